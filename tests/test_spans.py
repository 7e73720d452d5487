"""given[start:end] == span.text for every span, on clean, Traditional and damaged text."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from caseextract import Extractor

EXTRACTOR = Extractor()
CORPUS = sorted((Path(__file__).parents[1] / "corpus").glob("*.jsonl"))
TEXTS = [json.loads(line)["text"] for path in CORPUS for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def spans(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        if value.keys() == {"start", "end", "text"}:
            yield value
        for inner in value.values():
            yield from spans(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from spans(inner)


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(TEXTS), st.data())
def test_spans_hold_on_damaged_text(text: str, data: st.DataObject) -> None:
    for _ in range(data.draw(st.integers(0, 4))):
        at = data.draw(st.integers(0, len(text)))
        text = text[:at] + data.draw(st.sampled_from(["?F", "(wǎng)", "，，", " ", "\u200b", "<br>", "?", "\n", "&nbsp;", "３", "縣"])) + text[at:]
    for span in spans(EXTRACTOR.extract(text).model_dump(mode="json")):
        assert text[span["start"] : span["end"]] == span["text"]


@pytest.mark.parametrize("text", TEXTS[:12], ids=range(12))
def test_same_input_same_output(text: str) -> None:
    assert EXTRACTOR.extract(text) == Extractor().extract(text)
