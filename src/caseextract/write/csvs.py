"""A folder of CSV files, one a table: UTF-8, a heading line, lists joined by commas."""

from __future__ import annotations

import csv
import json
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from caseextract.write.layout import TABLES, rows, shown


def write_csvs(spool: Path, target: Path) -> None:
    """The spool as a folder of files. Numbers stand as the JSON has them, exact."""
    with ExitStack() as stack:
        out: dict[str, Any] = {}
        for table, columns in TABLES.items():
            file = stack.enter_context((target / f"{table}.csv").open("w", encoding="utf-8", newline=""))
            out[table] = csv.writer(file, lineterminator="\n")
            out[table].writerow(name for name, _ in columns)
        with spool.open("rb") as lines:
            for line in lines:
                for table, row in rows(json.loads(line)):
                    out[table].writerow(shown(row.get(name)) for name, _ in TABLES[table])
