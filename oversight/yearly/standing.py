"""Whose figures a person reads: the office and the leaders of a council all of them, another chair those of a body."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from oversight.rules.numbering import registers_of
from workflows.roles import Role

Bodies = tuple[str, ...] | None
"""The bodies whose rounds alone are counted; None for the whole council."""


def figures_for(person: Any, today: date) -> dict[str, Bodies]:
    """By council id; empty for whoever reads none."""
    whole = registers_of(person, today)
    chaired: dict[str, Bodies] = {}
    for seat in _chairs(person, today):
        if seat.council_id not in whole:
            chaired[seat.council_id] = (*(chaired.get(seat.council_id) or ()), seat.body_id)
    return chaired | dict.fromkeys(whole)


def _chairs(person: Any, today: date) -> Iterator[Any]:
    held = (seat for seat in (person.seats if person else ()) if seat.ended_on is None or seat.ended_on >= today)
    return (seat for seat in held if seat.role == Role.CHAIR and seat.body_id)
