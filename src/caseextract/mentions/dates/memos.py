"""Notes to oneself: 周一开会, 6-3 春游. A day and what is to be done on it, and nothing else; the day lies ahead."""

from __future__ import annotations

import re
from typing import Final

from caseextract.expressions import expression

__all__ = ["day_at", "is_memo", "is_note", "month_and_day"]

_TO_DO: Final = (
    r"(?:去|要去|有|参加|准备)?(?:开(?:[\u4e00-\u9fff]{0,2}会|学|庭|工)|例会|碰头|[春秋郊旅出]游|起床|跑步|晨跑|健身|游泳|爬山|打球|踢球|[出上值加换早晚]班|出差|上课|补课|上学|考试|[月期]考|面试|笔试|答辩|[聚野]餐|聚会|吃饭|约会"
    r"|约饭|相亲|体检|复诊|看病|看牙|拔牙|打疫苗|看电影|看展|逛街|购物|出发|回家|回国|回老家|搬家|结婚|接机|送机|接孩子|家长会|还款|还贷|还信用卡|交房租|交作业|交报告|缴费|发工资|报到|集合|见面|培训|直播|抢票|买票|取票|取快递|过生日|放假|休假|休息|理发|[开有]课|汇报|讨论|答疑|活动|会议|讲座|路演|彩排|团建|演出|比赛)"
)
_NOTE: Final = expression(rf"[，, ]{{0,3}}{_TO_DO}[。！!~～]?\s*$")
_GREETED: Final = expression(r"(?:[^。\n]{0,8}[，,.。：:！!]\s?)?$")
_DASHED: Final = expression(rf"(?P<m>1[0-2]|0?[1-9])-(?P<d>3[01]|[12]\d|0?[1-9])(?P<m2>)(?P<d2>)(?=\s{{0,2}}{_TO_DO}[。！!~～]?\s*$)")
_DAY: Final = expression(rf"(?P<d>3[01]|[12]\d|0?[1-9])(?=\s{{0,2}}{_TO_DO}[。！!~～]?\s*$)")
_ALONE: Final = expression(r"\s{0,2}(?:(?P<m>0[1-9]|1[0-2])-(?P<d>3[01]|[12]\d|0[1-9])|(?P<m2>1[0-2]|[1-9])[·•](?P<d2>3[01]|[12]\d|[1-9]))\s{0,2}$")  # 08-08, 6·30
_LONGEST: Final = 30


def is_note(text: str) -> bool:
    """Whether a text is too short to tell a story."""
    return len(text) <= _LONGEST


def is_memo(text: str, start: int, end: int) -> bool:
    """Whether a date stands first in a short text that only says what to do then."""
    return len(text) <= _LONGEST and _GREETED.match(text, 0, start) is not None and _NOTE.match(text, end) is not None


def month_and_day(text: str) -> tuple[int, int, int] | None:
    """Month, day and end of 6-3 in a note such as 6-3 春游, of 08-08 that is all the text; elsewhere two figures with a dash may be anything."""
    if len(text) > _LONGEST:
        return None
    found = _DASHED.match(text) or _ALONE.match(text)
    return (int(found["m"] or found["m2"]), int(found["d"] or found["d2"]), len(text[: found.end()].rstrip())) if found else None


def day_at(text: str, at: int) -> re.Match[str] | None:
    """The day without 日 in a note such as 6月3春游."""
    return _DAY.match(text, at) if len(text) <= _LONGEST else None
