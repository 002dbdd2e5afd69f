"""The six stations of a round, with dates done, due and late."""

from dataclasses import dataclass
from datetime import date

from oversight.models.round import Round
from oversight.services.options import options
from web.shown.deadlines import shown_deadline
from web.unit_of_work import actor, work

STATIONS = (
    ("Thành lập", {"draft"}, "established_on"),
    ("Kế hoạch", {"established"}, "plan_sent_on"),
    ("Báo cáo", {"notified"}, "supervision_starts_on"),
    ("Làm việc", {"in_progress", "suspended"}, "supervision_ended_on"),
    ("Kết luận", {"reporting", "under_review"}, "concluded_on"),
    ("Theo dõi", {"concluded", "following_up", "transferred"}, None),
)


@dataclass(frozen=True)
class Station:
    label: str
    status: str
    date: date | None
    note: str


def timeline_of(round_: Round) -> list[Station]:
    here = next((place for place, (_, states, _) in enumerate(STATIONS) if round_.state in states), len(STATIONS))
    return [_station(round_, place, here) for place in range(len(STATIONS))]


def _station(round_: Round, place: int, here: int) -> Station:
    label, _states, fact = STATIONS[place]
    happened_on = getattr(round_, fact) if fact and place < here else None
    due = _due(round_) if place == here else None
    is_late = due is not None and due.is_late
    status = "done" if place < here else "todo" if place > here else "late" if is_late else "current"
    return Station(label, status, happened_on or (due.due_on if due else None), _note(round_, label))


def _due(round_: Round):
    """The date of the step that leads on from here."""
    onward = (option for option in options(work(), round_, None, actor().today) if not option.is_exception)
    return next((shown_deadline(option.deadline, actor().today) for option in onward if option.deadline), None)


def _note(round_: Round, label: str) -> str:
    return {
        "Báo cáo": _counted(round_.reports, {"accepted", "waived", "not_submitted"}),
        "Làm việc": _counted(round_.sittings, {"ended", "cancelled"}),
        "Theo dõi": _counted(round_.recommendations, {"fulfilled", "withdrawn", "not_fulfilled", "re_supervision"}),
    }.get(label, "")


def _counted(records: list, settled: set[str]) -> str:
    return f"{sum(record.state in settled for record in records)}/{len(records)}" if records else ""
