"""The course of one figure over two to eight periods: figures above, periods below, a thread from each to its point."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from markupsafe import Markup

from web.charts import words
from web.charts.course import Frame, Place, course, places
from web.charts.figures import Point
from web.charts.legend import legend
from web.charts.letters import plain
from web.charts.levels import Label, levels_of, may_reach_down, placed
from web.charts.periods import periods
from web.charts.scale import Scale, scale_of_line
from web.charts.svg import (
    LINE,
    SMALL_LINE,
    TEXT,
    WIDTH,
    Block,
    element,
    name_of,
    picture,
    stacked,
    text_lines,
)

HEIGHT = 120  # of the course alone
ROOM = 10  # between the course and the words above and below it


def line(points: Sequence[Point], *, title: str, target: Decimal | None = None, target_label: str = "", unit: str = "",
         key: str = "") -> Markup:
    """A <div> with one <svg>. The axis need not begin at zero; when it does not, the picture says so."""
    target = target if words.is_known(target) else None
    scale = scale_of_line([target, *(each.value for each in points)])
    target_words = words.target_words(target, target_label, unit) if target is not None else ""
    drawn = stacked([legend(_entries(scale, target_words, unit)), _course(points, scale, target, unit)])
    said = [words.sentence_of_point(each, unit) for each in points] or [words.NOTHING]
    name = name_of(tuple(points), title, target, target_label, unit, key)
    shown = picture(drawn, title=title, words=[*([f"{target_words}."] if target_words else []), *said], name=name)
    return element("div", element("div", shown, class_="chart-part"), class_="chart")


def _course(points: Sequence[Point], scale: Scale, target: Decimal | None, unit: str) -> Block:
    if not points:
        return Block(SMALL_LINE, text_lines([words.NOTHING], 0, 0, is_small=True))
    column = WIDTH / len(points)
    centres = [column * (place + 0.5) for place in range(len(points))]
    figures = placed(zip(centres, (words.shown(each, unit) for each in points), strict=True), TEXT, is_bold=True)
    frame = Frame(column / 2, levels_of(figures) * LINE + ROOM, WIDTH - column, HEIGHT)
    found, foot = places(points, scale, frame), periods(points, centres)
    above = Block(frame.top + HEIGHT + ROOM, Markup("").join((
        _ground(frame, scale, target), *_threads(figures, found, frame), _figures(figures, frame),
        course(found, thickness=2.5, dot=5))))
    return stacked([above, foot, Block(6, Markup(""))])


def _ground(frame: Frame, scale: Scale, target: Decimal | None) -> Markup:
    drawn = element("rect", x=0, y=frame.top + HEIGHT + ROOM / 2, width=WIDTH, height=1)
    if target is not None:
        drawn += element("g", _dashes(WIDTH), transform=f"translate(0 {frame.down(scale.at(target)):.2f})")
    return drawn


def _dashes(length: float) -> Markup:
    return element("path", d=f"M0 0h{length}", class_="chart-target", stroke="currentColor", stroke_width=2,
                   stroke_dasharray="7 5")


def _threads(labels: list[Label], found: list[Place | None], frame: Frame) -> Iterator[Markup]:
    for label, place in zip(labels, found, strict=True):
        if place:
            start = frame.top - ROOM / 2 - (LINE * label.level if may_reach_down(label, labels) else 0)
            yield element("path", d=f"M{label.x:.2f} {start:.2f}V{place[1]:.2f}", class_="chart-thread",
                          stroke="currentColor", stroke_opacity=0.45, stroke_width=1)


def _figures(labels: list[Label], frame: Frame) -> Markup:
    return Markup("").join(
        text_lines([each.words], each.middle, frame.top - ROOM - LINE * (each.level + 1), font_weight=700,
                   text_anchor="middle")
        for each in labels)


def _entries(scale: Scale, target_words: str, unit: str) -> Iterator[tuple[Markup | None, str]]:
    if target_words:
        yield element("g", _dashes(24), transform="translate(0 6)"), target_words
    if unit.strip() not in ("", "%"):
        yield None, f"đơn vị tính: {plain(unit)}"
    if not scale.low <= 0 <= scale.high:
        yield None, f"trục từ {words.number(scale.low, unit)} đến {words.number(scale.high, unit)}"
