"""What the journal remembers of a message that comes a second time, and ids that are taken elsewhere."""

from collections.abc import Iterable

from sqlalchemy import Text, cast, or_, select
from sqlalchemy.orm import Session

from oversight.models.journal import JournalEntry
from oversight.models.sitting import Sitting
from oversight.room.tables import TABLES, model_of

ACTION, LABEL = "written_in_room", "Ghi nội dung buổi làm việc"


def kept_before(session: Session, sitting: Sitting, names: Iterable[str]) -> set[str]:
    """Of these changes, those kept already: since then others may have written over them, or removed the row.

    `names` are ids, read as such before: nothing else gets into the pattern.
    """
    asked = set(names)
    if not asked:
        return set()
    typed = cast(JournalEntry.typed, Text)
    entries = select(JournalEntry.typed).where(
        JournalEntry.record_id == sitting.id, JournalEntry.action == ACTION,
        or_(*(typed.contains(name) for name in asked)))
    return asked & {name for told in session.scalars(entries) for name in told["changes"]}


def removed_before(session: Session, sitting: Sitting, names: set[str]) -> set[str]:
    """Of these rows ("statements:<id>"), those that were of this sitting, or of its round's outline, and removed.

    Only a removal leaves a null among the digests of an entry.
    """
    if not names:
        return set()
    about = JournalEntry.record_id.in_([sitting.id, sitting.round_id])
    removals = select(JournalEntry.rows).where(about, cast(JournalEntry.rows, Text).contains("null"))
    return {name for rows in session.scalars(removals) for name in names & rows.keys() if rows[name] is None}


def taken_elsewhere(session: Session, sitting: Sitting, ids: dict[str, set[str]]) -> set[tuple[str, str]]:
    """Pairs of list and id that are rows of other sittings. Asked of the tables themselves: behind the wall between
    councils such a row would look as if it were not there, until the database refused it.
    """
    wanted = {table: ids.get(table, set()) - {row.id for row in getattr(sitting, table)} for table in TABLES}
    return {(table, row_id) for table, new in wanted.items() if new for row_id in session.scalars(_of(table, new))}


def _of(table: str, ids: set[str]):
    column = model_of(table).__table__.c.id
    return select(column).where(column.in_(ids))
