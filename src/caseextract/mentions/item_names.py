"""The name of a thing, cut out of the words around it: 涉案的黑色小轿车 → 小轿车, 毒品可卡因 → 可卡因.

What is stripped stands in the pack ``item_words``; what is kept is the head and whatever makes it another thing (假烟, 仿真枪,
液态氯胺酮). A name that is itself a term of the item packs is never cut further.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from caseextract.classes import compiled
from caseextract.engine import Hit
from caseextract.expressions import expression
from caseextract.patterns import Patterns, alternation

LONGEST = 14
_LONGEST_KIND = 3
_BRACKET = expression(r"（[^（）]*）|\u0001+|\n")
_TAIL_ENDS = frozenset("至到计总量数别重约达共近超逾等各为有及和与、，：；的了 ")
_KIND_ENDS = frozenset("种类款牌规格号")
_KINDS = expression(r"[\d一二三四五六七八九十两数多百余]+(?:个|种)?(?:品牌规格|品牌|牌号|品种|品规|规格|种类|种|类|款)$")
_BRANDS = expression(r"(?:“[^“”]{1,12}”、?){2,}(?:品牌|牌|系列)?|“[^“”]{1,12}”(?:品牌|牌(?!九|照))")
_SHIP_NAMES = expression(r"(?<=[船舶艇轮车币])(?:“[^“”]{1,14}”号?、?)+$")  # 船舶“甲渔1”“乙渔8”2艘
_FAKED = expression(r"(?:假冒|冒牌|仿冒|高仿|山寨|假)")
_LATIN_BRAND = expression(r"^[A-Za-z&+' -]{2,16}(?=[\u4e00-\u9fff]{2})")  # 冒牌GUCCI包袋
_SHAPES = expression(
    r"""^(?:
      第?[一二三四1-4]级毒品(?=[\u4e00-\u9fffK][\u4e00-\u9fff])
    | [白黑红银灰蓝绿黄棕金紫橙]色(?=[^，、]{0,8}[车船艇枪刀])
    | [^，、“”]{1,8}名下
    | 某(?:个|一|些|知名|国际|国内|著名|国产)*(?:品牌|牌子?)的?(?=[\u4e00-\u9fff])
    | (?!使用|专用|[\u4e00-\u9fff][医军民食药商农警烟家])[\u4e00-\u9fff]{2}用的?(?![品具途户地水电料工纸药油材于来作以])(?=[\u4e00-\u9fff]{2})
    | (?:运载|装载|载运|运输|装运)[\u4e00-\u9fff]{2,4}(?=[^，、]{0,3}[船车艇])
    | 每[柜箱车船件袋包](?:装有?|内有)
    | (?:自制|仿制|改制|改装|制式|非制式)(?:[、及和或](?:自制|仿制|改制|改装|制式|非制式))+
    | (?:自制|仿制|改制|改装)的?(?=“)
    | (?:野生)?(?:动物|植物)?及其?制品(?=[\u4e00-\u9fff]{2})
    | [一二两三四五六七八九十\d多]+[多余]?个?(?:品牌|品种|种类|种|类|型号|规格|项|款)(?:的)?
    | (?:市值|价值|总值|货值|案值|估值)[^，。；]{1,12}?[的之]
    | 有毒、?有害的?(?=“)
    | [\u4e00-\u9fff]{2,4}期间的?(?=[\u4e00-\u9fff]{2})
    | [近约逾超过]?[一二两三四五六七八九十百千]+[万亿](?=现金|现钞|筹码)
    | 不同(?:种类|类型|品牌|规格|型号|批次)的?
    | 国家(?:一|二|三|Ⅰ|Ⅱ|I{1,2}|重点)?级?(?:重点)?保护(?:、?珍贵|、?濒危)*(?:野生)?(?:陆生|水生)?(?:动物|植物)?
    | (?:[12]\d{3}年?版)?(?:第五套)?(?:面额|面值)?(?:\d+|百|五十|一百|拾|佰)元(?:面额|面值|面钞|券)?(?=假|伪)
    | [12]\d{3}年?版
    | 长?(?:约|近|超|逾)?[\d.]+(?:厘米|公分|毫米|米|英?寸|cm|mm|CM)[长宽高]?的?(?=[\u4e00-\u9fff])
    | 未经[\u4e00-\u9fff]{2,4}[的之]
    | 未经(?:检疫|许可|批准|报关|申报|登记|检验|授权|注册|审批)(?=[\u4e00-\u9fff]{2})
    | [未已](?!成年|税|经|婚)[\u4e00-\u9fff]{2}(?:的)?(?=[\u4e00-\u9fff]{2})
    | (?:无|没有|缺少|缺乏)[^的，。\d]{1,14}?(?:手续|证明|凭证|来源|标识|标志|批文|证件|许可|单证|票据)+的?
    | (?:[\d.一二两三四五六七八九十百千数余多]+[余多]?)?(?:百|千|万)?吨级的?(?=[^，、]{0,5}[船艇轮舶])
    | 无(?:船名|船号|舷号|船籍港?|船舶?证书?)(?:[、和无]*(?:船名|船号|舷号|船籍港?|船舶?证书?))*的?(?=[^，、]{1,5}[船艇筏])
    | [\u4e00-\u9fff]{2,4}籍(?=[\u4e00-\u9fff]{0,3}[船艇轮])
    | (?:村民|群众|市民|居民|商户|业主|车主|店主|工地|公司|企业|单位|厂家|他人|客户|顾客|游客|学生|老人)(?:被盗|失窃|被抢|被骗|丢失)的?(?=[\u4e00-\u9fff])
    | (?:在|从|于|其|该)?[^，、“”]{0,12}?(?:身上|[车屋家店船房库箱包袋柜舱室店厂地田园院]里|[车屋家店船房库箱包袋柜舱室店场厂租笼桶]内|[车家箱包]中|后备箱|现场|住处|仓库(?=.{2})|窝点|据点)(?:藏有|存有|存放|发现|有|的|共)*(?:种植?有?(?=[\u4e00-\u9fff]{2}))?
    | (?:桂|粤|湘|川|云|贵|京|沪|津|渝|冀|晋|辽|吉|黑|苏|浙|皖|闽|赣|鲁|豫|鄂|琼|陕|甘|青|蒙|宁|新|藏)[A-Z][A-Z0-9*×X]{4,7}
    | (?:[无没假套缺][牌证照]){2,4}(?=[^，、]{0,6}[车船艇])
    | [^，、“”]{1,4}牌(?=[^，、]{0,3}车)
    )""",
    re.VERBOSE,
)
_LIKE_A = expression(r"(?:疑似|疑为|形似|貌似)(?P<thing>[\u4e00-\u9fff]{2,6})的(?:[\u4e00-\u9fff]{0,4}(?:物品|物体|物质|物件)|物)")
_NUMBERED = expression(r"^[^“”]*(?:编|序|批|冠字)号(?:码)?(?:均)?为?[A-Za-z0-9]{4,14}的?(?=[\u4e00-\u9fff])")  # 编号为AB12345678的假币
_HIDING = expression(r"(?:当中有|内设(?!备)|套内有(?:死亡)?|(?<!支)持有(?=[改自仿制])|[内里中上]?所[藏载运携装]|夹藏|夹带|暗藏|藏匿|藏有|内藏(?!匿)|绑藏|藏带|(?:证物|罪证|赃物|物品|毒品|枪支|货物)(?:计?有|包括)|嫌持有|携带(?!式)|[内上里]装有?(?![饰修配])|载有)(?=[\u4e00-\u9fff“A-Z])")  # 石膏像暗藏海洛因
_TAIL = expression(r"(?:总(?=共)|合共|已经?|增加?至|增加?到|升至|达到|合计|总计|累计|总数|总量|分别|数量|多达|总重量?|纯质|净重|毛重|高达|(?<![雷马])达|[共约近超逾重等各计为有及和与、，：；的了 ])+$")
# 货柜取出|恺他命, 抽得|柴油, 共截|手机: the verb by which a thing came to light, swallowed by its name
_BY_VERB = expression(
    r"^(?:[^，、“”]{0,8}?(?:里|内|中|柜|箱|后|开|面)?(?:取出|取回|拿出|掏出|露出)|(?:现场)?抽得|救下|查堵|砸毁|下架|外加|里头(?:的|有)?|[共连]?截(?=手机|获)|检(?=冻|走)|连(?=[车船艇]$)|赌资(?=赌具)|(?:共|合计)?持有|折合|装(?=[柴汽煤机燃]|成品油)|除(?=改造|自制|制式|仿)|有?人(?:私自|偷偷|非法)?(?:种植?|栽)[有了下的]?|一把(?=手[枪铳])|[一二两三四五六七八九十]+(?:柜|船)(?:走私)?)"
    r"(?=[\u4e00-\u9fff]{2})"
)
# 管制刀具当众|销毁, 长枪时，…, 药品装了6箱, 仿真枪各一, 牛——4月6日: what goes on behind a name
_GOES_ON_BEHIND = expression(r"(?<=[\u4e00-\u9fff]{2})(?:当众|公开(?=$)|足有|总共?|(?<![小计定临])时|装了|[各共]一|折合[^，、]{1,8}|经(?:现场|初步)?(?:测量|丈量|称量|清点|估算|测算|过磅|过秤|称重)后?|数公斤|[\d一二两三四五六七八九十]+个牌号)$|—.*$")
# 杂货轮“甲轮”载运|冷冻货柜: what carried is named, not what it carries
_LOADED_WITH = expression(r"(?<=[船轮艇车])(?:“[^“”]{1,10}”)?(?:载运|装运|运载|搭载|载着|装载)$")
# 三头发力, 30台无人认领, 交出这样一份答卷, 过万克的有13起, 一对分别为24岁: words that are no thing
_NO_THING = expression(
    r"^(?:治[\u4e00-\u9fff]{2}|(?:\d+|[一二两三四五六七八九十]+)(?:[起岁宗日天件次]|[车船艇人]$)|(?:开启|打开)[^“”]*|[^“”]*\d+[楼层座室]|所得|[发运寄销]往.*|地[看放卖].*|经程序|戴[头安口].*|[售贩]?卖[酒私烟淫假药].*|替人.*|同期.*|[不没未]见.*|见(?=手枪|毒品).*|熔成.*|扫荡.*|查缉.*)$"
    r"|(?<!机器)(?<!稻草)(?<!假)(?<!木偶)(?<!雪)(?<!纸)(?<!铜)(?<!石)(?<!泥)人$|(?:夫妇|孩子|婴儿|女婴|男婴|发力|谅解|认领|打断|裁罚|盘诘|盘查|追查|招牌|班子|牌子|暗格|酒驾|醉驾|[鞋脚足]印|足迹|指纹|掌纹|赌款|失款|骗款|答卷|成绩单|海关|这样|那样|东西|办法|考场|督捕|督办|推牌九|加油|抢票|聚众|[县市街巷镇乡](?<!超市)(?<!夜市)|(?<!合)(?<!组)(?<!构)(?<!形)成|做|笑|里存|所出|元者|正[欲要在]|[店库车屋家柜房箱包袋卡]里|留)$"
    r"|拦阻|拦截诈骗|(?:杀伤|战斗|破坏)力|^(?:已?死亡|存活|受伤)$|^[米寸尺]长$|^(?:全数|悉数|总数|总量)$|有人|无法|未能|责令|标价|售价|某(?=无)|[嫌某人]盗得|一共"
)
# 三把砍刀交刑警跟进, 90台赌博机成了一堆废铁: what became of the things
_DISPOSED = expression(r"(?<=.)(?<!排)(?<!改)(?<!做)(?<!制)(?:交(?=[\u4e00-\u9fff]{0,3}警|公安|派出所|治安|检察|由|给|予|海关|有关|主管)|[入着]手(?=$|，)|成了?(?=一堆|一地|废|$)|悉数|全数|尽数|[被]?送[进往](?!样))")
_WORTH = expression(r"(?:估计|预计|合计|黑市)?(?:总?市值|总?价值|估值|货值|[总共约合]值)$")  # 检获的3000粒摇头丸市值约9万元
# Words that stand in clauses, not in names of things.
_LATIN = expression(r"[A-Za-z0-9]{2,}")
_HAN = expression(r"[\u4e00-\u9fffA-Za-z]{2}|[\u4e00-\u9fff]")
_FACE = expression(r"(?:面额|面值|票面)(?:分别)?为?.{0,8}元?|[\d一二三四五六七八九十百千万]+元")  # 面额100元、50元的假币
_SUM = expression(r"[约近逾超]?[\d.]+[余多]?[万亿千百]")  # 约11万赌款
_SUM_BEHIND = expression(r"[\d一二两三四五六七八九十百千〇零][余多几]?[万亿][余多]?(?:元|块)?$")  # 筹码赌资四十三万
_LETTER = expression(r"[\u4e00-\u9fffA-Za-zγ“\d]")
_FUNCTION = expression(r"那(?!非|韦|霉素|曲)|被(?![褥套子单面])|把(?!$)|[将是在从向此但若已也都均还并们我您他她它着吗呢吧且则即却才就让使令由至到去来]|以(?!上|下)|与(?!会)|因(?<!洛因)(?<!卡因)(?<!啡因)(?<!可因)|为(?!主)|对(?!讲|联|录)|过(?!滤|氧)|[其该没](?!锈)|未(?!税)|不(?!锈|干胶|明|合格)|后(?!备箱|视镜|台)|前|中(?=已)|遭|进行|了(?!哥)|[献送交赔]给|几乎|连连|果然|藏于|大家|塞进|纠正|化解|拘捕|清理|打扫|情况|问题|行为|方式|时间|工作|人员|男子|女子|罪|案")
_MADE_OF_THEM = compiled(r"{names_like_clauses}")  # 华为手机, 将军香烟: no word of a clause stands in the name
_NOT_A_THING = expression(r"用[^，。；、\d]{1,8}(?:包裹|包装|包好|盛载)$|(?:旁边?|附近|[当此同届]时|当[天晚日]|[内下上里旁][再又另还]|隔壁|对面|最[大多高]|盟市|旗县|[发运寄送]往|父子|夫妻|母女|母子|父女|兄弟|姐妹|摸排出|排查出|梳理出|研判出|窝点|团伙|集团|赌博|汇兑|水房|机房|吸金|案件|刑案|场所|公司|[药酒烟]厂|厂[家商]|药企|酒企|货仓|货柜|单位|寓所|住所|包厢|嫌疑人|男女|男子|女子|人员|行为|问题|现象|情况|方式|手段|目标|条件|原因|因素|要求|种类|品种|品类|线索|地点|事件|网络|链条|通道|渠道|犯罪|犯罪嫌疑|嫌犯|赌场|赌局|金额|资金|现金|(?<![假伪])(?:现款|现钞)|价值|面积|时间|以上|左右|警情|隐患|工厂|厂房|作坊|黑作坊|仓库|市场|门市|赌档|档口|蓄积|门店|店铺|摊位|租屋|出租屋|房间|养殖场|企业|商户|超市|酒店|会所|论坛|群组|聊天群|民警|警力|同伙|上线|下线|老板|货主|船员|乘客|司机|驾驶员|学生|老人|儿童|妇女|受害人|党员|干部|群众|经济损失|损失|利润|工资|罚款|罚金|赃款|毒资|赌资|人民币|港币|美元|贷款|存款|款项|钱款|余额|利息|税款|税额|案值|货值|其中|其余|全部|一起|证言|笔录|斩断|切断|截断|打掉|捣毁|端掉|摧毁|铲除|破获|供述|决定书|清单|某[某\u4e00-\u9fff]?|县区|地区|区域|部门|单位|机构|公安局|分局|派出所|支队|大队|码头|海域|水域|岸边|岸上|滩涂|服务商|供应商|运营商|提供商|主体|主管|个人|组织|曝光|(?<![电数据连接光米条鱼毛录频导引铜铝裸网天音流产装送])线|专线|路线|路|属地|整改|会议|通知|通告|精神|机制|能力|水平|作用|成效|经验|工程|项目|任务|计划|举措|同期|增加|减少|新增|容量|体积|长度|大小|总长|内存|之多|之众|黑点|据点|网点|摊点|加工点)$")


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words of the grammar of lists, compiled."""

    modifiers: re.Pattern[str]
    classes: frozenset[str]
    stop: re.Pattern[str]
    soft: frozenset[str]
    heads: dict[str, str]
    fronts: dict[str, str]
    codes: dict[str, str]
    activities: frozenset[str]


def vocabulary(patterns: Patterns) -> Vocabulary:
    """The words of the packs in force."""
    stops = patterns.of("item_stop")
    first = "".join(sorted({re.escape(word[0]) for rule in stops for word in rule.terms}))
    items = patterns.of("item")
    heads, fronts = ([(word, rule.code) for rule in items for word in str(rule.attrs.get(key, "")).split()] for key in ("heads", "fronts"))
    return Vocabulary(
        expression(rf"(?>{alternation(patterns.of('item_modifier'))})+"),  # atomic: one way to read words that are made of others
        frozenset(term for rule in patterns.of("item_class") for term in rule.terms),
        expression(rf"(?=[{first}])(?:{alternation(stops)})"),
        frozenset(term for rule in stops if rule.code == "soft" for term in rule.terms),
        dict(reversed(heads)),
        dict(reversed(fronts)),
        {term: rule.code for rule in items for term in rule.terms},
        frozenset(term for rule in patterns.of("item_activity") for term in rule.terms),
    )


@dataclass(frozen=True, slots=True)
class Named:
    """A cut name, its category, and how sure we are that it is a thing at all."""

    name: str
    category: str | None
    known: bool
    general: bool = False
    by_head: bool = False


_CARRYING = ("收运", "转运", "运输", "运载", "装载", "载运", "装运")
_CARRIED = (*_CARRYING, "走私", "贩运", "偷运")
_HULLS = frozenset("车船艇辆舶")
_KEPT_BEFORE_ONE = frozenset(["走私", "假冒", "品牌", "成品"])


def _hull(words: str, known: Sequence[str]) -> str:
    """The longest known vehicle or vessel that words end in, or an empty string."""
    return max((w for w in known if len(w) > 1 and w[-1] in _HULLS and words.endswith(w)), key=len, default="")


def strip_front(words: str, vocabulary: Vocabulary, known: Sequence[str] = ()) -> str:
    """The words without what qualifies the thing in front of it; a whole term of the packs is left alone."""
    modifiers = vocabulary.modifiers
    for _ in range(6):
        if words in known or words.startswith("有毒") and not words.endswith("”"):
            return words
        if words.startswith(_CARRYING) and (hull := _hull(words, known)):
            return hull  # 运输烟草专卖品车辆, 运输三轮摩托车
        found = modifiers.match(words)
        if found and found.group().endswith(_CARRIED) and (hull := _hull(words, known)) and words[found.end() : -len(hull)] in known:
            return hull  # 非法运输|木材|车辆, 走私|成品油|船舶
        if found and found.end() > 1 and words.startswith("有毒", found.end() - 1):
            words, found = words[found.end() - 1 :], None  # 疑似|有毒有害食品
        own = max((len(w) for w in known if words.endswith(w)), default=0)
        # 被盗共享单车, 非法出版物: a modifier ends before the thing; not in 走私烟, 鲜活龙虾
        if found and own > 1 and found.end() > len(words) - own > 0 and modifiers.fullmatch(words[:-own]):
            return words[-own:]
        if found and found.end() == len(words) - 1 and found.group() in _KEPT_BEFORE_ONE:
            return words
        if found and not (found.end() < len(words) and any(len(w) > found.end() and w.startswith(words[: found.end()]) and words.startswith(w) for w in known)):
            words = words[found.end() :]
            continue
        shape = _SHAPES.match(words)
        if shape and shape.end() and shape.end() < len(words):
            words = words[shape.end() :]
            continue
        break
    return words


def cut_name(raw: str, hits: Sequence[Hit], text: str, vocabulary: Vocabulary) -> Named | None:
    """The thing that ``raw`` names, or None where it names none. ``hits``: the item words inside, for category and head."""
    if "\u0001" in raw or "（" in raw or "\n" in raw:
        raw = _BRACKET.sub("", raw)
    words = _DISPOSED.split(raw, maxsplit=1)[0].strip(" ，、；：。！？的")
    if "号" in words:
        words = _NUMBERED.sub("", words)
    words = _GOES_ON_BEHIND.sub("", _LOADED_WITH.sub("", words))
    terms = [text[h.start : h.end] for h in hits]
    if likened := _LIKE_A.fullmatch(words):
        words = likened["thing"]  # 疑似匕首的金属物品
    _, of, after_of = words.rpartition("的")
    if of and after_of and not words.endswith("的士"):
        words = after_of
    if hidden := [found.end() for found in _HIDING.finditer(words)]:
        words = words[hidden[-1] :]
    words = strip_front(words, vocabulary, terms).lstrip("、，及和")
    if words not in terms and (verb := _BY_VERB.match(words)) is not None:
        words = strip_front(words[verb.end() :], vocabulary, terms)
    if words not in terms and _FAKED.match(raw.strip()):
        words = _LATIN_BRAND.sub("", words)
    if words.endswith("值"):
        words = _WORTH.sub("", words)
    if words[-1:] in _TAIL_ENDS:
        words = _TAIL.sub("", words)
    if words[-1:] in _KIND_ENDS:
        words = _TAIL.sub("", _KINDS.sub("", words))
    words = words.strip("的").removesuffix("实物").replace("长、短枪", "长短枪").replace("帐册", "账册").replace("帐本", "账本").replace("帐簿", "账簿")
    if words.endswith(("”", "号")):
        words = _SHIP_NAMES.sub("", words)
    if called := _QUOTED.fullmatch(words):
        if called["name"] in vocabulary.codes:
            return Named(called["name"], vocabulary.codes[called["name"]], True)
        if called["kind"] in vocabulary.classes and called["kind"] in vocabulary.codes:
            return Named(called["name"], vocabulary.codes[called["kind"]], True)
    brands = _BRANDS.match(words)
    if brands and brands.end() < len(words):
        words = words[brands.end() :]
    if "“" in words and words not in terms and (words.count("“") != words.count("”") or words.startswith("“") or not words.endswith("”")):
        words = words.replace("“", "").replace("”", "")
    if words[-1:] in _HULLS and words not in terms:
        words = _without_class(words, "vehicle.car", vocabulary)
    if words not in terms and words not in vocabulary.codes and _NO_THING.search(words):
        return None
    if not words or _SUM.match(words) or _SUM_BEHIND.search(words) or _FACE.fullmatch(words) or words.endswith(("编号", "序号")) or words in ("拆解", "部分拆解", "拆除", "改装", "损坏"):
        return None
    named = settle_name(words, terms, hits, vocabulary)
    if named is not None and named.name in _ANY_GOODS and (fake := _FAKE_GOODS.search(raw)) is not None:
        return Named(fake["how"] + named.name, "goods.brand", True)
    return None if named is not None and named.name not in terms and named.name not in vocabulary.codes and _NO_THING.search(named.name) else named


_ANY_GOODS = frozenset(["物品", "货物", "货品", "商品", "产品"])
# What makes things of no kind worth naming: 怀疑冒牌物品, 侵权货物
_FAKE_GOODS = expression(r"(?P<how>冒牌|假冒|侵权|仿冒|盗版)的?(?:物品|货物|货品|商品|产品)$")
_BODIES = ("尸体", "死体", "活体", "幼体", "幼崽")
_AND_PRODUCTS = "及其制品"
_QUOTED = expression(r"(?P<kind>[\u4e00-\u9fff]{2,8})“(?P<name>[^“”]{2,12})”")  # 新型毒品“奶茶”, 境外彩票“码单”
_CLASS_BEHIND = frozenset(["毒品", "违禁品"])  # 海洛因毒品: the class behind the thing
_VEHICLE, _GOODS = "车辆", "物品"
_CARDS = "卡"
_SHORT = {"毒": ("毒品", "drug.other"), "枪": ("枪支", "weapon.firearm"), "冰": ("冰毒", "drug.methamphetamine"), "车": ("车", "vehicle.car")}


def settle_name(words: str, terms: Sequence[str], hits: Sequence[Hit], vocabulary: Vocabulary) -> Named | None:
    """Head and category of cleaned words."""
    if words.endswith(_AND_PRODUCTS) and len(words) > 5:  # 猪肉及其制品
        inside = [(h, t) for h, t in zip(hits, terms, strict=True) if t in words[:-4]]
        base = settle_name(words[:-4], [t for _, t in inside], [h for h, _ in inside], vocabulary)
        return base and Named(base.name + _AND_PRODUCTS, base.category, base.known)
    if words.endswith(_BODIES) and len(words) > 3:  # 鹭鸟尸体
        body = settle_name(words[:-2], [t for t in terms if t in words[:-2]], [h for h, t in zip(hits, terms, strict=True) if t in words[:-2]], vocabulary)
        if body is not None and (body.category or "").startswith("wildlife"):
            return Named(words, body.category, True)
    best: Hit | None = None
    term = ""
    for hit, own in zip(hits, terms, strict=True):
        if len(own) > len(term) and words.endswith(own):
            best, term = hit, own
    if best is not None:
        thing = next((h for h, t in zip(hits, terms, strict=True) if len(t) > 1 and t + term == words), None)
        if thing is not None and term in _CLASS_BEHIND:
            return Named(words.removesuffix(term), thing.code, True)
        front = words.removesuffix(term)
        if term in _CLASS_BEHIND and any(len(t) > 1 and front.endswith(t) for t in terms):  # 依托咪酯烟油毒品
            return settle_name(front, [t for t in terms if t in front], [h for h, t in zip(hits, terms, strict=True) if t in front], vocabulary)
        if thing is not None and term in ("成品", "半成品"):  # 大麻成品
            return Named(words, thing.code, True)
        return _with_head(words, term, best, vocabulary)
    if len(words) > LONGEST and len(_LATIN.sub("X", words)) > LONGEST or _clause_ends(words) or _NOT_A_THING.search(words) or not _LETTER.match(words) or not _HAN.search(words):
        return None
    if words in _SHORT:
        return Named(*_SHORT[words], True)
    if words in vocabulary.codes:
        return Named(words, vocabulary.codes[words], True)
    code = vocabulary.fronts.get(words[:2]) or vocabulary.fronts.get(words[:1]) if len(words) > 2 else None
    for length in (4, 3, 2, 1):
        code = code or vocabulary.heads.get(words[-length:])
    if code is not None:
        return Named(_without_class(words, code, vocabulary), code, True, by_head=True)
    if words.startswith(_VEHICLE) and len(words) > _LONGEST_KIND:  # 车辆大众朗逸: a model that no pack knows
        return Named(words.removeprefix(_VEHICLE), "vehicle.car", True)
    if words == _CARDS:
        return Named(words, None, False)
    if len(words) < 2:
        return None
    inner = max(((h, t) for h, t in zip(hits, terms, strict=True) if t in words and len(t) > 1), key=lambda pair: len(pair[1]), default=None)
    return Named(_without_class(words, inner[0].code if inner else "", vocabulary), inner[0].code if inner else None, False)


def _without_class(words: str, code: str, vocabulary: Vocabulary) -> str:
    """A thing without the class told before it: 物品白色粉末; a car or ship without that before its make: 车辆捷达轿车, 作案工具捷达车."""
    if words.startswith(_GOODS) and len(words) > _LONGEST_KIND:
        return words.removeprefix(_GOODS)
    if not code.startswith("vehicle") or code == "vehicle.part":
        return words
    led = max((word for word in (_VEHICLE, *vocabulary.classes) if words.startswith(word)), key=len, default="")
    return words[len(led) :] if len(words) - len(led) > 1 else words


def _clause_ends(words: str) -> int:
    """Where the last word of a clause ends in the words of a name, or 0; 华为 and 将军 are names."""
    end = 0
    for found in _FUNCTION.finditer(_MADE_OF_THEM.sub(lambda name: "某" * len(name.group()), words)):
        end = found.end()
    return end


def _own_kind(words: str, term: str) -> str:
    """What is left of a name that is too long: its kind behind the goods it is for (某牌商品|防潮标签), else its head."""
    _, goods, kind = words[: -len(term)].rpartition("商品")
    return kind + term if goods and 0 < len(kind) <= _LONGEST_KIND and not _clause_ends(kind) else term


def _with_head(words: str, term: str, hit: Hit, vocabulary: Vocabulary) -> Named | None:
    """A name that ends in a word of the packs, without a class word or a clause in front of it."""
    front = words[: -len(term)]
    if front:
        if len(_LATIN.sub("X", front)) >= 6 and term != "半成品" or len(term) > 1 and front in vocabulary.classes:
            words = _own_kind(words, term)
        elif _clause_ends(front):
            tail = words[_clause_ends(words) :]
            words = tail if len(tail) >= len(term) else term
        words = _without_class(words, hit.code, vocabulary)
        if _NOT_A_THING.search(words):
            return None
    return Named(words, hit.code, True, bool(hit.rule.attrs.get("general")))
