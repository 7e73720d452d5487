"""A body's name in full as far as the text shows, and which spellings are one body."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from caseextract.mentions.units import UnitMention, is_bare
from caseextract.regions import Region, lookup, prefecture_of, province_of, resolve_region

_SHORT = re.compile(r"^(?P<place>[\u4e00-\u9fff]{2,10}?)(?P<head>警方|公安机关|公安厅|公安局|公安分局|公安)(?P<rest>[\u4e00-\u9fff]*)$")
_BRANCH = re.compile(r"^(?:(?P<city>[\u4e00-\u9fff]{2,6}?市?)公安局)?(?P<place>[\u4e00-\u9fff]{2,6}?)(?:公安)?分局(?P<rest>[\u4e00-\u9fff]*)$")
_NAMED = {
    "司警": "澳门司法警察局", "司法警察局": "澳门司法警察局", "治安警": "澳门治安警察局", "治安警察局": "澳门治安警察局", "O记": "有组织罪案及三合会调查科",
    "商罪科": "商业罪案调查科", "网罪科": "网络安全及科技罪案调查科", "廉署": "廉政公署",
}


@dataclass(frozen=True, slots=True)
class Canonical:
    """The full name, level and region code of a body, and the key under which its spellings meet."""

    name: str
    key: str
    level: str | None
    adcode: str | None


def document_regions(text: str, mentions: Sequence[UnitMention]) -> tuple[Region, ...]:
    """The prefectures and provinces the document's bodies and first lines name, most certain first."""
    found: list[Region] = []
    for mention in mentions:
        for match in re.finditer(r"[\u4e00-\u9fff]{2,8}?(?:省|市|自治区|州|盟)", mention.name):
            for region in lookup(match.group()):
                if region.level != "county":
                    found.append(region)
        plain = re.match(r"([\u4e00-\u9fff]{2,4}?)(?:警方|公安|海关)", mention.name)
        if plain:
            found.extend(r for r in lookup(plain.group(1)) if r.level != "county")
    for match in re.finditer(r"[\u4e00-\u9fff]{2,5}?市", text[:400]):
        for cut in range(len(match.group()) - 2):
            hits = [r for r in lookup(match.group()[cut:]) if r.level == "prefectural"]
            if hits:
                found.extend(hits)
                break
    seen: dict[str, Region] = {}
    for region in found:
        seen.setdefault(region.code, region)
    return tuple(seen.values())


def _place(name: str, context: tuple[Region, ...]) -> Region | None:
    direct = resolve_region(name, context)
    if direct is not None:
        return direct
    for cut in range(1, len(name) - 1):
        tail = resolve_region(name[cut:], context)
        head = lookup(name[:cut])
        if tail is not None and head:
            inside = [r for r in lookup(name[cut:]) if any(r.code.startswith(h.code.rstrip("0") or h.code[:2]) for h in head)]
            return inside[0] if inside else tail
    return None


def _level(region: Region | None, name: str) -> str | None:
    if re.search(r"派出所|警务站|所$", name):
        return "station"
    if name.startswith(("公安部", "海关总署", "最高人民", "国家")):
        return "national"
    if region is None:
        return None
    if "分局" in name and region.level != "county":
        return "county"
    return region.level


def canonical(mention: UnitMention, context: tuple[Region, ...], parent: str | None) -> Canonical:
    """The full name of one mention; ``parent`` is the bureau last named, for bare teams (网侦大队)."""
    name = mention.name
    if name in _NAMED:
        return Canonical(_NAMED[name], _NAMED[name], "provincial", "820000" if "澳门" in _NAMED[name] else "810000")
    city = next((r for r in context if r.level == "prefectural"), None)
    office = re.match(r"(市|县|区)(?:公安)?局([\u4e00-\u9fff]{2,})$", name)
    if office:
        base = city.name + "公安局" if office.group(1) == "市" and city is not None else parent or ""
        full = base + office.group(2)
        return Canonical(full, _key(full), None, None)
    if is_bare(name):
        if name.startswith(("市", "县", "区", "省")):
            if name[0] == "市" and city is not None:
                full = city.name + name[1:]
                return Canonical(full, _key(full), "prefectural", city.code)
            if name[0] == "省":
                province = next((province_of(r) for r in context), None)
                if province is not None:
                    return Canonical(province.name + name[1:], _key(province.name + name[1:]), "provincial", province.code)
            return Canonical(name, name, None, None)
        full = (parent or "") + name
        return Canonical(full, _key(full), None, None)
    branch = _BRANCH.match(name)
    if branch:
        place = branch.group("place")
        inner = _place(place, context)
        town = branch.group("city")
        upper: Region | None = None
        if town:
            upper = next((r for r in lookup(town if town.endswith("市") else town + "市") if r.level != "county"), None)
        elif inner is not None and inner.level == "county":
            upper = prefecture_of(inner) or province_of(inner)
        upper = upper or city
        bare_place = re.sub(r"^.*市(?=[\u4e00-\u9fff]{2})", "", place)
        if upper is not None and bare_place.startswith(upper.name[:-1]) and len(bare_place) > len(upper.name):
            bare_place = bare_place[len(upper.name) - 1 :]
        prefix = f"{upper.name}公安局" if upper is not None else (f"{town}公安局" if town else "")
        full = f"{prefix}{bare_place}分局{branch.group('rest')}"
        return Canonical(full, _key(full), _level(inner or upper, full), inner.code if inner is not None and inner.level == "county" else None)
    short = _SHORT.match(name)
    if short:
        region = _place(short.group("place"), context)
        head, rest = short.group("head"), short.group("rest")
        if region is None:
            return Canonical(name, _key(name), None, None)
        if region.code[:2] in ("81", "82", "71") and head == "警方":
            return Canonical(name, _key(name), "provincial", region.code)
        if region.level == "provincial":
            if region.code[:2] in ("11", "12", "31", "50"):
                full = f"{region.name}公安局{rest}"
            else:
                full = f"{region.name}公安厅{rest}"
        elif region.level == "prefectural":
            full = f"{region.name}公安局{rest}"
        else:
            upper = prefecture_of(region)
            if region.name.endswith("区") and head != "公安局":
                above = upper or province_of(region)
                place = region.name[:-1] if len(region.name) > 2 else region.name
                if "区" in short.group("place"):
                    place = region.name
                full = f"{above.name if above else ''}公安局{place}分局{rest}"
            else:
                full = f"{upper.name if upper and upper.name != '省直辖县级行政区划' else ''}{region.name}公安局{rest}"
        return Canonical(full, _key(full), _level(region, full), region.code)
    region = None
    found = re.match(r"[\u4e00-\u9fff]{2,8}?(?:省|市|自治区|区|县|州|旗)", name)
    if found:
        region = _place(found.group(), context)
    if region is None and len(name) > 4:
        region = next((r for size in (4, 3, 2) if (r := resolve_region(name[:size], context)) is not None), None)
    full = name
    if region is not None and region.level == "county" and name.startswith(region.name) and "公安局" in name:
        upper = prefecture_of(region)
        if upper is not None and not name.startswith(upper.name):
            full = upper.name + name
    return Canonical(full, _key(full), _level(region, full), region.code if region is not None else None)


def _key(name: str) -> str:
    """What two spellings of one body share: the name without province, 公安 words and level words."""
    key = re.sub(r"^(?:[\u4e00-\u9fff]{2,3}省|[\u4e00-\u9fff]{2,4}自治区)(?=[\u4e00-\u9fff]{2,}[市县区州盟旗])", "", name)
    key = re.sub(r"公安厅|公安局|公安分局|分局|公安机关|公安|警方|海警局|海警", "#", key)
    return re.sub(r"[市县区]", "", key)


def same_body(one: Canonical, two: Canonical) -> bool:
    """Whether two canonical names mean one body."""
    if one.name == two.name or one.key == two.key:
        return True
    short, long = sorted((one.key, two.key), key=len)
    return long.endswith(short) and "#" in short and len(short) >= 3 and not short.startswith("#")


def bureau_part(name: str) -> str:
    """The bureau a team belongs to: 海城分局城西刑侦大队 → 海城分局."""
    match = re.match(r".*(?:分局|公安局|公安厅|公安处)", name)
    return match.group() if match else ""
