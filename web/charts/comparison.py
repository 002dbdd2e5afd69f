"""All that the pictures of one comparison share: the axis above all, or their bars could not be compared."""

from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from web.charts import words
from web.charts.figures import Bar
from web.charts.scale import Scale, scale_of_bars
from web.charts.svg import WIDTH, name_of

EDGE = 10  # on both sides of the axis, so that a mark at its end is whole


@dataclass(frozen=True)
class Comparison:
    rows: tuple[Bar, ...]
    title: str
    target: Decimal | None
    target_label: str
    unit: str
    key: str

    @cached_property
    def scale(self) -> Scale:
        reported, verified = (each.value for each in self.rows), (each.verified for each in self.rows)
        return scale_of_bars([self.target, *reported, *verified], self.unit)

    @cached_property
    def name(self) -> str:
        return name_of(self)

    @property
    def target_words(self) -> str:
        """Empty without a target."""
        return words.target_words(self.target, self.target_label, self.unit) if self.has_target else ""

    @property
    def has_target(self) -> bool:
        return words.is_known(self.target)

    def place(self, figure: Decimal) -> float:
        return EDGE + (WIDTH - 2 * EDGE) * self.scale.at(figure)
