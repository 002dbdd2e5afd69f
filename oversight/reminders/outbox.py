"""The letters that wait, taken out one by one. Each mark is a short transaction of its own.

Whoever sends holds a claim. Until the last dot a letter whose sender was killed goes back among those that wait; from
the last dot on it is never sent again by itself, because it may have been delivered: people decide (services of this
page), and they are shown it. So nobody gets a reminder twice, and none is lost in silence.
"""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, and_, exists, or_, select
from sqlalchemy.orm import Session, aliased

from oversight.actor import Actor
from oversight.database import Database
from oversight.models.identity import new_id
from oversight.models.outbox import Outgoing
from oversight.models.people import Account
from oversight.reminders.defaults import lease, notices_apart, pause_after

STOPPED = "Phần mềm dừng đúng lúc trao thư cho máy chủ; không rõ thư đã đến hay chưa."


class Overtaken(Exception):
    """Somebody else holds the letter by now: it took longer than the lease."""


@dataclass(frozen=True)
class Claimed:
    """`address` is empty when the person cannot sign in any more."""

    id: str
    claim: str
    name: str
    address: str
    subject: str
    body: str


def claim_next(database: Database, actor: Actor) -> Claimed | None:
    """The one that waits longest, for this caller alone; None when nothing is due."""
    is_due = (Outgoing.delivery == "waiting", Outgoing.next_try_at <= actor.now, Outgoing.expires_on >= actor.today,
              ~_was_told_just_now(actor.now))
    oldest = select(Outgoing).where(*is_due).order_by(Outgoing.next_try_at, Outgoing.id).limit(1)
    with database.writing() as session:
        row = session.scalar(oldest.with_for_update(skip_locked=True))
        if row is None:
            return None
        row.delivery, row.claim, row.claimed_at = "sending", new_id(), actor.now
        row.address, row.tries = _address_of(session, row.person_id), row.tries + 1
        return Claimed(row.id, row.claim, row.person.name, row.address, row.subject, row.body)


def _was_told_just_now(now: datetime) -> ColumnElement[bool]:
    """A notice waits where the person got one a short while ago; the digest of the day never does."""
    other = aliased(Outgoing)
    is_recent = or_(other.delivery == "sending", other.sent_at > now - notices_apart())
    earlier = exists().where(other.person_id == Outgoing.person_id, other.occasion != "", is_recent)
    return and_(Outgoing.occasion != "", earlier)


def hand_over(database: Database, claimed: Claimed, now: datetime) -> None:
    """Just before the last dot. Raises Overtaken."""
    with database.writing() as session:
        _held(session, claimed).handed_over_at = now


def mark_sent(database: Database, claimed: Claimed, now: datetime) -> None:
    with database.writing() as session:
        row = _held(session, claimed)
        row.delivery, row.sent_at, row.reason, row.claim = "sent", now, "", None


def postpone(database: Database, claimed: Claimed, now: datetime, reason: str) -> None:
    """Each time for longer."""
    with database.writing() as session:
        row = _held(session, claimed)
        row.delivery, row.reason, row.claim, row.handed_over_at = "waiting", reason, None, None
        row.next_try_at = now + pause_after(row.tries)


def give_up(database: Database, claimed: Claimed, delivery: str, reason: str) -> None:
    """`delivery` is "undeliverable" or "uncertain"."""
    with database.writing() as session:
        row = _held(session, claimed)
        row.delivery, row.reason, row.claim = delivery, reason, None


def tidy_up(database: Database, actor: Actor) -> None:
    """What a killed worker held is free again, or uncertain; what waited too long is given up."""
    forsaken = Outgoing.delivery == "sending", Outgoing.claimed_at <= actor.now - lease()
    stale = Outgoing.delivery == "waiting", Outgoing.expires_on < actor.today
    with database.writing() as session:
        for row in _locked(session, *forsaken):
            _set_free(row, actor.now)
        for row in _locked(session, *stale):
            row.delivery = "expired"


def _locked(session: Session, *wanted: ColumnElement[bool]) -> list[Outgoing]:
    return list(session.scalars(select(Outgoing).where(*wanted).with_for_update(skip_locked=True)))


def _set_free(row: Outgoing, now: datetime) -> None:
    was_handed_over = row.handed_over_at is not None
    row.delivery, row.claim = "uncertain" if was_handed_over else "waiting", None
    row.reason, row.next_try_at = STOPPED if was_handed_over else row.reason, now


def _held(session: Session, claimed: Claimed) -> Outgoing:
    row = session.get_one(Outgoing, claimed.id, with_for_update=True)
    if row.claim != claimed.claim:
        raise Overtaken
    return row


def _address_of(session: Session, person_id: str) -> str:
    known = select(Account.email).where(Account.person_id == person_id, Account.active).order_by(Account.id)
    return session.scalars(known).first() or ""
