"""Units side by side, indicator by indicator, in the words of the page."""

from dataclasses import dataclass
from typing import Any

from flask import url_for

from oversight.models.organisations import Unit
from oversight.models.round import Round
from oversight.services.comparison import ComparedCell, Comparison, ComparisonRow
from web.shown.item_names import numbers_of

UNMET_FIRST = "chua-dat"


@dataclass(frozen=True)
class ShownCell:
    """`figure` as the unit typed it; without one, `silence` says why."""

    figure: str
    silence: str
    is_unmet: bool
    is_unclear: bool
    verified: str


@dataclass(frozen=True)
class ShownRow:
    number: str
    item: Any
    url: str
    cells: list[ShownCell]

    @property
    def unmet(self) -> int:
        return sum(cell.is_unmet for cell in self.cells)

    @property
    def answered(self) -> int:
        return sum(bool(cell.figure) for cell in self.cells)


@dataclass(frozen=True)
class ShownTable:
    """`unmet` counts the missed targets of each unit, in the order of the units."""

    units: tuple[Unit, ...]
    rows: list[ShownRow]
    unmet: list[int]


def shown_table(found: Comparison, order: str) -> ShownTable:
    numbers = numbers_of(found.round)
    rows = [ShownRow(numbers[row.item.id], row.item, indicator_url(found.round, row.item, order),
                     shown_cells(found, row)) for row in found.rows]
    unmet = [sum(row.cells[place].is_unmet for row in rows) for place in range(len(found.units))]
    if order == UNMET_FIRST:
        rows.sort(key=lambda row: -row.unmet)
    return ShownTable(found.units, rows, unmet)


def shown_cells(found: Comparison, row: ComparisonRow) -> list[ShownCell]:
    return [shown_cell(cell, has_sent(found, cell.unit)) for cell in row.cells]


def has_sent(found: Comparison, unit: Unit) -> bool:
    report = found.reports.get(unit.id)
    return report is not None and bool(report.versions)


def shown_cell(cell: ComparedCell, is_sent: bool) -> ShownCell:
    figure = cell.figure
    return ShownCell(
        figure.typed if figure else "", "" if figure else _silence(cell, is_sent), cell.is_below_target,
        bool(figure and figure.ask), cell.verified.typed if cell.verified else "")


def _silence(cell: ComparedCell, is_sent: bool) -> str:
    if not cell.is_asked:
        return "không hỏi"
    if not is_sent:
        return "chưa gửi báo cáo"
    if cell.told is None or cell.told.is_blank:
        return "chưa trả lời"
    because = cell.told.no_figure_because
    return f"không có số liệu, vì: {because}" if because else "chưa ghi số liệu"


def comparison_url(round_: Round, order: str = "", **more: str) -> str:
    chosen = ({"thu-tu": order} if order else {}) | more
    return url_for("comparison.show", record_id=round_.id, **chosen)


def indicator_url(round_: Round, item: Any, order: str) -> str:
    return comparison_url(round_, order, **{"chi-tieu": item.id})
