"""One figure through periods: where each point lies, and the stretches of line between points that have figures."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup

from web.charts import words
from web.charts.figures import Point
from web.charts.scale import Scale
from web.charts.svg import element

Place = tuple[float, float]


@dataclass(frozen=True)
class Frame:
    """Inside it the course is drawn; `top` is its upper edge."""

    left: float
    top: float
    width: float
    height: float

    def across(self, place: int, of: int) -> float:
        return self.left + (self.width * place / (of - 1) if of > 1 else self.width / 2)

    def down(self, share: float) -> float:
        return self.top + self.height * (1 - share)


def places(points: Sequence[Point], scale: Scale, frame: Frame) -> list[Place | None]:
    """None where there is no figure: a line must not run over what nobody reported."""
    return [
        (frame.across(place, len(points)), frame.down(scale.at(point.value))) if words.is_known(point.value) else None
        for place, point in enumerate(points)]


def course(found: list[Place | None], *, thickness: float, dot: float) -> Markup:
    lines = (element("polyline", points=" ".join(f"{x:.2f},{y:.2f}" for x, y in stretch), class_="chart-line",
                     fill="none", stroke="currentColor", stroke_width=thickness, stroke_linejoin="round")
             for stretch in _stretches(found) if len(stretch) > 1)
    dots = (element("circle", cx=each[0], cy=each[1], r=dot, class_="chart-dot") for each in found if each)
    return Markup("").join([*lines, *dots])


def _stretches(found: list[Place | None]) -> Iterator[list[Place]]:
    return (list(group) for is_gap, group in groupby(found, lambda each: each is None) if not is_gap)
