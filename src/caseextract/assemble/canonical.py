"""Gives every body of a text its full name, from what the text names before, after and beside it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from caseextract.assemble.bodies import Canonical
from caseextract.assemble.namer import Namer, stands_alone
from caseextract.assemble.text_regions import document_regions, province_in_headline
from caseextract.expressions import expression
from caseextract.mentions.unit_parts import Element, UnitMention
from caseextract.regions import MUNICIPAL, by_code, lookup, name_before, short_name

_RAIL = expression(r"([\u4e00-\u9fff])铁(?:公安[局处]|警方)$")
_FILLED = frozenset(["market_regulation", "tobacco", "customs"])
_WHOLE = ("市", "省", "州", "县", "盟")
_BORDER_POST = expression("(?:出入境)?边防检查站|出入境边检站")
_OFFICE = "政府警察局"
_SHORTENED = ("分局", "海关", "公安处")
_TRADES = {
    "网警": ("网安", "网侦", "网警", "网监", "网络"), "交警": ("交警", "交通警察", "交通管理", "交管"), "特警": ("特警", "巡特警", "特巡警"),
    "森警": ("森林警察", "森警"),
}  # fmt: skip
_CALLS = expression(r"[（(](?:以下|下文|下|后|后文)?(?:统一)?(?:简称|称)(?:为)?[：:“”\"‘「]{0,2}")
_CALLED = 10  # characters from a body to the name it is called by
_IN_JILIN_CITY = expression("吉林市|吉林[、和与及]|[、和与及]吉林(?!省)|船营|昌邑|丰满区|龙潭区")
_LINE_RULES = frozenset(["unit.police_short", "unit.gongan", "unit.organs", "unit.police_branch"])
_BESIDE = frozenset(["joint", "assisting", "directing"])
_THAT_COUNTY = expression("该([区县])(?:公安局|公安机关|警方|公安)")
_PLACE_NEAR = 200  # within which 该县 was named
_STORY = 600  # characters within which the one who acts with a partner is looked for
_LOOK_BACK = 30  # bodies within which 该局 finds the one it stands for
_CRIMINAL_BUREAU = "刑事警察局"
_COAST_GUARD = "海巡署"
_CORPS = "保安警察"
_PATROLS = ("海巡队", "岸巡队")
_ITS_CORPS = expression(r"侦(?:查第)?[一二三四五六七八九]大队")
_OF_THE_CITY = ("刑事警察大队", "刑警大队")


class _Parents:
    """The bureaus named so far, by level: a bare 大队 belongs to the county's, a bare 支队 to the city's."""

    def __init__(self) -> None:
        self.last: Canonical | None = None
        self.county: Canonical | None = None
        self.city: Canonical | None = None
        self.province: Canonical | None = None
        self.first: Canonical | None = None
        self.coast: Canonical | None = None  # Taiwan's 海巡署, whose 第八海巡队 is told beside a 查缉队
        self.criminal: Canonical | None = None  # Taiwan's 刑事局, whose 侦七大队 is named alone
        self.special = False  # whether the text names a 保安警察总队 of Taiwan
        self.teams: dict[str, Canonical] = {}
        self.fuller: dict[str, str] = {}  # the team told last that ends in some words
        self.bureaus: dict[int, Canonical | None] = {}

    def add(self, found: Canonical, bureau: Canonical | None) -> None:
        """Remember a body named with its parent, and its bureau where that may own the teams that follow."""
        if found.name.startswith(_CRIMINAL_BUREAU):
            self.criminal = found._replace(name=_CRIMINAL_BUREAU, tail="")
        self.special = self.special or found.name.startswith(_CORPS)
        if found.name.startswith(_COAST_GUARD):
            self.coast = found._replace(name=_COAST_GUARD, tail="")
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

    def corps(self, mention: UnitMention) -> Canonical | None:
        """第五大队 is that of the 保安警察第七总队 told before, whoever stands between."""
        if not self.special:
            return None
        own = self.teams.get("".join(e.local + e.head for e in mention.elements))
        return own._replace(of=mention) if own is not None and own.name.startswith(_CORPS) and mention.last.noun.slot == "team" else None

    def of(self, mention: UnitMention) -> Canonical | None:
        """The likeliest parent of a team, a station or a branch by the noun at its end."""
        head, first = mention.last.head, mention.elements[0]
        if mention.name == "分局":
            return self.county or self.last
        if head in _PATROLS:
            return self.coast
        if self.criminal is not None and _ITS_CORPS.fullmatch(first.local + first.head):
            return self.criminal
        if first.noun.rule == "unit.squad_named" and first.head in _OF_THE_CITY and (above := self._taiwan()) is not None:
            return above  # 三民第二分局 … 刑事警察大队: the city's, not the branch's
        city = _police_office(self.city) or (_city_of(self.county) if self.county is not None else None)
        if first.noun.slot == "branch" and first.local:  # 高新区分局 is no part of the branch named before
            return self.county if self.county is not None and self.county.core == first.local else city or self.first
        if head.endswith("总队"):
            return self.province or self.last
        if head.endswith(("支队", "分局")):
            return city or self.last
        if self.last is not None and self.last.level in ("national", "provincial"):
            return self.county or city or self.last
        return self.last or self.criminal

    def _taiwan(self) -> Canonical | None:
        """The police of a Taiwanese city or county, in the full name of the branch told last."""
        return _police_office(self.last) if self.last is not None and _OFFICE in self.last.name else None


def _police_office(body: Canonical | None) -> Canonical | None:
    """The police of a Taiwanese city or county of which a body is a branch or a team; any other body is its own."""
    at = body.name.find(_OFFICE) if body is not None else -1
    if body is None or at < 0 or body.name.endswith(_OFFICE):
        return body
    return body._replace(name=body.name[: at + len(_OFFICE)], level="prefectural", core=body.name[: at - 1], region="710000", adcode="710000", tail="")


def _city_of(county: Canonical) -> Canonical | None:
    """The city's bureau in the full name of a branch; a municipality's branches have the teams of a city themselves."""
    at = county.name.find("公安局")
    if at < 0 or not county.name.endswith("分局") or county.region is None or county.region[:2] in MUNICIPAL:
        return None
    city = by_code(county.region[:4] + "00")
    return None if city is None else county._replace(
        name=county.name[: at + 3], level="prefectural", adcode=city.code, core=short_name(city.name), region=city.code, tail="")


def name_units(text: str, mentions: Sequence[UnitMention]) -> dict[int, Canonical]:
    """Each mention's full name by the offset where it starts. 该局 gets the body it stands for, where there is one."""
    home = _home(mentions)
    namer = Namer(document_regions(text, mentions), home, province_in_headline(text), "吉林" not in text or _IN_JILIN_CITY.search(text) is not None)
    parents = _Parents()
    out: dict[int, Canonical] = {}
    waiting: list[UnitMention] = []
    for mention in mentions:
        if mention.generic or mention.deictic is not None:
            continue
        mention = _of_that_place(text, mention)  # noqa: PLW2901
        found = _in_order(namer, parents, mention)
        if found is None or mention.elements[0].bare and found.region is None:
            waiting.append(mention)
        if found is not None:
            out[mention.start] = found
    for mention in waiting:  # a notice may name its bureau only at its end
        out[mention.start] = namer.name(mention, parents.first or parents.last)
    _fill_smuggling(mentions, out)
    _fill_bare(mentions, out)
    _fill_customs(text, mentions, out)
    _fill_railways(mentions, out)
    _fill_short(mentions, out)
    _fill_aliases(text, mentions, out)
    _fill_trades(mentions, out)
    _fill_lines(mentions, out)
    _resolve_deictics(text, mentions, out, parents.bureaus)
    _of_deictics(text, mentions, out, namer)
    for mention in mentions:
        if mention.deictic is not None and mention.start not in out and (that := _THAT_COUNTY.fullmatch(mention.deictic)) is not None:
            first = mention.elements[0]._replace(noun=replace(mention.elements[0].noun, slot="bureau"), start=mention.start + 1, bare=that[1], local="", head="公安局")
            named = _of_that_place(text, replace(mention, start=mention.start + 1, elements=(first,)))
            if named.elements[0].place:
                out[mention.start] = namer.name(named, None)
    return out


def _of_that_place(text: str, mention: UnitMention) -> UnitMention:
    """该区|警方, 该县|公安局: of the district or county that the text named last."""
    first = mention.elements[0]
    if first.bare not in ("区", "县") or not text.endswith("该", 0, mention.start):
        return mention
    low, at = max(0, mention.start - _PLACE_NEAR), mention.start - 1
    while (at := text.rfind(first.bare, low, at)) >= 0:
        start = name_before(text, at + 1, max(low, at - 8))
        if start is not None and at - start > 1 and any(r.level == "county" for r in lookup(text[start : at + 1])):
            upper = name_before(text, start, max(low, start - 8))
            place = (text[upper:start], text[start : at + 1]) if upper is not None else (text[start : at + 1],)
            return replace(mention, elements=(first._replace(place=place, bare=""), *mention.elements[1:]))
    return mention


def _fill_bare(mentions: Sequence[UnitMention], out: dict[int, Canonical]) -> None:
    """市场监督管理局 in a text on 青河县市场监督管理局 is that body, 海关 in one on 香港海关; 青河市局 in one on its tobacco bureau and no police is the tobacco bureau."""
    others = [out[m.start] for m in mentions if m.start in out and m.type in _FILLED and m.excluded != "impersonated"]
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


def _fill_customs(text: str, mentions: Sequence[UnitMention], out: dict[int, Canonical]) -> None:
    """海关 alone is read only in a text of Hong Kong or Macau, whose customs it is where no longer name says more."""
    region = by_code("820000" if "澳门" in text and "香港" not in text else "810000")
    for mention in mentions:
        if region is not None and mention.name == "海关" and (own := out.get(mention.start)) is not None and own.name == "海关":
            place = short_name(region.name)
            out[mention.start] = own._replace(name=f"{place}海关", level=region.level, adcode=region.code, core=place)


def _fill_smuggling(mentions: Sequence[UnitMention], out: dict[int, Canonical]) -> None:
    """缉私局 alone is the 青州海关缉私局 told last, or that of 青州海关 where the text names only the customs."""
    last: Canonical | None = None
    for mention in mentions:
        own = out.get(mention.start)
        if own is None or mention.excluded == "impersonated":
            continue
        first = mention.elements[0]
        if mention.last.noun.rule == "unit.anti_smuggling" and len(mention.elements) == 1 and not (first.place or first.bare or first.local):
            if last is not None and last.system == "anti_smuggling" and last.name.endswith("局"):
                out[mention.start] = last
            elif last is not None:
                office = last.name.partition("缉私")[0]
                out[mention.start] = own._replace(name=office + mention.name.removeprefix("海关"), core=last.core, region=last.region, level=last.level)
        elif mention.type == "customs" and mention.role not in _BESIDE and (mention.last.place or mention.last.local) and mention.last.noun.system in ("customs", "anti_smuggling"):
            last = own


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
    posts: dict[str, dict[str, Canonical]] = {}
    for mention in mentions:
        if mention.last.noun.rule == "unit.border_inspection" and mention.start in out:
            body = out[mention.start]
            for size in range(4, min(len(name := _BORDER_POST.sub("边检站", body.name)), 9) + 1):
                posts.setdefault(name[-size:], {}).setdefault(body.name, body)
    for mention in mentions:
        if mention.last.noun.rule == "unit.border_inspection" and mention.start in out:
            alike = posts.get(_BORDER_POST.sub("边检站", mention.name), {})
            out[mention.start] = max(alike.values(), key=lambda c: len(c.name), default=out[mention.start])._replace(of=mention)
    for mention in mentions:
        whole = fuller.get(mention.name, {})
        if len(whole) == 1 and mention.start in out:
            out[mention.start] = next(iter(whole.values()))._replace(of=mention)


def _fill_aliases(text: str, mentions: Sequence[UnitMention], out: dict[int, Canonical]) -> None:
    """甲局（以下简称“乙分局”）…乙分局治安大队: what a text says it calls a body by."""
    called: dict[str, Canonical] = {}
    for one, two in pairwise(mentions):
        if one.end < two.start <= one.end + _CALLED and one.start in out and two.start in out and _CALLS.fullmatch(text, one.end, two.start):
            called[two.name] = out[one.start]
    for mention in mentions if called else ():
        for name, whole in called.items():
            if mention.start in out and mention.name.startswith(name):
                rest = mention.name[len(name) :]
                out[mention.start] = whole._replace(of=mention, name=whole.name + rest, tail=whole.tail + rest)


def _fill_trades(mentions: Sequence[UnitMention], out: dict[int, Canonical]) -> None:
    """青河网警 in a text on the 网安支队 of that city is that team, 交警部门 in one on its 交警支队 too."""
    loose = [(m, trades) for m in mentions if m.start in out and (trades := _trades_of(m)) is not None]
    if not loose:
        return
    teams: dict[str | None, dict[str, Canonical]] = {}
    for mention in mentions:
        found = out.get(mention.start)
        if found is not None and found.tail and found.core and mention.last.noun.rule == "unit.team":
            teams.setdefault(found.region or found.core, {})[found.name] = found
    for mention, trades in loose:
        own = out[mention.start]
        fuller = [team for team in teams.get(own.region or own.core, {}).values() if team.tail.startswith(trades)]
        if len(fuller) == 1:
            out[mention.start] = fuller[0]._replace(of=mention)


def _fill_lines(mentions: Sequence[UnitMention], out: dict[int, Canonical]) -> None:
    """轨道警方 and 轨道分局 in a text on one 轨道交通管理分局 of some city are that branch, 青河公交警方 in one on its 公交总队 is that team."""
    loose = [m for m in mentions if m.start in out and len(m.elements) == 1 and m.last.noun.rule in _LINE_RULES and len(m.last.local) > 1 and not m.last.bare and (not m.last.place or m.last.noun.slot == "short")]
    if not loose:
        return
    branches = [out[m.start] for m in mentions if m.start in out and len(m.elements) > 1 and (m.last.noun.rule == "unit.police_branch" and not m.last.place or m.last.noun.rule == "unit.team" and m.last.head == "总队")]
    branches += [out[m.start] for m in loose if m.last.place]
    for mention in loose:
        office = out[mention.start].name.partition("公安局")[0] if mention.last.place else ""
        fuller = {c.name: c for c in branches if c.of.last.local.startswith(mention.last.local) and c.of is not mention and c.name.startswith(office)}
        if len(fuller) == 1:
            whole = next(iter(fuller.values()))
            out[mention.start] = whole._replace(of=mention) if len(whole.of.elements) > 1 else whole


def _trades_of(mention: UnitMention) -> tuple[str, ...] | None:
    """What the team that a mention means may be called by: 网安, 网侦 for 网警."""
    last = mention.last
    if last.noun.rule == "unit.desk":
        return (last.head.removesuffix("部门"),)
    return _TRADES.get(last.head) if last.noun.rule == "unit.trade_short" else None


def _home(mentions: Sequence[UnitMention]) -> str | None:
    """Whether the bodies are those of Hong Kong, Macau or Taiwan; those of a mainland text that also names one are not."""
    home = next((e.noun.home for m in mentions for e in m.elements if e.noun.home), None)
    if home is None and any(all(r.code == "710000" for r in lookup(e.place[0])) for m in mentions for e in m.elements if e.place and lookup(e.place[0])):
        home = "tw"
    return None if home == "tw" and any("公安" in m.name for m in mentions) else home


def _in_order(namer: Namer, parents: _Parents, mention: UnitMention) -> Canonical | None:
    """The name of one mention from what stands before it; None where its parent is still to come."""
    first = mention.elements[0]
    if stands_alone(first) and not first.bare:
        found, bureau = namer.known(mention)
    elif (corps := parents.corps(mention)) is not None:
        return corps
    else:
        parent = (parents.county or parents.last) if first.bare else parents.of(mention)
        if parent is None and not stands_alone(first):
            return parents.told(namer.name(mention, None), mention) if mention.last.head in _PATROLS else None
        if mention.name == "分局" and parent is not None:  # 分局 alone is 该分局
            return parent
        found = namer.name(mention, parent)
        if not stands_alone(first):
            if first.noun.slot == "branch" and first.local and mention.excluded is None and mention.role not in ("assisting", "receiving"):
                parents.add(found, namer.bureau(mention, parent, found))
            return parents.told(found, mention)
        bureau = namer.bureau(mention, parent, found)
    parents.bureaus[mention.start] = bureau
    parents.add(found, bureau if mention.excluded != "impersonated" and mention.role not in ("assisting", "receiving") else None)
    return found


def _resolve_deictics(text: str, mentions: Sequence[UnitMention], out: dict[int, Canonical], bureaus: Mapping[int, Canonical | None]) -> None:
    """该支队 is the 支队 named last that is nobody's partner, 我局 the body that signs the notice."""
    named = [m for m in mentions if m.start in out and m.excluded in (None, "wanted", "report_source", "title", "officer") and m.deictic is None]
    issuer = _issuer(text, named)
    told = 0
    for mention in mentions:
        words = mention.deictic
        if words is None:
            continue
        if words[0] in "我本":
            if words[1:] == "所":
                if (own := _own_station(named)) is not None:
                    out[mention.start] = out[own.start]
            elif issuer is not None and not (words[1:2] in _WHOLE and issuer.last.noun.slot == "branch") and not words.endswith("院"):
                out[mention.start] = out[issuer.start]  # 我市警方 is no branch of it
            continue
        while told < len(named) and named[told].start < mention.start:
            told += 1
        if words[0] == "全":
            if (over := _over_all(words, named[max(0, told - _LOOK_BACK) : told], out)) is not None:
                out[mention.start] = over
            continue
        noun = words[1:]
        helper: Canonical | None = None
        for earlier in reversed(named[max(0, told - _LOOK_BACK) : told]):
            if _answers(noun, earlier.last):
                meant = out[earlier.start]
            elif any(_answers(noun, e) for e in earlier.elements) and (part := bureaus.get(earlier.start)) is not None:
                meant = part
            else:
                continue
            if helper is not None and mention.start - earlier.start > _STORY:
                break
            if earlier.role in _BESIDE and mention.start - earlier.end > 2:  # 甲局会同乙局…，该局: 甲局
                helper = helper or meant
                continue
            helper = meant
            break
        if helper is None and noun == "关":  # 该关 in a text on 湛江海关缉私局 alone
            smuggling = next((m for m in reversed(named[:told]) if m.last.noun.system == "anti_smuggling" and (m.last.place or m.last.local)), None)
            helper = None if smuggling is None else out[smuggling.start]
        if helper is not None:
            out[mention.start] = helper
            if told < len(named) and named[told].start == mention.end:
                _under(helper, named[told], out)


def _under(above: Canonical, mention: UnitMention, out: dict[int, Canonical]) -> None:
    """该支队|青河边境管理大队: a body that stands behind the one it is a part of, wherever the text names it."""
    whole = out[mention.start].name
    if mention.last.noun.slot not in ("team", "station", "bureau") or whole.startswith(above.name) or whole != mention.name:
        return
    for start, found in out.items():
        if whole.startswith(found.name) or found.name.startswith(whole):
            out[start] = found._replace(name=above.name + found.name)


def _of_deictics(text: str, mentions: Sequence[UnitMention], out: dict[int, Canonical], namer: Namer) -> None:
    """本局整合诈防中心、侦查第二大队: teams told right behind the body that 本局 is are its own."""
    above: Canonical | None = None
    end = 0
    for mention in mentions:
        if mention.deictic is not None:
            above, end = out.get(mention.start), mention.end
            if above is not None and (above.tail or mention.deictic[-1] not in "局厅" or above.of.type in _JUSTICE):
                above = None
        elif above is not None and mention.start in out and mention.last.noun.slot == "team" and not stands_alone(mention.elements[0]) and "。" not in text[end : mention.start]:
            out[mention.start] = namer.name(mention, above)
        else:
            above = None


_JUSTICE = frozenset(["procuratorate", "court"])
_LEVELS = {"省": ("provincial",), "市": ("prefectural", "county"), "县": ("county",), "州": ("prefectural",), "区": ("provincial", "county")}


def _over_all(words: str, earlier: Sequence[UnitMention], out: Mapping[int, Canonical]) -> Canonical | None:
    """The police of the whole place that 全省公安机关 are: the department of the province told last."""
    levels = _LEVELS[words[1]]
    for mention in reversed(earlier):
        body = out[mention.start]
        if mention.elements[0].noun.system == "police" and len(mention.elements) == 1 and mention.last.noun.slot in ("bureau", "short", "branch", "office") and body.level in levels and (body.level != "county" or body.name.endswith((f"{words[1]}公安局", f"{words[1]}分局"))):
            return body
    return None


def _answers(noun: str, element: Element) -> bool:
    """Whether 该X can stand for a body that ends so: 该局 for 青河县公安局, 青河警方 and 青河分局."""
    head, slot = element.head, element.noun.slot
    if noun.endswith("分局"):
        return slot == "branch" or slot == "short" and element.noun.system == "police" or element.noun.system == "anti_smuggling" and head.endswith("分局")
    if noun.endswith(("公安局", "公安机关", "警方", "公安厅")) and element.noun.system != "police":
        return False
    if noun.endswith(("局", "公安机关", "警方", "厅")):
        return slot in ("branch", "office") or head.endswith(("局", "厅", "警方", "公安机关")) or head == "公安"
    return head.endswith(noun)


def _own_station(named: Sequence[UnitMention]) -> UnitMention | None:
    """The station that 本所 and 我所 stand for: the one named last, as a station signs what it tells."""
    return next((m for m in reversed(named) if m.last.noun.slot == "station" and m.last.head.endswith("所")), None)


def _issuer(text: str, named: Sequence[UnitMention]) -> UnitMention | None:
    """The body that signs a notice: alone on one of the last lines, else in the headline, else the only bureau."""
    bureaus = [m for m in named if m.last.noun.slot in ("bureau", "branch", "short", "self") and m.type not in ("procuratorate", "court")]
    for mention in reversed(bureaus):
        if text[mention.end : mention.end + 1] in ("\n", "") and (mention.start == 0 or text[mention.start - 1] == "\n"):
            return mention
    for mention in reversed(bureaus):
        if text[mention.end : mention.end + 1] in ("\n", "") and mention.start > len(text) * 2 // 3:
            return mention
    return next((m for m in bureaus if m.excluded is None), bureaus[0] if bureaus else None)
