"""Who and what the rounds are about: master data, entered council by council in each council's own journal."""

from sqlalchemy.orm import Session

from oversight.actor import Actor
from oversight.database import Database
from oversight.demo.days import moment
from oversight.demo.sketches import CouncilSketch, Someone
from oversight.models.base import Base
from oversight.models.organisations import Body, Council, Unit
from oversight.models.people import Person, Seat
from oversight.services import journal
from workflows.roles import Role

Cast = dict[str, str]  # the demonstration's short name of a council, body, unit or person to its id


def enter_councils(database: Database, sketches: tuple[CouncilSketch, ...]) -> Cast:
    cast: Cast = {}
    for sketch in sketches:
        with database.writing() as session:
            _enter(session, sketch, cast)
    return cast


def _enter(session: Session, sketch: CouncilSketch, cast: Cast) -> None:
    council = Council(
        name=sketch.name, short_name=sketch.short_name, level=sketch.level, place_name=sketch.place_name,
        valid_from=sketch.valid_from, valid_to=sketch.valid_to, upper_id=cast.get(sketch.upper))
    _keep(session, cast, sketch.key, council)
    for key, name, kind, code in sketch.bodies:
        _keep(session, cast, key, Body(council_id=council.id, name=name, kind=kind, code=code))
    for key, name, kind in sketch.units:
        _keep(session, cast, key, Unit(council_id=council.id, name=name, kind=kind))
    for key, someone in sketch.people:
        _keep(session, cast, key, Person(council_id=council.id, name=someone.name, title=someone.title))
        session.add_all(_seats(someone, cast[key], council.id, cast))
    actor = Actor(None, moment(sketch.entered_on, 8))
    journal.enter(session, council, actor, "created", "Nhập cơ quan, đơn vị, người giữ ghế")


def _keep(session: Session, cast: Cast, key: str, row: Base) -> None:
    """Raises ValueError when two things of the demonstration bear one name."""
    if key in cast:
        raise ValueError(f"two things are called {key}")
    session.add(row)
    session.flush()
    cast[key] = row.id


def _seats(someone: Someone, person_id: str, council_id: str, cast: Cast) -> list[Seat]:
    return [Seat(person_id=person_id, council_id=council_id, role=role, **_place(role, place, cast))
            for role, place in someone.seats]


def _place(role: Role, place: str, cast: Cast) -> dict[str, str]:
    """A chair sits over a body, people of units sit in a unit; a secretariat serves the whole council."""
    column = "body_id" if role == Role.CHAIR else "unit_id"
    return {column: cast[place]} if place else {}
