"""Units as rows: what they are, and how much there is to tell of each."""

from collections.abc import Sequence
from typing import Any

from oversight.memory.reach import Reach
from oversight.memory.units_known import KnownUnit, UnitCounts, counts_of_units
from web.filters import date_vi
from web.shown.unit_page import unit_url
from web.unit_of_work import actor, work


def listed_rows(reach: Reach, units: Sequence[KnownUnit]) -> list[dict[str, Any]]:
    """Two statements, however many units."""
    counts = counts_of_units(work(), reach, [unit.id for unit in units], actor().today) if units else {}
    return [_row(unit, counts[unit.id]) for unit in units]


def _row(unit: KnownUnit, counts: UnitCounts) -> dict[str, Any]:
    ended = f"kết thúc hoạt động ngày {date_vi(unit.ended_on)}" if unit.ended_on else ""
    return {
        "name": unit.name, "url": unit_url(unit.id), "kind": "; ".join(each for each in (unit.kind, ended) if each),
        "council": unit.council, "rounds": counts.rounds, "last": counts.last_on.year if counts.last_on else "",
        "open": counts.open, "overdue": counts.overdue, "needs_attention": bool(counts.overdue)}
