"""Figures of a period and their changes: 同比下降33.7%, 立案214起、破案160起同比分别下降9%和上升14%."""

from __future__ import annotations

import re

from caseextract.mentions.facts import Count, StatisticFact
from caseextract.mentions.quantities import QuantityMention
from caseextract.mentions.reading import Reading, count_of
from caseextract.text.structure import Sentence

_CHANGE_WORD = re.compile(r"上升|增长|增加|提升|提高|成长|上扬|升幅|增幅|多破|增|升|下降|减少|降低|回落|下滑|降幅|下跌|减|降|上涨")
_DOWN = ("下降", "减少", "降低", "回落", "下滑", "降幅", "下跌", "减", "降")
_CUE = re.compile(r"同比|环比|去年同期|上年同期|较上|比上|比前|按年|按月|与去年|较去年|比去年|较20\d\d|比20\d\d|去年")
_BASIS = (("mom", re.compile(r"环比|较上周|较上月|比前一周|比上月|比上周|按月|较前一")), ("yoy", re.compile(r"同比|去年|上年|按年")))
_METRIC_CUT = re.compile(r"[，。；：、]|同比|环比|较|比|与|分别|均|共|今年|全市|全省|全县|全区|全国|累计|总计")
_EVENT_UNITS = frozenset(["起", "宗", "件", "个", "条", "人", "名", "次", "人次", "户", "家", "处", "份", "辆", "张", "例", "部", "台", "通", "万次", "人(次)", "场", "篇", "项", "位"])
_STATISTIC_VERB = re.compile(
    r"拦截|劝阻|止付|关停|清理|预警|下发|封堵|封停|处置|解救|救助|找回|侦查|立案|受理|发生|发案|接报|接警|惩戒|管控|查处|整改|死亡|受伤|遇难|约谈|删除|封禁|查询|化解|调解|"
    r"注销|教育|遣散|伤|采集|核查|收容|营救|救出|交通事故|酒驾|醉驾|警情|取缔|曝光|封存|推送|阻断|止损|停业整顿|吊销|挽救"
)
_EFFORT = re.compile(r"出动|检查|走访|发放|宣传|开展|排查|清查|投入|巡逻|组织|召开|盘查|签订|悬挂|设卡|培训|张贴|作案|参加|讲座|出警|车辆|警力|检查站")


class StatisticReader:
    """Reads changes everywhere, and plain figures where the sentence gives totals."""

    def __init__(self, reading: Reading) -> None:
        """Keep the reading."""
        self.reading = reading

    def read(self, used: set[int]) -> list[StatisticFact]:
        """All statistics in text order."""
        out: list[StatisticFact] = []
        for sentence in self.reading.fact_sentences():
            text = self.reading.text[sentence.start : sentence.end]
            quantities = self.reading.sentence_quantities(sentence.start, sentence.end)
            if not quantities:
                continue
            if _CUE.search(text) or _CHANGE_WORD.search(text):
                out.extend(self._changes(sentence, quantities, used))
            if _STATISTIC_VERB.search(text):
                out.extend(self._figures(sentence, quantities, used))
        return sorted(out, key=lambda f: f.start)

    def _changes(self, sentence: Sentence, quantities: list[QuantityMention] | object, used: set[int]) -> list[StatisticFact]:
        text = self.reading.text
        out: list[StatisticFact] = []
        last = sentence.start
        whole = text[sentence.start : sentence.end]
        for quantity in self.reading.sentence_quantities(sentence.start, sentence.end):
            if quantity.kind not in ("percent", "multiple", "points") or quantity.value is None:
                continue
            before = text[max(sentence.start, quantity.start - 14) : quantity.start]
            word = None
            for word in _CHANGE_WORD.finditer(before):
                pass
            ratio = quantity.kind == "multiple" and re.search(r"是(?:去年|上年|前年|上月|同期)[^，。]{0,8}$", before)
            listed = out and re.fullmatch(r"[、和及，]|、?和", text[out[-1].end : quantity.start])
            if word is None and not ratio and not listed:
                continue
            if not _CUE.search(whole) and quantity.kind != "percent":
                continue
            if not _CUE.search(whole) and not re.search(r"下降|上升|增长", before):
                continue
            value = quantity.value
            if quantity.kind == "points":
                out.append(StatisticFact(quantity.start, quantity.end, "statistic.points", self._metric(last, quantity.start), Count(value=value, unit="个百分点")))
                last = quantity.end
                continue
            change = value * 100 if quantity.kind == "multiple" else value
            if ratio or (word is not None and quantity.kind == "multiple" and re.search(r"(?:增长|增加|上升|提高)(?:到|至|为)", before)):
                change = (value - 1) * 100
            sign = -1 if (word is not None and word.group() in _DOWN) or (word is None and listed and (out[-1].change or 0) < 0) else 1
            basis = self._basis(text[sentence.start : quantity.start])
            base = self._base(last, quantity.start)
            count = count_of(base) if base is not None and base.kind == "count" else None
            out.append(
                StatisticFact(last if last > sentence.start else sentence.start, quantity.end, "statistic.change",
                              self._metric(last, quantity.start), count, change=change * sign, basis=basis)
            )
            if base is not None and base.kind == "count" and base.start not in used:
                used.add(base.start)
            last = quantity.end
        return out

    def _base(self, low: int, high: int) -> QuantityMention | None:
        found = [q for q in self.reading.sentence_quantities(low, high) if q.kind in ("count", "money") and q.unit != "年"]
        if not found or re.search(r"[。；]", self.reading.text[found[-1].end : high]):
            return None
        near = found[-1]
        return near if high - near.end <= 24 else None

    def _metric(self, low: int, high: int) -> str:
        words = [w for w in _METRIC_CUT.split(self.reading.text[low:high]) if w and not re.fullmatch(r"[\d.%万亿起人名]+|上升|下降|增长|减少|和", w)]
        words = [re.sub(r"\d.*$|上升.*$|下降.*$|增长.*$", "", w) for w in words]
        words = [w for w in words if len(w) > 1]
        return words[-1][-24:] if words else "总数"

    @staticmethod
    def _basis(before: str) -> str | None:
        best, at = None, -1
        for name, pattern in _BASIS:
            for match in pattern.finditer(before):
                if match.start() > at:
                    best, at = name, match.start()
        return best or ("other" if re.search(r"较|比", before) else None)

    def _figures(self, sentence: Sentence, quantities: object, used: set[int]) -> list[StatisticFact]:
        text = self.reading.text
        out = []
        for quantity in self.reading.sentence_quantities(sentence.start, sentence.end):
            if quantity.kind != "count" or quantity.start in used or quantity.unit not in _EVENT_UNITS:
                continue
            if quantity.qualifier == "unspecified":
                continue
            low, high = self.reading.clause(quantity.start, sentence)
            lead = text[low : quantity.start]
            cut = lead.rfind("、")
            near = lead[cut + 1 :] if cut >= 0 and len(lead) - cut > 3 else lead
            tail = text[quantity.end : min(high, quantity.end + 14)]
            if _EFFORT.search(near) or _EFFORT.search(tail):
                continue
            if not _STATISTIC_VERB.search(lead + tail):
                continue
            metric = re.sub(r"^.*?(拦截|劝阻|止付|关停|清理|预警|封堵|封停|解救|立案|受理|惩戒|查处)", r"", near)[-16:] or near[-16:] or tail[:8]
            out.append(StatisticFact(max(low, quantity.start - 12), quantity.end, "statistic.figure", re.sub(r"[共约达近超逾累计]+$", "", metric) or "数量", count_of(quantity)))
        return out
