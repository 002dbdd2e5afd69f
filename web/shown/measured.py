"""By which number the figures of one indicator are drawn: by their share, or by their amount in one unit."""

from collections import Counter
from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from oversight.contradictions.targets import target_of
from oversight.figures import Figure, measured_in

PERCENT = "%"
SHARES = ("percentage", "ratio")


def unit_to_draw(item: Any, figures: Sequence[Figure]) -> str:
    """The one in which most of them can be said; of equals, the one that the outline asks for."""
    amount = item.unit_of_measure or _usual(figures)
    wanted = [PERCENT, amount] if _is_share(item) else [amount, PERCENT]
    return max(wanted, key=lambda unit: sum(measured(each, unit) is not None for each in figures))


def measured(figure: Figure | None, unit: str) -> Decimal | None:
    number = measured_in(figure, unit) if figure else None
    return number if number is not None and number.is_finite() else None


def measured_target(item: Any, unit: str) -> Decimal | None:
    target = target_of(item)
    if target is None:
        return None
    number = measured(target.figure, unit)
    return target.figure.value if number is None and unit == PERCENT and not target.figure.unit else number


def _is_share(item: Any) -> bool:
    target = target_of(item)
    is_of_shares = target is not None and target.figure.known_percent is not None
    return item.value_type in SHARES or PERCENT in item.unit_of_measure or is_of_shares


def _usual(figures: Sequence[Figure]) -> str:
    found = Counter(each.unit for each in figures if each.is_understood and each.value is not None)
    return found.most_common(1)[0][0] if found else ""
