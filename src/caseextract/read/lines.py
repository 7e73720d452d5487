"""JSONL: each line an Item, a line beyond the limit an error; the whole is never held."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import BinaryIO

from caseextract.errors import ReadError
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
