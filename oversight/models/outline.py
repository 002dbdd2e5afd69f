"""Đề cương báo cáo: its items, the versions that were sent, and the outlines a council keeps to use again."""

from datetime import date, datetime

from sqlalchemy import JSON, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from oversight.models.base import Base, CouncilOwned, Moment, key, short
from oversight.models.json_shapes import OUTLINE
from oversight.models.records import PartOfRound
from oversight.models.round import Round


class OutlineItem(PartOfRound, Base):
    """A "narrative" section, or an "indicator" that belongs to the section before it.

    `value_type` is a code of rules/closed_lists.py, "" where the outline leaves open how the figure is written.
    `target` is as typed; `denominator_code` and `part_codes` ("A2, A3") name indicators of the same outline by their
    `code`. `choices` has one a line: the words to choose from, or the headings of a short table.
    """

    __tablename__ = "outline_items"
    id: Mapped[str] = key()
    position: Mapped[int] = mapped_column(default=0)
    kind: Mapped[str] = short(default="narrative")
    code: Mapped[str] = short(default="")
    text: Mapped[str] = mapped_column()
    value_type: Mapped[str] = short(default="")
    unit_of_measure: Mapped[str] = mapped_column(default="")
    period: Mapped[str] = mapped_column(default="")
    target: Mapped[str] = mapped_column(default="")
    target_direction: Mapped[str] = short(default="")
    target_source: Mapped[str] = mapped_column(default="")
    denominator_code: Mapped[str] = short(default="")
    part_codes: Mapped[str] = mapped_column(default="")
    choices: Mapped[str] = mapped_column(default="")
    explained_by: Mapped[str] = mapped_column(default="")
    guidance: Mapped[str] = mapped_column(default="")
    is_required: Mapped[bool] = mapped_column(default=True)
    round: Mapped[Round] = relationship(back_populates="outline")


class OutlineVersion(PartOfRound, Base):
    """The outline as units were told it; never written again. `content` is a list of items, each with its id."""

    __tablename__ = "outline_versions"
    __table_args__ = (UniqueConstraint("round_id", "number"),)
    id: Mapped[str] = key()
    number: Mapped[int] = mapped_column()
    made_at: Mapped[datetime] = mapped_column(Moment)
    made_on: Mapped[date] = mapped_column()
    reason: Mapped[str] = mapped_column(default="")
    content: Mapped[list] = mapped_column(JSON, info=OUTLINE)
    round: Mapped[Round] = relationship(back_populates="outline_versions")


class OutlineTemplate(CouncilOwned, Base):
    """An outline kept for the next round of its theme. `items` are dicts with the fields of an outline item."""

    __tablename__ = "outline_templates"
    __table_args__ = (UniqueConstraint("council_id", "name"),)
    id: Mapped[str] = key()
    name: Mapped[str] = mapped_column()
    theme_code: Mapped[str] = short(default="")
    kept_on: Mapped[date] = mapped_column()
    items: Mapped[list] = mapped_column(JSON, info=OUTLINE)
