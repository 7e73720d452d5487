"""Whether an approximate number repeats an exact one."""

from decimal import Decimal

import pytest

from caseextract.assemble.merge import agrees
from caseextract.mentions.facts import Count


@pytest.mark.parametrize(
    ("loose", "qualifier", "exact", "wanted"),
    [
        pytest.param("14", "over", "14.07", True, id="逾14公斤"),
        pytest.param("300", "over", "350", True, id="逾300万"),
        pytest.param("2000000", "over", "2260000", True, id="逾200万"),
        pytest.param("58970000", "over", "62940000", False, id="5897万余-is-no-6294万"),
        pytest.param("58970000", "over", "58973000", True, id="5897万余"),
        pytest.param("7300000", "about", "6600000", False, id="约730万-is-no-660万"),
        pytest.param("30", "nearly", "28", True, id="近30"),
        pytest.param("4980", "nearly", "4300", False, id="近4980"),
    ],
)
def test_agreement(loose: str, qualifier: str, exact: str, wanted: bool) -> None:
    assert agrees(Count(Decimal(loose), qualifier=qualifier), Count(Decimal(exact))) is wanted
