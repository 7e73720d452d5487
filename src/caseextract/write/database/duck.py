"""DuckDB for SQLAlchemy: the little of a dialect that the schema, the sink and the queries need.

DuckDB checks foreign keys against rows that the same transaction has deleted, so a document could not replace its own
rows: tables are made without them there. Primary keys and indexes stand.
"""

from __future__ import annotations

import contextlib
from collections.abc import Sequence
from types import ModuleType
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects import registry
from sqlalchemy.engine.default import DefaultDialect
from sqlalchemy.sql import compiler

registry.register("duckdb.caseextract", __name__, "DuckDialect")  # beside any other dialect of that name


class _Cursor:
    """A cursor on the connection itself: DuckDB's own cursors are connections with transactions of their own."""

    arraysize = 1
    rowcount = -1
    lastrowid = None

    def __init__(self, connection: Any) -> None:
        self._connection = connection

    @property
    def description(self) -> Any:
        return self._connection.description

    def execute(self, statement: str, parameters: Sequence[Any] = ()) -> None:
        self._connection.execute(statement, list(parameters)) if parameters else self._connection.execute(statement)

    def executemany(self, statement: str, parameters: Sequence[Sequence[Any]]) -> None:
        self._connection.executemany(statement, [list(row) for row in parameters])

    def fetchone(self) -> Any:
        return self._connection.fetchone()

    def fetchmany(self, size: int | None = None) -> Any:
        return self._connection.fetchmany(size or self.arraysize)

    def fetchall(self) -> Any:
        return self._connection.fetchall()

    def close(self) -> None:
        pass


class _Connection:
    """A connection whose cursors share its transaction."""

    def __init__(self, raw: Any) -> None:
        self.raw = raw

    def cursor(self) -> _Cursor:
        return _Cursor(self.raw)

    def commit(self) -> None:
        self.raw.commit()

    def rollback(self) -> None:
        self.raw.rollback()

    def close(self) -> None:
        self.raw.close()


class _DDL(compiler.DDLCompiler):
    def visit_foreign_key_constraint(self, constraint: Any, **kw: Any) -> Any:
        return None  # see above


class DuckDialect(DefaultDialect):
    """``duckdb+caseextract:///path``; no path, no file."""

    name = "duckdb"
    driver = "caseextract"
    ddl_compiler = _DDL
    supports_statement_cache = True
    supports_comments = True
    supports_native_boolean = True
    supports_native_decimal = True
    supports_sane_rowcount = False
    supports_sane_multi_rowcount = False
    default_paramstyle = "qmark"

    @classmethod
    def import_dbapi(cls) -> ModuleType:
        """The driver."""
        import duckdb

        return duckdb

    @classmethod
    def get_pool_class(cls, url: sa.URL) -> type[sa.Pool]:
        """One connection: DuckDB lets no second process in anyway."""
        return sa.StaticPool

    def create_connect_args(self, url: sa.URL) -> tuple[list[Any], dict[str, Any]]:
        """The path."""
        return [url.database or ":memory:"], {}

    def connect(self, *arguments: Any, **options: Any) -> Any:
        """A connection."""
        return _Connection(self.loaded_dbapi.connect(*arguments, **options))

    def on_connect(self) -> None:
        """Nothing."""

    def do_begin(self, dbapi_connection: Any) -> None:
        """Begin a transaction; the driver does not by itself."""
        dbapi_connection.raw.begin()

    def do_rollback(self, dbapi_connection: Any) -> None:
        """Roll back, if there is anything to."""
        with contextlib.suppress(self.loaded_dbapi.Error):
            dbapi_connection.rollback()

    def is_disconnect(self, e: Any, connection: Any, cursor: Any) -> bool:
        """Never: it runs in this process."""
        return False

    def _get_server_version_info(self, connection: Any) -> tuple[int, ...]:
        return tuple(int(part) for part in self.loaded_dbapi.__version__.split(".")[:2])

    def _get_default_schema_name(self, connection: Any) -> str:
        return "main"

    def _check_max_identifier_length(self, connection: Any) -> None:
        return None

    def _names(self, connection: Any, kind: str, schema: str | None) -> list[str]:
        asked = "SELECT table_name FROM information_schema.tables WHERE table_schema = ? AND table_type = ? ORDER BY table_name"
        return [row[0] for row in connection.exec_driver_sql(asked, (schema or "main", kind))]

    def get_table_names(self, connection: Any, schema: str | None = None, **kw: Any) -> list[str]:
        """Names of the tables."""
        return self._names(connection, "BASE TABLE", schema)

    def get_view_names(self, connection: Any, schema: str | None = None, **kw: Any) -> list[str]:
        """Names of the views."""
        return self._names(connection, "VIEW", schema)

    def has_table(self, connection: Any, table_name: str, schema: str | None = None, **kw: Any) -> bool:
        """Whether there is such a table or view."""
        asked = "SELECT count(*) FROM information_schema.tables WHERE table_schema = ? AND table_name = ?"
        return bool(connection.exec_driver_sql(asked, (schema or "main", table_name)).scalar())

    def get_columns(self, connection: Any, table_name: str, schema: str | None = None, **kw: Any) -> list[Any]:
        """Names and types of a table's columns."""
        asked = (
            "SELECT column_name, data_type, is_nullable, comment FROM duckdb_columns() "
            "WHERE schema_name = ? AND table_name = ? AND database_name = current_database() ORDER BY column_index"
        )
        found = connection.exec_driver_sql(asked, (schema or "main", table_name)).fetchall()
        return [{"name": n, "type": _type(t), "nullable": bool(null), "default": None, "comment": c} for n, t, null, c in found]

    def get_pk_constraint(self, connection: Any, table_name: str, schema: str | None = None, **kw: Any) -> Any:
        """The columns of a table's primary key."""
        asked = "SELECT constraint_column_names FROM duckdb_constraints() WHERE schema_name = ? AND table_name = ? AND constraint_type = 'PRIMARY KEY'"
        found = connection.exec_driver_sql(asked, (schema or "main", table_name)).first()
        return {"constrained_columns": list(found[0]) if found else [], "name": None}

    def get_foreign_keys(self, connection: Any, table_name: str, schema: str | None = None, **kw: Any) -> list[Any]:
        """None are made."""
        return []

    def get_unique_constraints(self, connection: Any, table_name: str, schema: str | None = None, **kw: Any) -> list[Any]:
        """None are made."""
        return []

    def get_indexes(self, connection: Any, table_name: str, schema: str | None = None, **kw: Any) -> list[Any]:
        """Indexes, their columns as DuckDB writes them."""
        asked = "SELECT index_name, is_unique, expressions FROM duckdb_indexes() WHERE schema_name = ? AND table_name = ? ORDER BY index_name"
        found = connection.exec_driver_sql(asked, (schema or "main", table_name)).fetchall()
        return [{"name": n, "unique": u, "column_names": [c.strip(" \"'") for c in e.strip("[]").split(",")]} for n, u, e in found]

    def get_table_comment(self, connection: Any, table_name: str, schema: str | None = None, **kw: Any) -> Any:
        """A table's comment."""
        asked = "SELECT comment FROM duckdb_tables() WHERE schema_name = ? AND table_name = ?"
        return {"text": connection.exec_driver_sql(asked, (schema or "main", table_name)).scalar()}


_TYPES: dict[str, sa.types.TypeEngine[Any]] = {"BIGINT": sa.BigInteger(), "INTEGER": sa.Integer(), "BOOLEAN": sa.Boolean(), "DATE": sa.Date()}


def _type(name: str) -> sa.types.TypeEngine[Any]:
    if name.startswith("DECIMAL("):
        digits, _, scale = name[8:-1].partition(",")
        return sa.Numeric(int(digits), int(scale))
    return _TYPES.get(name) or sa.Text()
