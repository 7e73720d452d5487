"""Sentences of statistics, one pattern of the domain catalogue an id; simpler ones are in tests/mentions/test_statistics.py. All texts are invented."""

from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param("今年1至5月，青河市电信网络诈骗案件发案数、损失数同比分别下降17%、6.4%。", ("-17 yoy", "-6.4 yoy"), id="pairwise"),
        pytest.param("今年1至5月，全市刑事立案、破案、抓获人数同比分别上升4%、9%、15%。", ("+4 yoy", "+9 yoy", "+15 yoy"), id="three-in-order"),
        pytest.param("今年1至5月，全市盗窃案件从2.4万起降至1.8万起，降幅25%。", ("-25",), id="base-value-change"),
        pytest.param("上周全市接报警情46起，较前一周的50起减少4起，环比下降8%。", ("-8 mom",), id="absolute-and-percent"),
        pytest.param("今年1至5月，全市破获刑事案件820起，较上年同期增长3.5%。", ("+3.5 yoy",), id="same-period"),
        pytest.param("今年1至5月，全市破获刑事案件820起，按年减少一成二。", ("-12 yoy",), id="tenths-by-year"),
        pytest.param("5月，全市诈骗警情比上月回落11.2%。", ("-11.2 mom",), id="month-on-month"),
        pytest.param("全市化解纠纷19起，消除隐患26处；刑事、治安警情同比分别下降6%、4%。", ("-6 yoy", "-4 yoy"), id="figures-of-another-clause"),
        pytest.param("5月，全市共立电信网络诈骗案件84起，与4月相比下降14.3%。", ("-14.3 mom",), id="against-a-named-month"),
        pytest.param("今年1至5月，全市诈骗案件起数较2022年同期下降31%。", ("-31 other",), id="fixed-base"),
        pytest.param("今年1至5月，全市诈骗警情同比下降9%，打击数同比提升近一倍。", ("-9 yoy", "+100 yoy"), id="nearly-doubled"),
        pytest.param("今年1至5月，盗窃案件占总量的三成多，同比下降7%。", ("-7 yoy",), id="share-is-no-change"),
    ],
)
def test_change(check: Callable[..., None], text: str, wanted: tuple[str, ...]) -> None:
    check(text, *(f"change {line}" for line in wanted))


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param("今年以来，青河市公安局共破获刑事案件310起，抓获犯罪嫌疑人402名，拦截诈骗电话8.2万个，避免损失1.6亿元。",
            ("kind summary", "bust case 310", "arrest caught 402", "stat-value 82000", "amount prevented_loss CNY 160000000"), id="own-lists-first"),
        pytest.param("今年1至5月，青河市交警部门查处酒驾1240起，发生交通事故死亡人数同比下降22%。", ("stat-value 1240", "stat-value null", "arrest -"), id="bulk-offences"),
        pytest.param("5月9日，白石县公安局捣毁传销窝点4处，解救被困群众11名，抓获组织者7人。", ("stat-value 11", "bust den 4", "arrest caught 7"), id="rescued"),
        pytest.param("5月9日，白石县公安局抓获7人。该团伙作案43起，涉及6个省份。", ("stat -", "bust -", "arrest caught 7"), id="offences-of-a-gang-are-not-listed"),
        pytest.param("5月9日晚，白石县公安局交警大队开展夜查，共查获酒驾14起，其中醉驾2起，查处交通违法行为30余起。", ("kind case", "stat-value 14", "stat-value 2", "stat-value >30", "bust -"), id="bulk-offences-of-one-night"),
        pytest.param("5月9日，白石县发生一起伤人案件，造成3人受伤。白石县公安局抓获嫌疑人谭某。", ("stat-value 3", "arrest caught 1"), id="the-incident-is-no-figure"),
        pytest.param("5月9日7时许，我县白石镇发生一起交通事故，一辆货车与轿车相撞，造成2人当场死亡，1人受伤。\n青河县公安局", ("kind case", "stat-value 2", "stat-value 1", "date 2024-05-09 offence"), id="an-accident"),
    ],
)
def test_figures(check: Callable[..., None], text: str, wanted: tuple[str, ...]) -> None:
    check(text, *wanted)
