"""Entries into the table: what is no longer said is taken out, what is said differently is written over."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from sqlalchemy import Connection, delete, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from oversight.models.base import Base
from oversight.models.search import SearchEntry
from oversight.search.entries import columns_of, entries_of
from oversight.search.loading import loaded
from oversight.search.spreading import Touched, spread

A_BATCH = 200
ENTRIES = SearchEntry.__table__
KEY = ("source_id", "kind", "part")
SAID = ("record_id", "round_id", "council_id", "weight", "title", "text", "words", "seal")


def refresh(connection: Connection, touched: Iterable[Touched]) -> None:
    """In the transaction of `connection`, and past the wall: an entry is made from the whole row, whoever wrote it."""
    with Session(connection, autoflush=False) as reader:
        by_model: dict[type[Base], list[str]] = defaultdict(list)
        for model, key in sorted(spread(reader, touched), key=lambda each: (each[0].__tablename__, each[1])):
            by_model[model].append(key)
        for model, keys in by_model.items():
            write(reader, model, keys)


def write(reader: Session, model: type[Base], keys: Sequence[str]) -> None:
    for batch in batches(keys, A_BATCH):
        rows = loaded(reader, model, batch)
        _put(reader.connection(), batch, [columns_of(entry) for row in rows for entry in entries_of(row)])
        reader.expunge_all()  # a rebuilding would else hold the whole house


def batches(found: Sequence[Any], size: int) -> Iterator[Sequence[Any]]:
    return (found[start:start + size] for start in range(0, len(found), size))


def _put(connection: Connection, sources: Sequence[str], entries: list[dict[str, Any]]) -> None:
    kept = {tuple(entry[name] for name in KEY) for entry in entries}
    there = connection.execute(
        select(ENTRIES.c.number, *(ENTRIES.c[name] for name in KEY)).where(ENTRIES.c.source_id.in_(sources)))
    gone = [number for number, *key in there if tuple(key) not in kept]
    for some in batches(gone, A_BATCH):
        connection.execute(delete(ENTRIES).where(ENTRIES.c.number.in_(some)))
    if entries:  # in one order for all, so that two writers never wait for each other in a circle
        connection.execute(_written_over(connection), sorted(entries, key=lambda each: [each[name] for name in KEY]))


def _written_over(connection: Connection) -> Any:
    """Whoever comes second writes over it: on PostgreSQL two may touch one entry at once."""
    insert = {"postgresql": postgresql.insert, "sqlite": sqlite.insert}[connection.dialect.name](ENTRIES)
    new = {name: insert.excluded[name] for name in SAID}
    return insert.on_conflict_do_update(
        index_elements=list(KEY), set_=new, where=ENTRIES.c.seal != insert.excluded.seal)
