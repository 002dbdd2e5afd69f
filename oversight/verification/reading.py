"""Rows read page by page so that one spoiled byte spoils one cell: a page that cannot be read is read row by row,
a row that cannot be read cell by cell.

On SQLite the pages follow rowid, the order of the table itself: an index keeps copies of what it orders by, and
would answer for a cell that has been altered.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, Select, Table, literal_column, select
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.sql.elements import ColumnElement

PAGE = 200
UNREADABLE = (SQLAlchemyError, ValueError, TypeError, ArithmeticError, RecursionError)


class LostTable(Exception):
    """Not even the addresses of the rows can be read from here on; the message is the database's own."""


@dataclass(frozen=True)
class Found:
    """`cells` maps column names to values as the models see them; `spoiled` names the columns nobody can read."""

    address: Any
    cells: dict[str, Any]
    spoiled: tuple[str, ...] = ()


def rows_of(connection: Connection, table: Table) -> Iterator[list[Found]]:
    """Every row of a table, in pages. Raises LostTable."""
    address = address_of(connection, table)
    after: Any = None
    while page := _page(connection, table, address, after):
        if after is not None and not page[-1].address > after:
            raise LostTable("các trang của bảng lặp lại")  # a spoiled tree may lead in a circle
        yield page
        after = page[-1].address


def address_of(connection: Connection, table: Table) -> ColumnElement:
    if connection.dialect.name == "sqlite":
        return literal_column("rowid")
    return next(iter(table.primary_key))


def _page(connection: Connection, table: Table, address: ColumnElement, after: Any) -> list[Found]:
    wanted = _slice(select(address.label("address_of_the_row"), *table.columns), table, address, after)
    try:
        return [_whole(row, table) for row in _fetched(connection, wanted)]
    except UNREADABLE:
        return [_one(connection, table, address, each) for each in _addresses(connection, table, address, after)]


def _slice(wanted: Select, table: Table, address: ColumnElement, after: Any) -> Select:
    sliced = wanted.select_from(table).order_by(address).limit(PAGE)
    return sliced if after is None else sliced.where(address > after)


def _addresses(connection: Connection, table: Table, address: ColumnElement, after: Any) -> list[Any]:
    try:
        return [row[0] for row in _fetched(connection, _slice(select(address), table, address, after))]
    except UNREADABLE as error:
        raise LostTable(str(error.__cause__ or error)) from error


def _one(connection: Connection, table: Table, address: ColumnElement, at: Any) -> Found:
    cells: dict[str, Any] = {}
    for column in table.columns:
        wanted = select(column).select_from(table).where(address == at)
        try:
            cells[column.name] = _fetched(connection, wanted)[0][0]
        except (*UNREADABLE, IndexError):
            continue
    return Found(at, cells, tuple(column.name for column in table.columns if column.name not in cells))


def _whole(row: Row, table: Table) -> Found:
    address, *values = row
    return Found(address, dict(zip([column.name for column in table.columns], values, strict=True)))


def _fetched(connection: Connection, wanted: Select) -> list[Row]:
    """Behind a savepoint: on PostgreSQL an error would otherwise end the transaction."""
    with connection.begin_nested():
        return list(connection.execute(wanted))
