"""Several stories in one text, each of another place: what opens the next one; c is a case, s the totals."""

from datetime import date

import pytest

from caseextract import Extractor

EXTRACTOR = Extractor()
TOTALS = "今年以来，江苏省公安厅共组织破获各类案件1860起，抓获犯罪嫌疑人2731名。"
DEN = "无锡市公安局滨湖分局捣毁一个制售假烟的窝点，抓获犯罪嫌疑人9名，查扣卷烟机2台。"
SAME = "近日，滨湖分局在一处小区抓获盗窃嫌疑人4名，追回电动车12辆。"
GANG = "岳阳市公安局网安支队打掉一个引流团伙，抓获嫌疑人16名，扣押手机60部。"


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        pytest.param("案例一\n" + DEN + "\n警方提醒：购买卷烟请到有证的商店。\n案例二\n" + SAME, "cc", id="the-next-item-ends-the-advice"),
        pytest.param("案例一\n" + DEN + "\n警方提醒：\n1．不轻信低价烟。\n2．发现线索请举报。", "c", id="items-of-the-advice-itself"),
        pytest.param("1．滨湖警方端掉假烟窝点\n" + DEN + "\n2．四人偷车落网\n" + SAME, "cc", id="the-first-item-is-no-title"),
        pytest.param("本报讯（记者 张红）5月2日，" + DEN + "\n目前，9人已被刑事拘留。\n三湘晚报6月1日讯（记者 李蓝）5月30日，一名男子在车站被民警抓获，缴获手机3部。", "cc", id="a-dateline-of-its-own"),
        pytest.param("本报讯（记者 张红）5月2日，" + DEN + "\n5月1日，滨湖分局接到举报，称有人夜间运烟。目前，9人已被刑事拘留。", "c", id="the-day-of-a-dateline-begins-no-row"),
        pytest.param(
            DEN + "目前，9人已被刑事拘留。\n6月7日上午，岳阳市公安局平江县局接到报警，称一家商店夜里失窃。\n店主介绍，卷帘门被撬开。\n6月9日，民警将嫌疑人邱某抓获，追回现金2万元。",
            "cc", id="a-story-whose-outcome-stands-further-down",
        ),
        pytest.param(
            DEN + "\n6月7日上午，滨湖分局接到报警，称一家烟店失窃。\n6月9日，民警将嫌疑人邱某抓获，查获卷烟20条。", "c", id="the-story-behind-its-lead",
        ),
        pytest.param(TOTALS + "例如，" + DEN + "为深入打击网络犯罪，近日，" + GANG, "scc", id="led-by-a-body-behind-a-clause"),
        pytest.param("近日，" + DEN + "目前，9人已被刑事拘留。日前，" + GANG, "cc", id="another-city-behind-a-closed-case"),
        pytest.param("近日，" + DEN + "根据其供述，岳阳市公安局协查抓获上家2名。", "c", id="another-city-that-points-back"),
        pytest.param("近日，" + DEN + "岳阳市公安局还抓获驾车逃离的嫌疑人2名。", "c", id="another-city-takes-more-of-them"),
        pytest.param(
            "一周警情\n" + DEN + "\n目前，9人已被刑事拘留。\n男子借问路抢走项链\n6月3日晚，家住平江的余女士遭人抢夺。次日，警方将邱某抓获。", "cc", id="under-a-heading-of-its-own",
        ),
        pytest.param(
            "“茶叶铺”里的假发票\n6月12日，青河市看守所，四十出头的骆某坐在铁窗后面。\n1.号码打架的发票\n去年9月4日，青河市公安局经侦支队接到线索，37份发票的号码互相重复。\n"
            "2.侦查员开茶铺\n他们注意到骆某的铺子每晚亮灯，又顺着快递单找到批发商盛某。\n3.两头一起收\n2月19日晚，民警在城东抓获骆某等5人，查获假发票198万份，另一路民警抓获盛某等3人。\n"
            "4.一张假票的账\n骆某交代，她印好的假发票批给盛某，价钱翻了几十倍。目前，骆某、盛某等7人已被批准逮捕。", "c", id="chapters-of-one-story",
        ),
        pytest.param(
            "1.夜半撬门\n5月2日，青河县公安局接到报警，烟店失窃。民警抓获骆某，查获卷烟20条。\n2.车里的秘密\n5月9日，民警截停一辆货车，抓获盛某，查获冰毒300克。\n3.借来的身份\n5月20日，民警抓获柏某，扣押银行卡40张。",
            "ccc", id="chapters-of-several-stories",
        ),
        pytest.param(
            "今年以来，天水市公安局共破获电诈案件372起，抓获犯罪嫌疑人318名。\n上下贯通 多警联动 麦积分局破获充电宝电信网络诈骗案\n今年4月，天水市发生多起投资骗局，5月6日，民警抓获犯罪嫌疑人17名，扣押手机42部。", "sc", id="a-heading-with-a-body-above-a-story",
        ),
        pytest.param("- Combate ao Crime\n青河警方抓获三人\n5月2日，青河县公安局抓获3人，缴获药丸240粒。", "c", id="menus-in-another-language"),

        pytest.param("民警抓获3人。\n缴获手机5部。\n青河晚报讯（记者 丘红）白石县公安局5月2日抓获3人，扣押电脑2台。", "c", id="short-lines-above-the-first-dateline"),
        pytest.param("民警清点手机5部。\n白石县公安局抓获3人\n白石晚报讯（记者 丘红）白石县公安局5月2日抓获3人，扣押电脑2台。", "c", id="a-picture-and-a-headline-above-it"),
        pytest.param(
            "5月2日，青河县公安局抓获柏某等3人，并在城南一间出租屋内缴获手机5部，另有2名同伙翻墙逃走，民警正在全力追捕当中，目前3人已被刑事拘留，案件还在进一步办理。\n"
            "其余2人后来也已归案。\n青河晚报讯（记者 丘红）5月7日，青河县公安局抓获4人，扣押电脑2台。",
            "cc", id="a-story-above-it",
        ),
    ],
)  # fmt: skip
def test_stories(text: str, kinds: str) -> None:
    assert "".join(case.kind[0] for case in EXTRACTOR.extract(text, published=date(2024, 6, 20)).cases) == kinds


def test_whose_the_body_of_a_heading_is() -> None:
    text = (
        "今年以来，天水市公安局共破获电诈案件372起，抓获犯罪嫌疑人318名。\n上下贯通 多警联动 麦积分局破获充电宝电信网络诈骗案\n"
        "今年4月，天水市发生多起投资骗局，5月6日，民警抓获犯罪嫌疑人17名，扣押手机42部。"
    )
    cases = EXTRACTOR.extract(text, published=date(2020, 8, 28)).cases
    assert {case.kind: [u.name for u in case.units] for case in cases} == {"summary": ["天水市公安局"], "case": ["麦积分局"]}
