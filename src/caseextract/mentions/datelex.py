"""Tokens of dates: numbers with the unit that makes them one (2019年, 三月, 12日, 8点半), and the words of the date pack.

Numbers are found by one regex that wants a date unit behind the numeral; words come from the pattern automaton. What a
token means in its place is decided in dates.py.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Final

from caseextract.engine import Engine, Hit
from caseextract.mentions.clock import read_clock
from caseextract.mentions.moments import Offset
from caseextract.numerals import parse_number
from caseextract.patterns import Patterns, load_packs

__all__ = ["KINDS", "Token", "date_words", "small_number", "tokens"]

KINDS: Final = ("date_word", "date_feast")
"""The kinds of pattern rules whose words are date tokens."""

_CN: Final = "〇零○一二三四五六七八九十廿卅"
_NUMERIC: Final = re.compile(
    rf"(?:(?P<a>\d{{1,8}})|(?P<c>[{_CN}百千两半几OＯ][{_CN}百千两半几OＯ0]{{0,7}}))(?P<s>\s?)(?=(?P<u>[年月日号时点天周季世个小分秒星礼载刻钟多:：/.、，和及至到~～—–－-]|工作|交易|\d|[AaPp]\.?[Mm]|(?<=\d{{8}})))"
)
_DIGITS: Final = {c: i for i, c in enumerate("〇一二三四五六七八九")} | {"零": 0, "○": 0, "O": 0, "Ｏ": 0}
_JOINT: Final = r"(?:至|到|-{1,2}|—{1,2}|~|～|－|–)"
_BARE: Final = re.compile(
    rf"\s?{_JOINT}\s?(?P<n>\d{{1,4}}|[{_CN}]{{1,4}})\s?(?P<u>年(?![来多龄])|月(?![薪租])|日(?!元|均)|号(?![楼线店])|时(?!代)|点(?![建要意多\d]))"
)
_BARE_YEARS: Final = re.compile(rf"\s?{_JOINT}\s?(?P<n>(?:19|20)\d\d)(?![\d年月.\-/]|\s?[个万亿名元部张人起件台%])")
_LISTED: Final = re.compile(rf"(?:[、，和及](?:\d{{1,2}}|[{_CN}]{{1,3}})){{0,8}}[、，和及](?:\d{{1,2}}|[{_CN}]{{1,3}})[日号]")
_LISTED_MONTH: Final = re.compile(r"(?:[、和及]\d{1,2}){0,8}[、和及]\d{1,2}月(?!薪|租)")
_YMD: Final = re.compile(r"(?P<y>1\d{3}|20\d\d|21\d\d)\s?(?P<s>[-/. ])\s?(?P<m>1[0-2]|0?[1-9])\s?[-/. ]\s?(?P<d>3[01]|[12]\d|0?[1-9])(?![\d%]|\.\d)")
_YMD_TAIL: Final = re.compile(r"\s?(?:至|到|-|—{1,2}|~|～|－|–)\s?(?P<m>1[0-2]|0?[1-9])(?P<s>[-/.])(?P<d>3[01]|[12]\d|0?[1-9])(?![\d%]|[-/.]\d)")
_YM: Final = re.compile(r"(?P<y>19\d\d|20\d\d)(?P<s>[-/.])(?P<m>1[0-2]|0?[1-9])(?![\d万亿元%./·“”]|-(?!(?:19|20)\d\d))")
_XYZ: Final = re.compile(r"(?P<a>\d{1,2})(?P<s>[-/.])(?P<b>\d{1,2})(?P=s)(?P<c>(?:19|20)\d\d|\d{1,2})(?![\d%]|[./]\d|-\d(?!\d?/))")
_MD: Final = re.compile(r"(?P<m>1[0-2]|0?[1-9])/(?P<d>3[01]|[12]\d|0?[1-9])(?![\d/%]|的(?!时候))")
_DATE_BEFORE: Final = re.compile(r"\d{4}([-/.])\d{1,2}(?:\1\d{1,2})?(?:\s?\d{1,2}:\d\d(?::\d\d)?)?-$|\d{1,2}/\d{1,2}/\d{2,4}-$|\s-$")
_COMPACT: Final = re.compile(r"((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?!\d)")
_STAMP: Final = re.compile(r"[\sT]{0,2}(\d{1,2}):([0-5]\d)(?::[0-5]\d)?")
_AFTER_YEAR: Final = re.compile(r"年(?!龄|级|纪|薪|糕|货|味)(?:度(?![\u4e00-\u9fff]{0,2}\d))?")
_AFTER_MONTH: Final = re.compile(r"月(?!薪|租|饼|嫂|收入|息|利|供|球|光|亮|经|老|均|台|湖|河|山|饷)(?:份)?")
_AFTER_DAY: Final = re.compile(r"日(?!报|均|元|本|常|用|韩|军|语|资|圆|夜兼|行政|刑|拘|游|照|薪)|号(?!码|楼|店|线|车|院|门|桌|仓|机|公|令|文|通|库|船|渔|房|商|户|卡|案|嫌|称|段|口|井|厅|台|站|地|航|码头|铺|屋|院|召)")
_DURATION: Final = re.compile(r"(?:拘留|为期|历时|连续|长达|短短|不到|超过|禁闭|蹲守|鏖战|奋战|工期|耗时|处罚?)[^，。；\d]{0,3}$|[共第近约余每后经过超间隔达\d]$")
_SINGLE: Final = re.compile(r"(?:[，。；：、至到、于在从由月自\s（(\-—~“]|记者|电|讯|，)$|^$")
_DAY_BOUNDARY: Final = re.compile(r"[\s，。、；：！？,.;:!?)）至到~～—–-]|$|早|上午|下午|晚|凌晨|中午|是|那|的(?!比)|清晨|夜|当")
_TAIL_DAY: Final = re.compile(rf"[{_CN}]{{1,3}}(?![\d{_CN}百千万亿余多来几个名人起次家部张台件年月日号点时分元岁周天级号层楼道班省市])")
_LUNAR_DAY: Final = re.compile(r"初(?:十|[一二三四五六七八九1-9])(?!中|级|班)|(?:廿|卅)[一二三四五六七八九]?(?![日号])|[一二三]?十[一二三四五六七八九]?(?![日号]|[一二三四五六七八九]|[余多几名人])")
_UNIT: Final = re.compile(
    r"(?P<more>多|余|几)?(?P<ge>个)?(?P<half>半)?(?P<more2>多)?(?P<u>年|月|周|星期|礼拜|天|日|季度|小时|钟头|分钟|分|刻钟|秒钟|秒|工作日|交易日|载|世纪|钟(?=头|[之以]?[前后]))(?P<half2>半)?(?P<zhong>钟(?![表头]))?"
)
_SUFFIX: Final = re.compile(r"(?P<w>(?:[之以])?前|(?:[之以])?后|以来|来(?=[，,]|共|已|$)|[之以]?内|里)(?!期|任|科|提|往|后|台|续|勤|方|果|面|者|地|部|的[是])")
_PREFIX: Final = re.compile(r"(过去|最近|近|前|上|往前|之前|以前|未来|今后|后|下|接下来|往后|之后|以后|再过|过|头|下来|每隔|每)(?:的|这|整整)?$")
_PAST: Final = frozenset(("过去", "最近", "近", "前", "上", "往前", "之前", "以前"))
_FUTURE: Final = frozenset(("未来", "今后", "后", "下", "接下来", "往后", "之后", "以后"))
_UNITS: Final = {
    "年": "year", "载": "year", "月": "month", "周": "week", "星期": "week", "礼拜": "week", "天": "day", "日": "day", "季度": "quarter",
    "小时": "hour", "钟头": "hour", "钟": "hour", "分钟": "minute", "分": "minute", "刻钟": "quarter_hour", "秒钟": "second", "秒": "second",
    "工作日": "workday", "交易日": "workday", "世纪": "century",
}
_NTH: Final = re.compile(r"(?:第(?P<n>[一二三四五六七八九十\d]{1,2})(?:个|周的)?|(?P<last>最后(?:一)?个?)|(?P<first>首个?|头一?个))$")
_WEEK_HEAD: Final = re.compile(r"(?P<up>上+)一?个?$|(?P<down>下+)一?个?$|(?P<this>本|这一?个?|今个?|此)$")
_WEEKDAY: Final = re.compile(r"(?:的?周|的?星期|的?礼拜)?(?P<d>[一二三四五六日天末1-7])(?![\d年月个起名件部张台岁]|[一二三四五六七八九十百千万亿]|某|般|边|线|样|些|共|定|下子)")


@dataclass(slots=True)
class Token:
    """A piece of a date. ``solid``: it needs no other token beside it to be one; ``bare``: its unit stands at a later number."""

    kind: str
    start: int
    end: int
    value: object = None
    solid: bool = True
    bare: bool = False
    casual: bool = False


def small_number(text: str) -> int | None:
    """A numeral up to 99, Arabic or Chinese: 12, 廿三, 三十一."""
    if text.isascii():
        return int(text) if text.isdigit() else None
    if text[0] in "廿卅":
        rest = _DIGITS.get(text[1:], 0) if len(text) > 1 else 0
        return (20 if text[0] == "廿" else 30) + rest
    if "十" in text:
        head, _, tail = text.partition("十")
        if tail == "十" or len(head) > 1 or len(tail) > 1:
            return None
        return (_DIGITS.get(head, 1) if head else 1) * 10 + (_DIGITS.get(tail, 0) if tail else 0)
    return 2 if text == "两" else _DIGITS.get(text)


def _year_number(text: str) -> tuple[int, int] | None:
    """A year as written and how many digits it has: 二〇〇七 → (2007, 4), 两千零四 → (2004, 4), 九八 → (98, 2)."""
    if not text.isascii():
        if "千" in text:
            value = parse_number(text)
            return (int(value), 4) if value is not None and 1000 <= value < 2200 else None
        if any(c in "十百两半几廿卅" for c in text):
            return None
        text = "".join(str(_DIGITS.get(c, c)) for c in text)
        if not text.isdigit():
            return None
    return int(text), len(text)


def full_year(short: int) -> int:
    """A two-digit year: below 50 it is of this century."""
    return short + (2000 if short < 50 else 1900)


@cache
def _default() -> Engine:
    packs = load_packs(plugins=False)
    return Engine(Patterns(tuple(r for r in packs.rules if r.kind in KINDS), packs.hash))


def date_words(text: str) -> list[Hit]:
    """The words of the built-in date pack in a text."""
    hits = _default().scan(text)
    return [hit for kind in KINDS for hit in hits.of(kind)]


def tokens(text: str, words: Iterable[Hit]) -> list[Token]:
    """The date tokens of a text in its order; where two overlap, the one that begins first and is longer."""
    found = _numbers(text)
    if len(text) < 8 and _YEAR_ALONE.fullmatch(text):
        found.append(Token("year", 0, len(text.rstrip()), int(text), casual=True))
    for hit in words:
        made = _word(text, hit)
        if made is not None:
            found.append(made)
    found.sort(key=lambda t: (t.start, -t.end, t.kind == "offset"))
    out: list[Token] = []
    for token in found:
        if out and token.start < out[-1].end:
            last = out[-1]
            if last.kind in ("clock", "offset") or token.end <= last.end or token.kind == "part":
                continue
            if (last.bare or not last.solid) and not (last.kind == "year" and token.kind == "edge"):
                out.pop()
            else:
                continue
        out.append(token)
    return out


# ——— words ———

_Word = tuple[str, object, bool]


@cache
def _meaning(code: str) -> _Word:
    """What a word's code says: token kind, value, whether it is general language."""
    head, *rest = code.split()
    casual = "casual" in rest
    if head == "day":
        return "day_word", ((rest[0], int(rest[1])), rest[2] if len(rest) > 2 and rest[2] not in ("casual", "-") else None), casual
    if head in ("month", "year"):
        return head + "_word", (rest[0], int(rest[1])), casual
    if head in ("years", "months"):
        return head, (int(rest[0]), int(rest[1])), casual
    if head in ("century", "quarter", "season", "lunarmonth"):
        return head, int(rest[0]), casual
    if head == "offset":
        return "offset", Offset(Decimal(1), rest[0], int(rest[1]), True), True
    if head == "edge":
        return "edge", (rest[0], rest[1]), casual
    return head, rest[0] if rest else None, casual


def _word(text: str, hit: Hit) -> Token | None:
    if hit.rule.kind == "date_feast":
        return Token("feast", hit.start, hit.end, hit.code, solid=not hit.rule.attrs.get("weak", False))
    kind, value, casual = _meaning(hit.code)
    if kind == "week":
        return _week(text, hit.start, hit.end)
    if kind == "repeat" and value == "P1W":
        match = _WEEKDAY.match(text, hit.end)
        if match:
            return Token("repeat", hit.start, match.end(), ("P1W", _weekday(match["d"])), casual=True)
        return Token("repeat", hit.start, hit.end, ("P1W", None), casual=True)
    if kind == "repeat":
        return Token("repeat", hit.start, hit.end, (value, None), casual=True)
    if kind == "day_word" and hit.code.endswith("bracket"):
        if not text.startswith(("（", "("), hit.end):
            return None
        return Token("day_word", hit.start, hit.end, value)
    if kind == "lunarmonth":
        return Token("month", hit.start, hit.end, (value, True, False))
    if kind == "part" and hit.code.endswith("bound"):
        return Token("part", hit.start, hit.end, (value, text[hit.start : hit.end]), solid=False)
    if kind == "part":
        return Token("part", hit.start, hit.end, (value, text[hit.start : hit.end]))
    return Token(kind, hit.start, hit.end, value, casual=casual)


def _weekday(char: str) -> int:
    """1 Monday … 7 Sunday, 8 the weekend."""
    return 8 if char == "末" else 7 if char in "日天" else small_number(char) or 7


def _week(text: str, start: int, end: int) -> Token | None:
    """周五, 上周, 下个星期一, 第一个星期一, 周末."""
    match = _WEEKDAY.match(text, end)
    weekday = _weekday(match["d"]) if match else None
    if match:
        end = match.end()
    before = text[max(0, start - 6) : start]
    nth = _NTH.search(before)
    if nth and (weekday or start and text[start - 1] in "第个后"):
        number = -1 if nth["last"] else 1 if nth["first"] else small_number(nth["n"]) or 1
        if 1 <= number <= 53 or number == -1:
            return Token("nth", start - len(before) + nth.start(), end, (number, weekday or 0))
        return None
    head = _WEEK_HEAD.search(before)
    if head:
        low = start - len(before) + head.start()
        shift = -len(head["up"]) if head["up"] else len(head["down"]) if head["down"] else 0
        if weekday is None and text.startswith(("岁", "年", "期", "长", "边", "围", "转", "密"), end):
            return None
        return Token("week", low, end, (shift, weekday))
    if weekday is None or before.endswith(("每", "每个", "一", "两", "几", "数")):
        return None
    return Token("week", start, end, (None, weekday))


# ——— numbers ———


def _numbers(text: str) -> list[Token]:
    out: list[Token] = []
    at = 0
    search = _NUMERIC.search
    while True:
        match = search(text, at)
        if match is None:
            return out
        start, end = match.span()
        at = max(end, at + 1)
        handler = _BY_UNIT.get(match["u"])
        if handler is None:
            handler = _numeric if match["u"].isdigit() else _clock
            if match["a"] is None:
                continue
        token = handler(text, start, end, match["a"] or match["c"])
        if token is not None:
            if token.kind == "pair" and isinstance(token.value, tuple):
                out.extend(token.value)
            else:
                out.append(token)
            at = max(at, token.end)


def _before(text: str, start: int, width: int = 6) -> str:
    return text[max(0, start - width) : start]


def _year(text: str, start: int, end: int, number: str) -> Token | None:
    match = _AFTER_YEAR.match(text, end)
    if match is None:
        return None
    if text.startswith("年代", end):
        return _decade(text, start, end, number)
    found = _year_number(number)
    before = _before(text, start, 3)
    if before.endswith("民国") and small_number(number) is not None or before.endswith("民国") and found:
        value = found[0] if found else small_number(number)
        return Token("year", start - 2, match.end(), (value or 0) + 1911)
    offset = _offset(text, start, end, number) if found is None or found[1] < 4 and not _POSITIONAL.fullmatch(number) else None
    if offset is not None:
        return offset
    if found is None:
        roc = small_number(number) if "十" in number and "民国" in text else None
        return Token("year", start, match.end(), roc + 1911) if roc and roc >= 70 else None
    value, digits = found
    if digits == 4:
        if not 1000 <= value < 2200 or start and text[start - 1].isdigit():
            return None
        if text.startswith(("来", "多"), match.end()):
            return None
        return Token("year", start, match.end(), value)
    follows = text[match.end() : match.end() + 1] or "\n"
    if start and (text[start - 1].isdigit() or text[start - 1] in "第近约满余."):
        return None
    if digits == 3:
        if 100 <= value < 120:
            return Token("year", start, match.end(), value + 1911, solid=text[match.end() - 1] == "度")
        return Token("year", start, match.end(), value, solid=before.endswith(("公元", "在", "于")), casual=True)
    if digits == 2:
        strong = number[0] in "0〇零○" or before.endswith("公元") or value >= 70 and (not before or before[-1] in "，。在于自从至到、 （")
        if follows in "来多内间之前后以":
            strong = number[0] in "0〇零○"
        return Token("year", start, match.end(), full_year(value), solid=strong, casual=True)
    return None


def _decade(text: str, start: int, end: int, number: str) -> Token | None:
    value = small_number(number) if len(number) <= 3 else None
    found = _year_number(number)
    if value is None and found and found[1] == 4:
        value = found[0]
    if value is None or value % 10:
        return None
    return Token("decade", start, end + 2, value, casual=True)


def _month(text: str, start: int, end: int, number: str) -> Token | None:
    match = _AFTER_MONTH.match(text, end)
    value = small_number(number)
    if match and value and start > 1 and text[start - 1] in "前后" and text[start - 2] == "年" and value <= 12:
        return Token("span", start - 1, match.end(), f"{'first' if text[start - 1] == '前' else 'last'}_{value}")
    if match is None or value is None or not 1 <= value <= 12 or text[end - 1] in "两半":
        return _offset(text, start, end, number)
    leap = text[start - 1 : start] == "闰" if start else False
    return Token("month", start - leap, match.end(), (value, leap, leap))


def _day(text: str, start: int, end: int, number: str) -> Token | None:
    value = small_number(number)
    match = _AFTER_DAY.match(text, end)
    if match is None or value is None or not 1 <= value <= 31 or number in ("两", "半"):
        return _offset(text, start, end, number)
    before = _before(text, start)
    sign = text[end]
    after = text[match.end() : match.end() + 1] or "\n"
    if sign == "日":
        counted = not before.endswith(("月", "月份")) and (after in "内前后的" or text.startswith(("之前", "之后", "以前", "以后"), match.end()))
        guarded = bool(_DURATION.search(before)) or counted and not (after == "前" and len(number) == 2) or after == "起" and text[match.end() + 1 : match.end() + 2] in "，。"
        if not number.isdigit() and len(number) == 1:
            guarded = guarded or not _SINGLE.search(before)
        offset = _offset(text, start, end, number) if guarded and after in "内前后之以" else None
        return offset or Token("day", start, match.end(), value, solid=not guarded)
    letter = before[-1:]
    guarded = bool(letter) and (letter.isascii() and letter.isalnum() or letter in "第“”\"-#路街道巷弄里区座栋楼号院厂船线机")
    return Token("day", start, match.end(), value, solid=not guarded, casual=after not in "上下凌晚中早，清傍至到—-~、夜")


def _clock(text: str, start: int, end: int, number: str) -> Token | None:
    found = read_clock(text, start)
    if found is None:
        return None
    return Token("clock", found.start, found.end, found, casual=True)


def _numeric(text: str, start: int, end: int, number: str) -> Token | None:
    """Dates in figures: 2019-04-19, 2010 01 29, 13.5.2015, 16-3-5, 12/25, 20160303, 2008.03."""
    if start and text[start - 1] in "0123456789.-/" and not _DATE_BEFORE.search(text[max(0, start - 21) : start]):
        return None
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
        return Token("date", start, match.end(), (int(match[1]), int(match[2]), int(match[3]), None), casual=True)
    match = _XYZ.match(text, start)
    if match:
        return _three(match, start)
    match = _YM.match(text, start)
    if match and not text.startswith(("万", "亿", "元", "%", "倍", "公斤", "克"), match.end()):
        near = Token("date", start, match.end(), (int(match["y"]), int(match["m"]), None, None), casual=True)
        years = _BARE_YEARS.match(text, match.end())
        return Token("pair", start, years.end(), (near, Token("year", years.start("n"), years.end(), int(years["n"]), casual=True))) if years else near
    match = _MD.match(text, start)
    if match:
        return Token("date", start, match.end(), (None, int(match["m"]), int(match["d"]), None), casual=True)
    return _bare(text, start, end, number) if text.startswith("-", end) else None


def _three(match: re.Match[str], start: int) -> Token | None:
    """Three short figures: the year last (day first, unless that is no day), or first where it is over 12 and two digits."""
    a, b, c = int(match["a"]), int(match["b"]), int(match["c"])
    if len(match["c"]) == 4:
        day, month, year = (a, b, c) if b <= 12 else (b, a, c)
    elif match["s"] == ".":
        return None
    elif a > 12 and len(match["a"]) == 2:
        day, month, year = c, b, full_year(a)
    else:
        day, month, year = b, a, full_year(c)
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    return Token("date", start, match.end(), (year, month, day, None), casual=True)


def _bare(text: str, start: int, end: int, number: str) -> Token | None:
    """The first number of a pair whose unit stands at the second: 1-6月, 12至19日, 9~12点, 2016到2018."""
    if text.startswith("-", end) and number.isdigit() and not _BARE.match(text, end):
        return _bare_years(text, start, end, number)
    if start and (text[start - 1].isdigit() or text[start - 1] in ".，" and text[start - 2 : start - 1].isdigit() and text[start - 1] == "."):
        return None
    match = _BARE.match(text, end)
    if match is None:
        return _bare_years(text, start, end, number)
    unit = match["u"]
    if unit == "年":
        first = _year_number(number)
        second = _year_number(match["n"])
        if first is None or second is None or first[1] not in (2, 4) or second[1] not in (2, 4) or not 1000 < (first[0] if first[1] == 4 else full_year(first[0])) < 2200:
            return None
        if first[1] == 2:
            return None
        return Token("year", start, end, first[0], bare=True)
    value, other = small_number(number), small_number(match["n"])
    if value is None or other is None or number in ("两", "半"):
        return None
    before = _before(text, start)
    if unit == "月":
        return Token("month", start, end, (value, False, False), bare=True) if 1 <= value <= 12 and 1 <= other <= 12 and not before.endswith("第") else None
    if unit in "日号":
        if _DURATION.search(before) or not (1 <= value <= 31 and 1 <= other <= 31):
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


def _listed(text: str, start: int, end: int, number: str) -> Token | None:
    """A day of a list whose unit stands at its end: 23、25日."""
    value = small_number(number)
    if value is None or number in ("两", "半") or start and (text[start - 1].isdigit() or text[start - 1] == "."):
        return None
    if 1 <= value <= 31 and _LISTED.match(text, end) and not _DURATION.search(_before(text, start)):
        return Token("day", start, end, value, bare=True)
    if 1 <= value <= 12 and text[start - 1 : start] in ("年", "今") and _LISTED_MONTH.match(text, end):
        return Token("month", start, end, (value, False, False), bare=True)
    return None


def _quarter(text: str, start: int, end: int, number: str) -> Token | None:
    value = small_number(number)
    if value is None or text[end : end + 1] != "季":
        return None
    if start and text[start - 1] in "前首" and value in (2, 3):
        return Token("span", start - 1, end + 2 if text.startswith("季度", end) else end + 1, "h1" if value == 2 else "q1-3")
    low = start - 1 if start and text[start - 1] == "第" else start
    if not 1 <= value <= 4 or not text.startswith("季度", end) and low == start:
        return _offset(text, start, end, number)
    return Token("span", low, end + 2 if text.startswith("季度", end) else end + 1, f"q{value}")


def _century(text: str, start: int, end: int, number: str) -> Token | None:
    value = small_number(number)
    if value is None or not text.startswith("世纪", end) or not 1 <= value <= 21:
        return None
    return Token("century", start, end + 2, ("nth", value), casual=True)


def _counted(text: str, start: int, end: int, number: str) -> Token | None:
    """第一个星期一 is read at 星期; 前十一个月, 第8个月, 首4个月, and 三个月前."""
    if text.startswith("个月", end) or text.startswith("月", end):
        value = small_number(number)
        lead = text[start - 1] if start else ""
        if value and 1 <= value <= 12:
            if lead and lead in "前首头" and start > 1 and text[start - 2] in "年度，。 " or lead == "首":
                return Token("span", start - 1, end + 2, f"first_{value}")
            if lead == "第":
                return Token("month", start - 1, end + 2, (value, False, False), solid=False)
            if lead == "后" and start > 1 and text[start - 2] == "年":
                return Token("span", start - 1, end + 2, f"last_{value}")
    return _offset(text, start, end, number)


def _offset(text: str, start: int, end: int, number: str) -> Token | None:
    """三天前, 两个半月以前, 过去十年, 未来48小时; a number with a unit of time and nothing around it is a duration, no date."""
    match = _UNIT.match(text, end)
    if match is None:
        return None
    lead = _PREFIX.search(_before(text, start, 5))
    tail = _SUFFIX.match(text, match.end())
    if lead is None and tail is None:
        if number == "第":
            return None
        return _nth_week(text, start, end, number, match)
    value = parse_number(number) if number not in ("半", "几") else None
    unit = _UNITS[match["u"]]
    if number == "半":
        amount = _HALF
    elif value is None:
        return None
    else:
        amount = value + (_HALF if match["half"] or match["half2"] else 0)
    if unit == "quarter":
        amount, unit = amount * 3, "month"
    elif unit == "quarter_hour":
        amount, unit = amount * 15, "minute"
    elif unit == "century":
        amount, unit = amount * 100, "year"
    word = lead[1] if lead else ""
    low = start - len(lead[0]) if lead else start
    if word in ("每", "每隔"):
        return None
    stop = match.end()
    if word in _PAST or word in _FUTURE:
        sign, span = (-1, True) if word in _PAST else (1, True)
        if tail and tail["w"] in ("来", "以来", "内", "之内", "以内", "里"):
            stop = tail.end()
        elif tail is not None and word in ("前", "后", "上", "下", "近"):
            return None if word in ("上", "下") else Token("offset", start, tail.end(), Offset(amount, unit, -1 if "前" in tail["w"] else 1, False), casual=True)
        if low and text[low - 1] in ("以", "之", "提", "目", "此", "年", "今") and word in ("前", "后", "上", "下"):
            return None
        return Token("offset", low, stop, Offset(amount, unit, sign, span), casual=True)
    if word in ("再过", "过"):
        return Token("offset", low, tail.end() if tail and "后" in tail["w"] else stop, Offset(amount, unit, 1, False), casual=True)
    if tail is None:
        return None
    way = tail["w"]
    if "来" in way:
        return Token("offset", start, tail.end(), Offset(amount, unit, -1, True), casual=True)
    if "内" in way or way == "里":
        return None
    if start and text[start - 1] in "第":
        return None
    return Token("offset", start, tail.end(), Offset(amount, unit, -1 if "前" in way else 1, False), casual=True)


_YEAR_ALONE: Final = re.compile(r"(?:19|20)\d\d\s*")
_POSITIONAL: Final = re.compile(r"[0〇零○].+|[一二三四五六七八九]{2}")
_HALF: Final = Decimal("0.5")


def _nth_week(text: str, start: int, end: int, number: str, match: re.Match[str]) -> Token | None:
    """第一周, 第三周周日."""
    if match["u"] not in ("周", "星期", "礼拜") or not start or text[start - 1] not in "第后":
        return None
    value = small_number(number)
    if value is None:
        return None
    if text[start - 1] == "后":
        if not text.endswith("最后", 0, start):
            return None
        value, low = -1, start - 2
    else:
        low = start - 1
    day = _WEEKDAY.match(text, match.end())
    stop = day.end() if day else match.end()
    if day:
        weekday = _weekday(day["d"])
        return Token("nth", low, stop, (value, weekday if match["ge"] else -weekday))
    return Token("nth", low, stop, (value, 0))


_Handler = Callable[[str, int, int, str], Token | None]


def _joined(text: str, start: int, end: int, number: str) -> Token | None:
    return _bare(text, start, end, number)


def _dash(text: str, start: int, end: int, number: str) -> Token | None:
    return (_numeric(text, start, end, number) if number.isdigit() else None) or _bare(text, start, end, number)


def _units(units: str, handler: _Handler) -> dict[str, _Handler]:
    return dict.fromkeys(units, handler)


_BY_UNIT: Final[dict[str, _Handler]] = {
    **_units("年", _year), **_units("月", _month), **_units("日号", _day), **_units("时点:：", _clock), **_units("季", _quarter),
    **_units("世", _century), **_units("个多", _counted), **_units("天周星礼小分秒载刻钟", _offset), "工作": _offset, "交易": _offset,
    **_units("、，和及", _listed), **_units("至到~～—–－", _joined), **_units("-", _dash), **_units("/.", _numeric), "": _numeric,
}


def lunar_day_at(text: str, at: int, lunar: bool) -> tuple[int, int, bool] | None:
    """The day behind a month where no 日 follows: (day, end, whether it is a lunar one).

    初六 and 廿二 are lunar; 十五 is where the month is (正月十五), else a solar day said without 日 (二月十五).
    """
    match = _LUNAR_DAY.match(text, at)
    if match:
        word = match[0]
        day = small_number(word[1:]) if word[0] == "初" else small_number(word)
        sure = word[0] in "初廿卅"
        if day and (sure or lunar):
            return day, match.end(), True
    match = _TAIL_DAY.match(text, at)
    if match is None or not _DAY_BOUNDARY.match(text, match.end()):
        return None
    day = small_number(match[0])
    return (day, match.end(), lunar) if day and 1 <= day <= 31 else None
