"""The one place where the engines differ: how each is asked which entries hold these words."""

from sqlalchemy import ColumnElement, cast, column, func, literal_column, select, table
from sqlalchemy.dialects.postgresql import TSQUERY
from sqlalchemy.orm import Session

from oversight.models.search import SearchEntry
from oversight.search.asked import Look

FTS5 = table("search_words", column("rowid"), column("search_words"))
BLANK = literal_column("' '")  # as in the index: with a parameter in its place the planner would not know it again


def holds(session: Session, look: Look) -> ColumnElement[bool]:
    """Tokens are letters, digits, marks and "_": what an engine takes for a sign of its own never reaches it."""
    return MATCHING[session.get_bind().dialect.name](look)


def _on_sqlite(look: Look) -> ColumnElement[bool]:
    asked = [f'"{token}"' for token in look.tokens] + ([f'"{look.beginning}"*'] if look.beginning else [])
    found = select(FTS5.c.rowid).where(FTS5.c.search_words.op("MATCH")(" AND ".join(asked)))
    return SearchEntry.number.in_(found)


def _on_postgresql(look: Look) -> ColumnElement[bool]:
    asked = [f"'{token}'" for token in look.tokens] + ([f"'{look.beginning}':*"] if look.beginning else [])
    kept = func.array_to_tsvector(func.string_to_array(SearchEntry.words, BLANK))
    return kept.op("@@")(cast(" & ".join(asked), TSQUERY))


MATCHING = {"sqlite": _on_sqlite, "postgresql": _on_postgresql}
