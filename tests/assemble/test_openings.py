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
            "sc", id="another-body-at-the-end-of-the-month",
        ),
        pytest.param(
            "专案期间警方共查获诈欺集团131件、嫌犯563人。\n警方查获的案件中，刑事局侦查第七大队侦破徐姓男子诈欺集团，查缉徐嫌等7人到案，查扣手机15支。\n"
            "刑事局侦查第八大队追查陈姓男子招募同伙组成水房，先由机房骗取信任，再层层转账，全案共查缉7名犯嫌到案，查扣电脑2台。",
            "scc", id="brigades-in-a-row-one-with-hired-accomplices",
        ),
    ],
)
def test_what_opens_a_case(text: str, kinds: str) -> None:
    cases = EXTRACTOR.extract(text, published=date(2020, 12, 30)).cases
    assert "".join(sorted((c.kind[0] for c in cases), reverse=True)) == kinds
