"""Ids that a run has written, on disk when they are many."""

from __future__ import annotations

import sqlite3


class Seen:
    """Which text each id stands for; a private database that vanishes when it is closed, a few megabytes in memory."""

    def __init__(self) -> None:
        self._base = sqlite3.connect("", isolation_level=None)
        for setting in ("journal_mode = OFF", "synchronous = OFF", "cache_size = -8000", "temp_store = FILE"):
            self._base.execute(f"PRAGMA {setting}")
        self._base.execute("CREATE TABLE seen (id TEXT PRIMARY KEY, sha TEXT) WITHOUT ROWID")

    def before(self, id: str, sha: str) -> str | None:
        """The fingerprint of the text that an id stood for before; None for a new id, which is remembered."""
        if self._base.execute("INSERT OR IGNORE INTO seen VALUES (?, ?)", (id, sha)).rowcount:
            return None
        return str(self._base.execute("SELECT sha FROM seen WHERE id = ?", (id,)).fetchone()[0])

    def close(self) -> None:
        """Forget all."""
        self._base.close()
