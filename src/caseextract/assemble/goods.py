"""Things taken, once per record: repeats and roundings dropped, totals told from their parts, what was given back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from decimal import Decimal

from caseextract.assemble.alike import CLASS_WORDS, CLASSED, FAR, GENERAL, GIVEN, ODD, Known, endings, kindred, related, top, unit_of, vague_of
from caseextract.assemble.merge import MASS, SPREAD, agrees, size
from caseextract.assemble.runs import runs_adding_up
from caseextract.mentions.facts import Count, ItemFact
from caseextract.mentions.item_measures import CLASSES, VARIETY

_LOOSE = {qualifier: high for qualifier, (_, high) in SPREAD.items()}  # how much more the parts of a rounding may come to
_PACKS = frozenset(["块", "包", "袋", "小包", "砖", "板", "个"])
_GENERAL = "?"
_NO_KIND = GENERAL | {"成品", "半成品"}  # what does not say of what kind it is adds up with all that is
_WEIGHT = "克"
_THOUSAND = 1000
_ROUND_FIGURES = 2
_SUMMED = CLASSED | GENERAL | frozenset(CLASSES.values())  # what a sum at the end of a list is called
_OF_ANYTHING = frozenset(["件", "个", "项"])  # measures of goods whatever they are
_MOST = 64  # entries of one kind in a record among which sums are looked for; among more, some add up by chance


def _repeats(fact: ItemFact, known: ItemFact, title: bool) -> bool:
    """Whether ``fact`` tells again, or less exactly, what ``known`` tells."""
    if fact.count is not None and (fact.action in GIVEN) != (known.action in GIVEN):
        return False
    mine, theirs = fact.count, known.count
    if mine is None:
        if theirs is not None and fact.name != known.name and _abreast(fact, known):
            return False  # 型号标签、防伪标签1万余张
        classed = fact.name in CLASSED and theirs is not None and top(fact) == top(known)
        return classed or related(fact, known) and (theirs is not None or fact.name == known.name) or title and kindred(fact, known)
    if theirs is None:
        return False
    if mine.qualifier == "unspecified":
        if theirs.qualifier != "unspecified" and vague_of(fact, known):
            return True
        return fact.name == known.name and (theirs.qualifier == "unspecified" or title or fact.action == known.action or fact.rule == "seize.found")
    if mine.key() == theirs.key():
        if fact.more and known.start < fact.start:
            return False
        if (fact.name in GENERAL) != (known.name in GENERAL) and mine.value is not None and mine.value > ODD and unit_of(fact) == unit_of(known) and abs(fact.start - known.start) >= FAR:
            return True  # 查获手袋、钱包等4500多个 … 手提袋、皮带等4500多件
        same = fact.name == known.name or kindred(fact, known) and mine.value is not None and mine.value > ODD
        if mine.unit != theirs.unit and same and unit_of(fact) == unit_of(known) and abs(fact.start - known.start) >= FAR:
            return True  # 气枪一把 … 气枪一支; 手袋、皮带等4500多个 … 4500多件
        return (mine.unit == theirs.unit or title) and (related(fact, known) or title and (top(fact) == top(known) or mine.unit == theirs.unit and mine.value is not None and mine.value > ODD) or _renamed(fact, known))
    if title and mine.value is not None and (mine.value == theirs.value or _cut_short(mine.value, theirs.value)) and kindred(fact, known):
        return True
    exact = theirs.qualifier == "exact" and mine.qualifier not in ("exact", "range", "several")
    if known.part and not fact.part and mine.value != theirs.value:
        return False
    akin = kindred(fact, known) or fact.name in CLASS_WORDS and top(fact) == top(known)
    return exact and akin and agrees(mine, theirs) and (mine.unit == theirs.unit or _masses(fact, known))


def _cut_short(title: Decimal, body: Decimal | None) -> bool:
    """Whether a headline's round thousands are the body's number without its last figures: 4000枚 above, 4873发 below."""
    if body is None or not _THOUSAND <= title < body:
        return False
    _, digits, exponent = title.normalize().as_tuple()
    return len(digits) <= _ROUND_FIGURES and body - title < Decimal(10) ** int(exponent)


def _renamed(fact: ItemFact, known: ItemFact) -> bool:
    """查获假烟800条 … 清点卷烟800条: further on, the same number of one category by another word for the same thing."""
    apart = fact.category is not None and fact.category == known.category and abs(fact.start - known.start) >= FAR
    return apart and fact.name[-1] == known.name[-1] and fact.count is not None and fact.count.value is not None and fact.count.value > ODD


def _class_of(one: ItemFact, two: ItemFact) -> bool:
    """Whether one names the class of what the other names, with the same number: 缴毒2.02公斤 … 冰毒2.02公斤."""
    same = one.count is not None and two.count is not None and one.count.key() == two.count.key() and one.count.unit == two.count.unit
    return same and one.name in CLASS_WORDS and two.name != one.name and top(one) == top(two)


def _kinds_of(one: ItemFact, two: ItemFact) -> bool:
    """Whether one only tells of how many kinds the other is: 卷烟4个品种 … 800条卷烟."""
    return one.count is not None and two.count is not None and one.count.unit in VARIETY and two.count.unit not in VARIETY and two.count.value is not None and one.name == two.name


def _masses(one: ItemFact, two: ItemFact) -> bool:
    return one.count is not None and two.count is not None and one.count.unit in MASS and two.count.unit in MASS


def settle_items(
    facts: Sequence[ItemFact], title: Callable[[ItemFact], bool], summary: bool = False, lead: tuple[int, int] | None = None
) -> list[ItemFact]:
    """The entries of one record, in text order.

    ``title``: whether a fact stands in a headline; ``lead``: the paragraph that tells the outcome of what follows, if one does. A ``summary`` adds up what its single cases tell in records of their own,
    so that nothing in it is a part by its sum alone.
    """
    facts = [f for f in facts if f.count is None or f.count.value != 0]
    known, few = Known(len(facts)), len(facts) <= _MOST
    for fact in sorted(facts, key=lambda f: (title(f), f.start)):
        headline = title(fact)
        outdone = set()
        for number, other in known.near(fact, headline):
            if few and _class_of(fact, other) and _in_all(fact, known):
                continue
            if _repeats(fact, other, headline) or _class_of(fact, other) or _kinds_of(fact, other):
                if few and fact.part and not other.part and _packed(fact, known):  # 甲共36袋 … 毒品36袋，总重5公斤
                    known.drop(number)
                    known.add(replace(other, part=True))
                break
            if _class_of(other, fact) or _kinds_of(other, fact) or _is_loose(other) and _repeats(other, fact, False):
                outdone.add(number)
        else:
            for number in outdone:
                known.drop(number)
            known.add(fact)
    kept = known.facts()
    return sorted(_given_back(kept if summary else _packages(_under_lead(_totals(kept), lead))), key=lambda f: f.start)


def _in_all(fact: ItemFact, known: Known) -> bool:
    """Whether a rounding is of everything found, some of it told under the same class: 冰毒7公斤多 … 毒品300克 … 共收缴毒品7公斤多."""
    if not fact.total or fact.count is None or fact.count.qualifier == "exact":
        return False
    return any(k.name == fact.name and k.start < fact.start and k.count is not None and k.count.key() != fact.count.key() and _measure(k.count) == _measure(fact.count) for k in known.facts())


def _packed(fact: ItemFact, known: Known) -> bool:
    """Whether a part counts the packages of what was weighed with it."""
    return fact.count is not None and fact.count.unit not in MASS and any(k.start == fact.start and k.end == fact.end and k.count is not None and k.count.unit in MASS for k in known.facts())


def _is_loose(fact: ItemFact) -> bool:
    return fact.count is None or fact.count.qualifier != "exact"


def _totals(facts: list[ItemFact]) -> list[ItemFact]:
    """先缴9部，又缴6部，共缴15部: the total is the whole, what it covers are its parts."""
    out = list(facts)
    kinds: dict[tuple[str | None, str], list[int]] = {}
    for n, fact in enumerate(facts):
        if fact.action not in GIVEN and fact.count is not None and fact.count.value is not None:
            kinds.setdefault((_measure(fact.count), _GENERAL if fact.name in _NO_KIND else top(fact)), []).append(n)
    lists = _lists(facts)
    for n, whole in enumerate(facts):
        if whole.action in GIVEN or whole.count is None or whole.count.value is None:
            continue
        others = kinds.get((_measure(whole.count), top(whole)), []) + kinds.get((_measure(whole.count), _GENERAL), [])
        if whole.total and len(facts) <= _MOST:
            others += [k for (unit, _), named in kinds.items() if unit == _measure(whole.count) for k in named if facts[k].category is None and k not in others]  # of makes that no pack knows
        if not 1 < len(others) <= _MOST:
            continue
        most = _size(whole)
        inner = [(k, f) for k in others if not (f := out[k]).part and _size(f) < most]
        same = [(k, f) for k, f in inner if related(f, whole) or f.name in GENERAL]
        total, told = sum((_size(f) for _, f in inner), Decimal(0)), sum((_size(f) for _, f in same), Decimal(0))
        if not whole.total and len(same) < len(inner) and whole.name not in _SUMMED and any(lists[k] == lists[n] for k, _ in inner):
            continue  # 手枪2把、猎枪1把、弩1把, 手枪1把、猎枪1把、弩2把: things of one list
        if len(inner) > 1 and total == most:
            if not whole.total and len(same) < len(inner) and 0 <= whole.start - max(f.end for _, f in inner) < 30:
                out[n] = replace(whole, part=True)  # 冻鸡爪45吨、冻鸡翅5吨，共50吨冻品: the sum is a further entry
                continue
            covered = inner
        elif whole.total and len(before := [(k, f) for k, f in same if f.start < whole.start]) > 1 and sum(_size(f) for _, f in before) == most:
            covered = before  # 查扣80箱，起获412箱，总计492箱 … 隔日起获55箱
        elif whole.total and same and told <= most * _LOOSE.get(whole.count.qualifier, Decimal(1)):
            covered = same  # 搜出2.4公斤 … 再搜出30.3公斤 … 共约33公斤
        elif len(same) > 1 and whole.count.qualifier != "exact" and (len(same) == len(inner) or whole.name not in _SUMMED) and all(f.start > whole.end for _, f in same) and agrees(whole.count, Count(value=told + _left(whole, [out[k] for k in others]))):
            covered = same  # 检获约877万支私烟 … 搜出520万支 … 检获280万支 … 起出余下76万支
        elif len(same) > 1 and told == most and not any(min(f.start for _, f in same) < whole.start < f.start for _, f in same):
            covered = same  # 查获鞭炮6箱 … 当场查获鞭炮4箱 … 又收缴鞭炮2箱
        elif run := _adding_up([(k, f) for k, f in same if f.start > whole.end], most):
            covered = run  # 共检获7.2公斤 … 搜出2.1公斤 … 再搜出5.1公斤 … 另在某处检获30克
        else:
            continue
        for k, f in covered:
            out[k] = replace(f, part=True)
    return _itemised(out, lists)


def _itemised(facts: list[ItemFact], lists: Sequence[int]) -> list[ItemFact]:
    """2219件名牌服装 … 运动鞋1530双、上衣449件、皮带240条: a list whose numbers, each with its own measure, add up to one told elsewhere."""
    told: dict[int, list[int]] = {}
    for n, fact in enumerate(facts):
        if fact.action not in GIVEN:
            told.setdefault(lists[n], []).append(n)
    whole_of = {_size(f): n for n, f in enumerate(facts) if not f.part and f.action not in GIVEN and f.count is not None and f.count.unit in _OF_ANYTHING and f.count.value is not None and f.count.value > ODD}
    out = list(facts)
    for members in told.values() if len(facts) <= _MOST else ():
        counted = [facts[n] for n in members if facts[n].count is not None]
        whole = whole_of.get(sum((_size(f) for f in counted), Decimal(0)))
        plain = all(f.count is not None and f.count.value is not None and f.count.unit not in MASS for f in counted)
        if len(counted) > 1 and plain and whole is not None and whole not in members and len({f.count.unit for f in counted if f.count is not None}) > 1:
            for n in members:
                out[n] = replace(facts[n], part=facts[n].count is not None)
    return out


def _adding_up(told: Sequence[tuple[int, ItemFact]], most: Decimal) -> list[tuple[int, ItemFact]]:
    """The entries, two and more one after another, that add up to a weight told before them; small numbers add up by chance."""
    for run in runs_adding_up([_size(fact) for _, fact in told], most):
        count = told[run.start][1].count
        if (count is not None and count.unit in MASS) or most > ODD:
            return list(told[run])
    return []


def _left(whole: ItemFact, others: Sequence[ItemFact]) -> Decimal:
    """How much of a whole stands behind it as its parts already: 起出余下76万支."""
    return sum((_size(f) for f in others if f.part and f.start > whole.end and related(f, whole)), Decimal(0))


def _measure(count: Count) -> str | None:
    """What a number measures: weights add up whatever their unit, all else within one."""
    return _WEIGHT if count.unit in MASS else count.unit


def _size(fact: ItemFact) -> Decimal:
    """The number of an entry in its base unit."""
    return (size(fact.count) if fact.count is not None else None) or Decimal(0)


def _abreast(one: ItemFact, two: ItemFact) -> bool:
    """Whether two things stand side by side in a list."""
    return 0 <= one.start - two.end <= 1 or 0 <= two.start - one.end <= 1


def _lists(facts: Sequence[ItemFact]) -> list[int]:
    """For each entry the number of the list it stands in: entries side by side are of one list."""
    out = [0] * len(facts)
    order = sorted(range(len(facts)), key=lambda n: facts[n].start)
    for before, here in zip(order, order[1:], strict=False):
        out[here] = out[before] + (not _abreast(facts[before], facts[here]))
    return out


def _under_lead(facts: list[ItemFact], lead: tuple[int, int] | None) -> list[ItemFact]:
    """What a lead tells covers what later paragraphs tell of the same things, step by step, and no more than it."""
    if lead is None:
        return facts
    out = list(facts)
    start, end = lead
    counted = [(n, f, f.count) for n, f in enumerate(facts) if f.action not in GIVEN and not f.part and f.count is not None and f.count.value is not None]
    wholes = [(f, count) for _, f, count in counted if start <= f.start < end]
    later = [(n, f, count) for n, f, count in counted if f.start >= end]
    if len(wholes) * len(later) > _MOST * _MOST:
        return facts
    for whole, most in wholes:
        steps = [(n, f, count) for n, f, count in later if not out[n].part and count.unit == most.unit and related(f, whole)]
        if steps and sum(count.value or 0 for _, _, count in steps) <= (most.value or 0) * _LOOSE.get(most.qualifier, Decimal(1)):
            for n, f, _ in steps:
                out[n] = replace(f, part=True)
    return out


def _packages(facts: list[ItemFact]) -> list[ItemFact]:
    """共缴获海洛因17公斤 … 在甲地缴获海洛因38块: what was weighed in all, before or behind, holds the packages of one of its finds.

    So does what a lead weighs roughly: 检获约52公斤氯胺酮。…在木箱夹层内起出52包氯胺酮.
    """
    weighed = [f for f in facts if not f.part and f.count is not None and f.count.unit in MASS and top(f) == "drug"]
    in_all = {(f.name, f.action): f.start for f in reversed(weighed) if f.total}
    rough = [f for f in weighed if f.count is not None and f.count.qualifier != "exact"]
    if not in_all and not rough or len(weighed) > _MOST:
        return facts

    def inside(pack: ItemFact) -> bool:
        if pack.count is None or pack.count.unit not in _PACKS or top(pack) != "drug":
            return False
        if in_all.get((pack.name, pack.action), pack.start) != pack.start:
            return True
        return any(w.end + FAR <= pack.start and w.action == pack.action and related(w, pack) for w in rough)

    return [replace(f, part=True) if inside(f) else f for f in facts]


def _given_back(facts: list[ItemFact]) -> list[ItemFact]:
    """What was returned is a part of what the record says was taken (contract §4); what was destroyed is told under an action of its own."""
    taken = [f for f in facts if f.action not in GIVEN and f.count is not None]
    tops, names = {top(f) for f in taken}, {f.name for f in taken}
    ends = {ending for name in names for ending in endings(name)}

    def covered(fact: ItemFact) -> bool:
        return top(fact) in tops or fact.name in ends or any(ending in names for ending in endings(fact.name))

    return [replace(f, part=covered(f)) if f.action == "returned" and not f.part else f for f in facts]
