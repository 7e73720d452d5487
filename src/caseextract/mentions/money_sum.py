"""A sum of money with what stands around it, and the role that is read from that."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from caseextract.expressions import expression
from caseextract.mentions.money_words import Clue
from caseextract.mentions.quantities import QuantityMention

# What may stand between a word and its sum without coming between them: 资金流水累计达人民币2.1亿元
_FILLER: Final = expression(
    r"(?:超过|一共|大约|前后|[达为共计约近超逾合是已均各了有在只仅则即整总也还就却竟更又才便亦约需估：“”\"\n 的]|人民币|港币|美元|折合|约合|折款|累计|总额|总数|金额|数额|估计|保守|初步|估算|统计|核算|分别|上看|直逼|高达|多达|达到|[涨升增降][到至]|"
    r"按[^，。；、]{1,8}计算?|计算|价税|经(?:鉴定|评估|审计)?|查明|查证|核实|认定|测算|粗略|涉及|不低于|每[张个套名件支部台只]){0,6}"
)

_SUMMED: Final = tuple("款金资额钱案的")  # 赃款总数, 涉案总数


class Verdict(NamedTuple):
    """The role of a sum, the rule that told it, and the range of the words that did."""

    code: str
    rule: str
    start: int
    end: int
    right: bool = False


@dataclass(frozen=True, slots=True)
class Sum:
    """A sum and what stands around it.

    ``low``/``high`` bound its clause, ``floor`` is the end of the sum before it in the clause, ``stop`` the start of the next;
    ``left`` and ``right`` are the clues of its clause on either side, ``earlier`` those of the clauses before it;
    ``tails`` are the short verbs that count only directly before a figure; ``thing``: goods stand right behind it: 1.5亿元怀疑可卡因.
    """

    text: str
    mention: QuantityMention
    low: int
    high: int
    floor: int
    stop: int
    left: Sequence[Clue]
    right: Sequence[Clue]
    earlier: Sequence[Clue]
    tails: Mapping[str, Clue]
    thing: bool = False


def touches(text: str, end: int, start: int) -> bool:
    """Whether only filler stands between two offsets."""
    return end >= start or start - end <= 16 and _FILLER.fullmatch(text, end, start) is not None


def counts_things(text: str, word: Clue) -> bool:
    """Whether a 总数 is the number of something and no sum: 用户总数为12000; not 赃款总数."""
    return text[word.start : word.end] == "总数" and text[word.start - 1 : word.start] not in _SUMMED
