"""Which calendar days the date expressions of a text mean, and which of them are a case's (contract §4, dates; domain §1).

Year and month that the text leaves out come from the narration: the year last stated while it runs forward, otherwise
the latest reading that is not after the publication date. Nothing asks the clock of the machine.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, NamedTuple

from caseextract.almanac import make_date
from caseextract.assemble.dating import agreeing, days_of, far_bound
from caseextract.assemble.narration import SLIP, Days, Narration
from caseextract.classes import compiled
from caseextract.expressions import expression
from caseextract.mentions.dates.memos import is_memo, is_note
from caseextract.mentions.dates.moments import DateMention, Moment
from caseextract.text.structure import Structure

_YEAR_ACTED = compiled(r"[，,]?[^，。；\n某]{0,14}?(?:(?:破获|抓获|查获|查扣|接获|逮捕|侦破|受理|查处|起诉|批捕)|(?:发生|立案|发案|接报|侦办|取缔|移送|裁处|收缴|缴获|共|{in_all})[^，。；\n]{0,16}?[\d一二三四五六七八九十百千])")
__all__ = ["Publication", "ResolvedDate", "find_publication", "resolve"]

_DATELINE: Final = expression(r"^\s*日?(?:专?电(?![白信话诈骗动力商影视脑子线缆网])|讯(?![问息])|消息)")
_OWN_PAPERS: Final = expression(r"本[报网台][\u4e00-\u9fff]{0,4}$")  # 本报24日讯
_PAPER: Final = expression(r"^[\u4e00-\u9fff]{0,5}讯(?=[（(\s])")  # 今日咸宁讯(记者…): a paper's name
_PAGE_END: Final = expression(r"[】）)\s]*(?:（?星期[一二三四五六日天]）?)?(?:[】\s]+[\u4e00-\u9fff]{2,4}|(?:港闻|澳闻|要闻|本地|社会|综合|头版|法治|国内|都市|时事)(?:新闻)?)?\s*(?:[A-Z]?\d{1,3}版?)?")
_PAPER_NAME: Final = expression(r"^[^，。；：]*(?:[\u4e00-\u9fff]{2,}[报网社台]|(?:播出|发布|发表|日期|时间)[^，。；]{0,4}：)\s*$")
_LABEL: Final = expression(r"发布时间|时间：|日期：|发布日期|(?:发表|发布|更新|编辑)于\s?$")
_MACHINE: Final = expression(r"GMT[+-]?\d{0,2},\s?$")  # GMT+8, 2024-11-22 03:14, Processed in …: when a copy was served
_ANNOUNCED: Final = compiled(
    r"^(?:上午|下午|晚)?）?，?(?:在[^，。；]{2,30}(?:前夕|之际|来临|当天|期间)，)?(?:在[^，。；]{2,24}(?:看到|见到)[^，。；]{1,20}时|记者|[\u4e00-\u9fff、]{2,16}记者(?=从|在|获悉|了解)|[^，。；]{0,12}主持[^，。；]{0,12}(?:记者会|发布会)|[^，。；]{0,44}(?:发布会|通气会|通报会|记者会)[^，。；]{0,6}(?:{say}|通报|获悉|公布|发布|说(?!明)|称|指(?![挥导纹控定]))|从[^，。]{2,24}获悉|[^，。；]{0,44}(?:部署会|发布会|推进会|动员会|会议|大会|启动仪式|仪式|宣传[日周月]?(?:主题)?活动)(?:[在于][^，。；]{1,12})?(?:召开|举行)|[^，。]{0,24}(?:召开|举行|举办|组织召开)(?:[^，。]{0,48}(?:新闻|媒体)(?:发布会|通气会)|[^，。]{0,20}(?:发布会|说明会|动员部?署?大?会|誓师大?会|推进会|座谈会|表彰大?会|(?<!抓捕)(?<!战前)(?<!行动)(?<!收网)部署会|通气会|记者会|新闻|会议|活动|仪式)|[“《][^，。]{0,60}(?:发布会|通气会))|(?![^，。；]{0,10}(?:网民|网友|男子|女子|某|用户|博主|发帖|群主|接获|接到|接[^，。；]{2,10}(?:通报|移送)|收到|根据|依据|按照|循着|凭))[^，。；]{0,16}(?:通报|发布|公布|宣布|披露|透露|对外|正式宣布|晒出|晒|盘点|总结了)|[^，。；]{0,12}(?:{say}|回应|证实)(?=[，：说称])|[^，。；]{0,26}(?:接受[^，。；]{0,14}采访|回应称)|[^，。；]{0,24}(?:向|对|告诉|回复|答复)(?:[\u4e00-\u9fff]{2,4}(?:新闻|日报|晚报|早报))?(?:本报|本网|本台|《[^》]{2,12}》)?记者|[^，。；]{17,40}对外(?:披露|通报|发布|公布|宣布)|在[^，。；]{2,8}(?:{say}|通报|宣布)|电(?![白信话诈动力商影视脑子线缆])|讯(?![问息]))"
)
_MEETINGS: Final = r"(?:通报|通气|发布|记者|新闻|情况|见面|讲评|说明|碰头|小结|总结|现场|视频)会"
# 前天上午，分局召开了通气会; 在今天的通报会上; 昨日从分局了解到; 今天拿出了头一份成绩单: before whom the police set out what they have done
_SET_OUT: Final = expression(
    rf"^(?:上午|下午|晚)?）?，?(?:[^，。；\d]{{0,24}}(?:召开|举行|举办|开)了?(?:一?[场个次])?[^，。；]{{0,20}}{_MEETINGS}|[^，。；\d]{{0,20}}开会，(?:小结|总结|通报|介绍|回顾|盘点)|的[^，。；]{{0,10}}{_MEETINGS}|[^，。；\d]{{0,20}}{_MEETINGS}(?:在[^，。；]{{1,12}}(?:召开|举行)|上[，用把讲说])"
    r"|[^，。；\d]{0,20}(?:放出话来|公之于众|请来媒体|与传媒会面|见记者|会见传媒|向(?:社会|新闻界|媒体)(?:介绍|通报|公布|公开))|[^，。；\d]{0,20}(?:拿|亮|给|交|端)出了?[^，。；]{0,12}(?:成绩单|账本|答卷|数据|数字)|[从自][^，。；]{2,24}(?:了解到|获知|得知|得悉)|邀请[^，。；]{0,12}(?:代表|市民|媒体|记者)[^，。；]{0,6}(?:走进|参加|参观|观摩))"
)
# 青河警方今天说, 海警局27日在官方微博上说, 发言人昨日指
_OF_FORCE: Final = expression(r"(?:警方|公安|海关|海警|[局厅部署处关]|[总支大]队|分站|部门|(?:发言人|局长|厅长|处长|队长|政委|负责人|主任|督察|警司)[^，。；\d]{0,4})$")
_SPEAKS: Final = expression(r"^(?:上午|下午|晚)?(?:[在对][^，。；]{2,12})?(?:说|指)(?=[，：])")
# 19日介绍, 8日消息, 26日，从公安厅传来消息; 5日，据“平安青河”消息; 今天，石川市公安局（以下简称石川警方）介绍
_SAID: Final = expression(r"^(?:上午|下午|晚)?(?:，?(?:从|来自)?[^，。；]{2,24}传来(?:好?消息|[喜捷]报|[^，。；]{0,6}消息)|，?从[^，。]{2,24}传来|，据(?!线|群众|举报|报案)[^，。；\d]{2,20}?(?:消息|通报|报[道导]|介绍|披露|发布)(?=[，：])|，?[^，。；（\d]{2,20}（(?:以下|下称|简称)[^）]{1,18}）(?:介绍|通报|透露|披露|发布|宣布)|(?:对外|向媒体|向记者)?(?:介绍|消息|称(?!重|量)|表示|通告|证实))")
# 调查主任罗某今日（9日）讲述案情时说: the day of who speaks to the press
_BRIEFED: Final = compiled(
    r"^(?:上午|下午|晚)?(?:在[^，。；]{2,16})?(?:交代|讲述|讲解|简述|简介|总结|回顾|汇报|说明|解释|阐述|会见|见)(?:本?案情?|案件|行动|详情|事件|调查|经过|成果|情况|传媒|记者|媒体)[^，。；]{0,10}(?:时)?(?:，)?(?:说|称|指(?![挥导纹控定])|{say})"
)
# 梁某供述4月2日在朋友圈发布…, 4月2日在微信群内发布虚假信息: what a suspect spread, no announcement
_CONFESSED: Final = compiled(r"(?:{confess}|对)[：:，“]?(?:自己|其|本人)?(?:曾|于|在)?$")
_SPREAD: Final = expression(r"[^，。；]{0,16}(?:朋友圈|微信群|QQ群|聊天群|群[内里]|贴吧|论坛|发布(?:了|过|上述|[一多几两数]?[条则个篇段批]|大量|有关|相关|涉[\u4e00-\u9fff]|的){0,3}(?:虚假|不实|招嫖|违法))")
# 会上，将该窝点列为督办案件: a meeting at which a case is taken up is a day of the case
_TAKEN_UP: Final = expression(r"[^。\n]{0,60}(?:会议|推进会|会)(?:。|，)(?:会上|会议)?[^。\n]{0,50}(?:列为|确定为|定为|作为)[^。，；\n]{0,10}(?:案件|目标|专案|督办|要案)")
# 7月1日19时，该局举行集中行动誓师大会。当晚…: it begins there
_RALLY: Final = expression(r"，?[^。；\n]{0,40}?(?:誓师|动员|出征)")
# 举行涉诈资金集中返还仪式, 召开公开宣判大会: what is done there is of the case
_GIVEN_BACK: Final = expression(r"，?[^。；\n]{0,30}?(?:举行|举办|召开|开展|组织|搞了)[^。；\n]{0,30}?(?:返还|发还|退赃|返赃|退还|归还|认领|宣判|销毁|焚毁|退车)[^，。；\n]{0,8}(?:仪式|活动|大会|现场会|会)")
# （2009年6月9日 第七版）: a paper's page
_PAGE_OF: Final = expression(r"[\s，,]{0,2}(?:第\s?)?(?:[A-Z]?\d{1,3}|[一二三四五六七八九十]{1,3})\s?版(?=[）)】\s。]|$)")
_PAPER_BEFORE: Final = expression(r"[报刊]》[\s（(]{0,3}$")
_BEHIND_PAPER: Final = expression(r"\s?(?:[）)]|$|\n)")
# 今日青河 今日石川 …, 首页 > 今日青河 >: names of a site's pages
_MENU_BEFORE: Final = expression(r"(?:^|[\n\s>|»·])$")
_MENU_BEHIND: Final = expression(r"[\u4e00-\u9fff]{2,5}(?:\s{0,2}[>|»]|\s{1,3}(?:今日|今天)[\u4e00-\u9fff]{2,5}(?=[\s>|»]|$))")
_HERE_AND_THERE: Final = expression(r"今[天日][^。；\n\d]{1,8}，?明[天日](?:又|再|就)?[^。；\n\d]{1,8}")  # 今天在东家，明天在西家
_MENU_LAST: Final = expression(r"(?:今日|今天)[\u4e00-\u9fff]{2,5}[\s>|»]{1,3}$")
_MENU_NAME: Final = expression(r"[\u4e00-\u9fff]{2,5}(?=[\s>|»]|$)")
# 2014年盗窃案网上逃犯罗某: since when somebody is sought, not when the rest happened
_SOUGHT: Final = expression(r"[^，。；\n\d]{0,14}(?:逃犯|网逃|在逃人员|通缉犯|在逃嫌疑人|在逃犯罪嫌疑人|历年逃犯)")
_REPORTER: Final = expression(r"(?:记者|通讯员)[^，。；\n）)道]{0,6}\Z")
_NAMED: Final = expression(r"(?:记者|通讯员)\s?[\u4e00-\u9fff、]{2,9}\Z")
_POLICE_ACT: Final = expression(r"，[^。；\n]{0,40}(?:接到|接报|接获|抓获|查获|破获|捣毁|打掉|发现)")
_REPORTED: Final = expression(r"\s?(?:[综专]?[合题]?报[道导]|摄|[电讯]（)")
_WIRE: Final = expression(r"(?:讯|电)[^，。；\n）)员道]{0,3}\Z")
_STOPPED: Final = expression(r"\s*(?:[（(\n]|$)")
_FORECAST: Final = expression(r"(?:期限(?:截?至|到|为)|将于|将在|计划|(?<!决)定于|预计|拟于|力争|截稿|下一步|将持续|(?:延长|延续|持续)[至到](?!今)|请[于在]|[须需](?:于|在)|(?:押后|还押)[至到])[^，。；]{0,6}$")
_AHEAD: Final = expression(r"[，]?[^，。；]{0,14}(?:将|力争|继续|要(?![案犯点求素闻]))")
# 2031年，全省公安机关将全力开展…: the work of the year, not 将…列为重点
# 问：下一步准备怎么做？ what is asked about has not been
_PLANS: Final = expression(r"[，]?(?:[^，。；\n]{0,12})?(?:有|作|做)?(?:什么|哪些|何|怎样的?|啥)?(?:新的?)?(?:打算|计划|安排|部署|考虑|动作|举措|目标|思路|重点)[^，。；\n]{0,4}[？?]|[^，。；\n]{0,10}(?:怎么|如何|怎样)(?:打|干|做|抓|开展|推进)[^，。；\n]{0,8}[？?]")
_SEE_YOU: Final = expression(r"[，]?(?:[就先]到这|再|继续)?(?:见|会(?=[。！!\n]|$)|再见|接着)")
# 村里有人想去告状，第二天门口就被泼了粪: the day after one that nobody tells
_CAME_HOME: Final = expression(r"(?:[回归]来|[回到]家|返[家乡回]|[回返]到[\u4e00-\u9fff]{2,4}|出[狱院来]|婚|开业|搬[来走]|住进[\u4e00-\u9fff]{1,4})[之以]?后?的?$")
_SOME_TIME: Final = expression(r"有人|有(?:一|几|些)?[次回天]|有时|谁(?:要是|若|敢)|只要|一旦|每[次逢当]|往往|常常|经常|动辄")
# 进入7月，110接警量上升: about when
_INTO: Final = expression(r"(?:进入|进了|步入|迈入)$")
_SENTENCE_ENDS: Final = expression(r"[。；\n]")
_SAME_EVENING: Final = ("同晚", "同一晚")
_FEW_DAYS: Final = timedelta(days=7)
_HEADS_WEEK: Final = expression(r"[^，。；\n（(]{0,8}[（(]")  # 本周（3月7日至13日）
_NEXT_DAYS: Final = ("第二天", "次日", "翌日", "隔天", "隔日", "当晚", "当天", "第三天")
# 6月12日 小雨: the head of a day in a log
_WEATHER: Final = expression(r"[ 　]{0,3}(?:（?(?:星期|周)[一二三四五六日天]）?)?[ 　，,]{0,3}(?:晴|阴|多云|[小中大暴阵雷]{1,2}雨|雨|雾|雪|[小中大]雪|霾|有?风)[^。；\n]{0,20}(?=\n|$)")
# What tells of a case below the head of a day
_OF_CASES: Final = expression(r"抓|获|捕|破|缴|扣|(?<!无)案|盗|骗|偷|抢|嫌|落网|报警|求助|事故|纠纷|拘|逮|查|打|死|伤|救|罚")
_DAY_LINE: Final = 300
_OF_DAY: Final = expression(r"\d{1,2}[日号]|[昨前当][日天晚]")
_YEAR_AHEAD: Final = expression(r"，?[^，。；]{0,16}将(?:全力|继续|进一步|持续|重点|坚持|加大|深入|聚焦|扎实|围绕|紧紧|严格|全面|不断|大力|开展|坚决|始终|按照)")
_LUNAR: Final = expression(r"农历([正一二三四五六七八九十冬腊]{1,2}月[初一二三四五六七八九十廿]{1,3})(?!日)")
_BIRTH: Final = expression(r"(?:以|之)?[后前]?(?:出生|生(?=[，。；）)、人]))")  # 2000年后出生 dates nothing else
_PRIOR: Final = expression(r"曾(?:经)?因[^，。；]{0,16}(?:于|在)?$|出生(?:日期)?[于在：:为]{0,2}$|(?<![发产派催滋衍而学考先医男女])生于$")
# 曾于2010年被判刑; but 两人曾于5月2日在石川作案 tells of the case
_ONCE: Final = expression(r"曾(?:经)?(?:于|在)?$|前科[^。；\n]{0,12}$")
_PUNISHED: Final = expression(r"[^。；\n]{0,30}?(?:判(?!断)|徒刑|服刑|刑满|出狱|入狱|处罚|处理|劳教|劳动教养|拘留|拘役|罚款|强制|通缉|撤职|报道|表彰|获)")
_ASIDE: Final = compiled(
    r"，?(?:是|为)(?:“?(?:全国|国际|世界)|第|一年一度|[^，。；\d]{0,8}(?:节|纪念日)(?=[，。]))|，?(?:正值|正是|正处|适逢|恰逢|恰是|均?为|是)[^，。；]{0,12}(?:期|旺季|季节|高峰)(?=[，。；])(?!，[^。；\n]{0,40}(?:[抓查捕截缴破起]获|捣毁|打掉|抓捕))|起(?:分期|陆续)?(?:刊[出登发]|推出|连载)|(?:起)?，?(?:就|便|即|已)?(?:不再|全面禁止|一律禁止|禁止|严禁|下文|发文(?![^，。；]{0,8}督)|明令|立法|明文)|.{0,9}(?:施行|实施(?=[。，；）的以]|$)|生效|修订|颁布|修正|列管|(?<!系)列入(?![^，。；]{0,4}督办)|起正式|禁渔期(?![内间里]|期间))|，[^，。；]{0,18}(?:禁捕|禁渔|休渔|禁猎)(?=[，。；])|[^，。；]{0,2}(?:出生|(?<![发产学考医先])生(?=[，。；）)、]|于[\u4e00-\u9fff]))|[^，。；]{0,8}(?:参加工作|参加公安工作|从警|入警|入伍|转业|毕业)|[^，。；]{0,4}(?:曾(?:经)?(?:因|被|在(?![^，。；]{0,20}(?:盗|窃|抢|骗|贩|作案|偷|卖|诈|敲|殴|砸|{take_goods}|破获|抓获|捣毁)))|刚?刑满释放(?!人员)|刚刚刑满|出狱)|同期|相比|(?:(?![对将把]|[破查抓侦捕]获(?!人数|数|量|的)|侦破|告破|{break_up}|发生|宣判|审[理结])[^，。；]){0,12}(?:最大|最多|最高(?!检|人民|法)|最严重|首起|首例|规模最|首次(?:回落|下降|上升)|[最新]低|新高|有[记纪]录)|(?![^。；\n]{0,30}(?:抓[获住]|破获|擒获|捉拿|查获|捣毁|打掉|归案))[^。；]{0,44}(?:锦旗|感谢信)"
)
# 系今年以来全国查获数量最多的一起: what a case is by comparison; 继去年上半年下降后再次下降
_IT_IS: Final = expression(r"(?:这|此|该案|本案)?(?:[系为属乃]|也?是)(?:我?[省市县区州国])?(?:自|从)?$")
_BY_RANK: Final = expression(r"[^，。；]{0,30}?(?:最[大多高严早长]|首起|首例|首次|首宗|第[一二三四五六七八九十\d]+[起例宗次件名])")
_AFTER_IT: Final = expression(r"继(?:[^，。；]{0,4})$")
_THEN_AGAIN: Final = expression(r"[^，。；]{1,30}[之以]?后")
# What is still to come: 将于9月3日举行, 请于4月10日前提交, 提醒我周五交报告. The next such day, not the last.
_ACTS: Final = compiled(r"[^。；\n]{0,44}?(?:{officers}|警方|公安|海关|专案组|追逃|侦查|派出所|分局|支队|大队|抓[获捕]|查获|落网|归案|投案|押[解回])")
_LIVED: Final = expression(r"，?(?:一直|就|便|先后)?(?:随[^，。；]{1,4})?[在到来][^，。；\d]{1,10}?(?:做零工|打零工|打工|务工|居住|定居|就业|上学|读书)(?![^。；\n]{0,30}(?:作案|盗|窃|骗|抢|贩))")  # 安某2011年起在白石做零工
_COMING: Final = expression(r"(?:将[于在]|(?<!决)定于|拟[于在]|预计|计划[于在]|请务?必?[于在]|(?:^|[，。；：！!\s])请(?![求示假客教来到过了柬])[^，。；\d过了]{1,12}|[须需]要?[于在]|(?:押后|还押)[至到]|(?:时间|日期|期限|报名|申请|提交|征集|投稿|登记|缴费)[^，。；\d]{0,6}截[止至]到?|提醒(?:我们?|你|您|大家)|有望|记得|(?:别|不要)忘了?|[改推迟延]期?[到至]|延长[到至]|改在|顺延[到至]|安排[在到]|[订约]在|预[约订定](?:了|在)|截止(?:日期|时间)(?:是|为|：))[^，。；]{0,4}$|最[迟晚][于在]?$")
_WILL: Final = expression(r"(?:上午|下午|晚上?)?(?:正式)?将(?=正式|举[行办]|召开|开[庭幕始放]|启动|公布|发布|实施|施行|生效|上线|迎来|出发|抵达|进行|结束|到期|全面|继续|再次|于|会(?![员计所客])|在[^，。；]{1,14}?(?:举[行办]|召开|开[庭幕]|进行|启动))")
# 将在2010年抢劫的张某抓获: a person, no plan
_OBJECT: Final = expression(r"将[于在]?$")
# 警方获悉，一名男子将于11月12日带货回来: what was to come then, and has come since
_TIPPED: Final = expression(r"(?<!记者)(?<!日)(?<!记者从)(?:获悉|得知|获知|了解到|了解|掌握|线索|情报|密报|情资|举报|反映|发现|查明|供述|交代|消息|研判|锁定|摸清)(?:(?!记者)[^。；\n]){0,40}(?<![局关队方安部门厅府院])将[于在][^，。；\d]{0,4}$")
_TIP, _SINCE_THE_TIP = 60, timedelta(days=60)
_READERS: Final = expression(r"，?(?:小编|笔者|本期|就?[给为和与跟向带](?:大家|各位|读者|朋友们|小伙伴)|(?:我们|咱们)(?:就|来|一起|继续|聊|说|看)|(?:一起)?来(?:聊|说|看|了解)|(?:要)?分享的?|(?:要)?(?:推荐|介绍)的)")
# 周五我们要去爬山: what is meant to be done; what is asked (周五你要去爬山吗) tells of no plan
_MEANT: Final = expression(
    r"(?:[上下]午|晚上?|早上|[\u4e00-\u9fff\d]{1,3}[点时]半?)?[，,]?(?:我们?|咱们?|你们?|您|他们?|她们?|大家|公司|学校)?(?:[\u4e00-\u9fff]{0,2}[就还也都])?"
    r"要(?=去|来(?!人)|到(?!案)|打(?!击)|开(?!展)|回|考|交|参加|做|看|上|搬|结婚|吃|见|跟|给|带|请|过(?!滤)|飞|跑|写|和)(?![^。！？\n]{0,30}(?:[吗？?]|[去来行好]不[去来行好]))"
)
_TAKEN: Final = compiled(r"[^，。；]{2,36}的[^，。；]{1,60}?(?:{take_people}|查获|归案|押解|控制|缉拿|刑拘|拘留|带回|移交)")
_CUES: Final = expression(r"[将生计定预拟力截下请曾前者员讯电须需押醒望记忘改推迟晚延顺安订约限]")
_DAYS_LATER: Final = expression(r"[\d一两二三四五六七八九十几数][天日]后，?$")
_GOES_ON: Final = expression(r"，(?!\d)|(?=[在于又再警民专办侦该当也从到被落归投自，])")  # 两日后在当地警方配合下…
_SOMEBODY: Final = expression(r"(?:某[\u4e00-\u9fff]?|货主|同伙|上线|下线|男子|女子|[该其]人|嫌疑人|司机|船主|老板)$")
_CAME: Final = compiled(r"，?[^，。；\n\d]{0,14}?(?:{taken}|投案|自首|被[抓捕擒拿控捉带逮]|抓获)")
_BROUGHT: Final = expression(r"，?(?!从)[^，。；]{2,24}传来")
_OFFICERS: Final = r"(?:发言人|局长|队长|政委|负责人|警方|所长|主任|督察|警司|处长|科长|厅长|民警|侦查员|警官|检察官)"
_OFFICIAL: Final = compiled(rf"{_OFFICERS}[^，。；]{{0,6}}(?:说|{{say}}|称)[：:，]?$|通报[里中]?(?:讲|说|称|{{say}}|写道)[：:，]?$")
_OFFICIAL_AFTER: Final = compiled(rf"”，?[^，。；：“”\n]{{0,30}}{_OFFICERS}[^，。；“”\n]{{0,10}}(?:说|{{say}}|称)|”[^。；：“”\n]{{0,50}}{_OFFICERS}[^，。；“”\n]{{0,20}}(?:念出|报出|读出|宣读|通报|公布|列出|晒出|亮出|给出)")
_SPEECH = 200  # from the beginning of the line on which a day is said
# 公安局局长林某：今晚我们…: who speaks before a colon, on a line of its own
_SPEAKER: Final = expression(rf"[^，。；：“\n]{{0,30}}{_OFFICERS}(?![^：\n]{{0,6}}(?:通报|消息|发布|公告|提[醒示]|通告))[^，。；：“\n]{{1,8}}：")
_PADDED: Final = expression(r"\d{4}([-/])\d\d\1\d\d|\d{4}年\d\d月\d\d日\s?\d\d:\d\d")
_VAGUE_EDGES: Final = frozenset(("early", "mid", "late"))  # 月初, 月底; 上旬 is ten days
# “2至4月，全省公安机关侦破…73起”: who counts what the police did is of the police
_RESULTS: Final = compiled(r"[，,]?[^，。；“”\n]{0,16}(?:{officers}|海关|检察)[^，。；”\n]{0,12}(?:破获|侦破|抓获|查获|查处|打掉|立案|起诉|批捕)[^。；”\n]{0,24}[\d一二三四五六七八九十百千]")
_OUR_RESULTS: Final = expression(r"里?[，,]?[^，。；“”\n]{0,6}(?:我们|我所|我局|我队|咱们|所里|队里|局里|全[市县区所队局])[^。；”\n]{0,14}(?:破|抓|拿下|查|打掉|端|缴|刑拘|追回)[^。；”\n]{0,16}[\d一二三四五六七八九十百千两]")
_OF_RESULTS: Final = frozenset(("date.month", "date.months", "date.rmd", "date.period", "date.range", "date.since", "date.until"))
_PERIODS: Final = frozenset(("range", "since", "until", "span"))
# 8月19日，…收网 in a text of 11 August: a slip of the source
_DONE: Final = compiled(r"(?![^。；\n]{0,40}(?:将(?=[于在会]|开|继续)|拟|计划|预计))[^。；\n]{0,40}?(?:{take_people}|收网|破获|捣毁|打掉|查获|落网|缴获|刑拘|告破)")
# 自3月12日…以来，…发起总攻。到4月6日，全市共…; 自3月下旬起整治。4月17日，警方通报了进展：截至4月15日
_STEP: Final = expression(r"[^。\d\n]{0,80}。(?:(?:\d{1,2}月)?\d{1,2}日，?[^。，\d\n]{0,24}(?:通报|获悉|介绍|公布|通气会|发布会)[^。，\d\n]{0,20}[：，])?(?:[至到]|截[至止](?:目前)?)")
_STARTED: Final = expression(r"(?:正式|集中|全面)?(?:启动|开始|打响|部署|开展|展开|铺开|推开|发起|实施)[^。，；\n]{0,12}，(?:截?至|到|(?:预计)?(?:将(?:一直)?)?(?:持续|延续|进行)(?:至|到)?)")
_ONWARD: Final = expression(r"将|预计|持续|延续")
# - 2030年10月12日白石公安端掉一个洗钱团伙: a headline of another day
_HEADLINE_BEHIND: Final = expression(r"\s?(?:\d{1,2}:\d\d(?::\d\d)?)?\s?(?![发讯电来消])[\u4e00-\u9fff“《][^。；\n]{7,40}(?:\n|$)")
_STAMP_ROW: Final = expression(r"\s{0,3}(?:\d{1,2}:\d\d(?::\d\d)?)?\s{0,3}(?=\d{4}[年./-]\d{1,2}[月./-]\d{1,2})")
_STAMP_ROW_BEFORE: Final = expression(r"\d{4}[年./-]\d{1,2}[月./-]\d{1,2}日?\s{0,3}(?:\d{1,2}:\d\d(?::\d\d)?)?\s{0,3}$")
# 敦促在逃人员于12月1日前投案: by when it is asked for
_DEADLINE: Final = expression(r"(?:之前|以前|前)(?:主动|自觉|尽快|自动)?(?:[向到][^，。；]{1,12}?)?(?:投案|自首)")
# 2029年9月，药监局、公安部发布《关于…的公告》: when a rule was issued
_ISSUED: Final = expression(r"，?(?!“)[^，。；《》\n]{2,40}?(?:发布|印发|出台|颁布|公布|下发)了?《[^《》\n]{2,60}(?:公告|通告|目录|办法|规定|条例|意见|方案|通知|解释|标准|法)》")
# 大庆石油晨刊 5月30日（记者 …）, 2009年12月17日 来源：新华社: a page's own day
_STAMPED: Final = expression(r"\s{0,4}(?:来源|作者|编辑|责编|第\s?\d{1,3}\s?版|（?(?:本报|本网)?(?:首席)?(?:记者|通讯员))")
_LINE_SAYS: Final = expression(r"[，。；：“”]")
_STAMP_LINE: Final = 36
# 本报8月7日报道过的…, 见本报11月23日3版: what the paper itself has told
_OWN_PAPER: Final = expression(r"本[报网台刊]$")
_OWN_REPORT: Final = expression(r"曾?(?:报[道导]|刊[登发载]|[第A-D]?\d{1,3}版)")
# 四月的雁北，夜里还是零下; but not 四月的一天
_OF_SEASON: Final = expression(r"的(?![一某那几这])[^，。；\n\d案]{1,4}，")
_GOING_ON: Final = expression(r"[份里]?，?[^，。；\n]{0,6}(?:继续|将)")
_MEASURED_BY: Final = expression(r"(?:超过|超越|赶超|高于|多于|低于|少于|接近|逼近|追平|持平于|相当于|不及|远超)了?$")
_THIS_YEAR: Final = ("ref", 0)
_AGED: Final = expression(r"(?:已经?|才|刚|刚满|年仅)?[\d一二三四五六七八九十]{1,3}(?:周?岁|多岁)")  # 此人今年43岁
_FIRST_PAGES: Final = 2000  # no police published on the web before
_NEXT_CENTURY: Final = 2200  # a figure from here on is no year of the text's own time
_COMPARING: Final = expression(r"(?:比|较|与|同)$")
Day = date
_LINE_ENDS: Final = frozenset(("", "\n", " ", "\u3000", "】", "）", ")", *"港澳要本社综头法国都时"))

_BRACKET_ENDS: Final = expression(r" ?(?:(?:星期|周)[一二三四五六日天])? ?[]】]")
_STAMPS: Final = ("stamp", "signature", "byline", "menu", "tail")
_FACTS: Final = ("body", "title", "heading")
_HEADS: Final = ("title", "heading")
# 4日破3宗毒案, 四日犯案五宗: in so many days
_IN_SO_MANY_DAYS: Final = expression(r"(?:内|间)?(?:[连再频狂]|接连)?(?:破|犯案?|作案|偷|盗|劫|抢|拘|捕|检|扫|搜|查|抓|骗|窃|失)[^，。；\n\d]{0,6}?[\d一二三四五六七八九十两逾近]+[宗起案人名件处次男女档]")
_REPRINT: Final = timedelta(days=60)
_HEAD: Final = 400
_MONTH: Final = 31  # days
_MANY_DAYS: Final = 60
_SUNDAY: Final = 7
_OF_PAST_SUNDAY: Final = expression(r"[及和、与至到]?(?:周[一二三]|星期[一二三]|礼拜[一二三]|[（(]\d)|[^。；\n]{0,40}?(?:破案|侦破|检获|搜获|起获)")  # 周日及周一, 周日晚侦破
_SAME_SENTENCE: Final = 30
_LITTLE_BEFORE: Final = 150
_WEEKEND: Final = 8
_HALF_YEAR: Final = 6
_FAR: Final = 270  # a year back by so much, before what is to be done, means the next one
_TO_DO: Final = expression(r"[^。；\n]{0,24}?将(?:在(?!逃|押|场|网|册|职|校)|于|开展|集中|组织|举[办行]|继续|全面|统一|联[合手])")
# 案件排期五月八日开审, 会议决定从6月1日起至9月底, 下一步…并在9月份, 离规定的12月15日还有不到一个月: soon to come, not a year ago
_SET_FOR: Final = expression(
    r"(?:预[定计]|拟[于在定]?|(?<!决)定[于在]|排期|[押排]至|押后至?|约定|决定(?:从|自|于|在)?|计划|打算|下一?[次场轮期]|届时|要[在到于]|要求[^，。；]{0,8}|须[于在]?|限期|截止日期|[离距](?:[^，。；]{0,10}的)?|按照?[^，。；]{0,8}(?:部署|方案|计划|安排)，?在?|(?:准予?|获准)保释，)[^，。；：\n]{0,10}$|(?:下一步|下阶段|接下来|今后)[^。；\n]{0,40}$"
)
_STILL_TO_COME: Final = expression(r"[^。；，\n]{0,12}?(?:再讯|提堂|开[庭审]|应讯|聆讯|过堂|宣判|须[再向]|再[向到][^，。；]{0,8}(?:报到|警)|才(?:收尾|结束|能)|前(?:完成|拿出|提交|报送|上报|落实))|，?还有(?:不到|[\d一二三两四五六七八九十])")
_ENDS: Final = expression(r"[底末]?(?:全面|正式)?(?:结束|收官|收尾)(?![后之以了])")


class ResolvedDate(NamedTuple):
    """A date expression and the days it means; both None when nothing decides.

    ``skip``: no date of a case (planned, law, prior record, comparison base, vague, general language).
    """

    mention: DateMention
    start: date | None
    end: date | None
    inferred: tuple[str, ...] = ()
    is_publication: bool = False
    skip: bool = False
    notice: str | None = None


@dataclass(frozen=True, slots=True)
class Publication:
    """The publication date and where it comes from: given, text, or nowhere.

    ``reference`` is the day that 昨日 and 今年 count from: the publication date, or an older dateline that a reprint kept.
    ``dateline`` is a dateline's own day where it is not the publication date: 昨日 counts from it.
    """

    date: date | None
    source: str | None
    span: tuple[int, int] | None = None
    reference: Day | None = None
    dateline: Day | None = None


def _zone_at(structure: Structure, at: int) -> str:
    lines = structure.lines
    number = bisect_right(lines, at, key=lambda line: line.start) - 1
    return lines[number].zone if number >= 0 and at <= lines[number].end else "body"


def _zones(structure: Structure, mentions: Sequence[DateMention]) -> Iterator[str]:
    """The zone of each mention, both in text order."""
    lines = structure.lines
    number = 0
    for mention in mentions:
        while number + 1 < len(lines) and lines[number + 1].start <= mention.start:
            number += 1
        yield lines[number].zone if lines and lines[number].start <= mention.start <= lines[number].end else "body"


def find_publication(
    text: str, structure: Structure, mentions: Sequence[DateMention], published: date | None
) -> Publication:
    """The given date, else a dateline or stamp in the text, else the latest full date that is stated.

    A reprint carries the stamp of its own day and the dateline of the original; where they are more than sixty days
    apart the words of the text count from the dateline.
    """
    dated = []
    for m in mentions:
        if m.kind == "point" and m.first.year and m.first.month and m.first.day and not m.first.lunar:
            day = make_date(m.first.year, m.first.month, m.first.day)
            if day is not None and not _of_other_story(text, structure, m) and not _MACHINE.search(text, max(0, m.start - 8), m.start):
                dated.append((m, day))
    lines = [(m, d) for m, d in dated if _DATELINE.match(text[m.end : m.end + 4])]
    if published is not None:
        first = lines[0][1] if lines else _yearless(text, mentions, published)
        original = first if first is not None and published - first > _REPRINT else published
        return Publication(published, "given", None, original, _dateline(text, mentions, published))
    lines = lines or [(m, d) for m, d in dated if _LABEL.search(text[max(0, m.start - 6) : m.start]) or _in_brackets(text, m)]
    best = lines[0] if lines else None
    if best is None:
        stamps = [(m, d) for m, d in dated if _zone_at(structure, m.start) in _STAMPS and not _of_a_row(text, m)]
        best = max(stamps, key=lambda pair: pair[1]) if stamps else None
    if best is None:
        alone = [(m, d) for m, d in dated if (_stands_alone(text, m) or _of_page(text, m)) and not _of_a_row(text, m)]
        best = alone[-1] if alone else None
    if best is not None:
        return Publication(best[1], "text", (best[0].start, best[0].end), best[1])
    partial = next((m for m in mentions if m.month and m.day and m.kind == "point" and _DATELINE.match(text[m.end : m.end + 4])), None)
    if partial is not None and dated:
        found = make_date(max(d.year for _, d in dated), partial.month or 1, partial.day or 1)
        latest = max((d for m, d in dated if not _FORECAST.search(text, max(0, m.start - 20), m.start) and not _AHEAD.match(text, m.end)), default=None)
        if found is not None and found.year < _FIRST_PAGES:
            return Publication(None, None)  # the only year of the text is that of an old deed
        if found is not None and latest is not None and found < latest:  # 1月5日电 … 2028年8月11日，民警抓获两人
            found = make_date(found.year + 1, found.month, found.day) or found
        return Publication(found, "text", (partial.start, partial.end), found)
    return Publication(None, None)


def _dateline(text: str, mentions: Sequence[DateMention], published: Day) -> Day | None:
    """The day of a dateline without its year or month (6月29日电, 本报29日讯), or that 昨（14）日 counts from, where it lies shortly before the publication: 昨天 counts from it."""
    for m in mentions:
        if m.start > _HEAD:
            break
        if m.kind == "point" and m.month and m.day and not m.first.lunar and _DATELINE.match(text[m.end : m.end + 4]):
            found = make_date(m.year or published.year, m.month, m.day)
            return found if found is not None and timedelta(0) < published - found < _REPRINT else None
        if m.rule == "date.day" and m.day and text.startswith("讯", m.end) and _OWN_PAPERS.search(text, max(0, m.start - 12), m.start):
            return next((found for found in (published - timedelta(days=n) for n in range(1, _FEW_DAYS.days)) if found.day == m.day), None)
        if m.rule == "date.bracket" and m.day and m.month is None and m.first.day_shift is not None and m.first.day_shift[0] == "ref":  # 昨（14）日 on a page of the 23rd
            told = next((found for found in (published - timedelta(days=n) for n in range(_MONTH)) if found.day == m.day), None)
            written = told - timedelta(days=m.first.day_shift[1]) if told is not None else None
            return written if written is not None and written < published else None
    return None


def _yearless(text: str, mentions: Sequence[DateMention], published: Day) -> Day | None:
    """The last day not after the publication that a dateline without its year may mean: 12月27日电 on a page of 24 May."""
    for m in mentions:
        if m.start > _HEAD:
            break
        if m.kind == "point" and m.year is None and m.month and m.day and not m.first.lunar and _DATELINE.match(text[m.end : m.end + 4]):
            return next((d for d in (make_date(y, m.month, m.day) for y in (published.year, published.year - 1)) if d is not None and d <= published), None)
    return None


def _of_other_story(text: str, structure: Structure, mention: DateMention) -> bool:
    """Whether a date stands behind another story's headline at the foot of a page: 某地警方抓获17人 2019-03-02."""
    if _zone_at(structure, mention.start) != "tail":
        return False
    low = text.rfind("\n", 0, mention.start) + 1
    return mention.start - low > 12 and not _LABEL.search(text[low : mention.start]) or _HEADLINE_BEHIND.match(text, mention.end) is not None


def _of_a_row(text: str, mention: DateMention) -> bool:
    """Whether a stamp stands among others with nothing but their hours between, as beneath a list of other stories."""
    return _STAMP_ROW.match(text, mention.end) is not None or _STAMP_ROW_BEFORE.search(text, max(0, mention.start - 40), mention.start) is not None


def _in_brackets(text: str, mention: DateMention) -> bool:
    """Whether a date is all that square brackets hold, as forums stamp what they copy: 某网[2008年9月3日 星期三]."""
    return text[max(0, mention.start - 2) : mention.start].rstrip().endswith(("[", "【")) and _BRACKET_ENDS.match(text, mention.end) is not None


def _short_line(text: str, at: int) -> bool:
    """Whether an offset lies on a line of a few words, as page stamps do."""
    low = text.rfind("\n", max(0, at - 40), at)
    high = text.find("\n", at, at + 40)
    return (low >= 0 or at < 40) and high >= 0 and high - low <= 40


def _stands_alone(text: str, mention: DateMention) -> bool:
    """Whether a date ends a line that says nothing else: 2008年9月3日; 燕赵都市报 2008年9月3日; 【二○一九年十月十七日】　港闻."""
    before = text[max(0, mention.start - 40) : mention.start].rpartition("\n")[2]
    after = text[mention.end : mention.end + 24].partition("\n")[0]
    if _PAGE_END.fullmatch(after) is None:
        return False
    return not before.strip("【（( 　") or len(before) < 30 and _PAPER_NAME.search(before) is not None


def _closes(text: str, mention: DateMention) -> bool:
    """Whether a date ends the text, alone on its line or behind a body's name: a notice's own date."""
    if len(text) - mention.end > 60 or len(text) < 60:
        return False
    low = text.rfind("\n", max(0, mention.start - 40), mention.start)
    return low >= 0 and not text[mention.end :].partition("\n")[0].strip("　 。）)星期一二三四五六日】A0123456789版") and "。" not in text[low : mention.start] and "，" not in text[low : mention.start]


def resolve(
    text: str,
    structure: Structure,
    mentions: Sequence[DateMention],
    publication: Publication,
    case_starts: Sequence[int] = (),
    campaign: int | None = None,
) -> list[ResolvedDate]:
    """Every date expression with its days, in text order.

    Args:
        text: the clean text.
        structure: its lines and zones.
        mentions: its date expressions, in text order.
        publication: what 昨日 and 今年 count from.
        case_starts: where cases begin; the narration starts over there.
        campaign: the year of the campaign a text belongs to (净网2022), where nothing else states one.
    """
    if not mentions:
        return []
    fallback = None
    reference = publication.reference or publication.date
    of_years: list[DateMention] = []
    if reference is None:
        of_years = [m for m in mentions if m.year and not _long_ago(m) and not _BIRTH.match(text, m.end) and not (m.month is None and _SOUGHT.match(text, m.end)) and not _measured_by(text, m)]
        stated = next((m.year for m in of_years if _zone_at(structure, m.start) not in ("stamp", "tail", "menu", "law")), None)
        told_since = [m for m in mentions if m.year and m.year < _NEXT_CENTURY and _long_ago(m)]
        since = [m.year for m in told_since if m.year]  # 2029年以来…: told in 2029 or later
        if stated is None and "今年" in text:  # 2029年以来…。今年4月…: but 自2009年以来 may be told many years later
            stated = max((m.year for m in told_since if m.year and text[m.start - 1 : m.start] not in ("自", "从")), default=None)
        stated = max([stated, *since]) if stated is not None else None
        fallback = max(stated or campaign, campaign) if campaign else stated  # 国门利剑2021 … 2019年侦办的案件: a year of the past
    told = Narration(reference, fallback, dateline=publication.dateline)
    if reference is None:
        of_text = [m.year for m in of_years if m.year and m.year < _NEXT_CENTURY]
        told.latest_year = max(of_text + since) if of_text else stated
        if campaign and told.latest_year:
            told.latest_year = max(told.latest_year, campaign)
    starts = list(case_starts)
    opened = 0
    out: list[ResolvedDate] = []
    zones = list(_zones(structure, mentions))
    years = _years_between([m for m, zone in zip(mentions, zones, strict=True) if zone in _FACTS], starts)
    told_days = {day for m, zone in zip(mentions, zones, strict=True) if zone not in _HEADS for day in (m.day, m.last.day if m.last is not None else None) if day} if any(zone in _HEADS and m.rule == "date.day" for m, zone in zip(mentions, zones, strict=True)) else set[int]()
    lunar = frozenset(_LUNAR.findall(text)) if "农历" in text else frozenset[str]()
    for mention, zone in zip(mentions, zones, strict=True):
        while opened < len(starts) and starts[opened] <= mention.start:
            told.restart()
            opened += 1
        if told.main is not None and _leans(mention) and out and text.find("\n", out[-1].mention.end, mention.start) >= 0:
            told.resume()
        found = _as_told(_one(text, zone, mention, told), out)
        if found.start is not None and found.start == found.end and _opens_line(text, mention) and _WEATHER.match(text, mention.end):
            told.dateline = found.start  # 前天 below the head of a day in a log counts from it
        if zone in _HEADS and mention.rule == "date.day" and _IN_SO_MANY_DAYS.match(text, mention.end) is not None and told_days and mention.day not in told_days:
            found = found._replace(skip=True)  # 海关4日破3宗毒案 above a text of the 18th to the 21st
        if lunar and text[mention.start : mention.end] in lunar:
            found = found._replace(skip=True)  # 10月4日，农历八月十八 … 来看八月十八的潮
        if mention.start in years:
            found = _in_year(found, years[mention.start])
        if found.start is not None and found.start == found.end and (found.skip or mention.kind == "weekday" or found.is_publication and zone == "body" and _RALLY.match(text, mention.end)) and mention.kind not in ("clock", "vague") and not (mention.casual and mention.rule == "date.day"):
            told.aside = found.start
            if mention.kind == "point" and not mention.casual and mention.day is not None:
                told.beside = mention.end
        if mention.kind == "offset" and (behind := _days_behind(text, mention, told)) is not None:
            found, mention = behind, behind.mention  # what comes later counts from there
        if mention.listed and out and out[-1].skip and out[-1].mention.day is not None and out[-1].mention.end + 1 == mention.start:
            found = _listed(found, out[-1])
        if mention.kind == "until" and (begun := _begun(out)) is not None:
            found = _close_period(text, out, begun, found)
        elif out and (mention.kind == "point" and found.start or mention.kind == "until" and found.end and out[-1].mention.kind == "point") and _STARTED.fullmatch(text, out[-1].mention.end, mention.start):
            out[-1] = out[-1]._replace(mention=out[-1].mention._replace(kind="since", precision="range"))
            found = _close_period(text, out, len(out) - 1, found)  # 行动从3月5日启动，至3月9日
        elif mention.kind == "since" and mention.precision == "range" and mention.first.year_shift == ("ref", 0) and mention.first.level == 1 and out and _until_before(text, out[-1], found):
            found, out[-1] = found._replace(mention=mention._replace(rule="date.range"), end=out[-1].end), out[-1]._replace(skip=True)  # 截至7月25日，该县今年已劝返218名
        if mention.kind == "range" and found.start and found.end and out and out[-1].mention.kind == "week" and _HEADS_WEEK.fullmatch(text, out[-1].mention.end, mention.start):
            out[-1] = out[-1]._replace(skip=True)
            if 5 <= (found.end - found.start).days <= 7:
                told.week = (found.start, found.end)
        out.append(found)
        if mention.kind == "weekday" and (mention.first.weekday or 0) >= _WEEKEND:
            told.rough = True  # 周末…当晚: one of two nights
        if mention.first.year is not None and zone in _FACTS and not found.is_publication and _BIRTH.match(text, mention.end) is None:
            told.named = (mention.first.year, mention.end)
        if mention.first.year_shift == _THIS_YEAR and told.reference is not None and told.year is not None and told.year < told.reference.year and zone in _FACTS and _AGED.match(text, mention.end) is None:
            told.year, told.flashback = told.reference.year, False  # 去年6月破获一案 … 今年上半年 … 10月29日收网: this year's
        if mention.precision == "year" and found.start and found.start.year < _NEXT_CENTURY and zone in _FACTS:
            told.spoken = found.start.year
        if found.start and not found.is_publication and not found.skip and mention.kind in ("point", "range", "relative", "weekday") and zone in _FACTS and not _looks_back(found, told):
            told.tell(found.start, found.end, _overnight(mention))
            told.at = mention.end
            if mention.first.daypart in ("evening", "night") and found.start == found.end:
                told.evening = found.start
            if mention.rule == "date.tendays" and told.event == found.end:
                told.rough = True  # 5月下旬…同日: no day to count from
            if mention.first.day_shift == ("story", 1):
                told.first_day = found.start - timedelta(days=1)
            if mention.kind == "range" and zone in ("title", "heading") and found.end and 5 <= (found.end - found.start).days <= 7:
                told.week = (found.start, found.end)
        elif found.start and mention.rule == "date.edge" and mention.first.year is not None and told.year is None and zone in _FACTS and not found.is_publication:
            event = told.event  # 2016年7月初接报 … 9月7日抓获: no day of the case, but its year
            told.tell(found.start, found.end)
            told.event = event
    return out


def _as_told(found: ResolvedDate, told: Sequence[ResolvedDate]) -> ResolvedDate:
    """A stretch of months whose year was filled in, in the year in which the same months were told: 今年1至8月…。1至8月共查处…."""
    start, end = found.start, found.end
    if start is None or end is None or "year" not in found.inferred or found.mention.kind != "range" or found.mention.first.day is not None:
        return found
    for other in reversed(told):
        if other.start is not None and other.end is not None and other.mention.kind == "range" and (other.start.month, other.start.day) == (start.month, start.day) and other.end.month == end.month:
            return found._replace(start=other.start, end=other.end)
    return found


def _leans(mention: DateMention) -> bool:
    """Whether a day leans on the month told before: 12日, but neither 8月12日 nor 第二天."""
    first = mention.first
    return first.day is not None and first.year is None and first.month is None


def _years_between(mentions: Sequence[DateMention], starts: Sequence[int]) -> dict[int, int]:
    """The years of days without one that stand, in one case, between two with a year: 2017年2月底，…，3月14日…。2017年9月19日…

    By where the day begins; only where one year alone sets it between the two.
    """
    found: dict[int, int] = {}
    before: DateMention | None = None
    waiting: list[DateMention] = []
    for mention in mentions:
        first = mention.first
        if first.month is None or mention.kind not in ("point", "range", "vague", "relative"):
            continue
        if first.year is None:
            if mention.kind == "point" and first.day is not None and first.year_shift is None:
                waiting.append(mention)
            continue
        if before is not None and waiting and not any(before.start < start <= mention.start for start in starts):
            low, high = (before.first.year or 0, before.first.month or 0), (first.year, first.month)
            for day in waiting:
                fits = [year for year in range(low[0], high[0] + 1) if low <= (year, day.first.month or 0) <= high]
                if low < high and high[0] - low[0] <= 1 and len(fits) == 1:
                    found[day.start] = fits[0]
        before, waiting = mention, []
    return found


def _in_year(found: ResolvedDate, year: int) -> ResolvedDate:
    """A day whose year was filled in, in that year instead."""
    if found.start is None or found.start != found.end or "year" not in found.inferred or found.start.year == year:
        return found
    day = make_date(year, found.start.month, found.start.day)
    return found if day is None else found._replace(start=day, end=day)


def _days_behind(text: str, mention: DateMention, told: Narration) -> ResolvedDate | None:
    """一天后，警方又查获…: so many days behind the event told last, where it opens its clause and no date follows."""
    offset = mention.first.offset
    if offset is None or offset.sign < 0 or offset.unit != "day" or offset.span or offset.near is not None or offset.amount % 1 or not 0 < offset.amount <= _MANY_DAYS:
        return None
    base = told.event or told.last
    if base is None or told.rough or mention.start and text[mention.start - 1] not in "。；\n　， 又仅才" and not (told.last == told.event and _came(text, mention)) or _GOES_ON.match(text, mention.end) is None:
        return None
    if date.max - base < timedelta(days=int(offset.amount)):
        return None
    day = base + timedelta(days=int(offset.amount))
    if told.reference is not None and day > told.reference:
        return None
    return ResolvedDate(mention._replace(kind="relative", casual=False, precision="day"), day, day, ("year", "month", "day"))


def _came(text: str, mention: DateMention) -> bool:
    """Whether so many days later somebody was taken or gave himself up: 表妹杨某两天后到派出所投案."""
    return _SOMEBODY.search(text, max(0, mention.start - 4), mention.start) is not None and _CAME.match(text, mention.end) is not None


def _looks_back(found: ResolvedDate, told: Narration) -> bool:
    """Whether a date only looks back from the day that is told: 前一天已交出30万元, 2016年中秋因地界纠纷打伤一人."""
    mention = found.mention
    return mention.first.day_shift == ("story", -1) or mention.rule == "date.feast" and mention.first.year is not None and told.event is not None and found.start is not None and found.start < told.event


def _to_do(after: str) -> bool:
    """Whether what follows a date is still to be done: 将集中整治…, not 将在网吧上网的张某抓获."""
    found = _TO_DO.match(after)
    return found is not None and _TAKEN.match(after, found.end()) is None


def _set_for(text: str, mention: DateMention) -> bool:
    """Whether a day or month is one that something is set for: 排期五月八日开审, 三月上旬须向警方报到; not 按照部署，3月5日抓获…."""
    if mention.first.month is None or _DONE.match(text, mention.end) is not None and _STILL_TO_COME.match(text, mention.end) is None:
        return False
    if text[mention.start - 1 : mention.start] in ("到", "至") and _ENDS.match(text, mention.end) is not None:
        return True  # 为期半年，到10月中旬结束
    return _SET_FOR.search(text, max(0, mention.start - 48), mention.start) is not None or _STILL_TO_COME.match(text, mention.end) is not None


def _measured_by(text: str, mention: DateMention) -> bool:
    """Whether a year is what another is measured by: 抓获人数已超过2028年全年, 接近去年总数."""
    return mention.precision == "year" and mention.kind != "since" and _MEASURED_BY.search(text, max(0, mention.start - 6), mention.start) is not None


def _long_ago(mention: DateMention) -> bool:
    """Whether a year only says since when: 自1999年以来 is told years later and lends the rest no year."""
    return mention.kind == "since" and mention.month is None


def _listed(found: ResolvedDate, before: ResolvedDate) -> ResolvedDate:
    """2030年7月9日、10日: a day of a list lies in the month of the one before it, and is no more a case's than that one."""
    day, near = found.mention.day, before.end
    made = make_date(near.year, near.month, day) if day and near else None
    return found if made is None else found._replace(start=made, end=made, skip=True, notice=None)


def _overnight(mention: DateMention) -> bool:
    """7月27日20时至28日凌晨2时: one night."""
    return mention.last is not None and mention.first.daypart in ("evening", "night") and mention.last.daypart == "early_morning"


def _until_before(text: str, until: ResolvedDate, since: ResolvedDate) -> bool:
    """Whether 截至B stands in one sentence before 今年已…, and ends it."""
    if until.mention.kind != "until" or until.skip or until.end is None or since.start is None or until.end < since.start:
        return False
    gap = text[until.mention.end : since.mention.start]
    return len(gap) <= _SAME_SENTENCE and "。" not in gap and "\n" not in gap


def _begun(out: Sequence[ResolvedDate]) -> int | None:
    """Where the stretch of time stands that was told last, if but for its length nothing was told since: 自5月份开展行动三个多月来，截至8月22日."""
    for at in range(len(out) - 1, max(-1, len(out) - 3), -1):
        if out[at].mention.kind == "since":
            return at
        if out[at].mention.kind not in ("span", "offset", "vague") and not out[at].is_publication:
            return None
    return None


def _close_period(text: str, out: list[ResolvedDate], begun: int, until: ResolvedDate) -> ResolvedDate:
    """自A以来…截至B is one period from A to B; the second mention is then none of its own."""
    since = out[begun]
    gap = text[since.mention.end : until.mention.start]
    if since.skip or since.start is None or until.end is None or (len(gap) > 40 or "。" in gap) and _STEP.fullmatch(gap) is None:
        return until
    if until.end < since.start and "year" in until.inferred and (_ONWARD.search(gap + text[until.mention.start : until.mention.end]) or _ENDS.match(text, until.mention.end)):
        until = until._replace(end=make_date(since.start.year + ((until.end.month, until.end.day) < (since.start.month, since.start.day)), until.end.month, until.end.day) or until.end)
    if until.end is None or until.end < since.start:
        return until
    out[begun] = since._replace(end=until.end)
    return until._replace(skip=True)


def _one(text: str, zone: str, mention: DateMention, told: Narration) -> ResolvedDate:
    kind = mention.kind
    if told.flashback and mention.first.year is None and mention.first.month is not None and _DAYS_LATER.search(text, max(0, mention.start - 8), mention.start):
        told.flashback = False  # 2009年7月3日…五天后，7月8日
    after, before = text[mention.end : mention.end + 56], text[max(0, mention.start - 20) : mention.start]
    cued = _CUES.search(before) is not None
    told.opens, told.acts = _opens_line(text, mention), told.main is not None and _ACTS.match(text, mention.end) is not None
    start, end, inferred = _days(mention, told)
    day = start or (end if kind == "until" else None)
    tipped = cued and day is not None and told.reference is not None and timedelta(0) < told.reference - day < _SINCE_THE_TIP and _TIPPED.search(text, max(0, mention.start - _TIP), mention.start) is not None
    if day is not None and told.reference is not None and day < told.reference and not tipped and (cued and _COMING.search(before) and not (_OBJECT.search(before) and _TAKEN.match(after)) or "将" in after[:8] and _WILL.match(after) and not _TAKEN.match(after) or "要" in after[:12] and _MEANT.match(after)):
        start, end = _coming(mention, told, told.reference, _FAR if kind == "until" else None) or (start, end)
    if start is not None and told.reference is not None and start < told.reference and is_memo(text, mention.start, mention.end):
        start, end = _coming(mention, told, told.reference, _FAR) or (start, end)
    said, bare = mention.first.said, mention.first.day is not None and mention.first.month is None and mention.first.month_shift is None
    if said is not None and bare and start is not None and start == end and told.reference is not None and start.isoweekday() != said and is_note(text):
        start = end = agreeing(mention.first.day or 1, said, told.reference) or start
    if start is not None and told.reference is not None and "year" in inferred and (told.reference - start).days > _FAR and (_to_do(after) or _set_for(text, mention)):
        start, end = _coming(mention, told, told.reference) or (start, end)
    if mention.casual and not _fiscal_year(text, mention) and not (kind == "clock" and told.last is not None and not told.rough and _opens(text, mention)):
        return ResolvedDate(mention, start, end, inferred, False, True)
    if kind in ("since", "until", "range", "span", "week"):
        published = zone in ("signature", "menu", "tail") or zone == "stamp" and kind != "range"
    else:
        published = _is_publication(text, zone, mention, before if cued else "", after, told)
    published = published or zone in _FACTS and start is not None and start == end == told.reference and _stamped(text, mention)
    skip = (
        zone in ("law", "advice") or _ASIDE.match(after) is not None
        or kind in _PERIODS and (_IT_IS.search(before) is not None and _BY_RANK.match(after) is not None or _AFTER_IT.search(before) is not None and _THEN_AGAIN.match(after) is not None)
        or cued and (_FORECAST.search(before) is not None and not tipped and not (_OBJECT.search(before) and _TAKEN.match(after)) or (_PRIOR.search(before) is not None or _ONCE.search(before) is not None and (mention.first.year is not None or _PUNISHED.match(after) is not None and _DONE.match(after) is None)))
        or _hours(text, mention) or _ahead(mention, after) or kind == "span" and _COMPARING.search(before) is not None or kind == "point" and mention.first.day is None and before.endswith(("比", "较", "比上", "较上")) or _measured_by(text, mention) or _DEADLINE.match(after) is not None or _ISSUED.match(text, mention.end) is not None or _quoted(text, mention) or _spoken(text, mention)
    )
    if not skip and (kind == "since" and _LIVED.match(after) is not None or kind == "weekday" and _idle_day(text, mention) or kind == "relative" and _of_some_time(text, mention)):
        skip = True
    if not skip and (kind == "relative" and (_of_menu(text, mention) or _HERE_AND_THERE.match(text, mention.start)) or _OWN_PAPER.search(text, max(0, mention.start - 2), mention.start) is not None and _OWN_REPORT.match(after) is not None):
        skip = True
    if not skip and mention.rule == "date.month" and mention.first.year is None and mention.first.year_shift is None and (_OF_SEASON.match(after) is not None or _next_month(start, told) and _GOING_ON.match(after) is not None):
        skip = True  # 问：接下来呢？答：八月继续夜查
    if not skip and kind == "relative" and _READERS.match(after) is not None:
        skip = True  # 今天小编分享的资讯
    if not skip and kind == "point" and mention.first.day is None and _INTO.search(before) is not None:
        skip = True
    if mention.last is not None and mention.first.edge in _VAGUE_EDGES and mention.last.edge in _VAGUE_EDGES:
        skip = True  # 2月底至3月初: as vague as its ends
    if told.month_aside and kind == "relative" and mention.first.day_shift is not None and mention.first.day_shift[0] == "story" and _SENTENCE_ENDS.search(text, told.at, mention.start) is None:
        skip = True  # 去年11月，两人先在青河下手，失主第二天才报案: a day of that month
    if kind == "relative" and told.evening is not None and start is not None and start == end and timedelta(0) < start - told.evening < _FEW_DAYS and text.startswith(_SAME_EVENING, mention.start):
        start = end = told.evening  # 20日晚夜查 … 22日刑拘 … 同一晚，另一组
    notice = None
    if kind == "weekday" and start is not None and start == end and told.reference is not None and start > told.reference and mention.first.week_shift == 0:
        if mention.first.weekday == _SUNDAY and start - told.reference < timedelta(days=7) and (_DONE.match(after) or _OF_PAST_SUNDAY.match(after)):
            start = end = start - timedelta(days=7)  # 本周日及周一（12及13日）: weeks that begin on Sunday
        else:
            skip = True
    if not skip and start is not None and told.reference is not None and start > told.reference and kind in ("point", "range"):
        if kind == "point" and mention.first.month is not None and mention.first.year is None and mention.first.year_shift is None and (start - told.reference).days <= SLIP and _DONE.match(after):
            start, end, notice = None, None, "date_after_publication"
        else:
            skip = True  # announced for later
    now = mention.first.day_shift
    if kind in ("since", "range") and now is not None and (now[0] == "ref" and now[1] >= 0 or text.startswith("即日", mention.start)):
        skip = True  # 从现在起到专项行动结束: what is to come
    if kind == "relative" and (told.last is None and not (told.beside >= 0 and mention.start - told.beside <= _LITTLE_BEFORE) or told.rough) and mention.first.day_shift is not None and mention.first.day_shift[0] == "story":
        skip = True  # 当晚 of a day that is not told
    if kind == "relative" and mention.first.day_shift == ("story", -1) and (told.last != told.event or mention.start - told.at > _LITTLE_BEFORE):
        skip = True  # 前一天 of a day that was told long before, or of an aside
    if start is None and end is None and not skip:
        notice = notice or "date_unresolved"
    return ResolvedDate(mention, start, end, inferred, published, skip, notice)


def _is_publication(text: str, zone: str, mention: DateMention, before: str, after: str, told: Narration) -> bool:
    """Whether a date is the source's own: stamp, dateline, reporter's day, announcement, a notice's closing date."""
    first = mention.first
    if mention.time is not None and zone == "body" and _BROUGHT.match(after):
        return False  # 18日22时许，青河警方传来消息: in the midst of a story
    if zone == "body" and told.event is not None and _BROUGHT.match(after):
        return False  # 21日，银川传来消息: in the midst of a case
    if zone in _STAMPS or zone == "caption" or (_ANNOUNCED.match(after) or _SET_OUT.match(after)) and not _of_the_case(text, mention, after) or _SPEAKS.match(after) and _OF_FORCE.search(text, max(0, mention.start - 12), mention.start) or _SAID.match(after) or _BRIEFED.match(after) or _REPORTED.match(after) or _DATELINE.match(after):
        return True
    if before and (_REPORTER.search(before) and not _told(mention, before, after) or _WIRE.search(before) and _STOPPED.match(after)):
        return True
    if mention.rule == "date.iso" and (mention.time is not None or _short_line(text, mention.start)):
        return True
    if first.year is not None and _PADDED.match(text, mention.start) or mention.kind == "relative" and _PAPER.match(after):
        return True
    if first.day is None:
        return False
    if first.year is not None and (_in_brackets(text, mention) or _of_page(text, mention)):
        return True
    return _closes(text, mention) or first.year is not None and after[:1] in _LINE_ENDS and _stands_alone(text, mention)


def _of_the_case(text: str, mention: DateMention, after: str) -> bool:
    """Whether what looks like an announcement is a suspect's own doing (供述4月2日在朋友圈发布…) , what was given back, or a meeting that took up the case."""
    if "发布" in after and (_SPREAD.match(after) or _CONFESSED.search(text, max(0, mention.start - 8), mention.start)):
        return True
    if _GIVEN_BACK.match(after) is not None:
        return True
    return "会" in after and _TAKEN_UP.match(text, mention.end) is not None


def _of_page(text: str, mention: DateMention) -> bool:
    """Whether a date is that of a paper's page: 《青河日报》（2009年6月9日 第七版）."""
    if _PAGE_OF.match(text, mention.end):
        return True
    return _BEHIND_PAPER.match(text, mention.end) is not None and _PAPER_BEFORE.search(text, max(0, mention.start - 6), mention.start) is not None


def _stamped(text: str, mention: DateMention) -> bool:
    """Whether the day of the publication stands on a line of a page's head: 青河晨刊 5月30日（记者 佟海）."""
    low = text.rfind("\n", max(0, mention.start - _STAMP_LINE), mention.start) + 1
    if mention.start - low >= _STAMP_LINE or _LINE_SAYS.search(text, low, mention.start) is not None:
        return False
    return _STAMPED.match(text, mention.end) is not None or mention.first.year is not None and (mention.end == len(text) or text[mention.end] == "\n")


def _next_month(start: Day | None, told: Narration) -> bool:
    """Whether a month was taken for that of the year before though it comes soon."""
    ref = told.reference
    return start is not None and ref is not None and start.year == ref.year - 1 and ref.month < start.month <= ref.month + 2


def _of_menu(text: str, mention: DateMention) -> bool:
    """Whether 今日 begins the name of a page in a site's menu: 今日青河 今日石川 今日白石."""
    if mention.end - mention.start != 2 or text[mention.start] != "今" or _MENU_BEFORE.search(text, max(0, mention.start - 1), mention.start) is None:
        return False
    return _MENU_BEHIND.match(text, mention.end) is not None or _MENU_LAST.search(text, max(0, mention.start - 10), mention.start) is not None and _MENU_NAME.match(text, mention.end) is not None


def _told(mention: DateMention, before: str, after: str) -> bool:
    """Whether a date behind a reporter's name is that of the story told: 通讯员刘某 10月26日19时，林业站接到举报."""
    if mention.month is None or _REPORTED.match(after):
        return False
    return mention.time is not None or _NAMED.search(before) is not None and _POLICE_ACT.match(after) is not None


def _fiscal_year(text: str, mention: DateMention) -> bool:
    """Whether a year is written as a period of figures: 112年度查扣…, 2023年度共破获…."""
    return mention.precision == "year" and text[mention.end - 1] == "度" and _YEAR_ACTED.match(text, mention.end) is not None


def _opens(text: str, mention: DateMention) -> bool:
    """Whether a time opens a sentence as an event's own: 22时许，民警突击检查….  It belongs to the day told last."""
    return mention.first.time is not None and (mention.start == 0 or text[mention.start - 1] in "。\n；") and text[mention.end : mention.end + 1] == "，"


def _hours(text: str, mention: DateMention) -> bool:
    """Whether a range of hours says at what times of day offences are frequent: 多发时段：12时至17时."""
    first = mention.first
    if first.time is None or first.day is not None or first.month is not None or first.day_shift is not None or mention.last is None:
        return False
    low = max(text.rfind(mark, 0, mention.start) for mark in "。\n") + 1
    return "时段" in text[max(low, mention.start - 60) : mention.start]


def _ahead(mention: DateMention, after: str) -> bool:
    """Whether a date lies ahead: 明日, 明年, 下半年将…."""
    first = mention.first
    for shift in (first.day_shift, first.year_shift, first.month_shift):
        if shift is not None and shift[0] == "ref" and shift[1] > 0:
            return True
    if (first.week_shift or 0) > 0 or (first.quarter_shift or 0) > 0 or mention.kind in ("span", "week") and (_PLANS.match(after) or _SEE_YOU.match(after)):
        return True
    if mention.rule == "date.year" and _YEAR_AHEAD.match(after):
        return True
    return mention.kind == "span" and first.span in ("h2", "q4") and bool(_AHEAD.match(after))


def _opens_line(text: str, mention: DateMention) -> bool:
    """Whether a date begins its line."""
    return mention.start == 0 or text[mention.start - 1] == "\n"


def _idle_day(text: str, mention: DateMention) -> bool:
    """Whether a weekday is the head of a day on which nothing of a case happened: 周二⏎照常值班，无事。"""
    if not _opens_line(text, mention) or text[mention.end : mention.end + 1] != "\n":
        return False
    stop = text.find("\n", mention.end + 1, mention.end + _DAY_LINE)
    return stop >= 0 and _OF_CASES.search(text, mention.end, stop) is None


def _of_some_time(text: str, mention: DateMention) -> bool:
    """Whether 第二天 follows what happens at no time that is told: 村里有人想去告状，第二天门口就被泼了粪; 躲了半年，回家第二天就露了面."""
    if not text.startswith(_NEXT_DAYS, mention.start):
        return False
    low = max(text.rfind(mark, max(0, mention.start - 60), mention.start) for mark in "。；\n") + 1
    if _CAME_HOME.search(text, max(low, mention.start - 8), mention.start) is not None:
        return _OF_DAY.search(text, max(low, mention.start - 16), mention.start) is None
    return _SOME_TIME.search(text, max(low, mention.start - 40), mention.start) is not None and _OF_DAY.search(text, max(low, mention.start - 60), mention.start) is None


def _quoted(text: str, mention: DateMention) -> bool:
    """Whether a date stands inside “…” on its line, said by others than an officer; who counts the results of the police is one."""
    at = mention.start
    low = max(at - 300, 0)
    opened = text.rfind("“", low, at)
    if opened < 0 or text.rfind("”", opened, at) >= 0 or text.rfind("\n", opened, at) >= 0:
        return False
    if _OFFICIAL.search(text[max(0, opened - 20) : opened]) is not None:
        return False
    if mention.kind in _PERIODS and _RESULTS.match(text, mention.end) is not None or mention.rule in _OF_RESULTS and _OUR_RESULTS.match(text, mention.end) is not None:
        return False
    closed = text.find("”", at, at + 600)
    return closed < 0 or _OFFICIAL_AFTER.match(text, closed) is None


def _spoken(text: str, mention: DateMention) -> bool:
    """Whether 今晚 or 昨天 is said on some day that only the speaker knows: 局长林某：今晚我们…."""
    if mention.first.day_shift is None or mention.first.day_shift[0] != "ref" or mention.first.day is not None:
        return False
    low = text.rfind("\n", max(0, mention.start - _SPEECH), mention.start) + 1
    return mention.start - low <= _SPEECH and _SPEAKER.match(text, low, mention.start) is not None


def _days(mention: DateMention, told: Narration) -> Days:
    """The days of a mention: of its moment, its two bounds, or the period it opens or closes."""
    kind = mention.kind
    if kind == "vague" and mention.rule == "date.vague" or kind == "repeat":
        return None, None, ()
    first = mention.first
    if mention.last is None:
        if kind == "since" and first.span == "h2" and first.year is None and first.year_shift is None and told.reference is not None and told.reference.month > _HALF_YEAR:
            first = first.with_(year=told.reference.year)  # 下半年以来 runs, though the half is not over
        start, end, inferred = days_of(first, told)
        if mention.rule == "date.from":
            return start, None, inferred
        if kind == "since":
            return start, told.reference if start and told.reference and start <= told.reference else None, inferred
        if kind == "until":
            return None, end, inferred
        return start, end, inferred
    last = mention.last
    if first.year is None and first.year_shift is None and last.year is not None and first.month is not None and last.month is not None:
        first = first.with_(year=last.year - (first.month > last.month))
    near = days_of(first, told)
    end = far_bound(first, last, near, told)
    if end is not None and first.month is not None and first.year is None and first.year_shift is None and _anchored(last):
        near = next((days for year in _years_of_near(last, end) if (days := days_of(first.with_(year=year), told))[0] is not None and days[0] <= end), near)
    elif near[0] is not None and end is not None and "year" in near[2] and first.year_shift is None and first.day_shift is None and first.week_shift is None:
        near, end = _not_ahead(near, end, told.reference)
    if near[0] is not None and end is not None and end < near[0]:
        return None, None, ()  # 5月3日至5月1日: one of the two is wrong
    return near[0], end, near[2]


def _coming(mention: DateMention, told: Narration, ref: date, within: int | None = None) -> tuple[date | None, date | None] | None:
    """The days of a mention whose year, month or week is left out, from the reference on; None where it is stated, or further off than ``within`` days."""
    first = mention.first
    if first.year is not None or first.year_shift or first.month_shift or first.day_shift or first.offset or first.week_shift is not None:
        return None
    if first.month is not None or first.feast is not None:
        moved = [first.with_(year=year) for year in (ref.year, ref.year + 1)]
    elif first.day is not None:
        moved = [first.with_(year=ref.year + month // 12, month=month % 12 + 1) for month in range(ref.month - 1, ref.month + 2)]
    elif first.weekday is not None and first.nth is None:
        moved = [first.with_(week_shift=step) for step in (0, 1)]
    else:
        return None
    for one in moved:
        start, end, _ = _days(mention._replace(first=one), told)
        day = start or end
        if day is not None and day >= ref:
            return (start, end) if within is None or (day - ref).days <= within else None
    return None


def _anchored(last: Moment) -> bool:
    """Whether the far end of a stretch counts from the reference: 6月15日到下个月初."""
    return any(shift is not None and shift[0] == "ref" for shift in (last.month_shift, last.day_shift, last.year_shift)) or last.week_shift is not None


def _years_of_near(last: Moment, end: date) -> tuple[int, ...]:
    """The years to try for the near end of a stretch without one: that of the far end or the one before; 7月1日至明年8月1日 begins this year."""
    ahead = last.year_shift[1] if last.year_shift is not None else 0
    return (end.year - ahead,) if ahead > 0 else (end.year, end.year - 1)


def _not_ahead(near: Days, end: date, ref: date | None) -> tuple[Days, date]:
    """A stretch over New Year whose year was filled in ends before the publication where it can."""
    start = near[0]
    if start is None or ref is None or end.year == start.year or (end.year, end.month) <= (ref.year, ref.month):
        return near, end
    moved = make_date(start.year - 1, start.month, min(start.day, 28)), make_date(end.year - 1, end.month, end.day)
    if moved[0] is None or moved[1] is None:
        return near, end
    return (moved[0], near[1], near[2]), moved[1]
