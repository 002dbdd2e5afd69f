"""What stands in the way of keeping a backup or of bringing one back, as sentences for whoever keeps the machine."""

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from oversight.unready import Unready

FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


class NotMade(Unready):
    """No backup was made; those that were there before are untouched."""


class BadBackup(Unready):
    """The file cannot be brought back: damaged, cut off, altered, locked with another key, or of a later program."""


class NeedsAKey(BadBackup):
    """Nobody can say whether it is good: no key was given."""


class NotRestored(Unready):
    """The file is whole, and yet it could not be brought back."""


class UnfitPlace(NotRestored):
    """Not there: the place is of another engine, or is not empty. Nothing was written."""


@contextmanager
def told_in_words(place: Path) -> Iterator[None]:
    """What a disk refuses while something is written below `place`. Raises NotMade."""
    try:
        yield
    except OSError as fault:
        raise NotMade(_of_the_disk(fault.errno in FULL, place, fault.strerror or str(fault))) from fault
    except sqlite3.Error as fault:
        raise NotMade(_of_the_disk("full" in str(fault), place, str(fault))) from fault


def _of_the_disk(is_full: bool, place: Path, reason: str) -> str:
    why = f"hết dung lượng đĩa ở {place}" if is_full else f"không ghi được ở {place} ({reason})"
    return f"Chưa tạo được tệp: {why}. Không có tệp dở dang nào được giữ lại; các bản trước vẫn nguyên."
