"""Tokens of dates: numbers with the unit that makes them one (2019年, 三月, 12日, 8点半), and the words of the date pack.

Numbers are found by one regex that wants a date unit behind the numeral; words come from the pattern automaton. What a
token means in its place is decided by the reader.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import pairwise
from operator import attrgetter
from typing import Final

from caseextract.classes import compiled
from caseextract.engine import Hit
from caseextract.expressions import expression
from caseextract.mentions.dates.clock import read_clock, read_pair
from caseextract.mentions.dates.figures import STREETS, counts_days, figures, joined, listed
from caseextract.mentions.dates.memos import day_at, month_and_day
from caseextract.mentions.dates.offsets import counted, distance, quarter
from caseextract.mentions.dates.token import CN, Token, full_year, left_of, small_number, year_number
from caseextract.mentions.dates.words import word
from caseextract.numerals import parse_number

__all__ = ["lunar_day_at", "tokens"]

_NUMERIC: Final = expression(
    rf"(?P<n>[\d{CN}百千两俩仨半几OＯ](?:(?<=\d)\d{{0,7}}+|(?<!\d)[{CN}百千两半几OＯ0]{{0,7}}+))\s?(?=(?P<u>[年月日号时点天周秒载刻钟]|季(?!节)|世(?=纪)|小(?=时)|分(?=[钟之以前后半内])|星(?=期)|礼(?=拜)|个(?=[多半]?[月星礼小季周钟工交世]|年[度份头])|[多来](?=[年月天日周小分个])"
    rf"|[:：](?=[0-5]\d)|[/-](?=\d)|\.(?=\d\d?(?:[.—–~～至-]{{1,2}}\d|\s{{1,2}}\d\d?[:：]))|(?<=\d{{4}})\.(?=\d)|[、，和及](?=[\d{CN}])|[至到~～—–－-](?=[\s—-]?[\d{CN}])"
    rf"|工作|交易|Q(?=[1-4](?![0-9A-Za-z]))|H(?=[12](?![0-9A-Za-z]))|(?<=\d{{4}}\s)\d\d?\s\d|[AaPp]\.?[Mm]|(?<=\d{{8}})))"
)
_AFTER_YEAR: Final = expression(r"年(?![龄级纪薪糕货味])(?:度(?![\u4e00-\u9fff]{0,2}\d))?")
_AFTER_MONTH: Final = expression(r"月(?![薪饼嫂息利供球光亮经老均饷]|[台湖河山](?![东西南北中湾州池源])|租(?![房用下住赁借来给])|收入)份?")
_AFTER_DAY: Final = expression(r"日(?!之计|千里|三餐|游|拘(?!捕)|[均元本币常用韩军语资圆刑游照薪]|报(?![警案称请])|夜兼|行政)|号(?![码楼店线车院门桌仓机公令文通库船渔房商户卡案嫌称段口井厅台站地航铺屋召柜窗球泵炉棚馆]|会议[室厅]|教[室学]|[试实]验|试剂|宿舍|电梯)")
_SINGLE: Final = expression(r"(?:[，。；：、至到、于在从由月自\s（(\-—~“]|[日号一二三四五六七八九十][和及与]|记者|电|讯|，)$|^$")
_OF_MONTH: Final = expression(r"月份?[\d一二三四五六七八九十廿]{1,3}[日号]?(?:至|到|-|—|~|～)$")  # 6月3至5日前
_OPENS: Final = expression(r"[。；\n]$|^$")  # 一日，民警巡逻时: some day
_DAY_BOUNDARY: Final = compiled(r"[\s，。、；：！？,.;:!?)）至到~～—–-]|$|早|{day_part}|晚|是|那|的(?!比)|夜|当")
_TAIL_DAY: Final = expression(rf"[{CN}]{{1,3}}(?![\d{CN}百千万亿余多来几个名人起次家部张台件年月日号点时分元岁周天级号层楼道班省市])")
_DAY_OF_WEEKDAY: Final = expression(r"[一二三四五六七八九十廿]{1,3}(?=(?:周|星期|礼拜)[一二三四五六日天](?![一二三四五六七八九十]))")  # 七月十八周五
_LUNAR_DAY: Final = expression(r"初(?:十|[一二三四五六七八九1-9])(?!中|级|班)|[廿卅][一二三四五六七八九]?+(?![日号十])|[一二三]?十[一二三四五六七八九]?(?![日号]|[一二三四五六七八九]|[余多几名人])")
_FIGURES: Final = frozenset(CN) | {"千"}
_NO_FEAST: Final = frozenset("十至到—~～-、0123456789")
_DAY_ALONE: Final = expression(r"(?![至到—~～\d-]|[百千万亿多来个名人起次家部张台件年月点时分元岁周天级层楼道班省市])")
_LUNAR_FEAST: Final = expression(r"[，（]?(?:中秋|元宵|端午|七夕|中元|重阳|腊八|除夕|小年)")
# 6月29 上午8时, 6月29 11:30: a day that only the time behind it makes one.
_ARABIC_DAY: Final = compiled(r"(3[01]|[12]\d|0?[1-9])(?=\s?{day_part}|\s\d{1,2}[时点:：]|[，。；）)]|[至到-]\d{1,2}月\d|出生|\s*$|\s{1,3}(?=[\u4e00-\u9fff])(?![日号个名人起件部张台次家条辆元万亿余多几只套枚支把瓶箱包袋吨克公斤米岁年天周小分秒百千对宗户批]))")
_LENGTHS: Final = frozenset("天周月")
_LENGTH_BEFORE: Final = expression(rf"(?<![第\d{CN}])[\d{CN}两半]{{1,4}}(?:天|周|个月)$")  # 8天20时, but 第8天20时
_START: Final = attrgetter("start")
_PART_OF_YEAR: Final = expression(r"[上下]半年|全年|[〇一二三四五六七八九十\d]{1,2}月|第[一二三四]季")
_OF_YEAR: Final = expression(rf"(?:[\d{CN}]{{4}}|[今去前明后本当同次])年[前后]$")  # 2021年后三月, but 三年前8月
_TERM: Final = expression(rf"(?:刑|判处?|监禁|入狱|囚|徒刑)[^，。；\n\d]{{0,5}}(?:[\d{CN}]{{1,3}}年(?:[\d{CN}]{{1,3}}个?月)?[、，和及与至到]){{0,4}}[\d{CN}]{{1,3}}年$")  # 判刑4年2月, 徒刑8年及7年8月: how long
_MONTHS_LASTED: Final = expression(rf"(?:不足|不到|不满|未满|短短|历时|为期|长达)$|(?:^|[^第{CN}\d历和康熙正丰治绪统国])[一二三四五六七八九十]年$")  # 开工不足三月, 五年二月
_OF_SENTENCE: Final = expression(r"月(?:有期)?(?:徒刑|拘役|监禁)")  # 判她5月徒刑
_RECENT: Final = expression(r"(?<![临将接邻附靠就迫])近$")
_MONTHS_LONG: Final = expression(r"月(?:[以之]?来|[以之]?内|里|$|[，。；、的])")  # 近三月来, but 近三月初
_TWO_MONTHS: Final = {a + b: (n, n + 1) for n, (a, b) in enumerate(pairwise("一二三四五六七八九十"), 1)} | {"十一二": (11, 12)}  # 七八月份
_TWO_DECADES: Final = expression(r"([一二三四五六七八])([二三四五六七八九])十")
_IN_ONE_MONTH: Final = expression(r"月(?:内|连[破查抓端缴打]|[两三四五六七八九十][起案宗度破查抓端缴打])")  # 一月连破三案: within a month
_AND_NIGHTS: Final = expression(r"日(?:\d{1,2}|[一两二三四五六七八九十]{1,2})[夜晚](?![上间里报])")  # 三日两夜
_YEAR_DIGITS: Final = 4
_SINCE_ERA: Final = expression(r"(?:公元|纪元|西元)\d{1,3}年?(?:至|到|-|—{1,2}|~|～)$")  # 公元618年到907年
_IN_ONE_DAY: Final = expression(r"日(?:(?:之|以)?内)?(?:连[破查抓端缴打捣截]|接连|[两三四五六七八九十][起案宗])")  # 一日连破三案: within a day
_ORDER: Final = expression(r"(?:连续|接连|的|[迈步进]入|执行|实施|[两三四五六七八九十]年)第$")
_DECADES: Final = {"零": 2000, "〇": 2000, "0": 2000, "五": 1950, "六": 1960, "七": 1970, "八": 1980, "九": 1990}
_DECADE_TENS: Final = frozenset("五六七八九")
_BEFORE_CHRIST: Final = ("公元前", "纪元前", "西元前")
_ERAS: Final = ("公元", "纪元", "西元")
_DAY_OF_YEAR: Final = expression(rf"[\d{CN}]{{1,3}}月(?:份|[\d{CN}]{{1,3}}[日号])?")
_WEEK_OF: Final = expression(rf"第(?:\d{{1,2}}|[{CN}]{{1,3}})个?(?:周(?!年)|星期|礼拜)")
_YEAR_ALONE: Final = expression(r"(?:19|20)\d\d\s*")
_PLAIN_PAIR: Final = expression(r"(?!一二|二三|三四|四五|五六|六七|七八|八九|三五)[一二三四五六七八九]{2}")  # 三三年, but 七八年 may be years
_NEIGHBOURS: Final = frozenset({a + b for a, b in pairwise("一二三四五六七八九")} | {"三五"})
_POSITIONAL: Final = expression(r"[0〇零○].+|[一二三四五六七八九]{2}")


def tokens(text: str, words: Iterable[Hit]) -> list[Token]:
    """The date tokens of a text in its order; where two overlap, the one that begins first and is longer."""
    found = _numbers(text)
    if len(text) < 8 and _YEAR_ALONE.fullmatch(text):
        found.append(Token("year", 0, len(text.rstrip()), int(text), casual=True))
    elif dashed := month_and_day(text):
        month, day, end = dashed
        found.append(Token("date", 0, end, (None, month, day, None), casual=True))
    for hit in words:
        made = word(text, hit)
        if made is not None:
            found.append(made)
    found.sort(key=_START)
    out: list[Token] = []
    for token in found:
        if token.kind == "offset" and out and out[-1].kind == "feast" and out[-1].end == token.start and text[token.start] in "前后":
            continue  # 中秋后两天
        if out and token.start < out[-1].end:
            last = out[-1]
            if token.start == last.start and (token.end > last.end or token.end == last.end and last.kind == "offset"):
                out[-1] = token
                continue
            if last.kind in ("clock", "offset") or token.end <= last.end or token.kind == "part":
                continue
            if (last.bare or not last.solid) and not (last.kind == "year" and token.kind == "edge"):
                out.pop()
            else:
                continue
        out.append(token)
    return out


def _numbers(text: str) -> list[Token]:
    out: list[Token] = []
    at = 0
    for match in _NUMERIC.finditer(text):
        start = match.start()
        if start < at:
            continue
        number, unit = match.group("n", "u")
        handler = _BY_UNIT.get(unit)
        if handler is None:
            if not number[0].isdecimal():
                continue
            handler = figures if unit[0].isdigit() else _clock
        token = handler(text, start, match.end(), number)
        if token is not None:
            at = token.end
            if token.kind == "pair":
                out.extend(token.value)
            else:
                out.append(token)
    return out


def _year(text: str, start: int, end: int, number: str) -> Token | None:
    match = _AFTER_YEAR.match(text, end)
    if match is None:
        return None
    if text.startswith("年代", end):
        return _decade(text, start, end, number)
    if len(number) == 2 and number[1] == "几" and number[0] in _DECADES and not text.startswith(("前", "后", "来", "的时间"), end + 1):
        return Token("decade", start, end + 1, (_DECADES[number[0]], 9), casual=True)  # 零几年, 九几年
    if number[-1] == "千" and text.startswith(("前", "之前", "以前", "后", "之后", "以后", "来"), end + 1):
        return distance(text, start, end, number)  # 两千年前
    found = year_number(number)
    before = left_of(text, start, 3)
    if before in _BEFORE_CHRIST:
        day = _DAY_OF_YEAR.match(text, match.end())
        return Token("vague", start - 3, day.end() if day else match.end(), casual=True)  # no day of a calendar that begins with the year 1
    era = _era(before)
    if era and found is None and (long_ago := parse_number(number)) is not None and 0 < long_ago < 1000:
        return Token("year", start - era, match.end(), int(long_ago), casual=True)  # 公元五百年
    if before.endswith("民国") and small_number(number) is not None or before.endswith("民国") and found:
        value = found[0] if found else small_number(number)
        return Token("year", start - 2, match.end(), (value or 0) + 1911)
    if before.endswith("第") and (later := _later_year(text, start, match.end(), number)) is not None:
        return later
    offset = distance(text, start, end, number) if found is None or found[1] < 4 and (not _POSITIONAL.fullmatch(number) or number in _NEIGHBOURS) else None
    if offset is not None:
        return offset
    if found is None:
        roc = _tens(number)  # 九十六年, of the republic
        sure = roc is not None and 70 <= roc < 130 and ("民国" in text or _PART_OF_YEAR.match(text, match.end()) is not None)
        return Token("year", start, match.end(), roc + 1911) if roc is not None and sure else None
    value, digits = found
    if digits == 4:
        if not (1000 <= value < 2200 or era and value) or start and text[start - 1].isdigit():
            return None
        if text.startswith(("来", "多"), match.end()):
            return None
        return Token("year", start - era, match.end(), value)
    follows = text[match.end() : match.end() + 1] or "\n"
    if start and (text[start - 1].isdigit() or text[start - 1] in "第近约满余."):
        return None
    if digits == 3 and value:
        if 100 <= value < 120:
            if not era:
                return Token("year", start, match.end(), value + 1911, solid=text[match.end() - 1] == "度")
        return Token("year", start - era, match.end(), value, solid=bool(era) or before.endswith(("在", "于")) or _SINCE_ERA.search(left_of(text, start, 10)) is not None, casual=True)
    if digits == 2:
        strong = number[0] in "0〇零○" or _PLAIN_PAIR.fullmatch(number) is not None or bool(era) or value >= 70 and (not before or before[-1] in "，。在于自从至到、 （")
        strong = strong or number.isdigit() and start == 0 and match.end() == len(text)  # 24年, and nothing else
        strong = strong or _WEEK_OF.match(text, match.end()) is not None  # 20年第52周
        if follows in "来多内间之前后以":
            strong = number[0] in "0〇零○" or _PLAIN_PAIR.fullmatch(number) is not None
        return Token("year", start - era, match.end(), value if era else full_year(value), solid=strong, casual=True)
    return None


def _later_year(text: str, start: int, end: int, number: str) -> Token | None:
    """第二年, 第五年: a year counted from the one told last; 连续第二年 counts from no year told."""
    count = small_number(number)
    if count is None or not 2 <= count <= 30 or _ORDER.search(text, max(0, start - 6), start) is not None or text.startswith("的", end) or text[end - 1] == "度":
        return None
    return Token("year_word", start - 1, end, ("story", count - 1), casual=True)


def _tens(number: str) -> int | None:
    """九十六, 一百一十四, 一百零二."""
    value = parse_number(number) if "十" in number or "百" in number else None
    return int(value) if value is not None else None


def _decade(text: str, start: int, end: int, number: str) -> Token | None:
    value = small_number(number) if len(number) <= 3 else None
    if value is None and (pair := _TWO_DECADES.fullmatch(number)):
        low = (small_number(pair[1]) or 0) * 10
        return Token("decade", start, end + 2, (low, (small_number(pair[2]) or 0) * 10 + 9 - low), casual=True)
    found = year_number(number)
    if value is None and found and (found[1] == 4 or found[1] == 2 and number[0] in _DECADE_TENS):
        value = found[0]  # 八零年代
    if value is None or value % 10:
        return None
    return Token("decade", start, end + 2, value, casual=True)


def _month(text: str, start: int, end: int, number: str) -> Token | None:
    match = _AFTER_MONTH.match(text, end)
    value = small_number(number)
    if match and value and value <= 12 and start > 1 and text[start - 1] in "前后" and text[start - 2] == "年" and _OF_YEAR.search(left_of(text, start)):
        return Token("span", start - 1, match.end(), f"{'first' if text[start - 1] == '前' else 'last'}_{value}")
    if match is not None and (pair := _TWO_MONTHS.get(number)) is not None:
        return Token("months", start, match.end(), pair, casual=True)
    if text[start - 1 : start] == "年" and _TERM.search(text, max(0, start - 40), start) is not None:
        return None
    if match is None or value is None or not 1 <= value <= 12 or text[end - 1] in "两半" or text[start - 1 : start] == "近" and _RECENT.search(text, max(0, start - 2), start) is not None and _MONTHS_LONG.match(text, end) is not None:
        return distance(text, start, end, number)
    if not text[end + 1 : end + 2].isdigit() and _MONTHS_LASTED.search(text, max(0, start - 5), start) is not None or _OF_SENTENCE.match(text, end) is not None:
        return None
    if number == "一" and _IN_ONE_MONTH.match(text, end) is not None:
        return distance(text, start, end, number)
    leap = text[start - 1 : start] == "闰" if start else False
    return Token("month", start - leap, match.end(), (value, leap, leap))


def _day(text: str, start: int, end: int, number: str) -> Token | None:
    value = small_number(number)
    match = _AFTER_DAY.match(text, end)
    if value is None and start and text[start - 1] == "月" and (spelt := year_number(number)) is not None and spelt[1] == 2:
        value = spelt[0]  # 七月一八日
    if start and text[start - 1] == "月" and value is not None and 1 <= value <= 31:
        return Token("day", start, end + 1, value)  # 5月3日常州…, 5月3日报警
    if match is None or value is None or not 1 <= value <= 31 or number in ("两", "半"):
        return distance(text, start, end, number)
    if number == "一" and _IN_ONE_DAY.match(text, end) is not None or _AND_NIGHTS.match(text, end) is not None:
        return distance(text, start, end, number)
    before = left_of(text, start, 9)
    sign = text[end]
    if sign == "日" and value <= 10 and before[-1:] in ("前", "后") and (len(before) == 1 or before[-2] in "，。；（ \n"):
        return distance(text, start, end, number)  # 前2日
    after = text[match.end() : match.end() + 1] or "\n"
    if sign == "日":
        counted = not before.endswith(("月", "月份")) and _OF_MONTH.search(before) is None and (after in "内前后的" or text.startswith(("之前", "之后", "之内", "以前", "以后", "以内"), match.end()))
        guarded = bool(counts_days(before)) or counted and not (after == "前" and len(number) == 2) or after == "起" and text[match.end() + 1 : match.end() + 2] in "，。"
        if not number.isdigit() and len(number) == 1:
            guarded = guarded or not _SINGLE.search(before) or number == "一" and after == "，" and _OPENS.search(before) is not None
        offset = distance(text, start, end, number) if guarded and after in "内前后之以" else None
        return offset or Token("day", start, match.end(), value, solid=not guarded)
    letter = before[-1:]
    guarded = bool(letter) and (letter.isascii() and letter.isalnum() or letter in STREETS or letter in "第“”〕元\"-#号机")
    return Token("day", start, match.end(), value, solid=not guarded, casual=after not in "上下凌晚中早，清傍至到—-~、夜" and not (after in "将把刚" and (before[-1:] or "。") in "，。；：们警队局所\n "))


def _clock(text: str, start: int, end: int, number: str) -> Token | None:
    found = read_clock(text, start)
    if found is None or text[start - 1 : start] in _LENGTHS and _LENGTH_BEFORE.search(text, max(0, start - 8), start) is not None:
        return None
    return Token("clock", found.start, found.end, found, casual=True)


def _century(text: str, start: int, end: int, number: str) -> Token | None:
    value = small_number(number)
    if value is None or not text.startswith("世纪", end) or not 1 <= value <= 21:
        return None
    if left_of(text, start, 3) in _BEFORE_CHRIST:
        return Token("vague", start - 3, end + 2, casual=True)
    return Token("century", start - _era(left_of(text, start, 3)), end + 2, ("nth", value), casual=True)


def _era(before: str) -> int:
    """How long the name of the era is that the three characters before a year end with; 新纪元 is none."""
    return 2 if before.endswith(_ERAS) and before[0] != "新" else 0


def lunar_day_at(text: str, at: int, lunar: bool) -> tuple[int, int, bool] | None:
    """The day behind a month where no 日 follows: (day, end, whether it is a lunar one).

    初六 and 廿二 are lunar; 十五 is where the month is (正月十五), else a solar day said without 日 (二月十五).
    """
    if arabic := _ARABIC_DAY.match(text, at) or day_at(text, at):
        return int(arabic[1]), arabic.end(), lunar
    match = _LUNAR_DAY.match(text, at)
    if match:
        word = match[0]
        day = small_number(word[1:]) if word[0] == "初" else small_number(word)
        sure = word[0] in "初廿卅" or _LUNAR_FEAST.match(text, match.end()) is not None or word == "十五" and _mid_autumn(text, at)
        if day and (sure or lunar):
            return day, match.end(), True
    match = _DAY_OF_WEEKDAY.match(text, at)
    if match is not None and (day := small_number(match[0])) and 1 <= day <= 31:
        return day, match.end(), lunar
    match = _TAIL_DAY.match(text, at)
    if match is None or not _DAY_BOUNDARY.match(text, match.end()):
        return None
    day = small_number(match[0])
    return (day, match.end(), lunar) if day and 1 <= day <= 31 else None


def _mid_autumn(text: str, at: int) -> bool:
    """Whether 十五 makes 八月十五, the feast: in Chinese numerals, without 日, and neither of a year in figures nor an end of a range."""
    if not text.startswith("八月", at - 2) or _DAY_ALONE.match(text, at + 2) is None:
        return False
    before = text[at - 3 : at - 2] if at > 2 else ""
    return before not in _NO_FEAST and not (before == "年" and text[at - 4 : at - 3] in _FIGURES)


def _list(text: str, start: int, end: int, number: str) -> Token | None:
    pair = read_pair(text, start) if text.startswith("、", end) else None
    return Token("clock", start, pair.end, pair, casual=True) if pair is not None else listed(text, start, end, number)


def _dash(text: str, start: int, end: int, number: str) -> Token | None:
    return (figures(text, start, end, number) if number.isdigit() else None) or joined(text, start, end, number)


def _lettered(text: str, start: int, end: int, number: str) -> Token | None:
    """2024Q1, 24Q1, 2024H2: a year in figures before the letter of its quarter or half."""
    known = number.isdigit() and (len(number) == _YEAR_DIGITS and number[:2] in ("19", "20") or len(number) == 2 and text[end] == "Q")
    if not known or start and text[start - 1].isascii() and text[start - 1] not in " \n(,":
        return None
    return Token("year", start, end, full_year(int(number)) if len(number) == 2 else int(number), casual=True)


_Handler = Callable[[str, int, int, str], Token | None]


def _units(units: str, handler: _Handler) -> dict[str, _Handler]:
    return dict.fromkeys(units, handler)
_BY_UNIT: Final[dict[str, _Handler]] = {
    **_units("年", _year), **_units("月", _month), **_units("日号", _day), **_units("时点:：", _clock), **_units("季", quarter),
    **_units("世", _century), **_units("个多来", counted), **_units("天周星礼小分秒载刻钟", distance), "工作": distance, "交易": distance,
    **_units("、，和及", _list), **_units("至到~～—–－", joined), **_units("-", _dash), **_units("/.", figures), **_units("QH", _lettered), "": figures,
}
