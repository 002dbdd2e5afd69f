"""Reported is not verified: who said, who checked, who saw, who judged, as one short line."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select

from oversight.actor import VIETNAM
from oversight.models.journal import JournalEntry
from oversight.models.recommendation import Recommendation
from oversight.rules.recommendation import is_overdue
from web.unit_of_work import actor, work

JUDGED = ("assess_fulfilled", "assess_partly", "assess_unsatisfactory", "close_as_irrelevant", "record_not_fulfilled")
STATIONS = (
    ("Ban hành", ("issue",)), ("Đơn vị báo cáo", ("report",)), ("Kiểm tra minh chứng", ("check_evidence",)),
    ("Kiểm tra tại chỗ", ("check_on_site",)), ("Đánh giá", JUDGED))
FACTS = {"issue": "issued_on", "report": "reported_on", "check_evidence": "checked_on", "check_on_site": "checked_on"}
REPORTED, CHECKED, SEEN, ASSESSED = range(1, 5)
AWAITED_IN = {
    "issued": REPORTED, "in_progress": REPORTED, "reported": CHECKED, "checked": ASSESSED}


@dataclass(frozen=True)
class Station:
    label: str
    status: str
    date: date | None
    note: str


def stations_of(item: Recommendation) -> list[Station]:
    """For templates/ui/timeline.html; nothing while it is a draft."""
    if item.state == "draft" or item.issued_on is None:
        return []
    last = _last_entries(item)
    return [_station(item, place, label, last) for place, (label, _) in enumerate(STATIONS)]


def _last_entries(item: Recommendation) -> dict[int, JournalEntry]:
    """Of each station the last one; what a later report made old is not told."""
    places = {trigger: place for place, (_, triggers) in enumerate(STATIONS) for trigger in triggers}
    told = select(JournalEntry).where(JournalEntry.record_id == item.id, JournalEntry.action.in_(places))
    found: dict[int, JournalEntry] = {}
    for entry in work().scalars(told.order_by(JournalEntry.position)):
        found[places[entry.action]] = entry
        if entry.action == "report":
            found = {place: each for place, each in found.items() if place <= REPORTED}
    return found


def _station(item: Recommendation, place: int, label: str, last: dict[int, JournalEntry]) -> Station:
    entry, awaited = last.get(place), AWAITED_IN.get(item.state)
    if awaited == place:
        return Station(label, "late" if is_overdue(item, actor().today) else "current", None, "")
    if entry is None or _is_of_before(place, awaited):
        return Station(label, "todo", None, "không bắt buộc" if place == SEEN else "")
    return Station(label, "done", _day(entry), entry.actor_name)


def _is_of_before(place: int, awaited: int | None) -> bool:
    """What was found about a report that went back is not found about the next one."""
    return awaited is not None and place > awaited and (place != SEEN or awaited == REPORTED)


def _day(entry: JournalEntry) -> date:
    told = entry.typed.get(FACTS.get(entry.action, ""))
    return date.fromisoformat(told) if told else entry.at.astimezone(VIETNAM).date()
