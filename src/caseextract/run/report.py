"""What a run tells while it goes: a running line on a terminal, lines of JSON elsewhere."""

from __future__ import annotations

import contextlib
import json
import sys
import time
from collections import Counter
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any, Protocol

from caseextract.errors import CaseExtractError
from caseextract.read import Meter

_EVERY = 10.0  # seconds between two lines of progress


@dataclass(slots=True)
class Summary:
    """Counts of a run, those of the run it resumes included.

    Attributes:
        documents: Bulletins written.
        cases: records in them.
        facts: entries in those.
        notices: notices of the documents.
        skipped: documents that were there already, word for word under the same id.
        failures: documents that failed, by code.
        resumed: documents of the run before, taken over.
        seconds: time taken by this run.
    """

    documents: int = 0
    cases: int = 0
    facts: int = 0
    notices: int = 0
    skipped: int = 0
    failures: Counter[str] = field(default_factory=Counter)
    resumed: int = 0
    seconds: float = 0.0

    @property
    def failed(self) -> int:
        """Documents that failed."""
        return self.failures.total()

    def line(self) -> str:
        """For a reader."""
        failed = f"{self.failed} failed"
        if self.failures:
            failed += f" ({', '.join(f'{code} {count}' for code, count in sorted(self.failures.items()))})"
        rate = f", {self.rate:,.0f} documents/s" if self.seconds >= 1 else ""
        taken = f", {self.resumed} of them before" if self.resumed else ""
        return (
            f"{self.documents} documents{taken}, {self.cases} cases, {self.facts} facts, {self.notices} notices, {failed}, "
            f"{self.skipped} skipped in {self.seconds:.1f} s{rate}"
        )

    @property
    def rate(self) -> float:
        """Documents a second, those of the run before not counted."""
        return max(0, self.documents + self.failed + self.skipped - self.resumed) / self.seconds if self.seconds else 0.0

    def as_dict(self) -> dict[str, Any]:
        """For a program."""
        return {
            "documents": self.documents, "cases": self.cases, "facts": self.facts, "notices": self.notices, "failed": self.failed,
            "failures": dict(sorted(self.failures.items())), "skipped": self.skipped, "resumed": self.resumed,
            "seconds": round(self.seconds, 3), "documents_per_second": round(self.rate, 1),
        }  # fmt: skip


class Report(Protocol):
    """Who is told how a run goes."""

    def failed(self, error: CaseExtractError) -> None:
        """A document failed."""
        ...

    def tick(self, summary: Summary, meter: Meter) -> None:
        """One more document is done."""
        ...

    def done(self, summary: Summary) -> None:
        """The run is over."""
        ...


def remaining(summary: Summary, meter: Meter, before: int) -> float | None:
    """Seconds that the rest will take, if it goes as up to now; None where nobody can say."""
    read = meter.done - before
    if not meter.total or read <= 0 or meter.done > meter.total:
        return None
    return summary.seconds * (meter.total - meter.done) / read


class Silent:
    """Tells nothing."""

    def failed(self, error: CaseExtractError) -> None:
        """Nothing."""

    def tick(self, summary: Summary, meter: Meter) -> None:
        """Nothing."""

    def done(self, summary: Summary) -> None:
        """Nothing."""


class Lines:
    """One JSON object a line on standard error; with ``quiet`` only failures."""

    def __init__(self, quiet: bool = False) -> None:
        self._quiet = quiet
        self._last = time.monotonic()
        self._before: int | None = None

    def _say(self, level: str, event: str, message: str, **more: Any) -> None:
        line = {"time": datetime.now(UTC).isoformat(timespec="milliseconds"), "level": level, "event": event, "message": message, **more}
        with contextlib.suppress(OSError):  # a full disk or a reader that has gone must not end the run
            print(json.dumps(line, ensure_ascii=False), file=sys.stderr, flush=True)

    def failed(self, error: CaseExtractError) -> None:
        """A line at once."""
        self._say("error", "failed", str(error), code=error.code, place=error.place, remedy=error.remedy)

    def tick(self, summary: Summary, meter: Meter) -> None:
        """A line from time to time."""
        if self._before is None:
            self._before = meter.done
        now = time.monotonic()
        if self._quiet or now - self._last < _EVERY:
            return
        self._last = now
        left = remaining(summary, meter, self._before)
        message = f"{summary.documents} documents, {summary.failed} failed, {summary.rate:,.0f} documents/s"
        self._say("info", "progress", message, **summary.as_dict(), remaining_seconds=None if left is None else round(left))

    def stop(self) -> None:
        """Nothing to leave."""

    def done(self, summary: Summary) -> None:
        """The last line."""
        if not self._quiet:
            self._say("info", "summary", summary.line(), **summary.as_dict())


class Terminal:
    """A running line with rate and remaining time, failures above it, the summary below."""

    def __init__(self, quiet: bool = False) -> None:
        from rich.console import Console
        from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

        self._quiet = quiet
        self._console = Console(stderr=True)
        columns = SpinnerColumn(), TextColumn("{task.fields[said]}"), BarColumn(bar_width=20), TextColumn("{task.fields[left]}"), TimeElapsedColumn()
        self._bar = Progress(*columns, console=self._console, transient=True, disable=quiet)
        self._task = self._bar.add_task("", total=None, said="", left="")
        self._last = 0.0
        self._before: int | None = None
        self._bar.start()

    def failed(self, error: CaseExtractError) -> None:
        """A line at once."""
        self._console.print(f"caseextract: {error}", markup=False, highlight=False, soft_wrap=True)

    def tick(self, summary: Summary, meter: Meter) -> None:
        """The line anew, a few times a second."""
        if self._before is None:
            self._before = meter.done
        now = time.monotonic()
        if now - self._last < 0.2:
            return
        self._last = now
        left = remaining(summary, meter, self._before)
        said = f"{summary.documents} documents, {summary.failed} failed, {summary.rate:,.0f}/s"
        more = "" if left is None else f"{int(left) // 3600}:{int(left) // 60 % 60:02}:{int(left) % 60:02} left"
        self._bar.update(self._task, total=meter.total or None, completed=meter.done, said=said, left=more)

    def done(self, summary: Summary) -> None:
        """The summary in place of the running line."""
        self.stop()
        if not self._quiet:
            self._console.print(f"caseextract: {summary.line()}", markup=False, highlight=False, soft_wrap=True)

    def stop(self) -> None:
        """Leave the terminal as it was."""
        self._bar.stop()


def report_for_stderr(quiet: bool = False) -> Lines | Terminal:
    """The one that fits standard error."""
    return Terminal(quiet) if sys.stderr.isatty() else Lines(quiet)
