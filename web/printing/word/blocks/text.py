"""Blocks that are running text."""

from collections.abc import Iterator
from typing import Any

from oversight.papers import blocks
from oversight.papers.wording import item_sign
from web.printing.page import paragraphs
from web.printing.word import elements
from web.printing.word.elements import run

TEXT = "NoiDung"
LEVELS = {1: "Phan", 2: "Muc", 3: "Diem"}


def heading(block: blocks.Heading, *_: Any) -> Iterator[Any]:
    sign = ") " if block.level == 3 else ". "
    words = block.text.upper() if block.level == 1 else block.text
    yield elements.paragraph(LEVELS[block.level], f"{block.number}{sign}{words}" if block.number else words)


def paragraph(block: blocks.Paragraph, *_: Any) -> Iterator[Any]:
    return _lines(paragraphs(block.text), "NoiDungNghieng" if block.is_italic else TEXT)


def labelled_line(block: blocks.LabelledLine, *_: Any) -> Iterator[Any]:
    return _after(block.text, f"{block.label}: ")


def statement(block: blocks.Statement, *_: Any) -> Iterator[Any]:
    return _after(block.text, run(block.speaker, is_bold=True), (f", {block.title}" if block.title else "") + ": ")


def article(block: blocks.Article, *_: Any) -> Iterator[Any]:
    if not block.title:
        return _after(block.text, run(f"Điều {block.number}.", is_bold=True), " ")
    titled = elements.paragraph("Muc", f"Điều {block.number}. {block.title}")
    return iter((titled, *_lines(paragraphs(block.text))))


def item_list(block: blocks.ItemList, *_: Any) -> Iterator[Any]:
    """Written as papers write them: the sign at the indent, the following lines from the margin."""
    for place, item in enumerate(block.items, start=1):
        first, *others = paragraphs(item) or ("",)
        yield from _lines((f"{item_sign(block.marker, place)} {first}", *others) if item.strip() else ())
    if not block.items:
        yield elements.paragraph(TEXT, "Không có.")


def _after(text: str, *opening: Any) -> Iterator[Any]:
    """The first line of the text follows the opening, the others stand below."""
    first, *others = paragraphs(text) or ("",)
    yield elements.paragraph(TEXT, *opening, first)
    yield from _lines(others)


def _lines(lines: Any, style: str = TEXT) -> Iterator[Any]:
    return (elements.paragraph(style, line) for line in lines)
