"""Documents a second through Spark's local[2] beside a batch with two workers, and the memory of Spark's Python workers.

    python scripts/bench_spark.py [--documents 20000] [--partitions 16 [200 …]]

Times leave out the start of Spark's virtual machine and of its workers, and of the batch's workers as well: both are
measured on a small run beforehand.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
import threading
import time
from pathlib import Path
from typing import Any

from caseextract import batch, spark

CORPUS = Path(__file__).parents[1] / "corpus"
PAGE = os.sysconf("SC_PAGE_SIZE")


def texts(count: int) -> list[tuple[str, str]]:
    """Documents made from the corpus, no two alike."""
    found = [json.loads(line)["text"] for path in sorted(CORPUS.glob("*.jsonl")) for line in path.read_text(encoding="utf-8").splitlines() if line]
    return [(f"n{n}", f"{found[n % len(found)]}\n第{n}号") for n in range(count)]


class Memory(threading.Thread):
    """The largest resident memory that one Python worker of Spark had."""

    def __init__(self) -> None:
        super().__init__(daemon=True)
        self.most = 0

    def run(self) -> None:
        """Look twice a second."""
        while True:
            for path in Path("/proc").glob("[0-9]*/cmdline"):
                try:
                    if b"pyspark.daemon" in path.read_bytes():
                        self.most = max(self.most, int((path.parent / "statm").read_text().split()[1]) * PAGE)
                except OSError:
                    continue
            time.sleep(0.5)


def by_batch(documents: list[tuple[str, str]], folder: Path) -> float:
    """Seconds of a batch with two workers."""
    source = folder / "in.jsonl"
    source.write_text("".join(json.dumps({"id": name, "text": text}, ensure_ascii=False) + "\n" for name, text in documents), encoding="utf-8")
    begun = time.perf_counter()
    batch(source, folder / "out.parquet", workers=2)
    return time.perf_counter() - begun


def by_spark(session: Any, documents: list[tuple[str, str]], partitions: int, folder: Path) -> float:
    """Seconds of the same with Spark, Parquet to Parquet."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    pq.write_table(pa.table({"id": [d[0] for d in documents], "text": [d[1] for d in documents]}), folder / "in.parquet")
    begun = time.perf_counter()
    frame = session.read.parquet(str(folder / "in.parquet")).repartition(partitions)
    spark.extract(frame).write.mode("overwrite").parquet(str(folder / "spark.parquet"))
    return time.perf_counter() - begun


def main() -> None:
    """Run and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=int, default=20_000)
    parser.add_argument("--partitions", type=int, nargs="+", default=[16])
    given = parser.parse_args()
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    from pyspark.sql import SparkSession

    documents = texts(given.documents)
    few = documents[:40]
    session = SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false").getOrCreate()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        start = by_batch(few, folder)
        seconds = by_batch(documents, folder) - start
        print(f"batch, 2 workers: {given.documents / seconds:.0f} documents a second, start {start:.1f} s", flush=True)
        memory = Memory()
        memory.start()
        start = by_spark(session, few, 2, folder)
        print(f"Spark, start: {start:.1f} s", flush=True)
        for partitions in given.partitions:
            taken = by_spark(session, documents, partitions, folder)
            size = sum(path.stat().st_size for path in (folder / "spark.parquet").glob("*.parquet"))
            print(
                f"Spark local[2], {partitions:>4} partitions: {given.documents / taken:.0f} documents a second, {seconds / taken:.2f} times the batch, "
                f"{memory.most / 2**20:.0f} MB a worker at most, {size / given.documents:.0f} bytes a document",
                flush=True,
            )
    session.stop()


if __name__ == "__main__":
    main()
