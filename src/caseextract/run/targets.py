"""What a run may write to: nothing that it reads, since a target is replaced."""

from __future__ import annotations

import glob
import os
from collections.abc import Iterable, Iterator

from caseextract.errors import UsageError


def keep_sources(target: str, sources: Iterable[str]) -> None:
    """Raise UsageError where a file or folder that is to be replaced is, holds or lies among what is to be read.

    A target that does not exist yet may stand in a folder that is read: nothing is lost by it.
    """
    at = os.path.realpath(target)
    if not os.path.exists(at):
        return
    for source in _paths(sources):
        path = os.path.realpath(source)
        if path == at or _inside(path, at) or os.path.isdir(path) and _inside(at, path):
            raise UsageError("write.source", f"is read as well (源文件), as '{source}', and would be replaced", repr(target), "name a target outside the sources")


def _paths(sources: Iterable[str]) -> Iterator[str]:
    for source in sources:
        if source != "-" and "://" not in source:
            yield from glob.glob(source, recursive=True) if glob.has_magic(source) and not os.path.exists(source) else [source]


def _inside(path: str, folder: str) -> bool:
    return path.startswith(folder.rstrip(os.sep) + os.sep)
