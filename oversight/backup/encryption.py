"""A file that only the key opens: AES-256-GCM in chunks, each bound to its place, the last one marked as the last.

This is the STREAM construction as the age format uses it, with AES-256-GCM: docs/backup.md writes it down byte by
byte. Nothing is invented here but the header. What was cut off, moved or changed does not open.
"""

import io
import os
from typing import BinaryIO

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from oversight.backup.faults import BadBackup
from oversight.backup.secret import CHECK, SALT, keys_from

MAGIC = b"oversight.seal1\n"
HEADER = len(MAGIC) + SALT + CHECK
CHUNK, TAG = 64 * 1024, 16
SEALED = CHUNK + TAG
WRONG_KEY = "Khóa không mở được tệp này: không đúng khóa, hoặc phần đầu tệp đã bị thay đổi."
CUT_OFF = "Tệp mã hóa bị cụt."
ALTERED = "Tệp mã hóa bị cụt hoặc đã bị thay đổi."


def is_encrypted(file: BinaryIO) -> bool:
    """Looks at the first bytes and goes back to the beginning."""
    start = file.read(len(MAGIC))
    file.seek(0)
    return start == MAGIC


def _nonce(number: int, *, is_last: bool) -> bytes:
    return number.to_bytes(11, "big") + bytes([is_last])


class Encrypting:
    """To be written to and finished. `out` gets nothing that could be read without the secret."""

    def __init__(self, out: BinaryIO, secret: bytes) -> None:
        salt = os.urandom(SALT)
        key, check = keys_from(secret, salt)
        self._out, self._cipher, self._header = out, AESGCM(key), MAGIC + salt + check
        self._number, self._held = 0, bytearray()
        out.write(self._header)

    def write(self, content: bytes) -> int:
        """One chunk is always held back: only at the end is it known which was the last."""
        self._held += content
        while len(self._held) > CHUNK:
            self._put(bytes(self._held[:CHUNK]), is_last=False)
            del self._held[:CHUNK]
        return len(content)

    def finish(self) -> None:
        self._put(bytes(self._held), is_last=True)

    def _put(self, chunk: bytes, *, is_last: bool) -> None:
        self._out.write(self._cipher.encrypt(_nonce(self._number, is_last=is_last), chunk, self._header))
        self._number += 1


class Decrypted(io.RawIOBase):
    """What is inside, to be read and sought in; nothing of it is ever written to a disk. Raises BadBackup."""

    def __init__(self, file: BinaryIO, secret: bytes) -> None:
        self._file, self._place, self._known = file, 0, (-1, b"")
        self._header = file.read(HEADER)
        body = file.seek(0, io.SEEK_END) - HEADER
        if body < TAG:
            raise BadBackup(CUT_OFF)
        self._last = (body - 1) // SEALED
        self._cipher = AESGCM(self._key(secret))
        self._length = self._last * CHUNK + len(self._chunk(self._last))

    def _key(self, secret: bytes) -> bytes:
        salt, check = self._header[len(MAGIC):-CHECK], self._header[-CHECK:]
        key, expected = keys_from(secret, salt)
        if expected != check:
            raise BadBackup(WRONG_KEY)
        return key

    def _chunk(self, number: int) -> bytes:
        if self._known[0] != number:
            self._file.seek(HEADER + number * SEALED)
            sealed, nonce = self._file.read(SEALED), _nonce(number, is_last=number == self._last)
            try:
                self._known = number, self._cipher.decrypt(nonce, sealed, self._header)
            except InvalidTag as fault:
                raise BadBackup(ALTERED) from fault
        return self._known[1]

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        start = {io.SEEK_SET: 0, io.SEEK_CUR: self._place, io.SEEK_END: self._length}[whence]
        self._place = max(0, start + offset)
        return self._place

    def readinto(self, buffer) -> int:
        """At most to the end of a chunk: whoever wants more asks again."""
        if self._place >= self._length:
            return 0
        number, start = divmod(self._place, CHUNK)
        piece = self._chunk(number)[start:start + len(buffer)]
        buffer[:len(piece)] = piece
        self._place += len(piece)
        return len(piece)
