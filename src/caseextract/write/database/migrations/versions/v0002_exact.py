"""Exact numbers, the text of the document, keys that cascade, indexes, comments.

Every table is made anew and filled from what the old one held: types, keys and lengths change in all of them, and not
every database can alter those in place. The tables are those of `schema`; whoever adds a third revision copies them here.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import sqlalchemy as sa
from alembic import op

from caseextract.write import layout
from caseextract.write.database import load, schema

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

_PAGE = 2000
_PREFIX = "kept_0001_"


def upgrade() -> None:
    """Put the rows aside, make the tables, put the rows back."""
    connection = op.get_bind()
    there = set(sa.inspect(connection).get_table_names())
    kept = [table.name for table in schema.TABLES if table.name in there or f"{_PREFIX}{table.name}" in there]
    for name in reversed(kept):
        if f"{_PREFIX}{name}" not in there:  # else an upgrade that was interrupted did
            op.execute(f"CREATE TABLE {_PREFIX}{name} AS SELECT * FROM {name}")
        op.execute(f"DROP TABLE IF EXISTS {name}")
    schema.METADATA.create_all(connection)
    for table in schema.TABLES:
        if table.name in kept:
            for rows in _pages(connection, table):
                load.insert(connection, {table.name: [load.cells(table.name, row) for row in rows]})
    for name in kept:
        op.execute(f"DROP TABLE {_PREFIX}{name}")


def _pages(connection: sa.Connection, table: sa.Table) -> Iterator[list[dict[str, Any]]]:
    kinds = dict(layout.TABLES[table.name])
    names = [column["name"] for column in sa.inspect(connection).get_columns(f"{_PREFIX}{table.name}")]
    old = sa.table(f"{_PREFIX}{table.name}", *map(sa.column, names))
    asked = sa.select(old).order_by(*(old.c[column.name] for column in table.primary_key))
    at = 0
    while rows := connection.execute(asked.limit(_PAGE).offset(at)).all():
        at += len(rows)
        yield [{name: _given(kinds[name], value) for name, value in zip(names, row, strict=True)} for row in rows]


def _given(kind: layout.Type, value: Any) -> Any:
    """A cell as the rows of a Bulletin's JSON have it."""
    if value is None:
        return None
    if kind is layout.Type.BOOL:
        return bool(value)
    if kind is layout.Type.TEXTS:
        return value.split(",")
    return str(value) if kind is layout.Type.DATE else value


def downgrade() -> None:
    """There is no way back but a copy."""
    raise NotImplementedError
