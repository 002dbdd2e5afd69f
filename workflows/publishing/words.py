"""Names that rows hold as codes, in the words of the page."""

from datetime import date

from workflows.law import ORDERINGS, REGIMES
from workflows.law import regime as regime_of

BODIES = {
    "council": "HĐND", "standing_committee": "Thường trực HĐND", "committee": "Ban của HĐND",
    "delegate_group": "Tổ đại biểu HĐND"}
EVERY_BODY = "mọi cơ quan"
ALWAYS = "mọi thời kỳ"


def bodies(ordering: tuple[str, ...]) -> str:
    """In the order of the law, whatever the order of the row; an empty tuple is every body."""
    chosen = [BODIES[body] for body in ORDERINGS if body in ordering]
    return ", ".join(chosen) if 0 < len(chosen) < len(ORDERINGS) else EVERY_BODY


def period(regimes: tuple[str, ...]) -> str:
    """The days over which regimes that follow each other hold: "từ 01/07/2016 đến 28/02/2026"."""
    if len(regimes) == len(REGIMES):
        return ALWAYS
    found = [regime_of(each) for each in regimes]
    return days(found[0].valid_from, found[-1].valid_to)


def days(first: date, last: date | None) -> str:
    return f"từ {first:%d/%m/%Y}" + (f" đến {last:%d/%m/%Y}" if last else "")
