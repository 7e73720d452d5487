"""Where people are named: 窦某, 游某成, 陈姓男子, 叶男, and full names in old papers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Iterator, Mapping, Sequence

from caseextract.engine import Hit
from caseextract.expressions import expression
from caseextract.mentions.name_words import NameWords
from caseextract.mentions.rumours import outside
from caseextract.patterns import Rule
from caseextract.regions import lookup

_NAME_RULE = Rule(id="person.name", kind="name", terms=("某",), label="姓名")
_SURNAME_RULE = Rule(id="person.surname", kind="name", terms=("姓",), label="姓氏")
_FULL_RULE = Rule(id="person.full", kind="name", terms=("名",), label="全名")
_PSEUDONYM_RULE = Rule(id="person.pseudonym", kind="name", terms=("化名",), label="化名")
_NICKNAME_RULE = Rule(id="person.nickname", kind="name", terms=("小",), label="昵称")
SHORT_RULES = frozenset({_SURNAME_RULE.id})

# 昆明5月4日电（石国华、蓝小宇）: whoever wrote it.
_REPORTER = expression(r"[电讯]（[^（）]{0,20}$|(?:记者|通讯员|特派员|撰文)[\u4e00-\u9fff、 ]{0,16}$")
_CREDIT = expression(r"（[\u4e00-\u9fff]{2,4}(?:[、 ][\u4e00-\u9fff]{2,4}){0,4}）(?=\s*(?:\n|$))")  # （陶鸣、苏博）: who wrote it
# 新华社某地5月4日电 （记者 甲某 乙某平）, （本报记者甲某）: whoever wrote it, masked or not
_BYLINE = expression(r"[电讯] ?（[^（）\n]{2,50}）|（[^（）\n]{0,8}(?:记者|采访人员|通讯员|摄影|供稿|撰文|作者[:：]|编辑[:：]|责编[:：])[^（）\n]{2,50}）")
# 电 记者甲某平 乙某 用米糠做原料…, 文/甲某 图/乙某, 编辑：甲某 审核 乙某: the same with no brackets
_BYLINE_PLAIN = expression(
    r"(?:记者|采访人员|通讯员)[：:]? ?[\u4e00-\u9fff]{2,4}(?:[ 、][\u4e00-\u9fff]{2,4}){1,5}(?=[ \n。）]|$)"
    r"|(?:(?<=[\n 。|）])|\A)(?:文|图|摄|摄影|撰文|撰稿|编辑|责编|责任编辑|审核|校对|监制|编审|制图)[/：: ]{1,2}[\u4e00-\u9fff]{2,4}(?=[ \n）|]|$)"
)


def name_hits(text: str, words: NameWords, things: Container[str] = frozenset()) -> list[Hit]:
    """Where suspects and victims are named: 窦某, 游某成, 刘某A, 王某某, 陈姓男子, 叶男; full names where none is masked.

    ``things``: words for things, which are no names (羊杂).
    """
    hits: list[Hit] = []
    if "某" in text or "×" in text or "X" in text or "○" in text or "甲" in text:
        hits = [Hit(m.start(), m.end(), _NAME_RULE) for m in _masked(text, words)]
        hits = outside(hits, [m.span() for m in _BYLINE.finditer(text)] if hits and "（" in text else [])
        hits = outside(hits, [m.span() for m in _BYLINE_PLAIN.finditer(text)] if hits else [])
    if "姓" in text:
        hits += [Hit(m.start(), m.end(), _SURNAME_RULE) for m in words.surnamed.finditer(text)]
        hits += _surnames_alone(text, {text[hit.start : hit.end] for hit in hits if hit.rule is _SURNAME_RULE}, words)
    if ("男" in text or "嫌" in text) and len(words.taiwan_text.findall(text)) >= 2:
        hits += [Hit(m.start(), m.end(), _SURNAME_RULE) for m in words.taiwan_name.finditer(text)]
    if words.police_text.search(text):
        masked = any(hit.rule is _NAME_RULE and "某" in text[hit.start : hit.end] for hit in hits)
        leads = (words.full_sure, *words.full_usual) if masked else (words.full, words.full_bracketed, words.full_taken, words.full_called, words.full_sentenced, *words.full_usual)
        hits += _full_names(text, leads, things, words)
    if "化名" in text:
        hits += _pseudonyms(text, words)
    elif any(sign in text for sign in "小老阿") and words.police_text.search(text):
        hits += _nicknames(text, words)
    hits.sort(key=_by_start)
    return [h for n, h in enumerate(hits) if not (h.rule in (_NAME_RULE, _PSEUDONYM_RULE) and n and hits[n - 1].rule is _FULL_RULE and hits[n - 1].end >= h.end)]


def _surnames_alone(text: str, told: set[str], words: NameWords) -> list[Hit]:
    """Where one told by the surname (一名姓郑男子) is told of again by it alone, as Hong Kong's papers do: 郑涉嫌贩毒被捕."""
    surnames = sorted(told & words.single)
    if not surnames:
        return []
    return [Hit(m.start(), m.end(), _SURNAME_RULE) for m in re.finditer(rf"(?<=[，。；：\n将把])[{''.join(surnames)}](?={words.goes_on})", text)]


def _pseudonyms(text: str, words: NameWords) -> list[Hit]:
    """老廖（化名）, 阿宝（化名）: made-up names, each where it is told to be one; 钱乙（化名） wherever the text has it."""
    told = [m for m in words.pseudonym.finditer(text) if "某" not in m["name"]]
    hits = [Hit(m.start("name"), m.end("name"), _PSEUDONYM_RULE) for m in told]
    lettered = {m["name"] for m in told if m["name"][-1] in "甲乙丙丁戊己庚"}
    if lettered:
        said = {hit.start for hit in hits}
        hits += [Hit(m.start(), m.end(), _PSEUDONYM_RULE) for m in re.finditer("|".join(sorted(lettered)), text) if m.start() not in said]
    return hits


def _nicknames(text: str, words: NameWords) -> list[Hit]:
    """小尹, 老柏, told of as one of those named or taken; then every place where the name stands, but for an officer's (民警小柏)."""
    told = {m.group() for m in words.nickname.finditer(text) if not _of_police(text, m.start(), words)}
    if not told:
        return []
    found = re.finditer("|".join(sorted(told)), text)
    return [Hit(m.start(), m.end(), _NICKNAME_RULE) for m in found if not _of_police(text, m.start(), words) and not text.startswith("某", m.end())]


def _of_police(text: str, at: int, words: NameWords) -> bool:
    return words.of_police.search(text, max(0, at - 12), at) is not None


def _by_start(hit: Hit) -> int:
    return hit.start


def _led(text: str, words: NameWords) -> Iterator[re.Match[str]]:
    """What ``full`` finds, looked for only where a word leads to it: its looks back would be tried at every character."""
    at = end = 0
    while (lead := words.full_lead.search(text, at)) is not None:
        at = lead.start() + 1
        place = lead.end() if lead.group() in words.taken else lead.start()
        if place >= end and (match := words.full.match(text, place)) is not None:
            yield match
            end = match.end()


def _full_names(text: str, leads: Sequence[re.Pattern[str]], things: Container[str], words: NameWords) -> list[Hit]:
    """Full names by the words before them (``leads``), then every place where one of them stands."""
    found: set[str] = set()
    credits = [m.span() for m in _CREDIT.finditer(text)]
    for led_by, match in ((lead, match) for lead in leads for match in (_led(text, words) if lead is words.full else lead.finditer(text))):
        if any(a <= match.start() < b for a, b in credits):
            continue
        name = match["name"] or match.groupdict().get("after") or match.groupdict().get("aged") or ""
        if led_by is words.full_taken and text.startswith("、", match.end()) and not words.list_of_names.match(text, match.end()):
            continue
        if led_by in words.full_usual and lookup(name):
            continue  # 将江永、新田两地的…: counties
        if _HOLDS_MASKED.match(name) or name in things or _no_name(name, words, led_by is not words.full_sure) or _REPORTER.search(text, max(0, match.start() - 24), match.start() + 1):
            continue
        found.add(name)
        at = match.end()
        while (following := words.full_next.match(text, at)) and not _HOLDS_MASKED.match(following["name"]) and following["name"] not in things and not _no_name(following["name"], words):
            found.add(following["name"])
            at = following.end()
    if not found:
        return []
    pattern = re.compile("|".join(sorted(map(re.escape, found), key=len, reverse=True)))
    return [Hit(m.start(), m.end(), _FULL_RULE) for m in pattern.finditer(text)]


def _no_name(name: str, words: NameWords, place: bool = True) -> bool:
    """Whether words in a name's place are none: 于明日, or a province in a list (河北、广西、广东) where it may be one (``place``)."""
    if name in words.doings or "某" in name:
        return True  # 储存: what is done; 陈建某: a masked name
    if words.no_name.search(name) is not None or words.hamlet.fullmatch(name) is not None:
        return True  # 张家山, 王家山周边
    return place and any(region.level in ("provincial", "prefectural") for region in lookup(name))


def person_name(hit: Hit, text: str) -> str:
    """The name as records hold it: 陈姓男子 and 陈男 become 陈某, ×, ○ and X 某."""
    words = text[hit.start : hit.end]
    if hit.rule.id in SHORT_RULES:
        return words if words.isascii() else (words[:-1] if len(words) > 1 and words[-1] in "姓男女嫌" else words) + "某"
    return words.replace("×", "某").replace("X", "某").replace("*", "某").replace("○", "某")


_WORKS = expression(r"(?:(?![将把在与和从到向对以被为的经持开入进去于购又同])[\u4e00-\u9fff]){1,5}厂(?![长区])")
_PUNISHED = expression("处(?:以|行|罚|刑|拘)")  # 对陈某处行政拘留六日
# “甲某权团伙盗采砂石案”: a person in quotes, and no brand
_QUOTED_PERSON = expression(r"[和与][\u4e00-\u9fff]某|”(?:抓|控制|被|落网|归案|供|交代|擒|逮|打算|伙同|指使|委托|负责|涉嫌|出资|坦承|承认)|(?:等[\d一二两三四五六七八九十]*人|团伙|犯罪集团|涉嫌|涉黑|涉恶|非法)?[^“”，。；]{0,16}案件?”")
_SERIAL = frozenset("某甲乙丙丁一二三四五")
_FIRM_END = frozenset("、，。；：（）等被因将”“")
_BESIDE = ("和", "与", "及", "兄弟", "父子", "夫妇", "夫妻", "姐妹", "姐弟", "叔侄", "母子", "二人", "两人", "三人", "抓获", "带回", "归案", "落网", "为首", "骨干")


def _masked(text: str, words: NameWords) -> list[re.Match[str]]:
    """Masked names, each as long as the whole text shows it to be."""
    found = [m for m in _candidates(text, words) if _is_person(text, m, words)]
    if len(found) < 2:
        return found
    followers: dict[str, Counter[str]] = {}
    firm: set[str] = set()
    likely: set[str] = set()
    for match in found:
        base, third = match.group()[:2], text[match.start() + 2 : match.start() + 3]
        followers.setdefault(base, Counter())[third] += 1
        if text[match.end() : match.end() + 1] in _FIRM_END:
            firm.add(match.group())
        elif text.startswith(_BESIDE, match.end()):
            likely.add(match.group())
    return [_settled(text, match, followers, firm, likely, words) for match in found]


def _candidates(text: str, words: NameWords) -> Iterator[re.Match[str]]:
    """Where the form of a masked name stands, looked for around each 某 (or sign that stands for it)."""
    at = 0
    for sign in _SIGN.finditer(text):
        place = sign.start()
        if place - 1 < at:
            continue
        first = next((place - size for size in (4, 3, 2) if place - size >= at and text[place - size : place] in words.double), place - 1)
        long = words.listed.match(text, place - 2) if first == place - 1 and place - 2 >= at else None
        little = words.little.match(text, place - 2) if place - 2 >= at and text[place - 1] == "小" else None
        inner = words.inner.match(text, place - 2) if first == place - 1 and place - 2 >= at and sign.group() == "某" else None
        match = long or little or inner or words.masked.match(text, first)
        if match is not None:
            yield match
            at = match.end()


def _is_person(text: str, match: re.Match[str], words: NameWords) -> bool:
    """Tell 鼎某公司 and 城区某店 from people."""
    if len(match.group()) == 3 and match.group()[2] == "路":
        return True  # 抓获肖某路
    if words.no_person.match(text, match.start() + 2) and not _PUNISHED.match(text, match.start() + 2) or words.no_home.match(text, match.start() + 2) or text.startswith(("某省", "某市", "某县", "某地"), match.start() + 1):
        return False
    if "X" in match.group() and (text[match.start()] == "行" or text.startswith(("光", "射线", "线"), match.end())):
        return False  # 行李X光机
    if text.startswith("某国", match.start() + 1) and text[match.start()] not in words.single and text[match.start() - 1 : match.start()] != "、":
        return False
    if text[max(0, match.start() - 1) : match.start() + 1] in words.word_before:
        return False  # 核查某服饰店, 海关某科室
    before = text[max(0, match.start() - 1) : match.start()]
    if before == "（" and text[max(0, match.start() - 2) : match.start() - 1] in ("电", "讯"):
        return False  # 电（佟某海 韦柳）: a reporter
    if match.group()[0] in "和与" and match.group()[1] in "×X*○" and _HAN.match(before) and before not in "将把姓":
        return False  # 刑满人员和**闲散人员
    if words.thing_before.search(text, max(0, match.start() - 20), match.start()):
        return False  # 假冒注册商标兰某; 赌博网站贝某及尚某的代理
    if text[match.start()] == "路" and _ROAD.search(text, max(0, match.start() - 3), match.start()):
        return False  # 车站东路某旅社
    if text[match.start()] == "路" and _HAN.match(before) and _ON_ROAD.match(text, match.start() + 2):
        return False  # 人民路某烧烤店
    if before == "“" and not text.startswith(("”（", "（"), match.end()) and not _QUOTED_PERSON.match(text, match.end()):
        return False  # “鼎某”网站: a brand
    if before == "承" and match.group()[0] == "包":
        return False  # 承包某项目
    if words.alias.search(text, max(0, match.start() - 4), match.start()):
        return False
    if match.group()[0] not in words.single and match.group()[:2] not in words.double and _HAN.match(before) and before not in words.before and text[match.end() : match.end() + 1] not in words.after:
        return False  # 边境某便道, 梧州某考点
    if _HAN.match(before) and before not in words.before and _WORKS.match(text, match.start() + 2):
        return False  # 东沙某皮具厂
    return not (match.group()[0] == "区" and _HAN.match(before) and before not in "人嫌犯和与将获姓名者")


def _settled(text: str, match: re.Match[str], followers: Mapping[str, Counter[str]], firm: set[str], likely: set[str], words: NameWords) -> re.Match[str]:
    """贺某 that is 贺某平 everywhere is 贺某平; 汪某定 of 汪某定的 is 汪某 where 汪某 stands alone elsewhere."""
    name, start = match.group(), match.start()
    if len(name) == 2 and len(name + text[start + 2 : start + 3]) == 3 and not _KIN.match(text, start + 2):
        longer = name + text[start + 2]
        always = len(followers[name]) == 1 and longer[2] not in "和与及跟同等的被将把对因为在" and _HAN.match(longer[2]) and followers[name][longer[2]] > (2 if longer[2] in words.stop else 1)
        if longer in firm or (longer in likely or always) and not words.no_end.match(text, start + 2):
            return _LONGER.match(text, start) or match
    if len(name) == 3 and name not in firm and name not in likely and name[:2] in firm and (
        name[2] not in words.given and text[match.end() : match.end() + 1] == "的"
        or name[2] not in words.every and name[2] not in _SERIAL and _HAN.match(name[2])
        or name[2] in words.adverbs and followers[name[:2]][name[2]] == 1
    ):
        return _SHORTER.match(text, start) or match
    return match


_HOLDS_MASKED = expression("[和与及].?某|.某.")  # 嫌疑人和刘某: no full name; 汪军某 is one that hides its end
_KIN = expression("夫[妇妻]|[兄姐]弟|[父母]子|姐妹|父女|母女")  # 曲某夫妇, however often, is no 曲某夫
_ROAD = expression("(?<![房股船店车货业庄做])[东西南北中环][一二三四]?$")
_ON_ROAD = expression(r"(?:(?![将把在与和从到向对以被为的经持开入进去于购又同因说称])[\u4e00-\u9fff]){0,5}(?:[店馆楼院厂园城吧厅]|门[口前]|附近|对面)")
_SIGN = expression("[某×X*○]")
_HAN = expression(r"[\u4e00-\u9fff]")
_LONGER = expression(r"[\u4e00-\u9fff][某×X*○][\u4e00-\u9fff]")
_SHORTER = expression(r"[\u4e00-\u9fff]某")
