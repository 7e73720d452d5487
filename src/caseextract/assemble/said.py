"""Which of some words each stretch of a text says: anywhere, near its head, as its first, at its end; and those beside it.

The words are those that the fitted weights have learned something of (``data/scope_weights.toml``): 无独有偶 begins another
case, 经查 goes on with one.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
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
_NONE: Final = ""  # where the weights know no sign of this kind
_AT: Final = itemgetter(1)


class Vocabulary:
    """The words looked for, and the signs each of them may give."""

    def __init__(self, signs: Iterable[str]) -> None:
        """Keep what is a sign of a word: ``says 落网``, ``head says 接报``, ``begins with 经查``."""
        known = set(signs)
        words = sorted({sign.removeprefix(kind) for sign in known for kind in KINDS if sign.startswith(kind)})
        self._signs = [[kind + word if kind + word in known else _NONE for word in words] for kind in KINDS]
        self._longest = max(map(len, words), default=0)
        self._finder = AhoCorasick(words) if words else None

    def said(self, text: str) -> Said:
        """Where a text says the words."""
        found = self._finder.find_matches_as_indexes(text, overlapping=True) if self._finder is not None else []
        return Said(sorted(found, key=_AT), self._signs, self._longest)


class Said:
    """The words that one text says, by place."""

    def __init__(self, found: list[tuple[int, int, int]], signs: list[list[str]], longest: int) -> None:
        """``found``: the number of a word, its start, its end, in the order of the starts; ``signs``: of each kind, those of the words; ``longest``: of the words."""
        self._words = [word for word, _, _ in found]
        self._starts = [start for _, start, _ in found]
        self._ends = [end for _, _, end in found]
        self._longest = longest
        self._says, self._head_says, self._begins, self._end_says, self._after, self._before = signs

    def within(self, start: int, end: int) -> set[str]:
        """The signs of the words of a range."""
        starts = self._starts
        low = bisect_left(starts, start)
        words = self._inside(low, end, end)
        signs = {
            *map(self._says.__getitem__, words),
            *map(self._head_says.__getitem__, self._inside(low, start + _HEAD, end)),
            *map(self._begins.__getitem__, self._inside(low, start + 1, end)),
            *map(self._end_says.__getitem__, self._inside(max(low, bisect_left(starts, end - _END)), end, end)),
        }
        signs.discard(_NONE)
        return signs

    def after(self, start: int, end: int) -> set[str]:
        """The signs of the words that a stretch ends with, for the one after it."""
        return {self._after[word] for word in self._inside(bisect_left(self._starts, max(start, end - _END)), end, end)} - {_NONE}

    def before(self, start: int, end: int) -> set[str]:
        """The signs of the words that a stretch begins with, for the one before it."""
        return {self._before[word] for word in self._inside(bisect_left(self._starts, start), start + _AHEAD, end)} - {_NONE}

    def _inside(self, low: int, before: int, end: int) -> list[int]:
        """The numbers of the words from the one at ``low`` on that begin before a place and end within ``end``."""
        starts = self._starts
        high = bisect_left(starts, min(before, end), low)
        sure = bisect_left(starts, end - self._longest + 1, low, high)  # up to there even the longest word ends in time
        words = self._words[low:sure]
        return words if sure == high else words + [self._words[at] for at in range(sure, high) if self._ends[at] <= end]
