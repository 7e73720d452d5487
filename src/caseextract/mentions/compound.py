"""One value told in several units: 1小时20分30秒, 四年六个月, 五尺三寸, 3公斤200克.

Where each unit is a decimal part of the one before it the whole is told in the first (3.2 公斤, 5.3 尺), else in the last
(80 分钟, 54 个月), so that it stays exact. Units that no fixed number joins (months and days) stay apart.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Final, NamedTuple

from caseextract.mentions.figures import read_figure
from caseextract.mentions.measures import Lexicon, tail_at

_SECONDS: Final = {
    "周": 604800, "星期": 604800, "个星期": 604800, "礼拜": 604800, "个礼拜": 604800, "天": 86400, "日": 86400,
    "小时": 3600, "个小时": 3600, "钟头": 3600, "个钟头": 3600, "个钟": 3600, "时": 3600, "分钟": 60, "分": 60, "秒": 1, "秒钟": 1, "h": 3600, "min": 60,
    "weeks": 604800, "week": 604800, "days": 86400, "day": 86400, "hours": 3600, "hour": 3600, "hrs": 3600, "hr": 3600, "minutes": 60, "minute": 60, "mins": 60, "seconds": 1, "second": 1, "secs": 1,
}
_LADDERS: Final = (
    {"年": 12, "个月": 1},
    _SECONDS,
    {"吨": 10**6, "公吨": 10**6, "公斤": 1000, "千克": 1000, "kg": 1000, "克": 1, "公克": 1, "g": 1},
    {"公里": 10**5, "千米": 10**5, "km": 10**5, "米": 100, "m": 100, "分米": 10, "厘米": 1, "公分": 1, "cm": 1},
    {"顷": 1000, "亩": 10, "分": 1},
    {"两": 10, "钱": 1},
    {"里": 1500, "丈": 100, "尺": 10, "寸": 1},
    {"英尺": 12, "呎": 12, "英寸": 1, "吋": 1},
    {"′": 12, "″": 1},
    {"磅": 16, "盎司": 1},
    {"升": 1000, "L": 1000, "毫升": 1, "ml": 1},
)
_LADDER_OF: Final = {unit: number for number, ladder in enumerate(_LADDERS) for unit in ladder if unit != "分"}
_DECIMAL: Final = frozenset({10, 100, 1000, 10**4, 10**5, 10**6})
_LINKS: Final = frozenset("零又 ")
_CALENDAR: Final = 1000  # 2021年 is a year


class Compound(NamedTuple):
    """The whole value, its unit, and where it ends."""

    value: Decimal
    unit: str
    end: int


def in_several_units(text: str, value: Decimal, unit: str, end: int, tables: Lexicon) -> Compound | None:
    """What a value of one unit and the smaller ones behind it make together; None where none follows."""
    number = _LADDER_OF.get(unit)
    if number is None or value < 0 or unit == "年" and value >= _CALENDAR:
        return None
    ladder = _LADDERS[number]
    first = last = unit
    total = value * ladder[unit]
    decimal, at = True, end
    while part := _part(text, at, ladder, last, tables):
        amount, smaller, at = part
        total += amount * ladder[smaller]
        decimal = decimal and ladder[last] // ladder[smaller] in _DECIMAL and not ladder[last] % ladder[smaller]
        last = smaller
    if last == first:
        return None
    told = first if decimal else last
    return Compound(total / ladder[told], {"分": "分钟", "时": "小时"}.get(told, told) if ladder is _SECONDS else told, at)


def _part(text: str, end: int, ladder: dict[str, int], above: str, tables: Lexicon) -> tuple[Decimal, str, int] | None:
    """The next part: (amount, unit, end). It must stay below one of the unit above it."""
    start = end + 1 if text[end : end + 1] in _LINKS and end < len(text) else end
    figure = read_figure(text, start, tables)
    if figure is None or figure.low != figure.high or figure.more or figure.low < 0 or figure.bare:
        return None
    unit, stop = _unit_at(text, figure.end, ladder, tables)
    if unit is None or not ladder[unit] < ladder[above] or figure.low * ladder[unit] >= ladder[above]:
        return None
    return figure.low, unit, stop


def _unit_at(text: str, end: int, ladder: dict[str, int], tables: Lexicon) -> tuple[str | None, int]:
    if ladder is _SECONDS and text.startswith(("时", "分", "秒"), end) and not text.startswith(("分钟", "秒钟", "时间", "分之", "分别"), end):
        return text[end], end + 1
    end += text.startswith(" ", end) and text[end + 1 : end + 2].isascii()  # 2 hrs 30 mins
    tail = tail_at(text, end, tables)
    return (tail.unit, end + tail.length) if tail is not None and tail.unit in ladder else (None, end)
