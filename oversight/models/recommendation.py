"""Kiến nghị giám sát: one lead addressee, any number of cooperating ones, a date, and what was reported."""

from datetime import date
from typing import ClassVar

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from oversight.models.base import Base, CouncilOwned, key, refers, short
from oversight.models.ledger import Commitment
from oversight.models.organisations import Unit
from oversight.models.records import PartOfRound, Stateful
from oversight.models.round import Round
from oversight.models.sitting import Finding, Sitting


class Recommendation(Stateful, PartOfRound, Base):
    """`due_on` is the last day; `due_note` the words used instead or beside ("đến kỳ họp cuối năm 2024")."""

    __tablename__ = "recommendations"
    stem: ClassVar[str] = "recommendation"
    editable: ClassVar[dict[str, tuple[str, ...]]] = {
        "text": (), "lead_unit_id": (), "addressee_level": (), "due_on": (), "due_note": (),
        "cooperating": ("unit_id",),
    }

    id: Mapped[str] = key()
    position: Mapped[int] = mapped_column(default=0)
    text: Mapped[str] = mapped_column()
    sitting_id: Mapped[str | None] = refers("sittings.id", required=False)
    finding_id: Mapped[str | None] = refers("findings.id", required=False)
    commitment_id: Mapped[str | None] = refers("commitments.id", required=False)
    lead_unit_id: Mapped[str | None] = refers("units.id", required=False)
    addressee_level: Mapped[str] = short(default="unit")
    due_on: Mapped[date | None] = mapped_column()
    due_note: Mapped[str] = mapped_column(default="")
    issued_on: Mapped[date | None] = mapped_column()
    reported_on: Mapped[date | None] = mapped_column()
    explanation_requested_on: Mapped[date | None] = mapped_column()
    explanation: Mapped[str] = mapped_column(default="")
    reminders_sent: Mapped[int] = mapped_column(default=0)

    round: Mapped[Round] = relationship(back_populates="recommendations")
    sitting: Mapped[Sitting | None] = relationship()
    finding: Mapped[Finding | None] = relationship()
    commitment: Mapped[Commitment | None] = relationship()
    lead_unit: Mapped[Unit | None] = relationship()
    cooperating: Mapped[list["CooperatingUnit"]] = relationship(
        back_populates="recommendation", cascade="all, delete-orphan")
    fulfilments: Mapped[list["FulfilmentReport"]] = relationship(
        back_populates="recommendation", order_by="FulfilmentReport.position")

    @property
    def name(self) -> str:
        return self.text


class CooperatingUnit(CouncilOwned, Base):
    __tablename__ = "cooperating_units"
    __table_args__ = (UniqueConstraint("recommendation_id", "unit_id"),)
    id: Mapped[str] = key()
    recommendation_id: Mapped[str] = refers("recommendations.id")
    unit_id: Mapped[str] = refers("units.id")
    unit: Mapped[Unit] = relationship()
    recommendation: Mapped[Recommendation] = relationship(back_populates="cooperating")


class FulfilmentReport(CouncilOwned, Base):
    """What was reported as done, and how the supervisor judged it. Reported is not verified."""

    __tablename__ = "fulfilment_reports"
    id: Mapped[str] = key()
    position: Mapped[int] = mapped_column(default=0)
    recommendation_id: Mapped[str] = refers("recommendations.id")
    result: Mapped[str] = mapped_column()
    document: Mapped[str] = mapped_column(default="")
    reported_on: Mapped[date] = mapped_column()
    assessment: Mapped[str] = mapped_column(default="")
    recommendation: Mapped[Recommendation] = relationship(back_populates="fulfilments")
