"""What stands where in one document: facts, bodies, dates, names and kinds of offence by offset."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from typing import TypeVar

from caseextract.mentions.dates import DateMention
from caseextract.mentions.facts import AmountFact, BustFact, CrimeFact, Fact, Facts, PersonFact, StatisticFact
from caseextract.mentions.units import UnitMention

T = TypeVar("T")
_NOT_ACTING = ("directing", "assisting", "receiving")


class Index:
    """Facts, acting bodies, dates and names of one text, each list in text order and found by range."""

    def __init__(self, facts: Facts, units: Sequence[UnitMention], dates: Sequence[DateMention], same: Mapping[int, str]) -> None:
        """Sort once; ``same`` maps a body's start to its canonical name."""
        self.facts = facts
        self.same = same
        self.core: list[Fact] = sorted([*facts.arrests, *facts.busts, *facts.items], key=lambda f: f.start)
        self.dates = dates
        self.units = [
            u for u in units
            if not u.generic and u.deictic is None and u.excluded is None and u.role not in _NOT_ACTING and u.type not in ("court", "procuratorate")
        ]
        self._starts: dict[int, list[int]] = {
            id(items): [item.start for item in items]
            for items in (self.core, facts.amounts, facts.statistics, facts.persons, facts.busts, facts.crimes, self.units, dates)
        }

    def _within(self, items: Sequence[T], start: int, end: int) -> Sequence[T]:
        starts = self._starts[id(items)]
        low = bisect_left(starts, start)
        return items[low : bisect_left(starts, end, low)]

    def core_in(self, start: int, end: int) -> Sequence[Fact]:
        """Arrests, busts and items that begin in a range."""
        return self._within(self.core, start, end)

    def money_in(self, start: int, end: int) -> Sequence[AmountFact]:
        """Sums that begin in a range."""
        return self._within(self.facts.amounts, start, end)

    def statistics_in(self, start: int, end: int) -> Sequence[StatisticFact]:
        """Statistics that begin in a range."""
        return self._within(self.facts.statistics, start, end)

    def busts_in(self, start: int, end: int) -> Sequence[BustFact]:
        """Busts that begin in a range."""
        return self._within(self.facts.busts, start, end)

    def persons_in(self, start: int, end: int) -> Sequence[PersonFact]:
        """Named people of a range."""
        return self._within(self.facts.persons, start, end)

    def crimes_in(self, start: int, end: int) -> Sequence[CrimeFact]:
        """Kinds of offence of a range."""
        return self._within(self.facts.crimes, start, end)

    def units_in(self, start: int, end: int) -> Sequence[UnitMention]:
        """Acting bodies of a range."""
        return self._within(self.units, start, end)

    def dates_in(self, start: int, end: int) -> Sequence[DateMention]:
        """Date mentions of a range."""
        return self._within(self.dates, start, end)

    def any_in(self, start: int, end: int) -> bool:
        """Whether a range states any figure of a record."""
        return bool(self.core_in(start, end) or self.money_in(start, end) or self.statistics_in(start, end))
