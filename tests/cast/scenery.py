"""The database that a story plays on: one a worker and kind, set back between stories in milliseconds.

A story begins where some record already stands (scenes.py). That house is built by its steps once and its
content kept; the next story that begins there gets a copy.
"""

from collections.abc import Hashable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any, Protocol

import psycopg
from postgres import Postgres, throwaway_postgres
from psycopg import sql

from cast.tables import WHICH_ARE_FILLED
from oversight import schema
from oversight.database import Database

EMPTY = "empty"


class Scenery(Protocol):
    """`notes` tell what the keeper wants to know of what was kept under a name: ids, mostly."""

    database: Database
    notes: dict[Hashable, Any]

    def keep(self, name: Hashable, note: Any = None) -> None:
        """Nobody may be in the middle of anything."""

    def set_back(self, name: Hashable) -> None:
        """The content is now what it was when `name` was kept, whatever a failed story left behind."""


@contextmanager
def scenery_on(kind: str, folder: Path) -> Iterator[Scenery]:
    with ExitStack() as stack:
        scenery = OnFile(folder) if kind == "sqlite" else OnServer(stack.enter_context(throwaway_postgres()))
        stack.callback(scenery.database.dispose)
        schema.upgrade(scenery.database)
        scenery.keep(EMPTY)
        yield scenery


class OnFile:
    """SQLite as in the field; what is kept is the bytes of the file."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / "oversight.db"
        self.database = Database(f"sqlite:///{self.path}")
        self.notes: dict[Hashable, Any] = {}
        self._kept: dict[Hashable, bytes] = {}

    def keep(self, name: Hashable, note: Any = None) -> None:
        self.database.dispose()  # the last connection to go writes the log back into the file
        self._kept[name], self.notes[name] = self.path.read_bytes(), note

    def set_back(self, name: Hashable) -> None:
        """A new file: a connection that was left open stays with the old one."""
        self.database.dispose()
        for file in self.path.parent.glob(f"{self.path.name}*"):
            file.unlink()
        self.path.write_bytes(self._kept[name])


class OnServer:
    """PostgreSQL; what is kept is the rows. To copy a database takes a third of a second, rows a few milliseconds.

    Connections are what costs: those of the pool live on from story to story, and the one behind the stage too.
    """

    def __init__(self, postgres: Postgres) -> None:
        url = postgres.fresh_database("story")
        self.database = Database(url)
        self.notes: dict[Hashable, Any] = {}
        self._behind = psycopg.connect(url.replace("+psycopg", ""), autocommit=True)
        self._kept: dict[Hashable, dict[str, bytes]] = {}

    def keep(self, name: Hashable, note: Any = None) -> None:
        self._kept[name] = {table: _rows_of(self._behind, table) for table in _filled(self._behind)}
        self.notes[name] = note

    def set_back(self, name: Hashable) -> None:
        self._behind.execute(OUT_WITH_WHO_IS_IN_THE_MIDDLE_OF_SOMETHING)
        with self._behind.transaction():
            self._behind.execute("SET LOCAL session_replication_role = replica")  # no trigger, no key: the journal goes
            self._behind.execute(sql.SQL(";").join(map(_emptying, _filled(self._behind))))
            for table, rows in self._kept[name].items():
                _put_rows(self._behind, table, rows)


OUT_WITH_WHO_IS_IN_THE_MIDDLE_OF_SOMETHING = (
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
    "WHERE datname = current_database() AND pid <> pg_backend_pid() AND state <> 'idle'")


def _filled(connection: psycopg.Connection) -> list[str]:
    return [table for table, in connection.execute(WHICH_ARE_FILLED)]


def _emptying(table: str) -> sql.Composed:
    return sql.SQL("DELETE FROM {}").format(sql.Identifier(table))


def _rows_of(connection: psycopg.Connection, table: str) -> bytes:
    command = sql.SQL("COPY {} TO STDOUT (FORMAT BINARY)").format(sql.Identifier(table))
    with connection.cursor() as cursor, cursor.copy(command) as copy:
        return b"".join(copy)


def _put_rows(connection: psycopg.Connection, table: str, rows: bytes) -> None:
    command = sql.SQL("COPY {} FROM STDIN (FORMAT BINARY)").format(sql.Identifier(table))
    with connection.cursor() as cursor, cursor.copy(command) as copy:
        copy.write(rows)
