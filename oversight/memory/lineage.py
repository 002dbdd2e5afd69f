"""Whose duties a unit took over: what was asked of those is remembered as asked of it."""

from sqlalchemy import Select, select
from sqlalchemy.orm import Session, aliased

from oversight.models.organisations import Unit


def lineage(unit_id: str) -> Select:
    """Ids of the unit and of all before it. UNION, not UNION ALL: a circle that came by a file comes to an end."""
    known = select(Unit.id).where(Unit.id == unit_id).cte("lineage", recursive=True)
    before = aliased(Unit)
    known = known.union(select(before.id).join(known, before.successor_id == known.c.id))
    return select(known.c.id)


def predecessors_of(session: Session, unit_id: str) -> list[Unit]:
    """All that ended in this one, at whatever remove; the last to end first."""
    found = select(Unit).where(Unit.id.in_(lineage(unit_id)), Unit.id != unit_id)
    return list(session.scalars(found.order_by(Unit.ended_on.desc(), Unit.name)))
