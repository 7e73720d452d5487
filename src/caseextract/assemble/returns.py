"""Words that go back to a case told before the last one: by its body, its people, its figures, its place or its number."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Final, NamedTuple

from caseextract.assemble.history import History, figures_of, numbers_of
from caseextract.assemble.index import Index
from caseextract.expressions import expression
from caseextract.mentions.facts import ArrestFact
from caseextract.numerals import parse_number

FAR_BACK: Final = 12  # cases looked back over
_HEAD: Final = 44
_SURE: Final = 2  # figures told alike
_PLACE_WITHIN: Final = 200
# How a case stands now, by its number or its place: 首宗案件的4名被捕人, 城东案中，…, 临江案11名参赌人员
_NUMBERED = expression(r"(?:(?:截至)?目前|现)?，?(?:第(?P<number>[一二三四五六七八九])|(?P<first>首))[宗起](?:案件?)?(?:的|中的)")
_PLACED = expression(r"(?:(?:截至)?目前|现|其中|(?:另)?据(?:了解|悉|介绍))?，?(?P<place>[\u4e00-\u9fff]{2,4}?)案(?:中，|的?[\d一二两三四五六七八九十]{1,3}[名人]|涉案)")


class Return(NamedTuple):
    """The place of the case gone back to, and whether it is sure: by figures told alike, or since both were told in one lead."""

    at: int
    sure: bool


def returning(text: str, start: int, end: int, index: Index, earlier: Sequence[History], current: History, head: int = _HEAD) -> Return | None:
    """Whether a stretch goes on with an earlier case: its first body was told of in that case alone.

    ``earlier``: what the cases before the current one told, the nearest last; ``head``: how far in the body may stand.
    """
    units = index.units_in(start, min(end, start + head))
    if not units:
        return None
    name = index.name_of(units[0])
    if current.knows(name) or current.beside_told(name) or not current.units and not current.facts:
        return None  # known, or the body of a case that was only announced: 另一宗案件，…
    known = [at for at, told in enumerate(earlier) if told.has_part_of(name) or told.named(name)]
    mine = figures_of(numbers_of(index.core_in(start, end)))
    if not known and mine.isdisjoint(current.figures):
        known = [at for at, told in enumerate(earlier) if len(mine & told.figures) >= _SURE]
    if len(known) != 1:
        return None
    told = earlier[known[0]]
    shared = mine & told.figures
    in_lead = told.one_line and current.one_line and text.find("\n", told.start, current.end) < 0
    return Return(known[0], in_lead or len(shared) >= _SURE)


def stands_now(text: str, start: int, end: int) -> tuple[str, str] | None:
    """The number or the place by which a sentence names a case told before: ("number", "1"), ("place", "城东")."""
    if numbered := _NUMBERED.match(text, start, end):
        return "number", "1" if numbered["first"] else str(parse_number(numbered["number"]))
    if placed := _PLACED.match(text, start, end):
        return "place", placed["place"]
    return None


def of_place(text: str, place: str, cases: Sequence[Sequence[tuple[int, int]]]) -> int | None:
    """The only one of some cases whose beginning names a place."""
    found = [at for at, ranges in enumerate(cases) if text.find(place, ranges[0][0], min(ranges[-1][1], ranges[0][0] + _PLACE_WITHIN)) >= 0]
    return found[0] if len(found) == 1 else None


def of_people(start: int, end: int, index: Index, earlier: Sequence[History], current: History) -> int | None:
    """The only earlier case that told of everybody a sentence names, where the last case told of none of them."""
    names = {p.name for p in index.persons_in(start, end)}
    if not names or not names.isdisjoint(current.names) or any(d.day is not None for d in index.dates_in(start, min(end, start + _HEAD))) or index.units_in(start, end):
        return None
    found = [at for at, told in enumerate(earlier) if names <= told.names]
    return found[0] if len(found) == 1 else None


def people_of_all(start: int, end: int, index: Index) -> Decimal | None:
    """How many people a sentence tells of, at most, that has no body, day, name or figure beside: 目前，5人均已移交."""
    if index.persons_in(start, end) or index.units_in(start, end) or any(d.day is not None for d in index.dates_in(start, end)):
        return None
    core = index.core_in(start, end)
    counts = [f.count.value for f in core if isinstance(f, ArrestFact)]
    if not counts or len(counts) < len(core):
        return None
    return max((c for c in counts if c is not None), default=None)


def of_all(start: int, end: int, index: Index, whole: History, current: History) -> bool:
    """Whether a sentence tells of all who were taken in several cases: 目前，5人均已移交, where the totals have 5 and no case as many."""
    most = people_of_all(start, end, index)
    return most is not None and most > 1 and whole.took(most) and most > current.most_taken
