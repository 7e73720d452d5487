"""How much each sign speaks for totals, for a new case, and for the case told last: ``data/scope_weights.toml``.

The weights were fitted by multinomial logistic regression on texts whose stretches people had given out by hand
(scripts/fit_scopes.py); they are hundredths of natural logarithms of odds. A key with `` & `` holds where both signs do.
``[openings]`` weighs the signs of the text alone, ``[weights]`` all signs in the light of what was given out before.
"""

from __future__ import annotations

import math
import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from importlib import resources
from itertools import repeat
from typing import Any, Final, NamedTuple

from caseextract.assemble.said import Vocabulary

TOTAL: Final = "total"
OPENS: Final = "opens"
GOES_ON: Final = "goes on"
VERDICTS: Final = (TOTAL, OPENS, GOES_ON)
BOTH: Final = " & "
ALWAYS: Final = "always"
_HUNDRED: Final = 100


Row = tuple[int, int, int]
_WIDTH: Final = 21  # bits of one of the three weights that are kept in one number, so that one addition adds all three
_FIELD: Final = 3 * _WIDTH  # bits of three weights
_MIDDLE: Final = 1 << _WIDTH - 1
_MASK: Final = (1 << _WIDTH) - 1


class Weights(NamedTuple):
    """Hundredths by sign, and by the other sign under the first of each pair: (total, opens, goes on) in one number.

    ``table``: of each sign the number of its own, and behind it, field by field, those under the first of each pair, so that
    one addition adds them all; ``fields``: where the field of the first of each pair begins.
    """

    single: Mapping[str, int]
    pairs: Mapping[str, Mapping[str, int]]
    table: Mapping[str, int]
    fields: Sequence[tuple[str, int]]

    @property
    def signs(self) -> set[str]:
        """All signs that weigh something, alone or with another."""
        return {*self.single, *(sign for one, others in self.pairs.items() for sign in (one, *others))} - {ALWAYS}


class ScopeWeights(NamedTuple):
    """``walk``: of all signs, as a text is walked; ``openings``: of the signs of the text alone; ``vocabulary``: the words of both."""

    walk: Weights
    openings: Weights
    vocabulary: Vocabulary


def arranged(rows: Mapping[str, Row]) -> Weights:
    """Weights as they are looked up."""
    pairs: dict[str, dict[str, int]] = {}
    for key, weights in rows.items():
        if BOTH in key:
            one, other = key.split(BOTH)
            pairs.setdefault(one, {})[other] = _packed(weights)
    single = {key: _packed(w) for key, w in rows.items() if BOTH not in key}
    fields = [(first, _FIELD * at) for at, first in enumerate(pairs, 1)]
    table = dict(single)
    for first, begin in fields:
        for other, packed in pairs[first].items():
            table[other] = table.get(other, 0) + (packed << begin)
    return Weights(single, pairs, table, fields)


def _packed(row: Row) -> int:
    total, opens, on = row
    return total + (opens << _WIDTH) + (on << 2 * _WIDTH)


def _unpacked(packed: int) -> Row:
    """The three weights of the lowest field."""
    total = ((packed + _MIDDLE) & _MASK) - _MIDDLE
    packed = packed - total >> _WIDTH
    opens = ((packed + _MIDDLE) & _MASK) - _MIDDLE
    packed = packed - opens >> _WIDTH
    return total, opens, ((packed + _MIDDLE) & _MASK) - _MIDDLE


def together(walk: Mapping[str, Row], openings: Mapping[str, Row]) -> ScopeWeights:
    """Both tables, and the words they know."""
    one, other = arranged(walk), arranged(openings)
    return ScopeWeights(one, other, Vocabulary(one.signs | other.signs))


@cache
def scope_weights() -> ScopeWeights:
    """The weights that are shipped."""
    tables = tomllib.loads((resources.files("caseextract") / "data" / "scope_weights.toml").read_text(encoding="utf-8"))
    return together(_rows(tables["weights"]), _rows(tables["openings"]))


def _rows(table: Mapping[str, Any]) -> dict[str, Row]:
    return {key: (total, opens, on) for key, (total, opens, on) in table.items()}


class Odds(NamedTuple):
    """What the signs of one stretch weigh for each verdict, in hundredths."""

    total: int
    opens: int
    on: int

    def logarithm(self, verdict: str) -> float:
        """The natural logarithm of a verdict's probability."""
        return self.logarithms()[VERDICTS.index(verdict)]

    def logarithms(self) -> tuple[float, float, float]:
        """The natural logarithms of the probabilities of all verdicts, in their order."""
        total, opens, on = self.total / _HUNDRED, self.opens / _HUNDRED, self.on / _HUNDRED
        most = max(total, opens, on)
        whole = math.log(math.exp(total - most) + math.exp(opens - most) + math.exp(on - most))
        return total - most - whole, opens - most - whole, on - most - whole


def weigh(signs: set[str], weights: Weights) -> Odds:
    """What the signs of a stretch weigh together."""
    summed = sum(map(weights.table.get, signs, repeat(0)), weights.single.get(ALWAYS, 0))
    packed = summed
    for first, begin in weights.fields:
        if first in signs:
            packed += summed + (1 << begin - 1) >> begin  # rounded, as a field below it that is negative has borrowed one
    return Odds(*_unpacked(packed))


def told(signs: set[str], weights: Weights) -> list[tuple[str, Row]]:
    """The signs and pairs of signs that weigh something, for whoever asks why."""
    found = [(sign, _unpacked(weights.single[sign])) for sign in sorted(weights.single.keys() & {*signs, ALWAYS})]
    return found + [(sign + BOTH + other, _unpacked(weights.pairs[sign][other])) for sign in sorted(weights.pairs.keys() & signs) for other in sorted(weights.pairs[sign].keys() & signs)]
