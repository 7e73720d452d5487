"""An evaluation as tables for people."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from caseextract.score.evaluation import NO_THEME, Evaluation, changes
from caseextract.score.match import CORE, FIELDS


def table_by_field(evaluation: Evaluation) -> Iterator[str]:
    """The lines of the table of fields, in the right record and anywhere in the document."""
    result = evaluation.total.as_dict()
    yield (
        f"{result['documents']} documents, {result['records']} records, {result['records_exact']} of them exact, "
        f"kind right in {result['kind_accuracy']} (core: {', '.join(CORE)})"
    )
    yield f"{'field':<11}{'record P':>9}{'R':>8}{'F1':>8}   {'doc P':>8}{'R':>8}{'F1':>8}{'gold':>7}{'found':>7}"
    for name in (*FIELDS, "core"):
        r, d = result["record"][name], result["document"][name]
        yield (
            f"{name:<11}{r['precision']:>9.3f}{r['recall']:>8.3f}{r['f1']:>8.3f}   "
            f"{d['precision']:>8.3f}{d['recall']:>8.3f}{d['f1']:>8.3f}{r['gold']:>7}{r['predicted']:>7}"
        )


def table_by_theme(evaluation: Evaluation) -> Iterator[str]:
    """The lines of the table of themes, the largest first; documents without a theme come last."""
    yield f"{'core P':>8}{'R':>8}{'F1':>8}{'doc F1':>8}{'exact':>7}{'gold':>7}{'found':>7}{'docs':>6}  theme"
    scores = evaluation.by_theme.items()
    for theme, score in sorted(scores, key=lambda pair: (pair[0] == NO_THEME, -pair[1].documents, pair[0])):
        row = score.record["core"].row()
        exact = f"{score.exact}/{score.records}"
        yield (
            f"{row['precision']:>8.3f}{row['recall']:>8.3f}{row['f1']:>8.3f}{score.document['core'].row()['f1']:>8.3f}"
            f"{exact:>7}{row['gold']:>7}{row['predicted']:>7}{score.documents:>6}  {theme}"
        )


def table_of_mistakes(evaluation: Evaluation) -> Iterator[str]:
    """The lines of the table of mistakes: fields by sorts of mistake."""
    counted = Counter((mistake.field, mistake.sort) for mistake in evaluation.total.mistakes)
    sorts = [sort for sort, _ in Counter(mistake.sort for mistake in evaluation.total.mistakes).most_common()]
    yield f"{'mistakes':<11}" + "".join(f"{sort:>16}" for sort in (*sorts, "all"))
    for name in FIELDS:
        row = [counted[name, sort] for sort in sorts]
        yield f"{name:<11}" + "".join(f"{number or '-':>16}" for number in (*row, sum(row)))


def list_of_mistakes(evaluation: Evaluation) -> Iterator[str]:
    """Each mistake: document, record, field, - wanted or + found, sort, entry, separated by tabs."""
    for mistake in evaluation.total.mistakes:
        yield from mistake.lines()


def list_of_changes(evaluation: Evaluation, other: Mapping[str, Any], place: str = "") -> Iterator[str]:
    """Gains and losses against an earlier evaluation, document by document. Raises GoldError as ``changes`` does."""
    result = evaluation.as_dict()
    found = changes(result, other, place)
    yield from (change.line() for change in found)
    here, there = result["by_document"].keys(), other["by_document"].keys()
    for word, names in (("new", here - there), ("gone", there - here)):
        if names:
            yield f"{word:<5}{' '.join(sorted(names))}"
    gained, lost = sum(c.gain for c in found if c.gain > 0), -sum(c.gain for c in found if c.gain < 0)
    yield f"{gained} mistakes fewer, {lost} more, in {len({c.document for c in found})} of {len(here & there)} documents that both have"
