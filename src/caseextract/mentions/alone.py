"""What a text that is a number and one word and no more may mean besides its first reading.

五日 is a day of the month or so many days, 三个字 so many characters or, as the south says, so many times five minutes.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from caseextract.expressions import expression
from caseextract.mentions.quantity import RULES, QuantityMention, exact
from caseextract.numerals import parse_number

__all__ = ["other_readings"]

_NUMBER: Final = r"\s*([0-9]{1,2}|[一二两三四五六七八九十廿卅]{1,3})"
_DAYS: Final = expression(_NUMBER + r" ?日\s*")
_FIVES: Final = expression(_NUMBER + r" ?个字\s*")
_LONGEST: Final = 12
_MOST_DAYS: Final = 31
_MOST_FIVES: Final = 11  # the twelfth is the hour
_FIVE: Final = 5


def other_readings(text: str) -> list[QuantityMention]:
    """The length of time that the whole text may be; nothing for any other text."""
    if len(text) > _LONGEST:
        return []
    for pattern, most, each, unit in ((_DAYS, _MOST_DAYS, 1, "日"), (_FIVES, _MOST_FIVES, _FIVE, "分钟")):
        match = pattern.fullmatch(text)
        number = parse_number(match[1]) if match else None
        if match and number is not None and 1 <= number <= most:
            stop = len(text.rstrip())
            return [exact(match.start(1), stop, match.start(1), match.end(1), Decimal(number) * each, "", "count", unit)._replace(rule=RULES["count"])]
    return []
