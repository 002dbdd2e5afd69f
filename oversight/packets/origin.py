"""Chuỗi nguồn gốc: from the act that began the round to the letter, each link with its day, its hand and its paper."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from oversight.actor import VIETNAM
from oversight.models.journal import JournalEntry
from oversight.models.papers import IssuedPaper
from oversight.models.proposal import Proposal
from oversight.packets.limits import MOST_LINES
from oversight.papers.references import last_of
from oversight.papers.sittings import held_on
from oversight.rules.proposal import TOLD_ABOVE


def journal_of(session: Session, proposal: Proposal) -> Sequence[JournalEntry]:
    """What the journal says of the proposal, oldest first."""
    entries = select(JournalEntry).where(JournalEntry.record_id == proposal.id)
    return session.scalars(entries.order_by(JournalEntry.position)).all()


def vouchers_of(entries: Sequence[JournalEntry]) -> list[dict[str, Any]]:
    """Their digests: whoever doubts the packet later asks the sender for the journal and compares.

    Without the words of what the council above would not read within one installation either.
    """
    return [{"position": each.position, "at": each.at, "digest": each.digest,
             "label": each.label if each.action in TOLD_ABOVE else ""} for each in entries][-MOST_LINES:]


def origin_of(proposal: Proposal, entries: Sequence[JournalEntry]) -> list[dict[str, Any]]:
    links = [*_before(proposal), *_steps(proposal, entries)][:MOST_LINES]
    return [{"on": on, "what": what, "who": who, "document": document} for on, what, who, document in links]


def _before(proposal: Proposal) -> Iterator[tuple[date | None, str, str, str]]:
    round_, sitting = proposal.round, proposal.sitting
    act = last_of(round_, "establishing_act")
    yield (round_.established_on, f"Thành lập Đoàn giám sát: {round_.theme}", round_.ordering_body.name, _number(act))
    if sitting is None:
        return
    yield held_on(sitting), f"{sitting.name}: {proposal.unit.name} đề xuất", proposal.unit.name, ""
    minutes = last_of(round_, "minutes", sitting.minutes) if sitting.minutes else None
    if minutes:
        yield minutes.dated_on, "Biên bản buổi làm việc ghi đề xuất", "", _number(minutes)


def _steps(proposal: Proposal, entries: Sequence[JournalEntry]) -> Iterator[tuple[date, str, str, str]]:
    papers = {paper.id: paper for paper in proposal.round.papers}
    for entry in entries:
        if entry.action in TOLD_ABOVE:
            yield (entry.at.astimezone(VIETNAM).date(), entry.label, entry.actor_name,
                   _number(papers.get(entry.paper_id)))


def _number(paper: IssuedPaper | None) -> str:
    return f"số {paper.number_and_code} ngày {paper.dated_on:%d/%m/%Y}" if paper else ""
