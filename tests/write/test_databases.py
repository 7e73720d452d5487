"""The databases: the same rows, views and refusals in SQLite, PostgreSQL, MariaDB and DuckDB, tried on real servers."""

import contextlib
import importlib
import importlib.util
import json
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa

from caseextract import cli
from caseextract.errors import UnfitError, WriteError
from caseextract.extractor import Extractor
from caseextract.models import Amount, Arrest, Bulletin, CaseDate, CaseRecord, Document, Notice, Quantity, SeizedItem, Source, Span, Unit
from caseextract.run.batch import batch
from caseextract.write import database, layout
from caseextract.write.database import load, schema, state
from caseextract.write.database.query import plain, selected
from caseextract.write.views import VIEWS

ROOT = Path(__file__).parents[2]
SPAN = Span(start=0, end=2, text="抓获")
EVIDENCE: dict[str, Any] = {"span": SPAN, "rule": "r"}


def write(url: str, *bulletins: Bulletin) -> None:
    with closing(database.DatabaseSink(url)) as sink:
        sink.open(False)
        for bulletin in bulletins:
            sink.write(bulletin)
        sink.finish()


def content(url: str, names: tuple[str, ...] = tuple(layout.TABLES)) -> dict[str, list[tuple[Any, ...]]]:
    """Rows of tables and views, as a query by name gives them."""
    engine = database.connect(url)
    with engine.connect() as connection:
        found = {name: sorted((tuple(map(plain, row)) for row in connection.execute(selected(name))), key=repr) for name in names}
    engine.dispose()
    return found


def expected(bulletins: list[Bulletin]) -> dict[str, list[tuple[Any, ...]]]:
    """The rows there should be, made another way: from the Arrow tables."""
    from caseextract.models import plain_decimal
    from caseextract.write.arrow import to_tables

    def cell(value: Any) -> Any:
        if isinstance(value, list):
            return ",".join(value) or None
        return plain_decimal(value) if isinstance(value, Decimal) else value

    return {
        name: sorted((tuple(map(cell, row.values())) for row in table.to_pylist()), key=repr) for name, table in to_tables(bulletins).items()
    }


def kept(bulletin: Bulletin, text: str) -> Bulletin:
    return bulletin.model_copy(update={"source": bulletin.source.model_copy(update={"text": text})})


@pytest.fixture(scope="module")
def corpus() -> list[Bulletin]:
    """Bulletins of every make, with their texts."""
    extractor, found = Extractor(), []
    for path in sorted(ROOT.glob("corpus/*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines()[:6]:
            entry = json.loads(line)
            document = Document(entry["text"], id=entry["id"], uri="https://例.example/𠮷?a=%20", published=date(2024, 6, 5))
            found.append(kept(extractor.extract(document), document.text))
    return found


def case(name: str, **lists: Any) -> CaseRecord:
    return CaseRecord(id=name, kind=lists.pop("kind", "case"), title=lists.pop("title", None), span=SPAN, **lists)


def arrest(action: str, count: str, part: bool = False) -> Arrest:
    return Arrest(**EVIDENCE, action=action, person="suspect", count=Quantity(value=Decimal(count), unit="名"), part=part)


def item(category: str, count: str, unit: str, action: str = "seized", part: bool = False) -> SeizedItem:
    return SeizedItem(**EVIDENCE, name="物", category=category, quantity=Quantity(value=Decimal(count), unit=unit), action=action, part=part)


def amount(role: str, value: str | None, currency: str = "CNY", part: bool = False, lower: str | None = None) -> Amount:
    numbers = {"value": value and Decimal(value), "lower": lower and Decimal(lower)}
    return Amount(**EVIDENCE, role=role, currency=currency, part=part, qualifier="exact" if value else "several", **numbers)


def bulletin(name: str, *cases: CaseRecord, **more: Any) -> Bulletin:
    source = {"sha256": f"sha-{name}", "chars": 2, "text": "抓获", "published": date(2024, 7, 1), **more}
    return Bulletin(id=name, source=Source(**source), cases=cases, notices=(Notice(code="n", message="m"),))


# --- rows


def test_rows_of_real_documents_are_the_same_everywhere(base: str, corpus: list[Bulletin]) -> None:
    write(base, *corpus)
    wanted = expected(corpus)
    assert content(base) == wanted and len(wanted["seized_items"]) > 30


def test_every_span_is_found_in_the_text_by_sql(base: str, corpus: list[Bulletin]) -> None:
    write(base, *corpus)
    counts = {}
    for table in layout.TABLES:
        if table in ("documents", "notices"):
            continue
        link = "d.id = e.document_id" if table == "cases" else "d.id = c.document_id"
        join = "" if table == "cases" else "JOIN cases c ON c.id = e.case_id"
        wrong = "SUBSTR(d.text, e.span_start + 1, e.span_end - e.span_start) <> e.span_text OR d.text IS NULL"
        asked = f"SELECT COUNT(*) AS n, SUM(CASE WHEN {wrong} THEN 1 ELSE 0 END) AS wrong FROM {table} e {join} JOIN documents d ON {link}"
        ((counts[table], bad),) = database.query(base, asked)[1]
        assert int(bad or 0) == 0, table
    assert sum(counts.values()) > 300


@pytest.mark.parametrize(
    "one, other",
    [("a", "A"), ("a", "a "), ("e", "é"), ("á", "a"), ("ｱ", "ア"), ("x'; DROP TABLE cases; --", "x"), ("𠮷", "吉"), ("%s", "%%s"), ("ß", "ss")],
)
def test_ids_that_differ_are_two_documents(one: str, other: str, base: str) -> None:
    write(base, bulletin(one, case(f"{one}-1", arrests=(arrest("caught", "1"),))), bulletin(other, case(f"{other}-1")))
    assert sorted(row[0] for row in database.query(base, "documents")[1]) == sorted([one, other])


@pytest.mark.parametrize(
    "given, kept_as",
    [
        ("0.1", "0.1"), ("14071860000000000.07186", "14071860000000000.07186"), ("0.00000000005", "0"), ("0.00000000015", "0.0000000002"),
        ("9999999999999999999999999999", "9999999999999999999999999999"), ("1e28", None), ("1e40", None), ("0.3333333333333333333", "0.3333333333"),
    ],
)  # fmt: skip
def test_numbers_are_exact_within_a_column(given: str, kept_as: str | None, base: str) -> None:
    write(base, bulletin("a", case("a-1", amounts=(amount("loss", given),))))
    names, rows = database.query(base, "amounts")
    assert rows[0][names.index("value")] == kept_as


def test_text_of_any_kind_is_kept(base: str) -> None:
    odd = "\0😀\\N\t\r\n\"'\\\u2028%s:x" + "长" * 70_000
    write(base, bulletin("a", case("a-1", title=odd), title=odd, text=odd))
    names, rows = database.query(base, "documents")
    assert rows[0][names.index("text")] == rows[0][names.index("title")] == odd.replace("\0", "\ufffd")


def test_the_same_again_and_then_changed(base: str, corpus: list[Bulletin]) -> None:
    write(base, *corpus)
    write(base, *corpus)
    assert content(base) == expected(corpus)
    changed = corpus[0].model_copy(update={"cases": corpus[0].cases[:1], "patterns_hash": "newer", "notices": ()})
    write(base, changed)
    assert content(base) == expected([changed, *corpus[1:]])


def test_a_document_whose_rows_cannot_be_written_keeps_its_old_ones(base: str) -> None:
    write(base, bulletin("a", case("a-1", arrests=(arrest("caught", "5"),))))
    before = content(base)
    twice = bulletin("a", case("a-1"), case("a-1"))
    with pytest.raises(WriteError):
        write(base, bulletin("b", case("b-1")), twice)
    assert content(base) == before


def test_what_a_column_cannot_hold_fails_alone(kind: str, base: str, tmp_path: Path) -> None:
    given = [Document("近日，抓获3人。", id="好" * 400), Document("近日，抓获4人。", id="n" * 485), Document("近日，抓获5人。", id="c")]
    summary = batch(given, base, errors=tmp_path / "errors.jsonl")
    assert (summary.documents, dict(summary.failures)) == (2, {"write.id": 1})
    assert len(database.query(base, "documents")[1]) == 2


def test_a_document_too_large_for_the_server(base_of: Callable[[str], str]) -> None:
    url = base_of("mariadb")
    with closing(database.DatabaseSink(url)) as sink:
        sink.open(False)
        sink._packet = 1000
        with pytest.raises(UnfitError, match="max_allowed_packet"):
            sink.write(bulletin("a", case("a-1"), text="长" * 1000))


# --- the schema


def columns_of(url: str) -> dict[str, dict[str, tuple[str, bool]]]:
    engine = database.connect(url)
    try:
        inspector = sa.inspect(engine)
        return {t: {c["name"]: (str(c["type"]), c["nullable"]) for c in inspector.get_columns(t)} for t in sorted(inspector.get_table_names())}
    finally:
        engine.dispose()


def test_numbers_and_dates_have_their_types(kind: str, base: str) -> None:
    found = columns_of(base)
    number = "TEXT" if kind == "sqlite" else ("DECIMAL(38, 10)" if kind == "mariadb" else "NUMERIC(38, 10)")
    assert {found["amounts"][name][0] for name in ("value", "lower", "upper")} == {number}
    assert found["statistics"]["change_percent"][0] == number
    assert found["case_dates"]["start"][0] == found["documents"]["published"][0] == "DATE"


def test_comments_are_in_both_languages(kind: str, base: str) -> None:
    assert [(t.name, c.name) for t in schema.TABLES for c in t.columns if " · " not in (c.comment or "")] == []
    if kind == "sqlite":
        return  # has none
    engine = database.connect(base)
    inspector = sa.inspect(engine)
    assert inspector.get_table_comment("arrests")["text"] == "对人的措施与人数 · measures on people, with their number"
    there = {c["name"]: c["comment"] for c in inspector.get_columns("arrests")}
    engine.dispose()
    assert there == {c.name: c.comment for c in schema.METADATA.tables["arrests"].columns}


def test_keys_and_indexes(kind: str, base: str) -> None:
    engine = database.connect(base)
    inspector = sa.inspect(engine)
    assert inspector.get_pk_constraint("arrests")["constrained_columns"] == ["case_id", "position"]
    assert {"ix_documents_published", "ix_documents_sha256"} <= {i["name"] for i in inspector.get_indexes("documents")}
    links = inspector.get_foreign_keys("arrests")
    engine.dispose()
    assert [(k["referred_table"], k["options"].get("ondelete")) for k in links] == ([] if kind == "duckdb" else [("cases", "CASCADE")])


def test_a_deleted_document_takes_its_rows_along(kind: str, base: str) -> None:
    if kind == "duckdb":
        return  # has no foreign keys here, see docs/databases.md
    write(base, bulletin("a", case("a-1", arrests=(arrest("caught", "5"),))), bulletin("b"))
    engine = database.connect(base)
    with engine.begin() as connection:
        connection.exec_driver_sql("DELETE FROM documents WHERE id = 'a'")
    engine.dispose()
    assert {name: len(rows) for name, rows in content(base).items() if rows} == {"documents": 1, "notices": 1}


# --- migrations


@pytest.fixture
def first(kind: str, fresh: Callable[[str], str]) -> Iterator[str]:
    """A database as 0.1.0 left it: text for numbers, no revision."""
    url = fresh(kind)
    engine = database.connect(url)
    module = importlib.import_module("caseextract.write.database.migrations.versions.v0001_first")
    from alembic.migration import MigrationContext
    from alembic.operations import Operations

    importlib.import_module("alembic.context")
    with engine.begin() as connection:
        _impl_for_duckdb()
        with Operations.context(MigrationContext.configure(connection)):
            module.upgrade()
        for table, row in (
            ("documents", {"id": "a", "patterns_hash": "h", "sha256": "s", "chars": 9, "published": date(2024, 6, 5)}),
            ("cases", {"id": "a-1", "document_id": "a", "position": 0, "kind": "case", "span_start": 0, "span_end": 2, "span_text": "抓获"}),
            ("seized_items", {"case_id": "a-1", "position": 0, "name": "手机", "value": "12.50000000001", "qualifier": "exact", "unit": "部", "action": "seized",
                              "includes": "手机,电脑", "part": False, "rule": "r", "span_start": 0, "span_end": 2, "span_text": "抓获"}),
            ("case_dates", {"case_id": "a-1", "position": 0, "role": "operation", "start": date(2024, 6, 3), "precision": "day", "rule": "r",
                            "span_start": 0, "span_end": 2, "span_text": "抓获"}),
            ("notices", {"document_id": "a", "position": 0, "code": "n", "message": "m"}),
        ):  # fmt: skip
            typed = {name: sa.Date() if isinstance(value, date) else sa.Boolean() if isinstance(value, bool) else None for name, value in row.items()}
            connection.execute(sa.insert(sa.table(table, *(sa.column(name, type_) for name, type_ in typed.items()))).values(row))
        connection.exec_driver_sql("CREATE VIEW case_overview AS SELECT id FROM cases")
    engine.dispose()
    yield url


def _impl_for_duckdb() -> None:
    from alembic.ddl.impl import _impls

    if "duckdb" not in _impls:
        from alembic.ddl.impl import DefaultImpl

        type("DuckImpl", (DefaultImpl,), {"__dialect__": "duckdb"})


def test_an_older_schema_is_refused_and_mended_by_the_command_it_names(first: str, kind: str, fresh: Callable[[str], str], capsys: Any) -> None:
    with pytest.raises(WriteError, match=r"has schema 0001, this version writes 0002 \(caseextract db upgrade '"):
        write(first, bulletin("b"))
    assert cli.run(["db", "check", first]) == 1
    assert cli.run(["db", "upgrade", first]) == 0
    assert capsys.readouterr().out.endswith("schema 0001 → 0002\n")
    assert cli.run(["db", "check", first]) == 0
    new = fresh(kind)
    database.init(new)
    assert columns_of(first) == columns_of(new)
    names, rows = database.query(first, "seized_items")
    assert [dict(zip(names, row, strict=True))[n] for row in rows for n in ("value", "includes", "part")] == ["12.5", "手机,电脑", False]
    assert {name: len(rows) for name, rows in content(first).items() if rows} == {"documents": 1, "cases": 1, "seized_items": 1, "case_dates": 1, "notices": 1}
    assert database.query(first, "SELECT first_operation FROM case_overview")[1][0][0] in (date(2024, 6, 3), "2024-06-03")
    write(first, bulletin("a", case("a-1")), bulletin("b"))
    assert {name: len(rows) for name, rows in content(first).items() if rows} == {"documents": 2, "cases": 1, "notices": 2}


def revision(url: str, statement: str) -> None:
    engine = database.connect(url)
    with engine.begin() as connection:
        connection.exec_driver_sql(statement)
    engine.dispose()


def test_a_newer_schema_is_refused(base: str, tmp_path: Path) -> None:
    revision(base, f"UPDATE {schema.VERSION} SET version_num = '9999'")
    try:
        with pytest.raises(WriteError, match=r"has schema 9999.*use a newer caseextract"):
            batch([Document("近日，抓获3人。", id="a")], base)
        with pytest.raises(WriteError, match="9999"):
            database.upgrade(base)
    finally:
        revision(base, f"UPDATE {schema.VERSION} SET version_num = '{schema.HEAD}'")
    assert database.query(base, "documents")[1] == []


def test_tables_that_are_not_ours_are_left_alone(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/x.sqlite"
    revision(url, "CREATE TABLE documents (id INTEGER PRIMARY KEY, name TEXT)")
    for attempt in (database.init, database.upgrade, database.check, lambda url: write(url, bulletin("a"))):
        with pytest.raises(WriteError, match="not ours"):
            attempt(url)
    assert list(columns_of(url)) == ["documents"]


def test_a_schema_whose_making_was_interrupted_is_made_anew(kind: str, base: str) -> None:
    revision(base, f"DELETE FROM {schema.VERSION}")
    revision(base, "DROP VIEW amounts_by_role")
    revision(base, "DROP TABLE notices")
    with pytest.raises(WriteError, match="db init"):
        database.check(base)
    write(base, bulletin("a"))
    assert database.check(base) == schema.HEAD


def test_what_is_missing_is_named(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/x.sqlite"
    database.init(url)
    revision(url, "DROP VIEW amounts_by_role")
    with pytest.raises(WriteError, match="lacks amounts_by_role"):
        database.check(url)
    database.upgrade(url)
    assert database.check(url) == schema.HEAD


def test_two_runs_make_the_schema_at_once(kind: str, fresh: Callable[[str], str]) -> None:
    if kind == "duckdb":
        return  # lets one process in
    url, wrong = fresh(kind), []

    def make() -> None:
        try:
            database.init(url)
        except Exception as error:
            wrong.append(error)

    threads = [threading.Thread(target=make) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert (wrong, database.check(url)) == ([], schema.HEAD)


# --- views


OVERVIEW = (
    bulletin(
        "a",
        case(
            "a-1",
            title="标题",
            dates=(
                CaseDate(**EVIDENCE, role="offence", start=date(2023, 1, 1), end=date(2023, 1, 1), precision="day"),
                CaseDate(**EVIDENCE, role="operation", start=date(2024, 6, 9), end=date(2024, 6, 9), precision="day"),
                CaseDate(**EVIDENCE, role="operation", start=date(2024, 6, 3), end=date(2024, 6, 4), precision="range"),
            ),
            units=(Unit(**EVIDENCE, name="省厅", role="directing", type="bureau"), Unit(**EVIDENCE, name="分局", canonical="临江市公安局分局", role="lead", type="branch")),
            arrests=(arrest("caught", "43"), arrest("caught", "12", part=True), arrest("criminal_detention", "30"), arrest("criminal_detention", "3"), arrest("sentenced", "7")),
            seized=(
                item("drug.methamphetamine", "1.5", "公斤"), item("drug.heroin", "20", "克"), item("drug.heroin", "5", "克", part=True),
                item("drug.ecstasy", "100", "粒"), item("drug.heroin", "7", "kg", action="destroyed"), item("electronics.phone", "12", "部"),
            ),
            amounts=(amount("involved", "1000000.5"), amount("involved", "400", part=True), amount("loss", None, lower="20"), amount("loss", "9", currency="HKD")),
        ),
        case("a-2", arrests=(arrest("criminal_detention", "4"), arrest("prosecuted", "3"))),
    ),
    bulletin("b", case("b-s", kind="summary", arrests=(arrest("caught", "1000"),), seized=(item("electronics.phone", "900", "部"),), amounts=(amount("involved", "5"),))),
    bulletin("c", case("c-1", seized=(item("electronics.phone", "1e27", "部"), item("electronics.phone", "3", "部")))),
)  # fmt: skip


@pytest.mark.parametrize(
    "case_id, column, wanted",
    [
        ("a-1", "first_operation", date(2024, 6, 3)), ("a-1", "unit", "临江市公安局分局"), ("a-1", "arrests", "43"), ("a-1", "caught", "43"),
        ("a-2", "arrests", "4"), ("a-2", "caught", None), ("a-1", "involved_cny", "1000000.5"), ("a-1", "loss_cny", "20"), ("a-1", "phones", "12"),
        ("a-1", "drug_grams", "1520"), ("a-1", "title", "标题"), ("b-s", "kind", "summary"), ("c-1", "phones", "3"),
    ],
)  # fmt: skip
def test_the_overview_of_a_case(case_id: str, column: str, wanted: object, kind: str, base_of: Callable[[str], str]) -> None:
    url = base_of(kind)
    write(url, *OVERVIEW)
    names, rows = database.query(url, "case_overview")
    assert [dict(zip(names, row, strict=True))[column] for row in rows if row[0] == case_id] == [wanted]


@pytest.mark.parametrize(
    "view, wanted",
    [
        ("amounts_by_role", {("involved", "CNY", 1, "1000000.5"), ("loss", "CNY", 1, "20"), ("loss", "HKD", 1, "9")}),
        ("seizures_by_month", {("2024-06", "electronics.phone", "部", "seized", 1, "12"), ("2024-07", "electronics.phone", "部", "seized", 2, "3")}),
        ("case_amounts", {("a-1", "involved", "CNY", 1, "1000000.5"), ("b-s", "involved", "CNY", 1, "5")}),
        ("arrests_and_phones_by_unit", {("临江市公安局分局", 1, "43", "12")}),
    ],
)
def test_views_answer(view: str, wanted: set[tuple[object, ...]], base: str) -> None:
    write(base, *OVERVIEW)
    assert wanted <= set(database.query(base, view)[1])


def test_views_answer_the_same_everywhere(base: str, corpus: list[Bulletin], tmp_path: Path) -> None:
    write(base, *corpus)
    other = f"sqlite:///{tmp_path}/x.sqlite"
    write(other, *corpus)
    assert content(base, tuple(VIEWS)) == content(other, tuple(VIEWS))


def test_columns_of_views_are_those_declared(base: str) -> None:
    engine = database.connect(base)
    with engine.connect() as connection:
        there = {name: list(connection.exec_driver_sql(f"SELECT * FROM {name}").keys()) for name in VIEWS}
    engine.dispose()
    assert there == {name: [column for column, _ in view.columns] for name, view in VIEWS.items()}


# --- questions


@pytest.mark.parametrize("question", [
    "DELETE FROM documents", "WITH x AS (SELECT 1) DELETE FROM documents", "SELECT 1; DROP TABLE notices", "/* SELECT */ UPDATE documents SET title = 'x'",
    "DROP VIEW case_overview", "COMMIT", "CREATE TABLE t (a INTEGER)", "PRAGMA query_only = OFF", "EXPLAIN ANALYZE DELETE FROM documents",
    "WITH x AS (INSERT INTO notices VALUES ('a', 9, 'c', 'm', NULL, NULL, NULL) RETURNING 1) SELECT * FROM x", "SELECT 1; COMMIT; DELETE FROM documents",
])  # fmt: skip
def test_questions_change_nothing(question: str, base: str) -> None:
    write(base, bulletin("a"))
    before = content(base, ("documents", "notices"))
    with contextlib.suppress(WriteError):  # a question that changes nothing may pass
        database.query(base, question)
    assert (content(base, ("documents", "notices")), database.check(base)) == (before, schema.HEAD)


@pytest.mark.parametrize("question", ["missing_view", "SELECT * FROM missing_view"])
def test_a_view_that_is_not_there_is_told_with_those_that_are(question: str, base: str) -> None:
    with pytest.raises(WriteError, match=r"missing_view.*it has amounts, .*case_overview.*; list them with: caseextract query ") as told:
        database.query(base, question)
    assert told.value.code == "query.unknown" and "--resume" not in str(told.value)


def test_tables_and_views_are_listed(base: str) -> None:
    names, rows = database.query(base)
    assert names == ["name", "kind"]
    assert {(table.name, "table") for table in schema.TABLES} | {(view, "view") for view in VIEWS} <= set(rows)


def test_a_wrong_question_is_not_told_to_resume(base: str) -> None:
    with pytest.raises(WriteError) as told:
        database.query(base, "SELECT nothing_of_this_name FROM cases")
    assert "nothing_of_this_name" in str(told.value) and "--resume" not in str(told.value)


def test_only_one_statement_is_run(base: str) -> None:
    with pytest.raises(WriteError):
        database.query(base, "SELECT 1; SELECT 2")


@pytest.mark.parametrize("form, wanted", [
    ("csv", "id,n\na,1.5\nb%,\n"), ("json", '[\n  {\n    "id": "a",\n    "n": "1.5"\n  },\n  {\n    "id": "b%",\n    "n": null\n  }\n]\n'), ("table", None),
])  # fmt: skip
def test_questions_in_every_form(form: str, wanted: str | None, base: str, capsys: Any) -> None:
    write(base, bulletin("a", case("a-1", amounts=(amount("loss", "1.5"),))), bulletin("b%", case("b-1")))
    asked = "/* lost */ SELECT d.id, MAX(a.value) AS n FROM documents d JOIN cases c ON c.document_id = d.id "
    asked += "LEFT JOIN amounts a ON a.case_id = c.id WHERE d.id = 'a' OR d.id LIKE 'b%' GROUP BY d.id ORDER BY d.id"
    assert cli.run(["query", base, asked, "--format", form]) == 0
    out = capsys.readouterr().out
    assert out == wanted if wanted is not None else [line.split() for line in out.splitlines()][2:] == [["a", "1.5"], ["b%"]]


# --- two runs at once, and lost connections


def lines(path: Path, numbers: range, mark: str) -> Path:
    entries = ({"id": f"d{n}", "text": f"6月3日，临江市公安局抓获犯罪嫌疑人{n + 1}名，缴获手机{n + 2}部。", "title": mark, "published": "2024-06-05"} for n in numbers)
    path.write_text("".join(json.dumps(entry, ensure_ascii=False) + "\n" for entry in entries), encoding="utf-8")
    return path


@pytest.mark.parametrize("kind", ["sqlite", "postgresql", "mariadb"], indirect=True)
def test_two_processes_write_the_same_documents_at_once(base: str, tmp_path: Path) -> None:
    code = (
        "import sys; from caseextract.run.batch import batch; from caseextract.write.database import sink; sink._DOCUMENTS = 7\n"
        "for _ in range(2): batch(sys.argv[1], sys.argv[2])"
    )
    sources = [lines(tmp_path / "one.jsonl", range(60), "标题"), lines(tmp_path / "other.jsonl", range(89, 29, -1), "标题")]
    running = [
        subprocess.Popen([sys.executable, "-c", code, str(source), base], cwd=tmp_path, stderr=subprocess.PIPE, text=True) for source in sources
    ]
    told = [(process.communicate(timeout=120)[1], process.returncode) for process in running]
    assert [status for _, status in told] == [0, 0], told
    alone = f"sqlite:///{tmp_path}/alone.sqlite"
    batch(lines(tmp_path / "all.jsonl", range(90), "标题"), alone)
    assert content(base) == content(alone)
    assert [path.name for path in tmp_path.iterdir() if "journal" in path.name] == []


@pytest.mark.parametrize("form", ["duckdb", "postgresql", "mariadb"])
def test_killed_at_random_and_resumed(form: str, server: Callable[[str], str], monkeypatch: pytest.MonkeyPatch) -> None:
    """A few kills; scripts/faults.py does them by the hundred."""
    spec = importlib.util.spec_from_file_location("faults_of_databases", ROOT / "scripts" / "faults.py")
    assert spec is not None and spec.loader is not None
    faults = importlib.util.module_from_spec(spec)
    monkeypatch.setitem(sys.modules, spec.name, faults)
    spec.loader.exec_module(faults)
    if form in faults.SERVERS:
        monkeypatch.setitem(faults.SERVERS, form, server(form))
    kills, compared, wrong = faults.run(form, kills=2, documents=40, seed=7, workers=1)
    assert kills >= 2 and compared and wrong == []


def test_duckdb_lets_one_process_in(tmp_path: Path) -> None:
    target = tmp_path / "x.duckdb"
    code = f"import duckdb, time; c = duckdb.connect({str(target)!r}); print('in', flush=True); time.sleep(60)"
    other = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True)
    assert other.stdout is not None and other.stdout.readline() == "in\n"
    try:
        with pytest.raises(WriteError, match="another process has it open"):
            batch([Document("近日，抓获3人。", id="a")], target)
    finally:
        other.kill()
        other.wait()


@pytest.mark.parametrize("kind, kill", [
    ("postgresql", "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"),
    ("mariadb", None),
], indirect=["kind"])  # fmt: skip
@pytest.mark.parametrize("moment", ["idle", "half way"])
def test_a_connection_that_is_lost_is_made_again(kind: str, kill: str | None, moment: str, base: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def cut() -> None:
        engine = sa.create_engine(database.connect(base).url, isolation_level="AUTOCOMMIT", poolclass=sa.NullPool)
        with engine.connect() as connection:
            if kill:
                connection.exec_driver_sql(kill)
                return
            mine = connection.exec_driver_sql("SELECT connection_id()").scalar()
            asked = "SELECT id FROM information_schema.processlist WHERE db = DATABASE() AND id <> %s"
            for (number,) in connection.exec_driver_sql(asked, (mine,)).fetchall():
                connection.exec_driver_sql(f"KILL {int(number)}")

    cuts = [1]
    real = load.insert

    def insert(connection: sa.Connection, rows: load.Rows) -> None:
        if moment == "half way" and cuts:
            cuts.pop()
            cut()
        real(connection, rows)

    monkeypatch.setattr(load, "insert", insert)
    found = [bulletin(f"d{n}", case(f"d{n}-1", arrests=(arrest("caught", "3"),))) for n in range(4)]
    with closing(database.DatabaseSink(base)) as sink:
        sink.open(False)
        for one in found:
            sink.write(one)
            sink.sync()
            if moment == "idle":
                cut()
    assert content(base) == expected(found)


def test_a_server_that_is_gone_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    begun = time.monotonic()
    with pytest.raises(WriteError, match=r"postgresql://me:\*\*\*@127\.0\.0\.1:1/x: .*\(mend it, then go on with --resume\)"):
        batch([Document("近日，抓获3人。", id="a")], "postgresql://me:secret@127.0.0.1:1/x")
    assert time.monotonic() - begun < 20
    assert list(tmp_path.iterdir()) == []


def test_the_fast_way_and_the_plain_way_write_the_same(base_of: Callable[[str], str], fresh: Callable[[str], str], corpus: list[Bulletin], monkeypatch: pytest.MonkeyPatch) -> None:
    url = fresh("postgresql")
    monkeypatch.setattr(load, "_copy", lambda connection, table, rows: load._run(connection, sa.insert(load._BARE[table]), rows, table))
    write(url, *corpus)
    assert content(url) == expected(corpus)


def test_a_path_names_its_database() -> None:
    assert [database.url_of(path) for path in ("a.sqlite", "b/c.duckdb", "x.db", "postgresql://h/d")] == [
        "sqlite:///a.sqlite", "duckdb:///b/c.duckdb", "sqlite:///x.db", "postgresql://h/d",
    ]  # fmt: skip


def test_revisions_are_those_of_the_migrations() -> None:
    from alembic.config import Config
    from alembic.script import ScriptDirectory

    config = Config()
    config.set_main_option("script_location", "caseextract.write.database:migrations")
    found = [script.revision for script in ScriptDirectory.from_config(config).walk_revisions()]
    assert tuple(reversed(found)) == state.REVISIONS
