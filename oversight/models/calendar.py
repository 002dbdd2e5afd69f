"""Days off that no package knows in advance: make-up working days, extra days off; edited by administrators."""

from datetime import date

from sqlalchemy.orm import Mapped, mapped_column

from oversight.models.base import Base, Vouched, key


class DayOff(Vouched, Base):
    __tablename__ = "days_off"
    id: Mapped[str] = key()
    day: Mapped[date] = mapped_column(unique=True)
    is_working: Mapped[bool] = mapped_column(default=False)
    label: Mapped[str] = mapped_column()
