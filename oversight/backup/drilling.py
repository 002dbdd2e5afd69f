"""oversight drill: a backup is brought back elsewhere, verified and timed; then the other place is gone again."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from time import monotonic

from sqlalchemy import inspect

from oversight.backup.database_address import file_of
from oversight.backup.emptying import empty_again
from oversight.backup.faults import NeedsAKey, UnfitPlace
from oversight.backup.making import program_version
from oversight.backup.manifest import POSTGRESQL
from oversight.backup.opening import Progress, opened
from oversight.backup.restoring import Restored, restore
from oversight.database import Database
from oversight.models.identity import new_id
from oversight.settings import Settings
from oversight.unready import Unready

SOUND, FAULTY, REFUSED = "sound", "faulty", "refused"
MOST_FAULTS = 20
ONLY_A_SERVER = "Chỉ cần --to khi thử trên PostgreSQL; trên SQLite phần mềm tự lập một tệp tạm."
NEEDS_A_SERVER = "Bản sao lưu này ở dạng của PostgreSQL; hãy cho biết một cơ sở dữ liệu PostgreSQL trống bằng --to."
OURS_ALREADY = "Cơ sở dữ liệu để thử phải chưa lập bảng nào."


@dataclass(frozen=True)
class Drill:
    """`result` is "sound", "faulty" (came back, and something in it does not hold) or "refused" (did not come back).

    `at` is when it began, `restored_to` the engine, `digest` what the whole backup bears. `faults` are the first ones.
    """

    id: str
    at: datetime
    by: str
    program: str
    backup: str
    result: str
    seconds: float = 0.0
    made_at: str = ""
    digest: str = ""
    restored_to: str = ""
    counts: dict[str, int] | None = None
    verified: dict[str, int] | None = None
    files: int = 0
    faults: tuple[str, ...] = ()

    stem = __tablename__ = "drill"
    """As journal.enter asks for them: a drill is entered in the installation's chain, and has no table."""

    @property
    def is_good(self) -> bool:
        return self.result == SOUND


def drill(
    path: Path, now: datetime, by: str, secret: bytes | None, scratch: str | None, progress: Progress
) -> Drill:
    """`scratch` is the address of an empty database to use and to empty again; without one, a file of SQLite.

    What is wrong with the backup is a result, not an exception. Raises UnfitPlace, NeedsAKey where nothing can be
    tried.
    """
    begun, started = Drill(new_id(), now, by, program_version(), path.name, REFUSED), monotonic()
    try:
        _refuse_the_wrong_engine(path, secret, scratch)
        with _elsewhere(scratch) as place:
            begun = replace(begun, restored_to="sqlite" if file_of(place.database_url) else "postgresql")
            ended = _told(begun, restore(path, place, secret, progress))
    except (UnfitPlace, NeedsAKey):
        raise
    except Unready as fault:
        ended = replace(begun, faults=(str(fault),))
    return replace(ended, seconds=round(monotonic() - started, 1))


def _refuse_the_wrong_engine(path: Path, secret: bytes | None, scratch: str | None) -> None:
    if scratch and file_of(scratch):
        raise UnfitPlace(ONLY_A_SERVER)
    with opened(path, secret) as backup:
        if backup.manifest.form == POSTGRESQL and scratch is None:
            raise UnfitPlace(NEEDS_A_SERVER)


def _told(begun: Drill, restored: Restored) -> Drill:
    report, manifest = restored.report, restored.manifest
    verified = {name: getattr(report, name) for name in ("chains", "entries", "rows", "papers", "files")}
    return replace(
        begun, result=SOUND if report.is_sound else FAULTY, made_at=manifest.made_at, digest=restored.digest,
        counts=manifest.counts, verified=verified, files=restored.files,
        faults=tuple(str(fault) for fault in report.faults[:MOST_FAULTS]))


@contextmanager
def _elsewhere(scratch: str | None) -> Iterator[Settings]:
    with tempfile.TemporaryDirectory(prefix="oversight-drill-") as folder:
        data = Path(folder)
        if scratch is None:
            yield Settings(f"sqlite:///{data / 'oversight.db'}", data)
        else:
            with _emptied_again(scratch):
                yield Settings(scratch, data)


@contextmanager
def _emptied_again(scratch: str) -> Iterator[None]:
    """Only a database in which there was no table of ours before: what is dropped, the drill has made."""
    database = Database(scratch)
    try:
        with database.engine.connect() as connection:
            if inspect(connection).get_table_names():
                raise UnfitPlace(OURS_ALREADY)
        try:
            yield
        finally:
            empty_again(database)
    finally:
        database.dispose()
