"""A house in which people have accounts, and its worker at a moment of the story's choosing."""

from datetime import datetime, timedelta

from cast import Play
from cast.days import moment
from sqlalchemy import select

from oversight.actor import VIETNAM, Actor
from oversight.models.outbox import Outgoing
from oversight.models.people import Account, Person
from oversight.reminders.duties import do_what_is_due
from oversight.reminders.mornings import make_digests
from oversight.services.accounts import create_account

LINK = "https://giamsat.bacson.vn"


class Reminded:
    def __init__(self, play: Play) -> None:
        self.play = play

    def may_sign_in(self, *who: str) -> None:
        for each in who:
            person = self.play.person(each)
            with self.play.database.writing() as session:
                create_account(session, address_of(each), "no password", person=session.get_one(Person, person.id))

    def account_of(self, who: str, **changes) -> None:
        with self.play.database.writing() as session:
            account = session.scalar(select(Account).where(Account.person_id == self.play.ids[who]))
            for name, value in changes.items():
                setattr(account, name, value)

    def digests(self, on: str) -> dict[str, Outgoing]:
        """Those of that morning, by address, without sending any."""
        make_digests(self.play.database, Actor(None, at(f"{on} 07:05")))
        return {key: row for key, row in self.letters().items() if f"{row.day:%d/%m/%Y}" == on}

    def letters(self) -> dict[str, Outgoing]:
        """The latest of each person, by address."""
        rows = self.play.audience.scalars(select(Outgoing).order_by(Outgoing.day, Outgoing.id))
        return {row.person.accounts[0].email: row for row in rows}

    def worker(self, moment_told: str, server=None, **more) -> tuple[int, int]:
        return do_what_is_due(self.play.database, server, lambda: at(moment_told), LINK, **more)


def address_of(who: str) -> str:
    return f"{who}@bacson.vn"


def at(text: str, seconds: int = 0) -> datetime:
    return moment(text).replace(tzinfo=VIETNAM) + timedelta(seconds=seconds)
