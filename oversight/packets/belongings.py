"""Files that go with a proposal: signed copies of the letter, and what the unit proved of the very item it spoke of."""

from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from oversight.files import FileStore
from oversight.models.papers import IssuedPaper
from oversight.models.proposal import Proposal
from oversight.packets.shape import EVIDENCE, LETTER_COPY


@dataclass(frozen=True)
class Belonging:
    """`what` is one of shape.py's kinds of files; `content` whatever the store or a printer gave."""

    name: str
    media_type: str
    title: str
    what: str
    content: bytes

    @property
    def sha256(self) -> str:
        return sha256(self.content).hexdigest()

    @property
    def told(self) -> dict[str, Any]:
        return {"sha256": self.sha256, "name": self.name, "media_type": self.media_type, "title": self.title,
                "what": self.what, "size": len(self.content)}


def belongings_of(proposal: Proposal, letter: IssuedPaper | None, store: FileStore) -> list[Belonging]:
    """Raises FileFault: a packet with a hole is not sent."""
    found = [*_copies_of(letter), *_evidence_of(proposal)]
    return [Belonging(row.file_name, row.media_type, title, what, store.read(row.sha256)) for row, title, what in found]


def each_once(files: list[Belonging]) -> list[Belonging]:
    return list({each.sha256: each for each in files}.values())


def _copies_of(letter: IssuedPaper | None) -> Iterator[tuple[Any, str, str]]:
    for copy in letter.signed_copies if letter else ():
        if copy.withdrawn_on is None:
            yield copy, f"Bản đã ký của công văn số {letter.number_and_code}", LETTER_COPY


def _evidence_of(proposal: Proposal) -> Iterator[tuple[Any, str, str]]:
    item = proposal.statement.item_id if proposal.statement else None
    reports = [report for report in proposal.round.reports if report.unit_id == proposal.unit_id and item]
    for report in reports:
        for file in report.evidence:
            if file.item_id == item and file.withdrawn_on is None:
                yield file, file.title, EVIDENCE
