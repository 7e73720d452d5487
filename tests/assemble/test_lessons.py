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
        pytest.param("6月18日，青河县公安局召开夏季行动推进会。会议要求，紧盯夜市、河堤，严打寻衅滋事、电信诈骗，不让市民的钱再被骗走，去年被骗走的钱达860万元。", id="a-meeting"),
        pytest.param("青河县公安局向社会征集涉黑涉恶线索。\n一、范围：强占客源、收取“看场费”的线索；\n二、办法：可到城关派出所当面举报；\n三、线索查实的，奖励3000元至8万元。", id="clues-asked-for"),
        pytest.param("端午将至，昨日青河县公安局指挥中心发出出行安全提醒。取钱时先摸一摸插卡口，一次取5万元以上的可请保安陪同，常有人转账被骗3万元。中奖先交税的都是骗子，有人被骗几千元还嫌丢人。", id="advice"),
    ],
)
def test_no_case(text: str) -> None:
    assert kinds(text) == []


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("6月12日，青河县公安局城关派出所民警走进中学讲防骗。6月3日，该所曾打掉一个诈骗团伙，抓获9人。", id="a-lesson-and-a-gang"),
        pytest.param("6月12日，青河县公安局城关派出所在宣传日上接到柏女士报警，民警赶到银行劝阻，避免损失12万元。", id="a-day-of-publicity-and-money-saved"),
    ],
)
def test_a_case_beside_a_lesson(text: str) -> None:
    assert kinds(text)[:1] == ["case"]
