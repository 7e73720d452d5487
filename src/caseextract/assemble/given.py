"""One record in the making, and what the cases given out so far say of each other and of the totals."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Final

from caseextract.assemble.history import Histories, History, Ledger
from caseextract.assemble.index import Index
from caseextract.assemble.leads import FEW_CASES, OneByOne, announcement
from caseextract.assemble.prefaces import of_a_campaign
from caseextract.assemble.returns import FAR_BACK, of_all, of_people, of_place, people_of_all, returning, stands_now
from caseextract.assemble.totals import tells_of_one
from caseextract.classes import compiled
from caseextract.expressions import expression
from caseextract.text.structure import Line, Sentence

MANY_CASES: Final = 10
_HANDFUL: Final = 5
_BEHIND_DAY: Final = 16
_LEAD: Final = 4  # sentences in which a lead gives its total
_SUMMED_PEOPLE: Final = 3
_STRETCH = expression(r"以来|同比|环比|今年|去年|上半年|季度|\d月份|累计|一周|本周|上周")
_SWEEP = expression(r"(?:统一|集中|清查|巡查|零点|夜查|扫荡)[\u4e00-\u9fff“”]{0,8}行动")
_SUMMED = compiled(r"共(?!同)|{in_turn}|连破|累计|一举")


@dataclass(slots=True)
class Scope:
    """One record in the making: its sentences (as ranges) and what kind it is.

    ``marked``: a list marker or a heading opened it; ``sure``: so did more evidence than was needed;
    ``victim``: it tells what one of several victims lost, and of no outcome.
    """

    kind: str
    title: tuple[int, int] | None = None
    ranges: list[tuple[int, int]] = field(default_factory=list)
    marked: bool = False
    sure: bool = False
    victim: bool = False


def coalesce(ranges: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Sorted ranges with neighbours (at most a line break apart) made one."""
    out: list[tuple[int, int]] = []
    for start, end in sorted(ranges):
        if out and start <= out[-1][1] + 1:
            out[-1] = (out[-1][0], max(out[-1][1], end))
        else:
            out.append((start, end))
    return out


class Given:
    """The cases and totals given out so far, and the questions they answer."""

    announced: int
    one_by_one: OneByOne
    operations: bool
    ledger: Ledger

    def __init__(self, text: str, index: Index, like: Given | None = None) -> None:
        """Begin with nothing told. ``like`` has read the same text: what it knows of it is not looked for again."""
        self.text, self.index = text, index
        self.announced, self.operations = (like.announced, like.operations) if like is not None else announcement(text)
        self.marked: set[int] = set()
        self.titles: list[tuple[int, int]] = []
        self.headlined = 0
        self.lead = 0
        self.one_by_one = like.one_by_one.anew() if like is not None else OneByOne(text)
        self.summary = Scope("summary")
        self.cases: list[Scope] = []
        self.ledger = like.ledger if like is not None else Ledger(text, index)
        self.totals_told, self.lead_told = History(self.ledger), History(self.ledger)
        self.case_told = Histories(self.ledger)

    def _lead_of_many(self) -> None:
        """A lead that counts the cases told after it (近日连续破获两起毒品案，共查获…; 公布4起案例，总案值…) gives their totals."""
        if len(self.cases) > 2 and self.announced > 1 and not self.cases[0].marked and all(c.marked for c in self.cases[1:]):
            self.summary.ranges = sorted(self.summary.ranges + self.cases.pop(0).ranges)
            return
        lead, after = self.cases[self.lead] if self.cases else None, self.cases[self.lead + 1 :]
        if lead is None or len(after) < 2 or lead.marked or after[0].marked:
            return
        if self.summary.ranges and self.summary.ranges[0][0] < lead.ranges[0][0]:
            return  # behind totals stands no lead
        told = self._cases_told() or self.announced
        one_by_one = self._one_by_one() >= 2
        summed = any(_SUMMED.search(self.text, a, b) for a, b in lead.ranges) and (one_by_one or not any(tells_of_one(self.text, a, b, self.index) for a, b in lead.ranges))
        if told >= 2 and (told == len(after) or summed):
            self.cases.remove(lead)
            self.summary.ranges = sorted(self.summary.ranges + lead.ranges)
            for case in after:
                case.sure = True

    def _lead_of_totals(self) -> None:
        """A paragraph with a total's figure and nobody's name says what the totals say."""
        for case in [c for c in self.cases if not c.marked]:
            if (any(self._repeats_total(a, b) for a, b in case.ranges) or self._says_the_same(case)) and not any(self.index.persons_in(a, b) for a, b in case.ranges):
                self.cases.remove(case)
                self.summary.ranges += case.ranges
        self.summary.ranges.sort()

    def _lead_of_sum(self) -> None:
        """A lead whose people are those of all the cases told after it, which were surely opened, gives their totals; so does that of a sweep with more."""
        if len(self.cases) > FEW_CASES or len(self.cases) < 2 or self.cases[0].marked or not any(c.sure for c in self.cases[1:]):
            return
        first = self.cases[0]
        told = [self.case_told.of(c.ranges) for c in self.cases[1:]]
        for size in range(1, min(len(first.ranges), _LEAD) + 1):
            lead, rest = (History(self.ledger).of(ranges) for ranges in (first.ranges[:size], first.ranges[size:]))
            parts = [rest, *told] if rest.facts else told
            if lead.most_taken < _SUMMED_PEOPLE or len(parts) < 2 or lead.names or not all(part.most_taken for part in parts):
                continue
            sums = (sum((part.most_taken for part in parts), Decimal(0)), sum((part.taken_in_all for part in parts), Decimal(0)))
            words = self.text[first.ranges[0][0] : first.ranges[size - 1][1]]
            if lead.most_taken in sums or not rest.facts and lead.most_taken > max(sums) and len(told) >= 2 and _SWEEP.search(words):
                stop = size if rest.facts else len(first.ranges)
                self.summary.ranges = sorted([*self.summary.ranges, *first.ranges[:stop]])
                first.ranges = first.ranges[stop:]
                self.cases = [case for case in self.cases if case.ranges]
                return

    def _totals_of_one(self) -> None:
        """Totals whose people are those of the waves of the one case told behind them are its own: 拘捕四人。行动中，…拘捕两人。其后…"""
        if len(self.cases) != 1 or self.cases[0].marked or not self.summary.ranges or self.summary.ranges[-1][0] > self.cases[0].ranges[0][0]:
            return
        whole, told = self.totals_told.of(self.summary.ranges), self.case_told.of(self.cases[0].ranges)
        words = "".join(self.text[a:b] for a, b in self.summary.ranges)
        if whole.most_taken >= _SUMMED_PEOPLE and told.most_taken < whole.most_taken == told.taken_in_all and _STRETCH.search(words) is None:
            self.cases[0].ranges = sorted([*self.summary.ranges, *self.cases[0].ranges])
            self.summary = Scope("summary")

    def headline_took(self, count: Decimal) -> bool:
        """Whether the headline says that so many were caught."""
        return any(History(self.ledger).of([title]).took(count) for title in self.titles)

    def _sum_of_cases(self, start: int, end: int) -> bool:
        """Whether a sentence tells of as many people as were taken in all the cases, and of more than in the last: 五名涉案人已移送检察院."""
        count = people_of_all(start, end, self.index)
        if count is None or not 2 <= len(self.cases) <= FEW_CASES:
            return False
        told = [part for part in (self.case_told.of(c.ranges) for c in self.cases) if part.most_taken]
        if len(told) > 2 and told[0].most_taken == count:
            told = told[1:]
        if len(told) < 2 or count <= told[-1].most_taken:
            return False
        if self.headline_took(count):
            return True
        return count in (sum(part.most_taken for part in told), sum(part.taken_in_all for part in told))

    def _preface_of_totals(self) -> None:
        """Words at the beginning that tell of a campaign and state nothing are of the totals told later, not of the case between."""
        if not self.summary.ranges or not self.cases or self.cases[0].marked or len(self.cases[0].ranges) < 2:
            return
        start, end = self.cases[0].ranges[0]
        if self.summary.ranges[0][0] > start and of_a_campaign(self.text, start, end, self.index):
            self.summary.ranges = [self.cases[0].ranges.pop(0), *self.summary.ranges]

    def _says_the_same(self, case: Scope) -> bool:
        """Whether a case has two numbers of the totals and no body that they have not: a campaign's outcome told again."""
        known, mine = self.totals_told.of(self.summary.ranges), self.case_told.of(case.ranges)
        return len(known.numbers & mine.numbers) >= 2 and mine.units <= known.units

    def _repeats_total(self, start: int, end: int) -> bool:
        """Whether a number of solved cases, or two numbers of any kind, stand in the totals as well."""
        totals = self.totals_told.of(self.summary.ranges)
        known = totals.solved
        if self.summary.ranges and len(self.ledger.stated(start, end).numbers & totals.numbers) >= 2 and not self.index.persons_in(start, end):
            return True
        return any(f.target == "case" and (f.count.value or 0) >= MANY_CASES and f.count.value in known for f in self.index.busts_in(start, end))

    def _more_to_come(self) -> bool:
        """Whether the lead counts more cases than were told since, and they are not those of one gang."""
        if self.announced > len(self.cases) or self._totalled() > len(self.cases):
            return True
        if self.headlined > len(self.cases) and not self.lead_told.of(self.cases[0].ranges).gang:
            return True
        self._find_lead()
        if self.cases[self.lead].marked:
            return False
        told = self._cases_told() or self.announced
        return told >= 2 and told > len(self.cases) - 1 - self.lead

    def _totalled(self) -> int:
        """How many cases the totals before the first case count, where they are a handful: 相继侦破两起…案件，追回…."""
        if not self.cases or not self.summary.ranges or self.summary.ranges[0][0] > self.cases[0].ranges[0][0]:
            return 0
        counted = self.totals_told.of(self.summary.ranges).counted
        return int(most) if counted and (most := max(counted)) <= _HANDFUL else 0

    def _find_lead(self) -> None:
        """A later paragraph may be the lead of those after it, where two stories stand in one text."""
        last = len(self.cases) - 1
        if last <= self.lead or self.summary.ranges or self.cases[last].marked:
            return
        told = self.case_told.of(self.cases[last].ranges)
        if told.one_line and not told.names and any(2 <= count <= FEW_CASES for count in told.counted):
            self.lead = last

    def _cases_told(self) -> int:
        """How many cases the lead says were dealt with, up to a score of them, but not those of one gang."""
        lead = self.lead_told.of(self.cases[self.lead].ranges)
        counts = lead.counted if lead.most_taken != 1 else ()  # the deeds of one man are one case
        return max([self._one_by_one(), *[int(c) for c in counts if c <= FEW_CASES]])

    def _one_by_one(self) -> int:
        """How many fugitives, gangs or dens the lead says were dealt with one after another."""
        ranges = self.cases[self.lead].ranges
        return self.one_by_one.told(ranges, self.lead_told.of(ranges).gang)

    def _returns(self, line: Line, stated: Sequence[Sentence]) -> tuple[Scope | None, bool]:
        """The earlier case that a paragraph goes on with, and whether figures told alike make it sure."""
        if len(self.cases) < 2 or self.marked:
            return None, False
        earlier = self._earlier()
        found = returning(self.text, stated[0].start, line.end, self.index, [self.case_told.of(c.ranges) for c in earlier], self.case_told.of(self.cases[-1].ranges))
        return (earlier[found.at], found.sure) if found else (None, False)

    def _led(self) -> bool:
        """Whether the first that was told is a lead that counts the cases after it."""
        return not self.summary.ranges and max(self._cases_told(), self.announced) > 1

    def _earlier(self) -> list[Scope]:
        """The cases before the last, as far as one looks back, without the lead."""
        low = max(len(self.cases) - 1 - FAR_BACK, 0)
        return self.cases[max(low, self.lead + 1) if self._led() else low : -1]

    def _resume(self, case: Scope) -> Scope:
        """Go on with an earlier case: what follows is of it too."""
        at = next(at for at in range(len(self.cases) - 1, -1, -1) if self.cases[at] is case)
        self.cases.append(self.cases.pop(at))
        return case

    def _case_meant(self, start: int, end: int, current: Scope) -> Scope:
        """The case that a sentence which opens none is of: the one told last, one that it names by number, place or people, or all that were totalled."""
        if len(self.cases) < 2:
            return current
        earlier = self._earlier()
        named = stands_now(self.text, start, end)
        if named is not None and named[0] == "number":
            at = int(named[1]) - (0 if self._led() else 1)
            return sorted(self.cases, key=lambda case: case.ranges[0])[at] if at < len(self.cases) else current
        if named is not None:
            cases = [*earlier, current]
            found = of_place(self.text, named[1], [c.ranges for c in cases])
            return current if found is None else cases[found]
        told = self.case_told.of(current.ranges)
        again = None if self.marked else returning(self.text, start, end, self.index, [self.case_told.of(c.ranges) for c in earlier], told, _BEHIND_DAY)
        if again is not None:
            return self._resume(earlier[again.at])
        if not self.index.any_in(start, end):
            return current
        found = of_people(start, end, self.index, [self.case_told.of(c.ranges) for c in earlier], told)
        if found is not None:
            return earlier[found]
        if self.summary.ranges and of_all(start, end, self.index, self.totals_told.of(self.summary.ranges), told):
            return self.summary
        return self.summary if self._sum_of_cases(start, end) else current
