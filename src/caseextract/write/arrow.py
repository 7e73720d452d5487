"""Arrow: one explicit schema, nested (a row a document) or flat (a table a list), and Bulletins in it.

Numbers are ``decimal128(38, 10)``, dates ``date32``, lists lists; nothing is guessed from the data, so that files of
different runs have the same schema.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from caseextract.errors import UsageError, missing_extra
from caseextract.models import SCHEMA_VERSION, Bulletin
from caseextract.write.layout import LISTS, PRECISION, QUANTITY, SCALE, SOURCE, TABLES, Columns, Type, rows, value

if TYPE_CHECKING:
    import pyarrow as pa

_MANY = "give a list of what extract returns"
_MARK = {b"caseextract.schema_version": SCHEMA_VERSION.encode()}


def _pa() -> Any:  # noqa: ANN401 - the module
    try:
        import pyarrow
    except ImportError:
        raise missing_extra("Arrow and Parquet", "parquet") from None
    return pyarrow


def _type(kind: Type) -> pa.DataType:
    pa = _pa()
    return {
        Type.TEXT: pa.string,
        Type.INT: pa.int64,
        Type.BOOL: pa.bool_,
        Type.DATE: pa.date32,
        Type.NUMBER: lambda: pa.decimal128(PRECISION, SCALE),
        Type.TEXTS: lambda: pa.list_(pa.string()),
        Type.QUANTITY: lambda: pa.struct(_fields(QUANTITY)),
    }[kind]()


def _fields(columns: Columns) -> list[pa.Field]:
    pa = _pa()
    return [pa.field(name, _type(kind)) for name, kind in columns]


def nested_schema() -> pa.Schema:
    """The Arrow schema of Bulletins, a row a document, in the shape of the JSON."""
    pa = _pa()
    text = _type(Type.TEXT)
    span = pa.struct([pa.field("start", pa.int64()), pa.field("end", pa.int64()), pa.field("text", text)])
    entries = [
        pa.field(name, pa.list_(pa.struct([pa.field("span", span), pa.field("rule", text), *_fields(columns)]))) for name, (_, columns) in LISTS.items()
    ]
    case = pa.struct([pa.field("id", text), pa.field("kind", text), pa.field("title", text), pa.field("span", span), *entries])
    notice = pa.struct([pa.field("code", text), pa.field("message", text), pa.field("span", span)])
    return pa.schema(
        [
            pa.field("schema_version", text),
            pa.field("patterns_hash", text),
            pa.field("id", text, nullable=False),
            pa.field("source", pa.struct(_fields(SOURCE))),
            pa.field("cases", pa.list_(case)),
            pa.field("notices", pa.list_(notice)),
        ],
        metadata=_MARK,
    )


def table_schema(name: str) -> pa.Schema:
    """The Arrow schema of one flat table."""
    return _pa().schema(_fields(TABLES[name]), metadata=_MARK)


def nested_row(bulletin: Mapping[str, Any]) -> dict[str, Any]:
    """A Bulletin's JSON as a row of the nested schema."""
    return {
        **bulletin,
        "source": {name: value(kind, bulletin["source"].get(name)) for name, kind in SOURCE},
        "cases": [
            {
                **case,
                **{
                    name: [{**entry, **{key: value(kind, entry[key]) for key, kind in columns if kind in _TYPED}} for entry in case[name]]
                    for name, (_, columns) in LISTS.items()
                },
            }
            for case in bulletin["cases"]
        ],
    }


_TYPED = (Type.DATE, Type.NUMBER, Type.QUANTITY)


class FlatRows:
    """Rows of the flat tables, gathered until they are taken."""

    def __init__(self) -> None:
        self._columns: dict[str, dict[str, list[Any]]] = {table: {name: [] for name, _ in columns} for table, columns in TABLES.items()}
        self._counts = dict.fromkeys(TABLES, 0)

    def add(self, bulletin: Mapping[str, Any]) -> None:
        """All rows of a Bulletin's JSON."""
        for table, row in rows(bulletin):
            columns = self._columns[table]
            for name, kind in TABLES[table]:
                columns[name].append(value(kind, row.get(name)))
            self._counts[table] += 1

    def count(self, table: str) -> int:
        """Rows gathered for a table."""
        return self._counts[table]

    def take(self, table: str) -> pa.Table:
        """A table's rows, which are then forgotten."""
        taken = self._columns[table]
        self._columns[table] = {name: [] for name in taken}
        self._counts[table] = 0
        return _pa().table(taken, schema=table_schema(table))


def to_tables(bulletins: Iterable[Bulletin]) -> dict[str, pa.Table]:
    """Bulletins as Arrow tables by name: documents, cases, a table each list, notices.

    They go without a copy into polars and DuckDB, and with ``.to_pandas()`` into pandas. Numbers are exact decimals.

    Raises:
        ExtraError: pyarrow is not installed (extra ``parquet``).
        UsageError: what is given are no Bulletins.
    """
    flat = FlatRows()
    given: object = bulletins
    if isinstance(given, Bulletin) or not isinstance(given, Iterable):
        raise UsageError("usage.bulletins", f"is {type(bulletins).__name__}, not a list of Bulletins", "bulletins", _MANY)
    for bulletin in bulletins:
        if not isinstance(bulletin, Bulletin):
            raise UsageError("usage.bulletins", f"holds {type(bulletin).__name__}, not Bulletins", "bulletins", _MANY)
        flat.add(bulletin.model_dump(mode="json"))
    return {table: flat.take(table) for table in TABLES}
