"""What a rumour says is no fact: 网传“多人斗殴、死亡5人”系不实信息."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from typing import Protocol, TypeVar

from caseextract.mentions.cues import Cues
from caseextract.mentions.facts import Facts

Ranges = Sequence[tuple[int, int]]


class _Placed(Protocol):
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


P = TypeVar("P", bound=_Placed)


def rumours(text: str, cues: Cues) -> list[tuple[int, int]]:
    """Where the words of rumours stand, in text order, free of overlaps."""
    if not any(sign in text for sign in cues.rumour_signs):
        return []
    return [match.span() for match in cues.rumour.finditer(text)]


def outside(found: Sequence[P], told: Ranges) -> list[P]:
    """What does not stand in the words of a rumour."""
    if not told:
        return list(found)
    starts = [start for start, _ in told]
    behind = [bisect_right(starts, one.start) for one in found]
    return [one for one, at in zip(found, behind, strict=True) if not at or one.end > told[at - 1][1]]


def facts_outside(facts: Facts, told: Ranges) -> Facts:
    """The facts but for those a rumour tells; who is named in its words, and of what kind the offence is, stays."""
    if not told:
        return facts
    return replace(
        facts, arrests=outside(facts.arrests, told), busts=outside(facts.busts, told), items=outside(facts.items, told),
        amounts=outside(facts.amounts, told), statistics=outside(facts.statistics, told),
        acted=[at for at in facts.acted if not any(low <= at < high for low, high in told)],
    )
