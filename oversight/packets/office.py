"""Packets pass through the hands of a council's secretariat and of nobody else."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from oversight.actor import Actor
from oversight.models.organisations import Council
from oversight.refusal import NotYours
from workflows.roles import Role

OFFICE_ALONE = "Gói niêm phong và khóa do Văn phòng giúp việc Hội đồng nhân dân lập, gửi và nhận."


def served_by(session: Session, actor: Actor) -> list[Council]:
    """The councils whose secretariat the person is today, by name."""
    held = actor.person.seats if actor.person else []
    keys = {seat.council_id for seat in held
            if seat.role == Role.SECRETARIAT and (seat.ended_on is None or seat.ended_on >= actor.today)}
    return list(session.scalars(select(Council).where(Council.id.in_(keys)).order_by(Council.name))) if keys else []


def refuse_another_office(session: Session, actor: Actor, council: Council) -> None:
    """The installation itself (`actor.person` is None) acts for any council: whoever types commands has the disk."""
    if actor.person is not None and council not in served_by(session, actor):
        raise NotYours(OFFICE_ALONE)
