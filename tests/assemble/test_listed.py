"""Equal numbers of one list, and totals that are none."""

import pytest

from caseextract import Extractor

EXTRACTOR = Extractor()
HEAD = "5月3日，青河县公安局在城南收网，抓获嫌疑人12名。"


def told(text: str) -> tuple[list[tuple[str, str, bool]], list[tuple[str, str, bool]]]:
    """Busts and amounts of the case as (target or role, number, part)."""
    case = EXTRACTOR.extract(HEAD + text).cases[0]
    return [(b.target, str(b.count.value), b.part) for b in case.busts], [(a.role, str(a.value), a.part) for a in case.amounts]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param("破获命案1起、抢劫案1起、盗窃案2起。", [("case", "1", False), ("case", "1", False), ("case", "2", False)], id="kinds-of-cases"),
        pytest.param("捣毁制假窝点3处、仓储窝点3处。", [("den", "3", False), ("den", "3", False)], id="kinds-of-dens"),
        pytest.param("捣毁窝点2处，又捣毁窝点4处。全案共捣毁窝点6处。", [("den", "2", True), ("den", "4", True), ("den", "6", False)], id="a-total"),
        pytest.param("捣毁制假窝点3处。经查，捣毁的制假窝点3处均在城南。", [("den", "3", False)], id="told-twice"),
        pytest.param("破命案1起，抢劫案1起，涉枪案2起。", [("case", "1", False), ("case", "1", False), ("case", "2", False)], id="kinds-over-commas"),
        pytest.param("破获命案1起、抢劫案1起，至此命案1起、抢劫案1起全部告破。", [("case", "1", False), ("case", "1", False)], id="a-list-told-twice"),
    ],
)
def test_busts(text: str, wanted: list[tuple[str, str, bool]]) -> None:
    assert told(text)[0] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param("缴获赌资2万元、毒资3万元、赃款5万元。", [("seized_cash", "20000", False), ("seized_cash", "30000", False), ("seized_cash", "50000", False)], id="no-total"),
        pytest.param("缴获赌资2万元、毒资2万元。", [("seized_cash", "20000", False), ("seized_cash", "20000", False)], id="equal"),
        pytest.param("王某被骗3万元，李某被骗3万元，两人共损失6万元。", [("loss", "30000", True), ("loss", "30000", True), ("loss", "60000", False)], id="two-victims"),
        pytest.param("缴获赌资2万元。民警介绍，缴获的赌资2万元已上缴。", [("seized_cash", "20000", False)], id="told-twice"),
    ],
)
def test_amounts(text: str, wanted: list[tuple[str, str, bool]]) -> None:
    assert told(text)[1] == wanted
