"""Chứng thư gốc that this installation trusts: PEM files that its administrator laid into one folder."""

import re
from base64 import b64decode
from pathlib import Path

LARGEST = 1024 * 1024
CERTIFICATE = re.compile(rb"-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\s]+)-----END CERTIFICATE-----")
ENDINGS = {".pem", ".crt", ".cer"}


def trusted_roots(folder: Path) -> list[bytes]:
    """In DER. None where there is no folder; what is no certificate is refused when it is read, not here."""
    if not folder.is_dir():
        return []
    files = (path for path in sorted(folder.iterdir()) if path.suffix.lower() in ENDINGS)
    return [root for path in files if path.stat().st_size <= LARGEST for root in _certificates(path.read_bytes())]


def _certificates(content: bytes) -> list[bytes]:
    """A file may be one certificate in DER, as authorities publish them too."""
    return [b64decode(body) for body in CERTIFICATE.findall(content)] or ([content] if content[:1] == b"\x30" else [])
