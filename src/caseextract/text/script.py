"""Traditional to Simplified, character for character, and which script a text was written in."""

from __future__ import annotations

import re
from functools import cache
from operator import ne
from typing import Final, Protocol

from caseextract.expressions import expression
from caseextract.text.draft import Draft

HANS: Final = "hans"
HANT: Final = "hant"
MIXED: Final = "mixed"

# What OpenCC leaves: variants that stand for one Simplified character in every word this field uses.
_LEFT_OVER: Final = {
    "甦": "苏",
    "堿": "碱",
    "祇": "只",
    "夥": "伙",
    "団": "团",
    "鍊": "链",
    "汙": "污",
    "菸": "烟",
    "姦": "奸",
    "佔": "占",
    "週": "周",
    "牠": "它",
    "妳": "你",
    "綫": "线",
    "裏": "里",
    "羣": "群",
    "凖": "准",
    "啓": "启",
    "搨": "拓",
    "麽": "么",
    "衹": "只",
    "銹": "锈",
    "喫": "吃",
    "歎": "叹",
    "鷄": "鸡",
    "衞": "卫",
    "敍": "叙",
    "粧": "妆",
    "痺": "痹",
    "簷": "檐",
    "砲": "炮",
}
# 順著 → 顺着, but 著名 and 显著 keep 著.
_ZHE: Final = expression(r"(?<![名原编显卓昭土专论遗合译巨所拙编撰])著(?![名作述称者书录])")

# 於 is a surname of its own in a Simplified text, which has no other use for it: 嫌疑人於某, 姓於
_SURNAME: Final = expression(r"於(?=某(?![日天月年地些种个时处项]))|(?<=姓)於(?!姓)")

# 帐户, 帐册, 转帐 are 账户, 账册, 转账; a tent (帐篷, 营帐) keeps 帐.
_ACCOUNT: Final = expression(r"帐(?=[户号册本簿务目款单])|(?<=[转过走进入拆结记对查])帐(?![篷蓬幔幕])")

# Simplified characters that Traditional text uses as well; they say nothing about the script.
_SHARED: Final = frozenset(
    "后里干只云于台系面准制卷谷斗丑几才松征表板别冲出党范丰刮广胡划回伙家姜借据卜克困累漫蒙辟千曲沈舍术涂吁余郁御愿岳"
    "占折致制种朱注仆朴签秋什胜适叶咸向熏志周筑咨了采游布升症群启污烟奸吃叹链它你群帘药蜡腊虫网号万与个"
)


_FEW: Final = 5


class _Converter(Protocol):
    def convert(self, text: str) -> str: ...


@cache
def _opencc(config: str) -> _Converter:
    """Load an OpenCC conversion once, on the first text that needs it."""
    from opencc import OpenCC

    converter: _Converter = OpenCC(config)
    return converter


@cache
def simplified_forms() -> dict[str, str]:
    """Return the map of single Traditional characters to Simplified ones."""
    every = [chr(code) for code in range(0x3400, 0xA000)]
    plain = _opencc("t2s").convert("\n".join(every)).split("\n")
    table = {old: new for old, new in zip(every, plain, strict=True) if old != new and len(new) == 1}
    table.update(_LEFT_OVER)
    table["著"] = "着"  # decided by its neighbours, see _ZHE
    return table


@cache
def _simplified_only() -> frozenset[str]:
    """Return the characters that no Traditional text has: those that a conversion to Traditional would change."""
    every = [chr(code) for code in range(0x4E00, 0xA000)]
    traditional = _opencc("s2t").convert("\n".join(every)).split("\n")
    changed = {old for old, new in zip(every, traditional, strict=True) if old != new}
    return frozenset(changed - simplified_forms().keys() - _SHARED)


@cache
def _traditional() -> frozenset[str]:
    return frozenset(simplified_forms())


def simplify(draft: Draft) -> str:
    """Convert the text to Simplified Chinese, keeping every offset; return ``hans``, ``hant`` or ``mixed``."""
    found = draft.chars & _traditional()
    if "帐" in draft.chars:
        draft.swap(_ACCOUNT.sub("账", draft.text), "")
    if not found:
        return HANS
    text = draft.text
    plain = _opencc("t2s").convert(text)
    if len(plain) != len(text):
        forms = simplified_forms()
        plain = "".join([forms.get(char, char) for char in text])
    for char in found & _LEFT_OVER.keys():
        plain = plain.replace(char, _LEFT_OVER[char])
    if "著" in found or "著" in draft.chars:
        plain = _ZHE.sub("着", plain)
    if "帳" in found:
        plain = _ACCOUNT.sub("账", plain)
    kind = _script(text, plain, found)
    if kind != HANT and "於" in found:
        plain = _keeping(_SURNAME, text, plain)
    draft.swap(plain, "")
    return kind


def _script(text: str, plain: str, found: frozenset[str]) -> str:
    """Tell the script of a text from what its conversion changed: the characters ``found``."""
    if len(found) <= _FEW and sum(map(text.count, found)) * 50 <= len(text):
        return HANS
    traditional = sum(map(ne, text, plain))
    simplified = sum(map(_simplified_only().__contains__, text))
    if traditional * 20 <= simplified:
        return HANS
    return HANT if simplified * 8 <= traditional else MIXED


def _keeping(words: re.Pattern[str], text: str, plain: str) -> str:
    """The converted text with ``words`` as they were given."""
    out, at = [], 0
    for match in words.finditer(text):
        out += [plain[at : match.start()], match.group()]
        at = match.end()
    return "".join([*out, plain[at:]])
