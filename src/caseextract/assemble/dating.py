"""From a Moment to calendar days: what is stated, what the narration lends, what the publication date decides (contract §4)."""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from caseextract.almanac import feast, lunar_day, lunar_month, lunar_year_of, make_date, month_end, nth_weekday
from caseextract.mentions.dates.moments import Moment, Offset, Shift

__all__ = ["Days", "Narration", "days_of", "far_bound"]

Days = tuple[date | None, date | None, tuple[str, ...]]
"""First day, last day, and what was filled in (year, month, day)."""

_UNKNOWN: Days = (None, None, ())
_SPANS = {
    "h1": (1, 6), "h2": (7, 12), "q1": (1, 3), "q2": (4, 6), "q3": (7, 9), "q4": (10, 12), "q1-3": (1, 9), "year": (1, 12),
}
_YEAR_EDGES = {"early": (1, 2), "mid": (6, 7), "late": (11, 12)}
_TENDAYS = {"x1": (1, 10), "x2": (11, 20), "x3": (21, 31), "x12": (1, 20), "x23": (11, 31), "early": (1, 10), "mid": (11, 20), "late": (21, 31)}


@dataclass(slots=True)
class Narration:
    """What the text has told so far: the year and day last stated, the event of the case, and the day to count from."""

    reference: date | None
    fallback: int | None
    year: int | None = None
    last: date | None = None
    event: date | None = None
    flashback: bool = False
    prior: date | None = None
    night: tuple[date, date] | None = None
    week: tuple[date, date] | None = None
    latest_year: int | None = None

    def restart(self) -> None:
        """A new case begins: the narration starts over."""
        self.year = None
        self.event = None
        self.night = None

    def tell(self, start: date, end: date | None, overnight: bool = False) -> None:
        """An event is told; a step back of more than a year is a flashback. A long stretch is told up to its end.

        A whole month moves the story forward, never back: 账本显示,去年10月至案发… is an aside. The event of a night is its evening.
        """
        length = (end - start).days if end is not None else 0
        if length > 31 and end is not None:
            start = end if self.reference is None or end <= self.reference else start
        self.flashback = self.last is not None and start < self.last - timedelta(days=400) or (
            self.reference is not None and (self.reference - start).days > 600)
        self.prior, self.last = self.last, start
        self.year = start.year
        self.night = (start, end) if overnight and end is not None else None
        if length < 27 or self.event is None or start > self.event:
            self.event = start if overnight else end or start

    def base(self, which: str) -> date | None:
        """The day a relative word counts from."""
        return self.reference if which == "ref" else self.event or self.last

    def infer_year(self, month: int, day: int | None) -> int | None:
        """The year of a bare month (and day): the year last stated while the story runs forward, else the latest possible."""
        ref = self.reference
        if self.year is not None and self.last is not None:
            candidate = make_date(self.year, month, min(day or 1, 28))
            if candidate is not None:
                if candidate < self.last - timedelta(days=45) and self.last.year == self.year and month < self.last.month:
                    later = make_date(self.year + 1, month, min(day or 1, 28))
                    if later is not None and (later - self.last).days <= (200 if ref is None else 366) and (ref is None or later <= ref and ref.year > self.year):
                        return self.year + 1
                if ref is None or candidate <= ref:
                    if ref is not None and self.flashback and ref.year - self.year >= 2:
                        return self.latest(month, day)
                    return self.year
        return self.latest(month, day)

    def latest(self, month: int, day: int | None) -> int | None:
        """The last year in which a month and day are not after the reference."""
        ref = self.reference
        if ref is None:
            return self.year or self.fallback
        if (month, day or 1) <= (ref.month, ref.day) or day is None and month == ref.month:
            return ref.year
        return ref.year - 1


def days_of(m: Moment, told: Narration) -> Days:
    """The days a moment means."""
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
    if m.offset is not None:
        return _week_of(_offset(m.offset, told.reference), m.weekday)
    inferred: list[str] = []
    year = m.year
    if m.years is not None:
        return _years(m, told)
    if m.century is not None:
        return _century(m, told)
    if m.year_shift is not None:
        year = _shifted_year(m.year_shift, told)
        if year is None:
            return _UNKNOWN
        inferred.append("year")
    if m.week_shift is not None or m.weekday is not None and m.nth is None:
        if m.week_shift == 0 and m.weekday is None and told.week is not None:
            return *told.week, ("year", "month", "day")
        return _week(m, told.reference)
    if m.feast is not None:
        return _feast(m.feast, year, told, inferred)
    if m.quarter_shift is not None:
        return _quarter(m.quarter_shift, told.reference)
    if m.lunar and m.month is not None:
        return _lunar(m, year, told, inferred)
    if m.month_shift is not None:
        return _relative_month(m, year, told, inferred)
    if (m.span or m.months or m.edge and m.month is None) and m.nth is None:
        return _period(m, year, told, inferred)
    if m.nth is not None:
        return _nth(m, year, told, inferred)
    if m.month is None:
        if m.day is not None:
            return _bare_day(m.day, told)
        if year is not None:
            return date(year, 1, 1), date(year, 12, 31), tuple(inferred)
        if m.time or m.daypart:
            base = told.event or told.last or told.reference
            return base, base, ("year", "month", "day")
        return _UNKNOWN
    if year is None:
        year = told.infer_year(m.month, m.day)
        inferred.append("year")
        if year is None:
            return _UNKNOWN
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
        return _UNKNOWN
    made = make_date(year, month, day)
    if made is None and inferred:  # 29 February: the last leap year
        made = next((d for d in (make_date(y, month, day) for y in range(year, year - 5, -1)) if d), None)
    return made, made, inferred


def far_bound(first: Moment, last: Moment, near: Days, told: Narration) -> date | None:
    """The last day of a range whose near end is known; it takes from the near end what it leaves out."""
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
        told_year = told.last or told.reference
        return told_year.year + step if told_year else None
    year = told.reference.year if told.reference else told.latest_year or told.fallback or told.year
    return None if year is None else year + step


def _relative_day(shift: Shift, told: Narration) -> Days:
    base = told.base(shift[0])
    if base is None and shift[0] == "story":
        base = told.reference
    made = base + timedelta(days=shift[1]) if base else None
    return made, made, ("year", "month", "day") if made else ()


def _same_day(m: Moment, ref: date | None) -> Days:
    """去年今日, 上个月今天: the day of the reference in another year or month."""
    if ref is None:
        return _UNKNOWN
    made = _add_months(ref, 12 * (m.year_shift[1] if m.year_shift else 0) + (m.month_shift[1] if m.month_shift else 0))
    return made, made, ("year", "month", "day")


def _bracketed(m: Moment, told: Narration) -> Days:
    """昨日（11日）: the day in brackets, in the month that lies nearest to what the word says."""
    day = m.day or 1
    base = _relative_day(m.day_shift, told)[0] if m.day_shift is not None else _week(m.with_(day=None), told.reference)[0]
    if base is None:
        return _bare_day(day, told)
    near = (make_date(d.year, d.month, day) for d in (base, _add_months(base.replace(day=1), -1), _add_months(base.replace(day=1), 1)))
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
        return _UNKNOWN
    made = make_date(base.year, base.month, day)
    if told.event is None and ref is not None:
        month = date(base.year, base.month, 1)
        for _ in range(3):
            made = make_date(month.year, month.month, day)
            if made is not None and made <= ref:
                break
            month = date(month.year, month.month, 1) - timedelta(days=1)
    elif told.event is not None and made is not None and made < told.event - timedelta(days=9):
        later = make_date(base.year + (base.month == 12), base.month % 12 + 1, day)
        if later is not None and (ref is None or later <= ref):
            made = later
    return made, made, ("year", "month")


def _add_months(base: date, months: int) -> date:
    number = base.year * 12 + base.month - 1 + months
    year, month = divmod(number, 12)
    return date(max(1, min(year, 9999)), month + 1, min(base.day, calendar.monthrange(max(1, min(year, 9999)), month + 1)[1]))


def _offset(offset: Offset, ref: date | None) -> Days:
    if ref is None or not 1 <= (offset.amount if offset.amount >= 1 else 1) <= 5000:
        return _UNKNOWN
    far = _moved(offset, ref)
    if far is None:
        return _UNKNOWN
    inferred = ("year", "month", "day")
    if not offset.span:
        return far, far, inferred
    if offset.sign < 0:
        return far, ref, inferred
    return (ref if offset.unit in ("hour", "minute", "second") else ref + timedelta(days=1)), far, inferred


def _moved(offset: Offset, ref: date) -> date | None:
    amount, unit = offset.amount * offset.sign, offset.unit
    if unit in ("hour", "minute", "second"):
        hours = amount / {"hour": 1, "minute": 60, "second": 3600}[unit]
        return ref + timedelta(days=int(hours / 24))
    if unit == "workday":
        made, left = ref, int(abs(amount))
        while left:
            made += timedelta(days=offset.sign)
            left -= made.weekday() < 5
        return made
    if unit in ("day", "week"):
        try:
            return ref + timedelta(days=int(amount * (7 if unit == "week" else 1)))
        except OverflowError:
            return None
    months = amount * (12 if unit == "year" else 1)
    whole = int(months)
    if not 1 <= ref.year + whole / 12 <= 9998:
        return None
    return _add_months(ref, whole) + timedelta(days=int((months - whole) * Decimal(30)))


def _years(m: Moment, told: Narration) -> Days:
    low, high = m.years or (0, 0)
    inferred: tuple[str, ...] = ()
    if m.year_shift is not None:
        if told.reference is None:
            return _UNKNOWN
        base = told.reference.year
        if m.year_shift[0] == "century":
            base = (base // 100 + m.year_shift[1]) * 100
        low, high, inferred = base + low, base + high, ("year",)
    if m.edge:
        low, high = {"early": (low, low + 2), "mid": (low + 4, low + 6), "late": (low + 7, low + 9)}[m.edge]
    return date(low, 1, 1), date(high, 12, 31), inferred


def _century(m: Moment, told: Narration) -> Days:
    """Years of a century, the twentieth from 1900, or of one counted from that of the reference."""
    code = m.century or 0
    inferred: tuple[str, ...] = ()
    if code > 0:
        low = code - 100
    elif told.reference is None or m.year_shift is None:
        return _UNKNOWN
    else:
        low, inferred = (told.reference.year // 100 + m.year_shift[1]) * 100, ("year",)
    spans = {None: (0, 99), "early": (0, 19), "mid": (40, 59), "late": (80, 99)}
    first, last = spans[m.edge]
    return date(max(low + first, 1), 1, 1), date(low + last, 12, 31), inferred


def _week(m: Moment, ref: date | None) -> Days:
    if m.day is not None:
        return _UNKNOWN
    if ref is None:
        return _UNKNOWN
    monday = ref - timedelta(days=ref.weekday()) + timedelta(days=7 * (m.week_shift or 0))
    inferred = ("year", "month", "day")
    if m.weekday is None:
        return monday, monday + timedelta(days=6), inferred
    if m.weekday == 8:
        return monday + timedelta(days=5), monday + timedelta(days=6), inferred
    made = monday + timedelta(days=m.weekday - 1)
    if m.week_shift is None and made > ref:
        made -= timedelta(days=7)
    return made, made, inferred


def _feast(code: str, year: int | None, told: Narration, inferred: list[str]) -> Days:
    if code.startswith("next "):
        code, ref = code[5:], told.reference
        found = next((d for d in (feast(code, y) for y in (ref.year, ref.year + 1)) if d and d > ref), None) if ref else None
        return found, found, ("year",)
    if year is None:
        inferred.append("year")
        ref = told.reference
        if ref is None:
            year = told.year or told.fallback
            if year is None:
                return _UNKNOWN
        else:
            found = next((d for d in (feast(code, y) for y in (ref.year, ref.year - 1)) if d and d <= ref), None)
            return found, found, tuple(inferred)
    made = feast(code, year)
    return made, made, tuple(inferred)


def _lunar(m: Moment, year: int | None, told: Narration, inferred: list[str]) -> Days:
    month = m.month or 1

    def of(which: int) -> tuple[date | None, date | None]:
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
        return (*of(base), tuple(inferred)) if base else _UNKNOWN
    latest = lunar_year_of(ref)
    for which in (latest, latest - 1) if not m.leap else range(latest, latest - 20, -1):
        start, end = of(which)
        if start is not None and start <= ref:
            return start, end, tuple(inferred)
    return _UNKNOWN


def _relative_month(m: Moment, year: int | None, told: Narration, inferred: list[str]) -> Days:
    which, step = m.month_shift or ("ref", 0)
    base = told.reference if which == "ref" else told.last or told.reference
    if base is None:
        return _UNKNOWN
    if which == "story" and step == 0 and m.day is not None and m.day < base.day and told.prior is not None and m.day >= told.prior.day:
        base = told.prior  # the date told last was an aside: 报案称9月28日起…, 当月17日
    first = _add_months(base.replace(day=1), step)
    if year is not None:
        first = first.replace(year=year)
    filled = tuple(dict.fromkeys([*inferred, "year", "month"]))
    if m.nth is not None:
        return _nth_in(m, first.year, first.month, filled)
    if m.day is not None:
        made = make_date(first.year, first.month, m.day)
        return made, made, filled
    low, high = _edge_days(m.edge, first.year, first.month)
    return first.replace(day=low), first.replace(day=high), filled


def _nth(m: Moment, year: int | None, told: Narration, inferred: list[str]) -> Days:
    """十月第一个星期一, 六月最后一周, 2021年第三周."""
    if m.month is not None:
        if year is None:
            inferred.append("year")
            year = told.infer_year(m.month, None)
            if year is None:
                return _UNKNOWN
        return _nth_in(m, year, m.month, tuple(inferred))
    if year is None:
        ref = told.reference
        return _nth_in(m, ref.year, ref.month, ("year", "month")) if ref else _UNKNOWN
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


def _nth_in(m: Moment, year: int, month: int, inferred: tuple[str, ...]) -> Days:
    number = m.nth or 1
    if m.weekday == 9:
        day = make_date(year, month, number) if number > 0 else month_end(year, month)
        return day, day, inferred
    if m.weekday and m.weekday <= 7 and not m.leap:
        made = nth_weekday(year, month, number, m.weekday)
        return made, made, inferred
    # Weeks run from Monday; the first is the first that begins in the month.
    monday = nth_weekday(year, month, number, 1)
    if monday is None:
        return _UNKNOWN
    if m.weekday and m.weekday <= 7:
        made = monday + timedelta(days=m.weekday - 1)
        return made, made, inferred
    return monday, monday + timedelta(days=6), inferred


def _quarter(step: int, ref: date | None) -> Days:
    if ref is None:
        return _UNKNOWN
    first = _add_months(date(ref.year, (ref.month - 1) // 3 * 3 + 1, 1), 3 * step)
    last = _add_months(first, 2)
    return first, month_end(last.year, last.month), ("year", "month")


def _period(m: Moment, year: int | None, told: Narration, inferred: list[str]) -> Days:
    """Half-years, quarters, seasons, 年初 and the like."""
    ref = told.reference
    stated = year is not None
    if year is None:
        year = ref.year if ref else told.year or told.fallback
        inferred.append("year")
        if year is None:
            return _UNKNOWN
    if m.months:
        low, high = m.months
    elif m.edge:
        low, high = _YEAR_EDGES[m.edge]
    elif (m.span or "").startswith("first_"):
        low, high = 1, min(int((m.span or "first_1")[6:]), 12)
    elif (m.span or "").startswith("last_"):
        low, high = 13 - int((m.span or "last_1")[5:]), 12
    else:
        low, high = _SPANS[m.span or "year"]
    if not stated and ref is not None and not m.edge:
        if date(year, low, 1) > ref or m.span in ("h2", "q4") and (year, high) > (ref.year, ref.month):
            year -= 1
    end_year = year + (high > 12)
    return date(year, low, 1), month_end(end_year, (high - 1) % 12 + 1), tuple(inferred)
