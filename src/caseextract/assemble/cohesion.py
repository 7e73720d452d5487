"""Lexical cohesion: how much of what a paragraph says was said in the case before it.

A paragraph that goes on with a case takes up its places, goods and words; one that tells another shares only what all
police texts share. Words are stood for by pairs of neighbouring characters, so that no segmentation is needed; pairs
that many texts have (data/common_pairs.txt) do not count. (Cf. Hearst 1997, TextTiling.)
"""

from __future__ import annotations

from functools import cache
from importlib import resources
from typing import Final

from caseextract.expressions import expression

SPAN: Final = 2000  # characters of the case before that are looked at
STRANGE: Final = 0.02  # below this share two stretches take up nothing of each other
_HAN: Final = expression("[\u4e00-\u9fff]{2,}")
_SHORTEST: Final = 60  # characters from which a paragraph can be judged


def pairs(text: str) -> set[str]:
    """The pairs of neighbouring Chinese characters of a text."""
    return {run[at : at + 2] for run in _HAN.findall(text) for at in range(len(run) - 1)}


@cache
def _common() -> frozenset[str]:
    return frozenset((resources.files("caseextract") / "data" / "common_pairs.txt").read_text(encoding="utf-8").split())


def own_pairs(text: str) -> set[str]:
    """The pairs of a text that not all police texts have."""
    return pairs(text) - _common()


def shared(before: str, here: str) -> float | None:
    """The share of a paragraph's own pairs that the text before it has; None where there is too little to judge by."""
    if len(here) < _SHORTEST or len(before) < _SHORTEST:
        return None
    own = own_pairs(here)
    return len(own & pairs(before[-SPAN:])) / len(own) if own else None
