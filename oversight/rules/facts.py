"""The facts that deadlines count from: on the record itself, else on its round."""

from datetime import date, datetime
from typing import Any


def fact(record: Any, name: str, typed: dict[str, Any] | None = None) -> date | None:
    """A day, or None when nobody has recorded it yet. What is being typed now goes before what is stored."""
    moment = name.removesuffix("_on") + "_at"
    for told in (typed or {}).get(name), (typed or {}).get(moment):
        if told:
            return told.date() if isinstance(told, datetime) else told
    own = getattr(record, name, None)
    return own if own or record.round is record else getattr(record.round, name, None)
