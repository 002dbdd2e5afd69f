"""What a unit proposed, and what came of it."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from oversight.memory.reach import Reach
from oversight.models.proposal import Proposal
from oversight.models.round import Round
from workflows.tables import workflow
from workflows.vocabulary import State

MOST_PROPOSALS = 1_000


@dataclass(frozen=True)
class ProposalOfUnit:
    id: str
    text: str
    state: str
    answer: str
    outcome: str
    reason: str
    told_on: date | None
    theme: str

    @property
    def standing(self) -> State:
        return workflow("proposal").state(self.state)

    @property
    def result(self) -> str:
        return self.outcome or self.answer or self.reason


def proposals_of_unit(session: Session, reach: Reach, unit_id: str) -> list[ProposalOfUnit]:
    """Newest first. One statement."""
    found = (
        select(Proposal.id, Proposal.text, Proposal.state, Proposal.answer, Proposal.outcome, Proposal.reason,
               Proposal.feedback_sent_on, Round.theme)
        .join(Round, Round.id == Proposal.round_id)
        .where(Proposal.unit_id == unit_id, reach.covers(Proposal))
        .order_by(Proposal.id.desc()).limit(MOST_PROPOSALS))
    return [ProposalOfUnit(*row) for row in session.execute(found)]
