"""A body's full name with what its spellings share, and which names are one body."""

from __future__ import annotations

from typing import NamedTuple

from caseextract.mentions.unit_parts import UnitMention
from caseextract.regions import by_code


class Canonical(NamedTuple):
    """The full name, level and region code of a body, and what its spellings share.

    ``core`` is its place without suffix, ``region`` the place's code where certain, ``system`` the ladder it stands on
    (police, customs …), ``tail`` what follows the bureau (刑侦大队). ``of`` is the mention whose name it is: 该局 stands
    for a body named elsewhere.
    """

    name: str
    of: UnitMention
    level: str | None = None
    adcode: str | None = None
    core: str = ""
    region: str | None = None
    system: str = ""
    tail: str = ""


_NAMED = 5  # 新村派出所 is a name of its own, 县公安局 is none


def owned(body: Canonical) -> bool:
    """Whether a name is one body's own, so that a longer one that ends in it is the same: 新村派出所."""
    return len(body.name) > _NAMED and bool(body.core or body.of.elements and body.of.elements[0].local)


def station_of(body: Canonical) -> str | None:
    """The own name of a station, by which it is known whatever parents it is told with: 大三洲边防派出所."""
    last = body.of.elements[-1] if body.of.elements else None
    return last.local + last.head if last is not None and last.noun.slot == "station" and len(last.local) > 1 and not last.place else None


def same_body(one: Canonical, two: Canonical) -> bool:
    """Whether two canonical names mean one body."""
    if one.name == two.name:
        return True
    longer, shorter = (one, two) if len(one.name) >= len(two.name) else (two, one)
    if longer.name.endswith(shorter.name) and owned(shorter):
        return True
    if station_of(one) is not None and station_of(one) == station_of(two):
        return not one.core or not two.core or one.core == two.core
    if one.system != two.system or one.tail != two.tail or not one.core or one.core != two.core:
        return False
    return one.region is None or two.region is None or one.region == two.region or _renamed(one.region, two.region)


def _renamed(one: str, two: str) -> bool:
    """Whether two codes are one place before and after a reform: 毕节地区, 毕节市."""
    first, second = by_code(one), by_code(two)
    return first is not None and second is not None and (first.former or second.former) and one[:2] == two[:2]
