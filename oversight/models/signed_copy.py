"""An issued paper that came back signed: by token as a PDF, or by hand and scanned."""

from datetime import date

from sqlalchemy import JSON
from sqlalchemy.orm import Mapped, mapped_column, relationship

from oversight.models.base import Base, CouncilOwned, key, refers, short
from oversight.models.json_shapes import VERDICT
from oversight.models.papers import IssuedPaper


class SignedCopy(CouncilOwned, Base):
    """`kind` is "signed" (with signatures that could be examined) or "scan". The bytes lie in the store of files.

    `verdict` is what the examination told on the day of receipt (oversight/signatures); withdrawn ones are kept.
    """

    __tablename__ = "signed_copies"
    id: Mapped[str] = key()
    paper_id: Mapped[str] = refers("papers.id")
    kind: Mapped[str] = short()
    file_name: Mapped[str] = mapped_column()
    media_type: Mapped[str] = mapped_column()
    size: Mapped[int] = mapped_column()
    sha256: Mapped[str] = short(64)
    received_on: Mapped[date] = mapped_column()
    given_by: Mapped[str] = mapped_column(default="")
    verdict: Mapped[dict] = mapped_column(JSON, info=VERDICT)
    withdrawn_on: Mapped[date | None] = mapped_column()
    paper: Mapped[IssuedPaper] = relationship(back_populates="signed_copies")
