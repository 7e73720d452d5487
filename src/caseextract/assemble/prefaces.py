"""Words before totals that state nothing themselves: what campaign it was, since when."""

from __future__ import annotations

from typing import Final

from caseextract.assemble.index import Index
from caseextract.classes import compiled

_CAMPAIGN = compiled(r"{campaign}|专项|百日|扫黑")
_HEAD: Final = 12


def of_a_campaign(text: str, start: int, end: int, index: Index) -> bool:
    """Whether words without a figure, a day or a name tell of a campaign in a stretch of time: 今年5月以来，公安机关开展“晨星行动”。"""
    if index.any_in(start, end) or index.persons_in(start, end):
        return False
    dates = index.dates_in(start, end)
    if any(d.kind == "point" and d.day is not None for d in dates) or not any(d.kind in ("since", "span") for d in dates):
        return False
    return _CAMPAIGN.search(text, start, end) is not None


def since_then(start: int, end: int, index: Index) -> bool:
    """Whether a sentence begins with a stretch of time up to now and names nobody: 据悉，今年以来，…"""
    return any(d.kind == "since" for d in index.dates_in(start, min(end, start + _HEAD))) and not index.persons_in(start, end)
