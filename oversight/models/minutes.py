"""Biên bản of one sitting; once approved its text stands frozen."""

from datetime import date
from typing import ClassVar

from sqlalchemy import JSON
from sqlalchemy.orm import Mapped, mapped_column, relationship

from oversight.models.base import Base, key, refers, short
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

    @property
    def name(self) -> str:
        return f"Biên bản {self.sitting.name[0].lower()}{self.sitting.name[1:]}"
