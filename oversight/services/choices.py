"""Lists to choose from that depend on the record: pairs of value and label."""

from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from oversight.models.organisations import Council


def other_councils(session: Session, record: Any) -> list[tuple[str, str]]:
    """Any council that goes on but the record's own: a dissolved one may be followed by one of any level."""
    goes_on = Council.valid_to.is_(None), Council.id != record.round.council_id
    others = select(Council).where(*goes_on).order_by(Council.name)
    return [(council.id, council.name) for council in session.scalars(others)]
