"""Pinyin readings that some sites print behind a character: 區(qū), 機(jī)場(chǎng ), 打(dǎ)劫."""

from __future__ import annotations

import re
from typing import Final

from caseextract.expressions import expression
from caseextract.text.chars import HAN, PINYIN, TONED
from caseextract.text.draft import Draft
from caseextract.text.offsets import Edit
from caseextract.text.script import simplified_forms

_TONES: Final = frozenset(TONED)

# The reading of a neutral tone carries no mark: only these, and only beside marked ones, or (kg) would go too.
_NEUTRAL: Final = "men|me|de|le|ma|ne|ba|zi|zhe|ge|li|tou|shang|bian|lou|luo"

_GLOSS: Final = expression(
    rf"""
    [(（] (?<=[{HAN}A-Za-z][(（]) \s?          # a damaged character keeps one letter: F(xiàn)場
    (?: (?=[a-zA-Züɡɑê]{{0,5}}[{TONED}]) [{PINYIN}]{{1,7}} | (?:{_NEUTRAL}) )
    (?:\s?[)）] | (?=\n|\Z))
    """,
    re.VERBOSE,
)
_INITIAL: Final = "zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw]"
_FINAL: Final = "iong|iang|uang|ang|eng|ing|ong|ian|iao|uai|uan|ai|an|ao|ei|en|er|ia|ie|in|iu|ou|ua|ue|ui|un|uo|[aeiouv]"
# Some sites print the readings without their tones: 2.1萬(wan) 人; taken for glosses where there are several in a text.
_TONELESS: Final = expression(rf"[(（](?<=[{HAN}][(（])(?:{_INITIAL})?(?:{_FINAL}) ?[)）] ?")
# Others print those of a word behind it, each with a capital: 香烟[XiangYan]
_SPELT: Final = expression(rf"(?<=[{HAN}])\[(?:(?=[A-Z])(?i:(?:{_INITIAL})?(?:{_FINAL}))(?=[A-Z\]])){{1,8}}\]")
_WORD: Final = expression(rf"[{HAN}]+\Z")
_FEWEST_TONELESS: Final = 3
# 聯(li at the end of a cut text or line.
_CUT: Final = expression(rf"[(（](?<=[{HAN}][(（])[{PINYIN}]{{1,6}}\s?(?=\n|\Z)")


# A gloss printed inside a character: the script read the bytes one off, so 月搗 (C2 93|76) became 月?lián)v. The lead byte of
# the second character is lost, its trail byte is the letter behind; its neighbours tell which it was.
_INSIDE: Final = expression(rf"(?<=[{HAN}])\?(?=[a-z]{{0,5}}[{TONED}])[{PINYIN}]{{1,7}}\s?\)(?P<trail>[\u0040-\u007e])(?=[{HAN}])")
_PAIRS: Final = frozenset(
    "损失 受损 止损 挽损 捣毁 缴获 收缴 追缴 上缴 抓获 查获 破获 捕获 截获 获利 获取 获悉 现场 现金 现款 现年 发现 出现 团伙 集团 诈骗 赌博 赌场 赌资 聚赌 参赌 涉赌 账户 账号 转账 账款 账本 "
    "银行 运输 贩运 转运 违法 违规 违禁 审讯 讯问 证据 认定 证实 纠集 贩卖 贩毒 购买 收购 网购 销售 链条 网络 电脑 罚款 罚金 处罚 惩罚 监视 监管 检察 检查 高达 达到 多达 数百 数千 经查 经过 经审 经济 经营 经侦 已经 "
    "缉拿 缉捕 通缉 缉毒 关停 关闭 机关 有关 开设 开展 设备 设立 设置 架设 问题 报警 举报 报案 专案 专项 执法 侦查 侦办 侦破 办理 办案 贷款 骗取 被骗 受骗 凭证 车辆 轿车 货车 货币 货物 价值 伪造 伪装 结案 总计 总额 "
    "税务 纳税 盗窃 被盗 盗取 抢夺 抢劫 绑架 毁坏 伤害 杀害 团队 公职 职务 职业 邻居 锁定 铁路 组织 组成 绳之 线索 连续 继续 续费 维护 缴费 罢免 贿赂 贼赃 赃款 赃物 赔偿 赶赴 赶往 轨迹 软件 载有 辗转 达成 迁移 运作 通过".split()
)


def _lost(before: str, trail: str, after: str) -> str | None:
    """The character that ``trail`` ends and that makes a word of the field with a neighbour; None where none or several do."""
    try:
        head = before.encode("gbk")[1]
    except UnicodeEncodeError:
        return None
    fold = simplified_forms()
    found = set()
    for lead in range(0x81, 0xFF):
        char = bytes((lead, ord(trail))).decode("gbk", "ignore")
        read_as = bytes((head, lead)).decode("gbk", "ignore")
        if len(char) == len(read_as) == 1 and (fold.get(before, before) + fold.get(char, char) in _PAIRS or fold.get(char, char) + fold.get(after, after) in _PAIRS):
            found.add(char)
    return found.pop() if len(found) == 1 else None


def _restore(draft: Draft) -> None:
    """Put back the characters that a gloss was printed inside of."""
    edits = []
    for match in _INSIDE.finditer(draft.text):
        text = draft.text
        char = _lost(text[match.start() - 1], match["trail"], text[match.end()])
        if char is not None:
            edits.append(Edit(match.start(), match.end(), char))
    if edits:
        draft.note("byte_slip", f"{len(edits)} characters with a gloss inside restored", edits[0].start, edits[-1].end)
        draft.edit(edits)


def strip_glosses(draft: Draft) -> None:
    """Delete pinyin glosses behind Han characters, with the optional space before the closing bracket."""
    if "[" in draft.chars:
        _strip_spelt(draft)
    if draft.chars.isdisjoint(_TONES):
        _strip_toneless(draft)
        return
    _restore(draft)
    spans = [match.span() for match in _GLOSS.finditer(draft.text)]
    if not spans:
        return
    draft.note("gloss", f"{len(spans)} pinyin glosses removed", spans[0][0], spans[-1][1])
    draft.edit([Edit(start, end, "") for start, end in spans])
    draft.edit([Edit(*match.span(), "") for match in _CUT.finditer(draft.text)])


def _strip_toneless(draft: Draft) -> None:
    """Delete readings without tones, where a text has several."""
    if "(" not in draft.chars and "（" not in draft.chars:
        return
    spans = [match.span() for match in _TONELESS.finditer(draft.text)]
    if len(spans) >= _FEWEST_TONELESS:
        draft.note("gloss", f"{len(spans)} pinyin glosses removed", spans[0][0], spans[-1][1])
        draft.edit([Edit(start, end, "") for start, end in spans])


def _strip_spelt(draft: Draft) -> None:
    """Delete the readings of whole words, of no more characters than stand before them."""
    text = draft.text
    spans = [m.span() for m in _SPELT.finditer(text) if _WORD.match(text[m.start() - sum(map(str.isupper, m[0])) : m.start()])]
    if spans:
        draft.note("gloss", f"{len(spans)} pinyin glosses removed", spans[0][0], spans[-1][1])
        draft.edit([Edit(start, end, "") for start, end in spans])
