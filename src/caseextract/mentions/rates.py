"""What belongs to a quantity beside its hedges: 每小时 before a way (a speed), 位于 before a range, 大 behind an age in months."""

from __future__ import annotations

import re
from typing import Final

from caseextract.expressions import expression
from caseextract.mentions.quantity import QuantityMention
from caseextract.numerals import NUMERAL_CHARS

RATED: Final = (
    "公里", "千米", "米", "厘米", "毫米", "英里", "海里", "英尺", "km", "m", "毫升", "升", "立方米", "帧", "转",
)
"""What is told by the hour, the minute or the second as one measure; pay, prices and counts (每小时20元, 每分钟72次) are not."""
RATE: Final = expression(rf"[大约近超过达到不足]{{0,3}}[\d.,余多点{NUMERAL_CHARS}]{{1,9}}(?:[至到~—-][\d.点{NUMERAL_CHARS}]{{1,9}})?(?:{'|'.join(RATED)})(?![费税级])")
"""A figure with such a measure, behind 每小时."""
_EACH: Final = expression(r"每(?:一)?(小时|分钟|秒钟|分|秒|时)$")
_TURN: Final = expression(r"转(?![账移让款发入出给运送走卖租到])")
_LEADS: Final = expression(r"(?:位于|介于|处于|在)$")
_OLD: Final = expression(r"大(?=[的了时，。、；！？,.\s]|$)")
_AGES: Final = frozenset(("个月", "周", "天", "星期", "个星期", "岁", "周岁", "月龄"))
_LEAD: Final = 5


def widened(text: str, found: QuantityMention) -> QuantityMention:
    """The mention with the words beside it that belong to it, or as it was."""
    start = found.start
    each = _EACH.search(text, max(0, start - _LEAD), start) if start and text[start - 1] in "时秒钟分" else None
    if each is not None:
        return _rate(text, found, each)
    if found.qualifier == "range" and found.kind in ("plain", "ordinal") and text.endswith("之间", found.start, found.end) and (lead := _LEADS.search(text, max(0, start - 2), start)):
        return found._replace(start=lead.start())
    if found.kind == "plain" and found.qualifier == "exact" and text.endswith("等于", 0, start) and text[start - 3 : start - 2] != "不":
        return found._replace(start=start - 2)
    if found.unit in _AGES and (old := _OLD.match(text, found.end)):
        return found._replace(end=old.end())
    return found


def _rate(text: str, found: QuantityMention, each: re.Match[str]) -> QuantityMention:
    """每小时八十公里 is 80 公里每小时, 每分钟三千转 3000 转每分钟."""
    unit, end = found.unit, found.end
    if unit is None and found.kind == "plain" and (turn := _TURN.match(text, end)):
        unit, end = "转", turn.end()
    if unit not in RATED:
        return found
    per = {"秒钟": "秒", "分": "分钟", "时": "小时"}.get(each[1], each[1])
    return found._replace(start=each.start(), end=end, unit=f"{unit}每{per}", kind="magnitude", rule="quantity.magnitude")
