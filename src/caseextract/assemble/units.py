"""Which bodies act in one record, each once, by which of its spellings, and in which role."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass

from caseextract.assemble.alike import endings
from caseextract.assemble.bodies import Canonical, owned, same_body, station_of
from caseextract.assemble.entries import Row, SpanRow
from caseextract.assemble.placed import Placed, Ranges
from caseextract.expressions import expression
from caseextract.mentions.unit_parts import UnitMention
from caseextract.regions import by_code

_HELPING = frozenset(["directing", "assisting", "receiving"])
_JUSTICE = frozenset(["procuratorate", "court"])  # a case sent to them is the end of the story told, but in Taiwan they lead what follows
_OWN_OFFICES = frozenset(["fishery", "tobacco"])
_OFFICERS = "unit.officers"
_LADDER = {"anti_smuggling": "customs", "hk_customs": "customs"}  # 江门海关 of a headline is the 江门海关缉私局 of the text
_FEW = 24  # bodies that are sooner compared with each other than looked up
_SUFFIX = expression("[市县]")
_LOOSE = ("警方", "公安机关", "公安", "边检机关", "边检", "边防", "边防部门", "海警", "渔政", "缉私警察", "海关", "部门", "网警", "交警", "特警")


@dataclass(slots=True)
class _Listed:
    """A body of the record: the mention that gives its name, its full name, and its place in the text."""

    mention: UnitMention
    name: Canonical
    start: int
    title: bool
    role: str | None


def case_units(
    mentions: Placed[UnitMention], names: Mapping[int, Canonical], ranges: Ranges, titles: Ranges, summary: bool, span: SpanRow
) -> list[Row]:
    """The bodies that act inside some ranges of the text.

    A body that is only where the reporter heard it counts when nobody else acts; 该局 counts when it is all there is.
    """
    here = [u for u in mentions.within(ranges) if not u.generic and u.start in names]
    named = [u for u in here if u.deictic is None]
    meant = [u for u in here if u.deictic is not None and u.excluded != "impersonated" and (summary or u.deictic[0] != "全")]
    acting = [u for u in named if u.excluded is None and not (u.role == "receiving" and u.type in _JUSTICE and u.last.noun.home != "tw")]
    acting += [u for u in meant if _ours(u) and u.excluded is None]
    heard = [u for u in named if u.excluded == "report_source"]
    if any(u.role not in _HELPING and u.last.noun.system != "tw_court" for u in acting):  # 从X局获悉，该局打掉…: then X局 acts
        pointed = {names[d.start].of.start for d in meant}
        heard = [u for u in heard if u.start in pointed]
    else:  # 根据X部署 … X召开部署会: still only X that directs
        heard = [u for u in heard if not any(same_body(names[u.start], names[a.start]) for a in acting)]
    acting += heard
    if not any(u.role not in _HELPING for u in acting):
        acting += meant
    elif all(u.role in _HELPING or u.role == "joint" for u in acting):  # 该局会同X局打掉…
        beside = {u.start for u in acting}
        acting += [u for u in meant if u.role is None and u not in acting and any(u.end + gap in beside for gap in (1, 2))]
    if not acting and not summary:
        acting = [u for u in named if u.excluded == "officer"]
    if summary and not acting:  # the totals of a notice are its issuer's, whose 我局 may stand in another sentence
        acting = [u for u in mentions if u.deictic is not None and _ours(u) and u.start in names][:1]
    acting = _named_apart(acting, names)
    acting.sort(key=lambda u: (_inside(u.start, titles), u.start))
    bodies = _Bodies()
    for unit in acting:
        name = names[unit.start]
        title = _inside(unit.start, titles)
        if title and summary and unit.role in _HELPING:
            continue
        number = next((n for n in bodies.near(unit, name) if same_body(bodies.listed[n].name, name) or _shortened(unit, name, bodies.listed[n])), None)
        if number is not None:
            _merge(bodies.listed[number], unit, name)
            bodies.file(number)
        elif not (title and bodies.listed and _told(unit, name, bodies.listed)):
            bodies.listed.append(_Listed(name.of, name, unit.start, title, unit.role))
            bodies.file(len(bodies.listed) - 1)
    listed = sorted(bodies.listed, key=lambda known: known.start)
    return list(_records(listed, {u.start: u for u in acting}, span))


def _named_apart(acting: list[UnitMention], names: Mapping[int, Canonical]) -> list[UnitMention]:
    """The bodies without the 柳州民警 of a place whose police another of them names."""
    if not any(u.rule == _OFFICERS for u in acting):
        return acting
    told = [name.region for u in acting if u.rule != _OFFICERS and (name := names[u.start]).region and name.system == "police"]
    return [u for u in acting if u.rule != _OFFICERS or not ((region := by_code(names[u.start].region or "")) and any(code.startswith(region.stem) for code in told if code))]


class _Bodies:
    """The bodies listed so far, in order, each filed under what the name of another that is the same body shares with it."""

    def __init__(self) -> None:
        self.listed: list[_Listed] = []
        self._files: dict[Hashable, set[int]] = {}
        self._waiting: list[int] = []

    def file(self, number: int) -> None:
        """Note a body that is new, or whose name has become another; what it was filed under before stays."""
        self._waiting.append(number)

    def _file(self, number: int) -> None:
        known = self.listed[number]
        name, short = known.name, _SUFFIX.sub("", known.mention.name)
        for where in (
            ("is", name.name), ("ladder", name.system, name.tail, name.core),
            ("station", station_of(name)), *(("ends", ending) for ending in endings(name.name)), *(("short", ending) for ending in endings(short)),
        ):  # fmt: skip
            self._files.setdefault(where, set()).add(number)

    def near(self, unit: UnitMention, name: Canonical) -> Sequence[int]:
        """The bodies that may be the one of a mention, in order."""
        if len(self.listed) <= _FEW:
            return range(len(self.listed))
        while self._waiting:
            self._file(self._waiting.pop())
        places = [("is", ending) for ending in endings(name.name)]
        if (station := station_of(name)) is not None:
            places.append(("station", station))
        if owned(name):
            places.append(("ends", name.name))
        found = set().union(*(self._files.get(where, ()) for where in (
            *places, ("ladder", name.system, name.tail, name.core), ("short", _SUFFIX.sub("", unit.name)))))  # fmt: skip
        return sorted(found)


def _inside(at: int, ranges: Ranges) -> bool:
    return any(a <= at < b for a, b in ranges)


def _ours(unit: UnitMention) -> bool:
    """我局, 本所: the body that speaks."""
    return unit.deictic is not None and unit.deictic[0] in "我本"


def _merge(known: _Listed, unit: UnitMention, name: Canonical) -> None:
    """A second spelling: 江川警方 gives way to 江川公安分局; a role told later fills an open one."""
    loose = known.mention.name.endswith(_LOOSE)
    if loose and not unit.name.endswith(_LOOSE) and unit.deictic is None:
        known.mention = unit
    if len(name.name) > len(known.name.name):
        known.name = name
    if known.role in _HELPING and unit.role not in _HELPING:
        known.role = unit.role


def _shortened(unit: UnitMention, name: Canonical, known: _Listed) -> bool:
    """南投专勤队 is the 移民署中区事务大队南投县专勤队 listed before, which the name given to it does not tell."""
    if unit.last.noun.slot == "self" and unit.last.noun.home == "hk" and len(unit.elements) == 1 and unit.role is None:
        return known.name.name.startswith(name.name)  # 水警小艇分区, then 水警
    if name.region is not None and name.region == known.name.region and unit.last.noun.system in _OWN_OFFICES and not unit.last.local and known.name.of.elements[0].noun.system != "police":
        head = name.of.last.head
        if len(head) > 2 and known.name.name.endswith(head) and name.name.endswith(head) and len(known.name.name) > len(name.name):
            return True  # 市水产局渔政支队, then 市渔政支队
    if unit.last.noun.slot != "team" or len(unit.name) < 4:
        return False
    if name.name != unit.name:  # 金凤分局|刑侦大队|反诈中队, then 反诈中队 of that branch
        above = name.name.removesuffix(unit.name)
        return above != name.name and known.mention.last.noun.slot == "team" and known.name.name.startswith(above) and known.name.name.endswith(unit.name)
    return _SUFFIX.sub("", known.mention.name).endswith(_SUFFIX.sub("", unit.name))


def _told(unit: UnitMention, name: Canonical, listed: Sequence[_Listed]) -> bool:
    """Whether a headline's X警方 is a body whose bureau or team the text below names."""
    if unit.last.noun.home and any(known.name.name != name.name and name.name in known.name.name for known in listed):
        return True  # 海巡署 above, 海巡署北部分署第二岸巡队 below
    if not unit.name.endswith(_LOOSE) and unit.last.noun.slot != "short":
        return False
    region = by_code(name.region) if name.region else None
    for known in listed:
        if _LADDER.get(known.name.system, known.name.system) != _LADDER.get(name.system, name.system) or known.role in _HELPING:
            continue
        if known.name.core and known.name.core == name.core:
            return True
        if region is not None and known.name.region and known.name.region.startswith(region.stem):
            return True
        if name.core and name.core in known.name.name:
            return True
    return False


def _records(listed: Sequence[_Listed], mentions: Mapping[int, UnitMention], span: SpanRow) -> list[Row]:
    out: list[Row] = []
    led = False
    for known in listed:
        where = mentions[known.start]
        role = known.role
        if role is None or role == "joint" and not led:
            role = "joint" if led else "lead"
        led = led or role == "lead"
        name = known.name
        out.append({
            "span": span(where.start, where.end), "rule": where.rule, "name": known.mention.name, "canonical": name.name, "role": role,
            "type": known.mention.type, "level": name.level, "adcode": name.adcode,
        })
    return out
