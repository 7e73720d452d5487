import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from caseextract.errors import CaseExtractError, UsageError
from caseextract.models import Amount, Arrest, Bulletin, CaseDate, CaseRecord, Notice, Quantity, SeizedItem, Source, Span, Unit
from caseextract.write import Sink, database, open_sink, table


@contextmanager
def written(target: str) -> Iterator[Sink]:
    sink = open_sink(target)
    sink.open(resume=False)
    yield sink
    sink.finish()
    sink.close(remove=True)


SPAN = Span(start=0, end=2, text="抓获")


def bulletin(name: str, caught: str = "5", phones: str | None = "12") -> Bulletin:
    def arrest(count: str, part: bool) -> Arrest:
        return Arrest(span=SPAN, rule="r", action="caught", person="suspect", count=Quantity(value=Decimal(count), unit="名"), part=part)

    case = CaseRecord(
        id=f"{name}-1",
        kind="case",
        title=None,
        span=SPAN,
        dates=(CaseDate(span=SPAN, rule="r", role="operation", start=date(2024, 6, 3), end=date(2024, 6, 3), precision="day", inferred=("year",)),),
        units=(
            Unit(span=SPAN, rule="r", name="省厅", role="directing", type="bureau"),
            Unit(span=SPAN, rule="r", name="城关分局", canonical="临江市公安局城关分局", role="lead", type="branch"),
        ),
        arrests=(arrest(caught, False), arrest("1", True)),
        seized=(
            SeizedItem(
                span=SPAN, rule="r", name="手机", category="electronics.phone", action="seized", quantity=phones and Quantity(value=Decimal(phones), unit="部")
            ),
        ),
        amounts=(Amount(span=SPAN, rule="r", role="involved", currency="CNY", value=Decimal("14071860000000000.07186")),),
    )
    return Bulletin(id=name, source=Source(sha256=f"sha-{name}", chars=2), cases=(case,), notices=(Notice(code="n", message="m"),))


def test_database_is_exact_keyed_and_replaces(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'new' / 'x.sqlite'}"
    for caught in ("9", "5"):
        with written(url) as sink:
            sink.write(bulletin("a", caught))
            sink.write(bulletin("b", caught, phones=None))
    assert database.query(url, "SELECT value FROM amounts WHERE case_id = 'a-1'")[1] == [("14071860000000000.07186",)]
    assert database.query(url, "SELECT start, inferred FROM case_dates WHERE case_id = 'a-1'")[1] == [("2024-06-03", "year")]
    assert database.query(url, "SELECT COUNT(*) FROM arrests")[1] == [(4,)]
    assert database.query(url, "arrests_and_phones_by_unit") == (["unit", "cases", "caught", "phones"], [("临江市公安局城关分局", 2, "10", "12")])


@pytest.mark.parametrize("view", ["case_overview", "seizures_by_category", "amounts_by_role", "arrests_by_unit", "phones_by_unit"])
def test_views_answer(view: str, tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'x.sqlite'}"
    with written(url) as sink:
        sink.write(bulletin("a"))
    assert len(database.query(url, view)[1]) == 1


@settings(max_examples=15, deadline=None)
@given(st.lists(st.tuples(st.sampled_from("abc"), st.integers(1, 10**20), st.booleans()), max_size=6))
def test_the_same_documents_twice_leave_the_same_rows(documents: list[tuple[str, int, bool]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{folder}/x.sqlite"
        states = []
        for _ in range(2):
            with written(url) as sink:
                for name, caught, phones in documents:
                    sink.write(bulletin(name, str(caught), "12" if phones else None))
            states.append({t.name: sorted(database.query(url, t.name)[1], key=repr) for t in database.TABLES})
    assert states[0] == states[1]
    assert len(states[0]["documents"]) == len({name for name, _, _ in documents})


def test_percent_and_colon_are_plain_characters_of_a_query(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'x.sqlite'}"
    with written(url) as sink:
        sink.write(bulletin("a"))
    assert database.query(url, "SELECT name, '9:30' FROM seized_items WHERE name LIKE '%机%'")[1] == [("手机", "9:30")]


def test_query_changes_nothing_and_creates_nothing(tmp_path: Path) -> None:
    missing = tmp_path / "none.sqlite"
    with pytest.raises(CaseExtractError, match="no such database"):
        database.query(str(missing), "cases")
    assert not missing.exists()


def test_password_is_not_shown() -> None:
    assert "secret" not in database.shown("postgresql://me:secret@host/db")
    with pytest.raises(UsageError) as error:
        database.connect("nothing://me:secret@host/db")
    assert "secret" not in str(error.value)


def test_unknown_target() -> None:
    with pytest.raises(UsageError):
        open_sink("out.docx")


def test_csv_and_table_hold_every_fact() -> None:
    text = table.facts_csv([bulletin("a")])
    assert len(text.splitlines()) == 1 + 7
    assert "14071860000000000.07186" in text
    assert "临江" not in table.facts_table([]) and "手机" in table.facts_table([bulletin("a")])
