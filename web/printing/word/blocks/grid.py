"""A ruled table, whose head comes again on every page and whose rows are never torn."""

from collections.abc import Iterator
from typing import Any

from oversight.papers.blocks import Table
from oversight.papers.document import Document
from web.printing.columns import LANDSCAPE, PORTRAIT, column_widths
from web.printing.page import paragraphs
from web.printing.word.elements import paragraph
from web.printing.word.keeping import keep_the_edges
from web.printing.word.spaces import gap
from web.printing.word.tables import cell, row, table

CELL = "OBang"
PADDING = (2.5, 4)  # points
ALIGNED = {"left": "", "center": "center", "right": "right", "justify": "both"}


def grid(block: Table, document: Document, is_landscape: bool) -> Iterator[Any]:
    if block.caption:
        yield paragraph("TenBang", block.caption)
    measure = LANDSCAPE if is_landscape else PORTRAIT
    widths = [share * measure / 100 for share in column_widths(block, is_landscape)]
    rows = [_row(block, texts, widths) for texts in block.rows] or [_nothing(widths)]
    keep_the_edges(rows)
    yield table(widths, (_head(block, widths), *rows), is_ruled=True, padding=PADDING)
    yield gap(8)


def _head(block: Table, widths: list[float]) -> Any:
    titles = (paragraph("DauBang", column.title) for column in block.columns)
    return row(*(cell(width, title, is_middle=True) for width, title in zip(widths, titles, strict=True)), is_head=True)


def _row(block: Table, texts: tuple[str, ...], widths: list[float]) -> Any:
    if len(texts) == 1 < len(widths):
        return _whole(widths, paragraph("DongNhom", texts[0]))
    aligns = (ALIGNED[column.align] for column in block.columns)
    return row(*(cell(width, *_lines(text, align)) for width, text, align in zip(widths, texts, aligns, strict=True)))


def _nothing(widths: list[float]) -> Any:
    return _whole(widths, paragraph(CELL, "Không có", align="center"))


def _whole(widths: list[float], text: Any) -> Any:
    return row(cell(sum(widths), text, span=len(widths)))


def _lines(text: str, align: str) -> list[Any]:
    """A paragraph each: Word would draw a justified line out to the edge where it is broken by hand."""
    return [paragraph(CELL, line, align=align) for line in paragraphs(text) or ("",)]
