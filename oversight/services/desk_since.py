"""Since when records stand where they stand: one look into the journal, however many records there are."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from oversight.actor import VIETNAM
from oversight.models.journal import JournalEntry
from oversight.models.records import Stateful

MOST_AT_ONCE = 5_000
"""More lines nobody reads; a database takes only so many values in one statement."""


def standing_since(session: Session, records: Sequence[Stateful]) -> dict[str, date]:
    """By id of the record: the day of its last step; of what a step of another record made, the day of that one's."""
    above = {record.id: [each.id for each in _made_by(record)] for record in records[:MOST_AT_ONCE]}
    known = _last_steps(session, list(dict.fromkeys(each for ids in above.values() for each in ids)))
    found = {record_id: next((known[each] for each in ids if each in known), None) for record_id, ids in above.items()}
    return {record_id: day for record_id, day in found.items() if day}


def _made_by(record: Stateful) -> list[Stateful]:
    """Itself, the sitting whose minutes brought it forth, its round."""
    return [each for each in (record, getattr(record, "sitting", None), record.round) if each is not None]


def _last_steps(session: Session, ids: list[str]) -> dict[str, date]:
    moved = or_(JournalEntry.to_state != "", JournalEntry.action.in_(("created", "imported")))
    last = select(JournalEntry.record_id, func.max(JournalEntry.at)).where(JournalEntry.record_id.in_(ids), moved)
    found = session.execute(last.group_by(JournalEntry.record_id)) if ids else ()
    return {record_id: at.astimezone(VIETNAM).date() for record_id, at in found}
