import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from caseextract.score import Score, compare, read_gold, regressions

CORPUS = Path(__file__).parents[1] / "corpus"
REFERENCE = Path(__file__).parents[2] / "shared" / "score.py"


def arrest(value: Any, **more: Any) -> dict[str, Any]:
    return {"action": "caught", "count": {"value": value, "qualifier": "exact"}, **more}


def test_hits_misses_surplus_and_optional() -> None:
    gold = [arrest("5"), arrest("7"), arrest("9", optional=True)]
    result = compare("arrests", gold, [arrest("5"), arrest("9"), arrest("8")])
    assert (result.hits, len(result.missed), len(result.surplus)) == (1, 1, 1)


def test_alternatives_and_part() -> None:
    assert compare("arrests", [arrest(["5", "6"], part=[True, False])], [arrest("6.0", part=True)]).hits == 1
    assert compare("arrests", [arrest("6")], [arrest("6", part=True)]).hits == 0


def test_matching_is_a_largest_one() -> None:
    gold = [arrest(["5", "6"]), arrest("5")]
    assert compare("arrests", gold, [arrest("5"), arrest("6")]).hits == 2


def test_seized_needs_unit_and_null_takes_unspecified() -> None:
    box = {"name": "手机", "quantity": {"value": "3", "unit": ["部", "台"]}}
    assert compare("seized", [box], [{"name": "手机", "quantity": {"value": "3", "qualifier": "exact", "unit": "台"}}]).hits == 1
    assert compare("seized", [box], [{"name": "手机", "quantity": {"value": "3", "qualifier": "exact", "unit": "张"}}]).hits == 0
    assert compare("seized", [{"name": "U盘", "quantity": None}], [{"name": "u 盘", "quantity": {"qualifier": "unspecified"}}]).hits == 1


def test_range_and_unresolved_dates() -> None:
    gold = {"role": "loss", "lower": "3", "upper": "5", "qualifier": "range"}
    assert compare("amounts", [gold], [{**gold, "currency": "CNY"}]).hits == 1
    assert compare("dates", [{"start": None, "end": None}], [{"start": None, "end": None}]).surplus == ()


def test_the_wrong_record_counts_for_the_document_only() -> None:
    gold = [{"kind": "case", "arrests": [arrest("5")]}, {"kind": "case", "arrests": [arrest("7"), arrest("8")]}]
    found = [{"kind": "case", "arrests": [arrest("5"), arrest("7")]}, {"kind": "case", "arrests": [arrest("8")]}]
    score = Score()
    score.add("x", gold, found, errors=True)
    result = score.as_dict()
    assert result["document"]["arrests"]["f1"] == 1.0
    assert result["record"]["arrests"]["f1"] == pytest.approx(0.6667)
    assert len(score.errors) == 2


def test_regressions() -> None:
    score = Score()
    score.add("x", [{"kind": "case", "arrests": [arrest("5")]}], [])
    result = score.as_dict()
    better = {level: {"arrests": {"f1": 0.5}} for level in ("record", "document")}
    assert regressions(result, result) == []
    assert len(regressions(result, better)) == 2


@pytest.mark.skipif(not REFERENCE.exists(), reason="the reference scorer is not here")
@pytest.mark.parametrize("name", ["a", "b", "c"])
def test_same_figures_as_the_reference_scorer(name: str, tmp_path: Path) -> None:
    from caseextract import extract
    from caseextract.read import parse_date

    gold, found, score = CORPUS / f"{name}.jsonl", tmp_path / "found.jsonl", Score()
    with found.open("w", encoding="utf-8") as out:
        for document in read_gold([str(gold)]):
            bulletin = extract(document.text, parse_date(document.published) if document.published else None, document.id)
            score.add(document.id, document.cases, bulletin.model_dump(mode="json")["cases"])
            out.write(bulletin.model_dump_json() + "\n")
    done = subprocess.run([sys.executable, REFERENCE, gold, found, "--json"], capture_output=True, text=True, check=True)
    wanted = json.loads(done.stdout)
    assert wanted.pop("documents_absent") == 0
    assert score.as_dict() == wanted
