"""One indicator of all units: the picture, the table beside it, and what the same units told before."""

from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from oversight.models.organisations import Unit
from oversight.services.comparison import ComparedCell, Comparison, ComparisonRow
from web.charts import Bar, Point, bars, spark
from web.shown.comparison import UNMET_FIRST, ShownCell, has_sent, indicator_url, shown_cell
from web.shown.item_names import numbers_of
from web.shown.measured import measured, measured_target, unit_to_draw
from web.shown.trail import shortened
from web.shown.understood import understood_words

VERDICTS = {True: "đạt", False: "chưa đạt", None: ""}


@dataclass(frozen=True)
class ShownUnit:
    """`earlier` are pairs of a period and the figure as it was typed then, newest first."""

    unit: Unit
    cell: ShownCell
    understood: str
    verdict: str
    explanation: str
    verified_note: str
    earlier: list[tuple[str, str]]
    course: Markup | None


@dataclass(frozen=True)
class ShownIndicator:
    """`picture` is None where the figures have no common measure."""

    number: str
    item: Any
    units: list[ShownUnit]
    picture: Markup | None
    choices: list[tuple[str, str]]
    previous_url: str | None
    next_url: str | None

    @property
    def unmet(self) -> int:
        return sum(each.cell.is_unmet for each in self.units)


def shown_indicator(found: Comparison, item_id: str, order: str) -> ShownIndicator | None:
    """None when the outline has no such indicator."""
    place = next((place for place, row in enumerate(found.rows) if row.item.id == item_id), None)
    if place is None:
        return None
    row = found.rows[place]
    cells = sorted(row.cells, key=lambda cell: order == UNMET_FIRST and not cell.is_below_target)
    unit = unit_to_draw(row.item, [cell.figure for cell in cells if cell.figure])
    urls = [indicator_url(found.round, each.item, order) for each in found.rows]
    numbers = numbers_of(found.round)
    return ShownIndicator(
        numbers[item_id], row.item,
        [_unit(found, row, cell, unit) for cell in cells], _picture(found, row, cells, unit),
        [(each.item.id, shortened(f"{numbers[each.item.id]}. {each.item.text}", 90)) for each in found.rows],
        urls[place - 1] if place else None, urls[place + 1] if place + 1 < len(urls) else None)


def course_of(cell: ComparedCell, item: Any, period: str) -> Markup | None:
    """None without an earlier period that could be drawn."""
    past = [*cell.earlier, *([(period, cell.figure)] if cell.figure else [])]
    unit = unit_to_draw(item, [figure for _, figure in past])
    points = [Point(label, measured(figure, unit), figure.typed) for label, figure in past]
    is_a_course = sum(point.value is not None for point in points) > 1
    return spark(points, title=f"Diễn biến của {cell.unit.name}", key=f"{item.id}-{cell.unit.id}") \
        if is_a_course else None


def period_of(found: Comparison, item: Any) -> str:
    return item.period or found.round.review_period or "đợt giám sát này"


def _unit(found: Comparison, row: ComparisonRow, cell: ComparedCell, unit: str) -> ShownUnit:
    return ShownUnit(
        cell.unit, shown_cell(cell, has_sent(found, cell.unit)), understood_words(cell.figure) if cell.figure else "",
        VERDICTS[cell.is_met], cell.told.text if cell.told else "", cell.verified_note,
        [(label, figure.typed) for label, figure in reversed(cell.earlier)],
        course_of(cell, row.item, period_of(found, row.item)))


def _picture(found: Comparison, row: ComparisonRow, cells: list[ComparedCell], unit: str) -> Markup | None:
    drawn = [_bar(found, cell, unit) for cell in cells if cell.is_asked]
    if not any(bar.value is not None or bar.verified is not None for bar in drawn):
        return None
    target = measured_target(row.item, unit)
    label = f"mục tiêu {row.item.target}" if target is not None else ""
    return bars(drawn, title=row.item.text, target=target, target_label=label, unit=unit)


def _bar(found: Comparison, cell: ComparedCell, unit: str) -> Bar:
    shown = shown_cell(cell, has_sent(found, cell.unit))
    return Bar(
        cell.unit.name, measured(cell.figure, unit), shown.figure or shortened(shown.silence, 60),
        is_below_target=shown.is_unmet, verified=measured(cell.verified, unit), verified_shown=shown.verified)
