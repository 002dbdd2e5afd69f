"""A document as JSON and back. The canonical text is what the SHA-256 of an issued paper is taken of."""

import json
from dataclasses import fields, is_dataclass
from datetime import date
from functools import cache
from types import NoneType, UnionType
from typing import Any, Literal, get_args, get_origin, get_type_hints
from unicodedata import normalize

from oversight.papers.document import Document

FORMAT = 1  # rises only when a paper frozen earlier could no longer be read as it stands


def to_json(document: Document) -> dict[str, Any]:
    """Only JSON types; strings in NFC, dates as yyyy-mm-dd, every block with its `kind`."""
    return {"format": FORMAT, **_encoded(document)}


def from_json(data: dict[str, Any]) -> Document:
    """Raises ValueError for another format or a value off its list, KeyError for an unknown kind, TypeError for an
    unknown field or a value of another type.

    Fields added after the paper was frozen take their defaults.
    """
    if data.get("format") != FORMAT:
        raise ValueError(f"format of the frozen paper: {data.get('format')!r}")
    return _built(Document, {key: value for key, value in data.items() if key != "format"})


def canonical(document: Document) -> str:
    """One text for one document: sorted keys, no spaces, Vietnamese letters as they are."""
    return json.dumps(to_json(document), ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _encoded(value: Any) -> Any:
    if is_dataclass(value):
        kind = {"kind": value.kind} if hasattr(value, "kind") else {}
        return kind | {field.name: _encoded(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, tuple):
        return [_encoded(part) for part in value]
    if isinstance(value, date):
        return value.isoformat()
    return normalize("NFC", value) if isinstance(value, str) else value


def _decoded(shape: Any, value: Any) -> Any:
    if get_origin(shape) is UnionType:
        return value if value is None and NoneType in get_args(shape) else _decoded(_choice(shape, value), value)
    if get_origin(shape) is Literal:
        return _one_of(get_args(shape), value)
    if get_origin(shape) is tuple:
        return tuple(_decoded(get_args(shape)[0], part) for part in value)
    if is_dataclass(shape):
        return _built(shape, {key: part for key, part in value.items() if key != "kind"})
    return date.fromisoformat(value) if shape is date else _plain(shape, value)


def _one_of(choices: tuple, value: Any) -> Any:
    if value not in choices:
        raise ValueError(f"{value!r} is none of {choices}")
    return value


def _plain(shape: Any, value: Any) -> Any:
    """A paper frozen elsewhere may hold anything; what is no text must not reach the printer as one."""
    if shape in (str, int, bool) and type(value) is not shape:
        raise TypeError(f"{value!r} is no {shape.__name__}")
    return value


def _choice(shape: Any, value: Any) -> Any:
    """Which member of a union: the block of that kind, or what is not None."""
    members = [member for member in get_args(shape) if member is not NoneType]
    if len(members) == 1:
        return members[0]
    return {member.kind: member for member in members}[value["kind"]]


def _built(shape: type, parts: dict[str, Any]) -> Any:
    hints = _hints(shape)
    return shape(**{name: _decoded(hints.get(name), part) for name, part in parts.items()})


@cache
def _hints(shape: type) -> dict[str, Any]:
    return get_type_hints(shape)
