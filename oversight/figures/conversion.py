"""Figures in one unit, so that they can be compared: ha and m², km and m, đồng and triệu đồng."""

from decimal import Decimal, localcontext

from oversight.figures.asked_for import asked_for
from oversight.figures.figure import Figure
from oversight.figures.units import unit_named

_DIGITS = 400  # more than a figure may have


def measured_in(figure: Figure, unit: str) -> Decimal | None:
    """The value in `unit`, "%" for the percentage; None when there is none or the units measure different things."""
    if figure.ask:
        return None
    wanted = asked_for("", unit)
    if wanted.is_percent:
        return figure.known_percent
    if figure.value is None:
        return None
    size = _size(figure.unit, wanted.unit)
    return None if size is None else _exactly(figure.value, size, wanted.factor)


def _size(own: str, wanted: str) -> Decimal | None:
    """How many of `wanted` one of `own` is."""
    if own.casefold() == wanted.casefold():
        return Decimal(1)
    mine, theirs = unit_named(own), unit_named(wanted)
    if mine is None or theirs is None or mine.dimension != theirs.dimension:
        return None
    return mine.size / theirs.size


def _exactly(value: Decimal, size: Decimal, factor: Decimal) -> Decimal:
    """All sizes and factors are powers of ten: nothing is rounded."""
    with localcontext(prec=_DIGITS):
        return value * size / factor
