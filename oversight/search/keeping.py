"""The index is kept in the transaction that writes the rows: what is committed can be found, what is not cannot."""

from sqlalchemy import event
from sqlalchemy.orm import Session, SessionTransaction

from oversight.models.base import Base
from oversight.models.dossier import dossier
from oversight.models.round import Round
from oversight.search.spreading import Touched, touched_by
from oversight.search.writing import refresh

PENDING = "what the index has not been told yet"


def watch(session_class: type[Session]) -> None:
    event.listen(session_class, "after_flush", _note_what_was_written)
    event.listen(session_class, "persistent_to_deleted", _note_a_removal)
    event.listen(session_class, "before_commit", _tell_the_index)
    event.listen(session_class, "after_soft_rollback", _forget)


def note_a_round(session: Session, round_: Round) -> None:
    """For rows that came past the session: an import writes a round as it left."""
    for row in dossier(round_):
        _note(session, touched_by(row))


def _note_what_was_written(session: Session, _context) -> None:
    for row in (*session.new, *session.dirty):
        _note(session, touched_by(row))


def _note_a_removal(session: Session, row: Base) -> None:
    _note(session, touched_by(row))


def _note(session: Session, touched: list[Touched]) -> None:
    if touched:
        session.info.setdefault(PENDING, set()).update(touched)


def _tell_the_index(session: Session) -> None:
    session.flush()
    if pending := session.info.pop(PENDING, None):
        refresh(session.connection(), pending)


def _forget(session: Session, ended: SessionTransaction) -> None:
    """After a savepoint alone was undone, the rest of what was noted still stands."""
    if not ended.nested:
        session.info.pop(PENDING, None)
