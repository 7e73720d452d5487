"""Forms by which Hong Kong, Macau, Taiwan and farm pages, and careful writers anywhere, tell what others tell plainly."""

from datetime import date
from typing import Any

import pytest

from caseextract import Extractor

EXTRACTOR = Extractor()


def facts(text: str, field: str) -> list[Any]:
    return [entry for case in EXTRACTOR.extract(text, published=date(2024, 6, 20)).cases for entry in getattr(case, field)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param("司警拘捕三名男子，三人涉嫌诈骗、清洗黑钱，移送检察院处理。", [("caught", 3), ("transferred_for_prosecution", 3)], id="accused-and-sent-on"),
        pytest.param("落网的26人中已有14人被批准逮捕。", [("caught", 26), ("arrested", 14)], id="so-were-eleven"),
        pytest.param("6月3日，青河警方抓获12人，12人中有5人被刑事拘留，7人被行政拘留。", [("caught", 12), ("criminal_detention", 5), ("administrative_detention", 7)], id="five-of-twelve"),
        pytest.param("被捕10人中3人已被落案起诉。", [("caught", 10), ("prosecuted", 3)], id="three-of-ten"),
        pytest.param("1月1日，青河警方将以柏某某为首的3名团伙成员擒获。柏某某到案后，供出了另一伙人。民警又将4名犯罪嫌疑人抓捕到案。", [("caught", 3), ("caught", 4)], id="taken-up-by-name"),
        pytest.param("1月1日，青河警方锁定嫌疑人柏某某。1月3日，柏某某到案后，供出了同伙。", [("caught", 1)], id="told-the-first-time"),
        pytest.param("上半年，青河边检站查破走私案件46起73人。", [("caught", 73)], id="people-behind-cases"),
        pytest.param("青河县公安局查获外国人5名，拘留审查3人。", [("caught", 5), ("administrative_detention", 3)], id="foreigners-held"),
        pytest.param("共逮捕一百0五人。", [("arrested", 105)], id="a-nought-among-numerals"),
        pytest.param("青河县公安局抓获嫌疑人3.2万(wan) 人，采取刑事强制措施1.7万(wan) 余(yu) 人，查(cha)处一批。", [("caught", 32000), ("compulsory_measures", 17000)], id="readings-without-tones"),
    ],
)
def test_people(text: str, wanted: list[tuple[str, int]]) -> None:
    assert [(a.action, a.count.value) for a in facts(text, "arrests")] == wanted


def test_a_change_right_behind_its_figure() -> None:
    found = facts("警方表示，今年首六個月錄得爆竊案742宗，升12%，傷人案903宗，跌5.5%。", "statistics")
    assert [(f.value.value, str(f.change_percent)) for f in found] == [(742, "12"), (903, "-5.5")]


def test_the_value_of_a_coin_is_no_sum() -> None:
    text = "民警将柏某抓获，追回被盗的132枚1元硬币，收缴赃款300元。"
    assert [a.value for a in facts(text, "amounts")] == [300]
    text = "青河县公安局缴获1元硬币合计400元。"
    assert [a.value for a in facts(text, "amounts")] == [400]


def test_a_nought_among_numerals_in_sums() -> None:
    assert [a.value for a in facts("警方查扣現金等值達一四八0萬餘元，逮捕二0人。", "amounts")] == [14800000]


def test_what_is_picked_up_is_seized() -> None:
    assert [(s.name, s.quantity.value) for s in facts("關員在快艇撿獲186箱電腦零件，拘捕兩名男子。", "seized")] == [("电脑零件", 186)]
    assert not facts("市民撿獲錢包後交給警員，警員拘捕一名男子。", "seized")


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param("青河县公安局抓获嫌疑人柏某。（翟某 胡某 龙某）", ["柏某"], id="byline"),
        pytest.param("青河网消息（翟某 胡某）近日，青河县公安局抓获嫌疑人柏某。", ["柏某"], id="byline-in-front"),
        pytest.param("青河县公安局抓获嫌疑人柏某。该局负责人江某呼吁，市民注意防范。", ["柏某"], id="who-speaks-for-the-police"),
        pytest.param("抓捕中，柏某首先被抓获，受害人翟某走到路口时报警。", ["柏某", "翟某"], id="words-behind-a-name"),
        pytest.param("青河县公安局抓获嫌疑人83名，里面有头目和骨干9名。", [], id="conjunctions"),
    ],
)
def test_names(text: str, wanted: list[str]) -> None:
    assert sorted(p.name for p in facts(text, "persons")) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param("新界北警方連日查賭，元朗警區刑事調查隊夥同反三合會行動組拘捕5人。", ["新界北警方", "元朗警区刑事调查队", "反三合会行动组"], id="districts"),
        pytest.param("機場警務處人員將一名內地男子截獲，治安警察局表示案件移送檢察院。", ["机场警务处"], id="macau"),
        pytest.param("青河县公安局共建立派出所便衣队8支，抓获嫌疑人12名。", ["青河县公安局"], id="founded"),
        pytest.param("青河县公安局民警将该男子传唤回派出所，后将柏某刑事拘留。", ["青河县公安局"], id="brought-back-to"),
    ],
)
def test_bodies(text: str, wanted: list[str]) -> None:
    assert [u.name for u in facts(text, "units")][: len(wanted)] == wanted
    assert not any("建立" in u.name or "传唤" in u.name for u in facts(text, "units"))
