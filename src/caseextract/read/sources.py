"""Sources to Items: files, folders, globs, standard input, archives, databases, and the failures of an earlier run."""

from __future__ import annotations

import contextlib
import glob
import os
import re
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO, cast

from caseextract.errors import CaseExtractError, ReadError
from caseextract.read import again, archives, lines, tables, warc
from caseextract.read.formats import Form, form_of, sniff, unpacked
from caseextract.read.items import Counted, Item, Kind, Meter, Options, empty, failed

_MAGIC = re.compile(r"[*?\[]")
_LEAVES = {Form.TEXT: Kind.TEXT, Form.HTML: Kind.HTML, Form.MHTML: Kind.MHTML, Form.PDF: Kind.PDF, Form.DOCX: Kind.DOCX}
_DEPTH = 3  # archives within archives


def read_items(sources: Iterable[str], options: Options | None = None, meter: Meter | None = None) -> Iterator[Item]:
    """The Items of files, folders, globs, database URLs and ``-`` (standard input), in the order given; folders and
    globs sorted by path, hidden files and formats not known left out. What cannot be read is an Item with an error.

    Args:
        sources: paths, patterns or URLs.
        options: how they are read.
        meter: told how far the reading has come.
    """
    options = options or Options()
    meter = meter or Meter()
    for source in sources:
        yield from _source(source, options, meter)


def measure(sources: Iterable[str]) -> int:
    """Bytes of all files that `read_items` would read; what has no size counts as none."""
    total = 0
    for source in sources:
        for path in _paths(source):
            with contextlib.suppress(OSError):
                total += os.stat(path).st_size if isinstance(path, str) else 0
    return total


def is_nowhere(source: str) -> bool:
    """Whether a source names no file or folder that is there."""
    if source == "-" or "://" in source or os.path.exists(source):
        return False
    return not any(isinstance(path, Item) or os.path.exists(path) for path in _paths(source))


def _source(source: str, options: Options, meter: Meter) -> Iterator[Item]:
    if source == "-":
        yield from _stdin(options)
    elif not source or "\0" in source:  # Path("") would be the current folder
        yield failed(repr(source), ReadError("read.missing", "no such file", repr(source)))
    elif "://" in source:
        yield from tables.query_items(source, options.query)
    else:
        found = False
        for path in _paths(source):
            found = True
            if isinstance(path, Item):
                yield path
            else:
                yield from _file(path, options, meter)
        if not found and os.path.isdir(source):
            yield failed(source, ReadError("read.empty", "holds no file of a known format", source, "name the files themselves, or give them an ending (扩展名) such as .txt"))
        elif not found:
            yield failed(source, ReadError("read.empty", "matches no file of a known format", source))


def _paths(source: str) -> Iterator[str | Item]:
    """The files of a path or pattern, and the folders that cannot be looked into."""
    if source in ("", "-") or "\0" in source or "://" in source:
        return
    if os.path.isdir(source):
        yield from _walk(source)
    elif _MAGIC.search(source) and not os.path.exists(source):
        for path in sorted(glob.iglob(source, recursive=True)):
            if os.path.isfile(path) and form_of(path) is not Form.UNKNOWN:
                yield Path(path).as_posix()
    else:
        yield Path(source).as_posix()


def _walk(folder: str) -> Iterator[str | Item]:
    """The files under a folder, sorted by name at each level; hidden ones and the side files of saved pages left out."""
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        place = Path(folder).as_posix()
        yield failed(place, ReadError("read.failed", f"cannot be read: {error.strerror or error}", place), place)
        return
    pages = {entry.name.rpartition(".")[0] for entry in entries if entry.name.lower().endswith((".html", ".htm"))}
    for entry in entries:
        if entry.name.startswith("."):
            continue
        if _is(entry.is_dir, follow_symlinks=False):
            stem = re.sub(r"(?:_files|\.files)$", "", entry.name)
            if stem == entry.name or stem not in pages:
                yield from _walk(entry.path)
        elif (_is(entry.is_file) or entry.is_symlink() and not os.path.exists(entry.path)) and form_of(entry.name) is not Form.UNKNOWN:
            yield Path(entry.path).as_posix()


def _is(what: Callable[..., bool], **how: bool) -> bool:
    """Whether an entry is of a kind; a link that leads nowhere, be it to itself, is of none."""
    try:
        return what(**how)
    except OSError:
        return False


def _stdin(options: Options) -> Iterator[Item]:
    stream = sys.stdin.buffer
    if options.stdin_lines:
        yield from lines.line_items(stream, "<stdin>", "", options, _again(options))
        return
    data = stream.read(options.limit + 1)
    yield Item("<stdin>", _LEAVES.get(sniff(data), Kind.TEXT), data=data)


def _file(path: str, options: Options, meter: Meter) -> Iterator[Item]:
    form = form_of(path)
    if form is Form.UNKNOWN and unpacked(path).lower().endswith(".json") and os.path.isfile(path):
        yield failed(path, ReadError("read.format", "is JSON, which is no text and no list of lines", path, "save it as JSONL, a JSON object a line, under a name in .jsonl"), path)
        return
    if form is Form.UNKNOWN:
        try:
            with open(path, "rb") as file:
                form = sniff(file.read(4096))
        except OSError:  # told when it is loaded
            form = Form.TEXT
    if form in _LEAVES and unpacked(path) == path:
        with contextlib.suppress(OSError):
            meter.add(os.stat(path).st_size)
        yield Item(path, _LEAVES[form], path, path)
        return
    try:
        with open(path, "rb") as file:
            if form is not Form.LINES and os.fstat(file.fileno()).st_size == 0 and os.path.isfile(path):
                raise empty(path)
            yield from _stream(path, cast(BinaryIO, Counted(file, meter)), path, path, options, form, 0)
    except FileNotFoundError:
        yield failed(path, ReadError("read.missing", "no such file", path), path)
    except ReadError as error:
        yield failed(path, error, path)
    except OSError as error:
        yield failed(path, ReadError("read.failed", f"cannot be read: {error.strerror or error}", path), path)


def _stream(name: str, stream: BinaryIO, place: str, origin: str, options: Options, form: Form, depth: int) -> Iterator[Item]:
    """The Items of one file's bytes, whatever it is."""
    try:
        if unpacked(name) != name:
            stream = archives.decompressed(stream, name, place)
            name = unpacked(name)
            if form is Form.UNKNOWN:
                form = Form.TEXT
        if form in _LEAVES:
            yield Item(place, _LEAVES[form], origin, data=stream.read(options.limit + 1), uri=place)
        elif form is Form.LINES:
            yield from lines.line_items(stream, place, origin, options, _again(options))
        elif form in (Form.CSV, Form.TSV):
            yield from tables.csv_items(stream, place, origin, "\t" if form is Form.TSV else ",", options.fields)
        elif form is Form.XLSX:
            yield from tables.xlsx_items(stream, place, origin, options.fields)
        elif form is Form.PARQUET:
            yield from tables.parquet_items(stream, place, origin, options.fields)
        elif form is Form.WARC:
            yield from warc.warc_items(stream, place, origin, options.limit)
        elif form in (Form.ZIP, Form.TAR):
            members = archives.zip_members if form is Form.ZIP else archives.tar_members
            for inner, member in members(stream, place):
                inner_form = form_of(inner)
                if inner_form is Form.UNKNOWN:
                    continue
                if depth >= _DEPTH:
                    yield failed(f"{place}!{inner}", ReadError("read.archive", "is an archive too deep within archives", f"{place}!{inner}"), origin)
                    continue
                yield from _stream(inner, member, f"{place}!{inner}", origin, options, inner_form, depth + 1)
        else:
            raise ReadError("read.format", "is of a format that is not read", place, "save it as .docx, .xlsx, .pdf, .html or .txt")
    except ReadError as error:
        yield failed(place, error, origin)
    except CaseExtractError as error:  # an extra is missing
        yield failed(place, ReadError(error.code, error.message, error.place or place, error.remedy), origin)
    except archives.BROKEN as error:
        why = " ".join(str(error).split()) or type(error).__name__
        yield failed(place, ReadError("read.broken", f"is damaged: {why}", place), origin)


def _again(options: Options) -> Callable[[bytes, str], Iterator[Item] | None]:
    """What a line of an errors file stands for; None for any other line."""

    def items(raw: bytes, place: str) -> Iterator[Item] | None:
        found = again.wanted(raw, place)
        if found is None:
            return None
        return _wanted(found, options)

    return items


def _wanted(found: again.Again, options: Options) -> Iterator[Item]:
    if found.item is not None:
        yield replace(found.item, fields=found.fields)
        return
    options = replace(options, fields=found.fields)
    if found.all:
        yield from (replace(item, fields=item.fields or found.fields) for item in _source(found.source, options, Meter()))
        return
    for item in _source(found.source, options, Meter()):
        if item.place[len(item.origin) :] == found.inner:
            yield replace(item, fields=found.fields)
            return
    yield failed(found.place, ReadError("read.again", "is no longer where it was", found.place))
