"""Texts that decree, teach, advise, ask for clues, report a meeting or tell how somebody was helped: the sums, things and offences they speak of are nobody's case."""

from __future__ import annotations

from collections.abc import Sequence

from caseextract.classes import compiled
from caseextract.expressions import expression
from caseextract.mentions.played import invented, is_drill
from caseextract.models import CaseRecord

_LESSON = expression(
    r"(?:反诈|防诈|防骗|法治|安全|禁毒|普法)[^，。；\n]{0,6}(?:课|知识|宣传|宣讲|讲座|预警|指南|手册)|[讲学教话谈送传][^，。；\n]{0,4}(?:防[骗诈盗]|反诈)|宣传[日周月]|主题活动|开放日|宣讲|讲座|(?:推进|部署|动员|调度|座谈|工作)会(?=[，。；、传议上]|召开)|会议(?:要求|强调|认为)"
    r"|(?:征集|举报)[^，。；\n]{0,20}(?:线索|办法|方式)|通[告知]要求|普法|一文[读看]懂|[做看]一?道题|(?:犯法|违法|犯罪|合法)吗|两公布一提示|(?:出行|安全|温馨)提示|打个比方|[要会怎]么?判[几多]|发出[^，。；\n]{0,10}(?:预警|提示|提醒)|敦促[^，。；\n]{0,24}(?:投案|自首)|如何(?:识别|防范|辨别|避免)|骗局(?:案例)?(?:分析|揭秘|拆解|解析)|防[范骗](?:技巧|攻略|指南)"
    r"|[凡对]违反(?:本|上述|以上|该)(?:通告|公告|通知|规定|要求)|(?:交通|临时|道路)管制的?[^，。；\n]{0,8}(?:时间|路段|范围|通告|公告)"
)
_STORY = compiled(r"接[^，。；\n]{0,12}(?:{call_police}|警情)|报案(?:称|说|人)|案发|立案(?!追[究诉]|标准)|侦[破办查]|破获|告破|追[回缴]了?[\d一二三四五六七八九十]|止付|返还|挽[回损]|劝阻|抓获|落网|归案|查获|(?<![可应将会])判[处决]|{victims}")

# 现通告如下：一、凡非法持有…，必须上交。…本通告自发布之日起施行
_DECREE = expression(r"本(?:通告|公告|通知|办法|规定|细则|条例|决定)自[^，。；\n]{0,16}(?:施行|实施|执行|生效)|通告如下[^\n]{0,4}\n\s*(?:一、|1[.、])?\s*(?:凡|禁止|严禁|自)")
# 某派出所接到举报，…将其抓获: an example with no day and no place; 在一次缉毒行动中: one with no body
_ONCE = expression(r"在一[次场][^，。；\n]{2,16}(?:行动|任务|执勤|巡逻|检查|搜捕)中")
_SOMEWHERE = expression(r"(?<![\u4e00-\u9fff])某(?:[市县区省]|城区)?(?:派出所|公安局|公安分局|分局|地警方|警方|公安机关)(?:民警|接|在|的|成功|经|[立迅]|发现|破)")


# What an office buys, and what it spends in a year
_TENDER = expression(r"(?:部门|单位|“?三公”?经费)[^，。；\n]{0,6}[决预]算|[收支](?:入|出)总计|(?:采购|招标|中标|成交|竞价|比选|磋商|询价)[^，。；\n]{0,6}公告|中标(?:人|单位|候选人|供应商)|采购代理机构")


def teaches(text: str, records: Sequence[CaseRecord]) -> bool:
    """Whether a text is a decree, a lesson, an advice or a meeting's report: nobody was caught, nothing was taken or solved, and it has no word of a story.

    What a decree forbids, and pays for, is told like things that were done: 举报查获制枪窝点1个，奖励1万元.
    """
    if records and (invented(text) or _nameless(text, records)):
        return True
    if len(records) == 1 and helps(text, records[0]):
        return True
    if not any(record.arrests for record in records) and _DECREE.search(text) is not None:
        return True
    if any(record.arrests or record.busts or record.seized for record in records):
        return False
    if is_drill(text) and not any(record.amounts or record.statistics for record in records):
        return True
    if _TENDER.search(text) is not None:
        return True
    if _LESSON.search(text) is None:
        return False
    bare = not any(record.amounts or record.persons or record.statistics for record in records)
    return bare or _STORY.search(text) is None


def _nameless(text: str, records: Sequence[CaseRecord]) -> bool:
    """Whether all that a text tells is an example: of a station with no name on no day, or of no body at all in some action."""
    if _SOMEWHERE.search(text) is not None and not any(record.dates for record in records):
        return True
    days = any(when.start is not None and when.start == when.end for record in records for when in record.dates)
    return _ONCE.search(text) is not None and not days and not any(record.units for record in records)


# What the police are asked for though nobody did wrong: a purse left in a taxi, somebody who lost his way or means to die
_HELP = expression(
    r"走[失丢散]|(?:外出|离家)未归|迷了?路|丢失|遗[失落忘]|忘在|落[在下](?:了)?[^，。；\n]{0,10}(?:车|店|座|[上里])|物归原主|失而复得|失物|拾金不昧|[捡拾]到|轻生|想不开|跳[河江湖海楼桥]|落水(?!管)|被困|失联|离家出走|寻[人亲]|失主|野生动物(?:救[助护]|放[生归])|放归(?:大?自然|山林)|(?:放生|放归)[^。\n]{0,30}(?:山林|深山|老林|自然)|救[助护][^。，\n]{0,12}(?:动物|鸟)"
)
_OFFENCE = expression(
    r"[盗窃偷骗抢诈赌毒贩扒贼赃]|涉嫌|嫌疑|违法|犯罪|作案|非法|逃犯|在逃|归案|落网|抓[获捕了]|被抓|[摁按]住|擒获|被捕|刑拘|拘[留捕]|逮捕|立案|破案|侦破|肇事|伤[害人]|[打砍刺捅]伤|打架|斗殴|殴打|寻衅|走私|敲诈|勒索|[占据]为己有|侵占|[酒醉]驾|死亡|身亡|遗体|[溺坠]亡|遇难|杀害|被害|凶手"
)

_ADVICE = expression(r"[\u4e00-\u9fff]{0,6}(?:提[醒示]|小贴士)[^\n]*|(?:市民|群众|大家|游客|如果?|若|一旦)[^，。\n]{0,8}(?:若|如)?(?:发现|遇到|遇见|捡到)[^。\n]*|(?:切勿|请勿|不要|严禁|自觉抵制)[^。\n]*")
_BACK = frozenset(("recovered", "returned"))
_CAME_UPON = frozenset(("seize.found", "seize.by_officers"))


def helps(text: str, record: CaseRecord) -> bool:
    """Whether a text's only record tells how somebody was helped who lost a thing, his way or his will to live, and of no offence: 民警帮忙找回落在出租车上的挎包."""
    if record.arrests or record.busts or any(item.action not in _BACK and item.rule not in _CAME_UPON for item in record.seized):
        return False
    return _HELP.search(text) is not None and _OFFENCE.search(_ADVICE.sub("", text)) is None
