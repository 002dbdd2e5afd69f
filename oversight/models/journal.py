"""Nhật ký: append-only, one hash chain a round (a global chain would put all writers in one queue)."""

from datetime import date, datetime

from sqlalchemy import JSON, ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from oversight.models.base import Base, Key, Moment, key, short

START = "0" * 64


class JournalChain(Base):
    """The head of one chain. `scope` is a round's id, a council's id, or "installation"."""

    __tablename__ = "journal_chains"
    scope: Mapped[str] = short(36, primary_key=True)
    length: Mapped[int] = mapped_column(default=0)
    head: Mapped[str] = short(64, default=START)


class JournalEntry(Base):
    """What happened. `rows` maps "table:id" to the digest of every row written by it (null: deleted).

    `action` is a trigger of the record's workflow, or "created", "edited", "imported". Nothing here is ever
    changed or removed: the database itself refuses.
    """

    __tablename__ = "journal"
    __table_args__ = (UniqueConstraint("scope", "position"),)
    id: Mapped[str] = key()
    scope: Mapped[str] = mapped_column(ForeignKey("journal_chains.scope"))
    position: Mapped[int] = mapped_column()
    at: Mapped[datetime] = mapped_column(Moment)
    actor_id: Mapped[str | None] = mapped_column(Key)
    actor_name: Mapped[str] = mapped_column()
    seat: Mapped[str] = short(default="")
    stem: Mapped[str] = short()
    record_id: Mapped[str] = mapped_column(Key, index=True)
    action: Mapped[str] = short()
    label: Mapped[str] = mapped_column()
    from_state: Mapped[str] = short(default="")
    to_state: Mapped[str] = short(default="")
    due_on: Mapped[date | None] = mapped_column()
    provision: Mapped[str] = mapped_column(default="")
    late_reason: Mapped[str] = mapped_column(default="")
    typed: Mapped[dict] = mapped_column(JSON)
    paper_id: Mapped[str | None] = mapped_column(Key)
    rows: Mapped[dict] = mapped_column(JSON)
    previous: Mapped[str] = short(64)
    digest: Mapped[str] = short(64)
    chain: Mapped[JournalChain] = relationship()
