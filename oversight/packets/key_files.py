"""Nửa khóa bí mật: one file for each key of a council, readable to nobody but whoever runs the program."""

import os
import stat
from pathlib import Path

from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    load_pem_private_key,
)

from oversight.packets.signing import public_half
from oversight.refusal import Unmet

FOLDER = "khoa-niem-phong"
OTHERS = stat.S_IRWXG | stat.S_IRWXO
LOST = ("Không tìm thấy hoặc không đọc được tệp khóa niêm phong trong thư mục dữ liệu; hãy khôi phục từ bản sao lưu, "
        "hoặc thu hồi khóa này và lập khóa mới.")
OPEN = ("Tệp hoặc thư mục khóa niêm phong đang để người khác trên máy chủ đọc được; người quản trị máy chủ phải đặt "
        "lại quyền (thư mục 0700, tệp 0600) rồi mới niêm phong được.")


class KeyFiles:
    """Below `data`, the folder of OVERSIGHT_DATA."""

    def __init__(self, data: Path) -> None:
        self.folder = data / FOLDER

    def make(self) -> str:
        """A new key pair; the public half, when the private one is on the disk to stay."""
        self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        self._refuse_an_open(self.folder)
        private = Ed25519PrivateKey.generate()
        public_key = public_half(private)
        _write(self._path(public_key), private.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
        return public_key

    def private(self, public_key: str) -> Ed25519PrivateKey:
        """Raises Unmet where the file is lost, is not that key, or may be read by others."""
        path = self._path(public_key)
        if not path.is_file():
            raise Unmet(LOST)
        self._refuse_an_open(self.folder)
        self._refuse_an_open(path)
        private = _loaded(path)
        if public_half(private) != public_key:
            raise Unmet(LOST)
        return private

    def _path(self, public_key: str) -> Path:
        return self.folder / f"{bytes.fromhex(public_key).hex()}.pem"

    def _refuse_an_open(self, path: Path) -> None:
        if path.stat().st_mode & OTHERS:
            raise Unmet(OPEN)


def _loaded(path: Path) -> Ed25519PrivateKey:
    try:
        found = load_pem_private_key(path.read_bytes(), password=None)
    except (OSError, ValueError, TypeError, UnsupportedAlgorithm) as error:
        raise Unmet(LOST) from error
    if not isinstance(found, Ed25519PrivateKey):
        raise Unmet(LOST)
    return found


def _write(path: Path, content: bytes) -> None:
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
