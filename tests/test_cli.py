import csv
import errno
import io
import json
import os
from pathlib import Path

import pytest

from caseextract import cli
from caseextract.errors import writable

TEXT = "临江市公安局破获一起电信网络诈骗案\n6月3日，临江市公安局抓获犯罪嫌疑人5名，缴获手机12部。"


@pytest.fixture
def text_file(tmp_path: Path) -> Path:
    path = tmp_path / "a.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_parse_json_has_true_spans(text_file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["parse", str(text_file), "--published", "2024-06-05"]) == 0
    out, err = capsys.readouterr()
    bulletin = json.loads(out)
    assert err == ""
    assert bulletin["source"]["published"] == "2024-06-05"
    assert bulletin["source"]["chars"] == len(TEXT)
    for case in bulletin["cases"]:
        for entry in case["arrests"] + case["seized"]:
            span = entry["span"]
            assert TEXT[span["start"] : span["end"]] == span["text"]
    assert [a["count"]["value"] for c in bulletin["cases"] for a in c["arrests"]] == ["5"]


@pytest.mark.parametrize("form", ["jsonl", "csv", "table"])
def test_parse_other_forms(form: str, text_file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["parse", str(text_file), "--format", form]) == 0
    assert "抓获" in capsys.readouterr().out


def test_two_inputs_are_a_list_and_a_missing_one_is_named(text_file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["parse", str(text_file), "nowhere.txt"]) == 1
    out, err = capsys.readouterr()
    assert len(json.loads(out)) == 1
    assert err.startswith("caseextract: nowhere.txt: no such file")
    assert err.count("\n") == 1


def test_output_path(text_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = tmp_path / "new" / "out.json"
    assert cli.run(["parse", str(text_file), "--output", str(target)]) == 0
    assert json.loads(target.read_text(encoding="utf-8"))["schema_version"]
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize(
    "arguments",
    [["parse", "--published", "2024-13-01"], ["nonsense"], ["batch", "x.txt", "--to", "out.xyz"], ["parse", "--format", "xml"], ["query", "foo://x", "cases"], ["query", "x.sqlite", ""], ["query", "x.sqlite", " ; "],
     ["query", "", "cases"], ["db", "init", ""]],
)
def test_wrong_usage_is_two(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(arguments) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err and "Traceback" not in err


def test_binary_file_fails_clearly(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "b.txt"
    path.write_bytes(bytes(range(256)) * 4)
    assert cli.run(["parse", str(path)]) == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert err.count("\n") == 1 and "not a text file" in err


def test_batch_then_query(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source = tmp_path / "in.jsonl"
    lines = [json.dumps({"id": str(n), "text": TEXT, "published": "2024-06-05"}, ensure_ascii=False) for n in range(3)]
    source.write_text("\n".join([*lines, "{broken"]) + "\n", encoding="utf-8")
    base = tmp_path / "out.sqlite"
    for _ in range(2):  # a second run replaces, it does not add
        assert cli.run(["batch", str(source), "--to", str(base)]) == 1
        assert f"{source.as_posix()}:4: not valid JSON" in capsys.readouterr().err
    assert cli.run(["query", str(base), "SELECT COUNT(*) AS n FROM documents", "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out) == [{"n": 3}]
    assert cli.run(["query", str(base), "arrests_and_phones_by_unit", "--format", "csv"]) == 0
    assert capsys.readouterr().out.startswith("unit,cases,caught,phones\n")
    assert cli.run(["query", str(base), "DELETE FROM documents"]) == 1


def test_resume_and_workers_keep_the_order(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source, target = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    entries = [json.dumps({"id": f"d{n}", "text": f"{TEXT}{n}"}, ensure_ascii=False) + "\n" for n in range(20)]
    source.write_text("".join(entries[:5]), encoding="utf-8")
    assert cli.run(["batch", str(source), "--to", str(target)]) == 0
    source.write_text("".join(entries), encoding="utf-8")
    assert cli.run(["batch", str(source), "--to", str(target), "--resume", "--workers", "2"]) == 0
    assert "20 documents" in capsys.readouterr().err.splitlines()[-1]
    assert [json.loads(line)["id"] for line in target.read_text(encoding="utf-8").splitlines()] == [f"d{n}" for n in range(20)]


def test_mentions_are_lines_of_json(text_file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["mentions", str(text_file)]) == 0
    found = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert found and all("kind" in mention for mention in found)


def test_mentions_count_hours_from_a_published_time(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "note.txt"
    path.write_text("两个小时前有人来过", encoding="utf-8")
    assert cli.run(["mentions", str(path), "--published", "2024-03-05T16:12"]) == 0
    found = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [(m["start"], m["time"]) for m in found if m["kind"] == "date"] == [("2024-03-05", "14:12")]


def test_schema_and_patterns(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["schema"]) == 0
    assert json.loads(capsys.readouterr().out)["title"] == "Bulletin"
    assert cli.run(["patterns", "list"]) == 0
    first = capsys.readouterr().out.splitlines()[0].split("\t")[0]
    assert cli.run(["patterns", "explain", first]) == 0
    assert json.loads(capsys.readouterr().out)["id"] == first


def test_evaluate_and_baseline(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    gold = tmp_path / "gold.jsonl"
    arrest = {"action": "caught", "count": {"value": "5"}, "quote": "抓获犯罪嫌疑人5名"}
    gold.write_text(json.dumps({"id": "x", "text": TEXT, "gold": {"cases": [{"kind": "case", "arrests": [arrest]}]}}), encoding="utf-8")
    assert cli.run(["evaluate", str(gold), "--json"]) == 0
    result = json.loads(capsys.readouterr().out)
    assert result["document"]["arrests"]["recall"] == 1.0
    result["document"]["arrests"]["f1"] = 1.5
    baseline = tmp_path / "baseline.json"
    baseline.write_text(json.dumps(result), encoding="utf-8")
    assert cli.run(["evaluate", str(gold), "--baseline", str(baseline)]) == 1
    assert "document arrests" in capsys.readouterr().err
    assert cli.run(["evaluate", str(gold), "--errors", "--compare", str(baseline)]) == 0
    told = capsys.readouterr().out
    assert told.startswith("mistakes") and "theme" in told and "documents that both have" in told


def test_broken_gold_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    gold = tmp_path / "gold.jsonl"
    gold.write_text('{"id": "x"}\n', encoding="utf-8")
    assert cli.run(["evaluate", str(gold)]) == 1
    assert "gold.jsonl:1" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("text", "told"),
    [("\udcff\udcd0", "is not UTF-8 text (give gold (标注) as JSONL in UTF-8)"), ("", "holds no gold document"), ("\n \n", "holds no gold document"), ('{"id": "x", "text": "a"}', ":1: has no 'gold'"),
     ('{"id": "x", "text": "a", "gold": {}}', ":1: has no 'cases'"), ('{"id": "x", "text": "a", "gold": null}', ":1: is no gold document"),
     ("[1]", ":1: is no gold document")],
    ids=["binary", "empty", "blank", "no gold", "no cases", "null", "list"],
)  # fmt: skip
def test_what_is_no_gold_is_told_in_one_line(text: str, told: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    gold = tmp_path / "gold.jsonl"
    gold.write_text(text, encoding="utf-8", errors="surrogateescape")
    assert cli.run(["evaluate", str(gold)]) == 1
    out, err = capsys.readouterr()
    assert out == "" and told in err and err.count("\n") == 1


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"text": 5}, "its text is no text"),
        ({"published": 5}, "'published' is no date: 5"),
        ({"published": "2024-02-30"}, "'published' is no date: '2024-02-30'"),
        ({"gold": {"cases": 5}}, "not a gold document"),
    ],
    ids=["text", "number", "no such day", "cases"],
)
def test_a_gold_field_of_the_wrong_kind_is_named(fields: dict[str, object], told: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    gold = tmp_path / "gold.jsonl"
    gold.write_text(json.dumps({"id": "x", "text": TEXT, "gold": {"cases": []}} | fields), encoding="utf-8")
    assert cli.run(["evaluate", str(gold)]) == 1
    err = capsys.readouterr().err
    assert "gold.jsonl:1: " in err and told in err and err.count("\n") == 1


@pytest.mark.parametrize(
    ("arguments", "status", "told"),
    [
        (["parse", "a.txt", "--output", ""], 2, "'': is no target (name a path)"),
        (["parse", "近日，抓获3人。"], 1, "近日，抓获3人。: no such file (to read a text itself (正文) pass it on standard input"),
        (["parse", "近日，抓获3人。" * 60], 1, "(to read a text itself (正文) pass it on standard input"),
        (["parse", "https://page.example/a.html"], 1, "https://page.example/a.html: is an address (网址), and nothing is fetched here (save the page and name its file)"),
        (["parse", "a.txt", "--format", "excel"], 2, "Invalid value for '--format': 'excel' is not one of"),
        (["parse", "a.txt", "--published", "2024-06-20 soon"], 2, "--published: '2024-06-20 soon' is no date"),
        (["mentions", "a.txt", "--published", "2024-06-20T25:00"], 2, "--published: '2024-06-20T25:00' is no date"),
        (["batch", "a.txt", "--to", "x.csv"], 2, "'x.csv': is the name of a file, and CSV fills a folder, a table a file (end a folder with /)"),
        (["batch", "a.txt", "--to", "x.jsonl", "--errors", "a.txt"], 2, "'a.txt': is read as well (源文件), as 'a.txt', and would be replaced"),
        (["batch", ".", "--to", "x.jsonl", "--errors", "a.txt"], 2, "'a.txt': is read as well (源文件), as '.', and would be replaced"),
        (["batch", "a.txt", "--to", "x.jsonl", "--errors", "./x.jsonl"], 2, "'x.jsonl': is the target itself (name another file for --errors)"),
        (["batch", "a.txt", "--to", "x.jsonl", "--errors", "/dev/null"], 2, "'/dev/null': is a device or a pipe, which no file may take the place of"),
        (["batch", "a.txt", "--to", "x.jsonl", "--workers", "100000"], 2, "workers: is 100000, more processes than this machine can run"),
        (["batch", "a.txt", "--to", "sqlite://"], 2, "sqlite://: is a database in memory, which is gone with the end of the run (name a file"),
        (["batch", "a.txt", "--to", " "], 2, "' ': is neither"),
        (["batch", "a.txt", "--to", "postgresql://me:pass@host:port/base"], 2, "postgresql://***@host:port/base: is no database URL (数据库地址)"),
        (["parse", "postgresql://me:pass@host:port/base"], 1, "postgresql://…: is no database URL (数据库地址)"),
        (["db", "init", "."], 2, "sqlite:///.: is a folder (name the file of a database"),
        (["db", "upgrade", "mistyped.sqlite"], 1, "sqlite:///mistyped.sqlite: no such database"),
        (["db", "upgrade", "nowhere/mistyped.duckdb"], 1, "duckdb:///nowhere/mistyped.duckdb: no such database"),
    ],
    ids=["no output", "text for a path", "long text for a path", "address", "format", "words behind a day", "no such hour", "csv file", "errors over a source", "errors over one in a folder", "errors over the target", "errors over a device", "workers", "memory", "blank", "port", "port of a source", "folder for a database", "upgrade of nothing", "upgrade in no folder"],
)  # fmt: skip
def test_a_value_that_makes_no_sense_is_told_and_nothing_is_written(
    arguments: list[str], status: int, told: str, text_file: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(text_file.parent)
    assert cli.run(arguments) == status
    out, err = capsys.readouterr()
    assert out == "" and told in err and err.count("\n") == 1
    assert [path.read_text(encoding="utf-8") for path in text_file.parent.iterdir()] == [TEXT]


def test_a_line_stands_for_standard_output_too(text_file: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(text_file.parent)
    assert cli.run(["parse", "a.txt", "--output", "-", "--published", "2024-06-05 10:30"]) == 0
    assert json.loads(capsys.readouterr().out)["source"]["published"] == "2024-06-05"
    assert [path.name for path in text_file.parent.iterdir()] == ["a.txt"]


class Full(io.StringIO):
    def write(self, text: str) -> int:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


@pytest.mark.parametrize("arguments", [["parse"], ["parse", "--format", "jsonl"], ["mentions"]], ids=" ".join)
def test_standard_output_on_a_full_disk_is_told(arguments: list[str], text_file: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr("sys.stdout", Full())
    assert cli.run([*arguments, str(text_file)]) == 1
    assert capsys.readouterr().err.startswith("caseextract: standard output (标准输出) cannot be written: No space left on device (")


@pytest.mark.parametrize("stream", [None, Full()], ids=["closed", "full"])
def test_the_rest_is_read_where_nobody_can_be_told_what_failed(
    stream: io.StringIO | None, text_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "out.jsonl"
    for arguments in (["parse", "--format", "jsonl"], ["batch", "--to", str(target)]):
        monkeypatch.setattr("sys.stderr", stream)
        assert cli.run([arguments[0], "nowhere.txt", str(text_file), *arguments[1:]]) == 1
    out = capsys.readouterr().out
    assert out.count("\n") == 1 and json.loads(out)["cases"] == json.loads(target.read_text(encoding="utf-8"))["cases"]


@pytest.mark.parametrize(
    ("arguments", "told", "status"),
    [
        (["parse", "a.txt", "--output", "."], "'.': is a folder (name a file for --output)", 2),
        (["batch", "a.txt", "--to", "x.jsonl", "--errors", "."], "'.': is a folder (name a file for --errors)", 2),
        (["batch", "a.txt", "--to", "x.jsonl", "--errors", ""], "'.': is a folder (name a file for --errors)", 2),
        (["batch", "", "--to", "b.jsonl", "-q"], "'': no such file", 1),
        (["batch", "a.txt", "--to", "x" * 300 + ".jsonl"], "cannot be written: File name too long", 1),
    ],
    ids=["output", "errors", "no errors", "no source", "long"],
)
def test_a_path_that_cannot_be_meant_is_told(
    arguments: list[str], told: str, status: int, text_file: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(text_file.parent)
    Path("b.jsonl").write_text("", encoding="utf-8")
    assert cli.run(arguments) == status
    assert told in capsys.readouterr().err
    assert sorted(path.name for path in Path().iterdir()) == ["a.txt", "b.jsonl"]


def test_a_name_that_is_not_utf8_is_told_by_its_bytes(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["parse", os.fsdecode(b"/nowhere/\xb9\xab.txt")]) == 1
    assert capsys.readouterr().err.startswith("caseextract: /nowhere/\\xb9\\xab.txt: no such file")
    assert writable("\ud800\udcb9公告") == "\\ud800\\udcb9公告"


def test_output_that_fails_half_way_leaves_nothing_behind(text_file: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    write = Path.write_bytes

    def full(self: Path, data: bytes) -> int:
        write(self, data[:10])
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(Path, "write_bytes", full)
    assert cli.run(["parse", str(text_file), "--output", str(text_file.parent / "out.json")]) == 1
    assert "out.json: cannot be written: No space left on device" in capsys.readouterr().err
    assert [path.name for path in text_file.parent.iterdir()] == ["a.txt"]


class Terminal(io.TextIOWrapper):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("arguments", "given", "told"),
    [(["parse"], TEXT, "the text"), (["parse", "-"], TEXT, "the text"), (["mentions"], TEXT, "the text"), (["patterns", "explain"], TEXT, "the text"),
     (["batch", "-", "--to", "out.jsonl", "-q"], json.dumps({"text": TEXT}), "JSONL, a document a line")],
    ids=["parse", "parse -", "mentions", "explain", "batch"],
)  # fmt: skip
def test_who_sits_before_a_terminal_is_told_what_it_waits_for(
    arguments: list[str], given: str, told: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    for stream, wanted in ((Terminal, 1), (io.TextIOWrapper, 0)):
        monkeypatch.setattr("sys.stdin", stream(io.BytesIO(given.encode()), encoding="utf-8"))
        assert cli.run(arguments) == 0
        err = capsys.readouterr().err
        assert err.count("\n") == wanted and (not wanted or "reading standard input (标准输入)" in err and told in err and "Ctrl-" in err)


@pytest.mark.parametrize("arguments", [["parse"], ["mentions", "-"], ["patterns", "explain"], ["batch", "-", "--to", "out.jsonl"]])
def test_a_closed_standard_input_is_told(arguments: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr("sys.stdin", None)
    assert cli.run(arguments) == 2
    assert capsys.readouterr().err == "caseextract: -: standard input (标准输入) is closed (name a file)\n"


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["list", "--kind", "items"], "--kind: 'items' is no kind of rule: 'item'? (one of act, bust_measure, "),
        (["list", "--kind", ""], "--kind: '' is no kind of rule (one of act, "),
        (["explain", "item.electronic_phone"], "'item.electronic_phone': is neither the id of a rule nor a file: 'item.electronics_phone'?"),
        (["explain", "手机"], "'手机': is neither the id of a rule nor a file, but a word of item.electronics_phone ("),
        (["explain", "nowhere.txt"], "'nowhere.txt': is neither the id of a rule nor a file (caseextract patterns list tells the ids"),
        (["explain", "*.nowhere"], "'*.nowhere': is neither the id of a rule nor a file ("),
    ],
)  # fmt: skip
def test_a_kind_or_rule_that_is_not_there_is_wrong_usage(arguments: list[str], told: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["patterns", *arguments]) == 2
    out, err = capsys.readouterr()
    assert out == "" and err.startswith(f"caseextract: {told}") and err.count("\n") == 1


def test_true_and_false_are_written_alike_by_every_command(text_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    def flags(text: str) -> set[str]:
        return {row["part"] for row in csv.DictReader(io.StringIO(text)) if row.get("list", "arrests") == "arrests"}

    text_file.write_text("6月3日，临江市公安局抓获犯罪嫌疑人29名，其中逃犯1名。", encoding="utf-8")
    assert cli.run(["parse", str(text_file), "--format", "csv"]) == 0
    parsed = capsys.readouterr().out
    assert cli.run(["batch", str(text_file), "--to", f"{tmp_path}/tables/", "-q"]) == 0
    assert cli.run(["batch", str(text_file), "--to", f"{tmp_path}/x.sqlite", "-q"]) == 0
    assert cli.run(["query", f"{tmp_path}/x.sqlite", "arrests", "--format", "csv"]) == 0
    asked = capsys.readouterr().out
    assert [flags(text) for text in (parsed, (tmp_path / "tables" / "arrests.csv").read_text(encoding="utf-8"), asked)] == [{"true", "false"}] * 3
    assert cli.run(["query", f"{tmp_path}/x.sqlite", "arrests"]) == 0
    assert "False" not in capsys.readouterr().out


def test_output_goes_into_a_link_and_does_not_replace_it(text_file: Path, tmp_path: Path) -> None:
    real, link = tmp_path / "real.json", tmp_path / "link.json"
    real.write_text("old", encoding="utf-8")
    link.symlink_to(real)
    assert cli.run(["parse", str(text_file), "--output", str(link)]) == 0
    assert link.is_symlink() and json.loads(real.read_text(encoding="utf-8"))["schema_version"]


def test_a_pipe_is_no_target_of_a_batch(text_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pipe = tmp_path / "out.jsonl"
    os.mkfifo(pipe)
    assert cli.run(["batch", str(text_file), "--to", str(pipe)]) == 2
    assert pipe.is_fifo() and "is a device or a pipe" in capsys.readouterr().err
