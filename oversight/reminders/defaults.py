"""What holds where a council sets nothing of its own: defaults.toml."""

import tomllib
from datetime import time, timedelta
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def default(group: str) -> dict[str, Any]:
    return tomllib.loads(files("oversight.reminders").joinpath("defaults.toml").read_text("utf-8"))[group]


def morning() -> time:
    """In Vietnam."""
    return default("morning")["at"]


def lease() -> timedelta:
    return timedelta(minutes=default("delivery")["lease_minutes"])


def notices_apart() -> timedelta:
    """To one person; what happens meanwhile waits in one letter."""
    return timedelta(minutes=default("delivery")["notices_apart_minutes"])


def kept() -> timedelta:
    return timedelta(days=default("delivery")["kept_days"])


def pause_after(tries: int) -> timedelta:
    """Before the next one; the last of the list holds from then on."""
    pauses = default("delivery")["pauses_minutes"]
    return timedelta(minutes=pauses[min(tries, len(pauses)) - 1])
