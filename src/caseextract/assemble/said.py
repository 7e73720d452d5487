"""Which of some words each stretch of a text says: anywhere, near its head, as its first, at its end; and those beside it.

The words are those that the fitted weights have learned something of (``data/scope_weights.toml``): 无独有偶 begins another
case, 经查 goes on with one.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from operator import itemgetter
from typing import Final

from ahocorasick_rs import AhoCorasick

SAYS: Final = "says "
HEAD_SAYS: Final = "head says "
BEGINS_WITH: Final = "begins with "
ENDS_WITH: Final = "ends with "
AFTER: Final = "after "
BEFORE: Final = "before "
KINDS: Final = (SAYS, HEAD_SAYS, BEGINS_WITH, ENDS_WITH, AFTER, BEFORE)
_HEAD: Final = 15
_END: Final = 12
_AHEAD: Final = 12
_AT: Final = itemgetter(1)


class Vocabulary:
    """The words looked for, and the signs each of them may give."""

    def __init__(self, signs: Iterable[str]) -> None:
        """Keep what is a sign of a word: ``says 落网``, ``head says 接报``, ``begins with 经查``."""
        known = set(signs)
        words = sorted({sign.removeprefix(kind) for sign in known for kind in KINDS if sign.startswith(kind)})
        self._signs = [tuple([kind + word if kind + word in known else None for kind in KINDS]) for word in words]
        self._finder = AhoCorasick(words) if words else None

    def said(self, text: str) -> Said:
        """Where a text says the words."""
        found = self._finder.find_matches_as_indexes(text, overlapping=True) if self._finder is not None else []
        return Said(sorted(found, key=_AT), self._signs)


class Said:
    """The words that one text says, by place."""

    def __init__(self, found: list[tuple[int, int, int]], signs: list[tuple[str | None, ...]]) -> None:
        """``found``: the number of a word, its start, its end, in the order of the starts."""
        self._found, self._signs = found, signs
        self._starts = [start for _, start, _ in found]

    def within(self, start: int, end: int) -> Iterator[str]:
        """The signs of the words of a range."""
        low = bisect_left(self._starts, start)
        for word, begin, stop in self._found[low : bisect_left(self._starts, end, low)]:
            if stop > end:
                continue
            anywhere, at_head, first, last, _, _ = self._signs[word]
            if anywhere is not None:
                yield anywhere
            if at_head is not None and begin < start + _HEAD:
                yield at_head
            if first is not None and begin == start:
                yield first
            if last is not None and begin >= end - _END:
                yield last

    def after(self, start: int, end: int) -> Iterator[str]:
        """The signs of the words that a stretch ends with, for the one after it."""
        low = bisect_left(self._starts, max(start, end - _END))
        for word, _, stop in self._found[low : bisect_left(self._starts, end, low)]:
            sign = self._signs[word][4]
            if sign is not None and stop <= end:
                yield sign

    def before(self, start: int, end: int) -> Iterator[str]:
        """The signs of the words that a stretch begins with, for the one before it."""
        low = bisect_left(self._starts, start)
        for word, _, stop in self._found[low : bisect_left(self._starts, min(end, start + _AHEAD), low)]:
            sign = self._signs[word][5]
            if sign is not None and stop <= end:
                yield sign
