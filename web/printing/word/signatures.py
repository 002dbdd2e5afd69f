"""One signature stands level with the recipients; two or three stand in a row above them (Mẫu 1.9)."""

from collections.abc import Iterator
from typing import Any

from oversight.papers.document import Document, Signature
from web.printing.line_breaks import balanced
from web.printing.word.elements import broken, paragraph
from web.printing.word.keeping import keep_with_next
from web.printing.word.recipients import recipients
from web.printing.word.spaces import gap
from web.printing.word.tables import cell, row, table

LEFT, RIGHT = 70.0, 90.0  # millimetres
MEASURE = LEFT + RIGHT
FITS = {1: (85, 14), 2: (77, 14), 3: (51, 13)}  # by how many sign: the widest line in millimetres, and the points


def ending(document: Document) -> Iterator[Any]:
    yield gap(4)
    if document.has_recipients_below:
        yield from _above_the_recipients(document)
        return
    signed = [part(signature) for signature in document.signatures for part in (_capacity, _room, _name)]
    yield table((LEFT, RIGHT), [row(cell(LEFT, *recipients(document)), cell(RIGHT, *signed))])


def _above_the_recipients(document: Document) -> Iterator[Any]:
    signed, listed = _side_by_side(document.signatures), list(recipients(document))
    yield signed
    if listed:
        keep_with_next([signed, *listed[:-1]])
        yield from (gap(14), *listed)


def _side_by_side(signatures: tuple[Signature, ...]) -> Any:
    """Three rows, so that names stand in one line however many lines of office are above them."""
    count = len(signatures)
    rows = ([part(signature, count) for signature in signatures] for part in (_capacity, _room, _name))
    width = MEASURE / count
    return table((width,) * count, [row(*(cell(width, part) for part in parts)) for parts in rows])


def _capacity(signature: Signature, beside: int = 1) -> Any:
    widest, points = FITS[beside]
    lines = [line for capacity in signature.capacity for line in balanced(capacity.upper(), widest, points)]
    return broken("QuyenHan" if points == 14 else "QuyenHanNho", lines)


def _room(signature: Signature, beside: int = 1) -> Any:
    return paragraph("ChoKy", signature.note)


def _name(signature: Signature, beside: int = 1) -> Any:
    return paragraph("HoTen" if FITS[beside][1] == 14 else "HoTenNho", signature.name)
