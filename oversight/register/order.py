"""The order of the register as one number, which the indexes of migration 0008 hold.

What is awaited comes first, the earliest due date on top: so everything late is one stretch at the beginning, and
every group of states is one stretch too. The number is group * 10^8 + due date as 20261231; no date is 99991231.
"""

import re
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Integer
from sqlalchemy.ext.compiler import compiles

from oversight.models.identity import is_id

GROUP_WIDTH = 100_000_000
AWAITED, TO_BE_JUDGED, RECONSIDERED, DRAFTED, CLOSED = range(5)

# Letter by letter as in the migration: an engine knows its index again by the very expression.
GROUP = (
    "CASE WHEN recommendations.state IN ('issued', 'in_progress', 'partly_fulfilled', 'unsatisfactory', "
    "'explanation_requested', 'escalated') THEN 0 WHEN recommendations.state IN ('reported', 'checked') THEN 1 "
    "WHEN recommendations.state = 'reconsideration' THEN 2 WHEN recommendations.state = 'draft' THEN 3 ELSE 4 END")
DAY_ON_SQLITE = "CAST(replace(coalesce(recommendations.due_on, '9999-12-31'), '-', '') AS INTEGER)"
DAY_ON_POSTGRESQL = " + ".join(
    f"CAST(EXTRACT({part} FROM coalesce(recommendations.due_on, DATE '9999-12-31')) AS INTEGER) * {width}"
    for part, width in (("YEAR", 10_000), ("MONTH", 100), ("DAY", 1)))


class PlaceInOrder(ColumnElement[int]):
    inherit_cache = True
    type = Integer()


class YearOfIssue(ColumnElement[int]):
    inherit_cache = True
    type = Integer()


@compiles(PlaceInOrder, "sqlite")
def _place_on_sqlite(_element: PlaceInOrder, _compiler: Any, **_options: Any) -> str:
    return f"(({GROUP}) * {GROUP_WIDTH} + {DAY_ON_SQLITE})"


@compiles(PlaceInOrder, "postgresql")
def _place_on_postgresql(_element: PlaceInOrder, _compiler: Any, **_options: Any) -> str:
    return f"(({GROUP}) * {GROUP_WIDTH} + {DAY_ON_POSTGRESQL})"


@compiles(YearOfIssue, "sqlite")
def _year_on_sqlite(_element: YearOfIssue, _compiler: Any, **_options: Any) -> str:
    return "CAST(substr(recommendations.issued_on, 1, 4) AS INTEGER)"


@compiles(YearOfIssue, "postgresql")
def _year_on_postgresql(_element: YearOfIssue, _compiler: Any, **_options: Any) -> str:
    return "CAST(EXTRACT(YEAR FROM recommendations.issued_on) AS INTEGER)"


@dataclass(frozen=True)
class Place:
    """Of one row in the register: what a page ends with, and the next one begins after."""

    number: int
    id: str

    def __str__(self) -> str:
        return f"{self.number}-{self.id}"

    @classmethod
    def read(cls, typed: str) -> "Place | None":
        """None for anything that no page of ours has offered."""
        found = re.fullmatch(r"(\d{1,9})-([0-9a-f-]{32,36})", typed, re.ASCII)
        return cls(int(found[1]), found[2]) if found and is_id(found[2]) else None


def number_of_day(day: date) -> int:
    """Of the first place of what is awaited by that day: everything before it is late."""
    return day.year * 10_000 + day.month * 100 + day.day
