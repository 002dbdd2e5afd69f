"""2.602 of 2.760 is 94,28%, not 96,2%. Rounded and cut numbers both compute: 11,387 may be written 11,38."""

from collections.abc import Iterator
from typing import Any

from oversight.contradictions.change import is_a_share
from oversight.contradictions.contradiction import Contradiction
from oversight.contradictions.denominator import Denominator, denominator_of
from oversight.contradictions.examined import Examined
from oversight.contradictions.precision import decimals, read
from oversight.contradictions.saying import about
from oversight.contradictions.wording import named, number, per_cent, reported
from oversight.figures import Figure

LABEL = "Tỷ lệ tính lại không khớp"


def find(examined: Examined) -> Iterator[Contradiction]:
    for item, figure in examined.told_figures:
        below = denominator_of(examined, item, figure)
        if below and figure.value is not None and figure.percent is not None and is_a_share(item, figure):
            yield from _compare(item, figure, below)


def _compare(item: Any, figure: Figure, below: Denominator) -> Iterator[Contradiction]:
    reading = read(figure, item)
    computed = reading.value.per_cent_of(below.span)
    if computed and not computed.meets(reading.percent):
        is_rough = reading.is_rough or below.is_rough
        yield about(item, "likely" if is_rough else "certain", *_words(item, figure, below))


def _words(item: Any, figure: Figure, below: Denominator) -> tuple[str, str]:
    share = figure.value * 100 / below.number
    right = per_cent(share, max(2, decimals(figure.percent)))
    wrong = per_cent(figure.percent, decimals(figure.percent))
    source = f" ({named(below.item)})" if below.item else ""
    division = f"{number(figure.value)}/{number(below.number)}"
    return (f"báo cáo {reported(figure)}; tính lại {division}{source} được {right}, không phải {wrong}",
            f"số liệu của {named(item)}: báo cáo {wrong}, tính lại {division}{source} được {right}; "
            "số nào đúng và vì sao có chênh lệch")
