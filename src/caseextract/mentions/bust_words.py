"""Words and forms that tell busts from what looks like them, for their reader: measures of heads, what denies, points at or passes over one.

The verbs and heads, and lists of words, are in the ``busts`` pack; forms that need none of these are constants.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from caseextract.classes import compiled
from caseextract.expressions import expression
from caseextract.patterns import Patterns, Rule, alternation, compact, words_of

CASE_AHEAD: Final = expression(r"(?![、（])(?:[^，。；：、\n]|、(?=[^，。；：\n\d一二两三四五六七八九十]{2,16}案)){0,40}?(?:案件|刑案|命案|积案|骗案|大案|(?<![作涉])案)(?![情值发子例件]|发生)|(?!、)[^，。；：、\n]{0,40}?案子(?=[，。；：、\n]|$)")
OF_PLACES: Final = expression(r"\s|(?:[省市县区州盟旗]|国家|地区|城市|乡镇|街道|省[份市区]|区县|单位|部门|小时|月|星期|昼夜|人)(?!公安|警方)")
CASE_BEHIND: Final = compiled(r"(?:案件|案子|案|刑案|积案|命案|系列案|(?<!违法)(?<!作案|实施|涉嫌)犯罪(?:活动)?)(?:共|{in_all}|数|达|约)?$")
SOLVED_BEHIND: Final = compiled(r"(?:案件|案|刑案|积案|命案|系列案)(?:[则共均已计又还]|{in_all}|先后|成功|亦|也){0,3}(?:{solve}|查获|查处|侦结)(?:了|共|共计|达)?$")  # 盗窃案件则查获18起
TAKEN_AWAY: Final = compiled(r"(?:当场|现场|共|一举|依法)?(?:{take_goods})")
ANAPHOR: Final = expression(r"(?:该|上述|这|此|前述|(?<![年月天元克吨名人次])以上|其|同一)[个起处伙一两几三\d]*(?:犯罪|诈骗|贩毒|赌博)?$")
GANG_OF: Final = expression(r"[^，]*?(?:团伙|集团)[^，]*?[起宗]")  # 一个团伙涉两宗盗窃案件
PREDICATE: Final = ("被", "经", "获", "系", "属", "已", "由")  # 其中8起被列为督办案件
RANKED: Final = expression(r"(?:已|均|先后|分别)?(?:被|获|系|属于?|经)[^，。；]{0,24}?(?:列为|列入|确定为|评为|挂牌|督办|认定|关注)|挂牌督办")
# 查获1起，扣渔船1艘; 办理3起，抓获4人
BARE_VERB: Final = expression(r"(?:查获|查办|办理|办结|侦办|查处|拿下|办下)了?(?:共|走私案?)?")
TAKEN_NEXT: Final = compiled(r"[，,、](?:共|并|当场|现场|先后)?(?:抓|捕|拘|扣|缴|{take_goods}|查封|涉案|案值|货值|到案|落网|移送|{break_up}|[\d一二两三四五六七八九十]{1,4}[余多]?(?:人|名))")
CHECKED: Final = expression(r"检查|排查|线索|举报|隐患|酒驾|醉驾|违法|违章|受理|接警|警情|事故|纠纷|巡查|清查")
AMONG_SOLVED: Final = expression(r"在[^，。；]{0,10}(?:查处|查获|破获|侦破|办理|受理)的$")  # 在查处的26起案件中，…占
THIS_ONE: Final = expression(r"了?(?:[^，。；、\d]{1,12}的)?(?:该|[这此](?:个|处|家|伙|一|条|座|间)?)[^，。；、\d一二两三四五六七八九十几些批]{0,10}")
SETS_OF: Final = expression(r"(?:(?![警人队抓捕突的])[\u4e00-\u9fff]){0,10}")  # 3组诈骗集团
THIS_ONE_TAKEN: Final = expression(r"(?<!为)(?<!为了|誓要|决定|准备|计划|力争|打算|早日|争取)[将把](?:该|[这此](?:个|处|家|伙|一|条|座|间)?)[^，。；、\d一二两三四五六七八九十几些批]{0,10}$")
POINTED: Final = expression(r"该|上述|这|此")
ORDINAL: Final = expression(r"第[一二三四五六七八九十\d]{1,3}[个处起家伙]")
PART: Final = expression(r"其中|(?<![应适正])当中|包括|含")
JOINED: Final = expression(r"”?(?:、|和|以及|及|与|或)[^，。；（]{0,24}")
# Behind 其中盗窃案5起、诈骗案8起、 the next item of the list begins
ITEMS_BEFORE: Final = expression(r"^(?:[^\d、]{2,24}\d+[余多万]*[起宗件]、)+")
EACH: Final = expression(r"各(?:有|自)?$")
PASSIVE: Final = expression(r"被[^，。；、]{0,14}$")
LOCATED: Final = expression(r"(?:在|从|于)[^，。；、将把的]{0,16}$")  # 在一处仓库查获鞭炮: where, not what
ANOTHERS: Final = expression(r"[”\s][^被由遭经]{0,6}(?:警|公安|民警|局|队|所|海关)(?!.*被)")  # 入侵500个网站“贴广告” 网警破获首例: its subject begins anew
OVER_COMMA: Final = expression(r"，[^，。；、抓捕]{0,14}?(?:被|遭|为)[^，。；、]{0,16}$")  # 会所实为赌窝，18日被警方一举捣毁
LINKS: Final = expression(r"其中|以及|还|并")
ALL_OF_THEM: Final = expression(r"各(?:地|处|家|类|个)?|所有|全部|全数|多家|多个")
TAKEN: Final = compiled(r"抓获|{take_goods}")
# 16案, but no 3案例, 2案件
COUNTED_IN_CASES: Final = expression(r"案(?![件例情值发子由号卷中内外底涉并侦])")
AREAS: Final = expression(r"人(?![工造为参])|船|(?:城区|区县|县区|市县|[县区省市](?!级)|乡镇?|街道|地市|社区|村庄?|行政村)(?:的|内|开展|范围)")  # 四个城区的赌博窝点
PASSED_OVER: Final = compiled(r"抓获|{take_goods}|捣毁|打掉|\d[余多]?[起宗]")  # 13个省份的270余起…案: the cases are the next number's
ONCE: Final = expression(r"(?<![姓不未])曾(?![某姓氏])(?:经|被|遭|多次|先后)*[^，。；、某]{0,8}$")  # 此前曾被外地警方打掉: an older story
ALLEGED: Final = compiled(r"作案|{confess}|供出|认下|涉嫌作")
# 该团伙盗窃电动车70余起: what they did, though a clause before tells of a case solved
COMMITTED: Final = expression(r"(?:该|这)(?:个|一)?(?:[\u4e00-\u9fff]{0,6}?)(?:团伙|伙人?)[^，。；]{0,24}?(?:盗窃|作案|诈骗|抢劫|抢夺|扒窃|行窃|盗走|偷盗|实施|犯下|行骗)")
COMPARED: Final = expression(r"去年同期|上年同期|前年同期|去年为|(?<![同环])[比较](?:去年|上年|前年|上月)[^，。；、\d]{0,8}的$")
# 发命案9起，全部告破: all that were counted are solved
ALL_SOLVED: Final = compiled(r"，?(?:且|目前|现|已|均)*(?:{all_of}|无一例外|100%|百分之百|件件|起起|全)(?:已|均|已经|被|成功|快速|按期|当[日天])*(?:{solve}|破案|破掉|破|告捷)(?=[，。；、\n]|$)")
SAMPLE: Final = expression(r"公布|发布|通报|典型案例")
SOME_OF_THEM: Final = expression(r"(?:当?中|里|包括|分别|多|大多|均|都|各|有[^，。；]{0,8}[个伙类])")  # 打掉的团伙包括…
OF_SO_MANY: Final = expression(r"了?(?:一[个处])?(?:容纳|聚集|聚有|多达|达|近|约|逾)*\d{2,4}[余多]?人的[\u4e00-\u9fff]{0,6}")  # 查获80余人的传销窝点
SAMPLE_CASE: Final = expression(r"[^，。；]{0,16}典型")
# 打掉以温某为首，成员达42人的盗采团伙
LED_BY: Final = expression(r"了?(?:这个|该)?以[^。；\n]{1,40}?为(?:首|主|骨干|头目)[^。；\n]{0,50}的[^，。；、的\n]{0,12}")
MADE_OBJECT: Final = expression(r"[将对把]")
LAST_PART: Final = expression(r"的[^，。；]{0,8}$")
STOP: Final = expression(r"[，。；、]")
# 包围一处民宅，捣毁以麻将聚赌的赌场: the number is of where they went
LONG_STOP: Final = compiled(r"[。；]|抓获|，[^，]{0,8}?(?:破获|侦破|{break_up}|查获|查处|取缔)")
SHORT_STOP: Final = expression(r"[，。；]|抓获|缴获|破获|捣毁|打掉|查获")
MODIFIED: Final = expression(r"[“”]|的")
SOLVED_ONE: Final = expression(r"(?:破获|侦破|查处|查获|破)了?$")
OF_THE_NEXT: Final = expression(r"(?!的|\d|[一二两三四五六七八九十]{1,3}[个处家])[^，。；、及和与并以\d]{2,30}的[^，。；、及和与并]{0,12}")
# 以端掉窝点为突破口 states an aim; 侦破“地下钱庄”案件 a case
NOT_BROKEN_UP: Final = expression(r"[^，。；、]{0,4}(?:、[^，。；]{2,16})?为(?:突破口|切入点|重点|抓手|目标|主攻)|[”]?(?:特大|重大|系列)?(?:犯罪)?案|(?:数|案)?[从由][^，。；]{0,6}\d")
FILED: Final = expression(r"[^，。；、]{0,4}立案")  # 对5家平台立案
OF_THEM: Final = expression(r"的(?!情况|经过|消息|战果|成果|过程)(?:[\u4e00-\u9fff]{2,6})(?:[，。、]|$)")
# 48个市对这一团伙…: cities are counted; 在甲、乙四个窝点抓获18人 tells where
OF_A_REGION: Final = expression(r"(?:省|市|县|区|州|地区|国家|城市|地市|乡镇|小时|月)")
TAKEN_AT: Final = expression(r"在[^，。；]{0,56}$")
TAKEN_THERE: Final = expression(r"(?:内|里|处|同时|分别)?(?:抓获|抓捕|控制)")
LISTED_NAMES: Final = expression(r"”等[^，。；、“”]{0,6}$")
EACH_TAKEN: Final = compiled(r"(?:{all_of}|一一)(?:已)?被")
MANY_OF_THEM: Final = compiled(r"(?:{all_of}|一一)[^，。；、]{0,8}$")
# 3个为境外诈骗团伙提供通信支持窝点: those served are not broken up
SERVED: Final = expression(r"(?:为|给|帮助)[^，。；、]{0,10}$")
SERVING: Final = expression(r"(?:提供|从事|实施|进行|架设)[^，。；、]{2,24}")
PARTED: Final = expression(r"[、，。；和及与的或\d一二两三四五六七八九十]|捣|打|端|破|查|摧|铲")
NAME_NOISE: Final = expression(r"^的|^首[起个例家宗处次](?:的)?|犯罪|涉嫌|刑事")
LATIN_COUNT: Final = expression(r"(\d{1,5})([个款])")
ONLY_COUNTED: Final = frozenset(["platform", "channel", "chain", "warehouse"])
# 目标任务为全年打掉团伙20个: what is asked of the police
ASKED: Final = expression(r"(?:目标任务|目标[是为：]|任务[是为：]|力争|考核指标|要求(?:各|全)[^，。；]{0,10}|确保(?:全年|年内|年底前))[^。；]{0,40}$")
# 民警发现一个赌博窝点，一举将其捣毁
TAKEN_AS_SUCH: Final = compiled(r"[将把][其之](?:{at_once}|彻底|依法|全部){0,2}$")
ONE_OF_IT: Final = expression(r"(?<![第\d十百])(?:一|1)(?:个|处|家|伙|条|座|间|股)?[^，。；、\d]{0,32}$")
ONE_CHAIN: Final = expression(r"特大|重大|(?<![第十百])一(?![批些])|跨[省市国境区]")  # 破获特大假冒商标犯罪网络, 破获一黑色产业链
# 是近年来捣毁的地下赌场里规模最大的: what one is compared with
COMPARED_WITH: Final = expression(r"的[^，。；]{0,24}?(?:中|里|内|当中|以来)[^。；]{0,20}?(?:最[大多高长严广深]|之最|首[起例宗次个])")
# 是近年来破获的规模最大的一起…案: what sort of case it is, and no further one
THE_MOST: Final = expression(r"的[^，。；]{0,8}最[大多高长严广深早]的")
SOMEWHERE: Final = expression(r"了?(?:发生[在于]|(?:一批)?涉及[^，。；、的]{0,10}?(?:省|市|县|区|州|旗|地|国)[^，。；、的]{0,6}的)")
# 一个销售网络随之浮出水面: found, and not yet broken up
SURFACED: Final = expression(r"[^，。；、\d]{0,6}?(?:浮出|浮现|现形|显露|进入[^，。；]{0,10}?视[线野]|露出[^，。；]{0,6}?(?:马脚|端倪|水面)|逐渐清晰)")
# 侦办盗伐集团时，意外发现: the work on it goes on
MEANWHILE: Final = compiled(r"[”]?(?:案件?)?(?:的?(?:过程|期间|同时|当中)|[时中](?![^，。；、])|时[^，。；、]{0,3}(?:{take_goods}|发现))")
# 为切断货源，将团伙一网打尽，专案组分赴两地蹲守: a purpose goes on over the comma, and what was done for it follows
PURPOSE_BEFORE: Final = compiled(r"(?:^|[。；\n])[^，。；\n]{0,8}?为了?(?:彻底|尽快|早日|及时|有效|坚决|全力|进一步|严厉|依法|能)*(?:斩断|打击|{break_up}|查清|查明|侦破|破获|遏制|消除|抓获|深挖|扩大|切断|固定|揪出)[^，。；\n]{1,24}，(?:并|以及|从而|进而|也为了)?$")
# 为打击盗采，斩断链条，保护河道，三县开展行动: one aim after another
# 为了把整张网络一起挖出来，警方暗查两个月: what is meant to be done
MEANT: Final = expression(r"(?:(?<![因认])为了?|以便|意在|旨在|为的是|[想需]要?|打算|希望|决心|决意|力求|力图|务求|务必|必须|争取)(?:能够?|尽快|尽早|彻底|早日|一举|真正|最终)*[将把][^。；\n]{2,48}$")
AIM_AFTER: Final = expression(r"[”]?，(?:从(?:源头|根本)|有效|切实|坚决|最大限度|全力|全面|遏制|压减|净化|维护|保护|确保|营造)")
DONE_FOR_IT: Final = expression(r"[^，。；]{0,4}，[^，。；]{0,20}?(?:派|组织|抽调|成立|组成|组建|决定|制定|部署|召开|研究|蹲守|开展|调集|兵分|奔赴|赶赴|前往|连续|连夜|昼夜|多次|先后|放弃|克服)")
# 以侦破五十起案件为目标
AS_A_GOAL: Final = expression(r"[^，。；]{0,8}?(?:为[^，。；]{0,4}(?:目标|任务|指标)|的(?:工作|年度|总体)?(?:目标|任务|指标|要求))")
# 在一处车库内查获了赌博窝点: a place is searched, and there is one den in it
SEARCHED: Final = expression(r"(?:[在于从对至到]|进入|突击|检查|搜查|清查)[^，。；]{2,40}?(?:内|里|处|下|中|上|楼|房|院|屋|棚|厂|仓库|地下室|出租屋|商铺|店)(?:，|进行[^，。；]{0,8}，)?[^，。；]{0,8}$")
FOUND_THERE: Final = expression(r"[”\s]*(?:[，。；（]|$)")
# 、猎捕野生动物案2起: the next kind of a list of cases, by the whole name of its offence
NEXT_KIND: Final = expression(r"(?![^、]*(?:抓获|缴获|查获|受理|立案|发生|办理|移送|起诉|批捕|涉案|作案|处罚|带破|另|还|其余|同比|去年))[\u4e00-\u9fff“”（）、]{2,26}案(?:件)?$")
# 破获一特大系列盗车案: one case without its measure
ONE_LARGE: Final = expression(r"了?一(?=特大|重大|特重大|系列|跨[省市国境区])(?P<name>[^，。；“”、：\n一两三四五六七八九十\d]{1,26}?案)(?!件[中的]|[值情发例])(?:件)?")
# 破获3197件；, 查获23件112人
SOLVED_PIECES: Final = expression(r"(?:破获|侦破)(?:了|共|计)?$|检肃[^，。；、\d]{1,8}$")
FOUND_PIECES: Final = expression(r"查获(?:了|共|计)?$")
PIECES_END: Final = expression(r"[，。；（]|[、，]?\d{1,6}[余多]?[人名]")
WITH_PEOPLE: Final = expression(r"[、，]?[\d一二两三四五六七八九十百]{1,6}[余多]?[人名]")
# 查处河街棋牌室赌博一案
ONE_STORY: Final = expression(r"了?(?P<name>(?!一|该|此|这|上述)[^，。；“”、：\n\d]{3,20}?(?:赌博|盗窃|诈骗|抢劫|抢夺|贩毒|吸毒|走私|伤人|伤害|杀人|敲诈|勒索|招赌|偷渡|卖淫|强奸|绑架|捕捞|狩猎|采砂|采矿))一案(?=[，。；、（]|$)")
# 办结倒卖车票案12起，批捕30人；黑车案件45起
LONGEST_GAP: Final = 60
# 查处非法捕捞2起
OFFENCE_BEHIND: Final = compiled(r"(?:查处|{solve})了?(?:非法(?:捕捞|狩猎|采砂|采矿|运输|猎捕)(?:水产品)?|盗采[江河海]?砂|走私|偷渡|电鱼|(?:交通|道路|肇事|亡人|致人死亡)*逃逸(?:交通)?事故)(?:共|{in_all})?$")
# 立为刑事案件的196起
FILED_AS: Final = expression(r"立为[^，。；\d]{0,12}$")
KIND_COUNTS: Final = expression(r"(?!其中|[^，；]*(?:查|破|立|办|抓|缴|移[送交]|受理|发生|涉及|接))[\u4e00-\u9fff“”]{2,12}案件?(?:共|有)?")
KINDS_CUT: Final = expression(r"[。\n]|同比|环比|立案|发案|受理|余下|其余|正在|尚有|较")
# 治安案件8起，办结7起; 爆窃案1276宗，上升六成
KINDS_ELSE: Final = expression(r"[，,]?(?:较|比|同比|环比|按年|[微急]?[升跌增减]|上升|下降|办结|侦结|[已其]|破[获案]?\d)")
BODY_COUNTS: Final = expression(r"[\u4e00-\u9fff]{2,10}(?:局|分局|支队|大队|中队|[派所]|警方|公安)")
# 破获一起学校仓库盗窃案
STOLEN_FROM: Final = expression(r"的案(?:子|件)|[^，。；、的\d一二两三四五六七八九十]{0,10}(?:盗窃|失窃|被盗|抢劫|诈骗|杀人|伤人|纵火|爆炸)(?:系列)?案(?!犯|值)")
# 清查场所5700余家, 看过的场所有4310个: what was looked through
LOOKED_THROUGH: Final = expression(r"(?:清查|检查|看过|走访|巡查|排查|查看|盘查)(?:了|过)?(?:的)?(?:各类|重点|娱乐|公共|行业|复杂){0,3}$")
# 分别在一处建材市场和车站旁寻衅滋事: where it was done, behind a verb of another clause
DONE_THERE: Final = expression(r"在[^，。；、将把的]{0,16}(?:、)?$|在[^，。；将把]{2,16}、$")
NOT_BROKEN: Final = expression(r"控制|注册|名下|冒充|虚构|^清查|^检查")
A_LOT_OF: Final = expression(r"一大?批|大批|众多|多[个家处]|若干")
OF_A_GANG: Final = expression(r"[作涉犯发立办结]案(?:件)?(?:共|约|达)?$")
# 2个色情光碟分销中心及3间按摩院: another head follows
GOES_ON: Final = expression(r"、|[^，。；、\d]{2,16}(?:及|和|与|以及|、)(?:\d|[一二两三四五六七八九十])")
# 仓库4个、门店2家均已被查封: one verb for all of a list
ALL_LISTED: Final = compiled(r"(?:、(?:\d+|[一二两三四五六七八九十]+)[个处家条座间款][^，。；、\d]{1,12})+被[^，。；、]{0,6}$|(?:{all_of}|{in_turn})[^，。；、]{0,8}$")
GANG_FALLS: Final = compiled(r"(?:{in_turn}|{all_of}|双双|也|已|纷纷|全|一举)*")
# 打掉该团伙在南宁的3个窝点: the gang only owns them
OWNS: Final = expression(r"(?:开?设|藏|架设|位|控制|盘踞)?(?:在|于)[^，。；]{1,24}的?(?:\d|[一二两三四五六七八九十]{1,3}(?:个|处|家))|的(?:\d|[一二两三四五六七八九十]{1,3}(?:个|处|家))")
# 日均破案5.1起 is no number of cases
AVERAGE: Final = expression(r"(?:[日月年周]均|平均每?[天日月年周]?|每[天日月年周])[^，。；、\d]{0,6}$")


@dataclass(frozen=True, slots=True)
class BustWords:
    """What stands in the pack ``busts`` for the reader of busts; see the pack for what each rule stands for.

    ``units``: measures of heads; of them ``place_units`` those of places, ``case_units`` those of cases, ``head_units`` those that count
    little else. ``behind_units`` count a head of these codes only right behind it (厂房2栋; but no 3栋的窝点), ``rare_units`` are all of them.
    ``both`` to ``near_only``: verbs by what they do.
    """

    units: frozenset[str]
    place_units: frozenset[str]
    case_units: frozenset[str]
    head_units: frozenset[str]
    behind_units: dict[str, tuple[str, ...]]
    rare_units: frozenset[str]
    both: frozenset[str]
    strong: frozenset[str]
    breaking: frozenset[str]
    sealed: tuple[str, ...]
    weak: frozenset[str]
    people_too: frozenset[str]
    counted_verbs: frozenset[str]
    disposed: frozenset[str]
    in_hand: frozenset[str]
    only_ahead: frozenset[str]
    taken_there_too: frozenset[str]
    near_only: frozenset[str]
    not_case: re.Pattern[str]
    own_verb: re.Pattern[str]
    vague: re.Pattern[str]
    involved: re.Pattern[str]
    denied: re.Pattern[str]
    ahead: re.Pattern[str]
    made_public: re.Pattern[str]
    made_public_behind: re.Pattern[str]
    picked: re.Pattern[str]
    kind_of_case: re.Pattern[str]
    offences: re.Pattern[str]


def compile_bust_words(patterns: Patterns) -> BustWords:
    """The words of busts of the packs in force. A rule of the kind ``bust_verb`` may name the uses of its verbs itself (``attrs.uses``)."""

    def words(code: str) -> str:
        return compact([rule for rule in patterns.of("bust_word") if rule.code == code])

    def measures(*codes: str) -> frozenset[str]:
        return frozenset(words_of(rule for rule in patterns.of("bust_measure") if rule.code in codes))

    def verbs(*codes: str) -> frozenset[str]:
        return frozenset(words_of([*_used(patterns, "bust_use", codes), *_uses(patterns, codes)]))

    behind: dict[str, tuple[str, ...]] = {}
    for rule in patterns.of("bust_measure_behind"):
        for code in (rule.code, *str(rule.attrs.get("also", "")).split()):
            behind[code] = (*behind.get(code, ()), *rule.terms)
    publish = words("publish")
    return BustWords(
        units=measures("place", "head", "case", "loose"),
        place_units=measures("place"),
        case_units=measures("case"),
        head_units=measures("place", "head"),
        behind_units=behind,
        rare_units=frozenset(unit for units in behind.values() for unit in units),
        both=verbs("both"),
        strong=verbs("strong"),
        breaking=verbs("strong", "breaking"),
        sealed=words_of(_used(patterns, "bust_use", ("sealed",))),
        weak=verbs("weak"),
        people_too=verbs("people_too"),
        counted_verbs=verbs("counted"),
        disposed=verbs("disposed"),
        in_hand=verbs("in_hand"),
        only_ahead=verbs("in_hand", "ahead"),
        taken_there_too=verbs("taken_there"),
        near_only=verbs("near"),
        not_case=expression(rf"{words('not_case')}|行为$"),
        own_verb=expression(alternation([rule for rule in patterns.of("bust_word") if rule.code == "own_verb"])),
        vague=expression(words("vague")),
        involved=expression(rf"(?<=[伙团人犯子某其均共疑等嫌徒者])涉(?!案|毒|赌|黄|诈|黑|恶|枪|爆|税|烟|酒|众|网|电|食|药|外|嫌)|涉嫌(?!走私|[^，。；]{{0,40}}案)|{words('involved')}"),
        denied=expression(
            rf"(?<=[，；])以$|全力$|为(?:了|能|有效|彻底|进一步|全面)?$|(?<![模虚])拟|(?:组建|成立|组成)(?!专案|专班|工作组|联合)|涉嫌(?!.{{0,20}}团伙)|{words('denied')}"
        ),
        # 警方将持续追查上游，彻底瓦解诈骗集团: what is still to be done
        ahead=expression(rf"(?:将(?:会)?(?:{words('ahead_adverb')})|{words('ahead')})[^。；]*$"),
        # 公布近期侦破的7起案件, 挑选侦破的4起案件向社会公布: how many are told of
        made_public=expression(rf"(?:{publish})了?[^，。；]{{0,16}}$"),
        made_public_behind=expression(rf"[^，。；]{{0,16}}(?:向(?:社会|公众|媒体|外界)|对外|予以|进行|集中)(?:集中|公开|统一)?(?:{publish})"),
        # 从破获的案件中挑选4起
        picked=expression(rf"(?:{words('pick')})了?(?:出)?[^，。；]{{0,12}}$"),
        # 团伙偷渡案: a case, no gang
        kind_of_case=expression(rf"(?:{words('case_kind')})(?:(?![抓捣打破缴])[\u4e00-\u9fff]){{0,14}}?(?<![作涉])案(?!犯|值|的)"),
        # 3个贩卖及窝藏、转移赃物犯罪团伙: an offence of two verbs, no list
        offences=expression(rf"^[^、]*(?:(?:{words('offence')})、)+[^、]{{2,20}}$"),
    )


def _used(patterns: Patterns, kind: str, codes: Sequence[str]) -> list[Rule]:
    return [rule for rule in patterns.of(kind) if rule.code in codes]


def _uses(patterns: Patterns, codes: Sequence[str]) -> list[Rule]:
    return [rule for rule in patterns.of("bust_verb") if not {*codes}.isdisjoint(str(rule.attrs.get("uses", "")).split())]
