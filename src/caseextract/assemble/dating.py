"""From a Moment to calendar days: what is stated, what the narration lends, what the publication date decides (contract §4)."""

from __future__ import annotations

import calendar
from datetime import date, timedelta

from caseextract.almanac import make_date
from caseextract.assemble import periods
from caseextract.assemble.narration import UNKNOWN, Days, Narration
from caseextract.mentions.dates.moments import Moment, Shift

__all__ = ["agreeing", "days_of", "far_bound"]

_SUNDAY = 7
_SAME_PARAGRAPH = 9  # how many days a bare day may lie before the event told last, else it is one of the next month
_NEW_PARAGRAPH = 4  # …where it opens a paragraph, which seldom looks back: 18日出击 … 次日抓获 …⏎13日晚
_BESIDE_THE_LEAD = 2
_MONTHS_AWAY = 13
_NEAR = 10  # a year of two digits lies at most so far ahead
_TENDAYS = {"x1": (1, 10), "x2": (11, 20), "x3": (21, 31), "x12": (1, 20), "x23": (11, 31), "xh1": (1, 15), "xh2": (16, 31), "early": (1, 10), "mid": (11, 20), "late": (21, 31)}


def days_of(m: Moment, told: Narration) -> Days:
    """The days a moment means; unknown where they lie outside the calendar (the day before 1 January of the year 1)."""
    try:
        return _around(_days_of(m, told), m.said) if m.week_of else _days_of(m, told)
    except (OverflowError, ValueError):
        return UNKNOWN


def _around(days: Days, weekday: int | None) -> Days:
    """The week of a day, or a day of that week: 6月3日那周, 6月3日那周的周五."""
    if days[0] is None:
        return days
    monday = days[0] - timedelta(days=days[0].weekday())
    if weekday is not None and weekday <= _SUNDAY:
        return monday + timedelta(days=weekday - 1), monday + timedelta(days=weekday - 1), days[2]
    return monday, monday + timedelta(days=6), days[2]


def agreeing(day: int, weekday: int, ref: date) -> date | None:
    """The nearest day of that number whose weekday is the one that is said: 19日周二."""
    months = [divmod(ref.year * 12 + ref.month - 1 + step, 12) for step in range(-_MONTHS_AWAY, _MONTHS_AWAY + 1)]
    days = [made for year, month in months if (made := make_date(year, month + 1, day)) is not None and made.isoweekday() == weekday]
    return min(days, key=lambda made: abs((made - ref).days), default=None)


def _days_of(m: Moment, told: Narration) -> Days:
    if m.short and m.year is not None and m.year >= 2000 and told.reference is not None and m.year > told.reference.year + _NEAR:
        m = m.with_(year=m.year - 100)  # 三三年 in a text of 2021
    if m.head is not None:
        return periods.head_days(m.head, _days_of(m.with_(head=None), told), m.month is None and m.month_shift is None)
    if m.month is not None and m.day is not None and not m.lunar:
        return _month_day(m, told)
    if m.day is not None and m.month is None and (m.day_shift is not None or m.weekday is not None):
        return _bracketed(m, told)
    if m.day_shift is not None:
        if m.day_shift == ("story", 0) and m.daypart == "evening" and told.night is not None:
            return *told.night, ("year", "month", "day")
        if m.year_shift is not None or m.month_shift is not None:
            return _same_day(m, told.reference)
        return _relative_day(m.day_shift, told)
    if m.days is not None:
        ref = told.reference
        return (ref + timedelta(days=m.days[0]), ref + timedelta(days=m.days[1]), ("year", "month", "day")) if ref else UNKNOWN
    if m.offset is not None:
        return _week_of(periods.offset_days(m.offset, told.reference), m.weekday)
    inferred: list[str] = []
    year = m.year
    if m.years is not None:
        return periods.years_days(m, told)
    if m.century is not None:
        return periods.century_days(m, told)
    if m.year_shift is not None:
        year = _shifted_year(m.year_shift, told)
        if year is None:
            return UNKNOWN
        inferred.append("year")
    if m.week_shift is not None or m.weekday is not None and m.nth is None:
        if m.week_shift == 0 and m.weekday is None and told.week is not None:
            return *told.week, ("year", "month", "day")
        if m.week_shift is None and told.week is not None and m.day is None and 1 <= (m.weekday or 0) <= _SUNDAY:
            made = told.week[0] + timedelta(days=((m.weekday or 1) - told.week[0].isoweekday()) % _SUNDAY)
            if made <= told.week[1]:
                return made, made, ("year", "month", "day")  # 周一 of the week a bulletin tells of
        return periods.week_days(m, told.reference)
    if m.feast is not None:
        return periods.feast_days(m.feast, year, told, inferred)
    if m.quarter_shift is not None:
        return periods.edge_day(periods.quarter_days(m.quarter_shift, told.reference), m)
    if m.half_shift is not None:
        return periods.edge_day(periods.quarter_days(m.half_shift, told.reference, 6), m)
    if m.lunar and m.month is not None:
        return periods.lunar_days(m, year, told, inferred)
    if m.month_shift is not None:
        return _relative_month(m, year, told, inferred)
    if (m.span or m.months or m.edge and m.month is None) and m.nth is None:
        return periods.period_days(m, year, told, inferred)
    if m.nth is not None:
        return periods.nth_days(m, year, told, inferred)
    if m.month is None:
        if m.day is not None:
            return _bare_day(m.day, told)
        if year is not None:
            return date(year, 1, 1), date(year, 12, 31), tuple(inferred)
        if m.time or m.daypart:
            base = told.event or told.last or told.reference
            return base, base, ("year", "month", "day")
        return UNKNOWN
    if year is None:
        year = told.infer_year(m.month, m.day)
        inferred.append("year")
        if year is None:
            return UNKNOWN
    low, high = _edge_days(m.edge, year, m.month)
    return date(year, m.month, low), date(year, m.month, high), tuple(inferred)


def _month_day(m: Moment, told: Narration) -> Days:
    month, day = m.month or 1, m.day or 1
    inferred: tuple[str, ...] = ("year",)
    if m.year is not None:
        year: int | None = m.year
        inferred = ()
    elif m.year_shift is not None:
        year = _shifted_year(m.year_shift, told)
    else:
        year = told.infer_year(month, day)
    if year is None:
        return UNKNOWN
    made = make_date(year, month, day)
    if made is None and inferred:  # 29 February: the last leap year
        made = next((d for d in (make_date(y, month, day) for y in range(year, year - 5, -1)) if d), None)
    return made, made, inferred


def far_bound(first: Moment, last: Moment, near: Days, told: Narration) -> date | None:
    """The last day of a range whose near end is known; it takes from the near end what it leaves out."""
    try:
        return _far_bound(first, last, near, told)
    except (OverflowError, ValueError):
        return None


def _far_bound(first: Moment, last: Moment, near: Days, told: Narration) -> date | None:
    start, start_end = near[0], near[1]
    if start is None:
        return None
    if last.level == 5:
        crossing = first.time is not None and last.time is not None and last.time < first.time or first.daypart in ("evening", "night") and last.daypart == "early_morning"
        return start + timedelta(days=1) if crossing else start_end
    if last.day_shift is not None and last.day_shift[0] == "story":
        return start + timedelta(days=last.day_shift[1])
    if last.week_shift is None and last.weekday is not None and last.nth is None and last.day is None:
        return start + timedelta(days=(last.weekday - start.isoweekday()) % 7) if last.weekday <= 7 else None
    if last.year_shift and last.year_shift[0] == "story":
        last = last.with_(year=start.year + last.year_shift[1], year_shift=None)
    if last.year is None and last.year_shift is None and last.month_shift is None:
        if last.month is None and last.day is not None and not last.lunar:
            made = make_date(start.year, start.month, last.day)
            if made is not None and made < start:
                made = make_date(start.year + (start.month == 12), start.month % 12 + 1, last.day)
            return made
        if last.month is not None or last.feast or last.edge:
            for year in (start.year, start.year + 1):
                found = days_of(last.with_(year=year), told)[1]
                if found is not None and found >= start:
                    return found
            return None
    return days_of(last, told)[1]


def _edge_days(edge: str | None, year: int, month: int) -> tuple[int, int]:
    end = calendar.monthrange(year, month)[1]
    if edge is None:
        return 1, end
    low, high = _TENDAYS[edge]
    return low, min(high, end)


def _shifted_year(shift: Shift, told: Narration) -> int | None:
    which, step = shift
    if which == "story":
        told_year = told.named[0] if told.named[1] > told.at else told.last.year if told.last else told.spoken or (told.reference.year if told.reference else None)
        return told_year + step if told_year else None
    year = told.reference.year if told.reference else told.latest_year or told.fallback or told.year
    return None if year is None else year + step


def _relative_day(shift: Shift, told: Narration) -> Days:
    base = told.base(shift[0]) if shift != ("story", 2) or told.first_day is None else told.first_day
    if base is None and shift[0] == "story":
        base = told.reference
    made = base + timedelta(days=shift[1]) if base else None
    return made, made, ("year", "month", "day") if made else ()


def _same_day(m: Moment, ref: date | None) -> Days:
    """去年今日, 上个月今天: the day of the reference in another year or month."""
    if ref is None:
        return UNKNOWN
    made = periods.add_months(ref, 12 * (m.year_shift[1] if m.year_shift else 0) + (m.month_shift[1] if m.month_shift else 0))
    return made, made, ("year", "month", "day")


def _bracketed(m: Moment, told: Narration) -> Days:
    """昨日（11日）: the day in brackets, in the month that lies nearest to what the word says."""
    day = m.day or 1
    base = _relative_day(m.day_shift, told)[0] if m.day_shift is not None else periods.week_days(m.with_(day=None), told.reference)[0]
    if base is None:
        return _bare_day(day, told)
    near = (make_date(d.year, d.month, day) for d in (base, periods.add_months(base.replace(day=1), -1), periods.add_months(base.replace(day=1), 1)))
    made = min((d for d in near if d), key=lambda d: abs((d - base).days), default=None)
    return made, made, ("year", "month")


def _week_of(days: Days, weekday: int | None) -> Days:
    """一周后的周三: a weekday in the week that is meant."""
    start = days[0]
    if start is None or weekday is None:
        return days
    monday = start - timedelta(days=start.weekday())
    made = monday + timedelta(days=min(weekday, 7) - 1)
    return made, made, days[2]


def _bare_day(day: int, told: Narration) -> Days:
    """A day without its month: that of the event told last, running forward; else the latest that is not after the reference."""
    ref = told.reference
    base = told.event or told.last or ref
    if base is None:
        return UNKNOWN
    made = make_date(base.year, base.month, day)
    if told.event is not None and (known := told.days.get(day)) is not None and known > told.event and (made is None or known != made):
        return known, known, ("year", "month")  # 15日和16日行动 … 6月10日打掉 … 15日1时: told before, the aside does not move it
    if told.event is None and ref is not None:
        month = date(base.year, base.month, 1)
        if told.rough and made is not None and made < base and (later := make_date(base.year + (base.month == 12), base.month % 12 + 1, day)) is not None and later <= ref:
            return later, later, ("year", "month")  # 1月中旬来此 …\n 5日，民警…
        if told.opens and made is not None and made < base and (later := make_date(base.year + (base.month == 12), base.month % 12 + 1, day)) is not None and later <= ref and any(abs((later - known).days) <= _BESIDE_THE_LEAD for known in told.told.values()):
            return later, later, ("year", "month")  # 14日抓获2人 … 4月18日出击 …\n 13日晚，执法队: beside the day of the lead
        for _ in range(3):
            made = make_date(month.year, month.month, day)
            if made is not None and made <= ref:
                break
            month = date(month.year, month.month, 1) - timedelta(days=1)
    elif told.event is not None and made is not None and made < told.event - timedelta(days=_NEW_PARAGRAPH if told.opens else _SAME_PARAGRAPH):
        later = make_date(base.year + (base.month == 12), base.month % 12 + 1, day)
        if later is not None and (ref is None or later <= ref):
            made = later
    return made, made, ("year", "month")


def _relative_month(m: Moment, year: int | None, told: Narration, inferred: list[str]) -> Days:
    which, step = m.month_shift or ("ref", 0)
    base = told.reference if which == "ref" else told.last or told.reference
    if base is None:
        return UNKNOWN
    if which == "story" and step == 0 and m.day is not None and m.day < base.day and told.prior is not None and m.day >= told.prior.day:
        base = told.prior  # the date told last was an aside: 报案称9月28日起…, 当月17日
    first = periods.add_months(base.replace(day=1), step)
    if year is not None:
        first = first.replace(year=year)
    filled = tuple(dict.fromkeys([*inferred, "year", "month"]))
    if m.nth is not None:
        return periods.nth_in(m, first.year, first.month, filled)
    if m.day is not None:
        made = make_date(first.year, first.month, m.day)
        return made, made, filled
    low, high = _edge_days(m.edge, first.year, first.month)
    return first.replace(day=low), first.replace(day=high), filled
