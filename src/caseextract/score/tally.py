"""Precision, recall and F1 of extracted records against gold, by field.

``record`` asks that a fact stands in the right case, ``document`` only that the document has it. Cases are aligned
one to one by the facts they share; the summaries of a document are pooled and count as one record. A gold value may
be a list of answers; an entry marked ``optional`` is neither asked for nor held against an output.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from caseextract.score.match import CORE, FIELDS, Compared, Entry, compare
from caseextract.score.mistakes import Mistake, sort_mistakes


@dataclass(slots=True)
class Tally:
    """Hits, misses and surplus, summed."""

    hits: int = 0
    missed: int = 0
    surplus: int = 0

    def add(self, compared: Compared) -> None:
        """Count one comparison in."""
        self.hits += compared.hits
        self.missed += len(compared.missed)
        self.surplus += len(compared.surplus)

    def merge(self, other: Tally) -> None:
        """Add other counts."""
        self.hits += other.hits
        self.missed += other.missed
        self.surplus += other.surplus

    def row(self) -> dict[str, float | int]:
        """Precision, recall, F1 and the counts behind them."""
        gold, found = self.hits + self.missed, self.hits + self.surplus
        precision = self.hits / found if found else 1.0
        recall = self.hits / gold if gold else 1.0
        f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
        return {"precision": round(precision, 4), "recall": round(recall, 4), "f1": round(f1, 4), "gold": gold, "predicted": found}


def _pooled(cases: Iterable[Entry]) -> dict[str, Any]:
    cases = list(cases)
    return {name: [entry for case in cases for entry in case.get(name) or []] for name in FIELDS}


def _records(cases: Iterable[Entry]) -> list[dict[str, Any]]:
    cases = list(cases)
    found: list[dict[str, Any]] = [{"kind": "case", **_pooled([case])} for case in cases if case.get("kind") != "summary"]
    totals = [case for case in cases if case.get("kind") == "summary"]
    return [*found, {"kind": "summary", **_pooled(totals)}] if totals else found


_NOTHING: dict[str, Any] = {"kind": None, **{name: [] for name in FIELDS}}


def _align(gold: list[dict[str, Any]], found: list[dict[str, Any]]) -> list[tuple[dict[str, Any], dict[str, Any]]]:
    ranked = []
    for i, g in enumerate(gold):
        for j, f in enumerate(found):
            shared = sum(compare(name, g[name], f[name]).hits for name in CORE)
            if shared:
                ranked.append((shared + 0.25 * (g["kind"] == f["kind"]), -abs(i - j), i, j))
    left, right = dict(enumerate(gold)), dict(enumerate(found))
    pairs = []
    for _, _, i, j in sorted(ranked, reverse=True):
        if i in left and j in right:
            pairs.append((left.pop(i), right.pop(j)))
    return [*pairs, *((g, _NOTHING) for g in left.values()), *((_NOTHING, f) for f in right.values())]


def _tallies() -> dict[str, Tally]:
    return {name: Tally() for name in (*FIELDS, "core")}


@dataclass(slots=True)
class Score:
    """The result of an evaluation, of one document or of many."""

    record: dict[str, Tally] = field(default_factory=_tallies)
    document: dict[str, Tally] = field(default_factory=_tallies)
    documents: int = 0
    records: int = 0
    exact: int = 0
    aligned: int = 0
    same_kind: int = 0
    mistakes: list[Mistake] = field(default_factory=list)

    def add(self, name: str, gold: Iterable[Entry], found: Iterable[Entry]) -> None:
        """Count one document: its gold cases and the cases found, in the form of the JSON records."""
        gold, found = list(gold), list(found)
        self.documents += 1
        compared = []
        for wanted, got in _align(_records(gold), _records(found)):
            by_field = _compare(self.record, wanted, got)
            compared.append((wanted["kind"] or "extra", by_field))
            if wanted["kind"]:
                self.records += 1
                self.exact += got["kind"] is not None and not any(by_field[core].missed or by_field[core].surplus for core in CORE)
                self.aligned += got["kind"] is not None
                self.same_kind += wanted["kind"] == got["kind"]
        self.mistakes += sort_mistakes(name, compared)
        _compare(self.document, _pooled(gold), _pooled(found))

    def merge(self, other: Score) -> None:
        """Add the counts of other documents."""
        for mine, theirs in ((self.record, other.record), (self.document, other.document)):
            for name, tally in theirs.items():
                mine[name].merge(tally)
        self.documents += other.documents
        self.records += other.records
        self.exact += other.exact
        self.aligned += other.aligned
        self.same_kind += other.same_kind
        self.mistakes += other.mistakes

    def as_dict(self) -> dict[str, Any]:
        """All figures, in the form of the reference scorer."""
        return {
            "documents": self.documents,
            "records": self.records,
            "records_exact": round(self.exact / self.records, 4) if self.records else None,
            "kind_accuracy": round(self.same_kind / self.aligned, 4) if self.aligned else None,
            "record": {name: tally.row() for name, tally in self.record.items()},
            "document": {name: tally.row() for name, tally in self.document.items()},
        }


def _compare(tallies: dict[str, Tally], gold: Entry, found: Entry) -> dict[str, Compared]:
    """Compare all lists of a record and count them in."""
    results = {name: compare(name, gold[name], found[name]) for name in FIELDS}
    for name, result in results.items():
        tallies[name].add(result)
        if name in CORE:
            tallies["core"].add(result)
    return results
