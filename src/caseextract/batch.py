"""Many documents: streamed, in the order given, over one process or several; a failure is one document's."""

from __future__ import annotations

import hashlib
import multiprocessing
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from caseextract.errors import CaseExtractError, ReadError
from caseextract.models import Bulletin, Document
from caseextract.read import Read
from caseextract.write import Sink

if TYPE_CHECKING:
    from caseextract.extractor import Extractor

_CHUNK = 8  # documents a task


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one document: a Bulletin or one line that says why there is none."""

    place: str
    bulletin: Bulletin | None = None
    error: str = ""


@dataclass(slots=True)
class Summary:
    """Counts of a run."""

    written: int = 0
    cases: int = 0
    failed: int = 0
    skipped: int = 0


def sha256_of(text: str) -> str:
    """SHA-256 of a text in UTF-8, as in ``source.sha256``."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def extract_all(reads: Iterable[Read], patterns: Sequence[Path] = (), workers: int = 1) -> Iterator[Outcome]:
    """One Outcome for each Read, in the same order; at most a few chunks are held in memory."""
    if workers <= 1:
        extractor: Extractor | None = None
        for read in reads:
            extractor = extractor or _build(patterns)
            yield _one(extractor, read)
        return
    context = multiprocessing.get_context("spawn")
    source = iter(reads)
    with ProcessPoolExecutor(workers, context, _start, (tuple(patterns),)) as pool:
        waiting: deque[tuple[list[Read], Future[list[Outcome]]]] = deque()
        try:
            while True:
                while len(waiting) < 2 * workers and (chunk := list(islice(source, _CHUNK))):
                    waiting.append((chunk, pool.submit(_many, chunk)))
                if not waiting:
                    return
                yield from waiting.popleft()[1].result()
        except BrokenProcessPool:
            raise CaseExtractError("batch.worker", "a worker process died", remedy="try --workers 1") from None
        finally:
            for _, future in waiting:
                future.cancel()


def _build(patterns: Sequence[Path]) -> Extractor:
    from caseextract.extractor import Extractor

    return Extractor(patterns=tuple(patterns))


_worker: Extractor | None = None  # one a process


def _start(patterns: tuple[Path, ...]) -> None:
    global _worker
    _worker = _build(patterns)


def _many(reads: list[Read]) -> list[Outcome]:
    assert _worker is not None
    return [_one(_worker, read) for read in reads]


def _one(extractor: Extractor, read: Read) -> Outcome:
    if read.document is None:
        return Outcome(read.place, error=str(read.error))
    try:
        return Outcome(read.place, extractor.extract(read.document))
    except CaseExtractError as error:
        return Outcome(read.place, error=f"{read.place}: {error}")
    except Exception as error:  # one document must not end the run
        return Outcome(read.place, error=" ".join(f"{read.place}: internal error: {type(error).__name__}: {error}".split()))


def run(
    reads: Iterable[Read],
    sink: Sink,
    report: Callable[[str], None],
    patterns: Sequence[Path] = (),
    workers: int = 1,
    resume: bool = False,
    tick: Callable[[int, int], None] | None = None,
) -> Summary:
    """Extract every document into a sink.

    Args:
        reads: the documents.
        sink: where Bulletins go; already open.
        report: takes one line for each document that failed.
        patterns: folders of further pattern packs.
        workers: processes.
        resume: leave out documents that the sink has, by id, or by text where none is given.
        tick: told the numbers of documents written and failed so far, after each.
    """
    summary = Summary()
    ids: dict[str, str] = {}
    texts: set[str] = set()
    if resume:
        for name, sha in sink.known():
            ids[name] = sha
            texts.add(sha)

    def fresh() -> Iterator[Read]:
        seen: dict[str, str] = {}
        for read in reads:
            if read.document is None:
                yield read
                continue
            document: Document = read.document
            sha = sha256_of(document.text)
            if (document.id in ids) if document.id is not None else (sha in texts):
                summary.skipped += 1
                continue
            key = document.id if document.id is not None else f"\0{sha}"
            if key not in seen:
                seen[key] = sha
                yield read
            elif seen[key] == sha:
                summary.skipped += 1
            else:
                yield Read(read.place, error=_twice(read.place, key))

    for outcome in extract_all(fresh(), patterns, workers):
        if outcome.bulletin is None:
            summary.failed += 1
            report(outcome.error)
        else:
            sink.write(outcome.bulletin)
            summary.written += 1
            summary.cases += len(outcome.bulletin.cases)
        if tick is not None:
            tick(summary.written, summary.failed)
    return summary


def _twice(place: str, name: str) -> ReadError:
    return ReadError("batch.duplicate", f"another text has the id '{name}'", place, "give every document its own id")
