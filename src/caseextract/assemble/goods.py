"""Things taken, once per record: repeats and roundings dropped, totals told from their parts, what was given back.

Two entries speak of the same thing when their names agree, one name ends in the other (手枪, 仿制手枪), or, for a rounding or a
headline, when they are of one category (假酒, 白酒).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from decimal import Decimal

from caseextract.assemble.merge import agrees
from caseextract.mentions.facts import ItemFact

_GIVEN = frozenset(["returned", "destroyed"])
# Words for a whole class, whose rounding may speak of the one thing listed of it: 缴毒逾9公斤, 冰毒9.37公斤
_CLASS_WORDS = frozenset(["毒品", "枪支", "假币", "野生动物"])


def _related(one: ItemFact, two: ItemFact) -> bool:
    if one.name.endswith(two.name) or two.name.endswith(one.name):
        return True
    return one.category is not None and one.category == two.category and (one.name.startswith(two.name) or two.name.startswith(one.name))


def _kindred(one: ItemFact, two: ItemFact) -> bool:
    return _related(one, two) or one.category is not None and one.category == two.category


def _top(fact: ItemFact) -> str:
    return (fact.category or fact.name).split(".")[0]


def _repeats(fact: ItemFact, known: ItemFact, title: bool) -> bool:
    """Whether ``fact`` tells again, or less exactly, what ``known`` tells."""
    if fact.count is not None and (fact.action in _GIVEN) != (known.action in _GIVEN):
        return False
    mine, theirs = fact.count, known.count
    if mine is None:
        classed = fact.name in _CLASS_WORDS and theirs is not None and _top(fact) == _top(known)
        return classed or _related(fact, known) and (theirs is not None or fact.name == known.name) or title and _kindred(fact, known)
    if theirs is None:
        return False
    if mine.qualifier == "unspecified":
        return fact.name == known.name and (theirs.qualifier == "unspecified" or title or fact.action == known.action)
    if mine.key() == theirs.key():
        return (mine.unit == theirs.unit or title) and (_related(fact, known) or title and _top(fact) == _top(known) or _renamed(fact, known))
    if title and mine.value is not None and mine.value == theirs.value and _kindred(fact, known):
        return True
    exact = theirs.qualifier == "exact" and mine.qualifier not in ("exact", "range", "several")
    if known.part and not fact.part and mine.value != theirs.value:
        return False
    akin = _kindred(fact, known) or fact.name in _CLASS_WORDS and _top(fact) == _top(known)
    return exact and akin and agrees(mine, theirs) and (mine.unit == theirs.unit or _masses(fact, known))


def _renamed(fact: ItemFact, known: ItemFact) -> bool:
    """查获假烟800条 … 清点卷烟800条: further on, the same number of one category by another word for the same thing."""
    apart = fact.category is not None and fact.category == known.category and abs(fact.start - known.start) >= 40
    return apart and fact.name[-1] == known.name[-1] and fact.count is not None and fact.count.value is not None and fact.count.value > 20


def _class_of(one: ItemFact, two: ItemFact) -> bool:
    """Whether one names the class of what the other names, with the same number: 缴毒2.02公斤 … 冰毒2.02公斤."""
    same = one.count is not None and two.count is not None and one.count.key() == two.count.key() and one.count.unit == two.count.unit
    return same and one.name in _CLASS_WORDS and two.name != one.name and _top(one) == _top(two)


def _masses(one: ItemFact, two: ItemFact) -> bool:
    weights = ("公斤", "千克", "克", "公克", "吨", "斤", "市斤")
    return one.count is not None and two.count is not None and one.count.unit in weights and two.count.unit in weights


def settle_items(facts: Sequence[ItemFact], title: Callable[[ItemFact], bool], summary: bool = False) -> list[ItemFact]:
    """The entries of one record, in text order.

    ``title``: whether a fact stands in a headline. A ``summary`` adds up what its single cases tell in records of their own,
    so that nothing in it is a part by its sum alone.
    """
    facts = [f for f in facts if f.count is None or f.count.value != 0]
    kept: list[ItemFact] = []
    for fact in sorted(facts, key=lambda f: (title(f), f.start)):
        if any(_repeats(fact, known, title(fact)) for known in kept):
            continue
        if any(_class_of(fact, known) for known in kept):
            continue
        kept = [
            known for known in kept
            if not _class_of(known, fact) and not (_repeats(known, fact, False) and (known.count is None or known.count.qualifier != "exact"))
        ]
        kept.append(fact)
    return sorted(_given_back(kept if summary else _totals(kept)), key=lambda f: f.start)


def _totals(facts: list[ItemFact]) -> list[ItemFact]:
    """先缴9部，又缴6部，共缴15部: the total is the whole, what it covers are its parts."""
    out = list(facts)
    for n, whole in enumerate(facts):
        if whole.action in _GIVEN or whole.count is None or whole.count.value is None:
            continue
        inner = [
            (k, f) for k, f in enumerate(out)
            if k != n and not f.part and f.action not in _GIVEN and f.count is not None and f.count.value is not None
            and f.count.unit == whole.count.unit and _top(f) == _top(whole) and f.count.value < whole.count.value
        ]
        same = [(k, f) for k, f in inner if _related(f, whole)]
        total = sum((f.count.value or Decimal(0) for _, f in inner if f.count), Decimal(0))
        if not whole.total and not same and inner and whole.name not in _CLASS_WORDS and 0 <= min(f.start for _, f in inner) - whole.end <= 1:
            continue  # 手枪2把、猎枪1把、弩1把: things of one list
        if len(inner) > 1 and total == whole.count.value:
            if not whole.total and len(same) < len(inner) and 0 <= whole.start - max(f.end for _, f in inner) < 30:
                out[n] = replace(whole, part=True)  # 冻鸡爪45吨、冻鸡翅5吨，共50吨冻品: the sum is a further entry
                continue
            covered = inner
        elif whole.total and same and sum((f.count.value or Decimal(0) for _, f in same if f.count), Decimal(0)) <= whole.count.value:
            covered = same
        elif len(same) > 1 and sum((f.count.value or Decimal(0) for _, f in same if f.count), Decimal(0)) == whole.count.value and not any(min(f.start for _, f in same) < whole.start < f.start for _, f in same):
            covered = same  # 查获鞭炮6箱 … 当场查获鞭炮4箱 … 又收缴鞭炮2箱
        else:
            continue
        for k, f in covered:
            out[k] = replace(f, part=True)
    return out


def _given_back(facts: list[ItemFact]) -> list[ItemFact]:
    """What was returned or destroyed is a part of what the record says was taken."""
    out = []
    for fact in facts:
        if fact.action in _GIVEN and not fact.part:
            fact = replace(fact, part=any(_related(fact, f) or _top(fact) == _top(f) for f in facts if f.action not in _GIVEN and f.count is not None))
        out.append(fact)
    return out
