"""Shares of those taken that no verb of their own tells: 其中命案逃犯4人，潜逃十年以上的5人; 东区分局抓获29名，西区分局47名.

They go on from a count already read: after 其中 and the like with what sets each share apart, or place by place after the first.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from caseextract.expressions import expression
from caseextract.mentions.facts import ArrestFact
from caseextract.mentions.quantities import QuantityMention
from caseextract.mentions.reading import BLANK, Reading, count_of
from caseextract.mentions.standing import difference
from caseextract.numerals import parse_number
from caseextract.regions import lookup
from caseextract.text.structure import Sentence

_UNITS = frozenset(["人", "名", "位"])
# 其中; 31名逃犯中; 归案的218人里; 按金额看; 17名嫌疑人（越南籍9名）
_AMONG = expression(
    r"(?P<bracket>（)(?=[^，。；、（）\d]{1,6}籍)|(?<![^，。；（\n])(?:(?:其中|这当中|当中|这里面)[，：]?|(?:到案|落网|被捕|被抓|归案)的?(?:嫌犯|犯嫌|嫌疑人|人员|者|人士)(?:当中|之中|中|里)，|[按从分][^，。；\d]{1,8}?[看算分]，)"
    r"|(?<![\d第])(?P<count>[\d一二两三四五六七八九十百千]{1,6})[名人][^，。；、\d中里]{0,8}(?:当中|之中|里面|中(?!国)|里)[，：]?"
)
# What sets a share apart, before its number: 潜逃十年以上的, 命案逃犯, 500万元以上的有
_SET_APART = expression(r"(?:有|含|包括)?(?!另|还|又|再|也|均|都|已|被)[^，。；、]{0,18}?(?:的|以上|亿元|逃犯|在逃人员|人员|嫌疑人|案犯|分子|成员|骨干|头目|通缉犯|学生|居民|移工|公民|籍|者)(?:有|占|为|达|则有|约)*")
# or behind it: 46人为本地居民, 15人持双程证, 9人未满十八岁
_ARE_SUCH = expression(r"(?:均|都)?(?:[为是系属](?!首|主|夫|兄|同|亲|父|母|一|为|被|因|由|否)[^，。；、\d]{1,12}?(?<!在逃)(?<!后)|持[“]?[^，。；、\d]{0,8}?(?:证|行街纸|担保书|护照)[”]?|未满[\d一二三四五六七八九十]{1,3}周?岁|未成年)(?=[，。；、（]|$)")
_SENTENCES = expression(r"(?:被?判处?)?(?:死刑|死缓|无期徒刑|无期|拘役|管制|缓刑)(?=[，。；、（]|$)")  # 21名被告人领刑，其中2人死缓
_BEFORE_COUNT = expression(r"(?:有|另有|其余|余下|余者|则有)?")
_ANY_KIND = expression(r"[^，。；、\d]{2,16}")  # only where all the shares add up
_NOT_TAKEN = expression(r"[死伤亡救骗]|受害|被害|失主|(?<![上案])在逃的|未到案|未归案|漏网|仍|尚|追捕|民警|警力|群众|不捕|不批准|不起诉|被拐|解救")
_NO_HARM = expression("逃亡|潜逃|外逃|诈骗|故意伤害|伤害案")
_OF_A_KIND = expression(r"[，、：](?!另|还|又|再|也|余|其[余他])[^，。；、\d]{2,12}的(?:有|占)?")
_ITEM = expression(r"[，、；：]")
_ENDS = expression(r"[，。；、（）！\n]|$")
_FAR = 60  # between the people told and the sentence that tells their shares
_SAME_STORY = 200  # where it says how many they were, or other shares stand between
_RECENT = 6
_FIRST_PLACE = 40  # the place that those told first were taken at
_FEWEST = 2
# Place by place: 东区分局抓获29名，西区分局47名; 第一波次抓获231名，第二波次288名
_PLACE = expression(r"[\u4e00-\u9fff、]{2,16}?(?P<tail>分局|警区|县|市|区|州|省|所|[大支]队|公安局|波次)")
_NEXT_PLACE = expression(r"[，、；](?P<place>[\u4e00-\u9fff、]{2,16}?)(?:合共|合计|共)?")
_SO_FAR = expression(r"(?:一[周夜天月]|[当昨]晚|当天|共|已|先后|也)+$")  # 城东所一周抓了17名
_COUNTED_TOWNS = expression(r"[两二三四五六七八九十]?[省市县区州]$")


def shares(reading: Reading, sentence: Sentence, before: Sequence[ArrestFact], found: list[ArrestFact], used: set[int]) -> list[ArrestFact]:
    """The shares one sentence tells of those told before it or in it; those of them that are ``found`` already are marked as parts."""
    quantities = [q for q in reading.sentence_quantities(sentence.start, sentence.end) if q.unit in _UNITS and q.value is not None]
    if not quantities:
        return []
    out = [*_by_place(reading, quantities, before, found, used), *_adding_up(reading, quantities, found, used)]
    for opening in _AMONG.finditer(reading.text, sentence.start, sentence.end):
        whole = _whole(opening, sentence, before, found)
        if whole is not None:
            out += _among(reading, sentence, opening.end(), whole, quantities, found, used)
    return out


def _whole(opening: re.Match[str], sentence: Sentence, before: Sequence[ArrestFact], found: Sequence[ArrestFact]) -> ArrestFact | None:
    """Those of whom an opening tells the shares: the last taken before it, as many as it says; right before it where it is a bracket."""
    if opening["bracket"] and all(f.end != opening.start() for f in found):
        return None
    here = [f for f in found if f.start < opening.end() and not f.part]
    said = parse_number(opening["count"]) if opening["count"] else None
    recent = before[-_RECENT:]
    goes_on = said is not None or any(0 <= sentence.start - f.end <= _FAR for f in recent)
    near = here or [f for f in recent if goes_on and not f.part and 0 <= sentence.start - f.end <= _SAME_STORY]
    if said is not None:
        near = [f for f in near if f.count.value == said]
    last = near[-1] if near else None
    return last if last is not None and last.action in ("caught", "sentenced") and last.count.value is not None and not last.inferred else None


def _among(
    reading: Reading, sentence: Sentence, start: int, whole: ArrestFact, quantities: Sequence[QuantityMention], found: list[ArrestFact], used: set[int]
) -> list[ArrestFact]:
    """The shares behind an opening, up to a full stop or semicolon."""
    text = reading.text
    marks = "；。\n）" if reading.outer[start - 1] == BLANK else "；。\n"
    end = min([at for at in (text.find(mark, start, sentence.end) for mark in marks) if at >= 0], default=sentence.end)
    items = _up_to(list(_items(text, start, [q for q in quantities if start <= q.start < end and not difference(text, q, start)])), whole)
    left = whole.count.value or Decimal(0)
    fitting = [(q, words) for q, words in items if (q.value or 0) < left and not _NOT_TAKEN.search(_NO_HARM.sub("", words))]
    complete = len(fitting) == len(items) >= _FEWEST and sum((q.value or Decimal(0) for q, _ in items), Decimal(0)) == left and all(_ANY_KIND.fullmatch(words) and _ENDS.match(text, q.end) for q, words in items)
    out = []
    such = _ARE_SUCH if whole.action == "caught" else _SENTENCES
    for quantity, words in fitting:
        known = quantity.start in used or any(f.start <= quantity.start < f.end for f in found if f is not whole)
        told = complete or (whole.action == "caught" and _SET_APART.fullmatch(words) and _ENDS.match(text, quantity.end)) or (_BEFORE_COUNT.fullmatch(words) and such.match(text, quantity.end) and (such is _SENTENCES or not _NOT_TAKEN.search(text, quantity.end, quantity.end + 14)))
        if not told and not known:
            continue
        left -= quantity.value or Decimal(0)
        if left < 0:
            break
        if known and complete:
            _mark(found, quantity, whole)
        if not known:
            out.append(replace(whole, start=quantity.start, end=quantity.end, count=count_of(quantity), part=True, total=False, anaphor=False, who=(), more=False))
            used.add(quantity.start)
    return out


def _up_to(items: list[tuple[QuantityMention, str]], whole: ArrestFact) -> list[tuple[QuantityMention, str]]:
    """The items up to the one with which they make up the whole; all where they never do: 27人中，骨干12人，成员15人，其中逮捕13人."""
    added = Decimal(0)
    for number, (quantity, _) in enumerate(items, 1):
        added += quantity.value or Decimal(0)
        if added >= (whole.count.value or 0):
            return items[:number] if added == whole.count.value and number >= _FEWEST else items
    return items


def _mark(found: list[ArrestFact], quantity: QuantityMention, whole: ArrestFact) -> None:
    """A count of the same action that is told already is a part of the whole."""
    for number, fact in enumerate(found):
        if fact is not whole and fact.action == whole.action and fact.start <= quantity.start < fact.end:
            found[number] = replace(fact, part=True, total=False)


def _items(text: str, start: int, quantities: Sequence[QuantityMention]) -> Iterator[tuple[QuantityMention, str]]:
    """Each count with the words of its item before it."""
    at = start
    for quantity in quantities:
        yield quantity, _ITEM.split(text[at : quantity.start])[-1]
        at = quantity.end


def _adding_up(reading: Reading, quantities: Sequence[QuantityMention], found: list[ArrestFact], used: set[int]) -> list[ArrestFact]:
    """Shares right behind those they add up to: 抓获在逃人员83人，本地上网的61人，替外地抓的22人."""
    out: list[ArrestFact] = []
    for fact in tuple(found):
        last, left = fact.end, fact.count.value or Decimal(0)
        run: list[QuantityMention] = []
        for quantity in quantities:
            if quantity.start < last:
                continue
            if _OF_A_KIND.fullmatch(reading.text, last, quantity.start) is None or (quantity.value or 0) > left:
                break
            run.append(quantity)
            last, left = quantity.end, left - (quantity.value or Decimal(0))
        if left or fact.part or fact.inferred or len(run) < _FEWEST:
            continue
        for quantity in run:
            _mark(found, quantity, fact)
            if quantity.start not in used:
                out.append(replace(fact, start=quantity.start, end=quantity.end, count=count_of(quantity), part=True, total=False, anaphor=False, who=(), more=False))
                used.add(quantity.start)
    return out


def _by_place(reading: Reading, quantities: Sequence[QuantityMention], before: Sequence[ArrestFact], found: list[ArrestFact], used: set[int]) -> list[ArrestFact]:
    """The counts of further places behind that of a first, told with its verb: 东区分局抓获29名，西区分局47名."""
    text = reading.text
    out: list[ArrestFact] = []
    for number, fact in enumerate(found):
        low = max(text.rfind(mark, max(0, fact.start - _FIRST_PLACE), fact.start) for mark in "，。；\n") + 1
        if fact.inferred or fact.start - low > _FIRST_PLACE or not _is_place(first := _SO_FAR.sub("", text[low : fact.start])):
            continue
        last = fact.end
        run: list[QuantityMention] = []
        for quantity in quantities:
            if quantity.start < last:
                continue
            item = _NEXT_PLACE.fullmatch(text, last, quantity.start)
            if item is None or quantity.start in used or quantity.unit != fact.count.unit or not _alike(first, item["place"]) or _ENDS.match(text, quantity.end) is None:
                break
            run.append(quantity)
            last = quantity.end
        added = sum((q.value or Decimal(0) for q in run), fact.count.value or Decimal(0))
        part = fact.part or any(f.action == fact.action and not f.part and (f.count.value or 0) >= added for f in before)
        if run and part:
            found[number] = replace(fact, part=True, total=False)
        out += [replace(fact, start=q.start, end=q.end, count=count_of(q), part=part, total=False, anaphor=False, who=()) for q in run]
        used.update(q.start for q in run)
    return out


def _is_place(words: str) -> bool:
    """Whether words name a place or a body: 东区分局, 泉州, 第一波次."""
    return _PLACE.fullmatch(words) is not None or len(words) > 1 and bool(lookup(words))


def _alike(first: str, other: str) -> bool:
    """Whether a second place is named the way the first is: 分局 and 分局, 泉州 and 漳州."""
    kind, further = _PLACE.fullmatch(first), _PLACE.fullmatch(other)
    if kind is not None and further is not None and kind["tail"] == further["tail"]:
        return True
    return bool(lookup(first)) and (all(lookup(part) for part in other.split("、")) or _COUNTED_TOWNS.search(other) is not None and bool(lookup(other.split("、")[0])))
