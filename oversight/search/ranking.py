"""In which order: the same on every engine, because it is decided here."""

from dataclasses import dataclass

from oversight.search.asked import Asked, Look
from oversight.search.tokens import pairs, tokens_of


@dataclass(frozen=True)
class Candidate:
    """`look` is the closest of the looks that found it."""

    number: int
    kind: str
    source_id: str
    record_id: str
    round_id: str | None
    title: str
    look: Look


def ranked(found: list[Candidate], asked: Asked) -> list[Candidate]:
    """The closest look first, then whose title says it, then as they came from the engine: by weight, newest first."""
    order = {look: place for place, look in enumerate(asked.looks)}
    return sorted(found, key=lambda each: (order.get(each.look, len(order)), -_said_in(each.title, asked)))


def _said_in(title: str, asked: Asked) -> int:
    """How many of the words, and of the neighbours among them."""
    there = tokens_of(title)
    return len(asked.plain & there) + sum(pair in there for pair in pairs(asked.words))
