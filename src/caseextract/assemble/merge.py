"""Facts once per record: repeats dropped, approximations dropped for the exact, parts told from wholes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import TypeVar

from caseextract.mentions.facts import AmountFact, ArrestFact, BustFact, Count, ItemFact

F = TypeVar("F", ArrestFact, BustFact, ItemFact, AmountFact)

_MASS = {"公斤": Decimal(1000), "千克": Decimal(1000), "克": Decimal(1), "公克": Decimal(1), "吨": Decimal(10**6), "斤": Decimal(500), "市斤": Decimal(500)}


def _size(count: Count) -> Decimal | None:
    """A count in its base unit."""
    if count.value is None:
        return None
    return count.value * _MASS.get(count.unit or "", Decimal(1))


def agrees(loose: Count, tight: Count) -> bool:
    """Whether an approximate count says the same as an exact one: 逾14公斤 and 14.07186公斤."""
    one, two = _size(loose), _size(tight)
    if one is None or two is None or one == 0:
        return False
    ratio = two / one
    if loose.qualifier in ("over", "at_least"):
        return Decimal(1) <= ratio <= Decimal("1.3")
    if loose.qualifier in ("nearly", "at_most"):
        return Decimal("0.8") <= ratio <= Decimal(1)
    if loose.qualifier == "about":
        return Decimal("0.85") <= ratio <= Decimal("1.15")
    return False


def dedupe(facts: Sequence[F], group: Callable[[F], object], title: Callable[[F], bool]) -> list[F]:
    """One entry a fact: equal counts of one group once, body before headline, exact before approximate."""
    ordered = sorted(facts, key=lambda f: (title(f), f.start))
    kept: list[F] = []
    for fact in ordered:
        drop = False
        for number, known in enumerate(kept):
            if group(known) != group(fact):
                continue
            mine, theirs = fact.count, known.count
            if mine is None or theirs is None:
                drop = mine is None and theirs is None or (mine is None and isinstance(fact, ItemFact) and title(fact))
                if drop:
                    break
                continue
            if mine.key() == theirs.key() and (mine.unit == theirs.unit or not isinstance(fact, ItemFact)):
                if isinstance(fact, ArrestFact) and fact.part and known.part and fact.start - known.end < 60 and fact.person != known.person:
                    continue
                if isinstance(fact, ArrestFact) and (fact.count.value or 0) <= 2 and not title(fact) and not fact.anaphor and fact.part != known.part:
                    continue
                drop = True
                break
            if title(fact) and mine.value is not None and mine.value == theirs.value:
                drop = True
                break
            if mine.qualifier not in ("exact", "range") and theirs.qualifier == "exact" and agrees(mine, theirs):
                drop = True
                break
            if theirs.qualifier not in ("exact", "range") and mine.qualifier == "exact" and agrees(theirs, mine):
                kept[number] = fact
                drop = True
                break
        if not drop:
            kept.append(fact)
    return sorted(kept, key=lambda f: f.start)


def mark_parts(arrests: Sequence[ArrestFact]) -> list[ArrestFact]:
    """Totals and their parts among the entries of one action."""
    out = list(arrests)
    actions = {f.action for f in out}
    for action in actions:
        group = [(n, f) for n, f in enumerate(out) if f.action == action and f.count.value is not None]
        if len(group) < 2:
            for n, fact in group:
                if fact.part:
                    out[n] = replace(fact, part=False)
            continue
        whole_n, whole = max(group, key=lambda pair: (pair[1].count.value or 0, pair[1].total))
        others = [(n, f) for n, f in group if n != whole_n]
        plain = [f for _, f in others if not f.part]
        total = sum(((f.count.value or Decimal(0)) for f in plain), Decimal(0))
        given_up = sum(((f.count.value or Decimal(0)) for f in out if f.action == "surrendered" and action == "caught"), Decimal(0))
        inside = total == whole.count.value or (given_up and total + given_up == whole.count.value) or (whole.total and total <= (whole.count.value or 0))
        if whole.part:
            out[whole_n] = replace(whole, part=False)
        for n, fact in others:
            if not fact.part and inside and plain:
                out[n] = replace(fact, part=True)
    return out
