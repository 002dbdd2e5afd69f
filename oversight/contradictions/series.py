"""One indicator at two times, like with like: shares with shares, amounts with amounts of the same unit."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from oversight.contradictions.amounts import amount_in
from oversight.contradictions.denominator import percent_of
from oversight.contradictions.examined import Examined
from oversight.contradictions.wording import number, per_cent
from oversight.figures import Figure


@dataclass(frozen=True)
class Pair:
    now: Decimal
    before: Decimal
    is_share: bool

    @property
    def words(self) -> tuple[str, str]:
        return (_words(self.now, self.is_share), _words(self.before, self.is_share))


def _words(amount: Decimal, is_share: bool) -> str:
    return per_cent(amount, 2) if is_share else number(amount)


def pair(examined: Examined, item: Any, figure: Figure, before: Figure) -> Pair | None:
    share, share_before = percent_of(examined, item, figure), before.known_percent
    if share is not None and share_before is not None:
        return Pair(share, share_before, True)
    unit = item.unit_of_measure or before.unit
    now, then = amount_in(figure, item, unit), amount_in(before, item, unit)
    return Pair(now.number, then.number, False) if now and then else None
