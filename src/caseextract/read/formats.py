"""Names and first bytes of files to their format."""

from __future__ import annotations

import re
from enum import StrEnum
from pathlib import Path


class Form(StrEnum):
    """The formats that are read."""

    TEXT = "text"
    HTML = "html"
    MHTML = "mhtml"
    PDF = "pdf"
    DOCX = "docx"
    LINES = "lines"
    CSV = "csv"
    TSV = "tsv"
    XLSX = "xlsx"
    PARQUET = "parquet"
    WARC = "warc"
    ZIP = "zip"
    TAR = "tar"
    UNKNOWN = "unknown"


_SUFFIX = {
    **dict.fromkeys((".txt", ".text"), Form.TEXT),
    **dict.fromkeys((".html", ".htm", ".shtml", ".xhtml"), Form.HTML),
    **dict.fromkeys((".mhtml", ".mht"), Form.MHTML),
    ".pdf": Form.PDF,
    ".docx": Form.DOCX,
    **dict.fromkeys((".jsonl", ".ndjson"), Form.LINES),
    ".csv": Form.CSV,
    **dict.fromkeys((".tsv", ".tab"), Form.TSV),
    **dict.fromkeys((".xlsx", ".xlsm"), Form.XLSX),
    **dict.fromkeys((".parquet", ".pq"), Form.PARQUET),
    ".warc": Form.WARC,
    ".zip": Form.ZIP,
    ".tar": Form.TAR,
    **dict.fromkeys((".tgz", ".tbz2", ".txz", ".tzst"), Form.TAR),
}
_PACKED = {".gz": "", ".zst": "", ".bz2": "", ".xz": "", ".tgz": ".tar", ".tbz2": ".tar", ".txz": ".tar", ".tzst": ".tar"}
_PAGE = re.compile(rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.{0,500}?-->\s*)?<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL)
# header lines of a message, one of which says that it is a page with its parts
_MHTML = re.compile(rb"(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*+)*?content-type:\s*multipart/related", re.IGNORECASE)


def unpacked(name: str) -> str:
    """The name of what a compressed file holds; the name itself where it is not compressed."""
    suffix = Path(name).suffix
    inner = _PACKED.get(suffix.lower())
    return name if inner is None else name[: -len(suffix)] + inner


def form_of(name: str) -> Form:
    """The format that a file's name promises."""
    return _SUFFIX.get(Path(unpacked(name)).suffix.lower(), Form.UNKNOWN)


def sniff(head: bytes) -> Form:
    """The format that the first bytes show; plain text where they show none."""
    if head.startswith(b"%PDF-"):
        return Form.PDF
    if head.startswith(b"PK\x03\x04"):
        return Form.DOCX if b"word/" in head else Form.XLSX if b"xl/" in head else Form.ZIP
    if head.startswith(b"PAR1"):
        return Form.PARQUET
    if head.startswith(b"WARC/"):
        return Form.WARC
    if head[257:262] == b"ustar":
        return Form.TAR
    if head.startswith(b"\xd0\xcf\x11\xe0"):  # Word and Excel before 2007
        return Form.UNKNOWN
    if _MHTML.match(head):
        return Form.MHTML
    return Form.HTML if _PAGE.match(head) else Form.TEXT
