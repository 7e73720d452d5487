"""What a stretch shows beside what was given out before it: the case told last, the totals, the cases announced."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from caseextract.assemble.anew import is_closed
from caseextract.assemble.given import Given, Scope
from caseextract.assemble.history import History
from caseextract.assemble.stretches import Stretch

_PLAIN_HEADS = ("other", "goes on")  # as many stretches begin, whatever they tell
_LONG_CASE = 6
_SHARES: Final = tuple([(least, (f"shares {least}", f"paragraph shares {least}")) for least in (0.02, 0.05, 0.1, 0.2, 0.35)])
_FEW_WORDS: Final = 8  # pairs by which no share can be told
_SINCE: Final = (1, 2, 4)
_BEGAN: Final = tuple([
    (sign, f"the case began: {sign}")
    for sign in ("a find", "an incident", "something happens", "a victim at its head", "somebody not known", "no figures", "a stretch of time", "totals 2", "words of many", "a body")
])


class Later:
    """Where each name and number of a text is told last."""

    def __init__(self, found: Sequence[Stretch]) -> None:
        """Remember the last stretch of each."""
        self._last: dict[object, int] = {}
        for at, stretch in enumerate(found):
            self._last.update(dict.fromkeys((*stretch.names, *stretch.figures), at))

    def told(self, things: set[str] | set[tuple[object, ...]], at: int) -> bool:
        """Whether any of some names or numbers stands in a stretch or in one after it."""
        return bool(things) and any([self._last.get(thing, -1) >= at for thing in things])


class Memory:
    """What a record told so far, stretch by stretch. ``since``: how many stretches ago it had an outcome."""

    __slots__ = ("_seen", "days", "goods", "offences", "opening", "since", "words")

    def __init__(self) -> None:
        """Begin with nothing told."""
        self._seen = 0
        self.opening: Stretch | None = None
        self.since: int | None = None
        self.days: list[tuple[int | None, int]] = []
        self.words: set[str] = set()
        self.goods: set[str] = set()
        self.offences: set[str] = set()

    def of(self, ranges: Sequence[tuple[int, int]], by_start: Mapping[int, Stretch]) -> Memory:
        """Itself, told on to the end of ``ranges``."""
        for start, _ in ranges[self._seen :]:
            stretch = by_start[start]
            self.opening = self.opening or stretch
            self.since = 0 if stretch.outcome else None if self.since is None else self.since + 1
            self.days += stretch.days
            self.words |= stretch.words
            self.goods |= stretch.goods
            self.offences |= stretch.offences
        self._seen = len(ranges)
        return self


class Memories:
    """What each record told so far, whichever is asked next."""

    def __init__(self, found: Sequence[Stretch]) -> None:
        """Begin with nothing told."""
        self._by_start = {stretch.start: stretch for stretch in found}
        self._of: dict[int, Memory] = {}

    def of(self, record: Scope) -> Memory:
        """The memory of one record, which is kept alive by the walk."""
        known = self._of.get(id(record))
        if known is None:
            known = self._of[id(record)] = Memory()
        return known.of(record.ranges, self._by_start)


def beside(stretch: Stretch, case: Memory, totals: Memory) -> Iterator[str]:
    """Signs of what a stretch has in common with the case told last: words, days, things, offences; and how that case began."""
    for at, own in enumerate((stretch.words, stretch.rest_words)):
        if len(own) < _FEW_WORDS:
            yield ("few words", "paragraph few words")[at]
            continue
        share = len(own & case.words) / len(own)
        yield from [signs[at] for least, signs in _SHARES if share >= least]
        if totals.words and len(own & totals.words) / len(own) > share:
            yield ("shares more with the totals", "paragraph shares more with the totals")[at]
    if stretch.days and case.days:
        yield from _days(stretch.days[0], case.days)
    if case.since is not None:
        yield from [f"the case: {least} since its outcome" for least in _SINCE if case.since >= least]
    if case.opening is not None:
        yield from [began for sign, began in _BEGAN if sign in case.opening.signs]
        yield f"the case began: {case.opening.head}"
    for name, goods in (("", stretch.goods), ("paragraph: ", stretch.rest_goods)):
        if goods and case.goods:
            yield f"{name}other goods" if goods.isdisjoint(case.goods) else f"{name}goods told before"
    if stretch.offences and case.offences:
        yield "other offences" if stretch.offences.isdisjoint(case.offences) else "the same offence"


def _days(here: tuple[int | None, int], told: Sequence[tuple[int | None, int]]) -> Iterator[str]:
    """How a day stands to those of the case told last; a month left out is the last one told."""
    last = told[-1]
    month = here[0] if here[0] is not None else last[0]
    if any(day == here[1] and (before == month or None in (before, month)) for before, day in told):
        yield "the day: told"
        return
    if month is None or last[0] is None:
        yield "the day: later" if here[1] > last[1] else "the day: earlier"
        return
    yield "the day: later" if (month, here[1]) > (last[0], last[1]) else "the day: earlier"
    if abs(month - last[0]) > 1:
        yield "the day: far"


def of_earlier(given: Given, stretch: Stretch) -> Iterator[str]:
    """Signs of the people of earlier cases."""
    if stretch.names and any(not stretch.names.isdisjoint(given.case_told.of(case.ranges).names) for case in given.cases[:-1]):
        yield "people of an earlier case"
        if not stretch.names.isdisjoint(given.case_told.of(given.cases[-1].ranges).names):
            yield "people of several cases"


def of_the_text(given: Given, stretch: Stretch) -> Iterator[str]:
    """Signs of how many cases were given out, and what the totals given out have of a stretch."""
    cases = given.cases
    if not cases:
        yield "no case yet"
        if not given.summary.ranges:
            yield "nothing told yet"
    elif len(cases) == 1:
        yield "one case told"
    if given.announced > 1:
        yield "cases announced"
    if given.announced > len(cases):
        yield "more announced"
    if given.headlined > len(cases):
        yield "more in the headline"
    if given.marked:
        yield "a list in the text"
    if given.summary.ranges:
        yield "totals told"
        known = given.totals_told.of(given.summary.ranges)
        if not stretch.figures.isdisjoint(known.numbers):
            yield "numbers of the totals"
        if stretch.bodies_at_head:
            yield "a body of the totals" if any(map(known.named, stretch.bodies_at_head)) else "a body the totals have not"


def of_the_case(given: Given, stretch: Stretch, at: int, later: Later, heads: Mapping[int, str], inside: bool) -> Iterator[str]:
    """Signs of the case told last, begun ``inside`` a paragraph or at the head of one, and of what it has in common with a stretch.

    ``heads``: the kind of head of each stretch, by where it begins.
    """
    text = given.text
    case = given.cases[-1]
    told = given.case_told.of(case.ranges)
    yield from [
        sign
        for sign, holds in (
            ("the case: listed", case.marked),
            ("the case: an outcome", told.outcome),
            ("the case: no figures", not told.facts),
            ("the case: a day", told.dated),
            ("the case: bodies", told.units),
            ("the case: names", told.names),
            ("the case: one paragraph", told.one_line),
            ("the case: busts", told.busts),
            ("the case: closed", is_closed(text, told)),
            ("the case: one stretch", len(case.ranges) == 1),
            ("the case: two stretches", len(case.ranges) == 2),  # noqa: PLR2004
            ("the case: long", len(case.ranges) >= _LONG_CASE),
            ("the case: the lead", len(given.cases) - 1 == given.lead and told.one_line),
            ("the case: begun inside a paragraph", inside),
            ("the case: its people come again", later.told(told.names, at)),
            ("the case: its numbers come again", later.told(told.numbers, at)),
        )
        if holds
    ]
    yield from _people(told, stretch)
    yield from _paragraph(told, stretch)
    began = heads[case.ranges[0][0]]
    if stretch.head == began and began not in _PLAIN_HEADS:
        yield "begins as the case began"
        if len(given.cases) > 1 and heads[given.cases[-2].ranges[0][0]] == began:
            yield "begins as two cases began"


def _people(told: History, stretch: Stretch) -> Iterator[str]:
    if stretch.names:
        yield "nobody told before" if stretch.names.isdisjoint(told.names) else "somebody told before"
    if stretch.catches and told.most_taken:
        yield "caught as before"
        if stretch.caught > told.most_taken:
            yield "more caught than before"
        if stretch.caught < told.most_taken:
            yield "fewer caught than before"


def _paragraph(told: History, stretch: Stretch) -> Iterator[str]:
    """Signs of the rest of the paragraph beside the case told last."""
    if stretch.rest_people:
        strange = stretch.rest_people.isdisjoint(told.names)
        yield "paragraph: nobody told before" if strange else "paragraph: somebody told before"
        if strange and told.names:
            yield "paragraph: others named"
    if not stretch.rest_numbers.isdisjoint(told.numbers):
        yield "paragraph: numbers told before"
    if stretch.rest_bodies:
        yield "paragraph: a body told before" if any(map(told.knows, stretch.rest_bodies)) else "paragraph: no body told before"
    if stretch.rest_offences and told.crimes:
        yield "paragraph: other offences" if stretch.rest_offences.isdisjoint(told.crimes) else "paragraph: the same offence"
    if stretch.rest_catches and told.most_taken:
        yield "paragraph: caught as before"
