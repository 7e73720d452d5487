"""Things named before the verb whose number stands alone behind it: 冰毒共缴获3公斤, 被盗的7台变压器已追回4台.

The name is the topic of the verb's own clause, or it stands by the number of the same measure told last.
"""

from __future__ import annotations

from collections.abc import Sequence

from caseextract.classes import compiled
from caseextract.engine import Hit
from caseextract.expressions import expression
from caseextract.mentions.item_measures import MASS, Draft, weigh
from caseextract.mentions.item_names import Named, cut_name
from caseextract.mentions.quantities import QuantityMention
from caseextract.mentions.reading import Reading, count_of, hits_in

_CLAUSE = 40  # before a verb, in which its clause begins
_HOW = compiled(r"(?:已经?|均|仅|只|总?共计?|{in_all}|先后|陆续|也|就|又|都|{at_once}|现|目前|依法|被(?:民警|警方)?|全部|分别|则)+$")
# 经鉴定，均为冰毒，净重43.2公斤: what nobody named before
_FOUND_TO_BE = compiled(r"(?:鉴定|检验|检测|化验|检查|判定|断定)[^。；\n\d]{0,8}?{all_of}?(?:为|系|是)(?:疑似)?(?:毒品)?$")
_WEIGHS = compiled(r"[，（]?(?:{in_all}|总)?(?:净重|毛重|共重|总重|重量?)(?:量|共|约|达|为|计)*")
_NAMELESS = expression(r"粉末|晶体|颗粒|可疑|疑似|药[片丸]|液体|块状|物$|植物|包裹")
_CASES = expression(r"(?:走私|违法|刑事|犯罪)*案件?$")
_MARKS = "，；。：、\n"
_NEAR = 100
_SOME_PLANTS = 2
_ENDS_OF_A_COUNT = frozenset(["，", "。", "；", "、", "（", ""])
_LIMIT = expression(r"[超足满过每第]|种下?$|以上")
_UPROOTED = expression(r"铲|拔|清点|点过|数下来|数出|查获|查到|发现|收缴|销毁|看到|查处")
# 扣押还没卖掉的74双: what a bare number is of stands before, and here only how it was found
STILL_THERE = expression(r"(?:其)?(?:尚未|还未|仍未|未及|来不及|没来得及|还没|没有|尚在|仍在|还在|正在|未|没|已|刚|待|剩|余|库存|存)[^，。；、\d的]{1,8}的|(?:库存|剩余|余下|剩下|现存|尚存|在库|待售|待发)的?(?:商品|货物|产品)?的?")
_BEHIND = expression(r"(?P<name>[\u4e00-\u9fff]{2,8}?)(?=被|遭|均|已|全部|由|从|[，。；])")
_GRADE_NAME = r"(?P<name>(?:国家)?[一二三]级(?:珍贵)?文物|一般文物)"
_GRADE_BEHIND = expression(rf"(?:（套）|（组）)?(?:被|经|均|则)?(?:初步)?(?:鉴定|认定|评定|确定|定|列)?(?:为|系|属于?)?{_GRADE_NAME}")
_GRADE_BEFORE = expression(rf"{_GRADE_NAME}(?:共|有|约|计|达)*$")
_AS_TOLD = expression(r"(?:上述|前述|以上|该批|这批|此批|这些|该[辆部台船车枪])[^，。；]{0,10}$")
_RETOLD = 400
_WEIGHED = frozenset(["drug", "food", "tobacco", "wildlife", "fishing", "mineral", "fuel", "metal", "weapon", "plant", "medicine", "farm", "waste", "valuables"])
_ANY = frozenset("件批个")


def named_before(reading: Reading, items: Sequence[Hit], verb: int, quantity: QuantityMention) -> Named | None:
    """The thing that a number alone behind a verb counts, or None where none is plainly meant."""
    text = reading.text
    low = max(text.rfind(mark, max(0, verb - _CLAUSE), verb) for mark in _MARKS) + 1
    how = _HOW.search(text, low, verb) if verb - low <= _CLAUSE else None
    stop = how.start() if how is not None else verb
    if low and stop > low:
        named = _counted_by(text, low, stop, hits_in(items, low, stop), quantity, reading)
        if named is not None:
            return named
    for other in reversed(reading.sentence_quantities(max(0, verb - _NEAR), verb)):
        if other.kind != "count" or other.unit != quantity.unit or "\n" in text[other.end : verb]:
            continue
        hit = max((h for h in hits_in(items, max(0, other.start - 16), min(verb, other.end + 16)) if h.start == other.end or h.end == other.start), default=None)
        return Named(text[hit.start : hit.end], hit.code, True) if hit is not None and "general" not in hit.rule.attrs else None
    return None


def told_of(reading: Reading, items: Sequence[Hit], verb: int, quantity: QuantityMention) -> Named | None:
    """The thing told of last in a sentence that is counted with a measure: 柜上皮鞋都是冒牌，遂扣押还没卖掉的|74双."""
    text = reading.text
    return named_since(reading, items, max(text.rfind("。", 0, verb), text.rfind("\n", 0, verb), verb - _NEAR) + 1, verb, quantity)


def named_since(reading: Reading, items: Sequence[Hit], low: int, verb: int, quantity: QuantityMention) -> Named | None:
    """The last thing told of in a range that is counted with a measure."""
    for hit in reversed(hits_in(items, max(low, verb - _NEAR), verb)):
        if quantity.unit in hit.rule.measures and "general" not in hit.rule.attrs:
            return Named(reading.text[hit.start : hit.end], hit.code, True)
    return None


def counted_since(reading: Reading, items: Sequence[Hit], low: int, verb: int, quantity: QuantityMention) -> Named | None:
    """What stands behind the last number of the same measure in a range, if it is at least as large: 14件器物被倒卖，追缴|13件."""
    text = reading.text
    for other in reversed(reading.sentence_quantities(max(low, verb - _NEAR), verb)):
        if other.kind != "count" or other.unit != quantity.unit or (other.value or 0) < (quantity.value or 0):
            continue
        before = next((h for h in reversed(hits_in(items, max(low, other.number_start - 8), other.number_start)) if h.end == other.number_start and "general" not in h.rule.attrs), None)
        if before is not None:
            return Named(text[before.start : before.end], before.code, True)  # 偷走轿车19辆，追回|11辆
        found = _BEHIND.match(text, other.end)
        return cut_name(found["name"], hits_in(items, *found.span("name")), text, reading.vocabulary) if found is not None and found.end() <= verb else None
    return None


def counted_before(text: str, draft: Draft, before: Sequence[Draft]) -> bool:
    """Whether a bare thing that the words point at was counted before: 没收上述白酒."""
    lead = text[max(0, draft.start - 12) : draft.end]
    if draft.count is not None or not any(mark in lead for mark in "上前以该这此") or _AS_TOLD.search(text[max(0, draft.start - 12) : draft.end - len(draft.named.name)]) is None:
        return False
    return any(0 < draft.start - d.end < _RETOLD and d.count is not None and _of_a_kind(d, draft) for d in before)


def _of_a_kind(told: Draft, bare: Draft) -> bool:
    """Whether a counted thing may be what a bare name takes up: of its category, or, without one, a name in its own words."""
    if told.named.category is None:
        return not told.named.known
    return told.named.category.split(".")[0] == (bare.named.category or "").split(".")[0]


def _counted_by(text: str, low: int, stop: int, hits: Sequence[Hit], quantity: QuantityMention, reading: Reading) -> Named | None:
    """The thing that a clause ends in, if it is counted with that measure."""
    last = max((h for h in hits if h.end == stop), key=lambda h: h.end - h.start, default=None)
    if last is None or "general" in last.rule.attrs or not (quantity.unit in MASS and last.code.split(".")[0] in _WEIGHED or quantity.unit in _ANY or quantity.unit in last.rule.measures):
        return None
    named = cut_name(text[low:stop], hits, text, reading.vocabulary)
    return named if named is not None and named.known and not named.general else None


def of_cases(reading: Reading, items: Sequence[Hit], verb: Hit, after: int, used: set[int]) -> list[Draft]:
    """查获成品油案件21起640吨: the goods of all the cases, told behind their number."""
    text = reading.text
    numbers = reading.sentence_quantities(verb.end, min(after, verb.end + 40))
    for cases, goods in zip(numbers, numbers[1:], strict=False):
        if cases.unit not in ("起", "宗", "件") or goods.start in used or text[cases.end : goods.start].strip("，、共计合约重"):
            continue
        thing = next((h for h in hits_in(items, verb.end, cases.start) if _CASES.fullmatch(text[h.end : cases.start])), None)
        if thing is None or goods.unit not in MASS and goods.unit not in thing.rule.measures or goods.unit == cases.unit or "general" in thing.rule.attrs:
            continue
        used.add(goods.start)
        return [Draft(thing.start, goods.end, Named(text[thing.start : thing.end], thing.code, True), count_of(goods), verb.rule.id, verb.code, 0)]
    return []


def plants(reading: Reading, items: Sequence[Hit], verbs: Sequence[Hit], used: set[int]) -> list[Draft]:
    """成垄的罂粟已经结果，数下来有402株，随即铲除: plants by which nothing stands are of the poppies or the hemp told of before."""
    text = reading.text
    out: list[Draft] = []
    for sentence in reading.fact_sentences():
        for quantity in reading.sentence_quantities(sentence.start, sentence.end):
            if quantity.kind != "count" or quantity.unit not in ("株", "棵") or quantity.value is None or quantity.value < _SOME_PLANTS or quantity.start in used:
                continue
            if text[quantity.end : quantity.end + 1] not in _ENDS_OF_A_COUNT and not text.startswith(("全部", "已", "均"), quantity.end) or _LIMIT.search(text, max(0, quantity.start - 4), quantity.start) or "同期" in text[max(sentence.start, quantity.start - 16) : quantity.start]:
                continue
            low = max(text.rfind("\n", 0, quantity.start) + 1, quantity.start - _NEAR)
            plant = next((h for h in reversed(hits_in(items, low, quantity.start)) if h.code == "drug.plant"), None)
            verb = next((v for v in reversed(verbs) if v.start < sentence.end), None)
            if plant is None or verb is None or _UPROOTED.search(text, plant.start - 12, sentence.end) is None:
                continue
            used.add(quantity.start)
            out.append(Draft(quantity.number_start, quantity.end, Named(text[plant.start : plant.end], plant.code, True), count_of(quantity), verb.rule.id, verb.code, 0))
    return out


def graded(reading: Reading, drafts: list[Draft], used: set[int]) -> None:
    """追回文物30件。…经鉴定，其中5件为三级文物，其余16件被定为一般文物: how the relics listed before were graded, wherever it is told."""
    text = reading.text
    for sentence in reading.fact_sentences():
        if "文物" not in text[sentence.start : sentence.end]:
            continue
        for quantity in reading.sentence_quantities(sentence.start, sentence.end):
            if quantity.unit not in ("件", "组", "枚", "套") or quantity.value is None or quantity.start in used:
                continue
            grade = _GRADE_BEHIND.match(text, quantity.end) or _GRADE_BEFORE.search(text, max(sentence.start, quantity.start - 14), quantity.start)
            whole = next((d for d in reversed(drafts) if 0 <= quantity.start - d.end < _RETOLD and not d.part and d.count is not None and d.count.unit == quantity.unit and (d.named.category or "").startswith("relic")), None) if grade else None
            if grade is None or whole is None or whole.count is None or (whole.count.value or 0) < quantity.value:
                continue
            used.add(quantity.start)
            drafts.append(Draft(min(grade.start("name"), quantity.start), max(grade.end("name"), quantity.end), Named(grade["name"], whole.named.category, True), count_of(quantity), whole.rule, whole.action, whole.chain, part=True))


def identified(reading: Reading, items: Sequence[Hit], verbs: Sequence[Hit], drafts: list[Draft], used: set[int]) -> None:
    """3袋白色粉末 … 经鉴定为氯胺酮，净重2986克: a laboratory names and weighs what was found, whether or not it was listed."""
    text = reading.text
    for hit in items:
        if not hit.code.startswith("drug") or "general" in hit.rule.attrs or _FOUND_TO_BE.search(text, max(0, hit.start - 20), hit.start) is None:
            continue
        told = _WEIGHS.match(text, hit.end)
        weight = next((q for q in reading.sentence_quantities(hit.end, hit.end + 20) if told is not None and q.number_start - told.end() <= 1), None)
        if weight is None or weight.unit not in MASS or weight.start in used:
            continue
        named = Named(text[hit.start : hit.end], hit.code, True)
        near = [d for d in drafts if d.end <= hit.start and hit.start - d.end < _NEAR]
        last = max(near, key=lambda d: d.start, default=None)
        verb = next((v for v in reversed(verbs) if 0 < hit.start - v.end < 2 * _NEAR), None)
        if any(d.named.name == named.name for d in near) or verb is None:
            continue
        used.add(weight.start)
        if last is not None and not last.part and (not last.named.known or _NAMELESS.search(last.named.name)) and last.count is not None and last.count.unit not in MASS:
            last.named = named
            weigh(last, count_of(weight), max(last.end, weight.end))
        else:
            drafts.append(Draft(hit.start, weight.end, named, count_of(weight), verb.rule.id, verb.code, 0))
