"""The plan as one person typed it, told apart by its own headings, so that each part stands where the paper has it."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from oversight.papers.blocks import Block, Heading, Paragraph
from oversight.papers.numerals import heading_number
from oversight.papers.phrases import without_stop
from oversight.papers.typed_text import blocks_of

PLACES = (("purpose", ("mục đích",)), ("execution", ("tổ chức thực hiện", "phân công")))
AMONG_THE_WAYS = "ways"


@dataclass
class TypedPlan:
    """Pairs of a heading (empty before the first one) and its paragraphs. `ways` takes all that has no other place."""

    purpose: list[tuple[str, list[str]]] = field(default_factory=list)
    ways: list[tuple[str, list[str]]] = field(default_factory=list)
    execution: list[tuple[str, list[str]]] = field(default_factory=list)


def typed_plan(text: str) -> TypedPlan:
    plan = TypedPlan()
    for title, lines in _parted(text):
        getattr(plan, _place_of(title)).append((title, lines))
    return plan


def shown(parts: list[tuple[str, list[str]]], first: int = 1) -> Iterator[Block]:
    """Under headings of the second level, numbered anew from `first`, as the parts of a typed plan move about."""
    named = first
    for title, lines in parts:
        if title:
            yield Heading(2, title, heading_number(2, named))
            named += 1
        yield from (Paragraph(line) for line in lines)


def bare(parts: list[tuple[str, list[str]]]) -> Iterator[Block]:
    """Without headings: the section that holds them has that very name."""
    return (Paragraph(line) for _, lines in parts for line in lines)


def _parted(text: str) -> list[tuple[str, list[str]]]:
    found: list[tuple[str, list[str]]] = []
    for block in blocks_of(text):
        if isinstance(block, Heading):
            found.append((without_stop(block.text), []))
        else:
            found = found or [("", [])]
            found[-1][1].append(block.text)
    return found


def _place_of(title: str) -> str:
    plain = title.casefold()
    return next((place for place, names in PLACES if plain.startswith(names)), AMONG_THE_WAYS)
