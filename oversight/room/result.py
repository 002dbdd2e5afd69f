"""What became of one change."""

from dataclasses import dataclass
from typing import Any

from oversight.room.values import plain

WHOLE_ROW = ""


@dataclass(frozen=True)
class Result:
    """`theirs`: the contested cells as they stand, None where the row is gone. `sentences` by cell, "" is the row."""

    change: str
    outcome: str
    theirs: dict[str, Any] | None = None
    sentences: dict[str, str] | None = None

    def as_json(self) -> dict[str, Any]:
        told: dict[str, Any] = {"change": self.change, "outcome": self.outcome}
        if self.outcome == "conflict":
            told["theirs"] = self.theirs
        if self.outcome == "refused":
            told["sentences"] = self.sentences
        return told


def kept(change: str) -> Result:
    return Result(change, "kept")


def contested(change: str, theirs: dict[str, Any] | None) -> Result:
    shown = None if theirs is None else {cell: plain(value) for cell, value in theirs.items()}
    return Result(change, "conflict", theirs=shown)


def refused(change: str, sentences: dict[str, str]) -> Result:
    return Result(change, "refused", sentences=sentences)
