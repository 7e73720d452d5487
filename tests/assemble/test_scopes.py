"""Where cases begin and totals stand: one layout, one id; c is a case, s the totals."""

from datetime import date

import pytest

from caseextract import Extractor

EXTRACTOR = Extractor()
LEAD = "青河警方打掉一诈骗团伙 抓获12人\n近日，青河县公安局刑侦大队打掉一个电信网络诈骗团伙，抓获犯罪嫌疑人12名，扣押手机30部。\n"


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        pytest.param(LEAD + "5月2日，城关派出所接到居民王女士报警，称被骗3万元。5月20日，民警在邻县将犯罪嫌疑人全部抓获。", "c", id="lead-and-body"),
        pytest.param(LEAD + "经查，2月以来，该团伙先后诈骗作案20余起，涉案金额40万元。截至目前，12人均已被刑事拘留。", "c", id="what-a-gang-did-is-no-total"),
        pytest.param(
            "今年以来，全市公安机关共破获电信网络诈骗案件320起，抓获犯罪嫌疑人410名，同比上升12%。\n"
            "5月2日，青河县公安局刑侦大队打掉一个跑分团伙，抓获王某等5人。\n"
            "5月8日，白石县公安局网安大队破获一起侵犯公民个人信息案，抓获李某等3人。",
            "scc", id="totals-then-cases",
        ),
        pytest.param(
            "5月2日晚，全市开展集中清查行动，共抓获各类违法犯罪嫌疑人87名，破获刑事案件21起。其中，青河县公安局端掉赌博窝点1处，抓获11人；"
            "白石县公安局查获吸毒人员4名，缴获冰毒12克；临江区公安分局抓获网上逃犯2名。",
            "sccc", id="roundup-by-semicolon",
        ),
        pytest.param(
            "青河警方打掉一个赌博窝点\n3月27日，青河县公安局打掉一个赌博窝点，抓获涉赌人员22人。经查，3月15日，邱某波等人邀约多人赌博。\n"
            "窝点被端\n当日，青河县公安局治安大队展开行动，抓获涉赌人员22人。\n人员依法处理公安出手\n目前，邱某波等3人被刑事拘留，19人被行政拘留。",
            "c", id="headings-inside-one-story",
        ),
        pytest.param(
            "全省警方打掉团伙25个\n自4月9日专项行动以来，全省公安机关共打掉涉恶团伙25个，抓获犯罪嫌疑人324名。\n邱海文团伙：称霸一方\n"
            "以邱海文为首的团伙长期强揽工程。\n警方将包括邱海文在内的17名成员抓捕归案。目前，案件正在侦办。\n柏国锋团伙：占地敛财\n2019年5月5日，警方抓获柏国锋等13名犯罪嫌疑人。",
            "scc", id="a-story-under-each-heading",
        ),
        pytest.param(
            "全省破获两起跨境赌博大案\n省公安厅日前通报两起跨境赌博大案。\n2018年11月，青河县公安局发现犯罪嫌疑人柏某代理一个赌博网站。目前，警方已对87人采取刑事强制措施。\n"
            "2019年4月，白石县公安局接到线索，立案侦办。历时8个月，抓获犯罪嫌疑人164名。",
            "cc", id="cases-counted-in-the-headline",
        ),
        pytest.param(
            "记者从省公安厅获悉，全省网安部门发起集群战役，捣毁一“引流”诈骗团伙，斩断犯罪链条2条，抓获违法犯罪嫌疑人100名。\n同时，警方打掉推广平台2个，捣毁窝点4个。",
            "c", id="one-gang-of-a-campaign",
        ),
        pytest.param(
            "近日，省公安厅公布3起打击售假药犯罪典型案例，总案值破亿元。\n青河白某等售假药案中，青河县公安局端掉窝点6处，抓到嫌疑人13名，案值1000余万元。\n"
            "白石石某等售假药案中，白石县公安局端掉窝点3处，抓到嫌疑人4名，案值5000余万元。\n临江甘某等售假药案中，临江县公安局抓获犯罪嫌疑人6名。",
            "sccc", id="titles-inside-lines",
        ),
        pytest.param(
            "1月2日，青河县公安局城关派出所查获鞭炮31箱，白某被行政拘留。\n1月3日，东关派出所查获鞭炮12箱，涉案的金某被行政拘留。"
            "西关派出所在检查中发现一处窝点，查获鞭炮6箱，石某被行政拘留。",
            "ccc", id="another-station",
        ),
        pytest.param(
            "1月2日，青河县公安局城关派出所查获鞭炮31箱，白某被行政拘留。东关派出所民警根据白某供述，将同伙金某抓获。",
            "c", id="another-station-in-one-story",
        ),
        pytest.param(
            "全省上半年破获假币案件27起\n今年以来，全省公安机关共破获假币案27起，抓获嫌疑人31人。\n"
            "5月28日，青河县公安局民警在列车上发现金某携带假币22张。金某、白某被行政拘留。\n"
            "5月31日，警方接到举报称有人使用假币。民警赶赴现场将石某、金某抓获，缴获假币209张。",
            "scc", id="one-surname-of-two-people",
        ),
        pytest.param(
            "青河海关近期查获两宗走私冻品案件。\n该关根据举报，1月9日查获走私冻品船一艘，船上有集装箱40个，抓获嫌疑人6名，案值约800万元。"
            "1月17日，该关根据情报，又查获走私冻品船一艘，船上有集装箱40个，抓获嫌疑人4名，案值约800万元。",
            "scc", id="two-ships-alike",
        ),
        pytest.param(
            "某社青河七月七日电 （谭某辉 柏某）为期三个月的收枪专项行动，青河警方共收缴枪支二百七十支，子弹八百发。\n"
            "警方称，自春季收枪专项行动铺开后，各地迅速行动，专人负责。\n在六月十五日晚的行动中，民警收缴火药枪七十六支、引信弹四发。\n"
            "六月四日，警方根据线索查获一起造枪案，抓到伍某，缴获猎枪四支。",
            "scc", id="months-of-a-drive-then-its-days",
        ),
        pytest.param(
            "青河市自开展“利剑”行动以来，已侦破刑事案件742起，查获嫌疑人530名。\n据介绍，该局针对侵财犯罪开展专项打击。5月27日，白石县公安局一举打掉一盗车团伙，抓获3名，破获11起盗车案件。\n"
            "5月22日，北山分局当天抓到3名网逃。5月25日，临江县局抓获2名网上逃犯。",
            "sccc", id="a-day-behind-words-of-a-campaign",
        ),
        pytest.param(
            "海关发布打击走私典型案例。\n一、青河海关缉私局破获走私废物案\n5月24日，该局刑事拘留嫌疑人2名。\n"
            "二、白石海关缉私局侦办旧设备走私案\n2023年以来，白石海关缉私局立案侦办系列案，共查获旧电脑杂件104吨。",
            "cc", id="since-a-year-under-its-heading",
        ),
        pytest.param(
            "香港警方说，在先后展开的两次扫毒行动中，检获一批毒品，拘捕5名男子。\n警方9日搜查红磡一间酒店房间，检获海洛因6公斤，拘捕一名17岁男子。\n"
            "另外，警方10日在黄大仙截查一名39岁男子，检获可卡因940克。",
            "scc", id="operations-counted-in-the-lead",
        ),
        pytest.param(
            "6月21日晚，青河市公安局调动百余名警力，在多地同时收网，查获冰毒20余公斤，抓获李某。\n"
            "当天，另一路辽宁省抓捕组在鞍山将王某、郜某根抓获，缴毒90克；在绥化抓获叶某强等6人；在泰来县抓获王某军。",
            "c", id="teams-of-one-case",
        ),
        pytest.param(
            "青河市公安局通报“平安二号”专项行动战果，全市侦破刑案1830起，收缴炸药5720公斤、雷管19400枚。\n8日上午，市公安局召开会议，总结三个月专项行动。\n"
            "三个月来，青河警方开展“阳光行动”等专项行动。涉爆方面，收缴炸药5720公斤、雷管19400枚。",
            "s", id="totals-told-again",
        ),
        pytest.param(
            "据通报，全县各项数据同比，破案率上升67%。\n今年2月初，青河县公安局禁毒大队破获一起特大制毒案，抓获5名，捣毁窝点1个。该案是当地至今最大的涉毒案；"
            "今年3月，青河县公安局刑侦大队破获一起贩卖公民信息案，抓获嫌疑人7名。",
            "scc", id="a-month-behind-a-semicolon",
        ),
        pytest.param(
            "数名劫匪十月底在东岭抢走三十万现金，警方今天说案子已破，五名嫌疑人落网。\n青河警方随后组成专案组侦破此案。专案组在邻省抓获柳某生、关某强和焦某平三名疑犯。\n"
            "十一月十六日，专案组又将一名疑犯关某军抓获。",
            "c", id="this-case",
        ),
        pytest.param(
            "青河边防检查站2月25日查获一起贩毒案，缴获海洛因8120克。\n2月25日17时，官兵从一辆出租车上查获海洛因28块。\n据了解，最近一个月，青河边防官兵接连查获大案两起，另查获毒品案件18起。",
            "sc", id="the-last-month",
        ),
        pytest.param(
            "截至今日凌晨，这次行动共侦破刑事案件四百一十起，抓到二千三百人，打掉团伙十二个。\n"
            "据警方介绍，此次行动破获黑恶案件十九起，查获四十人。东城分局将彭某业、周某胜等八人擒获。\n警方还称，此次行动还收缴炸药二千公斤。",
            "sc", id="what-the-same-drive-came-to",
        ),
        pytest.param(
            "赌窝连续被端\n近日，青河警方连续出击，抓获多名涉赌嫌疑人。\n1\n5月14日上午，青河县公安局东岭派出所接到线索，抓获以卞某、茅某为首的8名团伙成员。\n目前，卞某、茅某已被刑事拘留。\n"
            "2\n5月18日，白石县公安局西岭派出所在一出租屋将郜某传唤到案，收缴赌资3000元。",
            "scc", id="numbers-alone-head-cases",
        ),
        pytest.param(
            "5月14日，青河县公安局东岭派出所接到线索：有人聚众赌博。\n01\n接报后，民警锁定卞某，前往邻县将其抓获。\n02\n根据卞某供述，民警又将其同伙茅某抓获，收缴赌资3000元。",
            "c", id="numbers-alone-head-chapters",
        ),
        pytest.param(
            "6月22日，青河市公安局出动300余名警力，在四个城区开展打击非法集资的“猎鹰”收网行动。\n该次行动端掉集资窝点16处，抓获嫌疑人62人。\n"
            "其中，东城区一写字楼24层某投资公司涉嫌非法集资。经查实，该公司无经营资质。警方从该处带走嫌疑人5人，查获银行账户9个。",
            "sc", id="one-place-of-a-sweep",
        ),
        pytest.param(
            "近日，警方打掉一个“跑分”团伙，抓获嫌疑人41名，扣押手机28部。今年以来，青河全市公安机关共侦破5起“跑分”类电信诈骗案件，抓获127人。\n"
            "9月26日，白石县公安局接到线索，查明曹某将银行卡交给他人使用。11月28日，警方收网，抓获以柳某为首的11人。",
            "sc", id="totals-of-a-year-behind-one-gang",
        ),
        pytest.param(
            "春节前后，青河县公安局组织警力开展整治，该局共端掉赌窝64个，侦破赌博案件9起，抓获涉赌人员285人。\n"
            "2月11日晚，青河县公安局捣毁一处赌博窝点，当场抓获27人，收缴赌资35万元。",
            "sc", id="totals-of-a-season",
        ),
        pytest.param(
            "6月8日至6月12日，青河县公安局组织全局警力开展清查，抓获处理51人，刑事拘留5人。\n6月8日，东岭派出所在一旅店抓获13名参赌人员。"
            "当晚，西岭派出所端掉一处赌窝，抓获16人。\n6月9日，南岭派出所抓获并行政拘留1名吸毒人员。\n6月11日，东岭派出所将2名打人者抓获并行政拘留。",
            "scccc", id="days-of-a-bureau-then-its-stations",
        ),
        pytest.param(
            "截至4月15日，全市共查处招嫖案件18起，行政拘留22人。\n3月27日，青川分局治安大队联合汉家派出所捣毁一卖淫窝点，抓获8人。\n"
            "白川分局抓获散发卡片人员8人，全部予以行政拘留。红川分局抓获散发卡片人员2名，收缴卡片200张。黑川分局在一酒店查获2人，循线抓获同伙陈某。",
            "scccc", id="branches-in-a-row",
        ),
        pytest.param(
            "截至8月底，全县共破获侵财案件41件，抓获38人。\n6月，某中学发生多起盗窃案，民警经侦查将卢某抓获。7月，多个乡镇发生摩托车被盗案，民警将团伙9人抓获。"
            "8月16日、17日，龙岭街道发生多起入室盗窃案，民警将陈某抓获。",
            "sccc", id="one-by-month-in-one-paragraph",
        ),
        pytest.param(
            "截至4月15日，全市共查处盗窃案件18起。\n3月27日，青川分局捣毁一窝点，抓获8人。经审讯，8人供认不讳。刑侦大队根据供述又抓获2人。",
            "sc", id="the-same-branch-goes-on",
        ),
        pytest.param(
            "案例一：青河盗窃电动车案\n5月2日，青河县公安局将王某抓获，追回电动车6辆。\n案例二：白石入室盗窃案\n5月9日，白石县公安局将李某抓获，追回现金2000元。",
            "cc", id="numbered",
        ),
        pytest.param(
            "案情通报\n一、2024年3月1日，青河县公安局依法对某公司涉嫌非法集资立案侦查，对12名犯罪嫌疑人采取刑事强制措施。\n"
            "二、经审计，该公司吸收资金2.3亿元。\n三、已查封房产12套，冻结资金400万元。",
            "c", id="points-of-one-notice",
        ),
        pytest.param(
            "今年5月以来，入境事务处展开“晨曦”行动及“骤雨”行动，合共拘捕20名黑工，同比上升12%。\n“晨曦”行动中，入境处特遣队搜查6间食肆，拘捕8名黑工。\n"
            "至于“骤雨”行动，入境处人员搜查一个地盘，拘捕12名黑工，其间截获一名被通缉男子。",
            "scc", id="operations-by-name",
        ),
        pytest.param(
            "5月2日，青河县公安局打掉一个盗窃团伙，抓获王某等4人。\n又讯 5月3日，白石县公安局抓获抢劫嫌疑人李某。", "cc", id="another-story",
        ),
        pytest.param(
            "5月2日，青河县公安局打掉一个盗窃团伙，抓获王某等4人。\n根据王某供述，民警于5月5日在邻县将收赃的李某抓获。", "c", id="followed-up",
        ),
        pytest.param(LEAD + "延伸阅读：白石警方破获盗窃案抓获3人|临江警方缴获毒品2公斤", "c", id="other-stories-at-the-foot"),
        pytest.param(
            "本周二（4日），海关展开行动，拘捕六男三女，检获私烟50万支。\n关员其后在货仓搜获私烟30万支。", "c", id="day-of-this-week-is-no-period",
        ),
        pytest.param(
            "3月至8月，专案组先后五次收网，抓获犯罪嫌疑人64名，破获盗掘古墓葬案26起。\n11月底，最后一名逃犯靳某落网。", "c", id="what-a-task-force-did-is-no-total",
        ),
        pytest.param(
            "【正文】3月26日晚，青河县公安局抓获韦某等4名嫌疑人。\n【同期声】民警：这伙人很狡猾。\n【正文】经查，该团伙偷牛17头。目前，韦某等4人被批准逮捕。", "c",
            id="labels-of-a-broadcast-open-nothing",
        ),
        pytest.param(
            "近日，青河县公安局打掉一个盗窃粮食的团伙，抓获犯罪嫌疑人5名。\n【接警】粮库少了麦子\n4月2日，河口派出所接到粮库报警，称少了小麦9吨。\n"
            "【蹲守】两人自己撞上来\n4月5日夜里，民警在库区外将前来拉粮的丁某、韦某抓获，扣押货车1辆。\n【收网】其余的人没跑掉\n4月9日，民警在白石县将蒋某等3人抓获。", "c",
            id="stages-of-one-story-in-brackets",
        ),
        pytest.param(
            "今年以来，全市公安机关共破获电诈案件320起，抓获犯罪嫌疑人410名。\n全市公安机关在“清河”行动期间持续加大打击力度，白石县公安局闻令而动。\n"
            "5月2日，青河县公安局打掉一个跑分团伙，抓获王某等5人。\n5月8日，临江县公安局破获一起盗窃案，抓获李某等3人。",
            "scc", id="words-of-a-campaign-before-the-first-case-are-the-totals",
        ),
        pytest.param(
            "1月15日，临江海关通报两起案情。\n12月29日晚，旅客陈某进境时被截停，关员从其腰间查获内存条120根。\n1月7日上午，青河海关关员查验一辆小客车，经开拆，查获雪茄320支。", "cc",
            id="as-many-cases-as-announced",
        ),
        pytest.param(
            "8月13日，临江市公安局集中销毁180余支枪支。\n5月1日以来，全市公安机关共收缴枪支214支，破获案件58起。\n6月17日，青河县公安局将取件的何某抓获，搜出气枪2支。", "sc",
            id="destroying-stock-is-the-totals",
        ),
        pytest.param(
            "11月26日，江南省临江市青河县烟草专卖局会同青河县公安局破获一起非法经营案，抓获9人。\n7月11日，青河县烟草专卖局稽查大队查获假烟260条。", "c", id="a-body-told-with-its-province",
        ),
        pytest.param(
            "今年以来，全市公安机关共破获刑事案件760起，抓获540人。\n5月17日，青河县公安局打掉一盗窃团伙，抓获4人。5月12日，白石县公安局连续抓获4名逃犯。5月19日，临江县公安局抓获2名逃犯。", "sccc",
            id="cases-of-one-sentence-each",
        ),
        pytest.param(
            "1至6月，全市公安机关共破获案件268起，抓获1823人。\n4月2日，青河边检站查获持他人护照的王某。4月20日，该站会同白石县公安局抓获制假嫌疑人冯某，端掉窝点1个。", "sc", id="that-station-goes-on",
        ),
        pytest.param("近日，青河警方破获两起案件，共抓获10人。\n5月2日，青河县公安局抓获王某等6人。另据消息，28日，白石县公安局又打掉一个4人盗窃团伙。", "scc", id="other-news-in-one-paragraph"),
        pytest.param(
            "2022年，全省警方破获电诈案件18300起，打掉团伙960个。\n2022年8月9日，青河县公安局接到报警，抓获诈骗嫌疑人郭某等3人。\n2022年6月，王女士花2万元买药，到派出所报警。临江警方抓获诈骗嫌疑人龙某。\n"
            "2022年4月至5月，白石县公安局打掉一个诈骗团伙，抓获62人。", "sccc", id="cases-of-one-kind-by-month",
        ),
        pytest.param(
            "10月19日，青河派出所接到报警称井盖被盗，民警将曾某抓获。现曾某已被行政拘留。\n9月7日，青河派出所接到报警称铝材被盗，民警将钟某抓获，现已被行政拘留。", "cc", id="one-station-closed-and-called-again",
        ),
        pytest.param("截至12月，全省公安机关破获毒品案件1500起，抓获2360人。\n其中，白石市查处1600人，临江市查处1480人。", "s", id="shares-of-regions"),
        pytest.param(
            "7月30日，全市公安机关共破获案件1863起，抓获1520名。\n【打电诈】7月6日，青河县公安局抓获嫌疑人翟某，缴获手机14部。\n"
            "【破盗抢】白石县公安局打掉一个盗窃电缆团伙，7月11日至13日先后抓获5人，带破案件17起。\n【守平安】临江县公安局抓获嫌疑人蒋某。", "sccc", id="one-gang-with-many-deeds-is-no-total",
        ),
        pytest.param(
            "青河县公安局破获一个诈骗团伙，查获8人。\n警方指出，3月间，老农接到电话，交出现金。\n白石分局接获报案后调阅监视器，于4月2日抓获取款的许某。", "c", id="having-had-the-report",
        ),
        pytest.param("6月26日，青河县公安局开展禁毒宣传活动。民警介绍，缴获毒品1000克以上的，奖励5万元；每抓获1名在逃毒贩，奖励1万元。", "", id="rewards"),
        pytest.param(
            "今年以来，青河边境管理总站破获案件2140起，抓获1650人。\n6月13日，白石边境管理支队发现6头活体山羊。\n该总站加强管控。4月16日，临江边境管理支队查获蟒皮830张。", "sc", id="behind-a-find-without-an-outcome",
        ),
        pytest.param(
            "今年以来，全市公安机关共破获案件640起，抓获逃犯132名。\n通过群众提供线索，公安机关破获案件86起，抓捕犯罪嫌疑人61人。", "s", id="figures-of-nobody-are-totals",
        ),
        pytest.param(
            "今年以来，全市公安机关共破获案件210起，抓获380名。在打击养老诈骗中，各级公安机关主动出击。其中，青河县公安局捣毁一个养老诈骗团伙，抓获7名。", "sc", id="one-gang-among-totals",
        ),
        pytest.param(
            "5月1日，青河边境管理支队民警检查一辆轿车，查获冰毒10.5公斤。\n5月3日，该支队民警在某路口公开查缉时，从一辆皮卡车内查获冰毒14.2公斤。\n目前，两起案件正在进一步办理中。",
            "cc", id="both-cases-stand-so",
        ),
        pytest.param(
            "今年以来，青河边防大队破获贩毒案19起，抓获57名。\n4月7日，该大队根据线索破获一起运输毒品案，抓获1人。4月23日，该大队在边境沿线捣毁吸毒窝点3个，抓获吸毒人员19名。",
            "scc", id="another-bust-of-the-same-body",
        ),
        pytest.param(
            "今年以来，青河边防大队破获贩毒案19起，抓获57名。\n4月7日，该大队根据线索在一旅社抓获王某。4月23日，该大队根据王某供述捣毁窝点1个，抓获李某。",
            "sc", id="the-same-body-goes-on",
        ),
        pytest.param(
            "上半年，青河市公安局破获案件63起，抓获88名。\n2月3日，刑侦大队接到王女士报警，称被骗12万元。\n2月10日，民警赶赴外省，抓获张某等2人。\n3月5日，民警在邻省发现上家李某的行踪，将其抓获，扣押手机5部。",
            "sc", id="one-case-in-dated-paragraphs-after-totals",
        ),
        pytest.param(
            "上季度，全港共破获贩毒案96宗，检获毒品0.8吨，拘捕51人。\n去年10月8日，关员截查一名男子，检获氯胺酮25公斤。\n去年12月13日，机场人员在一个纸箱中发现可疑晶体，检获冰毒18公斤。",
            "scc", id="a-find-of-its-own-after-totals",
        ),
        pytest.param(
            "1月1日，青河边防支队抓获1名运送者和3名偷渡人员。6小时后，白石县公安局边防大队又侦破一起偷渡案，抓获2人。", "cc", id="one-case-more",
        ),
        pytest.param(
            "近日，青河海关缉私局破获一起走私毒品案，抓获2人，查获大麻60克。\n截至8月底，青河海关今年共破获走私毒品案件7起，抓获11名。", "sc", id="so-far-this-year",
        ),
        pytest.param(
            "6月以来，青河海关连续查获大麻。截至目前，已查获包裹5个、大麻4968克。\n6月上旬，青河海关邮局办事处查验一件快件，查获大麻941克。\n青河海关缉私局依此线索侦查，又查获包裹4个。",
            "c", id="parts-of-one-body-are-no-roundup",
        ),
        pytest.param(
            "海关侦破3宗贩毒案，检获冰毒12公斤。\n首宗案件涉及一名旅客，关员检获冰毒4公斤。\n第二宗案件涉及一名男子，其行李内藏有粉末，他随即被捕。\n第三宗案件涉及一名旅客，关员检获冰毒8公斤。",
            "sccc", id="numbered-cases",
        ),
        pytest.param(
            "截至11月29日，青河公安“猎狐”行动累计抓获逃犯169名，查破案件20起。仅11月29日一天就抓获逃犯10名。\n青河县公安局抓获逃犯王某。", "sc", id="in-one-day-alone",
        ),
        pytest.param(
            "青河海警局1日至2日连续查获案件3起，查扣船舶4艘、海砂2700吨。\n1日13时许，青河海警局执法船巡逻时查获2艘采砂船，查获海砂2700吨。\n2日6时许，该局检查一艘渔船，查获渔获物1吨。同日上午，该局在同片海域查获一艘捕捞渔船，查获渔获物8吨。",
            "sccc", id="the-same-day-in-one-paragraph",
        ),
        pytest.param(
            "近日，青河海警局连续查获3起走私案，抓获15名，查扣船舶3艘。\n7日晚，青河海警局派艇查缉，抓获5名，查扣冻品187吨。\n此外，青河海警局又在邻近海域查获2艘走私船，抓获10名，查扣冻品40吨。", "scc", id="besides-again",
        ),
        pytest.param(
            "今日，青河警方夜间巡控满月，累计抓获860名。\n9月20日，青河县公安局接到报警，工具被盗。21日，民警抓获2名盗窃嫌疑人。", "sc", id="a-full-month",
        ),
        pytest.param(
            "青河警方近日打掉一诈骗团伙，抓获14人，破获系列诈骗案40余宗。\n3月15日，城关派出所接陈某报警称被骗。同日，李某也被骗4万元，随后报警。\n民警当日将王某、林某抓获，3月21日将钟某抓获。\n3月30日，专案组从境外将8名犯罪嫌疑人抓获归案。\n4月6日，白石分局将8名嫌疑人押解回市，查获银行卡43张。",
            "c", id="one-gang-many-days",
        ),
        pytest.param("青河公安上月破获建市以来最大宗贩毒案，共检获冰毒260公斤，8名毒贩被捕。\n5月6日，刑警截住郭某，从车上搜出冰毒15公斤。", "c", id="the-largest-case-is-one"),
        pytest.param(
            "自上月展开打击行动以来，青河铁路公安处共查处倒票案件319起，抓获108人。\n1月9日，该处民警在某旅社内查获徐某，收缴车票409张。\n1月15日，民警根据线索，在某咨询中心内查获高某，收缴车票85张。\n"
            "1月17日，民警在一刻章店内抓获冯某，查获车票底板40张。",
            "sccc", id="one-sentence-each-after-totals",
        ),
        pytest.param(
            "今年以来，青河市公安局破获贩毒案319起，抓获408人。\n1月9日，缉毒大队在某旅社内查获徐某，缴获冰毒409克。\n1月15日，专案组在邻省抓获高某，缴获冰毒85克。\n1月17日，办案民警又将供货的冯某抓获。",
            "sc", id="a-team-goes-on-after-totals",
        ),
        pytest.param(
            "7月18日，青河水上分局在江边查获非法捕捞2起，抓获两名嫌疑人。\n7月18日凌晨，白石县渔政大队人员抓获正在捕捞的钟某，返回路上又撞破徐某。两起案件共收缴渔获12.3公斤。", "c", id="both-in-one-paragraph",
        ),
        pytest.param(
            "今年以来，青河市公安局破获贩毒案319起，抓获408人。\n自今年2月分批收网以来，专案组抓获12名嫌疑人，缴获冰毒3公斤。",
            "sc", id="since-the-raids-of-one-case",
        ),
        pytest.param(
            "5月31日，青河市公安局经侦总队在全市8个区县开展抓捕行动。\n此次集中清理行动，抓获违法人员40名，打掉制售有毒食品的犯罪团伙13个，捣毁产供销窝点17个。",
            "c", id="what-came-of-the-raid-just-told",
        ),
        pytest.param("警方提醒：遇到陌生来电请挂断，一旦被骗请拨打110。", "", id="advice"),

        pytest.param(
            "青河警方一周战果\n1.5月2日，民警在粮油店抓获柏某，追回现金2万元。\n2.5月7日，民警查获假烟320条，抓获翟某。\n3.5月9日，民警查获鞭炮12箱，龙某被行政拘留。",
            "ccc", id="a-mark-right-before-a-day",
        ),
        pytest.param("青河警方一周战果\n1.2024年5月，民警在粮油店抓获柏某，追回现金2万元。\n2.2024年5月，民警查获假烟320条，抓获翟某。", "cc", id="a-mark-right-before-a-year"),
        pytest.param("青河警方一周战果\n5月2日，城关派出所抓获柏某，缴获冰毒\n1.5公斤。\n2.5公斤的样品已送检。", "c", id="weights-are-no-marks"),
        pytest.param(
            "青河警方公布打击传销情况\n第一案为城南“云养牛”传销案。柏某等3人发展会员，被青河县公安局抓获，冻结资金80万元。\n"
            "第二案系城北“种树”传销案。翟某等5人以种树为名敛财，被刑事拘留。\n第三案由白石县公安局侦办，抓获龙某等4人。",
            "ccc", id="the-first-case-and-the-next",
        ),
        pytest.param(
            "青河警方公布打击传销情况\n近日，柏某等3人发展会员，被青河县公安局抓获，冻结资金80万元。\n翟某等5人为其拉人头，也被刑事拘留。", "c", id="no-case-counted",
        ),
        pytest.param(
            "青河警方打掉传销团伙\n第一案发现场位于城南。柏某等3人发展会员，被青河县公安局抓获，冻结资金80万元。\n第二案件卷宗显示，翟某等5人以种树为名敛财，被刑事拘留。",
            "c", id="the-first-scene-is-no-item",
        ),
        pytest.param(
            "5月2日，青河县公安局在城南清查一处赌场，抓获柏某等9人，查获赌资3万元。\n5月7日，白石县公安局清查一处棋牌室，抓获翟某等12人，查获赌资5万元。\n"
            "5月8日，临江区公安分局清查一处麻将馆，抓获龙某等4人，查获赌资2万元。\n3处行动共抓获25人、查获赌资10万元。",
            "sccc", id="the-cases-told-summed-up",
        ),
        pytest.param("5月2日，青河县公安局在城南端掉一处赌场，抓获柏某等9人，查获赌资3万元。两次行动共抓获21人，查获赌资8万元。", "c", id="operations-of-one-case-summed-up"),
        pytest.param(
            "5月2日，青河县公安局城关派出所抓获盗窃嫌疑人柏某，追回现金2万元。柏某已被刑事拘留。\n据介绍，青河县公安局最近接连破获5起盗窃案，抓获嫌疑人7名。",
            "sc", id="a-run-of-late",
        ),
        pytest.param(
            "5月2日，青河县公安局城关派出所抓获盗窃嫌疑人柏某，追回现金2万元。柏某已被刑事拘留。据介绍，该派出所最近已接连破获5起盗窃案。", "sc", id="a-run-of-late-in-one-paragraph",
        ),
        pytest.param(
            "5月2日，青河县公安局城关派出所抓获盗窃嫌疑人柏某，追回现金2万元。柏某已被刑事拘留。\n据介绍，柏某最近接连作案5起，盗窃现金4万元。", "c", id="what-a-suspect-did-of-late",
        ),
        pytest.param(
            "5月2日，青河县公安局在城南打掉一个盗窃团伙，抓获柏某等9人，扣押撬棍3根。目前9人已被刑事拘留。\n专案团队在5月20日赴云江市公安局协查，抓获翟某等2人，查获货车1辆，打掉一个销赃团伙。",
            "c", id="the-team-of-the-case-goes-on",
        ),
        pytest.param("青河县公安局城关派出所5月2日抓获盗窃嫌疑人柏某，追回现金2万元。另一案由东关派出所侦办，翟某等3人被抓获，缴获假烟20条。", "cc", id="another-case-in-one-paragraph"),
        pytest.param("5月2日，青河县公安局城关派出所破获一起盗窃案，抓获柏某，追回现金2万元。\n另一案件，城关派出所将翟某等3人抓获，缴获假烟20条。", "cc", id="another-case-of-the-same-body"),
        pytest.param("5月2日，青河县公安局城关派出所破获一起盗窃案，抓获柏某，追回现金2万元。\n城关派出所还将翟某等3人抓获，缴获假烟20条。", "c", id="others-taken-by-the-same-body"),
        pytest.param("今年以来，青河警方打掉一个盗窃团伙，抓获9人，120余起盗窃案由此告破。", "c", id="what-was-solved-along-with-a-gang-is-no-total"),
        pytest.param("今年以来，青河警方打掉盗窃团伙12个，抓获90人，破获盗窃案120余起。", "s", id="gangs-and-cases-of-a-year"),
    ],
)
def test_scopes(text: str, kinds: str) -> None:
    cases = EXTRACTOR.extract(text, published=date(2024, 6, 20)).cases
    assert "".join(sorted((c.kind[0] for c in cases), reverse=True)) == kinds


@pytest.mark.parametrize(
    ("begins", "verdict", "why"),
    [
        pytest.param("今年以来", "total", "a whole region +2", id="totals"),
        pytest.param("5月2日", "no total", "", id="no-totals"),
        pytest.param("5月2日", "opens", "the first that is told +4", id="first-case"),
        pytest.param("5月8日", "opens", "a body not heard of before +2", id="second-case"),
        pytest.param("经查", "goes on", "a word that goes on -4", id="goes-on"),
    ],
)
def test_decisions_are_explained(begins: str, verdict: str, why: str) -> None:
    text = (
        "今年以来，全市公安机关共破获电信网络诈骗案件320起，抓获犯罪嫌疑人410名，同比上升12%。\n"
        "5月2日，青河县公安局刑侦大队打掉一个跑分团伙，抓获王某等5人。\n经查，该团伙用银行卡62张，民警扣押手机3部。\n"
        "5月8日，白石县公安局网安大队破获一起侵犯公民个人信息案，抓获李某等3人。"
    )
    lines = [line.split("\t") for line in EXTRACTOR.explain(text)]
    assert any(line[0] == verdict and line[4].startswith("'" + begins) and why in line[3] for line in lines if len(line) == 5)


def test_words_of_a_campaign_between_totals_and_the_first_case_give_no_case_a_body() -> None:
    text = (
        "今年以来，全市公安机关共破获电诈案件320起，抓获犯罪嫌疑人410名。\n“清河”行动开展以来，白石县公安局立足本职，全力破案。\n"
        "5月2日，青河县公安局打掉一个跑分团伙，抓获王某等5人。\n5月8日，临江县公安局破获一起盗窃案，抓获李某等3人。"
    )
    cases = [c for c in EXTRACTOR.extract(text, published=date(2024, 6, 20)).cases if c.kind == "case"]
    assert [[u.name for u in c.units] for c in cases] == [["青河县公安局"], ["临江县公安局"]]


def test_what_a_body_will_do_next_makes_it_act_in_no_case() -> None:
    text = "5月2日，青河县公安局打掉一个跑分团伙，抓获王某等5人。\n下一步，临江公安将保持严打高压态势。"
    assert [u.name for c in EXTRACTOR.extract(text, published=date(2024, 6, 20)).cases for u in c.units] == ["青河县公安局"]


def test_a_story_without_an_outcome_dates_no_totals() -> None:
    text = "上半年，全市警方破获案件1950宗，同比上升8%。\n5月3日，一名男子被抢走手表。5月9日，民警将嫌疑人抓获。"
    assert [(str(d.start), str(d.end)) for c in EXTRACTOR.extract(text, published=date(2017, 7, 20)).cases if c.kind == "summary" for d in c.dates] == [("2017-01-01", "2017-06-30")]


def test_a_case_ends_the_totals_of_its_line() -> None:
    text = "行动开展以来，全市公安机关共破获案件122起，抓获342人。3月12日，白石县公安局在一旅社查获海洛因800克。当晚，该局还从货车内查获冰毒1公斤。"
    goods = {c.kind: [s.name for s in c.seized] for c in EXTRACTOR.extract(text, published=date(2024, 6, 20)).cases}
    assert goods == {"summary": [], "case": ["海洛因", "冰毒"]}


def test_a_line_on_the_body_of_the_totals_makes_it_act_in_no_case() -> None:
    text = (
        "截至4月15日，柳州警方共查处招嫖案件18起，行政拘留22人。\n3月27日，鱼峰分局捣毁一卖淫窝点，抓获8人。\n"
        "此外，柳州警方还要求旅馆加强巡查。"
    )
    assert [[u.name for u in c.units] for c in EXTRACTOR.extract(text, published=date(2024, 6, 20)).cases] == [["柳州警方"], ["鱼峰分局"]]


def test_people_rescued_are_told_once() -> None:
    text = "5月7日，青河县公安局解救37名被拐儿童，抓获嫌疑人8名。据介绍，行动中解救被拐儿童37名、妇女2名。"
    assert [str(s.value.value) for c in EXTRACTOR.extract(text, published=date(2024, 6, 20)).cases for s in c.statistics if s.value] == ["37", "2"]


def test_the_sentence_before_totals_names_their_body() -> None:
    text = (
        "5月2日，民警在一旅店抓获王某、李某，缴获砍刀2把。\n"
        "据悉，青河警方于日前展开大规模清查，每日组织千名警力上街。行动开展以来，全市共抓获违法嫌疑人216名，打掉团伙6个。"
    )
    assert {c.kind: [u.name for u in c.units] for c in EXTRACTOR.extract(text, published=date(2024, 6, 20)).cases} == {"summary": ["青河警方"], "case": []}
