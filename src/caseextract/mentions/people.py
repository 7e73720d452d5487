"""Measures on people: who was caught, detained, charged, and how many.

Each group of people (:mod:`caseextract.mentions.groups`) looks for the verbs that govern it: the nearest before it in its
clause (抓获5人), one behind it in a passive or 将 construction (将5人抓获, 5人被抓获), the verb of the list it continues
(抓获甲类3人、乙类5人). A verb that is left without people takes those told last (抓获5人，均已刑事拘留).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from caseextract.engine import Hit
from caseextract.mentions.facts import ArrestFact
from caseextract.mentions.groups import Group, find_groups, joined
from caseextract.mentions.reading import BLANK, Reading, hits_in
from caseextract.text.structure import Sentence

_PART = re.compile(r"其中(?!一[案起])|当中|包括|含(?!有)|内有|包含")
_TOTAL = re.compile(r"至此|合计|总计|累计|共计|一共|共(?!同)|全部|全案|截至|已达|增至|人数达")
# 共破获案件3起、抓获5人: what 共 sums up is told behind it
_COUNTED_THINGS = re.compile(r"\d[余多]?[起个处宗件名人]+、")
# Another one than those told before: 另一名, 最后一名, 又抓获
_ADDING = re.compile(r"又|再(?!次犯|度|[汇转兑卖贩销售收由以用购投骗])|另(?!案)|还(?!款|原)|最后$|剩余|剩下")
_DAY = re.compile(r"(?:\d{1,2}|[一二三四五六七八九十廿]{1,3})(?=日)")
_OF_THOSE = re.compile(r"(?:到案|落网|归案|抓获|被捕|在押)的?$")
_JOINED_TO = re.compile(r"[名人][^，。；、]{0,16}(?:和|及|与|以及)[^，。；、]{0,2}$")  # 将3名…和13名…全部抓获
_ALL = re.compile(r"全部|悉数|一网打尽|陆续到案")
_OF_CASES = re.compile(r"(?![^\d]{0,14}[审结判立办移撤批诉])(?:以及|及|和|另|另有)?[\u4e00-\u9fff“”、]{2,14}[\d一二三四五六七八九十百]{1,6}[件案起宗]、?")
_WHOLE_CASE = re.compile(r"全案|该案|本案|此案|案件")
_OF_OTHERS = re.compile(r"(?:他|她|其|该等|被捕)[^，。；]{0,8}连同")
_CHARGED = re.compile(r"涉嫌\S{0,8}")
_AT_LARGE = re.compile(r"(?:在逃|潜逃|追逃)(?![^，。；]{0,8}的)")
_ANAPHOR = re.compile(r"(?:上述|该|这|此|以上|前述)$")
_LIST_LEAD = re.compile(
    r"^(?:其中|当中|包括|含|内含|另有|另|以及|及|和|还有|有|还|又|再|分别|包含|内有|中|：|“|”|、|属|为|系|等)*"
)
_FROM = re.compile(r"[从自在](?:其中|上述|该)?$")
_OWNED = re.compile(r"(?:居住|住宿|租住|暂住|藏身|入住|落脚|投宿|下榻|驾驶|乘坐|携带)?的(?:住|旅|家|车|房|租|身上|行李|包|手机|窝点|藏身)")
_AGENT_MARK = re.compile(r"将|把|对|被|遭|依法对|均被|已被|均已|已全部|全部被")
_EACH_OF = re.compile(r"(?:[^，。；、\d某和与及等]{2,8}、){1,4}[^，。；、\d某和与及等]{2,12}各$")  # 聚众斗殴、盗窃嫌疑人各2名
_FOUND = frozenset(["查获", "起获", "截获", "缉获"])
_HIS_GOODS = re.compile(r"(?:非法|私自|私下|正在|所)?(?:种植|栽种|栽培|种下|培育|饲养|繁育|出售|倒卖|改装|改造|制造|仿制|窃取|偷来|抢来|[收隐暗夹]?藏匿?|存放|持有|携带|储存|运输|销售|生产|制作|加工|走私|贩卖|盗窃|收购|窝藏|驾驶|使用|丢弃|购买|捕捞|猎捕)[^，。；、]{0,8}的")
_ACCUSED_BEFORE = re.compile(r"(?:^|[，。；])[^，。；]{0,4}(?:被告人|犯罪嫌疑人|嫌疑人)$")
# 被告人甲某在家中将毒品卖给他人，…，随后被抓获归案
_TAKEN_AT_LAST = re.compile(r"[^。；某]{1,110}，(?:后|随后|当日|当场|不久|次日|很快|最终|即|并|后又)*被[^，。；]{0,10}")
_CLOSE = 10
_SAME_BREATH = 24
_DONE_AMONG = re.compile(r"其中(?:成功)?(?:抓获|破获|捣毁|打掉|摧毁|端掉|查处|刑事?拘|逮捕|移送|缴获)")  # 抓获392人，其中捣毁团伙10个，抓获蛇头56人
_TOWARDS = re.compile(r"[向给][^，。；、]{0,6}$")  # 集团向一名女子兑换外币，得手后被截获
_THEIRS = re.compile(r"的?(?:监护人|家长|父母|家属|亲属)")  # 两名未成年人的监护人
_EACH_OF_TWO = re.compile(r"(?:者|人员|嫌疑人|犯|徒|客|主|头)[”]?(?:[\u4e00-\u9fff]某{1,2})?(?:（[^（）]{0,16}）)?(?:和|与|及|以及|、)[^，。；、和与及]{2,14}各$")
_IN_VAIN = re.compile(r"[^，。；]{0,10}(?:未果|未遂|不成|无果|未能得逞)")
_BY_HAND = frozenset(["act.caught.stopped", "act.caught.short"])
_OFFENDER_ACTS = re.compile(r"(?:劫匪|歹徒|匪徒|绑匪|男子|女子|年青人|年轻人|嫌疑人|嫌犯|[\u4e00-\u9fff]某)[^，。；]{0,14}，?[^，。；]{0,8}(?:将|把)[^，。；]{0,12}$")
_POLICE_ACTS = re.compile(r"[警组队所]|公安|保安|群众|路人|市民")
_A_CAR = re.compile(r"(?:轿车|货车|面包车|客车|摩托车|电动车|车辆|该车|三轮车)[^。；]{0,24}(?:将|把)其$")  # 轿车驶来，交警将其拦下
_POINTED = re.compile(r"那$")
_THEN_TAKEN = re.compile(r"[^，。；]{0,14}，(?:便|就|即|随即|当场)?被[^，。；]{0,10}")  # 那两人刚到住处，便被民警抓获
_TIMES_BEFORE = re.compile(r"(?:累计|多次|\d次|[两三四五六七八九]次)被?$")  # 累计被判刑19年
_OWN_PLANS = frozenset(["未", "准备", "计划", "试图", "企图", "拟"])
# 两名护士被刺伤案件的嫌疑人, 对一名女子实施伤害时被抓获: those who suffer are not those taken
_SUFFERS = re.compile(r"[\u4e00-\u9fff]{0,6}?被(?:刺|杀|打|砍|捅|伤|害|骗|盗|奸|拐|绑|撞|劫|殴|困|抢)")
_DONE_TO = re.compile(r"[\u4e00-\u9fff]{0,6}?(?:进行|实施|施以)(?:[^，。；]{0,4})(?:伤害|殴打|抢劫|抢夺|猥亵|强奸|诈骗|侵害|威胁|敲诈|盗窃|扒窃|行凶)")
_AT_WHOM = re.compile(r"[对向][^，。；]{0,6}$")
_NO_CHARGE = re.compile(r"作不?起诉|未(?!成年)|不予|作?相对不起诉")
_SPARED = re.compile(r"(?:经[^，。；]{0,8})?(?:遭|被)?(?:收押|羁押|还押|声押)|[^；。]{0,16}?(?:未被|不予|不起诉|未予|未受|尚未|被排除|排除|由[^，；。]{0,8}(?:领回|带回|接回|管教))")
_WANTED = re.compile(r"(?:网上|历年|批捕)在逃(?:人员|犯罪嫌疑人|嫌疑人|犯)?|在逃(?:人员|犯罪嫌疑人|嫌疑人|犯)")
_TELLS = re.compile(r"(?:供述|供称|供认|交代|坦白|称|表示|透露|招供)")
_CONFESSES = re.compile(r"[^，。；、]{0,4}?对[^，。；、]{2,30}?(?:供认|坦白|交代|认罪)")
_LATER = re.compile(r"(?:被|遭|均已|已全部|悉数)[^，。；\n]{0,20}$|^[^，。；]{0,6}(?:将|把|对)")
# 甲某等4人，因涉嫌盗窃被刑事拘留; 其中29人涉嫌…，被发告票
_NEXT_CLAUSE = re.compile(r"[^，。；、\n]{0,4}[，\n]?(?:均|都|则|亦|也|分别)*(?:因|涉嫌|涉及|涉(?=违)|违反)[^，。；\n]{2,40}?[，\n]?(?:现|目前|均|已|后|分别|依法|则|亦)*(?:被|遭)[^，。；\n]{0,16}")
_COUNTED_BEHIND = re.compile(r"[^、，；。]{0,18}?[\d一二两三四五六七八九十百千]+[余多]?[名人个]")
_OWN_COUNT = re.compile(r"(?:了|共|犯罪嫌疑人|嫌疑人)?[\d一二两三四五六七八九十百]+[余多]?[名人](?![次均中])")
_COUNTED_BEFORE = re.compile(r"(?:团伙|集团|组织|案|案件)\d+[余多]?[个起宗件]、?$")
_OF_WHOM = re.compile(r"^[^，。；]{2,40}的(?=[“”\u4e00-\u9fff]{0,6}$)")  # 抓获利用网络销售假表的王某
_SERVED = re.compile(r"[^，。；]{2,14}的")
_HELD = re.compile(r"[^，。]{1,14}[内里中上下处]$")
# 两名男子，年龄介乎21至26岁，涉嫌…被捕
_SUSPECTED = re.compile(r"[^，。；]{0,8}(?:，年龄[^，。；]{2,14}|，\d{2}[^，。；]{0,8}岁)?，?(?:则|亦|均|同时)?(?:分别)?(?:因)?(?:涉嫌|怀疑)[^，。；]{0,60}")
_BY_CHARGE = re.compile(r"(?:以|依)[^；。]{2,36}(?:罪|罪嫌|条例|法)$|(?:以|依|涉嫌|违反)[^；。]{2,40}(?:罪|罪嫌)[^；。]{0,4}$")
_SEIZING = re.compile(r"查扣|扣押|查获|起获|搜出|检获")
_BESIDES = re.compile(r"(?:以|之)?外")
_TAKEN = re.compile(r"(?:将|把|对)(?:另外|其余|其他|上述)?$")
_SOME_OF_THEM = re.compile(r"[^，。；]{0,12}?(?:已有|中已|已经有)[\d一二两三四五六七八九十百千]+[余多]?[名人]")  # 50名嫌疑人已有22人到案
_SENT_HOME = re.compile(r"遣[返送散]|劝返")
_APART = re.compile(r"另外?有?|还有")
_JOINING = ("并", "、并", "并依法", "后", "并予以", "、")
_TOGETHER = ("、", "和", "或", "及", "或者")
_INTRANSITIVE = re.compile(r"落网|(?:落[入进在到]|[撞投][进入]|栽[在到倒])[^，。；]*|被截|归案|到案|投案|自首|获刑|被捕|被抓|被判|就擒|领刑|被擒|被控|被带[走回]|交保|劝返回国")
_ACTIVE = re.compile(r"(?:将|把|对|依法|给予)[^，。；]{0,18}$")
_PASSIVE = re.compile(r"(?:被|遭|受到)[^，。；]{0,18}(?:没收[^，。；]{2,20})?$")
_TO_WHOM = re.compile(r"(?:^|[，。；\n])对[^，。；]{0,18}$")
_BY_LAW = re.compile(r"，(?:[^，。；]{0,10}(?:警方|公安局|机关))?(?:已)?依法(?:给予|予以|处以|作出|处)?")
_OF_ACCUSED = re.compile(r"被告人$")
# 对参与斗殴的九人，警方均已依法予以刑拘
_DEALT_WITH = re.compile(r"，(?:[^，。；将把对向被]{0,16}?(?:警方|公安局|公安分局|公安机关|派出所|[大支]队|民警|法院|检察院|机关))?(?:现|均|都|皆|也|已|全部|分别|一律|依法)*(?:予以|给予|处以|作出|采取|处)?(?:了|相应的?)?")
_SENTENCED_LATER = re.compile(r"(?!.*(?:被告|某等|分别|其中))[^。；]{1,100}，(?:一审|终审|最终|后|依法)?被(?:依法|一审)?")
_NOT_PATIENT = re.compile(r"[。；]|供述|交代|举报|报警|下线|上线|通过|民警将|受害|被害")
_FAR_OBJECT = re.compile(r"(?:将|把)[^。；某]{2,80}的[^，。；的]{0,8}$")  # 将散布谣言，造成恐慌的违法行为人甲某抓获
_APPROVED_BY = re.compile(r"经[^，。；]{0,16}(?:检察院|检察机关)(?:[^，。；]{0,6}|批准，[^，。；]{0,8})$")  # 甲某经青河县检察院批准逮捕
_NOT_OBJECT = re.compile(r"[，。；、：“”]|等|被(?!告)|将|把|对(?!象|方)|因|后|时(?!任)")
_LONG_AGO = re.compile(r"曾(?!.*(?:现|目前|[今昨近日]日|日前|又|再|此次))")
_UNDER_LAW = re.compile(r"[\u4e00-\u9fff]{0,5}?(?:均|皆|都|已|也)*(?:依|以|涉嫌|因涉嫌)[^，。；]{2,28}(?:法|条例|罪嫌|罪|等罪)(?:嫌)?(?:予以)?")  # 石姓船长依烟酒管理法移送侦办
# 石嫌坦承贩毒，讯后依毒品罪嫌移送地检署侦办
_UNDER_LAW_LATER = re.compile(r"[^。；]{0,60}，(?:警方|员警|警讯后|讯后|询后|侦讯后)*(?:依|以|涉)[^，。；]{2,32}(?:法|条例|罪嫌|罪)，?")
_OPENS = re.compile(r"(?:(?![将把对与和同从向给为抓捕拘获致])[^，。；]){0,9}")
_DRIVING = re.compile(r"(?:[酒醉毒]驾|(?:酒后|醉酒|饮酒|无证|吸毒)驾[驶车])(?:违法行为|违法)?[共计达约近]*$")
_OFFENCE = re.compile("(?:涉嫌)?(?:涉[黄赌毒枪恶黑诈]|醉驾|酒驾|盗窃|诈骗|抢劫|抢夺|赌博|吸毒|贩毒|卖淫嫖娼|故意伤害|寻衅滋事|殴打他人|非法拘禁|聚众斗殴|开设赌场)(?:犯罪|违法)?")
_AT_HOME = re.compile("(?:家|家中|家里|家的)[^，。；]{0,24}(?:盗|偷|抢|砸|烧|窃)")  # 将李某家门前的牌匾盗走
_CONVICTED = re.compile(r"[^，]{0,4}犯")
# 被告人甲某犯…罪、…罪等，依法判处: a list of charges, however long, stands between
_CHARGES = re.compile(r"(?:均|分别)?(?:因)?犯(?:有)?[^。；，某]{2,300}罪(?:等罪|等)?(?:，?(?:一审|终审|数罪并罚|被|均|依法|分别|合并|决定执行|、))*，?(?:被|依法|分别|均)*")
# 公开审理了甲某等6人的案子，并当庭宣告判决
_TRIED = re.compile(r"[^，。；]{0,16}案(?:件)?(?:(?:[^，。；]{0,8}(?:审理|开庭))?，?(?:并|后)?)?(?:[^，。；]{0,6}(?:当庭|依法|公开|一审|集中))*")
# 将一名被拐卖的男婴移交: they are brought home
_RESCUED = re.compile("被(?:解救|拐|骗|困|绑|弃)|获救|走失|迷路|弃婴|[男女]婴|婴儿|幼[童儿]|失散|受害|被害")
_ACCUSED = re.compile(r"涉嫌[^，。；]{1,24}的")
_QUOTED = re.compile(r"“[^”]{1,12}”")
_ON_ONE = frozenset(["caught", "criminal_detention", "arrested", "compulsory_measures", "surrendered"])
_PENALTY = re.compile(r"劳动教养|强制隔离戒毒|收容教育|行政处罚|强戒")
_HANDED = re.compile(r"(?:现|目前)?(?:已|被|已被|均已|随后被)(?:依法)?")
_RUNS_ON = re.compile(r"(?:等|为首|团伙|一伙|的(?:妻|丈夫|住处|家))")
# A later clause with no people of its own that speaks of those before: ，均已被刑事拘留; ，并被依法批准逮捕
_CARRIED = re.compile(
    r"[，。\s]*(?:目前|现|现在|后|随后|次日|当日|之后|同时|另|日前|近日|\d{1,2}日|\d{1,2}月\d{1,2}日)?[，]?(?:现|正|仍|也|亦|均|皆|都|全部|已|并|又|后|分别|先后|依法|相继|即|遂)*"
    r"(?:根据《[^》]{2,30}》[^，。；《]{0,30}规定，?)?(?:(?:因|以)[^，。；]{0,40}?)?(?:均|皆|都|全部|已|先后|相继|分别|依法)*(?:被[^，。；]{0,16}|予以|处以|给予)?"
)
_CARRY_MARK = re.compile(r"均|皆|已|被|并|全部|[现仍]正|现仍")


def earlier_cases(words: str, after: str) -> bool:
    """Whether a count of people stands behind a count of cases of its own, in a list of such pairs."""
    return after in ("，", "。", "；", "、", "") and _OF_CASES.fullmatch(words) is not None


def _spent_behind(verb: Hit, told: Sequence[tuple[Group, list[Hit]]]) -> bool:
    """Whether a verb already governs people that stand before it (13人被逮捕、2人取保候审)."""
    return any(verb in verbs and group.end <= verb.start for group, verbs in told)


class PeopleReader:
    """Finds the measures on people in one text."""

    def __init__(self, reading: Reading) -> None:
        """Look up the verbs and nouns once."""
        self.reading = reading
        self._denials: dict[tuple[int, int, str], bool] = {}
        acts = reading.hits.of("act")
        self.verbs = [v for v in acts if not v.rule.attrs.get("pair")]
        self.pairing = [v for v in acts if v.rule.attrs.get("pair")]
        self.nouns = reading.hits.of("person_noun")
        self.acted: list[int] = []

    def read(self) -> tuple[list[ArrestFact], set[int]]:
        """All arrests in text order, and the starts of the quantities they used."""
        facts: list[ArrestFact] = []
        used: set[int] = set()
        for sentence in self.reading.fact_sentences():
            verbs = hits_in(self.verbs, sentence.start, sentence.end)
            if verbs or hits_in(self.pairing, sentence.start, sentence.end):
                facts += self._sentence(sentence, verbs, used)
        facts.sort(key=lambda f: f.start)
        return facts, used

    def _sentence(self, sentence: Sentence, verbs: Sequence[Hit], used: set[int]) -> list[ArrestFact]:
        text = self.reading.text
        nouns = hits_in(self.nouns, sentence.start, sentence.end)
        groups = find_groups(self.reading, sentence, nouns)
        facts: list[ArrestFact] = []
        spent: set[int] = set()
        told: list[tuple[Group, list[Hit]]] = []
        for group in groups:
            if group.inferred or group.quantity is not None and _DRIVING.search(text, max(sentence.start, group.quantity - 12), group.quantity):
                continue  # 查处酒驾212人: offences in bulk, told among the figures
            chosen = self._counted(group, sentence, verbs, told, facts[-1] if facts else None)
            if chosen and _THEIRS.match(text, group.end):
                continue
            if chosen:
                found = self._facts(group, chosen, sentence, bool(told), self._continues(facts[-1] if facts else None, chosen), bool(told))
                if group.quantity is not None and _EACH_OF_TWO.search(text, max(sentence.start, group.quantity - 60), group.quantity):
                    found = [copy for f in found for copy in (f, replace(f, more=True))]  # 运送者和偷渡人员各1名
                elif group.quantity is not None and (each := _EACH_OF.search(text, max(sentence.start, chosen[0].end if chosen[0].end <= group.start else sentence.start), group.quantity)):
                    found = [replace(f, more=n > 0, total=False, apart=True) for f in found for n in range(each.group().count("、") + 1)]
                apart = self._charge(self.reading.clause(group.start, sentence)[0], group, told)
                facts += [replace(f, more=True, apart=apart or f.apart) if apart or self._said_again(f, chosen, group, facts) else f for f in found]
                told.append((group, chosen))
                spent.update(v.start for v in chosen)
                if group.quantity is not None:
                    used.add(group.quantity)
        for group in groups:
            if not group.inferred or any(g.start <= group.start < g.end for g, _ in told):
                continue
            chosen = next((c for g, c in told if joined(group, g, text)), []) or self._named(group, sentence, verbs, spent, facts, groups)
            if chosen:
                facts += self._facts(group, chosen, sentence, False)
                told.append((group, chosen))
                spent.update(v.start for v in chosen)
        facts += self._carried(sentence, verbs, spent, groups, told)
        if not facts:
            self.acted += [v.start for v in verbs if v.code in _ON_ONE and not v.rule.attrs.get("near") and self._on_somebody(v, nouns, sentence)]
        return facts

    @staticmethod
    def _said_again(fact: ArrestFact, chosen: Sequence[Hit], group: Group, facts: Sequence[ArrestFact]) -> bool:
        """Whether a sentence says the same of as many people with another verb: 在甲地抓获一名，在乙地抓获一名; 先将2名男子制服，又将砍树的2名控制."""
        behind = chosen[0].end <= group.start
        return any(
            f.action == fact.action and f.count.key() == fact.count.key() and not f.part and (chosen[0].start >= f.end if behind else 0 <= group.start - f.end <= _SAME_BREATH and group.quantity is not None)
            for f in facts)

    def _continues(self, previous: ArrestFact | None, chosen: Sequence[Hit]) -> bool:
        """Whether a count goes on with a list of parts: 其中业务员26名，技术人员3名; 到案的31人中，中间商14名."""
        if previous is None or chosen[0].code != previous.action:
            return False
        text = self.reading.text
        if chosen[0].start >= previous.end and (previous.part or text.find("其中", previous.end, chosen[0].start) >= 0):
            low = max(text.rfind(mark, 0, chosen[0].start) for mark in "；。\n")
            inside = _DONE_AMONG.search(text, low + 1, chosen[0].start)
            return inside is not None and chosen[0].end - text.rfind("，", 0, chosen[0].start) <= _CLOSE
        if chosen[0].end > previous.end or chosen[0].rule.id != previous.rule:
            return False
        return previous.part or text.startswith("中", previous.end)

    def _on_somebody(self, verb: Hit, nouns: Sequence[Hit], sentence: Sentence) -> bool:
        """Whether a verb is done to a suspect of no number: 将犯罪嫌疑人当场抓获, 嫌疑人已被控制."""
        if self._denied(verb) or self.reading.text[verb.end : verb.end + 1] == "的":
            return False
        low, high = self.reading.clause(verb.start, sentence)
        return any(n.code == "suspect" and not n.rule.attrs.get("role") and low <= n.start < high for n in nouns)

    def _facts(self, group: Group, verbs: Sequence[Hit], sentence: Sentence, listed: bool, parted: bool = False, told: bool = True) -> list[ArrestFact]:
        """One fact a verb."""
        text = self.reading.text
        low, _ = self.reading.clause(group.start, sentence)
        lead = text[low : group.start]
        before = max(sentence.start, group.start - 60)
        days = _DAY.findall(text, before, group.start) if text.find("日", before, group.start) >= 0 else ()
        when = days[-1] if days else ""
        out = []
        for verb in verbs:
            end = max(group.end, verb.end)
            near = verb.start >= low or group.inside
            person = "fugitive" if group.person == "other" and "逃犯" in text[low:end] else group.person
            out.append(
                ArrestFact(
                    min(group.start, verb.start) if near else group.start, end, verb.rule.id, verb.code, person, group.count,
                    part=parted or bool(_PART.search(lead)) or (group.inside and listed),
                    total=bool(_TOTAL.search(_COUNTED_THINGS.split(lead)[-1])) or bool(_ALL.search(text[group.end : max(verb.end, group.end)])) and not _JOINED_TO.search(lead),
                    inferred=group.inferred, anaphor=bool(_ANAPHOR.search(lead)), pronoun=group.pronoun, who=group.names,
                    more=_ADDING.search(text, max(sentence.start, min(low, verb.start) if told else group.start - 60), group.start) is not None or group.inferred and text[group.end : group.end + 1] in ("也", "亦"), when=when,
                )
            )
        return out

    def _sides(self, group: Group, sentence: Sentence, verbs: Sequence[Hit]) -> tuple[int, int, list[Hit], list[Hit]]:
        """The clause of a group, and the verbs before and behind it on its own side of any bracket."""
        outer = self.reading.outer
        low, high = self.reading.clause(group.start, sentence)
        if not group.inside:
            _, high = self.reading.clause(max(group.start, group.end - 1), sentence)
        near = [v for v in verbs if (outer[v.start] == BLANK) == group.inside]
        left = [v for v in near if low <= v.start and v.end <= group.start and not (v.rule.attrs.get("near") and (group.start - v.end > 22 or v.rule.attrs.get("behind")))]
        right = [v for v in near if group.end <= v.start and v.end <= high and not (v.rule.attrs.get("near") and v.start - group.end > 14)]
        return low, high, left, right

    def _of_the_case(self, verb: Hit, group: Group, sentence: Sentence) -> bool:
        """Whether what was sent on is the case, told in a clause before the people: 全案移送地检署侦办，谢嫌等3人…"""
        text = self.reading.text
        low, _ = self.reading.clause(verb.start, sentence)
        return text.find("，", verb.end, group.start) >= 0 and _WHOLE_CASE.search(text, max(low - 8, sentence.start), verb.start) is not None

    def _counted(
        self, group: Group, sentence: Sentence, verbs: Sequence[Hit], told: Sequence[tuple[Group, list[Hit]]], previous: ArrestFact | None
    ) -> list[Hit]:
        """The verbs of a group with a stated number."""
        text = self.reading.text
        verbs = [v for v in verbs if v.code != "transferred_for_prosecution" or not self._of_the_case(v, group, sentence)]
        low, high, left, right = self._sides(group, sentence, verbs)
        lead = text[low : group.start]
        following = text[group.end : group.end + 2]
        if _SUFFERS.match(text, group.end) or _DONE_TO.match(text, group.end) and _AT_WHOM.search(lead):
            return []
        if following[:1] == "中" and following != "中国" and not (left and _OF_THOSE.search(text, max(low, group.start - 4), group.start)) or _NO_CHARGE.match(text, group.stated):
            return []
        if not left and not (right and (right[0].code in ("surrendered", "persuaded_return") or _INTRANSITIVE.match(text, right[0].start))) and _AT_LARGE.search(self.reading.outer[group.stated : min(high, group.stated + 60)].replace(BLANK, "")[:20].partition("、")[0]):
            return []
        if left and told and left[-1] in told[-1][1] and group.person != "fugitive" and _AT_LARGE.match(text, group.stated):
            return []  # 被捕三人与另三名在逃同伙
        if left and group.names and lead[-1:] in ("为", "向", "给") and _SERVED.match(text, group.end):
            return []  # 抓获为王某提供毒品的李某: only 李某
        if not left and right and lead[-1:] in ("在", "从", "于") and _HELD.search(text[group.end : right[0].start]):
            return []  # 在一名旅客携带的箱内查获…: the thing is taken
        if group.public and not (left or right and (_PASSIVE.search(text[group.end : right[0].start]) or _ACTIVE.search(lead) or _TO_WHOM.search(lead))):
            return []
        right = [v for v in right if not self._has_its_own(group, v, high) and not _SOME_OF_THEM.match(text, group.end, v.start)]
        if not left and _OWNED.match(text, group.end):
            return []  # 对二人住宿的旅店搜查，查获…
        if right and not left and _FROM.search(lead) and not _AGENT_MARK.search(text[group.end : right[0].start]):
            return []  # 从一名男子的包内查获
        if text[group.start - 1 : group.start] in ("被", "遭") and not left:
            return []  # 被一名路人抓住: who did it
        if _BESIDES.match(text, group.end) and "除" in lead:
            return []  # 除4名未成年人外
        if left and _INTRANSITIVE.fullmatch(text, left[-1].start, left[-1].end) and text[left[-1].end : group.start] == "的" and _AGENT_MARK.search(text, low, left[-1].start):
            left = left[:-1]  # 将落网的16人移送: 落网 tells who they are
        turned = right and (_AGENT_MARK.search(text, left[-1].end, group.start) or _spent_behind(left[-1], told) and right[0].start - group.end <= 6) if left else None
        if left and not turned:
            between = text[left[-1].end : group.start]
            between = _OF_WHOM.sub("", between) if group.names else between
            if not group.classed and self.reading.cues.unlike_arrest.search(_CHARGED.sub("", between)):
                return []
            chosen = self._chain(left)
        elif right and not self._listed(group, right[0], sentence):
            gap = text[group.end : right[0].start]
            passive = _AGENT_MARK.search(gap + lead) or _INTRANSITIVE.search(text, right[0].start, right[0].end)
            if not group.classed and self.reading.cues.unlike_arrest.search(lead) and not passive:
                return []
            chosen = self._right_chain(right)
        else:
            chosen = self._paired(group, low) or self._inherited(group, verbs, low, told, previous)
        return [v for v in chosen if not self._denied(v) and not (v.code == "handed_over" and (
            _SENT_HOME.search(text, v.start, v.end) and self._recruited(group) or _RESCUED.search(text, group.start, group.end)))]

    def _recruited(self, group: Group) -> bool:
        """Whether those sent home were drawn in: 遣返传销人员300余人 are no arrests."""
        return group.noun is not None and "传销" in self.reading.text[group.noun.start : group.noun.end]

    def _paired(self, group: Group, low: int) -> list[Hit]:
        """The verb of gangs or cases whose people are counted behind them: 打掉团伙5个34人."""
        if not _COUNTED_BEFORE.search(self.reading.text, low, group.start):
            return []
        return [v for v in hits_in(self.pairing, low, group.start) if not self._denied(v)][-1:]

    def _has_its_own(self, group: Group, verb: Hit, high: int) -> bool:
        """Whether a verb of a list governs what stands behind it: 打掉团伙4个25人、抓获逃犯21人."""
        text = self.reading.text
        gap = text[group.end : verb.start]
        if _OWN_COUNT.match(text, verb.end) and not _AGENT_MARK.search(gap[-8:]) and not _INTRANSITIVE.search(text, verb.start, verb.end):
            return True  # 20余人被查，赌资被缴获，刑事拘留9人
        if not gap.endswith("、") or _AGENT_MARK.search(gap) or _INTRANSITIVE.search(text, verb.start, verb.end):
            return False
        return _COUNTED_BEHIND.match(text, verb.end, high) is not None

    def _listed(self, group: Group, verb: Hit, sentence: Sentence) -> bool:
        """Whether a verb behind a count begins the next item of its list: 老板4名、投案自首11名."""
        text = self.reading.text
        return "、" in text[group.end : verb.start] and any(q.start == verb.end and q.unit not in ("日", "天") for q in self.reading.sentence_quantities(verb.end, min(sentence.end, verb.end + 12)))

    def _chain(self, left: Sequence[Hit]) -> list[Hit]:
        """The verb before a count, and one joined to it by 并 (抓获并移送起诉93人 is two statements)."""
        text = self.reading.text
        last = left[-1]
        if len(left) > 1:
            gap = text[left[-2].end : last.start]
            if gap in _JOINING and gap != "、" or not gap and left[-2].code == "caught" and last.code == "administrative_penalty":
                return [left[-2], last]  # 抓获并移送起诉93人, 抓获处理93人
            if gap in _TOGETHER:
                first = left[-2]
                if len(left) > 2 and text[left[-3].end : first.start] in _TOGETHER:
                    first = left[-3]
                return [first]
        return [last]

    def _right_chain(self, right: Sequence[Hit]) -> list[Hit]:
        text = self.reading.text
        out = [right[0]]
        for verb in right[1:]:
            gap = text[out[-1].end : verb.start]
            if (len(gap) <= 4 and "并" in gap or len(gap) <= 16 and gap.startswith(("，并", "并", "，后"))) and verb.code != "administrative_penalty":
                out.append(verb)
        return out

    def _inherited(
        self, group: Group, verbs: Sequence[Hit], low: int, told: Sequence[tuple[Group, list[Hit]]], previous: ArrestFact | None
    ) -> list[Hit]:
        """The verb of the list a count continues, or of the sentence's later passive (…4人，现已被刑拘)."""
        text, outer = self.reading.text, self.reading.outer
        words = text[low : group.start]
        item = words.rsplit("、", 1)[-1]
        if group.noun is not None and group.noun.end == group.start and item.endswith(text[group.noun.start : group.noun.end]):
            item = item[: group.noun.start - group.start]  # 其中在逃人员29名
        lead = _WANTED.sub("", _LIST_LEAD.sub("", item))
        if _SPARED.match(text, group.end) or _TELLS.match(text, group.end):
            return []
        later = [v for v in verbs if v.start >= group.end and not v.rule.attrs.get("near") and outer[v.start] != BLANK]
        if later and later[0].start - group.end <= 12 and _TAKEN.search(words) and "；" not in text[group.end : later[0].start]:
            return [later[0]]
        if later and later[0].code == "sentenced" and (_CHARGES.fullmatch(text, group.end, later[0].start) or _AT_WHOM.search(text, max(0, group.start - 8), group.start) and _TRIED.fullmatch(text, group.end, later[0].start)):
            return [later[0]]
        if later and (group.classed or not words or _PART.search(words)) and _NEXT_CLAUSE.fullmatch(text, group.end, later[0].start):
            return [later[0]]
        if later and _TO_WHOM.search(text, low, group.start) and _DEALT_WITH.fullmatch(text, group.end, later[0].start):
            return [later[0]]
        if later and group.classed and _SUSPECTED.fullmatch(text, group.end, later[0].start) and _INTRANSITIVE.search(text, later[0].start, later[0].end):
            return [later[0]]  # 另外8名男子，年龄介乎…，则涉嫌…被捕
        if previous is not None and earlier_cases(words, text[group.end : group.end + 1]):
            again = [v for v in verbs if v.end <= low and v.rule.id == previous.rule]
            if again:
                return [again[-1]]  # 职业赌场16件、447人，网络赌博16件、352人
        listing = (group.classed or self._charge(low, group, told)) and not _OF_OTHERS.match(words) and len(lead) <= 26 and (group.inside or not self.reading.cues.unlike_arrest.search(lead))
        earlier = [v for v in verbs if v.end <= low and (not v.rule.attrs.get("near") or previous is not None)] if not _CONFESSES.match(text, group.end) else []
        if not group.inside:
            earlier = [v for v in earlier if outer[v.start] != BLANK]
        parted = bool(_PART.search(words)) or _APART.match(words) is not None
        if previous is None and not parted:  # 落网 governs nobody further on
            earlier = [v for v in earlier if not _INTRANSITIVE.fullmatch(text, v.start, v.end)]
        if earlier and (listing or (parted and len(lead) <= 20 and not self.reading.cues.unlike_arrest.search(lead))):
            if previous is not None or listing:
                gap = text[earlier[-1].end : low]
                if "；" in gap and not parted:
                    return []
                governing = [v for v in earlier if v.rule.id == previous.rule] if previous is not None else earlier
                return [(governing or earlier)[-1]]
        if later and _POINTED.search(text, max(low, group.start - 2), group.start) and _THEN_TAKEN.fullmatch(text, group.end, later[0].start):
            return [later[0]]
        if later and not self.reading.cues.unlike_arrest.search(words) and not _TOWARDS.search(words):
            gap = text[group.end : later[0].start]
            charged = later[0].code in ("transferred_for_prosecution", "prosecuted") and _BY_CHARGE.search(gap) and not _SEIZING.search(gap)
            if "；" not in gap and "。" not in gap and len(gap) <= 76 and (group.classed and (_LATER.search(gap) or _SUSPECTED.fullmatch(gap) and _INTRANSITIVE.search(text, later[0].start, later[0].end)) or charged):
                return [later[0]]
        return []

    def _charge(self, low: int, group: Group, told: Sequence[tuple[Group, list[Hit]]]) -> bool:
        """Whether a clause of a list tells people by their offence alone: 抓获盗窃嫌疑人3名，诈骗2人，赌博5人."""
        if not told or told[-1][0].end + 1 != low or self.reading.text[group.stated : group.stated + 1] not in ("，", "。", "；", "、"):
            return False
        if _OFFENCE.fullmatch(self.reading.text, low, group.start):
            return True
        return any(h.start == low and h.end == group.start for h in self.reading.hits.of("crime"))

    def _denied(self, verb: Hit) -> bool:
        """Whether words before the verb in its clause deny, plan or quote it; each verb is asked about once."""
        place = (verb.start, verb.end, verb.code)
        if place not in self._denials:
            self._denials[place] = self._denies(verb)
        return self._denials[place]

    def _denies(self, verb: Hit) -> bool:
        source = self.reading.text if self.reading.outer[verb.start] == BLANK else self.reading.outer
        if _IN_VAIN.match(source, verb.end) or verb.rule.id == "act.caught.stopped" and _A_CAR.search(source, max(0, verb.start - 40), verb.start) or verb.rule.id in _BY_HAND and self._by_offender(verb):
            return True
        floor = max(0, verb.start - 120)
        start = max(floor - 1, *(source.rfind(mark, floor, verb.start) for mark in "，；：。（\n")) + 1
        found = self.reading.cues.negated.search(source, min(start, verb.start), verb.start)
        if verb.code == "sentenced" and _TIMES_BEFORE.search(source, start, verb.start):
            return True
        # 将准备离开的嫌疑人抓获: the plan was the suspect's
        return found is not None and not (found.group() in _OWN_PLANS and "的" in source[found.end() : verb.start])

    def _by_offender(self, verb: Hit) -> bool:
        """Whether an offender is the one who acts: 几名男子窜上来，将两人按倒在地."""
        text = self.reading.text
        low = max(text.rfind(mark, 0, verb.start) for mark in "。；\n") + 1
        found = _OFFENDER_ACTS.search(text, max(low, verb.start - 60), verb.start)
        return found is not None and not _POLICE_ACTS.search(text, max(low, found.start() - 30), verb.start)

    def _named(
        self, group: Group, sentence: Sentence, verbs: Sequence[Hit], spent: set[int], facts: Sequence[ArrestFact], groups: Sequence[Group]
    ) -> list[Hit]:
        """The verbs of people named with no number: 将犯罪嫌疑人张某、李某抓获 counts two."""
        outer = self.reading.outer
        free = [
            v for v in verbs
            if v.start not in spent and outer[v.start] != BLANK and (v.code != "administrative_penalty" or _PENALTY.fullmatch(outer, v.start, v.end)) and not self._denied(v)
        ]
        nearer = min((g.start for g in groups if g.start > group.end and g.names and not g.pronoun and self._opens(g, sentence)), default=sentence.end)
        behind = [v for v in free if group.end <= v.start < nearer and self._patient(group, v, sentence)]
        chosen: list[Hit] = []
        if behind:
            chosen = self._right_chain(behind) if not group.pronoun else behind[:1]
            taking = [v for v in free if v.end <= group.start and group.start - v.end <= _CLOSE][-1:]
            if taking and not group.pronoun and taking[0].code not in {v.code for v in chosen} and "，" in outer[group.end : behind[0].start] and self._object(group, taking[0], sentence):
                chosen = [*taking, *chosen]  # 抓获甲某，后被刑事拘留
        else:
            before = [v for v in free if v.end <= group.start]
            if before and group.pronoun and before[-1].code == "sentenced" and before[-1].end == group.start:
                chosen = [before[-1]]  # 判处其有期徒刑
            elif before and not group.pronoun:
                if len(before) > 1 and outer[before[-1].end : group.start].startswith("的"):
                    before = before[:-1]  # 抓获公开悬赏缉捕的头目陈某
                chosen = [before[-1]] if self._object(group, before[-1], sentence) else []
        if any(f.start <= group.start < f.end for f in facts):
            return []
        return chosen

    def _opens(self, group: Group, sentence: Sentence) -> bool:
        """Whether people named stand where a clause begins: they are whom it tells of."""
        return _OPENS.fullmatch(self.reading.text, self.reading.clause(group.start, sentence)[0], group.start) is not None

    def _patient(self, group: Group, verb: Hit, sentence: Sentence) -> bool:
        """Whether a verb behind a group is done to it: 将甲、乙抓获; 甲因涉嫌…被刑拘; 甲落网."""
        outer = self.reading.outer
        word = outer[verb.start : verb.end]
        gap = outer[group.end : verb.start].replace(BLANK, "")
        far = verb.code in ("surrendered", "persuaded_return")
        lead = outer[max(sentence.start, group.start - 18) : group.start]
        if verb.code == "sentenced" and _OF_ACCUSED.search(lead) and _SENTENCED_LATER.fullmatch(gap):
            return True  # 被告人甲某醉酒驾车，追尾…，致乙某受伤，被判处
        if verb.code == "sentenced" and _CHARGES.fullmatch(gap):
            return True
        if verb.code in ("caught", "criminal_detention") and _ACCUSED_BEFORE.search(lead) and _TAKEN_AT_LAST.fullmatch(gap):
            return True
        if verb.code == "transferred_for_prosecution" and _UNDER_LAW_LATER.fullmatch(gap):
            return True
        if len(gap) > (70 if far else 44) or gap.count("，") > (3 if far else 2) or _NOT_PATIENT.search(gap):
            return False
        if not group.pronoun and any(name in gap for name in group.names):
            return False  # 抓获甲某，甲某被取保候审: told of the second
        if _LONG_AGO.match(gap) or _AT_HOME.match(gap):
            return False  # 刘某曾于2007年在日本被查获
        if verb.code == "handed_over" and _HANDED.fullmatch(gap):
            return True
        if _BY_LAW.fullmatch(gap) and _TO_WHOM.search(lead):
            return True  # 对散布谣言的甲某，依法给予行政拘留
        active = "，" not in gap and (group.pronoun or _ACTIVE.search(lead) is not None)
        if not active and len(gap) <= 4 and "，" not in gap and lead.rstrip(BLANK)[-8:].rpartition("的")[1]:
            active = _FAR_OBJECT.search(outer, max(sentence.start, group.start - 90), group.start) is not None
        if verb.rule.attrs.get("near") and not active and not _PASSIVE.search(gap):
            return False
        if group.pronoun and len(gap) > 16:
            return False
        if verb.code == "arrested" and _APPROVED_BY.search(gap):
            return True
        if verb.code == "sentenced" and _CONVICTED.match(gap) or verb.code == "transferred_for_prosecution" and _UNDER_LAW.fullmatch(gap):
            return True
        return bool(active or _PASSIVE.search(gap) or (_INTRANSITIVE.search(word) and (far or len(gap) <= 20)))

    def _object(self, group: Group, verb: Hit, sentence: Sentence) -> bool:
        """Whether a verb before a group is done to it: 抓获犯罪嫌疑人甲、乙."""
        outer = self.reading.outer
        word = outer[verb.start : verb.end]
        if verb.code == "surrendered" and outer[verb.end : group.start] in ("的", "的犯罪嫌疑人", "的嫌疑人"):
            return True
        if _INTRANSITIVE.search(word) or verb.rule.attrs.get("near") and group.start - verb.end > 6:
            return False
        gap = _ACCUSED.sub("", _QUOTED.sub("", outer[verb.end : group.start].replace(BLANK, "")))
        if gap.endswith(("为", "向", "给")) and _SERVED.match(outer, group.end):
            return False  # 抓获向王某贩毒的李某: only 李某
        gap = _OF_WHOM.sub("", gap)
        tail = outer[group.end : group.end + 6].replace(BLANK, "")
        if tail.startswith("的") or word in _FOUND and _HIS_GOODS.match(outer, group.end):  # 抓住甲某的挂包, 查获甲某非法种植的罂粟
            return False
        if gap.startswith("的"):  # 被刑拘的张某 tells who somebody is
            return False
        return len(gap) <= 18 and not _NOT_OBJECT.search(gap) and not _RUNS_ON.match(tail)

    def _carried(
        self, sentence: Sentence, verbs: Sequence[Hit], spent: set[int], groups: Sequence[Group], told: Sequence[tuple[Group, list[Hit]]]
    ) -> list[ArrestFact]:
        """Verbs left without people, done to those told last: 抓获5人，均已刑事拘留."""
        text, outer = self.reading.text, self.reading.outer
        out: list[ArrestFact] = []
        for verb in verbs:
            if verb.start in spent or outer[verb.start] == BLANK or verb.rule.attrs.get("near") or verb.code in ("caught", "summoned", "administrative_penalty"):
                continue
            low, _ = self.reading.clause(verb.start, sentence)
            if low <= sentence.start:
                continue
            earlier = [(g, vs) for g, vs in told if g.end <= low and not g.inside]
            if not earlier or any(g.start >= earlier[-1][0].end and g.start < verb.start for g in groups):
                continue
            group, done = earlier[-1]
            words = text[low : verb.start]
            if len(earlier) > 1 or any(v.code == verb.code for v in done) or not (_CARRY_MARK.search(words) or verb.code == "transferred_for_prosecution") or self._denied(verb):
                continue
            if _CARRIED.fullmatch(words) is None and not (verb.code == "transferred_for_prosecution" and _UNDER_LAW_LATER.fullmatch(text, low - 1, verb.start)) or "；" in text[group.end : low]:
                continue
            out.append(ArrestFact(low, verb.end, verb.rule.id, verb.code, group.person, group.count, inferred=group.inferred, who=group.names))
            spent.add(verb.start)
        return out
