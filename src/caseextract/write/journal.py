"""The journal of a batch: what became of each input, in order, on disk before anybody may rely on it.

First line: the settings. Then a line a input: a list of its fingerprint, the bytes it added to the spool and to the errors
file, its id and text's fingerprint, its counts and the code of its failure. A resumed run walks its sources beside the
journal; from the first input that is not the one noted it begins anew, so that the result is always that of one run over
the sources as they are.
"""

from __future__ import annotations

import contextlib
import json
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO

from caseextract.errors import UsageError, WriteError
from caseextract.write.spool import AppendFile, refusal

_FORM = "caseextract batch journal 1"
SKIPPED = "="  # in place of a code: the same document again


@dataclass(frozen=True, slots=True)
class Entry:
    """One input's line."""

    key: str
    spooled: int = 0
    failed: int = 0
    id: str = ""
    sha: str = ""
    cases: int = 0
    facts: int = 0
    notices: int = 0
    code: str = ""

    def line(self) -> bytes:
        """As written."""
        fields = [self.key, self.spooled, self.failed, self.id, self.sha, self.cases, self.facts, self.notices, self.code]
        return json.dumps(fields, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass") + b"\n"


class Journal:
    """The journal of one target; only one run at a time may hold it."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._file = AppendFile(path)
        self._waiting: list[bytes] = []
        self._lock: BinaryIO | None = None
        self._begun = False  # by this run, not by an earlier one
        self._head = 0

    def open(self, settings: Mapping[str, Any], resume: bool) -> bool:
        """Begin, or take up an earlier run's journal; whether there was one.

        Raises:
            UsageError: the earlier run had other settings.
            WriteError: another run is at work on the target.
        """
        self._hold()
        found = self._header() if resume else None
        if found is not None and found != settings:
            other = sorted(name for name in {*found, *settings} if found.get(name) != settings.get(name))
            raise UsageError("resume.settings", f"was begun with other settings ({', '.join(other)})", self.path.as_posix(), "run without --resume to begin anew")
        self._file.open(resume=True)  # the same file, which the lock is on
        if found is None:
            self._file.rewind(0)
            self._file.append(json.dumps({"form": _FORM, **settings}, ensure_ascii=False).encode() + b"\n")
            self._file.sync()
            self._begun, self._head = True, self._file.size
        return found is not None

    def _hold(self) -> None:
        """Take the lock of the journal, so that no other run writes to the target meanwhile."""
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            while True:
                lock = self.path.open("ab")
                try:
                    _lock(lock)
                except BlockingIOError:
                    lock.close()
                    raise WriteError("write.busy", "another run is writing there", self.path.as_posix(), "wait for it to end") from None
                with contextlib.suppress(FileNotFoundError):
                    if os.fstat(lock.fileno()).st_ino == self.path.stat().st_ino:
                        self._lock = lock
                        return
                lock.close()  # the run before has just ended and taken its journal away
        except OSError as error:
            raise refusal(self.path, error) from None

    def _header(self) -> dict[str, Any] | None:
        """The settings of an earlier run; None where there is no journal worth taking up."""
        try:
            with self.path.open("rb") as file:
                found = json.loads(file.readline())
        except (OSError, ValueError):
            return None
        return found if isinstance(found, dict) and found.pop("form", None) == _FORM else None

    def entries(self) -> Iterator[tuple[Entry, int]]:
        """What an earlier run noted, each with the journal's size behind it; what a crash cut short is left out."""
        with self.path.open("rb") as file:
            size = len(file.readline())
            yield Entry(""), size
            for raw in file:
                try:
                    entry = Entry(*json.loads(raw))
                except (ValueError, TypeError):
                    return
                if not raw.endswith(b"\n"):
                    return
                size += len(raw)
                yield entry, size

    def rewind(self, size: int) -> None:
        """Forget what was noted behind a size."""
        self._file.rewind(size)

    def note(self, entry: Entry) -> None:
        """Note one input; it counts from the next sync on."""
        self._waiting.append(entry.line())

    def sync(self) -> None:
        """Put what was noted on disk; the spool must be there before."""
        if self._waiting:
            self._file.append(b"".join(self._waiting))
            self._waiting.clear()
            self._file.sync()

    @property
    def empty(self) -> bool:
        """Whether it is held and speaks of nothing yet."""
        return self._lock is not None and self._begun and self._file.size <= self._head

    def close(self, remove: bool = False) -> None:
        """Let go; ``remove`` when the target is whole."""
        if remove:
            self._file.remove()
        self._file.close()
        if self._lock is not None:
            self._lock.close()
            self._lock = None


def _lock(file: BinaryIO) -> None:
    """Hold a file until it is closed, where the system knows such locks; raises BlockingIOError where another does."""
    try:
        import fcntl
    except ImportError:
        return
    fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
