"""Measures on people: who was caught, detained, charged, and how many.

Each count of people looks for the verb that governs it: the nearest one before it in its clause, else a passive or
将/对 construction behind it, else the verb of the list it continues (抓获A类3人、B类5人).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from caseextract.engine import Hit
from caseextract.mentions.facts import ArrestFact, Count
from caseextract.mentions.quantities import QuantityMention
from caseextract.mentions.reading import BLANK, Reading, count_of, hits_in
from caseextract.text.structure import Sentence

_PERSON_UNITS = frozenset(["人", "名", "位"])
_PART = re.compile(r"其中|包括|含(?!有)|内有|包含")
_TOTAL = re.compile(r"至此|合计|总计|累计|共计|一共|共|全部")
_ALL = re.compile(r"全部|悉数|一网打尽|陆续到案")
_OTHER_VERB = re.compile(
    r"出动|抽调|组织|投入|调集|发展|招募|招揽|雇佣|雇用|雇请|聘请|吸收|骗取|解救|遣散|救助|走访|劝阻|涉及|覆盖|培训|"
    r"吸引|招收|纠集|供.{0,4}使用|造成|死亡|受伤|救出|营救|找回|帮助|服务|惠及|约谈|教育群众|接待|慰问|表彰|奖励|参加|参与人|"
    r"在逃|受害|被骗|遇难|宣传|咨询|核查|排查|检查|盘查|登记|注册|拉拢|下线|发放|转运|运送|藏匿|搭载|载有|滞留"
)
_AT_LARGE = re.compile(r"在逃|潜逃|追逃")
_ANAPHOR = re.compile(r"(?:上述|该|这|此|以上|前述)$")
_LIST_LEAD = re.compile(
    r"^(?:其中|包括|含|内含|另有|另|以及|及|和|还有|有|还|又|再|分别|包含|内有|中|：|“|”|、|属|为|系|等)*"
)
_AGENT_MARK = re.compile(r"将|把|对|被|遭|依法对|均被|已被|均已|已全部|全部被")
_NEGATED = re.compile(r"未能|没有|尚未|未(?!成年|遂|经|知|满)|拒不|不予|无法|试图|企图|如果|若|一旦|可能|准备|计划|拟|将于|力争|涉嫌被|害怕被|避免被|曾(?:经)?(?:因|被)|前科|冒充|谎称|自称")


def is_person_count(quantity: QuantityMention, text: str, nouns: Sequence[Hit]) -> bool:
    """Whether a quantity counts people: 名/人/位 always, 个 and bare numbers only beside a noun for people."""
    if quantity.kind != "count":
        return False
    if quantity.unit in _PERSON_UNITS or quantity.unit in ("余人", "多人", "口"):
        return quantity.unit != "口"
    if quantity.unit in ("个", "伙") or quantity.unit is None:
        noun = _noun_after(quantity, text, nouns)
        return noun is not None and noun.rule.code != "other" and quantity.unit == "个" and noun.start - quantity.end <= 6
    return False


def _noun_after(quantity: QuantityMention, text: str, nouns: Sequence[Hit]) -> Hit | None:
    """The noun for people a count stands before: 22名[新型网络犯罪]嫌疑人."""
    stop = quantity.end
    while stop < len(text) and stop < quantity.end + 28 and text[stop] not in "，；。：、（）\n":
        stop += 1
    near = [h for h in nouns if quantity.end <= h.start < stop]
    near = [h for h in near if not (h.code == "other" and len(near) > 1 and h.end - h.start == 1)]
    return near[0] if near else None


def _noun_before(quantity: QuantityMention, text: str, nouns: Sequence[Hit], clause_start: int) -> Hit | None:
    """The noun for people a count stands behind: 犯罪嫌疑人[王某等]9人."""
    near = [h for h in nouns if clause_start <= h.start and h.end <= quantity.start]
    if not near:
        return None
    last = near[-1]
    gap = text[last.end : quantity.start]
    return last if len(gap) <= 60 and not re.search(r"[，；。]", gap) else None


class PeopleReader:
    """Finds the measures on people in one text."""

    def __init__(self, reading: Reading) -> None:
        """Look up the verbs and nouns once."""
        self.reading = reading
        self.verbs = reading.hits.of("act")
        self.nouns = reading.hits.of("person_noun")

    def read(self) -> tuple[list[ArrestFact], set[int]]:
        """All arrests in text order, and the starts of the quantities they used."""
        facts: list[ArrestFact] = []
        used: set[int] = set()
        for sentence in self.reading.fact_sentences():
            found = self._sentence(sentence, used)
            facts.extend(found)
        facts.sort(key=lambda f: f.start)
        return facts, used

    def _sentence(self, sentence: Sentence, used: set[int]) -> list[ArrestFact]:
        verbs = hits_in(self.verbs, sentence.start, sentence.end)
        if not verbs:
            return []
        text = self.reading.text
        nouns = hits_in(self.nouns, sentence.start, sentence.end)
        facts: list[ArrestFact] = []
        counted: set[int] = set()
        previous: ArrestFact | None = None
        for quantity in self.reading.sentence_quantities(sentence.start, sentence.end):
            if not is_person_count(quantity, text, nouns):
                continue
            fact = self._count(quantity, sentence, verbs, nouns, previous, counted)
            if fact:
                facts.extend(fact)
                used.add(quantity.start)
                previous = fact[0]
        facts.extend(self._named(sentence, verbs, counted, facts))
        return facts

    def _count(
        self,
        quantity: QuantityMention,
        sentence: Sentence,
        verbs: Sequence[Hit],
        nouns: Sequence[Hit],
        previous: ArrestFact | None,
        counted: set[int],
    ) -> list[ArrestFact]:
        text, outer = self.reading.text, self.reading.outer
        inside = outer[quantity.start] == BLANK
        low, high = self.reading.clause(quantity.start, sentence)
        after = _noun_after(quantity, text, nouns)
        before = _noun_before(quantity, text, nouns, low)
        noun = after or before
        if noun is not None and noun.rule.attrs.get("role") in ("police", "victim"):
            direct = after if after is not None else before
            if direct is noun:
                return []
        left = [v for v in verbs if low <= v.start and v.end <= quantity.start and (outer[v.start] == BLANK) == inside]
        right = [v for v in verbs if quantity.end <= v.start and v.end <= high and (outer[v.start] == BLANK) == inside]
        left = [v for v in left if not (v.rule.attrs.get("near") and quantity.start - v.end > 22)]
        right = [v for v in right if not (v.rule.attrs.get("near") and v.start - quantity.end > 14)]
        lead = text[low : quantity.start]
        following = text[(after.end if after is not None else quantity.end) :][:2]
        if following[:1] == "中" and following != "中国" or re.match(r"作不?起诉|未|不予", text[quantity.end : quantity.end + 3]):
            return []
        if _AT_LARGE.search(text[quantity.end : min(high, quantity.end + 12)]) and not left:
            return []
        chosen: list[Hit] = []
        if left and not self._turned(left[-1].end, quantity.start, right):
            between = text[left[-1].end : quantity.start]
            if _OTHER_VERB.search(re.sub(r"涉嫌\S{0,8}", "", between)) and noun is None:
                return []
            chosen = self._chain(left, text)
        elif right:
            gap = text[quantity.end : right[0].start]
            if _OTHER_VERB.search(lead) and noun is None and not _AGENT_MARK.search(gap + lead):
                return []
            chosen = self._right_chain(right, text)
        else:
            chosen = self._inherited(quantity, sentence, verbs, noun, low, previous, inside)
        chosen = [v for v in chosen if not self._denied(v, low)]
        if not chosen:
            return []
        part = bool(_PART.search(lead)) or (inside and previous is not None and quantity.start > previous.end)
        start = min(chosen[0].start, quantity.start) if left else quantity.start
        person = noun.code if noun is not None and not noun.rule.attrs.get("role") else "suspect"
        out = []
        for verb in chosen:
            counted.add(verb.start)
            end = max(quantity.end, verb.end, after.end if after is not None else 0)
            out.append(
                ArrestFact(
                    min(start, verb.start) if verb.start >= low or inside else quantity.start,
                    end,
                    verb.rule.id,
                    verb.code,
                    "fugitive" if "逃犯" in text[low:end] and person == "other" else person,
                    count_of(quantity),
                    part=part,
                    total=bool(_TOTAL.search(lead)) or bool(_ALL.search(text[quantity.end : max(verb.end, quantity.end)])),
                    anaphor=bool(_ANAPHOR.search(lead)),
                )
            )
        return out

    def _turned(self, start: int, end: int, right: Sequence[Hit]) -> bool:
        """Whether 将/把/对/被 between the verb and the count points to the verb behind it."""
        return bool(right) and bool(_AGENT_MARK.search(self.reading.text, start, end))

    def _chain(self, left: Sequence[Hit], text: str) -> list[Hit]:
        """The verb before a count, and one joined to it by 并 (抓获并移送起诉93人 is two statements)."""
        last = left[-1]
        if len(left) > 1:
            gap = text[left[-2].end : last.start]
            if gap in ("并", "、并", "并依法", "后"):
                return [left[-2], last]
            if gap in ("、", "和", "或", "及", "或者"):
                first = left[-2]
                if len(left) > 2 and text[left[-3].end : first.start] in ("、", "和", "或", "及"):
                    first = left[-3]
                return [first]
        return [last]

    def _right_chain(self, right: Sequence[Hit], text: str) -> list[Hit]:
        out = [right[0]]
        for verb in right[1:]:
            gap = text[out[-1].end : verb.start]
            if (len(gap) <= 4 and "并" in gap or len(gap) <= 16 and gap.startswith(("，并", "并", "，后"))) and verb.code != "administrative_penalty":
                out.append(verb)
        return out

    def _inherited(
        self,
        quantity: QuantityMention,
        sentence: Sentence,
        verbs: Sequence[Hit],
        noun: Hit | None,
        low: int,
        previous: ArrestFact | None,
        inside: bool,
    ) -> list[Hit]:
        """The verb of the list a count continues, or of the sentence's later passive (…4人，现已被刑拘)."""
        text, outer = self.reading.text, self.reading.outer
        lead = _LIST_LEAD.sub("", text[low : quantity.start].rsplit("、", 1)[-1])
        listing = noun is not None and len(lead) <= 26 and (inside or not _OTHER_VERB.search(lead))
        earlier = [v for v in verbs if v.end <= low and (not v.rule.attrs.get("near") or previous is not None)]
        if not inside:
            earlier = [v for v in earlier if outer[v.start] != BLANK]
        parted = bool(_PART.search(text[low : quantity.start])) or re.match(r"另外?有?|还有|另", text[low : quantity.start])
        if earlier and (listing or (parted and len(lead) <= 20 and not _OTHER_VERB.search(lead))):
            if previous is not None or listing:
                gap = text[earlier[-1].end : low]
                if "；" in gap and not parted:
                    return []
                governing = [v for v in earlier if v.rule.id == previous.rule] if previous is not None else earlier
                return [(governing or earlier)[-1]]
        later = [v for v in verbs if v.start >= quantity.end and not v.rule.attrs.get("near")]
        if later and noun is not None and not _OTHER_VERB.search(text[low : quantity.start]):
            gap = text[quantity.end : later[0].start]
            if "；" not in gap and "。" not in gap and len(gap) <= 40 and _AGENT_MARK.search(gap):
                return [later[0]]
        return []

    def _denied(self, verb: Hit, low: int) -> bool:
        """Whether words before the verb in its clause deny, plan or quote it."""
        text = self.reading.text
        floor = max(0, verb.start - 120)
        start = max(floor - 1, *(text.rfind(mark, floor, verb.start) for mark in "，；：。\n")) + 1
        return bool(_NEGATED.search(text, min(start, verb.start), verb.start))

    def _named(
        self, sentence: Sentence, verbs: Sequence[Hit], counted: set[int], facts: Sequence[ArrestFact]
    ) -> list[ArrestFact]:
        """People named with no number: 将犯罪嫌疑人张某、李某抓获 counts two."""
        text, outer = self.reading.text, self.reading.outer
        names = hits_in(self.reading.hits.of("name"), sentence.start, sentence.end)
        names = [n for n in names if outer[n.start] != BLANK]
        out: list[ArrestFact] = []
        for verb in verbs:
            if verb.start in counted or outer[verb.start] == BLANK or verb.code in ("administrative_penalty", "handed_over"):
                continue
            if verb.rule.attrs.get("near") and not re.search(r"将[^，。；]{0,40}$", text[sentence.start : verb.start]) or self._denied(verb, sentence.start):
                continue
            group = self._object_names(verb, names, sentence)
            if not group:
                continue
            low, high = min(group[0].start, verb.start), max(group[-1].end, verb.end)
            if any(low <= f.start < high or f.start <= low < f.end for f in facts):
                continue
            count = Count(value=Decimal(len({text[n.start : n.end] for n in group})), unit=None)
            out.append(ArrestFact(low, high, verb.rule.id, verb.code, "suspect", count, inferred=True))
        return out

    def _object_names(self, verb: Hit, names: Sequence[Hit], sentence: Sentence) -> list[Hit]:
        """The names a verb without number governs: 将甲、乙抓获, 甲因涉嫌…被刑拘, 抓获甲、乙, 甲落网."""
        outer = self.reading.outer
        word = self.reading.text[verb.start : verb.end]
        before = [n for n in names if n.end <= verb.start]
        if before:
            group = [before[-1]]
            for name in reversed(before[:-1]):
                gap = outer[name.end : group[0].start].replace(BLANK, "")
                if not _JOINED.fullmatch(gap):
                    break
                group.insert(0, name)
            gap = outer[group[-1].end : verb.start].replace(BLANK, "")
            lead = outer[max(sentence.start, group[0].start - 18) : group[0].start]
            if len(gap) <= 44 and not re.search(r"[。；]|等(?!人)|供述|交代|举报|报警|下线|上线|通过|民警将|受害|被害", gap) and gap.count("，") <= 2:
                active = re.search(r"(?:将|把|对|依法)[^，。；]{0,18}$", lead) is not None and "，" not in gap
                if active or re.search(r"(?:被|遭)[^，。；]{0,18}$", gap) or _INTRANSITIVE.search(word) and len(gap) <= 20:
                    return group
        after = [n for n in names if n.start >= verb.end]
        if after and not _INTRANSITIVE.search(word):
            gap = outer[verb.end : after[0].start].replace(BLANK, "")
            if len(gap) <= 18 and not re.search(r"[，。；、：“”]|等|被(?!告)|将|把|对|因|后|时", gap):
                group = [after[0]]
                for name in after[1:]:
                    gap = outer[group[-1].end : name.start].replace(BLANK, "")
                    if not _JOINED.fullmatch(gap):
                        break
                    group.append(name)
                tail = outer[group[-1].end : group[-1].end + 6].replace(BLANK, "")
                if not re.match(r"(?:等|为首|团伙|一伙|的(?!妻))", tail):
                    return group
        return []


_JOINED = re.compile(r"，?(?:、|和|及|与|以及|，以及|，)[^，。；、抓捕获拘]{0,10}")
_INTRANSITIVE = re.compile(r"落网|归案|到案|投案|自首|获刑|被捕|被抓|被判")
