"""What a database holds, counted: rows by table and heads of the journal's chains. No models: of any revision."""

from typing import Any

from sqlalchemy import Connection, column, func, inspect, select, table

import oversight.models  # noqa: F401  maps every table
from oversight.models.base import Base

DERIVED = frozenset({"search_entries", "search_state"})
"""Made anew from the other rows, by the program that reads them (oversight/search/rebuilding.py)."""

OF_THE_ENGINE = ("alembic_version", "sqlite_", "search_words")
CHAINS = table("journal_chains", column("scope"), column("length"), column("head"))


def counts(connection: Connection) -> dict[str, int]:
    """By name of table, of those tables that this program knows and this database has."""
    known = (name for name in sorted(Base.metadata.tables) if name not in DERIVED)
    present = set(inspect(connection).get_table_names())
    return {name: _count(connection, name) for name in known if name in present}


def heads(connection: Connection) -> dict[str, dict[str, Any]]:
    if CHAINS.name not in inspect(connection).get_table_names():
        return {}
    return {row.scope: {"length": row.length, "head": row.head} for row in connection.execute(select(CHAINS))}


def what_is_there(connection: Connection) -> dict[str, int]:
    """Rows of ours, and tables of strangers whatever they hold. Empty for a place that may be filled."""
    names = inspect(connection).get_table_names()
    strangers = (name for name in names if name not in Base.metadata.tables and not name.startswith(OF_THE_ENGINE))
    return {name: number for name, number in counts(connection).items() if number} | {
        name: _count(connection, name) for name in strangers}


def _count(connection: Connection, name: str) -> int:
    return connection.scalar(select(func.count()).select_from(table(name))) or 0
