"""Questions about minutes: they cannot legally exist without a chair, a secretary, a place and times."""

from datetime import date
from typing import Any

from oversight.rules import sitting as of_sitting


def sitting_is_ended(minutes: Any, today: date) -> list[str]:
    times = {"giờ bắt đầu": minutes.sitting.started_at, "giờ kết thúc": minutes.sitting.ended_at}
    return [label for label, value in times.items() if not value]


def chair_taker_and_place_are_recorded(minutes: Any, today: date) -> list[str]:
    place = [] if minutes.sitting.place else ["địa điểm"]
    named = (of_sitting.chair_is_named, of_sitting.minute_taker_is_named)
    return [*(missing for rule in named for missing in rule(minutes.sitting, today)), *place]


def conclusion_is_recorded(minutes: Any, today: date) -> list[str]:
    return of_sitting.conclusion_is_recorded(minutes.sitting, today)


def objections_are_answered(minutes: Any, today: date) -> list[str]:
    """Counted and not named: each unit of the sitting reads this line, and not what another unit objected to."""
    open_ones = [each for each in minutes.comments if each.kind == "objection" and not each.answer]
    return [f"{len(open_ones)} ý kiến chưa trả lời"] if open_ones else []


def signed_after_the_sitting(minutes: Any, typed: dict[str, Any]) -> bool:
    return typed["signed_on"] >= minutes.sitting.started_at.date()
