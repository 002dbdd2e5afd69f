"""Which rows a cell may name: of this sitting, of its round's outline, units that the council knows."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field, replace
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from oversight.models.organisations import Unit
from oversight.models.outline import OutlineItem
from oversight.models.round import SupervisedUnit
from oversight.models.sitting import Sitting
from oversight.room.change import Change
from oversight.room.kept_before import removed_before
from oversight.room.turns import line_of, origins_in
from oversight.rules.typed import NOT_ON_THE_LIST

OF_ITS_OWN_LISTS = {"agenda_id": "agenda", "statement_id": "statements", "from_id": "statements"}
TABLES_NAMED = {
    "agenda_id": "agenda_items", "statement_id": "statements", "from_id": "statements", "item_id": "outline_items"}
UNITS = {"unit_id", "lead_unit_id"}
GONE = "Mục được nhắc tới không còn trong buổi làm việc này; đề nghị chọn lại."
OF_ITSELF = "Một ý kiến không thể được ghi từ chính ý kiến đó, hoặc từ ý kiến đã ghi ra từ nó."


@dataclass
class Known:
    """What lies outside the sitting's own lists is asked once for a whole message, and only where a cell names it.

    `removed` are names of rows ("statements:<id>") that were here.
    """

    sitting: Sitting
    units: Collection[str] = field(default_factory=frozenset)
    items: Collection[str] = field(default_factory=frozenset)
    removed: Collection[str] = field(default_factory=frozenset)

    def loosened(self, change: Change) -> Change:
        """What it names and somebody removed meanwhile is let go, as had it stood here when that went (removal.py):
        an hour written off the line is not refused for one point of the agenda. A promise keeps its quote.
        """
        return replace(change, cells=self._without_the_removed(change.cells), was=self._without_the_removed(change.was))

    def _without_the_removed(self, cells: dict[str, Any]) -> dict[str, Any]:
        return {cell: None if self._is_removed(cell, value) else value for cell, value in cells.items()}

    def _is_removed(self, cell: str, value: Any) -> bool:
        """It may have been written anew under its id."""
        return named(cell, value) in self.removed and not self.is_there(cell, value)

    def strangers(self, change: Change) -> dict[str, str]:
        """Cell to sentence."""
        told = {cell: value for cell, value in change.cells.items() if value}
        return {cell: sentence for cell, value in told.items() if (sentence := self._fault(change, cell, value))}

    def _fault(self, change: Change, cell: str, value: str) -> str:
        if cell in UNITS:
            return "" if value in self.units else NOT_ON_THE_LIST
        if cell == "from_id" and change.row_id in line_of(value, origins_in(self.sitting)):
            return OF_ITSELF
        if cell not in TABLES_NAMED or self.is_there(cell, value):
            return ""
        return NOT_ON_THE_LIST if cell == "item_id" else GONE

    def is_there(self, cell: str, value: Any) -> bool:
        if cell == "item_id":
            return value in self.items
        return any(row.id == value for row in getattr(self.sitting, OF_ITS_OWN_LISTS[cell]))


def named(cell: str, value: Any) -> str:
    """As the journal names the row; empty for a cell that names none that could be removed."""
    return f"{TABLES_NAMED[cell]}:{value}" if cell in TABLES_NAMED and value else ""


def known_to(session: Session, sitting: Sitting, changes: Iterable[Change]) -> Known:
    told = [pair for change in changes for pair in (*change.cells.items(), *change.was.items()) if pair[1]]
    cells = {cell for cell, _ in told}
    units = _units(session, sitting) if cells & UNITS else frozenset()
    known = Known(sitting, units, _items(session, sitting) if "item_id" in cells else frozenset())
    missing = {named(cell, value) for cell, value in told if cell in TABLES_NAMED and not known.is_there(cell, value)}
    return replace(known, removed=removed_before(session, sitting, missing))


def _units(session: Session, sitting: Sitting) -> set[str]:
    """A unit named in the sitting before stays known, though another council keeps it."""
    of_council = session.scalars(select(Unit.id).where(Unit.council_id == sitting.council_id))
    of_round = session.scalars(select(SupervisedUnit.unit_id).where(SupervisedUnit.round_id == sitting.round_id))
    rows = (*sitting.units, *sitting.attendance, *sitting.statements, *sitting.commitments, *sitting.handed_in)
    return {*of_council, *of_round, *(row.unit_id for row in rows), *(row.lead_unit_id for row in sitting.findings)}


def _items(session: Session, sitting: Sitting) -> set[str]:
    return set(session.scalars(select(OutlineItem.id).where(OutlineItem.round_id == sitting.round_id)))
