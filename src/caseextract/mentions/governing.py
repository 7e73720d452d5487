"""Words and small steps that both people counted and people named are read with."""

from __future__ import annotations

from collections.abc import Sequence

from caseextract.engine import Hit
from caseextract.expressions import expression
from caseextract.mentions.reading import BLANK, Reading, hits_in
from caseextract.text.structure import Sentence

PART = expression(r"其中(?!一[案起])|(?:到案|落网|归案|被捕|被抓)(?:者|的|人员|人士?)*[里中](?=有|，|就|还|包)|从中(?=[^，。；]{0,6}(?:抓|查|甄别|发现|挡|比对|揪))|当中|包括|含(?!有)|内有|里面有|这里面|包含")
SHARES = expression(r"、[^，。；、]{2,8}人数分别[为是达][^，。；]{0,40}$")  # 甲省、乙省拘留人数分别为8人、5人: what some of the places took
AGENT_MARK = expression(r"将|把|对|被|遭|依法对|均被|已被|均已|已全部|全部被")
OF_WHOM = expression(r"^[^，。；]{2,40}的(?=[“”\u4e00-\u9fff]{0,6}$|[\u4e00-\u9fff]{0,7}(?:人员|嫌疑人|男子|女子|[者犯徒])$)")  # 抓获利用网络销售假表的王某
SERVED = expression(r"[^，。；]{2,14}的")
INTRANSITIVE = expression(r"落网|(?:落[入进在到]|[撞投][进入]|栽[在到倒])[^，。；]*|被截|归案|到案|(?:主动|自动)?投案(?:自首)?|自首|获刑|刑期|刑罚|被捕|被抓|被判|判囚|获判|获有期[^，。；]*|被控制|被带回|被逮|带署(?:[调扣]查)?|(?:无一|一[个人](?:都|也)?[没不未]有?能?)[^，。；]{1,3}|(?:束手)?就擒|就范|就缚|领刑|被擒|被控|被(?:当场|一并|同时|全部|警方|海关)?扣(?:下|住|留)?(?:调查|查问|问话|审查)?|被带[走回]|交保|获?准?保释(?:候查)?|获准各?以[^，。；]{1,14}?(?:保释|担保)(?:外出|候查|候审)?|劝返回国")
ACTIVE = expression(r"(?:将|把|对|依法|给予)[^，。；]{0,18}$")
PASSIVE = expression(r"(?:被|遭|受到)[^，。；]{0,18}(?:没收[^，。；]{2,20})?$")
TO_WHOM = expression(r"(?:^|[，。；\n])(?:[^，。；\n]{0,14}(?:[队局所院]|警方|民警|公安|机关|部门)(?:依法|已|决定)*)?对[^，。；]{0,18}$")
# 石嫌坦承贩毒，讯后依毒品罪嫌移送地检署侦办
# 对参与斗殴的九人，警方均已依法予以刑拘
DEALT_WITH = expression(r"(?:[^，。；]{0,6}(?:罚款|罚金|记分|警告|没收|批评教育|训诫|暂扣|吊销)[^，。；]{0,14})?，(?:[^，。；将把对向被]{0,16}?(?:警方|公安局|公安分局|公安机关|派出所|[大支]队|民警|法院|检察院|机关))?(?:(?:\d{1,2}月)?\d{1,2}日)?(?:现|均|都|皆|也|已|全部|分别|一律|依法)*(?:并处以?|予以|给予|处以|作出|采取|处)?(?:了|相应的?)?")
UNDER_LAW_LATER = expression(r"[^。；]{0,60}，(?:警方|员警|全案|警[讯询]后|讯后|询后|侦讯后|复讯后|[询讯]问后|并|将[其渠他]|已)*(?:(?:依|以|涉)[^，。；]{2,32}(?:法|条例|罪嫌|罪)，?|(?<=后))")
# 被告人甲某犯…罪、…罪等，依法判处: a list of charges, however long, stands between
CHARGES = expression(r"(?:均|分别)?(?:因)?犯(?:有)?[^。；，某]{2,300}罪(?:等罪|等)?(?:，?(?:一审|终审|数罪并罚|被|均|依法|分别|合并|决定执行|、))*，?(?:被|依法|分别|均)*")

# Those a clause begins with are told of in the clauses behind it too: 4人对…供认不讳，现已被依法刑事拘留; 2名男子见状弃车而逃，很快落网
_TOPIC_LEAD = expression(r"(?:[^，。；将把对被向从给与和]{0,12}(?:的|[又还]有))?(?:共?涉及|一共|总共|合共|合计|首批|目前|现|现已|另外?|[另还又]有|(?<![另还又])有(?!的)|又一伙|在场的?|(?:[\u4e00-\u9fff]{0,3}[车船艇岸屋厂店棚塔房室][上内里中下间])的?|经[^，。；]{1,8}|当[晚日天]|次日|随后|昨[日天晚]|今[日天]|据悉|其中|而|但|据(?!悉)|至此|上述|该|这|此|前述|涉案的?|嫌疑|犯罪|(?:[\u4e00-\u9fff]{0,6}?(?:嫌疑人|男子|女子|行为人|当事人|司机|员工|村民|居民|网民|网友|老板|老板娘|店主|摊主|车主|货主|业主|船长|船员|经理|会计|主播|队长|驾驶人|驾驶员|驾驶|肇事者|租客|房东|摊贩|商贩|商户|保姆|旅客|骨干|中介|买家|卖家|上家|下家|组织者|负责人|主犯|首犯|头目|被告人|被告|逃犯))){0,6}")
# 前日, 九月二日, 上周四, （11日）, 凌晨二时许: when it was done, as the papers of Hong Kong, Macau and Taiwan tell it
_WHEN = (
    r"[昨前今][日天晚晨早午]|昨(?=[在于被由])|(?:本月|上月|[一二三四五六七八九十]{1,2}月)?[一二三四五六七八九十廿卅]{1,3}日(?!后)|[上本]?(?:周|星期|礼拜)[一二三四五六日天]|（[^（）]{1,8}）"
    r"|(?:凌晨|清晨|早上|上午|中午|下午|傍晚|晚上?|深夜)约?(?:[\d一二两三四五六七八九十]{1,3}[时点][许多半]?)?"
)
_SINCE = rf"(?:[今去前次同当]年(?=\d)|(?:刚|没|还没|未及|正|准备|跑出|跑到|得手|企图|试图|逃至|逃到)[^，。；被遭将把某给]{{1,16}}?(?=(?:时|后|便|就|即|也|之际)?(?:被|遭|落网|就擒))|时|同|乖乖|却|竟|只好|只得|不得不|被迫|现|正|目前|均|各|都|皆|也|亦|已|先后|陆续|相继|分别|全部|悉数|随后|随即|其后|后来|后|最后|最终|终|终于|当即|当场|即告|即|才|宣告|一个不[少落漏剩]地?|便|就|遂|又|并|但|很快|不久|次日|翌日|当[晚日天]|因[^，。；]{{2,24}}|(?:以|因犯|犯)[^，。；]{{2,24}}罪|涉嫌[^，。；]{{2,20}}|依法|一并|一起|双双|(?:\d{{1,2}}月)?\d{{1,2}}日(?:凌晨|清晨|早上|上午|中午|下午|傍晚|晚上?|夜里|深夜)?|(?<=年)\d{{1,2}}月(?:份|初|底|中旬|上旬|下旬)?|[一二两三四五六七八九十半数几\d]+(?:[天日周年]|分钟|个?多?小时|个多?月|个星期)后|{_WHEN})*"
_WHERE = r"(?:(?:[在于由到向]|自己|自行|独自|走进|走到|来到|回到|赶到|主动)[^，。；被遭将把]{0,24}|从[^，。；到至被遭将把]{1,12}[赶回返来][^，。；被遭将把]{0,10})?"  # 6日在家中落网; 第二天由父亲领着投案; 自己回来投案
_LATER_PASSIVE = expression(rf"[^。；\n]{{0,110}}?[，]{_SINCE}{_WHERE}(?:被|遭)[^，。；、]{{0,32}}")
_OPENS_CLAUSE = 4
_OF_HIMSELF = expression(r"(?:如实)?(?:供述|供认|供称|交代|交待|承认|坦白)，?其(?!他|[他余同中]|下线|上线|上家)")  # 据甲某供述，其先后…，现已被刑拘
# 三名本地青年组成的流窜团伙: whom those told of make up is no other topic
_MAKE_A_GANG = expression(r"[^，。；、\d]{0,10}?(?:组成|结成|纠合|拼凑)的[^，。；、\d]{0,10}?(?:团伙|集团|帮派)")
# 甲某涉嫌…罪，目前已批捕; 甲某承认运毒，现已依法刑拘; 甲某因数额不足，已改为治安拘留五日: a measure told of those before it with no 被
_LATER_ACTIVE = expression(
    rf"[^。；\n]{{0,110}}?，{_SINCE}(?:(?<=[现已前])|(?<=后)|(?<=后来)|(?<=依法)|(?<=[日月])|(?:依|以)(?:准)?现行犯)(?:因[^，。；]{{2,24}}|以[^，。；]{{2,24}}罪|依法|由[^，。；、]{{2,14}}|正式|改为|转为|变更为|处以|予以|给予|裁决|执行)*"
)
_SELF = frozenset(["criminal_detention", "administrative_detention", "arrested", "bail", "residential_surveillance"])
_NOTHING_BEHIND = expression(r"(?:[一二三四五六七八九十\d]{1,3}[日天])?(?:，?并(?:处|罚)[^，。；]{0,12})?(?:[，。；！）\n]|$)")
# 11名被告人，昨日由云江市检察院提起公诉
_LATER_BY = expression(rf"[^。；\n]{{0,60}}?[，]{_SINCE}由(?:本局|警方|司警|警局|[^，。；、\n]{{2,20}}?(?:检察院|检察机关|检方|法院|地检署|检察署|检察官))(?:依法|正式|向[^，。；、]{{2,14}})*")
_OF_COURT = frozenset(["prosecuted", "transferred_for_prosecution", "arrested", "sentenced"])
_LATER_ITSELF = expression(rf"[^。；\n]{{0,110}}?[，]{_SINCE}{_WHERE}")
BY_OFFICERS = expression(r"民警|警方|警察|便衣|队员|公安|派出所|[支大中]队|官兵|战士|探员|关员|警员|特警|刑警|巡防|保安|护林|巡护")
_BY_ANYBODY = frozenset(["act.caught.by_hand", "act.caught.stopped", "act.caught.blocked"])  # what others may do too
_COUNTED_BEHIND = expression(r"(?:了|共|嫌疑人)?[\d一二两三四五六七八九十百]{1,4}[余多]?[名人](?!次)")  # 另有12名目标逃犯，已到案9名
# 从老人口袋里夹出手机, 趁一位妇女不备: whom those told of wrong is no other topic
_WRONGED = expression(r"(?:从|把|对|向|给|趁|专[找挑盯拣选]|瞄准|针对|冲着|跟踪|尾随|紧跟|盯上|[骗偷抢][走取]?了?|诈骗|抢劫|勒索|打伤|殴打)(?:[在着]?[\d一二两三四五六七八九十]{1,3}[名个位])?[^，。；将被]{0,8}?(?:群众|老人|乘客|店主|事主|失主|受害人|妇女|孩子|女子|女孩|学生|大妈|大爷|老太|老汉|阿婆|长者|租客|旅客|游客|顾客|路人|居民|村民|市民|客户|店员|女生|男生|女性|女士)")
# 黎某纠集多人围攻: who is with those told of is no other topic
_WITH_WHOM = expression(r"(?:纠集|伙同|召集|邀集|邀约|带领|带着|煽动|唆使|雇佣|雇请)(?:了)?[^，。；\d]{0,4}?(?:[\d一二两三四五六七八九十多数几]{1,4}[余多]?[名人个]|他人)")
_OTHER_TOPIC = expression(r"受害|被害|事主|失主|报警人|群众|老人|乘客(?![车轮机船])|店主|嫌疑人|嫌犯|疑犯|同伙|团伙|犯罪分子|民警将|警方将|警察将|令|让|致|(?<![报自声])称|说(?!不[清出上明])|表示|举报|供述")


def others_between(reading: Reading, start: int, end: int) -> bool:
    """Whether other people are counted between two places: 9名嫌疑人已有6人被逮捕."""
    return any(q.unit in ("名", "人", "位") for q in reading.sentence_quantities(start, end))


def _wronged(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Where a text tells whom somebody wronged."""
    return [found.span() for which in (_WRONGED, _WITH_WHOM) for found in which.finditer(text, start, end)]


def told_on(reading: Reading, start: int, end: int, verb: Hit, sentence: Sentence) -> bool:
    """Whether a verb in a later clause is done to those a clause begins with (``start``, ``end``), no others being told of between."""
    text = reading.text
    low, _ = reading.clause(start, sentence)
    if (himself := _OF_HIMSELF.match(text, end, verb.start)) is not None:
        end = himself.end()
    if (gang := _MAKE_A_GANG.match(text, end, verb.start)) is not None:
        end = gang.end()
    if _COUNTED_BEHIND.match(text, verb.end) or _TOPIC_LEAD.fullmatch(text, low, start) is None:
        return False
    wronged = _wronged(text, end, verb.start)
    if any(not any(a <= topic.start() and topic.end() <= b for a, b in wronged) for topic in _OTHER_TOPIC.finditer(text, end, verb.start)):
        return False
    itself = INTRANSITIVE.fullmatch(text, verb.start, verb.end) is not None
    by_court = verb.code in _OF_COURT and _LATER_BY.fullmatch(text, end, verb.start) is not None
    active = verb.code in _SELF and _NOTHING_BEHIND.match(text, verb.end) is not None and _LATER_ACTIVE.fullmatch(text, end, verb.start) is not None
    if not (by_court or active or _LATER_PASSIVE.fullmatch(text, end, verb.start) or itself and _LATER_ITSELF.fullmatch(text, end, verb.start)):
        return False
    if any(q.unit in ("名", "人", "位") and not any(a <= q.start < b for a, b in wronged) for q in reading.sentence_quantities(end, verb.start)):
        return False
    between = hits_in(reading.hits.of("person_noun"), end, verb.start)
    return not any(n.rule.attrs.get("role") != "police" and n.start > end and not any(a <= n.start < b for a, b in wronged) and n.end - n.start > 1 and text[n.start - 1] not in "依准" and n.start - reading.clause(n.start, sentence)[0] <= _OPENS_CLAUSE for n in between)


def taken_later(reading: Reading, start: int, end: int, verbs: Sequence[Hit], sentence: Sentence) -> Hit | None:
    """A verb of everyday speech in a later clause that the police did to those a clause begins with: 两人转身想跑，被民警按倒; 车内3人弃车而逃，被堵在桥头."""
    for verb in verbs:
        if verb.start < end or verb.code != "caught" or not verb.rule.attrs.get("near") or reading.outer[verb.start] == BLANK:
            continue
        by_police = BY_OFFICERS.search(reading.text, max(end, verb.start - 24), verb.start) is not None
        return verb if (by_police or verb.rule.id not in _BY_ANYBODY) and told_on(reading, start, end, verb, sentence) else None
    return None


def right_chain(text: str, right: Sequence[Hit]) -> list[Hit]:
    """The first verb behind people and those joined to it by 并 (2人被抓获并刑事拘留)."""
    out = [right[0]]
    for verb in right[1:]:
        gap = text[out[-1].end : verb.start]
        if (len(gap) <= 4 and "并" in gap or len(gap) <= 16 and gap.startswith(("，并", "并", "，后"))) and verb.code != "administrative_penalty":
            out.append(verb)
    return out
