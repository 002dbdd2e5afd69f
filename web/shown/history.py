"""The journal of a record, as people read it: newest first."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import select

from oversight.models.journal import JournalEntry
from oversight.models.records import Stateful
from web.filters import date_vi
from web.unit_of_work import work
from workflows.roles import Role

MOST = 200
PAPER_LABELS = {"paper_number": "Số văn bản", "paper_dated_on": "Ngày văn bản"}


@dataclass(frozen=True)
class ShownEntry:
    at: datetime
    actor_name: str
    seat_title: str
    label: str
    details: list[tuple[str, str]]
    lateness: str


def history_of(record: Stateful) -> list[ShownEntry]:
    entries = select(JournalEntry).where(JournalEntry.record_id == record.id)
    newest = entries.order_by(JournalEntry.at.desc(), JournalEntry.id.desc()).limit(MOST)
    return [_shown(entry, record) for entry in work().scalars(newest)]


def _shown(entry: JournalEntry, record: Stateful) -> ShownEntry:
    title = Role(entry.seat).title if entry.seat else ""
    return ShownEntry(entry.at, entry.actor_name, title, entry.label, _details(entry, record), _lateness(entry))


def _details(entry: JournalEntry, record: Stateful) -> list[tuple[str, str]]:
    row = record.workflow.by_trigger.get(entry.action)
    labels = PAPER_LABELS | ({ask.name: ask.label for ask in row.asks} if row else {})
    chosen = {ask.name: dict(ask.choices) for ask in row.asks} if row else {}
    told = [(labels[name], chosen.get(name, {}).get(value, _worded(value)))
            for name, value in entry.typed.items() if name in labels]
    return [*told, *([("Căn cứ", entry.provision)] if entry.provision else [])]


def _worded(value: object) -> str:
    """Days are kept as ISO 8601 in the journal."""
    try:
        return date_vi(date.fromisoformat(str(value)))
    except ValueError:
        return str(value)


def _lateness(entry: JournalEntry) -> str:
    return f"Quá hạn {date_vi(entry.due_on)}. Lý do: {entry.late_reason}" if entry.late_reason else ""
