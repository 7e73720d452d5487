"""Spark: the records of a local run, packs that travel, broken documents that stop nothing, on a cluster of processes."""

import importlib.util
import json
import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from caseextract import spark
from caseextract.errors import UsageError
from caseextract.models import Document
from caseextract.run.batch import batch
from caseextract.write.arrow import nested_row, nested_schema

pytestmark = pytest.mark.spark
ROOT = Path(__file__).parents[1]
DATA = ROOT / "tests" / "data"
PACK = """
[pack]
name = "mine"
kind = "item"

[[rule]]
id = "item.mine.gadget"
code = "electronics.gadget"
label = "玄光镜"
terms = ["玄光镜"]
examples = ["缴获玄光镜3个"]
counter_examples = ["缴获手机3部"]
"""
MINE = "6月3日，临江市公安局抓获犯罪嫌疑人5名，缴获玄光镜12个。"


def documents() -> list[tuple[str, str, date | None]]:
    found: list[tuple[str, str, date | None]] = []
    for path in sorted(ROOT.glob("corpus/*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines()[:4]:
            entry = json.loads(line)
            found.append((entry["id"], entry["text"], date(2024, 6, 5) if len(found) % 2 else None))
    return found


def local(given: list[Document], folder: Path, **more: Any) -> list[dict[str, Any]]:
    """The rows that a batch on this machine gives, by id."""
    batch(given, folder / "local.jsonl", **more)
    rows = [nested_row(json.loads(line)) for line in (folder / "local.jsonl").read_text(encoding="utf-8").splitlines()]
    return sorted(map(plain, rows), key=lambda row: str(row["id"]))


def plain(row: Any) -> Any:
    if isinstance(row, dict):
        return {key: plain(value) for key, value in row.items()}
    return [plain(value) for value in row] if isinstance(row, list | tuple) else row


def rows(frame: Any) -> list[dict[str, Any]]:
    return sorted((row.asDict(recursive=True) for row in frame.collect()), key=lambda row: str(row["id"]))


def without_error(found: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [{key: value for key, value in row.items() if key != "error"} for row in found if row["error"] is None]


@pytest.fixture(scope="module", autouse=True)
def environment() -> Iterator[None]:
    before = dict(os.environ)
    if not shutil.which("java"):
        if before.get("CI"):
            pytest.fail("no Java for Spark")
        pytest.skip("no Java for Spark")
    os.environ.update(PYSPARK_PYTHON=sys.executable, PYSPARK_DRIVER_PYTHON=sys.executable, SPARK_LOCAL_IP="127.0.0.1")
    yield
    os.environ.clear()
    os.environ.update(before)


def session_on(master: str, folder: Path) -> Any:
    from pyspark.sql import SparkSession

    settings = {
        "spark.ui.enabled": "false", "spark.driver.host": "127.0.0.1", "spark.driver.bindAddress": "127.0.0.1", "spark.sql.shuffle.partitions": "2",
        "spark.executor.memory": "512m", "spark.driver.memory": "512m", "spark.task.maxFailures": "1", "spark.sql.warehouse.dir": str(folder),
    }  # fmt: skip
    builder = SparkSession.builder.master(master).appName("caseextract tests")
    for name, value in settings.items():
        builder = builder.config(name, value)
    return builder.getOrCreate()


@pytest.fixture(scope="module")
def cluster(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A standalone master with two workers of one core; the master's URL."""
    import pyspark

    home, folder = Path(pyspark.__file__).parent, tmp_path_factory.mktemp("cluster")
    told: dict[str, Path] = {}
    running: list[subprocess.Popen[bytes]] = []

    def start(name: str, *arguments: str) -> None:
        told[name] = folder / f"{name}.log"
        environment = {**os.environ, "SPARK_HOME": str(home), "SPARK_DAEMON_MEMORY": "256m", "SPARK_WORKER_DIR": str(folder / name)}
        with told[name].open("wb") as log:
            command = [str(home / "bin" / "spark-class"), f"org.apache.spark.deploy.{arguments[0]}", *arguments[1:]]
            running.append(subprocess.Popen(command, env=environment, stdout=log, stderr=subprocess.STDOUT))

    def heard(name: str, words: str) -> re.Match[str]:
        end = time.monotonic() + 120
        while time.monotonic() < end:
            found = re.search(words, told[name].read_text(encoding="utf-8", errors="replace"))
            if found:
                return found
            time.sleep(0.2)
        raise RuntimeError(told[name].read_text(encoding="utf-8", errors="replace"))

    try:
        start("master", "master.Master", "--host", "127.0.0.1", "--port", "0", "--webui-port", "0")
        url = heard("master", r"Starting Spark master at (spark://\S+)")[1]
        for name in ("one", "two"):
            start(name, "worker.Worker", "--host", "127.0.0.1", "--cores", "1", "--memory", "600m", "--webui-port", "0", url)
        for name in ("one", "two"):
            heard(name, "Successfully registered with master")
        yield url
    finally:
        for process in reversed(running):
            process.terminate()
        for process in running:
            process.wait(60)


@pytest.fixture(scope="module")
def session(cluster: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """Spark on a cluster."""
    made = session_on(cluster, tmp_path_factory.mktemp("warehouse"))
    yield made
    made.stop()


def test_records_are_those_of_a_local_run_in_local_mode(tmp_path: Path) -> None:
    made = session_on("local[2]", tmp_path)
    try:
        same_records(made, tmp_path)
    finally:
        made.stop()


def test_records_are_those_of_a_local_run_on_a_cluster(session: Any, tmp_path: Path) -> None:
    assert session.sparkContext.master.startswith("spark://")
    same_records(session, tmp_path)


def same_records(session: Any, tmp_path: Path) -> None:
    given = documents()
    frame = session.createDataFrame(given, "id string, text string, published date").repartition(3)
    found = rows(spark.extract(frame))
    assert [row["error"] for row in found] == [None] * len(given)
    assert without_error(found) == local([Document(text, id=name, published=day) for name, text, day in given], tmp_path)


def test_packs_travel_and_broken_documents_stop_nothing(session: Any, tmp_path: Path) -> None:
    packs = tmp_path / "packs"
    packs.mkdir()
    (packs / "mine.toml").write_text(PACK, encoding="utf-8")
    given = [("a", MINE, "2024-06-05"), ("null", None, None), ("day", "正文", "never"), ("empty", "", None), (None, MINE + "乙", None), ("long", MINE * 2000, None)]
    frame = session.createDataFrame(given, "nr string, body string, day string").repartition(2)
    extracted = spark.extract(frame, text="body", id="nr", published="day", patterns=[packs], max_bytes=20_000)
    (packs / "mine.toml").unlink()  # what travels is its content
    found = {row["id"]: row for row in rows(extracted)}
    assert {name: row["error"] and row["error"]["code"] for name, row in found.items() if len(name) < 9} == {
        "a": None, "null": "read.empty", "day": "read.field", "empty": "read.empty", "long": "read.too_large",
    }  # fmt: skip
    assert found["null"]["error"]["remedy"] == "fill it or leave the row out; text= names another field" and found["null"]["cases"] is None
    assert [item["category"] for item in found["a"]["cases"][0]["seized"]] == ["electronics.gadget"]
    (packs / "mine.toml").write_text(PACK, encoding="utf-8")
    assert [found["a"]] == [
        {**row, "error": None} for row in local([Document(MINE, id="a", published=date(2024, 6, 5))], tmp_path, patterns=[packs])
    ]


def test_pages_in_parquet_to_postgresql(session: Any, tmp_path: Path, fresh: Callable[[str], str]) -> None:
    """The worked example of the docs, with pages of other programs and one that is no page."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    from caseextract.write.database import query

    names = ("page.gb2312.html", "page.chromium.html", "page.chromium.mhtml", "notice.docx", "notice.pdf")
    pages = {f"https://page.example/{name}": (DATA / name).read_bytes() for name in names}
    pages["https://page.example/junk"] = bytes(range(256))
    pq.write_table(pa.table({"url": list(pages), "page": list(pages.values())}), tmp_path / "pages.parquet")
    module = importlib.util.spec_from_file_location("example", ROOT / "examples" / "spark_to_postgresql.py")
    assert module is not None and module.loader is not None
    example = importlib.util.module_from_spec(module)
    module.loader.exec_module(example)
    url, plain_url = fresh("postgresql"), fresh("sqlite")
    for _ in range(2):  # again: the same rows
        assert example.main(str(tmp_path / "pages.parquet"), str(tmp_path / "records.parquet"), url) == {"documents": 5, "failed": 1}
    mended = [(name, DATA / name.rpartition("/")[2]) for name in pages if not name.endswith("junk")]
    batch([_read(path, name) for name, path in mended], plain_url)
    for table in ("documents", "cases", "arrests", "seized_items", "amounts", "case_overview"):
        assert sorted(query(url, table)[1], key=repr) == sorted(query(plain_url, table)[1], key=repr), table
    assert len(query(url, "cases")[1]) >= 3


def _read(path: Path, name: str) -> Document:
    from dataclasses import replace

    from caseextract.read import read_sources

    (found,) = read_sources([str(path)])
    assert found.document is not None
    return replace(found.document, id=name, uri=name)


def test_a_column_that_is_missing_is_named(session: Any) -> None:
    frame = session.createDataFrame([("a", "b")], "id string, body string")
    with pytest.raises(UsageError, match="no column 'text' .it has id, body"):
        spark.extract(frame)
    with pytest.raises(UsageError, match="no column 'day'"):
        spark.extract(frame, text="body", published="day")


def test_the_schema_is_that_of_parquet_and_the_error() -> None:
    assert spark.schema().remove(6) == nested_schema()


@pytest.mark.parametrize("page", ["docs/spark.md", "docs/en/spark.md"])
def test_the_example_on_the_page_is_the_one_that_runs(page: str) -> None:
    code = (ROOT / "examples" / "spark_to_postgresql.py").read_text(encoding="utf-8")
    assert f"```py\n{code}```" in (ROOT / page).read_text(encoding="utf-8")
