"""Moments made mentions: points, ranges, periods, repeats.

Every moment becomes a mention, or two with 至 between them a range; what stands around it (自…以来, 截至…, 期间) says what
kind of date it is, and whether a case can have it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from caseextract.classes import compiled
from caseextract.engine import Hit
from caseextract.expressions import expression
from caseextract.mentions.dates.clock import Clock
from caseextract.mentions.dates.lexer import tokens
from caseextract.mentions.dates.moments import DateMention, Moment
from caseextract.mentions.dates.reader import MomentReader
from caseextract.mentions.dates.token import Token, small_number
from caseextract.mentions.dates.words import date_words, weekday_number

__all__ = ["OLD_DEED", "scan_dates"]

_JOINT: Final = expression(r"(?:底|末|中旬|起|开始|某[日天])?\s?(?:一直)?(?:持续|延续|延伸|(?:[开忙干睡守等坐站躺玩打聊谈吵闹拖熬排做练唱跑走待]|工作|营业|上班|加班|值班|蹲守|奋战|排队|开放)(?=[至到]))?(?:至|到|直到|迄|-{1,2}|—{1,2}|~|～|－|–|ー)\s?")
_AND: Final = expression(r"\s?(?:([、和与及])|至|到|-|—{1,2}|~|～)\s?")
_AFTER_OF: Final = frozenset({"month", "day", "week", "nth", "dayof", "edge", "feast"})
_AGAIN: Final = frozenset({"week", "day", "month", "clock", "part"})
_WEEK_TO: Final = expression(r"(?:至|到|-|—{1,2}|~|～)([二三四五六日天])(?![\d十百千万月年个起名件点号部台张]|[一二三四五六七八九])")
_WEEKDAY_MORE: Final = expression(r"[、和及]([二三四五六日天])(?![十百千万月年日号点个起名件部台张人天家种])")
_WEEKDAYS_END: Final = expression(r"[，。；！？\s的上下中晚早夜凌清傍]|三天|两天|四天|去|来|要|开|有|没|限|$")
_WEEK_PAIR: Final = expression(r"([二三四五六日天])(?=两天|[，。、；\s的]|[上下]午|晚|早|$)")  # 周四五
# 三月十六到二十: a last day that leaves out its 日 as the first does
_DAY_TO: Final = expression(r"(?:至|到|-|—{1,2}|~|～|－|–)(初[一二三四五六七八九十]|[二三]?十[一二三四五六七八九]?|廿[一二三四五六七八九]?)(?=[，。、；）\s的]|$|期间|这|两天|三天)")
_HOUR_OF: Final = expression(r"开[门会饭工盘市播]|起床|出发|上班|下班|上课|下课|放学|关门|集合|吃饭|睡觉|见面|打烊|收摊|收工")  # 早市六点开市
_VAGUE_ENDS: Final = frozenset(("early", "late"))
_POINT_OF: Final = expression(r"[：:]|.{0,4}(?:[意建]|要求|措施|内容|原因|理由|共识|体会|问题|特点|好处|规定)")
_EDGE_TO: Final = expression(r"(?:至|到|-|—{1,2}|~|～|－|–)(中旬|下旬)")
_AND_TENDAYS: Final = expression(r"(?:、|和|及|与)(中旬|下旬)")
_EDGES: Final = {"中旬": "x2", "下旬": "x3"}
_WITH: Final = expression(r"\s?[和与]\s?")
_PAUSE: Final = expression("、")
_BETWEEN: Final = expression(r"之?间|之间")
_HINTS: Final = frozenset("份间初底末以至起开迄启部打成组止来")
_HINTED: Final = expression(r"[自从由]$|截|停止$|[续长][到至]$|[至到]$")
_RISES: Final = "(?![义草飞床因初诉获火争冲意哄步家见居落源降伏止立])"  # 起 of 起诉, 起获, 起火 …
_SINCE: Final = expression(r"(?:份|初)?(?:(?:启动|开展|部署|打响|成立|开始|组织)?以来|至今|起(?=[，,至到。；\n]|$)|开始至今|迄今|起至今)")
_IN_SHORT: Final = expression(r"来(?=[，,]|共|已)")  # 今年来，共…
_LATER: Final = compiled(rf"[^，。；]{{0,40}}?(?:以来|起(?=[，。以]|开始)|至今)|[^，。；\d]{{0,20}}?{{campaign}}[^，。；\d]{{0,6}}?[之以]?后(?=，)|[份间初底末]{{0,2}}(?:起{_RISES}|开始)")
# 自6月5日，全省成立打击治理领导小组以来
_LATER_ASIDE: Final = expression(r"[ ]?，[^，。；\d]{2,40}?以来")
_CLOSED: Final = expression(rf"[份间初底末]{{0,2}}(?:以来|起至今|开始至今|至今|起{_RISES}|开始)")
# 2020年11月起从事…, 去年10月开始: a month that opens a stretch
_MONTH_ON: Final = expression(rf"[份间初底末]{{0,2}}(?:起{_RISES}|开始)")
# 自2020年3月至案发: how long is not told
_CASE_CAME: Final = expression(r"(?:[份间]?起?)?[至到直]{1,2}(?:案发|被抓|被查)")
_TO_THE_CASE: Final = compiled(r"[^，。；]{0,12}?[至到](?:案发|{taken}|被查)")
_ACTION_SINCE: Final = compiled(r"(?!\s?日?(?:专?电(?![信话诈网脑影视子商线缆动])|讯|消息))(?:[^，。；\n\d自]|\d(?=号)){0,20}(?:{campaign}|工作|打击)[^，。；\n]{0,4}(?:以来|(?<=[展动署响始行])至今)")
_FROM: Final = expression(r"[自从由]$")
# 从3月5日部署开展的专项行动, 自3月下旬开始，警方开展整治, 行动自5月8日打响: what a campaign has done since
_BEGUN: Final = compiled(
    r"(?:份|起)?(?:全面|正式|集中|联合|同步)*(?:组织|部署|启动|开始)*(?:联合)?开展的?[^，。；\n]{0,16}{campaign}|(?:份|起)?开始，?[^，。；\n]{0,16}(?:开展|部署|启动)[^，。；\n]{0,20}(?:{campaign}|清查)"
    r"|，[^，。；\n]{0,24}(?:开展|启动|部署|打响)[^，。；\n]{0,24}(?:{campaign}|工作)(?:以?后|以来|期间)"
    r"|(?:全面|正式|集中|同步)*(?:打响|启动|展开|铺开|拉开帷幕|拉开序幕)(?=[。；]|，(?!截?[至到]|为期|持续))"
)
_UNTIL: Final = expression(r"截[至止](?:到|至)?(?:目前)?(?:的)?$|(?:^|[。\n])停止$|以来，(?:至|到)$")
# 到4月6日，全市共…; 到11月18日为止，…; 从5月25日开始，到8月25日结束: where a sentence that counts begins with it, or a clause
_BY_THEN: Final = expression(r"(?:^|[，。；\n　\s])[至到]$")
_COUNTS: Final = compiled(r"(?:为止|止|结束|收[官尾]|落幕)|，?[^，。；\n\d]{0,12}?(?:全[市省县区州国旗盟境]|{in_all}|共(?!同|谋)|已[经先]?[侦破抓查捣打收缴刑逮清立])")
# 截至昨天，共侦破9起; 到昨天为止，已抓获15人: what has been counted by then
_TOLD_THEN: Final = compiled(r"(?:为止|止)?，?[^。；\n\d]{0,24}?(?:共(?!同|谋)|已|{in_all}|全部)[^。；\n\d]{0,20}[\d一二三四五六七八九十百千两]")
_LASTING: Final = expression(r"(?:持续|延续|延长)(?:到|至)$")
_SPLIT: Final = expression(r"[^，。；、\n]{0,20}?(?:(?:启动|开始|开展|打响|部署|铺开|展开|进行|起|[之以][来后])，)?[截至到]{1,2}")
_QUOTES: Final = frozenset("”\"’")
_VAGUE_FEAST: Final = expression(r"期间|前夕|前后|假期|长假|小长假|将至|来临|黄金周|期|假日|临近|前(?!一天|日|晚)|后(?!一天|日)|以来|快乐|联欢|晚会|档|礼|联|红包|安保|旅游|出行|福利|贺卡|物资")
_FEAST_DAY: Final = compiled(r"当[天日晚]|这天|那天|[，,]|晚|{day_part}|早")
_BEFORE_FEAST: Final = expression(r"(?:^|[，。；：\s在于年日（])$")
_ADVERB: Final = expression(r"[，间]|期间")
_SENTENCE: Final = expression(r"[。；\n]$|^$")
_TOTALS: Final = expression(r"(?=[^。；\n]{0,60}[\d一二三四五六七八九十])[^，。；\n]{0,16}(?:录得|罪案总?数|整体罪案|警方|公安|海关|分局|接获|共接|共破|破获|逮捕|抓获|侦破|查获)")
# 去年，全省共破获934起: all of what is counted, over the year
_ALL_YEAR: Final = compiled(r"，(?:全|我)[市省县区州国旗盟][^，。；\n]{0,14}?(?:共|{in_all})")
# 2018年全市刑事案件立案860起, 去年一年，烟台警方办理…190余起: what a force has counted over a year
_OF_THE_YEAR: Final = compiled(
    r"(?:一年|全年|度)?，?[^，。；：“”\n\d某]{0,14}?(?:全[市省县区州国盟旗]|我[省市县区局]|[省市县区州]公安|警方|公安|海关|分局|[该全]关|该[局站所支]|法院|检察|[支总大]队|派出所|部门|海警|关区|本市|反诈中心|{in_all}|共(?!同|谋))"
    r"[^，。；：“”\n\d某]{0,20}?(?:立|破|抓|查|打掉|捣|追回|{take_goods}|缴|审结|办结|办理|受理|录得|接获|接报|接警|侦|刑拘|拘捕|批捕|起诉|发案|劝返|到案|落网|止付|冻结|返还|劝阻)[^，。；：“”\n某]{0,30}?[\d一二三四五六七八九十百千万两]"
)
_SUMMED_UP: Final = compiled(r"(?:一年|全年)?(?:{in_all}|共(?!同|谋))")
# 将2008年致人重伤后潜逃的罗某抓获, 2021年因诈骗被上网追逃, 2001年伤害案的嫌疑人: the year of what somebody is wanted for
OLD_DEED: Final = expression(r"(?:(?!抓|共|劝|缉|破|追回|清网|度)[^，。；：\n\d某]){0,26}?(?:潜逃|外逃|出逃|在逃|逃犯|网逃|追逃|上网|通缉|[命血]?案的?(?:犯罪)?(?:嫌疑人|嫌犯|主犯|凶手|凶犯|疑犯)|(?:因?涉嫌)[^，。；：\n\d某]{2,12}的[^，。；：\n\d某]{1,2}某)(?!人员?总?数|工作|专项|行动)")
_BODY_BEFORE: Final = expression(r"(?:警方|公安|海关|局|厅|队|所|站|关|部门|法院|检察院)$")
_STATED: Final = expression(r"[自从在于]$")
_NO_YEAR: Final = expression(r"[，]?(?:第|前|内|多|之|龄|级|的历史|以前|生产|版)")
# 贰零贰肆年叁月捌日, as on cheques: one sign for one sign, so that offsets stay.
_CAPITALS: Final = expression(r"[零〇壹贰叁肆伍陆柒捌玖]{4}年(?:[零壹贰叁肆伍陆柒捌玖拾]{1,3}月(?:[零壹贰叁肆伍陆柒捌玖拾]{1,4}日)?)?")
_TO_PLAIN: Final = str.maketrans("壹贰叁肆伍陆柒捌玖拾", "一二三四五六七八九十")
_RATIO: Final = expression(r"比(?:例尺?|分|率|重|值)?(?:约|大约)?(?:为|是|达|：)?$|赔率.{0,2}$")  # 比例为1:50
_BESIDE_FEAST: Final = frozenset(("", "（", " ", "（农历", "农历"))
_IS: Final = frozenset(("是", "为", "正是", "正值", "正好是", "恰逢", "适逢"))
_TITLE: Final = expression(r"《[^《》\n]{1,40}》")
_BESIDE: Final = frozenset(("", " ", "，", ",", "， ", ", "))
_RELATIVE: Final = frozenset(("relative", "weekday", "week", "vague", "clock"))
# 今年1、2月全市共…, 3、4月份累计…: months side by side that a total is of
_MONTHS_ALIKE: Final = frozenset("、和与及")
_IN_ALL: Final = compiled(r"[份间]{0,2}，?[^，。；\n\d]{0,20}?(?:共|{in_all}|全[市省县区州国旗盟]|同比|立案|发案|警情|刑案)")
# 由上周二（三日）起一连五日, 3月5日起连续三天: the days that follow a first one
_FOR_DAYS: Final = expression(r"(?:起|开始)，?(?:一?连续?|接连|为期|连着|持续|的)(\d{1,2}|[一二两三四五六七八九十]{1,3})(?:天|日|个?昼夜)")
# 元旦当夜端掉一处赌场, 国庆节当天钻进竹林
_THAT_NIGHT: Final = expression(r"当[天日晚夜]|[晚夜]")
_FEAST_OVER: Final = expression(r"[刚才一]?过|[之以]?[前后]|将|临近")
_NO_FEAST: Final = expression(r"(?:临近|每逢|每到|为了?|迎|[比较同与])$")
_DAYS_TOLD: Final = frozenset((("story", -1), ("story", 2)))
_TELLS: Final = expression(r"(?:^|[，。；\n　 （某他她其妇人主于局队所]|案发)$")
_NO_WEEKDAY: Final = expression(r"(?:每个?|逢|[、和与及至到是的近期过]|将[在于]?|定于|[一二三四五六日]|[下两几数\d]个?)$")
# 今年全市共侦破21起, 今年已从境外劝返218名: as 今年以来
_THIS_YEAR: Final = compiled(
    r"内?，?[^，。；：“”\n\d某]{0,10}?(?:已经?(?!故|婚|是|近|满|过)|{in_all}|共(?!同|谋))[^，。；：“”\n\d某]{0,16}?(?:立|破|抓|查|打掉|捣|端掉|追回|返还|{take_goods}|缴|审结|办结|办理|受理|录得|接获|接报|接警|侦|刑拘|拘捕|批捕|起诉|发案|劝返|到案|落网|拘留|逮捕)[^，。；：“”\n某]{0,24}?[\d一二三四五六七八九十百千万两]"
)
# 上月, 上上月, 当月, 次月; 上周, 本周
_MONTHS_GONE: Final = frozenset((("ref", -1), ("ref", -2), ("story", 0), ("story", 1)))
_WEEKS_GONE: Final = (-1, 0)
_TELLS_OF_WEEK: Final = expression(r"[^。；\n]{0,60}[\d一二三四五六七八九十两]|[^。；\n]{0,40}[抓获捕破查缴截拘]")  # 上周，所里的灯亮到很晚 tells of nothing
_COMPARED: Final = expression(r"(?:比|较|与|同|跟|和|比起|相比|相较于?|高于|低于|不及|去年|上年|前年|截[至止]到?|每|从|自|至|到|问及|关于|有别于)$")
_CLAUSE: Final = expression(r"(?:^|[。；，：\n　 ]|[于在])$")
_THIS_MONTH: Final = expression(r"份?，?(?:我[局所县市区队]|全[县市区所局州]|共(?!同|谋)|累计|发案)[^。；\n]{0,20}?\d")  # 本月我局抓获19人
# What is done or suffered in the clause behind 上月: 在广西抓获四人, 被判监三个月, 接获举报
_HAPPENED: Final = compiled(
    r"(?!(?:份)?(?:的|相比|同期|持平|[初底末中]|[刚才]?到|[第前])|[^。；\n]{0,14}(?:将(?=[会于在组开继对召举要迎]|[^。；\n]{0,20}(?:提堂|开庭|应讯|报到|再讯|聆讯))|计划|预计|拟|押后))[份间]?，?[^。；\n]{0,40}?(?:抓|获|捕|逮|破(?!坏)|擒|捉|端掉|端了|打掉|捣|缴|查(?!看|阅)|检|扣|截|[起搜]出|{taken}|投案|自首|拘|收网|移送|起诉|判|审|提堂|开庭|受理|立案|接报|{call_police}|检举|投诉|发案|发生|发现|放蛇|交[出付给]|转账|打[断折伤死]|砍|捅|刺[伤死]|被[骗盗抢偷打杀捅]|盗|窃|骗|偷|抢|撬|劫|遣返|执行|展开|行动)"
)
_HISTORIC: Final = expression(r"[^，。；]{0,24}以来")


class _Parser:
    """Walks over the tokens of one text."""

    def __init__(self, text: str, found: list[Token]) -> None:
        self.text = text
        self.tokens = found
        self.moment = MomentReader(text, found).read

    def mentions(self) -> list[DateMention]:
        out: list[DateMention] = []
        at = 0
        while at < len(self.tokens):
            read = self.one(at)
            if read is None:
                at += 1
                continue
            mention, at = read
            if out and (mention.start < out[-1].end or mention.kind == "weekday" and self.borne_out(out[-1], mention) or mention.rule == "date.feast" and self.feast_of_day(out[-1], mention)):
                continue
            if out and mention.first.level < 5 and (mention.kind in ("point", "vague") and out[-1].kind == "point" or mention.kind == out[-1].kind == "weekday"):
                joined = self.split_range(out[-1], mention)
                if joined is not None:
                    out[-1] = joined
                    continue
            if out and out[-1].end == mention.start and self.text.startswith(self.text[out[-1].start : out[-1].end], mention.start):
                out.pop()  # 六月六月中旬
            if out and self.names_the_weekday(out[-1], mention):
                out[-1] = mention._replace(start=out[-1].start)
                continue
            out.append(mention)
            if mention.kind == "weekday" and mention.last is None and mention.first.time is None and not mention.first.word_part and mention.first.weekday != 8:
                out.extend(self.weekdays(mention))
            if mention.rule == "date.tendays" and (more := _AND_TENDAYS.match(self.text, mention.end)) is not None:
                out.append(mention._replace(start=more.start(1), end=more.end(), first=mention.first.with_(edge=_EDGES[more[1]])))  # 3月中旬和下旬
        return out

    def weekdays(self, first: DateMention) -> list[DateMention]:
        """周一、三、五: the days that leave out their 周."""
        out: list[DateMention] = []
        end = first.end
        while (more := _WEEKDAY_MORE.match(self.text, end)) is not None:
            end = more.end()
            out.append(first._replace(start=more.start(1), end=end, first=first.first.with_(weekday=weekday_number(more[1])), casual=True))
        return out if end == first.end or _WEEKDAYS_END.match(self.text, end) is not None else []

    def names_the_weekday(self, weekday: DateMention, day: DateMention) -> bool:
        """星期日 2015年3月8日, 周五，6月3日: the weekday only bears out the day behind it."""
        if weekday.kind != "weekday" or weekday.first.week_shift is not None or weekday.first.time is not None or weekday.first.word_part or weekday.last is not None:
            return False
        return day.kind == "point" and day.month is not None and day.day is not None and day.last is None and self.text[weekday.end : day.start] in _BESIDE

    def borne_out(self, day: DateMention, weekday: DateMention) -> bool:
        """6月3日是星期四: the weekday only bears out the day before it."""
        return weekday.first.week_shift is None and day.first.level == 4 and self.text[day.end : weekday.start] in _IS

    def feast_of_day(self, day: DateMention, feast: DateMention) -> bool:
        """2月9日除夕夜, 5月5日（立夏）: the feast only names the day before it."""
        return day.kind == "point" and day.month is not None and day.day is not None and self.text[day.end : feast.start] in _BESIDE_FEAST

    def split_range(self, near: DateMention, far: DateMention) -> DateMention | None:
        """自2018年1月专项斗争启动至2019年10月底: one stretch with words between its ends."""
        text = self.text
        if far.start - near.end > 21 or text[far.start - 1] not in "至到" or text[near.start - 1 : near.start] not in ("自", "从"):
            return None
        if _SPLIT.fullmatch(text, near.end, far.start) is None or not _fits(near.first, far.first) or near.first.level == 5:
            return None
        return DateMention(near.start, far.end, "range", near.first, far.first, "range", rule="date.range")

    def one(self, at: int) -> tuple[DateMention, int] | None:
        """The mention that begins at a token, and the token after it."""
        token = self.tokens[at]
        if token.kind == "vague":
            return DateMention(token.start, token.end, "vague", Moment(), precision="vague", casual=True, rule="date.vague"), at + 1
        if token.kind == "repeat":
            return self.repeat(at)
        if token.kind == "date" and self.text[token.end : token.end + 1] in _QUOTES:
            return None  # “2016.4.19”专案
        first, after, end = self.moment(at)
        if first is None:
            return None
        text = self.text
        if first.level == 2 and first.month and not first.lunar and (run := self.months_in_all(first, after, end)) is not None:
            return self.range(token, first, run[0], run[1]), run[2]
        joint = None
        if after < len(self.tokens) and self.tokens[after].start - end <= 8:
            joint = _JOINT.match(text, end) or self.with_joint(end, after)
        if joint and self.tokens[after].start == joint.end() and (
                self.tokens[after].kind != "feast" or first.level == 4):
            last, beyond, stop = self.moment(after, follows=first)
            if last is not None and _fits(first, last):
                between = _BETWEEN.match(text, stop)
                first, last, beyond, stop = self.hours(first, last, beyond, between.end() if between else stop)
                return self.range(token, first, last, stop), beyond
        if first.weekday and first.weekday < 8 and first.time is None and (short := _WEEK_TO.match(text, end)):  # 周一至五
            return self.range(token, first, Moment().with_(weekday=weekday_number(short[1]), level=4), short.end()), after
        if (far := self.shortened(first, end)) is not None:
            return self.range(token, first, far[0], far[1]), after
        if self.tokens[at].bare and self.tokens[at].kind in ("year", "clock") and after == at + 1:
            return None
        made = self.point(at, after, first, end)
        if made is not None and first.until is not None:
            return made[0]._replace(last=Moment().with_(time=first.until, daypart=first.daypart, level=5)), made[1]
        return made

    def months_in_all(self, first: Moment, after: int, end: int) -> tuple[Moment, int, int] | None:
        """今年1、2月全市共…: the last of months side by side that one total is of, where it ends, and the token behind it."""
        text, month, at = self.text, first.month or 0, after
        while at < len(self.tokens) and text[end : end + 1] in _MONTHS_ALIKE and self.tokens[at].kind == "month" and self.tokens[at].start == end + 1 and self.tokens[at].value[0] == month + 1:
            month, end, at = month + 1, self.tokens[at].end, at + 1
        if month == first.month or text[end - 1 : end] != "月" or at < len(self.tokens) and self.tokens[at].start == end and self.tokens[at].kind == "day" or _IN_ALL.match(text, end) is None:
            return None
        return Moment().with_(month=month, level=2), end, at

    def shortened(self, first: Moment, end: int) -> tuple[Moment, int] | None:
        """周四五, 三月十六到二十, 6月上旬至中旬: the far end of a stretch that leaves out what the near one has said, and where it ends."""
        if first.edge is not None and first.month is not None and (edge := _EDGE_TO.match(self.text, end)) and (late := _EDGES[edge[1]]) > first.edge:
            return first.with_(edge=late), edge.end()
        if first.time is not None or first.level != 4:
            return None
        if first.weekday and first.weekday < 7 and first.nth is None and (pair := _WEEK_PAIR.match(self.text, end)):
            day = weekday_number(pair[1])
            return (Moment().with_(weekday=day, level=4), pair.end()) if day == first.weekday + 1 else None
        if first.day is not None and first.month is not None and self.text[end - 1] not in "日号" and (last := _DAY_TO.match(self.text, end)):
            day = small_number(last[1].removeprefix("初")) or 0
            return (Moment().with_(day=day, lunar=first.lunar, month=first.month if first.lunar else None, level=4), last.end()) if first.day < day <= 31 else None
        return None

    def hours(self, first: Moment, last: Moment, after: int, end: int) -> tuple[Moment, Moment, int, int]:
        """周一至周五8:00-18:00: hours behind a range of days are those of its first and its last day."""
        if first.time or last.time is None or last.level != 4 or after >= len(self.tokens) or self.tokens[after].kind not in ("clock", "part"):
            return first, last, after, end
        joint = _JOINT.match(self.text, end)
        if joint is None or self.tokens[after].start != joint.end():
            return first, last, after, end
        closing, beyond, stop = self.moment(after, follows=last)
        if closing is None or closing.level != 5:
            return first, last, after, end
        return first.with_(time=last.time, daypart=last.daypart), last.with_(time=closing.time, daypart=closing.daypart), beyond, stop

    def with_joint(self, end: int, after: int) -> re.Match[str] | None:
        """A和B之间; 八、九月间."""
        if self.tokens[after - 1].bare and self.tokens[after - 1].kind == "month" and self.text[end : end + 1] == "、" and self.tokens[after].kind == "month" and self.text.startswith(("间", "份间", "之间"), self.tokens[after].end):
            return _PAUSE.match(self.text, end)
        match = _WITH.match(self.text, end)
        if match is None or after >= len(self.tokens) or self.tokens[after].start != match.end():
            return None
        _, beyond, stop = self.moment(after)
        return match if _BETWEEN.match(self.text, stop) else None

    # ——— mentions ———

    def range(self, token: Token, first: Moment, last: Moment, end: int) -> DateMention:
        text = self.text
        start = token.start
        months = first.level <= 2 and last.level <= 2 and not (first.level == 1 and last.level == 1)
        rule = "date.months" if months and first.month and not first.edge and last.year is None and last.year_shift is None else "date.years" if first.level == 1 else "date.range"
        casual = first.level == 5 or bool(first.offset) or bool(last.offset) or first.century is not None or last.level == 5 and first.level == 5
        made = DateMention(start, end, "clock" if first.level == 5 and last.level == 5 else "range", first, last, precision="range", casual=casual, rule=rule)
        if text[end : end + 2] in ("以来",):
            end += 2
        return made

    def repeat(self, at: int) -> tuple[DateMention, int]:
        """每周三, 每天下午三点, 每年9月到11月."""
        token = self.tokens[at]
        period, weekday = token.value if isinstance(token.value, tuple) else (None, None)
        made, end, after, last, listed = Moment(), token.end, at + 1, None, False
        if self.text.startswith("的", end) and after < len(self.tokens) and self.tokens[after].start == end + 1 and self.tokens[after].kind in _AFTER_OF:
            end += 1  # 每个月的10号
        if after < len(self.tokens) and self.tokens[after].start == end and self.tokens[after].kind not in ("vague", "repeat"):
            inner, beyond, stop = self.moment(after)
            if inner is not None:
                made, after, end = inner, beyond, stop
                joint = _JOINT.match(self.text, end)
                if joint and after < len(self.tokens) and self.tokens[after].start == joint.end():
                    last, beyond, stop = self.moment(after, follows=made)
                    if last is not None:
                        after, end = beyond, stop
        if made.weekday is None and weekday and last is None and (short := _WEEK_TO.match(self.text, end)):
            last, end = Moment().with_(weekday=weekday_number(short[1]), level=4), short.end()
        if after == at + 1 and after < len(self.tokens) and self.tokens[after].start == end and self.tokens[after].kind == "dayof":  # 每月最后一天
            end, after = self.tokens[after].end, after + 1
        while (joint := _AND.match(self.text, end)) and after < len(self.tokens) and self.tokens[after].start == joint.end() and self.tokens[after].kind in _AGAIN:
            other, beyond, stop = self.moment(after, follows=made)
            if other is None:
                break
            last = other if joint[1] is None and last is None else last  # 每周一至周五; 每月1号和15号 is a list
            if other.time is not None and made.time is None and last is not other:
                made.time, made.daypart = other.time, other.daypart  # 每周二和周四下午三点
            after, end, listed = beyond, stop, True
        if last is not None and last.level == 4 and last.time is not None and made.time is None:
            made.time, made.daypart, last = last.time, last.daypart, last.with_(time=None, daypart=None)  # 每周一至周五上午九点
        if end == token.start + 1:  # 每晚 alone
            end += 1
        made.weekday = weekday or made.weekday
        if period == "P1W" and made.weekday and made.weekday < 8 and not listed and (last is None or last.level == 5):
            period = f"XXXX-WXX-{made.weekday}"
        return DateMention(token.start, end, "repeat", made, last, precision="vague", casual=True, repeat=str(period), rule="date.repeat"), after

    def point(self, at: int, after: int, made: Moment, end: int) -> tuple[DateMention, int] | None:
        text = self.text
        token = self.tokens[at]
        start = token.start
        single = after == at + 1
        kind, rule, casual = "point", "date.point", False
        level = made.level
        precision = "minute" if made.time and not made.time.endswith(":00") else "hour" if made.time else "day"
        if token.kind == "date" and single:
            rule = "date.iso"
            casual = token.casual
            if made.day is None:
                precision = "month"
        elif made.offset is not None:
            kind, rule, casual = "offset", "date.offset", True
            precision = precision if made.time else "range" if made.offset.span or made.offset.near is not None else made.offset.unit if made.offset.unit in ("day", "month", "year", "hour", "minute") else "day"
        elif made.day is not None and made.month is None and (made.day_shift is not None or made.weekday is not None):
            rule = "date.bracket"
        elif made.days is not None:
            rule, precision, casual = "date.relative", "range", _HAPPENED.match(text, end) is None  # 昨今两日先后破获
        elif made.day_shift is not None:
            kind, rule, casual = "relative", "date.relative", token.casual and not self.day_told(made, start, end)
        elif made.feast is not None:
            rule = "date.feast"
            vague = _VAGUE_FEAST.match(text, end)
            stands = _BEFORE_FEAST.search(text[max(0, start - 1) : start]) and (_FEAST_DAY.match(text, end) or made.time or made.word_part)
            casual = not (stands or self.feast_told(made, start, end))
            if vague:
                kind, precision, casual = "vague", "vague", True
            if not token.solid and single:
                return None
        elif made.weekday is not None and made.nth is None:
            kind, rule = "weekday", "date.weekday"
            casual = made.weekday >= 8 or not (made.week_shift is not None or _BEFORE_FEAST.search(text[max(0, start - 1) : start]) or self.weekday_told(made, start, end))
            if made.weekday >= 8:
                precision = "range"
        elif made.nth is not None:
            rule, casual = "date.nth", True
            precision = "range" if made.weekday is None or made.weekday == 8 else precision
        elif made.day is not None:
            rule = "date.point" if made.month or made.month_shift else "date.day"
            casual = token.casual and (rule == "date.day" or token.kind == "date" and made.year is None and "/" not in text[token.start : token.end])
        elif level == 5:
            if not self.clock_alone(token, made, end, single):
                return None
            kind, rule, casual = "clock", "date.clock", True
        else:
            return self.period(at, after, made, end)
        if made.week_of and made.said is None:
            precision = "range"
        listed = rule == "date.day" and start > 0 and text[start - 1] in "、，和及"
        mention = DateMention(start, end, kind, made, None, precision, casual, listed, None, rule)
        return self.edged(mention), after

    def clock_alone(self, token: Token, made: Moment, end: int, single: bool) -> bool:
        """Whether a time of day without a date is one: 下午三点, 15:30; not 三点 in 提出三点."""
        if made.word_part:
            return True
        if isinstance(token.value, Clock) and token.value.colon:
            before = self.text[max(0, token.start - 6) : token.start]
            return not self.text[end : end + 1].isdigit() and before[-1:] not in ("比", "分", "约") and _RATIO.search(before) is None
        before = self.text[max(0, token.start - 1) : token.start]
        sure = made.time is not None and (not made.time.endswith(":00") or self.text[end - 1] in "时钟整许" or _HOUR_OF.match(self.text, end) is not None)
        if sure and before != "有" or not before or before in "，。 、；从在到于约近快前后天日晚早" or end == len(self.text):
            return True
        late = made.time is not None and "10" <= made.time < "13"  # 是十一点的事: more than a list has points
        return late and self.text[end - 1] == "点" and before in "是个都就才你您们我他她咱" and _POINT_OF.match(self.text, end) is None

    def period(self, at: int, after: int, made: Moment, end: int) -> tuple[DateMention, int] | None:
        """Moments without a day: 2019年, 3月, 上半年, 上周, 年底, 上世纪90年代."""
        text = self.text
        token = self.tokens[at]
        start = token.start
        kind, rule, precision, casual = "span", "date.period", "year", False
        level = made.level
        if made.head is not None:
            rule, precision, casual = "date.head", "range", True
        elif made.century is not None or made.years:
            precision, casual = "range", True
        elif made.edge in _VAGUE_ENDS and (made.span or made.quarter_shift is not None or made.half_shift is not None):
            kind, rule, precision, casual = "vague", "date.edge", "vague", True  # 一季度末
        elif made.half_shift is not None:
            precision, casual = "half", True
        elif made.span or made.quarter_shift is not None or made.months:
            span = made.span or ""
            precision = "half" if span in ("h1", "h2") else "quarter" if len(span) == 2 and span[0] == "q" or made.quarter_shift is not None else "year" if span == "year" else "range"
            casual = made.months is not None or made.quarter_shift is not None
            if span.startswith("front_") or span in ("first_1", "last_1") and made.year is None and made.year_shift is None:
                casual = True
        elif made.week_shift is not None:
            precision, casual = "range", not (_SENTENCE.search(text[max(0, start - 1) : start]) and _TELLS_OF_WEEK.match(text, end) or self.week_gone(made, start, end))
            kind = "week"
        elif made.edge is not None and made.edge[0] == "x":
            kind, rule, precision = "point", "date.tendays", "range"
        elif made.edge is not None:
            kind, rule, precision, casual = "vague", "date.edge", "vague", True
        elif level == 2:
            kind, rule, precision = "point", "date.month" if made.month else "date.rmd", "month"
            if text[start - 1 : start] in ("前", "首") and start and made.month and made.month > 1 and made.year is None and made.year_shift is None and token.kind == "month":
                low = Moment().with_(month=1, level=2)
                return DateMention(start - 1, end, "range", low, made, "range", rule="date.months"), after
        if level == 1 and not made.century and not made.years:
            if token.kind == "year" and token.bare:
                return None
            if _NO_YEAR.match(text, end) and text[end : end + 1] != "前":
                casual = True
            since = _SINCE.match(text, end)
            if made.year_shift == ("ref", 0) and not since and _THIS_YEAR.match(text, end) and not _COMPARED.search(text, max(0, start - 4), start):
                return DateMention(start, end, "since", made, None, "range", rule="date.since"), after
            if made.year_shift is not None and not since:
                casual = not (made.year_shift == ("ref", -1) and (single_year(text, start) and (_TOTALS.match(text, end) or _ALL_YEAR.match(text, end)) or self.year_counted(start, end)))
            elif not (since or _ADVERB.match(text, end) or _STATED.search(text[max(0, start - 1) : start])):
                casual = not (single_year(text, start) and _TOTALS.match(text, end) or self.year_counted(start, end) or made.year is not None and OLD_DEED.match(text, end) is not None)
            if token.casual and not since:
                casual = True
            rule = "date.year"
        if made.lunar:
            casual = True
        if made.month_shift is not None and not made.edge and not _SINCE.match(text, end) and not _HISTORIC.match(text, end):
            casual = not self.month_gone(made, start, end)
        mention = DateMention(start, end, kind, made, None, precision, casual, False, None, rule)
        return self.edged(mention), after

    def year_counted(self, start: int, end: int) -> bool:
        """Whether a year is that of the figures of a force: 2018年全市刑事案件立案860起; 去年，海关共检获私烟三亿支; 该局去年共破获76起."""
        text = self.text
        if _COMPARED.search(text, max(0, start - 4), start) is not None:
            return False
        opens = single_year(text, start) or _BODY_BEFORE.search(text, max(0, start - 6), start) is not None and _SUMMED_UP.match(text, end) is not None
        return opens and _OF_THE_YEAR.match(text, end) is not None

    def feast_told(self, made: Moment, start: int, end: int) -> bool:
        """Whether a feast is when something happened: 该所元旦当夜端掉一处赌场, 2016年中秋因地界纠纷打伤一人; but not 2011年春节刚过."""
        told = made.year is not None or _THAT_NIGHT.match(self.text, end) is not None
        return told and start > 0 and self.text[start - 1] != "\n" and _NO_FEAST.search(self.text, max(0, start - 3), start) is None and _FEAST_OVER.match(self.text, end) is None and _HAPPENED.match(self.text, end) is not None

    def day_told(self, made: Moment, start: int, end: int) -> bool:
        """Whether 前一天, 第三天 is when something of the story happened: 前一天，该所也查获9人, but not 提前一天, 审到第三天."""
        return made.day_shift in _DAYS_TOLD and _TELLS.search(self.text, max(0, start - 2), start) is not None and _HAPPENED.match(self.text, end) is not None

    def weekday_told(self, made: Moment, start: int, end: int) -> bool:
        """Whether a weekday in the midst of a clause is when something happened: 警员周二晚拘捕三人, 至周二晚拘捕三人, but not 每逢周二."""
        return made.nth is None and (_NO_WEEKDAY.search(self.text, max(0, start - 3), start) is None or _BY_THEN.search(self.text, max(0, start - 2), start) is not None) and _HAPPENED.match(self.text, end) is not None

    def month_gone(self, made: Moment, start: int, end: int) -> bool:
        """Whether 上月, 同月 is when something happened: 上月在广西抓获四人, but neither 较上月减少 nor 上月的金行劫案."""
        if made.month_shift == ("ref", 0):
            return _CLAUSE.search(self.text, max(0, start - 2), start) is not None and _THIS_MONTH.match(self.text, end) is not None
        if made.month_shift not in _MONTHS_GONE or _COMPARED.search(self.text, max(0, start - 4), start) is not None:
            return False
        if made.month_shift is not None and made.month_shift[0] == "story" and _CLAUSE.search(self.text, max(0, start - 2), start) is None:
            return False
        return _HAPPENED.match(self.text, end) is not None

    def week_gone(self, made: Moment, start: int, end: int) -> bool:
        """Whether 上周 is when something happened: 该局上周先后查获两案, but not 比上周减少."""
        return made.week_shift in _WEEKS_GONE and _COMPARED.search(self.text, max(0, start - 4), start) is None and _HAPPENED.match(self.text, end) is not None

    def edged(self, made: DateMention) -> DateMention:
        """自…以来, …以来, 截至…: what kind of period a date bounds."""
        text = self.text
        before = text[max(0, made.start - 6) : made.start]
        after = text[made.end : made.end + 1]
        if after not in _HINTS and not _ACTION_SINCE.match(text, made.end) and made.rule != "date.rmd" and not _HINTED.search(before):
            return made
        if made.first.level == 4 and made.last is None and (days := _FOR_DAYS.match(text, made.end)) is not None and (count := small_number(days[1])):
            last = Moment().with_(day_shift=("story", count - 1), level=4)
            return made._replace(kind="range", end=days.end(), last=last, precision="range", casual=False, rule="date.range")
        if made.rule == "date.edge" and made.first.edge == "late" and (_UNTIL.search(before) or made.first.month is not None and _BY_THEN.search(before) and _COUNTS.match(text, made.end)):
            return made._replace(kind="until", precision="range", casual=False, rule="date.until")  # 截至5月底, 到5月底，全市共…: to its last day
        if made.kind in ("vague", "clock", "offset", "week"):
            return made
        if _UNTIL.search(before) or _LASTING.search(before) or before.endswith(("至", "到")) and text.startswith(("止", "为止"), made.end) or made.first.day is not None and _BY_THEN.search(before) and _COUNTS.match(text, made.end):
            return made._replace(kind="until", precision="range", casual=made.kind == "relative" and (_LASTING.search(before) is not None or _TOLD_THEN.match(text, made.end) is None), rule="date.until")
        if _ACTION_SINCE.match(text, made.end) and (made.precision in ("day", "month") or made.rule == "date.tendays"):
            return made._replace(kind="since", precision="range", casual=False, rule="date.since")
        if (_FROM.search(before) or after == "起") and _BEGUN.match(text, made.end) and (made.precision in ("day", "month") or made.rule == "date.tendays"):
            return made._replace(kind="since", precision="range", casual=False, rule="date.since")
        if (_FROM.search(before) or made.rule == "date.rmd") and (made.precision in ("day", "month", "year", "hour", "minute") or made.rule == "date.tendays"):
            if _TO_THE_CASE.match(text, made.end):
                return made._replace(kind="since", precision="range", casual=False, rule="date.from")
            if _LATER.match(text, made.end) or _FROM.search(before) and _LATER_ASIDE.match(text, made.end):
                closed = _CLOSED.match(text, made.end)
                return made._replace(end=closed.end() if closed else made.end, kind="since", precision="range", casual=False, rule="date.since")
        if made.precision in ("day", "month", "year") and _CASE_CAME.match(text, made.end):
            return made._replace(kind="since", precision="range", casual=False, rule="date.from")
        since = _SINCE.match(text, made.end) or ((_MONTH_ON.match(text, made.end) or _IN_SHORT.match(text, made.end)) if made.precision in ("month", "year") else None)
        if since:
            return made._replace(end=since.end(), kind="since", precision="range", casual=made.first.lunar, rule="date.since")
        return made


def single_year(text: str, start: int) -> bool:
    """Whether a year word opens its clause: 去年，全市警方共破获…."""
    return start == 0 or text[start - 1] in "，。；：\n“ 、"


def _plain_digits(match: re.Match[str]) -> str:
    return match[0].translate(_TO_PLAIN)


def _fits(first: Moment, last: Moment) -> bool:
    """Whether two moments can be the ends of one stretch."""
    if last.level == 1 and first.level not in (1, 2) or last.level == 0:
        return False
    counted = last.month_shift is not None and last.month_shift[0] == "ref" or last.day_shift is not None and last.day_shift[0] == "ref"  # 去年到今天, 2014年11月到下个月9号
    if first.level == 1 and last.level in (3, 4, 5) and not last.month and not last.feast and not (counted and last.level == 4):
        return False
    if first.level == 2 and last.level == 5:
        return False
    return counted or not (first.level == 2 and last.level == 4 and last.month is None and last.day is not None)


def scan_dates(text: str, words: Iterable[Hit] | None = None) -> list[DateMention]:
    """All date expressions of a clean text, left to right, without overlaps. Linear in the text's length.

    Args:
        text: the clean text.
        words: the words of the date pack in it, where the caller has them already.
    """
    text = _CAPITALS.sub(_plain_digits, text)
    found = tokens(text, date_words(text) if words is None else words)
    made = _Parser(text, found).mentions() if found else []
    return _outside_titles(text, made) if "《" in text else made


def _outside_titles(text: str, made: list[DateMention]) -> list[DateMention]:
    """Without what 今日 or 明天 says in the name of a work (《明天会更好》): it counts from no day."""
    titles = [match.span() for match in _TITLE.finditer(text)]
    out, at = [], 0
    for mention in made:
        while at < len(titles) and titles[at][1] <= mention.start:
            at += 1
        if mention.kind in _RELATIVE and at < len(titles) and titles[at][0] < mention.start:
            continue
        out.append(mention)
    return out
