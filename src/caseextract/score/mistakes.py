"""What went wrong with a fact: not read, invented, put into the wrong case, or right but for one aspect."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from caseextract.score.match import ASPECTS, FIELDS, Compared, Entry, same

MISSED = "missed"
SURPLUS = "surplus"
WRONG_CASE = "wrong case"


@dataclass(frozen=True, slots=True)
class Mistake:
    """One mistake: the entry wanted, the entry found, or both where the two belong together.

    ``record`` is the kind of the record wanted, ``extra`` for one that nobody asked for. ``sort`` is ``missed``,
    ``surplus``, ``wrong case``, or ``wrong`` with the one aspect that differs (part, role, quantity, name, ...).
    """

    document: str
    record: str
    field: str
    sort: str
    wanted: Entry | None
    found: Entry | None

    def lines(self) -> Iterator[str]:
        """The mistake for people: document, record, field, - or +, sort and entry, separated by tabs."""
        for sign, entry in (("-", self.wanted), ("+", self.found)):
            if entry is not None:
                yield "\t".join((self.document, self.record, self.field, sign, self.sort, _brief(entry)))


def sort_mistakes(document: str, compared: Sequence[tuple[str, Mapping[str, Compared]]]) -> list[Mistake]:
    """Pair what is missed with what is surplus in one document; ``compared`` holds its records, aligned."""
    return [mistake for name in FIELDS for mistake in _of_field(document, name, compared)]


def _of_field(document: str, name: str, compared: Sequence[tuple[str, Mapping[str, Compared]]]) -> Iterator[Mistake]:
    missed = [(at, entry) for at, (_, by_field) in enumerate(compared) for entry in by_field[name].missed]
    surplus = [(at, entry) for at, (_, by_field) in enumerate(compared) for entry in by_field[name].surplus]
    for sort, within, aspect in [(WRONG_CASE, False, None), *_near_misses(name)]:
        for one in list(missed):
            at, wanted = one
            other = next((s for s in surplus if (s[0] == at) is within and same(name, wanted, s[1], but=aspect)), None)
            if other is not None:
                missed.remove(one)
                surplus.remove(other)
                yield Mistake(document, compared[at][0], name, sort, wanted, other[1])
    yield from (Mistake(document, compared[at][0], name, MISSED, entry, None) for at, entry in missed)
    yield from (Mistake(document, compared[at][0], name, SURPLUS, None, entry) for at, entry in surplus)


def _near_misses(name: str) -> list[tuple[str, bool, str | None]]:
    """The mistakes in one aspect only; a field of one aspect has none."""
    return [(f"wrong {aspect}", True, aspect) for aspect in ASPECTS[name]] if len(ASPECTS[name]) > 1 else []


def _brief(entry: Entry) -> str:
    shown = {key: value for key, value in entry.items() if key not in ("span", "rule") and value not in (None, [], False)}
    if entry.get("span"):
        shown["at"] = entry["span"]["text"]
    return json.dumps(shown, ensure_ascii=False)
