"""Full-width, compatibility and invisible characters.

Not a blanket NFKC: that would turn the full-width comma, which is punctuation, into a thousands separator.
"""

from __future__ import annotations

import unicodedata
from typing import Final

from caseextract.expressions import expression
from caseextract.text.draft import Draft
from caseextract.text.offsets import Edit


def _same_length_table() -> dict[str, str]:
    table: dict[str, str] = {}
    for low, high in ((0xFF10, 0xFF19), (0xFF21, 0xFF3A), (0xFF41, 0xFF5A)):
        table.update({chr(code): chr(code - 0xFEE0) for code in range(low, high + 1)})
    table.update(zip("％＋－／＂＇＆＝＜＞＃＠＊＄＿｜＼", "%+-/\"'&=<>#@*$_|\\", strict=True))
    table.update(zip("﹐﹑﹒﹔﹕﹖﹗﹙﹚﹝﹞﹪｡､｢｣", "，、。；：？！（）（）%。、“”", strict=True))
    table.update(zip("「」『』〝〞‟", "“”‘’“”“", strict=True))
    table.update(dict.fromkeys("•‧∙⋅・･", "·"))
    table.update(dict.fromkeys("‐‑‒–−", "-"))
    table["―"] = "—"
    table.update(dict.fromkeys("\xa0\u1680\u3000\u202f\u205f" + "".join(map(chr, range(0x2000, 0x200B))), " "))
    # Look-alike radicals ⼀ (U+2F00 block, two of U+2E80) and compatibility ideographs (U+F900 block).
    for code in (0x2E9F, 0x2EF3, *range(0x2F00, 0x2FD6), *range(0xF900, 0xFAFF)):
        plain = unicodedata.normalize("NFKC", chr(code))
        if len(plain) == 1 and plain != chr(code):
            table[chr(code)] = plain
    return table


_SAME_LENGTH: Final = _same_length_table()
_SAME_LENGTH_KEYS: Final = frozenset(_SAME_LENGTH)
_POINT: Final = expression(r"(?<=\d)．(?=\d)")
_CODE_POINT: Final = expression(r"(?<=[“\"]\d)[．.](?=\d{1,2}[”\"])|(?<=[“\"]\d\d)[．.](?=\d{1,2}[”\"])")
_INVISIBLE: Final = frozenset(
    "\xad\u180e\u2060\u2061\u2062\u2063\u2064\ufeff\u034f\u061c" + "".join(map(chr, [*range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0xFE00, 0xFE10)]))
)
_INVISIBLE_RUN: Final = expression("[" + "".join(sorted(_INVISIBLE)) + "]+")
# ㎏ ㎡ ㎜ and the like: one character for several.
_SQUARED: Final = expression("[\u3380-\u33df]")
_SQUARED_SET: Final = frozenset(map(chr, range(0x3380, 0x33E0)))


# ½ ¾ ⅓: one character for a fraction; behind a digit it is the rest of a mixed number.
_VULGAR: Final = expression("[¼-¾⅐-⅞]")
_VULGAR_SET: Final = frozenset("¼½¾⅐⅑⅒⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞")


def _as_fraction(text: str, at: int) -> str:
    plain = unicodedata.normalize("NFKC", text[at]).replace("\u2044", "/")
    return f" {plain}" if text[at - 1 : at].isdigit() else plain


def narrow(draft: Draft) -> None:
    """Bring digits, letters, signs, spaces and look-alike characters to one form; drop invisible characters."""
    if not draft.chars.isdisjoint(_INVISIBLE):
        draft.edit([Edit(*match.span(), "") for match in _INVISIBLE_RUN.finditer(draft.text)])
    draft.map_chars(_SAME_LENGTH, _SAME_LENGTH_KEYS)
    if "．" in draft.chars:
        # “12．17”专案 is a date used as a code; anywhere else the sign between digits is the decimal point.
        draft.swap(_POINT.sub(".", _CODE_POINT.sub("·", draft.text)))
    if not draft.chars.isdisjoint(_VULGAR_SET):
        draft.edit([Edit(*m.span(), _as_fraction(draft.text, m.start())) for m in _VULGAR.finditer(draft.text)])
    if not draft.chars.isdisjoint(_SQUARED_SET):
        draft.edit([Edit(*m.span(), unicodedata.normalize("NFKC", m.group())) for m in _SQUARED.finditer(draft.text)])
