"""The browser the journeys run in: the distribution's, or else the one Playwright fetched itself.

Run as a script it prints the distribution's browser, or exits with 1: `./dev` asks before installing one.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Playwright

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")

MISSING = (
    "Không mở được trình duyệt Chromium cho các kiểm thử có dấu `browser`. "
    "Trên Debian: apt-get install chromium. "
    "Trên Ubuntu: .venv/bin/python -m playwright install --with-deps chromium"
)


class BrowserMissing(Exception):
    """No browser could be started; the message says what to install."""


def installed_chromium() -> str | None:
    return next((path for path in map(shutil.which, NAMES) if path and _starts(path)), None)


def _starts(path: str) -> bool:
    # Ubuntu leaves a script of that name which only says that snap is needed.
    return subprocess.run([path, "--version"], capture_output=True, check=False).returncode == 0  # noqa: S603


def launch_chromium(playwright: Playwright) -> Browser:
    """Raises BrowserMissing: a journey that nobody could make has failed, it was not skipped."""
    from playwright.sync_api import Error

    # Chromium refuses to sandbox itself for root, and containers give it a shared memory too small.
    root_only = ["--no-sandbox"] if os.geteuid() == 0 else []
    try:
        return playwright.chromium.launch(
            executable_path=installed_chromium(), args=[*root_only, "--disable-dev-shm-usage"]
        )
    except Error as error:
        raise BrowserMissing(MISSING) from error


if __name__ == "__main__":
    if not (found := installed_chromium()):
        sys.exit(1)
    print(found)
