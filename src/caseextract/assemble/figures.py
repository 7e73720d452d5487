"""Figures and changes of a record, each once: told again in the headline, with their change, or roundly before exactly."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal
from typing import Final

from caseextract.assemble.merge import agrees
from caseextract.assemble.timeline import ResolvedDate
from caseextract.expressions import expression
from caseextract.mentions.facts import Count, StatisticFact

__all__ = ["periods", "settle_statistics"]

_RESCUED: Final = expression("解救|找回|营救|救[出回]")
_FEW: Final = 5  # the same small number may be of others
_MANY: Final = 100  # so large a number is told twice, however it is named
_FAR: Final = 40  # nearer, they are different figures of one list
_COMPARED: Final = 64
_TENTHS: Final = 10  # a spoken 三成
_PARAGRAPH: Final = 1200


def settle_statistics(facts: Sequence[StatisticFact], text: str, headline: Callable[[StatisticFact], bool]) -> list[StatisticFact]:
    """The facts without those that another one tells better. Bounded: a fact is compared with so many that tell more."""
    with_change = [f for f in facts if f.change is not None]
    numbers = {(f.count.key(), f.count.unit) for f in with_change if f.count is not None}
    exact = [f for f in facts if f.count is not None and f.count.qualifier == "exact"][:_COMPARED]
    sure = [f for f in with_change if f.hedge == "exact" and not headline(f)][:_COMPARED]
    out: list[StatisticFact] = []
    rescued: set[tuple[object, ...]] = set()
    large: dict[tuple[object, ...], int] = {}
    for fact in facts:
        count = fact.count
        if fact.change is not None:
            if headline(fact) and any((_roughly if fact.hedge == "exact" else _same_change)(fact, other) for other in sure):
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
            if fact.start - large.setdefault(key, fact.start) >= _FAR:
                continue
        out.append(fact)
    return out


def _same_change(rough: StatisticFact, exact: StatisticFact) -> bool:
    """Whether a headline's 升逾四成 is the 41.7% of the body."""
    one, two = rough.change or Decimal(0), exact.change or Decimal(0)
    return (one < 0) == (two < 0) and agrees(Count(value=abs(one), qualifier=rough.hedge), Count(value=abs(two)))


def _roughly(round_one: StatisticFact, exact: StatisticFact) -> bool:
    """Whether a headline's 降三成 is the 31% of the body, or just as much (降一成五 is 15%)."""
    one, two = round_one.change or Decimal(0), exact.change or Decimal(0)
    return round_one.count is None and (one == two or one % _TENTHS == 0 and (one < 0) == (two < 0) and abs(one - two) < _TENTHS / 2) and not _pairs(round_one.metric).isdisjoint(_pairs(exact.metric))


def _pairs(metric: str) -> set[str]:
    """The pairs of characters in a metric: 两抢案件 → 两抢, 抢案, 案件."""
    return {metric[n : n + 2] for n in range(len(metric) - 1)}


def _alike(one: StatisticFact, two: StatisticFact) -> bool:
    """Whether two metrics share a word's end: 毒品案件 and 各类毒品案件."""
    return one.metric[-2:] == two.metric[-2:]


def periods(text: str, dates: Sequence[ResolvedDate]) -> Callable[[StatisticFact], tuple[date | None, date | None]]:
    """Which stretch a figure is of: the period told last before it in its paragraph, else the only one of its record."""
    stretches = [d for d in dates if (d.start or d.end) and _stretch(d)]
    starts = [d.mention.start for d in stretches]
    spans = {(d.start, d.end) for d in stretches}
    only = next(iter(spans)) if len(spans) == 1 else (None, None)

    def of(fact: StatisticFact) -> tuple[date | None, date | None]:
        number = bisect_left(starts, fact.end) - 1
        if number < 0 or starts[number] < max(fact.end - _PARAGRAPH, text.rfind("\n", max(0, fact.end - _PARAGRAPH), fact.end)):
            return only
        return stretches[number].start, stretches[number].end

    return of


def _stretch(found: ResolvedDate) -> bool:
    """Whether a date is a stretch that figures are counted over: 1-6月, 上半年, 3月以来, 截至5月."""
    mention = found.mention
    return mention.kind in ("since", "until", "span", "week") or mention.rule in ("date.months", "date.years", "date.month", "date.range")
