"""Police and other enforcement bodies by the grammar of their names: (PLACE ORG)+ BRANCH* TEAM?

The nouns (公安局, 分局, 派出所, 大队 …) come from the pattern packs. Each noun looks to its left: trades (刑侦), special
scopes (铁路), then the longest chain of region names (湖北|荆门市|东宝). Only a place the region table does not hold
(城关派出所, 开发区) is cut off by words that cannot be part of a name. Neighbouring parts are joined into one body.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from caseextract.engine import Hit
from caseextract.mentions.unit_words import Noun, UnitWords
from caseextract.patterns import Patterns
from caseextract.regions import chain_before, lookup, name_after

_ORDINAL = re.compile(r"第?[一二三四五六七八九十\d]{1,3}$")
_BARE = "市县区省州旗盟"
_FAR = 14  # the longest unlisted name looked for
_TEAMS = frozenset(["总队", "支队", "大队", "中队"])
_NEEDS_TRADE = frozenset(["专业队", "稽查队", "巡防队", "特勤队", "便衣队", "侦缉队", "查缉队", "工作站", "野保站", "野生动植物保护站"])
_TYPED = frozenset(["border", "customs", "coast_guard", "tobacco", "market_regulation", "procuratorate", "court"])
_TAIWAN = re.compile("新台币|员警|移送法办")
_CUSTOMS: dict[tuple[str, ...], str] = {("香港",): "hk", ("澳门",): "mo"}
_NAMED_BY_CITY = frozenset(["unit.tw_bureau", "unit.criminal_short"])
_OF_IT = ("该局", "我局")
_UNDER = ("所属", "隶属", "下属")
_JOINING = ("联合", "会同", "联同", "协同")
_OPEN = frozenset(["", "，", "。", "；", "：", "\n", "”", "）", "日", ",", ")"])  # nothing before a name but the start of a clause
# 新疆生产建设兵团第十师北屯垦区|公安局, 农六师|公安局
_CORPS = re.compile(r"(?:(?:新疆)?(?:生产建设)?兵团)?(?:农业?建?设?)?第?[一二三四五六七八九十]{1,3}师[\u4e00-\u9fff]{0,5}$")
_NO_NAME = re.compile(r"城管|消防|司法|综治|安监|环卫|[社村街]|人员|干部|队员|群众|队$|局$|所$|办$|科$|组$")
_AREAS = frozenset(["东九龙", "西九龙", "新界北", "新界南"])
_COUNTED = re.compile(r"([\u4e00-\u9fff]{2,8}(?:、[\u4e00-\u9fff]{2,4}){1,4})等?[两三四五]个$")
_ZONES = frozenset(["大亚湾", "仲恺", "横琴", "前海", "红海湾"])
_SHARING = frozenset("两三四五六七八九十")
_CONTACT = re.compile(r"[^()（）]{0,40}(?:电话|地址|联系人|邮编)")
_SAID_ON = re.compile(r"(?:办公厅|办公室|宣传处|政治部)?(?:\d{1,2}日|[今昨]日|[今昨]天)?(?:晚|上午|下午)?(?:对外|向媒体|向记者)*(?:消息|通报|介绍|披露|透露|公布|发布)|(?:特地|专门|为此)*(?:发来|发出)?(?:贺电|贺信|通令嘉奖)|[^，。；]{0,6}(?:给予|予以)(?:[^，。；]{0,6}肯定|表扬|嘉奖)")
# 某州公安局25日对外披露，成功侦破一起…案: it did what it tells of
_DID = re.compile(r"[^，。；\n]{0,16}，(?:宣布|宣告)?(?:近日|日前|近期)?，?(?:经[^，。；]{2,12}，)?(?:共|已|成功|一举|连续|及时|先后|联合){0,2}(?:破获|侦破|打掉|捣毁|摧毁|端掉|抓获|查获|查处)")
_PRAISED = re.compile(r"[^，。；]{0,8}(?:肯定|表扬|表彰|嘉奖|贺电|批示|通报表扬|好评)")
_TITLED = re.compile(r"(?:、[\u4e00-\u9fff]{2,12}){0,5}(?:联合)?(?:印发|发布|下发|制定|出台|颁布)?的?《")
_LANDMARK = re.compile(r"[、与和及][^，。；]{1,24}(?:路段|路口|地段|交叉口|卡点)")  # 在一桥头、市检察院、中山路与新华路交叉口等路段
_CONFERENCE = re.compile(r"(?:昨日|今日|当日|\d{1,2}日)?(?:召开|举行|举办)的?[^，。；]{0,10}(?:发布会|通气会|通报会)")
_BARE_NUMBER = re.compile(r"[\d一二两三四五六七八九十百]+[余多]?[个家]$")
_QUOTED = re.compile(r"[\u4e00-\u9fff]{0,6}”")
_MEETING = re.compile(r"[^，。；召举]{0,16}(?:部署会|推进会|动员会|座谈会|调度会|会议)(?:召开|举行|在)")
_REGIONS = re.compile(r"[\d一二三四五六七八九十余多]个?省(?:[（、]?[市区]）?){0,2}$|[省市区]{3}$")
_TOBACCO_DESK = re.compile(r"(?:烟草)?专卖(?:监督)?(?:管理)?(?:科|处|股|办公室|办)|烟草专卖(?=[，、会联])")
_OF_THE_BODY = re.compile(r"[\u4e00-\u9fff]{2,8}?(?:第?[一二三四五六七八九十\d]{1,2})?(?:小组|组|队|科|处|室)(?!织|成|长)")
_TWO_TOWNS = re.compile(r"[\u4e00-\u9fff]（[\u4e00-\u9fff]{2,4}）$")  # 柳湾（东岭）派出所: one station of two towns
_GENERIC = re.compile(r"[省市区州]{3}$|[全各本](?:[市县区省州旗盟])$|级$|[市县][县区]$|[邻外][市县区省]$")
_LONGEST = 12  # parts of a name: ministry, province, city, district, team, squad and a few more


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

    ``excluded`` is ``impersonated``, ``title`` (a person or a building), or ``report_source`` (where a reporter heard it).
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


class UnitReader:
    """Finds the bodies that a text names. Reusable; linear in the length of the text."""

    def __init__(self, patterns: Patterns) -> None:
        """Compile the vocabulary."""
        self.words = UnitWords(patterns)

    def read(self, text: str, hits: Sequence[Hit]) -> list[UnitMention]:
        """All bodies named in a clean text, left to right; ``hits`` are the engine's of kind ``unit``."""
        out: list[UnitMention] = []
        nouns = self.words.nouns
        home = next((noun.home for hit in hits if (noun := nouns[hit.rule.id]).home), None)
        if home is None and hits and _TAIWAN.search(text) and not any(hit.rule.id == "unit.bureau" for hit in hits):
            home = "tw"
        floor = at = 0
        count = len(hits)
        while at < count:
            hit = hits[at]
            at += 1
            if hit.start < floor:
                continue
            noun = nouns[hit.rule.id]
            if noun.slot == "deictic":
                floor = hit.end
                if at < count and self._joins_deictic(text, hit.end, hits[at], nouns[hits[at].rule.id]):
                    continue
                out.append(self._mention(text, (Element(noun, hit.start, hit.end, (), "", "", hit.rule.code),), deictic=text[hit.start : hit.end]))
                continue
            if noun.slot == "station" and text[hit.start - 1] == "个" and (counted := self._counted(text, hit, noun, floor)):
                out += counted
                floor = hit.end
                continue
            first = self._element(text, hit.start, hit.start + noun.keep if noun.keep and noun.slot == "station" else hit.end, noun, floor, home)
            if first is None and noun.rule == "unit.customs" and home in ("hk", "mo"):
                first = Element(noun, hit.start, hit.end, (), "", "", text[hit.start : hit.end])
            if first is None and noun.slot == "bureau" and hit.start > 1 and text[hit.start - 2] in _SHARING and text[hit.start - 1 : hit.start] in _BARE:
                while at < count and self._joins_deictic(text, hit.end, hits[at], nouns[hits[at].rule.id]):
                    at += 1  # 两省公安厅禁毒总队: the teams of nobody named
                continue
            if first is None:
                if noun.slot == "short" and at < count and hits[at].start == hit.end and nouns[hits[at].rule.id].slot == "deictic":
                    floor = hit.end
                continue
            chain = self._of_tobacco(text, first) or [first]
            while at < count and len(chain) < _LONGEST and (after := self._next(text, chain, hits[at], nouns[hits[at].rule.id])) is not None:
                chain.append(after)
                at += 1
            if (where := home or (_CUSTOMS.get(first.place) if noun.system == "customs" else "tw" if noun.rule == "unit.criminal_short" else None)) is not None:
                chain += self._tails(text, chain[-1], where)
            if len(chain) == 1 and not first.place and not first.local and (first.noun.trade or first.noun.rule == "unit.hk_district"):
                continue
            if len(chain) == 1 and first.head in _AREAS:
                continue
            mention = self._mention(text, tuple(chain))
            out += self._listed(text, mention, floor, out) or self._shared(text, mention, floor)
            floor = mention.end
        return out

    @staticmethod
    def _of_tobacco(text: str, first: Element) -> list[Element]:
        """市局|专卖科: the tobacco bureau of the city, which its own trade calls 市局 as the police does theirs."""
        found = _TOBACCO_DESK.match(text, first.end) if first.noun.slot == "office" else None
        if found is None:
            return []
        noun = replace(first.noun, type="tobacco", system="tobacco", full="烟草专卖局")
        return [first._replace(noun=noun), Element(replace(noun, slot="team", full=None), found.start(), found.end(), (), "", "", found.group())]

    def _tails(self, text: str, last: Element, home: str) -> list[Element]:
        """油尖警区|科技及财富罪案组, 调查局|北部地区机动工作组: teams named after their field, directly behind the parent."""
        noun = last.noun
        if not (noun.home or home == "tw" and noun.system == "police" and noun.slot in ("team", "bureau", "branch") or home != "tw" and noun.rule == "unit.customs"):
            return []
        pattern = self.words.tails["tw" if home == "tw" else "hk"]
        out: list[Element] = []
        own = replace(noun, full=None, slot="team")
        while len(out) < 2 and (found := pattern.match(text, out[-1].end if out else last.end)) is not None:
            out.append(Element(own, found.start(), found.end(), (), "", "", found.group()))
        return out

    def _counted(self, text: str, hit: Hit, noun: Noun, low: int) -> list[UnitMention]:
        """梁山、汉山两个派出所: two stations."""
        found = _COUNTED.search(text, max(low, hit.start - 24), hit.start)
        if found is None:
            return []
        out = []
        at = found.start(1)
        for name in found.group(1).split("、"):
            start = self._edge(text, at + len(name), at)
            local = text[start : at + len(name)]
            element = Element(noun, start, at + len(name), (), "", local, text[hit.start : hit.end])
            mention = self._mention(text, (element,))
            out.append(replace(mention, name=local + element.head))
            at += len(name) + 1
        return out if all(len(m.elements[0].local) >= 2 for m in out) else []

    def _joins_deictic(self, text: str, end: int, hit: Hit, noun: Noun) -> bool:
        """该局经侦大队: the team is named, its parent is meant."""
        if noun.slot not in ("team", "squad", "station") or hit.start - end > 6:
            return False
        low = self._trades(text, hit.start, end) if noun.slot != "station" else hit.start
        return not self.words.edge.search(text, end, low) and low - end <= 4 and (hit.start > end or noun.slot == "squad")

    # ── the left edge

    def _trades(self, text: str, end: int, low: int) -> int:
        """Where the run of trades and ordinals before a team begins: 刑侦|大队, 侦查第九|大队."""
        while True:
            start = self.words.trades.run(text, end, low)
            if start == end and end > low and text[end - 1] in "一二三四五六七八九十0123456789":
                found = _ORDINAL.search(text, max(low, end - 4), end)
                start = found.start() if found else end
            if start == end:
                return start
            end = start

    def _chain(self, text: str, end: int, low: int) -> list[tuple[int, int]]:
        """The chain of regions that ends at ``end``; 会同县公安局 inside a sentence is no county of that name."""
        chain = chain_before(text, end, low)
        if len(chain) == 1 and text[chain[0][0] : end] in self.words.verbs:
            start = chain[0][0]
            if text[end - 1] not in _BARE or start > 0 and "\u4e00" <= text[start - 1] <= "\u9fff":
                return []
        return chain

    def _edge(self, text: str, end: int, low: int) -> int:
        """The place before which no name can reach: after the last stop word or mark of the window."""
        low = max(low, end - _FAR)
        cut = low
        for match in self.words.edge.finditer(text, low, end):
            cut = match.end()
        return cut

    def _element(self, text: str, start: int, end: int, noun: Noun, low: int, home: str | None) -> Element | None:
        """The noun at ``start`` with what stands before it; None where it names nobody (警方, 派出所)."""
        slot = noun.slot
        if noun.rule == "unit.tw_short" or (home == "tw" or noun.home == "tw" or noun.rule in _NAMED_BY_CITY) and noun.system == "police" and slot in ("bureau", "branch", "short", "team"):
            found = self._taiwan(text, start, end, noun, low)
            if found is not None:
                return found
        if slot in ("bureau", "branch", "short"):
            return self._placed(text, start, end, noun, low)
        if slot == "team" or slot == "squad":
            return self._team(text, start, end, noun, low)
        if slot == "station":
            return self._station(text, start, end, noun, low)
        if slot == "office":
            chain = self._chain(text, start + 1, max(low, start - _FAR))
            if chain:
                return _make(text, noun, chain, start + 1, start + 1, end)
            if start > low and text[start - 1] in "两各多级该我":
                return None
            return Element(noun, start, end, (), text[start], "", text[start + 1 : end])
        chain = self._chain(text, start, max(low, start - _FAR)) if slot == "self" and not noun.under else []
        return _make(text, noun, chain, start, start, end)

    def _taiwan(self, text: str, start: int, end: int, noun: Noun, low: int) -> Element | None:
        """北市|士林|警分局, 中市|警局, 淡水|警方: a police body of Taiwan by its city, written, shortened or known from its town."""
        near = max(low, start - _FAR)
        trade = self._trades(text, start, near) if noun.slot == "team" else start
        if noun.rule == "unit.tw_short":
            trade, near = end - noun.keep, min(near, start)
        found = self.words.taiwan(text, trade, near, noun.slot != "branch")
        if found is None or noun.slot == "team" and (text[start] != "刑" or found[2] < trade or found[1] == trade):
            return None
        city, first, town = found
        if noun.slot == "branch" and town == trade or noun.slot == "bureau" and town < trade:
            return None
        return Element(noun, first, end, (city,), "", text[town:start] if noun.rule != "unit.tw_short" else "", text[start:end] if noun.rule != "unit.tw_short" else "警局")

    def _placed(self, text: str, start: int, end: int, noun: Noun, low: int) -> Element | None:
        """A bureau, a branch or 警方: its place is a chain of regions, 市 alone, or a name the table does not hold."""
        near = max(low, start - _FAR)
        if noun.slot == "branch" and text[start - 1 : start] == "）" and (towns := _TWO_TOWNS.search(text, max(low, start - _FAR), start)):
            at = towns.start() + 1
            whole = self._placed(text, at, at, noun, low)  # 青河开发区（柳湾区）公安分局: one branch of a zone and a district
            return whole and whole._replace(end=end, head=text[start:end])
        if text.find("师", near, start) >= 0 and noun.system == "police" and (corps := _CORPS.search(text, max(low, start - 24), start)):
            return Element(noun, corps.start(), end, (), "", corps.group(), text[start:end])
        if start - near > 3 and text[start - 1] == "等":  # 嘉义县、云林县等警察局
            chain = self._chain(text, start - 1, near)
            return _make(text, noun, chain, start, start, end) if chain and text[chain[0][0] - 1] in "、和与及" else None
        if start - near >= 2 and text[start - 2] in _SHARING and text[start - 1] in "省市地县区级州":  # 湖北、河南两省公安机关
            chain = self._chain(text, start - 2, near)
            return _make(text, noun, chain, start - 2, start, end) if chain else None
        if start - near > 3 and text[start - 2] == "全" and text[start - 1] in "省市县区州盟旗":  # 荆门全市公安机关
            chain = self._chain(text, start - 2, near)
            return _make(text, noun, chain, start, start, end) if chain else None
        if _REGIONS.search(text, max(low, start - 9), start):
            return None  # 14省区市公安机关
        chain = self._chain(text, start, near)
        kind = start
        if not chain:
            kind = self.words.kinds.run(text, start, near)
            if kind < start:
                chain = self._chain(text, kind, near)
        if chain:
            first = chain[0][0]
            if len(chain) == 1 and kind == start and text[first:start] in self.words.common and first > near:
                edge = self._edge(text, first, near)
                if 0 < first - edge <= 4:
                    return _make(text, noun, [], edge, start, end)
            if noun.slot == "branch" and kind == start and text.endswith("公安", near, first):  # 公安雁塔分局
                return _make(text, noun, chain, start, start, end)._replace(start=first - 2)
            before = self.words.prefixes.before(text, first, near)
            if before < first and noun.system == "police":  # 长航芜湖公安
                return Element(noun, before, end, tuple(text[a:b] for a, b in chain), "", text[before:first], text[start:end])
            return _make(text, noun, chain, kind, start, end)
        if kind > low and text[kind - 1] in _BARE and (kind == start or noun.slot == "bureau") and not _GENERIC.search(text, max(low, kind - 3), kind):
            edge = self._edge(text, kind, low)
            rest = kind - 1 - edge
            own = noun.slot == "branch" and 2 <= rest <= 3 and not "\u4e00" <= text[edge - 1 : edge] <= "\u9fff"  # 伊水区公安分局: a new district
            if rest >= 0 and not own and (not 2 <= rest <= 4 or noun.bare and name_after(text, edge, kind - 1) != kind - 1):
                return Element(noun, kind - 1, end, (), text[kind - 1], text[kind:start], text[start:end])
        edge = self._edge(text, kind, low)
        size = kind - edge
        if size == 0:
            if noun.slot == "branch" or noun.home == "hk" and noun.bare and text[start - 1 : start] != "各":
                return _make(text, noun, [], kind, start, end)
            if kind < start and noun.slot == "bureau" and (text[start - 1] == "区" and start - kind > 2 or text[kind:start] in _ZONES):
                return _make(text, noun, [], kind, start, end)  # 高新区公安局, 横琴海关
            beside = start - 1 == low > 0 and text[low] in "、和与及" or text.endswith(_JOINING, low, start)
            return _make(text, noun, [], start, start, end) if beside and noun.slot == "bureau" and noun.bare and kind == start and noun.system != "office" else None
        upper = name_after(text, edge, kind) if size > 3 else None
        rest = kind - upper if upper is not None else 0
        if upper is not None and (2 <= rest <= 4 and text[upper - 1] in _BARE and noun.slot != "short" or 2 <= rest <= 3 and noun.system == "police" and not noun.trade and any(r.level == "prefectural" for r in lookup(text[edge:upper]))):
            # 台中市|乌日|警分局, 东莞|虎门|公安
            return _make(text, noun, [(edge, upper)], upper, start, end)
        if size < 2 or not self._plausible(text, edge, kind, start, noun):
            return None
        return _make(text, noun, [], edge, start, end)

    def _plausible(self, text: str, edge: int, kind: int, start: int, noun: Noun) -> bool:
        """Whether an unlisted name fits its noun: 拱北海关, 柬埔寨警方, 开发区公安分局, but no 深入公安机关."""
        size = kind - edge
        ends = text.endswith(self.words.places, edge, kind)
        if noun.slot == "short":
            if noun.trade:
                return False
            if text.startswith("警方", start):
                return kind < start or ends and text[kind - 1] in "区市县镇岛" or text[edge:kind] in self.words.foreign
            return size <= 4 and (kind < start or ends and text[kind - 1] in "区市县港" or noun.system == "coast_guard")
        if noun.system in ("police", "customs", "anti_smuggling", "border", "coast_guard", "hk", "tw_procuratorate"):
            return size <= 4 or size <= 8 and (ends or kind < start)
        return size <= 6 and (ends and text[kind - 1] in "区市县旗州" or kind < start or noun.system == "reserve")

    def _team(self, text: str, start: int, end: int, noun: Noun, low: int) -> Element | None:
        """A team or squad with its trade; without a parent it needs a trade, and an ad hoc group a place."""
        near = max(low, start - _FAR)
        trade = self._trades(text, start, near)
        head = text[start:end]
        chain = self._chain(text, trade, near)
        kind = trade
        if not chain:
            kind = self.words.kinds.run(text, trade, near)
            chain = self._chain(text, kind, near) if kind < trade else []
        if chain and noun.slot == "squad" and text[chain[0][0] - 1 : chain[0][0]] in ("赴", "驻", "派") and chain[0][0] > 0:
            return None  # 赴青河工作组: sent there, of no body there
        if chain and (trade < start or noun.slot == "squad" or head in _TEAMS or noun.home == "hk" or noun.system in ("police", "coast_guard")):
            return _make(text, noun, chain, kind, start, end)
        if trade > low and text[trade - 1] in _BARE and (trade < start or head not in _TEAMS) and not _GENERIC.search(text, max(low, trade - 3), trade):
            edge = self._edge(text, trade, low)
            if edge == trade - 1:
                return Element(noun, trade - 1, end, (), text[trade - 1], text[trade:start], head)
        if head.endswith("指挥部") and (found := max(text.rfind("打击", near, start), text.rfind("整治", near, start))) >= 0:  # 饶平县打击制售假烟联合指挥部
            chain = self._chain(text, found, max(low, found - _FAR))
            return _make(text, noun, chain, found, start, end) if chain and self._clear(text, found + 2, start - 2) else None
        if noun.slot == "squad":
            if noun.rule == "unit.centre" and trade == start and start - 1 == low > 0 and text[low] in "、和与及":
                return _make(text, noun, [], start, start, end)
            if noun.rule == "unit.centre" and trade == start and text[start - 2 : start] in _OF_IT:
                return _make(text, noun, [], start, start, end)  # 该局合成作战中心
            return _make(text, noun, [], trade, start, end) if trade < start and head in ("专班", "工作专班") and _trade_of(text, trade, start) else None
        own = head not in _TEAMS and head not in _NEEDS_TRADE and noun.system not in ("other", "tw")
        if noun.rule == "unit.division" or not (trade < start or own):
            return None
        if trade - 2 >= low and text[trade - 2 : trade] in _TEAMS:  # 支队侦查队
            return _make(text, noun, [], trade - 2, start, end)
        edge = self._edge(text, kind, low)
        local = kind - edge
        if 2 <= local <= 4 and text.endswith(self.words.places, edge, kind) or 2 <= local <= 3 and text[edge] == "城":
            return _make(text, noun, [], edge, start, end)
        if trade < start and local > 3 and (upper := name_after(text, edge, trade)) is not None and 2 <= trade - upper <= 3:  # 柳州|五星|刑侦大队
            return _make(text, noun, [(edge, upper)], upper, start, end)
        return _make(text, noun, [], trade, start, end)

    def _station(self, text: str, start: int, end: int, noun: Noun, low: int) -> Element | None:
        """A station by its own name, which no table holds: 城关, 人民路, 合肥|火车站, 柳湾（东岭）."""
        if text[start - 1 : start] == "）" and (found := _TWO_TOWNS.search(text, max(low, start - _FAR), start)):
            edge = self._edge(text, found.start() + 1, low)
            if 2 <= found.start() + 1 - edge <= 4:
                return _make(text, noun, [], edge, start, end)
        edge = self._edge(text, start, low)
        chain = self._chain(text, start, max(low, start - _FAR))
        if chain and chain[0][0] < edge:
            edge = chain[0][0]
        size = start - edge
        if size < 2 or noun.keep and size > 4 or text[edge - 1 : edge] in ("各", "每"):
            return None
        after = name_after(text, edge, start - 1)
        if after is not None and (start - after >= 2 and (text[after - 1] in "市县区州旗" or start - after >= 3)):
            chain = [(edge, after)]
            inner = name_after(text, after, start - 1)
            if inner is not None and text[inner - 1] in "市县区旗":
                chain.append((after, inner))
            return _make(text, noun, chain, chain[-1][1], start, end)
        if size > 7 or size > 4 and not text.endswith(self.words.places, edge, start):
            edge = start - (3 if text.endswith(self.words.places, edge, start) else 2)
        return _make(text, noun, [], edge, start, end)

    # ── the next part of a chain

    def _next(self, text: str, chain: list[Element], hit: Hit, noun: Noun) -> Element | None:
        """The part that follows directly, when it belongs to the body named so far."""
        prev = chain[-1]
        end, start = prev.end, hit.start
        gap = start - end
        if gap > 12 or noun.slot in ("national", "office", "deictic") or noun.slot == "short" and not (noun.trade and gap == 0):
            return None
        from_slot = prev.noun.slot
        if noun.slot == "self":
            return _make(text, noun, [], start, start, hit.end) if gap == 0 and noun.under and prev.noun.under else None
        if noun.slot == "short":  # 公安局|交警|大队: counts only when a team follows, which takes it as its trade
            return None
        if noun.slot in ("team", "squad"):
            return self._next_team(text, prev, hit, noun)
        if from_slot in ("team", "squad") and not (prev.noun.system == "border" or prev.noun.home):
            return None
        if noun.slot == "station":
            if noun.system == "market" != prev.noun.system or prev.noun.under and not prev.head.endswith(("警局", "警察局")):  # 移民署, 后港派出所
                return None
            if gap < 2 and not prev.noun.home or from_slot == "station" or from_slot == "short" and prev.head not in ("公安",):
                return None
            clear = self._clear(text, end, start)
            fits = gap <= 4 or gap <= 8 and text.endswith(self.words.places, end, start)
            return _make(text, noun, [], end, start, start + noun.keep if noun.keep else hit.end) if clear and fits else None
        if noun.slot == "branch":
            if not (from_slot in ("bureau", "national", "self", "office") or from_slot == "short" and prev.head == "公安" and gap > 1) or gap == 0 and not noun.bare:
                return None
            chained = self._chain(text, start, end)
            if chained and chained[0][0] == end:
                return _make(text, noun, chained, start, start, hit.end)
            kind = self.words.kinds.run(text, start, end)
            fits = kind == end or kind - end <= 4 and self._clear(text, end, kind) or gap <= 8 and self._clear(text, end, start) or text[end:start] in self.words.towns
            return _make(text, noun, [], end, start, hit.end) if fits else None
        if noun.slot == "bureau":
            return self._next_bureau(text, prev, hit, noun)
        return None

    def _next_team(self, text: str, prev: Element, hit: Hit, noun: Noun) -> Element | None:
        end, start = prev.end, hit.start
        trade = self._trades(text, start, end)
        if prev.noun.slot == "short" and trade > end:
            return None
        if prev.noun.slot == "squad" or prev.noun.slot == "team" and prev.head in ("中队",):
            return None
        if trade > end:
            chain = self._chain(text, trade, end)
            if chain and chain[0][0] == end:
                return _make(text, noun, chain, trade, start, hit.end)
            rest = trade - end
            if noun.slot == "squad" or not self._clear(text, end, trade):
                return None
            if rest > 3 and not (rest <= 6 and prev.noun.slot == "bureau" and text[trade:start].endswith("侦查")) and not (rest <= 6 and text.endswith(self.words.places, end, trade)) or rest == 1:
                return None
        return Element(noun, end, hit.end, (), "", text[end:start], text[start : hit.end])

    def _next_bureau(self, text: str, prev: Element, hit: Hit, noun: Noun) -> Element | None:
        """国家税务总局|鞍山市税务局, 西安铁路公安局|宝鸡铁路公安处, 市公安局|扫黑办."""
        end, start = prev.end, hit.start
        if prev.noun.slot not in ("bureau", "branch", "national", "self", "team"):
            return None
        if start == end:
            return _make(text, noun, [], start, start, hit.end) if noun.system == "office" or prev.noun.home == noun.home == "hk" else None
        if prev.noun.slot == "national" and not prev.noun.over:
            return None
        if prev.noun.system == "customs" and text.startswith(_UNDER, end):  # 广州海关所属大铲缉私分局
            return _make(text, noun, [], end, start, hit.end) if self._clear(text, end + 2, start) else None
        kind = self.words.kinds.run(text, start, end)
        chain = self._chain(text, kind, end)
        if chain and chain[0][0] == end or kind == end:
            return _make(text, noun, chain, kind, start, hit.end)
        if prev.noun.system == noun.system and noun.system in ("border", "customs") and start - end <= 4 and self._clear(text, end, start):
            return _make(text, noun, [], end, start, hit.end)
        return None

    def _clear(self, text: str, start: int, end: int) -> bool:
        """Whether no stop word stands in a stretch; a region's name may hold one (从化)."""
        if start == end:
            return True
        if self.words.edge.search(text, start, end) is None:
            return True
        chain = self._chain(text, end, start)
        known = chain[0][0] if chain else None
        return known is not None and (known == start or self.words.edge.search(text, start, known) is None)

    # ── the finished mention

    def _mention(self, text: str, elements: tuple[Element, ...], deictic: str | None = None) -> UnitMention:
        start, end = elements[0].start, elements[-1].end
        name = text[start:end]
        if "局局" in name:
            name = name.replace("公安局局", "公安局")
        before = text[max(0, start - 18) : start]
        last = elements[-1].noun
        kind = last.type
        if len(elements) > 1:
            kind = "other" if elements[0].noun.type == "other" else next((e.noun.type for e in elements if e.noun.type in _TYPED), kind)
        rule = last.rule
        return UnitMention(
            start, end, name, kind, elements, deictic=deictic, role=self._role(text, before, end), excluded=self._excluded(text, before, end), rule=rule)

    def _excluded(self, text: str, before: str, end: int) -> str | None:
        for cue in self.words.before:
            if cue.before is not None and cue.before.search(before):
                return cue.code
        if _BARE_NUMBER.search(before):  # 进驻40个抵边警务室, 以13个陆地口岸边检站为核心
            return "counted"
        if before.endswith("“") and _QUOTED.match(text, end):  # “上海市公安局民警”来电
            return "impersonated"
        words = self.words
        if (own := _OF_THE_BODY.match(text, end)) is not None and words.title.match(text, own.end()):
            return "title"  # 税收罪案调查科|税收调查第一组调查主任
        if words.title.match(text, end) or text[end : end + 1] in ("(", "（") and _CONTACT.match(text, end + 1):
            return "title"
        if before.rfind("《") > before.rfind("》") and "》" in text[end : end + 60]:
            return "title"  # 《最高人民法院关于…的解释》
        if before.endswith("、") and _LANDMARK.match(text, end):
            return "title"
        said = words.voice.match(text, end) is not None or _SAID_ON.match(text, end) is not None and not before.endswith(_JOINING)
        if said and _DID.match(text, end) is not None:
            return None
        if said or _MEETING.match(text, end):
            return "report_source"
        if _TITLED.match(text, end):  # 依据最高人民法院、公安部《关于…的意见》
            return "title"
        if before.endswith("（") and text[end : end + 1] == "）" and text[end + 1 : end + 2] in ("", "\n"):  # a credit line
            return "report_source"
        if before.endswith(("依托", "借助")) or before.endswith(("获", "获得", "受到", "得到")) and _PRAISED.match(text, end):
            return "title"
        if before.endswith("来自") and text.startswith(("的消息", "消息"), end):
            return "report_source"
        if before.endswith(("标题：", "标题:")):
            return "title"
        if before.endswith(("来源：", "来源:")):
            return "report_source"
        if before.endswith("在") and _CONFERENCE.match(text, end):
            return "report_source"  # 在X厅召开的新闻发布会上
        if before.endswith(("从", "据")):
            stop = min((p for p in (text.find(mark, end, end + 14) for mark in "，。；\n") if p >= 0), default=end + 14)
            if words.heard.search(text, end, stop):
                return "report_source"
        return None

    def _role(self, text: str, before: str, end: int) -> str | None:
        near = before[-8:]
        for cue in self.words.roles_after if near[-1:] in _OPEN else self.words.roles:
            if cue.before is not None:
                if cue.before.search(near) and (cue.after is None or cue.after.match(text, end)):
                    return cue.code
            elif cue.after is not None and cue.after.match(text, end):
                return cue.code
        return None

    def _listed(self, text: str, mention: UnitMention, floor: int, out: list[UnitMention]) -> list[UnitMention]:
        """松江分局城关、河东派出所; 信义、内湖分局: branches and stations by their own names before one noun.

        The names follow their parent directly, which is then no body of its own here, or all of them are places known.
        """
        own = mention.elements[0]
        noun = own.noun
        if len(mention.elements) > 1 or noun.slot not in ("branch", "station") or text[own.start - 1 : own.start] not in ("、", "和", "与", "及"):
            return []
        spans: list[tuple[int, int]] = []
        at = own.start
        while at > floor and text[at - 1] in "、和与及":
            start = self._edge(text, at - 1, max(floor, at - 7))
            if not 2 <= at - 1 - start <= 4:
                break
            spans.insert(0, (start, at - 1))
            at = start
        if not spans:
            return []
        parent = out[-1] if out and out[-1].end == at and out[-1].last.noun.slot in ("bureau", "branch") and not out[-1].deictic else None
        beside = bool(out) and out[-1].end == at - 1 and text[at - 1] == "、" and not any(self._common(text[a:b]) for a, b in spans)
        if parent is None and not beside and not all(self._known(text[a:b], own) for a, b in spans):
            return []
        if parent is not None:
            out.pop()
        spans.append((own.start, mention.end))
        return [self._item(text, mention, parent, a, b) for a, b in spans]

    def _common(self, word: str) -> bool:
        """Whether a word beside a station names a trade or people, not another station: 城管、城东派出所."""
        return word in self.words.trades or _NO_NAME.search(word) is not None

    def _known(self, word: str, own: Element) -> bool:
        """Whether a word is the name of a region, or of a town of Taiwan where the last of the list is one."""
        return bool(own.place) and word in self.words.towns or own.noun.slot == "branch" and bool(lookup(word))

    def _item(self, text: str, mention: UnitMention, parent: UnitMention | None, start: int, end: int) -> UnitMention:
        """One body of a list: its own name, the noun of the last, the parent of the first."""
        own = mention.elements[0]
        word = text[start:end].removesuffix(own.head)
        city = (self.words.towns[word],) if parent is None and own.place and word in self.words.towns else ()
        element = Element(own.noun, start, end, city, "", word, own.head)
        elements = (element,) if parent is None else (*parent.elements, element)
        name = word + own.head if parent is None else parent.name + word + own.head
        before = text[max(0, start - 18) : start] if parent is None else ""
        return replace(
            mention, start=start, end=end, name=name, elements=elements,
            role=parent.role if parent is not None else mention.role or self._role(text, before, mention.end),
            excluded=parent.excluded if parent is not None else mention.excluded)

    def _shared(self, text: str, mention: UnitMention, floor: int) -> list[UnitMention]:
        """湖北、河南两省公安机关, 徐州、宿州警方: bodies that share one noun; each on its own, in text order."""
        element = mention.elements[0]
        noun, head = element.noun, element.head
        if len(mention.elements) > 1 or not element.place or noun.slot not in ("short", "bureau", "branch"):
            return [mention]
        sharing = element.local[:1] in _SHARING and len(element.local) == 2
        kind = ""
        if sharing:
            kind = element.local[1] if element.local[1] in "省市县区州" and element.place[-1][-1] not in _BARE else ""
            element = element._replace(local="")
            mention = replace(mention, name="".join(element.place) + kind + head, elements=(element,))
        if text[mention.end - len(head) - 1] == "等":
            mention = replace(mention, name="".join(element.place) + head)
        out = [mention]
        at = element.start
        while at > floor + 2 and text[at - 1] in "、和与及":
            chain = self._chain(text, at - 1, max(floor, at - 1 - _FAR))
            if not chain:
                break
            other = _make(text, noun, chain, at - 1, at - 1, at - 1)._replace(head=head, local=element.local)
            name = "".join(other.place) + kind + element.local + head
            out.insert(0, replace(mention, start=other.start, end=at - 1, name=name, elements=(other,)))
            at = other.start
        if len(out) == 1:
            return out
        before = text[max(0, at - 18) : at]
        role, excluded = self._role(text, before, mention.end), self._excluded(text, before, mention.end)
        return [replace(m, role=role, excluded=excluded) for m in out]


def _trade_of(text: str, start: int, end: int) -> bool:
    """Whether the words before 专班 say a trade (反诈), not just that it is joint or at work (工作专班)."""
    return text[start:end] not in ("综合", "公安", "专业", "合成作战", "合成")


def _make(text: str, noun: Noun, chain: Sequence[tuple[int, int]], local: int, start: int, end: int) -> Element:
    """An element from the offsets of its region names, of its local name and of its noun."""
    first = chain[0][0] if chain else local
    return Element(noun, first, end, tuple(text[a:b] for a, b in chain), "", text[local:start], text[start:end])
