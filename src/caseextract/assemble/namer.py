"""Composes the full names of bodies from their parts, their parents and the regions of the text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from caseextract.assemble.bodies import Canonical
from caseextract.assemble.text_regions import COMMON, has_no_branch
from caseextract.mentions.unit_parts import Element, UnitMention
from caseextract.regions import Region, by_code, holds, lookup, prefecture_of, province_of, resolve_chain, resolve_region, short_name

_POLICE = frozenset(["bureau", "branch", "short", "office"])
_APART = ("铁路", "长航", "森林", "港航", "民航", "航运", "油田", "农垦", "垦区", "林区", "矿区", "港口", "港务")  # police beside the city's
_APART_RULES = frozenset(["unit.tw_military_police", "unit.tw_harbour_police"])  # 花莲宪兵队 is not 花莲港警总队
_JILIN_CITY = "220200"
_TEAM_RULES = frozenset(["unit.team", "unit.squad_named", "unit.desk"])
_NO_POLICE = ("边防", "边境", "森林", "铁路", "海警", "海防", "渔政", "路政", "水政", "城管", "综合", "执法", "行政", "文化", "农业", "交通运输", "稽查", "烟草", "消防", "高速", "生态", "武警")
_OF_THE_FORCE = "反诈骗协调中心"
_SAME_TRADE = (("公安", ""), ("刑事侦查", "刑侦"), ("治安管理", "治安"), ("经济犯罪案件侦查", "经侦"), ("经济犯罪侦查", "经侦"), ("网络安全保卫", "网安"), ("反电诈", "反诈"), ("反诈骗", "反诈"), ("交通管理", "交管"))


@dataclass(frozen=True, slots=True)
class Namer:
    """Composes full names; ``context`` are the document's regions, ``home`` says whether it is from hk, mo or tw."""

    context: tuple[Region, ...]
    home: str | None
    province: Region | None = None
    jilin: bool = True  # whether 吉林警方 may be those of the city of that name
    seen: dict[str, tuple[Canonical, Canonical | None]] = field(default_factory=dict)

    def name(self, mention: UnitMention, parent: Canonical | None) -> Canonical:
        """The full name of one mention; ``parent`` is its bureau where it names none."""
        first, rest = mention.elements[0], mention.elements[1:]
        if not stands_alone(first):
            base = parent if first.noun.system not in ("market", "forestry") else None  # a 工商所 is no part of the police
            if base is not None and first.noun.home == "mo" and base.system != first.noun.system:
                base = None  # a department of the 治安警察局 is none of the 司法警察局
            if base is not None and first.head == _OF_THE_FORCE and not base.name.startswith("香港"):
                base = None  # 葵青警区 … 反诈骗协调中心: the whole force's
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
        if (owner := self._owner(mention, elements[0])) is not None:
            return owner
        size = 0
        for number, element in enumerate(elements):
            if element.noun.slot in ("bureau", "branch", "short", "office", "national") and element.noun.type not in ("procuratorate", "court", "market_regulation", "other", "tobacco") and not element.head.endswith("站"):
                size = number + 1
            elif element.noun.slot == "team" and element.place and not element.local and size == number and element.head.endswith("队"):
                size = number + 1  # 云南省公安边防总队|临沧支队
        if not size and elements[0].noun.home and elements[0].noun.slot in ("self", "bureau") and elements[0].noun.type not in ("procuratorate", "court") and elements[0].noun.system != "tw":
            size = 1
        if not size:
            if elements[0].place and elements[0].noun.slot == "team" and len(elements) == 1 and not elements[0].local and elements[0].noun.rule != "unit.work_station":
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
            if noun.rule == "unit.coast_guard_sea":
                full = f"中国海警局{full[-4:]}"
            if noun.rule == "unit.railway_bureau_short":
                full = f"{_RAILWAYS[full[0]]}铁路公安局"
            if noun.rule == "unit.tw_corps":  # 保七 is the 保安警察第七总队
                full = f"保安警察第{full.removesuffix('总队')[-1]}总队"
            if noun.system == "hk_customs":
                full = "香港海关" + full.removeprefix("香港").removeprefix("海关")
            if noun.rule == "unit.tw_short":
                return self._police(mention, element, parent)
            if noun.rule == "unit.tw_prosecutors_short":  # 中检 is 台中地方检察署, 新北检 新北地方检察署
                seat = _SEATS.get(element.head, element.head[:-1])
                return self._other(mention, element._replace(place=(seat,), head="地检署", noun=replace(noun, slot="bureau", full="地方检察署")), parent)
            code = noun.code or ("810000" if noun.home == "hk" else None)
            return Canonical(full, mention, noun.level, code, noun.full or element.head, code, noun.system)
        if element.local.startswith(("长航", "长江航运")) and element.place:
            place = short_name(element.place[-1])
            return Canonical(f"长江航运公安局{place}分局", mention, None, None, place, None, "river")
        if (owner := self._owner(mention, element)) is not None:
            return owner._replace(name=owner.name + element.local + (noun.full or element.head))
        if noun.system in ("police",) and noun.slot in _POLICE and not (element.local and element.local.startswith(_APART)):
            return self._police(mention, element, parent)
        return self._other(mention, element, parent)

    def _owner(self, mention: UnitMention, element: Element) -> Canonical | None:
        """The police of the place that a team is named by: 青河市|刑侦|支队 is one of 青河市公安局."""
        noun = element.noun
        if noun.slot != "team" or noun.rule not in _TEAM_RULES or not (element.place or element.bare) or element.local.startswith(_NO_POLICE):
            return None
        region = resolve_chain(element.place, self.context) if element.place else self.region(element.bare, None)
        if region is None or self.home == "tw" or region.code[:2] in ("71", "81", "82") or not element.local and noun.rule == "unit.team":
            return None
        return self._police(mention, element._replace(noun=replace(noun, slot="short"), bare="", place=element.place or (region.name,), local="", head="公安"), None)

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
        if bare == "县" and self.home == "tw" and (county := next((r for r in self.context if r.code == "710000" and r.name.endswith("县")), None)) is not None:
            return county  # 苗栗县 … 县警局
        return known if known is not None and known.name.endswith(bare) else None

    def _autonomous(self) -> Region | None:
        """The autonomous region that 区公安厅 belongs to."""
        return next((p for r in self.context if (p := province_of(r)) is not None and p.name.endswith("自治区")), None)

    def _police(self, mention: UnitMention, element: Element, parent: Canonical | None) -> Canonical:
        noun, head = element.noun, element.head
        if element.bare:
            region = self._autonomous() if element.bare == "区" and head == "公安厅" else self.region(element.bare, parent)
            ending = noun.full or head
            if region is not None and region.code == "710000":  # 县警局, 市警局
                ending = _office(region).removeprefix(region.name)
            elif region is not None and noun.slot == "short":
                ending = "公安厅" if element.bare == "省" else "公安局"
            if region is not None and parent is not None and parent.region == region.code and not parent.tail:
                return parent._replace(of=mention)
            if region is None:
                return Canonical(element.bare + ending, mention, None, None, element.bare, None, "police")
            return Canonical(region.name + ending, mention, region.level, region.code, short_name(region.name), region.code, "police")
        region = resolve_chain(element.place, self.context, noun.slot == "branch")
        if region is not None and region.code == _JILIN_CITY and noun.slot == "short" and not self.jilin and element.place == ("吉林",):
            region = by_code(region.code[:2] + "0000")
        if noun.slot == "branch" or element.local and element.place and noun.slot == "short" and not noun.trade:
            return self._first_branch(mention, element, region)
        if noun.trade and element.local and region is not None:  # 福建|高速|交警
            office = region.name + ("公安厅" if region.level == "provincial" and not region.municipal else "公安局")
            return Canonical(office + element.local + head, mention, region.level, None, short_name(region.name) + element.local, None, "police")
        place = element.place[-1] if element.place else element.local
        core = short_name(region.name if region is not None else place)
        if region is None:
            written = "".join(element.place) + element.local + (noun.full or head)
            return Canonical(written, mention, noun.level or _common_level(element.place), None, core, None, "police")
        if element.local and head == "公安局":  # 成都高新区公安局
            own = core if element.local.startswith("行委") else region.name  # 行委 governs what is no city
            return Canonical(own + element.local + head, mention, None, None, core + element.local, None, "police")
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
        if len(place) == 1 and region is not None and (place[0] in COMMON or has_no_branch(region, place[0]) or self._elsewhere(region, place[0])) and not holds(self.context, (region,)):
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
        elif region is not None and element.head == "检察机关" and not element.local:
            written = region.name + full  # 泉州检察机关
        if region is None and noun.system == "customs" and not element.place and self.home in ("hk", "mo"):
            return Canonical(f"{'香港' if self.home == 'hk' else '澳门'}海关", mention, "provincial", "810000" if self.home == "hk" else "820000", "香港", None, noun.system)
        if noun.home == "hk" and region is not None and not region.code.startswith("81"):
            region = by_code("810000")  # 西区|警区 is none of the mainland's 西区
        core = short_name(element.place[-1]) if element.place else (short_name(region.name) if region else element.local)
        code = region.code if region is not None and not element.local else None
        level = noun.level or (region.level if region is not None and not element.local else None)
        return Canonical(written, mention, level, code, core + element.local if element.place else core, code, noun.system, "" if noun.slot == "short" else _class(noun.rule, element.head))


# 广铁警方 are those of the 广州铁路公安局
_RAILWAYS: Final = {"广": "广州", "成": "成都", "郑": "郑州", "上": "上海", "武": "武汉", "西": "西安", "兰": "兰州", "沈": "沈阳", "哈": "哈尔滨", "济": "济南", "昆": "昆明", "太": "太原", "呼": "呼和浩特"}
# 北检 is 台北地方检察署: the seats of Taiwan's prosecutors by their short names
_SEATS: Final = {"北检": "台北", "士检": "士林", "新北检": "新北", "桃检": "桃园", "竹检": "新竹", "中检": "台中", "彰检": "彰化", "南检": "台南", "雄检": "高雄", "屏检": "屏东"}


def stands_alone(element: Element) -> bool:
    """Whether a part needs no parent: it has a place of its own on a ladder's upper rungs, or is complete."""
    slot = element.noun.slot
    if slot in ("national", "self", "office") or slot in ("bureau", "short"):
        return True
    return bool(element.place) or bool(element.bare) and slot in ("team", "squad")


def _office(region: Region) -> str:
    """The police bureau of a city."""
    return region.name + ("政府警察局" if region.code == "710000" else "公安局")


def _common_level(place: Sequence[str]) -> str | None:
    """The level of a place that several regions are called by, where all stand on one."""
    levels = {r.level for r in lookup(place[-1])} if place else set()
    return levels.pop() if len(levels) == 1 else None


def _class(rule: str, head: str) -> str:
    """What distinguishes bodies of one ladder in one place: 市场监管局 and 市监局 are one, 渔政支队 and 海洋局 are not."""
    if rule in _APART_RULES:
        return rule
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
