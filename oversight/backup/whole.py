"""The last 64 bytes of the file are the SHA-256 of all before them, so that no altered byte goes unnoticed.

They are the end of the ZIP's own comment: the file opens in every program that opens ZIP files. Members have their
digests too (manifest.py); this one also covers the ZIP's directory and the manifest itself. It shows damage; against
somebody who writes a whole new file only the key protects.
"""

import hashlib
import io
from collections.abc import Callable
from typing import BinaryIO, Protocol

from oversight.backup.faults import BadBackup

LENGTH = 64
COMMENT = b"sha256 " + b"0" * LENGTH
PIECE = 1024 * 1024
DAMAGED = "Tệp sao lưu không còn nguyên vẹn: bị cụt, bị hỏng hoặc đã bị thay đổi. Chưa có gì được ghi."


class Writable(Protocol):
    def write(self, content: bytes, /) -> int | None: ...


class Digesting:
    """Passes on what is written, and in place of the last 64 bytes the digest. zipfile writes forward only to it."""

    def __init__(self, out: Writable) -> None:
        self._out, self._digest, self._held = out, hashlib.sha256(), b""

    def write(self, content: bytes) -> int:
        self._held += content
        ready, self._held = self._held[:-LENGTH], self._held[-LENGTH:]
        self._digest.update(ready)
        self._out.write(ready)
        return len(content)

    def flush(self) -> None:
        """Nothing waits here but the end."""

    def finish(self) -> None:
        self._out.write(self._digest.hexdigest().encode())


def refuse_a_damaged(file: BinaryIO, progress: Callable[[int], None]) -> str:
    """The digest that the file bears, when it is its own. Raises BadBackup. Leaves the file at its beginning.

    `progress` is told how many megabytes were read.
    """
    left = file.seek(0, io.SEEK_END) - LENGTH
    file.seek(0)
    digest = hashlib.sha256()
    while left > 0 and (piece := file.read(min(left, PIECE))):
        digest.update(piece)
        left -= len(piece)
        progress(file.tell() // PIECE)
    told = file.read(LENGTH)
    file.seek(0)
    if told != digest.hexdigest().encode():
        raise BadBackup(DAMAGED)
    return told.decode()
