"""Figures: a numeral with what multiplies it or leaves it open (300余万, 12.74万, 几十万, 两个亿, 40k, 上百), and two of them as a range."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise
from typing import Final, NamedTuple

from caseextract.expressions import expression
from caseextract.mentions.measures import Lexicon, tail_at
from caseextract.numerals import LONGEST, NUMERAL_CHARS, Numeral, read_numeral

_MORE: Final = expression(r"余|多(?!次|米尼加)|\+(?![0-9A-Za-z+.])|好几(?=[岁个万千百天年人名])|来(?=[个名位万亿人元张岁天块年次斤公米件台部])|(?<=[十百千万亿0])来(?=分钟|小时|[里条家户吨辆只页倍度平亩颗秒种本项杯瓶包箱盒座栋层间把支根双对套盘碗口头封起处起尺厘毫克升])")
_SCALE: Final = expression(r"万亿|千万|百万|十万|[万亿]|千(?![克瓦米卡伏赫帕焦])|百(?![货姓日克兆])|个[多来]?(?=[万亿](?!人(?!民币)))")
_SCALES: Final = {"万亿": 10**12, "千万": 10**7, "百万": 10**6, "十万": 10**5, "万": 10**4, "亿": 10**8, "千": 1000, "百": 100, "个": 1}
LETTER_SCALES: Final = {
    "thousand": 1000, "million": 10**6, "mn": 10**6, "m": 10**6, "M": 10**6, "billion": 10**9, "bn": 10**9, "b": 10**9, "B": 10**9, "trillion": 10**12, "tn": 10**12,
}
"""What stands behind the figure of a sum in English."""
LETTERS: Final = expression(rf"(?<=[0-9]) ?({'|'.join(LETTER_SCALES)})(?![A-Za-z0-9])")
_BEHIND_W: Final = frozenset("元块人余多")  # elsewhere W is watts
_OF_DATA: Final = expression(r"(?:的)?(?:宽带|带宽|网速|流量|光纤|网络|内存|硬盘|空间|文件|大小|/秒|每秒)")
_DATA_TOLD: Final = expression(r"(?:每秒|网速|速度|速率|带宽|宽带|内存|流量)[^\d，。；]{0,3}$")
_SUFFIX: Final = {"k": 1000, "K": 1000, "w": 10**4, "W": 10**4, "M": 10**6}
_SAID: Final = expression(r"点([0-9]|[零一二三四五六七八九])(?![0-9零一二三四五六七八九十分刻点])")
_PARTED: Final = frozenset(("magnitude", "percent", "points", "multiple", "tenths", "discount", "mass", "length", "volume"))
_POINTED: Final = expression(r"[0-9]+|[零一二三四五六七八九]+")
_POINT_SCALES: Final = {"k": 1000, "K": 1000, "M": 10**6, "G": 10**9, "w": 10**4, "万": 10**4, "亿": 10**8}
# 几名, 数台: an open number straight before a measure word.
OPEN_UNITS: Final = "名人个位次天台部张起辆家处条件种年岁款块毛角只头支把颗粒瓶箱包袋套枚艘枝盒桶根斤吨本册发株棵卷份串捆罐双副盘尾架杆筐"
# 人数, 次数, 总数: here 数 is a noun.
_COUNTED_NOUNS: Final = frozenset("人次总件案少多分倍级指负基系函整小参读点户票页字无代奇偶单双复倒变常位计算辈度全悉如尽")
_BETWEEN: Final = expression(r"\s?[和与]\s?(?=[0-9一二两三四五六七八九十百千几负半])")
_RANGE: Final = expression(r"(?:（含）)?\s?(?:至|到|--?-?|－|——?|~|～|–)\s?(?=[0-9一二两三四五六七八九十百千几负半￥$€£]|零[上下]|[-－−正][0-9一二两三四五六七八九十])")
RANGE_STARTS: Final = frozenset("至到-－—~～–（ ")
_SIGNS: Final = frozenset("￥$€£¥")
_OWN_SIGNS: Final = ("-", "－", "−", "正")


class Figure(NamedTuple):
    """A number as written, without its unit.

    ``more`` marks 余 and 多, ``open`` 几 and 数 (``high`` is -1 for 上百, which has no upper bound), ``bare`` a scale with
    no digit; ``big`` is the last of 万, 亿 (else 1), ``scale`` the last scale of any size, ``ended`` a figure that ends with it.
    """

    end: int
    low: Decimal
    high: Decimal
    more: bool = False
    open: bool = False
    bare: bool = False
    big: int = 1
    scale: int = 1
    ended: bool = False


# 百八十块 is 80 to 100, 千八百人 800 to 1000.
_LOOSE_VALUES: Final = {"百儿八十": (80, 100), "千儿八百": (800, 1000), "百八十": (80, 100), "千八百": (800, 1000), "万八千": (8000, 10000), "十几二十": (11, 20), "二十几三十": (21, 30), "三十几四十": (31, 40)}
_LOOSE: Final = expression(rf"(?:{'|'.join(_LOOSE_VALUES)})(?![0-9{NUMERAL_CHARS}])")


def read_figure(text: str, start: int, tables: Lexicon, alone: bool = False) -> Figure | None:
    """One figure. ``alone``: it stands by itself, so that a letter M behind it is a scale and no unit of data."""
    negative = text.startswith("负", start)
    at = start + 1 if negative else start
    upward = text.startswith("上", at)
    if upward:
        at += 1
    loose = _LOOSE.match(text, at)
    if loose is not None:
        least, most = _LOOSE_VALUES[loose[0]]
        return Figure(loose.end(), Decimal(least), Decimal(most), scale=1)
    numeral = (_grouped(text, at, tables) if "，" in text[at + 1 : at + _GROUPED] else None) or read_numeral(text, at)
    if numeral is None:
        below = pointed(text, at) if negative or alone else None
        return (below._replace(low=-below.low, high=-below.high) if negative else below) if below is not None else _open_figure(text, at)
    low, high, end, scale, big, ended = numeral.low, numeral.high, numeral.end, numeral.scale, numeral.big, numeral.ended
    of_unit = False
    if ended and text[end - 1] == "兆" and (_OF_DATA.match(text, end) or _DATA_TOLD.search(text[max(0, at - 7) : at])):  # 百兆宽带 is no million million
        low, high, end, scale, big, ended, of_unit = low / 10**12, high / 10**12, end - 1, 1, 1, False, True
    elif ended and end - at > 1 and (text[end - 1] in "千兆" or text[end - 1] == "百" and numeral.ascii):
        # 三千克, 12千米, 五十兆字节, 1013百帕: the scale belongs to the unit.
        back = 2 if text[end - 2 : end] in ("千兆", "兆兆") and end - at > 2 and _of_scale(text, end - 2, tables) else 1
        if _of_scale(text, end - back, tables):
            inner = read_numeral(text[at : end - back], 0)
            if inner is not None and inner.end == end - back - at:  # 一万两千瓦时 keeps its scale
                low, high, end, scale, big, ended = inner.low, inner.high, end - back, inner.scale, inner.big, inner.ended
                of_unit = True
    more = False
    if numeral.ascii and (said := _said_point(text, end, tables)) is not None:
        low, high, end = low + said[0], high + said[0], said[1]
    found = _MORE.match(text, end)
    if found:
        more, end = True, found.end()
    grown = _SCALE.match(text, end) if text[end : end + 1] in "万亿千百十个" and not of_unit else None
    if grown and grown[0][0] in "十百千" and not more and not numeral.ascii:
        grown = None  # what a Chinese numeral leaves behind it is no scale of its own
    if grown:
        factor = _SCALES.get(grown[0], 1)
        low, high, end, ended = _grown(low, factor), _grown(high, factor), grown.end(), factor > 1
        if factor >= 10**4:
            big = factor if factor != 10**12 else 10**8
        scale = scale * factor
        if factor == 1:  # 两个亿
            scale = big = 10**8 if text[end] == "亿" else 10**4
            low, high, end, ended = low * big, high * big, end + 1, True
            more = more or len(grown[0]) > 1  # 两个多亿
        if not more and (found := _MORE.match(text, end)):
            more, end = True, found.end()
    if numeral.ascii:
        factor, stop = _suffix(text, end, alone)
        if factor:
            low, high, end, scale, ended, big = low * factor, high * factor, stop, factor, True, factor
            if not more and (found := _MORE.match(text, end)):
                more, end = True, found.end()
    if negative:
        low, high = min(-low, -high), max(-low, -high)
    if upward:
        return Figure(end, low, Decimal(-1), False, True, False, big, scale, ended)
    return Figure(end, low, high, more, numeral.open, numeral.bare, big, scale, ended)


def _said_point(text: str, end: int, tables: Lexicon) -> tuple[Decimal, int] | None:
    """24点5度, 3点五公里, 2点5亿: a decimal with its point said, where a measure or a scale stands behind it; 8点30 is a time."""
    found = _SAID.match(text, end) if text[end : end + 1] == "点" else None
    if found is None:
        return None
    tail = tail_at(text, found.end(), tables)
    if text[found.end() : found.end() + 1] not in ("万", "亿") and (tail is None or tail.kind not in _PARTED and tail.group not in _PARTED):
        return None
    digit = found[1]
    return Decimal("0." + (digit if digit.isascii() else str("零一二三四五六七八九".index(digit)))), found.end()


def _of_scale(text: str, start: int, tables: Lexicon) -> bool:
    """Whether a unit that begins with a scale (千克, 兆字节) stands at ``start``."""
    unit = tail_at(text, start, tables)
    if unit is None or unit.length <= 1 or unit.word[0] != text[start]:
        return False
    other = tail_at(text, start + 1, tables)  # 五千克拉 counts carats
    return other is None or other.length < unit.length


def _grown(value: Decimal, factor: int) -> Decimal:
    """A value times the 万 behind its 余 or 多, which multiplies what stands behind 亿 only: 一亿六千多万."""
    head = value // 10**8 * 10**8 if factor == 10**4 else Decimal(0)
    return head + (value - head) * factor if head and head != value else value * factor


_GROUPED: Final = 20  # so far into a number a full-width comma may stand
_GROUPS: Final = expression(r"[1-9][0-9]{0,2}(?:[,，][0-9]{3})+(?:\.[0-9]+)?(?![0-9])")


def _grouped(text: str, at: int, tables: Lexicon) -> Numeral | None:
    """４，５６５ and 82，225.00: thousands set apart by the full-width comma, where a unit or nothing follows."""
    match = _GROUPS.match(text, at)
    if match is None or "，" not in match[0]:
        return None
    end = match.end()
    if "\u4e00" <= text[end : end + 1] <= "\u9fff" and text[end] not in "万亿余多" and tail_at(text, end, tables) is None:
        return None
    value = Decimal(match[0].replace(",", "").replace("，", ""))
    return Numeral(at, end, value, value, False, 1, 1, False, False, True)


_SPACED: Final = expression(rf"[0-9.{NUMERAL_CHARS}点余](?: ?[0-9.{NUMERAL_CHARS}点余])+")


def read_spaced(text: str, start: int, tables: Lexicon) -> Figure | None:
    """A figure printed with spaces inside it: 三千 九百 六十五, 一百 五 十 二; None where the parts make no one number."""
    run = _SPACED.match(text, start, start + 2 * LONGEST)
    if run is None or text[run.end() - 1] == "点":
        return None
    parts = run[0].split(" ")
    if any(part[-1:].isascii() and after[:1].isascii() for part, after in pairwise(parts)):
        return None
    figure = read_figure("".join(parts), 0, tables)
    if figure is None:
        return None
    left, end = figure.end, start
    for part in parts:  # the end in the text, if the figure ends where a part does
        end += len(part)
        left -= len(part)
        if left <= 0:
            break
        end += 1
    return figure._replace(end=end + left) if left <= 0 else None


def longest_figure(text: str, start: int, tables: Lexicon) -> Figure | None:
    """The figure at ``start``, whether or not spaces stand in it; a letter behind it multiplies."""
    plain, spaced = read_figure(text, start, tables, alone=True), read_spaced(text, start, tables)
    return spaced if spaced is not None and (plain is None or spaced.end > plain.end) else plain


def _suffix(text: str, end: int, alone: bool) -> tuple[int, int]:
    """What a letter behind Arabic digits multiplies by, and its end: 40k, 30w; 3M and 2.5 M only where nothing else stands there."""
    at = end + 1 if alone and text.startswith(" ", end) else end
    letter, following = text[at : at + 1], text[at + 1 : at + 2]
    factor = _SUFFIX.get(letter, 0)
    if not factor or following == "Ω" or following.isascii() and following.isalnum():
        return 0, end
    if letter == "M" or at > end:
        return (factor, at + 1) if alone and not text[at + 1 : at + 3].strip() else (0, end)
    return (0, end) if letter == "W" and not (alone and following in _BEHIND_W) else (factor, at + 1)


def pointed(text: str, start: int) -> Figure | None:
    """.5, .0012G, 点五: what stands behind a point with nothing before it."""
    match = _POINTED.match(text, start + 1, start + LONGEST) if text[start : start + 1] in ("点", ".") else None
    if match is None:
        return None
    digits = match[0] if match[0].isascii() else "".join(str("零一二三四五六七八九".index(char)) for char in match[0])
    value, end = Decimal("0." + digits), match.end()
    factor = _POINT_SCALES.get(text[end : end + 1], 0)
    if factor and not text[end + 1 : end + 2].isalnum():
        return Figure(end + 1, value * factor, value * factor)
    return Figure(end, value, value)


def _open_figure(text: str, at: int) -> Figure | None:
    char, following = text[at : at + 1], text[at + 1 : at + 2]
    if char not in ("几", "数") or following not in OPEN_UNITS or not following:
        return None
    if char == "数" and at and text[at - 1] in _COUNTED_NOUNS:
        return None
    if following == "个" and (scale := {"万": 10**4, "亿": 10**8}.get(text[at + 2 : at + 3])):  # 几个亿
        return Figure(at + 3, Decimal(2 * scale), Decimal(10 * scale - 1), False, True, False, scale, scale, True)
    return Figure(at + 1, Decimal(2), Decimal(9), False, True)


class Joint(NamedTuple):
    """A range: its bounds, where it ends, and whether 余 or 多 stands in it."""

    low: Decimal
    high: Decimal
    end: int
    more: bool


def range_mark(text: str, end: int) -> int:
    """Where the second figure of a range begins, or 0: behind 至, 到, - and the like."""
    if text[end : end + 1] not in RANGE_STARTS:
        return 0
    match = _RANGE.match(text, end)
    if match is None:
        return 0
    return match.end() + 1 if text[match.end()] in _SIGNS else match.end()


def between(figure: Figure, text: str, tables: Lexicon) -> Joint | None:
    """20和30之间: a range that only the last word makes one; a unit may stand before it."""
    mark = _BETWEEN.match(text, figure.end)
    other = read_figure(text, mark.end(), tables) if mark else None
    if other is None or other.high <= figure.low:
        return None
    tail = tail_at(text, other.end, tables)
    if not is_between(text, other.end) and not (tail and is_between(text, other.end + tail.length)):
        return None
    rooms = tail is not None and tail.word == "间" and is_between(text, other.end)
    return Joint(shared(figure, other), other.high, other.end + rooms, other.more)


def is_between(text: str, end: int) -> bool:
    """Whether 之间, or 间 that counts no rooms, stands at ``end``."""
    return text.startswith("之间", end) or text.startswith("间", end) and (not text[end + 1 : end + 2] or text[end + 1] in "的，。；、 ）")


def read_end(text: str, at: int, tables: Lexicon) -> Figure | None:
    """The second figure of a range, which may have its own 零下 or 零上, minus or plus."""
    if text[at : at + 1] in _OWN_SIGNS:
        figure = read_figure(text, at + 1, tables)
        return figure._replace(low=-figure.high, high=-figure.low) if figure is not None and text[at] != "正" else figure
    if not text.startswith(("零下", "零上"), at):
        return read_figure(text, at, tables)
    figure = read_figure(text, at + 2, tables)
    return figure._replace(low=-figure.high, high=-figure.low) if figure is not None and text[at + 1] == "下" else figure


def join(figure: Figure, text: str, second: int, tables: Lexicon) -> Joint | None:
    """The range of a figure and the one at ``second``, which lends its scale to the first: 12至19万, 两到三千."""
    other = read_end(text, second, tables)
    if other is None or other.high < 0 <= figure.low:
        return None
    low = shared(figure, other)
    if low > other.high and text.find("不等", other.end, other.end + 4) >= 0:
        return Joint(other.low, figure.high, other.end, other.more)  # 12万至3万元不等
    if low >= other.high:
        return None
    return Joint(low, other.high, other.end, other.more)


def shared(figure: Figure, other: Figure) -> Decimal:
    """The lower end of a range with the scale that the upper end may lend it."""
    low = figure.low
    if figure.big == 1 and other.big > 1:
        lead = other.high / other.big
        if low < 10 <= lead and lead == (low + 1) * 10 and not figure.ended:
            low *= 10  # 5-60万: 50 to 60, as Taiwan writes
        if low * other.big < other.high:
            return low * other.big
        return figure.low
    if figure.scale == 1 and other.big == 1 and other.ended and low < 10:
        lead = other.high / other.scale
        if low < lead < 10:
            return low * other.scale
    return low
