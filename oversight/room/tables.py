"""The lists of a sitting that are written in the room; rows of a list may name rows of those before it."""

from sqlalchemy import Column

from oversight.models.base import Base
from oversight.models.sitting import Sitting

TABLES = ("agenda", "attendance", "statements", "findings", "commitments", "handed_in")


def model_of(table: str) -> type[Base]:
    return Sitting.__mapper__.relationships[table].mapper.class_


def cells_of(table: str) -> tuple[str, ...]:
    return Sitting.editable[table]


def column_of(table: str, cell: str) -> Column:
    return model_of(table).__table__.columns[cell]


def rows_of(sitting: Sitting, table: str) -> list:
    return getattr(sitting, table)


def row_of(sitting: Sitting, table: str, row_id: str) -> Base | None:
    return next((row for row in rows_of(sitting, table) if row.id == row_id), None)
