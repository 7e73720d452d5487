"""The index of things kept finds what comparing each with each would: the entries are the same."""

import random
from collections.abc import Callable
from decimal import Decimal

import pytest

from caseextract.assemble import alike
from caseextract.assemble.goods import settle_items
from caseextract.mentions.facts import Count, ItemFact

Linear = Callable[[Callable[[int], Callable[[], object]], int], None]
THINGS = [
    ("手机", "electronics.phone"), ("作案手机", "electronics.phone"), ("手机卡", "electronics.phone"), ("电脑", "electronics.computer"), ("机", None),
    ("毒品", "drug"), ("冰毒", "drug.methamphetamine"), ("大麻", "drug.cannabis"), ("大麻叶", "drug.cannabis"), ("假酒", "liquor.fake"), ("白酒", "liquor.fake"),
    ("枪支", "weapon.gun"), ("手枪", "weapon.gun"), ("仿制手枪", "weapon.gun"), ("木箱", None), ("旧木箱", None),
]  # fmt: skip
ACTIONS = ["seized", "detained", "recovered", "returned", "destroyed"]
QUALIFIERS = ["exact", "exact", "exact", "over", "nearly", "about", "at_least", "at_most", "unspecified", "several", "range"]
UNITS = ["部", "公斤", "克", "瓶", None]


def count(source: random.Random) -> Count | None:
    qualifier, unit, number = source.choice(QUALIFIERS), source.choice(UNITS), Decimal(source.choice([1, 2, 3, 9, 10, 11, 12, 30, 31, 1000, 1100]))
    if source.random() < 0.15:
        return None
    if qualifier in ("unspecified", "several", "range"):
        return Count(None, None if qualifier == "unspecified" else number, None, qualifier, unit)
    return Count(number, None, None, qualifier, unit)


def facts(seed: int, length: int) -> list[ItemFact]:
    source = random.Random(seed)
    return [
        ItemFact(30 * at, 30 * at + 9, "r", *source.choice(THINGS), count(source), source.choice(ACTIONS), part=source.random() < 0.2, total=source.random() < 0.1)
        for at in range(length)
    ]


@pytest.mark.parametrize("summary", [False, True], ids=["case", "summary"])
@pytest.mark.parametrize("titles", [0, 3], ids=["body", "headline"])
def test_filing_finds_what_comparing_all_finds(titles: int, summary: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    differing = []
    for seed in range(300):
        given = facts(seed, 4 + seed % 60)

        def settled(few: int, given: list[ItemFact] = given) -> list[ItemFact]:
            monkeypatch.setattr(alike, "_FEW", few)
            return settle_items(given, lambda fact: fact.start < 30 * titles, summary)

        filed, compared = settled(0), settled(10**9)
        assert filed
        if filed != compared:
            differing.append(seed)
    assert differing == []


@pytest.mark.parametrize("qualifier", ["exact", "over", "about", "unspecified"])
@pytest.mark.parametrize("name", ["手机", "{n}号手机", "手机{n}型"])
def test_the_work_grows_as_the_entries_do(name: str, qualifier: str, linear: Linear) -> None:
    def given(length: int) -> list[ItemFact]:
        return [
            ItemFact(20 * at, 20 * at + 9, "r", name.format(n=at), "electronics.phone", Count(Decimal(at % 4001 + 1), None, None, qualifier, "部"), "seized")
            for at in range(length)
        ]

    def work(length: int) -> Callable[[], object]:
        entries = given(length)
        return lambda: settle_items(entries, lambda fact: False)

    linear(work, 8_000)
