"""Questions about a unit's report."""

from datetime import date
from typing import Any

from oversight.rules.answers import unexplained_targets
from oversight.rules.outline import items_asked


def every_question_is_answered(report: Any, today: date) -> list[str]:
    answers = {answer.item_id: answer for answer in report.answers}
    return [item.text for item in items_asked(report) if item.is_required and not is_answered(answers.get(item.id))]


def missed_targets_are_explained(report: Any, today: date) -> list[str]:
    """The figure itself is never held back; whoever misses a target says why."""
    return [item.text for item in unexplained_targets(items_asked(report), content_of(report))]


def is_answered(answer: Any | None) -> bool:
    """“Không có số liệu, vì …” answers as well as a figure does."""
    return answer is not None and bool(answer.text or answer.figure or answer.no_figure_because)


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


def content_of(report: Any) -> dict[str, dict[str, Any]]:
    """Outline item id to what stands there now: the shape that versions keep.

    "text" and "figure" always; "no_figure_because" and "evidence" (a list of {"title", "name", "sha256"}) when they
    say something. Files of the whole report stand under "".
    """
    content = {answer.item_id: _told(answer) for answer in report.answers}
    for file in shown_evidence(report):
        place = content.setdefault(file.item_id or "", {"text": "", "figure": ""})
        place.setdefault("evidence", []).append({"title": file.title, "name": file.file_name, "sha256": file.sha256})
    return content


def _told(answer: Any) -> dict[str, Any]:
    absence = {"no_figure_because": answer.no_figure_because} if answer.no_figure_because else {}
    return {"text": answer.text, "figure": answer.figure} | absence


def shown_evidence(report: Any) -> list[Any]:
    """The last version of each document that was not withdrawn."""
    newest = {file.lineage: file for file in sorted(report.evidence, key=lambda each: each.number)}
    return sorted((file for file in newest.values() if file.withdrawn_on is None), key=lambda each: each.id)


def days_late(version: Any) -> int | None:
    """Calendar days after the last day that held then; 0 in time. None of a version that an older program kept."""
    return max(0, (version.received_on - version.due_on).days) if version.due_on else None


def raised_remarks(report: Any) -> list[Any]:
    """What the delegation asked to correct in the version that was sent last. Drafts are not among them."""
    return [each for each in report.line_remarks if each.raised_on and each.after_number == len(report.versions)]
