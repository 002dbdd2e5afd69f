"""Cells as they travel: texts, days as 2024-10-18, wall-clock moments as 2024-10-18T08:05:00, nothing as null or ""."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import Column

from oversight.calendar.typed import FIRST_YEAR, LAST_YEAR
from oversight.text import tidy

NOT_TEXT = "Nội dung gửi lên không đúng dạng."
NO_SUCH_DAY = "Không có ngày này; hãy ghi theo dạng 18/10/2024."
NO_SUCH_TIME = "Không có thời điểm này; hãy ghi theo dạng 18/10/2024 08:00."


def plain(value: Any) -> Any:
    """What JSON understands."""
    if isinstance(value, datetime):
        return value.isoformat(timespec="seconds")
    return value.isoformat() if isinstance(value, date) else value


def read(column: Column, value: Any) -> Any:
    """As the column keeps it. Raises ValueError with a sentence."""
    if value is not None and not isinstance(value, str):
        raise ValueError(NOT_TEXT)
    kind, text = column.type.python_type, tidy(value or "")
    if kind is datetime:
        return _moment(text) if text else None
    if kind is date:
        return _day(text) if text else None
    return (text or None) if column.foreign_keys else text


def blank(column: Column) -> Any:
    """What stands in the cell of a new row of which nothing was told."""
    return column.default.arg if column.default is not None else None


def _day(text: str) -> date:
    try:
        return _possible(date.fromisoformat(text))
    except ValueError:
        raise ValueError(NO_SUCH_DAY) from None


def _moment(text: str) -> datetime:
    try:
        return _possible(datetime.fromisoformat(text)).replace(microsecond=0)
    except ValueError:
        raise ValueError(NO_SUCH_TIME) from None


def _possible(moment: Any) -> Any:
    """A clock on the wall has no zone."""
    if not FIRST_YEAR <= moment.year <= LAST_YEAR or getattr(moment, "tzinfo", None):
        raise ValueError
    return moment
