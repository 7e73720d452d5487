"""Offset maps: every clean range leads back to the words it came from."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caseextract.text.offsets import IDENTITY, Edit, OffsetMap, Segment, apply_edits


@st.composite
def edited(draw: st.DrawFn, text: str) -> tuple[str, OffsetMap]:
    edits: list[Edit] = []
    at = 0
    while at <= len(text) and len(edits) < 6 and draw(st.booleans()):
        start = draw(st.integers(at, len(text)))
        end = draw(st.integers(start, min(len(text), start + 4)))
        edits.append(Edit(start, end, draw(st.text("XYZ", max_size=4)), draw(st.booleans())))
        at = end + draw(st.integers(0, 2))
    return apply_edits(text, edits)


@st.composite
def chains(draw: st.DrawFn) -> tuple[str, list[tuple[str, OffsetMap]]]:
    text = "".join(chr(0x4E00 + i) for i in range(draw(st.integers(0, 40))))
    chain: list[tuple[str, OffsetMap]] = []
    current = text
    for _ in range(draw(st.integers(1, 4))):
        current, step = draw(edited(current))
        chain.append((current, step))
    return text, chain


@given(chains())
def test_composed_maps_stay_valid_and_monotone(chain: tuple[str, list[tuple[str, OffsetMap]]]) -> None:
    text, steps = chain
    offsets = IDENTITY
    for _, step in steps:
        offsets = offsets.then(step)
    clean = steps[-1][0]
    last = 0
    for position in range(len(clean)):
        start, end = offsets.to_given(position, position + 1)
        assert 0 <= start <= end <= len(text)
        assert start >= last or end >= last
        last = max(last, start)
    for position in range(len(text)):
        start, end = offsets.to_clean(position, position + 1)
        assert 0 <= start <= end <= len(clean)


@given(chains())
def test_untouched_characters_lead_back_to_themselves(chain: tuple[str, list[tuple[str, OffsetMap]]]) -> None:
    text, steps = chain
    offsets = IDENTITY
    for _, step in steps:
        offsets = offsets.then(step)
    clean = steps[-1][0]
    covered = {p for s in offsets.segments for p in range(s.new_start, s.new_end)}
    for position, char in enumerate(clean):
        if position in covered or char in "XYZ":
            continue
        start, end = offsets.to_given(position, position + 1)
        assert text[start:end] == char
        assert offsets.to_clean(start, end) == (position, position + 1)


@given(chains(), st.data())
def test_ranges_grow_with_what_they_hold(chain: tuple[str, list[tuple[str, OffsetMap]]], data: st.DataObject) -> None:
    text, steps = chain
    offsets = IDENTITY
    for _, step in steps:
        offsets = offsets.then(step)
    clean = steps[-1][0]
    start = data.draw(st.integers(0, len(clean)))
    end = data.draw(st.integers(start, len(clean)))
    low, high = offsets.to_given(start, end)
    assert 0 <= low <= high <= len(text)
    for position in range(start, end):
        inner = offsets.to_given(position, position + 1)
        assert low <= inner[0]
        assert inner[1] <= high


@given(chains())
def test_composition_equals_one_step_after_the_other(chain: tuple[str, list[tuple[str, OffsetMap]]]) -> None:
    _, steps = chain
    if len(steps) < 2:
        return
    (_, first), (clean, second) = steps[0], steps[1]
    both = first.then(second)
    for position in range(len(clean)):
        middle = second.to_given(position, position + 1)
        stepwise = first.to_given(*middle)
        at_once = both.to_given(position, position + 1)
        if middle[0] < middle[1]:
            assert at_once[0] <= stepwise[0]
            assert stepwise[1] <= at_once[1]


@given(chains())
def test_the_inverse_of_the_inverse_is_the_map(chain: tuple[str, list[tuple[str, OffsetMap]]]) -> None:
    offsets = chain[1][0][1]
    assert offsets.inverse().inverse() == offsets
    assert offsets.inverse().to_given(0, 0) == offsets.to_clean(0, 0)


@pytest.mark.parametrize(
    ("edits", "clean_range", "expected"),
    [
        pytest.param([Edit(1, 4, "")], (0, 1), (0, 1), id="deleted-behind-is-outside"),
        pytest.param([Edit(1, 4, "")], (1, 2), (4, 5), id="deleted-before-is-outside"),
        pytest.param([Edit(1, 4, "")], (0, 2), (0, 5), id="deleted-inside-is-inside"),
        pytest.param([Edit(2, 2, "新")], (2, 3), (2, 2), id="inserted-comes-from-nothing"),
        pytest.param([Edit(2, 2, "新")], (1, 4), (1, 3), id="inserted-inside"),
        pytest.param([Edit(1, 3, "新")], (1, 2), (1, 3), id="replaced-as-a-whole"),
        pytest.param([Edit(1, 3, "新文", whole=True)], (2, 3), (1, 3), id="whole-though-same-length"),
        pytest.param([Edit(1, 3, "新文")], (2, 3), (2, 3), id="same-length-runs-in-step"),
        pytest.param([Edit(0, 2, "")], (0, 0), (0, 0), id="empty-range"),
    ],
)
def test_to_given(edits: list[Edit], clean_range: tuple[int, int], expected: tuple[int, int]) -> None:
    _, offsets = apply_edits("甲乙丙丁戊己", edits)
    assert offsets.to_given(*clean_range) == expected


def test_a_deletion_between_two_steps_melts_into_one_replacement() -> None:
    middle, first = apply_edits("甲\n乙", [Edit(1, 2, "")])
    _, second = apply_edits(middle, [Edit(1, 1, "，")])
    assert first.then(second).segments == (Segment(1, 2, 1, 2),)


@pytest.mark.parametrize(
    "edits",
    [
        pytest.param([Edit(2, 4, ""), Edit(3, 5, "")], id="overlapping"),
        pytest.param([Edit(4, 5, ""), Edit(1, 2, "")], id="out-of-order"),
        pytest.param([Edit(5, 9, "")], id="outside"),
    ],
)
def test_bad_edits_are_refused(edits: list[Edit]) -> None:
    with pytest.raises(ValueError, match="edit out of order"):
        apply_edits("甲乙丙丁戊己", edits)


def test_bad_segments_are_refused() -> None:
    with pytest.raises(ValueError, match="out of step"):
        OffsetMap((Segment(3, 4, 2, 2),))


@pytest.mark.parametrize("bad", [(2, 1), (-1, 1)], ids=["backwards", "negative"])
def test_bad_ranges_are_refused(bad: tuple[int, int]) -> None:
    with pytest.raises(ValueError, match="not a range"):
        IDENTITY.to_given(*bad)
    with pytest.raises(ValueError, match="not a range"):
        IDENTITY.to_clean(*bad)
