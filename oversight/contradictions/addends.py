"""What a part brings to a sum: its value in the unit of the whole, or its per cent where that is all there is."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from oversight.contradictions.amounts import amount_in
from oversight.contradictions.change import is_a_change
from oversight.contradictions.precision import read
from oversight.contradictions.span import Span
from oversight.figures import Figure


@dataclass(frozen=True)
class Addend:
    number: Decimal
    span: Span
    is_rough: bool
    is_share: bool


def addend(figure: Figure, part: Any, whole: Any) -> Addend | None:
    """None where there is no number, or none in a unit of the whole."""
    if figure.value is not None:
        amount = amount_in(figure, part, whole.unit_of_measure)
        return amount and Addend(amount.number, amount.span, amount.is_rough, is_share=False)
    if figure.percent is None or is_a_change(part, figure):
        return None
    reading = read(figure, part)
    return Addend(figure.percent, reading.percent, reading.is_rough, is_share=True)
