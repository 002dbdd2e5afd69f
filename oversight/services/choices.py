"""Lists to choose from that depend on the record: pairs of value and label."""

from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from oversight.models.organisations import Council


def other_councils(session: Session, record: Any) -> list[tuple[str, str]]:
    """Any council but the record's own: a dissolved one may be followed by one of any level."""
    others = select(Council).where(Council.id != record.round.council_id).order_by(Council.name)
    return [(council.id, council.name) for council in session.scalars(others)]
