"""Who may say something of minutes, for which unit and while they stand where; who answers; who reads it."""

from datetime import date
from typing import Any

from oversight.rules.standing import seats_of
from workflows.roles import UNIT, WRITERS, Role

WHEN_HEARD = {"comment": ("read_back",), "objection": ("read_back", "approved", "signed")}
WHO_ANSWER = (Role.SITTING_CHAIR, Role.DELEGATION_HEAD)


def units_spoken_for(minutes: Any, person: Any, today: date) -> list[str]:
    """Ids of the units of this sitting in whose name the person may speak. The office enters a paper that came by
    post for the unit that sent it."""
    units = [row.unit_id for row in minutes.sitting.units]
    if seats_of(person, minutes, today) & set(WRITERS):
        return units
    return [unit_id for unit_id in units if unit_id in _units_of(person, today)]


def comments_read_by(minutes: Any, person: Any, today: date) -> list[Any]:
    """All of them for the council's people, for a unit's its own."""
    if seats_of(person, minutes, today) - set(UNIT):
        return list(minutes.comments)
    own = _units_of(person, today)
    return [comment for comment in minutes.comments if comment.unit_id in own]


def may_answer(minutes: Any, person: Any, today: date) -> bool:
    return bool(seats_of(person, minutes, today) & set(WHO_ANSWER))


def _units_of(person: Any, today: date) -> set[str]:
    held = (seat for seat in (person.seats if person else ()) if seat.ended_on is None or seat.ended_on >= today)
    return {seat.unit_id for seat in held if seat.role in UNIT}
