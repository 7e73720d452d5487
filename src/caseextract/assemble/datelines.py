"""Where a story of its own begins by its dateline or byline: 本报讯（记者…）, 中新网青州5月3日电."""

from __future__ import annotations

from typing import Final

from caseextract.expressions import expression

_N: Final = "一二三四五六七八九十"
_DAY: Final = rf"(?:\d{{1,2}}月)?\d{{1,2}}日|(?:[{_N}]{{1,2}}月)?[{_N}]{{1,3}}日"
_WHO: Final = r"（[^（）\n]{0,10}(?:记者|通讯员|特约|撰稿)[^（）\n]{0,60}）"
_DATELINE: Final = expression(
    rf"[（【]?(?:本报|本网|本台|本刊)[^，。；\n]{{0,10}}?[讯电](?!息)|[又另]讯"
    rf"|[^，。；：！？“”\n]{{2,18}}?(?:{_DAY})(?:专)?[电讯](?=[ ，（]|[^话信子脑动线网力诈缆视])"
    rf"|[^，。；：！？“”\n]{{2,18}}[电讯] ?{_WHO}|{_WHO}"
)
_TELLER: Final = expression(r" ?（[^（）\n]{2,60}） ?| ")


def behind_dateline(text: str, start: int) -> int:
    """Where a stretch begins behind its dateline, and behind who tells it.

    >>> "青州日报5月3日讯（记者 张红）5月2日，警方"[behind_dateline("青州日报5月3日讯（记者 张红）5月2日，警方", 0) :]
    '5月2日，警方'
    """
    found = _DATELINE.match(text, start)
    if found is None:
        return start
    told = _TELLER.match(text, found.end())
    return found.end() if told is None else told.end()


def dateline_at(text: str, start: int) -> bool:
    """Whether a stretch begins with a dateline.

    >>> dateline_at("青州日报5月3日讯 昨日，", 0), dateline_at("5月3日，青州警方", 0)
    (True, False)
    """
    return _DATELINE.match(text, start) is not None
