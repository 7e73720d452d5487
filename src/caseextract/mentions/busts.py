"""Things broken up or solved: gangs, dens, cases, chains, sites, workshops.

A bust is a verb, a head noun and a count. Heads that the ``busts`` pack knows are found by their words; a head it does not
know (职棒签赌站, 藏货仓) is told by its last character, where a verb of breaking up and a count of places leave no doubt.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from caseextract.engine import Hit
from caseextract.mentions.bust_heads import head_beside, kind_of_head
from caseextract.mentions.bust_parts import THIS_ONE, parts_told_next, told_anew
from caseextract.mentions.facts import ONE, BustFact, Count
from caseextract.mentions.quantities import QuantityMention
from caseextract.mentions.reading import BLANK, Reading, by_sentence, count_of, hits_in
from caseextract.text.structure import Sentence

_UNITS: Final = frozenset(["个", "处", "起", "宗", "件", "伙", "家", "条", "间", "座", "款", "所", "例", "桩", "批", "股", "出", "串", "团", "组"])
_PLACE_UNITS: Final = frozenset(["处", "个", "家", "间", "座", "所"])
# Measures that count a head only right behind it: 厂房2栋, 网络1张; but no 3栋的窝点
_BEHIND_UNITS: Final = {"chain": ("张",), "workshop": ("栋", "幢", "排"), "warehouse": ("栋", "幢", "排")}
_RARE_UNITS: Final = frozenset(unit for units in _BEHIND_UNITS.values() for unit in units)
_CASE_UNITS: Final = frozenset(["起", "宗", "例", "桩"])
_HEAD_UNITS: Final = _UNITS - _CASE_UNITS - {"件", "串", "团", "组"}
_CASE_AHEAD: Final = re.compile(r"[^，。；：、\n]{0,40}?(?:案件|刑案|命案|积案|骗案|大案|(?<![作涉])案)(?![情值发子例件]|发生)")
_CASE_BEHIND: Final = re.compile(r"(?:案件|案|刑案|积案|命案|系列案)(?:共|共计|累计|合计|总计|数|达|约)?$")
_SOLVED_BEHIND: Final = re.compile(r"(?:案件|案|刑案|积案|命案|系列案)(?:[则共均已计又还]|总共|一共|共计|累计|合计|先后|成功|亦|也){0,3}(?:破获|侦破|查获|查处|查破|侦结)(?:了|共|共计|达)?$")  # 盗窃案件则查获18起
_NOT_CASE: Final = re.compile(r"警情|事故|火灾|电话|纠纷|报警|投诉|求助|线索|举报|隐患|谣言|酒驾|醉驾|违法行为|违章|交通违法|行为$|问题")
_ANAPHOR: Final = re.compile(r"(?:该|上述|这|此|前述|以上|其|同一)(?:[个起处伙]|一|两|几|三|\d{1,3})*(?:犯罪|诈骗|贩毒|赌博)?$")
_GANG_OF: Final = re.compile(r"[^，]*?(?:团伙|集团)[^，]*?[起宗]")  # 一个团伙涉两宗盗窃案件
_PREDICATE: Final = ("被", "经", "获", "系", "属", "已", "由")  # 其中8起被列为督办案件
_RANKED: Final = re.compile(r"(?:已|均|先后|分别)?(?:被|获|系|属于?|经)[^，。；]{0,24}?(?:列为|列入|确定为|评为|挂牌|督办|认定|关注)|挂牌督办")
_AMONG_SOLVED: Final = re.compile(r"在[^，。；]{0,10}(?:查处|查获|破获|侦破|办理|受理)的$")  # 在查处的26起案件中，…占
_THIS_ONE: Final = re.compile(r"了?(?:[^，。；、\d]{1,12}的)?(?:该|[这此](?:个|处|家|伙|一|条|座|间)?)[^，。；、\d一二两三四五六七八九十几些批]{0,10}")
_SETS_OF: Final = re.compile(r"(?:(?![警人队抓捕突的])[\u4e00-\u9fff]){0,10}")  # 3组诈骗集团
_THIS_ONE_TAKEN: Final = re.compile(r"(?<!为)(?<!为了|誓要|决定|准备|计划|力争|打算|早日|争取)[将把](?:该|[这此](?:个|处|家|伙|一|条|座|间)?)[^，。；、\d一二两三四五六七八九十几些批]{0,10}$")
_POINTED: Final = re.compile(r"该|上述|这|此")
_ORDINAL: Final = re.compile(r"第[一二三四五六七八九十\d]{1,3}[个处起家伙]")
_VAGUE: Final = re.compile(r"一批|多个|一系列|系列|各类|若干|多起|多处|部分|大量")
_PART: Final = re.compile(r"其中|包括|含")
_JOINED: Final = re.compile(r"”?(?:、|和|以及|及|与|或)[^，。；（]{0,24}")
# Behind 其中盗窃案5起、诈骗案8起、 the next item of the list begins
_ITEMS_BEFORE: Final = re.compile(r"^(?:[^\d、]{2,24}\d+[余多万]*[起宗件]、)+")
_EACH: Final = re.compile(r"各(?:有|自)?$")
_PASSIVE: Final = re.compile(r"被[^，。；、]{0,14}$")
_LOCATED: Final = re.compile(r"(?:在|从|于)[^，。；、将把的]{0,16}$")  # 在一处仓库查获鞭炮: where, not what
_ANOTHERS: Final = re.compile(r"[”\s][^被由遭经]{0,6}(?:警|公安|民警|局|队|所|海关)(?!.*被)")  # 入侵500个网站“贴广告” 网警破获首例: its subject begins anew
_OVER_COMMA: Final = re.compile(r"，[^，。；、抓捕]{0,14}?(?:被|遭|为)[^，。；、]{0,16}$")  # 会所实为赌窝，18日被警方一举捣毁
_OWN_VERB: Final = re.compile(r"抓|捕|缴|扣押|获利|作案|实施|涉及|通过|利用|发现|确定|锁定|摸清|掌握|查清|摸排|协查|核查|进入|移送|判决|宣判|起诉")
_LINKS: Final = re.compile(r"其中|以及|还|并")
_ALL_OF_THEM: Final = re.compile(r"各(?:地|处|家|类|个)?|所有|全部|全数|多家|多个")
# 警方将持续追查上游，彻底瓦解诈骗集团: what is still to be done
_AHEAD: Final = re.compile(r"(?:将(?:会)?(?:持续|继续|深入|进一步|坚决|始终|不断|严厉|加大|保持|以此)|会继续|下一步|下步|接下来|呼吁|以期|期能|誓言|誓要|务求|务必|决心)[^。；]*$")
_TAKEN: Final = re.compile(r"抓获|缴获|查获|扣押")
# 16案, but no 3案例, 2案件
_COUNTED_IN_CASES: Final = re.compile(r"案(?![件例情值发子由号卷中内外底涉并侦])")
_KIND_OF_CASE = re.compile(r"(?:偷|盗|诈|抢|贩|走|赌|制|运|绑|传|倒卖|收购|销售|跨[省市境国]|系列|网络|电信|非法|套路|敲诈|强迫|聚众|涉|作案的)(?:(?![抓捣打破缴])[\u4e00-\u9fff]){0,14}?(?<![作涉])案(?!犯|值|的)")  # 团伙偷渡案: a case, no gang
_AREAS = re.compile(r"(?:城区|区县|县区|市县|[县区省市](?!级)|乡镇?|街道|地市|社区|村庄?|行政村)(?:的|内|开展|范围)")  # 四个城区的赌博窝点
_PASSED_OVER: Final = re.compile(r"抓获|缴获|扣押|查获|捣毁|打掉")
_ONCE: Final = re.compile(r"(?<![姓不未])曾(?![某姓氏])(?:经|被|遭|多次|先后)*[^，。；、某]{0,8}$")  # 此前曾被外地警方打掉: an older story
_ALLEGED: Final = re.compile(r"作案|交代|供述|涉嫌作")
_COMPARED: Final = re.compile(r"去年同期|上年同期|前年同期|去年为")
_SAMPLE: Final = re.compile(r"公布|发布|通报|典型案例")
_MADE_OBJECT: Final = re.compile(r"[将对把]")
_LAST_PART: Final = re.compile(r"的[^，。；]{0,8}$")
_STOP: Final = re.compile(r"[，。；、]")
_LONG_STOP: Final = re.compile(r"[。；]|抓获")
_SHORT_STOP: Final = re.compile(r"[，。；]|抓获|缴获|破获|捣毁|打掉|查获")
_MODIFIED: Final = re.compile(r"[“”]|的")
_SOLVED_ONE: Final = re.compile(r"(?:破获|侦破|查处|查获|破)了?$")
_OF_THE_NEXT: Final = re.compile(r"(?!的|\d|[一二两三四五六七八九十]{1,3}[个处家])[^，。；、及和与并以\d]{2,30}的[^，。；、及和与并]{0,12}")
# 以端掉窝点为突破口 states an aim; 侦破“地下钱庄”案件 a case
_NOT_BROKEN_UP: Final = re.compile(r"[^，。；、]{0,4}(?:、[^，。；]{2,16})?为(?:突破口|切入点|重点|抓手|目标|主攻)|[”]?(?:特大|重大|系列)?(?:犯罪)?案")
_FILED: Final = re.compile(r"[^，。；、]{0,4}立案")  # 对5家平台立案
_OF_THEM: Final = re.compile(r"的(?:[\u4e00-\u9fff]{2,6})(?:[，。、]|$)")
# 48个市对这一团伙…: cities are counted; 在甲、乙四个窝点抓获18人 tells where
_OF_A_REGION: Final = re.compile(r"(?:省|市|县|区|州|地区|国家|城市|地市|乡镇|小时|月)")
_TAKEN_AT: Final = re.compile(r"在[^，。；]{0,56}$")
_TAKEN_THERE: Final = re.compile(r"(?:内|里|处|同时|分别)?(?:抓获|抓捕|控制)")
_LISTED_NAMES: Final = re.compile(r"”等[^，。；、“”]{0,6}$")
_EACH_TAKEN: Final = re.compile(r"(?:全部|均|悉数|都|皆|一一)(?:已)?被")
_MANY_OF_THEM: Final = re.compile(r"(?:全部|均|悉数|都|皆|一一)[^，。；、]{0,8}$")
# 3个为境外诈骗团伙提供通信支持窝点: those served are not broken up
_SERVED: Final = re.compile(r"(?:为|给|帮助)[^，。；、]{0,10}$")
_SERVING: Final = re.compile(r"(?:提供|从事|实施|进行|架设)[^，。；、]{2,24}")
_PARTED: Final = re.compile(r"[、，。；和及与的或\d一二两三四五六七八九十]|捣|打|端|破|查|摧|铲")
# 3个贩卖及窝藏、转移赃物犯罪团伙: an offence of two verbs, no list
_OFFENCES: Final = re.compile(r"^[^、]*(?:(?:掩饰|生产|制造|伪造|走私|贩卖|运输|组织|领导|买卖|收购|出售|销售|获取|持有|私藏|引诱|容留|储存|盗窃|抢劫|抢夺|诈骗|赌博|敲诈|强奸|绑架|提供|侵入|猎捕|杀害|出租|出借|复制|出版|设立|聚众|寻衅)、)+[^、]{2,20}$")
_NAME_NOISE: Final = re.compile(r"^的|犯罪|涉嫌|刑事")
_LATIN_COUNT: Final = re.compile(r"(\d{1,5})([个款])")
# Verbs of cases that places take as well: 查处赌博窝点3处
_BOTH: Final = frozenset(["查获", "查处", "破获", "侦破", "查办", "查破", "破", "连破"])
_STRONG: Final = frozenset(["打掉", "摧毁", "捣毁", "端掉", "铲除", "瓦解", "斩断", "捣破", "一网打尽", "一锅端", "连根拔起", "剿灭", "覆灭", "打垮", "取缔", "截断", "切断", "拔除", "端", "拔掉", "荡平", "捣除", "击溃", "粉碎", "连根拔除", "打断", "掐断", "敲掉", "挖掉", "抄掉", "肃清", "歼灭", "铲平", "扫平", "踏平", "击垮", "摧垮", "端除", "斩除", "砸掉", "捣掉", "剪除", "连捣"])
_BREAKING: Final = _STRONG | {"连端", "查处", "查获", "破获", "侦破", "关停", "关闭", "查破", "破掉", "突袭", "破", "铲掉", "清除", "直捣", "打散", "封停", "封禁", "下架", "关掉", "拿下", "封堵", "清缴", "查禁"}
_SEALED: Final = ("查封非法", "查封违法", "查封无证", "查封黑", "查封地下", "查封涉黄", "查封涉赌")  # but no 查封房产38套
_WEAK: Final = frozenset(["扫荡", "发现", "打击", "查获", "查处", "清除", "冲击"])
_ONLY_COUNTED: Final = frozenset(["platform", "channel", "chain", "warehouse"])
_PEOPLE_TOO: Final = frozenset(["发现", "打击", "清除", "抓获", "挡获", "擒获", "捕获", "扫荡"])
_COUNTED_VERBS: Final = frozenset(["查获", "发现", "打击", "破获", "查处", "侦破", "抓获", "挡获", "擒获", "捕获", "关闭", "收网"])
_DISPOSED: Final = frozenset(["处理", "办理", "查处", "处置", "查获", "查办"])
_NEAR_ONLY: Final = frozenset(["处理", "处置"])
_DENIED: Final = re.compile(r"全力$|为(?:了|能|有效|彻底|进一步|全面)?$|未能|没有|尚未|如何|打算|计划|(?<![模虚])拟|将于|决定|准备|商议|力争|争取|如果|冒充|谎称|参与|(?:组建|成立|组成)(?!专案|专班|工作组|联合)|加入|形成|开设|经营|作案|实施|涉及|制造|犯下|涉嫌(?!.{0,20}团伙)")
_INVOLVED: Final = re.compile(r"(?<=[伙团人犯子某其均共疑等嫌徒者])涉(?!案|毒|赌|黄|诈|黑|恶|枪|爆|税|烟|酒|众|网|电|食|药|外|嫌)|作案|实施|制造|涉及|交代|供述|涉嫌|关联|疯狂|犯下|参与")


class BustReader:
    """Finds the busts in one text."""

    def __init__(self, reading: Reading) -> None:
        """Look up verbs and targets once."""
        self.reading = reading
        self.verbs = reading.hits.of("bust_verb")
        self.targets = reading.hits.of("target")

    def read(self, used: set[int]) -> list[BustFact]:
        """All busts in text order; marks the quantities it used."""
        facts: list[BustFact] = []
        for sentence, verbs in by_sentence(self.verbs, self.reading.fact_sentences()):
            targets = [t for t in hits_in(self.targets, sentence.start, sentence.end) if t.code != "case"]
            quantities = [q for q in self.reading.sentence_quantities(sentence.start, sentence.end) if q.unit in _UNITS or q.unit in _RARE_UNITS or q.unit == "窝" or _is_short(q)]
            if not quantities and not targets:
                continue
            counts = [q for q in quantities if q.unit is not None]
            told = self._cases(sentence, verbs, counts, used)
            told += self._short_cases(verbs, quantities, used) + self._cases_by_kind(sentence, verbs, quantities, used)
            told += self._targets(sentence, targets, verbs, quantities, used)
            told += self._unknown(sentence, verbs, quantities, used, told)
            for fact in [f for f in told if self.reading.text.startswith("（", f.end)]:
                told += self._listed(fact, counts, used)
            facts += told
        return sorted([*told_anew(facts), *parts_told_next(self.reading, facts, used)], key=lambda f: f.start)

    # ---- verbs ----

    def _governing(self, start: int, end: int, sentence: Sentence, verbs: Sequence[Hit], solve: bool) -> Hit | None:
        """The verb that governs a phrase: before it in the sentence, else a passive behind it in its clause."""
        text, outer = self.reading.text, self.reading.outer
        inside = outer[start] == BLANK
        fits = [v for v in verbs if (v.code in ("solve", "open") if solve else v.code == "break_up" or text[v.start : v.end] in _BOTH)]
        left = [v for v in fits if v.end <= start and ((outer[v.start] != BLANK) or inside)]
        low, high = self.reading.clause(start, sentence)
        near = [v for v in left if v.start >= low and not (text[v.start : v.end] in _NEAR_ONLY and start - v.end > 12)]
        if near:
            return near[-1]
        right = [v for v in fits if end <= v.start < high and v.start - end <= 16 and "、" not in text[end : v.start] and (solve or not _ANOTHERS.search(text, end, v.start))]
        if right:
            return right[0]
        if not solve and text[end : end + 1] == "，":
            over = next((v for v in fits if end < v.start <= end + 34), None)
            if over is not None and text[over.start : over.end] in _STRONG and _OVER_COMMA.fullmatch(text, end, over.start):
                return over
        left = [v for v in left if text[v.start : v.end] not in _NEAR_ONLY]
        if left:
            gap = text[left[-1].end : start]
            lead = _ITEMS_BEFORE.sub("", text[low:start])
            if "；" in gap or len(gap) > 160:
                return None
            if len(lead) <= 24 and not _OWN_VERB.search(_LINKS.sub("", lead)):
                return left[-1]
        return None

    def _denied(self, verb: Hit, low: int) -> bool:
        text = self.reading.text
        return _DENIED.search(text, max(low, verb.start - 6), verb.start) is not None or _ONCE.search(text, max(low, verb.start - 12), verb.start) is not None

    # ---- cases ----

    def _cases(self, sentence: Sentence, verbs: Sequence[Hit], quantities: Sequence[QuantityMention], used: set[int]) -> list[BustFact]:
        """Cases with a count: 破获案件26起, 查处一起赌博案, 7起命案全部侦破."""
        text = self.reading.text
        out: list[BustFact] = []
        for quantity in quantities:
            if quantity.start in used or quantity.unit not in ("起", "宗", "例", "桩", "件", "个", "串"):
                continue
            found = self._case_words(quantity, sentence)
            if found is None:
                continue
            ahead, behind = found
            if not ahead and not behind and self.reading.outer[quantity.start] == BLANK:
                continue
            phrase_end = quantity.end + len(ahead)
            low, _ = self.reading.clause(quantity.start, sentence)
            if not ahead and not behind and text[quantity.start : quantity.end] == "一起" and not _SOLVED_ONE.search(text, max(sentence.start, quantity.start - 6), quantity.start):
                continue  # 一起 is an adverb too
            if not behind and not ahead and _NOT_CASE.search(text, low, min(sentence.end, quantity.end + 10)):
                continue
            verb = self._governing(quantity.start, phrase_end, sentence, verbs, solve=True)
            if verb is None or verb.code == "open" or self._not_solved(verb, quantity, low, phrase_end):
                continue
            if not ahead and not behind and text[verb.start : verb.end] in _DISPOSED:
                continue
            if not ahead and not behind and quantity.value == 1 and self._leads_to_a_head(quantity, sentence):
                continue  # 破获一起以张某为首的盗窃团伙
            if not out and _RANKED.match(text, phrase_end):
                continue  # 立案73起，其中8起被列为督办案件: no more solved than the whole
            used.add(quantity.start)
            lead = text[low : quantity.start]
            start = min(verb.start, quantity.start) if verb.start >= low else quantity.start
            name = _NAME_NOISE.sub("", ahead) if ahead else "案件"
            part = bool(_PART.search(lead)) or text.startswith("其中，", low - 3) or verb.end < low and self._goes_on(out, quantity, low) or bool(out) and self._among(out, quantity, low)
            out.append(BustFact(start, max(phrase_end, verb.end), verb.rule.id, "case", name or "案件", count_of(quantity), part=part))
        return out

    def _leads_to_a_head(self, quantity: QuantityMention, sentence: Sentence) -> bool:
        """Whether what 一起 counts is no case but a gang or a place named in the same phrase."""
        found = hits_in(self.targets, quantity.end, min(sentence.end, quantity.end + 40))
        head = next((t for t in found if t.code in ("gang", "den", "workshop")), None)
        return head is not None and not _STOP.search(self.reading.text, quantity.end, head.start)

    def _goes_on(self, told: Sequence[BustFact], quantity: QuantityMention, low: int) -> bool:
        """Whether a list of parts goes on over a comma: 其中盗窃4起，诈骗27起."""
        if len(told) < 2 or not told[-1].part or low - told[-1].end > 1 or quantity.value is None:
            return False
        whole = next((f.count.value for f in reversed(told) if not f.part), None)
        return whole is not None and quantity.value + (told[-1].count.value or 0) <= whole

    def _among(self, told: Sequence[BustFact], quantity: QuantityMention, low: int) -> bool:
        """Whether a count picks from the one told before it, over a comma: 破获案件12起，其中，侦破甲案4起，乙案3起."""
        if quantity.value is None or quantity.value > (next((f.count.value for f in reversed(told) if not f.part), None) or 0):
            return False
        return self.reading.text.endswith("其中，", 0, low) or told[-1].part and low - told[-1].end <= 1 and not told[-1].name.startswith("第")

    def _case_words(self, quantity: QuantityMention, sentence: Sentence) -> tuple[str, bool] | None:
        """The case words behind a count and whether some stand before it; None where it counts no cases."""
        text = self.reading.text
        match = _CASE_AHEAD.match(text, quantity.end, sentence.end)
        ahead = match.group() if match else ""
        behind = _CASE_BEHIND.search(text, max(sentence.start, quantity.start - 10), quantity.start) is not None
        behind = behind or _SOLVED_BEHIND.search(text, max(sentence.start, quantity.start - 16), quantity.start) is not None
        of_cases = quantity.unit in _CASE_UNITS
        if not (ahead or behind or of_cases) or quantity.unit in ("件", "个") and not (behind or ahead and len(ahead) <= 22 and not _GANG_OF.match(ahead)):
            return None
        if ahead and (_PASSED_OVER.search(ahead) or ahead.startswith(_PREDICATE)):
            return ("", behind) if behind or of_cases else None
        return ahead, behind

    def _not_solved(self, verb: Hit, quantity: QuantityMention, low: int, end: int) -> bool:
        """Whether the words say that the cases were not solved: these cases, examples, what the suspects confessed."""
        text = self.reading.text
        lead, around = text[low : quantity.start], text[low:end]
        if _ANAPHOR.search(lead) or _AMONG_SOLVED.search(lead) and text.startswith("中", end) or _COMPARED.search(lead) or _SAMPLE.search(around) and "破" not in around:
            return True
        if verb.end <= quantity.start and _INVOLVED.search(text, verb.end, quantity.start) or _ALLEGED.search(lead):
            return True
        return self._denied(verb, low)

    def _short_cases(self, verbs: Sequence[Hit], quantities: Sequence[QuantityMention], used: set[int]) -> list[BustFact]:
        """A headline's 连破3案."""
        text = self.reading.text
        out = []
        for quantity in quantities:
            if quantity.kind != "plain" or quantity.start in used or not text.startswith("案", quantity.end):
                continue
            verb = next((v for v in verbs if v.code == "solve" and 0 <= quantity.start - v.end <= 1), None)
            if verb is not None:
                used.add(quantity.start)
                out.append(BustFact(verb.start, quantity.end + 1, verb.rule.id, "case", "案件", count_of(quantity)))
        return out

    def _cases_by_kind(self, sentence: Sentence, verbs: Sequence[Hit], quantities: Sequence[QuantityMention], used: set[int]) -> list[BustFact]:
        """案 as Taiwan counts with it: 查获走私案件，活体动物16案、电子烟24案; 李某一案 is a name."""
        text = self.reading.text
        out = []
        for quantity in quantities:
            if quantity.kind != "plain" or quantity.start in used or quantity.value is None or quantity.value < 2 or not _COUNTED_IN_CASES.match(text, quantity.end):
                continue
            low, _ = self.reading.clause(quantity.start, sentence)
            verb = self._governing(quantity.start, quantity.end + 1, sentence, verbs, solve=True)
            if verb is None or verb.code == "open" or verb.end > quantity.start or self._not_solved(verb, quantity, low, quantity.end + 1):
                continue
            used.add(quantity.start)
            part = _PART.search(text, low, quantity.start) is not None
            out.append(BustFact(verb.start if verb.start >= low else quantity.start, quantity.end + 1, verb.rule.id, "case", "案件", count_of(quantity)._replace(unit="案"), part=part))
        return out

    # ---- places, gangs and other heads ----

    def _targets(
        self, sentence: Sentence, targets: Sequence[Hit], verbs: Sequence[Hit], quantities: Sequence[QuantityMention], used: set[int]
    ) -> list[BustFact]:
        """Heads that the pack knows, with their count, or alone where the words leave no doubt that it is one."""
        text = self.reading.text
        out: list[BustFact] = []
        done = -1
        short = [q for q in quantities if q.unit is None or q.unit in ("团", "窝")]
        quantities = [q for q in quantities if q.unit is not None]
        for number, target in enumerate(targets):
            if target.start < done or self._quoted(target, targets[number + 1 :], sentence) or _describes(text, targets[number : number + 2]):
                continue
            if target.code == "gang" and _KIND_OF_CASE.match(text, target.end):
                continue
            low, _ = self.reading.clause(target.start, sentence)
            quantity = self._count_for(target, quantities, used, low) or self._short_count(target, verbs, short)
            count = count_of(quantity) if quantity else self._latin_count(target)
            first = min(target.start, quantity.start) if quantity else target.start
            verb = self._governing(first, target.end, sentence, verbs, solve=False)
            if verb is None:
                verb = self._caught_gang(target, sentence, low, quantity)
            if verb is None or verb.start < target.start and self._denied(verb, low) or verb.start >= target.end and _ONCE.search(text, target.end, verb.start):
                continue
            if count is None:
                shared = self._shared_count(target, quantities)
                if shared is None and not self._one(target, verb, low):
                    continue
                if shared is not None and not _EACH.search(text, max(low, shared.start - 3), shared.start):
                    continue
                count = count_of(shared) if shared is not None else ONE
            elif quantity is not None:
                if quantity.qualifier == "unspecified" or _POINTED.search(text, max(low, first - 3), first) and not self._passive(target.end, verb) and not self._those(quantity, verb, first):
                    continue
                if verb.start >= target.end and not self._passive(target.end, verb) and _LOCATED.search(text, low, first) and not _MADE_OBJECT.search(text, low, first):
                    continue
                used.add(quantity.start)
            if count is ONE and _NOT_BROKEN_UP.match(text, target.end) or _FILED.match(text, target.end):
                continue
            if quantity is not None and quantity.end <= target.start and _OF_THEM.match(text, target.end) and not self._passive(target.end, verb):
                continue  # 三个赌场的放哨点
            done = target.end
            start = min(verb.start, first) if verb.start >= low else first
            end = max(target.end, quantity.end if quantity else 0, verb.end)
            part = bool(quantity and _PART.search(text, low, quantity.start))
            rule = THIS_ONE if count is ONE and self._this_one(target, verb, low) else target.rule.id
            out.append(BustFact(start, end, rule, target.code, text[target.start : target.end], count, part=part))
        return out

    def _one(self, target: Hit, verb: Hit, low: int) -> bool:
        """Whether a head without a count is one thing: 打掉跑分团伙, 团伙被彻底打掉; not 该窝点, 打掉一批团伙, 第4个窝点."""
        text = self.reading.text
        word = text[verb.start : verb.end]
        if self.reading.outer[target.start] == BLANK or _ORDINAL.search(text, max(low, target.start - 16), target.start):
            return False
        if _AHEAD.search(text, max(0, verb.start - 60), verb.start) or _ALL_OF_THEM.search(text, max(low, target.start - 10), target.start):
            return False
        if _EACH_TAKEN.match(text, target.end) or verb.start >= target.end and _MANY_OF_THEM.search(text, target.end, verb.start) or _LISTED_NAMES.search(text, max(low, target.start - 8), target.start):
            return False
        if self._passive(target.end, verb) and word in _STRONG:
            return True
        lead = text[max(low, verb.end if verb.end <= target.start else low) : target.start]
        if verb.end > target.start:
            if not _MADE_OBJECT.search(lead) or target.code == "platform":
                return False
        elif verb.start < low or len(lead) > 60:
            return False
        if _VAGUE.search(lead):
            return False
        if _ANAPHOR.search(text[low : target.start]) or _POINTED.search(text, max(low, target.start - 8), target.start):
            return word in _STRONG and self._this_one(target, verb, low)
        if target.code in _ONLY_COUNTED and word in _COUNTED_VERBS or word in _WEAK and target.code != "gang":
            return False
        if word in _PEOPLE_TOO and target.code == "gang" and "一" not in lead:
            return False
        return not _TAKEN.search(lead) and not lead.endswith(("、", "及", "和"))

    def _this_one(self, target: Hit, verb: Hit, low: int) -> bool:
        """Whether a head is pointed at by the verb that breaks it up: 打掉该团伙, 将该团伙一网打尽; not 为将该团伙一网打尽."""
        text = self.reading.text
        if verb.end <= target.start:
            return _THIS_ONE.fullmatch(text, verb.end, target.start) is not None
        return _THIS_ONE_TAKEN.search(text, max(low, target.start - 24), target.start) is not None and text[verb.start : verb.end] in _STRONG

    def _those(self, quantity: QuantityMention, verb: Hit, first: int) -> bool:
        """Whether several that were only found before are broken up now: 打掉了这三个团伙."""
        return (quantity.value or 0) > 1 and 0 <= first - verb.end <= 3 and self.reading.text[verb.start : verb.end] in _STRONG

    def _passive(self, end: int, verb: Hit) -> bool:
        text = self.reading.text
        return verb.start >= end and (_PASSIVE.search(text, end, verb.start) is not None or text.startswith("覆灭", verb.start) and verb.start - end <= 4)

    def _quoted(self, target: Hit, later: Sequence[Hit], sentence: Sentence) -> bool:
        """Whether a word stands in quotation marks before the head that they describe: “回收—灌装—网店”的团伙."""
        text = self.reading.text
        close = text.find("”", target.end, min(sentence.end, target.end + 16))
        if close < 0 or text.rfind("“", max(sentence.start, target.start - 40), target.start) < text.rfind("”", sentence.start, target.start):
            return False
        return any(0 <= t.start - close <= 12 and not _STOP.search(text, close, t.start) for t in later)

    def _shared_count(self, target: Hit, quantities: Sequence[QuantityMention]) -> QuantityMention | None:
        """The count of a list that an uncounted head begins: 捣毁工厂及仓库共5处, 黑作坊、黑工厂共63处."""
        text = self.reading.text
        for quantity in quantities:
            if quantity.start > target.end and quantity.unit in _UNITS:
                return quantity if _JOINED.fullmatch(text, target.end, quantity.start) else None
        return None

    def _latin_count(self, target: Hit) -> Count | None:
        """关停APP12个: a figure glued to a Latin word is no number of its own."""
        match = _LATIN_COUNT.match(self.reading.text, target.end) if target.code == "platform" else None
        return Count(value=Decimal(match.group(1)), unit=match.group(2)) if match else None

    def _caught_gang(self, target: Hit, sentence: Sentence, low: int, quantity: QuantityMention | None) -> Hit | None:
        """抓获一个以窦某为首的盗窃团伙: catching a counted gang breaks it up."""
        if target.code != "gang" or quantity is None:
            return None
        found = [v for v in hits_in(self.reading.hits.of("act"), sentence.start, sentence.end) if low <= v.start and v.end <= quantity.start]
        return found[-1] if found else None

    def _count_for(self, target: Hit, quantities: Sequence[QuantityMention], used: set[int], low: int) -> QuantityMention | None:
        """The count of a head: right behind it (窝点3处), else before it (3个…窝点)."""
        text = self.reading.text
        best = None
        for quantity in quantities:
            if quantity.start in used or quantity.unit not in _HEAD_UNITS and not (quantity.unit in ("件", "团") and target.code == "gang" and quantity.start == target.end) and not (
                quantity.unit in _BEHIND_UNITS.get(target.code, ()) and quantity.start == target.end) and not (
                quantity.unit == "组" and target.code == "gang" and _SETS_OF.fullmatch(text, quantity.end, target.start)):
                continue  # Taiwan counts gangs in 件, 团 and 组
            if quantity.start >= target.end:
                if quantity.start - target.end <= 4 and text[target.end] != "的" and text[quantity.end : quantity.end + 1] != "“" and not _STOP.search(text, target.end, quantity.start) and not _JOINED.match(text, target.end, quantity.start):
                    return quantity
                break
            if quantity.end > target.start:
                continue
            one = quantity.value == 1
            if quantity.start < (low - 70 if one else low):
                continue
            gap = text[quantity.end : target.start]
            if _AREAS.match(gap):
                continue
            far = one and len(gap) <= 90 and _LAST_PART.search(gap) is not None
            if _OF_A_REGION.match(gap) or quantity.value != 1 and _TAKEN_AT.search(text, max(low, quantity.start - 60), quantity.start) and _TAKEN_THERE.match(text, target.end):
                continue
            if len(gap) > 60 and not far or (_LONG_STOP if far else _SHORT_STOP).search(gap):
                continue
            if quantity.start < low and not far or "、" in gap and not _MODIFIED.search(gap) and not (target.code == "gang" and _OFFENCES.search(gap)):
                continue
            best = quantity
        return best

    def _short_count(self, target: Hit, verbs: Sequence[Hit], short: Sequence[QuantityMention]) -> QuantityMention | None:
        """A headline's count without a measure word: 破51诈团, 端3窝点."""
        for quantity in short:
            glued = quantity.unit is not None and quantity.number_end == target.start  # 2团伙, 3窝点
            if (glued or quantity.unit is None and 0 <= target.start - quantity.end <= 6) and any(0 <= quantity.start - v.end <= 1 for v in verbs):
                return quantity._replace(unit=None)
        return None

    def _unknown(
        self, sentence: Sentence, verbs: Sequence[Hit], quantities: Sequence[QuantityMention], used: set[int], told: Sequence[BustFact]
    ) -> list[BustFact]:
        """Heads that no pack knows: 一处职棒签赌站, 藏货仓7个, a headline's 两毒品仓."""
        text = self.reading.text
        out: list[BustFact] = []
        verbs = [v for v in verbs if text[v.start : v.end] in _BREAKING or text.startswith(_SEALED, v.start)]
        for quantity in quantities if verbs else ():
            if quantity.start in used or quantity.kind == "count" and quantity.unit not in _PLACE_UNITS and quantity.unit != "条" or quantity.qualifier == "unspecified":
                continue
            low, _ = self.reading.clause(quantity.start, sentence)
            short = quantity.kind == "plain"
            verb = self._governing(quantity.start, quantity.end, sentence, verbs, solve=False)
            if verb is None or verb.start >= quantity.start or self._denied(verb, low) or short and quantity.start - verb.end > 1:
                continue
            if not text.startswith("、", quantity.end) and any(f.start <= quantity.start < f.end for f in told) or verb.start < low and text.startswith(_SEALED, verb.start):
                continue
            head, behind = head_beside(text, quantity, max(verb.end, low), sentence.end)
            code = kind_of_head(head)
            if code is None or quantity.unit == "条" and code not in ("chain", "workshop") or code in ("platform", "chain", "other") and text[verb.start : verb.end] not in _STRONG | {"关停", "关闭"}:
                continue
            if _ANAPHOR.search(text[low : quantity.start]) and not (text[quantity.start - 1] == "其" and verb.end == quantity.start - 1):
                continue  # but 捣毁其20个网点
            used.add(quantity.start)
            start = verb.start if verb.start >= low else quantity.start
            end = quantity.end + len(head) if behind else quantity.end
            out.append(BustFact(start, end, "bust.unknown_head", code, head, count_of(quantity), part=bool(_PART.search(text, low, quantity.start))))
        return out

    def _listed(self, fact: BustFact, quantities: Sequence[QuantityMention], used: set[int]) -> list[BustFact]:
        """The parts in a bracket behind a bust: 捣毁窝点6个（徐州2个、汕头4个）."""
        text = self.reading.text
        if fact.count.value is None:
            return []
        close = text.find("）", fact.end, fact.end + 80)
        inside = [q for q in quantities if fact.end < q.start < close and q.start not in used and q.unit in _UNITS and q.value is not None]
        if not inside or sum(q.value or 0 for q in inside) > fact.count.value or any(q.unit != fact.count.unit for q in inside):
            return []
        out = []
        low = fact.end + 1
        for quantity in inside:
            used.add(quantity.start)
            name = text[max(low, text.rfind("、", low, quantity.start) + 1) : quantity.start]
            out.append(BustFact(quantity.start - len(name), quantity.end, "bust.listed", fact.target, name or fact.name, count_of(quantity), part=True))
        return out


def _describes(text: str, pair: Sequence[Hit]) -> bool:
    """Whether a head only describes the next: 团伙赌博窝点, 潜入机房架设设备的团伙."""
    if len(pair) < 2 or pair[1].start < pair[0].end:
        return False
    return pair[1].start - pair[0].end <= 4 and not _PARTED.search(text, pair[0].end, pair[1].start) or _OF_THE_NEXT.fullmatch(text, pair[0].end, pair[1].start) is not None or (
        _SERVED.search(text, max(0, pair[0].start - 12), pair[0].start) is not None and _SERVING.fullmatch(text, pair[0].end, pair[1].start) is not None)


def _is_short(q: QuantityMention) -> bool:
    """A bare small number, as headlines have it before a noun: 端3窝点."""
    return q.kind == "plain" and q.unit is None and q.value is not None and 0 < q.value < 1000
