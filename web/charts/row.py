"""One unit of a picture of bars: its name and figure, the bar below them over the whole width, remarks below it."""

from decimal import Decimal

from markupsafe import Markup

from web.charts import words
from web.charts.comparison import EDGE, Comparison
from web.charts.figures import Bar
from web.charts.letters import plain, width, wrapped
from web.charts.marks import BAR, OVER, body, diamond, target_tick
from web.charts.svg import LINE, SMALL, SMALL_LINE, TEXT, WIDTH, Block, element, text_lines

GAP = 12
BESIDE = 0.5  # of the width: a longer figure goes below the name
BETWEEN = 12  # from one unit to the next


def row(bar: Bar, comparison: Comparison) -> Block:
    heading = _heading(bar, comparison.unit)
    top = heading.height + OVER + 2
    remarks = wrapped(words.remarks(bar, comparison.unit), WIDTH, SMALL, most=4)
    below = top + BAR + OVER
    drawn = heading.inside + _bar(bar, top, comparison) + text_lines(remarks, 0, below, is_small=True)
    return Block(below + SMALL_LINE * len(remarks) + BETWEEN, drawn)


def _heading(bar: Bar, unit: str) -> Block:
    figure = words.shown(bar, unit)
    taken = width(figure, TEXT, is_bold=True)
    return _below(bar, figure) if taken > WIDTH * BESIDE else _beside(bar, figure, WIDTH - taken - GAP)


def _beside(bar: Bar, figure: str, room: float) -> Block:
    names = wrapped(plain(bar.label), room, TEXT, most=4)
    drawn = text_lines(names, 0, 0) + text_lines([figure], WIDTH, 0, text_anchor="end", font_weight=700)
    return Block(LINE * max(len(names), 1), drawn)


def _below(bar: Bar, figure: str) -> Block:
    names = wrapped(plain(bar.label), WIDTH, TEXT, most=4)
    figures = wrapped(figure, WIDTH, TEXT, most=3, is_bold=True)
    drawn = text_lines(names, 0, 0) + text_lines(figures, 0, LINE * len(names), font_weight=700)
    return Block(LINE * len(names + figures), drawn)


def _bar(bar: Bar, top: float, comparison: Comparison) -> Markup:
    """The track shows how far the axis goes; the target's tick stays where nothing was reported."""
    zero = comparison.place(Decimal(0))
    drawn = element("rect", x=EDGE, y=top, width=WIDTH - 2 * EDGE, height=BAR, class_="chart-track", fill_opacity=0.1)
    if words.is_known(bar.value):
        ends = sorted((zero, comparison.place(bar.value)))
        drawn += body(*ends, top, is_below_target=bar.is_below_target)
    drawn += element("rect", x=zero - 0.75, y=top - 2, width=1.5, height=BAR + 4)
    if comparison.has_target:
        drawn += target_tick(comparison.place(comparison.target), top)
    if words.is_known(bar.verified):
        drawn += diamond(comparison.place(bar.verified), top)
    return drawn
