"""Every number of a text with its hedge and its unit: counts, weights, money, percentages, multiples, ordinals.

One regex finds where numerals begin and reads the plain ones (96, 12.74万, 300余, 三) on the spot; where a known unit and
nothing unusual stands beside such a figure, that is all. The numeral grammar and the full reading take the others. Dates
and times are left to the date scanner.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from caseextract.expressions import expression
from caseextract.mentions.change import dimes, is_han
from caseextract.mentions.dates.figures import counts_days
from caseextract.mentions.expression import DATE_STARTS, DATE_TAIL, TWO_PRESSURES, Read, read_expression
from caseextract.mentions.figures import OPEN_UNITS, Figure, pointed, range_mark, read_figure
from caseextract.mentions.hedges import AFTER_STARTS, HEDGE_ENDS, hedge_after, hedges_before, merge
from caseextract.mentions.measures import Lexicon, money_before, set_word_end, tail_at
from caseextract.mentions.quantity import RULES, QuantityMention, bounds, exact, tidy
from caseextract.mentions.rates import widened
from caseextract.mentions.ratios import Part, fixed_form, percent_of
from caseextract.numerals import LONGEST, NUMERAL_CHARS, parse_number

__all__ = ["QuantityMention", "scan_quantities"]

_CARRY: Final = NUMERAL_CHARS + "点·"
_FIRST: Final = re.sub("[○几数]", "", NUMERAL_CHARS)  # not ○: in 满○发 it is a hole in a name
_CAPITALS: Final = frozenset("壹贰叁肆伍陆柒捌玖拾佰仟")  # one alone is a surname: 陆某, 伍某
_TELLS: Final = "是为共计得第负于了有加减乘"  # what a capital digit with nothing behind it may stand behind
_MANY: Final = "包罐根发株棵卷项名部台个张起人辆次家处条件种位套箱瓶支枝把艘枚颗粒盒袋桶本册份只块宗间款座桩笔"
# A figure this expression reads whole must not go on: not in a numeral, a scale, a range, a fraction, a letter suffix.
_GOES_ON: Final = "^成折来又角毛毫半至到和与~～—–-+ 、京⁰¹²³⁴⁵⁶⁷⁸⁹⁻"
_PLAIN_END: Final = rf"(?!个[多来]?[亿万]|分\s?之|（含|，[0-9]{{3}}(?:(?![0-9，])|(?:，[0-9]{{3}}){{1,3}}(?:\.[0-9]{{1,3}})?[万美]?元)|(?=[\s×xX*的b乘])(?:\s?[×xX*]\s?10[\^的⁻⁰¹²³⁴⁵⁶⁷⁸⁹]|乘以?[1十]|的(?:[负0-9一二三四五六七八九十-]{{1,4}}次[方幂]|[平立]方)|bn))(?![0-9.,/{_CARRY}{re.escape(_GOES_ON)}eEkKwWMG])"
_EQUALS: Final = "是为于约达乘加减除近"  # what a decimal with nothing before its point may follow: 是点五, 大约点二五
_SCAN: Final = expression(
    rf"""
    [0-9.{NUMERAL_CHARS}若大部少多过破打成上负个点]
    (?: (?<=[0-9])((?:[0-9]{{0,2}}(?:,[0-9]{{3}})++(?![0-9,])|[0-9]*+)(?:\.[0-9]++)?+)(余|多(?!米尼加))?+(万亿|[万亿])?+(余|多(?!米尼加))?+{_PLAIN_END}
      | (?<=[一二两三四五六七八九十])(){_PLAIN_END}(?![余多])
      | (?<=[0-9{_FIRST}]) | (?<=[几数])(?=[十百千万亿以{OPEN_UNITS}])
      | (?<=若)(?=干) | (?<=大)(?=[量批]) | (?<=部)(?=分) | (?<=少)(?=量) | (?<=多)(?=[{_MANY}])
      | (?<=过)(?=[半百千万亿]) | (?<=[值额水金资量数房票收丝户播]破)(?=[十百千万亿]) | (?<=成)(?=百上|千上) | (?<=打)(?=对折) | (?<=上)(?=[百千万亿])
      | (?<=负)(?=[0-9.点{NUMERAL_CHARS}]) | (?<=个)(?=半|把[月小星礼年季钟天]) | (?<=\.)(?=[0-9]) | (?<![\u4e00-\u9fff0-9]点)(?<=点)(?=[0-9零一二三四五六七八九])
      | (?<=[{_EQUALS}]点)(?=[零一二三四五六七八九])
    )
    """,
    re.VERBOSE,
)
_WIDENS: Final = frozenset("时秒分钟于在")  # 每小时, 等于, 位于: what may lead a quantity in
_SINGLE: Final = 5  # the group that says that the expression read one Chinese digit
_SINGLES: Final = {char: Decimal(value) for value, char in zip((1, 2, 2, 3, 4, 5, 6, 7, 8, 9, 10), "一二两三四五六七八九十", strict=True)}
_SCALES: Final = {"万亿": (10**12, 10**8), "万": (10**4, 10**4), "亿": (10**8, 10**8)}
_LONG_RUN: Final = expression(rf"[0-9,.{_CARRY}]{{{LONGEST},}}+")
_LONGEST_CODE: Final = 15  # longer runs of digits are the numbers of cards, papers and phones
_DAYS: Final = expression(r"日(?:(?:以|之)?[内上下]|(?:[0-9]{1,2}|[一两二三四五六七八九十]{1,2})[夜晚](?![上间里报]))")
_LAST_DAY: Final = 31
# 2022年6月28日: what a figure before one of these cannot be, with the words that it can (月租, 日元).
_DATE_MARKS: Final = {"年": "期级以间来内前后多", "月": "租薪龄", "日": "元圆均币本", "号": "码人", "时": "尚"}
_YEAR_DIGITS: Final = 4
_ADDRESS: Final = expression(r"(?:https?|ftp)://[!-~]++")  # the figures of an address count nothing
_THREE: Final = expression(r"(?<=[拾佰仟万亿元圆角零])参(?=[拾佰仟万亿元圆角分])|参(?=[拾佰仟])|(?<![\u4e00-\u9fff])参(?=[万亿])|(?<=负)参(?=[万亿])|(?<=[拾佰仟零])参(?![\u4e00-\u9fff])")  # the traditional capital 參
# Three digits and more, each one higher than the last, before a word: 一二三产业.
_ONE_OF_TAIWAN: Final = expression(r"(?<![甲丙丁])乙(?=[批把支枝颗粒包台辆部张具组箱瓶罐艘只](?![商件装]))")
_COUNTED_UP: Final = expression(r"(?:一(?=二))?(?:二(?=三))?(?:三(?=四))?(?:四(?=五))?(?:五(?=六))?(?:六(?=七))?(?:七(?=八))?(?:八(?=九))?[三四五六七八九](?=[\u4e00-\u9fff])(?![加减乘]|除以|等于)")
_TIMES: Final = expression("([二三四五六七八九])([二三四五六七八九])([一二三四五六七八]?十[一二三四五六七八九]?)")
_CHAIN: Final = expression(r"0[0-9]{2,3}-[0-9]{7,8}(?![0-9])|[0-9]++(?:(?:-[0-9]++){2,}|(?:\.[0-9]++){2,})")  # 0755-84465110, 400-800-1234, 10.0.0.1: codes
_THREE_DIMES: Final = expression("三角(?:[1-9一二三四五六七八九]分|零?[1-9一二三四五六七八九]厘|钱)")  # no triangle
_MOBILE: Final = expression(r"1[3-9][0-9]{9}")
_AND: Final = ("和", "与")
_MOBILE_DIGITS: Final = 11
_THREE_DIGITS: Final = 100
_TWO_SIDES: Final = ({"at_least", "at_most"}, {"over", "at_most"})
_LINK: Final = expression(r"[，,、]? ?(?:且|而|但|并且|的?同时)?")
_LONGEST_LINK: Final = 5
_BURDENS: Final = frozenset("背身肩担欠胜")  # 背负3起命案, 身负数案: a load and no sign
# Before one of these, as before ASCII, a figure is read in full.
_BEFORE: Final = frozenset("第“负比 ")


def scan_quantities(text: str, tables: Lexicon) -> list[QuantityMention]:
    """All quantities of a clean text, left to right, without overlaps. Linear in the text's length."""
    if "参" in text and ("拾" in text or "佰" in text or "仟" in text):
        text = _THREE.sub("叁", text)
    if "乙" in text:
        text = _ONE_OF_TAIWAN.sub("一", text)  # 改造手槍乙把
    if "六合彩" in text:
        text = text.replace("六合彩", "某合彩")  # 破获一六合彩赌站 counts no sixteen
    out: list[QuantityMention] = []
    search = _SCAN.search
    at = 0
    addresses = [match.span() for match in _ADDRESS.finditer(text)] if "://" in text else []
    while match := search(text, at):
        start = match.start()
        while addresses and addresses[0][1] <= start:
            addresses.pop(0)
        if addresses and addresses[0][0] <= start:
            at = addresses[0][1]
            continue
        read = match.lastindex
        if read is None:
            found, stop = _numeral(text, start, at, tables)
        else:
            found, stop = _plain(text, start, at, match, read, tables)
            if not stop:
                found, stop = _arabic(text, start, at, match, tables) if read != _SINGLE else read_expression(
                    text, start, at, Figure(start + 1, _SINGLES[text[start]], _SINGLES[text[start]]), tables)
        if found is not None:
            if text[found.start - 1 : found.start] in _WIDENS or text[found.end : found.end + 1] == "大":
                found = widened(text, found)
            both = _two_sided(text, out[-1], found) if out else None
            if both is not None:
                out[-1] = both
            else:
                out.append(found)
            at = found[1]
        else:
            at = stop if stop > start else start + 1
    return out


def _two_sided(text: str, near: QuantityMention, far: QuantityMention) -> QuantityMention | None:
    """三年以上七年以下, 大于10小于20, 最多100最少20个: two bounds of one quantity, told one behind the other."""
    if far.start - near.end > _LONGEST_LINK or near.value is None or far.value is None or {near.qualifier, far.qualifier} not in _TWO_SIDES:
        return None
    if near.qualifier == "over" and near.start == near.number_start or far.qualifier == "over" and far.start == far.number_start:
        return None  # 20余人
    alike = near.kind == far.kind and near.unit == far.unit and near.currency == far.currency
    if not alike and not (near.kind == "plain" and near.end == near.number_end) or _LINK.fullmatch(text, near.end, far.start) is None:
        return None
    low, high = (far.value, near.value) if near.qualifier == "at_most" else (near.value, far.value)
    if low >= high:
        return None
    return far._replace(start=near.start, number_start=near.number_start, value=None, lower=low, upper=high, qualifier="range")


def _plain(text: str, start: int, floor: int, match: re.Match[str], read: int, tables: Lexicon) -> Read:
    """A plain figure with a plain unit and nothing unusual beside it; (None, 0) where it must be read in full."""
    end = match.end()
    mark = text[end : end + 1]
    other = _DATE_MARKS.get(mark)
    if mark == "日" and (read != _SINGLE and _over_a_month(match[0]) or counts_days(text[max(0, start - 9) : start]) or _DAYS.match(text, end)):
        other = None
    if other is not None and text[end + 1 : end + 2] not in other and (mark != "年" or end - start == _YEAR_DIGITS and match[0].isdigit()):
        return None, end + 1
    if read == _SINGLE:
        word_end = set_word_end(text, start, tables, floor)
        if word_end:
            return None, max(word_end, start + 1)
        return _with_unit(text, start, floor, end, _SINGLES[text[start]], False, tables)
    digits = text[start : match.end(1)]
    if len(digits) > _LONGEST_CODE and _is_code(digits):
        return None, end
    value = Decimal(digits.replace(",", "") if "," in digits else digits)
    if match[3]:
        value *= _SCALES[match[3]][0]
    if "." in digits:
        value = tidy(value)
    if start and text[start - 1] < "\x80" and text[start - 1] != "\n":
        return None, 0
    return _with_unit(text, start, floor, end, value, match[2] is not None or match[4] is not None, tables)


def _is_code(digits: str) -> bool:
    """A long run of digits with no point and no commas, or too long before its point: the number of a card or a paper."""
    return len(digits.partition(".")[0].replace(",", "")) > _LONGEST_CODE


def _over_a_month(figure: str) -> bool:
    """90 before 日: no day of a month."""
    return not figure.isdigit() or int(figure[-4:]) > _LAST_DAY


def _with_unit(text: str, start: int, floor: int, end: int, value: Decimal, more: bool, tables: Lexicon) -> Read:
    """A figure, its hedge and its unit, if that is all there is; (None, 0) where it must be read in full."""
    edge, qualifier = start, ""
    if start > floor:
        before = text[start - 1]
        if before in HEDGE_ENDS or before in tables.heads:
            qualifier, edge, money = hedges_before(text, start, floor, tables)
            if money is not None:
                return None, 0
        if before in _BEFORE:
            return None, 0
    tail = tail_at(text, end, tables)
    if tail is None:
        mark = text[end : end + 1]
        if mark in DATE_STARTS and mark and DATE_TAIL.match(text, end):
            return None, end + 1
        if mark and mark in "分番" or mark and mark in AFTER_STARTS and hedge_after(text, end)[0]:
            return None, 0
        if end - start == _MOBILE_DIGITS and _MOBILE.match(text, start):
            return None, end  # the number of a telephone
        kind, unit, currency, named, stop = "plain", None, None, False, end
    else:
        stop = end + tail.length
        if text[stop : stop + 1] in _AND and text.find("间", stop, stop + LONGEST) > 0:  # 4米和7米之间
            return None, 0
        if tail.special or text[stop : stop + 1] in tail.watch and stop < len(text):
            return None, 0
        kind, unit, currency, named = tail.kind, tail.unit, tail.currency, tail.named
    if more:
        qualifier = merge(qualifier, None, True)
    if not qualifier:
        return QuantityMention(edge, stop, start, end, value, None, None, "exact", kind, unit, currency, named, RULES[kind]), stop
    lower, upper = bounds(value, qualifier)
    return QuantityMention(edge, stop, start, end, value, lower, upper, qualifier, kind, unit, currency, named, RULES[kind]), stop


def _arabic(text: str, start: int, floor: int, match: re.Match[str], tables: Lexicon) -> Read:
    """An Arabic figure that the scanning expression read, in full."""
    end = match.end()
    digits = text[start : match.end(1)]
    if len(digits) > _LONGEST_CODE and _is_code(digits):
        return None, end
    value = Decimal(digits.replace(",", ""))
    factor, big = _SCALES.get(match[3], (1, 1))
    value *= factor
    figure = Figure(end, value, value, bool(match[2] or match[4]), False, False, big, factor, factor > 1)
    return _signed(text, start, floor, figure, digits, tables)


def _signed(text: str, start: int, floor: int, figure: Figure, digits: str, tables: Lexicon) -> Read:
    """An Arabic figure with what its sign makes of it."""
    chain = _CHAIN.match(text, start) if text[figure.end : figure.end + 1] in ("-", ".") else None
    if chain is not None and not text[start - 1 : start].isdigit():
        return None, chain.end()
    before = text[start - 1 : start]
    lead = None
    if before == " " and text[start - 2 : start - 1] == "-" and not text[max(0, start - 4) : start - 2].strip():
        figure, lead = _negated(figure), start - 2
    elif before and before < "\x80" and before not in " $\n":
        sign = _sign(text, start, figure.end, floor, digits, tables)
        if sign == 0:
            return None, figure.end
        if sign < 0:
            figure, lead = _negated(figure), start - 1
    return read_expression(text, start, floor, figure, tables, lead)


def _negated(figure: Figure) -> Figure:
    return figure._replace(low=-figure.high, high=-figure.low)


def _sign(text: str, start: int, end: int, floor: int, digits: str, tables: Lexicon) -> int:
    """What the ASCII character before a figure makes of it: 1 a number, -1 a negative one, 0 part of a code."""
    before, earlier = text[start - 1], text[start - 2 : start - 1]
    if before == "-":
        if not earlier or earlier in " \n（(，,：:=":
            return -1
        if earlier.isascii() and earlier.isalnum():
            return 0
        if not is_han(earlier) or earlier in "零一二三四五六七八九十百千万元号楼室栋座型" or len(digits) == _YEAR_DIGITS and digits[:2] in ("19", "20"):
            return 1
        return -1
    if before == ".":
        return 1 if earlier in (".", "") else 0
    if before == ":" and earlier.isdigit():  # 78:96
        return 1
    if before == "/" and earlier.isdigit() and text.startswith(TWO_PRESSURES, end):
        return 1  # 120/80mmHg
    if before.isalpha() or before in "/_:@":
        return 1 if money_before(text, start, floor, tables) is not None or _of_index(text, start, end, tables) else 0
    return 1


def _of_index(text: str, start: int, end: int, tables: Lexicon) -> bool:
    """GDP1.2万亿, CPI3.5%, GDP89000元: a word of letters before a figure that 万, 亿, a percentage or a sum says is one."""
    if not text[start - 2 : start].isalpha() or start < 2:
        return False
    tail = tail_at(text, end, tables)
    return text[end - 1] in "万亿" or text[end : end + 1] in ("万", "亿") or tail is not None and tail.kind in ("percent", "money")


def _numeral(text: str, start: int, floor: int, tables: Lexicon) -> Read:
    """Whatever the scanning expression does not read itself."""
    char = text[start]
    if char.isdigit() and char.isascii():
        return _numeral_at(text, start, start, floor, tables)
    word_end = set_word_end(text, start, tables, floor) if char in NUMERAL_CHARS and not text.startswith("分之", start + 1) else 0
    if word_end and _THREE_DIMES.match(text, start) is None:
        return None, word_end
    if char == "负" and text.startswith("正", start - 1) and start:  # 正负五: either sign
        return None, start + 1
    if char == "零" and text[start + 1 : start + 2] in ("百", "千") and tail_at(text, start + 1, tables) is None:
        return None, start + 2  # 零百 is no numeral
    if (rhyme := _TIMES.match(text, start)) is not None and _SINGLES[rhyme[1]] * _SINGLES[rhyme[2]] == parse_number(rhyme[3]):
        return None, rhyme.end()  # 二八一十六, 三七二十一: the table of multiplication
    if char in "百佰" and text[start + 1 : start + 2] in ("分", " ") or char == "负" and text.startswith("百分", start + 1):
        part = percent_of(text, start + (char == "负"), tables)
        if part is not None:
            return _of_part(part), part.end
    if char in "若大部少多过破成数打个半":
        part = fixed_form(text, start, tables)
        if part is not None:
            return _of_part(_hedged(part, text, floor, tables)), part.end
        if char == "过" and text[start - 1 : start] == "超":
            return _numeral_at(text, start + 1, start + 1, floor, tables)  # 超过千万元: a hedge before a bare scale
        if char in "过破":
            return _past(text, start, tables)
        if char not in "数半":
            return None, start + 1
    if char == "零" and text.startswith("零下", start):
        return _numeral_at(text, start + 2, start, floor, tables)
    if char == "零" and text.startswith("零上", start):
        found, stop = _numeral_at(text, start + 2, start + 2, start + 2, tables)
        return (found._replace(start=start) if found is not None else None), stop
    if char == "负" and start and text[start - 1] in _BURDENS:
        return None, start + 1
    if char in "点.":
        figure = _pointed(text, start, tables)
        return _signed(text, start, floor, figure, "", tables) if figure is not None else (None, start + 1)
    return _numeral_at(text, start, start, floor, tables)


def _numeral_at(text: str, start: int, lead: int, floor: int, tables: Lexicon) -> Read:
    """A figure of any shape; one that ``lead`` stands before (零下) is negative."""
    if start == len(text):
        return None, start
    long = _LONG_RUN.match(text, start)
    if long:
        return None, long.end()
    latin = text[start] < "\x80"
    before = text[max(0, lead - 4) : lead].rstrip() if latin else ""
    figure = read_figure(text, start, tables, alone=latin and (not before or before[-1] in "-.负"))
    if figure is None:
        return None, start + 1
    if figure.low >= _THREE_DIGITS and (listed := _COUNTED_UP.match(text, start)) and listed.end() == figure.end:
        return None, figure.end  # 一二三线城市, 第二三四名: each for itself
    if lead < start:
        return read_expression(text, start, floor, _negated(figure), tables, lead)
    if text[start] in _CAPITALS and figure.end == start + 1 and _is_name(text, start, tables):
        return None, start + 1
    if latin:
        digits = text[start : figure.end]
        if len(digits) > _LONGEST_CODE and digits.isdigit():
            return None, figure.end
        return _signed(text, start, floor, figure, digits, tables)
    return read_expression(text, start, floor, figure, tables)


def _is_name(text: str, start: int, tables: Lexicon) -> bool:
    """Whether a capital digit by itself is none: 陆某, 老陆; not 伍角, 金额为玖."""
    behind, before = text[start + 1 : start + 2], text[start - 1 : start]
    if tail_at(text, start + 1, tables) is not None or behind == "角" and dimes(text, start + 1, Decimal(1)) is not None:
        return False
    return is_han(behind) or is_han(before) and before not in _TELLS and before not in HEDGE_ENDS and before not in tables.heads


def _past(text: str, start: int, tables: Lexicon) -> Read:
    """过亿元, 过百人, 案值破亿元."""
    figure = read_figure(text, start + 1, tables) if text[start - 1 : start] not in tuple("超不经通路") else None
    tail = tail_at(text, figure.end, tables) if figure is not None else None
    if figure is None or tail is None and is_han(text[figure.end : figure.end + 1]):
        return None, start + 1
    if tail is None:  # 用户过亿。
        return exact(start, figure.end, start + 1, figure.end, figure.low, "over", "plain"), figure.end
    end = figure.end + tail.length
    return exact(start, end, start + 1, figure.end, figure.low, "over", tail.kind, tail.unit, tail.currency, tail.named), end


def _pointed(text: str, start: int, tables: Lexicon) -> Figure | None:
    """.5, .0012G, 点五; not the point of a time or of a longer number."""
    before = text[start - 1 : start]
    if before.isdigit() or before == ".":
        return None
    figure = pointed(text, start)
    if text[start] == "点" and is_han(before) and figure is not None:
        tail = tail_at(text, figure.end, tables)
        dishes = figure.end - start == 2 and tail is not None and tail.group == "count"  # 就是点五个菜
        if before not in _EQUALS or dishes or figure.end < len(text) and text[figure.end] in _CARRY and not text.startswith("分之", figure.end + 1):
            return None
    return figure


def _hedged(part: Part, text: str, floor: int, tables: Lexicon) -> Part:
    """A fixed form with the hedges around it: 不到半小时, 半天以上."""
    if part.value is None or part.qualifier != "exact":
        return part
    qualifier, edge, _ = hedges_before(text, part.start, floor, tables)
    if (mark := range_mark(text, part.end)) and part.unit is not None and (other := read_figure(text, mark, tables)) is not None:
        tail = tail_at(text, other.end, tables)  # 半小时到一小时
        if tail is not None and tail.unit is not None and tail.unit.removeprefix("个") == part.unit.removeprefix("个") and other.low == other.high > part.value:
            return part._replace(start=edge, end=other.end + tail.length, value=None, lower=part.value, upper=other.high, qualifier="range")
    hedge, end = hedge_after(text, part.end)
    return part._replace(start=edge, end=end, qualifier=merge(qualifier, hedge, False) or "exact")


def _of_part(part: Part) -> QuantityMention:
    value = tidy(part.value) if part.value is not None else None
    lower, upper = bounds(value, part.qualifier) if value is not None else (part.lower, part.upper)
    return QuantityMention(part.start, part.end, part.start, part.end, value, lower, upper, part.qualifier, part.kind, part.unit, None, False, part.rule)
