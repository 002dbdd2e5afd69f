"""Kính gửi: one addressee on the line of the greeting, several below its colon, together in the middle of the page."""

from collections.abc import Iterator
from typing import Any

from oversight.papers.wording import punctuated
from web.printing.fonts import REGULAR, width
from web.printing.word.elements import make, paragraph
from web.printing.word.lengths import of_millimetres, of_points

MEASURE = 160.0
GREETING = "Kính gửi"


def addressees(names: tuple[str, ...]) -> Iterator[Any]:
    if len(names) == 1:
        yield _spaced(paragraph("KinhGui", f"{GREETING}: {punctuated(names)[0]}", align="center"), 18, 12)
    elif names:
        yield from _below_each_other(punctuated(names))


def _below_each_other(names: tuple[str, ...]) -> Iterator[Any]:
    """Hyphens stand under the colon, the second line of a long name under its first word."""
    colon, hyphen = width(GREETING, REGULAR, 14), width("- ", REGULAR, 14)
    widest = max(width(name, REGULAR, 14) for name in names)
    left = max(MEASURE - colon - hyphen - widest, 0) / 2
    yield _spaced(paragraph("KinhGui", f"{GREETING}:", left=of_millimetres(left)), 18, 0)
    inside, hanging = of_millimetres(left + colon + hyphen), of_millimetres(hyphen)
    *others, last = (paragraph("KinhGui", f"- {name}", left=inside, hanging=hanging) for name in names)
    yield from others
    yield _spaced(last, 0, 12)


def _spaced(made: Any, before: float, after: float) -> Any:
    """Only the first and the last of them keep their distance from what stands around."""
    made.pPr[0].addnext(make("spacing", before=of_points(before), after=of_points(after)))
    return made
