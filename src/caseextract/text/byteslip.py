"""Repair of GBK byte slips and of single characters lost to ``?``.

Some sites replaced full-width punctuation in GBK *bytes* without minding where characters begin. In 。現 (A1A3 AC46)
the inner pair A3AC is the comma: 。 loses its trail byte and becomes ``?``, a comma appears, and everything after it is
decoded one byte off until an ASCII byte puts it right. So the words are still there: the punctuation gives the lead
byte back, the following characters give their GBK bytes, and decoding these from the lead byte on restores the text.
Only the character in front (second byte A3: 。 海 常 保 停 危 罚 …) has to be guessed, from its neighbours.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from caseextract.expressions import expression
from caseextract.text.draft import Draft
from caseextract.text.offsets import Edit
from caseextract.text.script import simplified_forms

_LEAD: Final = {mark: lead for marks, lead in (
    ("，,", 0xAC), ("！!", 0xA1), ("？?", 0xBF), ("：:", 0xBA), ("；;", 0xBB), ("（(", 0xA8), ("）)", 0xA9),
) for mark in marks}  # fmt: skip
_TRAILS: Final = range(0x40, 0x7F)

# The lost character, seen from the first restored one; where nothing fits it is the full stop.
_BEFORE: Final = {
    follower: lost
    for lost, followers in {
        "保": "护護障管险險证證释釋候", "海": "口洛關关警岛島鲜鮮縣县域量", "罚": "款", "危": "害", "停": "靠車车",
        "常": "见見规規务務住年驻駐", "希": "望罕", "郑": "州", "校": "園园", "模": "糊", "遥": "控",
    }.items()
    for follower in followers
}  # fmt: skip
_AFTER: Final = {"非": "常", "日": "常", "異": "常", "异": "常", "正": "常", "經": "常", "经": "常"}
_ENDS: Final = frozenset("。！？；，：、“（\n")
# The last character of a run keeps its lead byte only; where it ends a word of the field, that tells which it was.
_WORDS: Final = (
    "取保候审", "取保候審", "保护伞", "保護傘", "海洛因", "危害", "罚款", "罰款", "停靠", "海口", "保护", "保護", "专控", "遥控器", "遙控器",
    "保管员", "保险柜", "海关缉私局", "海关缉私", "海关", "海關", "常用", "希望", "保健品",
)  # fmt: skip

_FOLLOWED: Final = ("公安", "警方", "民警", "海关", "海關", "检察", "檢察", "法院", "嫌疑")

# Signs of GBK rows that these texts hardly use: ⒗, box lines, 〖〗, kana, Greek, Cyrillic, small Roman numbers.
_ODD: Final = expression(r"[\u2474-\u249b\u2500-\u257f\u3016\u3017\u3041-\u30f6\u0391-\u03c9\u0401-\u0451\u2170-\u217f]")
_ODD_CHARS: Final = frozenset(filter(_ODD.match, map(chr, range(0x0391, 0x3100))))
# 非??鄲赖氖?, 取?:驅?, ?!鞭k案: the lost character, the mark, and close by what ends the run, all of usual characters.
_FRAMED: Final = expression(r"(?<=[\u3400-\u9fff”）%0-9])\?(?P<mark>[?,;:!()])(?P<run>[\u3400-\u9fff]{1,12})(?P<end>[?\u0040-\u007e])")
_MAX_ASKED: Final = 8
_MAX_RUN: Final = 80
_LOOK_BACK: Final = 6
_ORPHAN: Final = expression(r"[?\ufffd]+")
_QUESTION: Final = expression(
    r"[吗嗎呢么麼嘛谁誰哪几幾吧啊]|什|怎|何|多少|是否|能否|可否|难道|難道|还是|還是|多大|多久|有没有|有沒有|是不是|不是|要不要|会不会|能不能|真假|真的"
)
_CLAUSE: Final = expression(r"[，。！？；：、,;:!?\n]")
# A sentence cannot begin with these, so a ? before them stands for a character.
_NEVER_FIRST: Final = frozenset("的了至着著过過得地与與和及、，。；")


@cache
def _common() -> frozenset[str]:
    """Return the 3755 level-one characters of GB 2312 with their Traditional forms, and the usual punctuation."""
    level_one = set()
    for lead in range(0xB0, 0xD8):
        for trail in range(0xA1, 0xFF):
            if not (lead == 0xD7 and trail > 0xF9):
                level_one.add(bytes((lead, trail)).decode("gb2312"))
    level_one.update(old for old, new in simplified_forms().items() if new in level_one)
    return frozenset(level_one | set("，。；：？！、“”‘’（）《》【】…—·％０１２３４５６７８９　贩赃诈赌缉嫌侦毒枪涉伪"))


@cache
def _single() -> dict[str, str]:
    """Return what ``mark + ASCII letter`` stood for where that is a common character: ``,F`` → 現, ``?h`` → 縣."""
    table = {}
    for mark, lead in _LEAD.items():
        for trail in _TRAILS:
            char = bytes((lead, trail)).decode("gbk", "ignore")
            if char in _common() and len(char) == 1 and ord(char) > 0x3400:
                table[mark + chr(trail)] = char
    return table


# Only letters that give a character of these texts; ，B超 or (K粉 must not match.
_PAIR: Final = expression(r"[?\ufffd，,？]{1,2}(?P<letter>[Fhl])[ ]?(?=[\u4e00-\u9fff])")
# With a comma and no orphan only these make 現 out of F: F場, not F座.
_NOW_FOLLOWS: Final = frozenset("場场該该在已金年有查案實实役行狀状繳缴抓正")
_CLOSING: Final = frozenset("）)”%")


def repair_slips(draft: Draft) -> None:
    """Restore byte-slip damage, as far as the bytes tell; each repair is a notice ``byte_slip``."""
    _repair_single(draft)
    _repair_framed(draft)
    _repair_runs(draft)


def drop_orphans(draft: Draft) -> None:
    """Delete a ``?`` that stands for one lost character; a real question mark stays."""
    if draft.chars.isdisjoint("?\ufffd"):
        return
    text = draft.text
    # Where all other marks are full-width, a half-width ? is no mark.
    doubtful = text.count("，") > 2 * (text.count(",") + text.count("?")) or "byte_slip" in {notice.code for notice in draft.notices}
    edits = []
    for match in _ORPHAN.finditer(text):
        start, end = match.span()
        if _is_question(text, start, end, doubtful=doubtful):
            continue
        draft.note("lost_character", "a character of the source was lost here", start, end)
        edits.append(Edit(start, end, ""))
    draft.edit(edits)


def _is_question(text: str, start: int, end: int, *, doubtful: bool) -> bool:
    if text[start] != "?" or end - start > 1:
        return text[start:end].strip("?") == "" and bool(_QUESTION.search(text, max(0, start - 30), start))
    before = text[start - 1] if start else "\n"
    after = text[end] if end < len(text) else "\n"
    if before == "\n" and after == "\n":
        return False
    if before.isascii() and after.isascii() and after != "\n" and before != "\n":
        return True  # an address, or not Chinese at all
    if after in _NEVER_FIRST:
        return False
    clause = _CLAUSE.split(text[max(0, start - 40) : start])[-1]
    if _QUESTION.search(clause):
        return True
    if before in "。！；，、,;!” \n" or after in "\n ":
        return False
    # 真能赚钱?: without a word that asks only what is short, said by somebody, or a headline.
    spoken = text.count("“", max(0, start - 80), start) > text.count("”", max(0, start - 80), start)
    return not doubtful and (spoken or len(clause) <= _MAX_ASKED or text.find("\n", 0, start) < 0)


def _repair_single(draft: Draft) -> None:
    if draft.chars.isdisjoint("Fhl") or draft.chars.isdisjoint("?\ufffd,，？"):
        return
    text = draft.text
    edits: list[Edit] = []
    for match in _PAIR.finditer(text):
        start = match.start()
        before = text[start - 1 : start]
        if not (before.isdigit() or before in _CLOSING or "\u4e00" <= before <= "\u9fff"):
            continue
        marks, letter = match.group()[: match.start("letter") - start], match["letter"]
        orphan = marks[0] in "?\ufffd"
        mark = "," if letter == "F" else marks[-1]  # in ?F案 the comma is gone with the orphan byte
        restored = _single().get(mark + letter)
        if restored is None or (letter == "F" and marks[0] == "？"):
            continue
        if not orphan and (letter != "F" or text[match.end()] not in _NOW_FOLLOWS):
            continue
        # With no orphan in sight the comma may be a true one: ，F場.
        head = _lost(before, restored) if orphan else "，"
        _repaired(draft, edits, start, match.end(), head + restored)
    draft.edit(edits)


def _repair_framed(draft: Draft) -> None:
    """Repair runs between ``??`` and ``?``, whose characters may all look usual."""
    if "?" not in draft.chars:
        return
    text = draft.text
    edits: list[Edit] = []
    for match in _FRAMED.finditer(text):
        start, end = match.span()
        run, last = match["run"], match["end"]
        restored = _restored(match["mark"], run, "" if last == "?" else last, framed=True)
        if len(restored) > (last == "?" and len(run) > 1):
            words = _lost(text[start - 1 : start], restored) + restored
            if last == "?":
                words += _cut_off(text[max(0, start - 4) : start] + words, run[-1], text[end : end + 3])
            _repaired(draft, edits, start, end, words)
    draft.edit(edits)


def _repair_runs(draft: Draft) -> None:
    odd = not draft.chars.isdisjoint(_ODD_CHARS)
    if not odd and draft.chars.isdisjoint("?\ufffd"):
        return
    rare = "".join(sorted(c for c in draft.chars - _common() if "\u3400" < c < "\ua000"))
    if not odd and not rare:
        return
    text = draft.text
    pattern = re.compile(f"[{rare}]|{_ODD.pattern}" if rare else _ODD.pattern)
    edits: list[Edit] = []
    at = 0
    while found := pattern.search(text, at):
        at = found.end()
        floor = edits[-1].end if edits else 0
        start = _mark_before(text, found.start(), floor)
        if start < 0:
            continue
        end = start + 1
        while end < len(text) and end - start <= _MAX_RUN and text[end] > "\x7f":
            end += 1
        closing = end < len(text) and text[end] in "?\ufffd"
        opening = start > floor and text[start - 1] in "?\ufffd"
        tail = text[end] if end < len(text) and "@" <= text[end] < "\x7f" else ""
        run = text[start + 1 : end]
        sure = closing or opening or _ODD.search(run)
        restored = _restored(text[start], run, tail) if sure else ""
        if not restored:
            continue
        first = start - 1 if opening else start
        last = end + (1 if closing or tail else 0)
        words = _lost(text[first - 1 : first], restored) + restored
        if closing:
            words += _cut_off(text[max(0, first - 4) : first] + words, text[end - 1], text[last : last + 3])
        _repaired(draft, edits, first, last, words)
        at = last
    draft.edit(edits)


def _mark_before(text: str, at: int, floor: int) -> int:
    """Return where the punctuation before a rare character stands, -1 if none is near."""
    for position in range(at - 1, max(floor, at - _LOOK_BACK) - 1, -1):
        if text[position] in _LEAD:
            return position
        if text[position] <= "\x7f":
            return -1
    return -1


def _restored(mark: str, run: str, tail: str, *, framed: bool = False) -> str:
    """Shift ``run`` by one byte; return the words that come out, or "" when they are no better than it was.

    Better means fewer unusual characters; where the run stands framed in ``?`` it is enough that none is unusual.
    """
    if not run:
        return ""
    forms = simplified_forms()
    best = ""
    # Sites converted to Traditional after the damage: the bytes were those of the Simplified characters.
    for candidate in (run, "".join([forms.get(char, char) for char in run])):
        try:
            raw = candidate.encode("gbk")
        except UnicodeEncodeError:
            continue
        shifted = bytes((_LEAD[mark],)) + raw
        if tail:
            shifted += tail.encode("ascii")
        else:
            shifted = shifted[: len(shifted) // 2 * 2]  # the last lead byte has lost its trail
        words = shifted.decode("gbk", "replace")
        odd = sum(char not in _common() for char in words)
        strange = sum(char not in _common() for char in run)
        better = odd == 0 if framed else odd * 6 <= len(words) - 1 and odd < strange
        if better and len(words) > len(best) and _han(words):
            best = words
    return best.replace("\ufffd", "").replace("\u3000", "")


def _cut_off(before: str, last: str, after: str) -> str:
    """Return the character of which only the lead byte is left, the second byte of ``last``, or "" where no word tells."""
    lead = last.encode("gbk", "ignore")[1:]
    for word in _WORDS:
        if before.endswith(word[:-1]) and word[-1].encode("gbk")[:1] == lead:
            return word[-1]
    for word in _FOLLOWED:
        if after.startswith(word[1:]) and word[0].encode("gbk")[:1] == lead:
            return word[0]
    return ""


def _han(words: str) -> bool:
    return any("\u4e00" <= char <= "\u9fff" for char in words)


def _lost(before: str, restored: str) -> str:
    """Guess the character with second byte A3 that stood in front."""
    if before in _AFTER:
        return _AFTER[before]
    guess = _BEFORE.get(restored[0], "。")
    return "" if guess == "。" and (not before or before in _ENDS) else guess


def _repaired(draft: Draft, edits: list[Edit], start: int, end: int, words: str) -> None:
    draft.note("byte_slip", f"restored as {words}", start, end)
    edits.append(Edit(start, end, words, whole=True))
