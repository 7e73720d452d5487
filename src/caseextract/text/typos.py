"""Confusions of OCR and typing that hide a term of the field; each correction is a recorded edit with a notice."""

from __future__ import annotations

import re
from typing import Final

from caseextract.expressions import expression
from caseextract.text.draft import Draft
from caseextract.text.offsets import Edit

_RARE: Final = frozenset("岀祼婴罂")
# 2十日, 十1处, 1时5十分: a page whose 一 to 九 became figures, though 十 stayed
_MIXED: Final = expression(r"(?<![\d.])[1-9](?=十(?![字足]|分(?![，。许]|钟)))|(?<=十)[1-9](?![\d.%])")
_MARKS: Final = ("嫌肄", "嫌凝", "查货", "局局", "共共", "年年", "捡获", "撿獲")

_TYPO: Final = expression(
    r"""
      (?P<out>    岀 )                                   # 派岀所
    | (?P<naked>  祼 )                                   # 祼聊
    | (?P<poppy>  婴[粟栗] | 罂栗 )
    | (?P<doubt> (?<=嫌) [肄凝] (?= [人犯] ) )            # 犯罪嫌肄人
    | (?P<seize>  查货 (?= [一两0-9二三四五六七八九十百][\d一二三四五六七八九十百千万余多]{0,8}
                             [名个台部张支把件条只辆艘套箱包袋粒公千吨克斤瓶]
                         | 大量|现金|毒品|冰毒|手机|枪|假币|假烟|非法|涉案|电脑|银行卡|作案|走私|各类 ) )
    | (?P<picked>  (?:捡获|撿獲) (?= [约約逾超近共]?[一两兩0-9二三四五六七八九十百数數多] | 大[批量] | 怀疑 | 懷疑 | 走私 | [电電][脑腦] | 手机 | 手機 | 毒品 | 现金 | 現金 | 价值 | 價值 | 的走私 | [货貨][物品] ) )
    | (?P<bureau> (?<=公安局)局 (?![长部级域]) | (?<=分局)局 (?![长部级域]) )
    | (?P<total>  (?<=共)共 (?=[0-9一二三四五六七八九十两查抓破缴收扣打捣计侦]) )
    | (?P<year>   (?<=[0-9]{4}年)年 (?=1?[0-9]月) )              # 2016年年9月
    """,
    re.VERBOSE,
)
_FIGURES: Final = "零一二三四五六七八九"
_RIGHT: Final = {"out": "出", "naked": "裸", "poppy": "罂粟", "doubt": "疑", "seize": "查获", "picked": "检获", "bureau": "", "total": "", "year": ""}


def correct(draft: Draft) -> None:
    """Correct known confusions: 派岀所, 祼, 婴粟, 嫌肄人, 查货 and 捡获 before a number or thing, 公安局局, 共共."""
    if "十" in draft.chars and _MIXED.search(draft.text) is not None:
        draft.edit([Edit(*match.span(), _FIGURES[int(match[0])]) for match in _MIXED.finditer(draft.text)])
    text = draft.text
    if draft.chars.isdisjoint(_RARE) and not any([mark in text for mark in _MARKS]):
        return
    edits = []
    for match in _TYPO.finditer(text):
        right = _RIGHT[match.lastgroup or ""]
        # A doubled character is dropped together with its twin's range, so the notice shows both.
        start = match.start() - (not right)
        draft.note("typo", f"{text[start : match.end()]} read as {right or match.group()}", start, match.end())
        edits.append(Edit(*match.span(), right))
    draft.edit(edits)
