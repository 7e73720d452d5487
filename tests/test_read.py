import json
from datetime import date
from pathlib import Path

import pytest

from caseextract.errors import ReadError
from caseextract.read import Fields, decode, parse_date, read_sources

HANS = "近日，临江市公安局成功打掉一个电信网络诈骗团伙，抓获犯罪嫌疑人12名，查获手机30部。"
HANT = "近日，臨江市警方成功打掉一個電信網絡詐騙團伙，抓獲犯罪嫌疑人12名，查獲手機30部。"


@pytest.mark.parametrize(
    ("text", "codec", "name"),
    [
        (HANS, "utf-8", "utf-8"),
        (HANS, "utf-8-sig", "utf-8"),
        (HANS, "utf-16", "utf-16"),
        (HANS, "gb18030", "gb18030"),
        (HANT, "gb18030", "gb18030"),
        (HANT, "big5", "big5"),
        ("plain", "ascii", "utf-8"),
        ("", "ascii", "utf-8"),
    ],
)
def test_encodings(text: str, codec: str, name: str) -> None:
    assert decode(text.encode(codec)) == (text, name)


@pytest.mark.parametrize("data", [b"\x00\x01\x02\x03", bytes(range(1, 32)) * 9, "naïve café".encode("latin-1"), b"\xff\xfeab\x00"])
def test_what_is_not_text_is_refused(data: bytes) -> None:
    with pytest.raises(ReadError):
        decode(data, "x")


@pytest.mark.parametrize(
    ("given", "wanted"),
    [("2024-06-05", date(2024, 6, 5)), ("2024年6月5日", date(2024, 6, 5)), ("2024-06-05T10:00:00Z", date(2024, 6, 5)), ("2024-02-30", None), ("soon", None)],
)
def test_dates(given: str, wanted: date | None) -> None:
    assert parse_date(given) == wanted


def test_folder_is_read_recursively_in_order(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "2.txt").write_text("二", encoding="utf-8")
    (tmp_path / "a.txt").write_text("一", encoding="utf-8")
    (tmp_path / "c.pdf").write_bytes(b"%PDF")
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "x.txt").write_text("隐", encoding="utf-8")
    assert [read.document.text for read in read_sources([str(tmp_path)]) if read.document] == ["一", "二"]


def test_empty_folder_is_an_error(tmp_path: Path) -> None:
    assert [read.error.code for read in read_sources([str(tmp_path)]) if read.error] == ["read.empty"]


def test_jsonl_names_the_bad_lines_and_goes_on(tmp_path: Path) -> None:
    path = tmp_path / "x.jsonl"
    good = {"nr": 7, "body": HANS, "day": "2024/6/5", "title": "标题"}
    bad = ['{"nr": 8}', "[]", "{", '{"body": "x", "day": "never"}', '{"body": "\\ud800"}', "[" * 100_000]
    path.write_text("\n".join([*bad, "", json.dumps(good)]), encoding="utf-8")
    reads = list(read_sources([str(path)], Fields("nr", "body", "day")))
    assert [read.place.rsplit(":", 1)[1] for read in reads if read.error] == ["1", "2", "3", "4", "5", "6"]
    document = reads[-1].document
    assert document is not None
    assert (document.id, document.text, document.published, document.title) == ("7", HANS, date(2024, 6, 5), "标题")


def test_csv(tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    path.write_bytes(f'id,text,published\r\n1,"{HANS}",2024-06-05\r\n2,,\r\n'.encode("gb18030"))
    reads = list(read_sources([str(path)]))
    assert reads[0].document is not None and reads[0].document.text == HANS
    assert reads[1].error is not None
