"""Fit the weights by which a text is cut into records (src/caseextract/data/scope_weights.toml), and say how well they do.

    python scripts/fit_scopes.py [LABELLED.jsonl ...] [--folds N] [--write]
    python scripts/fit_scopes.py LABELLED.jsonl ... --measure

It needs scipy, which nothing else here does (``pip install scipy``). What is fitted on: ``scripts/structure/``,
whose texts only tell what is of which record (``{"text", "segments": [[first words, label], ...]}`` with the labels ``case1``,
``case2``, ..., ``summary``, ``title`` and ``none``); the gold of ``corpus/`` and ``corpus/read/``; its compositions, at less weight; and
whatever else is named, at more. ``corpus/holdout/`` and ``corpus/blind/`` are never read.

Texts are walked three times: as their labels say, and twice as the weights so far would cut them, so that a mistake made
early is met in learning as well (Ross, Gordon and Bagnell 2011). The weights are a multinomial logistic regression: signs
are chosen under an L1 penalty, and those chosen are fitted again under an L2 penalty. What each stretch looks like by
itself (``[openings]``) is fitted first; while the walk is learned, a text is judged by openings fitted on others. All this
is done several times on most of the texts, and the mean of the weights is taken.

With ``--folds`` nothing is written: each text of ``scripts/structure/`` is cut by weights that have not seen it, and the
shares of its facts that come into the right record are printed for the rules alone, for the weights alone, and for the
choice between the two. ``--measure`` prints the same for the texts that are named, by the weights as they are shipped;
``scripts/structure/adapted/`` holds 466 that these have not seen.
"""

from __future__ import annotations

import argparse
import json
import random
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from datetime import date
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import compose
import jieba
import numpy as np
from scipy import sparse

from caseextract.assemble import weighing
from caseextract.assemble.canonical import name_units
from caseextract.assemble.given import Scope
from caseextract.assemble.index import Index
from caseextract.assemble.said import KINDS, Vocabulary
from caseextract.assemble.scopes import Cutter
from caseextract.assemble.stretches import Stretch, stretches
from caseextract.assemble.weighing import HELD, Weighed, given_out, places_of
from caseextract.assemble.weights import ALWAYS, BOTH, GOES_ON, OPENS, TOTAL, VERDICTS, ScopeWeights, arranged, scope_weights, together, weigh
from caseextract.extractor import Analysis, Extractor
from caseextract.models import Document
from caseextract.regions import name_after

ROOT = Path(__file__).parents[1]
TARGET = ROOT / "src" / "caseextract" / "data" / "scope_weights.toml"
FIELDS = ("dates", "units", "arrests", "busts", "seized", "amounts", "persons", "statistics")
SEEN, SEEN_PAIR = 12, 25  # in how many stretches a sign, a pair of signs must stand to be weighed
WORD_SEEN, LONGEST_WORD = 25, 4  # in how many texts a word must stand to be a sign, and its characters
PLAIN_WORDS = ("公安", "会同", "城区")  # that are names of counties and districts too
LASSO, RIDGE = 8.0, 1.6
LEAST = 3  # hundredths below which a weight is left out
UNLABELLED = 0.2  # what a stretch without a label counts
ROUNDS = 2
BAGS, KEPT = 4, 0.85  # fits whose weights are averaged, and the share of the texts each of them sees (Breiman 1996)
PARTS = 4  # in which the texts are divided, so that openings are fitted on others than they judge
STRUCTURE, CORPUS, OTHERS = 1.0, 1.0, 3.0  # what a text counts
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

    def __init__(self, text: Text, weights: ScopeWeights, learned: bool) -> None:
        """Follow the labels, or the weights where some were ``learned``."""
        cutter = rules_for(text)
        super().__init__(cutter, stretches(cutter.text, places_of(cutter), cutter.index, cutter.ledger, weights.vocabulary), weights)
        self.source, self.learned = text, learned
        self.rows: list[Row] = []
        self.alone: list[Row] = []  # by the signs of the text alone
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
            row = (VERDICTS.index(str(right)), self.source.weight * (UNLABELLED if label is None else 1))
            self.rows.append((frozenset(signs), *row))
            self.alone.append((frozenset(stretch.signs), *row))
        verdict = self._likeliest(stretch, weigh(signs, self.weights.walk)) if self.learned else right
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


Table = dict[str, tuple[int, int, int]]


def words_of(texts: Sequence[Text]) -> list[str]:
    """The signs of the words that many texts have, but for places: those of some texts say nothing of the next."""
    seen: Counter[str] = Counter()
    for text in texts:
        seen.update({word for word in jieba.lcut(text.analysis.clean.text) if len(word) <= LONGEST_WORD and all("\u4e00" <= c <= "\u9fff" for c in word)})
    for word in [word for word in seen if word not in PLAIN_WORDS and name_after(word, 0, len(word)) == len(word)]:
        del seen[word]
    return [kind + word for word, count in sorted(seen.items()) if count >= WORD_SEEN for kind in KINDS]


def fit(rows: Sequence[Row], pairs: bool) -> Table:
    """Weights in hundredths by sign."""
    rows = _merged(rows)
    seen: Counter[str] = Counter(sign for signs, _, _ in rows for sign in signs)
    names = sorted([sign for sign, count in seen.items() if count >= SEEN])
    if pairs:
        both: Counter[str] = Counter()
        for signs, _, _ in rows:
            for factor in FACTORS:
                if factor in signs:
                    both.update([factor + BOTH + sign for sign in signs if sign != factor and (sign not in FACTORS or sign > factor)])
        names += sorted([key for key, count in both.items() if count >= SEEN_PAIR and all(seen[s] >= SEEN for s in key.split(BOTH))])
    matrix = _matrix(rows, names)
    columns = np.flatnonzero(np.abs(_solve(matrix, rows, lasso=LASSO)[1:]).max(1) > 0.005) + 1
    found = _solve(matrix[:, [0, *columns]], rows, ridge=RIDGE)
    weights = {key: tuple(round(float(w) * 100) for w in row) for key, row in zip([ALWAYS, *[names[at - 1] for at in columns]], found, strict=True)}
    return {key: (w[0], w[1], w[2]) for key, w in weights.items() if max(map(abs, w)) >= LEAST}


def _merged(rows: Sequence[Row]) -> list[Row]:
    """Rows with the same signs and verdict made one."""
    out: dict[tuple[frozenset[str], int], float] = {}
    for signs, right, weight in rows:
        out[signs, right] = out.get((signs, right), 0) + weight
    return [(signs, right, weight) for (signs, right), weight in out.items()]


def _matrix(rows: Sequence[Row], names: Sequence[str]) -> Any:
    """Which row has which sign or pair; the first column is always 1."""
    at = {name: number for number, name in enumerate(names, 1)}
    under: dict[str, dict[str, int]] = {}
    for name, number in at.items():
        if BOTH in name:
            one, other = name.split(BOTH)
            under.setdefault(one, {})[other] = number
    columns: list[int] = []
    ends = [0]
    for signs, _, _ in rows:
        columns += [0, *sorted(at[sign] for sign in at.keys() & signs)]
        for one in sorted(under.keys() & signs):
            columns += sorted(under[one][other] for other in under[one].keys() & signs)
        ends.append(len(columns))
    return sparse.csr_matrix((np.ones(len(columns), dtype=np.float32), np.array(columns), np.array(ends)), shape=(len(rows), len(names) + 1))


def _solve(matrix: Any, rows: Sequence[Row], lasso: float = 0.0, ridge: float = 0.0, steps: int = 300) -> Any:
    """Minimise the weighted loss and its penalties by accelerated proximal gradient steps (Beck and Teboulle 2009), begun again
    where they go too far (O'Donoghue and Candes 2015); the first column is not penalised.
    """
    verdict = np.eye(3, dtype=np.float32)[[right for _, right, _ in rows]]
    count = np.array([weight for _, _, weight in rows], dtype=np.float32)[:, None]
    turned = matrix.T.tocsr()
    bound = 0.5 * _greatest(sparse.diags(np.sqrt(count[:, 0])) @ matrix) + ridge
    now = ahead = np.zeros((matrix.shape[1], 3), dtype=np.float32)
    pace = 1.0
    penalty = np.ones((matrix.shape[1], 1), dtype=np.float32)
    penalty[0] = 0
    for _ in range(steps):
        odds = matrix @ ahead
        odds = np.exp(odds - odds.max(1, keepdims=True))
        slope = turned @ (count * (odds / odds.sum(1, keepdims=True) - verdict)) + ridge * penalty * ahead
        new = ahead - slope / bound
        new = np.sign(new) * np.maximum(np.abs(new) - lasso * penalty / bound, 0)
        if float(((ahead - new) * (new - now)).sum()) > 0:
            pace = 1.0
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


def learn(texts: Sequence[Text]) -> tuple[Table, Table]:
    """Weights of the walk and of the openings: the mean of several fits, each on most of the texts."""
    global _texts  # noqa: PLW0603 - what the processes forked from here find as it is
    _texts = texts
    with ProcessPoolExecutor(mp_context=get_context("fork")) as pool:
        bags = list(pool.map(_bag, range(BAGS)))
    return _mean([walk for walk, _ in bags]), _mean([openings for _, openings in bags])


_texts: Sequence[Text] = ()


def _bag(number: int) -> tuple[Table, Table]:
    """One of the fits, on its share of the texts."""
    return _learn([text for text in _texts if random.Random(f"{number} {text.name}").random() < KEPT])


def _mean(tables: Sequence[Table]) -> Table:
    out: Table = {}
    for key in sorted({key for table in tables for key in table}):
        total, opens, on = (round(sum(column) / len(tables)) for column in zip(*(table.get(key, (0, 0, 0)) for table in tables), strict=True))
        if max(abs(total), abs(opens), abs(on)) >= LEAST:
            out[key] = (total, opens, on)
    return out


def _learn(texts: Sequence[Text]) -> tuple[Table, Table]:
    """Weights from texts walked once by their labels and then by the weights so far."""
    nothing, vocabulary = arranged({}), Vocabulary(words_of(texts))
    alone = [_walked(text, ScopeWeights(nothing, nothing, vocabulary), learned=False).alone for text in texts]
    openings = [arranged(fit([row for at, rows in enumerate(alone) if at % PARTS != part for row in rows], pairs=False)) for part in range(PARTS)]
    rows: list[Row] = []
    walk = nothing
    weights: Table = {}
    for number in range(ROUNDS + 1):
        rows += [row for at, text in enumerate(texts) for row in _walked(text, ScopeWeights(walk, openings[at % PARTS], vocabulary), learned=number > 0).rows]
        weights = fit(rows, pairs=True)
        walk = arranged(weights)
    return weights, fit([row for rows in alone for row in rows], pairs=False)


def _walked(text: Text, weights: ScopeWeights, learned: bool) -> Learner:
    learner = Learner(text, weights, learned)
    learner.cut()
    return learner


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


def cuts(text: Text, weights: ScopeWeights) -> Iterator[tuple[str, dict[int, int]]]:
    """The cut by the rules, by the weights, and the one of the two that is taken."""
    analysis = text.analysis
    cutter = rules_for(text)
    yield "rules", given_out(cutter.cut())
    yield "weights", given_out(Weighed(cutter, stretches(cutter.text, places_of(cutter), cutter.index, cutter.ledger, weights.vocabulary), weights).cut())
    names = name_units(cutter.text, analysis.units)
    yield "chosen", given_out(weighing.cut_scopes(cutter.text, analysis.structure, analysis.facts, analysis.units, analysis.dates, names, weights=weights))


def validate(texts: Sequence[Text], others: Sequence[Text], folds: int) -> None:
    """Print what each way of cutting does on texts that its weights have not seen."""
    order = list(range(len(texts)))
    random.Random(1).shuffle(order)
    for place, at in enumerate(order):
        texts[at].fold = place % folds
    scores: Scores = {}
    for fold in range(folds):
        weights = together(*learn([*others, *[t for t in texts if t.fold != fold]]))
        _add(scores, [t for t in texts if t.fold == fold], weights)
    _print(scores)


Scores = dict[tuple[str, str], list[int]]  # of a group of texts and a way of cutting: facts in the right record, facts


def _add(scores: Scores, texts: Sequence[Text], weights: ScopeWeights) -> None:
    for text in texts:
        for way, cut in cuts(text, weights):
            hits, facts = right(text, cut)
            for group in (text.name.split()[0], "all"):
                score = scores.setdefault((group, way), [0, 0])
                score[0] += hits
                score[1] += facts


def _print(scores: Scores) -> None:
    for group in dict.fromkeys(group for group, _ in scores):
        print(f"{group:10}" + "  ".join(f"{way} {scores[group, way][0] / scores[group, way][1]:.3f}" for way in ("rules", "weights", "chosen")))


def measure(texts: Sequence[Text]) -> None:
    """Print what each way of cutting does by the weights that are shipped."""
    scores: Scores = {}
    _add(scores, texts, scope_weights())
    _print(scores)


def main() -> None:
    """Fit and write, or validate or measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("labelled", nargs="*", type=Path)
    parser.add_argument("--folds", type=int, default=0)
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--measure", action="store_true")
    args = parser.parse_args()
    extractor = Extractor()
    if args.measure:
        measure(load(args.labelled, extractor, 1))
        return
    structure = load(sorted((ROOT / "scripts" / "structure").glob("*.jsonl")), extractor, STRUCTURE)
    others = load([*sorted((ROOT / "corpus").glob("*.jsonl")), *sorted((ROOT / "corpus" / "read").glob("*.jsonl"))], extractor, CORPUS) + composed(extractor) + load(args.labelled, extractor, OTHERS)
    if args.folds:
        validate(structure, others, args.folds)
        return
    walk, openings = learn([*others, *structure])
    lines = f"# Fitted by scripts/fit_scopes.py on {len(structure)} texts of scripts/structure and {len(others)} others: hundredths for [total, opens, goes on].\n"
    for name, table in (("weights", walk), ("openings", openings)):
        lines += f"\n[{name}]\n" + "".join(f"{json.dumps(key, ensure_ascii=False)} = [{', '.join(map(str, table[key]))}]\n" for key in sorted(table))
    if args.write:
        TARGET.write_text(lines, encoding="utf-8")
    else:
        print(lines, end="")


if __name__ == "__main__":
    main()
