"""The nested file as flat rows, with values as the models see them and the place where each stands."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Column, Date, DateTime, Integer

from oversight.exchange.reading import Place
from oversight.exchange.shape import CHAIN, ROOT, branches, columns, empty_of, referred_models
from oversight.exchange.wording import in_words
from oversight.models.base import Base, Moment


@dataclass(frozen=True)
class FileRow:
    """`cells` has every column of the table, also the one that points to the parent."""

    model: type[Base]
    cells: dict[str, Any]
    place: Place

    @property
    def table(self) -> str:
        return self.model.__tablename__

    @property
    def key(self) -> str:
        return self.cells[next(iter(self.model.__table__.primary_key)).name]

    @property
    def name(self) -> str:
        """As the journal names it."""
        return f"{self.table}:{self.key}"

    @property
    def where(self) -> str:
        return in_words(self.place)


def rows_of(document: dict[str, Any]) -> Iterator[FileRow]:
    """Everything in the file, parents before children. The document has the shape of the schema."""
    for model in referred_models():
        for number, told in enumerate(document[model.__tablename__]):
            yield FileRow(model, _cells(model, told), (model.__tablename__, number))
    yield from _tree(ROOT, document["round"], ("round",), {})
    yield from _tree(CHAIN, document["journal"], ("journal",), {})


def _tree(model: type[Base], told: dict[str, Any], place: Place, parent: dict[str, str]) -> Iterator[FileRow]:
    row = FileRow(model, _cells(model, told | parent), place)
    yield row
    for name, branch in branches(model).items():
        held = told.get(name) or []
        held = held if branch.is_list else [held] if held else []
        for number, child in enumerate(held):
            here = (*place, name, number) if branch.is_list else (*place, name)
            yield from _tree(branch.model, child, here, {branch.parent_column: row.key})


def _cells(model: type[Base], told: dict[str, Any]) -> dict[str, Any]:
    return {column.name: _value(column, told.get(column.name, empty_of(column))) for column in columns(model)}


def _value(column: Column, told: Any) -> Any:
    if told is None:
        return None
    for kind, read in (((DateTime, Moment), datetime.fromisoformat), (Date, date.fromisoformat), (Integer, int)):
        if isinstance(column.type, kind):
            return read(told)
    return told
