"""An empty place filled with what a backup holds, each form by its own way. Whatever goes wrong leaves no row."""

import shutil
import sqlite3
from contextlib import closing, suppress
from pathlib import Path

from alembic import command
from sqlalchemy import Connection, create_engine
from sqlalchemy.exc import DatabaseError

from oversight import schema
from oversight.backup import postgresql_programs
from oversight.backup.archive import DATABASE
from oversight.backup.arriving import read_tables
from oversight.backup.census import what_is_there
from oversight.backup.comparing import look_or_empty_again, refuse_a_difference
from oversight.backup.database_address import file_of
from oversight.backup.faults import BadBackup, NotRestored, UnfitPlace
from oversight.backup.manifest import PORTABLE, POSTGRESQL, SQLITE
from oversight.backup.opening import Backup, Progress
from oversight.backup.unfinished import scratch
from oversight.backup.whole import PIECE
from oversight.database import Database
from oversight.search.rebuilding import rebuild

NOT_EMPTY = "Cơ sở dữ liệu đích đã có dữ liệu ({0}); chỉ khôi phục vào cơ sở dữ liệu trống. Chưa có gì được ghi."
OTHER_TABLES = ("Cơ sở dữ liệu đích đã lập bảng ở phiên bản {0}, khác phiên bản {1} của bản sao lưu; hãy dùng một "
                "cơ sở dữ liệu chưa lập bảng nào. Chưa có gì được ghi.")
OTHER_ENGINE = ("Bản sao lưu này chỉ khôi phục được vào {0}. Để chuyển sang hệ quản trị khác, lập bản bằng "
                "oversight export-all, hoặc oversight backup --portable.")
NO_PROGRAM = "Máy này không có pg_restore phiên bản {0} nên không khôi phục được bản sao lưu dạng này."
ENGINES = {SQLITE: "SQLite", POSTGRESQL: "PostgreSQL"}


def refuse_an_unfit(database: Database, backup: Backup) -> None:
    """Asked before anything is written. Raises NotRestored."""
    form = backup.manifest.form
    if form != PORTABLE and form != database.engine.dialect.name:
        raise UnfitPlace(OTHER_ENGINE.format(ENGINES[form]))
    path = file_of(_address(database))
    if path is None or path.is_file():
        with database.engine.connect() as connection:
            _refuse_a_filled(connection, backup)
            if form == POSTGRESQL:
                _program(connection)


def _refuse_a_filled(connection: Connection, backup: Backup) -> None:
    if found := what_is_there(connection):
        raise UnfitPlace(NOT_EMPTY.format(", ".join(f"bảng {name}: {number}" for name, number in found.items())))
    if (revision := schema.current(connection)) not in (None, backup.manifest.schema):
        raise UnfitPlace(OTHER_TABLES.format(revision, backup.manifest.schema))


def fill(database: Database, backup: Backup, data: Path, progress: Progress) -> None:
    """Raises NotRestored, BadBackup."""
    if backup.manifest.form == SQLITE:
        _copy_in(database, backup, data)
    elif backup.manifest.form == POSTGRESQL:
        _pour_in(database, backup)
    else:
        _read_in(database, backup, progress)


def _copy_in(database: Database, backup: Backup, data: Path) -> None:
    """SQLite writes the pages in one transaction of its own."""
    database.dispose()
    with scratch(data) as place:
        copy = place / "database.sqlite"
        with backup.member(DATABASE[SQLITE]) as member, copy.open("wb") as file:
            shutil.copyfileobj(member, file, PIECE)
        _refuse_another_content(copy, backup)
        with closing(sqlite3.connect(copy)) as source, closing(sqlite3.connect(file_of(_address(database)))) as target:
            source.backup(target)


def _refuse_another_content(copy: Path, backup: Backup) -> None:
    engine = create_engine(f"sqlite:///{copy}")
    try:
        with engine.connect() as connection:
            refuse_a_difference(connection, backup.manifest)
    except DatabaseError as fault:
        raise BadBackup(f"Không đọc được cơ sở dữ liệu trong bản sao lưu ({fault.orig}).") from fault
    finally:
        engine.dispose()


def _pour_in(database: Database, backup: Backup) -> None:
    with database.engine.connect() as connection:
        program = _program(connection)
    database.dispose()
    words = ("--single-transaction", "--exit-on-error", "--no-owner", "--no-privileges", "--clean", "--if-exists")
    try:
        with (postgresql_programs.running(program, _address(database), *words, stdin=-1) as process,
              backup.member(DATABASE[POSTGRESQL]) as member, suppress(BrokenPipeError)):
            shutil.copyfileobj(member, process.stdin, PIECE)
    except postgresql_programs.ProgramFailed as fault:
        raise NotRestored(f"pg_restore không khôi phục được: {fault}") from fault
    look_or_empty_again(database, backup.manifest)


def _program(connection: Connection) -> Path:
    major = connection.dialect.server_version_info[0]
    return postgresql_programs.program("pg_restore", major) or _refuse(NO_PROGRAM.format(major))


def _refuse(sentence: str) -> Path:
    raise UnfitPlace(sentence)


def _read_in(database: Database, backup: Backup, progress: Progress) -> None:
    """The tables of then, the rows, the tables of now: in one transaction, looked at before it ends."""
    with database.engine.connect().execution_options(is_writer=True) as connection, connection.begin():
        _refuse_a_filled(connection, backup)
        command.upgrade(schema.config(connection), backup.manifest.schema)
        read_tables(connection, backup, progress)
        refuse_a_difference(connection, backup.manifest, progress)
        command.upgrade(schema.config(connection), "head")
        rebuild(connection)


def _address(database: Database) -> str:
    return database.engine.url.render_as_string(hide_password=False)
