"""Reading: files, folders, archives, crawls, tables and databases to Documents.

`read_items` walks the sources and yields Items, each the raw matter of one document; `load` makes an Item a Document.
The first is cheap and runs in one process, the second is the work (HTML, PDF) and may run in another.
"""

from caseextract.models import parse_date
from caseextract.read.encoding import decode
from caseextract.read.items import DEFAULT_LIMIT, Fields, Item, Meter, Options, Read
from caseextract.read.load import load, read_sources
from caseextract.read.sources import is_nowhere, measure, read_items

__all__ = [
    "DEFAULT_LIMIT", "Fields", "Item", "Meter", "Options", "Read", "decode", "is_nowhere", "load", "measure", "parse_date", "read_items",
    "read_sources",
]  # fmt: skip
