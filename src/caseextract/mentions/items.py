"""Things taken: which words stand behind, or before, a verb of seizure.

The list behind 查获, 缴获, 扣押, 追回 runs to the next such verb or the end of its sentence; 将手机3部扣押 and 甲3箱、乙5台均被依法扣押
have it before the verb. What is inside a list is the grammar of :mod:`caseextract.mentions.item_lists`.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from operator import itemgetter
from typing import NamedTuple

from caseextract.classes import compiled
from caseextract.engine import Hit
from caseextract.expressions import expression
from caseextract.mentions.facts import ItemFact
from caseextract.mentions.item_lists import ListReader
from caseextract.mentions.item_measures import MASS, PER, TOGETHER, Draft, finish, weigh
from caseextract.mentions.item_names import Named, cut_name
from caseextract.mentions.item_places import GONE, adds, brought_out, kept_there, of_hulls, pulled_out, searched, serves, vouched
from caseextract.mentions.item_topics import (
    STILL_THERE,
    counted_before,
    counted_since,
    graded,
    identified,
    named_before,
    named_since,
    of_cases,
    plants,
    told_of,
)
from caseextract.mentions.quantities import QuantityMention
from caseextract.mentions.reading import Reading, any_hit_in, count_of, hits_in

_INSIDE = ("上", "内", "里", "中", "旁")  # 发现三辆车上坐有6人: where, not what
_REPORTED = compiled(r"[网邮]购(?!车票|火车票|票)|购[买进得置]|买[来入进了到]|出售|销售给|贩卖给|租用|{robbed}")
_NEGATED = expression(r"大火|山火|火灾|火势|(?<![非])未(?!成年|经|税|完税)|没有|拒(?!不)|拟|将于|将(?:会|要)?(?:全面|集中|严厉|重点|坚决|从严|持续|继续|进一步|统一|彻底)|届时|计划|(?<![也亦还])曾(?![某姓女嫌男]|先生)|准备|企图|不能|无法|冒充|谎称|假装|如何|是否|逃避|躲避|避免|要求|申请|正在$|仍在$|(?:去年|上年|往年)同期|(?:利息|本金|月息|条件)[^，。；]{0,6}[及并、和]$")
_NOT_VERB = expression(r"^(?:时|后|前|的(?:是|时候|数量|情况)|数量?(?=同比|较|上升|下降)|量|力度|工作(?!手机|机|电脑|服|证|牌|照|台|簿)|(?:专项|统一|集中|清查|百日|大)?行动(?!电话|电源)|案件?(?![值])|现场(?!的?[\u4e00-\u9fff]{1,8}\d))")
_PASSIVE = compiled(r"，?(?:{all_of}|全都?(?=[被给])|也|已|同时|随后|{at_once}|先后|现|则|亦|同)*(?:被(?![盗抢骗窃偷])|予以|遭|由|(?<=[全都部并])给)(?:公安人员|公安干警|执勤人员|[办执巡][案勤逻]民警|{officers}|[特交刑]警|公安机关|海关|该局|派出所|失主|车主|事主|物主|(?:(?!被)[\u4e00-\u9fff]){2,14}(?:局|大队|支队|派出所|海关|警方|民警))?(?:[从在于][^，。；]{1,14}?)?(?:{at_once}|依法|{all_of}|先行|暂时|予以|同时|完好|完整|安全)*$|，?(?:{at_once}|随后)?(?:{all_of}|同|也)(?:已|现已|依法|当场|全部|一并)*$|，?(?:已|现已)(?:依法|{at_once}|{all_of}|予以|完好|完整|安全|陆续)*$")
# 冻品3吨，民警一并收缴: the list before, who took it and how behind it
_BY_OFFICERS = compiled(r"，?(?:{all_of}|已)?(?:由|被)?(?:{officers}|公安机关|执法员|办案民警|海关|派出所|该[局所关]|[\u4e00-\u9fff]{2,10}(?:局|大队|支队|派出所|海关|警方|民警))(?:已|现已|{all_of}|将其|{at_once}|依法|予以|同时|先行|暂时)+$")
_ASIDE = expression(r"(?:经|均|因|且|但|又|也)*(?:无(?!人机)|未|没有|(?:价值|案值|市值)(?![^，。；、]{1,12}元?的[\u4e00-\u9fff])|共?净?毛?重|总重|过磅|称重|称量|来源不明)")
_MARK = expression(r"[，；。：\n]")
_FOUND_OUT = expression(r"(?<!经)(?:当场|现场|随后|又|其后|进而)?(?:发现|揭发|查获|查见|搜获)(?:其|他|她|该男子|该女子|该名?旅客|两人|二人|对方|[^，。；\n\d]{1,8})?(?:以[^，。；\n\d]{1,6}|用[^，。；\n\d]{1,6})?$")
# 两把成品有杀伤力，两把是半成品: what is told of things taken, no list before a verb
_PREDICATES = expression(r"(?:其中)?[\d一二两三四五六七八九十]{1,6}[余多]?[把支枝件台部辆艘个只条枚颗](?:[\u4e00-\u9fff]{0,4}(?:有|具有?)[\u4e00-\u9fff]{2,6}力|[是系][\u4e00-\u9fff]{2,10})，?")
_NEXT_HULL = 8
_AND_GOODS = expression(r"(?:、|以?及|和|与|连同)(?:涉案|作案|假冒|走私|非法|赃|被盗)?")
_HULL_BEHIND = expression(r"，(?:涉案|涉嫌|走私|非法捕捞)*(?:(?![截扣查押缴动驾乘登拦追撞租开毁盗偷抢获])[\u4e00-\u9fff]){1,6}[\d一二两三四五六七八九十]{1,6}[余多]?[艘条辆台部](?=[，。；、])")
_SOME_OF_IT = expression(r"(?:其中的?|[，；](?:目前|现在|当场|当天)?(?:已有|有|已|现有))$")
_GIVEN_HOW = compiled(r"(?:已经?|{at_once}|当天|{all_of}|先行|陆续|也|并|，)*")
_CLAUSE_END = expression(r"[，；。\n]")
_BACK = compiled(r"，?(?:{all_of}|也|已|经[\u4e00-\u9fff]{2,8}后|随后|当场|现|依法)+$")
_PASSIVE_ENDS = frozenset("好整全利续地都被给以遭由警方关员安局场法并部数行时功已均同现也则亦后一所队察主")
_AT_LAST = compiled(r"(?:{at_once}|一一|逐一|先后|就地|依法|{all_of}|统一|暂时)+$")
_CASH_ALONE = expression(r"(?:被[盗抢骗]的?|涉案)?(?:现金|赃款|钱款|货款|款项|钱|现钞)(?:[\d.一二三四五六七八九十百千]+[余多]?[万]?[余多]?元)?")
_AT_PLACE = expression(r"，?(?:均|都|也|现|其后|随后)*已(?:在|从|于)[^，。；：\n]{1,14}$")  # 玉坠已在其住所寻回
# 吸砂船2艘、运砂船3艘在汊口|起获
_TAKEN_WHERE = expression(r"(?<=[艘辆台部支把条箱只件])(?:均|都|也|当天|当晚|随后)?(?:在|从|于)[^，。；：、\n\d]{1,12}(?:被|里|中|内|下|口|上|处|旁|边|场|库)$")
_LATER = expression(r"毒品重|净重|毛重|共重|总重|称量|称重|重量|重约|均重|合计重|过磅")
_HYPOTHETICAL = ("假如", "如果", "倘若", "假设", "一旦")
_WEIGHED = expression(r"(?P<name>[\u4e00-\u9fffA-Z]{1,8}?)经(?:过磅|过称|称量|称重|清点|鉴定|检验|现场称量)(?:后|确认)?(?:净重|毛重|共重|重|总重)?(?:为|约|共|达)*$")
_STILL_TO_BE = expression(r"将|拟|待|计划|准备")  # 查获的冻品将统一销毁 tells what was taken
_AMONG = expression(r"中(?=[已有的，\d])|其中|(?<!集)中$")  # 追回的37辆车中已发还29辆
_CALLED = expression(r"(?P<old>[\u4e00-\u9fff]{2,6}?)(?:经鉴定|经检验|经检测)?(?:均|全部)?(?:系|为|是)(?P<new>[\u4e00-\u9fffA-Za-z]{2,8})")
_COUNTED = expression(r"[计共]")
_ALONE = expression(r"(?:净重|毛重|共重|总重量?|重量?|重约)(?:共|约|为|达|计)*$")
_SAID = expression(r"均?检出[\u4e00-\u9fff]{2,8}成分|经|送检|检测|疑似|后|均|毒品|上述|称量|称重|清点|鉴定|检验|[有为]?[\d一二两三四五六七八九十百千]+[余多]?[包块袋件箱个瓶支颗粒]|共|合计|总|，|。|；")
_OTHER_NAME = expression(r"[\u4e00-\u9fff]{2,}(?:净重|毛重)")
_WEIGHABLE = frozenset(["drug", "wildlife", "food", "tobacco", "relic", "valuables", "weapon", "metal"])
_CHAIN = expression(r"[、和并及]?$")
_OWNERS = compiled(r"^(?:给|予|了)*(?:[^，。；]{0,4})(?:{victims}|车主|物主|群众|受害群众|农户|牧民|村民|养殖户|旅客|商户|主人)")
_ONE_BY_ONE = compiled(r"(?:逐一|一一|{at_once}|当晚|当天|陆续|已经|先后|连夜)*$")  # 耕牛7头|归还农户
_ALREADY = expression(r"，(?:截至)?(?:目前|现|其中)?，?(?:已|现)有(?=[\d一二两三四五六七八九十百])")  # ，目前已有9辆车发还车主
_MARKS_BEHIND = frozenset("，。；")
_NUMBERS = frozenset("0123456789一二两三四五六七八九十百千万余多几数")
_HULL_UNITS = frozenset(["艘", "条", "辆", "架", "台", "部"])
_FUSED = frozenset(["缴枪", "缴毒", "扣车", "缉枪", "收枪", "收弹", "缴弹", "缴刀", "收刀"])
# 另有6只娃娃鱼, 此外，还有旧银币30枚: the list goes on behind its full stop
_MORE_OF_IT = expression(
    r"(?:另外?还?有|此外，?还有|还有)[\d一二两三四五六七八九十百千]+[余多]?(?![名人起宗件位])"
    r"|(?:另外|此外)，?还有(?![^，。；\n]{0,14}(?:人|案|[嫌案]犯))[^，。；、\n\d一二两三四五六七八九十百千]{2,10}[\d一二两三四五六七八九十百千]{1,8}[余多]?(?![\d一二两三四五六七八九十百千]|[名人起宗位年月日天次岁])"
)
# 查获鸟类43只。⏎经初步鉴定，其中包括隼9只
_FURTHER_ON = expression(r"(?:(?:(?![查缴收起][获缴])[^，。；\n\d]){0,12}(?:鉴定|清点|清查|检验|认定|核实|盘点|开箱|查看)(?:后|发现|确认|显示)*，?)?(?P<among>其中)")
_IN_ALL = expression(r"(?:总|合计|共)(?:毛|净|纯质净)?重量?(?:[高已约]|[达为])*$")
_DRUG_CASES = expression(r"毒品(?:刑事|犯罪)?(?:案件?)?[\d一二两三四五六七八九十百千○零]+[余多]?[案件起宗]")
# 经清点，共62箱: the number of what stands before, no list of its own
_BARE_NUMBER = compiled(r"[后，：]*(?:确认|核实)?(?>{in_all}|共|计|约|近|逾|超|达|重|净重|总重|毛重|有|为)*[\d一二两三四五六七八九十百千万亿.,]+[余多]?[\u4e00-\u9fff]{1,3}(?=[，。；、\n]|$)")
_IN_SUM = expression(r"，(?:[两二三四五六七八九十\d]+[日天次处案批地度车]|前后|先后|至此|累计)?(?:合|总|一)?共计?(?:约|达|有)?")
_MANNER = compiled(r"(?:{at_once}|依法|{all_of}|先行|暂时|予以|进行|实施|采取|清点后?|登记后?|称重后?|拍照后?|同时|逐一|一一|分别|如数|完好|了)+$")
_OF_THE_CASES = expression(r"案件?[\d一二三四五六七八九十百]+[余多]?[件起宗]，")
_ANOTHER_CASE = compiled(r"另外?[一1][宗起例][^，。；\n\d]{0,14}，(?:(?:手法|手段|作案手法|藏匿方式|方式)[^，。；\n\d]{1,10}，)?(?={in_all}|共|计)(?>{in_all}|共|计|有|约)+")
_COUNTED_OUT = compiled(r"(?:随后|当场|现场|最终|最后)?(?:经|经过)?(?:关员|民警|执法人员|海关|现场|初步|逐一|当场|仔细)*(?:清点|点数|盘点|点算|统计|核算|计数)(?:后|下来|发现|确认|核实)*，?(?>这些[^，。；\d]{0,6}|{in_all}|共|计|数量|总数|约|有|为|达)+")
_ENDS_OF_A_NUMBER = frozenset(["，", "。", "；", "、", "！", ""])
_REACH = 80
_TAKEN_BACK = frozenset(["recovered", "seized", "detained"])
_TELLING_UNITS = frozenset(["条", "支", "箱", "瓶", "吨", "公斤", "克", "斤", "粒", "株", "头", "盒"])
_FULL_STOP = expression(r"[。；\n]")
_OF_PEOPLE = frozenset(["人", "名", "位", "人次", "岁", "周岁", "起", "例", "小时", "个小时", "天", "年", "个月", "次", "分钟", "公里", "家"])
_TERMINAL = "。！？…"


def _hulls(verb: Hit) -> tuple[str, ...]:
    """The categories that a verb on people takes for things."""
    return tuple(str(verb.rule.attrs["hulls"]).split())


def _list_start(text: str, verb: Hit) -> int:
    """Where the list behind a verb begins: what is fused with it (缴枪3支) or counts the first thing (发现大量柴油) belongs to the list."""
    word = text[verb.start : verb.end]
    return verb.end - 1 if word in _FUSED else verb.end - 2 if word.endswith("大量") else verb.end


def _among(found: list[Draft], before: Sequence[Draft]) -> None:
    """缴获手机21部。其中5月7日在银行缴获手机4部: what is told behind 其中 is counted in the things told before."""
    for draft in found:
        count = draft.count
        if count is not None and count.value is not None and any(
            d.named.name == draft.named.name and d.count is not None and d.count.unit == count.unit and d.count.value is not None and d.count.value >= count.value for d in before
        ):
            draft.part = True


def _taken_up(text: str, floor: int, stop: int) -> int:
    """Where the last 将, 把 or 对 stands that takes up a thing, or -1; the 把 of 刀具2把 does not."""
    at = max(text.rfind(mark, floor, stop) for mark in "将把对")
    while at > 0 and (text[at] in "把对" and text[at - 1] in _NUMBERS or text.startswith(("对讲", "对联", "对录"), at)):
        at = max(text.rfind(mark, floor, at) for mark in "将把对")
    return at


class _Stretch(NamedTuple):
    """Sentences that run on over line breaks without an end mark: a list set one thing a line."""

    start: int
    end: int


class ItemReader:
    """Reads the lists of things taken."""

    def __init__(self, reading: Reading) -> None:
        """Look up verbs and item words once."""
        self.reading = reading
        self.items = reading.hits.of("item")
        self.verbs = [v for v in reading.hits.of("seize") if ("hulls" not in v.rule.attrs or self._takes_hulls(v)) and self._vouched(v)]
        self.earlier: list[Draft] = []
        self.told: list[Draft] = []
        self.inventories: list[tuple[Hit, int, int]] = []

    def read(self, used: set[int]) -> list[ItemFact]:
        """All items in text order; marks the quantities it used."""
        drafts: list[Draft] = []
        lists = ListReader(self.reading, self.items, used)
        if self.verbs:
            last: Draft | None = None
            for stretch in self._stretches():
                found = self._stretch(stretch, lists, used)
                further = _FURTHER_ON.match(self.reading.text, stretch.start) if not found and last is not None and 0 <= stretch.start - last.end < 200 else None
                if further is not None and last is not None:
                    found = lists.read(self._verb_of(last), further.start("among"), stretch.end, whole_before=last)
                    last = None
                else:
                    last = next((d for d in reversed(found) if not d.part and d.count is not None), None)
                drafts += found
        if self.verbs and "毒品" in self.reading.text and "重" in self.reading.text:
            self._weighed_in_all(drafts, used)
        if drafts:
            self._counted_out(drafts, used)
            self._later_weights(drafts, used)
        if self.verbs and "重" in self.reading.text and any(word in self.reading.text for word in ("鉴定", "检验", "检测", "化验", "判定", "断定")):
            identified(self.reading, self.items, self.verbs, drafts, used)
        for verb, start, after in self.inventories:
            drafts += lists.read(verb, start, after)
        if drafts and "级文物" in self.reading.text:
            graded(self.reading, drafts, used)
        if self.verbs and ("罂粟" in self.reading.text or "大麻" in self.reading.text):
            drafts += plants(self.reading, self.items, self.verbs, used)
        drafts = [d for d in drafts if not (d.named.name.endswith(_INSIDE) and (d.rule == "seize.found" or d.named.name.endswith("中")))]
        return sorted(finish(drafts), key=lambda f: f.start)

    def _takes_hulls(self, verb: Hit) -> bool:
        """Whether a verb on people has a vessel or a vehicle for its object: 抓获走私母船2条, 查控采砂船1艘."""
        if self._beside_people(verb):
            return True
        mark = _MARK.search(self.reading.text, verb.end, verb.end + 30)
        end = mark.start() if mark is not None else verb.end + 30
        behind_people = _HULL_BEHIND.match(self.reading.text, end) if self.reading.text[end - 1 : end] in ("名", "人") else None
        end = behind_people.end() if behind_people is not None else end
        numbers = self.reading.sentence_quantities(verb.end, end)
        first = next(iter(numbers), None)
        if first is not None and first.unit in ("名", "人") and len(numbers) > 1 and numbers[1].start - first.end <= _NEXT_HULL:
            first = numbers[1]  # 抓获嫌疑人4名、渔船6艘
        if first is None or first.unit not in _HULL_UNITS or first.value is None:
            return False
        behind = "listed" in verb.rule.attrs  # 截停油船3艘 lists it; 拦下一艘快艇 tells how it was stopped
        return any(h.code.startswith(_hulls(verb)) and (first.start - 2 <= h.end <= first.start or not behind and h.start >= first.end) for h in hits_in(self.items, verb.end, end))

    def _beside_people(self, verb: Hit) -> bool:
        """Whether a verb on people goes on, without another verb, with goods in a number: 抓获嫌疑人2名、假烟30箱; 抓获2人及假烟30箱."""
        text = self.reading.text
        people = next(iter(self.reading.sentence_quantities(verb.end, verb.end + 24)), None)
        if people is None or people.unit not in ("名", "人") or _AND_GOODS.match(text, people.end) is None:
            return False
        goods = next(iter(self.reading.sentence_quantities(people.end, people.end + 20)), None)
        if goods is None or goods.kind != "count" or goods.unit is None or goods.unit in _OF_PEOPLE or goods.value is None or _MARK.search(text, people.end, goods.start):
            return False
        return any(h.end in (goods.number_start, goods.start) or h.start == goods.end for h in hits_in(self.items, people.end, goods.end + 8)) and not any_hit_in(self.reading.hits.of("seize"), people.end, goods.start)

    def _vouched(self, verb: Hit) -> bool:
        """Whether somebody looked before a place is said to hold things, and officers, not thieves, found or carried off what is told so."""
        if "inventory" in verb.rule.attrs:
            return _BARE_NUMBER.match(self.reading.text, verb.end) is None
        if not {"held", "officers", "traveller"} & verb.rule.attrs.keys():
            return True
        if "held" in verb.rule.attrs and any(q.end == verb.start for q in self.reading.sentence_quantities(max(0, verb.start - 6), verb.start)):
            return False  # 一间挂着招牌的门面
        return vouched(self.reading.text, verb, any(h.end == verb.start for h in hits_in(self.reading.hits.of("seize"), verb.start - 6, verb.start)))

    def _missed(self, start: int, after: int) -> bool:
        """Whether somebody counts over what is gone: 点算后发现4只手表和一些饰物不翼而飞."""
        mark = _CLAUSE_END.search(self.reading.text, start + 1, after)
        return GONE.search(self.reading.text, start, mark.start() if mark is not None else after) is not None

    def _verb_of(self, draft: Draft) -> Hit:
        """The verb behind which a draft was read."""
        at = bisect_right(self.verbs, draft.start, key=itemgetter(0))
        return next((v for v in reversed(self.verbs[max(0, at - 8) : at + 2]) if v.rule.id == draft.rule), self.verbs[max(0, at - 1)])

    def _stretches(self) -> Iterator[_Stretch]:
        """Sentences joined where a list runs over line breaks: in a body without end marks, and behind 查获 at a line's end."""
        text = self.reading.text
        start = end = -1
        opened = False
        for sentence in self.reading.fact_sentences():
            adjacent = end >= 0 and sentence.start == end + 1 and text[end] == "\n" and text[end - 1] not in _TERMINAL and sentence.end - start < 1200
            if adjacent and sentence.zone != "title" and (opened or sentence.zone == "body"):
                end = sentence.end
                continue
            if end >= 0 and sentence.start == end and sentence.zone == "body" and sentence.end - start < 1200 and _MORE_OF_IT.match(text, end):
                end = sentence.end
                continue
            if end >= 0:
                yield _Stretch(start, end)
            start, end = sentence.start, sentence.end
            opened = sentence.zone != "title" and self._at_verb(end)
            if sentence.zone != "body" and not opened:
                yield _Stretch(start, end)
                start = end = -1
        if end >= 0:
            yield _Stretch(start, end)

    def _at_verb(self, end: int) -> bool:
        """Whether a line ends in a verb of seizure, with or without a colon."""
        if self.reading.text[end - 1 : end] in ("：", "】"):
            end -= 1
        return any(v.end == end for v in hits_in(self.verbs, end - 6, end))

    def _stretch(self, stretch: _Stretch, lists: ListReader, used: set[int]) -> list[Draft]:
        verbs = hits_in(self.verbs, stretch.start, stretch.end)
        if not verbs:
            return []
        out, behind = self._before_verbs(stretch, verbs, lists)
        text = self.reading.text
        for verb, start, after in behind:
            if "inventory" in verb.rule.attrs:
                if not self._missed(start, after):
                    self.inventories.append((verb, start, after))
                continue
            found = of_cases(self.reading, self.items, verb, after, used) + lists.read(verb, start, after)
            if "hulls" in verb.rule.attrs:
                found = [d for d in found if d.count is not None] if self._beside_people(verb) else of_hulls(found, _hulls(verb))
            if out or self.earlier:
                found = [d for d in found if d.count is not None or not counted_before(text, d, out or self.earlier)]
            if "held" in verb.rule.attrs and not searched(text, verb) and all("weak" in v.rule.attrs for v in hits_in(verbs, stretch.start, verb.start)):
                found = kept_there(text, verb, found)
            if "officers" in verb.rule.attrs:
                found = brought_out(text, verb, found)
            if text.startswith("的", start):
                outer = self._outer(verb, verbs)
                named = outer is not None and outer.code == "destroyed" and not any(d.action == "seized" and d.count is not None for d in (*self.earlier, *out))
                found = [d for d in found if d.count is not None or named and d.named.known and not d.named.general]
                self._given(verb, verbs, found)
            self._chained(verb, verbs, found)
            if "weak" in verb.rule.attrs:  # 发现大量爆竹，共320箱，全部扣押
                taken = {d.named.name for d in out if d.count is not None and d.count.value is not None}
                found = [d for d in found if d.named.name not in taken or d.count is not None and d.count.value is not None]
            if "held" not in verb.rule.attrs and "其中" in text[max(stretch.start, verb.start - 24) : verb.start] and (before := out or self.earlier):
                _among(found, before)
            if not found and "held" not in verb.rule.attrs:
                found = self._same_again(verb, start, after, out or self.earlier, used)
            out += found
        out += [d for verb in verbs if verb.code == "returned" for d in self._some_given_back(verb, stretch.start, out or self.earlier, used)]
        self.earlier = out or self.earlier
        self.told += out
        return out

    def _before_verbs(self, stretch: _Stretch, verbs: Sequence[Hit], lists: ListReader) -> tuple[list[Draft], list[tuple[Hit, int, int]]]:
        """The things that stand before their verbs, and each verb that may have a list behind it, with where that begins and must end."""
        text = self.reading.text
        supposed = min((at for at in (text.find(word, stretch.start, stretch.end) for word in _HYPOTHETICAL) if at >= 0), default=stretch.end)
        out: list[Draft] = []
        behind: list[tuple[Hit, int, int]] = []
        head: Hit | None = None
        for number, verb in enumerate(verbs):
            if number + 1 < len(verbs) and _CHAIN.match(text, verb.end, verbs[number + 1].start):
                head = head or verb
                continue
            first, head = head or verb, None
            after = self._until(verb, verbs[number + 1]) if number + 1 < len(verbs) else stretch.end
            if "carried" in verb.rule.attrs:  # 将携带|40克冰毒|的嫌疑人抓获
                after = min(after, text.find("的", verb.end, after) if "的" in text[verb.end : after] else after)
            clause = max(text.rfind(mark, stretch.start, verb.start) for mark in "，；：。\n")
            lead = text[max(clause + 1, verb.start - 10, stretch.start) : verb.start]
            if "同期" in text[max(stretch.start, verb.start - 12) : verb.start] or supposed < verb.start or _NEGATED.search(lead) or serves(text, verb):
                continue
            weak, attrs = "weak" in verb.rule.attrs, verb.rule.attrs
            if "concealed" in attrs:
                out += self._concealed(verb, max(clause + 1, verb.start - 60), lists)
                continue
            if (not weak or self._finds(verb, after)) and not _NOT_VERB.match(text[verb.end : verb.end + 12]):
                behind.append((self._same_breath(verb, verbs, number), _list_start(text, verb), after))
            if "hulls" in attrs or "held" in attrs or "inventory" in attrs:
                continue
            floor = next((v.end for v in reversed(verbs[:number]) if v.end <= first.start - 2 and "inventory" not in v.rule.attrs), stretch.start)
            fronted = self._fronted(first, max(floor, clause + 1), lists)
            # 追回车37辆，已全部发还 tells of no new thing; 其中3条经辨认后已发还 does
            passive = not weak or "officers" in attrs
            before = fronted or passive and self._passive(first._replace(end=verb.end), max(floor, clause + 1) if number and verb.code == "returned" else floor, lists) or []
            if "known" in attrs:
                before = [d for d in before if d.named.known]  # 20个赌仔全部带走
            if before and behind and behind[-1][0] is verb and text[verb.end : verb.end + 1] in _MARKS_BEHIND:
                behind.pop()  # 6块海洛因全部起获，毒品重2公斤: what follows is of what stood before
            out += before
        return out, behind

    def _same_breath(self, verb: Hit, verbs: Sequence[Hit], number: int) -> Hit:
        """The verb whose list a place goes on with: 缴获票纸900张，其家中还|有|票纸2200张 is a seizure like the first."""
        if "there" not in verb.rule.attrs or number == 0:
            return verb
        first = next((v for v in reversed(verbs[:number]) if "held" not in v.rule.attrs), verb)
        near = "weak" not in first.rule.attrs and verb.start - first.end <= _REACH and not _FULL_STOP.search(self.reading.text, first.end, verb.start)
        return first._replace(start=verb.start, end=verb.end) if near else verb

    def _until(self, verb: Hit, following: Hit) -> int:
        """Where a list must end before the next verb; what a place held has the place before it: 收缴赌资，舱底一个编织袋里藏着猎枪."""
        if "held" not in following.rule.attrs:
            return following.start
        clause = max(self.reading.text.rfind(mark, verb.end, following.start) for mark in "，；：。\n") + 1
        return clause if clause and "、" not in self.reading.text[clause : following.start] else following.start

    def _finds(self, verb: Hit, after: int) -> bool:
        """Whether things in a number are found, rather than what somebody did with them: 发现一网民购得发射器2个."""
        found = self.reading.sentence_quantities(verb.end, min(after, verb.end + 60))
        if not found and pulled_out(self.reading.text, verb):
            return True
        if not found or "officers" not in verb.rule.attrs and _REPORTED.search(self.reading.text, verb.end, max(found[-1].start, verb.end)):
            return False
        first = _CLAUSE_END.search(self.reading.text, verb.end, after)
        if first is not None and any(gone.end() == first.start() for gone in GONE.finditer(self.reading.text, verb.end, first.start())):
            return False  # 发现4只手表和一些饰物不翼而飞，总值400万元
        mark = _MARK.search(self.reading.text, found[-1].end, min(after, found[-1].end + 20))
        return GONE.search(self.reading.text, found[-1].end, mark.start() if mark else min(after, found[-1].end + 20)) is None

    def _outer(self, verb: Hit, verbs: Sequence[Hit]) -> Hit | None:
        """The verb that stands shortly before another in its clause: 集中[销毁]近年缴获的枪支."""
        return next((v for v in reversed(verbs) if v.end <= verb.start and verb.start - v.end <= 14 and not _MARK.search(self.reading.text, v.end, verb.start)), None)

    def _given(self, verb: Hit, verbs: Sequence[Hit], found: list[Draft]) -> None:
        """集中销毁近年缴获的枪支300支, 将追回的11辆车发还: what was taken before is now destroyed or given back."""
        text = self.reading.text
        outer = self._outer(verb, verbs)
        if outer is None and found:
            end = found[-1].end
            outer = next((v for v in verbs if end <= v.start <= end + 8 and not _MARK.search(text, end, v.start) and not _AMONG.search(text, found[-1].start, v.start) and not _STILL_TO_BE.search(text, end - 2, v.start)), None)
        if outer is None or outer.code not in ("destroyed", "returned"):
            return
        for draft in found:
            draft.action, draft.rule = outer.code, outer.rule.id

    def _chained(self, verb: Hit, verbs: Sequence[Hit], found: list[Draft]) -> None:
        """查封、扣押、冻结房产37套、账户12个: accounts are frozen, the rest has the first verb's action."""
        first = verb
        for other in reversed(verbs):
            if other.end <= first.start <= other.end + 1 and self.reading.text[other.end : first.start] not in ("，", "；"):
                first = other
        if first is verb:
            return
        for draft in found:
            if not (verb.code == "frozen" and (draft.named.category or "").startswith(("account", "card"))):
                draft.action, draft.rule = first.code, first.rule.id

    def _same_again(self, verb: Hit, start: int, after: int, earlier: Sequence[Draft], used: set[int]) -> list[Draft]:
        """追回的37辆车中已发还29辆, 再起出余下76万支: a bare count is of the thing named last with that measure."""
        text = self.reading.text
        other = _ANOTHER_CASE.match(text, start, after)
        start = other.end() if other is not None else start  # 又截获另一宗，手法相同，共计35台
        quantity = next(iter(self.reading.sentence_quantities(start, min(after, start + 16))), None)
        if quantity is None or quantity.kind != "count" or quantity.start in used:
            return []
        rest = _OWNERS.sub("", text[start : quantity.start].strip("了到回出的"))
        described = STILL_THERE.fullmatch(text, start, quantity.start) is not None
        if rest not in ("", "余下", "其余", "剩余", "另外", "剩下", "其中") and not described or self.reading.text[quantity.end : quantity.end + 1] not in ("，", "。", "；", "、", "并", ""):
            return []
        near = earlier if earlier and start - earlier[-1].end <= 300 else ()
        same = next((d for d in reversed(near) if d.count is not None and d.count.unit == quantity.unit), None)
        if same is not None and same.named.category is not None and (since := named_since(self.reading, self.items, same.end, verb.start, quantity)) is not None and (since.category or "").split(".")[0] != (same.named.category or "").split(".")[0]:
            used.add(quantity.start)  # 扣卷烟9万支。便利店仍卖某味烟弹，执法人员清出139支
            return [Draft(verb.start, quantity.end, since, count_of(quantity), verb.rule.id, verb.code, 0)]
        nearer = counted_since(self.reading, self.items, same.end, verb.start, quantity) if same is not None else None
        if same is not None and nearer is not None:
            same = None if nearer.name != same.named.name else same  # 收缴工具21件。…出土的14件器物被倒卖，追缴13件
        named = same.named if same is not None else nearer or named_before(self.reading, self.items, verb.start, quantity)
        if named is None and described:
            named = told_of(self.reading, self.items, verb.start, quantity)
        if named is None:
            named = self._of_all_told(quantity, start)
        if named is None:
            return []
        used.add(quantity.start)
        if same is None:
            return [Draft(verb.start, quantity.end, named, count_of(quantity), verb.rule.id, verb.code, 0)]
        more = adds(text, verb)
        found = [Draft(verb.start, quantity.end, same.named, count_of(quantity), verb.rule.id, verb.code, 0, part=rest not in ("", "另外") or "其中" in text[max(0, verb.start - 12) : verb.start], more=more)]
        total = next((q for q in self.reading.sentence_quantities(quantity.end, min(after, quantity.end + 24)) if q.unit == quantity.unit), None)
        if more and total is not None and total.start not in used and _IN_SUM.fullmatch(text, quantity.end, total.start):
            used.add(total.start)  # 又扣得9公斤，两日共18公斤
            found.append(Draft(quantity.end + 1, total.end, same.named, count_of(total), verb.rule.id, verb.code, 0, whole=True))
        return found

    def _some_given_back(self, verb: Hit, low: int, told: Sequence[Draft], used: set[int]) -> list[Draft]:
        """追回手机4部，其中|3部|发还失主: how many of the things recovered were given back, told before the verb."""
        text = self.reading.text
        quantity = next(iter(reversed(self.reading.sentence_quantities(max(low, verb.start - 14), verb.start))), None)
        if quantity is None or quantity.kind != "count" or quantity.start in used or quantity.value is None or _GIVEN_HOW.fullmatch(text, quantity.end, verb.start) is None or _SOME_OF_IT.search(text, max(low, quantity.start - 6), quantity.start) is None:
            return []
        ends = text[verb.end : verb.end + 1] in ("。", "，", "；", "…", "！", "")
        whole = next((d for d in reversed(told) if d.end <= quantity.start and d.action in _TAKEN_BACK and d.count is not None and d.count.unit == quantity.unit and (d.count.value or 0) >= quantity.value), None)
        if whole is None or quantity.start - whole.end > _REACH or not (ends or _OWNERS.match(text[verb.end : verb.end + 12])):
            return []
        used.add(quantity.start)
        return [Draft(quantity.start, verb.end, whole.named, count_of(quantity), verb.rule.id, verb.code, 0, part=True)]

    def _of_all_told(self, quantity: QuantityMention, before: int) -> Named | None:
        """What a text counts with a measure, where it counts one kind of thing only: 衡阳截下905条 in a story of cigarettes."""
        if quantity.unit not in _TELLING_UNITS:
            return None
        told = [d.named for d in self.told if d.end <= before and d.count is not None and d.count.unit == quantity.unit]
        if not told or any(not n.known or n.general for n in told) or len({(n.category or "?").split(".")[0] for n in told}) != 1:
            return None
        return told[-1]

    def _fronted(self, verb: Hit, floor: int, lists: ListReader) -> list[Draft]:
        """将[手机3部]扣押: the thing stands before its verb."""
        text = self.reading.text
        floor = max(floor, verb.start - 60)
        at = _taken_up(text, floor, verb.start)
        if verb.code in ("returned", "destroyed") and (already := _ALREADY.search(text, max(floor - 1, 0), verb.start)):
            return lists.read(verb, already.end(), verb.start, sure=True)
        if at < 0:
            return []
        manner = _MANNER.search(text, at + 1, verb.start)
        stop = manner.start() if manner is not None and manner.start() > at + 1 else verb.start
        return [d for d in lists.read(verb, at + 1, stop, sure=True) if d.count is not None or d.named.known]

    def _concealed(self, verb: Hit, floor: int, lists: ListReader) -> list[Draft]:
        """发现其将[手机12部]绑在腰间: what officers found that somebody had hidden."""
        at = _taken_up(self.reading.text, floor, verb.start)
        if at < 0 or _FOUND_OUT.search(self.reading.text, floor, at) is None:
            return []
        return [d for d in lists.read(verb, at + 1, verb.start, sure=True) if d.count is not None]

    def _passive(self, verb: Hit, floor: int, lists: ListReader) -> list[Draft]:
        """甲3箱、乙5台均被依法扣押: the list stands before a passive verb."""
        text = self.reading.text
        ends = text[verb.end : verb.end + 1] in ("。", "，", "；", "…", "！", "")
        where = _TAKEN_WHERE.search(text, max(floor, verb.start - 24), verb.start) if ends else None
        if where is None and text[verb.start - 1 : verb.start] not in _PASSIVE_ENDS and "officers" not in verb.rule.attrs and verb.code != "returned":
            return []
        low = max(floor, verb.start - 24)
        mark = _BACK.search(text, low, verb.start) if verb.code in ("returned", "destroyed") else None
        if mark is None and verb.code == "returned" and (_OWNERS.match(text[verb.end : verb.end + 12]) or ends):
            mark = _ONE_BY_ONE.search(text, low, verb.start)
            if mark is not None and (text[mark.start() - 1] in "，。；：、\n" or _STILL_TO_BE.search(text, mark.start() - 3, mark.start())):
                mark = None
        mark = mark or (_BY_OFFICERS.search(text, low, verb.start) if ends else None) or _PASSIVE.search(text, low, verb.start)
        if mark is None and ends:
            mark = _AT_LAST.search(text, low, verb.start) or _AT_PLACE.search(text, low, verb.start) or where
        if mark is None or text[verb.end : verb.end + 1] not in _MARKS_BEHIND and any(q.start - verb.end <= 1 for q in self.reading.sentence_quantities(verb.end, verb.end + 8)):
            return []
        if text[mark.start() : verb.start].strip("，") in ("已", "现已", "也", "亦") and any(h.start == verb.end for h in hits_in(self.items, verb.end, verb.end + 12)):
            return []  # 首饰折价11万元，已追回金镯2只: the verb has its thing behind it
        stop = mark.start()
        begin = max(floor, stop - 200)
        start = -1
        asides = 2  # 冰毒4包，共净重3982克，均无合法手续，被依法扣押
        for a, b, separator in reversed(list(lists.pieces(begin, stop))):
            if start < 0 and asides and separator == "，" and _ASIDE.match(text, a, b):
                asides -= 1
                continue
            if separator == "、" and _CASH_ALONE.fullmatch(self.reading.text, a, b):
                continue  # 被盗手镯、现金如数追回
            if self._tells_people(a, b) and not lists.ends(a, b):
                if separator == "、":
                    continue  # 渔船2艘、船主等6人被查获
                break  # 抓获6人，货车2辆被查封
            if not self._thinglike(a, b, lists) or _PREDICATES.fullmatch(text, a, b):
                break
            start = a
            if separator in ("；", ""):
                break
        if start < 0:
            return []
        if start - floor <= 1 and any(v.end == floor and "weak" not in v.rule.attrs for v in hits_in(self.verbs, floor - 6, floor)):
            # 查获冻品3吨，车辆2辆被扣押: what stands right behind a verb is its own
            start = self.reading.outer.find("，", start, stop) + 1 or start
        return lists.read(verb, start, stop, sure=True)

    def _tells_people(self, low: int, high: int) -> bool:
        """Whether the only numbers of a piece are of people, cases or time: 两小时后抓获6人."""
        numbers = [q for q in self.reading.sentence_quantities(low, high) if q.kind == "money" or q.kind == "count"]
        return bool(numbers) and all(q.kind == "count" and q.unit in _OF_PEOPLE for q in numbers)

    def _thinglike(self, low: int, high: int, lists: ListReader) -> bool:
        if lists.ends(low, high):
            return False
        if any(q.kind == "money" or q.kind == "count" for q in self.reading.sentence_quantities(low, high)):
            return True
        return bool(hits_in(self.items, low, high)) and high - low <= 16

    def _counted_out(self, drafts: list[Draft], used: set[int]) -> None:
        """身上缠着大量手机。经清点，共计48台: the number of the one thing told last without one."""
        text = self.reading.text
        for sentence in self.reading.fact_sentences():
            found = _COUNTED_OUT.match(text, sentence.start, sentence.end)
            quantity = next(iter(self.reading.sentence_quantities(found.end() - 2, sentence.end)), None) if found is not None else None
            if found is None or quantity is None or quantity.kind != "count" or quantity.start in used or quantity.number_start - found.end() > 1 or text[quantity.end : quantity.end + 1] not in _ENDS_OF_A_NUMBER:
                continue
            told = max((d for d in drafts if d.end <= sentence.start), key=lambda d: d.start, default=None)
            if told is None or sentence.start - told.end > _REACH or told.count is not None and told.count.qualifier != "unspecified" or not told.named.known or told.named.general:
                continue
            used.add(quantity.start)
            told.count, told.includes = count_of(quantity), ()

    def _later_weights(self, drafts: list[Draft], used: set[int]) -> None:
        """经称量，海洛因净重3克、冰毒净重5克: weights told after the list, merged by the name of the thing."""
        text = self.reading.text
        ordered = sorted(drafts, key=lambda d: d.start)
        starts = [d.start for d in ordered]
        if not any(word in text for word in ("重", "称量", "过磅")):
            return
        for sentence in self.reading.fact_sentences():
            if all(text.find(word, sentence.start, sentence.end) < 0 for word in ("重", "称量", "过磅")):
                continue
            if not _LATER.search(text, sentence.start, sentence.end):
                continue
            first, last = bisect_left(starts, sentence.start - 400), bisect_right(starts, sentence.end)
            near = [d for d in ordered[first:last] if d.end <= sentence.end and sentence.start - d.end < 300]
            if not near:
                continue
            known = self._renamed(sentence.start, sentence.end, near)
            for quantity in self.reading.sentence_quantities(sentence.start, sentence.end):
                if quantity.kind != "count" or quantity.start in used or PER.search(text, max(0, quantity.start - 6), quantity.start):
                    continue
                clause = max(text.rfind("；", sentence.start, quantity.start), text.rfind("。", sentence.start, quantity.start))
                owner = next((d for at, d in reversed(known) if clause < at < quantity.start), None)
                if quantity.unit not in MASS:
                    if owner is not None and _COUNTED.search(text, max(sentence.start, quantity.start - 4), quantity.start):
                        used.add(quantity.start)
                        drafts.append(replace(owner, start=quantity.start, end=quantity.end, count=count_of(quantity), packed=None, part=True))
                    continue
                self._later_weight(quantity, sentence.start, near, owner, drafts, used)

    def _weighed_in_all(self, drafts: list[Draft], used: set[int]) -> None:
        """缉获毒品12案，总毛重达350公斤，其中海洛因60公斤: the drugs of all the cases, and what of them is named."""
        text = self.reading.text
        for sentence in self.reading.fact_sentences():
            for quantity in self.reading.sentence_quantities(sentence.start, sentence.end):
                if quantity.unit not in MASS or quantity.start in used or not _IN_ALL.search(text, max(sentence.start, quantity.start - 10), quantity.start):
                    continue
                cases = _DRUG_CASES.search(text, max(sentence.start, quantity.start - 70), quantity.start)
                verbs = hits_in(self.verbs, sentence.start, quantity.start)
                if cases is None or not verbs:
                    continue
                used.add(quantity.start)
                verb = verbs[-1]
                among = text.find("其中", quantity.end, sentence.end)
                stop = next((v.start for v in self.verbs if v.start >= quantity.end), sentence.end)
                for draft in drafts:
                    draft.part = draft.part or 0 <= among < draft.start < min(stop, sentence.end) and (draft.named.category or "").startswith("drug")
                drafts.append(Draft(cases.start(), quantity.end, Named("毒品", "drug.other", True), count_of(quantity), verb.rule.id, verb.code, 0))
                break

    def _renamed(self, start: int, end: int, near: Sequence[Draft]) -> list[tuple[int, Draft]]:
        """块状物系海洛因: what the laboratory calls a thing listed before; (where it is said, the thing)."""
        text = self.reading.text
        out = []
        for found in _CALLED.finditer(text, start, end):
            old = found.group("old")
            target = next((d for d in reversed(near) if d.end <= found.start() and (d.named.name.endswith(old) or old.endswith(d.named.name))), None)
            span = found.span("new")
            named = cut_name(found.group("new"), hits_in(self.items, *span), text, self.reading.vocabulary)
            if target is not None and named is not None and named.known:
                target.named = named
                out.append((found.start(), target))
        return out

    def _later_weight(
        self, quantity: QuantityMention, start: int, near: Sequence[Draft], owner: Draft | None, drafts: list[Draft], used: set[int]
    ) -> None:
        text = self.reading.text
        lead = text[max(start, quantity.start - 16) : quantity.start]
        if _OF_THE_CASES.search(lead):
            return  # 毒品案12件，重约31公斤: no weight of what was listed before
        spoken = tuple(text[h.start : h.end] for h in hits_in(self.items, max(start, quantity.start - 16), quantity.start))
        target = owner or next(
            (d for d in reversed(near) if d.end <= quantity.start and d.count is not None and (d.named.name in lead or spoken and d.named.name.endswith(spoken))), None)
        weighed = _WEIGHED.search(lead) if target is None or target.count is None or target.count.unit in MASS else None
        if weighed is not None:
            low = quantity.start - len(lead)
            low, high = low + weighed.start("name"), low + weighed.end("name")
            named = cut_name(weighed.group("name"), hits_in(self.items, low, high), text, self.reading.vocabulary)
            if named is not None and named.known:
                used.add(quantity.start)
                drafts.append(Draft(low, quantity.end, named, count_of(quantity), near[-1].rule, near[-1].action, 0))
            return
        if target is None and _ALONE.search(lead) and not _OTHER_NAME.search(_SAID.sub("", lead if spoken else lead.rpartition("，")[2])):
            packed = [d for d in near if (d.end <= start or "毒品" in lead and 0 <= quantity.start - d.end < 20) and d.count is not None and d.count.unit not in MASS and (d.named.category or "").split(".")[0] in _WEIGHABLE]
            target = packed[0] if len(packed) == 1 else None
        if target is not None and (target.count is None or target.count.unit not in MASS):
            used.add(quantity.start)
            weigh(target, count_of(quantity), target.end)
            if TOGETHER.search(lead):  # 搜获五砖可卡因 … 又检获三十五砖 … 共重约40公斤
                for other in near:
                    if other is not target and other.named.name == target.named.name and other.count is not None and other.count.unit not in MASS:
                        other.part = True
