"""oversight restore and oversight import-all: everything is looked at, then everything is written, then verified."""

import os
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from alembic.script import ScriptDirectory
from alembic.util import CommandError
from sqlalchemy.exc import SQLAlchemyError

from oversight import schema
from oversight.backup import data_folder
from oversight.backup.archive import DATA, FILES
from oversight.backup.database_address import file_of
from oversight.backup.faults import BadBackup, NotRestored
from oversight.backup.filling import fill, refuse_an_unfit
from oversight.backup.manifest import PORTABLE, Manifest
from oversight.backup.opening import Backup, Progress, opened
from oversight.database import Database
from oversight.files import FileStore
from oversight.settings import Settings
from oversight.verification import Report, verify

NEWER = ("Bản sao lưu ở phiên bản dữ liệu {0} (phần mềm {1}), mới hơn chương trình này; hãy nâng cấp phần mềm trước. "
         "Chưa có gì được ghi.")
ONLY_PORTABLE = "Tệp này là bản sao lưu của {0}, không phải tệp của oversight export-all; hãy dùng oversight restore."


@dataclass(frozen=True)
class Restored:
    """`kept_back` names what was there already and was left as it was."""

    manifest: Manifest
    digest: str
    report: Report
    files: int
    kept_back: tuple[str, ...]


def restore(
    path: Path, target: Settings, secret: bytes | None, progress: Progress, *, only_portable: bool = False
) -> Restored:
    """Raises BadBackup, NotRestored; no row is left then. Files may be: without a row that names them they are nothing.

    Only when a missing migration fails, rows of the backup stay, at its revision.
    """
    with opened(path, secret, progress) as backup:
        _refuse_what_this_program_cannot_read(backup, only_portable=only_portable)
        backup.check(progress)
        _refuse_misnamed_files(backup)
        database = Database(target.database_url)
        with closing(_Disposing(database)):
            refuse_an_unfit(database, backup)
            return _restored(backup, database, target, progress)


class _Disposing:
    def __init__(self, database: Database) -> None:
        self.close = database.dispose


def _refuse_what_this_program_cannot_read(backup: Backup, *, only_portable: bool) -> None:
    manifest = backup.manifest
    if only_portable and manifest.form != PORTABLE:
        raise BadBackup(ONLY_PORTABLE.format(manifest.engine))
    try:
        ScriptDirectory(str(schema.MIGRATIONS)).get_revision(manifest.schema)
    except CommandError as fault:
        raise BadBackup(NEWER.format(manifest.schema, manifest.program)) from fault


def _refuse_misnamed_files(backup: Backup) -> None:
    for name in backup.names(FILES):
        if backup.manifest.members[name]["sha256"] != name.removeprefix(FILES):
            raise BadBackup(f"Tệp {name[:80]} trong bản sao lưu không đúng với tên của nó. Chưa có gì được ghi.")


def _restored(backup: Backup, database: Database, target: Settings, progress: Progress) -> Restored:
    """Files first: without a row that names them they are nothing, a row without its file would be a hole."""
    try:
        files = _put_files(backup, FileStore(target.files), progress)
        _make_room(target)
        fill(database, backup, target.data, progress)
        kept_back = _put_data(backup, target.data)
        schema.upgrade(database)
        with database.reading() as session:
            report = verify(session, progress, FileStore(target.files))
    except (OSError, SQLAlchemyError, sqlite3.Error) as fault:
        raise NotRestored(f"Không khôi phục được: {getattr(fault, 'orig', None) or fault}") from fault
    return Restored(backup.manifest, backup.digest, report, files, kept_back)


def _make_room(target: Settings) -> None:
    if path := file_of(target.database_url):
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        os.close(os.open(path, os.O_WRONLY | os.O_CREAT, 0o600))  # accounts are in it


def _put_files(backup: Backup, store: FileStore, progress: Progress) -> int:
    names = backup.names(FILES)
    for number, name in enumerate(names, 1):
        store.keep(backup.content(name))
        progress("Đã khôi phục tệp đính kèm", number)
    return len(names)


def _put_data(backup: Backup, data: Path) -> tuple[str, ...]:
    names = [name.removeprefix(DATA) for name in backup.names(DATA)]
    return tuple(name for name in names
                 if not (data_folder.is_taken(name) and data_folder.put_back(data, name, backup.content(DATA + name))))
