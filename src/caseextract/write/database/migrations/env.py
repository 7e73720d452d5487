"""Alembic's environment: the connection is given, offline mode is not."""

from __future__ import annotations

from alembic import context
from alembic.ddl.impl import DefaultImpl

from caseextract.write.database.schema import METADATA, VERSION


class DuckImpl(DefaultImpl):
    """DuckDB, of which Alembic knows nothing."""

    __dialect__ = "duckdb"


context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=METADATA,
    version_table=VERSION,
    version_table_pk=True,
    render_as_batch=True,
    compare_type=True,
)
with context.begin_transaction():
    context.run_migrations()
