"""Which councils a person has to do with: those of the standing seats, and of the delegations."""

from datetime import date

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from oversight.models.people import Person, Seat
from oversight.models.round import DelegationMember


def councils_of(session: Session, person: Person | None, today: date) -> frozenset[str]:
    """Empty for nobody, and for somebody who has left every seat."""
    if person is None:
        return frozenset()
    is_held = or_(Seat.ended_on.is_(None), Seat.ended_on >= today)
    held = select(Seat.council_id).where(Seat.person_id == person.id, is_held)
    sat = select(DelegationMember.council_id).where(DelegationMember.person_id == person.id)
    return frozenset(session.scalars(held.union(sat)))
