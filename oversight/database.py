"""Engines and sessions. A reading session never writes; a writing one takes SQLite's lock at once.

A deferred transaction that reads and then writes fails on SQLite with "database is locked" whatever the
timeout, so writers BEGIN IMMEDIATE and readers BEGIN.
"""

import sqlite3
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import StaleDataError

from oversight.refusal import Stale
from oversight.search import keeping
from oversight.services import isolation, one_door, vouching

BUSY_TIMEOUT_MS = 10_000
WAL_TRIES, WAL_PAUSE_SECONDS = 100, 0.05
PRAGMAS = (
    f"PRAGMA busy_timeout={BUSY_TIMEOUT_MS}", "PRAGMA synchronous=FULL", "PRAGMA foreign_keys=ON",
    "PRAGMA recursive_triggers=ON",  # otherwise INSERT OR REPLACE slips past an append-only trigger
)


class UnitOfWork(Session):
    """A session that keeps the promises of the house: vouched rows, one door for states, council walls, an index
    that knows what was written."""

    def flush(self, objects: Sequence | None = None) -> None:
        """On PostgreSQL two people may hold the same version of a record; who writes second is told so."""
        try:
            super().flush(objects)
        except StaleDataError as error:
            raise Stale() from error


vouching.watch(UnitOfWork)
one_door.watch(UnitOfWork)
isolation.watch(UnitOfWork)
keeping.watch(UnitOfWork)


class Database:
    def __init__(self, url: str) -> None:
        self.engine = create_engine(url, pool_pre_ping=not url.startswith("sqlite"))
        if self.engine.dialect.name == "sqlite":
            event.listen(self.engine, "connect", _prepare_sqlite)
            event.listen(self.engine, "begin", _begin_sqlite)
        self._writer: Engine = self.engine.execution_options(is_writer=True)

    @contextmanager
    def reading(self) -> Iterator[UnitOfWork]:
        with UnitOfWork(self.engine, autoflush=False) as session:
            yield session

    @contextmanager
    def writing(self) -> Iterator[UnitOfWork]:
        """Commits at the end of the block; any exception rolls everything back."""
        with self.writing_by_hand() as session, session.begin():
            yield session

    @contextmanager
    def writing_by_hand(self) -> Iterator[UnitOfWork]:
        """The caller commits; whatever was not committed at the end of the block is rolled back."""
        with UnitOfWork(self._writer, expire_on_commit=False) as session:
            yield session

    def dispose(self) -> None:
        self.engine.dispose()


def _prepare_sqlite(connection, _record) -> None:
    connection.isolation_level = None  # the driver must not begin transactions by itself
    for pragma in PRAGMAS:
        connection.execute(pragma)
    _write_ahead(connection)


def _write_ahead(connection: sqlite3.Connection) -> None:
    """Kept in the file once it is set. Where several start on a new file at once, SQLite refuses without waiting."""
    for _ in range(WAL_TRIES):
        with suppress(sqlite3.OperationalError):
            connection.execute("PRAGMA journal_mode=WAL")
            return
        time.sleep(WAL_PAUSE_SECONDS)
    connection.execute("PRAGMA journal_mode=WAL")


def _begin_sqlite(connection: Connection) -> None:
    is_writer = connection.get_execution_options().get("is_writer")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if is_writer else "BEGIN")
