"""Bodies, people, days and sums as customs, Macau's papers and their reprints tell them. All texts are invented."""

from datetime import date

import pytest

from caseextract import Extractor
from caseextract.models import Bulletin

EXTRACTOR = Extractor()


def read(text: str, published: date = date(2024, 8, 22)) -> Bulletin:
    return EXTRACTOR.extract(text, published=published)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param("4月6日，青河海关缉私局联合南京、拱北海关缉私局抓获11人。", ["青河海关缉私局", "南京海关缉私局", "拱北海关缉私局"], id="a-port-that-ends-the-list"),
        pytest.param("4月6日，南京、深圳、拱北、湛江海关同步收网，抓获11人。", ["南京海关", "深圳海关", "拱北海关", "湛江海关"], id="a-port-within-the-list"),
        pytest.param("4月6日，皇岗、罗湖海关查获手机300部。", ["皇岗海关", "罗湖海关"], id="a-port-that-begins-the-list"),
        pytest.param("近期，青河县公安局红山派出所连续查处两起非法捕捞案件。\n6月30日晚，汪某某在红河捕鱼，被派出所巡逻民警抓获，收缴地笼3套。\n7月3日晚，派出所民警在黑河将储某某抓获。", ["青河县公安局红山派出所"] * 3, id="the-one-station-of-a-text"),
        pytest.param("6月30日晚，汪某某在红河捕鱼，被派出所民警抓获。", [], id="a-station-that-nobody-names"),
        pytest.param("6月2日，澳门海关查获冻鸡脚160公斤，另由财政局跟进处理。", ["澳门海关", "财政局"], id="another-office-of-macau"),
    ],
)
def test_bodies(text: str, wanted: list[str]) -> None:
    assert [u.name for c in read(text).cases for u in c.units] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param("6月2日，澳门海关查获四名男子，其后4人一并移交治安警察局出入境管制厅处理。", [("caught", "4"), ("handed_over", "4")], id="handed-to-a-police-bureau"),
        pytest.param("7月4日，司警将三人落案控以贩毒罪，昨日上午移送检察院侦办。", [("prosecuted", "3"), ("transferred_for_prosecution", "3")], id="charged-and-sent-on-yesterday"),
        pytest.param("7月4日，司警在关闸截停并拘捕男疑犯，搜出冰毒3克。", [("caught", "1")], id="one-told-by-sex"),
        pytest.param("6月2日，澳门海关采取行动，共4人违法被查。", [("caught", "4")], id="looked-into"),
        pytest.param("7月1日，侦查人员在闸口截住涉嫌偷运野生动物的劳某海，从其车上查获猕猴3只。", [("caught", "1")], id="stopped-under-suspicion"),
        pytest.param("记者6日从青河县公安局了解到，该局侦破一起运输毒品案，2名犯罪嫌疑人落网。\n8月27日，民警将犯罪嫌疑人普某某、李某某抓获。", [("caught", "2")], id="the-day-it-was-told-is-no-day-of-an-arrest"),
    ],
)
def test_people_taken(text: str, wanted: list[tuple[str, str]]) -> None:
    assert [(a.action, str(a.count.value)) for c in read(text).cases for a in c.arrests] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param("9月12日，司警拘捕三名男女，姓Tran，卅一岁；姓Nguyen，女，四十五岁；姓Le，女，廿九岁。", ["Tran", "Nguyen", "Le"], id="latin-surnames"),
        pytest.param("某社青河5月17日电 记者刘某凌 冯某 用米糠做原料，青河县4个窝点制出假药。5月16日，青河县公安局抓获17人。", [], id="a-second-reporter"),
        pytest.param("5月16日，青河县公安局抓获2人。（总台采访人员 王某明）", [], id="a-reporter-by-another-word"),
        pytest.param("5月16日，青河县公安局抓获2人。文/李某 图/王某", [], id="text-and-picture"),
        pytest.param("5月16日，青河海关缉私局抓获2人。该局有全国劳动模范梁某峰、奖章获得者何某杰。", [], id="who-was-honoured"),
        pytest.param(
            "近期，青河县公安局红山派出所连续查处两起非法捕捞案件。\n6月30日晚，汪某某在红河捕鱼，被派出所民警抓获。\n7月3日晚，储某某在黑河电鱼，被派出所民警抓获。\n犯罪嫌疑人汪某某、储某某到案后如实供述了犯罪事实。",
            ["汪某某", "储某某"], id="listed-together-at-the-end"),
    ],
)
def test_names(text: str, wanted: list[str]) -> None:
    assert [p.name for c in read(text).cases for p in c.persons] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param("11月21日电 警方此前了解到，一名男子将于11月12日带假币回到青河。当天凌晨，青河县公安局将覃某坤抓获。", ["2007-11-12"], id="what-a-tip-foretold"),
        pytest.param("11月21日电 记者从青河县公安局获悉，该局将于11月25日召开大会。11月3日，该局抓获3人。", ["2007-11-03"], id="what-is-still-to-come"),
        pytest.param("今天小编分享的资讯：11月3日，青河县公安局抓获3人。", ["2007-11-03"], id="the-day-of-reading"),
    ],
)
def test_days(text: str, wanted: list[str]) -> None:
    assert [str(d.start) for c in read(text, date(2007, 11, 22)).cases for d in c.dates] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param("7月1日，青河县公安局抓获覃某坤，其用2.2万元真币从一名男子手中买下一批假币。", [("price", "22000")], id="bought-with"),
        pytest.param("7月1日，青河县公安局抓获覃某坤，其使用2.2万元购物卡。", [], id="used"),
        pytest.param("7月1日，青河海关缉私局抓获3人。民警用缆绳绑住自己，保住了价值90万元的缉私艇。", [], id="what-the-police-own"),
    ],
)
def test_sums(text: str, wanted: list[tuple[str, str]]) -> None:
    assert [(a.role, str(a.value)) for c in read(text).cases for a in c.amounts] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param("抓获嫌疑人2名、作案车辆2辆、手机5部，涉案金额30万元。", [("车辆", "2"), ("手机", "5")], id="goods-listed-behind-people"),
        pytest.param("抓获嫌疑人2名及假烟30箱。", [("假烟", "30")], id="goods-with-people"),
        pytest.param("查获1名男性负责人以及冻鸡脚160公斤。", [("冻鸡脚", "160")], id="goods-with-one-in-charge"),
        pytest.param("抓获盗窃电动车3辆的嫌疑人2名。", [], id="what-they-stole"),
        pytest.param("查获野生动物17只，经鉴定，其中果子狸3只、环颈雉12只，均属国家“三有”保护动物。", [("野生动物", "17"), ("果子狸", "3"), ("环颈雉", "12")], id="of-what-grade-is-no-name"),
    ],
)
def test_goods_beside(text: str, wanted: list[tuple[str, str]]) -> None:
    assert [(s.name, str(s.quantity.value)) for c in read("6月2日，青河县公安局" + text).cases for s in c.seized if s.quantity] == wanted


def test_a_record_of_so_many_at_once_is_no_figure() -> None:
    told = read("3月12日，青河海关查扣香烟963件，成为该关缉私部门今年开年以来一次查获香烟数量最多的案件。")
    assert [s for c in told.cases for s in c.statistics] == []


def test_a_lead_of_one_day_goes_with_its_only_case() -> None:
    text = (
        "澳门海关持续开展“雷霆”行动，加强打击不法活动。于6月12日，海关捣破两个散货点，查获一批冻鸡脚、旧电话，总值约41万澳门元，共4人违法被查。\n"
        "海关早前接获举报，怀疑某工厦单位从事散货活动，随即派员监察。于12日下午，海关人员在口岸截获一名男子，其手拉车内藏有冻鸡脚18公斤。关员随即对目标单位采取行动，现场查获冻鸡脚160公斤，货物总值约41万澳门元。\n"
        "4名涉案人士全是内地居民，海关已展开行政违法程序。此外，上述3名负责人同时涉嫌触犯法例，其后4人一并移交治安警察局处理。"
    )
    assert [c.kind for c in read(text, date(2024, 6, 14)).cases] == ["case"]


def test_a_headline_told_twice_on_one_line_is_no_story() -> None:
    text = "三只油桶！某地警方侦破特大运输毒品案 缴毒逾52公斤\n3月14日，青河县公安局侦破一起运输毒品案，抓获4人，缴获冰毒52.4公斤。\n【三只油桶！某地警方侦破特大运输毒品案 缴毒逾52公斤】三只油桶！某地警方侦破特大运输毒品案 缴毒逾52公斤\n文章图片\n目前，4人已被刑事拘留。"
    assert [s.name for c in read(text).cases for s in c.seized] == ["冰毒"]
