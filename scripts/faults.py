"""Kill a batch at random moments, go on with --resume, and compare with a run that nothing disturbed.

    python scripts/faults.py [--kills 200] [--documents 400] [--seed 1] [FORM ...]

FORM is one of jsonl, gz, zst, parquet, parquet-flat, csv, xlsx, sqlite, duckdb, postgresql, mariadb; all of them by default,
the kills shared out. The servers are those of CASEEXTRACT_TEST_POSTGRESQL and CASEEXTRACT_TEST_MARIADB, else those on this
machine; each gets a database of its own, dropped at the end.
Exit status 1 when a resumed result differs, byte for byte (files) or row for row (databases).
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import random
import secrets
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import sqlalchemy as sa

from caseextract.write import database

CORPUS = Path(__file__).parents[1] / "corpus"
TARGETS = {
    "jsonl": ("out.jsonl", "auto"), "gz": ("out.jsonl.gz", "auto"), "zst": ("out.jsonl.zst", "auto"), "parquet": ("out.parquet", "auto"),
    "parquet-flat": ("flat/", "parquet-flat"), "csv": ("csv/", "csv"), "xlsx": ("out.xlsx", "auto"), "sqlite": ("out.sqlite", "auto"),
    "duckdb": ("out.duckdb", "auto"), "postgresql": ("", "auto"), "mariadb": ("", "auto"),
}  # fmt: skip
SERVERS = {
    "postgresql": os.environ.get("CASEEXTRACT_TEST_POSTGRESQL", "postgresql+psycopg://postgres@127.0.0.1:5432/postgres"),
    "mariadb": os.environ.get("CASEEXTRACT_TEST_MARIADB", "mysql+pymysql://root@127.0.0.1:3306/mysql"),
}
SIGNALS = (signal.SIGKILL, signal.SIGKILL, signal.SIGKILL, signal.SIGINT, signal.SIGTERM)


def make_sources(folder: Path, documents: int) -> None:
    """A folder of lines, texts and an archive, with broken, repeated and clashing documents among them."""
    folder.mkdir(parents=True)
    texts = [json.loads(line)["text"] for path in sorted(CORPUS.glob("*.jsonl")) for line in path.read_text(encoding="utf-8").splitlines() if line]
    made = [f"{texts[n % len(texts)][:600]}\n第{n}号" for n in range(documents)]
    half = documents // 2
    with (folder / "a.jsonl").open("w", encoding="utf-8") as lines:
        for number, text in enumerate(made[:half]):
            lines.write(json.dumps({"id": f"n{number}", "text": text, "published": "2024-06-05"}, ensure_ascii=False) + "\n")
            if number % 50 == 7:
                lines.write('{"id": "broken\n')
            if number % 50 == 9:
                lines.write(json.dumps({"id": "n3", "text": "另一篇"}, ensure_ascii=False) + "\n")
    (folder / "b").mkdir()
    for number, text in enumerate(made[half : half + documents // 4]):
        (folder / "b" / f"{number:05}.txt").write_text(text, encoding="gb18030")
    with zipfile.ZipFile(folder / "c.zip", "w") as archive:
        for number, text in enumerate(made[half + documents // 4 :]):
            archive.writestr(f"{number:05}.txt", text)
        archive.writestr("junk.txt", bytes(range(256)))
        archive.writestr("again.txt", made[half])


def rows(url: str) -> str:
    """The fingerprint of a database's rows."""
    found = hashlib.sha256()
    for table in database.TABLES:
        found.update(f"{table.name}{sorted(database.query(url, table.name)[1], key=repr)}".encode())
    return found.hexdigest()


def fingerprint(target: Path) -> str:
    """Of a file's bytes, a folder's files."""
    found = hashlib.sha256()
    for path in sorted(target.rglob("*")) if target.is_dir() else [target]:
        found.update(path.name.encode() + b"\0" + path.read_bytes())
    return found.hexdigest()


def administer(form: str, statement: str) -> None:
    """One statement to a server, outside of any transaction."""
    with sa.create_engine(SERVERS[form], isolation_level="AUTOCOMMIT", poolclass=sa.NullPool).connect() as connection:
        connection.exec_driver_sql(statement)


@dataclass(slots=True)
class Case:
    """One form of target in a folder of its own."""

    form: str
    folder: Path
    sources: Path
    workers: int
    base: str = ""  # the server's database

    @property
    def target(self) -> Path:
        return self.folder / TARGETS[self.form][0]

    @property
    def url(self) -> str | None:
        """Of a database; None for files."""
        if self.form in SERVERS:
            return sa.make_url(SERVERS[self.form]).set(database=self.base).render_as_string(hide_password=False)
        return f"{self.form}:///{self.target}" if self.form in ("sqlite", "duckdb") else None

    def start(self) -> subprocess.Popen[bytes]:
        name, form = TARGETS[self.form]
        to = self.url or f"{self.folder}/{name}"
        command = [sys.executable, "-m", "caseextract", "batch", str(self.sources), "--to", to, "--format", form, "--resume", "--quiet"]
        command += ["--workers", str(self.workers), "--errors", str(self.folder / "errors.jsonl")]
        return subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, cwd=self.folder)

    def clear(self) -> None:
        if self.form in SERVERS:
            self.drop()
            self.base = f"caseextract_{secrets.token_hex(6)}"
            administer(self.form, f"CREATE DATABASE {self.base}")
        shutil.rmtree(self.folder, ignore_errors=True)
        self.folder.mkdir(parents=True)

    def drop(self) -> None:
        if self.base:
            administer(self.form, f"DROP DATABASE {self.base}" + (" WITH (FORCE)" if self.form == "postgresql" else ""))
            self.base = ""

    def result(self) -> tuple[str, str]:
        return rows(self.url) if self.url else fingerprint(self.target), (self.folder / "errors.jsonl").read_text(encoding="utf-8")

    def leavings(self) -> list[str]:
        return sorted(path.name for path in self.folder.iterdir() if path.name not in (self.target.name, "errors.jsonl"))


def undisturbed(case: Case) -> tuple[tuple[str, str], float]:
    """The result nobody disturbs, and the seconds it takes."""
    case.clear()
    begun = time.monotonic()
    told = case.start().communicate()[1]
    if not case.target.exists():
        raise SystemExit(told.decode())
    return case.result(), time.monotonic() - begun


def disturbed(case: Case, wanted: tuple[str, str], seconds: float, kills: int, chance: random.Random) -> Iterator[tuple[int, str]]:
    """(kills so far, what was wrong) after each run that came to its end."""
    done = 0
    while done < kills:
        case.clear()
        hit = 0
        while True:
            process = case.start()
            try:
                process.wait(chance.uniform(0.1, (1 + hit / 8) * seconds) if done + hit < kills else None)
                break
            except subprocess.TimeoutExpired:
                process.send_signal(chance.choice(SIGNALS))
                process.wait()
                hit += 1
        done += hit
        told = process.stderr.read().decode() if process.stderr else ""
        if process.returncode not in (0, 1):
            yield done, f"status {process.returncode}: {told[-500:]}"
        elif case.result() != wanted:
            yield done, f"differs after {hit} kills"
        elif case.leavings():
            yield done, f"leaves {case.leavings()}"
        else:
            yield done, ""


def run(form: str, kills: int, documents: int, seed: int, workers: int = 2) -> tuple[int, int, list[str]]:
    """(kills, comparisons, what was wrong) of one form."""
    with tempfile.TemporaryDirectory() as folder:
        sources = Path(folder) / "in"
        make_sources(sources, documents)
        case = Case(form, Path(folder) / "out", sources, workers)
        try:
            wanted, seconds = undisturbed(case)
            found = list(disturbed(case, wanted, seconds, kills, random.Random(f"{form}{seed}")))
        finally:
            case.drop()
    return (found[-1][0] if found else 0), len(found), [wrong for _, wrong in found if wrong]


def main() -> None:
    """Run and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("forms", nargs="*", metavar="FORM", default=[])
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--documents", type=int, default=400)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    forms = given.forms or list(TARGETS)
    total = bad = 0
    for form in forms:
        kills, runs, wrong = run(form, -(-given.kills // len(forms)), given.documents, given.seed)
        total, bad = total + kills, bad + len(wrong)
        print(f"{form:<13}{kills:>4} kills, {runs:>3} resumed results, {runs - len(wrong)} equal", flush=True)
        for line in wrong:
            print(f"  {line}", flush=True)
    print(f"{total} kills in all, {bad} results differ")
    sys.exit(1 if bad else 0)


if __name__ == "__main__":
    main()
