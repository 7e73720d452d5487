"""Facts read from single sentences: one construction, one id, one assertion of meaning."""

from datetime import date

import pytest

from caseextract import Bulletin, Extractor
from caseextract.models import Document

EXTRACTOR = Extractor()
HEAD = "2024年6月5日，青河县公安局"


def read(text: str) -> Bulletin:
    return EXTRACTOR.extract(HEAD + text, published=date(2024, 6, 20))


def arrests(text: str) -> set[tuple[str, str, bool]]:
    return {(a.action, str(a.count.value), a.part) for c in read(text).cases for a in c.arrests}


def seized(text: str) -> set[tuple[str, str | None, str | None]]:
    return {
        (s.name, str(s.quantity.value) if s.quantity and s.quantity.value is not None else None, s.quantity.unit if s.quantity else None)
        for c in read(text).cases
        for s in c.seized
    }


def amounts(text: str) -> set[tuple[str, str, str]]:
    return {(a.role, str(a.value), a.qualifier) for c in read(text).cases for a in c.amounts}


def busts(text: str) -> set[tuple[str, str]]:
    return {(b.target, str(b.count.value)) for c in read(text).cases for b in c.busts}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param("抓获犯罪嫌疑人9名。", {("caught", "9", False)}, id="count-behind"),
        pytest.param("抓获12名犯罪嫌疑人。", {("caught", "12", False)}, id="count-before"),
        pytest.param("抓获涉案人员29名，其中逃犯1名。", {("caught", "29", False), ("caught", "1", True)}, id="part-same-action"),
        pytest.param("抓获43人，刑拘33人，起诉23人。", {("caught", "43", False), ("criminal_detention", "33", False), ("prosecuted", "23", False)}, id="funnel"),
        pytest.param("将犯罪嫌疑人张某、李某抓获。", {("caught", "2", False)}, id="named"),
        pytest.param("将陈某等16人抓获。", {("caught", "16", False)}, id="named-with-total"),
        pytest.param("抓获并移送起诉93人。", {("caught", "93", False), ("transferred_for_prosecution", "93", False)}, id="two-actions"),
        pytest.param("法院对该案的18名被告人作出一审判决。丁某、柏某等6名主犯被判处无期徒刑，其他12名案犯分别被判处六年至三年有期徒刑。", {("sentenced", "18", False), ("sentenced", "6", True), ("sentenced", "12", True)}, id="a-verdict-on-all-then-on-some"),
        pytest.param("法院对丁某等12人涉恶案一审宣判，丁某被判处有期徒刑二十年。", {("sentenced", "12", False), ("sentenced", "1", True)}, id="one-of-those-sentenced"),
        pytest.param("抓获丁某等12人，又抓获柏某。", {("caught", "12", False), ("caught", "1", False)}, id="one-more-than-those"),
        pytest.param("四天内抓获处理51人。", {("caught", "51", False), ("administrative_penalty", "51", False)}, id="caught-and-dealt-with"),
        pytest.param("将嫌疑人丁甲（化名）、柏乙（化名）、龚丙（化名）抓获。", {("caught", "3", False)}, id="made-up-names"),
        pytest.param("出动警力320人次，抓获6人。", {("caught", "6", False)}, id="forces-left-out"),
        pytest.param("抓获嫌疑人5人，解救被骗群众12人。", {("caught", "5", False)}, id="rescued-left-out"),
        pytest.param("3日抓获邹某，14日二人在邻县落网。至此，3名嫌疑人全部到案。", {("caught", "3", False), ("caught", "1", True), ("caught", "2", True)}, id="parts-by-day"),
        pytest.param("8月15日清晨，民警查获一处加工点，业主及雇工共6人被当场控制。\n顺着供货线索，民警18日端掉另一窝点，抓获4人。", {("caught", "6", False), ("caught", "4", False)}, id="taken-after-the-total"),
        pytest.param("法院宣判，被告人卞某犯盗窃罪，依法判处有期徒刑7年；被告人茅某等其他15人犯销赃罪，分别判处有期徒刑。", {("sentenced", "1", False), ("sentenced", "15", False)}, id="sentenced-behind-their-offences"),
        pytest.param("抓获违法行为人2名，均处行政拘留。", {("caught", "2", False), ("administrative_detention", "2", False)}, id="a-penalty-on-each"),
        pytest.param("抓获1名拦车的违法行为人，处以行政拘留。", {("caught", "1", False), ("administrative_detention", "1", False)}, id="a-penalty-behind"),
        pytest.param("抓获赌徒12人，依法行政拘留。", {("caught", "12", False), ("administrative_detention", "12", False)}, id="dealt-with-by-law"),
        pytest.param("落网的16名犯罪嫌疑人已全部被刑事拘留。", {("criminal_detention", "16", False)}, id="who-was-taken-is-detained"),
        pytest.param("目前，落网的21人均被依法采取强制措施。", {("compulsory_measures", "21", False)}, id="measures-on-those-taken"),
        pytest.param("现场抓获的5名犯罪嫌疑人已被警方依法刑事拘留。", {("caught", "5", False), ("criminal_detention", "5", False)}, id="those-taken-are-detained"),
        pytest.param("警方对抓获的5人予以行政拘留。", {("caught", "5", False), ("administrative_detention", "5", False)}, id="a-penalty-on-those-taken"),
        pytest.param("警方就洗黑钱罪行拘捕380人。", {("caught", "380", False)}, id="arrested-is-no-detention"),
        pytest.param("拘捕75人。被捕人当中，46人为本地男子，20人为本地女子。", {("caught", "75", False), ("caught", "46", True), ("caught", "20", True)}, id="who-they-are-in-a-sentence-of-its-own"),
        pytest.param("拘捕9人。被捕人当中，41人为本地男子。", {("caught", "9", False)}, id="more-than-were-taken"),
        pytest.param("卞某群被警方没收违法所得2600元、处以行政拘留12日并处罚款4000元。", {("administrative_detention", "1", False)}, id="detained-behind-what-is-confiscated"),
        pytest.param("8月15日至16日，民警分赴三镇，抓获嫌疑人6人。\n18日凌晨，民警在一车站再抓获2人。", {("caught", "6", False), ("caught", "2", False)}, id="taken-after-days-of-the-total"),
        pytest.param("8月18日，民警收网，抓获嫌疑人6人。\n此前的8月15日，民警在一茶楼抓获4人。", {("caught", "6", False), ("caught", "4", True)}, id="taken-before-the-total"),
        pytest.param("白石警方抓获6人\n8月15日，白石县公安局突查一茶楼，抓获6人。\n16日清晨，民警在邻县抓获2人。", {("caught", "6", False), ("caught", "2", True)}, id="a-headline-covers-every-day"),
        pytest.param("到案的31名嫌疑人中，“内鬼”9名、中间商14名。", {("caught", "31", False), ("caught", "9", True), ("caught", "14", True)}, id="of-those-caught"),
        pytest.param("端掉窝点1个，业主及雇工共六人被当场控制。18日又端掉窝点2个，抓获五人。", {("caught", "6", False), ("caught", "5", False)}, id="more-behind-a-sum"),
        pytest.param("两名男子、最终被巡逻的警员制服。", {("caught", "2", False)}, id="an-agent-behind-a-count"),
        pytest.param("警方在中区一酒店拘捕一对男女。", {("caught", "2", False)}, id="a-pair"),
        pytest.param("两名男子及屋内一名女子，年龄介乎21至26岁，涉嫌“贩运危险药物”及“管有危险药物”被捕。", {("caught", "3", False)}, id="charges-between-a-count-and-its-verb"),
        pytest.param("请求越方协助抓捕杨、祝二人。", set(), id="what-others-are-asked-for"),
        pytest.param("嫌犯7人中有6人为通缉犯，查扣手机8支，全案依诈欺等罪嫌移送地检署。", set(), id="a-case-sent-on-is-no-count"),
        pytest.param("拘捕屋内57岁男负责人，另外6男4女赌客则涉嫌“非法赌博”被捕。", {("caught", "1", False), ("caught", "10", False)}, id="one-told-by-his-age"),
        pytest.param("9名本地男子、6名本地女子、4名外籍男子及2名外籍女子，则涉嫌“非法赌博”被捕。", {("caught", "21", False)}, id="sexes-and-origins-in-a-list"),
        pytest.param("现场2男1女内地人士及6男4女本地人士，涉嫌“在赌博场所内赌博”被捕。", {("caught", "13", False)}, id="two-pairs-of-sexes"),
        pytest.param("船上石姓船长和蔡姓船员依烟酒管理法移送侦办，刑事局、海巡署新台币。", {("transferred_for_prosecution", "2", False)}, id="sent-on-under-a-law"),
        pytest.param("拘捕车内一名41岁姓曾本地男司机及一名36岁女乘客。", {("caught", "2", False)}, id="trades-between-the-sexes"),
        pytest.param("警方将渠等拘提到案，移送地检署，并查扣新台币2万元。", set(), id="渠等-is-no-count"),
        pytest.param("查获职业赌场16件、44人，网络赌博6件、32人，以及洗钱水房9件、17人。", {("caught", "44", False), ("caught", "32", False), ("caught", "17", False)}, id="pairs-of-cases-and-people"),
        pytest.param("起诉28件90人，一审审结26件62人。", {("prosecuted", "90", False)}, id="tried-is-not-charged"),
        pytest.param("2名犯罪嫌疑人弃车而逃，民警随后将其抓获。于次日将王某抓获。", {("caught", "2", False), ("caught", "1", False)}, id="its-number-stands-before-其"),
        pytest.param("刘某曾于2007年6月偷渡，在当地被警方查获。", set(), id="taken-long-ago"),
        pytest.param("抓获公开悬赏缉捕的头目陈某及林某。", {("caught", "2", False)}, id="sought-and-taken"),
        pytest.param("行动期间，共拘捕15名怀疑黑工及5名涉嫌雇用黑工的雇主。\n其中一次行动拘捕7名怀疑黑工及3名涉嫌雇用黑工的雇主。", {("caught", "15", False), ("caught", "5", False), ("caught", "7", True), ("caught", "3", True)}, id="two-classes-under-one-verb"),
        pytest.param("一名涉嫌制假的老年妇女也很快落网。", {("caught", "1", False)}, id="a-woman-under-suspicion"),
        pytest.param("拘捕屋内49岁男负责人，另外9名男子，年龄介乎28至65岁，则涉嫌“非法赌博”被捕。", {("caught", "1", False), ("caught", "9", False)}, id="ages-before-the-charge"),
        pytest.param("3日民警将赵某抓获。9日，又将其同伙孙某、吴某抓获。", {("caught", "1", False), ("caught", "2", False)}, id="his-partners-are-not-he"),
        pytest.param("循线拘提主嫌等3人，其中2人收押。", {("caught", "3", False)}, id="remanded-is-no-arrest"),
        pytest.param("从一名男子的包内查获海洛因20克。", set(), id="whose-bag-it-was"),
        pytest.param("对二人落脚的旅馆进行搜查，查获手机9部。", set(), id="where-they-lodged"),
        pytest.param("民警要将二人带回，那两人分头逃窜。", set(), id="what-was-meant"),
        pytest.param("资讯罪案调查处发现，另有两名香港男子协助收款。", set(), id="an-office-is-no-penalty"),
        pytest.param("全案依诈欺罪嫌移送彰化地检署侦办，谢某等3人经法院裁定收容。", set(), id="the-case-is-sent-on"),
        pytest.param("吴某东因涉嫌故意杀人罪、吴某军因涉嫌窝藏罪均被依法刑事拘留。", {("criminal_detention", "2", False)}, id="each-with-his-charge"),
        pytest.param("民警将方某杰、纪某安抓获，并锁定另外一名嫌疑人施某。", {("caught", "2", False)}, id="known-but-not-taken"),
        pytest.param("将涉嫌运送的4名嫌疑人和15名非法出境人员全部抓获。", {("caught", "4", False), ("caught", "15", False)}, id="all-of-both"),
        pytest.param("民警将王某及其同伙二人抓获。", {("caught", "3", False)}, id="with-his-partners"),
        pytest.param("随后，宋某及2名外籍人员被抓获。", {("caught", "3", False)}, id="with-others-counted"),
        pytest.param("黄某、陆某及另外3名人员也被抓获。", {("caught", "2", False), ("caught", "3", False)}, id="and-others-besides"),
        pytest.param("民警抓获16人，缴获油料260吨。（陶一鸣、苏文博）", {("caught", "16", False)}, id="who-wrote-it"),
        pytest.param("根据二人的交易记录，民警传唤吸食人员11名，其中6人被行政拘留。", {("summoned", "11", False), ("administrative_detention", "6", False)}, id="whose-records"),
        pytest.param("民警将店主蒋某及其儿子抓获。", {("caught", "2", False)}, id="and-his-son"),
        pytest.param("没收渔获物312公斤，移送公安机关11人。", {("handed_over", "11", False)}, id="handed-to-the-police"),
        pytest.param("对15名涉案人员依法采取刑事强制措施。", {("compulsory_measures", "15", False)}, id="compulsory"),
        pytest.param("教育遣返传销人员300余人。", set(), id="sent-home-are-no-arrests"),
        pytest.param("悬赏追逃的50名犯罪嫌疑人已有22人到案。", {("caught", "22", False)}, id="some-of-those-sought"),
        pytest.param("警方把正在转账的邱某龙、贩卖银行卡用于洗钱的卡主柏某祖抓获。", {("caught", "2", False)}, id="each-with-a-description"),
    ],
)
def test_arrests(text: str, wanted: set[tuple[str, str, bool]]) -> None:
    assert arrests(text) == wanted


LEAD = "捣毁网点，抓获嫌疑人16人，缴获手机30部、烟丝20吨。\n"


@pytest.mark.parametrize(
    ("story", "parts"),
    [
        pytest.param("6月1日，民警在两处仓库抓获10人，缴获手机12部、烟丝14吨。6月3日，又抓获6人。", {("手机", "12"), ("烟丝", "14")}, id="steps-told-after-the-lead"),
        pytest.param("6月1日，民警抓获10人，缴获手机12部、电脑5台。6月3日，抓获6人。", {("手机", "12")}, id="what-the-lead-does-not-tell"),
        pytest.param("6月1日，民警抓获10人，缴获手机32部。6月3日，抓获6人。", set(), id="more-than-the-lead"),
        pytest.param("6月12日，民警又在外省抓获嫌疑人20人，缴获手机12部。", set(), id="no-story-of-the-lead"),
    ],
)
def test_goods_under_a_lead(story: str, parts: set[tuple[str, str]]) -> None:
    records = read(LEAD + story).cases
    assert {(s.name, str(s.quantity.value)) for c in records for s in c.seized if s.part and s.quantity} == parts


def test_goods_under_a_lead_that_counts_the_cases() -> None:
    records = read("连续查获走私案2起，查扣船舶2艘，查获冻品140余吨。\n6月3日21时许，该局接到线索，有人走私冻品。执法艇赶到后，将一艘运输船控制，船上装有冻品约60吨。\n当晚，该局又查扣船舶1艘，查获冻品约80吨。").cases
    assert {(s.name, str(s.quantity.value)) for c in records for s in c.seized if s.part and s.quantity} == {("船舶", "1"), ("冻品", "60"), ("冻品", "80")}


def test_classes_of_one_whole_that_count_alike_are_each_kept() -> None:
    text = "6月3日，白石县公安局抓获各类嫌疑人15名（其中涉毒嫌疑人4名、涉赌嫌疑人4名、其他嫌疑人4名、逃犯3名）。"
    found = [(str(a.count.value), a.part) for c in read(text).cases for a in c.arrests]
    assert found == [("15", False), ("4", True), ("4", True), ("4", True), ("3", True)]


@pytest.mark.parametrize(
    ("text", "entries"),
    [
        pytest.param("抓获2人，缴获假酒3箱。根据线索，民警又抓获2人。", 2, id="two-more"),
        pytest.param("当日下午在云岭抓获逃犯一名，在春城抓获一名。", 2, id="said-again-elsewhere"),
        pytest.param("3日将邹某抓获，14日将廖某抓获。", 2, id="other-names"),
        pytest.param("抓获嫌疑人2人。目前，2名嫌疑人均已归案。", 1, id="the-same-people"),
        pytest.param("抓获2名嫌疑人。民警截住一辆轿车，车上4人下车就跑，民警擒住其中两名嫌疑人。", 1, id="two-of-those-who-ran"),
    ],
)
def test_statements_with_equal_counts(text: str, entries: int) -> None:
    assert [a.action for c in read(text).cases for a in c.arrests] == ["caught"] * entries


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param("抓获2人，缴获手机14台，数据线2套。", {("手机", "14", "台"), ("数据线", "2", "套")}, id="two-items"),
        pytest.param("抓获2人，查获3台电脑、83部手机。", {("电脑", "3", "台"), ("手机", "83", "部")}, id="count-first"),
        pytest.param("抓获2人，扣押手机、相机等作案工具40余部。", {("作案工具", "40", "部")}, id="joint"),
        pytest.param("抓获2人，缴获电脑、银行卡、硬盘等作案工具一批。", {("电脑", None, None), ("银行卡", None, None), ("硬盘", None, None), ("作案工具", None, "批")}, id="batch"),
        pytest.param("抓获2人，缴获海洛因12块，毛重13公斤。", {("海洛因", "13", "公斤"), ("海洛因", "12", "块")}, id="weight-behind"),
        pytest.param("抓获2人，冻结涉案银行账户26个。", {("银行账户", "26", "个")}, id="frozen-accounts"),
    ],
)
def test_seized(text: str, wanted: set[tuple[str, str | None, str | None]]) -> None:
    assert seized(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param("抓获2人，查获四十万元冒牌香烟，缴获的化妆品市场价格估算高达2000万元。", {("goods_value", "400000", "exact"), ("goods_value", "20000000", "exact")}, id="worth-of-goods-taken"),
        pytest.param("抓获2人，二人帮人开户，每人收取200元中介费。", {("price", "200", "exact")}, id="charged-to-each"),
        pytest.param("抓获2人，涉案金额170余万元。", {("involved", "1700000", "over")}, id="involved"),
        pytest.param("抓获2人，资金流水超2亿元，非法获利37万元。", {("turnover", "200000000", "over"), ("illegal_gain", "370000", "exact")}, id="turnover-and-gain"),
        pytest.param("抓获2人，止付1.2亿元，返还560万元。", {("stop_payment", "120000000", "exact"), ("returned", "5600000", "exact")}, id="stages"),
        pytest.param("抓获2人，追缴赃款2864元。", {("recovered", "2864", "exact")}, id="recovered"),
        pytest.param("抓获2人，为群众挽回经济损失30万元。", {("recovered", "300000", "exact")}, id="recovered-loss"),
    ],
)
def test_amounts(text: str, wanted: set[tuple[str, str, str]]) -> None:
    assert amounts(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param("连端2处赌窝，抓获18人。", {("den", "2")}, id="dens"),
        pytest.param("打掉一个以窦某为首的诈骗团伙，抓获8人。", {("gang", "1")}, id="one-gang"),
        pytest.param("打掉犯罪团伙43个，抓获91人。", {("gang", "43")}, id="gangs"),
        pytest.param("成功破获一起盗窃案，抓获1人。", {("case", "1")}, id="one-case"),
        pytest.param("打掉一批犯罪团伙，抓获80人。", set(), id="a-batch-is-no-count"),
    ],
)
def test_busts(text: str, wanted: set[tuple[str, str]]) -> None:
    assert busts(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="empty"),
        pytest.param("骗子自称市公安局民警，要求转账5万元，请勿相信。", id="impersonated"),
        pytest.param("根据刑法，数额巨大的，处三年以上十年以下有期徒刑，并处罚金。", id="law"),
        pytest.param("本周六举行演练，剧情设定为特警抓获2名“劫匪”。", id="drill"),
        pytest.param("\x00\x01\ufffd\x7f" * 50, id="junk"),
    ],
)
def test_no_case(text: str) -> None:
    assert EXTRACTOR.extract(text).cases == ()


def test_headline_that_disagrees_is_kept_and_told() -> None:
    bulletin = EXTRACTOR.extract(
        "青河警方抓获19名嫌疑人\n2024年6月5日，青河县公安局抓获犯罪嫌疑人12名，缴获手机3部，案件正在进一步侦办中。", published=date(2024, 6, 20)
    )
    assert {str(a.count.value) for a in bulletin.cases[0].arrests} == {"12", "19"}
    assert [n.code for n in bulletin.notices] == ["headline_disagrees"]


@pytest.mark.parametrize(
    ("text", "want"),
    [
        pytest.param("抓获犯罪嫌疑人5名，均已刑事拘留。", [("caught", 5), ("criminal_detention", 5)], id="carried-by-all"),
        pytest.param("将买主冉某、吊车司机佟某抓获。", [("caught", 2)], id="names-with-descriptions"),
        pytest.param("冉某、佟某、黄某3人被取保候审。", [("bail", 3)], id="names-counted-behind"),
        pytest.param("许某、许某明兄弟俩在厦门被抓。", [("caught", 2)], id="kin"),
        pytest.param("后13人被依法逮捕、2人取保候审。", [("arrested", 13), ("bail", 2)], id="each-its-own-verb"),
        pytest.param("对莫某等9人提起公诉；另2人因情节轻微，未被起诉。", [("prosecuted", 9)], id="spared"),
        pytest.param("全案6嫌询后移送高雄地检署侦办。", [("transferred_for_prosecution", 6)], id="taiwan-suspects"),
        pytest.param("十六人，以不法经营赌博罪移送检察院侦办。", [("transferred_for_prosecution", 16)], id="by-charge"),
        pytest.param("车上9名乘客被当场查获。", [("caught", 9)], id="passengers-caught"),
        pytest.param("解救被拐妇女3名，抓获人贩子2人。", [("caught", 2)], id="victims-are-not"),
        pytest.param("民警将因盗窃被刑拘的蒙某英带到现场。", [], id="relative-clause"),
        pytest.param("民警把涉嫌传销的9个人带到派出所审查。", [("caught", 9)], id="brought-to-the-station"),
        pytest.param("便衣民警在早市捉住扒手三名。", [("caught", 3)], id="got-hold-of"),
        pytest.param("一夜之间逮着偷油贼两名。", [("caught", 2)], id="nabbed"),
        pytest.param("4名窃贼被巡逻民警抓了现行。", [("caught", 4)], id="in-the-act"),
        pytest.param("三名窃贼栽在青河县公安局民警手里。", [("caught", 3)], id="fell-into-their-hands"),
        pytest.param("已有20多名嫌疑人落入警方布下的法网。", [("caught", 20)], id="fell-into-the-net"),
        pytest.param("8名村民的存款落入骗子手中。", [], id="money-in-other-hands"),
        pytest.param("刑拘7人，治拘5人。", [("criminal_detention", 7), ("administrative_detention", 5)], id="detained-for-order"),
        pytest.param("严打中逮捕18名，劳教6名。", [("arrested", 18), ("administrative_penalty", 6)], id="sent-to-labour"),
        pytest.param("抓获曾被劳教的嫌疑人2名。", [("caught", 2)], id="labour-before"),
        pytest.param("民警对散布谣言的网民3人予以训诫。", [("administrative_penalty", 3)], id="netizens-admonished"),
        pytest.param("造成12名网民被骗，抓获1人。", [("caught", 1)], id="netizens-cheated"),
        pytest.param("对聚众斗殴的七人，青河县公安局均已依法予以刑事拘留。", [("criminal_detention", 7)], id="dealt-with-in-the-next-clause"),
        pytest.param("对两名伤者，医院均予以救治，民警抓获1人。", [("caught", 1)], id="treated-is-not-dealt-with"),
        pytest.param("青河县公安局将盗伐林木的村民祝某刑拘。", [("criminal_detention", 1)], id="a-villager-detained"),
        pytest.param("村民祝某家中被盗后报警，民警抓获1人。", [("caught", 1)], id="a-villager-robbed"),
        pytest.param("两名劫匪冲进店里将店员按住。", [], id="held-by-robbers"),
        pytest.param("其中16人涉违限聚令，被发告票。", [("administrative_penalty", 16)], id="tickets-for-a-breach"),
        pytest.param("截查一艘渔船，41岁的渔船船长被捕。", [("caught", 1)], id="a-skipper-by-age"),
        pytest.param("在山上查获庞某海非法栽种的罂粟240株。", [], id="what-somebody-planted"),
        pytest.param("主犯蔡某娟犯集资诈骗罪，判处无期徒刑。", [("sentenced", 1)], id="convicted"),
        pytest.param("胡某已移交郧西县公安局处理。", [("handed_over", 1)], id="handed-over"),
        pytest.param("张某曾因盗窃被判处有期徒刑2年。", [], id="prior-record"),
        pytest.param("7名未成年团伙成员全部被抓获。", [("caught", 7)], id="minors"),
        pytest.param("民警迅速将两名“红马甲”抓获。", [("caught", 2)], id="doer-before-a-count"),
        pytest.param("将另两名嫌疑人温某、杜某抓获。", [("caught", 2)], id="names-behind-a-count"),
        pytest.param("3名主犯之一的李某落网。", [("caught", 1)], id="one-of-them"),
        pytest.param("拘捕五男三女，涉嫌洗黑钱。", [("caught", 8)], id="men-and-women"),
        pytest.param("拘捕廿一男两女。", [("caught", 23)], id="men-and-women-in-words"),
        pytest.param("六旬男子骗案落网，至少4名男女误堕陷阱。", [], id="victims-behind-a-finished-verb"),
        pytest.param("对王某、何某等5人采取刑事强制措施。", [("compulsory_measures", 5)], id="measure-behind"),
        pytest.param("8人被行政拘留，1名未成年人由监护人领回。", [("administrative_detention", 8)], id="handed-to-parents"),
        pytest.param("钟姓首脑等人到案后，全案6嫌移送法办。", [("transferred_for_prosecution", 6)], id="open-list-with-a-title"),
        pytest.param("以诈骗罪将王男移交检察院跟进，司警及治安警续查。", [("transferred_for_prosecution", 1)], id="macau-handed-to-prosecutors"),
        pytest.param("两人在机场准备出境时被拦下。", [("caught", 2)], id="stopped"),
        pytest.param("司警昨日将落网的十六人，以不法经营赌博罪移送检察院侦办。", [("transferred_for_prosecution", 16)], id="who-they-are-is-no-measure"),
        pytest.param("抓获31名，其中业务员26名、技术人员3名，“讲师”2名。", [("caught", 31), ("caught", 26), ("caught", 3), ("caught", 2)], id="quoted-trade"),
        pytest.param("又有4名“客户经理”在机场被抓获。", [("caught", 4)], id="quoted-trade-behind"),
        pytest.param("民警将准备外逃的“小凯”（真名柳某凯）抓获。", [("caught", 1)], id="nickname"),
        pytest.param("抓获“3·02”非法采矿案在逃人员谢某。", [("caught", 1)], id="case-name-between"),
        pytest.param("将为其提供客户信息的于某波等8人抓获。", [("caught", 8)], id="customers-further-off"),
        pytest.param("3名潜逃境外的骨干人员经规劝回国投案。", [("persuaded_return", 3)], id="fled-and-came-back"),
        pytest.param("抓获64名，含老板4名、投案自首11名。", [("caught", 64), ("caught", 4), ("surrendered", 11)], id="next-item-of-the-list"),
        pytest.param("当场查获现场负责人1人、工作人员2人及赌客20人。", [("caught", 1), ("caught", 2), ("caught", 20)], id="staff-of-a-den"),
        pytest.param("二十七名赌客依社维法裁处。", [("administrative_penalty", 27)], id="taiwan-penalty"),
        pytest.param("除4名未成年人外，其余6人均被刑事拘留。", [("criminal_detention", 6)], id="all-but-these"),
        pytest.param("锁定胡某、郝某、甘某，并成功将其抓获。", [("caught", 3)], id="those-named-before"),
        pytest.param("两人涉嫌贩毒及处理赃物被捕。", [("caught", 2)], id="handling-of-stolen-goods"),
        pytest.param("逮捕阙姓三兄弟。", [("arrested", 3)], id="brothers"),
        pytest.param("受理审查逮捕诈骗犯罪嫌疑人413人，出庭支持公诉26件58人。", [], id="asked-and-argued"),
        pytest.param("法院对贺某等9人涉恶案公开开庭，并当庭宣告判决。", [("sentenced", 9)], id="tried-and-told"),
        pytest.param("被告人贺某犯领导黑社会性质组织罪、抢劫罪、非法持有弹药罪、绑架罪、敲诈勒索罪、寻衅滋事罪等，依法判处有期徒刑12年；被告人涂某等其他8人犯寻衅滋事罪、非法拘禁罪，分别判处有期徒刑1至6年。", [("sentenced", 1), ("sentenced", 8)], id="long-charges"),
        pytest.param("民警将一名被拐卖到本地的男婴移交其亲属。", [], id="child-brought-home"),
        pytest.param("民警将一名逃犯移交当地警方。", [("handed_over", 1)], id="fugitive-handed-over"),
        pytest.param("抓获扒窃、诈骗嫌疑人各3名，寻衅滋事6人，开设赌场2人。", [("caught", 3), ("caught", 3), ("caught", 6), ("caught", 2)], id="kinds-in-a-list"),
        pytest.param("将康某家门前的电动车盗走，途中被民警抓住。", [], id="owner-of-a-home"),
        pytest.param("店主岑某的经营台账被一并带走。", [], id="a-thing-of-his"),
        pytest.param("警方对十九名在外毒贩发出通缉令，至今已有四人归案。", [("caught", 4)], id="of-those-sought"),
    ],
)
def test_measures_on_groups(text: str, want: list[tuple[str, int]]) -> None:
    facts = EXTRACTOR.analyse(Document(text)).facts.arrests
    assert [(f.action, int(f.count.value or 0)) for f in facts] == want
