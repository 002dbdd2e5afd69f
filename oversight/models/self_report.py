"""Báo cáo của đơn vị: one a unit and round, with its answers and every version that was sent."""

from datetime import date, datetime
from typing import ClassVar

from sqlalchemy import JSON, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from oversight.models.base import Base, CouncilOwned, Moment, key, refers
from oversight.models.json_shapes import ANSWERS
from oversight.models.organisations import Unit
from oversight.models.outline import OutlineItem
from oversight.models.records import PartOfRound, Stateful
from oversight.models.round import Round


class SelfReport(Stateful, PartOfRound, Base):
    """`remarks` is what the delegation asked in general; `line_remarks` what it asked of single items."""

    __tablename__ = "self_reports"
    __table_args__ = (UniqueConstraint("round_id", "unit_id"),)
    stem: ClassVar[str] = "self_report"
    editable: ClassVar[dict[str, tuple[str, ...]]] = {"answers": ("item_id", "text", "figure", "no_figure_because")}

    id: Mapped[str] = key()
    unit_id: Mapped[str] = refers("units.id")
    unit: Mapped[Unit] = relationship()
    requested_on: Mapped[date] = mapped_column()
    due_on: Mapped[date] = mapped_column()
    received_on: Mapped[date | None] = mapped_column()
    signed_by: Mapped[str] = mapped_column(default="")
    supplement_requested_on: Mapped[date | None] = mapped_column()
    remarks: Mapped[str] = mapped_column(default="")

    round: Mapped[Round] = relationship(back_populates="reports")
    answers: Mapped[list["Answer"]] = relationship(back_populates="report", cascade="all, delete-orphan")
    versions: Mapped[list["ReportVersion"]] = relationship(
        back_populates="report", order_by="ReportVersion.number")
    line_remarks: Mapped[list["LineRemark"]] = relationship(
        back_populates="report", order_by="LineRemark.id", cascade="all, delete-orphan")
    evidence = relationship("Evidence", back_populates="report", order_by="Evidence.id")
    verified = relationship("VerifiedFigure", back_populates="report", cascade="all, delete-orphan")

    @property
    def name(self) -> str:
        return f"Báo cáo của {self.unit.name}"


class Answer(CouncilOwned, Base):
    """What the unit wrote to one item of the outline; `figure` is kept exactly as typed.

    `text` beside a figure is its explanation. `no_figure_because` is an answer too: there is none, and why.
    """

    __tablename__ = "answers"
    __table_args__ = (UniqueConstraint("report_id", "item_id"),)
    id: Mapped[str] = key()
    report_id: Mapped[str] = refers("self_reports.id")
    item_id: Mapped[str] = refers("outline_items.id")
    text: Mapped[str] = mapped_column(default="")
    figure: Mapped[str] = mapped_column(default="")
    no_figure_because: Mapped[str] = mapped_column(default="")
    report: Mapped[SelfReport] = relationship(back_populates="answers")
    item: Mapped[OutlineItem] = relationship()


class ReportVersion(CouncilOwned, Base):
    """A submission as it was sent; never written again.

    `content` maps outline item ids to what stood there (rules/self_report.py: content_of). `due_on` is the last day
    that held when it was sent, `outline_number` the version of the outline that it answers; both are unknown of
    versions that an older program kept.
    """

    __tablename__ = "report_versions"
    __table_args__ = (UniqueConstraint("report_id", "number"),)
    id: Mapped[str] = key()
    report_id: Mapped[str] = refers("self_reports.id")
    number: Mapped[int] = mapped_column()
    sent_at: Mapped[datetime] = mapped_column(Moment)
    received_on: Mapped[date] = mapped_column()
    due_on: Mapped[date | None] = mapped_column()
    outline_number: Mapped[int | None] = mapped_column()
    is_on_paper: Mapped[bool] = mapped_column(default=False)
    is_late: Mapped[bool] = mapped_column(default=False)
    signed_by: Mapped[str] = mapped_column(default="")
    document: Mapped[str] = mapped_column(default="")
    content: Mapped[dict] = mapped_column(JSON, info=ANSWERS)
    report: Mapped[SelfReport] = relationship(back_populates="versions")


class LineRemark(CouncilOwned, Base):
    """What the delegation wants corrected in one item. A draft until `raised_on`; units never see a draft.

    `after_number` is the version of the report that it is about.
    """

    __tablename__ = "line_remarks"
    id: Mapped[str] = key()
    report_id: Mapped[str] = refers("self_reports.id")
    item_id: Mapped[str] = refers("outline_items.id")
    text: Mapped[str] = mapped_column()
    raised_on: Mapped[date | None] = mapped_column()
    after_number: Mapped[int | None] = mapped_column()
    report: Mapped[SelfReport] = relationship(back_populates="line_remarks")
    item: Mapped[OutlineItem] = relationship()
