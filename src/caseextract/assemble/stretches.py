"""The stretches of a text that are given out to its records, and what can be said of each before any is given out.

A sign is a short English name of something that a stretch shows: ``a day at its head``, ``next: an outcome``. The signs
here depend on the text alone: on the stretch itself, on the rest of its paragraph, on what comes after it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise
from typing import Final

from caseextract.assemble.anew import CONTINUE, DAY_FIRST, FIND, INCIDENT, MONTH, ONE, behind_who_says, points_back, surely_new
from caseextract.assemble.cohesion import own_pairs
from caseextract.assemble.history import HEAD, Ledger
from caseextract.assemble.index import Index
from caseextract.assemble.rows import tells_of_many
from caseextract.assemble.said import Said, Vocabulary
from caseextract.assemble.totals import tells_of_one, total_evidence
from caseextract.classes import compiled
from caseextract.expressions import expression
from caseextract.mentions.dates import DateMention
from caseextract.mentions.facts import ItemFact
from caseextract.regions import name_after
from caseextract.text.structure import Line, Sentence

REACH: Final = 400  # how much of the rest of its paragraph a stretch is judged by
_DAY_WITHIN: Final = 30
_OPENING: Final = 60
_NEAR: Final = 70
_FAR: Final = 150
_SHORT: Final = 25
_LONG: Final = 120
_MANY: Final = 10
_HUNDRED: Final = 100
_TOTAL: Final = 3
_SCORES: Final = ((2, "totals 2"), (3, "totals 3"), (5, "totals 5"))
_BODIES: Final = ((2, "later: 2 bodies"), (3, "later: 3 bodies"))
_BEGINNINGS: Final = ("later: one such paragraph", "later: two such paragraphs", "later: four such paragraphs")

_LATE = compiled(r"{of_late}|此前")
_NOW = expression(r"目前|现(?:已|在|，)|经查|经审|该|上述|此案|据")
_HAPPENS = compiled(r"发生|接连|有人|可疑|{call_police}|线索|失窃|被[盗骗抢偷]")
_STRANGER = expression(r"一[名个家辆艘处起伙对间批件]|有人|某[\u4e00-\u9fff]{0,2}(?:公司|企业|小区|村|店|厂|酒店)|多名|[两三]名|市民|村民|居民|女士|先生|家住|失窃|大学生")
_BACK = expression(r"该[团案犯伙窝男女嫌网公店]|上述|此案|本案|两人|二人|三人|其[在将交供]|他们|他[在将]|她[在将]")
_AGAIN = expression(r"又|再次|再度")
_ALSO = expression(r"还[在将查缴抓破对接]|也[在将查抓破接]")
_BESIDES = expression(r"另|此外|除此|同时|与此同时|除了")
_THEN = expression(r"随[后即]|当[晚天日]|次日|之后|同日|同一?天|紧接|后来|最终|不久")
_COUNTED = expression(r"首[案宗起]|第[一二三四五六][案宗起]|其[一二三]|[一二三四五六]是")
_VICTIM = compiled(r"市民|家住|{victims}|居民|村民|网民|大学生|老人|女子|男子")
_IN_A_CASE = expression(r"案件?中，|一案|案例")
_IN_ALL = compiled(r"共计?(?!同)|{in_all}|总[计共]")
_YEAR = expression(r"20\d\d年|今年|去年")
_PARAGRAPH_BACK = expression(r"该[团案犯伙窝男女嫌网]|上述|此案|本案|同案|专案组|循线|顺线|深挖|随后|至此")
_HOUR = expression(r"(?:[当昨前今同][晚天日]|次日|翌日)?(?:凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚上?|夜间|深夜)?(?:约)?\d{1,2}[时点:：]|凌晨|清晨|早上|上午|中午|下午|傍晚|深夜|当晚|当天")
_HEADS: Final = (
    ("quotation", expression("[“「\"]")), ("goes on", CONTINUE), ("besides", expression(r"此外|另|其中|除此|同时|还有|同样")),
    ("goes on", expression(r"经|据|目前|现|随|该|民警")),
)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a stretch stands: its line and that line's number, and its sentence."""

    number: int
    line: Line
    sentence: Sentence
    start: int
    end: int
    first: bool  # of its line
    part: bool  # one of several parts of a roundup
    fresh: bool = False  # at the head of an item of a list, or under a heading of a list
    section: bool = False  # under the heading of a section of totals


@dataclass(slots=True)
class Stretch:
    """One stretch: its place, its signs, and what later comparisons need of it.

    ``score``: how much it looks like totals; ``head``: what kind of word it begins with; ``rest``: where the part of its
    paragraph ends that it is judged by; ``outcome``: whether it tells any; ``catches``: whether it tells that people were
    caught, and ``caught`` the most of them; ``days``: those at its head, as (month or None, day); ``figures``, ``names``,
    ``offences``, ``goods``: its own numbers, people, kinds of crime, things taken; ``words``: its pairs of characters
    (cohesion). What begins with ``rest_`` is told by it and the rest of its paragraph together.
    """

    place: Place
    signs: set[str]
    score: int
    head: str
    rest: int
    outcome: bool
    catches: bool
    caught: Decimal
    days: tuple[tuple[int | None, int], ...]
    bodies_at_head: tuple[str, ...]
    figures: frozenset[object]
    names: frozenset[str]
    offences: frozenset[str]
    goods: frozenset[str]
    words: frozenset[str]
    rest_people: frozenset[str] = frozenset()
    rest_offences: frozenset[str] = frozenset()
    rest_bodies: tuple[str, ...] = ()
    rest_numbers: frozenset[object] = frozenset()
    rest_catches: bool = False
    rest_goods: frozenset[str] = frozenset()
    rest_words: frozenset[str] = frozenset()

    @property
    def day(self) -> bool:
        """Whether a day stands at its head."""
        return bool(self.days)

    @property
    def start(self) -> int:
        """Where it begins."""
        return self.place.start

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.place.end


def kind_of_head(text: str, start: int, index: Index) -> str:
    """What kind of word a stretch begins with: day, month, late, hour, body, place, quotation, goes on, besides, name, other."""
    if DAY_FIRST.match(text, behind_who_says(text, start)):
        return "day"
    if MONTH.match(text, start):
        return "month"
    if _LATE.match(text, start):
        return "late"
    if _HOUR.match(text, start):
        return "hour"
    if index.units_in(start, start + 1):
        return "body"
    if name_after(text, start, start + 12) is not None:
        return "place"
    opening = text[start : start + _DAY_WITHIN]
    for name, pattern in _HEADS:
        if pattern.match(opening):
            return name
    return "name" if any(p.start - start < 6 for p in index.persons_in(start, start + 12)) else "other"


def stretches(text: str, places: Iterable[Place], index: Index, ledger: Ledger, vocabulary: Vocabulary) -> list[Stretch]:
    """All stretches of a text in their order, with the signs that the text alone gives them; ``vocabulary``: the words that are signs."""
    said = vocabulary.said(text)
    out = [_stretch(text, place, index, ledger, said) for place in places]
    for at, made in enumerate(out):
        stop = at + 1
        while stop < len(out) and out[stop].start < made.rest:
            stop += 1
        made.rest_goods = made.goods.union(*[after.goods for after in out[at + 1 : stop]])
        made.rest_words = made.words.union(*[after.words for after in out[at + 1 : stop]])
    for one, two in pairwise(out):
        two.signs.update(said.after(one.start, one.end))
        one.signs.update(said.before(two.start, two.end))
    _look_ahead(out)
    return out


def _stretch(text: str, place: Place, index: Index, ledger: Ledger, said: Said) -> Stretch:
    start, end = place.start, place.end
    rest = max(end, min(place.line.end, start + REACH))
    totals = total_evidence(text, start, end, index)
    score = sum([weight for _, weight in totals])
    near_dates = index.dates_in(start, min(end, start + _DAY_WITHIN))
    at_head = index.units_in(start, min(end, start + HEAD))
    caught = [f.count.value or Decimal(0) for f in index.arrests_in(start, end) if f.action == "caught"]
    core = index.core_in(start, end)
    stated = ledger.stated(start, end)
    made = Stretch(
        place, set(), score, kind_of_head(text, start, index), rest, bool(core), bool(caught), max(caught, default=Decimal(0)),
        tuple([(d.month, d.day) for d in near_dates if d.day is not None]), tuple([index.name_of(u) for u in at_head]), stated.numbers, stated.names,
        stated.crimes, frozenset([f.name for f in core if isinstance(f, ItemFact)]), frozenset(own_pairs(text[start:end])),
    )
    made.signs |= said.within(start, end)
    made.signs.update(_where(place, made), _states(made, index, near_dates), _words(text, made, index))
    made.signs.update([f"total: {name}" for name, _ in totals])
    if score:
        made.signs.update(["totals below 0"] if score < 0 else [sign for least, sign in _SCORES if score >= least])
    made.signs.update(_paragraph(text, made, index, ledger))
    return made


def _where(place: Place, made: Stretch) -> Iterator[str]:
    """Signs of the place of a stretch and of its length and head."""
    yield "first of its paragraph" if place.first else "inside a paragraph"
    if place.part:
        yield "a part of a roundup"
    if place.fresh:
        yield "an item of a list"
    if place.section:
        yield "a section of totals"
    length = place.end - place.start
    if length < _SHORT:
        yield "short"
    if length > _LONG:
        yield "long"
    yield f"head: {made.head}"


def _states(made: Stretch, index: Index, near_dates: Sequence[DateMention]) -> list[str]:
    """Signs of what a stretch states."""
    start, end = made.start, made.end
    busts, arrests = index.busts_in(start, end), index.arrests_in(start, end)
    cases = [f.count.value for f in busts if f.target == "case" and f.count.value is not None and f.count.value > 1]
    persons = index.persons_in(start, end)
    dates = index.dates_in(start, end)
    return [sign for sign, holds in (
        ("an outcome", made.outcome),
        ("no figures", not index.any_in(start, end)),
        ("a body", index.units_in(start, end)),
        ("a body at its head", made.bodies_at_head),
        ("somebody named", persons),
        ("somebody named at its head", any([p.start - start < 8 for p in persons])),
        ("a bust", busts),
        ("one bust", any([f.count.value == 1 for f in busts])),
        ("some cases", any([value < _MANY for value in cases])),
        ("many cases", any([value >= _MANY for value in cases])),
        ("people caught", made.catches),
        ("a hundred caught", made.caught >= _HUNDRED),
        ("a measure alone", arrests and not made.catches),
        ("a statistic", index.statistics_in(start, end)),
        ("money alone", not made.outcome and index.money_in(start, end)),
        ("a day at its head", made.day),
        ("of late at its head", any([d.kind in ("vague", "relative") for d in near_dates])),
        ("a stretch of time", any([d.kind in ("since", "span", "until") for d in dates])),
    ) if holds]


def _words(text: str, made: Stretch, index: Index) -> list[str]:
    """Signs of the words a stretch has."""
    start, end = made.start, made.end
    near = min(end, start + _NEAR)
    opening = text[start : start + 40]
    comma = min([at for mark in "，。；：" if (at := text.find(mark, start, min(end, start + _OPENING))) >= 0], default=min(end, start + _OPENING))
    return [sign for sign, holds in (
        ("begins of late", _LATE.match(text, start) is not None),
        ("a find", FIND.search(text, start, near) is not None),
        ("an incident", INCIDENT.search(text, start, min(end, start + 80)) is not None),
        ("something happens", _HAPPENS.search(text, start, near) is not None),
        ("somebody not known", _STRANGER.search(text, start, min(end, start + _OPENING)) is not None),
        ("one case, one gang", ONE.search(text, start, end) is not None),
        ("words of one case", tells_of_one(text, start, end, index)),
        ("words of many", tells_of_many(text[start:end])),
        ("in all", _IN_ALL.search(text, start, end) is not None),
        ("goes on", CONTINUE.match(opening) is not None),
        ("points back", points_back(text[start : start + HEAD])),
        ("a word back", _BACK.search(text, start, near) is not None),
        ("how it stands", _NOW.match(text, start) is not None),
        ("surely new", surely_new(text, start)),
        ("again", _AGAIN.search(text, start, near) is not None),
        ("also", _ALSO.search(text, start, near) is not None),
        ("besides", _BESIDES.match(text, start) is not None),
        ("among them", text.startswith(("其中", "其一"), start)),
        ("then", _THEN.match(text, start) is not None),
        ("in a case", _IN_A_CASE.search(text, start, comma) is not None),
        ("counted", _COUNTED.match(text, start) is not None),
        ("a victim at its head", _VICTIM.match(text, start) is not None),
        ("a place at its head", name_after(text, start, min(end, start + 12)) is not None),
        ("a year at its head", _YEAR.match(text, start) is not None),
        ("a colon", text.find("：", start, comma + 1) >= 0),
    ) if holds]


def _paragraph(text: str, made: Stretch, index: Index, ledger: Ledger) -> list[str]:
    """Signs of the stretch and the rest of its paragraph together."""
    start, rest = made.start, made.rest
    stated = ledger.stated(start, rest)
    made.rest_people, made.rest_offences, made.rest_numbers = stated.names, stated.crimes, stated.numbers
    made.rest_bodies = tuple(dict.fromkeys([index.name_of(u) for u in index.units_in(start, rest)]))
    made.rest_catches = any([f.action == "caught" for f in index.arrests_in(start, rest)])
    back = sum([1 for _ in _PARAGRAPH_BACK.finditer(text, start, rest)])
    return [sign for sign, holds in (
        ("paragraph: an outcome", stated.facts),
        ("paragraph: people caught", made.rest_catches),
        ("paragraph: a bust", stated.busts),
        ("paragraph: a day", stated.dated),
        ("paragraph: no word back", back == 0),
        ("paragraph: words back", back > 1),
        ("paragraph: no body", not made.rest_bodies),
        ("paragraph: a find", FIND.search(text, start, min(rest, start + _FAR)) is not None),
        ("paragraph: long", rest - start > _FAR),
        ("paragraph: a whole story", made.place.first and stated.dated and stated.facts and (made.rest_catches or "a bust" in made.signs)),
    ) if holds]


def _look_ahead(found: Sequence[Stretch]) -> None:
    """Add the signs of what comes after each stretch. The cost does not grow with the square of the text."""
    last_number: dict[object, int] = {}
    for at, stretch in enumerate(found):
        last_number.update(dict.fromkeys(stretch.figures, at))
    heads = going_on = totals = 0  # of all that comes after
    nearest = len(found) + _TOTAL  # of the totals that come after
    leading: list[str] = []  # up to three bodies that lead later paragraphs
    listed = False
    line_most, others = Decimal(0), _Catches()
    line = -1
    for at in range(len(found) - 1, -1, -1):
        stretch = found[at]
        if stretch.place.number != line:
            others.add(line_most)
            line, line_most = stretch.place.number, Decimal(0)
        signs = stretch.signs
        _next(signs, stretch, found[at + 1 : at + 3])
        if totals:
            signs.add("later: totals")
        if nearest - at <= _TOTAL:
            signs.add("later: totals near")
        if going_on > 1:
            signs.add("later: goes on twice")
        signs.update(_BEGINNINGS[: 0 if not heads else 1 if heads == 1 else 2 if heads < 4 else 3] or ("later: no such paragraph",))
        signs.update([sign for number, sign in _BODIES if len(leading) >= number])
        if listed:
            signs.add("later: a list")
        if stretch.figures:
            later = sum(last_number[figure] > at for figure in stretch.figures)
            signs.add("numbers told later" if later else "numbers not told later")
            if later > 1:
                signs.add("two numbers told later")
        if stretch.caught >= 2:  # noqa: PLR2004 - one alone is nobody's sum
            signs.update(others.compared(stretch.caught, line_most))
        line_most = max(line_most, stretch.caught)
        if stretch.score >= _TOTAL:
            totals, nearest = totals + 1, at
        going_on += "goes on" in signs
        listed = listed or stretch.place.fresh
        if stretch.place.first and stretch.outcome and (stretch.day or stretch.bodies_at_head):
            heads += 1
            if stretch.bodies_at_head and len(leading) < _TOTAL and stretch.bodies_at_head[0] not in leading:
                leading.append(stretch.bodies_at_head[0])


def _next(signs: set[str], stretch: Stretch, after: Sequence[Stretch]) -> None:
    """Add the signs of the two stretches that follow."""
    if not after:
        signs.add("the last")
        return
    follows = after[0]
    signs.update([sign for sign, holds in (
        ("next: an outcome", follows.outcome),
        ("next: a day", follows.days),
        ("next: a body", follows.bodies_at_head),
        ("next: totals 2", follows.score >= 2),  # noqa: PLR2004
        ("next: totals 3", follows.score >= _TOTAL),
        ("next: a paragraph", follows.place.first),
        ("next: goes on", "goes on" in follows.signs),
        ("next: an item of a list", follows.place.fresh),
        ("next: the same numbers", not stretch.figures.isdisjoint(follows.figures)),
        ("next: a find", "a find" in follows.signs),
    ) if holds])
    if len(after) > 1:
        second = after[1]
        signs.update([sign for sign, holds in (
            ("after next: totals 3", second.score >= _TOTAL),
            ("after next: an outcome", second.outcome),
            ("after next: a day", second.days),
        ) if holds])


class _Catches:
    """The most people caught in each later paragraph: their number, their sum, the greatest."""

    def __init__(self) -> None:
        self.number, self.sum, self.most = 0, Decimal(0), Decimal(0)

    def add(self, most: Decimal) -> None:
        if most:
            self.number, self.sum, self.most = self.number + 1, self.sum + most, max(self.most, most)

    def compared(self, caught: Decimal, own_line: Decimal) -> Iterator[str]:
        """How a number stands to those of the rest of its line and of the lines after it."""
        number, whole, most = self.number + bool(own_line), self.sum + own_line, max(self.most, own_line)
        if number > 1 and whole == caught:
            yield "caught: the sum of those later"
        if number > 1 and caught > most:
            yield "caught: more than any later"
        if number and caught == most:
            yield "caught: the most of those later"
        if number and caught < most:
            yield "caught: fewer than later"
