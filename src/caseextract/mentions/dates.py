"""Dates and times as the text writes them; what they resolve to is the timeline's business (assemble/timeline.py).

Tokens (datelex.py) that stand side by side, from coarse to fine, make a Moment; two Moments with 至 between them a range.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from caseextract.engine import Hit
from caseextract.mentions.clock import Clock, settle
from caseextract.mentions.datelex import Token, date_words, lunar_day_at, small_number, tokens
from caseextract.mentions.moments import DateMention, Moment, Offset

__all__ = ["DateMention", "Moment", "Offset", "scan_dates", "small_number"]

_GAPS: Final = frozenset(("", "的", " ", "  "))
_JOINT: Final = re.compile(r"(?:底|末|中旬|起|开始)?\s?(?:至|到|直到|-{1,2}|—{1,2}|~|～|－|–)\s?")
_WITH: Final = re.compile(r"\s?[和与]\s?")
_BETWEEN: Final = re.compile(r"之?间|之间")
_EDGE: Final = re.compile(r"(?P<x>上旬|中旬|下旬)|(?P<early>(?:年|月)?(?:初|头)(?!十|[一二三四五六七八九中次步查期]))|伊始|(?P<late>(?:年|月)?(?:底|末|尾)(?!期))|(?P<mid>年中|月中|中(?=[，。、]|$))")
_PHASE: Final = re.compile(r"(?P<early>初期?|早期|前期)|(?P<late>末期?|后期|晚期)|(?P<mid>中期|中叶)")
_SEASON: Final = re.compile(r"[春夏秋冬](?=$|[，。、；\s起以])")
_SPLIT_DAY: Final = re.compile(r"（(?P<d>\d{1,2}|[一二三四五六七八九十廿]{1,3})）日")
_CLOSE: Final = re.compile(r"[）)]")
_SINCE: Final = re.compile(r"(?:份|初)?(?:(?:启动|开展|部署|打响|成立|开始|组织)?以来|至今|起(?=[，,至]|，|到)|开始至今|迄今|起至今)")
_LATER: Final = re.compile(r"[^，。；]{0,40}?(?:以来|起(?=[，。以]|开始)|至今)")
_FROM: Final = re.compile(r"[自从由]$")
_UNTIL: Final = re.compile(r"截[至止](?:到|至)?(?:目前)?(?:的)?$")
_LASTING: Final = re.compile(r"(?:持续|延续|延长)(?:到|至)$")
_SPLIT: Final = re.compile(r"[^，。；、\n]{0,20}[至到]")
_CODE: Final = re.compile(r"[“\"‘]?\d{1,4}[·•.．/]\d{1,2}(?:[·•.．/]\d{1,2})?[”\"’]")
_VAGUE_FEAST: Final = re.compile(r"期间|前夕|前后|假期|长假|小长假|将至|来临|黄金周|期|假日|临近|前(?!一天|日|晚)|后(?!一天|日)|以来|快乐|联欢|晚会|档|礼|联|红包|安保|旅游|出行|福利|贺卡|物资")
_FEAST_STEP: Final = re.compile(r"(?:的)?(?P<n>前|后|第)(?P<k>[一二三四五六七])?天")
_FEAST_DAY: Final = re.compile(r"当[天日晚]|这天|那天|[，,]|晚|凌晨|上午|下午|早")
_BEFORE_FEAST: Final = re.compile(r"(?:^|[，。；：\s在于年日（])$")
_ADVERB: Final = re.compile(r"[，间]|期间")
_SENTENCE: Final = re.compile(r"[。；\n]$|^$")
_TOTALS: Final = re.compile(r"(?=[^。；\n]{0,60}[\d一二三四五六七八九十])[^，。；\n]{0,16}(?:警方|公安|海关|分局|接获|共接|共破|破获|逮捕|抓获|侦破|查获)")
_STATED: Final = re.compile(r"[自从在于]$")
_NO_YEAR: Final = re.compile(r"[，]?(?:第|前|内|多|之|龄|级|的历史|以前|生产|版)")
_HISTORIC: Final = re.compile(r"[^，。；]{0,24}以来")


class _Parser:
    """Walks over the tokens of one text."""

    def __init__(self, text: str, found: list[Token]) -> None:
        self.text = text
        self.tokens = found
        self.codes = [m.span() for m in _CODE.finditer(text)] if "”" in text or '"' in text else []

    def mentions(self) -> list[DateMention]:
        out: list[DateMention] = []
        at = 0
        while at < len(self.tokens):
            token = self.tokens[at]
            if self.codes and any(a <= token.start < b for a, b in self.codes):
                at += 1
                continue
            read = self.one(at)
            if read is None:
                at += 1
                continue
            mention, at = read
            if out and mention.start < out[-1].end:
                continue
            if out and mention.kind in ("point", "vague") and out[-1].kind == "point" and mention.first.level < 5:
                joined = self.split_range(out[-1], mention)
                if joined is not None:
                    out[-1] = joined
                    continue
            out.append(mention)
        return out

    def split_range(self, near: DateMention, far: DateMention) -> DateMention | None:
        """自2018年1月专项斗争启动至2020年11月底: one stretch with words between its ends."""
        text = self.text
        if far.start - near.end > 21 or text[far.start - 1] not in "至到" or text[near.start - 1 : near.start] not in ("自", "从"):
            return None
        if _SPLIT.fullmatch(text, near.end, far.start) is None or not _fits(near.first, far.first) or near.first.level == 5:
            return None
        return DateMention(near.start, far.end, "range", near.first, far.first, "range", rule="date.range")

    def one(self, at: int) -> tuple[DateMention, int] | None:
        """The mention that begins at a token, and the token after it."""
        token = self.tokens[at]
        if token.kind == "vague":
            return DateMention(token.start, token.end, "vague", Moment(), precision="vague", casual=True, rule="date.vague"), at + 1
        if token.kind == "repeat":
            return self.repeat(at)
        first, after, end = self.moment(at)
        if first is None:
            return None
        text = self.text
        joint = _JOINT.match(text, end) or self.with_joint(end, after)
        if joint and after < len(self.tokens) and self.tokens[after].start == joint.end() and (
                self.tokens[after].kind != "feast" or first.level == 4):
            last, beyond, stop = self.moment(after, follows=first)
            if last is not None and _fits(first, last):
                between = _BETWEEN.match(text, stop)
                return self.range(token, first, last, between.end() if between else stop), beyond
        if self.tokens[at].bare and self.tokens[at].kind in ("year", "clock") and after == at + 1:
            return None
        return self.point(at, after, first, end)

    def with_joint(self, end: int, after: int) -> re.Match[str] | None:
        """A和B之间."""
        match = _WITH.match(self.text, end)
        if match is None or after >= len(self.tokens) or self.tokens[after].start != match.end():
            return None
        _, beyond, stop = self.moment(after)
        return match if _BETWEEN.match(self.text, stop) else None

    # ——— one moment ———

    def moment(self, at: int, follows: Moment | None = None) -> tuple[Moment | None, int, int]:
        """Tokens side by side, from coarse to fine. ``follows``: the near bound of a range, whose time of day carries on."""
        text, found = self.text, self.tokens
        made = Moment()
        word: str | None = None
        end = found[at].start
        begun = at
        while at < len(found):
            token = found[at]
            gap = text[end : token.start]
            if at > begun and gap not in _GAPS and not (token.kind in ("week", "part", "clock") and made.level == 4 and gap in ("，", "， ", "、", ",", "（", ", ") and self.aside(token, gap)):
                break
            if not token.solid and at == begun and not self.helped(at):
                break
            if at == begun and token.kind in ("part",) and not token.solid:
                break
            if not self.take(made, token, word, follows, text):
                break
            if token.kind == "part":
                word = token.value[1] if isinstance(token.value, tuple) else None
            end = token.end
            if gap in ("（",) and token.kind == "week":
                end += 1
            at += 1
            end = self.tail(made, token, end)
            while at < len(found) and found[at].start < end:
                at += 1
            if token.bare:
                break
            if token.kind == "day_word" and (split := _SPLIT_DAY.match(text, end)):  # 昨（十五）日
                made.day, made.day_shift, end = small_number(split["d"]), None, split.end()
                while at < len(found) and found[at].start < end:
                    at += 1
            if text[end : end + 1] == "（" and at < len(found) and found[at].start == end + 1:
                at, end = self.bracket(made, at, end)
        if at == begun or made.level == 0 and not made.time:
            return None, begun + 1, end
        return made, at, end

    def aside(self, token: Token, gap: str) -> bool:
        """10月12号，星期一; 3月16日（周三）: a weekday beside a full date only bears it out."""
        if token.kind != "week":
            return False
        shift, weekday = token.value if isinstance(token.value, tuple) else (None, None)
        if shift is not None or weekday is None or weekday == 8:
            return False
        return gap != "（" or self.text[token.end : token.end + 1] == "）"

    def helped(self, at: int) -> bool:
        """Whether a token that is none alone has a finer one at its side (98年 + 4月)."""
        token = self.tokens[at]
        if token.kind not in ("year", "month", "feast"):
            return False
        if token.kind == "feast":
            return False
        nearby = at + 1 < len(self.tokens) and self.tokens[at + 1].start <= token.end + 1
        follower = self.tokens[at + 1] if nearby else None
        if token.kind == "month":
            return follower is not None and follower.kind == "day"
        if follower is not None and follower.kind in ("month", "span", "season", "feast", "edge", "months", "lunar"):
            return True
        return bool(_EDGE.match(self.text, token.end)) and not self.text.startswith("中", token.end)

    def take(self, made: Moment, token: Token, word: str | None, follows: Moment | None, text: str) -> bool:
        """Put a token into its slot; False where it does not go on the same date."""
        kind, value, level = token.kind, token.value, made.level
        empty = level == 0 and not made.lunar
        if kind == "year" and (empty or made.lunar and level == 0) and isinstance(value, int):
            made.year = value
        elif kind == "year_word" and level == 0 and isinstance(value, tuple):
            made.year_shift = value
        elif kind == "years" and empty and isinstance(value, tuple):
            made.years = value
            made.year_shift = ("ref", 0)
        elif kind == "century" and empty:
            if isinstance(value, tuple):
                made.century = value[1] * 100
            elif isinstance(value, int):
                made.century, made.year_shift = 0, ("century", value)
        elif kind == "decade" and (empty or level == 1 and made.century is not None) and isinstance(value, int):
            _decade(made, value)
        elif kind == "lunar" and level <= 1:
            made.lunar = True
        elif kind == "month" and level <= 1 and made.century is None and isinstance(value, tuple):
            made.month, lunar, made.leap = value
            made.lunar = made.lunar or lunar
        elif kind == "month_word" and level <= 1 and made.century is None and isinstance(value, tuple):
            made.month_shift = value
        elif kind in ("span", "season", "months", "edge") and level <= 1 and made.century is None:
            return _part(made, kind, value)
        elif kind == "quarter" and empty and isinstance(value, int):
            made.quarter_shift = value
        elif kind == "feast" and level <= 1 and made.century is None and isinstance(value, str):
            made.feast = value
        elif kind == "date" and empty and isinstance(value, tuple):
            made.year, made.month, made.day, made.time = value
            made.word_part = False
        elif kind == "day" and isinstance(value, int) and made.day is None and level in (0, 2) and not (
                made.span or made.months or made.edge or made.quarter_shift is not None):
            if level == 0 and not token.solid:
                return False
            made.day = value
        elif kind == "day_word" and empty and isinstance(value, tuple):
            made.day_shift, part = value
            if part:
                made.daypart, made.word_part = part, True
        elif kind == "offset" and empty and isinstance(value, Offset):
            made.offset = value
        elif kind == "week":
            return _week(made, value, level)
        elif kind == "nth" and level <= 2 and made.week_shift is None and isinstance(value, tuple):
            made.nth, weekday = value
            made.weekday = abs(weekday) or None
            made.leap = weekday < 0
        elif kind == "part" and made.daypart is None and made.time is None and (level in (0, 3, 4, 5)) and isinstance(value, tuple):
            if level == 3 and not made.week_shift and made.nth is None:
                return False
            made.daypart, made.word_part = value[0], True
        elif kind == "clock" and made.time is None and isinstance(value, Clock) and (level in (0, 4, 5)):
            part, said = (made.daypart if made.word_part else None), word
            if follows is not None and part is None and level == 0 and value.hour <= 12:
                part, said = _carried(follows, value)
            made.time, made.daypart = settle(value, part, said)
        else:
            return False
        return True

    def tail(self, made: Moment, token: Token, end: int) -> int:
        """What hangs on a token without being one: 上旬, 初, 底, a lunar day, a day without 日."""
        text = self.text
        kind = token.kind
        if kind == "month" and not token.bare:
            day = lunar_day_at(text, end, made.lunar)
            if day is not None:
                made.day, stop, lunar = day
                made.lunar = made.lunar or lunar
                return stop
        if kind == "decade" or kind == "century":
            match = _PHASE.match(text, end)
            if match:
                made.edge = match.lastgroup
                return match.end()
        if kind in ("year", "year_word") and not token.bare and (match := _SEASON.match(text, end)):
            low = {"春": 3, "夏": 6, "秋": 9, "冬": 12}[match[0]]
            made.months = (low, low + 2)
            return match.end()
        if kind in ("month", "month_word", "year", "year_word") and not token.bare and made.edge is None:
            match = _EDGE.match(text, end)
            if match and not (kind in ("year", "year_word") and (match["x"] or match["mid"] == "中" or match[0][0] == "月")):
                made.edge = {"上旬": "x1", "中旬": "x2", "下旬": "x3"}.get(match["x"] or "") or ("late" if match["late"] else "mid" if match["mid"] else "early")
                return match.end()
        if kind == "feast":
            match = _FEAST_STEP.match(text, end)
            if match and (match["n"] != "第" or match["k"]):
                step = small_number(match["k"]) if match["k"] else 1
                step = (step or 1) * (-1 if match["n"] == "前" else 1) - (1 if match["n"] == "第" else 0)
                made.feast = f"{made.feast},{step}" if "," not in (made.feast or "") else made.feast
                return match.end()
        return end

    def bracket(self, made: Moment, at: int, end: int) -> tuple[int, int]:
        """昨日（11日）, 上周五（18日）, 正月初六（2月5日）: the date in brackets is the one that counts."""
        inner, after, stop = self.moment(at)
        if inner is None or not _CLOSE.match(self.text, stop):
            return at, end
        if inner.day is not None and (made.day_shift or made.weekday or made.feast or made.lunar or made.week_shift is not None):
            for name in ("year", "month", "day"):
                setattr(made, name, getattr(inner, name))
            made.day_shift = made.week_shift = made.weekday = made.feast = made.year_shift = None
            made.lunar = False
        elif inner.weekday is None and not inner.lunar and not inner.feast:
            return at, end
        if inner.time and made.time is None:
            made.time, made.daypart = inner.time, inner.daypart
        return after, stop + 1

    # ——— mentions ———

    def range(self, token: Token, first: Moment, last: Moment, end: int) -> DateMention:
        text = self.text
        start = token.start
        months = first.level <= 2 and last.level <= 2 and not (first.level == 1 and last.level == 1)
        rule = "date.months" if months and first.month and not first.edge and last.year is None and last.year_shift is None else "date.years" if first.level == 1 else "date.range"
        casual = first.level == 5 or bool(first.offset) or bool(last.offset) or first.century is not None or last.level == 5 and first.level == 5
        made = DateMention(start, end, "clock" if first.level == 5 and last.level == 5 else "range", first, last, precision="range", casual=casual, rule=rule)
        if text[end : end + 2] in ("以来",):
            end += 2
        return made

    def repeat(self, at: int) -> tuple[DateMention, int]:
        """每周三, 每天下午三点, 每年9月到11月."""
        token = self.tokens[at]
        period, weekday = token.value if isinstance(token.value, tuple) else (None, None)
        made, end, after, last = Moment(), token.end, at + 1, None
        if after < len(self.tokens) and self.tokens[after].start == end and self.tokens[after].kind not in ("vague", "repeat"):
            inner, beyond, stop = self.moment(after)
            if inner is not None:
                made, after, end = inner, beyond, stop
                joint = _JOINT.match(self.text, end)
                if joint and after < len(self.tokens) and self.tokens[after].start == joint.end():
                    last, beyond, stop = self.moment(after, follows=made)
                    if last is not None:
                        after, end = beyond, stop
        made.weekday = weekday or made.weekday
        return DateMention(token.start, end, "repeat", made, last, precision="vague", casual=True, repeat=str(period), rule="date.repeat"), after

    def point(self, at: int, after: int, made: Moment, end: int) -> tuple[DateMention, int] | None:
        text = self.text
        token = self.tokens[at]
        start = token.start
        single = after == at + 1
        kind, rule, casual = "point", "date.point", False
        level = made.level
        precision = "minute" if made.time and not made.time.endswith(":00") else "hour" if made.time else "day"
        if token.kind == "date" and single:
            rule = "date.iso"
            casual = token.casual
            if made.day is None:
                precision = "month"
        elif made.offset is not None:
            kind, rule, casual = "offset", "date.offset", True
            precision = "range" if made.offset.span else made.offset.unit if made.offset.unit in ("day", "month", "year", "hour", "minute") else "day"
        elif made.day_shift is not None:
            kind, rule, casual = "relative", "date.relative", token.casual
        elif made.feast is not None:
            rule = "date.feast"
            vague = _VAGUE_FEAST.match(text, end)
            stands = _BEFORE_FEAST.search(text[max(0, start - 1) : start]) and (_FEAST_DAY.match(text, end) or made.time or made.word_part)
            casual = not stands
            if vague:
                kind, precision, casual = "vague", "vague", True
            if not token.solid and single:
                return None
        elif made.weekday is not None and made.nth is None:
            kind, rule = "weekday", "date.weekday"
            casual = made.weekday == 8 or not (made.week_shift is not None or _BEFORE_FEAST.search(text[max(0, start - 1) : start]))
            if made.weekday == 8:
                precision = "range"
        elif made.nth is not None:
            rule, casual = "date.nth", True
            precision = "range" if made.weekday is None else precision
        elif made.day is not None:
            rule = "date.point" if made.month or made.month_shift else "date.day"
            casual = rule == "date.day" and token.casual
        elif level == 5:
            if not self.clock_alone(token, made, end, single):
                return None
            kind, rule, casual = "clock", "date.clock", True
        else:
            return self.period(at, after, made, end)
        listed = rule == "date.day" and start > 0 and text[start - 1] in "、，和及"
        mention = DateMention(start, end, kind, made, None, precision, casual, listed, None, rule)
        return self.edged(mention), after

    def clock_alone(self, token: Token, made: Moment, end: int, single: bool) -> bool:
        """Whether a time of day without a date is one: 下午三点, 15:30; not 三点 in 提出三点."""
        if made.word_part:
            return True
        if isinstance(token.value, Clock) and token.value.colon:
            return not self.text[end : end + 1].isdigit() and self.text[token.start - 1 : token.start] not in ("比", "分", "约")
        before = self.text[max(0, token.start - 1) : token.start]
        sure = made.time is not None and (not made.time.endswith(":00") or self.text[end - 1] in "时钟整许")
        return sure and before != "有" or not before or before in "，。 、；从在到于约近前后天日晚早" or end == len(self.text)

    def period(self, at: int, after: int, made: Moment, end: int) -> tuple[DateMention, int] | None:
        """Moments without a day: 2019年, 3月, 上半年, 上周, 年底, 上世纪90年代."""
        text = self.text
        token = self.tokens[at]
        start = token.start
        kind, rule, precision, casual = "span", "date.period", "year", False
        level = made.level
        if made.century is not None or made.years:
            precision, casual = "range", True
        elif made.span or made.quarter_shift is not None or made.months:
            span = made.span or ""
            precision = "half" if span in ("h1", "h2") else "quarter" if len(span) == 2 and span[0] == "q" or made.quarter_shift is not None else "year" if span == "year" else "range"
            casual = made.months is not None or made.quarter_shift is not None
            if span in ("first_1", "last_1") and made.year is None and made.year_shift is None:
                casual = True
        elif made.week_shift is not None:
            precision, casual = "range", not _SENTENCE.search(text[max(0, start - 1) : start])
            kind = "week"
        elif made.edge is not None and made.edge in ("x1", "x2", "x3"):
            kind, rule, precision = "point", "date.tendays", "range"
        elif made.edge is not None:
            kind, rule, precision, casual = "vague", "date.edge", "vague", True
        elif level == 2:
            kind, rule, precision = "point", "date.month" if made.month else "date.rmd", "month"
            if text[start - 1 : start] in ("前", "首") and start and made.month and made.month > 1 and made.year is None and made.year_shift is None and token.kind == "month":
                low = Moment(month=1)
                return DateMention(start - 1, end, "range", low, made, "range", rule="date.months"), after
        if level == 1 and not made.century and not made.years:
            if token.kind == "year" and token.bare:
                return None
            if _NO_YEAR.match(text, end) and text[end : end + 1] != "前":
                casual = True
            since = _SINCE.match(text, end)
            if made.year_shift is not None and not since:
                casual = not (made.year_shift == ("ref", -1) and single_year(text, start) and _TOTALS.match(text, end))
            elif not (since or _ADVERB.match(text, end) or _STATED.search(text[max(0, start - 1) : start])):
                casual = True
            if token.casual and not since:
                casual = True
            rule = "date.year"
        if made.lunar:
            casual = True
        if made.month_shift is not None and not made.edge and not _SINCE.match(text, end) and not _HISTORIC.match(text, end):
            casual = True
        mention = DateMention(start, end, kind, made, None, precision, casual, False, None, rule)
        return self.edged(mention), after

    def edged(self, made: DateMention) -> DateMention:
        """自…以来, …以来, 截至…: what kind of period a date bounds."""
        text = self.text
        before = text[max(0, made.start - 6) : made.start]
        if made.kind in ("vague", "clock", "offset", "week"):
            return made
        if _UNTIL.search(before) or _LASTING.search(before) or before.endswith(("至", "到")) and text.startswith("止", made.end):
            return replace(made, kind="until", precision="range", casual=made.kind == "relative", rule="date.until")
        if (_FROM.search(before) or made.rule == "date.rmd") and made.precision in ("day", "month", "year", "hour", "minute"):
            if _LATER.match(text, made.end):
                return replace(made, kind="since", precision="range", casual=False, rule="date.since")
        since = _SINCE.match(text, made.end)
        if since:
            return replace(made, end=since.end(), kind="since", precision="range", casual=made.first.lunar, rule="date.since")
        return made


def single_year(text: str, start: int) -> bool:
    """Whether a year word opens its clause: 去年，全市警方共破获…."""
    return start == 0 or text[start - 1] in "，。；：\n“ 、"


def _decade(made: Moment, value: int) -> None:
    base = made.century
    if value >= 1000:
        low = value
    elif base is None:
        low = (2000 if value <= 20 else 1900) + value
    elif base:
        low = base - 100 + value
    else:
        low = value
    made.century, made.years = None, (low, low + 9)


def _part(made: Moment, kind: str, value: object) -> bool:
    if kind == "span" and isinstance(value, str):
        made.span = value
    elif kind == "season" and isinstance(value, int):
        made.months = (value, value + 2)
    elif kind == "months" and isinstance(value, tuple):
        made.months = value
    elif kind == "edge" and isinstance(value, tuple):
        if value[0] == "month" and made.level == 1:
            return False
        made.edge = value[1]
        if value[0] == "month":
            made.month_shift = ("ref", 0)
    else:
        return False
    return True


def _week(made: Moment, value: object, level: int) -> bool:
    if not isinstance(value, tuple):
        return False
    shift, weekday = value
    if level == 4 and (made.day is not None or made.day_shift):
        return shift is None and weekday is not None and made.time is None
    if level == 3 and made.week_shift is not None and made.weekday is None and shift is None:
        made.weekday = weekday
        return True
    if level != 0:
        return False
    made.week_shift, made.weekday = shift, weekday
    return True


def _carried(near: Moment, clock: Clock) -> tuple[str | None, str | None]:
    """下午两点到四点: the afternoon goes on."""
    if near.time is None or near.daypart not in ("afternoon", "evening", "night", "noon"):
        return None, None
    hour = int(near.time[:2])
    if hour >= 12 and clock.hour < 12 and hour <= clock.hour + 12:
        return "afternoon", None
    return None, None


def _fits(first: Moment, last: Moment) -> bool:
    """Whether two moments can be the ends of one stretch."""
    if last.level == 1 and first.level not in (1, 2) or last.level == 0:
        return False
    if first.level == 1 and last.level in (3, 4, 5) and not last.month and not last.feast:
        return False
    if first.level == 2 and last.level == 5:
        return False
    return not (first.level == 2 and last.level == 4 and last.month is None and last.day is not None)


def scan_dates(text: str, words: Iterable[Hit] | None = None) -> list[DateMention]:
    """All date expressions of a clean text, left to right, without overlaps. Linear in the text's length.

    Args:
        text: the clean text.
        words: the words of the date pack in it, where the caller has them already.
    """
    found = tokens(text, date_words(text) if words is None else words)
    return _Parser(text, found).mentions() if found else []
