"""A batch: every document of the sources into one target, resumable at any moment.

Order of durability: the spool and the errors file first, then the journal that speaks of them; the target gets its name
when all is in it; the journal goes last.
"""

from __future__ import annotations

import contextlib
import hashlib
import itertools
import json
import os
import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any

from caseextract import __version__
from caseextract.errors import CaseExtractError, ReadError, UnfitError, UsageError, WriteError
from caseextract.models import SCHEMA_VERSION, Document, processes, publication_day, whole_number
from caseextract.patterns import load_packs, pack_paths
from caseextract.read import DEFAULT_LIMIT, Fields, Item, Meter, Options, measure, read_items
from caseextract.read.again import failure_line
from caseextract.read.items import Kind
from caseextract.run.pool import worked
from caseextract.run.report import Report, Silent, Summary
from caseextract.run.seen import Seen
from caseextract.run.targets import keep_from_errors, keep_sources
from caseextract.run.work import Job, Outcome
from caseextract.write import FileForm, Sink, open_sink
from caseextract.write.journal import SKIPPED, Entry, Journal
from caseextract.write.spool import AppendFile, refusal, sync_folder

_EVERY = 1.0  # seconds between two points from which a run can be resumed
_MANY = 1000  # documents, likewise
TIMEOUT = 60.0  # seconds a document
_LONGEST = 10_000_000  # seconds, likewise: no timer counts on for ever


@dataclass(frozen=True, slots=True)
class Settings:
    """How a batch runs; see `batch`."""

    read: Options = field(default_factory=Options)
    published: date | None = None
    patterns: tuple[Path, ...] = ()
    workers: int = 1
    timeout: float = TIMEOUT
    form: FileForm = FileForm.AUTO
    resume: bool = False
    errors: Path | None = None


def batch(
    sources: str | Path | Document | Iterable[str | Path | Document],
    target: str | Path,
    *,
    workers: int = 1,
    resume: bool = False,
    format: str = "auto",
    errors: str | Path | None = None,
    id_field: str = "id",
    text_field: str = "text",
    date_field: str = "published",
    title_field: str = "title",
    url_field: str = "url",
    query: str | None = None,
    published: date | str | None = None,
    patterns: Sequence[str | Path] | str | Path = (),
    timeout: float = TIMEOUT,
    max_bytes: int = DEFAULT_LIMIT,
    report: Report | None = None,
) -> Summary:
    """Read many documents into a file, a folder or a database.

    Args:
        sources: paths of files and folders, glob patterns, database URLs, Documents; one or many.
        target: a ``.jsonl``, ``.jsonl.gz``, ``.jsonl.zst``, ``.parquet`` or ``.xlsx`` path, a folder (``out/``), a
            ``.sqlite`` path or a database URL.
        workers: processes; with more than one, call from under ``if __name__ == "__main__"``.
        resume: go on where an earlier run to the same target was interrupted.
        format: jsonl, parquet, parquet-flat, csv or xlsx, where the target's name does not tell.
        errors: JSONL file for the documents that failed, itself a source to read them again from.
        id_field: field of the id in lines and rows, ``text_field`` and so on likewise.
        query: what is asked of a source that is a database URL.
        published: publication date of documents that have none.
        patterns: folders of further pattern packs.
        timeout: seconds a document may take; 0 for no budget.
        max_bytes: size of the largest document that is read.
        report: told how the run goes.

    Returns:
        The counts; a document that fails is counted and does not end the run.

    Raises:
        CaseExtractError: nothing could be read, the target cannot be written, or an option makes no sense.
    """
    day = None if published is None else publication_day(published)
    if format not in tuple(FileForm):
        raise UsageError("usage.format", f"'{format}' is no format", "format", f"one of {', '.join(FileForm)}")
    options = Options(Fields(id_field, text_field, date_field, title_field, url_field), True, query, max_bytes)
    packs = pack_paths(patterns)
    if errors is not None and not isinstance(errors, str | os.PathLike):
        raise UsageError("usage.errors", f"is {type(errors).__name__}, not a path", "errors", "name a file, or None for none")
    settings = Settings(options, day, packs, workers, timeout, FileForm(format), resume, Path(errors) if errors is not None else None)
    if not isinstance(target, str | os.PathLike):
        raise UsageError("usage.target", f"is {type(target).__name__}, not a path", "target", "name a path or a database URL")
    return run([sources] if isinstance(sources, str | Path | Document) else sources, os.fspath(target), settings, report or Silent())


def run(sources: Iterable[str | Path | Document], target: str, settings: Settings, report: Report) -> Summary:
    """`batch` with its settings gathered."""
    if target in ("", "-") or not _can_be_named(target):
        raise UsageError("write.target", "is no target", repr(target), "name a path or a database URL")
    given = _given(sources)
    _sensible(settings)
    noted = _noted(settings)  # a broken pack is wrong usage, not the fault of a document
    sink = open_sink(target, settings.form)
    named = [os.fspath(source) for source in given if not isinstance(source, Document)]
    if not sink.shared:  # a database keeps what it holds
        keep_sources(target, named)
    if settings.errors is not None:
        keep_from_errors(os.fspath(settings.errors), target, named)
    meter = Meter(total=measure(str(source) for source in given if not isinstance(source, Document)))
    return _Run(sink, _journal(sink, given), settings, report, meter).go(_items(given, settings.read, meter), noted, target)


def _can_be_named(path: str) -> bool:
    """Whether a system could know a path by this name: no NUL and no half a surrogate pair in it."""
    try:
        return b"\0" not in os.fsencode(path)
    except UnicodeEncodeError:
        return False


def _given(sources: object) -> list[str | Path | Document]:
    """The sources as a list. Raises UsageError for what is neither a path nor a Document, or no list of such."""
    out: list[str | Path | Document] = []
    for source in sources if isinstance(sources, Iterable) and not isinstance(sources, bytes) else [sources]:
        if not isinstance(source, str | os.PathLike | Document):
            raise UsageError("usage.sources", f"hold {type(source).__name__}, not a path or a Document", "sources", "decode bytes, give texts as Document(text)")
        out.append(source if isinstance(source, str | Document) else Path(source))
    return out


def _sensible(settings: Settings) -> None:
    """Refuse numbers that make no sense before anything is read."""
    processes(settings.workers)
    whole_number(settings.read.limit, "max_bytes")
    seconds: object = settings.timeout
    if isinstance(seconds, bool) or not isinstance(seconds, int | float) or not 0 <= seconds <= _LONGEST:
        raise UsageError("usage.timeout", f"is {seconds!r}, no time a document may take", "timeout", f"write seconds, at most {_LONGEST}; 0 for any time")


def _journal(sink: Sink, sources: Sequence[str | Path | Document]) -> Path:
    """Where the journal stands: one for a target, but one for each set of sources where several runs may share it."""
    if not sink.shared:
        return sink.journal
    names = ["" if isinstance(source, Document) else os.fspath(source) for source in sources]
    told = json.dumps([name if "://" in name else os.path.abspath(name) for name in names]).encode("utf-8", "surrogatepass")
    return sink.journal.with_suffix(f".{hashlib.sha256(told).hexdigest()[:8]}.journal")


def _items(sources: Iterable[str | Path | Document], options: Options, meter: Meter) -> Iterator[Item]:
    for number, source in enumerate(sources, 1):
        if isinstance(source, Document):
            yield Item(source.id or f"document {number}", Kind.DOCUMENT, document=source)
        else:
            yield from read_items([os.fspath(source)], options, meter)


def _noted(settings: Settings) -> dict[str, Any]:
    """The settings that the result depends on, as the journal keeps them."""
    return {
        "version": __version__,
        "schema_version": SCHEMA_VERSION,
        "patterns": load_packs(settings.patterns).hash,
        "fields": asdict(settings.read.fields),
        "query": settings.read.query,
        "max_bytes": settings.read.limit,
        "published": settings.published.isoformat() if settings.published else None,
        "timeout": settings.timeout,
        "errors": settings.errors.as_posix() if settings.errors else None,
    }


class _Run:
    """One run over the sources."""

    def __init__(self, sink: Sink, journal: Path, settings: Settings, report: Report, meter: Meter) -> None:
        self._sink, self._settings, self._report, self._meter = sink, settings, report, meter
        self._journal = Journal(journal)
        errors = settings.errors
        self._errors = AppendFile(errors.with_name(errors.name + ".part")) if errors else None
        self._seen = Seen()
        self._summary = Summary()
        self._last = self._start = time.monotonic()
        self._noted = 0
        self._opened = False

    def go(self, items: Iterator[Item], noted: dict[str, Any], target: str) -> Summary:
        """All of it."""
        whole = False
        try:
            begun = self._journal.open(noted, self._settings.resume)
            self._sink.open(begun)
            if self._errors:
                self._errors.open(begun)
            self._opened = True
            if begun:
                items = self._replay(items)
            self._work(items)
            self._finish()
            whole = True
        except BaseException as error:
            if self._opened and not isinstance(error, WriteError):  # what can still be saved, is
                with contextlib.suppress(CaseExtractError):
                    self._sync()
            raise
        finally:
            over = whole or self._journal.empty  # nothing to go on from
            self._seen.close()
            self._sink.close(remove=over)
            if self._errors:
                self._errors.close(remove=over and not whole)
            self._journal.close(remove=over)
        self._report.done(self._summary)
        if self._nothing:
            raise CaseExtractError("batch.nothing", "nothing could be read, the target is left as it was", _shown(target))
        return self._summary

    @property
    def _nothing(self) -> bool:
        """Whether all that there was has failed."""
        return bool(self._summary.failures) and not self._summary.documents and not self._summary.skipped

    def _replay(self, items: Iterator[Item]) -> Iterator[Item]:
        """Walk the sources beside the journal as long as they agree; cut everything back to there."""
        sizes = {"spool": 0, "errors": 0, "journal": 0}
        there = self._sink.size
        failures = self._errors.size if self._errors else 0
        item: Item | None = None
        for entry, size in self._journal.entries():
            if entry.key:
                item = next(items, None)
                if item is None or item.key() != entry.key:
                    break
                if sizes["spool"] + entry.spooled > there and self._sink.takes_lines or sizes["errors"] + entry.failed > failures:
                    break  # the disk lost what it had promised to keep
                self._take_over(entry)
                item = None
            sizes = {"spool": sizes["spool"] + entry.spooled, "errors": sizes["errors"] + entry.failed, "journal": size}
        self._sink.rewind(sizes["spool"])
        if self._errors:
            self._errors.rewind(sizes["errors"])
        self._journal.rewind(sizes["journal"])
        return items if item is None else itertools.chain([item], items)

    def _take_over(self, entry: Entry) -> None:
        summary = self._summary
        summary.resumed += 1
        if entry.code == SKIPPED:
            summary.skipped += 1
        elif entry.code:
            summary.failures[entry.code] += 1
        else:
            self._seen.before(entry.id, entry.sha)
            self._count(entry)

    def _count(self, found: Entry | Outcome) -> None:
        summary = self._summary
        summary.documents += 1
        summary.cases += found.cases
        summary.facts += found.facts
        summary.notices += found.notices

    def _work(self, items: Iterator[Item]) -> None:
        settings = self._settings
        job = Job(settings.patterns, settings.read, settings.published, settings.timeout, self._sink.takes_lines, keep=True)
        with contextlib.closing(worked(items, job, settings.workers)) as done:
            for item, outcome in done:
                self._put(item, outcome)
                self._summary.seconds = time.monotonic() - self._start
                self._report.tick(self._summary, self._meter)
                if self._noted >= _MANY or time.monotonic() - self._last >= _EVERY:
                    self._sync()

    def _put(self, item: Item, outcome: Outcome) -> None:
        """One document to the spool or to the errors, and to the journal."""
        entry = Entry(item.key())
        error = outcome.error
        before = None
        if error is None:
            before = self._seen.before(outcome.id, outcome.sha)
            if before not in (None, outcome.sha):
                error = ReadError("batch.duplicate", f"another text has the id '{outcome.id}'", item.place, "give every document its own id")
        if error is None and before is None:
            try:
                self._sink.write(outcome.line if self._sink.takes_lines else outcome.bulletin)
            except UnfitError as unfit:
                error = WriteError(unfit.code, unfit.message, item.place, unfit.remedy)
        if error is not None:
            entry = replace(entry, code=error.code, failed=self._fail(item, error))
        elif before is not None:
            self._summary.skipped += 1
            entry = replace(entry, code=SKIPPED)
        else:
            self._count(outcome)
            entry = replace(
                entry, spooled=len(outcome.line), id=outcome.id, sha=outcome.sha, cases=outcome.cases, facts=outcome.facts, notices=outcome.notices
            )
        self._journal.note(entry)
        self._noted += 1

    def _fail(self, item: Item, error: CaseExtractError) -> int:
        self._summary.failures[error.code] += 1
        self._report.failed(error)
        if self._errors is None:
            return 0
        line = failure_line(item, error, self._settings.read.fields).encode("utf-8", "backslashreplace") + b"\n"
        self._errors.append(line)
        return len(line)

    def _sync(self) -> None:
        """A point from which the run can be resumed."""
        self._sink.sync()
        if self._errors:
            self._errors.sync()
        self._journal.sync()
        self._noted, self._last = 0, time.monotonic()

    def _finish(self) -> None:
        self._sync()
        if not self._nothing:
            self._sink.finish()
        if self._errors and self._settings.errors:
            self._errors.close()
            try:
                self._errors.path.replace(self._settings.errors)
            except OSError as error:
                raise refusal(self._settings.errors, error) from None
            sync_folder(self._settings.errors)
        self._summary.seconds = time.monotonic() - self._start


def _shown(target: str) -> str:
    if "://" in target:
        from caseextract.write.database import shown

        return shown(target)
    return target
