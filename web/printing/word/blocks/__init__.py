"""The blocks of a text (oversight/papers/blocks.py), each as paragraphs and tables of Word."""

from collections.abc import Callable, Iterator
from typing import Any

from oversight.papers.blocks import Block
from oversight.papers.document import Document
from web.printing.word.blocks import grid, people, text

# Each takes the block, the whole paper, and whether the page lies on its side.
PRINTERS: dict[str, Callable[[Any, Document, bool], Iterator[Any]]] = {
    "heading": text.heading, "paragraph": text.paragraph, "labelled_line": text.labelled_line,
    "item_list": text.item_list, "statement": text.statement, "article": text.article,
    "participants": people.participants, "table": grid.grid}


def printed(block: Block, document: Document, is_landscape: bool = False) -> Iterator[Any]:
    return PRINTERS[block.kind](block, document, is_landscape)
