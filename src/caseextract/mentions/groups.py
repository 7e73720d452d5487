"""Groups of people in a sentence: a stated number, a list of names, or both (冉某、佟某、黄某3人).

A group knows its words, its number and its class; what was done to it is decided in :mod:`caseextract.mentions.people`.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from caseextract.classes import compiled
from caseextract.engine import Hit
from caseextract.expressions import expression
from caseextract.mentions.facts import Count
from caseextract.mentions.governing import INTRANSITIVE
from caseextract.mentions.names import person_name
from caseextract.mentions.persons import standing
from caseextract.mentions.quantities import QuantityMention
from caseextract.mentions.reading import BLANK, Reading, count_of, hits_in
from caseextract.numerals import parse_number
from caseextract.text.structure import Sentence

_PERSON_UNITS = frozenset(["人", "名", "位", "余人", "多人"])
# 人次 are times, and figures of a period; only drug users dealt with are counted so as people: 查处吸毒人员900人次
# Taiwan's police count those they took so too: 查獲車手一五三人次
_USERS = expression(r"(?:吸毒|涉毒|吸食毒品)(?:违法)?(?:人员|者)?(?:共|累计|约|近)?$|(?:(?:集团|组织|团伙|帮派|帮会|诈团)成员|诈欺犯|嫌犯|犯嫌|嫌疑人|车手|收簿手|通缉犯)(?:的?(?:查获|查缉|逮捕)人数)?(?:共|累计|合计|总计|计|约|近|达|高达)*$|籍(?:最多|居多|居首)?，?[共计占达有则]*$")
# 16个人, 两个湖北人; but 20万个人信息
_PERSONS = expression(r"(?:(?!由|从|在|以|案|受|被|当事|中间|证|老|嫌疑|负责|收|投资|介绍|联系|经纪|代理|法)[\u4e00-\u9fff]{2,3})?人(?!员|信息|资料|账[户号]|所得|隐私|名下|用户|客户|身份|数据|征信|银行|中心|体|[工民大]|行为|原因|收入|贷款|独资|主页|电脑|手机|[公私]章|户|卡|网|财|简|住|次|影|[里中]|当中)")
# 杀死五人的犯罪嫌疑人: how many an offender harmed
_WAS_TAKEN = expression(r"[^。；被]{0,40}?被(?!骗|盗|抢|害|打|伤|困|拐)[^，。；骗盗抢害打伤困拐]{0,14}?(?:抓|擒|查获|拘|控制|逮|处罚)")
_TEN_OF_TEN = expression("[个人名][里中]就?有?$")  # 十个里有八个是女的
_OF_A_GANG = expression(r"[^，。；、\d]{0,24}的[^，。；、的]{0,6}(?:集团|团伙|组织|窝点|网络|链条|平台|网站)")  # 一个操控青少年贩毒的集团
_OTHERS_COUNTED = expression(r"\d{1,4}[余多]?[名位人]")
_SOME_AMONG = expression(r"(?:[中里内]，?(?:已经?|现|仅|只)?有?|(?:已经?|现|仅|只|还|尚)?有)[\d一二两三四五六七八九十百]{1,5}[余多]?[名人个]")
_WITH_ROLE = expression(r"(?:及|和|与|以及)[\u4e00-\u9fff]{2,6}")
_ONE_PERSON = frozenset(["其", "他", "她", "该男子", "该女子", "此人"])
_OTHERS_TOLD = expression(r"[某们]|受害|被害|失主|事主|群众|老人|儿童|孩子|乘客|母亲|父亲|妻子|丈夫|救")
_SAME_STORY = 80
_SAME_PARAGRAPH = 240
_HARMED = expression(r"(?:[杀骗打砍刺撞拐害奸伤死抢]了?|诈骗|致使?|强奸|绑架|敲诈|勒索|猥亵|殴打|伤害|残害)(?:他人|受害人|被害人|群众)?$")
# 杀害两人后潜逃的逃犯: whom he killed, whatever is said of him behind it
_KILLED = expression(r"(?:杀害|杀死|杀了|砍死|捅死|打死|刺死|撞死|毒死|勒死|打伤|捅伤|砍伤|刺伤|撞伤|伤害|致使?|[杀砍捅打刺撞]死?伤)$")
_OF_KILLER = expression(r"(?:死亡|受伤|重伤|轻伤|死|伤)?(?:后|并)?[^，。；、]{0,14}的")
_LISTED_ROLE = expression(r"[，。；、（）\n]|$")
_ITEM_END = expression(r"[，。；、（）\n]|$")
# Measures behind which a bare number counts people; behind 拘留 it may be one of days
_MEASURES = frozenset(["caught", "criminal_detention", "administrative_detention", "arrested", "bail", "residential_surveillance", "compulsory_measures", "transferred_for_prosecution", "prosecuted"])
_OF_DAYS = frozenset(["act.detained", "act.detained.days"])
# 其同伙宋某仍在逃: not one of those taken, unless the next clause takes him
_STILL_FREE = expression(r"(?:（[^（）]{0,30}）)?(?:等人)?(?:(?:仍|尚|还|现|目前|至今|则|一直|因)+[^，。；、抓捕落归]{0,4}(?:在逃|外逃|潜逃|负案|未到案|未归案|未落网)|(?:负案|畏罪)?(?:在逃|外逃|潜逃)|未到案|未归案|另案处理)(?=[，。；、）]|$)(?!，[^，。；]{0,16}(?:被(?![^，。；]{0,8}(?:追逃|通缉|追捕|列为|悬赏))|将其|抓获|捕获|落网|归案|投案))")
_AGENT = expression(r"被(?![告骗害拐捕抓盗困押])|经(?:[\u4e00-\u9fff]{2}地?检|检察|法院|法官|警方|民警|公安)")
_TAKES = expression(r"[抓捕拘获]|控制|带回|查处|移送|起诉|落网")
# What joins two names into one group, a short description of the second included: 买主冉某、吊车司机佟某
_JOINED = expression(r"(?:姓?(?:男子|女子|[男女]|船长|船员|司机|主嫌|干部|车手|渔工|负责人|嫌犯|犯嫌)|嫌|妇人|因?涉嫌[^，。；、]{2,20}罪)?，?(?:、|和|及|与|以及|，以及|，(?![^，。；]{0,10}[日时月早晚午夜后在因经由称]))(?:[^，。；、抓捕获拘向对被将从]{0,10}|[^，。；、抓捕获拘向对被将从骗]{2,20}的[^，。；、抓捕获拘]{0,6}|涉嫌[^，。；、抓捕获拘]{2,20}(?:嫌疑人|嫌犯|疑犯))")
# 抓获甲姓船长，岸边的乙姓男子驾车离去: the second begins a clause of his own
_LIST_GOES_ON = expression(rf"(?:男子?|女子?|嫌犯?|妇人|船长|[\u4e00-\u9fff]{{0,2}})?{BLANK}*(?:[，。；、！\n等和及与暨\d两二三四五六七八九十]|以及|另|一?共|均|都|皆|先后|双双|悉数|全部|相继|陆续|分别|也|亦|被|遭|落网|归案|到案|[抓捕拘逮擒刑移]|$)")
# Between the last name and a number that counts the named: 张某等5人, 张某、李某二人, 谭某、陆某等其他5名, 张某和报关员等5人
_COUNTED = expression(r"(?:男子|妇人|少年|女友|男友|员工|女子|男|女|嫌|[^，。；、\d某]{1,3}[主长手员头商])?(?:(?:[和及与、]|以及)(?!其)[^，。；、\d某将把被]{1,10}等|等(?:人|犯罪嫌疑人)?)?(?:其他|另外|共|共计|夫妻|夫妇|父子|兄弟)?")
_ROLE_END = expression(r"(?:[者犯徒贩工客商农]|人员|分子|同伙|成员|对象|[手师员头家户匪贼”])$")
_KIN = expression(r"(?:[嫌姓]|[男女]子?)?(?:等)?(?:夫妇|夫妻|父子|母子|兄弟|姐妹|父女|母女|兄妹|姐弟|叔侄|情侣|师徒)(?:俩|两人|二人)?")
# 黄某、陆某及另外3名…, “阿海”及其同伙二人
# 苏姓收水、林姓监控手: whatever those of a surname do
_BEARERS = expression(r"(?![男女]子?[被遭])[^，。；、\d被将把对向与和及在从给为供称说的抓捕逮拘骗抢打]{1,5}(?:、|和|及|与|以及|暨)(?:另[一1]?名)?")
# 罗姓师傅及4名学徒; 甲某（33岁）和两名会计; 甲某和替他望风的两人, 甲某和他的两名伙计
_AND_OTHERS = expression(
    r"(?:(?<=姓)[^，。；、\d被将把及和与的]{1,5}|男子|女子|嫌犯)?(?:[”）]|（[^（）]{1,16}）){0,2}(?:及|和|与|以及|、|连同)"
    r"(?:(?:[其他她]的?|另外?|其余)*(?:下线|上线|马仔|手下|同伙|同案犯?|同案人员|犯罪嫌疑人|嫌疑人)?|(?:[其他她]的)?(?![其他她]的)(?:(?!打[伤死]|骗|杀|砍|救)[^，。；、\d将把被遭害伤某]){2,12}的(?:另外?)?)"
)
# 船长及9名船员, 车主和两名灌酒的女工: one with a role of his own and no name
_ROLE_AND = expression(
    r"(?<![名个位余多几数等人])(?:(?:店|车|船|货|业|户|房|铺|窝|庄|摊|东|仓|园|馆|院)主|(?:女|男|货车|的士|小巴|三轮车|面包车)?司机|(?:女)?老板娘?|房东|船长|被告|主嫌|负责人|主持人|驾驶员|厂长|大厨)(?:及|和|与|以及|连同)(?:其)?$"
)
_OTHERS = expression(r"另|其他|其余")
_APART_FROM_NAMED = frozenset(["gambler", "buyer", "drug_user"])
_PARTNERS = expression(r"同伙|同案|帮手|手下|马仔|下线|上线")
# 店主蒋某及其儿子: one more than are named
_KINSMAN = "(?:妻子?|丈夫|老公|老婆|父(?!母)亲?|母亲?|儿子|女儿|哥哥?|弟弟?|姐姐?|妹妹?|胞[哥弟兄姐妹]|[表堂][哥弟姐妹兄]|女友|男友|女朋友|男朋友|情人|岳父|岳母|舅舅|叔叔|侄子|外甥|姐夫|妹夫|儿媳|女婿)"
_HIS_KIN = expression(rf"(?:(?:及|和|与|以及|、)其|[和与])(?P<kin>{_KINSMAN})(?!等|的|[夫某])")
# 其与妻子一同被拘留
# 甲某和旅社老板都已批捕, 将乙某和司机抓获: one more, told by a role
_AND_ROLE = compiled(r"(?:和|与|及|以及|连同)(?![其他她])[^，。；、\d一二两三四五六七八九十几多数某将把被等和与及]{0,8}?{one_role}(?=(?:都|均|皆|也|已|双双|一同|一并|先后|分别|当场|随后|现|目前|全部|相继|依法)*(?:被(?![骗打害杀伤盗抢])|落网|归案|到案|批捕|刑拘|抓|捕获|拘捕|逮捕|控制|擒|查获|带[回走]|刑事拘|行政拘|移送|取保))")
_HE_AND_KIN = expression(rf"(?<=[，。；])[其他她][和与及](?:其)?{_KINSMAN}(?=[^，。；将把对]{{0,20}}被)")
# 将其妻及甲某抓获; 将其妻抓获
_KIN_BEFORE = expression(rf"其{_KINSMAN}(?:、|以?及|和|与|连同)(?:其?(?:同伙|同案|帮手|员工|雇员|合伙人))?$")
_KIN_OF = expression(r"的(?:妻子?|丈夫|哥哥?|弟弟?|姐姐?|妹妹?|胞[哥弟兄姐妹]|[表堂][哥弟姐妹兄]|女友|男友|女朋友|男朋友|姐夫|妹夫|舅舅|叔叔|侄子|外甥|女婿|(?:儿子|女儿|父亲|母亲|岳父|岳母|情人|同伙|合伙人|上家|下家|司机|雇主|老板)(?=(?:也|亦|均|同|随后|后|其后|次日|当[日天晚]|现|已|则|因涉嫌[^，。；]{2,16}|[从在][^，。；被]{1,10})*(?:被(?:民警|警方)?(?:抓|捕|控制|擒|拘|逮|带回|带走|刑|行政拘|押)|落网|归案|到案|投案)))(?!的|家|名|[及和与、]|[\u4e00-\u9fff]某|被[^，。；]{0,10}(?:骗|打|害|杀|伤|盗|抢))")
_KIN_ALONE = expression(rf"(?<=[将把])其{_KINSMAN}(?=(?:[^，。；、的家将把某和及与\d]{{0,12}})(?:抓|捕|控制|擒|拘|逮|带回|带走|传唤))")
_TAKEN_PRONOUN = expression(r"(?:抓获|抓住|抓到|逮住|逮到|擒住|擒获|捉住|捉到|制服|制伏|控制住|拘捕|逮捕|截获|捕获)了?(?P<who>[他她]们?)(?![们的身手家住名所])")
# 于今晨在青河拘捕他: only the police do so, and a clause that begins with when or where has them before it
_ONLY_POLICE = expression("拘捕|逮捕|抓获|截获")
_NOBODY_ELSE = expression(r"(?:[，；]|并|随即|其后|其?后|再|立即|当场|成功)*(?:于[^，。；]{1,10}|[在从][^，。；被将把]{2,14})?")
_BY_POLICE = expression(r"民警|警方|警察|警员|探员|刑警|特警|便衣|干警|司警|员警|关员|专案组|抓捕组|侦查员|公安|派出所|[支大中]队|我们|咱们")
# 两个帮手，一个6日被抓，一个闻讯逃走，8日回来投案
_TAKEN_ONE = expression(r"(?:(?!一个)[^，。；]){0,16}?(?:，(?:(?!一个)[^，。；]){0,16}?)?(?:被(?:[^，。；]{0,8}(?:民警|警方|派出所))?(?:抓|捕|擒|逮|刑|拘|查获|控制)|落网|归案|到案|投案|自首|就擒)(?!后|的|时)")
# 另外两个也被抓获, 剩下三个先后落网
_THE_REST = expression(r"(?:另外?|其余|剩下的?|余下的?)$")
_REST_TAKEN = expression(r"(?:也|均|都|随后|先后|陆续|相继|很快|次日|当[日天晚]|已|全部|最终|[在于][^，。；被]{1,10}?)*(?:被(?:[^，。；]{0,6}(?:民警|警方))?(?:抓|捕|擒|逮|刑拘|控制)|落网|归案|到案|投案|就擒)")
# 拘捕一个以假买家身份骗取手袋的集团成员
_TAKES_JUST_BEFORE = expression(r"(?:抓[获住到捕]|拘捕|逮捕|逮[住到获]|擒获|捕获|查获|截获|制服)了?$")
_ONE_WHO = expression(r"[^，。；、]{2,30}?的[^，。；、的]{0,6}?(?:成员|男子|女子|男人|女人|嫌疑人|嫌犯|疑犯|逃犯|毒贩|窃贼|小偷|扒手|骗子|[^，。；、的]者)(?=[，。；、（\n]|$)")
_FOR_EACH = expression(r"每(?![案组处家地天日月年次户市县局队])[^，。；、\d每]{0,6}$")
_TAKES_PEOPLE = expression("抓|逮|捉")
# 根据二人的交易记录: whose words and traces, nobody taken
_THEIR_WORDS = expression(r"(?:[\u4e00-\u9fff]{0,4}的[\d.,]{1,8}[万余多]{0,2}(?:元|部|张|台|辆|条|件|块)|的(?:(?:交易|聊天|通话|转账|消费|行车)?记录|供述|口供|账户|行踪|下落|落脚点)|之(?:子|女|父|母|兄|弟|妻|夫|妹|姐))")
# 兄弟俩, 两口子, 两兄弟, 柯氏姐妹
_KIN_TWO = expression(r"(?:夫妇|夫妻|父子|母子|兄弟|姐妹|父女|母女|兄妹|姐弟|叔侄|情侣|师徒)俩|(?<![\d一二三四五六七八九十小老])[小老]?两口子?(?![的家店味之地])|(?:(?<=[\u4e00-\u9fff]氏)|(?<![\d一二三四五六七八九十])[两二])(?:夫妇|夫妻|父子|母子|兄弟|姐妹|父女|母女|兄妹|姐弟|叔侄|情侣)")
_AFTER_KIN = expression(r"(?:[小老两二]|两口子?|夫妇|夫妻|父子|母子|兄弟|姐妹|父女|母女|兄妹|姐弟|叔侄|情侣|师徒|俩){1,3}(?:、|和|及|与|以及|连同)[^，。；、\d将把被]{0,8}")
_KIN_NUMBER = expression(r"姓?(?:等)?(?P<number>[2-9]|[两二三四五六七八九])(?:兄弟|姐妹|夫妻)")
_ONE_OF = expression(r"之一|中的(?:一|1)[人名个]")
# Between a count's noun and the names it counts: 两名嫌疑人温某、黄某; 另一名“上线”温某
_NAMED_BEHIND = expression(r"[：“”]?(?:即|是|为|分别为|分别是|分别姓|姓)?[“]?")
# What tells that a noun before a count is the doer, not those counted: 民警迅速将两名…
_DOER = expression(r"[将把对在从的]|[抓捕获逮擒捉截堵揪拘拦押]|控制|查处|制服|带回|带走|传唤|劝|敦促|动员|感召|说服|促使|移送|处罚|遣返|移交")
_ALIAS = expression(r"”（(?:真名|本名|原名|即)?$")  # “小凯”（真名柳某凯）
_OTHER_THING = expression(r"[0-9一二三四五六七八九十]|连同|[和与及]|窝点|团伙[^成骨]")  # 两个团伙连同收赃者
_CLAUSE_MARK = expression(r"[，；。]")
_OPEN_LIST = expression(r"(?:[首主]?[要脑谋嫌犯]{0,2}等|为首|团伙|一伙|犯罪集团|的(?:妻|丈夫|父|母|儿|女|住处|家|账|手机|车))")
_BEING = expression(r"[^，。；、\d]{0,12}[，（：]?(?:他们|当中|其中)?(?:分别|均|即|包括)*(?:为|是|有|系|包括|计有|包含)?")
_WOMEN_FIRST = expression(r"(?<![\d一二三四五六七八九十男])(?P<women>[0-9]{1,4}|[一二两三四五六七八九十百廿卅]{1,5})名?女(?:子)?[、和及]?(?P<men>[0-9]{1,4}|[一二两三四五六七八九十百廿卅]{1,5})名?男(?:子)?(?![、和及]?[\d一二两三四五六七八九十]{1,3}女)")
_SEXES = expression(r"(?P<men>[0-9]{1,4}|[一二两三四五六七八九十百廿卅]{1,5})名?男(?:子)?[、和及]?(?P<women>[0-9]{1,4}|[一二两三四五六七八九十百廿卅]{1,5})名?女(?:子)?")
_ONE_BESIDE = expression(r"(?:首名|首个|该名?|第一名)[^，。；、\d]{0,6}?(?:男子|女子|男|女|嫌犯|嫌疑人)(?:以及|及|和|与|连同)(?:另外|另|其余|其他)?$")  # 首名涉案男子以及另外|两男两女
_FIRST_OF_THEM = 20
_TOGETHER = expression(r"(?:共|合共|等|[（(]共)?([0-9]{1,4}|[一二两三四五六七八九十百]{1,5})[名人]")
# 两疑犯, 四男子: a number that stands at the noun without a measure word.
_BARE = expression(
    r"(?P<number>[0-9一二两三四五六七八九十廿卅](?<![向对骗劫伤杀致].)(?<![\d.一二三四五六七八九十廿卅百千万第].)(?:(?<=[0-9])[0-9]{0,2}|(?<![0-9])[一二两三四五六七八九十]{0,2}))(?P<noun>疑犯|嫌犯|疑匪|劫匪|匪徒|毒贩|窃贼|歹徒|男子|女子|男女(?!双方|比例|关系|老|学生|平|青|性)|嫌疑人|犯罪嫌疑人|逃犯|青年|少年|汉(?=[，。；！\s被落涉]|$)|男(?![\u4e00-\u9fff]{0,2}\d{0,2}女|性|女|装|士|友|孩|生)|女(?!性|士|友|孩|生|儿|长|童|事|受|被))"
)
_PAIRS = expression(r"(?P<number>[1-9一两二三四五六七八九])对(?:(?:年龄)?(?:分别)?[为是]?\d{2}岁?[、和及与]\d{2}岁的?)?(?:年轻|中年|外籍|本地|内地|[^，。；、\d对]{0,6}(?:嫖娼|卖淫|赌博|吸毒|盗窃|诈骗)(?:的)?|(?:[^，。；、\d对]{0,6}的)?(?:姓[\u4e00-\u9fff]{1,2}|[\u4e00-\u9fff]{1,2}姓)的?(?:（[^（）]{1,16}）)?|[^，。；、\d对给向将把]{2,10}的|(?:本地|内地|外籍|年轻|中年)?(?:孪生|双胞胎|表|堂|亲|小))?(?:男女|夫妇|夫妻|情侣|恋人|兄弟|姐妹|兄妹|姐弟|父子|母子|父女|母女|叔侄|婆媳|师徒)")
_SCALE = expression(r"(?P<number>[百千万])(?P<unit>[人名])(?:(?=[，。；、！）\s]|$|落网|归案|到案|[被遭][抓捕拘擒查])|(?<=名)[^，。；、的红\d]{0,6}?(?:嫌疑人|嫌犯|疑犯|逃犯|案犯|在逃人员|毒贩|窃贼|扒手|赌客|嫖客))")
_DONE_TO_ONE = expression(r"(?:抢[夺劫走]了?|偷走了?|骗走了?|骗取了?|殴打|打伤|砍伤|捅伤|刺伤|撞伤|撞倒|猥亵|强奸|挟持|劫持|绑架|敲诈|勒索)$")  # 抢夺一女子手包
_TAIWAN = expression(r"(?P<number>[0-9]{1,3}|[一二两三四五六七八九十]{1,3})(?=嫌(?!疑|[及和与][^，。；、\d]{0,8}等[\d一二三四五六七八九十]+人))")
# 该男子已被民警控制, 涉案男子昨日被警方拘捕; 将他们移送
_TAKEN_SUBJECT = compiled(r"(?:(?<![将把对向与和从由的])(?:该(?:名)?(?:\d{2}岁)?(?:涉案|可疑|嫌疑|{origin})*|涉案|涉事|肇事|行凶)(?:男子|女子|司机|嫌疑人|犯罪嫌疑人|青年|男|女|旅客|乘客|网民|网友|驾驶员|驾驶人|当事人|店主|摊主|船长|船主|车主|老板|负责人|村民|学生|员工|居民|业主|房东|租客|店员)|(?<![将把对向与和从由的])该(?!事主|失主|受害|被害|伤者|死者|店员被|人员?被)[^，。；、的\d被将把某名]{0,4}?(?:[员者人手客犯徒纳计理播工](?![\u4e00-\u9fff]某))|(?<![将把对向与和从由的])[该这那此]名(?:[^，。；、的\d被将把]{1,12}的)?[^，。；、的\d被将把]{0,8}?(?:[人员者犯主客生徒贼]|中介|保安|老板)|(?<=[，；])其(?=(?:因[^，。；]{2,20})?(?:随后|目前|现|也|后|已|均|亦)*[被遭])|(?<![\u4e00-\u9fff])(?:被捕(?:的)?(?:男子|女子|男司机|女司机|司机|船长)|此人|该人|这名(?:男子|女子|司机|嫌疑人)|他|她))(?=(?:因?涉嫌[^，。；被]{2,30}，?|因[^，。；被]{2,20}|[在于从][^，。；被遭]{1,12})?(?:随后|随即|目前|现|也|后|昨日|昨晚|当日|次日|当晚|已|均|很快|最终|便|即|当场|亦|，)*(?:被|遭)(?!骗|害|盗|抢|打|捅|刺|砍))")
# 两名男子被暂控；女子获准保释候查
_BAILED = expression(r"(?<=[。；，])(?:[男女]子|[男女]?司机|船长|[男女]疑犯)(?=(?:则|已|现|亦)*获准?(?:以[^，。；]{2,12})?保释)")
# One of whom no number and no name is told: 将行凶男子当场控制, 截获正要登船的男子, 戴雨衣的男子在收费站被抓获
_ALONE = r"(?:男子|女子|少年|老汉|[男女]?司机|凶手|船长|[男女]负责人|[男女]青年)"
_THAT_AGE = r"(?:(?:\d{2}|[一二三四五六七八九十]{2,3})岁、?(?:报称[^，。；、的]{2,6}的?)?)?"  # 拘捕该名56岁、报称无业男子
_THAT_ONE = rf"(?:该|此|这|那)名{_THAT_AGE}(?:(?:非法|偷渡|涉案|可疑|嫌疑|{{origin}}|无业|违法|在逃|犯罪)*(?:入境者|偷渡者|偷渡客|嫌疑人|旅客|乘客|疑犯|嫌犯|逃犯|男子|女子|司机|收[件货][男女]子?))"  # 截获该名偷渡客
_ALONE_SIGN = expression(rf"{_ALONE}|[该此这那]名")
_SOME = r"[^，。；、：\n“”\d将把某姓的们多几数两俩二三四五六七八九十名个位群伙些各每被受该这那其此]"
_WHICH = rf"(?:{_SOME}{{1,12}}的)?{_SOME}{{0,4}}?"
_WHERE = r"(?:[在于从][^，。；、将把]{1,14}?|当场|随即|随后|迅速|及时|成功|一举|依法|很快|死死|束手|也|已|，)"
_IN_NEED = expression("走失|迷路|轻生|落水|醉酒|醉倒|受伤|昏迷|求助|报警|被[困骗害]")
_LONE = compiled(rf"(?:{_THAT_ONE}|{_WHICH}{_ALONE})(?=[，。；！？]|后，|并[从将在]|（\d{{2}}岁）)")
_LONE_BEFORE = expression(
    rf"(?:(?P<object>(?<=[将把]))|(?<![^，。；\n]))(?P<who>{_WHICH}{_ALONE}){_WHERE}{{0,3}}(?P<passive>被(?:[^，。；]{{0,12}}?(?:警|派出所|公安|关员|执法人员)[^，。；]{{0,6}}?)?(?:当场|成功)?)?$"
)
# 将正在敬酒的“姜老板”抓获
_CALLED = expression(r"(?<=“)(?<=[将把者的人犯家]“)[^“”，。；]{1,6}(?=”(?:成功|当场|一举|也|也被|先后|迅速)*(?:被)?(?:抓获|抓捕归案|擒获|捕获|拘捕|逮捕|落网|归案))")
# 抓获一盗窃嫌疑人, 逮住一电鱼者: one told without a measure word
_ONE_SUCH = expression(r"(?<=[获捕住捉到下擒])一(?![名个位人些直举并同起伙批群对家路审名双般半度手下概律致])[^，。；、\d的]{0,8}?(?:[\u4e00-\u9fff]者|嫌疑人|嫌犯|疑犯|逃犯|毒贩|窃贼|小偷|扒手|贩子|歹徒|劫匪|男子|女子|在逃人员|通缉犯)(?=[，。；、！\n]|后|$)")
_THEM = expression(r"(?<=[将把])(?:他们|她们|其等|渠等|其一并|其两人|这些人)")
_PRONOUN = compiled(r"(?<=判处)[其他她](?=有期|无期|死刑|拘役|管制)|(?<=[将把对])(?:其|他|她|此人|该人|该名?" + _THAT_AGE + r"(?:涉案|可疑|嫌疑|{origin}|收件|收货)*(?:男子|女子|男司机|女司机|[男女](?=[拘逮抓拉扣]))|[该这那此]名" + _THAT_AGE + r"(?:[^，。；、的\d被将把]{1,12}的)?[^，。；、的\d被将把]{0,8}?(?:[人员者犯主客生徒贼]|老板)(?=(?:当场|依法|随即|立即|成功|一举|带回并?)*(?:刑拘|刑事拘|行政拘|治安拘|行拘|抓|控制|带[回走]|逮捕|制服|擒|拘捕|查获)))(?!他|们|余|中|所|名|交|身|车|家|手|住|实|账|进|同|妻|丈夫|父|母|监护|亲|儿|弟|哥|兄|姐|妹|朋友|上线|下线|上家|下家|女友|男友|团伙|成员)")


_ORIGIN = compiled("{origin}|华裔|未成年")
_CASE_OF = expression(r"被[刺杀打砍捅伤害骗盗抢撞拐绑][^，。；]{0,10}案(?:件)?的")
_UNDER_SUSPICION = expression(r"涉嫌|嫌疑")
_NEXT_CLAUSE = 24
_WHOM = expression(r"[将把](?:[^，。；、\d将把]{1,24}的)?$")  # 将逃到云江的数名嫌疑人全部抓获
_SUSPECTS_TAKEN = compiled(r"(?:犯罪|涉案)?{suspects}[^，。；、的]{0,12}?(?:落网|归案|被[^，。；、的]{0,10}?(?:抓|控制|擒|拘|逮|带走|制服))")
_MEASURED = compiled(r"(?:依法|均|全部|分别|一并)*(?:予以|处以|采取)?(?:{measures}|强制措施|刑事强制措施)")
_FLED = expression(r"[^，。；]{0,10}(?:逃|跑|窜|跳|反抗|拒捕)[^。；]{0,24}$")
_SEX = expression(r"[男女]")
_AND = expression(r"[男女][^，。；、男女（）]{0,5}(?:（[^）]{0,20}）)?(?:以?及|和|与|、|连同|同(?![行居住伙乡村事学案车党谋]))[^，。；、男女]{0,8}$")
# 拘捕25岁的男司机: one person, told by the age
_AGED = compiled(r"(?<![名个位对至或、及和与十\d])(?:\d{2}|[二三四五六七八]?十[一二三四五六七八九]?|[二三四五六七八]十)岁的?(?:姓[\u4e00-\u9fff])?(?:{origin})?(?:(?:货车|的士|客货车|私家车|小巴|网约车|出租车)?司机(?=[，。被因涉\s]|$)|(?:无业|中年)?(?:汉|[男女](?=[，。被因涉落\s]|$)|青年|少年|少女)|(?:建筑|地盘|物流|装修|清洁|运输)(?:工人|工|员)|(?:渔船|快艇|货船|客船|货轮|游艇)?(?:店主|摊主|车主|货主|船主|船东|船长|轮机长|水手|技工|保安|厨师|文员|会计|商人|老板|负责人|渔民|船员|工人|员工|教师|护士|学生|主妇)(?=[，。被因涉\s]|$)|[男女](?:子|性|司机|负责人|户主|店员|职员|董事|主管|仓管|主持|学生|租客|乘客|嫌犯|疑犯)?+)(?![\u4e00-\u9fff]{0,2}\d|[\u4e00-\u9fff]某)")
# 被捕男子39岁，报称无业，已被落案起诉: one person goes on being told of
_AGED_SUBJECT = compiled(r"(?<=被捕|涉案|落网|涉事)(?:的)?(?:{origin})?(?:男子|女子|男司机|司机|人士|男|女)(?:，?姓[\u4e00-\u9fff]{1,2})?，?(?:现年|年)?\d{2}岁")
_IN_LIST = compiled(r"(?:子|(?:{origin}|外地)?(?:人士|居民|嫌犯|疑犯|男女)?)(?:、|及|和|以及|与)")
_LAST_OF_LIST = expression(r"[及和与]$")
_OWN_CLAUSE = expression(r"[，。；被]|抓获|拘捕|逮捕|将")


@dataclass(frozen=True, slots=True)
class Group:
    """People spoken of together. ``quantity`` and ``stated``: where their number begins and ends; ``inferred``: counted from names; ``pronoun``: one person, named elsewhere."""

    start: int
    end: int
    count: Count
    noun: Hit | None
    quantity: int | None = None
    stated: int = 0
    inferred: bool = False
    inside: bool = False
    pronoun: bool = False
    names: tuple[str, ...] = ()
    role_word: bool = False

    @property
    def classed(self) -> bool:
        """Whether the text says what kind of people they are."""
        return self.noun is not None or self.role_word or bool(self.names)

    @property
    def person(self) -> str:
        """The class of the contract."""
        return self.noun.code if self.noun is not None and self.noun.rule.attrs.get("role") not in ("police", "victim") else "suspect"

    @property
    def public(self) -> bool:
        """Passengers, staff, pupils: caught only where a verb says so of them directly."""
        return self.noun is not None and self.noun.rule.attrs.get("role") == "public"


def is_person_count(quantity: QuantityMention, text: str, nouns: Sequence[Hit]) -> bool:
    """Whether a quantity counts people: 名/人/位 always, 个 only beside a noun for people, 几名 and 数名 only behind a verb that takes people."""
    if quantity.kind != "count":
        return False
    if quantity.value is None and text[quantity.number_start] in "几数" and not (
        _TAKES.search(text, max(0, quantity.start - 14), quantity.start) or _WHOM.search(text, max(0, quantity.start - 30), quantity.start) and _TAKES.search(text, quantity.end, quantity.end + 30)
        or _SUSPECTS_TAKEN.match(text, quantity.end)
    ):
        return False  # 几名工人正忙着: a scene, no count
    if _FOR_EACH.search(text, max(0, quantity.start - 8), quantity.start):
        return False  # 每拉一人入群给6元
    if quantity.unit == "位" and text.startswith("前", quantity.start - 1):
        return False  # 抓获数列全省前五位
    if quantity.unit in _PERSON_UNITS:
        return not text.startswith("币", quantity.end) and not (quantity.unit == "人" and text.startswith("姓", quantity.end))  # 一人姓吴
    if quantity.unit == "人次":
        return _USERS.search(text, max(0, quantity.start - 12), quantity.start) is not None
    if quantity.unit != "个" or _TEN_OF_TEN.search(text, max(0, quantity.start - 4), quantity.start):
        return False
    if quantity.value == 1 and text[quantity.start - 1 : quantity.start] in "，；：另" and _TAKEN_ONE.match(text, quantity.end):
        return True
    if _THE_REST.search(text, max(0, quantity.start - 3), quantity.start) and _REST_TAKEN.match(text, quantity.end):
        return True
    if quantity.value is not None and (_PERSONS.match(text, quantity.end) or _LISTED_ROLE.match(text, quantity.end) and any(n.end == quantity.start and n.end - n.start > 1 for n in nouns)):
        return True  # 16个人; 老板一个、工人八个
    if quantity.value == 1 and _TAKES_JUST_BEFORE.search(text, max(0, quantity.start - 4), quantity.start) and _ONE_WHO.match(text, quantity.end):
        return True
    noun = noun_after(quantity.end, text, nouns)
    return noun is not None and not _OF_A_GANG.match(text, noun.end) and noun.code != "other" and noun.start - quantity.end <= 6 and not _OTHER_THING.search(text, quantity.end, noun.start)


def _behind_measure(reading: Reading, quantity: QuantityMention) -> bool:
    """Whether a bare number stands between a legal measure and the end of its item: 刑拘49，逮捕31，起诉24."""
    spoken = quantity.kind == "count" and quantity.unit == "个"  # 刑拘7个，取保2个
    if not (spoken or quantity.kind == "plain") or quantity.value is None or quantity.value % 1 or _ITEM_END.match(reading.text, quantity.end) is None:
        return False
    return any(v.end == quantity.start - reading.text.startswith("了", v.end) and (v.code in _MEASURES and not (spoken and v.code == "caught") or spoken and quantity.value != 1 and _TAKES_PEOPLE.match(reading.text, v.start)) and v.rule.id not in _OF_DAYS for v in hits_in(reading.hits.of("act"), quantity.start - 12, quantity.start))


def noun_after(end: int, text: str, nouns: Sequence[Hit]) -> Hit | None:
    """The noun for people a count stands before: 22名[新型网络犯罪]嫌疑人."""
    stop = end
    while stop < len(text) and stop < end + 28 and text[stop] not in "，；。：、（）\n":
        if text[stop] in "被经" and _AGENT.match(text, stop):
            break  # 两人最终被探员制服; 二人经检方声押获准
        stop += 1
    if (others := _SOME_AMONG.search(text, end, stop)) is not None:
        stop = others.start()  # 11人里已有6名嫌疑人到案: the noun is of the six
    near = [h for h in nouns if end <= h.start < stop]
    if near and near[0].rule.attrs.get("role") == "victim" and _OTHERS_COUNTED.search(text, end, near[0].start):
        return None  # 5人骗了6位老人
    if near and _CASE_OF.search(text, end, near[0].start):
        return None  # 两名护士被刺伤案件的犯罪嫌疑人
    if len(near) > 1 and near[0].rule.attrs.get("role") in ("police", "victim", "public") and text.rfind("的", near[0].end, near[-1].start) >= 0 and near[-1].code != "other":
        return near[-1]  # 一名冒充民警的男子
    near = [h for h in near if not (h.code == "other" and len(near) > 1 and h.end - h.start == 1)]
    return near[0] if near else None


def _noun_before(start: int, text: str, nouns: Sequence[Hit], low: int) -> Hit | None:
    """The noun for people a count stands behind: 犯罪嫌疑人[王某等]9人."""
    last = None
    for noun in nouns:
        if noun.end > start:
            break
        if noun.start >= low:
            last = noun
    if last is None or start - last.end > 60 or _CLAUSE_MARK.search(text, last.end, start):
        return None
    if last.rule.attrs.get("role") in ("police", "victim") and _DOER.search(text, last.end, start):
        return None
    return last


def find_groups(reading: Reading, sentence: Sentence, nouns: Sequence[Hit]) -> list[Group]:
    """The groups of one sentence in text order."""
    text, outer = reading.text, reading.outer
    names = [n for n in hits_in(reading.hits.of("name"), sentence.start, sentence.end) if outer[n.start] != BLANK or _ALIAS.search(text, max(0, n.start - 5), n.start)]
    names = [n for n in names if not standing(reading, n) and not _STILL_FREE.match(text, n.end)]
    chains = _chains(names, text, outer)
    groups: list[Group] = []
    for quantity in reading.sentence_quantities(sentence.start, sentence.end):
        if not (is_person_count(quantity, text, nouns) or _behind_measure(reading, quantity)):
            continue
        group = _counted(reading, sentence, quantity, nouns, chains)
        if group is not None:
            groups.append(group)
    groups += _named(reading, chains, groups, nouns)
    others = _others(reading, sentence, chains, groups)
    both = [(o.start, o.end) for o in others if o.quantity is None and not o.inferred]
    groups = [g for g in groups if g.quantity is None or not any(a <= g.start and g.end <= b for a, b in both)]  # 8名男子及3名女子 are eleven
    groups += [o for o in others if (o.start, o.end) not in both or not _said_by_sex(o, groups, text)]
    groups.sort(key=lambda g: g.start)
    groups = _with_partners(groups, text)
    return _men_and_women(groups, text) if len(groups) > 1 and "女" in text[sentence.start : sentence.end] else groups


def joined(named: Group, others: Group, text: str) -> bool:
    """Whether people named are told together with others counted behind them: 黄某、陆某及另外3名人员."""
    return named.inferred and bool(named.names) and not named.pronoun and not others.inferred and not others.names and _AND_OTHERS.fullmatch(text, named.end, others.start) is not None


def _said_by_sex(sexes: Group, groups: Sequence[Group], text: str) -> bool:
    """Whether men and women say once more who those counted before them are: 拘捕8名持有人，分别为2男6女; 被捕8人为2男6女."""
    before = max((g for g in groups if g.quantity is not None and g.end <= sexes.start), key=lambda g: g.end, default=None)
    return before is not None and before.count.value == sexes.count.value and _BEING.fullmatch(text, before.end, sexes.start) is not None


def told_apart(others: Group) -> bool:
    """Whether people counted behind named ones are of a class of their own, and so are counted by themselves: 逮捕甲某和17名赌客."""
    return others.noun is not None and others.noun.code in _APART_FROM_NAMED and others.noun.start >= others.stated


def _with_partners(groups: Sequence[Group], text: str) -> list[Group]:
    """People named and their partners counted behind them are one group: 王某及其同伙二人 are three; 王某及另外2人 are told apart."""
    out: list[Group] = []
    for group in groups:
        before = out[-1] if out else None
        if before is not None and before.count.value is not None and group.inferred and group.names and _AFTER_KIN.fullmatch(text, before.start, group.start):
            out[-1] = replace(group, start=before.start, count=Count(value=before.count.value + (group.count.value or 0)))
            continue  # 阮氏兄弟连同上家郭某 are three
        if before is not None and before.count.value is not None and group.count.value is not None and joined(before, group, text):
            if told_apart(group):
                out.append(group)
                continue  # 逮捕甲某、乙某和17名赌客: those named run the place
            if _PARTNERS.search(text, before.end, group.end + 4) or not _OTHERS.search(text, before.end, group.start):
                out[-1] = replace(group, start=before.start, count=Count(value=before.count.value + group.count.value, unit=group.count.unit), names=before.names)
                continue
        out.append(_with_one_more(group, before, text))
    return out


def _with_one_more(group: Group, before: Group | None, text: str) -> Group:
    """People counted right behind one told by a role of his own, as one group: 船长及9名船员 are ten."""
    if group.quantity != group.start or group.inside or group.names or group.count.value is None or group.count.qualifier != "exact" or told_apart(group):
        return group
    low = max(0, group.start - 12, before.end if before is not None else 0)
    if before is not None and before.quantity is not None and _CLAUSE_MARK.search(text, before.quantity, group.start) is None and "、" not in text[before.end : group.start]:
        return group  # 一名本地男司机及一名女乘客
    role = _ROLE_AND.search(text, low, group.start) if any(text.find(word, low, group.start) >= 0 for word in "及和与同") else None
    return group if role is None else replace(group, start=role.start(), count=group.count._replace(value=group.count.value + 1))


def _men_and_women(groups: Sequence[Group], text: str) -> list[Group]:
    """Neighbours told apart by sex alone are counted together: 两名男子及一名女子 are three people.

    So are those of a longer list whose last is joined by 及: 6名本地男子、4名本地女子及3名外籍男子; 2男1女内地人士及6男4女本地人士.
    """
    out: list[Group] = []
    groups = _by_sex(groups, text)
    for group in groups:
        before = out[-1] if out else None
        if before is not None and before.count.value is not None and group.count.value is not None and group.start >= before.end and not group.pronoun:
            between = text[before.start : group.start]
            tail = text[group.start : group.end + 8]
            sexes = _SEX.findall(between)[-1:] + _SEX.findall(tail)[:1]
            if len(between) <= 40 and _AND.search(between) and not _OWN_CLAUSE.search(between) and (sexes in (["男", "女"], ["女", "男"]) or len(sexes) == 2 and _ORIGIN.search(between) and _ORIGIN.search(tail)):
                count = Count(value=before.count.value + group.count.value, unit=before.count.unit)
                out[-1] = replace(before, end=group.end, stated=group.end, count=count, inferred=before.inferred and group.inferred, names=(*before.names, *group.names))
                continue
        out.append(group)
    return out


def _by_sex(groups: Sequence[Group], text: str) -> list[Group]:
    """Runs of three and more counts of men and women, and of two pairs of them, each as one group."""
    out: list[Group] = []
    at = 0
    while at < len(groups):
        run = [groups[at]]
        while at + len(run) < len(groups) and _sexed(run[-1], text) and _sexed(groups[at + len(run)], text) and _IN_LIST.fullmatch(text, run[-1].end, groups[at + len(run)].start):
            run.append(groups[at + len(run)])
        last = text[run[-2].end : run[-1].start] if len(run) > 1 else ""
        if len(run) > 1 and (len(run) > 2 or run[0].quantity is None) and _LAST_OF_LIST.search(last):
            total = sum((g.count.value or Decimal(0) for g in run), Decimal(0))
            out.append(replace(run[0], end=run[-1].end, stated=run[-1].stated, count=Count(value=total, unit=run[0].count.unit)))
        else:
            out += run
        at += len(run)
    return out


def _sexed(group: Group, text: str) -> bool:
    """Whether a group is a stated number of men or of women."""
    return group.count.value is not None and not group.inferred and not group.inside and _SEX.search(text, group.start, group.end) is not None


def _chains(names: Sequence[Hit], text: str, outer: str) -> list[list[Hit]]:
    """Names in runs: 张某、李某和王某."""
    chains: list[list[Hit]] = []
    for name in names:
        if chains:
            gap = outer[chains[-1][-1].end : name.start].replace(BLANK, "")
            by_surname = text[name.end - 1] == "姓" == text[chains[-1][-1].end - 1] and _BEARERS.fullmatch(gap) is not None
            if (by_surname or _JOINED.fullmatch(gap) and ("，" not in gap or _LIST_GOES_ON.match(outer, name.end))) and not ("，" in gap and any(text[n.start : n.end] == text[name.start : name.end] for n in chains[-1])):  # 抓获范某，范某被取保候审
                chains[-1].append(name)
                continue
        chains.append([name])
    return chains


def _counted(
    reading: Reading, sentence: Sentence, quantity: QuantityMention, nouns: Sequence[Hit], chains: list[list[Hit]]
) -> Group | None:
    text, outer = reading.text, reading.outer
    if _THEIR_WORDS.match(text, quantity.end) or text.startswith("的", quantity.end) and _HARMED.search(text, max(0, quantity.start - 6), quantity.start):
        return None
    if _KILLED.search(text, max(0, quantity.start - 4), quantity.start) and _OF_KILLER.match(text, quantity.end):
        return None
    low, _ = reading.clause(quantity.start, sentence)
    after = noun_after(quantity.end, text, nouns)
    before = _noun_before(quantity.start, text, nouns, low)
    quoted = text.startswith("“", quantity.end)  # 4名“客户经理” are no customers
    noun = None if quoted and after is not None and after.rule.attrs.get("role") else after if after is not None else before
    if noun is not None and noun.rule.attrs.get("role") == "victim" and noun is after and _UNDER_SUSPICION.search(text, quantity.end, noun.start):
        noun = None  # 一名涉嫌制假的老年妇女
    if noun is not None and noun is after and noun.rule.attrs.get("role") == "victim" and _WAS_TAKEN.match(text, noun.end):
        noun = None  # 一名中年妇女盗窃时被保安抓住
    if noun is not None and noun.rule.attrs.get("role") in ("police", "victim"):
        return None
    start, end = quantity.start, after.end if after is not None else quantity.end
    named: tuple[str, ...] = ()
    inside = outer[quantity.start] == BLANK
    if not inside:
        for chain in chains:
            gap = outer[chain[-1].end : quantity.start].replace(BLANK, "") if chain[-1].end <= quantity.start else "，"
            if _COUNTED.fullmatch(gap):
                start = chain[0].start
                named = tuple([person_name(n, text) for n in chain])
            elif end <= chain[0].start <= end + 8 and _NAMED_BEHIND.fullmatch(text, end, chain[0].start) and len(chain) <= (quantity.value or 0):
                end = chain[-1].end
                named = tuple([person_name(n, text) for n in chain])
    count = count_of(quantity)
    if count.value is not None and text.endswith(("男女各", "男、女各"), 0, quantity.start):
        count = count._replace(value=count.value * 2)
    if _ONE_OF.match(text, end):
        count = Count(value=Decimal(1))
    return Group(start, end, count, noun, quantity.start, quantity.end, inside=inside, names=named,
                 role_word=quoted or _ROLE_END.search(text, max(low, quantity.start - 4), quantity.start) is not None)


def _named(reading: Reading, chains: Sequence[list[Hit]], counted: Sequence[Group], nouns: Sequence[Hit]) -> list[Group]:
    """Lists of names with no number; a list that stays open (张某等) has none."""
    outer = reading.outer
    out = []
    for chain in chains:
        start, end = chain[0].start, chain[-1].end
        if any(g.start <= start < g.end for g in counted):
            continue
        tail = outer[end : end + 90].replace(BLANK, "")[:12]
        if of_whom := _KIN_OF.match(outer, end):  # 廖某的哥哥落网
            out.append(Group(start, of_whom.end(), Count(value=Decimal(1)), None, inferred=True, role_word=True))
            continue
        kin = _KIN.match(tail) or _KIN_NUMBER.match(tail)
        if kin is None and _OPEN_LIST.match(tail):
            continue
        named = tuple(dict.fromkeys(person_name(n, reading.text) for n in chain))
        number = len(chain) if len(chain) > len(named) and len(set(n.start for n in chain)) == len(chain) else len(named)
        if kin is None and _HIS_KIN.match(tail):
            number += 1
            kinsman = _HIS_KIN.search(outer, end, end + 90)
            end = kinsman.end() if kinsman is not None else end
        elif kin is None and (role := _AND_ROLE.match(outer, end)) is not None:
            number += 1
            end = role.end()
        elif (with_kin := _KIN_BEFORE.search(outer, max(0, start - 12), start)) is not None:
            number += 1
            start = with_kin.start()
        elif kin is not None:
            number = int(parse_number(kin["number"]) or 2) if "number" in kin.groupdict() else max(number + _beside_a_couple(chain, reading.text, kin.group()), 2)
            end = min(outer.find(kin.group(), end) + len(kin.group()), len(outer))
        out.append(Group(start, end, Count(value=Decimal(number)), _noun_before(start, reading.text, nouns, start - 12), inferred=True, names=named))
    return out


def _beside_a_couple(chain: Sequence[Hit], text: str, kin: str) -> int:
    """One more where the last of a list is told with a role of their own and with a spouse: 嫌疑人甲某及买主乙某夫妇 are three."""
    return int(len(chain) > 1 and kin[:1] == "夫" and _WITH_ROLE.fullmatch(text, chain[-2].end, chain[-1].start) is not None)


def _others(reading: Reading, sentence: Sentence, chains: Sequence[list[Hit]], counted: Sequence[Group]) -> list[Group]:
    """People told without a measure word or a name: 六男三女, 三对夫妇, 两疑犯, 兄弟俩, 6嫌 (Taiwan), and by pronouns."""
    both = _sexes(reading, sentence)
    out = [*both, *_pairs(reading, sentence), *_pronouns(reading, sentence, chains, counted), *_kin_two(reading, sentence, chains), *_aged(reading, sentence, counted)]
    return [*out, *_scales(reading, sentence), *_bare(reading, sentence, both)]


def _scales(reading: Reading, sentence: Sentence) -> list[Group]:
    """抓获嫌疑人千人, 抓获百名逃犯: a scale alone, right behind those it counts or behind the verb that takes them."""
    out = []
    for match in _outside(reading, sentence, _SCALE, "百人", "千人", "万人", "百名", "千名"):
        start, value = match.start(), parse_number(match["number"])
        near = (max(sentence.start, start - 8), start)
        nouns = [n for n in hits_in(reading.hits.of("person_noun"), *near) if n.end == start and n.end - n.start > 1 and n.rule.attrs.get("role") not in ("police", "victim", "public")]
        taken = any(v.end == start and v.code in _MEASURES and not v.rule.attrs.get("near") for v in hits_in(reading.hits.of("act"), *near))
        if value is not None and (nouns or taken):
            out.append(Group(start, match.end(), Count(value=value, unit=match["unit"]), nouns[-1] if nouns else None, start, match.end(), role_word=True))
    return out


def _one(match: re.Match[str], pronoun: bool = False) -> Group:
    return Group(match.start(), match.end(), Count(value=Decimal(1)), None, inferred=True, role_word=not pronoun, pronoun=pronoun)


def _outside(reading: Reading, sentence: Sentence, pattern: re.Pattern[str], *signs: str) -> list[re.Match[str]]:
    """What a pattern finds outside brackets, looked for only where one of ``signs`` stands."""
    text = reading.text
    for sign in signs:
        if text.find(sign, sentence.start, sentence.end) >= 0:
            break
    else:
        return []
    return [match for match in pattern.finditer(text, sentence.start, sentence.end) if reading.outer[match.start()] != BLANK]


def _sexes(reading: Reading, sentence: Sentence) -> list[Group]:
    """六男三女."""
    out = []
    found = _outside(reading, sentence, _SEXES, "女")
    found += [m for m in _outside(reading, sentence, _WOMEN_FIRST, "女") if not any(s.start() < m.end() and m.start() < s.end() for s in found)]
    for match in found:
        men, women = parse_number(match["men"]), parse_number(match["women"])
        if men is not None and women is not None:
            again = _TOGETHER.match(reading.text, match.end())  # 三男一女4名偷渡人员
            end = again.end() if again is not None and parse_number(again[1]) == men + women else match.end()
            one = _ONE_BESIDE.search(reading.text, max(sentence.start, match.start() - _FIRST_OF_THEM), match.start())
            out.append(Group(match.start() if one is None else one.start(), end, Count(value=men + women + (one is not None)), None, None, end, role_word=True))
    return out


def _pairs(reading: Reading, sentence: Sentence) -> list[Group]:
    """三对夫妇."""
    out = []
    for match in _outside(reading, sentence, _PAIRS, "对"):
        pairs = parse_number(match["number"])
        if pairs is not None:
            out.append(Group(match.start(), match.end(), Count(value=pairs * 2), None, match.start(), match.end(), role_word=True))
    return out


def _pronouns(reading: Reading, sentence: Sentence, chains: Sequence[list[Hit]], counted: Sequence[Group]) -> list[Group]:
    """将其, 将他: one person named elsewhere, or those told just before; 该男子已被控制; 将他们移送."""
    text = reading.text
    words = text[sentence.start : sentence.end]
    out = [_pronoun(match, reading, chains, counted) for match in (_PRONOUN.finditer(text, sentence.start, sentence.end) if any(char in words for char in "其他她此该这那") else ())]
    out += [_one(match, pronoun=True) for match in _outside(reading, sentence, _TAKEN_SUBJECT, "被", "遭")]
    out += [_one(match, pronoun=True) for match in _outside(reading, sentence, _BAILED, "保释")]
    out += [_one(match) for match in _outside(reading, sentence, _KIN_ALONE, "将其", "把其")]
    out += [replace(_one(match), count=Count(value=Decimal(2))) for match in _outside(reading, sentence, _HE_AND_KIN, "被")]
    out += [_one(match) for match in _outside(reading, sentence, _CALLED, "”")]
    out += [_one(match) for match in _outside(reading, sentence, _ONE_SUCH, "一")]
    out += _unnamed(reading, sentence)
    for match in _TAKEN_PRONOUN.finditer(text, sentence.start, sentence.end) if "他" in words or "她" in words else ():
        low = reading.clause(match.start(), sentence)[0]
        if _BY_POLICE.search(text, low, match.start()) or _ONLY_POLICE.match(text, match.start()) and _NOBODY_ELSE.fullmatch(text, low, match.start()):
            out.append(_taken(match, reading, chains, counted))
    for match in _THEM.finditer(text, sentence.start, sentence.end) if "将" in words or "把" in words else ():
        told = _last_before(counted, match.start())
        if told is not None:
            out.append(Group(match.start(), match.end(), told.count, told.noun, inferred=True, role_word=True))
    return out


def _unnamed(reading: Reading, sentence: Sentence) -> list[Group]:
    """One taken who has neither a number nor a name: 将行凶男子当场控制."""
    text = reading.text
    if _ALONE_SIGN.search(text, sentence.start, sentence.end) is None:
        return []
    out = []
    for verb in hits_in(reading.hits.of("act"), sentence.start, sentence.end):
        found = _lone(text, verb, sentence.start) if verb.code == "caught" and reading.outer[verb.start] != BLANK else None
        if found is not None and not _IN_NEED.search(text, *found):
            out.append(Group(*found, Count(value=Decimal(1)), None, inferred=True, role_word=True, pronoun=True))
    return out


def _lone(text: str, verb: Hit, low: int) -> tuple[int, int] | None:
    """Where a verb's only object stands right behind it, or before it as what is done to whom."""
    by_itself = INTRANSITIVE.match(text, verb.start) is not None
    if not by_itself and (behind := _LONE.match(text, verb.end + text.startswith("了", verb.end))):
        return behind.span()
    before = _LONE_BEFORE.search(text, max(low, verb.start - 60), verb.start)
    if before is None or before["object"] is None and before["passive"] is None and not by_itself:
        return None
    return before.span("who")


def _another_since(reading: Reading, start: int, end: int) -> bool:
    """Whether a later paragraph tells of one person counted and not named, whom a pronoun then means: 甲某被捕。\\n第二宗，一名女佣偷走筹码，司警将她拘捕."""
    line = reading.text.find("\n", start, end)
    return line >= 0 and end - line < _SAME_PARAGRAPH and any(q.unit in ("名", "位") and q.value == 1 for q in reading.sentence_quantities(line, end))


def _taken(match: re.Match[str], reading: Reading, chains: Sequence[list[Hit]], counted: Sequence[Group]) -> Group:
    """Whom 民警抓住她 and 民警抓获他们 speak of."""
    start, end = match.span("who")
    told = _last_before(counted, start)
    if match["who"].endswith("们") and told is not None:
        return Group(start, end, told.count, told.noun, inferred=True, role_word=True, pronoun=True)
    near = reading.hits.of("name")
    at = bisect_left(near, (start,))
    return Group(start, end, Count(value=Decimal(1)), None, inferred=True, pronoun=True, names=(person_name(near[at - 1], reading.text),) if at else ())


def _last_before(counted: Sequence[Group], at: int) -> Group | None:
    return next((g for g in reversed(counted) if g.end <= at), None)


def _pronoun(match: re.Match[str], reading: Reading, chains: Sequence[list[Hit]], counted: Sequence[Group]) -> Group:
    """Whom 将其 speaks of: those counted before who fled, the one told of before, or people named."""
    text = reading.text
    told = _last_before(counted, match.start())
    if told is not None and _meant(told, match, text):
        return Group(match.start(), match.end(), told.count, told.noun, inferred=True, role_word=True, names=(text[told.start : told.end],))
    before = reading.hits.of("name")
    at = bisect_left(before, (match.start(),))
    named: tuple[str, ...] = (person_name(before[at - 1], text),) if at else ()
    if named and _another_since(reading, before[at - 1].end, match.start()):
        named = ()
    near = next((c for c in reversed(chains) if c[-1].end <= match.start()), [])
    if len(near) > 1 and match.group() == "其":
        named = tuple(dict.fromkeys(person_name(n, text) for n in near))
    return Group(match.start(), match.end(), Count(value=Decimal(max(len(named), 1))), None, inferred=True, pronoun=True, names=named)


def _meant(told: Group, match: re.Match[str], text: str) -> bool:
    """Whether a pronoun means people counted before it: 2名嫌疑人弃车而逃，民警将其抓获; 一名女子冲出屋子，民警将她控制住."""
    if match.group() == "其" and not told.inferred and _FLED.match(text, told.end, match.start()):
        return True
    if match.group() == "其" and told.quantity is not None and match.start() - told.end <= _NEXT_CLAUSE and _MEASURED.match(text, match.end()):
        return _OTHERS_TOLD.search(text, told.end, match.start()) is None  # 抓获2名男子，并于6月8日将其刑事拘留
    if told.quantity is None or told.count.value != 1 or match.group() not in _ONE_PERSON or match.start() - told.end > _SAME_STORY:
        return False
    return _OTHERS_TOLD.search(text, told.end, match.start()) is None


def _kin_two(reading: Reading, sentence: Sentence, chains: Sequence[list[Hit]]) -> list[Group]:
    """兄弟俩, 夫妻俩及其儿子."""
    out = []
    for match in _outside(reading, sentence, _KIN_TWO, "俩", "两口", "氏", "两", "二"):
        if not any(c[-1].end in range(match.start() - 2, match.start() + 1) for c in chains):
            kin = _HIS_KIN.match(reading.text, match.end())
            end = kin.end() if kin else match.end()
            out.append(Group(match.start(), end, Count(value=Decimal(3 if kin else 2)), None, None, end, role_word=True))
    return out


def _aged(reading: Reading, sentence: Sentence, counted: Sequence[Group]) -> list[Group]:
    """拘捕25岁的男司机; 被捕男子39岁，报称无业."""
    out = [_one(match) for match in _outside(reading, sentence, _AGED, "岁") if not any(g.start < match.start() < g.end for g in counted)]
    if reading.text.find("岁", sentence.start, sentence.end) >= 0:
        out += [_one(match) for match in _AGED_SUBJECT.finditer(reading.text, sentence.start, sentence.end)]
    return out


def _bare(reading: Reading, sentence: Sentence, both: Sequence[Group]) -> list[Group]:
    """两疑犯, 四男子; 6嫌."""
    text = reading.text
    out = []
    for match in _outside(reading, sentence, _BARE, ""):
        value = parse_number(match["number"])
        if value is not None and not any(g.start <= match.start() < g.end for g in both) and not _DONE_TO_ONE.search(text, max(sentence.start, match.start() - 4), match.start()):
            out.append(Group(match.start(), match.end(), Count(value=value), None, None, match.end(), role_word=True))
    for match in _TAIWAN.finditer(text, sentence.start, sentence.end) if text.find("嫌", sentence.start, sentence.end) >= 0 else ():
        value = parse_number(match["number"])
        if value is not None:
            out.append(Group(match.start(), match.end() + 1, Count(value=value, unit="嫌"), None, None, match.end() + 1))
    return out
