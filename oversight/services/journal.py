"""Nhật ký: every write is entered here, in the same transaction, linked to the entry before it."""

from typing import Any

from sqlalchemy import select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from oversight.actor import Actor
from oversight.canonical import jsonable
from oversight.models.base import Base
from oversight.models.identity import new_id
from oversight.models.journal import JournalChain, JournalEntry
from oversight.services.vouching import content_digest, row_content, take_pending

SEALED_BY_ITSELF = {"digest"}


def enter(session: Session, record: Base, actor: Actor, action: str, label: str, **more: Any) -> JournalEntry:
    """Vouches for everything written since the last entry. `more` are further columns of JournalEntry."""
    return _entered(session, record, actor, take_pending(session), action=action, label=label, **more)


def enter_by_itself(session: Session, record: Base, actor: Actor, action: str, label: str) -> JournalEntry:
    """Vouches for `record` alone: it begins a chain of its own while a step of another round is being taken.

    Without this its first row would stand in that other chain, which does not travel with it.
    """
    return _entered(session, record, actor, take_pending(session, record), action=action, label=label)


def _entered(
    session: Session, record: Base, actor: Actor, rows: dict[str, str | None], **more: Any
) -> JournalEntry:
    chain = _lock_chain(session, scope_of(record))
    entry = JournalEntry(
        id=new_id(), scope=chain.scope, position=chain.length + 1, previous=chain.head, at=actor.now,
        actor_id=actor.person.id if actor.person else None, actor_name=actor.name,
        stem=getattr(record, "stem", record.__tablename__), record_id=record.id, rows=rows,
        typed=jsonable(more.pop("typed", {})), **(_blank() | more))
    entry.digest = entry_digest(entry)
    chain.length, chain.head = entry.position, entry.digest
    session.add(entry)
    session.flush()
    return entry


def scope_of(record: Base) -> str:
    """Whose chain an entry about `record` belongs to: its round's, else its council's."""
    if getattr(record, "stem", "") == "round":
        return record.id
    if getattr(record, "round_id", None):
        return record.round_id
    own = record.id if record.__tablename__ == "councils" else None
    return own or getattr(record, "council_id", None) or "installation"


def entry_digest(entry: JournalEntry) -> str:
    """SHA-256 over every column but the digest itself; `previous` links it to the entry before."""
    return content_digest({name: value for name, value in row_content(entry).items() if name not in SEALED_BY_ITSELF})


def _lock_chain(session: Session, scope: str) -> JournalChain:
    """Holds the chain until the commit: writers of one round follow each other, those of two rounds do not wait."""
    held = select(JournalChain).where(JournalChain.scope == scope).with_for_update()
    chain = session.scalar(held.execution_options(populate_existing=True))
    if chain is None:
        _begin_chain(session, scope)
        chain = session.scalar(held.execution_options(populate_existing=True))
    return chain


def _begin_chain(session: Session, scope: str) -> None:
    """Two may write the first entry at once: whoever comes second finds the chain of the first."""
    insert = {"postgresql": postgresql.insert, "sqlite": sqlite.insert}[session.get_bind().dialect.name]
    session.connection().execute(insert(JournalChain.__table__).values(scope=scope).on_conflict_do_nothing())


def _blank() -> dict[str, Any]:
    return {"seat": "", "from_state": "", "to_state": "", "due_on": None, "provision": "", "late_reason": "",
            "paper_id": None}
