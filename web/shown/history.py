"""The journal of a record, as people read it: newest first.

Somebody who writes for two hours is saved a hundred times; that is one thing to read, or no step would be found.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime
from itertools import groupby

from sqlalchemy import select
from sqlalchemy.orm import defer

from oversight.actor import VIETNAM
from oversight.models.journal import JournalEntry
from oversight.models.records import Stateful
from web.filters import date_vi
from web.unit_of_work import work
from workflows.roles import Role

MOST = 200
EDITED = "edited"
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
    newest = entries.order_by(JournalEntry.at.desc(), JournalEntry.id.desc()).options(defer(JournalEntry.rows))
    return list(_gathered(work().scalars(newest), record))[:MOST]


def _gathered(entries: Iterator[JournalEntry], record: Stateful) -> Iterator[ShownEntry]:
    for _, alike in groupby(entries, _sort_of):
        newest, *earlier = alike
        shown = _shown(newest, record)
        since = f"{earlier[-1].at.astimezone(VIETNAM):%H:%M}" if earlier else ""
        yield replace(shown, label=f"{shown.label} ({len(earlier) + 1} lần từ {since})") if earlier else shown


def _sort_of(entry: JournalEntry) -> tuple:
    """Edits of one person on one day are alike; any other entry is like no other."""
    if entry.action != EDITED:
        return (entry.id,)
    return EDITED, entry.actor_id, entry.at.astimezone(VIETNAM).date()


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
