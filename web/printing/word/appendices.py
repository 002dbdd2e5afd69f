"""An appendix (Mẫu 2.1): a section of its own, with pages of its own."""

from collections.abc import Iterator
from typing import Any

from oversight.papers.document import Appendix, Document
from web.printing.columns import LANDSCAPE, PORTRAIT
from web.printing.line_breaks import balanced
from web.printing.word.blocks import printed
from web.printing.word.elements import broken, paragraph
from web.printing.word.spaces import rule

SHARE = 0.25  # of the line


def appendix(each: Appendix, document: Document) -> Iterator[Any]:
    measure = LANDSCAPE if each.is_landscape else PORTRAIT
    yield paragraph("SoPhuLuc", f"Phụ lục {each.number}" if each.number else "Phụ lục")
    yield broken("TenPhuLuc", balanced(each.title.upper(), 150, 14))
    if each.attached_to:
        yield broken("KemTheo", balanced(f"({each.attached_to})", 155, 14, False))
    yield rule(SHARE * measure, measure, above=4, below=14)
    for block in each.blocks:
        yield from printed(block, document, each.is_landscape)
