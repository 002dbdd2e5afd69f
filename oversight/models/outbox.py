"""Thư nhắc: what is to be sent to whom, kept until it was sent; and what each council writes in it."""

from datetime import date, datetime

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from oversight.models.base import Base, CouncilOwned, Key, Moment, Walled, key, refers, short
from oversight.models.organisations import Council
from oversight.models.people import Person


class Outgoing(Walled, Base):
    """One letter to one person. `occasion` is "" for the digest of the day, else what it tells of: never twice.

    `delivery` is "waiting", "sending", "sent", "undeliverable", "uncertain" (handed to the server, and no answer came)
    or "expired". Who sends it holds it by `claim` since `claimed_at`; from `handed_over_at` on nobody sends it again
    by itself. `address` is the one last written to, `reason` why it was not sent, in words.

    Nobody vouches for it: it says what was told, never what happened.
    """

    __tablename__ = "outbox"
    __table_args__ = (UniqueConstraint("person_id", "day", "occasion"),)
    id: Mapped[str] = key()
    person_id: Mapped[str] = refers("people.id")
    person: Mapped[Person] = relationship()
    day: Mapped[date] = mapped_column()
    occasion: Mapped[str] = short(60, default="")
    subject: Mapped[str] = mapped_column()
    body: Mapped[str] = mapped_column()
    delivery: Mapped[str] = short(index=True, default="waiting")
    address: Mapped[str] = short(255, default="")
    tries: Mapped[int] = mapped_column(default=0)
    next_try_at: Mapped[datetime] = mapped_column(Moment)
    expires_on: Mapped[date] = mapped_column()
    claim: Mapped[str | None] = mapped_column(Key)
    claimed_at: Mapped[datetime | None] = mapped_column(Moment)
    handed_over_at: Mapped[datetime | None] = mapped_column(Moment)
    sent_at: Mapped[datetime | None] = mapped_column(Moment)
    reason: Mapped[str] = mapped_column(default="")


class Morning(Base):
    """A day on which every digest was made; `told_until` is the last day whose reminders they held."""

    __tablename__ = "outbox_mornings"
    id: Mapped[str] = key()
    day: Mapped[date] = mapped_column(unique=True)
    told_until: Mapped[date] = mapped_column()


class ReminderWording(CouncilOwned, Base):
    """What a council says in its digests and how long before; what is empty stays as the house has it.

    `days_before` is "15, 7, 3, 0"; `late_every` the number of days between reminders of what is late.
    """

    __tablename__ = "reminder_wordings"
    __table_args__ = (UniqueConstraint("council_id"),)
    id: Mapped[str] = key()
    opening: Mapped[str] = mapped_column(default="")
    closing: Mapped[str] = mapped_column(default="")
    days_before: Mapped[str] = short(default="")
    late_every: Mapped[str] = short(default="")
    council: Mapped[Council] = relationship()
