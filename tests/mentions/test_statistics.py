"""Changes and figures: one template, one id."""

from datetime import date

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

        pytest.param("全市警情环比少了14%，其中治安警情少了9%，交通警情多了3%。", ["-14", "-9", "3"], id="fewer-and-more"),
        pytest.param("四月共立案52起，比3月的40起多三成；比去年同月的65起少两成。", ["30", "-20"], id="compared-twice"),
        pytest.param("件数比上月少6.2%，财损多4.5%。", ["-6.2", "4.5"], id="fewer-right-behind-the-metric"),
        pytest.param("盗窃、诈骗发案也各少了21%和17%。", ["-21", "-17"], id="fewer-each"),
        pytest.param("扒窃警情比整治前少了四成。", ["-40"], id="fewer-than-before-the-action"),
        pytest.param("缴毒量比去年同期多出两成五。", ["25"], id="more-than-by"),
        pytest.param("与2018年相比，找回人数增加了1.2倍。", ["120"], id="compared-with-a-year"),
        pytest.param("诈骗警情同比少了一半，抢夺警情减少三分之一。", ["-50", "-33.3"], id="fractions"),
        pytest.param("鸿川区刑案降两成。", ["-20"], id="a-metric-right-before-its-short-direction"),
        pytest.param("各罪名中盗窃案降幅最大，达18.3%。", ["-18.3"], id="how-large-the-fall-is"),
        pytest.param("缴获卷烟960箱，为上年同期的1.6倍。", ["60"], id="ratio-by-wei"),
        pytest.param("其价格比市价高出一半。", [], id="a-price-is-higher"),
        pytest.param("羊圈里的羊少了一半。", [], id="fewer-sheep"),
        pytest.param("药材中的灰分比标准高出三成。", [], id="more-than-a-standard"),
        pytest.param("首季爆窃案842宗，升11%；伤人案310宗，跌6%。", ["11", "-6"], id="right-behind-its-figure"),
        pytest.param("首季酒价为每箱842元，升11%。", [], id="right-behind-a-price"),
        pytest.param("方案提出，力争全年电信诈骗发案同比下降15%。", [], id="what-is-striven-for"),
        pytest.param("分局紧扣工作目标定位，盗窃发案同比下降11%。", ["-11"], id="where-the-work-is-aimed"),
        pytest.param("实现“两个下降、两个100%”，警情总体平稳。", [], id="a-slogan"),
        pytest.param("刑事警情、盗窃案件立案数同比双降，降幅分别达12.4%、18%。", ["-12.4", "-18"], id="how-large-each-fall-is"),
        pytest.param("与去年秋天相比，盗窃警情降得最多，是21%；扒窃降得更狠，降了40%。", ["-21", "-40"], id="fell-the-most"),
        pytest.param("治安警情60起，环、同比均持平；求助71起，与前一周持平。", ["0", "0", "0"], id="level-with-both-times"),
        pytest.param("治安警情较去年同期下降近一半（46.5%）。", ["-46.5"], id="told-exactly-in-a-bracket"),
        pytest.param("会议要求，年内盗窃发案下降一成。", [], id="what-a-meeting-asks-for"),
        pytest.param("会议指出，上半年盗窃发案同比下降一成。", ["-10"], id="what-a-meeting-points-out"),
        pytest.param("下一步，将挂牌督办重点案件10起，同比增加三成。", [], id="what-will-be-supervised"),
        pytest.param("市局将挂牌督办积案80起，入室盗窃发案同比下降14%。", ["-14"], id="a-plan-ends-with-its-clause"),
        pytest.param("已挂牌督办重点案件10起，电信诈骗发案同比下降15%。", ["-15"], id="what-has-been-supervised"),
        pytest.param("警方确保了群众财产安全，盗窃发案同比下降12%。", ["-12"], id="what-was-made-sure"),
    ],
)
def test_changes(text: str, want: list[str]) -> None:
    facts = EXTRACTOR.analyse(Document(text)).facts.statistics
    assert [format(f.change.normalize(), "f") for f in facts if f.change is not None] == want


def test_points_are_a_value() -> None:
    facts = EXTRACTOR.analyse(Document("破案率达71.2%，同比提高6.3个百分点。")).facts.statistics
    assert {(str(f.count.value), f.count.unit, f.change) for f in facts if f.count} == {("6.3", "个百分点", None), ("71.2", "%", None)}


def test_points_need_no_comparison_named() -> None:
    facts = EXTRACTOR.analyse(Document("批捕率上升3.4个百分点，命案破案率比去年同期高了2个百分点，比上级指标高出5个百分点。今年的目标是破案率提高4个百分点。")).facts.statistics
    assert [(f.metric, str(f.count.value)) for f in facts if f.count] == [("批捕率", "3.4"), ("命案破案率", "2")]


def test_what_is_compared_anew_is_the_number_told_before() -> None:
    facts = EXTRACTOR.analyse(Document("6月共立诈骗案42起，比5月的30起多四成；比去年同月的60起少三成。")).facts.statistics
    assert [(str(f.count.value) if f.count else None, str(f.change), f.basis) for f in facts] == [("42", "40", "mom"), ("42", "-30", "yoy")]


def test_a_headline_in_tenths_is_told_exactly_by_the_body() -> None:
    text = "柳江上半年诈骗警情降三成\n柳江公安局通报，1至6月全市诈骗警情同比下降31.4%，抓获嫌疑人208名，破获案件96起。"
    assert [str(s.change_percent) for c in EXTRACTOR.extract(text, published=date(2021, 7, 9)).cases for s in c.statistics if s.change_percent is not None] == ["-31.4"]


def test_a_change_of_one_metric_leaves_the_figure_of_another_alone() -> None:
    facts = EXTRACTOR.analyse(Document("清理有害帖文1.8万余条，盗窃警情同比下降16.9%。")).facts.statistics
    assert {(str(f.count.value) if f.count else None, f.change and str(f.change)) for f in facts} == {("18000", None), (None, "-16.9")}


def test_the_number_of_the_year_before_and_the_difference_are_no_figures() -> None:
    facts = EXTRACTOR.analyse(Document("全市接报警情305起，比去年同期的410起减少105起，同比下降25.6%。")).facts.statistics
    assert [(str(f.count.value) if f.count else None, str(f.change)) for f in facts] == [("305", "-25.6")]


def test_a_difference_behind_the_period_compared_is_no_figure() -> None:
    facts = EXTRACTOR.analyse(Document("全市接报警情305起，较去年同期增加20起，增幅达7%。")).facts.statistics
    assert [(str(f.count.value) if f.count else None, str(f.change)) for f in facts] == [("305", "7")]


def test_what_suspects_show_and_play_is_no_publicity() -> None:
    facts = EXTRACTOR.analyse(Document("嫌疑人发布视频20条招揽客户，在群内播放淫秽视频35部。")).facts.statistics
    assert facts == []


def test_what_is_still_to_be_built_is_no_figure() -> None:
    facts = EXTRACTOR.analyse(Document("上半年，全市建成警务室30个。下半年计划投入90万元，新建警务室15个、宣传点7处。")).facts.statistics
    assert "15" not in [str(f.count.value) for f in facts if f.count]


def test_how_high_a_rate_stands() -> None:
    facts = EXTRACTOR.analyse(Document("上半年，全市刑事案件破案率达68.3%。返利率24%。")).facts.statistics
    assert [(f.metric, str(f.count.value), f.count.unit) for f in facts if f.count] == [("刑事案件破案率", "68.3", "%")]


def test_the_verb_of_a_rescue_goes_on_over_the_list() -> None:
    facts = EXTRACTOR.analyse(Document("解救被拐儿童6人，妇女9人，查获嫌疑人4名。")).facts.statistics
    assert [(f.metric, str(f.count.value)) for f in facts if f.count] == [("被拐儿童", "6"), ("妇女", "9")]


@pytest.mark.parametrize(
    ("text", "want"),
    [
        pytest.param("劫案共录得66宗，减少24宗，较去年同期下跌26.7%。", [("66", "-26.7")], id="difference-over-a-comma"),
        pytest.param("罪案总数是90,276宗，较2031年的70,048宗上升28.9%。", [("90276", "28.9")], id="number-of-a-named-year"),
        pytest.param("诈骗案由8699宗增加至12326宗，按年上升41.7%。", [("12326", "41.7")], id="from-one-to-another"),
        pytest.param("凶杀案按年上升1倍至4宗。", [("4", "100")], id="number-behind-its-change"),
        pytest.param("勒索案按年上升1.5倍，由去年的80宗增加至今年上半年的200宗。", [("200", "150")], id="from-and-to-behind-a-change"),
        pytest.param("全港录得9.1万宗罪案，较2031年减少5610宗，下跌5.9%。", [("91000", "-5.9")], id="noun-behind-its-number"),
        pytest.param("接刑事警情44起（日均6.3起），较上周的46起减少2起，环比下降4.4%。", [("44", "-4.4")], id="average-in-brackets"),
        pytest.param("立案侦办251起走私固体废物犯罪案件，同比增长了5.8倍。", [("251", "580")], id="long-noun-behind"),
        pytest.param("1,402名青少年被捕，较去年少31.8%。", [("1402", "-31.8")], id="people-and-what-befell-them"),
        pytest.param("严重毒品罪行有731宗，较去年同期多61.5%；爆窃案则减至312宗，跌33.2%。", [("731", "61.5"), ("312", "-33.2")], id="more-and-fewer"),
        pytest.param("诈骗案增加四成二，达到26,000多宗。", [("26000", "42")], id="reached-behind-a-comma"),
        pytest.param("截获非法入境者448名，人数同比上升9.8%。", [("448", "9.8")], id="a-word-for-the-number"),
        pytest.param("刑事发案412起，同比少发87起，下降17.4%。", [("412", "-17.4")], id="fewer-by-so-many"),
        pytest.param("信用卡管理和信用卡诈骗案件近5.8万余宗，同比上升近37%。", [("58000", "37")], id="an-and-that-compares-nothing"),
        pytest.param("事故起数、死亡人数、受伤人数同比“三下降”，降幅分别为6.1%、4.7%、8.3%。", [("None", "-6.1"), ("None", "-4.7"), ("None", "-8.3")], id="each-its-fall"),
        pytest.param("交通事故死亡29人，同比大幅上升31.8%。", [("29", "31.8")], id="by-how-much-it-rises"),
        pytest.param("春节九天受理诈骗报案比去年减少3成1。", [("None", "-31")], id="days-are-no-number"),
        pytest.param("电诈立案同比-18.2%，损失+3.1%。", [("None", "-18.2"), ("None", "3.1")], id="signs-of-a-table"),
        pytest.param("放火、绑架等八类严重暴力案件同比下降9.3%。", [("None", "-9.3")], id="kinds-are-no-number"),
        pytest.param("发生16宗凶杀案，较去年同期增加6宗；虐儿案有554宗，下跌3%。", [("554", "-3")], id="number-of-its-own-clause"),
    ],
)
def test_the_number_that_a_change_is_of(text: str, want: list[tuple[str, str]]) -> None:
    facts = EXTRACTOR.analyse(Document(text)).facts.statistics
    assert [(str(f.count and f.count.value), format(f.change.normalize(), "f")) for f in facts if f.change is not None] == want


@pytest.mark.parametrize(
    ("text", "metric"),
    [
        pytest.param("全市抢夺类警情共接报1620起，同比下降14%。", "抢夺类警情", id="what-was-counted-before-its-verb"),
        pytest.param("查获吸毒人员260人次，同比增加14.3%。", "吸毒人员", id="before-its-number"),
        pytest.param("全港录得9.1万宗罪案，按年下跌5.9%。", "罪案", id="behind-its-number"),
        pytest.param("其中，诈骗案显著下跌30.9%。", "诈骗案", id="without-the-way-it-goes"),
        pytest.param("2032年劫案共录得66宗，按年下跌26.7%。", "劫案", id="without-the-year"),
    ],
)
def test_what_a_change_is_of(text: str, metric: str) -> None:
    facts = EXTRACTOR.analyse(Document(text)).facts.statistics
    assert [f.metric for f in facts if f.change is not None] == [metric]


def test_what_a_headline_rounds_is_told_once() -> None:
    told = EXTRACTOR.extract("上半年罪案逾2.6万宗 按年跌逾两成\n警方公布，上半年整体罪案26310宗，比去年同期下跌21.4%，全港破案率为34%。")
    found = [(s.change_percent and str(s.change_percent), str(s.value.value) if s.value else None) for c in told.cases for s in c.statistics]
    assert found == [("-21.4", "26310"), (None, "34")]


def test_the_stretch_that_a_figure_is_of() -> None:
    text = "今年1至5月，全市破获刑事案件310起，诈骗警情同比下降9%。截至6月9日，劝阻受害人1200人次。\n去年，全市共立案900起，同比上升3%。"
    told = EXTRACTOR.extract(text, published=date(2024, 6, 20))
    assert [(str(s.start), str(s.end)) for c in told.cases for s in c.statistics] == [
        ("2024-01-01", "2024-05-31"), ("None", "2024-06-09"), ("2023-01-01", "2023-12-31")]


@pytest.mark.parametrize(
    ("text", "want"),
    [
        pytest.param("群众安全感由2013年的88.1%上升至2021年的98.4%。", ["98.4"], id="from-one-level-to-another"),
        pytest.param("整体破案率从32.1%升至35.7%。", ["35.7"], id="risen-to"),
        pytest.param("涉黑逃犯到案率为86.4%，清网率高达90.3%。", ["86.4", "90.3"], id="any-rate"),
        pytest.param("全市公安机关将紧盯“三个不发生”目标，调解纠纷64起。", ["64"], id="slogans-count-nothing"),
        pytest.param("破案率同比提升7.4个百分点，达到58.9%。", ["7.4", "58.9"], id="points-and-the-level-they-come-to"),
        pytest.param("破案率仅为42.5%。", ["42.5"], id="only-so-high"),
        pytest.param("下一步，力争全年破案率再提升5个百分点。", [], id="points-that-are-meant"),
        pytest.param("被绑架的2名儿童安全获救。", ["2"], id="saved"),
        pytest.param("民警发放宣传单2000余份。", ["2000"], id="who-hands-out"),
        pytest.param("将3名伤者送医，其中2人经抢救无效死亡。", ["3", "2"], id="died-among-the-hurt"),
        pytest.param("平台宣称年化收益率达24%，返利率8%。", [], id="rates-of-money"),
        pytest.param("暴力罪案减少488宗，至3912宗。", ["3912"], id="come-to-behind-a-difference"),
        pytest.param("批捕涉黑犯罪312件1465人，审结毒品案件41件63人。", ["312", "41"], id="cases-of-prosecutors-and-courts"),
    ],
)
def test_levels_and_figures(text: str, want: list[str]) -> None:
    facts = EXTRACTOR.analyse(Document(text)).facts.statistics
    assert [str(f.count.value) for f in facts if f.count and f.change is None] == want


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param("全年责令停业12家，移送司法机关9件。", {("责令停业", "12"), ("移送司法机关", "9")}, id="measures-in-bulk"),
        pytest.param("全年查获候鸟20只，放生鸟类320只。", {("放生鸟类", "320")}, id="animals-set-free"),
        pytest.param("上半年，盗窃案发32起、破29起。", {("盗窃案", "32")}, id="cases-that-came-up"),
        pytest.param("至此，发生在校园周边的6起抢劫案全部告破。", set(), id="cases-told-already"),
        pytest.param("从全年办理的案件中精选8件予以公布。", set(), id="cases-picked"),
        pytest.param("移送公安机关9件，其中劣质建材类34件、计量作弊类21件。", {("移送公安机关", "9")}, id="parts-of-an-earlier-whole"),
        pytest.param("移送公安机关90件，其中劣质建材类34件。", {("移送公安机关", "90"), ("劣质建材类", "34")}, id="parts-of-this-whole"),
        pytest.param("移送公安机关90件，包括建材类9件、计量类10件。", {("移送公安机关", "90"), ("包括建材类", "9"), ("计量类", "10")}, id="parts-side-by-side"),
        pytest.param("某局联手查案120件。", set(), id="cases-dealt-with-are-a-bust"),
        pytest.param("全市发生一次死亡5人以上重大火灾2起，其中2起为线路老化引发。", {("一次死亡5人以上重大火灾", "2"), ("线路老化引发", "2")}, id="a-size-of-accidents-and-their-cause"),
        pytest.param("支队公布四起假日追尾事故，共造成7人死亡。", {("死亡", "7")}, id="accidents-announced"),
        pytest.param("省厅通报了各地查处的6起非法营运案。", set(), id="cases-announced"),
        pytest.param("该局接到通报后，处置警情5起。", {("警情", "5")}, id="a-message-received"),
        pytest.param("以上三起入室盗窃案与邻县发生的多起案件手法一致。", set(), id="cases-told-above"),
        pytest.param("全省8个县公安局均建立了快速处置机制。", set(), id="offices-that-built-something"),
        pytest.param("嫌疑人将摊主李某及3名烧烤店帮工打伤。", {("受伤", "3")}, id="hurt-behind-the-object"),
        pytest.param("两人将店主李某打伤。", set(), id="those-who-hurt"),
        pytest.param("民警解救被拐儿童15名，被解救的15名孩子已由家人接回。", {("被拐儿童", "15")}, id="rescued-as-told"),
        pytest.param("被解救的15名孩子已由家人接回。", {("孩子", "15")}, id="no-metric-of-one-particle"),
        pytest.param("力求破获案件50起。", set(), id="striven-for"),
    ],
)
def test_figures_and_their_metrics(text: str, wanted: set[tuple[str, str]]) -> None:
    facts = EXTRACTOR.analyse(Document(text)).facts.statistics
    assert {(f.metric.removeprefix("全年"), str(f.count.value)) for f in facts if f.count} == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param("全年受理投诉9件。目前，2起案件正在进一步侦办中。", {("投诉", "9")}, id="cases-told-with-what-is-done-about-them"),
        pytest.param("全年受理投诉9件，7件已立案。", {("投诉", "9"), ("已立案", "7")}, id="a-part-and-a-measure"),
        pytest.param("警方查处酒驾15起，并对3起案件立案侦查。", {("酒驾", "15")}, id="a-preposition-is-no-name"),
        pytest.param("查处酒驾15起，另有毒驾2起，并取缔无证经营户4家。", {("酒驾", "15"), ("毒驾", "2"), ("取缔无证经营户", "4")}, id="an-adverb-before-a-name"),
        pytest.param("查处酒驾15起，再次饮酒驾驶2起。", {("酒驾", "15"), ("再次饮酒驾驶", "2")}, id="an-adverb-of-the-kind"),
        pytest.param("两名店员受伤，另一人手腕擦伤，伤者的5名友人到场作证。", {("受伤", "2")}, id="those-who-came-along"),
        pytest.param("持刀男子刺伤2名路人，家属3人受伤。", {("受伤", "2"), ("受伤", "3")}, id="kin-that-were-hurt"),
        pytest.param("入冬以来没有受理过一起抢劫警情，接报盗窃警情31起。", {("盗窃警情", "31")}, id="none-at-all"),
        pytest.param("警情前三位为盗窃、诈骗、赌博，其中盗窃警情31起。", {("盗窃警情", "31")}, id="a-rank"),
        pytest.param("三次行动共查处酒驾15起。", {("酒驾", "15")}, id="so-many-times-told"),
        pytest.param("目前兄弟二人正在接受教育，救助群众60人次。", {("救助群众", "60")}, id="who-they-are"),
        pytest.param("警情、破案、查处三项数据均好于上年，调解纠纷31起。", {("调解纠纷", "31")}, id="so-many-kinds-of-data"),
        pytest.param("检查企业60家，发现安全隐患310处；接到群众举报线索240条，查证属实35条；群众主动上交炸药2吨。",
                     {("发现安全隐患", "310"), ("接到群众举报线索", "240"), ("查证属实", "35")}, id="dangers-and-leads"),
        pytest.param("活动中接受群众咨询1200余人次。", {("活动中接受群众咨询", "1200")}, id="people-who-asked"),
        pytest.param("全市预警劝阻成功310人。", {("劝阻成功", "310")}, id="done-with-success"),
    ],
)
def test_a_name_is_no_adverb_clause_or_pronoun(text: str, wanted: set[tuple[str, str]]) -> None:
    facts = EXTRACTOR.analyse(Document(text)).facts.statistics
    assert {(f.metric, str(f.count.value or f.count.lower)) for f in facts if f.count and not f.known} == wanted


def test_a_figure_told_already_is_no_entry() -> None:
    told = EXTRACTOR.extract("上半年，全市调解纠纷64起，破获盗窃案件12起。目前，2起案件正在进一步侦办中。")
    assert [(s.metric, str(s.value and s.value.value)) for c in told.cases for s in c.statistics] == [("调解纠纷", "64")]


@pytest.mark.parametrize(("text", "metric"), [("夜巡机制带动全市盗窃警情同比下降9.3%。", "盗窃警情"), ("抢劫案比上一季度下降一成。", "抢劫案"), ("全县的110盗窃警情比上一周同期下降27%。", "110盗窃警情"), ("诈骗警情今年上半年同比降了17.8%。", "诈骗警情"), ("刑事发案比上一年下降12%。", "刑事发案"), ("骗案由573宗增至691宗，同比升20%。", "骗案"), ("整体罪案虽较去年减少2%。", "整体罪案"), ("刑事警情在上年全市降幅第一的基础上，今年同比再降7.3%。", "刑事警情"), ("扒窃警情降得更狠，同比降了9%。", "扒窃警情"), ("一、侵财警情\n2.盗窃电瓶。本月环比上升9.4%。", "盗窃电瓶"), ("本月接报盗窃“两车”警情环比上升2.8%。", "盗窃“两车”警情"), ("全市共接报警1059起。", "报警"), ("全区现有吸毒人员1124名，较最高峰时期下降56%。", "现有吸毒人员")])
def test_the_period_compared_is_no_metric(text: str, metric: str) -> None:
    assert [f.metric for f in EXTRACTOR.analyse(Document(text)).facts.statistics] == [metric]


@pytest.mark.parametrize(
    ("text", "want"),
    [
        pytest.param("全周接有效警情960起。其中，刑事类21起，治安类88起。", {("刑事类", "21"), ("治安类", "88")}, id="classes"),
        pytest.param("从类型看，诈骗11起、盗窃9起。", {("诈骗", "11"), ("盗窃", "9")}, id="a-list-by-kind"),
        pytest.param("与去年同期相比，爆窃一百二十宗，跌百分之五；行劫十七宗，减少三宗。", {("行劫", "17")}, id="an-offence-by-its-name"),
        pytest.param("首季持刀行劫案只有23宗，为十年最少。", {("持刀行劫案", "23")}, id="only"),
        pytest.param("我所共接处警76起，各巡逻组处置违法行为71起，清除有害信息9.3万条。", {("接处警", "76"), ("违法行为", "71"), ("有害信息", "93000")}, id="without-who-counts"),
        pytest.param("去年受理诈骗案211件，比去年同期少34件；联手拦阻诈骗931件。", {("诈骗案", "211"), ("诈骗案比去年同期少", "34"), ("联手拦阻诈骗", "931")}, id="a-difference-and-what-it-is-of"),
        pytest.param("男子取出铝棒殴伤对方3人，平安救回2名店主。", {("受伤", "3"), ("平安救回", "2")}, id="hurt-and-brought-back"),
        pytest.param("骗案较去年上升两成，当中“购物骗案”480宗、“求职骗案”210宗及“投资骗案”190宗。", {("“购物骗案”", "480"), ("“求职骗案”", "210"), ("“投资骗案”", "190")}, id="quoted-kinds"),
        pytest.param("两级院追捕追诉漏犯40人，约谈12家重点企业。", {("追捕追诉漏犯", "40"), ("约谈", "12")}, id="what-prosecutors-do"),
        pytest.param("盗窃、诈骗发案同比下降两成，其中盗窃电动车19起。", {("盗窃电动车", "19")}, id="an-offence-with-its-object"),
        pytest.param("两名反抗的工人被捅伤，三名男子被刺死。", {("受伤", "2"), ("死亡", "3")}, id="stabbed"),
        pytest.param("男子持斧行凶致2死4伤。", {("死亡", "2"), ("受伤", "4")}, id="dead-and-hurt-in-short"),
        pytest.param("爆燃造成十二伤，无人伤口感染。", {("受伤", "12")}, id="hurt-in-short"),
        pytest.param("男子涉嫌与6宗爆窃及8宗企图爆窃案有关。", set(), id="what-somebody-had-to-do-with"),
        pytest.param("落实“两高两部”意见，受理举报。", set(), id="bodies-are-no-number"),
        pytest.param("两人供认抢劫6宗、抢包8宗。", set(), id="what-they-confess"),
        pytest.param("据统计，立案40起，水、陆两线一起查。", set(), id="together-is-no-number"),
    ],
)
def test_figures_of_kinds(text: str, want: set[tuple[str, str]]) -> None:
    facts = EXTRACTOR.analyse(Document(text)).facts.statistics
    assert {(f.metric, str(f.count.value)) for f in facts if f.count and f.change is None} >= want
    assert not {f.metric for f in facts if f.count and f.count.value in (1, 6, 8)}


def test_the_injured_are_no_offenders() -> None:
    bulletin = EXTRACTOR.extract("青河县公安局将柏某抓获。现场4名受伤人员被送往医院。")
    assert [(f.metric, str(f.value.value)) for c in bulletin.cases for f in c.statistics if f.value is not None] == [("受伤", "4")]
