"""Days of periods and distances: weeks, quarters, decades, feasts, lunar months, three days ago."""

from __future__ import annotations

import calendar
from dataclasses import replace
from datetime import date, datetime, timedelta
from decimal import Decimal
from math import floor

from caseextract.almanac import feast_span, lunar_day, lunar_month, lunar_year_of, make_date, month_end, nth_weekday
from caseextract.assemble.narration import UNKNOWN, Days, Narration
from caseextract.mentions.dates.moments import Moment, Offset

_SPANS = {
    "h1": (1, 6), "h2": (7, 12), "q1": (1, 3), "q2": (4, 6), "q3": (7, 9), "q4": (10, 12), "q1-3": (1, 9), "year": (1, 12),
}
_BY_THE_CLOCK = {"hour": 3600, "minute": 60, "second": 1}
_WEEKS_OF_A_MONTH = 5
_DECEMBER = 12
_MONTH_DONE = 25  # a month whose figures are told on such a day has as good as gone by
_YEAR_YOUNG = 3  # up to March 全年 is that of the year that is over
_YEAR_EDGES = {"early": (1, 2), "mid": (6, 7), "late": (11, 12)}


def add_months(base: date, months: int) -> date:
    """A day some months on; the last day of the month where it has no such day."""
    number = base.year * 12 + base.month - 1 + months
    year, month = divmod(number, 12)
    return date(max(1, min(year, 9999)), month + 1, min(base.day, calendar.monthrange(max(1, min(year, 9999)), month + 1)[1]))


def offset_days(offset: Offset, ref: date | None) -> Days:
    """三天前, 过去十年, 未来两个月, counted from the reference."""
    if ref is None or not 1 <= (offset.amount if offset.amount >= 1 else 1) <= 5000:
        return UNKNOWN
    far = _moved(offset, ref)
    if far is None:
        return UNKNOWN
    inferred = ("year", "month", "day")
    if offset.whole:
        return *_whole(offset, ref), inferred
    if offset.near is not None:
        nearer = _moved(replace(offset, amount=offset.near), ref)
        return (far, nearer, inferred) if offset.sign < 0 else (nearer, far, inferred)
    if not offset.span:
        return far, far, inferred
    if offset.sign < 0:
        return far, ref, inferred
    return (ref if offset.unit in ("hour", "minute", "second") else ref + timedelta(days=1)), far, inferred


def _whole(offset: Offset, ref: date) -> tuple[date | None, date | None]:
    """上两个月, 下三周: the first and the last day of that many units of the calendar before the present one or after it."""
    this = {"week": ref - timedelta(days=ref.weekday()), "month": ref.replace(day=1), "year": ref.replace(month=1, day=1)}[offset.unit]
    one = replace(offset, amount=Decimal(1), sign=1, span=False)
    if offset.sign < 0:
        return _moved(replace(offset, span=False), this), this - timedelta(days=1)
    start = _moved(one, this)
    end = _moved(replace(one, amount=offset.amount), start) if start is not None else None
    return start, end - timedelta(days=1) if end is not None else None


def offset_moments(offset: Offset, now: datetime) -> tuple[datetime, datetime] | None:
    """两分钟前, 未来三小时, counted from a moment: the first and the last of what is meant; None for days and longer, or beyond the calendar."""
    second = _BY_THE_CLOCK.get(offset.unit)
    if second is None:
        return None
    try:
        far = now + timedelta(seconds=float(offset.amount * second * offset.sign))
        near = now + timedelta(seconds=float(offset.near * second * offset.sign)) if offset.near is not None else now if offset.span else far
    except OverflowError:
        return None
    return min(far, near), max(far, near)


def _moved(offset: Offset, ref: date) -> date | None:
    amount, unit = offset.amount * offset.sign, offset.unit
    if unit in _BY_THE_CLOCK:
        return ref + timedelta(days=int(amount * _BY_THE_CLOCK[unit] / (24 * 3600)))
    if unit == "workday":
        made, left = ref, int(abs(amount))
        while left:
            made += timedelta(days=offset.sign)
            left -= made.weekday() < 5
        return made
    if unit in ("day", "week"):
        try:
            days = amount * (7 if unit == "week" else 1)
            return ref + timedelta(days=floor(days) if offset.span else int(days))  # 一天半以来 begins in the day before yesterday
        except OverflowError:
            return None
    months = amount * (12 if unit == "year" else 1)
    whole = int(months)
    if not 1 <= ref.year + whole / 12 <= 9998:
        return None
    return add_months(ref, whole) + timedelta(days=int((months - whole) * Decimal(30)))


def _so_far(months: int, ref: date) -> bool:
    """Whether 前N个月 in a text of that day is the year so far: its months have just gone by."""
    return months == ref.month - 1 or months == ref.month and ref.day >= _MONTH_DONE


def years_days(m: Moment, told: Narration) -> Days:
    """The years of a decade, or of 今明两年."""
    low, high = m.years or (0, 0)
    inferred: tuple[str, ...] = ()
    if m.year_shift is not None:
        if told.reference is None:
            return UNKNOWN
        base = told.reference.year
        if m.year_shift[0] == "century":
            base = (base // 100 + m.year_shift[1]) * 100
        low, high, inferred = base + low, base + high, ("year",)
    if m.edge:
        low, high = {"early": (low, low + 2), "mid": (low + 4, low + 6), "late": (low + 7, low + 9), "h1": (low, low + 4), "h2": (low + 5, low + 9)}[m.edge]
    return date(low, 1, 1), date(high, 12, 31), inferred


def century_days(m: Moment, told: Narration) -> Days:
    """Years of a century, the twentieth from 1900, or of one counted from that of the reference."""
    code = m.century or 0
    inferred: tuple[str, ...] = ()
    if code > 0:
        low = code - 100
    elif told.reference is None or m.year_shift is None:
        return UNKNOWN
    else:
        low, inferred = (told.reference.year // 100 + m.year_shift[1]) * 100, ("year",)
    spans = {None: (0, 99), "early": (0, 19), "mid": (40, 59), "late": (80, 99), "h1": (0, 49), "h2": (50, 99)}
    first, last = spans[m.edge]
    return date(max(low + first, 1), 1, 1), date(low + last, 12, 31), inferred


def week_days(m: Moment, ref: date | None) -> Days:
    """上周五, 下周, 周末; a bare weekday is the last one that is not after the reference."""
    if m.day is not None:
        return UNKNOWN
    if ref is None:
        return UNKNOWN
    monday = ref - timedelta(days=ref.weekday()) + timedelta(days=7 * (m.week_shift or 0))
    inferred = ("year", "month", "day")
    if m.weekday is None:
        return monday, monday + timedelta(days=6), inferred
    if m.weekday == 8:
        return monday + timedelta(days=5), monday + timedelta(days=6), inferred
    if m.weekday in (10, 11):  # 上半周, 下半周
        half = monday + timedelta(days=0 if m.weekday == 10 else 3)
        return half, monday + timedelta(days=2 if m.weekday == 10 else 6), inferred
    made = monday + timedelta(days=m.weekday - 1)
    if m.week_shift is None and made > ref:
        made -= timedelta(days=7)
    return made, made, inferred


def feast_days(code: str, year: int | None, told: Narration, inferred: list[str]) -> Days:
    """The day or days of a feast; without a year the last one that is not after the reference."""
    if code.startswith("next "):
        code, ref = code[5:], told.reference
        coming = next((d for d in (feast_span(code, y) for y in (ref.year, ref.year + 1)) if d and d[0] > ref), None) if ref else None
        return *(coming or (None, None)), ("year",)
    if year is None:
        inferred.append("year")
        ref = told.reference
        if ref is None:
            year = told.year or told.fallback
            if year is None:
                return UNKNOWN
        else:
            latest = next((d for d in (feast_span(code, y) for y in (ref.year, ref.year - 1)) if d and d[0] <= ref), None)
            return *(latest or (None, None)), tuple(inferred)
    return *(feast_span(code, year) or (None, None)), tuple(inferred)


def lunar_days(m: Moment, year: int | None, told: Narration, inferred: list[str]) -> Days:
    """A lunar date or a whole lunar month."""
    month = m.month or 1

    def of(which: int) -> tuple[date | None, date | None]:
        if m.day == 30 and month < 12 and _is_short(which, month, m.leap):
            return None, None  # 正月三十 of a year whose first month has 29 days; 腊月三十 is the last day either way
        if m.day is not None:
            made = lunar_day(which, month, m.day, m.leap)
            return made, made
        return lunar_month(which, month, m.leap) or (None, None)

    if year is not None:
        return *of(year), tuple(inferred)
    inferred.append("year")
    ref = told.reference
    if ref is None:
        base = told.year or told.fallback
        if base is None:
            return UNKNOWN
        near = told.event or told.last
        days = [found for which in (base, base - 1) if (found := of(which))[0] is not None]
        if near is not None and days:
            days.sort(key=lambda found: abs((found[0] - near).days) if found[0] else 0)
        return (*days[0], tuple(inferred)) if days else UNKNOWN
    latest = lunar_year_of(ref)
    for which in (latest, latest - 1) if not m.leap and m.day != 30 else range(latest, latest - 20, -1):
        start, end = of(which)
        if start is not None and start <= ref:
            return start, end, tuple(inferred)
    return UNKNOWN


def _is_short(year: int, month: int, leap: bool) -> bool:
    """Whether a lunar month has 29 days."""
    span = lunar_month(year, month, leap)
    return span is not None and (span[1] - span[0]).days == 28


def nth_days(m: Moment, year: int | None, told: Narration, inferred: list[str]) -> Days:
    """十月第一个星期一, 六月最后一周, 2021年第三周."""
    if m.month is not None:
        if year is None:
            inferred.append("year")
            year = told.infer_year(m.month, None)
            if year is None:
                return UNKNOWN
        return nth_in(m, year, m.month, tuple(inferred))
    if year is None:
        ref = told.reference
        if ref is None or (m.nth or 1) <= _WEEKS_OF_A_MONTH or m.weekday == 9:
            return nth_in(m, ref.year, ref.month, ("year", "month")) if ref else UNKNOWN
        year = ref.year  # 第二十周
        inferred.append("year")
    number = m.nth or 1
    if m.weekday == 9:
        low, high = _SPANS.get(m.span or "year", (1, 12))
        made = date(year, low, 1) + timedelta(days=number - 1) if number > 0 else month_end(year, high)
        return made, made, tuple(inferred)
    monday = date(year, 1, 4) - timedelta(days=date(year, 1, 4).weekday())
    if number == -1:
        monday = date(year, 12, 28) - timedelta(days=date(year, 12, 28).weekday())
        number = 1
    start = monday + timedelta(days=7 * (number - 1))
    if m.weekday and m.weekday <= 7:
        start += timedelta(days=m.weekday - 1)
        return start, start, tuple(inferred)
    return start, start + timedelta(days=6), tuple(inferred)


def nth_in(m: Moment, year: int, month: int, inferred: tuple[str, ...]) -> Days:
    number = m.nth or 1
    if m.weekday == 9:
        day = make_date(year, month, number) if number > 0 else month_end(year, month)
        return day, day, inferred
    if m.weekday and m.weekday <= 7 and not m.leap:
        made = nth_weekday(year, month, number, m.weekday)
        return made, made, inferred
    if m.weekday == 8:
        saturday = nth_weekday(year, month, number, 6)
        return (saturday, saturday + timedelta(days=1), inferred) if saturday else UNKNOWN
    # Weeks run from Monday; the first is the first that begins in the month.
    monday = nth_weekday(year, month, number, 1)
    if monday is None:
        return UNKNOWN
    if m.weekday and m.weekday <= 7:
        made = monday + timedelta(days=m.weekday - 1)
        return made, made, inferred
    return monday, monday + timedelta(days=6), inferred


def head_days(head: tuple[str, int], period: Days, of_year: bool) -> Days:
    """The days, weeks or months that a period begins with, or ends with: 去年的前10天, 今年最后三周.

    The weeks of a year are those of ISO 8601; the first week of a month is the first that begins in it.
    """
    unit, count = head
    start, end, inferred = period
    if start is None or end is None:
        return UNKNOWN
    size = abs(count)
    if unit == "month":
        low, high = (start, add_months(start, size) - timedelta(days=1)) if count > 0 else (add_months(end.replace(day=1), 1 - size), end)
    elif unit == "week":
        if count > 0:
            monday = start - timedelta(days=start.weekday()) if of_year and start.weekday() < 4 else start + timedelta(days=-start.weekday() % 7)
            low, high = monday, monday + timedelta(days=7 * size - 1)
        else:
            monday = end - timedelta(days=end.weekday() + (7 if of_year and end.weekday() < 3 else 0))
            low, high = monday - timedelta(days=7 * (size - 1)), monday + timedelta(days=6)
    else:
        low, high = (start, start + timedelta(days=size - 1)) if count > 0 else (end - timedelta(days=size - 1), end)
    return low, high, inferred


def edge_day(period: Days, m: Moment) -> Days:
    """本季度最后一天, 上季度末: the day or the month of a period that a moment names; the whole period where it names none."""
    start, end, inferred = period
    if start is not None and end is not None and m.edge is not None:  # 上季度末
        return (start, month_end(start.year, start.month), inferred) if m.edge == "early" else (end.replace(day=1), end, inferred)
    if m.nth is None or m.weekday != 9 or start is None or end is None:
        return period
    day = end if m.nth < 0 else start + timedelta(days=m.nth - 1)
    return day, day, inferred


def quarter_days(step: int, ref: date | None, months: int = 3) -> Days:
    """上个季度, 本季度; with six months 上个半年."""
    if ref is None:
        return UNKNOWN
    first = add_months(date(ref.year, (ref.month - 1) // months * months + 1, 1), months * step)
    last = add_months(first, months - 1)
    return first, month_end(last.year, last.month), ("year", "month")


def period_days(m: Moment, year: int | None, told: Narration, inferred: list[str]) -> Days:
    """Half-years, quarters, seasons, 年初 and the like."""
    ref = told.reference
    stated = year is not None
    if year is None:
        year = ref.year if ref else told.year or told.fallback
        if m.span == "year" and told.spoken is not None and (year is None or told.spoken < year):
            year = told.spoken  # 2021年…全年共破获
        elif m.span == "year" and ref is not None and ref.month <= _YEAR_YOUNG:
            year = ref.year - 1  # 全年破案率… in a text of January
        inferred.append("year")
        if year is None:
            return UNKNOWN
    front = int(m.span[6:]) if m.span is not None and m.span.startswith("front_") else 0
    if front and not stated and ref is not None and not _so_far(front, ref):
        return add_months(ref, -front), ref, ("year", "month", "day")
    if m.months:
        low, high = m.months
    elif front:
        low, high = 1, front
    elif m.edge and not m.span:
        low, high = _YEAR_EDGES[m.edge]
    elif (m.span or "").startswith("first_"):
        low, high = 1, min(int((m.span or "first_1")[6:]), 12)
    elif (m.span or "").startswith("last_"):
        low, high = 13 - int((m.span or "last_1")[5:]), 12
    else:
        low, high = _SPANS[m.span or "year"]
    if not stated and ref is not None and (m.span or not m.edge):
        if date(year, low, 1) > ref or m.span in ("h2", "q4") and (year, high) > (ref.year, ref.month):
            year -= 1
    if stated and ref is not None and m.months and low == _DECEMBER and m.year_shift == ("ref", 0) and date(year, low, 1) > ref:
        year -= 1  # 今冬 in a text of January began in the December before
    if m.edge and m.span:  # 一季度末
        low, high = (low, low) if m.edge == "early" else (high, high)
    end_year = year + (high > 12)
    return date(year, low, 1), month_end(end_year, (high - 1) % 12 + 1), tuple(inferred)
