"""Whether a text of which a record was made tells of an occasion at all: what the record stands on, against how the text speaks.

A case happened: some body did something on some day to somebody. A record with a day, a body, a named suspect, a catch and a
find stands whatever its text is like. One that has little of that (a sum, a bust and no body, a figure) stands only in a text
that speaks as releases do, and not as what advises, lays down, plans, praises, explains or makes up. Both are weighed in one
logistic score: ``[evidence]`` by what the records hold, ``[language]`` by the pairs of characters of the text. The weights in
``data/occasion_weights.toml`` are hundredths of natural logarithms of odds, fitted by ``scripts/fit_occasion.py``.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from importlib import resources
from math import sqrt
from typing import Final, NamedTuple

from caseextract.models import CaseRecord

_HUNDRED: Final = 100
_SHORTEST: Final = 100  # characters: who tells a case in fewer leaves out much that there was
_NUMBER: Final = re.compile(r"\d+(?:\.\d+)?")
_SPACE: Final = re.compile(r"\s+")
_MOST: Final = 3  # natural logarithms of odds: the language of no text says more
_CASE_SUMS: Final = frozenset(("involved", "turnover", "loss", "illegal_gain", "goods_value", "seized_cash", "frozen", "stop_payment", "recovered", "returned", "prevented_loss"))


class OccasionWeights(NamedTuple):
    """Hundredths for no case: ``evidence`` by what records hold, ``language`` by pairs of characters, ``speaks`` for the whole of the language; from ``bound`` on there is none."""

    evidence: Mapping[str, int]
    language: Mapping[str, int]
    base: int
    speaks: int
    always: int
    bound: int


@cache
def occasion_weights() -> OccasionWeights:
    """The weights as they are shipped."""
    read = tomllib.loads(resources.files("caseextract.data").joinpath("occasion_weights.toml").read_text(encoding="utf-8"))
    return OccasionWeights(read["evidence"], read["language"], **read["score"])


def evidence(records: Sequence[CaseRecord]) -> dict[str, bool]:
    """What the records of a text stand on, all of them together."""
    body = any(record.units for record in records)
    dated = any(record.dates for record in records)
    named = any(person.role != "victim" for record in records for person in record.persons)
    outcome = any(record.arrests or record.busts or any(item.quantity is not None and item.quantity.value is not None for item in record.seized) for record in records)
    day = any(when.start is not None and when.start == when.end for record in records for when in record.dates)
    return {
        "a day": day,
        "a day and a body": day and body,
        "a body and an outcome": body and outcome,
        "a date and an outcome": dated and outcome,
        "a catch": any(record.arrests for record in records),
        "a bust": any(record.busts for record in records),
        "things taken": any(record.seized for record in records),
        "a suspect's name": named,
        "a victim's name": any(person.role == "victim" for record in records for person in record.persons),
        "a sum of a case": any(amount.role in _CASE_SUMS for record in records for amount in record.amounts),
        "a figure": any(record.statistics for record in records),
        "a change": any(figure.change_percent is not None for record in records for figure in record.statistics),
        "how it stands": any(record.status for record in records),
        "several records": len(records) > 1,
        "no body, date or name": not (body or dated or named),
    }


def pairs(text: str) -> set[str]:
    """The pairs of characters that a text is made of; numbers are all one."""
    plain = _SPACE.sub("\n", _NUMBER.sub("0", text))
    return {plain[at : at + 2] for at in range(len(plain) - 1)}


def speaks(found: set[str], language: Mapping[str, int], base: int) -> float:
    """How much the language of a text is that of texts with no case, in hundredths."""
    told = [language[pair] for pair in found if pair in language]
    return base + sum(told) / sqrt(len(told)) if told else float(base)


def no_occasion(text: str, records: Sequence[CaseRecord]) -> bool:
    """Whether records stand on so little, in a text that speaks so little like a release, that the text tells no case."""
    if not records or len(text) < _SHORTEST:
        return False
    weights = occasion_weights()
    holds = weights.always + sum(weights.evidence[sign] for sign, there in evidence(records).items() if there)
    if holds <= weights.bound - _MOST * weights.speaks:
        return False
    return holds + weights.speaks * speaks(pairs(text), weights.language, weights.base) / _HUNDRED > weights.bound
