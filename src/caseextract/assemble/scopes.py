"""Where a case begins and ends: every fact sentence gets a record, or the document's totals, or nothing."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field

from caseextract.mentions.dates import DateMention
from caseextract.mentions.facts import Fact, Facts
from caseextract.mentions.reading import FACT_ZONES
from caseextract.mentions.units import UnitMention
from caseextract.text.structure import Sentence, Structure

_SCOPE = re.compile(r"全市|全省|全县|全区|全国|全州|全盟|各地|全线|各级|全系统|我市|我省|我县|我区|全局|全旗|全港|全澳|各部门|各市|各区|各单位")
_CAMPAIGN = re.compile(r"行动(?:开展|启动|打响)?(?:以来|期间|中|共|启动以来)|(?:专项|百日|统一|集中|收网|清查|严打)(?:行动|整治|斗争|清查|打击)|战果|集群战役|会战|专项工作")
_TOTAL = re.compile(r"共|累计|总计|合计")
_SINCE = re.compile(r"以来|截至|截止|上半年|下半年|季度|去年全年|全年|1[-—至]\d{1,2}月|1月至|年内|上周|本周|前三季度|一年来|三年来|近年来|[\d一二三四五六七八九十]{1,4}年来|个月来")
_OWN = re.compile(r"该团伙|该案|该犯罪|团伙成员|犯罪嫌疑人[\u4e00-\u9fff]{1,2}某|[\u4e00-\u9fff]某[\u4e00-\u9fff]?等|伙同|作案|供述|为首|招募|组建|据其交代|上述|经查，|经审")
_CONTINUE = re.compile(r"^(?:经查|经审|经进一步|经初步|目前|现|随后|至此|其中|据(?:了解|交代|介绍|悉|查|该案)|该(?:团伙|案|窝点|犯罪)|上述|在掌握|根据[^，。]{0,20}(?:供述|交代|线索)|民警(?:顺线|随即|乘胜|迅速|立即|又)|专案组|办案民警|当晚|之后|后经|接警后|接报后|侦查|通过|审讯|警方(?:提醒|介绍|查明)|为(?:彻底|尽快|深挖)|经过|同时，|最终|次日|原来|此案|案发后|发现|掌握|调查)")
_NEWSTORY = re.compile(r"^(?:另讯|此外|另外|另据|无独有偶|同日|又讯|与此同时|另一起)")
_ITEMISED = re.compile(r"[一二三四五六七八九十]是|[^。，；：\n]{4,32}案。(?=[^\n])")


@dataclass(slots=True)
class Scope:
    """One record in the making: its sentences (as ranges) and what kind it is."""

    kind: str
    title: tuple[int, int] | None = None
    ranges: list[tuple[int, int]] = field(default_factory=list)
    marked: bool = False

    def covers(self, at: int) -> bool:
        """Whether an offset belongs to the record."""
        return any(a <= at < b for a, b in self.ranges)


def coalesce(ranges: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Sorted ranges with neighbours (at most a line break apart) made one."""
    out: list[tuple[int, int]] = []
    for start, end in sorted(ranges):
        if out and start <= out[-1][1] + 1:
            out[-1] = (out[-1][0], max(out[-1][1], end))
        else:
            out.append((start, end))
    return out


def _between(facts: Sequence[Fact], start: int, end: int, starts: Sequence[int]) -> list[Fact]:
    return list(facts[bisect_left(starts, start) : bisect_left(starts, end)])


class _Index:
    """Facts by offset."""

    def __init__(self, facts: Facts) -> None:
        self.facts = facts
        self.core: list[Fact] = sorted([*facts.arrests, *facts.busts, *facts.items], key=lambda f: f.start)
        self.core_starts = [f.start for f in self.core]
        self.money = facts.amounts
        self.money_starts = [f.start for f in facts.amounts]
        self.stats = facts.statistics
        self.stat_starts = [f.start for f in facts.statistics]
        self.person_starts = [f.start for f in facts.persons]
        self.bust_starts = [f.start for f in facts.busts]

    def core_in(self, start: int, end: int) -> list[Fact]:
        return _between(self.core, start, end, self.core_starts)

    def any_in(self, start: int, end: int) -> bool:
        return bool(
            self.core_in(start, end) or _between(self.money, start, end, self.money_starts) or _between(self.stats, start, end, self.stat_starts)
        )


def _dates_in(dates: Sequence[DateMention], start: int, end: int) -> Sequence[DateMention]:
    """The date mentions that begin inside a range."""
    return dates[bisect_left(dates, start, key=lambda d: d.start) : bisect_left(dates, end, key=lambda d: d.start)]


def total_score(text: str, sentence: tuple[int, int], index: _Index, dates: Sequence[DateMention]) -> int:
    """How much a sentence looks like totals of a campaign, a period or a region (3 and more: it is)."""
    start, end = sentence
    words = text[start:end]
    facts = index.facts
    statistics = facts.statistics[bisect_left(index.stat_starts, start) : bisect_left(index.stat_starts, end)]
    busts = facts.busts[bisect_left(index.bust_starts, start) : bisect_left(index.bust_starts, end)]
    score = 0
    if any(f.change is not None for f in statistics):
        score += 3
    if _SINCE.search(words) or any(d.kind in ("since", "until", "span") or d.rule == "date.months" for d in _dates_in(dates, start, end)):
        score += 2
    if _SCOPE.search(words):
        score += 2
    if _CAMPAIGN.search(words):
        score += 1
    if _TOTAL.search(words):
        score += 1
    many = [f.count.value for f in busts if f.target == "case" and f.count.value is not None]
    if any(v >= 10 for v in many):
        score += 1
    if len(statistics) >= 2:
        score += 1
    if re.search(r"(?:破获|侦破|查获|查处)(?:一起|1起|一宗|1宗)|一起[^，。]{2,24}案", words):
        score -= 2
    if _OWN.search(words) or bisect_left(index.person_starts, start) < bisect_left(index.person_starts, end):
        score -= 3
    if re.search(r"网民|事主|以来，(?:[\u4e00-\u9fff]某|其|该|嫌疑人|犯罪嫌疑人|他们|一伙)", words):
        score -= 1
    return score


def cut_scopes(
    text: str,
    structure: Structure,
    facts: Facts,
    units: Sequence[UnitMention],
    dates: Sequence[DateMention],
    same: dict[int, str],
) -> tuple[list[Scope], Scope, list[tuple[int, int]]]:
    """The cases of a text, its summary, and its title ranges.

    ``same`` maps a unit mention's start to its canonical name, so that two spellings of one body do not open a case.
    """
    index = _Index(facts)
    summary = Scope("summary")
    cases: list[Scope] = []
    titles: list[tuple[int, int]] = []
    by_line: dict[int, list[Sentence]] = {}
    for sentence in structure.sentences:
        by_line.setdefault(sentence.line, []).append(sentence)
    marked = _marked_lines(text, structure, index, by_line)
    current: Scope | None = None
    pending: tuple[int, int] | None = None
    fresh = False
    totals = -1
    for number, line in enumerate(structure.lines):
        if line.zone == "title":
            titles.append((line.start, line.end))
            continue
        if line.zone not in FACT_ZONES and not any(s.zone in FACT_ZONES for s in by_line.get(number, ())):
            continue
        if number in marked:
            fresh = True
            pending = (line.start, line.end)
        first = True
        for sentence in by_line.get(number, ()):
            if sentence.zone not in FACT_ZONES:
                continue
            for start, end in _pieces(text, sentence, index, units):
                if total_score(text, (start, end), index, dates) >= 3 and index.any_in(start, end) and not (fresh and number in marked and not _SCOPE.search(text[start:end])):
                    summary.ranges.append((start, end))
                    first = False
                    totals = sentence.line
                    continue
                carried = totals == sentence.line and index.any_in(start, end) and not _OWN.search(text[start:end]) and not any(
                    d.kind == "point" and d.day for d in _dates_in(dates, start, end))
                if carried:
                    summary.ranges.append((start, end))
                    continue
                opens = fresh or current is None or (first or start > sentence.start) and _opens(
                    text, start, line.end if first else end, current, index, units, same, bool(marked))
                if opens:
                    current = Scope("case", title=pending if fresh else None, marked=fresh)
                    cases.append(current)
                    pending, fresh = None, False
                if current is not None:
                    current.ranges.append((start, end))
                first = False
    return cases, summary, titles


def _pieces(text: str, sentence: Sentence, index: _Index, units: Sequence[UnitMention]) -> list[tuple[int, int]]:
    """A roundup sentence cut at ； where each part has its own body and its own facts."""
    words = text[sentence.start : sentence.end]
    if "；" not in words:
        return [(sentence.start, sentence.end)]
    cuts = [sentence.start, *(sentence.start + m.end() for m in re.finditer("；", words)), sentence.end]
    parts = [(a, b) for a, b in zip(cuts, cuts[1:], strict=False) if b > a]
    rich = [p for p in parts if index.core_in(*p) and any(p[0] <= u.start < p[0] + 40 and not u.generic and u.deictic is None for u in units)]
    return parts if len(rich) >= 2 else [(sentence.start, sentence.end)]


def _marked_lines(text: str, structure: Structure, index: _Index, by_line: dict[int, list[Sentence]]) -> set[int]:
    """Lines that begin a case by list marker or heading, when at least two of them are followed by facts."""
    heads = [
        n for n, line in enumerate(structure.lines)
        if line.zone in ("heading", "body") and (line.mark or line.zone == "heading" or _ITEMISED.match(text, line.start))
    ]
    good = []
    for at, number in enumerate(heads):
        stop = heads[at + 1] if at + 1 < len(heads) else len(structure.lines)
        low = structure.lines[number].start
        high = structure.lines[stop - 1].end
        line = structure.lines[number]
        body_facts = index.core_in(low, high)
        own = text[line.start : line.end]
        if re.search(r"情况|措施|挽损|总体|成效|提示|登记|审计", own[:14]):
            continue
        worded = re.search(r"案|团伙|窝点|警方|公安|破获|打掉|捣毁|侦破|海关|专项行动", text[line.start : line.end])
        if (line.mark or _ITEMISED.match(text, line.start)) and (worded or index.core_in(line.start, line.end) or body_facts and len(own) <= 40) or body_facts and line.zone == "heading" and worded:
            good.append(number)
    return set(good) if len(good) >= 2 else set()


def _opens(
    text: str, start: int, end: int, current: Scope, index: _Index, units: Sequence[UnitMention], same: dict[int, str], marked: bool
) -> bool:
    """Whether a paragraph (or roundup part) opens a new case."""
    here = index.core_in(start, end)
    if not here or marked and current.marked:
        return False
    have = [f for a, b in current.ranges for f in index.core_in(a, b)]
    lead = text[start : start + 60]
    background = "".join(text[a:b] for a, b in current.ranges)
    if not have:
        told = re.search(r"(?<!通)报警|报案|某|月\d{1,2}日", background)
        own_unit = any(current.covers(u.start) and not u.generic and u.excluded is None for u in units)
        return not told and len(background) >= (300 if own_unit else 60) and any(start <= u.start < start + 60 and not u.generic for u in units)
    if _CONTINUE.match(lead):
        return False
    own = [u for u in units if start <= u.start < end and not u.generic and u.deictic is None and u.excluded is None and u.role not in ("directing", "assisting", "receiving") and u.type not in ("court", "procuratorate")]
    known = {same.get(u.start, u.name) for u in units if current.covers(u.start)}
    early = [u for u in own if u.start < start + 60]
    fresh_units = {same.get(u.start, u.name) for u in own} - known
    if re.match(r"另讯|又讯|另据|无独有偶|另外，|此外，|另一起", lead) and fresh_units and early:
        return not _repeats(have, here)
    if not early and _CAMPAIGN.search(background) and re.search(r"各类|共抓获", background) and not _repeats(have, here):
        return len(here) >= 2
    if not early:
        return bool(_NEWSTORY.match(lead)) and bool(own)
    if re.search(r"^[^。]{0,40}(?:又|再次?|再抓|继续)[^。]{0,12}(?:抓获|捣毁|打掉|查获)", lead) or re.search(r"供述|交代|上线|同案", text[start : start + 40]):
        return False
    names = {same.get(u.start, u.name) for u in early}
    told_names = {f.name for f in index.facts.persons if current.covers(f.start)}
    if told_names & {f.name for f in index.facts.persons if start <= f.start < end}:
        return False
    dated = bool(re.search(r"(?:^|^[^。]{0,36}。)[^，。]{0,8}(?:\d{1,2}月\d{1,2}|\d{1,2}日|[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日)", lead))
    fronted = any(u.start < start + 16 for u in early) or bool(re.match(r"[^，。]{2,30}(?:破获|侦破|打掉|捣毁|查获)[^。]{0,30}案?。", lead))
    busted = any(type(f).__name__ == "BustFact" for f in here)
    if not marked and dated + fronted + busted < 2:
        return False
    if names & known:
        dated = bool(re.match(r"[^，。]{0,6}(?:\d{4}年)?\d{1,2}月\d{1,2}日|\d{1,2}日", lead))
        had_bust = any(type(f).__name__ == "BustFact" for f in have)
        has_bust = any(type(f).__name__ == "BustFact" for f in here)
        return dated and had_bust and has_bust and not _repeats(have, here)
    if any(k.startswith(n) or n.startswith(k) for n in names for k in known if len(k) >= 4 and len(n) >= 4):
        if not current.marked and len(current.ranges) <= 2:
            return False
        return not _repeats(have, here) and bool(re.match(r"[^，。]{0,8}\d{1,2}[月日]", lead)) and len(here) >= 2
    return not _repeats(have, here)


def _repeats(have: Sequence[Fact], here: Sequence[Fact]) -> bool:
    """Whether new facts tell the same numbers again (lead and detail of one case)."""
    def keys(facts: Sequence[Fact]) -> set[tuple[object, ...]]:
        out: set[tuple[object, ...]] = set()
        for fact in facts:
            count = getattr(fact, "count", None)
            value = getattr(count, "value", None)
            if value is not None and value >= 3:
                out.add((type(fact).__name__, getattr(fact, "action", getattr(fact, "target", None)), value))
        return out

    return bool(keys(have) & keys(here))
