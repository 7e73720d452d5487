"""Things broken up: one construction, one id, one assertion of meaning."""

from pathlib import Path

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
        pytest.param("青河县公安局捣毁假药生产线2条。", [("workshop", "2")], id="broken-up"),
        pytest.param("青河县公安局查获假药生产线2条。", [], id="taken"),
    ],
)
def test_lines_of_a_plant(text: str, wanted: list[tuple[str, str]]) -> None:
    assert [(b.target, str(b.count.value)) for c in Extractor().extract(text).cases for b in c.busts] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param("打掉团伙9个，拘留71人；清查出租屋、发廊、娱乐场所、饰品加工点等复杂部位800余间次。", [("gang", "9", False)], id="rented-rooms-are-not-found-out"),
        pytest.param("检警侦办山林盗伐集团时，意外发现一堆兽骨。", [], id="while-still-at-work-on-it"),
        pytest.param("捣毁犯罪团伙2个、窝点3处、仓库2个。", [("gang", "2", False), ("den", "3", False), ("warehouse", "2", False)], id="list"),
        pytest.param("警方打掉了以温某等人为首，成员达42人的盗采砂石团伙。", [("gang", "1", False)], id="a-gang-told-over-a-comma"),
        pytest.param("打掉黑社会性质组织犯罪1个、涉恶类犯罪集团3个。", [("gang", "1", False), ("gang", "3", False)], id="a-gang-called-a-crime"),
        pytest.param("该窝点是近年来捣毁的地下赌场里规模最大的。", [], id="what-it-is-compared-with"),
        pytest.param("这是该省迄今捣毁的最大制毒工厂。", [("workshop", "1", False)], id="the-largest-broken-up"),
        pytest.param("民警端掉3个窝点，一个跨三省的假烟销售网络随之浮出水面。", [("den", "3", False)], id="came-to-light"),
        pytest.param("一个跨三省的假烟销售网络浮出水面，警方将其摧毁。", [("chain", "1", False)], id="came-to-light-and-was-broken-up"),
        pytest.param("为切断货源，将制假团伙一网打尽，专案组连夜分赴两地蹲守。", [], id="a-purpose-over-the-comma"),
        pytest.param("为严厉打击盗采河砂，斩断销赃链条，最大限度保护河道，三县开展集中行动。", [], id="one-aim-after-another"),
        pytest.param("为严厉打击盗采河砂，民警辗转三地斩断一条黑灰产业链，抓获9人。", [("chain", "1", False)], id="done-for-an-aim"),
        pytest.param("为群众除害，民警将犯罪团伙一网打尽。", [("gang", "1", False)], id="done-for-the-people"),
        pytest.param("民警在一处车库内查获了赌博窝点，带走9人。", [("den", "1", False)], id="found-at-one-place"),
        pytest.param("全年在出租屋内查获制假窝点的设备30台。", [], id="what-a-den-holds"),
        pytest.param("先后捣毁4个制假窝点、3个仓库。", [("den", "4", False), ("warehouse", "3", False)], id="counts-before"),
        pytest.param("今年全市共立现行命案6起，已全部侦破。", [("case", "6", False)], id="counted-and-all-solved"),
        pytest.param("接报入室盗窃案12起，均已破获，抓获8人。", [("case", "12", False)], id="reported-and-all-solved"),
        pytest.param("辖区发生抢夺案5起，均未破获。", [], id="counted-and-not-solved"),
        pytest.param("发生火灾12起，全部扑灭。", [], id="fires-put-out"),
        pytest.param("警方突袭一间民宅，捣毁以直播掩护的赌场，带走12人。", [("den", "1", False)], id="the-number-of-where-they-went"),
        pytest.param("发现一个赌博窝点，民警一举将其捣毁。", [("den", "1", False)], id="taken-up-by-a-pronoun"),
        pytest.param("民警摸清一个诈骗团伙，准备将其打掉。", [], id="a-pronoun-of-what-is-planned"),
        pytest.param("破获案件206起，挂牌整治治安乱点74个，停业整顿场所7家。", [("case", "206", False)], id="a-clause-with-a-verb-of-its-own"),
        pytest.param("警方捣破两个毒品快餐车档口，另捣破制毒工场一个。", [("den", "2", False), ("workshop", "1", False)], id="stalls-and-workshops"),
        pytest.param("破获一起盗窃案，该团伙先后盗窃电动车70余起。", [("case", "1", False)], id="what-they-did-behind-a-case-solved"),
        pytest.param("打掉多个跨区域贩毒团伙。", [], id="several-is-no-number"),
        pytest.param("专案组对一诈骗窝点进行收网。", [("den", "1", False)], id="closing-in-on-a-den"),
        pytest.param("捣毁该团伙的8个窝点。", [("den", "8", False)], id="dens-of-a-gang"),
        pytest.param("一张覆盖全国28个省区市的假药销售网络被成功斩断。", [("chain", "1", False)], id="a-net-over-regions"),
        pytest.param("捣毁生产、仓储、销售窝点各1处。", [("den", "1", False)], id="what-dens-are-for"),
        pytest.param("涉案的3个网站、2个App已被依法关停。", [("platform", "3", False), ("platform", "2", False)], id="one-passive-for-counted-things"),
        pytest.param("破获诈骗集团从前年228件上升到去年327件。", [], id="from-one-number-to-another"),
        pytest.param("打掉涉黑组织7个，铲除恶势力54个，挖出地下钱庄团伙12个。", [("gang", "7", False), ("gang", "54", False), ("gang", "12", False)], id="evil-forces"),
        pytest.param("铲除黑恶势力保护伞3名，其恶势力背景正在调查。", [], id="what-evil-forces-own"),
        pytest.param("一地下“六合彩”赌博网络被彻底瓦解。", [("chain", "1", False)], id="networks-of-any-trade"),
        pytest.param("将5个正在屠宰生猪的黑档口一锅端。", [("den", "5", False)], id="an-unknown-head-before-its-verb"),
        pytest.param("三处“黑油点”一夜之间被连锅端。", [("den", "3", False)], id="an-unknown-head-in-the-passive"),
        pytest.param("该团伙的仓库4个、厂房2处均已被查封。", [("warehouse", "4", False), ("workshop", "2", False)], id="one-verb-for-a-list"),
        pytest.param("破获2个色情光碟分销中心及3间无牌按摩场所。", [("den", "2", False), ("den", "3", False)], id="another-head-follows"),
        pytest.param("工商和公安查获220余人的传销窝点。", [("den", "1", False)], id="a-den-of-so-many-people"),
        pytest.param("四条船九个人 盗采链条被端", [("chain", "1", False)], id="people-and-boats-count-no-chain"),
        pytest.param("捣破设于两地的诈骗中心三个，拘捕41人。", [("den", "3", False)], id="a-centre-of-fraud"),
        pytest.param("打掉涉恶团伙6个、“砂霸”9个。", [("gang", "6", False), ("gang", "9", False)], id="lords-of-a-trade"),
        pytest.param("该村有“砂霸”出没，人称路霸。", [], id="lords-that-nobody-counts"),
        pytest.param("警方打掉的团伙包括多年横行码头的恶势力。", [], id="what-the-gangs-include"),
        pytest.param("通过检警联合查缉平台锁定车主。", [], id="a-platform-of-the-police"),
        pytest.param("查扣账册数量以及犯罪集团名册。", [], id="what-is-seized-of-a-gang"),
        pytest.param("打掉该团伙在南宁、柳州的3个分支窝点。", [("den", "3", False)], id="what-a-gang-owns"),
        pytest.param("边防民警斩断一条由滇入川的运毒线，又打断两条水陆偷渡路线。", [("channel", "1", False), ("channel", "2", False)], id="routes"),
        pytest.param("群众提供毒品线索12条。", [], id="clues-are-no-route"),
        pytest.param("打掉“跑分”小组4个、“炸街”车队7个，捣毁码庄12个。", [("gang", "4", False), ("gang", "7", False), ("den", "12", False)], id="small-groups-and-betting-stalls"),
        pytest.param("斩断三条诈骗引流链。", [("chain", "3", False)], id="chains-by-short-names"),
        pytest.param("一个月来打掉引流团队3个、诈骗小组2个。", [("gang", "3", False), ("gang", "2", False)], id="teams"),
        pytest.param("打掉一个专拉老乡做传销的组织。", [("gang", "1", False)], id="an-organization"),
        pytest.param("又打掉两伙在集市行窃的人，另把三伙聚赌人员一并端掉。", [("gang", "2", False), ("gang", "3", False)], id="bands-by-their-measure"),
        pytest.param("挖出泄密源头12个，打掉走私网2个。", [("other", "12", False), ("chain", "2", False)], id="sources-and-nets"),
        pytest.param("百余民警同时扑向4处窝点，当场控制31人。", [("den", "4", False)], id="rushed-at"),
        pytest.param("民警直扑城郊一处家具厂，带走工人9名。", [], id="rushed-at-a-place-of-another-kind"),
        pytest.param("查封课堂7处、商铺2处。", [("den", "7", False)], id="sealed-places-and-property"),
        pytest.param("民警在一个小区里拔掉强揽装修的恶势力团伙。", [("gang", "1", False)], id="the-number-of-where-it-was-broken-up"),
        pytest.param("探员踢破两个受黑帮操纵的麻雀档。", [("den", "2", False)], id="a-stall-run-by-a-gang"),
        pytest.param("民警查到一家旅馆，找到了人。", [], id="found-a-hotel"),
        pytest.param("发布会介绍了首周打掉两处地下赌场的情况。", [("den", "2", False)], id="told-of-in-a-briefing"),
        pytest.param("捣毁容留他人吸毒的出租屋11处。", [("den", "11", False)], id="rented-rooms-broken-up"),
        pytest.param("两个盗窃团伙相继落网，团伙成员8人落网。", [("gang", "2", False)], id="gangs-that-fall"),
        pytest.param("5个库房共查获假烟60箱。", [], id="where-things-were-found"),
        pytest.param("捣破一个运作约四个月的毒品分销及包装中心。", [("den", "1", False)], id="two-words-of-one-head"),
        pytest.param("破获黑帮武器库，起出砍刀3把。", [], id="what-a-gang-has"),
        pytest.param("打掉欺行霸市团伙9个，制假窝点33个，商业贿赂案17宗。", [("gang", "9", False), ("den", "33", False), ("case", "17", False)], id="a-list-that-ends-in-cases"),
        pytest.param("打掉盗窃团伙2个，作案17起。", [("gang", "2", False)], id="what-gangs-did"),
        pytest.param("打掉一个盘踞当地、辐射周边的贩卖含依托咪酯电子烟团伙。", [("gang", "1", False)], id="far-head"),
        pytest.param("打掉跑分团伙。", [("gang", "1", False)], id="bare-is-one"),
        pytest.param("打掉一批团伙。", [], id="a-batch-is-none"),
        pytest.param("民警拔掉黑窝五个，荡平制假窝点2处，粉碎一个拐卖团伙。", [("den", "5", False), ("den", "2", False), ("gang", "1", False)], id="verbs-of-older-news"),
        pytest.param("封停赌博网站12个，下架涉诈APP5款，封堵走私通道3条。", [("platform", "12", False), ("platform", "5", False), ("channel", "3", False)], id="shut-off"),
        pytest.param("民警打断洗钱链条3条。", [("chain", "3", False)], id="cut-off"),
        pytest.param("民警打断了诈骗团伙的话术。", [], id="interrupted"),
        pytest.param("医生称其粉碎性骨折，民警扣押粉碎机3台。", [], id="crushed"),
        pytest.param("2个贩毒团伙先后被青河警方打掉。", [("gang", "2", False)], id="one-after-another"),
        pytest.param("该团伙先后作案7起。", [], id="what-a-gang-did-in-turn"),
        pytest.param("以打掉犯罪团伙、捣毁窝点为目标，民警连日摸排。", [], id="two-aims"),
        pytest.param("打掉盗墓帮伙一个，捣毁制毒厂房2栋。", [("gang", "1", False), ("workshop", "2", False)], id="bands-and-buildings"),
        pytest.param("民警在3栋仓库内查获假烟。", [], id="a-building-by-its-number"),
        pytest.param("取缔黑裁缝店3家、黑网吧2家。", [("den", "2", False), ("den", "3", False)], id="an-unknown-head-before-a-known-one"),
        pytest.param("该团伙被彻底打掉。", [("gang", "1", False)], id="passive"),
        pytest.param("日前，该赌窝被青河警方打掉。", [("den", "1", False)], id="passive-with-an-agent"),
        pytest.param("查获51诈团，捣毁两个团伙赌博窝点。", [("gang", "51", False), ("den", "2", False)], id="no-measure-word-and-a-describing-head"),
        pytest.param("打掉这一涉案528宗的特大诈骗团伙。", [("gang", "1", False)], id="cases-of-a-gang"),
        pytest.param("3个犯罪窝点被捣毁。", [("den", "3", False)], id="passive-counted"),
        pytest.param("民警对一个假滤芯加工点实施查处。", [("workshop", "1", False)], id="verb-behind"),
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

        pytest.param("破获特大假冒商标犯罪网络。", [("chain", "1", False)], id="a-large-net-without-a-number"),
        pytest.param("查处网络犯罪9人。", [], id="crimes-on-the-net"),
        pytest.param("打掉犯罪团伙9个，分别为盗窃团伙5个、诈骗团伙4个。", [("gang", "9", False), ("gang", "5", True), ("gang", "4", True)], id="shares-told-one-by-one"),
        pytest.param("打掉犯罪团伙9个，盗窃团伙5个、诈骗团伙4个。", [("gang", "9", False), ("gang", "5", False), ("gang", "4", False)], id="no-word-for-shares"),
        pytest.param("警方拆掉一个跨境电信诈骗团伙，将一个拐卖儿童网络连根拔起。", [("gang", "1", False), ("chain", "1", False)], id="taken-apart"),
        pytest.param("一大批团伙和平台被端掉。", [], id="a-lot-of-them"),
        pytest.param("端掉落脚点1个，将三个钱庄一起端掉。", [("den", "1", False), ("den", "3", False)], id="footholds-and-money-shops"),
        pytest.param("破获寻衅滋事案件，几人分别在路边大排档、一处建材市场旁打伤5人，清查场所570余家。", [], id="where-it-was-done"),
    ],
)
def test_heads(text: str, wanted: list[tuple[str, str, bool]]) -> None:
    assert told(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param("该案是云江警方十年来侦破的案值最大的一起走私案。", [], id="what-sort-of-case-it-is"),
        pytest.param("云江警方破获建局以来最大的一起走私案。", [("case", "1", False)], id="the-largest-solved"),
        pytest.param("侦破涉及多个省市的诈骗案件40余起。", [("case", "40", False)], id="cases-of-several-places"),
        pytest.param("已查获涉嫌私运冻品、盗挖河砂、走私柴油等各类型案件共30余起。", [("case", "30", False)], id="a-long-list-of-what-they-are-suspected-of"),
        pytest.param("破获案件26起，其中盗窃案12起、诈骗案6起。", [("case", "26", False), ("case", "12", True), ("case", "6", True)], id="parts"),
        pytest.param("破获案件31起，其中盗窃4起，诈骗27起。", [("case", "31", False), ("case", "4", True), ("case", "27", True)], id="parts-over-a-comma"),
        pytest.param("破案八起，正式进入司法诉讼程序六起，去年同期为11起。", [("case", "8", False)], id="later-stage-and-comparison"),
        pytest.param("破获刑事案件9起（涉渔5起、其他4起）。", [("case", "9", False), ("case", "5", True), ("case", "4", True)], id="parts-in-a-bracket"),
        pytest.param("成功破获一起电信诈骗案。", [("case", "1", False)], id="one"),
        pytest.param("侦破“3·15”特大制售假药案。", [], id="no-number"),
        pytest.param("立案侦查12起，立案侦办案件5起，受理案件9起。", [], id="opened-only"),
        pytest.param("侦办黑恶犯罪团伙31个，办理各类涉烟案件205起，同比增长6%。", [("gang", "31", False), ("case", "205", False)], id="dealt-with-is-solved"),
        pytest.param("案件正在侦办，3起案件由刑侦大队侦办，围绕一款棋牌APP开展侦办。", [], id="what-is-being-dealt-with"),
        pytest.param("侦破命案积案27起，其中，20年以上15起、30年以上5起。", [("case", "27", False), ("case", "15", True), ("case", "5", True)], id="ages-of-old-cases"),
        pytest.param("查处游戏厅赌博案11起，其中东河县局查处9起，西岭分局查处2起。", [("case", "11", False), ("case", "9", True), ("case", "2", True)], id="solved-by-each"),
        pytest.param("查处案件63起，其中查处行政案件44起，罚款8万元；查处林业刑事案件19起。", [("case", "63", False), ("case", "44", True), ("case", "19", True)], id="parts-that-add-up"),
        pytest.param("办理林木案件41起，其中刑事案件12起；办理动物案件7起。", [("case", "41", False), ("case", "12", True), ("case", "7", False)], id="another-kind-behind-a-semicolon"),
        pytest.param("侦办3起组织、领导黑社会性质组织案，破获案件同比多破31起。", [("case", "3", False)], id="an-offence-of-two-verbs"),
        pytest.param("今年破毒品案件152件，打掉团伙8个。其中，“夏安”行动破案76起，打掉团伙3个。", [("case", "152", False), ("gang", "8", False), ("case", "76", True), ("gang", "3", True)], id="parts-of-a-sentence"),
        pytest.param("3起走私案件统一收网，集中收网2起地下钱庄案。", [("case", "2", False)], id="closing-in"),
        pytest.param("侦破电诈案件196起，公安机关勘查电诈案件1100余起。", [("case", "196", False)], id="a-subject-of-its-own"),
        pytest.param("侦破案件3712起，日均破案5.1起。", [("case", "3712", False)], id="an-average"),
        pytest.param("目标任务为全年破获案件300起以上、打掉团伙20个。", [], id="what-is-asked"),
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

        pytest.param("海关截获八宗个案，检获冰毒12公斤。", [("case", "8", False)], id="cases-stopped-by-customs"),
        pytest.param("海关截获六宗货物，检获冻肉3吨。", [], id="consignments-are-no-cases"),
        pytest.param("海关截获八箱货物，检获冰毒12公斤。", [], id="goods-stopped-by-customs"),
        pytest.param("破获13个省份的270余起盗窃案。", [("case", "270", False)], id="cases-of-so-many-provinces"),
        pytest.param("查获涉嫌走私案件3起，抓获5人。", [("case", "3", False)], id="cases-under-suspicion"),
        pytest.param("柏某等人涉嫌盗窃3起。", [], id="deeds-under-suspicion"),
        pytest.param("破获一特大盗车案，抓获9人。", [("case", "1", False)], id="one-large-case-without-a-measure"),
        pytest.param("为侦破一特大盗车案，抽调民警50名。", [], id="a-large-case-to-be-solved"),
        pytest.param("公布近期侦破的7起案件。", [], id="cases-made-public"),
        pytest.param("近期侦破7起案件，现予公布。", [("case", "7", False)], id="cases-solved-and-made-public"),
        pytest.param("从近期侦破的案件中挑选4起向社会公布。", [], id="cases-picked-to-be-made-public"),
        pytest.param("将近期破获的5起典型案件予以公布。", [], id="cases-made-public-behind"),
        pytest.param("专项行动力求三个月内侦破盗窃案60起。", [], id="striven-for"),
        pytest.param("市局确立了侦破50起案件的目标，现已侦破50起。", [("case", "50", False)], id="a-goal-and-what-came-of-it"),
        pytest.param(
            "侦破案件47起。其中：侦破盗窃电缆案1起，非法猎捕鸟类案2起，盗掘古墓案1起，非法私藏、储存弹药案1起，隐瞒犯罪所得案6起。",
            [("case", "47", False), ("case", "1", True), ("case", "2", True), ("case", "1", True), ("case", "1", True), ("case", "6", True)], id="kinds-whose-names-hold-verbs"),
        pytest.param("侦破案件47起，其中盗窃案20起，另移送案件5起。", [("case", "47", False), ("case", "20", True)], id="a-list-that-ends"),
        pytest.param("缉私局一周里接连办下3起海上走私案子，又截下2起夹带案。", [("case", "3", False), ("case", "2", False)], id="got-done"),
        pytest.param("不久前拿下一起跨省贩毒案，带破砸车案13起。", [("case", "1", False), ("case", "13", False)], id="won"),
        pytest.param("民警查清了来源，三起案子还在查。", [], id="made-clear-where-it-came-from"),
        pytest.param("支队又连查2起偷捕案。", [("case", "2", False)], id="in-a-row"),
        pytest.param("民警拦下2起刷单骗局。", [], id="frauds-stopped"),
        pytest.param("查办走私犯罪231起，破获毒品犯罪活动16起。", [("case", "231", False), ("case", "16", False)], id="crimes-by-number"),
        pytest.param("警方瓦解两宗私烟案件。", [("case", "2", False)], id="broken-up-cases"),
        pytest.param("查破环境案件90起，比去年全年的58起多出五成。", [("case", "90", False)], id="the-number-of-last-year"),
        pytest.param("交警查处酒后驾驶33起。", [], id="drunken-driving-in-bulk"),
        pytest.param("云江海警站在礁石外侧查获1起，扣铁壳船1艘、柴油20吨。", [("case", "1", False)], id="caught-with-what-was-taken"),
        pytest.param("检查商铺320家，查处9起，罚款3万元。", [], id="dealt-with-after-a-check"),
        pytest.param("大队办结倒卖车票案12起，批捕30人；黑车案件45起，批捕61人。", [("case", "12", False), ("case", "45", False)], id="the-next-kind-behind-a-stop"),
        pytest.param("行劫案全年破获94宗；爆窃案1,100宗，较前年少一成。", [("case", "94", False)], id="a-kind-that-is-compared"),
        pytest.param("查处游戏厅赌博案9起，其中，甲县局查处6起，乙县局2起，丙分局1起。", [("case", "9", False), ("case", "6", True), ("case", "2", True), ("case", "1", True)], id="bodies-of-a-whole"),
        pytest.param("今年1至9月破获961件，破获率93.8%，总共查获58件171人，检肃毒品64件。", [("case", "961", False), ("case", "58", False), ("case", "64", False)], id="pieces-are-cases"),
        pytest.param("警方破获93件赃物的来历，查获58件文物。", [], id="pieces-are-things"),
        pytest.param("这是该局今年查办的头一起偷捕案。", [], id="the-first-of-a-row"),
        pytest.param("5月3日，查处青河路茶楼赌博一案，抓获8人。", [("case", "1", False)], id="one-case-by-its-story"),
        pytest.param("警方破获一起学校仓库盗窃案，抓获2人。", [("case", "1", False)], id="stolen-from-a-works"),
        pytest.param("破获电诈及关联案件188起，查破关联案件12起。", [("case", "188", False), ("case", "12", False)], id="linked-cases-are-solved"),
        pytest.param("该案关联全国电诈案件90起。", [], id="linked-with-others"),
        pytest.param("查处赌博案件70起，立为刑事案件的16起。", [("case", "70", False)], id="filed-as-crimes"),
        pytest.param("查处酒后驾车26起、无证驾驶17起。", [], id="driving-in-bulk"),
        pytest.param("巡河时查处非法捕捞2起，带回渔民两名。", [("case", "2", False)], id="an-offence-for-its-case"),
        pytest.param("公布了今年破获的一起跨省贩枪案。", [("case", "1", False)], id="the-one-made-public-is-told"),
        pytest.param("省厅晒出开春以来侦破的5起典型案例。", [], id="examples-shown"),
        pytest.param("青河县公安局深挖一起赌博案时得知，庄家藏有枪支。", [], id="while-looking-deeper"),
        pytest.param("侦破交通肇事逃逸事故26起，其中亡人逃逸案件3起。", [("case", "26", False), ("case", "3", True)], id="hit-and-run"),
        pytest.param("破获毒品案件已从最高峰时期的1600余起，降至350起。", [("case", "350", False)], id="from-a-height-to-now"),
    ],
)
def test_cases(text: str, wanted: list[tuple[str, str, bool]]) -> None:
    assert told(text) == wanted


@pytest.mark.parametrize(
    ("uses", "wanted"),
    [pytest.param("", [], id="verb"), pytest.param('attrs = { uses = "strong" }\n', [("den", "2", False)], id="verb-of-breaking-up-only")],
)
def test_a_verb_of_a_users_pack_is_used_as_its_rule_says(uses: str, wanted: list[tuple[str, str, bool]], tmp_path: Path) -> None:
    (tmp_path / "mine.toml").write_text(
        f'[pack]\nname = "mine"\n[[rule]]\nid = "bust_verb.mine"\nkind = "bust_verb"\ncode = "break_up"\nterms = ["捣烂"]\n{uses}', encoding="utf-8")
    facts = Extractor(tmp_path).analyse(Document("青河警方捣烂2处职棒签赌站。")).facts.busts
    assert [(f.target, str(f.count.value), f.part) for f in facts] == wanted and told("青河警方捣烂2处职棒签赌站。") == []


def test_gangs_of_a_list_stand_each_for_itself() -> None:
    text = "警方摧毁了以张某为首的涉黑组织、以李某为首的涉黑组织和以王某为首的恶势力团伙。"
    facts = EXTRACTOR.analyse(Document(text)).facts.busts
    assert [text[f.start : f.end] for f in facts] == ["摧毁了以张某为首的涉黑组织", "以李某为首的涉黑组织", "以王某为首的恶势力团伙"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param("警方捣毁诈骗团伙9个，抓获60人。\n侦查之初，专案组打掉以李某为首的诈骗团伙，又发现其下线。", [("9", False), ("1", True)], id="one-of-many-by-its-head"),
        pytest.param("警方捣毁诈骗团伙1个，抓获6人。\n侦查之初，专案组打掉以李某为首的诈骗团伙。", [("1", False)], id="the-only-one"),
        pytest.param("警方捣毁诈骗团伙9个，抓获60人。\n侦查之初，专案组打掉诈骗团伙。", [("9", False)], id="without-its-head"),
    ],
)
def test_a_gang_told_by_its_head(text: str, wanted: list[tuple[str, bool]]) -> None:
    assert [(str(b.count.value), b.part) for c in EXTRACTOR.extract(text).cases for b in c.busts] == wanted


def test_equal_parts_of_different_kinds_are_each_told() -> None:
    told = EXTRACTOR.extract("青河县公安局抓获30人，侦破案件47起。其中：侦破盗窃电缆案2起，盗掘古墓案2起，倒卖文物案9起。")
    assert [(str(b.count.value), b.part) for c in told.cases for b in c.busts] == [("47", False), ("2", True), ("2", True), ("9", True)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param("共破获贩毒案件26起，打掉盗抢犯罪团伙3个，捣毁制假窝点2处。", ["贩毒案件", "盗抢团伙", "制假窝点"], id="with-their-kinds"),
        pytest.param("全市破获案件26起，打掉一个以窦某为首的团伙，端掉3个窝点。", ["案件", "团伙", "窝点"], id="with-no-kind"),
        pytest.param("甲分局破案26起，打掉1个涉“两卡”犯罪团伙，捣百家乐赌档。", ["案件", "涉“两卡”团伙", "百家乐赌档"], id="numbers-and-verbs-before-the-kind"),
        pytest.param("查处一家庭作坊，破获组织、领导传销案件2起。", ["家庭作坊", "案件"], id="a-household-and-a-list-of-verbs"),
        pytest.param("破获刑事案件42起（含往年积案4起）。", ["刑事案件", "往年积案"], id="in-a-bracket"),
        pytest.param("打掉涉黑组织3个、恶势力犯罪团伙17个，破获侵财案件40起、涉网案件26起。", ["涉黑组织", "恶势力团伙", "侵财案件", "涉网案件"], id="each-of-a-counted-list"),
    ],
)
def test_names(text: str, names: list[str]) -> None:
    assert [b.name for c in EXTRACTOR.extract(f"5月9日，青河县公安局通报：{text}抓获9人。").cases for b in c.busts] == names


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param("青河海关连查2起走私案。两小时后，关员又查获另一起，手法相同。", [("case", "2", False)], id="the-other-of-two"),
        pytest.param("青河海关查获一起走私案。两小时后，关员又查获另一起走私案。", [("case", "1", False), ("case", "1", False)], id="another-one"),
        pytest.param("警方现场查获包装辅料一宗。", [], id="a-lot-of-goods"),
        pytest.param("为了把整张地下网络一起挖出来，警方暗查两个月。", [], id="meant-to-be-dug-out"),
        pytest.param("专案组决心将这个制假窝点连根拔起。", [], id="resolved-on"),
        pytest.param("警方将这一地下网络连根拔起，抓获3人。", [("chain", "1", False)], id="dug-out"),
        pytest.param("近日\n青河县公安局\n联合区烟草局\n破获一起\n重大案件\n捣毁市内首起\n非法生产空烟筒窝点一处\n查获烟筒3万支。", [("case", "1", False), ("den", "1", False)], id="first-of-its-kind-in-verse"),
    ],
)
def test_of_customs_and_tobacco(text: str, wanted: list[tuple[str, str, bool]]) -> None:
    assert told(text) == wanted
