"""Surnames that look like numbers or days, last of a list of people whose number follows. All names are invented."""

from datetime import date

import pytest

from caseextract import Extractor

EXTRACTOR = Extractor()


@pytest.mark.parametrize(
    ("people", "wanted"),
    [("李、周二人", 2), ("张、王、周三人", 3), ("李、万二人", 2), ("张、王、万三人", 3), ("王、陆二人", 2), ("王、伍两人", 2), ("张某、万二人", 2), ("王某、李某某、伍某刚、周四人", 4),
     ("王小明、万二人", 2), ("许、秦、周三名嫌疑人", 3)],
)  # fmt: skip
def test_the_number_behind_a_list_of_people_is_theirs(people: str, wanted: int) -> None:
    bulletin = EXTRACTOR.extract(f"2024年6月3日，青河县公安局将{people}抓获。", published=date(2024, 6, 5))
    assert [arrest.count.value for case in bulletin.cases for arrest in case.arrests if not arrest.part] == [wanted]
    assert [day.start for case in bulletin.cases for day in case.dates] == [date(2024, 6, 3)]


@pytest.mark.parametrize("text", ["李某、周二抓获3人", "周日、周二人多", "周一、周二人手不足", "张、王、周二人员密集", "上周、周二人满为患"])
def test_a_day_of_the_week_stays_one(text: str) -> None:
    assert "周二" in [row["span"]["text"] for row in EXTRACTOR.mentions(text, published=date(2024, 6, 5)) if row["kind"] == "date"]


@pytest.mark.parametrize(("text", "wanted"), [("参加者有万二人", "12000"), ("其中、万二人到场", "12000"), ("一千人、万二人", "12000")])
def test_a_number_of_people_stays_one(text: str, wanted: str) -> None:
    assert wanted in [row["value"] for row in EXTRACTOR.mentions(text) if row["kind"] == "quantity"]
