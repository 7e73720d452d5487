"""The busts of one record: repeats dropped, parts told from wholes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from decimal import Decimal

from caseextract.assemble.listed import may_total, twins
from caseextract.assemble.merge import distinct
from caseextract.classes import compiled
from caseextract.expressions import expression
from caseextract.mentions.bust_parts import PLACES
from caseextract.mentions.facts import BustFact, Fact

_LONGEST_RUN = 40
_SENTENCE = 120  # how far back one is read
_NUMBER = r"[\d一二两三四五六七八九十百千万〇零.]+[余多几]?[万千百]?[余多]?[起宗件例]"
_VERB = r"(?:共|一共|总共|累计|已|成功|先后|连续|快速)*(?:破获|侦破|侦办|查破|破)了?(?:共|一共|总共|累计)?"
_NEXT_KIND = expression(rf"，(?!至此|至今|目前|其中|截[至止]|以上|上述|[该这此现另又])[\u4e00-\u9fff“”]{{2,24}}案件?{_NUMBER}")
# 破获|毒品犯罪|案件45起, 破获45起|毒品犯罪|案件
_CASES_NAMED = expression(rf"{_VERB}(?:{_NUMBER})?(?P<kind>[^，。；\d]{{0,24}}?)案件?(?:共|共计)?(?:{_NUMBER})?")
_ANY_CRIME = expression(r"各[类种](?:型)?|刑事|违法|犯罪|现案|现行")
_NO_CRIME = expression(r"治安|行政|林政|民事|交通|执行|纠纷|信访|其他")
# “雷火”行动…; 去年…: what is told behind another campaign or another time is not counted in what was told before
_ANOTHER_TIME = compiled(r"(?<!代号)(?<!代号为)(?<!名为)“[^“”]{1,16}”[^，。；]{0,6}(?:{campaign}|战)|\d年|\d月|[今去前同]年|上年|截[至止]|以来|期间|季度|上半年|下半年|昨[日天]|[当近]日|日前")
_LEADS_IN = expression(r"[。；：（]|其中|包括|分别")
_LIST_GAP = 60
_LIST_ENDS = expression(r"[。\n]|此外|另外|同时|日|月|再次|截[至止]")
_KIND_SOLVED = compiled(r"(?:共|{in_all})?(?:(?:{solve}|查处|查获|办理|办结)了?)?(?P<kind>[\u4e00-\u9fff“”]{2,20}?)案件?\d")
_BODY = 12
# 甲分局查处1起: a body's share
_SHARE = expression(rf"[\u4e00-\u9fff]{{2,8}}(?:局|支队|大队|中队|所|警方|公安|检察院|法院)(?:查[处获破]|破获|侦破|办理)?{_NUMBER}$")
_NO_CHANCE = 20  # from here on two numbers hardly add up to a third by chance
_FOR_OTHERS = expression(r"协助|协破|配合|外[省市地]|兄弟")
_LED_BY = expression(r"[以由][^，。；、]{1,16}(?:为首|为骨干|为头目|为主犯|牵头|为核心)的")  # 打掉以李某为首的团伙: one by itself, of however many


def settle_busts(facts: Sequence[BustFact], text: str, headline: Callable[[Fact], bool], summary: bool) -> list[BustFact]:
    """The entries of a record from its facts; in one case the lead's total covers what later paragraphs tell."""
    twin = twins(text, facts, lambda f: f.target, lambda one, two: _named_apart(one, two) or _next_kind(text, one, two), lambda one, two: _next_of_list(text, one, two))
    kept = distinct(facts, lambda f: (f.target, f.start if f.rule == "bust.listed" else None, twin[f.start, f.end], f.part), headline)
    counted = [f for f in kept if f.count.unit is not None]
    targets = {f.target for f in counted}
    places = any(f.target in PLACES and not headline(f) for f in counted)
    kept = [f for f in kept if not (f.count.value is None and headline(f) and any(_alike(f, g) and not headline(g) for g in counted))]
    many = {f.target for f in counted if f.target == "gang"} - {f.target for f in counted if f.count.value == 1}
    kept = [f for f in kept if f.count.unit is not None or f.target in many and not headline(f) and _LED_BY.search(text, f.start, f.end) or not (f.target in targets or places and f.target in PLACES and headline(f))]
    kept = _with_a_whole(kept)
    kept = _of_headline(_of_first(_listed_out(_totals(kept, text)), text), facts, headline)
    return _kinds_of_all(kept, text) if summary else _after_lead(kept, text, headline)


def _with_a_whole(facts: Sequence[BustFact]) -> list[BustFact]:
    """The facts, in text order; what is told as part of a number that none of them has told before stands for itself."""
    out: list[BustFact] = []
    largest: dict[str, Decimal] = {}
    for fact in facts:
        value = fact.count.value or fact.count.lower or Decimal(0)
        if fact.part and largest.get(fact.target, Decimal(-1)) < value:
            fact = replace(fact, part=False)
        if not fact.part:
            largest[fact.target] = max(value, largest.get(fact.target, value))
        out.append(fact)
    return out


def _named_apart(one: BustFact, two: BustFact) -> bool:
    """Whether two counted things of one sentence have names of their own: 窝点1个，屠宰场1处."""
    return one.target != two.target or one.name != two.name and one.count.unit is not None and two.count.unit is not None


def _next_kind(text: str, one: BustFact, two: BustFact) -> bool:
    """Whether cases of another kind come next in a list with commas: 破命案1起，|抢劫案1起."""
    return one.target == two.target == "case" and one.end < two.end and _NEXT_KIND.fullmatch(text, one.end, two.end) is not None


def _next_of_list(text: str, one: BustFact, two: BustFact) -> bool:
    """Whether another kind, or another body's share, goes on with a list over what else came of the one before: 赌博案2起，罚5人；|吸毒案2起; 甲分局1起，乙分局1起."""
    if one.target != "case" or two.target != "case" or one.count.unit != two.count.unit or not 0 <= two.start - one.end <= _LIST_GAP or _LIST_ENDS.search(text, one.end, two.start):
        return False
    if one.part and two.part and _SHARE.search(text, max(one.end, two.start - _BODY), two.end):
        return True
    kinds = [_ANY_CRIME.sub("", found["kind"]) if (found := _KIND_SOLVED.match(text, f.start, f.end)) else "" for f in (one, two)]
    return all(kinds) and kinds[0] not in kinds[1] and kinds[1] not in kinds[0]


def _alike(vague: BustFact, other: BustFact) -> bool:
    """Whether a headline's 多个赌窝 may be what the body counts: 窝点3处."""
    same = vague.target == other.target or vague.target in PLACES and other.target in PLACES
    return same and (vague.count.lower or Decimal(0)) <= (other.count.value or Decimal(0))


def _totals(facts: Sequence[BustFact], text: str) -> list[BustFact]:
    """What a later total adds up is part of it: 捣毁窝点2个…4个…, 全案共捣毁窝点6个."""
    out = list(facts)
    runs: dict[str, list[int]] = {}
    for number, whole in enumerate(out):
        run = runs.setdefault(whole.target, [])
        added = Decimal(0)
        for length, n in enumerate(reversed(run[-_LONGEST_RUN:]), 1):
            added += out[n].count.value or Decimal(0)
            if added == whole.count.value and length > 1:
                if not may_total(text, out[run[-1]], whole):
                    break
                for k in run[-length:]:
                    out[k] = replace(out[k], part=True)
                del run[-length:]
                break
        if not whole.part:
            run.append(number)
    return out


def _listed_out(facts: Sequence[BustFact]) -> list[BustFact]:
    """The facts, in text order; a list of parts that 其中 began holds those behind too that fill up its whole: 查处案件57起。其中赌博案53起…；涉黄案2起…；涉毒案2起."""
    out = list(facts)
    for number, whole in enumerate(out):
        if whole.part or whole.count.value is None:
            continue
        added = Decimal(0)
        inside: list[int] = []
        for n in range(number + 1, min(number + 1 + _LONGEST_RUN, len(out))):
            if out[n].target != whole.target or out[n].count.value is None:
                continue
            if not inside and not out[n].part:
                break
            inside.append(n)
            added += out[n].count.value or Decimal(0)
            if added >= whole.count.value:
                break
        if added == whole.count.value and len(inside) > 1:
            for n in inside:
                out[n] = replace(out[n], part=True)
    return out


def _of_first(facts: Sequence[BustFact], text: str) -> list[BustFact]:
    """What adds up to the first number is part of it: 查办涉渔案件52宗，其中海上34宗、陆上18宗; not 盗窃案5起、抢劫案2起、诈骗案3起, a list."""
    out = list(facts)
    for target in dict.fromkeys(f.target for f in out):
        told = [n for n, f in enumerate(out) if f.target == target and f.count.value is not None and not f.part]
        if len(told) <= 2:
            continue
        first, *others = told
        whole = out[first].count.value or Decimal(0)
        if sum((out[n].count.value or Decimal(0) for n in others), Decimal(0)) == whole and (whole >= _NO_CHANCE or _LEADS_IN.search(text, out[first].end, out[others[0]].start)):
            for n in others:
                out[n] = replace(out[n], part=True)
    return out


def _of_headline(kept: Sequence[BustFact], told: Sequence[BustFact], headline: Callable[[Fact], bool]) -> list[BustFact]:
    """What a headline adds up is part of it: 端窝5处 above, 制假窝点2处、仓储窝点3处 below, or one and another one and a third."""
    out = list(kept)
    for whole in [f for f in kept if headline(f) and f.count.value is not None]:
        for body in (out, told):  # one den three times is one entry, but adds up to three
            inner = [f for f in body if f.target == whole.target and not headline(f) and not f.part and f.count.value is not None and _may_be_of(f, whole)]
            added = sum((f.count.value or Decimal(0) for f in inner), Decimal(0))
            if len(inner) > 1 and whole.count.value is not None and added <= whole.count.value:
                out = [replace(f, part=True) if f.target == whole.target and not headline(f) and f.count.value is not None and _may_be_of(f, whole) else f for f in out]
                break
    return out


def _may_be_of(one: BustFact, whole: BustFact) -> bool:
    """Whether the words for two things name one kind: 窝点 are 窝, but 赌博平台 no 网站."""
    return whole.target != "platform" or one.name.endswith(whole.name) or whole.name.endswith(one.name)


def _kinds_of_all(facts: Sequence[BustFact], text: str) -> list[BustFact]:
    """共破获刑事案件312起 … 破获毒品犯罪案件45起: a kind of crime is counted in all that were solved, in the same campaign and the same time."""
    cases = [f for f in facts if f.target == "case" and f.count.value is not None]
    whole = max(cases, key=lambda f: f.count.value or 0, default=None)
    if whole is None or not _of_all_crime(whole, text):
        return list(facts)

    later = _ANOTHER_TIME.search(text, whole.end)
    high = later.end() if later is not None else len(text)

    def inside(fact: BustFact) -> bool:
        if fact is whole or fact.part or fact.target != "case" or fact.count.value is None or not whole.end <= fact.start < high or not _kind_of(text[fact.start : fact.end]):
            return False
        reach = max(whole.end, fact.start - _SENTENCE)
        start = max(reach, *(text.rfind(mark, reach, fact.start) + 1 for mark in "。；\n"))
        return _FOR_OTHERS.search(text, start, fact.start) is None

    return [replace(f, part=True) if inside(f) else f for f in facts]


def _of_all_crime(fact: BustFact, text: str) -> bool:
    """Whether a number is of all crime that was solved: 共破获案件312起, 破获刑事案件312起; a bare 破案312起 may be of what its passage is about."""
    words = text[fact.start : fact.end]
    return _kind_of(words) == "" and ("刑事案件" in words or "各类" in words or "案件" in words and "共" in text[max(0, fact.start - 2) : fact.end])


def _kind_of(words: str) -> str | None:
    """What kind of cases a statement counts: empty for all crime, None for what is no crime or has no name."""
    named = _CASES_NAMED.fullmatch(words)
    if named is None or _NO_CRIME.search(named["kind"]):
        return None
    return _ANY_CRIME.sub("", named["kind"])


def _after_lead(facts: Sequence[BustFact], text: str, headline: Callable[[Fact], bool]) -> list[BustFact]:
    """The lead's total, and in later paragraphs no more than it: 连续查获5起… 又查获3起."""
    out = list(facts)
    for target in dict.fromkeys(f.target for f in out):
        told = [n for n, f in enumerate(out) if f.target == target and not headline(f) and f.count.value is not None and not f.part]
        if len(told) < 2:
            continue
        first = out[told[0]]
        later = [n for n in told[1:] if "\n" in text[first.end : out[n].start]]
        added = sum((out[n].count.value or Decimal(0) for n in later), Decimal(0))
        if len(later) == len(told) - 1 and (first.count.value or 0) >= max(added, Decimal(2)):
            for n in later:
                out[n] = replace(out[n], part=True)
    return out
