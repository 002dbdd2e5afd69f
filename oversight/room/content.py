"""All that is written of a sitting, as pages of the room are told it."""

from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from oversight.actor import VIETNAM, Actor
from oversight.models.base import Base
from oversight.models.journal import JournalEntry
from oversight.models.sitting import Sitting
from oversight.room.tables import TABLES, cells_of, rows_of
from oversight.room.values import plain
from oversight.rules.ledger import is_read_back
from oversight.rules.room import WRITTEN_DURING
from oversight.rules.standing import may_edit, seats_of


def content_of(session: Session, sitting: Sitting, actor: Actor) -> dict[str, Any]:
    """`is_open`: this person may write. The mark is read first: what is written meanwhile is told at the next look."""
    mark = mark_of(session, sitting, actor)
    return {
        "mark": mark, "state": sitting.state, "now": clock(actor), "is_open": may_write(sitting, actor),
        "ledger_is_read": is_read_back(sitting),
        "rows": {table: [_row(row, table) for row in rows_of(sitting, table)] for table in TABLES}}


def mark_of(session: Session, sitting: Sitting, actor: Actor) -> str:
    """Changes with every entry of the journal about the sitting or its minutes, so that a look costs one query."""
    about = [sitting.id, *([sitting.minutes.id] if sitting.minutes else [])]
    last = session.scalar(select(func.max(JournalEntry.position)).where(JournalEntry.record_id.in_(about)))
    return f"{last or 0}-{'w' if may_write(sitting, actor) else 'r'}"


def may_write(sitting: Sitting, actor: Actor) -> bool:
    return sitting.state in WRITTEN_DURING and may_edit(seats_of(actor.person, sitting, actor.today), sitting)


def clock(actor: Actor) -> str:
    """On the wall in Vietnam."""
    return actor.now.astimezone(VIETNAM).replace(tzinfo=None).isoformat(timespec="seconds")


def _row(row: Base, table: str) -> dict[str, Any]:
    return {"id": row.id} | {cell: plain(getattr(row, cell)) for cell in cells_of(table)}
