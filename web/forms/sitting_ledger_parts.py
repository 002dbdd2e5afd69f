"""Three more parts of a sitting, each a plain list: what the form shows is what the domain keeps."""

from typing import Any, ClassVar

from flask_wtf import FlaskForm

from oversight.models.sitting import Sitting
from web.forms.readings import Read
from web.forms.sitting_ledger import AgendaForm, commitments_form, handed_in_form
from web.forms.sitting_part import Part, Told, UnitNamed

NAMING = ("unit_id", "agenda_id", "item_id")  # shown as "" where they name nothing


class ListPart(Part):
    """One list of the sitting; without the cell `needed` a new row is not kept yet."""

    table: ClassVar[str]
    needed: ClassVar[str]

    def shown(self, sitting: Sitting) -> dict[str, Any]:
        cells = Sitting.editable[self.table]
        return {self.table: [{"id": row.id} | {cell: _shown(row, cell) for cell in cells}
                             for row in getattr(sitting, self.table)]}

    def told(self, form: FlaskForm, sitting: Sitting, read: Read, unit_named: UnitNamed) -> Told:
        known = {row.id for row in getattr(sitting, self.table)}
        reading = read(form[self.table], known, self.needed)
        rows = [{cell: _told(cell, value) for cell, value in row.items()} for row in reading.rows]
        return Told({self.table: rows}, {self.table: reading.entries}, reading.unsaved)


def _shown(row: Any, cell: str) -> Any:
    return getattr(row, cell) or "" if cell in NAMING else getattr(row, cell)


def _told(cell: str, value: Any) -> Any:
    return value or None if cell in NAMING else value


class Agenda(ListPart):
    label, place, covers, table, needed = "Trình tự", "trinh-tu", ("agenda",), "agenda", "text"

    def form(self, sitting: Sitting, shown: dict | None = None) -> FlaskForm:
        return AgendaForm(data=shown)


class Commitments(ListPart):
    label, place, covers, saves_itself = "Lời hứa", "loi-hua", ("commitments",), True
    table, needed = "commitments", "text"

    def form(self, sitting: Sitting, shown: dict | None = None) -> FlaskForm:
        return commitments_form(sitting)(data=shown)


class HandedIn(ListPart):
    label, place, covers, saves_itself = "Tài liệu", "tai-lieu", ("handed_in",), True
    table, needed = "handed_in", "name"

    def form(self, sitting: Sitting, shown: dict | None = None) -> FlaskForm:
        return handed_in_form(sitting)(data=shown)
