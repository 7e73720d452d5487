"""Lunar months, solar terms and feasts against dates anyone can look up."""

from datetime import date

import pytest

from caseextract.almanac import feast, feast_span, lunar_day, lunar_month, lunar_year_of, nth_weekday, solar_term


@pytest.mark.parametrize(
    ("year", "month", "day", "leap", "wanted"),
    [
        pytest.param(1900, 1, 1, False, date(1900, 1, 31), id="first-year"),
        pytest.param(2021, 1, 1, False, date(2021, 2, 12), id="new-year"),
        pytest.param(2020, 5, 5, False, date(2020, 6, 25), id="behind-leap-month"),
        pytest.param(2020, 4, 1, True, date(2020, 5, 23), id="leap-month"),
        pytest.param(2023, 8, 15, False, date(2023, 9, 29), id="mid-autumn"),
        pytest.param(2021, 12, 30, False, date(2022, 1, 31), id="short-last-month"),
        pytest.param(2100, 1, 1, False, date(2100, 2, 9), id="last-year"),
        pytest.param(1850, 1, 1, False, None, id="outside"),
        pytest.param(2021, 4, 1, True, None, id="no-such-leap-month"),
    ],
)
def test_lunar_day(year: int, month: int, day: int, leap: bool, wanted: date | None) -> None:
    assert lunar_day(year, month, day, leap) == wanted


def test_months_of_the_table_join_without_a_gap() -> None:
    spans = [lunar_month(year, month) for year in range(1900, 2100) for month in (1, 12)]
    ends = [span[1] for span in spans[1::2] if span]
    starts = [span[0] for span in spans[2::2] if span]
    assert all((b - a).days == 1 for a, b in zip(ends, starts, strict=False))


@pytest.mark.parametrize(
    ("year", "name", "wanted"),
    [
        pytest.param(2021, "清明", date(2021, 4, 4), id="qingming-4"),
        pytest.param(2019, "清明", date(2019, 4, 5), id="qingming-5"),
        pytest.param(2020, "冬至", date(2020, 12, 21), id="winter"),
        pytest.param(2021, "谷雨前", None, id="no-term"),
    ],
)
def test_solar_term(year: int, name: str, wanted: date | None) -> None:
    assert solar_term(year, name) == wanted


@pytest.mark.parametrize(
    ("code", "year", "wanted"),
    [
        pytest.param("10-01", 2020, date(2020, 10, 1), id="solar"),
        pytest.param("lunar 1-15", 2021, date(2021, 2, 26), id="lunar"),
        pytest.param("lunar 12-30", 2021, date(2021, 2, 11), id="eve-in-the-solar-year"),
        pytest.param("term 清明", 2017, date(2017, 4, 4), id="term"),
        pytest.param("weekday 5/2/7", 2021, date(2021, 5, 9), id="second-sunday"),
        pytest.param("weekday 5/-1/1", 2021, date(2021, 5, 31), id="last-monday"),
        pytest.param("easter -2", 2013, date(2013, 3, 29), id="good-friday"),
        pytest.param("islamic 10-1", 2024, date(2024, 4, 10), id="islamic"),
        pytest.param("islamic 12-10", 2006, date(2006, 1, 10), id="islamic-first-of-two-in-a-year"),
        pytest.param("islamic 10-1", 2012, date(2012, 8, 19), id="islamic-new-moon-late-in-the-day"),
        pytest.param("islamic 1-1", 2013, date(2013, 11, 4), id="islamic-moon-just-above-the-horizon"),
        pytest.param("islamic 1-1", 2150, None, id="islamic-outside-the-table"),
        pytest.param("orthodox 0", 2013, date(2013, 5, 5), id="orthodox"),
        pytest.param("hebrew 7-1", 2021, date(2021, 9, 6), id="hebrew-the-evening-before"),
        pytest.param("hebrew 2-18", 2022, date(2022, 5, 18), id="hebrew-after-a-long-year"),
        pytest.param("hebrew 11-15", 2022, date(2022, 1, 16), id="hebrew-winter"),
        pytest.param("hebrew 9-25", 2016, date(2016, 12, 24), id="hebrew-at-the-end-of-the-solar-year"),
        pytest.param("hebrew 5-9", 2012, date(2012, 7, 28), id="hebrew-not-on-a-sabbath"),
        pytest.param("hebrew 2-5", 2013, date(2013, 4, 15), id="hebrew-not-beside-a-sabbath"),
        pytest.param("newmoon 10-17", 2012, date(2012, 11, 13), id="new-moon-after-dusk"),
        pytest.param("newmoon 10-17", 2023, date(2023, 11, 12), id="new-moon-before-dusk"),
        pytest.param("newmoon 9-18,10", 2013, date(2013, 10, 14), id="days-after-a-new-moon"),
        pytest.param("fullmoon 2-28,1", 2021, date(2021, 3, 29), id="full-moon"),
        pytest.param("newmoon 10-17", 2150, None, id="moon-outside-the-table"),
        pytest.param("easter -46 until easter -1", 2019, date(2019, 3, 6), id="first-of-many-days"),
        pytest.param("10-01,-1", 2020, date(2020, 9, 30), id="day-before"),
        pytest.param("02-29", 2021, None, id="no-such-day"),
    ],
)
def test_feast(code: str, year: int, wanted: date | None) -> None:
    assert feast(code, year) == wanted


@pytest.mark.parametrize(
    ("code", "year", "wanted"),
    [
        pytest.param("05-04", 2021, (date(2021, 5, 4), date(2021, 5, 4)), id="one-day"),
        pytest.param("hebrew 7-15 until hebrew 7-22,1", 2022, (date(2022, 10, 9), date(2022, 10, 17)), id="nine-days"),
        pytest.param("islamic 9-1 until islamic 10-1,-1", 2021, (date(2021, 4, 13), date(2021, 5, 12)), id="a-month"),
        pytest.param("12-31 until 01-02", 2020, (date(2020, 12, 31), date(2021, 1, 2)), id="over-new-year"),
        pytest.param("02-29 until 03-01", 2021, None, id="no-such-day"),
    ],
)
def test_feast_of_many_days(code: str, year: int, wanted: tuple[date, date] | None) -> None:
    assert feast_span(code, year) == wanted


def test_lunar_year_begins_at_its_new_year() -> None:
    assert [lunar_year_of(date(2021, 2, 11)), lunar_year_of(date(2021, 2, 12))] == [2020, 2021]


def test_fifth_weekday_may_be_missing() -> None:
    assert nth_weekday(2021, 2, 5, 1) is None
