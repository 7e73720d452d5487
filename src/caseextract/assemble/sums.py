"""The sums of money of one record: repeats and headline figures dropped, parts told from wholes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import combinations

from caseextract.assemble.merge import agrees, dedupe
from caseextract.mentions.facts import AmountFact, Fact

_CLOSE = ("over", "nearly", "about", "at_least")


def settle_amounts(facts: Sequence[AmountFact], headline: Callable[[Fact], bool]) -> list[AmountFact]:
    """The entries of a record from its facts: each sum once, a headline's only where the body has no such sum."""
    kept = dedupe(facts, lambda f: (f.role, f.currency), headline)
    body = [f for f in kept if not headline(f)]
    kept = [f for f in kept if not (headline(f) and body and _told_by(f, body))]
    return _parts(kept)


def _told_by(title: AmountFact, body: Sequence[AmountFact]) -> bool:
    """Whether a headline's sum is the body's under another role, its rounding, or two of its sums put together."""
    mine = title.count
    for fact in body:
        if mine.value is not None and mine.value == fact.count.value:
            return True
        if mine.qualifier in _CLOSE and fact.count.qualifier in ("exact", *_CLOSE) and agrees(mine, fact.count):
            return True
    values = {(f.role, f.count.value) for f in body if f.count.value is not None and f.role != title.role}
    return mine.value is not None and any(one[1] + two[1] == mine.value for one, two in combinations(sorted(values), 2) if one[1] is not None and two[1] is not None)


def _parts(facts: Sequence[AmountFact]) -> list[AmountFact]:
    """Parts by the words (其中), where the whole is there too, and the sums that a later total adds up."""
    out = list(facts)
    for number, fact in enumerate(out):
        if fact.part and not any(_covers(whole, fact) for whole in out if whole is not fact):
            out[number] = replace(fact, part=False)
    for number, whole in enumerate(out):
        run = [n for n in range(number) if _same(out[n], whole) and not out[n].part]
        for n in _adding_up(out, run, whole.count.value):
            out[n] = replace(out[n], part=True)
    return out


def _same(one: AmountFact, two: AmountFact) -> bool:
    return one.role == two.role and one.currency == two.currency


def _covers(whole: AmountFact, part: AmountFact) -> bool:
    """Whether one sum may hold another: of the same role, no less, or the same money in another currency."""
    if whole.role != part.role:
        return False
    return whole.currency != part.currency or _size(whole) >= _size(part)


def _size(fact: AmountFact) -> Decimal:
    return fact.count.value or fact.count.lower or Decimal(0)


def _adding_up(facts: Sequence[AmountFact], run: Sequence[int], total: Decimal | None) -> Sequence[int]:
    """The last sums of a run, two and more, that add up to the total behind them."""
    added = Decimal(0)
    for length, number in enumerate(reversed(run), 1):
        value = facts[number].count.value
        if value is None or total is None:
            return ()
        added += value
        if added == total and length > 1:
            return run[-length:]
    return ()
