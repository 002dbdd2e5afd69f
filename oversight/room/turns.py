"""In whose turn a change is applied: rows before those that name them; what is removed, last and the other way."""

from collections.abc import Callable, Iterable, Mapping

from oversight.models.sitting import Sitting
from oversight.room.change import Change
from oversight.room.tables import TABLES

Turn = tuple[bool, int, int]


def turns(sitting: Sitting, changes: Iterable[Change]) -> Callable[[Change], Turn]:
    """As the speeches will be taken one from another: a chain may be made, or taken away, in one message."""
    told = {change.row_id: change.cells["from_id"] for change in changes
            if change.table == "statements" and "from_id" in change.cells}
    origins = origins_in(sitting) | told

    def turn_of(change: Change) -> Turn:
        rank, depth = TABLES.index(change.table), len(line_of(origins.get(change.row_id), origins))
        return (True, -rank, -depth) if change.is_removed else (False, rank, depth)
    return turn_of


def origins_in(sitting: Sitting) -> dict[str, str | None]:
    """From which speech each was taken."""
    return {row.id: row.from_id for row in sitting.statements}


def line_of(row_id: str | None, origins: Mapping[str, str | None]) -> list[str]:
    """A speech, the one it was taken from, and so on to the first; a circle is walked once."""
    line: list[str] = []
    while row_id and row_id not in line:
        line.append(row_id)
        row_id = origins.get(row_id)
    return line
