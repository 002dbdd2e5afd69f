"""Who sits in which seat toward the records of the round, and what a careful person types."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import Any

from sqlalchemy.orm import Session

from oversight.actor import Actor
from oversight.models.people import Person
from oversight.models.records import Stateful
from oversight.services import choices
from workflows.roles import Role
from workflows.vocabulary import Ask, Transition

NOW = datetime(2024, 12, 20, 2, tzinfo=UTC)
TODAY = date(2024, 12, 20)
LATER = date(2025, 3, 31)
SITTING_OPENS = datetime(2024, 10, 18, 8)
SAID = {"percent": "50", "result": "Đã ban hành hai quyết định"}
ISSUED_ON = date(2024, 11, 15)
"""After the sitting, before the recommendation is due."""
MOMENTS = {"started_at": SITTING_OPENS, "ended_at": SITTING_OPENS + timedelta(hours=3)}

# One person a seat, one seat a person: whatever one of them may do, the seat may do.
SITTERS = {
    Role.CHAIR: "chair", Role.SECRETARIAT: "secretariat", Role.DELEGATION_HEAD: "head",
    Role.DELEGATION_DEPUTY: "deputy", Role.DELEGATION_MEMBER: "member", Role.DELEGATION_SECRETARY: "secretary",
    Role.SITTING_CHAIR: "committee_chair", Role.UNIT_HEAD: "unit_head", Role.UNIT_CLERK: "unit_clerk",
    Role.UPPER_SECRETARIAT: "upper_secretariat", Role.SUCCESSOR_CHAIR: "successor_chair"}
EVERY_SEAT = (*SITTERS, None)


def sitter(session: Session, ids: dict[str, str], role: Role | None) -> Actor:
    """The person of that seat; for None, somebody who sits nowhere."""
    return Actor(session.get_one(Person, ids[SITTERS[role] if role else "outsider"]), NOW)


def typed_for(session: Session, record: Stateful, row: Transition) -> dict[str, Any]:
    """Complete, possible, and late with a reason."""
    paper = {"paper_number": 7, "paper_dated_on": TODAY} if row.issues else {}
    return {ask.name: _typed(session, record, ask) for ask in row.asks} | paper | {"late_reason": "Chờ số liệu"}


def _typed(session: Session, record: Stateful, ask: Ask) -> Any:
    if ask.choices_from:
        return getattr(choices, ask.choices_from)(session, record)[0][0]
    answers: dict[str, Callable[[], Any]] = {
        "date": lambda: LATER if ask.may_be_future else ISSUED_ON if ask.name == "issued_on" else TODAY,
        "datetime": lambda: MOMENTS.get(ask.name, SITTING_OPENS + timedelta(days=100)),
        "choice": lambda: ask.choices[0][0], "check": lambda: True}
    return answers.get(ask.kind, lambda: SAID.get(ask.name, f"{ask.label}: đủ"))()
