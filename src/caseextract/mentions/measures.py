"""The units and currencies that stand beside a number, and the words whose numeral counts nothing.

All of it comes from the ``measures`` pack and is turned once into tables keyed by one or two characters, so that a look-up
costs a dictionary access and a few string comparisons.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Final, NamedTuple

from caseextract.numerals import NUMERAL_CHARS
from caseextract.patterns import Patterns, Rule
from caseextract.regions import names_from

# Classes of the pack that can be counted or weighed; the others are magnitudes (temperature, speed, voltage).
_COUNTED: Final = frozenset({"count", "mass", "volume", "length", "time", "data"})
# 三斤半, 两米半, 一年半: what a half behind its unit may follow.
_HALVED_CLASSES: Final = frozenset({"mass", "volume", "length", "time"})
_HALVED_WORDS: Final = frozenset("袋包箱瓶车个桶盒碗杯块倍分")
_LATIN: Final = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
# What behind a unit may belong to the expression still; nothing else needs a second look.
_WATCH_ALL: Final = frozenset("余多左上以之及或许至到-~～—–（有出开内不")
_WATCH_HALF: Final = frozenset("半")
_WATCH_MONEY: Final = frozenset("0123456789零一二两三四五六七八九十壹贰叁肆伍陆柒捌玖又整正钱人")
_UNNAMED: Final = frozenset({"元", "元整", "元正", "元钱", "块", "块钱", "圆", "圆整", "圆正", "分钱", "蚊", "蚊鸡"})
# 一米七五, 六斤八两, 三十七度五, 1小时20分: what may go on with a smaller unit or with digits.
_COMPOUND: Final = frozenset(
    {"公尺", "斤", "度", "年", "周", "星期", "个星期", "礼拜", "个礼拜", "天", "小时", "个小时", "钟头", "个钟头", "个钟", "分钟", "秒", "h", "hour", "hours", "hr", "hrs", "minute", "minutes", "min", "mins", "day", "days", "week", "weeks", "吨", "公吨", "公斤", "千克", "kg", "公里", "千米", "km", "米", "m", "分米", "里", "丈", "尺", "英尺", "呎", "′", "磅", "升", "L", "顷", "亩", "两"}
)
_WATCH_COMPOUND: Final = frozenset("0123456789零一二两三四五六七八九十又")


class Tail(NamedTuple):
    """A unit or currency as it stands behind a number.

    ``kind`` is ``count``, ``magnitude``, ``money``, ``percent``, ``points``, ``multiple``, ``tenths`` or ``discount``; ``share`` the part of the currency
    or how many of the unit one of them is worth (0.01 for 美分, 10 岁 for 旬); ``watch`` the characters behind it that may continue the expression; ``special``
    a word that always needs the full reading.
    """

    word: str
    length: int
    kind: str
    unit: str | None
    currency: str | None
    named: bool
    share: Decimal | None
    latin: bool
    blocked: tuple[str, ...]
    watch: frozenset[str]
    group: str
    special: bool


class Lexicon(NamedTuple):
    """The tables of the pack."""

    tails: dict[str, tuple[Tail, ...]]
    heads: dict[str, tuple[tuple[str, str], ...]]
    pairs: dict[str, tuple[tuple[int, str, tuple[str, ...]], ...]]


def _tail(word: str, kind: str, group: str, rule: Rule | None = None, unit: str | None = None) -> Tail:
    watch = _WATCH_ALL
    share = Decimal(str(rule.attrs["share"])) if rule and "share" in rule.attrs else None
    if kind == "money":
        watch |= _WATCH_MONEY
    if kind == "multiple" or group in _HALVED_CLASSES or word in _HALVED_WORDS or word == "两":
        watch |= _WATCH_HALF
    if word in _COMPOUND:
        watch |= _WATCH_COMPOUND | frozenset(" ") if word[-1] in _LATIN else _WATCH_COMPOUND  # 2 hrs 30 mins
    if word == "个":
        watch |= frozenset("亿几字")
    if word in ("块", "分", "蚊"):
        watch |= frozenset("0123456789零一二两三四五六七八九钱")
    money = kind == "money"
    return Tail(
        word, len(word), kind, None if money else unit or word, rule.code if rule and money else None,
        money and word not in _UNNAMED, share, word[-1] in _LATIN,
        rule.not_before if rule else (), watch, group, share is not None or group == "temperature" or kind in ("tenths", "discount") or word in ("批", "块", "分"),
    )


_FIXED: Final = (
    ("%", "percent"), ("％", "percent"), ("‰", "percent"), ("个百分点", "points"), ("百分点", "points"), ("倍", "multiple"), ("成", "tenths"), ("折", "discount"),
)
_NO_SIGN: Final = (*"0123456789", " ")  # in ￥88 ￥99 the second sign is of the second sum
_PIECED: Final = (
    "加仑", "立方", "立方米", "平方", "平方米", "G", "GB", "M", "MB", "T", "TB", "字节", "比特", "海里", "光年", "公里", "大卡", "分贝", "毫升", "毫米", "厘米", "微米", "纳米", "千瓦", "千瓦时",
)
# 一对讲机, 一面包车: the character behind the numeral begins the thing; 20桶装酒, 3张挂鸟网 may be either and keep their measure.
_EITHER: Final = frozenset("桶张")
_LATTERS: Final = frozenset("盔罩票胎饰膜链")  # 3头盔, 一口罩: what no measure word stands before
_NOT_PIECED: Final = ("体", "根", "数", "级", "单位", "号", "字", "方")
_BLOCKED: Final = {
    "成": tuple("立功为员本交果分套品年人长就熟都型效绩因名语"),
    "折": tuple("叠腾磨断旧返合"),
}


def lexicon(patterns: Patterns) -> Lexicon:
    """The tables of the packs in force; what an item is counted with (its ``measures``) counts as a measure word too."""
    tails: dict[str, dict[str, Tail]] = defaultdict(dict)
    heads: dict[str, dict[str, str]] = defaultdict(dict)
    for rule in patterns.of("measure"):
        kind = "count" if rule.code in _COUNTED else "magnitude"
        for term in rule.terms:
            tails[term[0]][term] = _tail(term, kind, rule.code, rule, str(rule.attrs["unit"]) if "unit" in rule.attrs else None)
    for rule in patterns.of("item"):
        for term in rule.measures:
            tails[term[0]].setdefault(term, _tail(term, "count", "count"))
    for rule in patterns.of("currency"):
        side = rule.attrs.get("side")
        for term in rule.terms:
            if side != "before" and term not in tails[term[0]]:
                made = _tail(term, "money", "money", rule)
                tails[term[0]][term] = made._replace(blocked=_NO_SIGN) if side == "sign" else made
            elif term == "块":  # a measure word too: 海洛因12块
                tails[term[0]][term] = tails[term[0]][term]._replace(currency=rule.code)
            if side != "after":
                heads[term[-1]][term] = rule.code
    for word, kind in _FIXED:
        tails[word[0]][word] = _tail(word, kind, "ratio")._replace(blocked=_BLOCKED.get(word, ()))
    for word in _PIECED:  # 六个加仑, 4.08个G
        if (tail := tails[word[0]].get(word)) is not None:
            blocked = (*tail.blocked, *_NOT_PIECED)
            tails["个"]["个" + word] = tail._replace(word="个" + word, length=tail.length + 1, blocked=blocked)
    for (first, rest) in _begun(patterns):
        if (tail := tails[first].get(first)) is not None and tail.kind == "count":
            tails[first][first] = tail._replace(blocked=(*tail.blocked, *rest))
    words = [(term, rule.not_after) for rule in patterns.of("not_number") for term in rule.terms]
    words += [(name, ()) for name in names_from(NUMERAL_CHARS)]
    return Lexicon(
        _by_beginning(tail for group in tails.values() for tail in group.values()),
        {last: tuple(sorted(group.items(), key=lambda item: -len(item[0]))) for last, group in heads.items()},
        _pairs(words),
    )


def _begun(patterns: Patterns) -> Iterator[tuple[str, list[str]]]:
    """For each character that begins names of things, what follows it in those names and is no name itself: 对 → 讲机."""
    names = {term for rule in patterns.of("item") for term in rule.terms}
    rests: dict[str, list[str]] = defaultdict(list)
    for name in names:
        if (len(name) > 2 or name[1:] in _LATTERS) and name[0] not in _EITHER and name[1:] not in names:
            rests[name[0]].append(name[1:])
    rests["套"] += ["牌" + kind for kind in "车轿货摩面小越商"]  # 一套牌车
    for first in sorted(rests):
        yield first, sorted(rests[first])


def _by_beginning(tails: Iterable[Tail]) -> dict[str, tuple[Tail, ...]]:
    """Units under their first two characters (one, where there is no second), the longest first."""
    groups: dict[str, list[Tail]] = defaultdict(list)
    for tail in tails:
        groups[tail.word[:2]].append(tail)
    return {beginning: tuple(sorted(group, key=lambda t: -t.length)) for beginning, group in groups.items()}


def _pairs(words: Iterable[tuple[str, tuple[str, ...]]]) -> dict[str, tuple[tuple[int, str, tuple[str, ...]], ...]]:
    """Each set word under the two characters at every numeral in it: (offset of the pair, word, what may not stand before it)."""
    pairs: dict[str, list[tuple[int, str, tuple[str, ...]]]] = defaultdict(list)
    for word, not_after in words:
        for at, char in enumerate(word):
            if char in NUMERAL_CHARS:
                low = at if at + 1 < len(word) else at - 1
                entry = (low, word, not_after)
                if entry not in pairs[word[low : low + 2]]:
                    pairs[word[low : low + 2]].append(entry)
    return {pair: tuple(sorted(found, key=lambda item: -len(item[1]))) for pair, found in pairs.items()}


def tail_at(text: str, end: int, tables: Lexicon) -> Tail | None:
    """The longest unit or currency that stands at ``end``."""
    two = text[end : end + 2]
    for beginning in (two, two[:1]) if len(two) > 1 else (two,):
        for tail in tables.tails.get(beginning, ()):
            if tail.length > 2 and not text.startswith(tail.word, end):
                continue
            stop = end + tail.length
            if tail.blocked and text.startswith(tail.blocked, stop) or tail.latin and text[stop : stop + 1] in _LATIN and text[stop : stop + 1]:
                continue
            return tail
    return None


def set_word_end(text: str, start: int, tables: Lexicon, floor: int = 0) -> int:
    """End of a set word (统一, 一把手) that covers the numeral at ``start`` and does not reach before ``floor``, or 0."""
    pairs = tables.pairs
    found = pairs.get(text[start : start + 2])
    ranked = start > 0 and text[start - 1] == "第"  # 第二次 is a rank: only a word with 第 in it (第一时间) is set
    if found:
        for offset, word, barred in found:
            if offset <= start and text.startswith(word, start - offset) and (offset or not ranked) and not (barred and text.endswith(barred, 0, start - offset)):
                if not offset and (unit := tail_at(text, start + 1, tables)) is not None and unit.length >= len(word):
                    continue  # 四平方公里, 六安培: the unit is longer than 四平 or 六安
                return start - offset + len(word)
    found = pairs.get(text[start - 1 : start + 1]) if start else None
    if found:
        for offset, word, barred in found:
            if offset < start - floor and text.startswith(word, start - 1 - offset) and not (barred and text.endswith(barred, 0, start - 1 - offset)):
                return start - 1 - offset + len(word)
    return 0


def money_before(text: str, edge: int, floor: int, tables: Lexicon) -> tuple[str, int] | None:
    """The currency name or sign that ends at ``edge`` (a space may stand between): (ISO code, where it begins)."""
    stop = edge - 1 if edge > floor and text[edge - 1] == " " else edge
    if stop <= floor:
        return None
    for word, code in tables.heads.get(text[stop - 1], ()):
        begin = stop - len(word)
        if begin >= floor and text.startswith(word, begin):
            if word[0] in _LATIN and begin and text[begin - 1] in _LATIN:
                continue
            return code, begin
    return None
