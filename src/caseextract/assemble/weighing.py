"""The second way to cut a text into records: by the weights of many signs, and which of two cuts to take.

The rules (scopes.Cutter) know the forms that were thought of; the weights know what is usual. Each stretch is a total,
opens a case or goes on with one, whichever its signs make likeliest after those before it. The rules' cut stands unless
the weights find their own clearly likelier, as a whole.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from itertools import pairwise
from typing import Final, NamedTuple

from caseextract.assemble.anew import surely_new
from caseextract.assemble.bodies import Canonical
from caseextract.assemble.expected import Expected
from caseextract.assemble.given import Scope
from caseextract.assemble.index import Index
from caseextract.assemble.pieces import pieces
from caseextract.assemble.relations import Later, Memories, beside, of_earlier, of_the_case, of_the_text
from caseextract.assemble.scopes import PLAN, Cutter, Decision
from caseextract.assemble.stretches import Place, Stretch, stretches
from caseextract.assemble.weights import GOES_ON, OPENS, TOTAL, VERDICTS, Odds, ScopeWeights, scope_weights, told, weigh
from caseextract.expressions import expression
from caseextract.mentions.dates import DateMention
from caseextract.mentions.facts import Facts
from caseextract.mentions.reading import FACT_ZONES
from caseextract.mentions.unit_parts import UnitMention
from caseextract.text.structure import Structure
from caseextract.text.zones import MAX_HEADING

Cut = tuple[list[Scope], Scope, list[tuple[int, int]]]
_CLEARLY: Final = 1.75  # by how much, in natural logarithms, the weights must prefer their own cut
_LISTED: Final = 3.0  # where the cases are a list, whose marks the rules know best
_LONG_LIST: Final = 40  # marks that stand in one order are no chance, however little each item tells
_FEWEST, _MOST = 6, 300  # stretches of a text that is worth weighing: no note of a few sentences, no book
_LEAST: Final = -8.0  # one odd stretch does not decide over all others
_A_CASE: Final = "案例一"  # the kind of mark that says of its item that it is a case
_MANY: Final = 10  # people; fewer are taken in two cases by chance
_LARGE: Final = 10_000  # smaller sums are equal by chance
_THOSE_TOLD: Final = expression(r"(?:此外|另外|同时|目前|现)?，?(?:上述|前述|以上)(?:[\d一二两三四五六七八九十]{1,4}[名人位])")
HELD: Final = "held"  # until the next is given out


def cut_scopes(
    text: str,
    structure: Structure,
    facts: Facts,
    units: Sequence[UnitMention],
    dates: Sequence[DateMention],
    names: Mapping[int, Canonical],
    trace: list[Decision] | None = None,
    weights: ScopeWeights | None = None,
) -> Cut:
    """The cases of a text, its summary, and its title ranges.

    ``names`` maps a unit mention's start to its canonical name, so that two spellings of one body do not open a case;
    ``trace`` takes every decision with its evidence; ``weights`` are others than those shipped.
    """
    index = Index(facts, units, dates, names)
    notes: list[Decision] | None = None if trace is None else []
    cutter = Cutter(text, structure, index, notes)
    chosen, headed = cutter.cut(), False
    places = [] if cutter.summed or len(cutter.marked) > _LONG_LIST or _goes_back(given_out(chosen)) else places_of(cutter)
    if _FEWEST <= len(places) <= _MOST:
        known = weights or scope_weights()
        found = stretches(text, places, index, cutter.ledger, known.vocabulary)
        own_notes: list[Decision] | None = None if trace is None else []
        own = Weighed(cutter, found, known, trace=own_notes)
        by_weights, by_rules = headings_below(text, structure, index, own.cut()), given_out(chosen)
        if given_out(by_weights) != by_rules:
            replay = Weighed(cutter, found, known, Followed(by_rules, own))
            replay.cut()
            if preferred(own, replay) and not merges_sure(text, chosen, by_weights) and not splits_one(index, chosen, by_weights) and not opens_with_those_told(text, chosen, by_weights):
                chosen, notes, headed = by_weights, own_notes, True
    if trace is not None:
        trace.extend(notes or ())
    return one_with_its_lead(index, chosen if headed else headings_below(text, structure, index, chosen))


def one_with_its_lead(index: Index, cut: Cut) -> Cut:
    """The cut with a lead of one day made one with the only case, where both tell one and the same large sum: no totals, but what the case is told from."""
    cases, summary, titles = cut
    if len(cases) != 1 or not summary.ranges or max(summary.ranges)[1] > min(cases[0].ranges)[0]:
        return cut
    above, below = ({(f.role, f.currency, f.count.key()) for a, b in ranges for f in index.money_in(a, b) if f.count.value is not None and f.count.value >= _LARGE} for ranges in (summary.ranges, cases[0].ranges))
    days = [d for a, b in summary.ranges for d in index.dates_in(a, b)]
    if above.isdisjoint(below) or not above <= below or any(index.statistics_in(a, b) for a, b in summary.ranges) or not days or any(d.kind not in ("point", "relative") or d.first.day is None and d.kind == "point" for d in days):
        return cut
    cases[0].ranges, summary.ranges = sorted([*summary.ranges, *cases[0].ranges]), []
    return cases, summary, titles


def headings_below(text: str, structure: Structure, index: Index, cut: Cut) -> Cut:
    """The cut with each line that heads a story given to it: what the heading alone opened, or what was counted among the totals above."""
    cases, summary, titles = cut
    first = {min(case.ranges)[0]: case for case in cases if case.ranges}
    lines = [line for line in structure.lines if line.zone in FACT_ZONES and line.end > line.start]
    for heading, below in reversed(list(pairwise(lines))):
        case, span = first.get(below.start), (heading.start, heading.end)
        if case is None or first.get(heading.start) is case or not _heads_a_story(text, index, span, case):
            continue
        owner = next((record for record in (summary, *cases) if span in record.ranges), None)
        if owner is None or owner is not summary and owner.ranges != [span]:
            continue
        owner.ranges.remove(span)
        case.ranges.insert(0, span)
        case.title = span
        first[heading.start] = case
    return [case for case in cases if case.ranges], summary, titles


def _heads_a_story(text: str, index: Index, heading: tuple[int, int], case: Scope) -> bool:
    """Whether a line has no mark at its end and counts nothing but one thing broken up, and the people that the case below it counts."""
    start, end = heading
    if end - start > MAX_HEADING or text[end - 1] in "。！；：" or not (index.core_in(start, end) or index.units_in(start, end)):
        return False
    counted = [f.count.value for f in index.busts_in(start, end)] + [f.count.value for f in index.items_in(start, end) if f.count is not None]
    told = {f.count.value for a, b in case.ranges for f in index.arrests_in(a, b)}
    same = all(f.count.value in told for f in index.arrests_in(start, end))
    return same and not index.statistics_in(start, end) and all(value in (None, 1) for value in counted)


def _goes_back(given: Mapping[int, int]) -> bool:
    """Whether a cut goes back to a case after another: by figures or people told alike, of which the weights know nothing."""
    cases = [record for _, record in sorted(given.items()) if record >= 0]
    return sum(one != other for one, other in pairwise(cases)) >= len(set(cases)) > 0


def opens_with_those_told(text: str, by_rules: Cut, by_weights: Cut) -> bool:
    """Whether the weights begin a story, where the rules do not, with people told of before: 此外，上述3名负责人涉嫌…."""
    opened = {case.ranges[0][0] for case in by_rules[0] if case.ranges}
    return any(case.ranges[0][0] not in opened and _THOSE_TOLD.match(text, case.ranges[0][0]) is not None for case in by_weights[0] if case.ranges)


def merges_sure(text: str, by_rules: Cut, by_weights: Cut) -> bool:
    """Whether the weights lose a story that the rules found to begin with a sure word for another one: 无独有偶."""
    opened = {case.ranges[0][0] for case in by_weights[0] if case.ranges}
    return any(case.ranges[0][0] not in opened and surely_new(text, case.ranges[0][0]) for case in by_rules[0] if case.ranges)


def splits_one(index: Index, by_rules: Cut, by_weights: Cut) -> bool:
    """Whether the weights put one number of people, too large to be told of two cases by chance, into two where the rules have one."""
    whose = {start: number for number, case in enumerate(by_rules[0]) for start, _ in case.ranges}
    seen: dict[tuple[int, Decimal], int] = {}
    for number, case in enumerate(by_weights[0]):
        for start, end in case.ranges:
            for fact in index.arrests_in(start, end):
                value = fact.count.value
                if value is not None and value >= _MANY and start in whose and not fact.part and seen.setdefault((whose[start], value), number) != number:
                    return True
    return False


def preferred(own: Weighed, replay: Weighed) -> bool:
    """Whether the weights prefer their own cut to the rules', which ``replay`` followed, clearly enough to take it."""
    return own.likelihood > replay.likelihood + (_LISTED if len(own.marked) > 1 else _CLEARLY)


def given_out(cut: Cut) -> dict[int, int]:
    """Which record each stretch was given to: the number of its case in the order of their beginnings, -1 for the totals."""
    cases, summary, _ = cut
    ordered = sorted([case for case in cases if case.ranges], key=lambda case: case.ranges[0])
    return {**{start: at for at, case in enumerate(ordered) for start, _ in case.ranges}, **{start: -1 for start, _ in summary.ranges}}


class Followed(NamedTuple):
    """A cut to follow: which record each stretch is given to; and the weights' own walk, as far as it went the same way."""

    given: Mapping[int, int]
    own: Weighed | None = None


class Weighed(Cutter):
    """Walks the stretches of one document and gives each to what its signs make likeliest.

    ``followed`` has it follow another cut instead, stretch by stretch: ``likelihood`` is then that cut's.
    """

    def __init__(self, like: Cutter, found: Sequence[Stretch], weights: ScopeWeights, followed: Followed | None = None, trace: list[Decision] | None = None) -> None:
        """Begin with nothing given out; ``like`` has read the text."""
        super().__init__(like.text, like.structure, like.index, trace, like)
        self.found, self.weights, self.followed = found, weights, followed
        self.likelihood = 0.0
        self.before = "nothing before"
        self.verdicts: list[tuple[str | Scope, float]] = []
        self.takers: list[int] = []  # of each stretch: the number of its case in the order of opening, -1 for the totals, -2 where it is held
        self._numbers: dict[int, int] = {}
        self._waiting: list[tuple[int, int]] = []
        self._heads = {s.start for s in found if s.start == s.place.line.start}
        self._kinds = {s.start: s.head for s in found}
        self._known: list[int] = []  # the numbers, in the cut that is followed, of the cases opened so far
        self._memories = Memories(found)
        own = followed.own if followed is not None else None
        self._later: Later = Later(found) if own is None else own._later
        self._expected: Expected = Expected(found, weights.openings) if own is None else own._expected
        self._together = own is not None
        self._dated = sum(s.place.first and s.place.line.zone == "body" and s.day and bool(s.bodies_at_head) and "paragraph: an outcome" in s.signs for s in found) > 1

    def cut(self) -> Cut:
        """Cases, summary, title ranges."""
        for at, stretch in enumerate(self.found):
            self.give(stretch, self.decide(stretch, at))
        (self.cases[-1] if self.cases else self.summary).ranges += self._waiting
        self.cases = sorted([case for case in self.cases if case.ranges], key=lambda case: case.ranges[0])
        if self.followed is None:
            self._totals_of_one()
        return self.cases, self.summary, self.titles

    def signs(self, stretch: Stretch, at: int) -> set[str]:
        """All signs of a stretch in the light of what was given out before it."""
        found = {*stretch.signs, self.before, *of_the_text(self, stretch), *self._expected.signs(at, len(self.cases))}
        if self.template:
            found.add("paragraphs begin with bodies")
        if self._dated:
            found.add("dated paragraphs")
        if stretch.start in self.row:
            found.add("one of a row of days")
        headed = stretch.place.first and not stretch.place.fresh and self._headed(stretch.place.number)
        if headed:
            found.add("under a heading")
        if self.cases:
            case = self.cases[-1]
            found.update(of_the_case(self, stretch, at, self._later, self._kinds, case.ranges[0][0] not in self._heads))
            found.update(beside(stretch, self._memories.of(case), self._memories.of(self.summary)))
            found.update(of_earlier(self, stretch))
            if case.marked and not stretch.place.fresh:
                found.add("inside an item, another to come" if "later: a list" in stretch.signs else "inside the last item")
            more = self._more_to_come()
            if more:
                found.add("more to come")
        return found

    def decide(self, stretch: Stretch, at: int) -> str | Scope:
        """The verdict on a stretch, or the earlier case it goes back to in the cut that is followed."""
        own = self._own_verdict(at)
        verdict: str | Scope | None = None
        if own is not None and self.followed is not None:
            verdict = self._follow(stretch, own[0], self.followed.given)
            if verdict == own[0]:
                self._count(verdict, own[1])
                return verdict
        signs = self.signs(stretch, at)
        odds = weigh(signs, self.weights.walk)
        if verdict is None:
            likeliest = self._likeliest(stretch, odds)
            verdict = likeliest if self.followed is None else self._follow(stretch, likeliest, self.followed.given)
        counted = GOES_ON if isinstance(verdict, Scope) else verdict
        self._count(verdict, 0.0 if counted == HELD else max(odds.logarithm(counted), _LEAST))
        if self.trace is not None and counted != HELD:
            self._tell(stretch, counted, signs, odds)
        return verdict

    def _own_verdict(self, at: int) -> tuple[str, float] | None:
        """What the weights' own walk gave for a stretch, and how likely it was, while every stretch before went to the same record."""
        if self.followed is None or self.followed.own is None or not self._together:
            return None
        self._together = at == 0 or self.takers[-1] == self.followed.own.takers[at - 1]
        verdict, likelihood = self.followed.own.verdicts[at]
        return (str(verdict), likelihood) if self._together else None

    def _count(self, verdict: str | Scope, likelihood: float) -> None:
        self.likelihood += likelihood
        self.verdicts.append((verdict, likelihood))

    def give(self, stretch: Stretch, verdict: str | Scope) -> None:
        """Give a stretch to the totals, to a new case, to the case told last or to an earlier one."""
        span, place = (stretch.start, stretch.end), stretch.place
        if verdict == HELD:
            self._waiting.append(span)
            self.takers.append(-2)
            return
        if verdict == TOTAL:
            self.summary.ranges += [*self._waiting, span]
            self._waiting, self.before = [], "after a total"
            self.takers.append(-1)
            return
        if verdict == OPENS or not self.cases:
            heading = (place.line.start, place.line.end) if place.fresh else None
            self.cases.append(Scope("case", title=heading, ranges=[*self._waiting], marked=place.fresh, sure=True))
            self._waiting, self.before = [], "after an opening"
            case = self.cases[-1]
            self._numbers[id(case)] = len(self._numbers)
        else:
            case = verdict if isinstance(verdict, Scope) else self._case_meant(*span, self.cases[-1]) if self.followed is None else self.cases[-1]
            self.before = "after a total" if case is self.summary else "after what goes on"
        case.ranges.append(span)
        self.takers.append(self._numbers.get(id(case), -1))

    def _likeliest(self, stretch: Stretch, odds: Odds) -> str:
        signs = stretch.signs
        if stretch.place.fresh and stretch.place.line.mark == _A_CASE:
            return OPENS
        if not self.cases:
            if not self.summary.ranges and "no figures" in signs and not (stretch.day and stretch.bodies_at_head) and not stretch.place.fresh:
                return HELD
            return TOTAL if odds.total > odds.opens else OPENS
        if self.cases[-1].marked and not stretch.place.fresh and "later: a list" in signs:
            return GOES_ON  # what stands between two items of a list is of the first
        choices = [(odds.opens, OPENS), (odds.total, TOTAL)] if stretch.place.fresh else [(odds.on, GOES_ON), (odds.opens, OPENS), (odds.total, TOTAL)]
        return max(choices, key=lambda choice: choice[0])[1]

    def _follow(self, stretch: Stretch, likeliest: str, forced: Mapping[int, int]) -> str | Scope:
        """What the cut that is followed does with a stretch; what it does not have is given as is likeliest."""
        wanted = forced.get(stretch.start)
        if wanted is None:
            return likeliest
        if wanted < 0:
            return TOTAL
        if wanted not in self._known:
            if likeliest == HELD and not self._known:
                return HELD
            self._known.append(wanted)
            return OPENS
        return GOES_ON if wanted == self._known[-1] else self.cases[self._known.index(wanted)]

    def _tell(self, stretch: Stretch, verdict: str, signs: set[str], odds: Odds) -> None:
        """Note a verdict with what spoke for it against the next likeliest."""
        at = VERDICTS.index(verdict)
        rival = max([other for other in range(len(VERDICTS)) if other != at], key=lambda other: odds[other])
        self._note(stretch.start, stretch.end, verdict, [(sign, row[at] - row[rival]) for sign, row in told(signs, self.weights.walk) if row[at] != row[rival]])


def places_of(cutter: Cutter) -> list[Place]:
    """The places of all stretches of a text that may be given out."""
    out: list[Place] = []
    section = False
    for number, line in enumerate(cutter.structure.lines):
        stated = [s for s in cutter.by_line.get(number, ()) if s.zone in FACT_ZONES]
        if line.zone == "title" or not stated:
            continue
        section = number not in cutter.marked and (section or number in cutter.sections)
        first = True
        for sentence in stated:
            for start, end, part in pieces(cutter.text, sentence, cutter.index):
                if PLAN.match(cutter.text, start) and not cutter.index.any_in(start, end):
                    continue
                out.append(Place(number, line, sentence, start, end, first, part, first and number in cutter.marked, section))
                first = False
    return out
