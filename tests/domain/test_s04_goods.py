"""Lists of goods as customs, tobacco, market and forest bodies write them, and who acts in such releases. All texts are invented."""

from collections.abc import Callable
from datetime import date

import pytest

D = "5月9日，白石县公安局"


def row(name: str, text: str, *wanted: str, published: date | None = date(2024, 6, 20)) -> object:
    return pytest.param(text, wanted, published, id=name)


@pytest.mark.parametrize(
    ("text", "wanted", "published"),
    [
        row("got-in", D + "共收得各式枪支四百一十支，子弹九百零六发。", "seized seized 枪支 410 支", "seized seized 子弹 906 发"),
        row("metres-of-nets", D + "收缴天网2.6万余米。", "seized seized 天网 >26000 米"),
        row("worth-in-all", D + "起获电缆线52捆，折合人民币17万余元。", "seized seized 电缆线 52 捆", "amount goods_value CNY >170000"),
        row("three-men-and-a-woman", D + "抓获1名运送者和三男一女4名偷渡人员。", "arrest caught 1", "arrest caught 4"),
        row("men-and-women-together", D + "抓获5男2女共7人。", "arrest caught 7"),
        row("an-unlawful-body", D + "瓦解一个以石姓男子为首的不法组织，抓获9人。", "bust gang 1", "arrest caught 9"),
        row("the-very-one", D + "民警认出罗某正是一起盗窃案的嫌疑人，当场将其抓获。", "person suspect 罗某", "arrest caught 1"),
        row("weight-behind-a-find", D + "民警撬开木箱，里面藏着用油纸包好的冰毒，净重7.3公斤，抓获1人。", "seized seized 冰毒 7.3 公斤", "arrest caught 1"),
        row("weight-of-what-was-found", D + "凿开后发现氯胺酮，共重12公斤，抓获1人。", "seized seized 氯胺酮 12 公斤", "arrest caught 1"),
        row("hidden-in-a-box", D + "开箱检查，夹层内藏有海洛因2块，重700克，抓获2人。", "seized seized 海洛因 700 克", "seized seized 海洛因 2 块 part", "arrest caught 2"),
        row("what-became-of-it", D + "截获一名疑凶，连同检获的三把砍刀交刑警跟进。", "arrest caught 1", "seized seized 砍刀 3 把"),
        row("done-away-with", D + "当场毁掉炸药640公斤。", "seized destroyed 炸药 640 公斤"),
        row("kinds-behind-what-came-of-them", D + "共查获走私案件58宗，抓获80人。其中，走私油品案件26宗，查扣红油430吨；走私冻品案件7宗，查扣冻品150吨。",
            "bust case 58", "bust case 26 part", "bust case 7 part", "arrest caught 80", "seized detained 红油 430 吨", "seized detained 冻品 150 吨"),
        row("the-largest-lot", D + "查获走私摩托车22辆。这是该局今年以来截获的最大一批走私摩托车。", "seized seized 摩托车 22 辆"),
        row("the-same-lot", D + "查获同批假酒62瓶。", "seized seized 假酒 62 瓶"),
        row("described-not-taken-besides", D + "将四人缉捕归案，当中两人有前科。", "arrest caught 4"),
        row("still-to-be-sent-home", D + "刑拘8人，27名外籍人员待核查身份后依法遣返。", "arrest criminal_detention 8"),
        row("with-nine-gamblers", D + "一间赌档女负责人连同九名赌客被捕。", "person -", "arrest caught 9"),
        row("who-hurried", D + "接到家住河西的失主魏某赶来报案，抓获3人。", "person victim 魏某", "arrest caught 3"),
        row("words-that-are-no-names", D + "抓获3男4女，其中一名46岁男子相信是主脑，双方共7人，家属先行赔付。", "person -", "arrest caught 7", "arrest caught 1 part"),
        row("words-that-are-no-things", D + "查获香烟320条，纠正违法260件，化解纠纷210件。", "seized seized 香烟 320 条"),
        row("every-one-of-them", D + "查获3800条卷烟悉数运回。", "seized seized 卷烟 3800 条"),
        row("words-before-a-granny", D + "抓获2人，独居婆婆和拾花大娘到场致谢，失主于大叔领回电动车。", "person victim 于大叔", "arrest caught 2"),
        row("how-far-a-case-reached", D + "侦破横跨四个县区的盗割电缆案，抓获5人。", "bust -", "arrest caught 5"),
        row("number-of-all", D + "查获冻牛肚、冻羊肉、冻鸭掌等86吨。", "seized seized 冻品 86 吨 of 冻牛肚、冻羊肉、冻鸭掌"),
        row("number-of-all-by-class", D + "查获鲤鱼、草鱼等渔获物约40公斤。", "seized seized 渔获物 ~40 公斤 of 鲤鱼、草鱼"),
        row("batch-of-all", D + "查获熬药工具、包装袋等一批。", "seized seized 熬药工具 null", "seized seized 包装袋 null"),
        row("brackets-then-brands", D + "查扣切丝机4台（套），7个品牌假烟620件，烟丝约18吨。",
            "seized detained 切丝机 4 台", "seized detained 假烟 620 件", "seized detained 烟丝 ~18 吨"),
        row("high-value", D + "查获鳜鱼、翘嘴等高价值渔获物30余斤，价值2600元。", "seized seized 渔获物 >30 斤 of 鳜鱼、翘嘴", "amount goods_value CNY 2600"),
        row("ultrasonic", D + "查获超声波捕鱼器2套。", "seized seized 超声波捕鱼器 2 套"),
        row("verbs-joined", D + "查获3艘非法盗采、运载海砂船舶。", "seized seized 船舶 3 艘"),
        row("makes-joined", D + "收缴五十二支自制、仿制枪支。", "seized seized 枪支 52 支"),
        row("carrying", D + "查获砂船2艘、海砂4200吨，其中1艘载有无合法手续海砂约2900吨。",
            "seized seized 砂船 2 艘", "seized seized 海砂 4200 吨", "seized seized 海砂 ~2900 吨 part"),
        row("identified", D + "缴获仿真枪8支，其中3支鉴定为枪支。", "seized seized 仿真枪 8 支", "seized seized 枪支 3 支 part"),
        row("kinds-of-cases", D + "查获涉“砂、油”2类案件9起，查获走私柴油60吨。", "bust case 9", "seized seized 柴油 60 吨"),
        row("among-them", D + "查获文物40余件，多为陶器及瓷器，其中包括5件彩陶罐。", "seized seized 文物 >40 件", "seized seized 彩陶罐 5 件 part"),
        row("mostly", D + "缴获象牙制品约3.6千克，以手链、佛牌等小件居多。", "seized seized 象牙制品 ~3.6 千克"),
        row("imitated", D + "缴获近20种假冒甲辉、乙素、丙耳等多家药企生产的处方药品。", "seized seized 处方药品 <20 种"),
        row("whole-weighed", D + "查获象牙制品36件，其中手镯20件、吊坠16件，共计1840克。",
            "seized seized 象牙制品 1840 克", "seized seized 象牙制品 36 件 part", "seized seized 手镯 20 件 part", "seized seized 吊坠 16 件 part"),
        row("weight-at-the-end", D + "当场查获烟花爆竹34箱，共计420公斤。", "seized seized 烟花爆竹 420 公斤", "seized seized 烟花爆竹 34 箱 part"),
        row("told-in-parts", D + "查获鞭炮9箱。当日15时，民警在货车上查获鞭炮5箱，随后又在仓库收缴鞭炮4箱。",
            "seized seized 鞭炮 9 箱", "seized seized 鞭炮 5 箱 part", "seized seized 鞭炮 4 箱 part"),
        row("another-word", D + "查获假烟640条。民警随后对该仓库进行了清查，经现场逐箱清点核对，并由专业机构检验，共查获卷烟640条。", "seized seized 假烟 640 条"),
        row("found-sand", D + "登临检查发现未能提供合法证明的海砂2700余吨。", "seized seized 海砂 >2700 吨"),
        row("concerning", "5月9日，白石海关查获一宗走私柴油大案，涉及成品油8600吨，现场扣押油船2艘。", "seized detained 油船 2 艘"),
        row("gangs-of-oil", D + "发现以丁某为首的两个走私成品油团伙，随后查扣油船1艘。", "seized detained 油船 1 艘"),
        row("brands", D + "缴获“青泉”等各类品牌的商标标识3万余套。", "seized seized 商标标识 >30000 套"),
        row("where-it-lay", D + "在一处出租仓库查获鞭炮80箱。", "bust -", "seized seized 鞭炮 80 箱"),
        row("class-in-a-batch", D + "查扣滤嘴棒、水松纸等辅料一批。", "seized detained 滤嘴棒 null", "seized detained 水松纸 null", "seized detained 辅料 some 批"),
        row("oil-pods", D + "缴获“上头”电子烟油弹62个。", "seized seized 上头电子烟油弹 62 个"),
        row("rate-is-no-gain", D + "抓获2人，生意好时一晚可获利8000余元，共非法获利12万元。", "amount illegal_gain CNY 120000"),
        row("in-a-traveller's-box", "5月9日，白石海关在一名旅客携带的纸箱内查获象牙制品3件。", "arrest -", "seized seized 象牙制品 3 件"),
        row("local-and-other", "香港海关5月9日在葵涌检获私烟60万支，应课税值约200万元，拘捕1名本地女子、2名非本地女子及3名非本地男子。",
            "arrest caught 6", "seized seized 私烟 600000 支", "amount goods_value HKD ~2000000"),
    ],
)
def test_goods(check: Callable[..., None], text: str, wanted: tuple[str, ...], published: date | None) -> None:
    check(text, *wanted, published=published)


@pytest.mark.parametrize(
    ("text", "wanted", "published"),
    [
        row("zone", "5月9日，大亚湾区公安局联合高新区烟草专卖局查获假烟300条。", "unit lead 大亚湾区公安局", "unit joint 高新区烟草专卖局"),
        row("under", "5月9日，记者从白石县公安局获悉，所辖柳溪派出所抓获电鱼人员2名。", "unit lead 白石县公安局柳溪派出所"),
        row("handed", D + "抓获2人，并将该案交予柳溪派出所办理。", "unit lead 白石县公安局", "unit receiving 白石县公安局柳溪派出所"),
        row("province", "5月9日，海南海警局查获海砂3000吨。", "unit lead 海南海警局"),
        row("title-of-a-notice", "依据最高人民法院、公安部《关于办理非法捕捞案件的意见》，5月9日，白石县公安局抓获2人。", "unit lead 白石县公安局"),
        row("congratulated", D + "抓获9人，公安部治安管理局特地发来贺电。", "unit lead 白石县公安局"),
        row("department", D + "会同应急管理部门收缴鞭炮12箱。", "unit lead 白石县公安局"),
        row("bare-market-body", "5月9日，义乌市市场监督管理局查封一处仓库。义乌市场监管部门表示，市场监督管理局已立案。", "unit lead 义乌市市场监督管理局"),
        row("office-of-tobacco", "5月9日，柳州市烟草专卖局查获假烟300条。柳州市局随后又查获假烟80条。", "unit lead 柳州市烟草专卖局"),
        row("credit-line", "5月9日，白石县公安局抓获2人。\n（白石市公安局）", "unit lead 白石县公安局"),
        row("announced", "5月9日，白石县公安局抓获2人。\n清远海关12日消息，青河海关查获冻品30吨。", "date 2024-05-09 operation"),
    ],
)
def test_bodies(check: Callable[..., None], text: str, wanted: tuple[str, ...], published: date | None) -> None:
    check(text, *wanted, published=published)


@pytest.mark.parametrize(
    ("text", "wanted", "published"),
    [
        row("joined-by-and", "5月9日，民警将马某和许某抓获。马某和许某交代了作案过程，马某和许某均被刑拘。", "person suspect 马某", "person suspect 许某"),
        row("given-penalty", D + "查获鞭炮6箱，对丁某处以行政拘留五日。", "person suspect 丁某", "arrest administrative_detention 1"),
        row("supplied", D + "抓获丁某，根据丁某提供的线索又抓获2人。", "person suspect 丁某"),
        row("x-ray", "5月9日，白石海关在行李X光机检查中查获象牙制品3件。", "person -"),
        row("bay", D + "民警在青龙湾某辖区查获假烟80条。", "person -"),
        row("places", D + "在海口、湛江、广西、云南等地抓获犯罪嫌疑人7名，查明其收购、储存、销售冻品的事实。", "person -", "arrest caught 7"),
    ],
)
def test_names(check: Callable[..., None], text: str, wanted: tuple[str, ...], published: date | None) -> None:
    check(text, *wanted, published=published)


@pytest.mark.parametrize(
    ("text", "wanted", "published"),
    [
        row("who-did-it", D + "抓获了利用网店销售冒牌手表的马某、许某，查获手表40只。", "arrest caught 2"),
        row("who-supplied", D + "抓获为马某提供毒品的“上家”许某、丁某、何某。", "arrest caught 3"),
        row("who-sold", D + "抓获向马某贩卖毒品的许某。", "arrest caught 1"),
        row("year-of-a-rough-month", "2022年3月初，白石县公安局接到举报后立案侦查。10月8日，民警抓获嫌疑人4名。", "date 2022-10-08 operation", "arrest caught 4", published=date(2023, 12, 4)),
    ],
)
def test_people_and_years(check: Callable[..., None], text: str, wanted: tuple[str, ...], published: date | None) -> None:
    check(text, *wanted, published=published)
