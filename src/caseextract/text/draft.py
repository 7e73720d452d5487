"""A text under repair: its present words, the map back to the given ones, and the notices so far."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from caseextract.text.offsets import IDENTITY, Edit, OffsetMap, apply_edits

_FEW: Final = 12
_MAX_TOLD: Final = 1000


@dataclass(frozen=True, slots=True)
class TextNotice:
    """Something repaired or left unresolved in the text; ``start`` and ``end`` are offsets into the given text."""

    code: str
    message: str
    start: int
    end: int


class Draft:
    """The text while the cleaning steps work on it, one step after another."""

    __slots__ = ("_chars", "_told", "given", "notices", "offsets", "text")

    def __init__(self, given: str) -> None:
        """Begin with the text as it was given."""
        self.given = given
        self.text = given
        self.offsets: OffsetMap = IDENTITY
        self.notices: list[TextNotice] = []
        self._chars: frozenset[str] | None = None
        self._told: dict[str, int] = {}

    @property
    def chars(self) -> frozenset[str]:
        """The distinct characters of the text, at least: one pass, after which every marker test is a set lookup.

        Characters that an edit removed may still be in it, so a step may run for nothing, but is never left out.
        """
        if self._chars is None:
            self._chars = frozenset(self.text)
        return self._chars

    def note(self, code: str, message: str, start: int, end: int) -> None:
        """Add a notice about ``text[start:end]`` as it stands now; call it before the edit.

        A text that is damage all through says so a thousand times a code, not a million.
        """
        told = self._told.get(code, 0)
        if told < _MAX_TOLD:
            self._told[code] = told + 1
            self.notices.append(TextNotice(code, message, *self.offsets.to_given(start, end)))

    def edit(self, edits: Sequence[Edit]) -> None:
        """Apply edits (sorted, not overlapping) to the present text and record them."""
        if not edits:
            return
        text, offsets = apply_edits(self.text, edits)
        self.offsets = self.offsets.then(offsets)
        self._replace(text, "".join([edit.replacement for edit in edits]))

    def map_chars(self, table: Mapping[str, str], keys: frozenset[str]) -> None:
        """Replace the single characters ``keys`` by single characters of ``table``; offsets stay as they are."""
        hits = self.chars & keys
        if not hits:
            return
        text = self.text
        if len(hits) <= _FEW:  # a replace runs at memory speed, a translate looks every character up
            for char in hits:
                text = text.replace(char, table[char])
        else:
            text = text.translate({ord(char): table[char] for char in hits})
        self._replace(text, "".join([table[char] for char in hits]))

    def swap(self, text: str, new_chars: str | None = None) -> None:
        """Take ``text``, which corresponds character for character to the present one.

        ``new_chars`` holds the characters that may be new in it; without it they are collected afresh.
        """
        if len(text) != len(self.text):
            raise ValueError("a swapped text must keep its length")
        self._replace(text, new_chars)

    def _replace(self, text: str, new_chars: str | None) -> None:
        self.text = text
        if new_chars is None:
            self._chars = None
        elif self._chars is not None and not self._chars.issuperset(new_chars):
            self._chars = self._chars.union(new_chars)
