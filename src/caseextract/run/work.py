"""One document's work, as a worker does it: load, extract, and say what became of it."""

from __future__ import annotations

import contextlib
import hashlib
import signal
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING

from caseextract.errors import CaseExtractError
from caseextract.models import Bulletin, Document
from caseextract.read import Item, Options, load
from caseextract.write.layout import LISTS

if TYPE_CHECKING:
    from caseextract.extractor import Extractor

_WARM_UP = "近日，警方抓获3人。"


@dataclass(frozen=True, slots=True)
class Job:
    """What every worker needs to know.

    Attributes:
        patterns: folders of further packs.
        read: how Items are loaded.
        published: the publication date of documents that have none.
        seconds: time budget of a document; none where 0.
        lines: give lines of JSON rather than Bulletins.
        keep: put the text into the Bulletin.
    """

    patterns: tuple[Path, ...] = ()
    read: Options = field(default_factory=Options)
    published: date | None = None
    seconds: float = 0.0
    lines: bool = False
    keep: bool = False


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one Item: a Bulletin (or its line of JSON) or the error that says why there is none."""

    place: str
    bulletin: Bulletin | None = None
    line: bytes = b""
    error: CaseExtractError | None = None
    id: str = ""
    sha: str = ""
    cases: int = 0
    facts: int = 0
    notices: int = 0


class _OverBudget(BaseException):
    """Raised into a document's work when its time is up; no handler of ordinary exceptions may swallow it."""


def over_budget(place: str, seconds: float) -> CaseExtractError:
    """The error of a document that took too long."""
    return CaseExtractError("batch.time", f"took longer than {seconds:g} seconds", place, "raise --timeout")


@contextlib.contextmanager
def _budget(seconds: float) -> Iterator[None]:
    """Stop what takes longer. Only the main thread of a system with interval timers can; elsewhere nothing is stopped."""
    if not seconds or not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
        yield
        return

    def stop(number: int, frame: FrameType | None) -> None:
        raise _OverBudget

    before = signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


class Worker:
    """Does one document after another."""

    def __init__(self, job: Job) -> None:
        from caseextract.extractor import Extractor

        self._job = job
        self._extractor: Extractor = Extractor(patterns=job.patterns)
        self._extractor.extract(_WARM_UP)  # all is compiled before a document's time begins

    def do(self, item: Item) -> Outcome:
        """The Outcome of one Item; nothing is raised but by a signal."""
        try:
            with _budget(self._job.seconds):
                return self._read(load(item, self._job.read), item.place)
        except _OverBudget:
            return Outcome(item.place, error=over_budget(item.place, self._job.seconds))
        except CaseExtractError as error:
            found = error if error.place else CaseExtractError(error.code, error.message, item.place, error.remedy)
            return Outcome(item.place, error=found)
        except MemoryError:
            return Outcome(item.place, error=CaseExtractError("batch.memory", "needs more memory than there is", item.place, "lower --max-bytes"))
        except Exception as error:  # one document must not end the run
            return Outcome(item.place, error=CaseExtractError("batch.internal", f"internal error: {type(error).__name__}: {error}", item.place))

    def _read(self, document: Document, place: str) -> Outcome:
        job = self._job
        if document.published is None and job.published is not None:
            document = replace(document, published=job.published)
        bulletin = self._extractor.extract(document)
        if job.keep:
            bulletin = bulletin.model_copy(update={"source": bulletin.source.model_copy(update={"text": document.text})})
        facts = sum(len(getattr(case, name)) for case in bulletin.cases for name in LISTS)
        return Outcome(
            place,
            None if job.lines else bulletin,
            bulletin.model_dump_json().encode() + b"\n" if job.lines else b"",
            id=bulletin.id,
            sha=hashlib.blake2b(bulletin.source.sha256.encode(), digest_size=8).hexdigest(),
            cases=len(bulletin.cases),
            facts=facts,
            notices=len(bulletin.notices),
        )
