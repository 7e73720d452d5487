"""The regions that a text is of, from its bodies and first lines."""

from __future__ import annotations

from collections.abc import Sequence

from caseextract.classes import compiled
from caseextract.expressions import expression
from caseextract.mentions.unit_parts import UnitMention
from caseextract.regions import Region, holds, lookup, name_before, prefecture_of, province_ends, province_of, short_name

COMMON = frozenset(["站前", "新城", "城区", "郊区", "矿区", "港口", "滨海"])  # districts whose names many cities use for a part of theirs
# Where people fled to or were taken says nothing of the bodies: 远赴甲市, 在甲市和乙市将…抓获
_AWAY = expression(r"(?:远赴|奔赴|赶赴|前往|逃往|逃到|逃至|潜逃至|辗转|转战|窜至|押解|从)[^，。；市]{0,4}$")
_THERE = expression(r"在[^，。；]{0,12}$")
_TAKEN_THERE = compiled(r"[^。；]{0,26}?(?:{take_people}|落网|归案)")
_HEADLINE, _TOP = 40, 120
_ELSEWHERE = expression(r"[籍路大]|[至到、]")  # 广东籍, 广东路, 广东至湖南: no province that the text is of


def document_regions(text: str, mentions: Sequence[UnitMention]) -> tuple[Region, ...]:
    """The prefectures and provinces that the document's bodies and first lines name, most certain first."""
    seen: dict[str, Region] = {}
    above: list[Region] = []
    faint: list[Region] = []
    unsure: list[tuple[Region, ...]] = []
    for mention in mentions:
        for element in mention.elements:
            for name in element.place:
                found = lookup(name)
                if len({region.level for region in found}) > 1 and any(region.level == "county" for region in found) and len(element.place) == 1:
                    unsure.append(found)  # 朝阳 is a city, a county and two districts
                    continue
                for region in found:
                    if region.level != "county" and not (region.former and len(found) > 1):
                        seen.setdefault(region.code, region)
                if len(found) == 1 and found[0].level == "county" and name not in COMMON and not (element.noun.slot == "branch" and has_no_branch(found[0], name)):
                    short = element.noun.slot == "branch" and name != found[0].name
                    (faint if short else above).extend(r for r in (prefecture_of(found[0]), province_of(found[0])) if r is not None)
    certain = tuple(seen.values())
    for found in unsure:
        if not holds(certain, tuple(r for r in found if r.level == "county")):
            for region in found:
                if region.level != "county" and not (region.former and len(found) > 1):
                    seen.setdefault(region.code, region)
    at = text.find("市", 0, 400)
    while at >= 0:
        start = name_before(text, at + 1, max(0, at - 8))
        if start is not None:
            abroad = _AWAY.search(text, max(0, start - 8), start) is not None or _THERE.search(text, max(0, start - 14), start) is not None and _TAKEN_THERE.match(text, at + 1) is not None
            for region in lookup(text[start : at + 1]):
                if region.level == "prefectural" and not abroad:
                    seen.setdefault(region.code, region)
        at = text.find("市", at + 1, 400)
    told = [r for r in (*seen.values(), *above) if r.level == "prefectural"]
    above += [] if told and not holds(tuple(told), tuple(faint)) else faint  # 老城公安分局 in a text on another city says nothing of 洛阳
    for region in above:  # 公安西青分局 tells that the text is of 天津
        seen.setdefault(region.code, region)
    return tuple(seen.values())


def province_in_headline(text: str) -> Region | None:
    """The one province that the headline names: 青海上半年破获…; what 省公安厅 means there, whatever cities are named further on."""
    head = "\n".join([line for line in text[:_TOP].split("\n")[:3] if len(line) <= _HEADLINE and "。" not in line])
    found: dict[str, Region] = {}
    ends = province_ends()
    for at in range(2, len(head) + 1):
        if head[at - 1] not in ends:
            continue
        start = name_before(head, at, max(0, at - 3))
        for region in lookup(head[start:at]) if start is not None else ():
            if region.level == "provincial" and not _ELSEWHERE.match(head, at) and head[start:at] == short_name(region.name):
                found.setdefault(region.code, region)
    return next(iter(found.values())) if len(found) == 1 else None


def has_no_branch(region: Region, written: str) -> bool:
    """Whether a branch of this short name is hardly the county's, which has a bureau of its own: 温泉公安分局 of some city."""
    return region.level == "county" and region.name[-1] in "县旗" and written != region.name
