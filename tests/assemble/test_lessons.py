"""What teaches, advises, asks for clues or reports a meeting is no case; what tells of one beside it is."""

from datetime import date

import pytest

from caseextract import Extractor

EXTRACTOR = Extractor()


def kinds(text: str) -> list[str]:
    return [record.kind for record in EXTRACTOR.extract(text, published=date(2024, 6, 20)).cases]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("6月12日，青河县公安局城关派出所民警走进中学讲防骗。课上，民警说起身边的例子：有人扫码领皮肤，被转走2600元；有人刷单，搭进去8000元。", id="a-lesson"),
        pytest.param("一文看懂帮信罪。先看一道题：小柏出借银行卡，收了300元，卡里走了15万元被骗的钱。小柏犯法吗？遇事请向保卫处或派出所反映。青河县公安局", id="a-quiz"),
        pytest.param("青河交警送上安全提示：一、预计车流9万辆次；二、省道青河段去年发生亡人事故4起，请减速慢行；三、全市将设检查点36处。", id="hints-for-a-feast"),
        pytest.param("青河县公安局关于收缴非法枪爆物品的通告\n为保障安全，现通告如下：\n一、凡非法持有猎枪、气枪、炸药的，必须在7月31日前上交。\n二、举报查获军用枪支1支，奖励5000元；举报查获制枪窝点1个，奖励1万元。\n三、本通告自发布之日起施行。\n青河县公安局", id="a-decree"),
        pytest.param("民警普法：打个比方，张某从李某处低价进了500盒没有厂名的药，每盒9元，转手卖给同事王某，就要立案追究。消费者可要求赔偿，不足1000元的按1000元算。青河县公安局食药环侦大队提醒您。", id="a-case-made-up"),
        pytest.param("青河市公安局日前发出通知，要求各地严打制售假劣月饼。通知要求，对跨市的团伙案件要提级侦办，力争年底前再破获一批大要案。", id="an-order"),
        pytest.param("6月18日，青河县公安局召开夏季行动推进会。会议要求，紧盯夜市、河堤，严打寻衅滋事、电信诈骗，不让市民的钱再被骗走，去年被骗走的钱达860万元。", id="a-meeting"),
        pytest.param("6月11日上午，青河县公安局接报后赶到车站，将4名歹徒制服，搜出雷管9枚。这并非真实警情，而是该局反恐演练里的一个科目。", id="a-drill"),
        pytest.param("6月11日，青河县公安局民警将2名歹徒制服，缴获砍刀5把。以上一幕，是该局处突演习的场景。", id="a-scene-of-a-drill"),
        pytest.param("青河县公安局向社会征集涉黑涉恶线索。\n一、范围：强占客源、收取“看场费”的线索；\n二、办法：可到城关派出所当面举报；\n三、线索查实的，奖励3000元至8万元。", id="clues-asked-for"),
        pytest.param("6月2日上午，柏女士到青河县公安局城关派出所报警，她把装有6700元现金的布袋忘在了三轮车上。民警查看路口监控，当天下午把布袋和6700元交还失主柏女士。", id="left-in-a-tricycle"),
        pytest.param("6月9日20时许，青河县公安局河口派出所接到柏某报警，他家26头山羊走失了。民警连夜沿河滩寻找，次日清晨找到26头山羊。", id="goats-astray"),
        pytest.param("6月5日傍晚，青河县公安局城关派出所接到报警，一名女子站在桥栏外要轻生。民警丁某抱住女子，将她交给家属柏某。", id="somebody-on-a-bridge"),
        pytest.param("青河县公安局关于端午期间交通管制的通告\n6月21日8时至22时，禁止货车驶入滨河路。违反本通告规定的，由交警大队处罚款200元，记3分。", id="roads-closed"),
        pytest.param("端午将至，昨日青河县公安局指挥中心发出出行安全提醒。取钱时先摸一摸插卡口，一次取5万元以上的可请保安陪同，常有人转账被骗3万元。中奖先交税的都是骗子，有人被骗几千元还嫌丢人。", id="advice"),
    ],
)
def test_no_case(text: str) -> None:
    assert kinds(text) == []


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("6月12日，青河县公安局城关派出所民警走进中学讲防骗。6月3日，该所曾打掉一个诈骗团伙，抓获9人。", id="a-lesson-and-a-gang"),
        pytest.param("6月12日，青河县公安局城关派出所普法时讲到一起旧案：去年抓获丁某，缴获猎枪1支。", id="a-lesson-and-a-man-caught"),
        pytest.param("6月2日，柏女士到青河县公安局城关派出所报警，她落在车里的手机被人拿走。民警找到捡到手机后卖掉的丁某，丁某因涉嫌盗窃被行政拘留，手机发还失主。", id="a-thing-left-and-taken"),
        pytest.param("6月12日，青河县公安局城关派出所在宣传日上接到柏女士报警，民警赶到银行劝阻，避免损失12万元。", id="a-day-of-publicity-and-money-saved"),
    ],
)
def test_a_case_beside_a_lesson(text: str) -> None:
    assert kinds(text)[:1] == ["case"]
