"""Writing: Bulletins to JSONL, Parquet, CSV, Excel, a terminal table and databases."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any, Final, Protocol

from caseextract.errors import UsageError
from caseextract.write.files import FileForm

_OF_FILES: Final = (".csv", ".tsv", ".sqlite", ".sqlite3", ".db", ".duckdb", ".jsonl", ".parquet", ".xlsx")


class Sink(Protocol):
    """Something that a batch writes to.

    What `sync` has returned from is durable; a run that is killed later goes on from there. The journal that says how
    far it came stands in a file of its own, `journal`.
    """

    @property
    def takes_lines(self) -> bool:
        """Whether `write` takes lines of JSON with their end; Bulletins otherwise."""
        ...

    @property
    def shared(self) -> bool:
        """Whether runs over other sources may write there at the same time."""
        ...

    @property
    def journal(self) -> Path:
        """The journal's path."""
        ...

    @property
    def size(self) -> int:
        """How much was written, for `rewind`; beyond all bounds where writing the same again changes nothing."""
        ...

    def open(self, resume: bool) -> None:
        """Begin anew, or take up what an earlier run left."""
        ...

    def rewind(self, size: int) -> None:
        """Forget what was written behind a size."""
        ...

    def write(self, given: Any) -> None:  # noqa: ANN401 - bytes or a Bulletin
        """Take one document."""
        ...

    def sync(self) -> None:
        """Make what was written durable."""
        ...

    def finish(self) -> None:
        """Make the result final."""
        ...

    def close(self, remove: bool = False) -> None:
        """Let go; ``remove`` what only an interrupted run needs."""
        ...


def open_sink(target: str, form: FileForm = FileForm.AUTO) -> Sink:
    """The sink a target names: a file, a folder (``out/``), a ``.sqlite``, ``.db`` or ``.duckdb`` path or a database URL."""
    if form is FileForm.AUTO and ("://" in target or target.lower().endswith((".sqlite", ".sqlite3", ".db", ".duckdb", ".ddb"))):
        from caseextract.write.database import DatabaseSink

        return DatabaseSink(target)
    from caseextract.write.files import FileSink, form_of

    found = form_of(target, form)
    if found is FileForm.CSV and not os.path.isdir(target) and target.lower().endswith(_OF_FILES) or found is None and target.lower().endswith((".csv", ".tsv")):
        raise UsageError("write.target", "is the name of a file, and CSV fills a folder, a table a file", repr(target), "end a folder with /")
    if found is None:
        raise UsageError(
            "write.target", "is neither a .jsonl, .parquet or .xlsx path nor a folder nor a .sqlite or .duckdb path nor a database URL", target if target.strip() else repr(target), "end a folder with /"
        )
    return FileSink(target, found)


__all__ = ["FileForm", "Sink", "open_sink"]
