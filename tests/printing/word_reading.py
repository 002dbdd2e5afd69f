"""What a person would see in a Word file, read back with python-docx: words, faces, and how they are laid out."""

from collections.abc import Iterator
from io import BytesIO
from typing import Any

import docx
from docx.document import Document as WordFile
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph
from docx.text.run import Run
from faces import Said

POINT = 12700  # English Metric Units


def opened(word: bytes) -> WordFile:
    return docx.Document(BytesIO(word))


def every_paragraph(file: WordFile) -> Iterator[Paragraph]:
    """Those of tables too, in the order of reading."""
    return (Paragraph(element, file) for element in file.element.body.iter(qn("w:p")))


def lines(file: WordFile) -> list[str]:
    """A paragraph each, those without words left out; a broken line is a space."""
    said = (" ".join(paragraph.text.split()) for paragraph in every_paragraph(file))
    return [line for line in said if line]


def flat(file: WordFile) -> str:
    return " ".join(lines(file))


def said_in_word(file: WordFile) -> list[Said]:
    return [word for paragraph in every_paragraph(file) for run in paragraph.runs for word in _words(run, paragraph)]


def inherited(paragraph: Paragraph, name: str) -> Any:
    """A setting of the paragraph, else of its style."""
    own = getattr(paragraph.paragraph_format, name)
    return getattr(paragraph.style.paragraph_format, name) if own is None else own


def cell_of(paragraph: Paragraph) -> tuple[int, int] | None:
    """Row and column in its table; nothing outside tables."""
    cells = list(paragraph._p.iterancestors(qn("w:tc")))
    if not cells:
        return None
    row = cells[0].getparent()
    return row.getparent().findall(qn("w:tr")).index(row), row.findall(qn("w:tc")).index(cells[0])


def _words(run: Run, paragraph: Paragraph) -> Iterator[Said]:
    font = paragraph.style.font
    bold, italic = (bool(font_said if own is None else own)
                    for own, font_said in ((run.font.bold, font.bold), (run.font.italic, font.italic)))
    points = (run.font.size or font.size) / POINT
    return (Said(word, points, bold, italic) for word in run.text.split())
