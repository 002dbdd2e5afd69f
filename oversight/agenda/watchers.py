"""Who sees the load of a council, and writes its annual programme."""

from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from oversight.models.organisations import Council
from oversight.models.people import Person
from workflows.roles import Role

LEADING = ("standing_committee", "council")


def councils_watched(session: Session, person: Person | None, today: date) -> list[Council]:
    """Those whose office the person works in, or which the person leads (article 75 of Law 87: to coordinate)."""
    ids = {seat.council_id for seat in _held(person, today)
           if seat.role == Role.SECRETARIAT or (seat.role == Role.CHAIR and seat.body and seat.body.kind in LEADING)}
    if not ids:
        return []
    return list(session.scalars(select(Council).where(Council.id.in_(ids)).order_by(Council.name)))


def councils_read(session: Session, person: Person | None, today: date) -> list[Council]:
    """And those of which the person chairs a committee or a group: the programme says what that body has to do."""
    ids = {seat.council_id for seat in _held(person, today) if seat.role in (Role.SECRETARIAT, Role.CHAIR)}
    return list(session.scalars(select(Council).where(Council.id.in_(ids)).order_by(Council.name))) if ids else []


def _held(person: Person | None, today: date) -> list:
    seats = person.seats if person else []
    return [seat for seat in seats if seat.ended_on is None or seat.ended_on >= today]
