"""Units side by side: horizontal bars in as many pictures as pages need, because a picture cannot break on paper."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from markupsafe import Markup

from web.charts import words
from web.charts.axis import axis_strip, target_strip
from web.charts.comparison import Comparison
from web.charts.figures import Bar
from web.charts.legend import legend
from web.charts.letters import plain
from web.charts.marks import body, diamond
from web.charts.row import row
from web.charts.svg import SMALL_LINE, Block, element, picture, stacked, text_lines

HIGHEST = 900  # of one picture, in user units: less than a page of A4 within the margins of our papers


def bars(rows: Sequence[Bar], *, title: str, target: Decimal | None = None, target_label: str = "", unit: str = "",
         key: str = "") -> Markup:
    """A <div> of one or more <svg> on one scale. `unit` "%" joins the numbers of the axis, another stands above.

    Give a `key` where the same figures are drawn twice on a page: ids are made from figures and key.
    """
    comparison = Comparison(tuple(rows), title, target, target_label, unit, key)
    parts = list(_parts(comparison)) or [((), Block(SMALL_LINE, text_lines([words.NOTHING], 0, 0, is_small=True)))]
    return element("div", *(
        element("div", _part(comparison, units, drawn, place, len(parts)), class_="chart-part")
        for place, (units, drawn) in enumerate(parts, start=1)), class_="chart")


def _parts(comparison: Comparison) -> Iterator[tuple[tuple[Bar, ...], Block]]:
    """Each with the legend and the axis of its own: on paper it may stand on another page."""
    head, foot = stacked([legend(_entries(comparison)), target_strip(comparison)]), axis_strip(comparison)
    blocks = [row(each, comparison) for each in comparison.rows]
    for part in _fitting([each.height for each in blocks], HIGHEST - head.height - foot.height):
        yield comparison.rows[part], stacked([head, *blocks[part], foot])


def _fitting(heights: list[float], room: float) -> Iterator[slice]:
    start, used = 0, 0.0
    for place, height in enumerate(heights):
        if used + height > room and place > start:
            yield slice(start, place)
            start, used = place, 0.0
        used += height
    if heights:
        yield slice(start, len(heights))


def _part(comparison: Comparison, units: tuple[Bar, ...], drawn: Block, place: int, parts: int) -> Markup:
    name = f"{comparison.name}-{place}"
    title = f"{comparison.title} (phần {place} trên {parts})" if parts > 1 else comparison.title
    said = [words.sentence_of_bar(each, comparison.unit) for each in units] or [words.NOTHING]
    target = [f"{comparison.target_words}."] if comparison.has_target else []
    return picture(drawn, title=title, words=[*target, *said], name=name)


def _entries(comparison: Comparison) -> Iterator[tuple[Markup | None, str]]:
    rows = comparison.rows
    is_short, is_checked = any(each.is_below_target for each in rows), any(words.verified(each) for each in rows)
    if is_short or is_checked:
        yield body(0, 24, 0, is_below_target=False, height=12), words.REPORTED
    if is_short:
        yield body(0, 24, 0, is_below_target=True, height=12), words.BELOW
    if is_checked:
        yield diamond(12, 0, height=12), words.VERIFIED
    if comparison.unit.strip() not in ("", "%"):
        yield None, f"đơn vị tính: {plain(comparison.unit)}"
