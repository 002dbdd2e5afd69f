"""The course of a figure in a cell of a table: its direction only, the figures stand in the table."""

from collections.abc import Sequence

from markupsafe import Markup

from web.charts import words
from web.charts.course import Frame, course, places
from web.charts.figures import Point
from web.charts.scale import scale_of_line
from web.charts.svg import Block, element, name_of, picture

WIDTH, HEIGHT = 120, 28
FRAME = Frame(6, 5, WIDTH - 12, HEIGHT - 10)


def spark(points: Sequence[Point], *, title: str = "Diễn biến", key: str = "") -> Markup:
    """One <svg> of 120 by 28. Without any figure it is a dotted line, which is read out as such."""
    found = places(points, scale_of_line(each.value for each in points), FRAME)
    drawn = course(found, thickness=1.75, dot=2.5) if any(found) else _nothing()
    said = [words.sentence_of_point(each) for each in points] or [words.NOTHING]
    return picture(Block(HEIGHT, drawn), title=title, words=said, name=name_of(tuple(points), title, key),
                   width=WIDTH, class_="chart-spark")


def _nothing() -> Markup:
    return element("path", d=f"M6 {HEIGHT / 2}h{WIDTH - 12}", class_="chart-thread", stroke="currentColor",
                   stroke_opacity=0.45, stroke_dasharray="2 4")
