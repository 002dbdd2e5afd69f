"""The comparison of a round (services/comparison.py) as its workbook needs it."""

from decimal import Decimal
from typing import Any

from oversight.figures import Figure, measured_in, shown
from oversight.workbooks.shape import Cell, Comparison, ComparisonRow

OF_PERCENT = ("percentage", "ratio")
NOT_ASKED = "không yêu cầu"


def shape_of(comparison: Any) -> Comparison:
    rows = [_row(row) for row in comparison.rows]
    return Comparison(f"So sánh số liệu: {comparison.round.name}", [unit.name for unit in comparison.units], rows)


def _row(row: Any) -> ComparisonRow:
    item = row.item
    return ComparisonRow(
        item.code, item.text, item.unit_of_measure, item.target, [_cell(item, cell) for cell in row.cells])


def _cell(item: Any, cell: Any) -> Cell:
    if not cell.is_asked:
        return Cell(typed=NOT_ASKED)
    reason = cell.told.no_figure_because if cell.told else ""
    note = "\n".join(part for part in (f"Không có số liệu, vì: {reason}" if reason else "", cell.verified_note) if part)
    typed, verified = cell.figure.typed if cell.figure else "", shown(cell.verified) if cell.verified else ""
    value, is_percent = number_of(item, cell.figure) if cell.figure else (None, False)
    return Cell(typed, value, verified, note, is_percent)


def number_of(item: Any, figure: Figure) -> tuple[Decimal | None, bool]:
    """The one number that units can be put in order by, in the unit asked, and whether it is a percentage."""
    if figure.ask:
        return None, False
    is_percent = item.value_type in OF_PERCENT or figure.value is None
    share = figure.known_percent if is_percent else None
    if share is not None:
        return round(share, 4).normalize(), True
    return (measured_in(figure, item.unit_of_measure) if item.unit_of_measure else figure.value), False
