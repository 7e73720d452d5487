"""What a batch has written so far: a file beside the target, with one Bulletin a line, that a crash leaves usable.

Whatever form the target has, it is made from the spool when that is whole: so every form can be resumed at any document,
and the same documents give the same bytes.
"""

from __future__ import annotations

import contextlib
import os
import shutil
from pathlib import Path
from typing import BinaryIO

from caseextract.errors import WriteError


def refusal(path: Path, error: OSError) -> WriteError:
    """The error of a file that cannot be written."""
    return WriteError("write.failed", f"cannot be written: {why(error)}", path.as_posix(), "mend it, then go on with --resume")


def is_device(path: str | Path) -> bool:
    """Whether a name is that of a device or a pipe, or in the folder of devices: a file that took its place would take it from all."""
    path = Path(path)
    return path.exists() and not (path.is_file() or path.is_dir()) or path.parent == Path("/dev")


def why(error: OSError) -> str:
    """What the system has against it."""
    if isinstance(error, FileExistsError | NotADirectoryError) and error.filename is not None:
        return f"'{os.fsdecode(error.filename)}' is no folder"
    return error.strerror or str(error)


def sync_folder(path: Path) -> None:
    """Make a file's name as durable as its bytes, where the system can."""
    with contextlib.suppress(OSError, AttributeError):
        handle = os.open(path.parent, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


class AppendFile:
    """A file that grows, is made durable from time to time and can be cut back to an earlier size."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.size = 0
        self._out: BinaryIO | None = None

    def open(self, resume: bool) -> None:
        """Begin anew, or take up what is there."""
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            if not resume:
                self.path.unlink(missing_ok=True)  # never cut in place: the name may be shared with a finished target
            elif self.path.exists() and self.path.stat().st_nlink > 1:
                copy = self.path.with_name(self.path.name + ".copy")
                shutil.copyfile(self.path, copy)
                copy.replace(self.path)
            self._out = self.path.open("ab")
            self.size = self.path.stat().st_size
            sync_folder(self.path)
        except OSError as error:
            raise refusal(self.path, error) from None

    def append(self, data: bytes) -> None:
        """Add bytes."""
        assert self._out is not None
        try:
            self._out.write(data)
        except OSError as error:
            raise refusal(self.path, error) from None
        self.size += len(data)

    def sync(self) -> None:
        """What was added is on disk when this returns."""
        assert self._out is not None
        try:
            self._out.flush()
            os.fsync(self._out.fileno())
        except OSError as error:
            raise refusal(self.path, error) from None

    def rewind(self, size: int) -> None:
        """Cut back to an earlier size."""
        assert self._out is not None
        try:
            self._out.flush()
            self._out.truncate(size)
        except OSError as error:
            raise refusal(self.path, error) from None
        self.size = size

    def close(self, remove: bool = False) -> None:
        """Close, and ``remove`` what it has begun; what cannot be flushed any more is what the last sync did not cover."""
        if self._out is not None:
            out, self._out = self._out, None
            with contextlib.suppress(OSError):
                out.close()
            if remove:
                self.path.unlink(missing_ok=True)

    def remove(self) -> None:
        """Close and delete."""
        self.close(remove=True)
