"""Dates in figures (2019-04-19, 13.5.2015, 12/25), and numbers whose unit stands at a later one (1-6月, 14、19日)."""

from __future__ import annotations

import re
from typing import Final

from caseextract.expressions import expression
from caseextract.mentions.dates.clock import read_clock
from caseextract.mentions.dates.token import CN, Token, full_year, left_of, small_number, year_number

__all__ = ["STREETS", "counts_days", "figures", "joined", "listed"]

_JOINT: Final = r"(?:至|到|-{1,2}|—{1,2}|~|～|－|–)"
_BARE: Final = expression(
    rf"\s?{_JOINT}\s?(?P<n>\d{{1,4}}|[{CN}]{{1,4}})\s?(?P<u>年(?![来多龄])|月(?!薪|租(?![房用下住赁借来给]))|日(?!元|均)|号(?![楼线店])|时(?!代)|点(?![建要意多\d]))"
)
_BARE_YEARS: Final = expression(rf"\s?{_JOINT}\s?(?P<n>(?:19|20)\d\d)(?![\d年月.\-/]|\s?[个万亿名元部张人起件台%])")
_LISTED: Final = expression(rf"(?:[、，和及](?:\d{{1,2}}|[{CN}]{{1,3}})){{0,8}}[、，和及](?:\d{{1,2}}|[{CN}]{{1,3}})[日号]")
_LISTED_MONTH: Final = expression(rf"(?:[、和及](?:\d{{1,2}}|[{CN}]{{1,2}})){{0,8}}[、和及](?:\d{{1,2}}|[{CN}]{{1,2}})月(?!薪|租(?![房用下住赁借来给]))")
_YMD: Final = expression(r"(?P<y>1\d{3}|20\d\d|21\d\d)\s?(?P<s>[-/. ])\s?(?P<m>1[0-2]|0?[1-9])\s?[-/. ]\s?(?P<d>3[01]|[12]\d|0?[1-9])(?:(?![\d%]|\.\d)|(?<=-\d\d)(?=[0-2]\d:[0-5]\d))")
_YMD_TAIL: Final = expression(r"\s?(?:至|到|-|—{1,2}|~|～|－|–)\s?(?P<m>1[0-2]|0?[1-9])(?P<s>[-/.])(?P<d>3[01]|[12]\d|0?[1-9])(?![\d%]|[-/.]\d)")
_YM: Final = expression(r"(?P<y>19\d\d|20\d\d)(?P<s>[-/.])(?P<m>1[0-2]|0?[1-9])(?![\d万亿元%./·“”]|-(?!(?:19|20)\d\d))")
_MY: Final = expression(r"(?P<m>0[1-9]|1[0-2])[-/](?P<y>(?:19|20)\d\d)(?![\d%/.-]|年)")  # 08/2008
_XYZ: Final = expression(r"(?P<a>\d{1,2})(?P<s>[-/.])(?P<b>\d{1,2})(?P=s)(?P<c>(?:19|20)\d\d|\d{1,2})(?![\d%]|[./]\d|-\d(?!\d?/))")
_MD: Final = expression(r"(?P<m>1[0-2]|0?[1-9])/(?P<d>3[01]|[12]\d|0?[1-9])(?:日|号(?![楼栋幢室房院门桌车线库机码]))?(?![\d/%号栋幢室]|的(?!时候)|\s?[英寸磅拍])")
_MD_CLOCK: Final = expression(r"(?P<m>1[0-2]|0?[1-9])[-.](?P<d>3[01]|[12]\d|0?[1-9])(?=(?:\s{1,2}|-)(?:[01]?\d|2[0-4])[:：][0-5]\d(?!\d))")  # 09-01 20:01, 9.28-13:30
# 一周警情（8.29—9.4）: the days a bulletin tells of, month and day in brackets
_MD_SPAN: Final = expression(rf"(?P<m>1[0-2]|0?[1-9])\.(?P<d>3[01]|[12]\d|0?[1-9])\s?{_JOINT}\s?(?P<n>1[0-2]|0?[1-9])\.(?P<e>3[01]|[12]\d|0?[1-9])[日号]?(?=[）)])")
_AROUND: Final = frozenset(" \n\u3000，。；：:、（(【[“至到~～—–于在自从")
_SHARES: Final = frozenset("占约近超剩足逾达仅")  # 占3/4
_DATE_BEFORE: Final = expression(r"\d{4}([-/.])\d{1,2}(?:\1\d{1,2})?(?:\s?\d{1,2}:\d\d(?::\d\d)?)?-$|\d{1,2}/\d{1,2}(?:/\d{2,4})?-$|\s-$")
_COMPACT: Final = expression(r"((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?!\d)")
_COMPACT_TAIL: Final = expression(rf"\s?{_JOINT}\s?{_COMPACT.pattern}")
_STAMP: Final = expression(r"(?:[\sT]{0,2}|[-—–])(\d{1,2})[:：]([0-5]\d)(?::[0-5]\d(?:\.\d{1,6})?(?:Z(?![A-Za-z])|[+-]\d\d:?\d\d(?!\d))?)?(?!\s?[AaPp]\.?[Mm])")
_LENGTH: Final = expression(r"(?:拘留|为期|历时|连续|一连|接连|长达|短短|不到|超过|禁闭|蹲守|鏖战|奋战|工期|耗时|处罚?)[^，。；（\d]{0,3}(?:\d{1,3}日?[至到~-])?$")
_LENGTH_HINT: Final = expression(r"[拘为历连长短不超禁蹲鏖奋工耗处]")
_EACH_DAYS: Final = expression(r"每(?:隔|逢)?\d{1,2}[至到~-]$")  # 每3至5日
STREETS: Final = frozenset("路街道巷弄里坊围邨苑区座栋楼院厂船线")
"""What a house number stands behind: 城东路9至31号."""
_COUNTING: Final = frozenset("共第近约余每后经过超间隔达0123456789")


def counts_days(before: str) -> bool:
    """Whether the words before a number make 15日 a length of time: 拘留15日, 历时3日."""
    return before[-1:] in _COUNTING or _EACH_DAYS.search(before) is not None or _LENGTH_HINT.search(before) is not None and _LENGTH.search(before) is not None


def figures(text: str, start: int, end: int, number: str) -> Token | None:
    """Dates in figures: 2019-04-19, 2010 01 29, 13.5.2015, 16-3-5, 12/25, 20160303, 2008.03."""
    if start and text[start - 1] == "又" or start and text[start - 1] in "0123456789.-/" and not _DATE_BEFORE.search(text[max(0, start - 21) : start]):
        return None
    if start and text[start - 1] in "（(" and (span := _MD_SPAN.match(text, start)) is not None:
        return Token("pair", start, span.end(), [Token("date", span.start(m), span.end(d), (None, int(span[m]), int(span[d]), None)) for m, d in (("m", "d"), ("n", "e"))])
    match = _YMD.match(text, start)
    if match:
        low = start
        stop = match.end()
        time = None
        stamp = _STAMP.match(text, stop)
        if stamp and int(stamp[1]) <= 24:
            time, stop = f"{int(stamp[1]):02d}:{stamp[2]}", stamp.end()
        if match["s"] == " " and not text[match.start("m") : match.start("m") + 2].isdigit():
            return None
        near = Token("date", low, stop, (int(match["y"]), int(match["m"]), int(match["d"]), time))
        tail = _YMD_TAIL.match(text, stop)
        if tail and tail["s"] == match["s"]:
            return Token("pair", low, tail.end(), (near, Token("date", tail.start("m"), tail.end(), (None, int(tail["m"]), int(tail["d"]), None))))
        return near
    match = _COMPACT.match(text, start)
    if match:
        near = Token("date", start, match.end(), (int(match[1]), int(match[2]), int(match[3]), None), casual=True)
        until = _COMPACT_TAIL.match(text, match.end())
        return Token("pair", start, until.end(), (near, Token("date", until.start(1), until.end(), (int(until[1]), int(until[2]), int(until[3]), None), casual=True))) if until else near
    match = _XYZ.match(text, start)
    if match:
        return _three(match, start)
    match = _YM.match(text, start)
    if match and not text.startswith(("万", "亿", "元", "%", "倍", "公斤", "克"), match.end()):
        near = Token("date", start, match.end(), (int(match["y"]), int(match["m"]), None, None), casual=True)
        years = _BARE_YEARS.match(text, match.end())
        return Token("pair", start, years.end(), (near, Token("year", years.start("n"), years.end(), int(years["n"]), casual=True))) if years else near
    match = _MY.match(text, start)
    if match and (not start or text[start - 1] in _AROUND):
        return Token("date", start, match.end(), (int(match["y"]), int(match["m"]), None, None), casual=True)
    match = _MD_CLOCK.match(text, start)
    if match and (not start or text[start - 1] in _AROUND):
        return Token("date", start, match.end(), (None, int(match["m"]), int(match["d"]), None), casual=True)
    match = _MD.match(text, start)
    if match and text[start - 1 : start] not in _SHARES:
        return Token("date", start, match.end(), (None, int(match["m"]), int(match["d"]), None), casual=True)
    return joined(text, start, end, number) if text.startswith("-", end) else None


def _three(match: re.Match[str], start: int) -> Token | None:
    """Three short figures: the year last (day first, unless that is no day), or first where it has two digits and is over 12 or a dash behind it.

    With dashes the year comes first, as in GB/T 7408: 12-11-10; 3-7-07 has no year in front.
    """
    a, b, c = int(match["a"]), int(match["b"]), int(match["c"])
    if len(match["c"]) == 4:
        day, month, year = (a, b, c) if b <= 12 else (b, a, c)
    elif match["s"] == ".":
        return None
    elif len(match["a"]) == 2 and (a > 12 or match["s"] == "-" and b <= 12 and 1 <= c <= 31):
        day, month, year = c, b, full_year(a)
    else:
        day, month, year = b, a, full_year(c)
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    return Token("date", start, match.end(), (year, month, day, None), casual=True)


def joined(text: str, start: int, end: int, number: str) -> Token | None:
    """The first number of a pair whose unit stands at the second: 1-6月, 12至19日, 9~12点, 2016到2018."""
    if len(number) == 8 and _COMPACT.match(text, start):  # 20210614到20210616
        return figures(text, start, end, number)
    if text.startswith("-", end) and number.isdigit() and not _BARE.match(text, end):
        return _bare_years(text, start, end, number)
    if start and (text[start - 1].isdigit() or text[start - 1] in ".，" and text[start - 2 : start - 1].isdigit() and text[start - 1] == "."):
        return None
    match = _BARE.match(text, end)
    if match is None:
        return _bare_years(text, start, end, number)
    unit = match["u"]
    if unit == "年":
        first = year_number(number)
        second = year_number(match["n"])
        if first is None or second is None or first[1] not in (2, 4) or second[1] not in (2, 4) or not 1000 < (first[0] if first[1] == 4 else full_year(first[0])) < 2200:
            return None
        if first[1] == 2:
            return None
        return Token("year", start, end, first[0], bare=True)
    value, other = small_number(number), small_number(match["n"])
    if value is None or other is None or number in ("两", "半"):
        return None
    before = left_of(text, start)
    if unit == "月":
        return Token("month", start, end, (value, False, False), bare=True) if 1 <= value <= 12 and 1 <= other <= 12 and not before.endswith("第") else None
    if unit in "日号":
        if counts_days(before) or not (1 <= value <= 31 and 1 <= other <= 31) or unit == "号" and before[-1:] in STREETS:
            return None
        return Token("day", start, end, value, bare=True)
    if not (0 <= value <= 24 and 0 <= other <= 24):
        return None
    found = read_clock(text, start, bare=True)
    return Token("clock", found.start, end, found, bare=True, casual=True) if found else None


def _bare_years(text: str, start: int, end: int, number: str) -> Token | None:
    """2016到2018, 2016-2018 without a 年, where words before them say that they are years."""
    years = _BARE_YEARS.match(text, end) if len(number) == 4 and number[:2] in ("19", "20") else None
    if years is None or start and text[start - 1] not in "从自在于期间 ，。（":
        return None
    near = Token("year", start, end, int(number), bare=True, casual=True)
    return Token("pair", start, years.end(), (near, Token("year", years.start("n"), years.end(), int(years["n"]), casual=True)))


def listed(text: str, start: int, end: int, number: str) -> Token | None:
    """A day of a list whose unit stands at its end: 14、19日."""
    value = small_number(number)
    if value is None or number in ("两", "半") or start and (text[start - 1].isdigit() or text[start - 1] == "."):
        return None
    if 1 <= value <= 31 and _LISTED.match(text, end) and not counts_days(left_of(text, start)):
        return Token("day", start, end, value, bare=True)
    if 1 <= value <= 12 and text[start - 1 : start] in ("年", "今", "，", "。", "在", "于", "") and _LISTED_MONTH.match(text, end):
        return Token("month", start, end, (value, False, False), bare=True)
    return None
