"""Where each character of a cleaned text stood in the text as it was given.

A map holds only the places where the two texts differ; between them the texts run in step, so a clean text costs
nothing. Offsets are Unicode code points and every range is half-open.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple


class Segment(NamedTuple):
    """One differing stretch: ``old[old_start:old_end]`` became ``new[new_start:new_end]``."""

    old_start: int
    old_end: int
    new_start: int
    new_end: int


class Edit(NamedTuple):
    """A wish to replace ``text[start:end]`` by ``replacement``.

    An edit that keeps the length is taken as character for character and leaves no segment,
    unless ``whole`` says that the two stretches only correspond as wholes.
    """

    start: int
    end: int
    replacement: str
    whole: bool = False


@dataclass(frozen=True, slots=True)
class OffsetMap:
    """An immutable map between a given (old) and a cleaned (new) text.

    ``segments`` are sorted in both texts and never overlap. Build maps with :func:`apply_edits`.
    """

    segments: tuple[Segment, ...] = ()
    _given: tuple[int, ...] = field(init=False, repr=False, compare=False)
    _clean: tuple[int, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Prepare the two search keys and refuse segments out of order."""
        old_at = new_at = 0
        for segment in self.segments:
            gap = segment.old_start - old_at
            if gap < 0 or segment.new_start - new_at != gap:
                raise ValueError(f"segment out of step: {segment}")
            if segment.old_end < segment.old_start or segment.new_end < segment.new_start:
                raise ValueError(f"segment runs backwards: {segment}")
            old_at, new_at = segment.old_end, segment.new_end
        object.__setattr__(self, "_given", tuple([segment.old_start for segment in self.segments]))
        object.__setattr__(self, "_clean", tuple([segment.new_start for segment in self.segments]))

    def to_given(self, start: int, end: int) -> tuple[int, int]:
        """Return the smallest given range that the clean range ``start:end`` came from.

        What was deleted inside the range is covered, what was deleted at its borders is not.
        A range of inserted characters only gives an empty range. Raises ValueError for a range that runs backwards.
        """
        if start < 0 or end < start:
            raise ValueError(f"not a range: {start}:{end}")
        if not self.segments:
            return start, end
        if start == end:
            point = self._given_of(start - 1)[1] if start else 0
            return point, point
        return self._given_of(start)[0], self._given_of(end - 1)[1]

    def to_clean(self, start: int, end: int) -> tuple[int, int]:
        """Return the clean range that the given range ``start:end`` became; the mirror of :meth:`to_given`."""
        if start < 0 or end < start:
            raise ValueError(f"not a range: {start}:{end}")
        if not self.segments:
            return start, end
        if start == end:
            point = self._clean_of(start - 1)[1] if start else 0
            return point, point
        return self._clean_of(start)[0], self._clean_of(end - 1)[1]

    def inverse(self) -> OffsetMap:
        """Return the map with the two texts exchanged."""
        return OffsetMap(tuple([Segment(s.new_start, s.new_end, s.old_start, s.old_end) for s in self.segments]))

    def then(self, later: OffsetMap) -> OffsetMap:
        """Return the map of this cleaning followed by ``later``, whose given text is this map's clean text."""
        if not self.segments:
            return later
        if not later.segments:
            return self
        return OffsetMap(_composed(self.segments, later.segments))

    def _given_of(self, position: int) -> tuple[int, int]:
        at = bisect_right(self._clean, position) - 1
        if at < 0:
            return position, position + 1
        segment = self.segments[at]
        if position < segment.new_end:
            return segment.old_start, segment.old_end
        moved = position - segment.new_end + segment.old_end
        return moved, moved + 1

    def _clean_of(self, position: int) -> tuple[int, int]:
        at = bisect_right(self._given, position) - 1
        if at < 0:
            return position, position + 1
        segment = self.segments[at]
        if position < segment.old_end:
            return segment.new_start, segment.new_end
        moved = position - segment.old_end + segment.new_end
        return moved, moved + 1


IDENTITY = OffsetMap()


def apply_edits(text: str, edits: Iterable[Edit]) -> tuple[str, OffsetMap]:
    """Apply ``edits`` (sorted, not overlapping) to ``text``; return the new text and the map to it.

    Raises ValueError when edits overlap, are out of order or leave the text.
    """
    pieces: list[str] = []
    segments: list[Segment] = []
    at = shift = 0
    for start, end, replacement, whole in edits:
        if start < at or end < start or end > len(text):
            raise ValueError(f"edit out of order: {start}:{end}")
        pieces.append(text[at:start])
        pieces.append(replacement)
        if whole or len(replacement) != end - start:
            segments.append(Segment(start, end, start + shift, start + shift + len(replacement)))
            shift += len(replacement) - (end - start)
        at = end
    if not pieces:
        return text, IDENTITY
    pieces.append(text[at:])
    return "".join(pieces), OffsetMap(tuple(segments)) if segments else IDENTITY


def _composed(first: tuple[Segment, ...], second: tuple[Segment, ...]) -> tuple[Segment, ...]:
    """Walk both lists along the middle text; segments that share middle characters melt into one."""
    out: list[Segment] = []
    i = j = 0
    before = after = 0  # given minus middle, and clean minus middle, behind everything consumed so far
    while i < len(first) or j < len(second):
        if i < len(first) and (j == len(second) or first[i].new_end < second[j].old_start):
            old_start, old_end, new_start, new_end = first[i]
            out.append(Segment(old_start, old_end, new_start + after, new_end + after))
            before = old_end - new_end
            i += 1
            continue
        if j < len(second) and (i == len(first) or second[j].old_end < first[i].new_start):
            old_start, old_end, new_start, new_end = second[j]
            out.append(Segment(old_start + before, old_end + before, new_start, new_end))
            after = new_end - old_end
            j += 1
            continue
        low = high = -1
        given_low = clean_low = 0
        grown = True
        while grown:
            grown = False
            if i < len(first) and _joins(first[i].new_start, first[i].new_end, low, high, j, second):
                part = first[i]
                if low < 0:
                    low, high = part.new_start, part.new_end
                    given_low, clean_low = low + before, low + after
                high = max(high, part.new_end)
                before = part.old_end - part.new_end
                i += 1
                grown = True
            if j < len(second) and _joins(second[j].old_start, second[j].old_end, low, high, i, first, later=True):
                part = second[j]
                if low < 0:
                    low, high = part.old_start, part.old_end
                    given_low, clean_low = low + before, low + after
                high = max(high, part.old_end)
                after = part.new_end - part.old_end
                j += 1
                grown = True
        segment = Segment(given_low, high + before, clean_low, high + after)
        if segment.old_start != segment.old_end or segment.new_start != segment.new_end:
            out.append(segment)
    return tuple(out)


def _joins(start: int, end: int, low: int, high: int, at: int, others: tuple[Segment, ...], *, later: bool = False) -> bool:
    """Tell whether the next segment of one list opens the group (nothing open, and it comes first) or overlaps it."""
    if low >= 0:
        return start < high or (start == end == low == high)
    if at >= len(others):
        return True
    other = others[at]
    # On a tie an empty middle range comes first: it stands before the characters that start there.
    if later:
        return (start, end) < (other.new_start, other.new_end)
    return (start, end) <= (other.old_start, other.old_end)
