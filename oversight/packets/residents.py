"""Councils that work in this very installation: what bears their name and comes from elsewhere is never believed."""

from datetime import date

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from oversight.models.packets import CouncilKey
from oversight.models.people import Seat
from workflows.roles import Role

LIVES_HERE = "{name} làm việc ngay trong hệ thống này: không nhận khóa hay gói từ nơi khác mang tên cơ quan này."


def lives_here(session: Session, council_id: str, today: date) -> bool:
    """Whether its office has a seat here, signed in or not, or a key of its own: nobody else's key speaks for it then.

    Asked past the wall between councils.
    """
    keys, seats = CouncilKey.__table__.c, Seat.__table__.c
    sealing = select(keys.id).where(keys.council_id == council_id, keys.is_own, keys.revoked_on.is_(None))
    sitting = select(seats.id).where(
        seats.council_id == council_id, seats.role == Role.SECRETARIAT.value,
        or_(seats.ended_on.is_(None), seats.ended_on >= today))
    return any(session.connection().execute(found.limit(1)).first() for found in (sealing, sitting))
