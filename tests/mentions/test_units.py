from collections.abc import Callable
from functools import cache, partial

import pytest

from caseextract.engine import Engine
from caseextract.mentions.unit_parts import UnitMention
from caseextract.mentions.units import UnitReader
from caseextract.patterns import load_packs

Linear = Callable[[Callable[[int], Callable[[], object]], int], None]


@cache
def _reader() -> tuple[Engine, UnitReader]:
    patterns = load_packs(plugins=False)
    return Engine(patterns), UnitReader(patterns)


def read(text: str) -> list[UnitMention]:
    engine, reader = _reader()
    return reader.read(text, engine.scan(text).of("unit"))


def names(text: str) -> list[str]:
    return [u.name for u in read(text) if u.deictic is None]


NAMES = [
    # the grammar: places, bureaus, branches, stations, teams
    ("chain", "近日，青岛市公安局城阳分局流亭派出所破获一起案件", ["青岛市公安局城阳分局流亭派出所"]),
    ("province to district", "在湖北荆门市东宝公安分局协助下", ["湖北荆门市东宝公安分局"]),
    ("a centre against swindles", "市反欺诈中心止付42万元，市打击治理电信网络诈骗犯罪中心抓获2人", ["市反欺诈中心", "市打击治理电信网络诈骗犯罪中心"]),
    ("halls of Macau's police", "治安警察局拘捕2人。离岛警务厅与第一警务警司处再拘捕3人", ["治安警察局", "离岛警务厅", "第一警务警司处"]),
    ("a station or another body", "请向学校保卫处或派出所反映", []),
    ("called along", "民警随即喊上东岭派出所，又带上城关派出所辅警", ["东岭派出所", "城关派出所"]),
    ("a mining office", "青河县公安局和县矿管局上山", ["青河县公安局", "县矿管局"]),
    ("a road's police", "高速交警云石大队上周查获一辆货车", ["高速交警云石大队"]),
    ("a road's police and a squad", "高速公路交警云石大队东岭中队连夜布控", ["高速公路交警云石大队东岭中队"]),
    ("a road's police called in", "高速交警会同缉毒大队抓获1人", ["缉毒大队"]),
    ("driven into a station", "一辆面包车驶入云山边境检查站停车场，随后被截停", ["云山边境检查站"]),
    ("driven up to a station", "该车行至云山边境检查站时，民警查获毒品", ["云山边境检查站"]),
    ("prosecutors of a court", "员警报请花莲地方法院检察署指挥", ["花莲地方法院检察署"]),
    ("prosecutors", "全案报请花莲地检署指挥侦办", ["花莲地检署"]),
    ("a number run into a name", "平均受理诈欺案二十三件警察局一至九月破获", []),
    ("an office of customs", "青岛海关驻机场办事处关员查验", ["青岛海关驻机场办事处"]),
    ("no office of customs", "某公司驻京办事处主任被抓", []),
    ("no suffix", "近日雁塔公安分局打掉一个团伙", ["雁塔公安分局"]),
    ("公安 first", "经查，河北石家庄公安破获案件", ["河北石家庄公安"]),
    ("short ethnic county", "8日，大通县公安局青山派出所民警巡逻", ["大通县公安局青山派出所"]),
    ("short ethnic prefecture", "恩施州公安局指挥", ["恩施州公安局"]),
    ("two trades", "扬州市公安局食药环侦支队牵头", ["扬州市公安局食药环侦支队"]),
    ("team of a team", "凯里市公安局刑侦大队反诈中队赶到", ["凯里市公安局刑侦大队反诈中队"]),
    ("team with a place", "青川分局城南刑侦大队抓获4人", ["青川分局城南刑侦大队"]),
    ("a station in short that follows a lead", "5月2日，杨林所循线抓获柏某", ["杨林所"]),
    ("a station in short that hears of it", "新集所接群众举报后赶到", ["新集所"]),
    ("a lock-up that digs", "民警在看守所深挖线索", []),
    ("offices of Macau", "治安警察局机场警务处派员到场", ["治安警察局机场警务处"]),
    ("an office of another trade", "机场服务处派员到场", []),
    ("what a bureau sets up", "市公安局建立城关派出所", ["市公安局", "城关派出所"]),
    ("taken into a station", "3男4女被带进城关派出所", ["城关派出所"]),
    ("a station in short", "5月9日，东岭所端掉一赌窝", ["东岭所"]),
    ("no station", "镇卫生所接到通知", []),
    ("economic zone", "近日，青岛市临港经济区公安分局打掉一个团伙", ["青岛市临港经济区公安分局"]),
    ("airport zone", "城阳航空港区公安分局破获案件", ["城阳航空港区公安分局"]),
    ("a whole city", "青岛全市公安机关开展清查", ["青岛全市公安机关"]),
    ("a whole province", "湖北全省公安机关开展清查", ["湖北全省公安机关"]),
    ("nobody's city", "全市公安机关开展清查", []),
    ("counted provinces", "公安部组织14省区市公安机关收网", ["公安部"]),
    ("ordinal", "浙江海警局第二支队查获", ["浙江海警局第二支队"]),
    ("a work group sent there", "赴白水州工作组随后又抓获3人", []),
    ("tobacco bureau as its trade calls it", "青海西宁市局专卖科会同西宁市公安局城西分局查获违法卷烟", ["青海西宁市局专卖科", "西宁市公安局城西分局"]),
    ("branch of a zone and a district", "青海西宁经济开发区（柳湾区）公安分局端掉一处窝点", ["青海西宁经济开发区（柳湾区）公安分局"]),
    ("teams of two provinces unnamed", "在两省公安厅禁毒总队的指挥下，西宁市公安局抓获5人", ["西宁市公安局"]),
    ("station of two towns", "同一天，柳湾（东岭）派出所查获鞭炮", ["柳湾（东岭）派出所"]),
    ("village station", "涟源市公安局五里亭派出所接报", ["涟源市公安局五里亭派出所"]),
    ("long station", "到合肥火车站派出所投案", ["合肥火车站派出所"]),
    ("road station", "白银市公安局白银分局人民路派出所", ["白银市公安局白银分局人民路派出所"]),
    ("zone branch", "苏州市公安局工业园区分局侦破", ["苏州市公安局工业园区分局"]),
    ("zone without city", "高新区公安分局治安大队", ["高新区公安分局治安大队"]),
    ("new town", "沣西新城分局抓获3人", ["沣西新城分局"]),
    ("railway", "宝鸡铁路公安处虢镇站派出所查获", ["宝鸡铁路公安处虢镇站派出所"]),
    ("river", "长江航运公安局芜湖分局荻港派出所", ["长江航运公安局芜湖分局荻港派出所"]),
    ("river, short", "长航芜湖公安查处15起", ["长航芜湖公安"]),
    ("doubled 局", "安溪县公安局局刑侦大队抓获6人", ["安溪县公安局刑侦大队"]),
    ("the county 公安", "近日，公安县公安局捣毁一窝点", ["公安县公安局"]),
    ("taken back to", "民警将人带回城关派出所审查", ["城关派出所"]),
    ("headquarters", "饶平县打击制售假烟联合指挥部组织查处", ["饶平县打击制售假烟联合指挥部"]),
    # lists
    ("list", "青河县公安局刑侦大队会同城关派出所、网安大队收网", ["青河县公安局刑侦大队", "城关派出所", "网安大队"]),
    ("centre in a list", "县公安局组织刑侦大队、反诈中心合成作战", ["县公安局", "刑侦大队", "反诈中心"]),
    ("two provinces", "湖北、河南两省公安机关抓获9人", ["湖北省公安机关", "河南省公安机关"]),
    ("two levels", "泉州市、石狮市两级公安机关", ["泉州市公安机关", "石狮市公安机关"]),
    ("shared noun", "在昆山、太仓警方协助下", ["昆山警方", "太仓警方"]),
    ("provinces before cities", "在河北邢台、山东聊城警方配合下", ["河北邢台警方", "山东聊城警方"]),
    ("two stations", "分局刑侦大队牵头，梁山、汉山两个派出所参战", ["分局刑侦大队", "梁山派出所", "汉山派出所"]),
    ("stations behind their parent", "松江分局城东、河东派出所民警赶到", ["松江分局城东派出所", "松江分局河东派出所"]),
    ("stations behind a team", "清水县公安局刑侦大队、红堡、白驼派出所收网", ["清水县公安局刑侦大队", "红堡派出所", "白驼派出所"]),
    ("a trade is no station", "清水县公安局刑侦大队、城管、白驼派出所到场", ["清水县公安局刑侦大队", "白驼派出所"]),
    ("people are no station", "村干部、白驼派出所民警到场", ["白驼派出所"]),
    ("branches by known places", "武汉市公安局洪山、武昌分局抓获8人", ["武汉市公安局洪山分局", "武汉市公安局武昌分局"]),
    ("branches of Taiwan", "员警表示，刑事局会同士林、内湖分局，移送法办", ["刑事局", "士林分局", "内湖分局"]),
    ("bureaus before 等", "与嘉义县、云林县等警察局共组专案小组，刑事局指出", ["嘉义县警察局", "云林县警察局", "刑事局"]),
    ("six places", "组织惠州、汕尾、广州、汕头、揭阳、梅州六地警方收网", ["惠州警方", "汕尾警方", "广州警方", "汕头警方", "揭阳警方", "梅州警方"]),
    ("corps of Xinjiang", "在新疆生产建设兵团第九师额敏垦区公安局刑侦大队协助下", ["新疆生产建设兵团第九师额敏垦区公安局刑侦大队"]),
    ("division by its short name", "农四师公安局破获一案", ["农四师公安局"]),
    ("team named 侦", "刑事局侦四大队日前接获线报", ["刑事局侦四大队"]),
    ("station of Taiwan in short", "员警表示，中山分局长春所警员移送法办", ["中山分局长春所"]),
    ("no station of what is done", "民警将二人带回派出所", []),
    ("joint verb is no county", "靖远县公安局会同县市场监管局检查", ["靖远县公安局", "县市场监管局"]),
    ("the county 会同", "会同县公安局破获一案", ["会同县公安局"]),
    ("places and a railway before one 警方", "行动以来，河北、江西、浙江绍兴和滨洲铁路警方抓获9人", ["河北警方", "江西警方", "浙江绍兴警方", "滨洲铁路警方"]),
    ("a railway behind other words", "从河北、江西和滨洲铁路沿线抓获9人，滨洲铁路警方已立案", ["滨洲铁路警方"]),
    ("all levels of a place", "江西各级公安机关清查，绍兴市各级公安机关收网", ["江西各级公安机关", "绍兴市各级公安机关"]),
    ("all levels of nobody", "全省各级公安机关清查", []),
    ("divisions that a bureau is told to draw on", "安溪县公安局由刑警科、经侦科、巡警队组成专班", ["安溪县公安局", "刑警科", "经侦科", "巡警队"]),
    ("divisions called up", "安溪县公安局抽调治安科和巡警队清查", ["安溪县公安局", "治安科", "巡警队"]),
    ("a division of nobody", "有人到治安科办证", []),
    ("teams by their numbers", "泉州市公安局刑侦支队二、四大队抓获2人", ["泉州市公安局刑侦支队二大队", "泉州市公安局刑侦支队四大队"]),
    ("teams of one trade by their numbers", "泉州市公安局刑侦一、三大队抓获2人", ["泉州市公安局刑侦一大队", "泉州市公安局刑侦三大队"]),
    ("a number that is an item's", "一、三大队抓获2人", ["三大队"]),
    ("parts of the coast guard by their numbers", "中国海警局直属第三、第四局查获一船", ["中国海警局直属第三局", "中国海警局直属第四局"]),
    ("parts of the coast guard beside a branch", "中国海警局北海分局、直属第四、五局查获一船", ["中国海警局北海分局", "中国海警局直属第四局", "中国海警局直属第五局"]),
    ("a place that no table holds below two that it does", "青海省海西州冷河滩行委公安局反诈中心接报，广东省佛山市柳湾公安分局立案", ["青海省海西州冷河滩行委公安局反诈中心", "广东省佛山市柳湾公安分局"]),
    ("a ministry, a colon and its bureau", "公安部：禁毒局查处2人", ["公安部禁毒局"]),
    ("a ministry, a colon and what it does", "公安部：刑侦工作不停", ["公安部"]),
    ("ministries that supervise", "被列为农业农村部、公安部督办案件", ["农业农村部", "公安部"]),
    ("a ministry's list", "列入农业农村部公告的名录，经国家林草局下属机构鉴定", []),
    # bare names
    ("bare bureau", "市公安局抽调骨干", ["市公安局"]),
    ("bare team", "随后刑侦大队立案", ["刑侦大队"]),
    ("office", "随即报请市局禁毒支队会商", ["市局禁毒支队"]),
    ("branch of the place", "会同分局视频侦查大队", ["分局视频侦查大队"]),
    ("bare forest bureau", "在省森林公安局协调下", ["省森林公安局"]),
    # other ladders
    ("customs", "江门海关缉私局查获", ["江门海关缉私局"]),
    ("unlisted port", "拱北海关关员查获", ["拱北海关"]),
    ("border chain", "云南省公安边防总队临沧支队连破三案", ["云南省公安边防总队临沧支队"]),
    ("border station", "钦州边境管理支队犀牛脚边境派出所", ["钦州边境管理支队犀牛脚边境派出所"]),
    ("coast guard post", "儋州海警局白马井工作站查获", ["儋州海警局白马井工作站"]),
    ("tobacco", "周口市烟草专卖局稽查支队", ["周口市烟草专卖局稽查支队"]),
    ("tax", "国家税务总局鞍山市税务局第二稽查局", ["国家税务总局鞍山市税务局第二稽查局"]),
    ("law enforcement", "无锡市市场监督管理综合行政执法支队", ["无锡市市场监督管理综合行政执法支队"]),
    ("court", "保山市中级人民法院宣判", ["保山市中级人民法院"]),
    ("railway procuratorate", "西安铁路运输检察院批捕", ["西安铁路运输检察院"]),
    ("office of the bureau", "云浮市公安局扫黑办", ["云浮市公安局扫黑办"]),
    ("foreign", "与马来西亚警方联手", ["马来西亚警方"]),
    # Hong Kong, Macau, Taiwan
    ("police district", "元朗警区特别职务队拘捕一人", ["元朗警区特别职务队"]),
    ("police region", "东九龙总区特别职务队", ["东九龙总区特别职务队"]),
    ("team by field", "油尖警区科技及财富罪案组人员", ["油尖警区科技及财富罪案组"]),
    ("O记", "O记探员拘捕三男", ["O记"]),
    ("customs division", "海关税收罪案调查科人员", ["海关税收罪案调查科"]),
    ("customs alone in a far text", "毒品调查科联同海关行动", ["毒品调查科", "海关"]),
    ("macau", "司警博彩及经济罪案调查厅翻查天眼", ["司警博彩及经济罪案调查厅"]),
    ("macau security", "治安警察局截获两人", ["治安警察局"]),
    ("taiwan chain", "新北市警察局新庄分局侦查队", ["新北市警察局新庄分局侦查队"]),
    ("taiwan coast guard", "海洋委员会海巡署侦防分署高雄查缉队", ["海洋委员会海巡署侦防分署高雄查缉队"]),
    ("taiwan bureau", "法务部调查局北部地区机动工作组", ["法务部调查局北部地区机动工作组"]),
    ("prosecutors", "移送高雄地检署侦办", ["高雄地检署"]),
    ("taiwan branch", "台中市乌日警分局据报", ["台中市乌日警分局"]),
    ("taiwan branch under its city", "台南市永康警分局盐行派出所逮获一人", ["台南市永康警分局盐行派出所"]),
    ("taiwan branch of a mainland name", "员警调查，台中市太平警分局逮获一人", ["台中市太平警分局"]),
    ("taiwan branch by an ordinal", "台中市第四警分局逮获一人", ["台中市第四警分局"]),
    ("taiwan county in short", "竹县横山警分局逮获一人", ["竹县横山警分局"]),
    ("taiwan police in short", "嘉市警二分局逮获一人", ["嘉市警二分局"]),
    ("taiwan bureau in short", "中市警局丰原分局逮获一人", ["中市警局丰原分局"]),
    ("taiwan police of a town", "员警说，北市内湖警方逮获一人", ["北市内湖警方"]),
    ("taiwan town in full use", "员警说，罗东警方逮获一人", ["罗东警方"]),
    ("taiwan criminal police", "高雄市刑大侦五队移送法办", ["高雄市刑大侦五队"]),
    ("taiwan criminal police in short", "南市刑大逮获一人", ["南市刑大"]),
    ("taiwan squad of a squad", "刑事局侦查第三大队第二队移送法办", ["刑事局侦查第三大队第二队"]),
    ("taiwan crime centre", "刑事局中部打击犯罪中心侦办", ["刑事局中部打击犯罪中心"]),
    ("taiwan harbour post", "海巡署南部分署第五岸巡队安平安检所查获", ["海巡署南部分署第五岸巡队安平安检所"]),
    ("taiwan port police", "台中港务警察总队查获", ["台中港务警察总队"]),
    ("taiwan forests", "保七总队第六大队会同林务局花莲林区管理处查获", ["保七总队第六大队", "林务局花莲林区管理处"]),
    ("taiwan environment", "环保署北区督察大队稽查", ["环保署北区督察大队"]),
    ("immigration owns no police station", "移民署、前镇派出所查获", ["移民署", "前镇派出所"]),
    ("immigration and a station run together", "移民署前镇派出所查获", ["移民署", "前镇派出所"]),
    ("marine police", "水警北分区截获一船", ["水警北分区"]),
    ("two divisions of the marine police", "水警小艇分区及水警西分区截获一船", ["水警小艇分区", "水警西分区"]),
    ("marine police and customs", "水警海关联手", ["水警", "海关"]),
    ("水警 inside a city's police", "天水警方、衡水警方、丽水警方", ["天水警方", "衡水警方", "丽水警方"]),
    ("customs joint task force", "入境处及海关海域联合特遣队截获一船", ["入境处", "海关海域联合特遣队"]),
    ("squad with a letter", "港岛总区重案组第1A队接手", ["港岛总区重案组第1A队"]),
    ("district intelligence", "深水埗警区刑事情报科探员拘捕", ["深水埗警区刑事情报科"]),
    ("macau customs team", "澳门海关行动管理厅截获", ["澳门海关行动管理厅"]),
    ("macau patrol boats", "司警与海关巡逻船队截获", ["司警", "海关巡逻船队"]),
    # real forms met in the press
    ("公安 before the branch", "近日，公安河西分局获取线索", ["公安河西分局"]),
    ("river station", "被长航公安嘉鱼派出所民警抓捕", ["长航公安嘉鱼派出所"]),
    ("customs under customs", "广州海关所属大铲缉私分局截获快艇", ["广州海关所属大铲缉私分局"]),
    ("control room", "渑池县公安局110指挥中心指令刑警八中队", ["渑池县公安局110指挥中心", "刑警八中队"]),
    ("authority beside another", "汕尾市市场监管局和烟草专卖局联合开展", ["汕尾市市场监管局", "烟草专卖局"]),
    ("town under a city without counties", "东莞虎门公安抓获2人", ["东莞虎门公安"]),
    ("stop character inside a name", "塔克什肯边检站成功查获狼皮148张", ["塔克什肯边检站"]),
    ("long zone", "长春市公安局汽车经济技术开发区分局锦程派出所抓获", ["长春市公安局汽车经济技术开发区分局锦程派出所"]),
    ("motorway police", "河北省公安厅高速公路公安局沧州支队抓获", ["河北省公安厅高速公路公安局沧州支队"]),
    ("reserve", "会同青湖国家级自然保护区管理局执法大队查处", ["青湖国家级自然保护区管理局执法大队"]),
    ("trade station", "番禺区石楼工商所会同石楼派出所检查", ["番禺区石楼工商所", "石楼派出所"]),
    ("trade station behind the police", "青河县公安局城北工商所检查", ["青河县公安局", "城北工商所"]),
    ("公安 and the branch of a trade", "西安公安公交分局抓获2人", ["西安公安公交分局"]),
    ("team of a part of the city", "柳州五星刑侦大队抓获2人", ["柳州五星刑侦大队"]),
    ("volunteer guards", "石楼镇联防队抓获2人", ["石楼镇联防队"]),
    ("border brigade", "牡丹江边境管理支队绥芬河大队", ["牡丹江边境管理支队绥芬河大队"]),
    # lists of places before a noun they share
    ("counted provinces named", "专案组统筹福建、江西、湖南3省公安机关收网", ["福建省公安机关", "江西省公安机关", "湖南省公安机关"]),
    ("counted cities named", "省公安厅调集泉州、漳州2市公安机关参战", ["省公安厅", "泉州市公安机关", "漳州市公安机关"]),
    ("places before 等地", "在甘肃、青海等地警方协助下", ["甘肃警方", "青海警方"]),
    ("one place before 等地", "在甘肃等地警方协助下", ["甘肃警方"]),
    ("places before 等5个省", "甘肃、青海等5个省公安机关同步收网", ["甘肃公安机关", "青海公安机关"]),
    ("nobody before 等地", "有关等地警方同步收网", []),
    ("provinces by one character each", "随后鲁豫两省警方联手收网", ["鲁警方", "豫警方"]),
    ("three by one character each", "由京津冀警方同步收网", ["京警方", "津警方", "冀警方"]),
    ("with marks between", "苏、皖、赣三地公安机关会商", ["苏公安机关", "皖公安机关", "赣公安机关"]),
    ("a town of such characters", "新港警方抓获2人", []),
    ("teams that share their noun", "会同泉州市、漳州市公安局刑侦支队抓获2人", ["泉州市公安局刑侦支队", "漳州市公安局刑侦支队"]),
    ("squads of Taiwan that share their noun", "员警与新竹市、苗栗县刑警大队合作", ["新竹市刑警大队", "苗栗县刑警大队"]),
    ("a date before the noun", "6月5市公安局抓获2人", ["市公安局"]),
    # desks, fields and trades
    ("desk of a bureau", "青河市公安局经侦部门抓获2人", ["青河市公安局经侦部门"]),
    ("desk of 公安", "青河公安交警部门查获2人", ["青河公安交警部门"]),
    ("desk of nobody", "经侦部门和各级公安机关刑侦部门迅速介入", []),
    ("field that no list holds", "省公安厅水产养殖安全保卫总队抓获2人", ["省公安厅水产养殖安全保卫总队"]),
    ("food and drugs", "青河市公安局食品药品安全保卫支队抓获2人", ["青河市公安局食品药品安全保卫支队"]),
    ("tourism of the capital", "北京警方环食药旅总队抓获2人", ["北京警方环食药旅总队"]),
    ("networks of old", "市公安局刑侦支队联合公共信息网络安全监察处抓获2人", ["市公安局刑侦支队", "公共信息网络安全监察处"]),
    ("a section of a county", "青河县公安局治安科查处2人", ["青河县公安局治安科"]),
    ("squad named by what it is against", "青河市公安局打击跨境赌博专班抓获2人", ["青河市公安局打击跨境赌博专班"]),
    ("a squad that is set up", "青河市公安局打击整治期间成立专班", ["青河市公安局"]),
    ("tobacco inspectors", "青河烟草稽查大队查扣假烟", ["青河烟草稽查大队"]),
    ("checkpoint of the border police", "青河边防支队柳湾检查站查获毒品", ["青河边防支队柳湾检查站"]),
    ("checkpoint of nobody", "柳湾检查站、柳湾动物检疫检查站查获毒品", []),
    ("forest station", "柳湾镇林业站接到举报", ["柳湾镇林业站"]),
    ("city office of a name in 都 or 山", "成都市局会同佛山市局抓获2人", ["成都市局", "佛山市局"]),
    ("no office", "城市局部积水，股市局面稳定", []),
    ("town of a city without districts", "随后虎门警方抓获2人", ["虎门警方"]),
    ("bureau of what is done beyond its task", "超额完成区公安厅下达的任务", ["区公安厅"]),
    ("own province", "本省公安厅查处2人，本溪警方抓获2人", ["本溪警方"]),
    ("all branches", "青河市公安局各分局开展清查", ["青河市公安局"]),
    ("checkpoints at the border of a province", "加强省际公安检查站查控", []),
    ("wanted on the net", "抓获公安部网上追逃人员1名，公安部督办", ["公安部"]),
    ("traffic and patrol police", "青河市公安局交巡警支队查获2人", ["青河市公安局交巡警支队"]),
    ("two trades of the same letters", "青河市公安局巡特警反恐大队抓获2人", ["青河市公安局巡特警反恐大队"]),
    ("a trade longer than a name", "市公安局食品药品环境与知识产权犯罪侦查支队抓获2人", ["市公安局食品药品环境与知识产权犯罪侦查支队"]),
    ("a squad of a district", "柳湾分局刑侦大队责任区刑警三队抓获2人", ["柳湾分局刑侦大队责任区刑警三队"]),
    ("a team that has plans", "广西公安厅禁毒总队部署清查", ["广西公安厅禁毒总队"]),
    ("rooms of a team", "大队部里有2人", []),
    ("enforcement behind its bureau", "青河市市场监督管理局综合行政执法支队查封一家店", ["青河市市场监督管理局综合行政执法支队"]),
    ("motorway police", "福建高速交警泉州支队三大队查获2人", ["福建高速交警泉州支队三大队"]),
    ("armed police", "武警泉州支队协助抓获2人", ["武警泉州支队"]),
    ("railway police below their bureau", "上海铁路公安局杭州公安处抓获2人", ["上海铁路公安局杭州公安处"]),
    ("anti-smuggling office", "青州海关缉私局侦查二处抓获2人", ["青州海关缉私局侦查二处"]),
    ("new district of a municipality", "重庆市公安局两江新区分局抓获2人", ["重庆市公安局两江新区分局"]),
    ("a town named like another city's district", "东莞市长安公安分局抓获2人", ["东莞市长安公安分局"]),
    ("stations of a county", "云江县柳湾、东岭派出所抓获2人", ["云江县柳湾派出所", "东岭派出所"]),
    ("three stations", "柳湾、东岭、北桥派出所抓获2人", ["柳湾派出所", "东岭派出所", "北桥派出所"]),
    ("stations before 等", "云江县公安局柳湾、东岭等派出所抓获2人", ["云江县公安局柳湾派出所", "云江县公安局东岭派出所"]),
    ("desks of the tobacco bureau beside 公安", "珠海市公安、市场监管和烟草部门抓获2人", ["珠海市公安", "珠海市烟草部门"]),
    ("desks of nobody", "公安、烟草部门抓获2人", []),
    ("checkpoint brigade", "闽粤公安检查大队查获假烟", ["闽粤公安检查大队"]),
    ("border police and their station", "广东珠海边防柳湾边防派出所抓获2人", ["广东珠海边防柳湾边防派出所"]),
    ("sent to a city", "广州工作组抓获2人，广州市工作组抓获1人", ["广州市工作组"]),
    ("hoped for", "并争取市公安局支持", ["市公安局"]),
    ("water police of a county and their boat", "青河县水政查获一船，市水政2号艇前往", ["青河县水政"]),
    # Hong Kong, Macau and Taiwan once more
    ("team of a police region", "东九龙总区反三合会行动组拘捕2人", ["东九龙总区反三合会行动组"]),
    ("customs at the harbour", "港口及海域科联同海关机场科拘捕2人", ["港口及海域科", "海关机场科"]),
    ("police district that is called a part", "警方表示，中区警区重案组接手", ["中区警区重案组"]),
    ("a number before a department of Macau", "治安警察局 12 海岛警务厅截获一人", ["治安警察局", "海岛警务厅"]),
    ("investigation office of Taiwan", "刑事局与新竹市调查处、彰化县调站合作", ["刑事局", "新竹市调查处", "彰化县调站"]),
    ("marine police of one side of the harbour", "水警北区联同海关拘捕2人，水警北区域内平静", ["水警北区", "海关", "水警"]),
    ("customs of a paper there", "港海关检私烟\n海关表示，私烟未流入本港市面", ["海关", "海关"]),
    ("customs of a harbour of the mainland", "连云港海关检私烟，海关表示货物来自日本港口", ["连云港海关"]),
    ("station of the investigation bureau", "调查局航业处花莲站逮获一人，航业海员调查处台中站长致词", ["调查局航业处花莲站"]),
    ("investigation bureau of another country", "刑事局与某国网络犯罪调查局合作", ["刑事局"]),
    ("desk of the criminal police", "刑事局国际科逮回一人", ["刑事局国际科"]),
    ("desks in a list", "刑事局整合诈防中心、侦查第五大队及国际科追查", ["刑事局", "诈防中心", "侦查第五大队", "国际科"]),
    ("no desk", "建设国际科技中心", []),
    # no body at all
    ("公安 is no county here", "联合公安边防和海事部门", []),
    ("generic", "警方和民警、专案组、公安机关、派出所、当地警方", []),
    ("campaign words", "全国公安机关、各地海关、全市公安机关、各级公安机关、市县两级公安机关", []),
    ("ministry split", "公安部门开展检查，公安部署行动", []),
    ("university", "公安大学教授", []),
    ("non-police branch", "工商分局、生态环境分局", []),
    ("junk before 警方", "针对多种说法警方称", []),
    ("village stations", "组织乡镇派出所", []),
    ("a gang that calls itself a team", "打击“黑市执法队”“地下治安队”等黑恶犯罪", []),
    ("a committee's office", "江西省委网信办查处网站17家", ["江西省委网信办"]),
    ("offices of money and markets", "江川分局联合市金融工作局、市场监督局检查，苗栗县政府财税局到场", ["江川分局", "市金融工作局", "市场监督局", "苗栗县政府财税局"]),
    ("areas of Hong Kong by the other order", "九龙东总区重案组拘捕1人，九龙西总区刑事部跟进", ["九龙东总区重案组", "九龙西总区刑事部"]),
    ("a forest office of Taiwan", "农委会林务局东势林管处会同员警上山", ["农委会林务局东势林管处"]),
    ("a group of all that are listed", "市公安局刑侦支队、江川分局联合专案组押解嫌疑人返回", ["市公安局刑侦支队", "江川分局"]),
    ("customs of the paper's own town", "水客入境本澳，海关查获手机20部", ["海关"]),
    ("customs across the border", "本澳居民过关，拱北海关查获手机20部，海关提醒旅客", ["拱北海关"]),
    ("a group of one bureau", "江川分局联合专案组押解嫌疑人返回", ["江川分局联合专案组"]),
    ("珠海警方 is no coast guard", "珠海警方抓获2人", ["珠海警方"]),
]


@pytest.mark.parametrize(("text", "expected"), [case[1:] for case in NAMES], ids=[case[0] for case in NAMES])
def test_names(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("在省公安厅统一指挥下，", "省公安厅", "directing"),
        ("该案由公安部挂牌督办", "公安部", "directing"),
        ("江西省公安厅副厅长白石亲自布置破案", "江西省公安厅", "directing"),
        ("泉州市公安局局长白石现场指挥", "泉州市公安局", None),
        ("根据青河市公安局指令，", "青河市公安局", "directing"),
        ("报请高雄地检署检察官指挥", "高雄地检署", "directing"),
        ("在云南警方配合下，", "云南警方", "assisting"),
        ("借助江西九江警方的协助，", "江西九江警方", "assisting"),
        ("依靠九江警方帮忙，", "九江警方", "assisting"),
        ("合肥市公安局网安支队提供技术支撑", "合肥市公安局网安支队", "assisting"),
        ("将两人移交给弋江区渔政部门处理", "弋江区渔政部门", "receiving"),
        ("联合泉州市公安局收网", "泉州市公安局", "joint"),
        ("泉州市公安局打掉一个团伙", "泉州市公安局", None),
        ("在甘肃等地警方的支持下", "甘肃警方", "assisting"),
    ],
    ids=lambda value: value if isinstance(value, str) and len(value) < 12 else None,
)
def test_role(text: str, name: str, role: str | None) -> None:
    assert [(u.name, u.role) for u in read(text)] == [(name, role)]


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("经泉州督导组、漳州督导组指导，", ["directing", "directing"]),
        ("经市局督导组和省厅督导组协助，", ["assisting", "assisting"]),
        ("将人移交青河市公安局、云江市公安局处理", ["receiving", "receiving"]),
        ("青河市公安局、云江市公安局联合收网", [None, "joint"]),
        ("青河市公安局在云江市公安局配合下收网", [None, "assisting"]),
        ("青州海关与云江海关配合，查获一船", [None, "assisting"]),
        ("在青州海关与云江海关配合下，", ["assisting", "assisting"]),
        ("该案由最高检、公安部、农业农村部挂牌督办", ["directing", "directing", "directing"]),
        ("在鲁豫两省警方配合下", ["assisting", "assisting"]),
    ],
)
def test_roles_in_a_list(text: str, roles: list[str | None]) -> None:
    assert [u.role for u in read(text)] == roles


@pytest.mark.parametrize(
    ("text", "excluded"),
    [
        ("骗子自称是泉州市公安局民警", "impersonated"),
        ("接到“上海市公安局民警”来电", "impersonated"),
        ("泉州市公安局局长张某指挥", "title"),
        ("毒品调查科高级督察甘某指", "title"),
        ("青州海关\n青州海关缉私局查获一船", ["title", None]),
        ("青州海关\n云江海关缉私局查获一船", [None, None]),
        ("香港海关税收罪案调查科第三组调查主任甘某讲述", "officer"),
        ("毒品调查科高级督察甘某表示", "officer"),
        ("泉州市公安局局长张某带队", "title"),
        ("江川分局刑警大队教导员白某带领民警赶赴外省", None),
        ("江川派出所所长石某（右二）连夜率20余名民警设伏", None),
        ("江川派出所所长石某带领家人", "title"),
        ("泉州警方将继续保持高压", "report_source"),
        ("泉州警方将两人带走", None),
        ("泉州市公安局称此证是假的", "report_source"),
        ("案件还在办理。（泉州市公安局 白某）", "report_source"),
        ("冒充民警的二人被泉州市公安局抓获", None),
        ("记者从泉州市公安局获悉", "report_source"),
        ("（泉州市公安局供图）", "report_source"),
        ("泉州市公安局办案民警白某告诉记者，", "report_source"),
        ("泉州市公安局工作人员向记者证实，", "report_source"),
        ("泉州市公安局民警白某向嫌疑人出示证件", None),
        ("一伙人企图逃避泉州海关检查", "impersonated"),
        ("他跟泉州市体育局联系过", "title"),
        ("民警跟泉州市公安局联系", None),
        ("泉州市公安局局长张某坐镇指挥，各分局出动", None),
        ("泉州市公安局新闻发言人表示", "report_source"),
        ("据泉州市公安局网站消息", "report_source"),
        ("登录泉州市公安局网站查询", "title"),
        ("泉州市公安局禁毒支队获悉，有人贩毒", None),
        ("到泉州市公安局报案", None),
    ],
)
def test_who_does_not_act(text: str, excluded: str | list[str | None] | None) -> None:
    assert [u.excluded for u in read(text)] == (excluded if isinstance(excluded, list) else [excluded])


@pytest.mark.parametrize(
    ("text", "expected"),
    [("该局随即立案", ["该局"]), ("我局会同应急部门", ["我局"]), ("该局经侦大队立案", []), ("我县警方将继续", ["我县警方"]), ("据我所知道的", [])],
)
def test_deictic(text: str, expected: list[str]) -> None:
    assert [u.deictic for u in read(text) if u.deictic] == expected


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("青河市公安局", "bureau"), ("雁塔公安分局", "branch"), ("城关派出所", "station"), ("刑侦大队", "brigade"), ("青川分局反诈专班", "task_force"),
        ("东兴边检站", "border"), ("江门海关缉私局", "customs"), ("烟台海警局", "coast_guard"), ("区市场监督管理局", "market_regulation"),
        ("周口市烟草专卖局稽查支队", "tobacco"), ("崇川区人民检察院", "procuratorate"), ("正蓝旗人民法院", "court"), ("市医保局", "other"),
        ("司警", "bureau"), ("海巡署", "coast_guard"),
    ],
)
def test_type(name: str, kind: str) -> None:
    assert [u.type for u in read(name + "行动")] == [kind]


@pytest.mark.parametrize("word", ["公安局", "派出所", "刑侦大队", "市公安局", "、", "会同", "警方", "某某县", "该局", "警分局", "台北市警局", "刑大", "水警及", "一、", "刑侦一、二大队", "农业农村部、", "河北、滨洲铁路警方"])
def test_a_hostile_line_takes_linear_time(word: str, linear: Linear) -> None:
    linear(lambda size: partial(read, (word * size)[:size]), 160_000)
