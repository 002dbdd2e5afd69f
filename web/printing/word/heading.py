"""From the type of the paper to the first words of its text: cells 5a and 9a, then căn cứ."""

from collections.abc import Iterator
from typing import Any

from oversight.papers.document import Document
from oversight.papers.wording import punctuated
from web.printing.fonts import BOLD, width
from web.printing.line_breaks import balanced
from web.printing.word.addressees import addressees
from web.printing.word.elements import broken, paragraph
from web.printing.word.spaces import rule

MEASURE = 160.0  # millimetres between the margins
SHARE = 0.34  # of the subject above it: the Decree wants a third to a half


def heading(document: Document) -> Iterator[Any]:
    if document.type_name:
        yield from _type_and_subject(document)
    yield from addressees(document.addressees)
    if document.authority:
        yield broken("ThamQuyen", balanced(document.authority.upper(), 150, 14))
    for basis in punctuated(document.bases):
        yield paragraph("CanCu", basis)
    if document.enacts:
        yield paragraph("LoiBanHanh", document.enacts.upper())


def _type_and_subject(document: Document) -> Iterator[Any]:
    lines = balanced(document.subject, 135, 14)
    yield paragraph("TenLoai", document.type_name.upper())
    yield broken("TrichYeu", lines)
    yield rule(SHARE * max((width(line, BOLD, 14) for line in lines), default=0), MEASURE, above=3, below=16)
