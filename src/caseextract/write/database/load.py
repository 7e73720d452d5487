"""Bulletins into the tables: a chunk of documents replaces its own rows, in one transaction, by the database's fast way.

Two runs may write the same documents at once: each locks the rows of `documents` first, in the order of their ids, so one
waits for the other and then finds what it wrote.
"""

from __future__ import annotations

import contextlib
import json
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects import mysql, postgresql, sqlite

from caseextract.models import plain_decimal
from caseextract.write import layout
from caseextract.write.layout import SCALE, Type

Rows = dict[str, list[tuple[Any, ...]]]

_NAMES = {table: tuple(name for name, _ in columns) for table, columns in layout.TABLES.items()}
# tables without types: values go to the driver as they are
_BARE = {table: sa.table(table, *(sa.column(name) for name in names)) for table, names in _NAMES.items()}
_CHILDREN = tuple(table for table, _ in layout.LISTS.values())
_IN = 500  # values of one IN


def _number(text: str | None) -> str | None:
    if text is None or len(text) <= SCALE + 2:
        return text
    found = layout.number(text)
    return None if found is None else plain_decimal(found)


def _words(text: str | None) -> str | None:
    """Text that every database keeps; NUL becomes another character of one code point, so that spans hold."""
    return text.replace("\0", "\ufffd") if text and "\0" in text else text


def _texts(words: Sequence[str] | None) -> str | None:
    return _words(",".join(words)) if words else None


_MAKE = {Type.NUMBER: _number, Type.TEXT: _words, Type.TEXTS: _texts}
_CELLS = {table: tuple((name, _MAKE.get(kind)) for name, kind in columns) for table, columns in layout.TABLES.items()}


def rows_of(lines: Iterable[bytes]) -> Rows:
    """The rows of Bulletins in lines of JSON, dates and decimals as text; of one that comes twice the last."""
    found: Rows = {table: [] for table in layout.TABLES}
    bulletins = {bulletin["id"]: bulletin for bulletin in map(json.loads, lines)}
    for bulletin in bulletins.values():
        for table, row in layout.rows(bulletin):
            found[table].append(cells(table, row))
    return found


def cells(table: str, row: Mapping[str, Any]) -> tuple[Any, ...]:
    """A row's cells in the order of its table's columns."""
    get = row.get
    return tuple([get(name) if make is None else make(get(name)) for name, make in _CELLS[table]])


def replace(connection: sa.Connection, rows: Rows) -> None:
    """Documents with all their rows in place of what there was of them."""
    documents = sorted(rows["documents"])
    ids = [row[0] for row in documents]
    fresh = connection.dialect.name == "duckdb"
    if not fresh:
        _run(connection, _upsert(connection.dialect.name), documents, "documents")
    for some in _chunks(ids):
        cases = _BARE["cases"]
        old = list(connection.scalars(sa.select(cases.c.id).where(cases.c.document_id.in_(some))))
        for few in _chunks(old):
            for table in _CHILDREN:
                connection.execute(sa.delete(_BARE[table]).where(_BARE[table].c.case_id.in_(few)))
            connection.execute(sa.delete(cases).where(cases.c.id.in_(few)))
        connection.execute(sa.delete(_BARE["notices"]).where(_BARE["notices"].c.document_id.in_(some)))
        if fresh:
            connection.execute(sa.delete(_BARE["documents"]).where(_BARE["documents"].c.id.in_(some)))
    insert(connection, {table: found for table, found in rows.items() if fresh or table != "documents"})


def insert(connection: sa.Connection, rows: Rows) -> None:
    """Rows that are not there yet."""
    driver = connection.dialect.driver
    for table in layout.TABLES:  # documents, then cases, then what belongs to them
        found = rows.get(table)
        if not found:
            continue
        if connection.dialect.name == "postgresql" and driver == "psycopg":
            _copy(connection, table, found)
        elif connection.dialect.name == "duckdb":
            _arrow(connection, table, found)
        else:
            _run(connection, sa.insert(_BARE[table]), found, table)


def _chunks(values: Sequence[str]) -> Iterable[Sequence[str]]:
    return (values[at : at + _IN] for at in range(0, len(values), _IN))


def _run(connection: sa.Connection, statement: sa.Insert, rows: Sequence[tuple[Any, ...]], table: str) -> None:
    text, positional = _compiled(statement, connection.dialect)
    names = _NAMES[table]
    if positional:
        connection.exec_driver_sql(text, list(rows))
    else:
        connection.exec_driver_sql(text, [dict(zip(names, row, strict=True)) for row in rows])


@lru_cache(maxsize=128)
def _compiled(statement: sa.Insert, dialect: sa.Dialect) -> tuple[str, bool]:
    compiled = statement.compile(dialect=dialect)
    return str(compiled), bool(compiled.positional)


@lru_cache(maxsize=8)
def _upsert(dialect: str) -> Any:
    table, names = _BARE["documents"], _NAMES["documents"]
    if dialect in ("mysql", "mariadb"):
        made = mysql.insert(table).values(dict.fromkeys(names))
        return made.on_duplicate_key_update({name: made.inserted[name] for name in names[1:]})
    other: Any = (postgresql if dialect == "postgresql" else sqlite).insert(table)
    return other.on_conflict_do_update(index_elements=["id"], set_={name: other.excluded[name] for name in names[1:]})


def _copy(connection: sa.Connection, table: str, rows: Sequence[tuple[Any, ...]]) -> None:
    """PostgreSQL's COPY."""
    quote = connection.dialect.identifier_preparer.quote
    names = ", ".join(map(quote, _NAMES[table]))
    raw: Any = connection.connection.driver_connection
    driver_error: type[Exception] = connection.dialect.loaded_dbapi.Error
    try:
        with raw.cursor() as cursor, cursor.copy(f"COPY {quote(table)} ({names}) FROM STDIN") as copy:
            write = copy.write_row
            for row in rows:
                write(row)
    except driver_error as error:
        lost = bool(raw.closed)
        if lost:
            connection.invalidate(error)
        raise sa.exc.DBAPIError.instance(f"COPY {table}", None, error, driver_error, connection_invalidated=lost, dialect=connection.dialect) from None


def _arrow(connection: sa.Connection, table: str, rows: Sequence[tuple[Any, ...]]) -> None:
    """DuckDB reads an Arrow table; text becomes dates and decimals on the way in."""
    import pyarrow as pa

    kinds = {Type.INT: pa.int64(), Type.BOOL: pa.bool_()}
    columns = zip(*rows, strict=True)
    arrays = {name: pa.array(cells, kinds.get(kind, pa.string())) for (name, kind), cells in zip(layout.TABLES[table], columns, strict=True)}
    raw: Any = connection.connection.driver_connection
    raw.raw.register("caseextract_rows", pa.table(arrays))
    try:
        connection.execute(sa.insert(_BARE[table]).from_select(_NAMES[table], sa.select(sa.table("caseextract_rows", *map(sa.column, _NAMES[table])))))
    finally:
        with contextlib.suppress(connection.dialect.loaded_dbapi.Error):  # after an error nothing goes until the rollback
            raw.raw.unregister("caseextract_rows")

