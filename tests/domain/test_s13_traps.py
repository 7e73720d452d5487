"""What stands in a text and is no fact of its case: one trap of the domain catalogue, one id. All texts are invented."""

from collections.abc import Callable

import pytest

CASE = "5月9日，白石县公安局打掉一个盗窃团伙，抓获犯罪嫌疑人6名。"
NOTHING_ELSE = ("arrest caught 6", "bust gang 1", "seized -", "amount -", "stat -", "date 2024-05-09 operation", "unit lead 白石县公安局")


@pytest.mark.parametrize(
    "more",
    [
        pytest.param("行动共出动警力180人次、警车40辆，兵分6路，奔赴3省，行程3万余公里。", id="forces"),
        pytest.param("民警连续蹲守26个小时，历时19天。", id="effort"),
        pytest.param("行动中检查旅馆、网吧等场所160家，走访住户3000余户。", id="checks"),
        pytest.param("根据刑法第二百六十四条，盗窃公私财物，数额较大的，处三年以下有期徒刑，并处或者单处罚金。", id="law"),
        pytest.param("经查，王某曾因盗窃被判处有期徒刑2年，2021年3月刑满释放。", id="prior-record"),
        pytest.param("举报电话：0999-2233445，或拨打110、96110。", id="contacts"),
        pytest.param("嫌疑人驾驶的车辆车牌号为贵A·12×45，银行卡尾号3321。", id="ids"),
        pytest.param("几人年龄均在43岁以下，藏身处长40米、占地700平方米。", id="ages-and-sizes"),
        pytest.param("该团伙以月薪2万元、日返利24%为诱饵拉人入伙。", id="lures"),
        pytest.param("下一步，白石警方力争年底前再抓获逃犯20名。", id="plans"),
        pytest.param("年初定下的任务是抓获逃犯60名。", id="a-task-set"),
        pytest.param("所幸未造成人员伤亡，未发现毒品，未造成财产损失。", id="negated"),
        pytest.param("嫌疑人自称青河市公安局刑侦支队民警，冒充办案人员。", id="impersonated"),
        pytest.param("如果发现有人转账5万元给陌生人，请及时报警。", id="hypothesis"),
        pytest.param("警方悬赏2万元征集线索，群众送来锦旗3面。", id="bounty-and-banners"),
        pytest.param("参战民警中有3人荣立三等功。", id="awards"),
        pytest.param("民警梳理线索120条，调取监控录像400小时。", id="clues"),
        pytest.param("据悉，这是该局今年第五次集中行动。", id="ordinal"),
        pytest.param("范某此前取了2000元现金，放在包内。", id="cash-that-somebody-drew"),
        pytest.param("民警发现一网民网购得发射器2个、接收器30个。", id="bought-not-found"),
        pytest.param("民警发现三辆面包车上坐有多名乘客。", id="found-where-not-what"),
        pytest.param("该案依照《最高人民法院关于办理盗窃案件的解释》办理。", id="a-body-in-a-title-of-law"),
        pytest.param("涉案人员每天生产零件8000件。", id="daily-volume"),
        pytest.param("该局一把手要求快侦快破。", id="chief-is-no-count"),
        pytest.param("网传“河堤路多人互殴，死亡7人”系不实信息，请不要转发。", id="rumour-quoted"),
        pytest.param("另有帖子称“白石县抓获毒贩30人、缴枪9支”，经核实为谣言。", id="rumour-called-one"),
        pytest.param("有人在群里说网传老街发生命案致4人死亡，纯属谣言。", id="rumour-denied"),
        pytest.param("\n相关链接：江东警方昨日抓获赌客31人，收缴赌资9万元。", id="linked-story"),
        pytest.param("警方提醒：最高可判处罚款五百万元及监禁十四年。", id="penalty-quoted"),
    ],
)
def test_not_a_fact(check: Callable[..., None], more: str) -> None:
    check(CASE + more, *NOTHING_ELSE)


def test_what_a_drive_means_to_do_is_no_case(check: Callable[..., None]) -> None:
    check(
        "记者从省公安厅获悉，从即日起，省公安机关与省烟草专卖局开展以“端窝点、断源头、抓主犯”为主线的打假工作。\n同时敦促制假者主动投案自首，切断制贩假烟犯罪链条，确保实现全程打击。",
        "kind -",
    )


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param("5月9日，白石县公安局对散布“河堤死了10余人”谣言的丁某处以行政拘留5日。", ("arrest administrative_detention 1", "stat -"), id="who-spread-a-rumour-is-punished"),
        pytest.param("研究发现，该湖区灰雁有40只，天鹅有200只。", ("kind -", "seized -"), id="researchers-find"),
        pytest.param("5月9日晚，青河市交警支队在红旗桥头、市检察院、中山路与新华路交叉口等路段设卡，查获酒驾14起。", ("unit lead 青河市交警支队",), id="a-body-as-a-landmark"),
        pytest.param(CASE + "警方提醒，警情多发时段：12时至17时。", ("date 2024-05-09 operation",), id="hours-of-frequent-offences"),
        pytest.param(CASE + "追回被盗手机3部，扣押作案汽车、摩托车各1辆。", ("seized recovered 手机 3 部", "seized detained 汽车 1 辆", "seized detained 摩托车 1 辆"), id="each-verb-its-own-things"),
        pytest.param(CASE + "当场缴获仿真手枪2把、猎枪1把、弓弩1把。", ("seized seized 仿真手枪 2 把", "seized seized 猎枪 1 把", "seized seized 弓弩 1 把"), id="things-of-one-list-are-no-total"),
        pytest.param("5月9日，白石县公安局对四个城区的赌博窝点展开突击检查，捣毁赌博窝点3处，抓获6人。", ("bust den 3", "arrest caught 6"), id="districts-are-no-dens"),
        pytest.param("5月9日，青河市公安局交警支队特勤大队抓获6人。特勤大队民警介绍，特勤大队当场查获手机3部。", ("unit lead 青河市公安局交警支队特勤大队",), id="a-team-told-before-with-its-parent"),
        pytest.param(CASE + "经查，该团伙累计销售盗版光盘3万张，民警现场查扣光盘800张。", ("seized detained 光盘 800 张",), id="sold-is-not-taken"),
        pytest.param("5月9日，白石县公安局打掉一个传销团伙，抓获6人，受害人达120名，发展会员4000余人。", ("arrest caught 6",), id="victims-and-members"),
        pytest.param("5月9日，青河市公安局集中销毁近年缴获的枪支300支、子弹2万发。", ("arrest -", "seized destroyed 枪支 300 支", "seized destroyed 子弹 20000 发"), id="destroyed-stock"),
        pytest.param("5月9日，白石县公安局举行退赃大会，向失主发还电动车26辆、手机11部。", ("seized returned 电动车 26 辆", "seized returned 手机 11 部"), id="returned-stock"),
        pytest.param("“三打两建”行动中，白石县公安局于5月9日抓获“8·31”案嫌疑人2名。", ("arrest caught 2", "date 2024-05-09 operation"), id="numbers-in-names"),
        pytest.param("5月9日，白石县公安局破获全县首例利用无人机运毒案，抓获2人。", ("bust -", "arrest caught 2"), id="first-of-its-kind"),
        pytest.param("5月9日，白石县公安局与江东县公安局一起抓获3名嫌疑人，民警从车内起获砍刀4把。", ("arrest caught 3", "bust -", "seized seized 砍刀 4 把"), id="together-and-dug-up"),
        pytest.param("5月9日，白石县公安局掌握线索50条，抓获2人，查获公民个人信息1300余万条。", ("seized seized 公民个人信息 >13000000 条", "arrest caught 2"), id="data-is-an-item-only-when-taken"),
        pytest.param("5月9日，白石县公安局抓获3人，据其中一人供称，曾以每部900元销赃。", ("arrest caught 3", "amount price CNY 900"), id="unit-price-is-no-total"),
        pytest.param("5月9日，白石县公安局抓获第四名嫌疑人张某。", ("arrest caught 1", "person suspect 张某"), id="ordinal-of-people"),
    ],
)
def test_beside_a_fact(check: Callable[..., None], text: str, wanted: tuple[str, ...]) -> None:
    check(text, *wanted)
