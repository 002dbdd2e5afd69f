"""Days so many months earlier or later."""

from calendar import monthrange
from datetime import date


def months_later(day: date, count: int) -> date:
    """The same day of that month, or its last one: a month after 31 January ends on 28 or 29 February."""
    year, month = divmod(day.year * 12 + day.month - 1 + count, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def last_of_month(day: date) -> date:
    return day.replace(day=monthrange(day.year, day.month)[1])
