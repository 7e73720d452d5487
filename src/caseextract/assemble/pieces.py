"""A sentence that tells several cases, cut into what tells one each: roundups by semicolon, items behind a colon, the year's sum behind a case."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from caseextract.assemble.anew import HAPPENED, begins_with_date, names_a_case
from caseextract.assemble.index import Index
from caseextract.assemble.returns import stands_now
from caseextract.assemble.rows import tells_of_many
from caseextract.assemble.totals import tells_of_one
from caseextract.classes import compiled
from caseextract.expressions import expression
from caseextract.text.structure import Sentence

_SEMICOLON = expression("；")
_SERIES = expression(r"系列|串案|连环")
_NOT_THE_FIRST = expression(r"第(?:[2-9]|[二三四五六七八九])[起宗]")  # 此案是该局5天内查获的第2起
_PARTS_BACK = 400  # how far back a part of a roundup is held against those before it
_COUNTED_WITHIN = 90  # how far into a sentence the colon behind its count stands
_FEWEST_ITEMS = 2
_DEED = expression(r"(?:其中)?(?:[一1]|另外?一|首|第[一二三四五])[起宗件](?:案件)?(?:是|为|系|，)")
_ANOTHER = expression(r"另外?[有一][一1]?[起宗件][^，。；、]{0,12}案件?，")  # …；另有一件假投资案件，警方…
# How a small story ends, where nobody is counted: 次日就抓住窃贼, 物归原主
_ENDED = compiled(r"{take_people}[^，。；]{0,6}(?:嫌疑人|嫌犯|疑犯|窃贼|小偷|男子|女子)|落网|归案|(?:原样|如数|全部|当场|成功)?追回|物归原主|告破")
# What one more case makes of the year: 这也是该站今年破获的第10起
_SO_FAR = expression(r"(?<=，)这(?:也|已经?)?是[^，。；]{0,12}(?:今年|本年|年内|去年|20\d\d年)[^，。；]{0,16}第[\d一二三四五六七八九十百]+[起宗例件单]")
# 云江“6·20”假种子案，…；白石“7·4”假化肥案，…: cases by their place and number
_CODED = expression(r"[\u4e00-\u9fff]{0,8}“(?:\d{4}[.·年])?\d{1,2}[.·]\d{1,2}”[^，。；“”]{2,20}案[，：]")
_IN_ALL = compiled(r"{in_all}|共|总")
_AMONG = expression(r"其中，")


def pieces(text: str, sentence: Sentence, index: Index) -> list[tuple[int, int, bool]]:
    """A roundup sentence cut at ； where parts have their own body and facts: (start, end, part of a roundup)."""
    whole = [(sentence.start, sentence.end, False)]
    if (sum_at := _so_far(text, sentence)) is not None:
        return [(sentence.start, sum_at, False), (sum_at, sentence.end, False)]
    if text.find("；", sentence.start, sentence.end) < 0:
        return whole
    if items := _items_behind_colon(text, sentence, index):
        return items
    parts = _between_semicolons(text, sentence.start, sentence.end)
    if sum(_DEED.match(text, a) is not None for a, _ in parts) > 1:
        return [(a, b, _DEED.match(text, a) is not None) for a, b in parts]  # 一起是某店员工倒卖信息案，…；另一起是…
    rich = [p for p in parts if (index.core_in(*p) or index.saved_in(*p)) and index.units_in(p[0], p[0] + 40)]
    if len(rich) < 2 and sum(stands_now(text, *p) is not None for p in parts) > 1:
        return [(a, b, False) for a, b in parts]  # 城东案中，…；城西案11名…
    if len(rich) < 2 and sum(names_a_case(text, *p) for p in parts) > 1:
        return [(a, b, True) for a, b in parts]  # 2月27日云江市侦破某案；3月10日青河市侦破某案
    if len(rich) < 2 and len(gangs := _gangs_by_head(parts, index)) > 1:
        return [(a, b, (a, b) in gangs) for a, b in parts]  # 打掉云江甲某团伙，该团伙…；打掉青河乙某团伙，…
    if len(rich) < 2:
        rich = [p for p in parts[1:] if (_ANOTHER.match(text, p[0]) is not None and bool(index.core_in(*p)) or _dated_part(text, p, max(sentence.start, p[0] - _PARTS_BACK), index) or _part_of_another(p, max(sentence.start, p[0] - _PARTS_BACK), index))]
        if not rich:
            return whole
    if _AMONG.match(text, sentence.start) and all(_is_share(text, p, index) for p in rich):
        return whole
    return [(a, b, (a, b) in rich) for a, b in parts]


def _gangs_by_head(parts: Sequence[tuple[int, int]], index: Index) -> list[tuple[int, int]]:
    """The parts that each break up one gang, by a head of its own."""
    out: list[tuple[int, int]] = []
    told: set[str] = set()
    for part in parts:
        names = {f.name for f in index.persons_in(*part)}
        if names and told.isdisjoint(names) and any(f.target == "gang" and f.count.value == 1 and f.count.qualifier == "exact" for f in index.busts_in(*part)):
            out.append(part)
            told |= names
    return out


def _between_semicolons(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The parts of a range that end in ； or at its end."""
    cuts = [start, *(m.end() for m in _SEMICOLON.finditer(text, start, end)), end]
    return [(a, b) for a, b in pairwise(cuts) if b > a]


def _so_far(text: str, sentence: Sentence) -> int | None:
    """Where the last clauses of a sentence tell what the body came to this year: …，这也是该站今年破获的第10起毒品案，累计缴毒12公斤."""
    found = _SO_FAR.search(text, sentence.start, sentence.end)
    return found.start() if found is not None and _IN_ALL.search(text, found.end(), sentence.end) is not None else None


def _items_behind_colon(text: str, sentence: Sentence, index: Index) -> list[tuple[int, int, bool]]:
    """A sentence that counts cases and tells each behind its colon, by its day, its body or its number: 查获走私案2起：8日，…；19日，…."""
    colon = text.find("：", sentence.start, min(sentence.end, sentence.start + _COUNTED_WITHIN))
    if colon < 0:
        return []
    items = _between_semicolons(text, colon + 1, sentence.end)
    if len(items) >= _FEWEST_ITEMS and all(_CODED.match(text, a) for a, _ in items):
        return [(sentence.start, colon + 1, False), *((a, b, True) for a, b in items)]
    if not tells_of_many(text[sentence.start : colon]):
        return []
    if len(items) < _FEWEST_ITEMS or not all((begins_with_date(text, a) or index.units_in(a, a + 1)) and index.core_in(a, b) for a, b in items):
        return []
    return [(sentence.start, colon + 1, False), *((a, b, True) for a, b in items)]


def _is_share(text: str, part: tuple[int, int], index: Index) -> bool:
    """Whether a part tells how many cases of the totals a body solved: 其中，城东分局破获212起，刑拘101人."""
    if not any(f.target == "case" and (f.count.value or 0) > 1 for f in index.busts_in(*part)) or tells_of_one(text, *part, index):
        return False
    return not any(d.day is not None for d in index.dates_in(*part)) and _SERIES.search(text, *part) is None


def _dated_part(text: str, part: tuple[int, int], start: int, index: Index) -> bool:
    """Whether a part begins with a day and has a case, a gang or a den of its own, or an outcome where the one before it was not the first of its kind."""
    if not begins_with_date(text, part[0]):
        return False
    if _tells_a_story(text, part) and _tells_a_story(text, _part_before(text, start, part[0])):
        return True
    if index.busts_in(*part) or not index.core_in(*part):
        return bool(index.busts_in(*part))
    return _NOT_THE_FIRST.search(text, start, part[0]) is not None or _others_by_another_offence(part, (start, part[0]), index)


def _part_before(text: str, start: int, end: int) -> tuple[int, int]:
    """The part of a sentence that ends in the ； before a part."""
    return max(start, text.rfind("；", start, end - 1) + 1), end


def _tells_a_story(text: str, part: tuple[int, int]) -> bool:
    """Whether a part begins with a day, tells what happened and how it ended: 2月3日，一店铺失窃，次日就抓住窃贼."""
    return begins_with_date(text, part[0]) and HAPPENED.search(text, *part) is not None and _ENDED.search(text, *part) is not None


def _others_by_another_offence(part: tuple[int, int], told: tuple[int, int], index: Index) -> bool:
    """Whether a part names people and kinds of offence, and none of those named before it."""
    people, before = ({p.name for p in index.persons_in(*span)} for span in (part, told))
    crimes, earlier = ({f.code.split(".")[0] for f in index.crimes_in(*span)} for span in (part, told))
    return bool(people and before and crimes and earlier) and people.isdisjoint(before) and crimes.isdisjoint(earlier)


def _part_of_another(part: tuple[int, int], start: int, index: Index) -> bool:
    """Whether a part begins with a body that broke up something and takes others than those named before it: …将甲某抓获；某支队捣毁一窝点，抓获乙某等3人."""
    others, told = ({p.name for p in index.persons_in(a, b)} for a, b in (part, (start, part[0])))
    return bool(index.units_in(part[0], part[0] + 1) and index.busts_in(*part) and others and told and index.core_in(start, part[0])) and others.isdisjoint(told)
