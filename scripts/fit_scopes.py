"""Fit the weights by which a text is cut into records (src/caseextract/data/scope_weights.toml), and say how well they do.

    python scripts/fit_scopes.py LABELLED.jsonl ... [--folds N] [--write] [--pairs]

A labelled line is gold (``{"text", "gold": {"cases": ...}}``, each entry with its ``quote``) or tells only what is of
which record: ``{"text", "segments": [[first words, label], ...]}`` with the labels ``case1``, ``case2``, …, ``summary``,
``title`` and ``none``. The corpus of the project is read too; its holdout is not. Texts are walked three times: as their
labels say, and twice as the weights so far would cut them, so that a mistake made early is met in learning as well
(Ross, Gordon and Bagnell 2011). The weights are a multinomial logistic regression: signs are chosen under an L1
penalty, and those chosen are fitted again under an L2 penalty.

With ``--folds`` nothing is written: each text is cut by weights that have not seen it, and the shares of its facts that
come into the right record are printed for the rules alone, for the weights alone, and for the choice between the two.
"""

from __future__ import annotations

import argparse
import json
import random
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

import compose
import numpy as np

from caseextract.assemble import weighing
from caseextract.assemble.canonical import name_units
from caseextract.assemble.given import Scope
from caseextract.assemble.index import Index
from caseextract.assemble.scopes import Cutter
from caseextract.assemble.stretches import Stretch, stretches
from caseextract.assemble.weighing import HELD, Weighed, given_out, places_of
from caseextract.assemble.weights import ALWAYS, BOTH, GOES_ON, OPENS, TOTAL, VERDICTS, Weights, arranged, weigh
from caseextract.extractor import Analysis, Extractor
from caseextract.models import Document

ROOT = Path(__file__).parents[1]
TARGET = ROOT / "src" / "caseextract" / "data" / "scope_weights.toml"
FIELDS = ("dates", "units", "arrests", "busts", "seized", "amounts", "persons", "statistics")
SEEN, SEEN_PAIR = 12, 25  # in how many stretches a sign, a pair of signs must stand to be weighed
LASSO, RIDGE = 8.0, 1.6
LEAST = 3  # hundredths below which a weight is left out
UNLABELLED = 0.2  # what a stretch without a label counts
ROUNDS = 2
COMPOSED, COMPOSED_WEIGHT, SEED = 6, 0.4, 7  # compositions a style; the tests of compositions use another seed
FACTORS = ("first of its paragraph", "inside a paragraph", "after a total", "no case yet", "the case: closed", "the case: an outcome", "totals told", "more to come", "an outcome", "a day at its head", "people caught", "a body at its head")
Row = tuple[frozenset[str], int, float]


@dataclass(slots=True)
class Text:
    """A labelled text, read once: ``label`` gives the record of a range of the given text, or None."""

    name: str
    analysis: Analysis
    label: Callable[[int, int, Sequence[int]], str | None]
    weight: float
    fold: int = -1
    rows: list[Row] = field(default_factory=list)


# -- labels ------------------------------------------------------------------------------------------------------------


def _places(text: str, words: str) -> list[int]:
    out, at = [], text.find(words)
    while at >= 0:
        out.append(at)
        at = text.find(words, at + 1)
    return out


def by_segments(text: str, segments: Sequence[Sequence[str]]) -> Callable[[int, int, Sequence[int]], str | None]:
    """Labels from the first words of each stretch."""
    starts: list[tuple[int, str]] = []
    at = 0
    for words, label in segments:
        found = max(text.find(words, at), at)
        starts.append((found, label))
        at = found + 1

    def label(start: int, end: int, facts: Sequence[int]) -> str | None:
        votes = Counter(next((name for begin, name in reversed(starts) if begin <= place), "none") for place in facts or (start,))
        name = votes.most_common(1)[0][0]
        return None if name in ("none", "title") else name

    return label


def by_quotes(text: str, cases: Sequence[dict[str, Any]]) -> Callable[[int, int, Sequence[int]], str | None]:
    """Labels from the quotes of gold entries; words that stand often count less."""
    votes: list[tuple[int, str, float]] = []
    for number, case in enumerate(cases):
        name = "summary" if case["kind"] == "summary" else f"case{number}"
        for kind in FIELDS:
            for entry in case.get(kind, ()):
                places = _places(text, entry["quote"]) if entry.get("quote") else []
                votes += [(place, name, (0.5 if kind in ("units", "dates") else 1) / len(places)) for place in places]

    def label(start: int, end: int, facts: Sequence[int]) -> str | None:
        found: Counter[str] = Counter()
        for place, name, weight in votes:
            if start <= place < end:
                found[name] += weight  # type: ignore[assignment]
        if not found:
            return None
        (name, most), *others = found.most_common(2)
        return None if most < 1 / 3 or others and others[0][1] > 0.7 * most else name

    return label


def load(paths: Sequence[Path], extractor: Extractor, weight: float) -> list[Text]:
    """Read and analyse labelled texts."""
    out = []
    for path in paths:
        for line in path.read_text(encoding="utf-8").splitlines():
            if not line.strip():
                continue
            entry = json.loads(line)
            try:
                published = date.fromisoformat(entry.get("published") or "")
            except ValueError:
                published = None
            analysis = extractor.analyse(Document(entry["text"], id=str(entry["id"]), published=published))
            label = by_segments(entry["text"], entry["segments"]) if "segments" in entry else by_quotes(entry["text"], entry["gold"]["cases"])
            out.append(Text(f"{path.stem} {entry['id']}", analysis, label, weight))
    return out


def composed(extractor: Extractor) -> list[Text]:
    """Stories of the corpus set side by side (scripts/compose.py), each of them a record of its own."""
    pool = compose.stories(extractor)
    out = []
    for style in compose.STYLES:
        for number, (page, _) in enumerate(compose.compositions(style, pool, COMPOSED, SEED)):
            analysis = extractor.analyse(Document(page.text, id=f"{style}-{number}", published=compose.PUBLISHED))
            out.append(Text(f"composed {style}-{number}", analysis, _by_ranges(page.ranges), COMPOSED_WEIGHT))
    return out


def _by_ranges(ranges: Sequence[tuple[int, int]]) -> Callable[[int, int, Sequence[int]], str | None]:
    """Labels of a composition: what stands in no story is of the totals."""

    def label(start: int, end: int, facts: Sequence[int]) -> str | None:
        place = facts[0] if facts else start
        return next((f"case{number}" for number, (low, high) in enumerate(ranges) if low <= place < high), "summary" if facts else None)

    return label


# -- learning ----------------------------------------------------------------------------------------------------------


def rules_for(text: Text) -> Cutter:
    """The rules, before they cut a text."""
    analysis = text.analysis
    words = analysis.clean.text
    return Cutter(words, analysis.structure, Index(analysis.facts, analysis.units, analysis.dates, name_units(words, analysis.units)))


class Learner(Weighed):
    """Walks a text by its labels or by the weights, and keeps what would have been right at each stretch."""

    def __init__(self, text: Text, weights: Weights | None) -> None:
        """Follow the labels where there are no weights yet."""
        cutter = rules_for(text)
        super().__init__(cutter, stretches(cutter.text, places_of(cutter), cutter.index, cutter.ledger), weights or arranged({}))
        self.source, self.learned = text, weights is not None
        self.rows: list[Row] = []
        self._votes: list[tuple[Scope, Counter[str]]] = []

    def label(self, stretch: Stretch) -> str | None:
        """The record a stretch is labelled with: that of most of its facts."""
        start, end = stretch.start, stretch.end
        index, back = self.index, self.source.analysis.clean.offsets.to_given
        found = [x.start for lists in (index.core_in, index.money_in, index.dates_in, index.units_in) for x in lists(start, end)]
        return self.source.label(*back(start, end), [back(place, place + 1)[0] for place in found])

    def decide(self, stretch: Stretch, at: int) -> str | Scope:
        """Keep the right verdict, and take it or the likeliest."""
        signs = self.signs(stretch, at)
        label = self.label(stretch)
        right: str | Scope
        if label is None:
            right = HELD if not self.cases and not self.summary.ranges else GOES_ON if self.cases else TOTAL
        elif label == "summary":
            right = TOTAL
        else:
            known = [self._record(case) for case in self.cases]
            right = OPENS if label not in known else GOES_ON if known[-1] == label else self.cases[known.index(label)]
        if right in VERDICTS:
            self.rows.append((frozenset(signs), VERDICTS.index(str(right)), self.source.weight * (UNLABELLED if label is None else 1)))
        verdict = self._likeliest(stretch, weigh(signs, self.weights)) if self.learned else right
        self._pending = label if label not in (None, "summary") else None
        return verdict

    def give(self, stretch: Stretch, verdict: str | Scope) -> None:
        """Give it out, and remember what the record that takes it was labelled."""
        super().give(stretch, verdict)
        if self._pending is None or verdict in (TOTAL, HELD):
            return
        case = next((c for c in self.cases if c.ranges and c.ranges[-1] == (stretch.start, stretch.end)), None)
        if case is not None:
            self._counts(case)[self._pending] += 3 if stretch.outcome else 1

    def _case_meant(self, start: int, end: int, current: Scope) -> Scope:
        return super()._case_meant(start, end, current) if self.learned else current

    def _counts(self, case: Scope) -> Counter[str]:
        for known, counts in self._votes:
            if known is case:
                return counts
        self._votes.append((case, Counter()))
        return self._votes[-1][1]

    def _record(self, case: Scope) -> str | None:
        counts = self._counts(case)
        return counts.most_common(1)[0][0] if counts else None


def fit(rows: Sequence[Row], pairs: bool) -> dict[str, tuple[int, int, int]]:
    """Weights in hundredths by sign."""
    seen: Counter[str] = Counter(sign for signs, _, _ in rows for sign in signs)
    names = sorted([sign for sign, count in seen.items() if count >= SEEN])
    if pairs:
        both: Counter[str] = Counter()
        for signs, _, _ in rows:
            for factor in FACTORS:
                if factor in signs:
                    both.update([factor + BOTH + sign for sign in signs if sign != factor and (sign not in FACTORS or sign > factor)])
        names += sorted([key for key, count in both.items() if count >= SEEN_PAIR and all(seen[s] >= SEEN for s in key.split(BOTH))])
    chosen = [names[at] for at in np.flatnonzero(np.abs(_solve(_matrix(rows, names), rows, lasso=LASSO)[1:]).max(1) > 0.005)]
    found = _solve(_matrix(rows, chosen), rows, ridge=RIDGE)
    weights = {key: tuple(round(float(w) * 100) for w in found[at]) for at, key in enumerate([ALWAYS, *chosen])}
    return {key: (w[0], w[1], w[2]) for key, w in weights.items() if max(map(abs, w)) >= LEAST}


def _matrix(rows: Sequence[Row], names: Sequence[str]) -> Any:
    at = {name: number for number, name in enumerate(names, 1)}
    pairs = [(number, *name.split(BOTH)) for name, number in at.items() if BOTH in name]
    out = np.zeros((len(rows), len(names) + 1), dtype=np.float32)
    out[:, 0] = 1
    for line, (signs, _, _) in enumerate(rows):
        out[line, [at[sign] for sign in signs if sign in at]] = 1
    for number, one, other in pairs:
        out[:, number] = out[:, at[one]] * out[:, at[other]] if one in at and other in at else [one in signs and other in signs for signs, _, _ in rows]
    return out


def _solve(matrix: Any, rows: Sequence[Row], lasso: float = 0.0, ridge: float = 0.0, steps: int = 400) -> Any:
    """Minimise the weighted loss and its penalties by accelerated proximal gradient steps (Beck and Teboulle 2009); the first column is not penalised."""
    verdict = np.eye(3, dtype=np.float32)[[right for _, right, _ in rows]]
    count = np.array([weight for _, _, weight in rows], dtype=np.float32)[:, None]
    bound = 0.5 * float(_greatest(matrix * np.sqrt(count))) + ridge
    now = ahead = np.zeros((matrix.shape[1], 3), dtype=np.float32)
    pace = 1.0
    penalty = np.ones((matrix.shape[1], 1), dtype=np.float32)
    penalty[0] = 0
    for _ in range(steps):
        odds = matrix @ ahead
        odds = np.exp(odds - odds.max(1, keepdims=True))
        slope = matrix.T @ (count * (odds / odds.sum(1, keepdims=True) - verdict)) + ridge * penalty * ahead
        new = ahead - slope / bound
        new = np.sign(new) * np.maximum(np.abs(new) - lasso * penalty / bound, 0)
        faster = (1 + (1 + 4 * pace * pace) ** 0.5) / 2
        ahead = new + (pace - 1) / faster * (new - now)
        now, pace = new, faster
    return now


def _greatest(matrix: Any) -> float:
    """The greatest eigenvalue of the matrix times its transpose, by power iteration."""
    vector = np.ones(matrix.shape[1], dtype=np.float32)
    size = 1.0
    for _ in range(30):
        vector = matrix.T @ (matrix @ vector)
        size = float(np.linalg.norm(vector))
        vector /= size
    return size * 1.02


def learn(texts: Sequence[Text], pairs: bool) -> dict[str, tuple[int, int, int]]:
    """Weights from texts, walked once by their labels and then by the weights so far."""
    rows = [row for text in texts for row in _walked(text, None)]
    weights = fit(rows, pairs)
    for _ in range(ROUNDS):
        known = arranged(weights)
        rows += [row for text in texts for row in _walked(text, known)]
        weights = fit(rows, pairs)
    return weights


def _walked(text: Text, weights: Weights | None) -> list[Row]:
    learner = Learner(text, weights)
    learner.cut()
    return learner.rows


# -- measuring ---------------------------------------------------------------------------------------------------------


def right(text: Text, cut: dict[int, int]) -> tuple[int, int]:
    """How many facts of a text come into the right record, of how many that have one."""
    analysis = text.analysis
    back = analysis.clean.offsets.to_given
    ranges = sorted(cut.items())
    index = Index(analysis.facts, analysis.units, analysis.dates, name_units(analysis.clean.text, analysis.units))
    found: Counter[tuple[str, int]] = Counter()
    whole = len(analysis.clean.text)
    for lists in (index.core_in, index.money_in, index.dates_in, index.units_in):
        for fact in lists(0, whole):
            label = text.label(*back(fact.start, fact.end), [back(fact.start, fact.start + 1)[0]])
            given = next((record for start, record in reversed(ranges) if start <= fact.start), None)
            if label is not None and given is not None:
                found[label, given] += 1
    taken: set[str | int] = set()
    hits = 0
    for (label, given), count in sorted(found.items(), key=lambda item: (-item[1], item[0])):
        if label not in taken and given not in taken and (label == "summary") == (given < 0):
            taken |= {label, given}
            hits += count
    return hits, sum(found.values())


def cuts(text: Text, weights: Weights) -> Iterator[tuple[str, dict[int, int]]]:
    """The cut by the rules, by the weights, and the one of the two that is taken."""
    analysis = text.analysis
    cutter = rules_for(text)
    yield "weights", given_out(Weighed(cutter, stretches(cutter.text, places_of(cutter), cutter.index, cutter.ledger), weights).cut())
    yield "rules", given_out(cutter.cut())
    names = name_units(cutter.text, analysis.units)
    yield "chosen", given_out(weighing.cut_scopes(cutter.text, analysis.structure, analysis.facts, analysis.units, analysis.dates, names, weights=weights))


def validate(texts: Sequence[Text], corpus: Sequence[Text], folds: int, pairs: bool) -> None:
    """Print what each way of cutting does on texts that its weights have not seen."""
    order = list(range(len(texts)))
    random.Random(1).shuffle(order)
    for place, at in enumerate(order):
        texts[at].fold = place % folds
    scores: dict[tuple[str, str], list[int]] = {}
    for fold in range(folds):
        weights = arranged(learn([*corpus, *[t for t in texts if t.fold != fold]], pairs))
        for text in [t for t in texts if t.fold == fold]:
            for way, cut in cuts(text, weights):
                hits, facts = right(text, cut)
                for group in (text.name.split()[0], "all"):
                    score = scores.setdefault((group, way), [0, 0])
                    score[0] += hits
                    score[1] += facts
    for group in dict.fromkeys(group for group, _ in scores):
        print(f"{group:10}" + "  ".join(f"{way} {scores[group, way][0] / scores[group, way][1]:.3f}" for way in ("rules", "weights", "chosen")))


def main() -> None:
    """Fit and write, or validate and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("labelled", nargs="*", type=Path)
    parser.add_argument("--folds", type=int, default=0)
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--pairs", action="store_true")
    args = parser.parse_args()
    extractor = Extractor()
    corpus = load(sorted((ROOT / "corpus").glob("*.jsonl")), extractor, 1.0) + composed(extractor)
    texts = load(args.labelled, extractor, 1.0)
    if args.folds:
        validate(texts, corpus, args.folds, args.pairs)
        return
    weights = learn([*corpus, *texts], args.pairs)
    head = f"# Fitted by scripts/fit_scopes.py on {len(texts)} labelled texts and the {len(corpus)} of the corpus: hundredths for [total, opens, goes on].\n\n[weights]\n"
    lines = head + "".join(f"{json.dumps(key)} = [{', '.join(map(str, weights[key]))}]\n" for key in sorted(weights))
    if args.write:
        TARGET.write_text(lines, encoding="utf-8")
    else:
        print(lines, end="")


if __name__ == "__main__":
    main()
