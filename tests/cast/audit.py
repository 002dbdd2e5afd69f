"""What must be true of any house after any story: an unbroken journal that knows every row as it stands."""

from collections import defaultdict
from collections.abc import Iterator

from sqlalchemy import select
from sqlalchemy.orm import Session

from cast.tables import WHICH_ARE_FILLED
from oversight.database import Database
from oversight.models.base import Base, Vouched
from oversight.models.journal import START, JournalChain, JournalEntry
from oversight.services.journal import entry_digest
from oversight.services.vouching import row_digest, row_name


def content_of(database: Database) -> dict[str, list[str]]:
    """Every row of every table: what "nothing has changed" is measured by."""
    with database.engine.connect() as connection:
        return {table: sorted(map(repr, connection.exec_driver_sql(f"SELECT * FROM {table}")))  # noqa: S608
                for table, in connection.exec_driver_sql(WHICH_ARE_FILLED).all()}


def assert_the_journal_is_whole(session: Session) -> None:
    known: dict[str, set[str | None]] = defaultdict(set)
    for chain in session.scalars(select(JournalChain)):
        for name, digest in _assert_unbroken(session, chain).items():
            known[name].add(digest)
    for row in _vouched_rows(session):
        assert row_digest(row) in known[row_name(row)], f"the journal does not know {row_name(row)} as it stands"


def _assert_unbroken(session: Session, chain: JournalChain) -> dict[str, str | None]:
    """The last digest that the chain names for each row."""
    entries = session.scalars(
        select(JournalEntry).where(JournalEntry.scope == chain.scope).order_by(JournalEntry.position)).all()
    assert [entry.position for entry in entries] == list(range(1, chain.length + 1))
    assert [entry.previous for entry in entries] == [START, *(entry.digest for entry in entries[:-1])]
    assert [entry.digest for entry in entries] == [entry_digest(entry) for entry in entries]
    assert chain.head == entries[-1].digest
    return {name: digest for entry in entries for name, digest in entry.rows.items()}


def _vouched_rows(session: Session) -> Iterator[Base]:
    filled = {table for table, in session.connection().exec_driver_sql(WHICH_ARE_FILLED)}
    for model in (mapper.class_ for mapper in Base.registry.mappers):
        if issubclass(model, Vouched) and model.__tablename__ in filled:
            yield from session.scalars(select(model))
