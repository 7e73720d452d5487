"""The tables of 0.1.0: decimals as text, no text of the document, no revision kept."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

_SPAN = "span_start:int span_end:int span_text"
_NUMBER = "value lower upper qualifier unit"
TABLES = {
    "documents": "id:id! schema_version patterns_hash uri title publisher published:date published_from script encoding sha256 chars:int",
    "cases": f"id:id! document_id:documents position:int kind title {_SPAN}",
    "notices": f"document_id:documents! position:int! code message {_SPAN}",
    "case_dates": "role start:date end:date time daypart precision inferred",
    "case_units": "name canonical role type level adcode",
    "places": "name adcode",
    "crimes": "code label",
    "arrests": f"action person {_NUMBER} part:bool inferred:bool",
    "busts": f"target name {_NUMBER} part:bool",
    "seized_items": f"name category {_NUMBER} action includes part:bool",
    "amounts": "role currency value lower upper qualifier part:bool",
    "persons": "name role sex age:int origin",
    "statistics": f"metric start:date end:date {_NUMBER} currency change_percent basis",
    "statuses": "code label",
}
_TYPES: dict[str, Any] = {"": sa.Text(), "int": sa.Integer(), "date": sa.Date(), "bool": sa.Boolean(), "id": sa.String(255)}


def _column(spec: str) -> sa.Column[Any]:
    name, _, kind = spec.rstrip("!").partition(":")
    key = spec.endswith("!")
    if kind in ("documents", "cases"):
        return sa.Column(name, sa.String(255), sa.ForeignKey(f"{kind}.id"), primary_key=key, nullable=False)
    needed = key or name == "part" or spec == "position:int"
    return sa.Column(name, _TYPES[kind], primary_key=key, autoincrement=False, nullable=not needed)


def upgrade() -> None:
    """Make them."""
    for name, spec in TABLES.items():
        if name not in ("documents", "cases", "notices"):
            spec = f"case_id:cases! position:int! {spec} rule {_SPAN}"
        op.create_table(name, *map(_column, spec.split()))
    op.create_index("ix_cases_document_id", "cases", ["document_id"])


def downgrade() -> None:
    """There is no way back but a copy."""
    raise NotImplementedError
