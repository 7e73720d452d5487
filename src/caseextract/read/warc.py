"""WARC crawls: the pages, texts and PDF files of their responses."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from caseextract.errors import missing_extra
from caseextract.read.archives import Damaged
from caseextract.read.items import Item, Kind

_KINDS = {
    "text/html": Kind.HTML, "application/xhtml+xml": Kind.HTML, "text/plain": Kind.TEXT, "application/pdf": Kind.PDF,
    "multipart/related": Kind.MHTML,
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": Kind.DOCX,
}  # fmt: skip


def warc_items(stream: BinaryIO, place: str, origin: str, limit: int) -> Iterator[Item]:
    """The documents of a crawl, numbered by record; other records, redirects and failures of the crawl left out."""
    try:
        from warcio.archiveiterator import ArchiveIterator
        from warcio.exceptions import ArchiveLoadFailed
    except ImportError:
        raise missing_extra("reading WARC", "warc", place) from None
    try:
        for number, record in enumerate(ArchiveIterator(stream), 1):
            if record.rec_type not in ("response", "resource"):
                continue
            headers = record.http_headers
            if headers is not None and headers.get_statuscode() != "200":
                continue
            declared = headers.get_header("Content-Type") if headers is not None else record.rec_headers.get_header("Content-Type")
            media, _, rest = (declared or "").partition(";")
            kind = _KINDS.get(media.strip().lower())
            if kind is None:
                continue
            charset = rest.lower().partition("charset=")[2].split(";")[0].strip(" \"'") or None
            data = record.content_stream().read(limit + 1)
            uri = record.rec_headers.get_header("WARC-Target-URI")
            yield Item(f"{place}:{number}", kind, origin, data=data, uri=uri and uri.strip("<>"), charset=charset)
    except ArchiveLoadFailed as error:
        raise Damaged(str(error)) from None
