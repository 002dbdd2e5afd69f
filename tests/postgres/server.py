"""The server process: started on a free port, and stopped for sure."""

from __future__ import annotations

import random
import shutil
import signal
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg

from .databases import Postgres
from .owner import becoming_the_owner

# Linux hands out ports from 32768 on to outgoing connections: one of those could be taken under our feet.
PORTS = range(20000, 32768)
ATTEMPTS = 5
SECONDS_TO_START = 60
SECONDS_TO_STOP = 20

# Nothing here has to survive a power cut. No autovacuum: it would hold on to a template being copied.
HASTE = {
    "fsync": "off",
    "full_page_writes": "off",
    "autovacuum": "off",
    "wal_level": "minimal",
    "max_wal_senders": "0",
}


class ServerFailed(Exception):
    """What the server wrote before it gave up."""


@contextmanager
def running_server(programs: Path, folder: Path, password: str) -> Iterator[Postgres]:
    """More than one attempt, because a port free when it was chosen may be another worker's by now."""
    for _ in range(ATTEMPTS):
        postgres = Postgres(random.choice(PORTS), password)  # noqa: S311
        server = _launch(programs, folder, postgres.port)
        try:
            if _answers(server, postgres):
                yield postgres
                return
        finally:
            _stop(server)
    raise ServerFailed((folder / "log").read_text())


def _launch(programs: Path, folder: Path, port: int) -> subprocess.Popen:
    where = {"listen_addresses": "127.0.0.1", "port": str(port), "unix_socket_directories": str(folder)}
    settings = [word for name, value in (HASTE | where).items() for word in ("-c", f"{name}={value}")]
    with (folder / "log").open("wb") as log:
        return subprocess.Popen(  # noqa: S603
            [*_dying_with_us(), programs / "postgres", "-D", folder / "data", *settings],
            cwd=folder,
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=subprocess.STDOUT,
            start_new_session=True,  # so that Ctrl-C ends the tests first, and they end the server
            **becoming_the_owner(),
        )


def _dying_with_us() -> list[str]:
    """A test run that is killed cannot stop its server: the kernel does it."""
    return ["setpriv", "--pdeathsig", "INT", "--"] if shutil.which("setpriv") else []


def _answers(server: subprocess.Popen, postgres: Postgres) -> bool:
    """False when it gave up. Whoever else answers on that port does not know the password."""
    deadline = time.monotonic() + SECONDS_TO_START
    while server.poll() is None and time.monotonic() < deadline:
        try:
            postgres.connect().close()
        except psycopg.OperationalError:
            time.sleep(0.05)
        else:
            return True
    return False


def _stop(server: subprocess.Popen) -> None:
    server.send_signal(signal.SIGINT)  # "fast": not waiting for connections that a failed test left open
    try:
        server.wait(SECONDS_TO_STOP)
    except subprocess.TimeoutExpired:
        server.kill()
        server.wait()
