"""Numerals: what each form is worth, and a round trip of generated ones."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caseextract.numerals import mixed_zeros, parse_number, read_numeral

DIGITS = "零一二三四五六七八九"
CAPITALS = dict(zip("零一二三四五六七八九十百千", "零壹贰叁肆伍陆柒捌玖拾佰仟", strict=True))


def chinese(number: int) -> str:
    """A whole number below 10**16 in Chinese, written out in full."""
    if number == 0:
        return "零"
    if number >= 10**8:
        rest = number % 10**8
        return chinese(number // 10**8) + "亿" + (("零" if rest < 10**7 else "") + chinese(rest) if rest else "")
    high, low = divmod(number, 10_000)
    return (_section(high) + "万" if high else "") + (("零" if high and low < 1000 else "") + _section(low) if low else "")


def _section(group: int) -> str:
    words, gap = "", False
    for scale, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = group // scale % 10
        if digit == 0:
            gap = bool(words)
            continue
        words += ("零" if gap else "") + DIGITS[digit] + name
        gap = False
    return words


EXACT = [
    pytest.param("1,340", "1340", id="thousands"),
    pytest.param(".5", "0.5", id="no-digit-before-the-point"),
    pytest.param("1.5e3", "1500", id="exponent"),
    pytest.param("12.74万", "127400", id="decimal-before-a-scale"),
    pytest.param("3亿200万", "302000000", id="mixed"),
    pytest.param("2亿零15万", "200150000", id="mixed-with-zero"),
    pytest.param("7万5千4百", "75400", id="mixed-all-scales"),
    pytest.param("10万万", "1000000000", id="scale-twice"),
    pytest.param("3千万亿", "3000000000000000", id="scale-of-scales"),
    pytest.param("一兆零三百万两千三百", "1000003002300", id="billion-of-the-east"),
    pytest.param("五亿零六", "500000006", id="zero-over-a-gap"),
    pytest.param("三京零四百亿", "30000040000000000", id="sixteen-zeros"),
    pytest.param("6百07", "607", id="arabic-zero-behind-a-scale"),
    pytest.param("四百点25", "400.25", id="arabic-behind-the-point"),
    pytest.param("三四点零五", "34.05", id="positional-before-the-point"),
    pytest.param("十万零十", "100010", id="ten-without-one"),
    pytest.param("一百八", "180", id="short-last-digit"),
    pytest.param("三万五", "35000", id="short-thousands"),
    pytest.param("一万零五", "10005", id="zero-keeps-the-digit"),
    pytest.param("百三", "130", id="short-without-one"),
    pytest.param("半百", "50", id="half-a-hundred"),
    pytest.param("廿七", "27", id="twenty"),
    pytest.param("卌二", "42", id="forty"),
    pytest.param("幺幺零", "110", id="spoken-one"),
    pytest.param("二〇〇七", "2007", id="positional"),
    pytest.param("一七二零点一三四", "1720.134", id="positional-decimal"),
    pytest.param("一亿三二五六万", "132560000", id="taiwan-section"),
    pytest.param("三十七点二", "37.2", id="decimal"),
    pytest.param("三十七·二", "37.2", id="decimal-dot"),
    pytest.param("三十七点二万", "372000", id="decimal-scaled"),
    pytest.param("两千三点一", "2300.1", id="short-before-the-point"),
    pytest.param("零点零零零零五", "0.00005", id="small"),
    pytest.param("四百亿点零五零", "40000000000.05", id="point-behind-a-scale"),
    pytest.param("壹万伍仟", "15000", id="cheque"),
    pytest.param("拾万零伍拾陆点叁", "100056.3", id="cheque-decimal"),
    pytest.param("千五万", "15000000", id="short-in-front-of-a-scale"),
    pytest.param("三千五万", "35000000", id="thousands-short-in-front-of-a-scale"),
    pytest.param("千零五万", "10050000", id="nought-in-front-of-a-scale"),
    pytest.param("负一百二十万", "-1200000", id="negative"),
    pytest.param("四十萬", "400000", id="traditional-scale"),
]


@pytest.mark.parametrize(("text", "value"), EXACT)
def test_exact(text: str, value: str) -> None:
    assert parse_number(text) == Decimal(value)


@pytest.mark.parametrize(
    ("text", "low", "high", "length"),
    [
        pytest.param("三四十", 30, 40, 3, id="neighbours"),
        pytest.param("三五百", 300, 500, 3, id="three-or-five"),
        pytest.param("十五六万", 150_000, 160_000, 4, id="neighbours-behind-ten"),
        pytest.param("七百三四十", 730, 740, 5, id="neighbours-inside"),
        pytest.param("两三个", 2, 3, 2, id="two-or-three"),
        pytest.param("三两个", 2, 3, 2, id="three-or-two"),
        pytest.param("几百", 200, 999, 2, id="some-hundreds"),
        pytest.param("十几", 11, 19, 2, id="ten-odd"),
        pytest.param("10几", 11, 19, 3, id="ten-odd-mixed"),
        pytest.param("二十几万", 210_000, 299_999, 4, id="twenty-odd"),
        pytest.param("数百万", 2_000_000, 9_999_999, 3, id="millions"),
    ],
)
def test_open(text: str, low: int, high: int, length: int) -> None:
    numeral = read_numeral(text, 0)
    assert numeral is not None
    assert (numeral.low, numeral.high, numeral.end) == (low, high, length)


@pytest.mark.parametrize(
    ("text", "length"),
    [
        pytest.param("三点二十分", 1, id="time"),
        pytest.param("五点零二分", 1, id="time-with-zero"),
        pytest.param("三两黄金", 1, id="weight"),
        pytest.param("三百两", 2, id="weight-behind-a-scale"),
        pytest.param("二百五十个", 4, id="stops-at-the-unit"),
        pytest.param("一万亿元", 3, id="rising-scale"),
        pytest.param("七百九百", 2, id="another-hundred-behind-it"),
        pytest.param("四十八八千", 3, id="another-thousand-behind-it"),
        pytest.param("四十八千米", 3, id="the-scale-begins-the-unit"),
        pytest.param("两三点零五", 2, id="a-spread-with-两-is-no-run-of-digits"),
    ],
)
def test_where_it_ends(text: str, length: int) -> None:
    numeral = read_numeral(text, 0)
    assert numeral is not None
    assert numeral.end == length


@pytest.mark.parametrize("text", ["", "人", "点", "第一", "a1", "几个", "数据"])
def test_no_numeral(text: str) -> None:
    assert read_numeral(text, 0) is None


@given(st.integers(0, 10**16 - 1))
def test_chinese_round_trip(number: int) -> None:
    assert parse_number(chinese(number)) == number


@given(st.integers(0, 10**16 - 1))
def test_capital_round_trip(number: int) -> None:
    assert parse_number("".join(CAPITALS.get(char, char) for char in chinese(number))) == number


@given(st.decimals(0, 10**12, places=4, allow_nan=False, allow_infinity=False))
def test_arabic_round_trip(number: Decimal) -> None:
    assert parse_number(f"{number:f}") == number
    assert parse_number(f"{number:,f}") == number


@given(st.integers(0, 10**8), st.text("0123456789", min_size=1, max_size=8))
def test_decimal_round_trip(whole: int, fraction: str) -> None:
    words = chinese(whole) + "点" + "".join(DIGITS[int(char)] for char in fraction)
    assert parse_number(words) == Decimal(f"{whole}.{fraction}")


@given(st.text("0123456789.,零一二两三五十百千万亿几数点半廿壹拾个元", max_size=30))
def test_any_text_gives_a_numeral_inside_it(text: str) -> None:
    numeral = read_numeral(text, 0)
    assert numeral is None or 0 < numeral.end <= len(text) and numeral.low <= numeral.high


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("一四八0萬餘元", "一四八〇萬餘元", id="between-digits-and-a-scale"),
        pytest.param("二00人", "二〇〇人", id="two-of-them"),
        pytest.param("三百0五部", "三百〇五部", id="behind-a-scale"),
        pytest.param("12月30日", "12月30日", id="a-day"),
        pytest.param("周一0时", "周一0时", id="an-hour"),
        pytest.param("一0点", "一0点", id="no-measure-behind"),
        pytest.param("图一05号", "图一05号", id="a-number-in-ascii"),
    ],
)
def test_mixed_zeros(text: str, expected: str) -> None:
    assert mixed_zeros(text) == expected
