"""Who may be asked to chair a sitting, to take its minutes, to sit in it."""

from datetime import date
from typing import Any

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from oversight.models.people import Person, Seat
from oversight.models.round import Round
from oversight.models.sitting import Sitting
from oversight.ordering import by_given_name
from workflows.roles import UNIT, Role


def members_of(round_: Round) -> list[Person]:
    """In the order of the delegation: its head comes first on most lists."""
    return [member.person for member in round_.members]


def minute_takers(session: Session, round_: Round, today: date) -> list[Person]:
    """Members of the delegation, then the people of the office that assists it."""
    held = select(Seat).where(
        Seat.council_id == round_.council_id, Seat.role == Role.SECRETARIAT,
        or_(Seat.ended_on.is_(None), Seat.ended_on >= today))
    office = sorted((seat.person for seat in session.scalars(held)), key=lambda person: by_given_name(person.name))
    return list(dict.fromkeys([*members_of(round_), *office]))


def expected_delegation(sitting: Sitting) -> list[dict[str, Any]]:
    """Rows of attendance, for the members as they are in the directory today."""
    return [{"side": "delegation", "name": person.name, "title": person.title} for person in members_of(sitting.round)]


def expected_units(session: Session, sitting: Sitting, today: date) -> list[dict[str, Any]]:
    """The head and the clerks of each unit of the sitting, heads first, as far as the council knows them."""
    held = select(Seat).where(
        Seat.unit_id.in_([row.unit_id for row in sitting.units]), Seat.role.in_(UNIT),
        or_(Seat.ended_on.is_(None), Seat.ended_on >= today))
    order = [row.unit_id for row in sitting.units]
    seats = sorted(session.scalars(held), key=lambda seat: (order.index(seat.unit_id), UNIT.index(seat.role), seat.id))
    people = {seat.person_id: seat for seat in reversed(seats)}
    return [
        {"side": "unit", "name": seat.person.name, "title": seat.person.title, "unit_id": seat.unit_id}
        for seat in seats if people[seat.person_id] is seat]
