"""Heads that no pack knows (职棒签赌站, 藏货仓): the noun beside a count, and what it is by its end."""

from __future__ import annotations

from typing import Final

from caseextract.classes import compiled
from caseextract.expressions import expression
from caseextract.mentions.quantities import QuantityMention

_HEAD_AHEAD: Final = expression(r"[\u4e00-\u9fff“”]{2,16}?(?=[，。；、（：！\s]|$|[并及和以]|抓|拘|缴|查|扣|起\d)")
# 一条集制、贩、销于一体的假烟网络
_ALL_IN_ONE: Final = expression(r"集[^，。；\d]{2,30}?(?:于一体|为一体|一体化|一条龙)的?")
# 5个正在屠宰的黑档口被一锅端: what stands between the head and a verb behind it
_ON_TO_VERB: Final = expression(r"[^，。；、\d]{0,12}")
_TURN: Final = ("被", "遭", "均", "都", "全", "已", "先", "相", "一", "悉", "依", "成", "当", "陆", "皆", "昨", "日", "、", "和", "及", "与")
_HEAD_BEHIND: Final = compiled(r"[\u4e00-\u9fff“”]{2,12}(?:共|{in_all})?$")
# What a head that no pack knows is, by its end; the longest end wins.
_ENDS: Final = {
    "warehouse": ("仓", "仓库", "库", "库房", "货仓"),
    "workshop": ("厂", "工场", "作坊", "工坊", "车间", "生产线", "加工场"),
    "den": ("点", "点位", "课堂", "窝", "窝子", "场子", "出租屋", "结算中心", "话务中心", "骗案中心", "诈骗中心", "电话中心", "呼叫中心", "电诈园区", "档", "赌局", "站", "场", "所", "室", "铺", "店", "馆", "吧", "摊", "窟", "巢", "市场", "诊所", "码头", "网咖", "酒廊", "浴室", "会所", "游戏厅", "档口", "摊位", "档位", "排档", "门市", "会馆", "茶楼", "足浴", "茶室", "茶馆", "棋牌室", "基地", "分拆中心", "分销中心", "包装中心", "分装中心", "酒吧", "KTV", "按摩院", "美容院", "发廊", "桑拿", "货栈", "中转站", "转运站", "黑窝棚", "窝棚", "屠宰场", "处置点", "接应点", "中转窝", "门店", "大本营", "老巢", "血站", "棋牌馆", "麻将馆", "歌舞厅", "舞厅", "电玩城", "洗浴中心", "浴场"),
    "platform": ("直播间", "小程序", "公众号", "论坛", "群聊", "群组", "微信群", "QQ群"),
    "chain": ("网络", "链条"),
    "other": ("黑广播", "公司", "企业", "层级"),
}
_BY_END: Final = {end: code for code, ends in _ENDS.items() for end in ends}
_NOT_A_HEAD: Final = ("观点", "地点", "重点", "特点", "疑点", "热点", "问题", "现场", "立场", "市场主体", "住房", "人员", "派出所", "车站", "线索")


def head_beside(text: str, quantity: QuantityMention, low: int, high: int) -> tuple[str, bool]:
    """The noun phrase beside a count, and whether it stands behind it."""
    all_in_one = _ALL_IN_ONE.match(text, quantity.end, high)
    ahead = _HEAD_AHEAD.match(text, all_in_one.end() if all_in_one else quantity.end, high)
    if ahead:
        return text[quantity.end : ahead.end()], True
    cut = max(low, text.rfind("、", low, quantity.start) + 1)
    before = _HEAD_BEHIND.search(text, max(cut, quantity.start - 14), quantity.start)
    return (before.group().removesuffix("共").removesuffix("合计").removesuffix("共计") if before else ""), False


def head_up_to(text: str, start: int, verb: int) -> str:
    """The head that a counted phrase has before the verb that breaks it up, or nothing: 5个正在屠宰的黑档口|一锅端."""
    for end in range(start + 2, min(verb, start + 24) + 1):
        if kind_of_head(text[start:end]) is not None and (end == verb or text.startswith(_TURN, end) and _ON_TO_VERB.fullmatch(text, end, verb)):
            return text[start:end]
    return ""


def kind_of_head(head: str) -> str | None:
    """What a head is by its end."""
    head = head.rstrip("”")
    if not head or head.endswith(_NOT_A_HEAD):
        return None
    return next((_BY_END[head[-length:]] for length in (4, 3, 2, 1) if head[-length:] in _BY_END), None)
