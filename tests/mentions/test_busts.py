"""Things broken up: one construction, one id, one assertion of meaning."""

import pytest

from caseextract import Extractor
from caseextract.models import Document

EXTRACTOR = Extractor()


def told(text: str) -> list[tuple[str, str, bool]]:
    """(target, count, part) of every bust of a text, in its order."""
    return [(f.target, str(f.count.value), f.part) for f in EXTRACTOR.analyse(Document(text)).facts.busts]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param("捣毁犯罪团伙2个、窝点3处、仓库2个。", [("gang", "2", False), ("den", "3", False), ("warehouse", "2", False)], id="list"),
        pytest.param("先后捣毁4个制假窝点、3个仓库。", [("den", "4", False), ("warehouse", "3", False)], id="counts-before"),
        pytest.param("打掉一个盘踞当地、辐射周边的贩卖含依托咪酯电子烟团伙。", [("gang", "1", False)], id="far-head"),
        pytest.param("打掉跑分团伙。", [("gang", "1", False)], id="bare-is-one"),
        pytest.param("打掉一批团伙。", [], id="a-batch-is-none"),
        pytest.param("该团伙被彻底打掉。", [("gang", "1", False)], id="passive"),
        pytest.param("日前，该赌窝被青河警方打掉。", [("den", "1", False)], id="passive-with-an-agent"),
        pytest.param("查获51诈团，捣毁两个团伙赌博窝点。", [("gang", "51", False), ("den", "2", False)], id="no-measure-word-and-a-describing-head"),
        pytest.param("打掉这一涉案528宗的特大诈骗团伙。", [("gang", "1", False)], id="cases-of-a-gang"),
        pytest.param("3个犯罪窝点被捣毁。", [("den", "3", False)], id="passive-counted"),
        pytest.param("民警对一个假滤芯加工点实施查处。", [("den", "1", False)], id="verb-behind"),
        pytest.param("破获一处职棒签赌站，捣毁藏货仓7个。", [("den", "1", False), ("warehouse", "7", False)], id="unknown-heads"),
        pytest.param("打掉9个贩毒层级，摧毁11个毒品分销网络，查处3个网络。", [("other", "9", False), ("chain", "11", False)], id="layers-and-networks"),
        pytest.param("警方破两毒品仓。", [("warehouse", "2", False)], id="headline-count"),
        pytest.param("查封房产38套、商铺11间。", [], id="sealed-property-is-no-den"),
        pytest.param("打掉一个“回收—灌装—网店销售”的团伙。", [("gang", "1", False)], id="quoted-description"),
        pytest.param("打掉一个潜入写字楼机房架设网关设备的电诈团伙。", [("gang", "1", False)], id="head-in-a-relative-clause"),
        pytest.param("捣毁制假工厂及仓库共5处。", [("warehouse", "5", False)], id="two-heads-one-total"),
        pytest.param("破获案件260起，其中入室盗窃案5起、扒窃案件98起、诈骗和敲诈勒索等侵财案件157起。", [("case", "260", False), ("case", "5", True), ("case", "98", True), ("case", "157", True)], id="the-last-of-a-long-list"),
        pytest.param("破获案件260起。在破获的98起扒窃案件中，车站周边占四成。", [("case", "260", False)], id="shares-of-those-solved"),
        pytest.param("川江日报客户端讯，民警对50余家宾馆等场所进行突击清查。", [], id="a-client-is-no-bust"),
        pytest.param("民警一夜端赌窝3处。", [("den", "3", False)], id="taken-out"),
        pytest.param("以捣毁聚集窝点为突破口，打击传销。", [], id="an-aim-is-no-bust"),
        pytest.param("成功侦破了地下钱庄特大案件。", [], id="a-den-that-names-a-case"),
        pytest.param("先后打掉3个为境外诈骗团伙提供通信支持的窝点。", [("den", "3", False)], id="those-served"),
        pytest.param("民警在18个省、48个市对这一特大引流诈骗团伙集中收网。", [], id="cities-are-no-gangs"),
        pytest.param("先后在甲公寓、乙大厦四个窝点抓获18名违法嫌疑人。", [], id="where-they-were-taken"),
        pytest.param("涉案窝点全部被端掉、涉案借贷平台全部被关停。", [], id="all-of-them-is-no-count"),
        pytest.param("该团伙开设的“甲胜”、“乙胜”等赌博网站被彻底摧毁。", [], id="names-of-several"),
        pytest.param("协查涉嫌非法集资平台300余个。", [], id="looked-into"),
        pytest.param("为一网打尽，民警确定了该团伙的2个窝点。", [], id="dens-located"),
        pytest.param("捣毁跑分窝点及洗钱工作室各1个。", [("den", "1", False), ("den", "1", False)], id="each"),
        pytest.param("捣毁窝点6个（徐州2个、汕头4个）。", [("den", "6", False), ("den", "2", True), ("den", "4", True)], id="bracket"),
        pytest.param("累计查获诈欺集团三二六件。", [("gang", "326", False)], id="gangs-of-taiwan"),
        pytest.param("警方将持续追查上游，彻底瓦解犯罪网络。", [], id="what-is-still-to-be-done"),
        pytest.param("为斩断帮派不法金流，显示取缔各地下赌场的决心。", [], id="purposes"),
        pytest.param("这是今年打掉的第4个地下烟机窝点。", [], id="ordinal"),
        pytest.param("关停涉案APP12个、网站8个。", [("platform", "12", False), ("platform", "8", False)], id="figure-glued-to-latin"),
        pytest.param("斩断一条集生产、运输、销售于一体的犯罪链条。", [("chain", "1", False)], id="chain"),
        pytest.param("取缔非法码头2处，查封非法加油站3座，查封房产3套、商铺2间。", [("den", "2", False), ("den", "3", False)], id="sealed-where-it-is-unlawful"),
        pytest.param("警方捣破地下麻雀馆，拘12人。", [("den", "1", False)], id="mahjong-parlour"),
        pytest.param("法院审结涉毒案件120件。", [], id="tried-is-not-solved"),
        pytest.param("一恶势力犯罪集团覆灭。", [("gang", "1", False)], id="fallen"),
        pytest.param("警方誓要令犯罪团伙覆灭。", [], id="to-make-it-fall"),
        pytest.param("下一步，警方将深入开展打击行动，捣毁窝点，斩断非法产业链。", [], id="the-next-step"),
        pytest.param("此前邻省警方曾捣毁窝点4个，张某的团伙曾被打掉。", [], id="an-older-story"),
        pytest.param("曾某落网，民警打掉盗窃团伙1个。", [("gang", "1", False)], id="a-surname"),
        pytest.param("摸排出窝点6处，一举捣毁全部窝点。", [], id="all-dens"),
        pytest.param("挡获一个扒窃团伙，擒获团伙成员6名。", [("gang", "1", False)], id="verbs-of-sichuan"),
        pytest.param("打掉一条集制、贩、销于一体的假烟网络，缴获弹药3条。", [("chain", "1", False)], id="all-in-one"),
        pytest.param("起获模拟枪4枝、破获改枪场所3处及查获诈骗集团52件310人。", [("den", "3", False), ("gang", "52", False)], id="模拟-is-no-plan"),
        pytest.param("破获一起由何姓男子主导的改枪工厂，侦破一起扒窃团伙。", [("workshop", "1", False), ("gang", "1", False)], id="一起-before-another-head"),
        pytest.param("组成专班打掉盗窃团伙2个，张某等人组成盗窃团伙。", [("gang", "2", False)], id="who-is-put-together"),
        pytest.param("警方打掉2团伙，端掉3窝点。", [("gang", "2", False), ("den", "3", False)], id="headline-counts-glued-to-heads"),
        pytest.param("捣毁“黑诊所”1家、“黑药店”2家，取缔游戏厅3家。", [("den", "1", False), ("den", "2", False), ("den", "3", False)], id="quoted-and-unknown-heads"),
        pytest.param("民警发现一个团伙，6月2日将该团伙一网打尽。", [("gang", "1", False)], id="this-one-before-the-verb"),
        pytest.param("为将该团伙一网打尽，专案组赶赴云江。", [], id="so-as-to"),
        pytest.param("捣毁了采石场内的这处赌博窝点。", [("den", "1", False)], id="this-one-told-first"),
        pytest.param("民警发现一个盗窃团伙，3月9日一举打掉该团伙。", [("gang", "1", False)], id="found-before-broken-up-later"),
        pytest.param("端掉一处赌窝。警方捣毁该窝点后仍在追查。", [("den", "1", False)], id="this-one-told-again"),
        pytest.param("捣毁上述窝点，捣毁这些窝点，决定打掉该团伙。", [], id="those-and-plans"),
        pytest.param("云江有间棋牌室其实是熟客赌窝，7日被民警捣毁。", [("den", "1", False)], id="passive-over-a-comma"),
        pytest.param("张某经营赌场，18日被警方抓获。", [], id="his-arrest-over-a-comma"),
        pytest.param("嫌疑人入侵300多个网站“挂马” 网警破获首例黑客案。", [], id="a-headline-goes-on-with-its-police"),
        pytest.param("捣毁制假“黑窝点”、“黑作坊”、“黑工厂”137个。", [("workshop", "137", False)], id="a-quoted-list-with-one-count"),
        pytest.param("捣毁主要窝点11个，还打掉其20个外围网点。", [("den", "11", False), ("den", "20", False)], id="its-twenty"),
        pytest.param("打掉以丁某和戚某为头目的两个盗窃及掩饰、隐瞒犯罪所得团伙。", [("gang", "2", False)], id="an-offence-of-two-verbs"),
        pytest.param("打掉两个窝点、团伙。", [("den", "2", False)], id="a-list-of-two-heads"),
        pytest.param("打掉电诈团伙5个，打诈查获诈团31团，扫荡不良帮派38件206人，侦破3组诈骗集团。", [("gang", "5", False), ("gang", "31", False), ("gang", "38", False), ("gang", "3", False)], id="measures-of-taiwan"),
        pytest.param("4月扫荡地下钱庄、扫荡帮派。", [], id="campaigns-of-taiwan"),
        pytest.param("兵分3组突击打掉盗窃团伙。", [("gang", "1", False)], id="teams-are-no-gangs"),
    ],
)
def test_heads(text: str, wanted: list[tuple[str, str, bool]]) -> None:
    assert told(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param("破获案件26起，其中盗窃案12起、诈骗案6起。", [("case", "26", False), ("case", "12", True), ("case", "6", True)], id="parts"),
        pytest.param("破获案件31起，其中盗窃4起，诈骗27起。", [("case", "31", False), ("case", "4", True), ("case", "27", True)], id="parts-over-a-comma"),
        pytest.param("破案八起，正式进入司法诉讼程序六起，去年同期为11起。", [("case", "8", False)], id="later-stage-and-comparison"),
        pytest.param("破获刑事案件9起（涉渔5起、其他4起）。", [("case", "9", False), ("case", "5", True), ("case", "4", True)], id="parts-in-a-bracket"),
        pytest.param("成功破获一起电信诈骗案。", [("case", "1", False)], id="one"),
        pytest.param("侦破“3·15”特大制售假药案。", [], id="no-number"),
        pytest.param("立案侦查12起，侦办案件5起。", [], id="opened-only"),
        pytest.param("半个月内连破2案，带破案件13起。", [("case", "2", False), ("case", "13", False)], id="short-and-linked"),
        pytest.param("公布10起典型案例。", [], id="examples"),
        pytest.param("两单位破案行动一起展开。", [], id="adverb"),
        pytest.param("偵破兩宗爆竊案，搗破六個賭檔，破獲機房一處。", [("case", "2", False), ("den", "6", False), ("den", "1", False)], id="hong-kong-and-taiwan"),
        pytest.param("高雄关统计，今年查获走私案件，活体动物14案、电子烟21案。", [("case", "14", False), ("case", "21", False)], id="案-as-a-measure"),
        pytest.param("侦破李某一案，缉获毒品。", [], id="李某一案-is-a-name"),
        pytest.param("4起案件总案值破亿元。", [], id="破-before-a-sum"),
        pytest.param("处理来历不明款项，证实与27宗网上投资骗案有关。", [], id="far-verb-of-handling"),
        pytest.param("接连侦破多宗爆窃案。", [("case", "None", False)], id="several-in-hong-kong"),
        pytest.param("成立专案组侦破案件3起，破获一起诈骗团伙作案的案件。", [("case", "3", False), ("case", "1", False)], id="a-team-and-a-gang-at-work"),
        pytest.param("破获案件16起，其中盗窃15起、抢夺1起；两单位一起侦破。", [("case", "16", False), ("case", "15", True), ("case", "1", True)], id="1起-is-no-adverb"),
        pytest.param("查获大案三起，5公斤以下的小宗毒品案件则查获26起。", [("case", "3", False), ("case", "26", False)], id="the-verb-between"),
        pytest.param("立案侦办食品案件73起，查获假货一批，其中8起案件被列为省厅督办案件。", [], id="ranked-among-those-opened"),
        pytest.param("破获食品案件73起，其中8起被列为督办案件。", [("case", "73", False), ("case", "8", True)], id="ranked-among-those-solved"),
        pytest.param("破获6起食品药品案件。其中，销售假药2起，销售有毒食品4起。抓获3人。", [("case", "6", False), ("case", "2", True), ("case", "4", True)], id="kinds-in-the-next-sentence"),
        pytest.param("破获6起诈骗案件。其中，立案2起，抓获3人。", [("case", "6", False)], id="no-kinds-in-the-next-sentence"),
        pytest.param("青河县公安局抓获何某，何某到案后检举揭发他人犯罪案件5起。", [], id="what-a-suspect-tells-of-others"),
        pytest.param("破获一起盗窃案，揭发一个团伙涉北区至少两宗盗窃案件。", [("case", "1", False)], id="what-a-gang-is-behind"),
        pytest.param("破获涉外案件2起、涉未成年人案件3起。", [("case", "2", False), ("case", "3", False)], id="kinds-that-begin-with-涉"),
        pytest.param("侦破一起涉嫌团伙倒卖车票案。", [("case", "1", False)], id="a-gang-in-the-name-of-a-case"),
        pytest.param("打掉团伙破案10起。", [("gang", "1", False), ("case", "10", False)], id="a-gang-and-its-cases"),
    ],
)
def test_cases(text: str, wanted: list[tuple[str, str, bool]]) -> None:
    assert told(text) == wanted
