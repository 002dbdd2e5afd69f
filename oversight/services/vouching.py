"""Every written row of a vouched table leaves its digest, and a commit without a journal entry is refused."""

from typing import Any

from sqlalchemy import event, inspect
from sqlalchemy.orm import ORMExecuteState, Session

from oversight.canonical import digest
from oversight.models.base import Base, Vouched

PENDING = "digests of rows that no journal entry names yet"


class Unjournaled(RuntimeError):
    """A row was written, and nothing in the journal says by whom: a fault of the program, never of the user."""


def row_name(row: Base) -> str:
    return f"{row.__tablename__}:{inspect(row).identity[0]}"


def row_content(row: Base) -> dict[str, Any]:
    """Column name to value, every column of the row."""
    return {attribute.key: getattr(row, attribute.key) for attribute in inspect(type(row)).column_attrs}


def row_digest(row: Base) -> str:
    return content_digest(row_content(row))


def content_digest(content: dict[str, Any]) -> str:
    """Over what is said only: a column that a later program adds, still empty, changes no digest of today."""
    return digest({name: value for name, value in content.items() if value not in (None, "")})


def take_pending(session: Session, only: Base | None = None) -> dict[str, str | None]:
    """The digests gathered since the last entry, or that of one row; the caller now answers for them."""
    session.flush()
    if only is None:
        return session.info.pop(PENDING, {})
    name = row_name(only)
    return {name: session.info[PENDING].pop(name)}


def watch(session_class: type[Session]) -> None:
    event.listen(session_class, "do_orm_execute", _refuse_what_no_flush_would_see)
    event.listen(session_class, "after_flush", _gather)
    event.listen(session_class, "persistent_to_deleted", _gather_a_removal)
    event.listen(session_class, "before_commit", _refuse_the_unjournaled)
    event.listen(session_class, "after_soft_rollback", _forget)


def _refuse_what_no_flush_would_see(state: ORMExecuteState) -> None:
    """A statement that writes rows by itself goes past the digests, the versions and the one door."""
    if state.is_insert or state.is_update or state.is_delete:
        raise Unjournaled(f"rows are written one by one, not by a statement: {state.statement}")


def _gather(session: Session, _context) -> None:
    pending = session.info.setdefault(PENDING, {})
    written = (row for row in (*session.new, *session.dirty) if isinstance(row, Vouched))
    pending.update({_name_while_flushing(row): row_digest(row) for row in written if session.is_modified(row)})


def _gather_a_removal(session: Session, row: Base) -> None:
    """A row taken off its list is no member of `session.deleted`, and looked merely changed until now."""
    if isinstance(row, Vouched):
        session.info.setdefault(PENDING, {})[row_name(row)] = None


def _name_while_flushing(row: Base) -> str:
    return f"{row.__tablename__}:{inspect(type(row)).primary_key_from_instance(row)[0]}"


def _refuse_the_unjournaled(session: Session) -> None:
    session.flush()
    if session.info.get(PENDING):
        raise Unjournaled(", ".join(sorted(session.info[PENDING])))


def _forget(session: Session, _previous) -> None:
    session.info.pop(PENDING, None)
