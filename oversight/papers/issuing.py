"""What a composer is told about the paper it describes."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from oversight.models.papers import IssuedPaper
from oversight.models.people import Person
from oversight.models.records import Stateful
from oversight.models.round import Round
from workflows.vocabulary import Paper


@dataclass(frozen=True)
class Issuing:
    """`number` and `dated_on` are None while the paper is only a draft. `typed` is what the step was told.

    `signer` is who signs for the issuer of the paper; None when nobody is known to hold that seat.
    """

    paper: Paper
    records: tuple[Stateful, ...]
    notation: str
    number: int | None
    dated_on: date | None
    typed: dict[str, Any]
    corrects: IssuedPaper | None = None
    signer: Person | None = None

    @property
    def record(self) -> Stateful:
        return self.records[0]

    @property
    def round(self) -> Round:
        return self.record.round

    @property
    def is_draft(self) -> bool:
        return self.number is None
