"""Police and other enforcement bodies by the grammar of their names: PLACE* ORG BRANCH* TEAM?"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from caseextract.regions import lookup

_HEAD = re.compile(
    r"""
    (?P<ministry>公安部(?!门|署|级|督|挂|A|Ｂ|B|通缉)(?:[刑网食治禁经]\w{0,5}局)?|海关总署(?:缉私局)?|国家移民管理局|最高人民法院|最高人民检察院|国家烟草专卖局|中国海警局)
    |(?P<hk>司法警察局|治安警察局|司警局|司警|治安警(?!情|务|力)|毒品调查科|有组织罪案及三合会调查科|商业罪案调查科|网络安全及科技罪案调查科|O记|商罪科|网罪科|入境处|廉政公署|廉署|惩教署
        |刑事局|警政署|海巡署|调查局|关务署|地检署|地方检察署|(?:北|新北|中|南|高|竹|桃|基|苗|投|云|嘉|屏|宜|花|东)[市县]警(?:局)?|警察局|刑警大队|刑大|[\u4e00-\u9fff]{1,3}警区[\u4e00-\u9fff]{0,6}?(?:刑事部|特别职务队|重案组|特遣队|队)?|重案组|特别职务队|反三合会行动组|水警(?!方)|海关关员)
    |(?P<org>公安厅|公安局(?:局(?=刑|网|治|经))?|公安分局|公安处|铁路公安局|森林公安局|公安机关(?!及|部|交通管理局网|备案)|公安边防(?:总队|支队|大队)|边防(?:总队|支队|大队|检查站)
        |出入境边防检查(?:总站|站)|边检(?:总站|站)|边境管理(?:支队|大队)|边境(?:派出所|检查站)|(?<![珠北上瓯威青临镇定琼静滨宁近沿])海警(?:局|支队|大队|工作站)(?!长)|海关缉私(?:分局|局)|海关(?:隶属[\u4e00-\u9fff]{2,4}海关)?(?!总署|编码|监管|申报|查验|人员|法|关员|数据|罚)|缉私(?:分局|局)
        |人民检察院|检察院|人民法院|中级人民法院|中院|法院(?!判|认|经审|以|依|一|宣)|烟草专卖局|烟草局|市场监督管理局|市场监管局|食品药品监督管理局|食药监局|药品监督管理局|药监局|工商局|工商分局
        |农业农村局|农业综合(?:行政)?执法(?:支队|大队)|综合行政执法(?:局|支队|大队)|渔政(?:执法)?(?:支队|大队|总队|站|处)?|生态环境(?:保护)?局|税务局(?:稽查局|第[一二三]稽查局)?|国税局|应急管理局|文化(?:市场综合)?执法(?:支队|大队|总队)|城管局|林业局|医疗保障局|医保局|自然资源局|水务局|网信办|扫黑办|“?扫黄打非”?办(?:公室)?|禁毒办|反诈中心|反诈骗中心|反电诈中心|反虚假信息诈骗中心|交通运输局|海事局|海洋(?:与渔业)?局|监察委|纪委监委)
    |(?P<branch>(?:直属|水上|森林|机场|地铁|公交|交通|高新|经开|开发区|新区|经济技术开发区|高新区|铁路|航运)?(?<!工商)(?<!税务)(?<!环境)(?<!缉私)分局|派出所(?!公章)|所(?=民警|联合|抓|破|打))
    |(?P<team>(?:总队|支队|大队|中队|刑警队|侦查队|侦察队|稽查队|巡防队|缉毒队|专业队|专案队|经侦队|刑侦队|治安队|探组)(?!员|长|伍|民警长)|(?:专案组|专班|合成作战(?:中心|室)|情指中心|情报指挥中心|指挥中心|联合调查组|联合行动组|工作组(?!织)|抓捕组|警务站|警务室|犯罪侦查局)|网监处|刑侦处|缉毒处)
    |(?P<short>(?<![\u4e00-\u9fff]{0}人民)警方(?!提醒|提示|温馨|通报称|供图|介绍)|公安(?!部|厅|局|分|处|机|边|大学|院|县|备|联|网备|信息|干|系统|民警?供|报|人员|业务|工作|法|战线|厅|边检|英|队伍|战|现役|特|检|应|司法|出入境管理|派出所|学|消防|史|英模|战士|舆)(?:特警|刑警|网安|交警|民警|交管|网警|禁毒民警|经侦|刑侦|缉毒)?|交警(?!部|大队|支队|总队)|网警(?!部|大队|支队|巡)|(?<![珠北上瓯威青临镇定琼静滨宁近沿])海警(?!局|支|大|工|方|察)|铁警|缉私警察|公安厅)
    """,
    re.VERBOSE,
)
_STOP = re.compile(
    r"成立|组建|组成|设立|抽调|带领|率领|走进|来到|(?<!大)同(?![安仁江心德里])|[^\u4e00-\u9fffA-Za-z]|[，。；：、！？（）“”《》【】\s\u0001|\-—>]|联合|会同|协同|协调|配合|指挥|在(?!线)|由(?!庄)|经(?!开|济|侦|贸|纬)|被|向(?!阳|塘)|将(?!乐|军)|对(?!俄)|从(?!化|江县|江公安)|到(?!河)|至(?!诚)|为(?!民)|是|据(?!点)|"
    r"移交给?|交(?=由)|给|了|的|日|晚|晨|时(?!代)|分(?!宜)|许(?!昌)|近(?!郊)|记者|获悉|介绍|随(?!州|县)|并|当地|以及|及|与|和(?!平|县|田|顺|静|硕|政|林|龙)(?<!呼和)|接(?!官)|报(?!恩)|根据|通过|赴|往(?!里)|前往|辗转|抵达|我(?=市|县|省|区)|系|原|"
    r"向|让(?!胡)|即|称|日前|成功|立即|迅速|随即|下(?=[^沙关陆花城])|于(?!都|田|洪)|因|则|应|请|求助|组织(?!部)|抽调|依托|责令|以|有|其|当|经过|发动|出动|本报|本网|日讯|日电|月|(?<=[\d一二三四五六七八九〇今去前])年|联(?!合)|期间|今年|昨天|昨|去年|全国|各地|全市|全省|全县|全区|各级|各|两级|破获|抓获|打掉|捣毁|驻|拨打|来自|冒充|自称|假冒|谎称|假扮|以来|上述|该|此|这|成立|移送|送|逃|押|民警|供|案|移至|督办|挂牌|要求|支持|合力|携手|针对|开展|会|部署|调度|领导|获|抓(?!捕组)|查处|侦破|协助|案发|向公|主动"
)
_GENERIC_NAMES = frozenset(["警方", "公安", "公安机关", "专案组", "专班", "派出所", "分局", "支队", "大队", "中队", "交警", "网警", "法院", "检察院", "海关", "当地警方", "中心", "工作组", "抓捕组", "指挥中心", "公安局", "公安分局", "工作专班", "所", "公安民警", "公安厅", "渔政", "海警", "合成作战中心", "公安特警", "总队", "边防大队", "边检站"])
_BARE = re.compile(r"^(?:市|县|区|省)(?:公安局|局|公安厅|厅|公安分局|检察院|人民检察院|法院|人民法院|公安机关|警方)$|^(?:刑侦|刑警|经侦|网安|网侦|治安|禁毒|交警|巡特警|反诈|反电诈|食药环侦|特警|缉毒|刑事侦查|经济犯罪侦查)(?:总队|支队|大队|中队|专班|专业队|中心)$")
_IMPERSONATED = re.compile(r"(?:冒充|自称|假冒|谎称|假扮|伪装成?|号称)[^，。；]{0,12}$")
_TITLE_AFTER = re.compile(r"^(?:党委)?(?:副?(?:局长|大队长|支队长|所长|队长|厅长|政委|总队长|处长|教导员|中队长|主任|书记|检察长|院长)|民警[\u4e00-\u9fff]{2,3}(?:介绍|说|告诉|表示)|新闻发言人|供图|提供|制图|摄|官方|微信|微博|发言人|有关负责人|相关负责人|负责人|办证|出入境管理|门口|附近|提醒|提示|报告厅|一楼|大楼|大厅|工作人员)")
_HEARD = re.compile(r"(?:记者)?[^，。；]{0,10}从(?!化|江)$|据$|来源：$|来源:$")
_ROLE_DIRECT = re.compile(r"^(?:的)?(?:统一)?(?:[^，。；]{0,16})?(?:指挥|部署|领导|指导|协调|组织|调度|统筹|督办|指令)")
_FORCE_LEAD = re.compile(r"在$")


@dataclass(frozen=True, slots=True)
class UnitMention:
    """A body as written. ``generic`` names no place and no parent; ``excluded`` tells why it does not act (title, footer)."""

    start: int
    end: int
    name: str
    head: str
    type: str
    generic: bool = False
    deictic: str | None = None
    role: str | None = None
    excluded: str | None = None
    parent: str | None = None
    rule: str = "unit.name"


def _type(name: str) -> str:
    for words, kind in (
        (("专案组", "专班", "工作组", "联合", "作战中心", "合成", "抓捕组", "专业队"), "task_force"), (("派出所", "警务站", "所"), "station"),
        (("检察",), "procuratorate"), (("法院", "中院"), "court"), (("海警",), "coast_guard"), (("海关", "缉私"), "customs"),
        (("边防", "边检", "边境"), "border"), (("烟草",), "tobacco"), (("市场监", "工商", "食药监", "食品药品监", "药监", "药品监"), "market_regulation"),
        (("支队", "大队", "中队", "总队", "刑警队", "侦查队", "队", "交警", "网警", "侦查局", "刑大"), "brigade"), (("分局",), "branch"),
        (("公安", "警方", "警察局", "司警", "治安警", "公安部"), "bureau"),
    ):
        if any(word in name[-12:] for word in words) and not (kind == "task_force" and name.endswith(("局", "警方", "公安"))):
            if kind in ("coast_guard", "customs", "border") or name.endswith(words) or kind in ("bureau", "task_force", "procuratorate", "tobacco", "market_regulation"):
                return kind
    return "other"


def scan_units(text: str) -> list[UnitMention]:
    """All bodies named in a clean text, left to right; linear in its length."""
    out: list[UnitMention] = []
    heads = list(_HEAD.finditer(text))
    number = 0
    floor = 0
    while number < len(heads):
        first = heads[number]
        last = first
        number += 1
        while number < len(heads):
            nxt = heads[number]
            gap = text[last.end() : nxt.start()]
            if len(gap) <= 6 and not _STOP.search(gap) and (last.lastgroup != "short" or nxt.lastgroup == "team" and len(gap) <= 3) and not (gap == "" and nxt.lastgroup == "short" and last.lastgroup == "org" and nxt.group().startswith("公安")):
                if nxt.lastgroup in ("ministry", "hk") or (nxt.lastgroup == "org" and nxt.group() in ("公安部", "海关")):
                    break
                last = nxt
                number += 1
            else:
                break
        head_at = first.start()
        head_text = first.group()
        if first.lastgroup == "team":
            inner = None
            for inner in _STOP.finditer(head_text):
                pass
            if inner is not None:
                head_at = first.start() + inner.end()
        start = _left(text, head_at, floor) if first.lastgroup not in ("ministry",) else first.start()
        if first.lastgroup == "team" and head_at > first.start():
            start = head_at
        end = last.end()
        name = text[start:end]
        mention = _make(text, start, end, name, last)
        floor = end
        if mention is not None:
            out.extend(_split(text, mention))
    return out


def _left(text: str, head: int, floor: int) -> int:
    """Where a name begins: after the last word that cannot be part of a place."""
    low = max(floor, head - 18)
    window = text[low:head]
    cut = 0
    for match in _STOP.finditer(window):
        cut = match.end()
    return low + cut


def _make(text: str, start: int, end: int, name: str, last: re.Match[str]) -> UnitMention | None:
    before, after = text[max(0, start - 16) : start], text[end : end + 16]
    deictic = None
    if before.endswith(("该", "我", "本", "此")) or name.startswith(("该", "我市", "我县", "我省", "我局")):
        deictic = name
        team = re.match(r"(?:该|我|本)?(?:市|县)?(?:分局|局)([\u4e00-\u9fff]{2,}(?:队|所|中心|专班))$", name)
        if team:
            name, deictic = team.group(1), None
    name = re.sub(r"局局", "局", name)
    name = re.sub(r"^(?:我市|我县|我省|我区|中国|一举|近来|多名|组织|要求|指导|上级)", "", name)
    name = re.sub(r"(?:公安)民警$", "公安", name)
    name = re.sub(r"^(?:个|名|上(?!海)|外省|多地|外地|异地)(?=[\u4e00-\u9fff]{2})", "", name)
    if len(name) < 2 or len(name) > 34:
        return None
    excluded = None
    if _IMPERSONATED.search(before):
        excluded = "impersonated"
    elif _TITLE_AFTER.match(after):
        excluded = "title"
    elif re.search(r"(?:原|曾任|时任)$", before):
        excluded = "title"
    elif _HEARD.search(before) and re.match(r"[^，。；]{0,8}?(?:获悉|了解到|获知|介绍|通报|消息|透露|得知)", after):
        excluded = "report_source"
    role = None
    if _FORCE_LEAD.search(before) and _ROLE_DIRECT.match(after) or re.match(r"(?:挂牌)?督办|统一(?:指挥|部署)|(?:高度)?(?:指挥|部署)", after):
        role = "directing"
    elif re.match(r"[^，。；]{0,10}(?:配合|协助|支持|支援|大力)", after) and re.search(r"在$", before):
        role = "assisting"
    elif re.search(r"移交给?|移送$|交由$|移送给$", before):
        role = "receiving"
    elif re.search(r"联合|会同|协同|配合$", before):
        role = "joint"
    generic = name in _GENERIC_NAMES or bool(re.fullmatch(r"[市县区省]{1,2}(?:两级|三级)?公安机关|(?:各级|全国|各地|当地|两地|多地|沿海|市县)(?:公安机关|警方|海关|公安)", name))
    if last.lastgroup == "short" and (len(name) <= 2 or last.group().startswith("公安") and not _placed(name)):
        generic = True
    if re.search(r"犯罪|三级|专业化|各警种|多警种|有关|相关|精干|警种", name):
        generic = True
    if re.fullmatch(r"(?:办案|一线|公安|派出所|多警种|全体|值班|专门|工作)*(?:专案组|专班|工作组|抓捕组)", name):
        generic = True
    return UnitMention(start, end, name, last.group(), _type(name), generic, deictic, role, excluded)


def _placed(name: str) -> bool:
    """Whether the words before 公安 name a region: 茂名公安 does, 综合运用公安 does not."""
    place = name.split("公安")[0]
    return any(lookup(place[cut:]) for cut in range(max(0, len(place) - 8), len(place) - 1))


_PAIR = re.compile(r"([\u4e00-\u9fff]{2,6})、([\u4e00-\u9fff]{2,5})两(?:省|市|地|县|区|级)(公安机关|警方|海关|检察机关)")


def _split(text: str, mention: UnitMention) -> list[UnitMention]:
    """广东、浙江两省公安机关, 台州市、温岭市两级公安机关: two bodies."""
    from dataclasses import replace

    low = max(0, mention.start - 16)
    pair = None
    for pair in _PAIR.finditer(text, low, mention.end):
        pass
    if pair is not None and pair.end() == mention.end:
        kind = "省" if "两省" in pair.group() else ""
        first = re.sub(r"^.*(?:日|，|在|由|与|，)", "", pair.group(1))
        head = pair.group(3)
        return [
            replace(mention, start=pair.start(1) + len(pair.group(1)) - len(first), end=pair.end(1), name=first + kind + head, generic=False),
            replace(mention, start=pair.start(2), end=pair.end(), name=pair.group(2) + kind + head, generic=False),
        ]
    return [mention]


def is_bare(name: str) -> bool:
    """市公安局, 刑侦大队: a body whose parent or place the text must give."""
    return bool(_BARE.match(name))


def acting(mentions: Sequence[UnitMention]) -> list[UnitMention]:
    """The mentions that may be units of a case."""
    return [m for m in mentions if not m.generic and m.excluded in (None, "report_source") and m.deictic is None]
