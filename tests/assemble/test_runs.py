"""Numbers in a row that add up to one total."""

from __future__ import annotations

from decimal import Decimal

import pytest

from caseextract.assemble.runs import runs_adding_up


@pytest.mark.parametrize(
    ("values", "total", "runs"),
    [
        ("7 2 9", 9, ["7 2"]),
        ("1 3 4 5", 7, ["3 4"]),
        ("2 2 2", 4, ["2 2", "2 2"]),
        ("5", 5, []),  # one is no run
        ("4 5 6", 30, []),
        ("0.5 0.25 1", Decimal("0.75"), ["0.5 0.25"]),
    ],
)
def test_runs_of_two_and_more_that_add_up(values: str, total: int | Decimal, runs: list[str]) -> None:
    given = [Decimal(value) for value in values.split()]
    assert [given[run] for run in runs_adding_up(given, Decimal(total))] == [[Decimal(value) for value in run.split()] for run in runs]


def test_a_run_has_forty_numbers_at_most() -> None:
    assert list(runs_adding_up([Decimal(1)] * 60, Decimal(40)))[0] == slice(0, 40)
    assert not list(runs_adding_up([Decimal(1)] * 60, Decimal(41)))
