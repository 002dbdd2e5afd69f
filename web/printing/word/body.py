"""The paper from its letterhead to the recipients, without the appendices."""

from collections.abc import Iterator
from typing import Any

from oversight.papers.document import Document
from web.printing.ending import ends_in_one_line
from web.printing.page import paragraphs
from web.printing.word.blocks import printed
from web.printing.word.elements import paragraph
from web.printing.word.heading import heading
from web.printing.word.keeping import keep_with_next
from web.printing.word.letterhead import letterhead
from web.printing.word.signatures import ending
from web.printing.word.spaces import is_wordless


def body(document: Document) -> Iterator[Any]:
    yield letterhead(document)
    yield from heading(document)
    text = list(_text(document))
    keep_with_next([each for each in text if not is_wordless(each)][-2 if ends_in_one_line(document) else -1:])
    yield from text
    yield from ending(document)


def _text(document: Document) -> Iterator[Any]:
    for block in document.blocks:
        yield from printed(block, document)
    for line in paragraphs(document.closing):
        yield paragraph("NoiDung", line)
