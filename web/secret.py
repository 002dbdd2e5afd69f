"""The key that signs cookies: from SECRET_KEY, else made once and kept beside the data, readable by the owner alone."""

import os
import secrets
from pathlib import Path

SHORTEST = 32


class WeakSecret(RuntimeError):
    """SECRET_KEY is set to something that can be guessed."""


def secret_key(data: Path) -> str:
    given = os.environ.get("SECRET_KEY")
    if given is not None and len(given) < SHORTEST:
        raise WeakSecret(f"SECRET_KEY phải dài ít nhất {SHORTEST} ký tự.")
    return given or _kept(data / "secret_key")


def _kept(path: Path) -> str:
    try:
        with os.fdopen(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "w") as file:
            file.write(secrets.token_urlsafe(48))
    except FileExistsError:
        pass  # another process of this installation was first
    return path.read_text()
