"""The key that signs cookies: from SECRET_KEY, else made once and kept beside the data, readable by the owner alone."""

import os
import secrets
from contextlib import suppress
from pathlib import Path
from tempfile import NamedTemporaryFile

from oversight.unready import Unready

SHORTEST = 32


class WeakSecret(Unready):
    """SECRET_KEY is set to something that can be guessed."""


def secret_key(data: Path) -> str:
    given = os.environ.get("SECRET_KEY")
    if given is not None and len(given) < SHORTEST:
        raise WeakSecret(f"SECRET_KEY phải dài ít nhất {SHORTEST} ký tự.")
    return given or _kept(data / "secret_key")


def _kept(path: Path) -> str:
    if not path.exists():
        _make(path)
    kept = path.read_text()
    if len(kept) < SHORTEST:
        raise WeakSecret(f"Khóa trong tệp {path} quá ngắn; hãy xóa tệp đó, khóa mới sẽ được tạo khi khởi động.")
    return kept


def _make(path: Path) -> None:
    """Linked into place when it is whole: a process that starts at the same moment must not read half a key."""
    with NamedTemporaryFile("w", dir=path.parent) as file:  # which only its owner may read
        file.write(secrets.token_urlsafe(48))
        file.flush()
        with suppress(FileExistsError):  # another process of this installation was first
            os.link(file.name, path)
