"""What the wider words around a sum say of it: whose cash it was, what came of it, that it is no total."""

from __future__ import annotations

from typing import Final

from caseextract.classes import compiled
from caseextract.expressions import expression
from caseextract.mentions.money_sum import Sum, Verdict
from caseextract.mentions.money_words import LISTED_GOODS, Clue

_OF_SUCH_CASES: Final = expression(r"的?(?:[^，。；、\d的]{0,10})案件?(?![值发情])")
_MOVED: Final = expression(r"每[^，。；、\d]{1,16}?(?:下降|下跌|上涨|上升|降低|便宜|[降涨低高贵多少差]了?|相差|优惠)[约近超]?$")  # 每斤下降约5元
# 财损减少9亿元: how a figure has moved, no loss that was averted
_FELL: Final = expression(r"(?:损失|财损)(?:金额|总额|额)?(?:同比|环比|也|亦|则)?(?:减少|减低|降低|增加)了?[约近超逾]?$")
# 价格一般几十元: what is usual
_AS_A_RULE: Final = expression(r"(?:通常|一般|往往|动辄|平时|大多|普遍)[^，。；\d]{0,4}$")
# 千万元以上98名, 涉案百万元以上的369起: by what so many are sorted
_SO_MANY_OF_THEM: Final = expression(r"(?:以上)?的?(?:有|共)?[\d一二三四五六七八九十百]{1,5}[余多]?[名人起宗]")
# 同比少了2100万元: how far two sums are apart
_APART: Final = expression(r"(?:[同环]比|[比较][^，。；\d]{1,12}|去年同期|上年同期)[^，。；\d]{0,10}(?:[少多增减降升][少多加长降低升]?|下降|上升)了?(?:损失)?[约近超逾]?$")
_NOT_A_CENT: Final = expression(r"(?:也|都|钱|的|甚至|[，])*(?:没|未|不|[\u4e00-\u9fff]不)")
_DAILY: Final = expression(
    r"(?:每[日天晚月]|日均|单[日晚]|一[日天晚](?:最[多高]|就能|可|平均)|(?<=[，。；体伙])日(?=[非交流转资收])|伙日(?=非法)|(?<=[，。；体伙司店台站厂铺场馆吧])[日月](?=[销营流交]))"
    r"[^，。；\d一二三四五六七八九十]{0,18}(?:上|数|几|高达|达|超过?|约|近|均)*$"
)
_RANSOM: Final = expression(r"(?:索要|勒索)[^。；]{0,12}赎金|赎金[^。；]{0,6}(?:索要|勒索)|撕票")  # asked for, not paid
_ASKED_READY: Final = expression(r"(?:要求|勒令|逼迫|命令|通知)[^，。；]{0,10}(?:准备|拿出|筹集|凑齐?|备好|带上)[^，。；]{0,6}$")  # 要求家属准备现金50万元
_KIDNAPPED: Final = expression(r"绑[架走匪]|掳|人质|赎[金人]|撕票|拐走|被人带走")  # 掳走女童后开口要15万元
_HELD: Final = expression(r"(?:取(?:了|出)?|存(?:了|入)?|[包袋柜屉]内?[中里]?的?|放[在着]|携带|带着|带同|身上有)[^，。；]{0,8}$")
# 提领195万元现金后遭抢: what its owner drew from the bank
_DRAWN: Final = expression(r"(?:提领|领出|领取|提取|提现|取现|取款)了?[^，。；、]{0,3}$")
# 替境外赌博集团取现上百万元
_DRAWN_FOR: Final = compiled(
    r"(?:(?:[为替给]|帮[助忙]?|协助)(?:了|其)?[^，。；、\d]{0,12}?(?:团伙|集团|分子|上家|上线|他人|骗子|诈骗|赌博|境外)[^，。；、\d]{0,10}?|(?:团伙|集团)(?:成员)?|(?:车手|取手|取款手)[^，。；、\d]{0,8}?)(?:共|累计|先后)?(?:取款|取现|提现|提款|提领|提取现金|取出现金)[^，。；、\d]{0,6}$|(?:提领|领取|领走|取出|取走|盗领)(?:赃款|诈骗?赃?款项?|骗款|黑钱|被害人款项)[^，。；、\d]{0,4}$|(?:提领|领走)[\d一二三四五六七八九十百]{1,5}余?[笔次][、，](?:共|约|{in_all})*$"
)
# 赃款23万元已被挥霍一空: what came of it is not what was seized
_SPENT: Final = expression(r"(?:现金|赃款)?[，]?(?:[已均都全被也]|全部|悉数|早已|大部分|用于)*(?:挥霍|花光|花完|花掉|花销|输光|输掉|消费|还债|偿还|据为己有|占为己有|瓜分|私分|平分)")
# 持刀指吓店员，店员遂将500元交给对方: handed over to a robber
_AT_KNIFEPOINT: Final = expression(r"(?:持|用|拿|掏出|亮出)[^，。；]{0,6}[刀枪斧]|指吓|威吓|喝令|抢劫|劫匪|贼人|打劫|劫持|[逼迫][使令]?[其他她]")
_HANDED: Final = frozenset({"money.pay", "money.pay_into", "money.tail.pay"})
_THIEF: Final = expression(r"不见了|没了|少了|不知所终|失窃|被抢|抢了|抢得|偷|盗|窃|撬|夺过|[拿抢顺取卷夺抓拽翻摸拎抱扯夹掏提]走|夹出|抢得|得手|据为己有")
_BY_CHANCE: Final = expression(r"拾到|捡到|捡拾|拾获|遗落|遗忘|落在|遗留在")  # what somebody lost and another found
# “投资5万元，一个月稳赚2万元”的截图: what the words in quotes were
_LURE_WORDS: Final = expression(r"[^。；，]{0,6}?(?:名义|噱头|诱饵|广告|套路|幌子|诱惑|话术|骗局|招聘|口号|宣传|信息|截图|朋友圈|警情|谣言|帖文|帖子|短信)")
_QUOTED: Final = 40
# 只要动动手指就能赚300元, 日获利可超万元: what would be, whoever says it
_ONLY: Final = expression(r"(?:只要|只需|仅需)[^。；]{0,16}(?:就|便|即)?(?:能|可)以?(?:拿|赚|获|得|挣|返|领|提)[^，。；]{0,4}$|(?:获利|盈利|收益|利润|收入|日入|月入|日赚|月赚|回报)(?:就|便|即)?(?:能|可)以?(?:[超达]|高达|多达|超过|达到)*$")
_POLICE_TOOK: Final = compiled(r"{take_goods}|搜|民警|警方|抓获|追回|追缴|落网|被抓|抓[住到]|拘捕|被捕")
# 将他第二次转出的37万元止付: money told by how it was moved, which is no fact of its own where a stage follows
_MOVED_BY: Final = expression(r"[转汇打划存][出走账款入给往至][^，。；、]{0,6}的$")
# 追缴赃款1.1万元，全部发还失主; 被骗8万元，现赃款已全部追回
_LATER: Final = compiled(
    r"(?:现金|赃款|左右)?(?:止付|冻结|追回|追缴)?(?:成功|到位)?，(?:案发后|事后|目前|现今?|截至目前|并|且|今[日天]|当[日天晚]|随后|最终|后|，|上述|该笔?|这笔|此笔|涉案|被[骗盗抢]|所有|赃款物?|款项|钱款|资金|现金|的?钱|赃物|违法所得|非法所得){0,5}"
    r"(?P<how>(?:已经?|{all_of}|全额|[一分]分不[少差]地?|分文[不未][少差]地?|一分[未没]少地?|原封不动地?|现已|{at_once}|也|被|由[^，。；\d]{1,8}?|(?:民警|警方)帮[着他她忙]{0,2}|依法|予以){1,5})"
    r"(?:(?P<returned>发还|返还|退还|归还|退回|还给|交还|领回|返到|退到)|(?P<recovered>追回|追缴|退缴|退赔|缴回|收缴|退出(?=[，。；\n]))|(?P<frozen>冻结|查冻)|(?P<stop_payment>止付))"
    r"[^，。；\d\n]{0,14}(?=[，。；\n]|$)"
)
_GAMBLED_AWAY: Final = expression(r"的?(?:赌本|本钱|筹码|赌注)(?:全部?|都|悉数|已|也|几乎)*(?:输光|输掉|输清|输尽|输了)")  # 把8万元赌本输光
_DEALT: Final = r"(?:兑换|换|倒卖|贩卖|变卖|出售|售卖|卖|诈骗|骗|盗窃|偷|抢|赌博|赌|赢)[\u4e00-\u9fff]{0,4}?(?:得来|所得|得|来|取|到)?的$"
_OF_A_DEAL: Final = expression(_DEALT)
_TAKEN_FROM_A_DEAL: Final = compiled(rf"(?:{{take_goods}})(?:了)?(?![^，。；]{{0,12}}(?:团伙|窝点|案))[^，。；\d]{{0,12}}?{_DEALT}")
_CASH_TAKEN_BEHIND: Final = compiled(r"(?:左右)?的?(?:现金|现钞|钞票|纸币)(?:等)?(?:一并|一同|亦|也|均|都|全部|悉数|已)*(?:被|遭)?(?:当场|依法)?(?:{take_goods}|收缴|没收)")
_IN_CASH: Final = expression(r"(?:左右)?的?(?:现金|现钞|钞票|纸币)")
_LATER_OF_ALL: Final = frozenset({"recovered", "seized_cash", "frozen", "stop_payment"})
_ALL_OF_IT: Final = "全部|全额|悉数|如数|全数|分[不未没]|分文|原封"
_WHOLLY: Final = compiled(f"{_ALL_OF_IT}|{{all_of}}|帮")
_WHOLE_SUM: Final = expression(_ALL_OF_IT)
_CHEATED_OUT_OF: Final = expression(r"汇款|汇\d|急着汇|要汇|转账|转给|转到|[骗诈]|卡[里内上]|户头|预警|劝阻|劝说|“[^”\n]{2,8}(?:官|客服|警官)”")
_KEPT_WHOLE: Final = expression(
    r"(?:存款|资金|现金|血汗钱|养老钱|积蓄|保证金|左右){0,2}，?(?:终于|最终|总算|得以|都|全都){0,2}(?:(?:才|并)?(?:没有?|未)(?:受到?|遭受?|有)?(?:任何)?(?:损失|被骗)|一分(?:钱)?[未没不](?:有)?[少动损丢]|分文[未没不][少动损失]|原封[未不没]动|安然无恙|完好无损|毫发无损|毫发未损|没有转出|未被转走|没转出去|保住了|得以保全|得以保住)"
    r"(?![^，。；\n]{0,8}(?:还|退|返|追|领|拿|回|交))(?=[^，。；\n]{0,4}[，。；！\n”]|$)"
)
# 尚有830万元无力归还: what is owed and not paid back
_UNPAID: Final = expression(r"(?:[本资]金|借款|存款|欠款|投资款)?(?:至今|目前|尚|仍|还|一直|已|始终){0,2}(?:未能?|无力|无法|不能|没有?|没法|拒不|难以)(?:按期|如期|及时|足额|全部)?(?:归还|偿还|返还|退还|兑付|兑现|清偿|清退|还上|还清|收回)")
# 一笔3.6万元的“刷单”警情, 一起50万元的盗窃案: what somebody lost in one case
_ONE_CASE: Final = expression(r"(?:一[笔起宗桩单件]|[该这此][笔起宗]|首起|另一起)(?:(?:涉案|被骗|损失|涉及)?(?:金额)?)?(?:高?达|[约近逾超])*$")
_OF_LOSS: Final = expression(
    r"(?:左右)?的?[“「]?[^，。；、“”\d]{0,8}?(?:刷单|诈骗|骗|盗|窃|抢劫|抢夺|飞车|敲诈|网购|投资|理财|网贷|贷款|冒充|裸聊|退款|养老|充值|转账|杀猪盘|电诈)[^，。；、“”\d]{0,6}?[”」]?[^，。；、“”\d]{0,4}?(?:警情|报警|案件|骗局|骗案|案)(?![值情发])"
)
_NO_VICTIM: Final = expression(r"骗税|骗保|骗贷|骗取出口|虚开|赌|走私|毒|传销|洗钱")
# 把12万元装进菜篮子, 将28万元及17万元两笔骗款，交到: what somebody parted with
_TAKEN_IN_HAND: Final = expression(r"(?:(?<![\u4e00-\u9fff][一两])把|将|(?<!使|采|信|利|费|雇|录)用)(?:[^，。；、\d将把]{0,10}的)?(?:毕生|[一半]生|家[中里]|自己|[他她]们?|全部|最后一笔|手[上里中]|身上|现金|人民币|共|约|近|攒[了下][^，。；\d]{0,6}|，){0,3}$")
_PARTED_WITH: Final = compiled(
    r"[^，。；、\d]{0,10}?(?:分[^，。；]{1,5}[笔次])?(?:(?:{all_of}|一起|陆续|先后|已|就|刚)*)(?:[转汇打划存寄交充投递塞][了]?(?:出去|过去|进去|给|到|去|往|入|进|出|至|向)|换[成来回]|全掏了)"
)
_CARRIED_AWAY: Final = expression(r"[^，。；、\d]{0,10}?(?:分[^，。；]{1,5}[笔次])?[转取划提领骗抢偷卷拿摸刷]走")


def moved_away(s: Sum, at: int) -> Verdict | None:
    """把7.8万元转去“安全账户”, 用8.5万元积蓄换回一块玻璃: what somebody parted with; 把520万元分18笔转走: what was carried away."""
    lead = s.text[max(s.low, s.floor, at - 24) : at]
    if "把" not in lead and "将" not in lead and "用" not in lead:
        return None
    found = _TAKEN_IN_HAND.search(lead)
    if found is None or any(c.cls == "stage" and c.end <= at and at - len(lead) + found.start() <= c.start for c in s.left):
        return None  # 把追回来的9600元交到老人手上
    start = at - len(lead) + found.start()
    if lead[found.start()] != "用" and (gone := _CARRIED_AWAY.match(s.text, s.mention.end)) is not None:
        return Verdict("loss", "money.lose_taken", start, gone.end(), True)
    moved = _PARTED_WITH.match(s.text, s.mention.end)
    return Verdict("payment", "money.pay", start, moved.end(), True) if moved is not None else None


# 14笔交易，合计275万元; 我一连转了七笔，一共十二万五千块
_SO_MANY: Final = compiled(
    r"(?:[笔次单宗趟回批]的?(?:(?P<deal>交易|买卖|成交|生意)|(?P<sent>转账|汇款|打款|付款|充值|转款))(?:记录|流水)?|分[\d一二两三四五六七八九十多余]{1,4}[笔次](?P<sent3>转[账帐]|汇款|打款|付款|充值|转款|过数)|(?P<sent2>[转汇打付充投垫][账款]?)了[^，。；\d]{0,4}[\d一二两三四五六七八九十几多余]{1,4}[笔次回单]|(?P<sold>[卖售])[给出掉]?了?[^，。；\d]{0,4}[\d一二两三四五六七八九十几多余]{1,4}[批车船趟次吨条箱])"
    r"，(?:金额)?(?:前后|先后|累计)?(?:{in_all}|加起来|共)(?:金额|有|是|达|为|转了|大概|[约近逾超]){0,2}$"
)
_VICTIM_SAYS: Final = compiled(r"(?m)^(?:【[^】\n]{1,8}】|\[[^]\n]{1,8}\])?\s*(?:{victims}|受骗者|报案人)[^，。；：\n]{0,10}：[^\n]{0,200}$")
# 这两张卡半个月就过了三百多万: what went through an account
_WENT_THROUGH: Final = expression(r"(?:卡|账户|帐户|户头|账上|账号|账面)[^，。；\d]{0,12}(?:[过走跑刷洗流]了|走账|过账|流过)(?:[约近超逾大概将整]{0,2})$")
_SWAP: Final = "(?:换[取得出入回来]|兑[换得])"
_EXCHANGED: Final = expression(rf"[^，。；、\d]{{0,12}}(?:{_SWAP}|换领|换)(?=[约近逾]?[\d一二两三四五六七八九十百千人港美新台澳日欧英])")
# 扣除“砍头息”后到手5.6万元: what a borrower or a hand got
_LENT_OR_PAID: Final = expression(r"借|贷|砍头|利息|工资|薪|报酬|佣金|好处费|补偿|赔偿")
# 最高可处7年徒刑，并科500万元罚金: what the law threatens
_THREATENED: Final = expression(r"可处|可判|最高|以[上下]有期|得处|可被|面临|将被")
_CONFISCATED: Final = ("没收", "罚没")
_ALONG_WITH: Final = expression(r"(?:现金)?(?:[和与及、]|以及|连同|还有|外加)[^，。；\d]{1,16}")
_GONE_ITSELF: Final = expression(r"没了|不见了|不翼而飞|不见踪影|不知去向|一扫而空|被[抢偷盗窃劫扒骗顺卷摸拿].{0,3}|失窃")
_OWED_BACK: Final = frozenset({"loss", "payment", "illegal_gain"})


def no_total(s: Sum) -> bool:
    """Whether a figure tells how a price moved, how far two sums are apart, or what kind of cases are meant."""
    q, text = s.mention, s.text
    if _GAMBLED_AWAY.match(text, q.end):
        return True
    if _MOVED.search(text[max(s.floor, q.start - 14) : q.start]) or _APART.search(text[max(s.low, q.start - 32) : q.start]):
        return True
    if _FELL.search(text, max(s.low, q.start - 14), q.start) or q.qualifier == "several" and _AS_A_RULE.search(text, max(s.low, q.start - 10), q.start):
        return True
    if q.qualifier == "at_least" and _SO_MANY_OF_THEM.match(text, q.end) or q.qualifier == "over" and text.startswith("的", q.end) and _SO_MANY_OF_THEM.match(text, q.end):
        return True
    return q.qualifier == "at_least" and _OF_SUCH_CASES.match(text, q.end) is not None  # 损失50万元以上的案件


# 对方称其名下账户涉嫌洗钱200万元: what a swindler says
_SWINDLER_SAYS: Final = compiled(
    r"(?:对方|骗子|来电者|来电人|假?客服|该?网友|自称[^，。；]{2,14}|“(?:客服|导师|老师|民警|警官|领导|检察官|经理|工作人员|专家)”)[^，。；]{0,4}(?:谎?称|说|告知|{say}|声称)[^，。；\d]{0,24}$"
)


def said_by_swindler(s: Sum) -> bool:
    """Whether the clause of a sum is what a swindler told: 对方称其名下账户涉嫌洗钱200万元."""
    return _SWINDLER_SAYS.search(s.text, s.low, s.mention.start) is not None


def quoted_lure(s: Sum) -> bool:
    """Whether a sum stands in quoted words that were a lure or a false report: “稳赚2万元”的截图."""
    text, q = s.text, s.mention
    if text.rfind("“", max(0, q.start - _QUOTED), q.start) <= text.rfind("”", max(0, q.start - _QUOTED), q.start):
        return False
    end = text.find("”", q.end, q.end + _QUOTED)
    return end >= 0 and "。" not in text[q.end : end] and _LURE_WORDS.match(text, end + 1) is not None


def nothing_at_all(s: Sum) -> bool:
    """Whether a figure says that there was nothing, or what there would be: 一分钱也取不出来, 只要转账就能返300元."""
    if _ONLY.search(s.text, max(s.low, s.mention.start - 30), s.mention.start):
        return True
    return s.mention.value is not None and s.mention.value <= 1 and _NOT_A_CENT.match(s.text, s.mention.end) is not None


def threatened(s: Sum) -> bool:
    """Whether a fine joined to a term of prison is what the law threatens: 最高可处7年徒刑，并科500万元罚金."""
    text = s.text
    joined = text.find("并科", s.low, s.mention.start)
    return joined >= 0 and _THREATENED.search(text, max(0, text.rfind("。", 0, joined), joined - 40), joined) is not None


def unpaid(s: Sum) -> Verdict | None:
    """尚有830万元无力归还: what is owed and cannot be paid back."""
    found = _UNPAID.match(s.text, s.mention.end)
    return Verdict("loss", "money.loss", s.mention.start, found.end(), True) if found is not None else None


def lost_in_a_case(s: Sum) -> Verdict | None:
    """一笔3.6万元的“刷单”警情, 一起50万元的盗窃案: what the victim of one case lost; none where it was averted."""
    text, q = s.text, s.mention
    lead = _ONE_CASE.search(text, max(s.low, s.floor, q.start - 14), q.start)
    if lead is None or q.qualifier == "at_least" or any(c.cls in ("stage", "avert") for c in s.left):
        return None
    found = _OF_LOSS.match(text, q.end)
    if found is None or _NO_VICTIM.search(found[0]):
        return None
    return Verdict("loss", "money.loss", lead.start(), found.end(), True)


def told_in_all(s: Sum) -> Verdict | None:
    """The sum of so many dealings: 14笔交易，合计275万元; of transfers, a loss where their victim tells it."""
    text, q = s.text, s.mention
    found = _SO_MANY.search(text, max(0, q.start - 36), q.start)
    if found is None:
        return None
    if found["sold"]:
        return Verdict("involved", "money.sell", found.start(), q.end)
    if found["deal"]:
        return Verdict("turnover", "money.turnover", found.start(), q.end)
    says = _VICTIM_SAYS.search(text, text.rfind("\n", 0, q.start) + 1, q.start)
    return Verdict("loss", "money.loss", found.start(), q.end) if says else Verdict("payment", "money.pay", found.start(), q.end)


def cash_of_a_deal(s: Sum) -> Verdict | None:
    """Cash that was taken, told by how its holder came by it: 起出兑换得来的三万港元现金, 查获卖货所得的5000元现钞."""
    low = max(s.low, s.floor, s.mention.start - 40)
    found = _TAKEN_FROM_A_DEAL.search(s.text, low, s.mention.start)
    if found is None and _CASH_TAKEN_BEHIND.match(s.text, s.mention.end) is not None:
        found = _OF_A_DEAL.search(s.text, low, s.mention.start)
    cash = _IN_CASH.match(s.text, s.mention.end) if found is not None else None
    return Verdict("seized_cash", "money.cash", found.start(), cash.end(), True) if found is not None and cash is not None else None


def listed_worth(s: Sum) -> Verdict | None:
    """What the goods of a list that runs on behind a comma are worth: 冻结存款5万元，房产、名表等涉案物资近30万元."""
    found = LISTED_GOODS.search(s.text, max(s.low, s.floor, s.mention.start - 20), s.mention.start)
    if found is None or not any(c.cls in ("take", "stage") for c in s.earlier):
        return None
    return Verdict("goods_value", "money.goods_value", found.start("what"), s.mention.end)


def drawn_for_others(s: Sum) -> Verdict | None:
    """What hands drew from banks for a gang, which only passed through them: 替赌博集团取现上百万元; not 从银行取款2万元."""
    low = max(s.low, s.floor, s.mention.start - 36)
    found = _DRAWN_FOR.search(s.text, low, s.mention.start)
    return Verdict("turnover", "money.flow", found.start(), s.mention.end) if found is not None else None


# 案值初估1.8亿元, 涉案金额最终核定为1160万元: how a figure was come by
_ASSESSED: Final = expression(r"(?!率|占|不|未|无|虽|的|等|大|小|高于|低于|较|差|从|由)(?:(?![及和与或])[\u4e00-\u9fff]){1,7}(?<!每)(?<![名个张单日月年天])")
_SUMS: Final = frozenset({"sum", "proceeds"})
_COUNTED_UP: Final = expression(r"[\u4e00-\u9fff]{1,4}[起下]来(?:一共|[共有约达近超])*")  # 赌资收拢起来有6万多元


def assessed(s: Sum, name: Clue) -> bool:
    """Whether a noun of a sum is parted from its figure only by how the figure was come by: 案值初估1.8亿元."""
    if name.cls == "fund":
        return s.mention.start - name.end <= 9 and _COUNTED_UP.fullmatch(s.text, name.end, s.mention.start) is not None
    return name.cls in _SUMS and s.mention.start - name.end <= 7 and _ASSESSED.fullmatch(s.text, name.end, s.mention.start) is not None


# 骗了16名老人24万元: those who lost it stand between the verb and the sum
_FROM_MANY: Final = compiled(
    r"(?<!被)[骗坑诈讹诓](?:了|走了?|得|取了?)?(?:[共约近]|先后|一共)?(?:[\d一二两三四五六七八九十百]{1,5}[余多来几]?[名位个家户]|[他她]们?|对方|{victims}|群众|老人|村民|[\u4e00-\u9fff]某)[^，。；、\d]{0,8}(?:人民币|现金|[共总合]计?|[约近])*$"
)


# 收了190多位老人的1900余万元
_COLLECTED_FROM: Final = expression(r"收(?:了|取了?|走了?|进)(?:[共约近]|先后|一共)?(?:[\d一二两三四五六七八九十百]{1,5}[余多]?[名位个户]|[老工农村居商]|群众|客户|会员)[^，。；、\d]{0,8}?(?:的|[共总合]计?|[约近])*$")
# 以4.6万元人民币换出5万港元: what was got for it
_GOT_FOR: Final = expression(rf"以[^，。；]{{2,24}}{_SWAP}[约近了]*$")


# 拖欠18名工人工资27万元, 欠下农民工数百万元: what workers were not paid
_WAGES_OWED: Final = expression(
    r"(?:拖欠|克扣|恶意?欠|欠(?:下|付|发)?(?=[\d一二两三四五六七八九十百多]+[余多]?[名位个]|工人|农民工|员工|职工))(?:了)?(?P<whom>[^，。；、\d]{0,10}(?:[\d一二两三四五六七八九十百千]{1,5}[余多]?[名位个人])?[^，。；、\d]{0,10})(?:[共总合]计?|[约近达逾超]|高达|累计|人民币)*$"
)
_WORKERS: Final = expression(r"[工薪]|劳[动务]报酬|员工|职工|血汗钱")


def owed_wages(s: Sum, at: int | None = None) -> Verdict | None:
    """拖欠18名工人工资27万元 (whose noun begins at ``at``): what workers were not paid is what the case is about."""
    end = s.mention.start if at is None else min(at, s.mention.start)
    found = _WAGES_OWED.search(s.text, max(s.low, s.floor, end - 36), end)
    if found is None or _WORKERS.search(s.text, max(s.low, found.start() - 10), s.mention.end + 6) is None:
        return None
    return Verdict("involved", "money.wages_owed", found.start(), s.mention.end)


# 因欠对方7万元货款: what somebody owes another is the quarrel, and no sum of the case
_IN_DEBT: Final = expression(r"(?:(?:因|由于|为|曾|称)[^，。；\d欠]{0,8}(?<!拖)欠(?![条据单费薪])|(?<!拖)欠(?:下|了|着|其|对方|[他她]|债)|负债)[^，。；\d]{0,10}$")


def in_debt(s: Sum) -> bool:
    """Whether a sum is what somebody owes another: 因欠对方7万元货款."""
    return _IN_DEBT.search(s.text, max(s.low, s.floor, s.mention.start - 24), s.mention.start) is not None


def taken_from_many(s: Sum) -> Verdict | None:
    """骗了16名老人24万元, 收了190多位老人的1900余万元: what was taken from those told between the verb and the sum; 以…换出5万港元."""
    text, low, start = s.text, max(s.low, s.floor), s.mention.start
    for pattern, code, rule, far in ((_FROM_MANY, "loss", "money.lose", low), (_COLLECTED_FROM, "involved", "money.collect", low), (_GOT_FOR, "payment", "money.pay", s.low)):
        found = pattern.search(text, max(far, start - 30), start)
        if found is not None:
            return Verdict(code, rule, max(found.start(), low), s.mention.end)
    return None


# 讯后以2万元交保, 各以三千元保释, 以30万元不等金额交保: what was put up to be let go
_BAILED: Final = expression(r"(?:(?:、|及|和|与|以及)[\d一二三四五六七八九十百千万零两]{1,6}[万千]?元){0,3}(?:现金|保释金)?(?:不等)?(?:的?金额)?(?:继续)?(?:的条件)?(?:准?予?(?:交保|具保|保释)|作?(?:保释|交保)(?:金)?)(?!金|公司)")
_BAIL_LEAD: Final = expression(r"(?:(?<![可难得])以|[各分]别?以|谕令|裁定|谕知|命|获准|准)[^，。；]{0,6}$|[、和及与]$")


def bailed(s: Sum) -> Verdict | None:
    """讯后以2万元交保: what was put up to be let go."""
    found = _BAILED.match(s.text, s.mention.end)
    if found is None or _BAIL_LEAD.search(s.text, max(s.low, s.mention.start - 10), s.mention.start) is None:
        return None
    return Verdict("other", "money.bail", s.mention.start, found.end(), True)


# 扯走挎包，包里有1300元: what the thing taken held
_INSIDE: Final = expression(r"(?:[内里中兜袋]面?|里头|内存?)(?:装|放|夹|藏|存)?[有着是](?:人民币|现金|现钞|[约近共]|[^，。；\d]{1,14}[的和及、])?$|[内里]装(?:人民币|现金)?$|(?:装|放|裹)[有着](?:人民币|现金)?$")
_TAKEN_BAG: Final = expression(r"[抢偷盗窃扒劫夺]|[扯拽拿拎顺摸夹掏抱提卷拖搬换]走|[夹掏摸拎]出|不翼而飞|不见|没了|失窃|遗失|撬|[割划]开|调包|踪影")


def in_the_bag(s: Sum, at: int | None = None) -> Verdict | None:
    """扯走挎包，包里有1300元 (or 货款1300元, whose noun begins at ``at``): what a bag that was taken from its owner held."""
    end = s.mention.start if at is None else at
    inside = _INSIDE.search(s.text, max(s.low, s.floor, end - 24), end)
    if inside is None:
        return None
    low = max(s.text.rfind(mark, 0, s.low) for mark in "。；\n") + 1
    lead = s.text[max(low, s.low - 60) : s.mention.start]
    if _TAKEN_BAG.search(lead) is None or _POLICE_TOOK.search(lead) is not None or _BY_CHANCE.search(lead) is not None:
        return None
    return Verdict("loss", "money.lose_taken", inside.start(), s.mention.end)


def spoken_in_all(text: str, at: int) -> bool:
    """Whether a number without its 元 is told as the sum of dealings or as what went through an account."""
    return _SO_MANY.search(text, max(0, at - 36), at) is not None or _WENT_THROUGH.search(text, max(0, at - 24), at) is not None


def went_through(s: Sum) -> Verdict | None:
    """这两张卡半个月就过了三百多万: what went through an account."""
    found = _WENT_THROUGH.search(s.text, max(s.low, s.floor, s.mention.start - 24), s.mention.start)
    return Verdict("turnover", "money.turnover", found.start(), s.mention.end) if found is not None else None


# 冻结银行账户50余个，折合人民币300余万元; 扣押不动产2笔、账户6个（余额30万元）
_ACCOUNTS: Final = expression(
    r"(?:[账帐][户号]|户口|户头|银行卡|储蓄卡|存折)(?:等)?[\d一二两三四五六七八九十百千万零余多近约]{1,8}[个张本组条](?:，|（)(?:[共总合]计|折合|内有?|余额|结余|存款|资金|金额|人民币|新台币|港币|[内共约逾近达超])*$"
)
_HELD_FAST: Final = expression(r"冻结|查冻|扣押|查扣|查封|止付|圈存|封存")


def in_frozen_accounts(s: Sum) -> Verdict | None:
    """What lies in accounts that were frozen: 冻结账户50余个，折合人民币300余万元."""
    text, start = s.text, s.mention.start
    found = _ACCOUNTS.search(text, max(0, start - 40), start)
    if found is None:
        return None
    floor = max(text.rfind(mark, 0, found.start()) for mark in "。；\n") + 1
    return Verdict("frozen", "money.frozen", start, s.mention.end) if _HELD_FAST.search(text, max(floor, found.start() - 160), found.start()) is not None else None


def exchanged(s: Sum) -> bool:
    """Whether a sum behind 以 is given for other money: 以46万元向两人换取50万港元."""
    return _EXCHANGED.match(s.text, s.mention.end) is not None


def confiscated(s: Sum, verb: Clue) -> bool:
    """Whether gains are taken by a penalty, and stay gains: 没收面粉20袋、违法所得874元."""
    return s.text.startswith(_CONFISCATED, verb.start)


def gone_along(s: Sum, verb: Clue) -> bool:
    """Whether a sum is gone with what is listed behind it: 兜里350元钱和一部手机没了."""
    text, end = s.text, s.mention.end
    return _GONE_ITSELF.match(text, verb.start) is not None and _ALONG_WITH.fullmatch(text, end, verb.start) is not None


def a_rate(s: Sum) -> bool:
    """Whether a figure is that of a day or a month: 每日转移资金上百万元, 单日最高投注额300万元."""
    return _DAILY.search(s.text, max(s.floor, s.mention.start - 26), s.mention.start) is not None


def only_moved(s: Sum, first: Verdict) -> bool:
    """Whether a verb of transfer is but the attribute of money that a stage behind it tells of: 转出的37万元止付成功."""
    return first.rule == "money.lose" and _MOVED_BY.search(s.text, max(s.low, s.mention.start - 14), s.mention.start) is not None


# 正要把18万元转进“安全账户”，民警赶到: what was not given away after all
_ABOUT_TO: Final = expression(r"(?:正[要欲]|正?准备|正打算|急着|急于|险些|差点|执意|坚持要|非要|正欲|欲)[^，。；\d]{0,16}$")
_STOPPED: Final = compiled(r"劝|拦|阻|识破|停手|止住|制止|未受损|一分[未没不]少|没有?转|未转|{officers}[^。\n]{0,24}(?:赶到|敲开|推门|一步|及时|叫停)|预警")
_GIVEN: Final = frozenset({"money.pay", "money.pay_into", "money.tail.pay", "money.tail.paid", "money.fee", "money.fee_bare", "money.lose"})
_FAR_ENOUGH: Final = 70


def _kept_in_time(s: Sum, first: Verdict) -> bool:
    """Whether a payment that somebody was about to make was stopped."""
    if (first.code not in ("payment", "loss") or first.rule not in _GIVEN) and not s.text.startswith("接过", first.start):
        return False
    if _ABOUT_TO.search(s.text, max(s.low, s.floor), min(first.start, s.mention.start) + 1) is None and _ABOUT_TO.search(s.text, max(s.low, s.floor), s.mention.start) is None and _ABOUT_TO.search(s.text, s.mention.end, first.end) is None:
        return False
    return _STOPPED.search(s.text, s.mention.end, s.mention.end + _FAR_ENOUGH) is not None


# 充值9.3万元，提现时页面打不开; 事主信以为真，将5万元交给: what somebody paid who was cheated is lost
# 先后交了5.8万元“解冻费”: a fee that only cheats ask for
_FEES: Final = frozenset({"money.fee", "money.fee_bare", "money.pay", "money.tail.paid", "money.tail.pay"})
_FRAUD_FEE: Final = expression(r"(?:[交缴付转汇打][了纳给出]|支付|缴纳|交纳)[^，。；]{0,24}(?:解冻|认证|激活|保证|验证|刷流水|解封|开户|审核)[费金]")
_PAID: Final = frozenset({"money.pay", "money.pay_into", "money.tail.pay", "money.tail.paid"})
_NO_FRAUD: Final = expression(r"借|贷|赔|行贿|打赏|赎|蛇头|偷渡|雇|报酬|劳务|工资|运费|好处|佣金|罚|保释|换|兑")
_GOT: Final = expression(r"给了?[他她]|收|拿到|得|赚|领|返")  # what somebody got has not been lost
_PUT_BACK: Final = expression(r"[^，。；]{0,6}存了?回|，[^，。；]{0,8}就?[能可](?:拿|领|获|返|得)")
_TELLS_ALL: Final = compiled(r"{confess}")
_CHEATED: Final = compiled(
    r"{victims}|信以为真|深信不疑|被骗|受骗|上当|骗徒|骗子|刷单|做任务|报[案警]称|向警方求助|冒充|假冒|讹称|谎称|解冻|安全账户|(?:按|照|依)(?:照)?(?:对方|其|“)[^，。；]{0,10}(?:指[示点引]|要求|引导|吩咐)|“(?:导师|客服|老师|助理|教官|检察官|警官|领导|班主任|法官|律师|经理|老板|分析师|秘书|男友|女友)"
)
_FOUND_OUT: Final = expression(
    r"提不出|取不出|(?:无法|不能|没法)(?:提现|取出|登[录陆]|联系)|(?:想|要|申请|再)提现|提现时|再也|拉黑|失联|失去联系|注销|打不开|人去楼空|血本无归|(?:才|始|方|遂|[发惊警]觉|发现|得知|意识到)[^，。；]{0,6}(?:骗|上当|有诈)|如梦初醒|(?:遂|才|这才|随即|于是|立即|马上|赶紧|急忙)[^，。；]{0,4}报[警案]"
)
_BEFORE_IT: Final = 90
_BEHIND_IT: Final = 44


def _cheated(s: Sum, first: Verdict) -> bool:
    """Whether a payment was made by somebody who was cheated."""
    text, start = s.text, min(first.start, s.mention.start)
    if first.code == "payment" and first.rule in _FEES and _FRAUD_FEE.search(text, max(s.low, start - 6), max(first.end, s.mention.end) + 6) is not None:
        return "每" not in text[max(s.low, s.floor) : start + 1]
    if first.code != "payment" or first.rule not in _PAID:
        return False
    paragraph = text.rfind("\n", 0, start) + 1
    lead = text[max(paragraph, start - _BEFORE_IT) : start]
    if _GOT.search(text, start, s.mention.start) or "每" in text[max(s.low, s.floor) : start + 1] or _PUT_BACK.match(text, s.mention.end):
        return False
    if _NO_FRAUD.search(text, start, min(len(text), s.mention.end + 8)) or _TELLS_ALL.search(lead) or _NO_FRAUD.search(lead[-16:]):
        return False
    return _CHEATED.search(lead) is not None or _FOUND_OUT.search(text, s.mention.end, s.mention.end + _BEHIND_IT) is not None


# 正准备骗走老人18万元时被民警抓获
_TRYING: Final = expression(r"(?:正?准备|企图|意图|妄图|图谋|试图|正[要欲]|[欲拟](?![火望])|打算|预谋)(?:再次|再|继续|从中)?[^，。；\d]{0,8}$")
_CAUGHT_AT_IT: Final = compiled(r"[^，。；]{0,14}(?:时|之际|的时候)?，[^。；]{0,24}(?:{take_people}|落网|识破|制止|人赃|未遂|未能得逞|未得逞)|[^，。；]{0,8}(?:时|之际)[^。；]{0,14}(?:{take_people}|落网|识破|制止)|[^。；]{0,12}未遂")
_TAKES: Final = frozenset({"money.lose", "money.lose_by_guile", "money.lose_taken", "money.tail.lose"})


def _attempted(s: Sum, first: Verdict) -> bool:
    """Whether what somebody was about to take was not taken, for he was caught at it: 正准备骗走老人18万元时被民警抓获."""
    start = min(first.start, s.mention.start)
    return _TRYING.search(s.text, max(s.low, s.floor, start - 16), start) is not None and _CAUGHT_AT_IT.match(s.text, s.mention.end) is not None


def seen_whole(s: Sum, first: Verdict) -> Verdict | None:
    """The role that the clause told, as the words further out change it; None where the sum is no fact after all."""
    text, q = s.text, s.mention
    if _kept_in_time(s, first):
        return first._replace(code="prevented_loss", rule="money.prevented_loss")
    if first.code == "loss" and first.rule in _TAKES and _attempted(s, first):
        return first._replace(code="involved")
    if first.rule == "money.lose" and _RANSOM.search(text, max(0, s.low - 4), min(len(text), s.high + 8)):
        return first._replace(code="other")
    if _cheated(s, first):
        return first._replace(code="loss")
    if first.rule == "money.tail.price" and _KIDNAPPED.search(text, max(0, s.low - 80), min(len(text), s.high + 24)):
        return first._replace(code="other", rule="money.other")
    if first.rule == "money.gain" and "到手" in text[first.start : q.start] and _LENT_OR_PAID.search(text, max(0, q.start - 30), q.start):
        return first._replace(code="payment", rule="money.pay")
    if first.rule in _HANDED and _handed_to_robber(s, first):
        return first._replace(code="loss")
    if first.rule == "money.seized" and first.code == "seized_cash":
        return _really_taken(s, first)
    if first.rule in ("money.fund", "money.fund_bare") and _QUARREL.match(text, q.end) and _BECAUSE.search(text, max(s.low, q.start - 12), q.start):
        return None
    if first.rule != "money.cash" or first.code != "seized_cash":
        return first
    if _staked(s, first):
        return first._replace(code="involved")
    if _CARRIED_OFF.search(text, max(s.low, q.start - 8), q.start) and _OFFICERS.search(text, max(0, s.low - 60), q.start) is None:
        return first._replace(code="loss", rule="money.lose_taken")
    if _TAKEN_UP.search(text, max(s.low, q.start - 12), q.start) and _HANDED_OVER.match(text, q.end) and _OFFICERS.search(text, s.low, s.high) is None:
        return first._replace(code="payment", rule="money.pay")
    if _SPENT.match(text, q.end):
        return first._replace(code="illegal_gain")
    if _DRAWN.search(text, max(s.low, q.start - 12), q.start) or _ASKED_READY.search(text, s.low, q.start):
        return None
    if _stolen(s):
        return first._replace(code="loss")
    return None if _carried_about(s) or _found_by_chance(s) or _only_spoken_of(s) else first


# 他提着14万元现金赴宴, 包里只剩7万元现金: cash of its owner
_CASH_ITSELF: Final = expression(r"现金|现钞|钞票|纸币|零钱|现款|外币|外汇")
_WHERE_IT_LAY: Final = expression(r"现场|桌|赌[台局档]|台面|(?<!工)地上|保险[柜箱]|证物|战利")
_TAKEN_BY_LAW: Final = compiled(r"{take_people}|{take_goods}|[抓逮捕搜捞挖缴截]|扣下|收走|起出|找到|找出|拘|带回|带走|控制|(?:{officers}|[探警关]员|人员|司警|警方)[^，。]{0,14}(?:发现|打开)")
_WHOLE_AGAIN: Final = expression(r"(?:现金|现钞|钞票)?[，]?(?:一分(?:钱)?[未没不](?:有)?少|分文[未没不]少|原封[未不没]动|失而复得)")
_SENTENCE_ON: Final = 40
_GATHERED: Final = expression(r"[、及和与]|以及|连同")


def _only_spoken_of(s: Sum) -> bool:
    """Whether cash that no verb governs stands by itself in a sentence without anybody who took it or was caught: 他提着14万元现金赴宴."""
    clause = s.text[s.low : s.high]
    if _CASH_ITSELF.search(clause) is None or _WAGERS.search(clause) is not None or _GATHERED.search(clause) is not None or _WHERE_IT_LAY.search(clause) is not None:
        return False
    if _WHOLE_AGAIN.match(s.text, s.mention.end) is not None:
        return True  # 布包里裹着三万元现金，一分不少
    low = max(s.text.rfind(mark, 0, s.low) for mark in "。\n") + 1
    end = s.text.find("。", s.high, s.high + _SENTENCE_ON)
    return _TAKEN_BY_LAW.search(s.text, max(low, s.low - 120), end if end >= 0 else s.high) is None


# 查明赌资960余万元, 群内赌资累计192万元: what was wagered, not what lay on the table
_WAGERS: Final = expression(r"赌[资金款]")
_WAGERED: Final = compiled(r"(?:查明|查清|查实|查证|核实|认定|涉案|挑出)[^，。；、]{0,4}赌[资金款]|赌[资金款](?:{in_all}|总额|流水)")
_TOO_MUCH_TO_LIE: Final = 5_000_000
# 被四名男子拖上车，搜走现金700元
_CARRIED_OFF: Final = expression(r"搜走了?(?:人民币|现金)?$")
_OFFICERS: Final = compiled(r"警[方员察官]|{officers}|执法|侦查|稽查|海关|派出所|盘[问查]|搜查|行动中")
# 先后将18万元现金及筹码交予对方
_TAKEN_UP: Final = expression(r"[将把][^，。；、]{0,4}$")
_HANDED_OVER: Final = expression(r"(?:现金|现钞)?(?:[、及和][^，。；]{1,14}?)?(?:交予|交给|交与|递给|付给|交到)了?(?:对方|他|她|其|该|涉案)")
# 因4000元货款翻脸
_BECAUSE: Final = expression(r"(?:因|为了?)[^，。；、]{0,5}$")
_QUARREL: Final = expression(r"的?[\u4e00-\u9fff]{1,4}?(?:翻脸|起?争执|起了?争执|争吵|纠纷|口角|反目|结怨)")
_TURNED_UP: Final = ("翻出", "带有", "持有")
_FORFEITED: Final = expression(r"没收(?:其?个人)?(?:全部|部分)?财产")
_DEALINGS: Final = expression(r"资金往来|往来资金|资金流水|交易额|流水")
_PLATES: Final = compiled(r"(?:版面|印版|胶片)(?:{in_all}|共|约|近|逾)*$")


def _really_taken(s: Sum, first: Verdict) -> Verdict | None:
    """What a verb of seizure took, but for what its words make of the sum: 并处没收财产8万元, 查出资金往来6亿元, 婆婆从箱底翻出9000元."""
    words = s.text[first.start : s.mention.start]
    if _FORFEITED.match(words):
        return first._replace(code="fine", rule="money.fined_in_all")
    if _DEALINGS.search(words):
        return first._replace(code="turnover", rule="money.turnover")
    if _PLATES.search(words):
        return None
    if words.startswith(_TURNED_UP):
        low = max(s.text.rfind(mark, 0, first.start) for mark in "。；\n") + 1
        if _OFFICERS.search(s.text, max(low, first.start - 90), first.start) is None and _POLICE_TOOK.search(s.text, max(low, first.start - 90), first.start) is None:
            return None
    return first


def _staked(s: Sum, first: Verdict) -> bool:
    """Whether money of gambling that nobody is said to have taken is what was wagered in all."""
    size = s.mention.value if s.mention.value is not None else s.mention.lower
    words = s.text[max(s.low, min(first.start, s.mention.start) - 8) : s.mention.start]
    if any(c.cls == "take" for c in (*s.left, *s.right)):
        return False
    return _WAGERED.search(words) is not None or size is not None and size >= _TOO_MUCH_TO_LIE and _WAGERS.search(words) is not None


def _found_by_chance(s: Sum) -> bool:
    """Whether cash is what somebody lost and somebody else picked up: 拾到钱包，内有现金2300元."""
    low = max(s.low - 12, max(s.text.rfind(mark, 0, s.low) for mark in "。；\n") + 1, 0)
    return _BY_CHANCE.search(s.text, low, s.high) is not None


def settled_later(s: Sum, first: Verdict) -> list[Verdict]:
    """What the next clause says became of the same money: 追缴赃款1.1万元，全部发还失主."""
    found = _LATER.match(s.text, s.mention.end) if first.code in _LATER_OF_ALL or first.code in _OWED_BACK else None
    if found is None or first.code in _OWED_BACK and not _WHOLLY.search(found["how"]):
        return []
    code = found.lastgroup or ""
    if code == first.code or code != "returned" and first.code not in _OWED_BACK:
        return []
    return [Verdict(code, f"money.{code}", s.mention.start, found.end())]


_LEFT_OF_IT: Final = expression(r"(?:剩下?|余下?|尚余)(?:人民币|现金|[约近])*$")


def left_of_it(s: Sum) -> Verdict | None:
    """钱剩18万元，已冻结: what became of the rest."""
    if _LEFT_OF_IT.search(s.text, max(s.low, s.mention.start - 8), s.mention.start) is None or (found := _LATER.match(s.text, s.mention.end)) is None:
        return None
    return Verdict(found.lastgroup or "", f"money.{found.lastgroup}", s.mention.start, found.end(), True)


def on_paper(s: Sum) -> Verdict | None:
    """逼他写下两万元欠条: what a paper that was asked for says."""
    found = A_PAPER.match(s.text, s.mention.end)
    if found is None or _WRITTEN.search(s.text, max(s.low, s.mention.start - 10), s.mention.start) is None:
        return None
    return Verdict("other", "money.other", s.mention.start, found.end(), True)


# 开出一张68万元的支票: what a paper is made out for is no price
A_PAPER: Final = expression(r"的?[“「]?(?:银行|承兑|转账|虚假|假|伪造)*(?:支票|汇票|本票|欠条|借条|借据|收条|收据|存单|保单|回单|发票|票据|白条|欠据|截图)")
_WRITTEN: Final = expression(r"(?:写|签|打|留|开|立)(?:下|了|出|具)")


def given_back(s: Sum) -> Verdict | None:
    """袋里那520元，一分不少还给了老人: what became of a sum that nothing else tells of."""
    found = _LATER.match(s.text, s.mention.end)
    if found is None or not found["returned"] or not _WHOLE_SUM.search(found["how"]):
        return None
    return Verdict("returned", "money.returned", s.mention.start, found.end(), True)


# 妇人要提领60万元，…成功拦阻诈骗: what somebody wanted to draw and was kept from
_WANTED: Final = expression(r"(?:[欲拟要想]|准备|打算|急着|急于|执意|坚持|急需|前往|前来|临柜|[到至]银行)[^，。；\d]{0,8}(?:提领|提取|取出|领出|汇出|汇款|转账|转出|取款|取现|领|汇)(?:其|积蓄|存款|现金|[约近逾共])*$")
_HELD_BACK: Final = expression(r"成功(?:[拦劝]阻|阻止|阻诈|拦下|拦住|劝下|守住|保住)|阻诈|(?:守住|保住)[^。；]{0,10}(?:钱|积蓄|存款|财产|荷包)|打消[^。；]{0,6}(?:念头|提领|汇款|转账)|(?:放弃|停止|取消)(?:了)?(?:提领|汇款|转账|取款|交易)")
_NO_FRAUD_AT_ALL: Final = expression(r"无诈骗|并非诈骗|确为|确认(?:其|为)?(?:合法|正常|本人)|依程序办理|虚惊")
_FAR_BACK: Final = 260


def held_back(s: Sum) -> Verdict | None:
    """妇人要提领60万元，…成功拦阻假投资诈骗: what somebody wanted to draw or send and was kept from."""
    text, start = s.text, s.mention.start
    found = _WANTED.search(text, max(s.low, s.floor, start - 20), start)
    if found is None:
        return None
    end = text.find("\n", s.mention.end, s.mention.end + _FAR_BACK)
    end = end if end >= 0 else min(len(text), s.mention.end + _FAR_BACK)
    stopped = _HELD_BACK.search(text, s.mention.end, end)
    if stopped is None or _NO_FRAUD_AT_ALL.search(text, s.mention.end, min(len(text), end + _FAR_BACK)) is not None:
        return None
    return Verdict("prevented_loss", "money.prevented_loss", found.start(), s.mention.end)


def kept_whole(s: Sum) -> Verdict | None:
    """卡里的5.6万元安然无恙, 28万元一分没少: a sum that a cheat was kept from, where nothing else tells of it."""
    found = _KEPT_WHOLE.match(s.text, s.mention.end)
    if found is None or _CHEATED_OUT_OF.search(s.text, max(0, s.mention.start - 100), s.mention.start) is None:
        return None
    return Verdict("prevented_loss", "money.prevented_loss", s.mention.start, found.end(), True)


def _handed_to_robber(s: Sum, verdict: Verdict) -> bool:
    """Whether what was handed over was forced from its owner: 该男子持刀要求交出现金，店员遂将50美元交给对方."""
    if not s.text.startswith(("交", "给"), max(verdict.start, verdict.end - 2)) and "交" not in s.text[verdict.start : verdict.end]:
        return False
    floor = max(0, s.low - 80)
    low = max(s.text.rfind(mark, floor, s.low) for mark in "。\n")
    return _AT_KNIFEPOINT.search(s.text, max(low + 1, floor), s.mention.start) is not None


def _carried_about(s: Sum) -> bool:
    """Whether cash is what somebody drew or had on them, and no police took any: 取了2000元现金, 包中的3000余元现金."""
    low = max(s.text.rfind(mark, 0, s.low) for mark in "。；")
    return _HELD.search(s.text, s.low, s.mention.start) is not None and _POLICE_TOOK.search(s.text, max(low + 1, s.low - 160), s.high) is None


def _stolen(s: Sum) -> bool:
    """Whether cash that no verb governs is what a thief took: 将手提包偷走，包内现金共9000元."""
    low = max(s.text.rfind(mark, 0, s.low) for mark in "。；\n")
    lead = s.text[max(low + 1, s.low - 80) : s.mention.start]
    return _THIEF.search(lead) is not None and _POLICE_TOOK.search(lead) is None
