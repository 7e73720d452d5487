"""One token of a date, and the numerals it is made of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from caseextract.numerals import parse_number

__all__ = ["CN", "Token", "full_year", "left_of", "republic_year", "small_number", "year_number"]

CN: Final = "〇零○一二三四五六七八九十廿卅"
_DIGITS: Final = {c: i for i, c in enumerate("〇一二三四五六七八九")} | {"零": 0, "○": 0, "O": 0, "Ｏ": 0}


@dataclass(slots=True)
class Token:
    """A piece of a date. ``solid``: it needs no other token beside it to be one; ``bare``: its unit stands at a later number."""

    kind: str
    start: int
    end: int
    value: Any = None
    solid: bool = True
    bare: bool = False
    casual: bool = False


def small_number(text: str) -> int | None:
    """A numeral up to 99, Arabic or Chinese: 12, 廿三, 三十一."""
    if text.isascii():
        return int(text) if text.isdigit() else None
    if text[0] in "廿卅":
        rest = _DIGITS.get(text[1:]) if len(text) > 1 else 0
        return None if rest is None else (20 if text[0] == "廿" else 30) + rest
    if "十" in text:
        head, _, tail = text.partition("十")
        if tail == "十" or len(head) > 1 or len(tail) > 1 or head and head not in _DIGITS or tail and tail not in _DIGITS:  # 几十, 十几
            return None
        return (_DIGITS.get(head, 1) if head else 1) * 10 + (_DIGITS.get(tail, 0) if tail else 0)
    if len(text) == 2 and text[0] in "零〇○":  # 零三月零八日
        text = text[1:]
    return 2 if text == "两" else _DIGITS.get(text)


def year_number(text: str) -> tuple[int, int] | None:
    """A year as written and how many digits it has: 二〇〇七 → (2007, 4), 两千零四 → (2004, 4), 九八 → (98, 2)."""
    if not text.isascii():
        if "千" in text[1:]:
            value = parse_number(text)
            return (int(value), 4) if value is not None and 1000 <= value < 2200 else None
        if any(c in "十百两半几廿卅" for c in text):
            return None
        text = "".join(str(_DIGITS.get(c, c)) for c in text)
        if not text.isdigit():
            return None
    return int(text), len(text)


def full_year(short: int) -> int:
    """A two-digit year: below 40 it is of this century."""
    return short + (2000 if short < 40 else 1900)


def republic_year(digits: str) -> int:
    """A year in figures, of the republic where it has fewer than four: 2013 and 102 are one."""
    return int(digits) + (0 if len(digits) == 4 else 1911)


def left_of(text: str, start: int, width: int = 6) -> str:
    return text[max(0, start - width) : start]
