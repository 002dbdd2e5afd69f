"""The first and the last day of a period as outlines write it: "năm 2024", "2016-2019", "01/7/2025 - 30/9/2025"."""

import re
from datetime import date

DAY = re.compile(r"\b(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\b")
YEAR = re.compile(r"(?<![\d/.])((?:19|20)\d\d)(?!\d)")


def bounds(text: str) -> tuple[date, date] | None:
    """None for a period that is not read with certainty; "đến 30/3/2024" has no first day."""
    days = [_day(*map(int, found)) for found in DAY.findall(text)]
    years = [int(year) for year in YEAR.findall(DAY.sub(" ", text))]
    if len(days) == 2 and not years and all(days):
        found = (days[0], days[1])
    elif not days and 0 < len(years) <= 2 and "tháng" not in text.casefold():
        found = (date(years[0], 1, 1), date(years[-1], 12, 31))
    else:
        return None
    return found if found[0] <= found[1] else None


def _day(day: int, month: int, year: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
