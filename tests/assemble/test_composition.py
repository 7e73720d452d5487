"""Stories set side by side keep their facts; every style and more of them are tried by scripts/compose.py."""

import importlib.util
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from caseextract import Extractor

PLACE = Path(__file__).parents[2] / "scripts" / "compose.py"


def _load() -> ModuleType:
    spec = importlib.util.spec_from_file_location("compose", PLACE)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["compose"] = module  # its dataclasses look themselves up there
    spec.loader.exec_module(module)
    return module


COMPOSE = _load()
EXTRACTOR = Extractor()
NUMBER = 12


@pytest.fixture(scope="module")
def pool() -> list[Any]:
    found: list[Any] = COMPOSE.stories(EXTRACTOR)
    assert len(found) >= 40
    return found


@pytest.mark.parametrize(
    ("style", "facts", "records"),
    [
        pytest.param("numbered", 0.94, 0.7, id="numbered"),
        pytest.param("listed", 0.91, 0.5, id="listed"),
        pytest.param("heads", 0.92, 0.7, id="heads"),
        pytest.param("plain", 0.9, 0.7, id="plain"),
        pytest.param("lead", 0.95, 0.9, id="lead"),
        pytest.param("paras", 0.88, 0.7, id="paras"),
        pytest.param("also", 0.92, 0.8, id="also"),
        pytest.param("tail", 0.95, 0.8, id="tail"),
    ],
)
def test_facts_stay_in_their_record(style: str, facts: float, records: float, pool: list[Any]) -> None:
    outcome = COMPOSE.measure(EXTRACTOR, pool, style, NUMBER)
    assert outcome.compositions == NUMBER
    assert outcome.f1 >= facts and outcome.share >= records, outcome.mistakes


@pytest.mark.parametrize("style", sorted(COMPOSE.STYLES))
def test_stories_stand_where_they_are_said_to(style: str, pool: list[Any]) -> None:
    for page, told in COMPOSE.compositions(style, pool, 2, 1):
        assert [page.text[low:high].replace("\n", "") for low, high in page.ranges] == ["".join(story.body) for story in told]


def test_the_right_record_is_that_with_most_of_the_facts() -> None:
    gold = [{("arrests", 0, 4), ("busts", 6, 9)}, {("arrests", 20, 24)}]
    assert COMPOSE._aligned(gold, [{("arrests", 20, 24)}, gold[0]]) == 3
    assert COMPOSE._aligned(gold, [gold[0] | gold[1]]) == 2
