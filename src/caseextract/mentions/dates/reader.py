"""Tokens side by side, from coarse to fine, read as one Moment: 大前年 + 七夕节 + 半夜 + 11点."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from typing import Any, Final

from caseextract.classes import compiled
from caseextract.expressions import expression
from caseextract.mentions.dates.clock import Clock, settle
from caseextract.mentions.dates.lexer import lunar_day_at
from caseextract.mentions.dates.moments import Moment, Offset
from caseextract.mentions.dates.token import Token, republic_year, small_number

__all__ = ["MomentReader"]

_GAPS: Final = frozenset(("", "的", " ", "  "))
_DASHES: Final = frozenset("-—–")  # 3月7日-11:23
_ABOUT: Final = frozenset(("约", "大约", "大概", "近", "将近", "接近"))  # 6月3日约22时
_COMMAS: Final = frozenset(("，", "， ", ",", ", "))
_CLAUSE_OPENS: Final = expression(r"(?:^|[。；：\n　])[\u4e00-\u9fff]?(?<![于在至到从自由是截比较])$")  # 2016年，9月3日; 我2016年，9月3日
_ASIDES: Final = frozenset(("，", "， ", "、", ",", "（", ", "))
_EDGE: Final = expression(
    r"(?P<x>上中旬|中上旬|中下旬|上旬|中旬|下旬|[上下]半个?月)|(?P<early>[年月]?(?:初|头)(?!十|[一二三四五六七八九中次步查期])|伊始)|(?P<late>[年月]?[底末尾](?!期))|(?P<mid>[年月]中|中(?=[，。、]|$))"
)
_TENDAYS: Final = {"上旬": "x1", "中旬": "x2", "下旬": "x3", "上中旬": "x12", "中上旬": "x12", "中下旬": "x23", "上半月": "xh1", "下半月": "xh2", "上半个月": "xh1", "下半个月": "xh2"}
_QUARTER_EDGE: Final = expression(r"(?P<early>初(?![中级一二三四五六七八九十次步查期]))|(?P<late>[末底](?![期薪价线层部气]))")
_PHASE: Final = expression(r"(?P<h1>[上前]半叶?(?!年))|(?P<h2>[下后]半叶?(?!年))|(?P<early>初期?|早期|前期)|(?P<late>末期?|后期|晚期)|(?P<mid>中期|中叶)")
_SAME_TIME: Final = expression(r"的?(?:这个?时候|这会儿|此时|此刻|同一时[间刻]|同样时间)")
_SEASON: Final = expression(r"[春夏秋冬](?=$|[，。、；\s起以])")
_SEASONS: Final = {"春": 3, "夏": 6, "秋": 9, "冬": 12}
_SPLIT_DAY: Final = compiled(r"（(?P<d>\d{1,2}|[一二三四五六七八九十廿]{1,3})日?）(?:日|(?=[上下中]午|{day_part}|[早晚晨夜]))")
_STATED_YEAR: Final = expression(r"（(?P<y>(?:19|20)\d\d|9\d|1[0-2]\d)年?）")
_WEEKDAY_LETTER: Final = expression(r"（[一二三四五六日]）(?=\s?[上下中凌早晚傍正午\d]|[，、至到\s])")
_FEAST_STEP: Final = expression(r"的?(?P<n>[前后]|后?的?第)(?P<k>[一二两三四五六七八九十]{1,3}|\d{1,2})?(?:天|(?<=[前后第]\d)日|个?(?P<w>周|星期|礼拜)(?![一二三四五六日天末]))")
_TAILS: Final = frozenset("0123456789初廿卅〇零一二三四五六七八九十上中下底末头尾年月伊早前晚后春夏秋冬的第这此同那")
_DAYS: Final = frozenset(("day", "date", "feast"))
_THAT_WEEK: Final = expression(r"那一?个?(?:周|星期|礼拜)(?![一二三四五六日天末])")  # 十月六号那周


_IN_YEAR: Final = frozenset(("month", "feast", "span", "season", "edge", "months", "lunar"))


class MomentReader:
    """Reads the moment that begins at a token of one text."""

    def __init__(self, text: str, found: list[Token]) -> None:
        """Keep the text and its tokens."""
        self.text = text
        self.tokens = found

    def read(self, at: int, follows: Moment | None = None, inside: bool = False) -> tuple[Moment | None, int, int]:
        """The moment, the token after it, and where it ends.

        Args:
            at: number of the first token.
            follows: the near bound of a range, whose time of day carries on (下午两点到四点).
            inside: whether it stands in brackets already, where no further brackets are opened.
        """
        text, found = self.text, self.tokens
        token = found[at]
        if not token.solid and not self._helped(at):
            return None, at + 1, token.end
        made = Moment()
        word: str | None = None
        begun, end, count, level = at, token.start, len(found), 0
        while at < count:
            token = found[at]
            if at > begun and token.start != end:
                gap = text[end : token.start]
                if gap not in _GAPS and not (gap in _DASHES and level == 4 and made.day is not None and token.kind == "clock" and token.value.colon) and not (gap in _ABOUT and level == 4 and token.kind in ("clock", "part")) and not (level == 4 and gap in _ASIDES and self._aside(token, gap)) and not (level == 1 and gap in _COMMAS and self._year_apart(begun, at)):
                    break
                closing = gap == "（"
            else:
                closing = False
            if token.kind == "clock":
                if made.time is not None or level not in (0, 4, 5) and not (level == 3 and made.word_part) or not isinstance(token.value, Clock) or token.value.doubt and not made.word_part:
                    break
                part, said = (made.daypart if made.word_part else None), word
                if follows is not None and part is None and level == 0 and token.value.hour <= 12:
                    part, said = _carried(follows, token.value)
                made.time, made.daypart = settle(token.value, part, said)
                if token.value.until is not None:
                    made.until = settle(replace(token.value, hour=token.value.until), part, said)[0]
                level = level or 5
            else:
                if made.offset is not None and level == 4:
                    level = _opened(made, token.kind)
                now = _TAKE[token.kind](made, token.value, level) if token.kind in _TAKE else -1
                if now < 0:
                    break
                level = now
                if token.kind == "part":
                    word = token.value[1]
                elif token.kind == "year":
                    made.short = token.end - token.start == 3 and text[token.end - 1] == "年"
            end = token.end + closing
            at += 1
            if token.bare:
                break
            following = text[end : end + 1]
            if following in _TAILS:
                stop = self._tail(made, token.kind, end)
                if stop != end:
                    end, level = stop, 4 if made.day is not None or made.feast or made.day_shift else 3 if made.month or made.month_shift else max(level, 2 * (made.century is None and made.years is None))
                    while at < count and found[at].start < end:
                        at += 1
                    following = text[end : end + 1]
            if following == "（" and not inside:
                at, end = self._bracket(made, token, at, end)
        if at == begun or level == 0:
            return None, begun + 1, end
        made.level = level
        return made, at, end

    def _aside(self, token: Token, gap: str) -> bool:
        """10月12号，星期一; 3月16日（周三）: a weekday beside a full date only bears it out."""
        if token.kind != "week":
            return False
        shift, day = token.value
        if shift is not None or day is None or day == 8:
            return False
        return gap != "（" or self.text[token.end : token.end + 1] == "）"

    def _year_apart(self, begun: int, at: int) -> bool:
        """2014年，3月5日: a year that opens its sentence, a comma, and a full day."""
        text, found = self.text, self.tokens
        year = found[begun]
        opens = _CLAUSE_OPENS.search(text, max(0, year.start - 3), year.start) is not None
        if not opens or year.kind != "year" or at != begun + 1 or text[year.end - 1] != "年" or year.end - year.start < 5:
            return False
        follower = found[at + 1] if at + 1 < len(found) else None
        return found[at].kind == "month" and follower is not None and follower.kind == "day" and follower.start == found[at].end

    def _helped(self, at: int) -> bool:
        """Whether a token that is none alone has a finer one at its side (98年 + 4月)."""
        token = self.tokens[at]
        if token.kind not in ("year", "month", "part"):
            return False
        follower = self.tokens[at + 1] if at + 1 < len(self.tokens) else None
        if follower is not None and follower.start > token.end + 1:
            follower = None
        if token.kind == "part":  # 晚8点
            return follower is not None and follower.kind == "clock" and follower.start == token.end
        if token.kind == "month":
            return follower is not None and follower.kind == "day"
        if follower is not None and follower.kind in ("month", "span", "season", "feast", "edge", "months", "lunar"):
            return True
        return bool(_EDGE.match(self.text, token.end)) and not self.text.startswith("中", token.end)

    def _tail(self, made: Moment, kind: str, end: int) -> int:
        """What hangs on a token without being one: 上旬, 初, 底, a lunar day, a day without 日."""
        text = self.text
        if text[end] == "那":
            week = _THAT_WEEK.match(text, end) if kind in _DAYS else None
            made.week_of = week is not None
            return week.end() if week is not None else end
        if kind == "month":
            day = lunar_day_at(text, end, made.lunar)
            if day is not None:
                made.day, stop, lunar = day
                made.lunar = made.lunar or lunar
                return stop
        elif kind in ("span", "quarter", "half"):
            match = _QUARTER_EDGE.match(text, end)
            if match and made.edge is None and (made.span or "q")[0] in "qh":
                made.edge = match.lastgroup
                return match.end()
            return end
        elif kind in ("decade", "century"):
            match = _PHASE.match(text, end)
            if match:
                made.edge = match.lastgroup
                return match.end()
            return end
        elif kind == "feast":
            return self._feast_step(made, end)
        elif kind in ("year_word", "month_word") and made.day is None and (same := _SAME_TIME.match(text, end)):  # 去年这个时候
            made.day_shift = ("ref", 0)
            return same.end()
        elif kind == "day_word" and made.day_shift is not None and made.day_shift[0] == "ref" and (same := _SAME_TIME.match(text, end)):
            return same.end()  # 昨天这个时候
        elif kind in ("year", "year_word"):
            match = _SEASON.match(text, end)
            if match:
                low = _SEASONS[match[0]]
                made.months = (low, low + 2)
                return match.end()
        elif kind != "month_word":
            return end
        match = _EDGE.match(text, end)
        if match is None or made.edge is not None or kind.startswith("year") and (match["x"] or match[0] == "中" or match[0][0] == "月"):
            return end
        made.edge = _TENDAYS.get(match[0]) or match.lastgroup
        return match.end()

    def _feast_step(self, made: Moment, end: int) -> int:
        """国庆节前一天, 春节第三天."""
        if self.text.startswith("前夜", end) and "," not in (made.feast or ","):
            made.feast, made.daypart, made.word_part = f"{made.feast},-1", "evening", True
            return end + 2
        match = _FEAST_STEP.match(self.text, end)
        if match is None or match["n"][-1] == "第" and (not match["k"] or match["w"]) or match["w"] and not match["k"] or "," in (made.feast or ","):
            return end
        step = ((small_number(match["k"]) or 1) if match["k"] else 1) * (7 if match["w"] else 1)
        step = -step if match["n"] == "前" else step - (match["n"].lstrip("的") == "第")
        made.feast = f"{made.feast},{step}"
        return match.end()

    def _bracket(self, made: Moment, token: Token, at: int, end: int) -> tuple[int, int]:
        """昨日（11日）, 上周五（18日）, 正月初六（2月5日）, 昨（十五）日: the date in brackets is the one that counts."""
        text = self.text
        if token.kind in ("day", "date") and (weekday := _WEEKDAY_LETTER.match(text, end)):  # 6月14日（一）
            return at, weekday.end()
        if token.kind == "year_word" and made.year_shift is not None and (stated := _STATED_YEAR.match(text, end)):  # 今年（2013年）9月
            made.year, made.year_shift, end = republic_year(stated["y"]), None, stated.end()
            while at < len(self.tokens) and self.tokens[at].start < end:
                at += 1
            return at, end
        if token.kind == "day_word" and (split := _SPLIT_DAY.match(text, end)):
            made.day, end = small_number(split["d"]), split.end()
            while at < len(self.tokens) and self.tokens[at].start < end:
                at += 1
            return at, end
        if at >= len(self.tokens) or self.tokens[at].start != end + 1:
            return at, end
        inner, after, stop = self.read(at, inside=True)
        if inner is None or text[stop : stop + 1] not in ("）", ")"):
            return at, end
        if inner.day is not None and (made.day_shift or made.weekday or made.feast or made.lunar or made.week_shift is not None):
            made.year, made.month, made.day = inner.year, inner.month, inner.day
            if inner.month is not None:
                made.day_shift = made.week_shift = made.weekday = None
            made.feast = made.year_shift = None
            made.lunar = False
        elif inner.weekday is None and not inner.lunar and not inner.feast:
            return at, end
        if inner.time and made.time is None:
            made.time, made.daypart = inner.time, inner.daypart
        return after, stop + 1


# ——— one function a kind: put the value into its slot and return how fine the moment is now; -1 where it does not go on ———


def _take_year(m: Moment, value: Any, level: int) -> int:
    if level:
        return -1
    m.year = value
    return 1


def _take_year_word(m: Moment, value: Any, level: int) -> int:
    if level:
        return -1
    m.year_shift = value
    return 1


def _take_years(m: Moment, value: Any, level: int) -> int:
    if level or m.lunar:
        return -1
    m.years, m.year_shift = value, ("ref", 0)
    return 1


def _take_century(m: Moment, value: Any, level: int) -> int:
    if level or m.lunar:
        return -1
    if isinstance(value, tuple):
        m.century = value[1] * 100
    else:
        m.century, m.year_shift = 0, ("century", value)
    return 1


def _take_decade(m: Moment, value: Any, level: int) -> int:
    base = m.century
    if level and (level > 1 or base is None):
        return -1
    value, span = value if isinstance(value, tuple) else (value, 9)  # 五六十年代 is (50, 19)
    if value >= 100 or base == 0:
        low = value
    elif base is None:
        low = (2000 if value <= 20 else 1900) + value
    else:
        low = base - 100 + value
    m.century, m.years = None, (low, low + span)
    return 1


def _take_lunar(m: Moment, value: Any, level: int) -> int:
    if level > 1 or m.lunar:
        return -1
    m.lunar = True
    return level


def _take_month(m: Moment, value: Any, level: int) -> int:
    if level > 1 or level and (m.century is not None or m.years is not None):
        return -1
    m.month, lunar, m.leap = value
    m.lunar = m.lunar or lunar
    return 2


def _take_month_word(m: Moment, value: Any, level: int) -> int:
    if level > 1 or level and (m.century is not None or m.years is not None):
        return -1
    m.month_shift = value
    return 2


def _take_part_of_year(name: str) -> Callable[[Moment, Any, int], int]:
    def take(m: Moment, value: Any, level: int) -> int:
        if level > 1 or level and (m.century is not None or m.years is not None):
            return -1
        if name == "season":
            m.months = (value, value + 2)
        elif name == "edge":
            if value[0] == "month" and level == 1:
                return -1
            m.edge = value[1]
            if value[0] == "month":
                m.month_shift = ("ref", 0)
                return 3
        else:
            setattr(m, name, value)
        return 2

    return take


def _take_shift(name: str) -> Callable[[Moment, Any, int], int]:
    def take(m: Moment, value: Any, level: int) -> int:
        if level or m.lunar:
            return -1
        setattr(m, name, value)
        return 2

    return take


def _take_head(m: Moment, value: Any, level: int) -> int:
    if level not in (1, 2) or m.lunar or m.edge:
        return -1
    m.head = value
    return 3


def _take_feast(m: Moment, value: Any, level: int) -> int:
    if level > 1 or level and (m.century is not None or m.years is not None):
        return -1
    m.feast = value
    return 4


def _take_date(m: Moment, value: Any, level: int) -> int:
    if level or m.lunar:
        return -1
    m.year, m.month, m.day, m.time = value
    return 4 if m.day is not None else 2


def _take_day(m: Moment, value: Any, level: int) -> int:
    if level and (level != 2 or m.span or m.months or m.edge or m.quarter_shift is not None):
        return -1
    m.day = value
    return 4


def _take_day_word(m: Moment, value: Any, level: int) -> int:
    if level == 3 and m.week_shift and m.weekday is None and value == (("ref", 0), None):  # 上周的今天
        m.offset, m.week_shift = Offset(Decimal(abs(m.week_shift)), "week", 1 if m.week_shift > 0 else -1, False), None
        return 4
    if level == 4 and value == (("story", 0), None) and m.day is not None and m.time is None and m.daypart is None:
        return 4  # 7月23日当天
    if level and not (value[0] == ("ref", 0) and level <= 2 and (m.year_shift or m.month_shift)) or m.lunar:
        return -1  # 去年今日, 上个月今天
    m.day_shift, part = value
    if part:
        m.daypart, m.word_part = part, True
    return 4


def _take_days(m: Moment, value: Any, level: int) -> int:
    if level:
        return -1
    m.days = value
    return 4


def _take_offset(m: Moment, value: Any, level: int) -> int:
    if level or m.lunar:
        return -1
    m.offset = value
    return 4


def _take_week(m: Moment, value: Any, level: int) -> int:
    shift, day = value
    if level == 4 and m.offset is not None and m.offset.unit == "week" and shift is None and day:
        m.weekday = day  # 一周后的周三
        return 4
    if level == 4 and (m.day is not None or m.day_shift):
        if shift is not None or day is None or m.time is not None:
            return -1
        m.said = day
        return 4
    if level == 3 and m.week_shift is not None and m.weekday is None and shift is None:
        m.weekday = day
        return 4
    if level:
        return -1
    m.week_shift, m.weekday = shift, day
    return 4 if day else 3


def _take_nth(m: Moment, value: Any, level: int) -> int:
    if level > 2 or m.week_shift is not None:
        return -1
    m.nth, day = value
    m.weekday, m.leap = abs(day) or None, day < 0
    return 4 if day else 3


def _take_day_of(m: Moment, value: Any, level: int) -> int:
    if level not in (1, 2) or m.nth is not None or m.lunar:
        return -1
    m.nth, m.weekday = value, 9
    return 4


def _take_year_season(m: Moment, value: Any, level: int) -> int:
    if level:
        return -1
    m.year_shift, m.months = ("ref", value[0]), (value[1], value[1] + 2)
    return 2


def _take_part(m: Moment, value: Any, level: int) -> int:
    if m.daypart == "evening" and value[0] == "night" and m.day_shift is not None and m.time is None:
        m.daypart = "night"  # 今晚午夜
        return level
    if m.daypart is not None or m.time is not None or level in (1, 2):
        return -1
    if level == 3 and not m.week_shift and m.nth is None:
        return -1
    m.daypart, m.word_part = value[0], True
    return level or 5


_TAKE: Final[dict[str, Callable[[Moment, Any, int], int]]] = {
    "year": _take_year, "year_word": _take_year_word, "years": _take_years, "century": _take_century, "decade": _take_decade,
    "lunar": _take_lunar, "month": _take_month, "month_word": _take_month_word, "quarter": _take_shift("quarter_shift"), "half": _take_shift("half_shift"), "head": _take_head, "feast": _take_feast,
    "span": _take_part_of_year("span"), "season": _take_part_of_year("season"), "months": _take_part_of_year("months"),
    "edge": _take_part_of_year("edge"), "date": _take_date, "day": _take_day, "day_word": _take_day_word, "days": _take_days, "offset": _take_offset,
    "week": _take_week, "dayof": _take_day_of, "yearseason": _take_year_season, "nth": _take_nth, "part": _take_part,
}


def _opened(m: Moment, kind: str) -> int:
    """三年前的8月14日, 两年前的春节, 三个月前的5号: the distance names the year or month that the finer part lies in."""
    offset = m.offset
    if offset is None or offset.span or offset.near is not None or offset.amount % 1 or m.time or m.daypart:
        return 4
    shift = ("ref", int(offset.amount) * offset.sign)
    if offset.unit == "year" and kind in _IN_YEAR:
        m.offset, m.year_shift = None, shift
        return 1
    if offset.unit == "month" and kind == "day":
        m.offset, m.month_shift = None, shift
        return 2
    return 4


def _carried(near: Moment, clock: Clock) -> tuple[str | None, str | None]:
    """下午两点到四点: the afternoon goes on."""
    if near.time is None or near.daypart not in ("afternoon", "evening", "night", "noon"):
        return None, None
    hour = int(near.time[:2])
    if hour >= 12 and clock.hour < 12 and hour <= clock.hour + 12:
        return "afternoon", None
    return None, None
