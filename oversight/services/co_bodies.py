"""Bodies that may supervise together with the ordering body: those of its council, and of the council above."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from oversight.models.organisations import Body, Council


def bodies_beside(session: Session, councils: list[Council]) -> list[Body]:
    """Those of the councils themselves first."""
    own = {council.id for council in councils}
    near = own | {council.upper_id for council in councils if council.upper_id}
    bodies = session.scalars(select(Body).where(Body.council_id.in_(near)).order_by(Body.name))
    return sorted(bodies, key=lambda body: body.council_id not in own)
