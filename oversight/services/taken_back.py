"""What an office hears of a proposal that was sent to it and taken back: that it was, when and why, and no more."""

from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from oversight.models.people import Person
from oversight.models.proposal import Forwarding
from oversight.refusal import Gone
from oversight.rules.proposal import taken_back_in_words
from workflows.roles import Role


def refuse_what_was_taken_back(session: Session, proposal_id: str, person: Person | None, today: date) -> None:
    """Raises Gone where `proposal_id` was sent to the office of `person`, whose people read it no more."""
    seats = person.seats if person else ()
    offices = {seat.council_id for seat in seats
               if seat.role == Role.SECRETARIAT and (seat.ended_on is None or seat.ended_on >= today)}
    sent = select(Forwarding).where(
        Forwarding.proposal_id == proposal_id, Forwarding.to_council_id.in_(offices),
        Forwarding.withdrawn_on.is_not(None))
    last = session.scalars(sent.order_by(Forwarding.position.desc())).first()
    if last is not None:
        raise Gone(taken_back_in_words(last))
