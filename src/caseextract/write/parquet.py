"""Parquet: one nested file, or a folder with a file a table; rows go out in groups, the whole is never held."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from caseextract.errors import missing_extra
from caseextract.write.arrow import FlatRows, nested_row, nested_schema, table_schema
from caseextract.write.layout import TABLES

_DOCUMENTS = 1024  # a row group of the nested file
_BYTES = 32 << 20  # of JSON, likewise
_ROWS = 20_000  # a row group of a flat file


def _writer(path: Path, schema: Any) -> Any:  # noqa: ANN401 - of pyarrow
    import pyarrow.parquet as pq

    return pq.ParquetWriter(path, schema, compression="zstd")


def _pa(target: Path) -> Any:  # noqa: ANN401
    try:
        import pyarrow
    except ImportError:
        raise missing_extra("writing Parquet", "parquet", target.as_posix()) from None
    return pyarrow


def write_nested(spool: Path, target: Path) -> None:
    """The spool as one file, a row a document."""
    pa, schema = _pa(target), nested_schema()
    waiting: list[dict[str, Any]] = []
    held = 0
    with spool.open("rb") as lines, _writer(target, schema) as out:
        for line in lines:
            waiting.append(nested_row(json.loads(line)))
            held += len(line)
            if len(waiting) >= _DOCUMENTS or held >= _BYTES:
                out.write_table(pa.Table.from_pylist(waiting, schema=schema))
                waiting, held = [], 0
        if waiting:
            out.write_table(pa.Table.from_pylist(waiting, schema=schema))


def write_flat(spool: Path, target: Path) -> None:
    """The spool as a folder of files, one a table."""
    _pa(target)
    flat = FlatRows()
    out = {table: _writer(target / f"{table}.parquet", table_schema(table)) for table in TABLES}
    try:
        with spool.open("rb") as lines:
            for line in lines:
                flat.add(json.loads(line))
                for table in TABLES:
                    if flat.count(table) >= _ROWS:
                        out[table].write_table(flat.take(table))
        for table in TABLES:
            if flat.count(table):
                out[table].write_table(flat.take(table))
    finally:
        for writer in out.values():
            writer.close()
