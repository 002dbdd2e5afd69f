"""Questions about khóa and kỳ họp."""

from datetime import date


def outside_the_term(
    opens: date | None, closes: date | None, starts: date, ends: date | None
) -> tuple[str, date | None]:
    """Which day of a session lies outside the term, and that day; ("", None) when both lie in it."""
    days = (("opens_on", opens), ("closes_on", closes))
    return next(((name, day) for name, day in days if day and not _lies_between(day, starts, ends)), ("", None))


def _lies_between(day: date, starts: date, ends: date | None) -> bool:
    return starts <= day and (ends is None or day <= ends)


def day_is_outside(day: date, term: str, starts: date, ends: date | None) -> str:
    last = f" đến {ends:%d/%m/%Y}" if ends else ""
    return f"Ngày {day:%d/%m/%Y} nằm ngoài “{term}” (từ {starts:%d/%m/%Y}{last})."
