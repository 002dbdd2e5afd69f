"""What a person had before the eyes when typing.

The version of a record says that something about it has changed since. Two clerks who write different items of one
report, or the one who ticks off attendance while another takes the notes, must not be refused for that: their forms
also carry a digest of the very piece that they show.
"""

from typing import Any

from flask import request

from oversight.canonical import digest

MOST_DIGITS = 9


def mark_of(content: Any) -> str:
    """Of plain values; a few letters are enough to tell two states of one piece apart."""
    return digest(content)[:20]


def seen_version() -> int:
    """A page without its version is treated as stale: nobody acts on what they have not seen."""
    text = request.form.get("version", "")
    return int(text) if text.isdecimal() and len(text) <= MOST_DIGITS else -1
