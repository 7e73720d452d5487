"""Flat rows for spreadsheets and terminals: one row a fact."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Sequence
from typing import Any

from caseextract.models import Bulletin
from caseextract.write.layout import LISTS, shown

COLUMNS = (
    "document", "case", "kind", "list", "type", "name", "value", "lower", "upper", "qualifier", "unit", "currency", "start", "end",
    "change_percent", "part", "span_start", "span_end", "span_text",
)  # fmt: skip
_TYPE = {"arrests": "action", "busts": "target", "seized": "action", "crimes": "code", "status": "code"}
_NAME = {"arrests": "person", "crimes": "label", "status": "label", "statistics": "metric"}


def fact_rows(bulletin: Bulletin) -> Iterable[dict[str, Any]]:
    """Every entry of a Bulletin as one row of COLUMNS."""
    for case in bulletin.model_dump(mode="json")["cases"]:
        for field in LISTS:
            for entry in case[field]:
                value = entry.get("count") or entry.get("quantity") or entry.get("value")
                quantity = value if isinstance(value, dict) else entry
                row: dict[str, Any] = {key: quantity.get(key) for key in ("value", "lower", "upper", "qualifier", "unit")}
                row.update({key: entry.get(key) for key in ("currency", "start", "end", "change_percent", "part")})
                row.update(document=bulletin.id, case=case["id"], kind=case["kind"], list=field)
                row.update(type=entry.get(_TYPE.get(field, "role")), name=entry.get(_NAME.get(field, "name")))
                row.update({f"span_{key}": entry["span"][key] for key in ("start", "end", "text")})
                yield row


def as_csv(columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> str:
    """Rows as CSV with a heading line."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows(map(shown, row) for row in rows)
    return out.getvalue()


def as_json(columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> str:
    """Rows as a JSON list of objects; dates become ISO 8601."""
    found = [dict(zip(columns, row, strict=True)) for row in rows]
    return json.dumps(found, ensure_ascii=False, indent=2, default=str) + "\n"


def as_table(columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> str:
    """Rows as a text table, as wide as it needs to be."""
    from rich import box
    from rich.cells import cell_len
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    for column in columns:
        table.add_column(column, no_wrap=True)
    width = len(columns) * 3
    widths = [cell_len(column) for column in columns]
    for row in rows:
        cells = [" ".join(str(shown(cell)).split()) for cell in row]
        widths = [max(old, cell_len(cell)) for old, cell in zip(widths, cells, strict=True)]
        table.add_row(*map(Text, cells))
    out = io.StringIO()
    Console(file=out, width=width + sum(widths), color_system=None).print(table)
    return "\n".join(line.rstrip() for line in out.getvalue().splitlines() if line.strip()) + "\n"


def facts_csv(bulletins: Iterable[Bulletin]) -> str:
    """All facts as CSV."""
    return as_csv(COLUMNS, ([row.get(c) for c in COLUMNS] for b in bulletins for row in fact_rows(b)))


def facts_table(bulletins: Iterable[Bulletin]) -> str:
    """All facts as a text table: what a reader wants to see of each."""
    heads = ("case", "kind", "list", "type", "name", "number", "unit", "dates", "part", "words")
    rows = []
    for bulletin in bulletins:
        for row in fact_rows(bulletin):
            number = row["value"] or "–".join(row[k] or "" for k in ("lower", "upper") if row["lower"] or row["upper"])
            if row["list"] not in ("dates", "units", "places", "crimes", "persons", "status") and row["qualifier"] not in (None, "exact"):
                number = f"{number} {row['qualifier']}".strip()
            if row["change_percent"] is not None:
                number = f"{number} {row['change_percent']}%".strip()
            days = row["start"] if row["start"] == row["end"] else f"{row['start'] or ''}..{row['end'] or ''}"
            words = row["span_text"].replace("\n", " ")
            rows.append(
                (row["case"], row["kind"], row["list"], row["type"], row["name"], number, row["unit"] or row["currency"], days,
                 "part" if row["part"] else "", words if len(words) <= 30 else words[:29] + "…")
            )  # fmt: skip
    return as_table(heads, rows)
