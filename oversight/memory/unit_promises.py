"""What a unit promised aloud, and whether the recommendation that came of it was fulfilled."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from oversight.memory.reach import Reach
from oversight.models.ledger import Commitment
from oversight.models.recommendation import Recommendation
from oversight.models.sitting import Sitting
from oversight.rules.recommendation import is_overdue
from workflows.tables import workflow
from workflows.vocabulary import State

MOST_PROMISES = 1_000
KEPT, RUNNING, BROKEN, UNFOLLOWED = "kept", "running", "broken", "unfollowed"
MISSED = ("not_fulfilled", "escalated", "re_supervision", "unsatisfactory")
SET_ASIDE = ("withdrawn", "no_longer_relevant")


@dataclass(frozen=True)
class Promise:
    """`item_id`, `state` and `item_due_on` are of the recommendation that follows it; None where none does."""

    text: str
    who: str
    due_on: date | None
    due_note: str
    sitting_id: str
    said_at: datetime | None
    item_id: str | None
    state: str | None
    item_due_on: date | None

    @property
    def standing(self) -> State | None:
        return workflow("recommendation").state(self.state) if self.state else None

    def outcome(self, today: date) -> str:
        """A promise that nobody follows is neither kept nor broken: nobody knows."""
        if self.state is None or self.state in ("draft", *SET_ASIDE):
            return UNFOLLOWED
        if self.state == "fulfilled":
            return KEPT
        is_late = is_overdue(_Dated(self.state, self.item_due_on), today)
        return BROKEN if self.state in MISSED or is_late else RUNNING


@dataclass(frozen=True)
class _Dated:
    state: str
    due_on: date | None


def promises_of_unit(session: Session, reach: Reach, unit_id: str) -> list[Promise]:
    """Newest first. One statement."""
    return [Promise(*row) for row in session.execute(_promises(reach, unit_id))]


def _promises(reach: Reach, unit_id: str) -> Select:
    return (
        select(Commitment.text, Commitment.who, Commitment.due_on, Commitment.due_note, Sitting.id, Sitting.opens_at,
               Recommendation.id, Recommendation.state, Recommendation.due_on)
        .join(Sitting, Sitting.id == Commitment.sitting_id)
        .outerjoin(Recommendation, Recommendation.commitment_id == Commitment.id)
        .where(Commitment.unit_id == unit_id, reach.covers_what_was_heard_at(Sitting))
        .order_by(Commitment.id.desc()).limit(MOST_PROMISES))
