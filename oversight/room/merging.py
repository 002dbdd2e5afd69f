"""Two hands on one row: whose cell stands where both wrote, and what each of them is told."""

from typing import Any

from oversight.models.base import Base
from oversight.room.change import Change
from oversight.room.tables import cells_of, column_of
from oversight.room.values import blank


def wanted(row: Base, change: Change) -> dict[str, Any]:
    """Cells that nobody has touched since whoever sent the change saw them."""
    return {cell: value for cell, value in _different(row, change).items() if not _is_contested(row, change, cell)}


def contested(row: Base, change: Change) -> dict[str, Any]:
    """Cells as they stand, where somebody else wrote something different meanwhile."""
    return {cell: getattr(row, cell) for cell in _different(row, change) if _is_contested(row, change, cell)}


def changed_since_seen(row: Base, change: Change) -> dict[str, Any]:
    """Cells as they stand, of a row that somebody wants to be rid of: it may say more now than it did.

    A cell that is not among those seen was seen as a new row has it, so nothing goes that nobody has looked at.
    """
    seen = {cell: blank(column_of(change.table, cell)) for cell in cells_of(change.table)} | change.was
    return {cell: getattr(row, cell) for cell, value in seen.items() if getattr(row, cell) != value}


def _different(row: Base, change: Change) -> dict[str, Any]:
    return {cell: value for cell, value in change.cells.items() if getattr(row, cell) != value}


def _is_contested(row: Base, change: Change, cell: str) -> bool:
    return cell not in change.was or change.was[cell] != getattr(row, cell)
