import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from caseextract.errors import GoldError
from caseextract.score import Evaluation, GoldDocument, Score, changes, compare, read_gold, regressions, report, theme_of

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
    score.add("x", gold, found)
    result = score.as_dict()
    assert result["document"]["arrests"]["f1"] == 1.0
    assert result["record"]["arrests"]["f1"] == pytest.approx(0.6667)
    assert [mistake.sort for mistake in score.mistakes] == ["wrong case"]


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


SEIZED = {"name": "手机", "quantity": {"value": "3", "unit": "部"}}
FOUND = {"name": "手机", "quantity": {"value": "3", "qualifier": "exact", "unit": "部"}}
BUST = {"target": "case", "count": {"value": "88"}}
DATE = {"start": "2000-01-01", "end": "2000-01-01"}
AMOUNT = {"role": "loss", "value": "500"}


@pytest.mark.parametrize(
    ("field", "gold", "found", "sorts"),
    [
        pytest.param("arrests", [arrest("5")], [], ["missed"], id="missed"),
        pytest.param("arrests", [], [arrest("5")], ["surplus"], id="surplus"),
        pytest.param("arrests", [arrest("5")], [arrest("5", part=True)], ["wrong part"], id="part"),
        pytest.param("arrests", [arrest("5")], [{**arrest("5"), "action": "bail"}], ["wrong role"], id="action"),
        pytest.param("arrests", [arrest("5")], [arrest("6")], ["wrong quantity"], id="quantity"),
        pytest.param("arrests", [arrest("5")], [{**arrest("6"), "action": "bail"}], ["missed", "surplus"], id="two-aspects"),
        pytest.param("busts", [{"target": "gang", "count": {"value": "1"}}], [{"target": "den", "count": {"value": "1"}}], ["wrong role"], id="target"),
        pytest.param("seized", [SEIZED], [{**FOUND, "name": "电话"}], ["wrong name"], id="name"),
        pytest.param("amounts", [AMOUNT], [{**AMOUNT, "currency": "HKD"}], ["wrong currency"], id="currency"),
        pytest.param("amounts", [AMOUNT], [{**AMOUNT, "currency": "CNY", "role": "fine"}], ["wrong role"], id="amount-role"),
        pytest.param("dates", [{"start": "2024-01-01", "end": "2024-01-02"}], [{"start": "2024-01-01", "end": "2024-01-01"}], ["wrong end"], id="end"),
        pytest.param("units", [{"name": "甲局"}], [{"name": "乙局"}], ["missed", "surplus"], id="units"),
    ],
)
def test_sorts_of_mistakes(field: str, gold: list[Any], found: list[Any], sorts: list[str]) -> None:
    score = Score()
    shared = {"kind": "case", "persons": [{"name": "王某"}], "busts": [BUST], "dates": [DATE]}  # by which the records are aligned
    wanted, got = {**shared, field: [*shared.get(field, []), *gold]}, {**shared, field: [*shared.get(field, []), *found]}
    score.add("x", [wanted], [got])
    assert [mistake.sort for mistake in score.mistakes] == sorts


def test_a_mistake_is_told_in_lines() -> None:
    score = Score()
    score.add("x", [{"kind": "case", "busts": [BUST], "arrests": [arrest("5")]}], [{"kind": "case", "busts": [BUST], "arrests": [arrest("6")]}])
    lines = [line.split("\t")[:5] for mistake in score.mistakes for line in mistake.lines()]
    assert lines == [["x", "case", "arrests", "-", "wrong quantity"], ["x", "case", "arrests", "+", "wrong quantity"]]


@pytest.mark.parametrize(
    ("theme", "expected"),
    [
        pytest.param("drug.etomidate", "drug", id="dot"),
        pytest.param("Taiwan: smuggled cigarettes", "taiwan", id="colon"),
        pytest.param("香港海關·新聞公報·兩宗", "香港海關", id="middle-dot"),
        pytest.param(" home  robbery, cold case", "home robbery", id="comma-and-spaces"),
        pytest.param("", "-", id="none"),
    ],
)
def test_themes(theme: str, expected: str) -> None:
    assert theme_of(theme) == expected


def evaluated(**found: list[Any]) -> Evaluation:
    """Documents that each want five and seven caught, with what was found in them."""
    evaluation = Evaluation()
    for name, counts in found.items():
        document = GoldDocument(name, "", None, ({"kind": "case", "arrests": [arrest("5"), arrest("7")]},), name, f"{name}.x")
        evaluation.add(document, [{"kind": "case", "arrests": [arrest(count) for count in counts]}])
    return evaluation


def test_figures_by_document_and_theme() -> None:
    evaluation = evaluated(a=["5"], b=["5", "7", "9"])
    assert evaluation.as_dict()["by_document"] == {"a": "arrests 1/1/0", "b": "arrests 2/0/1"}
    assert {theme: score.record["core"].hits for theme, score in evaluation.by_theme.items()} == {"a": 1, "b": 2}
    assert evaluation.total.record["arrests"].row()["gold"] == 4


def test_gains_and_losses() -> None:
    before, after = evaluated(a=["5"], b=["5", "7"], c=["5"], d=["5"]), evaluated(a=["5", "7"], b=["5"], c=["5"], e=["5"])
    lines = list(report.list_of_changes(after, before.as_dict()))
    assert [line.split()[:3] for line in lines[:-1]] == [["loss", "b", "arrests"], ["gain", "a", "arrests"], ["new", "e"], ["gone", "d"]]
    assert lines[-1] == "1 mistakes fewer, 1 more, in 2 of 3 documents that both have"


@pytest.mark.parametrize("other", [{}, {"by_document": {"a": "arrests 1"}}], ids=["without", "broken"])
def test_an_earlier_evaluation_needs_figures_by_document(other: dict[str, Any]) -> None:
    with pytest.raises(GoldError, match=r"old\.json.*evaluate --json"):
        changes(evaluated(a=["5"]).as_dict(), other, "old.json")


def test_tables_name_every_theme_and_field() -> None:
    evaluation = evaluated(a=["5"], b=["5", "6"])
    assert [line.split()[-1] for line in report.table_by_theme(evaluation)] == ["theme", "a", "b"]
    mistakes = {line.split()[0]: line.split()[1:] for line in report.table_of_mistakes(evaluation)}
    assert mistakes["arrests"] == ["1", "1", "2"]


def test_an_id_that_comes_twice_is_refused() -> None:
    evaluation = evaluated(a=["5"])
    with pytest.raises(GoldError, match="came before"):
        evaluation.add(GoldDocument("a", "", None, (), "gold.jsonl:2"), [])
