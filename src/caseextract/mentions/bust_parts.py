"""Which solved cases, dens and gangs are parts of a number told before them.

其中 makes a part of the first bust behind it and of those that its list goes on with (其中命案8起、抢劫案17起); a number that
中 takes up makes parts of what follows (58起案件中，盗窃案48起、涉毒案8起).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Final

from caseextract.classes import compiled
from caseextract.expressions import expression
from caseextract.mentions.facts import BustFact
from caseextract.mentions.reading import Reading, count_of

THIS_ONE: Final = "bust.this_one"
# Kinds of place that one text may call by each other's name: 工场 in the headline, 窝点 in the body.
PLACES: Final = frozenset({"den", "workshop", "warehouse"})
_AMONG: Final = expression(r"[\u4e00-\u9fff]{0,8}中[，,]|[，,](?:其中)?分别(?:为|是|系|有)")
_REACH: Final = 24
_NEXT: Final = expression(r"[。；]\s?其中[，：]?")
# 共查获案件58宗，案值…，抓获80人。其中，甲类案件26宗，查扣…；乙类案件7宗，…
_NEXT_FURTHER: Final = expression(r"，[^。；\n]{0,90}[。；]\s?其中[，：]?")
# 盗窃、抢夺类, 非法采砂: how the kinds of cases are called
_NAMED: Final = expression(r"(?:涉案)?(?:[\u4e00-\u9fff“”（）、]{1,22}(?:案件?|类)|非法[\u4e00-\u9fff]{2,6})(?:共|共计|有)?$")
_CASES: Final = frozenset(["起", "宗", "件", "例", "桩"])
_SENTENCE_AMONG: Final = expression(r"[。；\n]\s?其中[，：]?[^。；\n]{0,70}$")
_ANOTHER: Final = expression(r"[抓捕缴扣破办]|立案|发案|作案|涉案|处罚|受理|督办|去年|同期")
_STOP: Final = compiled(r"[；。\n]|另|共(?!同)|{solve}|查处|{break_up}|取缔|抓获|办理|立案|受理")


def mark_listed_parts(text: str, facts: Sequence[BustFact]) -> list[BustFact]:
    """The facts, given in text order, with the parts that lists go on with marked as such."""
    out: list[BustFact] = []
    whole: BustFact | None = None
    for fact in facts:
        before = out[-1] if out else None
        if before is not None and not fact.part and before.target == fact.target and 0 <= fact.start - before.end <= _REACH:
            gap = text[before.end : fact.start]
            opened = _AMONG.match(gap) is not None and _fits(fact, before)
            if not _STOP.search(gap) and (opened or before.part and whole is not None and _fits(fact, whole)):
                whole = whole if before.part else before
                fact = replace(fact, part=True)
        if not fact.part and _opened_by_among(text, fact) and any(_fits(fact, f) for f in out if f.target == fact.target and not f.part):
            fact = replace(fact, part=True)
        if not fact.part:
            whole = fact
        out.append(fact)
    return out


def _opened_by_among(text: str, fact: BustFact) -> bool:
    """Whether the sentence of a fact begins with 其中: 其中，“夏安”行动破案76起，打掉团伙3个."""
    return _SENTENCE_AMONG.search(text, max(0, fact.start - 80), fact.start) is not None


def _fits(part: BustFact, whole: BustFact) -> bool:
    """Whether a number is small enough to be of the other."""
    less, more = part.count.value or part.count.lower, whole.count.value or whole.count.lower
    return less is not None and more is not None and less < more


def parts_told_next(reading: Reading, told: Sequence[BustFact], used: set[int]) -> list[BustFact]:
    """The kinds of the cases just told, in a sentence without a verb: 破获案件6起。其中，盗窃2起，诈骗4起。 Marks the quantities it used."""
    text = reading.text
    out: list[BustFact] = []
    for whole in told:
        if whole.target != "case" or whole.part or whole.count.value is None:
            continue
        if (opened := _NEXT.match(text, whole.end)) is None:
            out += _kinds_further_on(reading, whole, told, used)
            continue
        low, left = opened.end(), whole.count.value
        high = min([at for mark in "。；\n" if (at := text.find(mark, low, low + 200)) >= 0], default=low + 200)
        for quantity in reading.sentence_quantities(low, high):
            name = text[low : quantity.start]
            if quantity.unit not in _CASES or quantity.start in used or quantity.value is None or not 2 <= len(name) <= 24 or _ANOTHER.search(name) or quantity.value > left:
                break
            if "，" in name or "、" in name and not name.endswith(("案", "类")):
                break
            used.add(quantity.start)
            left -= quantity.value
            out.append(BustFact(low, quantity.end, whole.rule, "case", name, count_of(quantity), part=True))
            if text[quantity.end : quantity.end + 1] not in ("，", "、"):
                break
            low = quantity.end + 1
    return out


def _kinds_further_on(reading: Reading, whole: BustFact, told: Sequence[BustFact], used: set[int]) -> list[BustFact]:
    """The kinds of the cases just told, each at the head of its part of the next sentence, before what else came of it."""
    text = reading.text
    opened = _NEXT_FURTHER.match(text, whole.end)
    if opened is None or any(f.target == "case" and whole.end <= f.start < opened.end() for f in told):
        return []
    out: list[BustFact] = []
    low, left = opened.end(), whole.count.value or Decimal(0)
    while True:
        high = min([at for mark in "。；\n" if (at := text.find(mark, low, low + 200)) >= 0], default=low + 200)
        quantity = next(iter(reading.sentence_quantities(low, high)), None)
        if quantity is None or quantity.unit not in _CASES or quantity.start in used or quantity.value is None or quantity.value > left:
            return out
        name = text[low : quantity.start]
        if _NAMED.fullmatch(name) is None or _ANOTHER.search(name):
            return out
        used.add(quantity.start)
        left -= quantity.value
        out.append(BustFact(low, quantity.end, whole.rule, "case", name, count_of(quantity), part=True))
        beside = quantity.end + 1
        after = next(iter(reading.sentence_quantities(beside, high)), None) if text[quantity.end : beside] in ("，", "、") else None
        if after is not None and after.unit in _CASES and _NAMED.fullmatch(text[beside : after.start]):
            low = beside  # 盗窃类37起，涉毒类6起
            continue
        if text[high : high + 1] != "；":
            return out
        low = high + 1


def told_anew(facts: Sequence[BustFact]) -> list[BustFact]:
    """The facts, in any order, without those that break up again what was: 端掉一赌窝…，捣毁了该窝点. A first 打掉该团伙 stays."""
    out: list[BustFact] = []
    single: set[str] = set()
    for fact in sorted(facts, key=lambda f: f.start):
        kind = "place" if fact.target in PLACES else fact.target
        if fact.rule != THIS_ONE or kind not in single:
            out.append(fact)
        if fact.count.value == 1:
            single.add(kind)
    return out
