"""The verbs that govern a stated number of people: before it in its clause, behind it in a passive, or those of the list it continues."""

from __future__ import annotations

from collections.abc import Sequence

from caseextract.engine import Hit
from caseextract.expressions import expression
from caseextract.mentions.denials import Denials
from caseextract.mentions.facts import ArrestFact
from caseextract.mentions.governing import (
    ACTIVE,
    AGENT_MARK,
    CHARGES,
    DEALT_WITH,
    INTRANSITIVE,
    OF_WHOM,
    PART,
    PASSIVE,
    SERVED,
    TO_WHOM,
    others_between,
    right_chain,
    taken_later,
    told_on,
)
from caseextract.mentions.groups import Group
from caseextract.mentions.reading import BLANK, Reading, hits_in
from caseextract.mentions.standing import more_or_fewer
from caseextract.text.structure import Sentence

_FOR_CRIMES = expression(r"(?:分别)?(?:以|因|犯)[^。；]{2,60}罪，?(?:分别|依法|均|各)*")  # 对甲某等8名被告人以敲诈勒索罪，判处
_TAKES_SOMETHING = expression(r"(?:[抓捉逮][走到住]|控制住?)[\u4e00-\u9fff](?<![归到后并的了审全已，])")
_THERE = expression(r"(?:[\u4e00-\u9fff]{0,3}[车船艇岸屋厂店棚塔房室][上内里中下间]|在场|现场)的?(?:另外|其余)?")  # 船上的7人拿不出手续，均被带回调查
_WHO_THEY_ARE = expression(r"连同[^，。；]{2,40}?(?:一并|悉数|全部|一起)|[^，。；]{2,40}的[^，。；的]{0,4}(?:人|人员|者|犯|男子|女子|青年|成员|骨干)(?:[^，。；的]{0,6}(?:成功|全部|一并|陆续|先后|分别|悉数))?")
_OF_THOSE = expression(r"(?:到案|落网|归案|抓获|抓住|抓到|被捕|在押|处罚|查处|查获|刑拘|拘留|逮捕|起诉|移送|判刑|获刑)的?$")
_OF_CASES = expression(r"(?![^\d]{0,14}[审结判立办移撤批诉])(?:以及|及|和|另|另有)?[\u4e00-\u9fff“”、]{2,14}[\d一二三四五六七八九十百]{1,6}[件案起宗]、?")
_WHOLE_CASE = expression(r"全案|该案|本案|此案|案件")
_OF_OTHERS = expression(r"(?:他|她|其|该等|被捕)[^，。；]{0,8}连同")
_HELPED = expression(r"解救|营救|救[出助下]|遣[返送散]|劝[阻导]|疏散|死亡|受伤|受害|被[骗拐]|遇难|找回")
_DIGITS = frozenset("0123456789一二两三四五六七八九十百千余多")
_CHARGED = expression(r"涉嫌\S{0,8}")
_AT_LARGE = expression(r"(?:在逃|潜逃|追逃|[缉抓追]捕中|追缉中|通缉中|追捕|未到案|未归案|未落网|另案处理)(?![^，。；]{0,8}的)")
# 5名在逃人员先后被抓获归案, 将5名在逃人员抓获: who they were until then
_AT_LARGE_THEN = expression(r"(?:[^，。；、]{0,8}?(?<![正将待仍尚])[被遭][^，。；、列]{0,14}|(?:先后|陆续|相继|分别|全部|悉数|均|都|皆|已|一并|随后|最终|成功|当场|依法|终于|顺利|从[^，。；、]{1,10})*)")
_WANTED_UNTIL = expression(r"(?:犯罪|网上|涉案|负案|刑事|畏罪|的)*(?:在逃|外逃|潜逃|漏网)的?[^，。；、\d]{0,8}?(?:成员|人员|同伙|嫌疑人|犯|骨干|男子|女子|头目)，")
# 其中12人为在逃人员: those at large when they were taken
_WERE_AT_LARGE = expression(r"(?:均|都|皆)?[为系是属](?:[^，。；、]{0,8})?(?:在逃|追逃|负案|通缉)[^，。；、]{0,4}?(?:人员|嫌疑人|犯|对象)(?=[，。；、（）]|$)")
# 其中组织运送者20名: what they did makes a name for those taken
_BY_DEEDS = expression(r"(?:(?:组织|参加|领导|策划)[\u4e00-\u9fff、]{0,8}?|(?:运送|转运|接送|藏匿|招募|招揽|雇佣|雇用|雇请|纠集|拉拢|宣传))(?:者|人员|分子)$")
# 收件人是一名学生，被处警告
_IS_ONE = expression(r"[是系为][^，。；]{0,24}$")
_WAS = expression(r"，(?:后|最终|随后|现|已|当场)*被(?:[^，。；]{0,10}(?:民警|警方|公安局|派出所|海关|机关))?(?:依法)?(?:处|给予|予以|罚|警告|抓|查|行政|刑|拘)")
_LIST_LEAD = expression(
    r"^(?:其中|当中|包括|含|内[含有]|另|以及|及|和|有|还|又|再|分别|包含|中|：|“|”|、|属|为|系|等)*"
)
_FROM = expression(r"[从自在](?:其中|上述|该)?$")
# 在网上结识了11名女生，…被抓获; 骗走一名老妇2万元，…被抓获: whom those taken wronged
_WRONGED = expression(r"(?:认识|结识|[骗掏夹扒]走|骗取|骗)了?(?:另外|其中|当地)?$")
# 骗82人 三男女落网: the headline's next words say who
_NEXT_WORDS = expression(r"\s[\d一二两三四五六七八九十廿卅]{1,3}(?:名|人|男|女)")
_ASKED_IN = expression(r"[\u4e00-\u9fff]{0,4}?(?:经营户|商户|业主|店主|群众|居民|家长|村民|负责人)")  # 把两百多名经营户请到派出所 签了承诺书
_OWNED = expression(r"(?:居住|住宿|租住|暂住|藏身|入住|落脚|投宿|下榻|驾驶|乘坐|携带)?的(?:住|旅|家|车|房|租|身上|行李|包|手机|窝点|藏身|出入?境|现金|钱|账|存款|证件)")
# 发现七名男子聚餐，向各人发出告票
_TICKETED = expression(r"[^。；，]{0,40}，(?:警方|警员|人员|执法人员|关员)?(?:遂|亦|已|并|随即|分别)*向(?:他们|她们|其|各人|各有关人士|有关人士|涉事人士|该[\d一二两三四五六七八九十]{0,3}[名人][^，。；]{0,4})(?:分别|各)?")
_TOWARDS = expression(r"[向给][^，。；、]{0,6}$")  # 集团向一名女子兑换外币，得手后被截获
_POINTED = expression(r"那$")
_THEN_TAKEN = expression(r"[^，。；]{0,14}，(?:便|就|即|随即|当场)?被[^，。；]{0,10}")  # 那两人刚到住处，便被民警抓获
# 两名护士被刺伤案件的嫌疑人, 对一名女子实施伤害时被抓获: those who suffer are not those taken
_SUFFERS = expression(r"[\u4e00-\u9fff]{0,6}?被(?:刺|杀|打|砍|捅|伤|害|骗|盗|奸|拐|绑|撞|劫|殴|困|抢)")
# 对多人在网上赌博的活动进行查处: what they did is dealt with, nobody is counted
_DEED = expression(r"(?!的)[^，。；]{2,60}?(?:活动|行为|情况|案件?|线索|问题|之?事|现象|举报|警情)(?:依法|集中|统一|严厉|及时|迅速)*(?:进行|予以|开展|展开|实施|作出)?(?:了)?(?:集中|严厉|依法)?")
_DEED_OF = expression(r"(?:对|就|针对)[^，。；]{0,18}$")
_DEALT_WITH_DEEDS = ("查处", "查办", "处理", "依法处理")
_DONE_TO = expression(r"[\u4e00-\u9fff]{0,6}?(?:进行|实施|施以)(?:[^，。；]{0,4})(?:伤害|殴打|抢劫|抢夺|猥亵|强奸|诈骗|侵害|威胁|敲诈|盗窃|扒窃|行凶)")
_AT_WHOM = expression(r"[对向][^，。；]{0,6}$")
_NO_CHARGE = expression(r"作不?起诉|未(?!成年|满\d{1,2}周?岁的?(?:少年|嫌疑人|男|女|青年|学生))|不予|作?相对不起诉")
_UNDER_AGE = expression(r"未满\d{1,2}周?岁的[\u4e00-\u9fff]{1,6}(?:责令|予以|给予|作出|处)")
_SPARED = expression(r"(?:经[^，。；]{0,8})?(?:(?:遭|被|获|经)[^，。；]{0,10}?)?(?:收押|羁押|还押|声押|饬回|请回|释放)|[^；。]{0,16}?(?:未被|不予|不起诉|未予|未受|尚未|被排除|排除|由[^，；。]{0,8}(?:领回|带回|接回|管教))")
_WANTED = expression(r"(?:网上|历年|批捕)在逃(?:人员|犯罪嫌疑人|嫌疑人|犯)?|在逃(?:人员|犯罪嫌疑人|嫌疑人|犯)")
_TELLS = expression(r"(?:供述|供称|供认|交代|坦白|称|表示|透露|招供)")
_CONFESSES = expression(r"[^，。；、]{0,4}?对[^，。；、]{2,30}?(?:供认|坦白|交代|认罪)")
# 投案后交待了伙同甲某等3人…: those an offender tells of
_TOLD_OF = expression(r"[^，。；]{0,6}(?:交[代待]|供述|供认|供出|坦白|承认|检举|揭发)了?[^，。；]{0,8}(?:伙同|勾结|纠集|结伙|邀约|[与和同](?!时))")
# 甲某已被刑拘，四名工人…: the measure is told of the one named before it
_OF_ONE_NAMED = expression(r"某[\u4e00-\u9fff]?(?:（[^（）]{0,30}）)?(?:现|目前|已经?|也|因[^，。；]{2,20})*被[^，。；、]{0,10}$")
_LATER = expression(r"(?:被|遭|均已|已全部|悉数)[^，。；\n]{0,20}$|^[^，。；]{0,6}(?:将|把|对)")
# 甲某等4人，因涉嫌盗窃被刑事拘留; 其中29人涉嫌…，被发告票
_NEXT_CLAUSE = expression(r"[^，。；、\n]{0,4}[，\n]?(?:均|都|则|亦|也|分别)*(?:因|涉嫌|涉及|涉(?=违)|违反)[^，。；\n]{2,40}?[，\n]?(?:现|目前|均|已|后|分别|依法|则|亦)*(?:被|遭)[^，。；\n]{0,16}")
_WITH_SHARE = expression(r"[\d一二两三四五六七八九十百千]+[余多]?[名人个][^，。；\d]{0,10}?中[^，。；\d]{0,4}?[\d一二两三四五六七八九十百千]+[余多]?[名人个]")
_SHARE_OF = expression(r"[名人个][^，。；\d]{0,10}?(?:[中里内](?:已经|已|现|目前|还|尚)*有?|(?:已经|已|现)有)$")
# 两人涉嫌盗窃，移送检察院处理
_ACCUSED = expression(r"(?:均|分别|亦|皆)?(?:因)?涉嫌?[^。；\n]{2,60}(?:，|罪)(?:现|已|均|将|会|案件|一并|昨日|今日|[昨今前][日天]|被|由(?:本局|警方|司警|警局))*")
_SURNAMES = expression(r"[\u4e00-\u9fff](?:、[\u4e00-\u9fff]){1,5}")  # 温、梅、赖三人
_COUNTED_BEHIND = expression(r"[^、，；。]{0,18}?[\d一二两三四五六七八九十百千]+[余多]?[名人个]")
_OWN_COUNT = expression(r"(?:了|共|犯罪嫌疑人|嫌疑人)?[\d一二两三四五六七八九十百]+[余多]?[名人](?![次均中])")
_COUNTED_BEFORE = expression(r"(?:团伙|集团|组织|案|案件)\d+[余多]?[个起宗件]、?(?:成员|人员|涉案人员|嫌疑人|犯罪嫌疑人|涉案)?$")
_MEMBERS_BEHIND = expression(r"(?:团伙|集团|组织)[\d一二两三四五六七八九十百]{1,5}[余多]?[个伙]，(?:涉及|共有)?(?:团伙|犯罪|涉案)?(?:成员|骨干)$")
_HELD = expression(r"[^，。]{1,14}[内里中上下处]$")
# 两名男子，年龄介乎21至26岁，涉嫌…被捕
_SUSPECTED = expression(r"[^，。；]{0,8}(?:，年龄[^，。；]{2,14}|，\d{2}[^，。；]{0,8}岁)?，?(?:则|亦|均|同时)?(?:分别)?(?:因)?(?:涉嫌|怀疑)[^，。；]{0,60}")
_BY_CHARGE = expression(r"(?:以|依)[^；。]{2,36}(?:罪|罪嫌|条例|法)$|(?:以|依|涉嫌|违反)[^；。]{2,40}(?:罪|罪嫌)[^；。]{0,4}$")
_SEIZING = expression(r"查扣|扣押|查获|起获|搜出|检获")
_BESIDES = expression(r"(?:以|之)?外")
_TAKEN = expression(r"(?:将|把|对)(?:另外|其余|其他|上述)?$")
_SOME_OF_THEM = expression(r"[^。；]{0,24}?(?:已有|中已|已经有)[\d一二两三四五六七八九十百千]+[余多]?[名人]")  # 50名嫌疑人已有22人到案
_SENT_HOME = expression(r"遣[返送散]|劝返")
_TRADE = expression(r"(?!.*(?:在逃|未))(?:(?![伤亡死骗救])[\u4e00-\u9fff“”\d]){2,14}")  # 其中买主18名，中间人21名，亲生父母18名
_SUM = expression(r"(?:现场|当场|前后|先后|至此)?(?:共计|总计|合计|一共|总共|共有?|计有?|多达|达|人数达|累计)(?:犯罪嫌疑人|嫌疑人|人员|涉案人员|成员)?")
_ENDS_CLAUSE = expression(r"(?:归案|到案|在案|在地)?")
_APART = expression(r"另外?有?|还有")
# 抓获甲某，另一名男子跳水游走; 甲某已被逮捕；另有两名成员因虚开发票，被一并追究: a clause of its own tells what became of them
_SAYS_MORE = expression(r"(?!女?[为是系属](?!首)|等|持|未满|均[为系]|（)[\u4e00-\u9fff]")
_JOINING = ("并", "、并", "并依法", "后", "并予以", "、")
_WHOM = expression(r"^(?:犯罪)?[嫌疑涉案犯人员分子罪不法违行为]{2,10}(?=、?并)")  # 抓获犯罪嫌疑人并移送起诉93人
# 5名嫌疑人是民警在车站抓获的
_CLEFT = expression(r"(?:都|均|全|也)*[是系](?:[^。；\n某]|某(?![被、，和与等的])){0,70}?(?:警方|民警|公安|派出所|警察|刑警|[支大中]队|分局|海关)(?:[^。；\n某]|某(?![被、，和与等的])){0,50}")
_TOGETHER = ("、", "和", "或", "及", "或者")
_OFFENCE = expression("(?:涉嫌)?(?:涉[黄赌毒枪恶黑诈]|醉驾|酒驾|盗窃|诈骗|抢劫|抢夺|赌博|吸毒|贩毒|卖淫嫖娼|故意伤害|寻衅滋事|殴打他人|非法拘禁|聚众斗殴|开设赌场)(?:犯罪|违法)?")
# 公开审理了甲某等6人的案子，并当庭宣告判决
# 逮捕9名，网上追逃2名; 起诉5人、通缉1人: wanted, and not taken with those before
_SOUGHT = expression(r"(?:上网|网上)追逃$|(?:被|已)?(?:列为|列入)(?:网上|上网)?(?:逃犯|追逃)|(?:悬赏|网上|公开)?通缉$|列逃$|(?<=[，。；、])在逃$")
_ITEM_BEGINS = frozenset(("", *"，。；、另并还"))
_SHARE_AT_ONCE = expression(r"(?:中|里)?[\d一二两三四五六七八九十]{1,3}[名人](?=被|已|因|经|仍|在)")
_ANOTHER_PATIENT = expression(r"(?:将|把)(?:该|这|上述|其余)?[\d一二两三四五六七八九十]{1,4}[余多]?[名人][^，。；、]{0,16}$")
_AMONG_TAKEN = expression(r"(?:被捕|落网|被抓|归案|到案)的?(?:人士?|者|人员|嫌疑人|疑犯)?(?:当中|之中|中|里)，?(?:就|还|也)?(?:包括|包含)$")  # 被捕人士当中，就包括三名职员
_AMONG_THEM = expression(r"当中|之中|里面|里(?!应外合)|中(?!国|老年|年)|[^，。；、\d被]{1,8}?[中里](?:已经?|现|仅|只)?有?[\d一二两三四五六七八九十百]{1,4}[余多]?[名人个]")
_REST = ("其余", "其他", "余下", "另外", "另")
_YET_FREE = expression(r"(?:漏网|在逃|外逃|潜逃|未到案|未归案|未落网|另案处理)的(?:另外|其余|其他|剩余)?$")  # 对漏网的3名同伙展开追捕
# 查获货车一辆，司机等2人弃车逃走
_GOT_AWAY = expression(r"(?:等人)?(?:见状|闻讯|趁乱|趁机|趁夜|趁黑|均|都|则|已|随即|迅速|仓皇|连忙)*(?:弃[车船货][^，。；]{0,4})?(?:逃[走脱跑逸窜离匿]|跑[了掉]|溜走|跳[水河江海车窗]|潜逃|不知去向|下落不明)(?![^。；]{0,30}(?:抓|获|擒|落网|归案|到案|制服|控制))")
_TRIED = expression(r"[^，。；]{0,16}案(?:件)?(?:(?:[^，。；]{0,8}(?:审理|开庭))?，?(?:并|后)?)?(?:[^，。；]{0,6}(?:当庭|依法|公开|一审|集中))*")
# 将一名被拐卖的男婴移交: they are brought home
# 抓获嫌疑人8名 封堵偷渡者20人: what else a headline tells, set apart by a blank alone
_ELSE_DONE = expression(r"[ \u3000](?:封堵|劝阻|劝离|解救|救助|遣散|疏散|挽救|帮扶|教育|训诫|走访|找回)")
_RESCUED = expression("被(?:解救|拐|骗|困|绑|弃)|获救|走失|迷路|弃婴|[男女]婴|婴儿|幼[童儿]|失散|受害|被害")


def earlier_cases(words: str, after: str) -> bool:
    """Whether a count of people stands behind a count of cases of its own, in a list of such pairs."""
    return after in ("，", "。", "；", "、", "") and _OF_CASES.fullmatch(words) is not None


def _spent_behind(verb: Hit, told: Sequence[tuple[Group, list[Hit]]]) -> bool:
    """Whether a verb already governs people that stand before it (13人被逮捕、2人取保候审)."""
    return any(verb in verbs and group.end <= verb.start for group, verbs in told)

_WHICH = expression(r"[获捕]?的(?:上述|全部|这)?")
_DONE_SINCE = expression(
    r"(?:（[^（）]{0,30}）)?[，]?(?:目前|现|均|都|皆|也|已|全部|悉数|先后|陆续|相继|分别|一并|依法|因涉嫌[^，。；]{2,24}?罪?)*(?:被(?:[^，。；、]{0,8}?(?:警方|公安局|公安机关|分局|检察院|检察机关|法院))?|已|均|全部)(?:依法|批准)*"
)
_DEALT_AT_ONCE = expression(r"(?:全部|均|已|依法|分别|一并|悉数|予以|处以|作出|采取)*")
_TO_THEM = expression(r"(?:将|把|对)[^，。；]{0,6}$")


class CountedPeople:
    """Finds the verbs of people with a stated number."""

    def __init__(self, reading: Reading, pairing: Sequence[Hit], denials: Denials) -> None:
        """``pairing``: verbs of gangs and cases whose people are counted behind them."""
        self.reading, self.pairing, self.denials = reading, pairing, denials

    def _sides(self, group: Group, sentence: Sentence, verbs: Sequence[Hit]) -> tuple[int, int, list[Hit], list[Hit]]:
        """The clause of a group, and the verbs before and behind it on its own side of any bracket."""
        outer = self.reading.outer
        low, high = self.reading.clause(group.start, sentence)
        if not group.inside:
            _, high = self.reading.clause(max(group.start, group.end - 1), sentence)
        near = [v for v in verbs if (outer[v.start] == BLANK) == group.inside]
        left = [v for v in near if low <= v.start and v.end <= group.start and not (v.rule.attrs.get("near") and (group.start - v.end > 22 or v.rule.attrs.get("behind")))]
        right = [v for v in near if group.end <= v.start and v.end <= high and not (v.rule.attrs.get("near") and v.start - group.end > 14 and not self._described(group, v, low))]
        return low, high, left, right

    def _described(self, group: Group, verb: Hit, low: int) -> bool:
        """Whether all that stands between people and the verb says who they are: 将8名涉嫌收购、贩卖银行卡的嫌疑人带回."""
        text = self.reading.text
        return _WHO_THEY_ARE.fullmatch(text, group.stated, verb.start) is not None and ACTIVE.search(text, low, group.start) is not None

    def _of_the_case(self, verb: Hit, group: Group, sentence: Sentence) -> bool:
        """Whether what was sent on is the case, told in a clause before the people: 全案移送地检署侦办，谢嫌等3人…"""
        text = self.reading.text
        low, _ = self.reading.clause(verb.start, sentence)
        return text.find("，", verb.end, group.start) >= 0 and _WHOLE_CASE.search(text, max(low - 8, sentence.start), verb.start) is not None

    def verbs_of(
        self, group: Group, sentence: Sentence, verbs: Sequence[Hit], told: Sequence[tuple[Group, list[Hit]]], previous: ArrestFact | None
    ) -> list[Hit]:
        """The verbs of a group with a stated number."""
        text = self.reading.text
        verbs = [v for v in verbs if v.code != "transferred_for_prosecution" or not self._of_the_case(v, group, sentence)]
        low, high, left, right = self._sides(group, sentence, verbs)
        lead = text[low : group.start]
        if more_or_fewer(text, group.start, low):
            return []
        if not left and (cleft := self._cleft(group, sentence, verbs)):
            return cleft
        if _WITH_SHARE.fullmatch(text, group.start, group.end):
            right = []  # 12人中有5人被刑拘: so were five, not twelve
            if not left or not _OF_THOSE.search(text, max(low, group.start - 4), group.start):
                return []
        elif right and _SHARE_OF.search(text, low, group.start):
            left = []
        if not left and _SHARE_AT_ONCE.match(text, group.end):
            return []  # 两名嫌疑人一人被刑拘，一人取保: told of one by one
        if left and _WRONGED.search(lead) and others_between(self.reading, left[-1].end, group.start):
            return []  # 到案的5人骗了6位老人
        if not left and (_WRONGED.search(lead) or right and text.startswith("请", right[0].start) and _ASKED_IN.fullmatch(text, group.stated, group.end)):
            return []
        if not left and _NEXT_WORDS.match(text, group.end) or not right and self._only_sought(group, low):
            return []
        if _SUFFERS.match(text, group.end) or _DONE_TO.match(text, group.end) and _AT_WHOM.search(lead):
            return []
        if _AMONG_THEM.match(text, group.end) and not (left and _OF_THOSE.search(text, max(low, group.start - 4), group.start)) or _NO_CHARGE.match(text, group.stated) and not (right and _UNDER_AGE.match(text, group.stated)):
            return []
        if not left and not self._taken_since(group, verbs, sentence) and not (right and (right[0].code in ("surrendered", "persuaded_return") or INTRANSITIVE.match(text, right[0].start))) and not (PART.search(lead) and _WERE_AT_LARGE.match(text, group.stated)) and _AT_LARGE.search(self.reading.outer[group.stated if not self._wanted_taken(group, right, lead) else group.end : min(high, group.stated + 60)].replace(BLANK, "")[:20].partition("、")[0]):
            return []
        if right and text[right[0].start : right[0].end] in _DEALT_WITH_DEEDS and _DEED_OF.search(lead) and _DEED.fullmatch(text, group.end, right[0].start):
            return []
        if left and told and left[-1] in told[-1][1] and group.person != "fugitive" and _AT_LARGE.match(text, group.stated):
            return []  # 被捕三人与另三名在逃同伙
        if left and group.names and lead[-1:] in ("为", "向", "给") and SERVED.match(text, group.end):
            return []  # 抓获为王某提供毒品的李某: only 李某
        if not left and right and lead[-1:] in ("在", "从", "于") and _HELD.search(text[group.end : right[0].start]):
            return []  # 在一名旅客携带的箱内查获…: the thing is taken
        if group.public and not (left or right and (text[right[0].start] in "被遭" or PASSIVE.search(text[group.end : right[0].start]) or ACTIVE.search(lead) or TO_WHOM.search(lead)) or _IS_ONE.search(lead) and _WAS.match(text, group.end)):
            return []
        right = [v for v in right if not self._has_its_own(group, v, high) and not _SOME_OF_THEM.match(text, group.end, v.start)]
        if right and not left and _TAKES_SOMETHING.match(text, right[0].start) and not AGENT_MARK.search(text, max(low, group.start - 18), right[0].start):
            return []  # 两嫌架网抓走赛鸽: what they did
        if not left and right and _ANOTHER_PATIENT.search(text, group.end, right[0].start):
            return []  # 跟踪两男子至桥头，将两人抓获: said of them once
        if not left and _OWNED.match(text, group.end):
            return []  # 对二人住宿的旅店搜查，查获…
        if right and not left and _FROM.search(lead) and not AGENT_MARK.search(text[group.end : right[0].start]):
            return []  # 从一名男子的包内查获
        if text[group.start - 1 : group.start] in ("被", "遭") and not left:
            return []  # 被一名路人抓住: who did it
        if _BESIDES.match(text, group.end) and "除" in lead:
            return []  # 除4名未成年人外
        if left and INTRANSITIVE.fullmatch(text, left[-1].start, left[-1].end) and text[left[-1].end : group.start] == "的" and AGENT_MARK.search(text, low, left[-1].start):
            left = left[:-1]  # 将落网的16人移送: 落网 tells who they are
        if left and right and self._already_told(group, left[-1], right[0], low) and not self._listed(group, right[0], sentence):
            # 落网的16人均被刑事拘留: 落网 tells who they are; 抓获的9人已被批准逮捕: both were done to them
            told_of = [] if INTRANSITIVE.match(text, left[-1].start) else left[-1:]
            return [v for v in (*told_of, *right_chain(text, right)) if not self.denials.denied(v)]
        turned = right and (AGENT_MARK.search(text, left[-1].end, group.start) or _spent_behind(left[-1], told) and right[0].start - group.end <= 6) if left else None
        if left and not turned:
            between = text[left[-1].end : group.start]
            between = OF_WHOM.sub("", between) if group.names else between
            if INTRANSITIVE.fullmatch(text, left[-1].start, left[-1].end) and _spent_behind(left[-1], told) and (between in _REST or not between and left[-1].code == "bail"):
                return []  # 18人获准保释 其余三名…: two phrases set side by side
            if " " in between and _ELSE_DONE.search(between):
                return []
            if self._helped_beside(group):
                return []
            if not group.classed and self.reading.cues.unlike_arrest.search(_CHARGED.sub("", between)):
                return []
            chosen = self._chain(left)
        elif right and not self._listed(group, right[0], sentence):
            gap = text[group.end : right[0].start]
            passive = AGENT_MARK.search(gap + lead) or INTRANSITIVE.search(text, right[0].start, right[0].end)
            if not group.classed and self.reading.cues.unlike_arrest.search(lead) and not passive:
                return []
            chosen = right_chain(self.reading.text, right)
        else:
            chosen = self._paired(group, low) or self._inherited(group, verbs, low, told, previous, sentence)
        if chosen and chosen[0].rule.id == "act.caught.escorted.home" and not group.classed:
            return []  # 两人都在13日被押回: those told of before
        return [v for v in chosen if not self.denials.denied(v) and not (v.code == "handed_over" and (
            _SENT_HOME.search(text, v.start, v.end) and self._recruited(group) or _RESCUED.search(text, group.start, group.end)))]

    def _cleft(self, group: Group, sentence: Sentence, verbs: Sequence[Hit]) -> list[Hit]:
        """The verb that ends a sentence about people with 的: 5名嫌疑人是民警在车站抓获的."""
        text = self.reading.text
        if text[group.end : group.end + 1] not in ("是", "系", "都", "均", "全", "也"):
            return []
        found = [v for v in verbs if group.end < v.start and v.code == "caught" and text.startswith("的", v.end) and text[v.end + 1 : v.end + 2] in ("", "，", "。", "；", "\n")]
        return found[:1] if found and _CLEFT.fullmatch(text, group.end, found[0].start) else []

    def _already_told(self, group: Group, left: Hit, right: Hit, low: int) -> bool:
        """Whether the verb before people only says which, and the one behind is what is told: 抓获的9人已被逮捕, 将抓获的5人刑事拘留."""
        text = self.reading.text
        if _WHICH.fullmatch(text, left.end, group.start) is None:
            return False
        done = _DONE_SINCE.fullmatch(text, group.end, right.start) is not None
        return done or _DEALT_AT_ONCE.fullmatch(text, group.end, right.start) is not None and _TO_THEM.search(text, max(low, left.start - 8), left.start) is not None

    def _wanted_taken(self, group: Group, right: Sequence[Hit], lead: str) -> bool:
        """Whether those called wanted were taken: 5名在逃人员先后被抓获归案; 3名在逃人员正在抓捕中 are not."""
        if not right or group.noun is None or group.noun.start < group.stated or right[0].code != "caught":
            return False
        gap = self.reading.text[group.end : right[0].start]
        return _AT_LARGE_THEN.fullmatch(gap) is not None and (gap != "" or ACTIVE.search(lead) is not None)

    def _taken_since(self, group: Group, verbs: Sequence[Hit], sentence: Sentence) -> bool:
        """Whether a later clause takes those called wanted: 另一名在逃成员，去年底才在外省被抓获."""
        later = next((v for v in verbs if v.start >= group.end), None)
        return later is not None and later.code == "caught" and _WANTED_UNTIL.match(self.reading.text, group.stated) is not None and told_on(self.reading, group.start, group.end, later, sentence)

    def _recruited(self, group: Group) -> bool:
        """Whether those sent home were drawn in: 遣返传销人员300余人 are no arrests."""
        low = max(self.reading.text.rfind(mark, 0, group.start) for mark in "。；\n") + 1
        return self.reading.text.find("传销", max(low, group.start - 40), group.end) >= 0

    def _paired(self, group: Group, low: int) -> list[Hit]:
        """The verb of gangs or cases whose people are counted behind them: 打掉团伙5个34人."""
        if _MEMBERS_BEHIND.search(self.reading.text, max(0, group.start - 24), group.start):
            low = max(0, group.start - 60)  # 打掉团伙4个，成员15名
            low += max(self.reading.text[low : group.start].rfind(mark) for mark in "。；\n") + 1
        elif not _COUNTED_BEFORE.search(self.reading.text, low, group.start):
            return []
        return [v for v in hits_in(self.pairing, low, group.start) if not self.denials.denied(v)][-1:]

    def _has_its_own(self, group: Group, verb: Hit, high: int) -> bool:
        """Whether a verb of a list governs what stands behind it: 打掉团伙4个25人、抓获逃犯21人."""
        text = self.reading.text
        gap = text[group.end : verb.start]
        if _OWN_COUNT.match(text, verb.end) and not AGENT_MARK.search(gap[-8:]) and not INTRANSITIVE.search(text, verb.start, verb.end):
            return True  # 20余人被查，赌资被缴获，刑事拘留9人
        if not gap.endswith("、") or AGENT_MARK.search(gap) or INTRANSITIVE.search(text, verb.start, verb.end):
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
            if len(gap) > 2 and any(n.start == left[-2].end and n.end < last.start for n in hits_in(self.reading.hits.of("person_noun"), left[-2].end, last.start)):
                gap = _WHOM.sub("", gap)
            if gap in _JOINING and gap != "、" or not gap and left[-2].code == "caught" and last.code == "administrative_penalty":
                return [left[-2], last]  # 抓获并移送起诉93人, 抓获处理93人
            if gap in _TOGETHER:
                first = left[-2]
                if len(left) > 2 and text[left[-3].end : first.start] in _TOGETHER:
                    first = left[-3]
                return [first]
        return [last]

    def _inherited(
        self, group: Group, verbs: Sequence[Hit], low: int, told: Sequence[tuple[Group, list[Hit]]], previous: ArrestFact | None, sentence: Sentence
    ) -> list[Hit]:
        """The verb of the list a count continues, or of the sentence's later passive (…4人，现已被刑拘)."""
        text, outer = self.reading.text, self.reading.outer
        words = text[low : group.start]
        item = words.rsplit("、", 1)[-1]
        if group.noun is not None and group.noun.end == group.start and item.endswith(text[group.noun.start : group.noun.end]):
            item = item[: group.noun.start - group.start]  # 其中在逃人员29名
        lead = _WANTED.sub("", _LIST_LEAD.sub("", item))
        if _SPARED.match(text, group.end) or _TELLS.match(text, group.end) or _SOUGHT.search(item):
            return []
        if (among := _AMONG_TAKEN.search(text, max(sentence.start, group.start - 24), group.start)) is not None:
            return [v for v in verbs if v.code == "caught" and among.start() <= v.start < among.end()][:1]
        if (summed := self._summed(group, words, low, verbs, told)) is not None:
            return [summed]
        later = [v for v in verbs if v.start >= group.end and not v.rule.attrs.get("near") and outer[v.start] != BLANK and not _SOME_OF_THEM.match(text, group.end, v.start)]
        if later and later[0].start - group.end <= 12 and _TAKEN.search(words) and "；" not in text[group.end : later[0].start]:
            return [later[0]]
        if later and later[0].code == "sentenced" and (CHARGES.fullmatch(text, group.end, later[0].start) or _AT_WHOM.search(text, max(0, group.start - 8), group.start) and _TRIED.fullmatch(text, group.end, later[0].start)):
            return [later[0]]
        if later and (group.classed or not words or PART.search(words)) and _NEXT_CLAUSE.fullmatch(text, group.end, later[0].start):
            return [later[0]]
        if later and later[0].code == "sentenced" and _AT_WHOM.search(text, max(0, group.start - 8), group.start) and _FOR_CRIMES.fullmatch(text, group.end, later[0].start):
            return [later[0]]
        if later and later[0].code == "transferred_for_prosecution" and (group.classed or not words or _SURNAMES.fullmatch(words)) and _ACCUSED.fullmatch(text, group.end, later[0].start):
            return [later[0]]
        if later and TO_WHOM.search(text, low, group.start) and DEALT_WITH.fullmatch(text, group.end, later[0].start):
            return [later[0]]
        if later and later[0].code == "administrative_penalty" and text[later[0].start] in "发派" and _TICKETED.fullmatch(text, group.end, later[0].start):
            return [later[0]]
        if later and group.classed and _SUSPECTED.fullmatch(text, group.end, later[0].start) and INTRANSITIVE.search(text, later[0].start, later[0].end):
            return [later[0]]  # 另外8名男子，年龄介乎…，则涉嫌…被捕
        if previous is not None and earlier_cases(words, text[group.end : group.end + 1]):
            again = [v for v in verbs if v.end <= low and v.rule.id == previous.rule]
            if again:
                return [again[-1]]  # 职业赌场16件、447人，网络赌博16件、352人
        parted = bool(PART.search(words)) or _APART.match(words) is not None
        deeds = "" if (parted or previous is not None and previous.part) and _BY_DEEDS.search(words) else lead
        named_share = previous is not None and previous.part and _TRADE.fullmatch(lead) is not None
        listing = (group.classed or named_share or self.by_offence(low, group, told)) and not _OF_OTHERS.match(words) and len(lead) <= 26 and (group.inside or not self.reading.cues.unlike_arrest.search(deeds))
        earlier = [v for v in verbs if v.end <= low and (not v.rule.attrs.get("near") or previous is not None)] if not _CONFESSES.match(text, group.end) else []
        if not group.inside:
            earlier = [v for v in earlier if outer[v.start] != BLANK]
        if previous is None and not parted:  # 落网 governs nobody further on
            earlier = [v for v in earlier if not (v.code == "surrendered" or INTRANSITIVE.fullmatch(text, v.start, v.end))]
        if earlier and not parted:
            earlier = [] if _TOLD_OF.match(words) else [v for v in earlier if not _OF_ONE_NAMED.search(text, max(sentence.start, v.start - 40), v.start)]
        if earlier and (_YET_FREE.search(words) or _GOT_AWAY.match(text, group.end)):
            earlier = []
        if earlier and parted and previous is None:
            earlier = [v for v in earlier if not self._of_the_named(v, sentence)]
        if earlier and not words and previous is not None and self._those_named(group, previous.end):
            earlier = []
        if earlier and _APART.match(words) and not PART.search(words) and _SAYS_MORE.match(text, group.end):
            earlier = []
        if earlier and (listing or (parted and len(lead) <= 20 and not self.reading.cues.unlike_arrest.search(deeds))):
            if previous is not None or listing:
                gap = text[earlier[-1].end : low]
                if "；" in gap and not parted:
                    return [later[0]] if later and told_on(self.reading, group.start, group.end, later[0], sentence) else []
                governing = [v for v in earlier if v.rule.id == previous.rule] if previous is not None else earlier
                return [(governing or earlier)[-1]]
        if later and (group.classed or not words or _THERE.fullmatch(words) or _SUM.fullmatch(words) or _APART.fullmatch(words)) and told_on(self.reading, group.start, group.end, later[0], sentence):
            return [later[0]]
        if (taken := taken_later(self.reading, group.start, group.end, verbs, sentence)) is not None and not self.reading.cues.unlike_arrest.search(words):
            return [taken]
        if later and _POINTED.search(text, max(low, group.start - 2), group.start) and _THEN_TAKEN.fullmatch(text, group.end, later[0].start):
            return [later[0]]
        if later and not self.reading.cues.unlike_arrest.search(words) and not _TOWARDS.search(words):
            gap = text[group.end : later[0].start]
            charged = later[0].code in ("transferred_for_prosecution", "prosecuted") and _BY_CHARGE.search(gap) and not _SEIZING.search(gap)
            if "；" not in gap and "。" not in gap and len(gap) <= 76 and (charged or not others_between(self.reading, group.end, later[0].start)) and (group.classed and (_LATER.search(gap) or _SUSPECTED.fullmatch(gap) and INTRANSITIVE.search(text, later[0].start, later[0].end)) or charged):
                return [later[0]]
        return []

    def _only_sought(self, group: Group, low: int) -> bool:
        """Whether an item of a list counts those who are wanted: 起诉5人、|通缉1人; not 抓获公安部通缉3名."""
        found = _SOUGHT.search(self.reading.text, max(low, group.start - 8), group.start)
        return found is not None and self.reading.text[found.start() - 1 : found.start()] in _ITEM_BEGINS

    def _helped_beside(self, group: Group) -> bool:
        """Whether people have no noun but the measure word of those counted before them, and were helped or hurt: 抓获5人、解救1人."""
        noun = group.noun
        if noun is None or noun.end - noun.start > 1 or group.names:
            return False
        text = self.reading.text
        return text[noun.start - 1 : noun.start] in _DIGITS and _HELPED.search(text, noun.end, group.start) is not None

    def _those_named(self, group: Group, told: int) -> bool:
        """Whether a clause begins with the number of those just named, behind whoever was taken before: 抓获8人，查明主犯是甲某和乙某，两人均无业."""
        names = hits_in(self.reading.hits.of("name"), told, group.start)
        return group.noun is not None and group.noun.end == group.end and group.count.value == len(names) > 0

    def _of_the_named(self, verb: Hit, sentence: Sentence) -> bool:
        """Whether a passive is told of the people named before it: 甲某在家中被抓，供出学生11名，其中7名未成年."""
        text = self.reading.text
        low, _ = self.reading.clause(verb.start, sentence)
        named = [n for n in hits_in(self.reading.hits.of("name"), low, verb.start)] if INTRANSITIVE.match(text, verb.start) else []
        return bool(named) and text[named[-1].end : named[-1].end + 1] not in ("等", "为", "一")

    def _summed(self, group: Group, words: str, low: int, verbs: Sequence[Hit], told: Sequence[tuple[Group, list[Hit]]]) -> Hit | None:
        """The verb of a clause with no number whose people are summed up behind it: 将团伙成员悉数抓获，共计14人."""
        if _SUM.fullmatch(words) is None or group.inside:
            return None
        if len(told) > 1 and told[-1][1] and told[-1][0].end < low:
            done = told[-1][1][0]
            same = [g for g, vs in told if vs and vs[0].code == done.code and not g.inside]
            if len(same) > 1 and group.count.value == sum(g.count.value or 0 for g in same):
                return done  # 抓获甲类12名、乙类3名，共计15人; 先抓7人，次日又抓2人，合计9人
        ended = [v for v in verbs if v.end <= low - 1 and _ENDS_CLAUSE.fullmatch(self.reading.text, v.end, low - 1) and v.code != "administrative_penalty"]
        if not ended or any(v.start == ended[-1].start for _, vs in told for v in vs) or self.denials.denied(ended[-1]):
            return None
        return ended[-1]

    def by_offence(self, low: int, group: Group, told: Sequence[tuple[Group, list[Hit]]]) -> bool:
        """Whether a clause of a list tells people by their offence alone: 抓获盗窃嫌疑人3名，诈骗2人，赌博5人."""
        if not told or told[-1][0].end + 1 != low or self.reading.text[group.stated : group.stated + 1] not in ("，", "。", "；", "、"):
            return False
        if _OFFENCE.fullmatch(self.reading.text, low, group.start):
            return True
        return any(h.start == low and h.end == group.start for h in self.reading.hits.of("crime"))
