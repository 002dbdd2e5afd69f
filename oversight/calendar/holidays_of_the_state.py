"""What the `holidays` package knows of Vietnam: Tết, Giỗ Tổ, 30/4, 1/5, 2/9 and the day beside it,
24/11 from 2026, days off in lieu of a weekend, and the make-up Saturdays it has heard of.

It computes the years ahead by rule; the State announces the real days each autumn. Hence the rows
that people keep (DaysOff), which always win.
"""

from datetime import date
from functools import cache

import holidays

WEEKEND = {5: "thứ Bảy", 6: "Chủ nhật"}  # by date.weekday()


def is_off(day: date) -> bool:
    if day.weekday() in WEEKEND:
        return day not in _known(day.year).weekend_workdays
    return day in _names(day.year)


def name_of(day: date) -> str:
    """Why the State does not work on `day`; of a holiday on a weekend, the holiday."""
    return _names(day.year).get(day) or WEEKEND.get(day.weekday(), "")


@cache
def _known(year: int) -> holidays.HolidayBase:
    return holidays.country_holidays("VN", years=year, language="vi")


@cache
def _names(year: int) -> dict[date, str]:
    """A plain copy: reading the package's own mapping outside its years would make it grow."""
    return dict(_known(year).items())
