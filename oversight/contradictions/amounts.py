"""A reported value in the unit of whoever it is held against."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from oversight.contradictions.precision import read
from oversight.contradictions.span import Span
from oversight.contradictions.units import factor_between
from oversight.figures import Figure


@dataclass(frozen=True)
class Amount:
    number: Decimal
    span: Span
    is_rough: bool


def amount_in(figure: Figure, item: Any, unit: str) -> Amount | None:
    """None without a value, or where the units cannot be held against each other."""
    if figure.value is None:
        return None
    factor = factor_between(figure.unit or item.unit_of_measure or "", unit or "")
    if factor is None:
        return None
    reading = read(figure, item)
    return Amount(figure.value * factor, reading.value.times(factor), reading.is_rough)
