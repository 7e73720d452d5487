"""A database as the target of a batch."""

from __future__ import annotations

import hashlib
import json
import sys
import time
from pathlib import Path

from sqlalchemy.exc import SQLAlchemyError

from caseextract.errors import UnfitError, UsageError
from caseextract.models import Bulletin
from caseextract.write.database import load
from caseextract.write.database.connect import connect, failed, keeps, passing, shown, url_of
from caseextract.write.database.schema import ID
from caseextract.write.database.state import prepare

_DOCUMENTS = 500  # of a transaction
_BYTES = 8 << 20  # of JSON, likewise
_TRIES = 6
_SUFFIX = 16  # characters that a record adds to its document's id


class DatabaseSink:
    """A database. A document of an id that is already there is replaced, its cases with it, in one transaction."""

    takes_lines = True
    shared = True  # runs over other sources may write there at the same time
    size = sys.maxsize  # what is written again replaces itself: nothing that was promised can be missing

    def __init__(self, url: str) -> None:
        self._url = url
        self._engine = connect(url)
        if not keeps(self._engine):
            raise UsageError("write.url", "is a database in memory, which is gone with the end of the run", shown(url), "name a file, as sqlite:///cases.sqlite")
        self._waiting: list[bytes] = []
        self._held = 0
        self._packet: int | None = None

    @property
    def journal(self) -> Path:
        """Beside an embedded database's file; for a server in the current folder."""
        parsed = self._engine.url
        if parsed.get_backend_name() in ("sqlite", "duckdb") and parsed.database and parsed.database != ":memory:":
            return Path(f"{parsed.database}.journal")
        name = hashlib.sha256(parsed.render_as_string(hide_password=True).encode()).hexdigest()[:8]
        return Path(f"caseextract-{name}.journal")

    def open(self, resume: bool) -> None:
        """Make tables and views where there are none; refuse another version's."""
        try:
            prepare(self._engine, self._url)
            if self._engine.dialect.name in ("mysql", "mariadb"):
                with self._engine.connect() as connection:
                    self._packet = connection.exec_driver_sql("SELECT @@max_allowed_packet").scalar()
        except SQLAlchemyError as error:
            raise failed(error, self._url) from None

    def rewind(self, size: int) -> None:
        """Nothing: a document written again replaces its own rows."""

    def write(self, given: bytes | Bulletin) -> None:
        """Take one document; it is in the database when its chunk is full, at the latest on `sync`.

        Raises:
            UnfitError: the database cannot hold this document.
        """
        line = given if isinstance(given, bytes) else given.model_dump_json().encode()
        self._fit(line)
        self._waiting.append(line)
        self._held += len(line)
        if len(self._waiting) >= _DOCUMENTS or self._held >= _BYTES:
            self.sync()

    def _fit(self, line: bytes) -> None:
        place = shown(url_of(self._url))
        if self._packet is not None and 2 * len(line) > self._packet:
            raise UnfitError("write.packet", "is larger than the server takes at once", place, "raise max_allowed_packet")
        at = line.find(b'"id":"')
        if line.find(b'"', at + 6) - at - 6 > ID - _SUFFIX:  # bytes are no fewer than characters
            if len(json.loads(line)["id"]) > ID - _SUFFIX:
                raise UnfitError("write.id", f"its id is longer than {ID - _SUFFIX} characters", place, "give it a shorter one")

    def sync(self) -> None:
        """Commit what was written; an interrupt on the way leaves it waiting for the next call."""
        if self._waiting:
            self._put(load.rows_of(self._waiting))
            self._waiting, self._held = [], 0

    def _put(self, rows: load.Rows) -> None:
        for attempt in range(_TRIES):
            try:
                with self._engine.begin() as connection:
                    load.replace(connection, rows)
                return
            except SQLAlchemyError as error:
                if attempt + 1 == _TRIES or not passing(error):
                    raise failed(error, self._url) from None
                time.sleep(0.1 * 2**attempt)

    def finish(self) -> None:
        """Commit what was written."""
        self.sync()

    def close(self, remove: bool = False) -> None:
        """Close the connections."""
        self._engine.dispose()

