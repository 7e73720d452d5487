"""What brackets in a list of things taken say: a weight, the packing, the parts, the measure itself.

    文物（共12件）      海洛因12块（3.5公斤）      金项链3条、金戒指2枚（共重98克）      枪支3支（气枪2支、手枪1支）
"""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import replace

from caseextract.engine import Hit
from caseextract.expressions import expression
from caseextract.mentions.facts import Count
from caseextract.mentions.item_measures import MASS, TOGETHER, WEIGHED, WEIGHT, Draft, Measures, Segment, class_of, coarser, weigh
from caseextract.mentions.item_names import Named, cut_name
from caseextract.mentions.reading import BLANK, count_of, hits_in

_OUTER_PACK = frozenset(["箱", "袋", "包", "组", "套", "件", "桶", "捆", "板", "车", "大箱", "标箱", "托", "大包", "大袋", "盒", "条", "瓶", "卷", "盘", "块", "砖", "小包", "小袋", "罐"])
_KINDS = frozenset(["改造", "模拟", "制式", "非制式", "自制", "仿制", "改制", "土制", "成品", "活体", "死体", "国产", "进口", "无牌", "套牌"])
_NOTHING = re.match("", "")
EACH = expression(r"各(?:有|约)?$")


class Brackets(Measures, ABC):
    """Reads brackets."""

    @abstractmethod
    def read(
        self, verb: Hit, start: int, end: int, sure: bool = False, part: bool = False, whole_before: Draft | None = None
    ) -> list[Draft]:
        """The items of a list, here of one inside a bracket."""

    def _last_bracket(self, low: int, high: int) -> tuple[int, int] | None:
        """Where the bracket that ends a piece begins and ends."""
        outer = self.reading.outer
        while high > low + 1 and outer[high - 1] in "，。；、 等":
            high -= 1
        if outer[low] == BLANK or outer[high - 1] != BLANK:
            return None
        at = high - 1
        while at > low and outer[at - 1] == BLANK:
            at -= 1
        return at, high

    def _bracketed(self, at: int, high: int) -> Count | None:
        """The measure of a name that has it in a bracket alone: 一粒眠（38颗）, 文物（共12件）."""
        inner = [q for q in self.reading.sentence_quantities(at + 1, high - 1) if q.start not in self.used and self._thing(q, at, high)]
        if len(inner) != 1 or self.reading.text[at + 1 : inner[0].start].strip("共计合约总净毛重为") or inner[0].end != high - 1:
            return None
        self.used.add(inner[0].start)
        return count_of(inner[0])

    def _brackets(self, verb: Hit, draft: Draft, segment: Segment, out: list[Draft], before: Sequence[Draft] = ()) -> None:
        """What brackets behind a name or a measure say: a weight, the packing, the parts. ``before``: the things listed before it."""
        text, outer = self.reading.text, self.reading.outer
        if outer[draft.start : draft.start + 1] == BLANK:
            return
        spans = []
        at = outer.find(BLANK, segment.low, segment.high)
        while 0 <= at < segment.high:
            stop = at
            while stop < segment.high and outer[stop] == BLANK:
                stop += 1
            spans.append((at, stop))
            at = outer.find(BLANK, stop, segment.high)
        if outer[draft.end : draft.end + 1] == BLANK:
            stop = draft.end
            while stop < len(outer) and outer[stop] == BLANK:
                stop += 1
            if (draft.end, stop) not in spans:
                spans.append((draft.end, stop))
        for low, high in spans:
            inner = [q for q in self.reading.sentence_quantities(low + 1, high - 1) if q.start not in self.used and self._thing(q, low, high)]
            if not inner or draft.count is None:
                continue
            lead = text[low + 1 : inner[0].start]
            found = WEIGHT.match(lead)
            if found is None and not lead.strip("约共计合总、，"):
                found = _NOTHING
            if found is not None:
                name = found.groupdict().get("name") or ""
                self.used.add(inner[0].start)
                count = count_of(inner[0])
                if name and not WEIGHED.search(name) and name not in ("均", "经鉴定", "其"):
                    named = cut_name(name, hits_in(self.items, low, high), text, self.reading.vocabulary) or Named(name, draft.named.category, False)
                    out.append(replace(draft, start=low + 1, end=inner[0].end, named=named, count=count, packed=None, part=True, includes=()))
                elif count.unit in MASS and (group := self._weighed_with(draft, before, lead, segment)):
                    last = inner[0].end
                    inside = cut_name(text[last : high - 1], hits_in(self.items, last, high), text, self.reading.vocabulary)  # 约合2立方米木材
                    out.append(replace(draft, start=low + 1, end=high - 1, named=inside if inside is not None and inside.known else class_of(group), count=count, packed=None, part=True, includes=()))
                elif count.unit in MASS:
                    weigh(draft, count, high)
                elif draft.count.unit in MASS and draft.packed is None and count.qualifier != "unspecified":
                    draft.packed = count  # 36公斤（约12万颗）
                elif draft.count.unit in _OUTER_PACK and count.unit != draft.count.unit and draft.packed is None and not coarser(count, draft.count):
                    draft.count, draft.end = count, high
            elif draft.named.general or lead.startswith(("其中", "含", "包括", "经鉴定")) or len(inner) > 1 and all(q.unit == draft.count.unit for q in inner):
                within = self.read(verb, low + 1, high - 1, sure=True, part=draft.count.qualifier != "unspecified")
                out += [replace(d, chain=draft.chain, named=self._kind_of(d, draft)) for d in within]

    def _kind_of(self, part: Draft, whole: Draft) -> Named:
        """槍枝13枝（改造5枝、模擬8枝）: a word that only tells the kind is the whole's name with the kind before it."""
        same = part.count is not None and whole.count is not None and part.count.unit == whole.count.unit
        if not same or part.named.known or part.named.name not in _KINDS:
            return part.named
        return Named(part.named.name + whole.named.name, whole.named.category, True)

    def _weighed_with(self, draft: Draft, before: Sequence[Draft], lead: str, segment: Segment) -> list[Named]:
        """What a weight in a bracket is of, where it is of more than the last thing: 金项链3条、金戒指2枚（共重98克）, 甲、乙各一株（约合2立方米）."""
        text = self.reading.text
        each = EACH.search(text[max(segment.low, segment.measures[0].number_start - 3) : segment.measures[0].number_start])
        if not before or not each and not TOGETHER.search(lead):
            return []
        group = self._group([*(d for d in before if d.chain == draft.chain), draft])
        return [d.named for d in group] if len(group) > 1 else []
