"""Who may act for another: nobody, where that other sits at the program and takes its own steps."""

from dataclasses import replace
from datetime import date
from typing import Any
from weakref import WeakKeyDictionary

from sqlalchemy import Select, or_, select
from sqlalchemy.orm import Session

from oversight.models.organisations import Council
from oversight.models.people import Account, Seat
from workflows.roles import Role
from workflows.vocabulary import Transition

LOOKED = "councils that work here"


def as_it_stands(session: Session, record: Any, row: Transition, today: date) -> Transition:
    """The row as this very record has it: without those who act for a council that acts by itself."""
    return row if acting_by_itself(session, record, row, today) is None else replace(row, by=row.awaited, on_behalf=())


def acting_by_itself(session: Session, record: Any, row: Transition, today: date) -> Council | None:
    """The council above that the step waits for and for which nobody may act."""
    if not row.on_behalf or Role.UPPER_SECRETARIAT not in row.awaited or not record.forwardings:
        return None
    above = record.forwardings[-1].to_council
    return above if works_here(session, above.id, today) else None


def works_here(session: Session, council_id: str, today: date) -> bool:
    """Whether somebody of that council's office signs in to this installation. Asked past the wall between councils.

    Looked up once in a transaction: the desk asks it of every proposal.
    """
    connection = session.connection()
    known = session.info.setdefault(LOOKED, WeakKeyDictionary()).setdefault(session.get_transaction(), {})
    if (council_id, today) not in known:
        known[council_id, today] = connection.execute(_signing_in(council_id, today)).first() is not None
    return known[council_id, today]


def _signing_in(council_id: str, today: date) -> Select:
    seats, accounts = Seat.__table__, Account.__table__
    return select(seats.c.id).join(accounts, accounts.c.person_id == seats.c.person_id).where(
        accounts.c.active, seats.c.council_id == council_id, seats.c.role == Role.SECRETARIAT.value,
        or_(seats.c.ended_on.is_(None), seats.c.ended_on >= today)).limit(1)
