"""The calendars behind Chinese date words: lunar months, the 24 solar terms, and feasts by rule.

The lunar calendar is that of GB/T 33661, as a table for the lunar years 1900 to 2100 (``data/lunar.tsv``): the solar date
of New Year's Day, the leap month, which months have 30 days, and on which day of its half-month each solar term falls.
"""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from importlib import resources
from typing import Final

from caseextract.moons import crescent_after, dusk_of_moon, next_moon

__all__ = ["TERMS", "feast", "feast_span", "lunar_day", "lunar_month", "lunar_year_of", "make_date", "month_end", "nth_weekday", "solar_term"]

TERMS: Final = (
    "小寒", "大寒", "立春", "雨水", "惊蛰", "春分", "清明", "谷雨", "立夏", "小满", "芒种", "夏至",
    "小暑", "大暑", "立秋", "处暑", "白露", "秋分", "寒露", "霜降", "立冬", "小雪", "大雪", "冬至",
)
_FIRST_DAY: Final = (4, 19, 3, 18, 4, 19, 4, 19, 4, 20, 4, 20, 6, 22, 6, 22, 6, 22, 7, 22, 6, 21, 6, 21)


_BEFORE_CRESCENT: Final = timedelta(days=6)
_ISLAMIC_EPOCH: Final = 227015  # 16 July 622 of the Julian calendar, as a day number of the Gregorian one
_HEBREW_EPOCH: Final = -1373427  # 1 Tishri of the year 1, before its new moon is counted
_HEBREW_LEAD: Final = 3760  # the Hebrew year whose spring lies in the solar year 0
_TISHRI: Final = 7
# 9 Av is not kept on a Sabbath, 5 Iyar not beside one: by how many days the weekday moves them.
_MOVED: Final = {(5, 9): {6: 1}, (2, 5): {1: 1, 5: -1, 6: -2}}
_UNTIL: Final = " until "


@dataclass(frozen=True, slots=True)
class _LunarYear:
    new_year: date
    leap: int
    long_months: str
    terms: str


@cache
def _table() -> dict[int, _LunarYear]:
    lines = resources.files("caseextract").joinpath("data/lunar.tsv").read_text(encoding="utf-8").splitlines()[1:]
    out = {}
    for line in lines:
        year, new_year, leap, months, terms = line.split("\t")
        out[int(year)] = _LunarYear(date(int(year), int(new_year[:2]), int(new_year[2:])), int(leap), months, terms)
    return out


def make_date(year: int, month: int, day: int) -> date | None:
    """A calendar date, or None where there is no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def month_end(year: int, month: int) -> date:
    """Last day of a month."""
    return date(year, month, calendar.monthrange(year, month)[1])


def lunar_month(year: int, month: int, leap: bool = False) -> tuple[date, date] | None:
    """First and last day of a month of a lunar year (its leap month with ``leap``), or None outside the table."""
    row = _table().get(year)
    if row is None or not 1 <= month <= 12 or leap and row.leap != month:
        return None
    place = month - 1 + (1 if row.leap and (month > row.leap or leap) else 0)
    start = row.new_year + timedelta(days=sum(29 + int(size) for size in row.long_months[:place]))
    return start, start + timedelta(days=28 + int(row.long_months[place]))


def lunar_day(year: int, month: int, day: int, leap: bool = False) -> date | None:
    """The solar date of a lunar one; day 30 of a short month is its last day (年三十 in a year without one)."""
    span = lunar_month(year, month, leap)
    if span is None or not 1 <= day <= 30:
        return None
    return min(span[0] + timedelta(days=day - 1), span[1])


def lunar_year_of(day: date) -> int:
    """The lunar year a solar date lies in."""
    row = _table().get(day.year)
    return day.year - 1 if row is not None and day < row.new_year else day.year


def solar_term(year: int, name: str) -> date | None:
    """The day of one of the 24 solar terms (节气) in a solar year, or None outside the table."""
    row = _table().get(year)
    if row is None or name not in TERMS:
        return None
    place = TERMS.index(name)
    return date(year, place // 2 + 1, _FIRST_DAY[place] + int(row.terms[place]))


def nth_weekday(year: int, month: int, nth: int, weekday: int) -> date | None:
    """The n-th Monday (1) … Sunday (7) of a month; ``nth`` -1 is the last."""
    if nth == -1:
        last = month_end(year, month)
        return last - timedelta(days=(last.isoweekday() - weekday) % 7)
    first = date(year, month, 1)
    found = first + timedelta(days=(weekday - first.isoweekday()) % 7 + 7 * (nth - 1))
    return found if found.month == month else None


def _easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (Butcher's rule)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e, f = b // 4, b % 4, (b + 8) // 25
    h = (19 * a + b - d - (b - f + 1) // 3 + 15) % 30
    i, k = c // 4, c % 4
    w = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * w) // 451
    month, day = divmod(h + w - 7 * m + 114, 31)
    return date(year, month, day + 1)


def _orthodox_easter(year: int) -> date:
    """Easter Sunday of the Julian calendar, as a Gregorian date (Meeus's rule)."""
    a, b, c = year % 4, year % 7, year % 19
    d = (19 * c + 15) % 30
    e = (2 * a + 4 * b - d + 34) % 7
    month, day = divmod(d + e + 114, 31)
    return date(year, month, day + 1) + timedelta(days=year // 100 - year // 400 - 2)


def feast(code: str, year: int) -> date | None:
    """The day of a feast in a year, by its rule.

    ``10-01`` a solar date; ``lunar 8-15`` a lunar one (``lunar 12-30`` the last day of the lunar year); ``term 清明`` a solar
    term; ``islamic 10-1`` a day of the Islamic calendar; ``hebrew 7-10`` the evening a day of the Hebrew one begins with; ``weekday 5/2/7`` the second Sunday of May, ``5/-1/7`` the last;
    ``easter -2`` and ``orthodox -2`` days from Easter Sunday; ``newmoon 10-17`` and ``fullmoon 2-27`` the evening, in India, before the first
    such moon from a solar date on. ``,1`` at the end moves the result by days. A feast of the last lunar month is the one inside the solar year. Of a feast of many
    days (``easter -46 until easter -1``) it is the first.
    """
    rule, _, shift = code.partition(_UNTIL)[0].partition(",")
    kind, _, rest = rule.partition(" ") if not rule[0].isdigit() else ("solar", "", rule)
    found: date | None
    if kind == "term":
        found = solar_term(year, rest)
    elif kind in ("easter", "orthodox"):
        found = (_easter if kind == "easter" else _orthodox_easter)(year) + timedelta(days=int(rest))
    elif kind == "islamic":
        month, day = (int(n) for n in rest.split("-"))
        found = _islamic_feast(year, month, day)
    elif kind == "hebrew":
        month, day = (int(n) for n in rest.split("-"))
        found = _hebrew_feast(year, month, day)
    elif kind in ("newmoon", "fullmoon"):
        begins = make_date(year, *(int(n) for n in rest.split("-")))
        found = dusk_of_moon(next_moon(begins, full=kind == "fullmoon")) if begins is not None and year in _table() else None
    elif kind == "weekday":
        month, nth, weekday = (int(n) for n in rest.split("/"))
        found = nth_weekday(year, month, nth, weekday)
    else:
        month, day = (int(n) for n in rest.split("-"))
        found = _lunar_feast(year, month, day) if kind == "lunar" else make_date(year, month, day)
    return found + timedelta(days=int(shift)) if found and shift else found


def feast_span(code: str, year: int) -> tuple[date, date] | None:
    """The first and the last day of a feast that begins in a year; most have one day."""
    first, _, last = code.partition(_UNTIL)
    start = feast(first, year)
    if start is None or not last:
        return (start, start) if start else None
    end = next((day for day in (feast(last, year), feast(last, year + 1)) if day is not None and day >= start), None)
    return (start, end) if end else None


def _hebrew_feast(year: int, month: int, day: int) -> date | None:
    """The solar day in whose evening a day of the Hebrew calendar begins; months count from Nisan, the first month of the year is the seventh."""
    hebrew = year + _HEBREW_LEAD + (month >= _TISHRI)
    for one in (hebrew, hebrew - 1):  # Tevet and what follows may lie in either solar year
        after = range(_TISHRI, month) if month >= _TISHRI else (*range(_TISHRI, 13 + _is_long(one)), *range(1, month))
        found = date.fromordinal(_hebrew_new_year(one) + sum(_hebrew_month(one, m) for m in after) + day - 2)
        if found.year == year:
            return found + timedelta(days=_MOVED.get((month, day), {}).get(found.isoweekday() % 7 + 1, 0))
    return None


def _hebrew_month(year: int, month: int) -> int:
    """How many days a month of the Hebrew year has; the eighth and the ninth make the year fit."""
    size = _hebrew_new_year(year + 1) - _hebrew_new_year(year)
    if month == 8:
        return 30 if size % 10 == 5 else 29
    if month == 9:
        return 29 if size % 10 == 3 else 30
    return 29 if month in (2, 4, 6, 10, 13) or month == 12 and not _is_long(year) else 30


def _is_long(year: int) -> bool:
    """Whether the Hebrew year has thirteen months."""
    return (7 * year + 1) % 19 < 7


@cache
def _hebrew_new_year(year: int) -> int:
    """The ordinal of 1 Tishri."""
    before, here, after = (_molad(y) for y in (year - 1, year, year + 1))
    return _HEBREW_EPOCH + here + (2 if after - here == 356 else here - before == 382)


def _molad(year: int) -> int:
    """Days from the epoch to the new moon of the year's first month, which falls on no Sunday, Wednesday or Friday."""
    months = (235 * year - 234) // 19
    parts = 12084 + 13753 * months
    days = 29 * months + parts // 25920
    return days + 1 if 3 * (days + 1) % 7 < 3 else days


@cache
def _islamic_feast(year: int, month: int, day: int) -> date | None:
    """The first such day of the Islamic calendar in a solar year, for the years of the table.

    The tabular calendar tells which moon is meant, the moon over Mecca when its month begins. Where the crescent is looked
    for with the eye it may be a day later.
    """
    if year not in _table():
        return None
    hijri = (year - 622) * 33 // 32 - 1
    for one in range(hijri, hijri + 4):
        tabular = date.fromordinal(_ISLAMIC_EPOCH + (one - 1) * 354 + (3 + 11 * one) // 30 + 29 * (month - 1) + month // 2)
        if abs(tabular.year - year) > 1:
            continue
        found = crescent_after(next_moon(tabular - _BEFORE_CRESCENT)) + timedelta(days=day - 1)
        if found.year == year:
            return found
    return None


def _lunar_feast(year: int, month: int, day: int) -> date | None:
    if month < 11:
        return lunar_day(year, month, day)
    both = (lunar_day(year - 1, month, day), lunar_day(year, month, day))
    return next((d for d in both if d and d.year == year), both[1])
