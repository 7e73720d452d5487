"""Facts → the rows of a record, as plain mappings that the models check in one go.

Building a frozen model for every entry costs more than reading it; a record is validated once, with all it holds.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

from caseextract.mentions.bust_names import bust_name
from caseextract.mentions.facts import AmountFact, ArrestFact, BustFact, Count, CrimeFact, ItemFact, PersonFact, StatisticFact, StatusFact

Row = dict[str, Any]
SpanRow = Callable[[int, int], Row]


def quantity(count: Count | None) -> Row | None:
    """A count as the row of a Quantity."""
    if count is None:
        return None
    return {"value": count.value, "lower": count.lower, "upper": count.upper, "qualifier": count.qualifier, "unit": count.unit}


def arrests(facts: Iterable[ArrestFact], span: SpanRow) -> tuple[Row, ...]:
    """Measures on people."""
    return tuple([
        {"span": span(f.start, f.end), "rule": f.rule, "action": f.action, "person": f.person, "count": quantity(f.count), "part": f.part, "inferred": f.inferred}
        for f in facts
    ])


def busts(facts: Iterable[BustFact], span: SpanRow, text: str) -> tuple[Row, ...]:
    """Things broken up or solved. ``text``: the clean text, for their names."""
    return tuple([
        {"span": span(f.start, f.end), "rule": f.rule, "target": f.target, "name": bust_name(f, text), "count": quantity(f.count), "part": f.part} for f in facts
    ])


def seized(facts: Iterable[ItemFact], span: SpanRow) -> tuple[Row, ...]:
    """Things taken."""
    return tuple([
        {"span": span(f.start, f.end), "rule": f.rule, "name": f.name, "category": f.category, "quantity": quantity(f.count), "action": f.action,
         "includes": f.includes, "part": f.part}
        for f in facts
    ])


def amounts(facts: Iterable[AmountFact], span: SpanRow) -> tuple[Row, ...]:
    """Sums of money."""
    return tuple([
        {"span": span(f.start, f.end), "rule": f.rule, "role": f.role, "currency": f.currency, "value": f.count.value, "lower": f.count.lower,
         "upper": f.count.upper, "qualifier": f.count.qualifier, "part": f.part}
        for f in facts
    ])


def persons(facts: Iterable[PersonFact], span: SpanRow) -> tuple[Row, ...]:
    """Named suspects and victims."""
    return tuple([
        {"span": span(f.start, f.end), "rule": f.rule, "name": f.name, "role": f.role, "sex": f.sex, "age": f.age, "origin": f.origin} for f in facts
    ])


def crimes(facts: Iterable[CrimeFact], span: SpanRow) -> tuple[Row, ...]:
    """Kinds of offence, each once."""
    once: dict[str, CrimeFact] = {}
    for fact in facts:
        once.setdefault(fact.code, fact)
    return tuple([{"span": span(f.start, f.end), "rule": f.rule, "code": f.code, "label": f.label} for f in once.values()])


def statistics(facts: Iterable[StatisticFact], span: SpanRow, period: Callable[[StatisticFact], tuple[date | None, date | None]]) -> tuple[Row, ...]:
    """Figures and changes, each once: a change told twice (1-6月 and 上半年) is one fact, the one that tells its number."""
    once: dict[object, StatisticFact] = {}
    for fact in facts:
        key = (fact.change, fact.basis) if fact.change is not None else (fact.count.key() if fact.count else None, fact.metric)
        known = once.setdefault(key, fact)
        if fact.change is not None and known.count is None and fact.count is not None:
            once[key] = fact
    return tuple([
        {"span": span(f.start, f.end), "rule": f.rule, "metric": f.metric, **dict(zip(("start", "end"), period(f), strict=True)), "value": quantity(f.count), "currency": f.currency,
         "change_percent": f.change, "basis": f.basis}
        for f in once.values()
    ])


def status(facts: Iterable[StatusFact], span: SpanRow) -> tuple[Row, ...]:
    """Where the case stands, each state once."""
    once: dict[str, StatusFact] = {}
    for fact in facts:
        once.setdefault(fact.code, fact)
    return tuple([{"span": span(f.start, f.end), "rule": f.rule, "code": f.code, "label": f.label} for f in once.values()])
