"""File targets: what a batch spools becomes a file or a folder under its final name, whole or not at all."""

from __future__ import annotations

import contextlib
import os
import shutil
from collections.abc import Callable
from enum import StrEnum
from importlib.util import find_spec
from pathlib import Path

from caseextract.errors import UsageError, missing_extra
from caseextract.write import csvs, excel, jsonl, parquet
from caseextract.write.layout import TABLES
from caseextract.write.spool import AppendFile, is_device, refusal, sync_folder


class FileForm(StrEnum):
    """Forms of file targets; ``auto`` is what the target's name says."""

    AUTO = "auto"
    JSONL = "jsonl"
    PARQUET = "parquet"
    PARQUET_FLAT = "parquet-flat"
    CSV = "csv"
    XLSX = "xlsx"


_MAKE: dict[FileForm, Callable[[Path, Path], None]] = {
    FileForm.PARQUET: parquet.write_nested,
    FileForm.PARQUET_FLAT: parquet.write_flat,
    FileForm.CSV: csvs.write_csvs,
    FileForm.XLSX: excel.write_workbook,
}
_PARQUET = ("pyarrow", "writing Parquet", "parquet")
_NEEDS = {FileForm.PARQUET: _PARQUET, FileForm.PARQUET_FLAT: _PARQUET, FileForm.XLSX: ("xlsxwriter", "writing Excel workbooks", "office")}
_ZSTD = ("zstandard", "writing .zst", "zstd")
_FOLDERS = {FileForm.CSV: ".csv", FileForm.PARQUET_FLAT: ".parquet"}
_LINES = (".jsonl", ".ndjson")
_PACKED = (".gz", ".zst")


def form_of(target: str, form: FileForm = FileForm.AUTO) -> FileForm | None:
    """The form a target is written in; None where its name tells none."""
    if form is not FileForm.AUTO:
        return form
    name = target.lower()
    if name.endswith(tuple(lines + packed for lines in _LINES for packed in ("", *_PACKED))):
        return FileForm.JSONL
    if name.endswith("/") or os.path.isdir(target):
        return FileForm.CSV
    return {".parquet": FileForm.PARQUET, ".pq": FileForm.PARQUET, ".xlsx": FileForm.XLSX}.get(Path(name).suffix)


class FileSink:
    """A file or folder. Lines go to a spool beside it, from which `finish` makes the target."""

    takes_lines = True
    shared = False

    def __init__(self, target: str, form: FileForm) -> None:
        self._target = Path(target)
        self._form = form
        self._spool = AppendFile(self._target.with_name(self._target.name + ".part"))
        try:
            self._target.exists()
        except OSError as error:  # a name that is too long
            raise refusal(self._target, error) from None
        if form in _FOLDERS and self._target.exists():
            ours = {f"{table}{_FOLDERS[form]}" for table in TABLES}
            if not self._target.is_dir() or any(entry.name not in ours for entry in self._target.iterdir()):
                raise UsageError("write.folder", "is there and holds other things", target, "name a folder that is new or empty")
        elif form not in _FOLDERS and self._target.is_dir():
            raise UsageError("write.target", f"is a folder, {form} is written to a file", target)
        elif is_device(self._target):
            raise UsageError("write.target", "is a device or a pipe, which no file may take the place of", target, "name a file")
        needs = _ZSTD if form is FileForm.JSONL and target.lower().endswith(".zst") else _NEEDS.get(form)
        if needs is not None and find_spec(needs[0]) is None:  # told before anything is read, not after all of it
            raise missing_extra(needs[1], needs[2], target)

    @property
    def journal(self) -> Path:
        """Where the journal of the target stands."""
        return self._target.with_name(self._target.name + ".journal")

    @property
    def size(self) -> int:
        """Bytes spooled."""
        return self._spool.size

    def open(self, resume: bool) -> None:
        """Begin anew, or take up the spool of an earlier run."""
        self._spool.open(resume)

    def rewind(self, size: int) -> None:
        """Forget what was spooled behind a size."""
        self._spool.rewind(size)

    def write(self, line: bytes) -> None:
        """Spool one line."""
        self._spool.append(line)

    def sync(self) -> None:
        """What was written is on disk when this returns."""
        self._spool.sync()

    def finish(self) -> None:
        """Make the target and give it its name."""
        self._spool.sync()
        made = self._target.with_name(self._target.name + ".new")
        try:
            _remove(made)
            if self._form in _FOLDERS:
                made.mkdir()
            self._make(made)
            for path in sorted(made.iterdir()) if made.is_dir() else [made]:
                _sync(path)
            self._replace(made)
        except OSError as error:
            raise refusal(self._target, error) from None

    def _make(self, made: Path) -> None:
        if self._form is not FileForm.JSONL:
            _MAKE[self._form](self._spool.path, made)
        elif self._target.suffix.lower() in _PACKED:
            jsonl.pack(self._spool.path, made)
        else:
            jsonl.copy(self._spool.path, made)

    def _replace(self, made: Path) -> None:
        old = self._target.with_name(self._target.name + ".old")
        if made.is_dir() and self._target.exists():
            _remove(old)
            self._target.rename(old)
        made.replace(self._target)
        sync_folder(self._target)
        _remove(old)

    def close(self, remove: bool = False) -> None:
        """Let go; ``remove`` the spool when it is no longer needed."""
        if remove:
            self._spool.remove()
        self._spool.close()


def _remove(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path)
    with contextlib.suppress(FileNotFoundError):
        path.unlink()


def _sync(path: Path) -> None:
    with path.open("r+b") as file:
        os.fsync(file.fileno())
