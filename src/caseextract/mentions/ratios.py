"""Parts of a whole and fixed forms: 三分之二, 百分之三十, 1/3, 三成五, 打八折, 过半, 半斤, 个半小时, 若干, 多名, 成百上千."""

from __future__ import annotations

from decimal import Decimal
from typing import Final, NamedTuple

from caseextract.expressions import expression
from caseextract.mentions.change import half_unit, is_han
from caseextract.mentions.figures import Figure, longest_figure, range_mark, read_figure
from caseextract.mentions.hedges import hedge_after, hedges_before, merge
from caseextract.mentions.measures import Lexicon, tail_at
from caseextract.numerals import parse_number, read_numeral

_OVER: Final = expression(r"\s?分\s?之\s?")
_MIXED: Final = expression(r"\s?又\s?")
_BELOW: Final = expression(r"/([0-9]{1,6})(?![0-9/.\-年月号])")
_MIXED_SLASH: Final = expression(r" ([0-9]{1,4})/([0-9]{1,4})(?![0-9/.\-年月号])")
_RAISED_DIGITS: Final = expression(r"([⁻⁺]?)([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2})(?![\u4e00-\u9fffA-Za-z])")
_POWER: Final = expression(r"\^([+-]{0,2})([0-9]{1,2})(?![0-9.])|的([负-]?)([0-9]{1,2}|[二三四五六七八九十]{1,3})次[方幂]|(的[平立]方)(?!米|厘|分|毫|千|公|英|尺|和|根)")
_TEN: Final = expression(r"(?: ?[×xX*] ?|乘以?)(?:10|十)(?:\^([+-]?)([0-9]{1,2})|的([负-]?)([0-9]{1,2}|[二三四五六七八九十]{1,3})次[方幂]|([⁻⁺]?)([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2}))(?![0-9.])")
_RAISED: Final = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺", "0123456789-+")
POWER_STARTS: Final = frozenset("^的×xX* 乘⁻⁰¹²³⁴⁵⁶⁷⁸⁹")
_LARGEST_BASE: Final = 10**6
_TEN_PARTS: Final = 10
_LARGEST_SMALL_BASE: Final = 10
_TENTH: Final = {char: Decimal(value) for value, char in enumerate("零一二三四五六七八九")} | {"半": Decimal(5)}
_NO_TENTH: Final = frozenset("成十百千万个名人年月0123456789")
_NOT_BEHIND_TENTH: Final = _NO_TENTH | frozenset(".,%％起宗件位家处条亿元至-")
_VAGUE: Final = ("若干", "大量", "大批", "部分", "少量")
_NOT_MANY: Final = frozenset("零〇一二三四五六七八九十百千万亿两廿卅几数俩半0123456789许众大更最太很较过余诸差甚不繁居增越")
# 半斤 and 半小时, but not 半挂 or 半路
_HALF_GROUPS: Final = frozenset({"mass", "volume", "length", "time", "ratio"})
_HALF_WORDS: Final = frozenset("个箱瓶袋桶包盒罐筐篓坛碗杯份勺锅盆盘缸只颗片块打")
_HALF_OF_AN_YI: Final = Decimal(5 * 10**7)
_NOT_HALF: Final = frozenset({"年级", "方", "公", "周", "层", "世纪", "m", "l", "t", "g", "h"})
# 大半天 is more than half a day, 小半年 less than half a year
_ROUGH_HALVES: Final = {"大": ("over", Decimal("0.5"), None), "小": ("nearly", None, Decimal("0.5"))}
_CROWDS: Final = (("成百上千", 100), ("成千上万", 1000), ("数以百计", 100), ("数以千计", 1000), ("数以万计", 10**4), ("数以十万计", 10**5), ("数以百万计", 10**6), ("数以亿计", 10**8))


class Part(NamedTuple):
    """What a fixed form says; the figure is the whole expression."""

    start: int
    end: int
    kind: str
    value: Decimal | None = None
    lower: Decimal | None = None
    upper: Decimal | None = None
    qualifier: str = "exact"
    unit: str | None = None
    rule: str = "quantity.special"


def fraction(text: str, start: int, figure: Figure, tables: Lexicon) -> tuple[Decimal, int, str] | None:
    """A figure that goes on as a fraction: (value, end, kind). 百分之N is a percentage."""
    end = figure.end
    if figure.low != figure.high or figure.more:
        return None
    mixed = _MIXED.match(text, end)
    if mixed is None:
        return _simple(text, start, figure, tables)
    second = read_figure(text, mixed.end(), tables)
    rest = _simple(text, mixed.end(), second, tables) if second is not None and second.low == second.high else None
    if rest is None or rest[2] != "fraction":
        return None
    return (figure.low - rest[0] if figure.low < 0 else figure.low + rest[0]), rest[1], "fraction"


def _simple(text: str, start: int, figure: Figure, tables: Lexicon) -> tuple[Decimal, int, str] | None:
    """三分之二, 1/3, 1 3/5."""
    end = figure.end
    over = _OVER.match(text, end)
    if over is not None:
        top = _numerator(text, over.end(), read_figure(text, over.end(), tables, alone=True))
        if top is None or not figure.low or top.low != top.high:
            return None
        if text[start:end] in ("百", "佰"):
            return top.low, top.end, "percent"
        return top.low / figure.low, top.end, "fraction"
    if text[end : end + 1] == "分" and (southern := _southern(text, figure, tables)):
        return southern
    if start and text[start - 1] in "/.0123456789年月" or "." in text[start:end]:
        return None
    if (below := _BELOW.match(text, end)) and below[1].strip("0"):
        return figure.low / Decimal(below[1]), below.end(), "fraction"
    if (slash := _MIXED_SLASH.match(text, end)) and slash[2].strip("0"):
        return figure.low + Decimal(slash[1]) / Decimal(slash[2]), slash.end(), "fraction"
    return None


def _numerator(text: str, at: int, figure: Figure | None) -> Figure | None:
    """The figure over a fraction without the scale that is the next one's whole: 百分之四万分之三 is 4% and 3/10000."""
    if figure is None or not text.startswith("分之", figure.end) or text[figure.end - 1] not in "百千万亿":
        return figure
    inner = read_numeral(text[at : figure.end - 1], 0)
    return Figure(figure.end - 1, inner.low, inner.high) if inner is not None and at + inner.end == figure.end - 1 else figure


def _southern(text: str, figure: Figure, tables: Lexicon) -> tuple[Decimal, int, str] | None:
    """四分一升, 三分二公里: a fraction without its 之, as the south writes it, where what is measured tells it from a score."""
    top, bottom = _TENTH.get(text[figure.end + 1 : figure.end + 2]), figure.low
    tail = tail_at(text, figure.end + 2, tables) if top and 1 <= top < bottom <= _TEN_PARTS else None
    return (top / bottom, figure.end + 2, "fraction") if top and tail is not None and (tail.group in ("mass", "volume", "length") or tail.word in ("汤匙", "茶匙")) else None


def power(text: str, figure: Figure) -> tuple[Decimal, int] | None:
    """2^5, 2.5^-1, 3×10^8, 二的十次方: (value, end); the sign before it is not raised."""
    if figure.low != figure.high or not figure.low:
        return None
    ten = _TEN.match(text, figure.end)
    if ten is not None:
        sign, digits = next((ten[at] or "", ten[at + 1]) for at in (1, 3, 5) if ten[at + 1])
        times = _whole(digits.translate(_RAISED))
        return figure.low.scaleb(-times if sign in ("-", "负", "⁻") and sign else times), ten.end()
    raised = _RAISED_DIGITS.match(text, figure.end)
    if raised is not None and abs(figure.low) <= _LARGEST_SMALL_BASE:  # 10⁶; a larger one is a note's mark: 2023²
        worth = figure.low ** int(raised[2].translate(_RAISED))
        return (1 / worth if raised[1] == "⁻" else worth), raised.end()
    match = _POWER.match(text, figure.end)
    if match is None or abs(figure.low) > _LARGEST_BASE:
        return None
    if match[5]:
        return figure.low ** (2 if match[5] == "的平方" else 3), match.end()
    value: Decimal = abs(figure.low) ** _whole(match[2] or match[4])
    if (match[1] or "").count("-") % 2 or match[3]:
        value = 1 / value
    return (-value if figure.low < 0 else value), match.end()


def _whole(digits: str) -> int:
    """The exponent, in Arabic or Chinese figures."""
    return int(digits) if digits.isascii() else int(parse_number(digits) or 0)


def percent_of(text: str, start: int, tables: Lexicon) -> Part | None:
    """百分之三十, 百分之三到五, 百分之三至百分之五, 百分百."""
    if text.startswith(("百分百", "百分之百"), start) and not text.startswith(("百分之百分", "百分百分"), start):
        return Part(start, start + (3 if text[start + 2] == "百" else 4), "percent", Decimal(100), unit="%")
    over = _OVER.match(text, start + 1)
    at = over.end() if over is not None else start + 2 if text[start + 1 : start + 2] == "分" else 0
    figure = _numerator(text, at, longest_figure(text, at, tables)) if at else None
    if figure is None or over is None and figure.end - at < 2:
        return None
    mark = range_mark(text, figure.end)
    if mark:
        again = _OVER.match(text, mark + 1) if text[mark] == "百" else None
        other = read_figure(text, again.end() if again else mark, tables)
        if other is not None and other.high > figure.low and (again or not tail_at(text, other.end, tables)):
            return Part(start, other.end, "percent", None, figure.low, other.high, "range", "%")
    if figure.low != figure.high:
        return Part(start, figure.end, "percent", None, figure.low, figure.high, "several" if figure.open else "range", "%")
    value = figure.low
    qualifier, end = hedge_after(text, figure.end)
    before, edge, _ = hedges_before(text, start, max(0, start - 12), tables)
    sign = 1 if start and text[start - 1] in "负-" and text[start - 2 : start] != "正负" else 2 if text.startswith("负的", start - 2) and start > 1 else 0
    if sign:
        return Part(start - sign, end, "percent", -value, qualifier=merge("", qualifier, figure.more) or "exact", unit="%")
    return Part(edge, end, "percent", value, qualifier=merge(before, qualifier, figure.more) or "exact", unit="%")._replace(
        lower=None, upper=None)


def tenths(text: str, value: Decimal, end: int) -> tuple[Decimal, int] | None:
    """三成, 三成五, 3成1, 九成, 2.5成, 半成: (percentage, end); ``end`` is behind 成."""
    if value < 0 or value > 10:
        return None
    if text[end : end + 1] == " " and text[end + 1 : end + 2] in _TENTH and not is_han(text[end + 2 : end + 3]):
        return value * 10 + _TENTH[text[end + 1]], end + 2  # 七成 六
    following = text[end : end + 1]
    if following in "123456789" and following and text[end + 1 : end + 2] not in _NOT_BEHIND_TENTH and text[end - 2 : end - 1].isdigit():
        return value * 10 + Decimal(following), end + 1  # 3成1
    extra = _TENTH.get(following)
    if extra is not None and text[end + 1 : end + 2] not in _NO_TENTH:
        return value * 10 + extra, end + 1
    return value * 10, end


def discount(value: Decimal) -> Decimal | None:
    """八折 is 80 per cent, 八五折 and 8.5折 are 85; 十折 is none."""
    if 0 < value < 10:
        return value * 10
    return value if 10 < value < 100 and value == value.to_integral_value() else None


def fixed_form(text: str, start: int, tables: Lexicon) -> Part | None:
    """The form that begins with the character at ``start``, where it is one of the fixed ones."""
    char = text[start]
    if char in "若大部少":
        word = next((word for word in _VAGUE if text.startswith(word, start)), None)
        if word is None:
            return None
        end = start + len(word)
        tail = tail_at(text, end, tables) if word == "若干" else None
        counted = tail is not None and tail.kind == "count"
        return Part(start, end + tail.length if counted and tail else end, "count", qualifier="unspecified", unit=tail.unit if counted and tail else None, rule="quantity.vague")
    if char == "多":
        tail = tail_at(text, start + 1, tables)
        if tail is None or tail.kind != "count" or start and text[start - 1] in _NOT_MANY:
            return None
        return Part(start, start + 1 + tail.length, "count", lower=Decimal(2), qualifier="several", unit=tail.unit, rule="quantity.several")
    if char == "过":
        return Part(start, start + 2 + (text[start + 2 : start + 3] == "数"), "percent", Decimal(50), qualifier="over", unit="%") if text.startswith("过半", start) and not text.startswith("百", start + 2) and _half(text, start + 1, tables) is None else None
    if char in "成数":
        for word, least in _CROWDS:
            if text.startswith(word, start):
                tail = tail_at(text, start + len(word), tables)
                counted = tail is not None and tail.kind == "count"
                return Part(start, start + len(word) + (tail.length if counted and tail else 0), "count", lower=Decimal(least), qualifier="several", unit=tail.unit if counted and tail else None)
        return None
    if char == "打":
        return Part(start + 1, start + 3, "percent", Decimal(50), unit="%") if text.startswith("打对折", start) else None
    if char == "半":
        if (stop := _minute_and_a_half(text, start)) is not None:
            return Part(start - 1, stop, "count", Decimal("1.5"), unit="分钟")
        if text.startswith("数", start + 1) and text[start - 1 : start] not in tuple("一大多小") and text[start + 2 : start + 3] not in tuple("据字学码目值额量"):
            return Part(start, start + 2, "percent", Decimal(50), unit="%")  # 半数以上
        return _half(text, start, tables)
    if char == "个" and text.startswith("把", start + 1):  # 个把月, 个把小时
        tail = next((found for word in ("", "个") if (found := tail_at(word + text[start + 2 : start + 6], 0, tables)) is not None and found.group == "time"), None)
        if tail is None or is_han(text[start - 1 : start]) and text[start - 1] in _NOT_MANY:
            return None
        return Part(start, start + 2 + tail.length - tail.word.startswith("个"), "count", Decimal(1), qualifier="about", unit=tail.unit)
    if char == "个":
        following = text[start + 2 : start + 3]
        if is_han(text[start - 1 : start]):
            return None
        if not is_han(following):
            return Part(start, start + 2, "count", Decimal("1.5"), unit="个")
        if (word := half_unit(text, start + 2)) is not None:
            return Part(start, start + 1 + len(word), "count", Decimal("1.5"), unit=word)
        tail = tail_at(text, start + 2, tables)
        if tail is None or tail.group != "time":
            return None
        return Part(start, start + 2 + tail.length, "count", Decimal("1.5"), unit=tail.unit)
    return None


def _minute_and_a_half(text: str, start: int) -> int | None:
    """Where 分半钟 or 分半, as the south says, ends; ``start`` is at its 半."""
    if not start or text[start - 1] != "分" or is_han(text[start - 2 : start - 1]) or text[start - 2 : start - 1].isdigit():
        return None
    if text.startswith("钟", start + 1):
        return start + 2
    return None if is_han(text[start + 1 : start + 2]) else start + 1


def _half(text: str, start: int, tables: Lexicon) -> Part | None:
    if text.startswith("个亿", start + 1) and text[start - 1 : start] not in tuple("一大多小"):
        return Part(start, start + 3, "plain", _HALF_OF_AN_YI)
    tail = tail_at(text, start + 1, tables)
    if tail is None or tail.word in _NOT_HALF or tail.group not in _HALF_GROUPS and tail.word not in _HALF_WORDS:
        return None
    end = start + 1 + tail.length
    if tail.word == "年" and text.startswith(("度", "报", "会", "节"), end):
        return None
    if tail.kind in ("tenths", "discount"):
        return None if is_han(text[end : end + 1]) else Part(start, end, "percent", Decimal(5 if tail.kind == "tenths" else 50), unit="%")
    if tail.kind == "percent" or start and text[start - 1] in "一大多小":
        rough = _ROUGH_HALVES.get(text[start - 1 : start])
        if rough is None or tail.kind == "percent" or tail.group != "time" or start > 1 and text[start - 2] in "一二两三四五六七八九十0123456789":
            return None
        return Part(start - 1, end, tail.kind, Decimal("0.5"), rough[1], rough[2], rough[0], tail.unit)
    if tail.group == "time" and text.startswith("内", end) and not text.startswith(("内部", "内容"), end):
        return Part(start, end + 1, tail.kind, Decimal("0.5"), qualifier="at_most", unit=tail.unit)
    if text.startswith("多", end):
        whole = tail_at("个" + text[end + 1 : end + 5], 0, tables) if tail.word == "个" else None
        if whole is not None and whole.length > 1:  # 半个多小时
            return Part(start, end + whole.length, whole.kind, Decimal("0.5"), lower=Decimal("0.5"), qualifier="over", unit=whole.unit)
        return Part(start, end + 1, tail.kind, Decimal("0.5"), lower=Decimal("0.5"), qualifier="over", unit=tail.unit)
    return Part(start, end, tail.kind, Decimal("0.5"), unit=tail.unit)
