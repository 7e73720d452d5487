"""Throughput and memory of a batch: documents a second with one worker and with two, resident memory as it goes.

    python scripts/bench_batch.py [--documents 50000] [--target out.jsonl]

Memory is that of the main process and its workers together, read from /proc; growth counts from document 5,000 on.
"""

from __future__ import annotations

import argparse
import json
import os
import tempfile
from pathlib import Path

from caseextract import batch
from caseextract.errors import CaseExtractError
from caseextract.read import Meter
from caseextract.run.report import Summary

CORPUS = Path(__file__).parents[1] / "corpus"
PAGE = os.sysconf("SC_PAGE_SIZE")
FROM = 5_000  # documents after which memory should stay as it is


def resident(pid: int) -> int:
    """Bytes of a process."""
    try:
        return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * PAGE
    except OSError:
        return 0


def family() -> list[int]:
    """This process and its children."""
    me = os.getpid()
    found = [me]
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            if int(path.read_text().rpartition(")")[2].split()[1]) == me:
                found.append(int(path.parent.name))
        except OSError:
            continue
    return found


class Watch:
    """Reads the memory every thousand documents."""

    def __init__(self) -> None:
        self.sizes: list[tuple[int, int]] = []

    def failed(self, error: CaseExtractError) -> None:
        """Print it."""
        print(error)

    def tick(self, summary: Summary, meter: Meter) -> None:
        """Note the memory."""
        if summary.documents % 1000 == 0:
            self.sizes.append((summary.documents, sum(map(resident, family()))))

    def done(self, summary: Summary) -> None:
        """Nothing."""


def make(path: Path, documents: int) -> None:
    """Documents out of the corpus, each one of its own."""
    texts = [json.loads(line)["text"] for file in sorted(CORPUS.glob("*.jsonl")) for line in file.read_text(encoding="utf-8").splitlines() if line]
    with path.open("w", encoding="utf-8") as out:
        for number in range(documents):
            out.write(json.dumps({"id": f"n{number}", "text": f"{texts[number % len(texts)]}\n第{number}号", "published": "2024-06-05"}, ensure_ascii=False) + "\n")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=int, default=50_000)
    parser.add_argument("--target", default="out.jsonl")
    given = parser.parse_args()
    rates = []
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "in.jsonl"
        make(source, given.documents)
        for workers in (1, 2):
            watch = Watch()
            summary = batch(source, f"{folder}/{workers}-{given.target}", workers=workers, report=watch)
            rates.append(summary.rate)
            late = [size for documents, size in watch.sizes if documents >= FROM] or [0]
            growth = (max(late) - late[0]) / 2**20
            print(f"{workers} workers {summary.rate:>9,.0f} documents/s, {max(late) / 2**20:>6,.0f} MiB at most, {growth:>5.1f} MiB growth", flush=True)
    print(f"ratio     {rates[1] / rates[0]:>9.2f}")


if __name__ == "__main__":
    main()
