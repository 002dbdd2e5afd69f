"""Who may follow a recommendation for the council: its bodies, and its people who are not of a unit."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from oversight.models.organisations import Body
from oversight.models.people import Person, Seat
from oversight.models.round import Round
from workflows.roles import UNIT


def bodies_to_follow(session: Session, round_: Round, kept: Body | None = None) -> list[Body]:
    """The body that ordered the round first; `kept` stays, whatever council it is of."""
    found = session.scalars(select(Body).where(Body.council_id == round_.council_id).order_by(Body.name)).all()
    own = sorted(found, key=lambda body: body.id != round_.ordering_body_id)
    return list(dict.fromkeys([*own, *([kept] if kept else [])]))


def people_to_follow(session: Session, round_: Round, kept: Person | None = None) -> list[Person]:
    """The delegation, and whoever holds a seat of the council; by name."""
    held = select(Seat.person_id).where(
        Seat.council_id == round_.council_id, Seat.ended_on.is_(None), Seat.role.not_in(UNIT))
    found = session.scalars(select(Person).where(Person.id.in_(held))).all()
    known = dict.fromkeys([*(row.person for row in round_.members), *found, *([kept] if kept else [])])
    return sorted(known, key=lambda person: person.name)
