"""Batches: order, budgets, dead workers, errors files, resuming; the kill test proper is scripts/faults.py."""

import importlib.util
import json
import multiprocessing
import os
import resource
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

import caseextract
from caseextract import cli
from caseextract.errors import CaseExtractError, UsageError, WriteError
from caseextract.models import Bulletin, Document
from caseextract.read import Item, Meter
from caseextract.read.items import Kind
from caseextract.run.batch import batch
from caseextract.run.pool import outcomes
from caseextract.run.report import Lines, Summary, remaining
from caseextract.run.work import Job, Outcome, Worker

ROOT = Path(__file__).parents[2]
TEXT = "6月3日，临江市公安局抓获犯罪嫌疑人5名，缴获手机12部。"


def lines(path: Path, count: int, **more: object) -> Path:
    entries = ({"id": f"d{n}", "text": f"{TEXT}第{n}号", "published": "2024-06-05", **more} for n in range(count))
    path.write_text("".join(json.dumps(entry, ensure_ascii=False) + "\n" for entry in entries), encoding="utf-8")
    return path


def written(path: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_the_function_is_no_module() -> None:
    code = "import caseextract, caseextract.run.batch, caseextract.cli; print(callable(caseextract.batch), callable(caseextract.to_tables))"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split() == ["True", "True"]


def test_lines_of_a_batch_are_bulletins_with_their_text(tmp_path: Path) -> None:
    summary = batch(lines(tmp_path / "in.jsonl", 3), tmp_path / "out.jsonl")
    found = [Bulletin.model_validate(entry) for entry in written(tmp_path / "out.jsonl")]
    assert (summary.documents, summary.cases, summary.failed, summary.facts >= 6) == (3, 3, 0, True)
    assert [b.source.text for b in found] == [f"{TEXT}第{n}号" for n in range(3)]
    spans = [(b.source.text or "", entry.span) for b in found for case in b.cases for entry in (*case.arrests, *case.seized)]
    assert spans and all(text[span.start : span.end] == span.text for text, span in spans)


@pytest.mark.parametrize(
    ("sources", "target"),
    [
        pytest.param(["in.jsonl"], "in.jsonl", id="the-source"),
        pytest.param(["./texts/../in.jsonl"], "in.jsonl", id="the-source-by-another-way"),
        pytest.param(["*.jsonl"], "in.jsonl", id="one-of-a-pattern"),
        pytest.param(["texts"], "texts/cases.csv", id="in-a-folder-of-sources"),
        pytest.param(["texts/cases.csv"], "texts/", id="a-folder-that-holds-the-source"),
        pytest.param(["texts"], "texts/", id="the-folder-of-sources"),
    ],
)
def test_a_source_is_never_written_over(sources: list[str], target: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "texts").mkdir()
    given = [lines(tmp_path / "in.jsonl", 2), tmp_path / "texts" / "cases.csv"]
    given[1].write_text(f"id,text\na,{TEXT}\n", encoding="utf-8")
    before = [path.read_bytes() for path in given]
    monkeypatch.chdir(tmp_path)
    with pytest.raises(UsageError, match="would be replaced"):
        batch(sources, target, format="csv" if target.endswith("/") else "jsonl")
    assert [path.read_bytes() for path in given] == before
    assert names(tmp_path) == ["in.jsonl", "texts"]


def test_a_new_target_may_stand_beside_its_sources(tmp_path: Path) -> None:
    (tmp_path / "texts").mkdir()
    lines(tmp_path / "texts" / "b.jsonl", 2)
    assert batch(tmp_path / "texts", tmp_path / "texts" / "out.jsonl").documents == 2
    assert batch(tmp_path / "texts" / "b.jsonl", tmp_path / "texts" / "out.jsonl").documents == 2


def test_a_source_with_a_name_that_no_file_can_have_is_missing(tmp_path: Path) -> None:
    summary = batch(["a\0.txt", Document(TEXT)], tmp_path / "out.jsonl")
    assert summary.documents == 1 and dict(summary.failures) == {"read.missing": 1}


def test_documents_of_a_program_and_a_publication_date_for_all(tmp_path: Path) -> None:
    given = [Document(TEXT, id="a"), Document(TEXT + "乙", id="b", published=date(2023, 6, 5))]
    batch(given, tmp_path / "out.jsonl", published="2024-06-05")
    found = [Bulletin.model_validate(entry) for entry in written(tmp_path / "out.jsonl")]
    assert [str(b.cases[0].dates[0].start) for b in found] == ["2024-06-03", "2023-06-03"]


@pytest.mark.parametrize("arguments", [{"format": "docx"}, {"published": "never"}, {"target": ""}, {"target": "x.docx"}])
def test_what_makes_no_sense_is_refused(arguments: dict[str, str], tmp_path: Path) -> None:
    with pytest.raises(UsageError):
        batch(lines(tmp_path / "in.jsonl", 1), **{"target": tmp_path / "out.jsonl", **arguments})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        *(({"workers": given}, "workers: is") for given in (0, -1, "2", None, 100_000)),
        *(({"timeout": given}, "timeout: is") for given in (-1, float("nan"), float("inf"), 1e12, "5")),
        *(({"max_bytes": given}, "max_bytes: is") for given in (0, -5, 1.5)),
        *(({"sources": given}, "sources: hold") for given in (None, 5, [5], b"in.jsonl", [b"in.jsonl"])),
        ({"target": None}, "target: is NoneType, not a path"),
        *(({"target": given}, "is no target") for given in ("a\0.jsonl", "\ud800.jsonl")),
        *(({"patterns": given}, "patterns: (?:is|hold)") for given in (None, 5, [5])),
        ({"errors": [1]}, "errors: is list, not a path"),
    ],
    ids=lambda given: repr(given) if isinstance(given, dict) else None,
)
def test_a_value_that_no_batch_could_use_is_refused_by_name(arguments: dict[str, Any], told: str, tmp_path: Path) -> None:
    given = {"sources": lines(tmp_path / "in.jsonl", 1), "target": tmp_path / "out.jsonl", **arguments}
    with pytest.raises(UsageError, match=told):
        batch(given.pop("sources"), given.pop("target"), **given)
    assert names(tmp_path) == ["in.jsonl"]


def test_a_document_that_cannot_be_written_fails_by_name(tmp_path: Path) -> None:
    report = tmp_path / "errors.jsonl"
    summary = batch([Document(TEXT), Document(TEXT + "\ud800", id="torn")], tmp_path / "out.jsonl", errors=report)
    assert dict(summary.failures) == {"read.field": 1}
    assert "field 'text' holds half a surrogate pair" in report.read_text(encoding="utf-8")


def test_a_run_that_cannot_begin_leaves_no_traces_and_says_what_is_in_the_way(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def stopped(self: Worker, job: Job) -> None:
        raise KeyboardInterrupt

    source = lines(tmp_path / "in.jsonl", 1)
    with pytest.raises(WriteError, match=r"cannot be written: '.*in.jsonl' is no folder"):
        batch(source, tmp_path / "out.jsonl", errors=source / "errors.jsonl")
    monkeypatch.setattr(Worker, "__init__", stopped)
    with pytest.raises(KeyboardInterrupt):
        batch(source, tmp_path / "out.jsonl", errors=tmp_path / "errors.jsonl")
    assert names(tmp_path) == ["in.jsonl"]


def test_workers_give_the_same_bytes_in_the_same_order(tmp_path: Path) -> None:
    source = lines(tmp_path / "in.jsonl", 150)
    source.write_text(source.read_text(encoding="utf-8") + "{broken\n", encoding="utf-8")
    for workers in (1, 3):
        batch(source, tmp_path / f"{workers}.jsonl", workers=workers, errors=tmp_path / f"{workers}.errors")
    assert (tmp_path / "1.jsonl").read_bytes() == (tmp_path / "3.jsonl").read_bytes()
    assert (tmp_path / "1.errors").read_bytes() == (tmp_path / "3.errors").read_bytes()
    assert [entry["id"] for entry in written(tmp_path / "1.jsonl")] == [f"d{n}" for n in range(150)]


def test_the_same_document_again_is_skipped_and_another_of_its_id_fails(tmp_path: Path) -> None:
    given = [Document(TEXT, id="a"), Document(TEXT, id="a"), Document(TEXT + "乙", id="a"), Document("丙"), Document("丙")]
    summary = batch(given, tmp_path / "out.jsonl")
    assert (summary.documents, summary.skipped, dict(summary.failures)) == (2, 2, {"batch.duplicate": 1})


def test_to_a_database_twice(tmp_path: Path) -> None:
    from caseextract.write.database import query

    source = lines(tmp_path / "in.jsonl", 5)
    for _ in range(2):
        batch(source, tmp_path / "x.sqlite")
    assert query(str(tmp_path / "x.sqlite"), "SELECT count(*) FROM arrests")[1] == [(5,)]
    assert names(tmp_path) == ["in.jsonl", "x.sqlite"]


# --- failures


def test_errors_file_says_why_and_is_a_source_of_its_own(tmp_path: Path) -> None:
    source = tmp_path / "in"
    source.mkdir()
    lines(source / "a.jsonl", 2, body=TEXT)
    with (source / "a.jsonl").open("a", encoding="utf-8") as file:
        file.write('{"id": "late", "published": "2024-06-05"}\n')
    (source / "b.txt").write_bytes(bytes(range(256)))
    errors = tmp_path / "errors.jsonl"
    summary = batch(source, tmp_path / "out.jsonl", errors=errors)
    assert dict(summary.failures) == {"read.field": 1, "read.binary": 1}
    found = written(errors)
    assert [(e["code"], e["place"]) for e in found] == [("read.field", f"{source.as_posix()}/a.jsonl:3"), ("read.binary", f"{source.as_posix()}/b.txt")]
    assert found[0]["remedy"] == "name the field with batch --text-field"
    lines(source / "a.jsonl", 2)  # mended where they stand
    with (source / "a.jsonl").open("a", encoding="utf-8") as file:
        file.write(json.dumps({"id": "late", "text": TEXT}) + "\n")
    (source / "b.txt").write_text(TEXT + "乙", encoding="utf-8")
    again = batch(errors, tmp_path / "again.jsonl", errors=errors)
    assert (again.documents, again.failed) == (2, 0)
    assert written(tmp_path / "again.jsonl")[0]["id"] == "late"
    assert errors.read_bytes() == b""


def test_what_has_no_file_is_kept_in_the_errors_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    errors = tmp_path / "errors.jsonl"

    def fail(self: Worker, document: Document, place: str) -> Outcome:
        raise RuntimeError("no")

    with monkeypatch.context() as patch:
        patch.setattr(Worker, "_read", fail)
        with pytest.raises(CaseExtractError, match="nothing could be read"):
            batch([Document(TEXT, id="a", published=date(2024, 6, 5), uri="http://x/1")], tmp_path / "out.jsonl", errors=errors)
    assert written(errors)[0]["code"] == "batch.internal"
    assert batch(errors, tmp_path / "out.jsonl").documents == 1
    source = Bulletin.model_validate(written(tmp_path / "out.jsonl")[0]).source
    assert (source.uri, source.published, source.text) == ("http://x/1", date(2024, 6, 5), TEXT)


def test_one_line_of_standard_input_that_fails_is_read_again_with_another_field(tmp_path: Path) -> None:
    errors = tmp_path / "errors.jsonl"
    given = (json.dumps({"id": "a", "text": TEXT}) + "\n" + '{"id": "b",\n').encode()
    command = [sys.executable, "-m", "caseextract", "batch", "-", "--to", "out.jsonl", "--errors", str(errors), "--quiet"]
    done = subprocess.run(command, input=given, cwd=tmp_path, capture_output=True)
    assert done.returncode == 1
    said = json.loads(done.stderr)
    assert (said["event"], said["code"], said["place"]) == ("failed", "read.line", "<stdin>:2")
    assert written(errors)[0]["place"] == "<stdin>:2"
    with pytest.raises(CaseExtractError, match="nothing could be read"):
        batch(errors, tmp_path / "out2.jsonl")


def test_a_document_over_its_time_fails_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    normal = Worker._read

    def slow(self: Worker, document: Document, place: str) -> Outcome:
        while document.id == "b":
            pass
        return normal(self, document, place)

    monkeypatch.setattr(Worker, "_read", slow)
    summary = batch([Document(TEXT + name, id=name) for name in "abc"], tmp_path / "out.jsonl", timeout=1.0)
    assert (summary.documents, dict(summary.failures)) == (2, {"batch.time": 1})
    assert signal.getsignal(signal.SIGALRM) == signal.SIG_DFL


def children() -> list[int]:
    return [process.pid for process in multiprocessing.active_children() if process.pid]


def test_a_worker_that_is_killed_takes_one_document_with_it() -> None:
    texts = [TEXT * 400 if n == 40 else f"{TEXT}{n}" for n in range(80)]
    found: list[Outcome] = []
    killed = False
    for outcome in outcomes((Item(str(n), Kind.DOCUMENT, document=Document(text)) for n, text in enumerate(texts)), Job(), workers=2):
        found.append(outcome)
        if len(found) == 10:
            os.kill(children()[0], signal.SIGKILL)
            killed = True
    assert killed and [outcome.place for outcome in found] == [str(n) for n in range(80)]
    assert [outcome.error.code for outcome in found if outcome.error] in (["batch.worker"], [])
    assert sum(outcome.bulletin is not None for outcome in found) >= 79
    deadline = time.monotonic() + 5
    while children() and time.monotonic() < deadline:
        time.sleep(0.05)
    assert children() == []


def test_no_more_workers_are_begun_than_there_is_work_for() -> None:
    most = 0
    for _ in outcomes((Item(str(n), Kind.DOCUMENT, document=Document(f"{TEXT}{n}")) for n in range(6)), Job(), workers=40):
        most = max(most, len(children()))
    assert most == 2  # four documents each at a time


def test_a_worker_killed_at_a_document_is_told_as_its_failure(tmp_path: Path) -> None:
    script = tmp_path / "run.py"
    script.write_text(
        "import os, signal, sys\n"
        "from caseextract.run.work import Worker\n"
        "normal = Worker._read\n"
        "def deadly(self, document, place):\n"
        "    if document.id == 'd5':\n"
        "        os.kill(os.getpid(), signal.SIGKILL)\n"
        "    return normal(self, document, place)\n"
        "Worker._read = deadly\n"  # a spawned worker imports this file again
        "if __name__ == '__main__':\n"
        "    import caseextract\n"
        "    print(dict(caseextract.batch('in.jsonl', 'out.jsonl', workers=2, errors='errors.jsonl').failures))\n",
        encoding="utf-8",
    )
    lines(tmp_path / "in.jsonl", 30)
    done = subprocess.run([sys.executable, str(script)], cwd=tmp_path, capture_output=True, text=True, timeout=60)
    assert done.stdout.strip() == "{'batch.worker': 1}", done.stderr
    assert [entry["id"] for entry in written(tmp_path / "out.jsonl")] == [f"d{n}" for n in range(30) if n != 5]
    assert written(tmp_path / "errors.jsonl")[0]["message"] == "its worker was killed by signal 9"
    assert batch(tmp_path / "errors.jsonl", tmp_path / "again.jsonl").documents == 1


def test_a_batch_that_reads_nothing_leaves_the_target_and_no_traces(tmp_path: Path) -> None:
    (tmp_path / "out.jsonl").write_text("kept\n")
    with pytest.raises(CaseExtractError, match="nothing could be read"):
        batch(tmp_path / "nowhere.txt", tmp_path / "out.jsonl")
    assert (names(tmp_path), (tmp_path / "out.jsonl").read_text()) == (["out.jsonl"], "kept\n")


# --- resuming


def interrupted(tmp_path: Path, source: Path, after: int, target: str = "out.jsonl", **more: object) -> None:
    """A run that ends after some documents, its journal written."""

    class Stop(Lines):
        def tick(self, summary: Summary, meter: Meter) -> None:
            if summary.documents >= after:
                raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        batch(source, tmp_path / target, report=Stop(), **more)  # type: ignore[arg-type]


@pytest.mark.parametrize("target", ["out.jsonl", "out.jsonl.gz", "out.jsonl.zst", "out.parquet", "out.xlsx"])
def test_a_resumed_run_gives_what_an_undisturbed_one_gives(target: str, tmp_path: Path) -> None:
    source = lines(tmp_path / "in.jsonl", 30)
    batch(source, tmp_path / f"whole-{target}")
    interrupted(tmp_path, source, 11, target)
    assert target not in names(tmp_path) and f"{target}.part" in names(tmp_path)
    summary = batch(source, tmp_path / target, resume=True)
    assert (summary.documents, summary.resumed) == (30, 11)
    assert (tmp_path / target).read_bytes() == (tmp_path / f"whole-{target}").read_bytes()
    assert names(tmp_path) == sorted(["in.jsonl", target, f"whole-{target}"])


CHANGES: dict[str, Callable[[list[str]], list[str]]] = {
    "more at the end": lambda entries: [*entries, entries[0].replace('"d0"', '"new"')],
    "more at the beginning": lambda entries: [entries[0].replace('"d0"', '"new"'), *entries],
    "one changed": lambda entries: [*entries[:5], entries[5].replace("5名", "6名"), *entries[6:]],
    "one gone": lambda entries: entries[:5] + entries[6:],
    "nearly all gone": lambda entries: entries[:3],
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_resuming_over_sources_that_have_changed_gives_what_they_are_now(change: Callable[[list[str]], list[str]], tmp_path: Path) -> None:
    source = lines(tmp_path / "in.jsonl", 20)
    interrupted(tmp_path, source, 11)
    entries = source.read_text(encoding="utf-8").splitlines(keepends=True)
    source.write_text("".join(change(entries)), encoding="utf-8")
    batch(source, tmp_path / "out.jsonl", resume=True)
    batch(source, tmp_path / "whole.jsonl")
    assert (tmp_path / "out.jsonl").read_bytes() == (tmp_path / "whole.jsonl").read_bytes()


@pytest.mark.parametrize("cut", [1, 40, 200, 1000])
def test_a_journal_torn_at_its_end_is_believed_up_to_there(cut: int, tmp_path: Path) -> None:
    source = lines(tmp_path / "in.jsonl", 20)
    batch(source, tmp_path / "whole.jsonl")
    interrupted(tmp_path, source, 15)
    journal = tmp_path / "out.jsonl.journal"
    journal.write_bytes(journal.read_bytes()[:-cut])
    batch(source, tmp_path / "out.jsonl", resume=True)
    assert (tmp_path / "out.jsonl").read_bytes() == (tmp_path / "whole.jsonl").read_bytes()


def test_without_resume_a_run_begins_anew(tmp_path: Path) -> None:
    source = lines(tmp_path / "in.jsonl", 10)
    interrupted(tmp_path, source, 5)
    assert batch(source, tmp_path / "out.jsonl").resumed == 0


def test_a_finished_target_is_not_touched_by_a_new_run_that_stops(tmp_path: Path) -> None:
    source = lines(tmp_path / "in.jsonl", 10)
    batch(source, tmp_path / "out.jsonl")
    before = (tmp_path / "out.jsonl").read_bytes()
    interrupted(tmp_path, lines(tmp_path / "other.jsonl", 10, published="2020-01-01"), 5)
    assert (tmp_path / "out.jsonl").read_bytes() == before


def test_other_settings_are_refused(tmp_path: Path) -> None:
    source = lines(tmp_path / "in.jsonl", 10)
    interrupted(tmp_path, source, 5)
    with pytest.raises(UsageError, match=r"other settings \(published\)"):
        batch(source, tmp_path / "out.jsonl", resume=True, published="2020-01-01")


@pytest.mark.parametrize("target", ["in.jsonl/out.jsonl", "folder", "in.jsonl/x.sqlite"])
def test_a_target_that_cannot_be_is_told_and_leaves_no_traces(target: str, tmp_path: Path) -> None:
    source = lines(tmp_path / "in.jsonl", 1)
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "letter.txt").touch()
    with pytest.raises(CaseExtractError):
        batch(source, tmp_path / target)
    assert names(tmp_path) == ["folder", "in.jsonl"]


def test_two_runs_to_one_target_are_refused(tmp_path: Path) -> None:
    source = lines(tmp_path / "in.jsonl", 3)

    class Second(Lines):
        def tick(self, summary: Summary, meter: Meter) -> None:
            with pytest.raises(WriteError, match="another run"):
                batch(source, tmp_path / "out.jsonl")

    assert batch(source, tmp_path / "out.jsonl", report=Second()).documents == 3


def test_a_full_disk_is_told_and_gone_on_from(tmp_path: Path) -> None:
    lines(tmp_path / "in.jsonl", 60)
    batch(tmp_path / "in.jsonl", tmp_path / "whole.jsonl")
    size = (tmp_path / "whole.jsonl").stat().st_size
    command = [sys.executable, "-m", "caseextract", "batch", "in.jsonl", "--to", "out.jsonl", "--resume"]

    def full() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (size // 2, size // 2))

    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, preexec_fn=full)
    assert done.returncode == 1 and "cannot be written" in done.stderr.splitlines()[-1] and "--resume" in done.stderr
    assert "out.jsonl" not in names(tmp_path)
    assert subprocess.run(command, cwd=tmp_path, capture_output=True).returncode == 0
    assert (tmp_path / "out.jsonl").read_bytes() == (tmp_path / "whole.jsonl").read_bytes()


def faults() -> ModuleType:
    spec = importlib.util.spec_from_file_location("faults", ROOT / "scripts" / "faults.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules["faults"] = module
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("form", ["jsonl", "parquet-flat", "sqlite"])
def test_killed_at_random_and_resumed(form: str) -> None:
    kills, compared, wrong = faults().run(form, kills=2, documents=40, seed=7)
    assert kills >= 2 and compared and wrong == []


# --- telling


@pytest.mark.parametrize(
    ("done", "total", "wanted"),
    [(50, 100, 10.0), (100, 100, 0.0), (0, 100, None), (50, 0, None), (120, 100, None)],
)
def test_remaining_time(done: int, total: int, wanted: float | None) -> None:
    assert remaining(Summary(seconds=10.0), Meter(done, total), 0) == wanted


def test_off_a_terminal_all_is_json(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("caseextract.run.report._EVERY", 0.0)
    source = lines(tmp_path / "in.jsonl", 3)
    source.write_text(source.read_text(encoding="utf-8") + "{\n", encoding="utf-8")
    assert cli.run(["batch", str(source), "--to", str(tmp_path / "out.jsonl")]) == 1
    told = [json.loads(line) for line in capsys.readouterr().err.splitlines()]
    assert {line["event"] for line in told} == {"progress", "failed", "summary"}
    last = told[-1]
    assert (last["documents"], last["cases"], last["failed"], last["failures"]) == (3, 3, 1, {"read.line": 1})
    assert last["facts"] > 0 and last["notices"] == 0 and last["documents_per_second"] > 0
    assert "remaining_seconds" in told[0]


def test_on_a_terminal_there_is_a_line_for_a_reader(tmp_path: Path) -> None:
    import pty

    lines(tmp_path / "in.jsonl", 40)
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "caseextract", "batch", "in.jsonl", "--to", "out.jsonl"]
    process = subprocess.Popen(command, cwd=tmp_path, stderr=theirs, stdout=subprocess.PIPE)
    os.close(theirs)
    said = b""
    while True:
        try:
            data = os.read(ours, 65536)
        except OSError:
            break
        if not data:
            break
        said += data
    os.close(ours)
    assert process.wait() == 0 and process.stdout is not None and process.stdout.read() == b""
    assert "40 documents" in said.decode() and "{" not in said.decode()


def test_a_batch_is_public_and_documented() -> None:
    assert caseextract.batch.__doc__ and "Args:" in caseextract.batch.__doc__


def test_an_interrupt_inside_a_transaction_loses_no_document(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from caseextract.write import database
    from caseextract.write.database import load, sink

    source = lines(tmp_path / "in.jsonl", 130)
    normal = load.rows_of
    monkeypatch.setattr(sink, "_DOCUMENTS", 100)
    calls: list[int] = []

    def interrupted_once(waiting: list[bytes]) -> object:
        calls.append(1)
        if len(calls) == 1:
            raise KeyboardInterrupt
        return normal(waiting)

    monkeypatch.setattr(load, "rows_of", interrupted_once)
    with pytest.raises(KeyboardInterrupt):
        batch(source, tmp_path / "x.sqlite")
    batch(source, tmp_path / "x.sqlite", resume=True)
    assert database.query(str(tmp_path / "x.sqlite"), "SELECT count(*) FROM documents")[1] == [(130,)]


@pytest.mark.parametrize("workers", ["1", "2"])
@pytest.mark.parametrize("target", ["out.jsonl", "out.sqlite"])
def test_ctrl_c_ends_quietly_and_a_resumed_run_is_whole(target: str, workers: str, tmp_path: Path) -> None:
    from caseextract.write import database

    lines(tmp_path / "in.jsonl", 3000)
    batch(tmp_path / "in.jsonl", tmp_path / f"whole-{target}")
    code = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler); from caseextract.__main__ import main; main()"
    call = [sys.executable, "-c", code, "batch", "in.jsonl", "--to", target, "--workers", workers, "-q"]
    running = subprocess.Popen(call, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True)
    while running.poll() is None and not any(name.startswith(target) for name in names(tmp_path)):
        time.sleep(0.01)
    time.sleep(0.2)
    os.killpg(running.pid, signal.SIGINT)  # as a terminal does: to the workers too
    out, err = running.communicate(timeout=60)
    assert (running.returncode, out, err) == (130, "", "caseextract: interrupted; a batch goes on with --resume\n")
    batch(tmp_path / "in.jsonl", tmp_path / target, resume=True, workers=int(workers))
    if target == "out.jsonl":
        assert (tmp_path / target).read_bytes() == (tmp_path / f"whole-{target}").read_bytes()
    else:
        told = [database.query(str(tmp_path / name), "SELECT case_id, value FROM arrests ORDER BY case_id") for name in (target, f"whole-{target}")]
        assert told[0] == told[1] and len(told[0][1]) == 3000
