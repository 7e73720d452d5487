"""What a text has told so far, and the day its words count from."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Final

from caseextract.almanac import make_date

__all__ = ["SLIP", "UNKNOWN", "Days", "Narration"]

Days = tuple[date | None, date | None, tuple[str, ...]]
"""First day, last day, and what was filled in (year, month, day)."""
UNKNOWN: Final[Days] = (None, None, ())
_ONWARD: Final = 213  # seven months: how far a story without a publication date runs on over New Year; an earlier month further off tells what came before

_LONG_AGO: Final = 400
SLIP: Final = 14  # days past the publication that a day told in the run of its own year and month may lie by a slip of the source
_OF_THE_LEAD: Final = 45  # days around the event of the lead in which a bare day behind a flashback is of its year
_NEAR_ASIDE: Final = 180  # days that an aside lies before what was told, at most, if the story goes on from its own end
_ASIDE: Final = 20  # days that a month told beside an event lies before it at least


@dataclass(slots=True)
class Narration:
    """What the text has told so far: the year and day last stated, the event of the case, and the day to count from.

    ``days`` are the days told, by their number in the month, ``told`` by month and number. ``main`` is what was told before a flashback: event, last day, year. ``first_day`` is the day that 第二天 was counted from: 第三天 counts from it too. ``at`` is where the words end that were told last, ``named`` the year stated last and where: 当年 is that of the later of both. ``evening`` is the last evening told: 同晚 is that one. ``month_aside`` says that what was told last was a month before the event. ``opens`` says that the date being read begins its line, ``acts`` that the police act on it. ``aside`` is the last day named that no case can have (我上周三…): 第二天 counts from it where nothing else was told, 当天 only shortly behind it, whose end is ``beside``.
    """

    reference: date | None
    fallback: int | None
    year: int | None = None
    last: date | None = None
    event: date | None = None
    flashback: bool = False
    prior: date | None = None
    night: tuple[date, date] | None = None
    week: tuple[date, date] | None = None
    rough: bool = False
    dateline: date | None = None
    latest_year: int | None = None
    spoken: int | None = None
    aside: date | None = None
    first_day: date | None = None
    beside: int = -1
    evening: date | None = None
    month_aside: bool = False
    at: int = 0
    named: tuple[int, int] = (0, -1)
    days: dict[int, date] = field(default_factory=dict)
    told: dict[tuple[int, int], date] = field(default_factory=dict)
    main: tuple[date, date | None, int | None] | None = None
    opens: bool = False
    acts: bool = False

    def restart(self) -> None:
        """A new case begins: the narration starts over, from the event told last rather than from an aside of its case (经查，今年3月…)."""
        if self.event is not None and self.last is not None and not self.rough and (self.event - self.last).days > _ASIDE:
            self.last = self.event
        self.year = None
        self.event = self.first_day = None
        self.night = None
        self.main = None
        self.days.clear()

    def resume(self) -> None:
        """A flashback is over: 9日… 2001年11月3日… \\n 12日: the days run on from the 9th."""
        if self.main is not None:
            self.event, self.last, self.year = self.main
            self.flashback, self.main = False, None

    def tell(self, start: date, end: date | None, overnight: bool = False) -> None:
        """An event is told; a step back of more than a year is a flashback. A long stretch is told up to its end.

        A whole month moves the story forward, never back: 账本显示,去年10月至案发… is an aside. The event of a night is its evening.
        """
        length = (end - start).days if end is not None else 0
        if self.event is not None and (self.event - start).days > _LONG_AGO:
            self.main = self.main or (self.event, self.last, self.year)
        elif self.main is not None and abs((self.main[0] - start).days) < _LONG_AGO:
            self.main = None
        if length > 31 and end is not None:
            start = end if self.reference is None or end <= self.reference else start
        self.flashback = self.last is not None and (self.last - start).days > _LONG_AGO or (
            self.reference is not None and (self.reference - start).days > 600)
        self.prior, self.last, self.first_day = self.last, start, None
        if not length:
            self.days[start.day] = self.told[start.month, start.day] = start
        self.year = start.year
        self.night = (start, end) if overnight and end is not None else None
        self.month_aside = length >= 27 and self.event is not None and start <= self.event
        if length < 27 or self.event is None or start > self.event:
            self.rough = length >= 27  # 4月的一天…次日: no day to count from
            self.event = start if overnight else end or start

    def base(self, which: str) -> date | None:
        """The day a relative word counts from."""
        return self.dateline or self.reference if which == "ref" else self.event or self.last or self.aside

    def infer_year(self, month: int, day: int | None) -> int | None:
        """The year of a bare month (and day): the year last stated while the story runs forward, else the latest possible."""
        ref = self.reference
        if day is not None and self.last is not None and (again := self.told.get((month, day))) is not None and again > self.last:
            return again.year  # 今年3月19日又打孔 … 去年12月起 … 3月19日那次: told before the look back
        if self.main is not None and self.acts and ref is not None and day is not None and (year := self.latest(month, day)) is not None:
            near = make_date(year, month, min(day, 28))
            if near is not None and abs((self.main[0] - near).days) <= _OF_THE_LEAD:
                return year  # 11月28日押回 … 2019年9月立案 … 11月12日，追逃组发现: the days before what the lead told
        if self.year is not None and self.last is not None:
            candidate = make_date(self.year, month, min(day or 1, 28))
            if candidate is not None and ref is not None and ref.year > self.year and not self.flashback and self.prior is not None and candidate < self.last < self.prior and (self.prior - self.last).days <= _NEAR_ASIDE:
                later = make_date(self.year + 1, month, min(day or 1, 28))
                if later is not None and later <= ref:
                    return self.year + 1  # 去年12月报案 … 去年9月加了好友 … 8月26日抓获: the story was on its way back
            if ref is not None and self.flashback and ref.year - self.year >= 2:
                return self.latest(month, day)
            if candidate is not None:
                if ref is not None and day is not None and not self.flashback and self.year == ref.year and month == ref.month and self.last <= candidate and 0 < day - ref.day <= SLIP:
                    return self.year
                if (self.last - candidate).days > 45 and self.last.year == self.year and month < self.last.month:
                    later = make_date(self.year + 1, month, min(day or 1, 28))
                    if later is not None and (later - self.last).days <= (_ONWARD if ref is None else 366) and (ref is None or later <= ref and ref.year > self.year):
                        return self.year + 1
                if ref is None or candidate <= ref:
                    if ref is not None and self.prior is not None and candidate < self.last and (self.prior - self.last).days > 180:
                        return self.latest(month, day)  # 今年7月6日报案 … 去年7月租房 … 6月29日: back from the aside
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
