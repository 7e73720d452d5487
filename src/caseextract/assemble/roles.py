"""What happened on a date: the words behind it, up to the end of its sentence, say so (domain §1.3)."""

from __future__ import annotations

import re
from typing import Final

from caseextract.assemble.timeline import ResolvedDate
from caseextract.classes import compiled
from caseextract.expressions import expression
from caseextract.mentions.dates.parser import OLD_DEED

__all__ = ["role_of"]

_OPERATION: Final = compiled(
    r"[捉擒挡捕缉]获|抓住(?!时机|机遇|机会|关键|重点|契机|有利)|逮[住到]|[擒捉堵]住|制[服伏]|带回|{take_goods}|收网|{solve}|{break_up}|{taken}|{take_people}|集中行动|统一行动|(?:展开|采取)[^，。；]{0,24}行动|控制|突击|突袭|搜查|投案|自首|扣得|"
    r"查封|传唤|拦截|截停|截查|拦下|攔|设伏|埋伏|布控|蹲守|清查|集中销毁|告破|劝返|拘提|逮捕(?=[\u4e00-\u9fff]{0,8}[男女嫌])|当场逮捕|起出|抓现行|抓了现行|被截|缉获|查处"
)
_REPORTED: Final = compiled(
    r"接(?:到|获|报|警|群众|[^，。；]{1,8}(?:报称|举报|反映|通报))[^，。；]{0,24}|(?:收到|得到|获得|获取|掌握)[^，。；]{0,16}(?:情报|线报|情资|线索|(?<!好)消息|举报)|引起[^，。；]{0,16}(?:注意|警觉|关注)|{call_police}|接报|接警|反映|线索(?=[，。：])|移送[^，。；]{0,8}线索|获悉|协查|发现|转办|立案|走进[^，。；]{0,20}(?:派出所|公安局)|来信|反馈"
)
_MEASURE: Final = expression(
    r"刑事拘留|刑拘|批准逮捕|批捕|因涉嫌[^，。；]{2,30}(?:逮捕|拘留|取保)|移送(?:审查)?起诉|移送检察|移送检察院|检察院|提起公诉|公诉|起诉|判处|判决|宣判|裁定|提堂|行政拘留|取保候审|法院|落案"
)
_POLICE: Final = compiled(r"派出所|分局|支队|大队|中队|{officers}|专班|缉私|海警|海关|警力|检查站|边境管理|水警|警种|司警|小队|专案小组")
_OFFENCE: Final = compiled(
    r"作案|案发|发生(?=[^，。；]{0,20}(?:案|警情|事故|纠纷|冲突|斗殴|事件))|打架|砍伤|刺伤|捅伤|打伤|砍死|捅死|刺死|受伤|盗窃|盗割|窃|诈骗|{robbed}|骗|抢|杀|持刀|死亡|伙同|经营|销售|购买|收购|贩卖|租用|租房|流窜|运作|卖出|获利|(?<![反击])非法|倾倒|开设|走私|闯入|潜入|行窃|得手|被砸|炸|赌|散布|编造|虚构|虚假|谣言|以[^，。；]{1,20}为(?:名|诱饵|由)|冒充|认识|交(?:予|给)|转账|从事|发展"
)
_OFFENDER: Final = expression(r"该(?:团伙|公司|集团|工作室|店|加工点|伙)|犯罪嫌疑人|嫌疑人|团伙|集团|[\u4e00-\u9fff]某|受害|事主|被害|违法|男子|女子|其(?!中)|她|他")
_TOTALS: Final = compiled(r"共(?!同|谋)|累计|全[市省县区州国](?!检)|同比|环比|受理|开展[^，。；]{0,16}(?:{campaign}|打击|追逃)|集中攻势|发案|警情")

# 去年8月“秋风”行动开展以来, 今年4月起，在沿江展开打击盗采行动: the days of a campaign, whatever it is against
_CAMPAIGN: Final = compiled(r"[^。；\n]{0,30}?(?:{campaign}[^，。；\n]{0,8}以来|成立[^，。；\n]{0,24}(?:领导小组|指挥部|专班|办公室)以来|(?:开展|展开|启动|部署|发起|打响)[^。；\n]{0,24}?{campaign})")
_PURSUIT: Final = expression(r"兜截|追截|追逐|追击|追赶|围捕|包抄|尾随")
_HAPPENED: Final = expression(r"[^，。；\d]{0,6}(?:发生|惊传|惊爆)[^，。；]{0,16}(?:案|抢|劫|盗|窃|杀|纠纷|斗殴|事故)")
_WORD_CAME: Final = expression(r"[^，。；\d]{0,8}(?:收到|接获|接到|获得|掌握|得到)[^，。；\d]{0,12}(?:情报|线报|情资|线索|举报|报案|报警)")
_SOME_DAYS: Final = 2


def _at(pattern: re.Pattern[str], clause: str) -> int:
    match = pattern.search(clause)
    return match.start() if match else 999


def role_of(text: str, found: ResolvedDate, summary: bool = False) -> str:
    """The role of a date: offence, reported, operation, measure, period or other; ``summary`` where the record holds totals."""
    mention = found.mention
    clause = _clause(text, mention.end)
    operation, report, measure = _at(_OPERATION, clause), _at(_REPORTED, clause), _at(_MEASURE, clause)
    police, offender, offence = _at(_POLICE, clause), _at(_OFFENDER, clause), _at(_OFFENCE, clause)
    stretch = mention.kind in ("since", "until", "span", "week") or mention.rule in ("date.months", "date.years")
    long = stretch or mention.last is not None and found.start is not None and found.end is not None and (found.end - found.start).days > 9
    if mention.rule == "date.year" and mention.kind == "span" and OLD_DEED.match(text, mention.end) is not None:
        return "offence"
    if mention.rule == "date.year" and text[mention.end - 1] == "度":
        return "period"  # 2031年度发生盗窃案件28起
    if stretch and (campaign := _CAMPAIGN.match(clause)) is not None and offender >= campaign.end():
        return "period"
    if summary and mention.last is not None and found.start is not None and found.end is not None and (found.end - found.start).days >= _SOME_DAYS and operation < offender:
        return "period"
    if long:
        if mention.kind != "until" and min(offender, offence) < min(operation, police, 60) and offence < 999:
            return "offence"
        if mention.rule == "date.year" and not summary and _WORD_CAME.match(clause) is not None:
            return "reported"  # 2016年收到情报
        if stretch and mention.kind in ("since", "until", "span", "week"):
            return "period"
        if _TOTALS.search(clause) or operation == 999:
            return "period" if offence == 999 or police < 999 else "offence"
        return "operation"
    if _HAPPENED.match(clause) is not None:
        return "offence"  # 昨日晚间发生一起抢夺案，警方获报后…
    first = min(report, measure, operation)
    if first == 999:
        return "operation" if police < min(offence, 30) else "offence" if offence < 999 else "other"
    if offence < first != measure and police > offence and offender <= offence + 12 and report == 999 and operation > 24:
        return "offence"
    if first == measure and measure < operation:
        return "measure"
    if first == report and not (police < report and operation < 999 and "根据" in clause[:report]):
        found_out = police < report and clause[report : report + 2] == "发现"
        return "operation" if found_out and (operation < report + 12 or _PURSUIT.search(clause, report)) else "reported"
    return "operation"


def _clause(text: str, at: int) -> str:
    """The words behind a date to the end of its sentence; of the next one too where that is very short."""
    stop = at + 80
    for mark in "。；\n":
        found = text.find(mark, at, stop)
        if 0 <= found < stop:
            stop = found
    return text[at:stop]
