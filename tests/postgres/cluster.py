"""The files of a new server, in a temporary folder."""

from __future__ import annotations

import secrets
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from .owner import becoming_the_owner, hand_over

# C.UTF-8 is there on the smallest system; Vietnamese order is Python's business, never the database's.
KIND = ("-U", "postgres", "-E", "UTF8", "--locale=C.UTF-8", "-A", "scram-sha-256", "--no-sync")


class ClusterFailed(Exception):
    """initdb's own words."""


@contextmanager
def new_cluster(programs: Path) -> Iterator[tuple[Path, str]]:
    """The folder, with the cluster in `data` below it, and the password of the user postgres."""
    # Not pytest's tmp_path: that lies below a folder which only the person running the tests may enter,
    # and its length can exceed the 107 bytes that the address of a socket may have.
    folder = Path(tempfile.mkdtemp(prefix="oversight-pg-"))
    try:
        hand_over(folder)
        yield folder, _make(programs, folder)
    finally:
        shutil.rmtree(folder)


def _make(programs: Path, folder: Path) -> str:
    """Without a password, any account of this machine could act as the one the server runs under."""
    password = folder / "password"
    password.write_text(secrets.token_hex(16))
    hand_over(password)
    made = subprocess.run(  # noqa: S603
        [programs / "initdb", "-D", folder / "data", f"--pwfile={password}", *KIND],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
        **becoming_the_owner(),
    )
    if made.returncode != 0:
        raise ClusterFailed(made.stdout + made.stderr)
    return password.read_text()
