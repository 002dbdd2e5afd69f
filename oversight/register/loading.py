"""The recommendations of a page with all that a row tells, in a fixed number of statements.

The last word is the reading rule's, held against each: should scope.py ever say otherwise, nothing is shown.
"""

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload, selectinload

from oversight.models.people import Person
from oversight.models.recommendation import CooperatingUnit, Recommendation
from oversight.models.round import Round
from oversight.rules.standing import may_read, seats_of

ROUND = selectinload(Recommendation.round)
ON_A_CARD = (
    ROUND.options(selectinload(Round.members), joinedload(Round.ordering_body)),
    selectinload(Recommendation.cooperating).joinedload(CooperatingUnit.unit),
    joinedload(Recommendation.lead_unit), joinedload(Recommendation.owner_body), joinedload(Recommendation.owner))
IN_A_ROW = (*ON_A_CARD, selectinload(Recommendation.fulfilments), ROUND.selectinload(Round.units))
IN_FULL = (
    *IN_A_ROW, ROUND.selectinload(Round.papers), selectinload(Recommendation.evidence),
    selectinload(Recommendation.site_checks), selectinload(Recommendation.sitting))


def load(
    session: Session, person: Person, today: date, ids: Sequence[str], told: Sequence[Any] = IN_A_ROW,
) -> list[Recommendation]:
    """In the order of `ids`."""
    found = session.scalars(select(Recommendation).where(Recommendation.id.in_(ids)).options(*told))
    by_id = {item.id: item for item in found if may_read(seats_of(person, item, today), item)}
    return [by_id[each] for each in ids if each in by_id]
