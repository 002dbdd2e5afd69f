"""Tables: borderless ones that hold things side by side, and ruled ones. Widths are in millimetres."""

from collections.abc import Iterable, Sequence
from typing import Any

from web.printing.word.elements import make, paragraph
from web.printing.word.lengths import of_millimetres, of_points

EDGES = ("top", "left", "bottom", "right", "insideH", "insideV")
HAIRLINE = 5  # eighths of a point


def table(
        widths: Sequence[float], rows: Iterable[Any], is_ruled: bool = False,
        padding: tuple[float, float] = (0, 0)) -> Any:
    """`padding` in points: above and below, left and right. Word may not change the widths by what is written."""
    shape = [make("tblW", w=of_millimetres(sum(widths)), type="dxa")]
    if is_ruled:
        shape.append(make("tblBorders", *map(drawn, EDGES)))
    shape += [make("tblLayout", type="fixed"), make("tblCellMar", *_margins(*padding))]
    grid = make("tblGrid", *(make("gridCol", w=of_millimetres(width)) for width in widths))
    return make("tbl", make("tblPr", *shape), grid, *rows)


def row(*cells: Any, is_head: bool = False) -> Any:
    """Never torn by the end of a page; a head comes again on each."""
    shape = (make("cantSplit"), make("tblHeader")) if is_head else (make("cantSplit"),)
    return make("tr", make("trPr", *shape), *cells)


def cell(width: float, *paragraphs: Any, span: int = 1, is_middle: bool = False) -> Any:
    shape = [make("tcW", w=of_millimetres(width), type="dxa")]
    if span > 1:
        shape.append(make("gridSpan", val=span))
    if is_middle:
        shape.append(make("vAlign", val="center"))
    return make("tc", make("tcPr", *shape), *(paragraphs or (paragraph("KhoangCach"),)))


def drawn(edge: str) -> Any:
    return make(edge, val="single", sz=HAIRLINE, space=0, color="000000")


def _margins(upright: float, sideways: float) -> list[Any]:
    lengths = {"top": upright, "left": sideways, "bottom": upright, "right": sideways}
    return [make(edge, w=of_points(length), type="dxa") for edge, length in lengths.items()]
