"""The grammar of lists of things taken: one construction, one id, one assertion of meaning. All texts are invented."""

from collections.abc import Callable
from functools import partial

import pytest

from caseextract import Document, Extractor

Linear = Callable[[Callable[[int], Callable[[], object]], int], None]
EXTRACTOR = Extractor()


def items(text: str) -> list[tuple[str, str | None, bool]]:
    """Name, count with its unit, and whether it is a part, in text order."""
    out = []
    for fact in EXTRACTOR.analyse(Document("青河县公安局" + text)).facts.items:
        count = fact.count
        if count is None:
            told = None
        elif count.value is None:
            told = f"{count.qualifier}{count.unit or ''}"
        else:
            told = f"{'' if count.qualifier == 'exact' else count.qualifier + ' '}{count.value}{count.unit}"
        out.append((fact.name, told, fact.part))
    return out


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param("查获私宰牛肉300斤，以及屠宰、冷藏、运输等作案工具一批。", [("私宰牛肉", "300斤", False), ("作案工具", "unspecified批", False)], id="what-tools-are-for-is-no-thing"),
        pytest.param("起获3长4短共7支改装气枪、12个弹匣和4面旗帜。", [("改装气枪", "7支", False), ("弹匣", "12个", False), ("旗帜", "4面", False)], id="long-and-short-ones-are-no-name"),
        pytest.param("搜获防毒面具、过滤器、旗帜及书刊。", [("防毒面具", None, False), ("过滤器", None, False), ("旗帜", None, False), ("书刊", None, False)], id="a-filter-is-a-thing"),
        pytest.param("查获被列入《湿地公约》附录的青蚧干82千克。", [("青蚧干", "82千克", False)], id="a-relative-clause-with-a-passive"),
        pytest.param("查获渔船2艘及渔工等12名涉案人、市值近百万之私烟共计800箱。", [("渔船", "2艘", False), ("私烟", "800箱", False)], id="people-and-a-worth-within-a-list"),
        pytest.param("缴获银行卡20张，运营商关停电话卡4300张。", [("银行卡", "20张", False)], id="what-others-shut-off"),
        pytest.param("缴获易制毒化学品12吨，阻截非列管化学品40吨。", [("易制毒化学品", "12吨", False)], id="what-was-kept-off"),
        pytest.param("查扣房产、名表等涉案物资近30万元。", [("房产", None, False), ("名表", None, False), ("物资", None, False)], id="things-told-by-their-sum"),
        pytest.param("将全部赃物返还给各失主，这些赃物包括自行车、电脑、香烟等。", [("自行车", None, False), ("电脑", None, False), ("香烟", None, False)], id="given-back-to-whom-and-what"),
        pytest.param("查获私烟48箱，随即对码头旁的两艘渔船展开搜索，又查获私烟527箱。", [("私烟", "48箱", False), ("私烟", "527箱", False)], id="ships-that-were-searched"),
        pytest.param("查获疑似野生动物43只。\n经初步鉴定，其中包括陆龟、变色龙等濒危野生动物9只。", [("野生动物", "43只", False), ("濒危野生动物", "9只", True)], id="among-them-once-they-are-named"),
        pytest.param("查获陆龟、变色龙等保护动物9只，保护动物野鸡3只。", [("保护动物", "9只", False), ("野鸡", "3只", False)], id="a-class-that-stands-alone-and-before-a-name"),
        pytest.param("扣押该辆货车和该艘快艇。", [("货车", "1辆", False), ("快艇", "1艘", False)], id="the-one-is-one"),
        pytest.param("查获捕捞水产品、运输海砂、走私柴油等各类案件30起。", [], id="kinds-of-cases-are-no-things"),
        pytest.param("从其车内搜出一对讲机、两根撬棍和一面包车。", [("对讲机", "1None", False), ("撬棍", "2根", False), ("面包车", "1None", False)], id="a-measure-word-that-begins-the-thing"),
        pytest.param("收缴气枪32支，还有三只掷弹筒……青河警方介绍了案情。", [("气枪", "32支", False), ("掷弹筒", "3只", False)], id="a-name-ends-at-an-ellipsis"),
        pytest.param("一石灰矿山洞藏2吨炸药3500枚雷管被查获。", [("炸药", "2吨", False), ("雷管", "3500枚", False)], id="where-it-was-hidden-is-no-name"),
        pytest.param("查获冷藏箱3个、收藏品5件。", [("冷藏箱", "3个", False), ("收藏品", "5件", False)], id="things-that-keep-something"),
        pytest.param("查扣筹码赌资四十三万、骰子十二颗。", [("骰子", "12颗", False)], id="a-sum-is-no-name"),
        pytest.param("查获260箱私烟，每箱300包，都是甲花、乙桥等外国制的私烟。", [("私烟", "260箱", False)], id="the-makes-of-what-was-counted"),
        pytest.param("查获毒品3包，均为海洛因。", [("海洛因", "3包", False)], id="named-behind-its-number"),
        pytest.param("起获615本《甲级练习》、《乙级练习》等教辅资料及印刷机2台。", [("教辅资料", "615本", False), ("印刷机", "2台", False)], id="a-number-before-titles"),
        pytest.param("起获615本《甲级练习》，《乙级练习》等教辅资料及印刷机2台。", [("教辅资料", "615本", False), ("印刷机", "2台", False)], id="titles-of-verse-lines"),
        pytest.param("查封问题食品药品和伪劣产品价值612万元。", [("食品药品", None, False)], id="goods-that-nothing-names"),
        pytest.param("查扣伪劣产品930件。", [("产品", "930件", False)], id="goods-that-are-counted"),
        pytest.param("追回铜镜一面。", [("铜镜", "1面", False)], id="a-thing-at-the-end-keeps-its-side"),
        pytest.param("在4号仓库内当场查获4个牌号5270条假烟。", [("假烟", "5270条", False)], id="kinds-before-the-number"),
        pytest.param("查获仓库内5270条假烟。", [("假烟", "5270条", False)], id="a-place-before-the-number"),
        pytest.param("查扣假冒某品牌奶粉2160罐。", [("奶粉", "2160罐", False)], id="a-brand-not-named"),
        pytest.param("查扣假奶粉2 160罐、包装箱500个。", [("假奶粉", "2160罐", False), ("包装箱", "500个", False)], id="thousands-set-apart"),
        pytest.param("拦下一艘快艇，在艇内查获香烟85箱。", [("香烟", "85箱", False)], id="a-ship-stopped-is-not-taken"),
        pytest.param("缴获以茶叶包装伪装的新型毒品“奶茶”1500克。", [("奶茶", "1500克", False)], id="a-class-before-its-quoted-name"),
        pytest.param("缴获少量冰毒以及数套用来吸食冰毒的工具。", [("冰毒", "unspecified", False), ("工具", "several套", False)], id="several-sets-with-what-they-are-for"),
        pytest.param("民警切开钢管，经称重，管内所藏麻古共重6.2公斤。", [("麻古", "6.2公斤", False)], id="what-a-pipe-held"),
        pytest.param("查获用透明袋封装的蜈蚣干制品，合计1200只，约2.3千克。", [("蜈蚣干制品", "about 2.3千克", False), ("蜈蚣干制品", "1200只", True)], id="wrapped-and-counted-behind"),
        pytest.param("查获活龙虾17箱、25箱，共计0.93吨。", [("活龙虾", "17箱", True), ("活龙虾", "25箱", True), ("活龙虾", "0.93吨", False)], id="two-places-one-thing"),
        pytest.param("查获私烟520箱及614箱。", [("私烟", "520箱", False), ("私烟", "614箱", False)], id="a-further-place"),
        pytest.param("共缴获各类毒品48.65公斤，同比上升12%，其中冰毒31公斤、氯胺酮6公斤。", [("毒品", "48.65公斤", False), ("冰毒", "31公斤", True), ("氯胺酮", "6公斤", True)], id="comparison-inside-the-list"),
        pytest.param("缴获文物42件，其中7件已被专家确定为国家三级文物。", [("文物", "42件", False), ("国家三级文物", "7件", True)], id="named-by-experts"),
        pytest.param("追回青铜爵2件、五铢钱310枚，经鉴定二级文物3件。", [("青铜爵", "2件", False), ("五铢钱", "310枚", False), ("二级文物", "3件", True)], id="grades-behind-a-comma"),
        pytest.param("查获野生鸟类共计76只，仅2只猫头鹰存活。", [("野生鸟类", "76只", False)], id="state-of-the-animals"),
        pytest.param("拆除违禁地笼网34条，放生渔获约60公斤。", [("地笼网", "34条", False)], id="set-free-is-not-taken"),
        pytest.param("冻品3吨、货车1辆，民警一并收缴。", [("冻品", "3吨", False), ("货车", "1辆", False)], id="taken-by-officers-behind-it"),
        pytest.param("旅客藏在腰间的100部旧手机，某某海关悉数查扣。", [("旧手机", "100部", False)], id="taken-by-a-named-unit-behind-it"),
        pytest.param("扣押挖掘机3台，砂石约600立方米就地封存。", [("挖掘机", "3台", False), ("砂石", "about 600立方米", False)], id="sealed-where-it-stood"),
        pytest.param("两处房产、一辆宾利和三个银行账户均被依法查封、扣押、冻结。", [("房产", "2处", False), ("宾利", "1辆", False), ("银行账户", "3个", False)], id="three-verbs-for-one-list"),
        pytest.param("随后，电脑主机7台、手机31部被民警从该窝点搬出。", [("电脑主机", "7台", False), ("手机", "31部", False)], id="carried-out-by-officers"),
        pytest.param("经连夜布控，被盗车辆已追回3辆。", [("车辆", "3辆", False)], id="the-topic-before-the-verb"),
        pytest.param("该团伙盗窃的7台变压器已追回3台。", [("变压器", "3台", False)], id="of-what-was-told-before"),
        pytest.param("查获成品油案件21起640吨，查扣船舶7艘。", [("成品油", "640吨", False), ("船舶", "7艘", False)], id="goods-of-all-the-cases"),
        pytest.param("缴获正在转账的手机18部，其中12部装有银行软件。", [("手机", "18部", False)], id="apps-are-not-counted"),
        pytest.param("查扣面粉480袋（25kg/袋），面粉袋2900条。", [("面粉", "480袋", False), ("面粉袋", "2900条", False)], id="so-much-a-bag"),
        pytest.param("冻结涉案银行账户和移动支付账户1270个。", [("银行账户", None, False), ("移动支付账户", "1270个", False)], id="accounts-without-a-number"),
        pytest.param("缉枪46支，收弹2100发。", [("枪支", "46支", False), ("弹", "2100发", False)], id="fused-verbs"),
        pytest.param("检获1支约56厘米长的伸缩棍及1把约38厘米长开山刀。", [("伸缩棍", "1支", False), ("开山刀", "1把", False)], id="length-before-the-name"),
        pytest.param("查获铁锅2口、熔炼炉1座、铜佛像1尊。", [("铁锅", "2口", False), ("熔炼炉", "1座", False), ("铜佛像", "1尊", False)], id="pots-and-furnaces"),
        pytest.param("缴获稀土氧化物3.6吨，另有浸矿池6个被填埋。", [("稀土氧化物", "3.6吨", False)], id="buried-is-not-taken"),
        pytest.param("缴获手机21部、银行卡98张。其中5月17日在银行网点当场缴获手机4部，银行卡4张。", [("手机", "21部", False), ("银行卡", "98张", False), ("手机", "4部", True), ("银行卡", "4张", True)], id="inside-what-was-told"),
        pytest.param("扣押假药及医疗器械共计110多个品种，数量约23万盒。", [("假药", None, False), ("医疗器械", "about 230000盒", False)], id="varieties-then-their-number"),
        pytest.param("缴获假美元面额230万。", [("假美元", "2300000元", False)], id="face-value-without-its-unit"),
        pytest.param("收缴面额100元的假人民币1165张，面额20元的47张。", [("假人民币", "1165张", False), ("假人民币", "47张", False)], id="notes-of-another-value"),
        pytest.param("检获大量赌博工具、约11万赌款和伪造身份证等。", [("赌博工具", "unspecified", False), ("伪造身份证", None, False)], id="a-number-before-money-is-no-name"),
        pytest.param("缴获手机：26部，查扣车辆：4台。", [("手机", "26部", False), ("车辆", "4台", False)], id="numbers-behind-a-colon"),
        pytest.param("员警当场查获改造手枪乙支、弹匣2个、制毒机具乙批。", [("改造手枪", "1支", False), ("弹匣", "2个", False), ("制毒机具", "unspecified批", False)], id="one-of-taiwan"),
        pytest.param("查获用牛皮纸包裹的鸦片31团，净重61.2千克。", [("鸦片", "61.2千克", False), ("鸦片", "31团", True)], id="opium-in-lumps"),
        pytest.param("查缴烟花爆竹36万响、管制刀具1280把。", [("烟花爆竹", "360000响", False), ("管制刀具", "1280把", False)], id="so-many-bangs"),
        pytest.param("从车内查获3袋白色粉末，经鉴定为氯胺酮，净重2986克。", [("氯胺酮", "2986克", False), ("氯胺酮", "3袋", True)], id="what-a-laboratory-calls-it"),
        pytest.param("民警查出4个有问题的泡沫箱，里面都装有可疑物。经鉴定均为冰毒，净重43.2公斤。", [("冰毒", "43.2公斤", False)], id="nobody-named-it-before"),
        pytest.param("查获非法拆解的废铅蓄电池32吨。", [("废铅蓄电池", "32吨", False)], id="taken-apart-by-others"),
        pytest.param("查获夹藏穿山甲鳞片8.4吨，这批货物申报为木材。", [("穿山甲鳞片", "8.4吨", False)], id="declared-as-another-thing"),
        pytest.param("民警终于将5支枪全部挖出。", [("枪", "5支", False)], id="dug-up-by-officers"),
        pytest.param("民警在犯罪嫌疑人带领下，从水塘里打捞出砍刀一把、手机一部。", [("砍刀", "1把", False), ("手机", "1部", False)], id="shown-the-place-by-a-suspect"),
        pytest.param("被盗的一辆电动车也被民警截回。", [("电动车", "1辆", False)], id="stolen-goods-taken-back-too"),
        pytest.param("民警把被盗的26只羊从贩子手中截了下来。", [("羊", "26只", False)], id="cut-off-from-the-buyers"),
        pytest.param("民警先后从其暂住地和女友住处查获冰毒12.6克、7.3克。", [("冰毒", "12.6克", False), ("冰毒", "7.3克", False)], id="found-in-two-places"),
        pytest.param("共查获非法出版物130万册（盒）。其中，盗版光盘121万张。", [("非法出版物", "1300000册", False), ("盗版光盘", "1210000张", True)], id="of-which-behind-a-comma"),
        pytest.param("起出一个载有1公斤海洛因的背囊。", [("背囊", "1个", False), ("海洛因", "1公斤", False)], id="what-a-bag-held"),
        pytest.param("其挎包里，1200元假币、2张假身份证赫然在目，民警当场予以收缴。", [("假币", "1200元", False), ("假身份证", "2张", False)], id="on-show"),
        pytest.param("查获疑似有毒有害“减肥奶昔”1.9万袋。", [("减肥奶昔", "19000袋", False)], id="poisonous-before-a-quoted-name"),
        pytest.param("查封住房17套、商业用房3600平方米，扣押车辆50余台。", [("住房", "17套", False), ("商业用房", "3600平方米", False), ("车辆", "over 50台", False)], id="floor-space-sealed"),
        pytest.param("查缴盗版图书计52种36万余册（套）。", [("盗版图书", "over 360000册", False)], id="kinds-and-copies"),
        pytest.param("收缴渔获物5.6吨，拆解“三无”船舶270艘。", [("渔获物", "5.6吨", False)], id="taken-apart-is-not-taken"),
        pytest.param("其尼龙袋中装有冰毒4包，共净重3982.6克，被公安人员当场缴获。", [("冰毒", "3982.6克", False), ("冰毒", "4包", True)], id="an-aside-before-the-verb"),
        pytest.param("帮群众追回丢失手机400余部、老人钱包60余个。", [("手机", "over 400部", False), ("老人钱包", "over 60个", False)], id="lost-things-found"),
        pytest.param("查获黑板16块、宣传画报80张，宣传防骗知识。", [("黑板", "16块", False), ("宣传画报", "80张", False)], id="pictures-of-publicity"),
        pytest.param("查获仿真枪零件17个，可组装成仿真枪2支。", [("仿真枪零件", "17个", False)], id="what-could-be-put-together"),
        pytest.param("缴获车票46张，其中春运期间卧铺票31张。", [("车票", "46张", False), ("卧铺票", "31张", True)], id="in-the-rush-of-spring"),
        pytest.param("查封减肥胶囊生产黑点一个，收缴淀粉八百公斤。", [("淀粉", "800公斤", False)], id="a-black-spot-is-no-thing"),
        pytest.param("民警从冰柜中清理出野鸡等野生鸟类127只。", [("野生鸟类", "127只", False)], id="cleared-out-of-a-freezer"),
        pytest.param("从箱底抄出烟土九两。", [("烟土", "9两", False)], id="抄出"),
        pytest.param("民警从塘里捞起被盗摩托车2辆。", [("摩托车", "2辆", False)], id="officers-fish-it-out"),
        pytest.param("警员跳入屋内夺下砍刀1把。", [("砍刀", "1把", False)], id="officers-wrest-it"),
        pytest.param("小偷从屋里取走手机2部。", [], id="a-thief-takes-it"),
        pytest.param("民警赶到时，一男子已找到手机2部。", [], id="another-finds-it"),
        pytest.param("经搜查，屋内藏有冰毒2包、铜镜1面。", [("冰毒", "2包", False), ("铜镜", "1面", False)], id="held-behind-a-search"),
        pytest.param("该男子出门时，车内装有手机2部。", [], id="held-with-no-search"),
        pytest.param("逼停运砂船2艘。", [("运砂船", "2艘", False)], id="a-hull-forced-to-stop"),
        pytest.param("拦截诈骗短信2万条。", [], id="messages-are-no-hulls"),
        pytest.param("警方拖回无牌摩托车3辆。", [("摩托车", "3辆", False)], id="vehicles-towed-in"),
        pytest.param("检获的3000粒摇头丸市值约9万元。", [("摇头丸", "3000粒", False)], id="worth-is-not-of-the-name"),
        pytest.param("电动车3辆已由派出所发还失主。", [("电动车", "3辆", False)], id="by-a-station"),
        pytest.param("项链2条已被失主领回。", [("项链", "2条", False)], id="fetched-by-the-owner"),
        pytest.param("大火焚毁摩托车2辆。", [], id="burnt-by-a-fire"),
        pytest.param("拆开货箱，发现约三点二公斤怀疑冰毒收藏在音箱底板里。", [("冰毒", "about 3.2公斤", False)], id="where-it-was-hidden"),
        pytest.param("查获藏匿在车内的冰毒3公斤。", [("冰毒", "3公斤", False)], id="where-it-was-hidden-before-it"),
        pytest.param("查获一艘载有牛肉和猪脚的无名渔船。", [("无名渔船", "1艘", False)], id="what-it-carried-is-of-the-ship"),
        pytest.param("查扣3辆涉嫌非法运输柴油和汽油的改装面包车。", [("改装面包车", "3辆", False)], id="what-it-carried-is-of-the-van"),
        pytest.param("查获盗版等违法出版物6015件。", [("出版物", "6015件", False)], id="a-modifier-ends-before-the-thing"),
        pytest.param("查获违法出版物20件、被盗共享单车3辆。", [("出版物", "20件", False), ("共享单车", "3辆", False)], id="modifiers-end-before-things"),
        pytest.param("缴获手机3部、平板电脑1台。", [("手机", "3部", False), ("平板电脑", "1台", False)], id="count-behind"),
        pytest.param("缴获3部手机、1台平板电脑。", [("手机", "3部", False), ("平板电脑", "1台", False)], id="count-before"),
        pytest.param("缴获手机3部1台平板电脑。", [("手机", "3部", False), ("平板电脑", "1台", False)], id="mixed-orders-in-one-piece"),
        pytest.param("缴获手机3部电脑2台，抓获2人。", [("手机", "3部", False), ("电脑", "2台", False)], id="no-separator"),
        pytest.param("查获烟丝3吨，约可制成香烟20万包。", [("烟丝", "3吨", False)], id="what-could-be-made-of-it"),
        pytest.param("查获私烟36万包，较去年同期的21万包增加15万包。", [("私烟", "360000包", False)], id="the-year-before-and-the-difference"),
        pytest.param("查获毒品案件27件，较108年同期21件，增加6件。", [], id="cases-of-the-year-before"),
        pytest.param("查获烟丝等原料一大批、印刷机一大批。", [("烟丝", None, False), ("原料", "unspecified批", False), ("印刷机", "unspecified批", False)], id="一大批"),
        pytest.param("查获储存鞭炮31箱、存储卡2张。", [("鞭炮", "31箱", False), ("存储卡", "2张", False)], id="储存-before-the-thing"),
        pytest.param("查获后及时列管依托咪酯。", [], id="及-in-及时"),
        pytest.param("查获百元面值编号为AB12345678的假人民币31张，共3100元。", [("假人民币", "3100元", False), ("假人民币", "31张", True)], id="number-of-a-note-and-face-value"),
        pytest.param("查获白色块状物2包、块状海洛因3块。", [("白色块状物", "2包", False), ("海洛因", "3块", False)], id="shape-before-the-thing"),
        pytest.param("收缴穿山甲12只。另有6只娃娃鱼、一只熊掌，以及7只猫头鹰。", [("穿山甲", "12只", False), ("娃娃鱼", "6只", False), ("熊掌", "1只", False), ("猫头鹰", "7只", False)], id="the-list-goes-on-behind-a-full-stop"),
        pytest.param("收缴野猪夹4只。另有3名嫌疑人在逃。", [("野猪夹", "4只", False)], id="people-behind-a-full-stop"),
        pytest.param("将烟花爆竹现场扣押。", [("烟花爆竹", None, False)], id="manner-before-the-verb"),
        pytest.param("查获12个品规11.02万条卷烟实物。", [("卷烟", "110200条", False)], id="kinds-and-the-thing-itself"),
        pytest.param("查扣“甲”“乙”等四种牌子的酒瓶数量多达100万余支。", [("酒瓶", "over 1000000支", False)], id="数量多达"),
        pytest.param("查获未经检疫之猪肉及其制品203件，计160公斤。", [("猪肉及其制品", "160公斤", False), ("猪肉及其制品", "203件", True)], id="and-what-is-made-of-it"),
        pytest.param("检获6粒冰毒，连包装总重约330克。", [("冰毒", "about 330克", False), ("冰毒", "6粒", True)], id="weight-with-its-wrapping"),
        pytest.param("去年缉获毒品31案，总毛重达950公斤，其中海洛因120公斤。", [("毒品", "950公斤", False), ("海洛因", "120公斤", True)], id="drugs-of-all-cases-weighed"),
        pytest.param("扣押手机5部和银行卡若干。", [("手机", "5部", False), ("银行卡", "unspecified", False)], id="和-and-若干"),
        pytest.param("扣押大量手机、银行卡。", [("手机", "unspecified", False), ("银行卡", None, False)], id="大量-before"),
        pytest.param("查获烟丝、盘纸一批。", [("烟丝", None, False), ("盘纸", None, False)], id="一批-over-two-leaves-both"),
        pytest.param("查扣封口机、打码机各2台。", [("封口机", "2台", False), ("打码机", "2台", False)], id="各"),
        pytest.param("查获账本一宗、手机2部。", [("账本", "unspecified宗", False), ("手机", "2部", False)], id="一宗-is-a-lot"),
        pytest.param("扣押机床1台、自制模具2套、钢珠800粒，案件正在侦办。", [("机床", "1台", False), ("自制模具", "2套", False), ("钢珠", "800粒", False)], id="ends-at-another-clause"),
        pytest.param("查扣木雕摆件12件、拂尘3把。", [("木雕摆件", "12件", False), ("拂尘", "3把", False)], id="unknown-nouns-by-their-measures"),
        pytest.param("缴获吸管、滤嘴壶等吸毒工具一批。", [("吸管", None, False), ("滤嘴壶", None, False), ("吸毒工具", "unspecified批", False)], id="unknown-noun-in-a-chain"),
        pytest.param("扣押手机4部，抓获嫌疑人2名，电脑3台。", [("手机", "4部", False), ("电脑", "3台", False)], id="people-between-two-things"),
        pytest.param("查获无标签、无批号的药片30瓶。", [("药片", "30瓶", False)], id="、-inside-a-modifier"),
        pytest.param("查获印有“甲、乙”字样的包装盒500个。", [("包装盒", "500个", False)], id="、-inside-quotes"),
        pytest.param("起获12砖、每砖约重1公斤的可卡因。", [("可卡因", "12砖", False)], id="number-alone-then-its-name"),
        pytest.param("检获10包各重一公斤的怀疑冰毒。", [("冰毒", "10包", False)], id="weight-of-each"),
        pytest.param("查扣60匹马力的快艇1艘、香烟800条。", [("快艇", "1艘", False), ("香烟", "800条", False)], id="horse-power-is-no-count"),
        pytest.param("查获一粒眠1万5千锭、恺他命毒品2.3公斤。", [("一粒眠", "15000锭", False), ("恺他命", "2.3公斤", False)], id="a-numeral-in-a-name-and-a-class-behind-it"),
        pytest.param("起获第二级毒品安非他命1包、一粒眠（38颗）、行动电话2支。", [("安非他命", "1包", False), ("一粒眠", "38颗", False), ("行动电话", "2支", False)], id="grade-and-bracket-of-taiwan"),
        pytest.param("扣押工作手机6部、笔电4台。", [("工作手机", "6部", False), ("笔电", "4台", False)], id="工作-in-the-name-of-a-thing"),
        pytest.param("查扣供犯罪用手机2支，查获村民被盗耕牛5头。", [("手机", "2支", False), ("耕牛", "5头", False)], id="what-it-served-and-whose-it-was"),
        pytest.param("查获一艘基隆籍渔船走私自创品牌香烟“银河”等260箱、共13万包。", [("渔船", "1艘", False), ("自创品牌香烟“银河”", "130000包", False)], id="a-vessel-and-what-it-carried"),
        pytest.param("查获网络赌博6件、诈骗洗钱水房9件、手机2支。", [("手机", "2支", False)], id="offences-are-no-things"),
        pytest.param("经侦查获取一个线索，扣押调味品20袋，用一辆卡车运了8趟。", [("调味品", "20袋", False)], id="what-carried-it-off"),
        pytest.param("查获石膏像暗藏3.4公斤海洛因，查获某籍货轮走私近1.7吨K他命。", [("海洛因", "3.4公斤", False), ("K他命", "nearly 1.7吨", False)], id="what-it-hid-and-what-it-shipped"),
        pytest.param("起获185.6公斤的3级毒品K他命。", [("K他命", "185.6公斤", False)], id="grade-in-a-figure"),
        pytest.param("缴获一批面额五十元的伪钞合共三千六百万元。", [("伪钞", "36000000元", False)], id="notes-by-their-sum"),
        pytest.param("冻结银行帐户7个。", [("银行账户", "7个", False)], id="帐户"),
        pytest.param("起获大麻成品40包，重达21公斤218公克。", [("大麻成品", "21.218公斤", False), ("大麻成品", "40包", True)], id="kilograms-and-grams"),
        pytest.param("查扣物品包括手枪1把、空瓶及手机等证物。", [("手枪", "1把", False), ("空瓶", None, False), ("手机", None, False)], id="a-list-behind-包括"),
        pytest.param("里面藏有海洛因9块，重3460克，查获后消除了一个隐患。", [], id="no-verb-before"),
        pytest.param("查获里面藏有的海洛因3460克，消除了一个重大隐患。", [("海洛因", "3460克", False)], id="where-it-lay"),
        pytest.param("查获诈欺集团32件，拘捕一对男女。", [], id="gangs-and-people-are-no-things"),
        pytest.param("查获4升装机油900桶。", [("4升装机油", "900桶", False)], id="size-is-no-count"),
        pytest.param("查获云岭、丹峰以及外国牌子等17个新旧品牌的走私卷烟8000条。", [("卷烟", "8000条", False)], id="brands-and-how-many"),
        pytest.param("查获“云岭”、“丹峰”等19个中外品牌的5200条香烟。", [("香烟", "5200条", False)], id="brands-before-the-number"),
        pytest.param("查获“云岭”、“丹峰”等多种国内外品牌香烟5200条。", [("香烟", "5200条", False)], id="brands-of-home-and-abroad"),
        pytest.param("查获手机、平板电脑等电子产品300台。", [("电子产品", "300台", False)], id="members-not-brands"),
        pytest.param("在柜内再搜出两个用布袋装载、重32.5公斤的海洛因。", [("海洛因", "32.5公斤", False)], id="how-it-was-packed"),
        pytest.param("搜出两个布袋、重32.5公斤的海洛因。", [("布袋", "2个", False), ("海洛因", "32.5公斤", False)], id="bags-beside-it"),
        pytest.param("查获私自转移、倾倒的废矿物油230余桶，共计40余吨。", [("废矿物油", "over 40吨", False), ("废矿物油", "over 230桶", True)], id="what-was-done-with-it"),
        pytest.param("查获倒卖、出售的车票60张。", [("车票", "60张", False)], id="sold-on"),
        pytest.param("追缴的80余件青铜鼎、宋代瓷瓶等文物。", [("文物", "over 80件", False)], id="the-number-first-and-the-class-last"),
        pytest.param("查扣3箱香烟、烟丝等烟草制品。", [("香烟", "3箱", False), ("烟丝", None, False), ("烟草制品", None, False)], id="few-are-of-their-own"),
        pytest.param("充公9部客货车及4艘快艇。", [("客货车", "9部", False), ("快艇", "4艘", False)], id="充公"),
        pytest.param("民警缴获的假冒门票已达到4万余张。", [("门票", "over 40000张", False)], id="已达到"),
        pytest.param("查获四辆车共装载假冒白酒达220件的线索。", [("车", "4辆", False), ("白酒", "220件", False)], id="what-they-carried-in-all"),
        pytest.param("查获两辆车，共装载私盐80袋、装载机1台。", [("车", "2辆", False), ("私盐", "80袋", False), ("装载机", "1台", False)], id="装载"),
        pytest.param("查获假冒87家正规药厂95种药品的同时，移交线索。", [("药品", "95种", False)], id="whose-name-they-bore"),
        pytest.param('现场查获假冒"青河大曲酒"560瓶、制假设备3台。', [("青河大曲酒", "560瓶", False), ("制假设备", "3台", False)], id="a-name-in-straight-quotes"),
        pytest.param("查获假药3箱。大部分假药已经售往外省。", [("假药", "3箱", False)], id="what-became-of-a-share"),
    ],
)
def test_lists(text: str, wanted: list[tuple[str, str | None, bool]]) -> None:
    assert items(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param("缴获手机、相机等作案工具80余件。", [("作案工具", "over 80件", False)], id="collective-with-a-number"),
        pytest.param("缴获海洛因9块，毛重3.2公斤。", [("海洛因", "3.2公斤", False), ("海洛因", "9块", True)], id="weight-in-the-next-piece"),
        pytest.param("缴获海洛因9块（净重3.2公斤）。", [("海洛因", "3.2公斤", False), ("海洛因", "9块", True)], id="weight-in-brackets"),
        pytest.param("缴获假酒40箱240瓶。", [("假酒", "240瓶", False)], id="two-packings-are-one-item"),
        pytest.param("缴获假药9种2600盒。", [("假药", "2600盒", False)], id="varieties-are-no-count"),
        pytest.param("缴获金条2根、金链3条（金饰品共重210克）。", [("金条", "2根", False), ("金链", "3条", False), ("金饰品", "210克", True)], id="group-weight-named"),
        pytest.param("查获冻鸡爪200箱、冻猪蹄150箱，合计重约9吨。", [("冻鸡爪", "200箱", False), ("冻猪蹄", "150箱", False), ("冻品", "about 9吨", True)], id="group-weight-unnamed"),
        pytest.param("缴获冰毒6袋、麻古9包。经称量，冰毒净重31克，麻古净重8克。", [("冰毒", "31克", False), ("冰毒", "6袋", True), ("麻古", "8克", False), ("麻古", "9包", True)], id="weights-in-a-later-sentence"),
        pytest.param("起出块状物20块。经鉴定，块状物系海洛因，净重6公斤。", [("海洛因", "6公斤", False), ("海洛因", "20块", True)], id="named-by-the-laboratory"),
        pytest.param("查获毒品9公斤，其中海洛因2公斤、冰毒7公斤，手机3部。", [("毒品", "9公斤", False), ("海洛因", "2公斤", True), ("冰毒", "7公斤", True), ("手机", "3部", False)], id="其中"),
        pytest.param("追回文物80件。其中，二级文物3件、三级文物9件。", [("文物", "80件", False), ("二级文物", "3件", True), ("三级文物", "9件", True)], id="其中-in-the-next-sentence"),
        pytest.param("缴获假烟300条，价值4万元，烟丝20公斤。", [("假烟", "300条", False), ("烟丝", "20公斤", False)], id="value-between"),
        pytest.param("缴获价值1.9万元的金项链1条。", [("金项链", "1条", False)], id="value-inside"),
        pytest.param("缴获假人民币12箱，面额共计380万元。", [("假人民币", "3800000元", False), ("假人民币", "12箱", True)], id="counterfeit-by-face-value"),
        pytest.param("一名旅客夹带6枚象牙手镯携带入境，总重412克，被海关查获。", [("象牙手镯", "412克", False), ("象牙手镯", "6枚", True)], id="carried-over-the-border"),
        pytest.param("查获“柳湾8”号走私成品油200吨。", [("成品油", "200吨", False)], id="smuggled-by-a-ship"),
        pytest.param("查获野生鱼类90尾，其中有鲈鱼、青鱼等多个鱼种。", [("野生鱼类", "90尾", False)], id="kinds-uncounted"),
        pytest.param("查获私烟90包。查获毒品案件277件，总重量633公斤。", [("私烟", "90包", False), ("毒品", "633公斤", False)], id="drugs-of-all-cases-are-no-other-thing"),
        pytest.param("查获货柜夹藏烟丝11吨。", [("烟丝", "11吨", False)], id="hidden-in"),
        pytest.param("查获旅客携带象牙手镯11只、货柜内藏匿鹿角3只。", [("象牙手镯", "11只", False), ("鹿角", "3只", False)], id="carried-by"),
        pytest.param("查获便携式打印机3台。", [("便携式打印机", "3台", False)], id="portable"),
        pytest.param("查获走私废旧船舶4艘（其中两艘已部分拆解），重2000余吨。", [("废旧船舶", "over 2000吨", False), ("废旧船舶", "4艘", True)], id="what-was-done-to-them-is-no-thing"),
        pytest.param("收缴有毒有害保健品310盒。", [("有毒有害保健品", "310盒", False)], id="有毒-stays"),
        pytest.param("查获魏、于等嫌持有改造手枪3枝。", [("改造手枪", "3枝", False)], id="held-by"),
        pytest.param("查获半成品、成品烟花500箱。", [("烟花", "500箱", False)], id="half-made-and-made"),
        pytest.param("缴获枪支半成品、弹头30发。", [("枪支半成品", None, False), ("弹头", "30发", False)], id="half-made-guns"),
        pytest.param("缴获现金3万元、金表1块。", [("金表", "1块", False)], id="cash-is-no-item"),
        pytest.param("检获证物，包括麻将、纸牌及现款等。", [("麻将", None, False), ("纸牌", None, False)], id="cash-without-a-sum"),
        pytest.param("缴获毒品36袋，总重512公斤，共计190万余颗。", [("毒品", "512公斤", False), ("毒品", "36袋", True), ("毒品", "over 1900000颗", True)], id="three-measures"),
        pytest.param("缴获毒品36袋，总重512公斤，手机2部。", [("毒品", "512公斤", False), ("毒品", "36袋", True), ("手机", "2部", False)], id="two-measures-and-another-thing"),
        pytest.param("查获36公斤（约12万余颗）摇头丸毒品。", [("摇头丸", "36公斤", False), ("摇头丸", "about 120000颗", True)], id="a-second-measure-before-the-name"),
        pytest.param("查获价值40余万元假药、手机3部。", [("假药", None, False), ("手机", "3部", False)], id="a-worth-right-before-the-name"),
        pytest.param("查获价值40余万元赃款、手机3部。", [("手机", "3部", False)], id="a-worth-before-money"),
        pytest.param("查扣白酒900瓶，重量相当于一辆轿车。", [("白酒", "900瓶", False)], id="likened-to"),
    ],
)
def test_measures(text: str, wanted: list[tuple[str, str | None, bool]]) -> None:
    assert items(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param("查获假酒900瓶和多套灌装设备、多支气枪。", [("假酒", "900瓶", False), ("灌装设备", "several套", False), ("气枪", "several支", False)], id="多套"),
        pytest.param("起获手枪3枝、改枪工具1批、假货2批。", [("手枪", "3枝", False), ("改枪工具", "unspecified批", False), ("假货", "2批", False)], id="one-lot-is-a-lot"),
        pytest.param("查获手机、一批枪支。", [("手机", None, False), ("枪支", "unspecified批", False)], id="a-lot-before-its-own-name"),
        pytest.param("搜出一仿制手枪及7发子弹、一次性注射器。", [("仿制手枪", "1None", False), ("子弹", "7发", False), ("一次性注射器", None, False)], id="one-without-a-measure-word"),
        pytest.param("搜出一把长35公分带有锈斑的西瓜刀。", [("西瓜刀", "1把", False)], id="length-behind-the-measure"),
        pytest.param("查获水杉、楠木各一株（约合3立方米木材）。", [("水杉", "1株", False), ("楠木", "1株", False), ("木材", "about 3立方米", True)], id="each-and-a-volume-of-all"),
        pytest.param("缴获金链3条、金戒指2枚（共重77克）。", [("金链", "3条", False), ("金戒指", "2枚", False), ("首饰", "77克", True)], id="weight-of-all-in-brackets"),
        pytest.param("缴获手机3部、金戒指2枚（共重9克）。", [("手机", "3部", False), ("金戒指", "9克", False), ("金戒指", "2枚", True)], id="a-phone-is-not-weighed-with-it"),
        pytest.param("查获卷烟70件、半成品卷烟6件，累计近4万条。", [("卷烟", "70件", False), ("半成品卷烟", "6件", False), ("卷烟", "nearly 40000条", True)], id="in-all-in-another-measure"),
        pytest.param("查获假酒40箱，累计240瓶。", [("假酒", "240瓶", False)], id="累计-of-one-thing"),
        pytest.param("查获“柳湾”牌白酒，共计320箱（1920瓶）。", [("白酒", "1920瓶", False)], id="total-behind-a-bare-thing"),
        pytest.param("查获手机、电脑，共计57台。", [("电子设备", "57台", False)], id="total-behind-bare-things"),
        pytest.param("查获重约10公斤的象牙一根、重5克的金戒指2枚。", [("象牙", "about 10公斤", False), ("象牙", "1根", True), ("金戒指", "5克", False), ("金戒指", "2枚", True)], id="weight-before-the-name-count-behind"),
        pytest.param("查扣90余吨牛肚、牛百叶等冻品。", [("冻品", "over 90吨", False)], id="weight-before-a-collective"),
        pytest.param("查扣散货船1艘，岸边有一批60余吨、来源不明的鸡爪、猪蹄等冻品。", [("散货船", "1艘", False), ("冻品", "over 60吨", False)], id="where-it-lay-and-whence-it-came"),
        pytest.param("查扣2台电脑、手机等作案工具。", [("电脑", "2台", False), ("手机", None, False), ("作案工具", None, False)], id="a-count-before-one-of-them"),
        pytest.param("扣押3部手机、2台电脑等作案工具。", [("手机", "3部", False), ("电脑", "2台", False)], id="each-with-its-own-count-before"),
        pytest.param("查获20克冰毒、3把砍刀等物品。", [("冰毒", "20克", False), ("砍刀", "3把", False)], id="each-its-own-before-物品"),
        pytest.param("扣押大批账册、收据等证据材料。", [("账册", "unspecified", False), ("收据", None, False), ("证据材料", "unspecified", False)], id="大批-before-a-collective"),
        pytest.param("检获7部点钞机、一批贵宾卡约5万元赌款。", [("点钞机", "7部", False), ("贵宾卡", "unspecified批", False)], id="cash-without-a-comma"),
        pytest.param("扣押车载台一台、其余犯罪工具若干。", [("车载台", "1台", False), ("犯罪工具", "unspecified", False)], id="the-other-tools-are-no-part"),
        pytest.param("查获一艘无船名舢板非法入境。", [("无船名舢板", "1艘", False)], id="what-the-boat-did"),
        pytest.param("查获快艇1艘，艇上装有香烟200箱。", [("快艇", "1艘", False), ("香烟", "200箱", False)], id="what-was-on-board"),
        pytest.param("缴获火药枪两支、枪支配件成品或半成品、制枪工具一批。", [("火药枪", "2支", False), ("枪支配件成品或半成品", None, False), ("制枪工具", "unspecified批", False)], id="made-or-half-made"),
        pytest.param("查获3只已剥皮及肢解的狍子、活体鳄鱼2条。", [("狍子", "3只", False), ("鳄鱼", "2条", False)], id="及-in-what-was-done-to-it"),
        pytest.param("查获9把气枪，已遭改造贯通枪管，手枪1把。", [("气枪", "9把", False), ("手枪", "1把", False)], id="told-of-what-was-listed"),
        pytest.param("追缴文物417件，在已有鉴定意见的文物中，一级文物13件、一般文物404件。", [("文物", "417件", False), ("一级文物", "13件", True), ("一般文物", "404件", True)], id="of-those-judged"),
        pytest.param("查获疑似毒品3包，经现场检测为冰毒，净重约20克。", [("冰毒", "about 20克", False), ("冰毒", "3包", True)], id="named-on-the-spot"),
        pytest.param("查获假冒卷烟25个品牌规格2600条。", [("卷烟", "2600条", False)], id="brands-and-sizes"),
        pytest.param("查扣犯案用手机15支，检获他犯案时所穿衣物一袋，查发超量香烟28条。", [("手机", "15支", False), ("衣物", "1袋", False), ("香烟", "28条", False)], id="what-it-served-as-taiwan-says"),
        pytest.param("从后备箱里翻出海洛因12块，称重4120克。", [("海洛因", "4120克", False), ("海洛因", "12块", True)], id="翻出"),
        pytest.param("缴获成品油260吨，抓获走私油母船4条和拖船5条，17名嫌疑人归案。", [("成品油", "260吨", False), ("油母船", "4条", False), ("拖船", "5条", False)], id="ships-caught"),
        pytest.param("查控涉嫌非法采砂船舶1艘，抓获船员9名。", [("采砂船舶", "1艘", False)], id="a-ship-held"),
        pytest.param("检获大批怀疑走私电子零件，包括主机板、显示卡和硬盘。", [("电子零件", "unspecified", False), ("主机板", None, False), ("显示卡", None, False), ("硬盘", None, False)], id="what-an-uncounted-lot-holds"),
        pytest.param("查获8个品牌规格的假冒商标香烟共2450条（49.5件）、啤酒60瓶5箱。", [("香烟", "2450条", False), ("啤酒", "60瓶", False)], id="larger-packages-behind-the-count"),
        pytest.param("查扣运输三轮摩托车4台、三辆涉嫌无证运输危险化学品车辆、运输车2辆。", [("三轮摩托车", "4台", False), ("车辆", "3辆", False), ("运输车", "2辆", False)], id="what-the-cars-carried"),
        pytest.param("查扣一辆面包车（车主跳车溜走）涉嫌无证运输卷烟。", [("面包车", "1辆", False)], id="what-the-car-was-doing"),
        pytest.param("查扣郎酒、剑南春等系列名优品牌假劣酒300余箱。", [("假劣酒", "over 300箱", False)], id="brands-before-bad-liquor"),
        pytest.param("查扣瓶盖、商标、纸箱等4100余个。", [("瓶盖", None, False), ("商标", None, False), ("纸箱", "over 4100个", False)], id="a-number-behind-things-of-several-kinds"),
        pytest.param("扣得证物有提款卡近30张、电脑5台。", [("提款卡", "nearly 30张", False), ("电脑", "5台", False)], id="证物有"),
        pytest.param("搜获三本不法放贷账簿与未列舱单货物6箱。", [("放贷账簿", "3本", False), ("货物", "6箱", False)], id="unlawful-and-off-the-manifest"),
        pytest.param("将堆放在3个仓库的4个品牌5270条假烟查获。", [("假烟", "5270条", False)], id="where-it-was-kept"),
        pytest.param("3箱香烟、2台电脑被柳湾区公安分局查获。", [("香烟", "3箱", False), ("电脑", "2台", False)], id="taken-by-a-body"),
        pytest.param("发现这些罂粟共计55株。", [("罂粟", "55株", False)], id="these-are-counted-here"),
        pytest.param("扣押电脑6台以及其他半成品、包装材料一批。", [("电脑", "6台", False), ("半成品", None, False), ("包装材料", "unspecified批", False)], id="half-made-goods-by-themselves"),
        pytest.param("查扣钻孔机、砂轮机等改造机具。", [("钻孔机", None, False), ("砂轮机", None, False), ("改造机具", None, False)], id="machines"),
        pytest.param("查获私烟30箱，涉嫌管有应课税货品。", [("私烟", "30箱", False)], id="the-offence-behind"),
        pytest.param("查获一辆装载12吨柴油的油罐车、2艘装载海砂约3000吨的船舶。", [("油罐车", "1辆", False), ("柴油", "12吨", False), ("船舶", "2艘", False), ("海砂", "about 3000吨", False)], id="the-hull-named-behind-its-load"),
        pytest.param("查获拍笼3个，装有5只画眉的鸟笼6个。", [("拍笼", "3个", False), ("画眉", "5只", False), ("鸟笼", "6个", False)], id="a-cage-and-what-it-held"),
        pytest.param("缴获仿制式手枪2支（其中1支已上膛）、弹夹4个。", [("仿制式手枪", "2支", False), ("弹夹", "4个", False)], id="a-state-is-no-thing"),
        pytest.param("检获约2公斤海洛英，连同一个电子磅。", [("海洛英", "about 2公斤", False), ("电子磅", "1个", False)], id="连同-and-a-number"),
        pytest.param("查扣愷他命纯质净重3公斤等赃证物、非法出版物200册。", [("恺他命", "3公斤", False), ("非法出版物", "200册", False)], id="pure-weight"),
        pytest.param("现场查获白糖约500吨，并将涉案船舶1艘、人员6名一并扣押。", [("白糖", "about 500吨", False), ("船舶", "1艘", False)], id="将-begins-the-list-before-its-verb"),
        pytest.param("发现大量成箱的烟花爆竹，共计320箱，随即全部扣押。", [("烟花爆竹", "320箱", False)], id="随即全部扣押"),
        pytest.param("查获砍刀、钢管等凶器一批，铁棍6根。", [("砍刀", None, False), ("钢管", None, False), ("凶器", "unspecified批", False), ("铁棍", "6根", False)], id="a-lot-of-a-class-not-listed"),
        pytest.param("缴获的毒品有冰毒320克、麻古80粒。", [("冰毒", "320克", False), ("麻古", "80粒", False)], id="毒品有"),
        pytest.param("藏在油箱内的6块海洛因全部起获，毒品重2.1公斤。", [("海洛因", "2.1公斤", False), ("海洛因", "6块", True)], id="weighed-behind-the-verb"),
        pytest.param("查获非法流通真烟320条。", [("真烟", "320条", False)], id="非法流通"),
        pytest.param("查获音频对录线9根、电话卡31张。", [("音频对录线", "9根", False), ("电话卡", "31张", False)], id="wires"),
        pytest.param("经清点，地里共种罂粟547株。", [("罂粟", "547株", False)], id="where-it-grew"),
        pytest.param("截停油船3艘，查获柴油2吨。", [("油船", "3艘", False), ("柴油", "2吨", False)], id="ships-stopped"),
        pytest.param("截停一辆货车，查获香烟30箱。", [("香烟", "30箱", False)], id="a-car-stopped-is-not-taken"),
        pytest.param("检获约十公斤可卡因及少量怀疑冰毒。其后检获两块各重约一公斤的怀疑可卡因砖。", [("可卡因", "about 10公斤", False), ("冰毒", "unspecified", False), ("可卡因砖", "2块", False)], id="the-weight-of-each-is-of-no-other"),
        pytest.param("木舢舨连同一部卫星电话被扣押。", [("木舢舨", None, False), ("卫星电话", "1部", False)], id="连同-before-a-passive"),
        pytest.param("缴获被盗金饰品（金项链2条、金戒指3枚）、文物（共12件）、冰毒（净重3克）。", [("金饰品", None, False), ("金项链", "2条", False), ("金戒指", "3枚", False), ("文物", "12件", False), ("冰毒", "3克", False)], id="brackets-behind-bare-things"),
        pytest.param("查获疑似冰毒3包。经检测，该3包疑似毒品均检出甲基苯丙胺成分，净重共计28.6克。", [("冰毒", "28.6克", False), ("冰毒", "3包", True)], id="found-to-hold-and-weighed"),
        pytest.param("查获疑似冰毒3包。其家中的面粉净重28克。", [("冰毒", "3包", False)], id="the-weight-of-something-else"),
        pytest.param("查获渔获物鲢鱼30斤、渔获物20斤。", [("鲢鱼", "30斤", False), ("渔获物", "20斤", False)], id="a-class-before-the-fish"),
        pytest.param("查获一艘内河船舶非法运输海砂，查获涉嫌非法捕捞渔船3艘、船舶“柳湾渔12”“白石渔8”2艘。", [("内河船舶", "1艘", False), ("渔船", "3艘", False), ("船舶", "2艘", False)], id="boats-at-work-and-by-name"),
        pytest.param("查获一批未申报进境的侵权手表120块。", [("手表", "120块", False)], id="undeclared"),
        pytest.param("查获走私烟153万支、鲜活龙虾72箱、被盗共享单车6辆。", [("走私烟", "1530000支", False), ("龙虾", "72箱", False), ("共享单车", "6辆", False)], id="a-modifier-is-not-cut-in-two"),
        pytest.param("追回电动车9辆，已发还失主5辆。", [("电动车", "9辆", False), ("电动车", "5辆", False)], id="given-back-to-its-owners"),

        pytest.param("查获自制“火枪”2支。", [("火枪", "2支", False)], id="made-at-home-before-a-quotation"),
        pytest.param("查获自制火药枪2支。", [("自制火药枪", "2支", False)], id="made-at-home"),
        pytest.param("将全面收缴枪支20支。", [], id="what-will-be-collected"),
        pytest.param("全面收缴枪支20支。", [("枪支", "20支", False)], id="what-was-collected"),
    ],
)
def test_bindings(text: str, wanted: list[tuple[str, str | None, bool]]) -> None:
    assert items(text) == wanted


def test_what_was_recovered_is_given_back_together() -> None:
    facts = EXTRACTOR.analyse(Document("青河县公安局将追回的12辆电动车、8部手机集中发还失主。")).facts.items
    assert [(f.name, f.action) for f in facts] == [("电动车", "returned"), ("手机", "returned")]

@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param("将手机3部扣押。", [("手机", "3部", False)], id="将"),
        pytest.param("现场的2台电脑、5部手机均被依法扣押。", [("电脑", "2台", False), ("手机", "5部", False)], id="passive-list"),
        pytest.param("涉案快艇被扣押。", [("快艇", None, False)], id="passive-bare"),
        pytest.param("刀具2把、面包车1辆已依法扣押。", [("刀具", "2把", False), ("面包车", "1辆", False)], id="已依法"),
        pytest.param("查封、扣押、冻结商铺4间、账户9个。", [("商铺", "4间", False), ("账户", "9个", False)], id="verb-chain"),
        pytest.param("快艇连两部舷外机一并扣押。", [("快艇", None, False), ("舷外机", "2部", False)], id="连"),
        pytest.param("追回的9辆摩托车中已发还6辆。", [("摩托车", "9辆", False), ("摩托车", "6辆", False)], id="count-without-a-noun"),
        pytest.param("搜出私烟30万支，再起出余下20万支。", [("私烟", "300000支", False), ("私烟", "200000支", True)], id="余下"),
        pytest.param("3尊珍贵的被盗古石佛已完好追回，2人被抓获。", [("古石佛", "3尊", False)], id="已完好"),
        pytest.param("3尊古石佛被安全追回。", [("古石佛", "3尊", False)], id="被安全"),
        pytest.param("追回：3尊古石佛。", [("古石佛", "3尊", False)], id="behind-a-colon"),
        pytest.param("并对会计账簿等证据实施扣押。", [("会计账簿", None, False)], id="实施"),
        pytest.param("并对嫌疑人等实施抓捕。", [], id="people-are-no-things"),
        pytest.param("销毁了收缴的价值80余万元假农药。", [("假农药", None, False)], id="destroyed-without-a-number"),
        pytest.param("发还了追回的电动车。", [], id="returned-without-a-number"),
        pytest.param("查获冰毒3公斤。随后销毁缴获的冰毒。", [("冰毒", "3公斤", False)], id="destroyed-as-told"),
        pytest.param("经清点，共有柴油12桶、油泵2台。", [("柴油", "12桶", False), ("油泵", "2台", False)], id="inventory"),
        pytest.param("抓获5人，扣油船2条、网具80件。", [("油船", "2条", False), ("网具", "80件", False)], id="扣-alone"),
        pytest.param("抓获5人，一次扣12分，收取折扣3元。", [], id="points-off"),
        pytest.param("抓了5人，缴了手机7部。", [("手机", "7部", False)], id="缴-alone"),
        pytest.param("通知住户，缴费300元、缴社保2次。", [], id="dues"),
        pytest.param("抓获5人，冷柜里的羊肉2吨、切片机1台一并被扣，案值6万元。", [("羊肉", "2吨", False), ("切片机", "1台", False)], id="被扣"),
        pytest.param("三天后抓获5人，货车4辆也已查封。", [("货车", "4辆", False)], id="people-before-a-passive"),
        pytest.param("渔船2艘、船主屈某等3人被查获。", [("渔船", "2艘", False)], id="people-within-a-passive"),
        pytest.param("5个品牌的3100条假烟全被起出。", [("假烟", "3100条", False)], id="全被"),
        pytest.param("抓获5人，水牛3头归还农户。", [("水牛", "3头", False)], id="back-to-owners"),
        pytest.param("累计上门办证900件，返还群众财物12万元。", [], id="what-was-done-before-giving-back"),
        pytest.param("带破案件9起，收回手机6部。", [("手机", "6部", False)], id="收回"),
        pytest.param("登检一艘货轮。清点后，舱内有冻鸭掌80箱、柴油6吨，船主拿不出单证。", [("冻鸭掌", "80箱", False), ("柴油", "6吨", False)], id="清点后"),
        pytest.param("登检一艘货轮。过秤记录为：竹鼠7公斤、果子狸4公斤。", [("竹鼠", "7公斤", False), ("果子狸", "4公斤", False)], id="过秤"),
        pytest.param("接报后到场。店主清点后，香烟少了20条。", [], id="what-the-owner-misses"),
        pytest.param("查获一批假酒，经清点共62箱。", [("假酒", "62箱", False)], id="one-number-counted-out"),
        pytest.param("查获假酒，经清点，共62箱、封口机3台。", [("假酒", "62箱", False), ("封口机", "3台", False)], id="one-number-and-a-thing"),
        pytest.param("查获假冒卷烟4200条。至月底，新津截下310条，并抓住1人。", [("卷烟", "4200条", False), ("卷烟", "310条", False)], id="bare-numbers-of-what-the-text-counts"),
        pytest.param("查处一起种植罂粟案。民警看到地头的罂粟已结果，数下来有57株，随即铲除。", [("罂粟", "57株", False)], id="plants-counted"),
        pytest.param("查处一起种植罂粟案。超过500株，就要负刑责。", [], id="plants-of-the-law"),
        pytest.param("展开突击检查。\n现场查获\n冻牛肚\n380箱\n冻鸡翅90箱", [("冻牛肚", "380箱", False), ("冻鸡翅", "90箱", False)], id="one-line-each"),
    ],
)
def test_frames(text: str, wanted: list[tuple[str, str | None, bool]]) -> None:
    assert items(text) == wanted


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param("扣押涉案的黑色小轿车1辆。", "小轿车", id="colour"),
        pytest.param("查获非法运输木材车辆3台。", "车辆", id="a-car-by-its-load"),
        pytest.param("查获一艘涉嫌走私成品油船舶。", "船舶", id="a-ship-by-its-load"),
        pytest.param("缴获依托咪酯烟油毒品27克。", "依托咪酯烟油", id="class-behind-a-longer-thing"),
        pytest.param("起獲用於製毒的麻黃堿7千克。", "麻黄碱", id="a-variant-of-a-character"),
        pytest.param("缴获毒品可卡因3克。", "可卡因", id="class-before-the-thing"),
        pytest.param("查获假冒“甲”“乙”等品牌白酒90瓶。", "白酒", id="brands"),
        pytest.param("查获国家二级保护动物豹猫1只。", "豹猫", id="grade-of-protection"),
        pytest.param("查获用于运输的改装面包车1辆。", "改装面包车", id="relative-clause"),
        pytest.param("查获来历不明的假烟90条。", "假烟", id="假-stays"),
        pytest.param("缴获仿真枪2支。", "仿真枪", id="仿真-stays"),
        pytest.param("缴获液态氯胺酮2公斤。", "液态氯胺酮", id="state-stays"),
        pytest.param("缴获疑似毒品2克。", "毒品", id="疑似"),
        pytest.param("扣押嫌疑人随身携带的手机1部。", "手机", id="owner"),
        pytest.param("查封其妻名下商铺2间。", "商铺", id="in-whose-name"),
        pytest.param("扣查该辆货车。", "货车", id="该辆"),
        pytest.param("查获未税烟50条。", "未税烟", id="未税-stays"),
        pytest.param("查获冰毒（甲基苯丙胺）5克。", "冰毒", id="alias-in-brackets"),
        pytest.param("查获冰毒[BingDu]5克。", "冰毒", id="sounds-in-square-brackets"),
        pytest.param("查扣,,U盾3个。", "U盾", id="behind-a-doubled-mark"),
        pytest.param("缉获出事快艇1艘。", "快艇", id="出事"),
        pytest.param("抢去的七枚筹码共值三万元，已悉数寻回。", "筹码", id="worth-behind"),
        pytest.param("暂扣无牌无证、假牌假证车辆517辆。", "车辆", id="plates-and-papers"),
        pytest.param("查扣白鹭牌轿车8辆。", "轿车", id="a-make-is-no-plate"),
        pytest.param("查获假冒蓝天鹅商品防潮标签3万张。", "防潮标签", id="the-kind-behind-the-goods-it-is-for"),
        pytest.param("查获假冒白鹭山庄特供酒商品外包装用纸箱300个。", "纸箱", id="a-kind-too-long"),
    ],
)
def test_names(text: str, name: str) -> None:
    assert [found for found, _, _ in items(text)] == [name]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("查获药品种类176种。", id="kinds"),
        pytest.param("出动警车12辆、无人机3架，走访商铺40间。", id="forces"),
        pytest.param("未查获手机5部。", id="negated"),
        pytest.param("假如甲网购气枪3支，被民警查获，应承担责任。", id="hypothetical"),
        pytest.param("查明该团伙销售假酒3000瓶。", id="sold"),
        pytest.param("查获走私冻品案件27起。", id="a-case-named-by-a-thing"),
        pytest.param("去年同期，该局铲除罂粟90株。", id="comparison"),
        pytest.param("追回损失，吊坠正在追缴中。", id="still-being-recovered"),
        pytest.param("查获窝点3处、团伙2个。", id="places-and-gangs"),
        pytest.param("民警发现2辆摩托车形迹可疑。", id="seen-is-not-taken"),
        pytest.param("上述手机3部均已移交。", id="anaphor"),
        pytest.param("现场提取、固定电子数据1.7TB。", id="evidence-fixed"),
        pytest.param("工作中发现，柳湾宾馆有人随身携带多部手机。", id="seen-at-work"),
        pytest.param("届时将在柳湾公开销毁一批毒品。", id="to-be-destroyed"),
        pytest.param("民警到场后发现柜门被撬，两盒雪茄被盗。", id="stolen-not-found"),
        pytest.param("查获三起5公斤以上的冰毒大案，5公斤以下的小宗毒品案件查获26起。", id="the-weight-of-cases"),
        pytest.param("统计打诈查获诈团93团。", id="gangs-as-taiwan-counts"),
        pytest.param("抓获驾驶2辆轿车的嫌疑人3名，控制船员2人。", id="people-caught-with-cars"),
        pytest.param("查获团伙2个，查证涉案冻品4万吨。", id="proven-is-not-taken"),
    ],
)
def test_not_taken(text: str) -> None:
    assert items(text) == []


@pytest.mark.parametrize(
    ("text", "category"),
    [
        pytest.param("查获冻羊尾40箱。", "food.frozen", id="front"),
        pytest.param("查获土造砍柴刀4把。", "weapon.blade", id="head"),
        pytest.param("查获象牙珠串4串。", "wildlife.product", id="word-inside"),
        pytest.param("查获拂尘4把。", None, id="unknown"),
    ],
)
def test_category_of_unlisted_things(text: str, category: str | None) -> None:
    assert [f.category for f in EXTRACTOR.analyse(Document(text)).facts.items] == [category]


def test_collective_keeps_its_members() -> None:
    (fact,) = EXTRACTOR.analyse(Document("缴获手机、电脑、硬盘等作案工具40余件。")).facts.items
    assert fact.includes == ("手机", "电脑", "硬盘")


@pytest.mark.parametrize("unit", ["缴获手机3部、电脑2台、", "查获手机、电脑和银行卡以及", "将手机3部扣押", "查获毒品3克，其中冰毒2克。其中", "查获“手机”“电脑”、"])
def test_hostile_line_is_linear(unit: str, linear: Linear) -> None:
    linear(lambda size: partial(EXTRACTOR.analyse, Document((unit * size)[:size])), 120_000)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("云南、贵州等12个省份共缴获毒品3吨。", [("毒品", "seized", "3")], id="provinces-are-no-things"),
        pytest.param("查获被盗共享单车63辆、镐把30余根。", [("共享单车", "seized", "63"), ("镐把", "seized", "30")], id="names-with-grammar-words-inside"),
        pytest.param("缴获面额100元、50元的假币共计12万元。", [("假币", "seized", "120000")], id="face-values-are-no-sums"),
        pytest.param("查获电子烟24万余支，彻底斩断了一条产销黑色产业链。", [("电子烟", "seized", "240000")], id="a-chain-is-no-thing"),
        pytest.param("该所将首批追回的11辆电动车发还失主。", [("电动车", "returned", "11")], id="what-was-recovered-is-given-back"),
        pytest.param("追回的37辆车中已发还29辆。", [("车", "recovered", "37"), ("车", "returned", "29")], id="some-of-it"),
        pytest.param("查获毒品可疑物52包，经鉴定为冰毒，净重27.6公斤。", [("冰毒", "seized", "27.6"), ("冰毒", "seized", "52")], id="suspected-and-identified"),
    ],
)
def test_what_later_words_make_of_a_thing(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert [(f.name, f.action, str(f.count.value) if f.count else "") for f in EXTRACTOR.analyse(Document(text)).facts.items] == expected


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param("民警将苏某按倒在地，他的腰间绑着冰毒560克。", [("冰毒", "560克", False)], id="on-a-body"),
        pytest.param("缉毒警将车逼停，座椅下藏着海洛因2.3公斤。", [("海洛因", "2.3公斤", False)], id="under-a-seat"),
        pytest.param("专案组冲进院子，柴棚里码着私烟120箱，灶台边堆着烟丝两袋。", [("私烟", "120箱", False), ("烟丝", "2袋", False)], id="two-places"),
        pytest.param("三人均被擒获。竹筐里装着麻古4公斤。", [("麻古", "4公斤", False)], id="a-sentence-of-its-own"),
        pytest.param("打开冷柜一看，全是穿山甲鳞片，过秤后共42公斤。", [("穿山甲鳞片", "42公斤", False)], id="opened-and-weighed"),
        pytest.param("民警撕开胶带，里面是可卡因900克。", [("可卡因", "900克", False)], id="inside"),
        pytest.param("队员登检后确认舱内装着柴油约70吨。", [("柴油", "about 70吨", False)], id="confirmed-on-board"),
        pytest.param("民警搜查仓库，里面全是假烟，清点为9个品牌2860条。", [("假烟", "2860条", False)], id="counted-out-by-brands"),
        pytest.param("便衣将苏某摁倒，裤兜里揣着K粉22克。", [("K粉", "22克", False)], id="in-a-pocket"),
        pytest.param("缉私艇靠帮后，船上装的全是走私冻品，清点后共410箱。", [("冻品", "410箱", False)], id="what-was-on-board"),
        pytest.param("苏某在家中被抓，冷柜里冻着灰雁5只，屋后还晾着鸟网3张。", [("灰雁", "5只", False), ("鸟网", "3张", False)], id="game-and-nets"),
        pytest.param("民警剪开轮胎，取出用胶带缠着的麻古7000粒。", [("麻古", "7000粒", False)], id="taken-out"),
        pytest.param("民警拆开背包，包里是一支拆成四截的气步枪。", [("气步枪", "1支", False)], id="taken-apart"),
        pytest.param("市场监督管理局接到投诉，检查一家超市，在库房找到过期牛奶60箱。", [("牛奶", "60箱", False)], id="found-by-a-body"),
        pytest.param("民警将苏某按住，口袋里有海洛因6克。", [("海洛因", "6克", False)], id="a-pocket-has"),
        pytest.param("抓获苏某，棚里还有气枪1支、西瓜刀5把。", [("气枪", "1支", False), ("西瓜刀", "5把", False)], id="a-shed-has-more"),
        pytest.param("缴获空白票纸90张，其家中另有票纸300张。", [("空白票纸", "90张", False), ("票纸", "300张", False)], id="in-one-breath-with-a-seizure"),
        pytest.param("查获渔获31公斤。渔获里有胭脂鱼2尾。", [("渔获", "31公斤", False)], id="what-is-among-them"),
        pytest.param("旅客发现背包不见了，包内有手机一部，民警将苏某抓获。", [], id="what-was-in-what-is-gone"),
        pytest.param("民警将苏某抓获，屋里还堆着没卖掉的电动车5辆。", [("电动车", "5辆", False)], id="not-sold-yet"),
        pytest.param("民警将苏某抓获，屋里还放着电动车5辆。", [], id="what-anybody-has"),
        pytest.param("登上一艘铁壳船，舱内冻鸡爪约42吨，没有单证。", [("冻鸡爪", "about 42吨", False)], id="a-hold-and-no-verb"),
        pytest.param("登上一艘铁壳船，船上6人被带走。", [], id="people-on-board"),
        pytest.param("在服务区拦下一辆大客车，从油箱夹层取出海洛因4块，净重1.3公斤。", [("海洛因", "1.3公斤", False), ("海洛因", "4块", True)], id="out-of-a-bus"),
        pytest.param("巡逻时，从一名妇女的背篓里找到海洛因3块。", [("海洛因", "3块", False)], id="out-of-a-basket"),
        pytest.param("破案。小偷撬开后墙，搬走香烟16条。", [], id="a-thief-carries-off"),
        pytest.param("接报：男子把手伸进大衣，摸出钱包1只。", [], id="a-thief-takes-out"),
        pytest.param("嫌疑人苏某落网后交代，地窖里还藏着雷管50枚。", [], id="only-said"),
        pytest.param("老乡家里养着土鸡30只，民警到现场处理纠纷。", [], id="what-people-have"),
        pytest.param("店主的仓库里堆着手机30部，被小偷盗走。", [], id="what-was-stolen"),
        pytest.param("苏某说，他从箱子里取出手机2部卖掉。", [], id="taken-out-by-others"),
        pytest.param("派出所民警在镇上找到一辆旧皮卡，将两人抓获。", [], id="a-car-come-upon"),
        pytest.param("敲开一间挂着“茶座”招牌的门面，3张麻将桌当场收缴。", [("麻将桌", "3张", False)], id="how-a-place-is-described"),
    ],
)
def test_found_without_a_verb_of_seizure(text: str, wanted: list[tuple[str, str | None, bool]]) -> None:
    assert items(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param("该店购进的电子烟没有合法来源，民警依法查扣还没卖掉的217支。", [("电子烟", "detained", "217")], id="what-is-not-sold-yet"),
        pytest.param("直播间卖出的手机都是翻新机，民警扣押库存的58部。", [("手机", "detained", "58")], id="in-stock"),
        pytest.param("查获卷烟320条，随后依法没收上述卷烟。", [("卷烟", "seized", "320")], id="as-told"),
        pytest.param("没收上述卷烟。", [("卷烟", "seized", "")], id="as-told-nowhere"),
        pytest.param("涉案车辆折价20万元，现已追回电脑2台。", [("电脑", "recovered", "2")], id="a-thing-of-its-own"),
        pytest.param("查获的8吨冻品将统一销毁。", [("冻品", "seized", "8")], id="still-to-be-destroyed"),
        pytest.param("追回的12部手机即将发还失主。", [("手机", "recovered", "12")], id="still-to-be-given-back"),
        pytest.param("民警将曾某抓获，后又在家中缴获弹弓3把。", [("弹弓", "seized", "3")], id="a-surname"),
        pytest.param("该局去年也曾查获假烟300条。", [("假烟", "seized", "300")], id="so-too-before"),
        pytest.param("苏某曾被查获手机2部。", [], id="once-before"),
        pytest.param("警方将查获的假烟1200条付之一炬。", [("假烟", "destroyed", "1200")], id="burnt"),
        pytest.param("警方焚毁毒品，计有冰毒38公斤、海洛因11公斤。", [("毒品", "destroyed", ""), ("冰毒", "destroyed", "38"), ("海洛因", "destroyed", "11")], id="burnt-and-listed"),
        pytest.param("大火将仓库付之一炬，烧毁货物3吨。", [], id="burnt-down"),
        pytest.param("缉枪专项行动中收来的土枪3支已登记。", [], id="a-campaign"),
        pytest.param("起出冰毒6砖；旁边一辆轿车的座椅下再搜出点钞机一部。", [("冰毒", "seized", "6"), ("点钞机", "seized", "1")], id="where-it-was-found"),
    ],
)
def test_what_the_words_around_tell(text: str, wanted: list[tuple[str, str, str]]) -> None:
    assert [(f.name, f.action, str(f.count.value) if f.count else "") for f in EXTRACTOR.analyse(Document("青河县公安局" + text)).facts.items] == wanted
