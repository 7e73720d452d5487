"""PDF with a text layer: lines joined to paragraphs again, page numbers left out."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass

from caseextract.errors import ReadError, missing_extra
from caseextract.models import Document
from caseextract.read.archives import STUMBLED, reason

_PAGE_NUMBER = re.compile(r"[-—–\s]*(?:第?\s*\d{1,4}\s*页?(?:\s*[/／共]\s*共?\s*\d{1,4}\s*页?)?)[-—–\s]*")
_WORD_GAP = 0.35  # of a character; the narrow gap that typesetting puts between Han characters and digits is no space
_GAP = re.compile(r"(?<=[\u3400-\u9fff]) (?=\d)|(?<=\d) (?=[\u3400-\u9fff])")
_CLOSED = "。！？；：…”』」"
_LATIN = re.compile(r"[A-Za-z0-9,.;]")


@dataclass(frozen=True, slots=True)
class _Line:
    text: str
    left: float
    right: float
    size: float
    page: int
    box: int


def read_pdf(data: bytes, place: str, uri: str | None = None) -> Document:
    """The text of a PDF file. Raises ReadError for a damaged or encrypted file or one without a text layer."""
    try:
        from pdfminer.pdfdocument import PDFEncryptionError, PDFPasswordIncorrect
        from pdfminer.psexceptions import PSException
    except ImportError:
        raise missing_extra("reading PDF", "pdf", place) from None
    try:
        lines = list(_lines(data))
    except (PDFPasswordIncorrect, PDFEncryptionError):
        raise ReadError("read.encrypted", "is an encrypted PDF", place, "save it without a password") from None
    except (PSException, RecursionError, *STUMBLED) as error:
        raise ReadError("read.broken", f"is damaged: {reason(error)}", place) from None
    text = "\n".join(_paragraphs(lines))
    if not text.strip():
        raise ReadError("read.no_text", "has no text layer", place, "recognise its text (OCR) first")
    return Document(text, uri=uri)


def _lines(data: bytes) -> Iterator[_Line]:
    """The lines of all pages, in the order of reading."""
    from pdfminer.high_level import extract_pages
    from pdfminer.layout import LAParams, LTTextBox, LTTextLine

    box = 0
    for page, layout in enumerate(extract_pages(io.BytesIO(data), laparams=LAParams(word_margin=_WORD_GAP))):
        for element in layout:
            if not isinstance(element, LTTextBox):
                continue
            box += 1
            for line in element:
                if isinstance(line, LTTextLine) and (text := _GAP.sub("", " ".join(line.get_text().split()))):
                    yield _Line(text, line.x0, line.x1, line.height, page, box)


def _paragraphs(lines: list[_Line]) -> Iterator[str]:
    """Lines joined where one runs to the right edge and the next begins at the left one."""
    lines = [line for line in lines if not _PAGE_NUMBER.fullmatch(line.text)]
    if not lines:
        return
    body = sorted(line.size for line in lines)[len(lines) // 2]
    wide = [line for line in lines if abs(line.size - body) < 0.2 * body] or lines
    right = sorted(line.right for line in wide)[-max(1, len(wide) // 5)]
    left = min(line.left for line in wide)
    words = ""
    last: _Line | None = None
    for line in lines:
        if last is not None and _goes_on(last, line, left, right):
            words += (" " if _LATIN.match(line.text) and _LATIN.match(words[-1]) and words[-1].isalpha() else "") + line.text
        else:
            if words:
                yield words
            words = line.text
        last = line
    yield words


def _goes_on(line: _Line, following: _Line, left: float, right: float) -> bool:
    """Whether a line's paragraph goes on in the next."""
    full = line.right >= right - 1.6 * line.size
    same = abs(line.size - following.size) < 0.15 * line.size
    flush = following.left <= left + 0.8 * following.size
    if line.page != following.page and line.text[-1] in _CLOSED:
        return False
    return full and same and flush
