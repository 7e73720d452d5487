"""JSONL: one Bulletin a line, plain, gzip or zstd."""

from __future__ import annotations

import contextlib
import gzip
import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import IO, cast

from caseextract.errors import WriteError, missing_extra
from caseextract.models import Bulletin
from caseextract.write.spool import why

_BLOCK = 1 << 20


def dump(bulletin: Bulletin) -> str:
    """A Bulletin as one line of JSON, without the line end."""
    return bulletin.model_dump_json()


def write_whole(path: str, text: str) -> None:
    """Write a file whole or not at all; into a device, a pipe or a link, which no file must take the place of, directly."""
    target = Path(path)
    part = target.with_name(target.name + ".part")
    try:
        if target.is_symlink() or target.exists() and not target.is_file():
            target.write_bytes(text.encode("utf-8"))
            return
        target.parent.mkdir(parents=True, exist_ok=True)
        part.write_bytes(text.encode("utf-8"))
        part.replace(target)
    except OSError as error:
        with contextlib.suppress(OSError):
            part.unlink()
        raise WriteError("write.failed", f"cannot be written: {why(error)}", path) from None


def copy(spool: Path, target: Path) -> None:
    """The spool as it is; a second name of the same file where the file system has such."""
    with contextlib.suppress(FileNotFoundError):
        target.unlink()
    try:
        os.link(spool, target)
    except OSError:
        shutil.copyfile(spool, target)


def pack(spool: Path, target: Path) -> None:
    """The spool compressed; nothing in the file tells when or where that was done."""
    with spool.open("rb") as lines, _packer(target) as out:
        shutil.copyfileobj(lines, out, _BLOCK)


@contextlib.contextmanager
def _packer(target: Path) -> Iterator[IO[bytes]]:
    with target.open("wb") as raw:
        if ".zst" in target.name:
            try:
                import zstandard
            except ImportError:
                raise missing_extra("writing .zst", "zstd", target.as_posix()) from None
            with zstandard.ZstdCompressor(level=9).stream_writer(raw, closefd=False) as packed:
                yield cast(IO[bytes], packed)
        else:
            with gzip.GzipFile(filename="", mode="wb", compresslevel=6, fileobj=raw, mtime=0) as packed:
                yield cast(IO[bytes], packed)
