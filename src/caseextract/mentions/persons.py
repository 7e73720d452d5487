"""Named suspects and victims: masked names and what the text says of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from caseextract.engine import Hit
from caseextract.expressions import expression
from caseextract.mentions.facts import PersonFact
from caseextract.mentions.names import person_name
from caseextract.mentions.reading import Reading, hits_in

_WORD_ENDS = frozenset("东居花拉和同于白水方高常安时单都路车区经别由有明成金班")
_BEFORE_SURNAMES = frozenset("了的是名位为对向给帮与及被将把让请由从到找家户民友客主人员生妻夫")
_HONORIFIC = expression("女士|先生|老太太?|太太|小姐|大[爷妈娘姐叔婶伯]|阿姨|阿婆|婆婆|同学|老[伯汉]|奶奶|爷爷")
_BEFORE_SURNAME = expression(r"(?<=[\u4e00-\u9fff，。、；“：\n（])|^")
# 熊师傅 may be anybody; one who was robbed or cheated in the same sentence is a victim
_LOST = expression(
    r"[^。；\n]{0,90}?(?:架[在上到]了?[^，。；]{0,4}[他她自己]{1,2}的?脖子|没了|不见了|不翼而飞|失窃|上当|受骗|受伤|损失|血汗钱|被[^，。；]{0,10}?(?:抢|偷|盗|骗|劫|打|砍|刺|捅|撞|敲诈|砸)(?!开)|遭[^，。；]{0,8}?(?:抢|劫|骗|殴|偷))"
)
_WOMEN = frozenset(["女士", "小姐", "太太", "阿姨", "阿婆", "大妈", "大娘", "大姐", "大婶", "婆婆", "老太", "老太太", "奶奶"])
_MEN = frozenset(["先生", "大爷", "大叔", "大伯", "老伯", "老汉", "爷爷"])
_OFFICERS = (
    "民警 监护人 家属 家长 局长 队长 所长 大队长 支队长 教导员 政委 记者 通讯员 书记 主任 检察官 法官 警长 督察 警司 指导员 副局长 警官 处长 科长 书记员 检察长 "
    "侦查员 干警 警察 (?<!报)关员 探长 审判员 委员 研究员 评论员 解放军 摄 图 编辑 审核 校对 律师 专家 教授 文 责编 供稿 版式 美编 制图 制表 警员 总警司 发言人 老师 "
    "医生 专员 指挥官 编审 总督察 采访人员 劳动模范 劳模 获得者 标兵 英模 模范 先进个人 卫士"
).split()
_OFFICER = expression(rf"(?:{'|'.join(_OFFICERS)}|[部厅市省县区镇乡州院庭关]长|[刑交特巡辅协]警)[：:\s]?$")
_OFFICIAL = expression(r"(?:总队|支队|大队|中队|公安局|分局|派出所|海关|缉私局|公安厅|省厅|市局|监管局|管理局|烟草局|税务局|(?:管理|稽查|指挥|侦查|缉私|监察|监督)处|检察院|法院|警方|专案组|机关|部门)(?:相关|有关|主要|办案)?负责人$")
_LIST_BEFORE = expression(r"(?:[\u4e00-\u9fff]某[\u4e00-\u9fff]?[、和及与]){1,4}$")
_PATROLS = expression(r"(?:[民辅特刑交狱法乘]警|警官|侦查员|关员|队员)$")
_SAME_STORY = 240
_IN_A_LIST = expression(r"(?:（[^（）]{0,30}）)?[、和与及等]")
_OFFICER_ENDS = frozenset([word[-1] for word in _OFFICERS] + ["长", "警", "：", ":"])
_VICTIM = expression(
    r"(?:受害人|被害人|事主|失主|受害者|报警人|报案人|群众|市民|居民|死者|伤者|老人|苦主|投资人|村民|顾客|乘客|遇难者|遇害者)"
    r"(?:(?:(?!的)[\u4e00-\u9fff]){0,4}|(?:[\u4e00-\u9fff]某[\u4e00-\u9fff]?[、和及与]){1,3})$"  # 诈骗老人的甲某 is no victim
)
# Those to whom something is done: 致路人甲某受伤, 刺伤店主甲某, 将甲某打倒, 对甲某实施殴打, 甲某被骗走…, 甲某当场死亡
_WHOM = r"(?:[\u4e00-\u9fff]{0,3}(?:未成年人|路人|行人|女子|男子|店主|邻居|同事|前妻|妻子|丈夫|女友|男友|老师|医生|护士|司机|房东|儿童|女童|男童|老汉|妇女|骑行者|骑车人|学生|工友|业主|保安))?"
_DONE_TO = expression(
    rf"(?:致使?|导致|造成|刺伤|砍伤|捅伤|打伤|刺死|砍死|捅死|杀死|杀害|撞倒|撞伤|撞死|碰撞|殴打|伤害|强奸|猥亵|性侵|绑架|拐卖|拐走|骗取|骗走|盗走|抢走|抢劫|抢夺|敲诈|勒索|劫持|辱骂|威胁|骚扰|纠缠)了?{_WHOM}$"
)
_MADE_OBJECT = expression(rf"(?:将|把|对|向|朝)(?:被害|受害)?{_WHOM}$")
_HURT = r"(?:杀(?!人)|(?:打|砍|刺|捅|撞|砸|扎|划|踢|踹|推|殴|咬|烧|炸)(?:伤|死|倒|翻|成|晕|至)|[^，。；、]{0,4}杀害|勒死|掐死|捂死|毒死|推下|拐走|拐卖|奸|猥亵|殴打)"
_OBJECT_HURT = expression(rf"(?:（[^（）]{{0,30}}）)?(?:的[^，。；、]{{1,6}})?[^，。；、将把某]{{0,14}}?{_HURT}|(?:进行|实施|多次|随意|拳打|连[捅刺砍])[^，。；]{{0,12}}(?:殴打|伤害|强奸|猥亵|性侵|诈骗|抢劫|侵害|威胁|辱骂|骚扰|敲诈|拘禁|绑架|脚踢|刀)")
_SUFFERED = expression(
    rf"(?:（[^（）]{{0,30}}）)?[两二三四]?人?(?:等\d+人)?(?![^，。；、]{{0,14}}(?:涉嫌|致人|过失致))(?:(?:经|因)?[^，。；、某]{{0,10}})??(?:当场|抢救无效|不治|不幸|先后|送医后)*(?:死于|死亡|身亡|受伤|遇害|遇难|重伤|轻伤|被害)"
    rf"|(?:（[^（）]{{0,30}}）)?(?:夫妇|夫妻|一家|父子|母女|母子|父女|兄弟|姐妹)?(?:在[^，。；]{{1,12}})?(?:被|遭)[^，。；抓控民警]{{0,12}}?(?:骗走|骗取|诈骗|盗走|抢走|抢劫|{_HURT}|刺伤|殴打|强奸|猥亵)"
    r"|(?:（[^（）]{0,30}）)?(?:共|先后|也|亦|累计)*(?:被骗(?=[约近共逾超人现钱数一二两三四五六七八九十百千万\d，。后]|$)|被[盗偷抢](?!来|窃罪|取罪))"  # 被骗100万, but 被骗子引诱
    r"|(?:（[^（）]{0,30}）)?(?:同样|也|亦|先后|共|累计|因此|直接|经济)*(?:损失(?=[\d约近共超逾达一二三四五六七八九十数])|(?:接到|收到|接听)[^，。；]{0,12}?(?:冒充|自称|假冒|谎称|陌生|诈骗|“)[^，。；]{0,24}(?:电话|来电|短信|私信|语音|好友申请))"  # 接到冒充法官的电话
    r"|[^。；\n某抓捕]{0,50}?，(?:最终|最后|结果|终于|先后|累计|随后|后|也|又|共)*(?:[以因][^，。；某抓捕]{1,14})?被骗[入走去取]?(?=[约近共逾超数一二三四五六七八九十百千万\d])"  # 甲某轻信对方，最终被骗5万元
    r"|(?:（[^（）]{0,30}）)?(?:来)?(?:电话)?(?:报警|报案|求助)(?:称|说|，)"
    r"|(?:（[^（）]{0,30}）)?(?:夫妇|夫妻)?(?:(?:急忙|连忙|赶紧|马上|立即|当即|随即|于是|哭着|匆匆|慌忙|主动|前来|曾|也)?(?:到|向|来|找|跑到|来到|前往|走进)[^，。；某抓捕]{0,18}(?:派出所|公安局|公安机关|分局|警方|警务站|刑警队|反诈中心|大队|中队|报警点)(?:来)?|急忙|连忙|赶紧|马上|立即|当即|哭着|慌忙)(?:报警|报案|求助|求救)(?!有功)"
    r"|（[^（）]{0,24}(?:已死亡|当场死亡|已身亡|殁|轻伤|重伤|轻微伤)[^（）]{0,6}）"
    r"|(?:（[^（）]{0,30}）)?(?:经|因)?(?:抢救无效|伤重不治|伤势过重)[^，。；某]{0,14}(?:死亡|身亡|去世|离世)"
    r"|家(?:中|里)?(?!属|长|暴)[^，。；抓获搜查藏缴]{0,24}?(?:盗走|偷走|抢走|劫走|被盗|失窃|被偷|被抢|被砸)"  # 将李某家门前的牌匾盗走
    r"|(?:被)?(?:及时|已|已被|紧急)*送(?:往|至|到)?(?:附近|当地)?医院?"
)
_IS_VICTIM = expression(r"(?:受害人|被害人|受害者|死者|伤者|事主)(?:系|为|是|即)[^，。；某邻]{0,12}$")  # 被害人系司机凌某某
_KIN_OF_VICTIM = expression(r"(?:受害人|被害人|事主|失主|受害者|死者|伤者)的?(?:邻居|同事|前夫|前妻|前男友|前女友|男友|女友|丈夫|妻子|朋友|老乡|工友|亲戚|侄子|外甥|堂[兄弟哥]|表[兄弟哥]|儿子|女婿|员工|老板|雇主|司机|保姆|学徒|室友|网友|债主)$")  # 嫌疑人系受害人邻居郝某
# 居民甲某 may be either: 居民甲某酒后驾驶…
_ANYBODY = frozenset(["群众", "市民", "居民", "老人", "投资", "村民", "顾客", "乘客"])
_OFFENDS = expression(r"(?:（[^（）]{0,30}）)?[^，。；]{0,12}?(?:驾驶|酒后|持刀|持有|涉嫌|伙同|殴打|盗窃|偷|抢劫|贩|赌|携带|散布|编造|传播|非法|谎称|冒充|辱骂|投案|自首)|[^，。；]{0,20}，(?:主动|自行)?(?:投案|自首)|(?:(?![被遭])[^，。；]){0,12}?(?:(?:打|砸|砍|捅|刺|撞|踢|踹)(?:在|向|伤|死|倒|了|翻)|抡起|挥[刀拳起舞]|一(?:刀|锤|棍|棒|拳|脚|铲|斧|锄))|(?:（[^（）]{0,30}）)?(?:等\d{1,2}人)?(?:被|遭)?(?:[^，。；将把对向]{0,12}(?:予以|处以|作出|给予|采取)|依法|当场|一并|成功|及时|全部)*(?:抓获|查获|擒获|拘捕|逮捕|刑拘|刑事拘留|行政拘留|行拘|行政处罚|拘留|强制措施|移送(?!医|至医)|传唤|取保|起诉)")
# 查获正在捕蛙的村民甲某; 居民甲某名下9个账户…, 村民甲某家后院种有…; 村民甲某与弟媳争吵，用柴刀将其砍死
_TAKEN_DOING = expression(r"(?:查获|抓获|查处|抓住|发现)[^，。；]{0,24}的(?:群众|市民|居民|村民|乘客|顾客)$|(?:发布者|造谣者|行为人|违法人员|肇事者|司机|卖家)(?:系|为|是)[^，。；]{0,14}$")
_HIS_OWN = expression(
    r"(?:（[^（）]{0,30}）)?(?:名下(?![^，。；]{0,12}被[骗盗转刷])|的?(?:多张|几张|一张)?(?:账户|银行卡|账号|卡)(?![^，。；]{0,12}被[骗盗转刷])|随身|的?(?:家中?|院内?|屋[后前]|后院|菜园|楼顶|地里|田里)[^，。；]{0,14}?(?:种有|种着|查获|搜出|查出|起获|罂粟|大烟)|[^，。；]{0,12}?(?:捕捉|捕捞|猎捕|砍伐|砍倒|私种|种植|收买|燃放|焚烧))"
    r"|[^。；\n某]{0,30}，[^，。；某]{0,6}?(?:持|用|拿|操|抄起|抡起)[^，。；某]{1,12}?(?:将|把|向|朝)(?:其|对方|[\u4e00-\u9fff]某)"
)
_HAD_FLED = expression(r"(?:潜逃|在逃|负案|外逃|出逃)[^，。；、]{0,10}的[^，。；、\n]{0,30}$")  # 潜逃9年的青河县居民甲某
_ACCUSED = expression(r"(?:嫌疑人|嫌犯|疑犯|违法行为人|凶手|案犯|主犯|逃犯|被告人)[\u4e00-\u9fff、]{0,6}$")
# What is held against the one named: 甲某因涉嫌…, 甲某供述, 甲某被刑拘, 将甲某抓获; one who only seemed harmed is no victim then
_HELD_AGAINST = expression(
    r"(?:（[^（）]{0,40}）)?(?:等[\d一二两三四五六七八九十]{0,3}人|[两二三四五六]人)?(?:因|均|已|现|也|目前|随后|后|当场|先后|还|则|依法|当天|当日|对[^，。；某]{0,16})*"
    r"(?:涉嫌|供述|供认|供称|交代|交待|坦白|承认|落网|归案|投案|自首|被(?:[^，。；某骗偷盗抢打砍捅刺]{0,16})?(?:抓获|抓住|擒获|查获|刑事拘留|刑拘|行政拘留|行拘|治安拘留|逮捕|批捕|处以|行政处罚|给予处罚|判处|判刑|取保候审|移送(?:审查)?起诉|提起公诉|公诉|强制隔离戒毒|刑事强制措施|缉拿))"
)
_TAKEN_BEFORE = expression(r"(?:抓获|擒获|捕获|查获|刑拘|拘留|缉获)了?[\u4e00-\u9fff]{0,4}$")
_TAKEN_AFTER = expression(r"(?:（[^（）]{0,40}）)?[^，。；某骗偷盗抢打砍捅刺]{0,16}?(?:抓获|抓住|擒获|捕获|查获|刑事拘留|刑拘|行政拘留|行拘|逮捕|缉拿|押解|传唤)")
_CALLED_SO = expression(r"(?:嫌疑人|嫌犯|疑犯|违法行为人|凶手|案犯|主犯|逃犯|被告人)(?:[\u4e00-\u9fff]某[\u4e00-\u9fff]?[、和与及]){0,4}$")  # 被告人甲某刺伤|乙某 accuses only the first
_LEADER_AFTER = expression(r"^[^，。；]{0,24}?(?:为首|等人为首|为主(?!要)|为头目|为骨干)")
_LEADS = expression(r"(?:（[^（）]{0,40}）)?(?:，?[正就]?是|系|为)(?:(?:本案|该案|(?:该|这个|这一)?[\u4e00-\u9fff]{0,4}(?:团伙|集团)))?(?:的)?(?:幕后)?(?:主谋|主犯|首犯|首恶|头目|头儿|组织者|老板|首要分子)(?!的)")  # 滕某系本案主谋
# 废品站老板甲某, who bought the goods, and 老板娘 lead nobody
_LEADER_BEFORE = expression(r"(?:为首者|为首的|首恶|主犯|首犯|头目|金主|(?:幕后|窝点|赌场|赌档|平台|团伙|集团|公司|网站|作坊)老板(?!娘)|(?<![\u4e00-\u9fff])老板(?!娘)|(?<=[的个名女及和与])老板(?!娘)|组织者|主要犯罪嫌疑人|团伙首要分子|首要分子|主谋|幕后|核心成员|牵头人)(?:“[^”]{1,6}”|被告人|犯罪嫌疑人)?(?:(?![将把被对向和与同及])[\u4e00-\u9fff]){0,2}$")
_IS_LEADER = expression(r"(?:组织者|主犯|首犯|头目|老板|主谋|庄家|幕后黑手)[为是系](?:[^，。；为是系某]{0,14})$")  # 组织者为本地居民刘某
_AT_LARGE = expression(r"(?:在逃(?![离跑往])|追逃(?!民警|组|队|小组|行动|专班)|通缉|逃犯)[^）。\n]*$")
_FLED_AFTER = expression(r"[^，。；]{0,8}(?:在逃(?![离跑往])|潜逃)")
# （甲某、乙某）at a line's end: whoever wrote it
_CREDIT_BEFORE = expression(r"（ ?(?:[\u4e00-\u9fff]某[\u4e00-\u9fff]?[、 ]{1,2})*$")
_CREDIT_AFTER = expression(r"(?:[、 ]{1,2}[\u4e00-\u9fff]某[\u4e00-\u9fff]?)*）\s*(?:\n|$|(?<=）) ?(?=近日|日前|昨日|今日|\d{1,2}月|（[^（）\n]{1,10}(?:报|网|社|台|刊|融媒|中心)）))")
# 甲某 乙某 某某新闻记者 丙某, at the head of a line
_HEADS_LINE = expression(r"(?:^|\n)\s*(?:[\u4e00-\u9fff]某[\u4e00-\u9fff]?[ 　])*$")
_BEFORE_REPORTER = expression(r"(?:[ 　][\u4e00-\u9fff]某[\u4e00-\u9fff]?)*[ 　][\u4e00-\u9fff]{0,8}(?:记者|通讯员)(?!站)")
# 江某呼吁，…; 蔡某还介绍了…: who speaks for the police
_FOR_POLICE = expression(r"(?:还|又|也)?(?:呼吁|介绍(?=[了说，道称])|提醒(?=[，广大市民群众：])|希望(?=[广大市民群众]{2}))")
_PIECES = expression(r"[，、,\s]")
_SPEAKS = expression(r"(?:局长|队长|所长|警官|介绍|表示|说[，：])")
_CREDITED = expression(r"[ ]?[/／][ ]?(?:文|图|摄|制图|制表|供图|漫画|绘)")
_TAKEN_SPEAKS = expression(r"(?:被捕|被抓|落网|归案|被告|嫌疑|嫌犯|疑犯)[^，。；：]{0,20}$")  # 被捕的甲乙丙表示
_DETAIL = expression(r"^（([^（）]{1,60})）")
_AGE = expression(r"(\d{1,3}|[一二三四五六七八九十廿卅]{1,4})岁")
_SEX = expression(r"(?:（[^（）]{1,20}）)?[^，。（和与及、]{0,4}?(男|女)(?:子|性|嫌犯|疑犯|司机)")
_ORIGIN = expression(r"^(?:[^，,、]*籍)?(?:均?为|系)?([\u4e00-\u9fff]{2,20}?)(?:人|籍)$")

def _titled(text: str, at: int, reach: int = 14) -> bool:
    """Whether the title of an officer, a reporter or the like stands right before an offset."""
    last = text[at - 1 : at]
    return (last in _OFFICER_ENDS or last.isspace()) and _OFFICER.search(text[max(0, at - reach) : at]) is not None


def _in_a_word(text: str, start: int) -> bool:
    """Whether a surname before 大妈 or 同学 ends a word instead: 房东大妈, 独居婆婆, 拾花大娘."""
    return text[start] in _WORD_ENDS and start > 0 and "\u4e00" <= text[start - 1] <= "\u9fff" and text[start - 1] not in _BEFORE_SURNAMES


def standing(reading: Reading, name: Hit) -> str:
    """What the words around a name make of who bears it: officer, victim, or nothing of either kind. Found out once a name."""
    place = (name.start, name.end, name.rule.id)
    known = reading.standings.get(place)
    if known is None:
        known = reading.standings[place] = "officer" if is_officer(reading.text, name) else "victim" if is_victim(reading.text, name) else ""
    return known


def is_officer(text: str, name: Hit) -> bool:
    """Whether a name is an officer's, a reporter's or a lawyer's by the words around it."""
    if _titled(text, name.start) or (listed := _LIST_BEFORE.search(text, max(0, name.start - 24), name.start)) and _titled(text, listed.start()):
        return True  # 民警甲某、乙某
    if _CREDITED.match(text, name.end):
        return True  # 李某/制图
    if text.endswith("负责人", 0, name.start) and _OFFICIAL.search(text, max(0, name.start - 20), name.start):
        return True  # 治安总队负责人甲某
    if _SPEAKS.match(text, name.end) is None or _TAKEN_SPEAKS.search(text, max(0, name.start - 24), name.start) is not None:
        return False
    victim = _VICTIM.search(text, max(0, name.start - 14), name.start)  # 据受害者刘某介绍
    return victim is None or victim.group()[:2] in _ANYBODY


def is_victim(text: str, name: Hit) -> bool:
    """Whether the words around a name make it a victim's: what somebody is called, or what is done to them."""
    before = text[max(0, name.start - 14) : name.start]
    if _IS_LEADER.search(text, max(0, name.start - 24), name.start):
        return False
    if _IS_VICTIM.search(text, max(0, name.start - 24), name.start):
        return True
    if (found := _VICTIM.search(before)) is not None and not _KIN_OF_VICTIM.search(before):
        if found.group()[:2] not in _ANYBODY:
            return True
        if _HIS_OWN.match(text, name.end, name.end + 60) or _TAKEN_DOING.search(text, max(0, name.start - 36), name.start):
            return False
        return _OFFENDS.match(text, name.end, name.end + 60) is None and _HAD_FLED.search(text, max(0, name.start - 50), name.start) is None
    if _DONE_TO.search(before):
        return True
    if _ACCUSED.search(before):
        return False
    if name.rule.id == "person.pseudonym" and (text[name.start] in "小老" or text[name.start : name.start + 1] == text[name.start + 1 : name.start + 2]):
        return True
    if _SUFFERED.match(text, name.end, name.end + 60):
        return True
    return _MADE_OBJECT.search(before) is not None and _OBJECT_HURT.match(text, name.end, name.end + 30) is not None


def is_called_victim(text: str, name: Hit) -> bool:
    """Whether a victim is called one (被害人甲某, 死者系甲某), or told by an honorific, and not only somebody to whom something was done."""
    if _IS_VICTIM.search(text, max(0, name.start - 24), name.start):
        return True
    found = _VICTIM.search(text[max(0, name.start - 14) : name.start])
    return found is not None and found.group()[:2] not in _ANYBODY


class PersonReader:
    """Reads the named persons of one text, each once, with what brackets say of them."""

    def __init__(self, reading: Reading) -> None:
        """Keep the reading."""
        self.reading = reading

    def read(self) -> list[PersonFact]:
        """Persons in text order; a name may come again in another sentence (assembly merges)."""
        facts: list[PersonFact] = []
        officers: set[str] = set()
        short: dict[str, int] = {}
        text, names = self.reading.text, self.reading.hits.of("name")
        honoured, masters = _HONORIFIC.search(text) is not None, "师傅" in text
        for sentence in self.reading.fact_sentences():
            for hit in hits_in(names, sentence.start, sentence.end):
                fact = self._person(hit, text)
                if fact:
                    facts.append(fact)
                elif hit.rule.id == "person.name" and len(hit_name := text[hit.start : hit.end]) > 2 and _titled(text, hit.start):
                    officers.add(hit_name)
                elif hit.rule.id == "person.name" and _PATROLS.search(text, max(0, hit.start - 6), hit.start):
                    short.setdefault(text[hit.start : hit.end], hit.start)
            for title in _HONORIFIC.finditer(text, sentence.start + 1, sentence.end) if honoured else ():
                start, end = title.start() - 1, title.end()
                if text[start] in self.reading.words.names.single and _BEFORE_SURNAME.match(text, start) and not _titled(text, start, 8) and not _in_a_word(text, start):
                    sex = "female" if title.group() in _WOMEN else "male" if title.group() in _MEN else None
                    facts.append(PersonFact(start, end, "person.honorific", text[start:end], "victim", sex, harmed=True))
            for master in self.reading.words.names.master.finditer(text, sentence.start, sentence.end) if masters else ():
                suffers = _VICTIM.search(text[max(0, master.start() - 14) : master.start()]) or _LOST.match(text, master.end(), sentence.end)
                if suffers and not _titled(text, master.start(), 8) and not _in_a_word(text, master.start()):
                    facts.append(PersonFact(master.start(), master.end(), "person.honorific", master.group(), "victim", harmed=True))
        if short:  # 带班民警甲某打了手势，…甲某把他请进检查室
            held = {f.name for f in facts if f.accused or f.role != "suspect"}
            facts = [f for f in facts if f.name not in short or f.name in held or not 0 < f.start - short[f.name] <= _SAME_STORY or _IN_A_LIST.match(text, f.end) or text[f.start - 1 : f.start] in ("、", "和", "与", "及")]
        if officers:  # 局长甲某乙 … 甲某乙一声令下
            accused = {f.name for f in facts if f.name in officers and (f.role != "suspect" or _ACCUSED.search(text[max(0, f.start - 14) : f.start]))}
            facts = [f for f in facts if f.name not in officers or f.name in accused]
        return facts

    def _person(self, hit: Hit, text: str) -> PersonFact | None:
        before = text[max(0, hit.start - 14) : hit.start]
        after = text[hit.end : hit.end + 70]
        known = standing(self.reading, hit)
        if known == "officer":
            return None
        name = person_name(hit, text)
        if text[hit.start - 1 : hit.start] == "（" and text[hit.end : hit.end + 1] == "）" or _CREDIT_BEFORE.search(text[max(0, hit.start - 24) : hit.start]) and _CREDIT_AFTER.match(after) or known != "victim" and _FOR_POLICE.match(after):
            return None
        if _BEFORE_REPORTER.match(after) and _HEADS_LINE.search(text, max(0, hit.start - 24), hit.start):
            return None
        role, harmed = "suspect", False
        if known == "victim":
            role, harmed = "victim", is_called_victim(text, hit)
        elif "以" in before[before.rfind("，") + 1 :] and _LEADER_AFTER.match(after) or _LEADS.match(after) or _LEADER_BEFORE.search(before) or _IS_LEADER.search(before):
            role = "ringleader"
        elif _AT_LARGE.search(before) or _FLED_AFTER.match(after):
            role = "wanted"
        detail = _DETAIL.match(after)
        sex, age, origin = self._details(detail.group(1) if detail else "", after, before)
        accused = role in ("ringleader", "wanted") or (_CALLED_SO if known == "victim" else _ACCUSED).search(before) is not None or _HELD_AGAINST.match(after) is not None or (
            _TAKEN_BEFORE.search(before) is not None or before.endswith(("将", "把")) and _TAKEN_AFTER.match(after) is not None)
        return PersonFact(hit.start, hit.end, hit.rule.id, name, role, sex, age, origin, accused, harmed)

    @staticmethod
    def _details(bracket: str, after: str, before: str) -> tuple[str | None, int | None, str | None]:
        sex = age = origin = None
        for piece in _PIECES.split(bracket):
            if piece in ("男", "女") or piece.startswith(("男", "女")) and len(piece) < 5:
                sex = "male" if piece[0] == "男" else "female"
            found = _AGE.search(piece)
            if found and found.group(1).isdigit():
                age = int(found.group(1))
            home = _ORIGIN.match(piece)
            if home and "岁" not in piece:
                origin = home.group(1)
        if sex is None and (said := _SEX.match(after)):
            sex = "male" if said[1] == "男" else "female"
        return sex, age, origin


def merge_persons(facts: Sequence[PersonFact], text: str) -> list[PersonFact]:
    """One entry a name, told in full (佟某 is the only 佟某某): the strongest role, and every detail stated."""
    facts = _in_full(facts, text)
    rank = {"ringleader": 3, "victim": 2, "wanted": 1, "suspect": 0}
    harmed, accused = {f.name for f in facts if f.harmed}, {f.name for f in facts if f.accused}
    out: dict[str, PersonFact] = {}
    for each in facts:
        fact = replace(each, role="suspect") if each.role == "victim" and each.name in accused and each.name not in harmed else each
        known = out.get(fact.name)
        if known is None:
            out[fact.name] = fact
            continue
        best = max(known, fact, key=lambda f: rank[f.role])
        out[fact.name] = replace(known, role=best.role, sex=known.sex or fact.sex, age=known.age or fact.age, origin=known.origin or fact.origin)
    return list(out.values())


_ANOTHER = expression(r"(?:伙同|纠集|邀约|同伙|同案|另一[名个人]?[\u4e00-\u9fff]{0,4})$")  # 甲某供出伙同甲某某抢夺
_LONGEST_LIST = 12
_LISTED = expression(r"(?:、|以?及|和|与)(?:[\u4e00-\u9fff]{0,3}(?:员|长|主|人|工|机|犯|民|子|商|客|伙))?")  # 船长甲某某、船员甲某 are two


def _in_full(facts: Sequence[PersonFact], text: str) -> list[PersonFact]:
    """佟某 as 佟某某 where a record names one 佟某某 and no other 佟某…."""
    longer: dict[str, set[str]] = {}
    for fact in facts:
        if len(fact.name) == 3 and fact.name[1] == "某":
            longer.setdefault(fact.name[:2], set()).add(fact.name)
    ordered = sorted(facts, key=lambda f: f.start)
    beside = set[frozenset[str]]()  # 李某、李某某 are two, and so are they with others listed between
    run: list[str] = []
    for before, fact in pairwise(ordered):
        run = [*(run or [before.name]), fact.name][-_LONGEST_LIST:] if _LISTED.fullmatch(text, before.end, fact.start) else []
        beside.update(frozenset((name, fact.name)) for name in run[:-1])
    beside.update(frozenset((f.name[:2], f.name)) for f in ordered if len(f.name) == 3 and _ANOTHER.search(text, max(0, f.start - 8), f.start))
    whole = {short: full for short, names in longer.items() for full in names if names == {short + "某"} and frozenset((short, full)) not in beside}
    return [replace(f, name=whole[f.name]) if f.name in whole else f for f in facts]
