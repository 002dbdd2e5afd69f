"""Gói niêm phong: what went to another installation or came from it, and the keys by which it is known."""

from datetime import date, datetime

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from oversight.models.base import Base, CouncilOwned, Moment, Vouched, key, refers, short
from oversight.models.organisations import Council
from oversight.models.proposal import Forwarding, Proposal


class CouncilKey(Vouched, Base):
    """The public half (Ed25519, 32 bytes in hexadecimal) of a council's key. Its own private half is never in here.

    A packet is believed only when its signer's key stands here, noted by a person, and was not revoked.
    """

    __tablename__ = "council_keys"
    __table_args__ = (UniqueConstraint("council_id", "public_key"),)
    id: Mapped[str] = key()
    council_id: Mapped[str] = refers("councils.id")
    council: Mapped[Council] = relationship()
    public_key: Mapped[str] = short(64)
    is_own: Mapped[bool] = mapped_column(default=False)
    noted_on: Mapped[date] = mapped_column()
    noted_by: Mapped[str] = mapped_column(default="")
    revoked_on: Mapped[date | None] = mapped_column()


class Packet(CouncilOwned, Base):
    """One sealed packet, sent ("out") or received ("in"); its id stands in the packet itself, so it comes in once.

    `council_id` is the council on this side. The bytes lie in the store of files under `sha256`.
    """

    __tablename__ = "packets"
    id: Mapped[str] = key()
    direction: Mapped[str] = short()
    kind: Mapped[str] = short()
    other_council_id: Mapped[str] = refers("councils.id")
    proposal_id: Mapped[str] = refers("proposals.id")
    forwarding_id: Mapped[str] = refers("forwardings.id")
    answers_id: Mapped[str | None] = refers("packets.id", required=False)
    sha256: Mapped[str] = short(64)
    size: Mapped[int] = mapped_column()
    signed_by: Mapped[str] = short(64)
    made_at: Mapped[datetime] = mapped_column(Moment)
    taken_at: Mapped[datetime | None] = mapped_column(Moment)
    taken_by: Mapped[str] = mapped_column(default="")
    other_council: Mapped[Council] = relationship(foreign_keys=[other_council_id])
    proposal: Mapped[Proposal] = relationship()
    forwarding: Mapped[Forwarding] = relationship()
    answers: Mapped["Packet | None"] = relationship(remote_side=[id])
