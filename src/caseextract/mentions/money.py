"""Sums of money and what they are: the word before or behind a sum decides its role."""

from __future__ import annotations

import re
from collections.abc import Sequence

from caseextract.engine import Hit
from caseextract.mentions.facts import AmountFact
from caseextract.mentions.quantities import QuantityMention
from caseextract.mentions.reading import Reading, count_of, hits_in
from caseextract.text.structure import Sentence

_DROP = re.compile(r"月薪|日薪|年薪|注册资本|工程款|月收入|返利|收益率|门票|每小时|日均|奖金|最高可|以上罚|以下罚|投资额|预算|总投资|罚款.{0,6}以下|不超过|经费")
_HYPOTHETICAL = re.compile(r"如果|若|可处|处以?.{0,10}以下|声称|谎称|号称|承诺|宣称|预计|目标|力争|计划|需要?缴|押金")
_UNIT_PRICE = re.compile(r"每(?!日|天|月|年|人付|人支付|名)[\u4e00-\u9fff]{1,6}$|每[\u4e00-\u9fff]{1,2}(?:[\u4e00-\u9fff]{0,6})$")
_RECEIVE = re.compile(r"^(?:左右|余|多|以上|不等|的|现金|人民币|港币|，)*(?:的)?(?:现金|赃款|赌资|毒资|流水|损失|报酬|佣金|好处费|罚款|罚金|价格|资金|货款|奖励|不法所得|财物|财产|赃物|经济损失|手续费|存款|投资款|违法所得|涉案资金|涉案款)")
_AFTER_ROLES = {
    "现金": "seized_cash", "赃款": "seized_cash", "赌资": "seized_cash", "毒资": "seized_cash", "流水": "turnover",
    "损失": "loss", "经济损失": "loss", "报酬": "payment", "佣金": "payment", "好处费": "payment", "手续费": "payment",
    "罚款": "fine", "罚金": "fine", "价格": "price", "奖励": "reward", "违法所得": "illegal_gain",
}
_TAKEN = re.compile(r"(?:查获|缴获|收缴|扣押|查扣|起获|搜获|搜出|检获|暂扣|没收|扣得|身上)[^，。；]{0,40}$")


class MoneyReader:
    """Reads the sums of one text."""

    def __init__(self, reading: Reading) -> None:
        """Look up the role words once."""
        self.reading = reading
        self.roles = reading.hits.of("money_role")

    def read(self, used: set[int]) -> list[AmountFact]:
        """All sums with a role, in text order."""
        out: list[AmountFact] = []
        for sentence in self.reading.fact_sentences():
            sums = [q for q in self.reading.sentence_quantities(sentence.start, sentence.end) if q.start not in used]
            sums = [q for q in sums if q.kind == "money" or self._bare_sum(q)]
            if not sums:
                continue
            roles = hits_in(self.roles, sentence.start, sentence.end)
            previous: AmountFact | None = None
            last_end = sentence.start
            for quantity in sums:
                fact = self._sum(quantity, sentence, roles, previous, last_end)
                last_end = quantity.end
                if fact is not None:
                    used.add(quantity.start)
                    out.append(fact)
                    previous = fact
        return out

    def _bare_sum(self, quantity: QuantityMention) -> bool:
        """涉案200余万: 元 left out behind a money word."""
        if quantity.kind not in ("plain", "count") or quantity.unit is not None or quantity.value is None:
            return False
        if quantity.value < 10000:
            return False
        text = self.reading.text
        return bool(re.search(r"(?:涉案|金额|资金|流水|损失|获利|被骗|案值|货值|市值|价值|涉款)(?:达|超|约|近|共|高达|人民币)*$", text[max(0, quantity.start - 10) : quantity.start]))

    def _sum(
        self, quantity: QuantityMention, sentence: Sentence, roles: Sequence[Hit], previous: AmountFact | None, last_end: int
    ) -> AmountFact | None:
        text = self.reading.text
        low, high = self.reading.clause(quantity.start, sentence)
        lead = text[low : quantity.start]
        if _DROP.search(text[max(low, quantity.start - 12) : min(high, quantity.end + 4)]):
            return None
        if _HYPOTHETICAL.search(lead) or quantity.qualifier == "at_least" and re.search(r"数额|损失|情节|标准", lead) and "以上" in text[quantity.start : quantity.end]:
            return None
        after = _RECEIVE.match(text, quantity.end, min(sentence.end, quantity.end + 16))
        left = [r for r in roles if max(low, last_end) <= r.start and r.end <= quantity.start]
        rule, role = "money.context", ""
        unit_price = _UNIT_PRICE.search(lead) or re.match(r"(?:左右|余|多)?(?:/|一(?:个|张|套|条|台|克|斤|支|瓶|盒|包|部)|每(?:个|张|套|条|台|克|斤|支|瓶|盒|包|部))|的(?:单价|价格|高价|低价)", text[quantity.end : quantity.end + 6])
        start, end = quantity.start, quantity.end
        if unit_price:
            role, rule = "price", "money.price"
            if re.search(r"可得|抽成|报酬|佣金|提成|好处费|可获|工资|获利", text[low : min(high, quantity.end + 12)]):
                role = "payment"
        elif left:
            hit = self._choose(left, quantity)
            role, rule, start = hit.code, hit.rule.id, hit.start
            if role in ("involved", "seized_cash", "recovered") and re.search(r"冻结|查冻", text[low : quantity.start]):
                role = "frozen"
            elif role == "involved" and re.search(r"止付", lead):
                role = "stop_payment"
            elif role in ("seized_cash", "involved", "illegal_gain") and re.search(r"追缴|追回|退缴|退赃", lead):
                role = "recovered"
            elif role in ("seized_cash", "involved") and re.search(r"返还|发还|退还", lead):
                role = "returned"
            elif role in ("seized_cash", "involved") and text[hit.start : hit.end] in ("资金", "款项", "钱款", "货款") and not _TAKEN.search(lead):
                role = "involved" if re.search(r"涉案|涉及|涉", lead) else "other"
                if re.search(r"转移|流转|洗|跑分", lead):
                    role = "turnover"
                elif re.search(r"被骗|骗", lead):
                    role = "loss"
            elif role == "loss" and re.search(r"避免|减少|防止|劝阻|拦截", lead):
                role = "prevented_loss"
            elif role == "loss" and re.search(r"挽回|追回|追损|止损", lead):
                role = "recovered"
            elif role == "involved" and text[hit.start : hit.end] in ("资金", "金额") and "劝阻" in lead:
                role = "prevented_loss"
            elif role == "seized_cash" and re.search(r"分得|获得?赃款|卖得|销赃得|得赃款|攫取", lead):
                role = "illegal_gain"
            elif role == "seized_cash" and re.search(r"骗取|盗走|被盗|被骗|抢走|盗窃|损失|抢得|劫得|窃得", lead):
                role = "loss"
            elif role == "goods_value" and re.search(r"被盗|盗走|盗窃", lead):
                role = "goods_value"
        elif after:
            word = re.search(r"(现金|赃款|赌资|毒资|流水|经济损失|损失|报酬|佣金|好处费|罚款|罚金|价格|奖励|手续费|违法所得)", after.group())
            role = _AFTER_ROLES.get(word.group(1), "other") if word else "other"
            end = after.end()
        if not role and re.search(r"已?(?:全部)?(?:发还|返还|退还)", text[quantity.end : quantity.end + 8]):
            role, rule = "returned", "money.returned"
        if not role and _TAKEN.search(text[max(sentence.start, low - 60) : quantity.start]):
            role, rule = "seized_cash", "money.taken"
        if not role and previous is not None and re.fullmatch(r"[、，及和]|以及|另有|和约|及约", text[previous.end : quantity.start].strip()):
            role, rule = previous.role, previous.rule
        if not role:
            earlier = [r for r in roles if last_end <= r.start and r.end <= low]
            if earlier and low - earlier[-1].end <= 14 and earlier[-1].code not in ("price", "payment"):
                role, rule = earlier[-1].code, earlier[-1].rule.id
        if not role:
            return None
        part = bool(re.search(r"其中|包括", lead)) and previous is not None and previous.role == role
        return AmountFact(start, end, rule, role, quantity.currency or "CNY", quantity.currency_named, count_of(quantity), part)

    def _choose(self, left: Sequence[Hit], quantity: QuantityMention) -> Hit:
        """The word that names the role: the nearest, but a stage word (冻结, 追缴, 返还) before a plain noun wins."""
        nearest = left[-1]
        weak = {"资金", "金额", "现金", "款项", "赃款", "涉案资金", "涉案款", "钱款", "损失", "经济损失", "违法所得", "涉案金额", "被骗资金", "投资", "货款"}
        text = self.reading.text
        if text[nearest.start : nearest.end] in weak and len(left) > 1:
            stage = [h for h in left[:-1] if h.code in ("frozen", "stop_payment", "recovered", "returned", "prevented_loss", "loss") and h.rule.priority >= 2]
            if stage and quantity.start - stage[-1].end <= 26:
                return stage[-1]
        if nearest.code == "payment" and len(left) > 1 and quantity.start - left[-2].end <= 12 and left[-2].code in ("loss", "turnover"):
            return left[-2]
        return nearest
