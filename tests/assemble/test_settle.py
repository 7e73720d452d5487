"""Whether totals are one operation, whose the headline is, and what words before totals belong to: c is a case, s the totals."""

from datetime import date

import pytest

from caseextract import Extractor
from caseextract.models import CaseRecord

EXTRACTOR = Extractor()
SWEEP = "3月12日至13日，青河市公安局组织开展统一清查行动。据统计，行动中全市共检查场所310处，破获刑事案件24起，抓获违法犯罪嫌疑人41名，收缴管制刀具16把。"


def read(text: str) -> tuple[CaseRecord, ...]:
    return EXTRACTOR.extract(text, published=date(2020, 12, 30)).cases


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        pytest.param(SWEEP, "c", id="two-nights"),
        pytest.param("云江市公安局从3月2日至4日开展了为期3天的集中抓捕行动，抓获涉诈人员27名。\n该局抽调警力80名，共抓获涉诈人员27名，现已全部刑事拘留。", "c", id="three-days-told-twice"),
        pytest.param("8月3日晚，云江市公安局交警支队开展夜查统一行动，全市共查处各类交通违法行为210起，其中酒驾19起、醉驾3起、超员22起。", "c", id="one-night-of-traffic-police"),
        pytest.param(SWEEP + "\n其中，白石分局端掉赌博窝点1处，抓获邱某等11人。", "sc", id="a-case-out-of-it"),
        pytest.param("从3月2日起，云江市公安局开展为期三个月的清查行动。截至5月31日，全市共破获刑事案件240起，抓获嫌疑人312名。", "s", id="three-months"),
        pytest.param("为期四十天的春运于2月21日结束，各地铁路公安机关开展整治行动，共破获倒票案件160起，抓获倒票人员210人。", "s", id="forty-days"),
        pytest.param("警方经情报分析锁定一个讨债集团及其头目，展开代号“磐石”行动，于3月2日至9日共拘捕18男5女，涉嫌非法放债及刑事恐吓。", "c", id="one-gang-over-days"),
        pytest.param("3月2日至8日，全市开展交通整治行动，共查处酒驾19起、醉驾3起，环比下降12%。", "s", id="a-week-with-a-change"),
        pytest.param("春节假期2月10日至13日，全市公安机关加强整治行动，共破获刑事案件24起，抓获嫌疑人31名。", "s", id="a-holiday"),
        pytest.param("夏季治安打击整治行动中，全省公安机关共破获诈骗案件126起，抓获嫌疑人340人。", "s", id="no-day-at-all"),
        pytest.param(
            "一个地下钱庄的庄家竟拥有大量存折。8月30日，警方在云江查获该钱庄，从柏敏那里搜出子弹5发。8月29日，省公安厅组织云江、青河、白石等5市公安机关统一开展“截流”行动，战果颇丰。"
            "该行动先后打掉钱庄14个，抓获嫌疑人61名。",
            "sc", id="a-sweep-over-cities-behind-a-case-out-of-it",
        ),
        pytest.param("8月29日，省公安厅组织云江、青河、白石等5市公安机关统一开展“截流”行动，战果颇丰。该行动先后打掉钱庄14个，抓获嫌疑人61名。", "c", id="a-sweep-over-cities-alone"),
        pytest.param("8月29日，省公安厅组织云江、青河等5市公安机关统一收网，打掉一个跑分团伙，抓获犯罪嫌疑人53名。\n8月30日，青河警方又抓获该团伙成员翟某。", "c", id="one-gang-over-cities"),
    ],
)
def test_totals_of_one_operation_are_a_case(text: str, kinds: str) -> None:
    assert "".join(case.kind[0] for case in read(text)) == kinds


def test_the_headline_is_of_the_case_told_before_the_totals() -> None:
    one = "\n6月3日晚，青河县公安局治安大队突击检查两家电玩店，当场收缴捕鱼机7台，带回涉案人员9人。\n"
    total = "据悉，5月份以来，该局已收缴赌博机133台，端掉涉赌窝点14处，处罚37人。"
    case, summary = sorted(read("青河县端掉3个赌博机窝点" + one + total), key=lambda c: c.kind)
    assert [b.count.value for b in case.busts] == [3]
    assert [b.count.value for b in summary.busts] == [14]
    case, summary = sorted(read("5月以来青河县端掉14个赌博机窝点" + one + total), key=lambda c: c.kind)
    assert not case.busts
    assert [b.count.value for b in summary.busts] == [14]
    case, summary = sorted(read("青河县端掉13个赌博机窝点" + one.replace("6月3日晚", "其中，6月3日晚") .join(["\n" + total, ""])), key=lambda c: c.kind)
    assert not case.busts, "totals told first have the headline"


@pytest.mark.parametrize(
    ("text", "case_dates", "total_dates"),
    [
        pytest.param(
            "5月3日，青河县公安局破获一起组织偷渡案，抓获柏某等4人。\n据悉，今年以来，多名外地人员经水路入境。为打击非法入境，该局开展了专项行动；截至目前，共破获偷渡案12起，抓获组织者23人。",
            ["05-03"], ["01-01"], id="since-the-year-began-in-the-line-of-the-totals",
        ),
        pytest.param(
            "今年5月以来，全县警方开展了网上追逃“晨星行动”。12月5日，青河县公安局抓获逃犯柏某。\n12月6日，该局将翟某抓获。\n据了解，“晨星行动”开展7个月以来，全县共抓获逃犯82名，同比上升12%。",
            ["12-05", "12-06"], ["05-01"], id="a-campaign-in-the-first-sentence",
        ),
        pytest.param(
            "今年5月以来，以柏某为首的团伙多次盗窃电缆。12月5日，青河县公安局将柏某抓获，此前该局开展专项行动。\n据了解，今年以来，全县共破获盗窃案82起，同比上升12%。",
            ["05-01", "12-05"], ["01-01"], id="what-a-gang-did-since",
        ),
    ],
)
def test_words_of_a_campaign_are_of_its_totals(text: str, case_dates: list[str], total_dates: list[str]) -> None:
    def days(kind: str) -> list[str]:
        return [str(d.start or "")[5:] for case in read(text) if case.kind == kind for d in case.dates]

    assert days("case") == case_dates
    assert days("summary") == total_dates


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        pytest.param(
            "3月2日，记者从青河市公安局获悉，自专项行动开展以来，该局共破获3起药品案件。\n此次行动着力解决突出问题。\n截至目前，青河市公安局共破获3起药品案件。其中，销售劣药1起，销售假药2起。抓获违法犯罪人员3人，查获中药材211.4公斤。",
            "s", id="shares-without-a-verb-behind-totals",
        ),
        pytest.param(
            "经过整整一季的缉枪专项行动，云江警方今天公开销毁枪支。\n据介绍，今年三月以来，警方在全市范围内收缴枪支弹药，整治隐患。\n"
            "据不完全统计，警方在缉枪行动中，共走访单位121个，查处涉枪案件八宗。\n同时，收缴枪支367支、雷管13支，治安拘留三人。",
            "s", id="figures-gathered-from-many",
        ),
        pytest.param("5月2日，青河县公安局将柏某抓获，扣押手机2部。据初步统计，柏某共作案21起，涉案9万元。", "c", id="figures-gathered-of-one-man"),
    ],
)
def test_figures_behind_totals_are_totals(text: str, kinds: str) -> None:
    assert "".join(case.kind[0] for case in read(text)) == kinds
