"""What one line of a clean text looks like, taken alone.

Each function is a small test of one line; :mod:`caseextract.text.structure` weighs them against the neighbours.
All patterns read clean text: Simplified, full-width punctuation, ASCII digits.
"""

from __future__ import annotations

import re
from typing import Final

from caseextract.classes import compiled
from caseextract.expressions import expression
from caseextract.numerals import parse_number

_NUMERAL: Final = "一二三四五六七八九十"
_MARKS: Final = expression(
    rf"""
      (?P<case>     (?:典型)?案例?(?:[{_NUMERAL}]{{1,3}}|\d{{1,2}})(?=[：:、.，\s]|[^\d起件例人万余]|$) | (?:典型)?案例[{_NUMERAL}]{{1,3}}(?=\d{{1,2}}[月日]|(?:19|20)\d\d年) | 案件(?:[{_NUMERAL}]{{1,3}}|\d{{1,2}})(?=[：:、\s]|$) | 第[{_NUMERAL}]{{1,2}}案(?![件例情发中值子卷]) )
    | (?P<chinese>  [{_NUMERAL}]{{1,3}}、 )
    | (?P<bracket>  （(?:[{_NUMERAL}]{{1,3}}|\d{{1,2}})） )
    | (?P<arabic>   \#?(?!(?:11[09]|12[02])[.、．](?!\d))\d{{1,3}}(?:[.、．](?:(?!\d)|(?=\d{{1,2}}月\d{{1,2}}[日至、]|\d{{1,2}}日(?![内以])|(?:19|20)\d\d年))|，(?=\#)) )
    | (?P<padded>   0\d(?=[ ]?[\u4e00-\u9fff“])(?!\d) )
    | (?P<circled>  [①-⑳⑴-⒇㈠-㈩❶-❿] )
    | (?P<bullet>   [◆◇●○■□▲△★☆◎▼►▶※➤✦♦·*](?!本报|记者) )
    | (?P<dash>     [—–]{{1,2}}[ ]?(?=[^\n—–]{{2,24}}[：。]) )
    | (?P<titled>   【(?!本报|编辑|责任|来源|记者|通讯|解说|同期|完|作者|校对)[^】\n]{{1,30}}】 )
    """,
    re.VERBOSE,
)
_ITEM_NUMBER: Final = expression(rf"[{_NUMERAL}]{{1,3}}|\d{{1,3}}")
_MARK_KIND: Final = {
    "case": "案例一", "chinese": "一、", "bracket": "(1)", "arabic": "1.", "circled": "(1)", "bullet": "◆",
    "titled": "【】", "dash": "——", "padded": "1.",
}  # fmt: skip

_DATE: Final = r"(?:19|20)\d\d[-年/.]\d{1,2}[-月/.]\d{1,2}日?"
_CHINESE_DATE: Final = r"二[一二三四五六七八九〇○零Oo0]{3}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日"
_TIME: Final = r"\d{1,2}(?::\d\d(?::\d\d)?|时\d{1,2}分)"
_DATE_ALONE: Final = expression(rf"[（]?(?:{_DATE}|{_CHINESE_DATE}|\d{{1,2}}月\d{{1,2}}日)(?:[\s，]*(?:星期|周)[一二三四五六日天])?(?:（[^）\n]{{0,8}}时间）)?[）]?")
LONGEST_STAMP: Final = 160
_STAMP: Final = expression(
    rf"""
      [（\[【]?(?:发布时间|发表时间|发布日期|发稿时间|更新时间|录入时间|发布于|发表于|时间|日期)
      \s?[：:]?\s?(?:\d|$).{{0,80}}
    | [（\[【]?(?:(?:信息|文章|稿件|新闻)?来源|稿源|出处|信息提供|发布机构|发布者|发布人|供稿单位?|作者)
      \s?[：:].{{0,80}}
    | (?:浏览|阅读|点击|访问)(?:次数|量|数)?[：:\s]?\s?\d*次?
    | (?:https?://[\w./?=&%-]{{4,80}}\s*)?{_DATE}[日\s]*(?:星期.)?\s*{_TIME}.{{0,60}}
    | (?:记者|文|来源|编辑)[：:/][^。，|]{{2,30}}\|\s?{_DATE}[日\s]*{_TIME}
    | {_DATE}\s*(?:来源|作者|字号|浏览|阅读|点击|编辑|发布).{{0,60}}
    | (?:{_DATE}\s*)?{_TIME}
    | 星期[一二三四五六日天]
    | {_DATE}\s+[\u4e00-\u9fff]{{2,4}}(?:\s[\u4e00-\u9fff]{{2,4}}){{0,3}}
    | (?:date|Date|DATE)[ ：:]{{1,2}}{_DATE}
    | (?:第?\s?[A-Z]?\d{{1,4}}\s?版|版次)\s?[：:].{{0,30}}
    | .{{0,80}}content_\d+\.html?.{{0,60}}
    """,
    re.VERBOSE,
)
_NAME: Final = r"[\u4e00-\u9fff]{2,4}"
_BYLINE: Final = expression(
    rf"""
      [（【□■◎]?[\u4e00-\u9fffA-Za-z]{{0,14}}?(?:记者|通讯员|特约|撰文|摄影报道|文、图|图文|文图)[：:/\s|]?
        [\u4e00-\u9fff·\s、，：/]{{2,40}}[）】]?
    | [（【]?(?:文|图|文/图|图/文|文图|图文)\s?[/：|]\s?[\u4e00-\u9fff·\s、/]{{2,30}}[）】]?
    | 【[^】。，]{{2,30}}(?:报导|报道|综合报导|专电)】
    | {_NAME}(?:\s{_NAME}){{1,5}}
    | （{_NAME}(?:[\s、]{_NAME}){{0,5}}）
    """,
    re.VERBOSE,
)
_NOT_NAMES: Final = expression(r"获悉|了解|采访|从|报道称|抓|破|案|人员|团伙|诈骗|查|警方|公安局|、.*、.*、.*、|[一二三四五六七八九十]是")
_CAPTION: Final = expression(
    r"""
      [（(【]?(?:相关|网络|新闻|现场|警方)?(?:资料图片?|配图|示意图|效果图|图片)
        (?:片|仅供参考|来源|来自|源于|与|：|）|】|$).{0,60}
    | (?:图为|图[一二三四五六七八九十\d]{1,2}(?:[：:为是\s]|$)|图解?：|上图|下图|左图|右图|图片说明|图片来源|图源|图说)
        [^。]{0,90}(?:。[^。，]{0,24})?
    | [■◆●▲][^。]{4,90}。\s?(?:本报|通讯员|记者|警方|受访者|海关|公安局)[^。，；]{0,12}(?:提供|供图|摄)\s?\|?
    | [▲▼△▽◎][^。]{4,90}。?[（(](?:图|图片|照片|翻摄)[／/：:丨|].{1,30}
    | [^。]{0,90}。?[（(][^（）()]{2,16}(?:提供|翻[摄拍]|摄)(?:[/／、，][^（）()]{0,16})?[）)]
    | .{0,70}(?:供图|[^拍]摄|图源[：:]?.{1,24}|（?资料图片?）?|视频截图|现场图|/图|摄影)[）】]?
    | [\w\u4e00-\u9fff-]{1,60}\.(?:jpg|jpeg|png|gif|bmp|webp|mp4)
    """,
    re.VERBOSE | re.IGNORECASE,
)

# 行动中，警员检获13部电脑，并冻结户口内的12万元。（某某摄）: a story of three clauses, or of two sentences, the picture's credit behind it
_CREDITED: Final = expression(r"(?:[^。，▲▼△▽◎]{1,60}，[^。，]{1,60}，[^。]{1,90}|(?!图)[^。，▲▼△▽◎]{1,60}，[^。]{4,90}。[^。]{6,60})。[（(][^（）()]{2,20}[）)]")
_TWICE: Final = expression(r"(?=.{16,160}$)([^。\n]{7,78}。)\s?\1")  # what a picture is called, and below it once more
_CAPTION_SIGNS: Final = "▲▼△▽◎■◆●"
_CAPTION_WORD: Final = expression(r"[图摄供拍.]")  # one of them stands in every caption without a sign

_MENU: Final = expression(
    r"""
      (?:您|你)?(?:现在|当前|所在)?(?:的|所在|所处)?位置(?:是)?\s?[：:].{0,100}
    | (?:网站)?(?:首页|主页)\s?(?:[>»›|/\-—·]|$).{0,100}
    | [^。>»›]{1,20}(?:[>»›]{1,3}[^。>»›]{1,30}){1,6}
    | (?:[^。>»›]{1,20}[>»›]{1,3}\s?){2,6}
    | [\[【]?(?:字号|字体|字体大小)\s?[：:].{0,40}
    | (?: [【\[]?
          (?: 分享到?|转发|收藏|打印本?页?|关闭(?:窗口|本页)?|返回(?:顶部|首页|列表|栏目)?|登录|注册|繁体|简体|无障碍
            | 微信|微博|QQ空间|朋友圈|评论|点赞|大|中|小|默认|上一页|下一页|搜索|更多
            | (?:加入)?收藏(?:本站|本页|夹)? | 设为首页 | 手机版 | 网站地图 | 联系我们 | 关于我们 | 举报 | 纠错 )
          [】\]]?[：:\s|/，、]{0,4} ){1,12}
    | \d{1,7}\s?人?(?:阅读|浏览|评论|点赞)
    | (?:首页|正文|要闻|社会|国内|国际|法治|政法|本地|频道|资讯|图文|财经|体育|娱乐|视频|地方|民生|滚动|综合|新闻|新闻中心|行业资讯|警务动态|社会新闻|法制|大陆)
      (?:[\s>/|·›»-]+(?:首页|正文|要闻|社会|国内|国际|法治|政法|本地|频道|资讯|图文|财经|体育|娱乐|视频|地方|民生|滚动|综合|新闻|新闻中心|行业资讯|警务动态|社会新闻|法制|大陆))+
    """,
    re.VERBOSE,
)
_FOREIGN: Final = expression(r"(?=.{0,8}[^\W\d_]{2})[^\u2e80-\u9fff\d]{1,60}\s[^\u2e80-\u9fff\d]{1,60}")  # words, none of them Chinese
_MENU_LEAD: Final = expression(r"您|你|现在|当前|所在|所处|的|位置|网站|首页|主页|[\[【]?字")  # what a menu with a full stop in it begins with
_WORD: Final = expression(r"\w")
# 招聘信息|广告合作|关于我们|联系我们; 济南 青岛 淄博 枣庄 东营 烟台 潍坊; a word of menus alone
_ROW: Final = expression(r"[^。，]{0,20}(?:设为首页|加入收藏|网站地图|站内搜索|手机客户端下载)[^。，]{0,20}|[^|。，；\d]{1,14}(?:\s?\|\s?[^|。，；]{1,28}){3,12}\|?|(?:[\u4e00-\u9fff]{2,4}\s){6,40}[\u4e00-\u9fff]{2,4}|城市|专题|频道|首页|导航|栏目|热门|本地|国内|国际|社会|视频|图片|图集|更多|搜索|新闻|资讯|要闻|正文|(?:新闻|报料|爆料|投稿|举报|服务)(?:热线|电话)[：:]?\s?\d[\d\s-]{5,16}")


_ANOTHER: Final = expression(r"【?(?:相关|新闻|延伸)(?:链接|新闻|报道|阅读)】?\s?[：:](?!.{0,6}(?:第[\u4e00-\u9fff]{1,8}条|《)).{8,}")
_LAW_START: Final = expression(
    rf"（?(?:根据|依据|依照|按照|违反)?(?:我国|中华人民共和国)?《[^》\n]{{2,40}}》(?:（[^）]{{1,20}}）)?"
    rf"第[{_NUMERAL}百零〇\d]{{1,8}}条"
)
_ARTICLE: Final = expression(rf"第[{_NUMERAL}百零〇\d]{{1,8}}条(?:之[{_NUMERAL}])?(?:第[{_NUMERAL}\d]{{1,2}}款)?")
_PENALTY: Final = expression(
    r"""
      处[^。，；]{0,14}(?:以上|以下)[^。，；]{0,14}(?:徒刑|拘役|拘留|罚款|罚金|管制)
    | (?:处|可处|并处|可以并处)[^。，；某]{0,10}(?:以下|以上)的?(?:罚款|拘留)
    | (?:最高|一经定罪|即属犯罪)[^。]{0,20}(?:判|罚款|监禁|入狱|刑罚|徒刑)
    | 并处(?:或者|或)单?处?罚金 | 构成犯罪的，依法追究刑事责任
    | (?:有期徒刑|拘役|罚金)[^。]{0,12}；(?:情节|数额|造成)
    """,
    re.VERBOSE,
)
_LAW_HINT: Final = expression("条|处|刑|定罪|最高|犯罪行为")
_FACT: Final = compiled(
    "抓获|查获|缴获|破获|捣毁|打掉|刑拘|批捕|刑事拘留|逮捕|某(?![地省市县区镇村])|被依法|已被|被处|移送|扣押|起获|控制|被告人|涉嫌|{taken}|侦破|检获"
    "|对(?:[一二两三四五六七八九十\\d]+人|其)[^，。；]{0,8}(?:处以|作出|给予)|判处(?:被告|罪犯)|徒刑[^，。；、\\d]{0,8}的(?:罪犯|共有?|有)?\\d+人"
)


_BUREAU: Final = expression(
    r"[\u4e00-\u9fff（）、\s]{2,30}(?:局|厅|支队|大队|总队|派出所|公安部|指挥部|办公室|海关|检察院|法院|专案组|委员会"
    r"|公安|警方|宣传部|领导小组)"
)
_HEADLINE_END: Final = frozenset("。；，、：…")
MAX_HEADLINE: Final = 60
MAX_HEADING: Final = 40


def mark_of(line: str) -> tuple[str | None, int]:
    """Return the kind of list marker that begins the line (None without one) and the marker's length."""
    found = _MARKS.match(line)
    if found is None or found.lastgroup is None:
        return None, 0
    return _MARK_KIND[found.lastgroup], found.end()


def number_of(line: str) -> tuple[str | None, int]:
    """Return the kind of list marker that begins the line and its number; (None, 0) without one that counts.

    >>> number_of("案例二：假酒案"), number_of("◆ 假酒案"), number_of("3．假酒案")
    (('案例一', 2), (None, 0), ('1.', 3))
    """
    kind, length = mark_of(line)
    found = _ITEM_NUMBER.search(line, 0, length) if kind else None
    number = parse_number(found.group()) if found else None
    return (kind, int(number)) if kind and number is not None else (None, 0)


def is_menu(line: str) -> bool:
    """Tell navigation crumbs, share and print buttons, lines without a single word and lines in another language.

    >>> is_menu("首页 > 警务动态"), is_menu("Combate ao Crime"), is_menu("USDT")
    (True, True, False)
    """
    if not _WORD.search(line) or _FOREIGN.fullmatch(line):
        return True
    if "。" in line and not _MENU_LEAD.match(line):
        return False
    return len(line) <= 2 * MAX_HEADLINE and (_MENU.fullmatch(line) is not None or _ROW.fullmatch(line) is not None and not _FACT.search(line))


def is_stamp(line: str) -> bool:
    """Tell a line of publication time, source, author or number of readers."""
    return len(line) <= LONGEST_STAMP and "。" not in line and "，" not in line and _STAMP.fullmatch(line) is not None


def is_date(line: str) -> bool:
    """Tell a line that is a date and nothing else."""
    return len(line) <= 20 and _DATE_ALONE.fullmatch(line) is not None


def is_byline(line: str) -> bool:
    """Tell a line of reporters' names."""
    return len(line) <= MAX_HEADLINE and _BYLINE.fullmatch(line) is not None and not _NOT_NAMES.search(line)


def is_caption(line: str) -> bool:
    """Tell a line that belongs to a picture."""
    if _TWICE.fullmatch(line) is not None:
        return True
    if len(line) > 160 or line.endswith(("；", "，")) or line[:1] not in _CAPTION_SIGNS and not _CAPTION_WORD.search(line):
        return False
    return _CAPTION.fullmatch(line) is not None and _CREDITED.fullmatch(line) is None


# What a picture shows, told without a sign: 民警清点查获的假票
_SCENE: Final = compiled(
    r"(?:办案|执勤|缉私|专案|边防|便衣)?(?:{officers}|交警|执法员|{suspects})(?:在|正在|正|现场|当场)?[^，。；：！？、\d]{0,8}?"
    r"(?:清点|展示|整理|指认|押解|押送|查看|勘查|讯问|询问|审讯|搬运|清理|称量|登记)[^，。；：！？\d]{0,16}"
)


def is_scene(line: str) -> bool:
    """Tell a short line that says what a picture shows: who is at what work, and no number.

    >>> is_scene("民警清点查获假票"), is_scene("民警查获假票300张")
    (True, False)
    """
    return len(line) <= MAX_HEADING and _SCENE.fullmatch(line) is not None


_LISTED_STORY: Final = expression(
    r"[-·•◆■]?\s?(?:19|20)\d\d(?:[-/.]\d{1,2}[-/.]\d{1,2}|年\d{1,2}月\d{1,2}日)\s?(?:\d{1,2}:\d\d(?::\d\d)?)?\s?[^。，；\d：:][^。；]{7,60}(?<![。，；：])"
)


def is_listed_story(line: str) -> bool:
    """Tell another story with its day, as lists at the foot of a page have them."""
    return line[:1] in "-·•◆■" and _LISTED_STORY.fullmatch(line) is not None


def tells_another(line: str) -> bool:
    """Tell a line that goes on from its cue with the whole of another story: 相关链接：昨日，邻县警方抓获….

    >>> tells_another("相关链接：江东警方昨日抓获赌客31人。"), tells_another("相关链接：《刑法》第一百条规定")
    (True, False)
    """
    return line[:1] in "相新延【" and _ANOTHER.match(line) is not None and states_fact(line)


def is_law(words: str) -> bool:
    """Tell a sentence or line that quotes law or a penalty and states no fact of a case."""
    if not _LAW_HINT.search(words):
        return False
    if _FACT.search(words):
        # HK releases add 最高可判监… to a sentence of their own; a fact in the same sentence outweighs it.
        return False
    return bool(_PENALTY.search(words) or (_ARTICLE.search(words) and ("规定" in words or "《" in words)))


def begins_with_law(line: str) -> bool:
    """Tell a line that quotes law from its first sentence on; what a spokesman says of last year before it is text.

    >>> begins_with_law("走私最高可判监七年。"), begins_with_law("去年诈骗案2万宗，上升四成。洗黑钱最高可判监14年。")
    (True, False)
    """
    return is_law(line) and is_law(line[: line.find("。") + 1] or line)


def is_article(line: str) -> bool:
    """Tell a line that begins as the text of a law does: 第二百六十六条, 《刑法》第…条."""
    found = _ARTICLE.match(line) or _LAW_START.match(line)
    return found is not None and not _FACT.search(line)


def states_fact(words: str) -> bool:
    """Tell whether the words name an enforcement act or a person in a case."""
    return _FACT.search(words) is not None


def is_bureau(line: str) -> bool:
    """Tell a line that is the name of an authority and nothing else."""
    return len(line) <= 34 and _BUREAU.fullmatch(line) is not None and not _FACT.search(line)


def is_headline(line: str) -> bool:
    """Tell a short line that does not end like a sentence."""
    return 3 <= len(line) <= MAX_HEADLINE and line[-1] not in _HEADLINE_END and "。" not in line
