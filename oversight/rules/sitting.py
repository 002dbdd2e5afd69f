"""Questions about a sitting."""

from datetime import date
from typing import Any

from oversight.rules.ledger import is_read_back, ledger_of

ATTENDS = ("present", "authorised")


def place_time_and_units_are_set(sitting: Any, today: date) -> list[str]:
    wanted = {"thời gian": sitting.opens_at, "địa điểm": sitting.place, "đơn vị": sitting.units}
    return [label for label, value in wanted.items() if not value]


def chair_is_named(sitting: Any, today: date) -> list[str]:
    return [] if sitting.chair_id else ["chủ trì"]


def somebody_is_invited(sitting: Any, today: date) -> list[str]:
    return [] if any(row.side == "invited" for row in sitting.attendance) else ["đại biểu mời"]


def working_day_has_come(sitting: Any, today: date) -> list[str]:
    if sitting.opens_on is None:
        return ["ngày làm việc"]
    return [] if sitting.opens_on <= today else [f"ngày {sitting.opens_on:%d/%m/%Y}"]


def minute_taker_is_named(sitting: Any, today: date) -> list[str]:
    return [] if sitting.minute_taker_id else ["người ghi biên bản"]


def every_unit_is_represented(sitting: Any, today: date) -> list[str]:
    """Article 7.3 of Law 87/2015/QH13: the head attends, or sends the deputy."""
    represented = {row.unit_id for row in sitting.attendance if row.side == "unit" and row.presence in ATTENDS}
    return [row.unit.name for row in sitting.units if row.unit_id not in represented]


def conclusion_is_recorded(sitting: Any, today: date) -> list[str]:
    return [] if sitting.findings or sitting.is_without_conclusion else ["kết luận của chủ trì"]


def ledger_is_read_back(sitting: Any, today: date) -> list[str]:
    if is_read_back(sitting):
        return []
    if sitting.ledger_read_at:
        return [f"có nội dung thay đổi sau lần đọc lại lúc {sitting.ledger_read_at:%H:%M}"]
    return [f"{len(ledger_of(sitting))} nội dung chưa đọc lại"]


def chair_has_concluded(sitting: Any, today: date) -> list[str]:
    """ "Chưa kết luận" is enough to end a sitting, and nothing to send out."""
    return [] if sitting.findings else ["kết luận của chủ trì"]


def minutes_are_approved(sitting: Any, today: date) -> list[str]:
    is_approved = sitting.minutes and sitting.minutes.state not in ("draft", "read_back")
    return [] if is_approved else ["thông qua biên bản"]


def starts_on_the_planned_day(sitting: Any, typed: dict[str, Any]) -> bool | str:
    """The sentence stands beside its field, whose label says already what it is about; so do those below."""
    is_that_day = typed["started_at"].date() == sitting.opens_on
    return is_that_day or f"Giờ bắt đầu phải thuộc ngày làm việc đã thông báo, ngày {sitting.opens_on:%d/%m/%Y}."


def ends_after_it_started(sitting: Any, typed: dict[str, Any]) -> bool | str:
    began = sitting.started_at
    return typed["ended_at"] > began or f"Giờ kết thúc phải sau giờ bắt đầu, {began:%H:%M} ngày {began:%d/%m/%Y}."


def new_time_differs(sitting: Any, typed: dict[str, Any]) -> bool | str:
    return typed["opens_at"] != sitting.opens_at or "Thời gian mới phải khác thời gian đã hoãn."
