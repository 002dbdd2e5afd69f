"""Labels above or below a course: each over its own point, on the first level where it lies on no other label."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from web.charts.letters import width, wrapped
from web.charts.svg import WIDTH

AIR = 8
LONGEST = 0.45  # of the width


@dataclass(frozen=True)
class Label:
    words: str
    x: float  # of its point
    left: float
    right: float
    level: int  # counted away from the course

    @property
    def middle(self) -> float:
        return (self.left + self.right) / 2

    def covers(self, x: float) -> bool:
        return self.left - 2 <= x <= self.right + 2


def placed(labels: Iterable[tuple[float, str]], size: float, *, is_bold: bool = False) -> list[Label]:
    """From left to right; what is longer than LONGEST is shortened."""
    ends: list[float] = []
    return list(_placed(labels, size, is_bold, ends))


def _placed(labels: Iterable[tuple[float, str]], size: float, is_bold: bool, ends: list[float]) -> Iterator[Label]:
    for x, text in labels:
        words = "".join(wrapped(text, WIDTH * LONGEST, size, most=1, is_bold=is_bold))
        room = width(words, size, is_bold=is_bold)
        left = min(max(x - room / 2, 0), WIDTH - room)
        level = next((place for place, end in enumerate(ends) if left >= end + AIR), len(ends))
        ends[level:level + 1] = [left + room]
        yield Label(words, x, left, left + room, level)


def levels_of(labels: list[Label]) -> int:
    return 1 + max((each.level for each in labels), default=0)


def may_reach_down(label: Label, labels: list[Label]) -> bool:
    """Whether a thread from the label to its point crosses no other label."""
    return not any(other.level < label.level and other.covers(label.x) for other in labels)
