"""How the text ends: with the sign "./.", and never alone on the page of the signatures."""

from dataclasses import replace

from oversight.papers.blocks import Block, ItemList
from oversight.papers.document import Document
from oversight.papers.wording import ended
from web.printing.fonts import REGULAR, width

FIRST_LINE = 147  # millimetres: the text less the indent


def with_ending(document: Document) -> Document:
    """The sign goes after the closing sentence, or else after the last block."""
    if document.closing.strip():
        return replace(document, closing=ended(document.closing))
    if not document.blocks:
        return document
    *others, last = document.blocks
    return replace(document, blocks=(*others, _ended_block(last)))


def ends_in_one_line(document: Document) -> bool:
    """Then the line before it must come along, so that two lines of text stand over the signatures."""
    last = document.closing or (_last_text(document.blocks[-1]) if document.blocks else "")
    lines = last.splitlines()
    return bool(lines) and width(lines[-1], REGULAR, 14) < FIRST_LINE


def _ended_block(block: Block) -> Block:
    """A table, a heading or a list of people ends a paper without the sign."""
    if isinstance(block, ItemList) and block.items:
        return replace(block, items=(*block.items[:-1], ended(block.items[-1])))
    if block.kind != "heading" and getattr(block, "text", ""):
        return replace(block, text=ended(block.text))
    return block


def _last_text(block: Block) -> str:
    return block.items[-1] if isinstance(block, ItemList) and block.items else getattr(block, "text", "")
