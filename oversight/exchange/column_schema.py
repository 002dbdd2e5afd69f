"""One column as JSON Schema."""

from typing import Any

from sqlalchemy import JSON, Boolean, Column, Date, DateTime, Integer, String, Uuid

from oversight.models.base import Base, Moment
from oversight.models.journal import JournalEntry
from oversight.models.json_shapes import KEY
from oversight.models.records import Stateful
from oversight.rules.closed_lists import CLOSED
from oversight.rules.content import LONG
from workflows.law import ORDERINGS, REGIMES, Level
from workflows.roles import Role
from workflows.tables import workflow

ID = KEY
SHA256 = "^[0-9a-f]{64}$"
DAY = r"^\d{4}-\d{2}-\d{2}$"
LOCAL_TIME = r"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{6})?$"
MOMENT = r"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{6})?\+00:00$"
ROW_NAME = ID.replace("^", "^[a-z_]+:", 1)
SHA256_LENGTH = 64
SMALLEST, GREATEST = -2**31, 2**31 - 1  # what PostgreSQL keeps as an integer

CHOICES = {
    ("councils", "level"): [level.value for level in Level],
    ("bodies", "kind"): sorted(ORDERINGS),
    ("rounds", "regime_id"): [regime.id for regime in REGIMES],
    ("delegation_members", "role"): [role.value for role in Role],
}
"""Columns whose values the law's tables list; a value beyond them would have no words, as beyond rules/closed_lists."""


def column_schema(model: type[Base], column: Column) -> dict[str, Any]:
    if column.name == "state" and issubclass(model, Stateful):
        return _state(model.stem)
    if model is JournalEntry and column.name == "rows":
        return _rows()
    told = _of_type(column)
    if choices := _choices(model, column):
        told = {"enum": choices}
    return _or_nothing(told) if column.nullable else told


def _choices(model: type[Base], column: Column) -> list[str]:
    listed = CLOSED.get(f"{model.__tablename__}.{column.name}", ())
    return CHOICES.get((model.__tablename__, column.name)) or [code for code, _words in listed]


def _state(stem: str) -> dict[str, Any]:
    states = workflow(stem).states
    words = "; ".join(f"{state.name}: {state.label}" for state in states)
    return {"enum": [state.name for state in states], "description": words}


def _rows() -> dict[str, Any]:
    return {
        "type": "object", "propertyNames": {"pattern": ROW_NAME},
        "additionalProperties": {"type": ["string", "null"], "pattern": SHA256},
        "description": "“bảng:mã” của mỗi bản ghi được ghi trong mục này, kèm mã băm SHA-256 của nội dung; "
                       "null là đã xóa"}


def _of_type(column: Column) -> dict[str, Any]:
    return next(made(column) for kind, made in MADE if isinstance(column.type, kind))


def _text(column: Column) -> dict[str, Any]:
    length = column.type.length
    if length == SHA256_LENGTH:
        return {"type": "string", "pattern": SHA256, "maxLength": SHA256_LENGTH}
    return {"type": "string", "maxLength": length or LONG}


def _pattern(pattern: str, **more: Any) -> Any:
    """With a length where no date is read of it: in Python "$" lets a line end pass, in JSON Schema it does not."""
    return lambda column: {"type": "string", "pattern": pattern} | more


MADE = (
    (Uuid, _pattern(ID, maxLength=36)),
    (JSON, lambda column: column.info.get("json", {"type": "object"})),
    (Boolean, lambda column: {"type": "boolean"}),
    (Integer, lambda column: {"type": "integer", "minimum": SMALLEST, "maximum": GREATEST}),
    (Moment, _pattern(MOMENT, format="date-time", description="Giờ quốc tế UTC")),
    (DateTime, _pattern(LOCAL_TIME, format="local-date-time", description="Giờ Việt Nam, như ghi trong biên bản")),
    (Date, _pattern(DAY, format="date")),
    (String, _text),
)


def _or_nothing(told: dict[str, Any]) -> dict[str, Any]:
    if "enum" in told:
        return told | {"enum": [*told["enum"], None]}
    return told | {"type": [told["type"], "null"]}
