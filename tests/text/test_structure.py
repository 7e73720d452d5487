"""Lines, zones and sentences."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caseextract import Extractor
from caseextract.text import structure as structure_of

structure = partial(structure_of, furniture=Extractor().furniture)


def zones_of(text: str) -> list[str]:
    return [line.zone for line in structure(text).lines]


Linear = Callable[[Callable[[int], Callable[[], object]], int], None]
BODY = "近日，甲县公安局破获一起诈骗案，抓获犯罪嫌疑人3名，缴获手机5部。"
LAW = "《中华人民共和国刑法》第二百六十六条规定，诈骗公私财物，数额较大的，处三年以下有期徒刑、拘役或者管制。"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(f"地方\n• 产品\n甲县警方端掉一窝点\n{BODY}", ["menu", "menu", "title", "body"], id="labels-above-the-title"),
        pytest.param(f"甲县警方端掉一窝点\n【某某网/记者丘某/甲县报导】\n{BODY}", ["title", "byline", "body"], id="byline-of-taiwan"),
        pytest.param(f"甲县警方端掉一窝点\n6月21日\n{BODY}", ["title", "stamp", "body"], id="day-without-a-year"),
        pytest.param(f"甲县警方一周战报\n6月21日\n{BODY}\n6月23日\n{BODY[3:]}", ["title", "body", "body", "body", "body"], id="days-of-a-diary"),
        pytest.param(f"■甲县警方破获连环盗窃案，26名嫌疑人落网。通讯员提供 |\n{BODY}", ["caption", "body"], id="picture-above"),
        pytest.param(f"甲县警方端掉一窝点\n{BODY}\n图解：民警将查获的鸟笼收缴\n{BODY[3:]}", ["title", "body", "caption", "body"], id="picture-explained"),
        pytest.param(f"甲县警方端掉一窝点\n{BODY}", ["title", "body"], id="title"),
        pytest.param(f"甲县警方端掉一窝点\n（资料图）\n发案连年下降\n{BODY}", ["title", "caption", "title", "body"], id="two-titles"),
        pytest.param(f"首页>新闻>甲县\n甲县警方端掉一窝点\n{BODY}", ["menu", "title", "body"], id="menu-before-the-title"),
        pytest.param(f"{BODY}\n{BODY}", ["body", "caption"], id="no-title-and-a-repeat"),
        pytest.param(f"2人被拘！某局提醒：不传谣！\n{BODY}", ["title", "body"], id="advice-in-the-title"),
        pytest.param(f"甲县警方端掉窝点\n发布时间：2019-04-19 点击次数：358\n{BODY}", ["title", "stamp", "body"], id="stamp"),
        pytest.param(f"甲县警方端掉窝点\n2019-04-19 08:15:30 来源：某网\n{BODY}", ["title", "stamp", "body"], id="bare-stamp"),
        pytest.param(f"甲县警方端掉窝点\n编辑：小安\n{BODY}", ["title", "stamp", "body"], id="editor-at-the-top"),
        pytest.param(f"甲县警方端掉窝点\n江河晚报记者 周扬 通讯员 江公轩\n{BODY}", ["title", "byline", "body"], id="byline"),
        pytest.param(f"甲县警方端掉窝点\n{BODY}\n台公宣 苗丽", ["title", "body", "byline"], id="names-at-the-end"),
        pytest.param(f"甲县警方端掉窝点\n{BODY}\n坚持源头治理\n{BODY[3:]}", ["title", "body", "heading", "body"], id="heading"),
        pytest.param(f"甲县警方端掉窝点\n案例一：某诈骗案\n{BODY}", ["title", "heading", "body"], id="case-heading"),
        pytest.param(f"甲县警方端掉窝点\n{BODY}\n一、乙县破获赌博案\n{BODY[3:]}", ["title", "body", "heading", "body"], id="listed"),
        pytest.param(f"甲县警方端掉窝点\n{BODY}\n甲县警方端掉窝点", ["title", "body", "title"], id="title-again"),
        pytest.param(f"甲县警方端掉窝点\n{BODY}\n图为缴获的手机。 甲县公安局供图", ["title", "body", "caption"], id="caption"),
        pytest.param(f"甲县警方端掉窝点\n{BODY}\n警员检获一批仿真枪。（柳文摄）", ["title", "body", "caption"], id="a-credit-in-brackets"),
        pytest.param(f"甲县警方端掉窝点\n{BODY}\n行动中，警员检获3部电脑，逾50份履历，并冻结户口内的2万元。（柳文摄）", ["title", "body", "body"], id="a-credit-behind-a-story"),
        pytest.param(f"甲县警方端掉窝点\n{BODY}\n行动中，警员检获3部电脑。两名男子正被扣留调查。（图源：柳文）", ["title", "body", "body"], id="a-credit-behind-two-sentences"),
        pytest.param(f"甲县警方端掉窝点\n微信图片_2019.jpg\n{BODY}", ["title", "caption", "body"], id="file-name"),
        pytest.param(f"甲县警方端掉窝点\n{BODY}\n{LAW}", ["title", "body", "law"], id="law"),
        pytest.param(f"甲县警方端掉窝点\n{BODY}\n法律链接\n{LAW}", ["title", "body", "law", "law"], id="law-header"),
        pytest.param(f"甲县警方端掉窝点\n{BODY}\n相关链接：{LAW}", ["title", "body", "law"], id="law-link"),
        pytest.param(
            f"甲县警方端掉窝点\n{BODY}\n警方提醒：\n1.不要轻信陌生电话。\n2.不要转账。\n{BODY[3:]}",
            ["title", "body", "advice", "advice", "advice", "body"],
            id="advice-with-a-list",
        ),
        pytest.param(f"警情通报\n{BODY}\n甲市公安局乙分局\n2019年4月19日", ["title", "body", "signature", "signature"], id="signature"),
        pytest.param(f"警情通报\n{BODY}\n二〇二一年八月五日", ["title", "body", "signature"], id="date-alone"),
        pytest.param(f"甲县警方端掉窝点\n{BODY}\n责任编辑：王菲", ["title", "body", "tail"], id="editor"),
        pytest.param(f"甲县警方端掉窝点\n{BODY}\n上一篇：电缆安装须知", ["title", "body", "tail"], id="previous"),
        pytest.param(f"甲县警方端掉窝点\n{BODY}\n2018-07-20 第A07版：澳闻　上一篇：警方查酒驾 两日检控十四人", ["title", "body", "tail"], id="previous-behind-a-page"),
        pytest.param(f"甲县警方端掉窝点\n{BODY}\n关键词：网络赌博", ["title", "body", "tail"], id="keywords"),
        pytest.param(
            f"甲县警方端掉窝点\n{BODY}\n标签：\n昨日，乙县交警大队查处乱停的车辆，三天里共拖走...\n丙县中学的操场下月翻修，学生改在体育馆上课。\n连日来，丁县公安局民警走进集市宣传，发放传单...",
            ["title", "body", "tail", "tail", "tail", "tail"],
            id="beginnings-of-other-stories",
        ),
        pytest.param(f"甲县警方端掉窝点\n{BODY}\n昨日，乙县公安局又抓获2人，查获手机3部...\n目前，两案还在办理...", ["title", "body", "body", "body"], id="a-story-cut-off"),
        pytest.param(
            f"甲县警方端掉窝点\n{BODY}\n相关阅读\n乙市警方抓获9人\n丙市缴毒8公斤",
            ["title", "body", "tail", "tail", "tail"],
            id="other-stories",
        ),
        pytest.param(
            f"甲县警方端掉窝点\n{BODY}\n相关阅读\n乙市海关半年查获走私案31起\n某某新闻网 2024-07-05\n丙县警方发布五起案例\n某某晚报 2024-02-03\n丁县警方连破9案 涉案百万元\n某某客户端 2024-01-18",
            ["title", "body", *["tail"] * 7],
            id="other-stories-with-their-sources",
        ),
        pytest.param(
            f"甲县警方端掉窝点\n{BODY}\n相关阅读\n乙市警方抓获9人\n{BODY[3:]}{BODY}",
            ["title", "body", "tail", "tail", "body"],
            id="in-doubt-body",
        ),
        pytest.param(f"甲县警方端掉窝点\n{BODY}\n举报人王某到案后，民警又抓获3人。", ["title", "body", "body"], id="not-a-foot"),
        pytest.param(f"甲县警方端掉窝点\n{BODY}\nCopyright ©1999 某网", ["title", "body", "tail"], id="copyright"),
        pytest.param(f"甲县警方端掉窝点\n{BODY}\n民警清点缴获的假票、票版\n{BODY[3:]}", ["title", "body", "caption", "body"], id="a-scene"),
        pytest.param(f"甲县警方端掉窝点\n{BODY}\n民警又破两案\n{BODY[3:]}", ["title", "body", "heading", "body"], id="a-heading-is-no-scene"),
        pytest.param(f"甲县警方端掉窝点\n{BODY}\nIMG_0327.jpg\n赌博窝点被端\n{BODY[3:]}", ["title", "body", "caption", "caption", "body"], id="under-a-picture"),
        pytest.param(f"原标题：甲县警方端掉窝点，抓获6人\n{BODY}", ["title", "body"], id="the-former-title-alone"),
        pytest.param(f"甲县警方端掉窝点\n原标题：甲县警方端掉窝点，抓获6人\n{BODY}", ["title", "stamp", "body"], id="the-former-title-below-another"),
        pytest.param(f"甲县警方端掉窝点\n{BODY}\n原标题：甲县警方端掉窝点，抓获6人", ["title", "body", "tail"], id="the-former-title-at-the-foot"),
        pytest.param("", ["blank"], id="empty"),
        pytest.param("\n\n", ["blank", "blank", "blank"], id="blank"),
        pytest.param(BODY, ["body"], id="one-paragraph"),

        pytest.param(f"甲县警方端掉窝点\ndate 2024-11-16\n{BODY}", ["title", "stamp", "body"], id="a-date-field"),
        pytest.param(f"甲县警方端掉窝点\n第A12版：法治\n{BODY}", ["title", "stamp", "body"], id="a-page-of-a-paper"),
        pytest.param(f"甲县警方端掉窝点\n07版：平安甲县\n{BODY}", ["title", "stamp", "body"], id="a-page-by-its-number"),
        pytest.param(f"甲县警方端掉窝点\n版次：A07\n{BODY}", ["title", "stamp", "body"], id="a-page-field"),
        pytest.param(f"甲县警方端掉窝点\n平安甲县 法治频道 2024-11-16 content_12345.html 第3版\n{BODY}", ["title", "stamp", "body"], id="the-address-of-the-page"),
        pytest.param(f"甲县警方端掉窝点\n{BODY}\n三亚启用新的邮轮码头\n一季度旅客发送量突破千万\n版权声明：转载请注明出处", ["title", "body", "tail", "tail", "tail"], id="headlines-of-others-above-the-foot"),
        pytest.param(f"甲县警方端掉窝点\n{BODY}\n抓获嫌疑人9名\n缴获手机3部\n版权声明：转载请注明出处", ["title", "body", "body", "body", "tail"], id="results-in-short-lines-above-the-foot"),
        pytest.param(f"长风网|长风网络电视台|网站地图\n客服设为首页\n长风网 > 新闻台 > 甲省 >\n甲县警方端掉窝点\n{BODY}", ["menu", "menu", "menu", "title", "body"], id="menus-above-the-title"),
        pytest.param(f"甲县警方端掉窝点\n民警清点查获的快艇和香烟。民警清点查获的快艇和香烟。\n{BODY}", ["title", "caption", "body"], id="a-picture-called-twice"),
        pytest.param(f"甲县警方端掉窝点\n第3版假币现身乡镇\n{BODY}", ["title", "title", "body"], id="a-headline-that-begins-like-a-page"),
        pytest.param(f"甲县警方端掉窝点\n{BODY}\n图说：民警清点缴获的手机。", ["title", "body", "caption"], id="a-picture-told"),
        pytest.param(f"甲县警方端掉窝点\n{BODY}\n民警看图说案，抓获2人。", ["title", "body", "body"], id="told-by-pictures"),
    ],
)
def test_zones(text: str, expected: list[str]) -> None:
    assert zones_of(text) == expected


@pytest.mark.parametrize(
    ("line", "mark"),
    [
        pytest.param("案例一：甲县公安局破获诈骗案，抓获3人。", "案例一", id="case"),
        pytest.param("案例3 甲县公安局破获诈骗案，抓获3人。", "案例一", id="case-number"),
        pytest.param("二、甲县公安局破获诈骗案，抓获3人。", "一、", id="chinese"),
        pytest.param("（三）甲县公安局破获诈骗案，抓获3人。", "(1)", id="bracket"),
        pytest.param("②甲县公安局破获诈骗案，抓获3人。", "(1)", id="circled"),
        pytest.param("1.甲县公安局破获诈骗案，抓获3人。", "1.", id="arabic"),
        pytest.param("1.5公斤冰毒被查获，抓获3人。", None, id="a-number"),
        pytest.param("◆甲县公安局破获诈骗案，抓获3人。", "◆", id="bullet"),
        pytest.param("【甲县】甲县公安局破获诈骗案，抓获3人。", "【】", id="titled"),
        pytest.param("【本报讯】甲县公安局破获诈骗案，抓获3人。", None, id="dateline"),
        pytest.param("甲县公安局破获诈骗案，抓获3人。", None, id="none"),
    ],
)
def test_marks(line: str, mark: str | None) -> None:
    assert structure(line).lines[0].mark == mark


def test_titles_counted_without_a_mark_have_one() -> None:
    text = f"本县动态\n{BODY}\n1 替人收款\n柏某出借账户，收款62万元，后被民警抓获。\n2 “跑分”洗钱\n龙某等4人提供银行卡12张，已被刑事拘留。"
    assert [line.mark for line in structure(text).lines] == [None, None, "1 ", None, "1 ", None]
    assert [line.mark for line in structure(text.replace("2 ", "5 ")).lines] == [None] * 6


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("抓获3人。缴获手机5部。", [("抓获3人。", "body"), ("缴获手机5部。", "body")], id="two"),
        pytest.param("甲说：“别动。”随后抓获3人！", [("甲说：“别动。”", "body"), ("随后抓获3人！", "body")], id="quoted-stop"),
        pytest.param("自称“你是谁？”、“别动！”的3人被抓", [("自称“你是谁？”、“别动！”的3人被抓", "body")], id="quotes-in-a-list"),
        pytest.param("甲警方抓3人；乙警方抓5人。", [("甲警方抓3人；乙警方抓5人。", "body")], id="semicolon"),
        pytest.param(
            "图为被抓获的嫌疑人。 甲县公安局供图3月9日21时，民警抓获3人。",
            [("图为被抓获的嫌疑人。", "caption"), ("甲县公安局供图", "caption"), ("3月9日21时，民警抓获3人。", "body")],
            id="glued-caption",
        ),
        pytest.param(f"{BODY}{LAW}", [(BODY, "body"), (LAW, "law")], id="law-in-the-line"),
        pytest.param(
            f"{BODY}警方提醒，不要轻信。不要转账。",
            [(BODY, "body"), ("警方提醒，不要轻信。", "advice"), ("不要转账。", "advice")],
            id="advice-to-the-end",
        ),
        pytest.param(
            "警方提醒，勿买假烟。目前，涉案的王某已被刑拘。".join(["抓获3人。", ""]),
            [("抓获3人。", "body"), ("警方提醒，勿买假烟。", "advice"), ("目前，涉案的王某已被刑拘。", "body")],
            id="a-fact-after-advice",
        ),
        pytest.param(
            "根据《治安管理处罚法》第25条规定，严某被依法行政拘留7日。",
            [("根据《治安管理处罚法》第25条规定，严某被依法行政拘留7日。", "body")],
            id="a-sentence-passed-is-a-fact",
        ),
    ],
)
def test_sentences(text: str, expected: list[tuple[str, str]]) -> None:
    found = structure(text).sentences
    assert [(text[s.start : s.end], s.zone) for s in found] == expected


def test_title_range() -> None:
    text = f"首页>新闻\n甲县警方端掉窝点\n{BODY}"
    title = structure(text).title
    assert title is not None
    assert text[slice(*title)] == "甲县警方端掉窝点"


def test_a_former_title_begins_behind_its_label() -> None:
    text = f"原标题：甲县警方端掉窝点\n{BODY}"
    title = structure(text).title
    assert title is not None
    assert text[slice(*title)] == "甲县警方端掉窝点"


@given(st.lists(st.one_of(st.sampled_from([BODY, LAW, "相关阅读", "警方提醒：", "图为某供图5月", "2019年4月19日", "。”"]), st.text(max_size=30))).map("\n".join))
def test_lines_and_sentences_tile_the_text(text: str) -> None:
    found = structure(text)
    assert "\n".join(text[line.start : line.end] for line in found.lines) == text
    last = 0
    for sentence in found.sentences:
        line = found.lines[sentence.line]
        assert line.start <= sentence.start < sentence.end <= line.end
        assert sentence.start >= last
        last = sentence.end
    kept = "".join(text[s.start : s.end] for s in found.sentences)
    assert kept.replace(" ", "") == "".join(text[x.start : x.end] for x in found.lines if x.zone != "blank").replace(" ", "")


@pytest.mark.parametrize("piece", ["。", "（", "“", "1", "某", "图为", "供图", "处", "《", ">", "案例一", "警方提醒", "[", "a."], ids=ascii)
def test_a_hostile_megabyte_is_divided_in_linear_time(piece: str, linear: Linear) -> None:
    linear(lambda size: partial(structure, (piece * size)[:size]), 1_000_000)
