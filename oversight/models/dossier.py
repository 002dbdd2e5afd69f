"""Hồ sơ: every row that belongs to a round, found by following the models' own one-to-many relations down."""

from collections.abc import Iterator

from sqlalchemy import inspect
from sqlalchemy.orm import RelationshipDirection

from oversight.models.base import Base


def dossier(row: Base) -> Iterator[Base]:
    """`row` and everything below it, parents before children."""
    yield row
    for name in children_of(type(row)):
        held = getattr(row, name)
        for child in held if isinstance(held, list) else [held] if held else []:
            yield from dossier(child)


def children_of(model: type[Base]) -> list[str]:
    relations = inspect(model).relationships
    return [relation.key for relation in relations if relation.direction is RelationshipDirection.ONETOMANY]


def models_below(model: type[Base]) -> Iterator[type[Base]]:
    """`model` and the models of everything below it, parents before children."""
    yield model
    for name in children_of(model):
        yield from models_below(inspect(model).relationships[name].mapper.class_)
