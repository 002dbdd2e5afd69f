"""The file described for others: JSON Schema 2020-12, made of the same models and workflow tables as the file."""

from typing import Any

from oversight.exchange.column_schema import SHA256, column_schema
from oversight.exchange.shape import (
    CHAIN,
    FORMAT,
    NEVER_EMPTY,
    ROOT,
    SEAL,
    VERSION,
    Branch,
    branches,
    columns,
    empty_of,
    referred_models,
)
from oversight.exchange.wording import TITLES
from oversight.models.base import Base

SEALING = ("Mã băm SHA-256 của mọi phần khác trong tệp, viết thành JSON chuẩn: khóa theo thứ tự bảng mã, "
           "không có dấu cách thừa, UTF-8")
DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schema() -> dict[str, Any]:
    """A fresh copy each time: whoever prints it may add to it."""
    properties = {
        "format": {"const": FORMAT}, "version": {"const": VERSION},
        "round": _refer(ROOT), **{model.__tablename__: _list(model) for model in referred_models()},
        "journal": _refer(CHAIN), SEAL: {"type": "string", "pattern": SHA256, "description": SEALING}}
    return {
        "$schema": DIALECT, "$id": f"urn:{FORMAT}:{VERSION}", "title": "Hồ sơ một đợt giám sát",
        "description": "Một đợt giám sát của Hội đồng nhân dân với toàn bộ hồ sơ, các tổ chức, cá nhân được nhắc đến "
                       "và nhật ký xác nhận từng bản ghi.",
        **_closed(properties, [*properties]), "$defs": dict(_definitions())}


def _definitions() -> Any:
    yield from ((model.__tablename__, _row(model)) for model in referred_models())
    for root in (ROOT, CHAIN):
        yield root.__tablename__, _row(root)
        yield from _below(root)


def _below(model: type[Base]) -> Any:
    for branch in branches(model).values():
        yield branch.model.__tablename__, _row(branch.model, branch)
        yield from _below(branch.model)


def _row(model: type[Base], branch: Branch | None = None) -> dict[str, Any]:
    parent_column = branch.parent_column if branch else ""
    cells = {column.name: column_schema(model, column) for column in columns(model, parent_column)}
    required = [column.name for column in columns(model, parent_column) if empty_of(column) is NEVER_EMPTY]
    below = {name: _list(under.model) if under.is_list else _refer(under.model)
             for name, under in branches(model).items()}
    told = {"title": TITLES.get(model.__tablename__, model.__tablename__), **_closed(cells | below, required)}
    return told | {"type": ["object", "null"]} if branch and not branch.is_list else told


def _closed(properties: dict[str, Any], required: list[str]) -> dict[str, Any]:
    """No property but these. What is empty may be left out: a digest covers only what is said, so a file
    written before a column or a table was added still reads."""
    return {"type": "object", "properties": properties, "required": required, "additionalProperties": False}


def _refer(model: type[Base]) -> dict[str, Any]:
    return {"$ref": f"#/$defs/{model.__tablename__}"}


def _list(model: type[Base]) -> dict[str, Any]:
    return {"type": "array", "items": _refer(model)}
