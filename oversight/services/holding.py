"""Holding a record until the commit: what is beside its content is written while its state stands still."""

from sqlalchemy.orm import Session

from oversight.models.records import Stateful


def hold(session: Session, record: Stateful) -> None:
    """Reads it anew and locks it: a step taken meanwhile is seen, one that comes now waits.

    SQLite has one writer at a time anyway. Call it before anything of the record is changed.
    """
    session.refresh(record, with_for_update={"key_share": True})
