"""JSONL: one Bulletin a line, written beside the target and renamed when all is there."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from types import TracebackType
from typing import Any, BinaryIO, Self

from caseextract.errors import WriteError
from caseextract.models import Bulletin


def dump(bulletin: Bulletin) -> str:
    """A Bulletin as one line of JSON, without the line end."""
    return json.dumps(bulletin.model_dump(mode="json"), ensure_ascii=False)


def write_whole(path: str, text: str) -> None:
    """Write a file whole or not at all."""
    target = Path(path)
    part = target.with_name(target.name + ".part")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        part.write_bytes(text.encode("utf-8"))
        part.replace(target)
    except OSError as error:
        raise WriteError("write.failed", f"cannot be written: {error.strerror or error}", path) from None


class JsonlSink:
    """A JSONL file. Until the end the lines stand in ``NAME.part``, which a resumed run takes up."""

    def __init__(self, path: str, resume: bool = False) -> None:
        self._path = Path(path)
        self._part = self._path.with_name(self._path.name + ".part")
        self._resume = resume
        self._known: dict[str, str] = {}
        self._out: BinaryIO | None = None

    def __enter__(self) -> Self:
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            kept = self._kept() if self._resume else []
            self._out = self._part.open("wb")
            for line in kept:
                self._out.write(line + b"\n")
            self._out.flush()
        except OSError as error:
            raise self._refuse(error) from None
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        if self._out is None:
            return
        try:
            self._out.close()
            if kind is None:
                self._part.replace(self._path)
            elif not self._part.stat().st_size:  # nothing to resume from
                self._part.unlink()
        except OSError as problem:
            raise self._refuse(problem) from None

    def known(self) -> Iterable[tuple[str, str]]:
        """What an earlier run left; nothing unless resumed."""
        return self._known.items()

    def write(self, bulletin: Bulletin) -> None:
        """Append one line."""
        assert self._out is not None
        try:
            self._out.write(dump(bulletin).encode("utf-8") + b"\n")
            self._out.flush()
        except OSError as error:
            raise self._refuse(error) from None

    def _refuse(self, error: OSError) -> WriteError:
        return WriteError("write.failed", f"cannot be written: {error.strerror or error}", self._path.as_posix())

    def _kept(self) -> list[bytes]:
        lines: list[bytes] = []
        for path in (self._path, self._part):
            for line, entry in _whole_lines(path):
                name = str(entry["id"])
                if name not in self._known:
                    self._known[name] = str((entry.get("source") or {}).get("sha256", ""))
                    lines.append(line)
        return lines


def _whole_lines(path: Path) -> Iterator[tuple[bytes, dict[str, Any]]]:
    """The lines of an earlier run that are complete; the one a crash cut short is left out."""
    if not path.exists():
        return
    for line in path.read_bytes().splitlines():
        try:
            entry = json.loads(line)
        except ValueError:
            continue
        if isinstance(entry, dict) and "id" in entry:
            yield line, entry
