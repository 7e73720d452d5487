"""The package as installed: importing does no work, the command runs as a process, errors end in one line."""

import json
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import caseextract
from caseextract.errors import CaseExtractError, ReadError

COMMAND = Path(sys.executable).with_name("caseextract")
TEXT = "6月3日，临江市公安局抓获犯罪嫌疑人5名。"
HEAVY = ("spacy", "jieba", "opencc", "ahocorasick_rs", "pydantic", "sqlalchemy", "rich", "typer")


def run(*arguments: str, cwd: Path, given: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([COMMAND, *arguments], cwd=cwd, input=given, capture_output=True, timeout=120)


def test_importing_loads_no_library() -> None:
    code = f"import sys, caseextract; print([name for name in {HEAVY!r} if name in sys.modules])"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip() == "[]"


def test_every_public_name_is_there() -> None:
    assert [name for name in caseextract.__all__ if not hasattr(caseextract, name)] == []
    assert not hasattr(caseextract, "nothing_of_the_kind")


def test_the_function_outlives_the_import_of_every_module() -> None:
    code = "import caseextract, caseextract.cli, caseextract.extractor; print(callable(caseextract.extract))"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip() == "True"


def test_an_error_is_one_line_and_survives_another_process() -> None:
    import pickle

    error = pickle.loads(pickle.dumps(ReadError("read.missing", "no such\nfile", "a.txt", "check it")))
    assert isinstance(error, CaseExtractError)
    assert (error.code, str(error)) == ("read.missing", "a.txt: no such file (check it)")


def test_standard_input_to_standard_output(tmp_path: Path) -> None:
    done = run("parse", "-", given=TEXT.encode(), cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, b"")
    assert json.loads(done.stdout)["source"]["chars"] == len(TEXT)


ENTRY = tomllib.loads((Path(__file__).parents[1] / "pyproject.toml").read_text(encoding="utf-8"))["project"]["scripts"]["caseextract"]
WAYS_IN = {"command": ["-c", f"from {ENTRY.partition(':')[0]} import {ENTRY.partition(':')[2]} as main; main()"], "module": ["-m", "caseextract"]}


@pytest.mark.parametrize("way", WAYS_IN.values(), ids=WAYS_IN)
@pytest.mark.parametrize(
    ("library", "arguments"),
    [("typer", ["--help"]), ("pydantic", ["parse", "-"]), ("ahocorasick_rs", ["patterns", "test"]), ("sqlalchemy", ["batch", "x.txt", "--to", "x.sqlite"])],
    ids=["command line", "models", "patterns", "database"],
)
def test_ctrl_c_while_libraries_load_ends_in_one_line(library: str, arguments: list[str], way: list[str], tmp_path: Path) -> None:
    (tmp_path / "x.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / f"{library}.py").write_text("import os, signal\nos.kill(os.getpid(), signal.SIGINT)\n", encoding="utf-8")
    lines = f"import runpy, signal, sys; sys.path.insert(0, {str(tmp_path)!r}); signal.signal(signal.SIGINT, signal.default_int_handler)"
    start = lines + ("; " + way[1] if way[0] == "-c" else f"; runpy.run_module({way[1]!r}, run_name='__main__', alter_sys=True)")
    done = subprocess.run([sys.executable, "-c", start, *arguments], cwd=tmp_path, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=120)
    more = "; a batch goes on with --resume" if arguments[0] == "batch" else ""
    assert (done.returncode, done.stdout, done.stderr) == (130, "", f"caseextract: interrupted{more}\n")


def test_ctrl_c_that_the_caller_ignores_is_ignored(tmp_path: Path) -> None:
    code = "import os, signal; signal.signal(signal.SIGINT, signal.SIG_IGN); import typer; os.kill(os.getpid(), signal.SIGINT); from caseextract.__main__ import main; main()"
    done = subprocess.run([sys.executable, "-c", code, "--version"], cwd=tmp_path, capture_output=True, text=True, timeout=120)
    assert (done.returncode, done.stdout) == (0, f"caseextract {caseextract.__version__}\n")


BROKEN_PACK = '[pack]\nname = "x"\nkind = "item"\n[[rule]]\nid = "item.x"\ntremS = ["甲"]\n'
FILES = {
    "empty.txt": b"",
    "kinds/mine.toml": '[pack]\nname = "x"\nkind = "itemm"\n[[rule]]\nid = "item.x"\nterms = ["甲乙卡"]\n'.encode(),
    "none.txt": "今天天气很好。".encode(),
    "junk.bin": bytes(range(256)) * 8,
    "good.txt": TEXT.encode(),
    "bad.jsonl": b'{"id": "a", "text": "x"}\n{"id": "b", "text":\n',
    "mine/mine.toml": BROKEN_PACK.encode(),
}


@pytest.mark.parametrize(
    ("arguments", "status", "told"),
    [
        pytest.param("parse empty.txt", 1, "empty.txt: is empty, there is no text", id="empty text"),
        pytest.param("mentions empty.txt", 1, "empty.txt: is empty, there is no text", id="mentions of an empty text"),
        pytest.param("parse none.txt", 0, None, id="no case"),
        pytest.param("parse junk.bin", 1, "junk.bin: is not a text file", id="binary"),
        pytest.param("parse nowhere.txt", 1, "nowhere.txt: no such file", id="missing file"),
        pytest.param("mentions nowhere.txt", 1, "nowhere.txt: no such file", id="mentions of a missing file"),
        pytest.param("batch bad.jsonl --to out.jsonl --quiet", 1, "bad.jsonl:2: not valid JSON", id="malformed line"),
        pytest.param("parse good.txt --published 2024-02-30", 2, "--published: '2024-02-30' is no date", id="no such day"),
        pytest.param("parse good.txt --published yesterday", 2, "--published: 'yesterday' is no date", id="no date"),
        pytest.param("parse good.txt --patterns mine", 2, "mine/mine.toml:6: unknown key 'tremS'", id="broken pack"),
        pytest.param("parse good.txt --patterns kinds", 2, "kinds/mine.toml:4: unknown kind 'itemm', which nothing reads: 'item'?", id="unknown kind"),
        pytest.param("parse good.txt --output good.txt", 2, "'good.txt': is read as well (源文件), as 'good.txt', and would be replaced", id="output over its source"),
        pytest.param("batch good.txt --to out.jsonl --patterns mine --workers 2", 2, "mine/mine.toml:6", id="broken pack in a batch"),
        pytest.param("patterns test --patterns mine", 2, "mine/mine.toml:6", id="test of a broken pack"),
        pytest.param("parse good.txt --patterns nowhere", 2, "nowhere: no pattern pack", id="missing pack"),
        pytest.param("parse --nonsense", 2, "No such option: --nonsense", id="unknown option"),
        pytest.param("batch good.txt", 2, "Missing option '--to'", id="no target"),
        pytest.param("batch good.txt --to out.docx", 2, "out.docx: is neither", id="unknown target"),
        pytest.param("evaluate nowhere.jsonl", 1, "nowhere.jsonl: no such file", id="missing gold"),
        pytest.param("evaluate bad.jsonl", 1, "bad.jsonl:1: has no 'gold'", id="no gold"),
        pytest.param("query nowhere.sqlite cases", 1, "nowhere.sqlite: no such database (fill it first with batch --to", id="missing database"),
        pytest.param("query nosuch://x cases", 2, "is no database URL (数据库地址)", id="unknown scheme"),
    ],
)
def test_what_goes_wrong_is_one_line(arguments: str, status: int, told: str | None, tmp_path: Path) -> None:
    for name, data in FILES.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(data)
    done = run(*arguments.split(), cwd=tmp_path)
    lines = done.stderr.decode().splitlines()
    assert done.returncode == status, lines
    if told is None:
        assert lines == [] and json.loads(done.stdout)["cases"] == []
    else:
        assert len(lines) == 1 and told in lines[0], lines


def test_a_batch_that_reads_nothing_leaves_its_target_alone(tmp_path: Path) -> None:
    (tmp_path / "out.jsonl").write_text("kept\n", encoding="utf-8")
    assert run("batch", "nowhere.txt", "--to", "out.jsonl", cwd=tmp_path).returncode == 1
    assert [path.read_text(encoding="utf-8") for path in tmp_path.iterdir()] == ["kept\n"]
