"""Why numbers of a series are borne by no paper of ours: cancelled, kept for later, or given elsewhere."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from oversight.models.paper_settings import NumberNote
from oversight.models.papers import IssuedPaper
from oversight.refusal import BadlyTyped, NotYours, Stale
from oversight.rules.numbering import LARGEST, is_number
from oversight.services import journal
from oversight.services.directory_mandate import Mandate
from oversight.services.directory_reading import Reading
from oversight.services.number_series import NOTED, NumberSeries, hold_the_numbers

MOST_AT_ONCE = 500
LONGEST_REASON = 300


def note_numbers(
    session: Session, mandate: Mandate, series: NumberSeries, typed: Mapping[str, Any]
) -> list[NumberNote]:
    """`typed`: first, last (None for one number), kind, reason, noted_on. Raises BadlyTyped and NotYours.

    All of a run or none: an office that begins in the middle of a year explains what was given before at once.
    """
    require_office(mandate, series.council_id)
    hold_the_numbers(session, series.council_id)
    reading = Reading(typed)
    first, last = _run(reading)
    values = {
        "kind": reading.one_of("kind", {kind: kind for kind in NOTED}, "Hãy chọn một mục."),
        "reason": reading.line("reason", "Hãy ghi lý do.", LONGEST_REASON),
        "noted_on": _noted_on(reading, mandate.today)}
    reading.check()
    _refuse_known_numbers(session, series, first, last)
    own = {"council_id": series.council_id, "notation": series.notation, "year": series.year}
    notes = [NumberNote(**own, number=number, **values, noted_by=mandate.name) for number in range(first, last + 1)]
    session.add_all(notes)
    session.flush()
    _enter(session, notes, mandate, "created", f"Ghi vào sổ: {NOTED[values['kind']]}", values["reason"])
    return notes


def withdraw_notes(session: Session, mandate: Mandate, notes: Sequence[NumberNote], reason: str) -> None:
    """The numbers are unexplained again; what was noted, and why it is taken back, stays in the journal.

    Raises BadlyTyped, NotYours, and Stale when somebody has done it already.
    """
    if not notes:
        raise Stale
    series = NumberSeries(notes[0].council_id, notes[0].notation, notes[0].year)
    require_office(mandate, series.council_id)
    hold_the_numbers(session, series.council_id)
    reading = Reading({"reason": reason})
    told = reading.line("reason", "Hãy ghi lý do bỏ ghi chú.", LONGEST_REASON)
    reading.check()
    _refuse_used_numbers(session, series, notes)
    _refuse_what_is_gone(session, notes)
    for note in notes:
        session.delete(note)
    session.flush()
    _enter(session, notes, mandate, "removed", f"Bỏ ghi chú trong sổ: {NOTED[notes[0].kind]}", told)


def _refuse_what_is_gone(session: Session, notes: Sequence[NumberNote]) -> None:
    """Asked after the numbers are held: what was read before may have been withdrawn by somebody else."""
    there = select(NumberNote.id).where(NumberNote.id.in_([note.id for note in notes]))
    if len(session.scalars(there).all()) < len(notes):
        raise Stale


def notes_on(session: Session, series: NumberSeries, first: int, last: int) -> list[NumberNote]:
    run = NumberNote.number.between(first, last)
    return list(session.scalars(select(NumberNote).where(*series.of(NumberNote), run).order_by(NumberNote.number)))


def require_office(mandate: Mandate, council_id: str) -> None:
    """An administrator keeps no register: the numbers are the office's."""
    if council_id not in mandate.councils:
        raise NotYours("Chỉ Văn phòng giúp việc Hội đồng nhân dân này ghi sổ văn bản.")


def _run(reading: Reading) -> tuple[int, int]:
    first = reading.typed.get("first")
    last = first if reading.typed.get("last") is None else reading.typed["last"]
    if not is_number(first):
        reading.refuse("first", "Hãy nhập số, là một số từ 1.")
    elif not is_number(last) or last < first:
        reading.refuse("last", f"Số cuối là một số từ {first:02d} đến {LARGEST}; bỏ trống nếu chỉ ghi một số.")
    elif last - first >= MOST_AT_ONCE:
        reading.refuse("last", f"Mỗi lần ghi tối đa {MOST_AT_ONCE} số.")
    return first, last


def _noted_on(reading: Reading, today: date) -> date | None:
    noted_on = reading.day("noted_on")
    if noted_on is None:
        reading.refuse("noted_on", "Hãy ghi ngày, ví dụ 18/10/2024.")
    elif noted_on > today:
        reading.refuse("noted_on", f"Ngày {noted_on:%d/%m/%Y} chưa đến.")
    return noted_on


def _refuse_known_numbers(session: Session, series: NumberSeries, first: int, last: int) -> None:
    paper, *_ = (*_papers_in(session, series, first, last), None)
    if paper:
        raise _refusal(first, last, f"Số {series.told(paper.number)} đã được cấp cho “{paper.subject}”.")
    note, *_ = (*notes_on(session, series, first, last), None)
    if note:
        raise _refusal(first, last, f"Số {series.told(note.number)} đã có ghi chú “{NOTED[note.kind]}”; "
                                    "muốn ghi khác, trước hết bỏ ghi chú đó.")


def _refusal(first: int, last: int, sentence: str) -> BadlyTyped:
    return BadlyTyped(fields={"first" if first == last else "last": sentence})


def _refuse_used_numbers(session: Session, series: NumberSeries, notes: Sequence[NumberNote]) -> None:
    numbers = {note.number for note in notes}
    used = [paper for paper in _papers_in(session, series, min(numbers), max(numbers)) if paper.number in numbers]
    if used:
        raise BadlyTyped(f"Số {series.told(used[0].number)} đã dùng cho “{used[0].subject}”; ghi chú giữ số ở lại sổ.")


def _papers_in(session: Session, series: NumberSeries, first: int, last: int) -> list[IssuedPaper]:
    run = IssuedPaper.number.between(first, last)
    return list(session.scalars(select(IssuedPaper).where(*series.of(IssuedPaper), run).order_by(IssuedPaper.number)))


def _enter(
    session: Session, notes: Sequence[NumberNote], mandate: Mandate, action: str, label: str, reason: str
) -> None:
    """One entry for a run; it names the first note and vouches for all."""
    first, last = notes[0], notes[-1]
    typed = {"notation": first.notation, "year": first.year, "first": first.number, "last": last.number,
             "reason": reason}
    journal.enter(session, first, mandate, action, label, typed=typed)
