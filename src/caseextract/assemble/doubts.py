"""What a reader should doubt: values that the text states twice and differently, bodies that stay unnamed, spun words.

Nothing is taken away here; every doubt is a Notice with the words it is about.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Container, Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import accumulate
from typing import Any, Final, NamedTuple

from caseextract import models as m
from caseextract.classes import compiled
from caseextract.engine import Hit
from caseextract.expressions import expression
from caseextract.mentions.quantities import QuantityMention
from caseextract.mentions.reading import Reading, any_hit_in
from caseextract.mentions.unit_parts import UnitMention
from caseextract.text.structure import Sentence

SpanMaker = Callable[[int, int], m.Span]

_TOTAL: Final = compiled(r"(?:共|{in_all}|至此|全案)[^，。；]{0,12}$")
_TOTAL_OF_ALL: Final = compiled(r"(?:全案|该案|本案|此案|{in_all})[^。；]{0,14}$")
_TOTAL_SUM: Final = compiled(r"共|{in_all}")
_LOCAL: Final = expression(r"当地(?:警方|公安机关|公安局|公安部门|派出所|民警)")
# 在当地警方配合下: another place's police; 当地警方 that acts itself is the body a text names
_BESIDE_THEM: Final = expression(r"(?:[在由经与和同及向从请对被给]|联合|会同|协同|联系|协调|通知|移交|联手|得到|依靠|随同|委托)(?:了|给)?$")
_SLACK: Final = Decimal("0.2")
_MIN_REPEATED: Final = 12
_IN_CHINESE: Final = expression(r"[\u4e00-\u9fff][^a-zA-Z/]{4}")  # //by http://…, behind every line, is a page's own mark
_MANY: Final = 3
_FEW: Final = 2


class _Value(NamedTuple):
    key: tuple[str, ...]
    value: Decimal
    qualifier: str
    span: m.Span
    part: bool
    who: str = ""  # the class of the people counted


def disagreements(records: Sequence[m.CaseRecord], titles: Sequence[m.Span], given: str) -> Iterator[m.Notice]:
    """Arrest counts, item quantities and sums that headline and body give differently, and totals below an earlier figure; both stay."""
    titles_end = max([span.end for span in titles], default=0)  # nearly every value stands behind
    for record in records:
        values = list(_values(record))
        bodies: dict[tuple[str, ...], list[_Value]] = {}
        for value in values:
            if not value.part and not (value.span.start < titles_end and _within(titles, value.span.start)):
                bodies.setdefault(value.key, []).append(value)
        for value in values if bodies else ():
            body = bodies.get(value.key, [])
            if value.span.start < titles_end and _within(titles, value.span.start):
                if body and not value.part and not _borne_out(value, [v.value for v in body]):
                    yield _differs("headline_disagrees", "headline and body", "标题与正文不一致", value, body)
            elif record.kind == "case" and (len(body) > 1 or value.part) and _is_total(value, given):
                larger = [v for v in body if v.who == value.who and v.span.start < value.span.start and v.value > value.value]
                if larger:
                    yield _differs("totals_disagree", "a total and an earlier figure", "总数小于前文", value, larger)


def _is_total(value: _Value, given: str) -> bool:
    """Tell a figure that its words call the total; one read as a part must be called the total of the whole case."""
    before = given[max(0, value.span.start - 24) : value.span.start]
    if value.key[0] == "amounts":
        return not value.part and _TOTAL_SUM.search(before[-2:] + value.span.text) is not None
    return (_TOTAL_OF_ALL if value.part else _TOTAL).search(before) is not None and "其中" not in before


def _within(ranges: Sequence[m.Span], at: int) -> bool:
    return any([span.start <= at < span.end for span in ranges])


def _values(record: m.CaseRecord) -> Iterator[_Value]:
    """The values of a record that are numbers, with what they count."""
    for arrest in record.arrests:
        if arrest.count.value is not None:
            yield _Value(("arrests", arrest.action), arrest.count.value, arrest.count.qualifier, arrest.span, arrest.part, arrest.person)
    for item in record.seized:
        if item.quantity is not None and item.quantity.value is not None:
            yield _Value(("seized", item.name, item.action, item.quantity.unit or ""), item.quantity.value, item.quantity.qualifier, item.span, item.part)
    for amount in record.amounts:
        if amount.value is not None:
            yield _Value(("amounts", amount.role, amount.currency), amount.value, amount.qualifier, amount.span, amount.part)


def _borne_out(stated: _Value, others: Sequence[Decimal]) -> bool:
    """Tell whether another value, or all of them together, agree with the one stated, as far as its hedge goes."""
    return any(_agree(stated.qualifier, stated.value, value) for value in (*others, sum(others, Decimal(0))))


def _agree(qualifier: str, stated: Decimal, value: Decimal) -> bool:
    if qualifier in ("over", "at_least"):
        return stated <= value <= stated * 2
    if qualifier in ("nearly", "at_most"):
        return stated * (1 - _SLACK) <= value <= stated
    if qualifier == "about":
        return abs(stated - value) <= stated * _SLACK
    return stated == value


def _differs(code: str, who: str, words: str, value: _Value, others: Sequence[_Value]) -> m.Notice:
    told = ", ".join(sorted({f"{v.value:f}" for v in others}))
    return m.Notice(code=code, message=f"{who} give different values for {' '.join(value.key[:2])}: {value.value:f} against {told} ({words})", span=value.span)


def unresolved_bodies(
    text: str, sentences: Sequence[Sentence], units: Sequence[UnitMention], names: Mapping[int, Any], span: SpanMaker
) -> Iterator[m.Notice]:
    """该局, 我局 and 当地警方 that act but stand for nobody the text names: the case may lack a unit."""
    if "当地" in text or any(u.deictic is not None and u.start not in names for u in units):
        found = [(u.start, u.end) for u in units if u.deictic is not None and u.start not in names and u.excluded is None]
        told = min([u.start for u in units if u.excluded in (None, "wanted", "report_source", "officer") and u.deictic is None and u.last.noun.system == "police"], default=len(text))
        found += [m_.span() for m_ in _LOCAL.finditer(text) if m_.start() < told or _BESIDE_THEM.search(text, max(0, m_.start() - 4), m_.start())]
        body = [s for s in sentences if s.zone in ("body", "title", "heading")]
        starts = [s.start for s in body]
        for start, end in sorted(found):
            at = bisect_right(starts, start) - 1
            if at >= 0 and start < body[at].end:
                yield m.Notice(code="unit_unresolved", message=f"{text[start:end]} stands for a body that the text does not name (单位无法确定)", span=span(start, end))


# Units of what no list of a record counts: lengths of time and of ways, places searched, times, teams
_UNCOUNTED: Final = frozenset("岁年天日月周夜晚时秒米层级号楼家次处组路回趟遍步种类届期栋幢车座位截")
_UNCOUNTED_WORDS: Final = frozenset(["个月", "小时", "个小时", "分钟", "公里", "千米", "海里", "人次", "家次", "周岁", "平方米", "小组", "批次"])
_FORCES: Final = expression(r"[\u4e00-\u9fff]{0,6}?(?:警力|[民干辅武]警|官兵|小组|(?<!小)组(?!织|长|员|团|合)|小队|分队|专班)")  # 70余名警力, 6个抓捕组: who was sent out
_CONVERTED: Final = expression(r"（[\u4e00-\u9fff]{0,4}")  # 800万元（约925万港元）


def unread_numbers(reading: Reading, records: Sequence[m.CaseRecord], no_facts: Container[int], span: SpanMaker) -> Iterator[m.Notice]:
    """Sums, and numbers beside a measure or a taking, that stand in no record, though no trap was seen: a fact may have been missed."""
    if not records:
        return
    covered = sorted([
        (entry.span.start, entry.span.end)
        for r in records for entry in (*r.dates, *r.arrests, *r.busts, *r.seized, *r.amounts, *r.persons, *r.statistics)
    ])
    reach = list(accumulate([end for _, end in covered], max))
    told = set(_numbers(records))
    counted = list(_counted(records))
    starts = [s.start for s in reading.stated]
    acts = (reading.hits.of("act"), reading.hits.of("seize"))
    sum_end = -1  # of the sum told last
    for q in reading.quantities:
        money = q.kind == "money"
        converts, sum_end = money and 0 <= sum_end < q.start and _CONVERTED.fullmatch(reading.text, sum_end, q.start) is not None, q.end if money else sum_end
        if converts or not money and _FORCES.match(reading.text, q.end):
            continue
        if not money and (q.kind != "count" or q.value == 1 or q.unit is None or q.unit in _UNCOUNTED or q.unit in _UNCOUNTED_WORDS or _some(q)):
            continue
        at = bisect_right(starts, q.start) - 1
        sentence = reading.stated[at] if at >= 0 else None
        if sentence is None or sentence.zone != "body" or q.end > sentence.end or q.start in no_facts or q.value is not None and q.value in told:
            continue
        low, high = reading.clause(q.start, sentence)
        if not money and not any(any_hit_in(hits, low, high) for hits in acts):
            continue
        if not money and (_held_there(reading.text, q) or _of_a_kind(reading.text, q, low) or any(unit == q.unit or {unit, q.unit} <= _HEADS for unit, value in counted if _hedged(q, value))):
            continue
        where = span(q.start, q.end)
        before = bisect_left(covered, (where.end,)) - 1
        if before >= 0 and reach[before] > where.start:
            continue
        yield m.Notice(code="number_unread", message=f"{where.text} stands in no record: look whether a fact was missed (数字未入记录)", span=where)


# 298个蜂箱中的63个里面搜到, 10箱货物中藏有, 三个玩具内，藏有: how many places something was in
_PLACES_HELD: Final = expression(r"(?:(?:(?![在从于])[\u4e00-\u9fff“”]){0,10}?)(?:[中内里](?:面|部|头)?(?:的|，|均|都|分别|共)?(?:[检查搜起藏发夹装找取抓截收缴有]|[\d一二两三四五六七八九十百]+[个只箱件])|混[合放在]|里面)")
# 百人以上的团伙, 万克以上毒品案: what kind, not how many
_SIZE_OF: Final = expression(r"(?:规模)?的?[^，。；、\d]{0,8}?(?:团伙|集团|组织|大?案)")
_MODEL_CASES: Final = expression(r"[^，。；、\d]{0,10}?(?:典型|经典|精品|突出|示范|重大)?[^，。；、\d]{0,4}?案例|典型案件")
_OFFENCES: Final = compiled(r"(?:作案|行窃|盗窃|犯案)(?:竟|已|至少|先后|{in_all}|共)*(?:达|超过|超|近|约|多达)?$")
_HEADS: Final = frozenset("名人个位")
_LOOSE: Final = Decimal(2)


def _held_there(text: str, q: QuantityMention) -> bool:
    """Whether what is counted is a place that something was found in."""
    return _PLACES_HELD.match(text, q.end) is not None


def _of_a_kind(text: str, q: QuantityMention, low: int) -> bool:
    """Whether a number says of what size a gang is, how many cases are shown as lessons, or how often offenders struck."""
    if q.qualifier == "at_least" and _SIZE_OF.match(text, q.end):
        return True
    return q.unit in ("起", "宗", "件", "次", "例") and (_MODEL_CASES.match(text, q.end) is not None or _OFFENCES.search(text, max(low, q.start - 10), q.start) is not None)


def _hedged(q: QuantityMention, value: Decimal) -> bool:
    """Whether a loose number is borne out by an exact one of a record: 20余名 by 23."""
    if q.qualifier in ("over", "at_least") and q.lower is not None:
        return q.lower <= value < q.lower * _LOOSE
    if q.qualifier in ("nearly", "at_most") and q.upper is not None:
        return q.upper * (1 - _SLACK) <= value <= q.upper
    return q.qualifier == "about" and q.value is not None and abs(q.value - value) <= q.value * _SLACK


def _counted(records: Sequence[m.CaseRecord]) -> Iterator[tuple[str | None, Decimal]]:
    """The exact counts of records with their units."""
    for record in records:
        held = [*(a.count for a in record.arrests), *(b.count for b in record.busts), *(i.quantity for i in record.seized if i.quantity is not None)]
        for quantity in held:
            if quantity.value is not None:
                yield quantity.unit, quantity.value


def _some(q: QuantityMention) -> bool:
    """Whether a quantity is no number that could be missed: 一批, 多名, 几起."""
    return q.value is None and (q.lower is None or q.lower <= _FEW)


def _numbers(records: Sequence[m.CaseRecord]) -> Iterator[Decimal | None]:
    """The numbers that the entries of records hold."""
    for record in records:
        yield from [arrest.count.value for arrest in record.arrests]
        yield from [bust.count.value for bust in record.busts]
        yield from [held.value for held in (*[item.quantity for item in record.seized], *[figure.value for figure in record.statistics]) if held is not None]
        yield from [sum_.value for sum_ in record.amounts]


def spun(hits: Sequence[Hit], text: str, sentences: Sequence[Sentence], span: SpanMaker) -> Iterator[m.Notice]:
    """One Notice for a text that shows marks of machine spinning: its numbers and places may have been changed too."""
    strong = [hit for hit in hits if hit.code == "strong"]
    odd = {text[hit.start : hit.end]: hit for hit in hits}
    if strong or len(odd) > 1:
        first = strong[0] if strong else min(odd.values(), key=lambda hit: hit.start)
        words = "、".join(odd)
        yield m.Notice(code="spun_text", message=f"words of a machine-spun text: {words}; its values are not to be relied on (疑为机器改写)", span=span(first.start, first.end))
        return
    counted = Counter(text[s.start : s.end] for s in sentences if s.zone == "body" and s.end - s.start >= _MIN_REPEATED and _IN_CHINESE.search(text, s.start, s.end))
    again = [words for words, times in counted.items() if times >= _MANY]
    if again:
        at = text.index(again[0])
        yield m.Notice(code="spun_text", message=f"a sentence comes {counted[again[0]]} times (疑为机器改写)", span=span(at, at + len(again[0])))
