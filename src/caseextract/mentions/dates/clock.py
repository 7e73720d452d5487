"""Times of day: 20时10分许, 下午2:50, 八点半, 差一刻三点, 凌晨12时."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from caseextract.expressions import expression

__all__ = ["Clock", "part_of_hour", "read_clock", "read_pair", "settle"]

_CN: Final = "零〇一二三四五六七八九十两廿"
_VALUES: Final = {c: i for i, c in enumerate("〇一二三四五六七八九")} | {"零": 0, "两": 2}
_CLOCK: Final = expression(
    rf"""
    (?P<h>2[0-4]|1\d|0?\d|[{_CN}]{{1,3}})\s?
    (?:
      [:：](?P<m1>[0-5]\d)(?!\d)(?::(?P<s1>[0-5]\d)(?!\d))?(?P<zhong1>分|[时点](?![间代候段差区刻]))?
      |(?=[ap]\.?m)
      |(?:时(?!代|候|而|常|限|效|装|尚|事|任|期|速|间|差|刻|钟(?!头))|点(?!儿|名|子|式|多钟的人))
       (?:
         (?P<zi>1[01]|[1-9]|十一|[一二两三四五六七八九十])个字
         |(?P<half>半)(?!会儿|刻|天)(?:(?:[0-5]?\d|[{_CN}]{{1,3}})秒)?|(?P<ke>[一二三123])刻
         |(?P<m2>[0-5]?\d|[零〇]\d|[{_CN}]{{1,3}})分(?!之|别|局|钟头)(?:(?P<s2>[0-5]?\d|[{_CN}]{{1,3}})秒)?
         |(?:零|过)?(?P<s3>[0-5]?\d|[{_CN}]{{1,3}})秒(?!杀|懂)
         |(?P<m3>[0-5]\d|[二三四五]?十[一二三四五六七八九]?|[零〇][一二三四五六七八九]|[二三四五](?=十))
          (?![\d{_CN}百千万亿余多个名人元部张台件米公克斤吨倍成岁%．.]|分之)
       )?
    )
    (?:\s?(?P<pm>[ap]\.?m\.?)|(?<=:\d\d)(?P<p>[ap])(?![A-Za-z]))?(?:[多来]?钟|整|正(?![式在好常当是值要面规确义月经前后副中]))?(?:许|左右|前后|过(?![去程来]|[一二三四五六七八九十\d]{{1,3}}[分刻])|多(?![个名人])|整)?
    """,
    re.VERBOSE | re.IGNORECASE,
)
# 两三点, 十一二点钟: between two hours
_ROUGH: Final = expression(r"(?P<h>十一二|一[两二]|[两二]三|三四|四五|五六|六七|七八|八九|九十)(?:点|时)(?:多?钟)?(?:左右|许|前后)?(?![零一二三四五六七八九十\d半])")
_ROUGH_HOURS: Final = {"十一二": 11, "一": 1, "两": 2, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9}
_FIVE: Final = 5
_POINTS: Final = frozenset("建意要原经好来对燃击赞验火")  # 三点要求, 几点建议; but 下午三点要开会
_DECIMAL: Final = expression(r"(?<=点)(?!一(?:[起直同过到定般共并律早路齐旦]|[上下]子))[\d零〇○一二三四五六七八九壹贰叁肆伍陆柒捌玖]")
_ROUGH_FIGURES: Final = expression(r"(?P<h>1?\d)、(?P<h2>1?\d)(?:点|时)(?:多?钟|多|许|左右)?(?![\d零一二三四五六七八九十半分、])")  # 凌晨1、2点
_SHORT: Final = expression(r"差(?P<n>[一二两三四五六七八九十\d]{1,3})(?P<u>分|刻)(?:钟)?(?:到|就)?$")
_PAST: Final = expression(r"差(?P<n>[一二三四五六七八九十\d]{1,3})(?P<u>分|刻)(?:钟)?(?![一二三四五六七八九十\d]{1,2}点)|过(?P<n2>[一二三四五六七八九十\d]{1,3})(?P<u2>分|刻)(?:钟)?")
_LEADING: Final = expression(r"(?<![A-Za-z])([ap])\.?m\.?\s?$", re.IGNORECASE)
_DUSK: Final = ("傍晚", "傍晚时分", "黄昏", "入夜", "入夜后")
_NIGHT: Final = ("深夜", "午夜", "半夜", "夜里", "夜间", "子夜", "后半夜", "下半夜", "夜", "大半夜", "三更半夜", "深更半夜", "夜晚")


@dataclass(frozen=True, slots=True)
class Clock:
    """Hour and minute as written, before a word such as 下午 has its say.

    ``doubt``: it may be points (三点要求) or a while (一时), not a time; only a word such as 下午 before it tells. ``until``: the
    second hour of two (下午两三点).
    """

    start: int
    end: int
    hour: int
    minute: int
    half_day: str | None = None
    colon: bool = False
    doubt: bool = False
    until: int | None = None


def _number(text: str) -> int | None:
    if text.isascii():
        return int(text)
    text = text.lstrip("零〇") if len(text) > 1 else text
    if text.isascii() and text:
        return int(text)
    if text.startswith("廿"):
        return 20 + (_VALUES.get(text[1:], 0) if len(text) > 1 else 0)
    if "十" in text:
        head, _, tail = text.partition("十")
        if len(head) > 1 or len(tail) > 1:
            return None
        return (_VALUES.get(head, 1) if head else 1) * 10 + (_VALUES.get(tail, 0) if tail else 0)
    return _VALUES.get(text) if len(text) == 1 else None

_HOUR: Final = expression(rf"2[0-4]|1\d|0?\d|[{_CN}]{{1,3}}")


def read_clock(text: str, start: int, bare: bool = False) -> Clock | None:
    """The time that begins at a numeral, or None. ``bare``: the hour alone counts, its unit stands at a later number."""
    if start and (text[start - 1] in ".:第" or text[start - 1].isdigit() and text[start].isdigit()):
        return None
    if bare:
        match = _HOUR.match(text, start)
        hour = _number(match[0]) if match else None
        return Clock(start, match.end(), hour, 0) if match and hour is not None and hour <= 24 else None
    match = _CLOCK.match(text, start)
    if match is None:
        return None
    hour = _number(match["h"])
    if hour is None or hour > 24:
        return _rough(text, start)
    end = match.end()
    minute_text = match["m1"] or match["m2"] or match["m3"]
    minute = _number(minute_text) if minute_text else 30 if match["half"] else 15 * (_number(match["ke"]) or 1) if match["ke"] else 0
    if match["zi"]:  # 九点三个字, as the south tells 9:15
        minute = _FIVE * (_number(match["zi"]) or 0)
    if minute is None or minute > 59 or hour == 24 and minute:
        return None
    if not match["m1"] and text[end : end + 1] in ("点", "时") and minute_text:
        return None
    if _DECIMAL.match(text, end) and not (match["half"] or match["ke"] or minute_text):
        return None  # 十五点六吨
    low = start
    if not (minute_text or match["half"] or match["ke"]):
        late = _PAST.match(text, end)
        early = _SHORT.search(text[max(0, start - 6) : start])
        if early:
            step = (_number(early["n"]) or 0) * (15 if early["u"] == "刻" else 1)
            total = hour * 60 - step
            hour, minute, low = total // 60 % 24, total % 60, start - len(early[0])
        elif late:
            step = (_number(late["n"] or late["n2"]) or 0) * (15 if (late["u"] or late["u2"]) == "刻" else 1)
            total = hour * 60 + (-step if late["n"] else step)
            hour, minute, end = total // 60 % 24, total % 60, late.end()
    half_day = (match["pm"] or match["p"])[0].lower() if match["pm"] or match["p"] else None
    if half_day is None and (lead := _LEADING.search(text[max(0, start - 5) : start])):
        half_day, low = lead[1].lower(), start - len(lead[0])
    doubt = text[start:end] == "一时" or end == match.end() and text[end - 1] == "点" and text[end : end + 1] in _POINTS and half_day is None
    return Clock(low, end, hour, minute, half_day, bool(match["m1"]), doubt)


def read_pair(text: str, start: int) -> Clock | None:
    """1、2点, two hours side by side in figures, of which nobody knows which it was."""
    match = _ROUGH_FIGURES.match(text, start)
    if match is None or int(match["h2"]) != int(match["h"]) + 1 or int(match["h2"]) > 12:
        return None
    return Clock(start, match.end(), int(match["h"]), 0, doubt=True, until=int(match["h2"]))


def _rough(text: str, start: int) -> Clock | None:
    match = _ROUGH.match(text, start)
    if match is None:
        return None
    hour = _ROUGH_HOURS.get(match["h"]) or _ROUGH_HOURS[match["h"][0]]
    return Clock(start, match.end(), hour, 0, doubt=True, until=hour + 1)


def part_of_hour(hour: int) -> str:
    """The contract's word for an hour."""
    if hour < 6:
        return "early_morning"
    return "morning" if hour < 11 else "noon" if hour < 13 else "afternoon" if hour < 18 else "evening"


def settle(clock: Clock, part: str | None, word: str | None) -> tuple[str, str]:
    """HH:MM and time of day, where the word before it counts: 下午2时50分 → 14:50, 下午16时49分 → 16:49, 凌晨12时 → 00:00.

    24:00 is the end of the day that is named (24时, 晚上12点).
    """
    hour, minute = clock.hour, clock.minute
    if clock.half_day == "p" and hour < 12:
        hour += 12
    elif clock.half_day == "a" and hour == 12:
        hour = 0
    small_hours = hour <= 4 and part in ("evening", "night") and word not in _DUSK or word in _NIGHT and hour <= 5  # 晚上两点
    if part in ("afternoon", "evening", "night") and 1 <= hour <= 11 and not small_hours:
        hour += 12
    elif part == "noon" and 1 <= hour <= 6:
        part, hour = "noon" if hour < 3 else "afternoon", hour + 12  # 昨午五时
    elif part == "early_morning" and hour in (12, 24):
        hour = 0
    elif part in ("evening", "night") and hour == 12 and not minute and word not in ("午夜", "子夜"):
        hour = 24
    elif part in ("evening", "night") and hour == 12:
        hour = 0
    return f"{hour:02d}:{minute:02d}", part or part_of_hour(hour % 24 if hour != 24 else 23)
