"""What opens a case behind totals and behind leads that count several: c is a case, s the totals."""

from datetime import date

import pytest

from caseextract import Extractor

EXTRACTOR = Extractor()


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        pytest.param(
            "白石海警局21日介绍：他们近日接连查获走私冻品案2起，查扣船舶2艘、冻品约90吨。\n据介绍，9月3日，白石海警局循着线索，在鹿山湾外发现1艘形迹可疑的散货船。\n"
            "登船查看后，执法人员当场查获冻牛腱约80吨。\n9月9日，该局再次查获一起走私冻品案，查扣快艇1艘、冻品约10吨。",
            "scc", id="a-find-behind-who-says-so",
        ),
        pytest.param(
            "白石海警局21日介绍：他们近日查获走私冻品案一起，查扣船舶2艘、冻品约90吨，抓获6人。\n据介绍，9月3日，白石海警局循着线索，在鹿山湾外发现1艘形迹可疑的散货船。\n登船查看后，执法人员当场查获冻牛腱约80吨。",
            "c", id="who-says-so-behind-a-lead-of-one-case",
        ),
        pytest.param(
            "近日，白石县公安局查处多起私囤鞭炮的案件。截至12月8日，全县已行政处罚违法人员31人，其中行政拘留5人。\n"
            "2020年11月20日，河口派出所民警走访时发现，某村一户人家私囤烟花，当场将柏某某抓获，查获烟花76箱。11月24日，该局给予柏某某拘留四日的行政处罚。\n"
            "2020年12月2日，桥头派出所民警发现一间旧厂房堆放烟花。白石县公安局治安大队对翟某某的场所予以取缔，收缴烟花130箱，给予翟某某拘留八日的行政处罚。",
            "scc", id="closed-by-a-penalty-given",
        ),
        pytest.param(
            "2020年3月以来，白石县公安局在专项行动中，相继侦破两起欠薪案件，追回工资64万元。3月8日，该局治安大队收到线索，柏某某拖欠工资9万元。3月15日，民警将柏某某抓获归案。\n"
            "连日来，该局聚焦欠薪风险，摸排欠薪隐患。前不久，翟某、龙某因拒不支付工资被民警抓获，并被刑事拘留。",
            "scc", id="totals-of-two-and-others-taken-of-late",
        ),
        pytest.param(
            "2020年3月以来，白石县公安局在专项行动中，侦破一起欠薪案件。3月8日，该局治安大队收到线索，柏某某拖欠工资9万元。3月15日，民警将柏某某抓获归案。\n"
            "连日来，该局聚焦欠薪风险，摸排欠薪隐患。前不久，其同伙翟某被民警抓获，并被刑事拘留。",
            "c", id="one-case-and-an-accomplice-of-late",
        ),
        pytest.param(
            "一季度，全国海关立案侦办走私废物案件139起，同比上升12%。3月25日，青河海关侦办走私固体废物大案。某公司申报进口2万吨矿石，经鉴定为固体废物。"
            "3月底，云江海关缉私局对柏某泉团伙走私案开展收网，抓获10名犯罪嫌疑人，打掉1个走私团伙。",
            "scc", id="another-body-at-the-end-of-the-month",
        ),
        pytest.param(
            "专案两个月来，警方共查获诈欺集团84件、嫌犯390人。\n其间，刑事局侦查第三大队侦破柏姓男子诈欺集团，查缉柏嫌等9人到案，查扣手机21支。\n"
            "刑事局侦查第五大队盯上翟姓男子，其招募同伙合组水房，先由机房骗取信任，再层层转账，全案共查缉6名犯嫌到案，查扣电脑4台。",
            "scc", id="brigades-in-a-row-one-with-hired-accomplices",
        ),
        pytest.param(
            "截至9月中旬，全市诈骗警情同比下降31.2%。\n日前，一个谎称退款行骗的诈骗团伙被白石警方打掉，21名成员被抓获，侦破各地案件57起，涉案金额430万元，并由此发起集群战役。\n"
            "今年以来，白石警方已打响6次集群战役，共刑拘嫌疑人150余名。",
            "sc", id="one-gang-that-was-broken-up-between-totals",
        ),
        pytest.param(
            "9月11日，白石县人民法院对四起涉毒案件集中公开宣判，11名被告人依次被判处有期徒刑九年至八个月。\n"
            "2019年5月，被告人柏某在出租房内将麻果卖给熟人，当晚被民警抓获。柏某犯贩卖毒品罪，法院判处其有期徒刑九年。",
            "sc", id="verdicts-of-one-sitting-and-one-of-them",
        ),
        pytest.param(
            "9月11日，白石县人民法院对一起涉毒案件公开宣判，11名被告人依次被判处有期徒刑九年至八个月。\n"
            "2019年5月，被告人柏某等11人在出租房内将麻果卖给熟人，当晚被民警抓获。柏某犯贩卖毒品罪，法院判处其有期徒刑九年。",
            "c", id="verdicts-in-one-case",
        ),
        pytest.param(
            "今年以来，全省公安机关共侦破假酒案33起，抓获嫌疑人58人。据介绍，33起案件中，云江市公安机关侦破9起，抓获嫌疑人22人。"
            "青河市公安局港区分局端掉一处假酒窝点，抓获嫌疑人1名。",
            "sc", id="one-den-at-the-end-of-shares",
        ),
        pytest.param(
            "9月4日至6日，白石警方在全市开展集中夜查统一行动，共抓获违法人员462人，查获管制刀具33把。\n"
            "9月4日中午，民警抓获偷电动车的嫌疑人一名，起获电动车4辆。9月5日上午，3名盗窃光缆嫌疑人向派出所投案自首。",
            "scc", id="days-without-a-body-behind-totals",
        ),
        pytest.param(
            "据云江市公安局介绍，自3月以来，翟某在批发市场兜售仿真枪。6月9日，民警当场将翟某抓获，缴获仿真枪14支；市局危爆支队在某镇打掉一处私藏炸药的窝点，缴获炸药38公斤，抓获柏某等4人。",
            "cc", id="another-body-with-others-behind-a-semicolon",
        ),
        pytest.param(
            "云江市公安局刑侦支队打掉一个团伙，将翟某抓获，缴获仿真枪14支；城东分局在某镇打掉其窝点，缴获炸药38公斤，抓获翟某同伙4人。",
            "c", id="another-body-in-one-case-behind-a-semicolon",
        ),
        pytest.param(
            "自5月开展打击非法换汇以来，青河警方先后收网，成果如下：\n清蟹1号行动：\n7月19日，青河警方查获15名换汇人员，查扣手机14部。\n清蟹2号行动：\n8月13日，青河警方截获56名换汇人员，查扣手机20部。",
            "cc", id="operations-by-name-as-heads",
        ),
        pytest.param(
            "上周云江市发生百万元“杀猪盘”4起。\n通报称：2020年10月12日，家住柳湾的钟某（女，31岁）被骗126万。10月14日，家住鹿山的谭某被骗110万。10月17日，家住石桥头的鄂某（女，45岁）被骗205万。",
            "ccc", id="victims-in-a-row",
        ),
        pytest.param(
            "11月2日，家住城关的雷某被骗8万元，向青河县公安局报案。11月5日，雷某又被骗10万元。11月9日，民警将嫌疑人柏某抓获。",
            "c", id="one-victim-told-on",
        ),
        pytest.param(
            "5月10日，青河县公安局吴店派出所查获罂粟650株，种植的柏某被批评教育。13日下午，骆店派出所在某村铲除罂粟120株。",
            "cc", id="stations-in-a-row",
        ),
        pytest.param(
            "2019年，全省公安机关共侦破坑农案件430余起，抓获嫌疑人820余名。\n如云江县翟某某等人贩卖劣质化肥案。2019年10月，云江县公安局侦破该案，抓获嫌疑人18名，查获化肥75吨。\n"
            "据介绍，有的团伙还下乡开讲座。今年3月，青河市公安局侦破了一起假稻种案，查获稻种16吨。",
            "scc", id="a-month-and-a-body-that-solved-one",
        ),
        pytest.param(
            "2020年9月2日19时许，青河县公安局接到报警：东风市场内有人持刀伤人。民警赶到现场，将犯罪嫌疑人柏某某当场控制，收缴水果刀1把。目前，柏某某已被刑事拘留，案件正在侦办中。\n"
            "当晚，网民翟某为博取流量，发布“死了五个”等不实信息，造成不良影响。3日上午，翟某被依法传唤，并被处以行政拘留七日。",
            "cc", id="who-spread-a-rumour-of-it",
        ),
        pytest.param(
            "2020年9月2日，青河县公安局查明，网民柏某编造不实信息，柏某被行政拘留。\n当晚，网民翟某转发该虚假信息，被处以行政拘留五日。",
            "c", id="who-passed-the-same-rumour-on",
        ),
        pytest.param(
            "今年1月至8月，全省共破获涉枪案件94起，抓获嫌疑人128名，增长28%。\n五月十四日，云江市公安局城北分局在一汽修厂内抓获柏某林，搜出改制枪2支。两人均已被逮捕。\n"
            "六月三十日，青河县公安局白石派出所民警入户走访时，一名老人将祖辈留下的火药枪交给民警，公安机关不予处罚。",
            "sc", id="a-find-of-which-nothing-is-counted-is-none-of-the-case-before",
        ),
        pytest.param(
            "去年以来，全市共破获毒品案件94起，同比上升12%。二〇二〇年五月十四日，青河县公安局抓获柏某林，缴获冰毒2克。2020年5月16日，白石县公安局抓获翟某，缴获冰毒9克。",
            "scc", id="days-in-words-and-days-with-a-year-in-one-paragraph",
        ),
        pytest.param(
            "今年1至3月，全省警方破获短信诈骗案494宗，抓获37人。其中，2月27日云江市侦破柏文溪短信诈骗案；3月10日，青河市侦破了翟某等人系列诈骗案；3月20日白石市侦破蒋某诈骗案。",
            "sccc", id="cases-by-name-and-day-behind-semicolons",
        ),
        pytest.param(
            "今年1至3月，全省警方破获短信诈骗案494宗，抓获37人。其中，云江市侦破诈骗案21件；青河市侦破诈骗案19件；白石市侦破诈骗案8件。",
            "s", id="shares-of-cities-behind-semicolons",
        ),
        pytest.param(
            "一季度，全国海关立案侦办走私废物案件86起，同比上升9%。3月18日，云江海关侦办走私废塑料大案。某公司申报进口胶粒，经鉴定为固体废物。",
            "sc", id="a-case-by-name-of-which-nothing-is-counted",
        ),
        pytest.param(
            "节后，白石警方开展了清剿传销专项行动，共查封出租屋130间，捣毁传销窝点22个，破获各类案件9宗。\n"
            "3月4日下午，警方根据举报，敲开了柳湾一间出租屋。屋里铺满草席。\n几经询问，民警将13名传销人员抓获。",
            "sc", id="a-find-behind-totals-whose-outcome-comes-later",
        ),
        pytest.param(
            "今年以来，青河市公安局共破获刑事案件870起，刑拘410人。其中，城东分局破获212起，刑拘101人；城西分局破获190起，刑拘88人；临江分局破获盗窃案87起，刑拘41人。",
            "s", id="shares-of-branches-behind-semicolons",
        ),
        pytest.param(
            "今年以来，青河市公安局共破获刑事案件870起，刑拘410人。其中，城东分局破获“3·2”盗窃案，抓获柏某；城西分局打掉一个诈骗团伙，抓获翟某等5人；临江分局查处赌博案1起，处罚7人。",
            "sccc", id="cases-of-branches-behind-semicolons",
        ),
        pytest.param(
            "6月3日，青河县人民法院公开宣判一起诈骗案，被告人柏某被判处有期徒刑三年。同日，该院还宣判一起盗窃案，被告人翟某被判处有期徒刑一年。", "cc", id="one-verdict-more",
        ),
        pytest.param(
            "青河海关一周查获两起走私案\n3月2日，青河海关缉私局查获走私香烟300箱，抓获4人。\n3月5日，青河海关缉私局查获走私冻品60吨，抓获3人。", "cc", id="two-cases-counted-in-the-headline-alone",
        ),
        pytest.param(
            "青河海关查获走私案 缴获香烟300箱\n3月2日，青河海关缉私局查获走私香烟300箱，抓获4人。\n3月5日，青河海关缉私局将外逃的货主蒋某抓获。", "c", id="one-case-in-the-headline",
        ),
        pytest.param(
            "警情通报\n10月8日6时许，青河县公安局接群众报警称，河滨公园门口有个男子持刀伤人。\n经初步调查，涉事嫌疑人柏某胜（男，47岁）系酒后滋事。目前，案件调查工作正在进行中。\n青河县公安局\n2020年10月8日",
            "c", id="an-incident-of-which-nothing-is-counted",
        ),
        pytest.param(
            "警情通报\n10月8日6时许，青河县公安局接群众报警称，河滨公园门口有栋楼房起火。\n经初步调查，起火原因系线路老化。\n青河县公安局\n2020年10月8日",
            "", id="a-report-of-nobody",
        ),
        pytest.param(
            "东区警区刑警昨日在筲箕湾搜查一单位，检获冰毒1公斤，拘捕一名36岁男子。\n同日，观塘警区人员在牛头角截查一名44岁男子，检获海洛英20克，将其拘捕。", "cc", id="another-district-the-same-day",
        ),
        pytest.param(
            "东区警区刑警昨日在筲箕湾搜查一单位，检获冰毒1公斤，拘捕一名36岁男子。\n同日，人员在其柴湾寓所再检获冰毒200克。", "c", id="his-own-flat-the-same-day",
        ),
        pytest.param(
            "大安分局员警16日查获陈男，扣得安非他命2包。警询后，陈男依毒品罪移送地检署侦办。另案，三民分局员警17日在路口拦查林男，查获安非他命3包，依法移送。", "cc", id="a-case-apart-in-taiwan",
        ),
        pytest.param(
            "3月5日，青河市公安局刑侦支队抓获盗窃嫌疑人柏某某；3月7日，该支队又在云江区抓获一名涉嫌贩毒的男子翟某某。", "cc", id="others-by-another-offence-behind-a-semicolon",
        ),
        pytest.param(
            "3月5日，青河市公安局刑侦支队抓获贩毒嫌疑人柏某某；3月7日，该支队又在云江区抓获贩毒的男子翟某某。", "c", id="others-by-the-same-offence-behind-a-semicolon",
        ),
        pytest.param(
            "香港海关于九月三日及九月八日在机场查验两个包裹及一批货物，检获约三公斤怀疑可卡因及六公斤怀疑大麻花，并于昨日拘捕四名男女。\n"
            "海关于九月三日查验一个包裹，发现约三公斤怀疑可卡因收藏在四罐奶粉内，昨日在屯门拘捕三名男子。\n"
            "另外，海关于九月八日查验一批货物，发现约六公斤怀疑大麻花收藏在灯座内，昨日在旺角拘捕一名女子。\n两宗案件仍在调查中。",
            "scc", id="two-cases-that-still-stand",
        ),
        pytest.param(
            "司警在路氹夜巡时揭发两宗私下换钱案，拘捕两名男子，扣押逾十九万港元。\n首宗案件被捕男子姓翟，二十七岁。\n案情指，司警在本月三日见翟某向赌客搭话，拘捕翟某，起出四万港元筹码。\n"
            "另一宗案件，被捕男子姓鄂，四十八岁。\n案情指，司警在本月五日走进另一间娱乐场，拘捕鄂某，扣押七万港元。",
            "scc", id="the-first-and-the-other-told-by-their-people",
        ),

        pytest.param("5月2日，青河县公安局城关派出所抓获盗窃嫌疑人柏某，追回现金2万元。目前，柏某已被刑事拘留。\n此案告破的同时，东关派出所成功破获另一起诈骗案，抓获翟某等2人。", "cc", id="one-case-more-in-spite-of-this-case"),
        pytest.param("5月2日，青河县公安局城关派出所抓获盗窃嫌疑人柏某，追回现金2万元。目前，柏某已被刑事拘留。\n同时，该局还破获另一起合同诈骗案，抓获翟某等2人，追回首饰12件。", "cc", id="one-case-more-in-spite-of-at-the-same-time"),
        pytest.param("5月2日，青河县公安局城关派出所抓获盗窃嫌疑人柏某，追回现金2万元。目前，柏某已被刑事拘留。\n此案告破后，民警根据柏某供述抓获翟某等2人，追回首饰12件。", "c", id="this-case-goes-on"),
        pytest.param("今年以来，青河县公安局破获案件320起，抓获210人。\n今年3月，城关派出所打掉一个盗窃团伙，缴获手机9部。今年4月，该所打掉一个诈骗团伙，缴获电脑3台。", "scc", id="months-with-a-bust-each"),
        pytest.param("今年3月，青河县公安局打掉一个盗窃团伙，缴获手机9部。今年4月，在云江市将其同伙翟某抓获，缴获电脑3台。", "c", id="a-later-month-of-one-case"),
        pytest.param("今年以来，青河县公安局破获案件320起，抓获210人。\n5月2日，青河县公安局破获一起假酒案。\n5月9日，民警在城南一间民房查获假酒90箱，抓获柏某。", "sc", id="a-case-only-named-so-far"),
        pytest.param("今年以来，青河县公安局破获案件320起，抓获210人。\n5月2日，青河县公安局破获一起假酒案，抓获翟某。\n5月9日，城关派出所在城南一间民房查获假烟90箱，抓获柏某。", "scc", id="a-case-told-with-who-was-taken"),
        pytest.param(
            "青河县公安局近日破获两起盗窃案。\n5月2日上午，城关派出所抓获柏某，追回现金2万元。\n次日，城关派出所接群众举报，在车站抓获翟某，追回电动车2辆。",
            "scc", id="the-next-day-with-a-find-where-the-lead-counts-two",
        ),
        pytest.param(
            "青河县公安局近日破获一起盗窃案。\n5月2日上午，城关派出所抓获柏某，追回现金2万元。\n次日，城关派出所接群众举报，在车站抓获翟某，追回电动车2辆。",
            "c", id="the-next-day-where-the-lead-counts-one",
        ),
        pytest.param("青河县公安局一个月内已抓获盗窃嫌疑人62名。\n5月2日，青河县公安局城关派出所抓获盗窃嫌疑人柏某，追回现金2万元。", "sc", id="within-a-month"),
        pytest.param("青河县公安局在两个月内共打掉团伙3个，抓获嫌疑人16名。\n5月2日，青河县公安局城关派出所抓获盗窃嫌疑人柏某，追回现金2万元。", "sc", id="within-two-months"),
        pytest.param("5月2日，城关派出所抓获盗窃嫌疑人柏某。柏某3个月内连续盗窃9次，追回现金2万元。", "c", id="what-a-suspect-did-within-months"),
    ],
)
def test_what_opens_a_case(text: str, kinds: str) -> None:
    cases = EXTRACTOR.extract(text, published=date(2020, 12, 30)).cases
    assert "".join(sorted((c.kind[0] for c in cases), reverse=True)) == kinds


def test_what_a_find_of_its_own_names_is_not_of_the_case_before() -> None:
    text = (
        "今年1月至8月，全省共破获涉枪案件94起，抓获嫌疑人128名，增长28%。\n5月14日，云江市公安局城北分局在一汽修厂内抓获柏某林，搜出改制枪2支。\n"
        "6月30日，青河县公安局白石派出所民警入户走访时，一名老人将祖辈留下的火药枪交给民警，公安机关不予处罚。"
    )
    (case,) = [c for c in EXTRACTOR.extract(text, published=date(2020, 12, 30)).cases if c.kind == "case"]
    assert [str(d.start) for d in case.dates] == ["2020-05-14"]
    assert [u.name for u in case.units] == ["云江市公安局城北分局"]


def test_last_year_told_by_a_spokesman_before_the_law() -> None:
    text = (
        "商业罪案调查科上周四起搜查全港多处，瓦解一个洗黑钱集团，拘捕六男三女，检获现金三十二万元。\n"
        "总督察翟××表示，去年警方接获诈骗案二万七千宗，按年上升四成五。洗黑钱罪最高可判罚款五百万元及监禁十四年。"
    )
    kinds = sorted(c.kind for c in EXTRACTOR.extract(text, published=date(2020, 12, 30)).cases)
    assert kinds == ["case", "summary"]


def test_a_station_that_helps_the_one_told_opens_no_case() -> None:
    text = "11月3日，青河县城关派出所抓获盗窃嫌疑人王某。11月6日，东山派出所协助城关派出所抓获同伙李某。"
    assert len(EXTRACTOR.extract(text, published=date(2020, 12, 30)).cases) == 1
