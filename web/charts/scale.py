"""From figures to places: where an axis begins and ends, and how far along it a figure lies."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Context, Decimal

PARTS = 5  # of an axis, at most, not counting the one that zero may add
STEPS = tuple(map(Decimal, ("1", "2", "2.5", "5", "10")))
DRAWN = Context(prec=12, Emax=100, Emin=-100, traps=[])  # more digits than a picture can show
LARGEST = Decimal("1E+100")


@dataclass(frozen=True)
class Scale:
    low: Decimal
    high: Decimal
    step: Decimal

    def at(self, figure: Decimal) -> float:
        """Between 0 and 1."""
        return float((drawn(figure) - self.low) / (self.high - self.low))

    @property
    def ticks(self) -> list[Decimal]:
        return [self.low + self.step * place for place in range(int((self.high - self.low) / self.step) + 1)]


def drawn(figure: Decimal) -> Decimal:
    """As exact as a picture needs; what is too large for arithmetic lies at the edge."""
    return max(-LARGEST, min(LARGEST, DRAWN.plus(figure)))


def finite(figures: Iterable[Decimal | None]) -> list[Decimal]:
    return [drawn(each) for each in figures if each is not None and each.is_finite()]


def scale_of_bars(figures: Iterable[Decimal | None], unit: str = "") -> Scale:
    """Begins at zero: a bar is read by its length. Percentages over half are seen against a hundred."""
    known = [Decimal(0), *finite(figures)]
    low, high = min(known), max(known)
    if unit.strip() == "%" and high <= 100 and (high > 50 or low == high):
        high = Decimal(100)
    return _rounded(low, high if low < high else Decimal(1), are_whole=_are_whole(known))


def scale_of_line(figures: Iterable[Decimal | None]) -> Scale:
    """Begins at zero unless the course would then be flat: a line is read by its slope."""
    known = finite(figures) or [Decimal(0)]
    low, high = min(known), max(known)
    if low == high or 0 <= low <= high / 2 or low / 2 <= high <= 0:
        low, high = min(low, Decimal(0)), max(high, Decimal(0))
    return _rounded(low, high if low < high else Decimal(1), are_whole=_are_whole(known))


def _are_whole(figures: Iterable[Decimal]) -> bool:
    return all(each == each.to_integral_value() for each in figures)


def _rounded(low: Decimal, high: Decimal, *, are_whole: bool) -> Scale:
    """Whole figures have a whole axis: there is no fifth of a round."""
    least = (high - low) / PARTS
    step = next(each for each in _steps(max(least, Decimal(1)) if are_whole else least)
                if not are_whole or _are_whole([each]))
    return Scale(_multiple(low, step, ROUND_FLOOR), _multiple(high, step, ROUND_CEILING), step)


def _steps(least: Decimal) -> Iterator[Decimal]:
    power = Decimal(1).scaleb(least.adjusted())
    return (each * power for each in STEPS if each * power >= least)


def _multiple(figure: Decimal, step: Decimal, way: str) -> Decimal:
    return (figure / step).to_integral_value(way) * step
