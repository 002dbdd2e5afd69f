"""The solid lines under headings: found on a picture of the page, read from the borders in the Word file."""

import re
from dataclasses import dataclass

from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph
from pdf_reading import Word, picture

DOTS = 200  # an inch
MM = 25.4 / DOTS
DARK = bytes(1 if grey < 140 else 0 for grey in range(256))
DEPTH = 4.5  # millimetres below the letters


@dataclass(frozen=True)
class Rule:
    """In millimetres: `left` and `right` on the page, or the room beside it in its cell."""

    left: float
    right: float
    length: float


def rule_under(pdf: bytes, line: list[Word]) -> Rule:
    """The longest line below the words of one line of the first page."""
    page, bottom = picture(pdf, 1, DOTS), line[0].bottom
    runs = [run.span() for row in range(int((bottom - 1) / MM), int((bottom + DEPTH) / MM))
            for run in re.finditer(b"\x01{40,}", page.crop((0, row, page.width, row + 1)).tobytes().translate(DARK))]
    near = [run for run in runs if run[0] * MM < line[-1].right and run[1] * MM > line[0].left]
    left, right = max(near, key=lambda run: run[1] - run[0])
    return Rule(left * MM, right * MM, (right - left) * MM)


def rule_after(paragraph: Paragraph, measure: float) -> Rule:
    """The border of the wordless paragraph that follows, in a cell or column `measure` millimetres wide."""
    following = Paragraph(paragraph._p.getnext(), paragraph._parent)
    border = following._p.pPr.find(qn("w:pBdr")).find(qn("w:top"))
    assert border.get(qn("w:val")) == "single"
    left, right = (indent.mm for indent in (
        following.paragraph_format.left_indent, following.paragraph_format.right_indent))
    return Rule(left, right, measure - left - right)
