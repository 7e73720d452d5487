"""Dates and times as the text writes them; what they resolve to is the timeline's business (assemble/timeline.py)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

_D = "0-9〇零一二三四五六七八九十廿卅○"
_DAYPARTS: Final = {
    "凌晨": "early_morning", "清晨": "early_morning", "深夜": "night", "午夜": "night", "零时": "early_morning", "早上": "morning",
    "早晨": "morning", "上午": "morning", "今早": "morning", "早": "morning", "中午": "noon", "正午": "noon", "下午": "afternoon",
    "午后": "afternoon", "傍晚": "evening", "晚上": "evening", "晚间": "evening", "夜间": "night", "当晚": "evening", "晚": "evening",
    "夜里": "night", "夜": "night", "半夜": "night",
}
_PART = "|".join(sorted(_DAYPARTS, key=len, reverse=True))
_YEAR = r"(?P<y>(?:19|20)\d\d|[一二][九〇零○0][〇零○0一二三四五六七八九\d]{2}|\d{2}(?=年\d{1,2}月)|民国\d{2,3}|1[01]\d(?=年))年(?!来|内|间|多|之|龄|级|度(?!\d))(?:度)?"
_RELYEAR = r"(?P<ry>今年|去年|前年|上年|当年|同年|次年|翌年|本年度?|明年|后年)"
_RELMONTH = r"(?P<rm>本月|上月|上个月|当月|同月|次月|下月|下个月)"
_MONTH = r"(?P<m>1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])月(?!薪|租|饼|嫂)(?:份)?"
_DAY = r"(?P<d>3[01]|[12]\d|0?[1-9]|三十一?|卅一?|[二廿]十?[一二三四五六七八九]?|十[一二三四五六七八九]?|[一二三四五六七八九])(?:日|号(?!码|楼|店|线|车|院))(?!报|均|元|本|常|用|前|韩|军|语|资)"
_BAREDAY = r"(?P<d2>3[01]|[12]\d|0?[1-9])(?=[、，](?:3[01]|[12]\d|0?[1-9])(?:[、，](?:3[01]|[12]\d|0?[1-9]))*日)"
_TENDAY = r"(?P<xun>上旬|中旬|下旬|初|底|中(?=[，。、])|末)"
_CLOCK = (
    rf"(?P<part>{_PART})?(?:的|，)?(?:(?P<h>2[0-4]|1\d|0?\d|[一二两三四五六七八九十]{{1,3}}|零)(?:时|点(?!多钟的人)|[:：](?=[0-5]\d))"
    rf"(?:(?P<min>[0-5]?\d|[一二三四五]?十?[一二三四五六七八九]?)分|(?P<min2>[0-5]\d)(?!\d)(?::[0-5]\d)?|(?P<half>半)|(?P<ke>[一三1-3]刻))?(?:钟)?(?:许|左右|前后|过|多)?)?"
)
_MAIN = re.compile(
    rf"""
    (?P<iso>(?P<iy>(?:19|20)\d\d)\s?(?P<isep>[-/.])\s?(?P<im>1[0-2]|0?[1-9])\s?(?P=isep)\s?(?P<id>3[01]|[12]\d|0?[1-9])(?![\d.-]))
    |(?P<ymd>(?:{_YEAR}|{_RELYEAR}(?:的)?)?{_MONTH}(?:{_DAY}|{_BAREDAY}|{_TENDAY})?)
    |(?P<rmd>{_RELMONTH}(?:(?P<d3>3[01]|[12]\d|0?[1-9]|[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九])[日号]|(?P<xun3>上旬|中旬|下旬|初|底))?)
    |(?P<yspan>(?:(?P<y4>(?:19|20)\d\d|二[〇零○][〇零○一二三四五六七八九]{{2}})年|(?P<ry4>今年|去年|前年|上年|本年))(?P<span4>上半年|下半年|(?:第)?[一二三四1-4]季度|前三季度|全年|前(?P<n4>[一二三四五六七八九十\d]{{1,2}})个月|首(?P<n5>[一二三四五六七八九十\d]{{1,2}})个?月|初|底|末|年初|年底|年中)?(?!以前|第))
    |(?P<pspan>上半年|下半年|(?<!第)(?:第)?[一二三四1-4]季度|前三季度|全年)
    |(?P<day>(?<![\d.])(?P<d5>3[01]|[12]\d|0?[1-9]|三十一?|卅一?|二十[一二三四五六七八九]?|廿[一二三四五六七八九]?|十[一二三四五六七八九]?|[一二三四五六七八九])(?:日(?!报|均|元|本|常|用|韩|军|语|资|内|前|后|夜兼|行政|拘|的|以|起[，。])|号(?=[上下凌晚中早，清傍]))|(?P<d6>3[01]|[12]\d|0?[1-9])(?=[、](?:3[01]|[12]\d|0?[1-9])(?:、(?:3[01]|[12]\d|0?[1-9]))*日))
    |(?P<rel>昨日|昨天|昨晚|昨(?=[（晚早])|前日|前天|前晚|今日|今天|今早|今晚|今晨|明日|明天|后天|大前天|当日|当天|当晚|同日|同天|次日|翌日|第二天|隔天|即日)
    |(?P<week>(?:(?P<wrel>上上|上|下下|下|本|这个?)?(?:周|星期|礼拜)(?P<wd>[一二三四五六日天末1-6])))
    |(?P<vague>近日|日前|近期|不久前|前不久|连日来|近段时间|近来|最近|前期|此前|去年同期|上年同期|同期)
    """,
    re.VERBOSE,
)
_TRIGGER = re.compile(r"[年月日号天周晚期前季近](?!\Z)|星期|日前|[-/.]\d|今早|今晨|近来|最近|上半年|[年月日号天]\Z")
_CLOCK_RE = re.compile(_CLOCK)
_DAY_RANGE = re.compile(r"(?:晚|凌晨|上午|下午)?\s?(?:至|到|-|—|——|~|～|－|–)\s?")
_SINCE = re.compile(r"(?:份|初)?(?:以来|至今|起(?=[，,至]|，|到)|开始至今|迄今)")
_COUNT_RANGE = re.compile(r"(?P<a>1[0-2]|[1-9]|[一二三四五六七八九十]{1,2})(?:月)?\s?(?:-|—|——|~|～|至|到|－|–)\s?(?:同年)?(?P<b>1[0-2]|[1-9]|[一二三四五六七八九十]{1,2})月(?:份|底|末|期间)?(?![\d〇零一二三四五六七八九十]{1,3}[日号])")
_CASE_CODE = re.compile(r"[“\"‘]?\d{1,4}[·•.．]\d{1,2}(?:[·•.．]\d{1,2})?[”\"’]")


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date expression. ``kind``: point, range, since, until, vague, relative, span, clock, weekday.

    ``year``/``month``/``day`` are the first bound as stated, ``year2``/``month2``/``day2`` the second of a range; None where
    the text leaves them out. ``anchor`` is the word a relative date hangs on (今年, 昨日, 当晚, 上月); ``span`` names a period
    (h1, h2, q1…q4, q1-3, year, first_n, xun1…xun3, vague).
    """

    start: int
    end: int
    kind: str
    year: int | None = None
    month: int | None = None
    day: int | None = None
    year2: int | None = None
    month2: int | None = None
    day2: int | None = None
    anchor: str | None = None
    month_anchor: str | None = None
    span: str | None = None
    time: str | None = None
    daypart: str | None = None
    precision: str = "day"
    listed: bool = False
    rule: str = "date.point"


_CN_DIGIT: Final = {c: i for i, c in enumerate("〇一二三四五六七八九")} | {"零": 0, "○": 0, "O": 0, "两": 2}


def small_number(text: str) -> int | None:
    """A numeral up to 99, Arabic or Chinese: 12, 廿三, 三十一."""
    if text.isascii():
        return int(text) if text.isdigit() else None
    if text[0] in "廿卅":
        rest = _CN_DIGIT.get(text[1:], 0) if len(text) > 1 else 0
        return (20 if text[0] == "廿" else 30) + rest
    if "十" in text:
        head, _, tail = text.partition("十")
        return (_CN_DIGIT.get(head, 1) if head else 1) * 10 + (_CN_DIGIT.get(tail, 0) if tail else 0)
    return _CN_DIGIT.get(text)


def _year(text: str) -> int | None:
    if text.startswith("民国"):
        return int(text[2:]) + 1911
    digits = "".join(str(_CN_DIGIT[c]) if c in _CN_DIGIT else c for c in text)
    if not digits.isdigit():
        return None
    value = int(digits)
    if len(digits) == 3:
        return value + 1911
    if len(digits) == 2:
        return 2000 + value if value < 50 else 1900 + value
    return value


def _clock(text: str, at: int) -> tuple[str | None, str | None, int]:
    """Time of day behind a date: (HH:MM, daypart, end)."""
    match = _CLOCK_RE.match(text, at)
    if match is None or match.end() == at:
        return None, None, at
    word = match.group("part")
    part = _DAYPARTS.get(word) if word else None
    if word is None and match.group("h") is None:
        return None, None, at
    hour_text = match.group("h")
    if hour_text is None:
        end = at + match.group().index(word) + len(word) if word else at
        return None, part, end
    hour = 0 if hour_text == "零" else small_number(hour_text)
    if hour is None or hour > 24:
        return None, part, match.end("part") if word else at
    minute_text = match.group("min") or match.group("min2")
    minute = (small_number(minute_text) or 0) if minute_text else 30 if match.group("half") else 0
    if match.group("ke"):
        minute = 15 * (small_number(match.group("ke")[0]) or 1)
    if part in ("afternoon", "evening", "night") and 1 <= hour <= 11 and not (word in ("深夜", "午夜", "半夜", "夜里", "夜") and hour <= 5):
        hour += 12
    if part == "early_morning" and hour == 12 or hour == 24:
        hour = 0
    if part is None:
        part = (
            "early_morning" if hour < 6 else "morning" if hour < 11 else "noon" if hour < 13 else "afternoon" if hour < 18 else "evening"
        )
    return f"{hour:02d}:{minute:02d}", part, match.end()


def scan_dates(text: str) -> list[DateMention]:
    """All date expressions of a clean text, left to right, without overlaps."""
    if not _TRIGGER.search(text):
        return []
    out: list[DateMention] = []
    codes = [m.span() for m in _CASE_CODE.finditer(text)] if "·" in text or "”" in text else []
    at = 0
    while True:
        match = _MAIN.search(text, at)
        if match is None:
            break
        ranged = _COUNT_RANGE.search(text, max(at, match.start() - 6), match.end() + 6)
        if ranged is not None and ranged.start() <= match.end() and (ranged.start() == 0 or not text[ranged.start() - 1].isdigit()):
            made = _months(text, match, ranged, at)
            if made is not None:
                out.append(made)
                at = made.end
                continue
        if any(a <= match.start() < b for a, b in codes):
            at = match.end()
            continue
        mention = _build(text, match, out[-1] if out else None)
        if mention is None:
            at = match.end()
            continue
        out.append(mention)
        at = mention.end
    return out


def _months(text: str, match: re.Match[str], ranged: re.Match[str], floor: int) -> DateMention | None:
    """1-6月, 今年1月至9月: whole months."""
    first, last = small_number(ranged.group("a")), small_number(ranged.group("b"))
    if first is None or last is None or not 1 <= first < last <= 12:
        return None
    start, year, anchor = ranged.start(), None, None
    lead = re.search(r"((?:19|20)\d\d|1[01]\d|[二一][〇零○九][〇零○一二三四五六七八九]{2})年$|(今年|去年|前年|上年|本年度?)$", text[max(floor, start - 6) : start])
    if lead:
        year = _year(lead.group(1)) if lead.group(1) else None
        anchor = lead.group(2)
        start -= len(lead.group())
    if start < floor:
        return None
    return DateMention(start, ranged.end(), "range", year=year, month=first, month2=last, anchor=anchor, precision="range", rule="date.months")


def _build(text: str, match: re.Match[str], previous: DateMention | None) -> DateMention | None:
    start, end = match.span()
    group = match.lastgroup if match.lastgroup in ("iso", "ymd", "rmd", "yspan", "pspan", "day", "rel", "week", "vague") else _branch(match)
    year = month = day = None
    anchor = month_anchor = span = None
    precision, kind = "day", "point"
    if group == "iso":
        year, month, day = int(match["iy"]), int(match["im"]), int(match["id"])
        stamp = re.match(r"[\sT]{0,2}(\d{1,2}):([0-5]\d)(?::[0-5]\d)?", text[end : end + 12])
        time = None
        if stamp:
            time, end = f"{int(stamp[1]):02d}:{stamp[2]}", end + stamp.end()
        return DateMention(start, end, "point", year, month, day, time=time, rule="date.iso")
    if group == "ymd":
        year = _year(match["y"]) if match["y"] else None
        anchor = match["ry"]
        month = small_number(match["m"])
        day_text = match["d"] or match["d2"]
        day = small_number(day_text) if day_text else None
        if day is None:
            precision = "month"
            xun = match["xun"]
            if xun in ("上旬", "中旬", "下旬"):
                span, precision = {"上旬": "xun1", "中旬": "xun2", "下旬": "xun3"}[xun], "range"
            elif xun:
                span, precision = "vague", "vague"
        if month is None or not 1 <= month <= 12 or (day is not None and not 1 <= day <= 31):
            return None
        if start and text[start - 1].isdigit() and text[start].isdigit():
            return None
        if day is None and month is not None and month > 1 and text[max(0, start - 1) : start] in ("前", "首") and match["xun"] is None:
            return DateMention(start - 1, end, "range", year=year, month=1, month2=month, anchor=anchor, precision="range", rule="date.months")
    elif group == "rmd":
        month_anchor = match["rm"]
        day = small_number(match["d3"]) if match["d3"] else None
        precision = "day" if day else "month"
        if match["xun3"]:
            span = {"上旬": "xun1", "中旬": "xun2", "下旬": "xun3"}.get(match["xun3"], "vague")
            precision = "range" if span != "vague" else "vague"
        elif day is None and not _SINCE.match(text, end) and not re.match(r"[^，。；]{0,24}以来", text[end : end + 28]):
            precision, span = "vague", "vague"
    elif group == "yspan":
        year = _year(match["y4"]) if match["y4"] else None
        anchor = match["ry4"]
        span, precision = _span(match["span4"], match["n4"] or match["n5"])
        kind = "span"
        if match["span4"] is None and year is not None:
            later = re.match(r"\s?(?:至|到|-|—|~)\s?((?:19|20)\d\d)年(?:(1[0-2]|0?[1-9])月)?", text[end : end + 12])
            if later:
                return DateMention(start, end + later.end(), "range", year, 1, None, int(later[1]), int(later[2] or 12), None,
                                   precision="range", rule="date.years")
            if not (_SINCE.match(text, end) or re.match(r"[，间]", text[end : end + 1]) or re.search(r"[自从在于]$", text[max(0, start - 1) : start])):
                precision, kind, span = "vague", "vague", "vague"
        if match["span4"] is None and anchor and not _SINCE.match(text, end):
            precision, kind, span = "vague", "vague", "vague"
        if match["span4"] is None and re.match(r"[，]?(?:第|前|内|多|之|龄|级|的历史)", text[end : end + 3]):
            return None
    elif group == "pspan":
        span, precision = _span(match.group("pspan"), None)
        kind = "span"
    elif group == "day":
        day = small_number(match["d5"] or match["d6"])
        if day is None or not 1 <= day <= 31:
            return None
        if re.search(r"[拘留处罚为期历时连续个共长达第近约余每后经过前后超间隔达\d]$", text[max(0, start - 1) : start]) and not match["d6"]:
            return None
        if match["d5"] and re.search(r"拘留|为期|历时|连续|长达|短短|不到|超过", text[max(0, start - 5) : start]):
            return None
        if match["d5"] and len(match["d5"]) == 1 and not match["d5"].isdigit() and not re.search(r"[，。至到、于在月\s（]$|^$|记者|电$", text[max(0, start - 1) : start]):
            return None
    elif group == "rel":
        anchor, kind = match["rel"], "relative"
    elif group == "week":
        anchor, kind = (match["wrel"] or "") + "周" + match["wd"], "weekday"
        bracket = re.match(r"（(\d{1,2})日）", text[end : end + 6])
        if not bracket and not re.search(r"[，。\s]$|^$|上|下|本|这", text[max(0, start - 1) : start] + (match["wrel"] or "")):
            return None
    else:
        return DateMention(start, end, "vague", anchor=match["vague"], precision="vague", rule="date.vague")
    if group == "rel" or group == "week":
        bracket = re.match(r"（(?:(\d{1,2})月)?(\d{1,2}|[一二三四五六七八九十廿]{1,3})[日号]）", text[end : end + 10])
        if bracket:
            month = int(bracket[1]) if bracket[1] else None
            day = small_number(bracket[2])
            end += bracket.end()
            kind = "point"
    time, daypart, after = (None, None, end)
    if precision == "day" or anchor in _DAYPARTS:
        time, daypart, after = _clock(text, end)
        if after > end and not (time is None and text[after : after + 1] in "报会间班"):
            end = after
        else:
            time = daypart = None
    if anchor and daypart is None and anchor[-1] in "晚早晨":
        daypart = "evening" if anchor.endswith("晚") else "morning"
    made = DateMention(start, end, kind, year, month, day, anchor=anchor, month_anchor=month_anchor, span=span, time=time,
                       daypart=daypart, precision="minute" if time and not time.endswith(":00") else "hour" if time else precision,
                       listed=bool(previous and previous.day and text[previous.end : start] in ("、", "，", "和", "及") and group == "day"),
                       rule=f"date.{group}")
    if precision in ("day", "month") and kind == "point":
        wider = _range(text, made)
        if wider is not None:
            return wider
    return _edge(text, made)


def _branch(match: re.Match[str]) -> str:
    for name in ("iso", "ymd", "rmd", "yspan", "pspan", "day", "rel", "week", "vague"):
        if match.group(name) is not None:
            return name
    return "vague"


def _span(word: str | None, count: str | None) -> tuple[str, str]:
    if word is None:
        return "year", "year"
    if count:
        return f"first_{small_number(count) or 1}", "range"
    table = {"上半年": ("h1", "half"), "下半年": ("h2", "half"), "前三季度": ("q1-3", "range"), "全年": ("year", "year")}
    if word in table:
        return table[word]
    quarter = re.search(r"[一二三四1-4]", word)
    if "季度" in word and quarter:
        return f"q{small_number(quarter.group())}", "quarter"
    return "vague", "vague"


def _range(text: str, made: DateMention) -> DateMention | None:
    """1月30至31日, 8月28日至9月9日, 2021年6月至2022年12月."""
    joint = _DAY_RANGE.match(text, made.end)
    at = joint.end() if joint else -1
    bare = None
    if made.day is None and made.month is not None and made.precision == "month":
        bare = re.match(r"(3[01]|[12]\d|0?[1-9])(?:日)?\s?(?:至|到|-|—|~|～)\s?(3[01]|[12]\d|0?[1-9])[日号]", text[made.end : made.end + 10])
        if bare:
            return DateMention(made.start, made.end + bare.end(), "range", made.year, made.month, int(bare[1]), None, made.month, int(bare[2]),
                               anchor=made.anchor, precision="range", rule="date.range")
    if joint is None:
        return None
    other = re.match(
        r"(?:((?:19|20)\d\d)年|(今年|去年|同年|次年|翌年|当年))?(?:(1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])月(?:份)?)?(?:(3[01]|[12]\d|0?[1-9]|[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九廿])[日号])?",
        text[at : at + 16],
    )
    if other is None or not (other[3] or other[4]) or (made.day is None and other[3] is None):
        return None
    month2 = small_number(other[3]) if other[3] else made.month
    day2 = small_number(other[4]) if other[4] else None
    if made.day is not None and day2 is None and other[3]:
        return None
    end = at + other.end()
    time, daypart, after = _clock(text, end)
    return DateMention(made.start, after if daypart else end, "range", made.year, made.month, made.day, int(other[1]) if other[1] else None, month2, day2,
                       anchor=made.anchor, month_anchor=other[2], precision="range", rule="date.range")


def _edge(text: str, made: DateMention) -> DateMention:
    """自…以来, …以来, 截至…: what kind of period a date bounds."""
    from dataclasses import replace

    before = text[max(0, made.start - 3) : made.start]
    if re.search(r"截至|截止至?|截至到|截止到", before + text[made.start : made.start]):
        return replace(made, kind="until", precision="range", rule="date.until")
    if (re.search(r"[自从由]$", before) or made.rule == "date.rmd" and made.day is None) and made.precision in ("day", "month", "year"):
        later = re.match(r"[^，。；]{0,40}?(?:以来|起(?=[，。以]|开始)|至今)", text[made.end : made.end + 44])
        if later:
            return replace(made, kind="since", precision="range", rule="date.since")
    since = _SINCE.match(text, made.end)
    if since and made.span != "vague":
        return replace(made, end=since.end(), kind="since", precision="range", rule="date.since")
    return made
