"""A series of numbers: one council, one ký hiệu, one year (Decree 30/2020, article 15), and who bears which of them."""

from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from oversight.models.base import Base
from oversight.models.organisations import Council
from oversight.models.paper_settings import NumberNote
from oversight.models.papers import IssuedPaper
from oversight.rules.numbering import in_words

NOTED = {
    "cancelled": "Hủy số", "reserved": "Giữ số cho văn bản sẽ ban hành",
    "elsewhere": "Cấp cho văn bản ngoài phần mềm"}
STILL_TO_GIVE = "reserved"


@dataclass(frozen=True)
class NumberSeries:
    council_id: str
    notation: str
    year: int

    def of(self, model: type[Base]) -> tuple:
        return model.council_id == self.council_id, model.notation == self.notation, model.year == self.year

    def told(self, number: int) -> str:
        return in_words(number, self.notation, self.year)


def hold_the_numbers(session: Session, council_id: str) -> None:
    """Until the commit nobody else of this council takes or explains a number: no paper may bear one that is being
    cancelled at the same moment, and who comes second can be told by whom it was taken."""
    session.execute(select(Council.id).where(Council.id == council_id).with_for_update(key_share=True))


def next_free(session: Session, series: NumberSeries) -> int:
    """One more than the highest that was given to anything; numbers that are kept for something are passed over."""
    notes = session.execute(select(NumberNote.number, NumberNote.kind).where(*series.of(NumberNote))).all()
    issued = session.scalar(select(func.max(IssuedPaper.number)).where(*series.of(IssuedPaper))) or 0
    number = max([issued, *(number for number, kind in notes if kind != STILL_TO_GIVE)]) + 1
    kept = {number for number, kind in notes if kind == STILL_TO_GIVE}
    while number in kept:
        number += 1
    return number


def why_not_free(session: Session, series: NumberSeries, number: int) -> str:
    """Who or what has the number, as a sentence; "" when a paper may bear it. A reserved one is kept for a paper."""
    return _borne(session, series, number) or _noted(session, series, number)


def _borne(session: Session, series: NumberSeries, number: int) -> str:
    holder = session.scalar(select(IssuedPaper).where(*series.of(IssuedPaper), IssuedPaper.number == number))
    return f"Số {series.told(number)} đã được cấp cho “{holder.subject}”." if holder else ""


def _noted(session: Session, series: NumberSeries, number: int) -> str:
    note = session.scalar(select(NumberNote).where(*series.of(NumberNote), NumberNote.number == number))
    if note is None or note.kind == STILL_TO_GIVE:
        return ""
    what = "đã hủy" if note.kind == "cancelled" else "đã cấp cho văn bản ngoài phần mềm"
    return f"Số {series.told(number)} {what}, ghi trong sổ ngày {note.noted_on:%d/%m/%Y}: {note.reason.rstrip('. ')}."
