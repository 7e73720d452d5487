"""Measures on people in lists, in Hong Kong's pairs of sexes, and behind plans of the suspect's own."""

import pytest

from caseextract import extract

ROWS = [
    ("verbs of a list", "专项行动中打掉盗窃团伙4个25人、抓获逃犯21人、逮捕犯罪嫌疑人32人、移送起诉犯罪嫌疑人57人。",
     {("caught", 25), ("caught", 21), ("arrested", 32), ("transferred_for_prosecution", 57)}),
    ("people behind gangs", "县公安局打掉赌博团伙3个、17人。", {("caught", 17)}),
    ("a gang's size is no measure", "县公安局打掉一个30人的团伙。", set()),
    ("a man and a woman", "香港警方拘捕一名23岁男子及一名19岁女子，涉嫌贩毒。", {("caught", 2)}),
    ("men and a woman behind a charge", "香港警方搜查该屋。该两名男子及屋内一名女子，年龄介乎21至26岁，涉嫌贩运危险药物被捕。", {("caught", 3)}),
    ("a person told on by age", "香港海关拘捕1名男子。被捕男子39岁，报称无业，已被落案起诉。", {("caught", 1), ("prosecuted", 1)}),
    ("an age before a name", "县公安局抓获嫌疑人30岁的女子曾某和其丈夫黄某2人。", {("caught", 2)}),
    ("people told by a range of ages", "香港海关拘捕3名男子。被捕男子39至45岁，报称无业。", {("caught", 3)}),
    ("drug users by the times", "今年以来，青河县公安局查处吸毒人员900人次，处罚交通违法5000人次。", {("administrative_penalty", 900)}),
    ("one named twice with what he did", "县公安局查明发帖人为汪某（女，45岁），系汪某于7日转发的消息，目前汪某被依法行政拘留。", {("administrative_detention", 1)}),
    ("two told by long charges", "县公安局分别抓获涉嫌合同诈骗罪犯罪嫌疑人孔某某和涉嫌伪造公司印章罪犯罪嫌疑人尤某某。", {("caught", 2)}),
    ("summed up behind two takings", "县公安局端掉两处赌点，东村抓获8人，西村抓获5人，合计13人。", {("caught", 8), ("caught", 5), ("caught", 13)}),
    ("two told one by one", "涉案的两名男子一人被刑事拘留，另一人因患病被取保候审。", {("criminal_detention", 1), ("bail", 1)}),
    ("urged to come home by officers", "民警规劝3人回国自首。", {("persuaded_return", 3)}),
    ("a surname that is a word, behind a ringleader", "6月1日，县公安局抓获团伙头目白某；6月3日，抓获石某等4人。", {("caught", 1), ("caught", 4)}),
    ("sought behind those arrested", "县公安局抓获涉案人员127名，其中逮捕76名，网上追逃8名。", {("caught", 127), ("arrested", 76)}),
    ("held on the spot", "县公安局查获一辆套牌货车，司机焦某当场被控制。", {("caught", 1)}),
    ("remanded by a court of Taiwan", "新北市警方逮捕罗嫌等6人，讯后罗嫌等4人经法院裁定羁押禁见。", {("caught", 6), ("arrested", 4)}),
    ("remanded as asked for", "新北市警方逮捕罗嫌等6人，移送地检署，其中2人经检察官声请羁押获准。", {("caught", 6), ("transferred_for_prosecution", 6), ("arrested", 2)}),
    ("only asked for", "新北市警方逮捕6人，检察官声请羁押禁见2人。", {("caught", 6)}),
    ("a plan of the suspect's", "民警将正准备离开的犯罪嫌疑人郑某当场抓获。", {("caught", 1)}),
    ("a plan of the police", "民警准备将犯罪嫌疑人郑某抓获。", set()),
]


@pytest.mark.parametrize(("text", "expected"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS])
def test_measures(text: str, expected: set[tuple[str, int]]) -> None:
    assert {(a.action, int(a.count.value)) for c in extract(text).cases for a in c.arrests if a.count.value is not None} == expected


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param("县公安局将正在电鱼的刘某、李某、李某某3人抓获。", ["刘某", "李某", "李某某"], id="listed-side-by-side"),
        pytest.param("县公安局将李某、费某、李某某3人抓获。", ["李某", "费某", "李某某"], id="listed-with-another-between"),
        pytest.param("县公安局将费某抓获。费某与本班同学薛某争吵。", ["费某", "薛某"], id="a-class-and-no-surname"),
        pytest.param("县公安局将李某某抓获。李某供认不讳。", ["李某某"], id="one-told-again"),
        pytest.param("县公安局抓获船长李某某、船员李某。", ["李某某", "李某"], id="two-by-their-trades"),
        pytest.param("县公安局抓获2人，被捕的渔民方国庆表示认罪。", ["方国庆"], id="who-was-taken-speaks"),
        pytest.param("盗窃团伙落网（闫某/制图）。民警抓获龚某。", ["龚某"], id="who-drew-the-picture"),
        pytest.param("县公安局抓获2人，方国庆表示将继续打击。", [], id="an-official-speaks"),
    ],
)
def test_names_masked_in_two_lengths(text: str, names: list[str]) -> None:
    assert [p.name for c in extract(text).cases for p in c.persons] == names


def test_a_sum_behind_two_takings_holds_both() -> None:
    found = {int(a.count.value): a.part for c in extract("县公安局当天抓获15人，次日又抓获6人，合计21名。").cases for a in c.arrests if a.count.value is not None}
    assert found == {15: True, 6: True, 21: False}


def test_they_all_are_those_told_one_by_one_and_whoever_was_not_counted() -> None:
    text = "香港警方截查一名男司机，在车内检获怀疑冰毒，其后在单位内拘捕一名女子。翌日，人员再在车站拘捕一名男子。三人涉嫌贩运危险药物被捕。"
    assert [(int(a.count.value or 0), a.part) for c in extract(text).cases for a in c.arrests] == [(1, True), (1, True), (3, False)]
