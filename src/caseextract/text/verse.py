"""Texts whose layout breaks their lines: one clause a line, as many are since 2016, or a fixed width.

An ordinary page ends its lines where paragraphs end. Here the question is asked of the whole text first, from what all
its lines look like; only then are lines joined, so that a stack of headlines is never read as one sentence.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from statistics import median
from typing import Final

from caseextract.classes import compiled
from caseextract.expressions import expression
from caseextract.text import zones
from caseextract.text.draft import Draft
from caseextract.text.furniture import Furniture
from caseextract.text.offsets import Edit

_CLOSED: Final = frozenset("。！？…!?")
_APART: Final = frozenset("：:~>|")  # what stands behind is something of its own
_MARKED: Final = expression(
    r"""
      [一二三四五六七八九十]{1,3}、 | [（(][一二三四五六七八九十0-9]{1,3}[）)] | \d{1,2}[.、．](?!\d) | [①-⑳]
    | [◆●■▲★☆◎○□▼►▶※→↓\#·*-] | 【 | (?:典型)?案例?[一二三四五六七八九十\d] | 第[一二三四五六七八九十]{1,3}[条章节步，：]
    | 图[为片源] | 警方提 | 温馨提示 | 来源 | 作者 | 记者(?!从|了解|获悉|昨|今|采访) | 通讯员 | 审核 | 校对 | [文图][/|]
    """,
    re.VERBOSE,
)
_NESTED: Final = expression(r"[“（《【][^“”（）《》【】\n]{0,80}[”）》】]")
_INNER: Final = expression(r"[，。；！？](?!$)")
BUREAU: Final = expression(r"(?:局|厅|所|支队|大队|总队|法院|检察院|办公室|委员会|公司)$")
_DATE: Final = expression(r"(?:19|20)\d\d[年-]\d{1,2}[月-]\d{1,2}日?$")
_NUMBERED: Final = expression(r"[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十0-9]{1,3}[）)]|\d{1,2}[.、](?!\d)|(?:典型)?案例?[一二三四五六七八九十\d]")
_HEADING_END: Final = expression(r"(?:案件?|窝点|团伙|集团|[”】）])$")
# A sentence that begins like this goes on with what the one before told.
_SAME_STORY: Final = expression(
    r"""
      经(?:查|审|讯|清点|过磅|初步|鉴定|核|侦|比对|民警|了解|统计) | 目前 | 随后 | 随即 | 至此 | 其中 | 同时 | 现场 | 当场 | 民警 | 办案 | 专案组 | 该(?!院|市|县|区|省|州) | 据[^悉]
    | 在[掌审]| 因涉嫌 | 上述 | 此案 | (?:犯罪)?嫌疑人 | [两二三四]人 | 其 | 他们? | 她们? | 并(?!购) | 被害人 | 受害人
    """,
    re.VERBOSE,
)
_SECOND_TITLE: Final = expression(r"[（—]|[^，。]{4,20} [^，。]{4,20}$")

_MIN_OPEN: Final = 6
_MAX_WIDE_SHARE: Final = 0.4
_MIN_SHOWN: Final = 0.15
_MIN_FULL: Final = 5
_MIN_WIDTH: Final = 15
_SLACK: Final = 2
_INDENT: Final = 4  # of a paragraph, gone by now

# A line that ends or begins like this belongs to its neighbour without a comma between.
_OPEN_END: Final = compiled(
    r"""
    (?: 局|所|队|厅|{officers}|机关|嫌疑人|成员|日|时|许|近日|日前|下|中|后|前
      | [在对将把为以与和及等的了向从于经共约近超逾达、，；被由给0-9]
      | 抓获|{take_goods}|捣毁|打掉|破获|查处|{at_once}|侦破|冻结|追缴|依法|涉嫌|[一两二三四五六]个|[一两二三四五六][处起名条伙家宗批]|首[起例个宗处条家批次]|系列|重大|特大|跨[省市境区国] )$
    """,
    re.VERBOSE,
)
_OPEN_START: Final = compiled(r"[0-9的等及和与、，”》）了年月日时在于对将把被为名余多万亿元]|(?:抓获|查获|缴获|破获|{break_up}|成功|侦破|查处)")

# A finished statement: what follows it is a new one, though it begins with 对, 将 or a number.
_FINISHED: Final = compiled(
    r"(?:拘留|措施|处罚|起诉|逮捕|候审|居住|戒毒|{taken}|抓获|受损|轻伤|轻微伤|逃离|[0-9万亿余][元台部张个起件辆条只]|一批|若干)$"
)
# 共接处警 / 43起 / 破获刑事案件 / 2起: a count that has a line to itself ends what it counts
_COUNT_ALONE: Final = expression(r"[约近超逾]?[0-9][0-9.,]{0,9}[余多]?[万亿]?(?:起|宗|件|人次|[人名个处部台辆把支枚条张只艘间家户套份公斤千克吨米元]+)")
_JOINING: Final = frozenset("的等及和与、，；。”》）")
_NEW_START: Final = expression(r"[对将把]|\d{1,3}[名人](?!民)|\d{1,2}月\d{1,2}日|\d{1,2}日|20\d\d年")
_AGED: Final = expression(r"\d{1,2}岁(?!以)")
_TIME_OPEN: Final = expression(r"[在于从至到自经过截止和、]$|截至$|截止$|近日$")


@dataclass(frozen=True, slots=True)
class _Line:
    """A filled line: where it stands, its words, and whether it belongs to the page rather than to the text."""

    start: int
    text: str
    page: bool

    @property
    def end(self) -> int:
        return self.start + len(self.text)

    @property
    def is_open(self) -> bool:
        return self.text[-1] not in _CLOSED and self.text[-1] not in _APART


def join_broken(draft: Draft, furniture: Furniture) -> bool:
    """Join the lines of a text that is broken throughout; return False, and do nothing, where it is not."""
    ends = [line.rstrip(" ")[-1:] for line in draft.text.split("\n")]  # a cheap look first: most texts end their lines with full stops
    if sum([end not in _CLOSED and end not in _APART and end != "" and not end.isspace() for end in ends]) < _MIN_OPEN:
        return False
    lines = _filled(draft.text, furniture)
    body = [line for line in lines[_titles(lines) :] if not line.page]
    if sum(line.is_open for line in body) < _MIN_OPEN:
        return False
    full = _full_width(body)
    if full is None and not _is_verse(body):
        return False
    draft.edit(_wrapped(body, full) if full is not None else _verse(lines, body))
    return True


def comma_or_nothing(line: str, following: str) -> str:
    """Return what a break between two parts of a sentence stands for: a comma, or nothing inside a clause."""
    if line[-1] in "，、；":
        return ""
    if _AGED.match(following) or _COUNT_ALONE.fullmatch(line) and following[0] not in _JOINING:
        return "，"
    if _COUNT_ALONE.fullmatch(following):
        return ""
    if _NEW_START.match(following) and (_FINISHED.search(line) or following[0] in "0123456789" and "日" in following[:6] and not _TIME_OPEN.search(line)):
        return "，"
    return "" if goes_on(line, following) else "，"


def goes_on(line: str, following: str) -> bool:
    """Tell whether a break shows, by the words beside it, that it stands inside a clause."""
    return bool(_OPEN_END.search(line) or _OPEN_START.match(following))


def _filled(text: str, furniture: Furniture) -> list[_Line]:
    lines: list[_Line] = []
    at = 0
    tail = False
    for words in text.split("\n"):
        if words and not words.isspace():
            tail = tail or bool(lines) and furniture.begins_stories(words)
            lines.append(_Line(at, words, tail or _is_page(words, furniture)))
        at += len(words) + 1
    return lines


def _is_page(line: str, furniture: Furniture) -> bool:
    return zones.is_menu(line) or zones.is_stamp(line) or zones.is_listed_story(line) or furniture.is_tail(line) or zones.is_caption(line) or (zones.is_byline(line) and "讯" not in line)


def _titles(lines: Sequence[_Line]) -> int:
    """Return how many lines the head of the page has: the title, and a second one that looks like it."""
    first = next((at for at, line in enumerate(lines) if not line.page), len(lines))
    second = first + 1
    if second < len(lines) and _SECOND_TITLE.match(lines[second].text) and lines[second].is_open and not _DATE.match(lines[second].text):
        return second + 1
    return min(second, len(lines))


def _is_verse(body: Sequence[_Line]) -> bool:
    """Tell clauses from paragraphs, which hold several, and from headlines, which never go on in the next line."""
    wide = sum(len(line.text) for line in body if len(_INNER.findall(_NESTED.sub("", line.text))) >= 2)
    if wide > _MAX_WIDE_SHARE * sum(len(line.text) for line in body):
        return False
    breaks = [goes_on(a.text, b.text) for a, b in zip(body, body[1:], strict=False) if a.is_open]
    return sum(breaks) >= _MIN_SHOWN * len(breaks)


def _verse(lines: Sequence[_Line], body: Sequence[_Line]) -> list[Edit]:
    gaps = [b.start - a.end for a, b in zip(body, body[1:], strict=False)]
    usual = int(median(gaps)) if gaps else 1
    paragraphs = 1 + sum(gap > usual for gap in gaps)
    blocks = [at for at, gap in enumerate(gaps, 1) if gap > usual]
    longest = max(b - a for a, b in zip([0, *blocks], [*blocks, len(body)], strict=True))
    told_apart = longest * 2 <= len(body) and len(body) >= 3 * paragraphs  # then a full stop ends no paragraph
    open_lines = [line.text[-1] for line in body if line.is_open]
    marked = sum(char in "，、；" for char in open_lines) * 3 >= len(open_lines) * 2  # then a line without a mark stands alone
    edits: list[Edit] = []
    first = body[0].start
    for at, (line, following) in enumerate(zip(lines, lines[1:], strict=False)):
        if line.start < first or line.page or following.page or following.start - line.end > usual:
            continue
        beyond = lines[at + 2].text if at + 2 < len(lines) else ""
        if _parted(line.text, following.text, beyond):
            continue
        if line.is_open:
            joins = not marked or line.text[-1] in "，、；" or _OPEN_END.search(line.text)
        else:
            joins = told_apart or _SAME_STORY.match(following.text)
        if joins:
            edits.append(Edit(line.end, following.start, comma_or_nothing(line.text, following.text) if line.is_open else ""))
    return edits


def _parted(line: str, following: str, beyond: str) -> bool:
    """Tell a break that stays: in front of a list item or a signature, behind a heading."""
    if _MARKED.match(following) or line[-1] in _APART:
        return True
    if _MARKED.match(line) and _HEADING_END.search(line) or _NUMBERED.match(line) and line[-1] not in _CLOSED and not _OPEN_END.search(line):
        return True
    signed = BUREAU.search(line) is not None and _DATE.match(following) is not None
    return signed or (line[-1] in _CLOSED and BUREAU.search(following) is not None and (not beyond or _DATE.match(beyond) is not None))


def _full_width(body: Sequence[_Line]) -> Callable[[str], bool] | None:
    """Return the test for a line that fills the width, where most lines of the text do; else None."""
    for measure in (len, _display_width):
        widths = Counter(measure(line.text) for line in body)
        widest = max(widths, key=lambda width: (sum(widths[width - less] for less in range(_SLACK + 1)), width))
        if widest < _MIN_WIDTH or sum(width > widest for width in widths.elements()) * 10 > len(body):
            continue
        full = [line for line in body if measure(line.text) >= widest - _SLACK]
        nearly = [line for line in body if measure(line.text) >= widest - _INDENT]
        sentences = sum(_INNER.search(line.text) is not None for line in full)  # a stack of headlines has none
        if len(full) >= _MIN_FULL and len(nearly) * 5 >= 2 * len(body) and sum(line.is_open for line in full) * 2 > len(full) and sentences * 2 >= len(full):
            return partial(_reaches, measure, widest - _INDENT)
    return None


def _reaches(measure: Callable[[str], int], width: int, text: str) -> bool:
    return measure(text) >= width


def _display_width(text: str) -> int:
    return sum(1 if char <= "\x7f" else 2 for char in text)


def _wrapped(body: Sequence[_Line], full: Callable[[str], bool]) -> list[Edit]:
    return [
        Edit(line.end, following.start, "")
        for line, following in zip(body, body[1:], strict=False)
        if line.text[-1] not in _CLOSED and full(line.text) and following.start == line.end + 1 and not _MARKED.match(following.text)
    ]
