"""The parts of a unit's name, and the mention they make up."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from caseextract.expressions import expression
from caseextract.mentions.unit_words import Noun

_TOBACCO_DESK = expression(r"(?:烟草)?专卖(?:监督)?(?:管理)?(?:科|处|股|办公室|办)|烟草专卖(?=[，、会联])")

_FIRM_TOO = expression(r"[（(](?:分|营销)?公司[)）]((?:专卖)?(?:稽查|专卖(?:监督)?管理|专卖)(?:支队|大队|中队|科|处|股|办公室)|专卖办)?")


class Element(NamedTuple):
    """One part of a name: 湖北荆门市|东宝|公安分局 has two region names, no local name and the noun 公安分局."""

    noun: Noun
    start: int
    end: int
    place: tuple[str, ...]
    bare: str
    local: str
    head: str


@dataclass(frozen=True, slots=True)
class UnitMention:
    """A body as written. ``deictic``: 该局, whose name stands elsewhere; ``excluded`` tells why it does not act.

    ``excluded`` is ``impersonated``, ``title`` (a person or a building), ``wanted`` (who wants somebody that another body caught), ``officer`` (whose officer speaks of the case), or
    ``report_source`` (where a reporter heard it).
    """

    start: int
    end: int
    name: str
    type: str
    elements: tuple[Element, ...]
    generic: bool = False
    deictic: str | None = None
    role: str | None = None
    excluded: str | None = None
    rule: str = "unit.name"

    @property
    def last(self) -> Element:
        """The part that says what kind of body it is."""
        return self.elements[-1]


def make(text: str, noun: Noun, chain: Sequence[tuple[int, int]], local: int, start: int, end: int) -> Element:
    """An element from the offsets of its region names, of its local name and of its noun."""
    first = chain[0][0] if chain else local
    return Element(noun, first, end, tuple(text[a:b] for a, b in chain), "", text[local:start], text[start:end])


def tobacco_desk(text: str, first: Element) -> list[Element]:
    """市局|专卖科: the tobacco bureau of the city, which its own trade calls 市局 as the police does theirs; 县局（分公司）|稽查大队 too."""
    firm = _FIRM_TOO.match(text, first.end) if first.noun.slot == "office" or first.noun.system == "tobacco" else None
    if firm is not None:
        noun = replace(first.noun, type="tobacco", system="tobacco", full="烟草专卖局" if first.noun.slot == "office" else first.noun.full)
        desk = firm.group(1)
        return [first._replace(noun=noun), *([Element(replace(noun, slot="team", full=None), firm.start(1), firm.end(1), (), "", "", desk)] if desk else [])]
    found = _TOBACCO_DESK.match(text, first.end) if first.noun.slot == "office" else None
    if found is None:
        return []
    noun = replace(first.noun, type="tobacco", system="tobacco", full="烟草专卖局")
    return [first._replace(noun=noun), Element(replace(noun, slot="team", full=None), found.start(), found.end(), (), "", "", found.group())]
