"""The changes of one message, applied one after the other: one that is refused does not stop the others."""

from dataclasses import dataclass, field

from sqlalchemy.orm import Session

from oversight.models.base import Base
from oversight.models.identity import is_made_in_order
from oversight.models.sitting import Sitting
from oversight.room import merging, order
from oversight.room.change import NOT_UNDERSTOOD, Change
from oversight.room.known import Known
from oversight.room.removal import loosen, why_it_stays
from oversight.room.result import WHOLE_ROW, Result, contested, kept, refused
from oversight.room.tables import model_of, row_of, rows_of
from oversight.rules.content import MOST_ROWS

FULL = f"Danh sách này đã đủ {MOST_ROWS} dòng; đề nghị gộp bớt trước khi thêm."
OF_ANOTHER = "Dòng này thuộc hồ sơ khác nên không ghi được ở đây."


@dataclass
class Batch:
    """`elsewhere`: pairs of list and id that are rows of other sittings. `touched`: what was written, by list.

    `in_part`: names of changes that are contested, and of which something was written all the same.
    """

    session: Session
    sitting: Sitting
    known: Known
    elsewhere: set[tuple[str, str]]
    touched: dict[str, list[Base]] = field(default_factory=dict)
    in_part: list[str] = field(default_factory=list)

    def apply(self, change: Change) -> Result:
        """What is not whole and names no row was written about one that somebody removed."""
        if (change.table, change.row_id) in self.elsewhere:
            return refused(change.name, {WHOLE_ROW: OF_ANOTHER})
        change, row = self.known.loosened(change), row_of(self.sitting, change.table, change.row_id)
        if change.is_removed:
            return self._remove(row, change) if row else kept(change.name)
        if row is None and (change.was or not change.is_whole):
            return contested(change.name, None)
        if faults := self.known.strangers(change) | change.faults:
            return refused(change.name, faults)
        return self._change(row, change) if row else self._add(change)

    def _add(self, change: Change) -> Result:
        rows = rows_of(self.sitting, change.table)
        if not is_made_in_order(change.row_id):
            return refused(change.name, {WHOLE_ROW: NOT_UNDERSTOOD})
        if len(rows) >= MOST_ROWS:
            return refused(change.name, {WHOLE_ROW: FULL})
        row = model_of(change.table)(
            id=change.row_id, council_id=self.sitting.council_id, position=order.last_position(rows), **change.cells)
        rows.append(row)
        self._place(row, change)
        return kept(change.name)

    def _change(self, row: Base, change: Change) -> Result:
        theirs, free = merging.contested(row, change), merging.wanted(row, change)
        for cell, value in free.items():
            setattr(row, cell, value)
        if free:
            self._touch(change.table, row)
        if free and theirs:
            self.in_part.append(change.name)
        if change.was or not change.cells:  # a new row that comes again has its place
            self._place(row, change)
        return contested(change.name, theirs) if theirs else kept(change.name)

    def _place(self, row: Base, change: Change) -> None:
        rows = rows_of(self.sitting, change.table)
        before = {each.id: each.position for each in rows}
        if change.is_move:
            order.place(rows, row, change.after)
        moved = [each for each in rows if each.position != before[each.id]]
        for each in {each.id: each for each in (*moved, *([row] if row in self.session.new else []))}.values():
            self._touch(change.table, each)

    def _remove(self, row: Base, change: Change) -> Result:
        if theirs := merging.changed_since_seen(row, change):
            return contested(change.name, theirs)
        if sentence := why_it_stays(self.sitting, change.table, row):
            return refused(change.name, {WHOLE_ROW: sentence})
        for table, loosened in loosen(self.sitting, change.table, row):
            self._touch(table, loosened)
        self.session.flush()  # what named it must have let go before it goes
        rows_of(self.sitting, change.table).remove(row)
        self.touched.setdefault(change.table, [])
        return kept(change.name)

    def _touch(self, table: str, row: Base) -> None:
        self.touched.setdefault(table, []).append(row)
