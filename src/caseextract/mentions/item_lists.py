"""The grammar of a list of things taken: pieces between separators, each a name with its measures.

    list    = piece (separator piece)*            separators 、 ， 和 及 以及 与 and the line break, outside brackets
    weight  = (净重|毛重|共重|合计…) measure        of the item before it, or of the group before it

A list ends where a piece begins to tell of something else; 抓获嫌疑人2名 may stand between two things, 经查 may not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from caseextract.classes import compiled
from caseextract.engine import Hit
from caseextract.expressions import expression
from caseextract.mentions.item_measures import KIND_LIKE, MASS, VARIETY, Draft
from caseextract.mentions.item_pieces import AND, CLAUSE, GOES_ON, Pieces
from caseextract.mentions.reading import BLANK, hits_in

_RELATIVE = expression(r"(?:无|没有|未|用于|供|可|流向|流入|流往|销往|运往|来自|藏匿在|藏在|存放在|位于)(?!人机|线)[^，。；、\d]{1,14}、[^，。；、\d]{1,12}(?:的|手续|证明)|(?:运输|运送|装载|运载|载有|装有|满载|载着|藏有|存放|堆放|夹藏)[^，。；、\d]{1,14}[和及、][^，。；、\d]{1,12}的(?=[^，。；、]{0,10}[车船艇舟])|(?<=[只头件个条])[已被][^，。；、\d]{1,6}[及和并][^，。；、\d]{1,6}的")
# 123件西周及汉唐时期的铜器、瓷器等文物
_OF_AN_AGE = expression(r"(?:(?![及和至])[\u4e00-\u9fff]){1,6}(?:[、及和至](?:(?![及和至])[\u4e00-\u9fff]){1,6}){1,5}(?:(?<=时期)|(?<=年间)|(?<=朝代)|(?<=时代)|(?<=[唐宋元明清汉周商晋隋辽金夏秦][代朝]))的")
_IMITATING = expression(r"(?:假冒|仿冒|冒充)[^。；\d“]{1,50}?、[^。；\d“]{1,50}?(?:生产|注册|出品)的")
# 甲、乙和另一牌子等9个牌子的酒: brands tell what the one thing is like
_OF_BRANDS = expression(rf"[^，；。：、\n\d]{{1,20}}(?:、[^，；。：、\n\d]{{1,20}}){{0,12}}?等(?:[\d一二三四五六七八九十百两多余几数]+[个种款]?|各|各个)?{KIND_LIKE}(?:品牌|牌子|牌号)")
# 多为陶器及铁器, 以手镯、吊坠居多 tell what the things taken are like
_DESCRIBED = expression(r"(?:其中)?(?:大?多数?(?:为|是|系)|主要(?:为|是|有)|以[^，。；]{1,36}?(?:居多|为主))")
# ，都是甲、乙等外国产的私烟: the kinds of what was counted
_ALL_OF = expression(r"(?:[均都皆全]|全部|全都)[是为系][^，。；、\d\n]{1,12}(?:、[^，。；、\d\n]{1,12}){1,8}等[^，。；、\d\n]{2,20}(?=[，。；\n]|$)")
_SEPARATOR = expression(r"“|”|、|，|；|：|…|\n|。(?=(?:另有|还有|另外还有|此外，?还有)[\d一二两三四五六七八九十百]|(?:另外|此外)，?还有)|连同|伴同|连(?=[一二两三四五六七八九十\d])|以及|及其他|和其他|(?<![涉波普触得未])及(?!其|制品|时(?!间))|和(?![田尚]|浩特)|与(?!会)|(?<!一)并(?!联|条)")
_PART = expression(r"(?:在|这些|这批|上述)[^，。；、\d]{2,14}[物品件枪]当?中(?=，|$)|其中(?:包括|包含|含|有(?=[一二两三四五六七八九十\d]))?|(?<=，)(?:例如|诸如|譬如|如(?![意果何下今同期数此是有需])(?=[\u4e00-\u9fff]{2,8}$))|(?<!含)包括|包含(?=[\d一二两三四五六七八九十约近逾超])|(?<=[，：])分别[为是](?=[^，。；、]{0,10}[\d一二两三四五六七八九十])|经(?:专家|文物专家)?(?:鉴定|认定)(?:后)?(?:为|有|属|其中)*(?=(?:国家)?[一二三]级[^，。；、]{0,6}\d)|内含|(?<![包内])含(?![铬油铅汞砷氰镍铜锌镉酸磷氟氯苯酚硫毒])有?(?=[\u4e00-\u9fff]{1,8}\d)")
_SOME_AMOUNT = expression(r"^(?:一大批|一批|大批|大量|若干|部分|少量|小量|整套|全套|各类|各种|有关|相关|用于|可供|[\d一二两三四五六七八九十百]{1,6}[余多]?[套台件个]){0,4}")
_AND_SO_ON = expression(r"[^，。；\n]{1,16}?等")
_BETWEEN_TITLES = frozenset("、，\n和及与")
_MODIFIERS_ALONE = expression(r"[^，。；、]{0,12}?(?:自制|仿制|改制|改装|制式|非制式|大小|长短|(?<=[造制式])长|新旧|国产|进口|(?<![枪弹药品件支炮具或]半)成品|盗采|运载|(?<!交通)运输|储存|制造|买卖|贩卖)$|[^，。；、]{0,4}(?:数|[\d一二两三四五六七八九十]{1,6})[余多几]?米[余多]?[长高]$")
# 两个用布袋装载、重8公斤的海洛因: how it was packed
_PACKED_IN = expression(r"[^，。；、]{0,8}?(?:用|以|由)[^，。；、\d]{1,12}(?:装载|盛装|装着|装好|包装|包裹|包着|包好|封装|密封|捆扎|捆绑|伪装)的?$")
_WEIGHING = expression(r"[共总净毛]?重")
# 转移、倾倒的废油, 收购、贩卖的野鸟
_DONE_WITH = expression(r"[^，。；、\d]{0,8}?(?:转移|处置|倾倒|填埋|掩埋|贮存|排放|收购|倒卖|出售|销售|猎捕|捕捞|采伐|采挖|盗挖|窃取|印制|囤积|窝藏|藏匿)$")
# ，同比上升12%，其中冰毒31公斤: a comparison stands inside a list and ends none
_COMPARED = expression(r"(?:[与较比]?(?:去年|上年|上月|前年)?(?:同期)?(?:相比)?[，]?)?(?:同比|环比|较[^，。；]{2,8}|比[^，。；]{2,8})?(?:分别)?(?:上升|下降|增长|减少|增加|提高|降低|上涨|多缴|翻)[^，。；、]{0,14}(?=[，。；（\u0001]|$)")
_STATE = expression(r"[^，。；、]{0,16}(?:存活|死亡|完好|受伤|已放生|放归自然)$")  # 仅2只猫头鹰存活
_THERE = expression(r"[^，。；、\d]{1,10}?(?<![没所含持])有")  # 码头有一批80余吨、来源不明的冻品
_TO_OWNERS = compiled(r"了?(?:给|予)?了?(?:各|相关|广大)*(?:{victims}|车主|物主|群众|市民|受害群众|被盗群众)(?:们|手中|手里)?")
_ACTS_ON = ("展开", "进行", "开展", "实施")
_UPON = expression(r"(?<![核校针面应相成一])对(?![讲联录比])[^。；]*$")
_NEAR = 30
_DECLARED = ("报称", "报作")
_MAKES = ("系列", "品牌", "牌子")
_OF_ALL_KINDS = expression(r"等(?:各类型|各类|各种|类|多类|多种|多起|刑事|涉[\u4e00-\u9fff]{1,2}|违法|犯罪){0,6}$")
_WORTH = ("价值", "货值", "市值", "总价值", "案值", "总值")
_LEAST_WORTH = 10000  # 市值近亿之私烟: a sum without its 元
_GRADED = expression(r"经(?:专家)?(?:鉴定|检验|清点|认定)")
_GRADE = expression(r"[一二三]级|一般|珍贵|国家")


class ListReader(Pieces):
    """Reads one list at a time."""

    def pieces(self, start: int, end: int) -> Iterator[tuple[int, int, str]]:
        """The list cut at its separators outside brackets and item words: (start, end, separator before)."""
        outer, text = self.reading.outer, self.reading.text
        source = outer if outer[start : start + 1] != BLANK else text
        known = hits_in(self.items, start, end)
        at, low, separator = 0, start, ""
        modifier = _RELATIVE.search(source, start, end) or _IMITATING.search(source, start, end) or _OF_AN_AGE.search(source, start, end)
        if modifier is None and "牌" in text[start:end] and "等" in text[start:end]:
            modifier = _OF_BRANDS.search(source, start, end)
        quoted, titled = False, "》" in text[start:end]
        for match in _SEPARATOR.finditer(source, start, end):
            cut, after = match.span()
            mark = match.group()
            if mark == "“" or mark == "”":
                quoted = mark == "“" and source.find("”", cut, cut + 40) > 0
                continue
            if quoted and mark != "\n" or titled and mark in _BETWEEN_TITLES and source[after : after + 3].lstrip("\n").startswith("《") and source[max(start, cut - 3) : cut].rstrip("\n").endswith("》"):
                continue  # 615本《甲》、《乙》等教辅资料: titles tell what the one thing is
            while at < len(known) and known[at].end <= cut:
                at += 1
            if modifier and modifier.start() < cut < modifier.end():
                continue
            if at < len(known) and known[at].start < cut and mark not in CLAUSE and mark != "、":
                continue
            if cut > low:
                yield low, cut, separator
                separator = ""
            separator = separator if separator in CLAUSE and separator else mark
            low = after
        if low < end:
            yield low, end, separator

    def read(self, verb: Hit, start: int, end: int, sure: bool = False, part: bool = False, whole_before: Draft | None = None) -> list[Draft]:
        """The items of the list in a range.

        ``sure``: only counted things and known words (a list before its verb). ``whole_before``: the thing that 其中 at the
        beginning of the range speaks of.
        """
        drafts: list[Draft] = [whole_before] if whole_before is not None else []
        chain, away, inside, whole, opened, described = 0, 0, part, -1, 0, -1
        for low, high, separator, following in self._looking_ahead(start, end):
            if separator in CLAUSE and separator and self.reading.text.startswith(("另有", "另外", "另查", "此外"), low):
                inside = part
            if separator in CLAUSE and separator and not GOES_ON.match(self.reading.text, low, high):
                chain += 1
                if separator == "；" and not _GRADED.match(self.reading.text, low, high):
                    inside = part
            if _DESCRIBED.match(self.reading.text, low) or separator == "，" and drafts and drafts[-1].count is not None and _ALL_OF.match(self.reading.text, low, end):
                described = chain
            if described == chain or drafts and separator == "，" and (_COMPARED.match(self.reading.text, low, high) or _STATE.fullmatch(self.reading.text[low:high].rstrip("。"))):
                continue
            if not drafts and verb.code == "returned" and _TO_OWNERS.fullmatch(self.reading.text, low, high):
                continue  # 返还给受害群众，这些赃物包括手机、电脑
            stop = self._stop(low, high)
            if stop >= 0 and self.reading.text.startswith(_ACTS_ON, stop) and _UPON.search(self.reading.text, max(stop - _NEAR, self.reading.text.rfind("，", 0, stop)), stop):
                break  # 随即对两艘渔船展开搜索
            if stop >= 0 and self.reading.text.startswith(_DECLARED, stop):
                break  # 截获货船1艘，其报称载有塑料粒及木板
            if stop >= 0 and drafts and self._identified(low, high, drafts):
                continue  # 经现场检测为冰毒
            if stop >= 0:
                if self._blank(low, stop):
                    away += 1 if self._is_soft(stop, high) else 9
                    if away > 2:
                        break
                    continue
                high = stop
            if inside_mark := _PART.search(self.reading.outer if self.reading.outer[low] != BLANK else self.reading.text, low, high):
                if drafts or inside_mark.group() not in ("包括", "包含"):  # 查扣物品包括手枪1把 lists what was taken
                    inside, whole, opened = True, len(drafts) - 1, chain
                low = inside_mark.end()
                if low >= high:  # 其中，盗版光盘121万张
                    opened = chain + 1
                    continue
            found = self._piece(verb, low, high, drafts, chain, separator, following, away > 0 or sure)
            if found is None:
                if stop >= 0 and separator and separator not in CLAUSE:
                    # 查获走私成品油、运输海砂等案件4起: the whole chain names cases
                    while drafts and drafts[-1].chain == chain and drafts[-1].count is None:
                        drafts.pop()
                if separator in CLAUSE and low > start and separator:
                    away += 1
                elif stop >= 0:
                    away += 1 if self._is_soft(stop, end) and "weak" not in verb.rule.attrs else 9
                if away > 2:
                    break
                continue
            if stop >= 0 and separator == "、" and _OF_ALL_KINDS.search(self.reading.text, low, stop) and self.reading.text.startswith("案", stop):
                while drafts and drafts[-1].chain == chain and drafts[-1].count is None:
                    drafts.pop()  # 查获捕捞水产品、运输海砂等各类案件4起
            if stop >= 0:
                # 吊坠正在追缴中, 走私冻品案件27起 name a thing, they do not list it
                worth = self.reading.text.startswith(_WORTH, stop)  # 金条等物资价值6000万元
                found = [d for d in found if worth and d.named.known or d.count is not None and not self._others(d, stop)]
            if inside and not (0 <= whole < len(drafts) and self._uncounted(drafts[whole])):  # 大批货物，包括手表、相机: each is named
                found = [d for d in found if d.count is not None]
            for draft in found:
                if inside and not part:
                    draft.part = whole >= 0 and self._belongs(draft, drafts, whole, chain == opened)
                draft.part = draft.part or part
            drafts += found
            if stop >= 0:
                away += 1 if self._is_soft(stop, end) else 9
                if away > 2:
                    break
        return self._settle(drafts[1:] if whole_before is not None else drafts)

    def _looking_ahead(self, start: int, end: int) -> Iterator[tuple[int, int, str, str]]:
        """The pieces, each with the separator behind it."""
        held: tuple[int, int, str] | None = None
        for piece in self._joined(start, end):
            if held is not None:
                yield (*held, piece[2])
            held = piece
        if held is not None:
            yield (*held, "")

    def _joined(self, start: int, end: int) -> Iterator[tuple[int, int, str]]:
        """The pieces, a name on one line and its number on the next made one again."""
        held: tuple[int, int, str] | None = None
        words = self.reading.text[start:end]
        quantities = {q.start for q in self.reading.sentence_quantities(start, end)} if "\n" in words or "：" in words else set()
        for low, high, separator in self.pieces(start, end):
            if held is not None and separator == "、" and self.reading.text.endswith("成品", held[0], held[1]) and self.reading.text.startswith("半成品", low):
                yield held  # 胶囊成品、半成品4万粒
                held = (low, high, separator)
                continue
            if held is not None and separator == "、" and _WEIGHING.match(self.reading.text, low) and _PACKED_IN.match(self.reading.text, held[0], held[1]):
                held = (low, high, held[2])
                continue
            half_made = held is not None and self.reading.text.endswith("半成品", held[0], held[1]) and not self.reading.text.startswith("成品", low)
            if held is not None and separator == "、" and not half_made and (
                "的" in self.reading.text[low:high] and _DONE_WITH.match(self.reading.text, held[0], held[1]) or (held[0] == start or _THERE.match(self.reading.text, held[0], held[1])) and self._bare_number(held[0], held[1]) or _MODIFIERS_ALONE.match(self.reading.text, held[0], held[1])
            ):
                held = (held[0], high, held[2])
                continue
            if held is not None and separator in ("、", *AND) and self._activity(held[0], held[1]) and not _AND_SO_ON.match(self.reading.text, low):  # 一批制毒|、|包装|及|吸食工具
                held = (held[0], high, held[2])
                continue
            if held is not None and separator in AND and self._same_measure(held, low):  # 6公斤及|8公斤可卡因
                held = (held[0], high, held[2])
                continue
            if held is not None and separator in ("\n", "：") and low in quantities and not self._numbers(held[0], held[1]):
                held = (held[0], high, held[2])
                continue
            if held is not None:
                yield held
            held = (low, high, separator)
        if held is not None:
            yield held

    def _activity(self, low: int, high: int) -> bool:
        """Whether a piece only tells what the thing behind it is for: 一批制毒|及包装工具."""
        words = re.split(r"[、及和与]", _SOME_AMOUNT.sub("", self.reading.text[low:high]))
        return all(word in self.reading.vocabulary.activities for word in words)

    def _bare_number(self, low: int, high: int) -> bool:
        """24砖、每砖约重1公斤的可卡因: a number alone, its name in the next piece."""
        found = self.reading.sentence_quantities(low, high)
        alone = all(b.start - a.end <= 2 for a, b in pairwise(found))  # 第二级毒品安非他命1包 is more
        return bool(found) and alone and not _THERE.sub("", self.reading.text[low : found[0].start]).strip("了共") and found[-1].end == high

    def _same_measure(self, held: tuple[int, int, str], low: int) -> bool:
        """Whether a number alone and the one that begins the next piece are weights by one unit: 6公斤|及|8公斤可卡因."""
        found = self.reading.sentence_quantities(held[0], held[1])
        after = self.reading.sentence_quantities(low, low + 16)
        return len(found) == 1 and bool(after) and found[0].unit == after[0].unit in MASS and self._bare_number(held[0], held[1]) and after[0].number_start - low <= 1

    def _numbers(self, low: int, high: int) -> bool:
        return bool(self.reading.sentence_quantities(low, high))

    def _blank(self, low: int, high: int) -> bool:
        return not self.reading.text[low:high].strip(" ，的还又再并也均已同时共")

    def _stop(self, low: int, high: int) -> int:
        """Where a piece turns into another clause; words of things (宣传册) and of relative clauses (用于实施诈骗的) do not count."""
        outer = self.reading.outer
        at = low
        while found := self.stop.search(outer, at, high):
            inside = next((h for h in hits_in(self.items, low, high) if h.start <= found.start() < h.end), None)
            of = max(outer.rfind("的", found.end(), high), outer.rfind("之", found.end(), high))
            if inside is not None:
                at = inside.end
            elif found.start() == low and found.group() in ("丢失", "遗失"):
                at = found.end()  # 追回丢失手机3部
            elif found.group() in _WORTH and (behind := self._worth_ends(found.end(), high)):
                at = behind  # 价值40余万元假药
            elif of >= 0 and of + 1 < high and found.start() - low < 14 and of - found.end() < 14:
                at = of
            else:
                return found.start()
        return -1

    def _worth_ends(self, start: int, high: int) -> int:
        """Where a sum right behind a word of worth ends, if a thing stands behind it, or 0."""
        money = next((q for q in self.reading.sentence_quantities(start, min(high, start + 12)) if q.kind == "money" or q.kind == "plain" and (q.value or 0) >= _LEAST_WORTH), None)
        end = money.end + self.reading.text.startswith(("的", "之"), money.end) if money is not None else 0
        return end if any(h.start == end for h in hits_in(self.items, end, high)) else 0

    def ends(self, low: int, high: int) -> bool:
        """Whether a piece tells of something else than things."""
        stop = self._stop(low, high)
        return stop >= 0 and not self._is_soft(stop, high)

    def _others(self, draft: Draft, stop: int) -> bool:
        """Whether a number counts what stands behind the thing: 涉砂、涉油2类|案件, 两个走私成品油|团伙."""
        text, unit = self.reading.text, draft.count.unit if draft.count is not None else None
        if draft.end != stop:
            return False
        if text.startswith(("案", "大案"), stop) and draft.count is not None and draft.count.qualifier in ("at_least", "at_most"):
            return True  # 10公斤以下的毒品案件
        return text.startswith("案", stop) and (unit in VARIETY or unit in ("起", "宗", "件")) or text.startswith(("团伙", "集团", "窝点"), stop) and unit in ("个", "伙", "处", "起")

    def _is_soft(self, at: int, end: int) -> bool:
        found = self.stop.match(self.reading.outer, at, end)
        return found is not None and found.group() in self.soft

    def _uncounted(self, draft: Draft) -> bool:
        return draft.count is None or draft.count.qualifier == "unspecified"

    def _belongs(self, draft: Draft, drafts: Sequence[Draft], at: int, near: bool) -> bool:
        """Whether a thing behind 其中 is counted inside the whole before it; ``near``: no comma between them."""
        whole = drafts[at]
        if whole.count is None or draft.count is None or whole.count.qualifier == "unspecified":
            return False
        if whole.named.general:
            return near or draft.count.unit == whole.count.unit
        told = sum((d.count.value or Decimal(0) for d in drafts[at + 1 :] if d.part and d.count is not None and d.count.unit == whole.count.unit), Decimal(0))
        full = whole.count.value is not None and told >= whole.count.value
        if _GRADE.match(draft.named.name) and draft.named.name.endswith("文物"):
            return True
        if draft.count.unit == whole.count.unit:
            return not full or draft.named.category != drafts[-1].named.category or _GRADE.search(draft.named.name) is not None
        return near and (whole.named.category or "?").split(".")[0] == (draft.named.category or "!").split(".")[0]

    def _settle(self, drafts: list[Draft]) -> list[Draft]:
        """Unsure names stand where their chain has a sure thing; 甲、乙一批 leaves both without a number."""
        out = []
        for n, draft in enumerate(drafts):
            fellows = [d for d in drafts if d.chain == draft.chain and d is not draft]
            if draft.count is None and fellows and draft.named.name.endswith(_MAKES):
                continue  # 甲系列、乙系列等大量假酒
            if not draft.sure and not any(d.sure for d in fellows):
                continue
            if draft.count is not None and draft.count.unit == "批" and not draft.front and not draft.collective and not draft.named.general and n and drafts[n - 1].chain == draft.chain and drafts[n - 1].count is None and not draft.includes:
                if not any(text_class in draft.named.name for text_class in ("工具", "设备", "物品", "材料", "用品", "制品", "辅料", "原料", "耗材", "物资", "配件")):
                    draft.count = None
            out.append(draft)
        return out
