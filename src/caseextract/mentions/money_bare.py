"""Sums said without 元: a number that a word of money stands before (售价1.2w, 月薪15k, 房租三千五)."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from decimal import Decimal
from operator import attrgetter
from typing import Final

from caseextract.classes import compiled
from caseextract.expressions import expression
from caseextract.mentions.facts import AmountFact
from caseextract.mentions.money_sum import counts_things, touches
from caseextract.mentions.money_words import MoneyWords
from caseextract.mentions.quantities import QuantityMention

_STARTS: Final = attrgetter("start")
_NEAR: Final = 3  # how many sums back the one that holds a number may begin
_REACH: Final = 20  # how far before a number its word of money may begin
_LEAST: Final = Decimal(10)
_CLASSES: Final = frozenset({"price", "fee", "fine", "reward", "sum", "fund", "gain", "lose"})
_END: Final = expression(r"[，。；、！？：\n ）”,;!?~～至到-]|$|[上左]下|不等|[一每](?=个?[月年天晚周季次人斤平米位张间套件小])")
# 花了八百六, 总价三百二十万: spoken of prices and of what was paid
_PAID: Final = compiled(r"{paid}(?:只要|就要|大约|大概|差不多|约|近|将近|超过|才|要|是|为|：|:|[了到成])?$")
_SPOKEN_REACH: Final = 9
_SPOKEN: Final = "amount.spoken"
_ALLOWED: Final = expression(r"(?:[能会可应要想]|给|给到|开到|开|谈到|出到|拿到|给了|都|不|仅|就|是|为|在){1,3}")  # 薪酬能给到10k


def bare_sums(text: str, quantities: Sequence[QuantityMention], sums: Sequence[AmountFact], words: MoneyWords) -> dict[int, tuple[str, str]]:
    """By where they start, the numbers without 元 that are money: (currency, the rule that says so)."""
    told = sorted(sums, key=_STARTS)
    out: dict[int, tuple[str, str]] = {}
    for q in quantities:
        if q.kind != "plain" and q.unit != "块":
            continue
        found = _told(q, told) or _behind_word(text, q, words)
        if found is not None:
            out[q.start] = found
    return out


def _told(q: QuantityMention, sums: Sequence[AmountFact]) -> tuple[str, str] | None:
    """A number that the facts of the text have as a sum: 涉案200余万, 花了三万多."""
    at = bisect_right(sums, q.start, key=_STARTS)
    for fact in sums[max(0, at - _NEAR) : at]:
        if fact.start <= q.start and q.end <= fact.end and (fact.count.value, fact.count.lower, fact.count.upper) == (q.value, q.lower, q.upper):
            return fact.currency, fact.rule
    return None


def _behind_word(text: str, q: QuantityMention, words: MoneyWords) -> tuple[str, str] | None:
    """A number of two digits and more with nothing behind it, right behind a price, a wage or a loss."""
    size = q.value if q.value is not None else q.upper or q.lower
    if size is None or size < _LEAST or not _END.match(text, q.end):
        return None
    if _PAID.search(text, max(0, q.start - _SPOKEN_REACH), q.start) is not None:
        return "CNY", _SPOKEN
    clues = words.look_up(text, max(0, q.start - _REACH), q.start).clues
    if not clues or clues[-1].cls not in _CLASSES or counts_things(text, clues[-1]):
        return None
    last = clues[-1]
    if not touches(text, last.end, q.start) and _ALLOWED.fullmatch(text, last.end, q.start) is None:
        return None
    return "CNY", last.rule
