"""Đề xuất của đơn vị, and every time it was forwarded to the council above."""

from datetime import date
from typing import ClassVar

from sqlalchemy import ColumnElement, or_
from sqlalchemy.orm import Mapped, mapped_column, relationship

from oversight.models.base import Base, CouncilOwned, key, refers
from oversight.models.council_sessions import CouncilSession
from oversight.models.organisations import Council, Unit
from oversight.models.records import PartOfRound, Stateful
from oversight.models.round import Round
from oversight.models.sent_above import proposals_sent_to
from oversight.models.sitting import Sitting, Statement


class Proposal(Stateful, PartOfRound, Base):
    __tablename__ = "proposals"
    stem: ClassVar[str] = "proposal"
    editable: ClassVar[dict[str, tuple[str, ...]]] = {"text": (), "unit_id": ()}

    id: Mapped[str] = key()
    position: Mapped[int] = mapped_column(default=0)
    text: Mapped[str] = mapped_column()
    sitting_id: Mapped[str | None] = refers("sittings.id", required=False)
    statement_id: Mapped[str | None] = refers("statements.id", required=False)
    unit_id: Mapped[str] = refers("units.id")
    answer: Mapped[str] = mapped_column(default="")
    outcome: Mapped[str] = mapped_column(default="")
    reason: Mapped[str] = mapped_column(default="")
    received_on: Mapped[date | None] = mapped_column()
    feedback_sent_on: Mapped[date | None] = mapped_column()

    round: Mapped[Round] = relationship(back_populates="proposals")
    sitting: Mapped[Sitting | None] = relationship()
    statement: Mapped[Statement | None] = relationship()
    unit: Mapped[Unit] = relationship()
    forwardings: Mapped[list["Forwarding"]] = relationship(
        back_populates="proposal", order_by="Forwarding.position")

    @classmethod
    def readable_by(cls, councils: frozenset[str]) -> ColumnElement[bool]:
        """Also by the council that the proposal was forwarded to."""
        return or_(cls.council_id.in_(councils), cls.id.in_(proposals_sent_to(councils)))

    @property
    def name(self) -> str:
        return self.text


class Forwarding(CouncilOwned, Base):
    """One passing of a proposal to the council above: a proposal carried over to a later session has several.

    `target_session` is as people write it; `session` that very one, once it is among the sessions of that council.
    """

    __tablename__ = "forwardings"
    id: Mapped[str] = key()
    position: Mapped[int] = mapped_column(default=0)
    proposal_id: Mapped[str] = refers("proposals.id")
    to_council_id: Mapped[str] = refers("councils.id")
    to_council: Mapped[Council] = relationship(foreign_keys=[to_council_id])
    forwarded_on: Mapped[date] = mapped_column()
    carrier: Mapped[str] = mapped_column(default="")
    target_session: Mapped[str] = mapped_column(default="")
    session_id: Mapped[str | None] = refers("council_sessions.id", required=False)
    session: Mapped[CouncilSession | None] = relationship()
    received_on: Mapped[date | None] = mapped_column()
    received_number: Mapped[str] = mapped_column(default="")
    reply_document: Mapped[str] = mapped_column(default="")
    replied_on: Mapped[date | None] = mapped_column()
    withdrawn_on: Mapped[date | None] = mapped_column()
    withdrawn_because: Mapped[str] = mapped_column(default="")
    proposal: Mapped[Proposal] = relationship(back_populates="forwardings")

    @classmethod
    def readable_by(cls, councils: frozenset[str]) -> ColumnElement[bool]:
        """Also one that was taken back: the council above is told so, of a proposal that it reads no more."""
        return or_(cls.council_id.in_(councils), cls.to_council_id.in_(councils))
