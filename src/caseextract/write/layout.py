"""The shape of the written tables, once for all formats: names and types of columns, and rows made from a Bulletin's JSON.

A Bulletin is read here in its JSON form (``Bulletin.model_dump(mode="json")`` or a line of JSONL), with decimals and dates
as text; `value` turns a cell into its Python value.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import ROUND_HALF_EVEN, Context, Decimal
from enum import StrEnum
from typing import Any

SCALE = 10  # digits behind the point of a number column
PRECISION = 38  # digits of a number column in all
_WIDE = Context(prec=200)
_STEP = Decimal(1).scaleb(-SCALE)


class Type(StrEnum):
    """Types of columns."""

    TEXT = "text"
    INT = "int"
    BOOL = "bool"
    DATE = "date"
    NUMBER = "number"  # exact decimal
    TEXTS = "texts"  # list of text
    QUANTITY = "quantity"  # nested only: in tables five columns


Columns = tuple[tuple[str, Type], ...]


def typed(spec: str) -> Columns:
    """Columns written ``name``, ``name:type``; text where no type is named."""
    return tuple((name, Type(kind or "text")) for name, _, kind in (word.partition(":") for word in spec.split()))


SOURCE = typed("uri title publisher published:date published_from script encoding sha256 chars:int text")
QUANTITY = typed("value:number lower:number upper:number qualifier unit")
_SPAN = typed("span_start:int span_end:int span_text")

# field of a case -> its table and the fields of its entries
LISTS: dict[str, tuple[str, Columns]] = {
    "dates": ("case_dates", typed("role start:date end:date time daypart precision inferred:texts")),
    "units": ("case_units", typed("name canonical role type level adcode")),
    "places": ("places", typed("name adcode")),
    "crimes": ("crimes", typed("code label")),
    "arrests": ("arrests", typed("action person count:quantity part:bool inferred:bool")),
    "busts": ("busts", typed("target name count:quantity part:bool")),
    "seized": ("seized_items", typed("name category quantity:quantity action includes:texts part:bool")),
    "amounts": ("amounts", typed("role currency value:number lower:number upper:number qualifier part:bool")),
    "persons": ("persons", typed("name role sex age:int origin")),
    "statistics": ("statistics", typed("metric start:date end:date value:quantity currency change_percent:number basis")),
    "status": ("statuses", typed("code label")),
}


def _flat(columns: Columns) -> Columns:
    return tuple(flat for name, kind in columns for flat in (QUANTITY if kind is Type.QUANTITY else ((name, kind),)))


# table -> its columns
TABLES: dict[str, Columns] = {
    "documents": (*typed("id schema_version patterns_hash"), *SOURCE),
    "cases": (*typed("id document_id position:int kind title"), *_SPAN),
    **{table: (*typed("case_id position:int"), *_flat(columns), *typed("rule"), *_SPAN) for table, columns in LISTS.values()},
    "notices": (*typed("document_id position:int code message"), *_SPAN),
}


def number(text: str | None) -> Decimal | None:
    """A decimal that fits a number column: rounded half even to ten places, null beyond 28 digits before the point."""
    if text is None:
        return None
    found = Decimal(text)
    if found.adjusted() >= PRECISION - SCALE:
        return None
    return found.quantize(_STEP, ROUND_HALF_EVEN, context=_WIDE)


def value(kind: Type, given: Any) -> Any:  # noqa: ANN401 - a cell
    """A cell of a Bulletin's JSON as its Python value."""
    if given is None:
        return None
    if kind is Type.DATE:
        return date.fromisoformat(given)
    if kind is Type.NUMBER:
        return number(given)
    if kind is Type.QUANTITY:
        return {name: value(inner, given.get(name)) for name, inner in QUANTITY}
    return given


def shown(given: object) -> object:
    """A cell as text formats show it: true and false as in JSON, lists joined by commas, nothing for null."""
    if given is None:
        return ""
    if isinstance(given, bool):
        return "true" if given else "false"
    return ",".join(map(str, given)) if isinstance(given, list) else given


def rows(bulletin: Mapping[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """(table, row) of everything in a Bulletin's JSON: the document, each case with its entries behind it, the notices."""
    name = bulletin["id"]
    yield "documents", {"id": name, "schema_version": bulletin["schema_version"], "patterns_hash": bulletin["patterns_hash"], **bulletin["source"]}
    for position, case in enumerate(bulletin["cases"]):
        yield "cases", {"id": case["id"], "document_id": name, "position": position, "kind": case["kind"], "title": case["title"], **_span(case["span"])}
        for field, (table, columns) in LISTS.items():
            for place, entry in enumerate(case[field]):
                yield table, {"case_id": case["id"], "position": place, **_entry(entry, columns)}
    for position, notice in enumerate(bulletin["notices"]):
        yield "notices", {"document_id": name, "position": position, "code": notice["code"], "message": notice["message"], **_span(notice["span"])}


def _entry(entry: Mapping[str, Any], columns: Columns) -> dict[str, Any]:
    row: dict[str, Any] = {}
    for name, kind in columns:
        if kind is Type.QUANTITY:
            row.update(entry[name] or {})
        else:
            row[name] = entry[name]
    return {**row, "rule": entry["rule"], **_span(entry["span"])}


def _span(span: Mapping[str, Any] | None) -> dict[str, Any]:
    return {f"span_{key}": span[key] if span else None for key in ("start", "end", "text")}
