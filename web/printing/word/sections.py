"""Sections: the paper and each of its appendices, with pages of their own. Margins of appendix I, part I."""

from typing import Any

from web.printing.word.elements import make
from web.printing.word.lengths import of_millimetres

SHORT, LONG = 210, 297
PORTRAIT = {"top": 20, "right": 20, "bottom": 20, "left": 30}
LANDSCAPE = {"top": 20, "right": 20, "bottom": 20, "left": 20}
HEADER, FOOTER = 9, 6  # millimetres from the edges of the page: the number stands in the middle of its margin


def section(is_landscape: bool = False) -> Any:
    """Page numbers begin at 1, and the first one is not shown (`titlePg`)."""
    edges = (LANDSCAPE if is_landscape else PORTRAIT) | {"header": HEADER, "footer": FOOTER}
    margins = make("pgMar", **{edge: of_millimetres(width) for edge, width in edges.items()}, gutter=0)
    return make("sectPr", _size(is_landscape), margins, make("pgNumType", start=1), make("titlePg"))


def section_end(settings: Any = None) -> Any:
    """The paragraph that Word wants after a table, as low as can be so that it never needs a page for itself."""
    spacing = make("spacing", before=0, after=0, line=20, lineRule="exact")
    end = make("p", make("pPr", make("pStyle", val="KhoangCach"), spacing))
    if settings is not None:
        end[0].append(settings)
    return end


def _size(is_landscape: bool) -> Any:
    short, long = of_millimetres(SHORT), of_millimetres(LONG)
    return make("pgSz", w=long, h=short, orient="landscape") if is_landscape else make("pgSz", w=short, h=long)
