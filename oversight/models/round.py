"""Đợt giám sát: its establishing act, delegation, units and outline."""

from datetime import date
from typing import ClassVar

from sqlalchemy import JSON, ColumnElement, UniqueConstraint, or_
from sqlalchemy.orm import Mapped, mapped_column, relationship

from oversight.models.base import Base, key, refers, short
from oversight.models.json_shapes import LIST_OF_WORDS
from oversight.models.organisations import Body, Council, Unit
from oversight.models.people import Person
from oversight.models.records import PartOfRound, Stateful
from oversight.models.sent_above import rounds_sent_to

TEXT = ""


class Round(Stateful, Base):
    """One round. The dates are facts that people enter; legal clocks count from them, never from a click."""

    __tablename__ = "rounds"
    stem: ClassVar[str] = "round"
    editable: ClassVar[dict[str, tuple[str, ...]]] = {
        "theme": (), "theme_code": (), "origin": (), "programme_item": (), "review_period": (), "bases": (),
        "supervision_object": (), "scope": (), "content": (), "plan": (),
        "supervision_starts_on": (), "next_council_session_on": (),
        "result_report": (), "conclusion": (),
        "members": ("person_id", "role", "duty", "sub_team"),
        "co_bodies": ("body_id",),
        "units": ("unit_id", "way", "report_due_on"),
        "outline": (
            "kind", "code", "text", "value_type", "unit_of_measure", "period", "target", "target_direction",
            "target_source", "denominator_code", "part_codes", "choices", "explained_by", "guidance", "is_required"),
    }

    id: Mapped[str] = key()
    theme: Mapped[str] = mapped_column()
    theme_code: Mapped[str] = short(default=TEXT)
    origin: Mapped[str] = short(default="annual_programme")
    programme_item: Mapped[str] = mapped_column(default=TEXT)
    review_period: Mapped[str] = mapped_column(default=TEXT)

    supervision_object: Mapped[str] = mapped_column(default=TEXT)
    scope: Mapped[str] = mapped_column(default=TEXT)
    content: Mapped[str] = mapped_column(default=TEXT)
    plan: Mapped[str] = mapped_column(default=TEXT)
    bases: Mapped[str] = mapped_column(default=TEXT)

    regime_id: Mapped[str | None] = short()
    established_on: Mapped[date | None] = mapped_column()
    plan_sent_on: Mapped[date | None] = mapped_column()
    supervision_starts_on: Mapped[date | None] = mapped_column()
    supervision_ended_on: Mapped[date | None] = mapped_column()
    result_report_received_on: Mapped[date | None] = mapped_column()
    concluded_on: Mapped[date | None] = mapped_column()
    next_council_session_on: Mapped[date | None] = mapped_column()

    result_report: Mapped[str] = mapped_column(default=TEXT)
    conclusion: Mapped[str] = mapped_column(default=TEXT)

    ordering_body_id: Mapped[str] = refers("bodies.id")
    follows_id: Mapped[str | None] = refers("rounds.id", required=False)
    successor_id: Mapped[str | None] = refers("councils.id", required=False)

    council: Mapped[Council] = relationship(foreign_keys="Round.council_id")
    successor: Mapped[Council | None] = relationship(foreign_keys=[successor_id])
    ordering_body: Mapped[Body] = relationship()
    follows: Mapped["Round | None"] = relationship(remote_side=[id])

    members: Mapped[list["DelegationMember"]] = relationship(
        back_populates="round", order_by="DelegationMember.position", cascade="all, delete-orphan")
    co_bodies: Mapped[list["CoBody"]] = relationship(
        back_populates="round", order_by="CoBody.position", cascade="all, delete-orphan")
    units: Mapped[list["SupervisedUnit"]] = relationship(
        back_populates="round", order_by="SupervisedUnit.position", cascade="all, delete-orphan")
    outline = relationship(
        "OutlineItem", back_populates="round", order_by="OutlineItem.position", cascade="all, delete-orphan")
    outline_versions = relationship("OutlineVersion", back_populates="round", order_by="OutlineVersion.number")
    questions = relationship("Question", back_populates="round", order_by="Question.position")
    reports = relationship("SelfReport", back_populates="round", order_by="SelfReport.id")
    sittings = relationship("Sitting", back_populates="round", order_by="Sitting.opens_at")
    recommendations = relationship(
        "Recommendation", back_populates="round", order_by="Recommendation.position")
    followed = relationship(
        "FollowedRecommendation", back_populates="round", order_by="FollowedRecommendation.position")
    proposals = relationship("Proposal", back_populates="round", order_by="Proposal.position")
    papers = relationship("IssuedPaper", back_populates="round", order_by="IssuedPaper.id")

    @classmethod
    def readable_by(cls, councils: frozenset[str]) -> ColumnElement[bool]:
        """Also a round handed over to one of `councils`, or one whose proposal was forwarded there."""
        return or_(cls.council_id.in_(councils), cls.successor_id.in_(councils), cls.id.in_(rounds_sent_to(councils)))

    @property
    def name(self) -> str:
        return self.theme

    @property
    def round(self) -> "Round":
        """A round is part of itself, so that a rule may ask any record for its round."""
        return self


class DelegationMember(PartOfRound, Base):
    """A person's seat in the delegation; `role` is a delegation seat of workflows/roles.py."""

    __tablename__ = "delegation_members"
    __table_args__ = (UniqueConstraint("round_id", "person_id"),)
    id: Mapped[str] = key()
    position: Mapped[int] = mapped_column(default=0)
    person_id: Mapped[str] = refers("people.id")
    person: Mapped[Person] = relationship()
    role: Mapped[str] = short()
    duty: Mapped[str] = mapped_column(default=TEXT)
    sub_team: Mapped[str] = mapped_column(default=TEXT)
    round: Mapped[Round] = relationship(back_populates="members")


class CoBody(PartOfRound, Base):
    """A body of this or another level that supervises together with the ordering body."""

    __tablename__ = "co_bodies"
    __table_args__ = (UniqueConstraint("round_id", "body_id"),)
    id: Mapped[str] = key()
    position: Mapped[int] = mapped_column(default=0)
    body_id: Mapped[str] = refers("bodies.id")
    body: Mapped[Body] = relationship()
    round: Mapped[Round] = relationship(back_populates="co_bodies")


class SupervisedUnit(PartOfRound, Base):
    """A unit of the round: `way` is "on_site" (giám sát trực tiếp) or "on_report" (qua báo cáo).

    `left_out` are ids of outline items that this unit is not asked; None when it is asked everything.
    """

    __tablename__ = "supervised_units"
    __table_args__ = (UniqueConstraint("round_id", "unit_id"),)
    id: Mapped[str] = key()
    position: Mapped[int] = mapped_column(default=0)
    unit_id: Mapped[str] = refers("units.id")
    unit: Mapped[Unit] = relationship(lazy="selectin")
    way: Mapped[str] = short(default="on_site")
    report_due_on: Mapped[date | None] = mapped_column()
    left_out: Mapped[list | None] = mapped_column(JSON(none_as_null=True), info=LIST_OF_WORDS)
    round: Mapped[Round] = relationship(back_populates="units")
