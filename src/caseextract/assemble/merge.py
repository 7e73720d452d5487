"""Facts once per record: repeats dropped, approximations dropped for the exact, parts told from wholes."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import NamedTuple, TypeVar

from caseextract.assemble.places_told import told_by_place
from caseextract.assemble.runs import runs_adding_up
from caseextract.classes import compiled
from caseextract.expressions import expression
from caseextract.mentions.facts import AmountFact, ArrestFact, BustFact, Count, ItemFact

F = TypeVar("F", ArrestFact, ItemFact)
_COMPARED = 32
_PRECISE = 3  # a number of so many figures leaves no room for a far one
_NEAR = 60
_CLOSE = 24
_AND_MORE = expression(r"[\u4e00-\u9fff]{0,6}?[及和与][\d一二两三四五六七八九十]")
_LISTED_ON = expression(r"[、及和与][^，。；、（\d中]{0,8}[\d一二两三四五六七八九十]")
_KIND = expression(r"(?:涉|参|吸|卖|嫖|贩|偷)[\u4e00-\u9fff]{1,6}(?:人员|者|客)\d+")
_ALSO = expression(r"[\u4e00-\u9fff]某[\u4e00-\u9fff]?[也亦]")  # 甲某也被抓获: one more than those told
_DATED = expression(r"(?:今年|去年|\d{4}年)?\d{1,2}月(?:\d{1,2}日)?[^。，；]{0,6}，")
_SENTENCE_END = expression(r"[。；\n（]|其中|包括")
_SUMMED = compiled(r"至此|共|{in_all}|全案")
_BESIDE = 24
_PARAGRAPH = 40
_LINK = expression("[上下][线家]|供货[商人]|货源")  # whom those taken before bought from or sold to
_OUTCOME = compiled("本报讯|[讯电]（|{break_up}|{solve}|破案|团伙|行动|截[至止]|抓获犯罪嫌疑人|全案")
# 截至8日，各地查获情况如下：
_ELSEWHERE = compiled(
    r"(?:各(?:地|省|市|县|路|关|协作|参战|相关)|沿[途线])[^。：\n]{0,20}(?:情况|战果|结果|成果|反馈|进展|消息|汇总|回[报传])[^。：\n]{0,6}：|(?:消息|捷报)(?:{in_turn}|不断)[^。：\n]{0,4}(?:：|——)"
)
_PLACES_MARK = ("各", "沿", "消息", "捷报")  # one of which stands in every word of it
_THEY_ALL = expression(r"(?:^|[。；\n])(?:被捕的?|落网的?|该)?[\d一二两三四五六七八九十百]+人(?!中)[^，。；]{0,30}")  # no class, and a sentence of their own
_ALL_SORTS = expression("各[类种](?:刑事|违法|涉案)?(?:犯罪|嫌疑|违法|不法|涉案|作案|在逃)")
_ROUNDS = 2
_SCORE = 10  # so many do not add up by chance
_LIST = 400  # how long a list of places may be
_TAKING = expression("[查抓捕缴缉拘控截挡擒]获?")

MASS = {"公斤": Decimal(1000), "千克": Decimal(1000), "克": Decimal(1), "公克": Decimal(1), "吨": Decimal(10**6), "公吨": Decimal(10**6), "斤": Decimal(500), "市斤": Decimal(500), "台斤": Decimal(600)}
# How far the exact number may lie from the one of an approximation, as ratios
SPREAD = {
    "over": (Decimal(1), Decimal("1.3")), "at_least": (Decimal(1), Decimal("1.3")),
    "nearly": (Decimal("0.8"), Decimal(1)), "at_most": (Decimal("0.8"), Decimal(1)),
    "about": (Decimal("0.85"), Decimal("1.15")),
}  # fmt: skip


_ROUND_FIGURES = 2  # figures of a headline's number before its noughts
_ROUND_STEP = 100


def size(count: Count) -> Decimal | None:
    """A count in its base unit."""
    if count.value is None:
        return None
    return count.value * MASS.get(count.unit or "", Decimal(1))


def agrees(loose: Count, tight: Count) -> bool:
    """Whether an approximate count says the same as an exact one: 逾14公斤 and 14.07186公斤."""
    one, two = size(loose), size(tight)
    if one is None or two is None or one == 0:
        return False
    spread = SPREAD.get(loose.qualifier)
    if spread is None or not spread[0] <= two / one <= spread[1]:
        return False
    precise = loose.value is not None and len(loose.value.normalize().as_tuple().digits) >= _PRECISE
    return loose.qualifier != "about" and not precise or abs(two - one) <= _step(loose)  # 约660万 is no rounding of 730万, nor 5897万余 of 6294万


def rounded(title: Count, body: Count) -> bool:
    """Whether a headline's number is the body's with its last figures left out or rounded."""
    if title.value is None or body.value is None or title.value == 0 or body.value == title.value:
        return False
    step = Decimal(10) ** int(title.value.normalize().as_tuple().exponent)
    return len(title.value.normalize().as_tuple().digits) >= _ROUND_FIGURES and abs(body.value - title.value) < step and len(body.value.normalize().as_tuple().digits) > len(title.value.normalize().as_tuple().digits)


def _step(count: Count) -> Decimal:
    """The place of a number's last figure that is no nought, in its base unit: what its rounding may hide."""
    exponent = count.value.normalize().as_tuple().exponent if count.value is not None else 0
    return Decimal(10) ** int(exponent) * MASS.get(count.unit or "", Decimal(1))


def dedupe(facts: Sequence[F], group: Callable[[F], object], title: Callable[[F], bool]) -> list[F]:
    """One entry a fact: equal counts of one group once, body before headline, exact before approximate."""
    ordered = sorted(facts, key=lambda f: (title(f), f.start))
    kept: list[F] = []
    alike: dict[object, list[int]] = {}
    most: dict[object, Decimal] = {}  # of people, who are told again as 其中两名 of those who ran away
    for fact in ordered:
        if isinstance(fact, ArrestFact) and fact.count.value is not None:
            most[group(fact)] = max(fact.count.value, most.get(group(fact), fact.count.value))
    for fact in ordered:
        drop = False
        same: list[int] = alike.setdefault(group(fact), [])
        for number in same if len(same) <= 2 * _COMPARED else [*same[:_COMPARED], *same[-_COMPARED:]]:
            known = kept[number]
            mine, theirs = fact.count, known.count
            if mine is None or theirs is None:
                drop = mine is None and theirs is None or (mine is None and isinstance(fact, ItemFact) and title(fact))
                if drop:
                    break
                continue
            if isinstance(fact, ArrestFact) and isinstance(known, ArrestFact) and not title(fact) and _other_people(fact, known):
                continue
            if mine.key() == theirs.key() and (mine.unit == theirs.unit or not isinstance(fact, ItemFact)):
                if isinstance(fact, ArrestFact) and fact.part and known.part and _of_one_list(known, fact):
                    continue
                if isinstance(fact, ArrestFact) and (fact.count.value or 0) <= 2 and not title(fact) and not fact.anaphor and fact.part != known.part and not (fact.part and fact.count.value == most[group(fact)]) and not (fact.who and set(fact.who) == set(known.who)):
                    continue
                drop = True
                break
            if title(fact) and mine.value is not None and mine.value == theirs.value:
                drop = True
                break
            if mine.qualifier not in ("exact", "range") and theirs.qualifier == "exact" and agrees(mine, theirs):
                drop = True
                break
            if title(fact) and mine.unit == theirs.unit and mine.qualifier == "exact" and _step(mine) >= _ROUND_STEP and rounded(mine, theirs):
                drop = True  # 拘1300人 above, 拘捕1312人 below
                break
            if theirs.qualifier not in ("exact", "range") and mine.qualifier == "exact" and agrees(theirs, mine):
                kept[number] = fact
                drop = True
                break
        if not drop:
            same.append(len(kept))
            kept.append(fact)
    return sorted(kept, key=lambda f: f.start)


D = TypeVar("D", BustFact, AmountFact)


def distinct(facts: Sequence[D], group: Callable[[D], Hashable], title: Callable[[D], bool]) -> list[D]:
    """One entry a fact, as :func:`dedupe` has it, for counts that stand alone. Linear: few approximations are compared."""
    kept: list[D] = []
    groups: dict[Hashable, _Group] = {}
    for fact in sorted(facts, key=lambda f: (title(f), f.start)):
        known = groups.setdefault(group(fact), _Group({}, {}, []))
        count = fact.count
        if count.key() in known.keys or title(fact) and count.value is not None and count.value in known.values:
            continue
        known.keys[count.key()] = len(kept)
        if count.value is not None:
            if count.qualifier == "exact":
                loose = next((n for n in known.loose[-_COMPARED:] if agrees(kept[n].count, count)), None)
                if loose is not None:
                    kept[loose] = fact
                    known.loose.remove(loose)
                    known.values[count.value] = loose
                    continue
                known.values.setdefault(count.value, len(kept))
            elif count.qualifier != "range":
                tight = list(known.values.values())[-_COMPARED:]
                if any(kept[n].count.qualifier == "exact" and agrees(count, kept[n].count) for n in tight):
                    continue
                if count.value in known.values and len(count.value.normalize().as_tuple().digits) > 1 and kept[known.values[count.value]].count.qualifier != "exact":
                    continue  # 超过2.1亿元 above, 约2.1亿元 below
                known.loose.append(len(kept))
                known.values.setdefault(count.value, len(kept))
        kept.append(fact)
    return sorted(kept, key=lambda f: f.start)


class _Group(NamedTuple):
    """What is kept of one group: by the whole count, by its value, and the places of the approximations."""

    keys: dict[object, int]
    values: dict[Decimal, int]
    loose: list[int]


def _of_one_list(one: ArrestFact, two: ArrestFact) -> bool:
    """Whether two parts are classes of one whole, which may count alike: 抓获36人（其中涉毒4名、涉赌4名）."""
    return one.start == two.start and one.end != two.end or two.start - one.end < (_NEAR if one.person != two.person else _CLOSE) and two.start >= one.end


def _shared(one: Sequence[str], two: Sequence[str]) -> bool:
    """Whether two lists of names share a person: 孙某 may be 孙某某."""
    mine, theirs = ({name.removesuffix("某") if name.endswith("某某") else name for name in names} for names in (one, two))
    return not mine.isdisjoint(theirs)


def _other_people(one: ArrestFact, two: ArrestFact) -> bool:
    """Whether two measures are on different people: named apart, told as more, or done on another day (in text order: ``two``, ``one``)."""
    if one.who and two.who:
        return not _shared(one.who, two.who)
    if one.anaphor or two.anaphor or one.total or two.total or one.count.key() != two.count.key():
        return False
    if one.by and two.by and one.by[0] == two.by[0] and one.by[1][:2] != two.by[1][:2] and one.by[1] not in two.by[1] and two.by[1] not in one.by[1]:
        return True  # 甲县公安局抓获7人。乙县公安局抓获7人
    return one.more or bool(one.when and two.when and one.when != two.when and one.action == "caught" and (one.count.value or 0) <= 3)


def mark_parts(
    arrests: Sequence[ArrestFact], text: str, title: Callable[[ArrestFact], bool], day_of: Callable[[ArrestFact], date | None],
    totals: bool,
) -> list[ArrestFact]:
    """Totals and their parts among the entries of one action; ``day_of``: the day on which people were taken, where it is told.

    The largest entry is a whole where words or the headline say so, where others add up to it, or where it stands in
    the lead and later paragraphs tell no more than it (unless they add: 又, 另, 再); ``totals`` of a period have no such lead.
    """
    out = list(arrests)
    for action in dict.fromkeys(f.action for f in out):
        numbers = [n for n, f in enumerate(out) if f.action == action and f.count.value is not None]
        if not numbers:
            continue
        if len(numbers) == 1:
            out[numbers[0]] = _whole(out[numbers[0]])
            continue
        for n in numbers:  # 查获11人，其中强制戒毒3人，社区戒毒8人: both are shares of those found, neither of the other
            if out[n].part and not any(_value(out[k]) >= _value(out[n]) and (k < n or out[k].total or title(out[k])) for k in numbers if k != n):
                out[n] = _whole(out[n])
        whole = max(numbers, key=lambda n: (out[n].count.value or 0, out[n].total, -n))
        out[whole] = _whole(out[whole])
        given_up = sum((_value(f) for f in out if f.action == "surrendered" and action == "caught"), Decimal(0))
        plain = [n for n in numbers if n != whole and not out[n].part]
        for n in _inside(out, whole, plain, given_up, text, title, day_of, totals):
            out[n] = replace(out[n], part=True)
        left = [n for n in plain if not out[n].part]
        for smaller in sorted(left, key=lambda n: -_value(out[n])) if len(left) <= _COMPARED else ():
            for n in () if out[smaller].apart else _adding_up(out, smaller, [k for k in plain if k != smaller and not out[k].part]):
                out[n] = replace(out[n], part=True)
    return out


def _whole(fact: ArrestFact) -> ArrestFact:
    return replace(fact, part=False) if fact.part else fact


def _value(fact: ArrestFact) -> Decimal:
    return fact.count.value or Decimal(0)


def _inside(
    facts: Sequence[ArrestFact], whole: int, plain: Sequence[int], given_up: Decimal, text: str, title: Callable[[ArrestFact], bool],
    day_of: Callable[[ArrestFact], date | None], totals: bool,
) -> Sequence[int]:
    """Which of the ``plain`` entries the whole covers."""
    top = facts[whole]
    plain = [n for n in plain if not (_named_apart(top, facts[n]) or _of_other_class(top, facts[n], text) or _counted_with(top, facts[n], text))]
    plain = [n for n in plain if not _told_beside(top, facts[n], text) and not _came_in_later(top, facts[n], text)]
    total = sum((_value(facts[n]) for n in plain), Decimal(0))
    if not plain or _value(top) <= 1 or top.apart:
        return ()
    named = [n for n in plain if facts[n].who and set(facts[n].who) <= set(top.who) and not facts[n].more]
    more = [n for n in plain if n > whole and facts[n].more]
    if len(plain) == len(more) == 1 and total == _value(top):
        return ()  # 抓获2人 … 又抓获2人
    if top.more and not top.total and all(n < whole for n in plain):
        return named  # 抓获甲某；抓获乙某；又截获另外两名
    aside = all(n < whole for n in plain) or all(n > whole for n in plain)
    if total == _value(top) and (aside or top.total) or given_up and total + given_up == _value(top) or top.total and not totals and total <= _value(top) and not more:
        return plain
    if len(plain) > 1 and total < _value(top) and not top.more and all(n < whole for n in plain) and _THEY_ALL.search(text, max(0, top.start - 1), top.end):
        return plain  # 拘捕一名女子。…再拘捕一名男子。三人涉嫌贩毒被捕
    if top.total and aside and not more and agrees(top.count, Count(value=total)):
        return plain  # 抓获12人，又抓获9人，共抓获约20人
    adding = _adding_up(facts, whole, plain) or _with_a_share(facts, whole, plain)
    if adding:
        return adding
    if totals and not title(top) and (placed := told_by_place(facts, whole, plain, text)):
        return [n for n in plain if n in named or n in placed]
    if totals and not title(top) and _ALL_SORTS.search(text, top.start, top.end):
        return [n for n in plain if n in named or n > whole and not (facts[n].more or facts[n].total or facts[n].inferred) and facts[n].person != "other"]  # 抓获各类嫌疑人2百名。…抓获逃犯12名
    if totals or title(top) and len(plain) == 1:
        return named  # a headline and a body that disagree
    line_end = text.find("\n", top.end)
    plain = [n for n in plain if not (n > whole and _taken_besides(top, facts[n], text))]
    later = [n for n in plain if n > whole and 0 <= line_end < facts[n].start and not (facts[n].inferred and _ALSO.match(text, facts[n].start))]
    if top.anaphor:
        return named  # 上述两人被移送 takes up those told before: it is no total that leads
    if len(later) == len(plain) and (total <= _value(top) or _rounds(facts, top, later, text)) and _is_lead(facts, whole, title):
        if _dated_before(facts, top, later, text):
            return ()
        day = day_of(top)
        return [n for n in later if day is None or (own := day_of(facts[n])) is None or own <= day]
    return named  # 对江某等12人宣判，江某被判…: one of the twelve


def _rounds(facts: Sequence[ArrestFact], top: ArrestFact, later: Sequence[int], text: str) -> bool:
    """Whether rounds with a number and names, and those only named beside them, are of the outcome told in a lead: some are named twice, or are no suspects."""
    counted = [facts[n] for n in later if not facts[n].inferred]
    if len(counted) < _ROUNDS or not all(f.who for f in counted) or sum((_value(f) for f in counted), Decimal(0)) > _value(top):
        return False
    line = text.rfind("\n", 0, top.start) + 1
    return _OUTCOME.search(text, max(line, top.start - 60), top.start) is not None


def _dated_before(facts: Sequence[ArrestFact], top: ArrestFact, later: Sequence[int], text: str) -> bool:
    """Whether the largest is what one paragraph of the story tells of its own day, and the others are of later days: 今年5月，…抓获32名。11月11日，…抓获13名."""
    line = text.rfind("\n", 0, top.start) + 1
    return (
        _DATED.match(text, line) is not None and line - text.rfind("\n", 0, max(line - 1, 0)) > _PARAGRAPH
        and any(facts[n].when and facts[n].when != top.when for n in later)
    )


def _told_beside(whole: ArrestFact, part: ArrestFact, text: str) -> bool:
    """Whether people counted behind a total in its own sentence are others: 22名“人蛇”全部抓获，2名船工束手就擒."""
    between = text[whole.end : part.start]
    if not whole.total or part.inferred or part.anaphor or part.start < whole.end or len(between) > _BESIDE or _SENTENCE_END.search(between):
        return False
    return _SUMMED.search(text, max(0, whole.start - 10), whole.end) is None


def _came_in_later(whole: ArrestFact, part: ArrestFact, text: str) -> bool:
    """Whether people stand, behind those taken first, in a list of what was found in other places since: 截至8日，各地查获情况如下：甲市…；乙市…，抓获3名."""
    summed = whole.total and _SUMMED.search(text, max(0, whole.start - 10), whole.end) is not None  # 4人悉数被控制 sums up a scene only
    if whole.start > part.start or summed or part.total:
        return False
    floor = max(0, part.start - _LIST)
    low = max(floor, *(text.rfind(mark, floor, part.start) for mark in "。\n"))
    found = _ELSEWHERE.search(text, low, part.start) if any(text.find(mark, low, part.start) >= 0 for mark in _PLACES_MARK) else None
    return found is not None and "共" not in text[found.end() : part.start]


def _taken_besides(whole: ArrestFact, part: ArrestFact, text: str) -> bool:
    """Whether somebody named was taken besides those a scene told of: 甲某等7人就擒 … 8月15日又将买家乙某抓获; a lead that gives the outcome covers all."""
    linked = not whole.total and part.count.value == 1 and _LINK.search(text, part.start, part.end + 2) is not None
    if not (part.inferred and part.who or linked and part.more) or set(part.who) & set(whole.who):
        return False
    line = text.rfind("\n", 0, whole.start) + 1
    scene = len(text[:line].strip()) > _PARAGRAPH and _OUTCOME.search(text, max(line, whole.start - 60), whole.start) is None
    return scene and (part.more or linked or bool(whole.who) and part.person == "buyer" != whole.person)


def _named_apart(whole: ArrestFact, part: ArrestFact) -> bool:
    """Whether the whole names all its people, and the part names others: 甲、乙被抓获 covers no 丙."""
    return bool(whole.who) and whole.inferred and bool(part.who) and not set(whole.who) & set(part.who)


def _of_other_class(whole: ArrestFact, part: ArrestFact, text: str) -> bool:
    """Whether one sentence counts people of another class with a verb of their own: 抓获偷渡人员85人，抓获组织者6人."""
    between = text[whole.end : part.start]
    return (
        part.start >= whole.end and len(between) <= 12 and between.strip("，、；并和") == "" and (whole.person == "other") != (part.person == "other")
        and not part.anaphor and _TAKING.match(text, part.start) is not None
    )


def _counted_with(whole: ArrestFact, part: ArrestFact, text: str) -> bool:
    """Whether one verb takes both counts together: 2名甲地籍和1名乙地籍嫌疑人全部落网, 抓获涉赌人员105人、涉黄人员69人."""
    if whole.end == part.end and whole.start < part.start and text[part.start - 1] in "和及与、":
        return True
    if part.start == whole.start and part.end > whole.end and _AND_MORE.match(text, whole.end, part.end):
        return True  # 拘捕12名劳工及4名雇主
    if part.start == whole.start and part.end > whole.end and not (whole.part or part.part or whole.total) and _LISTED_ON.match(text, whole.end, part.end):
        return True  # 技师4名、客人3名及经营者1名
    listed = part.start - 1 == whole.end and text[whole.end] == "、" and not part.part
    return listed and _KIND.match(text, part.start) is not None and _KIND.search(text, max(0, whole.end - 12), whole.end) is not None


def _is_lead(facts: Sequence[ArrestFact], whole: int, title: Callable[[ArrestFact], bool]) -> bool:
    """Whether an entry is the first that the body tells of its action: the lead gives the outcome."""
    return all(title(f) or f.action != facts[whole].action for f in facts[:whole])


def _adding_up(facts: Sequence[ArrestFact], whole: int, plain: Sequence[int]) -> Sequence[int]:
    """A run of two and more entries on one side of the whole that add up to it, the first there is."""
    return _run(facts, whole, [n for n in plain if n < whole]) or _run(facts, whole, [n for n in plain if n > whole])


def _with_a_share(facts: Sequence[ArrestFact], whole: int, plain: Sequence[int]) -> Sequence[int]:
    """What a share told before makes up the whole with: 抓获逃犯81人，其中本地50人，协助外地抓获31人."""
    return next(
        ([n] for n in plain if n - whole == 2 and facts[n - 1].part and not facts[n].more and facts[n - 1].action == facts[n].action
         and _value(facts[whole]) >= _SCORE and _value(facts[n - 1]) + _value(facts[n]) == _value(facts[whole])),
        (),
    )


def _run(facts: Sequence[ArrestFact], whole: int, plain: Sequence[int]) -> Sequence[int]:
    return next((plain[run] for run in runs_adding_up([_value(facts[n]) for n in plain], _value(facts[whole]))), ())
