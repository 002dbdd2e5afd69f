"""Kỳ họp that a reply names: noted here under the council that holds them, days filled in where none were known."""

from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from oversight.models.council_sessions import CouncilSession
from oversight.models.organisations import Council
from oversight.services.council_sessions import session_called


def keep_sessions(session: Session, council: Council, told: list[dict[str, Any]]) -> None:
    """What is known here already is left as it is. The journal's next entry vouches for the rows."""
    for each in told:
        held = session_called(session, council.id, each["name"])
        if held is None:
            held = CouncilSession(council_id=council.id, name=each["name"], kind=each["kind"], place=each["place"])
            session.add(held)
        if held.opens_on is None and each["opens_on"]:
            held.opens_on, held.closes_on = _day(each["opens_on"]), _day(each["closes_on"])
        session.flush()


def _day(told: str | None) -> date | None:
    return date.fromisoformat(told) if told else None
