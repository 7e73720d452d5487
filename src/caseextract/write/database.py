"""Any database SQLAlchemy knows: one table a list, decimals as exact text, ready-made views for questions."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy.exc import ArgumentError, NoSuchModuleError, SQLAlchemyError

from caseextract.errors import UsageError, WriteError
from caseextract.models import Bulletin, Mention, Quantity, plain_decimal
from caseextract.write.views import VIEWS

_METADATA = sa.MetaData()
_CHUNK = 100  # documents a transaction


def _text(name: str, **more: Any) -> sa.Column[Any]:
    return sa.Column(name, sa.Text, **more)


def _span() -> list[sa.Column[Any]]:
    return [sa.Column("span_start", sa.Integer), sa.Column("span_end", sa.Integer), _text("span_text")]


def _quantity() -> list[sa.Column[Any]]:
    return [_text("value"), _text("lower"), _text("upper"), _text("qualifier"), _text("unit")]


DOCUMENTS = sa.Table(
    "documents",
    _METADATA,
    sa.Column("id", sa.String(255), primary_key=True),
    _text("schema_version"),
    _text("patterns_hash"),
    _text("uri"),
    _text("title"),
    _text("publisher"),
    sa.Column("published", sa.Date),
    _text("published_from"),
    _text("script"),
    _text("encoding"),
    _text("sha256"),
    sa.Column("chars", sa.Integer),
)
CASES = sa.Table(
    "cases",
    _METADATA,
    sa.Column("id", sa.String(255), primary_key=True),
    sa.Column("document_id", sa.String(255), sa.ForeignKey("documents.id"), nullable=False, index=True),
    sa.Column("position", sa.Integer, nullable=False),
    _text("kind"),
    _text("title"),
    *_span(),
)
NOTICES = sa.Table(
    "notices",
    _METADATA,
    sa.Column("document_id", sa.String(255), sa.ForeignKey("documents.id"), primary_key=True),
    sa.Column("position", sa.Integer, primary_key=True, autoincrement=False),
    _text("code"),
    _text("message"),
    *_span(),
)


def _list(name: str, *columns: sa.Column[Any]) -> sa.Table:
    return sa.Table(
        name,
        _METADATA,
        sa.Column("case_id", sa.String(255), sa.ForeignKey("cases.id"), primary_key=True),
        sa.Column("position", sa.Integer, primary_key=True, autoincrement=False),
        *columns,
        _text("rule"),
        *_span(),
    )


def _part() -> sa.Column[Any]:
    return sa.Column("part", sa.Boolean, nullable=False)


# field of a CaseRecord -> its table
LISTS = {
    "dates": _list(
        "case_dates", _text("role"), sa.Column("start", sa.Date), sa.Column("end", sa.Date), _text("time"), _text("daypart"),
        _text("precision"), _text("inferred"),
    ),
    "units": _list("case_units", _text("name"), _text("canonical"), _text("role"), _text("type"), _text("level"), _text("adcode")),
    "places": _list("places", _text("name"), _text("adcode")),
    "crimes": _list("crimes", _text("code"), _text("label")),
    "arrests": _list("arrests", _text("action"), _text("person"), *_quantity(), _part(), sa.Column("inferred", sa.Boolean)),
    "busts": _list("busts", _text("target"), _text("name"), *_quantity(), _part()),
    "seized": _list("seized_items", _text("name"), _text("category"), *_quantity(), _text("action"), _text("includes"), _part()),
    "amounts": _list("amounts", _text("role"), _text("currency"), _text("value"), _text("lower"), _text("upper"), _text("qualifier"), _part()),
    "persons": _list("persons", _text("name"), _text("role"), _text("sex"), sa.Column("age", sa.Integer), _text("origin")),
    "statistics": _list(
        "statistics", _text("metric"), sa.Column("start", sa.Date), sa.Column("end", sa.Date), *_quantity(), _text("currency"),
        _text("change_percent"), _text("basis"),
    ),
    "status": _list("statuses", _text("code"), _text("label")),
}  # fmt: skip

TABLES = (DOCUMENTS, CASES, NOTICES, *LISTS.values())


def _plain(value: Any) -> Any:
    if isinstance(value, Decimal):
        return plain_decimal(value)
    if isinstance(value, tuple):
        return ",".join(map(str, value)) or None
    if value is None or isinstance(value, bool | int | date):
        return value
    return str(value)


def row_of(entry: Mention) -> dict[str, Any]:
    """An entry as the columns of its table; a Quantity becomes five of them."""
    row: dict[str, Any] = {"rule": entry.rule}
    row.update(span_start=entry.span.start, span_end=entry.span.end, span_text=entry.span.text)
    for name in type(entry).model_fields:
        value = getattr(entry, name)
        if name in ("span", "rule"):
            continue
        if name in ("count", "quantity") or isinstance(value, Quantity):
            for key in Quantity.model_fields:
                row[key] = None if value is None else _plain(getattr(value, key))
        else:
            row[name] = _plain(value)
    return row


def shown(url: str) -> str:
    """A database URL without its password, fit for a message."""
    try:
        return sa.make_url(url).render_as_string(hide_password=True)
    except ArgumentError:
        return re.sub(r"://[^/@]*@", "://***@", url)


def connect(url: str, must_exist: bool = False) -> sa.Engine:
    """An engine for a URL. Raises UsageError for a URL nobody understands, WriteError for one that cannot be opened."""
    if "://" not in url:
        url = f"sqlite:///{url}"
    try:
        parsed = sa.make_url(url)
        if parsed.get_backend_name() == "sqlite" and parsed.database and parsed.database != ":memory:":
            path = Path(parsed.database)
            if must_exist and not path.is_file():
                raise WriteError("query.missing", "no such database", shown(url))
            if not must_exist:
                path.parent.mkdir(parents=True, exist_ok=True)
        return sa.create_engine(parsed)
    except (ArgumentError, NoSuchModuleError) as error:
        raise UsageError("write.url", f"is no database URL: {error}", shown(url)) from None
    except ModuleNotFoundError as error:
        raise WriteError("write.driver", f"needs the driver '{error.name}'", shown(url), "install it with pip") from None
    except OSError as error:
        raise WriteError("write.failed", f"cannot be written: {error.strerror or error}", shown(url)) from None


def _failed(error: SQLAlchemyError, url: str) -> WriteError:
    cause = getattr(error, "orig", None) or error
    return WriteError("write.database", str(cause).splitlines()[0] if str(cause) else type(cause).__name__, shown(url))


def _spoken(query: str, dialect: str) -> str:
    """A view's SQL in a dialect: MySQL and MariaDB cast to DECIMAL with its digits named, the others to NUMERIC."""
    return query.replace(" AS NUMERIC)", " AS DECIMAL(38, 8))") if dialect in ("mysql", "mariadb") else query


class DatabaseSink:
    """A database. A document of an id that is already there is replaced, its cases with it, in one transaction."""

    takes_lines = False
    size = 0  # writing a document again changes nothing

    def __init__(self, url: str) -> None:
        self._url = url
        self._engine = connect(url)
        self._waiting: list[Bulletin] = []

    @property
    def journal(self) -> Path:
        """Beside a SQLite file; for a server in the current folder."""
        parsed = self._engine.url
        if parsed.get_backend_name() == "sqlite" and parsed.database and parsed.database != ":memory:":
            return Path(f"{parsed.database}.journal")
        name = hashlib.sha256(parsed.render_as_string(hide_password=True).encode()).hexdigest()[:8]
        return Path(f"caseextract-{name}.journal")

    def open(self, resume: bool) -> None:
        """Make the tables and views where they are missing."""
        try:
            with self._engine.begin() as connection:
                _METADATA.create_all(connection)
                for name, query in VIEWS.items():
                    connection.execute(sa.text(f"DROP VIEW IF EXISTS {name}"))
                    connection.execute(sa.text(f"CREATE VIEW {name} AS {_spoken(query, self._engine.dialect.name)}"))
        except SQLAlchemyError as error:
            raise _failed(error, self._url) from None

    def rewind(self, size: int) -> None:
        """Nothing: a document written again replaces its own rows."""

    def write(self, bulletin: Bulletin) -> None:
        """Take one Bulletin; it is in the database when its chunk is full, at the latest on `sync`."""
        self._waiting.append(bulletin)
        if len(self._waiting) >= _CHUNK:
            self._flush()

    def sync(self) -> None:
        """Commit what was written."""
        self._flush()

    def finish(self) -> None:
        """Commit what was written."""
        self._flush()

    def close(self, remove: bool = False) -> None:
        """Close the connections."""
        self._engine.dispose()

    def _flush(self) -> None:
        waiting = {b.id: b for b in self._waiting}
        if not waiting:
            return
        try:
            with self._engine.begin() as connection:
                _forget(connection, list(waiting))
                for table, rows in _rows(waiting.values()).items():
                    if rows:
                        connection.execute(sa.insert(table), rows)
            self._waiting = []  # only now: an interrupt before the commit leaves them waiting
        except SQLAlchemyError as error:
            raise _failed(error, self._url) from None


def _forget(connection: sa.Connection, ids: list[str]) -> None:
    old = sa.select(CASES.c.id).where(CASES.c.document_id.in_(ids))
    for table in LISTS.values():
        connection.execute(sa.delete(table).where(table.c.case_id.in_(old)))
    connection.execute(sa.delete(CASES).where(CASES.c.document_id.in_(ids)))
    connection.execute(sa.delete(NOTICES).where(NOTICES.c.document_id.in_(ids)))
    connection.execute(sa.delete(DOCUMENTS).where(DOCUMENTS.c.id.in_(ids)))


def _rows(bulletins: Iterable[Bulletin]) -> dict[sa.Table, list[dict[str, Any]]]:
    rows: dict[sa.Table, list[dict[str, Any]]] = {DOCUMENTS: [], CASES: [], NOTICES: [], **{t: [] for t in LISTS.values()}}
    for bulletin in bulletins:
        source = {name: getattr(bulletin.source, name) for name in type(bulletin.source).model_fields if name in DOCUMENTS.c}
        rows[DOCUMENTS].append(
            {"id": bulletin.id, "schema_version": bulletin.schema_version, "patterns_hash": bulletin.patterns_hash, **source}
        )
        for position, notice in enumerate(bulletin.notices):
            start, end, text = (notice.span.start, notice.span.end, notice.span.text) if notice.span else (None, None, None)
            rows[NOTICES].append(
                {"document_id": bulletin.id, "position": position, "code": notice.code, "message": notice.message,
                 "span_start": start, "span_end": end, "span_text": text}
            )  # fmt: skip
        for number, case in enumerate(bulletin.cases):
            rows[CASES].append(
                {"id": case.id, "document_id": bulletin.id, "position": number, "kind": case.kind, "title": case.title,
                 "span_start": case.span.start, "span_end": case.span.end, "span_text": case.span.text}
            )  # fmt: skip
            for field, table in LISTS.items():
                for position, entry in enumerate(getattr(case, field)):
                    rows[table].append(_complete(table, {"case_id": case.id, "position": position, **row_of(entry)}))
    return rows


def _complete(table: sa.Table, row: dict[str, Any]) -> dict[str, Any]:
    """The row with every column of its table, so that all rows of one insert have the same."""
    return {column.name: row.get(column.name) for column in table.columns}


def query(url: str, question: str) -> tuple[list[str], list[tuple[Any, ...]]]:
    """Column names and rows of a SELECT or of a table or view by name; nothing is changed. Decimals come as plain text.

    Raises WriteError for a database that is not there or SQL it refuses.
    """
    engine = connect(url, must_exist=True)
    text = f"SELECT * FROM {question.strip()}" if re.fullmatch(r"\s*[A-Za-z_]\w*\s*", question) else question
    try:
        with engine.connect() as connection:
            if engine.dialect.name == "sqlite":
                connection.exec_driver_sql("PRAGMA query_only = ON")
            elif engine.dialect.name in ("postgresql", "mysql", "mariadb"):
                connection.exec_driver_sql("SET TRANSACTION READ ONLY")
            if engine.dialect.paramstyle in ("format", "pyformat"):  # such drivers read % as the start of a parameter
                text = text.replace("%", "%%")
            result = connection.exec_driver_sql(text)
            if not result.returns_rows:
                raise UsageError("query.rows", "the statement returns no rows", shown(url), "ask with SELECT")
            return list(result.keys()), [tuple(plain_decimal(cell) if isinstance(cell, Decimal) else cell for cell in row) for row in result]
    except SQLAlchemyError as error:
        raise _failed(error, url) from None
    finally:
        engine.dispose()
