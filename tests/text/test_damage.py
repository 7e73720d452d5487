"""Records from damaged text are those from the clean text; the whole corpus is tried by scripts/damage.py."""

import importlib.util
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from caseextract import Extractor

PLACE = Path(__file__).parents[2] / "scripts" / "damage.py"


def _load() -> ModuleType:
    spec = importlib.util.spec_from_file_location("damage", PLACE)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["damage"] = module  # its dataclasses look themselves up there
    spec.loader.exec_module(module)
    return module


DAMAGE = _load()
EXTRACTOR = Extractor()
EVERY = 5
FLOORS = {"verse_run_on": 0.94, "byte_slip_anywhere": 0.95}


@pytest.fixture(scope="module")
def pages() -> list[Any]:
    found = list(DAMAGE.pages(EXTRACTOR, EVERY))
    assert len(found) >= 15
    return found


@pytest.mark.parametrize("kind", sorted(DAMAGE.KINDS))
def test_damage_costs_nothing(kind: str, pages: list[Any]) -> None:
    outcome = DAMAGE.measure(EXTRACTOR, pages, [kind])[kind]
    assert outcome.score.documents >= 3
    assert DAMAGE.core_f1([outcome]) >= FLOORS.get(kind, DAMAGE.FLOOR), [line for mistake in outcome.score.mistakes for line in mistake.lines()]


@pytest.mark.parametrize("kind", sorted(DAMAGE.KINDS))
def test_spans_hold_in_damaged_text(kind: str, pages: list[Any]) -> None:
    for page in pages[::3]:
        text = DAMAGE.damaged(page, kind)
        bulletin = EXTRACTOR.extract(text, page.published)
        entries = [entry for case in bulletin.cases for field in DAMAGE.FIELDS for entry in getattr(case, field)]
        spans = [*(entry.span for entry in entries), *(case.span for case in bulletin.cases), *(n.span for n in bulletin.notices if n.span)]
        assert [text[span.start : span.end] for span in spans] == [span.text for span in spans]


@pytest.mark.parametrize(
    ("text", "damaged"),
    [
        pytest.param("口供屬實。現場查獲", "口供屬實?,F場查獲", id="full-stop-and-comma"),
        pytest.param("充当保护伞及其3人", "充当?;ど〖捌?3人", id="umbrella"),
        pytest.param("抓获3人，缴获", "抓获3人，缴获", id="aligned-marks-only"),
        pytest.param("抓获3人，缴获。会上", "抓获3人,缴获?;嵘?", id="in-front-of-the-end"),
    ],
)
def test_the_slip_is_the_real_one(text: str, damaged: str) -> None:
    assert DAMAGE.slip(text, lambda start, end: True) == damaged
