"""What tells of no occasion is no case, however its figures look; what stands on a day, a body and a find is one, however it is told."""

from datetime import date

import pytest

from caseextract import Extractor
from caseextract.assemble.occasion import evidence, no_occasion, occasion_weights, pairs, speaks

EXTRACTOR = Extractor()


def kinds(text: str) -> list[str]:
    return [record.kind for record in EXTRACTOR.extract(text, published=date(2024, 6, 20)).cases]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "百姓的事，没有哪一件是小事。大案破了有人敲锣，小案破了有人流泪。破一起小案，就是给一户人家点一盏灯。有的人总觉得丢只羊、少袋米不值得跑一趟，可对住在山里的老人来说，那就是半年的指望。把脚步放勤一点，把心放近一点，群众自然会把你当自家人，遇到什么事都愿意跟你说一说。",
            id="a-proverb",
        ),
        pytest.param(
            "省里的民意调查显示，去年居民安全感为96.4%，比上年提高0.7个百分点。受访者最关心的治安问题，依次是网络诈骗、占道停车和入室盗窃，分别占39.5%、14.2%和7.1%。调查采用电话访问，样本量为5.2万人，农村居民的打分普遍高于城镇居民，年轻人更在意报了警以后有没有回音。",
            id="a-survey",
        ),
        pytest.param(
            "有下列情形之一的，应当予以立案追诉：种植罂粟六百株以上、大麻六千株以上的；非法持有鸦片三百克以上的；经处理后又种植的；抗拒铲除的。前款规定的数量，以查获时的株数计算；在收获以前自动铲除的，可以免除处罚。本标准所称“以上”包括本数，由起草部门负责解释。",
            id="a-standard",
        ),
        pytest.param(
            "全县三年规划提出，到2027年底，现有吸毒人员减少一成，新发现的减少两成；每年破获毒品案件不少于80起，打掉团伙不少于9个，缴获毒品不少于30公斤；建成教育基地3个、示范社区5个。规划还要求，把禁毒知识纳入中小学课程，经费由县、乡两级共同分担，每年底组织一次考核。",
            id="a-plan",
        ),
    ],
)
def test_texts_of_no_occasion(text: str) -> None:
    assert kinds(text) == []


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("缴获手机6部。", id="a-short-text-is-believed"),
        pytest.param("警方捣毁窝点2个，抓获5人。", id="a-short-text-with-no-day"),
        pytest.param(
            "为什么总有人信“日赚八百”？你以为捡了便宜，骗子惦记的是你的本钱。6月12日，青河县公安局城关派出所就端掉了这样一个窝点，抓获嫌疑人4名，扣押手机31部。大家一定要记住：刷单就是诈骗，先给钱的一律别信，千万不要把银行卡借给别人，请转告您身边的老人和孩子。",
            id="advice-around-a-case",
        ),
        pytest.param(
            "一夜之间，三户人家的鸡鸭都没了踪影。青河县公安局城关派出所民警循着三轮车的车辙，一路走到邻乡，在一处废弃的砖窑里把正在褪毛的丁某堵了个正着，被偷的鸡鸭还剩19只。丁某说，自己欠了赌债，想着乡下的鸡没人看。失主领回鸡鸭，连声道谢，村里人又能睡个安稳觉了，谁也没想到这么快。",
            id="a-case-told-as-a-story",
        ),
    ],
)
def test_cases_however_they_are_told(text: str) -> None:
    assert kinds(text) == ["case"]


def test_what_is_not_believed_has_a_notice() -> None:
    bulletin = EXTRACTOR.extract("群众的事没有小事。" + "大案破了有人敲锣，小案破了有人流泪。破一起小案，就是给一户人家点一盏灯。把脚步放勤一点，把心放近一点，群众自然会把你当自家人，什么事都愿意跟你说。" * 2)
    assert bulletin.cases == ()
    notices = [notice for notice in bulletin.notices if notice.code == "no_case"]
    assert [notice.span is not None and notice.span.text.startswith("群众的事") for notice in notices] == [True]


def test_evidence_counts_once_what_all_records_hold() -> None:
    records = EXTRACTOR.extract("6月12日，青河县公安局抓获嫌疑人丁某，缴获手机31部。", published=date(2024, 6, 20)).cases
    there = {name for name, found in evidence(records).items() if found}
    assert {"a day", "a day and a body", "a body and an outcome", "a catch", "things taken"} <= there
    assert "no body, date or name" not in there
    assert {name for name, found in evidence([]).items() if found} == {"no body, date or name"}


def test_numbers_and_spaces_do_not_matter_to_the_language() -> None:
    assert pairs("抓获3人") == pairs("抓获1200人")
    assert pairs("抓获\n\n3人") == pairs("抓获 3人")


def test_weights_are_whole() -> None:
    weights = occasion_weights()
    assert set(weights.evidence) == set(evidence([]))
    assert all(len(pair) == 2 for pair in weights.language)
    advice = speaks(pairs("请大家记住，不要轻信陌生电话，你的钱要由你自己保管。"), weights.language, weights.base)
    release = speaks(pairs("民警迅速出击，当场抓获犯罪嫌疑人，扣押涉案手机，案件正在进一步侦办中。"), weights.language, weights.base)
    assert advice > release


def test_nothing_is_weighed_where_there_is_no_record() -> None:
    assert not no_occasion("请大家记住，不要轻信陌生电话。" * 20, [])
