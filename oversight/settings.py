"""Where the data live: DATABASE_URL and OVERSIGHT_DATA, below instance/ unless told otherwise."""

import os
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True)
class Settings:
    database_url: str
    data: Path

    @property
    def files(self) -> Path:
        """Where attached files are kept (oversight/files/store.py)."""
        return self.data / "files"


def settings() -> Settings:
    data = Path(os.environ.get("OVERSIGHT_DATA") or ROOT / "instance").resolve()
    data.mkdir(parents=True, exist_ok=True, mode=0o700)
    return Settings(_with_driver(os.environ.get("DATABASE_URL") or f"sqlite:///{data / 'oversight.db'}"), data)


def _with_driver(url: str) -> str:
    """`postgres://` and `postgresql://` as hosts write them; psycopg 3 is the driver that we install."""
    for prefix in ("postgres://", "postgresql://"):
        if url.startswith(prefix):
            return "postgresql+psycopg://" + url.removeprefix(prefix)
    return url
