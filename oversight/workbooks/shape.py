"""A table of units beside each other, as the workbook of a comparison needs it; whoever compares fills it in."""

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True)
class Cell:
    """`typed` is what the unit wrote, `value` its number when it was understood.

    `verified` is what the delegation found on site, `note` whatever else is to be said of the cell.
    """

    typed: str = ""
    value: Decimal | None = None
    verified: str = ""
    note: str = ""
    is_percent: bool = False


@dataclass(frozen=True)
class ComparisonRow:
    """An indicator; `cells` stand in the order of the units."""

    code: str
    label: str
    unit_of_measure: str
    target: str
    cells: list[Cell]


@dataclass(frozen=True)
class Comparison:
    title: str
    units: list[str]
    rows: list[ComparisonRow]
