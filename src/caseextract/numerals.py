"""Chinese, Arabic and mixed numerals as exact decimals.

The grammar, in the order it is read:

* Arabic digits with thousands separators and a decimal point: ``51``, ``1,340``, ``12.74``;
* any of them before a scale: ``12.74万``, ``3亿200万``, ``2亿零15万``, ``1万1千``, ``4亿2千万``;
* Chinese digits with scales, 两 廿 卅 and the capital forms of cheques: 一千二百六十, 廿三, 壹万伍仟;
* a short last digit, one scale below the one before it: 一百八 is 180, 三万五 is 35 000, but 一百零八 is 108;
* positional digits: 二〇〇七, 四二〇, and within a section as Taiwan and Hong Kong print: 一亿三二五六万;
* decimals: 三十七点二, 三十七·二, 一点五万;
* two neighbouring digits as a spread: 三四十 is 30 to 40, 十五六万 is 150 000 to 160 000;
* an open digit: 几百 is 200 to 999, 十几 is 11 to 19, 数百万 is 2 000 000 to 9 999 999.

Text is expected in Simplified characters and half-width digits; the Traditional scales are read too.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

__all__ = ["ASCII_DIGITS", "CHINESE_DIGITS", "Numeral", "SCALES", "parse_number", "read_numeral"]

ASCII_DIGITS: Final = "0123456789"
CHINESE_DIGITS: Final = "零〇○一二三四五六七八九"
CAPITAL_DIGITS: Final = "壹贰貳叁参參肆伍陆陸柒捌玖"
SCALES: Final = "十百千万亿兆"

_FOLD: Final = str.maketrans("○零壹贰貳叁参參肆伍陆陸柒捌玖拾佰仟萬億俩兩幺", "〇〇一二二三三三四五六六七八九十百千万亿两两一")
_DIGIT_VALUE: Final = {char: value for value, char in enumerate("〇一二三四五六七八九")} | {"两": 2}
_SMALL: Final = {"十": 10, "百": 100, "千": 1000}
_BIG: Final = {"万": 10**4, "亿": 10**8, "兆": 10**12}
_TO_ASCII: Final = str.maketrans("〇一二三四五六七八九", ASCII_DIGITS)
# The characters that can carry a numeral on after its first character; a cheap test for the short cuts below.
_CARRY: Final = frozenset("零〇○一二三四五六七八九壹贰貳叁参參肆伍陆陸柒捌玖十拾百佰千仟万萬亿億兆两兩廿卅卌几数点·")
_SINGLE: Final = {char: Decimal(value) for char, value in _DIGIT_VALUE.items()} | {
    "零": Decimal(0),
    "○": Decimal(0),
    "俩": Decimal(2),
    "十": Decimal(10),
    "百": Decimal(100),
    "千": Decimal(1000),
    "万": Decimal(10**4),
    "亿": Decimal(10**8),
}

_ASCII: Final = re.compile(r"(?:[0-9]{1,3}(?:,[0-9]{3})++(?![0-9,])|[0-9]++)(?:\.[0-9]++)?+", re.ASCII)
_TOKEN: Final = re.compile(
    r"""
      (?P<ascii>(?:[0-9]{1,3}(?:,[0-9]{3})++(?![0-9,])|[0-9]++)(?:\.[0-9]++)?+)
    | (?P<digits>[零〇○一二三四五六七八九壹贰貳叁参參肆伍陆陸柒捌玖幺]++)
    | (?P<small>[十拾百佰千仟])
    | (?P<big>[万萬亿億兆])
    | (?P<pair>[两兩俩])
    | (?P<tens>[廿卅卌])
    | (?P<open>[几数])
    | (?P<point>[点·](?=[零〇○一二三四五六七八九壹贰貳叁参參肆伍陆陸柒捌玖]))
    """,
    re.VERBOSE,
)
_TENS: Final = {"廿": 2, "卅": 3, "卌": 4}
# Two digits in a row that mean "a or b": neighbours, and the set phrase 三五.
_SPREADS: Final = frozenset("一二 二三 三四 四五 五六 六七 七八 八九 三五".split())


@dataclass(frozen=True, slots=True)
class Numeral:
    """One numeral as read from a text.

    ``low`` and ``high`` are equal for an exact number; ``open`` marks 几 and 数 (several), as against a spread
    of two named digits. ``scale`` is the last scale written (10 000 for 12万, 1 where there is none), ``lead`` the
    number before it, ``bare`` is true for a scale with no digit (百, 万), ``ascii`` for Arabic digits at the start.
    """

    start: int
    end: int
    low: Decimal
    high: Decimal
    open: bool
    scale: int
    bare: bool
    ascii: bool


@dataclass(slots=True)
class _Slot:
    """A digit or a run of digits in a numeral; ``high`` differs from ``low`` for a spread and for 几."""

    low: Decimal
    high: Decimal


def parse_number(text: str) -> Decimal | None:
    """The exact value of ``text``, which must be one whole numeral; None where it is not, or is not exact.

    >>> parse_number("3亿200万")
    Decimal('302000000')
    >>> parse_number("三四十") is None
    True
    """
    text = text.strip()
    sign = 1
    if text[:1] in ("负", "-", "−"):
        sign, text = -1, text[1:]
    numeral = read_numeral(text, 0)
    if numeral is None or numeral.end != len(text) or numeral.low != numeral.high:
        return None
    return numeral.low * sign


def read_numeral(text: str, start: int) -> Numeral | None:
    """The longest numeral that begins at ``start``, or None."""
    char = text[start : start + 1]
    following = text[start + 1 : start + 2]
    if char in _SINGLE and char and following not in _CARRY and not following.isdigit():
        value = _SINGLE[char]
        bare = char in "百千万亿"
        return Numeral(start, start + 1, value, value, False, int(value) if bare or char == "十" else 1, bare, False)
    match = _ASCII.match(text, start)
    if match:
        end = match.end()
        if text[end : end + 1] not in _CARRY or text[end] == "点":
            value = Decimal(match[0].replace(",", ""))
            return Numeral(start, end, value, value, False, 1, False, True)
    return _Reader(text, start).read()


class _Reader:
    """Reads tokens while they continue one well-formed numeral, then works out its value."""

    def __init__(self, text: str, start: int) -> None:
        self.text = text
        self.start = start
        self.end = start
        self.items: list[_Slot | int] = []  # digits, and scales as plain integers
        self.open_slot: _Slot | None = None
        self.last_small = 10_000  # the scale last seen in this section of four digits
        self.bigs: list[int] = []
        self.zero = False  # 零 stood between a scale and the digit after it
        self.pointed = False

    def read(self) -> Numeral | None:
        position = self.start
        while match := _TOKEN.match(self.text, position):
            kind = match.lastgroup or ""
            taken = self._take(kind, match[0].translate(_FOLD), match.end())
            if not taken:
                break
            position = match.end()
            if not self.zero or self.items and isinstance(self.items[-1], _Slot):
                self.end = position
        return self._result()

    def _take(self, kind: str, token: str, end: int) -> bool:
        after_digit = bool(self.items) and isinstance(self.items[-1], _Slot)
        if kind == "point":
            return self._point(end) if after_digit or (self.items and not self.bigs) else False
        if kind == "small":
            return self._small(_SMALL[token])
        if kind == "big":
            return self._big(_BIG[token])
        if kind == "digits":
            return self._digits(token, after_digit, end)
        if after_digit:
            return False
        if kind == "ascii":
            value = Decimal(token.replace(",", ""))
            if self.items and value >= self._room():
                return False
            return self._add(_Slot(value, value))
        if kind == "pair":
            return self._two(end)
        if kind == "tens":
            if self.last_small <= 10:
                return False
            value = Decimal(_TENS[token])
            self._add(_Slot(value, value))
            return self._small(10)
        return self._open(end)

    def _add(self, slot: _Slot) -> bool:
        self.items.append(slot)
        return True

    def _room(self) -> int:
        """What the next digits must stay below: the scale they follow."""
        last = self.items[-1]
        return last if isinstance(last, int) else 1

    def _digits(self, token: str, after_digit: bool, end: int) -> bool:
        if after_digit:
            # 两三: a spread that begins with 两, which is never positional.
            last = self.items[-1]
            if isinstance(last, _Slot) and last.low == last.high == 2 and token == "三" and self._two_before():
                last.high = Decimal(3)
                return True
            return False
        if self.items and not token.strip("〇"):
            self.zero = True  # 2亿零15万: counts only if digits follow
            return True
        if self.items and token[0] == "〇":
            self.zero = True
            token = token.lstrip("〇")
        if token in _SPREADS:
            return self._add(_Slot(Decimal(_DIGIT_VALUE[token[0]]), Decimal(_DIGIT_VALUE[token[1]])))
        value = Decimal(token.translate(_TO_ASCII))
        if self.items and value >= self._room():
            return False
        return self._add(_Slot(value, value))

    def _two_before(self) -> bool:
        return self.text[self.end - 1 : self.end] in ("两", "兩")

    def _two(self, end: int) -> bool:
        # 三百两 is a weight: after a scale 两 is a digit only before another scale, or in 两三.
        if self.items and self.text[end : end + 1] not in ("百", "千", "万", "亿", "三", "佰", "仟"):
            return False
        return self._add(_Slot(Decimal(2), Decimal(2)))

    def _open(self, end: int) -> bool:
        if self.open_slot is not None:
            return False
        if self.items and self.text[end - 1] == "数":
            return False
        first = not self.items
        if first and self.text[end : end + 1] not in _SMALL and self.text[end : end + 1] not in _BIG:
            return False
        self.open_slot = _Slot(Decimal(2 if first else 1), Decimal(9))
        return self._add(self.open_slot)

    def _small(self, scale: int) -> bool:
        if scale >= self.last_small or self.pointed and scale == 10:
            return False
        self.last_small = scale
        self.zero = False
        self.items.append(scale)
        return True

    def _big(self, scale: int) -> bool:
        # Scales fall (3亿200万) or, once, rise over all before (一万亿).
        if self.bigs and scale == self.bigs[-1]:
            return False
        if len(self.bigs) >= 2 and scale > self.bigs[-1]:
            return False
        if self.bigs and scale < self.bigs[-1] and isinstance(self.items[-1], int) and self.items[-1] == self.bigs[-1]:
            return False
        self.bigs.append(scale)
        self.last_small = 10_000
        self.pointed = False
        self.zero = False
        self.items.append(scale)
        return True

    def _point(self, end: int) -> bool:
        if self.pointed:
            return False
        match = _TOKEN.match(self.text, end)
        if match is None or self.text[match.end() : match.end() + 1] in ("十", "刻"):
            return False  # 三点二十分 is a time
        fraction = Decimal("0." + match[0].translate(_FOLD).translate(_TO_ASCII))
        self.pointed = True
        last = self.items[-1]
        if isinstance(last, _Slot):
            last.low += fraction
            last.high = last.low
        else:
            self.items.append(_Slot(fraction, fraction))
        self.end = match.end()
        self._skip = match.end()
        return True

    _skip = 0

    def _result(self) -> Numeral | None:
        items = self.items
        if not items or self.end == self.start:
            return None
        short = 1
        if (
            len(items) > 1
            and isinstance(items[-1], _Slot)
            and isinstance(items[-2], int)
            and items[-2] >= 100
            and not self.zero
            and not self.pointed
            and items[-1].high < 10
            and items[-1] is not self.open_slot
        ):
            short = items[-2] // 10  # 一百八, 三万五
        low = _value(items, short, low=True)
        high = low
        if any(isinstance(item, _Slot) and item.low != item.high for item in items):
            high = _value(items, short, low=False)
        if self.open_slot is not None:
            # 几百万 ends just below the next step of its own digit: 9 999 999.
            step = (high - low) / (self.open_slot.high - self.open_slot.low)
            high += step - 1
        scale = next((item for item in reversed(items) if isinstance(item, int)), 1)
        bare = isinstance(items[0], int) and items[0] != 10
        return Numeral(
            self.start,
            self.end,
            low,
            high,
            self.open_slot is not None,
            scale,
            bare,
            self.text[self.start] in ASCII_DIGITS,
        )


def _value(items: list[_Slot | int], short: int, *, low: bool) -> Decimal:
    total = Decimal(0)
    section = Decimal(0)
    number: Decimal | None = None
    largest = 0
    for item in items:
        if isinstance(item, _Slot):
            number = item.low if low else item.high
        elif item < 10_000:
            section += (Decimal(1) if number is None else number) * item
            number = None
        else:
            section += number or 0
            if largest and item > largest:
                total = (total + section) * item
            else:
                total += (section if section or number is not None else Decimal(1)) * item
            largest = max(largest, item)
            section, number = Decimal(0), None
    return total + section + (number or 0) * short
