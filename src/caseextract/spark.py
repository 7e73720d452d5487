"""Spark: documents in a DataFrame to records in a DataFrame, and records to a database, on as many machines as there are.

The package must be installed on every worker (with the extra ``db`` where workers write to a server); pattern packs of
one's own travel with the job. PySpark 3.5 and 4, classic or Connect.
"""

from __future__ import annotations

import atexit
import hashlib
import json
import shutil
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from caseextract.errors import UsageError, missing_extra
from caseextract.models import plain_decimal
from caseextract.patterns import load_packs
from caseextract.read import DEFAULT_LIMIT, Fields, Item, Options
from caseextract.read.formats import Form, sniff
from caseextract.read.items import Kind
from caseextract.run.work import Job, Outcome, Worker
from caseextract.write.arrow import nested_row, nested_schema

if TYPE_CHECKING:
    import pyarrow as pa
    from pyspark.sql import DataFrame

_ROWS = 256  # of a batch on its way back
_BYTES = 16 << 20  # of JSON, likewise
_DEFAULTS = {"id": "id", "published": "published", "title": "title", "url": "url"}
_KINDS = {Form.HTML: Kind.HTML, Form.MHTML: Kind.MHTML, Form.PDF: Kind.PDF, Form.DOCX: Kind.DOCX}
_OPTIONS = (("batch --text-field", "text="), ("--timeout", "timeout="), ("--max-bytes", "max_bytes="))
_ERROR = ("code", "message", "place", "remedy")

Packs = tuple[tuple[tuple[str, bytes], ...], ...]  # of each folder the files by name


@dataclass(frozen=True, slots=True)
class _Task:
    """What the workers need to know; all of it travels."""

    fields: Fields
    columns: tuple[str, ...]
    packs: Packs
    seconds: float
    limit: int


def extract(
    df: DataFrame,
    text: str = "text",
    id: str | None = "id",
    published: str | None = "published",
    *,
    title: str | None = "title",
    url: str | None = "url",
    patterns: Sequence[str | Path] = (),
    timeout: float = 60.0,
    max_bytes: int = DEFAULT_LIMIT,
) -> DataFrame:
    """The records of the documents of a DataFrame, a row each, in the schema of the Parquet that a batch writes.

    Args:
        df: the documents.
        text: the column of the texts; a binary column holds raw pages (HTML, PDF, DOCX or text in any encoding).
        id: the column of the ids, ``published`` and so on likewise; those of the default names may be missing.
        patterns: folders or files with further packs; their content goes to the executors.
        timeout: seconds a document may take; 0 for no budget.
        max_bytes: size of the largest document that is read.

    Returns:
        ``schema_version, patterns_hash, id, source, cases, notices, error``. A document that cannot be read has an
        ``error`` (code, message, place, remedy) and nothing else; the others have none.

    Raises:
        UsageError: a column is missing.
        PatternError: a pack cannot be used.
        ExtraError: PySpark is not installed (extra ``spark``).
    """
    task = _task(df.columns, text, {"id": id, "published": published, "title": title, "url": url}, patterns, timeout, max_bytes)
    return df.select(*(_quoted(name) for name in task.columns)).mapInArrow(partial(_extract, task), _spark_schema())


def write(records: DataFrame, url: str) -> dict[str, int]:
    """Write the records of `extract` into a database, each partition by its executor; rows that are there are replaced.

    The schema is made first where there is none. A task that Spark runs again writes the same rows again.

    Args:
        records: what `extract` gave.
        url: a server's URL that every executor reaches; its password travels with the job.

    Returns:
        ``documents`` written and ``failed``, those with an error, which are left out.

    Raises:
        WriteError: the database has another version's schema, or cannot be reached.
    """
    from caseextract.write import database

    database.init(url)
    counted = records.mapInArrow(partial(_store, url), "documents long, failed long").groupBy().sum("documents", "failed").collect()[0]
    return {"documents": int(counted[0] or 0), "failed": int(counted[1] or 0)}


def _task(columns: Sequence[str], text: str, given: Mapping[str, str | None], patterns: Sequence[str | Path], timeout: float, limit: int) -> _Task:
    found = {"text": text}
    for field, name in given.items():
        if name is None or (name not in columns and name == _DEFAULTS[field]):
            continue
        found[field] = name
    missing = [name for name in found.values() if name not in columns]
    if missing:
        raise UsageError("usage.column", f"the DataFrame has no column '{missing[0]}'", missing[0], f"it has {', '.join(columns)}")
    load_packs(patterns)  # a broken pack is wrong usage, not the fault of a document
    fields = Fields(**{"id": "", "published": "", "title": "", "url": "", **found})
    return _Task(fields, tuple(dict.fromkeys(found.values())), _packs(patterns), timeout, limit)


def _quoted(name: str) -> str:
    return f"`{name.replace('`', '``')}`"


def _packs(patterns: Sequence[str | Path]) -> Packs:
    found = []
    for given in map(Path, patterns):
        paths = sorted(given.glob("*.toml")) if given.is_dir() else [given]
        found.append(tuple((path.name, path.read_bytes()) for path in paths))
    return tuple(found)


def schema() -> pa.Schema:
    """The Arrow schema of `extract`: that of a batch's Parquet, and the error."""
    import pyarrow as pa

    error = pa.field("error", pa.struct([pa.field(name, pa.string()) for name in _ERROR]))
    return nested_schema().append(error)


def _spark_schema() -> Any:
    try:
        from pyspark.sql.pandas.types import from_arrow_schema
    except ImportError:
        raise missing_extra("Spark", "spark") from None
    return from_arrow_schema(schema())


# --- on the executors


@cache
def _worker(packs: Packs, seconds: float, limit: int) -> Worker:
    """One a process: Spark uses its Python processes again."""
    folders = []
    for number, files in enumerate(packs):
        digest = hashlib.sha256(repr(files).encode()).hexdigest()[:16]
        folder = Path(tempfile.mkdtemp(prefix=f"caseextract-{digest}-{number}-"))
        atexit.register(shutil.rmtree, folder, ignore_errors=True)
        for name, content in files:
            (folder / name).write_bytes(content)
        folders.append(folder)
    return Worker(Job(tuple(folders), Options(limit=limit), None, seconds, lines=True, keep=True))


def _extract(task: _Task, batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    import pyarrow as pa

    worker, form = _worker(task.packs, task.seconds, task.limit), schema()
    waiting: list[dict[str, Any]] = []
    held = at = 0
    for batch in batches:
        for entry in batch.to_pylist():
            at += 1
            outcome = worker.do(_item(entry, task.fields, at))
            waiting.append(_row(entry, outcome, task.fields))
            held += len(outcome.line)
            if len(waiting) >= _ROWS or held >= _BYTES:
                yield pa.RecordBatch.from_pylist(waiting, schema=form)
                waiting, held = [], 0
    if waiting:
        yield pa.RecordBatch.from_pylist(waiting, schema=form)


def _item(entry: Mapping[str, Any], fields: Fields, at: int) -> Item:
    name = entry.get(fields.id)
    place = f"row {at}" if name in (None, "") else f"id {name}"
    given = entry.get(fields.text)
    if isinstance(given, bytes | bytearray):
        data = bytes(given)
        return Item(place, _KINDS.get(sniff(data[:4096]), Kind.TEXT), data=data, entry=entry, fields=fields)
    return Item(place, Kind.ENTRY, entry=entry, fields=fields)


def _row(entry: Mapping[str, Any], outcome: Outcome, fields: Fields) -> dict[str, Any]:
    if outcome.error is None:
        return nested_row(json.loads(outcome.line))
    name = entry.get(fields.id)
    told = {key: getattr(outcome.error, key) or None for key in _ERROR}
    for option, argument in _OPTIONS:
        told["remedy"] = (told["remedy"] or "").replace(option, argument) or None
    return {"id": outcome.place if name in (None, "") else str(name), "error": told}


def _store(url: str, batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    import pyarrow as pa

    from caseextract.write.database import DatabaseSink

    sink = DatabaseSink(url)
    documents = failed = 0
    try:
        sink.open(resume=True)
        for batch in batches:
            for row in batch.to_pylist():
                if row.pop("error", None) is not None:
                    failed += 1
                    continue
                sink.write(json.dumps(row, ensure_ascii=False, separators=(",", ":"), default=_plain).encode())
                documents += 1
        sink.finish()
    finally:
        sink.close()
    yield pa.RecordBatch.from_pydict({"documents": [documents], "failed": [failed]})


def _plain(value: object) -> str:
    if isinstance(value, Decimal):
        return plain_decimal(value)
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(type(value).__name__)
