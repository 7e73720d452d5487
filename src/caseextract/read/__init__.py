"""Reading: bytes, files, folders, JSONL and CSV to Documents."""

from caseextract.read.documents import Fields, Read, parse_date, read_sources
from caseextract.read.encoding import decode

__all__ = ["Fields", "Read", "decode", "parse_date", "read_sources"]
