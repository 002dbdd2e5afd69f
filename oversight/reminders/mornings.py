"""One digest a day for everybody who has something to be told; made once, whoever else is making them too."""

from collections.abc import Callable
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from oversight.actor import VIETNAM, Actor
from oversight.database import Database
from oversight.models.organisations import Council
from oversight.models.outbox import Morning, Outgoing
from oversight.models.people import Account, Person
from oversight.reminders.defaults import morning
from oversight.reminders.digest import digest
from oversight.reminders.due import due_for
from oversight.reminders.rhythm import Window, window_of
from oversight.reminders.wishes import Wishes, wishes, wishes_of_councils
from oversight.reminders.writing import outgoing
from oversight.services.days_off import days_off
from oversight.services.isolation import confine
from oversight.services.membership import councils_of


def is_to_be_told(database: Database, actor: Actor) -> bool:
    """On a working day from the hour on, until it was done: a worker that started late still tells."""
    if actor.now.astimezone(VIETNAM).time() < morning():
        return False
    with database.reading() as session:
        is_done = session.scalar(select(Morning.id).where(Morning.day == actor.today))
        return not is_done and days_off(session).is_working_day(actor.today)


def make_digests(database: Database, actor: Actor, goes_on: Callable[[], bool] = lambda: True) -> int:
    """How many this call made. Stopped half way, the next call makes the rest."""
    with database.reading() as session:
        window = window_of(actor.today, session.scalar(select(func.max(Morning.told_until))), days_off(session))
        of_councils, people = wishes_of_councils(session), _who_can_be_told(session, actor.today)
    made = 0
    for person_id in people:
        if not goes_on():
            return made
        made += _told(database, actor, person_id, window, of_councils)
    _add(database, Morning(day=actor.today, told_until=window.last))
    return made


def _who_can_be_told(session: Session, today: date) -> list[str]:
    """Whoever signs in, and has no digest of today yet."""
    done = select(Outgoing.person_id).where(Outgoing.day == today, Outgoing.occasion == "")
    able = select(Account.person_id).where(Account.active, Account.person_id.is_not(None))
    return list(session.scalars(able.where(Account.person_id.not_in(done)).distinct().order_by(Account.person_id)))


def _told(
    database: Database, actor: Actor, person_id: str, window: Window, of_councils: dict[str, Wishes]
) -> bool:
    """Each person's records are read behind the wall of that person, and in a session of their own."""
    with database.reading() as session:
        person = session.get_one(Person, person_id)
        confine(session, councils_of(session, person, actor.today))
        told = due_for(session, person, actor.today, window, of_councils)
        if not told:
            return False
        council = session.get_one(Council, told[0].council_id)
        own = of_councils.get(council.id) or wishes()
        letter = digest(person.name, council.name, told, actor.today, own)
    return _add(database, outgoing(person_id, council.id, actor, letter.subject, letter.body))


def _add(database: Database, row: Outgoing | Morning) -> bool:
    """False when another worker was quicker: the database keeps one of each."""
    try:
        with database.writing() as session:
            session.add(row)
    except IntegrityError:
        return False
    return True
