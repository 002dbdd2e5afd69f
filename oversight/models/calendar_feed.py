"""A person's calendar as a feed: an address that only they know, and that they can revoke."""

from datetime import datetime

from sqlalchemy.orm import Mapped, mapped_column, relationship

from oversight.models.base import Base, Moment, key, refers, short
from oversight.models.people import Person


class CalendarFeed(Base):
    """Only the SHA-256 of the secret is kept: whoever reads the database cannot read the calendars."""

    __tablename__ = "calendar_feeds"
    id: Mapped[str] = key()
    person_id: Mapped[str] = refers("people.id")
    person: Mapped[Person] = relationship()
    secret_sha256: Mapped[str] = short(64, unique=True)
    made_at: Mapped[datetime] = mapped_column(Moment)
    last_read_at: Mapped[datetime | None] = mapped_column(Moment)
    revoked_at: Mapped[datetime | None] = mapped_column(Moment)
