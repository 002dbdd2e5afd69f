"""What of the folder of data goes along with the database, and what a new machine must be given besides."""

import os
from collections.abc import Iterator, Mapping
from pathlib import Path

from oversight.backup.archive import DATA, FILES, Archive
from oversight.backup.opening import Progress
from oversight.backup.unfinished import LOCK, UNFINISHED
from oversight.files import FileFault, FileStore

OPEN = ("chung-thu-goc", "drills")
SECRET = ("secret_key", "khoa-niem-phong")
"""Only where nobody reads them: into an encrypted backup. The key of the cookies, private keys of councils."""

ELSEWHERE = ("files", "backups", LOCK)
"""Kept files have a place of their own in a backup; backups are not put into backups."""

KEPT_SETTINGS = ("OVERSIGHT_PUBLIC_ADDRESS", "OVERSIGHT_HTTPS", "OVERSIGHT_TRUSTED_ROOTS", "OVERSIGHT_MAIL_SERVER",
                 "OVERSIGHT_MAIL_FROM", "OVERSIGHT_MAIL_TLS", "OVERSIGHT_MAIL_CA")
SECRET_SETTINGS = ("SECRET_KEY", "DATABASE_URL", "OVERSIGHT_MAIL_USER", "OVERSIGHT_MAIL_PASSWORD", "OVERSIGHT_REDIS")


def write_files(store: FileStore, archive: Archive, progress: Progress) -> list[str]:
    """After the database: files are kept before a row names them and never taken away, so none can be missing.

    The digests of those that are altered or cannot be read already; one of them must not keep the rest from safety.
    """
    damaged = []
    for number, digest in enumerate(store.digests(), 1):
        try:
            archive.add(FILES + digest, store.read(digest))
        except FileFault:
            damaged.append(digest)
        progress("Đã sao chép tệp đính kèm", number)
    return damaged


def write_data(data: Path, archive: Archive, *, is_secret: bool) -> None:
    for path in _taken(data, is_secret=is_secret):
        archive.add(DATA + path.relative_to(data).as_posix(), path.read_bytes())


def _taken(data: Path, *, is_secret: bool) -> Iterator[Path]:
    for name in (*OPEN, *(SECRET if is_secret else ())):
        below = data / name
        found = [below] if below.is_file() else sorted(below.rglob("*")) if below.is_dir() else []
        yield from (path for path in found if path.is_file() and not path.is_symlink())


def is_taken(name: str) -> bool:
    """Whether a path below the folder of data, as a backup names it, is one that a backup could have taken."""
    parts = Path(name).parts
    return bool(parts) and parts[0] in (*OPEN, *SECRET) and ".." not in parts and not Path(name).is_absolute()


def left_out(data: Path, database: Path | None, told: Mapping[str, str], *, is_secret: bool) -> list[str]:
    """Names below the data, and settings that are set but not written down."""
    taken = (*OPEN, *ELSEWHERE, *(SECRET if is_secret else ()))
    of_database = database.name if database else None
    names = [path.name for path in sorted(data.iterdir()) if path.name not in taken and not (
        path.name.startswith(UNFINISHED) or (of_database and path.name.startswith(of_database)))]
    return names + [name for name in SECRET_SETTINGS if told.get(name)]


def settings_of(told: Mapping[str, str] = os.environ) -> dict[str, str]:
    return {name: told[name][:500] for name in KEPT_SETTINGS if told.get(name)}


def put_back(data: Path, name: str, content: bytes) -> bool:
    """Never over what is there. Readable to whoever runs the program alone."""
    path = data / name
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return False
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)
        os.fsync(file.fileno())
    return True
