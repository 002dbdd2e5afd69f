"""Does the file agree with what is already in this installation?"""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from sqlalchemy import Connection, Table, select

from oversight.exchange.contents import Contents
from oversight.exchange.references import Faults, is_the_round_before
from oversight.exchange.rows import FileRow
from oversight.exchange.shape import references
from oversight.models.organisations import Council
from oversight.models.papers import IssuedPaper

BATCH = 500  # keys in one question: SQLite takes 32766 at most, and a plan for many is no faster
COUNCILS, PAPERS = Council.__table__, IssuedPaper.__table__


def faults_here(connection: Connection, contents: Contents) -> Faults:
    """Asked past the wall between councils: a number is taken, whoever may see the paper."""
    if _is_known(connection, contents.round.model.__table__, contents.round.key):
        yield contents.round.where, f"“{contents.round.cells['theme']}” đã có trong hệ thống"
        return
    for row in known_among(connection, [*contents.dossier, *contents.entries]):
        yield row.where, f"mã {row.key} đã thuộc bản ghi khác trong hệ thống"
    yield from _round_before(connection, contents.round)
    yield from _councils_of_that_name(connection, contents)
    yield from _numbers_taken(connection, contents)


def known_among(connection: Connection, rows: Iterable[FileRow]) -> Iterator[FileRow]:
    """Those of the rows whose key is here already."""
    by_table: dict[Table, dict[str, FileRow]] = defaultdict(dict)
    for row in rows:
        by_table[row.model.__table__][row.key] = row
    for table, wanted in by_table.items():
        keys = [*wanted]
        for start in range(0, len(keys), BATCH):
            found = select(table.c.id).where(table.c.id.in_(keys[start:start + BATCH]))
            yield from (wanted[key] for key in connection.scalars(found))


def _is_known(connection: Connection, table: Table, key: str) -> bool:
    return connection.scalar(select(table.c.id).where(table.c.id == key)) is not None


def _round_before(connection: Connection, row: FileRow) -> Faults:
    for column, _ in references(row.model):
        key = row.cells[column]
        if key and is_the_round_before(row, column) and not _is_known(connection, row.model.__table__, key):
            yield row.where, f"tiếp nối đợt giám sát {key} chưa có trong hệ thống; hãy nhập đợt đó trước"


def _councils_of_that_name(connection: Connection, contents: Contents) -> Faults:
    """Taking one council for the other would change every row that belongs to it, and no digest would hold."""
    for row in contents.beside:
        if row.model is Council:
            same = select(COUNCILS.c.id).where(COUNCILS.c.name == row.cells["name"], COUNCILS.c.id != row.key)
            if (other := connection.scalar(same)) and not _is_known(connection, COUNCILS, row.key):
                yield row.where, (f"“{row.cells['name']}” đã có trong hệ thống với mã khác ({other}); "
                                  "hai hệ thống phải dùng chung danh mục tổ chức")


def _numbers_taken(connection: Connection, contents: Contents) -> Faults:
    for row in contents.dossier:
        if row.model is IssuedPaper:
            series = ("council_id", "notation", "year", "number")
            holder = select(PAPERS.c.subject).where(*(PAPERS.c[name] == row.cells[name] for name in series))
            if (subject := connection.scalar(holder)) is not None:
                yield row.where, (f"số {row.cells['number']:02d}/{row.cells['notation']} năm {row.cells['year']} "
                                  f"đã cấp cho “{subject}”")
