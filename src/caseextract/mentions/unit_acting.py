"""Whether a body that is named acts, and in which role, from the words beside its name."""

from __future__ import annotations

from caseextract.expressions import expression
from caseextract.mentions.unit_parts import Element, UnitMention
from caseextract.mentions.unit_words import UnitWords

_TYPED = frozenset(["border", "customs", "coast_guard", "tobacco", "market_regulation", "procuratorate", "court"])
JOINING = ("联合", "会同", "联同", "协同")
_OPEN = frozenset(["", "，", "。", "；", "：", "\n", "”", "）", "日", ",", ")"])  # nothing before a name but the start of a clause
_CONTACT = expression(r"[^()（）]{0,40}(?:电话|地址|联系人|邮编)")
_SAID_ON = expression(r"(?:办公厅|办公室|宣传处|政治部)?(?:\d{1,2}日|[今昨]日|[今昨]天)?(?:晚|上午|下午)?(?:对外|向(?:媒体|记者|本报|社会)(?:公众)?)*(?:消息|提供了|通报|介绍|披露|透露|公布|发布)|称(?![呼号职重])|(?:特地|专门|为此)*(?:发来|发出)?(?:贺电|贺信|通令嘉奖)|[^，。；]{0,6}(?:给予|予以)(?:[^，。；]{0,6}肯定|表扬|嘉奖)")
# 某县公安局近日披露，破获一起…案: it did what it tells of
_ON_SITE = expression(r"(?:官方|政府|政务)?(?:网站|官网|网)(?:\d{1,2}日|[今昨]日)?(?:消息|讯|通报|公布|发布|披露|获悉)")
_SIGNED = expression(r"(?:[ \u3000][\u4e00-\u9fff]{5,12}(?=[ \u3000]))?[ \u3000]?[\u4e00-\u9fff]{1,4}(?:[、 ][\u4e00-\u9fff]{1,4}){0,3}[)）](?:\n|$)")  # （青河警方 白某）
_TO_COME = expression(r"(?:今后|未来|下一步)?(?:也|亦|还)?将(?:会)?(?:择日|择期|依法择|持续|继续|进一步|不断|严厉|严格|坚持|始终|一如既往)")
_SPEAKS = expression(r"[^，。；\n]{0,16}?(?:表示|指出|指，|指:|指：|称|说[，：:]|讲述|介绍|透露|表明)")
# 城南派出所民警白某告诉记者，…: a voice, as that of a spokesman
_OFFICER_TELLS = expression(r"(?:办案|值班|执勤|主办|的)?(?:民警|侦查员|警员|干警|工作人员)[\u4e00-\u9fff]{0,4}?(?:告诉(?:记者|笔者)|[对向](?:记者|笔者|媒体)|接受[^，。；]{0,8}采访)")
_ASKED = expression(r"联系过|打听|咨询(?!中心)")  # 跟市体育局联系过
_DID = expression(r"[^，。；\n]{0,16}，(?:宣布|宣告)?(?:近日|日前|近期)?，?(?:经[^，。；]{2,12}，)?(?:共|已|成功|一举|连续|及时|先后|联合){0,2}(?:破获|侦破|打掉|捣毁|摧毁|端掉|抓获|查获|查处)")
_HELPED = expression(r"的?(?:大力|全力|积极|鼎力|密切)?(?:协助|支持|帮助|配合|协作)")  # 借助九江警方的协助
_PRAISED = expression(r"[^，。；]{0,8}(?:肯定|表扬|表彰|嘉奖|贺电|批示|通报表扬|好评)")
_PRAISED_TOO = expression(r"(?:获得?|受到|得到)了?[^，。；]{2,10}[、和及]$")  # 获公安部、省厅专项办充分肯定
_HAPPENED_THERE = expression(r"(?:内|一带|范围)?发生的")
_HEARD_IN_COURT = expression(r"(?:提堂|应讯|聆讯|过堂|再讯)")
_WILL_BE_HEARD = expression(r"将[^，。；]{0,8}[于到在]$")
_TRIED_THERE = expression(r"(?:出庭|受审|(?:首次)?开庭)")
_TITLED = expression(r"(?:、[\u4e00-\u9fff]{2,12}){0,5}(?:联合)?(?:印发|发布|下发|制定|出台|颁布)?的?《")
_INTERPRETS = expression(r"(?:[、和与][\u4e00-\u9fff]{2,12}){0,3}关于[^，。；]{2,40}(?:司法解释|解释|指导意见|的意见|通知|批复)")
_LANDMARK = expression(r"[、与和及][^，。；]{1,24}(?:路段|路口|地段|交叉口|卡点)")  # 在一桥头、市检察院、中山路与新华路交叉口等路段
_CONFERENCE = expression(r"(?:昨日|今日|当日|\d{1,2}日)?(?:召开|举行|举办)的?[^，。；]{0,10}(?:发布会|通气会|通报会)")
_TO_OFFICE = expression(r"(?:申报|申请|申领|登记|备案|咨询|查询|求证|缴纳|补缴)")  # 大额交易应向X局申报
_RECORD = expression(r"(?:近年来?|近[一二三四五六七八九十\d几]{1,2}年来?|今年以来|今年|迄今|历年|建局以来|有史以来)[^，。；]{0,24}(?:最[大多高早久长]|首[起例宗次]|第[一二三四五六七八九十\d]+[起例宗次])")  # 是X警方近年来破获的最大一起
_CREDITED = expression(r"(?:供图|提供|制图)(?=[\n）)/]|$)")  # 网站/X警方提供
_TELEPHONE = expression(r"[，,：:]?(?:电话|热线)?[，,：:]?0\d{2,3}-?\d{7,8}")
_EXAMINED = expression(r"(?:工作人员|专家|专业人员)?(?:初步|现场|进一步)?(?:鉴定|检验|检测|评估|查看|鉴别|估价|称重)")  # 经X站鉴定
_WITH_IN_PLAN = expression(r"(?:(?:今后|下一步|未来)[^，。；]{0,8}|[还也])将(?:继续|进一步|持续|不断|积极|会)?(?:同|与|和|联合|会同|联同|联手)$")
_FOUNDED = expression(r"(?:新|正式|专门|挂牌|相继)(?:成立|组建|设立|设置|建成)了?(?:[^，。；]{2,8}[、和与及])?$")
_SOURCES = expression(r"(?:^|\n)(?:综合|来源|素材|信源|图源|转自|供稿|文图)[:：](?:[^\n，。：:]{2,8}[、 ])*$")
_LAWS = expression(r"(?:[、和与][\u4e00-\u9fff]{2,8}?)?(?:先后|联合|共同|又)?(?:公布|发布|出台|印发|制定)了?[^，。；]{0,8}(?:司法解释|指导意见|若干意见|暂行办法)")
_BARE_NUMBER = expression(r"[\d一二两三四五六七八九十百]+[余多]?[个家]$")
_QUOTED = expression(r"[\u4e00-\u9fff]{0,6}”")
_MEETING = expression(r"[^，。；召举]{0,16}(?:部署会|推进会|动员会|座谈会|调度会|会议)(?:召开|举行|在)")
# 被X警方上网追逃、系X公安局网上追逃人员: X wants him, somebody else caught him
_WANTED = expression(r"(?:(?![抓捕查押截拘移破带传逮]|控制)[^，。；\n]){0,16}?(?:追逃(?![组办队]|小组|专班|民警|行动|大队|中队)|通缉|网上(?:逃犯|在逃)|列为(?:网上|网络)?(?:在逃|逃犯|网逃)|网逃|悬赏|立案侦查的在逃)")
_WANTED_BY = ("被", "遭", "遭到", "系", "是", "为", "属")
_VISITED = expression(r"(?:记者|笔者)[^，。；\n]{0,8}(?:在|来到|走进|走访|前往|赶到|赶往|到)$")
_SEEN_THERE = expression(r"[^，。；\n]{0,8}?，?(?:进行|实地|现场|跟班)?(?:采访|看到|见到|了解|获悉|得知|听(?![取从]))")  # 记者在X采访时看到
_TASKS = expression(r"(?:所?(?:下达|布置|分配|规定|要求|交给)的?|的|年度|目标)?(?:目标)?(?:任务|指标)(?:数|量|要求)?(?:的?[\d一二三四五六七八九十百]|[，。；、]|$)")
_GRADED = expression("(?:评[为选]|授予|表彰为|推荐为)|的(?:监测|统计|检测|普查|抽检)(?:数据|结果|报告)?(?:显示|表明)")  # 被省厅评为优秀案件
_TOLD_BY = ("接", "接到", "接获", "收到")  # 接X通报: who passes a case on
_TASK_OR_FIRM = frozenset("所下布分规要交的年目任指股集责有服")  # what _TASKS and _FIRM begin with
_FIRM = expression(r"(?:股份|集团|责任)?有限(?:责任)?公司|集团公司|集团(?:有限)?公司|服务公司")  # 青山林业局有限公司: a firm
_OF_THE_BODY = expression(r"[\u4e00-\u9fff]{2,8}?(?:第?[一二三四五六七八九十\d]{1,2})?(?:小组|组|队|科|处|室)(?!织|成|长)")


class Acting:
    """Reads the words before and behind a name."""

    def __init__(self, words: UnitWords) -> None:
        """Keep the vocabulary."""
        self.words = words

    def mention(self, text: str, elements: tuple[Element, ...], deictic: str | None = None) -> UnitMention:
        """The mention that some parts make up, with its type and what the words beside it say."""
        start, end = elements[0].start, elements[-1].end
        name = text[start:end]
        if "局局" in name:
            name = name.replace("公安局局", "公安局")
        if ":" in name or "：" in name:  # 公安部：禁毒局通报…
            name = name.replace(":", "").replace("：", "")
        before = text[max(0, start - 18) : start]
        last = elements[-1].noun
        kind = last.type
        if len(elements) > 1:
            kind = "other" if elements[0].noun.type == "other" else next((e.noun.type for e in elements if e.noun.type in _TYPED), kind)
        rule = last.rule
        return UnitMention(
            start, end, name, kind, elements, deictic=deictic, role=self.role(text, before, end), excluded="title" if _heads(text, start, end) else self.excluded(text, before, end), rule=rule)

    def excluded(self, text: str, before: str, end: int) -> str | None:
        """Why the body that ends at ``end`` does not act; ``before`` is what stands before its name."""
        for cue in self.words.before:
            if cue.before is not None and cue.before.search(before):
                return cue.code
        if before.endswith(_WANTED_BY) and _WANTED.match(text, end):
            return "wanted"
        if "者" in before and _VISITED.search(before) and _SEEN_THERE.match(text, end):
            return "report_source"
        if text[end : end + 1] in "评授表推的" and _GRADED.match(text, end):
            return "title"
        if text[end : end + 1] in _TASK_OR_FIRM and (_TASKS.match(text, end) or _FIRM.match(text, end)):
            return "title"
        if _BARE_NUMBER.search(before):  # 进驻40个抵边警务室, 以13个陆地口岸边检站为核心
            return "counted"
        if before.endswith(("，", "、", "。", "；", "：", "经")) and _TELEPHONE.match(text, end) or before.endswith("经") and _EXAMINED.match(text, end):
            return "title"
        if before.endswith(("向", "到", "去")) and _TO_OFFICE.match(text, end) or _WITH_IN_PLAN.search(before) or _FOUNDED.search(before) or _LAWS.match(text, end):
            return "title"
        if _CREDITED.match(text, end) or _SOURCES.search(before) or before.endswith(("是", "系")) and _RECORD.match(text, end):
            return "report_source"
        if before.endswith("“") and _QUOTED.match(text, end):  # “上海市公安局民警”来电
            return "impersonated"
        if _ON_SITE.match(text, end):  # 据海关总署网站消息
            return "report_source"
        words = self.words
        if (own := _OF_THE_BODY.match(text, end)) is not None and words.title.match(text, own.end()):
            return "title"  # 税收罪案调查科|税收调查第一组调查主任
        if _OFFICER_TELLS.match(text, end) is not None:
            return "report_source"
        if before.endswith(("跟", "与", "向", "和", "同")) and _ASKED.match(text, end):
            return "title"
        if words.officer.match(text, end) is not None and _SPEAKS.match(text, end) is not None:
            return "officer"
        if (office := words.title.match(text, end)) is not None:
            return None if any(led.match(text, office.end()) for led in words.led) else "title"  # 派出所|所长白某带领民警
        if text[end : end + 1] in ("(", "（") and _CONTACT.match(text, end + 1):
            return "title"
        if before.rfind("《") > before.rfind("》") and "》" in text[end : end + 60]:
            return "title"  # 《最高人民法院关于…的解释》
        if before.endswith("、") and _LANDMARK.match(text, end):
            return "title"
        if _SIGNED.match(text, end) is not None and before.endswith(("（", "(")):
            return "report_source"
        if _TO_COME.match(text, end):  # 青河警方将持续保持高压
            return "report_source"
        said = words.voice.match(text, end) is not None or _SAID_ON.match(text, end) is not None and not before.endswith(JOINING)
        if said and _DID.match(text, end) is not None:
            return None
        if said and not before.endswith(_TOLD_BY) or _MEETING.match(text, end):
            return "report_source"
        if _TITLED.match(text, end) or _INTERPRETS.match(text, end):  # 依据最高人民法院、公安部《关于…的意见》
            return "title"
        if before.endswith("（") and text[end : end + 1] == "）" and text[end + 1 : end + 2] in ("", "\n"):  # a credit line
            return "report_source"
        if before.endswith("借助") and text[end : end + 1] not in ("，", ",") and _HELPED.match(text, end) is None or before.endswith(("依托", "建立", "建立了", "设立", "设立了", "新建")) or before.endswith(("获", "获得", "受到", "得到")) and _PRAISED.match(text, end):
            return "title"
        if _PRAISED_TOO.search(before) and _PRAISED.match(text, end):
            return "title"
        if before.endswith(("于", "到", "在")) and (_HEARD_IN_COURT.match(text, end) or _WILL_BE_HEARD.search(before) and _TRIED_THERE.match(text, end)):
            return "title"  # 明日在东区裁判法院提堂: where the case will be heard
        if before.endswith("在") and _HAPPENED_THERE.match(text, end):
            return "title"  # 在旺角警区发生的另外9宗窃案
        if before.endswith("来自") and text.startswith(("的消息", "消息"), end):
            return "report_source"
        if before.endswith(("标题：", "标题:", "写信到", "致信", "致电")):
            return "title"
        if before.endswith(("来源：", "来源:")):
            return "report_source"
        if before.endswith("在") and _CONFERENCE.match(text, end):
            return "report_source"  # 在X厅召开的新闻发布会上
        if before.endswith(("从", "据")):
            stop = min((p for p in (text.find(mark, end, end + 14) for mark in "，。；\n") if p >= 0), default=end + 14)
            if words.heard.search(text, end, stop):
                return "report_source"
        return None

    def role(self, text: str, before: str, end: int) -> str | None:
        """The role that the words beside a name give it."""
        near = before[-8:]
        for cue in self.words.roles_after if near[-1:] in _OPEN else self.words.roles:
            if cue.before is not None:
                if cue.before.search(near) and (cue.after is None or cue.after.match(text, end)):
                    return cue.code
            elif cue.after is not None and cue.after.match(text, end):
                return cue.code
        return None


def _heads(text: str, start: int, end: int) -> bool:
    """Whether a name is a heading over a paragraph that begins with it: 青州海关, and below it 青州海关缉私局…."""
    return text[end : end + 1] == "\n" and (start == 0 or text[start - 1] == "\n") and text.startswith(text[start:end], end + 1)
