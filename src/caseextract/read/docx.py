"""Word documents: a line a paragraph, tables row by row; deleted words, notes and headers left out."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from typing import Any

from caseextract.errors import ReadError, missing_extra
from caseextract.models import Document
from caseextract.read.archives import BROKEN, STUMBLED, reason

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_SKIPPED = {f"{_W}del", f"{_W}moveFrom", "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"}
_MAX_PART = 256 << 20  # bytes of a part when unpacked


def read_docx(data: bytes, place: str, uri: str | None = None) -> Document:
    """The text of a Word document. Raises ReadError for a damaged or empty one, ExtraError without python-docx."""
    try:
        import docx
        from docx.opc.exceptions import PackageNotFoundError
        from lxml.etree import LxmlError
    except ImportError:
        raise missing_extra("reading Word documents", "office", place) from None
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            if any(info.file_size > _MAX_PART for info in package.infolist()):
                raise ReadError("read.too_large", "unpacks to more than is read", place)
        document = docx.Document(io.BytesIO(data))
        lines = [line for line in _lines(document.element.body) if line]
        title = document.core_properties.title or None
    except (*BROKEN, *STUMBLED, PackageNotFoundError, LxmlError, OSError) as error:
        raise ReadError("read.broken", f"is damaged: {reason(error)}", place) from None
    if not lines:
        raise ReadError("read.no_text", "holds no text", place)
    return Document("\n".join(lines), uri=uri, title=title)



def _lines(element: Any) -> Iterator[str]:  # noqa: ANN401 - an XML element
    """The paragraphs and table rows under an element, in their order."""
    for child in element:
        if child.tag == f"{_W}p":
            yield from _words(child).split("\n")
        elif child.tag == f"{_W}tbl":
            for row in _own(child, f"{_W}tr"):
                yield " ".join(filter(None, (" ".join(filter(None, _lines(cell))) for cell in _own(row, f"{_W}tc"))))
        elif isinstance(child.tag, str) and child.tag not in _SKIPPED and child.tag != f"{_W}sectPr":
            yield from _lines(child)


def _own(element: Any, tag: str) -> Iterator[Any]:  # noqa: ANN401
    """The rows of a table or the cells of a row, those in content controls too, but not those of a table within them."""
    for child in element:
        if child.tag == tag:
            yield child
        elif isinstance(child.tag, str) and child.tag not in _SKIPPED:
            yield from _own(child, tag)


def _words(paragraph: Any) -> str:  # noqa: ANN401
    """The words of a paragraph: runs, tabs and breaks, those in links and fields too."""
    out: list[str] = []
    stack = [iter(paragraph)]
    while stack:
        node = next(stack[-1], None)
        if node is None:
            stack.pop()
        elif node.tag == f"{_W}t":
            out.append(node.text or "")
        elif node.tag == f"{_W}tab":
            out.append("\t")
        elif node.tag in (f"{_W}br", f"{_W}cr"):
            out.append("\n")
        elif node.tag == f"{_W}p":  # a text box inside the paragraph
            out.append("\n" + _words(node) + "\n")
        elif isinstance(node.tag, str) and node.tag not in _SKIPPED and node.tag != f"{_W}pPr":
            stack.append(iter(node))
    return "\n".join(line.strip(" \t\u3000") for line in "".join(out).split("\n"))
