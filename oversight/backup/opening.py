"""The file of a backup while it is being read: nothing of it is believed before all of it was checked."""

import hashlib
import io
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, BinaryIO

from oversight.backup.archive import MANIFEST
from oversight.backup.encryption import CHUNK, Decrypted, is_encrypted
from oversight.backup.faults import BadBackup, NeedsAKey
from oversight.backup.manifest import Manifest, manifest_from
from oversight.backup.whole import DAMAGED, PIECE, refuse_a_damaged
from oversight.unready import Unready

NOT_LOCKED = ("Đã cho biết khóa nhưng tệp này không mã hóa: ai cũng có thể lập tệp như vậy, hoặc phần đầu tệp đã bị "
              "thay đổi. Chưa có gì được ghi. Nếu đúng là bản không mã hóa, bỏ --key và OVERSIGHT_BACKUP_KEY.")
LARGEST_MANIFEST = 256 * 1024 * 1024
BROKEN = (zipfile.BadZipFile, zlib.error, KeyError, NotImplementedError, RuntimeError, EOFError, ValueError)
Progress = Callable[[str, int], None]
"""Called, often, with what was done in words and how much of it by now."""


def silent(_words: str, _number: int) -> None:
    """For whoever does not wait."""


class Backup:
    """`digest` is the SHA-256 that the whole file bears; of an encrypted one, that of what is inside."""

    def __init__(self, opened: zipfile.ZipFile, digest: str) -> None:
        self._zip, self.digest = opened, digest
        self.manifest: Manifest = manifest_from(self._read(MANIFEST, LARGEST_MANIFEST))

    def _read(self, name: str, limit: int) -> bytes:
        with self.member(name) as member:
            content = member.read(limit + 1)
        if len(content) > limit:
            raise BadBackup(DAMAGED)
        return content

    def content(self, name: str) -> bytes:
        return self._read(name, self.manifest.members[name]["size"])

    @contextmanager
    def member(self, name: str) -> Iterator[IO[bytes]]:
        """Raises BadBackup, also for what turns out only while reading."""
        try:
            with self._zip.open(name) as member:
                yield member
        except Unready:
            raise
        except BROKEN as fault:
            raise BadBackup(DAMAGED) from fault

    def names(self, folder: str) -> list[str]:
        return sorted(name for name in self.manifest.members if name.startswith(folder))

    def check(self, progress: Progress = silent) -> None:
        """Every member is there, none besides, each with its own digest. Raises BadBackup."""
        told = sorted([*self.manifest.members, MANIFEST])
        if sorted(self._zip.namelist()) != told:
            raise BadBackup("Tệp sao lưu thiếu hoặc thừa thành phần so với tờ kê. Chưa có gì được ghi.")
        for number, (name, expected) in enumerate(sorted(self.manifest.members.items()), 1):
            if self._told(name, expected["size"]) != expected:
                raise BadBackup(f"Thành phần {name[:80]} trong tệp sao lưu đã bị thay đổi. Chưa có gì được ghi.")
            progress("Đã kiểm tra thành phần của bản sao lưu", number)

    def _told(self, name: str, size: int) -> dict:
        """Never more than the manifest says, whatever a crafted archive would unfold to."""
        digest, read = hashlib.sha256(), 0
        with self.member(name) as member:
            while read <= size and (piece := member.read(PIECE)):
                digest.update(piece)
                read += len(piece)
        return {"size": read, "sha256": digest.hexdigest()}


@contextmanager
def opened(path: Path, secret: bytes | None, progress: Progress = silent) -> Iterator[Backup]:
    """Whole, unlocked, and with a manifest that can be read; `check` looks at the rest. Raises BadBackup.

    Whoever gives a secret believes what only its holder can have made: a file that is not locked is refused then.
    """
    try:
        file = path.open("rb")
    except OSError as fault:
        raise BadBackup(f"Không đọc được tệp {path} ({fault.strerror}).") from fault
    with file, _unlocked(file, secret) as content:
        digest = refuse_a_damaged(content, lambda read: progress("Đã đọc tệp sao lưu, MB", read))
        try:
            archive = zipfile.ZipFile(content)
        except BROKEN as fault:
            raise BadBackup(DAMAGED) from fault
        with archive:
            yield Backup(archive, digest)


@contextmanager
def _unlocked(file: BinaryIO, secret: bytes | None) -> Iterator[BinaryIO]:
    is_locked = is_encrypted(file)
    if is_locked and secret is None:
        raise NeedsAKey("Tệp này đã mã hóa; hãy cho biết tệp khóa bằng --key.")
    if secret and not is_locked:
        raise BadBackup(NOT_LOCKED)
    yield io.BufferedReader(Decrypted(file, secret), CHUNK) if secret else file
