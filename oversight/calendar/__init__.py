"""Days as the law counts them: days off, deadlines in words, dates as people type them. No database."""

from oversight.calendar.days_off import ANNOUNCED, CalendarDay, DaysOff
from oversight.calendar.deadline import Deadline, due
from oversight.calendar.typed import parse_date, parse_moment

__all__ = ["ANNOUNCED", "CalendarDay", "DaysOff", "Deadline", "due", "parse_date", "parse_moment"]
