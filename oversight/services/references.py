"""Ids among the content: each must name a row that is there, or the person is asked to choose again."""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Column
from sqlalchemy.orm import Session

from oversight.models.base import Base
from oversight.models.identity import is_id
from oversight.rules.typed import NOT_ON_THE_LIST


def faults_in_references(session: Session, model: type[Base], changes: dict[str, Any]) -> dict[str, str]:
    """Field name to sentence, named as in rules/content.py."""
    named = ((place, column, value) for place, column, value in _cells(model, changes) if column.foreign_keys and value)
    return {place: NOT_ON_THE_LIST for place, column, value in named if not _is_there(session, column, value)}


def _cells(model: type[Base], changes: dict[str, Any]) -> Iterator[tuple[str, Column, Any]]:
    for name, value in changes.items():
        if not model.editable[name]:
            yield name, model.__table__.columns[name], value
        else:
            yield from _cells_of_rows(model, name, value)


def _cells_of_rows(model: type[Base], name: str, rows: list[dict]) -> Iterator[tuple[str, Column, Any]]:
    columns = model.__mapper__.relationships[name].mapper.class_.__table__.columns
    for number, cells in enumerate(rows):
        yield from ((f"{name}.{number}.{cell}", columns[cell], cells[cell])
                    for cell in model.editable[name] if cell in cells)


def _is_there(session: Session, column: Column, value: Any) -> bool:
    target = next(iter(column.foreign_keys)).column.table
    models = {mapper.local_table: mapper.class_ for mapper in Base.registry.mappers}
    return is_id(value) and session.get(models[target], value) is not None
