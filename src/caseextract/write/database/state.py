"""What a database holds: nothing yet, this schema, an older or a newer one; making it, bringing it up to date.

The revision stands in a table of our own (`schema.VERSION`), so that another Alembic in the same database is left alone.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

import sqlalchemy as sa
from sqlalchemy.exc import SQLAlchemyError

from caseextract.errors import WriteError, missing_extra
from caseextract.write.database.connect import connect, failed, shown, url_of
from caseextract.write.database.schema import HEAD, METADATA, TABLES, VERSION, VERSIONS
from caseextract.write.views import VIEWS

_LOCK = 0x63617365  # of PostgreSQL: "case"
_FIRST = "0001"
REVISIONS = (_FIRST, HEAD)


class Kind(StrEnum):
    """What there is."""

    EMPTY = "empty"
    CURRENT = "current"
    OLDER = "older"
    NEWER = "newer"
    UNFINISHED = "unfinished"  # its making was interrupted
    FOREIGN = "foreign"  # tables of these names that are not ours


@dataclass(frozen=True, slots=True)
class State:
    """What there is, its revision, and what is missing of it."""

    kind: Kind
    revision: str | None = None
    missing: tuple[str, ...] = ()


def state_of(connection: sa.Connection, thorough: bool = False) -> State:
    """What a database holds; ``thorough`` looks for every table, column and view."""
    inspector = sa.inspect(connection)
    if inspector.has_table(VERSION):
        revision = connection.scalar(sa.select(VERSIONS.c.version_num))
        if revision is None:
            return State(Kind.UNFINISHED)
        if revision != HEAD:
            return State(Kind.OLDER if revision in REVISIONS else Kind.NEWER, revision)
        return State(Kind.CURRENT, revision, _missing(inspector) if thorough else ())
    if not any(inspector.has_table(table.name) for table in TABLES[:2]):
        return State(Kind.EMPTY)
    ours = inspector.has_table("documents") and inspector.has_table("cases")
    ours = ours and "patterns_hash" in {column["name"] for column in inspector.get_columns("documents")}
    return State(Kind.OLDER, _FIRST) if ours else State(Kind.FOREIGN)


def _missing(inspector: sa.Inspector) -> tuple[str, ...]:
    tables, views = set(inspector.get_table_names()), set(inspector.get_view_names())
    found = [table.name for table in TABLES if table.name not in tables]
    found += [name for name in VIEWS if name not in views]
    for table in TABLES:
        if table.name in tables:
            there = {column["name"] for column in inspector.get_columns(table.name)}
            found += [f"{table.name}.{column.name}" for column in table.columns if column.name not in there]
    return tuple(found)


@contextlib.contextmanager
def alone(engine: sa.Engine) -> Iterator[sa.Connection]:
    """A transaction in which no other run makes or changes the schema."""
    name = engine.dialect.name
    mysql = name in ("mysql", "mariadb")
    ours = sa.func.concat("caseextract.", sa.func.database())
    with engine.connect() as connection:
        if name == "postgresql":
            connection.execute(sa.select(sa.func.pg_advisory_xact_lock(_LOCK)))
        elif mysql:
            connection.execute(sa.select(sa.func.get_lock(ours, 60)))
        try:
            yield connection
            connection.commit()
        finally:
            connection.rollback()  # nothing after a commit
            if mysql:
                with contextlib.suppress(SQLAlchemyError):
                    connection.execute(sa.select(sa.func.release_lock(ours)))


def prepare(engine: sa.Engine, url: str) -> None:
    """Make the schema where there is none; refuse one that is not of this version.

    Raises:
        WriteError: it is older or newer, or not ours; the message says what mends it.
    """
    with engine.connect() as connection:
        state = state_of(connection)
    if state.kind in (Kind.EMPTY, Kind.UNFINISHED):
        with alone(engine) as connection:
            state = state_of(connection)  # another run may have been faster
            if state.kind in (Kind.EMPTY, Kind.UNFINISHED):
                _make(connection, state)
                return
    refuse(state, url)


def refuse(state: State, url: str) -> None:
    """Raise what is wrong with a state, if anything is."""
    place = shown(url_of(url))
    if state.kind is Kind.OLDER:
        raise WriteError("write.schema.older", f"has schema {state.revision}, this version writes {HEAD}", place, f"caseextract db upgrade '{place}'")
    if state.kind is Kind.NEWER:
        raise WriteError("write.schema.newer", f"has schema {state.revision}, this version writes {HEAD}", place, "use a newer caseextract: pip install . in its source folder")
    if state.kind is Kind.FOREIGN:
        raise WriteError("write.schema.foreign", "has tables named documents or cases that are not ours", place, "name another database or schema")
    if state.kind in (Kind.EMPTY, Kind.UNFINISHED):
        raise WriteError("write.schema.none", "has no schema yet", place, f"caseextract db init '{place}'")
    if state.missing:
        raise WriteError("write.schema.damaged", f"lacks {', '.join(state.missing)}", place, f"caseextract db upgrade '{place}'")


def _make(connection: sa.Connection, state: State) -> None:
    if state.kind is Kind.UNFINISHED:  # nothing was written yet: that begins with the revision
        drop_views(connection)
        METADATA.drop_all(connection)
    VERSIONS.create(connection, checkfirst=True)
    METADATA.create_all(connection)
    create_views(connection)
    connection.execute(sa.insert(VERSIONS).values(version_num=HEAD))


def drop_views(connection: sa.Connection) -> None:
    """Away with all our views."""
    for name in reversed(VIEWS):
        connection.exec_driver_sql(f"DROP VIEW IF EXISTS {name}")


def create_views(connection: sa.Connection) -> None:
    """Make all views anew."""
    drop_views(connection)
    dialect = connection.dialect.name
    for name, view in VIEWS.items():
        text = f"CREATE VIEW {name} AS {view.select(dialect)}"
        if connection.dialect.paramstyle in ("format", "pyformat"):  # % would begin a parameter
            text = text.replace("%", "%%")
        connection.exec_driver_sql(text)
        if dialect in ("postgresql", "duckdb"):
            told = f"{view.zh} · {view.en}".replace("'", "''")
            connection.exec_driver_sql(f"COMMENT ON VIEW {name} IS '{told}'")


def init(url: str) -> str:
    """Make the schema; the revision. Nothing is changed where it is already there."""
    engine = connect(url)
    try:
        prepare(engine, url)
    except SQLAlchemyError as error:
        raise failed(error, url, writing=False) from None
    finally:
        engine.dispose()
    return HEAD


def check(url: str) -> str:
    """The revision of a database whose schema is whole and of this version.

    Raises:
        WriteError: it is not; the message says what mends it.
    """
    engine = connect(url, must_exist=True)
    try:
        with engine.connect() as connection:
            refuse(state_of(connection, thorough=True), url)
    except SQLAlchemyError as error:
        raise failed(error, url, writing=False) from None
    finally:
        engine.dispose()
    return HEAD


def upgrade(url: str) -> tuple[str | None, str]:
    """Bring a database to this version's schema, rows and all: its revision before and now.

    Raises:
        WriteError: there is none, or it is newer or not ours.
        ExtraError: Alembic is not installed (extra ``db``).
    """
    engine = connect(url, must_exist=True)
    try:
        with alone(engine) as connection:
            state = state_of(connection)
            if state.kind in (Kind.EMPTY, Kind.UNFINISHED):
                _make(connection, state)
            elif state.kind is Kind.OLDER:
                _migrate(connection, state.revision or _FIRST)
            else:
                refuse(state, url)
                create_views(connection)
            return state.revision, HEAD
    except SQLAlchemyError as error:
        raise failed(error, url, writing=False) from None
    finally:
        engine.dispose()


def _migrate(connection: sa.Connection, revision: str) -> None:
    try:
        from alembic import command
        from alembic.config import Config
    except ImportError:
        raise missing_extra("bringing a schema up to date", "db") from None
    config = Config()
    config.set_main_option("script_location", "caseextract.write.database:migrations")
    config.attributes["connection"] = connection
    VERSIONS.create(connection, checkfirst=True)
    if connection.scalar(sa.select(VERSIONS.c.version_num)) is None:
        connection.execute(sa.insert(VERSIONS).values(version_num=revision))  # 0.1.0 kept none
    _drop_any_views(connection)
    command.upgrade(config, "head")
    create_views(connection)


def _drop_any_views(connection: sa.Connection) -> None:
    """An older version's views stand in the way of its tables' changes."""
    for name in sa.inspect(connection).get_view_names():
        if name in VIEWS:
            connection.exec_driver_sql(f"DROP VIEW {name}")
