"""The time of a whole batch into each database beside that into JSONL; every database is new and dropped afterwards.

    python scripts/bench_databases.py [--documents 4000] [--workers 1] [FORM ...]

FORM is one of sqlite, duckdb, postgresql, mariadb; servers as in scripts/faults.py. The runs take turns, so that what else
the machine does falls on all alike.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import tempfile
import time
from pathlib import Path

import faults

from caseextract import batch

CORPUS = Path(__file__).parents[1] / "corpus"
FORMS = ("sqlite", "duckdb", "postgresql", "mariadb")


def cpu() -> float:
    """Processor seconds of this process and its children that have ended."""
    own, children = resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN)
    return own.ru_utime + own.ru_stime + children.ru_utime + children.ru_stime


def main() -> None:
    """Run and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("forms", nargs="*", metavar="FORM", default=[])
    parser.add_argument("--documents", type=int, default=4000)
    parser.add_argument("--rounds", type=int, default=4)
    parser.add_argument("--workers", type=int, default=1)
    given = parser.parse_args()
    texts = [json.loads(line)["text"] for path in sorted(CORPUS.glob("*.jsonl")) for line in path.read_text(encoding="utf-8").splitlines() if line]
    each = given.documents // given.rounds
    spent: dict[str, list[tuple[float, float]]] = {}
    with tempfile.TemporaryDirectory() as name:
        os.chdir(name)
        source = Path("in.jsonl")
        source.write_text("".join(json.dumps({"id": f"n{n}", "text": f"{texts[n % len(texts)]}\n第{n}号"}) + "\n" for n in range(each)), encoding="utf-8")
        forms = ["jsonl", *(given.forms or FORMS)]
        cases = {form: faults.Case(form, Path(name) / form, source, given.workers) for form in forms}
        try:
            for turn in range(-1, given.rounds):  # the first warms up
                for form, case in cases.items():
                    case.clear()
                    begun, used = time.perf_counter(), cpu()
                    batch(source, case.url or case.target, workers=given.workers)
                    if turn >= 0:
                        spent.setdefault(form, []).append((time.perf_counter() - begun, cpu() - used))
        finally:
            for case in cases.values():
                case.drop()
    base = spent["jsonl"]
    for form, found in spent.items():
        wall, used = (sum(one[at] for one in found) for at in (0, 1))
        ratio = wall / sum(one[0] for one in base), used / sum(one[1] for one in base)
        print(f"{form:<11}{wall:7.1f} s, {each * len(found) / wall:6.0f} documents a second, {ratio[0]:5.2f} times JSONL, {ratio[1]:5.2f} times its processor time")


if __name__ == "__main__":
    main()
