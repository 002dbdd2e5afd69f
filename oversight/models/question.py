"""Câu hỏi của Đoàn giám sát: what the delegation will ask a unit, from a contradiction or from a member."""

from sqlalchemy.orm import Mapped, mapped_column, relationship

from oversight.models.base import Base, key, refers, short
from oversight.models.organisations import Unit
from oversight.models.outline import OutlineItem
from oversight.models.records import PartOfRound
from oversight.models.round import Round


class Question(PartOfRound, Base):
    """`origin` is the kind of contradiction it came from, "" for one that somebody wrote; `raised_by` is a name as it
    was that day. `sitting_id` is the sitting into whose course it was carried, once it was.
    """

    __tablename__ = "questions"
    id: Mapped[str] = key()
    position: Mapped[int] = mapped_column(default=0)
    unit_id: Mapped[str] = refers("units.id")
    unit: Mapped[Unit] = relationship()
    item_id: Mapped[str | None] = refers("outline_items.id", required=False)
    item: Mapped[OutlineItem | None] = relationship()
    text: Mapped[str] = mapped_column()
    origin: Mapped[str] = short(default="")
    raised_by: Mapped[str] = mapped_column(default="")
    sitting_id: Mapped[str | None] = refers("sittings.id", required=False)
    round: Mapped[Round] = relationship(back_populates="questions")
