"""The company enters an empty house: councils, bodies, units, people and their standing seats."""

from collections.abc import Iterable
from datetime import UTC, datetime

from sqlalchemy.orm import Session

from cast.characters import BODIES, CHARACTERS, COUNCILS, UNITS
from oversight.actor import Actor
from oversight.models.base import Base
from oversight.models.organisations import Body, Council, Unit
from oversight.models.people import Person, Seat
from oversight.services import journal

BEFORE_IT_ALL = datetime(2024, 8, 1, tzinfo=UTC)


def enter_the_company(session: Session) -> dict[str, str]:
    """The key of everything that entered, to its id in this house."""
    here: dict[str, Base] = {}
    session.add_all(_everyone(here))
    session.flush()
    session.add_all(_seats(here))
    journal.enter(session, here["district"], Actor(None, BEFORE_IT_ALL), "created", "Thiết lập")
    return {key: row.id for key, row in here.items()}


def _everyone(here: dict[str, Base]) -> Iterable[Base]:
    for key, played in COUNCILS.items():
        yield here.setdefault(key, Council(
            name=played.name, short_name=played.short_name, level=played.level, place_name=played.place,
            upper=here.get(played.upper), valid_from=played.valid_from, valid_to=played.valid_to))
    for key, (council, name, kind, code) in BODIES.items():
        yield here.setdefault(key, Body(council=here[council], name=name, kind=kind, code=code))
    for key, (council, name, kind) in UNITS.items():
        yield here.setdefault(key, Unit(council=here[council], name=name, kind=kind))
    for key, played in CHARACTERS.items():
        yield here.setdefault(key, Person(council=here[played.council], name=played.name, title=played.title))


def _seats(here: dict[str, Base]) -> Iterable[Seat]:
    for key, played in CHARACTERS.items():
        for body in played.bodies if played.seat else ():
            yield Seat(
                person=here[key], council_id=here[key].council.id, role=played.seat, body=here.get(body),
                unit=here.get(played.unit), ended_on=played.seat_ended_on)
