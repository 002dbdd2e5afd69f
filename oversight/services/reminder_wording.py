"""Lời thư nhắc: what a council says in its digests, and how long before. Kept by its office and by administrators."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from oversight.models.organisations import Council
from oversight.models.outbox import ReminderWording
from oversight.reminders.wishes import days_in
from oversight.services.directory_entry import add, change
from oversight.services.directory_mandate import Mandate
from oversight.services.directory_reading import Reading
from oversight.services.isolation import admit
from oversight.text import fault_in_text, tidy

LONGEST_TEXT, MOST_DAYS, EARLIEST, RAREST = 600, 8, 90, 60
LABEL = "Đặt lời thư nhắc"


def wording_of(session: Session, mandate: Mandate, council: Council) -> ReminderWording | None:
    """An administrator reads it whether or not the rounds of the council are open to him."""
    mandate.require_council(council.id)
    admit(session, ReminderWording, [council.id])
    return session.scalar(select(ReminderWording).where(ReminderWording.council_id == council.id))


def set_wording(session: Session, mandate: Mandate, council: Council, typed: Mapping[str, Any]) -> ReminderWording:
    """What is left empty is again as the house has it. Raises BadlyTyped, and NotYours."""
    row, values = wording_of(session, mandate, council), wording_typed(typed)
    if row is None:
        return add(session, ReminderWording(council_id=council.id, **values), mandate, LABEL, values)
    return change(session, row, mandate, LABEL, values)


def wording_typed(typed: Mapping[str, Any]) -> dict[str, str]:
    """Raises BadlyTyped; all faults are told at once."""
    reading = Reading(typed)
    values = {
        "opening": _text(reading, "opening"), "closing": _text(reading, "closing"),
        "days_before": _days(reading), "late_every": _every(reading)}
    reading.check()
    return values


def _text(reading: Reading, name: str) -> str:
    text = tidy(str(reading.typed.get(name) or ""))
    if fault := fault_in_text(text, LONGEST_TEXT):
        reading.refuse(name, fault)
    return text


def _days(reading: Reading) -> str:
    days = _numbers(reading, "days_before", "Ghi các số ngày, cách nhau bằng dấu phẩy, ví dụ 15, 7, 3, 0.")
    if len(days) > MOST_DAYS or any(day > EARLIEST for day in days):
        reading.refuse("days_before", f"Ghi nhiều nhất {MOST_DAYS} số, mỗi số không quá {EARLIEST} ngày.")
    return ", ".join(str(day) for day in sorted(set(days), reverse=True))


def _every(reading: Reading) -> str:
    days = _numbers(reading, "late_every", "Ghi một số ngày, ví dụ 7.")
    if len(days) > 1 or any(not 1 <= day <= RAREST for day in days):
        reading.refuse("late_every", f"Ghi một số ngày từ 1 đến {RAREST}.")
    return str(days[0]) if days else ""


def _numbers(reading: Reading, name: str, fault: str) -> tuple[int, ...]:
    text = str(reading.typed.get(name) or "").replace(";", ",")
    parts = text.replace(",", " ").split()
    if not all(part.isascii() and part.isdecimal() and len(part) < 4 for part in parts):
        reading.refuse(name, fault)
        return ()
    return days_in(text)
