"""Does the file hold together? Every key once, every reference answered in the file, nothing that nobody refers to."""

from collections.abc import Iterable, Iterator

from sqlalchemy import Table, UniqueConstraint

from oversight.exchange.contents import Contents
from oversight.exchange.rows import FileRow
from oversight.exchange.shape import ROOT, references
from oversight.services.engine import model_of

Faults = Iterator[tuple[str, str]]


def faults_in_references(contents: Contents) -> Faults:
    yield from _twice(contents.rows)
    for row in contents.rows:
        yield from _unanswered(row, contents)
    yield from _subjects(contents)
    yield from ((row.where, "chỉ đến chính nó theo vòng") for row in contents.rows if _goes_round(row, contents))
    yield from _idle(contents)


def _twice(rows: Iterable[FileRow]) -> Faults:
    seen: dict[tuple, FileRow] = {}
    for row in rows:
        for names in _unique(row.model.__table__):
            place = row.table, names, tuple(row.cells[name] for name in names)
            if None not in place[2] and seen.setdefault(place, row) is not row:
                yield row.where, f"trùng {', '.join(names)} với {seen[place].where}"


def _unique(table: Table) -> Iterator[tuple[str, ...]]:
    yield tuple(column.name for column in table.primary_key)
    for constraint in table.constraints:
        if isinstance(constraint, UniqueConstraint):
            yield tuple(column.name for column in constraint.columns)


def _unanswered(row: FileRow, contents: Contents) -> Faults:
    for column, table in references(row.model):
        key = row.cells[column]
        if key and f"{table}:{key}" not in contents.by_name and not is_the_round_before(row, column):
            yield f"{row.where} › trường “{column}”", f"chỉ đến bản ghi {key} không có trong tệp"


def is_the_round_before(row: FileRow, column: str) -> bool:
    """A round that follows another one: that one travels in a file of its own, before this one."""
    return row.model is ROOT and column in {name for name, table in references(ROOT) if table == ROOT.__tablename__}


def _subjects(contents: Contents) -> Faults:
    """`record_id` points to a record of any workflow, which no foreign key can say."""
    for row in contents.dossier:
        if row.table == "paper_subjects" and not _subject(row) & contents.by_name.keys():
            yield row.where, f"nói về hồ sơ {row.cells['record_id']} không có trong tệp"


def _subject(row: FileRow) -> set[str]:
    try:
        return {f"{model_of(row.cells['stem']).__tablename__}:{row.cells['record_id']}"}
    except KeyError:
        return set()


def _goes_round(row: FileRow, contents: Contents) -> bool:
    """A council above itself, a paper that corrects itself, at any distance."""
    return any(_comes_back(row, column, contents) for column, table in references(row.model) if table == row.table)


def _comes_back(row: FileRow, column: str, contents: Contents) -> bool:
    here, seen = row, set()
    while here and here.name not in seen:
        seen.add(here.name)
        here = contents.by_name.get(f"{row.table}:{here.cells[column]}")
    return here is row


def _idle(contents: Contents) -> Faults:
    """Nothing rides along: an organisation is in the file because the round leads to it."""
    reached = {row.name for row in contents.dossier}
    waiting = list(contents.dossier)
    while waiting:
        row = waiting.pop()
        named = {f"{table}:{row.cells[column]}" for column, table in references(row.model)} - reached
        found = [contents.by_name[name] for name in named if name in contents.by_name]
        reached |= {each.name for each in found}
        waiting += found
    idle = (row for row in contents.beside if row.name not in reached)
    yield from ((row.where, "không được nhắc đến trong đợt giám sát") for row in idle)
