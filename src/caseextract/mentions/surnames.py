"""Surnames that look like numbers or days: 李、万二人 are two people and no 12,000, 李、周二人 no Tuesday."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from caseextract.expressions import expression
from caseextract.mentions.name_words import NameWords

_LOOKS: Final = expression(r"(?<=[、和与及])[周万陆伍](?=[二两三四五六七八九](?:人(?![员民群流数才间口力工类士质手机多少满])|犯|嫌|疑|名|位|男|女|贼))")
_MASKED: Final = r"(?:某[\u4e00-\u9fff]?)?"  # a list of days looks like one of names: 周日、周二人多
_NAMED: Final = r"[\u4e00-\u9fff]{0,2}"


_LONGEST: Final = 4  # of a name and the sign behind it
_PLAIN: Final = "某"


@cache
def _listed(surnames: str, given: str, size: int) -> re.Pattern[str]:
    return expression(rf"(?<!、)(?:[{surnames}]{given}[、和与及]){{{size - 1}}}$")


def without_lookalikes(text: str, words: NameWords) -> str:
    """The text, of the same length, with 某 for the last surname of a list where the number behind it is that of the people listed."""
    at = [found.start() for found in _LOOKS.finditer(text) if _counts(text, found.start(), words.singles)]
    if not at:
        return text
    out = list(text)
    for place in at:
        out[place] = _PLAIN
    return "".join(out)


def _counts(text: str, at: int, surnames: str) -> bool:
    size = "一二三四五六七八九".find(text[at + 1].replace("两", "二")) + 1
    listed = _listed(surnames, _MASKED if text[at] == "周" else _NAMED, size)
    return listed.search(text, max(0, at - _LONGEST * (size - 1)), at) is not None
