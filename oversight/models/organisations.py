"""Councils, their bodies, and the units they supervise."""

from datetime import date

from sqlalchemy.orm import Mapped, mapped_column, relationship

from oversight.models.base import Base, Vouched, key, refers, short


class Council(Vouched, Base):
    """Hội đồng nhân dân of one level, valid between two dates: district councils end on 30 June 2025."""

    __tablename__ = "councils"
    id: Mapped[str] = key()
    name: Mapped[str] = mapped_column(unique=True)
    short_name: Mapped[str] = mapped_column()
    level: Mapped[str] = short()
    place_name: Mapped[str] = mapped_column()
    valid_from: Mapped[date | None] = mapped_column()
    valid_to: Mapped[date | None] = mapped_column()
    upper_id: Mapped[str | None] = refers("councils.id", required=False)
    upper: Mapped["Council | None"] = relationship(remote_side=[id])


class Body(Vouched, Base):
    """Thường trực, a Ban, a Tổ đại biểu, or the council itself as ordering body: the names are data.

    `kind` is one of the ordering kinds of workflows/law.py; `code` stands in document numbers ("TTHĐND", "BPC").
    Bodies are public, so they are not shut to other councils: a Tổ đại biểu of the province joins a lower round.
    """

    __tablename__ = "bodies"
    id: Mapped[str] = key()
    council_id: Mapped[str] = refers("councils.id")
    council: Mapped[Council] = relationship()
    name: Mapped[str] = mapped_column()
    kind: Mapped[str] = short()
    code: Mapped[str] = short()


class Unit(Vouched, Base):
    """Whatever can be supervised: UBND, a steering board, a school, a company; `kind` is free data.

    One that was dissolved names who took its duties over: what was still asked of it is asked of that one.
    """

    __tablename__ = "units"
    id: Mapped[str] = key()
    name: Mapped[str] = mapped_column()
    council_id: Mapped[str] = refers("councils.id")
    kind: Mapped[str] = mapped_column(default="")
    ended_on: Mapped[date | None] = mapped_column()
    successor_id: Mapped[str | None] = refers("units.id", required=False)
    council: Mapped[Council] = relationship()
    successor: Mapped["Unit | None"] = relationship(remote_side=[id])
