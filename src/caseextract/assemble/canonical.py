"""A body's name in full as far as the text shows, and which spellings are one body."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from caseextract.mentions.units import Element, UnitMention
from caseextract.regions import Region, by_code, holds, lookup, name_before, prefecture_of, province_of, resolve_chain, resolve_region, short_name

_POLICE = frozenset(["bureau", "branch", "short", "office"])

_APART = ("铁路", "长航", "森林", "港航", "民航", "航运", "油田", "农垦", "垦区", "林区", "矿区", "港口", "港务")  # police beside the city's
_MUNICIPAL = frozenset(["11", "12", "31", "50"])
_COMMON = frozenset(["站前", "新城", "城区", "郊区", "矿区", "港口", "滨海"])  # districts whose names many cities use for a part of theirs
# Where people fled to or were taken says nothing of the bodies: 远赴甲市, 在甲市和乙市将…抓获
_AWAY = re.compile(r"(?:远赴|奔赴|赶赴|前往|逃往|逃到|逃至|潜逃至|辗转|转战|窜至|押解|从)[^，。；市]{0,4}$")
_THERE = re.compile(r"在[^，。；]{0,12}$")
_TAKEN_THERE = re.compile(r"[^。；]{0,26}?(?:抓获|抓捕|落网|擒获|捕获|归案)")
_RAIL = re.compile(r"([\u4e00-\u9fff])铁(?:公安[局处]|警方)$")
_FILLED = frozenset(["market_regulation", "tobacco", "customs"])
_WHOLE = ("市", "省", "州", "县", "盟")
_HEADLINE, _TOP = 40, 120
_ELSEWHERE = re.compile(r"[籍路大]|[至到、]")  # 广东籍, 广东路, 广东至湖南: no province that the text is of
_SHORTENED = ("分局", "海关")
_LOOK_BACK = 30  # bodies within which 该局 finds the one it stands for
_SAME_TRADE = (("公安", ""), ("刑事侦查", "刑侦"), ("治安管理", "治安"), ("经济犯罪侦查", "经侦"), ("网络安全保卫", "网安"), ("反电诈", "反诈"), ("反诈骗", "反诈"))


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


def document_regions(text: str, mentions: Sequence[UnitMention]) -> tuple[Region, ...]:
    """The prefectures and provinces that the document's bodies and first lines name, most certain first."""
    seen: dict[str, Region] = {}
    above: list[Region] = []
    faint: list[Region] = []
    unsure: list[tuple[Region, ...]] = []
    for mention in mentions:
        for element in mention.elements:
            for name in element.place:
                found = lookup(name)
                if len({region.level for region in found}) > 1 and any(region.level == "county" for region in found) and len(element.place) == 1:
                    unsure.append(found)  # 朝阳 is a city, a county and two districts
                    continue
                for region in found:
                    if region.level != "county" and not (region.former and len(found) > 1):
                        seen.setdefault(region.code, region)
                if len(found) == 1 and found[0].level == "county" and name not in _COMMON and not (element.noun.slot == "branch" and _has_no_branch(found[0], name)):
                    short = element.noun.slot == "branch" and name != found[0].name
                    (faint if short else above).extend(r for r in (prefecture_of(found[0]), province_of(found[0])) if r is not None)
    certain = tuple(seen.values())
    for found in unsure:
        if not holds(certain, tuple(r for r in found if r.level == "county")):
            for region in found:
                if region.level != "county" and not (region.former and len(found) > 1):
                    seen.setdefault(region.code, region)
    at = text.find("市", 0, 400)
    while at >= 0:
        start = name_before(text, at + 1, max(0, at - 8))
        if start is not None:
            abroad = _AWAY.search(text, max(0, start - 8), start) is not None or _THERE.search(text, max(0, start - 14), start) is not None and _TAKEN_THERE.match(text, at + 1) is not None
            for region in lookup(text[start : at + 1]):
                if region.level == "prefectural" and not abroad:
                    seen.setdefault(region.code, region)
        at = text.find("市", at + 1, 400)
    told = [r for r in (*seen.values(), *above) if r.level == "prefectural"]
    above += [] if told and not holds(tuple(told), tuple(faint)) else faint  # 老城公安分局 in a text on another city says nothing of 洛阳
    for region in above:  # 公安西青分局 tells that the text is of 天津
        seen.setdefault(region.code, region)
    return tuple(seen.values())


def province_in_headline(text: str) -> Region | None:
    """The one province that the headline names: 青海上半年破获…; what 省公安厅 means there, whatever cities are named further on."""
    head = "\n".join([line for line in text[:_TOP].split("\n")[:3] if len(line) <= _HEADLINE and "。" not in line])
    found: dict[str, Region] = {}
    for at in range(2, len(head) + 1):
        start = name_before(head, at, max(0, at - 3))
        for region in lookup(head[start:at]) if start is not None else ():
            if region.level == "provincial" and not _ELSEWHERE.match(head, at) and head[start:at] == short_name(region.name):
                found.setdefault(region.code, region)
    return next(iter(found.values())) if len(found) == 1 else None


class _Parents:
    """The bureaus named so far, by level: a bare 大队 belongs to the county's, a bare 支队 to the city's."""

    def __init__(self) -> None:
        self.last: Canonical | None = None
        self.county: Canonical | None = None
        self.city: Canonical | None = None
        self.province: Canonical | None = None
        self.first: Canonical | None = None
        self.teams: dict[str, Canonical] = {}
        self.fuller: dict[str, str] = {}  # the team told last that ends in some words
        self.bureaus: dict[int, Canonical | None] = {}

    def add(self, found: Canonical, bureau: Canonical | None) -> None:
        """Remember a body named with its parent, and its bureau where that may own the teams that follow."""
        if found.tail:
            self._tell(found)
        if bureau is None:
            return
        if bureau.level == "provincial":
            self.province = bureau
        elif bureau.level == "prefectural":
            self.city = bureau
        elif bureau.level == "county" or "分局" in bureau.name:
            self.county = bureau
        self.first = self.first or (bureau if bureau.region is not None else None)
        self.last = bureau

    def _tell(self, found: Canonical) -> None:
        tail = found.tail
        if tail not in self.teams:
            for at in range(1, len(tail)):
                self.fuller[tail[at:]] = tail
        self.teams[tail] = found

    def told(self, found: Canonical, mention: UnitMention) -> Canonical:
        """A bare team as the text named it before with its parent, when that lies in the place now spoken of."""
        before = self.teams.get(found.tail)
        if before is None and mention.last.noun.slot == "station":
            self._tell(found)
            before = found
        if before is None and found.tail in self.fuller:  # 特勤大队, told before as 交警支队特勤大队
            before = self.teams[self.fuller[found.tail]]
        if before is None or before.name == found.name:
            return found
        if mention.last.noun.slot == "station":
            return before._replace(of=mention)
        inside = before.region is not None and found.region is not None and (region := by_code(found.region)) is not None and before.region.startswith(region.stem)
        return before._replace(of=mention) if before.core == found.core or inside else found

    def of(self, mention: UnitMention) -> Canonical | None:
        """The likeliest parent of a team, a station or a branch by the noun at its end."""
        head, first = mention.last.head, mention.elements[0]
        if mention.name == "分局":
            return self.county or self.last
        city = self.city or (_city_of(self.county) if self.county is not None else None)
        if first.noun.slot == "branch" and first.local:  # 高新区分局 is no part of the branch named before
            return self.county if self.county is not None and self.county.core == first.local else city or self.first
        if head.endswith("总队"):
            return self.province or self.last
        if head.endswith(("支队", "分局")):
            return city or self.last
        if self.last is not None and self.last.level in ("national", "provincial"):
            return self.county or city or self.last
        return self.last


def _city_of(county: Canonical) -> Canonical | None:
    """The city's bureau in the full name of a branch; a municipality's branches have the teams of a city themselves."""
    at = county.name.find("公安局")
    if at < 0 or not county.name.endswith("分局") or county.region is None or county.region[:2] in _MUNICIPAL:
        return None
    city = by_code(county.region[:4] + "00")
    return None if city is None else county._replace(
        name=county.name[: at + 3], level="prefectural", adcode=city.code, core=short_name(city.name), region=city.code, tail="")


def name_units(text: str, mentions: Sequence[UnitMention]) -> dict[int, Canonical]:
    """Each mention's full name by the offset where it starts. 该局 gets the body it stands for, where there is one."""
    home = _home(mentions)
    namer = _Namer(document_regions(text, mentions), home, province_in_headline(text))
    parents = _Parents()
    out: dict[int, Canonical] = {}
    waiting: list[UnitMention] = []
    for mention in mentions:
        if mention.generic or mention.deictic is not None:
            continue
        found = _in_order(namer, parents, mention)
        if found is None or mention.elements[0].bare and found.region is None:
            waiting.append(mention)
        if found is not None:
            out[mention.start] = found
    for mention in waiting:  # a notice may name its bureau only at its end
        out[mention.start] = namer.name(mention, parents.first or parents.last)
    _fill_bare(mentions, out)
    _fill_railways(mentions, out)
    _fill_short(mentions, out)
    _resolve_deictics(text, mentions, out, parents.bureaus)
    return out


def _fill_bare(mentions: Sequence[UnitMention], out: dict[int, Canonical]) -> None:
    """市场监督管理局 in a text on 青河县市场监督管理局 is that body, 海关 in one on 香港海关; 青河市局 in one on its tobacco bureau and no police is the tobacco bureau."""
    others = [out[m.start] for m in mentions if m.start in out and m.type in _FILLED]
    if not others:
        return
    tobacco: dict[str, dict[str, Canonical]] = {}
    for body in others:
        if body.of.type == "tobacco" and body.region:
            tobacco.setdefault(body.region, {})[body.name] = body
    police = sorted(c.name for c in out.values() if c.of.elements[0].noun.slot != "office")
    ending: dict[str, dict[str, Canonical]] = {}
    for mention in mentions:
        first = mention.elements[0]
        if mention.start not in out or len(mention.elements) > 1 or first.bare or first.local:
            continue
        if mention.type in _FILLED and not first.place:  # of a few such names, 市场监督管理局, a text has many
            if mention.name not in ending:
                ending[mention.name] = {c.name: c for c in others if c.name != mention.name and c.name.endswith(mention.name)}
            fuller = ending[mention.name]
        elif first.noun.slot == "office" and first.place:
            own = out[mention.start]
            at = bisect_left(police, own.name)
            if at < len(police) and police[at].startswith(own.name):
                continue
            fuller = tobacco.get(own.region or "", {})
        else:
            continue
        if len(fuller) == 1:
            out[mention.start] = next(iter(fuller.values()))


def _fill_railways(mentions: Sequence[UnitMention], out: dict[int, Canonical]) -> None:
    """青铁公安局 in a text on 青河铁路公安局 is that body."""
    short = [(m, found) for m in mentions if m.start in out and (found := _RAIL.match(m.name)) is not None]
    for mention, found in short:
        whole = {c.name: c for c in out.values() if "铁路" in c.name and c.of.name.startswith(found[1]) and c.name.endswith(mention.name[2:].replace("警方", ""))}
        if len(whole) == 1:
            out[mention.start] = next(iter(whole.values()))


def _fill_short(mentions: Sequence[UnitMention], out: dict[int, Canonical]) -> None:
    """武汉分局 in a text on 长江航运公安局武汉分局 is that branch, 柳湾海关 in one on 青河柳湾海关 that customs office; where two end so, neither."""
    fuller: dict[str, dict[str, Canonical]] = {}
    for mention in mentions:
        if mention.start in out and mention.name.endswith(_SHORTENED):
            for size in range(4, min(len(mention.name), 9)):
                fuller.setdefault(mention.name[-size:], {}).setdefault(out[mention.start].name, out[mention.start])
    for mention in mentions:
        whole = fuller.get(mention.name, {})
        if len(whole) == 1 and mention.start in out:
            out[mention.start] = next(iter(whole.values()))._replace(of=mention)


def _home(mentions: Sequence[UnitMention]) -> str | None:
    """Whether the bodies are those of Hong Kong, Macau or Taiwan; those of a mainland text that also names one are not."""
    home = next((e.noun.home for m in mentions for e in m.elements if e.noun.home), None)
    if home is None and any(all(r.code == "710000" for r in lookup(e.place[0])) for m in mentions for e in m.elements if e.place and lookup(e.place[0])):
        home = "tw"
    return None if home == "tw" and any("公安" in m.name for m in mentions) else home


def _in_order(namer: _Namer, parents: _Parents, mention: UnitMention) -> Canonical | None:
    """The name of one mention from what stands before it; None where its parent is still to come."""
    first = mention.elements[0]
    if _stands_alone(first) and not first.bare:
        found, bureau = namer.known(mention)
    else:
        parent = (parents.county or parents.last) if first.bare else parents.of(mention)
        if parent is None and not _stands_alone(first):
            return None
        if mention.name == "分局" and parent is not None:  # 分局 alone is 该分局
            return parent
        found = namer.name(mention, parent)
        if not _stands_alone(first):
            return parents.told(found, mention)
        bureau = namer.bureau(mention, parent, found)
    parents.bureaus[mention.start] = bureau
    parents.add(found, bureau if mention.excluded != "impersonated" and mention.role not in ("assisting", "receiving") else None)
    return found


def _stands_alone(element: Element) -> bool:
    """Whether a part needs no parent: it has a place of its own on a ladder's upper rungs, or is complete."""
    slot = element.noun.slot
    if slot in ("national", "self", "office") or slot in ("bureau", "short"):
        return True
    return bool(element.place) or bool(element.bare) and slot in ("team", "squad")


def _resolve_deictics(text: str, mentions: Sequence[UnitMention], out: dict[int, Canonical], bureaus: Mapping[int, Canonical | None]) -> None:
    """该支队 is the 支队 named last, 我局 the body that signs the notice."""
    named = [m for m in mentions if m.start in out and m.excluded in (None, "report_source", "title") and m.deictic is None]
    issuer = _issuer(text, named)
    told = 0
    for mention in mentions:
        words = mention.deictic
        if words is None:
            continue
        if words[0] in "我本":
            if issuer is not None and not (words[1:2] in _WHOLE and issuer.last.noun.slot == "branch"):
                out[mention.start] = out[issuer.start]  # 我市警方 is no branch of it
            continue
        while told < len(named) and named[told].start < mention.start:
            told += 1
        noun = words[1:]
        for earlier in reversed(named[max(0, told - _LOOK_BACK) : told]):
            if _answers(noun, earlier.last):
                out[mention.start] = out[earlier.start]
                break
            if any(_answers(noun, e) for e in earlier.elements) and (part := bureaus.get(earlier.start)) is not None:
                out[mention.start] = part
                break


def _answers(noun: str, element: Element) -> bool:
    """Whether 该X can stand for a body that ends so: 该局 for 青河县公安局, 青河警方 and 青河分局."""
    head, slot = element.head, element.noun.slot
    if noun.endswith("分局"):
        return slot == "branch" or slot == "short" and element.noun.system == "police"
    if noun.endswith(("公安局", "公安机关", "警方", "公安厅")) and element.noun.system != "police":
        return False
    if noun.endswith(("局", "公安机关", "警方", "厅")):
        return slot in ("branch", "office") or head.endswith(("局", "厅", "警方", "公安机关")) or head == "公安"
    return head.endswith(noun)


def _issuer(text: str, named: Sequence[UnitMention]) -> UnitMention | None:
    """The body that signs a notice: alone on one of the last lines, else in the headline, else the only bureau."""
    bureaus = [m for m in named if m.last.noun.slot in ("bureau", "branch", "short")]
    for mention in reversed(bureaus):
        if text[mention.end : mention.end + 1] in ("\n", "") and (mention.start == 0 or text[mention.start - 1] == "\n"):
            return mention
    for mention in reversed(bureaus):
        if text[mention.end : mention.end + 1] in ("\n", "") and mention.start > len(text) * 2 // 3:
            return mention
    return next((m for m in bureaus if m.excluded is None), bureaus[0] if bureaus else None)


@dataclass(frozen=True, slots=True)
class _Namer:
    """Composes full names; ``context`` are the document's regions, ``home`` says whether it is from hk, mo or tw."""

    context: tuple[Region, ...]
    home: str | None
    province: Region | None = None
    seen: dict[str, tuple[Canonical, Canonical | None]] = field(default_factory=dict)

    def name(self, mention: UnitMention, parent: Canonical | None) -> Canonical:
        """The full name of one mention; ``parent`` is its bureau where it names none."""
        first, rest = mention.elements[0], mention.elements[1:]
        if not _stands_alone(first):
            base = parent if first.noun.system != "market" else None  # a 工商所 is no part of the police
            if base is None:
                own = first.place[-1] if first.place else ""
                found = self._finish(mention, Canonical("", mention, None, None, own, None, first.noun.system), mention.elements)
                return found if found.name else found._replace(name=mention.name)
            return self._finish(mention, base._replace(of=mention), mention.elements)
        base = self._first(mention, first, parent)
        if first.noun.slot in ("team", "squad", "station"):
            return base._replace(tail=_tail(first.local + first.head + "".join(e.local + e.head for e in rest)), name=base.name + _written(rest))
        return self._finish(mention, base, rest)

    def known(self, mention: UnitMention) -> tuple[Canonical, Canonical | None]:
        """The name and the bureau of a body that needs no parent; a text names few bodies many times."""
        seen = self.seen.get(mention.name)
        if seen is None:
            found = self.name(mention, None)
            self.seen[mention.name] = seen = found, self.bureau(mention, None, found)
            return seen
        return seen[0]._replace(of=mention), seen[1]

    def bureau(self, mention: UnitMention, parent: Canonical | None = None, whole: Canonical | None = None) -> Canonical | None:
        """The bureau or branch that a mention names, without its teams: what a bare team further on belongs to.

        ``whole`` is the name of the mention itself, where it is known.
        """
        elements = mention.elements
        size = 0
        for number, element in enumerate(elements):
            if element.noun.slot in ("bureau", "branch", "short", "office", "national") and element.noun.type not in ("procuratorate", "court", "market_regulation", "other", "tobacco") and not element.head.endswith("站"):
                size = number + 1
            elif element.noun.slot == "team" and element.place and not element.local and size == number:
                size = number + 1  # 云南省公安边防总队|临沧支队
        if not size and elements[0].noun.home and elements[0].noun.slot in ("self", "bureau") and elements[0].noun.type != "procuratorate" and elements[0].noun.system != "tw":
            size = 1
        if not size:
            if elements[0].place and elements[0].noun.slot == "team" and len(elements) == 1 and not elements[0].local:
                size = 1
            else:
                return None
        if size == len(elements):
            return whole or self.name(mention, parent)
        end = elements[size - 1].end
        short = replace(mention, elements=elements[:size], end=end, name=mention.name[: end - mention.end], rule=elements[size - 1].noun.rule, type=elements[size - 1].noun.type)
        return self.name(short, parent)

    def _finish(self, mention: UnitMention, base: Canonical, rest: Sequence[Element]) -> Canonical:
        """Append branches, stations and teams to a base."""
        name, tail, found = base.name, base.tail, base
        for element in rest:
            noun = element.noun
            if noun.slot == "branch" and noun.system == "police":
                found = self._branch(mention, element, found)
                name = found.name
                continue
            local = element.local
            if local.startswith(("支队", "大队", "总队")) and name.endswith(local[:2]):
                local = local[2:]
            if noun.slot == "station" and found.core and len(local) >= len(found.core) + 2 and local.startswith(found.core) and f"{found.core}分局" in name:
                local = local[len(found.core) :]  # 宝川分局宝川龙岭派出所 is 宝川分局龙岭派出所
            name += "".join(element.place) + element.bare + local + (noun.full or element.head)
            if noun.slot in ("bureau",) and element.place:
                region = resolve_chain(element.place, self.context)
                found = found._replace(core=short_name(element.place[-1]), region=region.code if region else None, adcode=region.code if region else None,
                                level=noun.level or (region.level if region else None), system=noun.system)
                tail = _class(noun.rule, element.head)
                continue
            tail += "".join(element.place) + local + (noun.full or element.head)
        last = mention.last.noun
        level = "station" if last.slot == "station" else found.level
        return found._replace(name=name, tail=_tail(tail), level=level, of=mention)

    def _branch(self, mention: UnitMention, element: Element, upper: Canonical) -> Canonical:
        """X市公安局|Y|分局: the branch by its own place, as written, under the bureau."""
        place = element.place[-1] if element.place else element.local
        context = self.context
        if upper.region is not None:
            context = tuple(r for r in self.context if r.code == upper.region) or context
        region = resolve_chain(element.place, context, True) if element.place else None
        if region is not None and upper.region is not None and (above := by_code(upper.region)) is not None and not region.code.startswith(above.stem):
            region = None
        written = "".join(element.place[-1:]) + element.local if element.place else element.local
        if not written or upper.core == written and upper.name.endswith(f"{written}分局"):
            return upper._replace(of=mention)
        core = short_name(place) if element.place and not element.local else written
        code = region.code if region is not None and region.level == "county" and not element.local and upper.system == "police" else None
        return upper._replace(name=f"{upper.name}{written}分局", core=core, region=code, adcode=code, level="county", of=mention, tail="")

    def _first(self, mention: UnitMention, element: Element, parent: Canonical | None) -> Canonical:
        """The full name of the first part."""
        noun = element.noun
        if noun.slot in ("national", "self"):
            full = noun.full or "".join(element.place) + element.head
            if noun.system == "hk_customs":
                full = "香港海关" + full.removeprefix("香港").removeprefix("海关")
            if noun.rule == "unit.tw_short":
                return self._police(mention, element, parent)
            code = noun.code or ("810000" if noun.home == "hk" else None)
            return Canonical(full, mention, noun.level, code, noun.full or element.head, code, noun.system)
        if "长" in element.local[:1] and element.place:
            place = short_name(element.place[-1])
            return Canonical(f"长江航运公安局{place}分局", mention, None, None, place, None, "river")
        if noun.system in ("police",) and noun.slot in _POLICE and not (element.local and element.local.startswith(_APART)):
            return self._police(mention, element, parent)
        return self._other(mention, element, parent)

    def region(self, bare: str, parent: Canonical | None) -> Region | None:
        """The region that 市, 省 or 县 means in this document."""
        if bare == "省":
            return self.province or next((p for r in self.context if (p := province_of(r)) is not None), None)
        known = by_code(parent.region) if parent is not None and parent.region else None
        if bare in ("市", "州", "盟"):
            if known is not None and known.level == "county" and known.name.endswith(bare) and parent is not None and not parent.tail and "分局" not in parent.name:
                return known  # 大理市公安局 … 市公安局: the county's own city
            city = next((r for r in self.context if (r.level == "prefectural" or r.municipal) and (r.name.endswith(bare) or bare != "市")), None)
            return city or (known if known is not None and known.name.endswith(bare) else None)
        return known if known is not None and known.name.endswith(bare) else None

    def _police(self, mention: UnitMention, element: Element, parent: Canonical | None) -> Canonical:
        noun, head = element.noun, element.head
        if element.bare:
            region = self.region(element.bare, parent)
            ending = noun.full or head
            if region is not None and parent is not None and parent.region == region.code and not parent.tail:
                return parent._replace(of=mention)
            if region is None:
                return Canonical(element.bare + ending, mention, None, None, element.bare, None, "police")
            return Canonical(region.name + ending, mention, region.level, region.code, short_name(region.name), region.code, "police")
        region = resolve_chain(element.place, self.context, noun.slot == "branch")
        if noun.slot == "branch" or element.local and element.place and noun.slot == "short":
            return self._first_branch(mention, element, region)
        place = element.place[-1] if element.place else element.local
        core = short_name(region.name if region is not None else place)
        if region is None:
            written = "".join(element.place) + element.local + (noun.full or head)
            return Canonical(written, mention, noun.level or _common_level(element.place), None, core, None, "police")
        if element.local and head == "公安局":  # 成都高新区公安局
            return Canonical(region.name + element.local + head, mention, None, None, core + element.local, None, "police")
        if region.code[:2] in ("71", "81", "82"):
            written = _office(region) if region.level == "prefectural" and head.startswith(("警", "市政府", "县政府")) else "".join(element.place) + head
            return Canonical(written, mention, "provincial" if region.code.endswith("0000") else None, region.code, core, region.code, "police")
        if region.level == "provincial":
            full = region.name + ("公安局" if region.municipal else "公安厅")
        elif region.level == "prefectural":
            full = region.name + "公安局"
        else:
            upper = prefecture_of(region)
            if region.name.endswith("区") and head != "公安局":
                above = upper or province_of(region)
                own = region.name if place.endswith("区") else short_name(region.name)
                full = f"{above.name if above else ''}公安局{own}分局"
            else:
                own = place if place.endswith(("县", "市", "区", "旗")) else region.name
                full = f"{upper.name if upper else ''}{own}公安局"
        return Canonical(full, mention, region.level, region.code, core, region.code, "police")

    def _first_branch(self, mention: UnitMention, element: Element, region: Region | None) -> Canonical:
        """江川公安分局, 开发区分局: the city's bureau, where the text or the table shows it, goes before."""
        upper: Region | None = None
        place = element.place
        if len(place) == 1 and region is not None and (place[0] in _COMMON or _has_no_branch(region, place[0]) or self._elsewhere(region, place[0])) and not holds(self.context, (region,)):
            region = None
        if self.home == "tw" and len(place) == 1 and region is not None and not region.code.startswith("71"):
            region = None  # 中山分局 of 台北, not of 中山市
        if len(place) > 1:
            upper = resolve_region(place[-2], self.context)
        if region is not None and region.level == "county":
            upper = prefecture_of(region) or province_of(region)
        elif region is not None and element.local:
            upper = region
        elif region is not None and any(r.level == "county" for r in lookup(place[-1])):
            inside = [r for r in lookup(place[-1]) if r.level == "county" and r.code.startswith(region.stem)]
            upper, region = region, inside[0] if len(inside) == 1 else region
        if upper is None:
            named = lookup(place[-1]) if place and not element.local and self.home != "tw" else ()
            upper = next((r for r in self.context if r.level == "prefectural" and (not named or holds((r,), named))), None)
        local = element.local
        if not place and upper is not None and len(local) > len(short := short_name(upper.name)) + 1:
            local = local.removeprefix(short)  # 甲公交公安分局 and 甲公安公交分局 are one
        own = (place[-1] if place and not (local and upper is region) else "") + local
        prefix = _office(upper) if upper is not None else "".join(place[:-1])
        code = region.code if region is not None and region.level == "county" and not element.local else None
        core = short_name(place[-1]) if place and not element.local else own
        return Canonical(f"{prefix}{own}分局", mention, "county" if upper is not None or code else _common_level(place), code, core, code, "police")

    def _elsewhere(self, region: Region, written: str) -> bool:
        """Whether a district of this short name lies in no city that the text names, though it names one."""
        return region.level == "county" and written != region.name and any(r.level == "prefectural" for r in self.context)

    def _other(self, mention: UnitMention, element: Element, parent: Canonical | None) -> Canonical:
        """A body off the police ladder, or a railway, forest or river bureau: as written, its bare place filled in."""
        noun = element.noun
        full = noun.full if noun.full and not element.head.startswith(("中级", "高级", "铁路")) and element.head != "中院" and not element.local.endswith(("裁判", "地方", "高等")) else element.head
        written = "".join(element.place) + element.bare + element.local + full
        if element.head == "中院":
            written = "".join(element.place) + element.local + "中级人民法院"
        region = resolve_chain(element.place, self.context)
        if region is not None and region.code == "710000" and noun.slot == "team" and element.head[0] == "刑" and region.level == "prefectural":
            written = _office(region) + element.local + (noun.full or element.head)
        if element.bare:
            region = self.region(element.bare, parent)
            if region is not None:
                written = region.name + written[1:]
        if region is None and noun.system == "customs" and not element.place and self.home in ("hk", "mo"):
            return Canonical(f"{'香港' if self.home == 'hk' else '澳门'}海关", mention, "provincial", "810000" if self.home == "hk" else "820000", "香港", None, noun.system)
        core = short_name(element.place[-1]) if element.place else (short_name(region.name) if region else element.local)
        code = region.code if region is not None and not element.local else None
        level = noun.level or (region.level if region is not None and not element.local else None)
        return Canonical(written, mention, level, code, core + element.local if element.place else core, code, noun.system, "" if noun.slot == "short" else _class(noun.rule, element.head))


def _has_no_branch(region: Region, written: str) -> bool:
    """Whether a branch of this short name is hardly the county's, which has a bureau of its own: 温泉公安分局 of some city."""
    return region.level == "county" and region.name[-1] in "县旗" and written != region.name


def _office(region: Region) -> str:
    """The police bureau of a city."""
    return region.name + ("政府警察局" if region.code == "710000" else "公安局")


def _common_level(place: Sequence[str]) -> str | None:
    """The level of a place that several regions are called by, where all stand on one."""
    levels = {r.level for r in lookup(place[-1])} if place else set()
    return levels.pop() if len(levels) == 1 else None


def _class(rule: str, head: str) -> str:
    """What distinguishes bodies of one ladder in one place: 市场监管局 and 市监局 are one, 渔政支队 and 海洋局 are not."""
    if rule == "unit.market":  # 市场监管局 is 市监局, but neither 工商局 nor 质监局
        return head[0]
    return head if rule in ("unit.authority", "unit.law_enforcement", "unit.fishery", "unit.office_ad_hoc", "unit.border", "unit.border_inspection") else ""


def _tail(tail: str) -> str:
    """Team names that mean one team: 网安大队, 公安网安大队."""
    if not tail:
        return tail
    for old, new in _SAME_TRADE:
        tail = tail.replace(old, new)
    return tail


def _written(elements: Sequence[Element]) -> str:
    return "".join("".join(e.place) + e.bare + e.local + e.head for e in elements)


_NAMED = 5  # 新村派出所 is a name of its own, 县公安局 is none


def owned(body: Canonical) -> bool:
    """Whether a name is one body's own, so that a longer one that ends in it is the same: 新村派出所."""
    return len(body.name) > _NAMED and bool(body.core or body.of.elements and body.of.elements[0].local)


def same_body(one: Canonical, two: Canonical) -> bool:
    """Whether two canonical names mean one body."""
    if one.name == two.name:
        return True
    longer, shorter = (one, two) if len(one.name) >= len(two.name) else (two, one)
    if longer.name.endswith(shorter.name) and owned(shorter):
        return True
    if one.system != two.system or one.tail != two.tail or not one.core or one.core != two.core:
        return False
    return one.region is None or two.region is None or one.region == two.region or _renamed(one.region, two.region)


def _renamed(one: str, two: str) -> bool:
    """Whether two codes are one place before and after a reform: 毕节地区, 毕节市."""
    first, second = by_code(one), by_code(two)
    return first is not None and second is not None and (first.former or second.former) and one[:2] == two[:2]
