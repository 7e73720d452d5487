"""Precision, recall and F1 of extracted records against gold, by field.

``record`` asks that a fact stands in the right case, ``document`` only that the document has it. Cases are aligned
one to one by the facts they share; the summaries of a document are pooled and count as one record. A gold value may
be a list of answers; an entry marked ``optional`` is neither asked for nor held against an output.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any

from caseextract.errors import GoldError

FIELDS = ("dates", "units", "arrests", "busts", "seized", "amounts", "persons", "statistics")
CORE = FIELDS[:6]
TOLERANCE = 0.0005  # of F1, below a baseline

Entry = Mapping[str, Any]
Entries = Sequence[Entry]


@dataclass(frozen=True, slots=True)
class GoldDocument:
    """One document with the records it should give."""

    id: str
    text: str
    published: str | None
    cases: tuple[Entry, ...]
    place: str


def read_gold(paths: Iterable[str]) -> Iterator[GoldDocument]:
    """The gold documents of JSONL files and folders of them. Raises GoldError naming file and line."""
    for given in paths:
        path = Path(given)
        files = sorted(path.rglob("*.jsonl")) if path.is_dir() else [path]
        if not files:
            raise GoldError("gold.empty", "holds no .jsonl file", given)
        for file in files:
            try:
                lines = file.read_text(encoding="utf-8-sig").split("\n")
            except FileNotFoundError:
                raise GoldError("gold.missing", "no such file", file.as_posix()) from None
            except (OSError, UnicodeDecodeError) as error:
                raise GoldError("gold.failed", f"cannot be read: {error}", file.as_posix()) from None
            for number, line in enumerate(lines, 1):
                if line.strip():
                    yield _gold(line, f"{file.as_posix()}:{number}")


def _gold(line: str, place: str) -> GoldDocument:
    try:
        entry = json.loads(line)
        cases = entry["gold"]["cases"]
        document = GoldDocument(str(entry["id"]), entry["text"], entry.get("published"), tuple(cases), place)
        for case in cases:
            if case.get("kind") not in ("case", "summary"):
                raise GoldError("gold.form", f"kind {case.get('kind')!r}", place)
            for name in FIELDS:
                for fact in case.get(name) or []:
                    if not fact.get("quote") or fact["quote"] not in document.text:
                        raise GoldError("gold.quote", f"{name}: its quote is not in the text: {fact.get('quote')!r}", place)
    except KeyError as error:
        raise GoldError("gold.form", f"no {error.args[0]}", place, "each line holds id, published, text and gold") from None
    except (ValueError, TypeError, AttributeError) as error:
        raise GoldError("gold.form", f"not a gold document: {error}", place) from None
    return document


def _answers(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _name(value: Any) -> str:
    return "".join(str(value).split()).upper()


def _number(value: Any) -> Decimal | None:
    try:
        return None if value is None else Decimal(str(value).replace(",", "")).normalize()
    except InvalidOperation:
        return None


def _number_is(gold: Any, found: Any) -> bool:
    return any(_number(answer) == _number(found) for answer in _answers(gold))


def _quantity_is(gold: Any, found: Entry | None, unit: bool = False) -> bool:
    if isinstance(gold, list):
        return any(_quantity_is(answer, found, unit) for answer in gold)
    if gold is None:
        return found is None or found.get("qualifier") == "unspecified"
    if found is None:
        return False
    qualifier = found.get("qualifier", "exact")
    if qualifier not in _answers(gold.get("qualifier", "exact")):
        return False
    if unit and gold.get("unit") and _name(found.get("unit") or "") not in [_name(u) for u in _answers(gold["unit"])]:
        return False
    if qualifier == "unspecified":
        return True
    if qualifier in ("range", "several"):
        return all(_number_is(gold[bound], found.get(bound)) for bound in ("lower", "upper") if bound in gold)
    return _number_is(gold.get("value"), found.get("value"))


def _one_of(gold: Entry, found: Entry, key: str, default: Any = None) -> bool:
    return found.get(key) in _answers(gold.get(key, default))


def _part_is(gold: Entry, found: Entry) -> bool:
    return bool(found.get("part")) in [bool(answer) for answer in _answers(gold.get("part"))]


def _called(gold: Entry, found: Entry, *keys: str) -> bool:
    wanted = {_name(answer) for key in keys if gold.get(key) for answer in _answers(gold[key])}
    return any(bool(found.get(key)) and _name(found[key]) in wanted for key in keys)


def _statistic(gold: Entry, found: Entry) -> bool:
    if gold.get("change_percent") is not None:
        return _number_is(gold["change_percent"], found.get("change_percent"))
    return _quantity_is(gold.get("value"), found.get("value"))


_SAME: dict[str, Callable[[Entry, Entry], bool]] = {
    "dates": lambda g, f: _one_of(g, f, "start") and _one_of(g, f, "end"),
    "units": lambda g, f: _called(g, f, "name", "canonical"),
    "arrests": lambda g, f: _one_of(g, f, "action") and _part_is(g, f) and _quantity_is(g["count"], f.get("count")),
    "busts": lambda g, f: _one_of(g, f, "target") and _part_is(g, f) and _quantity_is(g["count"], f.get("count")),
    "seized": lambda g, f: _called(g, f, "name") and _part_is(g, f) and _quantity_is(g.get("quantity"), f.get("quantity"), unit=True),
    "amounts": lambda g, f: _one_of(g, f, "role") and _one_of(g, f, "currency", "CNY") and _part_is(g, f) and _quantity_is(g, f),
    "persons": lambda g, f: _called(g, f, "name"),
    "statistics": _statistic,
}


@dataclass(frozen=True, slots=True)
class Compared:
    """How one list did against its gold."""

    hits: int
    missed: tuple[Entry, ...]
    surplus: tuple[Entry, ...]


def compare(name: str, gold: Entries, found: Entries) -> Compared:
    """Match two lists of one field one to one, as many as possible, required entries before optional ones."""
    if name == "dates":  # a date that resolves to nothing is no answer
        gold = [e for e in gold if e.get("start") or e.get("end")]
        found = [e for e in found if e.get("start") or e.get("end")]
    links = [[j for j, f in enumerate(found) if _SAME[name](g, f)] for g in gold]
    owner: dict[int, int] = {}

    def settle(i: int, tried: set[int]) -> bool:
        for j in links[i]:
            if j not in tried:
                tried.add(j)
                if j not in owner or settle(owner[j], tried):
                    owner[j] = i
                    return True
        return False

    for i in sorted(range(len(gold)), key=lambda i: bool(gold[i].get("optional"))):
        settle(i, set())
    matched = set(owner.values())
    required = [i for i, g in enumerate(gold) if not g.get("optional")]
    return Compared(
        sum(i in matched for i in required),
        tuple(gold[i] for i in required if i not in matched),
        tuple(f for j, f in enumerate(found) if j not in owner),
    )


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


@dataclass(slots=True)
class Score:
    """The result of an evaluation."""

    record: dict[str, Tally] = field(default_factory=lambda: {name: Tally() for name in (*FIELDS, "core")})
    document: dict[str, Tally] = field(default_factory=lambda: {name: Tally() for name in (*FIELDS, "core")})
    documents: int = 0
    records: int = 0
    exact: int = 0
    aligned: int = 0
    same_kind: int = 0
    errors: list[str] = field(default_factory=list)

    def add(self, name: str, gold: Iterable[Entry], found: Iterable[Entry], errors: bool = False) -> None:
        """Count one document: its gold cases and the cases found, in the form of the JSON records."""
        gold, found = list(gold), list(found)
        self.documents += 1
        for wanted, got in _align(_records(gold), _records(found)):
            clean = self._compare(self.record, wanted, got, f"{name}\t{wanted['kind'] or 'extra'}" if errors else None)
            if wanted["kind"]:
                self.records += 1
                self.exact += clean and got["kind"] is not None
                self.aligned += got["kind"] is not None
                self.same_kind += wanted["kind"] == got["kind"]
        self._compare(self.document, _pooled(gold), _pooled(found), None)

    def _compare(self, tallies: dict[str, Tally], gold: Entry, found: Entry, label: str | None) -> bool:
        clean = True
        for name in FIELDS:
            result = compare(name, gold[name], found[name])
            tallies[name].add(result)
            if name in CORE:
                tallies["core"].add(result)
                clean = clean and not result.missed and not result.surplus
            if label:
                self.errors += [f"{label}\t{name}\t-\t{_brief(e)}" for e in result.missed]
                self.errors += [f"{label}\t{name}\t+\t{_brief(e)}" for e in result.surplus]
        return clean

    def as_dict(self) -> dict[str, Any]:
        """All figures, in the form a baseline file has."""
        return {
            "documents": self.documents,
            "records": self.records,
            "records_exact": round(self.exact / self.records, 4) if self.records else None,
            "kind_accuracy": round(self.same_kind / self.aligned, 4) if self.aligned else None,
            "record": {name: tally.row() for name, tally in self.record.items()},
            "document": {name: tally.row() for name, tally in self.document.items()},
        }


def _brief(entry: Entry) -> str:
    shown = {key: value for key, value in entry.items() if key not in ("span", "rule") and value not in (None, [], False)}
    if entry.get("span"):
        shown["at"] = entry["span"]["text"]
    return json.dumps(shown, ensure_ascii=False)


def read_baseline(path: str) -> dict[str, Any]:
    """A baseline: what ``evaluate --json`` printed. Raises GoldError."""
    try:
        baseline = json.loads(Path(path).read_text(encoding="utf-8"))
        for level in ("record", "document"):
            for row in baseline[level].values():
                float(row["f1"])
    except FileNotFoundError:
        raise GoldError("baseline.missing", "no such file", path, "write it with evaluate --json") from None
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        raise GoldError("baseline.form", "is no baseline", path, "write it with evaluate --json") from None
    found: dict[str, Any] = baseline
    return found


def regressions(result: Mapping[str, Any], baseline: Mapping[str, Any]) -> list[str]:
    """Every field whose F1 fell below the baseline, as one line each."""
    return [
        f"{level} {name}: F1 {result[level][name]['f1']:.4f}, baseline {row['f1']:.4f}"
        for level in ("record", "document")
        for name, row in baseline[level].items()
        if name in result[level] and result[level][name]["f1"] < row["f1"] - TOLERANCE
    ]
