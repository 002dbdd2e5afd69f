"""Biên bản of one sitting; once approved its text stands frozen."""

from datetime import date
from typing import ClassVar

from sqlalchemy import JSON, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from oversight.models.base import Base, CouncilOwned, key, refers, short
from oversight.models.organisations import Unit
from oversight.models.records import PartOfRound, Stateful
from oversight.models.sitting import Sitting


class Minutes(Stateful, PartOfRound, Base):
    """`approved_text` is the official document (oversight/papers/document.py) as approved, with its digest."""

    __tablename__ = "minutes"
    stem: ClassVar[str] = "minutes"
    editable: ClassVar[dict[str, tuple[str, ...]]] = {"copies": ()}

    id: Mapped[str] = key()
    sitting_id: Mapped[str] = refers("sittings.id", is_unique=True)
    sitting: Mapped[Sitting] = relationship(back_populates="minutes")
    signed_on: Mapped[date | None] = mapped_column()
    copies: Mapped[int] = mapped_column(default=3)
    approved_text: Mapped[dict | None] = mapped_column(JSON(none_as_null=True))
    approved_sha256: Mapped[str | None] = short(64)
    wordings: Mapped[list["Wording"]] = relationship(
        back_populates="minutes", order_by="Wording.source", cascade="all, delete-orphan")
    comments: Mapped[list["MinutesComment"]] = relationship(back_populates="minutes", order_by="MinutesComment.id")

    @property
    def name(self) -> str:
        return f"Biên bản {self.sitting.name[0].lower()}{self.sitting.name[1:]}"


class Wording(CouncilOwned, Base):
    """The secretary's words for one recorded fact: `source` is "statements:<id>", the row that the line comes from.

    `fact_sha256` is of the fact as it stood when the words were written: where it differs, they may no longer agree.
    """

    __tablename__ = "minutes_wordings"
    __table_args__ = (UniqueConstraint("minutes_id", "source"),)
    id: Mapped[str] = key()
    minutes_id: Mapped[str] = refers("minutes.id")
    source: Mapped[str] = short(80)
    text: Mapped[str] = mapped_column()
    fact_sha256: Mapped[str] = short(64)
    minutes: Mapped[Minutes] = relationship(back_populates="wordings")


class MinutesComment(CouncilOwned, Base):
    """What a unit says of the minutes of its own sitting. `kind` is "comment" or "objection" (a written one, with
    `document`: its number and date); an objection is printed as an annex with the chair's answer.
    """

    __tablename__ = "minutes_comments"
    id: Mapped[str] = key()
    minutes_id: Mapped[str] = refers("minutes.id")
    unit_id: Mapped[str] = refers("units.id")
    unit: Mapped[Unit] = relationship()
    kind: Mapped[str] = short()
    text: Mapped[str] = mapped_column()
    document: Mapped[str] = mapped_column(default="")
    given_by: Mapped[str] = mapped_column(default="")
    given_on: Mapped[date] = mapped_column()
    answer: Mapped[str] = mapped_column(default="")
    answered_by: Mapped[str] = mapped_column(default="")
    answered_on: Mapped[date | None] = mapped_column()
    minutes: Mapped[Minutes] = relationship(back_populates="comments")
