"""People, the seats they hold, and the accounts they sign in with."""

from datetime import date, datetime

from sqlalchemy.orm import Mapped, mapped_column, relationship

from oversight.models.base import Base, CouncilOwned, Moment, Vouched, key, refers, short
from oversight.models.organisations import Body, Council, Unit


class Person(Vouched, Base):
    """Somebody named in papers; `title` is the office held (chức vụ). Most people never get an account."""

    __tablename__ = "people"
    id: Mapped[str] = key()
    council_id: Mapped[str] = refers("councils.id")
    council: Mapped[Council] = relationship()
    name: Mapped[str] = mapped_column()
    title: Mapped[str] = mapped_column(default="")


class Seat(CouncilOwned, Base):
    """A standing seat, outside any one round: chair of a body, secretariat of a council, head or clerk of a unit."""

    __tablename__ = "seats"
    id: Mapped[str] = key()
    person_id: Mapped[str] = refers("people.id")
    person: Mapped[Person] = relationship(backref="seats")
    role: Mapped[str] = short()
    body_id: Mapped[str | None] = refers("bodies.id", required=False)
    body: Mapped[Body | None] = relationship()
    unit_id: Mapped[str | None] = refers("units.id", required=False)
    unit: Mapped[Unit | None] = relationship()
    ended_on: Mapped[date | None] = mapped_column()


class Account(Base):
    """How a person signs in. Its columns are those that Flask-Security asks for; no password is ever a default."""

    __tablename__ = "accounts"
    id: Mapped[str] = key()
    person_id: Mapped[str | None] = refers("people.id", required=False)
    person: Mapped[Person | None] = relationship(backref="accounts")
    email: Mapped[str] = short(255, unique=True)
    password: Mapped[str | None] = short(255)
    active: Mapped[bool] = mapped_column(default=True)
    is_administrator: Mapped[bool] = mapped_column(default=False)
    fs_uniquifier: Mapped[str] = short(64, unique=True)
    confirmed_at: Mapped[datetime | None] = mapped_column(Moment)
