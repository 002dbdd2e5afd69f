"""The denominator typed beside a value is not what the outline's own indicator for it tells."""

from collections.abc import Iterator
from typing import Any

from oversight.contradictions.contradiction import Contradiction
from oversight.contradictions.denominator import Denominator, denominator_by_code
from oversight.contradictions.examined import Examined
from oversight.contradictions.precision import read
from oversight.contradictions.saying import about
from oversight.contradictions.wording import named, number
from oversight.figures import Figure

LABEL = "Mẫu số không thống nhất"


def find(examined: Examined) -> Iterator[Contradiction]:
    for item, figure in examined.told_figures:
        other = denominator_by_code(examined, item, figure) if figure.denominator is not None else None
        if other and not other.span.meets(read(figure, item).denominator):
            yield about(item, "likely", *_words(item, figure, other))


def _words(item: Any, figure: Figure, other: Denominator) -> tuple[str, str]:
    here, there = number(figure.denominator), f"{named(other.item)} ghi {number(other.number)}"
    return (f"lấy mẫu số {here}, trong khi {there}",
            f"mẫu số của {named(item)}: ở đây ghi {here}, {there}; số nào đúng")
