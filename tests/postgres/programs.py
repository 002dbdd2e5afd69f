"""Where the distribution has put PostgreSQL's programs."""

from __future__ import annotations

import shutil
from pathlib import Path

MISSING = (
    "Không tìm thấy PostgreSQL trên máy này. Chạy ./dev setup test, hoặc: apt-get install postgresql. "
    "Để chủ động chỉ kiểm thử trên SQLite: OVERSIGHT_TEST_DATABASES=sqlite"
)


class PostgresMissing(Exception):
    """There is no server to test on; the message says what to install."""


def find_programs() -> Path:
    """The newest version; by the custom of Debian and Ubuntu none of them is on the PATH."""
    versions = [initdb.parent for initdb in Path("/usr/lib/postgresql").glob("*/bin/initdb")]
    if versions:
        return max(versions, key=lambda programs: int(programs.parent.name))
    if found := shutil.which("initdb"):
        return Path(found).resolve().parent
    raise PostgresMissing(MISSING)
