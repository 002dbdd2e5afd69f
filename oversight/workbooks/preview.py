"""What a workbook handed in would change, and what in it cannot be taken. Nothing of it is kept."""

from dataclasses import dataclass
from typing import Any

from oversight.figures import Figure


@dataclass(frozen=True)
class Change:
    """`field` is one of an answer. `figure` is how a figure was understood, with a question when it was not."""

    cell: str
    item: Any
    field: str
    before: str
    after: str
    note: str = ""
    figure: Figure | None = None


@dataclass(frozen=True)
class Fault:
    """`cell` is "" for what stands in no cell, `item` None where none is known. `words` are those in the file."""

    cell: str
    item: Any | None
    words: str
    sentence: str


@dataclass(frozen=True)
class Preview:
    """`name` is the file's, tidied."""

    name: str
    changes: list[Change]
    faults: list[Fault]
