"""How many cases and totals the rest of a text looks like having, before any stretch is given out.

Each stretch by itself is likely to open a case or to be a total, by the weights of its own signs and its neighbours'. The
sums of these likelihoods tell a headline over many cases from the beginning of one. (Cohen and Carvalho 2005, stacked
sequential learning.)
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from typing import Final

from caseextract.assemble.stretches import Stretch
from caseextract.assemble.weights import OPENS, TOTAL, Weights, weigh

_OWN: Final = (0.2, 0.4, 0.6, 0.8)
_NEXT: Final = (0.3, 0.6)
_OPENINGS: Final = (0.5, 1, 1.5, 2, 3, 5)
_TOTALS: Final = (0.5, 1.5, 3)
_IN_PARAGRAPH: Final = (0.3, 0.7, 1.5)
_MISSING: Final = (0.5, 1, 2)


class Expected:
    """The likely openings and totals of one text."""

    def __init__(self, found: Sequence[Stretch], weights: Weights) -> None:
        """Weigh each stretch by itself, with weights that were fitted to the signs of the text alone."""
        odds = [weigh(stretch.signs, weights) for stretch in found]
        chances = [(math.exp(o.logarithm(OPENS)), math.exp(o.logarithm(TOTAL))) for o in odds]
        self._signs: list[list[str]] = [[] for _ in found]
        later = totals = paragraph = 0.0
        line = -1
        for at in range(len(found) - 1, -1, -1):
            number = found[at].place.number
            if number != line:
                paragraph, line = 0.0, number
            self._signs[at] = list(_of_one(chances, at, later, totals, paragraph))
            opens, total = chances[at]
            later, totals, paragraph = later + opens, totals + total, paragraph + opens
        self._so_far = [0.0]
        for opens, _ in chances:
            self._so_far.append(self._so_far[-1] + opens)

    def signs(self, at: int, cases: int) -> Iterator[str]:
        """The signs of a stretch before which so many cases were opened."""
        yield from self._signs[at]
        missing = self._so_far[at] - cases
        yield from [f"expects: {least} missing" for least in _MISSING if missing >= least]
        yield from [f"expects: {least} too many" for least in _MISSING if -missing >= least]


def _of_one(chances: Sequence[tuple[float, float]], at: int, later: float, totals: float, paragraph: float) -> Iterator[str]:
    opens, total = chances[at]
    next_opens, next_total = chances[at + 1] if at + 1 < len(chances) else (0.0, 0.0)
    for name, chance, steps in (
        ("own opening", opens, _OWN), ("own total", total, _OWN), ("next opening", next_opens, _NEXT), ("next total", next_total, _NEXT),
        ("expects: openings", later, _OPENINGS), ("expects: totals", totals, _TOTALS), ("paragraph: openings", paragraph, _IN_PARAGRAPH),
    ):
        yield from [f"{name} {least}" for least in steps if chance >= least]
