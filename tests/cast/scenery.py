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

import oversight.models  # noqa: F401  maps every table
from oversight import schema
from oversight.database import Database
from oversight.models.base import Base

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
    """PostgreSQL; what is kept is the rows. To copy a database takes a third of a second, rows ten milliseconds."""

    def __init__(self, postgres: Postgres) -> None:
        url = postgres.fresh_database("story")
        self.database = Database(url)
        self.notes: dict[Hashable, Any] = {}
        self._address = url.replace("+psycopg", "")
        self._kept: dict[Hashable, dict[str, bytes]] = {}

    def keep(self, name: Hashable, note: Any = None) -> None:
        with psycopg.connect(self._address) as connection:
            self._kept[name] = {table: _rows_of(connection, table) for table in _tables()}
        self.notes[name] = note

    def set_back(self, name: Hashable) -> None:
        self.database.dispose()
        with psycopg.connect(self._address) as connection:
            connection.execute(EVERYBODY_OUT)
            connection.execute("SET session_replication_role = replica")  # no trigger, no key: even the journal goes
            for table, rows in self._kept[name].items():
                connection.execute(sql.SQL("DELETE FROM {}").format(sql.Identifier(table)))
                _put_rows(connection, table, rows)


EVERYBODY_OUT = (
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
    "WHERE datname = current_database() AND pid <> pg_backend_pid()")


def _tables() -> list[str]:
    return [table.name for table in Base.metadata.sorted_tables]


def _rows_of(connection: psycopg.Connection, table: str) -> bytes:
    command = sql.SQL("COPY {} TO STDOUT (FORMAT BINARY)").format(sql.Identifier(table))
    with connection.cursor() as cursor, cursor.copy(command) as copy:
        return b"".join(copy)


def _put_rows(connection: psycopg.Connection, table: str, rows: bytes) -> None:
    command = sql.SQL("COPY {} FROM STDIN (FORMAT BINARY)").format(sql.Identifier(table))
    with connection.cursor() as cursor, cursor.copy(command) as copy:
        copy.write(rows)
