"""Totals of a campaign, a period or a region, told from what one case did.

A sentence is a total when its figures belong to a stretch of time or to a whole region: 今年以来全市共破获…; 1-6月…同比….
What one gang did since a day (2月以来,该团伙…) and what one operation caught is no total.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from itertools import islice

from caseextract.assemble.index import Index
from caseextract.classes import compiled
from caseextract.expressions import expression
from caseextract.regions import lookup, name_before

_REGION = expression(
    r"全市|全省|全县|全区|全州|全盟|全线|全系统|全局|全旗|全港|全澳|各地(?=公安|警方|还|共)(?![^，。；]{0,16}(?:布控|联系|配合|协作|协查|支持))|各级(?:铁路|边防|森林|港航)?公安|各部门|各单位|我[市省县区](?:公安|警方|共)|该[市省县区](?:公安|警方|共)|两级公安|各[市县区](?:公安|共)|"
    r"全国(?=公安|海关|共|展开|开展|发起|同步|范围内|各级|边|检察|法院|移民)|沿海各|辖区共|边检机关共"
)
# The alternatives of the expressions asked of every sentence each begin with one plain character, and look back from there:
# only then does the search jump from one such character to the next.
_DRIVE = "(?:行动|整治|斗争|清查|打击|攻势)"
_CAMPAIGN = expression(
    r"行动(?<!收网行动)(?<!抓捕行动)(?<!查缉行动)(?<!缉捕行动)”?(?:开展|启动|打响|部署)?(?:以来|期间|中|共|启动以来)|战果|专案(?:期间|(?<=[黑手诈毒赌]专案))|集群战役|会战|专项工作|攻势|"
    + "|".join(f"{kind}{_DRIVE}" for kind in ("专项", "百日", "统一", "集中", "清查", "严打", "夏季", "冬季", "春季"))
)
_SUM = compiled(r"共(?!同|享|犯|谋|计?分)|{in_all}|先后|已")
_N = "一二三四五六七八九十"
_IN_ALL = "(?:共|已|累计|总共|一共)"
_FEAST = "(?:春节|节日|国庆|五一|元旦|中秋|两会|暑期|寒假)"
_PERIOD = expression(
    rf"以来(?<!收网以来)(?<!立案以来)(?<!侦办以来)(?<!案发以来)|最近(?=[{_N}半]个?(?:月|周|年))|为期(?![一两三四五六七\d]天)(?=[^，。；]{{1,6}}(?:月|天|周))|今年{_IN_ALL}|本年度?{_IN_ALL}|去年全年|全年{_IN_ALL}?|满月[，,]|满[一二两三四五六\d]+(?:个月|周)|前后(?<={_FEAST}前后)|期间(?<={_FEAST}期间)|仅今年|仅\d{{1,2}}月|截[至止](?!上午|下午|凌晨|当晚|昨晚|\d{{1,2}}时)|上半年|下半年|季度|季(?:(?<=首[两二三]季)|(?<=首季))|年内|内(?<=个月内)(?=，?(?:已|共|累计|全))|上周(?![一二三四五六日末])|本周(?![一二三四五六日末])|一周"
    rf"|月(?:(?<=\d[-—至]\d月)|(?<=\d[-—至]\d\d月))(?=[，,]?(?:全|共|我|各|公安|警方|累计|海关|辖区))|上月|当月|本月|一至[{_N}]{{1,2}}月"
    rf"|月(?:(?<=首[\d{_N}]月)|(?<=首[\d{_N}]{{2}}月)|(?<=首[\d{_N}]个月)|(?<=首[\d{_N}]{{2}}个月))"
    rf"|开展(?=[两半\d{_N}]+个?多?(?:月|年|周))|年来(?<=[\d{_N}近]年来)|月来(?<=[个两半\d{_N}]月来)|周来(?:(?<=[两半\d{_N}]周来)|(?<=[两半\d{_N}]个周来))|天(?<=[两百\d{_N}]天)(?:的时间)?(?:之?内|里|来)"
)
_POLICE_VERB = compiled(
    r"{solve}|破(?=[^，。；]{2,14}案)|抓获|{break_up}|查处|接报|立案|立(?![足即刻功项场下志体])|收缴|查获|缴获|追回|挽回|返还|止付|冻结|查扣|检获|侦办|破案|刑拘|移送|批捕|起诉|办理|处罚|逮捕|拘捕|被捕|录得|受理|发生|发案|拦截|解救|查验|化解|关停|惩戒|管控|封停|封堵|清理|劝返|约谈|阻断|预警|整改|取缔|遣返|查缉|缉获"
)
_OFFENCE_VERB = compiled(r"(?:{in_turn}|频繁)发生|作案|实施|骗取|贩卖|销售|伙同|经营|通过|利用|为他人|组织(?!开展|警力|民警|召开|集中|实施|全国|全省|全市)|购买|盗窃|发展|吸收|开设|收购|非法|获利|从事|提供|生产|制售|偷|转移|虚开|招揽|架设|流窜|搭建|伪造|制作|勾结|长期")
_GANG = r"(?:了?一[个处伙“](?![^，。；]{0,30}批)[^，。；]{0,30}(?:团伙|窝点|集团|网络)|[^，。；]{0,4}(?:一个|(?<!\d)1个|一伙)[^，。；]{0,24}(?:团伙|集团|窝点)|在[^，。；\d]{2,20}(?:窝点|赌[场档窝])[1一][个处家])"
_SOLVED = r"[^，。；]{0,30}(?:一起|(?<!\d)1起|一宗|(?<!\d)1宗|一个|(?<![起宗])“[^”]{2,12}”)"
_LARGEST = r"了?[^，。；]{0,16}最大(?:的?[一1]?[宗起])?[^，。；]{0,16}案"
_ONE_CASE = expression(
    rf"掉(?<=[打端]掉){_GANG}|毁(?<=[捣摧]毁){_GANG}|定(?<=锁定){_GANG}|获(?<=[破查]获)(?:{_SOLVED}|{_LARGEST})|破(?<=[侦查告偵]破){_SOLVED}|破(?<=侦破){_LARGEST}|督办的{_SOLVED}|某(?<=[\u4e00-\u9fff]某)[\u4e00-\u9fff]?等|犯罪嫌疑人[\u4e00-\u9fff]{{1,2}}某"
    r"|该团伙|该案|此案|本案|该犯罪|团伙成员|伙同|全案|供述|为首|招募(?=了|[\u4e00-\u9fff]{0,4}(?:\d|[两三四五六七八九十]名)|他人|人员|多[名人])|组建|据其交代|上述|经查，|经审|至此(?<!窜至此)|“[^”]{2,12}”[^，。；]{0,16}(?<!作)(?<!发)案(?!件(?:中|里|，|共|\d))|一起[^，。；]{2,24}案|专案组|抓捕组|一[个伙](?:[^，。；]{2,40}(?:团伙|集团))被"
)
_AS_A_WHOLE = expression(r"公安(?:机关|部门|干警|边防)?(?![厅局部])|警方|检察机关|法院系统")
_CASES_AND_PEOPLE = expression(r"(?<!\d)\d{2,}[余多]?件[、，]?[\u4e00-\u9fff]{0,4}\d{2,}[余多]?人")
_HUNDREDS, _THOUSAND = 300, 1000
# Cases named as examples of many: 侦破了“疾风3号”“打虚1号”等一大批大要案
_MANY_MORE = expression(r"等(?<=[”案]等)(?:特大|重大)?(?:一大?批)?[^，。；]{0,10}(?:大要案|要案|大案|案件(?!嫌)|典型案例|督办案)")
# What a team of one case did is none of a region's totals: 专案组先后五次收网，破获盗墓案26起
_TEAM = expression(r"专案组|抓捕组|该团伙|该案|全案")
_ALL_KINDS = expression(r"各类(?:违法|犯罪|刑事|案件|涉)|刑事案件\d+[余多]?起、?(?:查处|治安)|治安案件\d+[余多]?起、?(?:查处|治安)")
_BESIDES = compiled(r"(?:此外|另外|同时)，?(?:还|共|又|共计)(?:成功)?(?:{solve}|查处|打掉)")
# The deeds of those caught, solved along with one operation: 270余起案件由此告破
_SOLVED_ALONG = compiled(r"(?:由此|随之|因此|一并|也|得以)(?:全部|成功|相继)?{solve}|[串带]破")
_GATHERED = expression(r"据(?:不完全|初步)?统计[，,：:]")
# A sweep over several cities that their province orders: 省公安厅组织云江、青河等5市公安机关统一开展…
_AT_ONCE = expression(r"组织[^。；]{2,44}(?:\d|[两三四五六七八九十])个?(?:市|省|县|区|州|地市?)[^。；]{0,14}(?:统一|集中|同步)")
_CHARGED = expression(r"目前|现已|现(?=刑拘|有)")
_THIS_RAID = expression(r"(?:在)?(?:此次|这次|该次)(?:集中|统一|联合|收网|清理|抓捕|清查|打击|查缉){0,3}行动")
_VICTIM = expression(r"网民|事主|以来，(?:[\u4e00-\u9fff]某|其|该(?![市县区州旗省局所队院关署厅]|分局|支队|大队|单位|中心|关|站)|嫌疑人|犯罪嫌疑人|他们|一伙)")
_THIS_YEAR = expression(r"(?:今年|去年|\d年|入[春夏秋冬]|(?:行动”?|节|期)(?:开展|启动)?)以来")
_UNTIL = expression(r"截[至止](?!上午|下午|凌晨|当晚|昨晚|\d{1,2}时)")

# A court's verdicts of several cases in one sitting: 对八起毒品案件集中公开宣判
_SITTING = expression(r"公开宣判(?=[^，。；\d]{0,4}(?:[2-9]|\d\d+|[两二三四五六七八九十百]+)[起件宗])|(?:集中|统一)(?:公开)?(?:宣判|宣告|审理|开庭|判决)")
_SEVERAL_CASES = expression(r"(?<![\d第])(?:[2-9]|\d\d+|[两二三四五六七八九十百]+|多)[起件宗][^，。；]{0,16}案|案件?(?:[2-9]|\d\d+|[两二三四五六七八九十百]+)[起件宗]")
_NIGHT = expression(r"[^，。；]{0,24}?\d{1,2}日(?:上午|下午|凌晨|中午|晚上?|夜间|深夜)")
_HOUR = expression(r"截[至止](?:目前)?(?:\d{1,2}月)?\d{1,2}日(?:上午|下午|凌晨|中午|晚)?\d{1,2}时")

_BODY_ACTS = expression(r"[，,]?(?:全[市省县区州]|我[市省县区局]|[市县区]?)?[\u4e00-\u9fff]{0,8}(?:公安局|公安机关|公安厅|公安部|警方|公安分局)(?!的)")
_RAIDED = expression(r"[^，。；]{0,6}(?:收网|立案|侦办|案发)以来")  # of one case, however long it runs
_DAYS_WORK = expression(r"(?:昨[天日晚]|当[天日晚])[^。；\n]{0,30}出动[^。；\n]{0,40}[。；]$")  # what follows sums up that one day
_PERIODS_READ = 6
SUMMING_UP = "a word of summing up"
_SCORE_OF_PEOPLE = 10
_CASES = ("案", "案件", "立案", "受理")
_COUNTED = frozenset(["case", "gang"])


def tells_of_one(text: str, start: int, end: int, index: Index) -> bool:
    """Whether a sentence has words of one case, or names somebody."""
    known = index.of_one.get((start, end))
    if known is None:
        known = index.of_one[start, end] = _tells_of_one(text, start, end, index)
    return known


def _tells_of_one(text: str, start: int, end: int, index: Index) -> bool:
    return (_ONE_CASE.search(text, start, end) is not None or bool(index.persons_in(start, end))) and _MANY_MORE.search(text, start, end) is None


def total_score(text: str, start: int, end: int, index: Index) -> int:
    """How much a sentence looks like totals (3 and more: it is)."""
    return sum([weight for _, weight in total_evidence(text, start, end, index)])


def total_evidence(text: str, start: int, end: int, index: Index) -> Sequence[tuple[str, int]]:
    """The named pieces of evidence for and against a sentence of totals, with their weights."""
    known = index.totals.get((start, end))
    if known is None:
        known = index.totals[start, end] = _total_evidence(text, start, end, index)
    return known


def _total_evidence(text: str, start: int, end: int, index: Index) -> list[tuple[str, int]]:
    words = text[start:end]
    out: list[tuple[str, int]] = []
    statistics = index.statistics_in(start, end)
    if statistics and any([f.change is not None or f.rule == "statistic.points" for f in statistics]):
        out.append(("a change over a period", 3))
    period = _period(words, start, end, index)
    if period:
        out.append(("what the police did in a stretch of time", period))
    region = _REGION.search(words) is not None
    if region:
        out.append(("a whole region", 2))
    if _AT_ONCE.search(words):
        out.append(("several regions at once", 2))
    if _CAMPAIGN.search(words):
        out.append(("a campaign", 1))
    if period and not region and _of_a_province(words):
        out.append(("what a province's police did in a stretch of time", 1))
    if _CASES_AND_PEOPLE.search(words):
        out.append(("tens of cases and their people", 2))
    if _GATHERED.match(words):
        out.append(("figures gathered from many", 1))
    summed = _SUM.search(words) is not None
    if summed:
        out.append((SUMMING_UP, 1))
    busts = index.busts_in(start, end)
    many = bool(busts) and any([f.target in _COUNTED and f.count.value is not None and f.count.value >= 10 for f in busts])
    many = many or bool(statistics) and any([f.metric.endswith(_CASES) and f.count is not None and (f.count.value or 0) >= 10 for f in statistics])
    if many and not _SOLVED_ALONG.search(words):
        out.append(("ten cases or gangs and more", 2))
    most = max([f.count.value for f in index.arrests_in(start, end) if f.count.value is not None], default=Decimal(0))
    if most >= _THOUSAND:
        out.append(("a thousand people", 2))
    elif many and most >= _HUNDREDS:
        out.append(("hundreds of people with so many cases or gangs", 1))
    if many and _BESIDES.match(words):
        out.append(("besides, so many more", 1))
    if _SITTING.search(words) and _SEVERAL_CASES.search(words):
        out.append(("verdicts of several cases in one sitting", 3))
    if _ALL_KINDS.search(words) or (summed or region) and any(d.kind == "range" for d in index.dates_in(start, end)):
        out.append(("all kinds of offences, or a sum over days", 1))
    if any(f.rule == "statistic.publicity" for f in statistics) and _PERIOD.search(words):
        out.append(("what the public was told in a stretch of time", 2))
    if len(statistics) >= 2:
        out.append(("several statistics", 1))
    among = words.find("，其中，")
    if (_ONE_CASE.search(words, 0, among if among > 0 and region else len(words)) or index.persons_in(start, end)) and not _MANY_MORE.search(words):
        own = not many or not region and (_TEAM.search(words) is not None or _few_people(start, end, index))
        out.append(("words of one case, or a named person", -3 if own else -1))
    elif "以来" in words and _THIS_YEAR.search(words) and not _TEAM.search(words):
        out.append(("since the year began", 1))
    if words.find("日", 1, 40) > 0 and _NIGHT.match(words) and not many and not _PERIOD.search(words):
        out.append(("one night's work", -1))
    if region and not period and _DAYS_WORK.search(text, max(0, start - 90), start):
        out.append(("the work of the day told before", -3))
    if _HOUR.search(words):
        out.append(("until an hour of the day", -3))
    if not region and _THIS_RAID.match(words):
        out.append(("what came of the operation just told", -1))
    if _VICTIM.search(words):
        out.append(("what somebody did or suffered since", -1))
    if not region and _CHARGED.match(words) and not _PERIOD.search(words):
        out.append(("where the case stands now", -1))
    return out


def _of_a_province(words: str) -> bool:
    """Whether the police or the courts of a province are told of as a whole: 宁夏公安干警, 广东警方."""
    for found in _AS_A_WHOLE.finditer(words):
        start = name_before(words, found.start())
        if start is not None and any(region.level == "provincial" for region in lookup(words[start : found.start()])):
            return True
    return False


def _few_people(start: int, end: int, index: Index) -> bool:
    """Whether people are named and fewer than ten were caught: however many deeds they did, it is one case."""
    caught = [f.count.value for f in index.arrests_in(start, end) if f.count.value is not None]
    return bool(caught) and max(caught) < _SCORE_OF_PEOPLE and bool(index.persons_in(start, end))


def _period(words: str, start: int, end: int, index: Index) -> int:
    """2 where the sentence tells what the police did in a stretch of time, 1 for a bare 截至 (as cases have it too).

    What an offender did since a day (2月以来,该团伙贩卖…) is no period.
    """
    if _PERIOD.search(words) is not None:
        for found in islice(_PERIOD.finditer(words), _PERIODS_READ):
            if _done_by_police(words, found.end()):
                return 1 if _UNTIL.match(found.group()) and not _PERIOD.search(words, found.end()) else 2
        return 0
    mention = next((d for d in index.dates_in(start, end) if d.kind in ("since", "until", "span") or d.rule == "date.months"), None)
    if mention is None or _RAIDED.match(words, mention.end - start) or not _done_by_police(words, mention.end - start):
        return 0
    return 1 if mention.rule == "date.months" else 2


def _done_by_police(words: str, at: int) -> bool:
    """Whether what follows a stretch of time is told of the police and not of an offender."""
    police, offence = _POLICE_VERB.search(words, at), _OFFENCE_VERB.search(words, at)
    if police is None or offence is None or police.start() <= offence.start():
        return police is not None
    return _BODY_ACTS.match(words, at) is not None  # 今年以来，市公安局通过技术拦截…
