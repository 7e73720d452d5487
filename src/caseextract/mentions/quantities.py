"""Every number of a text with its hedge and its unit: counts, weights, money, percentages, multiples, ordinals.

One regex finds where numerals begin and reads the plain ones (96, 12.74万, 300余, 三) on the spot; the numeral grammar reads
the others. What stands around a figure is looked up in tables by its first or last character. Dates and times are left to
the date scanner.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final, NamedTuple

from caseextract.mentions.figures import RANGE_STARTS, Figure, Joint, between, join, range_mark, read_figure, read_spaced
from caseextract.mentions.hedges import AFTER_STARTS, HEDGE_ENDS, hedge_after, hedges_before, merge
from caseextract.mentions.measures import Lexicon, Tail, lexicon, money_before, set_word_end, tail_at
from caseextract.mentions.ratios import Part, discount, fixed_form, fraction, percent_of, tenths
from caseextract.numerals import LONGEST, NUMERAL_CHARS

_CARRY: Final = NUMERAL_CHARS + "点·"
_FIRST: Final = NUMERAL_CHARS.replace("○", "")  # 满○发: a name with a hole in it
_SPACE_NEXT: Final = frozenset(_CARRY + "余")
_MANY: Final = "名部台个张起人辆次家处条件种位"
# A figure this expression reads whole must not go on: not in a numeral, a scale, a range, a fraction, a letter suffix.
_PLAIN_END: Final = rf"(?!个[亿万]|，[0-9]{{3}}(?![0-9，]))(?![0-9.,/{_CARRY}成折来分又至到~～—–\- ：:（(、eEkKwWMGG“”\"])"
_SCAN: Final = re.compile(
    rf"""
    [0-9.{_FIRST}若大部少多过打成上负个点]
    (?: (?<=[0-9])((?:[0-9]{{0,2}}(?:,[0-9]{{3}})++(?![0-9,])|[0-9]*+)(?:\.[0-9]++)?+)([余多])?+(万亿|[万亿])?+([余多])?+{_PLAIN_END}
      | (?<=[一二两三四五六七八九十])(){_PLAIN_END}(?!余|多)
      | (?<=[0-9{_FIRST}])
      | (?<=若)(?=干) | (?<=大)(?=[量批]) | (?<=部)(?=分) | (?<=少)(?=量) | (?<=多)(?=[{_MANY}])
      | (?<=过)(?=[半百千万亿]) | (?<=成)(?=百上|千上) | (?<=打)(?=对折) | (?<=上)(?=[百千万亿])
      | (?<=负)(?=[0-9.{NUMERAL_CHARS}]) | (?<=个)(?=半) | (?<=[点.])(?=[0-9零一二三四五六七八九])
    )
    """,
    re.VERBOSE,
)
_LONG_RUN: Final = re.compile(rf"[0-9,.{_CARRY}]{{{LONGEST},}}+")
_SINGLES: Final = {char: (Decimal(value), char) for value, char in zip((1, 2, 2, 3, 4, 5, 6, 7, 8, 9, 10), "一二两三四五六七八九十", strict=True)}
_SCALE_OF: Final = {"万亿": (10**12, 10**8), "万": (10**4, 10**4), "亿": (10**8, 10**8)}
_DATE_TAIL: Final = re.compile(r"年(?!期|级|以上|[间来内])|月(?!租|薪)|日(?!元|圆|均)|号(?!码)|时(?!尚)|点(?:钟|半|许|多|整|\d|[一二三四五])|世纪|岁月|周年|秒(?!钟)")
_DATE_STARTS: Final = frozenset("年月日号时点世岁周秒")
_CODE: Final = re.compile(r"[·•.．][0-9]{1,2}[”\"]")
_ODD_NEXT: Final = frozenset("分又/ ")
_LIST: Final = re.compile(r"、(?=[0-9一二两三四五六七八九])")
_BRACKET: Final = re.compile(r"（[个台部件套只头条张盘册盒本辆组副份]{1,3}(?:、[个台部件套只头条张盘册盒]){0,2}）")
_MONEY_BEHIND: Final = ("人民币", "港币", "新台币", "澳门币", "美元")
_MONEY_CODES: Final = {"人民币": "CNY", "港币": "HKD", "新台币": "TWD", "澳门币": "MOP", "美元": "USD"}
_CHANGE: Final = re.compile(r"[又零]?(?:([0-9一二三四五六七八九两])[角毛])?(?:[又零]?([0-9]{1,2}|[一二三四五六七八九])(?:分(?![局钟之别店])|美分|欧分|港仙|日本钱))?(?:钱)?")
_LOOSE_CHANGE: Final = re.compile(r"(零?)([0-9一二三四五六七八九])(?![0-9零一二三四五六七八九十百千万.])")
_DIME: Final = re.compile(r"[角毛](?![重利线孔坯巾衣绒病笔落色度钢形发巾孩主泽豆])(?:([0-9一二三四五六七八九])分?(?:钱)?(?![0-9零一二三四五六七八九十百千万.]))?(?:钱)?")
_BITS: Final = {char: Decimal(value) for value, char in enumerate("零一二三四五六七八九")} | {"两": Decimal(2)}
_REST: Final = re.compile(r"([0-9]{1,2}|[一二三四五六七八九]{1,2})(?![0-9零一二三四五六七八九十百千万.])")
_LIANG: Final = re.compile(r"([0-9一二两三四五六七八九])两(半)?")
_NOT_HALVED: Final = frozenset("夜山路成岛价场天径导挂数空截月")
_BEHIND_CHANGE: Final = frozenset("到至以左的")
_SPENT: Final = frozenset("花费价付卖赚给挣欠差值收买约多少近超")
_HAN_LOW, _HAN_HIGH = "\u4e00", "\u9fff"
_TENTH, _HUNDREDTH, _HALF = Decimal("0.1"), Decimal("0.01"), Decimal("0.5")
_LONGEST_CODE: Final = 15  # longer runs of digits are the numbers of cards, papers and phones


class QuantityMention(NamedTuple):
    """A number as it stands in the clean text.

    ``start``/``end`` span the whole expression with its hedges and unit, ``number_start``/``number_end`` the figure alone.
    ``kind`` is ``count``, ``magnitude`` (temperature, speed, power …), ``money``, ``percent``, ``points``, ``multiple``,
    ``fraction``, ``ordinal`` or ``plain``. ``unit`` is the measure word as written (None for money and bare numbers);
    ``currency`` is ISO 4217, USDT or BTC, and ``currency_named`` tells whether the text named it (a bare 元 is CNY here
    and may become HKD, MOP or TWD later).
    """

    start: int
    end: int
    number_start: int
    number_end: int
    value: Decimal | None
    lower: Decimal | None
    upper: Decimal | None
    qualifier: str
    kind: str
    unit: str | None
    currency: str | None
    currency_named: bool
    rule: str


_RULES: Final = {kind: f"quantity.{kind}" for kind in ("count", "magnitude", "money", "percent", "points", "multiple", "fraction", "plain")}


def scan_quantities(text: str) -> list[QuantityMention]:
    """All quantities of a clean text, left to right, without overlaps. Linear in the text's length."""
    out: list[QuantityMention] = []
    tables = lexicon()
    search = _SCAN.search
    at = 0
    while match := search(text, at):
        start = match.start()
        found: QuantityMention | None
        read = match.lastindex
        if read is None:
            found, stop = _slow(text, start, at, tables)
        elif read == 5:
            word_end = set_word_end(text, start, tables)
            if word_end:
                at = max(word_end, start + 1)
                continue
            value = _SINGLES[text[start]][0]
            found, stop = _finish(text, start, at, Figure(start + 1, value, value), tables)
        else:
            found, stop = _arabic(text, start, at, match, tables)
        if found is not None:
            out.append(found)
            stop = found.end
        at = max(stop, start + 1)
    return out


def _arabic(text: str, start: int, floor: int, match: re.Match[str], tables: Lexicon) -> tuple[QuantityMention | None, int]:
    """A plain Arabic figure, read by the scanning regex: digits, 余 or 多, 万 or 亿."""
    end = match.end()
    digits = text[start : match.end(1)]
    if len(digits) > _LONGEST_CODE:
        return None, end
    value = Decimal(digits.replace(",", "") if "," in digits else digits)
    more = match[2] is not None
    scale = match[3]
    if scale is None:
        figure = Figure(end, value, value, more) if more else Figure(end, value, value)
    else:
        factor, big = _SCALE_OF[scale]
        value *= factor
        figure = Figure(end, value, value, more or match[4] is not None, False, False, big, factor, True)
    if start:
        before = text[start - 1]
        if before.isascii() and not (before == " " or before == "$"):
            sign = _sign(text, start, floor, digits, tables)
            if sign == 0:
                return None, end
            if sign < 0:
                return _finish(text, start, floor, _negated(figure), tables, start - 1 if text[start - 1] == "-" else start - 2)
        elif before == " " and text[start - 2 : start - 1] == "-" and not text[: start - 2].strip()[-1:]:
            return _finish(text, start, floor, _negated(figure), tables, start - 2)
    return _finish(text, start, floor, figure, tables)


def _negated(figure: Figure) -> Figure:
    return figure._replace(low=-figure.high, high=-figure.low)


def _sign(text: str, start: int, floor: int, digits: str, tables: Lexicon) -> int:
    """What the ASCII character before a figure makes of it: 1 a number, -1 a negative one, 0 part of a code."""
    before = text[start - 1]
    if before == "-":
        earlier = text[start - 2 : start - 1]
        if not earlier or earlier in " \n（(，,：:=":
            return -1
        if earlier == "-":
            return 1
        if earlier.isascii() or earlier in "”“》" or len(digits) == 4 and digits[:2] in ("19", "20"):
            return 0 if earlier.isalnum() and earlier.isascii() else 1
        return -1 if _HAN_LOW <= earlier <= _HAN_HIGH and earlier not in "零一二三四五六七八九十百千万元号楼室栋座型" else 1
    if before.isalpha() or before in "./_:@":
        if before == ".":
            return 1 if text[start - 2 : start - 1] in (".", "") else 0
        return 1 if money_before(text, start, floor, tables) is not None else 0
    return 1


def _slow(text: str, start: int, floor: int, tables: Lexicon) -> tuple[QuantityMention | None, int]:
    """Whatever the scanning regex does not read itself."""
    char = text[start]
    numeral_at = start
    lead = start
    negative = False
    if not "0" <= char <= "9":
        word_end = set_word_end(text, start, tables) if char in NUMERAL_CHARS else 0
        if word_end:
            return None, word_end
        if char == "零" and text.startswith("零下", start):
            numeral_at, negative = start + 2, True
        elif char == "百" and text.startswith("分", start + 1) and (part := percent_of(text, start, tables)):
            return _of_part(part), part.end
        elif char == "过" and text[start + 1] != "半":
            if start and text[start - 1] in "超不经通路":
                return None, start + 1
            numeral_at = start + 1
        elif char in "若大部少多过成数打个半":
            part = fixed_form(text, start, tables)
            if part is not None:
                return _of_part(_hedged(part, text, floor, tables) if part.qualifier == "exact" else part), part.end
            if char not in "数半":
                return None, start + 1
        elif char == "负" and text.startswith("百分", start + 1) and (part := percent_of(text, start + 1, tables)):
            return _of_part(part), part.end
        elif char == "点" and (_HAN_LOW <= text[start - 1 : start] <= _HAN_HIGH or text[start - 1 : start].isdigit()):
            return None, start + 1
    long = _LONG_RUN.match(text, numeral_at)
    if long:
        return None, long.end()
    figure = _point_figure(text, start) if char in "点." else read_figure(text, numeral_at, tables, alone=_alone(text, start))
    if figure is None:
        return None, start + 1
    if "0" <= char <= "9" or char == ".":
        if figure.end - start > _LONGEST_CODE and figure.low >= 10**_LONGEST_CODE:
            return None, figure.end
        if start and text[start - 1].isascii() and text[start - 1] not in " $":
            sign = _sign(text, start, floor, text[start : figure.end], tables)
            if sign == 0:
                return None, figure.end
            if sign < 0:
                figure, lead = _negated(figure), start - 1
        elif start > 1 and text[start - 2 : start] == "- " and not text[: start - 2].strip()[-1:]:
            figure, lead = _negated(figure), start - 2
    if negative:
        figure = _negated(figure)
    if char == "过":
        tail = tail_at(text, figure.end, tables)
        if tail is None:
            return None, start + 1
        return _mention(start, figure.end + tail.length, numeral_at, figure.end, figure.low, figure.low, None, "over", tail.kind, tail), figure.end
    return _finish(text, start, floor, figure, tables, lead)


def _alone(text: str, start: int) -> bool:
    before = text[:start].rstrip()[-1:] if start < 4 else text[start - 1]
    return before in ("", "-", ".", "负")


def _point_figure(text: str, start: int) -> Figure | None:
    """.5 and 点五."""
    match = re.compile(r"[0-9]+|[零一二三四五六七八九]+").match(text, start + 1)
    if match is None or match.end() - start > LONGEST or text[start - 1 : start].isdigit() or text[start - 1 : start] == ".":
        return None
    digits = match[0] if match[0].isascii() else "".join(str(int(_BITS[char])) for char in match[0])
    value, end = Decimal("0." + digits), match.end()
    factor = {"k": 1000, "K": 1000, "M": 10**6, "G": 10**9, "w": 10**4, "万": 10**4, "亿": 10**8}.get(text[end : end + 1], 0)
    if factor and not text[end + 1 : end + 2].isalnum():
        return Figure(end + 1, value * factor, value * factor)
    return Figure(end, value, value)


def _hedged(part: Part, text: str, floor: int, tables: Lexicon) -> Part:
    """A fixed form with the hedges around it: 不到半小时, 半年以上."""
    qualifier, edge, _ = hedges_before(text, part.start, floor, tables)
    hedge, end = hedge_after(text, part.end)
    return part._replace(start=edge, end=end, qualifier=merge(qualifier, hedge, False) or "exact")


def _of_part(part: Part) -> QuantityMention:
    lower, upper = (part.lower, part.upper) if part.value is None else _bounds(part.value, part.qualifier)
    return QuantityMention(
        part.start, part.end, part.start, part.end, _norm(part.value), _norm(lower), _norm(upper), part.qualifier, part.kind,
        part.unit, None, False, part.rule,
    )


def _mention(
    start: int, end: int, number_start: int, number_end: int, value: Decimal | None, lower: Decimal | None, upper: Decimal | None,
    qualifier: str, kind: str, tail: Tail | None,
) -> QuantityMention:
    return QuantityMention(
        start, end, number_start, number_end, _norm(value), _norm(lower), _norm(upper), qualifier, kind, tail.unit if tail else None,
        tail.currency if tail and kind == "money" else None, bool(tail and tail.named), _RULES[kind],
    )


def _finish(
    text: str, start: int, floor: int, figure: Figure, tables: Lexicon, lead: int | None = None
) -> tuple[QuantityMention | None, int]:
    """A figure with its hedges, its unit and, where one follows, the other end of its range."""
    end, low, high, more, opened, bare = figure.end, figure.low, figure.high, figure.more, figure.open, figure.bare
    edge = start if lead is None else lead
    before = text[start - 1 : start]
    if before == "第":
        return QuantityMention(start - 1, end, start, end, _norm(low), None, None, "exact", "ordinal", None, None, False, "quantity.ordinal"), end
    following = text[end : end + 1]
    if following == " " and text[end + 1 : end + 2] in _SPACE_NEXT and end + 1 < len(text) and (spaced := read_spaced(text, start, tables)):
        if spaced.end > end:
            figure = spaced
            end, low, high, more, opened, bare = figure.end, figure.low, figure.high, figure.more, figure.open, figure.bare
            following = text[end : end + 1]
    if following in _ODD_NEXT and following:
        part = fraction(text, start, figure, tables)
        if part is not None:
            return _fraction(text, start, edge, floor, part, tables)
    if following in "·•.．" and following and _CODE.match(text, end):
        return None, end + 1
    if before == "“" and following in "”\"" and following and "." in text[start:end]:
        return None, end + 1  # “8.06”专案
    ranged = False
    joint = _joint(text, start, figure, tables) if following in RANGE_STARTS or following == "、" else None
    if joint is None and following in "和与" and following:
        joint = between(figure, text, tables)
    if joint is not None:
        low, high, end, ranged, more = joint.low, joint.high, joint.end, True, more or joint.more
        following = text[end : end + 1]
    qualifier, money = "", None
    if edge > floor and (text[edge - 1] in HEDGE_ENDS or text[edge - 1] in tables.heads or text[edge - 1] == " "):
        qualifier, edge, money = hedges_before(text, edge, floor, tables)
    if bare and not more and not qualifier and not money:
        return None, figure.end
    number_end = end
    if following == " ":
        tail = tail_at(text, end + 1, tables)
        unit_end = end + 1 + tail.length if tail else end
    else:
        tail = tail_at(text, end, tables)
        unit_end = end + tail.length if tail else end
    if tail is None:
        if following in _DATE_STARTS and following and money is None and _DATE_TAIL.match(text, end):
            return None, end + 1
        if following in "角毛" and following and (dime := _DIME.match(text, end)):
            dimes = low * _TENTH + (_bit(dime[1]) * _HUNDREDTH)
            return QuantityMention(edge, dime.end(), start, number_end, _norm(dimes), None, None, qualifier or "exact", "money", None, money or "CNY", False, "quantity.money"), dime.end()
        if following == "半" and text[start:end] == "一" and text[end + 1 : end + 2] not in ("导", "径"):
            return QuantityMention(edge, end + 1, start, end, _HALF, None, None, qualifier or "exact", "fraction", None, None, False, "quantity.fraction"), end + 1
        kind = "money" if money else "plain"
        currency, named, unit = money, money is not None, None
    else:
        kind, unit, currency, named = tail.kind, tail.unit, tail.currency, tail.named
        if kind == "count" and currency is not None:  # 块
            if _is_money(text, edge, start, unit_end, figure, qualifier):
                kind, unit, named = "money", None, False
            else:
                currency = None
        if kind == "money" and money and not named:
            currency, named = money, True
        elif kind != "money" and money:
            edge = start if lead is None else lead
    shift = text[unit_end : unit_end + 1]
    if tail is not None and shift in tail.watch and shift:
        if kind == "count" and (bracket := _BRACKET.match(text, unit_end)):
            unit_end = bracket.end()
            shift = text[unit_end : unit_end + 1]
        if low == high and not ranged and not more:
            low, unit_end, unit, kind = _continued(text, start, low, unit_end, shift, tail, kind, unit)
            high = low
            shift = text[unit_end : unit_end + 1]
        if not more and shift in "余多" and shift and kind in ("count", "money", "multiple", "magnitude"):
            if not (kind == "count" and shift == "多" and text[unit_end + 1 : unit_end + 2] in "的次个名" and unit_end + 1 < len(text)):
                more, unit_end = True, unit_end + 1
        if kind == "money":
            unit_end, currency, named = _behind_money(text, unit_end, tail, currency, named)
        shift = text[unit_end : unit_end + 1]
    if kind in ("tenths", "discount"):
        share = _share(text, low, high, unit_end, kind, ranged)
        if share is None:
            return None, unit_end
        low, high, unit_end = share
        kind, unit = "percent", "%"
        if text[unit_end : unit_end + 1] in ("多", "余"):
            more, unit_end = True, unit_end + 1
        shift = text[unit_end : unit_end + 1]
    if kind == "money" and tail is not None and tail.share is not None:
        low, high = low * tail.share, high * tail.share
    if tail is not None and tail.group == "temperature" and edge >= 2 and (scale := _thermometer(text, edge)):
        edge, unit = scale[0], scale[1] + "度" if tail.word in ("度", "°") else unit
    if kind == "count" and unit == "批" and text[start:number_end] == "一" and not qualifier:
        return QuantityMention(start, unit_end, start, number_end, None, None, None, "unspecified", "count", "批", None, False, "quantity.vague"), unit_end
    if not ranged and shift in RANGE_STARTS and shift and tail is not None and low == high and not more:
        second = _second(text, start, unit_end, figure, tail, kind, unit, currency, tables)
        if second is not None:
            low, high, unit_end, more = second.low, second.high, second.end, second.more
            ranged = True
            shift = text[unit_end : unit_end + 1]
    hedge = None
    if shift in AFTER_STARTS and shift:
        hedge, unit_end = hedge_after(text, unit_end)
    lower: Decimal | None = None
    upper: Decimal | None = None
    if ranged or low != high and not opened:
        lower, upper, qualifier = low, high, "range"
    elif opened:
        lower, upper, qualifier = low, (high if high >= 0 else None), "several"
    else:
        value = _norm(low)
        qualifier = merge(qualifier, hedge, more)
        if qualifier:
            lower, upper = _bounds(value, qualifier)
        else:
            qualifier = "exact"
        return QuantityMention(
            edge, unit_end, start, number_end, value, lower, upper, qualifier, kind, unit,
            currency if kind == "money" else None, named and kind == "money", _RULES[kind],
        ), unit_end
    return QuantityMention(
        edge, unit_end, start, number_end, None, _norm(lower), _norm(upper), qualifier, kind, unit,
        currency if kind == "money" else None, named and kind == "money", _RULES[kind],
    ), unit_end


def _bounds(value: Decimal | None, qualifier: str) -> tuple[Decimal | None, Decimal | None]:
    """The bounds that a hedge states: 20余 and 至少20 are no less than 20, 近20 and 不超过20 no more."""
    if qualifier in ("over", "at_least"):
        return value, None
    if qualifier in ("nearly", "at_most"):
        return None, value
    return None, None


def _share(text: str, low: Decimal, high: Decimal, end: int, kind: str, ranged: bool) -> tuple[Decimal, Decimal, int] | None:
    """三成五, 八五折, 三至四折 as percentages: (low, high, end)."""
    if kind == "discount":
        if low != high and not ranged:  # 七八折, written as one price: 78 per cent
            low = high = low * 10 + high
        below, above = discount(low), discount(high)
        return (below, above, end) if below is not None and above is not None else None
    first = tenths(text, low, end)
    if first is None or low == high:
        return (first[0], first[0], first[1]) if first else None
    last = tenths(text, high, end)
    return (low * 10, last[0], last[1]) if last else None


def _fraction(
    text: str, start: int, edge: int, floor: int, part: tuple[Decimal, int, str], tables: Lexicon
) -> tuple[QuantityMention, int]:
    value, end, kind = part
    qualifier, edge, _ = hedges_before(text, edge, floor, tables) if edge > floor else ("", edge, None)
    tail = tail_at(text, end, tables) if kind == "fraction" else None
    stop = end
    unit = "%" if kind == "percent" else None
    if tail is not None and tail.kind in ("count", "magnitude") and tail.group != "score":
        kind, unit, stop = tail.kind, tail.unit, end + tail.length
    hedge, stop = hedge_after(text, stop)
    return QuantityMention(edge, stop, start, end, value, None, None, merge(qualifier, hedge, False) or "exact", kind, unit, None, False, f"quantity.{kind}"), stop


def _joint(text: str, start: int, figure: Figure, tables: Lexicon) -> Joint | None:
    """A range whose unit stands behind its second figure only: 12至19万元, 3、5万元, 20和30之间 is none."""
    end = figure.end
    second = range_mark(text, end)
    if second:
        joint = join(figure, text, second, tables)
        if joint is None or text[joint.end : joint.end + 1] in _DATE_STARTS and _DATE_TAIL.match(text, joint.end) and tail_at(text, joint.end, tables) is None:
            return None
        return joint
    listed = _LIST.match(text, end)
    if listed is None or end - start > 2 or figure.more or figure.scale != 1:
        return None
    other = read_figure(text, listed.end(), tables)
    if other is None or other.end - listed.end() > 6:
        return None
    lead = other.high / max(other.scale, 1)
    tail = tail_at(text, other.end, tables)
    if not (1 <= lead - figure.low <= 2 and lead < 10) or tail is None or tail.kind not in ("count", "money"):
        return None
    return Joint(figure.low * other.scale, other.high, other.end, other.more)


def _second(
    text: str, start: int, end: int, figure: Figure, tail: Tail, kind: str, unit: str | None, currency: str | None, tables: Lexicon
) -> Joint | None:
    """The other end of a range that repeats its unit: 3万元至5万元, 5%-8%, 五元六角到七元."""
    mark = range_mark(text, end)
    if not mark:
        return None
    other = read_figure(text, mark, tables)
    if other is None or other.low != other.high:
        return None
    after = tail_at(text, other.end, tables)
    if after is None or after.kind != tail.kind or after.currency != tail.currency or after.unit != tail.unit and kind != "money":
        return None
    low = figure.low if kind != "money" else None
    first = _plain_value(text, start, figure, tail, tables)
    high, stop = other.low, other.end + after.length
    shift = text[stop : stop + 1]
    if shift in after.watch and shift:
        high, stop, _, _ = _continued(text, mark, high, stop, shift, after, kind, unit)
    low = first
    if low >= high:
        return None
    return Joint(low, high, stop, other.more)


def _plain_value(text: str, start: int, figure: Figure, tail: Tail, tables: Lexicon) -> Decimal:
    stop = figure.end + tail.length
    shift = text[stop : stop + 1]
    if shift in tail.watch and shift:
        return _continued(text, start, figure.low, stop, shift, tail, "money" if tail.currency else tail.kind, tail.unit)[0]
    return figure.low


def _continued(
    text: str, start: int, value: Decimal, end: int, shift: str, tail: Tail, kind: str, unit: str | None
) -> tuple[Decimal, int, str | None, str]:
    """What goes on behind a unit: a half, small change, a smaller unit: 一斤半, 3元5角, 五块六, 一米七五, 六斤八两, 一个半小时."""
    if shift == "半" and (text[end + 1 : end + 2] not in _NOT_HALVED or tail.word in ("个", "块") or end + 1 == len(text)):
        if tail.word == "个":
            return _half_piece(text, value, end)
        if "半" in tail.watch:
            return value + _HALF, end + 1, unit, kind
    if kind == "money":
        change = _CHANGE.match(text, end)
        if change is not None and (change[1] or change[2]):
            dime = change.end() + 1 if change[1] and not change[2] and text[change.end() : change.end() + 1] in _BITS and _REST.match(text, change.end()) else 0
            cents = _bit(change[2]) if not dime else _bit(text[change.end()])
            return value + _bit(change[1]) * _TENTH + cents * _HUNDREDTH, dime or change.end(), unit, kind
        if tail.word in ("块", "元", "圆") and (loose := _LOOSE_CHANGE.match(text, end)):
            behind = text[loose.end() : loose.end() + 1]
            if loose[1] or tail.word == "块" and (not _HAN_LOW <= behind <= _HAN_HIGH or behind in _BEHIND_CHANGE):
                return value + _bit(loose[2]) * (_HUNDREDTH if loose[1] else _TENTH), loose.end(), unit, kind
        return value, end, unit, kind
    if tail.word == "斤" and (liang := _LIANG.match(text, end)):
        return value + (_bit(liang[1]) + (_HALF if liang[2] else 0)) * _TENTH, liang.end(), unit, kind
    if tail.word in ("米", "公尺", "丈", "尺") and (rest := _REST.match(text, end)):
        behind = text[rest.end() : rest.end() + 1]
        if not _HAN_LOW <= behind <= _HAN_HIGH or behind in "的高左长宽深个":
            digits = "".join(str(int(_bit(char))) for char in rest[1])
            return value + Decimal("0." + digits), rest.end(), unit, kind
    return value, end, unit, kind


def _half_piece(text: str, value: Decimal, end: int) -> tuple[Decimal, int, str | None, str]:
    """两个半小时, 一个半月: the unit stands behind the half."""
    tail = tail_at(text, end + 1, lexicon())
    if text.startswith("月", end + 1):
        return value + _HALF, end + 2, "个月", "count"
    if tail is not None and tail.group in ("time", "ratio"):
        return value + _HALF, end + 1 + tail.length, tail.unit, tail.kind
    return value + _HALF, end + 1, "个", "count"


def _behind_money(text: str, end: int, tail: Tail, currency: str | None, named: bool) -> tuple[int, str | None, bool]:
    """整 behind a sum, and a currency that is named behind 元."""
    if text.startswith("整", end) and not text.startswith(("整个", "整体", "整改", "整治", "整顿"), end):
        end += 1
    for word in _MONEY_BEHIND:
        if not named and text.startswith(word, end):
            return end + len(word), _MONEY_CODES[word], True
    return end, currency, named


def _is_money(text: str, edge: int, start: int, end: int, figure: Figure, qualifier: str) -> bool:
    """Whether 块 is money: 五块六, 三块钱, 7块; a measure word in 海洛因12块."""
    following = text[end : end + 1]
    if following in "0123456789一二三四五六七八九零" and following:
        change = _CHANGE.match(text, end)
        if change is not None and change.end() > end and (change[1] or change[2]):
            return True
        loose = _LOOSE_CHANGE.match(text, end)
        behind = text[loose.end() : loose.end() + 1] if loose else "块"
        return not _HAN_LOW <= behind <= _HAN_HIGH or behind in _BEHIND_CHANGE
    if "\u4e00" <= following <= "\u9fff" and following not in "以左上到至":
        return False
    before = text[edge - 1 : edge]
    if not before or before in " \n。，！？" and not (before == "，" and following in "，、。；"):
        return True
    return before in _SPENT or figure.scale >= 100 and figure.low >= 100 and figure.low != figure.high or text.startswith("我", edge - 1)


def _thermometer(text: str, edge: int) -> tuple[int, str] | None:
    """摄氏 or 华氏 before a temperature: (where it begins, its name)."""
    for word in ("摄氏温度", "华氏温度", "摄氏", "华氏"):
        if text.endswith(word, 0, edge):
            return edge - len(word), word[:2]
    return None


def _bit(chars: str | None) -> Decimal:
    if not chars:
        return Decimal(0)
    return Decimal(chars) if chars.isascii() else _BITS[chars]


def _norm(value: Decimal | None) -> Decimal | None:
    """Without a trailing fraction of zeros and never in exponent form."""
    if value is None:
        return None
    text = str(value)
    if text.isdigit():
        return value
    plain = format(value, "f")
    return Decimal(plain.rstrip("0").rstrip(".")) if "." in plain else Decimal(plain)
