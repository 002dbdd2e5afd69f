"""Days of the stories: those of the past are written down, those of the running rounds counted from today."""

from datetime import UTC, date, datetime, time, timedelta

from oversight.actor import VIETNAM
from oversight.calendar import DaysOff

OFFICE_OPENS = 9


def moment(day: date, hour: int = OFFICE_OPENS, minute: int = 0) -> datetime:
    """The instant when the clock on the wall in Vietnam shows that hour."""
    return datetime.combine(day, time(hour, minute), VIETNAM).astimezone(UTC)


def wall_clock(day: date, hour: int, minute: int = 0) -> datetime:
    """A time of day as minutes print it: without a zone."""
    return datetime.combine(day, time(hour, minute))


def weekday_before(today: date, days: int) -> date:
    """`days` before today, or the Friday before when that is a weekend: at most two days earlier.

    Holidays do not count here: a week of Tết would move the day past the deadlines that the story keeps.
    """
    day = today - timedelta(days)
    return day - timedelta(max(0, day.weekday() - 4))


def working_day_after(today: date, days: int) -> date:
    """`days` after today, or the first working day from there."""
    return DaysOff().next_working_day(today + timedelta(days - 1))
