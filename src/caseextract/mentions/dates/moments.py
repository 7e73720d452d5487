"""What a date expression says, before anything decides which day it is: a Moment, and the DateMention around it."""

from __future__ import annotations

from copy import copy
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, NamedTuple

__all__ = ["DateMention", "Moment", "Offset", "Shift"]

Shift = tuple[str, int]
"""A base and a step from it: ("ref", -1) is one before the publication, ("story", 1) one after the event told last."""


@dataclass(frozen=True, slots=True)
class Offset:
    """A distance from the publication date: 三天前, 过去三天, 未来两个月.

    ``unit`` is day, week, month, year, hour, minute or second; ``sign`` -1 the past, 1 the future; ``span`` whether the
    whole stretch is meant (过去三天) or its far end (三天前). ``near`` is the lesser amount of two: three, in 三四天前. ``whole``:
    weeks, months or years of the calendar, as 上个月 is one (上两个月, 下三周).
    """

    amount: Decimal
    unit: str
    sign: int
    span: bool
    near: Decimal | None = None
    whole: bool = False


class Moment:
    """The parts of one date as stated; None where the text leaves them out.

    ``short`` marks a year of two digits, whose century is open; ``until`` is the second hour of two (下午两三点). ``days`` and ``years`` are stretches counted from the reference (今明两天).
    ``level`` is the finest part stated: 1 year, 2 part of a year or month, 3 week or ten days, 4 day, 5 a time of day alone.
    ``nth`` counts weeks or weekdays of a month, -1 the last; ``weekday`` 8 is the weekend, 9 any day (最后一天), 10 and 11 the two
    halves of a week; ``said`` is a weekday that only bears out the day (19日周二), ``week_of`` says that the week around the day is meant; ``edge`` is x1 to x3 (上旬…), x12, x23, xh1 and xh2 (上半月, 下半月), or early, mid, late. ``head`` is a
    unit and how many of it a period begins with, or ends with where below zero (去年的前10天, 今年最后三周).
    """

    level: int = 0
    year: int | None = None
    short: bool = False
    year_shift: Shift | None = None
    years: tuple[int, int] | None = None
    century: int | None = None
    month: int | None = None
    month_shift: Shift | None = None
    quarter_shift: int | None = None
    half_shift: int | None = None
    span: str | None = None
    edge: str | None = None
    months: tuple[int, int] | None = None
    week_shift: int | None = None
    weekday: int | None = None
    said: int | None = None
    week_of: bool = False
    nth: int | None = None
    head: tuple[str, int] | None = None
    day: int | None = None
    day_shift: Shift | None = None
    days: tuple[int, int] | None = None
    feast: str | None = None
    lunar: bool = False
    leap: bool = False
    offset: Offset | None = None
    time: str | None = None
    until: str | None = None
    daypart: str | None = None
    word_part: bool = False

    def with_(self, **parts: Any) -> Moment:
        """A copy with other parts."""
        other = copy(self)
        other.__dict__.update(parts)
        return other

    def __repr__(self) -> str:
        """The parts that are stated."""
        return f"Moment({', '.join(f'{k}={v!r}' for k, v in self.__dict__.items())})"


class DateMention(NamedTuple):
    """A date expression of the clean text.

    ``kind``: point, range, since (自A以来), until (截至A), span (a named period), relative (昨日), weekday, vague, clock (a time
    of day alone), offset (三天前), repeat (每周三). ``last`` is the far end of a range. ``casual`` marks what is no date of a case
    (contract §4: vague, a bare year, a time of day alone, general language). ``repeat`` is an ISO 8601 duration.
    """

    start: int
    end: int
    kind: str
    first: Moment
    last: Moment | None = None
    precision: str = "day"
    casual: bool = False
    listed: bool = False
    repeat: str | None = None
    rule: str = "date.point"

    @property
    def year(self) -> int | None:
        """The year as stated."""
        return self.first.year

    @property
    def month(self) -> int | None:
        """The month as stated."""
        return self.first.month

    @property
    def day(self) -> int | None:
        """The day of the month as stated."""
        return self.first.day

    @property
    def time(self) -> str | None:
        """HH:MM of the first bound."""
        return self.first.time

    @property
    def end_time(self) -> str | None:
        """HH:MM of the second bound of a range."""
        return self.last.time if self.last else None

    @property
    def daypart(self) -> str | None:
        """The time of day as a word of the contract."""
        return self.first.daypart
