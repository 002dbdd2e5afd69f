"""What was asked of a unit: what is open, how the rest ended, how long it took, and how far it had to be taken."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from statistics import mean

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from oversight.memory.reach import Reach
from oversight.models.follow_up import Rung
from oversight.models.recommendation import Recommendation
from oversight.models.round import Round
from oversight.rules.closed_lists import RUNGS
from oversight.rules.portrait import Kept, kept_of, open_ones
from workflows.tables import workflow
from workflows.vocabulary import State

MOST_COUNTED = 5_000
COLUMNS = (
    Recommendation.id, Recommendation.text, Recommendation.state, Recommendation.issued_on, Recommendation.due_on,
    Recommendation.due_note, Recommendation.assessed_on, Recommendation.round_id, Round.theme)


@dataclass(frozen=True)
class AskedItem:
    """A recommendation without what hangs on it."""

    id: str
    text: str
    state: str
    issued_on: date | None
    due_on: date | None
    due_note: str
    assessed_on: date | None
    round_id: str
    theme: str

    @property
    def standing(self) -> State:
        return workflow("recommendation").state(self.state)

    @property
    def days(self) -> int | None:
        """From the day it was issued to the day it was found fulfilled."""
        is_known = self.state == "fulfilled" and self.issued_on and self.assessed_on
        return (self.assessed_on - self.issued_on).days if is_known else None


@dataclass(frozen=True)
class AskedOfUnit:
    """`open` are overdue first, `closed` newest first; `outcomes` and `rungs` are counted, in their own order."""

    kept: Kept
    open: list[AskedItem]
    closed: list[AskedItem]
    outcomes: list[tuple[State, int]]
    mean_days: float | None
    fulfilled_in: int
    rungs: list[tuple[str, int]]


def asked_of_unit(session: Session, reach: Reach, unit_id: str, today: date) -> AskedOfUnit:
    """Two statements, whatever the unit was asked. A draft is no word of the council yet."""
    mine = Recommendation.lead_unit_id == unit_id, reach.covers(Recommendation), Recommendation.state != "draft"
    found = (select(*COLUMNS).join(Round, Round.id == Recommendation.round_id).where(*mine)
             .order_by(Recommendation.id.desc()).limit(MOST_COUNTED))
    items = [AskedItem(*row) for row in session.execute(found)]
    reached = (select(Rung.rung, func.count(Rung.recommendation_id.distinct()))
               .join(Recommendation, Recommendation.id == Rung.recommendation_id)
               .where(*mine, Rung.is_left_out.is_(False)).group_by(Rung.rung))
    return _told(items, dict(session.execute(reached).all()), today)


def _told(items: Sequence[AskedItem], reached: dict[str, int], today: date) -> AskedOfUnit:
    days = [each.days for each in items if each.days is not None]
    closed = sorted((each for each in items if each.standing.is_final), key=_closing, reverse=True)
    return AskedOfUnit(
        kept_of(items, today), open_ones(items, today), closed, _outcomes(closed), mean(days) if days else None,
        len(days), [(label, reached[rung]) for rung, label in RUNGS if rung in reached])


def _closing(item: AskedItem) -> date:
    return item.assessed_on or item.issued_on or date.min


def _outcomes(closed: Sequence[AskedItem]) -> list[tuple[State, int]]:
    """In the order of the workflow."""
    counted = Counter(each.state for each in closed)
    return [(state, counted[state.name]) for state in workflow("recommendation").states if state.name in counted]
