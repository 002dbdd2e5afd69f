"""Sổ lời hứa: promises, requests and proposals of one sitting as a single list, which is read back in the room."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from oversight.canonical import digest

KINDS = (("commitment", "Lời hứa"), ("request", "Đề nghị của chủ trì"), ("proposal", "Đề xuất của đơn vị"))


@dataclass(frozen=True)
class LedgerEntry:
    """`unit` is whom it binds, or who proposes; None while nobody is named. `who` said it. `row` is the record."""

    kind: str
    text: str
    who: str
    unit: Any
    due_on: date | None
    due_note: str
    quote: str
    row: Any

    @property
    def label(self) -> str:
        return dict(KINDS)[self.kind]


def ledger_of(sitting: Any) -> list[LedgerEntry]:
    """By kind, each kind in the order in which it was said."""
    return [*_commitments(sitting), *_requests(sitting), *_proposals(sitting)]


def ledger_digest(sitting: Any) -> str:
    """Of what people hear when it is read: the words and who said them, word for word, whom they bind, by when."""
    return digest([
        [entry.kind, entry.row.id, entry.text, entry.who, entry.quote, entry.unit.id if entry.unit else "",
         entry.due_on.isoformat() if entry.due_on else "", entry.due_note] for entry in ledger_of(sitting)])


def is_read_back(sitting: Any) -> bool:
    """Nothing said needs no reading."""
    return not ledger_of(sitting) or sitting.ledger_read_sha256 == ledger_digest(sitting)


def proposals_in(sitting: Any) -> list[Any]:
    """Statements. A speech out of which a proposal was taken is no second one: it says the same at greater length."""
    proposed = [row for row in sitting.statements if row.kind == "proposal"]
    longer = {row.from_id for row in proposed if row.text.strip()}
    return [row for row in proposed if row.id not in longer]


def _commitments(sitting: Any) -> Iterator[LedgerEntry]:
    for row in sitting.commitments:
        yield LedgerEntry("commitment", row.text, row.who, row.unit, row.due_on, row.due_note, row.quote, row)


def _requests(sitting: Any) -> Iterator[LedgerEntry]:
    who = sitting.chair.name if sitting.chair else ""
    for row in sitting.findings:
        if row.kind == "request":
            yield LedgerEntry("request", row.text, who, row.lead_unit, row.due_on, row.due_note, row.quote, row)


def _proposals(sitting: Any) -> Iterator[LedgerEntry]:
    for row in proposals_in(sitting):
        yield LedgerEntry("proposal", row.text, row.speaker, row.unit, None, "", row.quote, row)
