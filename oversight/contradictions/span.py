"""What a written number may stand for: 11,38 is any number that is rounded or cut to 11,38."""

from dataclasses import dataclass
from decimal import Decimal

ALMOST = Decimal("0.999999999")  # a number cut to 11,38 is below 11,39, never 11,39 itself


@dataclass(frozen=True)
class Span:
    low: Decimal
    high: Decimal

    @classmethod
    def exactly(cls, number: Decimal) -> "Span":
        return cls(number, number)

    @classmethod
    def written(cls, number: Decimal, step: Decimal) -> "Span":
        """Everything that is rounded, or cut toward zero, to this number at this step."""
        if number < 0:
            return cls(number - step * ALMOST, number + step / 2)
        low = -step * ALMOST if number == 0 else number - step / 2
        return cls(low, number + step * ALMOST)

    def meets(self, other: "Span") -> bool:
        return self.low <= other.high and other.low <= self.high

    def times(self, factor: Decimal) -> "Span":
        """By a factor above zero."""
        return Span(self.low * factor, self.high * factor)

    def widened(self, factor: Decimal) -> "Span":
        """For amounts above zero: from a `factor`-th to `factor` times."""
        return Span(self.low / factor, self.high * factor)

    def __add__(self, other: "Span") -> "Span":
        return Span(self.low + other.low, self.high + other.high)

    def __sub__(self, other: "Span") -> "Span":
        return Span(self.low - other.high, self.high - other.low)

    def per_cent_of(self, whole: "Span") -> "Span | None":
        """None when the whole may be zero or less."""
        if whole.low <= 0:
            return None
        corners = [number * 100 / total for number in (self.low, self.high) for total in (whole.low, whole.high)]
        return Span(min(corners), max(corners))
