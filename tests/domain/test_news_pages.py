"""Shapes met on news pages about fraud, gambling, laundering and data, told of invented places and people; a shape an id."""

from collections.abc import Callable
from datetime import date

import pytest

PUBLISHED = date(2024, 6, 20)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param(
            "今年以来，青河市公安局共破获电诈案件410起，抓获犯罪嫌疑人320名。\n今年以来，市公安局着力封堵资金，短信拦截量大幅提升。同时，强化警银联动，迅速止付作案账户，共冻结涉案银行账户900余个，挽回资金860万元。",
            ("kind summary", "bust case 410", "seized frozen 银行账户 >900 个", "amount recovered CNY 8600000"), id="totals-go-on-behind-means",
        ),
        pytest.param(
            "记者从宝鸡市公安局了解到，今年3月以来，宝鸡市严打“伪基站”，已侦破案件45起，抓获犯罪嫌疑人52人。\n据了解，“伪基站”能强行向周围手机发送短信。\n"
            "宝鸡市公安局有关负责人介绍，今年3月以来，宝鸡警方深挖雇用“伪基站”的人员。在已侦破的“伪基站”案件中，行政拘留12人，刑事拘留40人。",
            ("kind summary", "bust case 45", "arrest caught 52", "arrest administrative_detention 12", "arrest criminal_detention 40"), id="totals-go-on-behind-background",
        ),
        pytest.param(
            "今年以来，全市公安机关共破获盗窃案件210宗，抓获嫌疑人190名。“猎鹰6号”专项行动共抓获嫌疑人35名。“猎鹰7号”专项行动共捣毁作案团伙4个，铲除窝点12个。",
            ("kind summary", "arrest caught 190", "arrest caught 35", "bust case 210", "bust gang 4", "bust den 12"), id="operations-by-number-among-totals",
        ),
        pytest.param(
            "3月5日，白石县公安局在江边捣毁一赌博窝点，抓获涉赌人员31人，收缴赌资9万余元。同日，白石县城东派出所在一民房内查获以“三公”方式聚众赌博的违法嫌疑人6人，收缴赌资1万余元。",
            ("kind case", "2:kind case", "arrest caught 31", "2:arrest caught 6", "amount seized_cash CNY >90000", "2:amount seized_cash CNY >10000"), id="another-body-the-same-day",
        ),
        pytest.param(
            "5月3日以来，各地端掉套路贷团伙120个，抓获嫌疑人900名。\n5月8日，青河市公安局收网，打掉团伙3个，抓获犯罪嫌疑人44名。\n公安部网络安全保卫局从这些线索出发，组织全国开展集群战役。5月1日以来，收网打掉团伙120个，抓获嫌疑人900名。",
            ("kind summary", "unit lead 公安部网络安全保卫局", "2:kind case", "2:unit lead 青河市公安局", "bust gang 120", "arrest caught 900", "2:bust gang 3", "2:arrest caught 44"),
            id="a-campaign-of-the-whole-country-leads-to-its-totals",
        ),
        pytest.param("2023年，公安部网安局推进专项行动。全国公安机关全年共侦破侵犯公民信息案件8600余起，抓获犯罪嫌疑人1.2万名。",
            ("date 2023-01-01..2023-12-31 period", "bust case >8600"), id="all-year-of-the-year-told"),
        pytest.param("“护航5号”专项行动从5月12日启动，至5月14日，青河警方已侦破盗窃案件24宗，抓获嫌疑人21名。",
            ("date 2024-05-12..2024-05-14 period", "bust case 24", "arrest caught 21"), id="a-campaign-from-its-start-to-a-day"),
        pytest.param("某社5月1日讯 今天，青河县公安局捣毁一处赌窝，抓获8人。", ("date 2024-05-01 operation", "arrest caught 8"), id="today-of-a-dateline-shortly-before"),
        pytest.param("某新网青河12月27日消息 今天上午，青河县公安局捣毁一处赌窝，抓获8人。", ("date 2023-12-27 operation", "arrest caught 8"), id="today-of-a-dateline-of-last-year"),
        pytest.param("警方发现有业务往来的三个团伙。青河警方历时六个月，打掉了这三个非法换汇团伙，刑事拘留11人。", ("bust gang 3", "arrest criminal_detention 11"), id="those-gangs-are-broken-up"),
        pytest.param("6月2日，青河市公安局对涉嫌搭建窝点的嫌疑人进行收网，抓获7名。", ("bust -", "arrest caught 7"), id="people-of-a-den-are-no-den"),
        pytest.param("6月2日，青河市公安局制定方案，整治一批黑灰链条等四个“一批”，抓获7名嫌疑人。", ("bust -",), id="a-number-of-slogans"),
        pytest.param("6月2日，青河市公安局抓获25人，依法扣押轿车2辆，电脑19台，人民币50多万元，港币40多万元，冻结资金380万元。",
            ("amount seized_cash CNY >500000", "amount seized_cash HKD >400000", "amount frozen CNY 3800000"), id="money-by-its-currency-in-a-list-of-things"),
        pytest.param("6月2日，青河市公安局抓获7人，缴获涉案GOIP网关设备12套，提取各类涉案数据205T，铲除了一批提供技术的服务商。",
            ("seized seized GOIP网关设备 12 套", "seized seized 数据 205 T"), id="a-latin-word-in-a-name-and-data-by-size"),
        pytest.param("大理白族自治州公安部门6月2日对外披露，成功侦破一起虚开发票案，5名犯罪嫌疑人落网。", ("unit lead 大理白族自治州公安局", "bust case 1", "arrest caught 5"), id="a-body-did-what-it-tells-of"),
        pytest.param("在公安部督察组和省公安厅督察组的指导下，青河市公安局抓获5人。", ("unit directing 公安部督察组", "unit directing 省公安厅督察组", "unit lead 青河市公安局"), id="inspectors-direct"),
        pytest.param("6月2日，青河市公安局台东分局捣毁一处赌窝，抓获5人。\n今年以来，全市共破获赌博案件320起，抓获980人。我市警方将持续加大打击力度。",
            ("kind summary", "2:kind case", "2:unit lead 青河市公安局台东分局"), id="the-citys-police-are-no-branch"),
        pytest.param(
            "近日，大理市公安局开展集中打击，抓获电诈犯罪嫌疑人16人，破获大要案件8起。\n市公安局对今年以来全市损失50万元以上的案件深度分析，形成一案一专班。\n专案组奔赴9个省开展集中行动，共抓获犯罪嫌疑人16人，侦破案件8起。",
            ("arrest caught 16", "bust case 8", "amount -"), id="a-campaign-told-twice-is-told-once",
        ),
        pytest.param(
            "一年来，青河市公安局共破获各类经济案件547起，涉案金额11亿元。\n该局有关负责人说，一年来公安机关重点打击了传销、假币等犯罪。\n其中，成功破获“甲租宝”“乙网贷”等一大批大要案，涉案金额4亿元；破获假币类案件36起，缴获假币102万元，抓获犯罪嫌疑人82名。",
            ("kind summary", "arrest caught 82", "bust case 547", "bust case 36", "amount involved CNY 1100000000", "amount involved CNY 400000000 part"), id="cases-named-as-examples-of-many",
        ),
        pytest.param(
            "1至6月，全市公安机关共破获经济案件281起，逮捕531人。市公安局城东分局侦破“疾风7号”地下钱庄专案，捣毁窝点8个。\n"
            "1至6月，全市公安机关共破获涉企案件160宗，抓获410人。其中，市公安局城西分局捣毁一个诈骗团伙，抓获6名。",
            ("kind summary", "2:kind case", "3:kind case", "bust case 281", "bust case 160", "2:bust den 8", "3:bust gang 1", "3:arrest caught 6", "arrest arrested 531", "arrest caught 410"), id="a-case-by-name-among-totals",
        ),
        pytest.param("今年以来，全国公安机关共立经济案件18万余起，破案13万余起，从20个国家追回犯罪嫌疑人43名。公安部已组织全国性集群战役42次，抓获4100余人。",
            ("kind summary", "bust case >130000", "stat-value >180000", "arrest caught 43", "arrest caught >4100"), id="filed-solved-and-brought-back"),
        pytest.param("今年1月至7月，全市抓获网络电信诈骗嫌疑人101人，其中两名逃犯全部抓获。", ("arrest caught 101", "arrest caught 2 part"), id="network-fraud-suspects"),
        pytest.param("按照省、市公安部门统一部署，白石县公安局开展行动。该局合成作战中心联合该局石桥派出所抓获嫌疑人8名。",
            ("unit lead 白石县公安局", "unit joint 白石县公安局合成作战中心", "unit joint 白石县公安局石桥派出所", "arrest caught 8"), id="a-centre-of-that-bureau"),
        pytest.param("来自省公安厅的消息称，5月1日，青河县石桥派出所查获一起赌博案，抓获38名，获公安部肯定。", ("unit lead 青河县石桥派出所", "arrest caught 38"), id="news-from-a-body-and-praise"),
        pytest.param("公安部铁路公安局统一指挥下，衡阳铁路公安处抓获嫌疑人60余名。", ("unit directing 公安部铁路公安局", "unit lead 衡阳铁路公安处", "arrest caught >60"), id="railway-police-of-the-ministry"),
        pytest.param("5月6日，青河警方进入村民家中，抓获57人。经查，附近共有三个赌场的放哨点，分别有人放哨。", ("person -", "bust -", "arrest caught 57"), id="a-home-is-nobody"),
        pytest.param("近日，青河警方对总部在外地的5家网贷平台立案5起，抓获13人。", ("bust -", "arrest caught 13"), id="filed-against-platforms"),
        pytest.param("新华社青河5月14日专电 14日，在宣传日前夕，青河市公安局召开新闻发布会，通报：5月3日抓获8人，破获假币案36起。", ("date 2024-05-03 operation", "arrest caught 8"), id="a-conference-on-the-eve"),
        pytest.param(
            "记者从青河市公安局获悉，夏季行动开展以来，全市公安机关共抓获涉诈犯罪嫌疑人772人，刑拘222人。\n行动以来，全市打掉6个犯罪组织，刑拘盗窃犯罪嫌疑人236人，抓获在逃人员361人。",
            ("kind summary", "arrest caught 772", "arrest criminal_detention 222", "arrest criminal_detention 236", "arrest caught 361", "bust gang 6"), id="totals-of-kinds-are-no-parts-of-each-other",
        ),
        pytest.param(
            "5月4日15时，“断卡”行动集中收网，青河市公安局斩断一条跨境通道。截至4日19时，各地共抓获违法犯罪嫌疑人531名，缴获银行卡1.1万余张。\n自去年10月行动开展以来，各地共打掉团伙860余个，抓获1.6万余名。",
            ("kind summary", "2:kind case", "2:arrest caught 531", "arrest caught >16000", "bust gang >860", "2:bust channel 1"), id="until-an-hour-of-the-day-is-the-case",
        ),
        pytest.param(
            "“夏季行动”开展以来，全省公安机关紧盯突出犯罪，成功攻克命案积案7起，其中，青河公安机关成功破获一起33年前命案积案。侦破盗窃案件4370起，抓获嫌疑人103名。",
            ("kind summary", "bust case 7", "bust case 1 part", "bust case 4370", "arrest caught 103"), id="one-of-those-totalled-in-the-same-sentence",
        ),
        pytest.param(
            "5月7日晚，白石县公安机关在全县范围内开展的清查行动中，查获网上逃犯8名，诈骗嫌疑人2名。\n据统计，行动开展以来，该县公安机关共侦破诈骗案件157起，刑拘22人。",
            ("kind summary", "2:kind case", "bust case 157", "arrest criminal_detention 22", "2:arrest caught 8", "2:arrest caught 2"), id="one-nights-sweep-is-a-case",
        ),
        pytest.param(
            "司警接報到場拘捕兩名男子，起出一百萬港元現金及兩部手機，案件有待跟進。案中兩名事主非本澳居民。\n另外，司警拘捕三名內地男子，涉嫌放高利貸，案件已送交檢察院。",
            ("kind case", "2:kind case", "arrest caught 2", "2:arrest caught 3"), id="besides-the-same-body-took-others",
        ),
        pytest.param("5月7日，青河警方抓获3人，查获包括41支手机、诈骗所得购买的宾士等2部轿车。", ("seized seized 手机 41 支", "seized seized 轿车 2 部"), id="a-brand-before-its-number"),
        pytest.param("5月7日晚，青河市公安局城东分局全力捣毁游戏机赌博窝点，抓获违法犯罪嫌疑人87人。", ("bust -", "arrest caught 87"), id="with-all-their-strength"),
        pytest.param("今年以来，青河市公安局共破获案件810起，返还涉诈资金1.8万笔、金额3.9亿元，避免受损2.6亿元。", ("amount returned CNY 390000000", "amount prevented_loss CNY 260000000"), id="a-sum-behind-the-number-of-payments"),
        pytest.param("近日，青河警方破获一六合彩赌站，抓获8人。", ("bust case -", "bust den 1", "arrest caught 8"), id="mark-six-is-no-number"),
        pytest.param("近日，青河警方破获一起案件，骗取出口退税额高达2亿余元，抓获3人。", ("amount loss CNY >200000000",), id="tax-refunds-got-by-fraud"),
        pytest.param("6月2日，青河警方抓获3人，缴获制卡机、烫金机以及伪造的信用卡等一批作案工具和赃物。",
            ("seized seized 制卡机 null", "seized seized 烫金机 null", "seized seized 信用卡 null", "seized seized 作案工具 some 批"), id="a-class-behind-its-measure"),
        pytest.param("近日，青河警方历经数月工作，成功打掉一个长期盘踞在本地、放贷后以骚扰恐吓手段催收的套路贷团伙。\n今年3月，青河市公安局城东分局接到群众举报后，摧毁一网络套路贷团伙，抓获犯罪嫌疑人32名，追缴涉案资产500余万元，扣押车辆3台。\n5月11日，警方前往外地开展集中抓捕，将13名犯罪嫌疑人抓获。",
            ("arrest caught 32", "arrest caught 13"), id="later-days-are-no-parts-of-the-first"),
        pytest.param("6月2日，青河警方对这一引流诈骗团伙其他成员进行集中收网，抓获嫌疑人16名。", ("bust -", "arrest caught 16"), id="other-members-are-no-gang"),
        pytest.param("6月2日，青河警方抓获邱某和汪某。“钱好赚。”汪某如是说。", ("person suspect 邱某", "person suspect 汪某"), id="so-said-he"),
        pytest.param(
            "某社福州七月十九日电 福建警方今年以来严打地下赌博，上半年查处地下赌博四千六百多起，抓获数千名涉案人员。\n"
            "龙岩市公安局经过侦查，抓获邱世银等七名庄家，缴获赌资四十多万元。四月底，泉州市公安局捣毁一窝点，抓获五名主要犯罪嫌疑人，该团伙自一九九九年以来发展下线。",
            ("kind summary", "2:kind case", "3:kind case", "2:arrest caught 7", "3:arrest caught 5", "arrest caught 2000..9999"), id="a-month-and-another-body",
        ),
        pytest.param("6月2日，青河市公安局抓获5人，查获模拟枪2支、电脑8台。", ("arrest caught 5", "seized seized 模拟枪 2 支", "seized seized 电脑 8 台"), id="a-mock-gun-is-a-thing"),
        pytest.param("6月2日，青河市公安局组织模拟抓捕演练，抓获5人。", ("arrest -",), id="a-mock-arrest-is-none"),
        pytest.param("香港警方6月2日在旺角拘捕3名男子，检获约$65万现金。", ("arrest caught 3", "amount seized_cash HKD ~650000"), id="dollars-in-a-text-of-hong-kong"),
        pytest.param("记者从白石市公安局城东分局刑侦大队获悉，近日，刑侦大队反诈中队抓获7名嫌疑人。今年3月，反诈中队在工作中发现线索，抓获嫌疑人7名。", ("unit lead 白石市公安局城东分局刑侦大队反诈中队", "arrest caught 7"), id="a-squad-told-again-without-its-brigade"),
        pytest.param("6月2日，青河警方抓获5人，缴获赌资2万余元、赌具牌九一副。", ("seized seized 牌九 1 副", "arrest caught 5"), id="pai-gow-is-no-nine"),
        pytest.param("6月2日，青河警方查获两名持空卡刷卡的嫌疑人，经调查，逐步摸排出一个由外地人员主导的诈骗网络。", ("seized -", "arrest caught 2"), id="what-was-found-out-is-not-seized"),
        pytest.param("记者从内蒙古自治区通辽市科左后旗公安局获悉，该局侦破了一起案件，抓获20人。", ("unit lead 通辽市科左后旗公安局", "arrest caught 20"), id="a-banner-by-its-short-name"),
        pytest.param("6月2日，青河警方抓获21人。经查，赌场组织者为白石镇居民刘某，手下有隋某等人。", ("person ringleader 刘某", "person suspect 隋某"), id="a-resident-who-ran-it"),
        pytest.param("昨日，青河市公安局经侦支队开展打击地下钱庄行动。\n据统计，昨天警方共出动警力180余人打击地下钱庄。全市共捣毁地下钱庄窝点9个，抓获犯罪嫌疑人46人。",
            ("kind case", "bust den 9", "arrest caught 46", "date 2024-06-19 operation"), id="a-days-work-in-the-whole-city"),
        pytest.param("6月2日，青河市公安局经侦支队召开新闻发布会，宣布成功抓获犯罪嫌疑人11人。据介绍，去年底，白石市公安机关查获两名嫌疑人。", ("unit lead 青河市公安局经侦支队", "unit joint 白石市公安机关"), id="who-announces-what-it-did-leads"),
        pytest.param("青河市公安局近日破获集资诈骗案件3起，抓获28人，追回损失4000余万元。此前诈骗案频发。", ("amount recovered CNY >40000000",), id="fraud-cases-are-no-words-of-hong-kong"),
    ],
)
def test_shape(check: Callable[..., None], text: str, wanted: tuple[str, ...]) -> None:
    check(text, *wanted, published=PUBLISHED)


def test_a_year_told_long_after_lends_no_other_date_its_year(check: Callable[..., None]) -> None:
    text = "某社福州七月十九日电 福建警方今年以来共查处赌场四百多起，抓获980人。泉州市公安局近期捣毁一窝点，抓获5人，该团伙自一九九九年以来发展下线。"
    check(text, "2:date 1999-01-01.. offence", "date null period", published=None)
