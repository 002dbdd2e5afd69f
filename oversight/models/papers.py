"""Issued papers: what was issued is frozen, numbered once, and only corrected by another paper."""

from datetime import date

from sqlalchemy import JSON, ColumnElement, Index, Select, UniqueConstraint, or_, select
from sqlalchemy.orm import Mapped, mapped_column, relationship

from oversight.models.base import Base, Key, Vouched, key, refers, short
from oversight.models.records import PartOfRound
from oversight.models.round import Round
from oversight.models.sent_above import proposals_sent_to


class IssuedPaper(PartOfRound, Base):
    """`notation` is the code after the slash ("BB-ĐGS"); with year and number it is unique in the council.

    `document` is the official document as issued (oversight/papers/document.py), `sha256` that of its canonical JSON.
    `check_code` is what a print bears for the public page; papers issued before there was one have none.
    """

    __tablename__ = "papers"
    __table_args__ = (
        UniqueConstraint("council_id", "notation", "year", "number"),
        Index("uq_papers_check_code", "check_code", unique=True))
    id: Mapped[str] = key()
    kind: Mapped[str] = short(60)
    notation: Mapped[str] = short(60)
    year: Mapped[int] = mapped_column()
    number: Mapped[int] = mapped_column()
    dated_on: Mapped[date] = mapped_column()
    subject: Mapped[str] = mapped_column(default="")
    document: Mapped[dict] = mapped_column(JSON)
    sha256: Mapped[str] = short(64)
    check_code: Mapped[str | None] = short(20)
    corrects_id: Mapped[str | None] = refers("papers.id", required=False)
    corrects: Mapped["IssuedPaper | None"] = relationship(remote_side=[id])
    round: Mapped[Round] = relationship(back_populates="papers")
    subjects: Mapped[list["PaperSubject"]] = relationship(back_populates="paper")
    signed_copies = relationship("SignedCopy", back_populates="paper", order_by="SignedCopy.id")

    @classmethod
    def readable_by(cls, councils: frozenset[str]) -> ColumnElement[bool]:
        """Of the council that issued it, of the successor that its round went to, of the council it was sent to."""
        rounds = Base.metadata.tables["rounds"]
        kept = select(rounds.c.id).where(rounds.c.council_id.in_(councils))
        return or_(cls.council_id.in_(councils), cls.round_id.in_(kept), cls.id.in_(_letters_sent_to(councils)))

    @property
    def number_and_code(self) -> str:
        return f"{self.number:02d}/{self.notation}"


def _letters_sent_to(councils: frozenset[str]) -> Select:
    subjects = Base.metadata.tables["paper_subjects"].c
    return select(subjects.paper_id).where(subjects.record_id.in_(proposals_sent_to(councils)))


class PaperSubject(Vouched, Base):
    """A record that a paper is about: a letter may forward several proposals. Reached only through its paper."""

    __tablename__ = "paper_subjects"
    __table_args__ = (UniqueConstraint("paper_id", "stem", "record_id"),)
    id: Mapped[str] = key()
    paper_id: Mapped[str] = refers("papers.id")
    stem: Mapped[str] = short()
    record_id: Mapped[str] = mapped_column(Key, index=True)
    paper: Mapped[IssuedPaper] = relationship(back_populates="subjects")
