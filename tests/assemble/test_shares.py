"""Parts of totals, and the words by which totals and the cases beside them are told apart: c is a case, s the totals."""

from datetime import date

import pytest

from caseextract import Extractor

EXTRACTOR = Extractor()


def kinds(text: str) -> str:
    return "".join(sorted((c.kind[0] for c in EXTRACTOR.extract(text, published=date(2024, 6, 20)).cases), reverse=True))


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param(
            "“清河行动”开展以来，全县公安机关共破获刑事案件210起，刑事拘留160人；查处治安案件480起，行政拘留320人；强制隔离戒毒41名。\n3月2日，城东派出所抓获盗窃嫌疑人柏某。",
            "sc", id="parts-of-one-sentence",
        ),
        pytest.param(
            "“清河行动”开展以来，全县公安机关共破获刑事案件210起，刑事拘留160人；青河分局打掉一个盗车团伙，抓获4人。",
            "sc", id="but-a-part-with-a-body-of-its-own",
        ),
        pytest.param(
            "海关水警联手侦破两宗走私案，共检获私烟270万支，扣查货车2辆。\n在首宗案件中，人员在码头检获私烟160万支，扣查货车一辆。\n在第二宗案件中，人员在货场检获私烟110万支，扣查货车一辆。",
            "scc", id="in-the-second-case",
        ),
        pytest.param(
            "3月2日晚，白石市公安局组织开展清查行动，全市共查处治安案件64起，行政处罚210人。其中，查处赌博案58起，行政处罚201人；查处卖淫案6起，行政处罚9人。\n另外，各局把群众举报的线索作为重点。清水分局行动中捣毁开在菜市旁的赌博窝点1个，抓获4人。",
            "sc", id="a-den-behind-its-place",
        ),
        pytest.param(
            "海关水警联手侦破两宗走私案，共检获私烟270万支。\n在首宗案件中，人员在码头检获私烟160万支。\n海关和水警侦破2宗走私案，共检获私烟270万支。\n在第二宗案件中，人员在货场检获私烟110万支。",
            "scc", id="a-caption-that-tells-the-lead-again",
        ),
        pytest.param(
            "今年以来，青河支队开展巡逻整治行动，共破获盗抢案件85起，打掉团伙12个。\n3月2日，该支队民警在城东抓获盗窃嫌疑人柏某，追回手机1部。\n截至3月9日，该支队共刑事拘留70人，其中逮捕16人。",
            "sc", id="the-body-of-the-totals-by-a-day",
        ),
        pytest.param(
            "3月2日，青河县公安局打掉一个以柏某为首的盗窃团伙，抓获4人，缴获手机6部。目前，案件正在进一步侦办中。\n据介绍，青河县公安局最近接连破获3起盗窃案，抓获嫌疑人9名。",
            "sc", id="a-run-of-late",
        ),
        pytest.param(
            "3月2日，青河县公安局抓获盗窃嫌疑人柏某，缴获手机6部。\n经审讯，柏某交代最近接连作案3起。",
            "c", id="but-what-he-confesses",
        ),
        pytest.param(
            "今年3月起，青河支队共查破贩毒案件67起，抓获97人。\n4月7日，该支队云江大队在公路设卡，查获海洛因920克，抓获3人。时隔四天，该支队临江大队在渡口执勤时，查获海洛因26块，重8300克，抓获1人。",
            "scc", id="days-on-another-body",
        ),
        pytest.param(
            "3月2日，青河分局抓获盗窃嫌疑人柏某，缴获手机3部。四天后，民警将同伙翟某抓获。",
            "c", id="but-not-in-one-story",
        ),
        pytest.param(
            "青河警方上周开展统一行动，破获一批电诈案件，打掉团伙9个。\n案例一\n3月2日，临江县公安局反诈中心接到线索，将嫌疑人柏某抓获，收缴语音网关1台。",
            "sc", id="one-item-alone",
        ),
        pytest.param(
            "青河警方近日查处一批假货。\nA“家族”造假盐\n3月2日，城东派出所查获假盐30吨，抓获3人。\nB小院里藏着死狗肉\n3月5日，临江派出所查获狗肉516公斤，抓获2人。\nC上万瓶假药发往外地\n3月9日，云江派出所查获假药2万瓶，抓获1人。",
            "ccc", id="items-by-letter",
        ),
    ],
)
def test_totals_and_cases(text: str, wanted: str) -> None:
    assert kinds(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "按照安排，防骗程序装机率要到80%以上，力争下半年案件同比下降12%、被骗金额同比下降25%。",
        "下一步，市局将挂牌督办40起案件。",
        "检察长说，各地检署要联手，以破获诈骗集团；如受害者逾4人、或被骗金额超过800万元，应求处重刑。",
        "接下来将全面收缴散落民间的气枪、火药。",
    ],
)
def test_plans_make_no_record(text: str) -> None:
    assert not EXTRACTOR.extract(text, published=date(2024, 6, 20)).cases


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param("2016年8月24日，青河县公安局立案。2017年2月底，专案组赴外地侦查，3月14日捣毁窝点1个。2017年9月19日，全案告破，抓获9人。", {"2016-08-24", "2017-03-14", "2017-09-19"}, id="between-two-of-one-year"),
        pytest.param("1997年6月，青河县发生命案。7月27日，逃犯柏某投案。2023年2月8日，翟某投案。", {"1997-06-01", "2023-07-27", "2023-02-08"}, id="but-not-in-a-flashback"),
        pytest.param("2023年10月2日，农历八月十八，民警在江边抓获逃犯柏某。柏某说，他是来看八月十八的大潮。", {"2023-10-02"}, id="a-lunar-day-told-again"),
    ],
)
def test_days_between(text: str, wanted: set[str]) -> None:
    found = {str(d.start) for c in EXTRACTOR.extract(text, published=date(2024, 6, 20)).cases for d in c.dates if d.start}
    assert found == wanted


def test_a_birth_lends_no_year() -> None:
    bulletin = EXTRACTOR.extract("9月25日，青河派出所抓获3名嫌疑人，3人均是2000年后出生。")
    assert [d.start for c in bulletin.cases for d in c.dates] == [None]
