"""Bodies that share one noun or one parent in a list: each on its own."""

from __future__ import annotations

from dataclasses import replace

from caseextract.classes import compiled
from caseextract.engine import Hit
from caseextract.expressions import expression
from caseextract.mentions.unit_acting import Acting
from caseextract.mentions.unit_parts import Element, UnitMention, make
from caseextract.mentions.unit_words import NEAR, SHARED, Noun, UnitWords
from caseextract.regions import ABBREVIATIONS, lookup, short_name

_COUNTED = expression(r"([\u4e00-\u9fff]{2,8}(?:、[\u4e00-\u9fff]{2,4}){1,4})(?:等?(?:[两三四五六七八九]|[2-9]|多)个|等(?:[乡镇]镇?|地)?)$")
_TEAMS_COUNTED = expression(r"[\u4e00-\u9fff]{2,10}(?:、[\u4e00-\u9fff]{2,4}){1,5}等?(?:[两三四五六七八九]|[2-9])个$")
_COUNTY = expression(r"[\u4e00-\u9fff]{2,3}?[市县区]")
_PORT, _PORT_BEFORE = compiled("{ports}"), compiled("{ports}$")
_JOINERS = frozenset("、和与及")
_NUMERAL = "[一二三四五六七八九十]"
_NUMBERED = expression(f"第?{_NUMERAL}{{1,2}}(?:[、和与及]第?{_NUMERAL}{{1,2}}){{1,5}}$")  # 二、四|大队
_ORDINAL = expression(f"第?{_NUMERAL}{{1,2}}")
_TEAM_HEADS = frozenset(["总队", "支队", "大队", "中队"])
_OVER_TEAMS = frozenset(["总队", "支队", "大队"])
_LINES = ("铁路",)  # 兰新铁路: a line that no table of regions holds
_ENDS = expression("[，、。]|联同|会同|联合|人员|探员|关员|在|于|昨|今|[0-9]")
_ALL_OF_THEM = expression("(?:等|等?(?:[两三四五六七八九]|[2-9])个?)$")
_OWN_ORDINAL = expression(f"第{_NUMERAL}$")
_NO_NAME = expression(r"城管|消防|司法|综治|安监|环卫|[社村街]|人员|干部|队员|群众|队$|局$|所$|办$|科$|组$")


class UnitLists:
    """Takes lists of names before one noun apart."""

    def __init__(self, words: UnitWords, acting: Acting) -> None:
        """Keep the vocabulary."""
        self.words = words
        self.acting = acting

    def counted(self, text: str, hit: Hit, noun: Noun, low: int, told: list[UnitMention]) -> list[UnitMention]:
        """梁山、汉山两个派出所: two stations; the bureau that stands before them is their parent, no body of its own here."""
        found = _COUNTED.search(text, max(low, hit.start - 24), hit.start)
        if found is None:
            return []
        out = []
        at = found.start(1)
        for name in found.group(1).split("、"):
            start = self.words.cut(text, at + len(name), at)
            if noun.slot == "branch" and (chain := self.words.chain(text, at + len(name), at)):
                start = chain[0][0]
            local = text[start : at + len(name)]
            element = Element(noun, start, at + len(name), (), "", local, text[hit.start : hit.end])
            mention = self.acting.mention(text, (element,))
            out.append(replace(mention, name=local + element.head))
            at += len(name) + 1
        if not all(len(m.elements[0].local) >= 2 for m in out):
            return []
        above = told[-1] if told and told[-1].end == out[0].start and told[-1].last.noun.slot in ("bureau", "branch") and told[-1].deictic is None else None
        if above is not None:
            told.pop()
            out = [replace(m, name=above.name + m.name, elements=(*above.elements, *m.elements), role=above.role, excluded=above.excluded) for m in out]
        return out

    def teams(self, text: str, hit: Hit, noun: Noun, low: int, told: list[UnitMention]) -> list[UnitMention]:
        """刑侦、巡警两个支队; 松江、溪山两个支队: teams by their trades or their places before one counted noun, under the body directly before them."""
        found = _TEAMS_COUNTED.search(text, max(low, hit.start - 30), hit.start)
        if found is None:
            return []
        last = text.rindex("、", found.start(), hit.start)
        end = last + 1
        while "\u4e00" <= text[end] <= "\u9fff" and text[end] not in "等两三四五六七八九":
            end += 1
        spans: list[tuple[int, int]] = []
        while True:
            low_word = max(low, end - NEAR)
            chain = self.words.chain(text, end, low_word)
            start = chain[0][0] if chain else self.words.trades.run(text, end, low_word)
            if start == end:
                return []
            spans.insert(0, (start, end))
            if text[start - 1] != "、" or start - 1 <= low:
                break
            end = start - 1
        first = spans[0][0]
        if len(spans) < 2 or first > low and "\u4e00" <= text[first - 1] <= "\u9fff" and self.words.cut(text, first, max(low, first - 6)) != first:
            return []
        out = []
        excluded = self.acting.excluded(text, text[max(0, first - 18) : first], hit.end)
        for start, stop in spans:
            chain = self.words.chain(text, stop, start)
            element = make(text, noun, chain, stop if chain else start, stop, stop)._replace(head=text[hit.start : hit.end])
            element = element if chain else element._replace(local=text[start:stop])
            mention = self.acting.mention(text, (element,))
            out.append(replace(mention, name=text[start:stop] + element.head, excluded=excluded))
        return self._under(out, first, low, told)

    def traded(self, text: str, mention: UnitMention, low: int, told: list[UnitMention]) -> list[UnitMention]:
        """刑侦、治安大队: teams by their trades before one noun, under the body directly before them."""
        own = mention.elements[0]
        if len(mention.elements) > 1 or own.head not in _TEAM_HEADS or own.place or own.bare or own.local not in self.words.trades:
            return []
        spans: list[tuple[int, int]] = []
        at = own.start
        while at > low + 1 and text[at - 1] in _JOINERS:
            start = self.words.trades.run(text, at - 1, max(low, at - 1 - NEAR))
            if start == at - 1 or text[start : at - 1] == "公安":
                break
            spans.insert(0, (start, at - 1))
            at = start
        if not spans or at > low and "\u4e00" <= text[at - 1] <= "\u9fff" and self.words.cut(text, at, max(low, at - 6)) != at:
            return []
        spans.append((own.start, mention.end - len(own.head)))
        out = []
        for start, stop in spans:
            word = text[start:stop]
            out.append(replace(mention, start=start, end=stop if stop < own.start else mention.end, name=word + own.head, elements=(own._replace(start=start, local=word),)))
        role = self.acting.role(text, text[max(0, at - 18) : at], mention.end)
        return self._under([replace(out[0], role=role), *(replace(m, role=role or "joint") for m in out[1:])], at, low, told)

    @staticmethod
    def _under(parts: list[UnitMention], first: int, low: int, told: list[UnitMention]) -> list[UnitMention]:
        """The parts of a list with the body that stands directly before it as their parent."""
        above = told[-1] if told and told[-1].end == first == low and told[-1].deictic is None and told[-1].last.noun.slot in ("bureau", "branch", "short", "office") else None
        if above is None:
            return parts
        told.pop()
        return [replace(m, name=above.name + m.name, elements=(*above.elements, *m.elements), role=above.role, excluded=above.excluded or m.excluded) for m in parts]

    def listed(self, text: str, mention: UnitMention, floor: int, out: list[UnitMention]) -> list[UnitMention]:
        """松江分局城关、河东派出所; 信义、内湖分局: branches and stations by their own names before one noun.

        The names follow their parent directly, which is then no body of its own here, or all of them are places known.
        """
        own = mention.elements[0]
        noun = own.noun
        if len(mention.elements) > 1 or noun.slot not in ("branch", "station") or text[own.start - 1 : own.start] not in ("、", "和", "与", "及"):
            return []
        spans: list[tuple[int, int]] = []
        at = own.start
        above: tuple[int, int] | None = None
        while at > floor and text[at - 1] in "、和与及" and above is None:
            size = 2 if noun.keep and text[at - 2] == own.head else 1  # 长航公安|合江所、江津所: each with its noun
            start = self.words.cut(text, at - size, max(floor, at - 9))
            if noun.slot == "station" and at - 1 - start > 4 and (county := _COUNTY.match(text, start, at - 3)) is not None:
                above, start = county.span(), county.end()  # 安溪县|湖头、金谷派出所
            if not 2 <= at - 1 - start <= 4:
                break
            spans.insert(0, (start, at - 1))
            at = start
        if not spans:
            return []
        parent = out[-1] if out and out[-1].end == at and (out[-1].last.noun.slot in ("bureau", "branch", "short", "office") or out[-1].last.noun.over) and not out[-1].deictic else None
        beside = bool(out) and out[-1].end == at - 1 and text[at - 1] == "、" and not any(self._common(text[a:b]) for a, b in spans)
        several = noun.slot == "station" and (above is not None or len(spans) > 1) and not any(self._common(text[a:b]) for a, b in spans)
        if parent is None and not beside and not several and not all(self._known(text[a:b], own) for a, b in spans):
            return []
        if parent is not None:
            out.pop()
        spans.append((own.start, mention.end))
        items = [self._item(text, mention, parent, a, b) for a, b in spans]
        if above is not None:
            first, where = items[0].elements[0], text[above[0] : above[1]]
            items[0] = replace(items[0], start=above[0], name=where + items[0].name, elements=(first._replace(start=above[0], place=(where,)),))
        return items

    def of_taiwan(self, text: str, hit: Hit, noun: Noun, low: int, told: list[UnitMention]) -> list[UnitMention]:
        """台中市第三、太平|等|分局, 新北市三重、芦洲|警分局: branches of Taiwan by their towns or ordinals before one noun, each with its city."""
        share = _ALL_OF_THEM.search(text, max(low, hit.start - 3), hit.start)
        at = share.start() if share is not None else hit.start
        spans: list[tuple[int, int]] = []
        while (start := self._town(text, at, max(low, at - NEAR))) < at:
            spans.insert(0, (start, at))
            if start <= low or text[start - 1] not in _JOINERS:
                break
            at = start - 1
        if len(spans) < 2:
            return []
        first = spans[0][0]
        city, whole, town = self.words.taiwan(text, spans[0][1], max(low, first - NEAR), whole=False) or ("", first, first)
        above = told[-1] if told and told[-1].end == first and told[-1].last.noun.slot == "bureau" and told[-1].deictic is None else None
        names = [text[start:end] for start, end in spans]
        if town != first or above is None and not city or any(name not in self.words.towns and whole == first and above is None for name in names):
            return []
        if above is not None:
            told.pop()
        head = text[hit.start : hit.end]
        before = text[max(0, whole - 18) : whole]
        role, excluded = (above.role, above.excluded) if above is not None else (self.acting.role(text, before, hit.end), self.acting.excluded(text, before, hit.end))
        out = []
        for (start, end), name in zip(spans, names, strict=True):
            place = self.words.towns.get(name, city) if above is None else ""
            element = Element(noun, start, end if start < spans[-1][0] else hit.end, (place,) if place else (), "", name, head)
            mention = self.acting.mention(text, (element,) if above is None else (*above.elements, element))
            told_as = above.name + name if above is not None else text[whole:end] if start == first else name
            out.append(replace(mention, start=start if start > first or above is not None else whole, end=element.end, name=told_as + head, role=role, excluded=excluded))
        return out

    def _town(self, text: str, end: int, low: int) -> int:
        """Where the name of a branch of Taiwan that ends at ``end`` begins, by its town or its ordinal; ``end`` where none stands there."""
        ordinal = _OWN_ORDINAL.search(text, max(low, end - 2), end)
        return ordinal.start() if ordinal is not None else self.words.town_before(text, end, low)

    def _common(self, word: str) -> bool:
        """Whether a word beside a station names a trade or people, not another station: 城管、城东派出所."""
        return word in self.words.trades or _NO_NAME.search(word) is not None

    def _known(self, word: str, own: Element) -> bool:
        """Whether a word is the name of a region, or of a town of Taiwan where the last of the list is one."""
        return bool(own.place) and word in self.words.towns or own.noun.slot == "branch" and bool(lookup(word))

    def _item(self, text: str, mention: UnitMention, parent: UnitMention | None, start: int, end: int) -> UnitMention:
        """One body of a list: its own name, the noun of the last, the parent of the first."""
        own = mention.elements[0]
        word = text[start:end].removesuffix(own.head)
        city = (self.words.towns[word],) if parent is None and own.place and word in self.words.towns else ()
        element = Element(own.noun, start, end, city, "", word, own.head)
        elements = (element,) if parent is None else (*parent.elements, element)
        name = word + own.head if parent is None else parent.name + word + own.head
        before = text[max(0, start - 18) : start] if parent is None else ""
        return replace(
            mention, start=start, end=end, name=name, elements=elements,
            role=parent.role if parent is not None else mention.role or self.acting.role(text, before, mention.end),
            excluded=parent.excluded if parent is not None else mention.excluded)

    def beside(self, text: str, hit: Hit, noun: Noun, told: UnitMention) -> UnitMention | None:
        """中国海警局北海分局、直属第二局: another part of the body named before."""
        first = told.elements[0]
        if first.noun.system != noun.system or first.noun.slot != "national" or told.end != hit.start - 1 or text[told.end] not in _JOINERS:
            return None
        mention = self.acting.mention(text, (Element(noun, hit.start, hit.end, (), "", "", text[hit.start : hit.end]),))
        return replace(mention, name=first.head + mention.name, elements=(first, *mention.elements), role=told.role)

    def numbered(self, text: str, hit: Hit, noun: Noun, low: int, told: list[UnitMention]) -> list[UnitMention]:
        """刑侦支队|二、四大队, 刑侦一、二大队: teams by their numbers before one noun, under the body that stands directly before them or in one trade."""
        if hit.start - low < 3 or text[hit.start - 1] not in "一二三四五六七八九十" or (found := _NUMBERED.search(text, max(low, hit.start - 16), hit.start)) is None:
            return []
        first = found.start()
        trade = self.words.trades.run(text, first, max(low, first - NEAR))
        above = told[-1] if told and told[-1].end == trade == low and told[-1].deictic is None and (
            told[-1].last.noun.slot in ("bureau", "branch", "short", "office") or told[-1].last.head in _OVER_TEAMS and trade == first and told[-1].last.head != text[hit.start : hit.end]) else None
        if above is None and trade == first:
            return []
        parts = [(m.start(), m.end()) for m in _ORDINAL.finditer(text, first, hit.start)]
        out = []
        for start, end in parts:
            element = Element(noun, trade if start == first else start, hit.end if end == hit.start else end, (), "", text[trade:first] + text[start:end], text[hit.start : hit.end])
            mention = self.acting.mention(text, (element,))
            out.append(replace(mention, name=element.local + element.head))
        if above is not None:
            told.pop()
            out = [replace(m, name=above.name + m.name, elements=(*above.elements, *m.elements), role=above.role, excluded=above.excluded) for m in out]
        return out

    @staticmethod
    def direct(mention: UnitMention) -> list[UnitMention]:
        """中国海警局直属第三、第四局: each on its own."""
        last = mention.last
        if last.noun.rule != "unit.coast_guard_direct" or not any(mark in last.head for mark in _JOINERS):
            return [mention]
        out: list[UnitMention] = []
        for found in _ORDINAL.finditer(last.head):
            head = f"直属第{found.group().removeprefix('第')}局"
            start = mention.start if not out else last.start + found.start()
            out.append(replace(mention, start=start, name=mention.name.removesuffix(last.head) + head, elements=(*mention.elements[:-1], last._replace(start=start, head=head))))
        return out

    def departments(self, text: str, mention: UnitMention) -> list[UnitMention]:
        """海关财富调查科、情报科联同…: departments of Hong Kong's customs or police told in one list, by their own names."""
        out: list[UnitMention] = []
        last = mention.elements[-1]
        pattern = self.words.tails["hk"]
        at = mention.end
        while last.noun.home in ("hk", "mo") and text[at : at + 1] in _JOINERS and len(out) < 4 and (found := pattern.match(text, at + 1)) is not None and "警区" not in found.group() and _ENDS.match(text, found.end()):
            element = last._replace(noun=replace(last.noun, full=None), start=found.start(), end=found.end(), place=(), local="", head=found.group())
            out.append(self.acting.mention(text, (*mention.elements[:-1], element)))
            at = found.end()
            out[-1] = replace(out[-1], start=found.start(), name=found.group())
        return out

    def shared(self, text: str, mention: UnitMention, floor: int) -> list[UnitMention]:
        """湖北、河南两省公安机关, 徐州、宿州警方, 粤闽警方: bodies that share one noun; each on its own, in text order."""
        element = mention.elements[0]
        noun, head = element.noun, element.head
        if not element.place and noun.slot == "short" and element.local.endswith(_LINES):
            return [*self._before_a_line(text, mention, floor), mention]
        port = noun.type == "customs" and not element.place and _PORT.fullmatch(element.local) is not None
        if port:
            element = element._replace(local="")  # 青州、拱北海关: the last has the name of its port
        if not element.place and not port or noun.slot not in ("short", "bureau", "branch", "team"):
            return [mention]
        initials = len(element.place) == 1 and ABBREVIATIONS.get(text[element.start]) == element.place[0] and not text.startswith(element.place[0], element.start)
        after = text[element.end - len(head) : mention.end]
        share = SHARED.fullmatch(element.local)
        kind = ""
        if share is not None:
            last = element.local[-1]
            kind = last if last in "省市县区州" and element.local[0] != "等" and len(element.local) == 2 and short_name(element.place[-1]) == element.place[-1] and not initials else ""
            element = element._replace(local="铁路" if element.local.endswith("铁路") else "")
        if share is not None or initials:
            written = text[element.start] if initials else "".join(element.place)
            mention = replace(mention, name=written + kind + element.local + after, elements=(element, *mention.elements[1:]))
        if text[mention.end - len(after) - 1] == "等":
            mention = replace(mention, name="".join(element.place) + after)
        out = [mention]
        at = element.start
        while at > floor:
            other = self._other(text, at, floor, element, initials)
            if other is None:
                break
            written = text[other.start] if initials else "".join(other.place) or other.local
            out.insert(0, replace(mention, start=other.start, end=other.end, name=written + kind + element.local + after, elements=(other if other.place else other._replace(local=other.local + element.local), *mention.elements[1:])))
            at = other.start
        if len(out) == 1:
            return out
        before = text[max(0, at - 18) : at]
        role, excluded = self.acting.role(text, before, mention.end), self.acting.excluded(text, before, mention.end)
        return [replace(m, role=role, excluded=excluded) for m in _of_provinces(out)]

    def _before_a_line(self, text: str, mention: UnitMention, floor: int) -> list[UnitMention]:
        """湖南、江苏徐州和|兰新铁路警方: the police of the places in the list that a railway ends."""
        own = mention.elements[0]
        base = own._replace(local="")
        out: list[UnitMention] = []
        at = own.start
        while at > floor and (other := self._other(text, at, floor, base, initials=False)) is not None:
            out.insert(0, replace(mention, start=other.start, end=other.end, name="".join(other.place) + own.head, elements=(other,)))
            at = other.start
        before = text[max(0, at - 18) : at]
        return [replace(m, role=self.acting.role(text, before, mention.end)) for m in _of_provinces(out)]

    @staticmethod
    def alike(text: str, mentions: list[UnitMention]) -> list[UnitMention]:
        """经甲督察组、乙督察组指导: what the words behind a list say is true of all in it; 移交甲局、乙局 what those before it say."""
        out = list(mentions)
        for at in range(len(out) - 1, 0, -1):
            one, two = out[at - 1], out[at]
            if two.role in ("directing", "assisting") and one.role in (None, "joint") and one.excluded is None and _beside(text, one, two) and not _helped(text, one, two):
                out[at - 1] = replace(one, role=two.role)
        for at in range(1, len(out)):
            one, two = out[at - 1], out[at]
            if one.role == "receiving" and two.role == "joint" and two.excluded is None and _beside(text, one, two):
                out[at] = replace(two, role="receiving")
        return out

    def _other(self, text: str, at: int, floor: int, element: Element, initials: bool) -> Element | None:
        """The place of a list that stands before the one at ``at``."""
        end = at - 1 if text[at - 1] in "、和与及" else at
        if initials:
            full = ABBREVIATIONS.get(text[end - 1]) if end > floor else None
            return None if full is None else Element(element.noun, end - 1, end, (full,), "", "", element.head)
        chain = self.words.chain(text, end, max(floor, end - NEAR)) if end < at else []
        if not chain and end < at and element.noun.type == "customs" and (found := _PORT_BEFORE.search(text, max(floor, end - NEAR), end)) is not None:
            return Element(element.noun, found.start(), end, (), "", found.group(), element.head)
        return make(text, element.noun, chain, end, end, end)._replace(head=element.head, local=element.local) if chain else None


def _helped(text: str, one: UnitMention, two: UnitMention) -> bool:
    """甲海关与乙海关配合，…: what the first does with the help of the second; 在甲海关与乙海关配合下 both help."""
    return two.role == "assisting" and text[one.end] in "与和" and text[one.start - 1 : one.start] in ("", "\n", "。", "，")


def _of_provinces(listed: list[UnitMention]) -> list[UnitMention]:
    """吉林 beside 安徽 and 新疆 is the province, not its city of that name."""
    if not all(m.elements[0].place for m in listed):
        return listed
    levels = [{r.level for r in lookup(m.elements[0].place[0])} for m in listed]
    if not any(found == {"provincial"} for found in levels) or any("provincial" not in found for found in levels):
        return listed
    out = []
    for mention, found in zip(listed, levels, strict=True):
        first = mention.elements[0]
        province = next((r.name for r in lookup(first.place[0]) if r.level == "provincial"), None) if len(found) > 1 and len(first.place) == 1 else None
        out.append(mention if province is None else replace(mention, elements=(first._replace(place=(province,)), *mention.elements[1:])))
    return out


def _beside(text: str, one: UnitMention, two: UnitMention) -> bool:
    """Whether only a mark of a list stands between two bodies."""
    return two.start == one.end + 1 and text[one.end] in "、和与及" and one.deictic is None
