"""Lines that head a case: items of a list, headings, titles inside lines; and lines that head a section of totals."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from caseextract.assemble.cohesion import STRANGE, shared
from caseextract.assemble.history import History, Ledger
from caseextract.assemble.index import Index
from caseextract.expressions import expression
from caseextract.text.structure import COUNTED, LONE, Line
from caseextract.text.zones import number_of

_ITEMISED = expression(r"[一二三四五六七八九十]是|(?![在该此这上其经据])[^。，；：\n]{4,32}(?<![归到投])案(?:。|中，|：)(?=[^\n])|[^。，；：\n]{2,16}(?:行动|专案)：(?=\n)")
_RULING = expression(r"(?:判决|裁定|裁决|判处|处罚|处理|决定|主文)(?:结果)?如下：\s*$")
_SUBHEAD = expression(r"回顾|经过|详情|始末|简介|背景|战果")
_SECTION = expression(r"情况|措施|挽损|总体|成效|提示|登记|审计|鉴于|尚未|附件|建议|呼吁")
_BROADCAST = expression(r"【(?:正文|同期声?|演播室|解说|口播|导语|主持人?|画外音|字幕|现场声?|采访|旁白|配音|记者出镜|出镜)】")
# The stages of one story, named in brackets: 【接警】…【蹲守】…【收网】…
_STAGE = expression(
    r"【[^】]{0,4}(?:报案|报警|接警|出警|案发|发案|案情|案起|起因|初查|摸排|走访|侦查|研判|锁定|追踪|追查|循线|顺藤摸瓜|抽丝剥茧|布控|伏击|蹲守|守候|出击|抓捕|追捕|围捕|收网|审讯|突审|交代|供述|深挖|扩线|延伸|真相|揭秘|手法|回放|反思|处罚|判决|提醒|提示|说法|释法)[^】]{0,4}】"
)
_TITLED_CASE = expression(r"[^。，；\n]{2,40}(?<![归到投])案(?:[。：、 ]|$)|[一二三四五六七八九十]是")
_CASE_WORDS = expression(r"案|团伙|窝点|警方|公安|破获|打掉|捣毁|侦破|海关|专项行动|分局|派出所")
_PICTURED = ("▲", "▼", "△", "▽")
_MAX_SUBHEAD = 14
_MAX_CHAPTER = 20
_FEWEST = 2  # items of a list
_OF_PLACE = expression(r"[\u4e00-\u9fff]{2,5}(?:警方|公安|市|县|区)?：(?=[^，。；\n]{4,40}$)", re.MULTILINE)
_STORY_HEAD = 60  # how far into a story its day or body stands


def marked_lines(text: str, lines: Sequence[Line], ledger: Ledger) -> tuple[set[int], set[int]]:
    """Lines that begin a case by list marker or heading, and lines that begin a section of totals.

    An item begins a case when it has a body, a day or people of its own; at least two must, and half of all.
    """
    index = ledger.index
    heads = [n for n, line in enumerate(lines) if line.zone in ("heading", "body") and _is_head(text, line)]
    stages = {n for n in heads if _STAGE.match(text, lines[n].start)}
    if len(stages) < _FEWEST:
        stages = set()
    cases: set[int] = set()
    sections: set[int] = set()
    ruled = _ruled(text, lines)
    for at, number in enumerate(heads):
        line = lines[number]
        if number in ruled:
            continue
        stop = heads[at + 1] if at + 1 < len(heads) else len(lines)
        low, high = line.start, lines[stop - 1].end
        own = text[line.start : line.end]
        if _BROADCAST.match(own) or number in stages or _SECTION.search(own[:14]) or len(own) <= _MAX_SUBHEAD and _SUBHEAD.search(own):
            continue
        facts = index.core_in(low, high) or index.statistics_in(low, high)
        if not facts and own.startswith(_PICTURED):
            continue  # ▲警方清点的假酒
        worded = _CASE_WORDS.search(own)
        listed = line.mark is not None or _ITEMISED.match(text, line.start) is not None
        if not (listed and (worded or line.mark == COUNTED or index.core_in(line.start, line.end) or facts and len(own) <= 40) or facts and line.zone == "heading" and worded):
            continue
        told = index.units_in(low, high) or index.persons_in(low, high) or any(d.day for d in index.dates_in(low, high))
        (cases if told or line.mark in ("案例一", COUNTED) or _TITLED_CASE.match(own) else sections).add(number)
    cases |= _siblings(text, lines, index, cases, heads) | _strangers(text, lines, index, heads)
    cases |= _like_others(text, lines, index, cases, heads)
    bare = sorted(n for n in cases if lines[n].mark is None and not _ITEMISED.match(text, lines[n].start))
    if bare and _go_on_under(lines, ledger, bare, heads):
        cases -= set(bare)
    lone = sorted(n for n in cases if lines[n].mark == LONE)
    if lone and not _own_stories(lines, index, lone, heads):
        cases -= set(lone)
    chapters = sorted(n for n in cases if _is_chapter(text, lines[n], index))
    if len(chapters) > 1 and _of_the_same_people(lines, index, chapters, heads):
        cases -= set(chapters)
    cases |= _colon_list(text, lines, index)
    if len(cases) < 2 and not any(lines[n].mark == "案例一" for n in cases) and not any(_OF_PLACE.match(text, lines[n].start) and _titled_by_place(text, lines[:n]) for n in cases):
        return set(), set()
    return cases, sections


def _ruled(text: str, lines: Sequence[Line]) -> set[int]:
    """The items of a court's ruling on one case: 判决如下：一、被告人甲犯…罪，…；二、…"""
    found: set[int] = set()
    ruling = False
    for number, line in enumerate(lines):
        if line.end == line.start:
            continue
        if ruling and line.mark is not None:
            found.add(number)
        else:
            ruling = _RULING.search(text, line.start, line.end) is not None
    return found


def _siblings(text: str, lines: Sequence[Line], index: Index, cases: AbstractSet[int], heads: Sequence[int]) -> set[int]:
    """Items that stand directly before or behind a case in one counted list and tell an outcome: 1.失车回家啦 beside 2.某局破获一案."""
    counted = [(number, *number_of(text[lines[number].start : lines[number].end])) for number in heads if lines[number].mark not in (None, LONE)]
    of_case = {(kind, count) for number, kind, count in counted if number in cases and kind is not None}
    found: set[int] = set()
    for number, kind, count in counted:
        if number in cases or kind is None or of_case.isdisjoint(((kind, count - 1), (kind, count + 1))):
            continue
        after = bisect_right(heads, number)
        high = lines[heads[after] - 1].end if after < len(heads) else lines[-1].end
        own = text[lines[number].start : lines[number].end]
        if index.core_in(lines[number].start, high) and not _SECTION.search(own[:14]) and not subhead(own):
            found.add(number)
    return found


def _strangers(text: str, lines: Sequence[Line], index: Index, heads: Sequence[int]) -> set[int]:
    """Headings without a mark, one behind the other, over stories with an outcome each: two of them say who was caught, or half of the stories have next to no word in common with the one above."""
    found: set[int] = set()
    run: list[int] = []
    before = ""
    strange = figured = 0
    for at, number in enumerate([*heads, len(lines)]):
        under = _body_under(lines, heads, at)
        if number == len(lines) or not _heads_story(text, lines[number], under, index):
            if len(run) > 1 and (2 * strange >= len(run) - 1 or figured >= _FEWEST):
                found |= set(run)
            run, strange, figured = [], 0, 0
            continue
        words = "\n".join(text[line.start : line.end] for line in under)
        if run and (common := shared(before, words)) is not None and common < STRANGE:
            strange += 1
        run.append(number)
        figured += bool(index.arrests_in(lines[number].start, lines[number].end))
        before = words
    return found


def _like_others(text: str, lines: Sequence[Line], index: Index, cases: AbstractSet[int], heads: Sequence[int]) -> set[int]:
    """Headings without a mark over a story with its outcome, where two others like them stand right above a case: “祖传”的止痛膏"""
    above = [n for n in heads if n not in cases and n + 1 in cases and lines[n].zone == "heading" and lines[n].mark is None]
    if len(above) < _FEWEST:
        return set()
    found: set[int] = set()
    for at, number in enumerate(heads):
        if number not in cases and number + 1 not in cases and _heads_story(text, lines[number], _body_under(lines, heads, at), index):
            found.add(number)
    return found


def _body_under(lines: Sequence[Line], heads: Sequence[int], at: int) -> list[Line]:
    """The body that stands under a heading, to the next one; nothing behind the last heading's place."""
    if at >= len(heads):
        return []
    return [line for line in lines[heads[at] + 1 : heads[at + 1] if at + 1 < len(heads) else len(lines)] if line.zone == "body"]


def _heads_story(text: str, line: Line, under: Sequence[Line], index: Index) -> bool:
    """Whether a heading without a mark, that names no section, stands over lines with an outcome."""
    own = text[line.start : line.end]
    if line.mark is not None or line.zone != "heading" or _SECTION.search(own[:14]) or subhead(own):
        return False
    return any(index.core_in(below.start, below.end) for below in under)


def subhead(words: str) -> bool:
    """Whether a heading names a stage of the story or a section: 案情回顾, 追赃情况."""
    return len(words) <= _MAX_SUBHEAD and (_SUBHEAD.search(words) is not None or _SECTION.search(words) is not None)


def _titled_by_place(text: str, lines: Sequence[Line]) -> bool:
    """Whether a title before begins with a place and a colon, as the heading does: 云江：端掉一窝点 … 青河：抓获6人."""
    return any(line.zone == "title" and _OF_PLACE.match(text, line.start) for line in lines)


def _colon_list(text: str, lines: Sequence[Line], index: Index) -> set[int]:
    """Lines under one that ends in a colon, each of them but the last ending in a semicolon, that tell outcomes."""
    found: set[int] = set()
    filled = [n for n, line in enumerate(lines) if line.end > line.start]
    items: list[int] = []
    begun = False
    for number in filled:
        line = lines[number]
        last = text[line.end - 1]
        if last == "：" and line.zone in ("body", "heading"):
            begun, items = True, []
        elif begun and line.zone == "body" and index.core_in(line.start, line.end):
            items.append(number)
            if last != "；":
                found |= set(items if len(items) >= _FEWEST else ())
                begun = False
        else:
            begun = False
    return found


def _go_on_under(lines: Sequence[Line], ledger: Ledger, bare: Sequence[int], heads: Sequence[int]) -> bool:
    """Whether all that stands under headings without a mark tells on of people or numbers told before it: 赌窝被端."""
    told = History(ledger)
    read: list[tuple[int, int]] = []
    at = 0
    for head in bare:
        read += [(line.start, line.end) for line in lines[at:head] if line.zone == "body"]
        at = head
        after = bisect_right(heads, head)
        high = lines[heads[after]].start if after < len(heads) else lines[-1].end
        before, under = told.of(read), History(ledger).of([(lines[head].start, high)])
        if before.names.isdisjoint(under.names) and before.numbers.isdisjoint(under.numbers):
            return False
    return True


def _is_head(text: str, line: Line) -> bool:
    return bool(line.mark) or line.zone == "heading" or _ITEMISED.match(text, line.start) is not None


def _is_chapter(text: str, line: Line, index: Index) -> bool:
    """Whether an item is a short title that tells nothing itself: 2.侦查员“卖茶叶”."""
    bare = line.mark not in (None, LONE) and line.end - line.start <= _MAX_CHAPTER and text[line.end - 1] not in "。；"
    return bare and not index.core_in(line.start, line.end) and not index.units_in(line.start, line.end)


def _of_the_same_people(lines: Sequence[Line], index: Index, chapters: Sequence[int], heads: Sequence[int]) -> bool:
    """Whether each chapter that tells of people taken or named tells of some who were named before: one story in chapters."""
    names = {p.name for p in index.persons_in(lines[0].start, lines[chapters[0]].start)}
    shared = 0
    for number in chapters:
        after = bisect_right(heads, number)
        low, high = lines[number].end, lines[heads[after]].start if after < len(heads) else lines[-1].end
        own = {p.name for p in index.persons_in(low, high)}
        if names and (own or index.arrests_in(low, high)) and names.isdisjoint(own):
            return False
        shared += not names.isdisjoint(own)
        names |= own
    return shared > 1


def _own_stories(lines: Sequence[Line], index: Index, numbers: Sequence[int], heads: Sequence[int]) -> bool:
    """Whether under each number that stands alone begins a story of its own: a day or a body at its head, and nobody told before."""
    names = set[str]()
    for number in numbers:
        after = bisect_right(heads, number)
        low, high = lines[number].end, lines[heads[after]].start if after < len(heads) else lines[-1].end
        head = min(high, low + _STORY_HEAD)
        own = {p.name for p in index.persons_in(low, high)}
        if not names.isdisjoint(own) or not (index.units_in(low, head) or any(d.day for d in index.dates_in(low, head))):
            return False
        names |= own
    return True
