"""The words of the money pack, ready to be looked up in the sentences that hold a sum."""

from __future__ import annotations

from operator import itemgetter
from typing import Final, NamedTuple

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from caseextract.expressions import expression
from caseextract.patterns import Patterns, Rule

_KINDS: Final = ("money_role", "money_drop", "money_part")
# 房产、名表|等涉案物资|共计 before a sum: goods told by what all of them are worth
LISTED_GOODS: Final = expression(r"等(?P<what>(?:涉案|作案|涉黑|涉恶|涉赌|涉毒|各类|大量|贵重)*(?:物资|物品|货物|实物))(?P<worth>(?:价值|[共总合]计|[共总约近达超逾])*)$")
_DISPOSE: Final = frozenset({"stage", "take"})


class Clue(NamedTuple):
    """A word of the pack: a half-open range, its role, how it works in its clause (see the pack), its rule.

    ``free`` is the role a noun of money has where no verb governs it; ``value`` marks what is worth, not money itself.
    """

    start: int
    end: int
    code: str
    cls: str
    rule: str
    free: str = ""
    value: bool = False


class Found(NamedTuple):
    """The words of one sentence: those that tell a role, those that say a sum is no fact, those that make it a part."""

    clues: list[Clue]
    drops: list[Clue]
    parts: list[Clue]


class _Owner(NamedTuple):
    """A rule that claims a word."""

    kind: int
    rank: int
    values: tuple[str, str, str, str, bool]
    not_before: tuple[str, ...]
    not_after: tuple[str, ...]


class MoneyWords:
    """The compiled pack. Reusable and, once built, read-only."""

    def __init__(self, patterns: Patterns) -> None:
        """Compile the rules of the kinds money_role, money_drop and money_part; money_tail becomes a table."""
        words: dict[str, list[_Owner]] = {}
        for order, rule in enumerate(patterns.rules):
            if rule.kind not in _KINDS:
                continue
            owner = _Owner(_KINDS.index(rule.kind), order - rule.priority * 10_000, _values(rule), rule.not_before, rule.not_after)
            for word in rule.terms:
                words.setdefault(word, []).append(owner)
        self._owners = [tuple(owners) for owners in words.values()]
        self._automaton = AhoCorasick(list(words), matchkind=MatchKind.Standard, implementation=Implementation.ContiguousNFA)
        self.tails = {
            term: Clue(0, len(term), rule.code, str(rule.attrs.get("class", "")), rule.id, "", bool(rule.attrs.get("value", False)))
            for rule in patterns.of("money_tail") for term in rule.terms
        }
        self.bare_tails = frozenset(term for rule in patterns.of("money_tail") if rule.attrs.get("bare") for term in rule.terms)

    def look_up(self, text: str, start: int, end: int) -> Found:
        """The words of a sentence in text order, the longest where they overlap."""
        sentence = text[start:end]
        found: tuple[list[tuple[int, int, int, _Owner]], ...] = ([], [], [])
        owners = self._owners
        for number, low, high in self._automaton.find_matches_as_indexes(sentence, overlapping=True):
            for owner in owners[number]:
                if owner.not_before and sentence.startswith(owner.not_before, high) and not sentence.startswith("人民币", high) or owner.not_after and sentence.endswith(owner.not_after, 0, low):
                    continue
                found[owner.kind].append((low, -high, owner.rank, owner))
        return Found(_attributes([_nearly(c, text) for c in _settle(found[0], start)], text), _settle(found[1], start), _settle(found[2], start))


def _values(rule: Rule) -> tuple[str, str, str, str, bool]:
    attrs = rule.attrs
    return rule.code, str(attrs.get("class", "")), rule.id, str(attrs.get("free", "")), bool(attrs.get("value", False))


_PLACE: Final = itemgetter(0, 1, 2)


def _settle(found: list[tuple[int, int, int, _Owner]], shift: int) -> list[Clue]:
    """Without overlaps: the longest, then the higher priority, then the earlier rule."""
    if not found:
        return []
    found.sort(key=_PLACE)
    kept: list[Clue] = []
    last_start = last_end = -1
    for low, minus, _, owner in found:
        high = -minus
        if low < last_end:
            if high - low <= last_end - last_start:
                continue
            kept.pop()
        kept.append(Clue(low + shift, high + shift, *owner.values))
        last_start, last_end = low, high
    return kept


_NOT: Final = ("没有", "才没", "未", "免于", "免得", "不致", "不至于", "才不")  # 才没有被骗走20万元
_NEARLY: Final = ("差点", "差点就", "差点被", "险些", "险些被", "险", "险被", "险遭", "差一点", "差一点被", "差点要")


def _nearly(clue: Clue, text: str) -> Clue:
    """险被骗20万元, 差点转走: what was all but lost was kept."""
    if clue.cls not in ("lose", "mark") or clue.code != "loss":
        return clue
    if not text.endswith(_NEARLY, 0, clue.start) and not (text.startswith("被", clue.start) and text.endswith(_NOT, 0, clue.start)):
        return clue
    return clue._replace(code="prevented_loss", cls="stage", rule="money.prevented_loss")


def _attributes(clues: list[Clue], text: str) -> list[Clue]:
    """被骗 before a noun of money is its attribute (被骗资金), behind a verb of taking that of a thing (缴获被盗手机), else a verb."""
    out: list[Clue] = []
    for clue in clues:
        last = out[-1] if out else None
        if last is not None and last.cls == "mark" and clue.cls in ("fund", "fee") and _one_phrase(text[last.end : clue.start]):
            out[-1] = clue._replace(start=last.start, cls="fund", free=last.code, rule=last.rule)
        elif clue.cls != "mark" or last is None or last.cls not in _DISPOSE or clue.start - last.end > 2:
            out.append(clue)
    return [c._replace(cls="lose") if c.cls == "mark" and c.code == "loss" else c for c in out]


_BETWEEN: Final = 2


def _one_phrase(gap: str) -> bool:
    """Whether an attribute and its noun are one phrase: 被骗资金, 涉案油款."""
    return len(gap) <= _BETWEEN and not any(c in "、，的人及和员车" for c in gap)
