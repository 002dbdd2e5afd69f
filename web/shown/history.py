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
from oversight.rules.proposal import TOLD_ABOVE
from oversight.services.chosen import words_of_choice
from web.filters import date_vi, datetime_vi
from web.shown.chain import is_read_from_above
from web.shown.report_history import counted_in
from web.shown.viewer import is_of_a_unit
from web.unit_of_work import work
from workflows.roles import Role
from workflows.vocabulary import Ask

MOST = 200
EDITED, REMARKED, IN_THE_ROOM = "edited", "remarked", "written_in_room"
MANY_TIMES = {EDITED, REMARKED}
OF_THE_DELEGATION = {REMARKED, "verified", "asked", "reworded", "dropped", "questions_carried"}
"""What the delegation prepares: that it drafts a remark is no more for the unit to read than the draft."""
OF_ONE_UNIT = {"commented", "objected", "comment_answered"}
"""Of minutes: that another unit of the same sitting had something to say is not for its neighbours."""
SEALED_ABOVE = {"packet_received", "packet_reply_sealed"}
"""Of a proposal that came in a sealed packet: what the council above did with packets is its own."""

READ = {  # days and times are kept as ISO 8601 in the journal
    "date": lambda text: date_vi(date.fromisoformat(text)),
    "datetime": lambda text: datetime_vi(datetime.fromisoformat(text)),
}


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
    if is_of_a_unit(record):
        entries = entries.where(JournalEntry.action.not_in(OF_THE_DELEGATION | OF_ONE_UNIT))
    if is_read_from_above(record):
        entries = entries.where(JournalEntry.action.in_(TOLD_ABOVE | SEALED_ABOVE))
    newest = entries.order_by(JournalEntry.at.desc(), JournalEntry.id.desc()).options(defer(JournalEntry.rows))
    return list(_gathered(work().scalars(newest), record))[:MOST]


def _gathered(entries: Iterator[JournalEntry], record: Stateful) -> Iterator[ShownEntry]:
    for _, alike in groupby(entries, _sort_of):
        newest, *earlier = alike
        shown = _shown(newest, record)
        since = f"{earlier[-1].at.astimezone(VIETNAM):%H:%M}" if earlier else ""
        yield replace(
            shown, label=f"{shown.label} ({len(earlier) + 1} lần từ {since})",
            actor_name=_writers([newest, *earlier])) if earlier else shown


def _writers(entries: list[JournalEntry]) -> str:
    return ", ".join(dict.fromkeys(entry.actor_name for entry in entries))


def _sort_of(entry: JournalEntry) -> tuple:
    """Edits of one person on one day are alike, and so are drafted remarks; any other entry is like no other.

    In the room several write by turns: whoever it was, it is the notes of that day.
    """
    if entry.action == IN_THE_ROOM:
        return entry.action, entry.at.astimezone(VIETNAM).date()
    if entry.action not in MANY_TIMES:
        return (entry.id,)
    return entry.action, entry.actor_id, entry.at.astimezone(VIETNAM).date()


def _shown(entry: JournalEntry, record: Stateful) -> ShownEntry:
    title = Role(entry.seat).title if entry.seat else ""
    return ShownEntry(entry.at, entry.actor_name, title, entry.label, _details(entry, record), _lateness(entry, record))


def _details(entry: JournalEntry, record: Stateful) -> list[tuple[str, str]]:
    """What was told, in the order in which the step asks it; of a round, a unit reads only what happened and when."""
    if record.stem == "round" and is_of_a_unit(record):
        return []
    row = record.workflow.by_trigger.get(entry.action)
    asks = row.asks if row else ()
    told = [(ask.label, _answered(ask, entry.typed[ask.name], record)) for ask in asks if ask.name in entry.typed]
    counted = counted_in(entry, record) if record.stem == "self_report" else []
    return [*_paper(entry.typed), *told, *counted, *([("Căn cứ", entry.provision)] if entry.provision else [])]


def _paper(typed: dict) -> list[tuple[str, str]]:
    if "paper_number" not in typed:
        return []
    return [("Số văn bản", str(typed["paper_number"])), ("Ngày văn bản", READ["date"](typed["paper_dated_on"]))]


def _answered(ask: Ask, value: object, record: Stateful) -> str:
    return words_of_choice(work(), record, ask, value) or READ.get(ask.kind, str)(value)


def _lateness(entry: JournalEntry, record: Stateful) -> str:
    if record.stem == "round" and is_of_a_unit(record):
        return ""
    return f"Quá hạn {date_vi(entry.due_on)}. Lý do: {entry.late_reason}" if entry.late_reason else ""
