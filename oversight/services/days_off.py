"""The days off of this installation: the state's holidays and the rows that administrators keep."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from oversight.calendar import DaysOff
from oversight.models.calendar import DayOff

KEPT = "days off, read once a session"


def days_off(session: Session) -> DaysOff:
    if KEPT not in session.info:
        session.info[KEPT] = DaysOff(session.scalars(select(DayOff)).all())
    return session.info[KEPT]
