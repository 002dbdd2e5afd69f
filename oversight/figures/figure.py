"""A figure as it was understood: numbers, what qualifies them, their unit, and always the words as typed."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal


@dataclass(frozen=True)
class Figure:
    """`percent` is what was typed, in per cent (62.1); a percentage that can be computed is never stored as reported.

    `value` is in `unit`: multiplying words are worked in ("1,5 tỷ đồng" is 1500000000 "đồng"), measures are not
    ("34,71 ha" is 34.71 "ha"). `qualifier` is the word before the number ("trên", "gần", "khoảng", "ước", "giảm");
    `percent_qualifier` stands only where value and percentage are qualified differently ("1.207 hộ, đạt gần 12%").
    `denominator_unit` differs from `unit` in "10.330 tài khoản/15.124 hộ". `on` is a date, `choice` a yes, a no or
    one of the words that the outline offered, `rows` a short table. `ask` is a sentence to whoever typed it; while it
    stands, nothing else of the figure may be counted with.
    """

    typed: str
    value: Decimal | None = None
    denominator: Decimal | None = None
    percent: Decimal | None = None
    qualifier: str = ""
    unit: str = ""
    denominator_unit: str = ""
    on: date | None = None
    choice: str = ""
    rows: tuple[tuple[str, ...], ...] = ()
    ask: str = ""
    percent_qualifier: str = ""

    @property
    def is_understood(self) -> bool:
        return not self.ask

    @property
    def computed_percent(self) -> Decimal | None:
        """Value over denominator in per cent, unrounded."""
        if self.value is None or not self.denominator:
            return None
        return self.value * 100 / self.denominator

    @property
    def known_percent(self) -> Decimal | None:
        """What the numbers say; else what was typed."""
        return self.computed_percent if self.computed_percent is not None else self.percent
