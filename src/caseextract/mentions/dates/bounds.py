"""What stands behind a date and opens or closes a stretch: 3月15日之前, 2018年以后, 周一起, 月底前.

For ``mentions`` alone: a case keeps the day that is named.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Final, Literal, NamedTuple

from caseextract.expressions import expression
from caseextract.mentions.dates.moments import DateMention

__all__ = ["Bound", "bound_of", "bounded", "closing_bound"]

_KINDS: Final = frozenset({"point", "span", "relative", "weekday", "week", "clock", "vague"})
_WITH_IT: Final = r"（含[^（）\n]{0,9}）"  # 2018年（含2018年）以前
_BEFORE: Final = expression(
    rf"(?P<with>[或及和]|{_WITH_IT})?[之以]前(?P<too>{_WITH_IT})?|前(?![后往来夕夜期任面方去线述半段进行几数一二两三四五六七八九十\d])(?P<also>{_WITH_IT})?"
)
_AFTER: Final = expression(rf"(?P<with>[或及和]|{_WITH_IT})?[之以]后(?P<too>{_WITH_IT})?|后(?P<also>{_WITH_IT}|(?=[，。、；：）\s的就再才可]|$))")
_ONWARD: Final = expression(r"起(?![义草飞床因初诉获火争冲哄降落])|(?P<opens>开始)")
_FROM: Final = expression(r"自从$")
_UNTIL: Final = expression(r"截[至止][到至]?$")
_SINCE: Final = expression(r"以来|至今")
_SO_FAR: Final = frozenset({"relative", "week", "weekday"})
_CLOSED: Final = expression(r"为?止")
_LINK: Final = expression(r"[，、,]?(?:到|至|而|且|但|并|在)?")


class Bound(NamedTuple):
    """``way``: before, after, through or from (the date with it), onward (from the date to the publication), within (a range before its far end).

    ``end``: where the expression ends.
    """

    way: Literal["before", "after", "through", "from", "onward", "within"]
    end: int


def bound_of(text: str, mention: DateMention) -> Bound | None:
    """The bound that the words around a date make of it, or None."""
    if mention.last is not None:
        return Bound("within", found.end()) if mention.rule == "date.years" and (found := _BEFORE.match(text, mention.end)) else None
    if mention.kind not in _KINDS or mention.rule == "date.vague":
        return None
    if mention.kind == "vague" and _UNTIL.search(text[max(0, mention.start - 3) : mention.start]):
        return Bound("through", mention.end)  # 截至5月底
    if (mention.kind == "vague" or mention.kind in _SO_FAR) and (found := _SINCE.match(text, mention.end)):
        return Bound("onward", found.end())
    if mention.kind in _SO_FAR and (found := _CLOSED.match(text, mention.end)):
        return Bound("through", found.end())  # 到下周为止
    if found := _BEFORE.match(text, mention.end):
        return Bound("through" if _counted_in(found) or mention.first.edge or mention.kind == "weekday" else "before", found.end())
    if found := _AFTER.match(text, mention.end):
        return Bound("from" if _counted_in(found) else "after", found.end())
    if (found := _ONWARD.match(text, mention.end)) and not (found["opens"] and mention.first.time):  # 明天9点开始 is a point
        return Bound("onward", found.end())
    return Bound("onward", mention.end) if _FROM.search(text[max(0, mention.start - 2) : mention.start]) else None


def _counted_in(found: re.Match[str]) -> bool:
    """Whether the date itself is counted in: 2018年及以前, 5月以前（含5月）."""
    return any(found[name] for name in ("with", "too", "also"))


def closing_bound(text: str, opened: Bound, mention: DateMention) -> Bound | None:
    """The bound that closes the stretch one before it opened: 2012年之后2016年之前, 周一以后、周四以前."""
    if _LINK.fullmatch(text, opened.end, mention.start) is None:
        return None
    found = bound_of(text, mention)
    return found if found is not None and found.way in ("before", "through") else None


def bounded(bound: Bound | None, start: date | None, end: date | None, reference: date | None) -> tuple[date | None, date | None]:
    """The stretch that a bound makes of a date's days: before has no start, after no end, onward ends with the reference.

    A period is left out whole: 2018年以后 begins with 2019, 2018年以前 ends with 2017, unless it is vague (年底前) or counted in
    (2018年及以前). A day is the last of its own stretch (6月30日前).
    """
    if bound is None or start is None or end is None or bound.way == "within":
        return start, end
    if bound.way in ("before", "through"):
        return None, (end if bound.way == "through" or start == end or start == date.min else start - timedelta(days=1))
    if bound.way in ("after", "from"):
        return (start if bound.way == "from" or start == end or end == date.max else end + timedelta(days=1)), None
    return start, reference if reference is not None and reference >= start else None
