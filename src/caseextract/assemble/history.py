"""What a record told so far states: its bodies, people, offences and numbers, against which a paragraph is held."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from functools import lru_cache
from typing import Any, Final

from caseextract.assemble.datelines import behind_dateline
from caseextract.assemble.index import Index
from caseextract.expressions import expression
from caseextract.mentions.facts import ArrestFact, BustFact, Fact, ItemFact
from caseextract.regions import MUNICIPAL

HEAD: Final = 44  # within which a paragraph names its day and its body
OPERATION = expression(r"“([^“”，。]{2,8})”(?:的?(?:专项|联合|反走私|扫毒|执法))*行动")
_ONE_GANG = expression(r"团伙|集团|系列|串案|串并|同一|流窜|惯犯")
# The province and city before a county: 江南省平川市青河县公安局 is 青河县公安局 told in full
_UPPER = expression(r"^(?:[^省市县区]{2,3}省)?(?:[^省市县区]{2,4}市)?(?=[^省市县区局]{1,4}[县区市])")
_PREFIX: Final = 4
_PLACE: Final = 2
_STATION: Final = "派出所"
_OWN: Final = ("分局", "县公安局")  # whose stations and teams are its own, where it only tells what they did
_WHOLE: Final = "局关署厅队处"  # with what the name of a body that has parts ends
TAKEN: Final = ("caught", "arrested")
_NOTHING: Final[frozenset[Any]] = frozenset()


class _Stated:
    """What one range of a text states. Read once, whichever of the records asks for it."""

    __slots__ = ("bodies", "busts", "crimes", "dated", "facts", "figures", "gang", "more", "names", "numbers", "operations", "outcome", "places", "saved", "shares", "solved", "sources", "taken")

    def __init__(self, text: str, index: Index, start: int, end: int) -> None:
        core = index.core_in(start, end)
        busts = index.busts_in(start, end)
        self.facts, self.busts = bool(core), bool(busts)
        self.outcome = any(map(_is_outcome, core))
        self.more = any([not _only_named(f) for f in core])
        self.saved = bool(index.saved_in(start, end))
        self.taken = {f.count.value for f in core if isinstance(f, ArrestFact) and f.action in TAKEN and f.count.value is not None} if core else _NOTHING
        dates = index.dates_in(start, end)
        self.dated = bool(dates) and any([d.day is not None for d in dates])
        self.shares = text.find("分别", start, end) >= 0
        self.gang = _ONE_GANG.search(text, start, end) is not None
        persons, crimes = index.persons_in(start, end), index.crimes_in(start, end)
        bodies, sources = index.units_in(start, end), index.sources_in(start, end)
        self.numbers = frozenset(numbers_of(core)) if core else _NOTHING
        self.figures = figures_of(self.numbers) if self.numbers else _NOTHING
        self.solved = {f.count.value for f in busts if f.target == "case" and f.count.value is not None} if busts else _NOTHING
        self.names = frozenset([f.name for f in persons]) if persons else _NOTHING
        self.crimes = frozenset([f.code.split(".")[0] for f in crimes]) if crimes else _NOTHING
        self.operations = set(OPERATION.findall(text, start, end)) if text.find("行动", start, end) >= 0 else _NOTHING
        self.bodies = [_plain(index.name_of(u)) for u in bodies] if bodies else ()
        self.sources = {_plain(index.name_of(u)) for u in sources} if sources else _NOTHING
        self.places = {code for u in (*bodies, *sources) if (code := index.regions.get(u.start))} if bodies or sources else _NOTHING


class Ledger:
    """What the ranges of one document state, shared by the histories of its records."""

    def __init__(self, text: str, index: Index) -> None:
        """Begin with nothing read."""
        self.text, self.index = text, index
        self._stated: dict[tuple[int, int], _Stated] = {}
        self._first: dict[int, int] = {}
        self.closed: dict[tuple[int, int], bool] = {}  # whether a range ends as cases end (anew.is_closed)

    def stated(self, start: int, end: int) -> _Stated:
        """What a range states."""
        found = self._stated.get((start, end))
        if found is None:
            found = self._stated[start, end] = _Stated(self.text, self.index, start, end)
        return found

    def behind_dateline(self, start: int) -> int:
        """Where a stretch begins behind its dateline."""
        found = self._first.get(start)
        if found is None:
            found = self._first[start] = behind_dateline(self.text, start)
        return found


class History:
    """What a record told so far states. Each of its ranges is added once, however often it is asked.

    ``first`` is where it begins behind its dateline; ``figures`` are its numbers without the measure they were counted in: 4500个 of the lead are 4500件 of the story.
    """

    def __init__(self, ledger: Ledger) -> None:
        """Begin with nothing told."""
        self.ledger = ledger
        self._forget([])

    def _forget(self, ranges: Sequence[tuple[int, int]]) -> None:
        self._ranges, self._seen = ranges, 0
        self.start = self.first = self.last = self.end = -1
        self.one_line = True
        self.whole = False
        self.facts = self.outcome = self.more = self.saved = self.busts = self.gang = self.dated = self.shares = False
        self._taken: set[Decimal] = set()
        self.taken_in_all = Decimal(0)
        self.units: set[str] = set()
        self.sources: set[str] = set()
        self._heads: set[str] = set()
        self._stations: set[str] = set()
        self.names: set[str] = set()
        self.crimes: set[str] = set()
        self.operations: set[str] = set()
        self.places: set[str] = set()
        self.numbers: set[tuple[object, ...]] = set()
        self.figures: set[tuple[object, ...]] = set()
        self.most_taken = Decimal(0)
        self.solved: set[Decimal] = set()
        self.counted: set[Decimal] = set()

    def of(self, ranges: Sequence[tuple[int, int]]) -> History:
        """Itself, told on to the end of ``ranges``; from their beginning where they are another list."""
        seen = self._seen
        if ranges is not self._ranges or len(ranges) < seen:
            if seen:
                self._forget(ranges)
            self._ranges, seen = ranges, 0
        if len(ranges) > seen:
            for start, end in ranges[seen:]:
                self._add(start, end)
        return self

    def _add(self, start: int, end: int) -> None:
        stated = self.ledger.stated(start, end)
        if self._seen == 0:
            self.start = start
            self.first = self.ledger.behind_dateline(start)
            self.whole = stated.facts and any([d.day is not None for d in self.ledger.index.dates_in(self.first, min(end, self.first + HEAD))])
        elif self.one_line:
            self.one_line = self.ledger.text.find("\n", self.last, start) < 0
        self._seen += 1
        self.last, self.end = start, end
        self.saved = self.saved or stated.saved
        self.dated = self.dated or stated.dated
        self.shares = self.shares or stated.shares
        self.gang = self.gang or stated.gang
        if stated.facts:
            self.facts = True
            self.outcome = self.outcome or stated.outcome
            self.more = self.more or stated.more
            self.busts = self.busts or stated.busts
            self._taken |= stated.taken
            self.taken_in_all += sum(stated.taken, Decimal(0))
            self.most_taken = max([self.most_taken, *stated.taken])
            self.numbers |= stated.numbers
            self.figures |= stated.figures
            self.solved |= stated.solved
            if not self.gang:  # the deeds of one gang are no cases to come
                self.counted |= stated.solved
        self.names |= stated.names
        self.crimes |= stated.crimes
        self.operations |= stated.operations
        self.places |= stated.places
        for name in stated.bodies:
            self._hear(name)
        self.sources |= stated.sources

    def hear(self, name: str) -> None:
        """Remember a body and the beginnings by which a longer or shorter name of it is known again."""
        self._hear(_plain(name))

    def _hear(self, name: str) -> None:
        if name in self.units:
            return
        self.units.add(name)
        if name.endswith(_STATION):
            self._stations.update([name[at:] for at in range(len(name) - len(_STATION))])
        heads = [name[:size] for size in range(_PREFIX, len(name) + 1)]
        self._heads.update([head for head in heads if not _own_branch(head, name)] if "分局" in name else heads)

    def named(self, name: str) -> bool:
        """Whether this very body was told, or that it is where the figures come from, with its province and city or without."""
        name = _plain(name)
        return name in self.units or name in self.sources

    def has_part_of(self, name: str) -> bool:
        """Whether this very body was told, or a part of it."""
        name = _plain(name)
        return name in self.units or name in self._heads

    def knows(self, name: str) -> bool:
        """Whether a body was told, or one that it is a part of, or a part of it; every branch is a part of its city's bureau."""
        name = _plain(name)
        if name in self.units or name in self._heads:
            return True
        heads = (name[:size] for size in range(_PREFIX, len(name) + 1))
        return any(head in self.units and not _own_branch(head, name) or head in self.sources and head.endswith(_OWN) for head in heads)

    def far_from(self, name: str, code: str) -> bool:
        """Whether every body told is of another city than a body and its place, and of another province where either is a province's."""
        if not self.places or any(_near(code, place) for place in self.places):
            return False
        return not any(name[:_PLACE] in told for told in (*self.units, *self.sources))  # a place that no table has

    def took(self, number: Decimal) -> bool:
        """Whether so many were told to have been caught or arrested."""
        return number in self._taken

    def beside_told(self, name: str) -> bool:
        """Whether a police station was not told, in full or in short, where another one was: both are parts of one bureau, and bodies of their own."""
        return bool(self._stations) and name.endswith(_STATION) and _plain(name) not in self._stations

    def sibling_told(self, name: str) -> bool:
        """Whether another part of the same body was told, and this part was not: 某局前山分局 where 某局中山分局 was."""
        name = _plain(name)
        if name in self.units or name in self._heads:
            return False
        parents = [name[:size] for size in range(_PREFIX, len(name) - 1) if name[size - 1] in _WHOLE]
        return any(told.startswith(parent) and len(told) > len(parent) + 1 for parent in parents for told in self.units)


class Histories:
    """What each of several records told, whichever is asked next."""

    def __init__(self, ledger: Ledger) -> None:
        """Begin with nothing told."""
        self._ledger = ledger
        self._of: dict[int, History] = {}

    def of(self, ranges: Sequence[tuple[int, int]]) -> History:
        """The history of one record, known by its list of ranges, which it keeps alive."""
        known = self._of.get(id(ranges))
        if known is None:
            known = self._of[id(ranges)] = History(self._ledger)
        return known.of(ranges)


def _near(one: str, two: str) -> bool:
    """Whether two places lie in one city, or one of them in the other."""
    if one[:2] in MUNICIPAL or one[2:] == "0000" or two[2:] == "0000":
        return one[:2] == two[:2]
    return one[:4] == two[:4]


@lru_cache(4096)
def _plain(name: str) -> str:
    """A body without the province and city before its county, and a branch as it is told in short: 城东区分局 is 城东分局."""
    return _UPPER.sub("", name).replace("区分局", "分局")


def _own_branch(bureau: str, branch: str) -> bool:
    """Whether the second is a district's branch of the first, a city's bureau: a body of its own."""
    return bureau.endswith("市公安局") and "分局" in branch[len(bureau) :]


def _only_named(fact: Fact) -> bool:
    """Whether a fact says no more than that the case was solved: 破获一起假酒案."""
    return isinstance(fact, BustFact) and fact.target == "case" and fact.count.value == 1


def _is_outcome(fact: Fact) -> bool:
    """Whether a fact is the outcome of a case: not what was destroyed, nor 多起案件 that nobody counted."""
    if isinstance(fact, BustFact) and fact.target == "case":
        return fact.count.value is not None or fact.count.lower is None
    return not isinstance(fact, ItemFact) or fact.action != "destroyed"


def numbers_of(facts: Sequence[Fact]) -> set[tuple[object, ...]]:
    """Counts of three and more with what they count."""
    out: set[tuple[object, ...]] = set()
    for fact in facts:
        value = getattr(getattr(fact, "count", None), "value", None)
        if value is not None and value >= 3:
            unit = fact.count.unit if isinstance(fact, ItemFact) and fact.count is not None else None
            out.add((type(fact).__name__, getattr(fact, "action", getattr(fact, "target", None)), unit, value))
    return out


def figures_of(numbers: Iterable[tuple[object, ...]]) -> set[tuple[object, ...]]:
    """Numbers without the measure they were counted in."""
    return {(kind, what, value) for kind, what, _, value in numbers}
