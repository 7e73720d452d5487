"""What single places took of a total over all of them: 全省抓获58人。其中，甲市公安局抓获22人；乙市公安局抓获6人；丙市警方抓获4人."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from caseextract.expressions import expression
from caseextract.mentions.facts import ArrestFact

_ALL_PLACES = expression(r"全[省市区县州旗盟国港台线]|各(?:地|省|市|县|区|分局|派出所|支队|级)|公安部|[省区]公安厅|总局|总署")
_ONE_PLACE = expression(
    r"(?<![^，。；：、\n])(?:其中|而|另外|此外)?(?P<place>(?![全各我本该]|[两三四五六七八九十多几][市县区省地名家个])[\u4e00-\u9fff]{2,12}?"
    r"(?:公安(?!部|厅)|警方|分局|[支大]队|派出所|海关|边检站|赛区|[市县区州旗盟省](?![^，。；：]{0,6}(?:人|男|女|籍))))"
)
_SEGMENT = 240  # how far before people the head of what tells of their place may stand
_FEWEST = 3


def told_by_place(facts: Sequence[ArrestFact], whole: int, plain: Sequence[int], text: str) -> Sequence[int]:
    """Those of the ``plain`` entries that places of their own took, three and more, behind a whole over all places that is no less."""
    top = facts[whole]
    behind = [n for n in plain if n > whole and not (facts[n].inferred or facts[n].more)]
    if len(behind) < _FEWEST or _ALL_PLACES.search(text, _head(top, text), top.end) is None:
        return ()
    taken = {n: place for n in behind if (place := _place(facts[n], text)) is not None}
    if len(set(taken.values())) < _FEWEST or sum((facts[n].count.value or Decimal(0) for n in taken), Decimal(0)) > (top.count.value or 0):
        return ()
    return list(taken)


def _head(fact: ArrestFact, text: str) -> int:
    """Where the sentence of an entry begins, or its part behind a semicolon."""
    low = max(0, fact.start - _SEGMENT)
    return max(low, *(text.rfind(mark, low, fact.start) + 1 for mark in "。；\n"))


def _place(fact: ArrestFact, text: str) -> str | None:
    """The place told last at the head of a clause before an entry."""
    told = list(_ONE_PLACE.finditer(text, _head(fact, text), fact.start))
    return told[-1]["place"] if told else None
