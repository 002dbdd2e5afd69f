"""From what stands in a key file to the keys of one backup. Every backup has a salt, and so keys, of its own."""

from pathlib import Path

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDFExpand
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

from oversight.unready import Unready

SALT, CHECK, KEY = 16, 32, 32
COST = {"n": 2**17, "r": 8, "p": 1}  # 128 MB of memory for each guess
SHORTEST, LONGEST = 20, 4096


class BadKeyFile(Unready):
    """There is no key in that file, or one that could be guessed."""


def secret_in(path: Path) -> bytes:
    """What stands in the file, without the spaces and line ends around it. Raises BadKeyFile."""
    try:
        with path.open("rb") as file:
            secret = file.read(LONGEST + 1).strip()
    except OSError as fault:
        raise BadKeyFile(f"Không đọc được tệp khóa {path} ({fault.strerror}).") from fault
    if not SHORTEST <= len(secret) <= LONGEST:
        raise BadKeyFile(f"Khóa trong tệp {path} phải dài từ {SHORTEST} đến {LONGEST} ký tự.")
    return secret


def keys_from(secret: bytes, salt: bytes) -> tuple[bytes, bytes]:
    """The key of the content, and what tells a wrong secret from a damaged file without telling the key."""
    root = Scrypt(salt=salt, length=KEY, **COST).derive(secret)
    return _expanded(root, b"oversight backup: content", KEY), _expanded(root, b"oversight backup: check", CHECK)


def _expanded(root: bytes, purpose: bytes, length: int) -> bytes:
    return HKDFExpand(SHA256(), length, purpose).derive(root)
