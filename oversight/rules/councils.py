"""Whether a council could act on a day: its level existed then, and so did it."""

from datetime import date
from typing import Any

from workflows.law import level_refusal


def council_refusal(council: Any, day: date) -> str:
    """Why it cannot, as a sentence to show; empty when it can."""
    return level_refusal(council.level, day) or _own_refusal(council, day)


def _own_refusal(council: Any, day: date) -> str:
    if council.valid_from and day < council.valid_from:
        return f"{council.name} hoạt động từ ngày {council.valid_from:%d/%m/%Y}; văn bản ghi ngày {day:%d/%m/%Y}."
    if council.valid_to and day > council.valid_to:
        return f"{council.name} hoạt động đến hết ngày {council.valid_to:%d/%m/%Y}; văn bản ghi ngày {day:%d/%m/%Y}."
    return ""
