"""Kỳ họp of a council, found by what people call them."""

from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from oversight.models.council_sessions import CouncilSession
from oversight.rules.same_name import plain


def session_called(session: Session, council_id: str, name: str) -> CouncilSession | None:
    """The one of that council whose name is written so, whatever the capitals and spaces."""
    return next((each for each in sessions_of(session, council_id) if plain(each.name) == plain(name)), None)


def sessions_of(session: Session, council_id: str) -> list[CouncilSession]:
    """The latest first; those without a day before all."""
    found = session.scalars(select(CouncilSession).where(CouncilSession.council_id == council_id))
    return sorted(found, key=lambda each: each.opens_on or date.max, reverse=True)
