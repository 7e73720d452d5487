"""Measures that a text denies, plans, quotes, or tells of somebody else than the police."""

from __future__ import annotations

from caseextract.classes import compiled
from caseextract.engine import Hit
from caseextract.expressions import expression
from caseextract.mentions.reading import BLANK, Reading

_IN_VAIN = expression(r"[^，。；]{0,10}(?:未果|未遂|不成|无果|未能得逞)")
# 抓捕甲某时机成熟: what is still to be done
_RIPE = expression(r"[^，。；]{0,12}?(?:时机|条件)[^，。；]{0,4}?(?:成熟|具备|到来)|[^，。；]{0,12}?的?时机(?:[，。；]|$)")
# 抓住甲某外出交易的时机: what the officers seize is the moment
_MOMENT = expression(r"了?[^。；]{1,40}?的(?:有利|大好|宝贵)?(?:时机|机会|契机|机遇|空当|间隙|心理|特点|弱点)(?:[，。；]|$)")
_SEIZES = ("抓住", "抓着", "捉住")
_CARED_FOR = expression(r"[^，。；]{0,8}(?:安抚|救助|照顾|照料|安置|休息|醒酒|妥善|联系家|寻找家|取暖|避[寒雨]|报案|报警|求助|调解|领取|认领|说明情况|作证)")
_WILL = expression(r"(?:会|将会|稍后将|或|可能)(?:被)?(?:以[^，。；]{0,20}|相关罪名)?$")  # 他会被控相关罪名
_ASKED = expression(r"(?:提请|报请|呈请)(?![^，。；\d]{0,8}的\d{1,4}[名人])[^，。；]{0,24}$")  # 提请检察机关批准逮捕6名
_BY_HAND = frozenset(["act.caught.stopped", "act.caught.by_hand", "act.caught.short", "act.caught.cornered", "act.caught.blocked"])
_CORNERED = frozenset(["act.caught.cornered", "act.caught.blocked"])
_DONE_TO_SOMEBODY = expression("[将把被遭给]")
# 店主被几名男子堵在店里: an offender corners a victim
_BY_SOMEBODY = expression(r"[被遭](?![^，。；被遭]{0,12}(?:追逃|通缉|列逃|上网)的)(?P<who>[^，。；被遭]{0,14}?(?:某|[名个位伙]|人|孩|男|青年|学生)[^，。；被遭]{0,14})$")
_THEN_HARMED = expression(r"[^。；]{0,16}?(?:抢[走劫夺]|殴打|打伤|索要|勒索|搜身|毒打|威胁)")
_OFFENDER_ACTS = expression(r"(?:劫匪|歹徒|匪徒|绑匪|男子|女子|年青人|年轻人|嫌疑人|嫌犯|[\u4e00-\u9fff]某)[^，。；]{0,14}，?[^，。；]{0,8}(?:将|把)[^，。；]{0,12}$")
_TELLER = ("我", "笔者", "路人", "行人")
_POLICE_ACTS = expression(r"[警组队所]|公安|保安|群众|路人|市民")
_A_CAR = expression(r"(?:轿车|货车|面包车|客车|摩托车|电动车|车辆|该车|三轮车)[^。；]{0,24}(?:将|把)其$")  # 轿车驶来，交警将其拦下
_TIMES_BEFORE = expression(r"(?:累计|多次|\d次|[两三四五六七八九]次)被?$")  # 累计被判刑19年
# 动员家属劝甲某投案自首: what is asked of one, and no outcome (成功规劝甲某投案 is one)
_URGED = expression(
    r"(?<!成功)(?:动员|敦促|督促|催促|要求|希望|呼吁|(?<!规)劝|(?:家属|家人|亲[属友人]|父母|父亲|母亲|妻子|丈夫|多次|反复|一直|继续|不断|苦口婆心)(?:[^，。；\d]{0,6})规?劝)(?:说|导|其)?(?![^，。；]{0,8}[下后])[^，。；\d]{0,8}$"
)
# 甲某几次因盗窃被抓: earlier times
_TIMES_CAUGHT = expression(r"(?:[几多数]次|[两三四五六七八九\d]次|屡次|曾经?)(?:因[^，。；]{1,14})?被?$")
# 每逢春节都到他家，劝其投案: tried time and again
_TIME_AGAIN = expression(r"(?:每逢|每到|每年|每隔|时常|经常|多次|一直|反复|长期|不断|始终|坚持)[^。；\n]{0,40}$")
# 敦促投案自首37名: how many did
_SO_MANY = expression(r"(?:[^，。；\d]{0,6}人员)?[\d一二两三四五六七八九十百]{1,5}[余多]?[名人]")
# 为使甲某早日归案, 为了抓获嫌疑人: what the officers hope for
_IN_ORDER_TO = expression(r"(?:为了?(?:能|尽快|早日|尽早|及时)?(?:使|让|将|把|促使|劝|令)|争取|力争)[^，。；]{0,16}$|为了?(?:能|尽快|早日|尽早|及时|成功)*$")
# 力争快破一批现行案件，抓获一批犯罪分子: a plan goes on in clauses that begin with their verbs
_PLAN_GOES_ON = expression(r"(?:力争|争取|确保|(?:目标|任务)(?:任务)?(?:是|为|：))(?:(?!已|共|累计|成功|目前|截至|近日|日前|民警|警力|专案组|兵分|随后|最终|当场|迅速|立即)[^。；\n\d]){0,80}，[并再坚决全力]{0,2}$")
# 全力缉捕逃犯的一项举措, 抓捕、押解等任务, 协助警方抓获下列逃犯的举报人: what is spoken of is a means, work of a kind, or somebody who is promised something
_MEANS = expression(r"[^，。；\d]{1,24}?的(?:一项|一个|重要|重大|有力|有效|创新|具体)*(?:举措|措施|手段|办法|任务|目标|决心|途径|举报人|线索人|报料人|有功人员|合影|合照)|(?:、[^，。；、\d]{1,14}){0,4}等(?:各[类项]|多项)?(?:任务|工作|活动|职责|科目|课目|技能|勤务)")
_SEEMS = expression(r"(?:疑似|好像|似乎|恐)(?:已)?(?:被|遭)?$")  # 两人失联，疑似被控制
# 移交其子, 移交给家属: to nobody who takes him into custody
_TO_FAMILY = compiled(r"(?:给|至|到|予)?(?:[他她]的|老人的?|孩子的?|走失者|失联者)?(?:其(?!他|余))?(?:{family})")
_AT_LAST = expression(r"成功|最终|终于|顺利|促成|促使|感化|已")
_OF_OLD = expression(r"过(?![程后夜户])")  # 因偷捕被处罚过, 被判过刑, 抓捕过毒贩: an earlier time
_SUFFERED = expression(r"[被遭受][^，。；、]{0,10}$")
# 正在查处被盗车辆的民警看到…: what the officers were about
_ABOUT_IT = expression(r"(?:正在?|设卡|负责|执行|参与|奉命)[^，。；、]{0,6}$")
_OF_OFFICERS = expression(r"[^，。；、\d]{1,16}的[^，。；、\d]{0,14}(?:民警|警员|[特交巡刑]警|探员|关员|官兵|队员)")
_OWN_PLANS = frozenset(["冒充", "谎称", "自称", "未", "准备", "计划", "试图", "企图", "拟"])

_WHEN_OR_WHOSE = expression("的|时(?!间|刻)|之际")
_STILL_TO_COME = expression(r"待[^，。；]{1,12}后[^，。；]{0,6}$|将(?:会)?被(?:依法|择日|陆续|分批)?$")  # 待核查身份后依法遣返


class Denials:
    """Tells which measures of one text were not taken; each verb is asked about once."""

    def __init__(self, reading: Reading) -> None:
        """Keep the reading."""
        self.reading = reading
        self._known: dict[tuple[int, int, str], bool] = {}

    def denied(self, verb: Hit) -> bool:
        """Whether words before the verb in its clause deny, plan or quote it."""
        place = (verb.start, verb.end, verb.code)
        if place not in self._known:
            self._known[place] = self._denies(verb)
        return self._known[place]

    def _denies(self, verb: Hit) -> bool:
        source = self.reading.text if self.reading.outer[verb.start] == BLANK else self.reading.outer
        if _IN_VAIN.match(source, verb.end) or verb.code == "caught" and _RIPE.match(source, verb.end) or verb.rule.id == "act.caught.stopped" and _A_CAR.search(source, max(0, verb.start - 40), verb.start) or verb.rule.id in _BY_HAND and self._by_offender(verb):
            return True
        if source.startswith(_SEIZES, verb.start) and _MOMENT.match(source, verb.end):
            return True
        if verb.rule.attrs.get("near") and _CARED_FOR.match(source, verb.end):
            return True  # 将二人带回派出所安抚
        if _OF_OLD.match(source, verb.end) and (verb.code == "caught" or _SUFFERED.search(source, max(0, verb.start - 12), verb.start)):
            return True
        if verb.code == "caught" and _SEEMS.search(source, max(0, verb.start - 8), verb.start):
            return True
        if verb.code == "handed_over" and _TO_FAMILY.match(source, verb.end) or verb.code == "caught" and (_MEANS.match(source, verb.end) or _PLAN_GOES_ON.search(source, max(0, verb.start - 120), verb.start)):
            return True
        if _OF_OFFICERS.match(source, verb.end) and _ABOUT_IT.search(source, max(0, verb.start - 10), verb.start):
            return True
        if verb.rule.id in _CORNERED and self._by_others(verb):
            return True
        floor = max(0, verb.start - 120)
        start = max(floor - 1, *(source.rfind(mark, floor, verb.start) for mark in "，；：。（\n")) + 1
        found = self.reading.cues.negated.search(source, min(start, verb.start), verb.start)
        if verb.code == "arrested" and _ASKED.search(source, start, verb.start):
            return True
        if verb.code == "handed_over" and _STILL_TO_COME.search(source, start, verb.start):
            return True
        if verb.code == "surrendered" and _URGED.search(source, start, verb.start) and not _AT_LAST.search(source, start, verb.start) and not _SO_MANY.match(source, verb.end):
            return True
        if verb.code == "persuaded_return" and _TIME_AGAIN.search(source, floor, verb.start) and not _AT_LAST.search(source, start, verb.start) and not _SO_MANY.match(source, verb.end):
            return True
        if verb.code in ("caught", "surrendered") and _IN_ORDER_TO.match(source, start, verb.start):
            return True
        if verb.code == "prosecuted" and _WILL.search(source, start, verb.start):
            return True
        if verb.code == "caught" and (source.startswith("被", verb.start) or source.startswith("被", verb.start - 1)) and _TIMES_CAUGHT.search(source, max(0, verb.start - 24), verb.start):
            return True
        if verb.code == "sentenced" and _TIMES_BEFORE.search(source, start, verb.start):
            return True
        # 将准备离开的嫌疑人抓获, 准备离境时落网: the plan was the suspect's
        return found is not None and not (found.group() in _OWN_PLANS and _WHEN_OR_WHOSE.search(source, found.end(), verb.start))

    def _by_offender(self, verb: Hit) -> bool:
        """Whether an offender is the one who acts: 几名男子窜上来，将两人按倒在地; 一名男子拦下我."""
        text = self.reading.text
        if text.startswith(_TELLER, verb.end):
            return True
        low = max(text.rfind(mark, 0, verb.start) for mark in "。；\n") + 1
        found = _OFFENDER_ACTS.search(text, max(low, verb.start - 60), verb.start)
        return found is not None and not _POLICE_ACTS.search(text, max(low, found.start() - 30), verb.start)

    def _by_others(self, verb: Hit) -> bool:
        """Whether somebody else than the police corners people, or they only stand somewhere: 店主被几名男子堵在店里; 储户围在门口."""
        text = self.reading.outer if self.reading.outer[verb.start] != BLANK else self.reading.text
        floor = max(0, verb.start - 60)
        low = max(text.rfind(mark, floor, verb.start) for mark in "，。；\n") + 1
        if _DONE_TO_SOMEBODY.search(text, max(low, floor), verb.start) is None and (verb.rule.id == "act.caught.cornered" or text[verb.end : verb.end + 1] in ("", "，", "。", "；")):
            return True
        who = _BY_SOMEBODY.search(text, max(low, floor), verb.start)
        return _THEN_HARMED.match(text, verb.end) is not None or who is not None and _POLICE_ACTS.search(who["who"]) is None
