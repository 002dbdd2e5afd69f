"""pg_dump and pg_restore of the server's own version, where the machine has them."""

import os
import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from oversight.backup.database_address import for_programs

VERSION = re.compile(rb"\(PostgreSQL\) (\d+)")
DEBIAN = Path("/usr/lib/postgresql")


class ProgramFailed(Exception):
    """The last of what the program said."""


def program(name: str, major: int) -> Path | None:
    """By the custom of Debian each version has a folder of its own, and none of them is on the PATH."""
    beside, on_path = DEBIAN / str(major) / "bin" / name, shutil.which(name)
    candidates = [beside, *([Path(on_path)] if on_path else [])]
    return next((path for path in candidates if path.is_file() and _major(path) == major), None)


def _major(path: Path) -> int | None:
    said = subprocess.run([path, "--version"], capture_output=True, check=False).stdout  # noqa: S603
    found = VERSION.search(said)
    return int(found[1]) if found else None


@contextmanager
def running(path: Path, url: str, *words: str, **pipes: int) -> Iterator[subprocess.Popen]:
    """The password goes by the environment, which only its owner may read. Raises ProgramFailed.

    A program that is left in the middle is stopped: what it did in one transaction is then undone.
    """
    address, password = for_programs(url)
    with tempfile.TemporaryFile() as said:
        process = subprocess.Popen(  # noqa: S603
            [path, f"--dbname={address}", "--no-password", *words], stderr=said, env=os.environ | password, **pipes)
        try:
            yield process
            _close(process.stdin)
            failed = process.wait() != 0
        except BrokenPipeError:  # its own words say why it does not listen any more
            failed = process.wait() != 0
        finally:
            _stop(process)
        if failed:
            raise ProgramFailed(_last_words(said))


def _close(pipe: IO[bytes] | None) -> None:
    if pipe:
        pipe.close()


def _stop(process: subprocess.Popen) -> None:
    if process.poll() is None:
        process.kill()
        process.wait()


def _last_words(said: IO[bytes]) -> str:
    said.seek(0)
    lines = said.read().decode("utf-8", "replace").strip().splitlines()
    return " ".join(lines[-3:])[:500]
