"""One change as the page sends it, read with suspicion: of a known list, known cells, possible values."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from oversight.models.identity import is_id
from oversight.models.sitting import Sitting
from oversight.refusal import BadlyTyped
from oversight.room.result import WHOLE_ROW
from oversight.room.tables import TABLES, cells_of, column_of
from oversight.room.values import NOT_TEXT, read
from oversight.rules.content import faults_in_content, is_required

STAYS = "where it is; a new row comes last"
NOT_UNDERSTOOD = "Không hiểu thay đổi này; đề nghị tải lại trang."
UNREADABLE = object()


@dataclass(frozen=True)
class Change:
    """`was` are the cells as whoever typed last saw them from the server. `after`: the id of the row before, None for
    the first place, or STAYS.
    """

    name: str
    table: str
    row_id: str
    cells: dict[str, Any]
    was: dict[str, Any]
    after: str | None
    is_removed: bool

    @property
    def is_move(self) -> bool:
        return self.after != STAYS

    @property
    def is_whole(self) -> bool:
        """It names whatever a row of its list must say, be it empty: a new row can be made of it."""
        return all(cell in self.cells for cell in cells_of(self.table) if is_required(column_of(self.table, cell)))

    @property
    def faults(self) -> dict[str, str]:
        """Of the content of its cells."""
        found = faults_in_content(Sitting, {self.table: [self.cells]})
        return {place.rpartition(".")[2]: sentence for place, sentence in found.items()}


def name_of(told: Any) -> str:
    """By which the page knows its change again, whatever else is wrong with it; "" for what is no name."""
    name = told.get("change") if isinstance(told, dict) else None
    return name if is_id(name) else ""


def read_change(told: Any) -> Change:
    """Raises BadlyTyped with `fields` named by cell."""
    _refuse_what_is_no_change(told)
    table, cells = told["table"], told["cells"]
    if unknown := [cell for cell in cells if cell not in cells_of(table)]:
        raise BadlyTyped(fields={unknown[0] if unknown[0].isidentifier() else WHOLE_ROW: NOT_UNDERSTOOD})
    faults: dict[str, str] = {}
    values = dict(_values(table, cells, faults))
    if faults:
        raise BadlyTyped(fields=faults)
    return Change(
        told["change"], table, told["id"], values, dict(_seen(table, told["was"])), told.get("after", STAYS),
        told.get("is_removed") is True)


def _refuse_what_is_no_change(told: Any) -> None:
    is_one = (
        isinstance(told, dict) and is_id(told.get("change")) and told.get("table") in TABLES and is_id(told.get("id"))
        and isinstance(told.get("cells"), dict) and isinstance(told.get("was"), dict)
        and (told.get("after") is None or is_id(told["after"])))
    if not is_one:
        raise BadlyTyped(fields={WHOLE_ROW: NOT_UNDERSTOOD})


def _values(table: str, cells: dict[str, Any], faults: dict[str, str]) -> Iterator[tuple[str, Any]]:
    for cell, value in cells.items():
        try:
            yield cell, read(column_of(table, cell), value)
        except ValueError as wrong:
            faults[cell] = str(wrong) or NOT_TEXT


def _seen(table: str, was: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    """Whatever cannot be read was never seen here, and equals nothing."""
    for cell in (cell for cell in was if cell in cells_of(table)):
        try:
            yield cell, read(column_of(table, cell), was[cell])
        except ValueError:
            yield cell, UNREADABLE
