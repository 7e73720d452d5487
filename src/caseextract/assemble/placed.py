"""Things of one text in the order of their places, found by range at a cost that does not grow with the text."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from operator import attrgetter
from typing import Any, Final, Generic, TypeVar

T = TypeVar("T")
Ranges = Sequence[tuple[int, int]]
_START: Final = attrgetter("start")
_END: Final = float("inf")


class Placed(Generic[T]):
    """Things sorted by the offset at which each begins."""

    __slots__ = ("items", "starts")

    def __init__(self, items: Iterable[T], place: Callable[[T], int] | None = None) -> None:
        """Sort once; ``place``: where a thing begins, its ``start`` where none is given."""
        begins: Callable[[Any], int] = place or _START
        self.items: list[T] = sorted(items, key=begins)
        self.starts: list[float] = [*map(begins, self.items), _END]  # the last stands for the end: nothing begins there

    def __iter__(self) -> Iterator[T]:
        return iter(self.items)

    def between(self, start: int, end: int) -> list[T]:
        """What begins in a half-open range."""
        starts = self.starts
        low = bisect_left(starts, start)
        if starts[low] >= end:
            return []  # as for most questions
        return self.items[low : bisect_left(starts, end, low)]

    def within(self, ranges: Ranges) -> list[T]:
        """What begins in any of some ranges that do not overlap, in their order."""
        return [item for start, end in ranges for item in self.between(start, end)]

    def any_within(self, ranges: Ranges) -> bool:
        """Whether anything begins in one of some ranges."""
        return any([self.starts[bisect_left(self.starts, start)] < end for start, end in ranges])

    def any_between(self, start: int, end: int) -> bool:
        """Whether anything begins in a half-open range."""
        return self.starts[bisect_left(self.starts, start)] < end
