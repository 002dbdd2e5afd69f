"""Kiến nghị giám sát: one lead addressee, any number of cooperating ones, a date, and what was reported.

What else happens to it afterwards stands in follow_up.py.
"""

from datetime import date
from typing import ClassVar

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from oversight.models.base import Base, CouncilOwned, key, refers, short
from oversight.models.ledger import Commitment
from oversight.models.organisations import Body, Unit
from oversight.models.people import Person
from oversight.models.records import PartOfRound, Stateful
from oversight.models.round import Round
from oversight.models.sitting import Finding, Sitting


class Recommendation(Stateful, PartOfRound, Base):
    """`due_on` is the last day; `due_note` the words used instead or beside ("đến kỳ họp cuối năm 2024").

    `owner_body` follows it for the council, in the hands of `owner`; `assessed_on` is the day of the last assessment.
    """

    __tablename__ = "recommendations"
    stem: ClassVar[str] = "recommendation"
    editable: ClassVar[dict[str, tuple[str, ...]]] = {
        "text": (), "lead_unit_id": (), "addressee_level": (), "nature": (), "term": (), "due_on": (), "due_note": (),
        "owner_body_id": (), "owner_id": (),
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
    nature: Mapped[str] = short(default="")
    term: Mapped[str] = short(default="")
    owner_body_id: Mapped[str | None] = refers("bodies.id", required=False)
    owner_id: Mapped[str | None] = refers("people.id", required=False)
    due_on: Mapped[date | None] = mapped_column()
    due_note: Mapped[str] = mapped_column(default="")
    issued_on: Mapped[date | None] = mapped_column()
    reported_on: Mapped[date | None] = mapped_column()
    assessed_on: Mapped[date | None] = mapped_column()
    explanation_requested_on: Mapped[date | None] = mapped_column()
    explanation: Mapped[str] = mapped_column(default="")
    reminders_sent: Mapped[int] = mapped_column(default=0)

    round: Mapped[Round] = relationship(back_populates="recommendations")
    sitting: Mapped[Sitting | None] = relationship()
    finding: Mapped[Finding | None] = relationship()
    commitment: Mapped[Commitment | None] = relationship()
    lead_unit: Mapped[Unit | None] = relationship()
    owner_body: Mapped[Body | None] = relationship()
    owner: Mapped[Person | None] = relationship()
    cooperating: Mapped[list["CooperatingUnit"]] = relationship(
        back_populates="recommendation", cascade="all, delete-orphan")
    fulfilments: Mapped[list["FulfilmentReport"]] = relationship(
        back_populates="recommendation", order_by="FulfilmentReport.position")
    tasks = relationship(
        "RecommendationTask", back_populates="recommendation", order_by="RecommendationTask.position",
        cascade="all, delete-orphan")
    evidence = relationship(
        "FulfilmentEvidence", back_populates="recommendation", order_by="FulfilmentEvidence.position")
    site_checks = relationship("SiteCheck", back_populates="recommendation", order_by="SiteCheck.position")
    extensions = relationship("Extension", back_populates="recommendation", order_by="Extension.position")
    rungs = relationship("Rung", back_populates="recommendation", order_by="Rung.position")

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
    """What was reported as done, and how the supervisor judged it. Reported is not verified.

    `percent` is how much is done by the unit's own word; `next_on` when it promises the rest. The office notes in
    `checked_note` what it found when it held the report against its evidence.
    """

    __tablename__ = "fulfilment_reports"
    id: Mapped[str] = key()
    position: Mapped[int] = mapped_column(default=0)
    recommendation_id: Mapped[str] = refers("recommendations.id")
    result: Mapped[str] = mapped_column()
    figures: Mapped[str] = mapped_column(default="")
    percent: Mapped[int | None] = mapped_column()
    next_on: Mapped[date | None] = mapped_column()
    document: Mapped[str] = mapped_column(default="")
    reported_on: Mapped[date] = mapped_column()
    checked_on: Mapped[date | None] = mapped_column()
    checked_note: Mapped[str] = mapped_column(default="")
    returned_because: Mapped[str] = mapped_column(default="")
    assessment: Mapped[str] = mapped_column(default="")
    recommendation: Mapped[Recommendation] = relationship(back_populates="fulfilments")
