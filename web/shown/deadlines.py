"""A deadline as seen today."""

from dataclasses import dataclass
from datetime import date

from oversight.calendar import Deadline


@dataclass(frozen=True)
class ShownDeadline:
    """`is_met` when what was due has been done."""

    due_on: date
    days_left: int
    is_late: bool
    sentence: str
    is_verified: bool
    next_working_day: date | None = None
    day_off_note: str = ""
    extension_note: str = ""
    is_met: bool = False


def shown_deadline(deadline: Deadline | None, today: date) -> ShownDeadline | None:
    if deadline is None:
        return None
    return ShownDeadline(
        deadline.due_on, deadline.days_left(today), deadline.is_late(today), deadline.sentence,
        deadline.is_verified, deadline.next_working_day, deadline.day_off_note, deadline.extension_note)
