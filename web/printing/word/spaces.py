"""Paragraphs without words: rules under headings, and the room between things that Word would join or push together."""

from typing import Any

from docx.oxml.ns import qn

from web.printing.word.elements import make
from web.printing.word.lengths import of_millimetres, of_points
from web.printing.word.tables import drawn


def rule(length: float, measure: float, above: float = 2, below: float = 0) -> Any:
    """A solid line in the middle of `measure`, both in millimetres; the room above and below it in points."""
    beside = of_millimetres(max(measure - length, 0) / 2)
    indents = make("ind", left=beside, right=beside)
    return _wordless("DuongKe", above, below, make("pBdr", drawn("top")), ind=indents)


def gap(points: float) -> Any:
    """Two tables would be one without a paragraph between them."""
    return _wordless("KhoangCach", points - 1, 0)


def is_wordless(element: Any) -> bool:
    return element.tag == qn("w:p") and element.find(qn("w:r")) is None


def _wordless(style: str, above: float, below: float, *border: Any, ind: Any = None) -> Any:
    spacing = make("spacing", before=of_points(above), after=of_points(below), line=of_points(1), lineRule="exact")
    shape = make("pPr", make("pStyle", val=style), make("keepNext"), *border, spacing)
    if ind is not None:
        shape.append(ind)
    return make("p", shape)
