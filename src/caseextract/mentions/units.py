"""Police and other enforcement bodies by the grammar of their names: (PLACE ORG)+ BRANCH* TEAM?

The nouns (公安局, 分局, 派出所, 大队 …) come from the pattern packs. Each noun looks to its left: trades (刑侦), special
scopes (铁路), then the longest chain of region names (湖北|荆门市|东宝). Only a place the region table does not hold
(城关派出所, 开发区) is cut off by words that cannot be part of a name. Neighbouring parts are joined into one body.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from caseextract.engine import Hit
from caseextract.expressions import expression
from caseextract.mentions.unit_acting import JOINING, Acting
from caseextract.mentions.unit_homes import home_of, named_branches
from caseextract.mentions.unit_lists import UnitLists
from caseextract.mentions.unit_parts import Element, UnitMention, make, tobacco_desk
from caseextract.mentions.unit_words import BARE, INITIALS, NEAR, SHARED, SHARING, Noun, UnitWords
from caseextract.patterns import Patterns
from caseextract.regions import ABBREVIATIONS, lookup, name_after, short_name

_ORDINAL = expression(r"第?[一二三四五六七八九十\d]{1,3}$")
_TEAMS = frozenset(["总队", "支队", "大队", "中队"])
_NEEDS_TRADE = frozenset(["专业队", "海巡队", "岸巡队", "稽查队", "巡防队", "特勤队", "便衣队", "侦缉队", "查缉队", "工作站", "野保站", "野生动植物保护站"])
_CUSTOMS: dict[tuple[str, ...], str] = {("香港",): "hk", ("澳门",): "mo"}
_NAMED_BY_CITY = frozenset(["unit.tw_bureau", "unit.criminal_short"])
_OF_IT = ("该局", "我局")
_UNDER = ("所属", "隶属", "下属")
_PART_OF_IT = expression("(?:下属|所属|辖下|下辖|直属)的?")  # 该局|下属|刑侦大队
_ALONE_BEFORE = expression(r"(?:^|[^\u4e00-\u9fff]|[由被给经与和及同]|会同|联合|移交|移送)$")
# 新疆生产建设兵团第十师北屯垦区|公安局, 农六师|公安局
_CORPS = expression(r"(?:(?:新疆)?(?:生产建设)?兵团)?(?:农业?建?设?)?第?[一二三四五六七八九十]{1,3}师[\u4e00-\u9fff]{0,5}$")
_AREAS = frozenset(["东九龙", "西九龙", "新界北", "新界南"])
_ZONES = frozenset(["大亚湾", "仲恺", "横琴", "前海", "红海湾"])
_REGIONS = expression(r"[\d一二三四五六七八九十余多]个?省(?:[（、]?[市区]）?){0,2}$|[省市区]{3}$")
_SOME_OR_OTHER = ("县区", "区县", "县市区", "市县")
_TWO_TOWNS = expression(r"[\u4e00-\u9fff]（[\u4e00-\u9fff]{2,4}）$")  # 柳湾（东岭）派出所: one station of two towns
_GENERIC = expression(r"[省市区州]{3}$|[全各本](?:[市县区省州旗盟])$|级$|[市县][县区]$|县市$|[邻外][市县区省]$")
_FIELDS = ("侦查", "保卫", "监察", "管理", "警察", "执法", "稽查", "安全", "处理")  # what the name of a team that no list holds ends in
_AGAINST = expression("(?:打击|整治|治理|打防)(?:(?!成立|组建|组成|抽调|组织|开展|期间|行动中)[\u4e00-\u9fff]){2,18}|(?:长江|长江流域|水域|非法)?(?:禁捕|禁渔|捕捞|走私|偷渡|采砂|盗采|盗猎|狩猎|传销|扒窃|诈骗|赌博|涉赌|涉毒|涉黄|飙车)(?:联合|专项)?(?:打击|整治|治理|打防|巡查|巡护|执法)")
_UNDIVIDED = frozenset(["东莞", "中山", "儋州", "嘉峪关"])  # cities without counties
_TRADES_BETWEEN = expression(r"[、和与及](?:[\u4e00-\u9fff]{2,6}[、和与及]){0,3}")
_HIGHWAY = expression(r"高速(?:公路)?交巡?警(?=[\u4e00-\u9fff]{2,4}$)")  # 高速交警|青枣|大队: named for its road
_AD_HOC = frozenset(["专业队", "侦缉队", "大队", "支队", "中队", "总队"])
_FORMED = expression("(?:成立|组建|组成|设立|抽组|建立|组织)了?(?:由|起|专门|多个|的)?$")
_OWNED = expression("[\u4e00-\u9fff]{2,10}(?:管理局|矿务局|林业局|林管局|铁路局|农垦局|农垦总局|港务局|林业集团)$|(?:新疆)?(?:生产建设)?兵团$")
_SENDS = expression("[派调令选率携集领指增交送请赴向由对与]|组织|出动|成立|协同")  # 公安局调集特警大队: no part of the name
_SENT = frozenset(["工作组", "抓捕组", "行动组", "攻坚组"])
_SHARES = frozenset("等省市地县区级州国份）个家属层路")
_MARKS = frozenset("、和与及")
_SHORT_POLICE = frozenset(["unit.gongan", "unit.police_short", "unit.organs"])
_TWO_PROVINCES = expression(r"[^青新港澳宁吉]{2,}|粤港澳?")  # 川渝, but 新港 is a town
# 大队|立案后, 支队|连夜开箱, 总队|调集3个支队
_STATION_ALONE = expression(r"(?:[，。；：\n]|\A|被|[日天晚时许]，?|随后|当即)$")
_TEAM_ACTS = expression(
    r"(?:值班|办案|专案|巡逻|执勤|值守|社区)?(?:民警|侦查员|队员|官兵)|(?:随即|立即|迅速|当即|当[天日晚]|马上|连夜|及时|主动|同步|先后|累计|已经?|共(?!同)|又|还|再次|继续|便|遂|就|一边|一面|另[有一]?组?|逐级)*"
    r"(?:立案|受理|组成|成立|抽|派|指派|指令|调|安排|会同|联合|联手|与|同(?!期|比|样)|和|接|根据|结合|依据|通过|利用|把|将|对|从|向|查(?!缉队)|抓|破|侦[破办获]|打掉|捣|端|缴|扣|收|追|蹲|设|搜|截|拦|锁定|开[展箱]|展开|组织|出动|加派|部署|发现|摸|赶|赴|刑拘|获得|得到|掌握|令|顺)"
)
_NO_POLICE = ("边境", "边防", "边检", "铁路", "森林")
_NO_PLACE_ENDS = frozenset("案班所队局名的位组余多和与同对被由给及等有是并该众员衣数据向从令派往助日过了随后勤专见事处出为将另众群使让把请地们来，。、；：“”（）！？\n ")  # what stands before 民警 and ends no place
_OFFICER_SAYS = expression(r"[\u4e00-\u9fff]{1,4}?(?:介绍|表示|告诉|透露|说|称|讲述|回忆)|的?(?:提醒|介绍|表示|说)")
_WHOLE = expression("全[省市县州区](?:各级)?$")  # 全省公安机关
_LONGEST = 12  # parts of a name: ministry, province, city, district, team, squad and a few more


class UnitReader:
    """Finds the bodies that a text names. Reusable; linear in the length of the text."""

    def __init__(self, patterns: Patterns) -> None:
        """Compile the vocabulary."""
        self.words = UnitWords(patterns)
        self.acting = Acting(self.words)
        self.lists = UnitLists(self.words, self.acting)

    def read(self, text: str, hits: Sequence[Hit]) -> list[UnitMention]:
        """All bodies named in a clean text, left to right; ``hits`` are the engine's of kind ``unit``."""
        out: list[UnitMention] = []
        nouns = self.words.nouns
        home = home_of(text, hits, nouns)
        named = named_branches(text, hits)
        stations = _stations(text, hits)
        coast = any(nouns[hit.rule.id].system == "coast_guard" and hit.rule.id != "unit.work_station" for hit in hits)
        over: Element | None = None  # 中国海警局, whose 直属第一局 is called so alone
        ends: set[str] = set()  # how the bodies named so far end: 大队
        floor = at = checked = 0
        count = len(hits)
        while at < count:
            hit = hits[at]
            at += 1
            if hit.start < floor:
                continue
            noun = nouns[hit.rule.id]
            if noun.rule == "unit.station_alone" and not stations:
                continue
            if noun.rule == "unit.officers":
                if text[hit.start - 1] not in _NO_PLACE_ENDS and (officers := self._officers(text, hit, noun, floor)) is not None:
                    out.append(self.acting.mention(text, (officers,)))
                    floor = hit.end
                continue
            if noun.slot == "deictic":
                floor = hit.end
                if at < count and self._joins_deictic(text, hit.end, hits[at], nouns[hits[at].rule.id]):
                    continue
                out.append(self.acting.mention(text, (Element(noun, hit.start, hit.end, (), "", "", hit.rule.code),), deictic=text[hit.start : hit.end]))
                continue
            if (noun.slot == "station" and text[hit.start - 1] in ("个", "等", "镇", "地") or noun.slot == "branch" and text[hit.start - 1] == "个") and (counted := self.lists.counted(text, hit, noun, floor, out)):
                out += counted
                floor = hit.end
                continue
            if noun.slot == "branch" and home == "tw" and (branches := self.lists.of_taiwan(text, hit, noun, floor, out)):
                out += branches
                floor = hit.end
                continue
            if noun.slot == "team" and text[hit.start - 1] == "个" and (teams := self.lists.teams(text, hit, noun, floor, out)):
                out += teams
                floor = hit.end
                continue
            if noun.slot == "team" and (numbered := self.lists.numbered(text, hit, noun, floor, out)):
                out += numbered
                floor = hit.end
                continue
            first = self._element(text, hit.start, hit.start + noun.keep if noun.keep and noun.slot == "station" else hit.end, noun, floor, home)
            if first is None and noun.rule == "unit.coast_guard_direct" and out and (beside := self.lists.beside(text, hit, noun, out[-1])) is not None:
                out += self.lists.direct(beside)
                floor = hit.end
                continue
            if first is None and noun.rule == "unit.coast_guard_direct" and over is not None:  # 直属第一局|派舰
                mention = self.acting.mention(text, (Element(noun, hit.start, hit.end, (), "", "", text[hit.start : hit.end]),))
                out += self.lists.direct(replace(mention, elements=(over, *mention.elements)))
                floor = hit.end
                continue
            if first is None and noun.rule == "unit.team" and (team := text[hit.start : hit.end]) in _TEAMS and self._alone(text, hit):
                ends.update(u.last.head[-2:] for u in out[checked:])
                checked = len(out)
                if team not in ends:
                    continue
                out.append(self.acting.mention(text, (Element(noun, hit.start, hit.end, (), "", "", team),), deictic=f"该{team}"))
                floor = hit.end
                continue
            if first is None and noun.rule == "unit.station" and _STATION_ALONE.search(text, max(floor, hit.start - 6), hit.start) and _TEAM_ACTS.match(text, hit.end) and len({m.last.local or "".join(m.last.place) for m in out if m.last.noun.slot == "station" and m.deictic is None}) == 1:
                out.append(self.acting.mention(text, (Element(noun, hit.start, hit.end, (), "", "", text[hit.start : hit.end]),), deictic=f"该{text[hit.start : hit.end]}"))  # 被派出所巡逻民警抓获, in a text on one station
                floor = hit.end
                continue
            if first is None and noun.rule in _SHORT_POLICE:
                first = self._told(text, hit, noun, floor, named)
                if first is None and (whole := _WHOLE.search(text, max(floor, hit.start - 4), hit.start)) is not None and (whole.start() == 0 or not "\u4e00" <= text[whole.start() - 1] <= "\u9fff" or text[whole.start() - 1] in "，来月日，"):
                    out.append(self.acting.mention(text, (Element(noun, whole.start(), hit.end, (), "", "", text[hit.start : hit.end]),), deictic=text[whole.start() : hit.end]))
                    floor = hit.end
                    continue
            if first is None and noun.rule == "unit.anti_smuggling" and text[hit.end - 1] == "局" and _ALONE_BEFORE.search(text, max(0, hit.start - 3), hit.start) and any(u.type == "customs" for u in out):
                first = Element(noun, hit.start, hit.end, (), "", "", text[hit.start : hit.end])  # 缉私局立案: that of the customs told before
            if first is None and noun.rule == "unit.work_station" and coast:
                first = self._unlisted(text, hit, noun, floor)
            if first is None and noun.rule == "unit.authority" and home == "mo" and self.words.cut(text, hit.start, max(floor, hit.start - NEAR)) == hit.start:
                first = Element(noun, hit.start, hit.end, (), "", "", text[hit.start : hit.end])  # 旅游局查封单位: Macau has one
            if first is None and noun.rule == "unit.customs" and home in ("hk", "mo"):
                first = Element(noun, hit.start, hit.end, (), "", "", text[hit.start : hit.end])
            if first is None and noun.bare and noun.slot == "bureau" and at < count and hits[at].rule.id == "unit.police_branch" and 2 <= hits[at].start - hit.end <= 4:
                first = Element(noun, hit.start, hit.end, (), "", "", text[hit.start : hit.end])  # 市场监管局|江川|分局 is none of the police
            if first is None and noun.shared and out and len(out[-1].elements) == 1 and _TRADES_BETWEEN.fullmatch(text, floor, hit.start):
                above = out[-1].elements[0]
                first = above._replace(noun=noun, start=hit.start, end=hit.end, head=text[hit.start : hit.end]) if above.place or above.bare or above.local else None
            if first is None and noun.slot == "bureau" and hit.start > 1 and text[hit.start - 2] in SHARING and text[hit.start - 1 : hit.start] in BARE:
                while at < count and self._joins_deictic(text, hit.end, hits[at], nouns[hits[at].rule.id]):
                    at += 1  # 两省公安厅禁毒总队: the teams of nobody named
                continue
            if first is None:
                if noun.slot == "short" and at < count and hits[at].start == hit.end and nouns[hits[at].rule.id].slot == "deictic":
                    floor = hit.end
                continue
            chain = tobacco_desk(text, first) or [first]
            while at < count and len(chain) < _LONGEST:
                if hits[at].start < chain[-1].end:  # the desk of a tobacco bureau, read already
                    at += 1
                    continue
                after = self._next(text, chain, hits[at], nouns[hits[at].rule.id])
                if after is None and at + 1 < count and nouns[hits[at].rule.id].slot == "short" and nouns[hits[at + 1].rule.id].slot == "team":
                    at += 1 if (after := self._next(text, chain, hits[at + 1], nouns[hits[at + 1].rule.id])) is not None else 0  # 巡|特警|反恐大队
                if after is None:
                    break
                chain.append(after)
                at += 1
            if len(chain) > 1 and chain[-1].head.startswith("联合") and text[chain[0].start - 1 : chain[0].start] in _MARKS:
                chain.pop()  # 刑侦支队、江川分局|联合专案组: of all that are listed
            if noun.rule == "unit.coast_guard_national":
                over = chain[0]
            where = home or (_CUSTOMS.get(first.place) if noun.system == "customs" else "tw" if noun.rule == "unit.criminal_short" else None)
            if where is not None:
                chain += self._tails(text, chain[-1], where)
            if len(chain) == 1 and not first.place and not first.local and (first.noun.trade or first.noun.rule == "unit.hk_district"):
                continue
            if len(chain) == 1 and first.head in _AREAS:
                continue
            if len(chain) == 1 and first.noun.slot == "squad" and first.noun.rule == "unit.task_force" and not first.place and _told_as_formed(text, first):
                continue
            mention = self.acting.mention(text, tuple(chain))
            if noun.rule == "unit.anti_smuggling" and mention.excluded is not None and first.start == first.end - len(first.head):
                continue  # 缉私局一名负责人说
            if first.noun.shared and first.start == hit.start and noun.system != "border":  # 青河市公安、|烟草部门
                mention = replace(mention, name="".join(first.place) + first.bare + first.local + mention.name)
            out += self.lists.listed(text, mention, floor, out) or self.lists.traded(text, mention, floor, out) or (self.lists.direct(mention) if noun.rule == "unit.coast_guard_national" else self.lists.shared(text, mention, floor))
            if where in ("hk", "mo") and (at == count or hits[at].start > mention.end + 1 or nouns[hits[at].rule.id].within):
                out += self.lists.departments(text, mention)
            floor = out[-1].end
        return self.lists.alike(text, out)

    @staticmethod
    def _alone(text: str, hit: Hit) -> bool:
        """Whether a 大队 with nothing before it does something: it is the 刑侦大队 told before."""
        return not "\u4e00" <= text[hit.start - 1 : hit.start] <= "\u9fff" and _TEAM_ACTS.match(text, hit.end) is not None

    def _told(self, text: str, hit: Hit, noun: Noun, low: int, named: frozenset[str]) -> Element | None:
        """柳湾公安, 柳湾警方 in a text on 柳湾公安分局: a place that no table holds but the text names with its branch."""
        edge = self.words.cut(text, hit.start, max(low, hit.start - NEAR))
        return make(text, noun, [], edge, hit.start, hit.end) if text[edge : hit.start] in named else None

    def _officers(self, text: str, hit: Hit, noun: Noun, low: int) -> Element | None:
        """柳州|民警, 宜昌|缉毒|民警 at the start of a clause: the police of a place that the table holds."""
        if hit.start - low < 2:
            return None
        near = max(low, hit.start - NEAR)
        trade = self.words.trades.run(text, hit.start, near)
        chain = self.words.chain(text, trade, near)
        if not chain or (first := chain[0][0]) > 0 and "\u4e00" <= text[first - 1] <= "\u9fff" and text[first - 1] not in "由被经晚日天":
            return None
        place = text[chain[-1][0] : chain[-1][1]]
        if place in self.words.common or text.startswith(_NO_POLICE, trade) or len(place) == 2 and place[1] == "区" or _OFFICER_SAYS.match(text, hit.end):
            return None
        return make(text, noun, chain, trade, hit.start, hit.end)._replace(local="", head=text[trade : hit.end])

    def _unlisted(self, text: str, hit: Hit, noun: Noun, low: int) -> Element | None:
        """涠洲|工作站 in a text on the coast guard: a post of it at a place that no table holds."""
        edge = self.words.cut(text, hit.start, max(low, hit.start - NEAR))
        return make(text, noun, [], edge, hit.start, hit.end) if 2 <= hit.start - edge <= 3 else None

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

    def _joins_deictic(self, text: str, end: int, hit: Hit, noun: Noun) -> bool:
        """该局经侦大队: the team is named, its parent is meant."""
        if noun.slot not in ("team", "squad", "station", "branch") or hit.start - end > 6:
            return False
        end = under.end() if (under := _PART_OF_IT.match(text, end, hit.start)) else end
        low = self._trades(text, hit.start, end) if noun.slot not in ("station", "branch") else hit.start
        return not self.words.edge.search(text, end, low) and low - end <= 4 and (hit.start > end or noun.slot == "squad" or noun.slot == "team" and noun.home in ("hk", "mo"))

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
            return None if noun.within else self._station(text, start, end, noun, low)
        if slot == "office":
            chain = self.words.chain(text, start + 1, max(low, start - NEAR))
            if chain:
                return make(text, noun, chain, start + 1, start + 1, end)
            if start > low and text[start - 1] in "两各多级该我":
                return None
            return Element(noun, start, end, (), text[start], "", text[start + 1 : end])
        chain = self.words.chain(text, start, max(low, start - NEAR)) if slot == "self" and not noun.under else []
        return make(text, noun, chain, start, start, end)

    def _taiwan(self, text: str, start: int, end: int, noun: Noun, low: int) -> Element | None:
        """北市|士林|警分局, 中市|警局, 淡水|警方: a police body of Taiwan by its city, written, shortened or known from its town."""
        near = max(low, start - NEAR)
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

    def _sharing(self, text: str, share: int, start: int, end: int, noun: Noun, low: int) -> Element | None:
        """The last of a list of places before a noun they share: 湖北、河南|两省|公安机关, 嘉义县、云林县|等|警察局, 粤闽|两省|警方."""
        chain = self.words.chain(text, share, max(low, share - NEAR))
        if chain:
            listed = text[chain[0][0] - 1 : chain[0][0]] in _MARKS
            return make(text, noun, chain, share, start, end) if listed or start - share > 1 and text[start - 1] not in "个家属层路" else None
        return self._initials(text, share, start, end, noun, low)

    def _initials(self, text: str, share: int, start: int, end: int, noun: Noun, low: int) -> Element | None:
        """粤闽|两省|警方, 川渝|警方: the last of some provinces called by one character each."""
        found = INITIALS.search(text, max(low, share - 12), share)
        if found is None:
            return None
        first = found.start()
        if first > low and "\u4e00" <= text[first - 1] <= "\u9fff" and self.words.cut(text, first, max(low, first - 6)) != first:
            return None
        if share == start and not _TWO_PROVINCES.fullmatch(found.group()):
            return None  # 新港警方: a town
        return Element(noun, share - 1, end, (ABBREVIATIONS[text[share - 1]],), "", text[share:start], text[start:end])

    def _placed(self, text: str, start: int, end: int, noun: Noun, low: int) -> Element | None:
        """A bureau, a branch or 警方: its place is a chain of regions, 市 alone, or a name the table does not hold."""
        near = max(low, start - NEAR)
        if noun.slot == "branch" and text[start - 1 : start] == "）" and (towns := _TWO_TOWNS.search(text, max(low, start - NEAR), start)):
            at = towns.start() + 1
            whole = self._placed(text, at, at, noun, low)  # 青河开发区（柳湾区）公安分局: one branch of a zone and a district
            return whole and whole._replace(end=end, head=text[start:end])
        if text.find("师", near, start) >= 0 and noun.system == "police" and (corps := _CORPS.search(text, max(low, start - 24), start)):
            return Element(noun, corps.start(), end, (), "", corps.group(), text[start:end])
        if text[start - 1 : start] in _SHARES and (share := SHARED.search(text, max(low, start - 9), start)) is not None:
            return self._sharing(text, share.start(), start, end, noun, low)
        if start - near > 3 and (text[start - 2] == "全" and text[start - 1] in "省市县区州盟旗" or text.startswith("各级", start - 2)):  # 荆门全市公安机关, 湖北各级公安机关
            before = start - 4 if text[start - 1] == "级" and start - near > 5 and text[start - 4] == "全" and text[start - 3] in "省市县区州盟旗" else start - 2
            chain = self.words.chain(text, before, near)
            return make(text, noun, chain, start, start, end) if chain else None
        if _REGIONS.search(text, max(low, start - 9), start) or text.endswith("县市", near, start) and not self.words.chain(text, start, near):
            return None  # 14省区市公安机关, 所在地县市环保局
        if noun.slot == "bureau" and noun.system == "police" and (owner := _OWNED.search(text, self.words.cut(text, start, low), start)) is not None:
            return Element(noun, owner.start(), end, (), "", owner.group(), text[start:end])  # 民航西南地区管理局|公安局
        chain = self.words.chain(text, start, near)
        if chain and text[chain[0][0] : start] == "政和" and text[chain[0][0] - 1] in "盐渔财行邮民市路水林农":
            return None  # 盐政|和公安两家
        if chain and chain[0][0] == low > 0 and text[low] in _MARKS:
            chain = self.words.chain(text, start, low + 1)  # 甲局|和县市场监管局: 和 joins
        kind = start
        if not chain:
            kind = self.words.kinds.run(text, start, near)
            if kind < start and noun.slot == "short" and text.endswith("各地", near, kind):
                return None  # 各地铁路警方
            if kind < start:
                chain = self.words.chain(text, kind, near)
        if not chain and noun.slot == "short" and text[start - 1 : start] in ABBREVIATIONS and (initials := self._initials(text, start, start, end, noun, low)) is not None:
            return initials
        if chain:
            first = chain[0][0]
            if len(chain) == 1 and kind == start and text[first:start] in self.words.common and first > near:
                edge = self.words.cut(text, first, near)
                if 0 < first - edge <= 4:
                    return make(text, noun, [], edge, start, end)
            if len(chain) == 1 and (city := self.words.chain(text, first, near)) and text[city[-1][0] : city[-1][1]].removesuffix("市") in _UNDIVIDED:
                return make(text, noun, city, first, start, end)  # 东莞|长安|警方
            if noun.slot == "branch" and kind == start and text.endswith("公安", near, first):  # 公安雁塔分局, 森林公安|雁塔分局
                special = self.words.kinds.run(text, first - 2, near)
                return make(text, noun, chain, start, start, end)._replace(start=special, local=text[special : first - 2])
            if noun.system == "border" and text.endswith("武警", near, first):
                return make(text, noun, chain, kind, start, end)._replace(start=first - 2)
            before = self.words.prefixes.before(text, first, near)
            if before < first and noun.system == "police":  # 长航芜湖公安
                return Element(noun, before, end, tuple(text[a:b] for a, b in chain), "", text[before:first], text[start:end])
            return make(text, noun, chain, kind, start, end)
        if noun.slot == "branch" and kind < start and text[kind - 1 : kind] in BARE and kind - low > 1 and text[kind - 2] in "该我":
            return make(text, noun, [], kind, start, end)  # 该市|高新|分局
        if kind > low and text[kind - 1] in BARE and noun.home != "hk" and (kind == start or noun.slot == "bureau") and not _GENERIC.search(text, max(low, kind - 3), kind):
            edge = self.words.cut(text, kind, low)
            rest = kind - 1 - edge
            own = noun.slot == "branch" and 2 <= rest <= 3 and not "\u4e00" <= text[edge - 1 : edge] <= "\u9fff"  # 伊水区公安分局: a new district
            if text.endswith("自治区", edge, kind) and not noun.home:
                return Element(noun, kind - 3, end, (), "", "自治区", text[start:end])
            if rest >= 0 and not own and (not 2 <= rest <= 4 or noun.bare and name_after(text, edge, kind - 1) != kind - 1):
                return Element(noun, kind - 1, end, (), text[kind - 1], text[kind:start], text[start:end])
        edge = self.words.cut(text, kind, low)
        size = kind - edge
        if size == 0:
            if noun.slot == "short" and not noun.trade and text[start - 1] == "区" and start - kind > 2:
                return make(text, noun, [], kind, start, end)  # 高新区|警方
            if (noun.slot == "branch" or noun.home == "hk" and noun.bare) and text[start - 1 : start] != "各":
                return make(text, noun, [], kind, start, end)
            if kind < start and noun.slot == "bureau" and (text[start - 1] == "区" and start - kind > 2 or text[kind:start] in _ZONES):
                return make(text, noun, [], kind, start, end)  # 高新区公安局, 横琴海关
            beside = start - 1 == low > 0 and text[low] in "、和与及" or text.endswith(JOINING, low, start)
            return make(text, noun, [], start, start, end) if beside and noun.slot == "bureau" and noun.bare and kind == start and noun.system != "office" else None
        if kind == start and noun.system == "police" and not noun.trade and (town := self.words.quarters.get(text[edge:start].removesuffix("镇"))) is not None:
            return Element(noun, edge, end, (town,), "", text[edge:start], text[start:end])  # 虎门警方
        above = [edge]
        while kind - above[-1] > 3 and (upper := name_after(text, above[-1], kind)) is not None and kind - upper >= 2 and (len(above) == 1 or text[above[-1] - 1] in BARE):
            above.append(upper)  # 青海省|海西州|冷河滩行委
        upper = above[-1] if len(above) > 1 else None
        rest = kind - upper if upper is not None else 0
        if upper is not None and (2 <= rest <= 4 and text[upper - 1] in BARE and noun.slot != "short" or 2 <= rest <= 3 and noun.system == "police" and not noun.trade and any(r.level == "prefectural" for r in lookup(text[edge:upper]))):
            # 台中市|乌日|警分局, 东莞|虎门|公安
            return make(text, noun, [*pairwise(above)], upper, start, end)
        if size < 2 or not self._plausible(text, edge, kind, start, noun):
            return None
        return make(text, noun, [], edge, start, end)

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
        if noun.system in ("police", "customs", "anti_smuggling", "border", "coast_guard", "hk", "tw_procuratorate", "tw_court"):
            return size <= 4 or size <= 8 and (ends or kind < start)
        if noun.system == "fishery" and size <= 4 and ends and text[start] == "渔" and text[kind - 1] in "河湖江海库":
            return True  # 柳河渔政站
        return size <= 6 and (ends and (text[kind - 1] in "区市县旗州" or text.endswith(("街道", "镇", "乡"), edge, kind)) or kind < start or noun.system == "reserve" or noun.rule == "unit.authority_branch" and size <= 4)

    def _team(self, text: str, start: int, end: int, noun: Noun, low: int) -> Element | None:
        """A team or squad with its trade; without a parent it needs a trade, and an ad hoc group a place."""
        near = max(low, start - NEAR)
        trade = start if noun.home == "mo" else self._trades(text, start, near)
        head = text[start:end]
        if noun.within or noun.slot == "squad" and _FORMED.search(text, max(low, trade - 6), trade):
            return None
        chain = self.words.chain(text, trade, near)
        kind = trade
        if not chain and (abroad := self.words.cut(text, trade, near)) < trade and text.startswith(self.words.abroad, abroad):
            return make(text, noun, [], abroad, start, end)  # 菲律宾海军|情报总队
        if not chain:
            kind = self.words.kinds.run(text, trade, near)
            chain = self.words.chain(text, kind, near) if kind < trade else []
        if chain and noun.slot == "squad" and text[chain[0][0] - 1 : chain[0][0]] in ("赴", "驻", "派") and chain[0][0] > 0:
            return None  # 赴青河工作组: sent there, of no body there
        if chain and head in _TEAMS and text.endswith("武警", near, chain[0][0]):
            return make(text, noun, chain, kind, start, end)._replace(start=chain[0][0] - 2, head=f"武警{head}")
        if chain and head in _SENT and trade == start and (place := text[chain[-1][0] : chain[-1][1]]) == short_name(place):
            return None  # 广州|工作组: sent there
        if chain and (trade < start or noun.slot == "squad" or head in _TEAMS or noun.home == "hk" or noun.system in ("police", "coast_guard") or noun.home == "tw" and self._in_taiwan(text, chain)):
            return make(text, noun, chain, kind, start, end)
        if trade < start and trade - 2 >= low and (text[trade - 1] in BARE and text[trade - 2] in "各每" or text.endswith(_SOME_OR_OTHER, low, trade)):
            return None  # 各市刑侦支队, 相关县区刑侦大队
        if trade > low and text[trade - 1] in BARE and (trade < start or head not in _TEAMS) and not _GENERIC.search(text, max(low, trade - 3), trade):
            edge = self.words.cut(text, trade, low)
            if edge == trade - 1:
                return Element(noun, trade - 1, end, (), text[trade - 1], text[trade:start], head)
        if head.endswith("指挥部") and (found := max(text.rfind("打击", near, start), text.rfind("整治", near, start))) >= 0:  # 饶平县打击制售假烟联合指挥部
            chain = self.words.chain(text, found, max(low, found - NEAR))
            return make(text, noun, chain, found, start, end) if chain and self._clear(text, found + 2, start - 2) else None
        if noun.slot == "squad":
            if noun.rule == "unit.centre" and trade == start and start - 1 == low > 0 and text[low] in "、和与及":
                return make(text, noun, [], start, start, end)
            if noun.rule == "unit.centre" and trade == start and text[start - 2 : start] in _OF_IT:
                return make(text, noun, [], start, start, end)  # 该局合成作战中心
            return make(text, noun, [], trade, start, end) if trade < start and head in ("专班", "工作专班") and _trade_of(text, trade, start) else None
        own = head not in _TEAMS and head not in _NEEDS_TRADE and noun.system not in ("other", "tw") or head == "分驻所"
        if noun.rule == "unit.division" and head[-1] in "处科" or noun.rule == "unit.tw_desk":
            beside = trade - 1 == low > 0 and text[low] in _MARKS or text[low : low + 1] == "（" and text[trade - 2 : trade] in ("）、", "）与", "）和") or text.endswith(JOINING, low, trade) or low > 0 and text[low:trade] in self.words.draws or noun.system == "tw" and "\u4e00" <= text[trade - 1] <= "\u9fff" and self.words.cut(text, trade, low) == trade
            return make(text, noun, [], trade, start, end) if beside else None  # 市局刑侦支队会同网监处
        if trade == start and head in _TEAMS and (road := _HIGHWAY.search(text, max(low, start - 12), start)) is not None and self._clear(text, road.end(), start):
            return make(text, noun, self.words.chain(text, road.start(), near), road.start(), start, end)
        if noun.rule in ("unit.division", "unit.desk") or not (trade < start or own):
            return None
        if trade - 2 >= low and text[trade - 2 : trade] in _TEAMS:  # 支队侦查队
            return make(text, noun, [], self._trades(text, trade - 2, near), start, end)
        edge = self.words.cut(text, kind, low)
        local = kind - edge
        if head == "分驻所" and 2 <= local <= 3:
            return make(text, noun, [], edge, start, end)
        if 2 <= local <= 4 and (text.endswith(self.words.places, edge, kind) or text.startswith("公安检查", trade)) or 2 <= local <= 3 and text[edge] == "城":
            return make(text, noun, [], edge, start, end)
        if trade < start and local > 3 and (upper := name_after(text, edge, trade)) is not None and 2 <= trade - upper <= 3:  # 柳州|五星|刑侦大队
            return make(text, noun, [(edge, upper)], upper, start, end)
        return make(text, noun, [], trade, start, end)

    @staticmethod
    def _in_taiwan(text: str, chain: Sequence[tuple[int, int]]) -> bool:
        return any(r.code == "710000" for r in lookup(text[chain[-1][0] : chain[-1][1]]))

    def _station(self, text: str, start: int, end: int, noun: Noun, low: int) -> Element | None:
        """A station by its own name, which no table holds: 城关, 人民路, 合肥|火车站, 柳湾（东岭）."""
        if text[start - 1 : start] == "）" and (found := _TWO_TOWNS.search(text, max(low, start - NEAR), start)):
            edge = self.words.cut(text, found.start() + 1, low)
            if 2 <= found.start() + 1 - edge <= 4:
                return make(text, noun, [], edge, start, end)
        edge = self.words.cut(text, start, low)
        chain = self.words.chain(text, start, max(low, start - NEAR))
        if chain and chain[0][0] < edge:
            edge = chain[0][0]
        size = start - edge
        if size < 2 or noun.keep and size > 4 or text[edge - 1 : edge] in ("各", "每") or text[start - 1] == "一" and name_after(text, edge, start - 1) == start - 1:
            return None  # 青河县一派出所 names none
        after = name_after(text, edge, start - 1)
        if after is not None and (start - after >= 2 and (text[after - 1] in "市县区州旗" or start - after >= 3)):
            chain = [(edge, after)]
            inner = name_after(text, after, start - 1)
            if inner is not None and text[inner - 1] in "市县区旗":
                chain.append((after, inner))
            return make(text, noun, chain, chain[-1][1], start, end)
        if size > 7 or size > 4 and not text.endswith(self.words.places, edge, start):
            edge = start - (3 if text.endswith(self.words.places, edge, start) else 2)
        return make(text, noun, [], edge, start, end)

    # ── the next part of a chain

    def _next(self, text: str, chain: list[Element], hit: Hit, noun: Noun) -> Element | None:
        """The part that follows directly, when it belongs to the body named so far."""
        prev = chain[-1]
        end, start = prev.end, hit.start
        gap = start - end
        if prev.noun.rule == "unit.ministry" and gap == 1 and text[end] in ":：" and noun.rule == "unit.division":
            return make(text, noun, [], start, start, hit.end)  # 公安部：禁毒局通报…
        if gap > (20 if noun.slot in ("team", "squad") else 12) or noun.slot in ("national", "office", "deictic") or noun.slot == "short" and not (noun.trade and gap == 0 or self._local_desk(text, prev, start, noun)):
            return None
        from_slot = prev.noun.slot
        if noun.slot == "self":
            joined = noun.under and prev.noun.under or noun.rule == "unit.hk_bureau" and prev.noun.rule in ("unit.hk_region", "unit.hk_district")
            return make(text, noun, [], start, start, hit.end) if gap == 0 and joined else None
        if noun.slot == "short" and not noun.trade:
            return make(text, noun, [], end, start, hit.end)
        if noun.slot == "short":  # 公安局|交警|大队: counts only when a team follows, which takes it as its trade
            return None
        if noun.slot in ("team", "squad"):
            return self._next_team(text, prev, hit, noun)
        if from_slot in ("team", "squad") and not (prev.noun.system == "border" or prev.noun.home or prev.head == "铁路公安局" or noun.slot == "station" and prev.head in _TEAMS and len(chain) > 1 and gap > 1):
            return None
        if noun.slot == "station":
            if noun.rule == "unit.station_short" and prev.noun.system == "market":  # 市场监管局|马田所
                noun = replace(noun, system="market", type=prev.noun.type, full=None)
            if (noun.system == "market") != ((chain[0] if from_slot == "branch" else prev).noun.system == "market") or prev.noun.under and not prev.head.endswith(("警局", "警察局")):  # 移民署, 后港派出所
                return None
            if gap < 2 and not prev.noun.home or from_slot == "station" or from_slot == "short" and prev.head not in ("公安", "边防", "警方") or from_slot == "national" and not prev.noun.over:
                return None
            if noun.within and prev.noun.system != noun.system and prev.noun.system not in ("border", "police", "coast_guard"):
                return None
            clear = self._clear(text, end, start)
            fits = gap <= 4 or gap <= 8 and text.endswith(self.words.places, end, start)
            return make(text, noun, [], end, start, start + noun.keep if noun.keep else hit.end) if clear and fits else None
        if noun.slot == "branch":
            if not (from_slot in ("bureau", "national", "self", "office") or from_slot == "short" and prev.head in ("公安", "警方") and gap > 1) or gap == 0 and not noun.bare:
                return None
            chained = self.words.chain(text, start, end)
            if text[end] in _MARKS and self.words.chain(text, start, end + 1)[:1] == [(end + 1, start)]:
                return None  # 青河市局|和兴庆区|公安分局: 和 joins
            if chained and chained[0][0] == end:
                return make(text, noun, chained, start, start, hit.end)
            kind = self.words.kinds.run(text, start, end)
            fits = kind == end or kind - end <= 4 and self._clear(text, end, kind) or gap <= 8 and self._clear(text, end, start) or text[end:start] in self.words.towns
            return make(text, noun, [], end, start, hit.end) if fits else None
        if noun.slot == "bureau":
            return self._next_bureau(text, prev, hit, noun)
        return None

    def _local_desk(self, text: str, prev: Element, start: int, noun: Noun) -> bool:
        """青河边防检查站|柳湾|边检机关: the part of a border or customs office that sits at a place."""
        return noun.system == prev.noun.system == "border" and prev.noun.slot == "bureau" and 2 <= start - prev.end <= 4 and self._clear(text, prev.end, start)

    def _next_team(self, text: str, prev: Element, hit: Hit, noun: Noun) -> Element | None:
        end, start = prev.end, hit.start
        if noun.within and prev.noun.home:
            return None  # the tails of Hong Kong's bodies read these
        if (noun.slot == "squad" or text[start:hit.end] in _AD_HOC) and prev.noun.slot in ("bureau", "branch", "short") and _AGAINST.fullmatch(text, end, start):
            return Element(noun, end, hit.end, (), "", text[end:start], text[start : hit.end])  # 警方|打击电诈黑灰产|专班
        trade = self._trades(text, start, end)
        if start - end > 12 and trade > end:
            return None
        if prev.noun.slot == "short" and trade > end and not prev.noun.trade:
            return None
        if prev.noun.slot == "squad" or prev.noun.slot == "team" and prev.head in ("中队",):
            return None
        if trade > end:
            chain = self.words.chain(text, trade, end)
            if chain and chain[0][0] == end:
                return make(text, noun, chain, trade, start, hit.end)
            rest = trade - end
            if noun.slot == "squad" or not self._clear(text, end, trade):
                return None
            if rest > 3 and not (rest <= 6 and prev.noun.slot in ("bureau", "branch") and text[start : hit.end] in _TEAMS and not _SENDS.search(text, end, trade)) and not (rest <= 9 and (prev.noun.slot in ("bureau", "branch") or rest <= 6 and prev.head in _TEAMS) and text.endswith(_FIELDS, end, start)) and not (rest <= 6 and text.endswith(self.words.places, end, trade)) or rest == 1:
                return None
        return Element(noun, end, hit.end, (), "", text[end:start], text[start : hit.end])

    def _next_bureau(self, text: str, prev: Element, hit: Hit, noun: Noun) -> Element | None:
        """国家税务总局|鞍山市税务局, 西安铁路公安局|宝鸡铁路公安处, 市公安局|扫黑办."""
        end, start = prev.end, hit.start
        if start == end and prev.noun.slot == "office" and noun.system == "office":  # 省厅|猎狐办
            return make(text, noun, [], start, start, hit.end)
        if prev.noun.slot not in ("bureau", "branch", "national", "self", "team") or text[end : end + 1] in _MARKS:
            return None
        if start == end:
            if noun.rule == "unit.fishery" and prev.noun.rule in ("unit.authority", "unit.fishery") and text[hit.end - 1] in "队站处":  # 农业农村局|渔政大队
                return make(text, noun, [], start, start, hit.end)
            if prev.noun.slot in ("bureau", "branch") and prev.noun.system == "police" and noun.system in ("border", "coast_guard", "fishery", "tobacco") and text[hit.end - 1] == "队":  # 江川分局|海防大队
                return make(text, noun, [], start, start, hit.end)
            return make(text, noun, [], start, start, hit.end) if noun.system == "office" or noun.rule == "unit.law_enforcement" and prev.noun.slot == "bureau" or prev.noun.home == noun.home == "hk" else None
        if prev.noun.slot == "national" and not prev.noun.over:
            return None
        if prev.noun.system == "customs" and text.startswith(_UNDER, end):  # 广州海关所属大铲缉私分局
            return make(text, noun, [], end, start, hit.end) if self._clear(text, end + 2, start) else None
        kind = self.words.kinds.run(text, start, end)
        chain = self.words.chain(text, kind, end)
        if chain and chain[0][0] == end or kind == end:
            return make(text, noun, chain, kind, start, hit.end)
        if prev.noun.system == noun.system and noun.system in ("border", "customs", "anti_smuggling", "tw_other") and start - end <= 4 and self._clear(text, end, start):
            return make(text, noun, [], end, start, hit.end)
        return None

    def _clear(self, text: str, start: int, end: int) -> bool:
        """Whether no stop word stands in a stretch; a region's name may hold one (从化)."""
        if start == end:
            return True
        if self.words.edge.search(text, start, end) is None:
            return True
        chain = self.words.chain(text, end, start)
        known = chain[0][0] if chain else None
        return known is not None and (known == start or self.words.edge.search(text, start, known) is None)


def _stations(text: str, hits: Sequence[Hit]) -> bool:
    """Whether a text is on police stations, so that 东岳所 in it is one: it names a 派出所, or a few such 所."""
    if any(hit.rule.id in ("unit.station", "unit.station_short") for hit in hits):
        return True
    return len({text[hit.start - 2 : hit.start] for hit in hits if hit.rule.id == "unit.station_alone"}) > 1


def _told_as_formed(text: str, squad: Element) -> bool:
    """Whether a squad without a place was formed in the text: 甲局和乙局组成缉毒专班 … 缉毒专班. Those who formed it act."""
    name = squad.local + squad.head
    at = text.find(name, 0, squad.start)
    return at >= 0 and _FORMED.search(text, max(0, at - 6), at) is not None


def _trade_of(text: str, start: int, end: int) -> bool:
    """Whether the words before 专班 say a trade (反诈), not just that it is joint or at work (工作专班)."""
    return text[start:end] not in ("综合", "公安", "执法", "联合执法", "专业", "合成作战", "合成", "侦查", "侦办", "办案", "专案")
