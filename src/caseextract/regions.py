"""Administrative regions of China by their GB/T 2260 codes: six digits, two a level (province, prefecture, county)."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources

from caseextract.expressions import expression

_SUFFIXES = ("特别行政区", "自治区", "自治州", "自治县", "自治旗", "地区", "林区", "新区", "省", "市", "区", "县", "旗", "盟")
_PEOPLES = (
    "乌孜别克 柯尔克孜 达斡尔 哈萨克 维吾尔 鄂伦春 鄂温克 俄罗斯 塔吉克 塔塔尔 土家 布依 朝鲜 哈尼 傈僳 拉祜 东乡 纳西 景颇 仫佬 布朗 撒拉 毛南 "
    "仡佬 锡伯 阿昌 普米 德昂 保安 裕固 独龙 赫哲 门巴 珞巴 基诺 蒙古 苗 彝 壮 满 侗 瑶 白 傣 黎 佤 畲 水 土 羌 怒 京 回 藏 各"
).split()
_PEOPLE = expression(r"^(.{2,}?)(?:(?:" + "|".join(_PEOPLES) + r")族|哈萨克|蒙古|维吾尔|柯尔克孜|塔吉克|锡伯|达斡尔)+$")
MUNICIPAL = frozenset(["11", "12", "31", "50"])  # 直辖市


@dataclass(frozen=True, slots=True)
class Region:
    """A region: its code, full name, level, the code of the region above it, and whether it was abolished or renamed."""

    code: str
    name: str
    level: str
    parent: str | None
    former: bool = False

    @property
    def stem(self) -> str:
        """The leading digits that every region inside it shares."""
        return self.code[:2] if self.level == "provincial" else self.code[:4] if self.level == "prefectural" else self.code

    @property
    def municipal(self) -> bool:
        """Whether it is, or lies in, a municipality directly under the state (直辖市)."""
        return self.code[:2] in MUNICIPAL


@dataclass(frozen=True, slots=True)
class _Tables:
    by_code: dict[str, Region]
    names: dict[str, tuple[Region, ...]]
    lengths: dict[str, tuple[int, ...]]  # last character → lengths of the names that end with it, longest first
    begun: dict[str, tuple[int, ...]]  # the first two characters → lengths of the names that begin with them, longest first


@cache
def _tables() -> _Tables:
    text = (resources.files("caseextract") / "data" / "regions.tsv").read_text(encoding="utf-8")
    by_code: dict[str, Region] = {}
    names: dict[str, list[Region]] = {}
    for line in text.splitlines():
        code, _, rest = line.partition("\t")
        name, _, status = rest.partition("\t")
        if len(code) != 6 or not code.isdigit() or not name:
            continue
        if status.startswith("taiwan") and name in names:  # 罗源县 and 金门县 have codes in Fujian
            continue
        if status.startswith("taiwan"):
            level, parent = "prefectural", code
        elif code.endswith("0000"):
            level, parent = "provincial", None
        elif code.endswith("00"):
            level, parent = "prefectural", code[:2] + "0000"
        else:
            level, parent = "county", code[:4] + "00"
        region = Region(code, name, level, parent, status.endswith("former"))
        by_code.setdefault(code, region)
        for spelling in _spellings(name):
            names.setdefault(spelling, []).append(region)
    lengths: dict[str, set[int]] = {}
    begun: dict[str, set[int]] = {}
    for name in names:
        lengths.setdefault(name[-1], set()).add(len(name))
        begun.setdefault(name[:2], set()).add(len(name))
    return _Tables(by_code, {name: tuple(found) for name, found in names.items()}, _longest_first(lengths), _longest_first(begun))


def _longest_first(lengths: dict[str, set[int]]) -> dict[str, tuple[int, ...]]:
    return {end: tuple(sorted(sizes, reverse=True)) for end, sizes in lengths.items()}


# Provinces by the one character that stands for them in lists: 粤闽两省
ABBREVIATIONS = dict(pair.split("=") for pair in (
    "京=北京市 津=天津市 冀=河北省 晋=山西省 蒙=内蒙古自治区 辽=辽宁省 吉=吉林省 黑=黑龙江省 沪=上海市 苏=江苏省 浙=浙江省 皖=安徽省 闽=福建省 赣=江西省 "
    "鲁=山东省 豫=河南省 鄂=湖北省 湘=湖南省 粤=广东省 桂=广西壮族自治区 琼=海南省 渝=重庆市 川=四川省 黔=贵州省 滇=云南省 藏=西藏自治区 陕=陕西省 "
    "甘=甘肃省 青=青海省 宁=宁夏回族自治区 新=新疆维吾尔自治区 港=香港 澳=澳门"
).split())

# Banners of Inner Mongolia by the names that people write
_BANNERS = {
    "科尔沁左翼中旗": "科左中旗", "科尔沁左翼后旗": "科左后旗", "科尔沁右翼前旗": "科右前旗", "科尔沁右翼中旗": "科右中旗", "东乌珠穆沁旗": "东乌旗",
    "西乌珠穆沁旗": "西乌旗", "阿拉善左旗": "阿左旗", "阿拉善右旗": "阿右旗", "达尔罕茂明安联合旗": "达茂旗", "察哈尔右翼前旗": "察右前旗",
    "察哈尔右翼中旗": "察右中旗", "察哈尔右翼后旗": "察右后旗", "乌拉特前旗": "乌前旗", "乌拉特中旗": "乌中旗", "乌拉特后旗": "乌后旗",
    "土默特左旗": "土左旗", "土默特右旗": "土右旗", "鄂伦春自治旗": "鄂伦春旗", "鄂温克族自治旗": "鄂温克旗",
    "新巴尔虎左旗": "新左旗", "新巴尔虎右旗": "新右旗", "苏尼特左旗": "苏左旗", "苏尼特右旗": "苏右旗",
}


def _spellings(name: str) -> set[str]:
    """All names of a region: 大通回族土族自治县 is 大通县 and 大通 too, 恩施土家族苗族自治州 恩施州 and 恩施."""
    short = short_name(name)
    out = {name, short}
    if "自治" in name and name[-1] in "州县旗" or name.endswith("族区"):
        out.add(short + name[-1])
    if name in _BANNERS:
        out.add(_BANNERS[name])
    return {spelling for spelling in out if len(spelling) > 1}


@lru_cache(4096)
def short_name(name: str) -> str:
    """A region's name without suffix and peoples: 梧州市 → 梧州, 广西壮族自治区 → 广西; two characters stay (沙县)."""
    for suffix in _SUFFIXES:
        if name.endswith(suffix) and len(name) - len(suffix) >= (3 if suffix == "林区" else 2):  # 神农架林区, but 万柏林区
            stem = name[: -len(suffix)]
            if suffix.startswith("自治"):
                found = _PEOPLE.match(stem)
                stem = found.group(1) if found else stem.removesuffix("族") if len(stem) > 2 else stem
            elif stem.endswith("族") and (found := _PEOPLE.match(stem)):  # 管城回族区
                stem = found.group(1)
            return stem
    return name


@cache
def province_ends() -> frozenset[str]:
    """The characters that the short names of provinces end in."""
    return frozenset([short_name(region.name)[-1] for region in _tables().by_code.values() if region.level == "provincial"])


def names_from(first: Container[str]) -> list[str]:
    """The names of regions, of three characters and more, that begin with one of these characters: 三门峡 begins with a numeral."""
    return sorted(name for name in _tables().names if len(name) > 2 and name[0] in first)


def by_code(code: str) -> Region | None:
    """The region of a code."""
    return _tables().by_code.get(code)


def lookup(name: str) -> tuple[Region, ...]:
    """All regions of a full or short name."""
    return _tables().names.get(name, ())


def name_before(text: str, end: int, low: int = 0) -> int | None:
    """Where the longest region name that ends at ``end`` begins, not before ``low``; None where there is none."""
    if end - low < 2:
        return None
    tables = _tables()
    lengths = tables.lengths.get(text[end - 1])
    if lengths is None:
        return None
    names = tables.names
    room = end - low
    for size in lengths:
        if size <= room and text[end - size : end] in names:
            return end - size
    return None


def name_after(text: str, start: int, high: int) -> int | None:
    """Where the longest region name that begins at ``start`` ends, not after ``high``; None where there is none."""
    tables = _tables()
    names, high = tables.names, min(high, len(text))
    for size in tables.begun.get(text[start : start + 2], ()):
        if start + size <= high and text[start : start + size] in names:
            return start + size
    return None


def chain_before(text: str, end: int, low: int = 0) -> list[tuple[int, int]]:
    """The longest chain of region names that ends at ``end``, widest region first: 湖北|荆门市|东宝.

    A name further left belongs to the chain only when a region of its name holds a region of the one to its right.
    """
    chain: list[tuple[int, int]] = []
    start = name_before(text, end, low)
    while start is not None:
        if chain and not holds(lookup(text[start:end]), lookup(text[chain[0][0] : chain[0][1]])):
            break
        chain.insert(0, (start, end))
        end = start
        start = name_before(text, end, low)
    return chain


def holds(outer: tuple[Region, ...], inner: tuple[Region, ...]) -> bool:
    """Whether one of some regions lies inside one of others."""
    return any((o.code != i.code or o.level != i.level) and i.code.startswith(o.stem) for o in outer for i in inner)


def resolve_region(name: str, context: tuple[Region, ...] = (), low: bool = False) -> Region | None:
    """The region a name means, only when certain: unique, of the highest level, or inside a region of the context.

    ``low``: of a city and a district of one name (白银市, 白银区) the district is meant.
    """
    found = lookup(name)
    if len(found) <= 1:
        return found[0] if found else None
    inside = [r for r in found if any(r.code != c.code and r.code.startswith(c.stem) for c in context)]
    high = _only([r for r in found if r.level != "county"])
    if high is not None and not low and (not inside or any(c.code in (high.code, high.parent) for c in context)):
        return high
    province = _only([r for r in found if r.level == "provincial"])
    if province is not None and not inside and all(r is province or r.level == "county" or "自治州" in r.name for r in found):
        return province  # 海南警方: the prefecture of that name is called 海南州
    one = _only(inside)
    if one is not None or inside:
        return one
    return _only(list(found)) or high


def _only(found: list[Region]) -> Region | None:
    """The one region of a list, the one still in force, or the newest of one place that was renamed (江川县 → 江川区)."""
    if len(found) > 1:
        found = [r for r in found if not r.former] or found
    if len(found) > 1 and len({r.name for r in found}) == 1 and len({r.code[:4] for r in found}) == 1:
        return found[0]
    return found[0] if len(found) == 1 else None


def resolve_chain(names: tuple[str, ...], context: tuple[Region, ...] = (), low: bool = False) -> Region | None:
    """The region that the last name of a chain (省, 市, 县) means, only when certain."""
    if not names:
        return None
    inner = lookup(names[-1])
    for name in names[:-1]:
        context = tuple(r for r in lookup(name) if holds((r,), inner)) or context
    return resolve_region(names[-1], context, low)


def prefecture_of(region: Region) -> Region | None:
    """The prefecture above a county; None where the county lies directly under its province or municipality."""
    above = by_code(region.code[:4] + "00") if region.level == "county" else None
    return None if above is None or above.name in ("市辖区", "县") or "直辖" in above.name else above


def province_of(region: Region) -> Region | None:
    """The province a region lies in."""
    return by_code(region.code[:2] + "0000")
