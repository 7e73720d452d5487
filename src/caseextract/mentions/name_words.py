"""The shapes of names, built from the characters and words of the pack ``names``."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from caseextract.classes import compiled
from caseextract.expressions import expression
from caseextract.patterns import Patterns, Rule, alternation, characters, compact, words_of

_BRACKET = r"(?:（[^（）]{0,40}）)?"
# What stands behind a full name where a list of names or a clause goes on
_FULL_END = (
    r"(?=为[首主核骨头]|以及|[当现]场|双双|一[并举]|表示|狼狈|合谋|密谋|预谋|共谋|结伙|商[量议]|的(?:身上|家[中里]|住处|住所|[暂租]住|出租|随身|手[中里]|车[上内里])|[、，（。等和及与因被抓捕捉拘逮缉擒落归投供交从伙已是作有对将于随供向称藏逃潜携持驾先\d一二两三四五六七八九十]|[今去前]年|昨[日天]?|[本上]月|涉嫌?|处以|早前|在[\u4e00-\u9fff]|兄弟|夫妇|夫妻|父子|姐妹|[有无]期徒刑|死刑)"
)
_NICKNAME = r"(?:“[^“”\n]{1,6}”|[：:“])?"  # 毒贩“黑哥”窦大江
_HOME = r"(?:[\u4e00-\u9fff]{2,5}[人籍])?"  # 以青河人窦大江为首
_AGE = r"（[^（）]{0,12}(?:\d{2}|[一二三四五六七八九十廿卅]{2,3})岁"
_NUMBER_CHARS = "一二两三四五六七八九十"
_NUMBERED = rf"[\d{_NUMBER_CHARS}]"
_MARKS = "、，。（）；：”“ \\n\u0001"
_NO_WORD = r"(?![现生展人财送放布]|出(?!现|没|逃|租|售|入|境|面|示|具|于|发|狱|资|国))"
_NO_SHIP = r"(?![\u4e00-\u9fff]{0,3}[”]?\s?\d{0,6}\s?(?:号|轮|艇|船|渔))"  # 满○丰16号 is a ship
_COUNTED = "(?![一二两三四五六七八九十][人名])"


@dataclass(frozen=True, slots=True)
class NameWords:
    """What the reader of names looks for; see the pack for what each rule stands for.

    ``single``, ``double``: surnames of one character, and of more before 某; ``singles``: the former as they stand in a class of a regular
    expression; ``stop``, ``given``, ``after``, ``before``: characters. ``masked`` is a masked name, ``little`` one masked behind 小, ``listed`` one of a list whose surname
    nobody knows, ``inner`` one whose last character is hidden (陈建某), ``surnamed`` and ``taiwan_name`` a surname alone, ``goes_on`` what a clause about one told by it goes on with.
    ``nickname`` is a surname behind 小, 老 or 阿 of one named or taken, ``of_police`` what stands before an officer's, ``master`` one called 师傅.
    ``word_before``: words whose last character is a surname too (核查某店 is no 查某).
    ``full`` stands behind what ``full_lead`` finds (or ``taken`` and the like end); ``full_…`` are full names by what else is around them.
    ``full_usual``: common surnames with characters of given names, where only those who are taken or killed stand, in any text.
    ``no_name``, ``doings``, ``hamlet``: what looks like a full name and is none; ``no_person``, ``no_home``: behind 某, nobody; ``thing_before``: before it.
    """

    single: frozenset[str]
    singles: str
    double: frozenset[str]
    given: frozenset[str]
    every: frozenset[str]
    adverbs: frozenset[str]
    no_end: re.Pattern[str]
    stop: frozenset[str]
    after: frozenset[str]
    before: frozenset[str]
    masked: re.Pattern[str]
    little: re.Pattern[str]
    listed: re.Pattern[str]
    inner: re.Pattern[str]
    surnamed: re.Pattern[str]
    goes_on: str
    taiwan_name: re.Pattern[str]
    taiwan_text: re.Pattern[str]
    police_text: re.Pattern[str]
    pseudonym: re.Pattern[str]
    nickname: re.Pattern[str]
    of_police: re.Pattern[str]
    master: re.Pattern[str]
    alias: re.Pattern[str]
    taken: frozenset[str]
    full: re.Pattern[str]
    full_lead: re.Pattern[str]
    full_sure: re.Pattern[str]
    full_usual: tuple[re.Pattern[str], ...]
    full_bracketed: re.Pattern[str]
    full_taken: re.Pattern[str]
    full_called: re.Pattern[str]
    full_sentenced: re.Pattern[str]
    full_next: re.Pattern[str]
    list_of_names: re.Pattern[str]
    no_name: re.Pattern[str]
    doings: frozenset[str]
    hamlet: re.Pattern[str]
    no_person: re.Pattern[str]
    word_before: frozenset[str]
    no_home: re.Pattern[str]
    thing_before: re.Pattern[str]


def compile_names(patterns: Patterns) -> NameWords:
    """The shapes of names with the words of the packs in force."""

    def rules(kind: str, *codes: str) -> list[Rule]:
        return [rule for rule in patterns.of(kind) if rule.code in codes]

    def edge(code: str) -> str:
        return characters(rules("name_edge", code))

    surnames = patterns.of("surname")
    s, doubtful = characters(surnames), edge("doubtful")
    double = [rule for rule in surnames if rule.code != "told"]
    told = "|".join(sorted({re.escape(w) for r in surnames if r.code != "masked" for w in r.terms if len(w) > 1}, key=lambda w: (-len(w), w))) or "(?!)"
    given, every = characters(rules("given_name", "given")), characters(rules("given_name", "given", "full"))
    heads = rules("given_name", "head")
    heading = rf"(?![{characters([rule for rule in heads if rule.regex is None])}])"
    last, ordinary = _last(edge("stop"), heads, edge("after")), rf"{heading}[{given}]{_NO_WORD}|{alternation(heads)}"
    behind = rf"(?!{compact(patterns.of('name_behind'))})"
    first = _first(s, doubtful, edge("no_surname"), edge("before_doubtful"))
    roles = patterns.of("name_role")
    wanted = compact(rules("name_role", "wanted"))
    role = rf"{compact([rule for rule in roles if rule.code in ('role', '')])}|(?:{wanted})的[\u4e00-\u9fff]{{0,5}}?人"
    called = compact([rule for rule in roles if rule.attrs.get("called")])
    sure = compact([rule for rule in roles if rule.code == "sure" or rule.attrs.get("sure")])
    taken = words_of(rules("name_sign", "taken"))
    caught, full_behind = compact(rules("name_sign", "caught")), compact(rules("name_sign", "full_behind"))
    return NameWords(
        single=frozenset(word for word in words_of(surnames) if len(word) == 1),
        singles=s,
        double=frozenset(word for word in words_of(double) if len(word) > 1),
        given=frozenset(words_of(rules("given_name", "given"))),
        every=frozenset(words_of(rules("given_name", "given", "full"))) | frozenset(word for rule in heads for word in rule.terms),
        adverbs=frozenset(words_of(rules("name_edge", "adverb"))),
        no_end=expression(rf"(?!.为(?:首|骨干|头目|核心|主的))(?:{compact(patterns.of('name_behind'))}|(?!{alternation(heads)})[{characters([rule for rule in heads if rule.regex is None])}])"),
        stop=frozenset(words_of(rules("name_edge", "stop"))),
        after=frozenset(words_of(rules("name_edge", "after"))) | {"", *"、，。（）；：”“ \n\u0001"},
        before=frozenset(words_of(rules("name_edge", "before"))),
        masked=_masked(s, compact([rule.model_copy(update={"terms": tuple(w for w in rule.terms if len(w) > 1)}) for rule in double]), first, edge("stop"), edge("after"), behind, ordinary, last),
        little=expression(rf"(?![{doubtful}和与及被将把对找])[{s}]小某(?!某)"),
        listed=expression(
            rf"(?<=[、，。：])(?![^、，。]{{0,2}}[人民子客员犯工徒主机长师伙众女男手家友该名等涉案中])[\u4e00-\u9fff](?![{s}])[\u4e00-\u9fff]某某(?=、|等[\d人]|[和及][\u4e00-\u9fff]{{1,3}}某)"
        ),
        inner=expression(
            rf"(?:(?<=[{_MARKS}{edge('before')}有])|^)(?![{doubtful}{edge('no_surname')}和与及])[{s}](?:(?![{s}])[{given}二三四大]|(?<=[，。].)[{given}]|(?<=[、（].)(?![等和与及])[\u4e00-\u9fff])某(?=[{_MARKS}和与及等被将把在因于抓捕拘逮落控两三四五六七八九有判犯涉已也又曾供承驾伙\d]|$)"
        ),
        surnamed=expression(
            rf"(?<=姓)(?:{told})|(?:{told})(?=姓)|(?<=姓)(?<!百姓)[\u4e00-\u9fff](?=男子|女子|（\d{{2}}岁|，\d{{2}}岁)"
            rf"|(?<=姓)[A-Z][A-Za-z'-]{{1,19}}(?![A-Za-z])"  # 一名姓Tran男子
            rf"|[{s}]姓(?=[（、等及]|(?:[两二三四五\d]{{1,2}}[名人])?[\u4e00-\u9fff]{{0,4}}(?:{compact(rules('name_role', 'of_surname'))}))"
            rf"|(?<=姓)(?<!百姓)(?:(?<![{s}]姓)|(?<=[和与及、，）]姓)|(?<=分别姓))[{s}](?![某名氏×X])"
        ),
        goes_on=compact(rules("name_sign", "goes_on")),
        taiwan_name=expression(
            rf"(?<![\u4e00-\u9fff])[{s}](?:男|女|嫌)(?![\d性友孩子士方职生童婴犯疑])"
            rf"|(?:(?<=[，。、{edge('before_taiwan')}])|{_behind(words_of(rules('name_role', 'before_taiwan')))})[{s}](?:男|女|嫌)(?![性友孩子士方职生童婴犯疑])|(?<=的)[{s}]嫌(?!疑)"
        ),
        taiwan_text=expression(alternation(rules("name_sign", "taiwan"))),
        police_text=expression(alternation(rules("name_sign", "police"))),
        pseudonym=expression(
            rf"(?P<name>(?:[小老阿大][\u4e00-\u9fff]{{1,2}}?|([\u4e00-\u9fff])\2|(?![{doubtful}])[{s}][\u4e00-\u9fff]{{1,2}}?))[”]?（(?:[^（）\n]{{0,8}}，)?均?(?:为|系)?化名[，）]"
        ),
        nickname=_nickname(s, edge("no_nickname")),
        of_police=expression(rf"(?:{compact(rules('name_role', 'officer'))})[：:、和与及]?(?:[小老阿][\u4e00-\u9fff][、和与及])*$"),
        master=expression(rf"[{s}]师傅(?!傅)"),
        alias=expression(rf"(?:{alternation(rules('name_sign', 'alias'))})[“]?$"),
        taken=frozenset(("以", "将", *taken)),
        full=expression(
            r"(?:(?<=以)(?=[^，。；]{2,40}?(?:为首|为主|为头|为骨干|牵头|[\d一二两三四五六七八九十]{1,3}[人名]|等人))|(?<=将)(?!于)|"
            + "".join(f"(?<={re.escape(verb)})|" for verb in taken)
            + rf"(?:经审查，|经审讯，|供述，|(?:{called})(?:名为|名叫|叫做|叫)|{role}){_NICKNAME})(?P<name>(?!和|家[中里内门属人庭长])[{s}农][\u4e00-\u9fff]{{1,2}}?)[”]?{_FULL_END}"
        ),
        full_lead=expression("|".join(["以", "将", *map(re.escape, taken), "经审查，", "经审讯，", "供述，", role])),
        full_sure=expression(rf"(?:{sure}){_NICKNAME}(?P<name>(?![{doubtful}全余其解包都那]|家[中里内门属人庭长])[{s}](?:(?![{edge('stop')}])|(?=家[{every}](?<![中里内门属人庭长住园具电乡])))[\u4e00-\u9fff]{{1,2}}?)[”]?{_FULL_END}"),
        full_usual=_usual(edge("usual_surname"), every, caught),
        full_bracketed=expression(
            rf"(?<![\u4e00-\u9fff])(?P<name>[{s}][\u4e00-\u9fff]{{1,2}}){_AGE}"
            rf"|(?<![\u4e00-\u9fff])(?P<aged>(?![{doubtful}])[{s}][\u4e00-\u9fff]{{1,2}})，(?=(?:\d{{2}}|[二三四五六七八]?十[一二三四五六七八九]?)岁，)"
            rf"|(?<=[子人犯友员农民机板主工者徒头手妻夫父母兄弟])(?P<after>(?![{doubtful}])[{s}][\u4e00-\u9fff]{{2}}){_AGE}"
        ),
        full_taken=compiled(
            rf"(?:(?<=[，。；、（“{edge('before_full')}]))(?P<name>(?![{doubtful}])[{s}][{every}]{{1,2}})[”]?"
            rf"(?=被|等[\d一二三四五六七八九十人]|、|{full_behind}|在[^，。]{{1,16}}{{taken}}|(?:{{at_once}}|依法|全部)?{caught})"
        ),
        full_called=expression(
            rf"(?P<name>[{s}](?:(?<=[{edge('nickname')}]”.)|(?<=侦破.)|(?<=破获.))(?<![{doubtful}])[{every}]{{1,2}})"
            rf"(?=[、，（。]|等人|等{_NUMBERED}|利用|涉嫌|团伙|一伙|贩|假借|及其|[这那]里|被|在)"
        ),
        full_sentenced=expression(rf"判处(?:其?同伙|同案犯|从犯|被告人)?(?P<name>[{s}][\u4e00-\u9fff]{{1,2}}?)(?=有期徒刑|无期徒刑|死刑|拘役|管制)"),
        full_next=expression(rf"{_BRACKET}(?:[、和及与][\u4e00-\u9fff]某[^、和与及以等被的，。；某]?){{0,6}}[、和及与](?P<name>[{s}][\u4e00-\u9fff]{{1,2}}?){_FULL_END}"),
        list_of_names=expression(
            rf"(?:、[{s}][^、，。；（等和及与\d]{{1,2}}+{_BRACKET}){{0,12}}+(?:[和及与][{s}][^、，。；（等\d]{{1,2}}+)?(?!、|等(?!\d|[一二两三四五六七八九十]{{1,3}}[人名]|人))"
        ),
        no_name=expression(
            rf"{compact(rules('no_name', 'word', ''))}|^(?:{compact(rules('no_name', 'begin'))})|(?:{compact(rules('no_name', 'end'))})$"
            r"|^[和从有等及与][一二两三四五六七八九十]|^[和及与][账资其相上下团同窝网赃物手银货]|^.家$|^于[明今昨翌次当同近去本上下年月]"
        ),
        doings=frozenset(words_of(rules("no_name", "whole"))) | frozenset(words_of(patterns.of("act"))) | frozenset(words_of(patterns.of("seize"))),
        hamlet=expression(rf".家(?:{compact(rules('no_name', 'hamlet'))})"),
        no_person=expression(
            rf"(?!{compact(rules('no_person', 'does'))})(?:(?![将把在与和从到向对以被为的经持开入进去于购又同系是任返赴往]|回(?!民|族))[\u4e00-\u9fff]){{0,4}}?(?:{compact(rules('no_person', 'place', ''))})"
            rf"|(?<=某)(?:{compact(rules('no_person', 'masked_place'))})|[\u4e00-\u9fff]{{0,12}}?(?:{compact(rules('no_person', 'firm'))})"
        ),
        word_before=frozenset(words_of(rules("no_person", "word"))),
        thing_before=expression(rf"(?:{compact(rules('no_person', 'before'))})(?:[\u4e00-\u9fff]某[\u4e00-\u9fff]?[、和及与])?$"),
        no_home=expression(rf"(?:(?![将把在与和从到向对以被为的])[\u4e00-\u9fff]){{0,4}}?(?:{compact(rules('no_person', 'home'))})"),
    )


def _behind(words: Iterable[str]) -> str:
    """A look back at one of some words, of whatever length each is."""
    sizes: dict[int, list[str]] = {}
    for word in words:
        sizes.setdefault(len(word), []).append(re.escape(word))
    return "|".join(f"(?<={'|'.join(same)})" for same in sizes.values()) or "(?!)"


def _usual(surnames: str, every: str, caught: str) -> tuple[re.Pattern[str], ...]:
    """Full names that stand where those taken, or those who lead them, do: 将甲、乙抓获; 抓获甲; 甲已被刑事拘留; 以青河人甲为首; 甲、乙等犯罪分子."""
    other = rf"(?![{every}某等和与及的被将在已均也都现正又曾先后因向从供到于至落归投抓捕控带制查说称])[\u4e00-\u9fff]"  # no branch matches what another does: a long list is read in one pass
    name = rf"[{surnames}](?!家[庄村院屋大宅门口里中坝湾山寨沟坡桥河塘集店铺岭属人长])(?:[{every}](?:[{every}]|{other})?|{other}[{every}])|[高方任][{every}]{{2}}(?![{every}])"
    name = f"(?:{name})"
    hidden = "[\u4e00-\u9fff]某[^、和与及以等被的，。；某]?"
    more = rf"(?:{_BRACKET}(?:、|和|与|及|以及)(?:{name}|{hidden})){{0,12}}{_BRACKET}(?:等(?:{_NUMBERED}{{1,3}}人)?|[两二三四五六七八九十]人)?"
    taken = rf"(?:{caught}|刑事拘留|刑拘|行政拘留|行拘|批捕|批准逮捕|抓捕|缉拿|缉捕|控制(?!室|权)|制服|带回|传唤|截停)"
    since = r"(?:现|目前|均|都|也|已经|已|随后|先后|相继|分别)*(?:因涉嫌[^，。；]{2,20}?)?已?"
    at_once = "(?:当场|现场|当即|随即|及时|成功|一举|全部|依法|一并|一同|一起|分别|先后|相继|双双|迅速|立即|悉数|顺利|秘密)*"
    return tuple(
        compiled(pattern)
        for pattern in (
            rf"(?:{{victims}}|受骗[人者]|被骗[人者]|报案人|死者)(?:[是为系])?(?P<name>{name})(?=[的说称报来向到在被，。、（：和及与家因于遭将把发接表拿看从收已经刚正骑驾开回不损两]|反映|介绍|告诉|停放|步行|$)",  # 失主甲说, 被害人甲（女，62岁）
            rf"[将把]{_HOME}(?:{hidden}[、和与及]){{0,6}}(?P<name>{name})(?={more}(?:驾[驶乘]的|{at_once}(?:[在从于][^，。；、将把某的]{{1,12}}?)?{at_once}{taken}))",
            rf"(?:{caught}|伙同|纠集)了?(?:(?:网名|绰号|外号|化名|人称|昵称)?(?:叫|为)?(?:做)?“[^“”\n]{{1,6}}”的?)?{_HOME}(?P<name>{name})(?={more}(?:[，。；]|窃|抢|盗|诈|贩|等人|在))",
            rf"[，。；：\n](?P<name>{name})(?={more}{since}(?:被[^，。；、某]{{0,10}}?{taken}|(?:[在于][^，。；]{{1,12}}?)?(?:落网|归案|到案(?![发件])|投案)))",
            rf"(?:以{_HOME}|为首，)(?P<name>{name})(?={more}为(?:首|骨干|头目|核心|主的))",
            rf"[，。；：\n](?P<name>{name})(?={more}(?<=等)(?![地处]|[\d多几数两三四五六七八九十]*[省市县地])[^，。；、]{{0,8}}?(?:犯罪分子|不法分子|嫌疑人|嫌犯|逃犯|毒贩|被告人)(?!员))",
            rf"(?:宣判|审理|判决|起诉|侦办|办理|破获)的(?P<name>[{surnames}](?!家)[\u4e00-\u9fff]{{1,2}})(?=等{_NUMBERED}{{1,3}}人[^，。；]{{0,24}}案)",  # 宣判的甲等31人组织卖淫案
            rf"(?<=的)(?P<name>[{surnames}](?!家)[\u4e00-\u9fff]{{1,2}})(?=夫[妇妻]{at_once}{taken})",  # 将制毒的甲夫妇抓获
            rf"[，。；：\n](?P<name>{name})(?=，?(?:外号|绰号|人称|网名)(?:叫|为|是)?“)",
            rf"(?:打掉|粉碎|捣毁|摧毁|铲除|端掉|破获|瓦解)了?(?:[\u4e00-\u9fff]{{2,4}}(?:境内|籍|人))?(?P<name>{name})(?={more}(?:[两三四五六七八九]个)?[^，。；、将把]{{0,8}}?(?:团伙|犯罪集团|恶势力|黑社会))",
            rf"[将把](?P<name>{name})(?=(?:当场|残忍|活活|连[捅砍]数刀)*(?:刺|砍|捅|打|杀|勒|掐|烧|毒)(?:死|伤|害|成))",  # 用刀将甲刺死
        )
    )


def _nickname(s: str, no_nickname: str) -> re.Pattern[str]:
    """滕某、岑某、小尹抓获; 小柏、滕某两人; 将小尹抓获; 小尹落网. 小车, 老师 and the like name nobody."""
    name = rf"[小老阿](?![{no_nickname}])[{s}]"
    taken = "(?:民警|警方|警察|公安|当场|依法|成功|一并|全部)*(?:抓|捕|控制|擒|拘|逮|刑|带回|带走)"
    return compiled(
        rf"(?<=某[、和与及]){name}(?=[、，。；（和与及等]|[两二三四五六七八九]人|被|因|{taken})|(?<=[将把，。；：、和与及人犯员徒获]){name}(?=[、和与及](?![小老阿])[\u4e00-\u9fff]某)"
        rf"|(?<=[将把]){name}(?={taken})|(?<=[，。；：\n]){name}(?=被{taken}|{{taken}}|投案)"
    )


def _first(s: str, doubtful: str, no_surname: str, before: str) -> str:
    """The surname of a masked name. Those that are common words as well count only where a name can begin."""
    return (
        rf"(?:(?![{doubtful}])[{s}]|(?<![\u4e00-\u9fff])[{doubtful}]|(?<=[{before}])[{doubtful}]"
        rf"|(?![{no_surname}{doubtful}])[\u4e00-\u9fff]|(?![于从向由应同经别])[{doubtful}](?=某某(?:[、，。（等和及被因]|涉[黑恶毒赌嫌]|恶势力|黑社会|犯罪|团伙)))"
    )


def _last(stop: str, heads: list[Rule], after: str) -> str:
    """The last character of a name, by what follows it: 李某平、…; 李某平被抓."""
    return (
        rf"{_COUNTED}(?:(?![等在的和与及因被将为从以对由跟是])[\u4e00-\u9fff](?=[、（])|和(?=[、，。；）]|等))"
        rf"|(?![等为系是作即分成视因被由及与和同某其{_NUMBER_CHARS}])[\u4e00-\u9fff](?=为(?:首|骨干|头目|核心|主的))"
        rf"|(?![{stop}{characters([rule for rule in heads if rule.regex is None])}]){_COUNTED}(?!各[自被获判])[\u4e00-\u9fff]"
        rf"(?=[{_MARKS}{after}抓捕拘逮刑控移供承查拦截擒捉缉押送]|处(?:以|行|罚|拘)|判处|兄弟|夫妻|夫妇|父子|母子|姐妹|落网|投案|$)"
    )


def _masked(s: str, double: str, first: str, stop: str, after: str, behind: str, ordinary: str, last: str) -> re.Pattern[str]:
    """买买提某某, 窦某, 游某成, 刘某A, 王某一; 刘×华, 苗*, 刘○华."""
    return expression(
        rf"(?:{double})某(?:某|(?![{stop}])[\u4e00-\u9fff](?=[{_MARKS}{after}抓捕拘逮刑控移落投]|$))?"
        rf"|{first}某(?:某|其(?=抓[获捕]|捕获|逮捕|押)|[A-Za-z](?![A-Za-z])|[甲乙丙丁](?![方类级])|[一二三四五](?=[、，。（及和与等被将抓控落]|\d{{1,2}}[名人]|$)"
        rf"|{behind}(?:{ordinary})|{behind}(?:{last}))?"
        rf"|[{s}](?:××?|XX?|\*\*?|○○?{_NO_SHIP})(?![A-Za-z0-9×X*○号光射线])(?:(?<=[{s}][×X*○])(?:{ordinary}|{behind}(?:{last})))?"
    )
