"""The strips above and below the bars of a picture: where the target lies, and the numbers of the axis."""

from collections.abc import Iterable, Iterator
from decimal import Decimal

from markupsafe import Markup

from web.charts import words
from web.charts.comparison import Comparison
from web.charts.letters import width, wrapped
from web.charts.scale import Scale
from web.charts.svg import SMALL, SMALL_LINE, WIDTH, Block, element, text_lines

TIP = 9  # the arrow from the words of the target down to its ticks
AIR = 12


def target_strip(comparison: Comparison) -> Block:
    lines = wrapped(comparison.target_words, WIDTH, SMALL, most=3)
    if not lines:
        return Block(0, Markup(""))
    half, x = max(width(each, SMALL) for each in lines) / 2, comparison.place(comparison.target)
    middle, tip = min(max(x, half), WIDTH - half), SMALL_LINE * len(lines) + 4
    arrow = element("path", d=f"M{x:.2f} {tip + TIP}l-6 {-TIP}h12z")
    return Block(tip + TIP + 4, text_lines(lines, middle, 0, is_small=True, text_anchor="middle") + arrow)


def axis_strip(comparison: Comparison) -> Block:
    """As many numbers as have room."""
    labels = ((comparison.place(tick), words.number(tick, comparison.unit)) for tick in _order(comparison.scale))
    drawn = (text_lines([label], middle, 0, is_small=True, text_anchor="middle") for middle, label in _clear(labels))
    return Block(SMALL_LINE + 6, Markup("").join(drawn))


def _order(scale: Scale) -> list[Decimal]:
    """Zero and the ends first: between them whatever room is left."""
    return list(dict.fromkeys([Decimal(0), scale.high, scale.low, *scale.ticks]))


def _clear(labels: Iterable[tuple[float, str]]) -> list[tuple[float, str]]:
    """Middles and words, from left to right, as they are read out and copied."""
    return sorted(_first_come(labels))


def _first_come(labels: Iterable[tuple[float, str]]) -> Iterator[tuple[float, str]]:
    taken: list[tuple[float, float]] = []
    for x, label in labels:
        room = width(label, SMALL)
        left = min(max(x - room / 2, 0), WIDTH - room)
        if all(left > end + AIR or left + room < start - AIR for start, end in taken):
            taken.append((left, left + room))
            yield left + room / 2, label
