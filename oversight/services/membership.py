"""Which councils a person has to do with: those of the standing seats, of the delegations, and of their unit."""

from collections.abc import Iterator
from datetime import date

from sqlalchemy import Select, or_, select
from sqlalchemy.orm import Session

from oversight.models.people import Person, Seat
from oversight.models.recommendation import CooperatingUnit, Recommendation
from oversight.models.round import DelegationMember, SupervisedUnit


def councils_of(session: Session, person: Person | None, today: date) -> frozenset[str]:
    """Empty for nobody, and for somebody who has left every seat."""
    if person is None:
        return frozenset()
    mine = Seat.person_id == person.id, or_(Seat.ended_on.is_(None), Seat.ended_on >= today)
    held = select(Seat.council_id).where(*mine)
    sat = select(DelegationMember.council_id).where(DelegationMember.person_id == person.id)
    return frozenset(session.scalars(held.union(sat, *_asked_of_units(select(Seat.unit_id).where(*mine)))))


def _asked_of_units(units: Select) -> Iterator[Select]:
    """A unit answers whoever supervises it: the council that took a round over is not the one it belongs to."""
    yield select(SupervisedUnit.council_id).where(SupervisedUnit.unit_id.in_(units))
    yield select(Recommendation.council_id).where(Recommendation.lead_unit_id.in_(units))
    yield select(CooperatingUnit.council_id).where(CooperatingUnit.unit_id.in_(units))
