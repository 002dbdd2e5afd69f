"""What each council sets for its own papers, and what its register says of numbers that no paper bears."""

from datetime import date

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from oversight.models.base import Base, CouncilOwned, key, short
from oversight.models.organisations import Council


class PaperSetting(CouncilOwned, Base):
    """For one kind of paper, or for all when `kind` is "". What is empty stays as the house writes it.

    Texts of several lines hold one item a line: `capacity` ("TL. Chủ tịch", "Chánh Văn phòng"), `recipients` (those
    that every such paper goes to as well). `issuer_code` stands after the hyphen of "BB-ĐGS", `type_code` before it.
    """

    __tablename__ = "paper_settings"
    __table_args__ = (UniqueConstraint("council_id", "kind"),)
    id: Mapped[str] = key()
    kind: Mapped[str] = short(60, default="")
    superior: Mapped[str] = mapped_column(default="")
    issuer: Mapped[str] = mapped_column(default="")
    type_code: Mapped[str] = short(20, default="")
    issuer_code: Mapped[str] = short(40, default="")
    place: Mapped[str] = mapped_column(default="")
    capacity: Mapped[str] = mapped_column(default="")
    signer: Mapped[str] = mapped_column(default="")
    recipients: Mapped[str] = mapped_column(default="")
    archive: Mapped[str] = mapped_column(default="")
    council: Mapped[Council] = relationship()


class NumberNote(CouncilOwned, Base):
    """Why a number of a series is borne by no paper of ours: `kind` is "cancelled", "reserved" or "elsewhere"
    (given by the records office to a paper that is not in this register)."""

    __tablename__ = "number_notes"
    __table_args__ = (UniqueConstraint("council_id", "notation", "year", "number"),)
    id: Mapped[str] = key()
    notation: Mapped[str] = short(60)
    year: Mapped[int] = mapped_column()
    number: Mapped[int] = mapped_column()
    kind: Mapped[str] = short()
    reason: Mapped[str] = mapped_column()
    noted_on: Mapped[date] = mapped_column()
    noted_by: Mapped[str] = mapped_column(default="")
