"""Phrases of the register at hand while somebody takes notes: phrases.toml."""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def phrases() -> list[dict[str, Any]]:
    """Groups in the order of a sitting: `title` and `phrases`."""
    return tomllib.loads(files("oversight.room").joinpath("phrases.toml").read_text("utf-8"))["groups"]
