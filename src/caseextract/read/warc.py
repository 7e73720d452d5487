"""WARC crawls: the pages, texts and PDF files of their responses."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, BinaryIO

from caseextract.errors import missing_extra
from caseextract.read.archives import STUMBLED, Damaged, reason
from caseextract.read.items import Item, Kind

_KINDS = {
    "text/html": Kind.HTML, "application/xhtml+xml": Kind.HTML, "text/plain": Kind.TEXT, "application/pdf": Kind.PDF,
    "multipart/related": Kind.MHTML,
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": Kind.DOCX,
}  # fmt: skip


class _Whole:
    """A stream as the library of WARC reads it, which takes an end that comes too early for an end."""

    def __init__(self, stream: BinaryIO) -> None:
        self._read: Callable[[int], bytes] = getattr(stream, "read1", stream.read)
        self._at = 0

    def read(self, size: int = -1) -> bytes:
        try:
            data = self._read(size)
        except EOFError as error:
            raise Damaged(str(error)) from None
        self._at += len(data)
        return data

    def tell(self) -> int:
        return self._at


def warc_items(stream: BinaryIO, place: str, origin: str, limit: int) -> Iterator[Item]:
    """The documents of a crawl, numbered by record; other records, redirects and failures of the crawl left out."""
    try:
        from warcio.archiveiterator import ArchiveIterator
        from warcio.exceptions import ArchiveLoadFailed
    except ImportError:
        raise missing_extra("reading WARC", "warc", place) from None
    try:
        whole = _Whole(stream)
        records = ArchiveIterator(whole)
        number = 0
        for number, record in enumerate(records, 1):
            if record.format == "warc" and record.rec_headers.get_header("Content-Length") is None:
                raise Damaged("a record without its length")
            kind, charset = _kind(record)
            data = record.content_stream().read(limit + 1) if kind is not None else b""
            record.raw_stream.read()
            if getattr(record.raw_stream, "limit", 0) > 0:
                raise Damaged("ends within a record")
            if kind is not None:
                uri = record.rec_headers.get_header("WARC-Target-URI")
                yield Item(f"{place}:{number}", kind, origin, data=data, uri=uri and uri.strip("<>"), charset=charset)
        if records.next_line or not number and whole.tell():  # a record begun, and not even its headers there
            raise Damaged("ends within a record")
    except (ArchiveLoadFailed, *STUMBLED) as error:
        raise Damaged(reason(error)) from None


def _kind(record: Any) -> tuple[Kind | None, str | None]:  # noqa: ANN401 - a record of a library without types
    """What document a record holds, if any, and the encoding it declares."""
    headers = record.http_headers
    if record.rec_type not in ("response", "resource") or headers is not None and headers.get_statuscode() != "200":
        return None, None
    declared = headers.get_header("Content-Type") if headers is not None else record.rec_headers.get_header("Content-Type")
    media, _, rest = (declared or "").partition(";")
    return _KINDS.get(media.strip().lower()), rest.lower().partition("charset=")[2].split(";")[0].strip(" \"'") or None
