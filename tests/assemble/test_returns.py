"""Words that go back to a case told before the last one."""

from datetime import date

import pytest

from caseextract import Extractor
from caseextract.models import CaseRecord

EXTRACTOR = Extractor()
TWO = (
    "3月2日晚，青河县公安局城东派出所在一处废弃砖厂查获一个赌博窝点，控制23人，缴获赌资10万元。\n"
    "3月4日夜，青河县公安局柏山派出所在一民房查获另一处赌博窝点，抓获参赌人员11人。\n"
)


def read(text: str) -> list[CaseRecord]:
    found = EXTRACTOR.extract(text, published=date(2020, 12, 30)).cases
    return sorted(found, key=lambda c: (c.kind == "summary", c.span.start))


def taken(case: CaseRecord) -> list[tuple[str, str]]:
    return [(a.action, str(a.count.value)) for a in case.arrests if a.count and a.action != "caught"]


@pytest.mark.parametrize(
    ("end", "first", "second"),
    [
        pytest.param("目前，城东案中，5名组织者被刑事拘留；柏山案11名参赌人员均被行政拘留。", [("criminal_detention", "5")], [("administrative_detention", "11")], id="by-places"),
        pytest.param("目前，第一起案件的5名组织者已被刑事拘留。", [("criminal_detention", "5")], [], id="by-number"),
        pytest.param("目前，11名参赌人员均被行政拘留。", [], [("administrative_detention", "11")], id="of-the-last"),
        pytest.param("目前，云江案中，5名组织者被刑事拘留。", [], [("criminal_detention", "5")], id="a-place-never-told"),
    ],
)
def test_how_cases_stand_goes_to_each(end: str, first: list[tuple[str, str]], second: list[tuple[str, str]]) -> None:
    cases = read(TWO + end)
    assert [taken(c) for c in cases] == [first, second]


def test_a_sentence_on_the_people_of_an_earlier_case_is_of_it() -> None:
    text = (
        "3月2日，城东派出所巡逻至一超市，查获叶某群，缴获银行卡15张。\n3月4日，城西派出所在银行门前抓获替人取款的蔡某、黄某。\n"
    )
    first, second = read(text + "据悉，叶某群日薪5000元。")
    assert [len(c.amounts) for c in (first, second)] == [1, 0]
    first, second = read(text + "据悉，蔡某日薪5000元。")
    assert [len(c.amounts) for c in (first, second)] == [0, 1]


def test_all_who_were_taken_are_of_the_totals() -> None:
    text = (
        "3月6日至8日三天内，青河分局接连抓获5名取款车手，共查扣赃款61万余元、手机7部，同比上升12%。\n3月7日，城东派出所巡逻至一超市，抓获叶某群、黎某2人，缴获银行卡15张。\n"
        "3月8日下午，城西派出所在银行门前抓获替人取款的蔡某等3人。\n"
    )
    *cases, summary = read(text + "目前，5人均被刑事拘留。")
    assert [taken(c) for c in cases] == [[], []]
    assert taken(summary) == [("criminal_detention", "5")]
    *cases, summary = read(text + "目前，3人均被刑事拘留。")
    assert [taken(c) for c in cases] == [[], [("criminal_detention", "3")]]
    assert not taken(summary)


def test_a_lead_of_two_cities_and_their_stories() -> None:
    lead = "广州警方日前通报，早前捣破一个制售冒牌皮具集团，拘捕15名疑犯，查获4500个假名牌手袋。另外，深圳近日破获6个售卖假证工场，缴获900份假证，拘捕10人。\n"
    story = "去年九月，广州市公安局收到举报，指有人生产假手袋。翟姓疑犯组织制售集团。警方兵分多路破获该集团，查获手袋4500件。\n"
    other = "另外，深圳警方从本月6日至9日，共破获6个售卖假证工场，缴获900份假证。疑犯在网上兜售生意。"
    first, second = read(lead + story + other)
    assert [str(a.count.value) for a in first.arrests if a.count] == ["15"]
    assert [u.canonical for u in first.units] == ["广州市公安局"]
    assert [str(a.count.value) for a in second.arrests if a.count] == ["10"]
    assert [u.canonical for u in second.units] == ["深圳市公安局"]
    assert len(read("警方捣破一个冒牌皮具集团，拘捕15名疑犯。另外，警方近日查获该集团的6个工场，拘捕10人。")) == 1


def test_the_story_of_one_case_behind_a_list() -> None:
    text = (
        "春节期间，全省经侦部门共抓获在逃嫌疑人3名。\n2月5日，云江市公安局鹿山区分局经侦大队在机场抓获涉嫌诈骗的犯罪嫌疑人陈某；\n"
        "2月6日，青河县公安局经侦大队在车站抓获涉嫌集资诈骗的犯罪嫌疑人吴某；\n2月10日，白石县公安局经侦大队在路口抓获涉嫌职务侵占的犯罪嫌疑人黄某。\n"
        "案件组织复杂。2018年12月15日，云江市公安局鹿山分局对某公司涉嫌诈骗案立案侦查。\n专案组先后抓获10名犯罪嫌疑人。"
    )
    *cases, _ = read(text)
    assert [[str(a.count.value) for a in c.arrests if a.count] for c in cases] == [["1", "10"], ["1"], ["1"]]
