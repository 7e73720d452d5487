"""What a sum of money is, told by the words around it.

A sum has at most one *name* (a noun beside it: 涉案金额, 现金, 报酬) and one *verb* that governs it (冻结, 查获, 骗取). A noun
that says what the sum is keeps its role unless a verb disposes of it (挽回损失, 追缴违法所得); a noun that only says that it
is money (现金, 资金) takes the role of its verb. Words stand on the left in the clause, directly behind the sum, or, for a
list that runs on over a comma, in the clause before. The words and their classes are those of the ``money`` pack.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from caseextract.classes import compiled
from caseextract.expressions import expression
from caseextract.mentions import money_context as context
from caseextract.mentions.money_sum import Sum, Verdict, touches
from caseextract.mentions.money_words import Clue

_NOUNS: Final = frozenset({"sum", "proceeds", "fund", "fee", "price", "fine", "reward"})
_VERBS: Final = frozenset({"stage", "take", "lose", "gain", "pay", "flow", "collect", "sell"})
_DISPOSE: Final = frozenset({"stage", "take"})
_STAGE: Final = frozenset({"stage"})
_TAKEN: Final = frozenset({"take"})
_LOSE: Final = frozenset({"lose"})
_LOST: Final = frozenset({"lose", "mark"})
_FINED: Final = frozenset({"stage", "pay", "take", "sell"})  # what may be done with a fine: 领到、缴纳、收到3万元罚单
_LENT: Final = frozenset(["贷款", "借款", "消费贷", "车贷", "房贷", "经营贷"])
_FARTHEST_LOAN: Final = 14
_DECIDE: Final = frozenset({"stage", "take", "lose", "gain", "flow", "collect", "pay"})
_BEHIND: Final = frozenset({"stage", "lose", "pay", "sell", "mark"})
_FILLER_BEHIND: Final = expression(r"(?:[的余多“「『等]|人民币|左右|不等|以上|余额|用于|涉案|假冒|定额){0,3}")
_LISTED: Final = compiled(r"(?:[、，]|(?<=，)(?:{in_all}|(?:最|较)[多少高低大小]的?|[多少]则|多的|少的)|或者?|以及|及|和|与|另有|还有|并有|现钞|现金|筹码(?=[、，和与及以])|[约余] ?){1,3}")
_LISTED_NAME: Final = expression(
    r"、(?:(?![了的存取用给去后又再还把将被他她其])[\u4e00-\u9fff]){2,4}|，(?:(?![剩余另约共了的存取用给去后又再还把将被他她其])[\u4e00-\u9fff]){2}|[、，][\u4e00-\u9fff]{1,2}某[\u4e00-\u9fff]?(?:女士|先生)?"
)
_BARE_SUM: Final = frozenset(["金额", "总金额", "总额", "总数", "数额"])
_FIGURES: Final = ("额", "投注纪录", "投注记录", "流水", "流量", "交易量", "投注量", "流水量")
# 售价视成色各异，由三千元到九千元不等
_VARIES: Final = expression(r"[依按视因随]|根据|取决|由[^，。；]{1,8}而?[定异]|不一|不同|不等|差别|差异|有别|悬殊|各异|参差|浮动")
_RANGES_FROM: Final = expression(r"(?:[少高低贵便宜]{1,2}(?:的|者|则))?[从由自在约介乎于]{0,2}")
_LONGEST_CAUSE: Final = 30
_DONE: Final = frozenset({"lose", "gain", "flow", "stage"})  # verbs whose sum a later clause may tell: 抽头渔利，累计金额3.8万元
_NEXT_CLAUSE: Final = 30
# 要走, 拎走, 扫去: what is gone with somebody, by whatever verb
_SENT: Final = expression(
    r"(?:(?:[转打汇充投寄划垫砸搭塞递][去出过给入了上进]|存[入进])|[交付给寄送][去出过给入了上]|(?<![扔丢甩删卖亏输赔损])(?<!销)[\u4e00-\u9fff]掉)了?(?:(?:对方|他|她|其|人民币|现金|共计|[共约近超达整]){0,2})$"
)
_GONE: Final = expression(r"(?<![带抽缴收押拦截离出前花用失除减运逃搬赶送])(?<!没收)[走跑]了?(?:[他她其]们?|人民币|现金|共计|[共约近超达])*$|[亏输赔损]掉了?$")
# 拿出8000元让熟人动手: what was put up for a deed
_PUT_UP: Final = expression(r"(?:拿出|掏出|出资|(?<![支付转汇卖售交输借查搜起清退取划提抽拨捐租贷套])出)(?:其?人民币|现金|共计|了|[共约近超达整]){0,2}$")
_FOR_A_DEED: Final = expression(r"(?:人民币|现金|左右){0,2}，?(?:让|请|叫|雇|托|买通|收买|委托|指使|唆使|找人|包车|包下)(?!求)")
_LISTED_BARE: Final = expression(r"(?:以?及|和|与|另有|还有)?")
_THINGS: Final = expression(r"(?:[^，。；：、]{1,24}(?:、|以?及|和))+")
_LONGEST_LIST: Final = 160
_CURRENCY_FIRST: Final = expression(r"人民币|港[币元]|美[元金]|澳门?[币元]|新?台币|欧元|英镑|日元|越南盾|泰铢|卢布|韩元|缅币")
_TREND: Final = expression(r"(?:[增升涨减降扩跌涌]|增长|增加|扩大|上升|下降|减少|回落)(?:为|至|到)(?:了|[^，。；、\d]{1,8}的)?(?:[近约超逾达]|将近|超过)?$")
# 案值由初期的800万元扩至1.8亿元: where it began
_FROM: Final = expression(r"[由从自][^，。；、\d]{0,14}$")
# 约值3000元的外币现金
_CASH_BEHIND: Final = expression(r"的(?:[港美日欧英韩泰][币元金镑]|人民币|[多各]国|[、和及与]|外币){0,5}(?:现金|现钞|外币|钞票|纸币)")
_FARTHEST_CASH: Final = 24
_SETTLES: Final = frozenset({"pay", "stage"})  # 支付了拖欠的4万余元工资
_PAID_TO_HIM: Final = expression(r"的?(?:工程|承包|贷|借|补[贴助偿]|拆迁|征地|保险|预付|定)款")
_NOT_LOST: Final = expression(r"(?:没有?|未)(?:受到?|遭受?|有)?$")
_ATTRIBUTE: Final = ("", "被", "了", "了被", "所", "已", "已被", "其", "其被", "失主", "失主被", "群众", "群众被", "受害人", "受害人被", "受骗群众被")
_GROWN: Final = expression(r"(?:人民币|左右)?，?(?:[逐一]?[步路渐直]|大幅|迅速|最终|急剧|猛|骤|已)?(?:[增升涨减降扩跌飙攀][^，。；、\d]{0,3}|扩大|上升|下降|减少|回落|提高)(?:为|至|到)")
_DENIED: Final = expression(r"(?:未能?|没有|尚未|无法|不能|拒不|有待|待|未予|无力|难以)(?:及时|依法|全部|成功|全额|按期|被)?$")
_UNDER_WAY: Final = expression(r"(?:仍然?|正|还|尚)在(?:进一步|全力|依法|积极)?$|继续$|正(?:全力|依法|积极)?$")
_SHORT_LEAD: Final = compiled(r"(?:其中|{in_all}|共|内有|内存|另有|还有|以及|连同|及|和|并|[“\n ]|随身|部分|现场|当场|赃|涉案|涉赌|涉毒|账面|账[上内]|户内|卡内|里面?有){0,2}")
_CLASSIFIER: Final = (
    "公斤|千克|平方米|立方米|小时|晚上|个|张|颗|粒|条|支|枝|部|台|只|斤|克|吨|瓶|盒|包|袋|箱|件|套|本|册|份|辆|枚|根|块|片|头|户|人|单|趟|车|船|桶|罐|亩|米|天|晚|局|注|场|间|床"
)
_ONE_BEFORE: Final = expression(rf"一(?:{_CLASSIFIER})(?:[\u4e00-\u9fff]{{0,3}}?(?:能|可|只|要)?多?(?:卖|收|要|付|给|拿|赚|成本|售价|进价))?$")
_UNIT_BEHIND: Final = expression(rf"(?:左右|上下|余|多|不等|人民币)?(?:/|[一每](?:{_CLASSIFIER}))")
_TIMES: Final = ("年", "天", "日", "月", "个月", "晚", "周", "星期", "个星期", "季", "次", "小时")
# 每斤下降约5元: how a price has moved
_PRONOUNS: Final = ("他", "她")
_NOT_EACH: Final = ("逢", "当", "年")
# 用2万元从一名男子手中买下假币
_WITH: Final = expression(r"(?<![使作费])用(?:了|约|自己的|手中的|积蓄的)?$")
_BUYS: Final = expression(r"(?:余|多)?(?:真|人民币|现金|真币|真钞|左右)*(?:的(?:价格|代价))?(?:[从向在托通][^，。；、\d]{1,18}?|陆续|先后|又)*(?:购买|购得|购入|购进|购置|购|买[下来入进了到得走回]|买|换[得来取购]|租[下用来])")
_AT_A_PRICE: Final = expression(r"以(?:每[\u4e00-\u9fff]{1,6})?$")
_LIES_IN: Final = expression(r"[内里中]存|存[入有进放]|余额")
_HIRED: Final = expression(r"(?:左右)?(?:受雇|受聘|受托|雇[请佣用]?|聘请|买通|收买|请(?!求))")  # 以80万元受雇
_PRICE_BEHIND: Final = expression(r"(?:左右|不等|上下|余|多)?的?(?:[高低]价|价格|价钱|单价|售价|代价|成本)")
_PASSIVE: Final = expression(r"被|已|均|全|都")
_MANY_TIMES: Final = expression(r"，[^，。；\d]{0,4}(?:[一二两三四五六七八九十\d]{1,2}次|分[^，。]{1,4}次|先后|陆续)$")
# Roles that a verb of disposal behind the sum replaces: 赃款1.9万元已追回, 汇入的150万元被圈存
_MONEY_ONLY: Final = frozenset({"money.cash", "money.fund", "money.paper", "money.mark.involved", "money.pay", "money.pay_into", "money.tail.pay", "money.flow"})
_NO_MORE_THAN_MONEY: Final = frozenset({"money.fund", "money.fund_bare"})
# 准备汇往境外的现金230万元: what was to be done with money that the police took
_INTENDED: Final = expression(r"(?:准备|企图|打算|意图|欲|拟|正要|将要|即将|试图|预备|用于|用来)[^，。；、]{0,4}$")
_FULL: Final = 10000  # from here on the sum of what was sold is a turnover, not the price of one thing


def roles_of(sum_: Sum) -> list[Verdict]:
    """The roles of a sum, none where nothing tells one: two for 赃款1.9万元已追回并返还."""
    if context.no_total(sum_) or _FACE_TOO.match(sum_.text, sum_.mention.end) or _is_nickname(sum_):
        return []
    if (bail := context.bailed(sum_)) is not None:
        return [bail]
    unit = _per_unit(sum_)
    if unit is not None:
        return [unit]
    if context.a_rate(sum_):
        return []
    behind = _stages_behind(sum_)
    first = context.cash_of_a_deal(sum_) or context.lost_in_a_case(sum_) or context.drawn_for_others(sum_) or _by_left(sum_) or context.told_in_all(sum_) or _by_right(sum_) or _notes_in_list(sum_) or context.listed_worth(sum_) or context.in_the_bag(sum_)
    if first is None or first.code == "other":
        first = context.unpaid(sum_) or first
    nothing = first is None or first.code == "other" and first.rule in _NO_MORE_THAN_MONEY
    if nothing and not behind and (back := context.given_back(sum_)) is not None:
        return [back]
    if nothing and not behind and (kept := context.kept_whole(sum_) or context.held_back(sum_) or context.left_of_it(sum_) or context.on_paper(sum_)) is not None:
        return [kept]
    if behind and (first is None or first.rule in _MONEY_ONLY or first.rule == behind[0].rule or context.only_moved(sum_, first)):
        told = behind
    elif behind and first is not None and first.rule == "money.proceeds" and behind[0].code == "recovered":
        told = [behind[0]._replace(start=first.start), *behind[1:]]  # 违法所得5万元予以追缴, as in 追缴违法所得5万元
    elif first is None or (seen := context.seen_whole(sum_, first)) is None:
        return []
    else:
        told = [seen, *(v for v in behind if v.code != seen.code)]
    if told[0].code in ("other", "payment") and context.in_debt(sum_):
        return []
    return [*told, *context.settled_later(sum_, told[0])]


def grown_from(s: Sum) -> Verdict | None:
    """The role of a sum that only says where another began: 案值由初期的800万元扩至1.8亿元; None for all others."""
    if _GROWN.match(s.text, s.mention.end) is None:
        return None
    lead = _FROM.search(s.text, max(s.low, s.mention.start - 16), s.mention.start)
    name = next((c for c in reversed(s.left) if lead is not None and c.end <= lead.start() and (c.cls in _NOUNS or c.cls in ("lose", "gain", "mark"))), None)
    return Verdict(name.free or name.code, name.rule, name.start, s.mention.end) if name is not None else None


# 缴获100元和50元面额假人民币: the first of two faces
_FACE_TOO = expression(r"(?:[、和及与]\d{1,3}元){1,3}(?:面额|面值|券|版)")


def _is_nickname(s: Sum) -> bool:
    """Whether a small sum stands in quotes by itself: 抓获“二毛”及库主."""
    q = s.mention
    return q.value is not None and q.value < 1 and s.text[q.start - 1 : q.start] == "“" and s.text[q.end : q.end + 1] == "”"


_FUNDS_WORTH = expression(r"[^，。；、]{0,6}(?:资产|财产|资金|款物|赃款赃物|赃款、赃物|财物|款项|虚拟货?币|泰达币|数字货币|股权|股票|基金|理财产品|不动产)[总共]?(?:价值|值|市值|总值)?")
# 检获货物640万元: what was taken are the goods, and the sum is their worth
_GOODS_AHEAD = compiled(r"(?:走私货|货物|货品|[私水假赃]货|冒牌货|走私品|商品|[假私]烟|香烟|卷烟|烟草制?品?|成品油|冻品|化妆品|药品|毒品|物资|实物)(?:折款|折价|折合|{in_all}|共|约|近|达|超过?|逾|合)?$")
_GOODS_BEHIND = expression(r"的?(?:货(?![款币运])|冒牌|假冒|伪劣|走私|假(?![币钞])|私[烟盐酒油]|[\u4e00-\u9fff]{0,4}?(?:香烟|卷烟|服装|药品|货物|商品|化妆品|成品油|毒品|海洛因|冰毒))")
_SEALED = expression(r"的(?![^，。；]{0,6}(?:资产|财产|资金|财物|款))")  # 查封价值约860万元的砂场
_DRAWN_DAILY = frozenset(["提取", "取现", "取款", "取出", "提现", "转账", "转款", "汇款", "刷卡消费", "打入", "汇入", "转入", "存入"])
_NEAR_PRIZE = 2
_NEAR_LOSS = 4
_CHARGED_A_TIME = ("次收费", "次服务费", "次要价", "次收", "次售价", "小时收费", "晚收费", "天收费")
_PAY_OF_HANDS = ("报酬", "酬", "好处", "辛苦", "佣金", "工", "薪")
_CHARGED_EACH = frozenset(["收取", "收费", "收", "索取"])


def _per_unit(s: Sum) -> Verdict | None:
    """A price or a pay for each of many: 每张200元, 一颗80元, 80元一颗, 每拉一人付35元."""
    q, text = s.mention, s.text
    lead = text[max(s.floor, q.start - 18) : q.start]
    at = lead.rfind("每")
    each = at >= 0 and not lead.startswith(_NOT_EACH, at + 1)
    timed = each and lead.startswith(_TIMES, at + 1) and not lead.startswith(_CHARGED_A_TIME, at + 1)
    one = None if each else _ONE_BEFORE.search(lead)
    if one is not None and (paper := context.A_PAPER.match(text, q.end)) is not None:
        return Verdict("other", "money.other", q.start, paper.end(), True)
    if one is not None and s.left and s.left[-1].cls == "lose" and text.startswith("的", q.end):
        return Verdict("goods_value", "money.goods_value", q.start, q.end)  # 卷走一件8800元的皮袄
    if not each and one is None and not _UNIT_BEHIND.match(text, q.end, q.end + 8):
        paid = _WITH.search(lead) is not None and _BUYS.match(text, q.end) is not None
        if not paid and not _AT_A_PRICE.search(lead) and not _PRICE_BEHIND.match(text, q.end, q.end + 8):
            return None
        return _at_a_price(s)
    near = [c for c in s.left if c.start >= s.floor]
    direct = near[-1] if near and touches(text, near[-1].end, q.start) else None
    tail = _tail(s)
    if direct is not None and direct.cls == "sum" and not direct.value:
        return None  # 每期收受投注额20多万元
    if direct is not None and each and direct.cls == "lose" and q.qualifier == "several":
        return Verdict("price", "money.unit_price", direct.start, q.end)  # 每单骗取几千元: no sum
    if direct is not None and direct.cls in ("fine", "reward", "lose", "mark"):
        return Verdict(direct.code, direct.rule, direct.start, q.end)
    if s.right and s.right[0].cls == "fine" and _FILLER_BEHIND.fullmatch(text, q.end, s.right[0].start):
        return Verdict(s.right[0].code, s.right[0].rule, q.start, s.right[0].end, True)  # 每人处500元罚款
    if each and lead.startswith("每人", at) and (prize := _shared_out(s, q.start - len(lead) + at)) is not None:
        return Verdict(prize.code, prize.rule, q.start - len(lead) + at, q.end)
    if direct is not None and each and text[direct.start : direct.end] == "嫖资":
        return Verdict("price", "money.unit_price", direct.start, q.end)
    paid_for = s.right[0] if s.right and s.right[0].cls == "fee" and text.startswith(_PAY_OF_HANDS, s.right[0].start) and _FILLER_BEHIND.fullmatch(text, q.end, s.right[0].start) else None
    if direct is not None and each and paid_for is not None and direct.cls in ("gain", "pay"):
        return Verdict("payment", paid_for.rule, direct.start, paid_for.end)  # 每人收取1.5万元至3万元报酬
    if direct is not None and each and text[direct.start : direct.end] in _CHARGED_EACH:
        return Verdict("price", "money.unit_price", direct.start, q.end)  # 每人收取200元
    if direct is not None and direct.cls in ("gain", "proceeds") and not timed:
        return Verdict("illegal_gain", direct.rule, direct.start, q.end)
    beside = [c for c in s.right if c.start - q.end <= 10]
    around = [*near[-2:], *beside]
    paid = any(c.cls in ("fee", "pay") for c in around) or tail is not None and tail.code == "payment"
    priced = any(c.cls in ("sell", "price") for c in around) or tail is not None and tail.code == "price"
    if timed and direct is not None and text[direct.start : direct.end] in _DRAWN_DAILY:
        return None  # 每天提取二百万元
    if timed and not paid and not priced and (tail is None or tail.cls != "gain"):
        return None
    start = q.start - len(lead) + at if each else q.start
    fee = any(c.cls == "fee" for c in around)
    if each and not fee and not paid and not priced and _LIES_IN.search(lead, at) is not None:
        return None  # 每张卡内存4万元
    code = "payment" if fee or not priced and (paid or tail is not None and tail.cls == "gain") else "price"
    return Verdict(code, f"money.{'fee' if code == 'payment' else 'unit_price'}", start, q.end)


def _shared_out(s: Sum, each: int) -> Clue | None:
    """The prize that is told by the head: 发放奖金，每人2000元."""
    last = max((c for c in (*s.earlier, *s.left) if c.end <= each), key=lambda c: c.end, default=None)
    return last if last is not None and last.cls == "reward" and len(s.text[last.end : each].strip("，：")) <= _NEAR_PRIZE else None


def _at_a_price(s: Sum) -> Verdict | None:
    """以600元卖给, 以38万元人民币兑换, 500元的价格; None for 以10万元交保."""
    q = s.mention
    beside = next((c for c in s.right if c.start - q.end <= 8), None)
    if beside is not None and beside.cls in ("fee", "pay", "flow"):
        return Verdict("payment", beside.rule, q.start, beside.end, True)
    if context.exchanged(s) or _HIRED.match(s.text, q.end):
        return Verdict("payment", "money.pay", q.start, q.end, True)
    if beside is not None and beside.cls not in ("sell", "price"):
        return None
    return Verdict("price", "money.price", q.start, beside.end if beside else q.end, True)


_BY_ONE_WHO: Final = expression(r"的[^，。；]{0,6}?(?:某|男子|女子|嫌|人员|男|女)")  # 骗走21万元的魏某堵在家中


def _stages_behind(s: Sum) -> list[Verdict]:
    """A verb of disposal behind the sum: 2860万元返还受害人, 49.8万元被及时止付, 已全部追回并返还."""
    out: list[Verdict] = []
    at = s.mention.end
    for clue in s.right:
        if clue.cls in ("fund", "mark"):
            continue
        if clue.cls != "stage" or clue.start - at > 20 or "、" in s.text[at : clue.start]:
            break
        if _DENIED.search(s.text, at, clue.start) or _UNDER_WAY.search(s.text, at, clue.start) or clue.code == "prevented_loss" and _BY_ONE_WHO.match(s.text, at, clue.start):
            break
        out.append(Verdict(clue.code, clue.rule, s.mention.start, clue.end, True))
        at = clue.end
    return out


def _tail(s: Sum) -> Clue | None:
    """A short verb directly before the figure: 付35元, 卖120元, 交了3800元."""
    at = s.mention.start
    if (found := _short_verb(s, at)) is not None:
        return found
    if s.text.startswith(_PRONOUNS, at - 1) and (given := _short_verb(s, at - 1)) is not None and given.cls in ("pay", "lose"):
        return given._replace(end=at)  # 给了她一百五十块钱
    return None


def _short_verb(s: Sum, at: int) -> Clue | None:
    """The short verb that ends at an offset."""
    for length in (3, 2, 1):
        start = max(s.low, s.floor, at - length)
        found = s.tails.get(s.text[start:at])
        if found is not None:
            return found._replace(start=start, end=at)
    return None


def _governor(s: Sum, upto: int, classes: frozenset[str] = _VERBS) -> Clue | None:
    """The nearest verb before ``upto`` in the clause."""
    for clue in reversed(s.left):
        if clue.cls == "lose" and s.text.startswith("的", clue.end) and any(c.cls == "take" and c.end <= clue.start for c in s.left):
            continue  # 缴获抢来的手机2部、赃款800元
        if clue.cls in ("pay", "flow") and _INTENDED.search(s.text, max(s.low, clue.start - 8), clue.start) and any(c.cls in _DISPOSE and c.end <= clue.start for c in s.left):
            continue
        if clue.code == "prevented_loss" and s.text.startswith("的", clue.end) and any(c.cls == "reward" for c in s.left):
            continue  # 奖励勇于劝阻的柜员1000元
        if clue.end <= upto and clue.cls in classes and not _DENIED.search(s.text, max(s.low, clue.start - 6), clue.start):
            return _given_back(s, clue) if clue.code == "recovered" else clue
    return None


def _given_back(s: Sum, got: Clue) -> Clue:
    """The verb of giving back that 追回 is but the attribute of: 退还被追回的现金7万元; else 追回 itself."""
    before = next((c for c in reversed(s.left) if c.end <= got.start), None)
    return before if before is not None and before.code == "returned" and s.text[before.end : got.start] in _ATTRIBUTE else got


def _by_left(s: Sum) -> Verdict | None:
    """The role by what stands before the sum in its clause, or in the clause before where the list runs on."""
    q, text = s.mention, s.text
    near = [c for c in s.left if c.start >= s.floor]
    direct = near[-1] if near and (touches(text, near[-1].end, q.start) or context.assessed(s, near[-1])) else _tail(s)
    if direct is not None:
        if direct.cls in _FINED and s.right and s.right[0].cls in ("fine", "reward") and "“" not in text[q.end : s.right[0].start] and _FILLER_BEHIND.fullmatch(text, q.end, s.right[0].start):
            return Verdict(s.right[0].code, s.right[0].rule, direct.start, s.right[0].end)  # 收到2万元罚单, 领回五百元举报奖励
        fee = s.right[0] if direct.cls == "gain" and s.right and s.right[0].cls == "fee" else None
        if fee is not None and _FILLER_BEHIND.fullmatch(text, q.end, fee.start):
            return Verdict("payment", fee.rule, direct.start, fee.end)  # 收取三百元带工费
        return _named(s, direct, False) if direct.cls in _NOUNS or direct.cls in ("lose", "mark") else _verbal(s, direct)
    if s.right and s.right[0].cls in _NOUNS and _FILLER_BEHIND.fullmatch(text, q.end, s.right[0].start):
        return _named(s, s.right[0], True)
    if near and near[-1].cls == "reward" and q.start - near[-1].end <= 10 or (prize := [c for c in near if c.cls == "reward"]) and q.start - prize[-1].end <= 14 and near[-1].code == "prevented_loss":
        word = next(c for c in reversed(near) if c.cls == "reward")
        return Verdict(word.code, word.rule, word.start, q.end)  # 奖励柜员1000元
    if (handed := context.went_through(s) or context.owed_wages(s) or context.taken_from_many(s) or _handed(s) or context.moved_away(s, q.start)) is not None:
        return handed
    verb = _governor(s, q.start)
    if verb is not None and verb.start >= s.floor and q.start - verb.end <= (30 if verb.cls in _DISPOSE else 18):
        return _verbal(s, verb)
    return None


def _handed(s: Sum) -> Verdict | None:
    """What a verb that no list holds took away or sent, by what it is built with: 拎走现金, 打去62万元, 喝掉上万元."""
    low = max(s.low, s.floor, s.mention.start - 12)
    for pattern, code, rule in ((_GONE, "loss", "money.lose_taken"), (_SENT, "payment", "money.pay")):
        found = pattern.search(s.text, low, s.mention.start)
        if found is not None:
            return Verdict(code, rule, found.start(), s.mention.end)
    if (put := _PUT_UP.search(s.text, low, s.mention.start)) is not None and _FOR_A_DEED.match(s.text, s.mention.end):
        return Verdict("payment", "money.pay", put.start(), s.mention.end)
    return None


def _named(s: Sum, name: Clue, right: bool) -> Verdict | None:
    """A noun beside the sum, and the verb that may change its role."""
    q, text = s.mention, s.text
    upto = q.start if right else name.start
    start, end = min(name.start, q.start), max(name.end, q.end)
    verb = _governor(s, upto)
    gap = text[verb.end : upto] if verb is not None else ""
    own = Verdict(name.code, name.rule, start, end, right)
    if (name.cls == "fund" or name.rule == "money.worth_in_all") and (kept := context.in_frozen_accounts(s)) is not None:
        return kept
    if name.cls == "fund":
        return _of_fund(s, name, verb, own)
    if name.value and not right and _CASH_BEHIND.match(text, q.end) is not None and (gone := _taken_cash(s, verb)) is not None:
        return Verdict(gone.code, gone.rule, start, end)
    if name.cls == "fee" and right and (gone := next((c for c in s.right if c.cls == "lose" and 0 <= c.start - name.end <= _NEAR_LOSS), None)) is not None:
        return Verdict(gone.code, gone.rule, start, gone.end, True)  # 80万元工资款失窃
    if verb is not None and name.code == "other" and name.cls == "fee" and verb.cls == "pay" and len(gap) <= _NEAR_LOSS:
        return Verdict(verb.code, verb.rule, verb.start, end)  # 支付费用3万元
    if name.cls == "fee" and name.code == "payment" and (owed := context.owed_wages(s, start)) is not None and (verb is None or verb.cls not in _SETTLES or verb.start > owed.start):
        return owed._replace(end=end)
    if verb is not None and name.cls == "fee":
        if verb.cls == "stage" or verb.cls == "collect" and len(gap) <= 8 or verb.cls in ("lose", "take") and len(gap) <= 12 or verb.cls == "gain" and len(gap) <= 6 and not text.startswith("到手", verb.start):
            return Verdict(verb.code, verb.rule, verb.start, end)
        return own
    if name.cls in ("lose", "mark") and (found := _averted(s, name)):
        return Verdict(found.code, found.rule, found.start, end)
    if verb is not None and verb.cls == "stage" and name.value and not right and not (text.startswith("查封", verb.start) and _SEALED.match(text, q.end)) and (not gap or _FUNDS_WORTH.fullmatch(text, verb.end, name.end)):
        return Verdict(verb.code, verb.rule, verb.start, end)  # 发还价值100余万元的财物, 冻结涉案资产价值5.6亿元
    if verb is not None and verb.cls == "stage" and not right and text[name.start : name.end] in _BARE_SUM and text[name.start - 1] in "、，" and verb.end >= s.floor and len(gap) <= 24:
        return Verdict(verb.code, verb.rule, verb.start, end)  # 返还资金1.8万笔、金额3.9亿元
    if verb is not None and verb.cls in _DISPOSE and not name.value and "、" not in gap and verb.end >= s.floor:
        reach = {"proceeds": 14, "lose": 14, "mark": 6, "gain": 4}.get(name.cls, {"involved": 4, "other": 10}.get(name.code, -1))
        if verb.cls == "take" and name.cls in ("lose", "sum"):
            reach = 0 if name.cls == "sum" and not _told_as_figure(text[name.start : name.end]) else -1
        if len(gap) <= reach and not (name.cls == "proceeds" and context.confiscated(s, verb)):
            return Verdict(verb.code, verb.rule, verb.start, end)
    if name.cls == "proceeds" and verb is None and (money := _listed_money(s, name)) is not None:
        return _of_fund(s, money, verb, own._replace(code="seized_cash"))
    if (name.code == "other" or "退税" in text[name.start : name.end]) and verb is not None and verb.cls == "lose" and len(gap) <= 4:
        return Verdict(verb.code, verb.rule, verb.start, end)  # 骗取赔偿款20余万元, 骗取国家退税款20余万元
    if name.rule == "money.involved" and _warned(s):
        return own._replace(code="prevented_loss")
    if not right and text[name.start : name.end] in _BARE_SUM and (told := _figure_of(s, name)) is not None:
        return Verdict(told.free or told.code, told.rule, told.start, end)  # 罚金总额1.7亿元, 骗走的总数超过8600万元
    if verb is None and not right and text[name.start : name.end] in _BARE_SUM and (told := _told_before(s)) is not None:
        return own._replace(code=told.code, rule=told.rule)
    if name.cls == "proceeds" and verb is not None and verb.cls == "flow" and not right and len(gap) <= 4:
        return Verdict(verb.code, verb.rule, verb.start, end)  # 处理犯罪得益逾6.2亿元
    if name.cls == "proceeds" and verb is not None and context.confiscated(s, verb):
        return own
    if name.cls == "proceeds" and right and verb is not None and verb.cls in _DISPOSE:
        return Verdict(verb.code, verb.rule, verb.start, end)
    if name.cls == "proceeds" and verb is not None and verb.cls == "take" and _in_list(text[verb.end : name.start]):
        return Verdict(verb.code, verb.rule, verb.start, end)
    return own


def _taken_cash(s: Sum, verb: Clue | None) -> Clue | None:
    """The verb of taking whose money is told by what it is worth: 盗取银行卡一张，以及约值3000元的外币现金."""
    if verb is not None:
        return verb if verb.cls in ("lose", "take") else None
    last = next((c for c in reversed(s.earlier) if c.cls in _VERBS), None)
    return last if last is not None and last.cls in ("lose", "take") and s.low - last.end <= _FARTHEST_CASH and "。" not in s.text[last.end : s.low] else None


def _figure_of(s: Sum, name: Clue) -> Clue | None:
    """The word that a bare noun of a sum is joined to: 汇兑总额, 罚金总额, 骗走的总数."""
    last = next((c for c in reversed(s.left) if c.end <= name.start), None)
    return last if last is not None and s.text[last.end : name.start] in ("", "的") and last.cls not in ("stage", "take", "avert", "sell", "fund") else None


def _told_as_figure(noun: str) -> bool:
    """Whether a noun says what a figure is, and names no money that could be taken: 缴获投注金额, 查获流水; not 扣押销货款."""
    return noun.endswith(_FIGURES) and noun not in _BARE_SUM


def _in_list(gap: str) -> bool:
    """Whether a list runs on between a verb and a noun: 查获电脑3台及贩毒所得."""
    return gap.endswith(("、", "及", "和", "以及", "与", "等")) or not gap


def _listed_money(s: Sum, name: Clue) -> Clue | None:
    """赌款和怀疑犯罪收益: the noun of money that a noun of gain is listed with."""
    for clue in s.left:
        if clue.cls == "fund" and 0 < name.start - clue.end <= 3 and s.text[clue.end] in "和及、与":
            return clue
    return None


def _averted(s: Sum, name: Clue) -> Clue | None:
    """避免群众损失, 挽回潜在损失: the verb right before a loss."""
    for clue in reversed(s.left):
        if clue.end <= name.start and clue.start >= s.floor and name.start - clue.end <= 12:
            if clue.cls == "avert" or clue.cls == "stage":
                return clue
            if clue.cls not in ("lose", "fund", "mark"):
                return None
    return None


def _told_before(s: Sum) -> Clue | None:
    """转移赃款，累计金额达73万元: the verb of the clause before a sum that its own clause only calls one."""
    last = next((c for c in reversed(s.earlier) if c.cls in _VERBS or c.cls in ("mark", "sum", "proceeds")), None)
    if last is None or last.cls not in _DONE or s.mention.start - last.end > _NEXT_CLAUSE or "。" in s.text[last.end : s.mention.start]:
        return None
    return last


_OWN_SUM: Final = expression(r"[\d万亿千百]余?多?元|\d[余多]?[万亿]")  # 拦截20万元骗款，涉款总额约70万元


def _warned(s: Sum) -> bool:
    """劝阻群众50人，涉及金额300万元: what those who were stopped would have lost."""
    last = next((c for c in reversed([*s.earlier, *s.left]) if c.cls == "stage"), None)
    told = s.text[last.end : s.mention.start] if last is not None else ""
    return last is not None and last.code == "prevented_loss" and len(told) <= 34 and "。" not in told and _OWN_SUM.search(told) is None


def _of_fund(s: Sum, name: Clue, verb: Clue | None, own: Verdict) -> Verdict | None:
    """Money as such: its verb tells the role, else one behind it, else the verb of the list that runs on, else its attribute."""
    text = s.text
    if (prize := _prize(s, name)) is not None:
        return Verdict(prize.code, prize.rule, min(prize.start, own.start), own.end)
    if verb is not None and not _fits(verb, name, text):
        verb = None
    if verb is not None and (verb.cls in _DISPOSE or verb.end >= s.floor or _LISTED.fullmatch(text, s.floor, min(name.start, s.mention.start))):
        if not (name.free == "involved" and verb.cls in ("pay", "gain")):
            return Verdict(verb.code, verb.rule, min(verb.start, own.start), own.end)
    for clue in s.right:
        if clue.cls in _BEHIND and clue.start - s.mention.end <= 14 and "、" not in text[s.mention.end : clue.start]:
            if clue.cls == "sell" and text[name.start : name.end] in _LOOT:
                return own._replace(code="goods_value", rule="money.goods_value")  # 11万元的赃物都被变卖
            return Verdict(clue.code, clue.rule, own.start, clue.end, True)
    if name.free in ("involved", "loss"):
        return own._replace(code=name.free)
    if not name.free and (told := _of_money(s, name)) is not None:
        return told
    if _SHORT_LEAD.fullmatch(text, s.low, max(s.low, min(name.start, s.mention.start))) and (carried := _carried(s)):
        return Verdict(carried.code, carried.rule, own.start, own.end)
    return own._replace(code=name.free or own.code)


_LOOT: Final = frozenset(["赃物", "财物", "涉案财物"])
# 收了163名老人的钱, 分五个账户打出去的钱, 卖出的货款, 丢的财物: what was done with the money that a noun names
_MONEY_THAT: Final = (
    (expression(r"(?:收(?:了|取了?|走了?|进了?|上来)|拉来|揽来|吸(?:收|纳|来)?)(?:[共约近]|先后|一共)?[^，。；、\d]{0,3}(?:[\d一二两三四五六七八九十百千几多余]{1,6}[名位个户家])?[^，。；、\d]{0,8}的?$"), "involved", "money.collect"),
    (expression(r"(?:[转打汇投充寄]出?[去给入进出]|(?<![支])[付交]给|汇往|转往)[^，。；、\d]{0,6}的$"), "payment", "money.pay"),
    (expression(r"(?:卖|售|销)[出掉得]?(?:去)?的$"), "involved", "money.sell"),
    (expression(r"(?:丢|少|失窃|被[偷盗抢骗])了?的$"), "loss", "money.lose"),
    (expression(r"多[收结算要付占]了?[\u4e00-\u9fff]?$"), "illegal_gain", "money.gain"),
    (expression(r"(?:[拿掏交取凑搭][出上齐]了?)(?:毕生|[一半]生|半辈子|全部|所有|多年|家[中里]|自己|[他她]们?|仅有|唯一|的){0,3}$"), "payment", "money.pay"),
)
_FARTHEST_DEED: Final = 24
_MONEY_IN_HAND: Final = frozenset(["钱", "存款", "积蓄", "本金", "资金", "款项", "钱款", "血汗钱", "养老钱", "救命钱", "财物"])


def _of_money(s: Sum, name: Clue) -> Verdict | None:
    """What the words before a noun of money tell, where no verb of the pack governs it: 收了163名老人的钱, 付货款18.6万元, 包里有货款6300元."""
    text, q = s.text, s.mention
    first = min(name.start, q.start)
    if name.start < q.start:
        short = _short_verb(s, name.start)
        if short is not None and short.cls in ("pay", "lose"):
            return Verdict(short.code, short.rule, short.start, q.end)
    low = max(s.low, first - _FARTHEST_DEED, s.floor if s.floor <= first else 0)
    for deed, code, rule in _MONEY_THAT:
        found = deed.search(text, low, first)
        if found is not None:
            if found[0].startswith("收") and text[name.start : name.end] not in _MONEY_IN_HAND:
                code, rule = "payment", "money.pay"  # 收了三个人的定金
            return Verdict(code, rule, found.start(), max(q.end, name.end))
    if text[first - 1 : first] == "、" and any(c.code == "involved" and c.cls == "mark" and c.start >= s.floor and first - c.end <= _FARTHEST_DEED for c in s.left):
        return Verdict("involved", "money.mark.involved", first, max(q.end, name.end))  # 牵涉信息1300余万条、资金260余万元
    if (handed := context.moved_away(s, first)) is not None:
        return handed
    return context.in_the_bag(s, first)


def _prize(s: Sum, name: Clue) -> Clue | None:
    """奖励举报人现金5000元: the word of reward that the money directly follows, but for whom it goes to."""
    last = next((c for c in reversed(s.left) if c.end <= name.start and c.start >= s.floor), None)
    return last if last is not None and last.cls == "reward" and name.start - last.end <= 8 and "、" not in s.text[last.end : name.start] else None


def _fits(verb: Clue, name: Clue, text: str) -> bool:
    """Whether a verb may tell the role of a noun of money: 投注单460张、…、赌资3.8万元 is no stake placed."""
    if verb.cls not in _DECIDE:
        return False
    return verb.cls in _DISPOSE or verb.cls == "lose" or name.start - verb.end <= 12 and "、" not in text[verb.end : name.start] or verb.end > name.start


def _notes_in_list(s: Sum) -> Verdict | None:
    """Money by its currency alone as one more thing of a list of what was taken: 扣押轿车3辆，电脑5台、印章6枚、人民币20万元."""
    q = s.mention
    if _CURRENCY_FIRST.match(s.text, q.start) is None:
        return None
    if _LISTED_BARE.fullmatch(s.text, s.low, q.start) is not None:
        verb = _carried(s)
    else:
        verb = _governor(s, q.start)
        if verb is None or q.start - verb.end > _LONGEST_LIST or not _THINGS.fullmatch(s.text, verb.end, q.start):
            return None
    return Verdict(verb.code, verb.rule, q.start, q.end) if verb is not None and verb.cls == "take" else None


def _carried(s: Sum) -> Clue | None:
    """The verb of a list that runs on over commas: 缴获海洛因26块、净重9150克，毒资43万余元."""
    for clue in reversed(s.earlier):
        if clue.cls in _VERBS:
            return clue if clue.cls in ("stage", "take", "lose") and s.low - clue.end <= 90 and "。" not in s.text[clue.end : s.low] else None
    return None


def _verbal(s: Sum, verb: Clue) -> Verdict:
    """A verb whose object is the sum itself: 骗取93万元, 售出产品412万余元."""
    q = s.mention
    code = verb.code
    if verb.cls == "take" and (s.thing or _GOODS_BEHIND.match(s.text, q.end) or _GOODS_AHEAD.search(s.text, max(verb.end, q.start - 12), q.start)):
        return Verdict("goods_value", "money.goods_value", verb.start, q.end)  # 查获40万元冒牌香烟, 检获货物640万元
    if verb.cls == "collect" and _GOODS_AHEAD.search(s.text, max(verb.start, q.start - 14), q.start) and (taken := _governor(s, verb.start, _TAKEN)) is not None and verb.start - taken.end <= 4:
        return Verdict("goods_value", "money.goods_value", taken.start, q.end)  # 查获走私货物340万元
    size = q.value if q.value is not None else q.lower
    if verb.code == "returned" and _PAID_TO_HIM.match(s.text, q.end) is not None and "领" in s.text[verb.start : verb.end]:
        return Verdict("payment", "money.pay", verb.start, q.end)  # 领到1000余万元工程款
    if verb.cls == "sell" and size is not None and size >= _FULL and "价格" not in s.text[verb.start - 6 : q.start]:
        code = "involved"
    elif verb.cls == "flow" and s.floor > s.low and verb.start - s.floor <= 2:
        code = "payment"  # 以38万元人民币兑换42万港元
    elif verb.cls == "pay" and (stage := _governor(s, verb.start, _STAGE)) is not None and verb.start - stage.end <= 6:
        return Verdict(stage.code, stage.rule, stage.start, q.end)  # 拦阻民众汇款1.7亿元
    elif verb.cls == "pay" and s.text[verb.start : verb.end] in _LENT and (lost := _governor(s, verb.start, _LOSE)) is not None and verb.start - lost.end <= _FARTHEST_LOAN and "、" not in s.text[lost.end : verb.start]:
        return Verdict(lost.code, lost.rule, lost.start, q.end)  # 骗取银行贷款500万元
    elif verb.cls == "pay" and any(c.cls == "sell" and c.start - q.end <= 3 for c in s.right):
        code = "price"  # 花5元钱买的
    return Verdict(code, verb.rule, verb.start, q.end)


def _by_right(s: Sum) -> Verdict | None:
    """The role by what stands behind: 六十万港元交予一名男子, 5000元，他四次转账."""
    q, text = s.mention, s.text
    for clue in s.right:
        gap = text[q.end : clue.start]
        if gap.startswith("的") and text.startswith("换走", clue.start):
            continue  # 用50元的药换走金饰
        if clue.cls in ("lose", "mark") and _NOT_LOST.search(gap):
            continue  # 20万元才没有损失
        if clue.cls in _BEHIND and clue.cls != "stage" and "、" not in gap and (len(gap) <= 3 or len(gap) <= 12 and _PASSIVE.search(gap)):
            if clue.cls == "lose" and (spared := _averted(s, clue)) is not None:
                return Verdict(spared.code, spared.rule, spared.start, clue.end)  # 避免了一起63万元的诈骗
            return Verdict(clue.code, clue.rule, q.start, clue.end, True)
        if clue.cls in _LOST and context.gone_along(s, clue):
            return Verdict(clue.code, clue.rule, q.start, clue.end, True)
    return None


def ranges_from(s: Sum) -> Verdict | None:
    """售价视成色各异，由三千元到九千元不等: a range whose noun stands at the head of the clause before, or of its own."""
    q, text = s.mention, s.text
    if q.qualifier != "range":
        return None
    noun = next((c for c in reversed([*s.earlier, *s.left]) if c.cls == "price"), None)
    if noun is None or q.start - noun.end > _LONGEST_CAUSE:
        return None
    gap = text[noun.end : q.start]
    if any(c in "。；\n" for c in gap) or gap.count("，") > 1 or _VARIES.search(gap) is None or noun.end <= s.low and not _RANGES_FROM.fullmatch(text, s.low, q.start):
        return None
    return Verdict(noun.code, noun.rule, noun.start if noun.start >= s.low else q.start, q.end)


def over_the_comma(text: str, end: int, clues: Sequence[Clue]) -> Verdict | None:
    """Several sums named before the verb that says what they are: 3800元、1万元，他两次转账."""
    for clue in clues:
        if clue.start >= end:
            if clue.start - end <= 9 and clue.cls in ("pay", "lose") and _MANY_TIMES.search(text, end, clue.start):
                return Verdict(clue.code, clue.rule, end, end, True)
            return None
    return None


def shares(text: str, end: int, start: int) -> bool:
    """Whether two sums stand in one list: 现金217万元、美元4.5万元及港币38万元."""
    return start - end <= 6 and (_LISTED.fullmatch(text, end, start) or _LISTED_NAME.fullmatch(text, end, start)) is not None


def follows(s: Sum) -> bool:
    """Whether a sum goes on with what the one before it was: 增为13亿元."""
    return _TREND.search(s.text[max(s.low, s.mention.start - 18) : s.mention.start]) is not None


def by_clause_before(s: Sum) -> Verdict | None:
    """涉案资金巨大，达5亿元; 骗取群众养老钱，共计500万元; a verse line break: 先后充值⏎93万元."""
    q, text = s.mention, s.text
    if not touches(text, s.low, q.start) or not s.earlier:
        return None
    last = s.earlier[-1]
    if s.low - last.end > 12 or last.cls in ("price", "reward") or any(c in "。；" for c in text[last.end : s.low]):
        return None
    if last.cls in _NOUNS or last.cls in ("lose", "mark"):
        moved = Sum(text, q, last.start - 40, s.high, max(s.floor, last.start - 40), s.stop, s.earlier, s.right, (), s.tails)
        return _named(moved, last, False)
    size = q.value if q.value is not None else q.lower
    code = "involved" if last.cls == "sell" and size is not None and size >= _FULL else last.code  # 卖了九批，一共三十万元
    return Verdict(code, last.rule, q.start, q.end)
