"""Sums and busts of one record: repeats, headlines, parts and wholes."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from caseextract import Extractor
from caseextract.assemble.broken import settle_busts
from caseextract.assemble.sums import settle_amounts
from caseextract.mentions.facts import AmountFact, BustFact, Count, Fact

EXTRACTOR = Extractor()
TEXT = "x" * 30 + "\n" + "xxxx。" * 20  # every number in a sentence of its own


def amount(start: int, role: str, value: int, qualifier: str = "exact", part: bool = False, currency: str = "CNY") -> AmountFact:
    return AmountFact(start, start + 5, "money.test", role, currency, False, Count(Decimal(value), qualifier=qualifier), part)


def bust(start: int, target: str, value: int, unit: str | None = "个", part: bool = False) -> BustFact:
    return BustFact(start, start + 5, "target.test", target, "", Count(Decimal(value), unit=unit), part)


def in_title(limit: int) -> Callable[[Fact], bool]:
    return lambda fact: fact.start < limit


def worth(text: str) -> list[tuple[str, str, bool]]:
    cases = EXTRACTOR.extract("香港海关在葵涌拘捕2人。" + text, published=date(2024, 6, 20)).cases
    return [(a.currency, str(a.value), a.part) for c in cases for a in c.amounts]


def test_what_a_total_before_them_holds() -> None:
    text = "行动中检获一批私烟和手袋，总市值约3200万元。另在车上检获洋酒，市值约410万元。关员在货仓检获私烟，市值约2000万元。关员在工厦检获手袋，市值约1200万元。"
    assert worth(text) == [("HKD", "32000000", False), ("HKD", "4100000", False), ("HKD", "20000000", True), ("HKD", "12000000", True)]


def test_sums_that_no_total_holds() -> None:
    text = "关员检获表链，市值约3200万元。另在车上检获洋酒，市值约410万元。关员在货仓检获私烟，市值约2000万元。关员在工厦检获手袋，市值约1200万元。"
    assert [part for _, _, part in worth(text)] == [False] * 4


@pytest.mark.parametrize(
    ("facts", "wanted"),
    [
        pytest.param([amount(20, "loss", 5), amount(40, "loss", 5)], [("loss", 5, False)], id="repeat"),
        pytest.param([amount(20, "loss", 100, "over"), amount(40, "loss", 112)], [("loss", 112, False)], id="exact-beats-rounded"),
        pytest.param([amount(20, "involved", 660, "about"), amount(40, "involved", 730)], [("involved", 660, False), ("involved", 730, False)], id="no-rounding-of-it"),
        pytest.param([amount(20, "involved", 700, "about"), amount(40, "involved", 730)], [("involved", 730, False)], id="rounded-to-hundreds"),
        pytest.param([amount(0, "involved", 100, "over"), amount(40, "turnover", 104)], [("turnover", 104, False)], id="headline-of-another-role"),
        pytest.param([amount(0, "prevented_loss", 23), amount(20, "prevented_loss", 9), amount(40, "stop_payment", 14)],
                     [("prevented_loss", 23, False), ("prevented_loss", 9, True), ("stop_payment", 14, False)], id="headline-adds-two-roles"),
        pytest.param([amount(20, "loss", 5), amount(40, "loss", 3), amount(60, "loss", 8)], [("loss", 5, True), ("loss", 3, True), ("loss", 8, False)], id="later-total"),
        pytest.param([amount(20, "loss", 50), amount(40, "loss", 3, part=True)], [("loss", 50, False), ("loss", 3, True)], id="part-stays"),
        pytest.param([amount(20, "loss", 3, part=True)], [("loss", 3, False)], id="part-without-a-whole"),
        pytest.param([amount(20, "frozen", 50), amount(40, "returned", 3, part=True)], [("frozen", 50, False), ("returned", 3, False)], id="roles-are-no-parts-of-each-other"),
        pytest.param([amount(20, "goods_value", 60), amount(40, "goods_value", 9), amount(60, "frozen", 30), amount(80, "goods_value", 99)],
                     [("goods_value", 60, True), ("goods_value", 9, True), ("frozen", 30, False), ("goods_value", 99, False)], id="worth-and-money-in-one-total"),
        pytest.param([amount(20, "payment", 7000), amount(40, "prevented_loss", 7000)], [("prevented_loss", 7000, False)], id="about-to-be-paid"),
        pytest.param([amount(20, "loss", 5), amount(40, "loss", 5, currency="HKD")], [("loss", 5, False), ("loss", 5, False)], id="two-currencies"),
    ],
)
def test_amounts(facts: list[AmountFact], wanted: list[tuple[str, int, bool]]) -> None:
    assert [(f.role, f.count.value, f.part) for f in settle_amounts(facts, TEXT, in_title(10))] == wanted


@pytest.mark.parametrize(
    ("facts", "summary", "wanted"),
    [
        pytest.param([bust(12, "case", 5), bust(50, "case", 3)], False, [("case", 5, False), ("case", 3, True)], id="lead-covers-the-body"),
        pytest.param([bust(12, "case", 5), bust(50, "case", 3)], True, [("case", 5, False), ("case", 3, False)], id="not-among-totals"),
        pytest.param([bust(0, "workshop", 1, None), bust(50, "den", 1)], False, [("den", 1, False)], id="headline-by-another-name"),
        pytest.param([bust(12, "gang", 1, None), bust(50, "gang", 3)], False, [("gang", 3, False)], id="counted-beats-bare"),
        pytest.param([bust(35, "den", 2), bust(50, "den", 4), bust(70, "den", 6)], False, [("den", 2, True), ("den", 4, True), ("den", 6, False)], id="later-total"),
    ],
)
def test_busts(facts: list[BustFact], summary: bool, wanted: list[tuple[str, int, bool]]) -> None:
    assert [(f.target, f.count.value, f.part) for f in settle_busts(facts, TEXT, in_title(10), summary)] == wanted


@pytest.mark.parametrize(("below", "part"), [pytest.param("网站", True, id="of-its-kind"), pytest.param("平台", False, id="of-another-kind")])
def test_what_a_headline_counts_holds_only_its_kind(below: str, part: bool) -> None:
    facts = [replace(bust(at, "platform", value), name=name) for at, value, name in ((0, 900, "网站"), (20, 30, below), (40, 20, below))]
    assert [f.part for f in settle_busts(facts, TEXT, in_title(10), True)] == [False, part, part]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param("上半年，青河县公安局共破获各类刑事案件312起，打掉团伙9个，破获系列盗窃案件46起，查处治安案件77起。", [("312", False), ("46", True), ("77", False)], id="kinds-of-crime"),
        pytest.param("上半年，青河县公安局破获案件312起，打掉团伙9个，破获涉枪案件58起。", [("312", False), ("58", False)], id="a-total-that-is-not-said-to-be-one"),
        pytest.param("上半年，青河县公安局共破获刑事案件312起。“雷火”行动中，破获涉枪案件58起。", [("312", False), ("58", False)], id="another-campaign"),
        pytest.param("上半年，青河县公安局共破获刑事案件312起，协助外地破获涉枪案件58起。", [("312", False), ("58", False)], id="solved-for-others"),
    ],
)
def test_kinds_of_crime_are_parts_of_all_crime(text: str, wanted: list[tuple[str, bool]]) -> None:
    assert [(str(b.count.value), b.part) for c in EXTRACTOR.extract(text).cases for b in c.busts if b.target == "case"] == wanted
