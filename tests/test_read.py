import json
from datetime import date
from pathlib import Path

import pytest

from caseextract.errors import ReadError
from caseextract.read import Fields, decode, parse_date, read_sources

HANS = "近日，临江市公安局成功打掉一个电信网络诈骗团伙，抓获犯罪嫌疑人12名，查获手机30部。"
HANT = "近日，臨江市警方成功打掉一個電信網絡詐騙團伙，抓獲犯罪嫌疑人12名，查獲手機30部。"
HONG_KONG = "警方昨日在旺角拘捕3人，檢獲現金12萬元，嘅案件由O記跟進。"


@pytest.mark.parametrize(
    ("text", "codec", "name"),
    [
        (HANS, "utf-8", "utf-8"),
        (HANS, "utf-8-sig", "utf-8"),
        (HANS, "utf-16", "utf-16"),
        (HANS, "utf-32", "utf-32"),
        (HANS, "gb18030", "gb18030"),
        (HANT, "gb18030", "gb18030"),
        (HANT, "big5", "big5"),
        (HONG_KONG, "big5hkscs", "big5"),
        pytest.param(HANS, "utf-16-le", "utf-16-le", id="utf-16 without a mark"),
        ("plain", "ascii", "utf-8"),
        ("", "ascii", "utf-8"),
    ],
)
def test_encodings(text: str, codec: str, name: str) -> None:
    assert decode(text.encode(codec)) == (text, name)


@pytest.mark.parametrize(
    ("text", "codec", "declared", "name"),
    [
        pytest.param("朱镕基路喆里㐂", "gb18030", "gb2312", "gb18030", id="gb2312 with characters beyond it"),
        pytest.param(HANT, "big5", "Big5", "big5", id="big5"),
        pytest.param(HANS, "utf-8", "gb2312", "utf-8", id="says gb2312, is utf-8"),
        pytest.param(HANS, "gb18030", "utf-8", "gb18030", id="says utf-8, is gb18030"),
        pytest.param(HANS, "gb18030", "iso-8859-1", "gb18030", id="latin-1 is never believed"),
        pytest.param(HANS, "gb18030", "x-nonsense", "gb18030", id="unknown label"),
        pytest.param(HANS, "utf-16-le", "utf-16", "utf-16-le", id="utf-16 without a mark, declared"),
    ],
)
def test_a_declared_charset(text: str, codec: str, declared: str, name: str) -> None:
    assert decode(text.encode(codec), "x", declared) == (text, name)


@pytest.mark.parametrize(("encoding", "cut"), [("utf-8", 1), ("utf-8", 2), ("gb18030", 1)])
def test_a_text_that_ends_in_the_middle_of_a_character_is_read_to_there(encoding: str, cut: int) -> None:
    text, found = decode(HANS.encode(encoding)[:-cut])
    assert (text, found) == (HANS[:-1] + "\ufffd", encoding)


def test_a_broken_character_elsewhere_is_no_end() -> None:
    torn = HANS.encode("utf-8")[:4] + b"\xff" + HANS.encode("utf-8")[4:]
    with pytest.raises(ReadError):
        decode(torn)


def test_a_torn_character_of_a_declared_page_does_not_lose_the_page() -> None:
    data = (HANS * 20).encode("gb18030") + b"\xff" + (HANS * 20).encode("gb18030")
    text, encoding = decode(data, "x", "gb2312")
    assert (text, encoding) == (HANS * 20 + "\ufffd" + HANS * 20, "gb18030")


@pytest.mark.parametrize("data", [b"\x00\x01\x02\x03", bytes(range(1, 32)) * 9, "naïve café".encode("latin-1"), b"\xff\xfeab\x00", bytes(range(256)) * 4])
def test_what_is_not_text_is_refused(data: bytes) -> None:
    with pytest.raises(ReadError):
        decode(data, "x")


@pytest.mark.parametrize(
    ("given", "wanted"),
    [("2024-06-05", date(2024, 6, 5)), ("2024年6月5日", date(2024, 6, 5)), ("2024-06-05T10:00:00Z", date(2024, 6, 5)), ("2024-02-30", None), ("soon", None)],
)
def test_dates(given: str, wanted: date | None) -> None:
    assert parse_date(given) == wanted


def texts(*sources: Path | str) -> list[str]:
    return [read.document.text if read.document else f"! {read.error.code if read.error else ''}" for read in read_sources(map(str, sources))]


def test_folder_is_read_recursively_in_order(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "2.txt").write_text("二", encoding="utf-8")
    (tmp_path / "a.txt").write_text("一", encoding="utf-8")
    (tmp_path / "c.exe").write_bytes(b"MZ")
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "x.txt").write_text("隐", encoding="utf-8")
    (tmp_path / "page.html").write_text("<p>抓获三人，案件侦办中。</p>", encoding="utf-8")
    (tmp_path / "page_files").mkdir()
    (tmp_path / "page_files" / "ad.html").write_text("<p>广告，广告。</p>", encoding="utf-8")
    assert texts(tmp_path) == ["一", "二", "抓获三人，案件侦办中。"]


def test_globs_are_sorted_and_keep_to_known_formats(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt", "a.exe", "d/c.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(name, encoding="utf-8")
    assert texts(tmp_path / "*.*") == ["a.txt", "b.txt"]
    assert texts(tmp_path / "**" / "*.txt") == ["a.txt", "b.txt", "d/c.txt"]
    assert texts(tmp_path / "*.none") == ["! read.empty"]


def test_a_name_with_a_star_is_a_file_where_there_is_one(tmp_path: Path) -> None:
    (tmp_path / "a[1].txt").write_text("一", encoding="utf-8")
    assert texts(tmp_path / "a[1].txt") == ["一"]


@pytest.mark.parametrize("source", ["", "nowhere.txt", "nowhere.jsonl", "nowhere.zip", "nowhere"])
def test_a_missing_file_is_an_error(source: str) -> None:
    assert texts(source) == ["! read.missing"]


def test_empty_folder_is_an_error(tmp_path: Path) -> None:
    assert texts(tmp_path) == ["! read.empty"]


def test_jsonl_names_the_bad_lines_and_goes_on(tmp_path: Path) -> None:
    path = tmp_path / "x.jsonl"
    good = {"nr": 7, "body": HANS, "day": "2024/6/5", "head": "标题", "link": "http://x/1"}
    bad = ['{"nr": 8}', "[]", "{", '{"body": "x", "day": "never"}', '{"body": "\\ud800"}', "[" * 100_000]
    path.write_text("\n".join([*bad, "", json.dumps(good)]), encoding="utf-8")
    reads = list(read_sources([str(path)], Fields("nr", "body", "day", "head", "link")))
    assert [read.place.rsplit(":", 1)[1] for read in reads if read.error] == ["1", "2", "3", "4", "5", "6"]
    document = reads[-1].document
    assert document is not None
    assert (document.id, document.text, document.published, document.title, document.uri) == ("7", HANS, date(2024, 6, 5), "标题", "http://x/1")


def test_csv(tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    path.write_bytes(f'id,text,published\r\n1,"{HANS}",2024-06-05\r\n2,,\r\n'.encode("gb18030"))
    reads = list(read_sources([str(path)]))
    assert reads[0].document is not None and reads[0].document.text == HANS
    assert reads[1].error is not None
