"""Tables to Items, row by row: CSV, TSV, Excel workbooks, Parquet, the rows of a query."""

from __future__ import annotations

import codecs
import csv
import io
import warnings
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, BinaryIO

from caseextract.errors import ReadError, missing_extra
from caseextract.read.archives import STUMBLED, Damaged, reason, seekable
from caseextract.read.encoding import decode
from caseextract.read.items import NAMED, Fields, Item, Kind, empty, failed

_WHOLE = 8 << 20  # bytes of a CSV file whose encoding is judged on all of it
_ROWS = 64  # rows of a Parquet batch and of a database fetch


def csv_items(stream: BinaryIO, place: str, origin: str, comma: str, fields: Fields) -> Iterator[Item]:
    """The rows of a CSV or TSV file, its first row the names, numbered by their last line.

    A row of more fields than there are names has commas that should be in quotes, so that its text is cut short; a quote
    that nothing closes takes in all the rows behind it. Either is a failure, and what can still be read is.
    """
    csv.field_size_limit(1 << 30)
    number = 0
    try:
        lines = _Lines(_decoded(stream, place))
        rows = csv.reader(lines, delimiter=comma)
        heading = next((row for row in rows if row), None)
        if heading is None:  # not even the names of the columns
            raise empty(place)
        names = heading if fields.text in heading else [name.strip() for name in heading]
        if fields.text not in names:
            raise _no_column(fields.text, names, place)
        _once(names, fields, place)
        number = rows.line_num
        for row in rows:
            begun, number = number + 1, rows.line_num
            at = f"{place}:{number}"
            if lines.ended:  # the row wanted more lines
                at = f"{place}:{begun}"
                yield failed(at, ReadError("read.line", f"not valid CSV: a quote is never closed and takes in all to line {number}", at, "close it, or write each quote within a field twice"), origin)
                return
            if not row:
                continue
            if any(row[len(names) :]):
                yield failed(at, ReadError("read.line", f"not valid CSV: has {len(row)} fields, and the heading {len(names)}", at, "put what holds a comma in quotes"), origin)
                continue
            given = dict(zip(names, row, strict=False))
            entry: dict[str, Any] = {key: value for key, value in given.items() if key == fields.text or value != ""}
            entry.setdefault(fields.text, None)
            yield Item(at, Kind.ENTRY, origin, entry=entry)
    except csv.Error as error:
        yield failed(place, ReadError("read.line", f"not valid CSV: {error}", f"{place}:{number + 1}"), origin)
    except UnicodeDecodeError:
        yield failed(place, ReadError("read.encoding", "changes its encoding", f"{place}:{number + 1}", "save it as UTF-8"), origin)


class _Lines:
    """The lines of a stream, and whether there were no more when one was wanted."""

    def __init__(self, stream: io.TextIOBase) -> None:
        self._stream = stream
        self.ended = False

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        line = self._stream.readline()
        self.ended = not line
        if self.ended:
            raise StopIteration
        return line


def _once(names: Sequence[str], fields: Fields, place: str) -> None:
    """Refuse a table in which a column that a document is made of stands twice."""
    for name in (fields.text, fields.id, fields.published, fields.title, fields.url):
        if names.count(name) > 1:
            raise ReadError("read.field", f"has {names.count(name)} columns '{name}'", place, "rename all but one")


def _no_column(name: str, there: Sequence[str], place: str) -> ReadError:
    named = ", ".join(there[:NAMED])
    semicolons = len(there) == 1 and ";" in there[0]
    remedy = "its columns are set apart by ';' (分号): save it with commas" if semicolons else "name the column with batch --text-field"
    return ReadError("read.field", f"no column '{name}' among: {named}", place, remedy)


def _decoded(stream: BinaryIO, place: str) -> io.TextIOBase:
    """The text of a stream: a small file judged whole, a large one on its beginning, UTF-8 tried first to the end."""
    stream = seekable(stream)
    head = stream.read(_WHOLE)
    if len(head) < _WHOLE:
        return io.StringIO(decode(head, place)[0], newline="")
    encoding = "utf-8-sig"
    if head.startswith(codecs.BOM_UTF16_LE) or head.startswith(codecs.BOM_UTF16_BE):
        encoding = "utf-16"
    elif not _is_utf8(head, stream):
        encoding = decode(head[: head.rfind(b"\n") + 1], place)[1]
    stream.seek(0)
    return io.TextIOWrapper(stream, encoding, newline="")


def _is_utf8(head: bytes, stream: BinaryIO) -> bool:
    decoder = codecs.getincrementaldecoder("utf-8")()
    try:
        decoder.decode(head)
        while data := stream.read(1 << 20):
            decoder.decode(data)
        decoder.decode(b"", True)
    except UnicodeDecodeError:
        return False
    return True


def xlsx_items(stream: BinaryIO, place: str, origin: str, fields: Fields) -> Iterator[Item]:
    """The rows of the sheets of a workbook that have a column of the text's name in their first row that is not empty."""
    try:
        from openpyxl import load_workbook
    except ImportError:
        raise missing_extra("reading Excel workbooks", "office", place) from None
    try:
        with warnings.catch_warnings():
            warnings.filterwarnings("ignore", module="openpyxl")  # parts of a workbook that hold no rows
            book = load_workbook(seekable(stream), read_only=True, data_only=True)
        yield from _rows_of(book, place, origin, fields)
    except STUMBLED as error:
        raise Damaged(reason(error)) from None


def _rows_of(book: Any, place: str, origin: str, fields: Fields) -> Iterator[Item]:  # noqa: ANN401 - a workbook of a library without types
    found = False
    try:
        for sheet in book.worksheets:
            names: list[str] = []
            for number, row in enumerate(sheet.iter_rows(values_only=True), 1):
                if not names:
                    names = [str(cell).strip() if cell is not None else "" for cell in row]
                    names = names if any(names) else []
                    if names and fields.text not in names:
                        break
                    _once(names, fields, f"{place}:{sheet.title}")
                    continue
                found = True
                entry = {name: cell for name, cell in zip(names, row, strict=False) if name and cell is not None and cell != ""}
                if entry:
                    entry.setdefault(fields.text, None)
                    yield Item(f"{place}:{sheet.title}:{number}", Kind.ENTRY, origin, entry=entry)
            found = found or fields.text in names
    finally:
        book.close()
    if not found:
        raise ReadError("read.field", f"no sheet has a column '{fields.text}'", place, "name the column with batch --text-field")


def parquet_items(stream: BinaryIO, place: str, origin: str, fields: Fields) -> Iterator[Item]:
    """The rows of a Parquet file, numbered from one; only the columns that a document is made of are read."""
    try:
        import pyarrow as pa
        import pyarrow.parquet as pq
    except ImportError:
        raise missing_extra("reading Parquet", "parquet", place) from None
    try:
        file = pq.ParquetFile(pa.PythonFile(seekable(stream), mode="r"))
        wanted = (fields.id, fields.text, fields.published, fields.title, fields.url, "uri", "publisher")
        columns = [name for name in file.schema_arrow.names if name in wanted]
        if fields.text not in columns:
            raise _no_column(fields.text, file.schema_arrow.names, place)
        _once(columns, fields, place)
        number = 0
        for batch in file.iter_batches(batch_size=_ROWS, columns=columns):
            for row in batch.to_pylist():
                number += 1
                yield Item(f"{place}:{number}", Kind.ENTRY, origin, entry={key: value for key, value in row.items() if key == fields.text or value is not None})
    except (pa.ArrowException, *STUMBLED) as error:
        raise Damaged(reason(error)) from None


def query_items(url: str, query: str | None) -> Iterator[Item]:
    """The rows of a query on a database, numbered from one, fetched a few at a time."""
    import sqlalchemy as sa
    from sqlalchemy.exc import ArgumentError, NoSuchModuleError, SQLAlchemyError

    place = url.split("://", 1)[0] + "://…"
    if url.lower().startswith(("http://", "https://", "ftp://", "file://")):
        yield failed(url, ReadError("read.url", "is an address (网址), and nothing is fetched here", url, "save the page and name its file"))
        return
    try:
        try:
            parsed = sa.make_url(url)
        except ValueError as error:  # a port that is no number
            raise ArgumentError(str(error)) from None
        place = parsed.render_as_string(hide_password=True)
        if not query:
            raise ReadError("read.query", "is a database, but no query is given", place, "ask with batch --query 'SELECT …'")
        if parsed.get_backend_name() == "sqlite" and parsed.database and not Path(parsed.database).is_file():
            raise ReadError("read.missing", "no such database", place)
        engine = sa.create_engine(parsed)
        text = query.replace("%", "%%") if engine.dialect.paramstyle in ("format", "pyformat") else query
        try:
            with engine.connect().execution_options(stream_results=True, max_row_buffer=_ROWS) as connection:
                rows = connection.exec_driver_sql(text)
                for number, row in enumerate(rows.mappings(), 1):
                    entry: dict[str, Any] = {str(key): value for key, value in row.items()}
                    yield Item(f"{place}#{number}", Kind.ENTRY, entry=entry)
        finally:
            engine.dispose()
    except ReadError as error:
        yield failed(place, error)
    except (ArgumentError, NoSuchModuleError) as error:
        yield failed(place, ReadError("read.url", f"is no database URL (数据库地址): {error}", place, "write it as sqlite:///FILE, duckdb:///FILE, postgresql://… or mysql://…"))
    except ModuleNotFoundError as error:
        yield failed(place, ReadError("read.driver", f"needs the driver '{error.name}'", place, "install it with pip"))
    except SQLAlchemyError as error:
        cause = str(getattr(error, "orig", None) or error)
        yield failed(place, ReadError("read.database", cause.splitlines()[0] if cause else type(error).__name__, place))
