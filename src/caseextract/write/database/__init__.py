"""Databases: SQLite, PostgreSQL, MySQL, MariaDB, DuckDB, and what else SQLAlchemy knows for reading.

One schema for all (`schema`), views for the usual questions (`caseextract.write.views`), migrations (`state`,
``migrations``), the sink of a batch (`sink`) and questions (`query`).
"""

from caseextract.write.database.connect import connect, shown, url_of
from caseextract.write.database.query import query
from caseextract.write.database.schema import HEAD, TABLES
from caseextract.write.database.sink import DatabaseSink
from caseextract.write.database.state import check, init, upgrade

__all__ = ["HEAD", "TABLES", "DatabaseSink", "check", "connect", "init", "query", "shown", "upgrade", "url_of"]
