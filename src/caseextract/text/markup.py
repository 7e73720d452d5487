"""Leftovers of page markup: tags, eaten tags, attributes, entities, control characters."""

from __future__ import annotations

import html
import re
from typing import Final

from caseextract.expressions import expression
from caseextract.text.draft import Draft
from caseextract.text.offsets import Edit

_NAMES: Final = (
    "font|span|strong|enpproperty|enpcontent|founder-content|div|img|br|p|b|a|td|tr|tbody|table|h[1-6]|li|ul|em|center"
    "|section|o:p|st1:\\w{1,20}|script|style|html|body"
)

# Every branch looks back at the one character read first, so that the scan runs from marker to marker.
_LEFTOVER: Final = expression(
    rf"""
    [<?/\\!\[&]
    (?: (?<=<)
        (?: (?P<comment> !--(?:(?:[^\n!-]|!(?!--)|-(?!->)){{0,3000}}+-->|/?(?:{_NAMES})) )
          | (?P<break>   /?(?:br|p|div|tr|li|h[1-6])\b[^<>\n]{{0,300}}> )
          | (?P<tag>     [/!]?[A-Za-z][\w:.-]{{0,30}}(?:\s[^<>\n]{{0,500}})?> )
        )
      | (?<=\?) (?P<eaten> [!！]\?/?(?:{_NAMES})\s?/?> )      # 。 + U+3000 + <, see byteslip
      | (?<=\\) (?P<escaped> u003c[/!]?\w{{1,20}}[^\\<>\n]{{0,200}}(?:\\/[^\\<>\n]{{0,5}})?\\u003e
                            | u003c\\?/\w{{1,20}}\\u003e )
      | (?<=/) (?<![\w/.:]/) (?P<close> (?:{_NAMES})\s?(?:--)?> )
      | (?<=!) (?P<image>   \[[^\]\[\n]{{0,80}}\]\([^()\n]{{0,200}}\) )
      | (?<=\[) (?P<email> email\s?protected\] )
      | (?<=&) (?P<entity>  (?:nbsp|ensp|emsp|quot|amp|lt|gt|ldquo|rdquo|lsquo|rsquo|hellip|mdash|middot|bull|times
                            |\#\d{{1,7}}|\#x[0-9a-fA-F]{{1,6}});? )
    )
    """,
    re.VERBOSE,
)
_ATTRIBUTE: Final = expression(
    r"""
    \b(?:style|class|align|width|height|href|src|target|title|alt)\s?=\s?
    (?:"[^"\n]{0,300}"|'[^'\n]{0,300}'|[\w:;.\#%/-]{1,100})\s?/?>?
    | \benp(?:property|content)\b[^<>\n]{0,500}>
    """,
    re.VERBOSE,
)
_MARKERS: Final = frozenset("<>&\\[")

# 7 A9 e7 U1 K%: what a forum prints between the lines against copying.
_JUNK: Final = expression(r"^[ ]*(?=[^\n]{0,60}(?:\d[A-Za-z%&@#]|[A-Za-z][\d%&@#]|[a-z][A-Z]))(?:[!-~]{1,3}[ ]){2,20}+[!-~]{1,3}[ ]*$", re.MULTILINE)

_MAX_JUNK: Final = 90

_ESCAPES: Final = expression(r"\\u00a0|\\[nrt](?![a-z])")

_CONTROL_KEPT: Final = "\n"
_CONTROLS: Final = frozenset([chr(c) for c in range(32) if chr(c) not in _CONTROL_KEPT] + [chr(c) for c in range(0x7F, 0xA0)] + ["\u2028", "\u2029"])
_CONTROL: Final = expression(r"\r\n|[\r\t\x0b\x0c\x85\u2028\u2029]|[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]+")
_LINE_ENDS: Final = frozenset("\r\n\x0b\x0c\x85\u2028\u2029")
_SURROGATE: Final = expression("[\ud800-\udfff]")
_DATE_FIELD: Final = expression(r"\s*(?:date|Date|DATE)[ :：]{1,2}(?:19|20)\d\d-\d\d-\d\d(?P<gap> +)(?=\S)")


def strip_controls(draft: Draft) -> None:
    """Make every line end a line feed and tabs spaces, drop other control characters, mask lone surrogates."""
    if _SURROGATE.search(draft.text):
        draft.swap(_SURROGATE.sub("\ufffd", draft.text))
    if draft.chars.isdisjoint(_CONTROLS):
        return
    draft.edit([Edit(*m.span(), _plain(m.group())) for m in _CONTROL.finditer(draft.text)])


def strip_markup(draft: Draft) -> None:
    """Delete tags and what is left of them; turn block tags into line breaks and entities into their characters."""
    if not draft.chars.isdisjoint(_MARKERS):
        _remove(draft, _LEFTOVER)
        if "\\" in draft.chars:
            draft.edit([Edit(*m.span(), " " if m.group()[1] in "tu" else "\n") for m in _ESCAPES.finditer(draft.text)])
    if " " in draft.chars and any(len(line) < _MAX_JUNK and line.isascii() and line.count(" ") > 1 for line in draft.text.split("\n")):
        _remove(draft, _JUNK)
    _part_stamp(draft)
    if "=" in draft.chars or "enpproperty" in draft.text:
        _remove(draft, _ATTRIBUTE)


def _part_stamp(draft: Draft) -> None:
    """Put what follows the date field of a page's head on a line of its own: date 2031-04-05 警方表示…."""
    found = _DATE_FIELD.match(draft.text)
    if found is not None:
        draft.edit([Edit(found.start("gap"), found.end("gap"), "\n")])


def _remove(draft: Draft, pattern: re.Pattern[str]) -> None:
    text = draft.text
    edits = [Edit(*match.span(), _stands_for(match, text), whole=True) for match in pattern.finditer(text)]
    if edits:
        draft.note("markup", f"{len(edits)} markup leftovers removed", edits[0].start, edits[-1].end)
        draft.edit(edits)


def _plain(control: str) -> str:
    if control == "\r\n" or control in _LINE_ENDS:
        return "\n"
    return " " if control == "\t" else ""


def _stands_for(match: re.Match[str], text: str) -> str:
    kind = match.lastgroup
    if kind == "break":
        return "\n"
    if kind == "entity":
        found = html.unescape(match.group().rstrip(";") + ";")
        # An unescaped control or surrogate would come in behind the step that masks them.
        return found if found.isprintable() else " "
    if kind == "eaten":  # the lost character is nearly always the full stop of the paragraph
        return "" if text[max(0, match.start() - 1) : match.start()] in ("。", "！", "？") else "。"
    return ""
