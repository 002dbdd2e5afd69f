"""Công khai: what a council lets everybody read (article 89 of Law 87/2015/QH13), item by item."""

from datetime import date

from sqlalchemy.orm import Mapped, mapped_column

from oversight.models.base import Base, CouncilOwned, Key, key, short


class Publication(CouncilOwned, Base):
    """One thing made public, as its record stands or as its paper was issued; `subject_id` by `kind`.

    `year` is that under which it is listed; the figures of a year have no subject beside it. `secrecy_checked_by` is
    who confirmed that nothing secret is in it; the journal keeps a mark of the words that were looked through.
    What is withdrawn is kept and shown to nobody outside.
    """

    __tablename__ = "publications"
    id: Mapped[str] = key()
    kind: Mapped[str] = short()
    subject_id: Mapped[str | None] = mapped_column(Key, index=True)
    year: Mapped[int | None] = mapped_column()
    title: Mapped[str] = mapped_column()
    published_on: Mapped[date] = mapped_column()
    secrecy_checked_by: Mapped[str] = mapped_column()
    withdrawn_on: Mapped[date | None] = mapped_column()
    withdrawn_because: Mapped[str] = mapped_column(default="")
