"""Measures on people: who was caught, detained, charged, and how many.

Each group of people (:mod:`caseextract.mentions.groups`) looks for the verbs that govern it: the nearest before it in its
clause (抓获5人), one behind it in a passive or 将 construction (将5人抓获, 5人被抓获), the verb of the list it continues
(抓获甲类3人、乙类5人). A verb that is left without people takes those told last (抓获5人，均已刑事拘留).
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from caseextract.engine import Hit
from caseextract.expressions import expression
from caseextract.mentions.by_role import told_by_role
from caseextract.mentions.counted_people import CountedPeople
from caseextract.mentions.denials import Denials
from caseextract.mentions.facts import ArrestFact, Count
from caseextract.mentions.governing import AGENT_MARK, BY_OFFICERS, PART, SHARES, UNDER_LAW_LATER
from caseextract.mentions.groups import Group, find_groups, joined
from caseextract.mentions.left_open import left_open, without_object
from caseextract.mentions.named_people import NamedPeople
from caseextract.mentions.names import person_name
from caseextract.mentions.people_shares import shares
from caseextract.mentions.reading import BLANK, Reading, count_of, hits_in
from caseextract.mentions.terms_told import terms_told
from caseextract.text.structure import Sentence

_BODY = expression(r"(?P<place>[\u4e00-\u9fff]{2,9}?)[市县区州旗]?(?:公安局|公安机关|公安分局|分局|警方|检察院|法院)(?!的|长|副|党|指)")
_TOTAL = expression(r"至此|合计|总计|累计|共计|一共|共(?!同)|全部|全案|截至|已达|增至|人数达")
# 共破获案件3起、抓获5人: what 共 sums up is told behind it
_COUNTED_THINGS = expression(r"\d[余多]?[起个处宗件名人]+、")
# Another one than those told before: 另一名, 最后一名, 又抓获
_ADDING = expression(r"又|再(?!次犯|度|[汇转兑卖贩销售收由以用购投骗])|另(?!案)|供出|(?:逃走|漏网|跑掉|逃脱)的|[也亦](?=有)|(?<!甚至)(?<!竟)还(?!款|原)|最后$|剩余|剩下")
# not 记者6日从市公安局获悉, 支队9日通报: the day on which it was told
_DAY = expression(r"(?:\d{1,2}|[一二三四五六七八九十廿]{1,3})(?=日(?!(?:上午|下午|晚)?(?:[从自][^，。；]{2,24}?(?:获悉|了解|得知|知悉)|对外|向(?:记者|媒体|社会)|获悉|通报|发布|公布|介绍|透露|披露|宣布|消息|电(?!话)|讯|召开)))")
_JOINED_TO = expression(r"[名人][^，。；、]{0,16}(?:和|及|与|以及)[^，。；、]{0,2}$")  # 将3名…和13名…全部抓获
_ALL = expression(r"全部|悉数|一网打尽|无一漏网|无一逃脱|一个不[落少漏]|[一连]锅端|一窝端|陆续到案")
_ANAPHOR = expression(r"(?:上述|该|这|此|以上|前述)$")
_OPEN_LIST = expression(r"(?:（[^（）]{0,40}）)?(?:等人|等(?:犯罪)?嫌疑人|等多人|等一批)")  # 抓获甲某等人: how many is not told
_NEXT_ITEM = expression(r"[\u4e00-\u9fff]{0,6}?[、，]?(?:及|和|与|以及|、)?[^，。；、\d]{0,10}")
_OTHER_WORK = expression(r"缴获|扣押|捣毁|打掉|破获|查扣|追缴|冻结|收缴|[；。\n]|又|另|此外|再|还")
_DESCRIBED = expression(r"(?:均|都|皆)?(?:有|具有?|曾有)(?:[^，。；]{0,8}(?:背景|前科|案底|劣迹|犯罪记录|吸毒史))")
# 被捕人当中，46人为本地男子
_OF_THEM_ALL = expression(r"(?:其|当|(?:被捕|被抓|落网|涉案)(?:的)?(?:人士?|者|人员|嫌疑人)(?:当)?)中，?")
_ARE_MEN = expression(r"[为是系属][^，。；、\d]{0,10}?(?:男子|女子|男性|女性|男|女|居民|学生|少年|未成年人|外籍人士?|外佣|旅客|成员|骨干)(?=[，。；、及和与]|$)")
_QUESTIONED = expression(r"(?:经[^，。；]{0,6}?(?:讯问|审讯|询问|审查|查)，)?(?:[车船屋][上内里])?的?(?:该|这|上述)?")
_CONFESS = expression(r"(?:（[^（）]{0,24}）)?(?:均|都|皆|如实|主动|很快|对[^，。；]{2,40}?)*(?:供述|供认|交代|坦白|承认)")
_HEADS = frozenset(["人", "名"])
_OPENING = 4  # within which 被捕人当中 has its 被捕
_NEXT_SENTENCE = 60  # between the people told and the sentence that says who they are
_ARE_SUCH = expression(r"(?:均|都|皆)?[系为是](?:网上|历年|在逃|负案|公安部|未成年|累犯|惯犯)")  # 甲某等4人落网，甲某等2人系网上逃犯
_EACH_OF = expression(r"(?:[^，。；、\d某和与及等]{2,8}、){1,4}[^，。；、\d某和与及等]{2,12}各$")  # 聚众斗殴、盗窃嫌疑人各2名
_CLOSE = 10
_AT_ONCE = 4  # between people and the clause that hands them on
_SAME_BREATH = 24
_DONE_AMONG = expression(r"其中(?:成功)?(?:抓获|破获|捣毁|打掉|摧毁|端掉|查处|刑事?拘|逮捕|移送|缴获)")  # 抓获392人，其中捣毁团伙10个，抓获蛇头56人
_THEIRS = expression(r"的?(?:监护人|家长|父母|家属|亲属)")  # 两名未成年人的监护人
_EACH_OF_TWO = expression(r"(?:者|人员|嫌疑人|犯|徒|客|主|头)[”]?(?:[\u4e00-\u9fff]某{1,2})?(?:（[^（）]{0,16}）)?(?:和|与|及|以及|、)[^，。；、和与及]{2,14}各$")
_DRIVING = expression(r"(?:[酒醉毒]驾|(?:酒后|醉酒|饮酒|无证|吸毒)驾[驶车])(?:违法行为|违法)?[共计达约近]*$")
_ON_ONE = frozenset(["caught", "criminal_detention", "arrested", "compulsory_measures", "surrendered"])
# A later clause with no people of its own that speaks of those before: ，均已被刑事拘留; ，并被依法批准逮捕
_CARRIED = expression(
    r"[，。\s]*(?:并(?:且|已)?于?)?(?:目前|现|现在|后|随后|随即|(?:[昨今前次当同翌][日天]|[昨今当前][晚早]|\d{1,2}日)(?:凌晨|清晨|早上|上午|中午|下午|傍晚|晚上?)?|之后|同时|另|日前|近日|(?:今年|去年|前年|同年|次年|当年|\d{4}年)?(?:\d{1,2}月(?:\d{1,2}日|初|底|中旬|上旬|下旬|份)?|年底|年初))?[，]?"
    r"(?:现|正|仍|也|亦|均|皆|都|双双|全部|已|并|又|后|分别|先后|依法|相继|即|遂|及时|一并)*(?:经[^，。；某]{2,12}?(?=以))?"
    r"(?:根据《[^》]{2,30}》[^，。；《]{0,30}规定，?)?(?:(?:因|以)[^，。；]{0,40}?)?(?:均|皆|都|双双|全部|已|先后|相继|分别|依法)*(?:被(?:[^，。；]{2,20}?法院(?:一审|终审|当庭)?(?:以|认定犯)[^，。；]{2,40}罪|[^，。；]{0,16})|予以|处以?|给予)?"
)
# 查获3人，分别处以罚款五百元
_IMPOSED = expression(r"(?:现|目前|民警|警方|公安机关|已)*(?:对其|对他们|对上述人员)?(?:均|都|分别|各|已|依法|一律|现场|当场)*(?:被)?(?:依法|分别|均|各|已)*(?:处以|处|给予|予以|作出)(?:了)?(?:相应(?:的)?)?[\d一二三四五六七八九十百千]{0,4}元?(?:至[\d一二三四五六七八九十百千]{1,4}元)?")
_CASE = expression(r"(?:全案|案件|本案|此案)(?:昨日|昨午|今日|现|已|其后|稍后|随即|并|亦)*(?:被)?(?:依法)?")
_IN_BRACKET = frozenset(["criminal_detention", "administrative_detention", "arrested", "bail", "residential_surveillance"])
_OF_THEM = expression(r"（(?:[^（）]{0,30}，)?(?:现|均|都|已|皆|目前|后|另)*(?:被)?(?:依法|警方)?")
_CLOSES = expression(r"[\d一二三四五六七八九十]{0,3}[日天]?）")
_TICKETS = expression(r"(?:警员|人员|警方|执法人员|关员)?(?:遂|亦|已|并|随即)*(?:向(?:他们|他|其|各人|有关人士))?(?:分别)?(?:提出检控或)?")
_GIVEN_TO = expression(r"(?:给|至)?[^，。；、]{0,14}?(?:公安|警方|警察|派出所|支队|大队|分局|部门|机关|有关方面|边检|海关|检察|移民|边防)")
# 民警将5名男子查获。经查，5人是同乡。现已一并移交云江市公安局
_HANDED_ON = expression(
    r"(?:经[^，。；\n]{1,8}，)?(?:目前|现|随后|之后|当[日晚天]|次日|后|，)*(?:民警|警方)?(?:(?:已|均已)?将)?(?:(?:上述|以上|该批|涉案|全部|所有|这些|该|几)?(?:[\d一二两三四五六七八九十]{1,3}[名人])?(?:涉案|违法|偷渡|可疑|犯罪)?(?:人员|嫌疑人|男子|女子|人)?)(?:现|已|均|也|被|依法|一并|全部|分别|按规定|统一)*"
)
# 拘捕7人。…涉嫌放高利贷，移送检察院
_ALL_CHARGED = expression(r"(?:(?:他们|彼等|各人|众人|被捕人士?|有关人士?)(?:均|都|皆|分别)?|均|分别)?涉嫌[^。；某\n]{2,40}?，?(?:现|已|均|会|将|被|昨日|今日|[昨今][日天]|一并|分别)*")
# 查获甲某、乙某。据两人交代，…，均被行政拘留五日
_ALL_MEASURED = expression(r"(?:目前|现|随后|后|最终|事后|次日|当[日天晚]|昨[日天])*，?(?:两人|二人|三人|他们|(?:上述|以上|涉案|涉赌|参赌|违法)(?:涉案|违法|涉赌)?(?:人员|嫌疑人|人))?(?:现|已|目前)*(?:均|皆|都|双双|全部|悉数|分别|一并)(?:因[^，。；]{2,24}|以[^，。；]{2,24}罪|已|现|被|依法|警方|公安机关|公安局|检察机关|检察院|县|市|处以|处|予以|给予|受到)*")
_TAKEN = frozenset(["caught", "summoned"])
_ROUNDS = 16  # facts looked back at: those above are meant only where one number of people was told
_ON_ALL = frozenset(["administrative_penalty", "criminal_detention", "administrative_detention", "arrested", "bail", "residential_surveillance", "transferred_for_prosecution"])
_ENDS_ITEM = expression(r"(?:[一二三四五六七八九十\d]{1,3}(?:[日天]|个月))?(?:，|。|；|！|、|）|并|$)")
_SHARES_PASSED = 4  # 其中一名…: told between people and what was done to all of them
_HANDED_FAR = 120
_BRACKET = 120  # how long one may be that tells shares
_FEWEST = 2  # shares
_RUN = 12  # how many of them are looked at
_SHARE = expression(r"[，、：](?!另|还|又|再|也|余|其[余他])[^，。；、\d死伤救困骗害亡]{1,6}(?:籍|族|人员|男子|女子|男性|女性|[主从]犯|成员)")  # ，越南籍8名、缅甸籍4名
_BARE_DETENTION = "act.detained"  # 拘留 with no word of its level
_GRAVER = frozenset(["criminal_detention", "arrested", "bail", "residential_surveillance", "transferred_for_prosecution", "prosecuted", "sentenced"])
_CAPTION = expression(r"\s*(?:警方|民警|公安)?(?:现场)?(?:抓获|抓捕|控制|带走|押解|押回|看押)(?:犯罪)?嫌疑人(?:现场|画面)?。?\s*")  # a line of its own under a picture
_SEVERAL = 3  # so many are hardly two groups by chance
_PUBLIC_ORDER = "治安管理处罚"
_SENTENCE = 200
_ALL_OF_THEM = expression("一并|全部|均|上述")
_ONE_OF_SEVERAL = expression("(?<=[，；：])一个")  # 两个帮手，一个6日被抓，一个自己回来投案
_AFTERWARDS = frozenset(["后", "随后", "之后"])  # 甲某被控制，后移交刑侦大队处理
_CARRY_MARK = expression(r"均|皆|已|被|双双|^(?:当[晚日]|[次翌同]日|随即|随后|\d{1,2}日)$|并|及时|依法|处以|予以|给予|全部|[现仍]正|现仍|以[^，。；]{2,24}罪(?:嫌)?$")


def _case_sent(words: str, verb: str) -> bool:
    """Whether the case, and so everybody told before, is sent on in the words of Macau and Taiwan: 截获两人，案件移送检察院侦办."""
    return _CASE.fullmatch(words) is not None and any(word in verb for word in ("侦办", "侦讯", "法办", "送办", "地检", "跟进"))


class PeopleReader:
    """Finds the measures on people in one text."""

    def __init__(self, reading: Reading) -> None:
        """Look up the verbs and nouns once."""
        self.reading = reading
        self.denials = Denials(reading)
        acts = reading.hits.of("act")
        self.verbs = [v for v in acts if not v.rule.attrs.get("pair") and not v.rule.attrs.get("told")]
        self.told = [v for v in acts if v.rule.attrs.get("told")]
        self.pairing = [v for v in acts if v.rule.attrs.get("pair")]
        self.counted = CountedPeople(reading, self.pairing, self.denials)
        self.named = NamedPeople(reading, self.denials)
        self.nouns = reading.hits.of("person_noun")
        self.acted: list[int] = []
        self.most: dict[str, Decimal] = {}  # of each measure, in the sentences before

    def read(self) -> tuple[list[ArrestFact], set[int]]:
        """All arrests in text order, and the starts of the quantities they used."""
        facts: list[ArrestFact] = []
        used: set[int] = set()
        unnumbered: Hit | None = None
        for sentence in self.reading.fact_sentences():
            verbs = hits_in(self.verbs, sentence.start, sentence.end)
            if unnumbered is not None and (late := self._number_told_late(sentence, unnumbered, used)) is not None:
                facts.append(late)
            unnumbered = None
            if facts and _OF_THEM_ALL.match(self.reading.text, sentence.start) and (told := self._shares(sentence, facts[-1], used)):
                facts += told
                continue
            found: list[ArrestFact] = []
            if verbs or hits_in(self.pairing, sentence.start, sentence.end):
                acted = len(self.acted)
                found = self._sentence(sentence, verbs, used)
                if len(self.acted) > acted:
                    unnumbered = next((v for v in verbs if v.start == self.acted[-1] and v.code == "caught"), None)
                found = found or self._handed_on(sentence, verbs, facts)
            if not found and self.told:
                self.acted += [v.start for v in hits_in(self.told, sentence.start, sentence.end) if self._by_police(v, sentence)]
            if found:
                found = self._of_body(sentence, found)
                for fact in found:
                    self.most[fact.action] = max(self.most.get(fact.action, Decimal(0)), fact.count.value or Decimal(0))
            if facts or found:
                found += shares(self.reading, sentence, facts, found, used)
                facts += found
        facts.sort(key=lambda f: f.start)
        return self._levelled(facts), used

    def _of_body(self, sentence: Sentence, found: list[ArrestFact]) -> list[ArrestFact]:
        """The counts of a sentence that begins with a body, with its place."""
        body = _BODY.match(self.reading.text, sentence.start)
        if body is None:
            return found
        by = (self.reading.text.rfind("\n", 0, sentence.start), body["place"])
        return [f if f.inferred or f.part else replace(f, by=by) for f in found]

    def _levelled(self, facts: list[ArrestFact]) -> list[ArrestFact]:
        """A bare 拘留 at the level its text tells: as many were put under 行政拘留, that is all the text tells of, or its sentence quotes the law on public order."""
        if not any(f.rule == _BARE_DETENTION for f in facts):
            return facts
        sure = [f for f in facts if f.rule != _BARE_DETENTION]
        lighter = [f for f in sure if f.action == "administrative_detention"]
        starts = [f.start for f in lighter]
        graver = {f.count.key() for f in sure if f.action in _GRAVER}
        only_lighter = {f.count.key() for f in lighter} - graver

        def light(fact: ArrestFact) -> bool:
            near = lighter[bisect_left(starts, fact.start - _SENTENCE) : bisect_left(starts, fact.start + _SENTENCE)]
            if lighter and not graver and not self._told_from(fact, near):
                return True
            return (fact.count.value or 0) >= _SEVERAL and fact.count.key() in only_lighter or self._of_public_order(fact)

        return [replace(f, action="administrative_detention") if f.rule == _BARE_DETENTION and light(f) else f for f in facts]

    def _told_from(self, fact: ArrestFact, lighter: Sequence[ArrestFact]) -> bool:
        """Whether a sentence tells 拘留 from 行政拘留: 6人被拘留，2人被行政拘留."""
        text = self.reading.text
        return any(
            f.count.key() != fact.count.key() and not any(text.find(mark, min(f.end, fact.end), max(f.start, fact.start)) >= 0 for mark in "。\n")
            for f in lighter)

    def _of_public_order(self, fact: ArrestFact) -> bool:
        """Whether the sentence of a measure says that it was taken by the law on public order."""
        low = max(self.reading.text.rfind(mark, max(0, fact.start - _SENTENCE), fact.start) for mark in "。\n")
        return self.reading.text.find(_PUBLIC_ORDER, max(low, fact.start - _SENTENCE, 0), fact.end) >= 0

    def _handed_on(self, sentence: Sentence, verbs: Sequence[Hit], facts: Sequence[ArrestFact]) -> list[ArrestFact]:
        """Those taken in a sentence before, handed on in one that counts nobody else: 查获5人。…现已一并移交云江市公安局."""
        last = next((f for f in reversed(facts[-_SHARES_PASSED:]) if not f.part), None)
        if last is None or last.action not in _TAKEN or last.count.value is None or not 0 <= sentence.start - last.end <= _HANDED_FAR:
            return []
        text = self.reading.text
        others = any(q.unit in _HEADS and q.value != last.count.value and not PART.search(text, max(last.end, q.start - 4), q.start) for q in self.reading.sentence_quantities(last.end, sentence.end))
        charged = next((v for v in verbs if v.code == "transferred_for_prosecution" and _ALL_CHARGED.fullmatch(text, sentence.start, v.start)), None)
        if charged is not None and not others and not self.denials.denied(charged):
            return [replace(last, start=sentence.start, end=charged.end, rule=charged.rule.id, action=charged.code, inferred=True, total=False, anaphor=True, more=False)]
        measured = next((v for v in verbs if v.code in _ON_ALL and _ALL_MEASURED.fullmatch(text, self.reading.clause(v.start, sentence)[0], v.start) and _ENDS_ITEM.match(text, v.end)), None)
        if measured is not None and (last.count.value or 0) > 1 and len({f.count.key() for f in facts[-_ROUNDS:] if f.action in _TAKEN and not f.part}) == 1 and not others and not self._others_named(sentence, measured, last) and not self.denials.denied(measured):
            return [replace(last, start=self.reading.clause(measured.start, sentence)[0], end=measured.end, rule=measured.rule.id, action=measured.code, inferred=True, total=False, anaphor=True, more=False)]
        verb = next((v for v in verbs if v.code == "handed_over" and _GIVEN_TO.match(text, v.end)), None)
        if verb is None or others or self.denials.denied(verb):
            return []
        low, _ = self.reading.clause(verb.start, sentence)
        if _HANDED_ON.fullmatch(text, low, verb.start) is None or not _CARRY_MARK.search(text, low, verb.start):
            return []
        return [replace(last, start=low, end=verb.end, rule=verb.rule.id, action=verb.code, inferred=True, total=False, anaphor=True, more=False)]

    def _others_named(self, sentence: Sentence, verb: Hit, last: ArrestFact) -> bool:
        """Whether a sentence names, before a verb, anybody else than those told last."""
        text = self.reading.text
        return any(person_name(n, text) not in last.who for n in hits_in(self.reading.hits.of("name"), sentence.start, verb.start))

    def _number_told_late(self, sentence: Sentence, verb: Hit, used: set[int]) -> ArrestFact | None:
        """How many were taken, told in the next sentence of what they confess: 抓获车内的嫌疑人。经讯问，车上6名嫌疑人供述了…."""
        text = self.reading.text
        if sentence.start - verb.end > _NEXT_SENTENCE:
            return None
        for group in find_groups(self.reading, sentence, hits_in(self.nouns, sentence.start, sentence.end)):
            if group.quantity is None or group.quantity in used or group.person != "suspect" or not group.classed:
                continue
            if _QUESTIONED.fullmatch(text, sentence.start, group.start) is None or _CONFESS.match(text, group.end) is None:
                return None
            used.add(group.quantity)
            return ArrestFact(group.start, group.end, verb.rule.id, verb.code, group.person, group.count)
        return None

    def _shares(self, sentence: Sentence, whole: ArrestFact, used: set[int]) -> list[ArrestFact]:
        """Who those just told of are, in a sentence of its own: 拘捕75人。被捕人当中，46人为本地男子，20人为本地女子."""
        text = self.reading.text
        if whole.action != "caught" or whole.part or whole.count.value is None or sentence.start - whole.end > _NEXT_SENTENCE:
            return []
        out: list[ArrestFact] = []
        left = whole.count.value
        for quantity in self.reading.sentence_quantities(sentence.start, sentence.end):
            if quantity.unit not in _HEADS or quantity.start in used or quantity.value is None or _ARE_MEN.match(text, quantity.end) is None:
                continue
            left -= quantity.value
            out.append(replace(whole, start=quantity.start, end=quantity.end, count=count_of(quantity), part=True, total=False, who=(), inferred=False))
        acted = out and any(sentence.start + _OPENING < v.start < out[-1].end for v in hits_in(self.verbs, sentence.start, sentence.end))
        if acted or left < 0:
            return []  # 其中5人被刑拘: told of by its verb
        used.update([share.start for share in out])
        return out

    def _sentence(self, sentence: Sentence, verbs: Sequence[Hit], used: set[int]) -> list[ArrestFact]:
        text = self.reading.text
        nouns = hits_in(self.nouns, sentence.start, sentence.end)
        groups = find_groups(self.reading, sentence, nouns)
        facts: list[ArrestFact] = []
        spent: set[int] = set()
        told: list[tuple[Group, list[Hit]]] = []
        split = self._split(groups, verbs)
        for group in groups:
            if group.inferred or group.quantity is not None and _DRIVING.search(text, max(sentence.start, group.quantity - 12), group.quantity):
                continue  # 查处酒驾212人: offences in bulk, told among the figures
            whole = split.get(group.start)
            shared = next((vs for g, vs in told if g is whole), []) if whole is not None else []
            chosen = shared or self.counted.verbs_of(group, sentence, verbs, told, facts[-1] if facts else None)
            if chosen and _THEIRS.match(text, group.end):
                continue
            if chosen:
                found = self._facts(group, chosen, sentence, bool(told), not (told and told[-1][0].inside and not group.inside) and self._continues(facts[-1] if facts else None, chosen), bool(told))
                if group.quantity is not None and _EACH_OF_TWO.search(text, max(sentence.start, group.quantity - 60), group.quantity):
                    found = [copy for f in found for copy in (f, replace(f, more=True))]  # 运送者和偷渡人员各1名
                elif group.quantity is not None and (each := _EACH_OF.search(text, max(sentence.start, chosen[0].end if chosen[0].end <= group.start else sentence.start), group.quantity)):
                    found = [replace(f, more=n > 0, total=False, apart=True) for f in found for n in range(each.group().count("、") + 1)]
                if self._beside(group, chosen, told):
                    found = [replace(f, more=True) for f in found]  # 卖淫女2名、嫖客2名
                apart = self.counted.by_offence(self.reading.clause(group.start, sentence)[0], group, told)
                facts += [replace(f, more=True, apart=apart or f.apart) if apart or self._said_again(f, chosen, group, facts) else f for f in found]
                told.append((group, chosen))
                spent.update(v.start for v in chosen)
                if group.quantity is not None:
                    used.add(group.quantity)
        for group in groups:
            if not group.inferred or any(g.start <= group.start < g.end for g, _ in told):
                continue
            beside = next(((g, c) for g, c in told if joined(group, g, text)), None)
            chosen = (beside[1] if beside is not None else []) or self.named.verbs_of(group, sentence, verbs, spent, facts, groups)
            if chosen:
                facts += [replace(f, apart=beside is not None) for f in self._facts(group, chosen, sentence, False)]
                told.append((group, chosen))
                spent.update(v.start for v in chosen)
        for group, chosen in told_by_role(self.reading, sentence, verbs, spent, self.denials):
            if not any(f.start < chosen[0].end and group.start < f.end for f in facts):
                others = bool(facts)  # 抓获3人；管账的会计也在外地落网: one more than they
                facts += [replace(f, pronoun=f.pronoun and not others, more=f.more or others) for f in self._facts(group, chosen, sentence, False)]
                told.append((group, chosen))
                spent.update(v.start for v in chosen)
        facts += terms_told(self.reading, sentence, groups, [g for g, _ in told])
        facts += self._carried(sentence, verbs, spent, groups, told)
        facts += self._bracketed(sentence, verbs, told)
        if not facts and verbs:
            facts = left_open(self.reading, sentence, verbs, groups, self.denials)
        elif "；" in text[sentence.start : sentence.end]:
            facts += without_object(self.reading, sentence, [v for v in verbs if v.start not in spent], groups, self.denials, facts)
        if not facts:
            self.acted += [v.start for v in verbs if v.code in _ON_ONE and self._on_somebody(v, nouns, sentence)]
        return facts

    def _split(self, groups: Sequence[Group], verbs: Sequence[Hit]) -> dict[int, Group]:
        """Shares told right behind people with no verb of their own, which add up to them, and whose shares they are: 抓获12人（甲县8人、乙县4人）; 抓获12人，甲籍8人、乙籍4人."""
        if len(groups) <= _FEWEST:
            return {}
        shares = dict[int, Group]()
        for at, whole in enumerate(groups):
            if whole.inside or whole.inferred or whole.count.value is None:
                continue
            run = self._in_bracket(whole, groups[at + 1 : at + _RUN]) or self._in_clauses(whole, groups[at + 1 : at + _RUN])
            if run and not any(whole.end < v.start < run[-1].end for v in verbs):
                shares.update((g.start, whole) for g in run)
        return shares

    def _in_bracket(self, whole: Group, behind: Sequence[Group]) -> Sequence[Group]:
        """The groups of a bracket right behind a whole, if they add up to it."""
        text = self.reading.text
        closing = text.find("）", whole.end, whole.end + _BRACKET) if text.startswith("（", whole.end) else -1
        inside = [g for g in behind if g.inside and g.start < closing]
        return inside if len(inside) >= _FEWEST and sum((g.count.value or Decimal(0) for g in inside), Decimal(0)) == whole.count.value else ()

    def _in_clauses(self, whole: Group, behind: Sequence[Group]) -> Sequence[Group]:
        """The groups told by a short name each, one behind the other, if they add up to the whole before them."""
        left, last = whole.count.value or Decimal(0), whole.end
        for number, group in enumerate(behind, 1):
            if group.inside or group.inferred or group.count.value is None or group.count.value >= left and number == 1 or _SHARE.fullmatch(self.reading.text, last, group.start) is None:
                return ()
            left, last = left - group.count.value, group.end
            if left <= 0:
                return behind[:number] if not left and number >= _FEWEST else ()
        return ()

    @staticmethod
    def _said_again(fact: ArrestFact, chosen: Sequence[Hit], group: Group, facts: Sequence[ArrestFact]) -> bool:
        """Whether a sentence says the same of as many people with another verb: 在甲地抓获一名，在乙地抓获一名; 先将2名男子制服，又将砍树的2名控制."""
        behind = chosen[0].end <= group.start
        return any(
            f.action == fact.action and f.count.key() == fact.count.key() and not f.part and (chosen[0].start >= f.end if behind else 0 <= group.start - f.end <= _SAME_BREATH and group.quantity is not None and group.noun is not None)
            for f in facts)

    def _beside(self, group: Group, chosen: Sequence[Hit], told: Sequence[tuple[Group, list[Hit]]]) -> bool:
        """Whether a count is the next item of a list under one verb, of people of another name."""
        if not told or group.inside or told[-1][0].inside or told[-1][1] != list(chosen):
            return False
        before, text = told[-1][0], self.reading.text
        return group.start >= before.end and _NEXT_ITEM.fullmatch(text, before.end, group.start) is not None and self._noun(before) != self._noun(group)

    def _noun(self, group: Group) -> str:
        return self.reading.text[group.noun.start : group.noun.end] if group.noun is not None else ""

    def _continues(self, previous: ArrestFact | None, chosen: Sequence[Hit]) -> bool:
        """Whether a count goes on with a list of parts: 其中业务员26名，技术人员3名; 到案的31人中，中间商14名."""
        if previous is None:
            return False
        text = self.reading.text
        among = text.rfind("其中", max(0, previous.start - _CLOSE), chosen[0].start)
        if previous.part and among >= 0 and previous.end > among and self.reading.outer[among] != BLANK and chosen[0].start >= previous.end and not _OTHER_WORK.search(text, previous.end, chosen[0].start):
            return True  # 其中本地抓获4名，外省协助抓获6名
        if chosen[0].code != previous.action:
            return False
        if chosen[0].start >= previous.end and (previous.part or text.find("其中", previous.end, chosen[0].start) >= 0):
            low = max(text.rfind(mark, 0, chosen[0].start) for mark in "；。\n")
            inside = _DONE_AMONG.search(text, low + 1, chosen[0].start)
            return inside is not None and chosen[0].end - text.rfind("，", 0, chosen[0].start) <= _CLOSE
        if chosen[0].end > previous.end or chosen[0].rule.id != previous.rule:
            return False
        return previous.part or text.startswith("中", previous.end)

    def _on_somebody(self, verb: Hit, nouns: Sequence[Hit], sentence: Sentence) -> bool:
        """Whether a verb is done to a suspect of no number: 将犯罪嫌疑人当场抓获, 嫌疑人已被控制."""
        if self.denials.denied(verb) or self.reading.text[verb.end : verb.end + 1] == "的" or _CAPTION.fullmatch(self.reading.text, sentence.start, sentence.end) is not None:
            return False
        low, high = self.reading.clause(verb.start, sentence)
        if verb.rule.attrs.get("near"):
            if not AGENT_MARK.search(self.reading.text, low, verb.start + 1):  # 嫌疑人在车站被控制: its own 被
                return False
            low = sentence.start
        if any(n.code in ("suspect", "fugitive") and not n.rule.attrs.get("role") and low <= n.start < high for n in nouns):
            return True
        return any(_OPEN_LIST.match(self.reading.text, n.end) for n in hits_in(self.reading.hits.of("name"), low, high))

    def _by_police(self, verb: Hit, sentence: Sentence) -> bool:
        """Whether officers laid hands on somebody, or found whom they looked for, in words that count nobody: 便衣攥住他的手腕, 民警认出逃犯柏某."""
        return not self.denials.denied(verb) and BY_OFFICERS.search(self.reading.text, sentence.start, sentence.end) is not None

    def _facts(self, group: Group, verbs: Sequence[Hit], sentence: Sentence, listed: bool, parted: bool = False, told: bool = True) -> list[ArrestFact]:
        """One fact a verb."""
        text = self.reading.text
        low, _ = self.reading.clause(group.start, sentence)
        lead = text[low : group.start]
        before = max(sentence.start, group.start - 60)
        days = _DAY.findall(text, before, group.start) if text.find("日", before, group.start) >= 0 else ()
        when = days[-1] if days else ""
        if _DESCRIBED.match(text, group.end) and (text.endswith(("其中", "当中"), 0, group.start) or "其中" in lead or "当中" in lead):
            return []  # 四人落网，当中两人有三合会背景: told of those taken, not taken besides
        out = []
        for verb in verbs:
            end = max(group.end, verb.end)
            apart = _ONE_OF_SEVERAL.match(text, group.start) is not None
            near = verb.start >= low or group.inside
            person = "fugitive" if group.person == "other" and "逃犯" in text[low:end] else group.person
            out.append(
                ArrestFact(
                    min(group.start, verb.start) if near else group.start, end, verb.rule.id, verb.code, person, group.count,
                    part=parted or bool(PART.search(lead)) or (group.count.value or 0) < self.most.get(verb.code, 0) and bool(SHARES.search(lead)) or told and _ARE_SUCH.match(text, group.stated) is not None or (group.inside and listed),
                    total=bool(_TOTAL.search(_COUNTED_THINGS.split(lead)[-1])) or bool(_ALL.search(text[group.end : max(verb.end, group.end)])) and not _JOINED_TO.search(lead),
                    inferred=group.inferred, anaphor=bool(_ANAPHOR.search(lead)), pronoun=group.pronoun, who=group.names,
                    more=apart or _ADDING.search(text, max(sentence.start, min(low, verb.start) if told else group.start - 60), group.start) is not None or group.inferred and text[group.end : group.end + 1] in ("也", "亦"), when=when,
                )
            )
        return out

    def _bracketed(self, sentence: Sentence, verbs: Sequence[Hit], told: Sequence[tuple[Group, list[Hit]]]) -> list[ArrestFact]:
        """Measures in a bracket right behind people: 抓获雷某、贺某（均已刑拘）; 倪某（男，31岁，已刑拘）."""
        text, outer = self.reading.text, self.reading.outer
        out: list[ArrestFact] = []
        for verb in verbs:
            if verb.code not in _IN_BRACKET or outer[verb.start] != BLANK:
                continue
            opening = text.rfind("（", sentence.start, verb.start)
            if opening < 0 or _OF_THEM.fullmatch(text, opening, verb.start) is None or _CLOSES.match(text, verb.end) is None:
                continue
            group = next((g for g, _ in told if g.end == opening and g.inferred), None)
            name = next((n for n in hits_in(self.reading.hits.of("name"), max(sentence.start, opening - 6), opening) if n.end == opening), None)
            if group is not None and "均" in text[opening : verb.start]:
                out.append(ArrestFact(group.start, verb.end, verb.rule.id, verb.code, group.person, group.count, inferred=True, who=group.names))
            elif name is not None and "均" not in text[opening : verb.start]:
                out.append(ArrestFact(name.start, verb.end, verb.rule.id, verb.code, "suspect", Count(value=Decimal(1)), inferred=True, who=(person_name(name, text),)))
        return out

    def _carried(
        self, sentence: Sentence, verbs: Sequence[Hit], spent: set[int], groups: Sequence[Group], told: Sequence[tuple[Group, list[Hit]]]
    ) -> list[ArrestFact]:
        """Verbs left without people, done to those told last: 抓获5人，均已刑事拘留."""
        text, outer = self.reading.text, self.reading.outer
        out: list[ArrestFact] = []
        for verb in verbs:
            if verb.start in spent or outer[verb.start] == BLANK or verb.rule.attrs.get("near") and verb.code != "handed_over" or verb.code in ("caught", "summoned"):
                continue
            low, _ = self.reading.clause(verb.start, sentence)
            earlier = sorted([(g, vs) for g, vs in told if g.end <= low and not g.inside], key=lambda pair: pair[0].start)
            if low <= sentence.start or not earlier or any(g.start >= earlier[-1][0].end and g.start < verb.start and not (verb.code == "handed_over" and g.count.value == earlier[-1][0].count.value) for g in groups):
                continue
            earlier = self._meant(verb, earlier, sentence)
            group, done = earlier[-1]
            if len(earlier) > 1 or any(v.code == verb.code for v in done) or "；" in text[group.end : low]:
                continue
            if not self._goes_on(verb, low, max([group.end, *(v.end for v in done if v.end <= low)])) or self.denials.denied(verb):
                continue
            out.append(ArrestFact(low, verb.end, verb.rule.id, verb.code, group.person, group.count, inferred=group.inferred, who=group.names))
            spent.add(verb.start)
        return out

    def _meant(self, verb: Hit, earlier: list[tuple[Group, list[Hit]]], sentence: Sentence) -> list[tuple[Group, list[Hit]]]:
        """Of those told before, whom a verb without people may mean: the whole of which the others are shares, or the last of the same name."""
        text = self.reading.text
        whole = [(g, vs) for g, vs in earlier if not PART.search(text, self.reading.clause(g.start, sentence)[0], g.start)]
        if len(whole) == 1:
            return whole
        same = earlier[-1][0].names and len({g.names for g, _ in earlier}) == 1
        return earlier[-1:] if verb.code == "handed_over" or same else earlier

    def _goes_on(self, verb: Hit, low: int, told: int) -> bool:
        """Whether the words of a verb's clause before it say that the clause goes on with the people told before, and what was done to them (to ``told``)."""
        text = self.reading.text
        words = text[low : verb.start]
        if verb.code == "handed_over" and not (low - told <= (_HANDED_FAR if _ALL_OF_THEM.search(words) else _AT_ONCE) and _GIVEN_TO.match(text, verb.end)):
            return False
        if verb.code == "administrative_penalty":
            if text[verb.start] in "发票":
                return _TICKETS.fullmatch(words) is not None
            if text[verb.start - 1] == "并" or not _IMPOSED.fullmatch(text, low, verb.start + text.startswith("处", verb.start)):
                return False
        if verb.code == "transferred_for_prosecution" and (_case_sent(words, text[verb.start : verb.end]) or UNDER_LAW_LATER.fullmatch(text, low - 1, verb.start)):
            return True
        charged = verb.code == "prosecuted" and not words and text[verb.start] in "暂落"
        charged = charged or verb.code == "handed_over" and words in _AFTERWARDS
        marked = charged or verb.code in ("transferred_for_prosecution", "administrative_penalty") or _CARRY_MARK.search(words) is not None
        return marked and _CARRIED.fullmatch(words) is not None
