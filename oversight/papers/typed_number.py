"""A number as somebody typed it in one line: "388/BC-UBND ngày 11/12/2024"."""

import re
from datetime import date

NUMBER = re.compile(r"(?:số\s*:?\s*)?(\d{1,6})\s*/\s*([^\s,;]+)", re.IGNORECASE)
DAY = re.compile(r"ngày\s+(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})", re.IGNORECASE)


def number_in(text: str) -> tuple[str | None, str, date | None]:
    """Number, code, day; what is not there, or is no such day, is None or empty."""
    found = NUMBER.search(text)
    return (found[1], found[2].rstrip("."), _day_in(text)) if found else (None, "", _day_in(text))


def _day_in(text: str) -> date | None:
    found = DAY.search(text)
    try:
        return date(int(found[3]), int(found[2]), int(found[1])) if found else None
    except ValueError:
        return None
