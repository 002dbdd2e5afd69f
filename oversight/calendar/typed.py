"""Dates and times as people type them. Whatever could be read in two ways is asked again."""

import re
from datetime import date, datetime, time
from unicodedata import normalize

EXAMPLE = "18/10/2024"
# No paper of a people's council is older than the State; past 2100 the lunar holidays are not known.
FIRST_YEAR, LAST_YEAR = 1945, 2100

_SAID_DAY = re.compile(r"^ngày\s+", re.IGNORECASE)
_DAY_FIRST = re.compile(r"([0-9]{1,2})\s*([/.-])\s*([0-9]{1,2})(?:\s*\2\s*([0-9]+))?")
_YEAR_FIRST = re.compile(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})")
# An hour is followed by its mark, and two digits after it are minutes unless a date begins there.
_TIME = re.compile(
    r"([0-9]{1,2})\s*(?::|h|giờ)\s*([0-9]{2}(?![0-9]|\s*[/.-]))?(?::[0-9]{2}(?![0-9]))?(?:\s*phút)?",
    re.IGNORECASE)
_JOINED_BY_T = re.compile(r"(?<=[0-9])T(?=[0-9])")


def parse_date(text: str) -> date:
    """dd/mm/yyyy with / . or -, one digit allowed, "ngày" before it allowed; or yyyy-mm-dd.

    Raises ValueError with a Vietnamese sentence that says what to correct.
    """
    plain = _SAID_DAY.sub("", _tidy(text))
    if not plain:
        raise ValueError(f"Hãy ghi ngày, ví dụ {EXAMPLE}")
    if found := _YEAR_FIRST.fullmatch(plain):
        year, month, day = found.groups()
    elif found := _DAY_FIRST.fullmatch(plain):
        day, _, month, year = found.groups()
    else:
        raise ValueError(f"Không hiểu ngày “{_short(plain)}”; hãy ghi theo dạng {EXAMPLE}")
    return _date(int(day), int(month), year)


def parse_moment(text: str) -> datetime:
    """A date with an hour, in either order: "08:00 18/10/2024", "18/10/2024 8h30", "2024-10-18T08:00".

    The clock on the wall, without a zone; seconds are dropped. Raises ValueError as parse_date does.
    """
    plain = _JOINED_BY_T.sub(" ", _tidy(text))
    found = _TIME.search(plain)
    if not found:
        raise ValueError(f"Hãy ghi cả giờ và ngày, ví dụ 08:00 {EXAMPLE}")
    rest = plain[:found.start()] + " " + plain[found.end():]
    return datetime.combine(parse_date(rest.strip(" ,;-")), _time(int(found[1]), int(found[2] or 0)))


def _date(day: int, month: int, year: str | None) -> date:
    if not 1 <= month <= 12:
        raise ValueError(f"Không có tháng {month}; hãy ghi ngày trước, tháng sau, ví dụ {EXAMPLE}")
    if not _is_in_some_year(day, month):
        raise ValueError(f"Không có ngày {day:02}/{month:02}")
    year = _year(year)
    try:
        return date(year, month, day)
    except ValueError:
        raise ValueError(f"Năm {year} không có ngày {day:02}/{month:02}") from None


def _is_in_some_year(day: int, month: int) -> bool:
    """A day that no year has is refused before the year is asked for. 2024 is a leap year."""
    try:
        date(2024, month, day)
    except ValueError:
        return False
    return True


def _year(text: str | None) -> int:
    if text is None:
        raise ValueError(f"Hãy ghi đủ năm, ví dụ {EXAMPLE}")
    if len(text) != 4:
        raise ValueError(f"Hãy ghi năm bằng bốn chữ số, ví dụ {EXAMPLE}")
    if not FIRST_YEAR <= int(text) <= LAST_YEAR:
        raise ValueError(f"Năm {text} không hợp lệ; hãy ghi năm từ {FIRST_YEAR} đến {LAST_YEAR}")
    return int(text)


def _time(hour: int, minute: int) -> time:
    try:
        return time(hour, minute)
    except ValueError:
        raise ValueError(f"Không có giờ {hour:02}:{minute:02}") from None


def _tidy(text: str) -> str:
    return " ".join(normalize("NFC", text).split())


def _short(text: str) -> str:
    return text if len(text) <= 40 else text[:39] + "…"
