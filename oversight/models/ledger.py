"""Sổ lời hứa: what a unit promised aloud at a sitting, and the papers it handed over there."""

from datetime import date

from sqlalchemy.orm import Mapped, mapped_column, relationship

from oversight.models.base import Base, CouncilOwned, key, refers
from oversight.models.organisations import Unit
from oversight.models.outline import OutlineItem
from oversight.models.sitting import AgendaItem, Sitting, Statement


class Commitment(CouncilOwned, Base):
    """A promise: who, what (`text`), by when (a day, or words that stand for one), and word for word (`quote`).

    `unit_id` is whom it binds, `who` the speaker as named that day; `statement_id` the speech it was taken from.
    """

    __tablename__ = "commitments"
    id: Mapped[str] = key()
    position: Mapped[int] = mapped_column(default=0)
    sitting_id: Mapped[str] = refers("sittings.id")
    unit_id: Mapped[str | None] = refers("units.id", required=False)
    unit: Mapped[Unit | None] = relationship()
    who: Mapped[str] = mapped_column(default="")
    who_title: Mapped[str] = mapped_column(default="")
    text: Mapped[str] = mapped_column()
    quote: Mapped[str] = mapped_column(default="")
    due_on: Mapped[date | None] = mapped_column()
    due_note: Mapped[str] = mapped_column(default="")
    agenda_id: Mapped[str | None] = refers("agenda_items.id", required=False)
    item_id: Mapped[str | None] = refers("outline_items.id", required=False)
    statement_id: Mapped[str | None] = refers("statements.id", required=False)
    agenda_item: Mapped[AgendaItem | None] = relationship()
    item: Mapped[OutlineItem | None] = relationship()
    statement: Mapped[Statement | None] = relationship()
    sitting: Mapped[Sitting] = relationship(back_populates="commitments")


class HandedDocument(CouncilOwned, Base):
    """A paper handed over in the room. `number` is its number, code and date as written on it."""

    __tablename__ = "handed_documents"
    id: Mapped[str] = key()
    position: Mapped[int] = mapped_column(default=0)
    sitting_id: Mapped[str] = refers("sittings.id")
    name: Mapped[str] = mapped_column()
    number: Mapped[str] = mapped_column(default="")
    given_by: Mapped[str] = mapped_column(default="")
    unit_id: Mapped[str | None] = refers("units.id", required=False)
    unit: Mapped[Unit | None] = relationship()
    note: Mapped[str] = mapped_column(default="")
    agenda_id: Mapped[str | None] = refers("agenda_items.id", required=False)
    sitting: Mapped[Sitting] = relationship(back_populates="handed_in")
