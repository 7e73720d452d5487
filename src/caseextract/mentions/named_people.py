"""The verbs of people named with no number: 将犯罪嫌疑人张某、李某抓获 counts two."""

from __future__ import annotations

from collections.abc import Sequence

from caseextract.engine import Hit
from caseextract.expressions import expression
from caseextract.mentions.denials import Denials
from caseextract.mentions.facts import ArrestFact
from caseextract.mentions.governing import ACTIVE, CHARGES, DEALT_WITH, INTRANSITIVE, OF_WHOM, PASSIVE, SERVED, TO_WHOM, UNDER_LAW_LATER, right_chain, told_on
from caseextract.mentions.groups import Group
from caseextract.mentions.reading import BLANK, Reading, any_hit_in, hits_in
from caseextract.text.structure import Sentence

_FOUND = frozenset(["查获", "起获", "截获", "缉获"])
_OF_THEIRS = expression(r"的(?:经营|账|台账|现金|手机|钱|存款|证件|银行卡|电脑|车(?!夫)|船(?!员|工|主|老大)|货(?!主)|行李|包(?!工))")
_HIS_GOODS = expression(r"(?:非法|私自|私下|正在|所)?(?:种植|栽种|栽培|种下|培育|饲养|繁育|出售|倒卖|改装|改造|制造|仿制|窃取|偷来|抢来|[收隐暗夹]?藏匿?|存放|持有|携带|储存|运输|销售|生产|制作|加工|走私|贩卖|盗窃|收购|窝藏|驾驶|使用|丢弃|购买|捕捞|猎捕)[^，。；、]{0,8}的")
_ACCUSED_BEFORE = expression(r"(?:^|[，。；])[^，。；]{0,4}(?:被告人|犯罪嫌疑人|嫌疑人)$")
# 被告人甲某在家中将毒品卖给他人，…，随后被抓获归案
_TAKEN_AT_LAST = expression(r"[^。；某]{1,110}，(?:后|随后|当日|当场|不久|次日|很快|最终|即|并|后又)*被[^，。；]{0,10}")
_CLOSE = 10
_SHORT = 14  # between people and the passive they end with
_LOOK_BACK = 400
_BY_LAW = expression(r"，(?:[^，。；]{0,10}(?:警方|公安局|机关))?(?:已)?依法(?:给予|予以|处以|作出|处)?")
_ASIDE = expression(r"(?<=[，。；])(?:另外?|并|同时)(?=对)")
_FOR_CHARGE = expression(r"，(?:均|分别)?以[^，。；某]{2,30}罪(?:，?(?:依法|分别|一审|均|各|数罪并罚|被))*")  # 对被告人甲和乙，以抢夺罪各判
_FOR_ALL = expression(r"(?:依法)?(?:实行)?数罪并罚，?(?:依法|一审)?")  # 对甲某数罪并罚，决定执行
_OF_ACCUSED = expression(r"被告人$")
_SENTENCED_LATER = expression(r"(?!.*(?:被告|某等|分别|其中))[^。；]{1,100}，(?:一审|终审|最终|后|依法)?被(?:依法|一审)?")
# 甲某的行为构成盗窃罪，判处有期徒刑三年: in a court's words whom it sentences stands clauses before
_TERM_SET = ("有期徒刑", "无期徒刑", "死刑", "拘役", "管制")
_SENTENCED_BARE = expression(r"(?!.*(?:曾|[某人]等|其中|各?被告人|抗诉|改判))[^。；]{1,120}，(?:故|遂|依法|一审|终审|当庭|分别|均|被|数罪并罚|合并|最终|以[^，。；]{2,20}罪)*")
_NOT_PATIENT = expression(r"[。；]|供述|交代|举报|报警|下线|上线|通过|民警将|受害|被害")
_FAR_OBJECT = expression(r"(?:将|把)[^。；某]{2,80}的[^，。；的]{0,8}$")  # 将散布谣言，造成恐慌的违法行为人甲某抓获
_APPROVED_BY = expression(r"经[^，。；]{0,16}(?:检察院|检察机关)(?:[^，。；]{0,6}|批准，[^，。；]{0,8})$")  # 甲某经青河县检察院批准逮捕
_NOT_OBJECT = expression(r"[，。；、：“”]|等|被(?!告)|将|把|对(?!象|方)|因|(?<!幕)后(?!台)|时(?!任)")
_LONG_AGO = expression(r"曾(?!.*(?:现|目前|[今昨近日]日|日前|又|再|此次))")
_UNDER_LAW = expression(r"[\u4e00-\u9fff]{0,5}?(?:均|皆|都|已|也)*(?:依|以|涉嫌|因涉嫌)[^，。；]{2,28}(?:法|条例|罪嫌|罪|等罪)(?:嫌)?，?(?:予以)?")  # 石姓船长依烟酒管理法移送侦办
_GAP = expression(r"(?:则|亦|也|均|分别|一并|依法|予以|处以|给予)*")
_SHARED = expression(r"(?:将|把|对)[^。；]{2,50}[，；、]$")
_OPENS = expression(r"(?:(?![将把对与和同从向给为抓捕拘获致])[^，。；]){0,9}")
_AT_HOME = expression("(?:家|家中|家里|家的)[^，。；]{0,24}(?:盗|偷|抢|砸|烧|窃)")  # 将李某家门前的牌匾盗走
# 截获姓冯及姓裴的男子: 的 only joins the surname to its bearer
_OF_SURNAME = expression(rf"(?:{BLANK})*的[^，。；、的]{{0,8}}?(?:男子?|女子?|妇人|青年|少年|疑犯|嫌犯|嫌疑人|夫妇|兄弟|姐妹|[司船乘旅]?[机员客主])(?![的家住宅房身车])")
# 岑某刑拘，焦某取保: in speech a measure stands right behind whom it is done to
_BARE_MEASURES = frozenset(["criminal_detention", "administrative_detention", "arrested", "bail", "residential_surveillance", "compulsory_measures"])
_RIGHT_BEHIND = expression(r"(?:[两二三四五六七八九]人)?(?:均|都|皆|也|亦|则|仍|现|已|目前|一并|分别)*")
_ENDS_ITEM = expression(r"(?:在押)?(?:[，。；、）\n]|\d{1,2}[日天])|$")
_FIRST_WORD = expression("(?:【[^【】]{1,8}】)?被?")
_SOUGHT = expression(r"了?[^，。；、]{2,20}的[^，。；、的]{0,6}(?:嫌疑人|逃犯|在逃人员|通缉犯)|了?[^，。；、的]{0,10}(?:嫌疑人|逃犯|在逃人员|通缉犯)|了?(?:一[名个])?涉嫌[^，。；、的]{2,18}的(?:[^，。；、的]{0,4}(?:男子|女子|旅客|乘客|司机|船主|货主|人员|嫌犯|疑犯))?")  # 带走潜逃9年的抢劫嫌疑人段某
_THIS_ONE = expression(r"的[这那][个名位][^，。；、]{0,8}")
_CONVICTED = expression(r"[^，]{0,4}犯")
_ACCUSED = expression(r"因?涉嫌[^，。；]{1,24}的")
_QUOTED = expression(r"“[^”]{1,12}”")
_IMPOSED = expression(r"(?:受到|遭到|给予|予以|处以|处|作出|进行|依法|被)了?$")  # 对甲某给予批评教育
_PENALTY = expression(r"处以?罚款|劳动教养|强制隔离戒毒|收容教育|行政处罚|强戒")
_HANDED = expression(r"(?:现|目前)?(?:已|被|已被|均已|随后被)(?:依法)?")
_RUNS_ON = expression(r"(?:等|为首|团伙|一伙|的(?:妻|丈夫|住处|家))")


class NamedPeople:
    """Finds the verbs of people who are named and not counted."""

    def __init__(self, reading: Reading, denials: Denials) -> None:
        """Keep the reading."""
        self.reading, self.denials = reading, denials

    def verbs_of(
        self, group: Group, sentence: Sentence, verbs: Sequence[Hit], spent: set[int], facts: Sequence[ArrestFact], groups: Sequence[Group]
    ) -> list[Hit]:
        """The verbs of people named with no number: 将犯罪嫌疑人张某、李某抓获 counts two."""
        outer = self.reading.outer
        free = [
            v for v in verbs
            if v.start not in spent and outer[v.start] != BLANK and (v.code != "administrative_penalty" or _PENALTY.fullmatch(outer, v.start, v.end) or _IMPOSED.search(outer, v.start - 6, v.start)) and not self.denials.denied(v)
        ]
        nearer = min((g.start for g in groups if g.start > group.end and g.names and not g.pronoun and self._opens(g, sentence)), default=sentence.end)
        if len(group.names) == 1 and outer.startswith("的", group.end):  # 贺某的上家孟某和其丈夫落网: done to those behind
            nearer = min((g.start for g in groups if group.end < g.start < nearer and g.names and not g.pronoun and "，" not in outer[group.end : g.start]), default=nearer)
        behind = [v for v in free if group.end <= v.start < nearer and self._patient(group, v, sentence)]
        chosen: list[Hit] = []
        if behind:
            chosen = right_chain(self.reading.text, behind) if not group.pronoun else behind[:1]
            if len(chosen) == 1 < len(behind) and chosen[0].rule.attrs.get("near") and outer.startswith("被", chosen[0].start) and behind[1].code != "caught":
                chosen = [*chosen, *right_chain(self.reading.text, behind[1:])]  # 宗某8月被带走，11月被逮捕
            taking = [v for v in free if v.end <= group.start and group.start - v.end <= _CLOSE][-1:]
            if taking and not group.pronoun and taking[0].code not in {v.code for v in chosen} and "，" in outer[group.end : behind[0].start] and self._object(group, taking[0], sentence):
                chosen = [*taking, *chosen]  # 抓获甲某，后被刑事拘留
        else:
            before = [v for v in free if v.end <= group.start]
            if before and group.pronoun and before[-1].code in ("sentenced", "caught") and outer[before[-1].end : group.start] in ("", "了"):
                chosen = [before[-1]]  # 判处其有期徒刑; 民警抓住她
            elif before and not group.pronoun:
                if len(before) > 1 and outer[before[-1].end : group.start].startswith("的"):
                    before = before[:-1]  # 抓获公开悬赏缉捕的头目陈某
                chosen = [before[-1]] if self._object(group, before[-1], sentence) else []
        chosen = [v for v in chosen if not (group.pronoun and v.rule.id == "act.caught.escorted.home")]
        if any(f.start <= group.start < f.end for f in facts) or chosen and self._told_before(group, chosen[0], sentence):
            return []
        return chosen

    def _told_before(self, group: Group, verb: Hit, sentence: Sentence) -> bool:
        """Whether 甲某到案后 only takes up that an earlier sentence caught him, alone or with those he heads."""
        text = self.reading.text
        if not text.startswith("后", verb.end) or INTRANSITIVE.fullmatch(text, verb.start, verb.end) is None or not group.names:
            return False
        for name in group.names:
            at = text.rfind(name, max(0, sentence.start - _LOOK_BACK), sentence.start)
            if at < 0:
                return False
            low, high = max(text.rfind("。", 0, at), text.rfind("\n", 0, at)) + 1, text.find("。", at)
            if not any(v.code == "caught" for v in hits_in(self.reading.hits.of("act"), low, high)):
                return False
        return True

    def _opens(self, group: Group, sentence: Sentence) -> bool:
        """Whether people named stand where a clause begins: they are whom it tells of."""
        return _OPENS.fullmatch(self.reading.text, self.reading.clause(group.start, sentence)[0], group.start) is not None

    def _patient(self, group: Group, verb: Hit, sentence: Sentence) -> bool:
        """Whether a verb behind a group is done to it: 将甲、乙抓获; 甲因涉嫌…被刑拘; 甲落网."""
        outer = self.reading.outer
        word = outer[verb.start : verb.end]
        gap = outer[group.end : verb.start].replace(BLANK, "")
        far = verb.code in ("surrendered", "persuaded_return")
        lead = outer[max(sentence.start, group.start - 18) : group.start]
        if verb.code == "sentenced" and _OF_ACCUSED.search(lead) and _SENTENCED_LATER.fullmatch(gap):
            return True  # 被告人甲某醉酒驾车，追尾…，致乙某受伤，被判处
        if verb.code == "sentenced" and (CHARGES.fullmatch(gap) or TO_WHOM.search(_ASIDE.sub("", lead)) and _FOR_CHARGE.fullmatch(gap) or lead[-8:].rpartition("对")[1] and _FOR_ALL.fullmatch(gap)):
            return True
        if verb.code == "sentenced" and group.names and word.endswith(_TERM_SET) and _SENTENCED_BARE.fullmatch(gap) and self._opens(group, sentence) and not any_hit_in(self.reading.hits.of("name"), group.end, verb.start):
            return True
        if verb.code in ("caught", "criminal_detention") and _ACCUSED_BEFORE.search(lead) and _TAKEN_AT_LAST.fullmatch(gap):
            return True
        if verb.code == "transferred_for_prosecution" and UNDER_LAW_LATER.fullmatch(gap) and not any_hit_in(self.reading.hits.of("name"), group.end, verb.start):
            return True
        if group.names and (not verb.rule.attrs.get("near") or word.startswith("被") and INTRANSITIVE.fullmatch(word)) and self._told_on(group, verb, sentence):
            return True
        if len(gap) > (70 if far else 44) or gap.count("，") > (3 if far else 2) or _NOT_PATIENT.search(gap):
            return False
        if group.names and _OF_THEIRS.match(gap):
            return False  # 甲某的经营台账被带走, 甲某的现金和手机…落网
        if not group.pronoun and any(name in gap for name in group.names):
            return False  # 抓获甲某，甲某被取保候审: told of the second
        if _LONG_AGO.match(gap) or _AT_HOME.match(gap):
            return False  # 刘某曾于2007年在日本被查获
        if self._gapped(group, gap, sentence):
            return True
        if verb.code in _BARE_MEASURES and _RIGHT_BEHIND.fullmatch(gap) and _ENDS_ITEM.match(outer, verb.end) and self._opens(group, sentence):
            return True
        if verb.code == "handed_over" and _HANDED.fullmatch(gap):
            return True
        if (_BY_LAW.fullmatch(gap) or DEALT_WITH.fullmatch(gap)) and TO_WHOM.search(lead):
            return True  # 对散布谣言的甲某，依法给予行政拘留
        active = "，" not in gap and (group.pronoun or ACTIVE.search(lead) is not None)
        if not active and len(gap) <= 4 and "，" not in gap and lead.rstrip(BLANK)[-8:].rpartition("的")[1]:
            active = _FAR_OBJECT.search(outer, max(sentence.start, group.start - 90), group.start) is not None
        if verb.rule.attrs.get("near") and not active and not PASSIVE.search(gap) and not self._led_away(group, word, gap, sentence):
            return False
        if group.pronoun and len(gap) > 16:
            return False
        if verb.code == "arrested" and _APPROVED_BY.search(gap):
            return True
        if verb.code == "sentenced" and _CONVICTED.match(gap) or verb.code == "transferred_for_prosecution" and _UNDER_LAW.fullmatch(gap):
            return True
        return bool(active or PASSIVE.search(gap) or (INTRANSITIVE.search(word) and (far or len(gap) <= 20)))

    def _led_away(self, group: Group, word: str, gap: str, sentence: Sentence) -> bool:
        """Whether the passive of everyday speech ends a clause that people begin: 逃犯薛某在岳父家被带走."""
        return word.startswith("被") and INTRANSITIVE.fullmatch(word) is not None and "，" not in gap and not group.pronoun and len(gap) <= _SHORT

    def _told_on(self, group: Group, verb: Hit, sentence: Sentence) -> bool:
        """Whether a later clause goes on with people a clause began with, nobody else being named between."""
        if any_hit_in(self.reading.hits.of("name"), group.end, verb.start):
            return False
        return told_on(self.reading, group.start, group.end, verb, sentence)

    def _gapped(self, group: Group, gap: str, sentence: Sentence) -> bool:
        """Whether a measure stands right behind people whose 将 is that of the clause before: 将甲某刑拘，乙某行政拘留."""
        low, _ = self.reading.clause(group.start, sentence)
        return _GAP.fullmatch(gap) is not None and low == group.start and _SHARED.search(self.reading.outer, max(sentence.start, low - 60), low) is not None

    def _object(self, group: Group, verb: Hit, sentence: Sentence) -> bool:
        """Whether a verb before a group is done to it: 抓获犯罪嫌疑人甲、乙."""
        outer = self.reading.outer
        word = outer[verb.start : verb.end]
        if verb.code == "surrendered" and outer[verb.end : group.start] in ("的", "的犯罪嫌疑人", "的嫌疑人"):
            return True
        if INTRANSITIVE.search(word) or verb.rule.attrs.get("near") and group.start - verb.end > 6 and not _SOUGHT.fullmatch(outer, verb.end, group.start):
            return False
        gap = _ACCUSED.sub("", _QUOTED.sub("", outer[verb.end : group.start].replace(BLANK, "")))
        if gap.endswith(("为", "向", "给")) and SERVED.match(outer, group.end):
            return False  # 抓获向王某贩毒的李某: only 李某
        gap = OF_WHOM.sub("", gap)
        tail = outer[group.end : group.end + 6].replace(BLANK, "")
        if tail.startswith("的") and not _OF_SURNAME.match(outer, group.end) or word in _FOUND and _HIS_GOODS.match(outer, group.end):  # 抓住甲某的挂包, 查获甲某非法种植的罂粟
            return False
        if _THIS_ONE.fullmatch(gap) and _FIRST_WORD.fullmatch(self.reading.text, self.reading.clause(verb.start, sentence)[0], verb.start):
            return True  # 抓住的这个舒某还不到二十岁
        if gap.startswith("的"):  # 被刑拘的张某 tells who somebody is
            return False
        return len(gap) <= 18 and not _NOT_OBJECT.search(gap) and not _RUNS_ON.match(tail)
