"""What every table shares: names of constraints, keys, moments, and who owns a row."""

from datetime import UTC, datetime
from typing import ClassVar

from sqlalchemy import (
    ColumnElement,
    DateTime,
    ForeignKey,
    MetaData,
    String,
    Text,
    TypeDecorator,
    UniqueConstraint,
    Uuid,
)
from sqlalchemy.orm import DeclarativeBase, Mapped, declared_attr, mapped_column

from oversight.models.identity import new_id

NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}


class Moment(TypeDecorator[datetime]):
    """An instant, always aware and in UTC; SQLite keeps no zone, so it is put back on reading."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value, dialect):
        return value.astimezone(UTC) if value else None

    def process_result_value(self, value, dialect):
        return value.replace(tzinfo=UTC) if value and value.tzinfo is None else value and value.astimezone(UTC)


class Base(DeclarativeBase):
    metadata = MetaData(naming_convention=NAMES)
    type_annotation_map: ClassVar[dict] = {str: Text()}

    @classmethod
    def known_by(cls) -> str:
        """The column that tells the rows of one parent apart ("person_id"); empty where two may be alike."""
        pairs = [list(each.columns) for each in cls.__table__.constraints if isinstance(each, UniqueConstraint)]
        return next((column.name for _parent, column in pairs), "")


Key = Uuid(as_uuid=False)


def key() -> Mapped[str]:
    """A primary key made by us, so that a round can travel to another installation unchanged."""
    return mapped_column(Key, primary_key=True, default=new_id)


def refers(target: str, *, required: bool = True, is_unique: bool = False) -> Mapped:
    """A foreign key to `target` ("rounds.id"); nothing that is referred to can be deleted."""
    return mapped_column(Key, ForeignKey(target), nullable=not required, index=True, unique=is_unique or None)


def short(length: int = 40, **more) -> Mapped[str]:
    return mapped_column(String(length), **more)


class Vouched:
    """A row whose content the journal vouches for: `oversight verify` finds one altered byte.

    Writing such a row without entering it in the journal is refused when the unit of work commits.
    """


class Walled:
    """A row that belongs to one council; sessions of other councils cannot read it."""

    @declared_attr
    def council_id(cls) -> Mapped[str]:
        return refers("councils.id")

    @classmethod
    def readable_by(cls, councils: frozenset[str]) -> ColumnElement[bool]:
        """The wall of services/isolation.py; a table that is also sent to other councils widens it."""
        return cls.council_id.in_(councils)


class CouncilOwned(Walled, Vouched):
    """What a council answers for; what is only derived from it (an index) is walled and no more."""
