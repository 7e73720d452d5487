"""Dates resolved against the publication date and the narration."""

from datetime import date

import pytest

from caseextract import Extractor

EXTRACTOR = Extractor()


@pytest.mark.parametrize(
    ("text", "published", "wanted"),
    [
        pytest.param("6月3、7日，青河分局抓获18人。", date(2022, 7, 1), {("2022-06-03", "2022-06-03"), ("2022-06-07", "2022-06-07")}, id="list"),
        pytest.param("1月30至31日，青河分局抓获18人。", date(2018, 2, 2), {("2018-01-30", "2018-01-31")}, id="range"),
        pytest.param("11月18日，青河分局抓获18人。", date(2021, 1, 5), {("2020-11-18", "2020-11-18")}, id="last-year"),
        pytest.param("去年12月，青河分局抓获18人。", date(2021, 1, 5), {("2020-12-01", "2020-12-31")}, id="relative-year"),
        pytest.param("2016年11月接到线索，12月8日，青河分局抓获18人。", date(2017, 5, 1), {("2016-11-01", "2016-11-30"), ("2016-12-08", "2016-12-08")}, id="year-carried"),
        pytest.param("三月二十一日，青河分局抓获十二人。", date(2006, 4, 1), {("2006-03-21", "2006-03-21")}, id="chinese-numerals"),
        pytest.param("5月中旬，青河分局抓获18人。", date(2021, 6, 1), {("2021-05-11", "2021-05-20")}, id="ten-days"),
        pytest.param("“12·17”专案中，青河分局抓获18人。", date(2021, 6, 1), set(), id="case-code"),
        pytest.param("历时3个月，青河分局抓获18人。", date(2021, 6, 1), set(), id="duration"),
    ],
)
def test_case_dates(text: str, published: date, wanted: set[tuple[str, str]]) -> None:
    bulletin = EXTRACTOR.extract(text, published=published)
    assert {(str(d.start), str(d.end)) for c in bulletin.cases for d in c.dates} == wanted


def test_unresolved_date_carries_a_notice() -> None:
    bulletin = EXTRACTOR.extract("6月3日，青河分局抓获18人。")
    assert [(d.start, d.end) for d in bulletin.cases[0].dates] == [(None, None)]
    assert "date_unresolved" in {n.code for n in bulletin.notices}


def test_dateline_is_the_publication_date() -> None:
    bulletin = EXTRACTOR.extract("某社北京2007年6月25日电 1月6日，上海市公安局抓获11人。")
    assert bulletin.source.published == date(2007, 6, 25)
    assert bulletin.source.published_from == "text"
