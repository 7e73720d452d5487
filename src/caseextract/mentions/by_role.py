"""People taken who are told by what they are, with no number and no name: the owner of the shop, a couple that sold tickets, the driver and his mate."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from caseextract.classes import compiled
from caseextract.engine import Hit
from caseextract.expressions import expression
from caseextract.mentions.denials import Denials
from caseextract.mentions.facts import Count
from caseextract.mentions.governing import INTRANSITIVE, right_chain
from caseextract.mentions.groups import Group
from caseextract.mentions.reading import BLANK, Reading, any_hit_in, hits_in
from caseextract.text.structure import Sentence

_MEASURES = frozenset(["caught", "summoned", "criminal_detention", "administrative_detention", "arrested", "bail", "residential_surveillance", "compulsory_measures", "transferred_for_prosecution", "prosecuted", "sentenced"])
_WHAT = r"(?:(?![一二三四五六七八九十两俩](?:[名个位人对户家男女辆艘日月年]|[一二三四五六七八九十]))[^，。；：、\n“”（）\d将把被遭对向给某姓等们多几数各每些群伙令让使称说报和与及]|\d{2}岁)"
# 收货公司的52岁负责人, 倒卖车票的外地夫妇, 货仓负责人和跟车司机
_ONE = _WHAT + r"{0,16}?(?:(?:{one_role})?{kin_of_two}|{one_role}(?!{kin_of_two}))"
_WHO = rf"(?P<who>{_ONE}(?:(?:、|以?及|和|与|连同){_ONE}){{0,3}})(?!某)"
_HOW = r"(?:随后|其后|随即|当[场晚日天]|现场|次日|翌日|同日|昨[日晚天]|今[日天]|早前|先前|最终|最后|很快|不久|也|亦|同|同时|均|都|皆|已经?|现|目前|则|即|便|就|终|先后|双双|一并|一同|全部|依法|成功|及时|迅速|一举|分别|相继)"
_WHERE = r"(?:(?:[在于从][^，。；、将把被遭]{1,16}?))?"
_BY = r"(?:[被遭]|(?<=已)由(?=[^，。；]{0,12}(?:警方|公安|警察)))(?:[^，。；、被遭]{0,16}?(?:{officers}|警|检察院|检察机关|法院|派出所|公安局|公安机关|分局|海关|[支大中]队))?"
# 单位东主亦因涉嫌藏有私烟而被捕; 业主夫妇在家中被带走
_SUBJECT = compiled(rf"{_WHO}((?:{_HOW}|，)*(?:(?:因|因为|以)?涉?嫌?[^，。；被遭]{{2,30}}?[，而]?)?{_HOW}*{_WHERE}{_HOW}*)(?P<passive>{_BY}{_HOW}*)?$")
# 将卖家和修车行老板拘捕; 对组织者处以治安拘留
_OBJECT = compiled(rf"[将把对]{_WHO}{_HOW}*{_WHERE}{_HOW}*(?:处以|处|予以|给予|采取|执行)?(?:了)?$")
# 抓获幕后老板, 拘捕东主夫妇
_BEHIND = compiled(rf"了?{_WHO}(?=[，。；！]|$)")
_NOBODY = compiled(r"{victims}|{call_police}|事件|警|队员|官兵|记者|如果|假如|一旦|若|凡|应当|可以|必须|可被|将被|会被|可能|可处|依照|根据|规定|违反.{0,12}的|情节|再次|曾|冒充|自称|声称|怀疑|要求|提醒|寻找|追缉|通缉|在逃|潜逃中")
_AGAIN = expression(r"[也亦同]|一并|一同|双双")
_BY_OTHERS = expression(r"[被遭][^，。；]{0,12}(?:男|女|匪|歹徒|贼|同伙|对方|劫|债主|们|团伙)")
_CHARGED = expression("因|涉嫌")  # 东主因涉嫌聘用非法劳工被捕: whom an offence has to do with
_SEVERAL = compiled("{in_turn}|[均皆都]|分别|双双|全部|悉数")
_COURT = expression("法院|法庭|仲裁")
_DONE_TO = expression("[被遭将把对]")
_FETCHED = expression(r"从[^，。；被将把]{2,14}?(?:带|押|抓|押解)回$")  # 主犯从外省带回
_UNDER_LAW = expression(r"(?:均|皆|亦|也|都)?(?:依|以|涉嫌|因涉嫌)[^，。；]{2,32}(?:法|条例|罪嫌|罪)，?(?:被|已)?")  # 主嫌依诈欺罪嫌移送
# 清查5家旅馆，业主一并被带走: how many owners is not told
_PLACES = frozenset(["家", "户", "处", "间", "辆", "艘"])
_JOINED = expression(r"、|以?及|和|与|连同")
_PAIR = compiled(r"{kin_of_two}$")
_ENDS = expression(r"[，。；！、：）\n]|$|[\d一二两三四五六七八九十]|并|后|[获捕]|归案|到案|调查|审查|有期|无期|死刑|拘役|管制|回|候审|处")
_CLAUSES_BACK = 60
_LONGEST = 110
_HEADS = frozenset(["名", "人", "位", "个"])


def told_by_role(reading: Reading, sentence: Sentence, verbs: Sequence[Hit], spent: set[int], denials: Denials) -> list[tuple[Group, list[Hit]]]:
    """The people of a sentence who are told by their roles alone, each with what was done to them."""
    out: list[tuple[Group, list[Hit]]] = []
    free = [v for v in verbs if v.code in _MEASURES and v.start not in spent and reading.outer[v.start] != BLANK]
    done = sentence.start
    for verb in free:
        if verb.start < done or denials.denied(verb):
            continue
        group = _patient(reading, sentence, verb)
        if group is None or min(group.start, verb.start) < done:
            continue
        chosen = right_chain(reading.text, [v for v in free if v.start >= verb.start and not denials.denied(v)])
        out.append((group, chosen))
        done = chosen[-1].end
    return out


def _patient(reading: Reading, sentence: Sentence, verb: Hit) -> Group | None:
    """Whom a verb is done to, if only roles tell it."""
    text = reading.text
    low, high = reading.clause(verb.start, sentence)
    found = _found(text, verb, low, high, sentence) if verb.start - low <= _LONGEST else None
    if found is None or _BY_OTHERS.search(text, found.end("who"), verb.end):
        return None
    start, end = found.span("who")
    if start < verb.start and _ENDS.match(text, verb.end) is None:
        return None
    if _NOBODY.search(text, min(found.start(), verb.start), max(end, verb.end)) or _others_told(reading, sentence.start, start, end, verb.start):
        return None
    count = sum(2 if _PAIR.search(one) else 1 for one in _JOINED.split(found["who"]))
    if verb.code == "summoned" and _COURT.search(text, end, max(end, verb.start)):
        return None  # 老板被外地法院传唤: a suit, no measure of the police
    if count == 1 and _SEVERAL.search(text, end, max(end, verb.start)):
        return None  # 两案店主均被移送: how many is not told
    return Group(start, end, Count(value=Decimal(count)), None, inferred=True, role_word=True, pronoun=count == 1 and _AGAIN.match(text, end) is None)


def _found(text: str, verb: Hit, low: int, high: int, sentence: Sentence) -> re.Match[str] | None:
    """Where roles stand as whom a verb is done to: behind 将, as what a passive begins with, or behind the verb."""
    found = _OBJECT.search(text, low, verb.start)
    if found is not None:
        return found
    itself = INTRANSITIVE.match(text, verb.start, verb.end) is not None or text.find("被", verb.start, verb.end) >= 0
    before = max(low - _CLAUSES_BACK, sentence.start, *(text.rfind(mark, sentence.start, max(low - 1, sentence.start)) + 1 for mark in "，；："))
    for at in dict.fromkeys((low, before)):
        found = _SUBJECT.match(text, at, verb.start)
        if found is not None and (itself or found["passive"] or _FETCHED.search(text, found.end("who"), verb.end) or verb.code == "transferred_for_prosecution" and _UNDER_LAW.fullmatch(text, found.end("who"), verb.start)):
            return found
    if itself or verb.rule.attrs.get("near") or _DONE_TO.search(text, low, verb.start) or _a_caption(text, sentence):
        return None
    return _BEHIND.match(text, verb.end, high + 1)


def _a_caption(text: str, sentence: Sentence) -> bool:
    """Whether a sentence is a line of its own with no mark at its end, as what stands under a picture is."""
    return text[sentence.start - 1 : sentence.start] in ("", "\n") and text[sentence.end : sentence.end + 1] in ("", "\n") and text[sentence.end - 1] not in "。！？；"


def _others_told(reading: Reading, low: int, start: int, end: int, verb: int) -> bool:
    """Whether somebody else, by name, number or noun, stands between those told by their roles and the verb, or several places have such people."""
    high = max(end, verb)
    if any(q.unit in _PLACES and (q.value is None or q.value > 1) for q in reading.sentence_quantities(max(low, start - _CLAUSES_BACK), start)):
        return True
    if any_hit_in(reading.hits.of("name"), start, high) or any(q.unit in _HEADS for q in reading.sentence_quantities(start, high)):
        return True
    return any(n.end - n.start > 1 and _CHARGED.search(reading.text, end, n.start) is None and n.rule.attrs.get("role") != "police" for n in hits_in(reading.hits.of("person_noun"), end, verb))
