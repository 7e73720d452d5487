"""What the extractors hand to assembly: typed facts over the clean text, with no knowledge of cases."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import NamedTuple


class Count(NamedTuple):
    """A number with its hedge and unit, before it becomes a Quantity record."""

    value: Decimal | None = None
    lower: Decimal | None = None
    upper: Decimal | None = None
    qualifier: str = "exact"
    unit: str | None = None

    def key(self) -> tuple[object, ...]:
        """What makes two counts the same number."""
        return (self.value, self.lower, self.upper, self.qualifier)


ONE = Count(value=Decimal(1))


@dataclass(frozen=True, slots=True)
class Fact:
    """Base of all facts: a clean range and the rule that found it."""

    start: int
    end: int
    rule: str


@dataclass(frozen=True, slots=True)
class ArrestFact(Fact):
    """A measure on people. ``part`` when the words say so (其中, 包括); ``total`` when they say 共, 至此, 合计.

    ``anaphor``: 上述5人; ``pronoun``: 将其抓获, one person, who is likely
    the one named last; ``who``: the names, where the people are named;
    ``more``: 又抓获2人, told as an addition; ``when``: the number of the day told last before the people in their sentence;
    ``apart``: a kind of its own in a list (盗窃2人，寻衅滋事4人), the sum of no others;
    ``by``: the paragraph and the place whose body its sentence begins with (青河县公安局…抓获7人).
    """

    action: str
    person: str
    count: Count
    part: bool = False
    total: bool = False
    inferred: bool = False
    anaphor: bool = False
    pronoun: bool = False
    who: tuple[str, ...] = ()
    more: bool = False
    when: str = ""
    apart: bool = False
    by: tuple[int, str] | None = None


@dataclass(frozen=True, slots=True)
class BustFact(Fact):
    """Something broken up or solved."""

    target: str
    name: str
    count: Count
    part: bool = False


@dataclass(frozen=True, slots=True)
class ItemFact(Fact):
    """A thing taken. ``part`` when the words say so (其中, 净重 beside a count); ``total`` when they say 共, 累计; ``more``: 另外4只."""

    name: str
    category: str | None
    count: Count | None
    action: str
    includes: tuple[str, ...] = ()
    part: bool = False
    total: bool = False
    more: bool = False


@dataclass(frozen=True, slots=True)
class AmountFact(Fact):
    """A sum of money with its role."""

    role: str
    currency: str
    currency_named: bool
    count: Count
    part: bool = False


@dataclass(frozen=True, slots=True)
class PersonFact(Fact):
    """A named suspect or victim. ``accused``: the words around the name hold something against who bears it; ``harmed``: they call them a victim."""

    name: str
    role: str
    sex: str | None = None
    age: int | None = None
    origin: str | None = None
    accused: bool = False
    harmed: bool = False


@dataclass(frozen=True, slots=True)
class CrimeFact(Fact):
    """A kind of offence."""

    code: str
    label: str


@dataclass(frozen=True, slots=True)
class StatisticFact(Fact):
    """A figure of a period or a change. ``hedge``: how sure the change is (升逾四成 is over).

    ``known``: it says no more than was told (其中2名, 3次), so no record lists it; that figures stand there is still a sign of totals to whatever cuts the text.
    """

    metric: str
    count: Count | None
    currency: str | None = None
    change: Decimal | None = None
    basis: str | None = None
    hedge: str = "exact"
    known: bool = False


@dataclass(frozen=True, slots=True)
class StatusFact(Fact):
    """Where the case stands."""

    code: str
    label: str


@dataclass(frozen=True, slots=True)
class Facts:
    """All facts of one text, each list in text order."""

    arrests: list[ArrestFact] = field(default_factory=list)
    busts: list[BustFact] = field(default_factory=list)
    items: list[ItemFact] = field(default_factory=list)
    amounts: list[AmountFact] = field(default_factory=list)
    persons: list[PersonFact] = field(default_factory=list)
    crimes: list[CrimeFact] = field(default_factory=list)
    statistics: list[StatisticFact] = field(default_factory=list)
    status: list[StatusFact] = field(default_factory=list)
    acted: list[int] = field(default_factory=list)
    """Where a measure on people is told without a number (犯罪嫌疑人被当场抓获)."""


def countable(facts: Facts) -> Facts:
    """The facts but for those of fewer than no people, cases, things or yuan: such a sign is a dash, or the text is damaged."""
    return replace(facts, **{
        name: [f for f in getattr(facts, name) if f.count is None or (f.count.value or f.count.lower or f.count.upper or 0) >= 0]
        for name in ("arrests", "busts", "items", "amounts")
    })  # fmt: skip
