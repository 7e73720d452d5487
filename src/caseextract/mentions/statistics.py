"""Figures of a period and their changes: 同比下降41.3%, 立案214起、破案160起，同比分别下降9%和上升14%.

The template is PERIOD, SCOPE + METRIC + (VALUE) + (同比|环比|较…) + (上升|下降) + CHANGE; several changes behind 分别
belong to as many metrics before them, in their order.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from caseextract.mentions.facts import Count, StatisticFact
from caseextract.mentions.quantities import QuantityMention
from caseextract.mentions.reading import Reading, count_of
from caseextract.text.structure import Sentence

_OTHER_BASIS = re.compile(r"较|比(?!例|较|重|率)")
_RATIO = re.compile(r"是(?:20\d\d年|去年|上年|前年|上月|同期|上周|[一二三四五]年前)[^，。]{0,8}$")
_UP_TO = re.compile(r"(?:增长|增加|上升|提高|提升)(?:到|至|为)")
_STANDS = re.compile(r"(?:达到?|升至|降至|提升至|高达|超过?|突破|保持|稳定|持续|[为至在]).{0,4}$")
_BASE = re.compile(r"(?:[比较]|去年|上年|同期|上月|上周)的?$|(?:期|年|月|周|同比|环比)(?:增加|减少)了?$")  # nor is the difference the figure
_LEVEL_AT = re.compile(r"(?:升至|降至|(?<!幅)(?<!幅高)达到?|至|到|(?<!幅)为|占|保持在?|率(?:超过|高达|仅|约)?)$")
_CASES = re.compile(r"(?:案件|警情|事故|纠纷|求助|案|酒驾|醉驾)[共约达近超逾为]*$")
_DOUBLED = re.compile(r"翻(?:了)?(?P<times>[一两二三])?番")
_LEVEL = re.compile(r"同比持平|与(?:去年|上年)同期持平|环比持平")
_METRIC_CUT = re.compile(r"[，。；：、]|同比|环比|较(?![大重轻])|比|与|分别|(?<![日月年平人])均|共|今年|全市|全省|全县|全区|全国|累计|总计|本月|上周|本周|共(?=[立受接发破抓])")
# What a metric as written does not hold: the scope, the body that counts, its verb before a thing with a noun of its own
_SCOPE = re.compile(r"^(?:全[市省县区州国]|我[市省县区]|[\u4e00-\u9fff]{2,3}[省市县](?=[\u4e00-\u9fff]{2}))")
_COUNTER = re.compile(r"^[\u4e00-\u9fff]{0,14}?(?:公安局|公安机关|分局|警方|检察院|检察机关|法院|交警部门|公安|海关)(?!人|干|民)(?:机关)?(?:共|累计|总共)?")
_COUNT_VERB = re.compile(r"^(?:目前|至今|现已|已|共)?(?:批捕|起诉|抓获|破获|接报|受理|查处|打掉|捣毁)(?=[\u4e00-\u9fff]{3})")
_COMPARED = re.compile(r"(?:是|为)(?:去年|上年|前年|上月|上周|同期|[一二三四五]年前).*$|(?:从|由)$")
_SHORT_METRIC = 4
_FIGURE = re.compile(r"\d|[一二两三四五六七八九十百千万]+[起宗件名人个]")
_LIST_CUT = re.compile(r"同比|环比|较|比(?!例)|与(?:去年|上年)|分别|均|皆")
_TREND_TAIL = re.compile(r"\d.*$|(?:上升|下降|增长)(?!率).*$|(?:升|降)[至为到].*$")
_NOT_METRIC = re.compile(r"[\d.%万亿起人名]+|(?:上升|下降|增长|减少|提高|提升|降低|回落|升幅|降幅|增幅)[\d.%万亿起人名]*|和|(?:前一|上)[周月].*")
_EVENT_UNITS = frozenset(
    "起 宗 件 个 条 人 名 次 人次 户 家 处 份 辆 张 例 部 台 通 人(次) 场 篇 项 位 余次 万人次 辆次 车次 包 公斤 吨 万件".split()
)
_PEOPLE = frozenset(["人", "名", "位"])
# 发生一起…案: the incident that is told, no figure
_THE_INCIDENT = re.compile(r"(?:发生|出现|接报|接到|遇到|系|是|为|该)(?:过|的|了)?$")
_HARM_AFTER = re.compile(r"[人名位]?(?:[^，。；、\d]{0,6}(?:因|经)[^，。；、\d]{0,8}|[^，。；、\d]{0,4})(?:当场|经抢救无效|抢救无效|不治|不同程度)*(?P<harm>负伤|死亡|身亡|遇难|遇害|受伤|重伤|轻伤|失踪|伤者|被?[砍刺捅打撞烧炸咬]伤)")
_WOUND = re.compile(r"[^，。；]{0,8}(?:伤|骨折|挫|出血)")  # 身上多处受伤
_WOUNDS = frozenset(["负伤", "砍伤", "刺伤", "捅伤", "打伤", "撞伤", "烧伤", "炸伤", "咬伤"])
_HARM_BEFORE = re.compile(r"[\u4e00-\u9fff](?P<harm>伤|死)了?$")
# 解救被拐儿童6人，妇女9人: the verb goes on over the list
_RESCUED = re.compile("解救|救出|找回|营救")
_WHO = re.compile(r"(?:被拐|被拐卖|被骗|受骗|外籍|中国籍)?(?:婴幼儿|婴儿|儿童|妇女|女性|男性|未成年人|老人|群众|学生|务工人员|人质)(?:共)?")
_AVERAGE = re.compile(r"平均|每[年月周日天]|日均|年均|月均|一[天日]可以?|一[天日]能")
_ANAPHOR = re.compile(r"(?:上述|该|这|此|其中|哪|某)$")


def _bare_metric(words: str) -> str:
    """A metric without the region and the body that count it: 青河市公安局抓获诈骗嫌疑人数 → 诈骗嫌疑人数."""
    bare = _COMPARED.sub("", words)
    bare = _COUNT_VERB.sub("", _SCOPE.sub("", _COUNTER.sub("", bare)))
    return bare or words


def _harm(quantity: QuantityMention, near: str, tail: str) -> str:
    """What people counted have suffered: 造成3人受伤 → 受伤, 刺伤1人 → 受伤; empty for others."""
    if quantity.unit not in _PEOPLE:
        return ""
    if after := _HARM_AFTER.match(tail):
        return after["harm"] if after["harm"][-1] != "者" and after["harm"][-2:] not in _WOUNDS else "受伤"
    before = _HARM_BEFORE.search(near)
    return "" if before is None else "死亡" if before["harm"] == "死" else "受伤"


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

    def read(self, used: set[int]) -> list[StatisticFact]:
        """All statistics in text order."""
        out: list[StatisticFact] = []
        text = self.reading.text
        for sentence in self.reading.fact_sentences():
            quantities = self.reading.sentence_quantities(sentence.start, sentence.end)
            if quantities:
                if any(q.kind in ("percent", "multiple", "points") for q in quantities):
                    changes = self._changes(sentence, quantities, used)
                    taken = {f.end for f in changes}
                    out += changes
                    out += [f for f in self._rates(sentence, quantities) if f.end not in taken]
                out += self._figures(sentence, quantities, used)
            if "持平" in text[sentence.start : sentence.end] or "番" in text[sentence.start : sentence.end]:
                out += self._worded(sentence)
        return sorted(out, key=lambda f: f.start)

    def _groups(self, sentence: Sentence, quantities: Sequence[QuantityMention]) -> list[list[_Change]]:
        """Changes told together: 同比分别下降9%和上升14%."""
        text = self.reading.text
        groups: list[list[_Change]] = []
        cued = self.cues.compared.search(text, sentence.start, sentence.end) is not None
        for quantity in quantities:
            if quantity.kind not in ("percent", "multiple", "points") or quantity.value is None:
                continue
            if groups:
                last = groups[-1][-1]
                gap = text[last.quantity.end : quantity.start]
                if len(gap) <= 14 and self.cues.joining.fullmatch(gap):
                    found = self.cues.direction.search(gap)
                    groups[-1].append(_Change(quantity, last.down if found is None else found["down"] is not None))
                    continue
            before = text[max(sentence.start, quantity.start - 14) : quantity.start]
            direction = None
            for direction in self.cues.direction.finditer(before):
                pass
            ratio = quantity.kind == "multiple" and _RATIO.search(before)
            if quantity.kind == "percent" and _LEVEL_AT.search(before):
                continue
            if direction is None and not ratio or not cued and not ratio and (quantity.kind != "percent" or direction is None or len(direction.group()) < 2):
                continue
            groups.append([_Change(quantity, direction is not None and direction["down"] is not None)])
        return groups

    def _changes(self, sentence: Sentence, quantities: Sequence[QuantityMention], used: set[int]) -> list[StatisticFact]:
        out: list[StatisticFact] = []
        text = self.reading.text
        last = sentence.start
        for group in self._groups(sentence, quantities):
            first = group[0].quantity.start
            bases = [q for q in quantities if last <= q.start and q.end <= first and q.kind in ("count", "money") and q.unit != "年"]
            told: list[tuple[str, QuantityMention | None]]
            compared = next((n for n, q in enumerate(bases) if n and _BASE.search(text, max(last, q.start - 10), q.start)), None)
            if compared is not None and len(group) == 1:  # 接报305起，比去年同期的410起减少105起，同比下降25.6%
                used.update(q.start for q in bases[compared:])
                told = [(self._metric(last, bases[compared - 1].start), bases[compared - 1])]
            elif len(group) > 1:
                told = self._zipped(text[last:first], len(group), bases)
            else:
                told = [(self._metric(last, first), self._near(bases, first))]
            start = last
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
                        StatisticFact(start, quantity.end, "statistic.change", metric, count, currency, change=self._percent(change, sentence), basis=basis)
                    )
                if base is not None and base.kind == "count":
                    used.add(base.start)
                start = last = quantity.end
        return out

    def _percent(self, change: _Change, sentence: Sentence) -> Decimal:
        """The signed change in percent: 增长2.4倍 is 240, 是去年的2.4倍 140."""
        quantity, text = change.quantity, self.reading.text
        value = quantity.value or Decimal(0)
        if quantity.kind == "multiple":
            before = text[max(sentence.start, quantity.start - 14) : quantity.start]
            level = _RATIO.search(before) or _UP_TO.search(before)
            value = (value - 1) * 100 if level else value * 100
        return -value if change.down else value

    def _zipped(
        self, lead: str, number: int, bases: Sequence[QuantityMention]
    ) -> list[tuple[str, QuantityMention | None]]:
        """The metrics that several changes belong to, in their order."""
        clause = re.split("[，；]", lead)[-1]
        names = [n for n in re.split(r"[、和及与]|以及", _LIST_CUT.split(clause)[0]) if n]
        plain = len(names) == number and not _FIGURE.search(clause)
        if len(bases) >= number and not plain:
            chosen = bases[-number:]
            low = bases[-number - 1].end if len(bases) > number else chosen[0].start - 16
            edges = [max(0, low), *(q.end for q in chosen)]
            return [(self._metric(a, q.start), q) for a, q in zip(edges, chosen, strict=False)]
        if len(bases) == 1 and not plain or len(names) < number:
            base = bases[-1] if bases else None
            return [(_bare_metric(names[-1])[-24:] if names else "总数", base)] * number
        chosen_names = names[-number:]
        head = next((noun for noun in ("警情", "案件", "事故") if chosen_names[-1].endswith(noun)), "")
        if head and all(len(name) <= _SHORT_METRIC for name in map(_bare_metric, chosen_names[:-1])):  # 刑事、治安警情
            chosen_names = [name if name.endswith(("警情", "案件", "事故", "数", "案", "率")) else name + head for name in chosen_names]
        return [(_bare_metric(name)[-24:], None) for name in chosen_names]

    def _near(self, bases: Sequence[QuantityMention], first: int) -> QuantityMention | None:
        if not bases or first - bases[-1].end > 24:
            return None
        between = self.reading.text[bases[-1].end : first]
        return bases[-1] if "。" not in between and "；" not in between and self.cues.of_figure.fullmatch(between) else None

    def _metric(self, low: int, high: int) -> str:
        words = [w for w in _METRIC_CUT.split(self.reading.text[low:high]) if w and not _NOT_METRIC.fullmatch(w)]
        words = [w for w in (_bare_metric(_TREND_TAIL.sub("", w)) for w in words) if len(w) > 1]
        return words[-1][-24:] if words else "总数"

    def _basis(self, before: str) -> str | None:
        best, at = None, -1
        for name, pattern in self.cues.bases:
            for match in pattern.finditer(before):
                if match.start() > at:
                    best, at = name, match.start()
        return best or ("other" if _OTHER_BASIS.search(before) else None)

    def _rates(self, sentence: Sentence, quantities: Sequence[QuantityMention]) -> list[StatisticFact]:
        """How high a rate stands: 破案率达68.3%."""
        text = self.reading.text
        out: list[StatisticFact] = []
        for quantity in quantities:
            if quantity.kind == "percent" and quantity.value is not None:
                low, _ = self.reading.clause(quantity.start, sentence)
                found = self.cues.rate.search(text, low, quantity.start)
                if found is not None:
                    metric = _STANDS.sub("", self._metric(low, quantity.start))
                    out.append(StatisticFact(low, quantity.end, "statistic.rate", metric, count_of(quantity)._replace(unit="%"), basis=None))
        return out

    def _worded(self, sentence: Sentence) -> list[StatisticFact]:
        """持平 is no change, 翻番 doubles, 翻两番 quadruples."""
        text = self.reading.text
        out: list[StatisticFact] = []
        for match in _LEVEL.finditer(text, sentence.start, sentence.end):
            out.append(StatisticFact(match.start(), match.end(), "statistic.level", self._metric(sentence.start, match.start()), None,
                                     change=Decimal(0), basis=self._basis(text[sentence.start : match.end()])))
        if self.cues.compared.search(text, sentence.start, sentence.end):
            for match in _DOUBLED.finditer(text, sentence.start, sentence.end):
                times = {"两": 2, "二": 2, "三": 3}.get(match["times"] or "", 1)
                out.append(StatisticFact(match.start(), match.end(), "statistic.doubled", self._metric(sentence.start, match.start()), None,
                                         change=Decimal(100 * (2**times - 1)), basis=self._basis(text[sentence.start : match.start()])))
        return out

    def _figures(self, sentence: Sentence, quantities: Sequence[QuantityMention], used: set[int]) -> list[StatisticFact]:
        """Counts that no other list took: 群众求助712起, 解救妇女12名."""
        text = self.reading.text
        out: list[StatisticFact] = []
        for quantity in quantities:
            if quantity.kind != "count" or quantity.start in used or quantity.unit not in _EVENT_UNITS or quantity.qualifier == "unspecified":
                continue
            if quantity.value is None and quantity.unit == "次" and quantity.qualifier == "several":
                continue  # 多次
            if quantity.qualifier == "several" and quantity.lower == 2:
                continue  # 发生多起: no figure
            if quantity.value == 1 and quantity.unit in ("处", "个", "家", "条", "份", "件", "台", "部", "辆", "艘", "架", "张", "场"):
                continue
            low, high = self.reading.clause(quantity.start, sentence)
            lead = text[low : quantity.start]
            near = lead.rpartition("、")[2] or lead
            tail = text[quantity.end : min(high, quantity.end + 14)]
            if self.cues.effort.search(near) or self.cues.effort.search(tail) or _ANAPHOR.search(lead) or _AVERAGE.search(near) or quantity.qualifier == "several" and "予以" in tail:
                continue
            listed = quantity.unit not in _PEOPLE and re.search(r"[\u4e00-\u9fff“”]{2,}[共约达近超逾为]*$", near)
            rescued = bool(out) and quantity.unit in _PEOPLE and low - out[-1].end <= 1 and _RESCUED.search(text, max(sentence.start, out[-1].start - 16), out[-1].end) is not None and _WHO.fullmatch(near) is not None
            if not rescued and not self.cues.counted.search(lead + tail) and not _CASES.search(near) and not (listed and out and "。" not in text[out[-1].end : quantity.start]):
                continue
            if quantity.value == 1 and (quantity.unit in ("起", "宗", "件", "例") and _THE_INCIDENT.search(lead) or lead.endswith("是")):
                continue
            if quantity.unit == "处" and _WOUND.match(tail):
                continue
            metric = _harm(quantity, near, tail) or self.cues.before_metric.sub("", _bare_metric(near))[-16:] or near[-16:] or tail[:8]
            out.append(
                StatisticFact(out[-1].start if rescued else max(low, quantity.start - 12), quantity.end, "statistic.figure",
                              re.sub(r"(?:[共约达近超逾累计]|(?<!行)为)+$", "", metric) or "数量", count_of(quantity))
            )
        return out
