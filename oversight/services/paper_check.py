"""What a stranger who holds a print may learn of it: its number, its day, and whether the content is the issued one."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, exists, select
from sqlalchemy.orm import Session

from oversight.canonical import digest
from oversight.models.packets import Packet
from oversight.models.papers import IssuedPaper
from oversight.models.proposal import Proposal
from oversight.rules.check_code import normalised


@dataclass(frozen=True)
class KnownPaper:
    """`is_whole`: the frozen document still has the SHA-256 that it was issued with; nothing is confirmed of another.

    `paper` is for printing it once more, to hold a file against it; nothing else of it is shown.
    """

    number_and_code: str
    dated_on: date
    is_corrected: bool
    is_whole: bool
    sha256: str
    paper: IssuedPaper

    def is_marked(self, mark: str) -> bool:
        """Whether the print whose QR bears `mark` was made of this content."""
        return bool(mark) and len(mark) >= SHORTEST_MARK and self.sha256.startswith(mark.lower())


SHORTEST_MARK = 16


def known_by_code(session: Session, typed: str) -> KnownPaper | None:
    """A session without walls: the code itself is the key. None for what is no code, or the code of nothing.

    A paper that came in a sealed packet is vouched for where it was issued, never here.
    """
    code = normalised(typed)
    wanted = select(IssuedPaper).where(IssuedPaper.check_code == code, ~_came_by_packet())
    paper = session.scalar(wanted) if code else None
    if paper is None:
        return None
    is_corrected = session.scalar(select(exists().where(IssuedPaper.corrects_id == paper.id)))
    is_whole = digest(paper.document) == paper.sha256
    return KnownPaper(paper.number_and_code, paper.dated_on, is_corrected, is_whole, paper.sha256, paper)


def _came_by_packet() -> ColumnElement[bool]:
    """Of the round of a paper no more is here than what packets brought."""
    return exists().where(
        Packet.proposal_id == Proposal.id, Proposal.round_id == IssuedPaper.round_id, Packet.direction == "in",
        Packet.kind == "forwarding")
