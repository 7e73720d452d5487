"""Where the stories of a text begin, by what it says of their number.

A lead whose people are the sum of those taken in the stories told after it (2家赌场，共抓27人 … 抓获18人 … 抓获9人) tells where
they begin, however they begin; but only where it speaks of several, since the waves of one case add up as well. So does one whose
goods are the sum of theirs (两案共缴获冰毒3.1千克 … 1200克 … 1900克). So do stories that are counted off: 首案中，… 第二宗…
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Final, NamedTuple

from caseextract.assemble.alike import GIVEN, top, unit_of
from caseextract.assemble.anew import CONTINUE, DAY_FIRST, points_back, surely_new
from caseextract.assemble.history import TAKEN
from caseextract.assemble.index import Index
from caseextract.assemble.merge import MASS, size
from caseextract.classes import compiled
from caseextract.expressions import expression
from caseextract.numerals import parse_number
from caseextract.text.structure import Sentence

# Several, in so many words: 2个赌窝, 两宗案件, 各打掉一个, 一宗货柜案及两宗邮包案; the dens and stores of one ring are one case
_SEVERAL = compiled(
    r"(?:(?<![\d第])(?P<number>[2-9]|[两二三四五六七八九])|[多数])(?:个(?!月|小时|多)|处|家|间|起|宗|件|单|伙)[^，。；、]{0,14}?(?:案|赌[场档窟窝]|团伙|集团|会所|种植场)"
    r"|[一1][起宗][^，。；]{2,20}案?[及和与、][两二三四五六七八九2-9][起宗]"
    r"|各(?:自|有)?(?:打掉|破获|侦破|查获|捣毁|端掉|截获|拘捕)|连[破端捣]|(?:{in_turn})(?:破获|侦破|捣毁|端掉|打掉|查获)[^，。；]{0,12}[两二三四五六七八九2-9][个处家起宗]"
)
_OF_ONE = expression(
    r"(?:(?<!各打掉)(?<!各端掉)(?<!各破获)(?<!各捣毁)(?<!各查获)一个|[1一]伙|该)[^，。；]{0,20}(?:团伙|集团|网络)|团伙[一1]个|[一1]起[^，。；]{0,24}案|系列案|串并|同一(?![天日晚夜]|时间)|“[^”]{2,12}”[^，。；]{0,10}(?:专案|案(?!件))"
)
# What goes on with the story told last: its next wave, what was found next
_GOES_ON = expression(r"[次翌][日晨]|同[日晚一]|当[日天晚]|其后|随后|之后|稍后|继而|又|再|民警|警员|人员|探员|关员|[他她]|该|上述|两人|二人|三人|经|据|目前|现|案|全案|有关|行动中|连同|另有\d|另一名|余下")
_BEGINS = expression(r"首[宗案起]|第[一二三四五][宗案起]|另外?(?:，|一|有|在)|此外|其中一|不久前|前不久|(?:上|本)月|同年|去年|今年|较早前|早前|日前|(?:前|昨|今)[日天晚]|(?:20\d\d年)?\d{1,2}月(?:初|底|中旬|上旬|下旬)?")
_ORDINALS: Final = {"首": 1} | {numeral: at for at, numeral in enumerate("一二三四五六七八九", 1)}
_ORDINAL = expression(r"(?:而|至于|在)?第?(?P<ordinal>(?<=第)[一二三四五六七八九]|首)[宗起案](?![^，。；]{0,4}[件例]的|[发件]现场)(?:案件?)?(?:中|则|是|为|发生|涉及|在|于|由|，|：|(?=\n))")
_HEAD: Final = 30
_FEWEST_PEOPLE: Final = 3
_FEWEST_GOODS: Final = 20
_WEIGHT: Final = "克"
_LEADS: Final = 4  # sentences in which the lead is looked for
_MOST_STORIES: Final = 8


class _Told(NamedTuple):
    """A sentence, how many people it says were taken at most and together, whether a story may begin with it, and what it says was found."""

    start: int
    end: int
    most: Decimal
    whole: Decimal
    begins: bool
    goods: Mapping[tuple[str, str | None], Decimal]  # what was found, by its category and measure, weights in grams


def summed_up(text: str, headline: str, lines: Sequence[Sequence[Sentence]], index: Index) -> frozenset[int]:
    """Where the stories begin that are counted off, or whose people the lead sums up; nowhere else. ``lines``: the sentences of each paragraph and heading."""
    if (counted := _counted_off(text, lines)):
        return counted
    if not lines or _SEVERAL.search(headline + text[lines[0][0].start : lines[min(_LEADS, len(lines)) - 1][-1].end]) is None:
        return frozenset()
    told = [_told(text, sentence, at == 0, index) for sentences in lines for at, sentence in enumerate(sentences)]
    lead = next((at for at, here in enumerate(told[:_LEADS]) if here.most >= _FEWEST_PEOPLE), None)
    if lead is not None and (found := _of_people(text, headline, told, lead, index)):
        return found
    return next((found for at, here in enumerate(told[:_LEADS]) for kind in here.goods if (found := _of_goods(text, headline, told, at, kind, index))), frozenset())


def _of_people(text: str, headline: str, told: Sequence[_Told], lead: int, index: Index) -> frozenset[int]:
    """Where the stories begin whose people the lead sums up, each by the most it tells of or by all it tells of."""
    number = told[lead].most
    stories = _announced_stories(text, headline, told, lead, [here for here in told[lead + 1 :] if here.most < number], index)
    sums = (sum([_most(story) for story in stories], Decimal(0)), sum([here.whole for story in stories for here in story], Decimal(0)))
    return frozenset(story[0].start for story in stories) if number in sums else frozenset()


def _of_goods(text: str, headline: str, told: Sequence[_Told], lead: int, kind: tuple[str, str | None], index: Index) -> frozenset[int]:
    """Where the stories begin whose goods of one kind the lead sums up; small numbers add up by chance."""
    number = told[lead].goods[kind]
    if number < _FEWEST_GOODS:
        return frozenset()
    stories = _announced_stories(text, headline, told, lead, [here._replace(most=here.goods.get(kind, Decimal(0))) for here in told[lead + 1 :]], index)
    each = [sum([here.most for here in story], Decimal(0)) for story in stories]
    return frozenset(story[0].start for story in stories) if sum(each, Decimal(0)) == number and all(each) else frozenset()


def _most(story: Sequence[_Told]) -> Decimal:
    return max([here.most for here in story])


def _announced_stories(text: str, headline: str, told: Sequence[_Told], lead: int, below: Sequence[_Told], index: Index) -> list[list[_Told]]:
    """The stories told below a lead that speaks of several; none where they are not as many as it says, or one does not begin as a story does."""
    announced = _announced(text, headline, told, lead, index)
    stories = list(_stories(below)) if announced is not None else []
    fits = 2 <= len(stories) <= _MOST_STORIES and announced in (0, len(stories)) and all(story[0].begins for story in stories)
    return stories if fits else []


def _announced(text: str, headline: str, told: Sequence[_Told], lead: int, index: Index) -> Decimal | None:
    """How many stories the words up to the lead speak of, 0 where they give no number; None where they speak of one, or name somebody."""
    said = headline + text[told[0].start : told[lead].end]
    several = _SEVERAL.search(said)
    if several is None or _OF_ONE.search(said) is not None or index.persons_in(told[lead].start, told[lead].end):
        return None
    return parse_number(several["number"] or "") or Decimal(0)


def _counted_off(text: str, lines: Sequence[Sequence[Sentence]]) -> frozenset[int]:
    """Where sentences behind a lead begin with the first, the second … case: 首案中，… 第二宗涉及邮包，… 第三宗则…"""
    found = [(_ORDINALS[match["ordinal"]], sentence.start) for sentences in lines for sentence in sentences if (match := _ORDINAL.match(text, sentence.start)) is not None]
    in_order = all(ordinal == place for place, (ordinal, _) in enumerate(found, 1))
    return frozenset(start for _, start in found) if len(found) > 1 and in_order and found[0][1] != lines[0][0].start else frozenset()


def _told(text: str, sentence: Sentence, first: bool, index: Index) -> _Told:
    start, end = sentence.start, sentence.end
    caught = [f.count.value for f in index.arrests_in(start, end) if f.action in TAKEN and f.count.value is not None and not f.part]
    goods: dict[tuple[str, str | None], Decimal] = {}
    for fact in index.items_in(start, end):
        if fact.count is not None and fact.count.qualifier == "exact" and not fact.part and fact.action not in GIVEN and (found := size(fact.count)) is not None:
            kind = (top(fact), _WEIGHT if fact.count.unit in MASS else unit_of(fact))
            goods[kind] = goods.get(kind, Decimal(0)) + found
    return _Told(start, end, max(caught, default=Decimal(0)), sum(caught, Decimal(0)), _begins(text, start, end, first, index), goods)


def _begins(text: str, start: int, end: int, first: bool, index: Index) -> bool:
    """Whether a story may begin here: by its day, its body or a word for another story; the head of a paragraph needs no more than not to go on."""
    if surely_new(text, start) or _BEGINS.match(text, start) is not None:
        return True
    head = text[start : min(end, start + _HEAD)]
    if _GOES_ON.match(head) or CONTINUE.match(head) or points_back(head):
        return False
    if DAY_FIRST.match(text, start):
        return True
    return bool(index.units_in(start, start + 1 + (_HEAD if first else 0)))


def _stories(told: Sequence[_Told]) -> Iterator[list[_Told]]:
    """The sentences of each story that tells of people taken; words before the first of them are its own."""
    story: list[_Told] = []
    for here in told:
        if here.begins and any(before.most for before in story):
            yield story
            story = []
        if story or here.begins:
            story.append(here)
    if any(here.most for here in story):
        yield story
