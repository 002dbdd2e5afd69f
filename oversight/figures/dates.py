"""A date as a figure. The calendar of the house reads it; here only longer ways to say it are shortened."""

import re
from datetime import date

from oversight.calendar.typed import EXAMPLE, parse_date
from oversight.figures.unclear import Unclear, quoted

_IN_WORDS = re.compile(
    r"(?:ngày )?([0-9]{1,2}) ?tháng ([0-9]{1,2})(?:(?: ?,)? ?năm ([0-9]{4}))?", re.IGNORECASE)
_WHOLE = re.compile(
    r"[0-9]{1,2} ?([/.-]) ?[0-9]{1,2} ?\1 ?[0-9]{4}"
    r"|(?:19|20)[0-9]{2}-[0-9]{1,2}-[0-9]{1,2}|ngày [0-9].*", re.IGNORECASE)
_MONTH_OR_YEAR = re.compile(
    r"(?:(?:tháng ?)?[0-9]{1,2} ?[/-] ?|tháng [0-9]{1,2} năm |năm )?(?:19|20)[0-9]{2}|tháng [0-9]{1,2}", re.IGNORECASE)


def date_in(text: str) -> date:
    """`text` is plain. Raises Unclear."""
    if _MONTH_OR_YEAR.fullmatch(text):
        raise Unclear(f"{quoted(text)} chưa có ngày; hãy ghi đủ ngày, tháng, năm, ví dụ {EXAMPLE}.")
    try:
        return parse_date(_in_digits(text))
    except ValueError as fault:
        sentence = str(fault)
        raise Unclear(f"{quoted(text)}: {sentence[0].lower()}{sentence[1:]}.") from fault


def is_date(text: str) -> bool:
    """Whether a line, where no date was asked for, can only be one: it has a year, or says "ngày"."""
    return bool(_WHOLE.fullmatch(text) or _IN_WORDS.fullmatch(text))


def _in_digits(text: str) -> str:
    found = _IN_WORDS.fullmatch(text)
    return "/".join(part for part in found.groups() if part) if found else text
