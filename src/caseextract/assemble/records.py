"""Scopes and facts → case records."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from datetime import date
from typing import Any

from caseextract import models as m
from caseextract.assemble import entries
from caseextract.assemble.anew import names_a_case
from caseextract.assemble.bodies import Canonical
from caseextract.assemble.broken import settle_busts
from caseextract.assemble.entries import Row, SpanRow
from caseextract.assemble.figures import periods, settle_statistics
from caseextract.assemble.given import Scope, coalesce
from caseextract.assemble.goods import settle_items
from caseextract.assemble.merge import agrees, dedupe, mark_parts
from caseextract.assemble.placed import Placed
from caseextract.assemble.roles import role_of
from caseextract.assemble.sums import settle_amounts
from caseextract.assemble.timeline import ResolvedDate
from caseextract.assemble.units import case_units
from caseextract.assemble.untold import Incident, tells_incident
from caseextract.classes import compiled
from caseextract.expressions import expression
from caseextract.mentions.facts import AmountFact, ArrestFact, BustFact, Count, Fact, Facts, PersonFact, StatisticFact
from caseextract.mentions.persons import merge_persons
from caseextract.mentions.unit_parts import UnitMention
from caseextract.text.zones import MAX_HEADING

_POLICE = expression(r"案|警情|抓获|查获|犯罪|诈|被骗|毒|走私|治安|交通事故|酒驾|止付")
_COUNTED_BY_POLICE = expression(r"(?:诈骗|盗窃|刑事|治安|命|电诈|抢劫|侵财|传统)案(?:件|[立发破])|(?:盗窃|抢劫)案[\d一二三四五六七八九]|罪案|骗案|劫案|爆窃案|凶杀案|诈欺案|勒索案|毒品罪行|纵火案|伤人案|非礼案|强奸案|行劫案|全[市省县区州]公安(?:机关|交管|交警|民警)|全[市省县区州]交警|公安交(?:管|警)|公安机关(?:共|累计|总共)?(?:立|受理|办理|接报|查处)|群众安全感|专案调查案?|社会治安的?满意|警情|发案|破案[率数]|刑事立案|涉诈|破案率|[酒醉]驾|交通事故|立案侦[办查]|走私(?:犯罪|违法)?案件")


_ABROAD = compiled(r"{abroad}[^。；\n]{0,40}?(?:罪案|犯罪|案件|谋杀|凶杀|杀人案|抢劫|暴力)")
_AT_HOME = expression(r"公安|我[国省市县区]|全[省市县区港]|本[港澳省市]|香港|澳门|台湾|刑事局|警政署|华人|中国籍")
_NO_RESULT = expression("[车客人]?流量|客流|车流|人流|因公(?:牺牲|殉职|负伤|伤亡)|烈士")  # what passes on roads, and officers who were hurt: no figures of what the police did
_ESCORTED = "act.caught.escorted"
_SHORT = "act.caught.short"
_HELD = expression("[拘逮]")
_REMANDED = "act.remanded"  # by a court: Taiwan's 羁押禁见 is no 逮捕 by police
_DETENTIONS = frozenset(["criminal_detention", "administrative_detention", "arrested", "compulsory_measures"])
_BEHIND = 8  # how far behind a number its noun may stand
_SENTENCE = 200  # how far back a sentence's beginning is looked for
_INCIDENT = expression(
    r"发生(?:了)?(?:一[起宗]|1[起宗])[^。]{0,60}(?:事故|案件?|事件|警情)"
    r"|(?:男子|女子|人员|男青年)[^，。；]{0,16}(?:持刀|持械|驾车|行凶)[^，。；]{0,12}(?:伤人|行凶|砍人|捅人|冲撞|杀人)"
    r"|接(?:到)?[^，。；]{0,8}(?:报警|报案|报称|举报)[^。]{0,60}(?:伤人|杀人|砍人|捅人|行凶|打架|斗殴|持刀|坠楼|溺水|火灾|起火|爆炸|相撞|碰撞|事故)"
)
_REPORTED = expression(r"接(?:到)?[^，。；]{0,10}(?:报警|举报|报案|警情)|接[报警]|警情：")
_DOLLAR, _AMERICAN = expression(r"[$＄]"), expression(r"美|US")
_LISTING = frozenset("、和及与")
_HURT = frozenset(("死亡", "受伤", "重伤", "轻伤", "轻微伤", "身亡", "遇难", "遇害"))
_COUNTED = expression(r"[\d一二两三四五六七八九十百千数]|“")
_DONE = ("operation", "reported", "offence", "measure")
_ONE_BY_ONE = expression("连续|接连|先后|连破|相继|陆续")
_HARM = expression(r"解救|死亡|受伤|救[出回]|获救|救下|救起|脱险|遇难|找回|营救|[杀砍捅刺打致]死|击毙|身亡|丧生|溺亡|(?<!故意)伤(?!害)|(?<!故意)杀害\d|杀害(?:了)?[\d一二两三四五六七八九十]")
# Offences of a kind dealt with in bulk: 查处酒驾12起, 查纠各类交通违法行为300余起
_IN_BULK = expression(
    r"(?:[酒醉毒]驾|酒后驾驶|酒后驾车|饮酒驾驶|醉酒驾驶|无证驾驶|交通违法|违法行为|违停|违章|超员|超载|超速|闯红灯|头盔|安全带|号牌|逆行|飙车|炸街|涉牌涉证)[^，。；、\d]{0,8}(?:约|近|达|共)?[\d一二三四五六七八九十百千两]+[余多万]{0,2}(?:起|次|例|辆次|车次|人次|件)|(?:[酒醉毒]驾|酒后驾驶|醉酒驾驶|无证驾驶)[共达]?[\d一二三四五六七八九十百千两]+[余多]?[人名]"
)


# 5月18日 晴 东南风4级; 10月8日 星期二; 【3月5日】: the head of a day in a log, a line of its own
_BEFORE_HEAD = expression(r"(?:^|\n)[ 　【\[■●◆▲]{0,3}$")
_HEAD_OF_DAY = expression(r"[ 　】\]：:，,]{0,3}(?:（?(?:星期|周|礼拜)[一二三四五六日天]）?)?[ 　，,]{0,3}(?:(?:晴|阴|多云|[小中大暴阵雷]{1,2}雨|雨|雾|雪|[小中大]雪|霾|有?风|台风)[^。；，\n]{0,16})?[ 　】\]]{0,2}\n\s{0,6}(?=\S)")


def _told_from(text: str, found: ResolvedDate) -> int:
    """Where a date is told: the head of a day in a log tells of the lines below it, not of the case above."""
    mention = found.mention
    if mention.kind != "point" or mention.month is None or mention.day is None or mention.time is not None or mention.daypart is not None or _BEFORE_HEAD.search(text, max(0, mention.start - 4), mention.start) is None:
        return mention.start
    head = _HEAD_OF_DAY.match(text, mention.end)
    return mention.start if head is None else head.end()


def _within(day: ResolvedDate, stretch: ResolvedDate) -> bool:
    """Whether a date of some days lies within the week or month that a word names: 上周展开行动，于10月3日…."""
    if day.start is None or day.end is None or stretch.start is None or stretch.end is None or (day.start, day.end) == (stretch.start, stretch.end):
        return False
    return stretch.start <= day.start and day.end <= stretch.end


def _begun_too(until: ResolvedDate, listed: Sequence[ResolvedDate]) -> bool:
    """Whether 截至7月底 closes a period that is told with its beginning: 前七月, 1至7月."""
    return until.end is not None and any(other.end == until.end and other.start is not None and other.mention.rule in ("date.months", "date.period") for other in listed)


class RecordBuilder:
    """Builds the records of one document from its facts and scopes."""

    def __init__(
        self, text: str, facts: Facts, dates: Sequence[ResolvedDate], units: Sequence[UnitMention],
        names: dict[int, Canonical], currency: str, far: bool, span: SpanRow,
    ) -> None:
        """Keep what every record needs. ``far``: a Hong Kong, Macau or Taiwan text; ``currency``: what 元 means."""
        self.text = text
        self.arrests, self.busts, self.items, self.amounts = Placed(facts.arrests), Placed(facts.busts), Placed(facts.items), Placed(facts.amounts)
        self.persons, self.crimes, self.statistics, self.status = Placed(facts.persons), Placed(facts.crimes), Placed(facts.statistics), Placed(facts.status)
        self.acted = Placed(facts.acted, int)
        self.dates = Placed((d for d in dates if not d.is_publication and not d.skip), lambda d: _told_from(text, d))
        self.units = Placed(units)
        self.names, self.currency, self.far, self.span = names, currency, far, span

    def worth(self, scope: Scope) -> bool:
        """Whether a scope may hold a record: it has a fact, or it is marked as a case of its own."""
        if scope.marked:
            return True
        facts: tuple[Placed[Any], ...] = (self.arrests, self.busts, self.items, self.amounts, self.acted)
        return any(group.any_within(scope.ranges) for group in facts) or any(
            self._in_bulk(f) or self._of_incident(f) for f in self.statistics.within(scope.ranges)) or names_a_case(self.text, *scope.ranges[0]) or self._of_nobody_taken(scope)

    def _in_bulk(self, fact: StatisticFact) -> bool:
        """Whether a figure counts offences of a kind that were dealt with: 查处酒驾12起."""
        return fact.change is None and _IN_BULK.search(self.text, max(0, fact.start - 6), fact.end) is not None

    def _of_no_result(self, fact: StatisticFact) -> bool:
        """Whether a figure is none of what the police did: 日均流量高出31.2%, 5名民警因公负伤."""
        low = max(self.text.rfind(mark, 0, fact.start) for mark in "，。；\n") + 1
        ends = [at for mark in "，。；" if (at := self.text.find(mark, fact.end, fact.end + _BEHIND)) >= 0]
        return _NO_RESULT.search(self.text, max(low, fact.start - _SENTENCE), min(ends, default=fact.end + _BEHIND)) is not None

    def _of_incident(self, fact: StatisticFact) -> bool:
        """Whether a figure tells whom an incident hurt: 发生一起…事故。…造成2人死亡."""
        return fact.change is None and fact.metric in _HURT and _INCIDENT.search(self.text, max(0, fact.start - 160), fact.start) is not None

    def build(self, scope: Scope, titles: Sequence[tuple[int, int]], ident: str, take_title: bool) -> m.CaseRecord | None:
        """One record, or None where the scope holds no fact worth one."""
        ranges = coalesce([*scope.ranges, *(titles if take_title else ())])
        if (own := scope.title) is not None and own[1] - own[0] <= MAX_HEADING and any(a >= own[1] for a, _ in scope.ranges):
            titles = sorted([*titles, own])  # what heads one story is its headline
        titles_end = max([b for _, b in titles], default=0)  # nearly every fact stands behind

        def headline(fact: Fact) -> bool:
            at = fact.start
            return at < titles_end and any([a <= at < b for a, b in titles])

        summary = scope.kind == "summary"
        arrests = self._arrests(self.arrests.within(ranges), headline, summary)
        busts = settle_busts(self.busts.within(ranges), self.text, headline, summary)
        items = settle_items(self.items.within(ranges), headline, summary, None if summary else self._lead(arrests, busts, headline))
        amounts = settle_amounts([self._money(f) for f in self.amounts.within(ranges)], self.text, headline)
        persons = merge_persons(self._of_this_case(self.persons.within(ranges), ranges), self.text)
        statistics = [
            f for f in self.statistics.within(ranges)
            if not f.known and (f.change is not None or summary or f.rule == "statistic.publicity" or f.metric in _HURT or _HARM.search(self.text, max(0, f.start - 6), f.end + 6) or self._in_bulk(f))
        ]
        statistics = settle_statistics(statistics, self.text, headline)
        units = case_units(self.units, self.names, ranges, titles, summary, self.span)
        dates = self._dates(ranges, summary)
        core = bool(arrests or busts or items or [f for f in amounts if f.role not in ("price", "payment", "fine", "reward", "prevented_loss")])
        if summary and not (core or amounts or any(f.rule != "statistic.publicity" and not self._of_no_result(f) for f in statistics)):
            return None
        if summary and not (arrests or busts or items) and (not self._of_police(self._words(ranges), bool(units)) or not units and self._of_abroad(ranges)):
            return None
        if not summary:
            acting = [u for u in units if u["type"] not in ("court", "procuratorate")]
            dated = any(d["start"] is not None and d["start"] == d["end"] for d in dates)
            strong = bool(arrests or busts or items) or bool(amounts and (persons or acting) and core) or bool(acting and any(self._in_bulk(f) or dated and self._of_incident(f) for f in statistics))
            strong = strong or bool(acting and dated and any(f.role in ("prevented_loss", "fine") for f in amounts))
            told = self.acted.any_within(ranges) and (acting or any(d["start"] and d["role"] != "period" for d in dates))
            told = told or dated and names_a_case(self.text, *scope.ranges[0]) or self._noticed(scope.ranges, dated and bool(acting), persons)
            told = told or tells_incident(self.text, scope.ranges, Incident(dated, bool(acting), scope.marked, amounts, persons, self.status.within(ranges), any(f.metric in _HURT for f in statistics)))
            if not strong and not told and not (scope.marked and units and (dates or persons or amounts or statistics or self.crimes.any_within(ranges) or self.status.any_within(ranges))):
                return None
            if busts and not scope.marked and not (arrests or items or amounts or persons or any(d["start"] is not None and d["role"] in _DONE for d in dates)) and not any(
                _COUNTED.search(self.text, b.start, b.end) for b in busts):
                return None  # 端窝点、断链条: what somebody means to do
            if not (arrests or units or dates or told or amounts or persons or scope.victim or [b for b in busts if b.count.value]) and all(i.count is None or i.count.value is None and i.count.lower is None for i in items):
                return None  # 他们缴获了大量的毒品: of nobody, on no day
            if not arrests and not units and not told and not [b for b in busts if b.count.value] and not scope.victim and all(i.rule == "seize.found" for i in items):
                return None
        low, high = min(a for a, _ in scope.ranges), max(b for _, b in scope.ranges)
        span = self.span
        return m.CaseRecord.model_validate({
            "id": ident, "kind": scope.kind, "title": self.text[scope.title[0] : scope.title[1]][:80] if scope.title else None, "span": span(low, high),
            "dates": dates, "units": units, "crimes": entries.crimes(self.crimes.within(ranges), span), "arrests": entries.arrests(arrests, span),
            "busts": entries.busts(busts, span, self.text), "seized": entries.seized(items, span), "amounts": entries.amounts(amounts, span),
            "persons": entries.persons(persons, span), "statistics": entries.statistics(statistics, span, periods(self.text, self.dates.within(ranges) if statistics else ())),
            "status": entries.status(self.status.within(ranges), span),
        })

    def _of_nobody_taken(self, scope: Scope) -> bool:
        """Whether a scope without a fact tells an incident all the same: 21时许，…交警大队…吹气结果是37mg/100ml."""
        dated = any(d.start is not None and d.start == d.end for d in self.dates.within(scope.ranges))
        acting = any(not u.generic and u.excluded in (None, "wanted") and u.type not in ("court", "procuratorate") for u in self.units.within(scope.ranges))
        return tells_incident(self.text, scope.ranges, Incident(dated, acting, scope.marked, (), self.persons.within(scope.ranges), self.status.within(scope.ranges), any(f.metric in _HURT for f in self.statistics.within(scope.ranges))))

    def _noticed(self, ranges: Sequence[tuple[int, int]], acting: bool, persons: Sequence[PersonFact]) -> bool:
        """Whether a notice tells of an incident that was reported and whose doing it was, though nothing of it is counted: 接报警称…涉事嫌疑人柏某…."""
        return acting and any(p.role != "victim" for p in persons) and any(_REPORTED.search(self.text, a, b) for a, b in ranges)

    def _of_this_case(self, facts: Sequence[PersonFact], ranges: Sequence[tuple[int, int]]) -> list[PersonFact]:
        """The people of a record, without those of others whom its end lists with its own: 嫌疑人甲某、乙某、丙某到案后, each told of in a case before."""
        lists: list[list[PersonFact]] = []
        for fact in facts:
            if lists and lists[-1][-1].end == fact.start - 1 and self.text[fact.start - 1] in _LISTING:
                lists[-1].append(fact)
            else:
                lists.append([fact])
        if all(len(listed) == 1 for listed in lists):
            return list(facts)
        first: dict[str, int] = {}
        for fact in self.persons:
            first.setdefault(fact.name, fact.start)
        out: list[PersonFact] = []
        for listed in lists:
            before = {f.name for f in listed if first[f.name] < listed[0].start}
            others = {name for name in before if not any(a <= first[name] < b for a, b in ranges)}
            out += [f for f in listed if f.name not in others] if others != before and len(listed) > 1 else listed
        return out

    def _of_police(self, words: str, acting: bool) -> bool:
        """Whether bare figures are those of the police: a body and its field are named, or offences counted as only they count them."""
        return acting and _POLICE.search(words) is not None or _COUNTED_BY_POLICE.search(words) is not None

    def _of_abroad(self, ranges: Sequence[tuple[int, int]]) -> bool:
        """Whether figures of offences are another country's: 联邦调查局公布，去年全美谋杀案上升三成."""
        return any(_ABROAD.search(self.text, a, b) for a, b in ranges) and _AT_HOME.search(self.text) is None

    def _words(self, ranges: Sequence[tuple[int, int]]) -> str:
        return "".join(self.text[a:b] for a, b in ranges)

    def _arrests(self, facts: list[ArrestFact], headline: Callable[[Fact], bool], summary: bool) -> list[ArrestFact]:
        if self.far:
            facts = [replace(f, action="caught") if f.action == "arrested" and f.rule != _REMANDED else f for f in facts]
        if any(f.rule != _ESCORTED for f in facts):  # 押解回: of people taken before, counted only where nothing else is told of them
            facts = [f for f in facts if f.rule != _ESCORTED]
        facts = [f for f in facts if not f.pronoun or f.who or not any(g.action == f.action and not g.pronoun and not g.more for g in facts)]
        body = {(f.action, f.count) for f in facts if not headline(f)} if any(f.rule == _SHORT for f in facts) else set[tuple[str, Count]]()
        facts = [f for f in facts if not (headline(f) and self._of_detention(f, body))]
        told = {(f.action, f.count.value) for f in facts if headline(f)}
        kept = dedupe(facts, lambda f: f.action, headline)
        kept = [replace(f, total=True) if (f.action, f.count.value) in told and f.count.value is not None and not headline(f) else f for f in kept]
        named = [f for f in kept if f.inferred]
        if named:
            totals = {f.action for f in kept if not f.inferred and f.count.value is not None and headline(f) is False}
            kept = [f for f in kept if not (f.inferred and not f.apart and f.action in totals and any(
                not g.inferred and g.action == f.action and g.start <= f.start < g.end for g in kept))]

        def taken_on(fact: ArrestFact) -> date | None:  # what the headline tells covers every day
            return None if (fact.action, fact.count.value) in told else self._taken_on(fact)

        return mark_parts(kept, self.text, headline, taken_on, summary)

    def _of_detention(self, title: ArrestFact, body: AbstractSet[tuple[str, Count]]) -> bool:
        """Whether a headline's bare 拘31人 is the body's 刑事拘留31人, where the body has no such number under 抓获."""
        if title.rule != _SHORT or _HELD.search(self.text, title.start, title.end) is None:
            return False
        same = {action for action, count in body if count.key() == title.count.key() or title.count.qualifier != "exact" and agrees(title.count, count)}
        return "caught" not in same and not same.isdisjoint(_DETENTIONS)

    def _taken_on(self, fact: ArrestFact) -> date | None:
        """The day of the operation told last before a measure in its sentence."""
        low = max(self.text.rfind(mark, max(0, fact.start - _SENTENCE), fact.start) for mark in "。；\n")
        if low < 0 < fact.start - _SENTENCE:
            return None
        found = [d for d in self.dates.between(low + 1, fact.start + 1) if d.start is not None]
        return found[-1].end if found and role_of(self.text, found[-1]) == "operation" else None

    def _lead(self, arrests: Sequence[ArrestFact], busts: Sequence[BustFact], headline: Callable[[Fact], bool]) -> tuple[int, int] | None:
        """The paragraph whose arrests cover those of later paragraphs, or which counts the cases they tell: it gives the outcome before the story."""
        cases = next((b for b in busts if b.target == "case" and not headline(b)), None)
        if cases is not None and (cases.count.value or 0) > 1 and _ONE_BY_ONE.search(self.text, max(0, cases.start - 8), cases.end) and (end := self.text.find("\n", cases.end)) > 0:
            return self.text.rfind("\n", 0, cases.start) + 1, end
        last_part: dict[str, int] = {}
        for part in (f for f in arrests if f.part):
            last_part[part.action] = max(part.start, last_part.get(part.action, 0))
        for whole in arrests:
            if whole.part or headline(whole) or whole.count.value is None:
                continue
            end = self.text.find("\n", whole.end)
            if end < 0:
                return None
            if last_part.get(whole.action, 0) > end:
                return self.text.rfind("\n", 0, whole.start) + 1, end
        return None

    def _money(self, fact: AmountFact) -> AmountFact:
        if fact.currency == "USD" and self.far and _DOLLAR.search(self.text, fact.start, fact.end) and not _AMERICAN.search(self.text, fact.start, fact.end):
            return replace(fact, currency=self.currency)  # $65万 in a text of Hong Kong
        if fact.currency == "CNY" and not fact.currency_named and self.currency != "CNY":
            return replace(fact, currency=self.currency)
        return fact

    def _so_far(self, found: ResolvedDate) -> bool:
        """Whether a year stands for its days so far without saying so: 今年已查获…, told exactly as 今年1月至8月."""
        mention = found.mention
        return mention.kind == "since" and mention.rule == "date.since" and mention.first.level == 1 and mention.first.year_shift is not None and "来" not in self.text[mention.start : mention.end] and "起" not in self.text[mention.start : mention.end]

    def _rough(self, found: ResolvedDate) -> bool:
        """Whether a date is a whole week or month that only a word amid a clause names: 该关上周展开行动; but not 本周，全区接报61起."""
        mention = found.mention
        if mention.kind == "week":
            return mention.start > 0 and self.text[mention.start - 1] not in "。；\n"
        return mention.rule == "date.rmd" and mention.kind == "point"

    def _dates(self, ranges: Sequence[tuple[int, int]], summary: bool) -> tuple[Row, ...]:
        out: list[Row] = []
        seen: set[tuple[object, object]] = set()
        listed = self.dates.within(ranges)
        for found in listed:
            mention = found.mention
            key = (found.start, found.end)
            if key in seen or self._so_far(found) and any(other.start == found.start and other.end != found.end and not self._so_far(other) for other in listed) or self._rough(found) and any(_within(other, found) for other in listed):
                continue
            if key == (None, None) and found.notice is None or summary and mention.kind == "until" and _begun_too(found, listed):
                continue
            seen.add(key)
            out.append({
                "span": self.span(mention.start, mention.end), "rule": mention.rule, "role": role_of(self.text, found, summary), "start": found.start, "end": found.end,
                "time": mention.time, "daypart": mention.daypart, "precision": mention.precision, "inferred": found.inferred,
            })
        return tuple(out)
