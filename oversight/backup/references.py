"""Rows that refer to one another, in circles even, are held against each other once all of them are there.

SQLite has a switch for it. PostgreSQL refuses unless the constraint itself may wait: the owner of the tables lets it,
and takes that back before the transaction ends. Nobody needs to be a superuser, and no trigger is switched off.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection
from sqlalchemy.exc import SQLAlchemyError

from oversight.backup.faults import NotRestored

SQLITE = "PRAGMA defer_foreign_keys=ON"
LET_WAIT = """DO $$ DECLARE each record; BEGIN
FOR each IN SELECT conrelid, conname FROM pg_constraint
    WHERE contype = 'f' AND connamespace = CAST(current_schema() AS regnamespace) LOOP
EXECUTE concat('ALTER TABLE ', CAST(each.conrelid AS regclass), ' ALTER CONSTRAINT ', quote_ident(each.conname),
               ' DEFERRABLE INITIALLY DEFERRED');
END LOOP; END $$"""
LOOK_NOW = "SET CONSTRAINTS ALL IMMEDIATE"
LET_WAIT_NO_MORE = """DO $$ DECLARE each record; BEGIN
FOR each IN SELECT conrelid, conname FROM pg_constraint
    WHERE contype = 'f' AND connamespace = CAST(current_schema() AS regnamespace) LOOP
EXECUTE concat('ALTER TABLE ', CAST(each.conrelid AS regclass), ' ALTER CONSTRAINT ', quote_ident(each.conname),
               ' NOT DEFERRABLE');
END LOOP; END $$"""
FAULTY = "PRAGMA foreign_key_check"


@contextmanager
def looked_at_later(connection: Connection) -> Iterator[None]:
    """Raises NotRestored at the end of the block when something refers to what is not there."""
    is_sqlite = connection.dialect.name == "sqlite"
    connection.exec_driver_sql(SQLITE if is_sqlite else LET_WAIT)
    yield
    _look_on_sqlite(connection) if is_sqlite else _look_on_postgresql(connection)


def _look_on_sqlite(connection: Connection) -> None:
    if found := connection.exec_driver_sql(FAULTY).first():
        raise NotRestored(f"Bảng {found[0]} có bản ghi trỏ đến bản ghi không có trong bảng {found[2]}.")


def _look_on_postgresql(connection: Connection) -> None:
    try:
        connection.exec_driver_sql(LOOK_NOW)
    except SQLAlchemyError as fault:
        raise NotRestored(f"Có bản ghi trỏ đến bản ghi không có ({fault.orig}).") from fault
    connection.exec_driver_sql(LET_WAIT_NO_MORE)
