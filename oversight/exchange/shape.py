"""What a file is made of, read from the models: a new column, or a new table below a round, travels by itself.

A row below the round is nested under the name of its relation, so the column that points to its parent is left out.
What a round refers to and does not own (councils, bodies, units, people) stands beside it, a list a table.
"""

from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple

from sqlalchemy import Column, Table, inspect

from oversight.models.base import Base, Vouched
from oversight.models.dossier import children_of, models_below
from oversight.models.journal import JournalChain, JournalEntry
from oversight.models.round import Round

FORMAT, VERSION, SEAL = "oversight-round", 1, "sha256"
NEVER_EMPTY = object()
ROOT, CHAIN, ENTRY = Round, JournalChain, JournalEntry


class Branch(NamedTuple):
    """`parent_column` of `model` is what the nesting says already; `is_list` is False where there is one or none."""

    model: type[Base]
    parent_column: str
    is_list: bool


class Reference(NamedTuple):
    column: str
    table: str


@cache
def branches(model: type[Base]) -> dict[str, Branch]:
    """By the name under which the rows stand in the file."""
    if model is CHAIN:
        return {"entries": Branch(ENTRY, "scope", True)}
    relations = inspect(model).relationships
    return {name: _branch(relations[name]) for name in children_of(model)} if model in dossier_models() else {}


def _branch(relation) -> Branch:
    column = next(iter(relation.remote_side))
    return Branch(relation.mapper.class_, column.name, relation.uselist)


@cache
def dossier_models() -> tuple[type[Base], ...]:
    return tuple(models_below(ROOT))


def columns(model: type[Base], parent_column: str = "") -> list[Column]:
    return [column for column in model.__table__.columns if column.name != parent_column]


def empty_of(column: Column) -> Any:
    """What stands there when nothing was said: None, "", or NEVER_EMPTY."""
    if column.nullable:
        return None
    return "" if column.default is not None and column.default.arg == "" else NEVER_EMPTY


@cache
def references(model: type[Base]) -> tuple[Reference, ...]:
    return tuple(Reference(column.name, key.column.table.name)
                 for column in model.__table__.columns for key in column.foreign_keys)


@cache
def referred_models() -> tuple[type[Base], ...]:
    """What stands beside the round, what is referred to before what refers to it. Accounts and seats stay at home."""
    owned = {model.__tablename__ for model in dossier_models()}
    found = set(_reached(dossier_models())) - owned
    return tuple(_may_travel(model_of(table)) for table in Base.metadata.sorted_tables if table.name in found)


def _reached(models: tuple[type[Base], ...]) -> Iterator[str]:
    seen: set[str] = set()
    waiting = [reference.table for model in models for reference in references(model)]
    while waiting:
        name = waiting.pop()
        if name not in seen:
            seen.add(name)
            waiting += [reference.table for reference in references(model_of(Base.metadata.tables[name]))]
    yield from seen


def _may_travel(model: type[Base]) -> type[Base]:
    """A round that refers to something nobody vouches for (an account) would carry it to strangers."""
    if not issubclass(model, Vouched):
        raise TypeError(f"a round refers to {model.__tablename__}, which must not travel")
    return model


@cache
def model_of(table: Table) -> type[Base]:
    return next(mapper.class_ for mapper in Base.registry.mappers if mapper.local_table is table)
