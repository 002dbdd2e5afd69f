"""A few lines to be copied into a chat: who, what, by when, where. Somebody reads them before they are sent."""

from datetime import date
from typing import Any

from oversight.models.round import Round
from oversight.rules.recommendation import AWAITED_STATES

LONGEST_THEME, LONGEST_TEXT = 120, 160


def is_awaited(record: Any) -> bool:
    """From a unit, by a day. A report is awaited while the unit may still write it."""
    if record.stem == "self_report":
        return bool(record.standing.edited_by) and record.due_on is not None
    return record.state in AWAITED_STATES and record.due_on is not None and record.lead_unit is not None


def awaited_of(round_: Round, today: date, days: int) -> list[Any]:
    """What is late or due within `days`, soonest first: reports and recommendations."""
    found = (each for each in (*round_.reports, *round_.recommendations) if is_awaited(each))
    return sorted((each for each in found if (each.due_on - today).days <= days), key=lambda each: each.due_on)


def short_message(record: Any, today: date, link: str) -> str:
    """Empty when nothing is awaited."""
    if not is_awaited(record):
        return ""
    return (f"Kính gửi {unit_of(record).name}.\n{record.round.council.name} đề nghị {_what(record)}. "
            f"Thời hạn {record.due_on:%d/%m/%Y}, {_far(record.due_on, today)}.\nChi tiết: {link}")


def unit_of(record: Any) -> Any:
    return record.unit if record.stem == "self_report" else record.lead_unit


def _far(due_on: date, today: date) -> str:
    left = (due_on - today).days
    return "hôm nay là ngày cuối" if left == 0 else f"còn {left} ngày" if left > 0 else f"đã quá {-left} ngày"


def _what(record: Any) -> str:
    theme = f"đợt giám sát “{_short(record.round.theme, LONGEST_THEME)}”"
    if record.stem == "self_report":
        return f"gửi báo cáo phục vụ {theme}"
    return f"báo cáo kết quả thực hiện kiến nghị “{_short(record.text, LONGEST_TEXT)}” của {theme}"


def _short(text: str, most: int) -> str:
    line = " ".join(text.split()).rstrip(".")
    return line if len(line) <= most else line[:most].rsplit(" ", 1)[0] + "…"
