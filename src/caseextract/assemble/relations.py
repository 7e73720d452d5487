"""What a stretch shows beside what was given out before it: the case told last, the totals, the cases announced."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from caseextract.assemble.anew import is_closed
from caseextract.assemble.given import Given
from caseextract.assemble.history import History
from caseextract.assemble.stretches import Stretch, kind_of_head

_PLAIN_HEADS = ("other", "goes on")  # as many stretches begin, whatever they tell
_LONG_CASE = 6
_OPENINGS = (2, 4, 6)


class Later:
    """Where each name and number of a text is told last."""

    def __init__(self, found: Sequence[Stretch]) -> None:
        """Remember the last stretch of each."""
        self._last: dict[object, int] = {}
        for at, stretch in enumerate(found):
            self._last.update(dict.fromkeys((*stretch.names, *stretch.figures), at))

    def told(self, things: set[str] | set[tuple[object, ...]], at: int) -> bool:
        """Whether any of some names or numbers stands in a stretch or in one after it."""
        return any([self._last.get(thing, -1) >= at for thing in things])


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


def of_the_case(given: Given, stretch: Stretch, at: int, later: Later, inside: bool) -> Iterator[str]:
    """Signs of the case told last, begun ``inside`` a paragraph or at the head of one, and of what it has in common with a stretch."""
    text = given.text
    case = given.cases[-1]
    told = given.case_told.of(case.ranges)
    for sign, holds in (
        ("listed", case.marked), ("an outcome", told.outcome), ("no figures", not told.facts), ("a day", told.dated), ("bodies", bool(told.units)),
        ("names", bool(told.names)), ("one paragraph", told.one_line), ("busts", told.busts), ("closed", is_closed(text, told)),
        ("one stretch", len(case.ranges) == 1), ("two stretches", len(case.ranges) == 2), ("long", len(case.ranges) >= _LONG_CASE),  # noqa: PLR2004
        ("the lead", len(given.cases) - 1 == given.lead and told.one_line),
        ("begun inside a paragraph", inside),
        ("its people come again", later.told(told.names, at)), ("its numbers come again", later.told(told.numbers, at)),
    ):
        if holds:
            yield f"the case: {sign}"
    yield from _people(told, stretch)
    yield from _paragraph(told, stretch)
    began = kind_of_head(text, case.ranges[0][0], given.index)
    if stretch.head == began and began not in _PLAIN_HEADS:
        yield "begins as the case began"
        if len(given.cases) > 1 and kind_of_head(text, given.cases[-2].ranges[0][0], given.index) == began:
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


def of_openings(found: Sequence[tuple[str, int]]) -> Iterator[str]:
    """The evidence for and against a new case as signs, and how much it is."""
    weight = sum([w for _, w in found])
    yield from [f"opens: {name}" for name, _ in found]
    yield from [f"openings {at}" for at in _OPENINGS if weight >= at]
    if weight < 0:
        yield "openings below 0"
