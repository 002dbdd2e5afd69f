"""Long texts typed by people: their own headings ("I. …", "1. …") stand out in print, not a word is changed."""

import re
from collections.abc import Iterator

from oversight.papers.blocks import Block, Heading, Paragraph

LONGEST_HEADING = 150  # letters; what is longer is a sentence that happens to begin with a number
HEADINGS = ((1, re.compile(r"([IVX]+)\.\s+(.+)")), (2, re.compile(r"([0-9]{1,2})\.\s+(.+)")))


def blocks_of(text: str) -> Iterator[Block]:
    """One block a line; empty lines only part them."""
    for line in filter(None, (line.strip() for line in text.splitlines())):
        yield _heading(line) or Paragraph(line)


def _heading(line: str) -> Heading | None:
    """A heading is short and ends without a sign: "1. Đơn vị đã ban hành kế hoạch." is a numbered sentence."""
    if len(line) > LONGEST_HEADING or line.endswith((".", ";", ":", ",", "!", "?")):
        return None
    found = ((level, pattern.fullmatch(line)) for level, pattern in HEADINGS)
    return next((Heading(level, match[2], match[1]) for level, match in found if match), None)
