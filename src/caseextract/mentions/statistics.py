"""Figures of a period and their changes: 同比下降41.3%, 立案214起、破案160起，同比分别下降9%和上升14%.

The template is PERIOD, SCOPE + METRIC + (VALUE) + (同比|环比|较…) + (上升|下降) + CHANGE; several changes behind 分别
belong to as many metrics before them, in their order.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import pairwise

from caseextract.expressions import expression
from caseextract.mentions.bust_words import AS_A_GOAL
from caseextract.mentions.facts import Count, StatisticFact
from caseextract.mentions.metrics import NOUN_BEHIND, bare_metric, metric_before, metric_of
from caseextract.mentions.quantities import QuantityMention
from caseextract.mentions.quantity import tidy
from caseextract.mentions.reading import Reading, count_of
from caseextract.mentions.standing import FigureReader, difference
from caseextract.numerals import parse_number
from caseextract.text.structure import Sentence

_OTHER_BASIS = expression(r"较|比(?!例|较|重|率)")
_RATIO = expression(r"(?:[是为]|相当于)(?:20\d\d年|去年|上年|上一年度?|前年|前一年|上个?月|同期|上一?周|[一二三四五]年前)[^，。]{0,8}$")
_IN_SLOGAN = expression(r"[“]?(?:100%|下降|上升|提升|增长|减少|降低|提高|增加|确保|不)")
_SLOGAN = expression(r"[、”][^、”，]{0,3}(?:个|大|项)$")
_UP_TO = expression(r"(?:增长|增加|上升|提高|提升)(?:到|至|为)")
_STANDS = expression(r"(?:达到?|为|升至|降至|提升至|高达|超过?|突破|保持|稳定|持续|[为至在]).{0,4}$")
_LEVEL_AT = expression(r"(?:升至|降至|(?<!幅)(?<!幅.)达到?|至|到|(?<!幅)(?<!幅分别)(?<!幅均)为|占|保持在?|率(?:超过|高达|仅|约)?)$|占[^，。；]{0,12}$|[至到](?:\d{4}|[去今本上前])年(?:\d{1,2}月份?|[上下]半年|底|末)?的?$")
_CLAUSE_END = expression(r"[，；：。][^，；：。]*$")
_ENDS = expression(r"\s*(?:[，。；、）\n]|$|[升降增减上下])")
_SIGNS = "+＋-－—−"
# ；比去年同月的47起少34%: the number told before is compared with another
_COMPARED_ANEW = expression(r"[，；、]?(?:又|且|并|但|而|与)?[较比与和同环]")
_DOUBLED = expression(r"翻(?:了)?(?P<times>[一两二三])?番")
# 环、同比均持平; 与前一周持平: no change, and against which times
_LEVEL = expression(
    r"(?P<both>(?:环比?|同比?)[、和与]?(?:环比|同比))(?:均|都|基本|大致|总体)*持平|(?:同比|环比)(?:均|都|基本|大致|总体)*持平"
    r"|[与和同较](?:(?:去年|上年)(?:同期|同月|同季)?|上一?周|前一周|上一?个?月|前一个?月|上一?季度?|节前)[^，。；]{0,4}?(?:基本|大致|总体)?持平"
)
_FIGURE = expression(r"\d|[一二两三四五六七八九十百千万]+[起宗件名人个]")
_LIST_CUT = expression(r"也?各(?=[少多升降减增])|同比|环比|较|比(?!例)|与(?:去年|上年)|分别|均|皆|按[年月]")
_NO_METRIC = "总数"
_OF_CHANGE = frozenset(["percent", "multiple", "points", "fraction"])
_NO_BASE = frozenset(["年", "类", "种", "项", "大", "天", "小时", "日", "个月", "月", "周", "岁", "分钟", "昼夜"])  # 八类案件同比下降
_SHORT_METRIC = 4
_HEADED = 30
_HEADING = expression(r"(?:^|[\n。；])\s*（?[一二三四五六七八九十\d]{1,3}[）、.．]\s?(?P<name>[\u4e00-\u9fff“”]{2,14})[。：]\s*$")
_DEAD_AND_HURT = expression(r"(?:致|造成|酿成|导致)[^，。；、\d一二两三四五六七八九十]{0,6}(?=[^，。；、]{1,6}[死伤])(?:(?P<dead>\d{1,3}|[一二两三四五六七八九十]{1,3})死)?(?:[、，]?(?P<hurt>\d{1,3}|[一二两三四五六七八九十]{1,3})(?:人)?伤(?!口|情|势|者))?")
_BETWEEN = expression(r"[、和及与，]")
_RESPECTIVELY = expression(r"(?P<names>[^，；。]{2,40})分别(?:为|是|有|达|录得|发生|立案?)?(?:共)?$")
_RISEN = 44  # over the level that a rate has risen from
_RATE = 14  # 至于整体破案率，为31.1%
# 爆窃案842宗，升11%: a figure with its change right behind it, as Hong Kong's papers have it
_RIGHT_BEHIND = expression(r"[\d一二三四五六七八九十百千万零余][宗件起名人]，(?:同比|按年|则)?(?:微?[升跌]|[增减]|[多少]了?)(?:约|近|逾|幅)?$")
# 刑事警情少了12%, 刑案降两成: a metric stands right before its short direction, so that no comparison need be named
_OF_METRIC = expression(r"(?:案件?|警情|事故|发案|立案|破案|接警|接报|报警|罪行|损失|财损|[人起件宗案]数|破案率|安全感)(?:数量?|总?量|类)?(?:更是?|[也则均都又各共]|大幅|已){0,2}(?:[升降增减跌](?!到|至|为)|[多少高低](?=了))了?(?:约|近|逾|超过?)?$")
_SIZES_TOLD = expression(r"(?:其中)?(?:[降跌减升增涨]幅|幅度)(?:依次|分别|各|均|则)*[为达是]?到?")
# 降幅最大，达三成; 升幅更是达到29.5%; 降得最多，是26%: how large the change is
_SIZE_OF_CHANGE = expression(r"(?:(?P<fell>[降跌减少])|[升增涨多])得(?:[最更很])?(?:多|大|快|狠|猛|厉害|明显)，(?:[是为达]|高达|[降跌减升增涨]了)?$|(?:(?P<down>[降跌减]幅)|[升增涨]幅)(?:最[大高小]|居[前首]|更|也|明显|显著|依次|分别|各|均|则)?，?(?:更?是|也)?(?:[为达]|达到|高达|超过?|接近)?$")
_PLAN_REACH = 70
_AIMED = expression(
    r"(?:方案|会议|通知|意见|会上|规划)[^，。；]{0,8}(?:要求|提出|明确)(?!了)|力[争求]|确保(?!了)|(?:工作|任务)目标(?!定位)|目标[是为：]|(?<!现)将(?=(?:挂牌|督办|打掉|侦破|破获|抓获|查处|建成|新建|新增)[^，。；]*(?:，(?:同比|环比|较|比)[^，。；]*)?$)"
)
_WIDE = 160  # how far back a comparison named before still holds for 增加1.7倍
# Where a number belongs to the period compared: 比去年同期的410起, 较2022年的7万宗
_OF_OLD = expression(r"(?:(?<![同环])比|较|[与和](?=[^，。；、\d]{0,8}[年月周期季前度]|\d{4}年))[^，。；、\d]{0,4}(?:\d{4}年)?(?:\d{1,2}月份?)?[^，。；、\d]{0,6}的?$|(?:去年|上年|同期|上月|上周|前一周|前年)(?![^，。；、\d]{0,2}(?:共|录得|合计|发生|全年))[^，。；、\d]{0,3}的?$")
_AVERAGE = expression(r"（?(?:日均|平均每?[天日]?|月均)[^，。；、\d]{0,2}$")
_MOVED = expression(r"[^，。；、\d]{0,4}(?:至|到)[^，。；、\d]{0,8}")
_TO = expression(r"(?:至|到)[^，。；、\d]{0,8}$")
# 上升1.3倍至4宗; 上升2.5倍，由去年的95宗增加至336宗
_TO_VALUE = expression(r"，?(?:(?:[达升降增减跌回]|回落|上升|下降|增加|减少)?[至到]|(?:合?共|录得|总?数[为达]|达)(?=\d))(?:约|近|逾|超过|接近)?")
# 录得1402名青少年被捕，较去年少31.8%: the noun behind a number, up to the comma
_TAIL = expression(r"[\u4e00-\u9fff“”]{1,16}(?=，)")
_FROM_VALUE = expression(r"，?(?:由|从)[^，。；、\d]{0,10}")


def _quoted(text: str, quantity: QuantityMention) -> bool:
    """Whether a number is all that quotation marks hold: “两车” are no two cars."""
    return text.startswith("“", quantity.start - 1) and text.find("”", quantity.number_end, quantity.end + 2) >= 0


def _completed(names: Sequence[str]) -> list[str]:
    """Short names with the noun that the last of them ends with: 刑事、治安警情."""
    head = next((noun for noun in ("警情", "案件", "事故") if names[-1].endswith(noun)), "")
    if not head or any(len(name) > _SHORT_METRIC for name in map(bare_metric, names[:-1])):
        return list(names)
    return [name if name.endswith(("警情", "案件", "事故", "数", "案", "率")) else name + head for name in names]


@dataclass(frozen=True, slots=True)
class _Change:
    """One change of a group: its quantity and whether it goes down."""

    quantity: QuantityMention
    down: bool


class StatisticReader:
    """Reads changes everywhere, and plain figures for the records that hold totals."""

    def __init__(self, reading: Reading) -> None:
        """Keep the reading."""
        self.reading, self.cues = reading, reading.cues
        self.figures = FigureReader(reading)

    def read(self, used: set[int]) -> list[StatisticFact]:
        """All statistics in text order."""
        out: list[StatisticFact] = []
        text = self.reading.text
        for sentence in self.reading.fact_sentences():
            quantities = self.reading.sentence_quantities(sentence.start, sentence.end)
            if quantities:
                if any(q.kind in _OF_CHANGE for q in quantities):
                    changes = self._changes(sentence, quantities, used)
                    taken = {f.end for f in changes}
                    out += changes
                    out += [f for f in self._rates(sentence, quantities) if f.end not in taken]
                out += self.figures.read(sentence, quantities, used, out)
            if text.find("死", sentence.start, sentence.end) >= 0 or text.find("伤", sentence.start, sentence.end) >= 0:
                out += self._dead_and_hurt(sentence)
            if "持平" in text[sentence.start : sentence.end] or "番" in text[sentence.start : sentence.end]:
                level = self._worded(sentence, out)
                known = {(f.start, f.end) for f in level}
                out = [*(f for f in out if (f.start, f.end) not in known), *level]
        return sorted([f for f in out if not self._aimed_at(f)], key=lambda f: f.start)

    def _dead_and_hurt(self, sentence: Sentence) -> list[StatisticFact]:
        """The dead and the hurt of a headline's short count: 致1死3伤, 造成两死五伤."""
        out: list[StatisticFact] = []
        for match in _DEAD_AND_HURT.finditer(self.reading.text, sentence.start, sentence.end):
            for group, metric in (("dead", "死亡"), ("hurt", "受伤")):
                value = parse_number(match[group]) if match[group] else None
                if value is not None:
                    out.append(StatisticFact(match.start(group), match.end(group) + 1, "statistic.figure", metric, Count(value=value, unit="人")))
        return out

    def _aimed_at(self, fact: StatisticFact) -> bool:
        """Whether a figure is what a plan asks for or what is still to come: 力争发案下降15%, 将挂牌督办100起."""
        text = self.reading.text
        reach = max(0, fact.start - _PLAN_REACH)
        floor = max(reach, *[text.rfind(mark, reach, fact.start) + 1 for mark in "。；\n"])
        return _AIMED.search(text, floor, fact.end) is not None or AS_A_GOAL.match(text, fact.end) is not None

    def _groups(self, sentence: Sentence, quantities: Sequence[QuantityMention]) -> list[list[_Change]]:
        """Changes told together: 同比分别下降9%和上升14%."""
        text = self.reading.text
        groups: list[list[_Change]] = []
        cued = self.cues.compared.search(text, sentence.start, sentence.end) is not None
        wide = cued or self.cues.compared.search(text, max(0, sentence.start - _WIDE), sentence.start) is not None
        for quantity in quantities:
            if quantity.kind not in _OF_CHANGE or quantity.value is None:
                continue
            if groups:
                last = groups[-1][-1]
                gap = text[last.quantity.end : quantity.start]
                if len(gap) <= 14 and self.cues.joining.fullmatch(gap) and (gap[:1] != "，" or _ENDS.match(text, quantity.end)):
                    found = self.cues.direction.search(gap)
                    groups[-1].append(_Change(quantity, last.down if found is None else found["down"] is not None))
                    continue
            if groups and text[groups[-1][-1].quantity.end : quantity.start] == "（" and text.startswith("）", quantity.end) and quantity.kind == "percent":
                groups[-1][-1] = _Change(quantity, groups[-1][-1].down)  # 下降近一半（45.5%）
                continue
            before = text[max(sentence.start, quantity.start - 14) : quantity.start]
            size = _SIZE_OF_CHANGE.search(before) if quantity.kind == "percent" else None
            if size is not None:
                groups.append([_Change(quantity, size["down"] is not None or size["fell"] is not None)])
                continue
            if cut := _CLAUSE_END.search(before):
                before = cut[0][1:]
            direction = None
            for direction in self.cues.direction.finditer(before):
                pass
            sign = self._sign(quantity, before) if cued and direction is None else None
            if sign is not None:
                groups.append([_Change(quantity._replace(value=abs(quantity.value)), sign == "-")])
                continue
            ratio = quantity.kind == "multiple" and _RATIO.search(before)
            if quantity.kind in ("percent", "fraction") and _LEVEL_AT.search(before):
                continue
            if direction is not None and _SLOGAN.search(before, direction.end()):
                continue  # “三个下降、三个100%”
            if direction is not None and direction.group() in "高低" and quantity.kind != "points":
                continue  # 价格高出一半; a rate is 高了4个百分点
            if direction is None and not ratio or not (wide if quantity.kind == "multiple" else cued) and not ratio and (direction is None or not self._sure(quantity, direction.group(), sentence)):
                continue
            groups.append([_Change(quantity, direction is not None and direction["down"] is not None)])
        return groups

    def _sure(self, quantity: QuantityMention, direction: str, sentence: Sentence) -> bool:
        """Whether a direction tells of a change with no comparison named: 发案下降9%, 爆窃案842宗，升11%, 刑事警情少了12%."""
        text, low = self.reading.text, max(sentence.start, quantity.start - 16)
        if quantity.kind in ("percent", "points") and (len(direction) > 1 or direction in "↑↓") or quantity.kind == "percent" and _RIGHT_BEHIND.search(text, low, quantity.start):
            return True
        return quantity.kind != "multiple" and _OF_METRIC.search(text, low, quantity.start) is not None

    def _sign(self, quantity: QuantityMention, before: str) -> str | None:
        """The sign that a change is printed with, as tables have it: 同比-18.2%, 损失+3.1%; a range has none."""
        mark = self.reading.text[quantity.start : quantity.start + 1]
        at = before if mark.isdigit() else before + mark
        if not at or at[-1] not in _SIGNS or at[-2:-1].isdigit() or at[-2:-1] in "%％":
            return None
        return "+" if at[-1] in "+＋↑" else "-"

    def _changes(self, sentence: Sentence, quantities: Sequence[QuantityMention], used: set[int]) -> list[StatisticFact]:
        out: list[StatisticFact] = []
        text = self.reading.text
        last = sentence.start
        for group in self._groups(sentence, quantities):
            first = group[0].quantity.start
            bases = [q for q in quantities if last <= q.start and q.end <= first and q.kind in ("count", "money") and q.unit not in _NO_BASE and not (q.unit == "个" and _IN_SLOGAN.match(text, q.end) or _quoted(text, q))]
            told: list[tuple[str, QuantityMention | None]]
            if len(group) > 1:
                plain = [q for q in bases if not difference(text, q, last) and not _OF_OLD.search(text, max(last, q.start - 16), q.start)]
                told = self._zipped(text[last:first], len(group), plain)
            else:
                base = self._base(bases, first, last, used)
                if base is None and out and out[-1].end == last and _COMPARED_ANEW.match(text, last, first) and metric_of(text[last:first]) == _NO_METRIC:
                    again = out[-1]  # 比4月的19起多63%；比去年同月的47起少34%
                    out.append(replace(again, start=last, end=group[0].quantity.end, rule="statistic.change", change=self._percent(group[0], sentence), basis=self._basis(text[sentence.start : first]), hedge=group[0].quantity.qualifier))
                    last = group[0].quantity.end
                    continue
                if base is None:
                    told = [(metric_of(text[last:first]), None)]
                else:
                    low = max([last, *(q.end for q in bases if q.end <= base.start)])
                    metric = metric_before(text, low, base.start, base.end)
                    if low > last and _MOVED.fullmatch(text, low, base.start):  # 骗案由3573宗增至6291宗
                        metric = metric_of(text[last : max(q.start for q in bases if q.end <= base.start)])
                    told = [(metric, base)]
                if (reached := self._reached(quantities, group[0].quantity, sentence.end, used)) is not None:
                    told = [(told[0][0], reached)]
            start = last
            told = [(self._heading(sentence) or metric, base) if metric == _NO_METRIC else (metric, base) for metric, base in told]
            for change, (metric, base) in zip(group, told, strict=True):
                quantity = change.quantity
                basis = self._basis(text[sentence.start : quantity.start])
                if quantity.kind == "points":
                    value = Count(value=quantity.value, unit="个百分点")
                    out.append(StatisticFact(start, quantity.end, "statistic.points", metric, value, basis=basis))
                else:
                    count = count_of(base) if base is not None else None
                    currency = base.currency if base is not None else None
                    out.append(
                        StatisticFact(start, quantity.end, "statistic.change", metric, count, currency, change=self._percent(change, sentence), basis=basis, hedge=quantity.qualifier)
                    )
                if base is not None and base.kind == "count":
                    used.add(base.start)
                start = last = quantity.end
        return out

    def _heading(self, sentence: Sentence) -> str:
        """The metric that a numbered heading on the same line names: （二）诈骗类警情。|环比下降8%."""
        found = _HEADING.search(self.reading.text, max(0, sentence.start - _HEADED), sentence.start)
        return found["name"] if found is not None else ""

    def _percent(self, change: _Change, sentence: Sentence) -> Decimal:
        """The signed change in percent: 增长2.4倍 is 240, 是去年的2.4倍 140."""
        quantity, text = change.quantity, self.reading.text
        value = quantity.value or Decimal(0)
        if quantity.kind == "multiple":
            before = text[max(sentence.start, quantity.start - 14) : quantity.start]
            level = _RATIO.search(before) or _UP_TO.search(before)
            value = (value - 1) * 100 if level else value * 100
        elif quantity.kind == "fraction":
            value = tidy(round(value * 100, 1))  # 减少三分之一
        return -value if change.down else value

    def _zipped(
        self, lead: str, number: int, bases: Sequence[QuantityMention]
    ) -> list[tuple[str, QuantityMention | None]]:
        """The metrics that several changes belong to, in their order."""
        *before, clause = re.split("[，；]", lead)
        if before and _SIZES_TOLD.fullmatch(clause):  # 发案数、警情数同比双降，降幅分别达9%、14%
            clause = before[-1]
        names = [n for n in re.split(r"[、和及与]|以及", _LIST_CUT.split(clause)[0]) if n]
        plain = len(names) == number and not _FIGURE.search(clause)
        if len(bases) >= number and not plain:
            chosen = bases[-number:]
            if found := self._named_before(chosen, lead):
                return list(zip(found, chosen, strict=True))
            low = bases[-number - 1].end if len(bases) > number else chosen[0].start - 16
            edges = [max(0, low), *(q.end for q in chosen)]
            return [(metric_of(self.reading.text[a : q.start]), q) for a, q in zip(edges, chosen, strict=False)]
        if len(bases) == 1 and not plain or len(names) < number:
            base = bases[-1] if bases else None
            return [(metric_of(clause) if names else _NO_METRIC, base)] * number
        return [(bare_metric(name)[-24:], None) for name in _completed(names[-number:])]

    def _named_before(self, chosen: Sequence[QuantityMention], lead: str) -> list[str]:
        """The metrics of figures told one after another behind their names: 盗窃、诈骗警情分别为64起、41起."""
        text = self.reading.text
        if any(not _BETWEEN.fullmatch(text, one.end, two.start) for one, two in pairwise(chosen)):
            return []
        told = _RESPECTIVELY.search(text[max(0, chosen[0].start - len(lead)) : chosen[0].start])
        names = [n for n in re.split(r"[、和及与]|以及", told["names"]) if n] if told is not None else []
        return _completed([bare_metric(name)[-24:] for name in names]) if len(names) == len(chosen) else []

    def _base(self, bases: Sequence[QuantityMention], first: int, last: int, used: set[int]) -> QuantityMention | None:
        """The number that a change is of, over what stands between: 66宗，减少24宗，下跌26.7%; 305起，比去年同期的410起减少105起."""
        text = self.reading.text
        at = first
        for number in range(len(bases) - 1, -1, -1):
            base = bases[number]
            between = text[base.end : at]
            if noun := NOUN_BEHIND.match(between):
                between = between[noun.end() :]  # 录得89宗罪案，较2030年减少5宗
            elif base.kind == "count" and (tail := _TAIL.match(between)) and between[tail.end() + 1 :]:
                between = between[tail.end() :]
            if len(between) > 24 or "。" in between or "；" in between or not self.cues.of_figure.fullmatch(between):
                return None
            low = max(last, base.start - 16)
            old = None if _TO.search(text, low, base.start) else _AVERAGE.search(text, low, base.start) or _OF_OLD.search(text, low, base.start)
            if old is not None or difference(text, base, last):
                used.add(base.start)
                at = old.start() if old is not None else base.start
                continue
            if number and _MOVED.fullmatch(text[bases[number - 1].end : base.start]):
                used.add(bases[number - 1].start)  # 由8699宗增加至12326宗
            return base
        return None

    def _reached(self, quantities: Sequence[QuantityMention], change: QuantityMention, high: int, used: set[int]) -> QuantityMention | None:
        """The number told behind its change: 上升1倍至4宗; 上升2.5倍，由去年的95宗增加至336宗."""
        text = self.reading.text
        behind = [q for q in quantities if change.end <= q.start <= min(change.end + 40, high) and q.kind in ("count", "money")][:2]
        if not behind:
            return None
        gap = text[change.end : behind[0].start]
        if _TO_VALUE.fullmatch(gap):
            return behind[0]
        if len(behind) > 1 and _FROM_VALUE.fullmatch(gap) and _MOVED.fullmatch(text[behind[0].end : behind[1].start]):
            used.add(behind[0].start)
            return behind[1]
        return None

    def _basis(self, before: str) -> str | None:
        best, at = None, -1
        for name, pattern in self.cues.bases:
            for match in pattern.finditer(before):
                if match.start() > at:
                    best, at = name, match.start()
        return best or ("other" if _OTHER_BASIS.search(before) else None)

    def _level(self, low: int, start: int) -> bool:
        """Whether a percentage says where a rate has come to: 破案率由32.1%升至35.7%, 安全感由2013年的88.1%上升至2021年的98.4%."""
        return _LEVEL_AT.search(self.reading.text, max(low, start - 14), start) is not None and self.cues.rated.search(self.reading.text, max(low, start - _RISEN), start) is not None

    def _rates(self, sentence: Sentence, quantities: Sequence[QuantityMention]) -> list[StatisticFact]:
        """How high a rate stands: 破案率达68.3%."""
        text = self.reading.text
        out: list[StatisticFact] = []
        for quantity in quantities:
            if quantity.kind == "percent" and quantity.value is not None:
                low, _ = self.reading.clause(quantity.start, sentence)
                found = self.cues.rate.search(text, max(sentence.start, low - _RATE), quantity.start)
                if found is not None or self._level(max(sentence.start, low - _RATE), quantity.start):
                    metric = _STANDS.sub("", metric_of(text[low : quantity.start]))
                    if metric == _NO_METRIC:  # 破案率提升7.4个百分点，达到58.9%
                        metric = metric_of(text[max(sentence.start, low - 30) : low])
                    out.append(StatisticFact(low, quantity.end, "statistic.rate", metric, count_of(quantity)._replace(unit="%"), basis=None))
        return out

    def _worded(self, sentence: Sentence, told: Sequence[StatisticFact]) -> list[StatisticFact]:
        """持平 is no change (of the figure right before it, one of those ``told``), 翻番 doubles, 翻两番 quadruples."""
        text = self.reading.text
        out: list[StatisticFact] = []
        for match in _LEVEL.finditer(text, sentence.start, sentence.end):
            low = max(sentence.start, *(text.rfind(mark, sentence.start, match.start()) + 1 for mark in "；。"))
            bases = ("mom", "yoy") if match["both"] else (self._basis(text[low : match.end()]),)
            figure = next((f for f in told if f.change is None and f.count is not None and text[f.end : match.start()] in ("", "，")), None)
            for basis in bases:
                if figure is not None:
                    out.append(replace(figure, rule="statistic.level", change=Decimal(0), basis=basis))
                else:
                    out.append(StatisticFact(match.start(), match.end(), "statistic.level", metric_of(text[low : match.start()]), None, change=Decimal(0), basis=basis))
        if self.cues.compared.search(text, sentence.start, sentence.end):
            for match in _DOUBLED.finditer(text, sentence.start, sentence.end):
                times = {"两": 2, "二": 2, "三": 3}.get(match["times"] or "", 1)
                out.append(StatisticFact(match.start(), match.end(), "statistic.doubled", metric_of(text[sentence.start : match.start()]), None,
                                         change=Decimal(100 * (2**times - 1)), basis=self._basis(text[sentence.start : match.start()])))
        return out
