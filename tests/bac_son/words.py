"""What a described paper says, without its layout."""

from typing import Any

from oversight.papers.blocks import Block, Heading
from oversight.papers.document import Document
from oversight.papers.freezing import to_json


def words_of(part: Any) -> str:
    """Every text of a document, or of some blocks, one a line."""
    if isinstance(part, Document):
        return words_of(to_json(part))
    parts = part.values() if isinstance(part, dict) else part if isinstance(part, list) else ()
    return part if isinstance(part, str) else "\n".join(filter(None, map(words_of, parts)))


def headings_of(document: Document) -> list[str]:
    return [f"{block.number}. {block.text}" for block in blocks_of(document, Heading)]


def blocks_of(document: Document, kind: type[Block]) -> list[Any]:
    return [block for block in document.blocks if isinstance(block, kind)]
