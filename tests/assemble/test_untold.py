"""Incidents in which nobody is counted and nothing is taken: which are records all the same, and which words are none."""

from datetime import date

import pytest

from caseextract import Extractor

EXTRACTOR = Extractor()
TOTALS = "今年以来，青河县公安局共破获电信网络诈骗案件86起，抓获犯罪嫌疑人131名，止付资金420万元。\n"


def _cases(text: str) -> list[str]:
    bulletin = EXTRACTOR.extract(text, published=date(2024, 9, 20))
    return [c.kind for c in bulletin.cases if c.kind == "case"]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("9月3日，一名面馆老板在短视频里看到代购茶叶的广告，付了定金又付运费，共被骗27600元，这才报警。", id="a-loss-on-a-day"),
        pytest.param("二、受害人祁某接到自称航空公司的来电，按对方要求共享屏幕，卡里的18300元随即被转走。", id="a-loss-of-somebody-named"),
        pytest.param("9月5日，一名幼儿园老师收到“园长”的好友请求，请她代付2.6万元。付款后给园长打电话核实，方知被骗。", id="paid-and-found-out"),
        pytest.param("9月4日夜里，一名大二学生为买球票给“黄牛”连转四笔，后两笔共3900元已被止付。", id="money-stopped"),
        pytest.param("9月6日上午，一位大娘急着汇13万元给“外甥的上司”。民警赶到后打通了外甥的电话，13万元一分没少。", id="money-kept"),
        pytest.param("9月7日21时许，白石县公安局交警大队在城北设卡，拦下一辆轿车，司机吹气结果为46mg/100ml。", id="a-test"),
        pytest.param("③郇某江，男，51岁，9月8日19:20驾驶摩托车被查，血液酒精含量为每百毫升143毫克。", id="a-test-of-somebody-named"),
        pytest.param("9月9日，禾田镇的贺某在禁渔区下地笼三只，罚款800元。", id="a-fine"),
        pytest.param("某商贸公司经理项某把货款210万元打入个人账户，已被法院一审判处有期徒刑五年。", id="a-sentence"),
        pytest.param("9月10日7时许，白石县公安局接到报警，城西早市有人挥刀伤人，致2人受伤，凶手已被带走。", id="people-hurt"),
        pytest.param("9月10日，我县发生一起故意杀人案，造成1人死亡。经查，郇某有重大作案嫌疑，现已潜逃。", id="one-who-is-wanted"),
    ],
)
def test_a_record(text: str) -> None:
    assert _cases(text) == ["case"]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("“您的会员每月将自动扣费600元……”今天，民警就来拆一拆这种套路。如不慎被骗，请立即拨打110报警。", id="advice"),
        pytest.param("9月11日，白石县公安局柳林派出所在集市上摆摊宣传。“这种电话是不是骗人的？”卖菜的苗大娘问。民警讲一样，学一样骗子的口气。", id="a-stall"),
        pytest.param("9月12日，白石县公安局给从警三十年的民警颁发纪念章。78岁的邬奶奶说，有一回她差点把钱汇给骗子，是老民警劝住的。", id="a-portrait"),
        pytest.param("昨天上午，柳林派出所门前摆起长桌，教街坊选锁。民警说，现金超过3000元别放家里，如果家中被盗，先打110。", id="a-demonstration"),
    ],
)
def test_no_record(text: str) -> None:
    assert _cases(text) == []


def test_beside_totals() -> None:
    text = TOTALS + "9月3日，会计严某收到“老板”的信息，先后汇出9.4万元，报警时已有6.1万元被冻结。"
    assert _cases(text) == ["case"]
