import pytest

from caseextract.regions import chain_before, lookup, name_after, resolve_chain, resolve_region, short_name


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("梧州市", "梧州"),
        ("广西壮族自治区", "广西"),
        ("恩施土家族苗族自治州", "恩施"),
        ("大通回族土族自治县", "大通"),
        ("伊犁哈萨克自治州", "伊犁"),
        ("莫力达瓦达斡尔族自治旗", "莫力达瓦"),
        ("万柏林区", "万柏林"),
        ("神农架林区", "神农架"),
        ("浦东新区", "浦东"),
        ("沙县", "沙县"),
    ],
)
def test_short_name(name: str, short: str) -> None:
    assert short_name(name) == short


@pytest.mark.parametrize(
    ("text", "chain"),
    [
        ("协助湖北荆门市东宝", ["湖北", "荆门市", "东宝"]),
        ("河北邢台", ["河北", "邢台"]),
        ("湖南安徽", ["安徽"]),
        ("恩施州宣恩县", ["恩施州", "宣恩县"]),
        ("专案组", []),
    ],
)
def test_chain_before(text: str, chain: list[str]) -> None:
    assert [text[a:b] for a, b in chain_before(text, len(text))] == chain


def test_name_after_takes_the_longest() -> None:
    assert name_after("内蒙古自治区公安厅", 0, 9) == len("内蒙古自治区")


@pytest.mark.parametrize(
    ("name", "context", "low", "code"),
    [
        ("江川", (), False, "530403"),
        ("白银", ("白银市",), False, "620400"),
        ("白银", ("白银市",), True, "620402"),
        ("朝阳", ("北京市",), False, "110105"),
        ("朝阳", (), False, "211300"),
        ("城关区", (), False, None),
        ("城关区", ("兰州市",), False, "620102"),
        ("罗源县", (), False, "350123"),
    ],
    ids=["renamed", "city", "district", "inside the context", "highest", "ambiguous", "context settles", "not the island"],
)
def test_resolve_region(name: str, context: tuple[str, ...], low: bool, code: str | None) -> None:
    regions = tuple(region for word in context for region in lookup(word))
    found = resolve_region(name, regions, low)
    assert (found.code if found else None) == code


def test_a_chain_settles_its_last_name() -> None:
    found = resolve_chain(("辽宁", "朝阳"))
    assert found is not None and found.code == "211300"
