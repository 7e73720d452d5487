"""One text as the extractors see it: sentences, clauses, hits, quantities; brackets set aside.

A bracket such as 抓获36人（其中逃犯1名）is a text inside a text. ``outer`` has the insides of brackets blanked, at the
same offsets, so that a verb outside never governs by accident across a bracket, and the other way round.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from caseextract.engine import Hit, Hits
from caseextract.expressions import expression
from caseextract.mentions.cues import Cues
from caseextract.mentions.facts import Count
from caseextract.mentions.item_names import Vocabulary
from caseextract.mentions.played import long_ago, played
from caseextract.mentions.quantities import QuantityMention
from caseextract.mentions.words import Words
from caseextract.text.structure import Sentence

BLANK = "\u0001"
_MARKS = expression("[，；：。！？\n（）]")
_BRACKETS = expression(r"（[^（）]{1,400}）|\([^()]{1,400}\)")
FACT_ZONES = frozenset({"title", "heading", "body"})


@dataclass(frozen=True, slots=True)
class Reading:
    """A text with everything the lexical layer knows of it."""

    text: str
    outer: str
    sentences: tuple[Sentence, ...]
    hits: Hits
    quantities: tuple[QuantityMention, ...]
    quantity_starts: tuple[int, ...]
    stated: tuple[Sentence, ...]
    marks: tuple[int, ...]
    vocabulary: Vocabulary
    cues: Cues
    words: Words
    standings: dict[tuple[int, int, str], str] = field(default_factory=dict)  # what names were found to be, by those who asked

    def sentence_quantities(self, start: int, end: int) -> Sequence[QuantityMention]:
        """The quantities that lie inside a range."""
        first = bisect_left(self.quantity_starts, start)
        last = bisect_right(self.quantity_starts, end - 1)
        return [q for q in self.quantities[first:last] if q.end <= end] if first < last else []

    def clause(self, at: int, sentence: Sentence) -> tuple[int, int]:
        """The clause around an offset: up to ，；：。 outside brackets; inside one, the bracket's own clause."""
        if self.outer[at] == BLANK:
            return clause_bounds(self.text, at, sentence.start, sentence.end)
        marks = self.marks
        behind = bisect_left(marks, at)
        low = sentence.start if not behind or marks[behind - 1] < sentence.start else marks[behind - 1] + 1
        high = marks[behind] if behind < len(marks) and marks[behind] < sentence.end else sentence.end
        return low, high

    def fact_sentences(self) -> tuple[Sentence, ...]:
        """Sentences that may state facts of a case."""
        return self.stated


def clause_bounds(source: str, at: int, low: int, high: int) -> tuple[int, int]:
    """The stretch around ``at`` free of ，；：。 (and of brackets, where ``at`` is inside one)."""
    start, end = low, high
    for mark in "，；：。！？（\n":  # each mark is looked for nearer than the one before
        found = source.rfind(mark, start, at)
        if found >= 0:
            start = found + 1
    for mark in "，；：。！？）\n":
        found = source.find(mark, at, end)
        if found >= 0:
            end = found
    return start, end


def blank_brackets(text: str) -> str:
    """The text with the insides of brackets, and the brackets, blanked at the same offsets."""
    if "（" not in text and "(" not in text:
        return text
    return _BRACKETS.sub(lambda m: BLANK * len(m.group()), text)


_LONGEST = 1200


def bounded(text: str, sentences: tuple[Sentence, ...]) -> tuple[Sentence, ...]:
    """Sentences cut where they run on without an end, so that work inside one stays bounded on hostile text."""
    if all(s.end - s.start <= _LONGEST for s in sentences):
        return sentences
    out: list[Sentence] = []
    for sentence in sentences:
        low = sentence.start
        while sentence.end - low > _LONGEST:
            cut = max(text.rfind(mark, low + 1, low + _LONGEST) for mark in "，；、")
            cut = cut + 1 if cut > low else low + _LONGEST
            out.append(Sentence(low, cut, sentence.line, sentence.zone))
            low = cut
        out.append(Sentence(low, sentence.end, sentence.line, sentence.zone))
    return tuple(out)


def _staged(text: str, sentence: Sentence, signs: Sequence[str], cues: Cues) -> bool:
    """Whether a sentence tells of a drill or a plot."""
    return any(text.find(sign, sentence.start, sentence.end) >= 0 for sign in signs) and cues.staged.search(text, sentence.start, sentence.end) is not None


def make_reading(
    text: str, sentences: tuple[Sentence, ...], hits: Hits, quantities: Sequence[QuantityMention], vocabulary: Vocabulary, cues: Cues, words: Words
) -> Reading:
    """Bundle the lexical layer."""
    ordered = tuple(quantities)
    whole = bounded(text, sentences)
    signs = [sign for sign in cues.staged_signs if sign in text]
    scenes = played(text, whole) | long_ago(text, whole)
    stated = tuple([s for s in whole if s.zone in FACT_ZONES and s.start not in scenes and not (signs and _staged(text, s, signs, cues))])
    outer = blank_brackets(text)
    marks = tuple([m.start() for m in _MARKS.finditer(outer)])
    return Reading(text, outer, whole, hits, ordered, tuple([q.start for q in ordered]), stated, marks, vocabulary, cues, words)


def hits_in(hits: Sequence[Hit], start: int, end: int) -> list[Hit]:
    """The hits inside a range, from a list in text order. The cost does not grow with the list."""
    out: list[Hit] = []
    at, size = bisect_left(hits, (start,)), len(hits)  # by tuples: a hit is one that begins with its start
    while at < size:
        hit = hits[at]
        if hit[0] >= end:
            break
        if hit[1] <= end:
            out.append(hit)
        at += 1
    return out


def any_hit_in(hits: Sequence[Hit], start: int, end: int) -> bool:
    """Whether a hit lies inside a range; the first that does ends the search."""
    at, size = bisect_left(hits, (start,)), len(hits)
    while at < size and hits[at][0] < end:
        if hits[at][1] <= end:
            return True
        at += 1
    return False


_FACE = expression(r"(?:面额|面值|票面(?:金额|额|值)?)(?:分别)?为?$")
_OF_FACE = ("的", "之", "、", "和", "及", "以及", "面额", "面值", "假", "伪", "券")


def face_values(reading: Reading) -> set[int]:
    """Where the values of single notes stand, which are no sums: 面额100元、50元的假币共12万元."""
    out: set[int] = set()
    text, last = reading.text, -1
    if "面" not in text:
        return out
    for quantity in reading.quantities:
        if quantity.kind == "money" and text.startswith(_OF_FACE, quantity.end):
            if _FACE.search(text, max(0, quantity.start - 10), quantity.start) or 0 <= last == quantity.start - 1:
                out.add(quantity.start)
                last = quantity.end
    return out


def by_sentence(hits: Sequence[Hit], sentences: Sequence[Sentence]) -> Iterator[tuple[Sentence, list[Hit]]]:
    """The sentences that hold hits, each with its own; both in text order."""
    at, size = 0, len(hits)
    for sentence in sentences:
        if at == size:
            return
        end = sentence.end
        found: list[Hit] = []
        while at < size and hits[at].start < end:
            hit = hits[at]
            if hit.start >= sentence.start and hit.end <= end:
                found.append(hit)
            at += 1
        if found:
            yield sentence, found


def count_of(quantity: QuantityMention) -> Count:
    """A quantity mention's number."""
    return Count(quantity.value, quantity.lower, quantity.upper, quantity.qualifier, quantity.unit)
