"""What stands beside each other in one list: equal numbers there are different facts, and none is the total of the others."""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Sequence
from typing import Final, TypeVar

from caseextract.mentions.facts import AmountFact, BustFact

F = TypeVar("F", AmountFact, BustFact)
_NEXT_ITEM: Final = re.compile(r"(?:[、及和与]|以及|[，；](?=[^，。；、某]{0,2}(?:某|女士|先生)))(?!其中|包括|即)[^，。；、\n共]{1,20}")
_TOTAL: Final = re.compile(r"共|合计|总|累计|全案|至此|一并|前后|先后|[。；\n]|悉数|全部|均")


def twins(text: str, facts: Sequence[F], key: Callable[[F], Hashable]) -> dict[tuple[int, int], int]:
    """For each fact by its place: how many before it in its list have the same number, as in 命案1起、抢劫案1起."""
    out: dict[tuple[int, int], int] = {}
    before: F | None = None
    for fact in sorted(facts, key=lambda f: (f.start, f.end)):
        same = before is not None and key(before) == key(fact) and before.count.key() == fact.count.key()
        listed = same and before is not None and before.end < fact.end and _NEXT_ITEM.fullmatch(text, before.end, fact.end) is not None
        out[fact.start, fact.end] = out[before.start, before.end] + 1 if listed and before is not None else 0
        before = fact
    return out


def may_total(text: str, last: F, whole: F) -> bool:
    """Whether a number may be the total of those before it, the last of which is given: not where it is one more of their list."""
    return whole.end <= last.end or _TOTAL.search(text, last.end, whole.end) is not None
