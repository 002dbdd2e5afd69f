"""What an indicator is a share of: typed beside it, or told under another indicator of the outline."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from oversight.contradictions.amounts import amount_in
from oversight.contradictions.change import is_a_change
from oversight.contradictions.examined import Examined
from oversight.contradictions.precision import read
from oversight.contradictions.span import Span
from oversight.contradictions.units import factor_between
from oversight.figures import Figure


@dataclass(frozen=True)
class Denominator:
    """`item` is the indicator that told it; None when it was typed together with the value."""

    number: Decimal
    span: Span
    item: Any | None
    is_rough: bool


def denominator_of(examined: Examined, item: Any, figure: Figure) -> Denominator | None:
    if figure.denominator is not None:
        return _typed_beside(item, figure)
    return denominator_by_code(examined, item, figure)


def _typed_beside(item: Any, figure: Figure) -> Denominator | None:
    factor = factor_between(figure.denominator_unit, figure.unit)
    if factor is None:
        return None
    reading = read(figure, item)
    return Denominator(figure.denominator * factor, reading.denominator.times(factor), None, reading.is_rough)


def denominator_by_code(examined: Examined, item: Any, figure: Figure) -> Denominator | None:
    other = examined.named(item.denominator_code)
    told = examined.figure(other) if other is not None and other is not item else None
    amount = amount_in(told, other, figure.unit or item.unit_of_measure) if told else None
    if amount is None:
        return None
    return Denominator(amount.number, amount.span, other, amount.is_rough)


def percent_of(examined: Examined, item: Any, figure: Figure) -> Decimal | None:
    """What the numbers say, be the denominator told elsewhere; else what was typed. Nothing of a change."""
    if is_a_change(item, figure):
        return None
    below = denominator_of(examined, item, figure)
    if figure.value is None or below is None or not below.number:
        return figure.percent
    return figure.value * 100 / below.number
