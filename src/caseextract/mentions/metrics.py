"""What a figure or a change is of: the words before it, without the region and the body that count."""

from __future__ import annotations

from typing import Final

from caseextract.classes import compiled
from caseextract.expressions import expression

__all__ = ["NOUN_BEHIND", "bare_metric", "metric_before", "metric_of"]

_CUT: Final = compiled(r"(?<=[\u4e00-\u9fff])[ 　](?=[\u4e00-\u9fff“])|在[^，。；：]{2,24}基础上|与[^，。；：]{1,14}相[比较]|[，。；：、（）]|同比|环比|较(?![大重轻])|比|与(?!其)|分别|(?<![日月年平人])均|按[年月]|共|今年|全市|全省|全县|全区|全国|{in_all}|本月|上周|本周")
# What a metric as written does not hold: the scope, the body that counts, its verb before a thing with a noun of its own
_SCOPE: Final = expression(r"^(?:(?:全[市省县区州])?两级(?:院|法院|检察院|检察机关)(?=[\u4e00-\u9fff]{2})|即(?=[\u4e00-\u9fff]{3})|全[市省县区州国港澳]|我[市省县区]|其中|当中|另外|[\u4e00-\u9fff]{2,3}[省市县](?=[\u4e00-\u9fff]{2}))")
_COUNTER: Final = compiled(r"^[\u4e00-\u9fff]{0,14}?(?:公安局|公安机关|分局|警方|检察院|检察机关|法院|交警部门|公安|海关)(?!人|干|民)(?:机关)?(?:共|{in_all})?|^[\u4e00-\u9fff\d]{1,16}?(?:共|{in_all})(?=[接立破查办救收劝处调化移侦][\u4e00-\u9fff])")
# 夜巡机制带动全市盗窃警情下降: what brought it about
_DRIVEN: Final = expression(r"^[\u4e00-\u9fff“”]{2,16}?(?:带动|推动|促使|促进|拉动|使得|[动斗治争](?:使|令))(?:了)?(?=[\u4e00-\u9fff]{3})")
_COUNT_VERB: Final = expression(r"^(?:目前|至今|现已|已|共)?(?:批捕|起诉|抓获|破获|接报|受理|查处|查获|打掉|捣毁)(?=[\u4e00-\u9fff“]{3})")
_COMPARED: Final = expression(r"(?:是|为)(?:去年|上年|前年|上月|上周|同期|[一二三四五]年前).*$|(?:从|由)(?:(?:去年|上年|前年|前一年|上一年|上半年|上个?月|上周|前一周|同期|20\d\d年)[^，。；]*)?$")
_TREND: Final = expression(r"(?<!\d)(?!110(?:[\u4e00-\u9fff]{0,3}警情|报警|接警)|\d{1,2}周?岁)\d.*$|(?:[显明][著显]|大幅|小幅|持续|逐年|略有|[更则却仍亦也])?(?:上升|下降|增长|下跌|增加|减少|上涨|回落|飙升|激增|提[高升]|降低|跌幅|升幅|增幅|降幅)(?!率).*$|(?:升|降|跌)[至为到逾近超].*$|[升降跌增减涨]得.*$|[锐骤陡急猛激飙微]?[升降跌增减]了?$|(?<![至提最])[多少高低]了?$|(?<!提)[多高]出$")
_STANDS: Final = expression(r"(?:则|也|亦|更|均|共|约|合共)*(?:录得|接获|发生|总?共?有|达到?|总?共?计?为|(?<=[案宗起件人数])是)(?:约|近|逾|超过?|高达)?$|(?:则|[共约达近超逾累]|(?<=[累共合总])计|(?<!行)为)+$")
_EMPTY: Final = compiled(r"[\d.%万亿起人名]+|(?:上升|下降|增长|减少|提高|提升|降低|回落|下跌|升幅|降幅|增幅|跌幅)[\d.%万亿起人名]*|和|(?:去年|前年|上年|今年|前[一两二三四五]年)?(?:同期|同月|同一期间|全年|春节|元旦|清明|五一|端午|中秋|国庆|暑期|寒假|假期|节日)?(?:期间)?的?|(?:[是为]|相当于)(?:去年|上年|上一年度?|前年|前一年|同期|上个?月|上一?周).*|(?:节|春节|节日|{campaign}|专项行动|改造|启动|开展)[\u4e00-\u9fff]{0,2}前|(?:前一|上)[周月].*|[前上][一两]?(?:个|轮|届)?[\u4e00-\u9fff]{0,5}(?:期|季|季度|年度|阶段|月|周)|(?:去年|上年|今年|\d{4}年)(?:有|共|录得)?|[其当]中|表示|公布|指出?|则|[前上]一?年|[上下]半年|[\u4e00-\u9fff]{0,10}统计(?:显示|表明)?|数据显示")
NOUN_BEHIND: Final = expression(r"[\u4e00-\u9fff“”]{0,16}?(?:案件|罪案|骗案|案|罪行|警情|事故)(?![情犯子发件])")
# 追逃总数已, 整体罪案虽, 涉案毒品合: what leads on to the figure
_LEADS_ON: Final = expression(r"(?<=[\u4e00-\u9fff]{2})(?:更是|虽然?|却|已经?|(?<![组综联融整符配结混集闭])合)$")
_LED_BY_TIME: Final = expression(r"^(?:眼下|目前|同期|(?:\d{2,4}年)?\d{1,2}(?:月?[至到-]\d{1,2})?月份?|[首前][\d一二三四五六七八九十]{1,2}个?月|[首一二三四前上下][\d一二三两]?季度?|上半年|下半年|全[年月]|当[天月日]|期间|期内)(?=[\u4e00-\u9fff]{2})")
_YEAR: Final = expression(r"^(?:(?:19|20)\d\d年(?:\d{1,2}月份?)?|(?:去年|上年|今年)(?:同月|同期)?)(?=[\u4e00-\u9fff]{2})")
_BARE_VERB: Final = expression(r"接报|接获|受理|发生|录得|立案?")
_COUNTED: Final = ("警情", "案件", "案", "事故", "求助", "纠纷")
_LONGEST: Final = 24


def bare_metric(words: str) -> str:
    """A metric without the region and the body that count it: 青河市公安局抓获诈骗嫌疑人数 → 诈骗嫌疑人数."""
    bare = _DRIVEN.sub("", _COMPARED.sub("", words))
    bare = _LEADS_ON.sub("", _COUNT_VERB.sub("", _SCOPE.sub("", _COUNTER.sub("", _LED_BY_TIME.sub("", bare)))))
    return bare or words


def metric_of(words: str) -> str:
    """The metric that the words before a change name last; 总数 where they name none."""
    found = [w for w in (part.removeprefix("的") for part in _CUT.split(words)) if w and not _EMPTY.fullmatch(w)]
    found = [w for w in (_STANDS.sub("", bare_metric(_TREND.sub("", _YEAR.sub("", w)))) for w in found) if len(w) > 1 and not _EMPTY.fullmatch(w)]
    if len(found) > 1 and _BARE_VERB.fullmatch(found[-1]) and found[-2].endswith(_COUNTED):
        found.pop()  # “盗窃”类警情|共|接报: what was counted stands before the verb
    return found[-1][-_LONGEST:] if found else "总数"


def metric_before(text: str, low: int, start: int, end: int) -> str:
    """The metric of a figure: the words before it, or the noun behind it (录得3.2万宗罪案)."""
    lead = text[low:start]
    behind = NOUN_BEHIND.match(text, end) if _STANDS.search(lead) else None
    return behind[0] if behind is not None else metric_of(lead)
