"""What no press release holds: every odd input ends in records or in one line that says what is wrong."""

import random
from collections.abc import Callable, Iterator
from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import Any

import pandas
import pytest

from caseextract import Document, Extractor, cli, to_tables
from caseextract.errors import UsageError

Linear = Callable[[Callable[[int], Callable[[], object]], int], None]
EXTRACTOR = Extractor()
TEXT = "6月3日，临江市公安局抓获犯罪嫌疑人5名。"


@pytest.mark.parametrize("text", [None, b"abc", bytearray(b"x"), 5, ["a"]], ids=["None", "bytes", "bytearray", "int", "list"])
@pytest.mark.parametrize("call", ["extract", "mentions", "explain"])
def test_what_is_no_text_is_refused_by_name(call: str, text: Any) -> None:
    with pytest.raises(UsageError, match=f"text: is {type(text).__name__}, not str"):
        getattr(EXTRACTOR, call)(text)


@pytest.mark.parametrize("given", ["2024-06-05", "2024年6月5日", "20240605", datetime(2024, 6, 5, 12), date(2024, 6, 5), pandas.Timestamp("2024-06-05")], ids=["iso", "chinese", "digits", "datetime", "date", "pandas"])
def test_a_publication_date_in_any_form(given: Any) -> None:
    assert EXTRACTOR.extract(TEXT, published=given).source.published == date(2024, 6, 5)


@pytest.mark.parametrize("given", ["nonsense", "", "2024-02-30", 0, 5.5, True, pandas.NaT], ids=["word", "empty", "no such day", "zero", "float", "bool", "NaT"])
@pytest.mark.parametrize("call", ["extract", "mentions", "explain"])
def test_what_is_no_publication_date_is_refused(call: str, given: Any) -> None:
    with pytest.raises(UsageError, match=r"published: .* is no date \(write YYYY-MM-DD\)"):
        getattr(EXTRACTOR, call)(TEXT, published=given)


@pytest.mark.parametrize(("field", "value"), [("id", [5]), ("id", True), ("title", 5), ("uri", b"x"), ("publisher", [1]), ("encoding", 7)])
def test_a_field_of_the_wrong_type_is_named(field: str, value: Any) -> None:
    with pytest.raises(UsageError, match=f"^{field}: is {type(value).__name__}, not str"):
        Document(TEXT, **{field: value})


def test_a_whole_number_is_an_id() -> None:
    assert EXTRACTOR.extract(TEXT, id=7).id == "7"  # type: ignore[arg-type]


def test_given_id_and_date_stand_above_those_of_the_document() -> None:
    bulletin = EXTRACTOR.extract(Document(TEXT, id="a", title="t", published=date(2020, 1, 1)), published=date(2024, 6, 5), id="b")
    assert (bulletin.id, bulletin.source.title, bulletin.source.published) == ("b", "t", date(2024, 6, 5))


@pytest.mark.parametrize("given", [TEXT, Document(TEXT)], ids=["text", "document"])
def test_one_text_is_not_read_as_many(given: Any) -> None:
    with pytest.raises(UsageError, match="one text, not many"):
        list(EXTRACTOR.pipe(given))


@pytest.mark.parametrize("given", [None, 5, b"mine", [None], [5]], ids=repr)
def test_what_names_no_packs_is_refused(given: Any) -> None:
    with pytest.raises(UsageError, match="patterns: (?:is|hold) .*, not a path"):
        Extractor(given)


@pytest.mark.parametrize("workers", [0, -1, None, "2", 1.5, True], ids=repr)
def test_what_is_no_number_of_workers_is_refused(workers: Any) -> None:
    with pytest.raises(UsageError, match=r"workers: is .*, not a whole number \(write 1 or more\)"):
        list(EXTRACTOR.pipe([TEXT], workers=workers))


def test_few_documents_are_taken_ahead_and_those_before_an_error_come_first() -> None:
    taken: list[int] = []

    def endless() -> Iterator[str]:
        while True:
            taken.append(1)
            yield TEXT

    def broken() -> Iterator[str]:
        yield from [TEXT] * 3
        raise ValueError("mine")

    found = EXTRACTOR.pipe(endless(), workers=2)
    assert next(found).cases[0].arrests[0].count.value == 5
    found.close()  # type: ignore[attr-defined]
    assert 1 < len(taken) < 100
    for workers in (1, 2):
        for source in (broken(), [TEXT, TEXT, TEXT, 5]):
            read = []
            with pytest.raises((ValueError, UsageError), match="mine|is int"):
                for bulletin in EXTRACTOR.pipe(source, workers=workers):  # type: ignore[arg-type]
                    read.append(bulletin)
            assert len(read) == 3


@pytest.mark.parametrize(("given", "told"), [(None, "is NoneType"), ([None], "holds NoneType"), (EXTRACTOR.extract(TEXT), "is Bulletin"), ("abc", "holds str")], ids=["None", "list", "one", "text"])
def test_what_are_no_bulletins_become_no_tables(given: Any, told: str) -> None:
    with pytest.raises(UsageError, match=f"bulletins: {told}, not"):
        to_tables(given)


@pytest.mark.parametrize("published", [None, date(1, 1, 1), date(2024, 6, 5), date(9999, 12, 31)], ids=str)
@pytest.mark.parametrize(
    "text",
    [
        pytest.param("警情同比下降7%0%，抓获5人", id="changes with nothing between"),
        pytest.param("", id="empty"),
        pytest.param(" \n\t　", id="blank"),
        pytest.param("\ufeff" + TEXT, id="byte order mark"),
        pytest.param("\0" + TEXT + "\0", id="nul"),
        pytest.param("\ud800" + TEXT + "\udfff", id="half surrogates"),
        pytest.param("抓获" + "9" * 10_000 + "人，涉案" + "9" * 10_000 + "万元", id="ten thousand digits"),
        pytest.param("涉案9" + "亿" * 5_000 + "元，" + "一" * 5_000 + "人", id="endless numerals"),
        pytest.param("同比上升" + "9" * 5_000 + "%，是去年的" + "9" * 5_000 + "倍，前年下降三成", id="endless changes"),
        pytest.param("0000年99月99日，2023年2月30日，2月30日，99999年1月1日，民国0年1月1日，6月3日99时99分，抓获3人", id="impossible dates"),
        pytest.param("9999年12月31日，抓获3人，次日又抓获2人，下月，明年，三天后，1万年后抓获1人", id="end of the calendar"),
        pytest.param("0001年1月1日，抓获3人，前一天抓获2人，去年，上月，三天前，一百年前，6月3日抓获1人", id="beginning of the calendar"),
        pytest.param("1月1日电 昨天抓获3人，3月4日抓获1人，12月31日抓获2人", id="dateline at the ends of the calendar"),
        pytest.param("1/0，0分之1，10的999999次方元，1e999999元", id="arithmetic"),
        pytest.param("（" * 2_000 + TEXT + "）" * 2_000, id="nested brackets"),
        *(pytest.param(word * 500, id=f"only {word}") for word in ("某", "、", "其中", "抓获", "5名、", "缴获、", "公安局", "案例一：\n")),
    ],
)
def test_hostile_texts_are_read_with_true_spans(text: str, published: date | None) -> None:
    bulletin = EXTRACTOR.extract(text, published=published)
    spans = [entry.span for case in bulletin.cases for entry in (*case.dates, *case.units, *case.arrests, *case.seized, *case.amounts)]
    assert [span for span in spans if text[span.start : span.end] != span.text] == []
    assert all(text[row["span"]["start"] : row["span"]["end"]] == row["span"]["text"] for row in EXTRACTOR.mentions(text, published=published))


@pytest.mark.parametrize("published", [date(1, 1, 1), date(2, 1, 1), date(2024, 6, 5), date(2024, 1, 1)], ids=str)
@pytest.mark.parametrize("text", ["今年6月以来，截至4月20日，", "自2024年6月1日以来，截至2024年5月1日，", "2024年5月3日至2024年5月1日，", "今年1月以来，截至去年4月，"])
def test_no_period_ends_before_it_begins(text: str, published: date) -> None:
    bulletin = EXTRACTOR.extract(text + "青河县公安局共抓获犯罪嫌疑人5名。", published=published)
    assert bulletin.cases[0].arrests[0].count.value == 5
    assert [d for case in bulletin.cases for d in case.dates if d.start and d.end and d.start > d.end] == []


@pytest.mark.parametrize("told", ["抓获-5名犯罪嫌疑人", "打掉负3个团伙", "缴获手机-6部", "涉案金额-3万元", "抓获-5至-3名犯罪嫌疑人"])
def test_fewer_than_none_is_no_fact(told: str) -> None:
    case = EXTRACTOR.extract(f"6月3日，青河县公安局打掉1个窝点，{told}。", published=date(2024, 6, 5)).cases[0]
    assert [bust.target for bust in case.busts] == ["den"]
    assert (case.arrests, case.seized, case.amounts) == ((), (), ())


@pytest.mark.parametrize(
    "piece",
    ["青河县公安局破获一起盗窃案，抓获3人。", "抓获张某、", "抓获，将张永强、张某、", "手机、", "抓获", "某", "（", "1", "，", "案例一：青河县公安局抓获3人。\n", "今年以来，破获案件3起。", "调查局", "有组织罪案调查处", ""],
    ids=["cases", "names", "full names", "list", "verb", "mask", "brackets", "digits", "commas", "examples", "totals", "offices", "divisions", "random"],
)
def test_a_hostile_text_is_read_in_linear_time(piece: str, linear: Linear) -> None:
    source = random.Random(1)
    random_text = "".join(chr(source.randint(0x4E00, 0x9FFF)) for _ in range(80_000))
    linear(lambda size: partial(EXTRACTOR.extract, (piece * size if piece else random_text)[:size], published=date(2024, 6, 5)), 80_000)


def test_what_stands_far_before_a_count_is_not_read_for_each(linear: Linear) -> None:
    linear(lambda size: partial(EXTRACTOR.extract, ("（抓获3人" + "某" * 40) * (size // 45)), 160_000)


@pytest.mark.parametrize(
    ("head", "word", "tail"),
    [
        ("该船上", "共计", "。"),
        ("缴获手机5部，", "过磅", "手机8部。"),
        ("返还手机5部", "共计", "。"),
        ("破获电信诈骗案件30起", "现已", "。"),
        ("破获电信诈骗案件30起", "目前已", "办结。"),
        ("张某和", "其他", "3人被抓获。"),
        ("抓获犯罪嫌疑人5名，", "以及另有", "3人。"),
        ("全市破获盗窃案5起，该", "3两", "案件。"),
        ("缴获", "珍贵濒危", "出版物一批。"),
        ("检查后，现场", "总共共计", "手机5部。"),
    ],
)
def test_a_word_made_of_two_others_is_read_once(head: str, word: str, tail: str, linear: Linear) -> None:
    linear(lambda size: partial(EXTRACTOR.extract, head + word * size + tail, published=date(2024, 6, 5)), 160)


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ('{"id": "a", "text": "\\ud800抓获3人。"}', "field 'text' holds half a surrogate pair"),
        ('{"id": "\\ud800", "text": "抓获3人。"}', "field 'id' holds half a surrogate pair"),
        ('{"id": "a", "text": "抓获3人。", "title": "\\udfff"}', "field 'title' holds half a surrogate pair"),
        ("[" * 100_000 + "]" * 100_000, "not valid JSON: nested too deep"),
        ('{"id": ' + "9" * 10_000 + ', "text": "抓获3人。"}', "not valid JSON: a number has too many digits"),
    ],
    ids=["text", "id", "title", "nested", "digits"],
)
@pytest.mark.parametrize("command", ["parse", "mentions", "batch"])
def test_a_hostile_line_is_named_and_the_rest_is_read(command: str, line: str, told: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "in.jsonl"
    path.write_text(line + '\n{"id": "b", "text": "昨日，青河县公安局抓获3人。"}\n', encoding="utf-8")
    target = ["--to", str(tmp_path / "out.jsonl"), "-q"] if command == "batch" else []
    assert cli.run([command, str(path), *target]) == 1
    out, err = capsys.readouterr()
    assert f"in.jsonl:1: {told}" in err and err.count("\n") == 1
    assert "青河县公安局" in (out or (tmp_path / "out.jsonl").read_text(encoding="utf-8"))


def test_a_campaign_of_a_pack_without_a_year_decides_none(tmp_path: Path) -> None:
    (tmp_path / "mine.toml").write_text('[pack]\nname = "mine"\nkind = "date_campaign"\n[[rule]]\nid = "date_campaign.mine"\nterms = ["净域行动"]\n', encoding="utf-8")
    bulletin = Extractor(tmp_path).extract("净域行动中，" + TEXT, published=date(2024, 6, 5))
    assert [day.start for case in bulletin.cases for day in case.dates] == [date(2024, 6, 3)]


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("6月3日，民警抓获{n}名嫌疑人。\n", id="paragraphs of one case"),
        pytest.param("6月3日，{place}县公安局抓获{n}名嫌疑人。\n", id="cases"),
        pytest.param("{place}县公安局抓获{n}名嫌疑人；", id="roundup in one sentence"),
        pytest.param("今年以来，全市共破获案件{n}起。\n", id="totals"),
    ],
)
def test_time_grows_as_the_text_does(line: str, linear: Linear) -> None:
    def text(lines: int) -> str:
        return "".join(line.format(n=n, place="东西南北中"[n % 5] + "山水川河江湖海"[n % 7]) for n in range(1, lines))

    linear(lambda lines: partial(EXTRACTOR.extract, text(lines)), 3_200)


def test_kinds_of_crime_behind_one_total_take_linear_time(linear: Linear) -> None:
    head = "上半年，全市共破获刑事案件99999起"
    linear(lambda kinds: partial(EXTRACTOR.extract, head + "".join(f"，破获盗窃案{n}起" for n in range(3, kinds)) + "。"), 6_400)
