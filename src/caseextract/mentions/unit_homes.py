"""What a whole text says of its bodies: whether it is of Hong Kong, Macau or Taiwan, and which places have a branch in it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from caseextract.engine import Hit
from caseextract.expressions import expression
from caseextract.mentions.unit_words import Noun

_MAINLAND = frozenset(["unit.bureau", "unit.department", "unit.organs", "unit.gongan", "unit.station", "unit.anti_smuggling"])
_OF_SAR = expression(r"(?:香港|澳门)(?:海关|警方|特区)|(?<![\u4e00-\u9fff])港海关|(?<![日基])本港|应课税值|裁判法院|保释候查|本澳|《(?:进出口|应课税品|商品说明|危险药物|保护濒危动植物物种|入境)条例》|葵涌|荃湾|元朗|屯门|旺角|尖沙咀|深水埗|观塘|落马洲|将军澳|油麻地|铜锣湾|红磡|天水围")  # 港海关检获…: a headline; 本港, 本澳 应课税值 and 保释候查 are what papers there say, as are districts and ordinances of Hong Kong
_CUSTOMS_BESIDE = expression("(?:拱北|横琴|青茂|闸口|九洲|珠海|中山|江门|广州|深圳|黄埔|大桥)海关")
_TAIWAN = expression("新台币|员警|移送法办|[市县]警局|犯嫌|人头帐户")


def home_of(text: str, hits: Sequence[Hit], nouns: Mapping[str, Noun]) -> str | None:
    """``hk``, ``mo`` or ``tw`` by a body only they have, else by the text's words where no police of the mainland acts."""
    home = next((noun.home for hit in hits if (noun := nouns[hit.rule.id]).home), None)
    if home is not None or not hits:
        return home
    if not any(hit.rule.id in _MAINLAND for hit in hits) and (found := _OF_SAR.search(text)) is not None:
        if found.group() == "本澳" and _CUSTOMS_BESIDE.search(text):
            return None  # Macau's papers tell of the customs across the border too
        return "mo" if "澳" in found.group() else "hk"
    return "tw" if not any(hit.rule.id == "unit.bureau" for hit in hits) and _TAIWAN.search(text) else None


def named_branches(text: str, hits: Sequence[Hit]) -> frozenset[str]:
    """The words of two to four characters before the branches and bureaus of police that a text names: 柳湾 of 柳湾公安分局."""
    ends = [hit.start for hit in hits if hit.rule.id in ("unit.police_branch", "unit.bureau")]
    return frozenset(text[end - size : end] for end in ends for size in (2, 3, 4) if end >= size)
