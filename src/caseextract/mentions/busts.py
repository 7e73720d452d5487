"""Things broken up or solved: gangs, dens, cases, chains, sites, workshops.

A bust is a verb, a head noun and a count. Heads that the ``busts`` pack knows are found by their words; a head it does not
know (职棒签赌站, 藏货仓) is told by its last character, where a verb of breaking up and a count of places leave no doubt.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from caseextract.engine import Hit
from caseextract.mentions import bust_words as w
from caseextract.mentions.bust_heads import head_beside, head_up_to, kind_of_head
from caseextract.mentions.bust_parts import THIS_ONE, parts_told_next, told_anew
from caseextract.mentions.facts import ONE, BustFact, Count
from caseextract.mentions.quantities import QuantityMention
from caseextract.mentions.reading import BLANK, Reading, by_sentence, count_of, hits_in
from caseextract.mentions.standing import difference
from caseextract.text.structure import Sentence

_NEAR = 5
_STORY = 160  # characters in which a case may be the other one of two
_MARKS = frozenset(["，", "。", "；", "", "！"])
_SEALED = ("点", "点位", "窝", "作坊", "工场", "加工场", "生产线", "流水线", "课堂")  # what is sealed is broken up


class BustReader:
    """Finds the busts in one text."""

    def __init__(self, reading: Reading) -> None:
        """Look up verbs and targets once."""
        self.reading = reading
        self.words = reading.words.busts
        self.verbs = reading.hits.of("bust_verb")
        self.targets = reading.hits.of("target")

    def read(self, used: set[int]) -> list[BustFact]:
        """All busts in text order; marks the quantities it used."""
        facts: list[BustFact] = []
        for sentence, verbs in by_sentence(self.verbs, self.reading.fact_sentences()):
            targets = [t for t in hits_in(self.targets, sentence.start, sentence.end) if t.code != "case"]
            quantities = [q for q in self.reading.sentence_quantities(sentence.start, sentence.end) if q.unit in self.words.units or q.unit in self.words.rare_units or q.unit == "窝" or _is_short(q)]
            if not quantities and not targets:
                facts += [*self._short_cases(sentence, verbs, (), used), *self._as_such(verbs, facts)]
                continue
            counts = [q for q in quantities if q.unit is not None]
            told = self._cases(sentence, verbs, counts, used, facts)
            told += self._short_cases(sentence, verbs, quantities, used) + self._cases_by_kind(sentence, verbs, quantities, used)
            told += self._targets(sentence, targets, verbs, quantities, used)
            told += self._unknown(sentence, verbs, quantities, used, told) + self._as_such(verbs, told)
            for fact in [f for f in told if self.reading.text.startswith("（", f.end)]:
                told += self._listed(fact, counts, used)
            facts += told
        return sorted([*told_anew(facts), *parts_told_next(self.reading, facts, used)], key=lambda f: f.start)

    # ---- verbs ----

    def _governing(self, start: int, end: int, sentence: Sentence, verbs: Sequence[Hit], solve: bool) -> Hit | None:
        """The verb that governs a phrase: before it in the sentence, else a passive behind it in its clause."""
        text, outer = self.reading.text, self.reading.outer
        inside = outer[start] == BLANK
        fits = [v for v in verbs if (v.code in ("solve", "open") if solve else v.code == "break_up" or text[v.start : v.end] in self.words.both)]
        left = [v for v in fits if v.end <= start and ((outer[v.start] != BLANK) or inside)]
        low, high = self.reading.clause(start, sentence)
        near = [v for v in left if v.start >= low and not (text[v.start : v.end] in self.words.near_only and start - v.end > 12)]
        if near:
            return near[-1]
        right = [v for v in fits if end <= v.start < high and v.start - end <= 16 and text[v.start : v.end] not in (self.words.only_ahead if solve else self.words.in_hand) and ("、" not in text[end : v.start] or w.ALL_LISTED.search(text, end, v.start)) and (
            text[v.start : v.end] != "落网" or not solve and w.GANG_FALLS.fullmatch(text, end, v.start) and text.endswith(("团伙", "集团"), start, end)) and (solve or not w.ANOTHERS.search(text, end, v.start))]
        if right:
            return right[0]
        if not solve and text[end : end + 1] == "，":
            over = next((v for v in fits if end < v.start <= end + 34), None)
            if over is not None and text[over.start : over.end] in self.words.strong and w.OVER_COMMA.fullmatch(text, end, over.start):
                return over
        left = [v for v in left if text[v.start : v.end] not in self.words.near_only]
        if left:
            gap = text[left[-1].end : start]
            lead = w.ITEMS_BEFORE.sub("", text[low:start])
            if "；" in gap or len(gap) > 160:
                return None
            if len(lead) <= 24 and not self.words.own_verb.search(w.LINKS.sub("", lead)):
                return left[-1]
        return None

    def _denied(self, verb: Hit, low: int) -> bool:
        text = self.reading.text
        return self.words.denied.search(text, max(low, verb.start - 6), verb.start) is not None or w.ONCE.search(text, max(low, verb.start - 12), verb.start) is not None or (
            w.ASKED.search(text, max(0, verb.start - 56), verb.start) is not None)

    # ---- cases ----

    def _cases(self, sentence: Sentence, verbs: Sequence[Hit], quantities: Sequence[QuantityMention], used: set[int], before: Sequence[BustFact]) -> list[BustFact]:
        """Cases with a count: 破获案件26起, 查处一起赌博案, 7起命案全部侦破."""
        text = self.reading.text
        out: list[BustFact] = []
        for quantity in quantities:
            if quantity.start in used or quantity.unit not in ("起", "宗", "例", "桩", "件", "个", "串") or text[quantity.start - 1 : quantity.start] == "头":
                continue  # 今年查办的头一起…案: an ordinal
            if quantity.unit == "个" and any(t.code != "case" and t.end == quantity.start for t in hits_in(self.targets, sentence.start, quantity.start)):
                continue  # 黑社会性质组织犯罪1个
            if quantity.unit == "宗" and quantity.value == 1 and any(h.end == quantity.start for h in hits_in(self.reading.hits.of("item"), quantity.start - 8, quantity.start)):
                continue  # 包装辅料一宗: a lot of it
            if self._one_of_those(quantity, [*before, *out]):
                continue
            found = self._case_words(quantity, sentence)
            if found is None:
                continue
            ahead, behind = found
            if quantity.unit == "个" and w.OF_PLACES.match(ahead):
                continue  # 侦破横跨三个县区的…案: how far it reached; 团伙29个 今年多起…案
            if not ahead and not behind and self.reading.outer[quantity.start] == BLANK:
                continue
            phrase_end = quantity.end + len(ahead)
            low, _ = self.reading.clause(quantity.start, sentence)
            if not ahead and not behind and text[quantity.start : quantity.end] == "一起" and not w.SOLVED_ONE.search(text, max(sentence.start, quantity.start - 6), quantity.start):
                continue  # 一起 is an adverb too
            if not behind and not ahead and self.words.not_case.search(text, low, min(sentence.end, quantity.end + 10)):
                continue
            if out and (kind := self._next_kind([*before[-1:], *out], quantity, low)) is not None:
                used.add(quantity.start)
                out.append(kind)
                continue
            if out and (kind := self._goes_on_over_a_stop(out[-1], quantity, low)) is not None:
                used.add(quantity.start)
                out.append(kind)
                continue
            verb = self._governing(quantity.start, phrase_end, sentence, verbs, solve=True) or self._in_a_list(quantity, sentence, verbs, behind)
            if verb is None or verb.code == "open":
                verb = self._all_solved(phrase_end, verbs)
            if verb is None or difference(text, quantity, low) or w.AVERAGE.search(text, low, quantity.start) or self._not_solved(verb, quantity, low, phrase_end):
                continue
            word = text[verb.start : verb.end]
            if not ahead and not behind and word in self.words.disposed and not out and not self._caught_in_the_act(quantity, verb, low) or word in self.words.in_hand and quantity.value == 1:
                continue  # 查处9起 is of the cases told before it; 侦办一起…案 is not done with
            if verb.end <= quantity.start and self._made_public(verb, quantity, phrase_end, sentence):
                continue
            if not ahead and not behind and quantity.value == 1 and self._leads_to_a_head(quantity, sentence):
                continue  # 破获一起以张某为首的盗窃团伙
            if not out and w.RANKED.match(text, phrase_end):
                continue  # 立案73起，其中8起被列为督办案件: no more solved than the whole
            used.add(quantity.start)
            lead = text[low : quantity.start]
            start = min(verb.start, quantity.start) if verb.start >= low else quantity.start
            name = w.NAME_NOISE.sub("", ahead) if ahead else "案件"
            if not ahead and behind and w.PART.search(text, max(sentence.start, low - 4), quantity.start):
                name = self._kind_behind(quantity, low, verb) or name
            part = bool(w.PART.search(lead)) or text.startswith(("其中，", "其中："), low - 3) or verb.end < low and self._goes_on(out, quantity, low) or bool(out) and self._among(out, quantity, low)
            out.append(BustFact(start, max(phrase_end, verb.end), verb.rule.id, "case", name or "案件", count_of(quantity), part=part))
        return out

    def _one_of_those(self, quantity: QuantityMention, told: Sequence[BustFact]) -> bool:
        """Whether a case is the other one of those counted before: 连查2起走私案。…随后又查获另一起，手法相同."""
        text = self.reading.text
        if quantity.value != 1 or not text.endswith(("另", "另外"), 0, quantity.start) or text[quantity.end : quantity.end + 1] not in _MARKS:
            return False
        last = next((f for f in reversed(told) if f.target == "case" and f.count.value is not None and f.count.value > 1), None)
        return last is not None and quantity.start - last.end < _STORY and "\n" not in text[last.end : quantity.start]

    def _caught_in_the_act(self, quantity: QuantityMention, verb: Hit, low: int) -> bool:
        """Whether cases need no noun, where what was taken in them follows: 在黄岐半岛查获1起，扣渔船1艘; no 检查320户，查处9起."""
        text = self.reading.text
        if quantity.unit not in ("起", "宗") or w.BARE_VERB.fullmatch(text, verb.start, quantity.start) is None or w.TAKEN_NEXT.match(text, quantity.end) is None:
            return False
        return w.CHECKED.search(text, max(0, low - 24), verb.start) is None

    def _next_kind(self, told: Sequence[BustFact], quantity: QuantityMention, low: int) -> BustFact | None:
        """The next kind in a list of the parts of a whole, whatever words name its offence: 其中盗窃案1起，非法猎捕野生动物案2起，隐瞒犯罪所得案6起."""
        last, text = told[-1], self.reading.text
        if not last.part or last.target != "case" or quantity.value is None or not 0 <= low - last.end <= 1 or text[low - 1] not in "，；" or w.NEXT_KIND.fullmatch(text, low, quantity.start) is None:
            return None
        at = next((n for n in range(len(told) - 1, -1, -1) if not told[n].part), None)
        if at is None or sum((f.count.value or 0 for f in told[at + 1 :]), quantity.value) > (told[at].count.value or 0):
            return None
        return BustFact(low, quantity.end, last.rule, "case", text[low : quantity.start], count_of(quantity), part=True)

    def _goes_on_over_a_stop(self, last: BustFact, quantity: QuantityMention, low: int) -> BustFact | None:
        """What the verb before goes on to count: 办结倒卖车票案12起，批捕30人；黑车案件45起; 甲局查处6起，乙局2起."""
        text = self.reading.text
        if last.target != "case" or not 0 <= low - last.end <= w.LONGEST_GAP or quantity.unit != last.count.unit or quantity.value is None or not text.endswith(str(last.count.unit), last.start, last.end):
            return None
        body = low - last.end == 1 and last.part and w.BODY_COUNTS.fullmatch(text, low, quantity.start) is not None
        kind = text[low - 1] == "；" and w.KIND_COUNTS.fullmatch(text, low, quantity.start) is not None and w.KINDS_CUT.search(text, last.end, low) is None and w.KINDS_ELSE.match(text, quantity.end) is None
        if not (body or kind):
            return None
        return BustFact(low, quantity.end, last.rule, "case", "案件" if body else text[low : quantity.start], count_of(quantity), part=last.part)

    def _kind_behind(self, quantity: QuantityMention, low: int, verb: Hit) -> str:
        """The kind of case that a part of a list names before its number: 其中盗窃电缆案1起."""
        text = self.reading.text
        start = max(low, verb.end if verb.end <= quantity.start else low)
        found = w.NEXT_KIND.fullmatch(text[start : quantity.start].removeprefix("其中"))
        return found[0] if found is not None else ""

    def _all_solved(self, end: int, verbs: Sequence[Hit]) -> Hit | None:
        """The verb that says of cases only counted or opened before that all were solved: 现行命案9起，全部侦破."""
        found = w.ALL_SOLVED.match(self.reading.text, end)
        return next((v for v in verbs if found is not None and v.code == "solve" and end <= v.start < found.end()), None)

    def _in_a_list(self, quantity: QuantityMention, sentence: Sentence, verbs: Sequence[Hit], behind: bool) -> Hit | None:
        """The verb of a list of gangs and dens that ends in cases: 打掉团伙9个，窝点33个，商业贿赂案17宗; no 涉案17起."""
        if w.OF_A_GANG.search(self.reading.text, max(sentence.start, quantity.start - 6), quantity.start):
            return None
        verb = self._governing(quantity.start, quantity.end, sentence, verbs, solve=False)
        if not behind:  # 瓦解两宗私烟案
            return verb if verb is not None and quantity.unit in ("起", "宗") and 0 <= quantity.start - verb.end <= 2 and self.reading.text[verb.start : verb.end] in self.words.strong else None
        return verb if verb is not None and verb.end <= quantity.start and self.reading.text[verb.start : verb.end] in self.words.strong else None

    def _leads_to_a_head(self, quantity: QuantityMention, sentence: Sentence) -> bool:
        """Whether what 一起 counts is no case but a gang or a place named in the same phrase."""
        found = hits_in(self.targets, quantity.end, min(sentence.end, quantity.end + 40))
        head = next((t for t in found if t.code in ("gang", "den", "workshop")), None)
        return head is not None and not w.STOP.search(self.reading.text, quantity.end, head.start)

    def _goes_on(self, told: Sequence[BustFact], quantity: QuantityMention, low: int) -> bool:
        """Whether a list of parts goes on over a comma: 其中盗窃4起，诈骗27起."""
        if len(told) < 2 or not told[-1].part or low - told[-1].end > 1 or quantity.value is None:
            return False
        whole = next((f.count.value for f in reversed(told) if not f.part), None)
        return whole is not None and quantity.value + (told[-1].count.value or 0) <= whole

    def _among(self, told: Sequence[BustFact], quantity: QuantityMention, low: int) -> bool:
        """Whether a count picks from the one told before it, over a comma: 破获案件12起，其中，侦破甲案4起，乙案3起."""
        if quantity.value is None or quantity.value > (next((f.count.value for f in reversed(told) if not f.part), None) or 0):
            return False
        if self.reading.text.endswith(("其中，", "其中："), 0, low):
            return True
        if not told[-1].part or told[-1].name.startswith("第"):
            return False
        whole = next((n for n in range(len(told) - 1, -1, -1) if not told[n].part), 0)
        if sum((f.count.value or 0 for f in told[whole + 1 :]), quantity.value) == told[whole].count.value:
            return True  # 查处案件163起，其中行政案件144起，罚款28万元；刑事案件19起
        return low - told[-1].end <= 1 and self.reading.text[low - 1] != "；"

    def _case_words(self, quantity: QuantityMention, sentence: Sentence) -> tuple[str, bool] | None:
        """The case words behind a count and whether some stand before it; None where it counts no cases."""
        text = self.reading.text
        match = w.CASE_AHEAD.match(text, quantity.end, sentence.end)
        ahead = match.group() if match else ""
        behind = w.CASE_BEHIND.search(text, max(sentence.start, quantity.start - 10), quantity.start) is not None
        behind = behind or w.OFFENCE_BEHIND.search(text, max(sentence.start, quantity.start - 14), quantity.start) is not None or w.SOLVED_BEHIND.search(text, max(sentence.start, quantity.start - 16), quantity.start) is not None
        of_cases = quantity.unit in self.words.case_units
        if not behind and not ahead and quantity.unit == "件" and self._pieces_are_cases(quantity, sentence):
            return "", True
        if not (ahead or behind or of_cases) or quantity.unit in ("件", "个") and not (behind or ahead and len(ahead) <= 22 and not w.GANG_OF.match(ahead)):
            return None
        if ahead and (w.PASSED_OVER.search(ahead) or ahead.startswith(w.PREDICATE) or quantity.unit in ("件", "个") and ahead.endswith("案子")):
            return ("", behind) if behind or of_cases else None
        return ahead, behind

    def _pieces_are_cases(self, quantity: QuantityMention, sentence: Sentence) -> bool:
        """件 without a noun, as Taiwan counts cases: 破获3197件，查获23件112人，检肃毒品664件."""
        text, low = self.reading.text, max(sentence.start, quantity.start - 16)
        return w.SOLVED_PIECES.search(text, low, quantity.start) is not None and w.PIECES_END.match(text, quantity.end) is not None or (
            w.FOUND_PIECES.search(text, low, quantity.start) is not None and w.WITH_PEOPLE.match(text, quantity.end) is not None)

    def _made_public(self, verb: Hit, quantity: QuantityMention, end: int, sentence: Sentence) -> bool:
        """Whether a number says how many of the solved cases are made public, and not how many were solved."""
        text = self.reading.text
        if self.words.picked.search(text, max(sentence.start, quantity.start - 16), quantity.start):
            return True
        if not text.startswith("的", verb.end) or quantity.value == 1 and text.startswith("的一", verb.end) and w.SAMPLE_CASE.match(text, quantity.end) is None:
            return False  # 公布了今年侦破的一起贩毒案 goes on to tell it
        return self.words.made_public.search(text, max(sentence.start, verb.start - 24), verb.start) is not None or self.words.made_public_behind.match(text, end) is not None

    def _not_solved(self, verb: Hit, quantity: QuantityMention, low: int, end: int) -> bool:
        """Whether the words say that the cases were not solved: these cases, examples, what the suspects confessed."""
        text = self.reading.text
        lead, around = text[low : quantity.start], text[low:end]
        if w.ANAPHOR.search(lead) or w.AMONG_SOLVED.search(lead) and text.startswith("中", end) or w.COMPARED.search(lead) or w.FILED_AS.search(lead) or w.SAMPLE.search(around) and "破" not in around:
            return True
        if verb.end <= quantity.start and w.THE_MOST.fullmatch(text, verb.end, quantity.start) is not None:
            return True
        where = w.SOMEWHERE.match(text, verb.end)  # 带破发生在甲市的系列案件31起, 侦破涉及多个省市的案件数十起
        told = where.end() if where is not None else verb.end
        if verb.start < low and w.COMMITTED.match(lead):
            return True
        if verb.end <= quantity.start and self.words.involved.search(text, told, quantity.start) or w.ALLEGED.search(lead) or w.AS_A_GOAL.match(text, max(end, verb.end)):
            return True
        return self._denied(verb, low)

    def _short_cases(self, sentence: Sentence, verbs: Sequence[Hit], quantities: Sequence[QuantityMention], used: set[int]) -> list[BustFact]:
        """A headline's 连破3案, and one case without its measure: 破获一特大盗车案."""
        text = self.reading.text
        out = []
        for solved in verbs:
            if solved.code == "solve" and (large := w.ONE_LARGE.match(text, solved.end)) is not None and not self._denied(solved, self.reading.clause(solved.start, sentence)[0]):
                out.append(BustFact(solved.start, large.end(), solved.rule.id, "case", large["name"], ONE))
            elif solved.code == "solve" and (story := w.ONE_STORY.match(text, solved.end)) is not None and not self._denied(solved, self.reading.clause(solved.start, sentence)[0]):
                out.append(BustFact(solved.start, story.end(), solved.rule.id, "case", story["name"] + "案", ONE))
        for quantity in quantities:
            if quantity.kind != "plain" or quantity.start in used or not text.startswith("案", quantity.end):
                continue
            verb = next((v for v in verbs if v.code == "solve" and 0 <= quantity.start - v.end <= 1), None)
            if verb is not None:
                used.add(quantity.start)
                out.append(BustFact(verb.start, quantity.end + 1, verb.rule.id, "case", "案件", count_of(quantity)))
        return out

    def _cases_by_kind(self, sentence: Sentence, verbs: Sequence[Hit], quantities: Sequence[QuantityMention], used: set[int]) -> list[BustFact]:
        """案 as Taiwan counts with it: 查获走私案件，活体动物16案、电子烟24案; 李某一案 is a name."""
        text = self.reading.text
        out = []
        for quantity in quantities:
            if quantity.kind != "plain" or quantity.start in used or quantity.value is None or quantity.value < 2 or not w.COUNTED_IN_CASES.match(text, quantity.end):
                continue
            low, _ = self.reading.clause(quantity.start, sentence)
            verb = self._governing(quantity.start, quantity.end + 1, sentence, verbs, solve=True)
            if verb is None or verb.code == "open" or verb.end > quantity.start or self._not_solved(verb, quantity, low, quantity.end + 1):
                continue
            used.add(quantity.start)
            part = w.PART.search(text, low, quantity.start) is not None
            out.append(BustFact(verb.start if verb.start >= low else quantity.start, quantity.end + 1, verb.rule.id, "case", "案件", count_of(quantity)._replace(unit="案"), part=part))
        return out

    # ---- places, gangs and other heads ----

    def _targets(
        self, sentence: Sentence, targets: Sequence[Hit], verbs: Sequence[Hit], quantities: Sequence[QuantityMention], used: set[int]
    ) -> list[BustFact]:
        """Heads that the pack knows, with their count, or alone where the words leave no doubt that it is one."""
        text = self.reading.text
        out: list[BustFact] = []
        done = -1
        short = [q for q in quantities if q.unit is None or q.unit in ("团", "窝")]
        quantities = [q for q in quantities if q.unit is not None]
        for number, target in enumerate(targets):
            if target.start < done or self._quoted(target, targets[number + 1 :], sentence) or _describes(text, targets[number : number + 2]):
                continue
            if target.code == "gang" and self.words.kind_of_case.match(text, target.end):
                continue
            if target.code == "den" and text.endswith("场所", target.start, target.end) and w.LOOKED_THROUGH.search(text, max(sentence.start, target.start - 12), target.start):
                continue
            if target.code in ("workshop", "warehouse") and w.STOLEN_FROM.match(text, target.end):
                continue  # 破获一起工厂宿舍盗窃案
            low, _ = self.reading.clause(target.start, sentence)
            quantity = self._count_for(target, quantities, used, low) or self._short_count(target, verbs, short)
            count = count_of(quantity) if quantity else self._latin_count(target)
            first = min(target.start, quantity.start) if quantity else target.start
            verb = self._governing(first, target.end, sentence, verbs, solve=False)
            if verb is None:
                verb = self._caught_gang(target, sentence, low, quantity)
            if verb is None or verb.start < target.start and self._denied(verb, low) or verb.start >= target.end and w.ONCE.search(text, target.end, verb.start):
                continue
            if target.code == "workshop" and text.endswith("线", target.start, target.end) and w.TAKEN_AWAY.fullmatch(text, verb.start, verb.end):
                continue  # 查获生产线2条: machines that were taken; 捣毁生产线2条 is a plant
            if count is None:
                shared = self._shared_count(target, quantities)
                if shared is None and not self._one(target, verb, low, done):
                    continue
                if shared is not None and not w.EACH.search(text, max(low, shared.start - 3), shared.start):
                    continue
                count = count_of(shared) if shared is not None else ONE
            elif quantity is not None:
                if quantity.qualifier == "unspecified" or _of_many(quantity) or w.POINTED.search(text, max(low, first - 3), first) and not self._passive(target.end, verb) and not self._those(quantity, verb, first):
                    continue
                if verb.start >= target.end and self._finds_there(target.end, verb, low, first):
                    continue
                if verb.start >= target.end and not self._passive(target.end, verb) and w.LOCATED.search(text, low, first) and not w.MADE_OBJECT.search(text, low, first):
                    continue
                used.add(quantity.start)
            if self._only_found(target, verb, low) or text[verb.start : verb.end] in (*self.words.in_hand, "查办", "查处") and w.MEANWHILE.match(text, target.end):
                continue
            if count is ONE and (w.NOT_BROKEN_UP.match(text, target.end) or w.OWNS.match(text, target.end)) or w.FILED.match(text, target.end):
                continue
            if quantity is not None and quantity.end <= target.start and w.OF_THEM.match(text, target.end) and not self._passive(target.end, verb):
                continue  # 三个赌场的放哨点
            done = target.end
            start = min(verb.start, first) if verb.start >= low else first
            if count is ONE and out and start < out[-1].end <= target.start and text.startswith(("、", "和", "及", "与"), out[-1].end):
                start = out[-1].end + 1
            end = max(target.end, quantity.end if quantity else 0, verb.end)
            part = bool(quantity and w.PART.search(text, low, quantity.start))
            rule = THIS_ONE if count is ONE and self._this_one(target, verb, low) else target.rule.id
            out.append(BustFact(start, end, rule, target.code, text[target.start : target.end], count, part=part))
        return out

    def _one(self, target: Hit, verb: Hit, low: int, floor: int) -> bool:
        """Whether a head without a count is one thing: 打掉跑分团伙, 团伙被彻底打掉; not 该窝点, 打掉一批团伙, 第4个窝点."""
        text = self.reading.text
        word = text[verb.start : verb.end]
        if self.reading.outer[target.start] == BLANK or w.ORDINAL.search(text, max(low, target.start - 16), target.start):
            return False
        if self.words.ahead.search(text, max(0, verb.start - 60), verb.start) or w.ALL_OF_THEM.search(text, max(low, target.start - 10), target.start):
            return False
        if target.rule.id == "target.route":
            return False  # 斩断粤湘黔贩毒线: a headline's name for the whole
        if w.EACH_TAKEN.match(text, target.end) or verb.start >= target.end and w.MANY_OF_THEM.search(text, target.end, verb.start) or w.LISTED_NAMES.search(text, max(low, target.start - 8), target.start):
            return False
        if self._passive(target.end, verb) and word in self.words.strong:
            return w.A_LOT_OF.search(text, max(low, target.start - 24), target.start) is None  # 一大批团伙和平台被端掉
        lead = text[max(low, floor, verb.end if verb.end <= target.start else low) : target.start]
        if verb.end > target.start:
            if not w.MADE_OBJECT.search(lead) or target.code == "platform":
                return False
        elif text.startswith(("的同时", "的过程", "的时候"), verb.end) or verb.end + 1 == target.start and text[verb.end] == "的" and w.SOME_OF_THEM.match(text, target.end):
            return False  # 查缉的同时让平台下架; 打掉的团伙包括…
        elif (verb.start < low or len(lead) > 60) and not w.LED_BY.fullmatch(text, verb.end, target.start):
            return False
        if self.words.vague.search(lead):
            return False
        if w.ANAPHOR.search(text[low : target.start]) or w.POINTED.search(text, max(low, target.start - 8), target.start):
            return word in self.words.strong and self._this_one(target, verb, low)
        if target.code in w.ONLY_COUNTED and word in self.words.counted_verbs and not (target.code == "chain" and w.ONE_CHAIN.search(lead)) or word in self.words.weak and target.code != "gang" and not self._in_a_place(target, verb) and not w.OF_SO_MANY.fullmatch(lead):
            return False
        if (word in self.words.people_too or word == "查扣") and target.code == "gang" and "一" not in lead:
            return False
        if w.AIM_AFTER.match(text, target.end) and w.PURPOSE_BEFORE.search(text, max(0, low - 48), low):
            return False
        return not w.TAKEN.search(lead) and not lead.endswith(("、", "及", "和"))

    def _only_found(self, target: Hit, verb: Hit, low: int) -> bool:
        """Whether a head is only compared with, came to light, or is what was still to be broken up."""
        text = self.reading.text
        if verb.end <= target.start:
            return verb.start < low and w.SURFACED.match(text, target.end) is not None or text.startswith("的", verb.end) and w.COMPARED_WITH.match(text, verb.end) is not None
        if w.MEANT.search(text, max(low, verb.start - 56), verb.start):
            return True
        return w.MADE_OBJECT.match(text, low) is not None and w.PURPOSE_BEFORE.search(text, max(0, low - 48), low) is not None and w.DONE_FOR_IT.match(text, verb.end) is not None

    def _as_such(self, verbs: Sequence[Hit], told: Sequence[BustFact]) -> list[BustFact]:
        """What a pronoun takes up that was only found before: 发现一个赌博窝点，一举将其捣毁."""
        text = self.reading.text
        out: list[BustFact] = []
        for verb in verbs:
            if text[verb.start : verb.end] not in self.words.strong or not w.TAKEN_AS_SUCH.search(text, max(0, verb.start - 8), verb.start):
                continue
            low = max(text.rfind("\n", 0, verb.start) + 1, verb.start - 100)
            found = [t for t in hits_in(self.targets, low, verb.start) if t.code != "case"]
            if found and not self._denied(verb, low) and not any(f.start <= found[-1].start < f.end for f in told) and w.ONE_OF_IT.search(text, max(low, found[-1].start - 36), found[-1].start):
                out.append(BustFact(verb.start, verb.end, THIS_ONE, found[-1].code, text[found[-1].start : found[-1].end], ONE))
        return out

    def _in_a_place(self, target: Hit, verb: Hit) -> bool:
        """Whether a den is what was found at one place searched, by a verb that takes things too: 在一处车库内查获了赌博窝点."""
        text = self.reading.text
        if target.code not in ("den", "workshop") or text[verb.start : verb.end] not in ("查获", "查处") or not w.FOUND_THERE.match(text, target.end):
            return False
        return w.SEARCHED.search(text, max(0, text.rfind("。", 0, verb.start), verb.start - 60), verb.start) is not None

    def _this_one(self, target: Hit, verb: Hit, low: int) -> bool:
        """Whether a head is pointed at by the verb that breaks it up: 打掉该团伙, 将该团伙一网打尽; not 为将该团伙一网打尽."""
        text = self.reading.text
        if verb.end <= target.start:
            return w.THIS_ONE.fullmatch(text, verb.end, target.start) is not None
        return w.THIS_ONE_TAKEN.search(text, max(low, target.start - 24), target.start) is not None and text[verb.start : verb.end] in self.words.strong

    def _those(self, quantity: QuantityMention, verb: Hit, first: int) -> bool:
        """Whether several that were only found before are broken up now: 打掉了这三个团伙."""
        return (quantity.value or 0) > 1 and 0 <= first - verb.end <= 3 and self.reading.text[verb.start : verb.end] in self.words.strong

    def _finds_there(self, end: int, verb: Hit, low: int, first: int) -> bool:
        """Whether a verb behind a place tells what was found there: 5个库房共查获假烟60箱."""
        text = self.reading.text
        if text[verb.start : verb.end] not in self.words.taken_there_too or self._passive(end, verb) or w.MADE_OBJECT.search(text, low, first):
            return False
        return text[verb.end : verb.end + 1] not in ("", "，", "。", "；", "、", "\n", "）")

    def _passive(self, end: int, verb: Hit) -> bool:
        text = self.reading.text
        return verb.start >= end and (w.PASSIVE.search(text, end, verb.start) is not None or text.startswith("覆灭", verb.start) and verb.start - end <= 4)

    def _quoted(self, target: Hit, later: Sequence[Hit], sentence: Sentence) -> bool:
        """Whether a word stands in quotation marks before the head that they describe: “回收—灌装—网店”的团伙."""
        text = self.reading.text
        close = text.find("”", target.end, min(sentence.end, target.end + 16))
        if close < 0 or text.rfind("“", max(sentence.start, target.start - 40), target.start) < text.rfind("”", sentence.start, target.start):
            return False
        return any(0 <= t.start - close <= 12 and not w.STOP.search(text, close, t.start) for t in later)

    def _shared_count(self, target: Hit, quantities: Sequence[QuantityMention]) -> QuantityMention | None:
        """The count of a list that an uncounted head begins: 捣毁工厂及仓库共5处, 黑作坊、黑工厂共63处."""
        text = self.reading.text
        for quantity in quantities:
            if quantity.start > target.end and quantity.unit in self.words.units:
                return quantity if w.JOINED.fullmatch(text, target.end, quantity.start) else None
        return None

    def _latin_count(self, target: Hit) -> Count | None:
        """关停APP12个: a figure glued to a Latin word is no number of its own."""
        match = w.LATIN_COUNT.match(self.reading.text, target.end) if target.code == "platform" else None
        return Count(value=Decimal(match.group(1)), unit=match.group(2)) if match else None

    def _caught_gang(self, target: Hit, sentence: Sentence, low: int, quantity: QuantityMention | None) -> Hit | None:
        """抓获一个以窦某为首的盗窃团伙: catching a counted gang breaks it up."""
        if target.code != "gang" or quantity is None:
            return None
        found = [v for v in hits_in(self.reading.hits.of("act"), sentence.start, sentence.end) if low <= v.start and v.end <= quantity.start]
        return found[-1] if found else None

    def _count_for(self, target: Hit, quantities: Sequence[QuantityMention], used: set[int], low: int) -> QuantityMention | None:
        """The count of a head: right behind it (窝点3处), else before it (3个…窝点)."""
        text = self.reading.text
        best = None
        for quantity in quantities:
            if quantity.start in used or quantity.unit == "伙" and target.code != "gang" or quantity.unit not in self.words.head_units and not (quantity.unit in ("件", "团") and target.code == "gang" and quantity.start == target.end) and not (
                quantity.unit in self.words.behind_units.get(target.code, ()) and (quantity.start == target.end or target.code == "chain" and quantity.value == 1)) and not (
                quantity.unit == "组" and target.code == "gang" and w.SETS_OF.fullmatch(text, quantity.end, target.start)):
                continue  # Taiwan counts gangs in 件, 团 and 组
            if quantity.start >= target.end:
                if quantity.start - target.end <= 4 and text[target.end] != "的" and text[quantity.end : quantity.end + 1] != "“" and not w.STOP.search(text, target.end, quantity.start) and not w.JOINED.match(text, target.end, quantity.start):
                    return quantity
                break
            if quantity.end > target.start:
                continue
            one = quantity.value == 1
            if quantity.start < (low - 70 if one else low):
                continue
            gap = text[quantity.end : target.start]
            if w.AREAS.match(gap):
                continue
            far = one and len(gap) <= 90 and w.LAST_PART.search(gap) is not None
            if w.OF_A_REGION.match(gap) or quantity.value != 1 and w.TAKEN_AT.search(text, max(low, quantity.start - 60), quantity.start) and w.TAKEN_THERE.match(text, target.end):
                continue
            if len(gap) > 60 and not far or (w.LONG_STOP if far else w.SHORT_STOP).search(gap) or self._broken_up_there(quantity, target):
                continue
            if quantity.start < low and not far or "、" in gap and not w.MODIFIED.search(gap) and not (target.code == "gang" and self.words.offences.search(gap)):
                continue
            best = quantity
        return best

    def _broken_up_there(self, quantity: QuantityMention, target: Hit) -> bool:
        """Whether a number is of the place where a head is broken up: 在一个小区拔掉恶势力团伙."""
        text = self.reading.text
        return any(text[v.start : v.end] in self.words.strong for v in hits_in(self.verbs, quantity.end, target.start))

    def _short_count(self, target: Hit, verbs: Sequence[Hit], short: Sequence[QuantityMention]) -> QuantityMention | None:
        """A headline's count without a measure word: 破51诈团, 端3窝点."""
        for quantity in short:
            glued = quantity.unit is not None and quantity.number_end == target.start  # 2团伙, 3窝点
            if (glued or quantity.unit is None and 0 <= target.start - quantity.end <= 6) and any(0 <= quantity.start - v.end <= 1 for v in verbs):
                return quantity._replace(unit=None)
        return None

    def _unknown(
        self, sentence: Sentence, verbs: Sequence[Hit], quantities: Sequence[QuantityMention], used: set[int], told: Sequence[BustFact]
    ) -> list[BustFact]:
        """Heads that no pack knows: 一处职棒签赌站, 藏货仓7个, a headline's 两毒品仓."""
        text = self.reading.text
        out: list[BustFact] = []
        sealing = [v for v in verbs if text[v.start : v.end] == "查封"]
        verbs = [v for v in verbs if (text[v.start : v.end] in self.words.breaking and v not in sealing) or text.startswith(self.words.sealed, v.start)]
        for quantity in quantities if verbs or sealing else ():
            if quantity.start in used or quantity.kind == "count" and quantity.unit not in self.words.place_units and quantity.unit not in ("条", "伙") or quantity.qualifier == "unspecified":
                continue
            low, _ = self.reading.clause(quantity.start, sentence)
            short = quantity.kind == "plain"
            verb = self._governing(quantity.start, quantity.end, sentence, verbs, solve=False)
            if verb is not None and verb.start >= quantity.end and not short and not any(f.start <= quantity.start < f.end for f in told) and (head := self._undergoes(quantity, verb, low)):
                used.add(quantity.start)
                kind = "gang" if quantity.unit == "伙" else kind_of_head(head) or "other"
                out.append(BustFact(quantity.start, verb.end, "bust.unknown_head", kind, head, count_of(quantity)))
                continue
            if verb is None and not short:
                verb = self._governing(quantity.start, quantity.end, sentence, sealing, solve=False)
            if verb is None or verb.start >= quantity.start or self._denied(verb, low) or short and quantity.start - verb.end > 1:
                continue
            if any(f.start <= quantity.start < f.end for f in told) and not w.GOES_ON.match(text, quantity.end) or verb.start < low and text.startswith(self.words.sealed, verb.start):
                continue
            head, behind = head_beside(text, quantity, max(verb.end, low), sentence.end)
            code = kind_of_head(head) if quantity.unit != "伙" else None
            if code is None and quantity.unit == "伙" and text[verb.start : verb.end] in self.words.strong and quantity.start - verb.end <= _NEAR:
                code, head, behind = "gang", "团伙", False  # 打掉两伙扒手
            if verb.start < low and w.DONE_THERE.search(text, low, quantity.start) or w.NOT_BROKEN.search(head) or w.OF_A_REGION.match(text, quantity.end):
                continue
            if code is None or quantity.unit == "条" and code not in ("chain", "workshop") or code in ("platform", "chain", "other") and text[verb.start : verb.end] not in self.words.strong | {"关停", "关闭"}:
                continue
            if text[verb.start : verb.end] == "查封" and not text.startswith(self.words.sealed, verb.start) and not head.endswith(_SEALED):
                continue  # 查封房产3处 is seizing
            if code == "workshop" and head.endswith("线") and w.TAKEN_AWAY.fullmatch(text, verb.start, verb.end):
                continue  # 查获光盘生产线2条 is seizing too
            if w.ANAPHOR.search(text[low : quantity.start]) and not (text[quantity.start - 1] == "其" and verb.end == quantity.start - 1):
                continue  # but 捣毁其20个网点
            used.add(quantity.start)
            start = verb.start if verb.start >= low else quantity.start
            end = quantity.end + len(head) if behind else quantity.end
            out.append(BustFact(start, end, "bust.unknown_head", code, head, count_of(quantity), part=bool(w.PART.search(text, low, quantity.start))))
        return out

    def _undergoes(self, quantity: QuantityMention, verb: Hit, low: int) -> str:
        """The unknown head that a strong verb behind it breaks up: 将5个黑档口一锅端, 三处“黑油点”被连锅端掉."""
        text = self.reading.text
        if text[verb.start : verb.end] not in self.words.strong or w.ONCE.search(text, quantity.end, verb.start) or w.ANAPHOR.search(text, low, quantity.start) or w.OF_A_REGION.match(text, quantity.end) or text.startswith(("人", "船"), quantity.end):
            return ""
        if not w.MADE_OBJECT.search(text, low, quantity.start) and not w.PASSIVE.search(text, quantity.end, verb.start):
            return ""
        return "团伙" if quantity.unit == "伙" else head_up_to(text, quantity.end, verb.start)

    def _listed(self, fact: BustFact, quantities: Sequence[QuantityMention], used: set[int]) -> list[BustFact]:
        """The parts in a bracket behind a bust: 捣毁窝点6个（徐州2个、汕头4个）."""
        text = self.reading.text
        if fact.count.value is None:
            return []
        close = text.find("）", fact.end, fact.end + 80)
        inside = [q for q in quantities if fact.end < q.start < close and q.start not in used and q.unit in self.words.units and q.value is not None]
        if not inside or sum(q.value or 0 for q in inside) > fact.count.value or any(q.unit != fact.count.unit for q in inside):
            return []
        out = []
        low = fact.end + 1
        for quantity in inside:
            used.add(quantity.start)
            name = text[max(low, text.rfind("、", low, quantity.start) + 1) : quantity.start]
            out.append(BustFact(quantity.start - len(name), quantity.end, "bust.listed", fact.target, name or fact.name, count_of(quantity), part=True))
        return out


def _describes(text: str, pair: Sequence[Hit]) -> bool:
    """Whether a head only describes the next: 团伙赌博窝点, 潜入机房架设设备的团伙."""
    if len(pair) < 2 or pair[1].start < pair[0].end:
        return False
    return pair[1].start - pair[0].end <= 4 and not w.PARTED.search(text, pair[0].end, pair[1].start) or w.OF_THE_NEXT.fullmatch(text, pair[0].end, pair[1].start) is not None or (
        w.SERVED.search(text, max(0, pair[0].start - 12), pair[0].start) is not None and w.SERVING.fullmatch(text, pair[0].end, pair[1].start) is not None)


def _of_many(q: QuantityMention) -> bool:
    """Whether a count says no more than that there were several: 多个."""
    return q.qualifier == "several" and q.lower == 2 and q.upper is None  # noqa: PLR2004


def _is_short(q: QuantityMention) -> bool:
    """A bare small number, as headlines have it before a noun: 端3窝点."""
    return q.kind == "plain" and q.unit is None and q.value is not None and 0 < q.value < 1000
