"""JSONL: each line an Item, a line beyond the limit an error; the whole is never held."""

from __future__ import annotations

import codecs
import io
from collections.abc import Callable, Iterator
from typing import BinaryIO, cast

from caseextract.errors import ReadError
from caseextract.read.archives import Damaged
from caseextract.read.items import Item, Kind, Options, failed

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
    while raw := stream.readline(options.limit + 2):
        number += 1
        at = f"{place}:{number}"
        if len(raw) > options.limit and not raw.endswith(b"\n"):
            while (rest := stream.readline(1 << 20)) and not rest.endswith(b"\n"):
                pass
            yield failed(at, ReadError("read.too_large", f"is larger than {options.limit} bytes", at, "raise --max-bytes"), origin)
            continue
        if not raw.strip():
            continue
        meant = again(raw, at)
        if meant is None:
            yield Item(at, Kind.LINE, origin, data=raw)
        else:
            yield from meant


class _FromUtf16(io.RawIOBase):
    """UTF-16 as UTF-8: a Windows shell writes what is sent to a file so, and its line ends are two bytes."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._decoder = codecs.getincrementaldecoder("utf-16")()
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
                raise Damaged("begins like utf-16 but is not") from None
        count = min(len(buffer), len(self._plain))
        buffer[:count], self._plain = self._plain[:count], self._plain[count:]
        return count


def _in_utf8(stream: BinaryIO) -> BinaryIO:
    """The stream, recoded where a mark at its beginning says that it is UTF-16."""
    peek = getattr(stream, "peek", None)
    if peek is None or peek(2)[:2] not in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE):
        return stream
    return cast(BinaryIO, io.BufferedReader(_FromUtf16(stream)))
