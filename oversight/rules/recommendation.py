"""Questions about a recommendation."""

from datetime import date
from typing import Any

from oversight.calendar import DaysOff, due
from workflows.law import provision

EMPTY_ANSWERS = {"đang thực hiện", "đang triển khai", "đang triển khai thực hiện", "đã tiếp thu", "sẽ thực hiện"}


AWAITED_STATES = {"issued", "in_progress", "partly_fulfilled", "unsatisfactory", "explanation_requested", "escalated"}


def addressee_and_date_are_set(item: Any, today: date) -> list[str]:
    wanted = {"cơ quan chủ trì": item.lead_unit_id, "thời hạn": item.due_on or item.due_note}
    return [label for label, value in wanted.items() if not value]


def its_conclusion_is_issued(item: Any, today: date) -> list[str]:
    """A recommendation appears in an issued text: the minutes of its sitting, or the conclusion of the round."""
    minutes = item.sitting.minutes if item.sitting else None
    is_out = bool(item.round.concluded_on) or bool(minutes and minutes.state in ("issued", "corrected"))
    return [] if is_out else ["ban hành biên bản hoặc kết luận"]


def is_overdue(item: Any, today: date) -> bool:
    """Computed, never a state. Who has reported is not late, even while the report waits to be judged."""
    return item.state in AWAITED_STATES and bool(item.due_on) and today > item.due_on


def it_is_overdue_or_unsatisfactory(item: Any, today: date) -> list[str]:
    return [] if item.state == "unsatisfactory" or is_overdue(item, today) else ["chưa đến hạn"]


def explanation_is_received(item: Any, today: date) -> list[str]:
    return [] if item.explanation else ["giải trình của đơn vị"]


def explanation_is_due_or_received(item: Any, today: date) -> list[str]:
    """Where the law gives no days to explain, the supervisor need not wait (Law 87 fixes no order of steps)."""
    found = provision("explain", item.round.regime_id, item.round.ordering_body.kind)
    deadline = due(found, item.explanation_requested_on, DaysOff())
    is_open = deadline is not None and not deadline.is_late(today) and not item.explanation
    return [f"hạn giải trình ngày {deadline.due_on:%d/%m/%Y}"] if is_open else []


def result_is_concrete(item: Any, typed: dict[str, Any]) -> bool:
    return typed["result"].strip(" .…").lower() not in EMPTY_ANSWERS


def reported_after_it_was_issued(item: Any, typed: dict[str, Any]) -> bool:
    return item.issued_on is None or typed["reported_on"] >= item.issued_on


def new_date_is_later(item: Any, typed: dict[str, Any]) -> bool:
    return item.due_on is None or typed["new_due_on"] > item.due_on
