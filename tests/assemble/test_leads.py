"""What a lead says of the cases behind it: c is a case, s the totals."""

from datetime import date

import pytest

from caseextract import Extractor

EXTRACTOR = Extractor()


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        pytest.param(
            "海关侦破两宗走私案，检获私烟90万支，拘捕5名男子。海关相信走私集团有意囤货。\n首宗案件中，海关在青河水域截查一艘货船。\n关员从货柜暗格检获私烟52万支，拘捕5名船员。\n第二宗案件中，海关在临江货场查验一个货柜，检获私烟38万支。",
            "scc", id="the-first-of-two-though-its-find-comes-later",
        ),
        pytest.param(
            "司警侦破一宗盗窃案，揭发一个盗窃团伙涉及两宗窃案，拘捕三人。\n首宗案件事主报称，10日晚两盒雪茄被盗。\n另一宗案件事主报称，11日早上发现31包花胶被盗。\n司警起回29包花胶。", "c", id="deeds-of-one-gang",
        ),
        pytest.param(
            "青河警方在先后展开的两次反毒行动中，检获市值约800万元毒品，拘捕4名男子。\n9日，警方在临江区一间酒店检获5公斤海洛因，拘捕一名17岁男子。同日，警方再拘捕两名男子。\n"
            "另外，警方9日在白石区截查一名39岁男子，检获约600克可卡因。",
            "scc", id="two-operations",
        ),
        pytest.param(
            "青河警方公布，在先后进行的两次反毒行动中，检获市值约900万元毒品，拘捕5名男子。\n特区政府毒品调查科高级督察翟明华表示，9日，警方持手令搜查临江区一间酒店房时，检获6公斤海洛因，拘捕一名18岁男子。同日，警方搜查一家工厦单位，拘捕3名男子。\n"
            "另外，警方9日在白石区截查一名38岁男子，检获约700克可卡因。",
            "scc", id="a-day-behind-who-tells-it",
        ),
        pytest.param(
            "近日，青河县公安局连续抓获3名网上逃犯。\n3月11日，该局刑侦大队在城东抓获1名涉嫌诈骗的网上逃犯柏某某。3月15日，城关派出所民警在一网吧抓获1名涉嫌盗窃的网上逃犯翟某某。"
            "3月21日凌晨，临江派出所民警在车站抓获1名涉嫌伤人的网上逃犯蒋某某。目前，3人均已移交办案单位。",
            "sccc", id="fugitives-one-by-one-in-one-paragraph",
        ),
        pytest.param(
            "3月2日至9日，青河分局先后打掉3个扒窃团伙，抓获翟某文、柏某标、蒋某钦等8名团伙成员，查破案件47宗。\n"
            "3月2日至4日，城东派出所先后打掉2个扒窃团伙，抓获翟某文、龙某等5名团伙成员，查破案件30宗。3月8日晚，城西派出所组织民警便衣伏击。两名嫌疑人再次作案时被现场抓获，缴获摩托车一辆。",
            "scc", id="gangs-of-two-stations-the-outcome-a-sentence-later",
        ),
        pytest.param(
            "近日，青河警方连续捣毁3个赌博窝点，抓获涉赌人员58人。\n3月2日晚，治安大队在城东一民房端掉一个赌博窝点，抓获21人。\n3月6日，城关派出所捣毁一处麻将赌博窝点，抓获17人。\n3月9日凌晨，白石派出所在山上查获一流动赌场，抓获20人。",
            "sccc", id="dens-one-by-one",
        ),
        pytest.param(
            "近日，青河警方打掉一个诈骗团伙，连续捣毁3个窝点，抓获28人。\n3月2日晚，民警在城东端掉一个窝点，抓获11人。\n3月6日，民警在邻县捣毁一个窝点，抓获17人。", "c", id="dens-of-one-gang",
        ),
        pytest.param(
            "近日，青河警方连续捣毁3个赌博窝点，抓获涉赌人员58人。\n3月2日，治安大队接到举报，称城东有人聚赌。3月6日晚，民警兵分三路同时行动，端掉窝点3处，抓获58人。", "c", id="dens-of-one-night",
        ),
        pytest.param(
            "警方在公主道截查一辆私家车，拘捕一名男司机，检获42克可卡因。\n香港海关昨日在荃湾及机场侦破两宗贩毒案，分别检获约4公斤氯胺酮及约940克可卡因，拘捕2人。\n"
            "海关人员昨日在荃湾截查一名男子，检获约4公斤氯胺酮，拘捕该名男子。\n另外，一名男旅客昨日抵港，关员在其行李内检获约940克可卡因，把他拘捕。",
            "sccc", id="another-story-with-a-lead-of-its-own",
        ),
        pytest.param(
            "近日，青河海警局连续查获3起案件，查扣船舶3艘、冻品210吨，抓获5人。\n3月2日，青河海警局发现1艘可疑铁壳船，查获冻品120吨，抓获3人。\n3月6日12时许，该局执法艇巡逻时发现一艘快艇，船上人员弃船逃逸。\n"
            "当日22时许，该局在临江海域查扣1艘铁壳船，查获冻品90吨，抓获2人。",
            "scc", id="a-find-with-nothing-taken-keeps-its-neighbours-apart",
        ),

        pytest.param(
            "今年5月，青河县公安局侦破电信诈骗案6起，抓获犯罪嫌疑人9名。\n其中一案，城南居民蒋女士被骗8万元，民警于5月9日将柏某抓获。", "sc", id="one-case-among-them",
        ),
        pytest.param(
            "青河县公安局近日破获两起电信诈骗案，抓获9人。\n其中一案，城南居民蒋女士被骗8万元，民警于5月9日将柏某抓获。\n另一案，城北居民严先生被骗12万元，民警于5月11日将翟某抓获。",
            "scc", id="one-case-among-them-and-the-other",
        ),
        pytest.param("青河县公安局近日破获两起电信诈骗案，抓获9人。\n其中，城南居民蒋女士被骗8万元，民警于5月9日将柏某抓获。", "c", id="a-victim-among-them"),
        pytest.param(
            "海关开展代号“晨星”及“远帆”的行动，共拘捕7人，检获私烟90万支。\n在“晨星”行动中，关员于3日在青河码头截查货船，检获私烟52万支，拘捕4人。\n至于“远帆”行动，关员于5日在临江货场检获私烟38万支，拘捕3人。",
            "scc", id="operations-named-together",
        ),
        pytest.param(
            "海关开展代号“晨星”的行动，共拘捕7人，检获私烟90万支。\n在“晨星”行动中，关员于3日在青河码头截查货船，检获私烟52万支，拘捕4人。\n“晨星”行动中，关员再于5日在临江货场检获私烟38万支，拘捕3人。",
            "c", id="one-operation",
        ),
        pytest.param(
            "青河海关截获八宗个案\n青河海关3日至9日截获八宗走私个案，共拘捕9人。\n其中在南山口岸，关员3日截查一名男子，检获冰毒2公斤。\n另在临江机场，关员5日截查一名女子，检获手机60部。",
            "scc", id="places-where-those-counted-were-found",
        ),
        pytest.param("青河海关近日破获一宗走私案，拘捕2人，检获冰毒2公斤。\n另在其住所，关员检获手机60部。", "c", id="a-place-of-one-case"),
        pytest.param("青河海关截两宗走私案\n青河海关3日检获冰毒2公斤，拘捕1人。\n5日，关员在临江机场检获手机60部。", "cc", id="two-cases-stopped-in-the-headline"),
        pytest.param("青河海关截获走私货物\n青河海关3日检获冰毒2公斤，拘捕1人。\n5日，关员在临江机场检获手机60部。", "c", id="a-headline-that-counts-nothing"),
        pytest.param(
            "近日，青河县公安局抓获嫌疑人1名，破获2起盗窃案。\n5月2日，城关派出所接报一家粮油店失窃，损失现金2万元。5月7日，东关派出所接报一家烟酒店失窃，损失名酒12瓶。民警将柏某抓获。",
            "c", id="two-deeds-of-one-man",
        ),
        pytest.param(
            "近日，青河县公安局抓获嫌疑人2名，破获2起盗窃案。\n5月2日，城关派出所接报一家粮油店失窃，民警将柏某抓获。5月7日，东关派出所接报一家烟酒店失窃，民警将翟某抓获。",
            "scc", id="two-deeds-of-two-men",
        ),
    ],
)
def test_leads(text: str, kinds: str) -> None:
    cases = EXTRACTOR.extract(text, published=date(2024, 6, 20)).cases
    assert "".join(sorted((c.kind[0] for c in cases), reverse=True)) == kinds


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        pytest.param(
            "今年以来，青河市各级公安机关开展“清河”行动，破获刑事案件760起，抓获540人。\n该局突出打击盗窃。3月2日，青河县公安局一举打掉一盗车团伙，抓获3人，破获盗车案12起。\n"
            "3月5日，白石县公安局抓获4名逃犯。3月8日，临江县公安局抓获2名逃犯。",
            "sccc", id="one-gang-with-many-deeds-is-no-lead",
        ),
        pytest.param(
            "3月2日，青河烟草局会同青河县公安局查获假烟3700条，抓获5人。\n该案涉及全国多个省份。各地公安、烟草部门已布控，等假烟一到就收网。截至3月9日，各地查获情况如下：临江查获1900条；白石查获320条，抓获2人。", "c",
            id="what-other-places-seized-in-one-case",
        ),
        pytest.param(
            "3月2日，专案组获悉翟某将驾车进货。\n2日当晚，临江市公安局在青河、白石两地同时收网，截停翟某的轿车，查获冰毒20公斤。\n当天，临江抓捕组在白石将柏某、龙某抓获，扣押车辆两台；在青河县抓获蒋某等6人。截至3月5日，共抓获41名。", "c",
            id="teams-of-one-case",
        ),
        pytest.param(
            "5月9日，青河市公安局召开“百日行动”通气会。会上通报，“百日行动”以来，青河市刑事案件破案数同比上升19%。\n针对夜间打架斗殴，青河市公安局组织开展两轮夜间巡查。共出动警力5200余人次，抓获各类犯罪嫌疑人57人，行政处罚145人。", "s",
            id="totals-go-on-in-a-paragraph",
        ),
        pytest.param(
            "一季度，全国海关立案侦办走私犯罪案件820起，其中涉税案件340起，案值80亿元。", "s", id="customs-of-the-whole-country",
        ),
        pytest.param(
            "一季度，全国海关立案侦办走私犯罪案件820起，案值80亿元。\n3月底，青河海关缉私局打掉1个走私团伙，抓获10人，查扣废矿渣600吨。\n海关严厉打击濒危物种走私，立案侦办濒危动植物走私案件52起，其中象牙案件15起，查获象牙制品56公斤。",
            "sc", id="cases-filed-behind-a-case",
        ),
        pytest.param(
            "今年以来，合水市公安局侦办食品案件73起，抓获犯罪嫌疑人106人。\n案件一：售卖有毒狗肉\n今年3月，青河县公安局侦破李某某销售有毒食品案，抓获李某某等3人，查获弓弩3把。\n"
            "案件二：卤菜里加罂粟壳\n今年4月25日，白石县公安局在一卤菜摊查获黄某某，查扣卤料8公斤。",
            "scc", id="cases-by-number",
        ),
        pytest.param(
            "近日，青河市公安局抓获诈骗嫌疑人16人，破获案件18起，成为全市公安机关“百日行动”的又一战果。\n该局加强对全市案件的研判，抽调民警20人。\n各专班先后赴9省开展行动，共抓获犯罪嫌疑人16人，破获案件18起。", "s",
            id="totals-told-again",
        ),
    ],
)
def test_totals_beside_cases(text: str, kinds: str) -> None:
    cases = EXTRACTOR.extract(text, published=date(2024, 6, 20)).cases
    assert "".join(sorted((c.kind[0] for c in cases), reverse=True)) == kinds


def test_words_of_a_campaign_before_the_first_body_are_none_of_its_case() -> None:
    text = (
        "青河市公安机关昨夜开展“清河”行动。行动中，全市各级公安机关投入专项行动，全力打击盗窃。城东派出所在一旅社抓获一名逃犯翟某。"
        "白石县公安局在江堤上抓获一名抢劫的男子柏某。"
    )
    cases = EXTRACTOR.extract(text, published=date(2024, 6, 20)).cases
    assert [[p.name for p in c.persons] for c in cases if c.kind == "case"] == [["翟某"], ["柏某"]]
