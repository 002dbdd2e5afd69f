"""Rows on their way out: one file of JSON lines for each table, the first line saying what its columns hold.

Rows stand in the order of their keys and each is written in the one canonical way, so a table has the same bytes,
and the same digest, whatever engine it lies in.
"""

import hashlib
from collections.abc import Iterator

from sqlalchemy import Connection, Table, select
from sqlalchemy.sql.elements import ColumnElement

from oversight.backup.archive import TABLES, Archive
from oversight.backup.census import DERIVED
from oversight.backup.kinds import kind_of
from oversight.backup.opening import Progress, silent
from oversight.canonical import canonical
from oversight.models.base import Base

PAGE = 500


def tables_in_order() -> list[Table]:
    """Whatever is referred to before what refers to it; a table may still refer to itself."""
    return [table for table in Base.metadata.sorted_tables if table.name not in DERIVED]


def member_of(number: int, table: Table) -> str:
    return f"{TABLES}{number:03}-{table.name}.jsonl"


def write_tables(connection: Connection, archive: Archive, progress: Progress) -> None:
    """The connection holds one moment; today's models fit its tables."""
    for number, table in enumerate(tables_in_order(), 1):
        with archive.member(member_of(number, table)) as member:
            for written, line in enumerate(lines_of(connection, table)):
                member.write(line)
                if written % PAGE == 0:
                    progress(f"Đã xuất bảng {table.name}, bản ghi", written)


def digests(connection: Connection, progress: Progress = silent) -> dict[str, str]:
    """SHA-256 of each table by its member's name, as an export made now would have it."""
    return {member_of(number, table): _digest(connection, table, progress)
            for number, table in enumerate(tables_in_order(), 1)}


def _digest(connection: Connection, table: Table, progress: Progress) -> str:
    digest = hashlib.sha256()
    for read, line in enumerate(lines_of(connection, table)):
        digest.update(line)
        if read % PAGE == 0:
            progress(f"Đã đối chiếu bảng {table.name}, bản ghi", read)
    return digest.hexdigest()


def lines_of(connection: Connection, table: Table) -> Iterator[bytes]:
    yield canonical({"table": table.name, "columns": {each.name: kind_of(each).name for each in table.columns}}) + b"\n"
    wanted = select(table).order_by(*(_in_order(connection, each) for each in table.primary_key))
    with connection.execute(wanted, execution_options={"yield_per": PAGE}) as rows:
        for row in rows.mappings():
            yield canonical(dict(row)) + b"\n"


def _in_order(connection: Connection, key: ColumnElement) -> ColumnElement:
    """By bytes: a server may have an order of words of its own."""
    is_words = kind_of(key).name == "text" and connection.dialect.name == "postgresql"
    return key.collate("C") if is_words else key
