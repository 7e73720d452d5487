"""Administrative regions of China by their GB/T 2260 codes: six digits, two a level (province, prefecture, county)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib import resources

_SUFFIXES = ("特别行政区", "维吾尔自治区", "壮族自治区", "回族自治区", "自治区", "自治州", "自治县", "自治旗", "地区", "林区", "新区", "省", "市", "区", "县", "旗", "盟")


@dataclass(frozen=True, slots=True)
class Region:
    """A region: its code, full name, level and the code of the region above it."""

    code: str
    name: str
    level: str
    parent: str | None


@cache
def _tables() -> tuple[dict[str, Region], dict[str, tuple[Region, ...]]]:
    text = (resources.files("caseextract") / "data" / "regions.tsv").read_text(encoding="utf-8")
    by_code: dict[str, Region] = {}
    names: dict[str, list[Region]] = {}
    for line in text.splitlines():
        code, _, name = line.partition("\t")
        name = name.split("\t")[0]
        if len(code) != 6 or not code.isdigit() or not name:
            continue
        if code.endswith("0000"):
            level, parent = "provincial", None
        elif code.endswith("00"):
            level, parent = "prefectural", code[:2] + "0000"
        else:
            level, parent = "county", code[:4] + "00"
        region = Region(code, name, level, parent)
        by_code[code] = region
        names.setdefault(name, []).append(region)
        short = short_name(name)
        if short != name:
            names.setdefault(short, []).append(region)
    return by_code, {name: tuple(found) for name, found in names.items()}


def short_name(name: str) -> str:
    """A region's name without its suffix: 北海市 → 北海, 广西壮族自治区 → 广西; two characters stay (沙县)."""
    for suffix in _SUFFIXES:
        if name.endswith(suffix) and len(name) - len(suffix) >= 2:
            return name[: -len(suffix)]
    return name


def by_code(code: str) -> Region | None:
    """The region of a code."""
    return _tables()[0].get(code)


def lookup(name: str) -> tuple[Region, ...]:
    """All regions of a full or short name."""
    return _tables()[1].get(name, ())


def resolve_region(name: str, context: tuple[Region, ...] = ()) -> Region | None:
    """The region a name means, only when certain: unique, of the highest level, or inside a region of the context."""
    found = lookup(name)
    if not found:
        return None
    if len(found) == 1:
        return found[0]
    inside = [r for r in found if any(r.code != c.code and r.code.startswith(c.code.rstrip("0") or c.code[:2]) for c in context)]
    if len(inside) == 1:
        return inside[0]
    high = [r for r in found if r.level != "county"]
    if len(high) == 1 and not inside:
        return high[0]
    same = {r.name for r in found}
    if len(same) == 1 and len({r.code[:4] for r in found}) == 1:
        return found[0]
    return None


def prefecture_of(region: Region) -> Region | None:
    """The prefecture above a county; None for municipalities' districts, whose parent is the municipality itself."""
    return by_code(region.code[:4] + "00") if region.level == "county" else None


def province_of(region: Region) -> Region | None:
    """The province a region lies in."""
    return by_code(region.code[:2] + "0000")
