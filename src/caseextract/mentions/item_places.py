"""Goods that are found without a verb of seizure: 两只木箱里装着冰毒18公斤, 解开布袋，里面是海洛因2公斤, 民警撬开底板，取出鸦片38公斤.

Such words tell what anybody has or does. Somebody of the police must have looked, opened, stopped or caught just before, and
where only that much is known, the thing must be one that nobody is left with.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from caseextract.classes import compiled
from caseextract.engine import Hit
from caseextract.expressions import expression
from caseextract.mentions.item_measures import CONTRABAND, Draft

_LOOKED = (
    "拆开|凿开|掰开|敲开|撕开|拧开|剪开|划开|拉开|揭发|登船|登临|登检|登轮|开柜|掀开|撬开|剖开|揭开|翻开|割开|切开|锯开|搬开|移开|推开|扒开|挑开|抖开|开箱|踹开|破门|拆解|拆封|搜查|搜索|搜寻|搜身|搜车"
    "|检查|查验|截查|抽查|查看|勘查|清查|盘查|核查|安检|过机|过检|发现|截停|截住|截获|拦停|拦下|拦获|查获|打开|别停|夹停|清点|过磅|过秤|称重|解下|取下|脱下|揭下|卸下|倒出"
)
# 经搜查，屋内[藏有]冰毒2包: what a place was seen to hold in the clause behind a search or a stop
_SEARCHED = expression(rf"(?:{_LOOKED})(?:[^，。；\n]{{0,14}}，|[^，。；\n]{{0,4}}(?:确认|看到|看见|只见)|后)[^，。；\n]{{0,10}}$|(?:揭发|揭露)[^，。；\n]{{0,12}}$")
# 两人先后被擒。两只木箱里[装着]冰毒61公斤
_TAKEN = compiled(
    rf"擒|连查|查发|(?<!诱)捕(?!捞|鱼|猎|鸟|杀)|{{taken}}|抓获|抓住|抓了|抓到|逮|控制|[扑按摁压]倒|[按摁]住|[按摁]在|制服|包围|围住|围个|堵[住在个]|逼停|靠帮|靠上|跳帮|登上|截下|截住|被截|拦住|叫停|喊住|叫住|撞[上见破]|请[到进下]|拦截|追停|撬[开起]|舀出|揭下|开封"
    rf"|带[走回](?!家|老家|学校)|赶到现场|(?:民警|人员|警察|关员|队员)[^，。；]{{0,6}}(?:走进|进入|进到|踏进)|冲[进入]|推门|敲门|砸开|{_LOOKED}"
)
_TOLD_BY_THEM = compiled(r"{confess}|[坦自]称|声称|得知|获悉|怀疑|情报|线索|举报|反映|[据听]说|打算|准备|原来(?!是)")
GONE = compiled(r"{robbed}|被撬|被窃|遗失|不见|不翼而飞|没了(?=[，。；])")  # 发现两盒雪茄被盗
# 货柜报称载有塑料粒: what papers say it holds
_DECLARED = expression(r"(?:报称|申报|伪报|谎报|声称|自称|讹称)[^，。；\n]{0,6}$")
# 内卷藏约5公斤怀疑氯胺酮: what only officers call so
_UNDER_SUSPICION = expression(r"(?:了|着|有)?(?:共|约|近|逾|超过|超|合共)*[\d一二两三四五六七八九十百千][\d一二三四五六七八九十百千.,]{0,12}[余多]?[万亿]?[余多]?[\u4e00-\u9fff]{1,2}的?(?:怀疑|疑似|未完税|未缴税|未列舱单|涉嫌走私)")
# 查获两名旅客[携带]陆龟12只
_TRAVELLER = expression(r"(?:查获|截获|查发|截查|拦截)了?(?:[\d一二两三四五六七八九十]{1,4}[宗起])?(?:[\d一二两三四五六七八九十]{1,4}[名位个]?)?[^，。；：、\n\d]{0,8}?(?:旅客|乘客|游客|男子|女子|司机|船员|机组人员|边民|人员|水客)(?:未经申报|未申报|违规|违法|非法|涉嫌|超量|利用[^，。；\n\d]{1,10}|以[^，。；\n\d]{1,10}方式|人身|随身|身上|体内|私自)*$")
_EACH_HOLDS = expression(r"每[^，。；]{1,8}(?:，|[^，。；]{0,12}，)?$")  # 每盒以湿棉花垫底，内有一只蜘蛛
_PLACE = expression(r"(?:^|[，。；：、\n])[^，。；：\n]{0,14}(?:[里内中下上间底层后旁箱包袋柜库舱院屋厢篓筐桶罐盒笼板垫座身面脊缝芯胆壁腔管枕轮艇船车脚角半]|[腰腿腹胸背臀踝裆]部?|[腰腿胸腹]间|[腰腿腹胸背][^，。；、]{0,3}处|[住居]处|[居寓]所|暂住地|出租屋|现场)(?:还|又|竟|则|另|都|全|也|满|共|赫然|居然|竟然|整齐|整整齐齐|密密麻麻|严严实实|满满当当|成排|成堆|成捆|成箱|一排排|层层)*$")
_OFFICERS = compiled(
    r"""(?:民警|警[方员察犬官]|{officers}|队员|(?:执法|侦查|稽查|缉私|渔政|办案|查缉|搜查|海关|海巡)人员
      |(?:监督管理|市场监管|公安|烟草专卖|烟草|海警|渔政|林业|海事|综合执法|农业农村|边境管理)(?:分?局|支队|大队|中队)|派出所|检查站|工作站|海关)
      (?:在[^，。；]{1,14}?(?:带领|指认|指引|指证|配合)下，?)?(?:(?!{say}|提醒)[^。；\n某男女嫌贼客偷盗窃骗帮称说]){0,36}$""",
    re.VERBOSE,
)
# ，随即从备胎槽里取出, ，拆开后找到: no subject but the officers told before
_CLAUSE_START = compiled(
    r"(?:^|[，。；：\n])(?:人员|{officers}|官员|我们|随后|{at_once}|终于|最后|并|又|再|还|也|另|则|入内|床板下|结果)*"
    r"(?:(?:从|在|于)[^，。；：\n]{1,34}|[将把][^，。；：\n]{2,34}|[^，。；：\n某男女人子们嫌贼客]{0,6}(?:开|下|封|除|板)(?:[^，。；：\n某男女人]{1,8})?后|入内)?(?:再|又|还|共|{in_all}|，)*$"
)
_TAKEN_OR_OFFICERS = compiled(f"{_TAKEN.pattern}|{{officers}}|人员|队员|海关|公安局|支队|大队|中队|派出所|检查站|小分队|中空")
_OTHERS_DID = expression(f"{_TOLD_BY_THEM.pattern}|监控|录像|视频|经查|查明|查实|作案|得手|盗走|窃得|偷走|盗窃|行窃|撬锁|翻墙|失主|车主|报警|报案|此前|多次|趁[人夜着]|撬门|砸门|翻窗|入室|潜入|钻进|伸进|伸向")
# not what a phone, a file or a record shows
_OUT_OF = expression(r"(?<!手机)(?<!电脑)(?<!微信)(?<!记录)(?<!案卷)(?<!卷宗)(?<!档案)(?<!信息)(?<!数据)(?<!录像)(?<!监控)(?<!线索)(?<!账本)(?<!聊天)(?<!群)(?:(?<!家)里|(?<![其从])中|内|下|底|(?<!网)上)[又还再另]?$")
_LISTED = expression(r"了?[^，。；、\n\d]{1,12}[、和与及]")
_MORE = compiled(r"(?:又|再[次度]?|另)(?:(?:在|从|于|自|将|到|赴|经|于)[^，。；\n]{1,18}|{at_once}|陆续|先后)*$")
_SERVICE = expression(r"(?:帮助?|协助|[为替])[^，。；\n]{0,6}(?:旅客|乘客|游客|居民|学生|老人|大[爷娘妈伯]|奶奶|爷爷|阿姨|女士|先生|司机|群众|市民|村民|师傅)[^，。；\n]{0,10}$")
_LOST = expression(r"[^，。；\n\d]{0,6}(?:遗失|走失|遗落|落[在下]|忘[在带])")
_STRAYED = expression(r"了?(?:全部|所有|这|那)?[^，。；\n\d]{0,4}(?:走失|走丢|迷路|跑丢|遗失|遗落)")
_TAKEN_AWAY_FROM = expression(r"[^，。；\n]{0,4}(?:被(?:盗|抢|骗|偷)|失窃|遭窃)")
_THIEF = expression(r"小偷|窃贼|盗贼|贼人|歹徒")
_REACH = 90
# 一名旅客的腰部、大腿处[绑有]旧手机26台
_ON_THE_BODY = expression(r"[腰腿腹胸背臀踝裆身臂](?:部|间|上|[^，。；、\n]{0,3}处)?(?:用[^，。；\n]{1,10}|还|也|都|均|各|满)*$")
_NOT_LEFT = CONTRABAND | {"hunting", "card", "document.seal", "data", "gambling", "livestock", "obscene", "medicine.drug", "metal", "goods.stolen", "vehicle.part"}
_ILL_GOTTEN = expression(r"[没未](?:来得及|及|曾)?(?:卖|出手|售|销|运|拆)|来不及|赃|被盗|[刚偷盗]偷|偷来|假|别人的|他人|仿|冒牌|来路不明|待售|走私|无证")
_NO_PLACE = frozenset(["", "、", "和", "及", "与", "，", "；", "：", "。", "的", "\n"])
_SOME = 2
_OF_EVERY_DAY = frozenset(["asset", "vehicle", "vessel", "food", "livestock", "machine", "alcohol"])
_CAUGHT = compiled(r"抓获|抓[住到了]|被抓|擒|(?<!诱)被捕|拘捕|落网|归案|带[走回](?!家|老家|学校)|控制|截住|截下|拦[下停住]|[按摁]住|[按摁]在|[按扑摁压]倒|堵[住在个]|(?<!缝)制服|围住|围上去|围了上去|拿获|挡获|逮|捉住|别停|夹停|逼停")
_NO_PAPERS = expression(r"[，（](?!查|扣|经查)[^。；\n]{0,14}?(?:没有|无|拿不出|提供不出|无法提供|不能提供|未能提供|未能出示|无法出示|说不出|说不清|来路不明|来源不明)[^，。；]{0,12}?(?:单证|手续|证明|凭证|来源|来路|票据|发票|单据|。|，)")
_HULLS = ("vehicle", "vessel")
_TAKEN_AWAY = expression(r"被|失|赃|丢|涉案|作案|盗")


def pulled_out(text: str, verb: Hit) -> bool:
    """Whether officers pull things out of a place, which takes them without a number too: 从两人的挎包里翻出金戒指、玉镯."""
    if _OUT_OF.search(text, max(0, verb.start - 8), verb.start) is None:
        return False
    if text.startswith("找", verb.start):
        return _LISTED.match(text, verb.end) is not None  # 在砖窑里找到货车 is where it stood; 找到拆散的车架、发动机
    return "officers" in verb.rule.attrs or text.startswith("翻", verb.start) and _by_officers(text, verb)


def adds(text: str, verb: Hit) -> bool:
    """Whether what is taken is more than what was taken before: 又从其家中缴获, 再起出."""
    return _MORE.search(text, max(0, verb.start - 24), verb.start) is not None


def serves(text: str, verb: Hit) -> bool:
    """Whether something lost is found as a service: 帮徐大爷找回电瓶车钥匙, 为旅客找回遗失物品."""
    if text.startswith("找到", verb.start):
        return _STRAYED.match(text, verb.end) is not None
    return text.startswith("找回", verb.start) and _TAKEN_AWAY_FROM.match(text, verb.end) is None and (_LOST.match(text, verb.end) is not None or _SERVICE.search(text, max(0, verb.start - 20), verb.start) is not None)


def vouched(text: str, verb: Hit, after_verb: bool) -> bool:
    """Whether the words before tell that officers looked, or acted; ``after_verb``: it stands right behind a verb of seizure (起获裹着油布的…)."""
    attrs = verb.rule.attrs
    if "officers" in attrs:
        return _by_officers(text, verb)
    if "traveller" in attrs:
        return _TRAVELLER.search(text, max(0, verb.start - 40), verb.start) is not None
    if "held" not in attrs:
        return True
    if _EACH_HOLDS.search(text, max(0, verb.start - 16), verb.start) or _DECLARED.search(text, max(0, verb.start - 10), verb.start):
        return False
    if not after_verb and _UNDER_SUSPICION.match(text, verb.end):
        return True
    if after_verb or "place" not in attrs and text[verb.start - 1 : verb.start] in _NO_PLACE:
        return False
    return searched(text, verb) or _seen_there(text, verb)


def _by_officers(text: str, verb: Hit) -> bool:
    return _OFFICERS.search(text, max(0, verb.start - 60), verb.start) is not None or _out_of(text, verb)


def searched(text: str, verb: Hit) -> bool:
    """Whether the clause before tells of a search, a stop or something opened."""
    found = _SEARCHED.search(text, max(0, verb.start - 40), verb.start)
    return found is not None and GONE.search(text, found.start(), verb.start) is None


def _seen_there(text: str, verb: Hit) -> bool:
    """Whether a place holds the things, in a story of somebody just caught or looked into, and nobody only said so."""
    low = max(text.rfind("\n", 0, verb.start) + 1, verb.start - _REACH)
    place = _PLACE.search(text, max(low, verb.start - 20), verb.start)
    if place is None and "place" not in verb.rule.attrs:
        return False
    taken = None
    for taken in _TAKEN.finditer(text, low, place.start() if place is not None else verb.start):
        pass
    return taken is not None and _TOLD_BY_THEM.search(text, taken.end(), verb.start) is None


def _out_of(text: str, verb: Hit) -> bool:
    """Whether a clause without a subject takes things out of a place, right after somebody was stopped or something opened: 拦下一辆客车，从夹层|取出|鸦片."""
    low = max(text.rfind("\n", 0, verb.start) + 1, verb.start - _REACH)
    clause = _CLAUSE_START.search(text, max(low, verb.start - 40), verb.start)
    if clause is None:
        return False
    taken = None
    for taken in _TAKEN_OR_OFFICERS.finditer(text, low, clause.end()):
        pass
    return taken is not None and _OTHERS_DID.search(text, taken.start(), verb.start) is None and _THIEF.search(text, max(low, taken.start() - 14), verb.start) is None


def kept_there(text: str, verb: Hit, found: Sequence[Draft]) -> list[Draft]:
    """Of what a place held, no search being told, a list with something that nobody is left with: drugs, weapons, game, what is called stolen or forged.

    Where somebody was caught right before, the things of several kinds, or of a number, by which he is told of are kept too.
    """
    counted = [d for d in found if d.count is not None]
    if _ON_THE_BODY.search(text, max(0, verb.start - 24), verb.start) is not None and text[verb.start] in "绑缠捆裹":
        return counted
    if any(not _NOT_LEFT.isdisjoint((d.named.category or "", (d.named.category or "").split(".")[0])) for d in counted):
        return counted
    if counted and (_ILL_GOTTEN.search(text, verb.end, counted[0].end) or _NO_PAPERS.match(text, counted[-1].end)):
        return counted
    return counted if _of_the_caught(text, verb, counted) else []


def _of_the_caught(text: str, verb: Hit, counted: Sequence[Draft]) -> bool:
    """Whether things are told of somebody caught in the same sentence: 将其抓获，挎包里还有手机4部、钱包2个."""
    telling = [d for d in counted if d.named.known and (d.named.category or "").split(".")[0] not in _OF_EVERY_DAY or d.named.category == "vehicle.part"]
    if not telling or len(counted) < _SOME and not any((d.count.value or d.count.lower or 0) >= _SOME for d in telling if d.count is not None):
        return False
    low = max(text.rfind("。", 0, verb.start), text.rfind("\n", 0, verb.start)) + 1
    caught = None
    for caught in _CAUGHT.finditer(text, max(low, verb.start - _REACH), verb.start):
        pass
    return caught is not None and _OTHERS_DID.search(text, caught.end(), counted[0].start) is None


def brought_out(text: str, verb: Hit, found: Sequence[Draft]) -> list[Draft]:
    """What officers carried off, without the one car that they only came upon: 在镇上找到一辆皮卡，将二人抓获; 在砖窑里找到货车."""
    return [d for d in found if not ((d.count is None or d.count.value == 1) and (d.named.category or "").startswith(_HULLS) and d.named.category != "vehicle.part" and not _TAKEN_AWAY.search(text, verb.end, d.end))]


def of_hulls(found: Sequence[Draft], hulls: tuple[str, ...]) -> list[Draft]:
    """The vessels or vehicles of a list; a vehicle listed with a vessel goes with it: 截住快艇2艘、货车1辆."""
    kept = [d for d in found if (d.named.category or "").startswith(hulls)]
    along = [d for d in found if d.count is not None and d.named.category == "vehicle.car"] if kept and kept[0].named.category == "vessel.boat" else []
    return [d for d in found if d in kept or d in along]
