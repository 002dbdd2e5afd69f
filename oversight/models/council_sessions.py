"""Khóa and kỳ họp: the terms of a council and its sessions. They are public, so they are not shut to other councils."""

from datetime import date

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from oversight.models.base import Base, Vouched, key, refers, short
from oversight.models.organisations import Council


class CouncilTerm(Vouched, Base):
    """`name` as written on papers: "khóa XVII, nhiệm kỳ 2021 - 2026"."""

    __tablename__ = "council_terms"
    __table_args__ = (UniqueConstraint("council_id", "name"),)
    id: Mapped[str] = key()
    council_id: Mapped[str] = refers("councils.id")
    council: Mapped[Council] = relationship()
    name: Mapped[str] = mapped_column()
    starts_on: Mapped[date] = mapped_column()
    ends_on: Mapped[date | None] = mapped_column()


class CouncilSession(Vouched, Base):
    """`name` as written on papers: "Kỳ họp thứ 29 (thường lệ cuối năm 2024)"; days are None until they are fixed."""

    __tablename__ = "council_sessions"
    __table_args__ = (UniqueConstraint("council_id", "name"),)
    id: Mapped[str] = key()
    council_id: Mapped[str] = refers("councils.id")
    council: Mapped[Council] = relationship()
    term_id: Mapped[str | None] = refers("council_terms.id", required=False)
    term: Mapped[CouncilTerm | None] = relationship()
    name: Mapped[str] = mapped_column()
    kind: Mapped[str] = short(default="regular")
    opens_on: Mapped[date | None] = mapped_column()
    closes_on: Mapped[date | None] = mapped_column()
    place: Mapped[str] = mapped_column(default="")
