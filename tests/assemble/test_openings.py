"""What opens a case behind totals and behind leads that count several: c is a case, s the totals."""

from datetime import date

import pytest

from caseextract import Extractor

EXTRACTOR = Extractor()


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        pytest.param(
            "青河海警局30日介绍：该局近日连续查获2起走私冻品案，查扣船舶2艘、冻品约75吨。\n据介绍，9月23日，青河海警局根据线索，在云江港附近发现1艘可疑散货船。\n"
            "经登临检查，执法人员当场查获冷冻猪蹄约68吨。\n9月27日，该局再次查获一起走私冻品案件，查扣快艇1艘、冻品约7吨。",
            "scc", id="a-find-behind-who-says-so",
        ),
        pytest.param(
            "青河海警局30日介绍：该局近日查获一起走私冻品案，查扣船舶2艘、冻品约75吨，抓获6人。\n据介绍，9月23日，青河海警局根据线索，在云江港附近发现1艘可疑散货船。\n经登临检查，执法人员当场查获冷冻猪蹄约68吨。",
            "c", id="who-says-so-behind-a-lead-of-one-case",
        ),
        pytest.param(
            "近日，青河县公安局查处了多起非法储存烟花爆竹案件。截至1月20日，全县公安机关已行政处罚违法行为人24人，其中行政拘留3人。\n"
            "2020年1月5日，城关派出所民警在工作中发现，某村有人非法储存烟花，当场将柏某某抓获，查获烟花89箱。1月10日，该局对柏某某给予行政拘留五日的处罚。\n"
            "2020年1月12日，东关派出所民警发现一处家属院内有人非法储存烟花。青河县公安局治安大队对翟某某的场所依法取缔，收缴烟花150箱，对翟某某给予行政拘留十日的处罚。",
            "scc", id="closed-by-a-penalty-given",
        ),
        pytest.param(
            "2020年1月以来，青河县公安局在专项行动中，相继侦破两起拒不支付劳动报酬案件，追回工资87万元。1月8日，该局治安大队收到线索，柏某某拖欠工资12万元。1月15日，民警将柏某某抓获归案。\n"
            "连日来，该局聚焦欠薪风险，摸排欠薪隐患。前不久，翟某、龙某因拒不支付工资被民警抓获，并被刑事拘留。",
            "scc", id="totals-of-two-and-others-taken-of-late",
        ),
        pytest.param(
            "2020年1月以来，青河县公安局在专项行动中，侦破一起拒不支付劳动报酬案件。1月8日，该局治安大队收到线索，柏某某拖欠工资12万元。1月15日，民警将柏某某抓获归案。\n"
            "连日来，该局聚焦欠薪风险，摸排欠薪隐患。前不久，其同伙翟某被民警抓获，并被刑事拘留。",
            "c", id="one-case-and-an-accomplice-of-late",
        ),
        pytest.param(
            "一季度，全国海关立案侦办走私废物案件139起，同比上升12%。3月25日，青河海关侦办走私固体废物大案。某公司申报进口2万吨矿石，经鉴定为固体废物。"
            "3月底，云江海关缉私局对柏某泉团伙走私案开展收网，抓获10名犯罪嫌疑人，打掉1个走私团伙。",
            "scc", id="another-body-at-the-end-of-the-month",
        ),
        pytest.param(
            "专案期间警方共查获诈欺集团131件、嫌犯563人。\n警方查获的案件中，刑事局侦查第七大队侦破徐姓男子诈欺集团，查缉徐嫌等7人到案，查扣手机15支。\n"
            "刑事局侦查第八大队追查陈姓男子招募同伙组成水房，先由机房骗取信任，再层层转账，全案共查缉7名犯嫌到案，查扣电脑2台。",
            "scc", id="brigades-in-a-row-one-with-hired-accomplices",
        ),
        pytest.param(
            "截至8月上旬，全市电信网络诈骗警情同比下降24.4%。\n日前，一个冒充客服行骗的诈骗团伙被青河警方打掉，34名成员被抓获，侦破全国关联案件89起，涉案金额600万元，并据此发起集群战役。\n"
            "今年以来，青河警方先后组织9次集群战役，刑拘嫌疑人190余名。",
            "sc", id="one-gang-that-was-broken-up-between-totals",
        ),
        pytest.param(
            "6月25日，青河县人民法院对五起毒品犯罪案件集中公开宣判，8名被告人分别被判处有期徒刑十二年至六个月。\n"
            "2019年3月，被告人柏某在家中将麻果卖给他人，随后被公安民警抓获归案。法院以贩卖毒品罪判处其有期徒刑十年。",
            "sc", id="verdicts-of-one-sitting-and-one-of-them",
        ),
        pytest.param(
            "6月25日，青河县人民法院对一起毒品犯罪案件公开宣判，8名被告人分别被判处有期徒刑十二年至六个月。\n"
            "2019年3月，被告人柏某等8人将麻果卖给他人，随后被公安民警抓获归案。法院以贩卖毒品罪判处其有期徒刑十年。",
            "c", id="verdicts-in-one-case",
        ),
        pytest.param(
            "今年以来，全省公安机关共侦破假酒案件25起，抓获犯罪嫌疑人45人。据介绍，25起案件中，青河市公安机关侦破7起，抓获犯罪嫌疑人19人。"
            "白石市公安局矿区分局端掉一处假酒窝点，抓获犯罪嫌疑人1名。",
            "sc", id="one-den-at-the-end-of-shares",
        ),
        pytest.param(
            "8月12日至14日，青河警方在全市开展集中夜查统一行动，共抓获违法犯罪嫌疑人754人，查获管制刀具21把。\n"
            "8月12日中午，民警抓获盗窃摩托车的犯罪嫌疑人一名，起获摩托车3辆。8月13日上午，5名盗窃电缆嫌疑人主动到公安机关投案自首。",
            "scc", id="days-without-a-body-behind-totals",
        ),
        pytest.param(
            "据青河市公安局介绍，自2月以来，翟某在小商品城销售仿真枪。7月1日，民警当场将翟某抓获，缴获仿真枪10支；市局危爆支队在某镇打掉一非法储存爆炸物品窝点，缴获炸药52公斤，抓获柏某等3人。",
            "cc", id="another-body-with-others-behind-a-semicolon",
        ),
        pytest.param(
            "青河市公安局刑侦支队打掉一个团伙，将翟某抓获，缴获仿真枪10支；城东分局在某镇打掉其窝点，缴获炸药52公斤，抓获翟某同伙3人。",
            "c", id="another-body-in-one-case-behind-a-semicolon",
        ),
        pytest.param(
            "自5月开展打击非法换汇以来，青河警方先后收网，成果如下：\n清蟹1号行动：\n7月19日，青河警方查获15名换汇人员，查扣手机14部。\n清蟹2号行动：\n8月13日，青河警方截获56名换汇人员，查扣手机20部。",
            "cc", id="operations-by-name-as-heads",
        ),
        pytest.param(
            "上周全市发生百万元“杀猪盘”案件3起。\n通报称：2020年11月2日，家住城关的雷某（女，28岁）被骗138万。11月5日，家住南苑的惠某被骗100万。11月6日，家住二板桥的单某（女，40岁）被骗242万。",
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
            "2019年，公安机关共侦破农资犯罪案件600余起，抓获犯罪嫌疑人1100余名。\n如青河县马某某等人销售伪劣化肥案。2019年11月，青河县公安局侦破该案，抓获犯罪嫌疑人26名，查获化肥60吨。\n"
            "据介绍，有的团伙还送金卡。今年1月，白石市公安局侦破了一起销售伪劣种子案，查获种子20吨。",
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
            "一季度，全国海关立案侦办走私废物案件139起，同比上升12%。3月25日，青河海关侦办走私固体废物进境大案。某公司申报进口矿石，经鉴定为固体废物。",
            "sc", id="a-case-by-name-of-which-nothing-is-counted",
        ),
        pytest.param(
            "节后，青河警方开展了打击传销专项行动，共查处出租屋100间，捣毁传销窝点18个，破获各类案件6宗。\n"
            "2月25日下午，警方根据群众举报，敲开了某小区一间出租屋。屋内堆着被褥。\n几经询问，民警将16名传销人员抓获。",
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
            "警情通报\n9月23日7时许，青河县公安局接群众报警称，城西大道附近有一名男子持刀伤人。\n经初步调查，涉事嫌疑人柏某胜（男，53岁）系酒后滋事。目前，案件调查工作正在进行中。\n青河县公安局\n2020年9月23日",
            "c", id="an-incident-of-which-nothing-is-counted",
        ),
        pytest.param(
            "警情通报\n9月23日7时许，青河县公安局接群众报警称，城西大道附近一栋楼房起火。\n经初步调查，起火原因系线路老化。\n青河县公安局\n2020年9月23日",
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
            "香港海关于十月十一日及十一月一日在机场检查两个邮包及一批货物，检获约一公斤怀疑氯胺酮及十公斤怀疑冰毒，并于昨日拘捕三名男女。\n"
            "海关于十月十一日检查一件邮包，发现约一公斤怀疑氯胺酮收藏在两包食盐内，昨日在荃湾拘捕两名男子。\n"
            "另外，海关于十一月一日检查一件货物，发现约十公斤怀疑冰毒收藏在滚筒内，昨日在尖沙咀拘捕一名女子。\n两宗案件仍在调查中。",
            "scc", id="two-cases-that-still-stand",
        ),
        pytest.param(
            "司警在路氹巡查期间揭发两宗不法汇兑案，拘捕两名男子，扣押逾十二万港元。\n首宗案件被捕男子姓谢，三十岁。\n案情指，司警在本月九日发现谢某与客人交谈，拘捕谢某，起出二万港元筹码。\n"
            "另一宗案件，被捕男子姓熊，五十五岁。\n案情指，司警在本月十日巡查另一间娱乐场，拘捕熊某，扣押五万港元。",
            "scc", id="the-first-and-the-other-told-by-their-people",
        ),
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
