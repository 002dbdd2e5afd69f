"""Numbers as Vietnamese offices write them: "1.234", "19,5", "+3"; a dash where there was nothing to count."""

from oversight.yearly.tally import Number
from oversight.yearly.telling import ToldLine

NOTHING = "–"
MARKS = str.maketrans(",.", ".,")


def figure_words(line: ToldLine) -> tuple[str, str, str]:
    """This year, the year before, and what changed."""
    return number_words(line.now), number_words(line.before), change_words(line.change)


def number_words(number: Number) -> str:
    return NOTHING if number is None else f"{number:,}".translate(MARKS)


def change_words(change: Number) -> str:
    if change is None:
        return NOTHING
    return f"{'+' if change > 0 else '−' if change < 0 else ''}{number_words(abs(change))}"
