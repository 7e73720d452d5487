"""Hedges: the words before and behind a figure that bound it (约, 超过, 至少, 近; 左右, 以上, 以内, 余)."""

from __future__ import annotations

from collections import defaultdict
from typing import Final

from caseextract.expressions import expression
from caseextract.mentions.measures import Lexicon, money_before
from caseextract.numerals import NUMERAL_CHARS

_BEFORE: Final = {
    "about": "大约 大约有 大概 大概有 约莫 约为 约合 约计 约等于 大约等于 约有 约达 约需 约值 约重 约 估计 差不多 大致 近似",
    "nearly": "将近 接近 不到 不足 不满 未满 未达 近",
    "over": "超过 超过了 超出 突破 突破了 多于 高于 大于 逾 超 >",
    "at_least": "至少 至少有 少说 不少于 不低于 最少 起码 最低 不小于 不下于 不下 大于等于 大于或等于 大于或者等于 ≥ >= >_=",
    "at_most": "不超过 不多于 不高于 最多 至多 最高 少于 小于 低于 不大于 小于等于 小于或等于 小于或者等于 ≤ < <= <_=",
}
_NOT_A_HEDGE: Final = {
    "近": ("附近", "最近", "靠近", "临近", "邻近", "亲近", "走近", "逼近"),
    "约": ("合约", "预约", "相约", "签约", "节约", "违约", "条约", "邀约", "赴约", "履约"),
    "超": ("赶超", "英超", "中超", "反超"),
    "不下": ("居高不下",),
    ">": ("->", "=>", ">>", "—>"),
    "<": ("<<", "</"),
}


def _table() -> dict[str, tuple[tuple[str, str, tuple[str, ...]], ...]]:
    table: dict[str, list[tuple[str, str, tuple[str, ...]]]] = defaultdict(list)
    for name, words in _BEFORE.items():
        for word in (w.replace("_", " ") for w in words.split()):  # >_= is > =
            table[word[-1]].append((word, name, _NOT_A_HEDGE.get(word, ())))
    return {last: tuple(sorted(found, key=lambda item: -len(item[0]))) for last, found in table.items()}


_BY_LAST: Final = _table()
_STAYS: Final = ("约值", "约重")  # the word says what the sum or the weight is, too: it hedges, but does not belong to the expression
HEDGE_ENDS: Final = frozenset(_BY_LAST)
_GUESSED: Final = "估计"
_COMPARED: Final = frozenset("<>=≥≤")  # > 5: a space may stand behind it
_AFTER: Final = expression(
    r"(?P<about>左右|上下|许(?![多可诺]))|(?:（含）|（含本数）)?(?:(?P<at_least>(?:及|或者?|和)?以上|之上|或者?更多)|(?P<at_most>(?:及|或者?|和)?以下|以内|之内|之下))"
    r"|(?P<over>有余|出头|开外|挂零)|(?P<nearly>不到)(?=[就便，。；、！？\n ）]|$)"
)
_COMPARISON: Final = expression(r" ?(?:还|要|更)?(?:(?P<over>[大高多长重贵快宽深远厚久早强](?![胜败获赛]))|(?P<at_most>[小低少短轻慢窄浅近薄矮晚弱]|便宜))")
AFTER_STARTS: Final = frozenset("左上许及或以之（有出开挂和不")
_RANK: Final = ("about", "nearly", "at_most", "at_least", "over")


def hedges_before(text: str, start: int, floor: int, tables: Lexicon) -> tuple[str, int, str | None]:
    """Hedges and currency names before a figure: (qualifier, where the expression begins, currency)."""
    qualifier, edge, money, signed = "", start, None, False
    while edge > floor:
        currency = money_before(text, edge, floor, tables)
        if currency is not None:
            sign = text[edge - 1]
            money = currency[0] if money is None or signed else money  # 港元$500, 人民币￥300: the name, not the sign, decides
            signed = sign in "$￥¥"
            edge = currency[1]
            continue
        hedge = _last_hedge(text, edge - (text[edge - 1] == " " and text[edge - 2 : edge - 1] in _COMPARED), floor)
        if hedge is None:
            break
        if not (qualifier and text.startswith(_GUESSED, hedge[1])):  # 估计逾3亿元: somebody's guess is that it is over
            qualifier = merge(qualifier, hedge[0], False)
        if text.startswith(_STAYS, hedge[1]):
            break
        edge = hedge[1]
    return qualifier, edge, money


def _last_hedge(text: str, edge: int, floor: int) -> tuple[str, int] | None:
    for word, name, traps in _BY_LAST.get(text[edge - 1], ()):
        begin = edge - len(word)
        if begin >= floor and text.startswith(word, begin):
            if traps and text.endswith(traps, 0, edge) and not text.endswith("折合约", 0, edge):
                return None
            return name, begin
    return None


def hedge_after(text: str, end: int) -> tuple[str | None, int]:
    """The hedge behind a figure or its unit: (qualifier or None, where the expression ends)."""
    match = _AFTER.match(text, end)
    return (match.lastgroup, match.end()) if match else (None, end)


def compared(text: str, edge: int, end: int) -> tuple[str, int, int] | None:
    """比三十大, 比170低: what a comparison says of the number between ``edge`` and ``end``, and its own start and end; 3比2大胜 is a score."""
    if text[edge - 1 : edge] not in ("比", " ") or not edge:
        return None
    before = text[max(0, edge - 3) : edge].rstrip(" ")
    if not before.endswith("比") or before[-2:-1].isdigit() or before[-2:-1] and before[-2] in NUMERAL_CHARS:
        return None
    match = _COMPARISON.match(text, end)
    return (str(match.lastgroup), text.rindex("比", 0, edge), match.end()) if match else None


def merge(first: str, second: str | None, more: bool) -> str:
    """The stronger of two hedges: about over nearly over bounds; 余 is over."""
    if not second and not more:
        return first
    hedges = {first, second or "", "over" if more else ""}
    if "nearly" in hedges and "over" in hedges:
        return "about"
    return next((name for name in _RANK if name in hedges), "")
