"""Writing one row of the directory, and entering it in the journal with what was changed."""

from typing import Any, TypeVar

from sqlalchemy.orm import Session

from oversight.models.base import Base
from oversight.services import journal
from oversight.services.directory_mandate import Mandate

Row = TypeVar("Row", bound=Base)


def add(session: Session, row: Row, mandate: Mandate, label: str, typed: dict[str, Any]) -> Row:
    session.add(row)
    session.flush()
    journal.enter(session, row, mandate, "created", label, typed=typed)
    return row


def change(session: Session, row: Row, mandate: Mandate, label: str, values: dict[str, Any]) -> Row:
    """Only what differs is written and entered; nothing that differs leaves no entry."""
    changed = {name: value for name, value in values.items() if getattr(row, name) != value}
    for name, value in changed.items():
        setattr(row, name, value)
    if changed:
        session.flush()
        journal.enter(session, row, mandate, "edited", label, typed=changed)
    return row
