"""Promises made aloud at the sittings of the year, and what became of the recommendations made of them."""

from sqlalchemy import ColumnElement, and_, case, distinct, func, select
from sqlalchemy.orm import Session

from oversight.models.ledger import Commitment
from oversight.models.recommendation import Recommendation
from oversight.models.sitting import Sitting
from oversight.rules.recommendation import AWAITED_STATES
from oversight.yearly.scope import Scope
from oversight.yearly.tally import Tally


def count_commitments(session: Session, scope: Scope) -> Tally:
    is_followed = Recommendation.issued_on.is_not(None)
    is_late = and_(Recommendation.state.in_(sorted(AWAITED_STATES)), Recommendation.due_on < scope.today)
    conditions = (is_followed, Recommendation.state == "fulfilled", is_late)
    total, followed, kept, late = session.execute(
        select(func.count(distinct(Commitment.id)), *map(_counted, conditions))
        .join(Sitting, Sitting.id == Commitment.sitting_id)
        .outerjoin(Recommendation, Recommendation.commitment_id == Commitment.id)
        .where(scope.owns(Sitting), scope.has_moment(Sitting.ended_at))).one()
    return Tally({
        "commitments": total, "commitments.followed": followed, "commitments.kept": kept, "commitments.late": late})


def _counted(condition: ColumnElement[bool]) -> ColumnElement[int]:
    return func.count(distinct(case((condition, Commitment.id))))
