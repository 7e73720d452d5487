"""Things taken: the lists behind 查获, 缴获, 扣押, 追回 read item by item.

A list is read from its verb to the end of its sentence, piece by piece (、 ， 和 及 以及). A piece is an item when it has
a measure, or names a thing of the item packs. Weights in the same or the next piece (净重, 共重) belong to the item before.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from caseextract.engine import Hit
from caseextract.mentions.facts import Count, ItemFact
from caseextract.mentions.quantities import QuantityMention
from caseextract.mentions.reading import Reading, count_of, hits_in
from caseextract.text.structure import Sentence

_MASS = frozenset(["克", "千克", "公斤", "吨", "斤", "毫克", "两", "kg", "g", "公克", "毫升", "升", "市斤", "万吨", "KG"])
_PEOPLE = frozenset("人名位")
_NOT_THINGS = frozenset(["起", "宗", "人", "名", "位", "岁", "天", "小时", "年", "个月", "次", "人次", "公里", "米", "家", "处", "倍", "分钟", "例", "户", "月", "日", "%", "度", "点", "期", "届", "周", "路", "级", "类", "种", "余人"])
_SPLIT = re.compile(r"、|，|；|以及|及其他|和其他|及(?!其)|和(?!田)|与|并|。|：")
_STRIP = re.compile(
    r"^(?:了|的|另有|还有|全部|其中|部分|该|这批|上述|无合法来源证明的?|来路不明的?|无合法、?齐全手续的?|\d+个品牌|涉嫌假冒|正在使用的|其余|剩余|车上|车内|屋内|身上|车中|已|一批|大量|大批|部分|若干|各类|各种|各式|各|多种|少量|疑似|怀疑|涉嫌走私的?|涉嫌走私进境的|涉嫌|涉案的?|作案用的|作案用|作案时?使用的?|作案交通|作案的?|"
    r"非法的?|用于[^的，。]{1,16}的|被盗抢?的?|被骗的?|供[^的，。]{1,12}使用的|诈骗使用的|诈骗用|实施[^的，。]{1,10}的|违法犯罪|犯罪嫌疑人的?|嫌疑人的?|嫌疑人作案工具|其他|其它|以及|"
    r"还有|现场|现场的|共计|共|累计|总计|合计|成功|涉赌|涉诈|涉毒|运毒|吸毒用|相关|有关|所用的?|使用的?|犯罪使用的?|所有|名下|其所有的|该批|大宗|未出售的?|尚未出手的?|尚未销售的?|"
    r"夹藏的?|藏匿的?|隐藏的?|正在实施走私的?|正在[^的，。]{1,10}的|尚未[^的，。]{1,8}的|走私(?=成品油|香烟|冻|船|车|白糖|手机|柴油|燕窝|废)|毒品(?=[\u4e00-\u9fff]{2})|违禁品(?=[\u4e00-\u9fff]{2})|工具(?=[\u4e00-\u9fff]{2})|交通工具(?=[\u4e00-\u9fff])|赃物(?=[\u4e00-\u9fff]{2})|到|出|获|有|“(?=[^”]*$))+"
)
_TAIL = re.compile(r"(?:共计|合计|总计|累计|共|约|达|重达|重约|重|等|各|近|总重量?|分别|数量|”(?=$)|，|净重|毛重|：)+$")
_TOOL = re.compile(r"作案工具|犯罪工具|涉案物品|赃物|物品|物证|设备|工具|制品|材料|证据|财物|用品|物资|器材|货物|产品|配件|饰品|资料|卡|等物")
_WEIGHT = re.compile(r"^[（，]?(?:经称量|经称重|经鉴定|经清点|初步清点)?，?(?:共计?|合计|总计|累计|均)?(?:净重|毛重|共重|总重|重量|重|计|净含量|称重|面积|总重量|毒品净重)(?:共|约|共计|达|为|合计)?")
_STOPPERS = re.compile(r"抓获|破获|打掉|捣毁|端掉|刑拘|移送|经查|涉案金额|涉案资金|案值|货值|价值|目前|现已|据|嫌疑人(?!的|作案)|带破|逮捕|起诉|解救|查明|进行|经审|供述|交代|随后|非法获利|避免|挽回|判处|冒充|通过|民警|警方|成功|销售给|后来|先后|发现|因此|该案|他们|团伙|案件|整治|行动|窝点")
_VALUE_TAIL = re.compile(r"^[（，]?(?:总)?(?:价值|市值|货值|估值|案值|面额|面值|金额|黑市价|估计|票面)")
_NEG = re.compile(r"未|没有|拒|拟|将于|计划|曾|准备|企图|不能|无法|冒充")
_PASSIVE = re.compile(r"，?(?:均|悉数|全部|一并|也|已|现已|同时|随后|当场)*(?:被|予以)(?:民警|警方|公安机关|执法人员)?(?:当场|依法|一并|全部|悉数|先行)*$|，?(?:均|悉数|全部|一并)(?:已|现已|依法|当场)*$")
_VERBAL = re.compile(r"被|投入|举行|活动|正在|准备|用于|进行|要求|开展|发现|已经|以及|通过|负责|仍|涉嫌")


class ItemReader:
    """Reads the lists of things taken."""

    def __init__(self, reading: Reading) -> None:
        """Look up verbs and item words once."""
        self.reading = reading
        self.verbs = reading.hits.of("seize")
        self.items = reading.hits.of("item")

    def read(self, used: set[int]) -> list[ItemFact]:
        """All items in text order; marks the quantities it used."""
        out: list[ItemFact] = []
        for sentence in self.reading.fact_sentences():
            verbs = hits_in(self.verbs, sentence.start, sentence.end)
            for number, verb in enumerate(verbs):
                stop = verbs[number + 1].start if number + 1 < len(verbs) else sentence.end
                clause = max(self.reading.text.rfind(mark, sentence.start, verb.start) for mark in "，；：。\n")
                lead = self.reading.text[max(clause + 1, verb.start - 10) : verb.start]
                if _NEG.search(lead) and not re.search(r"未成年|未经|未税", lead):
                    continue
                out.extend(self._list(verb, verb.end, stop, used))
                if verb.code in ("seized", "detained", "recovered", "returned"):
                    out.extend(self._fronted(verb, sentence, used))
                    out.extend(self._passive(verb, sentence, used))
        return sorted(out, key=lambda f: f.start)

    def _fronted(self, verb: Hit, sentence: Sentence, used: set[int]) -> list[ItemFact]:
        """将[手机3部]扣押: the thing stands before its verb."""
        text = self.reading.text
        at = max(text.rfind("将", sentence.start, verb.start), text.rfind("把", sentence.start, verb.start))
        if at < 0 or verb.start - at > 40 or re.search(r"[，。；]", text[at : verb.start]):
            return []
        return [f for f in self._list(verb, at + 1, verb.start, used) if f.count is not None]

    def _passive(self, verb: Hit, sentence: Sentence, used: set[int]) -> list[ItemFact]:
        """甲3箱、乙5台均被依法扣押: the list stands before a passive verb."""
        text = self.reading.text
        floor = max(sentence.start, verb.start - 14)
        mark = _PASSIVE.search(text[floor : verb.start])
        if mark is None or not mark.group():
            return []
        stop = floor + mark.start()
        quantities = self.reading.sentence_quantities(sentence.start, stop)
        items = hits_in(self.items, sentence.start, stop)
        start = -1
        for low, high, separator in reversed(self._pieces(sentence.start, stop)):
            counted = any(low <= q.start and q.end <= high and q.kind == "count" and q.unit not in _NOT_THINGS and q.start not in used for q in quantities)
            known = any(low <= i.start and i.end <= high for i in items)
            stopped = _STOPPERS.search(text, low, high)
            if not (counted or known) or stopped:
                break
            start = low
            if separator in ("。", "；", ""):
                break
        return [f for f in self._list(verb, start, stop, used) if f.count is not None] if start >= 0 else []

    def _pieces(self, start: int, end: int) -> list[tuple[int, int, str]]:
        """The list cut at its separators outside brackets: (start, end, separator before)."""
        outer = self.reading.outer
        source = outer if outer[start : start + 1] != "\u0001" else self.reading.text
        out = []
        low, separator = start, ""
        for match in _SPLIT.finditer(source, start, end):
            if match.start() > low:
                out.append((low, match.start(), separator))
            separator = match.group() if match.start() > low or not separator else separator
            low = match.end()
        if low < end:
            out.append((low, end, separator))
        return out

    def _list(self, verb: Hit, start: int, end: int, used: set[int]) -> list[ItemFact]:
        text = self.reading.text
        quantities = self.reading.sentence_quantities(start, end)
        items = hits_in(self.items, start, end)
        facts: list[ItemFact] = []
        bare: list[ItemFact] = []
        for low, high, separator in self._pieces(start, end):
            piece = text[low:high]
            if not piece.strip():
                continue
            own = [q for q in quantities if low <= q.start and q.end <= high]
            known = [i for i in items if low <= i.start and i.end <= high]
            if separator in ("。", "；") and low > start:
                break
            weight = _WEIGHT.match(piece)
            mass = next((q for q in own if q.kind == "count" and q.unit in _MASS), None)
            if weight and mass is not None and facts:
                self._weigh(facts, bare, mass, used, piece)
                continue
            if _VALUE_TAIL.match(piece) and facts or own and own[0].kind == "money" and not known:
                if own and own[0].kind == "money" or not own:
                    continue
            stopped = _STOPPERS.search(piece)
            if stopped and not (known and stopped.start() > 0 and known[0].start - low < stopped.start() and own):
                if low > start or not known:
                    break
            if separator == "，" and not own and not known and not re.match(r"另有|还有|另外还有", piece):
                break
            fact = self._piece(verb, low, high, own, known, used, first=low == start)
            if fact is None:
                if separator == "，" and not any(q.kind == "money" for q in own):
                    if any(q.kind == "count" and q.unit in _PEOPLE for q in own) or not own:
                        break
                continue
            if "各" in text[max(low, own[0].number_start - 2) : own[0].number_start] if own else False:
                at = len(facts)
                while at and facts[at - 1].count is None:
                    at -= 1
                    facts[at] = replace(facts[at], count=fact[0].count)
            for item in fact:
                if item.count is None or item.count.qualifier == "unspecified" and item.count.unit is None:
                    bare.append(item)
            facts.extend(fact)
        return self._join(facts)

    def _piece(
        self,
        verb: Hit,
        low: int,
        high: int,
        own: Sequence[QuantityMention],
        known: Sequence[Hit],
        used: set[int],
        first: bool,
    ) -> list[ItemFact] | None:
        text, outer = self.reading.text, self.reading.outer
        counts = [q for q in own if q.kind == "count" and (q.unit not in _NOT_THINGS or q.unit == "米" and known) and outer[q.start] != "\u0001" and q.start not in used]
        varieties = [q for q in own if q.kind == "count" and q.unit in ("种", "类")]
        inside = [q for q in own if outer[q.start] == "\u0001" and q.kind == "count" and q.unit in _MASS | {"支", "粒", "部", "张", "个", "件", "瓶", "条", "台"} and q.start not in used]
        if any(q.kind == "money" for q in own if outer[q.start] != "\u0001") and not counts:
            return self._counterfeit(verb, low, high, own, used)
        if any(q.kind == "count" and q.unit in _PEOPLE for q in own) and not counts:
            return None
        if varieties and counts == varieties and len(own) > 1:
            counts = []
        if not counts and varieties and known:
            counts = varieties[:1]
        if not counts:
            return self._bare(verb, low, high, known, first)
        kinds = [q for q in counts if q.unit in ("个品种", "种", "类") or re.match(r"品牌|品种|款|型号|类", text[q.end : q.end + 2])]
        name_low = low
        if kinds and len(counts) > len(kinds):
            counts = [q for q in counts if q not in kinds]
            if kinds[0].end < counts[0].start and counts[0].start - kinds[0].end > 3:
                name_low = kinds[0].end
        head = counts[0]
        before = text[name_low : head.start]
        before = re.sub(r"（[^（）]*）", "", before)
        name = self._name(before, low, head.start, known)
        second = counts[1] if len(counts) > 1 else None
        if len(name) < 2 and not any(text[k.start : k.end] == name for k in known):
            tail_start = (second or head).end
            after = re.sub(r"（[^（）]*）|\u0001", "", text[tail_start:high])
            name = self._name(re.sub(r"^的", "", after), tail_start, high, known, front=True)
            if not name:
                return None
        if _VERBAL.search(name) and not known:
            return None
        if head.unit is None and head.qualifier != "unspecified":
            if not known:
                return None
        if len(name) > 16 and not known or name in ("其余", "其中", "已", "车中已", "现金"):
            return None
        for q in counts[:2]:
            used.add(q.start)
        category = self._category(name, known)
        includes: tuple[str, ...] = ()
        count = count_of(head)
        end = max(head.end, second.end if second else 0)
        base = ItemFact(min(low, head.start), end if before.strip() else high, verb.rule.id, name, category, count, verb.code, includes)
        base = replace(base, start=self._trim(base.start, base.end))
        out = [base]
        other = second or (inside[0] if inside else None)
        if other is not None and second is None:
            opened = text.rfind("（", low, other.start)
            noun = re.match(r"([\u4e00-\u9fff]{2,6}?)(?:共|合计|总|净|毛)*重", text[opened + 1 : other.start])
            if noun and noun.group(1) not in ("经称", "合计", "共计", "经鉴定"):
                used.add(other.start)
                return [base, replace(base, start=opened + 1, end=other.end, name=noun.group(1), count=count_of(other), part=True)]
        if other is not None:
            used.add(other.start)
            heavy, light = (other, head) if other.unit in _MASS or head.unit in ("箱", "袋", "包", "组", "套") else (head, other)
            if other.unit == head.unit and not second:
                return out
            out = [replace(base, count=count_of(heavy)), replace(base, count=count_of(light), part=True)]
        return out

    def _trim(self, start: int, end: int) -> int:
        text = self.reading.text
        while start < end and text[start] in "，、；了的 ":
            start += 1
        return start

    def _counterfeit(
        self, verb: Hit, low: int, high: int, own: Sequence[QuantityMention], used: set[int]
    ) -> list[ItemFact] | None:
        """Counterfeit money is an item: its quantity is the face value in 元."""
        text = self.reading.text
        found = re.search(r"假币|假人民币|假钞|伪钞|假美元", text[low:high])
        money = next((q for q in own if q.kind == "money"), None)
        if not found or money is None:
            return None
        used.add(money.start)
        count = replace(count_of(money), unit="元")
        return [ItemFact(low, high, verb.rule.id, found.group(), "counterfeit.money", count, verb.code)]

    def _bare(self, verb: Hit, low: int, high: int, known: Sequence[Hit], first: bool) -> list[ItemFact] | None:
        """A thing with no number: 电脑、手机; 大量制毒工具."""
        text = self.reading.text
        piece = text[low:high]
        vague = re.search(r"大量|大批|一大批|若干|部分|少量|一批|等物$", piece)
        if not known and not (vague and _TOOL.search(piece)):
            return None
        words = re.sub(r"（[^（）]*）", "", piece)
        words = re.sub(r"等$|等物品?$|一批$", "", words)
        joint = re.match(r"(.{1,12}?)等(.{2,12})$", words)
        if joint:
            one = self._name(joint.group(1), low, high, known)
            two = self._name(joint.group(2), low, high, known)
            out = []
            if one:
                out.append(ItemFact(low, high, verb.rule.id, one, self._category(one, known), None, verb.code))
            if two and _TOOL.search(two):
                batch = Count(qualifier="unspecified", unit="批") if "一批" in piece else None
                out.append(ItemFact(low, high, verb.rule.id, two, self._category(two, known), batch, verb.code))
            return out or None
        name = self._name(words, low, high, known)
        if not name or len(name) > 14:
            return None
        if known and not any(text[k.start : k.end] in name or name in text[k.start : k.end] for k in known):
            return None
        if known and not name.endswith(tuple(text[k.start : k.end] for k in known)) and not _TOOL.search(name):
            return None
        count = None
        if vague and vague.group() in ("大量", "大批", "若干", "部分", "少量"):
            count = Count(qualifier="unspecified")
        return [ItemFact(low, high, verb.rule.id, name, self._category(name, known), count, verb.code)]

    def _name(self, raw: str, low: int, high: int, known: Sequence[Hit], front: bool = False) -> str:
        """The name of a thing without verbs, modifiers and counters around it."""
        text = self.reading.text
        name = raw.replace("\u0001", "").strip(" ，、；：。")
        if front:
            name = re.split(r"[，。；、：\n]|等$", name)[0]
        for _ in range(2):
            name = _STRIP.sub("", name)
            name = _TAIL.sub("", name)
            name = re.sub(r"^(?:等)+|的$", "", name).strip()
        name = re.sub(r"^“([^“”]{1,12})”", r"\1", name)
        if "的" in name:
            tail = name.rsplit("的", 1)[1]
            name = tail if len(tail) >= 2 else name
        if "等" in name:
            tail = name.rsplit("等", 1)[1]
            name = tail if len(tail) >= 2 else name.split("等")[0]
        if known:
            word = text[known[-1].start : known[-1].end]
            if name.endswith(word) and len(name) - len(word) >= 4 and not re.match(r"[\u4e00-\u9fff]{0,3}[假仿制黄金品]", name):
                name = word
            elif len(name) > 10 and word in name:
                name = name[name.rindex(word) :] if len(name) - name.rindex(word) <= 12 else word
        return re.sub(r"[“”\"（）]", "", name) if name.count("“") != name.count("”") else name.strip("“”") if name.startswith("“") and name.endswith("”") else name

    def _category(self, name: str, known: Sequence[Hit]) -> str | None:
        text = self.reading.text
        for hit in reversed(known):
            if text[hit.start : hit.end] in name or name in text[hit.start : hit.end]:
                return hit.code
        return None

    def _weigh(
        self, facts: list[ItemFact], bare: list[ItemFact], mass: QuantityMention, used: set[int], piece: str
    ) -> None:
        """A weight that follows its item: the weight becomes the quantity, the count a part."""
        last = facts[-1]
        used.add(mass.start)
        weight = count_of(mass)
        if last.count is None or last.count.qualifier == "unspecified":
            facts[-1] = replace(last, count=weight, end=max(last.end, mass.end))
        elif last.count.unit not in _MASS:
            facts[-1] = replace(last, count=weight, end=max(last.end, mass.end))
            facts.append(replace(last, part=True))

    def _join(self, facts: list[ItemFact]) -> list[ItemFact]:
        """手机、电脑等作案工具30余部: the things named belong to the joint quantity."""
        if len(facts) < 2:
            return facts
        out: list[ItemFact] = []
        for fact in facts:
            words = self.reading.text[fact.start : fact.end]
            joint = re.match(r"(?:.{0,14})等(.{2,14})", words)
            if joint and fact.count is not None and fact.count.qualifier != "unspecified":
                members: list[str] = []
                while out and out[-1].count is None:
                    members.insert(0, out.pop().name)
                first = re.sub(r"等.*$", "", words)
                own = _TAIL.sub("", _STRIP.sub("", first)).strip()
                if own and own != fact.name and len(own) <= 10:
                    members.append(own)
                out.append(replace(fact, includes=tuple(members)))
                continue
            if joint and fact.count is not None and fact.count.unit == "批":
                first = _STRIP.sub("", re.sub(r"等.*$", "", words)).strip()
                if first and first != fact.name and len(first) <= 10:
                    out.append(replace(fact, name=first, count=None))
            out.append(fact)
        return out
