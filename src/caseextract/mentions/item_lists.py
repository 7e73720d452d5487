"""The grammar of a list of things taken: pieces between separators, each a name with its measures.

    list    = piece (separator piece)*            separators 、 ， 和 及 以及 与 and the line break, outside brackets
    piece   = modifier* name bracket* measure*  |  measure+ 的? name  |  name
    tail    = 等 name? measure?                   手机、电脑等作案工具30部
    weight  = (净重|毛重|共重|合计…) measure        of the item before it, or of the group before it

A :class:`Draft` is an item in the making; later pieces still change it (各2台, 净重3克, 等作案工具30部).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from os.path import commonprefix

from caseextract.engine import Hit
from caseextract.mentions.facts import Count, ItemFact
from caseextract.mentions.item_names import Named, cut_name, strip_front, vocabulary
from caseextract.mentions.quantities import QuantityMention
from caseextract.mentions.reading import BLANK, Reading, count_of, hits_in

MASS = frozenset(["克", "千克", "公斤", "吨", "斤", "毫克", "g", "kg", "KG", "Kg", "mg", "公克", "毫升", "升", "市斤", "万吨", "磅", "盎司", "克拉", "加仑", "ml", "ML", "立方米", "立方", "方", "两"])
_VARIETY = frozenset(["种", "类", "个品种", "款", "项"])
_OUTER_PACK = frozenset(["箱", "袋", "包", "组", "套", "件", "桶", "捆", "板", "车", "大箱", "标箱", "托", "大包", "大袋", "盒", "条", "瓶", "卷", "盘", "块", "砖", "小包", "小袋", "罐"])
NOT_THINGS = frozenset(["起", "宗", "人", "名", "位", "岁", "周岁", "天", "小时", "个小时", "年", "年级", "个月", "次", "人次", "车次", "辆次", "家次", "公里", "千米", "家", "处", "间", "所", "座", "栋", "幢", "倍", "分钟", "秒", "秒钟", "例", "户", "月", "日", "%", "度", "点", "期", "届", "周", "星期", "路", "级", "层", "余人", "余名", "昼夜", "日夜", "世纪", "学期", "代", "轮", "首", "章", "则", "篇", "笔", "成", "字", "票", "个百分点", "公里每小时", "米", "厘米", "毫米", "平方米", "平方", "平米", "㎡", "亩", "公顷", "平方公里", "尺", "寸", "呎", "海里", "伙", "股", "道", "口", "面", "项", "桩", "英寸", "cm", "mm", "m", "km", "像素", "伏", "瓦", "千瓦", "安", "兆", "M", "G", "T", "线", "摄氏度", "℃"])
_ASSET_UNITS = frozenset(["间", "处", "套", "座", "栋", "幢", "宗", "户"])
_LENGTH = frozenset(["米", "亩", "平方米", "G", "T", "兆", "GB", "TB", "面", "口", "处"])
_RELATIVE = re.compile(r"(?:无|没有|未|用于|供|可|流向|流入|流往|销往|运往|来自|藏匿在|藏在|存放在|位于)(?!人机|线)[^，。；、\d]{1,14}、[^，。；、\d]{1,12}(?:的|手续|证明)")
_SEPARATOR = re.compile(r"“|”|、|，|；|：|\n|连同|伴同|以及|及其他|和其他|及(?!其|制品)|和(?![田尚])|与(?!会)|并(?!联|条)")
_CLAUSE = frozenset("，；：\n")
_WEIGHT = re.compile(
    r"^(?:其中|，|：|经?(?:当场|现场|初步|过磅|公开)*(?:称量|称重|过磅|鉴定|检验|清点|核算|计量|测量|估算|估计)(?:后|确认)?|，)*"
    r"(?P<name>[^，、。\d（）]{0,10}?)(?:共计|合计|总计|累计|共|总|均)?(?P<word>净重|毛重|共重|总重量?|重量|重|净含量|(?<!部)共计|合计|总计|计)(?:量|共|约|共计|合计|达|为|分别为)*$"
)
_WEIGHED = re.compile(r"重|称|计")
_LINK = re.compile(r"^(?:共计|合计|总计|共|总|净重|毛重|重量?|约|计|达|各?装|、|/|,|，|或|—|-|的|（|）|左右|即|每[箱件包袋条盒]|\s|\u0001)*$")
_GOES_ON = re.compile(r"(?:另有|还有|以及|另外还有|另|并有|和|及|同时(?:查获|还有))")
_EACH = re.compile(r"各(?:有|约)?$")
_AGAIN = re.compile(r"^(?:上述|前述|以上|该批|这批|此批|这些|该(?=[辆部台批船车枪])|此(?=[辆部台批]))")
_PART = re.compile(r"其中|(?<!含)包括|内含|(?<![包内])含有?(?=[\u4e00-\u9fff]{1,8}\d)")
_VAGUE = re.compile(r"(?:一大批|一批|大批|一宗|一些|一堆|若干|大量|部分|少量|小量|数量不等|不等)$")
_BATCH = re.compile(r"一大批|一批|一宗|大批|一堆")
_FACE = re.compile(r"面额|面值|面钞|票面|券|版")
_FAKE_MONEY = re.compile(r"假币|假人民币|假钞|伪钞|假美元|假美金|假港币|假欧元|假外币|伪币|假纸币|假硬币|假百元|练功券|假台币")
# 3株桢楠均为…, 37辆车中已…: where the name behind a number ends
_PREDICATE = re.compile(r"[均已被系是由]|全部|经(?!济)|中(?=已|有)|(?<!认)为(?!主)|(?:中$|中(?=提取|查获)|当场|一并|随即|依法|现场|同时|分别|等$)(?!.*的)")
_MODIFIERS_ALONE = re.compile(r"(?:自制|仿制|改制|改装|制式|非制式|大小|长短|新旧|国产|进口|成品)$")
_KIND = re.compile(r"品牌|品种|种类|型号|批次")
_PLACED = re.compile(r"[从在于向由对]")
_REST = re.compile(r"余下|剩余|其余|剩下")
_PER = re.compile(r"(?:每[\u4e00-\u9fff]{1,3}?(?:约|重|净重|装|内|有|均|为|售价|价值)*|[各均](?:约重|净重|重约|重))$")
_TOTAL = re.compile(r"(?:共|累计|至此|总计|合计|全案|先后)(?:计|共)?$")
_SUSPECT = re.compile(r"怀疑|疑似|涉嫌|走私|假冒|可疑物")
_CONTRABAND = frozenset(["drug", "weapon", "tobacco", "counterfeit", "wildlife", "food", "fishing", "relic"])
_GRADED = re.compile(r"经(?:专家)?(?:鉴定|检验|清点|认定)")
_GRADE = re.compile(r"[一二三]级|一般|珍贵|国家")
_IDENTIFIED = re.compile(r"^经?(?:专家|专业|有关部门|权威)?(?:机构)?(?:鉴定|检验|检测|认定|鉴别|化验)?(?:后|确认)?，?(?:均|全部)?(?:为|系|是|属于|属)(?P<name>[^，。；]{2,16})$")
_GENERAL_TAIL = re.compile(r"^(?:物品|物|财物|证据|物证|东西|其他物品|赃物)$")


@dataclass(slots=True)
class Draft:
    """An item in the making. ``packed`` is its second, outer measure; ``chain`` numbers its comma clause."""

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
    added: bool = False


@dataclass(slots=True)
class Segment:
    """A stretch of a piece with one name and the measures that stand by it."""

    low: int
    high: int
    raw: str
    measures: list[QuantityMention] = field(default_factory=list)
    front: bool = False


class ListReader:
    """Reads one list at a time; remembers which quantities are spoken for."""

    def __init__(self, reading: Reading, items: Sequence[Hit], used: set[int]) -> None:
        """``items``: the item words of the text; ``used``: starts of the quantities that other readers took."""
        self.reading, self.items, self.used = reading, items, used
        self.stop = vocabulary().stop
        self.soft = vocabulary().soft

    # ---- pieces

    def pieces(self, start: int, end: int) -> Iterator[tuple[int, int, str]]:
        """The list cut at its separators outside brackets and item words: (start, end, separator before)."""
        outer, text = self.reading.outer, self.reading.text
        source = outer if outer[start : start + 1] != BLANK else text
        known = hits_in(self.items, start, end)
        at, low, separator = 0, start, ""
        modifier = _RELATIVE.search(source, start, end)
        quoted = False
        for match in _SEPARATOR.finditer(source, start, end):
            cut, after = match.span()
            mark = match.group()
            if mark == "“" or mark == "”":
                quoted = mark == "“" and 0 < source.find("”", cut, cut + 40)
                continue
            if quoted and mark != "\n":
                continue
            while at < len(known) and known[at].end <= cut:
                at += 1
            if modifier and modifier.start() < cut < modifier.end():
                continue
            if at < len(known) and known[at].start < cut and mark not in _CLAUSE and mark != "、":
                continue
            if cut > low:
                yield low, cut, separator
                separator = ""
            separator = separator if separator in _CLAUSE and separator else mark
            low = after
        if low < end:
            yield low, end, separator

    def read(self, verb: Hit, start: int, end: int, sure: bool = False, part: bool = False, whole_before: Draft | None = None) -> list[Draft]:
        """The items of the list in a range.

        ``sure``: only counted things and known words (a list before its verb). ``whole_before``: the thing that 其中 at the
        beginning of the range speaks of.
        """
        drafts: list[Draft] = [whole_before] if whole_before is not None else []
        chain, away, inside, whole, opened = 0, 0, part, -1, 0
        for low, high, separator, following in self._looking_ahead(start, end):
            if separator in _CLAUSE and separator and not _GOES_ON.match(self.reading.text, low, high):
                chain += 1
                if separator == "；" and not _GRADED.match(self.reading.text, low, high):
                    inside = part
            stop = self._stop(low, high)
            if stop >= 0:
                if self._blank(low, stop):
                    away += 1 if self._is_soft(stop, high) else 9
                    if away > 2:
                        break
                    continue
                high = stop
            if inside_mark := _PART.search(self.reading.outer if self.reading.outer[low] != BLANK else self.reading.text, low, high):
                inside, whole, opened = True, len(drafts) - 1, chain
                low = inside_mark.end()
            found = self._piece(verb, low, high, drafts, chain, separator, following, away > 0 or sure)
            if found is None:
                if stop >= 0 and separator and separator not in _CLAUSE:
                    # 查获走私成品油、运输海砂等案件4起: the whole chain names cases
                    while drafts and drafts[-1].chain == chain and drafts[-1].count is None:
                        drafts.pop()
                if separator in _CLAUSE and low > start and separator:
                    away += 1
                elif stop >= 0:
                    away += 9
                if away > 2:
                    break
                continue
            if stop >= 0:
                # 吊坠正在追缴中, 走私冻品案件27起 name a thing, they do not list it
                found = [d for d in found if d.count is not None]
            if inside:
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
        quantities = {q.start for q in self.reading.sentence_quantities(start, end)} if "\n" in self.reading.text[start:end] else set()
        for low, high, separator in self.pieces(start, end):
            if held is not None and separator == "、" and (
                held[0] == start and self._bare_number(start, held[1]) or _MODIFIERS_ALONE.match(self.reading.text, held[0], held[1])
            ):
                held = (start, high, held[2])
                continue
            if held is not None and separator == "\n" and low in quantities and not self._numbers(held[0], held[1]):
                held = (held[0], high, held[2])
                continue
            if held is not None:
                yield held
            held = (low, high, separator)
        if held is not None:
            yield held

    def _bare_number(self, low: int, high: int) -> bool:
        """24砖、每砖约重1公斤的可卡因: a number alone, its name in the next piece."""
        found = self.reading.sentence_quantities(low, high)
        return bool(found) and not self.reading.text[low : found[0].start].strip("了共") and found[-1].end == high

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
            of = outer.rfind("的", found.end(), high)
            if inside is not None:
                at = inside.end
            elif of >= 0 and of + 1 < high and found.start() - low < 14 and of - found.end() < 14:
                at = of
            else:
                return found.start()
        return -1

    def _is_soft(self, at: int, end: int) -> bool:
        found = self.stop.match(self.reading.outer, at, end)
        return found is not None and found.group() in self.soft

    # ---- one piece

    def _thing(self, quantity: QuantityMention, low: int, high: int) -> bool:
        if quantity.kind != "count" or quantity.value == 0 or _PER.search(self.reading.text, max(0, quantity.start - 6), quantity.start):
            return False
        unit = quantity.unit
        if self.reading.text.startswith("马力", quantity.end) or self.reading.text[quantity.end : quantity.end + 1] in ("装", "型", "规") and unit in MASS | {"寸", "英寸", "米"}:
            return False
        if unit is None:
            return quantity.qualifier == "unspecified"
        if unit in _ASSET_UNITS or unit in _LENGTH or unit == "宗":
            word = next((h for h in reversed(hits_in(self.items, low, high)) if h.end <= quantity.end + 8), None)
            if word is not None and word.code.startswith("asset") and unit in _ASSET_UNITS:
                return True
            if word is not None and unit in _LENGTH and word.code.split(".")[0] in ("metal", "weapon", "drug", "data", "goods", "tobacco", "hunting", "fishing"):
                return unit != "处" and (unit != "平方米" and unit != "亩" or word.code == "drug.plant")
        return unit not in NOT_THINGS or unit == "宗" and quantity.value == 1

    def _piece(
        self, verb: Hit, low: int, high: int, drafts: list[Draft], chain: int, separator: str, following: str, sure: bool
    ) -> list[Draft] | None:
        """The items of a piece; [] where it only added to earlier ones or holds money; None where it is no part of a list."""
        reading = self.reading
        text, outer = reading.text, reading.outer
        own = reading.sentence_quantities(low, high)
        inner = outer[low : low + 1] == BLANK
        plain = [q for q in own if inner or outer[q.start] != BLANK]
        things = [q for q in plain if self._thing(q, low, high)]
        if self._weight(low, high, things, drafts, chain):
            return []
        money = [q for q in plain if q.kind == "money" and not _FACE.match(text, q.end)]
        if money:
            fake = self._counterfeit(verb, low, high, money[0], drafts, chain, separator)
            if fake is not None:
                return fake
        if _AGAIN.match(text, low, high):
            return [] if things else None
        if not things and drafts and self._identified(low, high, drafts):
            return []
        if any(q.start in self.used for q in plain if q not in money and q.unit != "宗"):
            return [] if separator not in _CLAUSE or not separator else None
        things = [q for q in things if not self._variety(q)] or things
        if separator in _CLAUSE and separator and things and text.startswith("部分", things[0].start) and things[0].start == low:
            return None
        if not things:
            if money and "的" not in text[money[-1].end : high]:
                return []
            if any(q.kind == "count" and q.unit in NOT_THINGS for q in plain):
                return [] if separator == "、" else None
            return self._bare(verb, low, high, drafts, chain, separator, following, sure)
        found: list[Draft] = []
        for segment in self._segments(low, high, things):
            got = self._segment(verb, segment, drafts, found, chain, sure)
            if got is None:
                continue
            found += got
        if not found and not any(q.start in self.used for q in things):
            return None
        return found

    def _segments(self, low: int, high: int, things: list[QuantityMention]) -> list[Segment]:
        """A piece as stretches of one name each: 假酒312箱4280瓶 is one, 手机3部电脑2台 two."""
        outer, text = self.reading.outer, self.reading.text
        source = text if outer[low : low + 1] == BLANK else outer
        hits = hits_in(self.items, low, high)
        out: list[Segment] = []
        at = low
        index = 0
        while index < len(things):
            first = things[index]
            lead = source[at : first.start]
            if lead.endswith("一") and source.startswith("大批", first.start):
                lead = lead[:-1]
            run = [first]
            index += 1
            while index < len(things) and _LINK.match(source[run[-1].end : things[index].start]):
                run.append(things[index])
                index += 1
            stop = things[index].start if index < len(things) else high
            inside = [h for h in hits if at <= h.start and h.end <= first.start]
            named = cut_name(lead, inside, text) if lead.strip() else None
            front = named is None and not _VAGUE.search(lead)
            if front and not lead.rstrip().endswith("的") and _PLACED.search(strip_front(lead.strip())):
                at = run[-1].end
                continue
            if front:
                tail = source[run[-1].end : stop]
                if index < len(things) and (stop + 1 >= high or not source[things[index].end : high].strip("（）\u0001， 等左右余")):
                    # 3包冰毒10克: one name between its two measures
                    run.append(things[index])
                    index += 1
                    out.append(Segment(first.start, run[-1].end, tail, run, True))
                    at = run[-1].end
                    continue
                out.append(Segment(first.start, stop, tail, run, True))
                at = stop
            else:
                out.append(Segment(at, run[-1].end, lead, run))
                at = run[-1].end
        return out

    def _segment(
        self, verb: Hit, segment: Segment, drafts: list[Draft], found: list[Draft], chain: int, sure: bool
    ) -> list[Draft] | None:
        text = self.reading.text
        raw, measures = segment.raw, [q for q in segment.measures if q.start not in self.used or q.unit == "宗"]
        if not measures:
            return None
        hits = hits_in(self.items, segment.low, segment.high)
        members, raw, joint = self._members(raw, segment, hits)
        if segment.front:
            raw = re.split(r"[，。；、：]", raw.lstrip("的、"))[0]
            named = cut_name(_PREDICATE.split(raw)[0], hits, text) or cut_name(raw, hits, text)
        else:
            named = cut_name(raw, hits, text)
        if named is None and joint and members:
            named, members, joint = members[-1], members[:-1], False
        if named is None or not named.known and (sure and segment.front and len(named.name) > 6 or verb.code == "frozen"):
            return None
        if sure and not self._tight(segment, named):
            return None
        if "weak" in verb.rule.attrs and not self._plainly(verb, named, segment):
            return None
        count, packed = self._measures(measures, named)
        if count is None:
            return None
        for q in measures:
            self.used.add(q.start)
        start = self._trim(segment.low, segment.high)
        draft = Draft(start, max(segment.high if segment.front else measures[-1].end, measures[-1].end), named, count, verb.rule.id, verb.code, chain, packed)
        draft.end = self._trim_end(draft.end, start)
        draft.part = bool(_REST.match(segment.raw.strip()))
        if not named.known and count.qualifier == "unspecified" and count.unit is None or not named.known and count.unit == "批":
            draft.sure = chain == 0 and not drafts
        draft.whole = bool(_TOTAL.search(text[max(0, verb.start - 4) : verb.start]) or re.search(r"增加?[至到]|升至$", raw))
        out = [draft]
        if _EACH.search(text[max(segment.low, measures[0].number_start - 3) : measures[0].number_start]):
            for earlier in reversed(drafts + found):
                if earlier.count is not None or earlier.chain != chain:
                    break
                earlier.count, earlier.sure = count, True
        if joint:
            out = self._joint(draft, members, drafts, found, chain, verb)
        self._brackets(verb, draft, segment, out)
        return out

    def _tight(self, segment: Segment, named: Named) -> bool:
        """Behind another clause, or before its verb, a thing must stand by itself: 手机3部, not 民警到场后手机3部."""
        raw = segment.raw.replace(BLANK, "").strip()
        return named.known or len(raw) <= len(named.name) + 4

    def _plainly(self, verb: Hit, named: Named, segment: Segment) -> bool:
        """Whether what was found (发现) was taken too: contraband, or a thing under suspicion."""
        text = self.reading.text
        if _SUSPECT.search(text, segment.low, segment.high):
            return True
        if not named.known:
            return False
        return text[verb.start : verb.end] not in ("发现", "又发现", "还发现", "查处") or (named.category or "").split(".")[0] in _CONTRABAND

    def _members(self, raw: str, segment: Segment, hits: Sequence[Hit]) -> tuple[list[Named], str, bool]:
        """手机等作案工具 → ([手机], 作案工具, True); raw itself where no 等 joins a class to its members."""
        text = self.reading.text
        if "等" not in raw or segment.front and raw.endswith("等"):
            return [], raw, False
        before, _, after = raw.rpartition("等")
        after = after.strip()
        first = cut_name(before, [h for h in hits if text[h.start : h.end] in before], text)
        quoted = "”" in before or "品牌" in after or "牌" in after[:4]
        return ([first] if first is not None and not quoted else []), after, True

    def _joint(
        self, draft: Draft, members: list[Named], drafts: list[Draft], found: list[Draft], chain: int, verb: Hit
    ) -> list[Draft]:
        """A collective noun over the things before it in its chain."""
        text = self.reading.text
        names = [m.name for m in members]
        count = draft.count
        counted = count is not None and count.qualifier != "unspecified"
        if counted:
            while drafts and drafts[-1].chain == chain and drafts[-1].count is None:
                names.insert(0, drafts.pop().named.name)
            for earlier in drafts:
                if earlier.chain == chain and draft.named.general and earlier.count is not None:
                    earlier.part = True
            draft.includes = tuple(names)
            return [draft]
        for earlier in drafts:
            if earlier.chain == chain:
                earlier.sure = True
        extra = [Draft(draft.start, draft.end, m, None, verb.rule.id, verb.code, chain) for m in members]
        for one in extra:
            at = text.find(one.named.name, draft.start, draft.end)
            if at >= 0:
                one.start, one.end = at, at + len(one.named.name)
        if _GENERAL_TAIL.match(draft.named.name) and count is None:
            return extra
        return [*extra, draft]

    def _measures(self, measures: Sequence[QuantityMention], named: Named) -> tuple[Count | None, Count | None]:
        """Which of the measures is the quantity, and which counts the packages."""
        real = [q for q in measures if not self._variety(q)] or list(measures[:1])
        first = real[0]
        if len(real) == 1:
            return self._count(first), None
        second = real[1]
        if first.unit == second.unit:
            return self._count(first), None
        if first.unit in MASS and second.unit not in MASS:
            return self._count(first), self._count(second)
        if second.unit is None or second.qualifier == "unspecified":
            return self._count(first), None
        packed = self._count(first) if second.unit in MASS and first.qualifier != "unspecified" else None
        return self._count(second), packed

    def _variety(self, quantity: QuantityMention) -> bool:
        """11个品牌, 9种: kinds of a thing, not things."""
        return quantity.unit in _VARIETY or quantity.unit == "个" and _KIND.match(self.reading.text, quantity.end) is not None

    def _count(self, quantity: QuantityMention) -> Count:
        if quantity.unit == "宗" and quantity.value == 1:
            return Count(qualifier="unspecified", unit="宗")
        return count_of(quantity)

    def _bare(
        self, verb: Hit, low: int, high: int, drafts: list[Draft], chain: int, separator: str, following: str, sure: bool
    ) -> list[Draft] | None:
        """A thing with no number: 电脑、手机; U盘等作案工具."""
        text, outer = self.reading.text, self.reading.outer
        source = text if outer[low : low + 1] == BLANK else outer
        words = source[low:high].replace(BLANK, "").replace("\n", "").strip(" ，、；：。")
        words = re.sub(r"等物?$", "", words)
        if not words or len(words) > 40:
            return None
        hits = hits_in(self.items, low, high)
        vague = _VAGUE.search(words)
        count = Count(qualifier="unspecified", unit="批" if _BATCH.search(words) else None) if vague else None
        if vague:
            words = words[: vague.start()]
        segment = Segment(low, high, words)
        members, rest, joint = self._members(words, segment, hits)
        named = cut_name(rest, hits, text)
        if count is None and ("weak" in verb.rule.attrs or verb.code == "frozen"):
            return None
        start = self._trim(low, high)
        if joint:
            if named is None or not (named.known or count):
                return [Draft(start, high, m, None, verb.rule.id, verb.code, chain) for m in members if m.known] or None
            return self._joint(Draft(start, high, named, count, verb.rule.id, verb.code, chain), members, drafts, [], chain, verb)
        if named is None or named.general and count is None:
            return None
        first = not drafts and separator not in _CLAUSE
        opens = separator in _CLAUSE and separator and not (following and following not in _CLAUSE or _GOES_ON.match(text, low, high))
        if not named.known and (sure or len(named.name) > 8 or opens or "的" in words):
            return None
        if named.known and separator in _CLAUSE and separator and len(words) > len(named.name) + 8:
            return None
        if sure and len(words) > len(named.name) + 10:
            return None
        draft = Draft(start, high, named, count, verb.rule.id, verb.code, chain)
        draft.sure = named.known and not named.by_head and not (first and len(words) > 16)
        return [draft]

    # ---- what changes items already read

    def _weight(self, low: int, high: int, things: Sequence[QuantityMention], drafts: list[Draft], chain: int) -> bool:
        """净重3克, 共重98克, 30件、180瓶: a second measure of the item (or the group) before it."""
        if not drafts or not things:
            return False
        measure = things[0]
        if measure.start in self.used:
            return False
        text = self.reading.text
        lead = re.sub(r"（[^（）]*）", "", text[low : measure.start]).strip()
        rest = text[things[-1].end : high].strip("（）的， 左右余")
        last = drafts[-1]
        if not lead.strip("、，共计约总"):
            if rest or last.count is None or measure.unit == last.count.unit or last.packed is not None or measure.qualifier == "unspecified":
                return False
            if measure.unit not in MASS and last.count.unit in MASS or last.count.qualifier == "unspecified":
                return False
            self.used.add(measure.start)
            packed = measure.unit in MASS and last.count.unit not in _VARIETY
            last.packed, last.count, last.end = (last.count if packed else None), count_of(measure), measure.end
            return True
        found = _WEIGHT.match(lead)
        if found is None or measure.unit not in MASS and not re.search(r"计$|计约$", lead):
            return False
        name = found.group("name")
        if name and _WEIGHED.search(name):
            name = ""
        target = self._named_before(name, drafts) if name and not re.fullmatch(r"经.*|上述.*|以上.*|该.*|毒品|均|其", name) else last
        if target is None:
            return False
        self.used.add(measure.start)
        if measure.unit not in MASS and target.count is not None and target.count.unit == measure.unit:
            return True
        group = self._group(drafts)
        if len(group) > 1 and re.search(r"共|合计|总", found.group()) and not name:
            self._group_weight(group, measure, drafts, low)
            return True
        weigh(target, count_of(measure), measure.end)
        return True

    def _identified(self, low: int, high: int, drafts: Sequence[Draft]) -> bool:
        """经鉴定均为现代象牙制品: the name of what was listed, not another thing."""
        text = self.reading.text
        found = _IDENTIFIED.match(text[low:high].strip("。 "))
        if found is None:
            return False
        named = cut_name(found.group("name"), hits_in(self.items, low, high), text)
        last = drafts[-1]
        if named is not None and named.known and (last.part or not last.named.known):
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

    def _named_before(self, name: str, drafts: Sequence[Draft]) -> Draft | None:
        for draft in reversed(drafts):
            if name.endswith(draft.named.name) or draft.named.name.endswith(name):
                return draft
        return None

    def _group_weight(self, group: Sequence[Draft], measure: QuantityMention, drafts: list[Draft], low: int) -> None:
        """A weight over several things is a further entry, part of none but counted inside them."""
        codes = {d.named.category or "" for d in group}
        tops = {code.split(".")[0] for code in codes}
        name = {"drug": "毒品", "food": "冻品" if codes == {"food.frozen"} else "食品", "tobacco": "烟草制品", "valuables": "首饰",
                "wildlife": "野生动物制品", "fishing": "渔获物", "alcohol": "酒", "fuel": "成品油", "metal": "金属", "medicine": "药品"}.get(next(iter(tops)) if len(tops) == 1 else "", "物品")
        shared = commonprefix([d.named.name for d in group])
        name = shared if len(shared) >= 2 else name
        named = Named(name, next(iter(codes)) if len(codes) == 1 else None, True)
        drafts.append(replace(group[-1], start=low, end=measure.end, named=named, count=count_of(measure), packed=None, part=True, includes=()))

    def _brackets(self, verb: Hit, draft: Draft, segment: Segment, out: list[Draft]) -> None:
        """What brackets behind a name or a measure say: a weight, the packing, the parts."""
        text, outer = self.reading.text, self.reading.outer
        if outer[draft.start : draft.start + 1] == BLANK:
            return
        spans = []
        at = outer.find(BLANK, segment.low, segment.high)
        while 0 <= at < segment.high:
            stop = at
            while stop < segment.high and outer[stop] == BLANK:
                stop += 1
            spans.append((at, stop))
            at = outer.find(BLANK, stop, segment.high)
        if outer[draft.end : draft.end + 1] == BLANK:
            stop = draft.end
            while stop < len(outer) and outer[stop] == BLANK:
                stop += 1
            if (draft.end, stop) not in spans:
                spans.append((draft.end, stop))
        for low, high in spans:
            inner = [q for q in self.reading.sentence_quantities(low + 1, high - 1) if q.start not in self.used and self._thing(q, low, high)]
            if not inner or draft.count is None:
                continue
            lead = text[low + 1 : inner[0].start]
            found = _WEIGHT.match(lead)
            if found is None and not lead.strip("约共计合总、，"):
                found = re.match("", "")
            if found is not None:
                name = found.groupdict().get("name") or ""
                self.used.add(inner[0].start)
                count = count_of(inner[0])
                if name and not _WEIGHED.search(name) and name not in ("均", "经鉴定", "其"):
                    named = cut_name(name, hits_in(self.items, low, high), text) or Named(name, draft.named.category, False)
                    out.append(replace(draft, start=low + 1, end=inner[0].end, named=named, count=count, packed=None, part=True, includes=()))
                elif count.unit in MASS:
                    weigh(draft, count, high)
                elif draft.count.unit in _OUTER_PACK and count.unit != draft.count.unit and draft.packed is None:
                    draft.count, draft.end = count, high
            elif draft.named.general or re.match(r"其中|含|包括|经鉴定", lead) or len(inner) > 1 and all(q.unit == draft.count.unit for q in inner):
                within = ListReader(self.reading, self.items, self.used).read(verb, low + 1, high - 1, sure=True, part=draft.count.qualifier != "unspecified")
                out += [replace(d, chain=draft.chain) for d in within]

    def _counterfeit(
        self, verb: Hit, low: int, high: int, money: QuantityMention, drafts: list[Draft], chain: int, separator: str
    ) -> list[Draft] | None:
        """Counterfeit money is an item: its quantity is the face value in 元."""
        text = self.reading.text
        if money.start in self.used:
            return None
        words = text[low:high]
        face = replace(count_of(money), unit="元")
        found = _FAKE_MONEY.search(words)
        if found:
            self.used.add(money.start)
            for q in self.reading.sentence_quantities(low, high):
                if q.kind == "money":
                    self.used.add(q.start)
            draft = Draft(low, max(money.end, low + found.end()), Named(found.group(), "counterfeit.money", True), face, verb.rule.id, verb.code, chain)
            pack = next((q for q in self.reading.sentence_quantities(low, high) if self._thing(q, low, high) and q.start not in self.used), None)
            if pack is not None:
                self.used.add(pack.start)
                draft.packed = count_of(pack)
            return [draft]
        last = drafts[-1] if drafts else None
        if last is not None and last.named.category == "counterfeit.money" and last.packed is None and re.search(r"计|面额|面值|票面|总额|金额|价值", text[low : money.start]):
            self.used.add(money.start)
            last.packed, last.count, last.end = last.count, face, money.end
            return []
        return None

    def _belongs(self, draft: Draft, drafts: Sequence[Draft], at: int, near: bool) -> bool:
        """Whether a thing behind 其中 is counted inside the whole before it; ``near``: no comma between them."""
        whole = drafts[at]
        if whole.count is None or draft.count is None or whole.count.qualifier == "unspecified":
            return False
        if whole.named.general:
            return near or draft.count.unit == whole.count.unit
        told = sum((d.count.value or Decimal(0) for d in drafts[at + 1 :] if d.part and d.count is not None and d.count.unit == whole.count.unit), Decimal(0))
        full = whole.count.value is not None and told >= whole.count.value
        if draft.count.unit == whole.count.unit:
            return not full or draft.named.category != drafts[-1].named.category or _GRADE.search(draft.named.name) is not None
        return near and (whole.named.category or "?").split(".")[0] == (draft.named.category or "!").split(".")[0]

    def _settle(self, drafts: list[Draft]) -> list[Draft]:
        """Unsure names stand where their chain has a sure thing; 甲、乙一批 leaves both without a number."""
        out = []
        for n, draft in enumerate(drafts):
            fellows = [d for d in drafts if d.chain == draft.chain and d is not draft]
            if not draft.sure and not any(d.sure for d in fellows):
                continue
            if draft.count is not None and draft.count.unit == "批" and not draft.named.general and n and drafts[n - 1].chain == draft.chain and drafts[n - 1].count is None and not draft.includes:
                if not any(text_class in draft.named.name for text_class in ("工具", "设备", "物品", "材料", "用品", "制品")):
                    draft.count = None
            out.append(draft)
        return out

    def _trim(self, start: int, end: int) -> int:
        text = self.reading.text
        while start < end and text[start] in "，、；：了的 \n":
            start += 1
        return start

    def _trim_end(self, end: int, start: int) -> int:
        text = self.reading.text
        while end > start + 1 and text[end - 1] in "，、；： \n":
            end -= 1
        return end


def weigh(draft: Draft, weight: Count, end: int) -> None:
    """Give an item a weight: the weight is its quantity, the count of packages a part."""
    if draft.count is not None and draft.count.unit in MASS:
        return
    if draft.count is not None and draft.count.qualifier != "unspecified" and draft.packed is None:
        draft.packed = draft.count
    draft.count, draft.end = weight, max(draft.end, end)


def finish(drafts: Sequence[Draft]) -> list[ItemFact]:
    """The facts of finished drafts; a count of packages is a second entry with ``part``."""
    out = []
    for d in drafts:
        fact = ItemFact(d.start, d.end, d.rule, d.named.name, d.named.category, d.count, d.action, d.includes, d.part, d.whole)
        out.append(fact)
        if d.packed is not None:
            out.append(replace(fact, count=d.packed, part=True))
    return out
