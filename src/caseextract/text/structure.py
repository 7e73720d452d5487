"""The clean text → lines with their zones, and sentences.

A line is judged by what it looks like (:mod:`caseextract.text.zones`) and by where it stands. In doubt it is body:
a fact lost in a page foot costs more than a stray line read as text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise, takewhile
from typing import Final, NamedTuple

from caseextract.classes import compiled
from caseextract.expressions import expression
from caseextract.text import zones
from caseextract.text.furniture import Furniture


class Line(NamedTuple):
    """One line: its clean range without the break, its zone, and the kind of list marker it begins with."""

    start: int
    end: int
    zone: str
    mark: str | None


class Sentence(NamedTuple):
    """One sentence: its clean range, the index of its line, and its zone, which can differ from the line's."""

    start: int
    end: int
    line: int
    zone: str


@dataclass(frozen=True, slots=True)
class Structure:
    """The lines and sentences of a text and the range of its title."""

    lines: tuple[Line, ...]
    sentences: tuple[Sentence, ...]
    title: tuple[int, int] | None


# “是谁？”、 and “别动！”的 go on; “别动。”随后 does not.
_END: Final = expression(r"[。！？!?…](?:(?<=[。！？])[。！？]*+(?:[”’）》】]++(?![，、；：的等])|(?![”’）》】，、；：]))|(?<=[!?])(?=[ ]|$)|(?<=…)…+(?=[”’]?$))")
_SPACE: Final = expression(" +")
_GLUED: Final = expression(
    r"""
    [^，。]{0,60}? (?: 供图 | [^拍]摄 | 图源[：:]?[^，。\d]{2,12} )
    (?= \d{1,2}[月日] | (?:19|20)\d\d年 | 当日|近日|日前|据|今年|昨|本报|经|目前 | [ ] )
    """,
    re.VERBOSE,
)
_BRACKETED: Final = expression(r"（图[^（）\n]{0,40}）(?=[^。\n]{9})")  # （图片由某局提供）近日，…: only the bracket is the picture's
_FACT_AGAIN: Final = expression(r"目前，|近日|日前|经查|据悉|此外|\d{1,2}月\d{1,2}日|\d{4}年")
_DISTINCT: Final = expression(r"[\W_]+")
_MAX_TITLE_LINES: Final = 2
_SHORT_TITLE: Final = 6
_MAX_CRUMBS: Final = 8
_MAX_CUE: Final = 30
_LONGEST_LABEL: Final = 16
_MAX_CRY: Final = 24
_BODY_LENGTH: Final = 40
_LONGEST_NUMBER: Final = 7
LONE: Final = "1"  # the mark of a line that is a number and nothing else
COUNTED: Final = "1 "  # and of a title behind a number that no mark closes: 2 替赌博网站洗钱


def structure(text: str, furniture: Furniture) -> Structure:
    """Divide a clean text into lines with zones and sentences; an empty text has one blank line and no sentences."""
    tests = _tests(furniture)
    raw = text.split("\n")
    known: dict[str, str] = {}  # captions and page furniture come many times over
    looks = [known[line] if line in known else known.setdefault(line, _alone(line, tests)) for line in raw]
    _place(raw, looks, furniture)
    _under_pictures(raw, looks)
    numbers, titled = _lone_numbers(raw, looks), _numbered_titles(raw, looks)
    for index in numbers | titled:
        looks[index] = "heading"
    lines: list[Line] = []
    sentences: list[Sentence] = []
    at = 0
    for index, line in enumerate(raw):
        zone = looks[index]
        mark = LONE if index in numbers else COUNTED if index in titled else zones.mark_of(line)[0] if line and zone in ("body", "heading", "advice", "law") else None
        lines.append(Line(at, at + len(line), zone, mark))
        if zone == "body":
            sentences += _body_sentences(line, at, index, furniture)
        elif zone != "blank":
            sentences += [Sentence(at + start, at + end, index, zone) for start, end in _split(line)]
        at += len(line) + 1
    title = _title(lines)
    if title is not None and (lead := furniture.former_title(text[title[0] : title[1]])):
        title = title[0] + lead, title[1]
    return Structure(tuple(lines), tuple(sentences), title)


_NUMBER_ALONE: Final = expression(r"(?:NO\.?|No\.?|PART\s?|Part\s?)?0?([1-9]|1\d)")
_NUMBERED_TITLE: Final = expression(r"(?P<number>[1-9]|1\d|[A-H][.、．：]?) ?(?=[“\u4e00-\u9fff])(?![名个人起年月日时分岁点级股座类型线])[^。，；：]{2,30}")


def _lone_numbers(raw: Sequence[str], looks: Sequence[str]) -> frozenset[int]:
    """Lines that hold nothing but 1, 2, 3 … (01, NO.1), in this order and each above text: they head what follows."""
    found: list[int] = []
    filled = [index for index, look in enumerate(looks) if look != "blank"]
    for position, index in enumerate(filled[:-1]):
        line = raw[index].strip()
        if len(line) <= _LONGEST_NUMBER and (match := _NUMBER_ALONE.fullmatch(line)) and int(match[1]) == len(found) + 1:
            if looks[filled[position + 1]] in ("body", "heading"):
                found.append(index)
    return frozenset(found) if len(found) > 1 else frozenset()


def _numbered_titles(raw: Sequence[str], looks: Sequence[str]) -> frozenset[int]:
    """Titles that begin with 1, 2, 3 … in this order, with no mark behind the number, or with A, B, C …, each above text."""
    found: list[int] = []
    filled = [index for index, look in enumerate(looks) if look != "blank"]
    for index, below in pairwise(filled):
        match = _NUMBERED_TITLE.fullmatch(raw[index].strip()) if looks[index] in ("heading", "headline", "body") and looks[below] == "body" else None
        if match is not None and match["number"].rstrip(".、．：") in (str(len(found) + 1), _LETTERS[len(found)]):
            found.append(index)
    return frozenset(found) if len(found) > 1 else frozenset()


_LETTERS: Final = "ABCDEFGH" + " " * 12
_PICTURE: Final = expression(r"[\w\u4e00-\u9fff-]{1,60}\.(?:jpg|jpeg|png|gif|bmp|webp)", re.IGNORECASE)


def _under_pictures(raw: Sequence[str], looks: list[str]) -> None:
    """A short line directly under the name of a picture's file says what the picture shows."""
    below = False
    for index, line in enumerate(raw):
        if looks[index] == "blank":
            continue
        if below and looks[index] in ("heading", "body") and len(line) <= zones.MAX_HEADING and not line.endswith(("。", "：")) and "，" not in line and zones.mark_of(line)[0] is None:
            looks[index] = "caption"
        below = looks[index] == "caption" and _PICTURE.fullmatch(line) is not None


Tests = Sequence[tuple[str, int, Callable[[str], bool]]]


def _tests(furniture: Furniture) -> Tests:
    """The first test that holds names the look of a line; the bound is the length beyond which the test cannot hold."""

    def advises(line: str) -> bool:
        at = furniture.advice_at(line[:30])
        return at >= 0 and not zones.states_fact(line[:at])

    return (
        ("date", 20, zones.is_date),
        ("menu", 120, zones.is_menu),
        ("stamp", zones.LONGEST_STAMP, zones.is_stamp),
        ("tail", 100, zones.is_listed_story),
        ("tail", 600, furniture.is_tail),
        ("tail-section", 120, furniture.begins_stories),
        ("caption", 160, zones.is_caption),
        ("tail", 300, zones.tells_another),
        ("law-header", 16, furniture.law_header),
        ("law", 2000, furniture.quotes_law),
        ("byline", zones.MAX_HEADLINE, zones.is_byline),
        ("advice", 2000, advises),
        ("law", 2000, zones.begins_with_law),
        ("law", 2000, zones.is_article),
        ("bureau", 34, zones.is_bureau),
        ("headline", zones.MAX_HEADLINE, zones.is_headline),
    )


def _alone(line: str, tests: Tests) -> str:
    """Judge a line by its own look."""
    if not line or line.isspace():
        return "blank"
    length = len(line)
    for look, longest, holds in tests:
        if length <= longest and holds(line):
            return look
    return "body"


_QUESTION: Final = expression(r"(?:问|记者问?|主持人)[：:]")  # of an interview: no heading, though a short line above its answer
_MASKED: Final = expression(r"[\u4e00-\u9fff]某(?![市县区地店公村])")
# What closes an article: behind it 相关新闻 and a headline lead to other stories, whole paragraphs of them too.
_STORY_ENDS = ("stamp", "byline", "tail")


def _place(raw: list[str], looks: list[str], furniture: Furniture) -> None:
    """Settle every line's zone by its place; ``looks`` is changed into zones."""
    filled = [index for index, look in enumerate(looks) if look != "blank"]
    _place_labels(raw, looks, filled)
    _place_days(raw, looks, filled)
    first_body = next((index for index in filled if _is_text(raw[index], looks[index])), len(raw))
    last_body = next((index for index in reversed(filled) if looks[index] in ("body", "law", "advice")), -1)
    _place_former_title(raw, looks, [index for index in filled if index < first_body], furniture)
    if len(filled) > 1:
        _place_title(raw, looks, [index for index in filled if index < first_body])
    _place_teasers(raw, looks, filled)
    _place_sections(raw, looks, filled, furniture)
    _place_last_headlines(raw, looks, filled)
    for position, index in enumerate(filled):
        look = looks[index]
        following = looks[filled[position + 1]] if position + 1 < len(filled) else ""
        if look == "tail" and index < first_body:
            looks[index] = "stamp"
        elif look == "date":
            looks[index] = "stamp" if index < first_body else "signature"
        elif look == "bureau":
            looks[index] = "signature" if index > first_body and following == "date" else "headline"
            if index > last_body > 0 and position >= len(filled) - 2 and looks[index] == "headline":
                looks[index] = "signature"
    for position, index in enumerate(filled):
        if looks[index] == "headline":
            looks[index] = _heading_or_body(raw, looks, filled, position)
            if looks[index] == "heading" and zones.is_scene(raw[index]):
                looks[index] = "caption"
        elif looks[index] == "body" and _is_titled(raw[index]):
            looks[index] = "heading"
    _place_repeats(raw, looks, filled)


def _place_last_headlines(raw: Sequence[str], looks: list[str], filled: Sequence[int]) -> None:
    """Take the headlines that stand together between the last sentence and the foot of a page for those of other stories: nothing below is theirs."""
    end = len(filled)
    while end and looks[filled[end - 1]] in ("tail", "menu"):
        end -= 1
    start = end
    while start and looks[filled[start - 1]] == "headline":
        start -= 1
    several = filled[start:end]
    if end < len(filled) and len(several) > 1 and start and raw[filled[start - 1]].endswith("。") and not any(zones.states_fact(raw[index]) for index in several):
        for index in several:
            looks[index] = "tail"


def _is_text(line: str, look: str) -> bool:
    """Tell a line that cannot stand in the head of a page; 某局提醒：不传谣 can be a headline."""
    return look in ("body", "law") or (look == "advice" and not zones.is_headline(line))


def _is_titled(line: str) -> bool:
    """Tell a short line such as 案例一： that only introduces what follows."""
    kind, length = zones.mark_of(line)
    if kind is None or len(line) > zones.MAX_HEADING or line[-1] in "。；！":
        return False
    return length >= len(line) - 1 or line[-1] == "："


def _place_title(raw: list[str], looks: list[str], filled: list[int]) -> None:
    """Make the first one or two headline-like lines the title; a stamp between them ends it. What a line of crumbs ends in is the title."""
    crumbs = [raw[index].rstrip() for index in filled if looks[index] == "menu" and any(sign in raw[index] for sign in ">»›")][:_MAX_CRUMBS]
    told = [index for index in filled if looks[index] in ("headline", "bureau") and len(raw[index].strip()) > _SHORT_TITLE and any(crumb.endswith(raw[index].strip()) for crumb in crumbs)]
    if told:
        for index in told:
            looks[index] = "title"
        return
    found: list[int] = []
    distinct: set[str] = set()
    for index in filled:
        look = looks[index]
        if not found and _begins_list(raw, index):
            break  # 1．某地破获一案 is the first of several, and no title of all
        headline = look in ("headline", "bureau", "advice") and zones.is_headline(raw[index])
        if headline and (raw[index] in distinct or (len(distinct) < _MAX_TITLE_LINES and not (found and _is_listed(raw[index])))):
            found.append(index)
            distinct.add(raw[index])
        elif look not in ("menu", "caption", "stamp", "date", "tail", "byline") or (found and look in ("stamp", "date")):
            break
    for index in found:
        looks[index] = "title"


def _place_former_title(raw: Sequence[str], looks: list[str], head: Sequence[int], furniture: Furniture) -> None:
    """Take 原标题：… above the text for the headline where the page has no other."""
    if any(looks[index] in ("headline", "bureau", "advice") for index in head):
        return
    named = next((index for index in head if looks[index] == "tail" and (at := furniture.former_title(raw[index])) and zones.is_headline(raw[index][at:])), None)
    if named is not None:
        looks[named] = "headline"


def _begins_list(raw: Sequence[str], index: int) -> bool:
    """Whether a line is the first item of a list that goes on further down."""
    kind, number = zones.number_of(raw[index])
    return number == 1 and any(zones.number_of(line) == (kind, 2) for line in raw[index + 1 :])


_DAY_ALONE: Final = expression(r"\d{1,2}月\d{1,2}日")
_LABEL: Final = compiled(r"[•·●◆■○\s]*(?!{of_late}|[今昨前][日天晚])[\u4e00-\u9fffA-Za-z]{1,5}|[•·●○]\s?[\u4e00-\u9fffA-Za-z ]{1,12}")


def _is_label(line: str) -> bool:
    """Whether a line above the title is the name of a section or an entry of a menu: 地方, • 产品."""
    return len(line) <= _LONGEST_LABEL and _LABEL.fullmatch(line) is not None and not zones.states_fact(line)


def _place_labels(raw: Sequence[str], looks: list[str], filled: Sequence[int]) -> None:
    """Take names of sections and entries of menus at the head of a page for what they are, where a headline follows."""
    labels = list(takewhile(lambda index: looks[index] in ("menu", "stamp", "date") or _is_label(raw[index]), filled))
    if len(labels) < len(filled) and zones.is_headline(raw[filled[len(labels)]]):
        for index in labels:
            looks[index] = looks[index] if looks[index] in ("stamp", "date") else "menu"


def _place_days(raw: Sequence[str], looks: list[str], filled: Sequence[int]) -> None:
    """Take lines that are a day without its year for words of the text where there are several: a diary, whose entries they head."""
    days = [index for index in filled if looks[index] == "date" and _DAY_ALONE.fullmatch(raw[index].strip())]
    if len(days) > 1:
        for index in days:
            looks[index] = "body"


def _is_listed(line: str) -> bool:
    return zones.mark_of(line)[0] is not None


def _place_sections(raw: list[str], looks: list[str], filled: list[int], furniture: Furniture) -> None:
    """Extend page feet, quotations of law and advice over the lines that belong to them."""
    section = ""
    ended = False
    items = _Items()
    for position, index in enumerate(filled):
        look, line = looks[index], raw[index]
        if items.goes_on(line, look, section):
            section = ""  # 警方提醒 closed one case of the list: 案例二 begins the next
        elif look == "tail-section":
            ahead = [looks[i] for i in filled[position + 1 : position + 3]]
            # 相关阅读 in front of paragraphs is a heading of this very text.
            listed = not ahead or any(next_look != "body" for next_look in ahead) or furniture.lists_stories(line)
            told = any(looks[i] == "body" for i in filled[:position])
            ended = ended or told and (furniture.never_heads(line) or ahead[:1] == ["headline"] and (looks[filled[position - 1]] in _STORY_ENDS or _of_others(raw, filled, position)))
            section = "tail" if (listed or ended) and position else ""
            looks[index] = "tail" if section else "headline"
        elif ended:
            looks[index] = "tail"
        elif look == "law-header":
            section = "law"
            looks[index] = "law"
        elif look in ("law", "advice"):
            section = look
        elif section == "tail":
            if look in ("body", "title") and len(line) >= _BODY_LENGTH and "。" in line:
                section = ""
            elif look in ("headline", "bureau", "byline", "date", "stamp", "menu", "caption", "body"):
                looks[index] = "tail"
        elif section == "law":
            if look == "body" and (zones.is_article(line) or (_is_listed(line) and not zones.states_fact(line))):
                looks[index] = "law"
            elif look == "body":
                section = ""
        elif section == "advice":
            if look in ("body", "headline") and _advises(line):
                looks[index] = "advice"
            elif look == "body":
                section = ""


_CUT_OFF: Final = ("...", "…")
_FEW_TEASERS, _LONGEST_TEASER = 2, 90


def _place_teasers(raw: Sequence[str], looks: list[str], filled: Sequence[int]) -> None:
    """Take the beginnings of other stories at the foot of a page, most of them cut off with dots, for what they are: short lines behind the one that closes the article."""
    foot = len(filled)
    while foot and looks[filled[foot - 1]] not in _STORY_ENDS and len(raw[filled[foot - 1]]) <= _LONGEST_TEASER:
        foot -= 1
    lines = filled[foot:]
    cut = sum(raw[index].rstrip().endswith(_CUT_OFF) for index in lines)
    if cut >= _FEW_TEASERS and cut * 2 > len(lines) and foot and looks[filled[foot - 1]] in _STORY_ENDS and any(looks[index] == "body" for index in filled[:foot]):
        for index in lines:
            looks[index] = "tail"


class _Items:
    """The items of the lists of a text: how far each kind of mark was counted, in the text and within advice or law quoted in it."""

    def __init__(self) -> None:
        self._told: dict[str, int] = {}
        self._quoted: dict[str, int] = {}

    def goes_on(self, line: str, look: str, section: str) -> bool:
        """Whether a line within advice or law is the next item of the list that stood before it; every line is to be asked."""
        kind, number = zones.number_of(line)
        if not section:
            self._quoted.clear()
        if kind is None or look not in ("body", "headline") and section:
            return False
        if section in ("advice", "law") and kind not in self._quoted and number == self._told.get(kind, 0) + 1 > 1:
            self._told[kind] = number
            return True
        (self._quoted if section else self._told)[kind] = number
        return False


def _of_others(raw: list[str], filled: list[int], position: int) -> bool:
    """Whether what follows a cue names people, and none of those named before it."""
    told = {name for i in filled[:position] for name in _MASKED.findall(raw[i])}
    after = {name for i in filled[position + 1 :] for name in _MASKED.findall(raw[i])}
    return bool(told and after) and not told & after


def _advises(line: str) -> bool:
    """Tell whether a line under 警方提醒 goes on advising: a list item or short, and no fact of a case."""
    return not zones.states_fact(line) and (_is_listed(line) or len(line) <= _BODY_LENGTH or line.startswith(("“", "不")))


def _heading_or_body(raw: list[str], looks: list[str], filled: list[int], position: int) -> str:
    """A headline-like line that has text under it is a heading; at the end of the text it is read as body."""
    line = raw[filled[position]]
    if _QUESTION.match(line):
        return "body"
    under = [looks[index] for index in filled[position + 1 : position + 4]]
    if not any(look in ("body", "headline", "law", "advice") for look in under):
        return "body"
    if len(line) > (zones.MAX_HEADING if line[-1] not in "！？" else _MAX_CRY) and not _is_listed(line):
        return "body"
    return "heading" if "body" in under or "heading" in under or under[:1] != ["headline"] else "body"


_LEAST_TITLE: Final = 6
# 【某地侦破一起大案 缴毒逾5公斤】某地侦破…: a headline is a sentence, whatever stands behind it
_HEADLINE_IN_BRACKETS: Final = expression(r"[ ]*【[^【】\n。]{14,60}】(?=[^，。；：、的等])")


def _place_repeats(raw: list[str], looks: list[str], filled: list[int]) -> None:
    """Take a title told again for a title, and any other line told again for a caption."""
    titles = {_DISTINCT.sub("", raw[index]) for index in filled if looks[index] == "title"}
    seen: set[str] = set()
    for index in filled:
        line = raw[index]
        if looks[index] in ("title", "tail", "menu", "signature", "stamp") or len(line) > 2 * zones.MAX_HEADLINE:
            continue
        words = _DISTINCT.sub("", line)
        if len(words) < 6:
            continue
        if words in titles or any(len(title) >= _LEAST_TITLE and not words.replace(title, "") for title in titles):
            looks[index] = "title"  # 【标题】标题 too
        elif words in seen and looks[index] in ("heading", "body"):
            looks[index] = "caption"
        seen.add(words)


def _split(line: str) -> list[tuple[int, int]]:
    """Return the ranges of the sentences of one line, without the spaces around them."""
    spans: list[tuple[int, int]] = []
    at = 0
    if (heading := _HEADLINE_IN_BRACKETS.match(line)) is not None:
        _add(line, 0, heading.end(), spans)
        at = heading.end()
    for match in _END.finditer(line, at):
        _add(line, at, match.end(), spans)
        at = match.end()
    _add(line, at, len(line), spans)
    return spans


def _add(line: str, start: int, end: int, spans: list[tuple[int, int]]) -> None:
    if start < end and line[start] == " " and (space := _SPACE.match(line, start, end)):
        start = space.end()
    while end > start and line[end - 1] == " ":
        end -= 1
    if start < end:
        spans.append((start, end))


def _body_sentences(line: str, offset: int, index: int, furniture: Furniture) -> list[Sentence]:
    """Divide a line of body text; picture words, law and advice inside it get zones of their own."""
    found: list[Sentence] = []
    advice = captioned = False
    for begin, end in _split(line):
        start = begin
        words = line[start:end]
        caption = words.startswith(("图为", "（图", "图："))
        if caption or captioned or not found:
            cut = _glued(words)
            if cut:  # 图为…。某局供图3月9日: the text begins behind the credit
                found.append(Sentence(offset + start, offset + start + cut, index, "caption"))
                words = words[cut:].lstrip(" ")
                start = end - len(words)
                caption = captioned = False
                if not words:
                    continue
        captioned = caption
        if advice and _FACT_AGAIN.match(words) and zones.states_fact(words):
            advice = False
        elif not advice:
            advice = _advice_begins(words, furniture)
        zone = "caption" if caption else "advice" if advice else "law" if zones.is_law(words) else "body"
        found.append(Sentence(offset + start, offset + end, index, zone))
    return found


def _advice_begins(words: str, furniture: Furniture) -> bool:
    at = furniture.advice_at(words)
    return 0 <= at <= _MAX_CUE and not zones.states_fact(words[:at])


def _glued(words: str) -> int:
    """Return the length of picture words that run into the text: …供图3月9日 → up to 供图; 0 without them."""
    if "图" not in words[:80] and "摄" not in words[:80]:
        return 0
    match = _BRACKETED.match(words) or _GLUED.match(words)
    return match.end() if match else 0


def _title(lines: list[Line]) -> tuple[int, int] | None:
    first = next((index for index, line in enumerate(lines) if line.zone == "title"), None)
    if first is None:
        return None
    last = first
    if first + 1 < len(lines) and lines[first + 1].zone == "title":
        last = first + 1
    return lines[first].start, lines[last].end
