"""Changes and figures: one template, one id."""

import pytest

from caseextract import Extractor
from caseextract.models import Document

EXTRACTOR = Extractor()


@pytest.mark.parametrize(
    ("text", "want"),
    [
        pytest.param("1-4月，全市发案同比下降41.3%。", ["-41.3"], id="down"),
        pytest.param("立案214起、破案160起，同比分别下降9%和上升14%。", ["-9", "14"], id="pairwise-directions"),
        pytest.param("案件数、损失数同比分别下降12%、8.5%。", ["-12", "-8.5"], id="pairwise-names"),
        pytest.param("破获案件214起，缴获毒品1086.7公斤，抓获毒贩278名，同比分别上升12.5%、31%和9%。", ["12.5", "31", "9"], id="three-in-order"),
        pytest.param("抓获数是去年同期的2.4倍。", ["140"], id="ratio"),
        pytest.param("破案数是2019年的3倍。", ["200"], id="ratio-of-a-named-year"),
        pytest.param("抓获数同比增长2.4倍。", ["240"], id="times-more"),
        pytest.param("侵财警情环比下降一成五。", ["-15"], id="tenths"),
        pytest.param("刑事警情131起，环比上升4.8%，同比下降22.5%。", ["4.8", "-22.5"], id="two-bases"),
        pytest.param("查获私烟36万包，较去年同期的4万包增加32万余包，增幅高达八〇〇%。", ["800"], id="how-much-more"),
        pytest.param("群众安全感升至97.3%。", [], id="a-level-is-no-change"),
        pytest.param("发案数与去年同期持平。", ["0"], id="level"),
        pytest.param("破案数同比翻了一番。", ["100"], id="doubled-with-le"),
        pytest.param("破案数较去年翻一番。", ["100"], id="doubled"),
        pytest.param("理财年化收益率高达24%。", [], id="lure"),
    ],
)
def test_changes(text: str, want: list[str]) -> None:
    facts = EXTRACTOR.analyse(Document(text)).facts.statistics
    assert [format(f.change.normalize(), "f") for f in facts if f.change is not None] == want


def test_points_are_a_value() -> None:
    facts = EXTRACTOR.analyse(Document("破案率达71.2%，同比提高6.3个百分点。")).facts.statistics
    assert {(str(f.count.value), f.count.unit, f.change) for f in facts if f.count} == {("6.3", "个百分点", None), ("71.2", "%", None)}


def test_a_change_of_one_metric_leaves_the_figure_of_another_alone() -> None:
    facts = EXTRACTOR.analyse(Document("清理有害帖文1.8万余条，盗窃警情同比下降16.9%。")).facts.statistics
    assert {(str(f.count.value) if f.count else None, f.change and str(f.change)) for f in facts} == {("18000", None), (None, "-16.9")}


def test_the_number_of_the_year_before_and_the_difference_are_no_figures() -> None:
    facts = EXTRACTOR.analyse(Document("全市接报警情305起，比去年同期的410起减少105起，同比下降25.6%。")).facts.statistics
    assert [(str(f.count.value) if f.count else None, str(f.change)) for f in facts] == [("305", "-25.6")]


def test_a_difference_behind_the_period_compared_is_no_figure() -> None:
    facts = EXTRACTOR.analyse(Document("全市接报警情305起，较去年同期增加20起，增幅达7%。")).facts.statistics
    assert [(str(f.count.value) if f.count else None, str(f.change)) for f in facts] == [("305", "7")]


def test_how_high_a_rate_stands() -> None:
    facts = EXTRACTOR.analyse(Document("上半年，全市刑事案件破案率达68.3%。返利率24%。")).facts.statistics
    assert [(f.metric, str(f.count.value), f.count.unit) for f in facts if f.count] == [("刑事案件破案率", "68.3", "%")]


def test_the_verb_of_a_rescue_goes_on_over_the_list() -> None:
    facts = EXTRACTOR.analyse(Document("解救被拐儿童6人，妇女9人，查获嫌疑人4名。")).facts.statistics
    assert [(f.metric, str(f.count.value)) for f in facts if f.count] == [("被拐儿童", "6"), ("妇女", "9")]
