"""How many cases and totals the rest of a text looks like having, before any stretch is given out.

Each stretch by itself is likely to open a case or to be a total, by the weights of its own signs and its neighbours'. The
sums of these likelihoods tell a headline over many cases from the beginning of one. (Cohen and Carvalho 2005, stacked
sequential learning.)
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Final

from caseextract.assemble.stretches import Stretch
from caseextract.assemble.weights import Weights, weigh

Steps = tuple[tuple[float, str], ...]


def _steps(name: str, *least: float) -> Steps:
    """The signs of a number, each with the least of which it is one."""
    return tuple([(step, f"{name} {step}") for step in least])


_OWN_OPENING: Final = _steps("own opening", 0.2, 0.4, 0.6, 0.8)
_OWN_TOTAL: Final = _steps("own total", 0.2, 0.4, 0.6, 0.8)
_NEXT_OPENING: Final = _steps("next opening", 0.3, 0.6)
_NEXT_TOTAL: Final = _steps("next total", 0.3, 0.6)
_OPENINGS: Final = _steps("expects: openings", 0.5, 1, 1.5, 2, 3, 5)
_TOTALS: Final = _steps("expects: totals", 0.5, 1.5, 3)
_IN_PARAGRAPH: Final = _steps("paragraph: openings", 0.3, 0.7, 1.5)
_MISSING: Final = (0.5, 1, 2)


class Expected:
    """The likely openings and totals of one text."""

    def __init__(self, found: Sequence[Stretch], weights: Weights) -> None:
        """Weigh each stretch by itself, with weights that were fitted to the signs of the text alone."""
        odds = [weigh(stretch.signs, weights) for stretch in found]
        logarithms = [o.logarithms() for o in odds]
        chances = [(math.exp(opens), math.exp(total)) for total, opens, _ in logarithms]
        self._signs: list[list[str]] = [[] for _ in found]
        later = totals = paragraph = 0.0
        line = -1
        for at in range(len(found) - 1, -1, -1):
            number = found[at].place.number
            if number != line:
                paragraph, line = 0.0, number
            self._signs[at] = _of_one(chances, at, later, totals, paragraph)
            opens, total = chances[at]
            later, totals, paragraph = later + opens, totals + total, paragraph + opens
        self._so_far = [0.0]
        for opens, _ in chances:
            self._so_far.append(self._so_far[-1] + opens)

    def signs(self, at: int, cases: int) -> list[str]:
        """The signs of a stretch before which so many cases were opened."""
        missing = self._so_far[at] - cases
        if abs(missing) < _MISSING[0]:
            return self._signs[at]  # as many as were likely
        return [
            *self._signs[at],
            *[f"expects: {least} missing" for least in _MISSING if missing >= least],
            *[f"expects: {least} too many" for least in _MISSING if -missing >= least],
        ]


def _of_one(chances: Sequence[tuple[float, float]], at: int, later: float, totals: float, paragraph: float) -> list[str]:
    opens, total = chances[at]
    next_opens, next_total = chances[at + 1] if at + 1 < len(chances) else (0.0, 0.0)
    return [
        sign
        for chance, steps in (
            (opens, _OWN_OPENING), (total, _OWN_TOTAL), (next_opens, _NEXT_OPENING), (next_total, _NEXT_TOTAL),
            (later, _OPENINGS), (totals, _TOTALS), (paragraph, _IN_PARAGRAPH),
        )
        for least, sign in steps
        if chance >= least
    ]
