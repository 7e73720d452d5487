"""The one door: Extractor reads a text into a Bulletin.

read → Document → clean → structure → extract → assemble → Bulletin; nothing flows back.
"""

from __future__ import annotations

import hashlib
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import cached_property
from multiprocessing import get_context
from pathlib import Path
from typing import Any, Final

from caseextract import models as m
from caseextract.assemble.bodies import Canonical
from caseextract.assemble.canonical import name_units
from caseextract.assemble.doubts import disagreements, spun, unread_numbers, unresolved_bodies
from caseextract.assemble.entries import quantity
from caseextract.assemble.given import Scope, coalesce
from caseextract.assemble.index import Index
from caseextract.assemble.lessons import teaches
from caseextract.assemble.occasion import no_occasion
from caseextract.assemble.periods import offset_moments
from caseextract.assemble.placed import Placed
from caseextract.assemble.records import RecordBuilder
from caseextract.assemble.scopes import Decision
from caseextract.assemble.settle import headline_of, introduces, one_case, one_operation, swept
from caseextract.assemble.timeline import ResolvedDate, find_publication, resolve
from caseextract.assemble.weighing import cut_scopes
from caseextract.engine import Engine, Hits
from caseextract.errors import UsageError
from caseextract.expressions import expression
from caseextract.mentions.alone import other_readings
from caseextract.mentions.bust_parts import mark_listed_parts
from caseextract.mentions.busts import BustReader
from caseextract.mentions.crimes import read_crimes, read_status
from caseextract.mentions.cues import Cues, compile_cues
from caseextract.mentions.dates import KINDS as DATE_KINDS
from caseextract.mentions.dates import DateMention, bound_of, bounded, closing_bound, scan_dates
from caseextract.mentions.facts import Facts, countable
from caseextract.mentions.item_names import Vocabulary, vocabulary
from caseextract.mentions.items import ItemReader
from caseextract.mentions.measures import Lexicon, lexicon
from caseextract.mentions.money import MoneyReader
from caseextract.mentions.money_bare import bare_sums
from caseextract.mentions.money_words import MoneyWords
from caseextract.mentions.names import name_hits
from caseextract.mentions.people import PeopleReader
from caseextract.mentions.persons import PersonReader
from caseextract.mentions.quantities import QuantityMention, scan_quantities
from caseextract.mentions.reading import Reading, count_of, face_values, make_reading
from caseextract.mentions.rumours import facts_outside, outside, rumours
from caseextract.mentions.statistics import StatisticReader
from caseextract.mentions.surnames import without_lookalikes
from caseextract.mentions.unit_parts import UnitMention
from caseextract.mentions.units import UnitReader
from caseextract.mentions.words import Words, compile_words
from caseextract.numerals import mixed_zeros
from caseextract.patterns import Patterns, alternation, load_packs, pack_paths
from caseextract.text.clean import CleanText, clean
from caseextract.text.furniture import WORDS, Furniture
from caseextract.text.structure import Structure, structure

_NOW = ("现在", "此刻", "此时", "当前", "现时", "眼下", "而家", "依家", "宜家")
_NOON = "12:00"
_AHEAD = 16  # documents a process that are taken before the first is done
_YEAR_OR_YEARS = expression(r"\d\d年")
_HONG_KONG = expression(
    r"香港(?:警方|警务处|海关|入境处|入境事务处|讯)|洗黑钱|骗案(?<!诈骗案)|网上情缘|港元|港币|警区|本港|全港|屯门|元朗|旺角|观塘|九龙|新界|油麻地|深水埗|沙田|荃湾|葵涌|上水|粉岭|大埔|将军澳|尖沙咀|铜锣湾|湾仔|柴湾|天水围|落马洲|青衣|红磡|黄大仙|马鞍山警区"
    r"|应课税值|明报专讯|星岛日报|东方日报专讯|未完税香烟|O记|水警|西贡|大屿山|未列舱单|列舱单|《进出口条例》|应课税品|海关人员|廉署|裁判法院|提堂|毒品调查科|商业罪案调查科|香港法例|暂控|保释候查|HKT|毒品条例|三合会|大耳窿|署理警司|高级督察|总督察|香港国际机场|荔枝角|鲗鱼涌|筲箕湾|土瓜湾|石硖尾|慈云山|牛头角|钻石山|流浮山|大角咀|葵青|(?<![东西南])北角(?!落)"
)
_MACAU = expression(r"澳门(?:警方|海关|检察院|治安警察局)|移送检察院(?:侦办|处理)|澳门元|司警|治安警|本澳|澳门司法警察局|澳门币|葡币|关闸|路氹|氹仔|新口岸|检察院侦办")
_TAIWAN = expression(
    r"新台币|台币|地下汇兑|签赌|不法金流|社会秩序维护法|社维法|抽头金|检警|警询|赃证物|万华|刑大(?!队)|地检署|民国|刑事局|警政署|移送法办|北市|新北|高雄|台中|台北|桃园|嘉义|屏东|彰化|市警局|县警局|[市县]警察局|警分局|政府警察局|台南|宜兰|花莲|苗栗|南投县|基隆|澎湖|海巡署|诈团|车手|收水|员警|犯嫌|声押|羁押禁见|刑事警察局|地方检察署"
)
_ONLY_HONG_KONG = expression(r"香港(?:警方|警务处|海关|入境处|入境事务处)|裁判法院|廉署")
_ONLY_TAIWAN = expression(r"刑事(?:警察)?局|地检署|警政署|海巡署|(?<!交)警分局|政府警察局|检警")
_MAINLAND = expression(r"公安(?:局|分局|厅|部|机关|边防|经济|经侦)|民警|人民检察院|人民法院|支队")


@dataclass(frozen=True, slots=True)
class Analysis:
    """Everything read from one text before any case is assembled."""

    document: m.Document
    clean: CleanText
    structure: Structure
    reading: Reading
    quantities: tuple[QuantityMention, ...]
    dates: tuple[DateMention, ...]
    units: tuple[UnitMention, ...]
    facts: Facts
    no_facts: frozenset[int] = frozenset()  # where sums begin that the words around them make no facts: offers, penalties of the law


def _home(text: str) -> tuple[str, bool]:
    """What 元 means in a text, and whether it is from Hong Kong, Macau or Taiwan: the words of its own bodies decide."""
    macau = len(_MACAU.findall(text))
    if macau >= 2 and 2 * macau >= len(_HONG_KONG.findall(text)):  # 粤港澳三地 in a text of Hong Kong names Macau's police too
        return "MOP", True
    others = len(_MAINLAND.findall(text))
    for pattern, certain, currency in ((_TAIWAN, _ONLY_TAIWAN, "TWD"), (_HONG_KONG, _ONLY_HONG_KONG, "HKD")):
        own = len(pattern.findall(text))
        if own >= 2 and own > others or own == 1 and not others and certain.search(text):
            return currency, True
    return "CNY", False


def _without_tail(text: str, layout: Structure) -> str:
    """The text but for the foot of the page, where other stories name their own places."""
    tails = [line for line in layout.lines if line.zone == "tail"]
    return "\n".join(text[line.start : line.end] for line in layout.lines if line.zone != "tail") if tails else text


def _document(text: str | m.Document, published: date | None = None, id: str | None = None) -> m.Document:
    """The given Document, or one of a text; what the caller says of day and id stands above what the Document says."""
    if not isinstance(text, m.Document):
        return m.Document(text, id=id, published=published)
    if id is None and published is None:
        return text
    return replace(text, id=text.id if id is None else id, published=text.published if published is None else published)


class Extractor:
    """Reads press releases into records. Reusable, thread-safe and picklable.

    Args:
        patterns: one folder or file with further pattern packs, or many; a rule of a known id replaces the built-in one.
    """

    def __init__(self, patterns: Sequence[Path | str] | Path | str = ()) -> None:
        """Remember the packs; they are compiled at first use."""
        self._dirs = tuple(map(str, pack_paths(patterns)))

    def __getstate__(self) -> dict[str, Any]:
        """Only the paths travel; the other side compiles its own."""
        return {"_dirs": self._dirs}

    @cached_property
    def patterns(self) -> Patterns:
        """The rules in force."""
        return load_packs(self._dirs)

    @cached_property
    def engine(self) -> Engine:
        """The compiled rules."""
        return Engine(self.patterns)

    @cached_property
    def money_words(self) -> MoneyWords:
        """The words of money, which only sentences with a sum are searched for."""
        return MoneyWords(self.patterns)

    @cached_property
    def lexicon(self) -> Lexicon:
        """Measure words and currencies."""
        return lexicon(self.patterns)

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """The words of the grammar of item lists."""
        return vocabulary(self.patterns)

    @cached_property
    def furniture(self) -> Furniture:
        """What lines of a page that are no article are made of."""
        rules = [rule for rule in self.patterns.rules if rule.kind.startswith("noise")]
        return Furniture({name: alternation([rule for rule in rules if rule.code == name]) for name in WORDS})

    @cached_property
    def cues(self) -> Cues:
        """Cue words of traps and statistics."""
        return compile_cues(self.patterns)

    @cached_property
    def words(self) -> Words:
        """The words of names and of what else the readers compile for themselves."""
        return compile_words(self.patterns)

    @cached_property
    def unit_reader(self) -> UnitReader:
        """The compiled grammar of unit names."""
        return UnitReader(self.patterns)

    def analyse(self, document: m.Document) -> Analysis:
        """The lexical and factual layer of one text."""
        cleaned = clean(document.text, self.furniture)
        text = cleaned.text
        layout = structure(text, self.furniture)
        hits = self.engine.scan(text)
        plain = mixed_zeros(without_lookalikes(text, self.words.names))
        dates = scan_dates(plain, [hit for kind in DATE_KINDS for hit in hits.of(kind) if plain[hit.start] == text[hit.start]])
        hits = Hits({**hits._by_kind, "name": name_hits(text, self.words.names, self.vocabulary.codes)})
        quantities = _without_dates(scan_quantities(plain, self.lexicon), dates, alone=plain)
        told = rumours(text, self.cues)
        reading = make_reading(text, layout.sentences, hits, outside(quantities, told), self.vocabulary, self.cues, self.words)
        used = face_values(reading)
        people = PeopleReader(reading)
        arrests, taken = people.read()
        used |= taken
        busts = mark_listed_parts(reading.text, BustReader(reading).read(used))
        items = ItemReader(reading).read(used)
        money = MoneyReader(reading, self.money_words)
        amounts = money.read(used)
        statistics = StatisticReader(reading).read(used)
        facts = Facts(arrests, busts, items, amounts, PersonReader(reading).read(), read_crimes(reading), statistics, read_status(reading), people.acted)
        facts = facts_outside(countable(facts), told)
        return Analysis(document, cleaned, layout, reading, tuple(quantities), tuple(dates), tuple(self.unit_reader.read(text, hits.of("unit"))), facts, frozenset(money.dropped))

    def extract(
        self, text: str | m.Document, published: date | None = None, id: str | None = None
    ) -> m.Bulletin:
        """The case records of one text.

        Args:
            text: the given text, or a Document; spans of the result count its code points.
            published: the publication date, from which missing years and months are filled in.
            id: the document's id; without one it is made from the text's SHA-256.
        """
        return self._bulletin(self.analyse(_document(text, published, id)))

    def _bulletin(self, analysis: Analysis) -> m.Bulletin:
        document, cleaned, text = analysis.document, analysis.clean, analysis.clean.text
        digest = hashlib.sha256(document.text.encode("utf-8", "surrogatepass")).hexdigest()
        ident = document.id or digest[:16]

        given, back = document.text, cleaned.offsets.to_given

        def row(start: int, end: int) -> dict[str, Any]:
            a, b = back(start, end)
            return {"start": a, "end": b, "text": given[a:b]}

        def span(start: int, end: int) -> m.Span:
            return m.Span(**row(start, end))

        publication = find_publication(text, analysis.structure, analysis.dates, document.published)
        names = name_units(text, analysis.units)
        cases, summary, titles = cut_scopes(
            text, analysis.structure, analysis.facts, analysis.units, analysis.dates, names)
        starts = sorted(c.ranges[0][0] for c in cases if c.ranges)
        resolved = resolve(text, analysis.structure, analysis.dates, publication, starts, _campaign(analysis))
        article = _without_tail(text, analysis.structure)
        currency, far = _home(article)
        builder = RecordBuilder(text, analysis.facts, resolved, analysis.units, names, currency, far, row)
        records = _records(builder, cases, summary, titles, analysis, article, ident)
        doubted = records[:1] if no_occasion(article, records) else []
        records = [] if doubted else records
        notices = [
            m.Notice(code=n.code, message=n.message, span=m.Span(start=n.start, end=n.end, text=document.text[n.start : n.end]))
            for n in cleaned.notices
        ]
        notices += _date_notices(resolved, records, span)
        notices += disagreements(records, [span(a, b) for a, b in titles], document.text)
        notices += unresolved_bodies(text, analysis.structure.sentences, analysis.units, names, span)
        notices += unread_numbers(analysis.reading, records, analysis.no_facts, span)
        notices += [
            m.Notice(code="no_case", message="what was read here stands on little in a text that hardly tells a case, so no record was made (疑非案件，未成记录)", span=record.span)
            for record in doubted
        ]
        notices += spun(analysis.reading.hits.of("spin"), text, analysis.structure.sentences, span)
        source = m.Source(
            uri=document.uri, title=document.title or _title(text, analysis.structure), publisher=document.publisher,
            published=publication.date, published_from=publication.source, script=cleaned.script, encoding=document.encoding,
            sha256=digest, chars=len(document.text))
        return m.Bulletin(patterns_hash=self.patterns.hash, id=ident, source=source, cases=tuple(records), notices=tuple(notices))

    def pipe(self, documents: Iterable[str | m.Document], workers: int = 1) -> Iterator[m.Bulletin]:
        """The Bulletins of many documents, in their order; ``workers`` processes.

        Few documents are taken ahead of those that are done, so the source may be endless. Where it, or a document, raises
        an error, the Bulletins before that come first.
        """
        if isinstance(documents, str | m.Document):
            raise UsageError("usage.documents", "is one text, not many", "documents", "give a list, or call extract")
        if not isinstance(documents, Iterable):
            raise UsageError("usage.documents", f"is {type(documents).__name__}, not texts or Documents", "documents", "give a list, or call extract")
        if m.processes(workers) == 1:
            for document in documents:
                yield self.extract(document)
            return
        with ProcessPoolExecutor(workers, mp_context=get_context("spawn"), initializer=_start, initargs=(self._dirs,)) as pool:
            yield from _in_order(documents, pool, workers * _AHEAD)

    def mentions(self, text: str | m.Document, published: date | str | None = None) -> list[dict[str, Any]]:
        """Everything read before any case is assembled: dates, amounts, quantities, units, persons, actions, items, crimes.

        From a ``published`` with a time of day (a datetime, 2024-06-05T16:12) hours and minutes are counted: 两小时前 is then
        14:12. Case records know days only.
        """
        moment = m.publication_moment(published)
        published = m.publication_day(published) if published is not None else None
        document = _document(text, published)
        analysis = self.analyse(document)
        cleaned = analysis.clean
        publication = find_publication(cleaned.text, analysis.structure, analysis.dates, document.published)
        resolved = resolve(cleaned.text, analysis.structure, analysis.dates, publication, campaign=_campaign(analysis))
        rows = list(_mention_rows(analysis, resolved, name_units(cleaned.text, analysis.units), publication.reference or publication.date, moment, self.money_words))
        out = []
        for start, end, kind, rule, values in sorted(rows, key=lambda r: (r[0], r[1], r[2])):
            a, b = cleaned.offsets.to_given(start, end)
            out.append({"kind": kind, "span": {"start": a, "end": b, "text": document.text[a:b]}, "rule": rule, **values})
        return out

    def explain(self, text: str | m.Document, published: date | None = None) -> list[str]:
        """From words to fields: which rule fired where, and in which record its fact ended."""
        document = _document(text, published)
        bulletin = self.extract(document)
        lines = [f"{row['kind']}\t{row['span']['start']}-{row['span']['end']}\t{row['rule']}\t{row['span']['text']}" for row in self.mentions(document)]
        lines += self._decisions(document)
        for record in bulletin.cases:
            lines.append(f"record\t{record.span.start}-{record.span.end}\t{record.kind}\t{record.id}")
            for field in ("dates", "units", "crimes", "arrests", "busts", "seized", "amounts", "persons", "statistics", "status"):
                for entry in getattr(record, field):
                    lines.append(f"  {field}\t{entry.span.start}-{entry.span.end}\t{entry.rule}\t{entry.span.text}")
        lines += [f"notice\t{n.code}\t{n.message}" for n in bulletin.notices]
        return lines

    def _decisions(self, document: m.Document) -> Iterator[str]:
        """Why each case was opened or went on and why a sentence is a total: the evidence with its weights."""
        analysis = self.analyse(document)
        text, back = analysis.clean.text, analysis.clean.offsets.to_given
        names = name_units(text, analysis.units)
        trace: list[Decision] = []
        cut_scopes(text, analysis.structure, analysis.facts, analysis.units, analysis.dates, names, trace)
        for found in trace:
            a, b = back(found.start, found.end)
            why = "; ".join(f"{name} {weight:+d}" for name, weight in found.evidence)
            yield f"{found.verdict}\t{a}-{b}\t{found.weight}\t{why}\t{document.text[a:b][:40]!r}"


def _campaign(analysis: Analysis) -> int | None:
    """The year of the campaign a text belongs to: 净网2022; 百日行动 was in 2022."""
    for hit in analysis.reading.hits.of("date_campaign"):
        year = hit.code or analysis.clean.text[hit.end - 4 : hit.end]
        if year.isdecimal():
            return int(year)
    return None


def _without_dates(quantities: Sequence[QuantityMention], dates: Sequence[DateMention], alone: str = "") -> list[QuantityMention]:
    """Quantities that are not part of a date. ``alone``: the whole text; where it says 24年 and no more, that is a year or so many years."""
    if len(dates) == 1 and dates[0].first.short and _YEAR_OR_YEARS.fullmatch(alone):
        return list(quantities)
    out, at = [], 0
    for quantity_mention in quantities:
        while at < len(dates) and dates[at].end <= quantity_mention.number_start:
            at += 1
        if at < len(dates) and dates[at].start < quantity_mention.number_end and not _beside(quantity_mention, dates[at]):
            continue
        out.append(quantity_mention)
    return out


def _beside(quantity_mention: QuantityMention, found: DateMention) -> bool:
    """Whether a quantity stands although a date was read there too.

    一千零九点五一 only holds something like a time; 1/3 may be either; 半小时 in 半小时后 is a length of time; 五点五分钟 is one too.
    """
    start, end = quantity_mention.number_start, quantity_mention.number_end
    if found.kind == "clock" and ((start, end) == (found.start, found.end) or start == found.start and quantity_mention.unit and quantity_mention.end > found.end):
        return True  # 零点零五 alone is a time or a number; 五点八分米 is none
    if start < found.start < found.end <= end:
        return True
    if quantity_mention.rule == "quantity.fraction" and found.precision == "day" and found.end <= quantity_mention.end and quantity_mention.value is not None and quantity_mention.value < 1:
        return True  # 12/1 is only a date, and 1/3早上 says so
    return found.kind == "offset" and quantity_mention.unit is not None or found.kind == "clock" and quantity_mention.unit == "分钟" and quantity_mention.end >= found.end


def _without_periods_of(whole: m.CaseRecord, record: m.CaseRecord) -> m.CaseRecord:
    """A case without the half-years and months that the summary is of: what its paragraph says of them in passing are totals."""
    of_whole = {(d.start, d.end) for d in whole.dates if d.role == "period"}
    kept = tuple(d for d in record.dates if d.role != "period" or d.rule not in _TOTALS_OF or (d.start, d.end) not in of_whole)
    return record if len(kept) == len(record.dates) else record.model_copy(update={"dates": kept})


def _records(
    builder: RecordBuilder, cases: list[Scope], summary: Scope, titles: list[tuple[int, int]], analysis: Analysis, article: str, ident: str
) -> list[m.CaseRecord]:
    text, facts = analysis.clean.text, analysis.facts
    if len(cases) >= 2 and cases[0].ranges and not cases[0].marked:
        lead = text[cases[0].ranges[0][0] : cases[0].ranges[-1][1]]
        if swept(lead) or introduces(cases, lead, Placed(d for d in analysis.dates if d.day is not None), facts):
            summary.ranges = sorted(summary.ranges + cases[0].ranges)
            cases = cases[1:]
    cases = [Scope(c.kind, c.title, coalesce(c.ranges), c.marked, c.sure, c.victim) for c in one_case(cases, facts, titles)]
    built: list[m.CaseRecord] = []
    live = [c for c in cases if len(cases) == 1 or builder.worth(c)]
    whole = None
    owner = None
    if live and summary.ranges and Placed(u for u in analysis.units if not u.generic).any_within(summary.ranges):
        index = Index(facts, analysis.units, analysis.dates, builder.names)
        owner = live[0] if headline_of(text, index, facts, titles, live[0].ranges, summary.ranges) else None
    if summary.ranges:
        alive = {id(c) for c in live}
        days = Placed(d for d in analysis.dates if d.day is not None and d.kind == "point")
        idle = [r for c in cases if id(c) not in alive and not c.marked and not days.any_within(c.ranges) for r in c.ranges]
        summary.ranges = sorted(summary.ranges + idle)
        if not live and one_operation(text, summary.ranges, builder.dates.items, facts):
            swept_once = Scope("case", ranges=summary.ranges)
            if builder.build(swept_once, titles, ident, take_title=True) is not None:
                live, summary = [swept_once], Scope("summary")
    if summary.ranges:
        whole = builder.build(summary, titles, f"{ident}-s", take_title=owner is None)
    signed = [(line.start, line.end) for line in analysis.structure.lines if line.zone == "signature"]
    if len(live) == 1:
        live[0].ranges += signed
    for number, scope in enumerate(live):
        alone = scope is owner or len(live) == 1 and whole is None
        record = builder.build(scope, titles, f"{ident}-{number + 1}", take_title=alone)
        if record is not None:
            built.append(record)
    if whole is not None:
        named_in_cases = {person.name for record in built for person in record.persons}
        built = [_without_periods_of(whole, record) for record in built]
        built.insert(0, whole.model_copy(update={"persons": tuple(p for p in whole.persons if p.name not in named_in_cases)}))
    return [] if teaches(article, built) else built


def _title(text: str, layout: Structure) -> str | None:
    return text[layout.title[0] : layout.title[1]].strip() or None if layout.title else None


_TOTALS_OF: Final = frozenset(("date.period", "date.months", "date.year"))
_UNDATED: Final = {"date_unresolved": "has no year or month to be resolved from (日期无法确定)", "date_after_publication": "would lie after the publication (日期晚于发布日)"}


def _date_notices(resolved: Sequence[ResolvedDate], records: Sequence[m.CaseRecord], span: Any) -> list[m.Notice]:
    """A notice for each date of a record that nothing could resolve."""
    open_spans = {(d.span.start, d.span.end) for r in records for d in r.dates if d.start is None and d.end is None}
    out = []
    for found in resolved:
        if found.notice:
            where = span(found.mention.start, found.mention.end)
            if (where.start, where.end) in open_spans:
                out.append(m.Notice(code=found.notice, message=f"{where.text} {_UNDATED[found.notice]}", span=where))
    return out


def _date_rows(text: str, resolved: Sequence[ResolvedDate], reference: date | None, moment: datetime | None) -> Iterator[tuple[int, int, str, str, dict[str, Any]]]:
    """The rows of the dates, with what the words around them open and close, and hours counted from the ``moment`` if it is known."""
    closed = 0
    for number, found in enumerate(resolved):
        d = found.mention
        if d.start < closed:
            continue
        bound = bound_of(text, d)
        start, end = bounded(bound, found.start, found.end, reference)
        clock, end_clock = d.time, d.end_time
        counted = offset_moments(d.first.offset, moment) if moment is not None and d.first.offset is not None and bound is None else None
        if counted is not None:
            start, end = counted[0].date(), counted[1].date()
            clock, end_clock = f"{counted[0]:%H:%M}", f"{counted[1]:%H:%M}" if counted[0] != counted[1] else None
        precision = "range" if bound else d.precision
        if moment is not None and bound is None and text.startswith(_NOW, d.start):
            clock, end_clock, precision = _from_now(d, start, end, moment) or (clock, end_clock, precision)
        if bound is not None and bound.way in ("after", "from") and number + 1 < len(resolved):
            after = resolved[number + 1]
            far = closing_bound(text, bound, after.mention)
            last = bounded(far, after.start, after.end, reference)[1]
            if far is not None and start is not None and last is not None and start <= last:  # 2012年之后2016年之前
                bound, end, closed = far, last, far.end
        closed = max(closed, bound.end if bound else 0)  # 5月以前（含5月）
        yield d.start, bound.end if bound else d.end, "date", d.rule, {
            "start": start.isoformat() if start else None, "end": end.isoformat() if end else None,
            "time": clock, "end_time": end_clock, "daypart": d.daypart, "precision": precision, "repeat": d.repeat,
            "inferred": list(found.inferred)}


def _from_now(d: DateMention, start: date | None, end: date | None, moment: datetime) -> tuple[str, str | None, str] | None:
    """The time of 现在 and of what 从现在到八点 ends with, and how finely that is told; None where they say no time."""
    now = f"{moment:%H:%M}"
    if start != moment.date() or d.time is not None:
        return None
    if d.last is None:
        return (now, None, "minute") if d.rule == "date.relative" else None
    until = d.last.time
    if until is not None and end == start and until <= now and until < _NOON and not d.last.word_part:
        until = f"{int(until[:2]) + 12:02d}{until[2:]}"  # from 16:00 on, eight o'clock is in the evening
    return now, until, d.precision


def _mention_rows(
    analysis: Analysis, resolved: Sequence[ResolvedDate], names: dict[int, Canonical], reference: date | None, moment: datetime | None, money: MoneyWords
) -> Iterator[tuple[int, int, str, str, dict[str, Any]]]:
    """(start, end, kind, rule, fields) of every mention."""
    yield from _date_rows(analysis.clean.text, resolved, reference, moment)
    spoken = bare_sums(analysis.clean.text, analysis.quantities, analysis.facts.amounts, money)
    for q in (*analysis.quantities, *other_readings(analysis.clean.text)):
        if q.start in spoken:
            currency, rule = spoken[q.start]
            q = q._replace(kind="money", unit=None, currency=currency, rule=rule)
        record = m.Quantity.model_validate(quantity(count_of(q)))
        values = record.model_dump(mode="json") if record else {}
        if q.kind == "money":
            values = {"currency": q.currency, **{k: values.get(k) for k in ("value", "lower", "upper", "qualifier")}}
        else:
            values["measure"] = q.kind
        yield q.start, q.end, "amount" if q.kind == "money" else "quantity", q.rule, values
    for u in analysis.units:
        yield u.start, u.end, "unit", u.rule, {"name": u.name, "canonical": names[u.start].name if u.start in names else None, "type": u.type, "generic": u.generic, "excluded": u.excluded}
    for p in analysis.facts.persons:
        yield p.start, p.end, "person", p.rule, {"name": p.name, "role": p.role, "sex": p.sex, "age": p.age, "origin": p.origin}
    for kind, label in (("act", "action"), ("seize", "action"), ("item", "item"), ("crime", "crime")):
        for hit in analysis.reading.hits.of(kind):
            yield hit.start, hit.end, label, hit.rule.id, {"code": hit.code, "label": hit.rule.label}


_worker: Extractor | None = None


def _in_order(documents: Iterable[str | m.Document], pool: ProcessPoolExecutor, most: int) -> Iterator[m.Bulletin]:
    """The Bulletins of documents that a pool reads, at most so many of them at once."""
    waiting: deque[Future[m.Bulletin]] = deque()
    source, failure = iter(documents), None
    try:
        while failure is None:
            try:
                waiting.append(pool.submit(_work, next(source)))
            except StopIteration:
                break
            except Exception as error:  # of the caller's own generator
                failure = error
            if len(waiting) >= most:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
    finally:
        for one in waiting:
            one.cancel()
    if failure is not None:
        raise failure


def _start(dirs: Sequence[str]) -> None:
    global _worker  # noqa: PLW0603 - one Extractor a worker process
    _worker = Extractor(dirs)


def _work(document: str | m.Document) -> m.Bulletin:
    return (_worker or Extractor()).extract(document)
