"""Which rows a cell may name: of this sitting, of its round's outline, units that the council knows."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field

from sqlalchemy import select
from sqlalchemy.orm import Session

from oversight.models.organisations import Unit
from oversight.models.outline import OutlineItem
from oversight.models.round import SupervisedUnit
from oversight.models.sitting import Sitting
from oversight.room.change import Change
from oversight.rules.typed import NOT_ON_THE_LIST

OF_ITS_OWN_LISTS = {"agenda_id": "agenda", "statement_id": "statements", "from_id": "statements"}
UNITS = {"unit_id", "lead_unit_id"}
GONE = "Mục được nhắc tới không còn trong buổi làm việc này; đề nghị chọn lại."
OF_ITSELF = "Một ý kiến không thể được ghi từ chính ý kiến đó."


@dataclass
class Known:
    """What lies outside the sitting's own lists is asked once for a whole message, and only where a cell names it."""

    sitting: Sitting
    units: Collection[str] = field(default_factory=frozenset)
    items: Collection[str] = field(default_factory=frozenset)

    def strangers(self, change: Change) -> dict[str, str]:
        """Cell to sentence."""
        named = {cell: value for cell, value in change.cells.items() if value}
        return {cell: sentence for cell, value in named.items() if (sentence := self._fault(change, cell, value))}

    def _fault(self, change: Change, cell: str, value: str) -> str:
        if cell in UNITS:
            return "" if value in self.units else NOT_ON_THE_LIST
        if cell == "item_id":
            return "" if value in self.items else NOT_ON_THE_LIST
        if cell not in OF_ITS_OWN_LISTS:
            return ""
        if cell == "from_id" and value == change.row_id:
            return OF_ITSELF
        return "" if any(row.id == value for row in getattr(self.sitting, OF_ITS_OWN_LISTS[cell])) else GONE


def known_to(session: Session, sitting: Sitting, changes: Iterable[Change]) -> Known:
    named = {cell for change in changes for cell, value in change.cells.items() if value}
    units = _units(session, sitting) if named & UNITS else frozenset()
    return Known(sitting, units, _items(session, sitting) if "item_id" in named else frozenset())


def _units(session: Session, sitting: Sitting) -> set[str]:
    """A unit named in the sitting before stays known, though another council keeps it."""
    of_council = session.scalars(select(Unit.id).where(Unit.council_id == sitting.council_id))
    of_round = session.scalars(select(SupervisedUnit.unit_id).where(SupervisedUnit.round_id == sitting.round_id))
    rows = (*sitting.units, *sitting.attendance, *sitting.statements, *sitting.commitments, *sitting.handed_in)
    return {*of_council, *of_round, *(row.unit_id for row in rows), *(row.lead_unit_id for row in sitting.findings)}


def _items(session: Session, sitting: Sitting) -> set[str]:
    return set(session.scalars(select(OutlineItem.id).where(OutlineItem.round_id == sitting.round_id)))
