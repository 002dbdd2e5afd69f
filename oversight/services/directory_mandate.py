"""Who may administer what: administrators everything, a secretariat the units of its council and their people.

Nobody may do anything here unless a mandate says so; every verb of the directory asks it again.
"""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from oversight.actor import Actor
from oversight.models.organisations import Council
from oversight.models.people import Account, Person, Seat
from oversight.models.round import DelegationMember
from oversight.refusal import NotYours
from oversight.services.isolation import admit
from workflows.roles import Role


@dataclass(frozen=True)
class Mandate(Actor):
    """The actor of the directory's verbs. `councils` are those whose secretariat the person is today."""

    account_id: str = ""
    email: str = ""
    is_administrator: bool = False
    councils: frozenset[str] = frozenset()

    @property
    def name(self) -> str:
        """An administrator need not be a person: the journal then names the account."""
        return self.person.name if self.person else self.email

    @property
    def is_empty(self) -> bool:
        return not (self.is_administrator or self.councils)

    def reaches(self, council_id: str) -> bool:
        return self.is_administrator or council_id in self.councils

    def require_administrator(self) -> None:
        if not self.is_administrator:
            raise NotYours("Chỉ người quản trị được thực hiện việc này.")

    def require_council(self, council_id: str) -> None:
        if not self.reaches(council_id):
            raise NotYours("Đây không thuộc danh mục của Hội đồng nhân dân do Văn phòng của bạn giúp việc.")


def mandate_of(session: Session, account_id: str, actor: Actor) -> Mandate:
    """Read from the account as it stands now. Lets the session see every seat, and no more of any round."""
    account = session.get(Account, account_id)
    if account is None or not account.active:
        return Mandate(actor.person, actor.now)
    mandate = Mandate(
        actor.person, actor.now, account.id, account.email, account.is_administrator,
        _served_by(actor.person, actor.today))
    if not mandate.is_empty:
        _see_every_seat(session)
    return mandate


def held(seat: Seat, today: date) -> bool:
    """The last day of a seat is still a day in it."""
    return seat.ended_on is None or seat.ended_on >= today


def _served_by(person: Person | None, today: date) -> frozenset[str]:
    seats = person.seats if person else []
    return frozenset(seat.council_id for seat in seats if seat.role == Role.SECRETARIAT and held(seat, today))


def _see_every_seat(session: Session) -> None:
    """Whether somebody also sits elsewhere must be known before a password of theirs is handed out."""
    everywhere = session.scalars(select(Council.id)).all()
    admit(session, Seat, everywhere)
    admit(session, DelegationMember, everywhere)
