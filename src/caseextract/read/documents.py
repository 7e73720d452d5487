"""Files, folders and lines to Documents. A bad one is yielded as its error, so that the rest goes on."""

from __future__ import annotations

import csv
import io
import json
import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from caseextract.errors import ReadError
from caseextract.models import Document
from caseextract.read.encoding import decode

_DATE = re.compile(r"(\d{4})(?:-|/|\.|年)(\d{1,2})(?:-|/|\.|月)(\d{1,2})日?(?:[T ].*)?", re.ASCII)
_SUFFIXES = (".txt", ".jsonl", ".ndjson", ".csv")


@dataclass(frozen=True, slots=True)
class Fields:
    """Names of the JSONL and CSV fields that hold a document."""

    id: str = "id"
    text: str = "text"
    published: str = "published"


@dataclass(frozen=True, slots=True)
class Read:
    """One document, or why there is none, and where it stood (``path`` or ``path:line``)."""

    place: str
    document: Document | None = None
    error: ReadError | None = None


def parse_date(text: str) -> date | None:
    """A date written 2021-05-24, 2021/5/24 or 2021年5月24日, a clock time behind it ignored; None for anything else."""
    match = _DATE.fullmatch(text.strip())
    try:
        return date(*map(int, match.groups())) if match else None
    except ValueError:
        return None


def read_sources(sources: Iterable[str], fields: Fields | None = None, stdin_lines: bool = False) -> Iterator[Read]:
    """The documents of files, folders and ``-`` (standard input), in the order given; folders sorted by path,
    hidden files left out.

    Args:
        sources: paths; ``*.jsonl`` and ``*.csv`` hold many documents, any other file is one text.
        fields: names of the fields of a line.
        stdin_lines: standard input holds JSONL, not one text.
    """
    fields = fields or Fields()
    for source in sources:
        if source == "-":
            yield from _stdin(fields, stdin_lines)
            continue
        path = Path(source)
        if not source:  # Path("") would be the current folder
            yield Read("''", error=ReadError("read.missing", "no such file", "''"))
        elif path.is_dir():
            inside = sorted(p for p in path.rglob("*") if p.suffix.lower() in _SUFFIXES and p.is_file() and not _hidden(p, path))
            if not inside:
                yield Read(source, error=ReadError("read.empty", "holds no .txt, .jsonl or .csv file", source))
            for entry in inside:
                yield from _file(entry, fields)
        else:
            yield from _file(path, fields)


def _hidden(path: Path, folder: Path) -> bool:
    """Whether a file under a folder, or a folder between them, has a name that begins with a dot."""
    return any(part.startswith(".") for part in path.relative_to(folder).parts)


def _stdin(fields: Fields, lines: bool) -> Iterator[Read]:
    if lines:
        yield from _jsonl(sys.stdin.buffer, "<stdin>", fields)
    else:
        yield from _text(sys.stdin.buffer.read(), "<stdin>", None)


def _file(path: Path, fields: Fields) -> Iterator[Read]:
    place = path.as_posix()
    try:
        if path.suffix.lower() in (".jsonl", ".ndjson"):
            with path.open("rb") as lines:
                yield from _jsonl(lines, place, fields)
        elif path.suffix.lower() == ".csv":
            yield from _csv(path.read_bytes(), place, fields)
        else:
            yield from _text(path.read_bytes(), place, place)
    except FileNotFoundError:
        yield Read(place, error=ReadError("read.missing", "no such file", place))
    except OSError as error:
        yield Read(place, error=ReadError("read.failed", f"cannot be read: {error.strerror or error}", place))


def _text(data: bytes, place: str, uri: str | None) -> Iterator[Read]:
    try:
        text, encoding = decode(data, place)
    except ReadError as error:
        yield Read(place, error=error)
        return
    yield Read(place, Document(text=text, uri=uri, encoding=encoding))


def _jsonl(lines: Iterable[bytes], place: str, fields: Fields) -> Iterator[Read]:
    for number, raw in enumerate(lines, 1):
        if not raw.strip():
            continue
        at = f"{place}:{number}"
        try:
            text, encoding = decode(raw, at)
            try:
                entry = json.loads(text)
            except (ValueError, RecursionError) as error:
                why = getattr(error, "msg", None) or "nested too deep"
                raise ReadError("read.line", f"not valid JSON: {why}", at) from None
            if not isinstance(entry, dict):
                raise ReadError("read.line", "a line must be a JSON object", at)
            yield Read(at, _document(entry, at, fields, encoding))
        except ReadError as error:
            yield Read(at, error=error)


def _csv(data: bytes, place: str, fields: Fields) -> Iterator[Read]:
    try:
        text, encoding = decode(data, place)
    except ReadError as error:
        yield Read(place, error=error)
        return
    csv.field_size_limit(1 << 30)
    rows = csv.DictReader(io.StringIO(text, newline=""))
    try:
        for row in rows:
            at = f"{place}:{rows.line_num}"
            try:
                yield Read(at, _document({k: v for k, v in row.items() if v != ""}, at, fields, encoding))
            except ReadError as error:
                yield Read(at, error=error)
    except csv.Error as error:
        yield Read(place, error=ReadError("read.line", f"not valid CSV: {error}", f"{place}:{rows.line_num}"))


def _document(entry: Mapping[str, Any], at: str, fields: Fields, encoding: str) -> Document:
    text = entry.get(fields.text)
    if not isinstance(text, str):
        raise ReadError("read.field", f"no text in field '{fields.text}'", at, "name the field with --text-field")
    try:
        text.encode()
    except UnicodeEncodeError:
        raise ReadError("read.field", "the text holds half a surrogate pair", at) from None
    given = entry.get(fields.published)
    published = parse_date(given) if isinstance(given, str) else None
    if given is not None and published is None:
        raise ReadError("read.field", f"field '{fields.published}' is no date: {given!r}", at, "write YYYY-MM-DD")
    name = entry.get(fields.id)
    if name is not None and (isinstance(name, bool) or not isinstance(name, str | int)):
        raise ReadError("read.field", f"field '{fields.id}' is neither text nor a whole number", at)

    def optional(key: str) -> str | None:
        value = entry.get(key)
        return value if isinstance(value, str) and value else None

    return Document(
        text=text,
        id=None if name is None or name == "" else str(name),
        uri=optional("uri") or optional("url"),
        title=optional("title"),
        publisher=optional("publisher"),
        published=published,
        encoding=encoding,
    )
