"""Every number of a text with its hedge and its unit: counts, weights, money, percentages, multiples, ordinals.

One regex finds where numerals begin; the numeral grammar reads each; what stands around it (约, 余, 万, 部, 元, 左右) is read
by small anchored regexes. Dates and times are left to the date scanner.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from caseextract.numerals import Numeral, read_numeral
from caseextract.patterns import load_packs

_CN = "零〇一二三四五六七八九十百千万亿两廿卅几数俩壹贰叁肆伍陆柒捌玖拾佰仟半"
_START = re.compile(rf"[0-9]|[{_CN}]|过半|过(?=[百千万亿])|上(?=[百千万亿])|成百上千|数以|若干|大量|大批|部分|少量|多(?=[名部台个张起人辆次家处条件种位])|打(?=[一二三四五六七八九]{{1,2}}折)")
_MORE = re.compile(r"余|多(?!次)|来(?=[个名万人元张])|几(?=[万元人])")
_SCALE = re.compile(r"万亿|千万|百万|十万|万|亿|千|百(?!货|姓|日)")
_SCALES = {"万亿": 10**12, "千万": 10**7, "百万": 10**6, "十万": 10**5, "万": 10**4, "亿": 10**8, "千": 1000, "百": 100}
_AFTER = re.compile(r"(?P<about>左右|上下|许(?![多可]))|(?P<at_least>以上|及以上|或以上)|(?P<at_most>以下|以内|之内)")
_RANGE = re.compile(r"\s?(?:至|到|-|－|—|——|~|～|–)\s?(?=[0-9一二两三四五六七八九十百千几])")
_LIST = re.compile(r"、(?=[0-9一二两三四五六七八九])")
_PERCENT = re.compile(r"%|％|个?百分点|‰")
_TIMES = re.compile(r"倍")
_DATE_TAIL = re.compile(r"年(?!期|级|以上|[间来内])|月(?!租|薪)|日(?!元|圆|均)|号(?!码)|时(?!尚)|点(?:钟|半|许|多|整|\d|[一二三四五])|世纪|岁月|周年|秒(?!钟)")
_CODE = re.compile(r"[·•.．][0-9]{1,2}[”\"]")
_TENTHS = {c: Decimal(i) for i, c in enumerate("零一二三四五六七八九")} | {"两": Decimal(2)}
_PREFIX_MONEY = re.compile(r"(人民币|港币|港元|美金|美元|新台币|台币|澳门币|欧元|日元|英镑|￥|¥|US\$|HK\$|NT\$|MOP\$?|\$|RMB)\s?$")
_PREFIX_CODES = {
    "人民币": "CNY", "￥": "CNY", "¥": "CNY", "RMB": "CNY", "港币": "HKD", "港元": "HKD", "HK$": "HKD", "美金": "USD", "美元": "USD",
    "US$": "USD", "$": "USD", "新台币": "TWD", "台币": "TWD", "NT$": "TWD", "澳门币": "MOP", "MOP": "MOP", "MOP$": "MOP",
    "欧元": "EUR", "日元": "JPY", "英镑": "GBP",
}
_SMALL_MONEY = re.compile(r"(?:([0-9零一二三四五六七八九两])[角毛])?(?:([0-9零一二三四五六七八九])分)?(?:钱)?")
_VAGUE = {"若干": "若干", "大量": "大量", "大批": "大批", "部分": "部分", "少量": "少量"}


@dataclass(frozen=True, slots=True)
class QuantityMention:
    """A number as it stands in the clean text.

    ``start``/``end`` span the whole expression with its hedges and unit, ``number_start``/``number_end`` the figure alone.
    ``unit`` is the measure word as written (None for money and bare numbers); ``currency`` is ISO 4217, USDT or BTC, and
    ``currency_named`` tells whether the text named it (a bare 元 is CNY here and may become HKD, MOP or TWD later).
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


@dataclass(frozen=True, slots=True)
class _Lexicon:
    units: re.Pattern[str]
    currencies: re.Pattern[str]
    currency_codes: dict[str, str]
    words: frozenset[str]
    word_lengths: tuple[int, ...]
    classes: dict[str, str]


@cache
def _lexicon() -> _Lexicon:
    patterns = load_packs(plugins=False)
    classes = {term: rule.code for rule in patterns.of("measure") for term in rule.terms}
    codes = {term: rule.code for rule in patterns.of("currency") for term in rule.terms}
    words = frozenset(term for rule in patterns.of("not_number") for term in rule.terms)
    alternatives = "|".join(map(re.escape, sorted(classes, key=len, reverse=True)))
    money = "|".join(map(re.escape, sorted(codes, key=len, reverse=True)))
    return _Lexicon(
        re.compile(rf"(?:{alternatives})"), re.compile(rf"(?:{money})"), codes, words,
        tuple(sorted({len(w) for w in words}, reverse=True)), classes,
    )


@dataclass(slots=True)
class _Figure:
    low: Decimal
    high: Decimal
    end: int
    more: bool
    open: bool
    bare: bool
    scale: int
    ascii: bool


def scan_quantities(text: str) -> list[QuantityMention]:
    """All quantities of a clean text, left to right, without overlaps. Linear in the text's length."""
    out: list[QuantityMention] = []
    lexicon = _lexicon()
    at = 0
    for match in _START.finditer(text):
        start = match.start()
        if start < at:
            continue
        found, at_next = _read(text, start, at, lexicon)
        if found is not None:
            out.append(found)
            at = found.end
        else:
            at = max(at, at_next)
    return out


def _is_word(text: str, start: int, end: int, lexicon: _Lexicon) -> int:
    """End of a set word (统一, 一把手) that covers the numeral at ``start``, or 0."""
    for length in lexicon.word_lengths:
        for low in range(max(0, start - length + 1), start + 1):
            if text[low : low + length] in lexicon.words and low + length > start:
                return max(low + length, start + 1)
    return 0


def _read(text: str, start: int, floor: int, lexicon: _Lexicon) -> tuple[QuantityMention | None, int]:
    char = text[start]
    if not ("0" <= char <= "9"):
        word_end = _is_word(text, start, start + 1, lexicon)
        if word_end:
            return None, word_end
    special = _special(text, start, lexicon)
    if special is not None:
        return special, special.end
    if char == "过" and start + 1 < len(text) and text[start + 1] in "百千万亿" and (start == 0 or text[start - 1] not in "超不经通"):
        inner = _figure(text, start + 1)
        if inner is not None:
            kind, unit, currency, named, stop = _unit(text, inner.end, lexicon)
            if kind != "plain":
                return QuantityMention(start, stop, start + 1, inner.end, _norm(inner.low), None, None, "over", kind, unit, currency, named, f"quantity.{kind}"), stop
        return None, start + 1
    if char in "若大部少多过打成半" and char not in _CN:
        return None, start + 1
    figure = _figure(text, start)
    if figure is None:
        return None, start + 1
    if figure.ascii and start and (text[start - 1].isascii() and (text[start - 1].isalpha() or text[start - 1] in "-./_:@") and text[start - 1] not in "$"):
        if text[start - 1] != "-" or (start > 1 and (text[start - 2].isdigit() or text[start - 2].isalpha())):
            return None, figure.end
    if start and text[start - 1] == "第":
        return QuantityMention(start - 1, figure.end, start, figure.end, figure.low, None, None, "exact", "ordinal", None, None, False, "quantity.ordinal"), figure.end
    if _CODE.match(text, figure.end) or (figure.ascii and figure.end - start > 11):
        return None, figure.end + 1
    end, low, high, ranged = figure.end, figure.low, figure.high, False
    more, opened = figure.more, figure.open
    unit_between = None
    spread = figure.low != figure.high and not figure.open
    joint = _RANGE.match(text, end)
    if joint is None:
        # 3万元至5万元, 350元至400元: the unit may stand before the range mark
        early = lexicon.currencies.match(text, end) or lexicon.units.match(text, end)
        if early:
            later = _RANGE.match(text, early.end())
            if later:
                other = _figure(text, later.end())
                if other is not None and text.startswith(early.group(), other.end):
                    joint, unit_between = later, early.group()
    if joint is None and figure.end - start <= 2 and not figure.more:
        joint = _LIST.match(text, end)
        if joint is not None:
            other = _figure(text, joint.end())
            lead = other.high / max(other.scale, 1) if other is not None else Decimal(0)
            gap_ok = other is not None and other.end - joint.end() <= 6 and figure.scale == 1 and 1 <= lead - figure.low <= 2 and lead < 10
            unit_ok = other is not None and (lexicon.units.match(text, other.end) or lexicon.currencies.match(text, other.end))
            if not (gap_ok and unit_ok):
                joint = None
    if joint is not None:
        other = _figure(text, joint.end())
        if other is None or _DATE_TAIL.match(text, other.end) and not lexicon.units.match(text, other.end):
            joint = None
        else:
            scale = Decimal(other.scale)
            if figure.scale == 1 and other.scale > 1 and unit_between is None and low * scale < other.high * 10 and low < scale:
                low = low * scale
            high, end, ranged = other.high, other.end, True
            more = more or other.more
    low_edge = start
    qualifier, low_edge, prefix_money = _hedge_before(text, start, floor)
    if figure.bare and not figure.more and not qualifier and not prefix_money:
        return None, figure.end
    kind, unit, currency, named, unit_end = _unit(text, end, lexicon)
    tail_more = _MORE.match(text, unit_end) if kind in ("count", "money") and not more else None
    if tail_more and not (text[tail_more.end() : tail_more.end() + 1] in "的次个名" and kind == "count" and tail_more.group() == "多"):
        more, unit_end = True, tail_more.end()
        if kind == "money" and currency and text[unit_end : unit_end + 3] == "人民币":
            unit_end += 3
    if prefix_money and kind in ("plain", "money"):
        if kind == "plain" or not named:
            currency, named = prefix_money, True
        kind = "money"
    elif prefix_money:
        low_edge = start
    if kind == "plain" and _DATE_TAIL.match(text, end):
        return None, end + 1
    if kind == "count" and unit == "点":
        return None, unit_end
    after = _AFTER.match(text, unit_end)
    qualifier = _merge(qualifier, after.lastgroup if after else None, more)
    if after:
        unit_end = after.end()
    value: Decimal | None = low
    lower: Decimal | None = None
    upper: Decimal | None = None
    if ranged or spread:
        value, lower, upper, qualifier = None, low, high, "range"
    elif opened:
        value, lower, upper, qualifier = None, low, (high if high >= 0 else None), "several"
    if kind == "count" and unit == "半":
        kind = "plain"
    if kind == "money" and value is not None and not ranged:
        small = _SMALL_MONEY.match(text, unit_end)
        if small and small.end() > unit_end and currency and (small.group(1) or small.group(2)):
            value += _digit(small.group(1)) / 10 + _digit(small.group(2)) / 100
            unit_end = small.end()
    if kind == "count" and text[unit_end : unit_end + 1] == "半" and unit in ("袋", "包", "箱", "瓶", "车", "斤", "个", "天", "公斤", "年", "吨", "升", "里", "亩", "米") and value is not None:
        value, unit_end = value + Decimal("0.5"), unit_end + 1
    if kind == "count" and char == "一" and end == start + 1 and qualifier in ("", "exact") and unit in ("面", "方", "路", "代", "道", "口", "通", "打", "把", "批", "层", "次", "级", "期", "首", "度", "股", "笔", "线", "周"):
        if unit == "批":
            return QuantityMention(start, unit_end, start, end, None, None, None, "unspecified", "count", "批", None, False, "quantity.vague"), unit_end
    if value is not None and qualifier == "":
        qualifier = "exact"
    mention = QuantityMention(
        low_edge, unit_end, start, end, _norm(value), _norm(lower), _norm(upper), qualifier or "exact", kind, unit,
        currency if kind == "money" else None, named, f"quantity.{kind}",
    )
    return mention, unit_end


def _norm(value: Decimal | None) -> Decimal | None:
    if value is None:
        return None
    return value.quantize(Decimal(1)) if value == value.to_integral_value() else value.normalize()


def _digit(char: str | None) -> Decimal:
    if not char:
        return Decimal(0)
    return Decimal(char) if char.isdigit() and char.isascii() else _TENTHS.get(char, Decimal(0))


def _figure(text: str, start: int) -> _Figure | None:
    """One figure with 余/多 and a scale behind it: 300余万, 12.74万, 三十七点二, 几十万."""
    negative = text[start : start + 1] == "负"
    at = start + 1 if negative else start
    upward = text[at : at + 1] == "上"
    if upward:
        at += 1
    numeral: Numeral | None = read_numeral(text, at)
    if numeral is None:
        return None
    low, high, end, scale = numeral.low, numeral.high, numeral.end, max(numeral.scale, 1)
    if text[end - 1] == "千" and end - at > 1 and text[end : end + 1] in ("克", "米", "瓦", "伏", "卡") and scale == 1000:
        low, high, end, scale = low / 1000, high / 1000, end - 1, 1  # 413千克 is a unit, 三千克 in this field too
    if end > at + 1 and text[end - 1] == "点":
        end, low, high = end - 1, low // 1, high // 1
    if text[end : end + 1] == "点" and re.match(r"点[零〇一二三四五六七八九]", text[end : end + 2]):
        digits = re.match(r"[零〇一二三四五六七八九]+", text[end + 1 : end + 12])
        if digits and not re.match(r"(?:钟|许|半|多|整|左右)", text[end + 1 + digits.end() :][:2]):
            fraction = Decimal("0." + "".join(str(int(_TENTHS.get("零" if c == "〇" else c, Decimal(0)))) for c in digits.group()))
            after = end + 1 + digits.end()
            if re.match(rf"[{_CN}]*(?:分|时|出头)", text[after : after + 3]) is None:
                low, high, end, scale = low + fraction, high + fraction, after, 1
    more = False
    found = _MORE.match(text, end)
    if found and (found.group() != "几" or scale > 1):
        more, end = True, found.end()
    grown = _SCALE.match(text, end)
    if grown and not (grown.group() in ("千", "百") and text[grown.end() : grown.end() + 1] in "克瓦米卡伏赫货姓兆"):
        factor = _SCALES[grown.group()]
        low, high, end, scale = low * factor, high * factor, grown.end(), scale * factor
        found = _MORE.match(text, end) if not more else None
        if found:
            more, end = True, found.end()
    if negative:
        low, high = -low, -high
    opened = numeral.open
    if upward:
        return _Figure(low, Decimal(-1), end, False, True, False, scale, False)
    return _Figure(low, high, end, more, opened, numeral.bare, scale, numeral.ascii)


def _hedge_before(text: str, start: int, floor: int) -> tuple[str, int, str | None]:
    """Hedges and currency names before a figure: (qualifier, where the expression begins, currency)."""
    qualifier, edge, money = "", start, None
    while edge > floor:
        window = text[max(floor, edge - 5) : edge]
        currency = _PREFIX_MONEY.search(window)
        if currency:
            money = money or _PREFIX_CODES.get(currency.group(1))
            edge -= len(currency.group())
            continue
        hedge = _last_hedge(window)
        if hedge:
            name, length = hedge
            qualifier = _merge(qualifier, name, False) or name
            edge -= length
            continue
        break
    return qualifier, edge, money


_HEDGES = (
    ("about", ("大约", "大概", "约莫", "约为", "约", "估计", "差不多")), ("nearly", ("将近", "接近", "不到", "不足", "未满", "近")),
    ("over", ("超过", "突破", "多于", "高于", "大于", "逾", "超")), ("at_least", ("至少", "不少于", "不低于", "最少")),
    ("at_most", ("不超过", "不多于", "最多", "至多", "少于", "小于", "低于")),
)


def _last_hedge(window: str) -> tuple[str, int] | None:
    best: tuple[str, int] | None = None
    for name, words in _HEDGES:
        for word in words:
            if window.endswith(word) and (best is None or len(word) > best[1]):
                if word == "近" and window.endswith(("附近", "最近", "靠近", "临近")):
                    continue
                if word == "约" and window.endswith(("合约", "预约", "相约", "签约", "大约")):
                    continue
                best = (name, len(word))
    return best


def _merge(first: str, second: str | None, more: bool) -> str:
    """The stronger of two hedges: about over nearly over bounds; 余 is over."""
    hedges = {first, second or "", "over" if more else ""} - {""}
    if "nearly" in hedges and "over" in hedges:
        return "about"
    for name in ("about", "nearly", "at_most", "at_least", "over"):
        if name in hedges:
            return name
    return ""


def _unit(text: str, end: int, lexicon: _Lexicon) -> tuple[str, str | None, str | None, bool, int]:
    """What stands behind a figure: (kind, unit, currency, named, end)."""
    if text[end : end + 1] == " ":
        if lexicon.units.match(text, end + 1) or lexicon.currencies.match(text, end + 1):
            end += 1
    percent = _PERCENT.match(text, end)
    if percent:
        return ("points" if "百分点" in percent.group() else "percent"), percent.group(), None, False, percent.end()
    if _TIMES.match(text, end):
        return "multiple", "倍", None, False, end + 1
    money = lexicon.currencies.match(text, end)
    unit = lexicon.units.match(text, end)
    if money and (unit is None or money.end() > unit.end() or money.group() not in ("块",)):
        word = money.group()
        if word == "块":
            if unit is None or re.match(r"块[一二三四五六七八九][角毛]", text[end : end + 3]):
                return "money", None, "CNY", False, money.end()
        else:
            stop, code, named = money.end(), lexicon.currency_codes[word], word != "元" and not word.startswith("块")
            if word == "元":
                tail = re.match(r"（?(?:人民币|港币|新台币|澳门币|美元)", text[stop : stop + 5])
                if tail and "（" not in tail.group():
                    code, named, stop = _PREFIX_CODES.get(tail.group(), "CNY"), True, stop + tail.end()
                elif text[stop : stop + 1] in "素旦月年宵首件" and text[stop : stop + 1] != "":
                    return "plain", None, None, False, end
            return "money", None, code, named, stop
    if text[end : end + 1] in ("角", "毛", "分") and text[end : end + 2] not in ("分局", "分钟", "分之", "分别", "分为", "毛重", "角落", "分成", "分公", "分子", "分队", "分散", "分属", "分批"):
        return "plain", None, None, False, end
    if unit:
        word, stop = unit.group(), unit.end()
        if word == "年" or word == "日" or (word in ("周", "层", "度", "路", "道", "级", "期", "代", "面") and _DATE_TAIL.match(text, end)):
            if re.match(r"年(?:[0-9一二三四五六七八九十]|来|前|后|间|底|初|末|春|夏|秋|冬|度)?", text[end:]) and word == "年":
                return "count", "年", None, False, stop
        bracket = re.match(r"（[个台部件套只头条张盘册盒本辆组副份]{1,3}(?:、[个台部件套只头条张盘册盒]){0,2}）", text[stop : stop + 8])
        if bracket:
            stop += bracket.end()
        return "count", word, None, False, stop
    return "plain", None, None, False, end


def _special(text: str, start: int, lexicon: _Lexicon) -> QuantityMention | None:
    """Fixed forms: 百分之三十, 三分之二, 三成五, 若干, 大量, 多名, 上百, 百余, 数以千计, 翻番."""
    def make(end: int, kind: str, value: Decimal | None = None, lower: Decimal | None = None, upper: Decimal | None = None,
             qualifier: str = "exact", unit: str | None = None, rule: str = "quantity.special") -> QuantityMention:
        return QuantityMention(start, end, start, end, value, lower, upper, qualifier, kind, unit, None, False, rule)

    char = text[start]
    if char in "若大部少" or text.startswith(("若干", "大量"), start):
        for word in _VAGUE:
            if text.startswith(word, start):
                end = start + len(word)
                unit = lexicon.units.match(text, end) if word == "若干" else None
                return make(unit.end() if unit else end, "count", qualifier="unspecified", unit=unit.group() if unit else None, rule="quantity.vague")
        return None
    if char == "多":
        unit = lexicon.units.match(text, start + 1)
        if unit is None or (start and (text[start - 1].isdigit() or text[start - 1] in _CN + "许众大更最太很较过余诸差甚不最繁居增越")):
            return None
        return make(unit.end(), "count", lower=Decimal(2), qualifier="several", unit=unit.group(), rule="quantity.several")
    if char == "百" and text.startswith("百分之", start):
        figure = _figure(text, start + 3)
        if figure:
            return make(figure.end, "percent", value=figure.low, unit="%")
    if char == "过" and text.startswith("过半", start):
        return make(start + 2, "percent", value=Decimal(50), qualifier="over", unit="%")
    if char in "一二三四五六七八九十0123456789千万":
        fraction = re.match(r"([一二三四五六七八九十百千万\d]{1,4})分之", text[start : start + 8])
        if fraction:
            bottom = read_numeral(fraction.group(1), 0)
            top = _figure(text, start + fraction.end())
            if bottom is not None and top is not None and bottom.low:
                return make(top.end, "fraction", value=top.low / bottom.low)
        tenths = re.match(r"([一二三四五六七八九两]|\d(?:\.\d)?)成([一二三四五六七八九半])?(?![立功为员本交果分套品年人长])", text[start : start + 6])
        if tenths and not text.startswith("成", start + 1 + len(tenths.group(1))):
            value = _digit(tenths.group(1)) * 10 if len(tenths.group(1)) == 1 else Decimal(tenths.group(1)) * 10
            extra = tenths.group(2)
            if extra:
                value += 5 if extra == "半" else _digit(extra)
            end = start + tenths.end()
            more = _MORE.match(text, end)
            qualifier = "over" if more else "exact"
            end = more.end() if more else end
            before = _hedge_before(text, start, 0)[0]
            if text.startswith("以上", end):
                return make(end + 2, "percent", value=value, qualifier="at_least", unit="%")
            return make(end, "percent", value=value, qualifier=before or qualifier, unit="%")
    if char == "打":
        discount = re.match(r"打([一二三四五六七八九])([一二三四五六七八九])?折", text[start : start + 5])
        if discount:
            value = _digit(discount.group(1)) * 10 + _digit(discount.group(2))
            return make(start + discount.end(), "percent", value=value, unit="%")
    if char == "成" and text.startswith("成百上千", start):
        unit = lexicon.units.match(text, start + 4)
        return make(unit.end() if unit else start + 4, "count", lower=Decimal(100), qualifier="several", unit=unit.group() if unit else None)
    return None
