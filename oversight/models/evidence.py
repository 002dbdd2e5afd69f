"""Minh chứng and what the delegation itself found: beside a report's answers, never in place of them."""

from datetime import date

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from oversight.models.base import Base, CouncilOwned, Key, key, refers, short
from oversight.models.outline import OutlineItem
from oversight.models.self_report import SelfReport


class Evidence(CouncilOwned, Base):
    """One version of a file that proves an answer; without an item it belongs to the whole report (its scan).

    Three dates: of the fact, of the document, of receipt. The bytes lie in the store of files under `sha256`.
    Versions of one document share `lineage`; `number` counts them; a withdrawn one is kept and no longer shown.
    """

    __tablename__ = "evidence"
    id: Mapped[str] = key()
    report_id: Mapped[str] = refers("self_reports.id")
    item_id: Mapped[str | None] = refers("outline_items.id", required=False)
    item: Mapped[OutlineItem | None] = relationship()
    lineage: Mapped[str] = mapped_column(Key)
    number: Mapped[int] = mapped_column(default=1)
    title: Mapped[str] = mapped_column(default="")
    file_name: Mapped[str] = mapped_column()
    media_type: Mapped[str] = mapped_column()
    size: Mapped[int] = mapped_column()
    sha256: Mapped[str] = short(64)
    fact_on: Mapped[date | None] = mapped_column()
    document_on: Mapped[date | None] = mapped_column()
    received_on: Mapped[date] = mapped_column()
    given_by: Mapped[str] = mapped_column(default="")
    withdrawn_on: Mapped[date | None] = mapped_column()
    report: Mapped[SelfReport] = relationship(back_populates="evidence")


class VerifiedFigure(CouncilOwned, Base):
    """What the delegation found on site, beside the figure that the unit reported; as typed, like that figure."""

    __tablename__ = "verified_figures"
    __table_args__ = (UniqueConstraint("report_id", "item_id"),)
    id: Mapped[str] = key()
    report_id: Mapped[str] = refers("self_reports.id")
    item_id: Mapped[str] = refers("outline_items.id")
    item: Mapped[OutlineItem] = relationship()
    figure: Mapped[str] = mapped_column()
    checked_on: Mapped[date] = mapped_column()
    note: Mapped[str] = mapped_column(default="")
    checked_by: Mapped[str] = mapped_column(default="")
    report: Mapped[SelfReport] = relationship(back_populates="verified")
