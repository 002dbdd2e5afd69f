"""A figure as the house understood it, beside what was typed: whoever reads it sees what was counted with."""

from decimal import Decimal

from oversight.figures import Figure, shown, vietnamese

HUNDREDTH = Decimal("0.01")


def understood_words(figure: Figure) -> str:
    """ "2.602/2.760 hộ, 96,2%; tính ra 94,28%". Empty for what was not understood, or what would only be said twice."""
    if not figure.typed or not figure.is_understood or figure.rows:
        return ""
    words = "; ".join(part for part in (shown(figure), _computed(figure)) if part)
    return "" if words.casefold() == figure.typed.strip().casefold() else words


def _computed(figure: Figure) -> str:
    share = figure.computed_percent
    if share is None or (figure.percent is not None and abs(share - figure.percent) < HUNDREDTH):
        return ""
    return f"tính ra {vietnamese(round(share, 2).normalize())}%"
