"""What a bust is called: the head with what stands right before it (盗窃团伙, 制假窝点, 贩毒案件), without 犯罪, 涉案 and the like."""

from __future__ import annotations

from typing import Final

from caseextract.classes import compiled
from caseextract.expressions import expression
from caseextract.mentions.facts import BustFact

__all__ = ["bust_name"]

_REACH: Final = 24
_SHORT: Final = 12
_HEAD: Final = 2
_NUMBER: Final = r"[约近逾超达共有]*[\d一二两三四五六七八九十百千万亿〇零.,]+[余多几]*[万千百]?[余多]?"
_CASES: Final = compiled(rf"(?P<kind>[\u4e00-\u9fff“”（）]{{2,20}}?案件?)(?:共|{{in_all}}|则|[共约达近超]|总?数)*{_NUMBER}[起宗件例桩]$")
# Kinds that tell no kind, and words before 案 that are of the police
_NO_KIND: Final = expression(r"(?:同类|类似|相关|关联|上述|此类|这类|该类|各类|系列|串|多起|部分|各地|外地|外省市|货物|区域)?案件?|(?:刑事|治安|行政)?案|类[\u4e00-\u9fff]*案件?")
_BY_WHOM: Final = compiled(r"破案|查案|办案|发案|作案|{officers}|分局|派出所|支队|大队|小队|行动|法院|检察|[^连]破(?![坏产获])")
# The words of the clause before the kind: verbs, adverbs, measures
_LEAD: Final = compiled(
    r".*(?:{solve}|侦办|侦结|办结|办理|查处|查获|查办|查缉|查结|查清|查到|审破|核破|核实|立破|攻克|{break_up}|铲掉|斩断|切断|截断|掐断|取缔|关停|关闭|关掉|搜查|查封|封堵|打击|打散|粉碎|清除|扫荡|拔掉|掀掉|踢破|直捣|突袭|突击|拿下|破掉|连破|连端"
    r"|带破|带出|带动|串并|处理|处置|受理|立案|移送|揭发|起底|收网|抓获|挡获|缉获|检肃|挖出|揪出|发现|新办|{at_once}|{in_turn}|顺带|分别|快速|{in_all}|各类|各种|一批|一系列|多个|多起|全部|新型|重大|特大|重特大|大型|怀疑|其中|包括|全市|全省|全区|全县|全国|全年|今年|我市"
    r"|境内|以及|并且|协助|则是|[了该此这另还又均]|(?<!公)共(?!同|享))"
)
_TRIMMED: Final = expression(r"^(?:（|其中|当中|含|包括|查封|清查|捣毁|端掉)+|涉嫌|涉案|(?<!共同)犯罪(?!活动|所得|收益)")
_COUNTED: Final = expression(r"^(?:(?!百家乐)[余多万千百]*(?:[个处间起宗伙条座款]|家(?![族庭])|出(?![境租口]))|一(?!条龙)|两(?![抢盗卡])|[约近逾]?[三四五六七八九十](?![\u4e00-\u9fff]?[人口黑害])|破(?![坏产获])|端|捣|打(?!架|砸|黑|群))+")
_NOT_NAMED: Final = expression(r"[在于以为将被由对从与及和的把等、，。；：\d这该此其并也已用给替是能]|利用|通过|组织者|成员|位于|藏|设[在于]|跨|一体")
_COUNTED_BEFORE: Final = expression(r"[\d一二两三四五六七八九十百千][余多]?[个处家伙条座间起宗件]、$")  # 涉黑组织7个、|恶势力团伙
_CUT: Final = expression(r"[的、，。；：）\d]|[一两二三四五六七八九十][个处家伙条座间起]")


def bust_name(fact: BustFact, text: str) -> str:
    """The name for a bust of a clean text."""
    name = _TRIMMED.sub("", fact.name)
    name = name if len(name) >= _HEAD else fact.name
    if fact.target == "case":
        return _kind(fact, text) if name in ("案件", "案") else name
    if fact.rule in ("bust.unknown_head", "bust.listed"):
        return f"家{name}" if name.startswith("庭") else name
    at = text.rfind(name, fact.start, fact.end)
    if at < 0:
        return name
    before = text[max(fact.start, at - _REACH) : at]
    cut = [m.end() for m in _CUT.finditer(before)]
    if cut and before[cut[-1] - 1] == "、" and _COUNTED_BEFORE.search(before, 0, cut[-1]) is None:
        return name  # 组织、领导传销团伙
    before = _bare(before[cut[-1] :] if cut else before)
    return before + name if 0 < len(before) <= _SHORT and _fits(before) else name


def _bare(words: str) -> str:
    return _TRIMMED.sub("", _COUNTED.sub("", _LEAD.sub("", words)))


def _fits(words: str) -> bool:
    return _NOT_NAMED.search(words) is None and words.count("“") == words.count("”") and words[0] not in "”人天支年月类"


def _kind(fact: BustFact, text: str) -> str:
    """贩毒案件 of 破获贩毒案件26起; 案件 where no kind is told."""
    low = max(0, fact.end - 2 * _REACH)
    found = _CASES.search(text, low, fact.end)
    if found is None or found.start() > low and text[found.start() - 1] == "、" and "、" not in text[fact.start : fact.start + 1] and _COUNTED_BEFORE.search(text, low, found.start()) is None:
        return "案件"
    kind = _bare(found["kind"])
    return kind if len(kind) > _HEAD and _NO_KIND.fullmatch(kind) is None and _BY_WHOM.search(kind) is None and _fits(kind) else "案件"
