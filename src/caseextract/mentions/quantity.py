"""A quantity as it stands in a text, and the bounds its hedge states."""

from __future__ import annotations

from decimal import Decimal
from typing import Final, NamedTuple

RULES: Final = {
    kind: f"quantity.{kind}" for kind in ("count", "magnitude", "money", "percent", "points", "multiple", "fraction", "ordinal", "plain", "vague", "several")
}


class QuantityMention(NamedTuple):
    """A number as it stands in the clean text.

    ``start``/``end`` span the whole expression with its hedges and unit, ``number_start``/``number_end`` the figure alone.
    ``kind`` is ``count``, ``magnitude`` (temperature, speed, power …), ``money``, ``percent``, ``points``, ``multiple``,
    ``fraction``, ``ordinal`` or ``plain``. ``unit`` is the measure word as written (None for money and bare numbers);
    ``currency`` is ISO 4217, USDT or BTC, and ``currency_named`` tells whether the text named it (a bare 元 is CNY here
    and may become HKD, MOP or TWD later).
    """

    start: int
    end: int
    number_start: int
    number_end: int
    value: Decimal | None
    lower: Decimal | None
    upper: Decimal | None
    qualifier: str
    kind: str
    unit: str | None
    currency: str | None
    currency_named: bool
    rule: str


def tidy(value: Decimal) -> Decimal:
    """The number without a trailing fraction of zeros and never in exponent form."""
    text = str(value)
    if text.isdigit():
        return value
    plain = format(value, "f")
    return Decimal(plain.rstrip("0").rstrip(".")) if "." in plain else Decimal(plain)


def bounds(value: Decimal, qualifier: str) -> tuple[Decimal | None, Decimal | None]:
    """The bounds that a hedge states: 20余 and 至少20 are no less than 20, 近20 and 不超过20 no more."""
    if qualifier in ("over", "at_least"):
        return value, None
    if qualifier in ("nearly", "at_most"):
        return None, value
    return None, None


def exact(
    start: int, end: int, number_start: int, number_end: int, value: Decimal, qualifier: str, kind: str,
    unit: str | None = None, currency: str | None = None, named: bool = False,
) -> QuantityMention:
    """A mention of one number, with the bounds of its hedge."""
    value = tidy(value)
    lower, upper = bounds(value, qualifier)
    return QuantityMention(start, end, number_start, number_end, value, lower, upper, qualifier or "exact", kind, unit, currency, named, RULES[kind])
