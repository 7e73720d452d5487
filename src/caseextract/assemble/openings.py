"""Whether a paragraph opens a new case: small pieces of evidence for and against, added up.

No single word decides. A body and a day at the head, a bust told in the first sentence, people and an offence not heard
of before speak for a new case; a word that goes on (经查, 该团伙), a name or a number told already speak against it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from typing import Final, cast

from caseextract.assemble.anew import (
    BESIDES,
    CONTINUE,
    DAY_FIRST,
    FAR,
    FIND,
    INCIDENT,
    MONTH,
    ONE,
    SAME_DAY,
    SURE_STORY,
    another_code,
    another_month,
    behind_who_says,
    finds,
    is_closed,
    of_another_city,
    own_station,
    place_acts,
    points_back,
    same_code,
    station_of_a_row,
    tells_one_more,
)
from caseextract.assemble.cohesion import SPAN, STRANGE, shared
from caseextract.assemble.datelines import behind_dateline, dateline_at
from caseextract.assemble.history import HEAD, OPERATION, TAKEN, History, numbers_of
from caseextract.assemble.index import Index
from caseextract.assemble.leads import deed_of_many
from caseextract.classes import compiled
from caseextract.expressions import expression
from caseextract.mentions.facts import ArrestFact, BustFact

THRESHOLD: Final = 4

_NEW_STORY = expression(r"^[（(]?(?:又讯|另讯|另据)|^(?:此外|另外|另，|无独有偶|同日|与此同时|另一[起宗]|第[二三四五六七八九十][宗起]|首宗(?!案件的)|第一[宗起](?!案件的)|同分局|同一天|第[二三四五]波(?!次))")
# Who spread a rumour of the case just told is a case of its own: 网民林某为博取流量，发布“死了五个”等不实信息
_RUMOUR = expression(r"(?:网民|网友|网络用户|微博用户|抖音用户)(?:“[^”]{1,16}”)?[（(]?[\u4e00-\u9fff]某[^。；\n]{0,70}(?:不实|虚假|谣言|造谣|编造|杜撰)")
_AGAIN = expression(r"^(?![^。]{0,30}先[^。]{0,24}再)[^。]{0,40}(?:又|再次?|再抓|继续)[^。]{0,12}(?:[抓查检缴起截]获|捣毁|打掉|落网|搜出|拘捕)")
_AMONG = expression(r"^其中，")
# 其中，某路一家会所…: one place out of a sweep over many
_AMONG_PLACES = expression(r"^其中，(?:在|位于|仅在?)?[^，。；、\d]{2,34}?(?:\d{1,3}[层楼号栋][^，。；、\d]{0,16})?(?:公司|酒店|宾馆|会所|KTV|夜总会|酒吧|窝点|作坊|网吧|工厂|厂房|门店|赌档|场所|棋牌室|茶楼|大厦|写字楼|出租屋|仓库|浴场|洗浴中心)")
_PLACES_SWEPT: Final = 5
_TRIGGER = compiled(r"{call_police}|接报|接到|接群众|线索|走访|巡逻|发现|预警|移送|推送|检查时|民警在")
_MANY = expression(r"\d+起|[两三四五六七八九十]起|连破|系列|多起|战果|典型案例|盘点|一批|\d+案|[两三四五六七八九十]宗|扫描|播报|集锦|捷报|连续")
_COUNTED_CASES = expression(r"[两三四五六七八九十][起宗件](?![^，。 ]{0,12}作案)|连破[两三四五六七八九十\d]")
_ELSEWHERE = compiled(r"[^，。；]{2,16}(?:同日|翌日|同一[天日])(?:上午|晚上?|{day_part})?(?:约?\d+时许?)?，?(?:分别)?[在于](?!其)[\u4e00-\u9fff]{2,10}")
# 海关截获八宗个案。其中在关闸口岸，… 另在机场，… 又于3日，…
_AT_A_PLACE = expression(r"(?:其中|另外?|又|并|及)[，]?[在于](?!其|该|上述)")
_ANOTHER_SOLVED = compiled(r"(?:{solve}|查获|侦办|{break_up})了?另外?[一1][起宗][^，。；]{0,20}案")  # 再破获另一宗毒品案
# 同晚九时，该局还在东礁附近截住1艘渔船, of the two ships that the lead counts
_ALSO_ELSEWHERE = compiled(r"[^。；]{0,24}(?:还|又)在(?!此|其|上述)[\u4e00-\u9fff]{2,14}?(?:{take_goods}|{take_people}|{solve}|{break_up}|截[住下停获]|拦[下截停])")
_FINDS = expression(r"发现|接(?:到|群众|举报)|获悉|得知|根据")
_LATER_THAT = compiled(r"当[晚天日]{day_part}?，|同[一]?[日天](?:上午|下午|晚)?，|[次翌]日(?:{day_part}|晚)?，")
_SAME_NIGHT = expression(r"当[晚天日]|同时，")
_DEFENDANT = expression(r"被告人[\u4e00-\u9fff]某")
_ALSO_TOLD = compiled(r"(?:也|又|还)(?:接|收)(?:到|获)?[^，。；]{0,14}(?:{call_police}|指令|线索|预警|警情)")
_DAYS_BEFORE = expression(r"(?:而|其实)?，?(?:就在|早在|在此之前|在这之前|此前)[^。；\n]{0,16}(?:\d日|[天周月]前)")
_LIKEWISE = expression(r"同样(?:是|在|的)|而在[^，。；\n]{2,12}，|类似的?|这(?:并?不是|并非)个[案例]")
_SUMMED_CASES = compiled(r"[两三四五六七八九][起宗]案件?(?:一?共|{in_all})")
_IN_COURT = expression(r"[^。；\n]{0,16}法院[^。；\n]{0,16}(?:宣判|审理|审结|判决)了?(?:[一1]起|[一1]宗)")
_SMALL: Final = 10
_LONGEST_LINE: Final = 2000  # of which an outcome is looked for
_HEADS: Final = 600  # characters of all lines above the first dateline
_LONGEST_HEAD: Final = 60  # of one of them: what they say is a headline's or a picture's
# 据悉，2016年3月某局曾侦破一起案件: an older case of the same body, behind what it told of late
_EARLIER_CASE = compiled(r"(?:据悉|据了解|早在|此前)，?(?:早在)?(?:19|20)\d\d年[^。；]{0,40}?{solve}了?(?:[一1][起宗]|[^。；，]{2,24}案)")
_OF_THE_SAME = expression(r"至此|[该此]案|[该这][一个]?[^，。；]{0,8}(?:团伙|集团|窝点|链条)")
_EARLIER: Final = ("去年", "前年")
# Who tells it: 某科督察王某表示，9日，警方…
_SPEAKER = compiled(r"[^，。；\d\n]{4,40}{say}，")
_ANNOUNCED = compiled(r"{of_late}|披露|获悉|通报|公布|发布|[电讯]（")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """The stretch that may open a case and the document around it.

    ``sentence_end``: where its first sentence ends; ``template``: whether several paragraphs begin with bodies of
    their own; ``headline``: the words of the title; ``part``: one of several parts of a roundup sentence;
    ``headed``: whether it stands under a heading; ``row``: one of a row of stretches that each begin with a day.
    """

    start: int
    end: int
    sentence_end: int
    template: bool = False
    headline: str = ""
    part: bool = False
    headed: bool = False
    row: bool = False


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


def evidence(text: str, here: Paragraph, told: Told, index: Index) -> list[tuple[str, int]]:
    """The named pieces of evidence that hold, with their weights."""
    view = _View(text, here, told, index)
    return [(name, weight) for name, weight, holds in _EVIDENCE if holds(view)]


class _View:
    """What the tests look at, each part worked out once."""

    def __init__(self, text: str, here: Paragraph, told: Told, index: Index) -> None:
        self.text, self.here, self.told, self.index = text, here, told, index
        self.lead = text[here.start : here.start + 80]
        self.units = index.units_in(here.start, min(here.end, here.start + HEAD)) or index.sources_in(here.start, min(here.end, here.start + FAR))
        past = told.history
        mine = {index.name_of(u) for u in self.units}
        leading = [index.name_of(self.units[0])] if self.units and told.after_totals else mine
        self.other_station = bool(mine) and all(map(past.beside_told, mine))
        self.new_unit = bool(mine) and (not any(map(past.knows, leading)) or self.other_station)
        later = {index.name_of(u) for u in index.units_in(here.start, here.end)}
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
        return of_another_city(self.units or self.index.units_in(self.here.start, self.here.end), self.index, self.told.history)

    def another_dateline(self) -> bool:
        """Whether it has a dateline, and the case told so far has one too or was told to its end: a story of its own."""
        past = self.told.history
        if not dateline_at(self.text, self.here.start):
            return False
        if past.one_line or dateline_at(self.text, past.start):
            return dateline_at(self.text, past.start)
        return past.end - past.start > _HEADS or any(len(line) > _LONGEST_HEAD for line in self.text[past.start : past.end].split("\n"))

    def dated_month(self) -> bool:
        """Whether it begins with a month of a stated year: 2020年5月，桐乡警方…"""
        return MONTH.match(self.text, self.here.start) is not None

    def began_dated(self) -> bool:
        """Whether the case told last began with a day as well."""
        start = self.told.history.first
        return any(d.day is not None for d in self.index.dates_in(start, start + 12))

    def strange(self) -> bool:
        """Whether it takes up next to nothing of the case told last, whose last line has an outcome: nor 该团伙, nor a year before it."""
        past, here = self.told.history, self.here
        if not self.index.core_in(self.text.rfind("\n", max(0, past.last - _LONGEST_LINE), past.last) + 1, past.end) or here.part or _OF_THE_SAME.search(self.text, here.start, here.sentence_end) or past.dated and self.lead.startswith(_EARLIER):
            return False
        common = shared(self.text[max(past.start, past.end - SPAN) : past.end], self.text[here.start : here.end])
        return common is not None and common < STRANGE

    def another_time(self) -> bool:
        """Whether, where several cases are spoken of, it begins with a day, or with 当晚 or 次日 and a body that has a find or an outcome."""
        if not self.told.several:
            return False
        if DAY_FIRST.match(self.text, behind_who_says(self.text, self.here.start)):
            return True
        return bool(self.units) and self.told.history.outcome and _LATER_THAT.match(self.lead) is not None and bool(self.facts) and (self.first_facts() or _FINDS.search(self.text, self.here.start, self.here.sentence_end) is not None)

    def one_more(self) -> bool:
        return tells_one_more(self.text, self.here.start, self.here.sentence_end)

    def find_as_before(self) -> bool:
        """Whether, after totals, it has a day and a find, a report or a bust of its own, as the case before has, and its outcome."""
        past = self.told.history
        if self.told.several or not self.told.after_totals:
            return False
        if not (past.dated and past.outcome and self.dated()):
            return False
        return FIND.search(self.text, self.here.start, min(self.here.sentence_end, self.here.start + FAR)) is not None or _new_bust(self)

    def whole_as_before(self) -> bool:
        """Whether, after totals, its first sentence has a day and an outcome, as the first of the case before."""
        return not self.told.several and self.told.after_totals and self.told.history.whole and self.dated() and self.first_facts()

    def closed(self) -> bool:
        """Whether the case told so far ends as cases end: 现已被行政拘留, 案件正在进一步侦办中."""
        return is_closed(self.text, self.told.history)

    def new_people(self) -> bool:
        """Whether only people are named that were not told of."""
        return bool(self.names) and self.names.isdisjoint(self.told.history.names)

    def others_taken(self) -> bool:
        """Whether a body that is named takes people in the first sentence, none of them, nor their number, told of before."""
        taken = [f for f in self.index.core_in(self.here.start, self.here.sentence_end) if isinstance(f, ArrestFact) and f.action in TAKEN]
        return bool(taken and self.units) and self.names.isdisjoint(self.told.history.names) and not _repeats(self)

    def reports(self) -> bool:
        return bool(_TRIGGER.search(self.text, self.here.start, min(self.here.sentence_end, self.here.start + FAR)))

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
    besides = BESIDES.match(view.lead)
    return besides is not None and place_acts(view.text, view.here.start + besides.end(), view.here.end)


def _lead_and_body(view: _View) -> bool:
    """The lead told the outcome; this paragraph begins the story: 5月2日，派出所接到报警…"""
    if view.told.history.names and view.closed() and view.new_people():
        return False
    if _another_place(view) or SURE_STORY.match(view.lead):
        return False
    undated = not view.told.history.dated and view.reports() and not view.other_city()
    if view.told.after_totals and not undated and (view.new_unit or view.later_unit or view.whole_as_before() or view.first_facts() and view.find_as_before()):
        return False
    if not view.told.lead_only or view.told.marked or view.told.several or _MANY.search(view.here.headline) or not view.told.history.facts:
        return False
    low, high = view.told.history.start, view.told.history.end
    announced = _ANNOUNCED.search(view.text, low, min(high, low + 60)) and ONE.search(view.text, low, high)
    return view.reports() or bool(announced)


def _new_gang(view: _View) -> bool:
    """Whether 又 tells of another gang with another head: 又打掉一个以陈某为首的团伙."""
    return bool(view.names) and view.names.isdisjoint(view.told.history.names) and ONE.search(view.text, view.here.start, view.here.sentence_end) is not None


def _counts_cases(view: _View) -> bool:
    """Whether, behind a lead that counts several cases, it counts cases itself, and they are not the deeds of a gang."""
    busts = [f for f in view.index.core_in(view.here.start, view.here.sentence_end) or view.facts if isinstance(f, BustFact)]
    return view.told.several and not any(f.target == "gang" for f in busts) and any(f.target == "case" and (f.count.value or 0) > 1 for f in busts)


def _new_bust(view: _View) -> bool:
    return any(isinstance(f, BustFact) for f in view.index.core_in(view.here.start, view.here.sentence_end)) and view.told.history.busts


_EVIDENCE: Final[tuple[tuple[str, int, Callable[[_View], bool]], ...]] = (
    ("a body not heard of before", 2, lambda v: v.new_unit),
    ("a body of another city", 2, _View.other_city),
    ("a dateline, as in the case before", 5, _View.another_dateline),
    ("under a heading of its own", 2, lambda v: v.here.headed and not v.told.lead_only),
    ("no body at its head", -1, lambda v: not v.units and (v.dated() or not v.here.row)),
    ("a body further on not heard of before", 1, lambda v: v.later_unit),
    ("a new incident", 1, lambda v: INCIDENT.search(v.text, v.here.start, min(v.here.sentence_end, v.here.start + 80)) is not None),
    ("one of those just totalled", 4, lambda v: _AMONG.match(v.lead) is not None and v.new_unit and v.dated()),
    ("one place of a sweep over many", 10, lambda v: v.one_of_a_sweep()),
    ("a day at its head", 1, _View.dated),
    ("another operation by name", 2, _View.another_operation),
    ("a month of a year at its head", 1, lambda v: not v.dated() and v.dated_month()),
    ("an outcome in its first sentence", 1, _View.first_facts),
    ("one case, one gang, one man named", 1, lambda v: ONE.search(v.text, v.here.start, v.here.sentence_end) is not None),
    ("a bust where one was told", 1, _new_bust),
    ("people not heard of before", 1, lambda v: v.new_people()),
    ("a court with a case of people not heard of before", 2, lambda v: _IN_COURT.match(v.lead) is not None and v.new_people()),
    ("another kind of offence", 1, lambda v: bool(v.crimes and v.told.history.crimes) and v.crimes.isdisjoint(v.told.history.crimes)),
    ("the same kind of offence", -1, lambda v: not v.told.after_totals and not v.crimes.isdisjoint(v.told.history.crimes)),
    ("a word for a new story", 2, lambda v: _NEW_STORY.match(v.lead) is not None),
    ("a word for a new story, a day and an outcome", 1, lambda v: _NEW_STORY.match(v.lead) is not None and v.dated() and v.first_facts()),
    ("besides, the police of a place acted", 2, _another_place),
    ("besides, a body took others", 2, lambda v: BESIDES.match(v.lead) is not None and v.others_taken()),
    ("besides, another part of a body told before", 3, lambda v: BESIDES.match(v.lead) is not None and v.first_facts() and bool(v.units)
        and v.told.history.sibling_told(v.index.name_of(v.units[0]))),
    ("a case of an earlier year, behind a closed one", 14, lambda v: _EARLIER_CASE.match(v.lead) is not None and not v.told.lead_only and v.first_facts()
        and v.closed() and _ANNOUNCED.search(v.text, v.told.history.start, min(v.told.history.end, v.told.history.start + HEAD)) is not None),
    ("a station of its own the same day", 3, lambda v: not v.new_unit and SAME_DAY.match(v.lead) is not None and v.first_facts()
        and own_station(v.units, v.index, v.told.history)),
    ("another station's day in a row of such", 4, lambda v: station_of_a_row(v.text, v.here.start, v.here.end, v.index, v.told.history)),
    ("somebody spread a rumour of it", 10, lambda v: v.new_people() and _RUMOUR.search(v.text, v.here.start, v.here.sentence_end) is not None
        and _RUMOUR.search(v.text, v.told.history.start, v.told.history.end) is None),
    ("a sure word for a new story", 5, lambda v: SURE_STORY.match(v.lead) is not None),
    ("paragraphs begin with bodies", 2, lambda v: v.here.template and v.new_unit),
    ("a body acts elsewhere the same day", 2, lambda v: v.new_unit and bool(v.facts) and _ELSEWHERE.match(v.lead) is not None),
    ("one case more, in so many words", 2, lambda v: v.one_more()),
    ("another case, in so many words", 2, lambda v: v.first_facts() and _ANOTHER_SOLVED.search(v.text, v.here.start, min(v.here.sentence_end, v.here.start + FAR)) is not None),
    ("another case by its number", 4, lambda v: another_code(v.text, v.here.start, v.here.sentence_end, v.told.history) and v.first_facts()),
    ("defendants not heard of before, where the lead counts several", 3, lambda v: v.told.several and not v.units and v.new_people() and _DEFENDANT.search(v.lead) is not None),
    ("somebody reports to another body as well", 2, lambda v: v.new_unit and _ALSO_TOLD.search(v.text, v.here.start, min(v.here.sentence_end, v.here.start + HEAD)) is not None),
    ("one of several deeds in one sentence", 3, lambda v: v.here.part and v.told.several and deed_of_many(v.text, v.here.start)),
    ("days before, others were caught", 2, lambda v: v.new_people() and v.first_facts() and _DAYS_BEFORE.match(v.lead) is not None),
    ("the same elsewhere", 2, lambda v: v.first_facts() and v.new_people() and _LIKEWISE.match(v.lead) is not None),
    ("one of a row of days or places", 3, lambda v: v.here.row),
    ("a part of a roundup", 3, lambda v: v.here.part),
    ("cases follow totals", 1, lambda v: v.told.after_totals),
    ("one of the places where those counted were found", 6, lambda v: v.told.several and _AT_A_PLACE.match(v.lead) is not None),
    ("also elsewhere, where the lead counts several", 4, lambda v: v.told.several and v.first_facts() and _ALSO_ELSEWHERE.match(v.lead) is not None),
    ("the lead counts several cases", 2, lambda v: v.told.several),
    ("a day and an outcome behind the lead that counts several", 2, lambda v: v.told.several and v.told.lead_only and v.dated()
        and v.first_facts() and not v.began_dated()),
    ("a month and an incident, as in the case before", 3, lambda v: v.told.after_totals and another_month(v.text, v.here.start, v.here.sentence_end, v.index, v.told.history)),
    ("a day and a find behind the lead that counts several", 2, lambda v: v.told.several and v.told.lead_only and v.dated()
        and not v.first_facts() and not v.began_dated() and finds(v.text, v.here.start, v.here.sentence_end)),
    ("it begins as the case before began", 2, lambda v: v.told.several and v.told.history.outcome and v.dated() and v.began_dated()),
    ("it begins as the case before began, with a body of its own", 2, lambda v: not v.told.several and v.told.after_totals
        and (v.new_unit or v.later_unit) and (v.dated() or v.dated_month()) and v.began_dated()),
    ("a day and an outcome in one sentence, as in the case before", 1, _View.whole_as_before),
    ("no body, as in the case before", 1, lambda v: v.told.after_totals and not v.units and not v.told.history.units and v.whole_as_before()),
    ("a day and a find of its own, as in the case before", 2, _View.find_as_before),
    ("the case before is closed, and somebody reports another", 2, lambda v: v.closed() and v.dated() and v.reports() and v.new_people()),
    ("the case before is closed, and another kind of trouble is told of", 2, lambda v: v.closed() and v.new_people() and bool(v.crimes and v.told.history.crimes)
        and v.crimes.isdisjoint(v.told.history.crimes) and INCIDENT.search(v.text, v.here.start, v.here.sentence_end) is not None),
    ("the case before is closed, and another station has people of its own", 2, lambda v: v.other_station and v.closed() and v.new_people()),
    ("no word in common with the case before", 1, _View.strange),
    ("the case before was only named so far", -2, lambda v: not v.units and v.told.after_totals and v.told.history.outcome and not v.told.history.more),
    ("it tells of several itself", -2, _counts_cases),
    ("it sums up cases told", -2, lambda v: _SUMMED_CASES.search(v.text, v.here.start, v.here.end) is not None),
    ("a body not heard of before counts several cases", 1, lambda v: v.new_unit and not v.told.after_totals and any(
        isinstance(f, BustFact) and f.target == "case" and 2 <= (f.count.value or 0) <= _SMALL for f in v.facts)),
    ("the headline counts cases", 1, lambda v: _COUNTED_CASES.search(v.here.headline) is not None),
    ("the headline tells of many", 1, lambda v: _MANY.search(v.here.headline) is not None),
    ("a word that goes on", -4, lambda v: CONTINUE.match(v.lead) is not None and not v.one_more() and not v.another_time() and not (v.other_station and v.first_facts() and _SAME_NIGHT.match(v.lead))),
    ("people told before", -5, lambda v: not v.names.isdisjoint(v.told.history.names) and not _namesake(v) and not _one_of_those_named(v)),
    ("a surname told before, of another", -1, lambda v: _namesake(v)),
    ("numbers told before", -3, _repeats),
    ("the same case by its number", -5, lambda v: same_code(v.text, v.here.start, v.here.sentence_end, v.told.history)),
    ("a small number told before", -1, _small_repeats),
    ("a word that points back", -3, lambda v: points_back(v.lead[:HEAD]) and not v.one_more()),
    ("again, more of the same", -2, lambda v: _AGAIN.match(v.lead) is not None and not v.told.several and not v.one_more() and not _new_gang(v)),
    ("a body told before", -1, lambda v: bool(v.units) and not v.new_unit and not v.whole_as_before()),
    ("the story behind the lead", -3, _lead_and_body),
)

