"""The whole index anew: when the program reads words otherwise than the one that built it, or by hand."""

from sqlalchemy import Connection, delete, func, insert, select
from sqlalchemy.orm import Session

from oversight.models.search import SearchEntry, SearchState
from oversight.search.entries import MADE_FROM
from oversight.search.writing import write

BUILT = 2
"""Rises with every change of words.py, short_forms.py, tokens.py, entries.py: what stands there is then read anew."""

STATE = SearchState.__table__


def rebuild(connection: Connection) -> int:
    """The number of entries. Everything is read once; nobody finds anything else until the transaction is over."""
    connection.execute(delete(SearchEntry.__table__))
    with Session(connection, autoflush=False) as reader:
        for model in MADE_FROM:
            write(reader, model, list(reader.scalars(select(model.id).order_by(model.id))))
    connection.execute(delete(STATE))
    connection.execute(insert(STATE).values(id=1, built=BUILT))
    return connection.scalar(select(func.count()).select_from(SearchEntry)) or 0


def catch_up(connection: Connection) -> None:
    """When a program starts, in its migration's transaction: a house that was never indexed, or by an older reading."""
    if connection.scalar(select(STATE.c.built)) != BUILT:
        rebuild(connection)
