from collections.abc import Callable
from datetime import date
from functools import partial

import pytest

from caseextract import Extractor
from caseextract.assemble import units as listing
from caseextract.models import Bulletin, Unit

Linear = Callable[[Callable[[int], Callable[[], object]], int], None]

EXTRACTOR = Extractor()


def units(text: str) -> list[Unit]:
    return [u for c in EXTRACTOR.extract(text, published=date(2024, 6, 20)).cases for u in c.units]


CANONICAL = [
    ("警方 of a city", "6月5日，深圳警方抓获5人。", "深圳市公安局"),
    ("警方 of a province", "6月5日，云南警方抓获5人。", "云南省公安厅"),
    ("警方 of a municipality", "6月5日，重庆警方抓获5人。", "重庆市公安局"),
    ("警方 of a district", "6月5日，荆门东宝警方抓获5人。", "荆门市公安局东宝分局"),
    ("警方 of a county", "6月5日，平果警方抓获5人。", "百色市平果市公安局"),
    ("公安 before the place of a branch", "6月5日，石嘴山市大武口公安分局抓获5人。", "石嘴山市公安局大武口分局"),
    ("city and district of one name", "6月5日，白银市公安局白银分局抓获5人。", "白银市公安局白银分局"),
    ("city known from another branch", "6月5日，公安西青分局抓获5人。", "天津市公安局西青分局"),
    ("station told with its district", "6月5日，深圳市公安局宝安分局宝安龙岭派出所抓获5人。", "深圳市公安局宝安分局龙岭派出所"),
    ("station of a district's name", "6月5日，深圳市公安局宝安分局宝安派出所抓获5人。", "深圳市公安局宝安分局宝安派出所"),
    ("river police", "6月5日，长航芜湖公安抓获5人。", "长江航运公安局芜湖分局"),
    ("foreign police", "6月5日，柬埔寨警方抓获5人。", "柬埔寨警方"),
    ("macau", "司警昨日拘捕5人。", "澳门司法警察局"),
    ("hong kong", "O记昨日拘捕5人。", "有组织罪案及三合会调查科"),
    ("hong kong immigration", "入境处特遣队昨日拘捕5人。", "入境事务处特遣队"),
    ("hong kong customs in full", "香港海关毒品调查科昨日拘捕5人。", "香港海关毒品调查科"),
    ("hong kong marine", "水警小艇分区昨日拘捕5人。", "水警总区小艇分区"),
    ("taiwan branch", "台中市大雅警分局昨日逮捕5人。", "台中市政府警察局大雅分局"),
    ("taiwan branch by its town alone", "员警指出，鼓山分局昨日逮捕5人。", "高雄市政府警察局鼓山分局"),
    ("taiwan county, not its town", "员警指出，屏东警方昨日逮捕5人。", "屏东县政府警察局"),
    ("taiwan criminal police", "新北市刑大侦一队昨日逮捕5人。", "新北市政府警察局刑事警察大队侦一队"),
    ("taiwan branch below the bureau", "高市警局仁武分局昨日逮捕5人。", "高雄市政府警察局仁武分局"),
    ("district beside a district of the same city", "6月5日，北京海淀警方抓获5人。", "北京市公安局海淀分局"),
    ("police of a zone", "6月5日，成都高新区公安局抓获5人。", "成都市高新区公安局"),
    ("police of an oil field", "6月5日，大庆油田公安局抓获5人。", "大庆油田公安局"),
    ("team of a city", "6月5日，泉州市禁毒支队抓获5人。", "泉州市公安局禁毒支队"),
    ("team of a district", "6月5日，荆门东宝治安大队抓获5人。", "荆门市公安局东宝分局治安大队"),
    ("team of a city that is not the police's", "6月5日，泉州市农业综合执法支队抓获5人。", "泉州市农业综合执法支队"),
    ("province by one character", "6月5日，湘赣两省警方抓获5人。", "湖南省公安厅 江西省公安厅"),
    ("town of a city without districts", "6月5日，坦洲警方抓获5人。", "中山市公安局坦洲分局"),
    ("desk", "6月5日，泉州公安网安部门抓获5人。", "泉州市公安局网安部门"),
    ("investigation office of Taiwan in short", "刑事局昨日逮捕5人，新竹市调处跟进。", "刑事警察局 新竹市调查处"),
    ("department of Macau's other police", "司警昨日拘捕5人，海岛警务厅拘捕2人。", "澳门司法警察局 海岛警务厅"),
    ("motorway police of a province", "6月5日，福建高速交警抓获5人。", "福建省公安厅高速交警"),
    ("railway police in short", "6月5日，上海铁路公安局杭州公安处抓获3人。6月6日，杭州公安处又抓获2人。", "上海铁路公安局杭州公安处"),
    ("province beside provinces, not its city", "6月5日，吉林、安徽、江西三地公安机关抓获5人。", "吉林省公安厅 安徽省公安厅 江西省公安厅"),
    ("city beside a city", "6月5日，吉林、长春两地警方抓获5人。", "吉林市公安局 长春市公安局"),
    ("administrative committee below its prefecture", "6月5日，青海省海西州冷河滩行委公安局抓获5人。", "海西蒙古族藏族自治州冷河滩行委公安局"),
    ("administrative committee called like a city", "6月5日，茫崖行委公安局抓获5人。", "茫崖行委公安局"),
    ("branch below a province and a city", "6月5日，广东省佛山市柳湾公安分局抓获5人。", "佛山市公安局柳湾分局"),
    ("supreme bodies in short", "最高检、最高法、公安部联合督办，6月5日，泉州市公安局抓获5人。", "最高人民检察院 最高人民法院 公安部 泉州市公安局"),
    ("office of the joint conference in short", "在国务院联席办统一指挥下，6月5日，泉州市公安局抓获5人。", "国务院打击治理电信网络新型违法犯罪工作部际联席会议办公室 泉州市公安局"),
    ("investigation bureau of taiwan in short", "调查局6月5日逮捕5人。", "法务部调查局"),
    ("military and harbour police of one place", "花莲宪兵队、花莲港警总队昨日逮捕5人。", "花莲宪兵队 花莲港务警察总队"),
    ("marine police of one side of the harbour", "水警北区昨日拘捕5人。", "水警总区北区"),
    ("customs of a paper of hong kong", "海关昨日检获私烟，拘捕5人，私烟未流入本港市面。", "香港海关"),
    ("branch of a trade in short", "轨道分局抓5人\n6月5日，泉州市公安局轨道治安管理分局抓获5人，5人已被轨道警方刑拘。", "泉州市公安局轨道治安管理分局"),
    ("police of that district", "6月5日，沈阳市浑南区多个小区失窃，该区警方高度重视，抓获5人。", "沈阳市公安局浑南区分局"),
    ("police of that county", "6月5日，永州市祁阳县一商店失窃。该县公安局立案侦查，抓获5人。", "永州市祁阳县公安局"),
    ("desk of a tobacco bureau", "6月5日，福建漳州市局专卖科会同龙文公安分局抓获5人。", "福建漳州市烟草专卖局专卖科 漳州市公安局龙文分局"),
    ("part of that border police", "6月5日，青州边境管理支队通报，该支队云山边境管理大队抓获5人。云山边境管理大队又抓获1人。", "青州边境管理支队 青州边境管理支队云山边境管理大队"),
    ("police of one of two branches", "6月5日，泉州市公安局轨道治安管理分局抓获5人，泉州市公安局水上分局抓获2人，水上警方又抓获1人。", "泉州市公安局轨道治安管理分局 泉州市公安局水上分局"),
    ("bureau of the ministry in short", "公安部：交管局通报\n公安部交通管理局6月5日查处5人。", "公安部交通管理局"),
    ("heading over its own office", "青州海关\n6月5日，青州海关缉私局抓获5人。\n厦门海关\n厦门海关缉私局6月6日抓获2人。", "青州海关缉私局 厦门海关缉私局"),
    ("intermediate court", "6月5日，打掉一个团伙，抓获5人。保山市中院判处刘某死刑。", "保山市中级人民法院"),
]


@pytest.mark.parametrize(("text", "name"), [case[1:] for case in CANONICAL], ids=[case[0] for case in CANONICAL])
def test_canonical(text: str, name: str) -> None:
    assert [u.canonical for u in units(text)] == name.split()


COMPLETED = [
    ("prosecutors of Taiwan in short", "台南市警方6月5日拘提5人，南检起诉7人。", "南检", "台南地方检察署"),
    ("the county's own, in Taiwan", "苗栗县警察局竹南分局6月5日逮捕2人，县警局另查获3人。", "县警局", "苗栗县政府警察局"),
    ("the city's team beside a branch", "桃园市政府警察局中坜分局6月5日逮捕2人，刑警大队另逮捕3人。", "刑警大队", "桃园市政府警察局刑警大队"),
    ("what a text says it calls a body", "泉州市生态环境局安溪县分局（以下简称“安溪分局”）6月5日查获货车2辆，抓获3人。安溪分局执法大队又抓获1人。", "安溪分局执法大队", "泉州市生态环境局安溪县分局执法大队"),
    ("a bare team of the city", "泉州市公安局6月5日抓获2人，市禁毒支队缉毒大队抓获3人。", "市禁毒支队缉毒大队", "泉州市公安局禁毒支队缉毒大队"),
    ("police of a province named like its city", "吉林公安6月5日抓获2人，长春市公安局抓获3人。", "吉林公安", "吉林省公安厅"),
    ("police of the city of that name", "吉林市多家商店失窃，吉林警方6月5日抓获2人。", "吉林警方", "吉林市公安局"),
    ("teams of this bureau", "台南地检署指挥本局及台南市调查处追查，本局整合诈防中心、侦查第二大队，刑事警察局6月5日逮捕5人。", "侦查第二大队", "刑事警察局侦查第二大队"),
    ("prosecutors of a city by the other word", "6月5日，泉州市公安局抓获5人。泉州检察机关6月9日批捕2人。", "泉州检察机关", "泉州市人民检察院"),
    ("a corps of the special police", "保安警察第三总队第二大队6月5日会同高雄关逮捕2人，第二大队人员另逮捕3人，查扣新台币5万元。", "保安警察第三总队第二大队", "保安警察第三总队第二大队"),
    ("a corps of the special police in short", "保七总队第四大队6月5日逮捕2人。", "保七总队第四大队", "保安警察第七总队第四大队"),
    ("a team beside the criminal bureau", "刑事局6月5日逮捕2人，电信侦查大队逮捕3人。", "电信侦查大队", "刑事警察局电信侦查大队"),
    ("a team of a city's corps", "台南市警局6月5日公布成果，刑警大队科侦队逮捕3人。", "刑警大队科侦队", "台南市政府警察局刑警大队科侦队"),
    ("a corps of the criminal bureau", "刑事局6月5日公布成果，台中市丰原分局逮捕2人，侦五大队逮捕3人。", "侦五大队", "刑事警察局侦五大队"),
    ("team", "6月5日，青川分局端掉窝点，禁毒大队抓获5人。", "禁毒大队", "分局禁毒大队"),
    ("bare bureau", "芜湖市弋江区发生一起案件，6月5日，市公安局抓获5人。", "市公安局", "芜湖市公安局"),
    ("office", "6月5日，泉州市公安局组建专案组，市局经侦支队抓获5人。", "市局经侦支队", "泉州市公安局经侦支队"),
    ("county station", "6月5日，安溪县公安局接报，城厢派出所抓获5人。", "城厢派出所", "泉州市安溪县公安局城厢派出所"),
    ("a county's own city", "大理市公安局6月5日打掉一团伙。大理州、市公安局、烟草专卖局在昆明市抓获5人。", "大理市公安局", "大理白族自治州大理市公安局"),
    ("province from the headline", "青海上半年破获假币案件\n6月5日，省公安厅通报，全省抓获5人。假币购自广东省东莞市。", "省公安厅", "青海省公安厅"),
    ("province from the city", "6月5日，泉州市公安局抓获5人，省公安厅挂牌督办。", "省公安厅", "福建省公安厅"),
    ("organs of the province", "6月5日，泉州市公安局抓获5人，省公安机关督办。", "省公安机关", "福建省公安厅"),
    ("autonomous region", "6月5日，百色市公安局抓获5人，区公安厅挂牌督办。", "区公安厅", "广西壮族自治区公安厅"),
    ("team of a branch by its own name", "泉州市公安局6月5日抓获3人。柳湾分局治安大队抓获5人，东岭派出所抓获2人。", "东岭派出所", "泉州市公安局柳湾分局东岭派出所"),
    ("our bureau beside the court", "台北地检署指挥本局追查，刑事警察局6月5日逮捕5人。", "刑事警察局", "刑事警察局"),
    ("other authority", "6月5日，泉州市公安局丰泽分局会同区市场监管局抓获5人。", "区市场监管局", "丰泽区市场监管局"),
    ("branch of the city beside another branch", "6月5日，兰州市公安局城关分局会同交通治安分局抓获5人。", "交通治安分局", "兰州市公安局交通治安分局"),
    ("district named as a city elsewhere", "6月5日，北京海淀警方、朝阳警方抓获5人。", "朝阳警方", "北京市公安局朝阳分局"),
    ("branch in short behind its whole name", "6月5日，长江航运公安局青河分局抓获2人。6月6日，青河分局又抓获3人。", "长江航运公安局青河分局", "长江航运公安局青河分局"),
    ("branch in short is that told in full", "记者从长江航运公安局芜湖分局获悉，6月5日，芜湖分局抓获5人。", "芜湖分局", "长江航运公安局芜湖分局"),
    ("taiwan branch named like a mainland city", "台北市警局6月5日逮捕5人。中山分局逮捕2人。", "中山分局", "台北市政府警察局中山分局"),
    ("taiwan branch beside the city's corps", "台南刑大6月5日拘提6人到案，第四警分局逮捕2人。", "第四警分局", "台南市政府警察局第四分局"),
    ("fishery office", "6月5日，泉州市渔政管理处抓获5人。", "泉州市渔政管理处", "泉州市渔政管理处"),
    ("trade station has no police above it", "6月5日，安溪县公安局会同城厢工商所抓获5人。", "城厢工商所", "城厢工商所"),
    ("parent named in full before", "6月5日，邳州市公安局运河派出所接报，运河派出所抓获5人。", "邳州市公安局运河派出所", "徐州市邳州市公安局运河派出所"),
]


@pytest.mark.parametrize(("text", "name", "full"), [case[1:] for case in COMPLETED], ids=[case[0] for case in COMPLETED])
def test_completed_from_the_text(text: str, name: str, full: str) -> None:
    assert [u.canonical[-len(full) :] for u in units(text) if u.name == name] == [full]


LISTED = [
    ("a trade in full and in short", "6月3日，滕州市公安局经济犯罪案件侦查大队抓获3人，经侦大队又抓获2人。", ["滕州市公安局经济犯罪案件侦查大队"]),
    ("officers of a place whose police is named", "6月3日，滕州市公安局抓获3人，滕州民警又抓获2人。", ["滕州市公安局"]),
    ("a fishery team with and without its bureau", "6月3日，泉州市水产局渔政支队抓获3人，市渔政支队又抓获2人。", ["泉州市水产局渔政支队"]),
    ("who wants the one caught", "6月3日，滕州市公安局抓获白某，白某因诈骗被泉州警方上网追逃。", ["滕州市公安局"]),
    ("本所 is the station that writes", "6月3日，滕州市公安局东郭派出所抓获3人。本所民警又抓获2人。", ["滕州市公安局东郭派出所"]),
    ("who only warns", "6月3日，台东县警局关山分局逮捕2人。海巡署强调，制枪属重罪。", ["台东县警局关山分局"]),
    ("headline and branch", "江川警方打掉一团伙\n6月5日，江川公安分局刑侦大队抓获5人。江川警方表示，案件还在侦办。", ["江川公安分局刑侦大队"]),
    ("headline and bureau", "泉州警方打掉一团伙\n6月5日，泉州市公安局抓获5人。", ["泉州市公安局"]),
    ("two spellings", "6月5日，平城区公安分局接报，市公安局平城区分局抓获5人。", ["平城区公安分局"]),
    ("警方 gives way", "6月5日，大同平城警方接报，大同市公安局平城分局抓获5人。", ["大同市公安局平城分局"]),
    ("heard, another acts", "记者从泉州市公安局获悉，6月5日，安溪县公安局抓获5人。", ["安溪县公安局"]),
    ("heard, nobody else acts", "记者从泉州市公安局获悉，6月5日，警方抓获5人。", ["泉州市公安局"]),
    ("heard, and meant by 该局", "记者从泉州市公安局获悉，6月5日，该局抓获5人，安溪县公安局刑侦大队参战。", ["泉州市公安局", "安溪县公安局刑侦大队"]),
    ("heard, and the whole province acts", "泉州市公安局对外发布，1至6月全市公安机关破获案件31起，抓获58人。其中，安溪县公安局破获9起。", ["泉州市公安局", "安溪县公安局"]),
    ("该局 beside its partner", "6月5日，泉州海关缉私局抓获5人。", ["泉州海关缉私局"]),
    ("a court of Taiwan beside who was heard", "6月5日，花莲县警局刑警大队指出，台东地院裁定扣押房屋1栋。", ["花莲县警局刑警大队", "台东地院"]),
    ("hong kong department in two spellings", "入境事务处昨日拘捕5人。入境处人员另拘捕2人。", ["入境事务处"]),
    ("taiwan headline and unit", "海巡署逮5人\n海巡署中部分署第四岸巡队昨日查获走私香烟，逮捕5人。", ["海巡署中部分署第四岸巡队"]),
    ("taiwan squad in short", "移民署中区事务大队南投县专勤队昨日查获非法移工5人，南投专勤队另查获2人。", ["移民署中区事务大队南投县专勤队"]),
    ("taiwan branch and its 警方", "员警指出，万华警方昨日逮捕5人，万华分局成立专案小组。", ["万华分局"]),
    ("网警 of a city and its team", "泉州网警抓获黑客\n6月5日，泉州市公安局网安支队抓获5人。网安支队还查获电脑3台。", ["泉州市公安局网安支队"]),
    ("desk and team of one trade", "6月5日，泉州公安交警部门查处5人。泉州市公安局交警支队扣车3辆。", ["泉州市公安局交警支队"]),
    ("desk and team of two trades", "6月5日，泉州市公安局治安部门查处5人，泉州市公安局交警支队扣车3辆。", ["泉州市公安局治安部门", "泉州市公安局交警支队"]),
    ("team by its place and by its branch", "6月5日，荆门市公安局东宝分局治安大队抓获5人，东宝治安大队还查获电脑3台。", ["荆门市公安局东宝分局治安大队"]),
    ("marine police told in full before", "水警小艇分区昨日拘捕5人，水警另检获快艇1艘。", ["水警小艇分区"]),
    ("prosecutors who take a case over in Taiwan", "中山分局昨日逮捕5人，查扣新台币3万元，全案移送士林地检署侦办。", ["中山分局", "士林地检署"]),
    ("prosecutors who take a case over elsewhere", "6月5日，泉州市公安局抓获5人，案件移送丰泽区人民检察院审查起诉。", ["泉州市公安局"]),
    ("the bureau of a post", "漳州海警局6月5日通报，当日漳州海警局东山工作站查扣船舶1艘，抓获5人。该局另查获柴油3吨。", ["漳州海警局东山工作站"]),
    ("border post in two spellings", "泉州边检站抓2人\n6月5日，福建公安边防总队泉州边防检查站查获毒品3克，抓获2人。泉州边检站执勤人员表示少见。", ["福建公安边防总队泉州边防检查站"]),
    ("station told with and without a parent between", "6月5日，泉州市公安局丰泽分局东海派出所抓获3人，丰泽东海派出所又抓获2人。", ["泉州市公安局丰泽分局东海派出所"]),
    ("stations of one name in two counties", "6月5日，安溪县公安局柳湾派出所抓获3人，永春县公安局柳湾派出所抓获2人。", ["安溪县公安局柳湾派出所", "永春县公安局柳湾派出所"]),
    ("only an officer speaks", "6月5日，警方抓获5人。泉州市公安局禁毒支队支队长白某介绍，案件还在侦办。", ["泉州市公安局禁毒支队"]),
    ("what is to come", "6月5日，安溪县公安局抓获5人。泉州警方将继续保持高压态势。", ["安溪县公安局"]),
    ("a credit with its author", "6月5日，安溪县公安局抓获5人。（泉州市公安局 白某）", ["安溪县公安局"]),
    ("我局 is the signature", "警情通报\n6月5日，我局抓获5人。\n泉州市公安局\n2024年6月6日", ["泉州市公安局"]),
    ("one place, two ladders", "6月5日，东兴边检站会同东兴市公安局抓获5人。", ["东兴边检站", "东兴市公安局"]),
    ("two authorities of one ladder", "6月5日，泉州市公安局丰泽分局联合区工商局、区质监局抓获5人。", ["泉州市公安局丰泽分局", "区工商局", "区质监局"]),
    ("customs without its place", "香港海关6月5日检获私烟，拘捕5人。海关人员扣查私家车1辆，若有违反规定海关将依法检控。", ["香港海关"]),
    ("the bureau whose officer speaks", "6月5日，泉州市公安局局长白某称，市局刑侦支队会同安溪县公安局抓获5人。\n泉州市公安局副局长石某表示，今年以来，该局破获案件114起。", ["泉州市公安局", "市局刑侦支队", "安溪县公安局"]),
    ("renamed prefecture", "6月5日，毕节市公安局抓获5人，毕节地区公安局抽调26人。", ["毕节市公安局"]),
    ("smuggling police alone is that told in full", "6月5日，汕头海关缉私局抓获5人，次日缉私局又抓获2人。", ["汕头海关缉私局"]),
    ("bus police and its team", "泉州公交警方抓扒手\n6月5日，泉州市公安局公交治安总队抓获5人。", ["泉州市公安局公交治安总队"]),
    ("district inside its city", "6月5日，泉州市公安局抓获5人，泉州市公安局丰泽分局抓获2人。", ["泉州市公安局", "泉州市公安局丰泽分局"]),
]


@pytest.mark.parametrize(("text", "names"), [case[1:] for case in LISTED], ids=[case[0] for case in LISTED])
def test_listed_once(text: str, names: list[str]) -> None:
    assert [u.name for u in units(text)] == names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("6月5日，安溪县公安局会同永春县公安局抓获5人。6月12日，该局又抓获2人，收缴毒品3克。", "泉州市安溪县公安局"),
        ("6月5日，在永春县公安局配合下，安溪县公安局抓获5人。6月12日，该局又抓获2人，收缴毒品3克。", "泉州市安溪县公安局"),
        ("近日，在省公安厅统一指挥下，安溪县公安局抓获5人。6月12日，该局又抓获2人，收缴毒品3克。", "泉州市安溪县公安局"),
        ("6月5日，厦门海关缉私分局抓获5人。6月12日，该分局会同泉州市公安局丰泽分局又抓获2人。", "厦门海关缉私分局"),
    ],
)
def test_该局_is_who_acts_and_not_its_partner(text: str, name: str) -> None:
    cases = EXTRACTOR.extract(text, published=date(2024, 6, 20)).cases
    assert [u.canonical for u in cases[-1].units if u.role == "lead"] == [name]


def test_a_later_case_repeats_what_该局_beside_a_partner_stands_for() -> None:
    text = "泉州海关缉私局打掉两个团伙。\n2021年11月16日，该局发起行动，抓获24人。\n2022年2月22日，该局会同中山市公安局出动，抓获9人。"
    assert [[u.name for u in case.units] for case in EXTRACTOR.extract(text, published=date(2022, 3, 5)).cases][-1] == ["泉州海关缉私局", "中山市公安局"]


@pytest.mark.parametrize(
    ("text", "full"),
    [
        ("海巡署侦防分署台南查缉队会同第四岸巡队查获香烟5包。", "海巡署第四岸巡队"),
        ("海巡署会同高雄、凤山与金门查缉队查获香烟5包。", "凤山查缉队"),
        ("澎湖查缉队与第八海巡队查获香烟5包。", "第八海巡队"),
        ("中国海警局直属第一局扣船3艘。直属第一局另扣船1艘。", "中国海警局直属第一局"),
    ],
)
def test_whose_part_a_patrol_is(text: str, full: str) -> None:
    assert full in [u.canonical for u in units("6月5日，" + text)]


def test_a_later_case_repeats_what_大队_stands_for() -> None:
    text = "建始县公安局森林警察大队破获两案。\n2023年3月6日，民警上山抓获谭某。\n2023年3月9日，一名养鸟人晒出鹦鹉。大队立案后追到佛山，抓获冯某。"
    assert [u.name for u in EXTRACTOR.extract(text, published=date(2023, 3, 14)).cases[-1].units] == ["建始县公安局森林警察大队"]


def test_a_later_case_repeats_what_该支队_stands_for() -> None:
    text = (
        "记者从云南省公安边防总队临沧支队获悉，该支队连破两案。\n一、6月1日，孟定边境检查站查获海洛因20公斤，抓获2人。\n"
        "二、6月9日，该支队摧毁一个贩毒团伙，抓获6人，缴获海洛因17公斤。"
    )
    assert units(text)[-1].name == "云南省公安边防总队临沧支队"


@pytest.mark.parametrize(
    ("text", "level", "code"),
    [
        ("6月5日，泉州市公安局抓获5人。", "prefectural", "350500"),
        ("6月5日，泉州市公安局丰泽分局抓获5人。", "county", "350503"),
        ("6月5日，安溪县公安局城厢派出所抓获5人。", "station", "350524"),
        ("6月5日，福建省公安厅抓获5人。", "provincial", "350000"),
        ("6月5日，公安部抓获5人。", "national", None),
        ("6月5日，城关区公安分局抓获5人。", "county", None),
    ],
    ids=["city", "district", "station", "province", "ministry", "several districts of one name"],
)
def test_level_and_code_only_where_certain(text: str, level: str, code: str | None) -> None:
    assert [(u.level, u.adcode) for u in units(text)] == [(level, code)]


@pytest.mark.parametrize(
    ("text", "canonical", "adcode"),
    [
        pytest.param("温泉公安分局抓获2人。", "温泉分局", None, id="no-branch-of-a-county"),
        pytest.param("信阳警方通报，老城公安分局抓获2人。", "老城分局", None, id="nor-of-another-city"),
        pytest.param("老城公安分局抓获2人。", "洛阳市公安局老城分局", "410302", id="of-the-only-city-with-such-a-district"),
        pytest.param("淮安警方通报，涟水公安分局抓获2人。", "淮安市公安局涟水分局", "320826", id="unless-its-city-is-told"),
    ],
)
def test_a_branch_of_a_county_name(text: str, canonical: str, adcode: str | None) -> None:
    found = [u for c in EXTRACTOR.extract(f"6月3日，{text}", published=date(2024, 6, 5)).cases for u in c.units][-1]
    assert (found.canonical, found.adcode) == (canonical, adcode)


def test_bodies_that_are_only_counted_act_in_no_case() -> None:
    text = "6月3日，青河县公安局进驻16个村警务室，抓获2人，移交打私办进一步调查处理。"
    assert [u.name for c in EXTRACTOR.extract(text, published=date(2024, 6, 5)).cases for u in c.units if u.role == "lead" or "警务室" in u.name] == ["青河县公安局"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param("深水埗警区昨日拘捕5人，检获20克冰毒。一名男子明日于东区裁判法院提堂。", ["深水埗警区"], id="where-it-will-be-heard"),
        pytest.param("6月5日，青河县公安局抓获5人，主犯将于下月在青河县人民法院受审。", ["青河县公安局"], id="where-he-will-be-tried"),
        pytest.param("6月5日，青河县公安局抓获5人，获得公安部、省公安厅充分肯定。", ["青河县公安局"], id="who-praises-it-too"),
    ],
)
def test_bodies_that_only_stand_beside_a_case(text: str, names: list[str]) -> None:
    assert [u.name for u in units(text)] == names


def test_where_a_conference_was_held_acts_in_no_case() -> None:
    text = "8日在山西省公安厅举行的新闻发布会上，运城市公安局盐湖分局讲述了一起案件。2022年4月，盐湖分局收到举报，我局随即立案，抓获12人。"
    assert [u.canonical for c in EXTRACTOR.extract(text, published=date(2023, 3, 21)).cases for u in c.units] == ["运城市公安局盐湖分局"]


@pytest.mark.parametrize(
    ("text", "other", "role"),
    [
        ("云江市公安局坐镇指挥，青河县公安局抓获9人。", "云江市公安局", "directing"),
        ("云江市公安局派员到场督战，青河县公安局抓获9人。", "云江市公安局", "directing"),
        ("云江市公安局将该案列为督办案件，青河县公安局抓获9人。", "云江市公安局", "directing"),
        ("遵照云江市公安局的命令，青河县公安局抓获9人。", "云江市公安局", "directing"),
        ("柳湾县公安局火速增援，青河县公安局抓获9人。", "柳湾县公安局", "assisting"),
        ("经请柳湾县公安局代为布控，青河县公安局抓获9人。", "柳湾县公安局", "assisting"),
        ("青河县公安局在柳湾县公安局鼎力相助下抓获9人。", "柳湾县公安局", "assisting"),
    ],
)
def test_who_directs_and_who_helps(text: str, other: str, role: str) -> None:
    assert {u.name: u.role for u in units(text)} == {other: role, "青河县公安局": "lead"}


@pytest.mark.parametrize(
    "text", ["青河县公安局派员赶赴云江，抓获9人。", "青河县公安局将该案列为重点案件，抓获9人。", "青河县公安局迅速部署警力，抓获9人。", "青河县公安局现场抓获9人。", "青河县公安局及时出警，抓获9人。"])
def test_who_acts_itself_directs_nobody(text: str) -> None:
    assert [(u.name, u.role) for u in units(text)] == [("青河县公安局", "lead")]


def test_fishery_teams_of_a_bureau() -> None:
    assert [u.name for u in units("青河县农业农村局渔政大队查获电鱼者3人。")] == ["青河县农业农村局渔政大队"]
    assert [u.name for u in units("青河县农业农村局、渔政大队查获电鱼者3人。")] == ["青河县农业农村局", "渔政大队"]


def test_two_that_direct_together() -> None:
    text = "6月3日，在公安部和山东省公安厅的统一指挥下，烟台警方抓获9人。"
    assert [(u.canonical, u.role) for c in EXTRACTOR.extract(text, published=date(2023, 6, 5)).cases for u in c.units] == [
        ("公安部", "directing"), ("山东省公安厅", "directing"), ("烟台市公安局", "lead")]


WHOLE = [
    ("authority composed of what it does", "6月5日，安溪县公安局、县海洋发展和渔业局、青河无线电管理局抓获5人。", ["安溪县公安局", "县海洋发展和渔业局", "青河无线电管理局"]),
    ("branch of another authority", "6月5日，安溪县公安局会同柳湾税务分局、市场监管局城厢分局抓获5人。", ["安溪县公安局", "柳湾税务分局", "市场监管局城厢分局"]),
    ("station of a market bureau", "6月5日，丰泽区东海派出所会同丰泽区市场监管局北峰所抓获5人。", ["丰泽区东海派出所", "丰泽区市场监管局北峰所"]),
    ("office of a street", "6月5日，安溪县公安局会同柳湾街道综合行政执法办抓获5人。", ["安溪县公安局", "柳湾街道综合行政执法办"]),
    ("enforcement team of a bureau", "6月5日，丰泽区农业农村局渔业执法队、泉州海关缉私局查私科抓获5人。", ["丰泽区农业农村局渔业执法队", "泉州海关缉私局查私科"]),
    ("coast team of a branch", "6月5日，泉州市公安局丰泽分局海防大队抓获5人。", ["泉州市公安局丰泽分局海防大队"]),
    ("direct bureau of the coast guard", "6月5日，中国海警局直属第二局抓获5人。", ["中国海警局直属第二局"]),
    ("inspection of a post", "6月5日，泉州边防检查站柳湾边检机关、泉州边检站东岭分站抓获5人。", ["泉州边防检查站柳湾边检机关", "泉州边检站东岭分站"]),
    ("station of a squadron", "6月5日，珠海边防支队横琴大队柳湾边防派出所抓获5人。", ["珠海边防支队横琴大队柳湾边防派出所"]),
    ("station of a force", "6月5日，上海市公安局城市轨道和公交总队柳湾站派出所抓获5人。", ["上海市公安局城市轨道和公交总队柳湾站派出所"]),
    ("team of a protection bureau", "6月5日，大连市公安局沿海安全保卫局直属第二大队抓获5人。", ["大连市公安局沿海安全保卫局直属第二大队"]),
    ("traffic branch", "6月5日，成都市公安局交警五分局抓获5人。", ["成都市公安局交警五分局"]),
    ("branch of a bureau for the city's order", "6月5日，泉州市公安局城管分局治安大队抓获5人。", ["泉州市公安局城管分局治安大队"]),
    ("team against a kind of offence", "6月5日，泉州市公安局打击两抢专业队抓获5人。", ["泉州市公安局打击两抢专业队"]),
    ("station whose name begins with two", "6月5日，两河口派出所抓获5人。", ["两河口派出所"]),
    ("stations in short in a list", "6月5日，长航公安合江所、江津所民警抓获5人。", ["长航公安合江所", "长航公安江津所"]),
    ("squad just formed", "6月5日，安溪县公安局组建追逃专班，抓获5人。", ["安溪县公安局"]),
    ("branch of 该局", "6月5日，泉州市公安局通报，该局第三分局抓获5人。", ["第三分局"]),
    ("police by the name of their branch", "6月5日，柳湾公安抓获3人。柳湾公安分局局长白某介绍，案件还在侦办。", ["柳湾公安"]),
    ("regions of three kinds", "6月5日，广西、福建等省（自治区）公安机关抓获5人。", ["广西公安机关", "福建公安机关"]),
    ("customs of hong kong in short", "香港海关破两案。\n首宗案件，海关于6月3日检获冰毒2公斤，拘捕1人。\n第二宗案件，海关人员6月4日检获私烟6万支，拘捕2人。", ["香港海关", "香港海关", "香港海关"]),
    ("departments in a list", "香港海关毒品调查科、情报科联同水警6月5日拘捕5人。", ["香港海关毒品调查科", "情报科", "水警"]),
    ("department of macau", "6月5日，治安警出入境管制厅拘捕5人。", ["治安警出入境管制厅"]),
    ("stations counted behind their bureau", "6月5日，安溪县公安局柳湾、东岭、城厢三个派出所抓获5人。", ["安溪县公安局柳湾派出所", "安溪县公安局东岭派出所", "安溪县公安局城厢派出所"]),
    ("team by a field that no list holds", "6月5日，泉州市公安局警情研判大队抓获5人。", ["泉州市公安局警情研判大队"]),
    ("teams called out are no part of the name", "6月5日，泉州市公安局调集特警大队抓获5人。", ["泉州市公安局", "特警大队"]),
    ("joined to a bare county that is a county's name", "6月5日，安溪县公安局、县林业局和县市场监督管理局抓获5人。", ["安溪县公安局", "县林业局", "县市场监督管理局"]),
    ("police of an authority and of the corps", "6月5日，民航西南地区管理局公安局、新疆生产建设兵团公安局刑侦总队抓获5人。", ["民航西南地区管理局公安局", "新疆生产建设兵团公安局刑侦总队"]),
    ("forest police by its place", "6月5日，五指山市公安局、森林公安五指山分局抓获5人。", ["五指山市公安局", "森林公安五指山分局"]),
    ("customs branch of a branch", "6月5日，深圳海关缉私局皇岗海关缉私分局抓获5人。", ["深圳海关缉私局皇岗海关缉私分局"]),
    ("division of hong kong", "油麻地分区特遣队6月5日拘捕5人。", ["油麻地分区特遣队"]),
    ("police and its station in one name", "6月5日，罗湖警方笋岗派出所抓获5人。", ["罗湖警方笋岗派出所"]),
    ("park", "6月5日，安溪县公安局、柳湾国家森林公园管理处抓获5人。", ["安溪县公安局", "柳湾国家森林公园管理处"]),
    ("two parts of the coast guard", "6月5日，中国海警局北海分局、直属第二局抓获5人。", ["中国海警局北海分局", "中国海警局直属第二局"]),
    ("autonomous region in short", "6月5日，广西区烟草专卖局抓获5人。", ["广西区烟草专卖局"]),
    ("station named after a centre", "6月5日，山南市乃东区公安局泽当中心派出所抓获5人。", ["山南市乃东区公安局泽当中心派出所"]),
    ("who a caller says he is", "“我是市公安局经侦支队的李警官。”有人接到这样的电话。6月5日，安溪县公安局抓获5人。", ["安溪县公安局"]),
    ("police and its branch in one name", "新竹县警方竹北分局6月5日逮捕5人。", ["新竹县警方竹北分局"]),
    ("departments of macau", "澳门治安警察局交通厅与氹仔警务警司处人员6月5日拘捕5人。", ["澳门治安警察局交通厅", "氹仔警务警司处"]),
    ("court that is still to decide", "6月5日，安溪县公安局抓获5人。泉州市中院将择日宣判。", ["安溪县公安局"]),
    ("station whose name ends in front", "6月5日，武平县公安局岩前派出所抓获5人。", ["武平县公安局岩前派出所"]),
    ("who gave the picture in front", "（图片由泉州市公安局提供）6月5日，安溪县公安局抓获5人。", ["安溪县公安局"]),
]


@pytest.mark.parametrize(("text", "names"), [case[1:] for case in WHOLE], ids=[case[0] for case in WHOLE])
def test_names_that_no_list_holds(text: str, names: list[str]) -> None:
    assert [u.name for u in units(text)] == names


@pytest.mark.parametrize("text", ["6月5日，安溪县公安局破除经济环境局面，抓获5人。", "6月5日，安溪县公安局为县教育局追回电脑3台。", "6月5日，安溪县公安局对各场所、商店检查，抓获5人。"])
def test_what_is_no_authority(text: str) -> None:
    assert [u.name for u in units(text)] == ["安溪县公安局"]


NEW = [a + b + c for a in "东西南北山水木火金土红黄蓝白黑大小高低老" for b in "东西南北山水木火金土红黄蓝白黑大小高低老" for c in "东西南北山水木火金土红黄蓝白黑大小高低老"]


def many(line: str) -> Callable[[int], Callable[[], Bulletin]]:
    """Reads a text of so many lines, each with a place of its own."""

    def text(lines: int) -> str:
        return "2024年6月3日，青河县公安局抓获3人。" + "".join(line.format(place=NEW[n], n=n % 9 + 1) for n in range(lines))

    return lambda lines: partial(EXTRACTOR.extract, text(lines), published=date(2024, 6, 5))


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("{place}派出所、{place}支队抓获{n}人，", id="many-bodies-of-one-record"),
        pytest.param("{place}大队抓获{n}人，", id="many-teams"),
        pytest.param("{place}县市场监督管理局、市场监督管理局查获香烟{n}条，", id="many-markets-and-bare-ones"),
        pytest.param("{place}市局、{place}烟草专卖局查获香烟{n}条，", id="many-offices-and-tobacco-bureaus"),
    ],
)
def test_the_work_grows_as_the_bodies_do(line: str, linear: Linear) -> None:
    linear(many(line), 6_000)


@pytest.mark.parametrize("text", [many(line)(60) for line in ("{place}派出所、{place}支队抓获{n}人，", "{place}县警方、{place}县公安局{place}派出所抓获{n}人，再由{place}派出所移交，")], ids=["stations", "spellings"])
def test_many_bodies_are_listed_as_few_are(text: Callable[[], Bulletin], monkeypatch: pytest.MonkeyPatch) -> None:
    def listed(few: int) -> list[tuple[str, str | None]]:
        monkeypatch.setattr(listing, "_FEW", few)
        return [(unit.name, unit.canonical) for case in text().cases for unit in case.units]

    assert len(listed(0)) > 40
    assert listed(0) == listed(10**9)


def test_a_railway_bureau_in_short_is_listed_once() -> None:
    assert [u.name for u in units("6月5日，武汉铁路公安局抓获5人。这是武铁公安局今年春运的又一战果。")] == ["武汉铁路公安局"]
