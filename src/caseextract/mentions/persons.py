"""Named suspects and victims: masked names and what the text says of them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from caseextract.engine import Hit
from caseextract.mentions.facts import PersonFact
from caseextract.mentions.reading import Reading
from caseextract.patterns import Rule

_DOUBLE = "欧阳|司马|上官|诸葛|东方|皇甫|尉迟|令狐|慕容|吉克|阿苏|阿尔|沙马|买买|阿布|木尔|次仁|扎西|马海|吉木|艾力|古丽|热依"
_SINGLE = (
    "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳"
    "酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊"
    "纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫经房裘缪干解应宗丁宣贲邓郁单杭"
    "洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀羊甄曲家封芮羿储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫宁仇栾暴甘"
    "厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴胥能苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍璩桑桂濮牛"
    "寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东欧殳沃利蔚越夔隆师巩厍聂"
    "晁勾敖融冷訾辛阚那简饶空曾毋沙乜养鞠须丰巢关蒯相查后荆红游竺权逯盖益桓公区肖付闫覃岳涂代邸佘佟仝尕普拉格单车付苟麦冼邝亓隋"
)
_STOP = (
    "等在的与和及被因为将从以到于向称说交供用利先通是有一两二三家组伙名案处驾持酒系经来前后又再即已曾未不其团开报对并也均都本现自购收贩吸"
    "赌盗抢诈骗某则至遂早见趁以让给把驱携乘逃潜住要想打接发看上下这那该此你我他她它们分共同多另主涉男女今去昨当至入进出带主某使作个公司"
    "地市县区镇村小酒宾超商学医银平网工厂店路街户"
)
_GIVEN = (
    "强伟军华国文建志海辉勇峰林波涛龙飞鹏杰斌浩宇翔亮刚健康宝福荣永良春秋梅兰芳英珍秀玉娟丽红燕霞敏静艳云凤香琴萍娜莉琳洁颖婷慧雅欣怡佳瑶磊鑫洋凯旺雄彪虎豪坤祥庆"
    "德忠义仁礼智信孝贤才俊达远航晨晖阳光辰星松柏楠桐枫桂菊莲荷雯雪冰霜露雨雷电梦琪茜璐珊瑚玲珑琼瑾瑜璇莹晶淼鹤鸿鹄燊焱煜炜炎灿烨烁焕钊锋钢铁钧铭锐锦镇镕富贵昌盛兴隆泰衡恒毅坚"
)
_AFTER = "、，。（）；：等及和与的被将因在为”“是以对从于向称说交供用利先通有伙家系经又已曾未不其到把遂以驾持均二两三四五六七八九十人同夫某某则让给见趁也都纠使本现自携逃潜归落投主 \n\u0001"
_HONORIFIC = re.compile(rf"(?:(?<=[\u4e00-\u9fff，。、；“：\n（])|^)([{_SINGLE}])(女士|先生|老太|大爷|大妈|阿姨|婆婆|同学|老伯|奶奶)")
_SURNAMED = re.compile(rf"([{_SINGLE}])姓(?=[\u4e00-\u9fff]{{0,4}}(?:男|女|嫌|犯|疑|夫|主|被|中|青|少|老|船|司|车|店|股|同|工|商|头|首|情))|(?<=姓)([{_SINGLE}])(?=[（，。、]|\d|的)")
_OFFICER = re.compile(
    r"(?:民警|局长|队长|所长|大队长|支队长|教导员|政委|记者|通讯员|书记|主任|检察官|法官|警长|督察|警司|指导员|副局长|"
    r"警官|处长|科长|摄|图|编辑|审核|校对|律师|专家|教授|文|责编|供稿|警员|总警司|发言人|老师|医生)[：:\s]?$"
)
_VICTIM = re.compile(r"(?:受害人|被害人|事主|失主|受害者|报警人|报案人|群众|市民|居民|死者|伤者|老人|苦主|投资人|当事人|村民|顾客|乘客)[\u4e00-\u9fff]{0,4}$")
_LEADER_AFTER = re.compile(r"^[^，。；]{0,24}?(?:为首|等人为首|为主|为头目|为骨干)")
_LEADER_BEFORE = re.compile(r"(?:主犯|首犯|头目|金主|幕后老板|老板|组织者|主要犯罪嫌疑人|团伙首要分子|首要分子|主谋|幕后|核心成员|牵头人|负责人)[\u4e00-\u9fff]{0,2}$")
_SPEAKS = re.compile(r"(?:局长|队长|所长|警官|介绍|表示|说[，：])")
_DETAIL = re.compile(r"^（([^（）]{1,60})）")
_AGE = re.compile(r"(\d{1,3}|[一二三四五六七八九十廿卅]{1,4})岁")
_ORIGIN = re.compile(r"^(?:[^，,、]*籍)?([\u4e00-\u9fff]{2,20}?)(?:人|籍)$")

_NAME_RULE = Rule(id="person.name", kind="name", terms=("某",), label="姓名")
_HONORIFIC_RULE = Rule(id="person.honorific", kind="name", terms=("女士",), label="称呼")
_SURNAME_RULE = Rule(id="person.surname", kind="name", terms=("姓",), label="姓氏")


def name_hits(text: str) -> list[Hit]:
    """Where masked names stand: 孙某, 欧某运, 刘某A, 王某某, 陈姓男子."""
    hits: list[Hit] = []
    if "某" in text or "×" in text or "X" in text or "甲" in text:
        hits = [Hit(m.start(), m.end(), _NAME_RULE) for m in _masked(text)]
    if "姓" in text:
        hits += [Hit(m.start(), m.end(), _SURNAME_RULE) for m in _SURNAMED.finditer(text)]
    return sorted(hits, key=lambda h: h.start)


# Any character can be a rare surname (亓, 寸, 阳) behind a word for a person, a comma in a list or 将.
_ANY_SURNAME = "(?:(?<=[、，；（“人犯子将把对和与获者员主徒嫌友妻夫妇])[\u4e00-\u9fff](?<![该在有从到于某因为是称及与和对将把被等每由以其及时经以内据向而但又还])(?=某))"
_MASKED = re.compile(
    rf"(?:{_DOUBLE})某{{1,2}}|(?:[{_SINGLE}]|{_ANY_SURNAME})某某|(?:[{_SINGLE}]|{_ANY_SURNAME})某(?:[A-Za-z](?![A-Za-z])|[{_GIVEN}](?![现生展人财送放布出])|[发利平明生成贵民富早寿定安全](?=[、，。（）；等\u0001])|(?![{_STOP}])[\u4e00-\u9fff](?=[{_AFTER}抓捕拘逮刑控制移供承]|兄弟|夫妻|夫妇|父子|母子|姐妹|落网|投案|$))?"
    rf"|[{_SINGLE}](?:××?|XX?|\*\*?)(?![A-Za-z0-9×X*])"
)


_NOT_PEOPLE = re.compile(r"[\u4e00-\u9fff]{0,4}?(?:公司|酒店|小区|宾馆|集团|会所|俱乐部|商行|药店|超市|网吧|餐厅|学校|医院|银行|大厦|广场|工厂|花园|村|镇|平台|品牌|牌)")
_FIRM_END = frozenset("、，。；：（）等被因将”“")
_DISTRICT = re.compile(r"[\u4e00-\u9fff]")


def _masked(text: str) -> list[re.Match[str]]:
    """Masked names, each as long as the whole text shows it to be."""
    found = [m for m in _MASKED.finditer(text) if _is_person(text, m)]
    if len(found) < 2:
        return found
    followers: dict[str, set[str]] = {}
    firm: set[str] = set()
    for match in found:
        base, third = match.group()[:2], text[match.start() + 2 : match.start() + 3]
        followers.setdefault(base, set()).add(third)
        if text[match.end() : match.end() + 1] in _FIRM_END:
            firm.add(match.group())
    return [_settled(text, match, followers, firm) for match in found]


def _is_person(text: str, match: re.Match[str]) -> bool:
    """Tell 永某公司 and 城区某店 from people."""
    if _NOT_PEOPLE.match(text, match.start() + 2):
        return False
    before = text[max(0, match.start() - 1) : match.start()]
    if before == "“" and not text.startswith(("”（", "（"), match.end()):
        return False  # “永某”网站: a brand
    return not (match.group()[0] == "区" and _DISTRICT.match(before) and before not in "人嫌犯和与将获姓名者")


def _settled(text: str, match: re.Match[str], followers: dict[str, set[str]], firm: set[str]) -> re.Match[str]:
    """贺某 that is 贺某平 everywhere is 贺某平; 汪某定 of 汪某定的 is 汪某 where 汪某 stands alone elsewhere."""
    name, start = match.group(), match.start()
    if len(name) == 2 and len(name + text[start + 2 : start + 3]) == 3:
        longer = name + text[start + 2]
        always = len(followers[name]) == 1 and _HAN.match(longer[2]) and text.count(longer) > (2 if longer[2] in _STOP else 1)
        if longer in firm or always:
            return _LONGER.match(text, start) or match
    if len(name) == 3 and name not in firm and name[:2] in firm and name[2] not in _GIVEN and text[match.end() : match.end() + 1] == "的":
        return _SHORTER.match(text, start) or match
    return match


_HAN = re.compile(r"[\u4e00-\u9fff]")
_LONGER = re.compile(r"[\u4e00-\u9fff]某[\u4e00-\u9fff]")
_SHORTER = re.compile(r"[\u4e00-\u9fff]某")


def is_officer(text: str, name: Hit) -> bool:
    """Whether a name is an officer's, a reporter's or a lawyer's by the words around it."""
    return bool(_OFFICER.search(text[max(0, name.start - 14) : name.start]) or _SPEAKS.match(text, name.end))


def is_victim(text: str, name: Hit) -> bool:
    """Whether the words before a name make it a victim's."""
    return bool(_VICTIM.search(text[max(0, name.start - 14) : name.start]))


class PersonReader:
    """Reads the named persons of one text, each once, with what brackets say of them."""

    def __init__(self, reading: Reading) -> None:
        """Keep the reading."""
        self.reading = reading

    def read(self) -> list[PersonFact]:
        """Persons in text order; a name may come again in another sentence (assembly merges)."""
        facts = []
        text = self.reading.text
        for sentence in self.reading.fact_sentences():
            for hit in self.reading.hits.within("name", sentence.start, sentence.end):
                fact = self._person(hit, text)
                if fact:
                    facts.append(fact)
            for match in _HONORIFIC.finditer(text, sentence.start, sentence.end):
                before = text[max(0, match.start() - 8) : match.start()]
                if not _OFFICER.search(before):
                    facts.append(
                        PersonFact(match.start(), match.end(), _HONORIFIC_RULE.id, match.group(), "victim",
                                   "female" if match.group(2) in ("女士", "阿姨", "大妈", "婆婆", "老太", "奶奶") else "male" if match.group(2) in ("先生", "大爷", "老伯") else None)
                    )
        return facts

    def _person(self, hit: Hit, text: str) -> PersonFact | None:
        before = text[max(0, hit.start - 14) : hit.start]
        after = text[hit.end : hit.end + 70]
        if is_officer(text, hit):
            return None
        name = text[hit.start : hit.end]
        if hit.rule is _SURNAME_RULE:
            name = name.replace("姓", "") + "某"
        name = name.replace("×", "某").replace("X", "某").replace("*", "某")
        if text[hit.start - 1 : hit.start] == "（" and text[hit.end : hit.end + 1] == "）" or re.search(r"（(?:[\u4e00-\u9fff]某[\u4e00-\u9fff]?、)*$", text[max(0, hit.start - 24) : hit.start]) and re.match(r"(?:、[\u4e00-\u9fff]某[\u4e00-\u9fff]?)*）\s*(?:\n|$)", after):
            return None
        role = "suspect"
        if _VICTIM.search(before):
            role = "victim"
        elif (re.search(r"以[^，。；]{0,40}$", before) or "以" in before) and _LEADER_AFTER.match(after) or _LEADER_BEFORE.search(before):
            role = "ringleader"
        elif re.search(r"在逃|通缉|逃犯", before) or re.match(r"[^，。；]{0,8}(?:在逃|潜逃)", after):
            role = "wanted"
        detail = _DETAIL.match(after)
        sex, age, origin = self._details(detail.group(1) if detail else "", after, before)
        return PersonFact(hit.start, hit.end, hit.rule.id, name, role, sex, age, origin)

    @staticmethod
    def _details(bracket: str, after: str, before: str) -> tuple[str | None, int | None, str | None]:
        sex = age = origin = None
        for piece in re.split(r"[，、,\s]", bracket):
            if piece in ("男", "女") or piece.startswith(("男", "女")) and len(piece) < 5:
                sex = "male" if piece[0] == "男" else "female"
            found = _AGE.search(piece)
            if found and found.group(1).isdigit():
                age = int(found.group(1))
            home = _ORIGIN.match(piece)
            if home and "岁" not in piece:
                origin = home.group(1)
        if sex is None and re.match(r"男子|[^，。]{0,2}男子", after):
            sex = "male"
        if sex is None and re.match(r"女子|[^，。]{0,2}女子", after):
            sex = "female"
        return sex, age, origin


def merge_persons(facts: Sequence[PersonFact]) -> list[PersonFact]:
    """One entry a name: the strongest role, and every detail stated."""
    rank = {"ringleader": 3, "victim": 2, "wanted": 1, "suspect": 0}
    out: dict[str, PersonFact] = {}
    for fact in facts:
        known = out.get(fact.name)
        if known is None:
            out[fact.name] = fact
            continue
        best = max(known, fact, key=lambda f: rank[f.role])
        out[fact.name] = PersonFact(
            known.start, known.end, known.rule, known.name, best.role,
            known.sex or fact.sex, known.age or fact.age, known.origin or fact.origin,
        )
    return list(out.values())
