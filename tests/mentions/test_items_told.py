"""Things taken that everyday verbs, places and what became of them tell of. All texts are invented."""

import pytest

from caseextract import Document, Extractor

EXTRACTOR = Extractor()


def told(text: str) -> list[tuple[str, str, str]]:
    """Name, action and count with its unit, in text order."""
    facts = EXTRACTOR.analyse(Document("青河县公安局通报，" + text)).facts.items
    return [(f.name, f.action, f"{f.count.value if f.count.value is not None else f.count.lower}{f.count.unit or ''}" if f.count else "") for f in facts]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param("民警将岳某抓获，其挎包里另有手机3部、钱包4个。", [("手机", "seized", "3部"), ("钱包", "seized", "4个")], id="a-bag-of-one-caught"),
        pytest.param("民警将扒手岳某抓获，其住处另有手机21部。", [("手机", "seized", "21部")], id="the-home-of-one-caught"),
        pytest.param("两名票贩被带走，抽屉里还有待售的车票32张。", [("车票", "seized", "32张")], id="a-drawer-of-those-led-away"),
        pytest.param("民警追出一里地把车别停，车上拉着4卷铜芯电缆和一把液压钳。", [("铜芯电缆", "seized", "4卷"), ("液压钳", "seized", "1把")], id="a-car-brought-to-a-stop"),
        pytest.param("搜出22包各1公斤重怀疑氯胺酮。", [("氯胺酮", "seized", "22包")], id="each-weighs"),
        pytest.param("搜出22包每包重1公斤的氯胺酮。", [("氯胺酮", "seized", "22包")], id="each-packet-weighs"),
        pytest.param("查获10箱各50条的假烟。", [("假烟", "seized", "10箱")], id="each-holds"),
        pytest.param("搜出3包合共2公斤重怀疑氯胺酮。", [("氯胺酮", "seized", "2公斤"), ("氯胺酮", "seized", "3包")], id="packets-that-weigh-in-all"),
        pytest.param("查获面包车一辆、油管60米、软管20米。", [("面包车", "seized", "1辆"), ("油管", "seized", "60米"), ("软管", "seized", "20米")], id="by-the-metre"),
        pytest.param("查获光盘生产线2条、注塑机1台。", [("光盘生产线", "seized", "2条"), ("注塑机", "seized", "1台")], id="a-line-that-was-taken"),
        pytest.param("当天，收缴的40把弹簧刀碾成废铁，余下的仓库还要复查两遍。", [("弹簧刀", "seized", "40把")], id="ground-to-scrap"),
        pytest.param("搜出锁匙，开启同厦9楼一个单位，再检获120万支私烟。", [("私烟", "seized", "1200000支")], id="a-flat-that-was-opened"),
        pytest.param("1车2船共查获私烟130箱。", [("私烟", "seized", "130箱")], id="what-carried-it"),
        pytest.param("三门峡市公安局抽调20名民警，追回文物18件。", [("文物", "recovered", "18件")], id="a-region-that-begins-like-a-number"),
        pytest.param("追回三元催化器17个。", [("三元催化器", "recovered", "17个")], id="a-part-that-begins-like-a-sum"),
        pytest.param("查获5吨重油。", [("重油", "seized", "5吨")], id="heavy-oil"),
        pytest.param("抓获三人，现场除成品外，还有封口机2台、电子秤3台。", [("封口机", "seized", "2台"), ("电子秤", "seized", "3台")], id="besides-what-was-finished"),
        pytest.param("4人被擒，两艇共载卷烟约120万支。", [("卷烟", "seized", "1200000支")], id="what-boats-carried"),
        pytest.param("民警上门核查，原来是座临时冷库，库里存着冻牛肚18吨。", [("冻牛肚", "seized", "18吨")], id="it-turned-out-to-be-a-cold-store"),
        pytest.param("海警截停一艘运沙船，舱内海沙经测量约3100吨。", [("海沙", "seized", "3100吨")], id="measured-in-the-hold"),
        pytest.param("民警撬开夹层，里面是海洛因，整整23公斤。", [("海洛因", "seized", "23公斤")], id="a-weight-in-full"),
        pytest.param("民警掀开面饼，下面，是用锡纸裹着的冰毒310克。", [("冰毒", "seized", "310克")], id="a-clause-that-says-what-it-is"),
        pytest.param("民警拦下三轮车，油布下是四块电瓶。", [("电瓶", "seized", "4块")], id="under-a-cloth"),
        pytest.param("拘捕3男1女，证物有开山刀4把、伸缩棍2支。", [("开山刀", "seized", "4把"), ("伸缩棍", "seized", "2支")], id="exhibits"),
        pytest.param("执法人员从船上拖上来地笼40只、刺网6张。", [("地笼", "seized", "40只"), ("刺网", "seized", "6张")], id="dragged-up"),
        pytest.param("民警在池边提取未及运走的稀土12包，另扣押水泵3台。", [("稀土", "seized", "12包"), ("水泵", "detained", "3台")], id="what-was-not-carried-off-in-time"),
        pytest.param("行动至今收来枪支33支、管制刀具210把。", [("枪支", "seized", "33支"), ("管制刀具", "seized", "210把")], id="came-in"),
        pytest.param("查获走私案件8起，成品油900吨、冻品310吨。", [("成品油", "seized", "900吨"), ("冻品", "seized", "310吨")], id="goods-behind-cases"),
        pytest.param("追缴赃款赃物价值310万元，其中机动车44辆。", [("机动车", "recovered", "44辆")], id="among-things-told-by-their-worth"),
        pytest.param("现场扣住木船2艘、货车3辆。", [("木船", "seized", "2艘"), ("货车", "seized", "3辆")], id="held-fast"),
        pytest.param("在码头截住快艇3艘、货车1辆。", [("快艇", "seized", "3艘"), ("货车", "seized", "1辆")], id="a-lorry-beside-boats"),
        pytest.param("抓获7人，追车12辆。", [("车", "recovered", "12辆")], id="cars-run-down"),
        pytest.param("将岳某抓获，手机4部、银行卡25张一并带回。", [("手机", "seized", "4部"), ("银行卡", "seized", "25张")], id="brought-back-together"),
        pytest.param("老二也没能跑脱，4辆摩托车被拖回派出所。", [("摩托车", "seized", "4辆")], id="towed-to-the-station"),
        pytest.param("截下一名电鱼人，皮筏2只、蓄电池3组全部被收。", [("皮筏", "seized", "2只"), ("蓄电池", "seized", "3组")], id="taken-in-one-word"),
        pytest.param("一台笔记本电脑、两部手机全给扣了。", [("笔记本电脑", "detained", "1台"), ("手机", "detained", "2部")], id="spoken-passive"),
        pytest.param("岳某等9人被抓，吸砂船两艘、运砂船三艘在汊口起获。", [("吸砂船", "seized", "2艘"), ("运砂船", "seized", "3艘")], id="where-they-were-taken"),
        pytest.param("把9人带走，封了银行账户15个。", [("银行账户", "frozen", "15个")], id="accounts-shut"),
        pytest.param("将两台笔记本电脑、五部手机逐一交到失主手里。", [("笔记本电脑", "returned", "2台"), ("手机", "returned", "5部")], id="into-the-hands-of-owners"),
        pytest.param("起获电动车83辆，已有31辆回到车主手里。", [("电动车", "seized", "83辆"), ("电动车", "returned", "31辆")], id="back-with-their-owners"),
        pytest.param("扣押压片机3台、西地那非原粉14公斤。", [("压片机", "detained", "3台"), ("西地那非原粉", "detained", "14公斤")], id="a-name-with-a-word-of-clauses-in-it"),
        pytest.param("扣押含毒液体12公斤。", [("含毒液体", "detained", "12公斤")], id="what-a-liquid-holds"),
        pytest.param("查获矛2支、卡31张。", [("矛", "seized", "2支"), ("卡", "seized", "31张")], id="names-of-one-character"),
        pytest.param("关员开箱检查，取出麝香龟幼体82只。", [("麝香龟幼体", "seized", "82只")], id="young-animals"),
        pytest.param("民警走进库房，里面是成箱的假酒，足足有700箱。", [("假酒", "seized", "700箱")], id="a-store-that-officers-walked-into"),
        pytest.param("登船检查，舱里堆的是冻鸡爪，一共60吨。", [("冻鸡爪", "seized", "60吨")], id="in-all-behind-what-it-is"),
        pytest.param("抓获岳某，将其藏在床下的气枪两支收走。", [("气枪", "seized", "2支")], id="what-he-hid-carried-off"),
        pytest.param("抓到倒票男子岳某，查出未取的网购车票17张。", [("网购车票", "seized", "17张")], id="tickets-bought-on-line"),
    ],
)
def test_taken(text: str, wanted: list[tuple[str, str, str]]) -> None:
    assert told(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("民警抓住窃贼，失主称包里有手机2部、钱包3个。", id="what-the-owner-says"),
        pytest.param("民警抓住岳某，据他交代，其住处另有手机18部。", id="what-he-says-himself"),
        pytest.param("民警将岳某抓获，家里有三口人，还有两条狗。", id="a-household"),
        pytest.param("民警将岳某抓获，车上有2名乘客。", id="passengers"),
        pytest.param("她把快递拆开，是几粒没贴字的胶囊，随后报警。", id="opened-by-a-buyer"),
        pytest.param("抓获岳某。此前他多次进入工地，将电缆30米搬走。", id="what-he-carried-off-before"),
        pytest.param("赌档里20个赌仔全部带走。", id="people-led-away"),
        pytest.param("民警梳理涉案卡时，找到一张户主为岳某的卡。", id="a-card-in-a-record"),
        pytest.param("一名顾客发现钱包没了，里面有现金和两张卡。", id="what-was-lost"),
        pytest.param("查处采运海砂案件57起，涉砂38万吨。", id="what-cases-are-about"),
        pytest.param("没入蒜头一批，全数168吨待处理。", id="no-name-at-all"),
        pytest.param("被盗摩托车6辆。民警将孩子交到老人手里。", id="a-child-into-the-hands"),
    ],
)
def test_not_taken(text: str) -> None:
    assert all(not count or name == "蒜头" for name, _, count in told(text))
