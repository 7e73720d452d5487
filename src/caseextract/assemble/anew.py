"""Whether a sentence inside a paragraph tells of another case than the one told so far: by its words, its day, its body, its people."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from caseextract.assemble.datelines import dateline_at
from caseextract.assemble.history import HEAD, History
from caseextract.assemble.index import Index
from caseextract.classes import compiled
from caseextract.expressions import expression
from caseextract.mentions.unit_parts import UnitMention
from caseextract.regions import name_after

FAR: Final = 70
CONTINUE = compiled(
    r"^(?:[问答][：:（]|经查|经审|经进一步|经初步|经鉴定|经统计|目前|现(?!场会)|随后|至此|其中(?!一案)|据(?:了解|交代|介绍|悉|查|该案|民警)|该(?:团伙|案|窝点|犯罪|男子|公司)|上述|在掌握|根据[^，。]{0,20}(?:供述|交代|线索)"
    r"|民警(?:顺线|{at_once}|乘胜|又)|专案(?:组|团队|小组|人员|民警)|办案民警|当晚|之后|后经|接警后|接报后|侦查(?![总支大中]?队|员)|通过|审讯|警方(?:提醒|介绍|查明)|为(?:彻底|尽快|深挖)|经过|同时，|最终|次日|原来|此案|案发后|发现|掌握|调查(?![局科处站])"
    r"|收网|线索：|战果：|跟进(?:后|调查)|其后|稍后|及后|(?:海关)?(?:人员|{officers})(?:其后|随后|继而|跟进)|行动中|期间|被捕|案件|全案|涉案|三名|两名|四名|二人|两人|三人|[一二三四五六七八九十\d]+人(?:询后|讯后|均|已))"
)
SURE_STORY = expression(r"^[（(]?(?:又讯|另讯|另据(?:了解|悉|报道|消息)?，(?![\u4e00-\u9fff]{2,4}案(?:中|的?[\d一二两三四五六七八九十]{1,3}[名人]|涉案)))|^(?:无独有偶|另案，|在?第[一二三四五六七八九十][宗起](?!案件的)|在?首宗(?!案件的)|(?:其中|另)一案(?:件?[，：]|(?=[^，。；案]{2,24}[，。]))|另一[起宗]|另外?有[一1][起宗件])")
CODE: Final = expression(r"“(?:\d{4}[.·年])?(\d{1,2}[.·]\d{1,2})[^”]{0,14}”")
_NUMBERED = expression(r"在?第[二三四五六七八九十][宗起](?!案件的)|另外?一[宗起案](?:件|案件)?(?=[，则中由：])")
BESIDES = expression(r"(?:此外|另外?|无独有偶)[，,]|另(?=该[局关署队厅]|[\u4e00-\u9fff]{2,8}(?:分局|[支大]队|派出所|海关))")
_OF_LATE = compiled(r"(?:{of_late}|此前)，")
SAME_DAY = expression(r"同日|同一天")
_IN_A_MONTH = expression(r"(?:今年)?(?:\d{1,2}|[一二三四五六七八九十]{1,2})月(?:份|初|底|中旬|上旬|下旬|\d{1,2}日)?(?:[、至和]\d{1,2}日)?，")
_THAT_DAY = expression(r"(?:其中|当[晚天日]|次日|同日|同[一]天)?，?")
# Another case in so many words: 又侦破一起偷渡案, 查获另一宗
_ONE_MORE = compiled(r"(?:(?:又|再次?|再度)[^。，；]{0,12}(?:{solve}|查获)了?(?:另外?)?|(?:{solve}|查获)了?另外?|(?:又|还)(?:公开|依法)?(?:宣判|审理|审结|判决)了?(?:另外?)?)[一1][起宗][^。，；\n]{0,24}案")
_STOP = expression("[。；\n]")
_DEICTIC = expression(r"供述|此案|在其[\u4e00-\u9fff]{0,4}(?:住所|寓所|住处|家中|住宅)|交代|上线|同案|该团伙|该案|上述|另一名|另一(?:犯罪)?嫌疑人|最后一名|余下|在逃的|上家|下家|同伙(?<!招募同伙)(?<!招揽同伙)(?<!纠集同伙)(?<!伙同同伙)(?<!勾结同伙)|余党|漏网|线索(?:延伸|扩线)|依此|据此|由此|深挖|顺藤|循线|继续|获报后|据报后|接报后|接警后|接获报案后|接获报警后|日，?(?:专案组|抓捕组|专案民警|办案民警|侦查员)|时，?(?:专案组|抓捕组|专案民警|办案民警|侦查员)|许，?(?:专案组|抓捕组|专案民警|办案民警|侦查员)")
_TAKES = compiled(r"(?:抓|查|截|捕)获|缴获|收缴|{take_goods}|{break_up}|查处")
ONE = expression(r"(?:一起|1起|一宗|1宗|一个|1个|一处|1处|一名|一伙|一家|特大|“)[^，。；]{0,30}(?:案|团伙|窝点|集团|网络|链|作坊|赌档|场所|男子|女子)|案。")
INCIDENT = compiled(r"发生[^，。]{0,14}案|失窃|被盗|被抢|命案|接(?:到)?[^，。]{0,14}{call_police}|来报案")
# What begins a case of its own: a report, a check, somebody or something suspicious; not 发现其上家的行踪
FIND = compiled(r"根据(?:群众|前期|有关)?(?:的|提供的?)?(?:举报|线索|情报)|(?:接|收|获)[^，。；]{0,12}(?:{call_police}|线索|情报)|接报|(?:巡逻|检查|查缉|查验|截查|盘查|布控|设卡|堵卡|巡查|监管)[^。；]{0,24}(?:发现|望见|看[见到]|撞[见上])|截[查停获]|得知(?:有|一|两)|发现(?:有人|[一两三\d]+[名艘辆个人票件]|可疑|异常|疑似)")
MONTH = expression(r"(?:(?:19|20)\d\d年|今年|去年)\d{1,2}月(?:初|底|中旬|上旬|下旬|份)?，")
# 该大队 is the body told already; in 该支队城关大队 it is the one above another body
_SAME_BODY = expression(r"[该我本](?:县|市|区)?(?:[分支总]?[局站所队关]|大队|中队|团伙|案|男子|犯罪)(?![\u4e00-\u9fff]{1,10}(?:大队|中队|派出所|[检工]\w{1,2}站|分站))")
_AMONG_THEM: Final = "其中，"
_SOLVED = compiled(r"(?:{solve}|侦办|查办)了?(?![一1][起宗])(?:[^，。；、\d]|\d{1,3}[名人]){4,40}案(?![件例])")
_ACTS = compiled(r"(?:[市县区])?(?:近日|日前|昨[日天]|前[日天]|\d{1,2}日)?(?:也|亦|成功)?(?:破获|侦破|{break_up}|捣|查获|截获|破)")
_N = "一二三四五六七八九十廿"
DAY_FIRST = expression(
    rf"(?:(?:(?:19|20)\d\d年|今年|去年)?\d{{1,2}}月)?\d{{1,2}}(?:日|、\d)|(?:[上本当]月|(?:[{_N}○〇零]{{4}}年|今年|去年)?[{_N}]{{1,2}}月)(?:[{_N}]{{1,3}}|\d{{1,2}})日"
)
# 四月底，; 三月二十一日，: months and days in words, as agencies wrote them
_MONTH_FIRST = expression(r"(?:今年|去年|\d{4}年)?(?:\d{1,2}|[一二三四五六七八九十]{1,2})月(?:份|初|底|中旬|上旬|下旬|[一二三四五六七八九十]{1,3}日)?[晚，][，]?")
_SOLVED_ONE = compiled(r"(?:成功)?{solve}了?[一1][起宗]")
# 时隔四天，某大队…: days on, where several are told
_DAYS_ON = expression(r"(?:时隔|相隔|仅隔)[一两三四五六七八九十\d]{1,3}[天日]，|[一两三四五六七八九十\d]{1,3}[天日](?:之?后)，")
_DAY_BEHIND: Final = 12
_DAY_SAID: Final = 16  # 通报称：2021年11月2日
# What somebody did or lost
HAPPENED = compiled(r"失窃|被[盗偷抢骗撬劫砸]|{call_police}|发生|遭[人窃抢骗]|丢了|不见了")
_LOST = expression(r"被骗|被盗|被抢|损失|骗走")
_CLOSED = expression(r"(?:案|案件)[^，。；]{0,8}(?:侦办|审理|办理|侦查|调查)|被[^，。；]{0,14}(?:拘留|刑拘|逮捕|批捕|处罚|取保候审|移送)|(?:给予|处以|作出|予以)[^，。；]{0,16}(?:拘留|处罚|罚款)")
_PREFACED = compiled(r"(?:，|{of_late}|例如|比如|如|由|在)$")
# Who says so, before a day: 据介绍，9月23日，…
_SAID = expression(r"(?:据(?:[\u4e00-\u9fff]{0,14}?介绍|[\u4e00-\u9fff]{0,14}?(?:透露|通报)|悉|了解|报道)|经了解|(?:警方|民警|海关|海警)(?:介绍|称|表示))，")


def behind_who_says(text: str, start: int) -> int:
    """Where a stretch begins behind 据介绍，."""
    said = _SAID.match(text, start)
    return start if said is None else said.end()


def begins_with_date(text: str, start: int) -> bool:
    """Whether a stretch begins with a day or a month of a year: 今年3月，…, 5月2日，…."""
    return DAY_FIRST.match(text, start) is not None or MONTH.match(text, start) is not None


def surely_new(text: str, start: int) -> bool:
    """Whether a stretch begins with a sure word for a new story: 无独有偶, 第二宗."""
    return SURE_STORY.match(text[start : start + 12]) is not None


def numbered(text: str, start: int) -> bool:
    """Whether a stretch begins with the number of a case, or tells of the other one: 第二宗案件, 另一宗案件，."""
    return _NUMBERED.match(text, start) is not None


def another_body_same_day(text: str, start: int, end: int, index: Index, told: History) -> bool:
    """Whether a sentence tells what a body not heard of did on the same day: 同日，某派出所在另一处查获8人."""
    if SAME_DAY.match(text, start) is None or not index.core_in(start, end):
        return False
    bodies = index.units_in(start, min(end, start + HEAD))
    return bool(bodies) and (own_station(bodies, index, told) or not any(told.knows(index.name_of(u)) for u in bodies))


def another_code(text: str, start: int, end: int, told: History) -> bool:
    """Whether a case by its number, the day it was filed, is told behind another by its number: “4·02”案…。打掉“5·28”团伙…"""
    mine = CODE.findall(text, start, end)
    known = CODE.findall(text, told.start, told.end) if mine else []
    return bool(known) and set(known).isdisjoint(mine)


def same_code(text: str, start: int, end: int, told: History) -> bool:
    """Whether a case by its number is told that was told by it before: 打掉“6·20”团伙 … 省厅督办的“6·20”案."""
    mine = CODE.findall(text, start, end)
    return bool(mine) and not set(CODE.findall(text, told.start, told.end)).isdisjoint(mine)


def another_victim(text: str, start: int, end: int, index: Index) -> bool:
    """Whether a sentence tells, by its day, what one victim lost, and no outcome: 11月5日，家住某镇的惠某被骗100万。"""
    if index.core_in(start, end) or not index.money_in(start, end) or not any(d.day is not None for d in index.dates_in(start, start + _DAY_SAID)):
        return False
    return len(index.persons_in(start, end)) == 1 and _LOST.search(text, start, end) is not None


def station_of_a_row(text: str, start: int, end: int, index: Index, told: History) -> bool:
    """Whether a sentence tells, by its day, what another station did, as the case told so far tells of one: 10日，甲派出所…。13日，乙派出所…"""
    if DAY_FIRST.match(text, start) is None or DAY_FIRST.match(text, told.start) is None or not told.outcome or not index.core_in(start, end):
        return False
    units = index.units_in(start, end)
    if not units or units[0].type != "station" or points_back(text[start : min(end, start + FAR)]):
        return False
    names = [index.name_of(u) for u in units]
    return told.beside_told(names[0]) and not any(map(told.named, names[1:]))  # 乙派出所协助甲派出所 goes on


def own_station(bodies: Sequence[UnitMention], index: Index, told: History) -> bool:
    """Whether the first body is a station that was not told by its own name, though its bureau was."""
    return bool(bodies) and bodies[0].type == "station" and not told.named(index.name_of(bodies[0]))


def finds(text: str, start: int, end: int) -> bool:
    """Whether a stretch begins with a day and a report or a find: 5月2日，执法艇发现一艘可疑船只."""
    return DAY_FIRST.match(text, behind_who_says(text, start)) is not None and FIND.search(text, start, min(end, start + FAR)) is not None


def names_a_case(text: str, start: int, end: int) -> bool:
    """Whether a stretch begins with a day and says which case was solved: 其中，3月10日，云江市侦破柏某诈骗案."""
    at = start + len(_AMONG_THEM) if text.startswith(_AMONG_THEM, start) else start
    return DAY_FIRST.match(text, at) is not None and _SOLVED.search(text, at, min(end, at + FAR)) is not None


def one_more_find(text: str, start: int, index: Index, told: History) -> bool:
    """Whether a paragraph behind a case with its day and outcome begins with a day and a find, or a body not heard of: one more case, though nothing of it is counted."""
    if not (told.outcome and told.dated) or DAY_FIRST.match(text, start) is None:
        return False
    units = index.units_in(start, start + HEAD)
    return FIND.search(text, start, start + FAR) is not None or bool(units) and not told.knows(index.name_of(units[0]))


def dated_body(text: str, start: int, end: int, index: Index, told: History) -> bool:
    """Whether a stretch begins with a day and a body not heard of before, behind a case with its outcome."""
    if not told.outcome or DAY_FIRST.match(text, start) is None:
        return False
    units = index.units_in(start, min(end, start + HEAD))
    return bool(units) and not told.knows(index.name_of(units[0]))


def begins_story(text: str, start: int, end: int, index: Index, told: History) -> bool:
    """Whether words that state no outcome begin a story: a dateline, or, behind a closed case or in another city, a day with a body not heard of or a report."""
    if dateline_at(text, start):
        return True
    if CONTINUE.match(text[start : start + 40]) or not any(d.day is not None for d in index.dates_in(start, min(end, start + HEAD))):
        return False
    units = index.units_in(start, min(end, start + FAR))
    if not is_closed(text, told) and not of_another_city(units, index, told):
        return False  # one more victim of the same gang, one more body that looks for it
    return INCIDENT.search(text, start, min(end, start + FAR)) is not None or bool(units) and not told.knows(index.name_of(units[0]))


def tells_one_more(text: str, start: int, end: int) -> bool:
    """Whether the first clauses of a stretch tell of another case in so many words."""
    found = _ONE_MORE.search(text, start, end)
    return found is not None and found.start() - start <= HEAD and _STOP.search(text, start, found.start()) is None


def tells_another(text: str, start: int, end: int, index: Index) -> bool:
    """Whether a sentence begins with a sure word for a new story, or with 此外, a body and an outcome, or tells of one case more."""
    if surely_new(text, start):
        return True
    besides = BESIDES.match(text, start)
    if not tells_one_more(text, start, end) and (besides is None or not index.units_in(start, min(end, start + HEAD)) and not place_acts(text, besides.end(), end)):
        return False
    return bool(index.core_in(start, end))


def place_acts(text: str, start: int, end: int) -> bool:
    """Whether a stretch begins with a place whose police are meant: 云江近日破获…."""
    at = name_after(text, start, end)
    return at is not None and _ACTS.match(text, at, end) is not None


def leading(text: str, start: int, end: int, index: Index) -> Sequence[UnitMention]:
    """The bodies that lead a sentence, at its head or behind a clause or a word of time: 近日，甲分局…; 为打击盗窃，乙县公安局…."""
    units = index.units_in(start, min(end, start + HEAD))
    if units and units[0].start == start:
        return units
    if not units or _PREFACED.search(text, start, units[0].start) is None or points_back(text[start : units[0].start]):
        return ()
    return units


def body_of_another_city(text: str, start: int, end: int, index: Index, told: History) -> bool:
    """Whether a sentence that breaks up something, or stands behind a closed case, is led by a body of another city than those of the case told: 甲市警方抓获5人。乙市警方捣毁…"""
    if not told.outcome or not index.core_in(start, end) or points_back(text[start : min(end, start + FAR)]):
        return False
    if not index.busts_in(start, end) and not is_closed(text, told):
        return False  # the ship of the same case, stopped by another coast guard
    return of_another_city(leading(text, start, end, index), index, told)


def of_another_city(units: Sequence[UnitMention], index: Index, told: History) -> bool:
    """Whether the first of some bodies is of another city than all those told."""
    if not units:
        return False
    code = index.regions.get(units[0].start)
    return code is not None and told.far_from(index.name_of(units[0]), code)


def another_body_acts(text: str, start: int, end: int, index: Index, told: History) -> bool:
    """Whether a sentence with an outcome begins with a body of its own, as the case told so far did: 甲分局抓获5人。乙分局查获…"""
    head = start + (said.end() - said.start() if (said := _MONTH_FIRST.match(text, start) or _THAT_DAY.match(text, start)) else 0)
    units = index.units_in(head, head + 1) or leading(text, start, end, index)
    if not units or told.knows(index.name_of(units[0])):
        return False
    if not told.outcome and not (told.dated and told.units and _MONTH_FIRST.match(text, start)):
        return False
    if _MONTH_FIRST.match(text, start) and _SOLVED_ONE.match(text, units[0].end):
        return True
    if told.dated and any(d.day is not None for d in index.dates_in(units[0].end, min(end, units[0].end + _DAY_BEHIND))):
        return True  # 10月3日，民警…抓获3人。某地警方于10月6日…将4人抓获
    return bool(index.units_in(told.start, told.start + FAR))


def is_closed(text: str, told: History) -> bool:
    """Whether the case told so far ends as cases end: 现已被行政拘留, 案件正在进一步侦办中."""
    last = max(told.start, told.end - 60), told.end
    known = told.ledger.closed.get(last)
    if known is None:
        known = told.ledger.closed[last] = _CLOSED.search(text, *last) is not None
    return known


def of_another_station(text: str, start: int, end: int, index: Index, told: History) -> bool:
    """Whether a sentence behind a closed case begins with another station and has an outcome: 甲某被行政拘留。乙派出所查获…"""
    units = index.units_in(start, min(end, start + HEAD))
    if not units or units[0].start - start > 1 or not told.beside_told(index.name_of(units[0])):
        return False
    return bool(index.core_in(start, end)) and is_closed(text, told)


def another_month(text: str, start: int, end: int, index: Index, told: History) -> bool:
    """Whether a sentence tells, by its month, of an incident or a bust, as the case told so far did: 6月，…。7月，某镇发生多起盗窃案…"""
    if _IN_A_MONTH.match(text, start) is None or not any(_IN_A_MONTH.match(text, before) for before in (told.start, told.last)):
        return False
    return INCIDENT.search(text, start, end) is not None or told.busts and bool(index.busts_in(start, end))


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
    if not (DAY_FIRST.match(text, start) or SAME_DAY.match(text, start) or _DAYS_ON.match(text, start)):
        if several and _OF_LATE.match(text, start) and _others_named(start, end, index, told):
            return True
        return another_body_acts(text, start, end, index, told) or another_month(text, start, end, index, told)
    if several:
        return True
    head = min(end, start + HEAD)
    if _SAME_BODY.search(text, start, head):
        return told.busts and bool(index.busts_in(start, end))
    return bool(index.units_in(start, head)) or ONE.search(text, start, end) is not None or another_month(text, start, end, index, told) or told.whole and not told.units


def points_back(lead: str) -> bool:
    """Whether words at the head speak of what was told before, and not of what they told themselves: 查获甲、乙，循线抓获丙."""
    found = _DEICTIC.search(lead)
    return found is not None and _TAKES.search(lead, 0, found.start()) is None
