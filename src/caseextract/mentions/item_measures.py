"""What a measure is, and what it does to the things before it: 净重3克, 共重77克, 30件180瓶, 假币的面额.

A :class:`Draft` is an item in the making; later pieces of its list, and later sentences, still change it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from os.path import commonprefix

from caseextract.classes import compiled
from caseextract.engine import Hit
from caseextract.expressions import expression
from caseextract.mentions.facts import Count, ItemFact
from caseextract.mentions.item_names import Named, cut_name
from caseextract.mentions.quantities import QuantityMention
from caseextract.mentions.reading import Reading, count_of, hits_in

MASS = frozenset(["克", "千克", "公斤", "吨", "公吨", "斤", "台斤", "毫克", "g", "kg", "KG", "Kg", "mg", "公克", "毫升", "升", "市斤", "万吨", "磅", "盎司", "克拉", "加仑", "ml", "ML", "立方米", "立方", "方", "两"])
CONTRABAND = frozenset(["mineral", "fuel", "drug", "weapon", "tobacco", "counterfeit", "wildlife", "food.frozen", "fishing", "relic"])
_HALF_MADE = expression(r"(半?成品)(?:约|近|逾|超)*")
_MADE_INTO = ("拆成", "锯成", "截成", "断成", "切成", "折成", "拆为", "裂成")
VARIETY = frozenset(["种", "类", "个品种", "款", "项"])
NOT_THINGS = frozenset(["起", "宗", "人", "名", "位", "岁", "周岁", "天", "小时", "个小时", "年", "年级", "个月", "次", "人次", "车次", "辆次", "家次", "遍", "趟", "句", "圈", "公里", "千米", "家", "处", "间", "所", "座", "栋", "幢", "倍", "分钟", "秒", "秒钟", "例", "户", "月", "日", "%", "度", "点", "期", "届", "周", "星期", "路", "级", "层", "余人", "余名", "昼夜", "日夜", "世纪", "学期", "代", "轮", "首", "章", "则", "篇", "笔", "成", "字", "票", "个百分点", "公里每小时", "米", "厘米", "毫米", "公分", "分米", "平方米", "平方", "平米", "㎡", "亩", "公顷", "平方公里", "尺", "寸", "呎", "海里", "伙", "股", "道", "口", "面", "项", "团", "桩", "英寸", "cm", "mm", "m", "km", "像素", "伏", "瓦", "千瓦", "安", "兆", "M", "G", "T", "线", "摄氏度", "℃"])
_ASSET_UNITS = frozenset(["间", "笔", "处", "套", "座", "栋", "幢", "宗", "户"])
_AREAS = frozenset(["平方米", "平米", "亩", "㎡"])
_SOLD_BY_LENGTH = "管绳索链带布线膜网缆"  # 油管60米
_LENGTH = frozenset(["米", "亩", "平方米", "G", "T", "兆", "GB", "TB", "面", "口", "处"])
WEIGHT = compiled(
    r"^(?:其中|，|：|经?(?:当场|现场|初步|公开)*(?:称量|称重|过磅|鉴定|检验|清点|核算|计量|测量|估算|估计|过秤|点数)(?:后|确认|核实|显示)*)*"
    r"(?:连(?:同)?(?:外)?包装)?(?P<name>[^，、。\d（）]{0,10}?)(?:{in_all}|共|总|均)?(?P<word>净重|毛重|共重|总重量?|重量|重|净含量|(?<!部)共计|{in_all}|计|(?<=[磅秤称量重点数])[为有出]?|(?<=[磅秤量重点][后认实])[共有为]*|(?<=[确核显][认实示])[共有为]*)(?:量|共|约|{in_all}|达|为|分别为)*$"
)
COUNTED_OUT = expression(r"，?经?(?:当场|现场|初步)?(?:清点|点数|盘点)(?:后|确认|核实|显示|发现)*[为有共出计约达近超]*$")
_KINDS_BEFORE = expression(r"[\d一二两三四五六七八九十多余]+个?(?:品牌|牌号|牌子|规格|品种|种类|种|类|款)共?$")
WEIGHED = expression(r"重|称|计")
FAKE_MONEY = expression(r"假币|(?:伪造|仿制)的?[^，。；、\d]{0,8}人民币|假人民币|假钞|伪钞|假美元|假美金|假港币|假欧元|假外币|伪币|假纸币|假硬币|假百元|练功券|假台币")
KIND_LIKE = "(?:不同|真假|真伪|新旧|外国|知名|著名|中外|国内外|国内|国外|国际|国产|进口|境外|各类|系列)*"
_KIND = expression(rf"{KIND_LIKE}(?:品牌|牌号|牌子|花色|款式|规格|品种|品规|[鱼物树菌]种|种类|型号|批次)")
PER = expression(r"(?:每[\u4e00-\u9fff]{1,3}?(?:约|重|净重|装|内|有|均|为|售价|价值)*|[各均](?:约重|净重|重约|重)|(?<=[包袋盒箱瓶块件条支罐])各约?)$")
_EACH_HOLDS = expression(r"每[\u4e00-\u9fff]{1,2}?(?:净|毛|约|重|装|有|为)*[\d一二两三四五六七八九十百半]")  # 22包每包重1公斤的
_PROTECTED = expression(r"保护(?:野生)?(?:动物|植物)$|三有|公约|附录|名录")  # of what grade they are is no name: 均属国家二级保护动物
_IDENTIFIED = expression(r"^经?(?:专家|专业|有关部门|权威|现场|初步)?(?:机构|快速)?(?:鉴定|检验|检测|认定|鉴别|化验|快检|初检|初筛)?(?:后|确认)?，?(?:均|全部)?(?:为|系|是|属于|属)(?P<name>[^，。；]{2,16})$")

# 猪肉制品93件；毒品案12件，重约31公斤: the weight is of what the cases are about
_CASES_SINCE = expression(r"案件?[\d一二三四五六七八九十百]")
_BRACKET = expression(r"（[^（）]*）")
_HAN = expression(r"[\u4e00-\u9fff]")
TOGETHER = expression(r"[共总]|[合累]计|整整|足足")
# ，总共是28箱, ，总计有129大袋: a number told as the sum of what stands before
SUM_ALONE = expression(r"(?:整整有?|足足有?|一共有?)?[、，共计约总合累近逾超]*(?:(?<=[共计])(?:[有是为达]|高达)[约近逾超]?)?")
_EACH_WEIGHS = expression(r"(?:分别|各自)(?:净|毛|共|约)*重量?(?:[约达为共]|分别为)*$")
_NEXT_WEIGHT = frozenset(["、", "及", "和", "与", "，", "以及"])
_ALL_THESE = ("上述", "以上", "前述", "该批", "这批", "这些")
_LEAST_SUM = 1000  # the least face value told without 元
_BULKY = expression(r"(?:[铁大熬煮蒸炒熔油熬胶钢汤]{0,2}锅|缸|棺|灶|[熔窑冶高电锅]?[冶炼化]?炉|铜?[佛造]像|钟|油罐|储罐|[\u4e00-\u9fff]{0,2}塔|铁箱|木箱)")  # 铁锅2口, 熔炼炉1座
_FLAT = expression(r"[\u4e00-\u9fff]{0,4}(?<!锦)(?:旗帜?|铜?锣|鼓|镜子?|盾牌)(?![\u4e00-\u9fff])")  # 3面旗帜
_PLACES = expression(r"(?:省份?|市|县|区|州|地市|地区|国家|乡镇?|镇|街道|村|社区|小区|口岸|城市)(?![\u4e00-\u9fff]?[证牌])")
_WORTH = expression(r"[计共]|面额|面值|票面|总额|金额|价值")


@dataclass(slots=True)
class Draft:
    """An item in the making. ``packed`` is its second, outer measure; ``chain`` numbers its comma clause; ``front``: its number stands before its name;
    ``collective``: it names the class of the things before it; ``hidden``: the drug that was found in it, which is what is weighed."""

    start: int
    end: int
    named: Named
    count: Count | None
    rule: str
    action: str
    chain: int
    packed: Count | None = None
    part: bool = False
    includes: tuple[str, ...] = ()
    sure: bool = True
    whole: bool = False
    more: bool = False
    front: bool = False
    collective: bool = False
    hidden: Named | None = None


@dataclass(slots=True)
class Segment:
    """A stretch of a piece with one name and the measures that stand by it."""

    low: int
    high: int
    raw: str
    measures: list[QuantityMention] = field(default_factory=list)
    front: bool = False
    named: Named | None = None


_HULLS = frozenset(["艘", "辆", "架"])  # a vessel is not packed in anything


class Measures:
    """Reads measures; remembers which quantities are spoken for."""

    def __init__(self, reading: Reading, items: Sequence[Hit], used: set[int]) -> None:
        """``items``: the item words of the text; ``used``: starts of the quantities that other readers took."""
        self.reading, self.items, self.used = reading, items, used
        self.stop = reading.vocabulary.stop
        self.soft = reading.vocabulary.soft

    def _thing(self, quantity: QuantityMention, low: int, high: int) -> bool:
        if quantity.kind != "count" or quantity.value == 0 or PER.search(self.reading.text, max(0, quantity.start - 6), quantity.start):
            return False
        unit = quantity.unit
        if unit is not None and quantity.value == 1 and self.reading.text.startswith(unit, quantity.end):
            return False  # 一条条看完
        if self.reading.text.startswith(("/", "每"), quantity.end) and _EACH_HOLDS.match(self.reading.text, quantity.end) is None or self.reading.text.endswith(_MADE_INTO, 0, quantity.start):  # 25kg/袋, 拆成四截
            return False
        if unit == "个" and _PLACES.match(self.reading.text, quantity.end):
            return False
        if self.reading.text.startswith("马力", quantity.end) or self.reading.text[quantity.end : quantity.end + 1] in ("装", "型", "规", "级") and unit in MASS | {"寸", "英寸", "米"}:
            return False
        if unit is None:
            return quantity.qualifier == "unspecified"
        if unit == "团" and any(h.end == quantity.start and h.code.startswith("drug") for h in hits_in(self.items, low, quantity.start)):
            return True  # 鸦片31团
        if unit == "面" and _FLAT.match(self.reading.text, quantity.end):
            return True  # 3面旗帜, but not 一面锦旗, which the grateful give
        if unit in ("口", "座") and (_BULKY.match(self.reading.text, quantity.end) or _BULKY.match(self.reading.text, quantity.number_start - 1)):
            return True
        if unit in _ASSET_UNITS or unit in _LENGTH or unit == "宗":
            word = next((h for h in reversed(hits_in(self.items, low, high)) if h.end <= quantity.end + 8), None)
            if word is not None and word.code.startswith("asset") and (unit in _ASSET_UNITS or unit in _AREAS):
                return True
            if word is not None and unit == "米" and self.reading.text[word.end - 1] in _SOLD_BY_LENGTH:
                return True
            if word is not None and unit in _LENGTH and word.code.split(".")[0] in ("metal", "weapon", "drug", "data", "goods", "tobacco", "hunting", "fishing", "relic"):
                return unit != "处" and (unit != "平方米" and unit != "亩" or word.code == "drug.plant")
        return unit not in NOT_THINGS or unit == "宗" and quantity.value == 1

    def _variety(self, quantity: QuantityMention) -> bool:
        """11个品牌, 9种: kinds of a thing, not things."""
        return quantity.unit in VARIETY or quantity.unit == "个" and _KIND.match(self.reading.text, quantity.end) is not None

    def _count(self, quantity: QuantityMention) -> Count:
        if quantity.unit in ("宗", "批") and quantity.value == 1:
            return Count(qualifier="unspecified", unit=quantity.unit)  # 工具1批 is 工具一批
        if quantity.unit is None and quantity.qualifier == "unspecified" and self.reading.text.endswith("一", 0, quantity.start) and self.reading.text.startswith("大批", quantity.start):
            return Count(qualifier="unspecified", unit="批")
        return count_of(quantity)

    def _measures(self, measures: Sequence[QuantityMention], named: Named) -> tuple[Count | None, Count | None]:
        """Which of the measures is the quantity, and which counts the packages."""
        real = [q for q in measures if not self._variety(q)] or list(measures[:1])
        first = real[0]
        if first.value is None and self._variety(first):
            return None, None  # 鲈鱼等多个鱼种: how many is not told
        if len(real) == 1:
            return self._count(first), None
        second = real[1]
        if first.unit == second.unit:
            return self._count(first), None
        if first.unit in MASS and second.unit not in MASS:
            return self._count(first), self._count(second)
        if second.unit is None or second.qualifier == "unspecified":
            return self._count(first), None
        if second.unit not in MASS and coarser(self._count(second), self._count(first)):
            return self._count(first), None
        beside = self.reading.text[first.end : second.number_start] in ("、", "，")  # 假酒5件、30瓶, not 假酒5件30瓶
        packed = self._count(first) if (second.unit in MASS or beside) and first.qualifier != "unspecified" else None
        return self._count(second), packed

    def _weight(self, low: int, high: int, things: Sequence[QuantityMention], drafts: list[Draft], chain: int) -> bool:
        """净重3克, 共重77克, 30件、180瓶: a second measure of the item (or the group) before it."""
        if not drafts or not things:
            return False
        text = self.reading.text
        counted = (drafts[-1].count is None or drafts[-1].count.qualifier == "unspecified") and COUNTED_OUT.search(text, low, things[0].start) is not None
        measure = next((q for q in things if counted and not self._variety(q)), things[0])  # 假烟，清点为9个品牌2860条
        if measure.start in self.used:
            return False
        if self._weighed_apart(low, measure, drafts):
            return True
        lead = _BRACKET.sub("", text[low : measure.start]).strip()
        rest = text[things[-1].end : high].strip("（）的，。； 左右余")
        last = drafts[-1]
        if last.end < low and _CASES_SINCE.search(text, last.end, low):
            return False
        if last.part and TOGETHER.search(lead):  # 象牙制品54件，其中手镯20件，共计2674克: the whole is weighed
            last = next((d for d in reversed(drafts) if not d.part and d.chain <= last.chain), last)
        group = self._group(drafts)
        if SUM_ALONE.fullmatch(lead) and TOGETHER.search(lead) and self._all_of(group, measure, last):
            if measure.unit in MASS and len({d.named.name for d in group}) == 1:  # 龙虾17箱、25箱，共计0.93吨
                for found_there in group:
                    found_there.part = True
                drafts.append(replace(last, start=low, end=measure.end, count=count_of(measure), packed=None, part=False, includes=()))
                self.used.add(measure.start)
                return True
            self._group_weight(group, measure, drafts, low)  # 假烟90件、雪茄8件，累计近5万支
            self.used.add(measure.start)
            return True
        if last.count is not None and (last.count.unit in VARIETY or last.count.unit == "批") and lead.strip("，") in ("数量", "数量约", "数量达", "数量共", "数量共计") and not self._variety(measure):
            self.used.add(measure.start)
            last.count, last.end = count_of(measure), measure.end  # 药品110个品种，数量约23万盒
            return True
        if SUM_ALONE.fullmatch(lead):
            if not rest and TOGETHER.search(lead) and last.named.known and not last.part and _more_of_it(measure, last, drafts):
                self.used.add(measure.start)  # 车内查扣私烟80箱 … 密舱起获私烟412箱，总计492箱
                drafts.append(replace(last, start=low, end=measure.end, count=count_of(measure), packed=None, includes=(), whole=True))
                return True
            if len(things) > 1 and _HAN.search(_BRACKET.sub("", text[measure.end : things[-1].start])) or self._variety(measure):
                return False
            if not rest and last.count is not None and last.packed is not None and not last.part and measure.qualifier != "unspecified" and measure.unit not in (last.count.unit, last.packed.unit):
                self.used.add(measure.start)  # 36袋，总重512公斤，共计19万颗: one measure is the quantity, the others are parts
                drafts.append(replace(last, start=measure.number_start, end=measure.end, count=count_of(measure), packed=None, part=True, includes=()))
                return True
            if rest or last.count is None or measure.unit == last.count.unit or last.packed is not None or measure.qualifier == "unspecified":
                return False
            if measure.unit not in MASS and last.count.unit in MASS or last.count.qualifier == "unspecified" or last.count.unit in _HULLS:
                return False
            self.used.add(measure.start)
            if measure.unit not in MASS and coarser(count_of(measure), last.count):
                return True
            packed = (measure.unit in MASS or not TOGETHER.search(lead)) and last.count.unit not in VARIETY  # 侵权物品58批次、271件
            last.packed, last.count, last.end = (last.count if packed else None), count_of(measure), measure.end
            return True
        found = WEIGHT.match(_KINDS_BEFORE.sub("", lead))
        if found is None or text.startswith("的", measure.end) and measure.end + 1 < high or measure.unit not in MASS and not counted and not lead.endswith(("计", "计约")):
            return False
        name = found.group("name")
        if name and WEIGHED.search(name):
            name = ""
        if name.startswith(_ALL_THESE) and (told := self._told_of_all(name, low, things[0].start, drafts)) is not None:
            drafts.append(replace(last, start=low, end=measure.end, named=told, count=count_of(measure), packed=None, part=True, includes=()))
            self.used.add(measure.start)
            return True
        target = self._named_before(name, drafts) if name and not (name in ("毒品", "均", "其") or name.startswith(("经", "上述", "以上", "该"))) else last
        if target is None:
            return False
        self.used.add(measure.start)
        if measure.unit not in MASS and target.count is not None and target.count.unit == measure.unit:
            return True
        if len(group) > 1 and last is drafts[-1] and TOGETHER.search(found.group()) and not name:
            self._group_weight(group, measure, drafts, low)
            return True
        weigh(target, count_of(measure), measure.end)
        return True

    def _weighed_apart(self, low: int, first: QuantityMention, drafts: Sequence[Draft]) -> bool:
        """冰毒3包、海洛因2包，分别重12克及8克: as many weights as there are things before them, one each."""
        text = self.reading.text
        if first.unit not in MASS or _EACH_WEIGHS.search(text, low, first.start) is None:
            return False
        weights = [first]
        for other in self.reading.sentence_quantities(first.end, first.end + 60):
            if other.unit not in MASS or text[weights[-1].end : other.start].strip("约") not in _NEXT_WEIGHT:
                break
            weights.append(other)
        packed = [d for d in drafts[-len(weights) :] if d.count is not None and d.count.unit not in MASS and d.count.qualifier != "unspecified" and not d.part]
        if len(weights) < 2 or len(packed) != len(weights):
            return False
        for draft, weight in zip(packed, weights, strict=True):
            self.used.add(weight.start)
            weigh(draft, count_of(weight), draft.end)
        return True

    def _told_of_all(self, name: str, low: int, high: int, drafts: Sequence[Draft]) -> Named | None:
        """The name under which several things are weighed together: 犀角杯4件、碎料9块，以上犀牛角制品共重2.7公斤."""
        chain = [d for d in drafts if d.chain == drafts[-1].chain and d.count is not None and d.count.unit not in MASS]
        named = cut_name(name.lstrip("上述以前该这些批"), hits_in(self.items, low, high), self.reading.text, self.reading.vocabulary) if len(chain) > 1 else None
        return named if named is not None and named.known and not named.general and all(d.named.name != named.name for d in chain) else None

    def _identified(self, low: int, high: int, drafts: Sequence[Draft]) -> bool:
        """经鉴定均为现代象牙制品: the name of what was listed, not another thing."""
        text = self.reading.text
        found = _IDENTIFIED.match(text[low:high].strip("。 "))
        if found is None or text.endswith(("包括", "包含", "内含", "其中"), 0, low):  # 大批物品，包括属于毒药的壮阳药
            return False
        named = cut_name(found.group("name"), hits_in(self.items, low, high), text, self.reading.vocabulary)
        last = drafts[-1]
        if named is not None and named.known and _PROTECTED.search(found.group("name")) is None and (last.part or not last.named.known or "可疑" in last.named.name or last.named.name in self.reading.vocabulary.classes):
            last.named = named
        return True

    def _group(self, drafts: Sequence[Draft]) -> list[Draft]:
        """The things of one kind, counted in packages, at the end of what was read."""
        out: list[Draft] = []
        for draft in reversed(drafts):
            other = out and (draft.named.category or "").split(".")[0] != (out[-1].named.category or "").split(".")[0]
            if draft.part or other or draft.count is not None and draft.count.unit in MASS:
                break
            out.append(draft)
        return out[::-1]

    def _all_of(self, group: Sequence[Draft], measure: QuantityMention, last: Draft) -> bool:
        """Whether a number told behind several things counted alike is of them all, in another measure."""
        units = {d.count.unit if d.count is not None else None for d in group}
        return len(group) > 1 and last is group[-1] and (len(units) == 1 or measure.unit in MASS) and measure.unit not in units and None not in units

    def _named_before(self, name: str, drafts: Sequence[Draft]) -> Draft | None:
        for draft in reversed(drafts):
            if name.endswith(draft.named.name) or draft.named.name.endswith(name):
                return draft
        return None

    def _group_weight(self, group: Sequence[Draft], measure: QuantityMention, drafts: list[Draft], low: int) -> None:
        """A weight over several things is a further entry, part of none but counted inside them."""
        named = class_of([d.named for d in group])
        drafts.append(replace(group[-1], start=low, end=measure.end, named=named, count=count_of(measure), packed=None, part=True, includes=()))

    def _counterfeit(
        self, verb: Hit, low: int, high: int, money: QuantityMention, drafts: list[Draft], chain: int, separator: str
    ) -> list[Draft] | None:
        """Counterfeit money is an item: its quantity is the face value in 元."""
        text = self.reading.text
        if money.start in self.used:
            return None
        words = text[low:high]
        face = count_of(money)._replace(unit="元")
        found = FAKE_MONEY.search(words)
        if found:
            self.used.add(money.start)
            for q in self.reading.sentence_quantities(low, high):
                if q.kind == "money":
                    self.used.add(q.start)
            draft = Draft(low, max(money.end, low + found.end()), Named(found.group(), "counterfeit.money", True), face, verb.rule.id, verb.code, chain)
            pack = next((q for q in self.reading.sentence_quantities(low, high) if self._thing(q, low, high) and q.start not in self.used and q.qualifier != "unspecified"), None)
            if pack is not None:
                self.used.add(pack.start)
                draft.packed = count_of(pack)
            return [draft]
        last = drafts[-1] if drafts else None
        half_made = _HALF_MADE.match(words) if last is not None and last.named.category == "counterfeit.money" else None
        if half_made is not None and low + half_made.end() == money.number_start:
            self.used.add(money.start)  # 假人民币270万元、半成品190万元
            return [Draft(low, money.end, Named(half_made.group(1), "counterfeit.money", True), face, verb.rule.id, verb.code, chain)]
        if text.startswith("的", money.end):
            return None  # 面额20元的47张
        if last is not None and last.named.category == "counterfeit.money" and last.packed is None and _WORTH.search(text, low, money.start):
            self.used.add(money.start)
            last.packed, last.count, last.end = last.count, face, money.end
            return []
        return None

    def _face(self, low: int, high: int, plain: Sequence[QuantityMention]) -> QuantityMention | None:
        """缴获假美元面额230万: the face value of counterfeit money, with no currency behind it."""
        if FAKE_MONEY.search(self.reading.text, low, high) is None:
            return None
        return next((q for q in plain if q.kind == "plain" and q.value is not None and q.value >= _LEAST_SUM and _WORTH.search(self.reading.text, max(low, q.start - 6), q.start)), None)

    def _trim(self, start: int, end: int) -> int:
        text = self.reading.text
        while start < end and text[start] in "，、；：了的 \n":
            start += 1
        return start

    def _trim_end(self, end: int, start: int) -> int:
        text = self.reading.text
        while end > start + 1 and text[end - 1] in "，、；：。 \n":
            end -= 1
        return end


def _more_of_it(measure: QuantityMention, last: Draft, drafts: Sequence[Draft]) -> bool:
    """Whether a sum in the measure of the thing told last is larger than it, and of nothing else that is listed with it."""
    told = last.count.value if last.count is not None and last.count.unit == measure.unit else None
    if told is None or measure.value is None or measure.value <= told:
        return False
    return all(d.named.name == last.named.name for d in drafts if d.count is not None and d.count.unit == measure.unit)


NO_CLASS = "物品"
CLASSES = {
    "drug": "毒品", "food": "食品", "food.frozen": "冻品", "tobacco": "烟草制品", "valuables": "首饰", "wildlife": "野生动物制品", "fishing": "渔获物",
    "alcohol": "酒", "fuel": "成品油", "metal": "金属", "medicine": "药品", "goods.brand": "商品",
    "weapon.fireworks": "烟花爆竹", "weapon.blade": "刀具", "weapon.ammunition": "弹药", "weapon.explosive": "爆炸物品",
    "electronics": "电子设备", "card": "卡", "weapon": "枪支弹药", "vehicle": "车辆", "vessel": "船只", "hunting": "猎具", "document": "资料",
}


def class_of(members: Sequence[Named]) -> Named:
    """The class of several things: 冻鸡爪、冻鸡翅 are 冻品; the name that the others end in; what their names share where that is a word; else 物品."""
    shortest = min(members, key=lambda m: len(m.name))
    if len(shortest.name) >= 2 and all(m.name.endswith(shortest.name) for m in members):
        return shortest  # 香烟、半成品香烟
    codes = {m.category or "" for m in members}
    tops = {code.split(".")[0] for code in codes}
    code = next(iter(codes)) if len(codes) == 1 else ""
    name = CLASSES.get(code) or CLASSES.get(next(iter(tops)) if len(tops) == 1 else "", NO_CLASS)
    shared = commonprefix([m.name for m in members])
    return Named(shared if len(shared) >= 2 else name, code or None, True)


def coarser(count: Count, other: Count) -> bool:
    """Whether a second measure counts the larger packages: 18366条（367.32件）."""
    return count.value is not None and other.value is not None and count.value < other.value


def weigh(draft: Draft, weight: Count, end: int) -> None:
    """Give an item a weight: the weight is its quantity, the count of packages a part."""
    if draft.count is not None and draft.count.unit in MASS:
        return
    if draft.count is not None and draft.count.qualifier != "unspecified" and draft.packed is None:
        draft.packed = draft.count
    draft.count, draft.end = weight, max(draft.end, end)
    draft.named, draft.hidden = draft.hidden or draft.named, None


def finish(drafts: Sequence[Draft]) -> list[ItemFact]:
    """The facts of finished drafts; a count of packages is a second entry with ``part``."""
    out = []
    for d in drafts:
        fact = ItemFact(d.start, d.end, d.rule, d.named.name, d.named.category, d.count, d.action, d.includes, d.part, d.whole, d.more)
        out.append(fact)
        if d.packed is not None:
            out.append(replace(fact, count=d.packed, part=True))
    return out
