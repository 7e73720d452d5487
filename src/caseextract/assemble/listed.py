"""What stands beside each other in one list: equal numbers there are different facts, and none is the total of the others."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from typing import Final, TypeVar

from caseextract.classes import compiled
from caseextract.expressions import expression
from caseextract.mentions.facts import AmountFact, BustFact

F = TypeVar("F", AmountFact, BustFact)
_NEXT_ITEM: Final = expression(r"(?:[、及和与]|以及|[，；](?=另|还(?!有)|又|再|同时)|[，；](?=[^，。；、某]{0,2}(?:某|女士|先生)))(?!其中|包括|即)[^，。；、\n共]{1,20}")
_SENTENCE_END: Final = expression(r"[。；\n]")
_TOTAL: Final = compiled(r"共|{in_all}|总|全案|至此|前后|先后|[。；\n]|{all_of}")


def twins(
    text: str,
    facts: Sequence[F],
    key: Callable[[F], Hashable],
    apart: Callable[[F, F], bool] = lambda one, two: False,
    beyond: Callable[[F, F], bool] = lambda one, two: False,
) -> dict[tuple[int, int], int]:
    """For each fact by its place: how many before it in its list have the same number, as in 命案1起、抢劫案1起.

    ``apart``: whether two of one sentence are told from each other by their words, though no list joins them; ``beyond``: or two of a longer list.
    """
    out: dict[tuple[int, int], int] = {}
    seen: dict[Hashable, int] = {}
    before: F | None = None
    for fact in sorted(facts, key=lambda f: (f.start, f.end)):
        if before is None or not (_goes_on(text, before, fact, apart) or before.end < fact.end and beyond(before, fact)):
            seen = {}
        same = (key(fact), fact.count.key())
        out[fact.start, fact.end] = seen.setdefault(same, 0)
        seen[same] += 1
        before = fact
    return out


def _goes_on(text: str, before: F, fact: F, apart: Callable[[F, F], bool]) -> bool:
    """Whether a fact is the next item of the list that another stands in."""
    if before.end >= fact.end:
        return False
    return _NEXT_ITEM.fullmatch(text, before.end, fact.end) is not None or apart(before, fact) and not _SENTENCE_END.search(text, before.end, fact.end)


def may_total(text: str, last: F, whole: F) -> bool:
    """Whether a number may be the total of those before it, the last of which is given: not where it is one more of their list."""
    return whole.end <= last.end or _TOTAL.search(text, last.end, whole.end) is not None
