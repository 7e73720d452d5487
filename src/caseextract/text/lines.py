"""Lines broken inside a sentence: verse layout, numbers torn from their units."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from caseextract.expressions import expression
from caseextract.text.chars import HAN
from caseextract.text.draft import Draft
from caseextract.text.furniture import Furniture
from caseextract.text.offsets import Edit
from caseextract.text.verse import BUREAU, comma_or_nothing, goes_on, join_broken

_MIN_VERSE: Final = 4
_MAX_VERSE_LINE: Final = 26
_COUNTED: Final = "元万亿余多名人个台部张起宗件条支把辆艘套箱包公千吨克斤处只岁%"

# 4⏎8元, 抓获⏎5名, 共⏎120万: the number goes on. Spaces around breaks are gone by now.
_NUMBER_AHEAD: Final = expression(
    rf"""
      \n (?: (?P<digits> [0-9]{{1,6}}[{_COUNTED}])
          | (?P<unit>   [万亿余多元名][^\n])
          | (?P<count>  [约近超逾]?[0-9]{{1,8}}[.,0-9]{{0,8}}[余多]?[{_COUNTED}]) )
    """,
    re.VERBOSE,
)
# 惹起⏎德江县⏎公安局高度重视: a place that was a link stands on a line of its own inside its sentence
_LINKED: Final = expression(rf"(?P<before>[{HAN}，、])\n(?P<place>[{HAN}]{{2,8}}[市县区州])\n(?=公安局|警方|检察院|人民法院|人民检察院|法院|市场监管|海关|交警|刑警|派出所)")
_LEAST_BEFORE: Final = 12  # characters of a line that its sentence goes on after: no heading
_DIGIT_END: Final = expression(rf"[{HAN}，。、0-9][0-9]$")
_COUNTING_END: Final = (
    "抓获", "查获", "缴获", "扣押", "收缴", "捣毁", "打掉", "破获", "冻结", "追缴", "起获", "涉及", "金额",
    "共", "约", "近", "超", "逾", "达",
)  # fmt: skip
_STAMP_WORD: Final = expression(r"阅读|点击|浏览|时间|\d[-/:：]\d{1,2}[ ]*$|版|图\d?$|第\d+$")

_CLOSED: Final = frozenset("。！？；：…）】》」”.!?;:~>|")
_MARKED: Final = expression(
    r"""
      [一二三四五六七八九十]{1,3}、 | [（(][一二三四五六七八九十0-9]{1,3}[）)] | \d{1,2}[.、．](?!\d) | [①-⑳]
    | [◆●■▲★☆◎○□▼►▶※→↓\#·*-] | 【 | 案例 | 第[一二三四五六七八九十]{1,3}[条章节步，：]
    | 图[为片源] | 警方提 | 温馨提示 | 来源 | 作者 | 记者 | 通讯员 | 审核 | 校对 | [文图][/|]
    """,
    re.VERBOSE,
)
_BAR: Final = expression(
    r"""
      相关 | 推荐 | 热门 | 首页 | 编辑 | 关键词 | 标签 | 上一篇 | 下一篇 | 版权 | 发布时间 | 来源 | 阅读 | 点击 | 扫一扫
    | [>|»] | 年\d+月\d+日$ | [ ]\d{4}[-/.]\d{1,2}[-/.]\d{1,2}$ | ^\d{4}[年./-]\d{1,2}[月./-]\d{1,2}日?[ ]*\d{1,2}:\d\d(?::\d\d)?$ | 供图 | 摄$ | 资料图 | [（(]图
    """,
    re.VERBOSE,
)
_DATE: Final = expression(r"\d{4}[年-]\d{1,2}")


def join_lines(draft: Draft, furniture: Furniture) -> None:
    """Join lines that a layout broke inside a sentence; headings, lists, menus, stamps and paragraphs stay apart."""
    if "\n" not in draft.chars:
        return
    broken = join_broken(draft, furniture)
    text = draft.text
    edits: list[Edit] = []
    for match in _NUMBER_AHEAD.finditer(text):
        at = match.start()
        before = text[max(0, at - 80) : at].rpartition("\n")[2]
        if _torn(before, match.lastgroup or "") and not _STAMP_WORD.search(before):
            edits.append(Edit(at, at + 1, ""))
    for match in _LINKED.finditer(text):
        edits.append(Edit(match.end() - 1, match.end(), ""))
        start = match.start() + 1
        if match["before"] in "，、" or start - text.rfind("\n", 0, start) > _LEAST_BEFORE:
            edits.append(Edit(start, start + 1, ""))
    draft.edit(sorted(edits))
    if not broken:
        _join_verses(draft, furniture)


def _torn(before: str, ahead: str) -> bool:
    """Tell whether the line ``before`` breaks off where the number ``ahead`` belongs."""
    if ahead in ("digits", "unit") and before[-1:].isdigit():
        return bool(_DIGIT_END.search(before))
    return ahead in ("digits", "count") and before.endswith(_COUNTING_END)


def _join_verses(draft: Draft, furniture: Furniture) -> None:
    """Join the stanzas of a text that is otherwise written in paragraphs."""
    lines = draft.text.split("\n")
    edits: list[Edit] = []
    at = 0
    starts = []
    for line in lines:
        starts.append(at)
        at += len(line) + 1
    title = next((i for i, line in enumerate(lines) if line.strip()), len(lines))
    begin = title + 1  # never the title
    foot = next((i for i in range(begin, len(lines)) if furniture.begins_stories(lines[i])), len(lines))  # of other stories no two lines are one
    while begin < foot:
        end = begin
        while end < foot and _is_verse(lines[end]):
            end += 1
        closing = end < foot and _closes(lines[end])
        block = lines[begin : end + closing]
        if end > begin and len(block) >= _MIN_VERSE and _reads_on(block):
            for index in range(begin, end - 1 + closing):
                edits.append(Edit(starts[index + 1] - 1, starts[index + 1], comma_or_nothing(lines[index], lines[index + 1])))
        elif end > begin and lines[end - 1].endswith(("，", "、")) and closing:
            edits.append(Edit(starts[end] - 1, starts[end], ""))
        begin = max(end, begin + 1)
    draft.edit(edits)


def _is_verse(line: str) -> bool:
    """Tell whether a line is a clause that its sentence goes on after."""
    return 0 < len(line) <= _MAX_VERSE_LINE and line[-1] not in _CLOSED and "。" not in line and not _MARKED.match(line) and not _BAR.search(line)


def _closes(line: str) -> bool:
    """Tell whether a short line can end the sentence that the lines above began."""
    return 0 < len(line) <= 2 * _MAX_VERSE_LINE and line[-1] in "。！？；" and not _MARKED.match(line) and not _BAR.search(line)


def _reads_on(lines: list[str]) -> bool:
    """Tell verse from a stack of headlines, a menu or a signature: some break must fall inside a clause."""
    if any(BUREAU.search(a) and _DATE.match(b) for a, b in pairwise(lines)):
        return False
    if sum(map(len, lines)) < 3 * len(lines):
        return False
    inner = sum(goes_on(a, b) for a, b in pairwise(lines))
    closed = lines[-1][-1] in "。！？；"
    return inner * 3 >= len(lines) - 1 or (closed and len(lines) >= _MIN_VERSE)
