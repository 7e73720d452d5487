"""Numbers that stand one after another and add up to one told before or after them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final

_LONGEST: Final = 40


def runs_adding_up(values: Sequence[Decimal], total: Decimal) -> Iterator[slice]:
    """Each run of two and more values, none below zero and at most forty long, that adds up to ``total``; from the first that begins."""
    for first in range(len(values) - 1):
        added = values[first]
        for last in range(first + 1, min(len(values), first + _LONGEST)):
            added += values[last]
            if added > total:
                break
            if added == total:
                yield slice(first, last + 1)
