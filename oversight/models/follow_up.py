"""What happens to a recommendation after it is issued: its tasks, its evidence, its dates, and how far it was taken."""

from datetime import date

from sqlalchemy.orm import Mapped, mapped_column, relationship

from oversight.models.base import Base, CouncilOwned, Key, key, refers, short
from oversight.models.organisations import Unit
from oversight.models.recommendation import Recommendation
from oversight.models.records import PartOfRound
from oversight.models.round import Round


class RecommendationTask(CouncilOwned, Base):
    """A part of a recommendation that one body does by a day of its own. `document` is what shows that it is done."""

    __tablename__ = "recommendation_tasks"
    id: Mapped[str] = key()
    position: Mapped[int] = mapped_column(default=0)
    recommendation_id: Mapped[str] = refers("recommendations.id")
    text: Mapped[str] = mapped_column()
    unit_id: Mapped[str | None] = refers("units.id", required=False)
    due_on: Mapped[date | None] = mapped_column()
    done_on: Mapped[date | None] = mapped_column()
    document: Mapped[str] = mapped_column(default="")
    unit: Mapped[Unit | None] = relationship()
    recommendation: Mapped[Recommendation] = relationship(back_populates="tasks")


class FulfilmentEvidence(CouncilOwned, Base):
    """What proves a fulfilment: a file in the store under `sha256`, or a paper of which `kept_at` tells the place.

    It stands before the report it is sent with: `fulfilment_position` is that report's place, counted from 0.
    A withdrawn one is kept and counts no more.
    """

    __tablename__ = "fulfilment_evidence"
    id: Mapped[str] = key()
    position: Mapped[int] = mapped_column(default=0)
    recommendation_id: Mapped[str] = refers("recommendations.id")
    fulfilment_position: Mapped[int] = mapped_column(default=0)
    title: Mapped[str] = mapped_column()
    number: Mapped[str] = mapped_column(default="")
    kept_at: Mapped[str] = mapped_column(default="")
    file_name: Mapped[str] = mapped_column(default="")
    media_type: Mapped[str] = mapped_column(default="")
    size: Mapped[int] = mapped_column(default=0)
    sha256: Mapped[str | None] = short(64)
    fact_on: Mapped[date | None] = mapped_column()
    document_on: Mapped[date | None] = mapped_column()
    received_on: Mapped[date] = mapped_column()
    given_by: Mapped[str] = mapped_column(default="")
    withdrawn_on: Mapped[date | None] = mapped_column()
    recommendation: Mapped[Recommendation] = relationship(back_populates="evidence")


class SiteCheck(CouncilOwned, Base):
    """What was seen on the spot, beside what was reported."""

    __tablename__ = "site_checks"
    id: Mapped[str] = key()
    position: Mapped[int] = mapped_column(default=0)
    recommendation_id: Mapped[str] = refers("recommendations.id")
    checked_on: Mapped[date] = mapped_column()
    finding: Mapped[str] = mapped_column()
    checked_by: Mapped[str] = mapped_column(default="")
    recommendation: Mapped[Recommendation] = relationship(back_populates="site_checks")


class Extension(CouncilOwned, Base):
    """More time: asked by the unit, or given unasked. `is_granted` is None until somebody decides."""

    __tablename__ = "extensions"
    id: Mapped[str] = key()
    position: Mapped[int] = mapped_column(default=0)
    recommendation_id: Mapped[str] = refers("recommendations.id")
    asked_on: Mapped[date | None] = mapped_column()
    asked_because: Mapped[str] = mapped_column(default="")
    wanted_on: Mapped[date | None] = mapped_column()
    from_on: Mapped[date | None] = mapped_column()
    decided_on: Mapped[date | None] = mapped_column()
    is_granted: Mapped[bool | None] = mapped_column()
    to_on: Mapped[date | None] = mapped_column()
    reason: Mapped[str] = mapped_column(default="")
    document: Mapped[str] = mapped_column(default="")
    recommendation: Mapped[Recommendation] = relationship(back_populates="extensions")


class Rung(CouncilOwned, Base):
    """A step of the ladder of follow-up (law.md 3.4), taken or left out; `rung` is one of closed_lists.RUNGS.

    Which were left out, and why, is written when a later one is taken: the law fixes no order, people explain theirs.
    """

    __tablename__ = "rungs"
    id: Mapped[str] = key()
    position: Mapped[int] = mapped_column(default=0)
    recommendation_id: Mapped[str] = refers("recommendations.id")
    rung: Mapped[str] = short()
    taken_on: Mapped[date] = mapped_column()
    is_left_out: Mapped[bool] = mapped_column(default=False)
    reason: Mapped[str] = mapped_column(default="")
    document: Mapped[str] = mapped_column(default="")
    recommendation: Mapped[Recommendation] = relationship(back_populates="rungs")


class FollowedRecommendation(PartOfRound, Base):
    """A recommendation that a round of re-supervision looks at again. It belongs to an earlier round, whose file
    travels before this one's: so it is a key and no more."""

    __tablename__ = "followed_recommendations"
    id: Mapped[str] = key()
    position: Mapped[int] = mapped_column(default=0)
    recommendation_id: Mapped[str] = mapped_column(Key, index=True)
    round: Mapped[Round] = relationship(back_populates="followed")
