"""What a run may write to: nothing that it reads, since a target is replaced."""

from __future__ import annotations

import glob
import os
from collections.abc import Iterable, Iterator

from caseextract.errors import UsageError
from caseextract.read.again import is_errors_file
from caseextract.write.spool import is_device


def keep_sources(target: str, sources: Iterable[str]) -> None:
    """Raise UsageError where a file or folder that is to be replaced is, holds or lies among what is to be read.

    A target that does not exist yet may stand in a folder that is read: nothing is lost by it.
    """
    if target == "":
        raise UsageError("write.target", "is no target", "''", "name a path")
    at = os.path.realpath(target)
    if not os.path.exists(at):
        return
    for source in _paths(sources):
        path = os.path.realpath(source)
        if path == at or _inside(path, at) or os.path.isdir(path) and _inside(at, path):
            raise UsageError("write.source", f"is read as well (源文件), as '{source}', and would be replaced", repr(target), "name a target outside the sources")


def keep_from_errors(errors: str, target: str, sources: Iterable[str]) -> None:
    """Raise UsageError where the errors file would take the place of the target or of a source, but for an errors file read again."""
    if errors in ("", ".") or os.path.isdir(errors):
        raise UsageError("write.errors", "is a folder", repr(errors), "name a file for --errors")
    if is_device(errors):
        raise UsageError("write.errors", "is a device or a pipe, which no file may take the place of", repr(errors), "name a file for --errors, or leave it out")
    if os.path.realpath(errors) == os.path.realpath(target):
        raise UsageError("write.errors", "is the target itself", repr(errors), "name another file for --errors")
    if not is_errors_file(errors):
        keep_sources(errors, sources)


def _paths(sources: Iterable[str]) -> Iterator[str]:
    for source in sources:
        if source not in ("", "-") and "://" not in source:
            yield from glob.glob(source, recursive=True) if glob.has_magic(source) and not os.path.exists(source) else [source]


def _inside(path: str, folder: str) -> bool:
    return path.startswith(folder.rstrip(os.sep) + os.sep)
