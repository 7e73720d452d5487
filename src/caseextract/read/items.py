"""What passes from a source to a reader: the raw matter of one document, where it stood, how to find it again."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, BinaryIO

from caseextract.errors import ReadError
from caseextract.models import Document

DEFAULT_LIMIT = 32 << 20  # bytes of one document
NAMED = 12  # fields or columns that an error lists


class Kind(StrEnum):
    """The forms of a document's raw matter."""

    TEXT = "text"
    HTML = "html"
    MHTML = "mhtml"
    PDF = "pdf"
    DOCX = "docx"
    LINE = "line"  # one line of JSON
    ENTRY = "entry"  # one row of a table, its fields by name
    DOCUMENT = "document"  # read already
    NONE = "none"  # nothing but an error


@dataclass(frozen=True, slots=True)
class Fields:
    """Names of the fields of a line or a row that hold a document."""

    id: str = "id"
    text: str = "text"
    published: str = "published"
    title: str = "title"
    url: str = "url"


@dataclass(frozen=True, slots=True)
class Options:
    """How sources are read.

    Attributes:
        fields: names of the fields of a line or a row.
        stdin_lines: standard input holds JSONL, not one text.
        query: what is asked of a source that is a database URL.
        limit: bytes of the largest document that is read.
    """

    fields: Fields = Fields()
    stdin_lines: bool = False
    query: str | None = None
    limit: int = DEFAULT_LIMIT


@dataclass(frozen=True, slots=True)
class Item:
    """The raw matter of one document, or why there is none.

    Attributes:
        place: where it stands: ``path``, ``path:line``, ``archive!member``, ``url#row``.
        kind: its form.
        origin: the source it came from, the beginning of ``place``; empty where it cannot be opened again.
        path: the file whose whole content it is, read by whoever loads it.
        data: the raw bytes, where it is no file of its own.
        entry: the fields of a row; beside raw bytes what is known of them.
        document: the Document that a program gave.
        uri: where it came from, if the source says so.
        charset: the encoding that the source declares.
        fields: names of the fields of a line or row, where they are not those of the run.
        error: why there is no document.
    """

    place: str
    kind: Kind
    origin: str = ""
    path: str = ""
    data: bytes = b""
    entry: Mapping[str, Any] | None = None
    document: Document | None = None
    uri: str | None = None
    charset: str | None = None
    fields: Fields | None = None
    error: ReadError | None = None

    def key(self) -> str:
        """A short fingerprint of place and content; for a file of its own, of its size and time of change."""
        if self.path:
            try:
                found = os.stat(self.path)
                content = f"{found.st_size} {found.st_mtime_ns}".encode()
            except OSError:
                content = b"missing"
        elif self.entry is not None or self.document is not None:
            content = repr(self.entry or self.document).encode("utf-8", "surrogatepass")
        else:
            content = str(self.error).encode("utf-8", "surrogatepass") if self.error else self.data
        place = self.place.encode("utf-8", "surrogatepass")
        return hashlib.blake2b(place + b"\0" + content, digest_size=8).hexdigest()


@dataclass(frozen=True, slots=True)
class Read:
    """One document, or why there is none, and where it stood (``path`` or ``path:line``)."""

    place: str
    document: Document | None = None
    error: ReadError | None = None


@dataclass(slots=True)
class Meter:
    """How far into the sources a run has come, in bytes."""

    done: int = 0
    total: int = field(default=0)

    def add(self, count: int) -> None:
        """So many bytes more are read."""
        self.done += count


class Counted:
    """A binary stream that tells a Meter what was read of it."""

    def __init__(self, stream: BinaryIO, meter: Meter) -> None:
        self._stream = stream
        self._meter = meter

    def read(self, size: int = -1, /) -> bytes:
        """As of the stream."""
        data = self._stream.read(size)
        self._meter.add(len(data))
        return data

    def readinto(self, buffer: bytearray, /) -> int:
        """As of the stream."""
        count: int = self._stream.readinto(buffer)  # type: ignore[attr-defined]
        self._meter.add(count)
        return count

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever the stream has
        return getattr(self._stream, name)


def failed(place: str, error: ReadError, origin: str = "") -> Item:
    """An Item that says why there is no document."""
    return Item(place, Kind.NONE, origin, error=error)


def empty(place: str) -> ReadError:
    """The error of a file or page in which nothing stands."""
    return ReadError("read.empty", "is empty, there is no text (正文) to read", place, "save it again with its text or leave it out")
