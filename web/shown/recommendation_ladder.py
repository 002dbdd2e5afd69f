"""Các bước đôn đốc, xử lý: the seven rungs, each taken, left out with a reason, or not come to.

A recommendation that is closed comes to none any more: only those taken or left out are told.
"""

from dataclasses import dataclass, replace

from oversight.models.follow_up import Rung
from oversight.models.recommendation import Recommendation
from oversight.rules.closed_lists import RUNGS
from oversight.rules.deadlines import deadline_of
from oversight.services.days_off import days_off
from web.filters import date_vi
from web.shown.deadlines import ShownDeadline, shown_deadline
from web.unit_of_work import actor, work


@dataclass(frozen=True)
class ShownRung:
    """`status` in done | left_out | passed (a later one was taken) | todo.

    `lines` tell each time that it was taken, or why it was not.
    """

    label: str
    status: str
    lines: list[str]


@dataclass(frozen=True)
class ShownExplanation:
    """`deadline` is None where the law of the round gives no days to explain, and once there is an answer."""

    asked_on: str
    text: str
    deadline: ShownDeadline | None


def ladder_of(item: Recommendation) -> list[ShownRung]:
    shown = [_shown(label, [each for each in item.rungs if each.rung == rung]) for rung, label in RUNGS]
    shown[0] = _counted_only(item, shown[0])
    if item.standing.is_final:
        return [rung for rung in shown if rung.status != "todo"]
    last = max((place for place, rung in enumerate(shown) if rung.status == "done"), default=-1)
    return [_passed(rung) if place < last else rung for place, rung in enumerate(shown)]


def _passed(rung: ShownRung) -> ShownRung:
    return replace(rung, status="passed") if rung.status == "todo" else rung


def _counted_only(item: Recommendation, first: ShownRung) -> ShownRung:
    """Letters of before the rungs were written down are counted; they stand among the papers."""
    if first.status != "todo" or not item.reminders_sent:
        return first
    return ShownRung(first.label, "done", [f"Đã đôn đốc {item.reminders_sent} lần; xem phần Văn bản."])


def explanation_of(item: Recommendation) -> ShownExplanation | None:
    """Beside the ladder: Law 121 speaks of it, the seven rungs of practice do not."""
    if item.explanation_requested_on is None:
        return None
    return ShownExplanation(date_vi(item.explanation_requested_on), item.explanation, _deadline(item))


def _deadline(item: Recommendation) -> ShownDeadline | None:
    if item.explanation or item.state != "explanation_requested":
        return None
    row = item.workflow.by_trigger["explain"]
    return shown_deadline(deadline_of(row, item, actor().today, days_off(work())), actor().today)


def _shown(label: str, found: list[Rung]) -> ShownRung:
    taken = [each for each in found if not each.is_left_out]
    if taken:
        return ShownRung(label, "done", [_told(each) for each in taken])
    if found:
        return ShownRung(label, "left_out", [f"Bỏ qua ngày {date_vi(each.taken_on)}: {each.reason}" for each in found])
    return ShownRung(label, "todo", [])


def _told(each: Rung) -> str:
    """A letter of its own tells its day."""
    when = f"Văn bản số {each.document}" if "ngày" in each.document else f"Ngày {date_vi(each.taken_on)}"
    beside = each.document if each.document and "ngày" not in each.document else ""
    return " · ".join(part for part in (when, beside, each.reason) if part)
