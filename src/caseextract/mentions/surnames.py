"""Surnames that look like numbers or days: 李、万二人 are two people and no 12,000, 李、周二人 no Tuesday."""

from __future__ import annotations

import re
from typing import Final

from caseextract.mentions.names import SINGLE_SURNAMES

_LOOKS: Final = re.compile(r"(?<=[、和与及])[周万陆伍](?=[二两三四五六七八九](?:人(?![员民群流数才间口力工类士质手机多少满])|犯|嫌|疑|名|位|男|女|贼))")
_MASKED: Final = rf"[{SINGLE_SURNAMES}](?:某[\u4e00-\u9fff]?)?"
_NAMED: Final = rf"[{SINGLE_SURNAMES}][\u4e00-\u9fff]{{0,2}}"


def _listed(name: str) -> dict[int, re.Pattern[str]]:
    return {size: re.compile(rf"(?<!、)(?:{name}[、和与及]){{{size - 1}}}$") for size in range(2, 10)}


_BEFORE_DAY, _BEFORE_NUMBER = _listed(_MASKED), _listed(_NAMED)  # a list of days looks like one of names: 周日、周二人多
_LONGEST: Final = 4  # of a name and the sign behind it
_PLAIN: Final = "某"


def without_lookalikes(text: str) -> str:
    """The text, of the same length, with 某 for the last surname of a list where the number behind it is that of the people listed."""
    at = [found.start() for found in _LOOKS.finditer(text) if _counts(text, found.start())]
    if not at:
        return text
    out = list(text)
    for place in at:
        out[place] = _PLAIN
    return "".join(out)


def _counts(text: str, at: int) -> bool:
    size = "一二三四五六七八九".find(text[at + 1].replace("两", "二")) + 1
    listed = _BEFORE_DAY if text[at] == "周" else _BEFORE_NUMBER
    return listed[size].search(text, max(0, at - _LONGEST * (size - 1)), at) is not None
