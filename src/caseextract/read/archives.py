"""Compressed files and archives, as streams: members come in the archive's own order, none is unpacked to disk."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import re
import tarfile
import tempfile
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import BinaryIO, cast

from caseextract.errors import ReadError, missing_extra


class Damaged(Exception):
    """A compressed stream that breaks its own form."""


# What the libraries raise for a file that is damaged or cut short.
BROKEN = (Damaged, zipfile.BadZipFile, tarfile.TarError, zlib.error, lzma.LZMAError, gzip.BadGzipFile, EOFError, NotImplementedError, RuntimeError)
# What the library of a format raises where torn content takes it by surprise
STUMBLED = (ArithmeticError, AssertionError, AttributeError, LookupError, SyntaxError, TypeError, ValueError)
_OF_THE_PROGRAM = (AssertionError, AttributeError, IndexError, TypeError)
_OBJECT = re.compile(r"'?<[^<>]* object at 0x[0-9a-f]+>'?")
_STEP = 1024  # bytes of a zstd stream unpacked at once: no more than some megabytes come of them
_SPOOL = 8 << 20  # bytes of a member kept in memory where it must be seekable


def reason(error: Exception) -> str:
    """What a library has against a file, in one line; what speaks of its own insides says nothing of the file."""
    said = "" if isinstance(error, _OF_THE_PROGRAM) else " ".join(_OBJECT.sub("it", str(error)).split())
    return said or "its parts do not fit together"


class _Zstd(io.RawIOBase):
    """A zstd stream of one or more frames; a damaged one, or one cut short, raises Damaged behind what can be read of it."""

    def __init__(self, stream: BinaryIO) -> None:
        import zstandard

        self._error = zstandard.ZstdError
        self._frame = zstandard.ZstdDecompressor().decompressobj
        self._stream = stream
        self._open: zstandard.ZstdDecompressionObj | None = None
        self._packed = self._plain = b""

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray) -> int:  # type: ignore[override]
        while not self._plain:
            self._packed = self._packed or self._stream.read(_STEP)
            if not self._packed:
                if self._open is not None:
                    raise Damaged("ends within a zstd frame")
                return 0
            self._open = self._open or self._frame()
            try:
                self._plain = self._open.decompress(self._packed)
            except self._error as error:
                raise Damaged(str(error)) from None
            self._packed = self._open.unused_data if self._open.eof else b""
            if self._open.eof:
                self._open = None
        count = min(len(buffer), len(self._plain))
        buffer[:count], self._plain = self._plain[:count], self._plain[count:]
        return count


def decompressed(stream: BinaryIO, name: str, place: str) -> BinaryIO:
    """The stream that a ``.gz``, ``.zst``, ``.bz2`` or ``.xz`` stream holds."""
    suffix = PurePosixPath(name).suffix.lower()
    if suffix in (".zst", ".tzst"):
        try:
            return cast(BinaryIO, io.BufferedReader(_Zstd(stream)))
        except ImportError:
            raise missing_extra("reading .zst", "zstd", place) from None
    if suffix in (".bz2", ".tbz2"):
        return cast(BinaryIO, bz2.BZ2File(stream))
    if suffix in (".xz", ".txz"):
        return cast(BinaryIO, lzma.LZMAFile(stream))
    return cast(BinaryIO, gzip.GzipFile(fileobj=stream))


def _hidden(name: str) -> bool:
    return any(part.startswith(".") and part != ".." or part == "__MACOSX" for part in PurePosixPath(name).parts)


def _named(info: zipfile.ZipInfo) -> str:
    """A member's name; one that is not marked as UTF-8 was most likely packed on a Chinese Windows."""
    if info.flag_bits & 0x800:
        return info.filename
    try:
        return info.filename.encode("cp437").decode("gb18030")
    except UnicodeError:
        return info.filename


def zip_members(stream: BinaryIO, place: str) -> Iterator[tuple[str, BinaryIO]]:
    """Names and streams of the files of a zip archive."""
    with zipfile.ZipFile(seekable(stream)) as archive:
        for info in archive.infolist():
            name = _named(info)
            if info.is_dir() or _hidden(name):
                continue
            if info.flag_bits & 1:
                raise ReadError("read.encrypted", "is an encrypted archive", place, "unpack it first")
            with archive.open(info) as member:
                yield name, cast(BinaryIO, member)


def tar_members(stream: BinaryIO, place: str) -> Iterator[tuple[str, BinaryIO]]:
    """Names and streams of the files of a tar archive, read once from front to end."""
    with tarfile.open(fileobj=stream, mode="r|") as archive:
        for info in archive:
            if info.isfile() and not _hidden(info.name):
                member = archive.extractfile(info)
                if member is not None:
                    yield info.name.removeprefix("./"), cast(BinaryIO, member)


def seekable(stream: BinaryIO) -> BinaryIO:
    """The stream, or a copy of it in memory or a temporary file where it cannot go back."""
    try:
        if stream.seekable() and not isinstance(stream, gzip.GzipFile | bz2.BZ2File | lzma.LZMAFile | zipfile.ZipExtFile):
            return stream
    except AttributeError:
        pass
    copy = tempfile.SpooledTemporaryFile(max_size=_SPOOL)  # noqa: SIM115 - closed with its reader
    while data := stream.read(1 << 20):
        copy.write(data)
    copy.seek(0)
    return cast(BinaryIO, copy)
