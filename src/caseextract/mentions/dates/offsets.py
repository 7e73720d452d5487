"""Distances and counted stretches: 三天前, 过去十年, 前三季度, 第一周."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from caseextract.expressions import expression
from caseextract.mentions.dates.moments import Offset
from caseextract.mentions.dates.token import CN, Token, left_of, small_number
from caseextract.mentions.dates.words import WEEKDAY, weekday_number
from caseextract.mentions.rates import RATE
from caseextract.numerals import parse_number, read_numeral

_OF_PERIOD: Final = expression(r"(?:年度?|月份?|季度?|世纪)(?:的|里)?(?P<way>前|头|首|最后)$")  # 去年的前10天, 今年最后三周
_NTH_DAY: Final = expression(r"(?:年度?|月份?|季度)的?第$")
_IN_A_ROW: Final = ("连续", "接连", "持续", "已是", "进入", "节")
_COUNTED_FROM: Final = frozenset("节日号夕旦发")  # 春节前一周, 案发前三天: not from the publication
__all__ = ["counted", "distance", "quarter"]

_SHARE: Final = expression("份(?![额量子儿])")
_UNIT: Final = expression(
    r"(?P<more>多|余|几|来)?(?P<ge>个)?(?P<half>半)?(?P<more2>多)?(?P<u>(?<=个)年[度份头]|(?<=个)月份(?![额量子儿])|年|月|周|星期|礼拜|天|日|季度|小时|钟头|分钟|分(?!之[一二两三四五六七八九十百\d])|刻钟|秒钟|秒|工作日|交易日|载|世纪|钟(?=头|[之以]?[前后内]))(?P<half2>半)?(?P<more3>多)?(?P<zhong>钟(?![表头]))?"
)
_SUFFIX: Final = expression(r"(?P<w>[之以]?前(?!提(?![交出醒供到起]))|[之以过]?后|以来|来(?=[，,]|共|已|$)|[之以]?内|里)(?!期|任|科|往|后|台|续|勤|方|果|面|者|地|部|的[是])")
_PREFIX: Final = expression(r"(过去|最近|近|前|(?<![马早晚网路线街手身车会])上|往前|之前|以前|未来|今后|后面|下面|后|下|接下来|往后|之后|以后|再过|再|(?:又|才)?过了|[时相间]?隔了?|过|头|下来|每隔|每)(?:的|这|整整)?$")
_STRETCH: Final = expression(r"(过去|最近|(?<!附)近|未来|今后|接下来|往后)(?:的|这)?$")
_LESSER: Final = expression(rf"(?P<n>\d{{1,3}}|[{CN}两]{{1,3}})(?:至|到|-|—|~|～|－|–)$")  # 3至5天后
_NO_LESSER: Final = frozenset("0123456789.月第年")
_THEN: Final = expression(r"[之以过]?后|(?:我们?|他们?|她们?|你们?|咱们?)?[就便才]|[，。！？\s]|$")  # 再两周就放假, not 再一天的工作
# 请在三天内答复, 五日内我要交稿: days that are still to come where they are asked for, or open a clause that tells what is to be done
_ASKED: Final = expression(r"(?:请|务必|[须需应要得限]|争取|力争|承诺|保证|预计|有望|可以?|[将会能])(?:于|在)?$|(?:请|务必|[须需应要得限将会]|争取|力争|承诺|保证|预计)[^，。；：\d]{1,6}[于在]$")
_CLAUSE_OPENS: Final = expression(r"(?:^|[，。；：！？“（\s])在?$")
_TO_DO: Final = expression(
    r"[。！？]?\s*$|[^，。；！？\n]{0,6}?(?:要|请|须|必|将|会|能|可|得|应|务)|答复|回[复电信]|完[成工]|提[交出]|[交缴办付还给退补]|送|归还|返还|联系|申[请报诉]|(?:我们?|咱们?|你们?|大家|我[地哋])?有[^，。；！？\n]{1,4}(?:[做办忙]|处理)|登[录记]|报[到名送]|到[账货]|发货|通知|搞定|做完"
)
_DONE: Final = expression(r"[^，。；！？\n]{0,24}?(?:[了已曾过共未仅就破抓查侦捕缴端掉获升降增减死伤涨跌]|先后|累计|连续|成功|发生|完成率|有效|均价)")
_TELLS_NUMBERS: Final = expression(r"[^。；\n]{0,60}[\d一二三四五六七八九十百千万]")  # 前三个月，全市破案93起 are those of the year
_FROM_NOW: Final = expression(r"(?<![年度月日号天周期以之此今最])后$")
_PAST: Final = frozenset(("过去", "最近", "近", "前", "上", "往前", "之前", "以前"))
_FUTURE: Final = frozenset(("未来", "后面", "下面", "今后", "后", "下", "接下来", "往后", "之后", "以后"))
_UNITS: Final = {
    "年": "year", "载": "year", "年度": "year", "年份": "year", "年头": "year", "月": "month", "月份": "month", "周": "week", "星期": "week", "礼拜": "week", "天": "day", "日": "day", "季度": "quarter",
    "小时": "hour", "钟头": "hour", "钟": "hour", "分钟": "minute", "分": "minute", "刻钟": "quarter_hour", "秒钟": "second", "秒": "second",
    "工作日": "workday", "交易日": "workday", "世纪": "century",
}
_NEXT: Final = expression(rf"\s?[零又]?(?P<n>\d{{1,4}}|[{CN}两]{{1,4}})个?(?P<u>年|月|周|星期|天|小时|钟头|分钟|分|秒钟|秒)(?![期级薪租份别])")
_MONTHS: Final = {"year": 12, "month": 1}
_SECONDS: Final = {"week": 604800, "day": 86400, "hour": 3600, "minute": 60, "second": 1}
_ROUND: Final = Decimal("1e-9")
_WHOLE: Final = expression(r"(?<![\d.])\d{1,3}\.$")
_LETTERS: Final = {"year": "Y", "month": "M", "week": "W", "day": "D", "workday": "D", "hour": "H", "minute": "M", "second": "S"}
_PARTS: Final = {"year": (12, "month"), "day": (24, "hour"), "hour": (60, "minute"), "minute": (60, "second")}
_HALF: Final = Decimal("0.5")
_LONG_AGO: Final = 100
_FEW: Final = 3  # months that 前N个月 may count back
_WHOLE_UNITS: Final = frozenset(("week", "month", "year"))
_EVERY_OTHER: Final = frozenset(("day", "week", "year"))
_CLOCK_UNITS: Final = frozenset(("hour", "minute", "second"))


def quarter(text: str, start: int, end: int, number: str) -> Token | None:
    value = small_number(number)
    if value is None or text[end : end + 1] != "季":
        return None
    if number == "两" and text[start - 1 : start] not in ("前", "首", "头") or text[start - 1 : start] == "后" and text.startswith("季度", end) and _FROM_NOW.search(text, max(0, start - 2), start) is not None:
        return distance(text, start, end, number)  # 两季度前, 后三季度
    if start and text[start - 1] in "前首" and value in (2, 3):
        return Token("span", start - 1, end + 2 if text.startswith("季度", end) else end + 1, "h1" if value == 2 else "q1-3")
    low = start - 1 if start and text[start - 1] in "第Q" else start
    if not 1 <= value <= 4 or not text.startswith("季度", end) and low == start:
        return distance(text, start, end, number)
    return Token("span", low, end + 2 if text.startswith("季度", end) else end + 1, f"q{value}")


def counted(text: str, start: int, end: int, number: str) -> Token | None:
    """第一个星期一 is read at 星期; 前十一个月, 第8个月, 首4个月, and 三个月前."""
    if text.startswith("个季度", end) and text[start - 1 : start] == "第" and (value := small_number(number)) and value <= 4:
        return Token("span", start - 1, end + 3, f"q{value}")
    if text.startswith("个月", end) or text.startswith("月", end):
        value = small_number(number)
        lead = text[start - 1] if start else ""
        if value and 1 <= value <= 12:
            stop = end + 2 + (_SHARE.match(text, end + 2) is not None)
            if lead and lead in "首头" or lead == "前" and (start == 1 or text[start - 2] in "年度，。；\n\u3000 "):
                alone = lead == "前" and value <= _FEW and text[start - 2 : start - 1] not in ("年", "度") and _TELLS_NUMBERS.match(text, stop) is None
                return Token("span", start - 1, stop, f"{'front' if alone else 'first'}_{value}")
            if lead == "第":
                return Token("month", start - 1, end + 2, (value, False, False), solid=False)
            if lead == "后" and start > 1 and text[start - 2] == "年":
                return Token("span", start - 1, end + 2, f"last_{value}")
    return distance(text, start, end, number)


def distance(text: str, start: int, end: int, number: str) -> Token | None:
    """三天前, 两个半月以前, 过去十年, 未来48小时; a number with a unit of time and nothing around it is a duration, no date."""
    match = _UNIT.match(text, end)
    if match is None:
        return None
    if text[start - 1 : start] == "." and (whole := _WHOLE.search(text, max(0, start - 5), start)) is not None:  # 1.5小时后
        start, number = whole.start(), whole[0] + number
    if (part := _part_of_period(text, start, number, match)) is not None:
        return part
    if (day := _day_of_period(text, start, number, match)) is not None:
        return day
    compound = _compound(text, number, match)
    stop_of_units = compound[2] if compound else match.end()
    lead = _PREFIX.search(left_of(text, start, 5))
    if lead is not None and lead[1] == "过" and text.endswith(("经过", "通过", "超过", "不过"), 0, start):
        return None
    if lead is not None and lead[1] == "后" and text.endswith("最后", 0, start):
        lead = None
    if lead is not None and (lead[1] == "上" and number[0] in "百千" or lead[1] == "后" and text.endswith("前后", 0, start)):
        lead = None  # 上百天, 前后三天
    tail = _SUFFIX.match(text, stop_of_units)
    if (between := _between(text, start, number, match, tail)) is not None:
        return between
    if lead is None and tail is None:
        if number == "第":
            return None
        if (later := _later_day(text, start, number, match)) is not None:
            return later
        return _nth_week(text, start, end, number, match)
    value = parse_number(number) if number not in ("半", "几") else None
    unit = _UNITS[match["u"]]
    if number == "半":
        amount = _HALF
    elif value is None:
        return None
    else:
        amount = value + (_HALF if match["half"] or match["half2"] else 0)
    if unit == "quarter":
        amount, unit = amount * 3, "month"
    elif unit == "quarter_hour":
        amount, unit = amount * 15, "minute"
    elif unit == "century":
        amount, unit = amount * 100, "year"
    if compound:
        amount, unit, _ = compound
    word = lead[1] if lead else ""
    low = start - len(lead[0]) if lead else start
    if word in ("每", "每隔"):
        if word == "每" and unit in ("hour", "minute", "second") and RATE.match(text, match.end()):
            return None  # 每小时八十公里 is a speed
        if word == "每隔" and amount == 1 and unit in _EVERY_OTHER:
            amount += 1  # 每隔一天 is every other day
        return Token("repeat", low, match.end(), (_period(amount, unit), None), casual=True)
    if low and text.endswith(("公元", "纪元", "西元"), 0, low) or word == "前" and unit == "year" and amount >= _LONG_AGO:
        return None  # 前221年 is before Christ
    stop = stop_of_units
    if word in ("上", "下") and number == "半" and match[0] == "年":
        return None  # 下半年以来: a half of the year, no distance
    if word in _PAST or word in _FUTURE:
        sign, span = (-1, True) if word in _PAST else (1, True)
        if tail and tail["w"] in ("来", "以来", "内", "之内", "以内", "里"):
            stop = tail.end()
        elif tail is not None and word in ("前", "后", "上", "下", "近"):
            return None if word in ("上", "下") else Token("offset", start, tail.end(), Offset(amount, unit, -1 if "前" in tail["w"] else 1, False), casual=True)
        if low and word in ("前", "后") and text[low - 1] in _COUNTED_FROM:
            return None
        if low and text[low - 1] in ("以", "之", "提", "目", "此", "年", "今") and word in ("前", "后", "上", "下"):
            return None
        entire = word in ("上", "下") and unit in _WHOLE_UNITS and amount == int(amount) and stop == stop_of_units
        return Token("offset", low, stop, Offset(amount, unit, sign, span, whole=entire), casual=True)
    if word in ("再过", "再", "过") or word.endswith(("过了", "隔", "隔了")):
        if word == "再" and _THEN.match(text, stop) is None:
            return None
        if word.endswith(("过了", "隔", "隔了")) and unit in _CLOCK_UNITS and tail is None:
            return None  # 过了半个钟头 moves no day
        return Token("offset", low, tail.end() if tail and "后" in tail["w"] else stop, Offset(amount, unit, 1, False), casual=True)
    if tail is None:
        return None
    way = tail["w"]
    if "来" in way:
        return Token("offset", start, tail.end(), Offset(amount, unit, -1, True), casual=True)
    if "内" in way or way == "里":
        within = Offset(amount, unit, 1, False, Decimal(0))
        return Token("offset", start, tail.end(), within, casual=True) if "内" in way and _to_come(text, start, tail.end()) else None
    if start and text[start - 1] in "第":
        return None
    return Token("offset", start, tail.end(), Offset(amount, unit, -1 if "前" in way else 1, False), casual=True)


def _to_come(text: str, start: int, end: int) -> bool:
    """Whether a stretch such as 三天内 counts from now on: 请于三天内答复, 五日内我要交稿; not 三天内连破两案."""
    before = left_of(text, start, 10)
    if _ASKED.search(before):
        return True
    return _CLAUSE_OPENS.search(before) is not None and _TO_DO.match(text, end) is not None and _DONE.match(text, end) is None


def _part_of_period(text: str, start: int, number: str, match: re.Match[str]) -> Token | None:
    """The first or last days, weeks or months of the period named before: 去年的前10天, 今年最后三周, 2019年最后4个月.

    三个月前10天 is none: the distance that 前 closes was read already.
    """
    found = _OF_PERIOD.search(left_of(text, start, 7))
    unit, amount = _UNITS[match["u"]], small_number(number)
    if found is None or unit not in ("day", "week", "month") or not amount or amount > 99 or match["half"] or match["half2"]:
        return None
    last = found["way"] == "最后"
    if amount == 1 and last and unit != "month":
        return None  # 最后一天, 最后一周
    return Token("head", start - len(found["way"]), match.end(), (unit, -amount if last else amount), solid=False, casual=True)


def _day_of_period(text: str, start: int, number: str, match: re.Match[str]) -> Token | None:
    """今年第一百天, 5月的第三天: a day counted from where the period named before begins."""
    count = parse_number(number)
    if match[0] not in ("天", "日") or count is None or not 1 <= count <= 366 or _NTH_DAY.search(left_of(text, start, 6)) is None:
        return None
    return Token("dayof", start - 1, match.end(), int(count), solid=False, casual=True)


def _later_day(text: str, start: int, number: str, match: re.Match[str]) -> Token | None:
    """第四天, 第2天: a day counted from the one told last; 第二天 and 第三天 are words of the pack, 连续第四天 counts from no day told."""
    count = small_number(number)
    if match[0] not in ("天", "日") or count is None or not 2 <= count <= 31 or number in ("二", "三") or text[start - 1 : start] != "第" or text.endswith(_IN_A_ROW, 0, start - 1):
        return None
    return Token("day_word", start - 1, match.end(), (("story", count - 1), None), casual=count > 2)


def _between(text: str, start: int, number: str, match: re.Match[str], tail: re.Match[str] | None) -> Token | None:
    """三四天前, 3至5天后, 三五天内, 未来三到五年, 过去两三个月: a distance of two amounts; a stretch is taken at its longest."""
    unit, low, high, begin = _UNITS[match["u"]], None, None, start
    if unit not in _LETTERS or match["half"] or match["half2"] or text.startswith(("级", "龄", "薪", "期", "代"), match.end()):
        return None
    if (lesser := _LESSER.search(left_of(text, start))) is not None:
        low, high, begin = parse_number(lesser["n"]), parse_number(number), start - len(lesser[0])
        if text[begin - 1 : begin] in _NO_LESSER:
            return None
    elif (numeral := read_numeral(number + match[0], 0)) is not None and numeral.end == len(number):
        low, high = numeral.low, numeral.high
    if low is None or high is None or low >= high:
        return None
    if (lead := _STRETCH.search(left_of(text, begin, 5))) is not None and (tail is None or tail["w"][-1] not in "前后"):
        return Token("offset", begin - len(lead[0]), tail.end() if tail else match.end(), Offset(high, unit, -1 if lead[1] in _PAST else 1, True), casual=True)
    if tail is None:
        return None
    if tail["w"][-1] == "内":
        return Token("offset", begin, tail.end(), Offset(high, unit, 1, False, Decimal(0)), casual=True) if _to_come(text, begin, tail.end()) else None
    if tail["w"][-1] not in "前后":
        return None
    return Token("offset", begin, tail.end(), Offset(high, unit, -1 if "前" in tail["w"] else 1, False, low), casual=True)


def _compound(text: str, number: str, match: re.Match[str]) -> tuple[Decimal, str, int] | None:
    """两小时三十分钟, 一年零三个月, 三个月零五天: (amount, unit, end) in the smaller unit; months and days as months."""
    amount = parse_number(number)
    if amount is None or match["half"] or match["half2"] or match["more"] or match["more2"]:
        return None
    unit, end = _UNITS[match["u"]], match.end()
    first = end
    while (found := _NEXT.match(text, end)) and (value := parse_number(found["n"])) is not None:
        smaller = _UNITS[found["u"]]
        if unit in _MONTHS and smaller in _MONTHS and _MONTHS[smaller] < _MONTHS[unit]:
            amount, unit = amount * _MONTHS[unit] + value, smaller
        elif unit in _MONTHS and smaller in ("week", "day"):
            return _with_days(text, amount * _MONTHS[unit], found)
        elif unit in _SECONDS and smaller in _SECONDS and _SECONDS[smaller] < _SECONDS[unit]:
            amount, unit = amount * (_SECONDS[unit] // _SECONDS[smaller]) + value, smaller
        else:
            break
        end = found.end()
    return (amount, unit, end) if end > first else None


def _with_days(text: str, months: Decimal, found: re.Match[str]) -> tuple[Decimal, str, int]:
    """Months with the weeks and days behind them; hours and minutes beside them move no day."""
    days, end, above = Decimal(0), found.start(), _SECONDS["week"] + 1
    while (part := _NEXT.match(text, end)) and (value := parse_number(part["n"])) is not None:
        size = _SECONDS.get(_UNITS[part["u"]], above)
        if size >= above:
            break
        days += value * (size // _SECONDS["day"])
        end, above = part.end(), size
    return months + days / 30 + _ROUND, "month", end


def _period(amount: Decimal, unit: str) -> str:
    """An ISO 8601 duration: 每两周 is P2W."""
    time = unit in ("hour", "minute", "second")
    if amount % 1 and unit in _PARTS and not amount * _PARTS[unit][0] % 1:  # 每半年 is P6M
        amount, unit = amount * _PARTS[unit][0], _PARTS[unit][1]
        time = time or unit == "hour"
    return f"P{'T' if time else ''}{format(amount.normalize(), 'f')}{_LETTERS[unit]}"


def _nth_week(text: str, start: int, end: int, number: str, match: re.Match[str]) -> Token | None:
    """第一周, 第三周周日."""
    if match["u"] not in ("周", "星期", "礼拜") or text.startswith("年", match.end()) or not start or text[start - 1] not in "第后":
        return None
    value = small_number(number)
    if value is None:
        return None
    if text[start - 1] == "后":
        if not text.endswith("最后", 0, start):
            return None
        value, low = -1, start - 2
    else:
        low = start - 1
    day = WEEKDAY.match(text, match.end())
    stop = day.end() if day else match.end()
    if day:
        weekday = weekday_number(day["d"])
        return Token("nth", low, stop, (value, weekday if match["ge"] else -weekday))
    return Token("nth", low, stop, (value, 0))
