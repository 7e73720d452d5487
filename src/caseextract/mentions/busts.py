"""Things broken up or solved: gangs, dens, cases, chains, sites, workshops."""

from __future__ import annotations

import re
from collections.abc import Sequence

from caseextract.engine import Hit
from caseextract.mentions.facts import ONE, BustFact
from caseextract.mentions.quantities import QuantityMention
from caseextract.mentions.reading import BLANK, Reading, count_of, hits_in
from caseextract.text.structure import Sentence

_UNITS = frozenset(["个", "处", "起", "宗", "件", "伙", "家", "条", "间", "座", "款", "所", "例", "桩", "批", "股", "出"])
_CASE_UNITS = frozenset(["起", "宗", "例", "桩"])
_CASE_AHEAD = re.compile(r"[^，。；：、\n]{0,40}?(?:案件|刑案|命案|积案|骗案|案)(?![情值发子例件]|发生)")
_CASE_BEHIND = re.compile(r"(?:案件|案|刑案|积案|命案|系列案)(?:共|共计|累计|合计|总计|数|达|约)?$")
_NOT_CASE = re.compile(r"警情|事故|火灾|电话|纠纷|报警|投诉|求助|线索|举报|隐患|谣言|酒驾|醉驾|违法行为|违章|交通违法|行为$|问题")
_ANAPHOR = re.compile(r"(?:该|上述|这|此|前述|以上|其|同一)(?:[个起处伙]|一|两|几|三|\d{1,3})*(?:犯罪|诈骗|贩毒|赌博)?$")
_VAGUE = re.compile(r"一批|多个|一系列|系列|各类|若干|多起|多处|部分|大量")
_PART = re.compile(r"其中|包括|含")
# Verbs of cases that places take as well: 查处赌博窝点3处
_BOTH = frozenset(["查获", "查处", "破获", "侦破", "查办", "查破"])
_DENIED = re.compile(r"未能|没有|尚未|如何|打算|计划|拟|将于|力争|争取|如果|冒充|谎称|参与|组建|成立|加入|组成|形成|开设|经营|作案|实施|涉及|制造|犯下|涉嫌(?!.{0,20}团伙)")
_INVOLVED = re.compile(r"作案|实施|制造|涉及|交代|供述|涉嫌|关联|疯狂|犯下|参与")


class BustReader:
    """Finds the busts in one text."""

    def __init__(self, reading: Reading) -> None:
        """Look up verbs and targets once."""
        self.reading = reading
        self.verbs = reading.hits.of("bust_verb")
        self.targets = reading.hits.of("target")

    def read(self, used: set[int]) -> list[BustFact]:
        """All busts in text order; marks the quantities it used."""
        facts: list[BustFact] = []
        for sentence in self.reading.fact_sentences():
            verbs = hits_in(self.verbs, sentence.start, sentence.end)
            if not verbs:
                continue
            quantities = [q for q in self.reading.sentence_quantities(sentence.start, sentence.end) if q.kind == "count"]
            facts.extend(self._cases(sentence, verbs, quantities, used))
            facts.extend(self._targets(sentence, verbs, quantities, used))
        return sorted(facts, key=lambda f: f.start)

    def _governing(self, start: int, end: int, sentence: Sentence, verbs: Sequence[Hit], solve: bool) -> Hit | None:
        """The verb that governs a phrase: before it in the sentence, else a passive behind it in its clause."""
        text, outer = self.reading.text, self.reading.outer
        inside = outer[start] == BLANK
        fits = [v for v in verbs if (v.code in ("solve", "open") if solve else v.code == "break_up" or text[v.start : v.end] in _BOTH)]
        left = [v for v in fits if v.end <= start and ((outer[v.start] != BLANK) or inside)]
        low, high = self.reading.clause(start, sentence)
        near = [v for v in left if v.start >= low]
        if near:
            return near[-1]
        right = [v for v in fits if end <= v.start < high and v.start - end <= 16 and "、" not in text[end : v.start]]
        if right:
            return right[0]
        if left:
            gap = text[left[-1].end : start]
            lead = text[low:start]
            if "；" in gap or len(gap) > 160:
                return None
            if len(lead) <= 24 and not re.search(r"抓|捕|缴|扣押|获利|作案|实施|涉及|通过|利用|发现", re.sub(r"其中|以及|还|并", "", lead)):
                return left[-1]
        return None

    def _cases(
        self, sentence: Sentence, verbs: Sequence[Hit], quantities: Sequence[QuantityMention], used: set[int]
    ) -> list[BustFact]:
        text = self.reading.text
        out = []
        for quantity in quantities:
            if quantity.start in used or quantity.unit not in ("起", "宗", "例", "桩", "件", "个", "串"):
                continue
            ahead = _CASE_AHEAD.match(text, quantity.end, sentence.end)
            behind = _CASE_BEHIND.search(text, max(sentence.start, quantity.start - 10), quantity.start)
            if not (ahead or behind) and quantity.unit not in _CASE_UNITS:
                continue
            phrase_end = ahead.end() if ahead else quantity.end
            if quantity.unit in ("件", "个") and not (behind or (ahead and phrase_end - quantity.end <= 22)):
                continue
            if ahead and re.search(r"抓获|缴获|扣押|查获|捣毁|打掉", ahead.group()):
                ahead, phrase_end = None, quantity.end
                if not behind and quantity.unit not in _CASE_UNITS:
                    continue
            low, _ = self.reading.clause(quantity.start, sentence)
            around = text[low:phrase_end]
            if not behind and not ahead and _NOT_CASE.search(text, low, min(sentence.end, quantity.end + 10)):
                continue
            verb = self._governing(quantity.start, phrase_end, sentence, verbs, solve=True)
            if verb is None or verb.code == "open":
                continue
            lead = text[low : quantity.start]
            if _ANAPHOR.search(lead) or re.search(r"公布|发布|通报|典型案例", around) and "破" not in around:
                continue
            if _INVOLVED.search(text[verb.end : quantity.start]) and verb.end <= quantity.start or re.search(r"作案|交代|供述|涉嫌作", lead):
                continue
            if _DENIED.search(text[max(low, verb.start - 6) : verb.start]):
                continue
            if ahead is None and behind is None and text[verb.start : verb.end] in ("处理", "办理", "查处", "处置", "查获", "查办"):
                continue
            if _NOT_CASE.search(ahead.group() if ahead else "") and "案" not in (ahead.group() if ahead else ""):
                continue
            used.add(quantity.start)
            start = min(verb.start, quantity.start) if verb.start >= low else quantity.start
            name = re.sub(r"^的|犯罪|涉嫌|刑事", "", ahead.group()) if ahead else "案件"
            out.append(
                BustFact(start, max(phrase_end, verb.end), verb.rule.id, "case", name or "案件", count_of(quantity),
                         part=bool(_PART.search(lead)))
            )
        return out

    def _targets(
        self, sentence: Sentence, verbs: Sequence[Hit], quantities: Sequence[QuantityMention], used: set[int]
    ) -> list[BustFact]:
        text, outer = self.reading.text, self.reading.outer
        out: list[BustFact] = []
        done = -1
        for target in hits_in(self.targets, sentence.start, sentence.end):
            if target.code == "case" or target.start < done:
                continue
            low, high = self.reading.clause(target.start, sentence)
            quantity = self._count_for(target, quantities, used, low)
            joined = re.match(r"(?:和|、|及|或|以及)[^，。；、]{0,8}", text[target.end : target.end + 10])
            if quantity is None and joined and hits_in(self.targets, target.end, target.end + len(joined.group()) + 1):
                if any(0 < q.start - target.end <= 14 for q in quantities):
                    continue
            first = min(target.start, quantity.start) if quantity else target.start
            verb = self._governing(first, target.end, sentence, verbs, solve=False)
            if verb is None:
                verb = self._caught_gang(target, sentence, low, quantity)
            if verb is None:
                continue
            if quantity is None:
                lead = text[max(low, verb.end if verb.end <= target.start else low) : target.start]
                if verb.end > target.start:
                    if not re.search(r"[将对把]", lead) or target.code == "platform":
                        continue
                elif verb.start < low or len(lead) > 60:
                    continue
                if _VAGUE.search(lead) or _ANAPHOR.search(text[low : target.start]) or re.search(r"该|上述|这|此", text[max(low, target.start - 8) : target.start]):
                    continue
                if target.code in ("platform", "channel", "chain", "warehouse") and text[verb.start : verb.end] in ("查获", "发现", "打击", "破获", "查处", "侦破", "抓获", "关闭", "收网"):
                    continue
                if text[verb.start : verb.end] in ("发现", "打击", "查获", "查处", "清除", "冲击") and target.code != "gang":
                    continue
                if text[verb.start : verb.end] in ("发现", "打击", "清除", "抓获") and target.code == "gang" and "一" not in lead:
                    continue
                if re.search(r"抓获|缴获|查获|扣押", lead):
                    continue
            if _DENIED.search(text[max(low, verb.start - 6) : verb.start]) or re.search(r"该|上述", text[max(low, first - 3) : first]):
                continue
            if quantity is not None and (quantity.qualifier == "unspecified" or quantity.start in used):
                continue
            if outer[target.start] == BLANK and quantity is None:
                continue
            if quantity is not None:
                used.add(quantity.start)
            done = target.end
            start = min(verb.start, first) if verb.start >= low else first
            end = max(target.end, quantity.end if quantity else 0, verb.end)
            out.append(
                BustFact(start, end, target.rule.id, target.code, text[target.start : target.end],
                         count_of(quantity) if quantity else ONE,
                         part=bool(quantity and _PART.search(text[low : quantity.start])))
            )
        return out

    def _caught_gang(self, target: Hit, sentence: Sentence, low: int, quantity: QuantityMention | None) -> Hit | None:
        """抓获一个以孙某为首的跑分团伙: catching a counted gang breaks it up."""
        if target.code != "gang" or quantity is None:
            return None
        found = [v for v in hits_in(self.reading.hits.of("act"), sentence.start, sentence.end) if low <= v.start and v.end <= quantity.start]
        return found[-1] if found else None

    def _count_for(
        self, target: Hit, quantities: Sequence[QuantityMention], used: set[int], low: int
    ) -> QuantityMention | None:
        text = self.reading.text
        for quantity in quantities:
            if quantity.start in used or quantity.unit not in _UNITS:
                continue
            if 0 <= quantity.start - target.end <= 4 and not re.search(r"[，。；、]", text[target.end : quantity.start]):
                return quantity
        best = None
        for quantity in quantities:
            if quantity.end <= target.start and quantity.start >= (low if quantity.value != 1 else low - 70) and quantity.unit in _UNITS and quantity.start not in used:
                gap = text[quantity.end : target.start]
                far = quantity.value == 1 and re.search(r"的[^，。；]{0,8}$", gap) is not None and len(gap) <= 90
                if len(gap) > 60 and not far or re.search(r"[。；]|抓获" if far else r"[，。；]|抓获|缴获|破获|捣毁|打掉|查获", gap) or quantity.unit in _CASE_UNITS and "案" in gap:
                    continue
                if quantity.start < low and not far or "、" in gap and not re.search(r"[“”]|的", gap):
                    continue
                best = quantity
        return best
