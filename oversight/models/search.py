"""Chỉ mục tra cứu: what can be found, derived from other rows and rebuilt at will; nobody vouches for it."""

from sqlalchemy import ColumnElement, ForeignKey, Select, UniqueConstraint, or_, select, union
from sqlalchemy.orm import Mapped, mapped_column

from oversight.models.base import Base, Key, Walled, short
from oversight.models.sent_above import proposals_sent_to


class SearchEntry(Walled, Base):
    """One thing to be found: (`kind`, `source_id`, `part`) says which (search/entries.py), `record_id` whose reading
    rules hold. `words` are its tokens, sorted (search/tokens.py); the engine's own index over them is `search_words`,
    made by the migration and kept by the database. `seal` is the digest of all but the number: nobody vouches for an
    entry, but what people read of it must be what the program wrote.

    No index but that one and the key: a planner with a choice would walk a whole council to find one word.
    """

    __tablename__ = "search_entries"
    __table_args__ = (UniqueConstraint("source_id", "kind", "part"),)
    number: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str] = short()
    source_id: Mapped[str] = mapped_column(Key)
    part: Mapped[str] = short(default="")
    record_id: Mapped[str] = mapped_column(Key)
    round_id: Mapped[str | None] = mapped_column(Key)
    council_id: Mapped[str | None] = mapped_column(Key, ForeignKey("councils.id"))
    weight: Mapped[int] = mapped_column()
    title: Mapped[str] = mapped_column()
    text: Mapped[str] = mapped_column()
    words: Mapped[str] = mapped_column()
    seal: Mapped[str] = short(64, server_default="")

    @classmethod
    def readable_by(cls, councils: frozenset[str]) -> ColumnElement[bool]:
        """As the rows that it was derived from: also what was sent up or handed over. Units are known to all."""
        return or_(
            cls.kind == "unit", cls.council_id.in_(councils), cls.round_id.in_(_rounds_kept_by(councils)),
            cls.record_id.in_(_sent_to(councils)))


class SearchState(Base):
    """One row: with which reading of words (search/rebuilding.py) the index was built."""

    __tablename__ = "search_state"
    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    built: Mapped[int] = mapped_column()


def _rounds_kept_by(councils: frozenset[str]) -> Select:
    """Papers stay with the council that issued them, their round may not."""
    rounds = Base.metadata.tables["rounds"]
    return select(rounds.c.id).where(rounds.c.council_id.in_(councils))


def _sent_to(councils: frozenset[str]) -> Select:
    rounds, subjects = (Base.metadata.tables[name] for name in ("rounds", "paper_subjects"))
    proposals = proposals_sent_to(councils)
    letters = select(subjects.c.paper_id).where(subjects.c.record_id.in_(proposals))
    offered = select(rounds.c.id).where(rounds.c.successor_id.in_(councils))
    return select(union(proposals, letters, offered).subquery().c[0])
