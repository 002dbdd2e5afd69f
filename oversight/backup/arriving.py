"""Rows on their way in, as they left, into the tables of the revision that they left from.

The models of today do not matter here: each file says what its columns hold. What refers to a row that comes later
is looked at when all have come.
"""

import json
from collections.abc import Iterator
from itertools import islice
from typing import IO, Any

from sqlalchemy import Connection, column, insert, inspect, table
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.sql.expression import TableClause

from oversight.backup.archive import TABLES
from oversight.backup.faults import BadBackup, NotRestored
from oversight.backup.kinds import BY_NAME, Kind
from oversight.backup.opening import Backup, Progress
from oversight.backup.references import looked_at_later

PAGE = 500
UNREADABLE = (ValueError, TypeError, KeyError, AttributeError, RecursionError)


def read_tables(connection: Connection, backup: Backup, progress: Progress) -> None:
    """In the caller's transaction. Raises BadBackup for what cannot be read, NotRestored for what does not fit in."""
    with looked_at_later(connection):
        for name in backup.names(TABLES):
            with backup.member(name) as member:
                _read_table(connection, name, member, progress)


def _read_table(connection: Connection, name: str, member: IO[bytes], progress: Progress) -> None:
    place, kinds = _header(connection, name, member.readline())
    rows, written = _rows(name, member, kinds), 0
    while page := list(islice(rows, PAGE)):
        try:
            connection.execute(insert(place), page)
        except SQLAlchemyError as fault:
            raise NotRestored(f"Bảng {place.name}: không ghi được bản ghi ({_of_the_engine(fault)}).") from fault
        written += len(page)
        progress(f"Đã nhập bảng {place.name}, bản ghi", written)


def _header(connection: Connection, name: str, line: bytes) -> tuple[TableClause, dict[str, Kind]]:
    try:
        told = json.loads(line)
        kinds = {column: BY_NAME[kind] for column, kind in told["columns"].items()}
        here = {each["name"] for each in inspect(connection).get_columns(told["table"])}
    except (*UNREADABLE, SQLAlchemyError) as fault:
        raise BadBackup(f"Không đọc được dòng đầu của {name}.") from fault
    if {*kinds} != here:
        raise BadBackup(f"Các cột của {name} không khớp với phiên bản dữ liệu ghi trong tờ kê.")
    return table(told["table"], *(column(each, kind.type) for each, kind in kinds.items())), kinds


def _rows(name: str, member: IO[bytes], kinds: dict[str, Kind]) -> Iterator[dict[str, Any]]:
    for number, line in enumerate(member, 2):
        try:
            told = json.loads(line)
            yield {column: kind(told.pop(column)) for column, kind in kinds.items()} | told
        except UNREADABLE as fault:
            raise BadBackup(f"Không đọc được dòng {number} của {name}.") from fault


def _of_the_engine(fault: SQLAlchemyError) -> str:
    return str(getattr(fault, "orig", None) or fault).splitlines()[0][:200]
