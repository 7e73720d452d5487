"""Which solved cases, dens and gangs are parts of a number told before them.

其中 makes a part of the first bust behind it and of those that its list goes on with (其中命案8起、抢劫案17起); a number that
中 takes up makes parts of what follows (58起案件中，盗窃案48起、涉毒案8起).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from caseextract.mentions.facts import BustFact

_AMONG: Final = re.compile(r"[\u4e00-\u9fff]{0,8}中[，,]")
_REACH: Final = 24
_STOP: Final = re.compile(r"[；。\n]|另|共(?!同)|破获|侦破|查破|查处|打掉|摧毁|捣毁|端掉|铲除|取缔|抓获|办理|立案|受理")


def mark_listed_parts(text: str, facts: Sequence[BustFact]) -> list[BustFact]:
    """The facts, given in text order, with the parts that lists go on with marked as such."""
    out: list[BustFact] = []
    whole: BustFact | None = None
    for fact in facts:
        before = out[-1] if out else None
        if before is not None and not fact.part and before.target == fact.target and 0 <= fact.start - before.end <= _REACH:
            gap = text[before.end : fact.start]
            opened = _AMONG.match(gap) is not None and _fits(fact, before)
            if not _STOP.search(gap) and (opened or before.part and whole is not None and _fits(fact, whole)):
                whole = whole if before.part else before
                fact = replace(fact, part=True)
        if not fact.part:
            whole = fact
        out.append(fact)
    return out



def _fits(part: BustFact, whole: BustFact) -> bool:
    """Whether a number is small enough to be of the other."""
    less, more = part.count.value or part.count.lower, whole.count.value or whole.count.lower
    return less is not None and more is not None and less < more
