"""Chương trình giám sát hằng năm: what a council's bodies mean to supervise in a year."""

from sqlalchemy.orm import Mapped, mapped_column, relationship

from oversight.models.base import Base, CouncilOwned, key, refers, short
from oversight.models.organisations import Body
from oversight.models.round import Round


class ProgrammeItem(CouncilOwned, Base):
    """One round meant for `year`, from month to month (1 to 12, None where nothing is fixed). `round_id` once opened.

    `units` are the units meant, as people write them; `decided_by` the resolution of the programme.
    """

    __tablename__ = "programme_items"
    id: Mapped[str] = key()
    year: Mapped[int] = mapped_column(index=True)
    position: Mapped[int] = mapped_column(default=0)
    theme: Mapped[str] = mapped_column()
    theme_code: Mapped[str] = short(default="")
    ordering_body_id: Mapped[str] = refers("bodies.id")
    ordering_body: Mapped[Body] = relationship()
    first_month: Mapped[int | None] = mapped_column()
    last_month: Mapped[int | None] = mapped_column()
    units: Mapped[str] = mapped_column(default="")
    decided_by: Mapped[str] = mapped_column(default="")
    round_id: Mapped[str | None] = refers("rounds.id", required=False)
    round: Mapped[Round | None] = relationship()
