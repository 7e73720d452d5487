"""JSONL: each line an Item, a line beyond the limit an error; the whole is never held."""

from __future__ import annotations

import codecs
import io
import re
from collections.abc import Callable, Iterator
from typing import BinaryIO, cast

from caseextract.errors import ReadError
from caseextract.read.archives import Damaged
from caseextract.read.items import Item, Kind, Options, failed

_ENDED_BY_CR = re.compile(rb"\}[ \t]*\r\s*\{")  # a line end of its own, as old Macs wrote it: within the text of JSON no CR can stand as it is
Again = Callable[[bytes, str], Iterator[Item] | None]


def line_items(stream: BinaryIO, place: str, origin: str, options: Options, again: Again) -> Iterator[Item]:
    """The lines of a stream, numbered from one; empty ones left out.

    Args:
        stream: the bytes.
        place: named with the number of the line.
        origin: the source, empty for standard input.
        options: for the limit.
        again: what a line of an errors file stands for.
    """
    number = 0
    stream = _in_utf8(stream)
    while whole := stream.readline(options.limit + 2):
        if len(whole) > options.limit and not whole.endswith(b"\n"):
            while (rest := stream.readline(1 << 20)) and not rest.endswith(b"\n"):
                pass
            number += 1
            at = f"{place}:{number}"
            remedy = "its lines end in CR alone: save it with LF or CRLF" if _ENDED_BY_CR.search(whole) else "raise --max-bytes"
            yield failed(at, ReadError("read.too_large", f"is larger than {options.limit} bytes", at, remedy), origin)
            continue
        for raw in whole.split(b"\r") if _ENDED_BY_CR.search(whole) else (whole,):
            number += 1
            at = f"{place}:{number}"
            if not raw.strip():
                continue
            meant = again(raw, at)
            if meant is None:
                yield Item(at, Kind.LINE, origin, data=raw)
            else:
                yield from meant


class _FromWide(io.RawIOBase):
    """UTF-16 or UTF-32 as UTF-8: a Windows shell writes what is sent to a file so, and its line ends are two bytes."""

    def __init__(self, stream: BinaryIO, codec: str) -> None:
        self._stream = stream
        self._codec = codec
        self._decoder = codecs.getincrementaldecoder(codec)()
        self._plain = b""

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray) -> int:  # type: ignore[override]
        ended = False
        while not self._plain and not ended:
            data = self._stream.read(1 << 16)
            ended = not data
            try:
                self._plain = self._decoder.decode(data, ended).encode()
            except UnicodeDecodeError:
                raise Damaged(f"begins like {self._codec} but is not") from None
        count = min(len(buffer), len(self._plain))
        buffer[:count], self._plain = self._plain[:count], self._plain[count:]
        return count


# A mark, or how a line of JSON begins where there is none; the mark of UTF-32 begins with that of UTF-16
_WIDE = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
    (b"{\0", "utf-16-le"),
    (b"\0{", "utf-16-be"),
)


def _in_utf8(stream: BinaryIO) -> BinaryIO:
    """The stream, recoded where its beginning says that it is UTF-16 or UTF-32."""
    peek = getattr(stream, "peek", None)
    head = b"" if peek is None else peek(4)[:4]
    codec = next((codec for mark, codec in _WIDE if head.startswith(mark)), None)
    return stream if codec is None else cast(BinaryIO, io.BufferedReader(_FromWide(stream, codec)))
