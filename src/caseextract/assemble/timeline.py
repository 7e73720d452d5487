"""Which calendar days the date expressions of a text mean (contract §4, dates; domain §1.2).

Year and month that the text leaves out come from the narration: the year last stated while it runs forward, otherwise
the latest reading that is not after the publication date. Nothing asks the clock of the machine.
"""

from __future__ import annotations

import calendar
import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from caseextract.mentions.dates import DateMention
from caseextract.text.structure import Structure

_DATELINE = re.compile(r"^\s*(?:日)?(?:电|讯|消息)|^日?(?:电|讯)")
_ANNOUNCED = re.compile(
    r"^(?:上午|下午|晚)?，?(?:记者|本报记者|从[^，。]{2,24}获悉|[^，。；]{0,26}(?:部署会|发布会|推进会|动员会|会议|大会|启动仪式|仪式)(?:召开|举行)|[^，。]{0,24}(?:召开|举行|举办)[^，。]{0,20}(?:发布会|通气会|新闻|会议|活动|仪式)|[^，。；]{0,16}(?:通报|发布|公布|宣布|披露|透露|获悉|对外|正式宣布)|电|讯)"
)
_REPORTER = re.compile(r"(?:记者|本报讯|讯|电|通讯员)[^，。；]{0,6}$")
_LAW = re.compile(r"施行|实施|生效|修订|颁布|修正|列管|起正式|禁渔期")
_FORECAST = re.compile(r"(?:将于|计划|定于|预计|拟于|力争|截稿|下一步)[^，。；]{0,6}$")
_PRIOR = re.compile(r"曾(?:经)?(?:因|于|在)?$|前科")


@dataclass(frozen=True, slots=True)
class ResolvedDate:
    """A date expression and the days it means; both None when nothing decides."""

    mention: DateMention
    start: date | None
    end: date | None
    inferred: tuple[str, ...] = ()
    is_publication: bool = False
    skip: bool = False
    notice: str | None = None


@dataclass(frozen=True, slots=True)
class Publication:
    """The publication date and where it comes from: given, text, or nowhere."""

    date: date | None
    source: str | None
    span: tuple[int, int] | None = None


def make_date(year: int, month: int, day: int) -> date | None:
    """A calendar date, or None where there is no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def month_end(year: int, month: int) -> date:
    """Last day of a month."""
    return date(year, month, calendar.monthrange(year, month)[1])


def _zone_at(structure: Structure, at: int) -> str:
    lines = structure.lines
    number = bisect_right(lines, at, key=lambda line: line.start) - 1
    return lines[number].zone if number >= 0 and at <= lines[number].end else "body"


def find_publication(
    text: str, structure: Structure, mentions: Sequence[DateMention], published: date | None
) -> Publication:
    """The given date, else a dateline or stamp in the text, else the latest full date that is stated."""
    if published is not None:
        return Publication(published, "given")
    full = [(m, make_date(m.year, m.month, m.day)) for m in mentions if m.kind == "point" and m.year and m.month and m.day]
    dated = [(m, d) for m, d in full if d is not None]
    stamps = [(m, d) for m, d in dated if _zone_at(structure, m.start) in ("stamp", "signature", "byline", "menu", "tail")]
    dateline = [(m, d) for m, d in dated if _DATELINE.match(text[m.end : m.end + 3]) or re.search(r"发布时间|时间：|日期：|发布日期", text[max(0, m.start - 6) : m.start])]
    if dateline:
        return Publication(dateline[0][1], "text", (dateline[0][0].start, dateline[0][0].end))
    if stamps:
        best = max(stamps, key=lambda pair: pair[1])
        return Publication(best[1], "text", (best[0].start, best[0].end))
    alone = [(m, d) for m, d in dated if _stands_alone(text, m)]
    if alone:
        return Publication(alone[-1][1], "text", (alone[-1][0].start, alone[-1][0].end))
    partial = next((m for m in mentions if m.month and m.day and _DATELINE.match(text[m.end : m.end + 3])), None)
    if partial is not None and dated:
        year = max(d.year for _, d in dated)
        found = make_date(year, partial.month or 1, partial.day or 1)
        return Publication(found, "text", (partial.start, partial.end))
    return Publication(None, None)


def _short_line(text: str, at: int) -> bool:
    """Whether an offset lies on a line of a few words, as page stamps do."""
    low = text.rfind("\n", max(0, at - 40), at)
    high = text.find("\n", at, at + 40)
    return (low >= 0 or at < 40) and high >= 0 and high - low <= 40


def _stands_alone(text: str, mention: DateMention) -> bool:
    """Whether a date has its line to itself."""
    before, after = text[max(0, mention.start - 8) : mention.start], text[mention.end : mention.end + 8]
    return not before.rpartition("\n")[2].strip() and not after.partition("\n")[0].strip()


class _Clock:
    """The state of the narration: year and month last stated, last event day."""

    def __init__(self, reference: date | None, fallback_year: int | None) -> None:
        self.reference = reference
        self.year: int | None = None
        self.last: date | None = None
        self.event: date | None = None
        self.fallback = fallback_year
        self.flashback = False

    def restart(self) -> None:
        """A new case begins: the narration starts over."""
        self.year = None
        self.event = None

    def infer_year(self, month: int, day: int | None) -> int | None:
        """The year of a bare month (and day)."""
        ref = self.reference
        if self.year is not None and self.last is not None:
            candidate = make_date(self.year, month, min(day or 1, 28))
            if candidate is not None:
                if candidate < self.last - timedelta(days=45) and self.last.year == self.year and (ref is None or make_date(self.year + 1, month, min(day or 1, 28)) or ref) :
                    later = make_date(self.year + 1, month, min(day or 1, 28))
                    if later is not None and (ref is None or later <= ref) and (later - self.last).days <= 366 and month < self.last.month:
                        if ref is None or ref.year > self.year:
                            return self.year + 1
                if ref is None or candidate <= ref:
                    if ref is not None and self.flashback and (ref.year - self.year) >= 2:
                        return self._latest(month, day)
                    return self.year
        return self._latest(month, day)

    def _latest(self, month: int, day: int | None) -> int | None:
        ref = self.reference
        if ref is None:
            return self.year or self.fallback
        candidate = make_date(ref.year, month, min(day or 1, 28))
        if candidate is None or candidate <= ref or (day is None and month == ref.month):
            return ref.year
        if day is not None and day > 28 and month == ref.month and day <= ref.day:
            return ref.year
        return ref.year - 1


_YEAR_OFFSET = {"今年": 0, "本年": 0, "本年度": 0, "去年": -1, "上年": -1, "前年": -2, "明年": 1, "后年": 2}
_DAY_OFFSET = {
    "昨日": -1, "昨天": -1, "昨晚": -1, "昨": -1, "前日": -2, "前天": -2, "前晚": -2, "今日": 0, "今天": 0, "今早": 0, "今晚": 0, "今晨": 0,
    "明日": 1, "明天": 1, "后天": 2, "大前天": -3, "即日": 0,
}
_NEXT = {"次日", "翌日", "第二天", "隔天"}


def resolve(
    text: str,
    structure: Structure,
    mentions: Sequence[DateMention],
    publication: Publication,
    case_starts: Sequence[int] = (),
) -> list[ResolvedDate]:
    """Every date expression with its days, in text order."""
    stated = [m.year for m in mentions if m.year and _zone_at(structure, m.start) not in ("stamp", "tail", "menu", "law")]
    campaign = re.search(r"(?:净网|昆仑|飓风|云剑|护网|国门利剑|猎狐|网安|使命|蓝天)[-—]?(20\d\d)", text)
    fallback = stated[0] if stated else int(campaign.group(1)) if campaign else None
    clock = _Clock(publication.date, fallback)
    if publication.date is None and fallback:
        clock.year = None
    starts = list(case_starts)
    out: list[ResolvedDate] = []
    for number, mention in enumerate(mentions):
        while starts and starts[0] <= mention.start:
            clock.restart()
            starts.pop(0)
        found = _one(text, structure, mention, clock, publication)
        out.append(found)
        if found.start and not found.is_publication and not found.skip and mention.kind in ("point", "range", "relative"):
            zone = _zone_at(structure, mention.start)
            if zone in ("body", "title", "heading"):
                clock.flashback = clock.last is not None and found.start < clock.last - timedelta(days=400) or (
                    publication.date is not None and (publication.date - found.start).days > 600)
                clock.last = found.start
                clock.year = found.start.year
                clock.event = found.end or found.start
    return _join_periods(text, out)


def _join_periods(text: str, dates: list[ResolvedDate]) -> list[ResolvedDate]:
    """自A以来…截至B is one period from A to B."""
    out: list[ResolvedDate] = []
    for found in dates:
        if found.mention.kind == "until" and out and out[-1].mention.kind == "since" and out[-1].start and found.end:
            gap = text[out[-1].mention.end : found.mention.start]
            if len(gap) <= 40 and "。" not in gap:
                out[-1] = replace(out[-1], end=found.end)
                out.append(replace(found, skip=True))
                continue
        out.append(found)
    return out


def _one(
    text: str, structure: Structure, mention: DateMention, clock: _Clock, publication: Publication
) -> ResolvedDate:
    zone = _zone_at(structure, mention.start)
    after, before = text[mention.end : mention.end + 48], text[max(0, mention.start - 12) : mention.start]
    published = (
        zone in ("stamp", "signature", "byline", "menu", "tail", "caption") or bool(_DATELINE.match(after[:3]))
        or bool(_ANNOUNCED.match(after)) or bool(_REPORTER.search(before))
        or mention.rule == "date.iso" and (mention.time is not None or _short_line(text, mention.start))
    )
    if mention.kind in ("since", "until", "range", "span"):
        published = zone in ("stamp", "signature", "menu", "tail")
    skip = zone in ("law", "advice") or bool(_LAW.search(after[:10])) or bool(_FORECAST.search(before)) or bool(_PRIOR.search(before)) or _quoted(text, mention.start)
    if mention.anchor in ("明日", "明天", "后天", "明年", "后年") or mention.span in ("h2", "q4") and mention.kind == "span" and re.match(r"[，]?[^，。；]{0,14}(?:将|力争|继续)", after):
        skip = True
    if re.match(r"同期|相比", after) or re.search(r"(?:比|较|与|同)$", before) and mention.kind == "span":
        skip = True
    if mention.kind == "vague" or mention.span == "vague":
        return ResolvedDate(mention, None, None, (), published, True)
    start, end, inferred = _days(mention, clock, publication.date)
    notice = "date_unresolved" if start is None and end is None and not skip else None
    return ResolvedDate(mention, start, end, inferred, published, skip, notice)


def _quoted(text: str, at: int) -> bool:
    """Whether an offset stands inside “…” on its line."""
    low = max(text.rfind("\n", max(0, at - 300), at) + 1, at - 300, 0)
    opened = text.rfind("“", low, at)
    return opened >= 0 and text.rfind("”", low, at) < opened


def _days(mention: DateMention, clock: _Clock, ref: date | None) -> tuple[date | None, date | None, tuple[str, ...]]:
    inferred: list[str] = []
    year, month, day = mention.year, mention.month, mention.day
    if mention.anchor in _YEAR_OFFSET and (mention.kind != "relative"):
        base = ref.year if ref else None
        if base is None:
            base = clock.fallback if clock.fallback else clock.year
        if base is None:
            return None, None, ()
        year = base + _YEAR_OFFSET[mention.anchor]
        inferred.append("year")
    elif mention.anchor in ("当年", "同年", "次年", "翌年"):
        if clock.last is None:
            return None, None, ()
        year = clock.last.year + (1 if mention.anchor in ("次年", "翌年") else 0)
        inferred.append("year")
    if mention.month_anchor and mention.kind != "range":
        return _month_relative(mention, clock, ref)
    if mention.kind == "relative":
        return _relative(mention, clock, ref)
    if mention.kind == "weekday":
        return _weekday(mention, ref)
    if mention.span and mention.span not in ("xun1", "xun2", "xun3"):
        return _period(mention, year, clock, ref, inferred)
    if month is None and day is not None:
        base_day = clock.event or clock.last or ref
        if base_day is None:
            return None, None, ()
        year, month = base_day.year, base_day.month
        inferred += ["year", "month"]
        made = make_date(year, month, day)
        if clock.event is None and ref is not None and (made is None or made > ref):
            month, year = (12, year - 1) if month == 1 else (month - 1, year)
            made = make_date(year, month, day)
        elif clock.event is not None and made is not None and made < clock.event - timedelta(days=9):
            later = make_date(year + (month == 12), month % 12 + 1, day)
            if later is not None and (ref is None or later <= ref):
                made = later
        return _close(mention, made, made, ref, inferred)
    if month is None:
        return None, None, ()
    if year is None:
        year = clock.infer_year(month, day if mention.kind != "range" else day)
        inferred.append("year")
        if year is None:
            return None, None, ()
    if mention.kind == "range":
        year2 = mention.year2
        if mention.month_anchor in ("今年", "去年") and ref is not None:
            year2 = ref.year + _YEAR_OFFSET[mention.month_anchor]
        elif mention.month_anchor in ("次年", "翌年"):
            year2 = year + 1
        month2 = mention.month2 or month
        if year2 is None:
            year2 = year + 1 if month2 < month else year
        if "year" in inferred and year2 > year and ref is not None and (year2, month2) > (ref.year, ref.month):
            year, year2 = year - 1, year2 - 1
        first = make_date(year, month, day or 1)
        last = make_date(year2, month2, mention.day2) if mention.day2 else month_end(year2, month2)
        return first, last, tuple(inferred)
    if mention.span in ("xun1", "xun2", "xun3"):
        low, high = {"xun1": (1, 10), "xun2": (11, 20), "xun3": (21, calendar.monthrange(year, month)[1])}[mention.span]
        return date(year, month, low), date(year, month, high), tuple(inferred)
    if day is None:
        return _close(mention, date(year, month, 1), month_end(year, month), ref, inferred)
    made = make_date(year, month, day)
    return _close(mention, made, made, ref, inferred)


def _close(
    mention: DateMention, start: date | None, end: date | None, ref: date | None, inferred: list[str]
) -> tuple[date | None, date | None, tuple[str, ...]]:
    if mention.kind == "since":
        return start, ref, tuple(inferred)
    if mention.kind == "until":
        return None, end, tuple(inferred)
    return start, end, tuple(inferred)


def _month_relative(mention: DateMention, clock: _Clock, ref: date | None) -> tuple[date | None, date | None, tuple[str, ...]]:
    base = ref if mention.month_anchor in ("本月", "上月", "上个月", "下月", "下个月") else clock.last
    if base is None:
        return None, None, ()
    year, month = base.year, base.month
    step = {"上月": -1, "上个月": -1, "次月": 1, "下月": 1, "下个月": 1}.get(mention.month_anchor or "", 0)
    month += step
    if month == 0:
        year, month = year - 1, 12
    elif month == 13:
        year, month = year + 1, 1
    if mention.day:
        made = make_date(year, month, mention.day)
        return _close(mention, made, made, ref, ["year", "month"])
    if mention.span in ("xun1", "xun2", "xun3"):
        low, high = {"xun1": (1, 10), "xun2": (11, 20), "xun3": (21, calendar.monthrange(year, month)[1])}[mention.span]
        return date(year, month, low), date(year, month, high), ("year", "month")
    return _close(mention, date(year, month, 1), month_end(year, month), ref, ["year", "month"])


def _relative(mention: DateMention, clock: _Clock, ref: date | None) -> tuple[date | None, date | None, tuple[str, ...]]:
    anchor = mention.anchor or ""
    if anchor in _DAY_OFFSET:
        made = ref + timedelta(days=_DAY_OFFSET[anchor]) if ref else None
    else:
        base = clock.event or clock.last
        if base is None:
            return None, None, ()
        made = base + timedelta(days=1) if anchor in _NEXT else base
    return made, made, ("year", "month", "day")


def _weekday(mention: DateMention, ref: date | None) -> tuple[date | None, date | None, tuple[str, ...]]:
    if ref is None:
        return None, None, ()
    anchor = mention.anchor or ""
    day = "一二三四五六日".find(anchor[-1].replace("天", "日").replace("末", "六"))
    if day < 0:
        return None, None, ()
    monday = ref - timedelta(days=ref.weekday())
    weeks = {"上上": -2, "上": -1, "下": 1, "下下": 2}.get(anchor.split("周")[0], 0)
    made = monday + timedelta(days=day + 7 * weeks)
    if weeks == 0 and made > ref and not anchor.startswith(("本", "这")):
        made -= timedelta(days=7)
    return made, made, ("year", "month", "day")


def _period(
    mention: DateMention, year: int | None, clock: _Clock, ref: date | None, inferred: list[str]
) -> tuple[date | None, date | None, tuple[str, ...]]:
    if year is None:
        year = ref.year if ref else clock.year or clock.fallback
        inferred.append("year")
        if year is None:
            return None, None, ()
    span = mention.span or ""
    if mention.kind == "since":
        return date(year, 1, 1), ref, tuple(inferred)
    if mention.kind == "until":
        return None, date(year, 12, 31), tuple(inferred)
    table = {
        "h1": (1, 6), "h2": (7, 12), "q1": (1, 3), "q2": (4, 6), "q3": (7, 9), "q4": (10, 12), "q1-3": (1, 9), "year": (1, 12),
    }
    if span.startswith("first_"):
        low, high = 1, int(span[6:])
    else:
        low, high = table.get(span, (1, 12))
    if ref is not None and "year" in inferred and mention.anchor is None and date(year, low, 1) > ref:
        year -= 1
    if span in ("h2", "q4", "year") and "year" in inferred and mention.anchor is None and ref is not None and (year, high) > (ref.year, ref.month) and span != "year":
        year -= 1
    return date(year, low, 1), month_end(year, min(high, 12)), tuple(inferred)
