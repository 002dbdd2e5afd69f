"""What a column may hold, in words that no engine owns; with it rows travel without the models of either program."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, Boolean, Column, Date, DateTime, Integer, String, Text, Uuid
from sqlalchemy.types import TypeEngine

from oversight.models.base import Moment


def _as_it_is(value: Any) -> Any:
    return value


@dataclass(frozen=True)
class Kind:
    """`read` makes the value again that oversight/canonical.py wrote; nothing is None on both sides."""

    name: str
    of: type
    type: TypeEngine
    read: Any = _as_it_is

    def __call__(self, told: Any) -> Any:
        return None if told is None else self.read(told)


KINDS = (
    Kind("key", Uuid, Uuid(as_uuid=False)),
    Kind("json", JSON, JSON(none_as_null=True)),
    Kind("boolean", Boolean, Boolean()),
    Kind("integer", Integer, Integer()),
    Kind("moment", Moment, Moment(), datetime.fromisoformat),
    Kind("local time", DateTime, DateTime(), datetime.fromisoformat),
    Kind("day", Date, Date(), date.fromisoformat),
    Kind("text", String, Text()),
)
BY_NAME = {kind.name: kind for kind in KINDS}


def kind_of(column: Column) -> Kind:
    return next(kind for kind in KINDS if isinstance(column.type, kind.of))
