"""Buổi làm việc: who came, who said what, and what the chair concluded."""

from datetime import date, datetime
from typing import ClassVar

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from oversight.models.base import Base, CouncilOwned, key, refers, short
from oversight.models.organisations import Unit
from oversight.models.people import Person
from oversight.models.records import PartOfRound, Stateful
from oversight.models.round import Round


class Sitting(Stateful, PartOfRound, Base):
    """Times of day are wall-clock time in Vietnam (one zone, no summer time), as printed in the minutes."""

    __tablename__ = "sittings"
    stem: ClassVar[str] = "sitting"
    editable: ClassVar[dict[str, tuple[str, ...]]] = {
        "opens_at": (), "place": (), "programme": (), "chair_id": (), "minute_taker_id": (),
        "is_without_conclusion": (),
        "units": ("unit_id",),
        "attendance": ("side", "name", "title", "unit_id", "presence", "authorisation"),
        "statements": ("kind", "speaker", "speaker_title", "unit_id", "text"),
        "findings": ("kind", "text", "lead_unit_id", "due_on", "due_note"),
    }

    id: Mapped[str] = key()
    opens_at: Mapped[datetime | None] = mapped_column()
    place: Mapped[str] = mapped_column(default="")
    programme: Mapped[str] = mapped_column(default="")
    programme_notified_on: Mapped[date | None] = mapped_column()
    started_at: Mapped[datetime | None] = mapped_column()
    ended_at: Mapped[datetime | None] = mapped_column()
    chair_id: Mapped[str | None] = refers("people.id", required=False)
    minute_taker_id: Mapped[str | None] = refers("people.id", required=False)
    is_without_conclusion: Mapped[bool] = mapped_column(default=False)

    chair: Mapped[Person | None] = relationship(foreign_keys=[chair_id])
    minute_taker: Mapped[Person | None] = relationship(foreign_keys=[minute_taker_id])
    round: Mapped[Round] = relationship(back_populates="sittings")
    units: Mapped[list["SittingUnit"]] = relationship(
        back_populates="sitting", order_by="SittingUnit.position", cascade="all, delete-orphan")
    attendance: Mapped[list["Attendance"]] = relationship(
        back_populates="sitting", order_by="Attendance.position", cascade="all, delete-orphan")
    statements: Mapped[list["Statement"]] = relationship(
        back_populates="sitting", order_by="Statement.position", cascade="all, delete-orphan")
    findings: Mapped[list["Finding"]] = relationship(
        back_populates="sitting", order_by="Finding.position", cascade="all, delete-orphan")
    minutes = relationship("Minutes", back_populates="sitting", uselist=False)

    @property
    def name(self) -> str:
        return "Buổi làm việc với " + (", ".join(row.unit.name for row in self.units) or "đơn vị (chưa chọn)")

    @property
    def opens_on(self) -> date | None:
        return self.opens_at.date() if self.opens_at else None


class SittingUnit(CouncilOwned, Base):
    __tablename__ = "sitting_units"
    __table_args__ = (UniqueConstraint("sitting_id", "unit_id"),)
    id: Mapped[str] = key()
    position: Mapped[int] = mapped_column(default=0)
    sitting_id: Mapped[str] = refers("sittings.id")
    unit_id: Mapped[str] = refers("units.id")
    unit: Mapped[Unit] = relationship()
    sitting: Mapped[Sitting] = relationship(back_populates="units")


class Attendance(CouncilOwned, Base):
    """Somebody who was expected. `side` is "delegation", "invited" or "unit"; names are kept as they were that day.

    `presence`: "present", "excused" or "authorised" (sent by the head, with `authorisation`, art. 7.3 of Law 87).
    """

    __tablename__ = "attendance"
    id: Mapped[str] = key()
    position: Mapped[int] = mapped_column(default=0)
    sitting_id: Mapped[str] = refers("sittings.id")
    side: Mapped[str] = short()
    name: Mapped[str] = mapped_column()
    title: Mapped[str] = mapped_column(default="")
    unit_id: Mapped[str | None] = refers("units.id", required=False)
    unit: Mapped[Unit | None] = relationship()
    presence: Mapped[str] = short(default="present")
    authorisation: Mapped[str] = mapped_column(default="")
    sitting: Mapped[Sitting] = relationship(back_populates="attendance")


class Statement(CouncilOwned, Base):
    """What was said, in order. `kind`: "opening", "unit_report", "question", "answer", "opinion", "proposal"."""

    __tablename__ = "statements"
    id: Mapped[str] = key()
    position: Mapped[int] = mapped_column(default=0)
    sitting_id: Mapped[str] = refers("sittings.id")
    kind: Mapped[str] = short()
    speaker: Mapped[str] = mapped_column(default="")
    speaker_title: Mapped[str] = mapped_column(default="")
    unit_id: Mapped[str | None] = refers("units.id", required=False)
    unit: Mapped[Unit | None] = relationship()
    text: Mapped[str] = mapped_column()
    sitting: Mapped[Sitting] = relationship(back_populates="statements")


class Finding(CouncilOwned, Base):
    """One point of the chair's conclusion. `kind`: "noted" (ghi nhận), "shortcoming" (tồn tại), "request" (kiến nghị).

    A request names its lead unit and a date, or the words that stand for one ("đến kỳ họp cuối năm 2024").
    """

    __tablename__ = "findings"
    id: Mapped[str] = key()
    position: Mapped[int] = mapped_column(default=0)
    sitting_id: Mapped[str] = refers("sittings.id")
    kind: Mapped[str] = short()
    text: Mapped[str] = mapped_column()
    lead_unit_id: Mapped[str | None] = refers("units.id", required=False)
    lead_unit: Mapped[Unit | None] = relationship()
    due_on: Mapped[date | None] = mapped_column()
    due_note: Mapped[str] = mapped_column(default="")
    sitting: Mapped[Sitting] = relationship(back_populates="findings")
