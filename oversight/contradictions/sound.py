"""Which figures may be counted with at all."""

from decimal import Decimal

from oversight.figures import Figure

FINEST, LARGEST = -9, 18  # powers of ten: what Decimal's 28 digits bear in a product and a quotient


def sound(figure: Figure | None) -> Figure | None:
    """None for a figure with an open question or a number that is not one (NaN, 1E+999)."""
    if figure is None or not figure.is_understood:
        return None
    numbers = (figure.value, figure.denominator, figure.percent)
    return figure if all(number is None or _is_sound(number) for number in numbers) else None


def _is_sound(number: Decimal) -> bool:
    return number.is_finite() and number.as_tuple().exponent >= FINEST and number.adjusted() <= LARGEST
