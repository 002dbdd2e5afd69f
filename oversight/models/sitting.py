"""Buổi làm việc: who came, who said what, and what the chair concluded."""

from datetime import date, datetime
from typing import ClassVar

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from oversight.models.base import Base, CouncilOwned, key, refers, short
from oversight.models.organisations import Unit
from oversight.models.outline import OutlineItem
from oversight.models.people import Person
from oversight.models.records import PartOfRound, Stateful
from oversight.models.round import Round


class Sitting(Stateful, PartOfRound, Base):
    """Times of day are wall-clock time in Vietnam (one zone, no summer time), as printed in the minutes.

    `ledger_read_at` tells when the promises, requests and proposals were read back in the room, `ledger_read_sha256`
    what was read (rules/ledger.py): whatever is added later has not been read.
    """

    __tablename__ = "sittings"
    stem: ClassVar[str] = "sitting"
    editable: ClassVar[dict[str, tuple[str, ...]]] = {
        "opens_at": (), "place": (), "programme": (), "chair_id": (), "minute_taker_id": (),
        "is_without_conclusion": (),
        "units": ("unit_id",),
        "agenda": ("text",),
        "attendance": ("side", "name", "title", "unit_id", "presence", "authorisation", "in_place_of"),
        "statements": ("kind", "speaker", "speaker_title", "unit_id", "text", "said_at", "quote",
                       "agenda_id", "item_id", "from_id"),
        "findings": ("kind", "text", "lead_unit_id", "due_on", "due_note", "quote",
                     "agenda_id", "item_id", "statement_id"),
        "commitments": ("unit_id", "who", "who_title", "text", "quote", "due_on", "due_note",
                        "agenda_id", "item_id", "statement_id"),
        "handed_in": ("name", "number", "given_by", "unit_id", "note", "agenda_id"),
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
    ledger_read_at: Mapped[datetime | None] = mapped_column()
    ledger_read_sha256: Mapped[str | None] = short(64)

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
    agenda: Mapped[list["AgendaItem"]] = relationship(
        back_populates="sitting", order_by="AgendaItem.position", cascade="all, delete-orphan")
    commitments = relationship(
        "Commitment", back_populates="sitting", order_by="Commitment.position", cascade="all, delete-orphan")
    handed_in = relationship(
        "HandedDocument", back_populates="sitting", order_by="HandedDocument.position", cascade="all, delete-orphan")
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


class AgendaItem(CouncilOwned, Base):
    """One point of the programme, in its order; what is said hangs on it."""

    __tablename__ = "agenda_items"
    id: Mapped[str] = key()
    position: Mapped[int] = mapped_column(default=0)
    sitting_id: Mapped[str] = refers("sittings.id")
    text: Mapped[str] = mapped_column()
    sitting: Mapped[Sitting] = relationship(back_populates="agenda")


class Attendance(CouncilOwned, Base):
    """Somebody who was expected. `side` is "delegation", "invited" or "unit"; names are kept as they were that day.

    `presence`: "expected" (nobody has said yet), "present", "excused" or "authorised" (sent by the head, with
    `authorisation`, art. 7.3 of Law 87; `in_place_of` names whom).
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
    in_place_of: Mapped[str] = mapped_column(default="")
    sitting: Mapped[Sitting] = relationship(back_populates="attendance")


class Statement(CouncilOwned, Base):
    """What was said, in order. `kind`: "opening", "unit_report", "question", "answer", "opinion", "proposal".

    `said_at` is when it began. A proposal taken out of a longer speech (`from_id`) keeps its words in `quote`.
    `text` may still be empty while somebody speaks. `item_id` is the item of the outline that it is about.
    """

    __tablename__ = "statements"
    id: Mapped[str] = key()
    position: Mapped[int] = mapped_column(default=0)
    sitting_id: Mapped[str] = refers("sittings.id")
    kind: Mapped[str] = short()
    speaker: Mapped[str] = mapped_column(default="")
    speaker_title: Mapped[str] = mapped_column(default="")
    unit_id: Mapped[str | None] = refers("units.id", required=False)
    unit: Mapped[Unit | None] = relationship()
    text: Mapped[str] = mapped_column(default="")
    said_at: Mapped[datetime | None] = mapped_column()
    quote: Mapped[str] = mapped_column(default="")
    agenda_id: Mapped[str | None] = refers("agenda_items.id", required=False)
    item_id: Mapped[str | None] = refers("outline_items.id", required=False)
    from_id: Mapped[str | None] = refers("statements.id", required=False)
    agenda_item: Mapped[AgendaItem | None] = relationship()
    item: Mapped[OutlineItem | None] = relationship()
    taken_from: Mapped["Statement | None"] = relationship(remote_side=[id])
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
    quote: Mapped[str] = mapped_column(default="")
    agenda_id: Mapped[str | None] = refers("agenda_items.id", required=False)
    item_id: Mapped[str | None] = refers("outline_items.id", required=False)
    statement_id: Mapped[str | None] = refers("statements.id", required=False)
    agenda_item: Mapped[AgendaItem | None] = relationship()
    item: Mapped[OutlineItem | None] = relationship()
    statement: Mapped[Statement | None] = relationship()
    sitting: Mapped[Sitting] = relationship(back_populates="findings")
