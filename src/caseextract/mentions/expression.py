"""A figure with its hedges, its unit and, where one follows, the other end of its range: the full reading.

The scanner reads the plain cases itself; whatever has a hedge, a range, small change or an unusual shape comes here.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from caseextract.expressions import expression
from caseextract.mentions.change import Whole, carry_on, dimes, is_money
from caseextract.mentions.figures import (
    LETTER_SCALES,
    LETTERS,
    RANGE_STARTS,
    Figure,
    Joint,
    between,
    is_between,
    join,
    range_mark,
    read_end,
    read_figure,
    read_spaced,
)
from caseextract.mentions.hedges import AFTER_STARTS, HEDGE_ENDS, compared, hedge_after, hedges_before, merge
from caseextract.mentions.measures import Lexicon, Tail, tail_at
from caseextract.mentions.quantity import RULES, QuantityMention, exact, tidy
from caseextract.mentions.ratios import POWER_STARTS, discount, fraction, power, tenths
from caseextract.numerals import NUMERAL_CHARS, parse_number

# Plain numbers before these are parts of dates and times, which the date scanner reads.
DATE_TAIL: Final = expression(
    r"年(?!期|级|以上|[间来内])|月(?!租|薪|龄)|日(?!元|圆|均|以?[内上下]|之[内上下])|号(?![码人])|时(?!尚)|点(?:钟|半|许|多|整|\d|[一二三四五])|世纪|岁月|周年|秒(?!钟)"
)
DATE_STARTS: Final = frozenset("年月日号时点世岁周秒")
_CODE: Final = expression(r"[·•.．][0-9]{1,2}[”\"]")
_SPACE_NEXT: Final = frozenset(NUMERAL_CHARS + "点·余")
_LIST: Final = expression(r"、(?=[0-9一二两三四五六七八九])")
_BRACKET: Final = expression(r"（[个台部件套只头条张盘册盒本辆组副份粒片枚颗支枝袋包瓶幅根块]{1,3}(?:、[个台部件套只头条张盘册盒]){0,2}）")
_CURRENCY_BEHIND: Final = {"人民币": "CNY", "港币": "HKD", "新台币": "TWD", "澳门币": "MOP", "美元": "USD"}
_COINS: Final = frozenset({"USDT", "BTC", "ETH"})  # USDT 36.2万枚
_WITHIN: Final = expression(r"内(?![部容外地政心科务服]|之)")
_BARE_UNITS: Final = frozenset({"岁", "米", "公里", "斤", "公斤", "吨", "亩", "平方米", "平方公里", "立方米", "公顷"})
_ORDINALS: Final = expression(r"(?:至|到|-|—|~|～|[和与](?=第))第?(?=[0-9一二三四五六七八九十百])")  # 第1-3名, 第三至第五
TWO_PRESSURES: Final = ("mmHg", "毫米汞柱")  # 120/80mmHg is no fraction
_MINUTES: Final = expression(r"分(?:半钟|零?([0-9]{1,2}|[一二三四五六七八九十]{1,3})秒(?:钟)?)")
_DIME_NEXT: Final = expression(r"[0-9一二三四五六七八九][毫角毛]")
_SPACED_POINTS: Final = expression(r" ?个 ?百 ?分 ?点")
_POINTS: Final = expression(r"点(?:重要|具体|主要|基本|工作|明确|宝贵|个人)?(?:意见|建议|要求|措施|原因|理由|共识|体会|问题|特点|好处|规定|希望|说明|结论|启示|区别|变化|不足|优势|经验|看法|内容|注意事项)")  # 三点意见
_PRICE_OFF: Final = expression(r" ([1-9])(?= ?折)")
_NOT_CLOSED: Final = ("整个", "整体", "整改", "整治", "整顿")
_WAITED: Final = expression(r"(?:咗|仲有|仲差|迟到?|早到|等[了多]?)(?:大概|大约|约|成|足足|差不多)?$")  # 等咗三个字: of five minutes each, as the south says
_LONGEST_WAIT: Final = 6
_SUM_SIGNS: Final = frozenset("￥¥$€£")
_WATCHES: Final = frozenset("分秒")
_NOT_MORE: Final = frozenset("的次个名")
_HALF: Final = Decimal("0.5")
_CENT: Final = Decimal("0.01")
_DIME: Final = Decimal("0.1")
_HUNDRED: Final = 100
_FIVE: Final = 5

Read = tuple[QuantityMention | None, int]


def read_expression(text: str, start: int, floor: int, figure: Figure, tables: Lexicon, lead: int | None = None) -> Read:
    """The mention around a figure and where it ends; None with the place to go on from where it is no quantity.

    ``lead`` is where a sign before the figure stands; nothing before ``floor`` belongs to the expression.
    """
    end = figure.end
    following = text[end : end + 1]
    if text[start - 1 : start] == "第":
        joined = _ORDINALS.match(text, end)
        far = read_figure(text, joined.end(), tables) if joined else None
        if far is not None and far.low == far.high > figure.low == figure.high and (following not in "和与" or is_between(text, far.end)):
            stop = far.end + 2 * text.startswith("之间", far.end)
            return QuantityMention(start - 1, stop, start, far.end, None, tidy(figure.low), tidy(far.high), "range", "ordinal", "", None, False, RULES["ordinal"]), stop
        return exact(start - 1, end, start, end, figure.low, "", "ordinal"), end
    if following == " " and text[end + 1 : end + 2] in _SPACE_NEXT and end + 1 < len(text):
        spaced = read_spaced(text, start, tables)
        if spaced is not None and spaced.end > end:
            figure, end, following = spaced, spaced.end, text[spaced.end : spaced.end + 1]
    edge = start if lead is None else lead
    if following == " " and end - start == 1 and (apart := _PRICE_OFF.match(text, end)):  # 6 5 折: digits set apart
        figure = figure._replace(low=figure.low * 10 + int(apart[1]), high=figure.high * 10 + int(apart[1]), end=apart.end())
        end, following = figure.end, text[figure.end : figure.end + 1]
    if following and following in "分又/ ":
        part = fraction(text, start, figure, tables)
        if part is not None and not text.startswith(TWO_PRESSURES, part[1]):
            return _fraction(text, start, edge, floor, part, tables)
    if following and following in POWER_STARTS and (raised := power(text, figure)):
        figure = figure._replace(low=raised[0], high=raised[0], end=raised[1])
    if following and following in "·•.．" and (code := _CODE.match(text, end)) is not None:
        return None, code.end()  # “12·17”: the name of a case
    if following and (following in "”\"" and text[start - 1 : start] == "“" and "." in text[start:end]):
        return None, end + 1  # “8.06”
    return _Expression(text, start, floor, edge, figure, tables).read()


def _fraction(text: str, start: int, edge: int, floor: int, part: tuple[Decimal, int, str], tables: Lexicon) -> Read:
    value, end, kind = part
    qualifier, edge, _ = hedges_before(text, edge, floor, tables) if edge > floor else ("", edge, None)
    tail = tail_at(text, end, tables) if kind == "fraction" else None
    stop = end
    unit = "%" if kind == "percent" else None
    if tail is not None and tail.kind in ("count", "magnitude") and tail.group != "score":
        kind, unit, stop = tail.kind, tail.unit, end + tail.length
    hedge, stop = hedge_after(text, stop)
    if hedge is None and (than := compared(text, edge, stop)) is not None:
        hedge, edge, stop = than
    made = exact(edge, stop, start, end, value, merge(qualifier, hedge, False), kind, unit)
    return made._replace(rule=RULES["percent" if kind == "percent" else "fraction"]), stop


class _Expression:
    """One figure on its way to a mention; the steps run in the order of their definition."""

    __slots__ = (
        "bare", "currency", "edge", "end", "figure", "floor", "high", "kind", "lead", "low", "more", "named", "number_end", "open", "prefix",
        "qualifier", "ranged", "start", "tables", "tail", "text", "unit",
    )

    def __init__(self, text: str, start: int, floor: int, edge: int, figure: Figure, tables: Lexicon) -> None:
        self.text, self.start, self.floor, self.edge, self.lead, self.figure, self.tables = text, start, floor, edge, edge, figure, tables
        self.end, self.low, self.high, self.more, self.open, self.bare = figure.end, figure.low, figure.high, figure.more, figure.open, figure.bare
        self.number_end = figure.end
        self.ranged = self.named = False
        self.qualifier = ""
        self.kind = "plain"
        self.unit: str | None = None
        self.currency: str | None = None
        self.prefix: str | None = None
        self.tail: Tail | None = None

    def read(self) -> Read:
        """The mention, or None and where to go on."""
        text = self.text
        self._range()
        self._hedges()
        self._english()
        about = self.bare and text.startswith("把", self.end) and tail_at(text, self.end + 1, self.tables) is not None
        if about:  # 千把块, 百把人
            self.qualifier, self.end = merge(self.qualifier, "about", False), self.end + 1
        if self.bare and not self.more and not self.qualifier and not self.prefix and not self._hundred():
            return None, self.figure.end
        if text.startswith("分", self.end) and self._minutes():
            return self._mention(), self.end
        if " " in text[self.end : self.end + 3] and (points := _SPACED_POINTS.match(text, self.end)):  # 六 个 百 分点
            self.kind, self.unit, self.end = "points", "个百分点", points.end()
            return self._mention(), self.end
        space = text.startswith(" ", self.end)
        self.tail = tail_at(text, self.end + space, self.tables)
        if self.tail is not None and self.tail.word == "起" and self.prefix and text[self.lead - 1] in _SUM_SIGNS:  # ¥99起
            self.tail = None
        if self.tail is None:
            done = self._unitless()
            if done is not None:
                return done
        else:
            if self.tail.word == "个" and self.prefix and _DIME_NEXT.match(text, self.end + 1):  # 港币三个一毫四
                self.tail = tail_at("元", 0, self.tables) or self.tail
            self._unit(self.tail, self.end + space + self.tail.length)
            if self.kind in ("tenths", "discount") and not self._percentage():
                return None, self.end
            if self.unit == "批" and not self.qualifier and text[self.start : self.number_end] == "一":
                return QuantityMention(
                    self.start, self.end, self.start, self.number_end, None, None, None, "unspecified", "count", "批", None, False, RULES["vague"]
                ), self.end
            self._other_end(self.tail)
        return self._mention(), self.end

    def _range(self) -> None:
        """A range whose unit stands behind its second figure only: 12至19万元, 3、5万元, 20和30之间."""
        text, end = self.text, self.end
        following = text[end : end + 1]
        joint = None
        if following in RANGE_STARTS:
            joint = self._joined()
        elif following == "、":
            joint = self._listed()
        elif following and following in "和与":
            joint = between(self.figure, text, self.tables)
        if joint is not None:
            self.low, self.high, self.end, self.ranged = joint.low, joint.high, joint.end, True
            self.number_end, self.more = joint.end, self.more or joint.more

    def _joined(self) -> Joint | None:
        if self.text[self.start] == "0" and self.text[self.start + 1 : self.start + 2].isdigit():
            return None  # 0755-84465110: a telephone
        second = range_mark(self.text, self.end)
        joint = join(self.figure, self.text, second, self.tables) if second else None
        if second and self.lead < self.start and self.text.startswith("零下", self.lead) and not self.text.startswith(("零", "负"), second):
            joint = self._below_zero(second)
        if joint is not None and self.text[joint.end : joint.end + 1] in DATE_STARTS:
            if DATE_TAIL.match(self.text, joint.end) and tail_at(self.text, joint.end, self.tables) is None:
                return None
        return joint

    def _below_zero(self, second: int) -> Joint | None:
        """零下5到10度: both ends are below zero."""
        other = read_figure(self.text, second, self.tables)
        if other is None or other.low != other.high or other.low < 0 or -other.low == self.low:
            return None
        return Joint(min(self.low, -other.low), max(self.low, -other.low), other.end, other.more)

    def _listed(self) -> Joint | None:
        figure, text = self.figure, self.text
        match = _LIST.match(text, figure.end)
        if match is None or figure.end - self.start > 2 or figure.more or figure.scale != 1:
            return None
        other = read_figure(text, match.end(), self.tables)
        if other is None or other.end - match.end() > 6:
            return None
        lead = other.high / max(other.scale, 1)
        tail = tail_at(text, other.end, self.tables)
        if not (1 <= lead - figure.low <= 2 and lead < 10) or tail is None or tail.kind not in ("count", "money"):
            return None
        return Joint(figure.low * other.scale, other.high, other.end, other.more)

    def _hedges(self) -> None:
        if self.edge > self.floor:
            before = self.text[self.edge - 1]
            if before in HEDGE_ENDS or before in self.tables.heads or before == " ":
                self.qualifier, self.edge, self.prefix = hedges_before(self.text, self.edge, self.floor, self.tables)

    def _english(self) -> None:
        """$3.5 million, US$12m, 1.2bn美元: what a letter or an English word multiplies a sum by."""
        if self.low != self.high or (found := LETTERS.match(self.text, self.end)) is None:
            return
        if self.prefix is None:
            tail = tail_at(self.text, found.end(), self.tables)
            if tail is None or tail.kind != "money":
                return
        factor = LETTER_SCALES[found[1]]
        self.low, self.high, self.end = self.low * factor, self.high * factor, found.end()

    def _hundred(self) -> bool:
        """百米, 万吨: a scale alone counts before a few units; before any where a hedge follows (千元以下), and where it is all the text."""
        if not self.text[: self.edge].strip() and not self.text[self.end :].strip():
            return True
        tail = tail_at(self.text, self.end, self.tables)
        if (tail is None or tail.kind in ("money", "count")) and hedge_after(self.text, self.end + (tail.length if tail else 0))[0] not in (None, "over"):
            return True
        return tail is not None and tail.word in _BARE_UNITS and self.text[self.start : self.end] in ("百", "万", "百万", "亿")

    def _minutes(self) -> bool:
        """五分三十秒, 三分半钟: where 分 is a minute."""
        found = _MINUTES.match(self.text, self.end)
        if found is None or self.low != self.high or self.more:
            return False
        seconds = parse_number(found[1]) if found[1] else None
        self.low, self.unit = (self.low + _HALF, "分钟") if seconds is None else (self.low * 60 + seconds, "秒")
        self.high, self.kind, self.end = self.low, "count", found.end()
        return True

    def _unitless(self) -> Read | None:
        """A figure with no unit: a bare number, a sum with its currency before it, a sum in 角; None where it goes on as a mention."""
        text, end = self.text, self.end
        following = text[end : end + 1]
        if following in DATE_STARTS and following and self.prefix is None and DATE_TAIL.match(text, end):
            return None, end + 1
        if following == "番" and text[max(0, self.start - 2) : self.start].endswith(("翻", "翻了")):
            self.kind, self.unit, self.end = "count", "番", end + 1
        elif following and following in "角毛毫" and (sum_ := dimes(text, end, self.low)):
            self.kind, self.currency = "money", self.prefix or "CNY"
            alike = self.low == self.high
            self.low, self.end = sum_
            self.high = self.low if alike else self.high * _DIME  # 几毛钱, 三四毛
        elif following == "半" and text[self.start : end] == "一" and text[end + 1 : end + 2] not in ("导", "径"):
            self.kind, self.low, self.high, self.end = "fraction", _HALF, _HALF, end + 1
        elif self.prefix:
            self.kind, self.currency, self.named = "money", self.prefix, True
        elif following == "点" and _POINTS.match(text, end) is not None:
            self.kind, self.unit, self.end = "count", "点", end + 1
        return None

    def _unit(self, tail: Tail, end: int) -> None:
        """The unit and what goes on behind it."""
        text = self.text
        self.end, self.kind, self.unit, self.currency, self.named = end, tail.kind, tail.unit, tail.currency, tail.named
        if tail.word == "个" and text.startswith("字", end) and text[end + 1 : end + 2] not in tuple("符母体眼样") and _WAITED.search(text, max(0, self.edge - _LONGEST_WAIT), self.edge):
            self.low, self.high, self.unit, self.end = self.low * _FIVE, self.high * _FIVE, "分钟", end + 1
            return
        if self.kind == "count" and self.currency is not None:  # 块
            figure = self.figure
            if is_money(text, self.edge, end, figure.scale >= 100 and figure.low >= 100 and figure.low != figure.high):
                self.kind, self.unit, self.named = "money", None, False
        if tail.word == "分" and self.high < _HUNDRED and not self.qualifier and not text[: self.edge].strip() and not text[end:].strip():  # 五分 by itself is money, in a sentence a score
            self.kind, self.unit, self.currency = "money", None, "CNY"
            self.low, self.high = self.low * _CENT, self.high * _CENT
        if self.prefix:
            if self.prefix in _COINS and self.unit in ("枚", "个", "颗"):
                self.kind, self.unit, self.currency, self.named = "money", None, self.prefix, True
            elif self.kind != "money":
                self.edge = self.lead
            elif not self.named:
                self.currency, self.named = self.prefix, True
        shift = text[end : end + 1]
        if shift and shift in tail.watch:
            self._behind(tail, shift)
        if tail.share is not None:
            self.low, self.high = self.low * tail.share, self.high * tail.share
        if tail.group == "temperature":
            self._thermometer(tail)

    def _behind(self, tail: Tail, shift: str) -> None:
        text = self.text
        if self.kind == "count" and shift == "（" and (bracket := _BRACKET.match(text, self.end)):
            self.end = bracket.end()
        if self.low == self.high and not self.ranged and not self.more:
            self.low, self.end, self.unit, self.kind = carry_on(text, Whole(self.low, self.end, self.unit, self.kind), tail, self.tables)
            self.high = self.low
            if self.kind == "plain" and (coin := tail_at(text, self.end, self.tables)) is not None and coin.kind == "money":  # 一个半亿元
                self.kind, self.currency, self.named, self.end = "money", coin.currency, coin.named, self.end + coin.length
        shift = text[self.end : self.end + 1]
        if shift == "几" and tail.group == "length" and self.low != self.figure.low:  # 一米七几
            self.more, self.end = True, self.end + 1
        if not self.more and shift and shift in "余多几" and self.kind in ("count", "money", "multiple", "magnitude"):
            following = text[self.end + 1 : self.end + 2]
            if tail.word == "个" and shift != "余" and (whole := tail_at("个" + text[self.end + 1 : self.end + 5], 0, self.tables)) and whole.length > 1:
                if shift == "几" and whole.group != "time":
                    return
                self.more, self.unit, self.kind = True, whole.unit, whole.kind  # 两个多小时; 三个几钟, as the south says
                self.end += whole.length
            elif shift == "多" and tail.word in _WATCHES and following == "钟":  # 两分多钟
                self.more, self.unit, self.kind, self.end = True, tail.word + "钟", "count", self.end + 2
            elif shift != "几" and not (self.kind == "count" and shift == "多" and following in _NOT_MORE):
                self.more = True
                self.end += 1
        if self.kind == "money":
            if text.startswith("整", self.end) and not text.startswith(_NOT_CLOSED, self.end):
                self.end += 1
            for word, code in _CURRENCY_BEHIND.items():
                if not self.named and text.startswith(word, self.end):
                    self.end, self.currency, self.named = self.end + len(word), code, True

    def _thermometer(self, tail: Tail) -> None:
        """摄氏 or 华氏 before a temperature."""
        for word in ("摄氏温度", "华氏温度", "摄氏", "华氏"):
            if self.text.endswith(word, self.floor, self.edge):
                self.edge -= len(word)
                self.unit = word[:2] + "度" if tail.word in ("度", "°") else self.unit
                return

    def _percentage(self) -> bool:
        """三成五, 八五折, 三至四折 as percentages; False where it is neither."""
        low, high, end = self.low, self.high, self.end
        if self.kind == "discount":
            if low != high and not self.ranged:  # 七八折, written as one price: 78 per cent
                low = high = low * 10 + high
            below, above = discount(low), discount(high)
            if below is None or above is None:
                return False
            self.low, self.high = below, above
        else:
            first, last = tenths(self.text, low, end), tenths(self.text, high, end)
            if first is None or last is None:
                return False
            self.low, self.high, self.end = (low * 10 if low != high else first[0]), last[0], last[1]
        self.kind, self.unit = "percent", "%"
        if self.text[self.end : self.end + 1] in ("多", "余"):
            self.more = True
            self.end += 1
        return True

    def _other_end(self, tail: Tail) -> None:
        """The other end of a range that repeats its unit: 3万元至5万元, 5%-8%, 五元六角到七元."""
        text, between_two = self.text, self.text[self.end : self.end + 1] in ("和", "与")
        if self.ranged or self.low != self.high or self.more or text[self.end : self.end + 1] not in RANGE_STARTS and not between_two:
            return
        mark = self.end + 1 if between_two else range_mark(text, self.end)
        other = read_end(text, mark, self.tables) if mark else None
        after = tail_at(self.text, other.end, self.tables) if other is not None else None
        if other is None or after is None or other.low != other.high or after.kind != tail.kind:
            return
        behind = after.named and not self.named and after.word.startswith(tail.word)  # 八千元至一万元港币: the currency behind is of both ends
        if after.currency != tail.currency and not behind:
            return
        if after.unit != tail.unit and self.kind != "money" or between_two and not is_between(text, other.end + after.length):
            return
        whole = Whole(other.low, other.end + after.length, self.unit, self.kind)
        shift = self.text[whole.end : whole.end + 1]
        if shift and shift in after.watch:
            whole = carry_on(self.text, whole, after, self.tables)
        falling = self.low > whole.value and self.text.startswith("不等", whole.end)  # 6万元至1万元不等
        if self.kind == "percent" and tail.kind != "percent" or self.low >= whole.value and not falling:
            return
        if behind:
            self.currency, self.named = after.currency, True
        if falling:
            self.low, self.end, self.more, self.ranged = whole.value, whole.end, other.more, True
            return
        self.high, self.end, self.more, self.ranged = whole.value, whole.end, other.more, True

    def _mention(self) -> QuantityMention:
        hedge = None
        if self.ranged and self.text.startswith("之间", self.end):
            self.end += 2
        if self.text[self.end : self.end + 1] in AFTER_STARTS:
            hedge, self.end = hedge_after(self.text, self.end)
        if hedge is None and (than := compared(self.text, self.edge, self.end)) is not None:
            hedge, self.edge, self.end = than
        if hedge is None and self.tail is not None and self.tail.group == "time" and _WITHIN.match(self.text, self.end):  # 三天内
            hedge, self.end = "at_most", self.end + 1
        money = self.kind == "money"
        currency, named = (self.currency, self.named) if money else (None, False)
        if not self.ranged and self.low == self.high:
            qualifier = merge(self.qualifier, hedge, self.more)
            made = exact(self.edge, self.end, self.start, self.number_end, self.low, qualifier, self.kind, self.unit, currency, named)
            return made._replace(lower=None, upper=made.value) if self.more and self.low < 0 and qualifier == "over" else made  # 零下四十多度
        several = self.open and not self.ranged
        upper = tidy(self.high) if not several or self.high >= 0 else None
        return QuantityMention(
            self.edge, self.end, self.start, self.number_end, None, tidy(self.low), upper, "several" if several else "range", self.kind,
            self.unit, currency, named, RULES[self.kind],
        )
