"""File targets: what stands in them, in every form, read back by other programs' libraries."""

import csv
import gzip
import json
import sys
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

import duckdb
import openpyxl
import pandas
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
import zstandard

import caseextract
from caseextract import models
from caseextract.errors import ExtraError, UsageError
from caseextract.models import Bulletin
from caseextract.write import database, open_sink
from caseextract.write.arrow import nested_schema, table_schema, to_tables
from caseextract.write.files import FileForm, FileSink
from caseextract.write.layout import LISTS, SOURCE, TABLES, number

TEXT = (
    "临江警方打掉一个电信网络诈骗团伙\n6月3日，临江市公安局抓获犯罪嫌疑人张某等29名，其中逃犯1名，打掉诈骗窝点3个，缴获手机12部、"
    "海洛因1.5公斤，涉案金额300余万元。"
)
OTHER = "2024年1月至5月，全市共立电信网络诈骗案件856起，同比下降41.3%。"


@pytest.fixture(scope="module")
def bulletins() -> list[Bulletin]:
    made = [caseextract.extract(TEXT, published=date(2024, 6, 5), id="a"), caseextract.extract(OTHER, id="b")]
    return [b.model_copy(update={"source": b.source.model_copy(update={"text": TEXT if b.id == "a" else OTHER})}) for b in made]


def write(target: Path | str, bulletins: list[Bulletin], form: FileForm = FileForm.AUTO) -> None:
    sink = open_sink(str(target), form)
    sink.open(resume=False)
    for bulletin in bulletins:
        sink.write(bulletin.model_dump_json().encode() + b"\n")
    sink.finish()
    sink.close(remove=True)


def lines(bulletins: list[Bulletin]) -> bytes:
    return b"".join(bulletin.model_dump_json().encode() + b"\n" for bulletin in bulletins)


def test_the_layout_is_that_of_the_records() -> None:
    entries = {"dates": "CaseDate", "units": "Unit", "places": "Place", "crimes": "Crime", "arrests": "Arrest", "busts": "Bust", "seized": "SeizedItem"}
    entries |= {"amounts": "Amount", "persons": "Person", "statistics": "Statistic", "status": "Status"}
    for field, (_, columns) in LISTS.items():
        assert {"span", "rule", *(name for name, _ in columns)} == set(getattr(models, entries[field]).model_fields), field
    assert {name for name, _ in SOURCE} == set(models.Source.model_fields)
    assert [name for name in models.CaseRecord.model_fields if name in LISTS] == list(LISTS)


def test_the_layout_is_that_of_the_database() -> None:
    found = {table.name: {column.name for column in table.columns} for table in database.TABLES}
    assert {name: {column for column, _ in columns} - {"text"} for name, columns in TABLES.items()} == {
        name: columns - {"text"} for name, columns in found.items()
    }


@pytest.mark.parametrize(("name", "unpack"), [("x.jsonl", bytes), ("x.jsonl.gz", gzip.decompress), ("x.jsonl.zst", None)])
def test_lines(name: str, unpack: object, bulletins: list[Bulletin], tmp_path: Path) -> None:
    write(tmp_path / name, bulletins)
    data = (tmp_path / name).read_bytes()
    assert (unpack(data) if callable(unpack) else zstandard.ZstdDecompressor().stream_reader(data).read()) == lines(bulletins)
    assert [path.name for path in tmp_path.iterdir()] == [name]


def test_nested_parquet_is_the_json(bulletins: list[Bulletin], tmp_path: Path) -> None:
    write(tmp_path / "x.parquet", bulletins)
    table = pq.read_table(tmp_path / "x.parquet")
    assert table.schema.equals(nested_schema())
    assert [plain(row) for row in table.to_pylist()] == [json.loads(line) for line in lines(bulletins).splitlines()]


def plain(value: object) -> object:
    if isinstance(value, dict):
        return {key: plain(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [plain(inner) for inner in value]
    if isinstance(value, Decimal):
        return models.plain_decimal(value)
    return value.isoformat() if isinstance(value, date) else value


def test_duckdb_reads_both_parquet_forms(bulletins: list[Bulletin], tmp_path: Path) -> None:
    write(tmp_path / "x.parquet", bulletins)
    write(tmp_path / "flat", bulletins, FileForm.PARQUET_FLAT)
    nested = f"SELECT a.count.value FROM (SELECT unnest(c.arrests) AS a FROM (SELECT unnest(cases) AS c FROM '{tmp_path}/x.parquet')) WHERE NOT a.part"
    flat = f"SELECT value FROM '{tmp_path}/flat/arrests.parquet' WHERE NOT part"
    assert duckdb.sql(nested).fetchall() == duckdb.sql(flat).fetchall() == [(Decimal(29),)]
    assert sorted(path.stem for path in (tmp_path / "flat").iterdir()) == sorted(TABLES)


def test_an_empty_parquet_has_its_schema(tmp_path: Path) -> None:
    write(tmp_path / "x.parquet", [])
    assert pq.read_table(tmp_path / "x.parquet").schema.equals(nested_schema())


def test_csv_folder(bulletins: list[Bulletin], tmp_path: Path) -> None:
    write(f"{tmp_path}/out/", bulletins)
    with (tmp_path / "out" / "arrests.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [(row["action"], row["value"], row["part"]) for row in rows] == [("caught", "29", "false"), ("caught", "1", "true")]
    frame = pandas.read_csv(tmp_path / "out" / "documents.csv")
    assert list(frame["text"]) == [TEXT, OTHER]


@pytest.mark.parametrize("name", ["t.csv", "t.SQLITE"])
def test_csv_makes_no_folder_with_the_name_of_a_file(name: str, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="end a folder with /"):
        open_sink(str(tmp_path / name), FileForm.CSV)
    assert not list(tmp_path.iterdir())


def test_a_folder_with_other_things_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("x")
    with pytest.raises(UsageError, match="holds other things"):
        open_sink(str(tmp_path))


def test_a_folder_of_an_earlier_run_is_replaced(bulletins: list[Bulletin], tmp_path: Path) -> None:
    for made in (bulletins, bulletins[1:]):
        write(f"{tmp_path}/out/", made)
    assert len((tmp_path / "out" / "documents.csv").read_text(encoding="utf-8").splitlines()) == 2
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


def test_workbook(bulletins: list[Bulletin], tmp_path: Path) -> None:
    write(tmp_path / "x.xlsx", bulletins)
    book = openpyxl.load_workbook(tmp_path / "x.xlsx")
    assert book.sheetnames == ["案件一览 overview", *TABLES]
    assert {sheet.freeze_panes for sheet in book} == {"A2"}
    assert all(sheet.auto_filter.ref for sheet in book)
    head, first, *_ = book.worksheets[0].iter_rows(values_only=True)
    row = dict(zip([name.split()[0] for name in head], first, strict=True))
    assert row["抓获人数"] == 29 and row["手机"] == 12 and row["毒品克数"] == 1500
    assert row["行动日期"] == datetime(2024, 6, 3) and row["主办单位"] == bulletins[0].cases[0].units[0].canonical and row["金额"] == "涉案3000000余元"
    amounts = dict(zip(*list(book["amounts"].iter_rows(values_only=True))[:2], strict=True))
    assert amounts["value"] == 3_000_000 and amounts["part"] is False


def test_a_workbook_holds_no_formula_and_no_number_it_would_round(tmp_path: Path, bulletins: list[Bulletin]) -> None:
    text = "=1+1"
    case = bulletins[0].cases[0]
    big = case.amounts[0].model_copy(update={"value": Decimal("12345678901234567.5")})
    made = bulletins[0].model_copy(
        update={"source": bulletins[0].source.model_copy(update={"text": text}), "cases": (case.model_copy(update={"amounts": (big,)}),)}
    )
    write(tmp_path / "x.xlsx", [made])
    book = openpyxl.load_workbook(tmp_path / "x.xlsx")
    cells = {cell.value for sheet in (book["documents"], book["amounts"]) for row in sheet.iter_rows() for cell in row if cell.data_type in "sn"}
    assert {"=1+1", "12345678901234567.5"} <= cells


@pytest.mark.parametrize("name", ["x.jsonl", "x.jsonl.gz", "x.jsonl.zst", "x.parquet", "x.xlsx", "out/"])
def test_the_same_documents_give_the_same_bytes(name: str, bulletins: list[Bulletin], tmp_path: Path) -> None:
    found = []
    for run in ("1", "2"):
        (tmp_path / run).mkdir()
        write(f"{tmp_path}/{run}/{name}", bulletins)
        found.append([path.read_bytes() for path in sorted((tmp_path / run).rglob("*")) if path.is_file()])
    assert found[0] == found[1] and found[0]


@pytest.mark.parametrize(
    ("given", "wanted"),
    [
        ("14071860000000000.07186", Decimal("14071860000000000.0718600000")),
        ("0.00000000005", Decimal("0E-10")),
        ("0.00000000015", Decimal("2E-10")),
        ("9" * 28, Decimal("9" * 28)),
        ("1" + "0" * 28, None),
        (None, None),
    ],
)
def test_numbers_of_a_column(given: str | None, wanted: Decimal | None) -> None:
    assert number(given) == wanted


def test_tables_in_memory(bulletins: list[Bulletin]) -> None:
    tables = to_tables(bulletins)
    assert list(tables) == list(TABLES)
    assert all(table.schema.equals(table_schema(name)) for name, table in tables.items())
    arrests = tables["arrests"]  # noqa: F841 - DuckDB finds it by name
    assert duckdb.sql("SELECT sum(value) FROM arrests WHERE NOT part").fetchall() == [(Decimal(29),)]
    assert tables["case_dates"].column("start").type == pa.date32()
    assert tables["documents"].to_pandas()["id"].tolist() == ["a", "b"]


def test_spans_count_the_text_that_is_kept(bulletins: list[Bulletin]) -> None:
    tables = to_tables(bulletins)
    texts = {row["id"]: row["text"] for row in tables["documents"].to_pylist()}
    documents = {row["id"]: row["document_id"] for row in tables["cases"].to_pylist()}
    rows = [row for name, table in tables.items() if name not in ("documents", "notices") for row in table.to_pylist()]
    assert rows
    for row in rows:
        text = texts[row["document_id"] if "document_id" in row else documents[row["case_id"]]]
        assert text[row["span_start"] : row["span_end"]] == row["span_text"]


@pytest.mark.parametrize(
    ("module", "name", "form", "extra"),
    [
        ("pyarrow", "x.parquet", FileForm.PARQUET, "parquet"), ("pyarrow", "x/", FileForm.PARQUET_FLAT, "parquet"),
        ("xlsxwriter", "x.xlsx", FileForm.XLSX, "office"), ("zstandard", "x.jsonl.zst", FileForm.JSONL, "zstd"),
    ],
)  # fmt: skip
def test_a_missing_library_is_told_before_anything_is_read(module: str, name: str, form: FileForm, extra: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, module, None)
    with pytest.raises(ExtraError, match=rf"{name}: .* needs the extra '{extra}' \(in the source folder: pip install"):
        FileSink(f"{tmp_path}/{name}", form)
    assert list(tmp_path.iterdir()) == []
