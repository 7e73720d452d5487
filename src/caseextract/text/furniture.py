"""Lines of a page that are no article: its foot, lists of other stories, law columns, advice to the public.

The words stand in the pack ``noise``; this layer knows only in what sentences a whole line is made of them.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from caseextract.expressions import expression
from caseextract.text.zones import states_fact

WORDS: Final = (
    "editor_front", "editor", "neighbour", "keyword", "origin", "former_title", "rights", "copyright", "alone", "back", "end", "credit", "registry",
    "follow", "section_front", "section", "section_alone", "section_last", "law", "speaker", "advice_title", "advise",
)  # fmt: skip
_DEGREE: Final = "在此|郑重|温馨|特别|再次|也|还|同时|最后|借此"


class Furniture:
    """The compiled sentences of page furniture. Reusable and, once built, read-only."""

    def __init__(self, words: Mapping[str, str]) -> None:
        """``words``: for each name of WORDS its words as alternatives of a regular expression."""
        w = {name: f"(?:{words[name]})" for name in WORDS}
        self._tail = expression(
            rf"[【\[（(〖〔•·●■◆▪«]?\s?(?:{w['editor_front']}?{w['editor']}\s?[：:/|丨\s].{{0,60}}(?:{w['neighbour']}\s?[：:].{{0,120}})?"
            rf"|(?:[^。，；]{{0,30}}[\s\u3000])?{w['neighbour']}\s?[：:>»].{{0,120}}|{w['neighbour']}(?:\s?[：:>»|]|\s).{{0,120}}|{w['keyword']}\s?[：:].{{0,120}}|(?:{w['origin']}|{w['former_title']})\s?[：:]?.{{0,150}}"
            rf"|{w['rights']}(?:[：:\s].{{0,600}}|[^，。]{{0,30}})|{w['copyright']}.{{0,200}}|{w['alone']}|{w['back']}.{{0,30}}"
            rf"|(?:{w['end']}|{w['credit']}.{{1,30}})[】）\])]?)"
        )
        self._former_title = expression(rf"[（(【\[]?{w['former_title']}\s?[：:]\s?(?=[^：:\n]{{6}})")
        self._within_sign = expression(f"{w['registry']}|{w['follow']}")
        self._within = expression(rf".{{0,40}}{w['registry']}.{{0,120}}|.{{0,30}}{w['follow']}.{{0,40}}")
        self._section = expression(
            rf"[【\[◆■●▼◎>|]?\s?(?:{w['section_front']}{w['section']}|{w['section_alone']})(?:(?:\s?[：:】\]>|]+|[ \u3000\xa0]+)(?P<rest>.{{0,100}}))?"
        )
        self._last = expression(rf"[【\[]?{w['section_last']}[】\]]?[：:]?")
        self._law = expression(rf"[【◆■●▲]?{w['law']}】?\s?(?:[：:]|$)")
        self._title = expression(rf"[【◆■●★▲※]?{w['advice_title']}")
        self._advise = expression(w["advise"])
        self._advice = expression(rf"{w['speaker']}(?:{_DEGREE}){{0,3}}{w['advise']}")

    def is_tail(self, line: str) -> bool:
        """Tell a line of the page foot: editors, neighbours, keywords, copyright, QR code."""
        if self._tail.fullmatch(line) is not None:
            return True
        return self._within_sign.search(line) is not None and self._within.fullmatch(line) is not None and not states_fact(line)

    def former_title(self, line: str) -> int:
        """Return where the title begins in a line that only says it was the page's: 原标题：…; 0 in any other line."""
        found = self._former_title.match(line)
        return found.end() if found is not None else 0

    def begins_stories(self, line: str) -> bool:
        """Tell a cue after which other stories are listed: 相关阅读, 推荐新闻, 热门排行."""
        found = self._section.fullmatch(line)
        rest = found["rest"] or "" if found is not None else ""
        return found is not None and "。" not in rest and (not states_fact(line) or len(rest) >= 8)

    def lists_stories(self, line: str) -> bool:
        """Tell a line that names other stories itself: 延伸阅读：甲地警方破获… | 乙地…"""
        found = self._section.fullmatch(line)
        return found is not None and len(found["rest"] or "") >= 8

    def never_heads(self, line: str) -> bool:
        """Tell a cue that no text has as a heading of its own: 新闻推荐. All that follows is other stories."""
        return self._last.fullmatch(line) is not None

    def law_header(self, line: str) -> bool:
        """Tell a line that begins a quotation of law: 法律链接, 相关链接."""
        return self._law.match(line) is not None

    def quotes_law(self, line: str) -> bool:
        """Tell a line that begins 法律链接 or 相关链接 and goes on with the law itself."""
        return self.law_header(line) and not states_fact(line)

    def advice_at(self, words: str) -> int:
        """Return where advice to the public begins in these words, -1 if it does not."""
        if self._title.match(words):
            return 0
        found = self._advice.search(words) if self._advise.search(words) else None
        return found.start() if found else -1
