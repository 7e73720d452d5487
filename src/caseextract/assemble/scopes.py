"""Where a case begins and ends: every fact sentence gets a record, or the document's totals, or nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import cast

from caseextract.assemble.anew import (
    another_body_same_day,
    another_code,
    another_victim,
    begins_anew,
    begins_story,
    begins_with_date,
    behind_who_says,
    body_of_another_city,
    dated_body,
    finds,
    leading,
    names_a_case,
    numbered,
    of_another_station,
    one_more_find,
    station_of_a_row,
    tells_another,
)
from caseextract.assemble.given import MANY_CASES, Given, Scope
from caseextract.assemble.heads import marked_lines, subhead
from caseextract.assemble.history import History
from caseextract.assemble.index import Index
from caseextract.assemble.leads import counted_in_headline, deed_of_many, first_of_many
from caseextract.assemble.openings import THRESHOLD, Paragraph, Told, evidence
from caseextract.assemble.pieces import pieces
from caseextract.assemble.prefaces import of_a_campaign, since_then
from caseextract.assemble.rows import row_of_days, row_of_places
from caseextract.assemble.summed_up import summed_up
from caseextract.assemble.totals import SUMMING_UP, tells_of_one, total_evidence, total_score
from caseextract.classes import compiled
from caseextract.expressions import expression
from caseextract.mentions.reading import FACT_ZONES
from caseextract.numerals import parse_number
from caseextract.text.structure import Line, Sentence, Structure

_TOTAL = 3
_GREAT = 1000
_SURE_TOTAL = 5
_REGION_MARK = expression(r"全市|全省|全县|全区|全国|全州|各地|全局|我市|我省|我县")
_OWN_STORY = expression(r"[名个](?:被捕|落网)(?:人|男女|者)|被捕人士|该团伙|该案|经查，|经审|供述|为首|作案(?!用|工具|手机|车辆|账[户号]|团伙|银行卡)")
_SINGLE = compiled(r"一起|一宗|一个|一伙|一名|一处|某|{call_police}|“[^”]{2,16}”[^，。；]{0,12}案(?!件)|该案|该团伙|专案|线索|典型|案例|其中，")
_NAMED_CASE = compiled(r"(?:{solve}|侦办)了?“[^”，。]{2,12}”[^，。；、等]{0,20}案(?!件?[、等])")
_DAY = expression(r"(?:(?:(?:19|20)\d\d年)?\d{1,2}月)?\d{1,2}日|[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日|目前，")
_ONLY = expression(r"仅(?:今年)?\d{1,2}月")
_THESE = expression(r"(?:目前|现)，?(?:上述|以上|这些)案件")
# What a body will do next makes it act in no case
PLAN = expression(r"(?:下一步|接下来|下一阶段|今后)[，,]")
_AMONG = expression(r"其中，")
# What the body of the totals came to by a day: 截至3月14日，该支队共…
_UNTIL_NOW = compiled(r"截[至止](?:目前|[^，。；]{2,12}日)，(?:[^，。；]{2,14}?)?(?:已|{in_all}|共)")
_IN_ONE_CASE = expression(r"(?:特别是|尤其是|其中)?，?在(?:一起|一次|一宗)[^，。；]{0,20}案(?:件)?中")
_PICKED = expression(r"其中(?:，|一案)")
# The cases told before, summed up: 3处行动共带回赌客47人
_THESE_IN_ALL = compiled(r"(?:上述|以上|这)?(?P<number>[两三四五六七八九]|[2-9])(?:处|次|起|宗|个|案)(?:(?:清查|突击|搜查|执法|集中|收网)?行动|案件?|窝点|赌[场档窝]|场所|据点)?中?，?(?:警方|民警)?(?:一?共|{in_all})")
# What a body did of late beside the case told: 据介绍，某局最近接连破获2起诈骗案
_RUN_OF_LATE = compiled(r"(?:(?:据[\u4e00-\u9fff]{0,8}?(?:介绍|了解|悉)|记者(?:从[^，。]{2,16})?(?:获悉|了解到))，)?[^，。；]{2,24}(?:最近|近期|近段时间|近来|近一段时间)[，]?(?:已|又|还)?(?:{in_turn}|共|连)(?:成功)?(?:破获|侦破)")
# One of the operations that the lead names: 代号“曙光”及“银翼”的行动 … 至于“银翼”行动，
_NAMED_TOGETHER = expression(r"“([^“”，。\n]{2,8})”(?:[及和与、]“([^“”，。\n]{2,8})”){1,6}[^。\n]{0,12}行动")
_ONE_OPERATION = expression(r"(?:而|至于|另)?在?(?:代号)?“([^“”，。\n]{2,8})”(?:的)?(?:专项|执法)?行动(?:中|方面)?，")
_FOR_EXAMPLE = expression(r"(?:例如|比如|譬如|如|其中)[，：]")
_FOREIGN = expression(r"[（(]?(?:又讯|另讯)")
_STORY = expression(r"(?<!通)报警|报案|某|月\d{1,2}日")
_TEMPLATE = 3
_BETWEEN = ("blank", "byline", "stamp", "caption")  # what may stand between a heading and its story
_STORY_LINES = 5  # how far down a story may have its outcome
_ROW = 3  # victims told one by one
# What the drive just totalled came to besides: 警方还称，此次行动还收缴…
_THIS_DRIVE = compiled(r"(?:据?[\u4e00-\u9fff]{0,6}(?:警方|公安机关)(?:还)?(?:{say}|说|称)，)?(?:此|这|本|该)次行动(?:中，?)?(?:共|还|又|抓获|破获|{take_goods}|打掉|捣毁)")
_DAY_WITHIN = 12
_NEAR = 44


@dataclass(frozen=True, slots=True)
class Decision:
    """What was decided of a stretch of text and why: ``verdict`` total, no total, opens or goes on; ``evidence`` named weights."""

    start: int
    end: int
    verdict: str
    evidence: tuple[tuple[str, int], ...]

    @property
    def weight(self) -> int:
        """The sum of the evidence."""
        return sum([weight for _, weight in self.evidence])


class Cutter(Given):
    """Walks the lines of one document and gives each fact sentence to a case or to the totals."""

    by_line: dict[int, list[Sentence]]
    headline: str
    sections: set[int]
    template: bool
    row: frozenset[int]
    summed: frozenset[int]
    several: bool
    named_together: frozenset[str]

    def __init__(self, text: str, structure: Structure, index: Index, trace: list[Decision] | None = None, like: Cutter | None = None) -> None:
        """Find what the whole text says of its cases before the first is given out; ``like`` has found it already."""
        super().__init__(text, index, like)
        self.structure, self.trace = structure, trace
        self.weighed: list[tuple[str, int]] = []
        self.campaign = self.told_of_one = False
        if like is not None:
            self.by_line, self.titles, self.headline, self.headlined = like.by_line, like.titles, like.headline, like.headlined
            self.marked, self.sections, self.template, self.row, self.summed = like.marked, like.sections, like.template, like.row, like.summed
            self.several, self.named_together = like.several, like.named_together
            return
        self.by_line = {}
        for sentence in structure.sentences:
            self.by_line.setdefault(sentence.line, []).append(sentence)
        self.titles = [(line.start, line.end) for line in structure.lines if line.zone == "title"]
        self.headline = "".join(text[a:b] for a, b in self.titles)
        self.headlined = counted_in_headline(self.headline)
        self.marked, self.sections = marked_lines(text, structure.lines, self.ledger)
        self.template = self._template()
        body = self._stated("body")
        self.row = row_of_days(text, self.headline, body, index) | row_of_places(text, body, index)
        self.summed = summed_up(text, self.headline, self._stated("body", "heading"), index)
        self.several = self.announced > 1 or _THESE.search(text) is not None
        together = _NAMED_TOGETHER.search(text)
        self.named_together = frozenset(re.findall("“([^“”]+)”", together.group())) if together else frozenset()

    def cut(self) -> tuple[list[Scope], Scope, list[tuple[int, int]]]:
        """Cases, summary, title ranges."""
        heading: tuple[int, int] | None = None
        fresh = section = False
        for number, line in enumerate(self.structure.lines):
            stated = [s for s in self.by_line.get(number, ()) if s.zone in FACT_ZONES]
            if line.zone == "title" or not stated:
                continue
            if number in self.marked:
                fresh, section, heading = True, False, (line.start, line.end)
            elif number in self.sections:
                section = True
            if self._line(number, line, stated, heading if fresh else None, fresh, section):
                fresh, heading = False, None
        self.cases.sort(key=lambda case: case.ranges[0])
        self._lead_of_stories()
        self._lead_of_many()
        self._lead_of_sum()
        self._lead_of_totals()
        self._preface_of_totals()
        self._totals_of_one()
        return self.cases, self.summary, self.titles

    def _lead_of_stories(self) -> None:
        """What stands before the stories that are summed up, or counted off, gives their totals."""
        if self.summed and len(self.cases) > len(self.summed) and self.cases[0].ranges[-1][0] < min(self.summed):
            self.summary.ranges = sorted([*self.summary.ranges, *self.cases.pop(0).ranges])

    def _line(self, number: int, line: Line, stated: Sequence[Sentence], heading: tuple[int, int] | None, fresh: bool, section: bool) -> bool:
        """Give out the sentences of one line; True when a marked case was opened."""
        first, totals, opened = True, False, False
        summed = None  # the sentence one of whose parts was a total
        victims = self._row_of_victims(stated)
        held: list[tuple[int, int]] = []
        back, sure = self._returns(line, stated) if not fresh else (None, False)
        for place, sentence in enumerate(stated):
            for start, end, part in pieces(self.text, sentence, self.index):
                if PLAN.match(self.text, start) and not self.index.any_in(start, end):
                    continue
                if not (first and sure) and (part and summed is sentence and self._more_of_the_same(start, end) or self._is_total(start, end, fresh or line.mark is not None or not first, section, (totals or bool(held) and total_score(self.text, start, end, self.index) > 0) and not part, fresh)):
                    summed = sentence
                    self._note(start, end, "total", total_evidence(self.text, start, end, self.index) if self.trace is not None else ())
                    self._drop_preface()
                    self.summary.ranges += [*held, (start, end)]
                    first, totals, held = False, True, []
                    continue
                if self.trace is not None:
                    self._note(start, end, "no total", total_evidence(self.text, start, end, self.index))
                if not fresh and (self._leads_to_totals(start, end) or first and self._before_totals(start, end, stated)):
                    held.append((start, end))
                    self.campaign = True
                    continue
                self._give(held)
                held = []
                if not fresh and self._retells_lead(start, end):
                    self.cases[self.lead].ranges.append((start, end))
                    continue
                if first and not fresh and self._of_the_totals(start, line.end):
                    self.summary.ranges.append((start, end))
                    continue
                if not fresh and self._after_words_of_totals(start, end):
                    self.summary.ranges += self.cases.pop().ranges
                elif not fresh and self._ends_preface(start, end):
                    self._drop_preface()
                current = self.cases[-1] if self.cases else None
                weight = 0
                self.weighed = [("a list marker or a heading", THRESHOLD)] if fresh else [("the first that is told", THRESHOLD)] if current is None else []
                if not fresh and current is not None and totals and self._named_case(start, end):
                    weight, self.weighed = THRESHOLD, [("a case by name, or one of those totalled", THRESHOLD)]
                elif not fresh and current is not None and first and self._one_operation(start):
                    weight, self.weighed = THRESHOLD, [("one of the operations named together", THRESHOLD)]
                elif not fresh and current is not None and start in victims:
                    weight, self.weighed = THRESHOLD, [("one of a row of victims", THRESHOLD)]
                elif not fresh and current is not None:
                    reach = self._story_end(number, start) if first and not part else self._reach(stated, place, start, end)
                    if first or start > sentence.start or part or reach > end or self._inside(start, end):
                        weight = self._opens(start, reach, sentence, part, first and self._headed(number))
                if first and back is not None and (sure or weight < THRESHOLD):
                    weight, self.weighed, current = 0, [("back to a case told before", 0)], back
                    self._resume(back)
                if weight >= THRESHOLD and len(self.cases) == 1 and not self.cases[0].marked and not self.summary.ranges and first and self._one_operation(start):
                    self.summary.ranges += self.cases.pop().ranges  # the lead that names the operations together
                if fresh or current is None or weight >= THRESHOLD:
                    if _PICKED.match(self.text, start) and len(self.cases) == 1 and not fresh and not totals:
                        self.summary.ranges += self.cases.pop().ranges  # what 其中 picks from is a total
                    above = self._heading_of(number, current) if first and not fresh else []
                    current = Scope("case", title=heading, ranges=above, marked=fresh, sure=weight > THRESHOLD or start in self.row, victim=start in victims)
                    self.cases.append(current)
                    opened, fresh, heading, totals = True, False, None, False
                    self._note(start, end, "opens", self.weighed)
                else:
                    if self.weighed:
                        self._note(start, end, "goes on", self.weighed)
                    current = self._case_meant(start, end, current)
                current.ranges.append((start, end))
                self.told_of_one = self.told_of_one or fresh or current.marked or bool(self.index.core_in(start, end)) or self._single(start, end)
                first = False
        self._give(held)
        return opened

    def _row_of_victims(self, stated: Sequence[Sentence]) -> frozenset[int]:
        """Where sentences begin that tell one after another of one victim's loss each; none where there are fewer than two."""
        if len(stated) < _ROW:
            return frozenset()
        found = [s.start for s in stated if another_victim(self.text, s.start, s.end, self.index)]
        return frozenset(found if len(found) >= _ROW else ())

    def _of_the_totals(self, start: int, end: int) -> bool:
        """Whether a line without figures behind the cases speaks of the body of the totals: 此外，青河警方还要求…"""
        if not self.cases or not self.summary.ranges or self.index.any_in(start, end):
            return False
        told, known = self.case_told.of(self.cases[-1].ranges), self.totals_told.of(self.summary.ranges)
        names = [self.index.name_of(u) for u in self.index.units_in(start, min(end, start + _NEAR))]
        return bool(names) and all(known.named(name) and not told.knows(name) for name in names)

    def _named_case(self, start: int, end: int) -> bool:
        """Whether a sentence has the outcome of a case by its name or picked from the totals: 侦破“疾风7号”专案，捣毁窝点8个; 其中，某分局…."""
        if not self.index.core_in(start, end):
            return False
        if _NAMED_CASE.search(self.text, start, end) is not None:
            return True
        among = _AMONG.match(self.text, start)
        return among is not None and bool(self.index.units_in(start, among.end() + 1)) and tells_of_one(self.text, start, end, self.index)

    def _after_words_of_totals(self, start: int, end: int) -> bool:
        """Whether a day with an outcome follows words behind the totals that tell of their campaign, and of no day, body's find or person."""
        if not self.cases or not self.summary.ranges or self.cases[-1].marked or not self.index.core_in(start, end):
            return False
        told = self.case_told.of(self.cases[-1].ranges)
        if told.facts or told.dated or told.names or not any(d.day is not None for d in self.index.dates_in(start, min(end, start + _DAY_WITHIN))):
            return False
        return any(total_score(self.text, a, b, self.index) > 0 for a, b in self.cases[-1].ranges)

    def _give(self, held: Sequence[tuple[int, int]]) -> None:
        """Words of a campaign that no totals followed are of the case told last; before any case, of the totals."""
        (self.cases[-1] if self.cases else self.summary).ranges += held

    def _note(self, start: int, end: int, verdict: str, why: Sequence[tuple[str, int]]) -> None:
        """Keep a decision where somebody asked for them."""
        if self.trace is not None:
            self.trace.append(Decision(start, end, verdict, tuple(why)))

    def _leads_to_totals(self, start: int, end: int) -> bool:
        """Whether words that state nothing speak of a campaign or a region: 今年以来，全市公安机关开展专项行动。"""
        if not self.cases and not self.summary.ranges or self.index.any_in(start, end):
            return False
        weight = sum([w for name, w in total_evidence(self.text, start, end, self.index) if name != SUMMING_UP])  # 已布控 sums up nothing
        return weight >= (_TOTAL if self.cases else _TOTAL - 1)

    def _before_totals(self, start: int, end: int, stated: Sequence[Sentence]) -> bool:
        """Whether a sentence without figures, on a body that the case told has not, stands right before the totals of its line."""
        if not self.cases or self.index.any_in(start, end):
            return False
        after = next((s for s in stated if s.start >= end), None)
        if after is None or not self.index.any_in(after.start, after.end):
            return False
        names = [self.index.name_of(u) for u in self.index.units_in(start, end)]
        told = self.case_told.of(self.cases[-1].ranges)
        if names and any(map(told.knows, names)) and not of_a_campaign(self.text, start, end, self.index) or not names and not since_then(start, end, self.index):
            return False
        return total_score(self.text, after.start, after.end, self.index) >= _TOTAL

    def _is_total(self, start: int, end: int, marked: bool, section: bool, carried: bool, fresh: bool) -> bool:
        """Whether a sentence belongs to the totals.

        ``marked``: it stands inside an item of a list, ``fresh``: at its head; ``carried``: the sentence before it on its line is a total.
        """
        stated = self.index.any_in(start, end)
        if self._one_operation(start):
            return False
        if self.summary.ranges and not section and (not marked and self._no_case_yet() or not fresh and not self.marked and self._prefaces()) and not self._single(start, end):
            if stated or total_score(self.text, start, end, self.index) >= _TOTAL - 1:
                return True
        if not stated:
            return carried and self._among_totals(start, end)
        if not fresh and (self._sums_cases(start) or self._run_of_late(start, end)):
            return True
        if (not marked or not self.marked) and self._repeats_total(start, end) or self._among_totals(start, end):
            return True
        if section and not self.index.persons_in(start, end) and not self.index.units_in(start, end):
            return True
        if self.summary.ranges and _THIS_DRIVE.match(self.text, start) and not self.index.units_in(start, end) and not self.index.persons_in(start, end):
            return True
        score = total_score(self.text, start, end, self.index)
        if self.summary.ranges and score >= _TOTAL - 1 and _UNTIL_NOW.match(self.text, start) and not self.index.persons_in(start, end):
            return True
        if carried and score < 0 and _IN_ONE_CASE.match(self.text, start):
            return False
        if score >= _TOTAL:
            inside = bool(self.marked) and (marked and (fresh or bool(self.cases) and self.cases[-1].marked) or self._under_head())
            return not inside or score >= _SURE_TOTAL or _REGION_MARK.search(self.text, start, end) is not None or fresh and self._many_cases(start, end) and not tells_of_one(self.text, start, end, self.index)
        if score < _TOTAL - 1 and not section and self._of_one_body(start, end):
            return False
        if self._figures_of_nobody(start, end) or self._more_totals(start, end, section, score):
            return True
        if carried and _ONLY.match(self.text, start):
            return True
        if not carried or _OWN_STORY.search(self.text, start, end) or self.index.persons_in(start, end):
            return False
        if _AMONG.match(self.text, start) and self.index.units_in(start, end) and tells_of_one(self.text, start, end, self.index):
            return False  # 其中，某分局捣毁一个团伙
        if self.index.units_in(start, start + 1) and _NAMED_CASE.search(self.text, start, end):
            return False  # 某厅组织某市警方侦破“疾风7号”专案
        if score < 0 and self._begins_with_another(start, end):
            return False  # 某分局端掉一处窝点
        return not any(d.day and (d.kind == "point" or d.kind == "range" and d.start == start) for d in self.index.dates_in(start, end))

    def _one_operation(self, start: int) -> bool:
        """Whether a stretch begins with one of the operations that the lead names together."""
        found = _ONE_OPERATION.match(self.text, start) if self.named_together else None
        return found is not None and found.group(1) in self.named_together

    def _more_of_the_same(self, start: int, end: int) -> bool:
        """Whether a part of a sentence whose last part was a total goes on with its figures: nobody's day, body or name, nor words of one case."""
        index = self.index
        if index.units_in(start, end) or any(d.day is not None for d in index.dates_in(start, end)):
            return False
        return bool(index.any_in(start, end)) and not tells_of_one(self.text, start, end, index)

    def _retells_lead(self, start: int, end: int) -> bool:
        """Whether a sentence behind the first case has a great number of the lead that counts the cases, and names nobody: a caption that says the same."""
        if len(self.cases) < self.lead + 2 or self.cases[self.lead].marked or self.index.persons_in(start, end) or self._cases_told() < 2:
            return False
        again = self.ledger.stated(start, end).numbers & self.lead_told.of(self.cases[self.lead].ranges).numbers
        return any(cast(Decimal, number[-1]) >= _GREAT for number in again)

    def _sums_cases(self, start: int) -> bool:
        """Whether a sentence begins by summing up as many cases as were told, or one fewer where one told two."""
        found = _THESE_IN_ALL.match(self.text, start) if len(self.cases) > 1 else None
        number = parse_number(found.group("number")) if found is not None else None
        return number is not None and len(self.cases) in (number, number + 1)

    def _run_of_late(self, start: int, end: int) -> bool:
        """Whether, behind a case with its outcome, a sentence tells how many cases its body solved of late."""
        if not self.cases or self.cases[-1].marked or not self.case_told.of(self.cases[-1].ranges).outcome or not _RUN_OF_LATE.match(self.text, start):
            return False
        return any(f.target == "case" and (f.count.value or 0) > 1 for f in self.index.busts_in(start, end))

    def _begins_with_another(self, start: int, end: int) -> bool:
        """Whether a body that the totals do not have leads the sentence."""
        known = self.totals_told.of(self.summary.ranges)
        return any(not known.named(self.index.name_of(u)) for u in leading(self.text, start, end, self.index)[:1])

    def _begins_with_part(self, start: int) -> bool:
        """Whether another body than the one that leads the totals stands at the head, or behind 例如，."""
        head = found.end() if (found := _FOR_EXAMPLE.match(self.text, start)) else start
        whose = next((u for a, b in self.summary.ranges for u in self.index.units_in(a, b)), None)
        known = self.index.name_of(whose) if whose is not None else None
        return any(self.index.name_of(u) != known for u in self.index.units_in(head, head + 1))

    def _of_one_body(self, start: int, end: int) -> bool:
        """Whether another body than that of the totals broke up one gang, den or chain: 例如，某市公安机关打掉一个团伙."""
        if not self.summary.ranges or not self._begins_with_part(start):
            return False
        return any(f.target != "case" and f.count.value == 1 for f in self.index.busts_in(start, end)) and not self._many_cases(start, end)

    def _under_head(self) -> bool:
        """Whether nothing but its heading was told of the case of a list: 四、某海关侦办走私案\n2023年以来，该关查获…."""
        return bool(self.cases) and self.cases[-1].marked and len(self.cases[-1].ranges) == 1 and not self.case_told.of(self.cases[-1].ranges).outcome

    def _single(self, start: int, end: int) -> bool:
        """Whether a sentence tells of one case: a day, a named person, one gang, a report, a name in quotation marks."""
        index = self.index
        if index.persons_in(start, end) or any(d.day is not None or d.kind in ("relative", "vague") and not self.text.startswith("当前", d.start) for d in index.dates_in(start, end)):
            return True
        known = self.totals_told.of(self.summary.ranges)
        if any(not known.named(index.name_of(u)) for u in index.units_in(start, end)):
            return True
        if self._of_one_body(start, end):
            return True
        if begins_with_date(self.text, behind_who_says(self.text, start)) and index.core_in(start, end) and total_score(self.text, start, end, index) < _TOTAL - 1:
            return True
        return _SINGLE.search(self.text, start, end) is not None

    def _no_case_yet(self) -> bool:
        """Whether nothing was told but words that state no outcome."""
        if len(self.cases) != 1:
            return not self.cases
        first = self.cases[0]
        if first.marked or self.summary.ranges and first.ranges[0][0] > self.summary.ranges[0][0] and finds(self.text, *first.ranges[0]):
            return False
        told = self.lead_told.of(first.ranges)
        return not told.outcome and not (told.saved and told.dated and told.units and any(tells_of_one(self.text, a, b, self.index) for a, b in first.ranges))

    def _prefaces(self) -> bool:
        """Whether all that was told beside the totals is words that state no outcome and are of no single case."""
        return bool(self.cases) and not self.told_of_one

    def _drop_preface(self) -> None:
        """What came before the totals and states no outcome introduces them: it is theirs."""
        if self.cases and (self._no_case_yet() or self._prefaces()):
            self.summary.ranges += [r for case in self.cases for r in case.ranges]
            self.cases.clear()
            self.told_of_one = False

    def _ends_preface(self, start: int, end: int) -> bool:
        """Whether the first body that acts stands behind words of a campaign that name no day: they are none of its case."""
        if not self.campaign or len(self.cases) != 1 or self.lead_told.of(self.cases[0].ranges).facts or self.lead_told.dated:
            return False
        return bool(self.index.units_in(start, start + 1)) and bool(self.index.core_in(start, end))

    def _among_totals(self, start: int, end: int) -> bool:
        """Whether 其中 tells the shares of regions in the totals just told: no body, no day, nobody."""
        if not self.summary.ranges or self.cases and not self._prefaces() or _AMONG.match(self.text, start) is None:
            return False
        index = self.index
        return not index.units_in(start, end) and not index.persons_in(start, end) and not any(d.day is not None for d in index.dates_in(start, end))

    def _figures_of_nobody(self, start: int, end: int) -> bool:
        """Whether, before any case was told, a sentence has figures of ten cases and more and no body, day or story of its own."""
        index = self.index
        if not self.summary.ranges or self.cases and not self._prefaces() or not self._many_cases(start, end) or tells_of_one(self.text, start, end, index):
            return False
        return not index.units_in(start, end) and not any(d.day is not None for d in index.dates_in(start, end))

    def _more_totals(self, start: int, end: int, section: bool, score: int) -> bool:
        """Whether, after totals and before any case with an outcome, a sentence of a paragraph goes on with figures and tells of no one case."""
        return score >= _TOTAL - 1 and bool(self.summary.ranges) and not section and not self.marked and self._no_case_yet() and not self._single(start, end)

    def _many_cases(self, start: int, end: int) -> bool:
        """Whether a range tells of ten cases and more."""
        return any(f.target == "case" and (f.count.value or 0) >= MANY_CASES for f in self.index.busts_in(start, end))

    def _above(self, number: int) -> Line | None:
        """The line right above another, but for pictures' and writers' lines."""
        lines = self.structure.lines
        return next((lines[at] for at in range(number - 1, -1, -1) if lines[at].zone not in _BETWEEN), None)

    def _headed(self, number: int) -> bool:
        """Whether a line stands under a heading that names no stage of a story: 男子借问路抢项链."""
        above = self._above(number)
        return above is not None and above.zone == "heading" and not subhead(self.text[above.start : above.end])

    def _heading_of(self, number: int, current: Scope | None) -> list[tuple[int, int]]:
        """The heading right above a line that opens a case, taken back from the case told last: 便衣蹲守三日 追回单车六辆."""
        above = self._above(number)
        if current is None or above is None or above.zone != "heading" or len(current.ranges) < 2 or current.ranges[-1][0] < above.start:
            return []
        return [current.ranges.pop()]

    def _opens(self, start: int, end: int, sentence: Sentence, part: bool, headed: bool) -> int:
        """How much speaks for a new case in a paragraph or a part of a roundup."""
        if start in self.summed:
            self.weighed = [("one of the stories that are summed up or counted off", THRESHOLD + 1)]
            return THRESHOLD + 1
        if self.summed and start > min(self.summed):
            return 0
        current, index = self.cases[-1], self.index
        more = self._more_to_come()
        counted = numbered(self.text, start) or more and first_of_many(self.text, start)
        told = self.case_told.of(current.ranges)
        found = more and finds(self.text, start, end) or bool(self.summary.ranges) and one_more_find(self.text, start, index, told) or part and names_a_case(self.text, start, end)
        if not index.core_in(start, end) and not index.saved_in(start, end) and not counted and not found or self.marked and current.marked and not _FOREIGN.match(self.text, start):
            return 0
        if len(self.cases) == 1 and not more and told.gang and deed_of_many(self.text, start):
            return 0
        behind_lead = more and len(self.cases) > self.lead + 1
        if not told.facts and not (told.saved and told.dated) and not part and not counted and not behind_lead and not (self.summary.ranges and told.units and told.dated and begins_anew(self.text, start, end, index, told, several=False)):
            background = "".join(self.text[a:b] for a, b in current.ranges)
            own = any(index.units_in(a, b) for a, b in current.ranges)
            if _STORY.search(background) or len(background) < (300 if own else 60) or not index.units_in(start, start + 60):
                return 0
            self.weighed = [("a body after long background without an outcome", THRESHOLD)]
            return THRESHOLD
        self.weighed = self._evidence(Paragraph(start, end, min(sentence.end, end), self.template, self.headline, part, headed, start in self.row), more)
        return sum([weight for _, weight in self.weighed])

    def _evidence(self, here: Paragraph, more: bool) -> list[tuple[str, int]]:
        """What speaks for and against a new case after the one told last; ``more``: whether more cases were announced."""
        current = self.cases[-1]
        told = self.case_told.of(current.ranges)
        lead_only = len(self.cases) - 1 == self.lead and told.one_line
        beside = len(self.cases) == 1 and bool(self.summary.ranges) and told.start < self.summary.ranges[0][0]  # totals behind a lead that tells one case
        return evidence(self.text, here, Told(told, lead_only, current.marked, (bool(self.summary.ranges) or self.campaign) and not beside, more), self.index)

    def _inside(self, start: int, end: int) -> bool:
        """Whether a sentence inside a paragraph may open a case: a day of its own is enough only after totals, or where several cases are spoken of."""
        if start in self.row or start in self.summed or self.cases and another_code(self.text, start, end, self.case_told.of(self.cases[-1].ranges)):
            return True
        several = bool(self.cases) and self._more_to_come()
        if self.cases and station_of_a_row(self.text, start, end, self.index, self.case_told.of(self.cases[-1].ranges)):
            return True
        if self.cases and of_another_station(self.text, start, end, self.index, self.case_told.of(self.cases[-1].ranges)):
            return True
        if not (self.cases and (self.summary.ranges or (self.several or several) and not self.operations or self.campaign)):
            if tells_another(self.text, start, end, self.index):
                return True
            if not self.cases:
                return False
            told = self.case_told.of(self.cases[-1].ranges)
            return another_body_same_day(self.text, start, end, self.index, told) or body_of_another_city(self.text, start, end, self.index, told)
        return begins_anew(self.text, start, end, self.index, self.case_told.of(self.cases[-1].ranges), several)

    def _story_end(self, number: int, start: int) -> int:
        """Where the story that a line begins has its first outcome: at the line's own end, or further down where it begins as stories do."""
        line, told = self.structure.lines[number], self.case_told.of(self.cases[-1].ranges)
        if self.index.core_in(start, line.end) or not told.outcome or not begins_story(self.text, start, line.end, self.index, told):
            return line.end
        for after in range(number + 1, min(number + _STORY_LINES, len(self.structure.lines))):
            below = self.structure.lines[after]
            if after in self.marked or after in self.sections or below.zone not in ("body", "blank"):
                break
            if self.index.core_in(below.start, below.end):
                return below.end
        return line.end

    def _reach(self, stated: Sequence[Sentence], place: int, start: int, end: int) -> int:
        """Where what a sentence begins is told to its end: a day and a body of its own may have their outcome sentences later."""
        if self.index.core_in(start, end) or not dated_body(self.text, start, end, self.index, self.case_told.of(self.cases[-1].ranges)):
            return end
        if not (self.summary.ranges or self.several or self.campaign or self._more_to_come()):
            return end
        for sentence in stated[place + 1 :]:
            if _DAY.match(self.text, sentence.start):
                break
            end = sentence.end
        return end

    def _stated(self, *zones: str) -> list[list[Sentence]]:
        """The sentences that may state facts, line by line, of the lines of some zones; none in a text with a list."""
        if self.marked:
            return []
        found = ([s for s in sentences if s.zone in FACT_ZONES] for n, sentences in self.by_line.items() if self.structure.lines[n].zone in zones)
        return [sentences for sentences in found if sentences]

    def _template(self) -> bool:
        """Whether several paragraphs begin with a body of their own; a part of one that began another is none."""
        heads, known = 0, History(self.ledger)
        for number, line in enumerate(self.structure.lines):
            if line.zone == "body" and line.end - line.start >= 40 and number in self.by_line:
                found = self.index.units_in(line.start, line.start + 40)
                name = self.index.name_of(found[0]) if found else ""
                if name and not known.knows(name) and self.index.core_in(line.start, line.end):
                    known.hear(name)
                    heads += 1
        return heads >= _TEMPLATE
