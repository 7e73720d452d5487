"""The vocabulary of unit names, compiled once from the pattern packs (``patterns/units.toml``)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from caseextract.expressions import expression
from caseextract.patterns import Patterns, Rule
from caseextract.regions import ABBREVIATIONS, chain_before, lookup, name_before

# 省公安厅14日透露
_SAID = r"(?:(?:\d{1,2}月)?\d{1,2}日|[今昨前][日天晚早])?(?:[上下]午|晚)?(?:的?(?:一[位名])?(?:有关|相关|主要)?)?(?:"
NEAR = 14  # the longest unlisted name looked for
BARE = "市县区省州旗盟"
_DEICTIC = ("该", "本", "我", "全")
SHARING = frozenset("两三四五六七八九十")
# 湖北、河南两省|公安机关, 安徽、河南等地|警方, 5市|公安机关, 青州、江州等5个直属|海关: what stands between a list of places and the noun they share
SHARED = expression(
    r"(?:等(?:(?:[两二三四五六七八九十]|\d{1,2})个?多?|多个?)?|[两二三四五六七八九十]个?|(?<![\d.\-/年月日:：])\d{1,2}个?)"
    r"(?:省(?:（(?:自治)?区(?:、?(?:直辖)?市)?）|（市）|区市|市区|市|区|份)?|市(?:（[州县区盟地]）)?|市县?|地市?|县市?区?|区县?|级|州|国)$|等$"
    r"|等?(?:[两三四五六七八九十]|(?<![\d.\-/年月日:：])\d{1,2})[个家](?:直属|基层|铁路)?$|等(?:基层|铁路)$")
# 粤闽, 闽、桂: provinces by one character each
INITIALS = expression("[{0}](?:[、和与及]?[{0}])+$".format("".join(ABBREVIATIONS)))
_ORDINAL = expression(r"第?[一二三四五六七八]$")


@dataclass(frozen=True, slots=True)
class Noun:
    """A noun that ends a unit's name or a part of one; see the head of ``patterns/units.toml`` for the fields."""

    rule: str
    slot: str
    type: str
    system: str
    level: str | None
    full: str | None
    home: str | None
    code: str | None
    bare: bool
    trade: bool
    over: bool
    under: bool
    shared: bool  # has the place of the body it stands beside: 青河市公安、烟草部门
    within: bool  # no body of its own, only a part of one: 柳湾检查站 of a border police
    keep: int  # how much of a term is the noun: 所 of 所民警


@dataclass(frozen=True, slots=True)
class Cue:
    """Words beside a name: a pattern that must end before it or begin after it, and one that must also follow."""

    code: str
    before: re.Pattern[str] | None
    after: re.Pattern[str] | None


class Words:
    """A set of words that can be looked for at the end of a stretch of text."""

    __slots__ = ("_lengths", "_words")

    def __init__(self, words: Iterable[str]) -> None:
        """Index the words by their last character."""
        self._words = frozenset(words)
        lengths: dict[str, set[int]] = {}
        for word in self._words:
            lengths.setdefault(word[-1], set()).add(len(word))
        self._lengths = {last: tuple(sorted(sizes, reverse=True)) for last, sizes in lengths.items()}

    def __contains__(self, word: str) -> bool:
        return word in self._words

    def before(self, text: str, end: int, low: int) -> int:
        """Where the longest word that ends at ``end`` begins, not before ``low``; ``end`` where there is none."""
        if end > low:
            for size in self._lengths.get(text[end - 1], ()):
                if end - size >= low and text[end - size : end] in self._words:
                    return end - size
        return end

    def run(self, text: str, end: int, low: int) -> int:
        """Where a run of such words that ends at ``end`` begins."""
        while (start := self.before(text, end, low)) < end:
            end = start
        return end


def _alternatives(words: Iterable[str]) -> str:
    return "|".join(sorted(map(re.escape, set(words)), key=lambda w: (-len(w), w)))


def _edge(rules: Iterable[Rule]) -> re.Pattern[str]:
    """What cannot be part of a place's name: anything but Chinese characters, and the stop words of the packs."""
    free: list[str] = []
    parts: list[str] = []
    for rule in rules:
        if rule.regex is not None:
            parts.append(f"(?:{rule.regex})")
            continue
        if not (rule.not_before or rule.not_after):
            free += rule.terms
            continue
        behind = "".join(f"(?<!{re.escape(word)})" for word in rule.not_after)
        ahead = f"(?!{_alternatives(rule.not_before)})" if rule.not_before else ""
        parts.append(f"{_begins(rule.terms)}{behind}(?:{_alternatives(rule.terms)}){ahead}")
    single = "".join(sorted({w for w in free if len(w) == 1}))
    longer = [w for w in free if len(w) > 1]
    words = f"{_begins(longer)}(?:{_alternatives(longer)})" if longer else "(?!)"
    return expression("|".join([r"[^\u3400-\u4dbf\u4e00-\u9fff]", words, f"[{single}]" if single else "(?!)", *parts]))


def _begins(words: Iterable[str]) -> str:
    """One look ahead for the characters that words begin with: at most places it spares trying them one by one."""
    return f"(?=[{''.join(sorted({re.escape(word[0]) for word in words}))}])"


def _cue(rule: Rule) -> Cue:
    after = rule.attrs.get("then")
    own = expression(rule.regex or _alternatives(rule.terms))
    if rule.attrs.get("side") == "after":
        return Cue(rule.code, None, own)
    return Cue(rule.code, own, expression(str(after)) if after else None)


class UnitWords:
    """All words the grammar of unit names needs. Read-only once built."""

    def __init__(self, patterns: Patterns) -> None:
        """Compile the rules of the ``unit`` kinds."""
        self.nouns: dict[str, Noun] = {}
        for rule in patterns.of("unit"):
            attrs = rule.attrs

            def text(name: str, attrs: dict[str, str | int | bool] = attrs) -> str | None:
                return str(attrs[name]) if name in attrs else None

            self.nouns[rule.id] = Noun(
                rule.id, rule.code, text("type") or "other", text("system") or "other", text("level"), text("full"), text("home"), text("code"),
                bool(attrs.get("bare")), bool(attrs.get("trade")), bool(attrs.get("over")), bool(attrs.get("under")), bool(attrs.get("shared")), bool(attrs.get("within")), int(attrs.get("keep", 0)))
        self.trades = Words(w for r in patterns.of("unit_trade") for w in r.terms)
        self.kinds = Words(w for r in patterns.of("unit_kind") for w in r.terms)
        self.places = tuple(w for r in patterns.of("unit_place") for w in r.terms)
        self.common = frozenset(w for r in patterns.of("unit_common_place") for w in r.terms)
        self.heard = expression(_alternatives(w for k in ("unit_voice", "unit_heard") for r in patterns.of(k) for w in r.terms) or "(?!)")
        self.longer = frozenset(w for r in patterns.of("unit_longer") for w in r.terms)
        self.verbs = frozenset(w for r in patterns.of("unit_verb_place") for w in r.terms)
        self.foreign = frozenset(w for r in patterns.of("unit_foreign") for w in r.terms)
        self.abroad = tuple(sorted(self.foreign))
        self.prefixes = Words(w for r in patterns.of("unit_prefix") for w in r.terms)
        self.towns = {w: r.code for r in patterns.of("unit_city") for w in r.terms}  # 乌日 → 台中市
        self.cities = {w: r.code for r in patterns.of("unit_city") for w in str(r.attrs.get("short", "")).split()}  # 中市 → 台中市
        self.quarters = {w: r.code for r in patterns.of("unit_town") for w in r.terms}  # 虎门 → 东莞市
        self._town_ends = Words(self.towns)
        self._city_ends = Words(self.cities)
        self.draws = frozenset(w for r in patterns.of("unit_draws") for w in r.terms)
        self.edge = _edge(patterns.of("unit_stop"))
        self.title = expression(_alternatives(w for r in patterns.of("unit_title") for w in r.terms) or "(?!)")
        self.officer = expression(_alternatives(w for r in patterns.of("unit_title") if r.id == "unit_title.officer" for w in r.terms) or "(?!)")
        self.led = tuple(expression(r.regex) for r in patterns.of("unit_led") if r.regex)
        self.voice = expression(_SAID + (_alternatives(w for r in patterns.of("unit_voice") for w in r.terms) or "(?!)") + ")")
        self.tails = {r.code: expression(r.regex or "(?!)") for r in patterns.of("unit_tail")}
        self.before = tuple(_cue(rule) for rule in patterns.of("unit_before"))
        self.roles = tuple(_cue(rule) for rule in patterns.of("unit_role"))
        self.roles_after = tuple(cue for cue in self.roles if cue.before is None)

    def chain(self, text: str, end: int, low: int) -> list[tuple[int, int]]:
        """The chain of regions that ends at ``end``; 会同县公安局 inside a sentence is no county of that name."""
        chain = chain_before(text, end, low)
        if chain and (first := chain[0][0]) > low and (text[first - 1 : first + 2] in self.longer or text[first - 2 : first + 2] in self.longer):
            return []  # 五台山 is no 台山
        if chain and text.startswith("广西区", (start := chain[0][0]) - 1) and start > low:
            chain = chain_before(text, start + 1, low)  # 广西区烟草专卖局 is no body of some 西区
        if len(chain) == 1 and text[chain[0][0] : end] in self.verbs:
            start = chain[0][0]
            if text[end - 1] not in BARE or start > 0 and "\u4e00" <= text[start - 1] <= "\u9fff":
                return []
        return chain

    def cut(self, text: str, end: int, low: int) -> int:
        """The place before which no name can reach: after the last stop word or mark of the window."""
        low = max(low, end - NEAR)
        cut = low
        for match in self.edge.finditer(text, low, end):
            cut = match.end()
        if cut + 1 < end and text[cut] in BARE and text[cut - 1 : cut] in _DEICTIC:
            return cut + 1  # 该市|城关派出所
        return cut

    def town_before(self, text: str, end: int, low: int) -> int:
        """Where the name of a town of Taiwan with a branch of its own that ends at ``end`` begins; ``end`` where none does."""
        return self._town_ends.before(text, end, low)

    def taiwan(self, text: str, end: int, low: int, whole: bool) -> tuple[str, int, int] | None:
        """The city or county of Taiwan that a name ending at ``end`` stands in, where the name begins and where its town.

        北市|士林 gives 台北市, 士林 alone too; 嘉义市|第一 gives 嘉义市 and the ordinal for a town. ``whole``: 屏东 is the
        county, not its town of that name.
        """
        town = self._town_ends.before(text, end, low)
        if whole and town < end and any(r.code == "710000" for r in lookup(text[town:end])):
            town = end
        if town == end and (found := _ORDINAL.search(text, max(low, end - 3), end)) is not None:
            town = found.start()
        city = self._city_ends.before(text, town, low)
        region = name_before(text, town, low)
        if region is not None and (named := [r for r in lookup(text[region:town]) if r.code == "710000" and r.level == "prefectural" and not r.former]) and (region <= city or city == town):
            return named[0].name if len(named) == 1 else text[region:town], region, town
        if city < town:
            return self.cities[text[city:town]], city, town
        return (self.towns[text[town:end]], town, town) if text[town:end] in self.towns else None
