"""What each council wishes for its reminders, filled up with what the house has."""

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from oversight.models.outbox import ReminderWording
from oversight.reminders.defaults import default
from oversight.reminders.rhythm import Rhythm, the_house_rhythm


@dataclass(frozen=True)
class Wishes:
    opening: str
    closing: str
    rhythm: Rhythm


def wishes_of_councils(session: Session) -> dict[str, Wishes]:
    """By council, of those that set something and that the session may read."""
    return {row.council_id: wishes(row) for row in session.scalars(select(ReminderWording))}


def wishes(row: ReminderWording | None = None) -> Wishes:
    return Wishes(
        row and row.opening or default("wording")["opening"], row and row.closing or default("wording")["closing"],
        _rhythm(row))


def _rhythm(row: ReminderWording | None) -> Rhythm:
    house = the_house_rhythm()
    days = days_in(row.days_before) if row else ()
    every = days_in(row.late_every) if row else ()
    return Rhythm(frozenset(days) or house.days_before, every[0] if every else house.late_every)


def days_in(text: str) -> tuple[int, ...]:
    """"15, 7, 3, 0" as numbers; it was read when it was typed (services/reminder_wording.py)."""
    return tuple(int(part) for part in text.replace(",", " ").split())
