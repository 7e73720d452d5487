"""Pinyin readings that some sites print behind a character: 區(qū), 機(jī)場(chǎng ), 打(dǎ)劫."""

from __future__ import annotations

import re
from typing import Final

from caseextract.text.chars import HAN, PINYIN, TONED
from caseextract.text.draft import Draft
from caseextract.text.offsets import Edit

_TONES: Final = frozenset(TONED)

# The reading of a neutral tone carries no mark: only these, and only beside marked ones, or (kg) would go too.
_NEUTRAL: Final = "men|me|de|le|ma|ne|ba|zi|zhe|ge|li|tou|shang|bian|lou|luo"

_GLOSS: Final = re.compile(
    rf"""
    [(（] (?<=[{HAN}A-Za-z][(（]) \s?          # a damaged character keeps one letter: F(xiàn)場
    (?: (?=[a-zA-Züɡɑê]{{0,5}}[{TONED}]) [{PINYIN}]{{1,7}} | (?:{_NEUTRAL}) )
    (?:\s?[)）] | (?=\n|\Z))
    """,
    re.VERBOSE,
)
# 聯(li at the end of a cut text or line.
_CUT: Final = re.compile(rf"[(（](?<=[{HAN}][(（])[{PINYIN}]{{1,6}}\s?(?=\n|\Z)")


def strip_glosses(draft: Draft) -> None:
    """Delete pinyin glosses behind Han characters, with the optional space before the closing bracket."""
    if draft.chars.isdisjoint(_TONES):
        return
    spans = [match.span() for match in _GLOSS.finditer(draft.text)]
    if not spans:
        return
    draft.note("gloss", f"{len(spans)} pinyin glosses removed", spans[0][0], spans[-1][1])
    draft.edit([Edit(start, end, "") for start, end in spans])
    draft.edit([Edit(*match.span(), "") for match in _CUT.finditer(draft.text)])
