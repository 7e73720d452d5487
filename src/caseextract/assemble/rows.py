"""Rows: stretches that each begin with a day of their own and tell an outcome of their own, as bulletins without numbers do.

The chronicle of one case has days at its heads as well. It speaks of its team and of what was told before (专案组, 该团伙, 又抓获2人),
one report begins it, and its headline or lead tells of one gang or case.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Final

from caseextract.assemble.index import Index
from caseextract.classes import compiled
from caseextract.expressions import expression
from caseextract.text.structure import Sentence

_DAY = expression(
    r"(?:据(?:介绍|悉|了解|通报)，|其中，)?(?:\d{4}年|今年|去年|本|当|上)?(?:(?:\d{1,2}|[一二三四五六七八九十]{1,2})?月)?(?:\d{1,2}|[一二三四五六七八九十廿]{1,3})日"
    r"|(?:\d{4}年|今年|去年)?(?:\d{1,2}|[一二三四五六七八九十]{1,2})月(?:份|初|底|中旬|上旬|下旬)?，"
)
# A town that does something, at the head of a paragraph
_PLACE_ACTS = compiled(
    r"([\u4e00-\u9fff]{2,5}?(?:镇|乡|街道|办事处|[县区市旗州](?!公安|检察|法院|局|警)))(?:也|则|还)?"
    r"(?:于\d|会同|联合|组织|{of_late}|连夜|连日|迅速|突击|集中|集结|出动|出击|开展|依法|成功|重拳|{break_up}|{take_goods}|{take_people}|取缔|查处|\d{1,2}月|\d{1,2}日)"
)
_PLACES: Final = 3
_HEAD: Final = 70
_FOLLOWS: Final = 110
_LEAD: Final = 500
_FEWEST, _UNTOLD = 2, 3  # members of a row that was announced, and of one that was not
# What goes on with a case: its team, its gang, its waves, more of its people
_CHRONICLE = compiled(
    r"专案|专班|专门班子|抓捕[组小]|抓捕行动|行动组|工作组|攻坚组|收网|该团伙|该案|此案|该犯罪|上述|第[一二三四五]次|[^\u4e00-\u9fff]又(?!有(?:群众|市民|村民|居民|网民|人|一[名位个])|接(?:到|获|报))|再次|乘胜|[又再](?:次|度)?(?:成功)?(?:将[^，。；\n]{0,12}|相继|先后)?{take_people}|循线|顺线|顺藤|扩线|深挖|同案|其余|剩余|另外?(?:\d+|[一两三四五六七八九十])名|全部|供述|交代|上线|下线|至此|最后一名|转战|押解|批准逮捕|批捕|移送审查|提起公诉|宣判|公开审理|立案侦查|成立"
)
_REPORT = compiled(r"接[到报警获]|{call_police}|反映|发生|{robbed}|家住")
_FIND = compiled(r"[查抓缴截]获|{solve}|{break_up}|查处|查扣|截停|截查|拘捕|检获|发现|控制|搜查|突击|抓住|抓")
_ONE_STORY = expression(r"[一1][起宗个伙][^，。；\n]{0,30}(?:案|团伙|集团|网络|链条)|“[^”]{2,16}”[^，。；\n]{0,16}(?:专案|案(?!件))")
_N: Final = r"(?:(?<!\d)(?:[2-9]|1\d|20)|[两二三四五六七八九十]|十[一二三四五六七八九]|多|数)[余多]?"
_MANY = compiled(
    rf"{_N}[起宗件单][^，。；\n]{{0,16}}?(?:案|警情|走私)|案件?{_N}[起宗件]|连破|{_N}案|战果|捷报|速递|集锦|扫描|典型案|系列(?:案|战)|一批[^，。；\n]{{0,10}}案"
    rf"|(?:{{in_turn}}|连)(?:成功)?(?:{{solve}}|查获|查处|{{break_up}}|抓获|端|捣|破|抓|截[获住下])了?(?:[^，。；\n]{{0,10}}?{_N}[起宗件个处名家批](?!嫌疑|犯罪嫌疑)|[^，。；\n]{{0,14}}(?:窝点|团伙|赌场|赌窝|案件?|逃犯|逃人员){_N}[起宗件个处名家])"
)


def tells_of_many(words: str) -> bool:
    """Whether a headline or a lead counts several cases, dens or fugitives, or says that they were dealt with one after another."""
    return _MANY.search(words) is not None and _ONE_STORY.search(words) is None


def row_of_days(text: str, headline: str, lines: Iterable[Sequence[Sentence]], index: Index) -> frozenset[int]:
    """Where the stretches of a row begin; ``lines``: the sentences of each paragraph that may state facts."""
    paragraphs: list[tuple[int, int]] = []
    stretches: list[tuple[int, int]] = []
    for sentences in lines:
        days = [s.start for s in sentences if _DAY.match(text, s.start)]
        if days and days[0] == sentences[0].start:
            paragraphs.append((days[0], sentences[-1].end))
        stretches += pairwise([*days, sentences[-1].end])
    row = _of_one_kind(text, headline, paragraphs, index)
    return frozenset(row or _of_one_kind(text, headline, stretches, index, announced=True))


def row_of_places(text: str, lines: Iterable[Sequence[Sentence]], index: Index) -> frozenset[int]:
    """Where paragraphs begin that each tell, one after another, what another town or county did: 石桥镇会同…, 白水乡连夜出击…, 丹河乡于9月5日…"""
    told = [(found.group(1), sentences[0].start) for sentences in lines if index.any_in(sentences[0].start, sentences[-1].end) and (found := _PLACE_ACTS.match(text, sentences[0].start))]
    if len(told) < _PLACES or len({place for place, _ in told}) < len(told):
        return frozenset()
    return frozenset(start for _, start in told)


def _of_one_kind(text: str, headline: str, found: Sequence[tuple[int, int]], index: Index, announced: bool = False) -> list[int]:
    """The beginnings of those that may be cases of their own, where they are enough to be a row."""
    members = [m for m in found if index.any_in(*m) and _CHRONICLE.search(text, m[0], min(m[1], m[0] + _HEAD)) is None and _begins(text, m)]
    if len(members) < _FEWEST or len(members) * 2 <= len(found):
        return []
    lead = headline + text[max(0, members[0][0] - _LEAD) : members[0][0]]
    many = tells_of_many(lead)
    if announced and not many:
        return []
    if _share_people(members, index):
        return []
    reports = sum(_REPORT.search(text, a, min(b, a + _HEAD)) is not None for a, b in members)
    if many or reports >= _FEWEST:
        return [a for a, _ in members]
    if len(members) >= _UNTOLD and _ONE_STORY.search(lead) is None and len(members) == len(found):
        return [a for a, _ in members]
    return []


def _share_people(members: Sequence[tuple[int, int]], index: Index) -> bool:
    """Whether somebody but a victim is named in two of them."""
    known = set[str]()
    for member in members:
        mine = {p.name for p in index.persons_in(*member) if p.role != "victim"}
        if not known.isdisjoint(mine):
            return True
        known |= mine
    return False


def _begins(text: str, member: tuple[int, int]) -> bool:
    """Whether a stretch tells of an incident, or of what was found, right behind its day."""
    start, end = member
    stop = min(end, start + _FOLLOWS)
    return _REPORT.search(text, start, stop) is not None or _FIND.search(text, start, stop) is not None
