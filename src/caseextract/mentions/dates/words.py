"""Tokens from the words of the date pack: 昨日, 今年, 凌晨, 国庆节, 上周五."""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from typing import Any, Final

from caseextract.engine import Engine, Hit
from caseextract.expressions import expression
from caseextract.mentions.dates.moments import Offset
from caseextract.mentions.dates.token import Token, republic_year, small_number
from caseextract.mentions.rates import RATE
from caseextract.numerals import parse_number
from caseextract.patterns import Patterns, load_packs

__all__ = ["KINDS", "WEEKDAY", "date_words", "weekday_number", "word"]

KINDS: Final = ("date_word", "date_feast")
"""The kinds of pattern rules whose words are date tokens."""
_NTH: Final = expression(r"(?:第(?P<n>[一二三四五六七八九十\d]{1,2})(?:个|周的)?|(?P<last>最后(?:一)?个?的?)|(?P<first>首个?|头一?个))$")
_WEEK_HEAD: Final = expression(r"(?P<up>(?<!马)上+)一?个?$|(?P<down>下+)一?个?$|(?P<gone>刚刚?过去的(?:这|那|一)?个?)$|(?P<this>本|这一?个?|今个?|此|当前)$")
_NAMED_DAY: Final = expression(r"[周期拜][一二三四五六]$")  # 周三周四
_OF_DAY: Final = expression(r"月(?:\d{1,2}|[一二三四五六七八九十廿]{1,3})$")  # 七月十八周五
_MORE_DAYS: Final = expression(r"(?:、?[一二三四五六日天](?![\d月年个起名件])){1,5}")
WEEKDAY: Final = expression(r"(?:的?周|的?星期|的?礼拜)?(?P<d>[一二三四五六日天末1-7])(?!小时(?!候)|分钟|秒钟|天|个?钟头|\d(?!\d?(?:[:：时点]|\s?[AaPp]\.?[Mm]))|[年月个名件部张台岁]|起(?![，。；、\s至到火诉获飞床]|$|一?连|接连|开始|执行|实施|施行|正式|将)|[七八九十百千万亿]|[一二三四五六](?![一二三四五六日天上下早晚两]|[^\u4e00-\u9fff]|$)|某|般|边|线|样|些|共|定|下子)")


@cache
def _default() -> Engine:
    packs = load_packs(plugins=False)
    return Engine(Patterns(tuple(r for r in packs.rules if r.kind in KINDS), packs.hash))


def date_words(text: str) -> list[Hit]:
    """The words of the built-in date pack in a text."""
    hits = _default().scan(text)
    return [hit for kind in KINDS for hit in hits.of(kind)]


_PLAIN: Final = ""
# 警方昨将3人移送: 昨 alone behind a body, before its verb
_BEFORE_YESTERDAY: Final = expression(r"(?:[警检军]方|海关|司警|[警分总]署|[警总分]局|法院|联队|当局)$")
_AFTER_YESTERDAY: Final = expression(r"[将把依以在于向再又起破捣检搜拘捕抓查缴侦移宣公通表指透召派突展接押提控落]")
# 案件昨在青河法院宣判, 昨被判囚24年, 昨送检察院: what is done with whom the case is about
_OF_JUSTICE: Final = expression(r"[再首]?[度次]?[在于][^，。；]{2,10}(?:法院|裁判署|法庭)|[已再]?(?:被判|被控|因|送交?检|[解押送]往?检察|以[^，。；]{2,24}检察院|落网|宣判|押解)")
# 昨凌晨3时, 昨下午: Hong Kong papers leave out the 日 before a part of the day
_PART_BEHIND: Final = ("凌晨", "清晨", "早上", "上午", "中午", "下午", "午后", "傍晚", "深夜", "午夜")
_COUNTED: Final = frozenset({"month_word", "quarter"})
_COMING: Final = "下个"
_SHARE: Final = expression("份(?![额量子儿])")  # 上个月份
_ERA_YEAR: Final = expression(r"(?P<n>元|\d{1,2}|[一二三四五六七八九十]{1,3})年")


@cache
def _meaning(code: str) -> tuple[str, Any, bool, str]:
    """What a word's code says: token kind, value, whether it is general language, and how the text beside it matters."""
    head, *rest = code.split()
    casual = "casual" in rest
    if head == "day":
        part = rest[2] if len(rest) > 2 and rest[2] not in ("casual", "-") else None
        return "day_word", ((rest[0], int(rest[1])), part), casual, "bracket" if "bracket" in rest else _PLAIN
    if head in ("month", "year"):
        return head + "_word", (rest[0], int(rest[1])), casual, _PLAIN
    if head in ("days", "years", "months"):
        return head, (int(rest[0]), int(rest[1])), casual, _PLAIN
    if head in ("century", "quarter", "half", "season"):
        return head, int(rest[0]), casual, _PLAIN
    if head == "stated":
        return "year", None, casual, head
    if head == "solarmonth":
        return "month", (int(rest[0]), False, False), casual, _PLAIN
    if head == "lunarmonth":
        return "month", (int(rest[0]), True, False), casual, "leap"
    if head == "halfweek":
        return "week", (None, int(rest[0])), True, _PLAIN
    if head == "yearseason":
        return head, (int(rest[0]), int(rest[1])), casual, _PLAIN
    if head == "dayof":
        return head, int(rest[0]), True, _PLAIN
    if head == "era":
        return head, (int(rest[0]), int(rest[1]) if len(rest) > 1 else None), True, head
    if head == "offset":
        return "offset", Offset(Decimal(1), rest[0], int(rest[1]), True), True, _PLAIN
    if head == "edge":
        return "edge", (rest[0], rest[1]), casual, _PLAIN
    if head == "daily":
        return "repeat", ("P1D", None), True, head
    if head == "repeat":
        return "repeat", (rest[0], None), True, "weekday" if rest[0] == "P1W" else "rate" if rest[0].startswith("PT") else _PLAIN
    if head == "part":
        return "part", rest[0], casual, "bound" if "bound" in rest else "part"
    if head == "span" and "bound" in rest:
        return head, rest[0], casual, "weak"
    return head, rest[0] if rest else None, casual, head if head == "week" else _PLAIN


def word(text: str, hit: Hit) -> Token | None:
    """The token a word of the pack stands for, or None where its surroundings forbid it."""
    rule, start, end = hit.rule, hit.start, hit.end
    if rule.kind == "date_feast":
        if text.endswith(_COMING, 0, start):
            return Token("feast", start - 2, end, f"next {rule.code}")
        return Token("feast", start, end, rule.code, not rule.attrs.get("weak", False))
    kind, value, casual, manner = _meaning(rule.code)
    if not manner:
        if kind == "month_word" and _SHARE.match(text, end):
            end += 1
        if kind in _COUNTED and text[start] in "上下" and (further := _further(text, start)):
            step = further if text[start] == "下" else -further
            start, value = start - further, (value[0], value[1] + step) if kind == "month_word" else value + step
        return Token(kind, start, end, value, True, False, casual)
    if manner == "leap":
        leap = text.endswith("闰", 0, start)
        return Token(kind, start - leap, end, (value[0], True, leap), True, False, casual)
    if manner == "weak":
        return Token(kind, start, end, value, solid=False)
    if manner == "part":
        return Token("part", start, end, (value, text[start:end]))
    if manner == "bound":
        return Token("part", start, end, (value, text[start:end]), False)
    if manner == "era":
        value, last = value
        if last is not None and text.startswith("年间", end):  # 康熙年间: the whole reign
            return Token("decade", start, end + 2, (value, last - value), casual=True)
        match = _ERA_YEAR.match(text, end)
        number = 1 if match and match["n"] == "元" else parse_number(match["n"]) if match else None
        return Token("year", start, match.end(), value + int(number) - 1, casual=True) if match and number else None
    if manner == "stated":  # 今（2013）年, 去（101）年: what the brackets say is the year
        return Token("year", start, end, republic_year(text[start + 2 : text.index("）", start)]))
    if manner == "week":
        return _week(text, start, end)
    if manner == "daily":  # 每晚8点, 每早
        return Token("repeat", start, end, value, casual=True) if text.startswith(("早", "晚", "夜"), end) else None
    if manner == "rate":  # not 每小时八十公里
        return None if RATE.match(text, end) else Token(kind, start, end, value, casual=True)
    if manner == "weekday":
        match = WEEKDAY.match(text, end)
        day = weekday_number(match["d"]) if match else None
        stop = match.end() if match else end
        if match and (more := _MORE_DAYS.match(text, stop)):  # 每周一三五
            stop, day = more.end(), None
        return Token(kind, start, stop, (value[0], day), True, False, True)
    told = text[start:end] == "昨" and _BEFORE_YESTERDAY.search(text, max(0, start - 2), start) is not None and _AFTER_YESTERDAY.match(text, end) is not None or text[start:end] == "昨" and _OF_JUSTICE.match(text, end) is not None
    return Token(kind, start, end, value) if told or text.startswith(("（", "(", *_PART_BEHIND), end) else None


def _further(text: str, start: int) -> int:
    """How many more 上 or 下 stand before a word that begins with one: 下下下个月."""
    more = 0
    while more < start and text[start - more - 1] == text[start]:
        more += 1
    return more


def weekday_number(char: str) -> int:
    """1 Monday … 7 Sunday, 8 the weekend."""
    return 8 if char == "末" else 7 if char in "日天" else small_number(char) or 7


def _week(text: str, start: int, end: int) -> Token | None:
    """周五, 上周, 下个星期一, 第一个星期一, 周末."""
    match = WEEKDAY.match(text, end)
    weekday = weekday_number(match["d"]) if match else None
    if match:
        end = match.end()
    before = text[max(0, start - 7) : start]
    nth = _NTH.search(before)
    if nth and (weekday or start and text[start - 1] in "第个后"):
        number = -1 if nth["last"] else 1 if nth["first"] else small_number(nth["n"]) or 1
        if 1 <= number <= 53 or number == -1:
            return Token("nth", start - len(before) + nth.start(), end, (number, weekday or 0))
        return None
    head = _WEEK_HEAD.search(before)
    if head and head["gone"] and weekday != 8:
        head = None
    if head:
        low = start - len(before) + head.start()
        shift = -1 if head["gone"] else -len(head["up"]) if head["up"] else len(head["down"]) if head["down"] else 0  # 刚刚过去的周末
        if weekday is None and text.startswith(("岁", "年", "期", "长", "边", "围", "转", "密"), end):
            return None
        return Token("week", low, end, (shift, weekday))
    if weekday is None or not _NAMED_DAY.search(before) and not _OF_DAY.search(before) and before.endswith(("每", "每个", "两", "几", "数", *"0123456789一二三四五六七八九十")):
        return None
    return Token("week", start, end, (None, weekday))
