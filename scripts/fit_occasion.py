"""Fit the weights by which texts with no case are told from cases (src/caseextract/data/occasion_weights.toml), and say how well they do.

    python scripts/fit_occasion.py [--write] [--most LOST]

It needs numpy, which nothing else of the package does. What is fitted on: the texts of ``scripts/structure/``, ``corpus/`` and
``corpus/read/`` (with a case, or without), and those of ``scripts/occasion/`` (``{"id", "kind", "text"}``, none of which tells
a case). ``corpus/holdout/`` and ``corpus/blind/`` are never read.

The language is fitted first, on parts of the texts of 120 to 600 characters, so that length says nothing: a logistic regression
under an L2 penalty on the pairs of characters that stand in many texts, fitted again on those that weigh most. Then what records
hold is weighed beside it, on the texts of which a record was made; the language of each is judged by weights fitted on others,
those of its kind left out as well. The bound is set so that no more than LOST texts of scripts/structure lose their records.
"""

from __future__ import annotations

import argparse
import json
import random
import re
from collections import Counter
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np

from caseextract import extractor
from caseextract.assemble import occasion
from caseextract.extractor import Extractor
from caseextract.models import CaseRecord, Document

ROOT = Path(__file__).parents[1]
TARGET = ROOT / "src" / "caseextract" / "data" / "occasion_weights.toml"
SEEN, KEPT = 40, 1200  # in how many texts a pair must stand, and how many pairs are kept
LEAD = (100, 300)  # characters of the beginnings that are weighed as articles of their own
LENGTHS = (120, 160, 250, 400, 600)
FOLDS = 6
HEAVIER = 8  # a text with no case counts for as many as there are with one, but not for more than these


@dataclass
class Text:
    """A text, whether it tells a case, and what was made of it without any judgement on that."""

    name: str
    source: str
    given: str
    published: str | None
    case: bool
    group: str
    clean: str = ""
    records: Sequence[CaseRecord] = field(default_factory=list)


_EXTRACTOR = Extractor()
_SEEN: dict[str, Any] = {}


def _watch(text: str, records: Sequence[CaseRecord]) -> bool:
    _SEEN.update(text=text, records=list(records))
    return False


def read(text: Text) -> tuple[str, list[CaseRecord]]:
    """The clean text and its records, whatever ``teaches`` would say of them."""
    _SEEN.clear()
    extractor.teaches = _watch
    _EXTRACTOR.extract(text.given, published=date.fromisoformat(text.published) if text.published else None)
    if "text" in _SEEN:
        return _SEEN["text"], _SEEN["records"]
    return _EXTRACTOR.analyse(Document(text.given)).clean.text, []


def texts() -> list[Text]:
    """All that is fitted on."""
    out = []
    for path in sorted([*(ROOT / "corpus").glob("*.jsonl"), *(ROOT / "corpus" / "read").glob("*.jsonl")]):
        for line in path.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            out.append(Text(row["id"], "corpus", row["text"], row.get("published"), bool(row["gold"]["cases"]), row["id"]))
    for path in sorted((ROOT / "scripts" / "structure").rglob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            told = {label for _, label in row["segments"]} - {"none", "title"}
            out.append(Text(row["id"], "structure", row["text"], row.get("published"), bool(told), row["id"]))
            begun = lead(row["text"], row["segments"])
            if LEAD[0] <= len(begun) <= LEAD[1]:
                out.append(Text(row["id"], "lead", begun, row.get("published"), True, row["id"]))
    for path in sorted((ROOT / "scripts" / "occasion").glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            out.append(Text(row["id"], "occasion", row["text"], None, False, row["kind"]))
    with ProcessPoolExecutor() as pool:
        for text, (clean, records) in zip(out, pool.map(read, out, chunksize=16), strict=True):
            text.clean, text.records = clean, records
    return out


def lead(text: str, segments: Sequence[Sequence[str]]) -> str:
    """A text up to the end of the first that it tells: what a short article holds."""
    end = 0
    for number, (_, label) in enumerate(segments):
        if label in ("none", "title"):
            continue
        if number + 1 == len(segments):
            return ""
        at = 0
        for words, _ in segments[: number + 2]:
            at = text.find(words, at)
        end = max(at, 0)
        break
    return text[:end].strip()


def part(text: str, chance: random.Random) -> str:
    """A part of a text, from the beginning of a sentence on."""
    most = chance.choice(LENGTHS)
    if len(text) <= most * 1.2:
        return text
    begins = [0, *(m.end() for m in re.finditer(r"[。！？\n]", text[: len(text) - most]))]
    begin = chance.choice(begins)
    return text[begin : begin + most]


def matrix(found: Sequence[set[str]], signs: Sequence[str]) -> np.ndarray:
    """Which pairs each text has, all texts of one length."""
    at = {sign: n for n, sign in enumerate(signs)}
    out = np.zeros((len(found), len(signs)), dtype=np.float32)
    for row, pairs in enumerate(found):
        columns = [at[p] for p in pairs if p in at]
        if columns:
            out[row, columns] = 1 / np.sqrt(len(columns))
    return out


def logistic(x: np.ndarray, none: np.ndarray, heavier: float, penalty: float, steps: int, rate: float) -> tuple[np.ndarray, float]:
    """Weights and the constant for ``none``, by plain descent."""
    weights, always = np.zeros(x.shape[1]), 0.0
    share = np.where(none > 0, heavier, 1.0)
    share = share / share.sum()
    for _ in range(steps):
        wrong = (1 / (1 + np.exp(-(x @ weights + always))) - none) * share
        weights -= rate * (x.T @ wrong + penalty * weights)
        always -= rate * wrong.sum()
    return weights, always


def language(x: np.ndarray, none: np.ndarray) -> tuple[np.ndarray, float]:
    """The weights of pairs."""
    return logistic(x, none, min(HEAVIER, (len(none) - none.sum()) / none.sum()), 1e-3, 500, 8.0)


def main() -> None:
    """Fit, report and write."""
    arguments = argparse.ArgumentParser(description="Fit src/caseextract/data/occasion_weights.toml")
    arguments.add_argument("--write", action="store_true")
    arguments.add_argument("--most", type=int, default=5, help="so many texts of scripts/structure may lose their records")
    options = arguments.parse_args()
    chance = random.Random(7)
    all_texts = texts()
    none = np.array([0.0 if t.case else 1.0 for t in all_texts])
    own = np.array([t.source != "lead" for t in all_texts])
    learnt = [occasion.pairs(part(t.clean, chance) if t.source != "occasion" else t.clean) for t in all_texts]
    whole = [occasion.pairs(t.clean) for t in all_texts]
    seen = Counter(pair for pairs, whole_text in zip(learnt, own, strict=True) if whole_text for pair in pairs)
    signs = sorted(pair for pair, times in seen.items() if times >= SEEN and pair.strip())
    first, _ = language(matrix(learnt, signs)[own], none[own])
    signs = sorted(sorted(signs, key=lambda s: -abs(first[signs.index(s)]) * np.sqrt(seen[s]))[:KEPT])
    x, full = matrix(learnt, signs), matrix(whole, signs)
    groups = sorted({t.group for t in all_texts})
    chance.shuffle(groups)
    fold_of = {group: n % FOLDS for n, group in enumerate(groups)}
    folds = np.array([fold_of[t.group] for t in all_texts])
    spoken = np.zeros(len(all_texts))
    for fold in range(FOLDS):
        weights, always = language(x[(folds != fold) & own], none[(folds != fold) & own])
        spoken[folds == fold] = full[folds == fold] @ weights + always
    for bound in (0.0, 0.2, 0.4):
        print(f"language alone > {bound}: {(spoken[none == 1] > bound).mean():.2f} of those with no case, {(spoken[none == 0] > bound).mean():.4f} of those with one")
    held = [n for n, t in enumerate(all_texts) if t.records]
    names = list(occasion.evidence([]))
    table = np.array([[*map(float, occasion.evidence(all_texts[n].records).values()), spoken[n]] for n in held])
    told = none[held]
    of_structure = np.array([all_texts[n].source in ("structure", "lead") for n in held])

    def weigh(rows: np.ndarray, which: np.ndarray) -> tuple[np.ndarray, float]:
        spread = rows.std(0) + 1e-6
        centre = rows.mean(0)
        weights, always = logistic((rows - centre) / spread, which, 15.0, 0.02, 3000, 0.5)
        return weights / spread, always - float((weights / spread * centre).sum())

    scores = np.zeros(len(held))
    for fold in range(FOLDS):
        inside = folds[held] == fold
        weights, always = weigh(table[~inside], told[~inside])
        scores[inside] = table[inside] @ weights + always
    true = np.sort(scores[(told == 0) & of_structure])
    for lost in (1, 2, 3, 6, 12):
        bound = true[-lost - 1]
        print(f"{lost} of {len(true)} texts of scripts/structure and their leads lost, {(scores[(told == 0) & ~of_structure] > bound).sum()} others: {(scores[told == 1] > bound).sum()} of {int(told.sum())} records of texts with no case not made")
    weights, always = weigh(table, told)
    final = table @ weights + always
    bound = np.sort(final[(told == 0) & of_structure])[-options.most - 1]
    for n, score in sorted(zip(held, final, strict=True), key=lambda pair: -pair[1])[:40]:
        print(f"{score:6.2f} {'none' if none[n] else 'CASE'} {all_texts[n].source} {all_texts[n].name}")
    if options.write:
        kept, base = language(x[own], none[own])
        lines = ["# Fitted by scripts/fit_occasion.py: hundredths for no case.", "", "[score]", f"base = {round(100 * base)}", f"speaks = {round(100 * weights[-1])}", f"always = {round(100 * always)}", f"bound = {round(100 * bound) + 5}", "", "[evidence]"]
        lines += [f'"{name}" = {round(100 * w)}' for name, w in zip(names, weights[:-1], strict=True)]
        lines += ["", "[language]"]
        lines += [f"{json.dumps(sign, ensure_ascii=False)} = {round(100 * w)}" for sign, w in zip(signs, kept, strict=True) if round(100 * w)]
        TARGET.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
