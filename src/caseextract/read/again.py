"""Failures to lines of an errors file, and back: such a file is a source, from which alone they are read again."""

from __future__ import annotations

import base64
import json
import os
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date, datetime
from typing import Any

from caseextract.errors import CaseExtractError, ReadError
from caseextract.read.items import Fields, Item, Kind, failed

_MARK = "caseextract_error"
_VERSION = 1
_BEGINNING = f'{{"{_MARK}"'.encode()


@dataclass(frozen=True, slots=True)
class Again:
    """Where a document that failed is to be had: the Item itself, a place within a source, or all of a source."""

    place: str
    fields: Fields
    item: Item | None = None
    source: str = ""
    inner: str = ""
    all: bool = False


def failure_line(item: Item, error: CaseExtractError, fields: Fields) -> str:
    """One line of an errors file, without its end.

    A document in a file is named by the file's full path, one from standard input or a database is put in whole.
    """
    line: dict[str, Any] = {_MARK: _VERSION, "code": error.code, "message": error.message, "place": error.place or item.place, "remedy": error.remedy}
    line["item"] = {"place": item.place, "kind": item.kind, "fields": asdict(item.fields or fields)}
    if item.document is not None:
        line["item"] |= {"kind": Kind.ENTRY, "fields": asdict(Fields(url="uri"))}
        line["item"]["entry"] = {name: _plain(value) for name, value in asdict(item.document).items() if value is not None}
    elif item.origin:
        line["item"] |= {"source": os.path.abspath(item.origin), "inner": item.place[len(item.origin) :]}
    elif item.entry is not None:
        line["item"]["entry"] = {str(key): _plain(value) for key, value in item.entry.items()}
    elif item.kind is not Kind.NONE:
        line["item"]["data"] = base64.b64encode(item.data).decode()
    return json.dumps(line, ensure_ascii=False)


def _plain(value: object) -> object:
    if isinstance(value, date | datetime):
        return value.isoformat()
    return value if value is None or isinstance(value, str | int | float | bool) else str(value)


def is_errors_file(path: str) -> bool:
    """Whether a file is that of the failures of an earlier run, also of one in which nothing failed."""
    try:
        with open(path, "rb") as file:
            head = file.read(len(_BEGINNING))
    except OSError:
        return False
    return not head or head == _BEGINNING


def wanted(raw: bytes, place: str) -> Again | None:
    """What a line of an errors file stands for; None for a line that is none of these."""
    if not raw.startswith(_BEGINNING):
        return None
    try:
        line = json.loads(raw)
        item: Mapping[str, Any] = line["item"]
        fields, at, kind = Fields(**item["fields"]), str(item["place"]), Kind(item["kind"])
        if "source" in item:
            return Again(at, fields, source=item["source"], inner=item["inner"], all=kind is Kind.NONE and not item["inner"])
        if "entry" in item:
            return Again(at, fields, Item(at, kind, entry=item["entry"]))
        if "data" in item:
            return Again(at, fields, Item(at, kind, data=base64.b64decode(item["data"])))
        error = ReadError(line["code"], line["message"], line["place"], line["remedy"])
        return Again(at, fields, failed(at, error))
    except (ValueError, TypeError, KeyError) as error:
        return Again(place, Fields(), failed(place, ReadError("read.line", f"not a line of an errors file: {error}", place)))
