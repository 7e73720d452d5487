"""Precision, recall and F1 of extracted records against gold, by field, theme and document."""

from __future__ import annotations

from caseextract.score.evaluation import TOLERANCE, Change, Evaluation, changes, regressions, theme_of
from caseextract.score.gold import GoldDocument, read_baseline, read_gold
from caseextract.score.match import CORE, FIELDS, Compared, compare
from caseextract.score.mistakes import Mistake
from caseextract.score.tally import Score, Tally

__all__ = [
    "CORE",
    "FIELDS",
    "TOLERANCE",
    "Change",
    "Compared",
    "Evaluation",
    "GoldDocument",
    "Mistake",
    "Score",
    "Tally",
    "changes",
    "compare",
    "read_baseline",
    "read_gold",
    "regressions",
    "theme_of",
]
