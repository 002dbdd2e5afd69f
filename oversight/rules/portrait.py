"""What of a unit fits on one page: what went wrong first, and how much was left out."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from oversight.rules.recommendation import is_overdue

FULFILLED, PARTLY, MISSED = ("fulfilled",), ("partly_fulfilled", "unsatisfactory"), ("not_fulfilled", "escalated")
NO_PROMISE = ("draft", "withdrawn")


@dataclass(frozen=True)
class Kept:
    """Recommendations to one unit, each counted once; `overdue` are those still open past their day."""

    total: int = 0
    fulfilled: int = 0
    partly: int = 0
    missed: int = 0
    overdue: int = 0
    in_time: int = 0


def kept_of(recommendations: Iterable[Any], today: date) -> Kept:
    counted = [_standing(each, today) for each in recommendations if each.state not in NO_PROMISE]
    names = ("fulfilled", "partly", "missed", "overdue", "in_time")
    return Kept(len(counted), *(counted.count(name) for name in names))


def _standing(item: Any, today: date) -> str:
    if item.state in FULFILLED:
        return "fulfilled"
    if item.state in MISSED or item.standing.is_final:
        return "missed"
    if is_overdue(item, today):
        return "overdue"
    return "partly" if item.state in PARTLY else "in_time"


def open_ones(recommendations: Iterable[Any], today: date) -> list[Any]:
    """Overdue first, then by their day; those without a day last."""
    still_open = [each for each in recommendations if each.state not in NO_PROMISE and not each.standing.is_final]
    return sorted(still_open, key=lambda each: (not is_overdue(each, today), each.due_on or date.max))


def most_telling(cells: Sequence[tuple[Any, Any]], most: int) -> list[tuple[Any, Any]]:
    """Of pairs of an indicator and its cell, in this order: target missed, checked on site, with a past, the rest."""
    asked = [pair for pair in cells if pair[1].is_asked]
    return sorted(asked, key=lambda pair: _weight(pair[1]))[:most]


def _weight(cell: Any) -> tuple[bool, ...]:
    return not cell.is_below_target, cell.verified is None, cell.figure is None, not cell.earlier, cell.is_met is None
