"""Where the data live: DATABASE_URL and OVERSIGHT_DATA, below instance/ unless told otherwise."""

import os
import re
from dataclasses import dataclass
from pathlib import Path

from oversight.unready import Unready

ROOT = Path(__file__).resolve().parent.parent
PUBLIC_ADDRESS = re.compile(r"https?://[A-Za-z0-9.-]{1,60}(:[0-9]{1,5})?(/[A-Za-z0-9/-]{1,20})?")
"""Short, or the QR on the papers becomes too fine to be read; no letters that a hand would have to guess."""


@dataclass(frozen=True)
class Settings:
    """`public_address`: by which strangers reach the check page, as "https://giamsat.example.gov.vn"; may be empty."""

    database_url: str
    data: Path
    public_address: str = ""
    own_roots: Path | None = None

    @property
    def files(self) -> Path:
        """Where attached files are kept (oversight/files/store.py)."""
        return self.data / "files"

    @property
    def trusted_roots(self) -> Path:
        """Where the administrator lays the certificates that signatures are held against (oversight/signatures)."""
        return self.own_roots or self.data / "chung-thu-goc"


def settings() -> Settings:
    data = Path(os.environ.get("OVERSIGHT_DATA") or ROOT / "instance").resolve()
    data.mkdir(parents=True, exist_ok=True, mode=0o700)
    roots = os.environ.get("OVERSIGHT_TRUSTED_ROOTS")
    return Settings(
        with_driver(os.environ.get("DATABASE_URL") or f"sqlite:///{data / 'oversight.db'}"), data,
        _public_address(os.environ.get("OVERSIGHT_PUBLIC_ADDRESS", "")), Path(roots).resolve() if roots else None)


def _public_address(typed: str) -> str:
    """It is printed on papers for good: one that leads nowhere is refused at once. Raises Unready."""
    address = typed.strip().rstrip("/")
    if address and not PUBLIC_ADDRESS.fullmatch(address):
        raise Unready(f"OVERSIGHT_PUBLIC_ADDRESS phải có dạng https://giamsat.example.gov.vn, không phải “{address}”.")
    return address


def with_driver(url: str) -> str:
    """`postgres://` and `postgresql://` as hosts write them; psycopg 3 is the driver that we install."""
    for prefix in ("postgres://", "postgresql://"):
        if url.startswith(prefix):
            return "postgresql+psycopg://" + url.removeprefix(prefix)
    return url
