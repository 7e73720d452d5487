"""Whether a paragraph opens a new case: small pieces of evidence for and against, added up.

No single word decides. A body and a day at the head, a bust told in the first sentence, people and an offence not heard
of before speak for a new case; a word that goes on (经查, 该团伙), a name or a number told already speak against it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final, cast

from caseextract.assemble.datelines import behind_dateline, dateline_at
from caseextract.assemble.history import HEAD, OPERATION, History, numbers_of
from caseextract.assemble.index import Index
from caseextract.mentions.facts import ArrestFact, BustFact
from caseextract.mentions.unit_parts import UnitMention
from caseextract.regions import name_after

THRESHOLD: Final = 4
_FAR: Final = 70

_CONTINUE = re.compile(
    r"^(?:经查|经审|经进一步|经初步|经鉴定|经统计|目前|现(?!场会)|随后|至此|其中|据(?:了解|交代|介绍|悉|查|该案|民警)|该(?:团伙|案|窝点|犯罪|男子|公司)|上述|在掌握|根据[^，。]{0,20}(?:供述|交代|线索)"
    r"|民警(?:顺线|随即|乘胜|迅速|立即|又)|专案组|办案民警|当晚|之后|后经|接警后|接报后|侦查|通过|审讯|警方(?:提醒|介绍|查明)|为(?:彻底|尽快|深挖)|经过|同时，|最终|次日|原来|此案|案发后|发现|掌握|调查"
    r"|收网|线索：|战果：|人员(?:其后|随后)|行动中|期间|被捕|案件|全案|涉案|三名|两名|四名|二人|两人|三人|[一二三四五六七八九十\d]+人(?:询后|讯后|均|已))"
)
_NEW_STORY = re.compile(r"^[（(]?(?:又讯|另讯|另据)|^(?:此外|另外|另，|无独有偶|同日|与此同时|另一[起宗]|第[二三四五六七八九十][宗起]|首宗(?!案件的)|第一[宗起](?!案件的)|同分局|同一天)")
_SURE_STORY = re.compile(r"^[（(]?(?:又讯|另讯|另据(?:了解|悉|报道|消息)?，)|^(?:无独有偶|另案，|第[一二三四五六七八九十][宗起](?!案件的)|首宗(?!案件的)|另一[起宗])")
_NUMBERED = re.compile(r"第[二三四五六七八九十][宗起](?!案件的)|另外?一[宗起](?:案件)?(?=[，则中：])")
_BESIDES = re.compile(r"(?:此外|另外?|无独有偶)[，,]")
_OF_LATE = re.compile(r"(?:前不久|不久前|近日|日前|近期|此前)，")
_SAME_DAY = re.compile(r"同日|同一天")
_IN_A_MONTH = re.compile(r"(?:今年)?(?:\d{1,2}|[一二三四五六七八九十]{1,2})月(?:份|初|底|中旬|上旬|下旬|\d{1,2}日)?(?:[、至和]\d{1,2}日)?，")
_THAT_DAY = re.compile(r"(?:其中|当[晚天日]|次日|同日|同[一]天)?，?")
# Another case in so many words: 又侦破一起偷渡案, 查获另一宗
_ONE_MORE = re.compile(r"(?:(?:又|再次?|再度)[^。，；]{0,12}(?:破获|侦破|查获|查破)了?(?:另外?)?|(?:破获|侦破|查获|查破)了?另外?|(?:又|还)(?:公开|依法)?(?:宣判|审理|审结|判决)了?(?:另外?)?)[一1][起宗][^。，；\n]{0,24}案")
_STOP = re.compile("[。；\n]")
_DEICTIC = re.compile(r"供述|此案|在其[\u4e00-\u9fff]{0,4}(?:住所|寓所|住处|家中|住宅)|交代|上线|同案|该团伙|该案|上述|另一名|余下|在逃的|上家|下家|同伙(?<!招募同伙)(?<!招揽同伙)(?<!纠集同伙)(?<!伙同同伙)(?<!勾结同伙)|余党|漏网|线索(?:延伸|扩线)|依此|据此|由此|深挖|顺藤|循线|继续|获报后|据报后|接报后|接警后|接获报案后|接获报警后|日，?(?:专案组|抓捕组|专案民警|办案民警|侦查员)|时，?(?:专案组|抓捕组|专案民警|办案民警|侦查员)|许，?(?:专案组|抓捕组|专案民警|办案民警|侦查员)")
# Who spread a rumour of the case just told is a case of its own: 网民林某为博取流量，发布“死了五个”等不实信息
_RUMOUR = re.compile(r"(?:网民|网友|网络用户|微博用户|抖音用户)(?:“[^”]{1,16}”)?[（(]?[\u4e00-\u9fff]某[^。；\n]{0,70}(?:不实|虚假|谣言|造谣|编造|杜撰)")
_TAKES = re.compile(r"(?:抓|查|截|捕)获|缴获|收缴|捣毁|打掉|端掉|查处")
_AGAIN = re.compile(r"^(?![^。]{0,30}先[^。]{0,24}再)[^。]{0,40}(?:又|再次?|再抓|继续)[^。]{0,12}(?:[抓查检缴起截]获|捣毁|打掉|落网|搜出|拘捕)")
_ONE = re.compile(r"(?:一起|1起|一宗|1宗|一个|1个|一处|1处|一名|一伙|一家|特大|“)[^，。；]{0,30}(?:案|团伙|窝点|集团|网络|链|作坊|赌档|场所|男子|女子)|案。")
_INCIDENT = re.compile(r"发生[^，。]{0,14}案|失窃|被盗|被抢|命案|接(?:到)?[^，。]{0,14}(?:报警|举报|报案|求助)|来报案")
_AMONG = re.compile(r"^其中，")
# 其中，某路一家会所…: one place out of a sweep over many
_AMONG_PLACES = re.compile(r"^其中，(?:在|位于|仅在?)?[^，。；、\d]{2,34}?(?:\d{1,3}[层楼号栋][^，。；、\d]{0,16})?(?:公司|酒店|宾馆|会所|KTV|夜总会|酒吧|窝点|作坊|网吧|工厂|厂房|门店|赌档|场所|棋牌室|茶楼|大厦|写字楼|出租屋|仓库|浴场|洗浴中心)")
_PLACES_SWEPT: Final = 5
_TRIGGER = re.compile(r"报警|报案|接报|接到|接群众|举报|线索|走访|巡逻|发现|预警|求助|移送|推送|检查时|民警在")
# What begins a case of its own: a report, a check, somebody or something suspicious; not 发现其上家的行踪
_FIND = re.compile(r"根据(?:群众|前期|有关)?(?:的|提供的?)?(?:举报|线索|情报)|(?:接|收|获)[^，。；]{0,12}(?:报警|报案|举报|线索|情报|求助)|接报|(?:巡逻|检查|查缉|查验|截查|盘查|布控|设卡|堵卡|巡查|监管)[^。；]{0,24}发现|截[查停获]|发现(?:有人|[一两三\d]+[名艘辆个人票件]|可疑|异常|疑似)")
_MANY = re.compile(r"\d+起|[两三四五六七八九十]起|连破|系列|多起|战果|典型案例|盘点|一批|\d+案|[两三四五六七八九十]宗|扫描|播报|集锦|捷报|连续")
_COUNTED_CASES = re.compile(r"[两三四五六七八九十][起宗](?![^，。 ]{0,12}作案)|连破[两三四五六七八九十\d]")
_SUMMED_CASES = re.compile(r"[两三四五六七八九][起宗]案件?(?:一?共|合计|总计)")
_MONTH = re.compile(r"(?:(?:19|20)\d\d年|今年|去年)\d{1,2}月(?:初|底|中旬|上旬|下旬|份)?，")
_IN_COURT = re.compile(r"[^。；\n]{0,16}法院[^。；\n]{0,16}(?:宣判|审理|审结|判决)了?(?:[一1]起|[一1]宗)")
# 该大队 is the body told already; in 该支队城关大队 it is the one above another body
_SAME_BODY = re.compile(r"[该我本](?:县|市|区)?(?:[分支总]?[局站所队关]|大队|中队|团伙|案|男子|犯罪)(?![\u4e00-\u9fff]{1,10}(?:大队|中队|派出所|[检工]\w{1,2}站|分站))")
_SMALL: Final = 10
_AMONG_THEM: Final = "其中，"
_SOLVED = re.compile(r"(?:侦破|破获|告破|查破|侦办|查办)了?(?![一1][起宗])[^，。；、\d]{4,40}案(?![件例])")
_ACTS = re.compile(r"(?:[市县区])?(?:近日|日前|昨[日天]|前[日天]|\d{1,2}日)?(?:也|亦|成功)?(?:破获|侦破|捣毁|捣破|捣|查获|打掉|截获|破)")
_N = "一二三四五六七八九十廿"
_DAY_FIRST = re.compile(
    rf"(?:(?:(?:19|20)\d\d年|今年|去年)?\d{{1,2}}月)?\d{{1,2}}(?:日|、\d)|(?:[上本当]月|(?:[{_N}○〇零]{{4}}年|今年|去年)?[{_N}]{{1,2}}月)(?:[{_N}]{{1,3}}|\d{{1,2}})日"
)
# 四月底，; 三月二十一日，: months and days in words, as agencies wrote them
_MONTH_FIRST = re.compile(r"(?:今年|去年|\d{4}年)?(?:\d{1,2}|[一二三四五六七八九十]{1,2})月(?:份|初|底|中旬|上旬|下旬|[一二三四五六七八九十]{1,3}日)?[晚，][，]?")
_SOLVED_ONE = re.compile(r"(?:成功)?(?:破获|侦破|查破|告破)了?[一1][起宗]")
_DAY_SAID: Final = 16  # 通报称：2021年11月2日
_LOST = re.compile(r"被骗|被盗|被抢|损失|骗走")
_CLOSED = re.compile(r"(?:案|案件)[^，。；]{0,8}(?:侦办|审理|办理|侦查|调查)|被[^，。；]{0,14}(?:拘留|刑拘|逮捕|批捕|处罚|取保候审|移送)|(?:给予|处以|作出|予以)[^，。；]{0,16}(?:拘留|处罚|罚款)")
# Who says so, before a day: 据介绍，9月23日，…
_PREFACED = re.compile(r"(?:，|近日|日前|近期|例如|比如|如|由|在)$")
_SAID = re.compile(r"(?:据(?:介绍|悉|了解|报道|通报)|经了解|(?:警方|民警|海关|海警)(?:介绍|称|表示))，")
# Who tells it: 某科督察王某表示，9日，警方…
_SPEAKER = re.compile(r"[^，。；\d\n]{4,40}(?:表示|介绍|指出)，")
_ANNOUNCED = re.compile(r"近日|日前|近期|不久前|连日来|披露|获悉|通报|公布|发布|[电讯]（")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """The stretch that may open a case and the document around it.

    ``sentence_end``: where its first sentence ends; ``template``: whether several paragraphs begin with bodies of
    their own; ``headline``: the words of the title; ``part``: one of several parts of a roundup sentence;
    ``headed``: whether it stands under a heading.
    """

    start: int
    end: int
    sentence_end: int
    template: bool = False
    headline: str = ""
    part: bool = False
    headed: bool = False


@dataclass(frozen=True, slots=True)
class Told:
    """The case told so far: what it states, whether it is no more than the lead, whether totals came first,
    and whether it counts several cases itself.
    """

    history: History
    lead_only: bool
    marked: bool
    after_totals: bool = False
    several: bool = False


def behind_who_says(text: str, start: int) -> int:
    """Where a stretch begins behind 据介绍，."""
    said = _SAID.match(text, start)
    return start if said is None else said.end()


def begins_with_date(text: str, start: int) -> bool:
    """Whether a stretch begins with a day or a month of a year: 今年3月，…, 5月2日，…."""
    return _DAY_FIRST.match(text, start) is not None or _MONTH.match(text, start) is not None


def surely_new(text: str, start: int) -> bool:
    """Whether a stretch begins with a sure word for a new story: 无独有偶, 第二宗."""
    return _SURE_STORY.match(text[start : start + 12]) is not None


def numbered(text: str, start: int) -> bool:
    """Whether a stretch begins with the number of a case, or tells of the other one: 第二宗案件, 另一宗案件，."""
    return _NUMBERED.match(text, start) is not None


def another_body_same_day(text: str, start: int, end: int, index: Index, told: History) -> bool:
    """Whether a sentence tells what a body not heard of did on the same day: 同日，某派出所在另一处查获8人."""
    if _SAME_DAY.match(text, start) is None or not index.core_in(start, end):
        return False
    bodies = index.units_in(start, min(end, start + HEAD))
    return bool(bodies) and (_own_station(bodies, index, told) or not any(told.knows(index.same.get(u.start, u.name)) for u in bodies))


def another_victim(text: str, start: int, end: int, index: Index) -> bool:
    """Whether a sentence tells, by its day, what one victim lost, and no outcome: 11月5日，家住某镇的惠某被骗100万。"""
    if index.core_in(start, end) or not index.money_in(start, end) or not any(d.day is not None for d in index.dates_in(start, start + _DAY_SAID)):
        return False
    return len(index.persons_in(start, end)) == 1 and _LOST.search(text, start, end) is not None


def station_of_a_row(text: str, start: int, end: int, index: Index, told: History) -> bool:
    """Whether a sentence tells, by its day, what another station did, as the case told so far tells of one: 10日，甲派出所…。13日，乙派出所…"""
    if _DAY_FIRST.match(text, start) is None or _DAY_FIRST.match(text, told.start) is None or not told.outcome or not index.core_in(start, end):
        return False
    units = index.units_in(start, end)
    if not units or units[0].type != "station" or _points_back(text[start : min(end, start + _FAR)]):
        return False
    names = [index.same.get(u.start, u.name) for u in units]
    return told.beside_told(names[0]) and not any(map(told.named, names[1:]))  # 乙派出所协助甲派出所 goes on


def _own_station(bodies: Sequence[UnitMention], index: Index, told: History) -> bool:
    """Whether the first body is a station that was not told by its own name, though its bureau was."""
    return bool(bodies) and bodies[0].type == "station" and not told.named(index.same.get(bodies[0].start, bodies[0].name))


def finds(text: str, start: int, end: int) -> bool:
    """Whether a stretch begins with a day and a report or a find: 5月2日，执法艇发现一艘可疑船只."""
    return _DAY_FIRST.match(text, behind_who_says(text, start)) is not None and _FIND.search(text, start, min(end, start + _FAR)) is not None


def names_a_case(text: str, start: int, end: int) -> bool:
    """Whether a stretch begins with a day and says which case was solved: 其中，3月10日，云江市侦破柏某诈骗案."""
    at = start + len(_AMONG_THEM) if text.startswith(_AMONG_THEM, start) else start
    return _DAY_FIRST.match(text, at) is not None and _SOLVED.search(text, at, min(end, at + _FAR)) is not None


def one_more_find(text: str, start: int, index: Index, told: History) -> bool:
    """Whether a paragraph behind a case with its day and outcome begins with a day and a find, or a body not heard of: one more case, though nothing of it is counted."""
    if not (told.outcome and told.dated) or _DAY_FIRST.match(text, start) is None:
        return False
    units = index.units_in(start, start + HEAD)
    return _FIND.search(text, start, start + _FAR) is not None or bool(units) and not told.knows(index.same.get(units[0].start, units[0].name))


def dated_body(text: str, start: int, end: int, index: Index, told: History) -> bool:
    """Whether a stretch begins with a day and a body not heard of before, behind a case with its outcome."""
    if not told.outcome or _DAY_FIRST.match(text, start) is None:
        return False
    units = index.units_in(start, min(end, start + HEAD))
    return bool(units) and not told.knows(index.same.get(units[0].start, units[0].name))


def begins_story(text: str, start: int, end: int, index: Index, told: History) -> bool:
    """Whether words that state no outcome begin a story: a dateline, or a day with a body not heard of or a report."""
    if dateline_at(text, start):
        return True
    if _CONTINUE.match(text[start : start + 40]) or not any(d.day is not None for d in index.dates_in(start, min(end, start + HEAD))):
        return False
    units = index.units_in(start, min(end, start + _FAR))
    return _INCIDENT.search(text, start, min(end, start + _FAR)) is not None or bool(units) and not told.knows(index.same.get(units[0].start, units[0].name))


def _tells_one_more(text: str, start: int, end: int) -> bool:
    """Whether the first clauses of a stretch tell of another case in so many words."""
    found = _ONE_MORE.search(text, start, end)
    return found is not None and found.start() - start <= HEAD and _STOP.search(text, start, found.start()) is None


def tells_another(text: str, start: int, end: int, index: Index) -> bool:
    """Whether a sentence begins with a sure word for a new story, or with 此外, a body and an outcome, or tells of one case more."""
    if surely_new(text, start):
        return True
    besides = _BESIDES.match(text, start)
    if not _tells_one_more(text, start, end) and (besides is None or not index.units_in(start, min(end, start + HEAD)) and not _place_acts(text, besides.end(), end)):
        return False
    return bool(index.core_in(start, end))


def _place_acts(text: str, start: int, end: int) -> bool:
    """Whether a stretch begins with a place whose police are meant: 云江近日破获…."""
    at = name_after(text, start, end)
    return at is not None and _ACTS.match(text, at, end) is not None


def leading(text: str, start: int, end: int, index: Index) -> Sequence[UnitMention]:
    """The bodies that lead a sentence, at its head or behind a clause or a word of time: 近日，甲分局…; 为打击盗窃，乙县公安局…."""
    units = index.units_in(start, min(end, start + HEAD))
    if units and units[0].start == start:
        return units
    if not units or _PREFACED.search(text, start, units[0].start) is None or _points_back(text[start : units[0].start]):
        return ()
    return units


def body_of_another_city(text: str, start: int, end: int, index: Index, told: History) -> bool:
    """Whether a sentence that breaks up something, or stands behind a closed case, is led by a body of another city than those of the case told: 甲市警方抓获5人。乙市警方捣毁…"""
    if not told.outcome or not index.core_in(start, end) or _points_back(text[start : min(end, start + _FAR)]):
        return False
    if not index.busts_in(start, end) and not _is_closed(text, told):
        return False  # the ship of the same case, stopped by another coast guard
    return _of_another_city(leading(text, start, end, index), index, told)


def _of_another_city(units: Sequence[UnitMention], index: Index, told: History) -> bool:
    """Whether the first of some bodies is of another city than all those told."""
    if not units:
        return False
    at, code = units[0].start, index.regions.get(units[0].start)
    return code is not None and told.far_from(index.same.get(at, units[0].name), code)


def another_body_acts(text: str, start: int, end: int, index: Index, told: History) -> bool:
    """Whether a sentence with an outcome begins with a body of its own, as the case told so far did: 甲分局抓获5人。乙分局查获…"""
    head = start + (said.end() - said.start() if (said := _MONTH_FIRST.match(text, start) or _THAT_DAY.match(text, start)) else 0)
    units = index.units_in(head, head + 1) or leading(text, start, end, index)
    if not units or told.knows(index.same.get(units[0].start, units[0].name)):
        return False
    if not told.outcome and not (told.dated and told.units and _MONTH_FIRST.match(text, start)):
        return False
    if _MONTH_FIRST.match(text, start) and _SOLVED_ONE.match(text, units[0].end):
        return True
    return bool(index.units_in(told.start, told.start + _FAR))


def _is_closed(text: str, told: History) -> bool:
    return _CLOSED.search(text, max(told.start, told.end - 60), told.end) is not None


def of_another_station(text: str, start: int, end: int, index: Index, told: History) -> bool:
    """Whether a sentence behind a closed case begins with another station and has an outcome: 甲某被行政拘留。乙派出所查获…"""
    units = index.units_in(start, min(end, start + HEAD))
    if not units or units[0].start - start > 1 or not told.beside_told(index.same.get(units[0].start, units[0].name)):
        return False
    return bool(index.core_in(start, end)) and _is_closed(text, told)


def another_month(text: str, start: int, end: int, told: History) -> bool:
    """Whether a sentence tells, by its month, of an incident and its outcome, as the case told so far did: 6月，…。7月，某镇发生多起盗窃案…"""
    return _IN_A_MONTH.match(text, start) is not None and _IN_A_MONTH.match(text, told.start) is not None and _INCIDENT.search(text, start, end) is not None


def _others_named(start: int, end: int, index: Index, told: History) -> bool:
    """Whether people are named and none of them was told of."""
    names = {f.name for f in index.persons_in(start, end)}
    return bool(names) and names.isdisjoint(told.names)


def begins_anew(text: str, start: int, end: int, index: Index, told: History, several: bool) -> bool:
    """Whether a sentence inside a paragraph may open a case after the one told so far.

    A word for a new story, or a day and an outcome of its own with a body; the same body (该大队) needs a bust after a bust,
    or a lead that counts more cases than were told (``several``).
    """
    if tells_another(text, start, end, index):
        return True
    if not index.core_in(start, end):
        return False
    if not (_DAY_FIRST.match(text, start) or _SAME_DAY.match(text, start)):
        if several and _OF_LATE.match(text, start) and _others_named(start, end, index, told):
            return True
        return another_body_acts(text, start, end, index, told) or another_month(text, start, end, told)
    if several:
        return True
    head = min(end, start + HEAD)
    if _SAME_BODY.search(text, start, head):
        return told.busts and bool(index.busts_in(start, end))
    return bool(index.units_in(start, head)) or _ONE.search(text, start, end) is not None or another_month(text, start, end, told) or told.whole and not told.units


def evidence(text: str, here: Paragraph, told: Told, index: Index) -> list[tuple[str, int]]:
    """The named pieces of evidence that hold, with their weights."""
    view = _View(text, here, told, index)
    return [(name, weight) for name, weight, holds in _EVIDENCE if holds(view)]


class _View:
    """What the tests look at, each part worked out once."""

    def __init__(self, text: str, here: Paragraph, told: Told, index: Index) -> None:
        self.text, self.here, self.told, self.index = text, here, told, index
        self.lead = text[here.start : here.start + 80]
        self.units = index.units_in(here.start, min(here.end, here.start + HEAD)) or index.sources_in(here.start, min(here.end, here.start + _FAR))
        past = told.history
        mine = {index.same.get(u.start, u.name) for u in self.units}
        leading = [index.same.get(self.units[0].start, self.units[0].name)] if self.units and told.after_totals else mine
        self.other_station = bool(mine) and all(map(past.beside_told, mine))
        self.new_unit = bool(mine) and (not any(map(past.knows, leading)) or self.other_station)
        later = {index.same.get(u.start, u.name) for u in index.units_in(here.start, here.end)}
        self.later_unit = not self.units and bool(later) and not any(map(past.knows, later))
        self.facts = index.core_in(here.start, here.end)
        self.names = {f.name for f in index.persons_in(here.start, here.end) if f.role != "victim"}
        self.crimes = {f.code.split(".")[0] for f in index.crimes_in(here.start, here.end)}
        # Of several cases, one like the last with another number of people caught: two ships of forty containers each
        self.alike = told.several and self.dated() and self.began_dated() and _other_arrests(self)

    def dated(self) -> bool:
        low = said.end() if (said := _SPEAKER.match(self.text, self.here.start)) else behind_dateline(self.text, self.here.start)
        stop = low + (16 if not self.units else max(16, self.units[0].end - low + 8))
        return any(
            d.day is not None or d.kind in ("relative", "weekday", "range")
            for d in self.index.dates_in(low, min(stop, self.here.end))
        )

    def other_city(self) -> bool:
        """Whether the first body that acts or tells is of another city than all those told before."""
        return _of_another_city(self.units or self.index.units_in(self.here.start, self.here.end), self.index, self.told.history)

    def another_dateline(self) -> bool:
        """Whether it has a dateline, and the case told so far has one too or was told to its end: a story of its own."""
        return dateline_at(self.text, self.here.start) and (dateline_at(self.text, self.told.history.start) or not self.told.history.one_line)

    def dated_month(self) -> bool:
        """Whether it begins with a month of a stated year: 2020年5月，桐乡警方…"""
        return _MONTH.match(self.text, self.here.start) is not None

    def began_dated(self) -> bool:
        """Whether the case told last began with a day as well."""
        start = self.told.history.first
        return any(d.day is not None for d in self.index.dates_in(start, start + 12))

    def one_more(self) -> bool:
        return _tells_one_more(self.text, self.here.start, self.here.sentence_end)

    def find_as_before(self) -> bool:
        """Whether, after totals, it has a day and a find, a report or a bust of its own, as the case before has, and its outcome."""
        past = self.told.history
        if self.told.several or not self.told.after_totals:
            return False
        if not (past.dated and past.outcome and self.dated()):
            return False
        return _FIND.search(self.text, self.here.start, min(self.here.sentence_end, self.here.start + _FAR)) is not None or _new_bust(self)

    def whole_as_before(self) -> bool:
        """Whether, after totals, its first sentence has a day and an outcome, as the first of the case before."""
        return not self.told.several and self.told.after_totals and self.told.history.whole and self.dated() and self.first_facts()

    def closed(self) -> bool:
        """Whether the case told so far ends as cases end: 现已被行政拘留, 案件正在进一步侦办中."""
        return _is_closed(self.text, self.told.history)

    def new_people(self) -> bool:
        """Whether only people are named that were not told of."""
        return bool(self.names) and self.names.isdisjoint(self.told.history.names)

    def others_taken(self) -> bool:
        """Whether a body that is named takes people in the first sentence, none of them, nor their number, told of before."""
        taken = [f for f in self.index.core_in(self.here.start, self.here.sentence_end) if isinstance(f, ArrestFact) and f.action == "caught"]
        return bool(taken and self.units) and self.names.isdisjoint(self.told.history.names) and not _repeats(self)

    def reports(self) -> bool:
        return bool(_TRIGGER.search(self.text, self.here.start, min(self.here.sentence_end, self.here.start + _FAR)))

    def another_operation(self) -> bool:
        """Whether it begins with an operation by name where the case so far was another: “疾风”行动 after “晨星”行动."""
        head = OPERATION.search(self.text, self.here.start, min(self.here.sentence_end, self.here.start + 24))
        if head is None:
            return False
        told = self.told.history.operations
        return bool(told) and head.group(1) not in told

    def one_of_a_sweep(self) -> bool:
        """Whether it picks one place, with an outcome of its own, out of an operation that struck many."""
        past = self.told.history
        if not self.facts or _AMONG_PLACES.match(self.lead) is None or "行动" not in self.text[past.start : past.end]:
            return False
        return any(f.count.value is not None and f.count.value >= _PLACES_SWEPT for f in self.index.busts_in(past.start, past.end))

    def first_facts(self) -> bool:
        return bool(self.index.core_in(self.here.start, self.here.sentence_end))


def _repeats(view: _View) -> bool:
    """Whether a number was told before; a small one may be another's as well where another body tells it."""
    if view.alike or _shares(view):
        return False
    again = view.told.history.numbers & numbers_of(view.facts)
    return any(not view.new_unit or cast(Decimal, number[-1]) >= _SMALL for number in again)


def _namesake(view: _View) -> bool:
    """Whether only a surname was told before, in a case that is closed, and others are named with it: 白某、金某 after 金某已被行政拘留."""
    shared = view.names & view.told.history.names
    return bool(shared) and shared < view.names and all(len(n) == 2 and n[1] == "某" for n in shared) and view.closed() and view.dated() and (view.reports() or view.first_facts())


def _other_arrests(view: _View) -> bool:
    """Whether the same measure is told on other numbers of people: 抓获6人 … 抓获4人."""
    mine, told = ({n for n in numbers if n[0] == "ArrestFact"} for numbers in (numbers_of(view.facts), view.told.history.numbers))
    return mine.isdisjoint(told) and not {n[1] for n in mine}.isdisjoint([n[1] for n in told])


def _shares(view: _View) -> bool:
    """Whether a lead that counts several cases gives the share of each: 分别查获4公斤和940克."""
    return view.told.several and view.told.lead_only and view.told.history.shares


def _one_of_those_named(view: _View) -> bool:
    """Whether a lead that counts several cases names the people of all, and this tells only of some of them."""
    return view.told.several and view.told.lead_only and not view.names >= view.told.history.names


def _small_repeats(view: _View) -> bool:
    return not view.alike and not _repeats(view) and not _shares(view) and not view.told.history.numbers.isdisjoint(numbers_of(view.facts))


def _another_place(view: _View) -> bool:
    """Whether, besides, the police of a place are told to have acted: 另外，云江近日破获…."""
    besides = _BESIDES.match(view.lead)
    return besides is not None and _place_acts(view.text, view.here.start + besides.end(), view.here.end)


def _lead_and_body(view: _View) -> bool:
    """The lead told the outcome; this paragraph begins the story: 5月2日，派出所接到报警…"""
    if view.told.history.names and view.closed() and view.new_people():
        return False
    if _another_place(view) or _SURE_STORY.match(view.lead):
        return False
    undated = not view.told.history.dated and view.reports() and not view.other_city()
    if view.told.after_totals and not undated and (view.new_unit or view.later_unit or view.whole_as_before() or view.first_facts() and view.find_as_before()):
        return False
    if not view.told.lead_only or view.told.marked or view.told.several or _MANY.search(view.here.headline) or not view.told.history.facts:
        return False
    low, high = view.told.history.start, view.told.history.end
    announced = _ANNOUNCED.search(view.text, low, min(high, low + 60)) and _ONE.search(view.text, low, high)
    return view.reports() or bool(announced)


def _points_back(lead: str) -> bool:
    """Whether words at the head speak of what was told before, and not of what they told themselves: 查获甲、乙，循线抓获丙."""
    found = _DEICTIC.search(lead)
    return found is not None and _TAKES.search(lead, 0, found.start()) is None


def _new_gang(view: _View) -> bool:
    """Whether 又 tells of another gang with another head: 又打掉一个以陈某为首的团伙."""
    return bool(view.names) and view.names.isdisjoint(view.told.history.names) and _ONE.search(view.text, view.here.start, view.here.sentence_end) is not None


def _counts_cases(view: _View) -> bool:
    """Whether, behind a lead that counts several cases, it counts cases itself, and they are not the deeds of a gang."""
    busts = [f for f in view.facts if isinstance(f, BustFact)]
    return view.told.several and not any(f.target == "gang" for f in busts) and any(f.target == "case" and (f.count.value or 0) > 1 for f in busts)


def _new_bust(view: _View) -> bool:
    return any(isinstance(f, BustFact) for f in view.index.core_in(view.here.start, view.here.sentence_end)) and view.told.history.busts


_EVIDENCE: Final[tuple[tuple[str, int, Callable[[_View], bool]], ...]] = (
    ("a body not heard of before", 2, lambda v: v.new_unit),
    ("a body of another city", 2, _View.other_city),
    ("a dateline, as in the case before", 5, _View.another_dateline),
    ("under a heading of its own", 2, lambda v: v.here.headed and not v.told.lead_only),
    ("no body at its head", -1, lambda v: not v.units),
    ("a body further on not heard of before", 1, lambda v: v.later_unit),
    ("a new incident", 1, lambda v: _INCIDENT.search(v.text, v.here.start, min(v.here.sentence_end, v.here.start + 80)) is not None),
    ("one of those just totalled", 4, lambda v: _AMONG.match(v.lead) is not None and v.new_unit and v.dated()),
    ("one place of a sweep over many", 10, lambda v: v.one_of_a_sweep()),
    ("a day at its head", 1, _View.dated),
    ("another operation by name", 2, _View.another_operation),
    ("a month of a year at its head", 1, lambda v: not v.dated() and v.dated_month()),
    ("an outcome in its first sentence", 1, _View.first_facts),
    ("one case, one gang, one man named", 1, lambda v: _ONE.search(v.text, v.here.start, v.here.sentence_end) is not None),
    ("a bust where one was told", 1, _new_bust),
    ("people not heard of before", 1, lambda v: v.new_people()),
    ("a court with a case of people not heard of before", 2, lambda v: _IN_COURT.match(v.lead) is not None and v.new_people()),
    ("another kind of offence", 1, lambda v: bool(v.crimes and v.told.history.crimes) and v.crimes.isdisjoint(v.told.history.crimes)),
    ("the same kind of offence", -1, lambda v: not v.told.after_totals and not v.crimes.isdisjoint(v.told.history.crimes)),
    ("a word for a new story", 2, lambda v: _NEW_STORY.match(v.lead) is not None),
    ("a word for a new story, a day and an outcome", 1, lambda v: _NEW_STORY.match(v.lead) is not None and v.dated() and v.first_facts()),
    ("besides, the police of a place acted", 2, _another_place),
    ("besides, a body took others", 2, lambda v: _BESIDES.match(v.lead) is not None and v.others_taken()),
    ("a station of its own the same day", 3, lambda v: not v.new_unit and _SAME_DAY.match(v.lead) is not None and v.first_facts()
        and _own_station(v.units, v.index, v.told.history)),
    ("another station's day in a row of such", 4, lambda v: station_of_a_row(v.text, v.here.start, v.here.end, v.index, v.told.history)),
    ("somebody spread a rumour of it", 10, lambda v: v.new_people() and _RUMOUR.search(v.text, v.here.start, v.here.sentence_end) is not None
        and _RUMOUR.search(v.text, v.told.history.start, v.told.history.end) is None),
    ("a sure word for a new story", 4, lambda v: _SURE_STORY.match(v.lead) is not None),
    ("paragraphs begin with bodies", 2, lambda v: v.here.template and v.new_unit),
    ("one case more, in so many words", 2, lambda v: v.one_more()),
    ("a part of a roundup", 3, lambda v: v.here.part),
    ("cases follow totals", 1, lambda v: v.told.after_totals),
    ("the lead counts several cases", 2, lambda v: v.told.several),
    ("a day and an outcome behind the lead that counts several", 2, lambda v: v.told.several and v.told.lead_only and v.dated()
        and v.first_facts() and not v.began_dated()),
    ("a month and an incident, as in the case before", 3, lambda v: v.told.after_totals and another_month(v.text, v.here.start, v.here.sentence_end, v.told.history)),
    ("a day and a find behind the lead that counts several", 2, lambda v: v.told.several and v.told.lead_only and v.dated()
        and not v.first_facts() and not v.began_dated() and finds(v.text, v.here.start, v.here.sentence_end)),
    ("it begins as the case before began", 2, lambda v: v.told.several and v.dated() and v.began_dated()),
    ("it begins as the case before began, with a body of its own", 2, lambda v: not v.told.several and v.told.after_totals
        and (v.new_unit or v.later_unit) and (v.dated() or v.dated_month()) and v.began_dated()),
    ("a day and an outcome in one sentence, as in the case before", 1, _View.whole_as_before),
    ("no body, as in the case before", 1, lambda v: v.told.after_totals and not v.units and not v.told.history.units and v.whole_as_before()),
    ("a day and a find of its own, as in the case before", 2, _View.find_as_before),
    ("the case before is closed, and somebody reports another", 2, lambda v: v.closed() and v.dated() and v.reports() and v.new_people()),
    ("the case before is closed, and another station has people of its own", 2, lambda v: v.other_station and v.closed() and v.new_people()),
    ("it tells of several itself", -2, _counts_cases),
    ("it sums up cases told", -2, lambda v: _SUMMED_CASES.search(v.text, v.here.start, v.here.end) is not None),
    ("a body not heard of before counts several cases", 1, lambda v: v.new_unit and not v.told.after_totals and any(
        isinstance(f, BustFact) and f.target == "case" and 2 <= (f.count.value or 0) <= _SMALL for f in v.facts)),
    ("the headline counts cases", 1, lambda v: _COUNTED_CASES.search(v.here.headline) is not None),
    ("the headline tells of many", 1, lambda v: _MANY.search(v.here.headline) is not None),
    ("a word that goes on", -4, lambda v: _CONTINUE.match(v.lead) is not None and not (v.told.several and _DAY_FIRST.match(v.text, behind_who_says(v.text, v.here.start)))),
    ("people told before", -5, lambda v: not v.names.isdisjoint(v.told.history.names) and not _namesake(v) and not _one_of_those_named(v)),
    ("a surname told before, of another", -1, lambda v: _namesake(v)),
    ("numbers told before", -3, _repeats),
    ("a small number told before", -1, _small_repeats),
    ("a word that points back", -3, lambda v: _points_back(v.lead[:HEAD])),
    ("again, more of the same", -2, lambda v: _AGAIN.match(v.lead) is not None and not v.told.several and not v.one_more() and not _new_gang(v)),
    ("a body told before", -1, lambda v: bool(v.units) and not v.new_unit and not v.whole_as_before()),
    ("the story behind the lead", -3, _lead_and_body),
)

