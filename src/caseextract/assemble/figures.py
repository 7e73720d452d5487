"""Figures and changes of a record, each once: told again in the headline, with their change, or roundly before exactly."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import Final

from caseextract.assemble.merge import agrees
from caseextract.mentions.facts import Count, StatisticFact

__all__ = ["settle_statistics"]

_RESCUED: Final = re.compile("解救|找回|营救|救出")
_FEW: Final = 5  # the same small number may be of others
_MANY: Final = 100  # so large a number is told twice, however it is named
_COMPARED: Final = 64


def settle_statistics(facts: Sequence[StatisticFact], text: str, headline: Callable[[StatisticFact], bool]) -> list[StatisticFact]:
    """The facts without those that another one tells better. Bounded: a fact is compared with so many that tell more."""
    with_change = [f for f in facts if f.change is not None]
    numbers = {(f.count.key(), f.count.unit) for f in with_change if f.count is not None}
    exact = [f for f in facts if f.count is not None and f.count.qualifier == "exact"][:_COMPARED]
    sure = [f for f in with_change if f.hedge == "exact" and not headline(f)][:_COMPARED]
    out: list[StatisticFact] = []
    rescued: set[tuple[object, ...]] = set()
    large: set[tuple[object, ...]] = set()
    for fact in facts:
        count = fact.count
        if fact.change is not None:
            if fact.hedge != "exact" and headline(fact) and any(_same_change(fact, other) for other in sure):
                continue
            out.append(fact)
            continue
        if count is None or count.value is None or fact.rule == "statistic.points":
            out.append(fact)
            continue
        key = (count.key(), count.unit)
        if count.value >= _FEW and key in numbers:
            continue  # the change tells it
        if count.qualifier not in ("exact", "range") and any(
                other.count is not None and other.count.unit == count.unit and agrees(count, other.count) and (headline(fact) or _alike(fact, other)) for other in exact):
            continue
        if count.value >= _FEW and _RESCUED.search(text, max(0, fact.start - 6), fact.end):
            if key in rescued:
                continue
            rescued.add(key)
        if count.value >= _MANY:
            if key in large:
                continue
            large.add(key)
        out.append(fact)
    return out


def _same_change(rough: StatisticFact, exact: StatisticFact) -> bool:
    """Whether a headline's 升逾四成 is the 41.7% of the body."""
    one, two = rough.change or Decimal(0), exact.change or Decimal(0)
    return (one < 0) == (two < 0) and agrees(Count(value=abs(one), qualifier=rough.hedge), Count(value=abs(two)))


def _alike(one: StatisticFact, two: StatisticFact) -> bool:
    """Whether two metrics share a word's end: 毒品案件 and 各类毒品案件."""
    return one.metric[-2:] == two.metric[-2:]
