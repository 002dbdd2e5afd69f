"""Questions about a unit's report."""

from datetime import date
from typing import Any


def every_question_is_answered(report: Any, today: date) -> list[str]:
    answered = {answer.item_id for answer in report.answers if answer.text or answer.figure}
    return [item.text for item in report.round.outline if item.is_required and item.id not in answered]


def content_has_changed(report: Any, today: date) -> list[str]:
    is_same = bool(report.versions) and report.versions[-1].content == content_of(report)
    return ["nội dung sửa đổi, bổ sung"] if is_same else []


def report_date_has_passed(report: Any, today: date) -> list[str]:
    return [] if today > report.due_on else [f"thời hạn là ngày {report.due_on:%d/%m/%Y}"]


def new_date_is_later(report: Any, typed: dict[str, Any]) -> bool:
    return typed["new_due_on"] > report.due_on


def asked_after_it_was_received(report: Any, typed: dict[str, Any]) -> bool:
    return typed["supplement_requested_on"] >= report.received_on


def received_after_the_request(report: Any, typed: dict[str, Any]) -> bool:
    return typed["received_on"] >= report.requested_on


def content_of(report: Any) -> dict[str, dict[str, str]]:
    """Outline item id to what stands there now: the shape that versions keep."""
    return {answer.item_id: {"text": answer.text, "figure": answer.figure} for answer in report.answers}
