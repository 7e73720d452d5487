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
        pytest.param("罪案上升主因是骗案的升幅，骗案占整体罪案43.2%，按年上升5.1%。", ("+5.1 yoy",), id="share-behind-a-rise"),
        pytest.param("上半年诈骗案由640宗增至905宗，按年上升41.4%，逾七成与网上骗案有关。", ("+41.4 yoy",), id="what-follows-a-change-is-none"),
        pytest.param("5月，市区接刑事警情7起（环比↓36.3%）、治安警情52起（环比↑1.4%）。", ("-36.3 mom", "+1.4 mom"), id="arrows"),
        pytest.param("首季爆窃案按年跌两成，电话骗案跌幅更达六成七。", ("-20 yoy", "-67 yoy"), id="falls-in-the-words-of-hong-kong"),
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
        pytest.param("今年1至5月，全市破获刑事案件310起。同时，开展主题宣传活动86次，发放宣传册2.4万份、环保袋1200个，悬挂横幅300条。",
            ("kind summary", "bust case 310", "stat-value 86", "stat-value 24000", "stat-value 1200", "stat-value 300"), id="publicity"),
        pytest.param("今年1至5月，全市破获刑事案件310起。下一步，民警将走进校园，发放宣传单3万份。出动宣传车40辆次。", ("bust case 310", "stat -"), id="publicity-planned-and-forces"),
        pytest.param("今年1至5月，青河市警方立案侦办涉黑案件14件，其中3件被认定为涉黑组织案件。目前全市在册吸毒人员为1.3万人，参与集资人数也达到4.2万人。",
            ("stat-value 14", "stat-value 3", "stat-value 13000", "stat-value 42000"), id="cases-called-so-and-heads"),
        pytest.param("本周，全市接报诈骗警情31起。高发类型\n①刷单返利类诈骗：17起\n②冒充客服类诈骗：8起\n本周，全市返还3万元。", ("stat-value 31", "stat-value 17", "stat-value 8"), id="rows-of-a-list"),
        pytest.param("警方公布，首季本港录得2.1万宗罪案，诈骗案有9,430宗，「网上购物骗案」（3,310宗）最多。", ("stat-value 21000", "stat-value 9430", "stat-value 3310"), id="offences-of-a-quarter"),
        pytest.param("昨日，深水埗警区拘捕7男1女。警方指，自去年12月起，区内接连发生31宗货车失窃案。", ("arrest caught 8", "stat -"), id="a-spate-behind-one-case"),
        pytest.param("今年1至5月，全市破获刑事案件310起。支队成立了不少于30人的专业队，全市11个县区设立了机构，从4条战线发起攻坚。", ("bust case 310", "stat -"), id="offices-and-teams"),
        pytest.param("5月9日晚，白石县公安局开展夜查，抓获违法嫌疑人54名，查处酒驾12人、醉驾9人，查获“炸街”违法行为38起。",
            ("kind case", "arrest caught 54", "stat-value 12", "stat-value 9", "stat-value 38"), id="drunken-drivers-counted"),
        pytest.param("警情通报\n5月9日7时许，白石县公安局接群众报警称，河滨路有一名男子持刀伤人。该男子已被控制。现场1人轻伤、4人轻微伤。\n白石县公安局",
            ("kind case", "stat-value 1", "stat-value 4", "date 2024-05-09 reported"), id="whom-a-man-with-a-knife-hurt"),
        pytest.param("5月9日，白石县网民温某跟帖散布谣言，该帖称“化工厂爆炸，已有4人死亡”。白石县公安局对其行政拘留5日。", ("kind case", "stat -"), id="what-a-rumour-counts"),
        pytest.param("5月9日，白石县发生一起杀人案，钟某持刀杀死2人，重伤1人后逃跑。白石县公安局抓获钟某。", ("stat-value 2", "stat-value 1"), id="killed"),
        pytest.param("5月9日，白石县公安局捣毁传销窝点4处，解救被困群众11名，抓获组织者7人。", ("stat-value 11", "bust den 4", "arrest caught 7"), id="rescued"),
        pytest.param("5月9日，白石县公安局抓获7人。该团伙作案43起，涉及6个省份。", ("stat -", "bust -", "arrest caught 7"), id="offences-of-a-gang-are-not-listed"),
        pytest.param("5月9日晚，白石县公安局交警大队开展夜查，共查获酒驾14起，其中醉驾2起，查处交通违法行为30余起。", ("kind case", "stat-value 14", "stat-value 2", "stat-value >30", "bust -"), id="bulk-offences-of-one-night"),
        pytest.param("5月9日，白石县发生一起伤人案件，造成3人受伤。白石县公安局抓获嫌疑人谭某。", ("stat-value 3", "arrest caught 1"), id="the-incident-is-no-figure"),
        pytest.param("5月9日7时许，我县白石镇发生一起交通事故，一辆货车与轿车相撞，造成2人当场死亡，1人受伤。\n青河县公安局", ("kind case", "stat-value 2", "stat-value 1", "date 2024-05-09 offence"), id="an-accident"),
        pytest.param("今年1至10月，全市共接报电信诈骗案120宗，盗窃案120宗，抢劫案15宗。", ("stat-value 120", "stat-value 120", "stat-value 15"), id="equal-figures-of-one-list"),
    ],
)
def test_figures(check: Callable[..., None], text: str, wanted: tuple[str, ...]) -> None:
    check(text, *wanted)
