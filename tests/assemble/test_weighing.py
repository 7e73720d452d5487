"""The second cut of a text, by weighed signs, and when it is taken instead of the rules'."""

import json
import math
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from caseextract import Extractor
from caseextract.assemble.canonical import name_units
from caseextract.assemble.expected import Expected
from caseextract.assemble.given import Scope
from caseextract.assemble.index import Index
from caseextract.assemble.said import Vocabulary
from caseextract.assemble.scopes import Cutter, Decision
from caseextract.assemble.stretches import Stretch, stretches
from caseextract.assemble.weighing import HELD, Followed, Weighed, cut_scopes, given_out, headings_below, merges_sure, places_of, preferred, splits_one
from caseextract.assemble.weights import ALWAYS, GOES_ON, OPENS, TOTAL, ScopeWeights, arranged, scope_weights, together, told, weigh
from caseextract.models import Document

ROOT = Path(__file__).parents[2]
EXTRACTOR = Extractor()
# A city's list of stories in plain paragraphs, each begun by somebody's trouble and not by a body of police
STORIES = (
    "今年以来，云江警方共破获盗窃案件96起，抓获犯罪嫌疑人71名。\n"
    "5月2日，一家五金店的老板发现店里少了18卷电线。民警查看监控后，当晚在城郊将嫌疑人鲍某抓获，追回电线11卷。目前，鲍某已被刑事拘留。\n"
    "家住东街的居民发现电动车不见了，5月9日到派出所报案。5月12日，民警在旧货市场抓获嫌疑人盛某，缴获电动车3辆。盛某已被行政拘留。\n"
    "5月20日凌晨，有人翻墙进入一家药店，偷走现金4000元。5月21日，民警抓获嫌疑人柴某，收缴撬棍1根。案件正在进一步侦办中。"
)
ONE_STORY = (
    "5月2日，青河县公安局接到报案，有人冒充客服骗走贺女士6.2万元。\n专案组查明，这是一个以鲁某为首的诈骗团伙。\n5月9日，专案组在邻市抓获鲁某等3人。\n"
    "经审讯，鲁某供述了上线的藏身处。\n5月12日，民警乘胜追击，又抓获该团伙成员4名，扣押手机9部。\n目前，7人均被刑事拘留，案件正在进一步侦办中。"
)


def read(text: str, weights: ScopeWeights | None = None) -> tuple[Cutter, list[Stretch]]:
    analysis = EXTRACTOR.analyse(Document(text))
    words = analysis.clean.text
    index = Index(analysis.facts, analysis.units, analysis.dates, name_units(words, analysis.units))
    cutter = Cutter(words, analysis.structure, index)
    return cutter, stretches(words, places_of(cutter), index, cutter.ledger, (weights or scope_weights()).vocabulary)


def cut(text: str, weights: ScopeWeights | None = None, trace: list[Decision] | None = None) -> dict[int, int]:
    analysis = EXTRACTOR.analyse(Document(text))
    words = analysis.clean.text
    return given_out(cut_scopes(words, analysis.structure, analysis.facts, analysis.units, analysis.dates, name_units(words, analysis.units), trace, weights))


@pytest.mark.parametrize(
    ("at", "signs"),
    [
        pytest.param(0, {"a stretch of time", "many cases", "totals 3", "next: a day", "first of its paragraph", "later: no such paragraph"}, id="totals"),
        pytest.param(1, {"head: day", "a day at its head", "somebody not known", "paragraph: people caught", "paragraph: no body"}, id="a-story-begins"),
        pytest.param(2, {"inside a paragraph", "an outcome", "somebody named"}, id="its-outcome"),
        pytest.param(3, {"how it stands", "a measure alone", "next: a paragraph"}, id="how-it-stands"),
        pytest.param(-1, {"the last", "later: no such paragraph"}, id="the-end"),
    ],
)
def test_signs_of_the_text_alone(at: int, signs: set[str]) -> None:
    _, found = read(STORIES)
    assert signs <= found[at].signs


def test_what_comes_later_is_summed_by_paragraphs() -> None:
    _, found = read("两地警方共抓获9人。\n5月2日，甲市公安局抓获嫌疑人4名，其中主犯1名。\n5月3日，乙市公安局抓获嫌疑人5名。")
    assert found[0].caught == Decimal(9)
    assert {"caught: the sum of those later", "caught: more than any later", "numbers not told later"} <= found[0].signs
    assert "caught: fewer than later" not in found[0].signs


def test_weights_are_summed_over_signs_and_pairs() -> None:
    weights = arranged({ALWAYS: (1, 2, 3), "a": (10, 0, -10), "a & b": (5, 5, 5), "c": (100, 100, 100)})
    assert weigh({"a", "b"}, weights) == (16, 7, -2)
    assert weigh({"b"}, weights) == (1, 2, 3)
    assert told({"a", "b"}, weights) == [("a", (10, 0, -10)), (ALWAYS, (1, 2, 3)), ("a & b", (5, 5, 5))]
    odds = weigh({"a", "b"}, weights)
    assert math.isclose(sum(math.exp(odds.logarithm(verdict)) for verdict in (TOTAL, OPENS, GOES_ON)), 1)


def test_the_shipped_weights_are_of_signs_that_exist() -> None:
    shipped = scope_weights()
    seen: set[str] = set()
    lines = [line for path in sorted([*ROOT.glob("corpus/*.jsonl"), *ROOT.glob("scripts/structure/*.jsonl")]) for line in path.read_text(encoding="utf-8").splitlines() if line]
    for text in (json.loads(line)["text"] for line in lines):
        cutter, found = read(text)
        walk = Weighed(cutter, found, shipped)
        for at, stretch in enumerate(found):
            seen |= walk.signs(stretch, at)
            walk.give(stretch, walk.decide(stretch, at))
    assert not shipped.walk.signs - seen
    assert not shipped.openings.signs - seen


def test_words_are_signs_by_place() -> None:
    said = Vocabulary({"says 落网", "head says 落网", "begins with 无独有偶", "a body"}).said("无独有偶，嫌疑人落网。民警蹲守多日后，在城郊的一处出租屋里，主犯落网。")
    assert set(said.within(0, 11)) == {"begins with 无独有偶", "says 落网", "head says 落网"}
    assert set(said.within(11, 40)) == {"says 落网"}
    assert set(said.within(1, 4)) == set()
    assert set(Vocabulary({"a body"}).said("落网").within(0, 2)) == set()


def test_what_the_rest_of_a_text_looks_like_is_expected() -> None:
    sure = arranged({ALWAYS: (0, 0, 900), "a day at its head": (0, 1800, 0), "totals 3": (3600, 0, 0)})
    _, found = read(STORIES)
    expected = Expected(found, sure)
    days = sum("a day at its head" in s.signs for s in found)
    assert {"own total 0.8", f"expects: openings {min(days, 3)}"} <= set(expected.signs(0, 0))
    assert "own opening 0.8" in set(expected.signs(1, 0)) and "next opening 0.6" in set(expected.signs(0, 0))
    last = set(expected.signs(len(found) - 1, 0))
    assert not any(sign.startswith("expects: openings") for sign in last)
    assert {"expects: 2 missing"} <= last
    assert "expects: 2 too many" in set(expected.signs(1, 4))


@pytest.mark.parametrize(
    ("at", "signs"),
    [
        pytest.param(2, {"the day: earlier", "the same offence", "the case began: day"}, id="an-earlier-day"),
        pytest.param(3, {"the day: later", "other goods"}, id="a-later-day-and-other-goods"),
        pytest.param(4, {"people of an earlier case"}, id="somebody-of-an-earlier-case"),
    ],
)
def test_signs_beside_the_case_told_last(at: int, signs: set[str]) -> None:
    text = (
        "5月9日，青河县公安局破获一起盗窃案，抓获鲍某，缴获手机9部。\n5月2日，云江县公安局破获一起盗窃案，抓获盛某。\n4月30日，白石县公安局破获一起盗窃案，抓获柴某，收缴撬棍1根。\n"
        "5月4日，临江县公安局破获一起盗窃案，抓获贺某，缴获电动车3辆。\n鲍某、贺某均已被刑事拘留。"
    )
    cutter, found = read(text)
    walk = Weighed(cutter, found, scope_weights())
    for stretch in found[:at]:
        walk.give(stretch, OPENS)
    assert len(found) == 5
    assert signs <= walk.signs(found[at], at)


def test_stories_that_name_no_body_are_cases_of_their_own() -> None:
    given = cut(STORIES)
    lines = [STORIES[:start].count("\n") for start in sorted(given)]
    records = [given[start] for start in sorted(given)]
    assert {line: {record for at, record in zip(lines, records, strict=True) if at == line} for line in lines} == {0: {-1}, 1: {0}, 2: {1}, 3: {2}}


def test_the_days_of_one_story_are_one_case() -> None:
    assert set(cut(ONE_STORY).values()) == {0}


def test_the_rules_stand_where_the_weights_know_nothing() -> None:
    even = together({}, {})
    cutter, found = read(STORIES)
    rules = given_out(cutter.cut())
    replay = Weighed(cutter, found, even, Followed(rules))
    replay.cut()
    assert replay.likelihood == pytest.approx(len([v for v, _ in replay.verdicts if v != HELD]) * math.log(1 / 3))
    own = Weighed(cutter, found, even)
    own.cut()
    assert not preferred(own, replay)
    assert cut(STORIES, even) == rules


def test_a_cut_is_followed_at_the_same_cost_with_the_own_walk_and_without() -> None:
    cutter, found = read(STORIES)
    rules = given_out(cutter.cut())
    own = Weighed(cutter, found, scope_weights())
    own.cut()
    walks = [Weighed(cutter, found, scope_weights(), followed) for followed in (Followed(rules), Followed(rules, own))]
    assert [given_out(walk.cut()) for walk in walks] == [rules, rules]
    assert walks[0].likelihood == pytest.approx(walks[1].likelihood)
    assert [verdict if isinstance(verdict, str) else "back" for verdict, _ in walks[0].verdicts] == [verdict if isinstance(verdict, str) else "back" for verdict, _ in walks[1].verdicts]


def test_weights_that_are_sure_are_followed_and_tell_why() -> None:
    one = together({ALWAYS: (-900, -900, 900)}, {})
    trace: list[Decision] = []
    given = cut(STORIES, one, trace)
    assert set(given.values()) == {0}
    assert {d.verdict for d in trace[1:]} == {GOES_ON}
    assert all(dict(d.evidence)[ALWAYS] == 1800 for d in trace[1:])
    assert cut(STORIES, one) == given  # the trace changes nothing


def test_a_note_of_a_few_sentences_is_cut_by_the_rules() -> None:
    text = "5月2日，甲市公安局抓获3人。\n5月3日，乙市公安局捣毁一个窝点，抓获5人。"
    assert cut(text, together({ALWAYS: (-900, -900, 900)}, {})) == cut(text, together({}, {}))


def test_explain_tells_the_weights_of_the_cut_that_was_taken() -> None:
    lines = [line for line in EXTRACTOR.explain(STORIES) if line.startswith(("opens\t", "goes on\t", "total\t"))]
    assert len(lines) >= 4
    assert any(" & " in line for line in lines)  # pairs of signs are weighed, rules know none


def test_a_heading_belongs_to_the_story_below() -> None:
    text = (
        "自专项斗争开展以来，青河市公安局逐条核查线索。近日，青河公安成功打掉三个恶势力团伙。\n强收保护费、寻衅滋事\n青河公安成功打掉“耿某”恶势力犯罪集团\n"
        "日前，城东分局历时四个多月侦查，摧毁了以耿某为首的恶势力犯罪集团，抓获耿某、栗某等11人，破获案件30余起。\n"
        "8月20日凌晨，民警在两地同时收网，抓获9人，缴获砍刀7把。目前，11人已被刑事拘留。\n以“看场”为名敲诈货车司机\n白石公安成功打掉“侯某”恶势力团伙\n"
        "今年6月中旬，白石县公安局接到举报：常有人拦下过往货车，强行要钱。9月1日，白石县公安局刑警大队将侯某等6人抓获，涉案金额21万余元。目前，侯某等6人已被刑事拘留。\n"
        "高息放贷、拘人讨债\n柳湾公安成功打掉“史某”恶势力团伙\n7月28日23时许，柳湾县公安局接到报警：冯某被几名男子强行带走。\n"
        "7月29日凌晨，民警当场抓获嫌疑人4名。8月3日，在逃的史某被抓获。目前，史某等5人已被批准逮捕。"
    )
    cases = EXTRACTOR.extract(text, published=date(2023, 9, 5)).cases
    assert [[b.name for b in case.busts if b.target == "gang"] for case in cases if case.kind == "case"] == [["“耿某”恶势力集团"], ["“侯某”恶势力团伙"], ["“史某”恶势力团伙"]]


def test_goods_that_a_lead_sums_up_tell_where_stories_begin() -> None:
    lead = "6月14日，青河警方接连侦破2起通过寄递渠道运输毒品的特大案件，缴获冰毒{}千克。\n"
    stories = (
        "4月11日，青河市公安局禁毒支队在服务区拦下一辆快递车。经检查，从包裹内查获冰毒1200克。\n"
        "6月3日，专案组又得到一条线索，在服务区拦截一辆快递车，缴获冰毒2000克。\n侦查员连夜动身，于6月6日将邱某、段某抓获。"
    )
    cutter, _ = read(lead.format("3.2") + stories)
    assert [cutter.text[at : at + 4] for at in sorted(cutter.summed)] == ["4月11", "6月3日"]
    other, _ = read(lead.format("3.3") + stories)
    assert not other.summed


def scopes(*ranges: list[tuple[int, int]]) -> tuple[list[Scope], Scope, list[tuple[int, int]]]:
    return [Scope("case", ranges=part) for part in ranges], Scope("summary"), []


def test_a_sure_word_for_another_story_is_not_weighed_away() -> None:
    text = "5月2日，民警抓获鲍某。无独有偶，5月9日，民警抓获盛某。随后，民警抓获柴某。"
    two, third = text.index("无独有偶"), text.index("随后")
    by_rules = scopes([(0, two)], [(two, third)], [(third, len(text))])
    assert merges_sure(text, by_rules, scopes([(0, len(text))]))
    assert not merges_sure(text, by_rules, scopes([(0, two)], [(two, len(text))]))


@pytest.mark.parametrize(("again", "split"), [("29", True), ("28", False)])
def test_one_large_number_of_people_stays_in_one_case(again: str, split: bool) -> None:
    text = f"5月2日，青河警方打掉一个团伙，抓获嫌疑人29名。\n5月9日，民警收网，此后又抓捕其余成员，共抓获{again}人。"
    cutter, _ = read(text)
    cut_at = cutter.text.index("5月9日")
    first, second = (0, cut_at), (cut_at, len(cutter.text))
    starts = [(a, b) for a, b in (first, second)]
    assert splits_one(cutter.index, scopes(starts), scopes([first], [second])) is split
    assert not splits_one(cutter.index, scopes([first], [second]), scopes([first], [second]))


def test_a_heading_counts_the_people_of_its_story() -> None:
    text = "青河警方打掉一个团伙，抓获嫌疑人12名。\n上月亦抓31人\n上月9日，白石派出所捣毁一个赌场，抓获31人。\n上月亦抓32人\n上月10日，柳湾派出所捣毁一个赌场，抓获33人。"
    cutter, _ = read(text)
    at = [(line.start, line.end) for line in cutter.structure.lines]
    found = headings_below(cutter.text, cutter.structure, cutter.index, ([Scope("case", ranges=[at[2]]), Scope("case", ranges=[at[4]])], Scope("summary", ranges=[at[0], at[1], at[3]]), []))
    assert [case.ranges for case in found[0]] == [[at[1], at[2]], [at[4]]]
    assert found[1].ranges == [at[0], at[3]]
