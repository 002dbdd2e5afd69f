"""How the recommendations to a unit stand, as a picture; the same figures stand in a list beside it."""

from decimal import Decimal

from markupsafe import Markup

from oversight.rules.portrait import Kept
from web.charts import Bar, bars
from web.shown.portrait import KEPT

WORTH_DRAWING = 8


def counts_of(kept: Kept) -> list[tuple[str, int]]:
    return [(label, count) for name, label in KEPT if (count := getattr(kept, name))]


def chart_of(kept: Kept) -> Markup | None:
    """None where so few say as much in words."""
    if kept.total < WORTH_DRAWING:
        return None
    rows = [Bar(label, Decimal(count), str(count)) for label, count in counts_of(kept)]
    return bars(rows, title="Kiến nghị với đơn vị, theo kết quả", unit="kiến nghị")
