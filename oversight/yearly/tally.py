"""What one counting found."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

Number = int | Decimal | None
MOST_UNITS = 40
"""So many of the units that were asked are named one by one."""


@dataclass(frozen=True)
class UnitTally:
    """Of one unit that was asked something in the year."""

    unit_id: str
    name: str
    asked: int
    fulfilled: int
    overdue: int


@dataclass(frozen=True)
class Tally:
    """`counts` by the names of lines.py, None where nothing was there to count; `groups` by name, then by key."""

    counts: Mapping[str, Number] = field(default_factory=dict)
    groups: Mapping[str, Mapping[Any, int]] = field(default_factory=dict)
    units: tuple[UnitTally, ...] = ()


def joined(tallies: Iterable[Tally]) -> Tally:
    every = list(tallies)
    return Tally(
        {name: count for each in every for name, count in each.counts.items()},
        {name: group for each in every for name, group in each.groups.items()},
        tuple(unit for each in every for unit in each.units))
