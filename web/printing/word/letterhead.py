"""Cells 1 to 5b of the Decree's plan, in a table without lines: bodies | nation, number | place and date."""

from collections.abc import Iterator
from typing import Any

from oversight.papers import wording
from oversight.papers.document import Document
from web.printing.fonts import BOLD, width
from web.printing.line_breaks import balanced
from web.printing.place_line import reach
from web.printing.word.elements import broken, paragraph
from web.printing.word.lengths import of_millimetres
from web.printing.word.spaces import rule
from web.printing.word.tables import cell, row, table

LEFT, RIGHT = 66.0, 94.0  # millimetres
WIDEST = 63.0
NATION, MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"
SHARE = 0.42  # of the name above it: the Decree wants a third to a half


def letterhead(document: Document) -> Any:
    nation = (paragraph("QuocHieu", NATION), paragraph("TieuNgu", MOTTO), rule(width(MOTTO, BOLD, 13), RIGHT))
    first = row(cell(LEFT, *_bodies(document)), cell(RIGHT, *nation))
    second = row(cell(LEFT, *_number(document)), cell(RIGHT, *_place(document)))
    return table((LEFT, RIGHT), (first, second))


def _bodies(document: Document) -> Iterator[Any]:
    last = len(document.issuers) - 1
    for place, issuer in enumerate(document.issuers):
        if issuer.superior:
            yield broken("ChuQuan", balanced(issuer.superior.upper(), WIDEST, 12, False))
        *lines, end = balanced(issuer.name.upper(), WIDEST, 12) or ("",)
        yield broken("BanHanh", [*lines, end + (" -" if place < last else "")])
        if place == last:
            yield rule(SHARE * max(width(line, BOLD, 12) for line in (*lines, end)), LEFT)


def _number(document: Document) -> Iterator[Any]:
    yield paragraph("SoKyHieu", f"Số: {wording.number_and_code(document.number, document.code)}")
    if not document.type_name and document.subject:
        about = "V/v " + document.subject.removeprefix("V/v ")
        yield broken("VeViec", balanced(about, 60, 12, False))


def _place(document: Document) -> Iterator[Any]:
    if document.place:
        line = wording.place_and_date(document.place, document.issued_on)
        yield paragraph("NgayThang", line, left=-of_millimetres(reach(line)))
