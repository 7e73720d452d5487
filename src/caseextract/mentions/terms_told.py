"""Terms of imprisonment told with those who got them alone, behind what a court pronounced: 判处甲某八年、乙某三年，其余4人一年至三年不等."""

from __future__ import annotations

from collections.abc import Sequence

from caseextract.expressions import expression
from caseextract.mentions.facts import ArrestFact
from caseextract.mentions.groups import Group
from caseextract.mentions.reading import BLANK, Reading
from caseextract.text.structure import Sentence

_PRONOUNCED = expression(r"判处|判决|宣判|获刑|领刑|判刑|被判|改判|分判|判囚")
_LONG = r"(?:\d{1,2}|[一二三四五六七八九十]{1,3})年(?:(?:零|又)?(?:\d{1,2}|[一二三四五六七八九十]{1,2})个?月)?|(?:\d{1,2}|[一二三四五六七八九十]{1,3})个月"
_TERM = expression(
    r"(?:男子|女子|被告人?|嫌|[\u4e00-\u9fff]{1,6}(?=各|均|分别))?(?:则|亦|也|均|都|各|分别|被|获|分获)*"
    rf"(?:(?:有期徒刑)?(?:{_LONG})(?:有期徒刑|徒刑)?(?:[至到][^，。；]{{1,14}}?不等)?|无期徒刑|死刑|死缓|(?:拘役|管制)[^，。；、]{{0,6}}|缓刑)(?=[，。；、]|并处|$)"
)
_RULE = "act.sentenced"


def terms_told(reading: Reading, sentence: Sentence, groups: Sequence[Group], told: Sequence[Group]) -> list[ArrestFact]:
    """Each of those told with nothing but a term, in a sentence where a court has spoken before."""
    text, outer = reading.text, reading.outer
    spoken = _PRONOUNCED.search(text, sentence.start, sentence.end)
    if spoken is None:
        return []
    out = []
    for group in groups:
        if group.start < spoken.end() or group.inside or group.pronoun or any(g.start <= group.start < g.end for g in told):
            continue
        behind = next((n for n in range(group.end, min(group.end + 40, sentence.end)) if outer[n] != BLANK), group.end)
        if term := _TERM.match(text, behind):
            out.append(ArrestFact(group.start, term.end(), _RULE, "sentenced", group.person, group.count, inferred=group.inferred, who=group.names, part=any(mark in text[spoken.end() : group.start] for mark in ("其中", "当中")), more=not group.inferred))
    return out
