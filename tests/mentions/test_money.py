"""Roles of sums: one construction, one id, one assertion of meaning."""

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
        pytest.param("全案货值初估2.6亿元，涉案金额最终核定为930万元。", [("goods_value", "260000000"), ("involved", "9300000")], id="how-a-figure-was-come-by"),
        pytest.param("涉案金额的三成是7万元。", [], id="a-share-of-a-sum"),
        pytest.param("何姓男子经检方讯问后以7万元交保，另两人各以三千元保释。", [("other", "70000"), ("other", "3000")], id="let-go-on-bail"),
        pytest.param("来电者说，要9万元保释。", [], id="bail-a-swindler-asks-for"),
        pytest.param("举报线索查实的有160条，发放奖金27.5万元。", [("reward", "275000")], id="a-reward-paid-out"),
        pytest.param("线索一经查实，发放奖金最高5万元。", [], id="a-reward-on-offer"),
        pytest.param("这伙人先后骗了23名租客17万元。", [("loss", "170000")], id="those-who-lost-it-before-the-sum"),
        pytest.param("该公司收了80多位会员的460万元。", [("involved", "4600000")], id="those-who-paid-before-the-sum"),
        pytest.param("男子从后面扯走她的布包，包内有740元及一串钥匙。", [("loss", "740")], id="what-the-bag-held"),
        pytest.param("她打开包，包里有740元。", [], id="a-bag-nobody-took"),
        pytest.param("二人以6万元人民币换出7.1万港元。", [("payment", "60000"), ("payment", "71000")], id="both-sides-of-an-exchange"),
        pytest.param("民警追回的2300元一分没少。", [("recovered", "2300")], id="not-a-cent-less"),
        pytest.param("经民警劝说，骗子没有得手，他卡里的4.8万元安然无恙。", [("prevented_loss", "48000")], id="kept-whole-from-a-cheat"),
        pytest.param("欠款很快凑齐了，91万元一分不少。", [("other", "910000")], id="paid-up-whole-is-not-kept"),
        pytest.param("账户资金流动逾3亿元，货款往来720多万元。", [("turnover", "300000000"), ("turnover", "7200000")], id="what-went-to-and-fro"),
        pytest.param("六名客人共失24万元。", [("loss", "240000")], id="lost-in-all"),
        pytest.param("他将摊位的遮阳伞划破，损失价值90余元。", [("loss", "90")], id="a-loss-by-its-worth"),
        pytest.param("冻结存款近80万元，房产、名表等涉案物资近30万元。", [("frozen", "800000"), ("goods_value", "300000")], id="goods-of-a-list-that-runs-on"),
        pytest.param("查获货车1辆，市值近千万之私烟被扣。", [("goods_value", "10000000")], id="a-worth-without-its-yuan-before-its-goods"),
        pytest.param("人员检获1.2亿元怀疑可卡因。", [("goods_value", "120000000")], id="a-worth-right-before-its-goods"),
        pytest.param("民警缴获投注金额540万元，扣押赌资8万元。", [("turnover", "5400000"), ("seized_cash", "80000")], id="a-figure-that-nobody-can-take"),
        pytest.param("涉案金额经初步核实达96余万元，流水经粗略统计超过2.3亿元。", [("involved", "960000"), ("turnover", "230000000")], id="found-out-so-far"),
        pytest.param("男子方某在庙里被抓，随身带着七万元现金。", [("seized_cash", "70000")], id="cash-on-one-caught"),
        pytest.param("民警将苏某抓获，身上还有没花完的4.6万元。", [("seized_cash", "46000")], id="what-was-not-spent-yet"),
        pytest.param("查扣不法利得总值新台币6630万元。", [("seized_cash", "66300000")], id="proceeds-in-all"),
        pytest.param("查获涉案金额2300万元，扣押金额6万元，扣押销货款9万元。", [("involved", "23000000"), ("seized_cash", "60000"), ("seized_cash", "90000")], id="money-that-can-be-taken"),
        pytest.param("全案流水超过千万元，损失超过百万。", [("turnover", "10000000"), ("loss", "1000000")], id="a-scale-without-a-digit"),
        pytest.param("检获一批药丸，估计值逾千万。", [("goods_value", "10000000")], id="what-goods-are-guessed-to-be-worth"),
        pytest.param("关员检获货物3,400万元，拘捕9人。", [("goods_value", "34000000")], id="goods-by-their-sum"),
        pytest.param("民警查获走私货物340万元，查获货款34万元。", [("goods_value", "3400000"), ("seized_cash", "340000")], id="goods-and-money-for-goods"),
        pytest.param("该团伙走私货物340万元。", [("involved", "3400000")], id="goods-smuggled"),
        pytest.param("他以代购药品为由诱骗李某8万元，又哄骗老人3万元。", [("loss", "80000"), ("loss", "30000")], id="got-by-guile"),
        pytest.param("他诱骗老人投资8万元。", [("payment", "80000")], id="talked-into-paying"),
        pytest.param("周某前后被骗入二十多万元。", [("loss", "200000")], id="paid-into-a-fraud"),
        pytest.param("她被骗入传销组织，交了3万元。", [("loss", "30000")], id="lured-into-a-gang"),
        pytest.param("二人替境外赌博集团取现上百万元，车手提款共计32万元。", [("turnover", "1000000-None"), ("turnover", "320000")], id="drawn-for-a-gang"),
        pytest.param("他从银行取款2万元。", [("payment", "20000")], id="drawn-for-oneself"),
        pytest.param("客服称只需缴纳5000元保证金即可提现20万元。", [], id="what-a-swindler-promises"),
        pytest.param("需缴纳解冻费5000元才能提现。", [], id="what-a-swindler-asks"),
        pytest.param("每人需缴纳6.98万元入门费。", [("payment", "69800")], id="what-each-must-pay"),
        pytest.param("共贩毒50克，获毒资1.5万元。", [("illegal_gain", "15000")], id="got-for-drugs"),
        pytest.param("民警送还失主现金1.3万元。", [("returned", "13000")], id="brought-back"),
        pytest.param("二人诓走老人现款4.2万元，又从挎包内摸走2300元。", [("loss", "42000"), ("loss", "2300")], id="taken-by-other-words"),
        pytest.param("受骗者众，骗款共计230万元；嫌疑人退赔骗款8万元，民警缴获骗款3万元。", [("loss", "2300000"), ("recovered", "80000"), ("seized_cash", "30000")], id="what-was-swindled-and-its-stages"),
        pytest.param("帮人倒账资金约890万元，从中抽佣2万元。", [("turnover", "8900000"), ("illegal_gain", "20000")], id="passed-on-for-a-cut"),
        pytest.param("销赃得来的4800元已用完，捞取好处3万元。", [("illegal_gain", "4800"), ("illegal_gain", "30000")], id="got-by-selling"),
        pytest.param("冻住涉诈资金31.5万元，为群众避损90万元，并将8.8万元送到失主手里。", [("frozen", "315000"), ("prevented_loss", "900000"), ("returned", "88000")], id="stages-by-other-words"),
        pytest.param("警方奖励举报人现金5000元，缴获现金3万元。", [("reward", "5000"), ("seized_cash", "30000")], id="a-reward-in-cash"),
        pytest.param("收到奖励证书，缴获现金5万元。", [("seized_cash", "50000")], id="a-reward-that-is-none"),
        pytest.param("扣押被拿走的手机1部，价值3000元。", [("goods_value", "3000")], id="what-was-taken-is-worth"),
        pytest.param("赃款23万元被挥霍一空。", [("illegal_gain", "230000")], id="squandered"),
        pytest.param("该公司月销售额超过500万元，累计销售金额达1.1亿元。", [("involved", "110000000")], id="a-monthly-rate"),
        pytest.param("该女子声称收取三百元人民币带工费。", [("payment", "300")], id="what-a-suspect-claims-to-have-got"),
        pytest.param("徐某以每小时150元的报酬招揽同乡，每小时可拨打300通电话。", [("payment", "150")], id="paid-by-the-hour"),
        pytest.param("该团伙每单骗取几千元，共骗取32万元。", [("loss", "320000")], id="a-vague-sum-each"),
        pytest.param("事主先后转账，合共失款230万港元；贼人掠去现金20万元。", [("loss", "2300000"), ("loss", "200000")], id="losses-of-hong-kong"),
        pytest.param("贪污公款180万元，骗取银行贷款500万元。", [("loss", "1800000"), ("loss", "5000000")], id="public-money-and-loans"),
        pytest.param("警方起获赃款61.8万元。", [("seized_cash", "618000")], id="起获-is-seized"),
        pytest.param("损失从10万元到800万元不等，总金额约2300万元。", [("loss", "100000-8000000"), ("loss", "23000000")], id="and-in-all"),
        pytest.param("骗取32万元，涉案总金额2300万元。", [("loss", "320000"), ("involved", "23000000")], id="another-total"),
        pytest.param("对方称投入10万元每月可获利3万元。", [], id="what-an-investment-promises"),
        pytest.param("每运一趟可获报酬1.2万元。", [("payment", "12000")], id="what-a-carrier-earns"),
        pytest.param("涉案金额保守估计超过800万元。", [("involved", "8000000")], id="a-cautious-guess"),
        pytest.param("骗取赔偿款20万元，套取国家补贴资金300万元，侵占工程款30万元。", [("loss", "200000"), ("loss", "3000000"), ("loss", "300000")], id="what-was-got-by-fraud"),
        pytest.param("工程款约2000万元，补贴5万元。", [], id="budgets"),
        pytest.param("返还赃款赃物价值1680万元，查封、扣押、冻结涉案资产价值约5.6亿元。", [("returned", "16800000"), ("frozen", "560000000")], id="what-funds-are-worth"),
        pytest.param("追回被盗电动车62辆，价值36万元；查扣涉案款物价值1200万元。", [("goods_value", "360000"), ("goods_value", "12000000")], id="what-goods-are-worth"),
        pytest.param("案值由立案初期的300万元扩至1.2亿元。", [("involved", "120000000")], id="where-a-sum-began"),
        pytest.param("损失由上月的20万元增加到本月的30万元。", [("loss", "300000")], id="month-by-month"),
        pytest.param("失主到银行提领80万元现金，离开时遭抢走50万元。", [("loss", "500000")], id="drawn-from-the-bank"),
        pytest.param("店员被持刀指吓，遂将50美元及60港元交给对方。", [("loss", "50"), ("loss", "60")], id="handed-to-a-robber"),
        pytest.param("李某按对方要求将5万元交给对方。", [("loss", "50000")], id="handed-to-a-swindler"),
        pytest.param("查扣不法利得2亿3447万元。", [("seized_cash", "234470000")], id="gains-of-taiwan"),
        pytest.param("检获约三千元赌款及约二百四十元水钱。", [("seized_cash", "3000"), ("seized_cash", "240")], id="rake"),
        pytest.param("公司声称以9千元薪水聘请司机，或时薪45至80元聘请学徒。", [], id="wages-offered"),
        pytest.param("受害人不断加钱，每次加约5万元，共被骗近47万元。", [("loss", "470000")], id="each-time"),
        pytest.param("每次付给车手500元，该店每次收费698元至1298元。", [("payment", "500"), ("price", "698-1298")], id="paid-and-charged-each-time"),
        pytest.param(
            "查扣手机24支、平板电脑7台、印表机3台、印章18颗、账本41册、提款卡52张、保险箱2个、新台币20万5,000元、机车钥匙6支。",
            [("seized_cash", "205000")], id="a-currency-late-in-a-long-list",
        ),
        pytest.param("扣押不动产18笔（依登录价值计算高达3亿1421万余元）。", [("goods_value", "314210000")], id="reckoned-by-value"),
        pytest.param("止付1.2亿元，冻结3400余万元，返还560万元。", [("stop_payment", "120000000"), ("frozen", "34000000"), ("returned", "5600000")], id="stages-never-merged"),
        pytest.param("冻结涉案账户230个、资金1200万元，扣押现金30万元、黄金2公斤。", [("frozen", "12000000"), ("seized_cash", "300000")], id="verb-over-a-list"),
        pytest.param("当场缴获抢夺的手机4部、赃款6000多元。", [("seized_cash", "6000")], id="what-robbed-tells-of-the-thing"),
        pytest.param("缴获海洛因26块、净重9150克，毒资43万余元。", [("seized_cash", "430000")], id="verb-over-a-comma"),
        pytest.param("冻结银行账户14个，内有资金83万余元。", [("frozen", "830000")], id="frozen-over-a-comma"),
        pytest.param("4起案件总案值破亿元，流水破千万元。", [("involved", "100000000"), ("turnover", "10000000")], id="破-is-over"),
        pytest.param("警方破百万元盗窃案。", [], id="破-is-solved"),
        pytest.param("查获CPU 84块、显卡RTX3080 12块，赃款3万元。", [("seized_cash", "30000")], id="pieces-behind-a-name-in-latin"),
        pytest.param("查封、冻结、扣押涉案资产3.2亿元。", [("frozen", "320000000")], id="frozen-among-other-verbs"),
        pytest.param("打掉该团伙后，猪肉每斤下降约4元。", [], id="how-a-price-moved"),
        pytest.param("冻结涉案账户120多个，共计资金1200多万元。", [("frozen", "12000000")], id="what-frozen-accounts-hold"),
        pytest.param("查封财产资金3000余万元。", [("frozen", "30000000")], id="sealed"),
        pytest.param("该团伙每日转账上百万元，涉案流水达700万余元。", [("turnover", "7000000")], id="a-daily-rate-is-no-total"),
        pytest.param("丢失金手镯1只、现金4000元。", [("loss", "4000")], id="lost-cash"),
        pytest.param("现金800元被抢走。", [("loss", "800")], id="passive-behind"),
        pytest.param("49.8万元被警方及时止付。", [("stop_payment", "498000")], id="stage-behind"),
        pytest.param("赃款1.9万元已全部追回并返还受害人。", [("recovered", "19000"), ("returned", "19000")], id="two-stages-behind"),
        pytest.param("追缴赃款1.1万元，全部发还给了失主。", [("recovered", "11000"), ("returned", "11000")], id="given-back-over-a-comma"),
        pytest.param("近期追回的36万余元涉案资金集中返还给受骗群众。", [("recovered", "360000"), ("returned", "360000")], id="recovered-and-returned"),
        pytest.param("向群众发还价值100余万元的被盗财物。", [("returned", "1000000")], id="worth-given-back"),
        pytest.param("成功拦阻民众汇款1亿7,000万余元。", [("stop_payment", "170000000")], id="a-payment-stopped"),
        pytest.param("查扣名车8辆、名表14支等不法所得达1亿元。", [("seized_cash", "100000000")], id="assets-listed"),
        pytest.param("被骗人民币23万余元。", [("loss", "230000")], id="renminbi-is-no-person"),
        pytest.param("追缴赃款3.5万元，其中2.1万元已发还企业。", [("recovered", "35000"), ("returned", "21000")], id="stage-of-a-share"),
        pytest.param("为群众挽回经济损失30万元。", [("recovered", "300000")], id="stage-before-loss"),
        pytest.param("避免群众损失3.52亿元。", [("prevented_loss", "352000000")], id="averted"),
        pytest.param("成功拦截被骗资金38万元。", [("prevented_loss", "380000")], id="attribute-under-a-stage"),
        pytest.param("领回被骗资金共计19.6万元。", [("returned", "196000")], id="taken-home"),
        pytest.param("未造成经济损失5万元。", [], id="negated-loss"),
        pytest.param("业务员主动退缴佣金、奖金共计862.4万元。", [("recovered", "8624000")], id="list-of-names-one-sum"),
        pytest.param("现场起出赌款和犯罪收益合共46万元。", [("seized_cash", "460000")], id="money-and-gain-listed"),
        pytest.param("追缴违法所得51.2万元。", [("recovered", "512000")], id="gain-recovered"),
        pytest.param("依法对违法所得的五十一万元予以追缴。", [("recovered", "510000")], id="gain-recovered-behind"),
        pytest.param("违法所得51.2万元已被挥霍。", [("illegal_gain", "512000")], id="gain-not-recovered"),
        pytest.param("柏某等人骗取退税款3100余万元，还骗取出口退税款90万元。", [("loss", "31000000"), ("loss", "900000")], id="refunds-of-tax-got-by-fraud"),
        pytest.param("涉及退税款2600余万元。", [("involved", "26000000")], id="refunds-of-tax"),
        pytest.param("查扣筹码八十颗（约两万元）、骰子十二颗。", [("goods_value", "20000")], id="worth-alone-in-a-bracket"),
        pytest.param("抓获三人（约两万元），出动警车八辆（约二十万元）。", [], id="brackets-behind-people"),
        pytest.param("个人获利约90万元。", [("illegal_gain", "900000")], id="hedge-inside-the-word-edge"),
        pytest.param("查获走私冻品一批，案值约人民币800万元。", [("involved", "8000000")], id="case-value"),
        pytest.param("查扣投注单460张、传真机2部、赌资3.8万元。", [("seized_cash", "38000")], id="stake-slips-are-no-verb"),
        pytest.param("该团伙累计转移涉诈资金约460万元。", [("turnover", "4600000")], id="moved-money"),
        pytest.param("累计吸收资金18.9亿元，未兑付本金6.72亿元。", [("involved", "1890000000"), ("loss", "672000000")], id="raised-and-unpaid"),
        pytest.param("累计向老年人售出产品412万余元。", [("involved", "4120000")], id="sold-in-all"),
        pytest.param("先后骗取李某5万元、王某3万元，共计8万元。", [("loss", "50000"), ("loss", "30000"), ("loss", "80000")], id="one-verb-many-victims"),
        pytest.param("3800元、1万元、2.6万元，他三次转账后报警。", [("payment", "3800"), ("payment", "10000"), ("payment", "26000")], id="sums-before-their-verb"),
        pytest.param("查获现金人民币217万元、美元4.5万元及港币38.2万元。", [("seized_cash", "2170000"), ("seized_cash", "45000"), ("seized_cash", "382000")], id="currencies-listed"),
        pytest.param("全年经手四亿七千万元，次年增为十三亿元。", [("turnover", "470000000"), ("turnover", "1300000000")], id="trend"),
        pytest.param("劝阻群众50人，涉及金额300万元。", [("prevented_loss", "3000000")], id="what-the-warned-would-have-lost"),
        pytest.param("张某因涉案10万余被抓，诈骗20万。", [("involved", "100000"), ("loss", "200000")], id="yuan-left-out"),
        pytest.param("赌场被罚，对参赌者罚款3至5万元不等。", [("fine", "30000-50000")], id="fine-range"),

        pytest.param("全年罚没入库860万元，某摊档合计罚没4.2万元，罚没违法所得3万元。", [("fine", "8600000"), ("fine", "42000"), ("illegal_gain", "30000")], id="fined-and-confiscated"),
        pytest.param("店主收到2万元罚单，另有一家缴纳了3万元罚款。", [("fine", "20000"), ("fine", "30000")], id="what-is-done-with-a-fine"),
        pytest.param("她向对方收取两百元“罚款”。", [("illegal_gain", "200")], id="a-fine-in-quotes"),
        pytest.param("没收白酒12瓶、违法所得840元，追缴违法所得3万元。", [("illegal_gain", "840"), ("recovered", "30000")], id="gains-confiscated"),
        pytest.param("法院判处其有期徒刑1年，并科罚金8万元。依法最高可处6年徒刑，并科300万元罚金。", [("fine", "80000")], id="a-fine-beside-a-term"),
        pytest.param("民警循着一起9万元的冒充客服诈骗案追查，所里又接到一宗1.5万元的网购被骗警情。", [("loss", "90000"), ("loss", "15000")], id="lost-in-one-case"),
        pytest.param("破获一起200万元的走私案。", [], id="a-case-without-a-victim"),
        pytest.param("捡到的1.6万元原封不动还给了老人。", [("returned", "16000")], id="given-back-to-the-last-cent"),
        pytest.param("平台崩盘时尚有3.2亿元无法兑付。", [("loss", "320000000")], id="owed-and-not-paid"),
        pytest.param("20万元退赃款已发还被害人。", [("returned", "200000")], id="what-was-made-good"),
        pytest.param("钱包里600元和一条项链被抢，抽屉里的1万元现金以及金戒指不翼而飞。", [("loss", "600"), ("loss", "10000")], id="gone-with-other-things"),
        pytest.param("二人卖鱼到手7万元；他借款5000元，到手3500元。", [("illegal_gain", "70000"), ("payment", "5000"), ("payment", "3500")], id="in-hand"),
        pytest.param("据查，双方共有26笔买卖，累计120万元；第三人卖了九批，一共三十万元。", [("turnover", "1200000"), ("involved", "300000")], id="so-many-dealings"),
        pytest.param("她前后转了五次，总共二十三万。\n受害人李某：我转了三笔，加起来九万多块。", [("payment", "230000"), ("loss", "90000")], id="so-many-transfers"),
        pytest.param("他的账户三天就走了八十万。", [("turnover", "800000")], id="went-through-an-account"),
        pytest.param("一斤卖三十块，一网能卖两万，他转手卖了十二万，养伤用去8000元。", [("price", "30"), ("price", "20000"), ("involved", "120000"), ("payment", "8000")], id="spoken-sums"),
        pytest.param("半年里卖了二十多万件，下载量过了三十万，视频转了十二万次。", [], id="no-sums-for-all-that"),
        pytest.param("以十八万元人民币向同乡换取二十万港元。", [("payment", "180000"), ("payment", "200000")], id="given-for-other-money"),
        pytest.param("民警查获132枚1元硬币、320张100元假币。", [], id="face-values"),
        pytest.param("民警缴获赌资3万元、硬币400枚。", [("seized_cash", "30000")], id="a-sum-beside-coins"),
    ],
)
def test_roles(text: str, wanted: list[tuple[str, str]]) -> None:
    assert told(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param("他拿出4500元让熟人李某动手。", [("payment", "4500")], id="put-up-for-a-deed"),
        pytest.param("当场给4名群众发放奖金，每人2000元。", [("reward", "2000")], id="a-prize-for-each"),
        pytest.param("以每张800元收购银行卡，共收缴卡62张。", [("price", "800")], id="each-before"),
        pytest.param("他以80元一颗的价格拿货，加价到120元至150元不等出手。", [("price", "80"), ("price", "120-150")], id="each-behind"),
        pytest.param("每拉一人进群，上家付35元。", [("payment", "35")], id="paid-for-each"),
        pytest.param("他以每吨600元的运费雇人转运。", [("payment", "600")], id="fee-for-each"),
        pytest.param("据悉葉男日薪5千元。", [("payment", "5000")], id="wage"),
        pytest.param("他被“月薪8000元”骗来。", [], id="lure-in-quotes"),
        pytest.param("每瓶进价55元，转手卖120元。", [("price", "55"), ("price", "120")], id="cost-and-resale"),
        pytest.param("以38万元人民币兑换42万港元。", [("payment", "380000"), ("payment", "420000")], id="exchange"),
        pytest.param("司警在事主身上起出兑换得来的三万港元现金。", [("seized_cash", "30000")], id="cash-that-was-changed"),
        pytest.param("连同赌客身上兑换得来的三万港元现金一并扣押。", [("seized_cash", "30000")], id="cash-that-was-changed-taken-with-the-rest"),
        pytest.param("查获其卖货所得的5000元现钞。", [("seized_cash", "5000")], id="cash-that-goods-were-sold-for"),
        pytest.param("他把8万元赌本输光。", [], id="a-stake-gambled-away"),
        pytest.param("将六十万港元交予一名男子。", [("payment", "600000")], id="handed-over"),
        pytest.param("替人汇款，每百万元抽取手续费800元至1200元。", [("payment", "800-1200")], id="base-of-a-rate-dropped"),
        pytest.param("每期收受投注额20多万元。", [("turnover", "200000")], id="a-stake-is-no-price"),
        pytest.param("她收取300元人民币带工费。", [("payment", "300")], id="fee-taken-by-a-carrier"),
        pytest.param("名下发展下线412人，收取会费逾150万元。", [("illegal_gain", "1500000")], id="fees-taken-by-a-gang"),
        pytest.param("售价视成色、年份各异，由三千元到九千元不等。", [("price", "3000-9000")], id="a-range-a-clause-behind-its-noun"),
        pytest.param("价格视车况从3000元到9000元不等。", [("price", "3000-9000")], id="a-range-by-what-it-hangs-on"),
        pytest.param("价格公道，骗取的金额从三千元至九千元不等。", [("loss", "3000-9000")], id="a-range-of-another-noun"),
    ],
)
def test_prices_and_pay(text: str, wanted: list[tuple[str, str]]) -> None:
    assert told(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("该公司注册资本500万元。", id="capital"),
        pytest.param("嫌疑人谎称手上有100万元资金待投。", id="claimed"),
        pytest.param("现场起获100元面额的假人民币。", id="denomination"),
        pytest.param("对方要求缴纳5万元保证金。", id="demanded"),
        pytest.param("举报线索经查实的，奖励5000元。", id="reward-offered"),
        pytest.param("最高可处罚款500万元。", id="penalty-of-the-law"),
        pytest.param("骗子会让您先交2000元解冻费。", id="advice"),
        pytest.param("清点300张面值50元之旧钞。", id="denomination-in-older-words"),
    ],
)
def test_no_facts(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param("查获现金50万元（港币，下同），涉款300万元。", ["HKD", "HKD"], id="below-the-same"),
        pytest.param("查扣新台币现钞3,250,000元、现金5万元。", ["TWD", "CNY"], id="cash-of-a-currency"),
        pytest.param("查扣20万枚泰达币、现金5万元。", ["USDT", "CNY"], id="coins"),
        pytest.param("支付八千元至一万二千元港币，另付三千元至五千元。", ["HKD", "CNY"], id="behind-a-range"),
        pytest.param("扣押虚拟货币USDT 36.2万枚（折合人民币约250万元）。", ["USDT", "CNY"], id="converted"),
    ],
)
def test_currencies(text: str, wanted: list[str]) -> None:
    assert [f.currency for f in EXTRACTOR.analyse(Document(text)).facts.amounts] == wanted


@pytest.mark.parametrize(
    ("text", "currency"),
    [
        pytest.param("香港海关检获一批手表，市值约7万元。", "HKD", id="one-body-of-hong-kong"),
        pytest.param("刑事局逮捕3人，查扣现金7万元。", "TWD", id="one-body-of-taiwan"),
        pytest.param("青河县公安局民警会同香港警方抓获3人，查扣现金7万元。", "CNY", id="beside-the-mainland"),
    ],
)
def test_what_plain_money_is(text: str, currency: str) -> None:
    assert [a.currency for c in EXTRACTOR.extract(text).cases for a in c.amounts] == [currency]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param("损失费用约需312.7万元，检获名表4只，约值7万元。", ["about"], id="about-before-the-word"),
        pytest.param("货值约46万元。", ["about"], id="about"),
        pytest.param("该人约花台币2千元购入。", ["about"], id="about-before-the-verb"),
        pytest.param("双方签订合约支付人民币3万元。", ["exact"], id="a-contract-is-no-hedge"),
    ],
)
def test_hedges(text: str, wanted: list[str]) -> None:
    assert [f.count.qualifier for f in EXTRACTOR.analyse(Document(text)).facts.amounts][-1:] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param("民警已帮邱先生要回被骗的27万元。", [("recovered", "270000")], id="got-back-by-another-verb"),
        pytest.param("失主丢在网约车上的8万元现金失而复得。", [("recovered", "80000")], id="lost-and-found-again"),
        pytest.param("他将丁店抽屉里的1600多元零钱一扫而空。", [("loss", "1600")], id="swept-away"),
        pytest.param("骗子从马老太处要走了6万块。", [("loss", "60000")], id="spoken-yuan"),
        pytest.param("转移赃款，累计金额达73万元；抽头渔利，累计金额3.8万元；跑分40余次，金额共计530万元。", [("turnover", "730000"), ("illegal_gain", "38000"), ("turnover", "5300000")], id="a-bare-sum-is-of-the-verb-before"),
        pytest.param("从未投资，一分钱也没能取出来。", [], id="not-a-cent"),
        pytest.param("将卢某第二次转出的37万元止付成功，今日已如数返还到位。", [("stop_payment", "370000"), ("returned", "370000")], id="given-back-in-the-next-clause"),
        pytest.param("沈某共收得场地费1860元，案发后已全部退缴。", [("payment", "1860"), ("recovered", "1860")], id="handed-back-in-the-next-clause"),
        pytest.param("以每局抽取20元或30元的方式渔利。", [("illegal_gain", "20"), ("illegal_gain", "30")], id="one-or-the-other"),
        pytest.param("参赌人员每人被处以500元罚款。", [("fine", "500")], id="fined-each"),
        pytest.param("对方许诺月息3分，投10万每月能拿3000元利息。", [], id="promised-over-the-comma"),
        pytest.param("金某称对方许诺每带一人付他1500元。", [("payment", "1500")], id="a-promised-pay-is-one"),
        pytest.param("歹徒要求家属准备现金50万元赎人。", [], id="cash-to-be-got-ready"),
        pytest.param("对提供有效线索者，警方将奖励人民币5万元。", [], id="a-reward-to-come"),
        pytest.param("清退投资款1.1亿元，冻结虚拟货币价值约420万元。", [("returned", "110000000"), ("frozen", "4200000")], id="funds-by-longer-names"),
        pytest.param("涉嫌诈骗一名女子98万港元。", [("loss", "980000")], id="suspected-of-swindling-somebody-of"),
        pytest.param("被撬的保险柜内有现金6.2万元。", [("loss", "62000")], id="cash-in-a-broken-safe"),
        pytest.param("查扣制假设备，案值20万元。", [("involved", "200000")], id="假设-that-is-none"),
        pytest.param("赌场单日最高投注额超过300万元。", [], id="of-one-day"),
        pytest.param("抽屉里少了2300元，卡里的4.8万元瞬间没了。", [("loss", "2300"), ("loss", "48000")], id="not-there-any-more"),
        pytest.param("损失同比少了2100万元，比去年同期减少30万元。", [], id="how-far-two-sums-are-apart"),
        pytest.param("劫匪抢走出租车司机当天营运款430元。", [("loss", "430")], id="出租-of-a-taxi"),
        pytest.param("哄得周女士前后打去62万元，7人共转去1.9万元，又搭进8000元。", [("payment", "620000"), ("payment", "19000"), ("loss", "8000")], id="sent-by-any-verb"),
        pytest.param("所骗彩礼16.8万元被其挥霍。", [("loss", "168000")], id="what-was-swindled"),
        pytest.param("他报假警称被抢3万元。", [], id="a-false-report"),
        pytest.param("内部价每平方米低2000元，每人保额50万元。", [], id="neither-price-nor-pay"),
        pytest.param("原价580元的门票被炒到3000元。", [("price", "3000")], id="driven-up-to"),
        pytest.param("油尖警区检32万现金及11万赌款。", [("seized_cash", "320000"), ("seized_cash", "110000")], id="yuan-left-out-before-a-noun-of-money"),
        pytest.param("收取好处费1.2万，罚款3万。", [("illegal_gain", "12000"), ("fine", "30000")], id="yuan-left-out-behind-a-fee"),
        pytest.param("赃款2000元，他存了1700元，剩下的300元准备打麻将。", [("seized_cash", "2000")], id="what-was-left-over"),
        pytest.param("“包吃住，月薪1.2万元”的招聘启事。", [], id="a-wage-in-an-advertisement"),
        pytest.param("网上标价却达6800元。", [("goods_value", "6800")], id="words-between-a-name-and-its-sum"),
        pytest.param("“我的26万保住了！”", [("prevented_loss", "260000")], id="yuan-left-out-before-what-became-of-it"),
        pytest.param("剩余42万元仍在追缴之中。", [], id="still-being-sought"),
        pytest.param("赃款已退清，共计9.8万元。", [("recovered", "98000")], id="all-given-up"),
        pytest.param("成功将剩余56万元拦在账户内，截留被骗资金29万元。", [("prevented_loss", "560000"), ("stop_payment", "290000")], id="held-back"),
        pytest.param("避免了一起63万元的诈骗。", [("prevented_loss", "630000")], id="a-fraud-averted"),
        pytest.param("老人险被骗20万元。", [("prevented_loss", "200000")], id="all-but-lost"),
        pytest.param("误将36.7万欧元货款汇入骗子账户。", [("payment", "367000")], id="money-sent-to-a-swindler"),
        pytest.param("涉案泰达币达1400余万枚。", [("involved", "14000000")], id="coins-behind-a-verb"),
        pytest.param("炒外汇亏掉160万元。", [("loss", "1600000")], id="lost-in-a-trade"),
        pytest.param("偷逃通行费6万元，涉案油款230万元，涉及贷款总额约3800万港元。", [("involved", "60000"), ("involved", "2300000"), ("involved", "38000000")], id="what-was-at-stake-by-other-nouns"),
        pytest.param("每吨“红油”比正规柴油便宜1500元左右。", [], id="cheaper-by"),
        pytest.param("将骗来的6.3万元存进另一张卡，负责人被罚5000元。", [("loss", "63000"), ("fine", "5000")], id="what-was-swindled-is-no-payment"),
        pytest.param("奖励勇于劝阻的银行柜员1000元。", [("reward", "1000")], id="who-is-rewarded"),
        pytest.param("该市投入资金3200万元建成反诈平台，为困难群众捐款3.6万元。", [], id="spent-on-works"),
        pytest.param("根据司法解释，诈骗公私财物价值三千元以上的属于“数额较大”。", [], id="what-the-law-counts"),
        pytest.param("骗子以“先交500元保证金”的名义行骗，抛出“贷款30万元”的诱饵。", [], id="lures-in-quotes"),
        pytest.param("对方称其名下账户涉嫌洗钱200万元，否则处以10万元罚款。", [], id="what-a-swindler-says"),
        pytest.param("处理犯罪得益逾6.2亿港元。", [("turnover", "620000000")], id="gains-passed-on"),
        pytest.param("涉案团费126万元，偷渡费用涨到8万元。", [("involved", "1260000"), ("payment", "80000")], id="fees-by-any-name"),
        pytest.param("付清6.9万元尾款，先要了1000元定金，获保险公司理赔20万元。", [("payment", "69000"), ("payment", "1000"), ("payment", "200000")], id="paid-by-other-verbs"),
        pytest.param("每套现1万元能抽300元，日流水8万元。", [("illegal_gain", "300")], id="the-base-of-a-rate"),
        pytest.param("“投资5万元，一个月稳赚2万元”的截图让他动心，每天只要动动手指就能赚300元。", [], id="lures-of-a-screenshot"),
        pytest.param("虚构“被抢走20万元”的警情。", [], id="a-report-made-up"),
        pytest.param("派出所民警拾到钱包，内有现金2300元；大姐捡到装有1.6万元现金的背包。", [], id="found-by-chance"),
        pytest.param("店铺月流水20万元，涉案账户余额不足百元，提现不得少于100元。", [], id="rates-and-limits"),
        pytest.param("进价8毛一粒，零售高达135元。", [("price", "0.8"), ("price", "135")], id="eighty-cents-apiece"),
        pytest.param("截获准备汇往境外的现金230万元。", [("seized_cash", "2300000")], id="what-was-to-be-sent"),
        pytest.param("一天最多入账3万元。", [], id="at-most-a-day"),
        pytest.param("造成现金损失3万元，总额5万元。", [("loss", "30000"), ("loss", "50000")], id="and-all-told"),
        pytest.param("她付账时发现挎包里的钱夹没了，里头有1300元现金。", [("loss", "1300")], id="gone-with-the-purse"),
        pytest.param("民警控制三人，桌上赌资4.2万元。", [("seized_cash", "42000")], id="on-the-table"),
        pytest.param("全县共侦破赌球案7起，查明赌资310余万元。", [("involved", "3100000")], id="wagered-in-all"),
        pytest.param("法院判处其有期徒刑八年，并处没收财产六万元。", [("fine", "60000")], id="forfeited-by-judgment"),
        pytest.param("吴婆婆从柜底翻出5200元现金，男子接过去便走。", [], id="brought-out-by-its-owner"),
        pytest.param("民警从柜底翻出现金5200元。", [("seized_cash", "5200")], id="brought-out-by-officers"),
        pytest.param("两人因5000元货款翻脸。", [], id="what-they-fell-out-over"),
    ],
)
def test_roles_by_the_words_around(text: str, wanted: list[tuple[str, str]]) -> None:
    assert told(text) == wanted


def test_a_sum_far_behind_another_is_read() -> None:
    """A sum with no word of its own behind a loss in another clause."""
    assert told("损失1.2万元，随后二人又商量，把3000块钱平分。")[0] == ("loss", "12000")


HOSTILE = {
    "in-hand": lambda n: "把" * n + "5万元转走",
    "in-hand-of-many": lambda n: "，把攒的" * n + "5万元",
    "about-to": lambda n: "正要" * n + "汇5万元，民警劝",
    "collected": lambda n: "收了" * n + "的钱5万元",
    "bag": lambda n: "抢走包，" + "里有的" * n + "货款5万元",
    "clauses": lambda size: "损失5元，" * (size // 5),
    "each": lambda size: "每" * size + "5元",
    "list": lambda size: "现金5万元、" * (size // 6),
    "distinct": lambda size: "".join(f"损失{n}元。" for n in range(size // 8)),
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=list(HOSTILE))
def test_hostile_text_is_read_in_linear_time(text: Callable[[int], str], linear: Linear) -> None:
    linear(lambda size: partial(EXTRACTOR.extract, text(size)), 100_000)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param("被骗金额最少的2000元，最多的56万元，总计420余万元。", [("2000", True), ("560000", True), ("4200000", False)], id="the-whole-behind"),
        pytest.param("返还资金186万元，其中最大一笔48万元。", [("1860000", False), ("480000", True)], id="the-whole-before"),
        pytest.param("经最高人民法院核准，追缴赃款30万元。", [("300000", False)], id="the-highest-court"),
    ],
)
def test_parts(text: str, wanted: list[tuple[str, bool]]) -> None:
    assert [(str(f.count.value), f.part) for f in EXTRACTOR.analyse(Document(text)).facts.amounts] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param("受害人被骗金额最多的达56万元。", [("560000", False)], id="a-part-of-nothing-is-whole"),
        pytest.param("被骗金额最少的2000元，最多的56万元，总计420余万元。", [("2000", True), ("560000", True), ("4200000", False)], id="parts-of-a-later-total"),
        pytest.param("涉案金额共960万元。其中，甲县破案7起，捣毁窝点2处，涉案金额300余万元。", [("9600000", False), ("3000000", True)], id="under-the-head-of-a-sentence"),
        pytest.param("其中，甲县破案7起，捣毁窝点2处，涉案金额300余万元。", [("3000000", False)], id="a-head-without-a-whole"),
        pytest.param("全案流水61亿元。甲平台流水43亿元，乙平台流水18亿元。", [("6100000000", False), ("4300000000", True), ("1800000000", True)], id="what-the-first-sum-adds-up"),
    ],
)
def test_parts_of_a_record(text: str, wanted: list[tuple[str, bool]]) -> None:
    case = EXTRACTOR.extract("青河县公安局破获一起诈骗案，抓获5人。" + text).cases[0]
    assert [(str(a.value), a.part) for a in case.amounts] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param("当场查获赌资60万\n行动中，民警清点出赌资约60万元。", ["60万|about"], id="a-heading-drops-the-about-of-the-text"),
        pytest.param("当场查获赌资60万\n行动中，民警清点出赌资60多万元。", ["60万|over"], id="a-heading-drops-what-the-text-has"),
        pytest.param("行动中，民警查获赌资60多万元。\n经清点，查获赌资60万元。", ["60万|exact"], id="text-that-says-it-exactly"),
    ],
)
def test_a_heading_of_a_section_gives_way_to_its_text(text: str, wanted: list[str]) -> None:
    cases = EXTRACTOR.extract("青河警方端掉一处赌场\n5月3日，青河县公安局端掉一处赌场，抓获5人。\n" + text).cases
    assert [f"{(a.value or 0) / 10000:.0f}万|{a.qualifier}" for c in cases for a in c.amounts] == wanted


def test_a_sum_without_a_name_is_what_the_headline_calls_it() -> None:
    text = "涉案3.7亿元！青河警方打掉一赌博团伙\n5月3日，青河县公安局打掉一个赌博团伙，抓获9人，查明资金3.7亿元。"
    assert [(a.role, str(a.value)) for c in EXTRACTOR.extract(text).cases for a in c.amounts] == [("involved", "370000000")]


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
        pytest.param("举报有奖，最高8万元，迄今已发放奖金41万元。", [("reward", "410000")], id="rewards-so-far"),
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
        pytest.param("岑某提着9万元现金赴宴，酒醒后包里只剩4万元现金。", [], id="cash-of-its-owner"),
        pytest.param("民警将岑某按倒抓获，9万元现金还藏在米缸里。", [("seized_cash", "90000")], id="cash-of-one-who-was-caught"),
        pytest.param("冻结涉案账户36个，折合人民币470余万元；扣押房屋2套、银行卡8张（余额约31万元）。", [("frozen", "4700000"), ("frozen", "310000")], id="what-lies-in-frozen-accounts"),
        pytest.param("检获香烟260箱，折合人民币47万元。", [("goods_value", "470000")], id="what-goods-come-to"),
        pytest.param("三名被告各以新台币七万元不等金额交保。", [("other", "70000")], id="bail-of-differing-amounts"),
        pytest.param("该户口半年内有约4700万交易纪录。", [("turnover", "47000000")], id="dealings-on-record"),
        pytest.param("包工头拖欠21名工人工资37万元后失联，另一工地欠薪52万余元，还有九名农民工被拖欠数万元。", [("involved", "370000"), ("involved", "520000"), ("involved", "20000-99999")], id="wages-owed"),
        pytest.param("其妻支付了拖欠的3.6万元工资。", [("payment", "36000")], id="wages-paid-after-all"),
        pytest.param("他因欠对方7万元货款遭到殴打。", [], id="a-debt-is-no-sum-of-the-case"),
        pytest.param("现场退还被追回的现金31万元，领回追缴的赃款2万元。", [("returned", "310000"), ("returned", "20000")], id="given-back-what-was-got-back"),
        pytest.param("民警赶到，她才没有被骗走17万元。", [("prevented_loss", "170000")], id="not-lost-after-all"),
        pytest.param("多亏民警劝住，骗子要她转的17万元才没有损失。", [("prevented_loss", "170000")], id="no-loss-of-it"),
        pytest.param("骗子正准备骗走老人17万元时，被民警当场抓获。", [("involved", "170000")], id="caught-at-it"),
        pytest.param("对方让他往每张卡内存3万元。", [], id="so-much-into-each-card"),
        pytest.param("这类钱币价值一般几十元。", [], id="what-is-usual"),
        pytest.param("广告写着月获利可超万元。", [], id="what-an-advertisement-says"),
        pytest.param("他盗走一张信用卡，以及共约值4000元的日元和外币现金。", [("loss", "4000")], id="foreign-cash-by-its-worth"),
        pytest.param("该集团三年间借出不少于七千万元。", [("involved", "70000000")], id="lent-out-by-sharks"),
        pytest.param("他从发包方领到260万元的工程款；老人领到被骗的7万元。", [("payment", "2600000"), ("returned", "70000")], id="handed-money-of-a-contract"),
        pytest.param("每天提取一百七十万元。", [], id="drawn-by-the-day"),
        pytest.param("老翁惨赔270万元，女子遭诈上看四千万元，另一人喷掉60万元。", [("loss", "2700000"), ("loss", "40000000"), ("loss", "600000")], id="losses-as-taiwan-tells-them"),
        pytest.param("行员替老翁保住190万元老本。", [("prevented_loss", "1900000")], id="yuan-before-the-old"),
        pytest.param("警方成功拦截46万元骗款，涉款总额约710万元。", [("prevented_loss", "460000"), ("involved", "7100000")], id="one-sum-stopped-and-one-at-stake"),
        pytest.param("平台充值金额达2.7亿元，返佣130万元。", [("turnover", "270000000"), ("payment", "1300000")], id="paid-into-a-platform"),
        pytest.param("老太到银行要提领45万元，行员通报后警方耐心劝说，成功拦阻诈骗。", [("prevented_loss", "450000")], id="wanted-to-draw-and-was-kept"),
        pytest.param("他到银行要提领45万元，警方成功阻诈的说法不成立，查明并无诈骗。", [], id="wanted-to-draw-his-own"),
        pytest.param("她先后交了3.7万元“解冻费”。", [("loss", "37000")], id="a-fee-that-cheats-ask-for"),
        pytest.param("警员在其身上起出三万港元筹码及四千元人民币，另有60枚面值一万港元的假筹码；赌客输剩一万元。", [("seized_cash", "30000"), ("seized_cash", "4000")], id="chips-beside-cash"),
        pytest.param("找到一个布包，里面是7万元现金，一分不少。", [], id="found-again-whole"),
        pytest.param("涉及非法经营资金达31亿元。", [("involved", "3100000000")], id="money-of-an-unlawful-business"),
        pytest.param("他因赌博欠下9万元，遂起意行窃。", [], id="a-debt-of-the-thief"),
        pytest.param("查扣现金3千万及跑车2辆。", [("seized_cash", "30000000")], id="a-sum-without-its-yuan-in-a-list"),
        pytest.param("关员破仓检获4,700万元货，拘5人。", [("goods_value", "47000000")], id="goods-by-one-word-behind-their-sum"),
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


def test_a_sum_whose_currency_stands_first_in_a_bracket_is_part() -> None:
    facts = EXTRACTOR.analyse(Document("失窃首饰市值逾人民币60万元（约新台币270万元）。")).facts.amounts
    assert [(f.role, f.currency, f.part) for f in facts] == [("goods_value", "CNY", False), ("goods_value", "TWD", True)]


def test_a_sum_converted_behind_a_comma_is_part() -> None:
    facts = EXTRACTOR.analyse(Document("洗钱金额逾泰铢36亿元，换算新台币约33亿元。")).facts.amounts
    assert [(f.role, f.currency, f.part) for f in facts] == [("turnover", "THB", False), ("turnover", "TWD", True)]


def test_a_short_verb_begins_where_its_clause_does() -> None:
    [fact] = EXTRACTOR.analyse(Document("查扣木材三车，值6000多元。")).facts.amounts
    assert (fact.start, fact.role) == (7, "goods_value")


def test_yen_behind_yuan() -> None:
    [fact] = EXTRACTOR.analyse(Document("他被抢走二万元日圆。")).facts.amounts
    assert (fact.role, fact.currency) == ("loss", "JPY")
