"""Database URLs, engines and what may go wrong with them."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError, SQLAlchemyError

from caseextract.errors import UsageError, WriteError, missing_extra

_SUFFIXES = {".duckdb": "duckdb", ".ddb": "duckdb"}
_DRIVERS = {"postgresql": "postgresql+psycopg", "postgres": "postgresql+psycopg", "mysql": "mysql+pymysql", "mariadb": "mariadb+pymysql", "duckdb": "duckdb+caseextract"}
_EXTRAS = {"psycopg": "db", "psycopg2": "db", "pymysql": "db", "MySQLdb": "db", "duckdb": "duckdb"}
_BUSY = 60  # seconds that SQLite waits for another run's transaction
# codes of what another try may mend: deadlocks and waits of PostgreSQL and MySQL
_AGAIN = {"40001", "40P01", "55P03", 1205, 1213, 1020}


def shown(url: str) -> str:
    """A database URL without its password, fit for a message."""
    try:
        return sa.make_url(url).render_as_string(hide_password=True)
    except (ArgumentError, ValueError):  # a port that is no number
        return re.sub(r"://[^/@]*@", "://***@", url)


def url_of(target: str) -> str:
    """A target as a URL: a path is a DuckDB file by its suffix, else a SQLite file."""
    if "://" in target:
        return target
    return f"{_SUFFIXES.get(Path(target).suffix.lower(), 'sqlite')}:///{target}"


def _file(url: sa.URL) -> Path | None:
    """The file of an embedded database."""
    embedded = url.get_backend_name() in ("sqlite", "duckdb") and url.database and url.database != ":memory:"
    return Path(url.database or "") if embedded else None


def keeps(engine: sa.Engine) -> bool:
    """Whether what is written is there when the program has ended, and not in its memory alone."""
    return engine.url.get_backend_name() not in ("sqlite", "duckdb") or _file(engine.url) is not None


def connect(url: str, must_exist: bool = False, read_only: bool = False) -> sa.Engine:
    """An engine for a URL or a path; ``postgresql://`` and ``mysql://`` mean psycopg and PyMySQL where no driver is named.

    Raises:
        UsageError: nobody understands the URL.
        WriteError: it cannot be opened.
        ExtraError: its driver is not installed.
    """
    if not url.strip():
        raise UsageError("write.url", "is no database", "''", "name a path or a database URL")
    url = url_of(url)
    try:
        parsed = sa.make_url(url)
        parsed = parsed.set(drivername=_DRIVERS.get(parsed.drivername, parsed.drivername))
        if parsed.get_backend_name() == "duckdb":
            from caseextract.write.database import duck  # noqa: F401 - registers itself
        path = _file(parsed)
        if path is not None and path.is_dir():
            raise UsageError("write.url", "is a folder", shown(url), "name the file of a database, as FOLDER/cases.sqlite")
        if path is not None and must_exist and not path.is_file():
            raise WriteError("query.missing", "no such database", shown(url), "fill it first with batch --to, or correct the name")
        if path is not None and not must_exist:
            path.parent.mkdir(parents=True, exist_ok=True)
        return _engine(parsed, read_only)
    except (ArgumentError, NoSuchModuleError, ValueError) as error:
        raise UsageError("write.url", f"is no database URL (数据库地址): {error}", shown(url), "write it as sqlite:///FILE, duckdb:///FILE, postgresql://… or mysql://…") from None
    except ModuleNotFoundError as error:
        extra = _EXTRAS.get(error.name or "")
        if extra:
            raise missing_extra(f"the driver {error.name}", extra, shown(url)) from None
        raise WriteError("write.driver", f"needs the driver '{error.name}'", shown(url), "install it with pip") from None
    except OSError as error:
        raise WriteError("write.failed", f"cannot be written: {error.strerror or error}", shown(url)) from None


def _engine(url: sa.URL, read_only: bool) -> sa.Engine:
    name = url.get_backend_name()
    if name == "sqlite":
        engine = sa.create_engine(url, connect_args={"timeout": _BUSY})
        sa.event.listen(engine, "connect", _sqlite_connected)
        sa.event.listen(engine, "begin", _sqlite_reads if read_only else _sqlite_begins)
        return engine
    if name == "duckdb":
        return sa.create_engine(url, connect_args={"read_only": True} if read_only else {})
    if name in ("mysql", "mariadb"):  # no locks on gaps: two runs do not stand in each other's way
        if "charset" not in url.query:
            url = url.update_query_dict({"charset": "utf8mb4"})
        return sa.create_engine(url, isolation_level="READ COMMITTED", pool_pre_ping=True)
    return sa.create_engine(url, pool_pre_ping=True)


def _sqlite_connected(connection: Any, record: Any) -> None:
    connection.isolation_level = None  # we say when a transaction begins
    connection.execute("PRAGMA foreign_keys = ON")


def _sqlite_begins(connection: sa.Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")  # two writers wait for each other rather than fail half way


def _sqlite_reads(connection: sa.Connection) -> None:
    connection.exec_driver_sql("BEGIN")


def failed(error: SQLAlchemyError, url: str, writing: bool = True) -> WriteError:
    """A database's complaint in one line; what it was about to write is not repeated."""
    cause = getattr(error, "orig", None) or error
    said = " ".join(str(part) for part in cause.args if isinstance(part, str | int)) if cause.args else str(cause)
    line = next((line for line in said.splitlines() if line.strip()), type(cause).__name__)
    lost = isinstance(error, DBAPIError) and (error.connection_invalidated or isinstance(error, sa.exc.OperationalError))
    if "lock on file" in line:
        return WriteError("write.busy", "another process has it open", shown(url), "wait for it to end: DuckDB lets one process in")
    return WriteError("write.database", line, shown(url), "mend it, then go on with --resume" if lost and writing else "")


def passing(error: SQLAlchemyError) -> bool:
    """Whether another try may do: a deadlock, a lock waited for too long, a connection that was lost."""
    if not isinstance(error, DBAPIError):
        return False
    cause = error.orig
    code = getattr(cause, "sqlstate", None) or (cause.args[0] if cause is not None and cause.args else None)
    return error.connection_invalidated or code in _AGAIN
