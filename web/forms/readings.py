"""How a list of rows is read: whole when the button was pressed, or as far as it stands while somebody still types.

A half-typed date must not keep the rest of the notes from being saved. What is left out of a row keeps what it has.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from wtforms import FormField

from web.forms.rows import Rows


@dataclass
class Reading:
    """`rows` as editing.edit takes them, the `entries` they were read from, and sentences about what was left out."""

    rows: list[dict[str, Any]]
    entries: list[FormField]
    unsaved: list[str] = field(default_factory=list)
    is_whole: bool = False


Read = Callable[..., Reading]


def whole(rows: Rows, known: set[str], needed: str) -> Reading:
    """Read in the same words as the other; what is missing or wrong is refused by form and domain."""
    return Reading(rows.told(), rows.kept, is_whole=True)


def as_far_as_it_stands(rows: Rows, known: set[str], needed: str) -> Reading:
    """For a form that was validated. `known` are the ids of rows that are there; `needed` is the cell without which
    a new row cannot be kept."""
    reading = Reading([], [])
    for number, entry in enumerate(rows.entries, start=1):
        if not entry.form.is_kept:
            continue
        told, faults = _standing_cells(entry, needed)
        reading.unsaved += [f"{rows.label.text}, dòng {number}: {fault}" for fault in faults]
        if needed in told or told.get("id") in known:
            reading.rows.append(told)
            reading.entries.append(entry)
    return reading


def _standing_cells(entry: FormField, needed: str) -> tuple[dict[str, Any], list[str]]:
    told, faults = entry.form.told(), []
    for cell in entry.form.cells:
        wrong = list(cell.errors) or ([f"chưa có {cell.label.text.lower()}."] if _is_missing(cell, needed) else [])
        if wrong:
            faults += wrong
            del told[cell.short_name]
    return told, faults


def _is_missing(cell, needed: str) -> bool:
    return cell.short_name == needed and not cell.data
