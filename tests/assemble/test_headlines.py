"""What a headline only hints at, where the body tells it."""

import pytest

from caseextract import Extractor

EXTRACTOR = Extractor()
BODY = "5月3日，青河县公安局捣毁赌博窝点3处，抓获45人，查获冰毒2公斤，市价约1亿2千万元。"


@pytest.mark.parametrize(
    ("headline", "busts", "amounts"),
    [
        pytest.param("青河警方端掉多个赌窝", ["3"], ["120000000"], id="several-dens"),
        pytest.param("青河警方查获毒品 市价上亿", ["3"], ["120000000"], id="a-hundred-million-and-more"),
        pytest.param("青河警方查获毒品 市价数千万元", ["3"], ["None", "120000000"], id="another-sum"),
        pytest.param("青河警方打掉多个团伙", ["3"], ["120000000"], id="several-gangs-are-no-number"),
        pytest.param("青河警方打掉2个团伙", ["2", "3"], ["120000000"], id="another-kind"),
    ],
)
def test_vague_headline(headline: str, busts: list[str], amounts: list[str]) -> None:
    case = EXTRACTOR.extract(f"{headline}\n{BODY}").cases[0]
    assert [str(b.count.value) for b in case.busts] == busts
    assert [str(a.value) for a in case.amounts] == amounts


@pytest.mark.parametrize(
    ("headline", "body", "wanted"),
    [
        pytest.param("青河警方端赌窝 拘31人", "抓获赌客45人，其中31人已被行政拘留。", {"caught 45", "administrative_detention 31"}, id="the-detention"),
        pytest.param("青河盗窃团伙覆灭 拘31人", "打掉一个35人的盗窃团伙，其中31人已被刑事拘留。", {"criminal_detention 31"}, id="nobody-else-told"),
        pytest.param("青河警方扫赌 拘2700人", "三个月来抓获赌客2743人。", {"caught 2743"}, id="with-its-last-figures-left-out"),
        pytest.param("青河警方扫赌 拘2690人", "三个月来抓获赌客2743人。", {"caught 2690", "caught 2743"}, id="another-number"),
        pytest.param("青河警方端赌窝 拘逾30人", "抓获赌客45人，其中31人已被刑事拘留。", {"caught 45", "criminal_detention 31"}, id="roundly"),
        pytest.param("青河警方端赌窝 拘45人", "抓获赌客45人，其中31人已被刑事拘留。", {"caught 45", "criminal_detention 31"}, id="those-caught"),
        pytest.param("青河警方端赌窝 拘60人", "抓获赌客45人，其中31人已被刑事拘留。", {"caught 60", "caught 45", "criminal_detention 31"}, id="another-number"),
        pytest.param("青河警方端赌窝 抓获31人", "抓获赌客45人，其中31人已被刑事拘留。", {"caught 31", "caught 45", "criminal_detention 31"}, id="said-in-full"),
    ],
)
def test_whom_a_headline_holds(headline: str, body: str, wanted: set[str]) -> None:
    case = EXTRACTOR.extract(f"{headline}\n5月3日，青河县公安局{body}").cases[0]
    assert {f"{a.action} {a.count.value}" for a in case.arrests} == wanted


def test_what_was_stopped_is_not_what_was_lost() -> None:
    text = "青河男子网恋被骗数百万元\n5月3日，青河县公安局接到王某报警，称其网恋被骗。民警及时止付200万元，抓获嫌疑人2名。"
    assert sorted(str(a.role) for a in EXTRACTOR.extract(text).cases[0].amounts) == ["loss", "stop_payment"]


def test_what_a_headline_calls_a_loss_is_one() -> None:
    text = "女子网恋被骗210万 警方抓获4人\n金女士陆续向对方转账共计210万元，报警后青河县公安局抓获4人。"
    assert [(a.role, str(a.value)) for a in EXTRACTOR.extract(text).cases[0].amounts] == [("loss", "2100000")]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param("司警截获三百一十多万现金\n澳门司警昨日拘捕两人，扣押共三百一十多万港元现金。", ["seized_cash HKD"], id="a-headline-without-the-currency"),
        pytest.param("青河县公安局抓获两人，扣押三百一十多万元现金、三百一十多万港元现金。", ["seized_cash CNY", "seized_cash HKD"], id="two-sums-of-two-currencies"),
        pytest.param("澳门司警拘捕十人，涉款二千一百四十六万港元。该团伙兑换金额达二千一百四十六万港元。", ["involved HKD"], id="the-same-money-by-another-word"),
        pytest.param("澳门司警拘捕十人，涉款二千一百四十六万港元。该团伙兑换金额达三千万港元。", ["involved HKD", "turnover HKD"], id="other-money"),
    ],
)
def test_one_sum_is_told_once(text: str, wanted: list[str]) -> None:
    assert [f"{a.role} {a.currency}" for a in EXTRACTOR.extract(text).cases[0].amounts] == wanted
