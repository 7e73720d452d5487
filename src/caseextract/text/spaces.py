"""Spaces: those inside Chinese words and numbers go, those that lay out names or headlines stay."""

from __future__ import annotations

from typing import Final

from caseextract.expressions import expression
from caseextract.text.chars import HAN, UNITS
from caseextract.text.draft import Draft
from caseextract.text.offsets import Edit

_RUN: Final = expression(" ++")
_MARKS: Final = frozenset("，。；：？！、（）“”‘’《》【】,;:?!)]%…—")
_OPENING: Final = frozenset("（“‘《【([")
_UNITS: Final = frozenset(UNITS)
_GROUPED: Final = expression(rf"\d(?<![\d.,:-]\d)(?<!\d \d)\d{{0,2}}(?: \d{{3}})+(?![\d.,:-])(?= ?[{UNITS}])")
# Every digit on its own: 抓获 3 7 名, 1 3 6 . 8 万元. Two single digits may be two numbers, so a text must do it often.
_SPREAD: Final = expression(r"\d(?<![\d.]\d)(?: (?:\d(?![\d])|[.](?= \d)))+")
_BETWEEN_DIGITS: Final = expression(r" (?<=\d )[\d.]")
# A decimal point with a space on one side, inside a sentence and before a unit: 缴获毒品1. 5克
_POINT: Final = expression(rf"[{HAN}]\d{{1,6}}(?: [.] ?|[.] )\d{{1,4}}(?= ?[克公千吨元万亿%斤升米])")
_OFTEN: Final = 3
# A line of names and nothing else, or names in brackets: 记者 周扬 通讯员 江公轩; (丁宁 许一凡 郭小川).
_NAMES_LINE: Final = expression(rf"[（(【]?(?:[{HAN}]{{1,12}}[:：/]? +)+[{HAN}]{{1,4}}[）)】]?")
_NAMES_BRACKET: Final = expression(rf"[（(](?:[{HAN}]{{1,8}} +){{1,12}}[{HAN}]{{1,4}}[）)]")
# 电 记者甲某平 乙某 用米糠做原料: names in a line of text; 文/甲某 图/乙某 编辑：丙某 审核 丁某
_NAMES_RUN: Final = expression(
    rf"(?:记者|記者|采访人员|採訪人員|通讯员|通訊員)[:：]? ?[{HAN}]{{2,4}}(?: +[{HAN}]{{2,4}}){{1,5}} "
    rf"|(?:(?:文|图|圖|摄影?|攝影?|撰文|编辑|編輯|责编|責編|审核|審核|校对|校對|监制|監製)(?:[/:：] ?| )[{HAN}]{{2,4}}(?: +|$)){{2,6}}"
)
_CREDIT: Final = expression(r"记者|記者|通讯员|通訊員|实习生|文/|图/|摄影|见习")
_FINAL: Final = expression(r"[。；;]|[，,][^，,]*[，,]")
# 7日电 国家税务总局, 来源:某网 作者:某人: the words behind begin something of their own.
_LABEL: Final = expression(r"(?:来源|來源|作者|编辑|編輯|责编|审核|校对|阅读|点击|浏览|发布|字号|记者|通讯员)[ ]?[:：]")
_MAX_DATELINE: Final = 40
_MAX_HEADLINE: Final = 60
_MAX_NAMES: Final = 200
_MIN_CLAUSE: Final = 3


def join_spaces(draft: Draft) -> None:
    """Delete spaces that the cleaning does not need, line by line.

    Kept as one space: between Latin words, around clock times and dates, between names of a byline, between the two
    halves of a headline, and layout runs of two or more between Han characters.
    """
    if " " not in draft.chars:
        return
    _join_digits(draft)
    edits: list[Edit] = []
    at = 0
    for line in draft.text.split("\n"):
        if " " in line:
            _of_line(line, at, edits)
        at += len(line) + 1
    draft.edit(edits)


def _join_digits(draft: Draft) -> None:
    """Join numbers whose digits stand one by one, where the text writes all its numbers so."""
    if "." in draft.chars and (" ." in draft.text or ". " in draft.text):
        draft.edit([Edit(m.start() + at, m.start() + at + 1, "") for m in _POINT.finditer(draft.text) for at, char in enumerate(m.group()) if char == " "])
    if len(_BETWEEN_DIGITS.findall(draft.text)) < _OFTEN:
        return
    spread = list(_SPREAD.finditer(draft.text))
    if len(spread) < _OFTEN:
        return
    draft.edit([Edit(m.start() + at, m.start() + at + 1, "") for m in spread for at, char in enumerate(m.group()) if char == " "])


def _of_line(line: str, offset: int, edits: list[Edit]) -> None:
    runs = [match.span() for match in _RUN.finditer(line)]
    short = len(line.strip()) <= _MAX_HEADLINE
    headline = short and not _FINAL.search(line)
    names: list[tuple[int, int]] = []
    if len(line) <= _MAX_NAMES:
        stripped = line.strip()
        if _NAMES_LINE.fullmatch(stripped) and (_CREDIT.search(stripped) or _all_short(stripped)):
            names.append((0, len(line)))
    if "（" in line or "(" in line:
        names += [match.span() for match in _NAMES_BRACKET.finditer(line)]
    names += [match.span() for match in _NAMES_RUN.finditer(line)]
    if _CREDIT.search(line[:12]):
        names.append((0, min(len(line), 40)))
    names.sort()
    grouped = {match.start() + found.start() for match in _GROUPED.finditer(line) for found in _RUN.finditer(match.group())}
    inside = 0
    previous_end = 0
    for index, (start, end) in enumerate(runs):
        next_start = runs[index + 1][0] if index + 1 < len(runs) else len(line)
        while inside < len(names) and names[inside][1] <= start:
            inside += 1
        in_names = inside < len(names) and names[inside][0] <= start
        keep = start not in grouped and _separates(
            line,
            start,
            end,
            in_names=in_names,
            clauses=headline and _clauses(line, previous_end, start, end, next_start),
        )
        if keep:
            if end - start > 1:
                edits.append(Edit(offset + start + 1, offset + end, ""))
        else:
            edits.append(Edit(offset + start, offset + end, ""))
        previous_end = end


def _clauses(line: str, before: int, start: int, end: int, after: int) -> bool:
    """Tell whether the words on both sides are long enough to be the two halves of a headline."""
    return start - before >= _MIN_CLAUSE and after - end >= _MIN_CLAUSE


def _separates(line: str, start: int, end: int, *, in_names: bool, clauses: bool) -> bool:
    """Tell whether the spaces ``line[start:end]`` separate something."""
    if start == 0 or end == len(line):
        return False
    before, after = line[start - 1], line[end]
    if before in _MARKS or after in _MARKS or before in _OPENING or after in _OPENING:
        return False
    if (before in "电電讯訊" and start <= _MAX_DATELINE) or _LABEL.match(line, end):
        return True
    layout = end - start > 1
    if after == "." and before.isdigit() and line[end + 1 : end + 2].isdigit():
        return False  # 1698 .9克
    if before.isascii() and after.isascii():
        return True
    if before.isdigit() and before.isascii():
        # 08:15:30 来源 keeps its space, 2 月 joins; so does a layout run before a unit.
        if line[max(0, start - 3) : start - 2] in (":", "-") and after not in _UNITS:
            return True
        return layout and after not in _UNITS
    if after.isdigit() and after.isascii():
        return clauses or (layout and not line[end : end + 1].isdigit())
    if in_names:
        return True
    return layout or clauses


def _all_short(line: str) -> bool:
    words = line.split()
    if all(len(word) == 1 for word in words):  # 警 情 通 报 is one word, drawn out
        return False
    return all(len(word) <= 4 for word in words)
