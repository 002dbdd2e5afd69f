"""Somebody who looks at their calendar: through the services, behind the wall, as the front desk asks."""

from collections.abc import Iterator
from contextlib import contextmanager

from cast import Play
from cast.days import day
from sqlalchemy import event
from sqlalchemy.orm import Session

from oversight.agenda.occasion import Occasion
from oversight.agenda.occasions import occasions_for
from oversight.models.people import Person
from oversight.services.isolation import confine
from oversight.services.membership import councils_of

YEAR = "01/01/2024", "31/12/2024"


@contextmanager
def looking(play: Play, who: str, on: str) -> Iterator[tuple[Session, Person]]:
    with play.database.reading() as session:
        person = session.get_one(Person, play.ids[who])
        confine(session, councils_of(session, person, day(on)))
        yield session, person


def agenda(play: Play, who: str, on: str = "20/09/2024", first: str = YEAR[0], last: str = YEAR[1]) -> list[Occasion]:
    with looking(play, who, on) as (session, person):
        found = occasions_for(session, person, day(on), day(first), day(last))
        session.expunge_all()
    return found


def told(found: list[Occasion]) -> list[tuple[str, str]]:
    return [(f"{each.on:%d/%m}", each.title) for each in found]


@contextmanager
def statements(session: Session) -> Iterator[list[str]]:
    engine, asked = session.get_bind(), []

    def note(_connection, _cursor, statement, *_more):
        asked.append(statement)
    event.listen(engine, "before_cursor_execute", note)
    yield asked
    event.remove(engine, "before_cursor_execute", note)
