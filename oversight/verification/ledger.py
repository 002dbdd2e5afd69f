"""What the journal says, gathered in a private file beside the memory: it holds a journal of any length.

For one row, the entry that counts is the last one that names it: within a chain by position; of several chains,
the one whose entry has the greatest id. Ids are made in order of time while the writing transaction holds the row,
so whoever writes the row next makes a later one. Positions go first: two ids of one millisecond are in no order.

A chain that arrived with an imported round was kept elsewhere, by another clock: what it says of organisations and
people does not count here (they are kept as they are here), only what it says of the round itself.
"""

import sqlite3
from collections.abc import Iterator
from typing import Any, NamedTuple

from oversight.verification.chain import Link

TABLES = """
CREATE TABLE links (scope TEXT, position INTEGER, previous TEXT, digest TEXT, seal TEXT);
CREATE INDEX links_in_order ON links (scope, position);
CREATE TABLE vouchings (name TEXT, scope TEXT, position INTEGER, entry TEXT, at TEXT, label TEXT, digest TEXT,
                        PRIMARY KEY (name, scope)) WITHOUT ROWID;
CREATE TABLE arrivals (scope TEXT, length INTEGER);
CREATE TABLE travelling (prefix TEXT);
CREATE TABLE last (name TEXT PRIMARY KEY, digest TEXT, scope TEXT, position INTEGER, at TEXT, label TEXT,
                   is_found INTEGER DEFAULT 0) WITHOUT ROWID;
"""
NOTE = """
INSERT INTO vouchings VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (name, scope) DO UPDATE
SET position = excluded.position, entry = excluded.entry, at = excluded.at, label = excluded.label,
    digest = excluded.digest WHERE excluded.position > vouchings.position
"""
SETTLE = """
INSERT INTO last (name, digest, scope, position, at, label)
SELECT name, digest, scope, position, at, label FROM (
    SELECT *, row_number() OVER (PARTITION BY name ORDER BY entry DESC) AS place FROM vouchings
    WHERE substr(name, 1, instr(name, ':') - 1) IN (SELECT prefix FROM travelling)
       OR NOT EXISTS (SELECT 1 FROM arrivals
                      WHERE arrivals.scope = vouchings.scope AND vouchings.position <= arrivals.length)
) WHERE place = 1
"""


class Vouching(NamedTuple):
    """The last that the journal says of a row; `digest` is None when it was deleted, `at` is ISO 8601."""

    digest: str | None
    scope: str
    position: int
    at: str
    label: str


class Ledger:
    def __init__(self, travelling: frozenset[str]) -> None:
        """`travelling` are the tables whose rows travel with their round, and with its chain."""
        self._file = sqlite3.connect("", isolation_level=None)
        self._file.executescript(TABLES)
        self._file.executemany("INSERT INTO travelling VALUES (?)", [(name,) for name in travelling])
        self._file.execute("BEGIN")

    def close(self) -> None:
        self._file.close()

    def note_link(self, scope: str, link: Link) -> None:
        self._file.execute("INSERT INTO links VALUES (?, ?, ?, ?, ?)", (scope, *link))

    def note_rows(self, entry: dict[str, Any]) -> None:
        said = (entry["scope"], entry["position"], entry["id"], entry["at"].isoformat(), entry["label"])
        self._file.executemany(NOTE, [(name, *said, digest) for name, digest in entry["rows"].items()])

    def note_arrival(self, scope: str, length: int) -> None:
        self._file.execute("INSERT INTO arrivals VALUES (?, ?)", (scope, length))

    def scopes(self) -> list[str]:
        return [scope for scope, in self._file.execute("SELECT DISTINCT scope FROM links ORDER BY scope")]

    def links(self, scope: str) -> Iterator[Link]:
        wanted = "SELECT position, previous, digest, seal FROM links WHERE scope = ? ORDER BY position"
        return (Link(*row) for row in self._file.execute(wanted, (scope,)))

    def settle(self) -> None:
        """After the whole journal was noted, before the first row is looked up."""
        self._file.execute(SETTLE)

    def found(self, name: str) -> Vouching | None:
        """The row exists: what does the journal say of it?"""
        self._file.execute("UPDATE last SET is_found = 1 WHERE name = ?", (name,))
        row = self._file.execute(
            "SELECT digest, scope, position, at, label FROM last WHERE name = ?", (name,)).fetchone()
        return Vouching(*row) if row else None

    def missing(self) -> Iterator[tuple[str, Vouching]]:
        """Rows that the journal names and nobody found."""
        wanted = ("SELECT name, digest, scope, position, at, label FROM last "
                  "WHERE NOT is_found AND digest IS NOT NULL ORDER BY name")
        return ((name, Vouching(*said)) for name, *said in self._file.execute(wanted))
