"""Files appear under their name only when they are whole and on the disk to stay."""

import fcntl
import os
import re
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from secrets import token_hex
from typing import BinaryIO, TextIO

from oversight.backup.faults import NotMade

UNFINISHED = ".unfinished-backup-"
LOCK = "backup.lock"
MARK = re.compile("[0-9a-f]{16}")
BUSY = "Đang có một lần sao lưu khác chạy trên thư mục dữ liệu này; hãy đợi lần đó xong."


@contextmanager
def one_at_a_time(data: Path) -> Iterator[str]:
    """A second backup at the same moment is refused; so what lies unfinished was left by one that was killed.

    Gives the mark of this folder of data. Others may put their backups into the same folder, from other machines
    even, where a path or a lock would tell nothing: what bears another mark may be in their hands still.
    """
    with (data / LOCK).open("a+") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as fault:
            raise NotMade(BUSY) from fault
        yield _mark(lock)


def _mark(lock: TextIO) -> str:
    """Kept in the lock itself, which no backup takes along: what is restored elsewhere gets a mark of its own."""
    lock.seek(0)
    known = lock.read().strip()
    if not MARK.fullmatch(known):
        known = token_hex(8)
        lock.truncate(0)
        lock.write(known)
        lock.flush()
    return known


def sweep(folder: Path, mark: str = "") -> None:
    """Under the lock only. Without a mark only in the folder that the lock lies in."""
    for left in folder.glob(f"{UNFINISHED}{mark}*"):
        shutil.rmtree(left) if left.is_dir() else left.unlink()


@contextmanager
def scratch(data: Path) -> Iterator[Path]:
    """A private folder beside the data, gone afterwards: what lies open here never leaves the disk of the data."""
    folder = Path(tempfile.mkdtemp(prefix=UNFINISHED, dir=data))  # mode 0700
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def becoming(path: Path, mark: str = "") -> Iterator[BinaryIO]:
    """What is written gets its name at the end, over nothing that is there; after a fault nothing is left."""
    _refuse_to_write_over(path)
    descriptor, unfinished = tempfile.mkstemp(prefix=f"{UNFINISHED}{mark}", dir=path.parent)  # mode 0600
    try:
        with os.fdopen(descriptor, "wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        _refuse_to_write_over(path)
        os.rename(unfinished, path)
    finally:
        Path(unfinished).unlink(missing_ok=True)
    _remember(path.parent)


def _refuse_to_write_over(path: Path) -> None:
    """Not by a hard link, which would be surer: memory sticks have none."""
    if path.exists():
        raise NotMade(f"Đã có tệp {path}; không ghi đè.")


def _remember(folder: Path) -> None:
    """A new name lasts over a power cut only once its folder is written too."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
