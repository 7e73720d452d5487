"""Whether a stretch tells an incident of which nobody was counted and nothing taken: what somebody lost or kept, what a drunk driver blew, what became of a suspect."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from caseextract.expressions import expression
from caseextract.mentions.facts import AmountFact, PersonFact, StatusFact

_LOST: Final = frozenset(("loss", "frozen", "stop_payment", "returned", "recovered", "illegal_gain", "involved", "turnover"))
_CORE: Final = _LOST | {"seized_cash", "goods_value"}
_ENDED: Final = frozenset(("suspects_detained", "transferred", "prosecuted", "tried", "suspects_at_large"))
_TRIED: Final = frozenset(("prosecuted", "tried"))
_MOVED: Final = frozenset(("loss", "stop_payment", "frozen", "returned"))
# 遂到派出所报案; 共被骗43800元
_KNOWN: Final = expression(r"(?<!拨打110)(?:报警|报案)|报了[警案]|接报|(?<!不慎)(?<!如果)(?<!一旦)[被受]骗|上当|[转划]走|接到自称|骗[走去取得]|盗走|[偷抢]走|抢劫|抢夺|失窃|涉嫌[^，。；]{0,6}诈骗|(?<!如果家中)(?<!家中)被盗|诈骗案")
# 方知被骗, 这才报警, 于是打电话报警
_DAWNED: Final = expression(r"(?:方知|方才|才[知明发意察想报到]|这才|发[现觉]|意识到|得知|惊觉|醒悟|遂|于是|随即|(?<![请应要可须])(?:立即|马上|赶[紧忙]|连忙))(?!拨打)[^，。；？?]{0,10}(?:[被受]骗|上当|报警|报案|骗局)")
# 213.4毫克/100毫升, 每百毫升131毫克
_TESTED: Final = expression(r"\d(?:\.\d{1,2})?(?:mg|MG|毫克)/(?:每)?(?:100|百)|每(?:百|100)毫升[^，。；\d]{0,10}\d{2,3}(?:\.\d{1,2})?毫克", re.IGNORECASE)
_CHEAT: Final = expression(r"[骗诈偷盗抢劫]")
_CRIME: Final = expression(r"[骗诈偷盗抢劫赌毒杀捅]|涉嫌|逃犯|通缉|追逃|在逃|嫌疑|走私|打伤|砍伤|重伤|轻伤|打死|砍死|肇事|[酒醉毒]驾")
_VIOLENT: Final = expression(r"持(?:刀|斧|械|棍|枪|凶器|利斧|利刃)|[砍捅]伤|伤人|行凶|杀人|凶手|砍人|追砍|挥斧|挥刀")
_HARMED: Final = expression(r"[打捅刺砍杀撞]死|致[^，。；]{0,6}死亡|[打捅刺砍撞]伤|抢救无效|杀害|身亡|[重轻]伤")


class Incident(NamedTuple):
    """What a stretch has: whether a day of it and a body are known, its sums, people and outcome, and whether it counts whom it hurt."""

    dated: bool
    acting: bool
    marked: bool
    amounts: Sequence[AmountFact]
    persons: Sequence[PersonFact]
    status: Sequence[StatusFact]
    hurt: bool


def tells_incident(text: str, ranges: Sequence[tuple[int, int]], it: Incident) -> bool:
    """Whether a stretch tells an incident worth a record by who, when and what became of it: 3月5日，姜某被骗8.2万元，遂报警。"""
    if not (it.dated or it.acting or it.persons):
        return False
    suspects = any(p.role != "victim" for p in it.persons)
    return _robbed(text, ranges, it) or _kept_or_fined(it) or _ended(it, suspects) or (
        (suspects or it.dated and it.acting) and _says(_TESTED, text, ranges)
        or it.dated and suspects and bool(it.acting or it.amounts) and _says(_CRIME, text, ranges)
        or it.dated and (it.acting or suspects) and it.hurt and _says(_VIOLENT, text, ranges)
        or it.dated and it.acting and bool(it.persons and it.amounts) and _says(_CHEAT, text, ranges)
        or it.dated and suspects and _says(_HARMED, text, ranges)
    )


def _robbed(text: str, ranges: Sequence[tuple[int, int]], it: Incident) -> bool:
    """Whether somebody was cheated or robbed of a sum on a day, or somebody who is named: 6月6日…共被骗43800元…这才报警."""
    roles = {f.role for f in it.amounts}
    if it.dated and (roles & _MOVED or roles & _LOST and _says(_KNOWN, text, ranges) or roles & {"payment", "turnover"} and _says(_DAWNED, text, ranges)):
        return True
    if it.dated and roles & _CORE and any(p.role != "victim" for p in it.persons):
        return True
    return bool(it.persons and roles & _LOST) and (it.dated or it.marked or _says(_KNOWN, text, ranges))


def _kept_or_fined(it: Incident) -> bool:
    """Whether a sum was kept from a cheat by a body or on a day, or somebody was fined."""
    roles = {f.role for f in it.amounts}
    return "prevented_loss" in roles and (it.acting or it.dated) or "fine" in roles and (it.acting or bool(it.persons))


def _ended(it: Incident, suspects: bool) -> bool:
    """Whether it is told what became of somebody: 5月3日…移交刑事立案."""
    if suspects and any(f.code in _TRIED for f in it.status):
        return True
    return any(f.code in _ENDED for f in it.status) and (it.dated and (it.acting or suspects) or it.acting and suspects)


def _says(words: re.Pattern[str], text: str, ranges: Sequence[tuple[int, int]]) -> bool:
    return any(words.search(text, a, b) for a, b in ranges)
