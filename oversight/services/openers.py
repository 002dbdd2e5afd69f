"""Who may open a round, and for which ordering bodies."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from oversight.actor import Actor
from oversight.models.organisations import Body
from workflows.law import ORDERINGS
from workflows.roles import Role

OPENERS = (Role.SECRETARIAT, Role.CHAIR)


def bodies_to_open_for(session: Session, actor: Actor) -> list[Body]:
    """The ordering bodies of the councils whose secretariat or chair the person is; empty for anybody else."""
    councils = {seat.council_id for seat in _held(actor) if seat.role in OPENERS}
    bodies = select(Body).where(Body.council_id.in_(councils), Body.kind.in_(ORDERINGS)).order_by(Body.name)
    return list(session.scalars(bodies)) if councils else []


def may_open(actor: Actor, body: Body) -> bool:
    return any(seat.role in OPENERS and seat.council_id == body.council_id for seat in _held(actor))


def _held(actor: Actor) -> list:
    seats = actor.person.seats if actor.person else []
    return [seat for seat in seats if seat.ended_on is None or seat.ended_on >= actor.today]
