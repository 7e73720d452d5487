"""Sums of money with their roles, from the sentences that state facts."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Final

from caseextract.classes import compiled
from caseextract.expressions import expression
from caseextract.mentions.facts import AmountFact, Count
from caseextract.mentions.money_context import a_rate, bailed, no_total, nothing_at_all, quoted_lure, said_by_swindler, spoken_in_all, threatened
from caseextract.mentions.money_roles import by_clause_before, follows, grown_from, over_the_comma, ranges_from, roles_of, shares
from caseextract.mentions.money_sum import Sum, Verdict, counts_things, touches
from caseextract.mentions.money_words import Clue, Found, MoneyWords
from caseextract.mentions.quantities import QuantityMention
from caseextract.mentions.reading import BLANK, Reading, count_of
from caseextract.text.structure import Sentence

_CURRENCIES: Final = {"人民币": "CNY", "港币": "HKD", "港元": "HKD", "新台币": "TWD", "台币": "TWD", "澳门币": "MOP", "澳门元": "MOP", "葡币": "MOP", "美元": "USD", "美金": "USD"}
_CASH_OF: Final = expression(r"(人民币|港币|新台币|台币|澳门币|葡币|美元|美金)(?:现金|现钞|纸币|钞票)[共合计约达近高超逾]*$")  # 新台币现钞3,250,000元
_BELOW: Final = expression(r"(人民币|港币|港元|新台币|台币|澳门币|澳门元|葡币|美元|美金)(?:[，、,]?(?:下同|同下|全文同)|（下同）)")
_BARE_END: Final = expression(r"[，。；、！？\n ）”的之左被后仍]|$|(?:现金|赃款|资金|汇款|老本|退休金|养老金|上下|不等)")
_BARE_IN_LIST: Final = expression(r"[及和与]|以及|连同")  # 现金2千万及名车3辆
_WHO: Final = expression(r"的(?:人|男子|女子|男人|女人|网友|陌生人|骗子|年轻人|来电)(?:以[^，。；]{1,12})?被?$")
_SPOKEN_END: Final = expression(r"[，。；！？\n ）”的买左上以之]|$")
_RATE_BASE: Final = expression(r"每(?P<moved>取出|转出|套取|[领过走洗提]|套现|跑分|刷单?|洗白?|垫付|消费|转移|兑换|转账|取款|充值|投资|交易|流水|[兑换取转投洗])?$")
_NO_LOSS: Final = expression(r"(?:未|没有?|无)(?:造成|发生|产生|遭受|任何|出现)?[^，。；]{0,6}$")
_BAIT: Final = expression(r"[^。；，]{0,8}(?:[、，][^。；，]{0,12})?(?:为诱饵|为饵|作诱饵|为幌子|为噱头|等诱饵)")
# 投入3200万元建成平台: what was spent on works
_WORKS: Final = expression(r"[^，。；]{0,6}?(?:建成|建设|打造|改造|升级|安装|购置|修建|新建|铺设|添置)")
_FOUND: Final = expression(r"(?:投入|投资|筹集|筹资|集资|拨付|安排|自筹|申请)(?:专项)?(?:资金|经费|款项)?(?:[近约超逾共达]|人民币)*$")
# 价值三千元以上的属于“数额较大”: what the law counts
_LAW: Final = expression(r"的?[，]?(?:属于|应当|应予|应认定|认定为|即可?构成|构成|可认定|，处|依法可)")
_PART_OF: Final = expression(r"折合|约合|合人民币|相当于|换算|折算|等值|约当")
_LINKS: Final = ("达", "共", "共计", "合计", "高达", "多达", "达到")  # 泰达币达1400余万枚
_SPOKEN_YUAN: Final = frozenset([None, "块"])  # 要走6万块
_COIN_UNITS: Final = frozenset("枚个颗")
# 说是月薪8千元请人，或时薪40元请短工: what holds for a sum holds for its alternative
_OR: Final = expression(r"[^，。；\d]{0,14}[，、]?或(?:者|以|是)?[^，。；\d]{0,6}")
_AND_IN_ALL: Final = compiled(r"(?:不等)?，{in_all}?总?(?:金额|额)[^，。；]{0,6}$")  # 损失从10万元到800万元不等，总金额约2300万元
_TOLD_SINGLY: Final = frozenset({"loss", "involved", "turnover", "returned", "recovered"})
# 每月能拿3000元, 即可返利: what would be, not what was
_WOULD: Final = expression(r"(?:能|可以?|就会|便会|即可|便可|每[天日月年周][^，。；]{0,4})(?:拿|赚|获|得|挣|返|领|提|分红|收益)|月息|日息|年息|返利|返现|回报")
_SPOKEN: Final = 40
# 筹码八十颗（约新台币两万元）
_ALONE_IN_BRACKET: Final = compiled(r"(?:{in_all}|折合|约合|约值|[共约值合计]){0,2}")
_IN_A_BRACKET: Final = expression(r"（(?:人民币[，·]下同，)?[约近逾合折]{0,2}(?:人民币|港[币元]|新?台币|澳门[币元]|美[元金])?[约近逾]?")
_BREAKS: Final = ("，", "。", "；", "、", "\n")
_TAKING: Final = frozenset({"money.lose", "money.lose_taken", "money.mark.lost"})
_LONGEST_COUNT: Final = 14
_LONGEST_SENTENCE: Final = 160
_AMONG: Final = ("其中，", "其中：")
_NO_GOODS: Final = frozenset(["人", "名", "位", "起", "宗", "案", "次", "人次", "家", "处", "户", "笔", "年", "天", "月", "日"])
_LEAST_BARE: Final = 10000
_LEAST_SPOKEN: Final = 50  # 花了八百块
_ABOUT: Final = expression(r"约(?:值|需|为|合|有|达|计|共)")
# 约花人民币3千元: the hedge stands before the verb
_ABOUT_DONE: Final = expression(
    r"(?<![预合节签违条契制相邀])约(?:花费?了?|支付|付了?|骗取|骗走|盗走|盗取|抢走|获利|牟利|损失|缴获|查获|获得|得款|收取|收购|售得|卖得|收)(?:人民币|港币|新?台币|澳门币|美金)?$"
)
_BECAME: Final = expression(r"[都全已均就才终]{0,2}(?:被|得以|总算|终于|最终|成功|及时|全部){0,3}")
_COINS: Final = {"USDT": "USDT", "泰达币": "USDT", "比特币": "BTC"}

# 查实288条，发放奖金38万元: a reward that was paid
_PAID_OUT: Final = expression(r"(?<![将拟可予待])(?P<since>共|已|累计|先后|现场|当场|到?目前|至今)?(?:兑现|发放|兑付|颁发|发出)(?!标准|办法)[^，。；、每最]{0,12}$")
_QUALIFIED = expression(r"的?(?:怀疑|疑似|懷疑|涉嫌|涉案|走私|冒牌|假冒|伪劣|未完税|应课税|被盗|失窃|各类|各式)*")
_MONEY_GOODS: Final = ("counterfeit", "gambling", "currency", "account", "card", "asset")  # that sums are counted in or paid with
_ON_OFFER: Final = expression(r"一经|凡|每[条起个]|可以?")
_FIGURE: Final = expression(r"[\d一二两三四五六七八九十百]+[余多]?[条起案宗名人个件]")
_OF_A_COIN = expression(r"(?:面[额值])?[的之]?(?:硬币|纸币|纸钞|假币|假钞|假人民币|钞票|代金券|购物券)")  # 132枚1元硬币: what is counted are the coins

_FACES: Final = tuple(f"{count}{face}" for count in "枚个颗粒" for face in ("面值", "面额", "面值为", "面额为"))
_CHIPS: Final = expression(r"的?(?:高仿|仿制|伪造|虚假|假)?(?:筹码|码子)")  # 128枚面值一万港元的假筹码


class MoneyReader:
    """Reads the sums of one text."""

    def __init__(self, reading: Reading, words: MoneyWords) -> None:
        """Keep the reading and the words of money."""
        self.reading = reading
        self.known = words
        self.words = Found([], [], [])
        self.dropped: set[int] = set()  # where the sums begin that the words around them make no facts
        said = _BELOW.search(reading.text) if "下同" in reading.text or "同下" in reading.text else None
        self.currency = _CURRENCIES[said.group(1)] if said else None

    def read(self, used: set[int]) -> list[AmountFact]:
        """All sums with a role, in text order; marks the quantities it used."""
        out: list[AmountFact] = []
        candidates = [q for q in self.reading.quantities if q.kind == "money" or q.unit in _SPOKEN_YUAN and _is_large(q) or q.unit in _COIN_UNITS and self._coin(q)]
        if not candidates:
            return out
        starts = [q.start for q in candidates]
        for sentence in self.reading.fact_sentences():
            low = bisect_left(starts, sentence.start)
            if low == len(starts) or starts[low] >= sentence.end:
                continue
            maybe = [q for q in candidates[low : bisect_left(starts, sentence.end, low)] if q.end <= sentence.end and (q.start not in used or q.unit in _COIN_UNITS)]
            if not maybe:
                continue
            self.words = self.known.look_up(self.reading.text, sentence.start, sentence.end)
            sums = self._sums(maybe)
            if sums:
                used.update(q.start for q in sums)
                out += self._sentence(sentence, sums)
        return out

    def _sums(self, maybe: Sequence[QuantityMention]) -> list[QuantityMention]:
        """The sums of a sentence; coins (泰达币4.2万枚) are money as well as things."""
        out = []
        for q in maybe:
            if q.kind == "money":
                if not _OF_A_COIN.match(self.reading.text, q.end) and not (self.reading.text.endswith(_FACES, 0, q.start) and _CHIPS.match(self.reading.text, q.end)):
                    out.append(q)
            elif q.unit in _COIN_UNITS and (coin := self._coin(q)):
                out.append(q._replace(start=coin[1], kind="money", currency=coin[0], currency_named=True))
            elif self._bare(q):
                out.append(q._replace(kind="money", unit=None))
        return out

    def _coin(self, q: QuantityMention) -> tuple[str, int] | None:
        """The coin whose name stands beside a count (USDT 36.2万枚, 20万枚泰达币), and where the expression begins."""
        text = self.reading.text
        for word, code in _COINS.items():
            for before in (word, word + " ", *(word + linked for linked in _LINKS)):
                if text.endswith(before, 0, q.start):
                    return code, q.start - len(before)
            if text.startswith(word, q.end):
                return code, q.start
        return None

    def _bare(self, q: QuantityMention) -> bool:
        """涉案200余万, 损失10万: 元 left out behind a word that speaks of money."""
        if q.unit == "块" and not _reaches(q, _LEAST_BARE):
            return self._spoken(q)
        named = self._named_behind(q)
        listed = _BARE_IN_LIST.match(self.reading.text, q.end) is not None
        if not listed and _BARE_END.match(self.reading.text, q.end) is None and not named and not self._kept_or_lost(q):
            return False
        if named or self._kept_or_lost(q) or self._behind_tail(q) or spoken_in_all(self.reading.text, q.start):
            return True
        at = bisect_left(self.words.clues, (q.number_start,)) - 1
        if at < 0:
            return False
        word = self.words.clues[at]
        if listed and word.cls not in ("fund", "fee", "proceeds") or counts_things(self.reading.text, word):
            return False
        fit = word.cls in ("sum", "lose", "mark", "gain", "proceeds", "fund", "stage", "pay", "fee", "fine", "reward")
        if word.cls == "sell":
            fit = self.reading.text[word.end - 1] in "了得" or self.reading.text.startswith(("了", "得"), word.end)  # 上个月卖了四十多万
        if self.reading.text.startswith(" ", q.end):
            fit = word.cls in ("lose", "mark", "gain", "stage")  # 被骗210万 警方抓获4人
        return fit and touches(self.reading.text, word.end, q.start)

    def _spoken(self, q: QuantityMention) -> bool:
        """花8000块, 转走900块: few pieces of money, right behind what was done with them; no 海洛因67块."""
        if _SPOKEN_END.match(self.reading.text, q.end) is None:
            return False
        if any(self.reading.text[q.start - length : q.start] in self.known.tails for length in (3, 2, 1) if q.start >= length):
            return True
        at = bisect_left(self.words.clues, (q.number_start,)) - 1
        return at >= 0 and self.words.clues[at].cls in ("lose", "pay", "gain", "fee", "fine") and touches(self.reading.text, self.words.clues[at].end, q.start)

    def _behind_tail(self, q: QuantityMention) -> bool:
        """花了三万多, 一吨卖六七万: a short verb right before a number that lacks its 元."""
        text, at = self.reading.text, q.start
        return any(text[at - length : at] in self.known.bare_tails for length in (3, 2, 1) if at >= length)

    def _named_behind(self, q: QuantityMention) -> bool:
        """11万赌款, 40万现金, 1万定金: the noun of money right behind a number that lacks its 元."""
        at = bisect_left(self.words.clues, (q.end,))
        word = self.words.clues[at] if at < len(self.words.clues) else None
        return word is not None and word.start == q.end and (word.cls in ("fund", "fee", "fine", "proceeds") or word.code == "turnover") and not self.reading.text.startswith("账户", word.end)

    def _kept_or_lost(self, q: QuantityMention) -> bool:
        """26万保住了, 12万被成功止付: what became of a number says that it is a sum."""
        at = bisect_left(self.words.clues, (q.end,))
        word = self.words.clues[at] if at < len(self.words.clues) else None
        return word is not None and word.cls == "stage" and _BECAME.fullmatch(self.reading.text, q.end, word.start) is not None

    def _sentence(self, sentence: Sentence, sums: Sequence[QuantityMention]) -> list[AmountFact]:
        """The facts of one sentence; a sum without a word of its own shares that of its neighbour in a list."""
        clues = self.words.clues
        text = self.reading.text
        out: list[AmountFact] = []
        waiting: list[QuantityMention] = []
        last_end = sentence.start
        dropped = -1
        grown: Verdict | None = None
        for number, q in enumerate(sums):
            stop = sums[number + 1].start if number + 1 < len(sums) else sentence.end
            around = self._around(q, sentence, clues, last_end, stop)
            near = out[-1] if out else None
            if self._dropped(around, number + 1 < len(sums)) or dropped == last_end and _OR.match(text, dropped, q.start):
                last_end = dropped = q.end
                self.dropped.add(q.start)
                waiting = []
                continue
            base = grown_from(around)
            if base is not None:
                grown, last_end, waiting = base, q.end, []
                continue
            verdicts = [grown._replace(start=q.start, end=q.end)] if grown is not None and follows(around) else roles_of(around)
            grown = None
            if not verdicts and (found := self._worth_in_bracket(q) or ranges_from(around) or by_clause_before(around) or over_the_comma(text, q.end, clues)):
                verdicts = [found]
            joined = near is not None and last_end <= q.start and (shares(text, last_end, q.start) or follows(around))
            inherits = False
            if not verdicts and near is not None and near.end >= last_end - 2:
                inherits = joined or self._converted(near, q) or self._part(around) is not None
                if inherits:
                    verdicts = [Verdict(near.role, near.rule, q.start, q.end)]
            elif verdicts and near is not None and near.role == "loss" and verdicts[0].rule == "money.involved" and _AND_IN_ALL.match(text, near.end, q.number_start):
                verdicts = [Verdict(near.role, near.rule, q.start, q.end)]
            if not verdicts:
                if no_total(around) or a_rate(around):
                    self.dropped.add(q.start)
                waiting = [*waiting, q] if not waiting or shares(text, waiting[-1].end, q.start) else [q]
                last_end = q.end
                continue
            if waiting and verdicts[0].right and shares(text, waiting[-1].end, q.start):
                out += [self._fact(w, verdicts[0]._replace(start=w.start, end=w.end)) for w in waiting]
            waiting = []
            for verdict in verdicts:
                if verdict.code == "reward" and self._reward_offered(around, sentence) or verdict.code in ("price", "payment") and q.qualifier == "several":
                    self.dropped.add(q.start)
                    continue
                fact = self._fact(q, verdict)
                out.append(replace(fact, part=True) if self._is_part(around, fact, out, near) else fact)
            last_end = q.end
        return out

    def _around(self, q: QuantityMention, sentence: Sentence, clues: Sequence[Clue], last_end: int, stop: int) -> Sum:
        """A sum with the clues of its clause; those inside a bracket do not count for a sum outside it."""
        low, high = self.reading.clause(q.start, sentence)
        outer = self.reading.outer
        inside = outer[q.start] == BLANK
        left: list[Clue] = []
        right: list[Clue] = []
        earlier: list[Clue] = []
        for clue in clues:
            if clue.start >= high:
                break
            if inside and clue.start < low or not inside and outer[clue.start] == BLANK:
                continue
            if clue.start < low:
                earlier.append(clue)
            elif clue.start < q.number_start:
                left.append(clue)
            elif q.end <= clue.start < stop:
                right.append(clue)
        return Sum(self.reading.text, q, low, high, max(low, last_end), stop, left, right, earlier, self.known.tails, self._before_goods(q))

    def _before_goods(self, q: QuantityMention) -> bool:
        """Whether goods stand right behind a sum, with no more than what qualifies them between: 1.5亿元怀疑可卡因."""
        things = self.reading.hits.of("item")
        at = bisect_left(things, (q.end,))
        return at < len(things) and not things[at].code.startswith(_MONEY_GOODS) and _QUALIFIED.fullmatch(self.reading.text, q.end, things[at].start) is not None

    def _fact(self, q: QuantityMention, verdict: Verdict) -> AmountFact:
        count = count_of(q)
        text, at = self.reading.text, q.number_start
        if count.qualifier == "exact" and (_ABOUT.search(text, max(verdict.start, q.start - 8), at) or _ABOUT_DONE.search(text, max(0, at - 12), at)):
            count = count._replace(qualifier="about")
        if not q.currency_named and (cash := _CASH_OF.search(text, max(0, q.start - 12), q.start)):
            q = q._replace(currency=_CURRENCIES[cash[1]], currency_named=True)
        named = q.currency_named or self.currency is not None and q.currency in (None, "CNY")
        currency = (q.currency if q.currency_named else self.currency or q.currency) or "CNY"
        start = verdict.start + self.reading.text.startswith("，", verdict.start)  # ，折合: the comma is no part of it
        return AmountFact(min(start, q.start), max(verdict.end, q.end), verdict.rule, verdict.code, currency, named, count)

    def _reward_offered(self, s: Sum, sentence: Sentence) -> bool:
        """Whether a reward is an offer: 举报线索查实的，最高奖励5万元; not 查实288条，发放奖金38万元."""
        paid = _PAID_OUT.search(s.text, s.low, s.mention.start) if s.mention.qualifier != "at_most" else None
        if paid is not None and (paid["since"] or _FIGURE.search(s.text, sentence.start, paid.start())) and not _ON_OFFER.search(s.text, sentence.start, paid.start()):
            return False
        at = bisect_left(self.words.drops, (sentence.start,))
        return any(d.code == "reward" and d.start < s.mention.end for d in self.words.drops[at : at + 12])

    def _dropped(self, s: Sum, more: bool) -> bool:
        """Whether a sum is no fact: capital, lures, hypotheses, penalties of the law, the face value of a note, a rate's base."""
        q, text = s.mention, s.text
        if nothing_at_all(s) or said_by_swindler(s) or quoted_lure(s) or threatened(s):
            return True
        base = _RATE_BASE.search(text[max(s.low, q.start - 4) : q.start])
        if base is not None and (more or base["moved"]):
            return True
        at = bisect_left(self.words.drops, (s.low,))
        while at < len(self.words.drops) and self.words.drops[at].start < q.end + 4:
            drop = self.words.drops[at]
            at += 1
            if drop.code == "behind":
                if 0 <= drop.start - q.end <= 1 and text[q.end : drop.start] not in _BREAKS and bailed(s) is None:
                    return True
            elif drop.code == "promise":
                if drop.start - q.end <= 1:
                    return True
            elif drop.code in ("reward", "would"):
                continue
            elif drop.code == "demand":
                if drop.start < q.start and "每" not in text[max(s.low, q.start - 12) : q.start]:
                    return True
            elif drop.code == "lure":
                if drop.end <= q.start and q.start - drop.end <= 4 and _quoted(text, drop.start):
                    return True
            elif drop.code == "near" and any(c.cls == "lose" and 0 <= drop.start - c.end <= 6 for c in s.left):
                continue  # 侵占工程款30万元
            elif drop.code == "near" and s.left and s.left[-1].cls in ("sell", "lose", "stage", "take") and s.left[-1].start >= drop.end and touches(text, s.left[-1].end, q.start):
                continue  # 门票被炒到3000元, 返利商城卷走9.6亿元, 骗取补贴案的赃款已追回13万余元
            elif drop.code == "near" and any(c.rule in _TAKING and drop.end <= c.start for c in s.left[-2:]):
                continue  # 以发补贴为名套走存款7.4万元
            elif drop.code == "clause" and s.left and s.left[-1].cls == "lose" and _WHO.search(text, drop.end, s.left[-1].start) and touches(text, s.left[-1].end, q.start):
                continue  # 被自称“老领导”的人骗去5万元
            elif drop.start < q.number_start and (drop.code == "clause" or q.start - drop.end <= 8 and drop.start >= s.floor):
                return True
        if _FOUND.search(text, s.low, q.start) and _WORKS.match(text, q.end) or q.qualifier == "at_least" and _LAW.match(text, q.end):
            return True
        if _BAIT.match(text, q.end) or self._promised(s):
            return True
        lead = text[max(s.low, s.floor) : q.start]
        return "损失" in lead and _NO_LOSS.search(lead[: lead.index("损失")]) is not None

    def _promised(self, s: Sum) -> bool:
        """Whether a sum goes on with what somebody promises: 许诺月息3分，投10万元每月能拿3000元."""
        if _WOULD.search(s.text, s.low, s.high) is None:
            return False
        at = bisect_left(self.words.drops, (max(0, s.low - _SPOKEN),))
        return any(d.code in ("clause", "would") and d.end <= s.mention.start and s.text.find("。", d.end, s.low) < 0 for d in self.words.drops[at : at + 12])

    def _part(self, s: Sum) -> Clue | None:
        """其中, 包括, 最多 in the clause of a sum, or at the end of the one before."""
        at = bisect_left(self.words.parts, (max(s.floor, s.low - 4),))
        found = self.words.parts[at] if at < len(self.words.parts) else None
        return found if found is not None and found.end <= s.high and (found.start < s.mention.start or found.start - s.mention.end <= 2) else None

    def _is_part(self, s: Sum, fact: AmountFact, told: Sequence[AmountFact], near: AmountFact | None) -> bool:
        """Whether a sum is counted inside an earlier one of its role, or is the same money in another currency."""
        if near is not None and near.role == fact.role and self._converted(near, s.mention):
            return True
        found = self._part(s)
        if found is None:
            return self._under_part(s)
        if found.code == "single" and fact.role in _TOLD_SINGLY:
            return True  # of a total that may stand behind; without one it is none
        return any(f.role == fact.role and (f.currency == fact.currency or not fact.currency_named) and _least(f.count) >= _least(fact.count) for f in told)

    def _under_part(self, s: Sum) -> bool:
        """Whether the sentence of a sum begins with 其中, so that it is counted inside a sum told before: 其中，甲县局破案7起，涉案金额60万元."""
        floor = max(0, s.low - _LONGEST_SENTENCE)
        start = max(s.text.rfind(mark, floor, s.low) for mark in "。；\n") + 1
        return start > floor and s.text.startswith(_AMONG, start)

    def _worth_in_bracket(self, q: QuantityMention) -> Verdict | None:
        """查扣筹码八十颗（约新台币两万元）: a sum alone in the bracket behind a number of things taken is what they are worth."""
        text = self.reading.text
        at = text.rfind("（", max(0, q.start - 6), q.start)
        if at < 0 or not text.startswith("）", q.end) or not _ALONE_IN_BRACKET.fullmatch(text, at + 1, q.start):
            return None
        counted = next((c for c in self.reading.sentence_quantities(max(0, at - _LONGEST_COUNT), at) if c.end == at), None)
        if counted is None or counted.kind != "count" or counted.unit in _NO_GOODS or not any(c.cls == "take" and c.end <= counted.start for c in self.words.clues):
            return None
        return Verdict("goods_value", "money.goods_value", q.start, q.end)

    def _converted(self, near: AmountFact, q: QuantityMention) -> bool:
        """USDT 36万枚（折合人民币约250万元）: one sum told twice."""
        gap = self.reading.text[near.end : q.number_start] if q.start >= near.end else ""
        if _IN_A_BRACKET.fullmatch(gap) is not None and q.currency_named and q.currency != near.currency:
            return True  # 约三亿元人民币（约三亿五千万港元）
        return len(gap) <= 10 and gap.startswith(("（", "，")) and _PART_OF.search(gap) is not None


def _quoted(text: str, at: int) -> bool:
    """Whether an offset stands inside a quotation that is still open: “包吃住，月薪1.2万元”."""
    return text.rfind("“", max(0, at - _SPOKEN), at) > text.rfind("”", max(0, at - _SPOKEN), at)


def _is_large(q: QuantityMention) -> bool:
    """A large number without a unit, which may be a sum: 涉案200余万."""
    return q.kind in ("plain", "count") and _reaches(q, _LEAST_SPOKEN if q.unit == "块" else _LEAST_BARE)


def _reaches(q: QuantityMention, least: int) -> bool:
    size = q.value if q.value is not None else q.lower
    return size is not None and size >= least


def _least(count: Count) -> Decimal:
    return count.value or count.lower or Decimal(0)
