"""Chinese, Arabic and mixed numerals as exact decimals.

The grammar, in the order it is read:

* Arabic digits with thousands separators, a decimal point, an exponent: ``51``, ``1,340``, ``12.74``, ``.5``, ``1.5e3``;
* any of them before a scale: ``12.74万``, ``3亿200万``, ``2亿零15万``, ``1万1千``, ``4亿2千万``, ``10万万``;
* Chinese digits with scales, 两 廿 卅 and the capital forms of cheques: 一千二百六十, 廿三, 壹万伍仟, 半百;
* a short last digit, one scale below the one before it: 一百八 is 180, 三万五 is 35 000, but 一百零八 is 108, and 两千五一个月 is 2500;
* sixteen zeros where a smaller scale follows: 三京五千兆;
* positional digits: 二〇〇七, 四二〇, 幺幺零, and within a section as Taiwan and Hong Kong print: 一亿三二五六万;
* decimals: 三十七点二, 三十七·二, 一点五万, 零点零零一;
* two neighbouring digits as a spread: 三四十 is 30 to 40, 十五六万 is 150 000 to 160 000, 两三 is 2 to 3;
* an open digit: 几百 is 200 to 999, 十几 is 11 to 19, 数百万 is 2 000 000 to 9 999 999.

Text is expected in Simplified characters and half-width digits; the Traditional scales are read too.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from typing import Final, NamedTuple

from caseextract.expressions import expression

__all__ = ["ASCII_DIGITS", "CHINESE_DIGITS", "LONGEST", "NUMERAL_CHARS", "Numeral", "SCALES", "parse_number", "read_numeral"]

ASCII_DIGITS: Final = "0123456789"
CHINESE_DIGITS: Final = "零〇○一二三四五六七八九"
SCALES: Final = "十百千万亿兆"
NUMERAL_CHARS: Final = "零〇○一二三四五六七八九幺壹贰貳叁肆伍陆陸柒捌玖十拾百佰千仟万萬亿億兆两兩俩仨廿卅卌几数半"
LONGEST: Final = 48  # a longer run of numeral characters is no number; it keeps hostile texts cheap

_MIXED_ZERO: Final = expression("(?<![周期拜][一二三四五六])(?<=[一二两兩三四五六七八九〇○百佰千仟])0{1,3}(?=[一二两兩三四五六七八九十〇○万萬亿億百千余餘多名人件包公部支宗台張张元位粒箱項项顆颗把枚只隻盒條条間间])")
_FOLD: Final = str.maketrans("○零壹贰貳叁肆伍陆陸柒捌玖拾佰仟萬億俩兩仨幺", "〇〇一二二三四五六六七八九十百千万亿两两三一")
_DIGIT: Final = {char: value for value, char in enumerate("〇一二三四五六七八九")}
_TO_ASCII: Final = str.maketrans("〇一二三四五六七八九", ASCII_DIGITS)
_SMALL: Final = {"十": 10, "百": 100, "千": 1000}
_BIG: Final = {"万": 10**4, "亿": 10**8, "兆": 10**12, "京": 10**16}
_TENS: Final = {"廿": 20, "卅": 30, "卌": 40}
_SINGLE: Final = {char: value for char, value in zip("零〇○一二两俩三四五六七八九十百千万亿", (0, 0, 0, 1, 2, 2, 2, *range(3, 10), 10, 100, 1000, 10**4, 10**8), strict=True)} | {"仨": 3}
# What can carry a numeral on after its first character; a cheap test for the short cuts below.
_CARRY: Final = frozenset(NUMERAL_CHARS + "点·.")
# Two digits in a row that mean "a or b": neighbours, and the set phrase 三五.
_SPREADS: Final = frozenset("一二 二三 三四 四五 五六 六七 七八 八九 三五".split())
# 三两个 is two or three, 三两 a weight: 两 after a digit is a digit before one of these.
_AFTER_TWO: Final = frozenset("个名人位次天年月百千万亿岁件起部台张条家辆只句种元块成倍处周星礼小分秒季刻公米")
_ASCII: Final = expression(r"(?:[0-9]{1,3}(?:,[0-9]{3})++(?![0-9,])|[0-9]++)(?:\.[0-9]++)?+(?:[eE][+-]?[0-9]{1,2}(?![0-9A-Za-z]))?+|\.[0-9]++", re.ASCII)
# 京 is a scale only where a smaller one or a zero follows it: 三京五千兆, 一京零三, not 两京十三省.
_RUN: Final = expression(rf"(?:[{NUMERAL_CHARS}点·]|(?<=[〇零一二三四五六七八九十百千拾佰仟壹贰叁肆伍陆柒捌玖两])京(?=零[〇零一二三四五六七八九十百千万亿拾佰仟壹贰叁肆伍陆柒捌玖]|[〇零一二三四五六七八九十百千拾佰仟壹贰叁肆伍陆柒捌玖两]{{1,9}}[兆亿万])|(?<=[〇零一二三四五六七八九十百千])\.(?=[〇零一二三四五六七八九])|[0-9][0-9,]*+(?:\.[0-9]++)?+){{1,{LONGEST}}}+")
_TOKEN: Final = expression(
    r"""
      (?P<ascii>(?:[0-9]{1,3}(?:,[0-9]{3})++(?![0-9,])|[0-9]++)(?:\.[0-9]++)?+)
    | (?P<digits>[〇一二三四五六七八九]++)
    | (?P<small>[十百千])
    | (?P<big>[万亿兆]|京(?=〇[一二三四五六七八九十百千万亿]|[〇一二三四五六七八九十百千两]{1,9}[兆亿万]))
    | (?P<pair>两)
    | (?P<tens>[廿卅卌])
    | (?P<open>[几数])
    | (?P<half>半(?=百))
    | (?P<arabic_point>(?<=[百千万亿])点(?P<arabic>[0-9]++))
    | (?P<point>(?:[点·]|\.(?=[〇一二三四五六七八九]{1,4}(?:[万亿%成倍]|公[斤吨克]|吨|克|个百分)))(?P<fraction>[〇一二三四五六七八九]++))
    """,
    re.VERBOSE,
)
# Behind a decimal these say that it was a time of day: 三点二十分, 五点零二分.
_CLOCK: Final = expression(r"[十刻]|分(?![之米贝局店公钟])|(?<=点一)(?:[起直同过到定般共并律早路齐旦]|[上下]子)")  # 八点一起走, 三点一到
# 十五千米, 二十九百货: the scale begins the word behind the numeral.
_NEW_WORD: Final = expression("千[克瓦米卡伏赫帕焦安欧字比里山方篇辛言]|百[货姓帕分科合度慕]|百家乐|十[字足堰]")
_TWENTY_FOUR: Final = 24
_SHORTENED: Final = (100, 1000, 10_000)  # the scales whose next one a last digit may leave out
_PAIR: Final = 2
_PRICED: Final = frozenset("个月年天晚周次人位斤公吨两平米亩间套张桌份瓶箱条件")  # what a price is of


class Numeral(NamedTuple):
    """One numeral as read from a text.

    ``low`` and ``high`` are equal for an exact number; ``open`` marks 几 and 数 (several), as against a spread
    of two named digits. ``scale`` is the last scale written (10 000 for 12万, 1 where there is none), ``big`` the last
    of 万, 亿, 兆 (else 1), ``ended`` whether the numeral ends with its scale, ``bare`` a scale with no digit (百, 万),
    ``ascii`` Arabic digits at the start.
    """

    start: int
    end: int
    low: Decimal
    high: Decimal
    open: bool
    scale: int
    big: int
    ended: bool
    bare: bool
    ascii: bool


class _Slot:
    """A digit or a run of digits in a numeral; ``high`` differs from ``low`` for a spread and for 几."""

    __slots__ = ("high", "low")

    def __init__(self, low: int | Decimal, high: int | Decimal) -> None:
        self.low, self.high = low, high


def mixed_zeros(text: str) -> str:
    """The text, of the same length, with 〇 for a 0 among Chinese digits.

    >>> mixed_zeros("一四八0萬餘元、二00人、12月30日、周一0時")
    '一四八〇萬餘元、二〇〇人、12月30日、周一0時'
    """
    return _MIXED_ZERO.sub(lambda zeros: "〇" * len(zeros.group()), text) if "0" in text else text


def parse_number(text: str) -> Decimal | None:
    """The exact value of ``text``, which must be one whole numeral; None where it is not, or is not exact.

    >>> parse_number("3亿200万")
    Decimal('302000000')
    >>> parse_number("三四十") is None
    True
    """
    text = text.strip()
    negative = text[:1] in ("负", "-", "−")
    text = text[1:] if negative else text
    numeral = read_numeral(text, 0)
    if numeral is None or numeral.end != len(text) or numeral.low != numeral.high:
        return None
    return -numeral.low if negative else numeral.low


def read_numeral(text: str, start: int) -> Numeral | None:
    """The longest numeral that begins at ``start``, or None."""
    char = text[start : start + 1]
    following = text[start + 1 : start + 2]
    single = _SINGLE.get(char)
    if single is not None and following not in _CARRY and following != "京" and not following.isdigit():
        value = Decimal(single)
        scaled = single >= 10
        return Numeral(start, start + 1, value, value, False, single if scaled else 1, single if single >= 10**4 else 1, scaled, single >= 100, False)
    match = _ASCII.match(text, start)
    if match:
        end = match.end()
        if text[end : end + 1] not in _CARRY or text[end] == "点":
            value = Decimal(match[0].replace(",", ""))
            return Numeral(start, end, value, value, False, 1, 1, False, False, True)
    elif char not in _CARRY:
        return None
    run = _RUN.match(text, start)
    if run is None:
        return None
    read = _read_run(run[0] + text[run.end() : run.end() + 2])
    if read is None:
        return None
    length, low, high, opened, scale, big, ended, bare = read
    return Numeral(start, start + length, low, high, opened, scale, big, ended, bare, char in ASCII_DIGITS)


@lru_cache(maxsize=4096)
def _read_run(run: str) -> tuple[int, Decimal, Decimal, bool, int, int, bool, bool] | None:
    """What :class:`_Reader` makes of a run of numeral characters and the two characters behind it."""
    return _Reader(run).read()


class _Reader:
    """Reads tokens while they continue one well-formed numeral, then works out its value."""

    def __init__(self, run: str) -> None:
        self.source = run
        self.text = run.translate(_FOLD)
        self.end = 0
        self.items: list[_Slot | int] = []  # digits, and scales as plain integers
        self.open_slot: _Slot | None = None
        self.last_small = 10_000  # the scale last seen in this section of four digits
        self.bigs: list[int] = []
        self.zero = False  # 零 stood between a scale and the digit after it
        self.fraction: Decimal | None = None
        self.fraction_at = 0  # how many items stood when the fraction was read

    def read(self) -> tuple[int, Decimal, Decimal, bool, int, int, bool, bool] | None:
        position = 0
        while match := _TOKEN.match(self.text, position):
            if not self._take(match.lastgroup or "", match, match.end()):
                self._cut(match, position)
                break
            position = match.end()
            if not self.zero or self.items and isinstance(self.items[-1], _Slot):
                self.end = position
        return self._result() if self.items and self.end else None

    def _take(self, kind: str, match: re.Match[str], end: int) -> bool:
        after_digit = bool(self.items) and isinstance(self.items[-1], _Slot)
        token = match[0]
        if kind in ("arabic_point", "arabic"):  # 一百点25; 三点25 is a time
            return self._point(match["arabic"], end)
        if kind in ("point", "fraction"):
            return self._point(match["fraction"], end)
        if kind == "small":
            new_word = bool(self.items) and not after_digit and _NEW_WORD.match(self.text, end - 1) is not None  # 三百万百慕大元
            return not new_word and self._small(_SMALL[token])
        if kind == "big":
            return self._big(_BIG[token])
        if self.fraction is not None:
            return False
        if kind == "digits":
            return self._digits(token, after_digit, end)
        if kind == "pair":
            return self._two(after_digit, end)
        if kind == "open":
            return self._open(after_digit, end)
        if after_digit:
            return False
        if kind == "ascii":
            value = Decimal(token.replace(",", ""))
            self.zero = self.zero or bool(self.items) and token[0] == "0"  # 1百01
            return not (self.items and value >= self._room()) and self._add(value, value)
        if kind == "half":
            return not self.items and self._add(Decimal("0.5"), Decimal("0.5"))
        if self.last_small <= 10:  # 廿 卅 卌
            return False
        self._add(_TENS[token] // 10, _TENS[token] // 10)
        return self._small(10)

    def _cut(self, match: re.Match[str], position: int) -> None:
        """Where two numerals stand side by side: 八百一千 is 800 and 1000, 九十九三盒 99 and 3."""
        last = self.items[-1] if self.items else None
        if position != self.end or self.fraction is not None or self.zero:
            return
        if match.lastgroup == "digits" and (last == 10 and "〇" not in match[0] or self._begins_next(match[0], match.end())):
            digit = int(match[0][0].translate(_TO_ASCII))
            self.items.append(_Slot(digit, digit))
            self.end += 1
        elif match.lastgroup == "small" and len(self.items) > 1 and isinstance(last, _Slot) and last.low == last.high and self.text[self.end - 1] in _DIGIT and _SMALL[match[0]] >= self.last_small:
            if isinstance(self.items[-2], int) and last.low < 10 and not _NEW_WORD.match(self.text, position):
                self.items.pop()
                self.end -= 1

    def _add(self, low: int | Decimal, high: int | Decimal) -> bool:
        self.items.append(_Slot(low, high))
        return True

    def _room(self) -> int:
        """What the next digits must stay below: the scale they follow."""
        last = self.items[-1]
        return last if isinstance(last, int) else 1

    def _digits(self, token: str, after_digit: bool, end: int) -> bool:
        if after_digit:
            # 两三: a spread that begins with 两, which is never positional.
            last = self.items[-1]
            if isinstance(last, _Slot) and last.low == last.high == 2 and token == "三" and self.text[self.end - 1] == "两":
                last.high = 3
                return True
            return False
        if self.items and not token.strip("〇"):
            self.zero = True  # 2亿零15万: counts only if digits follow
            return True
        if self.items and token[0] == "〇":
            self.zero = True
            token = token.lstrip("〇")
        if token in _SPREADS:
            return self._add(_DIGIT[token[0]], _DIGIT[token[1]])
        if self._begins_next(token, end):
            return False
        value = int(token.translate(_TO_ASCII))
        return not (self.items and value >= self._room()) and self._add(value, value)

    def _begins_next(self, token: str, end: int) -> bool:
        """两千五一个月, 一百二一斤: a short last digit, and the 一 of what it is the price of."""
        last = self.items[-1] if self.items else None
        return last in _SHORTENED and len(token) == _PAIR and token[1] == "一" and token[0] not in "〇一" and not self.zero and self.text[end : end + 1] in _PRICED

    def _two(self, after_digit: bool, end: int) -> bool:
        following = self.text[end : end + 1]
        if after_digit:
            last = self.items[-1]
            if len(self.items) == 1 and isinstance(last, _Slot) and last.low == last.high and last.low in (1, 3) and following in _AFTER_TWO and following:
                last.low, last.high = min(last.low, 2), max(last.low, 2)
                return True
            return False
        # 三百两 is a weight: after a scale 两 is a digit only before another scale, or in 两三.
        if self.items and following not in ("百", "千", "万", "亿", "三"):
            return False
        return self._add(2, 2)

    def _open(self, after_digit: bool, end: int) -> bool:
        if self.open_slot is not None or self.text.startswith("内亚", end):
            return False
        first = not self.items
        if after_digit:
            # 10几: Arabic tens before 几
            last = self.items[-1]
            if self.text[end - 1] == "数" or len(self.items) > 1 or not isinstance(last, _Slot) or last.low % 10 or not last.low:
                return False
            self.items.append(1)
        elif self.items and self.text[end - 1] == "数":
            return False
        following = self.text[end : end + 1]
        if first and following not in _SMALL and following not in _BIG:
            return False
        self.open_slot = _Slot(2 if first else 1, 9)
        self.items.append(self.open_slot)
        return True

    def _small(self, scale: int) -> bool:
        last = self.items[-1] if self.items else None
        if isinstance(last, _Slot) and last.low == last.high and last.low >= 10 and self.text[self.end - 1] not in ASCII_DIGITS and self.end > 1:
            return False  # 九九八十一: digits in a row take no scale
        if scale >= self.last_small or self.fraction is not None and scale == 10:
            return False
        self.last_small = scale
        self.zero = False
        self.items.append(scale)
        return True

    def _big(self, scale: int) -> bool:
        # Scales fall (3亿200万), rise once over all before (一万亿), or stand twice (四万万).
        if self.bigs:
            adjacent = self.items[-1] == self.bigs[-1]
            if scale == self.bigs[-1]:
                if not adjacent or len(self.bigs) > 1 or self.items[0] == scale:
                    return False
            elif len(self.bigs) >= 2 and scale > self.bigs[-1] or scale < self.bigs[-1] and adjacent:
                return False
        if not self.zero and len(self.items) > 1 and isinstance(last := self.items[-1], _Slot) and last.low == last.high and last.low < 10:
            before = self.items[-2]
            if isinstance(before, int) and before in (100, 1000):  # 千五万 is 1500万, 千零五万 1005万
                last.low = last.high = last.low * (before // 10)
        self.bigs.append(scale)
        self.last_small = 10_000
        self.zero = False
        self.items.append(scale)
        return True

    def _point(self, digits: str, end: int) -> bool:
        if self.fraction is not None or not self.items or self.open_slot is not None:
            return False
        last = self.items[-1]
        if isinstance(last, _Slot) and len(self.items) == 1 and last.high == last.low + 1 and (len(digits) > 1 or digits == "〇") and self.end == 2 and self.text[0] != "两":
            last.low = last.high = int(self.text[:2].translate(_TO_ASCII))  # 一二点三零 is digit by digit, and so is 一二点零
        if self.zero if isinstance(last, int) else last.low != last.high:
            return False
        small = not self.bigs and all(not isinstance(i, int) or i == 10 for i in self.items)
        if small and _CLOCK.match(self.text, end) and self.text[end - len(digits) - 1] == "点" and self._so_far() <= _TWENTY_FOUR:
            return False
        self.fraction = Decimal("0." + digits.translate(_TO_ASCII))
        self.fraction_at = len(self.items)
        return True

    def _so_far(self) -> int | Decimal:
        return _total(self.items, self._short(len(self.items)), low=True)

    def _short(self, stop: int) -> int:
        """What a last digit is worth: 100 in 三千五, 1 in 三千零五."""
        items = self.items[:stop]
        if len(items) < 2 or self.zero:
            return 1
        last, before = items[-1], items[-2]
        if isinstance(last, _Slot) and isinstance(before, int) and before >= 100 and last.high < 10 and last is not self.open_slot:
            return before // 10
        return 1

    def _result(self) -> tuple[int, Decimal, Decimal, bool, int, int, bool, bool]:
        items = self.items
        if self.fraction is not None:
            # The fraction belongs to the number before it; a scale behind it multiplies both: 三十七点二万.
            head = _total(items[: self.fraction_at], self._short(self.fraction_at), low=True) + self.fraction
            items = [_Slot(head, head), *items[self.fraction_at :]]
            short = 1
        else:
            short = self._short(len(items))
        low = Decimal(_total(items, short, low=True))
        high = low
        if any(isinstance(item, _Slot) and item.low != item.high for item in items):
            high = Decimal(_total(items, short, low=False))
        if self.open_slot is not None:
            # 几百万 ends just below the next step of its own digit: 9 999 999.
            step = (high - low) / Decimal(self.open_slot.high - self.open_slot.low)
            high += step - 1
        scale = next((item for item in reversed(items) if isinstance(item, int)), 1)
        bare = items[0] != 10 and all(isinstance(item, int) for item in items)
        return self.end, low, high, self.open_slot is not None, scale, self.bigs[-1] if self.bigs else 1, isinstance(items[-1], int), bare


def _total(items: list[_Slot | int], short: int, *, low: bool) -> int | Decimal:
    """The value of digits and scales in their order."""
    total: int | Decimal = 0
    section: int | Decimal = 0
    number: int | Decimal | None = None
    largest = 0
    for item in items:
        if isinstance(item, _Slot):
            if number is not None:  # 10几
                section += number
            number = item.low if low else item.high
        elif item == 1:
            section, number = section + (number or 0), None
        elif item < 10_000:
            section += (1 if number is None else number) * item
            number = None
        else:
            section += number or 0
            if largest and item >= largest:
                total = (total + section) * item
            else:
                total += (section if section or number is not None else 1) * item
            largest = max(largest, item)
            section, number = 0, None
    return total + section + (number or 0) * short
