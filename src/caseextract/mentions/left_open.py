"""Measures told with nobody counted or named beside them: he was taken at the door, the officers stepped up and took him.

What is found here is one person told of before, and counts only where nothing else says who was taken.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from caseextract.classes import compiled
from caseextract.engine import Hit
from caseextract.expressions import expression
from caseextract.mentions.denials import Denials
from caseextract.mentions.facts import ArrestFact, Count
from caseextract.mentions.governing import BY_OFFICERS, INTRANSITIVE, PASSIVE, told_on
from caseextract.mentions.groups import Group
from caseextract.mentions.persons import standing
from caseextract.mentions.reading import BLANK, Reading
from caseextract.text.structure import Sentence

_MEASURES = frozenset(["caught", "sentenced", "criminal_detention", "administrative_detention", "arrested", "bail", "transferred_for_prosecution", "surrendered"])
_MAN = "(?:男子|女子|男生|女生|少年|青年|老汉|学生|司机|保姆|乘客|旅客|员工|店员|保安|[\\u4e00-\\u9fff]{0,4}(?:员|者|犯|贼|匪|客|徒|工|手)|嫌疑人|男|女)"
# Of whom a sentence goes on to tell: 他, 那名保管员, 男子
_TOPIC = expression(
    rf"(?:[^，。；\n某名被将把]{{0,14}}，)?(?:(?:\d{{1,2}}月)?\d{{1,2}}日[^，。；某]{{0,6}}?，?|如今|现在|目前|最终|随后|后来|不久后?|最后|而)?(?P<who>他(?![们的人乡国家])|她(?![们的])|此人|该人|[那这]人(?![们家])|该[男女](?![子性方])|(?:该|这|那|此)名[^，。；、某的被将把]{{0,12}}?{_MAN}|该(?:涉案|可疑|嫌疑|肇事)?(?:男子|女子|司机|学生|嫌疑人)|(?<![\u4e00-\u9fff])(?:男子|女子)(?![\u4e00-\u9fff]{{0,2}}某))"
)
# 对于收赃的店主，给予行政拘留8日的处罚: one, by what he does, whom a measure is taken against behind a comma
_TO_ONE = compiled(
    r"(?<![^，。；\n])对于?(?P<who>[^，。；、：\n\d某们等两二三四五六七八九十多几数各将把]{2,30}?(?:店主|老板|老板娘|摊主|业主|房东|车主|货主|船主|司机|驾驶[员人]|负责人|经营者|收购者|销售者|收赃者|当事人|行为人|嫌疑人|男子|女子))，"
    r"(?:(?:[^，。；、\n]{0,8}(?:{officers}|警方|公安局|公安机关|派出所|分局|[支大]队))?(?:已|均|现|当场|依法|决定)*(?:给予|予以|处以|作出|处))?$"
)
_DETENTIONS = frozenset(["administrative_detention", "criminal_detention", "bail"])
_SO_LONG = expression(r"[\d一二三四五六七八九十]{1,3}[日天]")
_STORY = 240
_ONE_MAN = expression(r"(?:一|1)(?:名|个|位)?(?![^，。；]{0,3}[受被])[^，。；、\d被]{0,10}?(?:男子|女子|男青年|老汉|男人|男性|女性)(?![^，。；]{0,8}(?:报警|报案|求助|来电|[^自]称|遭|被|受伤|死亡|倒地))")
_OTHERS = expression(r"等人|等\d|伙同|同伙|团伙|一伙|两人|二人|三人|他们|先后|分别|[\d二两三四五六七八九十多几数]名(?:男子|女子|嫌疑人|犯罪嫌疑人|青年)|[\d二两三四五六七八九十多几数]人(?!受|死|轻|重|遇|伤|身|送)")
_THE_SUSPECT = expression(r"(?:将|把)(?:涉案|涉嫌作案的|持刀|行凶)?(?:犯罪)?嫌疑人(?:[截拦][停住下]后|制服后|迅速|当场|现场|成功|及时|依法|立即|一举|在[^，。；]{1,12})*$|(?<![\d名个])(?:犯罪)?嫌疑人(?:随即|当场|现场|迅速|已|随后|很快)*被(?:[^，。；]{0,6}?(?:民警|警方|公安机关))?(?:当场|现场|成功|及时|依法)*$")
_SUSPECT_BEHIND = expression(r"(?:涉案|行凶)?(?:犯罪)?嫌疑人(?=[，。；！]|$)")
_COURT = expression("法院|法庭|裁判")
_SUSPECT = expression(r"(?:被捕|落网|涉案)的?(?:男子|女子|男司机|女司机|司机|人)|(?:嫌犯|疑犯|犯嫌)(?=姓)")
_ABOUT_HIM = expression(r"[^。\n某]{0,90}[，；]涉嫌?[^。；，\n某]{2,50}，(?:现|已|昨日|今日|昨天|今天|前日|其后|随后|案件)*(?:被|由(?:本局|警方|司警))?")
_OF_OLD = expression(r"曾|多次|\d{4}年|[一二三四五六七八九十几\d]年前|当年|前科|刑满|服刑|出狱|以前|此前|上次|第一次|几次")
_ANYBODY = ("男子", "女子")
_NOBODY_ELSE = expression(r"[^，。；某名将把对向给“]{0,40}")
# 民警一拥而上，当场抓获: the clause has officers, how and where, and nobody who is taken
_RESULT = compiled(r"{take_people}|逮捕|拿下|抓住|逮住|捉住|擒住|制服|生擒|活捉|拘提")
_PROCESS = expression(r"抓捕|缉捕|追捕|拘提")
_DONE = expression(r"归案|到案|回国")
_BARE_CLAUSE = compiled(
    r"(?:(?:[^，。；\n某名将把对被]{0,8})?(?:{officers}|员警|司警|关员|队员|人员|[支大中]队|派出所|分局|抓捕组|工作组))?"
    r"(?:{at_once}|{all_of}|{in_turn}|遂|于是|便|即|又|再|并|将计就计|果断|上前|一拥而上|依法|予以|一把|最终|终于|次日|当[晚日天]|随后|(?:赶|前|开|驱车|辗转|连夜)?(?:往|赴|到|赶|至|在|于|从)[^，。；\n某名将把对被]{1,14}?)*"
)
# 这个大胆的窃贼又来偷车，被守候的民警抓获; 窃贼被民警抓获
_THIEF_TAKEN = compiled(
    r"(?:(?<=[，。；！：”\n])|^)(?P<who>(?:[这那该此][个名位]?)?[^，。；：、\n“”\d将把被某姓们多几数两俩二三四五六七八九十等与和及]{0,12}?(?:窃贼|毛贼|蟊贼|飞贼|[车盗]贼|小偷|扒手|骗子|歹徒|劫匪|毒贩|凶手|嫌疑人|男子|女子|醉汉)(?!某|们|家|的))"
    r"(?P<how>[^，。；、\n将把]{0,16}，?)(?:即|便|就|却|又|终|当场|随即|随后|很快|立即|最终|当即|已|在[^，。；、]{1,12})*被(?:[^，。；、\n被]{0,16}?(?:{officers}|警|派出所|公安|[支大中]队|队员|保安|群众|村民|居民|店员))?(?:们|当场|现场|成功|迅速|一举|及时|依法|当众|给|就地|[拦截堵按]?[下停住]并|联手|合力){0,3}$"
)
_BY_OTHERS = expression(r"[被遭][^，。；]{0,8}(?:青年|男|女|匪|歹徒|贼|人|同伙|对方)$")  # 女子被尾随的青年抓住
_CLAUSE_BEFORE = 48
_LOOKS = expression(r"怀疑|疑似|如果|一旦|曾|报警|报案|求助|受害|被[骗害盗抢打捅]")
_CLOSES = expression(r"[，。；！]|$")
_FOUND = expression(r"(?:发现|见(?!面)|看到|看见|目睹|锁定|认出|查明|得知|获悉|掌握|确认|等到|守到|查得)[^。；]{0,3}$")


def left_open(reading: Reading, sentence: Sentence, verbs: Sequence[Hit], groups: Sequence[Group], denials: Denials) -> list[ArrestFact]:
    """What a sentence that counts and names nobody taken tells of one person: by a pronoun, or by a verb without an object."""
    return (
        _of_topic(reading, sentence, verbs, groups, denials) or without_object(reading, sentence, verbs, groups, denials)
        or _the_only_one(reading, sentence, verbs, groups, denials) or _the_thief(reading, sentence, verbs, groups, denials)
        or _to_one(reading, sentence, verbs, groups, denials)
    )


def _to_one(reading: Reading, sentence: Sentence, verbs: Sequence[Hit], groups: Sequence[Group], denials: Denials) -> list[ArrestFact]:
    """对于收购赃物的店主，给予行政拘留8日的处罚."""
    if groups:
        return []
    for verb in verbs:
        if verb.code in _DETENTIONS and reading.outer[verb.start] != BLANK and not denials.denied(verb):
            found = _TO_ONE.search(reading.text, sentence.start, verb.start)
            if found is not None and ("已" in found.group() or _SO_LONG.match(reading.text, verb.end)):
                return [_one(verb, found.start("who"))]
    return []


def _the_only_one(reading: Reading, sentence: Sentence, verbs: Sequence[Hit], groups: Sequence[Group], denials: Denials) -> list[ArrestFact]:
    """一名男子持刀伤人。…将犯罪嫌疑人当场控制: the suspect, where a notice tells of one man and of no others with him."""
    text = reading.text
    verb = next((v for v in verbs if v.code in ("caught", "criminal_detention") and (_THE_SUSPECT.search(text, max(sentence.start, v.start - 40), v.start) or _SUSPECT_BEHIND.match(text, v.end)) and not denials.denied(v)), None)
    if verb is None or groups or reading.outer[verb.start] == BLANK:
        return []
    before = text[max(0, sentence.start - _STORY) : verb.start]
    if _OTHERS.search(before) is not None:
        return []
    return [_one(verb, sentence.start)] if len(_ONE_MAN.findall(before)) == 1 or _named_behind(reading, sentence) else []


def _named_behind(reading: Reading, sentence: Sentence) -> bool:
    """Whether one suspect is named, in the sentences just behind, and nobody else in the text: 将嫌疑人截停后抓获。经审讯，嫌疑人甲今年42岁."""
    text = reading.text
    named = {text[hit.start : hit.end] for hit in reading.hits.of("name") if standing(reading, hit) != "victim"}
    behind = text[sentence.end : sentence.end + _STORY]
    return len(named) == 1 and _OTHERS.search(behind) is None and f"嫌疑人{min(named)}" in behind


def _the_thief(reading: Reading, sentence: Sentence, verbs: Sequence[Hit], groups: Sequence[Group], denials: Denials) -> list[ArrestFact]:
    """窃贼被民警抓获; 秃顶男子刚下车，即被民警抓获: one that a clause begins with, by what he is, where no others are told of."""
    text = reading.text
    if groups:
        return []
    for verb in verbs:
        if verb.code != "caught" or reading.outer[verb.start] == BLANK or text[verb.end : verb.end + 1] in ("的", "后") or denials.denied(verb):
            continue
        low = reading.clause(verb.start, sentence)[0]
        found = _THIEF_TAKEN.search(text, max(sentence.start, low - _CLAUSE_BEFORE), verb.start)
        if found is None or _LOOKS.search(text, found.start(), verb.start) or _OF_OLD.search(text, sentence.start, verb.end):
            continue
        if _OTHERS.search(text, max(0, sentence.start - _STORY), min(len(text), sentence.end + _STORY)) is None:
            return [_one(verb, found.start("who"))]
    return []


def _of_topic(reading: Reading, sentence: Sentence, verbs: Sequence[Hit], groups: Sequence[Group], denials: Denials) -> list[ArrestFact]:
    """他在廊桥口被民警带走; 男子说不清来路，已被刑事拘留."""
    text = reading.text
    topic = _TOPIC.match(text, sentence.start)
    if topic is None and (suspect := _SUSPECT.match(text, sentence.start)):
        sent = next((v for v in verbs if v.code in ("transferred_for_prosecution", "prosecuted")), None)
        return [_one(sent, sentence.start)] if sent is not None and all(g.inferred and g.count.value == 1 for g in groups) and not denials.denied(sent) and _ABOUT_HIM.fullmatch(text, suspect.end(), sent.start) else []
    if topic is None or any(g.start < topic.start("who") for g in groups):
        return []
    start, end = topic.span("who")
    if text.startswith(_ANYBODY, start) and text[sentence.start - 1 : sentence.start] in ("", "\n"):
        return []  # 男子骑走单车被抓: a headline
    for verb in verbs:
        if verb.start < end or verb.code not in _MEASURES or reading.outer[verb.start] == BLANK or denials.denied(verb):
            continue
        if verb.code == "sentenced" and _COURT.search(text, end, verb.start) is None:
            continue
        if any(end <= g.start < verb.start for g in groups) or _OF_OLD.search(text, sentence.start, verb.end + 2):
            return []
        if _done_to(reading, sentence, start, end, verb):
            return [_one(verb, start)]
    return []


def _done_to(reading: Reading, sentence: Sentence, start: int, end: int, verb: Hit) -> bool:
    """Whether a verb is done to those told of: in their own clause, or in one that goes on with them."""
    text = reading.text
    if verb.rule.attrs.get("near") and BY_OFFICERS.search(text, end, verb.start) is None and not INTRANSITIVE.fullmatch(text, verb.start, verb.end):
        return False
    gap = text[end : verb.start]
    if text[verb.end : verb.end + 1] == "的" or _BY_OTHERS.search(gap) and BY_OFFICERS.search(gap) is None:
        return False
    if "，" not in gap:
        itself = INTRANSITIVE.fullmatch(text, verb.start, verb.end) is not None
        return _NOBODY_ELSE.fullmatch(gap) is not None and (itself or PASSIVE.search(gap) is not None)
    return told_on(reading, start, end, verb, sentence)


def without_object(
    reading: Reading, sentence: Sentence, verbs: Sequence[Hit], groups: Sequence[Group], denials: Denials, found: Sequence[ArrestFact] = ()
) -> list[ArrestFact]:
    """发现一名男子正在拆电机，当场抓获; 锁定柏某住处后，前往云江缉捕到案. In a sentence with ``found`` measures, of an item (between ；) that has none."""
    text = reading.text
    for verb in verbs:
        if verb.code not in ("caught", "arrested") or reading.outer[verb.start] == BLANK or _RESULT.match(text, verb.start) is None:
            continue
        word = text[verb.start : verb.end]
        if _PROCESS.match(word) and not _DONE.search(word) or _CLOSES.match(text, verb.end) is None or denials.denied(verb):
            continue
        low, _ = reading.clause(verb.start, sentence)
        if _BARE_CLAUSE.fullmatch(text, low, verb.start) is None:
            continue
        item = max(sentence.start, text.rfind("；", sentence.start, low) + 1) if found else sentence.start
        if any(f.end > item and f.start < verb.end for f in found):
            continue
        told = [g for g in groups if item <= g.start and g.end <= low and not g.inside]
        if len({(g.names, g.count.key()) for g in told}) != 1 or told[-1].public:
            continue
        group = told[-1]
        return [ArrestFact(group.start, verb.end, verb.rule.id, verb.code, group.person, group.count, inferred=True, pronoun=True, who=group.names)]
    return []


def _one(verb: Hit, start: int) -> ArrestFact:
    return ArrestFact(start, verb.end, verb.rule.id, verb.code, "suspect", Count(value=Decimal(1)), inferred=True, pronoun=True)
