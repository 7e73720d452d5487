"""Which entries of things taken may speak of one thing, and an index that finds them among many.

Two entries speak of the same thing when their names agree, one name ends in the other (手枪, 仿制手枪), or, for a rounding or a
headline, when they are of one category (假酒, 白酒).
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Hashable, Iterator
from decimal import Decimal

from caseextract.assemble.merge import MASS, SPREAD, size
from caseextract.mentions.facts import Count, ItemFact

GIVEN = frozenset(["returned", "destroyed"])
# Words for a whole class, whose rounding may speak of the one thing listed of it: 缴毒逾9公斤, 冰毒9.37公斤
CLASS_WORDS = frozenset(["毒品", "枪支", "假币", "野生动物", "失车", "赃车"])
FAR = 40  # what stands further apart is told in another sentence
ODD = 20  # a number above it is hardly that of two things by chance
# Words for a whole class, which without a number speak of the things counted before: 查扣货车3辆 … 依法扣押涉案车辆
CLASSED = CLASS_WORDS | {"船舶", "船只", "车辆", "冻品", "文物", "卷烟", "烟草", "管制刀具", "刀具", "弹药", "爆炸物品", "爆炸物", "危爆物品", "枪支弹药", "管制器具"}
# Words for what has no name of its own here: 4件赃物 may be of 10件文物
GENERAL = frozenset(["赃物", "物品", "货物", "商品", "产品"])
# Measure words of single things that a text changes at will: 气枪一把, 气枪一支
_SINGLE = {
    (kind, unit): units[0]
    for kind, units in (("weapon", "支枝把杆条"), ("electronics", "部台个只支具"), ("vehicle", "辆台部架"), ("vessel", "艘条只"))
    for unit in units
}
_FEW = 24  # entries that are sooner compared with each other than filed
_ROUNDINGS = tuple((qualifier, 1 / high, 1 / low) for qualifier, (low, high) in SPREAD.items())
_EDGE = (Decimal("0.9999"), Decimal("1.0001"))  # the bounds of a rounding are asked for a little wider than they are


def related(one: ItemFact, two: ItemFact) -> bool:
    """Whether two names may name one thing: one ends in the other, or begins with it in one category."""
    if one.name.endswith(two.name) or two.name.endswith(one.name):
        return True
    return one.category is not None and one.category == two.category and (one.name.startswith(two.name) or two.name.startswith(one.name))


def kindred(one: ItemFact, two: ItemFact) -> bool:
    """Whether two things are related, or of one category."""
    return related(one, two) or one.category is not None and one.category == two.category


def top(fact: ItemFact) -> str:
    """The upper level of a thing's category, its name where it has none."""
    return (fact.category or fact.name).split(".")[0]


def unit_of(fact: ItemFact) -> str | None:
    """The measure word of a count, one of those that a text changes at will for all of them."""
    unit = fact.count.unit if fact.count is not None else None
    return _SINGLE.get((top(fact), unit), "件" if unit == "个" else unit) if unit is not None else None


def vague_of(fact: ItemFact, known: ItemFact) -> bool:
    """Whether what is told without a number (查获一批假烟) is what is counted further on (香烟911件)."""
    return top(fact) == top(known) and fact.name[-1] == known.name[-1] and known.start - fact.start >= FAR


def endings(name: str) -> list[str]:
    """A name and every shorter one that it ends in."""
    return [name[at:] for at in range(len(name))]


def _filed(fact: ItemFact) -> Iterator[Hashable]:
    """Where a name is filed: as itself, under all it ends in, and in its category under all it begins with."""
    name, category = fact.name, fact.category
    yield ("is", name)
    for ending in endings(name):
        yield ("ends", ending)
    if category is not None:
        yield ("is", category, name)
        for at in range(1, len(name) + 1):
            yield ("begins", category, name[:at])


def _asked(fact: ItemFact) -> Iterator[Hashable]:
    """Where the names related to a name are filed."""
    name, category = fact.name, fact.category
    yield ("ends", name)
    for ending in endings(name):
        yield ("is", ending)
    if category is not None:
        yield ("begins", category, name)
        for at in range(1, len(name) + 1):
            yield ("is", category, name[:at])


class Known:
    """The entries of one record that are kept so far. What may speak of the same thing as another is found without asking all.

    Each entry is filed under what others may share with it: its names with its number, its action, or nothing; roundings and
    exact numbers of one kind in the order of their sizes. What is found is asked of the rules, which alone decide.
    """

    def __init__(self, expected: int) -> None:
        """Prepare for so many entries; a few are compared with each other."""
        self._filing = expected > _FEW
        self._facts: dict[int, ItemFact] = {}
        self._files: dict[Hashable, dict[int, None]] = {}
        self._sizes: dict[Hashable, dict[Hashable, list[tuple[Decimal, int]]]] = {}
        self._number = 0

    def facts(self) -> list[ItemFact]:
        """The entries kept, in the order they came."""
        return list(self._facts.values())

    def near(self, fact: ItemFact, title: bool) -> Iterator[tuple[int, ItemFact]]:
        """The entries that may tell what ``fact`` tells, likeliest first; one may come twice. A headline is compared with all."""
        facts = self._facts
        if self._filing:
            for where in self._places(fact):
                for number in self._files.get(where, ()):
                    yield number, facts[number]
            for sizes, low, high in self._spans(fact):
                for at in range(bisect_left(sizes, (low, 0)), bisect_right(sizes, (high, self._number))):
                    yield sizes[at][1], facts[sizes[at][1]]
        if title or not self._filing:
            yield from facts.items()

    def add(self, fact: ItemFact) -> None:
        """Keep one more."""
        number = self._number
        self._number += 1
        self._facts[number] = fact
        if self._filing:
            for where in _files(fact):
                self._files.setdefault(where, {})[number] = None
            for kind, group, weight in _sizes(fact):
                insort(self._sizes.setdefault(kind, {}).setdefault(group, []), (weight, number))

    def drop(self, number: int) -> None:
        """Keep one no longer."""
        fact = self._facts.pop(number)
        if self._filing:
            for where in _files(fact):
                self._files[where].pop(number, None)
            for kind, group, weight in _sizes(fact):
                sizes = self._sizes[kind][group]
                del sizes[bisect_left(sizes, (weight, number))]

    def _places(self, fact: ItemFact) -> Iterator[Hashable]:
        count, given = fact.count, fact.action in GIVEN
        if count is None:
            yield ("bare", "is", fact.name)
            for where in _asked(fact):
                yield ("counted", where)
            if fact.name in CLASSED:
                yield ("counted", "top", top(fact))
            return
        number = (count.key(), unit_of(fact))
        for where in _asked(fact):
            yield (number, given, where)
            yield ("bare", where)
        if fact.category is not None and count.value is not None and count.value > ODD:
            yield (number, given, "last", fact.category, fact.name[-1])
            yield (number, given, "category", fact.category)
        yield (number, "class", top(fact))
        yield ("bare", "class", top(fact))
        yield ("unspecified", given, fact.name)
        if count.qualifier == "unspecified":
            yield ("acted", given, fact.name, fact.action)
        if fact.name in CLASS_WORDS:
            yield (number, "top", top(fact))
        yield ("vaguely" if count.qualifier == "unspecified" else "vague", given, top(fact), fact.name[-1])
        if count.value is not None and count.value > ODD:
            yield ("any" if fact.name in GENERAL else "general", count.key())

    def _spans(self, fact: ItemFact) -> Iterator[tuple[list[tuple[Decimal, int]], Decimal, Decimal]]:
        """Among which exact numbers those lie that a rounding may stand for, and among which roundings those of an exact number."""
        weight = size(fact.count) if fact.count is not None else None
        if fact.count is None or weight is None:
            return
        qualifier = fact.count.qualifier
        if qualifier == "exact":
            wanted = _ROUNDINGS
        elif qualifier in SPREAD:
            wanted = (("exact", *SPREAD[qualifier]),)
        else:
            return
        groups: list[Hashable] = []
        for part in (False, True):
            # the part of a whole is no rounding of it, unless it is the same number
            same = part and not fact.part if qualifier != "exact" else fact.part and not part
            for other, low, high in wanted:
                of_kind = self._sizes.get((other, fact.action in GIVEN, _kind(fact.count), part))
                if of_kind is None:
                    continue
                groups = groups or _groups_asked(fact)
                low, high = (weight, weight) if same else (weight * low * _EDGE[0], weight * high * _EDGE[1])
                for group in groups:
                    if (sizes := of_kind.get(group)) is not None:
                        yield sizes, low, high


def _groups_asked(fact: ItemFact) -> list[Hashable]:
    groups: list[Hashable] = [("ends", fact.name), *(("is", ending) for ending in endings(fact.name)), ("category", fact.category), ("class", top(fact))]
    return [*groups, ("top", top(fact))] if fact.name in CLASS_WORDS else groups


def _kind(count: Count) -> str | None:
    """What a number measures: weights are compared with each other, all else within one unit."""
    return "weight" if count.unit in MASS else count.unit


def _files(fact: ItemFact) -> Iterator[Hashable]:
    count, given = fact.count, fact.action in GIVEN
    if count is None:
        for where in _filed(fact):
            yield ("bare", where)
        yield ("bare", "is", fact.name)
        if fact.name in CLASSED:
            yield ("bare", "class", top(fact))
        return
    number = (count.key(), unit_of(fact))
    for where in _filed(fact):
        yield (number, given, where)
        yield ("counted", where)
    yield ("counted", "top", top(fact))
    if fact.category is not None and count.value is not None and count.value > ODD:
        yield (number, given, "last", fact.category, fact.name[-1])
        yield (number, given, "category", fact.category)
    yield (number, "top", top(fact))
    yield ("acted", given, fact.name, fact.action)
    if count.qualifier == "unspecified":
        yield ("unspecified", given, fact.name)
    if fact.name in CLASS_WORDS:
        yield (number, "class", top(fact))
    yield ("vague" if count.qualifier == "unspecified" else "vaguely", given, top(fact), fact.name[-1])
    if count.value is not None and count.value > ODD:
        yield ("any", count.key())
        if fact.name in GENERAL:
            yield ("general", count.key())


def _sizes(fact: ItemFact) -> Iterator[tuple[Hashable, Hashable, Decimal]]:
    weight = size(fact.count) if fact.count is not None else None
    if fact.count is None or weight is None or fact.count.qualifier not in ("exact", *SPREAD):
        return
    groups: list[Hashable] = [("is", fact.name), *(("ends", ending) for ending in endings(fact.name)), ("top", top(fact))]
    if fact.category is not None:
        groups.append(("category", fact.category))
    if fact.name in CLASS_WORDS:
        groups.append(("class", top(fact)))
    kind = (fact.count.qualifier, fact.action in GIVEN, _kind(fact.count), fact.part)
    for group in groups:
        yield kind, group, weight
