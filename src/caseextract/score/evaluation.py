"""An evaluation of many documents: the totals, each theme, each document, and what changed since another one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from caseextract.errors import GoldError
from caseextract.score.gold import GoldDocument
from caseextract.score.match import FIELDS, Entry
from caseextract.score.tally import Score

TOLERANCE: Final = 0.0005  # of F1, below a baseline
NO_THEME: Final = "-"
_THEME_END: Final = re.compile(r"[.:·：,，]")

Figures = tuple[int, int, int]


def theme_of(theme: str) -> str:
    """The first word of a theme, in lower case: ``drug.etomidate`` → ``drug``; ``-`` where there is none."""
    return " ".join(_THEME_END.split(theme, maxsplit=1)[0].split()).casefold() or NO_THEME


@dataclass(slots=True)
class Evaluation:
    """Scores of one and the same documents: all together, by theme, and one by one."""

    total: Score = field(default_factory=Score)
    by_theme: dict[str, Score] = field(default_factory=dict)
    by_document: dict[str, Score] = field(default_factory=dict)

    def add(self, document: GoldDocument, found: Iterable[Entry]) -> None:
        """Count one document in, with the cases found in it. Raises GoldError for an id that came before."""
        if document.id in self.by_document:
            raise GoldError("gold.twice", f"the id {document.id!r} came before", document.place)
        score = Score()
        score.add(document.id, document.cases, found)
        self.by_document[document.id] = score
        self.by_theme.setdefault(theme_of(document.theme), Score()).merge(score)
        self.total.merge(score)

    def as_dict(self) -> dict[str, Any]:
        """All figures, in the form a baseline file has.

        ``by_document`` holds one short text a document, for each field with facts its hits, misses and surplus in the
        right record: ``"dates 4/1/0 units 2/0/0"``.
        """
        return {**self.total.as_dict(), "by_document": {name: _short(score) for name, score in sorted(self.by_document.items())}}


def _short(score: Score) -> str:
    tallies = [(name, score.record[name]) for name in FIELDS]
    return " ".join(f"{name} {t.hits}/{t.missed}/{t.surplus}" for name, t in tallies if t.hits or t.missed or t.surplus)


def _figures(short: str) -> dict[str, Figures]:
    words = short.split()
    found = {}
    for name, counts in zip(words[::2], words[1::2], strict=True):
        hits, missed, surplus = map(int, counts.split("/"))
        found[name] = (hits, missed, surplus)
    return found


@dataclass(frozen=True, slots=True)
class Change:
    """A field of a document that came out otherwise than before; figures are hits, misses and surplus."""

    document: str
    field: str
    before: Figures
    after: Figures

    @property
    def gain(self) -> int:
        """How many mistakes fewer there are; below 0 a loss."""
        return sum(self.before[1:]) - sum(self.after[1:])

    def line(self) -> str:
        """The change for people."""
        sign = "gain" if self.gain > 0 else "loss" if self.gain < 0 else "same"
        before, after = ("/".join(map(str, figures)) for figures in (self.before, self.after))
        return f"{sign:<5}{self.document:<14}{self.field:<11}{before:>9} -> {after:<9}{self.gain:+d}"


def changes(result: Mapping[str, Any], other: Mapping[str, Any], place: str = "") -> list[Change]:
    """What changed in the documents that both evaluations have, losses first.

    Raises GoldError, naming ``place``, when ``other`` holds no figures by document.
    """
    if not isinstance(other.get("by_document"), dict):
        raise GoldError("baseline.documents", "holds no figures by document", place, "write it anew with evaluate --json")
    found = []
    try:
        for name, short in result["by_document"].items():
            if name in other["by_document"]:
                before, after = _figures(other["by_document"][name]), _figures(short)
                fields = [key for key in FIELDS if before.get(key) != after.get(key)]
                found += [Change(name, key, before.get(key, (0, 0, 0)), after.get(key, (0, 0, 0))) for key in fields]
    except (ValueError, AttributeError):
        raise GoldError("baseline.form", "has figures by document that cannot be read", place, "write it anew with evaluate --json") from None
    return sorted(found, key=lambda change: (change.gain, change.document))


def regressions(result: Mapping[str, Any], baseline: Mapping[str, Any]) -> list[str]:
    """Every field whose F1 fell below the baseline, as one line each."""
    return [
        f"{level} {name}: F1 {result[level][name]['f1']:.4f}, baseline {row['f1']:.4f}"
        for level in ("record", "document")
        for name, row in baseline[level].items()
        if name in result[level] and result[level][name]["f1"] < row["f1"] - TOLERANCE
    ]
