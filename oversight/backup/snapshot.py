"""One moment of a database, held still while people go on writing, in the form that suits its engine."""

import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, create_engine
from sqlalchemy.exc import DatabaseError

from oversight.backup import postgresql_programs
from oversight.backup.archive import DATABASE, Archive
from oversight.backup.census import counts, heads
from oversight.backup.database_address import file_of
from oversight.backup.faults import NotMade, told_in_words
from oversight.backup.leaving import write_tables
from oversight.backup.manifest import PORTABLE, POSTGRESQL, SQLITE
from oversight.backup.opening import Progress
from oversight.backup.whole import PIECE
from oversight.database import Database
from oversight.schema import current, latest
from oversight.unready import Unready

PAGES = 2_000
NOT_OURS = "Cơ sở dữ liệu này chưa được lập bảng; chưa có gì để sao lưu."
OF_ANOTHER_REVISION = ("Cơ sở dữ liệu đang ở phiên bản {0}, chương trình này ở phiên bản {1}: dạng này chỉ lập được "
                       "khi hai phiên bản trùng nhau. Hãy sao lưu bằng đúng chương trình đang chạy cơ sở dữ liệu đó.")


@dataclass(frozen=True)
class Snapshot:
    """`write` puts the database into the archive; all else was read in the same moment."""

    form: str
    schema: str
    engine: str
    counts: dict[str, int]
    heads: dict[str, dict[str, Any]]
    write: Callable[[Archive], None]


@contextmanager
def snapshot(database: Database, place: Path, progress: Progress, *, is_portable: bool) -> Iterator[Snapshot]:
    """`place` is a private folder for what SQLite puts down on its way. Raises NotMade."""
    path = file_of(database.engine.url.render_as_string(hide_password=False))
    if path is not None and not is_portable:
        with _on_sqlite(path, place, progress) as held:
            yield held
        return
    with database.engine.connect().execution_options(**_still(database)) as connection, connection.begin():
        yield _on_server(connection, progress) if path is None and not is_portable else _portable(connection, progress)


def _still(database: Database) -> dict[str, str]:
    """On PostgreSQL each statement would see another moment; SQLite holds one for the whole transaction."""
    return {"isolation_level": "REPEATABLE READ"} if database.engine.dialect.name == "postgresql" else {}


def _told(connection: Connection, form: str, write: Callable[[Archive], None]) -> Snapshot:
    schema = current(connection)
    if schema is None:
        raise NotMade(NOT_OURS)
    engine = f"{connection.dialect.name} {'.'.join(map(str, connection.dialect.server_version_info or ()))}"
    return Snapshot(form, schema, engine, counts(connection), heads(connection), write)


def _portable(connection: Connection, progress: Progress) -> Snapshot:
    if (found := current(connection)) not in (None, latest()):
        raise NotMade(OF_ANOTHER_REVISION.format(found, latest()))
    return _told(connection, PORTABLE, lambda archive: write_tables(connection, archive, progress))


def _on_server(connection: Connection, progress: Progress) -> Snapshot:
    """Without the server's own program, rows as we write them ourselves."""
    major = connection.dialect.server_version_info[0]
    program = postgresql_programs.program("pg_dump", major)
    if program is None:
        return _portable(connection, progress)
    return _told(connection, POSTGRESQL, lambda archive: _dump(connection, program, archive, progress))


def _dump(connection: Connection, program: Path, archive: Archive, progress: Progress) -> None:
    moment = connection.exec_driver_sql("SELECT pg_export_snapshot()").scalar()
    url = connection.engine.url.render_as_string(hide_password=False)
    words = ("--format=custom", "--no-owner", "--no-privileges", f"--snapshot={moment}")
    try:
        with (postgresql_programs.running(program, url, *words, stdout=-1) as process,
              archive.member(DATABASE[POSTGRESQL]) as member):
            while piece := process.stdout.read(PIECE):
                member.write(piece)
                progress("Đã sao chép cơ sở dữ liệu, MB", member.size // PIECE)
    except postgresql_programs.ProgramFailed as fault:
        raise NotMade(f"pg_dump không xuất được cơ sở dữ liệu: {fault}") from fault


@contextmanager
def _on_sqlite(path: Path, place: Path, progress: Progress) -> Iterator[Snapshot]:
    """Never a copy of a live file: SQLite copies its own pages, as they stood when it began."""
    copy = place / "database.sqlite"
    with told_in_words(place.parent):
        _copy(path, copy, progress)
    engine = create_engine(f"sqlite:///{copy}")
    try:
        with engine.connect() as connection:
            yield _told(connection, SQLITE, lambda archive: _put(copy, archive))
    except DatabaseError as fault:
        raise NotMade(f"Không đọc được cơ sở dữ liệu {path} ({fault.orig}).") from fault
    finally:
        engine.dispose()


def _copy(path: Path, copy: Path, progress: Progress) -> None:
    def tell(_status: int, left: int, total: int) -> None:
        progress("Đã sao chép cơ sở dữ liệu, %", 100 - 100 * left // max(total, 1))
    with closing(sqlite3.connect(path, isolation_level=None)) as source, closing(sqlite3.connect(copy)) as target:
        _hold_still(source, path)
        source.backup(target, pages=PAGES, progress=tell)
        target.execute("PRAGMA journal_mode=DELETE")  # one file that stands by itself


def _hold_still(source: sqlite3.Connection, path: Path) -> None:
    """A reading transaction of the copying connection itself: otherwise each write beside begins the copy anew."""
    source.execute("PRAGMA busy_timeout=10000")
    source.execute("BEGIN")
    try:
        source.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except sqlite3.DatabaseError as fault:
        raise Unready(f"Không đọc được cơ sở dữ liệu {path} ({fault}).") from fault


def _put(copy: Path, archive: Archive) -> None:
    with archive.member(DATABASE[SQLITE]) as member, copy.open("rb") as file:
        shutil.copyfileobj(file, member, PIECE)
