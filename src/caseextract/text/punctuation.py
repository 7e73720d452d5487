"""Punctuation: half-width marks beside Chinese become full-width, doubled marks become one."""

from __future__ import annotations

from typing import Final

from caseextract.expressions import expression
from caseextract.text.chars import HAN
from caseextract.text.draft import Draft
from caseextract.text.offsets import Edit

_HALF: Final = dict(zip(",;:?!()", "，；：？！（）", strict=True))
_HALF_SET: Final = frozenset(_HALF)
_HAN: Final = expression(f"[{HAN}]")
# a pair of straight quotes around Chinese words; behind a digit the sign is the inch
_STRAIGHT: Final = expression(rf'(?<![0-9A-Za-z=])"(?=[^"\n]{{0,30}}[{HAN}])([^"\n=<>]{{1,40}})"')

_AMONG_ASCII: Final = expression(r"[,;:?!](?<![^\x00-\x7f].)(?![^\x00-\x7f])")
_THREE_DIGITS: Final = expression(r"[0-9]{3}(?![0-9])")
_LAST_DIGITS: Final = expression(r"(?<![0-9])[0-9]{1,3}$")

# Strongest last; of two marks in a row the stronger one stands.
_STRENGTH: Final = {mark: rank for rank, mark in enumerate("、，：；。！？")}
_LISTING: Final = "、"  # 手机，、电脑: pages that doubled every mark put the comma before it
_DOUBLED: Final = expression(r"[，。；：、！？][，。；：、！？]+")


def curl(draft: Draft) -> None:
    """Turn pairs of straight quotes around Chinese words into “ and ”: a name set between them stands out as one."""
    if '"' in draft.chars and _HAN.search(draft.text):
        draft.swap(_STRAIGHT.sub(r"“\1”", draft.text), "“”")


def widen(draft: Draft) -> None:
    """Turn half-width ``,;:?!()`` into their full-width forms wherever the text around them is Chinese.

    Thousands separators, clock times, web addresses and marks between Latin words stay.
    """
    if draft.chars.isdisjoint(_HALF_SET) or not _HAN.search(draft.text):
        return
    text = wide = draft.text
    for half, full in _HALF.items():
        wide = wide.replace(half, full)
    pieces: list[str] = []
    done = 0
    for match in _AMONG_ASCII.finditer(text):
        at = match.start()
        if _stays(text[at], text, at, text[at - 1] if at else "\n", text[at + 1] if at + 1 < len(text) else "\n"):
            pieces += (wide[done:at], text[at])
            done = at + 1
    draft.swap("".join([*pieces, wide[done:]]), "，；：？！（）")


def collapse(draft: Draft) -> None:
    """Collapse runs of punctuation (，， ，。 、，) to the strongest of them; …… and —— are not touched."""
    draft.edit([Edit(*match.span(), _LISTING if match.group().endswith(_LISTING) and not match.group().strip("，、") else max(match.group(), key=_STRENGTH.__getitem__), whole=True) for match in _DOUBLED.finditer(draft.text)])


def _stays(mark: str, text: str, at: int, before: str, after: str) -> bool:
    """Tell whether a half-width mark between two ASCII characters is no Chinese punctuation."""
    if mark == ":":  # 16:20, 1:3, https:
        return (before.isdigit() and after.isdigit()) or after in "/\\" or before.isalpha()
    if mark in ",;":
        if mark == "," and before.isdigit() and _THREE_DIGITS.match(text, at + 1):
            return bool(_LAST_DIGITS.search(text[max(0, at - 4) : at]))  # 1,340
        # GOIP,5月 and 35%,5人 are lists in a Chinese sentence; "Telegram, Signal" is not ours to change.
        return not (after.isdigit() or before.isdigit() or before in "%)\"',;")
    return not (before in "%)\"'" or (before.isdigit() and after in "\n ("))
