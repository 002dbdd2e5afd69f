"""What a person had before the eyes when typing.

The version of a record says that something about it has changed since. Two clerks who write different items of one
report, or the one who ticks off attendance while another takes the notes, must not be refused for that: their forms
also carry a digest of the very piece that they show.
"""

from typing import Any

from flask import request

from oversight.canonical import digest
from oversight.models.base import Base
from oversight.refusal import Stale

MOST_DIGITS = 9


def mark_of(content: Any) -> str:
    """Of plain values; a few letters are enough to tell two states of one piece apart."""
    return digest(content)[:20]


def seen_version() -> int:
    """A page without its version is treated as stale: nobody acts on what they have not seen."""
    text = request.form.get("version", "")
    return int(text) if text.isdecimal() and len(text) <= MOST_DIGITS else -1


def refuse_the_unseen(content: Any) -> None:
    """Raises Stale unless the form's `seen` is the mark of `content`, the piece as it stands now."""
    if seen_version() < 0 or request.form.get("seen") != mark_of(content):
        raise Stale


def stands(record: Base, changes: dict[str, Any]) -> bool:
    """Whether the record already says what `changes` say, rows in their order, whatever their ids.

    On a weak line the answer to a saving is lost and the page sends it again: that is nobody else's change.
    """
    return all(_stands(getattr(record, name), wanted) for name, wanted in changes.items())


def _stands(now: Any, wanted: Any) -> bool:
    if not isinstance(wanted, list):
        return now == wanted
    pairs = zip(now, wanted, strict=False)
    return len(now) == len(wanted) and all(_is_row(row, cells) for row, cells in pairs)


def _is_row(row: Base, cells: dict[str, Any]) -> bool:
    return all(getattr(row, name) == value for name, value in cells.items() if name != "id")
