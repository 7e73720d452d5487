"""What a date expression says, before anything decides which day it is: a Moment, and the DateMention around it."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

__all__ = ["DateMention", "Moment", "Offset", "Shift"]

Shift = tuple[str, int]
"""A base and a step from it: ("ref", -1) is one before the publication, ("story", 1) one after the event told last."""


@dataclass(frozen=True, slots=True)
class Offset:
    """A distance from the publication date: 三天前, 过去三天, 未来两个月.

    ``unit`` is day, week, month, year, hour, minute or second; ``sign`` -1 the past, 1 the future; ``span`` whether the
    whole stretch is meant (过去三天) or its far end (三天前).
    """

    amount: Decimal
    unit: str
    sign: int
    span: bool


@dataclass(slots=True)
class Moment:
    """The parts of one date as stated; None where the text leaves them out."""

    year: int | None = None
    year_shift: Shift | None = None
    years: tuple[int, int] | None = None
    month: int | None = None
    month_shift: Shift | None = None
    quarter_shift: int | None = None
    day: int | None = None
    day_shift: Shift | None = None
    week_shift: int | None = None
    weekday: int | None = None
    nth: int | None = None
    span: str | None = None
    edge: str | None = None
    months: tuple[int, int] | None = None
    feast: str | None = None
    lunar: bool = False
    leap: bool = False
    offset: Offset | None = None
    time: str | None = None
    daypart: str | None = None
    word_part: bool = False
    century: int | None = None

    @property
    def dated(self) -> bool:
        """Whether anything but the time of day is stated."""
        return self.level > 0 and self.level < 5

    @property
    def level(self) -> int:
        """The finest part stated: 1 year, 2 part of a year or month, 3 week or ten days, 4 day, 5 time of day alone, 0 nothing."""
        if self.day is not None or self.day_shift or self.weekday or self.feast:
            return 4
        if self.offset is not None:
            return 4
        if self.week_shift is not None or self.nth is not None or self.edge is not None and (self.month or self.month_shift):
            return 3
        if self.month is not None or self.month_shift or self.span or self.months or self.quarter_shift is not None or self.edge:
            return 2
        if self.year is not None or self.year_shift or self.years or self.century is not None:
            return 1
        return 5 if self.time or self.daypart else 0


@dataclass(frozen=True, slots=True)
class DateMention:
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
