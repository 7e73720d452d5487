"""Plain figures of a period that no other list holds: 群众求助712起, 解救妇女12名, 诈骗案有430宗, 发放宣传单4万份."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from caseextract.classes import compiled
from caseextract.expressions import expression
from caseextract.mentions.facts import StatisticFact
from caseextract.mentions.metrics import NOUN_BEHIND, bare_metric, metric_of
from caseextract.mentions.quantities import QuantityMention
from caseextract.mentions.reading import Reading, count_of
from caseextract.text.structure import Sentence

__all__ = ["FigureReader", "difference"]

_EVENT_UNITS: Final = frozenset(
    "起 宗 件 个 条 人 名 次 人次 户 家 处 份 辆 张 例 部 台 通 人(次) 场 篇 项 位 余次 万人次 辆次 车次 包 公斤 吨 万件 件次".split()
)
_PRINTED: Final = frozenset("份 册 次 场 条 幅 张 块 篇 件 本 套 枚 期 部 个 人 人次 名 场次 余次 余人 万人次 点次 遍".split())
_PEOPLE: Final = frozenset(("人", "名", "位"))
_WEIGHTS: Final = frozenset(("吨", "公斤"))
_HANDED_IN: Final = expression("上[交缴]")  # 群众上交炸药2吨、黑火药3吨: goods
_OFFENCES: Final = frozenset(("起", "宗", "件", "例"))
_ONE_OF: Final = frozenset(("处", "项", "个", "家", "条", "份", "件", "台", "部", "辆", "艘", "架", "张", "场"))
_OF_SLOGANS: Final = frozenset(("个", "条", "项", "张", "场", "件"))
_CASES: Final = expression(r"(?:案件|警情|事故|纠纷|求助|隐患|(?:举报|群众)线索|案|罪案|罪行|酒驾|醉驾|毒驾|违法行为|交通违法|报警|投诉)”?(?:类|报|总?数|[宗起]数|(?<=[案件])发)?(?:也|亦|则|更|仍|均|合?共)?(?:录得|[共只仅尚]?有|是|[只仅])?[共约达近超逾为]*$")
# 刷单返利类3起, 涉毒类案件6起: a class of offences
_CLASS: Final = expression(r"[\u4e00-\u9fff]类(?:案件|诈骗|警情|犯罪)?(?:共|有|占)?$")
# 从类型看，诈骗16起: what comes behind is a list by kinds or places
_BY_KIND: Final = expression(r"(?:类型|类别|种类|手法|区域|地区|分布|排行)[^，。；：\n\d]{0,4}(?:看，|[：，])$")
# 行劫二十七宗，减少八宗: an offence by its name, where numbers are compared
_OFFENCE: Final = expression(r"(?:其中|当中|至于|另外?|而)?(?:持械)?(?:抢劫|行劫|盗窃|偷窃|爆窃|纵火|诈骗|杀人|凶杀|绑架|强奸|勒索|伤人|抢夺|高利贷|非法禁锢|禁锢|扒窃|刑毁|非礼)(?:[\u4e00-\u9fff]{0,4}(?:车|电瓶|财物|手机|物品))?(?:则|亦|也)?(?:[只仅]?有|录得)?$")
_TOGETHER: Final = expression(r"一起(?:[查抓打管治推办带整上去做]|行动|动手)")  # 水、陆两线一起查
# 设立宣传点100个, 图片出自外省一起车祸, 捅伤人的正是团伙里的另4名男子: what was set up, and who or what something is
_SET_UP: Final = expression(r"(?:设立|建立|摆开|搬上|录入|创办)[^，。；、\d]{0,16}$")
_IS_FROM: Final = expression(r"(?:出自|正[是系])[^，。；、\d]{0,12}$")
_KIND: Final = 10  # so long may the name of a kind be
_COMPARED_NEAR: Final = 160  # so far back may stand what the numbers of a list are compared with
# 录得2.8万宗罪案, 共发生16宗凶杀案: the noun stands behind its number
_BEHIND: Final = expression(r"(?:录得|(?<!接连)(?<!连续)(?<!相继)(?<!先后)(?<!陆续)(?<!频频)发生|接获|共?有|占|其[中余]|当中)[约近逾超]*$")
_CASE_BEHIND: Final = expression(r"[\u4e00-\u9fff]{0,10}?(?:案|罪案|案件|罪行|警情|事故)(?=[，。；、（]|$)")
_IN_BRACKETS: Final = expression(r"(?:案|罪行|案件|警情|类)[」”’』]?（$")
# ①刷单返利类诈骗：17起: a line of a list
_ROW: Final = expression(r"(?:^|[\n。；])[^，。；\n：]{1,28}(?:类|类型|案|案件|警情|诈骗|事故|纠纷|求助|报警)：$")
_ROW_END: Final = expression(r" *(?:[。；，\n]|$)")
_MARKS: Final = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳0123456789.、（） "
_QUOTES: Final = expression("[“”「」『』‘’]")
_OF_GANG: Final = expression(r"(?:涉嫌|涉及|牵涉|作案|犯下|干下|怀疑|串并|关联|与)[^，。；]{0,10}$")
_HEADS: Final = expression(r"(?:人数|人员数?|受害人|受害者|事主|参与人|参与者)(?:已|也|亦|均|共|累计)*(?:高?达到?|突破|超过?|有|约|为|男性|女性)+$|，女性$")
_NAMED_AS: Final = expression(r"[\u4e00-\u9fff]{0,4}被(?:认定为|列为|评为|确定为|纳入)")
_THRESHOLD: Final = expression(r"以[上下](?=的?[\u4e00-\u9fff])")
_OFFICES: Final = expression(r"[余多]?(?:设区|县|区|市(?!场)|省|州|盟|旗|地区|城市|国家|公安局|分局|派出所|公安机关|警种|乡|镇|街道|社区|村|部门|机构|战线|防线|举措|措施|方面|阶段|环节|方向|重点(?![商企单场人])|波次|课题|数字|数据|指标)")
_TO_BE_BUILT: Final = expression(r"(?:计划|拟|力争|预计|争取)[^。；]{0,16}(?:新建|建成|建立|建设|打造|举办|新增)$")  # 计划投入260万元，新建12个
_PLANNED: Final = expression(r"(?:(?<!现)将(?=走进|开展|组织|举办|深入|发放|陆续|持续|在|于|走入|进入)|计划|拟于|拟在|力争)")
_FORCES: Final = expression("出动|投入|警力|抽调|警车|队员|志愿者|民警(?:共|约)?$")
_OFFICERS: Final = expression("名?(?:民警|警力|队员|志愿者)")
# 发生一起…案: the incident that is told, no figure
# 通报了某局查处的6起…案: how many are told of
_ANNOUNCED: Final = expression(r"(?:公布|(?<!接)通报(?!批评)|发布|披露|介绍)了?(?:20\d\d年(?:以来)?)?[^，。；、\d]{0,24}$")
# 发生一次死亡5人以上火灾2起: a size of accidents
_AT_ONE_TIME: Final = compiled(r"(?:死亡|伤亡|死伤|致死|性|造成|{take_goods}|{take_people}|{solve}|{break_up}|查处|查办)")
# 其中2起为线路老化引发: how many of them a cause brought about
_CAUSED: Final = expression(r"(?:均|都|是|为|系|因|由|属于?)+(?P<cause>[^，。；、\d]{1,14}?(?:导致|所致|引发|引起|造成|酿成))")
# 将摊主和3名帮工打伤, 两人将店主打伤
_HARM_DONE: Final = expression(r"[^，。；、\d]{0,14}?(?:[打砍刺捅撞烧炸咬轧砸](?P<harm>伤|死)|(?P<killed>杀害|杀死))")
_OBJECT_OF: Final = expression(r"[将把][^，。；\d]{0,24}$")
_DOES_IT: Final = expression(r"[\u4e00-\u9fff]{0,8}?[将把][^，。；\d]{1,16}?(?:[打砍刺捅撞烧炸咬轧砸致][伤死]|杀害|杀死|殴打)")
# 被解救的15名孩子已送回: known already where a rescue was told
_KNOWN_RESCUED: Final = expression(r"(?:被?(?:解救|营救|救助|救[出回]|找回)|获救)出?来?的$")
_TAIL_PARTICLES: Final = expression(r"(?:的|了|等|共|有|为|是|计)+$")
# What words before a number leave that names nothing: 被解救的15名孩子, 劝阻了5600人次
_PARTICLES: Final = frozenset(("", "的", "了", "等", "有", "为", "以上", "以下", "发生", "公布", "通报", "当场", "现场", "其中", "内"))
# Adverbs, prepositions and conjunctions before a number are no name of what it counts: 并对3起案件…, 另一人, 没有一名, 最早的一起
_NO_NAME: Final = expression(r"(?:[并还又也再均都各已另其后过了没未无除对把将向从与和及在是被由以于仅只月日]|几乎|另外|分别|最[早大小近后多高]|先后|接连|目前|同时|不到|[前后该本此]案)+")
_NO_TOTAL: Final = frozenset(("合", "总", "累"))  # 合计58件, of goods told before
# What such words leave of a name behind them: 另有毒驾, 并取缔酒驾; 再次酒驾 is a kind of its own
_LED_BY: Final = expression(r"^(?:其中|同时|另外|另有|另行|我们|一共|全[市省县区州国]|以(?=[\u4e00-\u9fff]{1,6}籍)|[并还又另共])+(?=[\u4e00-\u9fff“]{2})(?!同)")
# A figure that opens its clause is of what was told, where a predicate follows: 2起案件均在侦办中, 两人都已…, 3人在…
_TOLD_ALREADY: Final = expression(
    r"(?:在|都|均|是|除|正|仍|尚|自|从|向|对|把|将|与|因)|[^，。；、\d]{0,6}(?:案件?|案子|人员|嫌疑人)(?:[中均都正仍尚待]|现[已均正]|已?全部|还在|的\d)|[^，。；、\d]{0,4}行动[中共内]?|[^，。；、]{0,7}\d")
_NONE_OF: Final = expression(r"(?:没有|(?<!尚)未|无)(?:[\u4e00-\u9fff]{1,4}过)?$")  # 没有受理过一起, 后无一起
_RANK: Final = expression(r"(?<![\d年月日天周])前$")  # 立案数居前三位
_KIN: Final = expression(r"(?:夫妻|夫妇|兄弟|姐妹|姐弟|兄妹|父子|父女|母子|母女|叔侄|师徒|祖孙)$")  # 夫妻二人: who they are
# 伤者的6名友人, 伤者为一名店主的表弟: whom the people told of belong to
_RELATED: Final = expression(r"(?:伤者|死者|事主|受害人|被害人)(?:的|同行的?|[为是系][^，。；、\d]{0,8})$")
_COMPANIONS: Final = expression(r"(?:友人|朋友|家属|亲属|亲友|同伴|同行者)")
_NOUN_NEXT: Final = expression(r"[\u4e00-\u9fff“”]{2,8}?(?=[，。；、（）正已均被将和及与经在由]|全部|都|$)")
_HAS_TO_DO_WITH: Final = expression(r"(?:涉嫌|怀疑|相信|确认|证实|承认)[^，。；]{0,6}[与和][^，。；]{0,36}$")
_WITH_THAT: Final = expression(r"[^，。；]{0,36}(?:有关|相关(?!部门|单位|人员))")
_AND_ANOTHER: Final = expression(r"(?<=[\d一二三四五六七八九十百千万余多][宗起件名人个])(?:以及|[及和与])(?=[\u4e00-\u9fff“])")  # “甲案”24宗及|“乙案”19宗
_ALREADY: Final = expression(r"(?:已|均|都|涉嫌|属|系|是|被)")
_NOT_CHARGED: Final = expression(r"[^，。；\d]{0,12}?(不起诉|不批捕|不批准逮捕)")  # 2名学生因情节轻微被不起诉
_WITH_COUNT: Final = expression(r"(?<=[\u4e00-\u9fff])\d+[余多]?[件宗起]$")  # 不批捕8件|14人
_OF_OTHERS: Final = expression(r"\d[余多]?[名人宗起件位][^，。；]{0,8}[和及与]$")
_THE_INCIDENT: Final = expression(r"(?:发生|出现|接报|接到|遇到|系|是|为|该)(?:过|的|了)?$")
_HARM_AFTER: Final = expression(r"[人名位]?(?:[^，。；、\d]{0,6}(?:因|经)[^，。；、\d]{0,8}|[^，。；、\d]{0,4}|[^，。；、\d将把]{0,10}(?=被[砍刺捅打撞烧炸咬杀][伤死害]))(?:当场|经抢救无效|抢救无效|不治|不同程度)*(?P<harm>负伤|死亡|身亡|遇难|遇害|丧生|溺亡|受伤|重伤|轻伤|轻微伤|失踪|伤者|被?[砍刺捅打撞烧炸咬]伤|被[砍刺捅打撞烧炸咬勒掐]死|被?杀[死害])")
_OFFENDER: Final = expression(r"[\u4e00-\u9fff]{0,8}?(?:持刀|持械|(?<!受)伤人(?!员)|杀人|打人|砍人|捅人|行凶|斗殴|打架)")  # 一名男子持刀伤人
_WOUND: Final = expression(r"[^，。；]{0,8}(?:伤|骨折|挫|出血)")  # 身上多处受伤
_WOUNDS: Final = frozenset(("负伤", "砍伤", "刺伤", "捅伤", "打伤", "撞伤", "烧伤", "炸伤", "咬伤"))
_HARM_BEFORE: Final = expression(r"[\u4e00-\u9fff](?P<harm>伤|死|杀害|毙)了?(?:对方|他人|路人|行人|群众|村民|邻居|员警|民警|辅警|保安|店员|工人|旅客|乘客|学生)?$")
# 解救被拐儿童6人，妇女9人: the verb goes on over the list
_RESCUED: Final = expression("解救|救[出回]|找回|营救")
# 救助放飞候鸟230只: animals set free or taken care of
_ANIMAL_UNITS: Final = frozenset("只 尾 头 羽".split())
_FREED: Final = expression(r"救助|救护|放飞|放生|放归|收容|救治")
_LAST_WORDS: Final = expression(r"[\u4e00-\u9fff（）]+$")
# 发生在城区的19起案件: cases told already; 从中选出4件: how many are told of
_TOLD_OF: Final = expression(r"(?:发生|出现|分布|散布|集中)[在于][^，。；\d]{1,20}的$|(?:挑选|选取|筛选|遴选|选出|精选|选择|选登|选编|摘编|评选|评出|推选|节选)(?:了|出)?(?:其中|其中的|部分|典型|有代表性的?)?$")
_WHO: Final = expression(r"(?:被拐|被拐卖|被骗|受骗|外籍|中国籍)?(?:婴幼儿|婴儿|儿童|妇女|女性|男性|未成年人|老人|群众|学生|务工人员|人质)(?:共)?")
_AVERAGE: Final = expression(r"平均|每[年月周日天]|日均|年均|月均|一[天日]可以?|一[天日]能")
_ANAPHOR: Final = expression(r"(?:上述|该|这|此|[其当]中|哪|某|(?<![年月天元克吨名人次岁个件起级])以上)$")
_AMONG: Final = ("其中", "包括")
_LISTED: Final = expression(r"[\u4e00-\u9fff“”]{2,}[共约达近超逾为]*$")
_DIFFERENCE: Final = expression(r"(?:增加|减少|上升|下降|下跌|增长|回落|净增|(?<![至最不许])[多少](?:[破抓查](?:获|案)?|发|立|诉|接|出)|[减增多少升跌降])了?(?:约|近|逾|超过?|大约|至少)?$")
_COMPARED: Final = expression(r"^(?:比|较|与)(?:去年|上年|前一?[年月周]|上[年月周]|同期|20\d\d年)")  # 比前一周减少7起 is a change, in numbers
_NAMES_NOTHING: Final = expression(r"[比较与]|(?:减少|增加|多出|少|多|下降|上升)[了出]?$")
_RISEN_FROM: Final = expression(r"(?:由|从)[^，。；、\d]{0,8}(?:\d{4}年)?[^，。；、\d]{0,6}$")
_MOVED_TO: Final = expression(r"[^，。；\d]{0,4}(?:至|到)|，(?:[降升增减跌]|下降|上升|减少|增加|回落|锐减|增长)[至到]|[^，。；、\d]{0,3}(?:增|升|减|降|跌|上升|下降)")
# 暴力罪案减少488宗，至3912宗: where a number has come to behind its difference
_COME_TO: Final = expression(r"(?:增加|减少|上升|下降|增长|回落|[增减升降多少])了?[约近逾]?[\d,.万千百]{1,9}[余多]?(?P<unit>[\u4e00-\u9fff])，?(?:[升降增减]?[至到])[约近逾]?$")
_TAIL_OF_METRIC: Final = expression(r"(?:(?<=[案件])发|[共约达近超逾累计占各只仅]|(?<!行)为|则?录得|则?有)+$")


def more_or_fewer(text: str, start: int, low: int) -> bool:
    """Whether the number that begins at ``start`` is how many more or fewer: 较去年同期增加|8人."""
    return _DIFFERENCE.search(text, max(low, start - 12), start) is not None


def difference(text: str, quantity: QuantityMention, low: int) -> bool:
    """Whether a number is how many more or fewer, or where the way to another begins: 减少24宗, 由95宗增加至336宗."""
    before = max(low, quantity.start - 12)
    return _DIFFERENCE.search(text, before, quantity.start) is not None or (
        _RISEN_FROM.search(text, before, quantity.start) is not None and _MOVED_TO.match(text, quantity.end) is not None)


def _of_another(lead: str, quantity: QuantityMention, last: StatisticFact) -> bool:
    """Whether 其中 divides a number told before the last one, which is too small to hold it: 移送9件，其中建材类34件."""
    if not lead.startswith(_AMONG) or last.count is None:
        return False
    whole, own = last.count.value or last.count.lower, quantity.value or quantity.lower
    return whole is not None and own is not None and own > whole


def _harm(quantity: QuantityMention, lead: str, near: str, tail: str) -> str:
    """What people counted have suffered: 造成3人受伤 → 受伤, 刺伤1人 → 受伤; empty for others."""
    if quantity.unit not in _PEOPLE:
        return ""
    if _OBJECT_OF.search(lead) and (done := _HARM_DONE.match(tail)):
        return "受伤" if done["harm"] == "伤" else "死亡"
    if after := _HARM_AFTER.match(tail):
        harm = after["harm"]
        return "死亡" if "杀" in harm or harm.endswith("死") else harm if harm[-1] != "者" and harm[-2:] not in _WOUNDS else "受伤"
    before = _HARM_BEFORE.search(near)
    return "" if before is None else "受伤" if before["harm"] == "伤" else "死亡"


class FigureReader:
    """Reads the plain figures of one text, sentence by sentence."""

    def __init__(self, reading: Reading) -> None:
        """Keep the reading."""
        self.reading, self.cues = reading, reading.cues

    def read(self, sentence: Sentence, quantities: Sequence[QuantityMention], used: set[int], before: Sequence[StatisticFact] = ()) -> list[StatisticFact]:
        """The figures of a sentence that no other list took; ``before``: what was told already."""
        out: list[StatisticFact] = []
        for quantity in quantities:
            if quantity.kind == "count" and quantity.start not in used and quantity.qualifier != "unspecified" and (fact := self._figure(sentence, quantity, out, before)):
                out.append(fact)
        return out

    def _figure(self, sentence: Sentence, quantity: QuantityMention, out: list[StatisticFact], before: Sequence[StatisticFact]) -> StatisticFact | None:
        text, unit = self.reading.text, quantity.unit
        if quantity.qualifier == "several" and (quantity.lower == 2 or quantity.value is None and unit == "次"):
            return None  # 发生多起, 多次: no figure
        low, high = self.reading.clause(quantity.start, sentence)
        lead = text[low : quantity.start]
        near = _AND_ANOTHER.split(lead.rpartition("、")[2] or lead)[-1]
        if unit in _PRINTED and quantity.value != 1 and (published := self._published(sentence, quantity, near, out)):
            return published
        freed = unit in _ANIMAL_UNITS and _FREED.search(near) is not None
        if unit in _WEIGHTS and sentence.zone != "body" and "涉案" in near:
            return None  # 涉案海砂逾万吨: goods, of a headline
        if unit not in _EVENT_UNITS and not freed or _TOLD_OF.search(lead) or quantity.value == 1 and unit in _ONE_OF or unit in _OF_SLOGANS and text.endswith("“", 0, quantity.start):
            return None  # “三个不发生” counts nothing
        if unit not in _OFFENCES and _TO_BE_BUILT.search(text, max(sentence.start, quantity.start - 24), quantity.start):
            return None
        tail = text[quantity.end : min(high, quantity.end + 14)]
        cause = _CAUSED.match(tail) if unit in _OFFENCES and lead.endswith(("其中", "当中", "，", "有")) else None
        caused = cause["cause"] if cause is not None else ""
        named = unit in _OFFENCES and _NAMED_AS.match(tail) is not None
        if self.cues.effort.search(near) or not named and (self.cues.effort.search(tail) or _ANAPHOR.search(lead) and not caused) and not _harm(quantity, lead, near, tail) or _AVERAGE.search(near) or quantity.qualifier == "several" and "予以" in tail:
            return None
        if (less := difference(text, quantity, sentence.start)) and not (out and _COMPARED.search(lead)) or _THRESHOLD.match(text, quantity.end - 2) or unit in ("个", "家", "条", "项") and _OFFICES.match(tail):
            return None
        come = _COME_TO.search(text, max(sentence.start, quantity.start - 24), quantity.start)
        if come is not None and come["unit"] == unit:
            return StatisticFact(max(sentence.start, come.start() - 16), quantity.end, "statistic.figure", metric_of(text[max(sentence.start, come.start() - 24) : come.start()]), count_of(quantity))
        if _TOGETHER.match(text, quantity.start) or _IS_FROM.search(lead) or unit not in _OFFENCES and unit not in _PEOPLE and _SET_UP.search(lead):
            return None
        listed = unit not in _PEOPLE and _LISTED.search(near) and not (unit in _WEIGHTS and out and _HANDED_IN.search(text, max(out[-1].end, quantity.start - 60), quantity.start))
        rescued = bool(out) and unit in _PEOPLE and low - out[-1].end <= 1 and _RESCUED.search(text, max(sentence.start, out[-1].start - 16), out[-1].end) is not None and _WHO.fullmatch(near) is not None
        if not (less or named or caused or rescued or freed or self.cues.counted.search(lead + tail) or unit in _OFFENCES and self.cues.counted_cases.search(lead) or _CASES.search(near) or self._of_kind(quantity, lead, out[-1] if out else None)
                or listed and out and not (out[-1].end <= low and _of_another(lead, quantity, out[-1])) and "。" not in text[out[-1].end : quantity.start]):
            return None
        if unit in _OFFENCES and _HAS_TO_DO_WITH.search(lead) and _WITH_THAT.match(text, quantity.end, high) or unit in _PEOPLE and tail.startswith(("之中", "当中")):
            return None  # 涉嫌与5宗爆窃案有关; 涉案7人之中
        if unit in _PEOPLE and (_OFFENDER.match(text, quantity.end) or _DOES_IT.match(text, quantity.end)):
            return None
        if unit in _OFFENCES and not caused and _ANNOUNCED.search(lead) or unit == "次" and quantity.value == 1 and _AT_ONE_TIME.match(tail):
            return None
        if unit in _PEOPLE and _KNOWN_RESCUED.search(lead) and any(f.count is not None and f.count.value == quantity.value for f in (*before, *out)):
            return None
        if quantity.value == 1 and (unit in _OFFENCES and _THE_INCIDENT.search(lead) or lead.endswith("是")):
            return None
        if unit in ("位", "名") and _RANK.search(lead) or unit == "部" and (text.startswith("门", quantity.end) or text.startswith("两高", quantity.start - 2)) or unit in _OF_SLOGANS and text.endswith("”", 0, quantity.start) and "、" in lead:
            return None
        if unit == "处" and _WOUND.match(tail):
            return None
        if freed and (last := _LAST_WORDS.search(near)):
            near = last[0]
        if not lead and low and text[low - 1] in "（：":
            near = _QUOTES.sub("", metric_of(text[max(sentence.start, low - 28) : low - 1].lstrip(_MARKS)))
        elif (behind := NOUN_BEHIND.match(text, quantity.end)) and _BEHIND.search(lead):
            near = behind[0]
        harm = _harm(quantity, lead, near, tail)
        known = bool(
            not harm and unit in _PEOPLE and (_KIN.search(near) or _RELATED.search(lead) or _COMPANIONS.match(tail))
            or quantity.value == 1 and _NONE_OF.search(lead)
            or lead == "有" and _ALREADY.match(tail)  # 有2起已达立案标准
            or not (harm or caused or named or near) and (unit == "次" or _TOLD_ALREADY.match(tail))
        )
        own = self.cues.before_metric.sub("", bare_metric(near)).strip()
        own = "报警" if own == "警" else own  # 共接|报警
        spared = _NOT_CHARGED.match(tail) if unit in _PEOPLE else None
        metric = harm or caused or (spared[1] if spared is not None else "") or ("" if own == "成功" else own)[-16:] or _LED_BY.sub("", near.strip())[-16:] or tail[:8]
        metric = _WITH_COUNT.sub("", _LED_BY.sub("", metric.removeprefix("的")))
        if less and out and _NAMES_NOTHING.match(metric) and not _NAMES_NOTHING.match(out[-1].metric):
            metric = f"{out[-1].metric}{metric}"  # 受理诈骗案211件，比去年同期少34件
        if not harm and _OF_OTHERS.search(metric):
            return None  # 7名群众和|2名…
        if known or _NO_NAME.fullmatch(metric) and metric not in _PARTICLES or metric in _NO_TOTAL and unit not in _OFFENCES:
            return StatisticFact(max(low, quantity.start - 12), quantity.end, "statistic.figure", metric, count_of(quantity), known=True)
        if metric in _PARTICLES or metric.endswith(("的", "了")):
            bare = metric in _PARTICLES or metric.endswith("救的")
            noun = (_WHO.match(text, quantity.end) or _NOUN_NEXT.match(text, quantity.end, high)) if bare and unit in _PEOPLE else NOUN_BEHIND.match(text, quantity.end) if bare else None
            metric = noun[0] if noun is not None else _LED_BY.sub("", _TAIL_PARTICLES.sub("", bare_metric(near).strip()))[-16:]
        return StatisticFact(
            out[-1].start if rescued else max(low, quantity.start - 12), quantity.end, "statistic.publicity" if unit in _PEOPLE and self.cues.publicity.search(near) else "statistic.figure", _TAIL_OF_METRIC.sub("", metric) or "数量", count_of(quantity))

    def _published(self, sentence: Sentence, quantity: QuantityMention, near: str, out: list[StatisticFact]) -> StatisticFact | None:
        """What was done to warn and teach the public: 发放宣传单4万份, 悬挂横幅300条; no forces sent out for it."""
        text = self.reading.text
        tail = text[quantity.end : quantity.end + 6]
        more = bool(out) and out[-1].rule == "statistic.publicity" and text[out[-1].end : out[-1].end + 1] == "、" and quantity.start - out[-1].end < 14
        if not more and not self.cues.publicity.search(near) or _PLANNED.search(text, max(sentence.start, quantity.start - 40), quantity.start) or _FORCES.search(near) or _OFFICERS.match(tail) or _AVERAGE.search(near):
            return None
        metric = bare_metric(near)[-16:]
        return StatisticFact(max(sentence.start, quantity.start - len(near)), quantity.end, "statistic.publicity", _TAIL_OF_METRIC.sub("", metric) or "宣传", count_of(quantity))

    def _of_kind(self, quantity: QuantityMention, lead: str, last: StatisticFact | None) -> bool:
        """Whether words around a number say what it counts: 参与人数达6万人, 录得3万宗罪案, 骗案（786宗）, a row of a list."""
        text = self.reading.text
        if quantity.unit in _PEOPLE:
            return _HEADS.search(text, max(0, quantity.start - 14), quantity.start) is not None
        if quantity.unit not in _OFFENCES:
            return False
        if _OF_GANG.search(lead):
            return False
        before = max(0, quantity.start - 32)
        return (
            _BEHIND.search(lead) is not None and _CASE_BEHIND.match(text, quantity.end) is not None
            or _IN_BRACKETS.search(text, before, quantity.start) is not None
            or _ROW.search(text, before, quantity.start) is not None and _ROW_END.match(text, quantity.end) is not None
            or _CLASS.search(lead) is not None and not (last is not None and _of_another(lead, quantity, last))
            or _OFFENCE.fullmatch(lead) is not None and self.cues.compared.search(text, max(0, quantity.start - _COMPARED_NEAR), quantity.end) is not None
            or 2 <= len(lead) <= _KIND and _BY_KIND.search(text, max(0, quantity.start - len(lead) - 12), quantity.start - len(lead)) is not None
        )
