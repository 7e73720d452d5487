"""The raw matter of a document to the Document: the work of reading, one document at a time."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

from caseextract.errors import CaseExtractError, ReadError, writable
from caseextract.models import Document, parse_date
from caseextract.read.encoding import decode
from caseextract.read.items import NAMED, Fields, Item, Kind, Options, Read, empty
from caseextract.read.sources import read_items


def read_sources(sources: Iterable[str], fields: Fields | None = None, stdin_lines: bool = False) -> Iterator[Read]:
    """The documents of files, folders, archives and ``-`` (standard input), in the order given; a bad one is yielded as
    its error, so that the rest goes on. For what `Options` can ask more use `read_items` and `load`.
    """
    options = Options(fields or Fields(), stdin_lines)
    for item in read_items(sources, options):
        try:
            yield Read(item.place, load(item, options))
        except ReadError as error:
            yield Read(item.place, error=error)
        except CaseExtractError as error:  # an extra is missing
            yield Read(item.place, error=ReadError(error.code, error.message, error.place, error.remedy))


def load(item: Item, options: Options) -> Document:
    """The Document of an Item. Raises ReadError, or ExtraError where a library is missing."""
    if item.error is not None:
        raise item.error
    if item.document is not None:
        return _whole(item.document, item.place)
    fields = item.fields or options.fields
    if item.kind is Kind.ENTRY:
        return _within(document_of(item.entry or {}, item.place, fields, None), item.place, options.limit)
    data = _content(item, options.limit)
    if item.kind is Kind.LINE:
        return _line(data, item.place, fields)
    if not data or data.isspace():
        raise empty(item.place)
    document = _within(_READERS[item.kind](data, item), item.place, options.limit)
    if _blank(document.text):
        raise empty(item.place)
    return document if item.entry is None else _beside(document, item.entry, item.place, fields)


def _within(document: Document, place: str, limit: int) -> Document:
    if len(document.text) > limit:
        raise too_large(place, limit)
    return document


def _beside(document: Document, entry: Mapping[str, Any], at: str, fields: Fields) -> Document:
    """A page with what the row it lies in says of it."""
    known = document_of({**entry, fields.text: document.text}, at, fields, document.encoding)
    return replace(
        document,
        id=known.id,
        uri=known.uri or document.uri,
        title=known.title or document.title,
        publisher=known.publisher or document.publisher,
        published=known.published or document.published,
    )


def too_large(place: str, limit: int) -> ReadError:
    """The error of a document beyond the limit."""
    return ReadError("read.too_large", f"is larger than {limit} bytes", place, "raise --max-bytes")


_SPOKEN = re.compile("[，。；！？\n]")  # what a text has and a path hardly
_SENTENCE = "to read a text itself (正文) pass it on standard input, as: echo … | caseextract parse -"
_UNSEEN = "\ufeff\u200b\u200c\u200d\u2060\0"


def _blank(text: str) -> bool:
    """Whether a text holds nothing that can be seen."""
    return all(char.isspace() or char in _UNSEEN for char in text)


def _content(item: Item, limit: int) -> bytes:
    if not item.path:
        data = item.data
    else:
        try:
            with Path(item.path).open("rb") as file:
                data = file.read(limit + 1)
        except FileNotFoundError:
            raise ReadError("read.missing", "no such file", item.place, _SENTENCE if _SPOKEN.search(item.path) else "") from None
        except OSError as error:
            raise ReadError("read.failed", f"cannot be read: {error.strerror or error}", item.place, _SENTENCE if _SPOKEN.search(item.path) else "") from None
    if len(data) > limit:
        raise too_large(item.place, limit)
    return data


def _text(data: bytes, item: Item) -> Document:
    text, encoding = decode(data, item.place, item.charset)
    return Document(text=text, uri=_uri(item), encoding=encoding)


def _html(data: bytes, item: Item) -> Document:
    from caseextract.read.html import read_page

    return read_page(data, item.place, _uri(item), item.charset)


def _mhtml(data: bytes, item: Item) -> Document:
    from caseextract.read.html import read_page
    from caseextract.read.mhtml import page_of

    page, charset, address = page_of(data, item.place)
    return read_page(page, item.place, address or _uri(item), charset)


def _pdf(data: bytes, item: Item) -> Document:
    from caseextract.read.pdf import read_pdf

    return read_pdf(data, item.place, _uri(item))


def _docx(data: bytes, item: Item) -> Document:
    from caseextract.read.docx import read_docx

    return read_docx(data, item.place, _uri(item))


_KIND_OF: dict[type, str] = {
    bool: "true or false", int: "a number", float: "a number", Decimal: "a number", list: "a list", dict: "an object", date: "a date", datetime: "a date", bytes: "bytes",
}  # fmt: skip
_READERS = {Kind.TEXT: _text, Kind.HTML: _html, Kind.MHTML: _mhtml, Kind.PDF: _pdf, Kind.DOCX: _docx}


def _uri(item: Item) -> str | None:
    uri = item.uri or (item.place if item.origin else None)
    return uri and writable(uri)  # the name of a file need not be UTF-8


_ONE_A_LINE = 'write one object a line, as {"id": "1", "text": "…"}'


def _line(raw: bytes, at: str, fields: Fields) -> Document:
    text, encoding = decode(raw, at)
    try:
        entry = json.loads(text)
    except (ValueError, RecursionError) as error:
        why = getattr(error, "msg", None) or ("nested too deep" if isinstance(error, RecursionError) else "a number has too many digits")
        raise ReadError("read.line", f"not valid JSON: {why}", at, _ONE_A_LINE) from None
    if not isinstance(entry, dict):
        raise ReadError("read.line", "a line must be a JSON object", at, _ONE_A_LINE)
    return document_of(entry, at, fields, encoding)


def _day(given: object) -> date | None:
    if isinstance(given, datetime):
        return given.date()
    if isinstance(given, date):
        return given
    if isinstance(given, int) and not isinstance(given, bool):  # 20240605
        given = str(given)
    return parse_date(given) if isinstance(given, str) else None


def _name(given: object) -> str | None:
    """An id as text: text itself or a whole number, 7 and 7.0 alike; raises ValueError for anything else."""
    if given is None or given == "":
        return None
    if isinstance(given, float | Decimal) and given == int(given):
        given = int(given)
    if isinstance(given, bool) or not isinstance(given, str | int):
        raise ValueError
    return str(given)


def _torn(text: str) -> bool:
    """Whether a text holds half a surrogate pair, which no encoding can write."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return True
    return False


def _whole(document: Document, at: str) -> Document:
    """The Document of a program, if it can be written. Raises ReadError."""
    for field in ("text", "id", "uri", "title", "publisher"):
        if _torn(getattr(document, field) or ""):
            raise ReadError("read.field", f"field '{field}' holds half a surrogate pair", at)
    return document


_ANOTHER = "name the field with batch --text-field"


def _text_in(entry: Mapping[str, Any], at: str, field: str) -> str:
    """The text in a field. Raises ReadError where the field is not there, holds something else or nothing."""
    if field not in entry:
        there = ", ".join(map(str, [*entry][:NAMED]))
        raise ReadError("read.field", f"no field '{field}' among: {there}" if there else f"no field '{field}', and no other", at, _ANOTHER)
    text = entry[field]
    if text is None or isinstance(text, str) and _blank(text):
        raise ReadError("read.empty", f"field '{field}' is empty, there is no text (正文) to read", at, "fill it or leave the row out; batch --text-field names another field")
    if not isinstance(text, str):
        raise ReadError("read.field", f"field '{field}' holds {_KIND_OF.get(type(text), 'something else')}, not text (正文)", at, _ANOTHER)
    return text


def document_of(entry: Mapping[str, Any], at: str, fields: Fields, encoding: str | None) -> Document:
    """The Document of a line's or row's fields. Raises ReadError where a field holds what it cannot."""
    text = _text_in(entry, at, fields.text)
    for key in (fields.text, fields.id, fields.title, fields.url, "uri", "publisher"):
        value = entry.get(key)
        if isinstance(value, str) and _torn(value):
            raise ReadError("read.field", f"field '{key}' holds half a surrogate pair", at)
    given = entry.get(fields.published)
    published = _day(given)
    if given is not None and given != "" and published is None:
        raise ReadError("read.field", f"field '{fields.published}' is no date: {given!r}", at, "write YYYY-MM-DD")
    try:
        name = _name(entry.get(fields.id))
    except (ValueError, OverflowError):
        raise ReadError("read.field", f"field '{fields.id}' is neither text nor a whole number", at, "name the field with batch --id-field") from None

    def optional(key: str) -> str | None:
        value = entry.get(key)
        return value if isinstance(value, str) and value else None

    return Document(
        text=text,
        id=name,
        uri=optional(fields.url) or optional("uri"),
        title=optional(fields.title),
        publisher=optional("publisher"),
        published=published,
        encoding=encoding,
    )
