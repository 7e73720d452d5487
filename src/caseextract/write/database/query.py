"""Reading questions: a table or view by name, or one statement of SQL that changes nothing."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

import sqlalchemy as sa
from sqlalchemy.exc import SQLAlchemyError

from caseextract.errors import UsageError, WriteError
from caseextract.models import plain_decimal
from caseextract.write.database.connect import connect, failed, shown
from caseextract.write.database.schema import TABLES, TYPES
from caseextract.write.views import VIEWS

_NAME = re.compile(r"\s*[A-Za-z_]\w*\s*;?\s*")
_LEAD = re.compile(r"(?:\s+|--[^\n]*(?:\n|$)|/\*.*?\*/|\()*+", re.DOTALL)
_ABSENT = re.compile(r"no such table|does not exist|doesn't exist", re.IGNORECASE)
_SOME = 30  # names that a message holds
_READS = {"select", "with", "values", "explain", "show", "describe", "desc", "table", "from"}


def query(url: str, question: str | None = None) -> tuple[list[str], list[tuple[Any, ...]]]:
    """Column names and rows of a table or view by name, or of one reading statement; nothing is changed.

    Decimals come as plain text. Tables and views of the schema come with the same types from every database.
    Without a question: the names of all tables and views.

    Raises:
        UsageError: the question is empty.
        WriteError: the database is not there, refuses the statement, or it does not only read.
    """
    if question is not None and not question.strip(" \t\r\n;"):
        raise UsageError("query.empty", "the question is empty", remedy="ask with SELECT, or name a table or view")
    engine = connect(url, must_exist=True, read_only=True)
    try:
        with engine.connect() as connection:
            _read_only(connection)
            if question is None:
                return ["name", "kind"], _listed(connection)
            result = _ask(connection, question, url)
            if result is None or not result.returns_rows:
                raise WriteError("query.rows", "the statement returns no rows", shown(url), "ask with SELECT")
            return list(result.keys()), [tuple(map(plain, row)) for row in result]
    except SQLAlchemyError as error:
        raise _refused(error, engine, url, question or "") from None
    finally:
        engine.dispose()


def _listed(connection: sa.Connection) -> list[tuple[Any, ...]]:
    """All tables and views, each with what it is."""
    inspector = sa.inspect(connection)
    views = set(inspector.get_view_names())
    return [(name, "table") for name in sorted({*inspector.get_table_names()} - views)] + [(name, "view") for name in sorted(views)]


def _refused(error: SQLAlchemyError, engine: sa.Engine, url: str, question: str) -> WriteError:
    """The database's complaint; where a table or view is not there, those that are."""
    told = failed(error, url, writing=False)
    name = question.strip(" \t\r\n;") if _NAME.fullmatch(question) else ""
    if not (name or _ABSENT.search(told.message)):
        return told
    try:
        with engine.connect() as connection:
            names = [row[0] for row in _listed(connection)]
    except SQLAlchemyError:
        return told
    if name in names:
        return told
    message = f"has no table or view '{name}'" if name else told.message
    some = ", ".join(names[:_SOME]) + (" …" if len(names) > _SOME else "")
    remedy = f"it has {some}; list them with: caseextract query {shown(url)}" if names else "it is empty: fill it with caseextract batch"
    return WriteError("query.unknown", message, shown(url), remedy)


def _read_only(connection: sa.Connection) -> None:
    name = connection.dialect.name
    if name == "sqlite":
        connection.exec_driver_sql("PRAGMA query_only = ON")
    elif name == "postgresql":
        connection.exec_driver_sql("SET TRANSACTION READ ONLY")
    elif name in ("mysql", "mariadb"):
        connection.exec_driver_sql("SET SESSION TRANSACTION READ ONLY")
        connection.rollback()  # it holds from the next transaction on


def _ask(connection: sa.Connection, question: str, url: str) -> Any:
    if _NAME.fullmatch(question):
        name = question.strip(" \t\r\n;")
        return connection.execute(selected(name))
    lead = _LEAD.match(question)
    word = re.match(r"\w*", question[lead.end() if lead else 0 :])
    if word is None or word[0].lower() not in _READS:
        raise WriteError("query.reads", "only statements that read are run", shown(url), "ask with SELECT")
    if connection.dialect.name == "duckdb" and _several(connection, question):
        raise WriteError("query.reads", "only one statement is run at a time", shown(url))
    if connection.dialect.driver == "psycopg":  # prepared, so that it is one statement
        raw: Any = connection.connection.driver_connection
        return _of_cursor(connection, raw, question)
    if connection.dialect.paramstyle in ("format", "pyformat"):  # such drivers read % as the start of a parameter
        question = question.replace("%", "%%")
    return connection.exec_driver_sql(question)


def _several(connection: sa.Connection, question: str) -> bool:
    """Whether a question of DuckDB is more than one statement; one that is none at all is told when it is run."""
    raw: Any = connection.connection.driver_connection
    try:
        return len(raw.raw.extract_statements(question)) > 1
    except connection.dialect.loaded_dbapi.Error:
        return False


def selected(name: str) -> sa.Select[Any]:
    """A table or view with all its columns, typed where it is ours."""
    for table in TABLES:
        if table.name == name:
            return sa.select(table)
    if name in VIEWS:
        return sa.select(sa.table(name, *(sa.column(column, TYPES[kind]()) for column, kind in VIEWS[name].columns)))
    return sa.select(sa.text("*")).select_from(sa.table(name))


class _Rows:
    """Rows that a driver's cursor gave, in the shape of a result."""

    def __init__(self, names: list[str], rows: list[Any]) -> None:
        self._names, self._rows = names, rows
        self.returns_rows = True

    def keys(self) -> list[str]:
        return self._names

    def __iter__(self) -> Any:
        return iter(self._rows)


def _of_cursor(connection: sa.Connection, raw: Any, question: str) -> Any:
    driver_error = connection.dialect.loaded_dbapi.Error
    try:
        with raw.cursor() as cursor:
            cursor.execute(question, prepare=True)
            return _Rows([column.name for column in cursor.description], cursor.fetchall()) if cursor.description else None
    except driver_error as error:
        raise sa.exc.DBAPIError.instance(question, None, error, driver_error, dialect=connection.dialect) from None


def plain(cell: Any) -> Any:
    """A decimal as plain text; a sum of SQLite's floats without the noise behind its fifteenth digit."""
    if isinstance(cell, float):
        cell = Decimal(format(cell, ".15g"))
    return plain_decimal(cell) if isinstance(cell, Decimal) else cell
