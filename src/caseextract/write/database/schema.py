"""The relational schema: the tables of `layout` with their keys, indexes and comments, for every database alike.

Numbers are ``NUMERIC(38, 10)``, in SQLite (which has floats only) their plain text; dates are ``DATE``; lists of words
are joined by commas. A change here needs a migration: `HEAD` is the last.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects import mysql
from sqlalchemy.ext.compiler import compiles

from caseextract.models import plain_decimal
from caseextract.write import layout
from caseextract.write.database import comments
from caseextract.write.layout import PRECISION, SCALE, Type

HEAD = "0002"
ID = 500  # characters of an id, a record's with its suffix; MySQL's keys hold no more
VERSION = "caseextract_version"  # the table that Alembic keeps its revision in
METADATA = sa.MetaData()


class Exact(sa.types.TypeDecorator[Decimal]):
    """An exact decimal; plain text in SQLite."""

    impl = sa.Numeric(PRECISION, SCALE)
    cache_ok = True

    def load_dialect_impl(self, dialect: sa.Dialect) -> sa.types.TypeEngine[Any]:
        """Text for SQLite."""
        return sa.Text() if dialect.name == "sqlite" else sa.Numeric(PRECISION, SCALE)

    def process_bind_param(self, value: Any, dialect: sa.Dialect) -> Any:
        """A decimal on its way in."""
        return plain_decimal(value) if dialect.name == "sqlite" and isinstance(value, Decimal) else value

    def process_result_value(self, value: Any, dialect: sa.Dialect) -> Decimal | None:
        """A decimal on its way out; sums of SQLite are floats, good for fifteen digits."""
        if isinstance(value, float):
            return Decimal(format(value, ".15g"))
        return Decimal(value) if isinstance(value, str | int) else value


class Words(sa.types.TypeDecorator[str]):
    """Text of any length: MySQL's TEXT ends at 64 KB."""

    impl = sa.Text
    cache_ok = True

    def load_dialect_impl(self, dialect: sa.Dialect) -> sa.types.TypeEngine[Any]:
        """LONGTEXT for MySQL."""
        return mysql.LONGTEXT() if dialect.name in ("mysql", "mariadb") else sa.Text()


_IDS = {"id", "document_id", "case_id"}
_CODES = set(
    "schema_version patterns_hash published_from script encoding sha256 kind role type level adcode code action person target category "
    "qualifier currency precision daypart time sex basis".split()
)
TYPES: dict[Type, type[sa.types.TypeEngine[Any]]] = {
    Type.TEXT: Words,
    Type.TEXTS: Words,
    Type.INT: sa.Integer,
    Type.BOOL: sa.Boolean,
    Type.DATE: sa.Date,
    Type.NUMBER: Exact,
}
_KEYS: dict[str, tuple[str, ...]] = {"documents": ("id",), "cases": ("id",), "notices": ("document_id", "position")}
_REQUIRED = {"position", "part", "kind", "qualifier", "document_id", "case_id"}
_OPTIONAL = {("busts", "qualifier"), ("seized_items", "qualifier"), ("statistics", "qualifier"), ("arrests", "qualifier")}
_INDEXES: dict[str, tuple[tuple[str, ...], ...]] = {
    "documents": (("published",), ("sha256",)),
    "cases": (("document_id", "position"),),
    "case_dates": (("role", "start"),),
    "case_units": (("adcode",), ("canonical",)),
    "crimes": (("code",),),
    "arrests": (("action",),),
    "busts": (("target",),),
    "seized_items": (("category",),),
    "amounts": (("role", "currency"),),
    "persons": (("role",),),
    "statuses": (("code",),),
    "notices": (("code",),),
}


def _column(table: str, name: str, kind: Type) -> sa.Column[Any]:
    keys = _KEYS.get(table, ("case_id", "position"))
    made: sa.types.TypeEngine[Any] = sa.String(ID) if name in _IDS else sa.String(255) if name in _CODES else TYPES[kind]()
    links = []
    if name in ("document_id", "case_id"):
        links.append(sa.ForeignKey("documents.id" if name == "document_id" else "cases.id", ondelete="CASCADE"))
    required = name in keys or name in _REQUIRED and (table, name) not in _OPTIONAL
    return sa.Column(
        name, made, *links, primary_key=name in keys, autoincrement=False, nullable=not required, comment=comments.of_column(table, name)
    )


def _index(table: str, columns: tuple[str, ...]) -> sa.Index:
    # whole names may be long: a hash in PostgreSQL, a prefix in MySQL
    long: dict[str, Any] = {"postgresql_using": "hash", "mysql_length": 64, "mariadb_length": 64} if columns == ("canonical",) else {}
    return sa.Index(f"ix_{table}_{'_'.join(columns)}", *columns, unique=table == "cases", **long)


def _table(name: str) -> sa.Table:
    columns = [_column(name, column, kind) for column, kind in layout.TABLES[name]]
    indexes = [_index(name, found) for found in _INDEXES.get(name, ())]
    return sa.Table(name, METADATA, *columns, *indexes, comment=comments.of_table(name), mysql_charset="utf8mb4", mysql_engine="InnoDB")


TABLES = tuple(_table(name) for name in layout.TABLES)
VERSIONS = sa.Table(VERSION, sa.MetaData(), sa.Column("version_num", sa.String(32), primary_key=True), mysql_charset="utf8mb4")


@compiles(sa.schema.CreateTable, "mysql", "mariadb")
def _create_table(element: sa.schema.CreateTable, compiler: Any, **kw: Any) -> str:
    """Ids that differ in case, accents or trailing spaces differ: the collation that says so has two names."""
    made: str = compiler.visit_create_table(element, **kw)
    if element.element.metadata is not METADATA:
        return made
    return f"{made.rstrip()} COLLATE {'utf8mb4_nopad_bin' if compiler.dialect.is_mariadb else 'utf8mb4_0900_bin'}\n\n"
