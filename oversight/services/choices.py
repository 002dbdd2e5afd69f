"""Lists to choose from that depend on the record: pairs of value and label."""

from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from oversight.models.organisations import Council, Unit
from oversight.services.council_sessions import sessions_of


def units_to_follow(session: Session, record: Any) -> list[tuple[str, str]]:
    """Any unit that goes on, of the council that answers for the recommendation now; the named successor first."""
    goes_on = Unit.ended_on.is_(None), Unit.id != record.lead_unit_id, Unit.council_id == record.council_id
    found = session.scalars(select(Unit).where(*goes_on).order_by(Unit.name)).all()
    named = record.lead_unit.successor_id if record.lead_unit else None
    return [(unit.id, unit.name) for unit in sorted(found, key=lambda unit: unit.id != named)]


def sessions_above(session: Session, record: Any) -> list[str]:
    """Words to offer: the sessions of the council above that are still to come, or were lately."""
    above = record.round.council.upper_id
    return [each.name for each in sessions_of(session, above)][:8] if above else []


def other_councils(session: Session, record: Any) -> list[tuple[str, str]]:
    """Any council that goes on but the record's own: a dissolved one may be followed by one of any level."""
    goes_on = Council.valid_to.is_(None), Council.id != record.round.council_id
    others = select(Council).where(*goes_on).order_by(Council.name)
    return [(council.id, council.name) for council in session.scalars(others)]
