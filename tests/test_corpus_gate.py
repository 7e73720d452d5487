"""Accuracy on the corpus must not fall below the committed baseline."""

from pathlib import Path
from typing import Any

import pytest

from caseextract.errors import GoldError
from caseextract.read import parse_date
from caseextract.score import CORE, FIELDS, Evaluation, changes, read_baseline, read_gold

CORPUS = Path(__file__).parents[1] / "corpus"
BASELINE = CORPUS / "baseline.json"
FILES = sorted(str(path) for path in CORPUS.glob("*.jsonl"))  # not the holdout: nothing is tuned against it
TOLERANCE = 0.0005


@pytest.fixture(scope="module")
def evaluation() -> Evaluation:
    from caseextract import extract

    found = Evaluation()
    for document in read_gold(FILES):
        bulletin = extract(document.text, published=parse_date(document.published) if document.published else None, id=document.id)
        for case in bulletin.cases:
            for name in FIELDS:
                for entry in getattr(case, name):
                    assert document.text[entry.span.start : entry.span.end] == entry.span.text
        found.add(document, bulletin.model_dump(mode="json")["cases"])
    return found


def test_corpus_is_well_formed() -> None:
    documents = list(read_gold([str(CORPUS)]))  # the holdout too
    assert len(documents) >= 160
    assert len({document.id for document in documents}) == len(documents)


@pytest.mark.skipif(not BASELINE.exists(), reason="no baseline yet")
@pytest.mark.parametrize("level", ["record", "document"])
@pytest.mark.parametrize("name", [*FIELDS, "core"])
def test_no_field_falls_below_the_baseline(level: str, name: str, evaluation: Evaluation) -> None:
    assert set(CORE) <= set(FIELDS)
    baseline = read_baseline(str(BASELINE))
    result = evaluation.as_dict()
    assert result[level][name]["f1"] >= baseline[level][name]["f1"] - TOLERANCE, losses(result, baseline, name)


def losses(result: dict[str, Any], baseline: dict[str, Any], name: str) -> list[str]:
    try:
        return [change.line() for change in changes(result, baseline) if change.gain < 0 and name in (change.field, "core")]
    except GoldError as error:
        return [str(error)]
