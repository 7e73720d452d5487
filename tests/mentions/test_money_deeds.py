"""Sums told by what was done with them: one construction, one id, one assertion of meaning."""

from collections.abc import Callable
from functools import partial

import pytest

from caseextract import Extractor
from caseextract.models import Document

Linear = Callable[[Callable[[int], Callable[[], object]], int], None]
EXTRACTOR = Extractor()


def told(text: str) -> list[tuple[str, str]]:
    """(role, sum) of every sum of a text, in its order; a range as low-high."""
    facts = EXTRACTOR.analyse(Document(text)).facts.amounts
    return [(f.role, str(f.count.value) if f.count.value is not None else f"{f.count.lower}-{f.count.upper}") for f in facts]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param("拦下偷渡人员21人；破获走私案件7起，案值160万元。", [("involved", "1600000")], id="a-case-value-behind-people-stopped"),
        pytest.param("劝阻群众21人，涉及金额160万元。", [("prevented_loss", "1600000")], id="what-those-warned-would-have-lost"),
        pytest.param("他开出一张43万元的支票，又逼对方写下一张9万元的欠条。", [("other", "430000"), ("other", "90000")], id="made-out-on-paper"),
        pytest.param("一张卡卖300元。", [("price", "300")], id="a-card-has-a-price"),
        pytest.param("男子卷走一件7600元的皮衣。", [("goods_value", "7600")], id="what-one-thing-was-worth"),
        pytest.param("次日，民警在同伙家中再缴毒资3.1万元。", [("seized_cash", "31000")], id="seized-once-more"),
        pytest.param("对方要求再缴纳3.1万元。", [], id="asked-once-more"),
        pytest.param("“惠农补贴”案的赃款已追回21万余元。", [("recovered", "210000")], id="recovered-in-a-case-of-subsidies"),
        pytest.param("该市发放补贴21万余元。", [], id="a-subsidy"),
        pytest.param("她被自称“老战友”的人骗去6万元。", [("loss", "60000")], id="by-one-who-called-himself-so"),
        pytest.param("他自称有资金6万元。", [], id="what-one-calls-his-own"),
        pytest.param("挂在车把上的布包被人拎走，包里有货款2700元。", [("loss", "2700")], id="money-for-goods-in-a-stolen-bag"),
        pytest.param("双肩包不见了，里面有相机和新学期的学费2700元。", [("loss", "2700")], id="fees-in-a-stolen-bag"),
        pytest.param("他打开包，包里有货款2700元。", [("other", "2700")], id="money-for-goods-in-a-bag"),
        pytest.param("小偷搬走了装着8万元的保险柜。", [("loss", "80000")], id="gone-with-the-safe"),
        pytest.param("睡醒后，内兜里的3900元没有了。", [("loss", "3900")], id="no-more-there"),
        pytest.param("这家公司两年里收了130名老人的钱，共计760余万元。", [("involved", "7600000")], id="money-collected-from-many"),
        pytest.param("他收了三名司机的定金，一共4.5万元。", [("payment", "45000")], id="deposits-of-three"),
        pytest.param("三年间向640人吸款3200余万元。", [("involved", "32000000")], id="money-drawn-in"),
        pytest.param("卖出的货款有210余万元，分五个账户打出去的钱有47万元。", [("involved", "2100000"), ("payment", "470000")], id="money-by-what-was-done-with-it"),
        pytest.param("加油站短斤少两，多收油款12.6万元。", [("illegal_gain", "126000")], id="charged-too-much"),
        pytest.param("“总经理”要他往新账户付货款16.5万元。", [("payment", "165000")], id="money-for-goods-paid"),
        pytest.param("婆婆拿出毕生积蓄86万元。", [("payment", "860000")], id="life-savings-handed-over"),
        pytest.param("警方冻住账户60多个，账面余额约430万元。", [("frozen", "4300000")], id="what-frozen-accounts-hold"),
        pytest.param("全案牵涉信息700余万条、资金140余万元。", [("involved", "1400000")], id="involved-in-a-list"),
        pytest.param("见面劝阻2100人，直接保住的钱有760万元。", [("prevented_loss", "7600000")], id="money-that-was-kept"),
        pytest.param("警方清查不法金流达9亿元。", [("turnover", "900000000")], id="currents-of-money"),
        pytest.param("近8万元的赃物都被变卖。", [("goods_value", "80000")], id="what-loot-was-worth"),
        pytest.param("向60名老人推销床位，总额210万元；罚金总额30万元；骗走的总数超过90万元。", [("involved", "2100000"), ("fine", "300000"), ("loss", "900000")], id="what-a-total-is-of"),
        pytest.param("周某已拿回2.4万元，另外1.1万元追了回来。", [("returned", "24000"), ("recovered", "11000")], id="got-back"),
        pytest.param("头几单连本带利拿回1260元。", [], id="bait-got-back"),
        pytest.param("有人出七百块钱雇他拉货，他出了900元找人望风。", [("payment", "700"), ("payment", "900")], id="offered-for-a-deed"),
        pytest.param("船长坦承以60万元受雇。", [("payment", "600000")], id="hired-for"),
        pytest.param("他给了她一百二十块钱。", [("payment", "120")], id="given-to-her"),
        pytest.param("三人抢了一名司机的手机和1300元钱。", [("loss", "1300")], id="robbed-of-a-phone-and-money"),
        pytest.param("卖出假配件3万件，收款52万元。", [("illegal_gain", "520000")], id="took-in"),
        pytest.param("一个账号半年进出就有七千多万元。", [("turnover", "70000000")], id="in-and-out"),
        pytest.param("赌资不多，一共2650元，全部收缴。", [("seized_cash", "2650")], id="in-all-behind-its-noun"),
        pytest.param("老人把最后一笔二万七千元转了出去，又把攒的1.6万元全掏了。", [("payment", "27000"), ("payment", "16000")], id="parted-with"),
        pytest.param("柜员把260万元储蓄款分九笔转走。", [("loss", "2600000")], id="carried-away"),
        pytest.param("民警把追回来的5300元交到老人手上。", [("recovered", "5300")], id="brought-back-and-handed-over"),
        pytest.param("她正要把8万元转给“客服”，民警赶到后将她劝住。", [("prevented_loss", "80000")], id="about-to-pay"),
        pytest.param("她正要出门，想起已把8万元转给“客服”。", [("payment", "80000")], id="paid-already"),
        pytest.param("工地26万元工资款失窃。", [("loss", "260000")], id="wages-stolen"),
        pytest.param("他骗取银行消费贷21万元，又骗取理赔款9万元。", [("loss", "210000"), ("loss", "90000")], id="loans-and-claims-by-fraud"),
        pytest.param("两人各以30万元及20万元交保。", [("other", "300000"), ("other", "200000")], id="bail-of-two"),
        pytest.param("代履行费用29万元，修车费用800元；他支付费用3万元。", [("other", "290000"), ("other", "800"), ("payment", "30000")], id="costs"),
        pytest.param("逃漏关税约310万元，偷逃税款640余万元，市值约90万元，应课税值约60万元。", [("other", "3100000"), ("other", "6400000"), ("goods_value", "900000"), ("goods_value", "600000")], id="taxes"),
        pytest.param("查封价值约520万元的砂场，冻结价值260万元的资产。", [("goods_value", "5200000"), ("frozen", "2600000")], id="sealed-and-frozen"),
        pytest.param("她被骗走的7.4万元，民警帮着追回来了。", [("loss", "74000"), ("recovered", "74000")], id="brought-back-by-officers"),
        pytest.param("两人各获发6000元定额罚款通知书。", [("fine", "6000")], id="a-fixed-penalty"),
        pytest.param("他正要从婆婆手上接过9万元，民警上前制止。", [("prevented_loss", "90000")], id="about-to-take"),
        pytest.param("事主信以为真，将5.2万元转入对方账户。", [("loss", "52000")], id="paid-in-good-faith"),
        pytest.param("她往平台充值8.1万元，提现时页面打不开。", [("loss", "81000")], id="paid-and-never-got-back"),
        pytest.param("据他交代，上家付给他8100元，他再转给同伙900元。", [("payment", "8100"), ("payment", "900")], id="paid-among-suspects"),
        pytest.param("事主向财务公司借款8万元。", [("payment", "80000")], id="borrowed"),
        pytest.param("群众举报有奖，最高10万元，到目前发放奖金53万元。", [("reward", "530000")], id="rewards-so-far"),
        pytest.param("购物卡冻了31万元。", [("frozen", "310000")], id="cards-frozen"),
        pytest.param("他每领5万元可抽1千元。", [("illegal_gain", "1000")], id="so-much-of-each"),
        pytest.param("蛇头每人收取1.2万元报酬。", [("payment", "12000")], id="a-fee-of-each"),
        pytest.param("检获抽水记录簿两本和现金六千元。", [("seized_cash", "6000")], id="records-of-a-cut"),
        pytest.param("对方掳走女童后开口要12万元。", [("other", "120000")], id="asked-for-a-child"),
        pytest.param("摊主张口要120元。", [("price", "120")], id="asked-for-goods"),
        pytest.param("他花8000块买了设备，查获海洛因87块。", [("payment", "8000")], id="pieces-of-money"),
        pytest.param("替他人累计套现1.4亿余元。", [("turnover", "140000000")], id="cashed-for-others"),
        pytest.param("男子分兩次轉帳二十五萬元。", [("payment", "250000")], id="transferred-in-traditional-script"),
        pytest.param("查证虚开金额6.2亿元；假币类破案4宗。", [("involved", "620000000")], id="next-to-another-kind-of-case"),
        pytest.param("举报村民领到奖金4000元，另一人领回三百元举报奖励，老汉获奖六百元。", [("reward", "4000"), ("reward", "300"), ("reward", "600")], id="rewards-handed-out"),
        pytest.param("他们堵住厂门要3万元，骗走货款17万元的魏某堵在家中。", [("loss", "170000")], id="blocked-and-cornered"),
        pytest.param("为要回5万元赌债，他锁住对方；民警为群众讨回工钱5万元。", [("recovered", "50000")], id="claimed-and-got"),
        pytest.param("发案减少160件，财损减少8亿元。", [], id="how-losses-have-fallen"),
        pytest.param("为群众减少损失8亿元。", [("prevented_loss", "800000000")], id="losses-that-were-averted"),
        pytest.param("破案260起，其中涉案百万元以上的31起。", [], id="what-cases-are-sorted-by"),
        pytest.param("该集团提领赃款逾700万元，另一人提领90余笔、约160万元。", [("turnover", "7000000"), ("turnover", "1600000")], id="proceeds-drawn"),
        pytest.param("桌上地上的赌资收拢起来有6万多元。", [("seized_cash", "60000")], id="counted-up"),
        pytest.param("钱剩14万元，已冻结。", [("frozen", "140000")], id="what-became-of-the-rest"),
        pytest.param("他们逼他写下三万元欠条。", [("other", "30000")], id="a-debt-on-paper"),
        pytest.param("女婿主动退出130万元，超额港币3件，没入约合新台币60万元。", [("recovered", "1300000"), ("seized_cash", "600000")], id="given-up-and-forfeited"),
        pytest.param("他以每天400元把卡租出。", [("price", "400")], id="let-by-the-day"),
    ],
)
def test_deeds(text: str, wanted: list[tuple[str, str]]) -> None:
    assert told(text) == wanted


def test_what_was_given_is_not_told_beside_its_loss() -> None:
    text = "2024年5月6日，青河县公安局抓获犯罪嫌疑人2名。二人骗走老人1.94万元。当天，老人回家取出1.94万元交给对方。"
    [case] = EXTRACTOR.extract(text).cases
    assert [(a.role, str(a.value)) for a in case.amounts] == [("loss", "19400")]


def test_a_sum_of_another_currency_in_a_bracket_is_part() -> None:
    facts = EXTRACTOR.analyse(Document("冻结款项约二亿元人民币（约二亿三千万港元）。")).facts.amounts
    assert [(f.role, f.currency, f.part) for f in facts] == [("frozen", "CNY", False), ("frozen", "HKD", True)]


def test_yen_behind_yuan() -> None:
    [fact] = EXTRACTOR.analyse(Document("他被抢走二万元日圆。")).facts.amounts
    assert (fact.role, fact.currency) == ("loss", "JPY")


HOSTILE = {
    "in-hand": lambda n: "把" * n + "5万元转走",
    "in-hand-of-many": lambda n: "，把攒的" * n + "5万元",
    "about-to": lambda n: "正要" * n + "汇5万元，民警劝",
    "collected": lambda n: "收了" * n + "的钱5万元",
    "bag": lambda n: "抢走包，" + "里有的" * n + "货款5万元",
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=list(HOSTILE))
def test_hostile_text_is_read_in_linear_time(text: Callable[[int], str], linear: Linear) -> None:
    linear(lambda n: partial(EXTRACTOR.analyse, Document(text(n))), 16_000)
