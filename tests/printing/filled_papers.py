"""A paper with the same text in every place where a person may have typed."""

from dataclasses import fields, is_dataclass, replace
from typing import Any

CLOSED = ("align", "marker", "language")


def filled(value: Any, text: str, closed: tuple[str, ...] = ()) -> Any:
    """Even in places that were empty, but for fields named `closed`; lists keep their length."""
    if is_dataclass(value):
        parts = {field.name: filled(getattr(value, field.name), text, closed) for field in fields(value)}
        return replace(value, **{name: part for name, part in parts.items() if name not in CLOSED + closed})
    if isinstance(value, tuple):
        return tuple(filled(part, text, closed) for part in value)
    return text if isinstance(value, str) else value
