"""What is settled when all of a text was given out: whether its parts are one case, and whose the headline is."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise
from typing import Final

from caseextract.assemble.given import Scope
from caseextract.assemble.index import Index
from caseextract.assemble.placed import Placed, Ranges
from caseextract.assemble.timeline import ResolvedDate
from caseextract.assemble.totals import total_score
from caseextract.expressions import expression
from caseextract.mentions.facts import Facts

_LISTED: Final = 3  # a lead and two cases
_SWEEP_DAYS: Final = 5  # from one night to a long weekend
_ONE_STORY = expression(r"[一1][个起宗伙处名]|专案|该团伙|某")
_SWEPT = expression(r"(?:集中|统一|专项|清查|收网|反罪[恶案])[\u4e00-\u9fff“”]{0,8}(?:行动|清查|整治)|战果")
_OVER_ALL = expression(r"各类|共抓获|共查|全市|全县|全区|全省")
# One sweep, raid or check: 统一清查行动, 夜查, 收网
_OPERATION = expression(r"(?:行动|清查|夜查|收网|整治|扫荡|突击检查)(?!以来)")
# A stretch of time that is no operation, however short: 一周, 假期, 月, 今年
_STRETCH = expression(r"以来|一周|本周|上周|假期|长假|节日?期间|周警情|同比|环比|今年|去年|上半年|季度|\d月份|累计|[春暑]运|为期(?:[1-9]\d+天|[\d一二两三四五六半]+个?(?:月|周|星期)|[一二两三四五六七八九]*[十百]+[一二三四五六七八九]*天)")


def swept(lead: str) -> bool:
    """Whether a lead tells of a sweep and what it came to in all."""
    return _SWEPT.search(lead) is not None and _OVER_ALL.search(lead) is not None


def introduces(cases: Sequence[Scope], lead: str, days: Placed[object], facts: Facts) -> bool:
    """Whether words before a list of cases tell what they came to together: 近日，某市警方抓获多名嫌疑人。1 … 2 …"""
    if len(cases) < _LISTED or not all(c.marked for c in cases[1:]) or _ONE_STORY.search(lead):
        return False
    ranges = cases[0].ranges
    return not days.any_within(ranges) and not Placed(facts.persons).any_within(ranges)


def one_operation(text: str, ranges: Ranges, dates: Sequence[ResolvedDate], facts: Facts) -> bool:
    """Whether totals that no case follows are of one operation: a sweep of a night or of a few days, of however many places."""
    words = "".join(text[a:b] for a, b in ranges)
    if _OPERATION.search(words) is None or _STRETCH.search(words) is not None:
        return False
    if any(f.change is not None for f in Placed(facts.statistics).within(ranges)):
        return False
    told = [d for d in Placed(dates, lambda d: d.mention.start).within(ranges) if not d.is_publication and not d.skip and (d.start or d.end)]
    firsts, lasts = [d.start for d in told if d.start], [d.end for d in told if d.end]
    if not told or len(firsts) < len(told) or len(lasts) < len(told):
        return False
    return (max(lasts) - min(firsts)).days < _SWEEP_DAYS


def headline_of(text: str, index: Index, facts: Facts, titles: Ranges, case: Ranges, totals: Ranges) -> bool:
    """Whether the headline's figures are those of the one case, not of the totals beside it.

    They are where the case has them all; or where the totals have none, stand behind the case, and the headline speaks of no stretch of time.
    """
    arrests, busts, items = Placed(facts.arrests), Placed(facts.busts), Placed(facts.items)

    def told(ranges: Ranges) -> set[tuple[str, Decimal | None]]:
        counted = {(f.action, f.count.value) for f in arrests.within(ranges)} | {(f.target, f.count.value) for f in busts.within(ranges)}
        return counted | {(f.name, f.count.value) for f in items.within(ranges) if f.count is not None}

    headline = told(titles)
    if not headline or headline & told(totals):
        return False
    if headline <= told(case):
        return True
    counts_cases = any(f.target == "case" and (f.count.value or 0) > 1 for f in busts.within(titles))
    return case[0][0] < totals[0][0] and not counts_cases and not any(total_score(text, a, b, index) > 0 for a, b in titles)


def one_case(cases: list[Scope], facts: Facts, titles: Ranges) -> list[Scope]:
    """A lead or headline whose total is the sum of what follows tells of one case, not of many."""
    if len(cases) < 2 or any(c.marked or c.sure for c in cases):
        return cases

    caught = Placed(f for f in facts.arrests if f.action == "caught")

    def largest(ranges: Ranges) -> Decimal:
        return max((f.count.value or Decimal(0) for f in caught.within(ranges)), default=Decimal(0))

    people = Placed(f for f in facts.persons if f.role != "victim")
    named = [{f.name for f in people.within(c.ranges)} for c in cases]
    if all(named) and all(a.isdisjoint(b) for a, b in pairwise(named)):
        return cases  # as many people, but others

    each = [largest(c.ranges) for c in cases]
    headline = largest(titles)
    if headline and (sum(each) == headline or sum(each[1:]) == headline == each[0]) or each[0] > 2 and sum(each[1:]) == each[0]:
        return [Scope("case", cases[0].title, sorted(r for c in cases for r in c.ranges))]
    return cases
