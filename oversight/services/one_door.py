"""States are set here and nowhere else: a flush that carries a state which the door did not open is refused."""

from sqlalchemy import event, inspect
from sqlalchemy.orm import Session

from oversight.models.records import Stateful

OPENED = "states that the door has let through"


class ForcedState(RuntimeError):
    """A state was set past the door: a fault of the program, never of the user."""


def let_through(session: Session, record: Stateful, state: str) -> None:
    """Only services/steps.py (a step was taken) and exchange (a round arrives with its journal) call this."""
    session.info.setdefault(OPENED, {})[record] = state


def watch(session_class: type[Session]) -> None:
    event.listen(session_class, "before_flush", _refuse_forced_states)
    event.listen(session_class, "after_soft_rollback", _shut)


def _refuse_forced_states(session: Session, _context, _instances) -> None:
    opened = session.info.get(OPENED, {})
    for record in (*session.new, *session.dirty):
        if isinstance(record, Stateful) and _is_moved(record) and opened.pop(record, None) != record.state:
            raise ForcedState(f"{record.stem} {record.id}: {record.state}")


def _shut(session: Session, _previous) -> None:
    """What was let through and not written is not let through any more."""
    session.info.pop(OPENED, None)


def _is_moved(record: Stateful) -> bool:
    if inspect(record).transient or inspect(record).pending:
        return record.state not in (None, record.workflow.initial.name)
    return inspect(record).attrs.state.history.has_changes()
