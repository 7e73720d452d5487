"""The sums of money of one record: repeats and headline figures dropped, parts told from wholes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from decimal import Decimal

from caseextract.assemble.listed import may_total, twins
from caseextract.assemble.merge import agrees, distinct, rounded
from caseextract.assemble.runs import runs_adding_up
from caseextract.classes import compiled
from caseextract.expressions import expression
from caseextract.mentions.facts import AmountFact, Fact
from caseextract.text.zones import MAX_HEADING

_LONGEST_RUN = 40
_LARGE = 10_000  # smaller sums are equal by chance
_APART = 20  # nearer, two sums of two currencies stand in one list
_NOT_BY_CHANCE = 3_000
_HANDED_OVER = frozenset(["payment", "other"])
_SAME_STAKE = frozenset(["turnover", "other"])
_CLOSE = ("over", "nearly", "about", "at_least")
_TAKEN_TOGETHER = frozenset(["goods_value", "seized_cash", "frozen"])
_LONGEST_SUM = 6
_BEFORE_A_SUM = 6
_IN_TOTAL = compiled(r"总|共|{in_all}")
_SENTENCE_END = expression(r"[。；\n]")
_DONE_WITH = frozenset(["frozen", "returned", "stop_payment", "prevented_loss", "fine", "reward", "recovered"])  # what became of money is not what was at stake


def settle_amounts(facts: Sequence[AmountFact], text: str, headline: Callable[[Fact], bool]) -> list[AmountFact]:
    """The entries of a record from its facts: each sum once, a headline's only where the body has no such sum."""
    facts = _told_once(_without_shortened(facts, text), headline)
    twin = twins(text, facts, lambda f: (f.role, f.currency))
    kept = distinct(facts, lambda f: (f.role, f.currency, twin[f.start, f.end]), headline)
    lost = {f.count.value for f in kept if headline(f) and f.role == "loss" and f.count.value is not None}
    kept = [replace(f, role="loss") if f.role == "payment" and not headline(f) and f.count.value in lost else f for f in kept]
    called: dict[tuple[str, Decimal | None], str] = {(f.currency, f.count.value): f.role for f in kept if headline(f) and f.role != "other" and f.count.value is not None}
    kept = [replace(f, role=called[f.currency, f.count.value]) if f.role == "other" and not headline(f) and (f.currency, f.count.value) in called else f for f in kept]
    taken = {(f.currency, f.count) for f in kept if f.role in ("loss", "prevented_loss") and (f.count.value or 0) >= _NOT_BY_CHANCE}
    kept = [f for f in kept if f.role not in _HANDED_OVER or (f.currency, f.count) not in taken]  # 骗走1.83万元, and before it 取出1.83万元交给
    body = [f for f in kept if not headline(f)]
    kept = [f for f in kept if not (headline(f) and body and _told_by(f, body))]
    return _parts(_of_headline(kept, headline), text)


def _without_shortened(facts: Sequence[AmountFact], text: str) -> Sequence[AmountFact]:
    """The facts without those of a section's heading that only drop the 余, 多 or 约 of its text: 甲市：查获赌资60万 above 60多万元."""
    open_ended = {(f.role, f.currency, f.count.value) for f in facts if f.count.qualifier in ("over", "about", "nearly")}
    return [f for f in facts if f.count.qualifier != "exact" or (f.role, f.currency, f.count.value) not in open_ended or not _in_heading(f, text)]


def _told_once(facts: Sequence[AmountFact], headline: Callable[[Fact], bool]) -> Sequence[AmountFact]:
    """The facts without those that tell a large sum again: with its currency left out (检270万现金 above 270万港元现金), as 资金 or 流水 what is called 涉案资金 elsewhere."""
    large = [f for f in facts if f.count.value is not None and f.count.value >= _LARGE]
    if len(large) < 2:
        return facts
    named = {(f.role, f.count.value): f for f in large if f.currency_named}
    at_stake = {(f.currency, f.count.value) for f in large if f.role == "involved" and not headline(f)}

    def again(fact: AmountFact) -> bool:
        full = None if fact.currency_named else named.get((fact.role, fact.count.value))
        if full is not None and full.currency != fact.currency and abs(full.start - fact.start) >= _APART:
            return True
        return fact.role in _SAME_STAKE and (fact.currency, fact.count.value) in at_stake

    return [f for f in facts if not again(f)]


def _in_heading(fact: AmountFact, text: str) -> bool:
    """Whether a sum stands in a short line that does not end like a sentence, with text below it."""
    low, high = text.rfind("\n", 0, fact.start) + 1, text.find("\n", fact.end)
    return 0 < high - low <= MAX_HEADING and text[high - 1] not in "。；，：！"


def _told_by(title: AmountFact, body: Sequence[AmountFact]) -> bool:
    """Whether a headline's sum is the body's under another role, or its rounding."""
    mine = title.count
    for fact in body:
        if mine.value is not None and mine.value == fact.count.value:
            return True
        at_stake = fact.role == title.role or _DONE_WITH.isdisjoint((fact.role, title.role))
        if at_stake and mine.qualifier == "several" and mine.lower is not None and mine.lower <= (fact.count.value or 0) <= (mine.upper or mine.lower * 10):
            return True  # 市价上亿 above, 约1亿2千万元 below; but 止付200万元 is not the 数百万元 that were lost
        if fact.role == title.role and rounded(mine, fact.count):
            return True  # 追回11万 above, 11.3万元 below
        if mine.qualifier in _CLOSE and fact.count.qualifier in ("exact", *_CLOSE) and agrees(mine, fact.count):
            return True
    return False


def _of_headline(facts: Sequence[AmountFact], headline: Callable[[Fact], bool]) -> list[AmountFact]:
    """A headline that puts two roles together (避免损失9.9亿 = 避免损失3.5亿 + 止付6.4亿) holds that of its own role."""
    values = {f.count.value: f.role for f in facts if f.count.value is not None and not headline(f)}
    totals = {(f.role, f.count.value) for f in facts if headline(f) and f.count.value is not None}
    out = []
    for fact in facts:
        value = fact.count.value
        held = value is not None and not headline(fact) and any(
            role == fact.role and total is not None and values.get(total - value, fact.role) != fact.role for role, total in totals
        )
        out.append(replace(fact, part=True) if held else fact)
    return out


def _parts(facts: Sequence[AmountFact], text: str) -> list[AmountFact]:
    """Parts by the words (其中), where the whole is there too, and the sums that a later total adds up."""
    out = list(facts)
    largest: dict[str, list[tuple[Decimal, str, int]]] = {}
    for number, fact in enumerate(out):
        if not fact.part:
            largest.setdefault(fact.role, []).append((_size(fact), fact.currency, number))
    wholes = {role: max(sizes) for role, sizes in largest.items()}
    for number, fact in enumerate(out):
        if fact.part:
            top = wholes.get(fact.role)
            if top is None or top[1] == fact.currency and top[0] < _size(fact):
                out[number] = replace(fact, part=False)
    runs: dict[tuple[str, str], list[int]] = {}
    for number, whole in enumerate(out):
        run = runs.setdefault((whole.role, whole.currency), [])
        added = _adding_up(out, run[-_LONGEST_RUN:], whole.count.value)
        for n in added if added and may_total(text, out[added[-1]], whole) else ():
            out[n] = replace(out[n], part=True)
            run.remove(n)
        if not whole.part:
            run.append(number)
    _held_in_worth(out)
    for run in runs.values():
        for n in _told_again(out, run, text):
            out[n] = replace(out[n], part=True)
    for run in runs.values():  # what adds up to the first sum of a role: 涉案209亿元。甲案151亿元，乙案58亿元
        plain = [n for n in run if not out[n].part]
        if len(plain) > 2 and out[plain[0]].count.value is not None and sum((_size(out[n]) for n in plain[1:]), Decimal(0)) == out[plain[0]].count.value:
            for n in plain[1:]:
                out[n] = replace(out[n], part=True)
    return out


def _told_again(facts: Sequence[AmountFact], run: Sequence[int], text: str) -> list[int]:
    """The sums, two and more one after another, that add up to what was called the total before them: 总值3200万元。…值2000万元。…值1200万元."""
    plain = [n for n in run if not facts[n].part and facts[n].count.value is not None]
    for number, whole in enumerate(plain):
        most = _size(facts[whole])
        if most < _LARGE or _IN_TOTAL.search(text, max(0, facts[whole].start - _BEFORE_A_SUM), facts[whole].end) is None:
            continue
        behind = plain[number + 1 :]
        for found in runs_adding_up([_size(facts[n]) for n in behind], most):
            told = behind[found]
            if len(told) <= _LONGEST_SUM and _SENTENCE_END.search(text, facts[whole].end, facts[told[0]].start):
                return told
    return []


def _held_in_worth(out: list[AmountFact]) -> None:
    """Marks the sums of worth that a total of all that was taken holds beside money: 房产值60万元、账户余额30万元，合计价值90万元."""
    for number, whole in enumerate(out):
        if whole.role != "goods_value" or whole.count.value is None or whole.part:
            continue
        added, run = Decimal(0), []
        for n in range(number - 1, max(-1, number - 1 - _LONGEST_SUM), -1):
            if out[n].role not in _TAKEN_TOGETHER or out[n].currency != whole.currency or out[n].part or out[n].count.value is None:
                break
            added += _size(out[n])
            run.append(n)
            if added >= whole.count.value:
                break
        if len(run) > 1 and added == whole.count.value and {out[n].role for n in run} != {"goods_value"}:
            for n in run:
                if out[n].role == "goods_value":
                    out[n] = replace(out[n], part=True)


def _size(fact: AmountFact) -> Decimal:
    return fact.count.value or fact.count.lower or Decimal(0)


def _adding_up(facts: Sequence[AmountFact], run: Sequence[int], total: Decimal | None) -> Sequence[int]:
    """The last sums of a run, two and more, that add up to the total behind them."""
    added = Decimal(0)
    for length, number in enumerate(reversed(run), 1):
        value = facts[number].count.value
        if value is None or total is None:
            return ()
        added += value
        if added == total and length > 1:
            return run[-length:]
    return ()
