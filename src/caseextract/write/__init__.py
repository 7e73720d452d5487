"""Writing: Bulletins to JSONL, CSV, a terminal table and databases."""

from __future__ import annotations

from collections.abc import Iterable
from types import TracebackType
from typing import Protocol, Self

from caseextract.errors import UsageError
from caseextract.models import Bulletin


class Sink(Protocol):
    """Something Bulletins go to. Leaving it without an exception makes the result final."""

    def __enter__(self) -> Self: ...

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None: ...

    def known(self) -> Iterable[tuple[str, str]]:
        """(id, SHA-256 of the text) of every document that is already there."""
        ...

    def write(self, bulletin: Bulletin) -> None:
        """Take one Bulletin; one of the same id is replaced (database) or follows (JSONL)."""
        ...


def open_sink(target: str, resume: bool = False) -> Sink:
    """The sink a target names: a ``.jsonl`` path, a ``.sqlite``/``.db`` path or a database URL."""
    if "://" in target or target.endswith((".sqlite", ".sqlite3", ".db")):
        from caseextract.write.database import DatabaseSink

        return DatabaseSink(target if "://" in target else f"sqlite:///{target}")
    if target.endswith((".jsonl", ".ndjson")):
        from caseextract.write.jsonl import JsonlSink

        return JsonlSink(target, resume)
    raise UsageError("write.target", "is neither a .jsonl path nor a .sqlite path nor a database URL", target)


__all__ = ["Sink", "open_sink"]
