"""Who signs a paper: the one acting when the seat is theirs, otherwise whoever holds that seat."""

from datetime import date

from sqlalchemy import or_, select
from sqlalchemy.orm import object_session

from oversight.models.people import Person, Seat
from oversight.models.records import Stateful
from oversight.papers.signing import is_deputy
from oversight.rules.standing import chairs_the_round
from workflows.roles import HEADS, Role
from workflows.vocabulary import Paper

OF_THE_CHAIR_OF_THE_SITTING = ("conclusion_notice", "minutes_correction")


def signer_of(paper: Paper, record: Stateful, actor: Person | None, on: date | None) -> Person | None:
    """None when nobody is known: the paper then leaves room for the name. `on` is None for a draft."""
    find = _for_the_delegation if paper.issuer == "delegation" else _for_the_body
    return find(paper, record, actor, on)


def _for_the_delegation(paper: Paper, record: Stateful, actor: Person | None, on: date | None) -> Person | None:
    chair = getattr(record, "sitting", record).chair if paper.kind in OF_THE_CHAIR_OF_THE_SITTING else None
    heads = [member for member in record.round.members if member.role in HEADS]
    is_theirs = actor is not None and actor in (chair, *(member.person for member in heads))
    head = next((member.person for member in heads if member.role == Role.DELEGATION_HEAD), None)
    return actor if is_theirs else chair or head


def _for_the_body(paper: Paper, record: Stateful, actor: Person | None, on: date | None) -> Person | None:
    holders = _holders_of_the_chair(record, on)
    if actor in holders:
        return actor
    heads = [person for person in holders if not is_deputy(person.title)]
    return heads[0] if len(heads) == 1 else None


def _holders_of_the_chair(record: Stateful, on: date | None) -> list[Person]:
    held = Seat.ended_on.is_(None) if on is None else or_(Seat.ended_on.is_(None), Seat.ended_on >= on)
    wanted = select(Seat).where(Seat.council_id == record.round.council_id, Seat.role == Role.CHAIR, held)
    seats = object_session(record).scalars(wanted.order_by(Seat.id))
    return [seat.person for seat in seats if chairs_the_round(seat, record.round)]
