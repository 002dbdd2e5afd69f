"""PostgreSQL refuses to run as root, and continuous integration often is root."""

from __future__ import annotations

import os
import pwd
from pathlib import Path


def becoming_the_owner() -> dict:
    """subprocess arguments: none for an ordinary person; for root, those to become somebody without rights."""
    if os.geteuid() != 0:
        return {}
    accounts = {account.pw_name: account for account in pwd.getpwall()}
    account = accounts.get("postgres") or accounts["nobody"]
    return {"user": account.pw_uid, "group": account.pw_gid, "extra_groups": []}


def hand_over(path: Path) -> None:
    if owner := becoming_the_owner():
        os.chown(path, owner["user"], owner["group"])
